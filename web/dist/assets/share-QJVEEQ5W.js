import{a as y,b}from"./chunk-RL7VPD6F.js";import{a as d}from"./chunk-PFHT2I3D.js";import"./chunk-VQWB3RLN.js";import{a as h}from"./chunk-KXHZUGMI.js";import{a as f}from"./chunk-DHPYUQPK.js";import"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import{b as u}from"./chunk-Q2VHATK5.js";import{$ as s,a as m}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";function k(t,{coverage:a}){var n;return t.theme==="coverage"&&t.date===null?{...t,date:((n=a.value)==null?void 0:n.date)??null}:t}function D(t,a){let{view:n,data:c,tools:r}=a,l=()=>r.set({sharing:!1}),g=u(t,a,({view:o,words:e})=>{let p=r.get().sharing&&!o.presenting;if(t.toggleAttribute("hidden",!p),!p)return null;let i=location.origin+d(k(n.get(),c.get())),v=()=>{f(i).then($=>h(c,$?e.share.copied:e.measure.notCopied))};return m`
<header class="share-head">
<h2>${e.share.title}</h2>
<button type="button" class="icon-button" aria-label=${e.action.close} @click=${l}>
${s("close")}
</button>
</header>
<div class="share-body">
${b(i,e.share.scan)}
<p>${e.share.scan}</p>
${y(i,e)}
<input type="text" readonly aria-label=${e.share.address} .value=${i} @focus=${E} />
<button type="button" class="share-copy" data-copy="view" @click=${v}>
${s("copy")}${e.share.copy}
</button>
</div>
`});r.subscribe((o,e)=>{o.sharing!==e.sharing&&g()}),t.addEventListener("keydown",o=>{o.key==="Escape"&&l()})}function E(t){t.target.select()}export{D as mountShare};
