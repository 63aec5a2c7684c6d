import{h as u,i as m}from"./chunk-QDWNT7OP.js";import{F as p,a as c}from"./chunk-XQSF6H4V.js";function h(l,n,t,b){let{view:r,data:y,tools:o}=n,i=()=>{var e;o.set({open:null}),(e=document.querySelector(`.tool-${t}`))==null||e.focus()},a=m(l,n,e=>{let s=o.get().open===t&&!e.view.presenting;if(l.toggleAttribute("hidden",!s),!s)return null;let d=t==="layers"?e.words.stack.title:e.words.stack.more;return l.setAttribute("aria-label",d),c`
      <header class="aside-head">
        <h2>${d}</h2>
        <button type="button" class="icon-button" aria-label=${e.words.action.close} @click=${i}>
          ${p("close")}
        </button>
      </header>
      <div class="aside-body">${b(e)}</div>
    `});return o.subscribe((e,s)=>{e.open!==s.open&&a()}),document.addEventListener("keydown",e=>{e.key==="Escape"&&o.get().open===t&&i()}),{ask:a,now:()=>({view:r.get(),data:y.get(),words:u[r.get().language]})}}export{h as a};
