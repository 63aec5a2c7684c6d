import{a as m}from"./chunk-775SXOPZ.js";import{F as i,a as r,g as l}from"./chunk-6GQSPWM7.js";import"./chunk-SQE76S5B.js";function T(p,a,c){let{view:d,tools:t}=a;m(p,a,"more",({view:s,words:o})=>{let n=(e,g,f,$)=>r`
      <button type="button" class="more-row more-${e}" aria-pressed=${$??null} @click=${f}>
        ${i(e)}${g}
      </button>
    `,u=()=>{t.set({open:null}),c.present(!0)};return r`
      ${n("layers",o.stack.title,()=>t.set({open:"layers"}))}
      ${n("grid",o.tool.grid,()=>d.set({grid:!s.grid}),s.grid)}
      ${n("present",o.action.present,u)}
      <div class="more-row" role="group" aria-label=${o.tool.look}>
        ${i("look")}
        <span>${o.tool.look}</span>
        <span class="more-looks">
          ${l.map(e=>r`
              <button
                type="button"
                data-look=${e}
                aria-pressed=${e===t.get().look}
                @click=${()=>t.set({look:e})}
              >
                ${o.tool[e]}
              </button>
            `)}
        </span>
      </div>
    `})}export{T as mountMore};
