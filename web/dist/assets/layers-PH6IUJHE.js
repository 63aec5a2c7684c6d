import{a as I}from"./chunk-67HFF26C.js";import{f as b}from"./chunk-RP5EQX3A.js";import{d as g,f as x,i as T,j as N}from"./chunk-64JZ4BG7.js";import{a as R}from"./chunk-PBKEANS3.js";import{E,a as h}from"./chunk-TG3CZKON.js";import"./chunk-SQE76S5B.js";var q=["villages","sites","pump_stations","findings"],D=10;function S(m,{theme:f,town:p},u){var v;let i=((v=b(u,p))==null?void 0:v.counts)??{},l=I[f];return{points:l.filter(n=>q.includes(n)),channels:l.filter(n=>n==="channels"),streets:["streets"],committees:["committees"],zones:l.filter(n=>n==="zones"),areas:l.filter(n=>n==="parcels"||n==="plots")}[m].filter(n=>(i[n]??0)>0)}function U(m,f){let p=null,u="",{view:i}=f,l=e=>e.view.order.filter(t=>S(t,e.view,e.data).length>0),w=(e,t,a)=>{let r=l(e),o=r.filter(d=>d!==t),s=Math.max(0,Math.min(o.length,a));r.indexOf(t)!==s&&(i.set({order:T(e.view.order,[...o.slice(0,s),t,...o.slice(s)])}),u=e.words.stackPlace(A(t,e),s+1,r.length))},v=e=>{p=e;let t=({clientY:r})=>{let o=[...m.querySelectorAll("[data-stacked]")].map(c=>c.getBoundingClientRect()),s=y.now(),d=l(s).indexOf(e),k=o.findIndex((c,$)=>$<d?r<c.top+c.height/2:r<c.bottom);w(s,e,k<0?o.length-1:k)},a=()=>{p=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",a),window.removeEventListener("pointercancel",a),y.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",a),window.addEventListener("pointercancel",a),y.ask()},n=(e,t,a)=>{let r={ArrowUp:-1,ArrowDown:1}[e.key];r!==void 0&&(e.preventDefault(),w(t,a,l(t).indexOf(a)+r),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var o;return(o=m.querySelector(`[data-stacked="${a}"] .stack-handle`))==null?void 0:o.focus()})))},O=(e,t)=>{let{view:a,words:r}=e,o=S(t,a,e.data),s=o.every(c=>a.off.includes(c)),d=A(t,e),k=a.off.filter(c=>!o.some($=>$===c));return h`
      <li class="stack-row ${s?"is-off":""} ${p===t?"is-dragged":""}" data-stacked=${t}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${r.stack.move}${r.listComma}${d}`}
          title=${r.stack.move}
          @pointerdown=${()=>v(t)}
          @keydown=${c=>n(c,e,t)}
        >
          ${E("handle")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${s?r.stack.show:r.stack.hide}${r.listComma}${d}`}
          @click=${()=>i.set({off:s?k:[...k,...o].sort()})}
        >
          ${E(s?"hidden":"eye")}
        </button>
        ${L(e,t,d)}
      </li>
    `},M=({view:e,data:t,words:a})=>{var r;return(((r=b(t,e.town))==null?void 0:r.counts.relief)??0)===0?null:h`
      <label class="stack-check">
        <input
          type="checkbox"
          data-relief
          .checked=${!e.off.includes("relief")}
          @change=${()=>i.set({off:x(e.off,"relief")})}
        />
        ${a.stack.relief}
      </label>
    `},L=({view:e,words:t},a,r)=>{let o=e.opacity[a]??100,s=d=>{let k=Number(d.target.value);i.set({opacity:N(i.get().opacity,a,k)})};return h`
      <span class="stack-name">${r}</span>
      <input
        type="range"
        min=${D}
        max="100"
        step="5"
        data-opacity=${a}
        aria-label=${`${t.stack.opacity}${t.listComma}${r}`}
        .value=${String(o)}
        @input=${s}
      />
      <output>${o}%</output>
    `},y=R(m,f,"layers",e=>{let{view:t,words:a}=e,r=t.order.join()===g.order.join()&&Object.keys(t.opacity).length===0;return h`
      <p class="aside-hint">${a.stack.hint}</p>
      <ol class="stack">
        ${l(e).map(o=>O(e,o))}
      </ol>
      <div class="stack-base">
        <div class="stack-row">${L(e,"base",a.stack.base)}</div>
        ${M(e)}
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${r}
        @click=${()=>i.set({order:g.order,opacity:g.opacity})}
      >
        ${a.stack.reset}
      </button>
      <p class="sr" role="status">${u}</p>
    `})}function A(m,{view:f,data:p,words:u}){let[i]=S(m,f,p);return m==="points"||i===void 0?u.stack.points:u.layers[i]}export{S as layersAt,U as mountLayers};
