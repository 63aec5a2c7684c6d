import{a as m}from"./chunk-CY7AKVMM.js";import{a as u}from"./chunk-64DHBCEJ.js";import{r as p}from"./chunk-PXT4J2DF.js";import{a as d}from"./chunk-3PJR2OYE.js";function v(n,s,t,b){let{view:r,data:y,tools:o}=s,a=()=>{var e;o.set({open:null}),(e=document.querySelector(`.tool-${t}`))==null||e.focus()},i=m(n,s,e=>{let l=o.get().open===t&&!e.view.presenting;if(n.toggleAttribute("hidden",!l),!l)return null;let c=t==="layers"?e.words.stack.title:e.words.stack.more;return n.setAttribute("aria-label",c),d`
<header class="panel-head">
<h2>${c}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${e.words.action.close}
@click=${a}
>
${p("close")}
</button>
</header>
<div class="panel-body">${b(e)}</div>
`});return o.subscribe((e,l)=>{e.open!==l.open&&i()}),document.addEventListener("keydown",e=>{e.key==="Escape"&&o.get().open===t&&a()}),{ask:i,now:()=>({view:r.get(),data:y.get(),words:u[r.get().language]})}}export{v as a};
