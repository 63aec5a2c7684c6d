import{a as h}from"./chunk-CGWR7A73.js";import"./chunk-VQWB3RLN.js";import"./chunk-QRYCN6VG.js";import{a as y}from"./chunk-PUPRWB74.js";import{a as m,c as f}from"./chunk-H42BF67C.js";import"./chunk-LQZNNMXI.js";import{F as c,I as d,a as s}from"./chunk-IT3UENZ7.js";import"./chunk-SQE76S5B.js";function v(e,{coverage:o}){var n;return e.theme==="coverage"&&e.date===null?{...e,date:((n=o.value)==null?void 0:n.date)??null}:e}function D(e,o){let{view:n,data:l,tools:i}=o,p=()=>i.set({sharing:!1}),b=d(e,o,({view:a,words:t})=>{let u=i.get().sharing&&!a.presenting;if(e.toggleAttribute("hidden",!u),!u)return null;let r=location.origin+h(v(n.get(),l.get())),g=()=>{m(r).then($=>f(l,$?t.share.copied:t.measure.notCopied))};return s`
      <header class="share-head">
        <h2>${t.share.title}</h2>
        <button type="button" class="icon-button" aria-label=${t.action.close} @click=${p}>
          ${c("close")}
        </button>
      </header>
      <div class="share-body">
        ${y(r,t.share.scan)}
        <p>${t.share.scan}</p>
        ${k(location.hostname)?s`
                <p class="share-here">${t.share.here}</p>
              `:null}
        <input type="text" readonly aria-label=${t.share.address} .value=${r} @focus=${E} />
        <button type="button" class="share-copy" data-copy="view" @click=${g}>
          ${c("copy")}${t.share.copy}
        </button>
      </div>
    `});i.subscribe((a,t)=>{a.sharing!==t.sharing&&b()}),e.addEventListener("keydown",a=>{a.key==="Escape"&&p()})}function k(e){return e==="localhost"||e==="[::1]"||e.startsWith("127.")}function E(e){e.target.select()}export{D as mountShare};
