import{a as L}from"./chunk-URSMDTJ6.js";import{b as E}from"./chunk-D4LRQB4W.js";import{e as k,f as R,i as x,k as D}from"./chunk-7E6QWAPW.js";import{b as N}from"./chunk-CBC5IKHS.js";import{b as h}from"./chunk-VNAWQLHO.js";import{a as H}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{c as w}from"./chunk-4VYGZOE6.js";import{d as v}from"./chunk-65VWBM32.js";import"./chunk-KRRQ52TJ.js";import"./chunk-BBVHBITH.js";import"./chunk-TENU2NL5.js";import{g as O}from"./chunk-4JLH7VHV.js";import{r as $}from"./chunk-PXT4J2DF.js";import{a as p,d as P}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import"./chunk-LYIOX2RF.js";import"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import{b as T}from"./chunk-D7DYQFD5.js";import"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import"./chunk-HAXJBBDE.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import"./chunk-265K6TNF.js";import{a as A,f as S}from"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{f as y}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function K(m,l,s){let i=null,a="",g=!1,u=()=>{i==null||i.close(),i=null,a=""},b=async(f,e)=>{let{stories:t}=await O(`/api/stories?town=${f}`),n=t.filter(({version:c})=>c!==null),o=n.find(c=>c.name===e)??n[0];if(o===void 0)return null;let[{makePlayer:r}]=await Promise.all([import("./player-H5YGP6JY.js"),h()]);return r(m,l,s,o.name)};return f=>{let{town:e,story:t,presenting:n}=f.view;if(!n||t===v||e===null||y(f.data,e)===void 0)return u(),null;if((i==null?void 0:i.plays(e,t))===!0)return i.part(f);let o=`${e} ${t??""}`;return o!==a&&(u(),a=o,g=!0,b(e,t).catch(()=>null).then(r=>{a===o&&(i=r,g=!1,i!==null?i.begin():m.view.get().scene!==null&&l.play({scene:null,looping:!1}),s())})),g?p``:null}}var U={ArrowRight:1,ArrowDown:1,PageDown:1," ":1,ArrowLeft:-1,ArrowUp:-1,PageUp:-1};function ie(m,l,s){let i=e=>{l.data.set({choices:[]}),l.view.set(T({...l.view.get(),selected:null},e)),s.showTheme()},a=()=>{},g=K(l,s,()=>a()),u=null,b=()=>(u===null&&(u="wanted",Promise.all([import("./wall-HNRVLPRX.js"),h()]).then(([{makeWall:e}])=>{u=e(a),a()},()=>u=null)),u==="wanted"?null:u),f=({view:e,data:t,words:n})=>{let o=y(t,e.town),r=R(e,t,n),c=x(D(e,t,n),e);return p`
<header class="present-title">
<h1>${o===void 0?n.product:S(A(o,e.language))}</h1>
<p>
${n.themes[e.theme]}${r===null||r.headlines.length===0?null:p`
<span>${r.headlines.slice(0,1).map(k)}</span>
`}
</p>
</header>
<nav class="present-steps" aria-label=${n.action.themes}>
${w(e,t).map(d=>p`
<button
type="button"
data-step=${d}
aria-label=${n.themes[d]}
aria-current=${d===e.theme?"step":P}
@click=${()=>i(d)}
></button>
`)}
</nav>
<div class="present-foot">
${r===null?null:p`
<section class="present-figures" aria-label=${n.action.figures}>
${r.figures.slice(0,4).map(d=>E(d))}
<p class="figures-date">${r.asOf}</p>
</section>
`}
${L(c,e,l.tools.get(),n)}
</div>
`};a=H(m,l,e=>{var c;let{view:t,words:n}=e;document.body.classList.toggle("is-presenting",t.presenting);let o=t.presenting&&t.board&&t.theme==="coverage";document.body.classList.toggle("is-on-board",o),m.toggleAttribute("hidden",!t.presenting);let r=g(e);return t.presenting?(window.requestAnimationFrame(()=>s.giveWay()),r!==null?r:p`
${o?((c=b())==null?void 0:c.part(e))??null:f(e)}
${t.theme==="coverage"?p`
<button
type="button"
class="present-board icon-button"
aria-label=${n.todaysBoard}
aria-pressed=${t.board}
@click=${()=>l.view.set({board:!l.view.get().board})}
>
${$("table")}
</button>
`:null}
<button
type="button"
class="present-leave icon-button"
aria-label=${n.action.leave}
data-tip=${n.presentHint}
@click=${()=>s.present(!1)}
>
${$("close")}
</button>
<p class="present-hint">${n.presentHint}</p>
<p class="sr" role="status">${n.themes[t.theme]}</p>
`):null}),l.tools.subscribe((e,t)=>{e.seen!==t.seen&&a()}),document.addEventListener("keydown",e=>{let t=l.view.get();if(!t.presenting||t.scene!==null||e.altKey||e.ctrlKey||e.metaKey||W(e))return;let n=U[e.key];if(e.key==="Escape")t.selected!==null||l.data.get().choices.length>0?N(l):s.present(!1);else{if(n===void 0)return;{let o=w(t,l.data.get()),r=o[(o.indexOf(t.theme)+n+o.length)%o.length]??t.theme;i(r)}}e.preventDefault(),e.stopPropagation()},!0)}function W({key:m,target:l}){let s=l;return s.closest("#gate, input, select, textarea")!==null?!0:m===" "?s.closest("button, a")!==null:["ArrowUp","ArrowDown","PageUp","PageDown"].includes(m)&&s.closest("#card")!==null}export{ie as mountPresent};
