import{a as d}from"./chunk-AE4MQCMX.js";import{a as $,c as g}from"./chunk-D62GEVEF.js";import"./chunk-QDWNT7OP.js";import{F as a,a as i,g as u}from"./chunk-XQSF6H4V.js";import"./chunk-SQE76S5B.js";function x(f,c,m){let{view:k,tools:n,desk:l}=c;d(f,c,"more",({view:r,words:t})=>{let o=(e,h,S,T)=>i`
      <button type="button" class="more-row more-${e}" aria-pressed=${T??null} @click=${S}>
        ${a(e)}${h}
      </button>
    `,v=()=>{n.set({open:null}),m.present(!0)},b=()=>{n.set({open:null}),m.print()},{session:s}=l.get(),y=s!==null&&s.signed_in,p=e=>{n.set({open:null}),l.set({open:e})},O=()=>{n.set({open:null}),l.set({gate:"signin"})};return i`
      ${o("changes",t.desk.changes,()=>p("changes"))}
      ${g(s,r.town)?o("people",t.desk.people,()=>p("people")):null}
      ${y?o("account",`${t.desk.account}${t.colon}${$(s)}`,()=>p("account")):o("signin",t.desk.signIn,O)}
      ${o("print",t.tool.print,b)}
      <div class="more-narrow">
        ${o("layers",t.stack.title,()=>n.set({open:"layers"}))}
        ${o("grid",t.tool.grid,()=>k.set({grid:!r.grid}),r.grid)}
        ${o("present",t.action.present,v)}
        <div class="more-row" role="group" aria-label=${t.tool.look}>
          ${a("look")}
          <span>${t.tool.look}</span>
          <span class="more-looks">
            ${u.map(e=>i`
                <button
                  type="button"
                  data-look=${e}
                  aria-pressed=${e===n.get().look}
                  @click=${()=>n.set({look:e})}
                >
                  ${t.tool[e]}
                </button>
              `)}
          </span>
        </div>
      </div>
    `})}export{x as mountMore};
