import{a as u}from"./chunk-CGWR7A73.js";import"./chunk-VQWB3RLN.js";import"./chunk-QRYCN6VG.js";import{a as y}from"./chunk-XSE5Z6MW.js";import{a as d,c as f}from"./chunk-3EKH4HCH.js";import"./chunk-LQZNNMXI.js";import{F as s,I as h,a as m}from"./chunk-5MZRR773.js";import"./chunk-SQE76S5B.js";function $(e,{coverage:a}){var n;return e.theme==="coverage"&&e.date===null?{...e,date:((n=a.value)==null?void 0:n.date)??null}:e}function C(e,a){let{view:n,data:c,tools:i}=a,l=()=>i.set({sharing:!1}),b=h(e,a,({view:o,words:t})=>{let p=i.get().sharing&&!o.presenting;if(e.toggleAttribute("hidden",!p),!p)return null;let r=location.origin+u($(n.get(),c.get())),g=()=>{d(r).then(v=>f(c,v?t.share.copied:t.measure.notCopied))};return m`
      <header class="share-head">
        <h2>${t.share.title}</h2>
        <button type="button" class="icon-button" aria-label=${t.action.close} @click=${l}>
          ${s("close")}
        </button>
      </header>
      <div class="share-body">
        ${y(r,t.share.scan)}
        <p>${t.share.scan}</p>
        <input type="text" readonly aria-label=${t.share.address} .value=${r} @focus=${k} />
        <button type="button" class="share-copy" data-copy="view" @click=${g}>
          ${s("copy")}${t.share.copy}
        </button>
      </div>
    `});i.subscribe((o,t)=>{o.sharing!==t.sharing&&b()}),e.addEventListener("keydown",o=>{o.key==="Escape"&&l()})}function k(e){e.target.select()}export{C as mountShare};
