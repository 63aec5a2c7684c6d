import{a as e}from"./chunk-3PJR2OYE.js";function o({label:m,value:t,unit:d,other:l}){return e`
<div>
<dt>${m}</dt>
<dd>
${t}${d===void 0||d===""?null:e`
<small>${d}</small>
`}${l===void 0?null:e`
<em>${l}</em>
`}
</dd>
</div>
`}export{o as a};
