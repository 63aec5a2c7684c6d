import{a as d}from"./chunk-7T6ISKII.js";import{d as $,f as g}from"./chunk-7VNEWTB7.js";import{F as a,a as i,g as u}from"./chunk-JEUJOXJW.js";import"./chunk-SQE76S5B.js";function x(f,c,m){let{view:k,tools:n,desk:l}=c;d(f,c,"more",({view:r,words:e})=>{let o=(t,h,S,T)=>i`
      <button type="button" class="more-row more-${t}" aria-pressed=${T??null} @click=${S}>
        ${a(t)}${h}
      </button>
    `,v=()=>{n.set({open:null}),m.present(!0)},b=()=>{n.set({open:null}),m.print()},{session:s}=l.get(),y=s!==null&&s.signed_in,p=t=>{n.set({open:null}),l.set({open:t})},O=()=>{n.set({open:null}),l.set({gate:"signin"})};return i`
      ${o("changes",e.desk.changes,()=>p("changes"))}
      ${g(s,r.town)?o("people",e.desk.people,()=>p("people")):null}
      ${y?o("account",`${e.desk.account}${e.colon}${$(s)}`,()=>p("account")):o("signin",e.desk.signIn,O)}
      ${o("print",e.tool.print,b)}
      <div class="more-narrow">
        ${o("layers",e.stack.title,()=>n.set({open:"layers"}))}
        ${o("grid",e.tool.grid,()=>k.set({grid:!r.grid}),r.grid)}
        ${o("present",e.action.present,v)}
        <div class="more-row" role="group" aria-label=${e.tool.look}>
          ${a("look")}
          <span>${e.tool.look}</span>
          <span class="more-looks">
            ${u.map(t=>i`
                <button
                  type="button"
                  data-look=${t}
                  aria-pressed=${t===n.get().look}
                  @click=${()=>n.set({look:t})}
                >
                  ${e.tool[t]}
                </button>
              `)}
          </span>
        </div>
      </div>
    `})}export{x as mountMore};
