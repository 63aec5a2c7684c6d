import{a as d}from"./chunk-3G66CR4O.js";import{a as b,c as f}from"./chunk-GU4H7YNN.js";import{e as v}from"./chunk-QWJPFQCG.js";import{c as $}from"./chunk-XT2DC3IX.js";import{a as g}from"./chunk-ABKM56TK.js";import"./chunk-5COR5YU2.js";import"./chunk-Q2VHATK5.js";import{$ as m,a as r,r as k}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";function P(h,c,u){let{view:s,tools:n,work:i}=c;d(h,c,"more",({view:p,words:t})=>{let e=(o,E,A,L)=>r`
<button type="button" class="more-row more-${o}" aria-pressed=${L??null} @click=${A}>
${m(o)}${E}
</button>
`,y=()=>{n.set({open:null}),u.present(!0)},T=()=>{n.set({open:null}),u.print()},{session:l}=i.get(),I=l!==null&&l.signed_in,a=o=>{n.set({open:null}),i.set({open:o})},S=()=>{n.set({open:null}),i.set({gate:"signin"})};return r`
${e("changes",t.work.changes,()=>a("changes"))}
${f(l,p.town)?e("people",t.work.people,()=>a("people")):null}
${I?e("account",`${t.work.account}${t.colon}${b(l)}`,()=>a("account")):e("signin",t.work.signIn,S)}
${e("print",t.tool.print,T)}
<div class="more-tiny">
${e("share",t.share.title,()=>n.set({open:null,sharing:!0}))}
${e("table",t.tool.table,()=>{n.set({open:null});let o=s.get();s.set($(o,g[o.theme][0]??"villages"))})}
${e("measure",t.tool.measure,()=>n.set({open:null,mode:v("length")}))}
</div>
<div class="more-narrow">
${e("layers",t.stack.title,()=>n.set({open:"layers"}))}
${e("grid",t.tool.grid,()=>s.set({grid:!p.grid}),p.grid)}
${e("present",t.action.present,y)}
<div class="more-row" role="group" aria-label=${t.tool.look}>
${m("look")}
<span>${t.tool.look}</span>
<span class="more-looks">
${k.map(o=>r`
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
