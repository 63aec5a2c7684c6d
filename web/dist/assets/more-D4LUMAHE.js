import{a as d}from"./chunk-PMNDHYQZ.js";import{g as v}from"./chunk-SPUMVMHO.js";import{c as g}from"./chunk-6WHLUF3N.js";import{a as $}from"./chunk-SBB7ZNGV.js";import"./chunk-XBKMQGA7.js";import"./chunk-PHPZO5F3.js";import"./chunk-5COR5YU2.js";import{a as b,c as f,d as h}from"./chunk-D32ZHUKM.js";import"./chunk-L5UWXYVP.js";import{L as m,a as k}from"./chunk-VD2RXLV4.js";import{a as i}from"./chunk-ROEE77AV.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function Y(y,c,u){let{view:s,tools:n,work:p}=c;d(y,c,"more",({view:a,words:o})=>{let t=(e,A,L,M)=>i`
<button type="button" class="more-row more-${e}" aria-pressed=${M??null} @click=${L}>
${m(e)}${A}
</button>
`,T=()=>{n.set({open:null}),u.present(!0)},I=()=>{n.set({open:null}),u.print()},{session:l}=p.get(),S=l!==null&&l.signed_in,r=e=>{n.set({open:null}),p.set({open:e})},E=()=>{n.set({open:null}),p.set({gate:"signin"})};return i`
${t("changes",o.work.changes,()=>r("changes"))}
${t("compare",o.work.compare,()=>r("compare"))}
${h(l,a.town)?t("month",o.work.month,()=>r("month")):null}
${f(l,a.town)?t("people",o.work.people,()=>r("people")):null}
${S?t("account",`${o.work.account}${o.colon}${b(l)}`,()=>r("account")):t("signin",o.work.signIn,E)}
${t("print",o.tool.print,I)}
<div class="more-tiny">
${t("share",o.share.title,()=>n.set({open:null,sharing:!0}))}
${t("table",o.tool.table,()=>{n.set({open:null});let e=s.get();s.set(g(e,$[e.theme][0]??"villages"))})}
${t("measure",o.tool.measure,()=>n.set({open:null,mode:v("length")}))}
</div>
<div class="more-narrow">
${t("layers",o.stack.title,()=>n.set({open:"layers"}))}
${t("grid",o.tool.grid,()=>s.set({grid:!s.get().grid}),a.grid)}
${t("present",o.action.present,T)}
<div class="more-row" role="group" aria-label=${o.tool.look}>
${m("look")}
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
`})}export{Y as mountMore};
