import{a as p}from"./chunk-TTOURZP6.js";import"./chunk-QRYCN6VG.js";import{a as d}from"./chunk-FOX54JXO.js";import{a as h,c as u}from"./chunk-BWT5AETJ.js";import"./chunk-LQZNNMXI.js";import"./chunk-VQWB3RLN.js";import{F as i,I as m,a as l}from"./chunk-K25NXELF.js";import"./chunk-SQE76S5B.js";function C(t,s){let{view:f,data:y,tools:n}=s,r=()=>n.set({sharing:!1}),b=m(t,s,({view:o,words:e})=>{let c=n.get().sharing&&!o.presenting;if(t.toggleAttribute("hidden",!c),!c)return null;let a=location.origin+p(f.get()),v=()=>{h(a).then($=>u(y,$?e.share.copied:e.measure.notCopied))};return l`
      <header class="share-head">
        <h2>${e.share.title}</h2>
        <button type="button" class="icon-button" aria-label=${e.action.close} @click=${r}>
          ${i("close")}
        </button>
      </header>
      <div class="share-body">
        ${d(a,e.share.scan)}
        <p>${e.share.scan}</p>
        <input type="text" readonly aria-label=${e.share.address} .value=${a} @focus=${g} />
        <button type="button" class="share-copy" data-copy="view" @click=${v}>
          ${i("copy")}${e.share.copy}
        </button>
      </div>
    `});n.subscribe((o,e)=>{o.sharing!==e.sharing&&b()}),t.addEventListener("keydown",o=>{o.key==="Escape"&&r()})}function g(t){t.target.select()}export{C as mountShare};
