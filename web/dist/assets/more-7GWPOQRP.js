import{a}from"./chunk-EJA5QMB2.js";import{F as l,a as r,g as p}from"./chunk-QK56QPIK.js";import"./chunk-SQE76S5B.js";function S(m,n,c){let{view:$,tools:e}=n;a(m,n,"more",({view:i,words:o})=>{let s=(t,d,g,b)=>r`
      <button type="button" class="more-row more-${t}" aria-pressed=${b??null} @click=${g}>
        ${l(t)}${d}
      </button>
    `,u=()=>{e.set({open:null}),c.present(!0)};return r`
      ${s("layers",o.stack.title,()=>e.set({open:"layers"}))}
      ${s("grid",o.tool.grid,()=>$.set({grid:!i.grid}),i.grid)}
      ${s("present",o.action.present,u)}
      <div class="more-row" role="group" aria-label=${o.tool.look}>
        ${l("look")}
        <span>${o.tool.look}</span>
        <span class="more-looks">
          ${p.map(t=>r`
              <button
                type="button"
                data-look=${t}
                aria-pressed=${t===e.get().look}
                @click=${()=>e.set({look:t})}
              >
                ${o.tool[t]}
              </button>
            `)}
        </span>
      </div>
    `})}export{S as mountMore};
