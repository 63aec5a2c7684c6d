import{a as N}from"./chunk-67HFF26C.js";import{f as L}from"./chunk-RP5EQX3A.js";import{d as h,i as T,j as x}from"./chunk-64JZ4BG7.js";import{a as I}from"./chunk-LOFL2J4K.js";import{E as b,a as w}from"./chunk-HS3FD3Q2.js";import"./chunk-SQE76S5B.js";var R=["villages","sites","pump_stations","findings"],M=10;function E(m,{theme:f,town:p},u){var v;let c=((v=L(u,p))==null?void 0:v.counts)??{},l=N[f];return{points:l.filter(n=>R.includes(n)),channels:l.filter(n=>n==="channels"),streets:["streets"],committees:["committees"],zones:l.filter(n=>n==="zones"),areas:l.filter(n=>n==="parcels"||n==="plots")}[m].filter(n=>(c[n]??0)>0)}function K(m,f){let p=null,u="",{view:c}=f,l=e=>e.view.order.filter(t=>E(t,e.view,e.data).length>0),g=(e,t,o)=>{let a=l(e),r=a.filter(d=>d!==t),s=Math.max(0,Math.min(r.length,o));a.indexOf(t)!==s&&(c.set({order:T(e.view.order,[...r.slice(0,s),t,...r.slice(s)])}),u=e.words.stackPlace(A(t,e),s+1,a.length))},v=e=>{p=e;let t=({clientY:a})=>{let r=[...m.querySelectorAll("[data-stacked]")].map(i=>i.getBoundingClientRect()),s=y.now(),d=l(s).indexOf(e),k=r.findIndex((i,$)=>$<d?a<i.top+i.height/2:a<i.bottom);g(s,e,k<0?r.length-1:k)},o=()=>{p=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",o),window.removeEventListener("pointercancel",o),y.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",o),window.addEventListener("pointercancel",o),y.ask()},n=(e,t,o)=>{let a={ArrowUp:-1,ArrowDown:1}[e.key];a!==void 0&&(e.preventDefault(),g(t,o,l(t).indexOf(o)+a),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var r;return(r=m.querySelector(`[data-stacked="${o}"] .stack-handle`))==null?void 0:r.focus()})))},O=(e,t)=>{let{view:o,words:a}=e,r=E(t,o,e.data),s=r.every(i=>o.off.includes(i)),d=A(t,e),k=o.off.filter(i=>!r.some($=>$===i));return w`
      <li class="stack-row ${s?"is-off":""} ${p===t?"is-dragged":""}" data-stacked=${t}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${a.stack.move}${a.listComma}${d}`}
          title=${a.stack.move}
          @pointerdown=${()=>v(t)}
          @keydown=${i=>n(i,e,t)}
        >
          ${b("handle")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${s?a.stack.show:a.stack.hide}${a.listComma}${d}`}
          @click=${()=>c.set({off:s?k:[...k,...r].sort()})}
        >
          ${b(s?"hidden":"eye")}
        </button>
        ${S(e,t,d)}
      </li>
    `},S=({view:e,words:t},o,a)=>{let r=e.opacity[o]??100,s=d=>{let k=Number(d.target.value);c.set({opacity:x(c.get().opacity,o,k)})};return w`
      <span class="stack-name">${a}</span>
      <input
        type="range"
        min=${M}
        max="100"
        step="5"
        data-opacity=${o}
        aria-label=${`${t.stack.opacity}${t.listComma}${a}`}
        .value=${String(r)}
        @input=${s}
      />
      <output>${r}%</output>
    `},y=I(m,f,"layers",e=>{let{view:t,words:o}=e,a=t.order.join()===h.order.join()&&Object.keys(t.opacity).length===0;return w`
      <p class="aside-hint">${o.stack.hint}</p>
      <ol class="stack">
        ${l(e).map(r=>O(e,r))}
      </ol>
      <div class="stack-base">
        <div class="stack-row">${S(e,"base",o.stack.base)}</div>
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${a}
        @click=${()=>c.set({order:h.order,opacity:h.opacity})}
      >
        ${o.stack.reset}
      </button>
      <p class="sr" role="status">${u}</p>
    `})}function A(m,{view:f,data:p,words:u}){let[c]=E(m,f,p);return m==="points"||c===void 0?u.stack.points:u.layers[c]}export{E as layersAt,K as mountLayers};
