import{c as T}from"./chunk-L4WWIOLD.js";import{a as S}from"./chunk-DHPYUQPK.js";import{a as v,b as M,c as x}from"./chunk-ZCRI5SGN.js";import"./chunk-TOIRJBMQ.js";import{e as g}from"./chunk-BRVYRAWU.js";import{a as y}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{r as p}from"./chunk-PXT4J2DF.js";import{a as l}from"./chunk-3PJR2OYE.js";import{a as f,b,c as d,f as $,h}from"./chunk-BXEARTBI.js";import"./chunk-IX74WHMI.js";import"./chunk-HAXJBBDE.js";import"./chunk-P6FBAL6K.js";import"./chunk-265K6TNF.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function N(s,e){let{tools:n}=e,a=null,m=y(s,e,({view:u,words:t})=>{let o=d(n.get().mode),i=o!==null&&!u.presenting;if(s.toggleAttribute("hidden",!i),document.body.classList.toggle("has-measure",i),!i)return null;let k=r=>{S(r).then(R=>{a={text:r,done:R},m()})};return l`
<header class="measure-head">
<div class="measure-kinds" role="group" aria-label=${t.tool.measure}>
${f.map(r=>l`
<button
type="button"
data-measure=${r}
aria-pressed=${r===o.what}
@click=${()=>n.set({mode:$(r)})}
>
${t.measure[r]}
</button>
`)}
</div>
<button
type="button"
class="icon-button"
aria-label=${t.action.close}
@click=${()=>n.set({mode:b})}
>
${p("close")}
</button>
</header>
<div class="measure-body" aria-live="polite">
${o.what==="point"?W(o,t,k,a):E(o,t)}
</div>
${o.what==="point"?null:A(e,o,t)}
`}),c=(u,t)=>{var i;let o=d(u);(o==null?void 0:o.what)!==((i=d(t))==null?void 0:i.what)&&(a=null),o!==null&&t.kind!=="measure"&&g()==="sheet"&&(e.data.set({choices:[]}),e.view.set({selected:null})),m()};n.subscribe((u,t)=>{u.mode!==t.mode&&c(u.mode,t.mode)}),c(n.get().mode,b)}function E(s,e){let n=T(s,e);return n===null?l`
<p class="measure-hint">${s.what==="area"?e.measure.hintArea:e.measure.hintLength}</p>
`:l`
<p class="measure-figure">
<b>${n.value}</b>
<span>${n.unit}</span>
</p>
<p class="measure-hint">${n.aside}</p>
`}function W({points:[s]},e,n,a){if(s===void 0)return l`
<p class="measure-hint">${e.measure.hintPoint}</p>
`;let[m,c]=s,u={degrees:e.measure.degrees,4525:e.measure.zone37,4546:e.measure.meridian111};return l`
<ul class="measure-systems">
${v.map(t=>{let o=x(c,m,t),i=(a==null?void 0:a.text)===o?a:null;return l`
<li>
<span>${i===null?u[t]:i.done?e.measure.copied:e.measure.notCopied}</span>
<b>${M(c,m,t)}</b>
<button
type="button"
class="icon-button"
aria-label=${`${e.measure.copy}${e.listComma}${u[t]}`}
data-copy=${t}
@click=${()=>n(o)}
>
${p("copy")}
</button>
</li>
`})}
</ul>
`}function A({tools:s},e,n){let a=e.points.length===0;return l`
<footer class="measure-foot">
<button type="button" class="text-button" ?disabled=${a} @click=${()=>s.set({mode:h(e)})}>
${p("undo")}${n.measure.undo}
</button>
<button type="button" class="text-button" ?disabled=${a} @click=${()=>s.set({mode:$(e.what)})}>
${p("close")}${n.measure.empty}
</button>
</footer>
`}export{N as mountMeasure};
