import{h as l}from"./chunk-7E6QWAPW.js";import{a as t}from"./chunk-3PJR2OYE.js";function i(o,{off:r},{seen:s},a){return o.length===0?null:t`
<section class="present-legend" aria-label=${a.action.legend}>
${o.map(e=>t`
<div class=${l(e,r,s)?"":"is-away"}>
${e.sample}
<span>${e.label}</span>
<b>
${e.total}
<small>${e.unit}</small>
</b>
</div>
`)}
</section>
`}export{i as a};
