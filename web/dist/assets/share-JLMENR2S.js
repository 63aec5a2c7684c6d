import{a as y,b}from"./chunk-WLGKQWSS.js";import{a as f}from"./chunk-DHPYUQPK.js";import{a as d}from"./chunk-CNT66OOU.js";import"./chunk-G7RVK4PW.js";import{a as m}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import"./chunk-65VWBM32.js";import"./chunk-KRRQ52TJ.js";import{a as h}from"./chunk-KXHZUGMI.js";import{r as s}from"./chunk-PXT4J2DF.js";import{a as u}from"./chunk-3PJR2OYE.js";import"./chunk-4TS7O3HR.js";import"./chunk-IX74WHMI.js";import"./chunk-M6AR5UX4.js";import"./chunk-EH2SCFZP.js";import"./chunk-HAXJBBDE.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function k(e,{coverage:o}){var n;return e.theme==="coverage"&&e.date===null?{...e,date:((n=o.value)==null?void 0:n.date)??null}:e}function D(e,o){let{view:n,data:c,tools:r}=o,l=()=>r.set({sharing:!1}),g=m(e,o,({view:a,words:t})=>{let p=r.get().sharing&&!a.presenting;if(e.toggleAttribute("hidden",!p),!p)return null;let i=location.origin+d(k(n.get(),c.get())),v=()=>{f(i).then($=>h(c,$?t.share.copied:t.measure.notCopied))};return u`
<header class="share-head">
<h2>${t.share.title}</h2>
<button type="button" class="icon-button" data-shortcut="Esc" aria-label=${t.action.close} @click=${l}>
${s("close")}
</button>
</header>
<div class="share-body">
${b(i,t.share.scan)}
<p>${t.share.scan}</p>
${y(i,t)}
<input type="text" readonly aria-label=${t.share.address} .value=${i} @focus=${E} />
<button type="button" class="share-copy" data-copy="view" @click=${v}>
${s("copy")}${t.share.copy}
</button>
</div>
`});r.subscribe((a,t)=>{a.sharing!==t.sharing&&g()}),e.addEventListener("keydown",a=>{a.key==="Escape"&&l()})}function E(e){e.target.select()}export{D as mountShare};
