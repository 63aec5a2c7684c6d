import{a as d}from"./chunk-PZXCAGPB.js";import{f as v}from"./chunk-YD7YPWLY.js";import"./chunk-WCOWM2QR.js";import"./chunk-CGDWPE3R.js";import{c as $}from"./chunk-2X3REUSA.js";import{a as g}from"./chunk-ZTIAUMNU.js";import"./chunk-5COR5YU2.js";import{a as b,c as f}from"./chunk-JBFNKDIJ.js";import"./chunk-X7ZBQGOF.js";import{N as a,a as k}from"./chunk-4HZJX44Q.js";import{a as i}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";function P(h,m,c){let{view:r,tools:n,work:p}=m;d(h,m,"more",({view:u,words:o})=>{let t=(e,E,A,L)=>i`
<button type="button" class="more-row more-${e}" aria-pressed=${L??null} @click=${A}>
${a(e)}${E}
</button>
`,y=()=>{n.set({open:null}),c.present(!0)},T=()=>{n.set({open:null}),c.print()},{session:l}=p.get(),I=l!==null&&l.signed_in,s=e=>{n.set({open:null}),p.set({open:e})},S=()=>{n.set({open:null}),p.set({gate:"signin"})};return i`
${t("changes",o.work.changes,()=>s("changes"))}
${t("compare",o.work.compare,()=>s("compare"))}
${f(l,u.town)?t("people",o.work.people,()=>s("people")):null}
${I?t("account",`${o.work.account}${o.colon}${b(l)}`,()=>s("account")):t("signin",o.work.signIn,S)}
${t("print",o.tool.print,T)}
<div class="more-tiny">
${t("share",o.share.title,()=>n.set({open:null,sharing:!0}))}
${t("table",o.tool.table,()=>{n.set({open:null});let e=r.get();r.set($(e,g[e.theme][0]??"villages"))})}
${t("measure",o.tool.measure,()=>n.set({open:null,mode:v("length")}))}
</div>
<div class="more-narrow">
${t("layers",o.stack.title,()=>n.set({open:"layers"}))}
${t("grid",o.tool.grid,()=>r.set({grid:!r.get().grid}),u.grid)}
${t("present",o.action.present,y)}
<div class="more-row" role="group" aria-label=${o.tool.look}>
${a("look")}
<span>${o.tool.look}</span>
<span class="more-looks">
${k.map(e=>i`
<button
type="button"
data-look=${e}
aria-pressed=${e===n.get().look}
@click=${()=>n.set({look:e})}
>
${o.tool[e]}
</button>
`)}
</span>
</div>
</div>
`})}export{P as mountMore};
