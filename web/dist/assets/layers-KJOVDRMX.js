import{f as y,g as x}from"./chunk-CUGMOKQG.js";import{d as v,f as T,i as N,j as R}from"./chunk-VQWB3RLN.js";import{a as I}from"./chunk-775SXOPZ.js";import{F as E,a as f}from"./chunk-6GQSPWM7.js";import"./chunk-SQE76S5B.js";var D=["villages","sites","pump_stations","findings"],C=10;function S(m,{theme:h,town:p},u){var g;let c=((g=y(u,p))==null?void 0:g.counts)??{},d=x[h];return{points:d.filter(i=>D.includes(i)),channels:d.filter(i=>i==="channels"),streets:["streets"],committees:["committees"],zones:d.filter(i=>i==="zones"),areas:d.filter(i=>i==="parcels"||i==="plots")}[m].filter(i=>(c[i]??0)>0)}function W(m,h){let p=null,u="",{view:c}=h,d=e=>e.view.order.filter(t=>S(t,e.view,e.data).length>0),b=(e,t,a)=>{let s=d(e),o=s.filter(n=>n!==t),r=Math.max(0,Math.min(o.length,a));s.indexOf(t)!==r&&(c.set({order:N(e.view.order,[...o.slice(0,r),t,...o.slice(r)])}),u=e.words.stackPlace(A(t,e),r+1,s.length))},g=e=>{p=e;let t=({clientY:s})=>{let o=[...m.querySelectorAll("[data-stacked]")].map(l=>l.getBoundingClientRect()),r=w.now(),n=d(r).indexOf(e),k=o.findIndex((l,$)=>$<n?s<l.top+l.height/2:s<l.bottom);b(r,e,k<0?o.length-1:k)},a=()=>{p=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",a),window.removeEventListener("pointercancel",a),w.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",a),window.addEventListener("pointercancel",a),w.ask()},i=(e,t,a)=>{let s={ArrowUp:-1,ArrowDown:1}[e.key];s!==void 0&&(e.preventDefault(),b(t,a,d(t).indexOf(a)+s),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var o;return(o=m.querySelector(`[data-stacked="${a}"] .stack-handle`))==null?void 0:o.focus()})))},M=(e,t)=>{let{view:a,words:s}=e,o=S(t,a,e.data),r=o.every(l=>a.off.includes(l)),n=A(t,e),k=a.off.filter(l=>!o.some($=>$===l));return f`
      <li class="stack-row ${r?"is-off":""} ${p===t?"is-dragged":""}" data-stacked=${t}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${s.stack.move}${s.listComma}${n}`}
          title=${s.stack.move}
          @pointerdown=${()=>g(t)}
          @keydown=${l=>i(l,e,t)}
        >
          ${E("handle")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${r?s.stack.show:s.stack.hide}${s.listComma}${n}`}
          @click=${()=>c.set({off:r?k:[...k,...o].sort()})}
        >
          ${E(r?"hidden":"eye")}
        </button>
        ${L(e,t,n)}
      </li>
    `},O=({view:e,data:t,words:a})=>{let s=t.baseMaps??[];if(s.length===0)return null;let o=[{id:null,name:a.stack.own},...s.map(({id:r,name:n})=>({id:r,name:n[e.language]}))];return f`
      <div class="stack-choices" role="radiogroup" aria-label=${a.stack.basemap}>
        ${o.map(({id:r,name:n})=>f`
            <label class="stack-check">
              <input
                type="radio"
                name="base"
                data-base=${r??""}
                .checked=${e.base===r}
                @change=${()=>c.set({base:r})}
              />
              ${n}
            </label>
          `)}
      </div>
    `},q=({view:e,data:t,words:a})=>{var s;return(((s=y(t,e.town))==null?void 0:s.counts.relief)??0)===0?null:f`
      <label class="stack-check">
        <input
          type="checkbox"
          data-relief
          .checked=${!e.off.includes("relief")}
          @change=${()=>c.set({off:T(e.off,"relief")})}
        />
        ${a.stack.relief}
      </label>
    `},L=({view:e,words:t},a,s)=>{let o=e.opacity[a]??100,r=n=>{let k=Number(n.target.value);c.set({opacity:R(c.get().opacity,a,k)})};return f`
      <span class="stack-name">${s}</span>
      <input
        type="range"
        min=${C}
        max="100"
        step="5"
        data-opacity=${a}
        aria-label=${`${t.stack.opacity}${t.listComma}${s}`}
        .value=${String(o)}
        @input=${r}
      />
      <output>${o}%</output>
    `},w=I(m,h,"layers",e=>{let{view:t,words:a}=e,s=t.order.join()===v.order.join()&&Object.keys(t.opacity).length===0;return f`
      <p class="aside-hint">${a.stack.hint}</p>
      <ol class="stack">
        ${d(e).map(o=>M(e,o))}
      </ol>
      <div class="stack-base">
        ${O(e)}
        <div class="stack-row">${L(e,"base",a.stack.base)}</div>
        ${q(e)}
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${s}
        @click=${()=>c.set({order:v.order,opacity:v.opacity})}
      >
        ${a.stack.reset}
      </button>
      <p class="sr" role="status">${u}</p>
    `})}function A(m,{view:h,data:p,words:u}){let[c]=S(m,h,p);return m==="points"||c===void 0?u.stack.points:u.layers[c]}export{S as layersAt,W as mountLayers};
