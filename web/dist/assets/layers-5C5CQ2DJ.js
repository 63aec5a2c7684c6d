import{a as A}from"./chunk-AE4MQCMX.js";import{a as T}from"./chunk-HJ6ZPTIQ.js";import{d as v,f as N,i as R,j as I}from"./chunk-VQWB3RLN.js";import{f as g}from"./chunk-MJCGODVZ.js";import"./chunk-QDWNT7OP.js";import{F as E,a as k}from"./chunk-XQSF6H4V.js";import"./chunk-SQE76S5B.js";var C=["villages","sites","pump_stations","findings"],H=10;function S(p,{theme:$,town:u},m){var y;let r=((y=g(m,u))==null?void 0:y.counts)??{},d=T[$];return{points:d.filter(i=>C.includes(i)),channels:d.filter(i=>i==="channels"),streets:["streets"],committees:["committees"],zones:d.filter(i=>i==="zones"),areas:d.filter(i=>i==="parcels"||i==="plots")}[p].filter(i=>(r[i]??0)>0)}function z(p,$){let u=null,m="",{view:r}=$,d=e=>e.view.order.filter(t=>S(t,e.view,e.data).length>0),b=(e,t,s)=>{let a=d(e),n=a.filter(c=>c!==t),o=Math.max(0,Math.min(n.length,s));a.indexOf(t)!==o&&(r.set({order:R(e.view.order,[...n.slice(0,o),t,...n.slice(o)])}),m=e.words.stackPlace(M(t,e),o+1,a.length))},y=e=>{u=e;let t=({clientY:a})=>{let n=[...p.querySelectorAll("[data-stacked]")].map(l=>l.getBoundingClientRect()),o=h.now(),c=d(o).indexOf(e),f=n.findIndex((l,w)=>w<c?a<l.top+l.height/2:a<l.bottom);b(o,e,f<0?n.length-1:f)},s=()=>{u=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",s),window.removeEventListener("pointercancel",s),h.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",s),window.addEventListener("pointercancel",s),h.ask()},i=(e,t,s)=>{let a={ArrowUp:-1,ArrowDown:1}[e.key];a!==void 0&&(e.preventDefault(),b(t,s,d(t).indexOf(s)+a),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var n;return(n=p.querySelector(`[data-stacked="${s}"] .stack-handle`))==null?void 0:n.focus()})))},O=(e,t)=>{let{view:s,words:a}=e,n=S(t,s,e.data),o=n.every(l=>s.off.includes(l)),c=M(t,e),f=s.off.filter(l=>!n.some(w=>w===l));return k`
      <li class="stack-row ${o?"is-off":""} ${u===t?"is-dragged":""}" data-stacked=${t}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${a.stack.move}${a.listComma}${c}`}
          title=${a.stack.move}
          @pointerdown=${()=>y(t)}
          @keydown=${l=>i(l,e,t)}
        >
          ${E("handle")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${o?a.stack.show:a.stack.hide}${a.listComma}${c}`}
          @click=${()=>r.set({off:o?f:[...f,...n].sort()})}
        >
          ${E(o?"hidden":"eye")}
        </button>
        ${L(e,t,c)}
      </li>
    `},x=({view:e,data:t,words:s})=>{let a=t.baseMaps??[];if(a.length===0)return null;let n=[{id:null,name:s.stack.own},...a.map(({id:o,name:c})=>({id:o,name:c[e.language]}))];return k`
      <div class="stack-choices" role="radiogroup" aria-label=${s.stack.basemap}>
        ${n.map(({id:o,name:c})=>k`
            <label class="stack-check">
              <input
                type="radio"
                name="base"
                data-base=${o??""}
                .checked=${e.base===o}
                @change=${()=>r.set({base:o})}
              />
              ${c}
            </label>
          `)}
      </div>
    `},D=({view:e,data:t,words:s})=>{var a;return(((a=g(t,e.town))==null?void 0:a.counts.relief)??0)===0?null:k`
      <label class="stack-check">
        <input
          type="checkbox"
          data-relief
          .checked=${!e.off.includes("relief")}
          @change=${()=>r.set({off:N(e.off,"relief")})}
        />
        ${s.stack.relief}
      </label>
    `},L=({view:e,words:t},s,a)=>{let n=e.opacity[s]??100,o=c=>{let f=Number(c.target.value);r.set({opacity:I(r.get().opacity,s,f)})};return k`
      <span class="stack-name">${a}</span>
      <input
        type="range"
        min=${H}
        max="100"
        step="5"
        data-opacity=${s}
        aria-label=${`${t.stack.opacity}${t.listComma}${a}`}
        .value=${String(n)}
        @input=${o}
      />
      <output>${n}%</output>
    `},h=A(p,$,"layers",e=>{let{view:t,words:s}=e,a=t.order.join()===v.order.join()&&Object.keys(t.opacity).length===0;return k`
      <p class="aside-hint">${s.stack.hint}</p>
      <ol class="stack">
        ${d(e).map(n=>O(e,n))}
      </ol>
      <div class="stack-base">
        ${x(e)}
        <div class="stack-row">${L(e,"base",s.stack.base)}</div>
        ${D(e)}
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${a}
        @click=${()=>r.set({order:v.order,opacity:v.opacity})}
      >
        ${s.stack.reset}
      </button>
      <p class="sr" role="status">${m}</p>
    `})}function M(p,{view:$,data:u,words:m}){let[r]=S(p,$,u);return p==="points"||r===void 0?m.stack.points:m.layers[r]}export{S as layersAt,z as mountLayers};
