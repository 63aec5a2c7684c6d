import{a as M}from"./chunk-EL2MW3DB.js";import"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{e as v,g as N,j as R,k as A}from"./chunk-65VWBM32.js";import{r as h}from"./chunk-PXT4J2DF.js";import{a as m}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import{a as T}from"./chunk-FG6OWFJX.js";import"./chunk-HAXJBBDE.js";import{a as S}from"./chunk-ISYZ6M3S.js";import{f as g}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";var H=10;function E(l,{theme:f,town:p},d){var $;let r=(($=g(d,p))==null?void 0:$.counts)??{};return(l==="streets"||l==="committees"?[l]:T[f]).filter(y=>S(y).stack===l&&(r[y]??0)>0)}function B(l,f){let p=null,d="",{view:r}=f,k=e=>e.view.order.filter(t=>E(t,e.view,e.data).length>0),$=(e,t,a)=>{let o=k(e),n=o.filter(c=>c!==t),s=Math.max(0,Math.min(n.length,a));o.indexOf(t)!==s&&(r.set({order:R(e.view.order,[...n.slice(0,s),t,...n.slice(s)])}),d=e.words.stackPlace(x(t,e),s+1,o.length))},y=e=>{p=e;let t=({clientY:o})=>{let n=[...l.querySelectorAll("[data-stacked]")].map(i=>i.getBoundingClientRect()),s=b.now(),c=k(s).indexOf(e),u=n.findIndex((i,w)=>w<c?o<i.top+i.height/2:o<i.bottom);$(s,e,u<0?n.length-1:u)},a=()=>{p=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",a),window.removeEventListener("pointercancel",a),b.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",a),window.addEventListener("pointercancel",a),b.ask()},I=(e,t,a)=>{let o={ArrowUp:-1,ArrowDown:1}[e.key];o!==void 0&&(e.preventDefault(),$(t,a,k(t).indexOf(a)+o),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var n;return(n=l.querySelector(`[data-stacked="${a}"] .stack-handle`))==null?void 0:n.focus()})))},O=(e,t)=>{let{view:a,words:o}=e,n=E(t,a,e.data),s=n.every(i=>a.off.includes(i)),c=x(t,e),u=a.off.filter(i=>!n.some(w=>w===i));return m`
<li class="stack-row ${s?"is-off":""} ${p===t?"is-dragged":""}" data-stacked=${t}>
<button
type="button"
class="icon-button stack-handle"
aria-label=${`${o.stack.move}${o.listComma}${c}`}
@pointerdown=${()=>y(t)}
@keydown=${i=>I(i,e,t)}
>
${h("handle")}
</button>
<button
type="button"
class="icon-button"
aria-label=${`${s?o.stack.show:o.stack.hide}${o.listComma}${c}`}
@click=${()=>r.set({off:s?u:[...u,...n].sort()})}
>
${h(s?"hidden":"eye")}
</button>
${L(e,t,c)}
</li>
`},D=({view:e,data:t,words:a})=>{let o=t.baseMaps??[];if(o.length===0)return null;let n=[{id:null,name:a.stack.own},...o.map(({id:s,name:c})=>({id:s,name:c[e.language]}))];return m`
<div class="stack-choices" role="radiogroup" aria-label=${a.stack.basemap}>
${n.map(({id:s,name:c})=>m`
<label class="stack-check">
<input
type="radio"
name="base"
data-base=${s??""}
.checked=${e.base===s}
@change=${()=>r.set({base:s})}
/>
${c}
</label>
`)}
</div>
`},C=({view:e,data:t,words:a})=>{var o;return(((o=g(t,e.town))==null?void 0:o.counts.relief)??0)===0?null:m`
<label class="stack-check">
<input
type="checkbox"
data-relief
.checked=${!e.off.includes("relief")}
@change=${()=>r.set({off:N(r.get().off,"relief")})}
/>
${a.stack.relief}
</label>
`},L=({view:e,words:t},a,o)=>{let n=e.opacity[a]??100,s=c=>{let u=Number(c.target.value);r.set({opacity:A(r.get().opacity,a,u)})};return m`
<span class="stack-name">${o}</span>
<input
type="range"
min=${H}
max="100"
step="5"
data-opacity=${a}
aria-label=${`${t.stack.opacity}${t.listComma}${o}`}
.value=${String(n)}
@input=${s}
/>
<output>${n}%</output>
`},b=M(l,f,"layers",e=>{let{view:t,words:a}=e,o=t.order.join()===v.order.join()&&Object.keys(t.opacity).length===0;return m`
<p class="panel-hint">${a.stack.hint}</p>
<ol class="stack">
${k(e).map(n=>O(e,n))}
</ol>
<div class="stack-base">
${D(e)}
<div class="stack-row">${L(e,"base",a.stack.base)}</div>
${C(e)}
</div>
<button
type="button"
class="stack-reset"
?disabled=${o}
@click=${()=>r.set({order:v.order,opacity:v.opacity})}
>
${a.stack.reset}
</button>
<p class="sr" role="status">${d}</p>
`})}function x(l,{view:f,data:p,words:d}){let[r]=E(l,f,p);return l==="points"||r===void 0?d.stack.points:d.layers[r]}export{E as layersAt,B as mountLayers};
