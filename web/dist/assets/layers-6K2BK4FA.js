import{a as M}from"./chunk-3G66CR4O.js";import{d as v,f as N,i as R,j as A}from"./chunk-VQWB3RLN.js";import{a as T}from"./chunk-ABKM56TK.js";import{f as h}from"./chunk-AZIKMIE6.js";import{a as S}from"./chunk-5COR5YU2.js";import"./chunk-Q2VHATK5.js";import{$ as g,a as m}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";var H=10;function E(l,{theme:f,town:p},d){var $;let c=(($=h(d,p))==null?void 0:$.counts)??{};return(l==="streets"||l==="committees"?[l]:T[f]).filter(y=>S(y).stack===l&&(c[y]??0)>0)}function B(l,f){let p=null,d="",{view:c}=f,k=e=>e.view.order.filter(t=>E(t,e.view,e.data).length>0),$=(e,t,a)=>{let o=k(e),s=o.filter(r=>r!==t),n=Math.max(0,Math.min(s.length,a));o.indexOf(t)!==n&&(c.set({order:R(e.view.order,[...s.slice(0,n),t,...s.slice(n)])}),d=e.words.stackPlace(x(t,e),n+1,o.length))},y=e=>{p=e;let t=({clientY:o})=>{let s=[...l.querySelectorAll("[data-stacked]")].map(i=>i.getBoundingClientRect()),n=b.now(),r=k(n).indexOf(e),u=s.findIndex((i,w)=>w<r?o<i.top+i.height/2:o<i.bottom);$(n,e,u<0?s.length-1:u)},a=()=>{p=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",a),window.removeEventListener("pointercancel",a),b.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",a),window.addEventListener("pointercancel",a),b.ask()},I=(e,t,a)=>{let o={ArrowUp:-1,ArrowDown:1}[e.key];o!==void 0&&(e.preventDefault(),$(t,a,k(t).indexOf(a)+o),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var s;return(s=l.querySelector(`[data-stacked="${a}"] .stack-handle`))==null?void 0:s.focus()})))},O=(e,t)=>{let{view:a,words:o}=e,s=E(t,a,e.data),n=s.every(i=>a.off.includes(i)),r=x(t,e),u=a.off.filter(i=>!s.some(w=>w===i));return m`
<li class="stack-row ${n?"is-off":""} ${p===t?"is-dragged":""}" data-stacked=${t}>
<button
type="button"
class="icon-button stack-handle"
aria-label=${`${o.stack.move}${o.listComma}${r}`}
title=${o.stack.move}
@pointerdown=${()=>y(t)}
@keydown=${i=>I(i,e,t)}
>
${g("handle")}
</button>
<button
type="button"
class="icon-button"
aria-label=${`${n?o.stack.show:o.stack.hide}${o.listComma}${r}`}
@click=${()=>c.set({off:n?u:[...u,...s].sort()})}
>
${g(n?"hidden":"eye")}
</button>
${L(e,t,r)}
</li>
`},D=({view:e,data:t,words:a})=>{let o=t.baseMaps??[];if(o.length===0)return null;let s=[{id:null,name:a.stack.own},...o.map(({id:n,name:r})=>({id:n,name:r[e.language]}))];return m`
<div class="stack-choices" role="radiogroup" aria-label=${a.stack.basemap}>
${s.map(({id:n,name:r})=>m`
<label class="stack-check">
<input
type="radio"
name="base"
data-base=${n??""}
.checked=${e.base===n}
@change=${()=>c.set({base:n})}
/>
${r}
</label>
`)}
</div>
`},C=({view:e,data:t,words:a})=>{var o;return(((o=h(t,e.town))==null?void 0:o.counts.relief)??0)===0?null:m`
<label class="stack-check">
<input
type="checkbox"
data-relief
.checked=${!e.off.includes("relief")}
@change=${()=>c.set({off:N(e.off,"relief")})}
/>
${a.stack.relief}
</label>
`},L=({view:e,words:t},a,o)=>{let s=e.opacity[a]??100,n=r=>{let u=Number(r.target.value);c.set({opacity:A(c.get().opacity,a,u)})};return m`
<span class="stack-name">${o}</span>
<input
type="range"
min=${H}
max="100"
step="5"
data-opacity=${a}
aria-label=${`${t.stack.opacity}${t.listComma}${o}`}
.value=${String(s)}
@input=${n}
/>
<output>${s}%</output>
`},b=M(l,f,"layers",e=>{let{view:t,words:a}=e,o=t.order.join()===v.order.join()&&Object.keys(t.opacity).length===0;return m`
<p class="panel-hint">${a.stack.hint}</p>
<ol class="stack">
${k(e).map(s=>O(e,s))}
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
@click=${()=>c.set({order:v.order,opacity:v.opacity})}
>
${a.stack.reset}
</button>
<p class="sr" role="status">${d}</p>
`})}function x(l,{view:f,data:p,words:d}){let[c]=E(l,f,p);return l==="points"||c===void 0?d.stack.points:d.layers[c]}export{E as layersAt,B as mountLayers};
