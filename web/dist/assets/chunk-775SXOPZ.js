import{F as c,H as p,I as u,a as m}from"./chunk-6GQSPWM7.js";function x(a,s,o,h){let{view:r,data:b,tools:i}=s,n=()=>{var e;i.set({open:null}),(e=document.querySelector(`.tool-${o}`))==null||e.focus()},d=u(a,s,e=>{let t=i.get().open===o&&!e.view.presenting;if(a.toggleAttribute("hidden",!t),!t)return null;let l=o==="layers"?e.words.stack.title:e.words.stack.more;return a.setAttribute("aria-label",l),m`
      <header class="aside-head">
        <h2>${l}</h2>
        <button type="button" class="icon-button" aria-label=${e.words.action.close} @click=${n}>
          ${c("close")}
        </button>
      </header>
      <div class="aside-body">${h(e)}</div>
    `});return i.subscribe((e,t)=>{(e.open!==t.open||e.look!==t.look)&&d()}),document.addEventListener("keydown",e=>{e.key==="Escape"&&i.get().open===o&&n()}),{ask:d,now:()=>({view:r.get(),data:b.get(),words:p[r.get().language]})}}export{x as a};
