import{a as T}from"./chunk-HJ6ZPTIQ.js";import{f as g}from"./chunk-MJCGODVZ.js";import{d as v,f as N,i as R,j as I}from"./chunk-VQWB3RLN.js";import{a as A}from"./chunk-7VVDUN2S.js";import"./chunk-YBULMTGH.js";import{K as E,c as k}from"./chunk-VCS7RLTF.js";var C=["villages","sites","pump_stations","findings"],H=10;function S(p,{theme:$,town:u},m){var y;let r=((y=g(m,u))==null?void 0:y.counts)??{},d=T[$];return{points:d.filter(l=>C.includes(l)),channels:d.filter(l=>l==="channels"),streets:["streets"],committees:["committees"],zones:d.filter(l=>l==="zones"),areas:d.filter(l=>l==="parcels"||l==="plots")}[p].filter(l=>(r[l]??0)>0)}function z(p,$){let u=null,m="",{view:r}=$,d=e=>e.view.order.filter(t=>S(t,e.view,e.data).length>0),b=(e,t,a)=>{let s=d(e),n=s.filter(c=>c!==t),o=Math.max(0,Math.min(n.length,a));s.indexOf(t)!==o&&(r.set({order:R(e.view.order,[...n.slice(0,o),t,...n.slice(o)])}),m=e.words.stackPlace(M(t,e),o+1,s.length))},y=e=>{u=e;let t=({clientY:s})=>{let n=[...p.querySelectorAll("[data-stacked]")].map(i=>i.getBoundingClientRect()),o=h.now(),c=d(o).indexOf(e),f=n.findIndex((i,w)=>w<c?s<i.top+i.height/2:s<i.bottom);b(o,e,f<0?n.length-1:f)},a=()=>{u=null,window.removeEventListener("pointermove",t),window.removeEventListener("pointerup",a),window.removeEventListener("pointercancel",a),h.ask()};window.addEventListener("pointermove",t),window.addEventListener("pointerup",a),window.addEventListener("pointercancel",a),h.ask()},l=(e,t,a)=>{let s={ArrowUp:-1,ArrowDown:1}[e.key];s!==void 0&&(e.preventDefault(),b(t,a,d(t).indexOf(a)+s),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var n;return(n=p.querySelector(`[data-stacked="${a}"] .stack-handle`))==null?void 0:n.focus()})))},O=(e,t)=>{let{view:a,words:s}=e,n=S(t,a,e.data),o=n.every(i=>a.off.includes(i)),c=M(t,e),f=a.off.filter(i=>!n.some(w=>w===i));return k`
      <li class="stack-row ${o?"is-off":""} ${u===t?"is-dragged":""}" data-stacked=${t}>
        <button
          type="button"
          class="icon-button stack-handle"
          aria-label=${`${s.stack.move}${s.listComma}${c}`}
          title=${s.stack.move}
          @pointerdown=${()=>y(t)}
          @keydown=${i=>l(i,e,t)}
        >
          ${E("handle")}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${`${o?s.stack.show:s.stack.hide}${s.listComma}${c}`}
          @click=${()=>r.set({off:o?f:[...f,...n].sort()})}
        >
          ${E(o?"hidden":"eye")}
        </button>
        ${L(e,t,c)}
      </li>
    `},x=({view:e,data:t,words:a})=>{let s=t.baseMaps??[];if(s.length===0)return null;let n=[{id:null,name:a.stack.own},...s.map(({id:o,name:c})=>({id:o,name:c[e.language]}))];return k`
      <div class="stack-choices" role="radiogroup" aria-label=${a.stack.basemap}>
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
    `},D=({view:e,data:t,words:a})=>{var s;return(((s=g(t,e.town))==null?void 0:s.counts.relief)??0)===0?null:k`
      <label class="stack-check">
        <input
          type="checkbox"
          data-relief
          .checked=${!e.off.includes("relief")}
          @change=${()=>r.set({off:N(e.off,"relief")})}
        />
        ${a.stack.relief}
      </label>
    `},L=({view:e,words:t},a,s)=>{let n=e.opacity[a]??100,o=c=>{let f=Number(c.target.value);r.set({opacity:I(r.get().opacity,a,f)})};return k`
      <span class="stack-name">${s}</span>
      <input
        type="range"
        min=${H}
        max="100"
        step="5"
        data-opacity=${a}
        aria-label=${`${t.stack.opacity}${t.listComma}${s}`}
        .value=${String(n)}
        @input=${o}
      />
      <output>${n}%</output>
    `},h=A(p,$,"layers",e=>{let{view:t,words:a}=e,s=t.order.join()===v.order.join()&&Object.keys(t.opacity).length===0;return k`
      <p class="panel-hint">${a.stack.hint}</p>
      <ol class="stack">
        ${d(e).map(n=>O(e,n))}
      </ol>
      <div class="stack-base">
        ${x(e)}
        <div class="stack-row">${L(e,"base",a.stack.base)}</div>
        ${D(e)}
      </div>
      <button
        type="button"
        class="stack-reset"
        ?disabled=${s}
        @click=${()=>r.set({order:v.order,opacity:v.opacity})}
      >
        ${a.stack.reset}
      </button>
      <p class="sr" role="status">${m}</p>
    `})}function M(p,{view:$,data:u,words:m}){let[r]=S(p,$,u);return p==="points"||r===void 0?m.stack.points:m.layers[r]}export{S as layersAt,z as mountLayers};
