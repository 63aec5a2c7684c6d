import{a as d}from"./chunk-AQWF7IN2.js";import{c as $}from"./chunk-KAODRU6L.js";import{a as g}from"./chunk-IC5EWCAW.js";import"./chunk-5COR5YU2.js";import{a as b,c as f}from"./chunk-PIGM7PYH.js";import{e as v}from"./chunk-QWJPFQCG.js";import"./chunk-W7OXCLKE.js";import{Z as a,n as k}from"./chunk-XGPBKP7S.js";import{a as s}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";function P(h,m,c){let{view:l,tools:n,work:i}=m;d(h,m,"more",({view:u,words:t})=>{let e=(o,E,A,L)=>s`
<button type="button" class="more-row more-${o}" aria-pressed=${L??null} @click=${A}>
${a(o)}${E}
</button>
`,y=()=>{n.set({open:null}),c.present(!0)},T=()=>{n.set({open:null}),c.print()},{session:r}=i.get(),I=r!==null&&r.signed_in,p=o=>{n.set({open:null}),i.set({open:o})},S=()=>{n.set({open:null}),i.set({gate:"signin"})};return s`
${e("changes",t.work.changes,()=>p("changes"))}
${f(r,u.town)?e("people",t.work.people,()=>p("people")):null}
${I?e("account",`${t.work.account}${t.colon}${b(r)}`,()=>p("account")):e("signin",t.work.signIn,S)}
${e("print",t.tool.print,T)}
<div class="more-tiny">
${e("share",t.share.title,()=>n.set({open:null,sharing:!0}))}
${e("table",t.tool.table,()=>{n.set({open:null});let o=l.get();l.set($(o,g[o.theme][0]??"villages"))})}
${e("measure",t.tool.measure,()=>n.set({open:null,mode:v("length")}))}
</div>
<div class="more-narrow">
${e("layers",t.stack.title,()=>n.set({open:"layers"}))}
${e("grid",t.tool.grid,()=>l.set({grid:!l.get().grid}),u.grid)}
${e("present",t.action.present,y)}
<div class="more-row" role="group" aria-label=${t.tool.look}>
${a("look")}
<span>${t.tool.look}</span>
<span class="more-looks">
${k.map(o=>s`
<button
type="button"
data-look=${o}
aria-pressed=${o===n.get().look}
@click=${()=>n.set({look:o})}
>
${t.tool[o]}
</button>
`)}
</span>
</div>
</div>
`})}export{P as mountMore};
