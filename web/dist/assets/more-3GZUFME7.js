import{a as k}from"./chunk-3G66CR4O.js";import{a as $,c as g}from"./chunk-GU4H7YNN.js";import"./chunk-Q2VHATK5.js";import{$ as a,a as s,r as u}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";function W(d,c,m){let{view:v,tools:n,work:l}=c;k(d,c,"more",({view:i,words:o})=>{let e=(t,h,S,T)=>s`
<button type="button" class="more-row more-${t}" aria-pressed=${T??null} @click=${S}>
${a(t)}${h}
</button>
`,f=()=>{n.set({open:null}),m.present(!0)},b=()=>{n.set({open:null}),m.print()},{session:r}=l.get(),y=r!==null&&r.signed_in,p=t=>{n.set({open:null}),l.set({open:t})},I=()=>{n.set({open:null}),l.set({gate:"signin"})};return s`
${e("changes",o.work.changes,()=>p("changes"))}
${g(r,i.town)?e("people",o.work.people,()=>p("people")):null}
${y?e("account",`${o.work.account}${o.colon}${$(r)}`,()=>p("account")):e("signin",o.work.signIn,I)}
${e("print",o.tool.print,b)}
<div class="more-narrow">
${e("layers",o.stack.title,()=>n.set({open:"layers"}))}
${e("grid",o.tool.grid,()=>v.set({grid:!i.grid}),i.grid)}
${e("present",o.action.present,f)}
<div class="more-row" role="group" aria-label=${o.tool.look}>
${a("look")}
<span>${o.tool.look}</span>
<span class="more-looks">
${u.map(t=>s`
<button
type="button"
data-look=${t}
aria-pressed=${t===n.get().look}
@click=${()=>n.set({look:t})}
>
${o.tool[t]}
</button>
`)}
</span>
</div>
</div>
`})}export{W as mountMore};
