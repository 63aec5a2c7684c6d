<<<<<<<< HEAD:web/dist/assets/chunk-SEITULKJ.js
import{a as v,b as y,c as k}from"./chunk-HHNRRD5K.js";import{G as b,u as p,v as $}from"./chunk-6VFSS47H.js";import{a as f}from"./chunk-PPT55SVI.js";import{b as d,c as h}from"./chunk-KRRQ52TJ.js";import{r as w}from"./chunk-LPT474XW.js";import{a as n}from"./chunk-ROEE77AV.js";function z(u,m){let{view:t,data:O,words:e}=m,a=f(t),l=t.table!==null&&p(a)?t.committee:null;if(t.filter===""&&l===null)return null;let{fault:i}=$(t,O,a),o=t.filter===""?[]:i===null?d(t.filter):null,N=y(a,k(m)),s=(r,c)=>n`
========
import{a as v,b as y,c as k}from"./chunk-TGDQFLZU.js";import{G as b,u as p,v as $}from"./chunk-NGI6H74I.js";import{a as f}from"./chunk-G7NDTO4G.js";import{b as d,c as h}from"./chunk-KRRQ52TJ.js";import{r as w}from"./chunk-LPT474XW.js";import{a as n}from"./chunk-ROEE77AV.js";function z(u,m){let{view:t,data:O,words:e}=m,a=f(t),l=t.table!==null&&p(a)?t.committee:null;if(t.filter===""&&l===null)return null;let{fault:i}=$(t,O,a),o=t.filter===""?[]:i===null?d(t.filter):null,N=y(a,k(m)),s=(r,c)=>n`
>>>>>>>> 644e8eef (A late answer changes nothing: panels read by key, write once and drop what comes after they have turned):web/dist/assets/chunk-MQWRH34Q.js
<span class="chip">
<span title=${r}>${r}</span>
<button type="button" aria-label=${`${e.filter.remove} ${r}`} @click=${()=>u.view.set(c)}>
${w("close")}
</button>
</span>
`;return n`
<div class="chips" role="group" aria-label=${e.filter.conditions}>
${l===null?null:s(l==="none"?e.filter.noCommittee:b(l,m)??l,{committee:null})}
${o===null?s(t.filter,{filter:""}):o.map((r,c)=>s(v(r,N,e),{filter:h(o.filter((R,g)=>g!==c))}))}
${((o==null?void 0:o.length)??1)+(l===null?0:1)<2?null:n`
<button
type="button"
class="text-button"
data-clear
@click=${()=>u.view.set({filter:"",...l===null?{}:{committee:null}})}
>
${e.filter.clear}
</button>
`}
${i===null?null:n`
<span class="chips-fault" role="alert">${e.filter.fault(i.at+1,i.kind,i.what)}</span>
`}
</div>
`}export{z as a};
