import{a as o}from"./chunk-YFMTLAWI.js";import{a as n}from"./chunk-ROEE77AV.js";var i="tuntu.area-unit",a=null;function u(t){try{a??=o.find(e=>e===localStorage.getItem(i))??null}catch{}return a??t}function p(t){a=t;try{localStorage.setItem(i,t)}catch{}}function f(t,{unit:e},l){return n`
<span class="unit-switch" role="group" aria-label=${`${e.mu} / ${e.m2}`}>
${o.map(r=>n`
<button
type="button"
data-unit=${r}
aria-pressed=${r===t}
@click=${()=>{p(r),l()}}
>
${e[r]}
</button>
`)}
</span>
`}export{u as a,p as b,f as c};
