import{F as p,H as u,I as m,a as c}from"./chunk-4XHBOMNZ.js";function v(l,n,o,y){let{view:r,data:b,tools:s}=n,i=()=>{var e;s.set({open:null}),(e=document.querySelector(`.tool-${o}`))==null||e.focus()},a=m(l,n,e=>{let t=s.get().open===o&&!e.view.presenting;if(l.toggleAttribute("hidden",!t),!t)return null;let d=o==="layers"?e.words.stack.title:e.words.stack.more;return l.setAttribute("aria-label",d),c`
      <header class="aside-head">
        <h2>${d}</h2>
        <button type="button" class="icon-button" aria-label=${e.words.action.close} @click=${i}>
          ${p("close")}
        </button>
      </header>
      <div class="aside-body">${y(e)}</div>
    `});return s.subscribe((e,t)=>{(e.open!==t.open||e.look!==t.look)&&a()}),document.addEventListener("keydown",e=>{e.key==="Escape"&&s.get().open===o&&i()}),{ask:a,now:()=>({view:r.get(),data:b.get(),words:u[r.get().language]})}}export{v as a};
