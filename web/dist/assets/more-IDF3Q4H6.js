import{a as y}from"./chunk-EL2MW3DB.js";import"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{a as f,c as h,d as v,f as d}from"./chunk-TENU2NL5.js";import{r as m}from"./chunk-PXT4J2DF.js";import{a as p}from"./chunk-3PJR2OYE.js";import{f as b}from"./chunk-BXEARTBI.js";import"./chunk-IX74WHMI.js";import{c as k}from"./chunk-D7DYQFD5.js";import{a as g}from"./chunk-FG6OWFJX.js";import"./chunk-HAXJBBDE.js";import"./chunk-ISYZ6M3S.js";import{a as $}from"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function Y(T,c,u){let{view:s,tools:n,work:a}=c;y(T,c,"more",({view:i,words:o})=>{let t=(e,L,M,O)=>p`
<button type="button" class="more-row more-${e}" aria-pressed=${O??null} @click=${M}>
${m(e)}${L}
</button>
`,I=()=>{n.set({open:null}),u.present(!0)},S=()=>{n.set({open:null}),u.print()},{session:r}=a.get(),E=r!==null&&r.signed_in,l=e=>{n.set({open:null}),a.set({open:e})},A=()=>{n.set({open:null}),a.set({gate:"signin"})};return p`
${d(r,i.town)?t("draw",o.work.draw,()=>l("draw")):null}
${t("changes",o.work.changes,()=>l("changes"))}
${t("compare",o.work.compare,()=>l("compare"))}
${v(r,i.town)?t("month",o.work.month,()=>l("month")):null}
${h(r,i.town)?t("people",o.work.people,()=>l("people")):null}
${E?t("account",`${o.work.account}${o.colon}${f(r)}`,()=>l("account")):t("signin",o.work.signIn,A)}
${t("print",o.tool.print,S)}
<div class="more-tiny">
${t("share",o.share.title,()=>n.set({open:null,sharing:!0}))}
${t("table",o.tool.table,()=>{n.set({open:null});let e=s.get();s.set(k(e,g[e.theme][0]??"villages"))})}
${t("measure",o.tool.measure,()=>n.set({open:null,mode:b("length")}))}
</div>
<div class="more-narrow">
${t("layers",o.stack.title,()=>n.set({open:"layers"}))}
${t("grid",o.tool.grid,()=>s.set({grid:!s.get().grid}),i.grid)}
${t("present",o.action.present,I)}
<div class="more-row" role="group" aria-label=${o.tool.look}>
${m("look")}
<span>${o.tool.look}</span>
<span class="more-looks">
${$.map(e=>p`
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
