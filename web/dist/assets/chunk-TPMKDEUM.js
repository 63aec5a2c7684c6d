import{a as v,c as y,d as k}from"./chunk-GOW7J4ND.js";import{b as w,c as d}from"./chunk-KRRQ52TJ.js";import{r as f}from"./chunk-PXT4J2DF.js";import{a as n}from"./chunk-3PJR2OYE.js";import{s as h}from"./chunk-ALOPUW4Y.js";import{f as $,g as b}from"./chunk-LYIOX2RF.js";import{a as p}from"./chunk-D7DYQFD5.js";function z(u,m){let{view:t,data:O,words:e}=m,a=p(t),l=t.table!==null&&$(a)?t.committee:null;if(t.filter===""&&l===null)return null;let{fault:i}=b(t,O,a),o=t.filter===""?[]:i===null?w(t.filter):null,N=y(a,k(m)),s=(r,c)=>n`
<span class="chip">
<span title=${r}>${r}</span>
<button type="button" aria-label=${`${e.filter.remove} ${r}`} @click=${()=>u.view.set(c)}>
${f("close")}
</button>
</span>
`;return n`
<div class="chips" role="group" aria-label=${e.filter.conditions}>
${l===null?null:s(l==="none"?e.filter.noCommittee:h(l,m)??l,{committee:null})}
${o===null?s(t.filter,{filter:""}):o.map((r,c)=>s(v(r,N,e),{filter:d(o.filter((R,g)=>g!==c))}))}
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
