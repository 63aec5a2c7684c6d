import{a as g,b as $,c as x}from"./chunk-NAREQFF2.js";import{G as u,H as d,S as h}from"./chunk-MKZT2DR6.js";import{f as w,g as v}from"./chunk-VEVOLK3E.js";import{a as f}from"./chunk-2X3REUSA.js";import{M as b}from"./chunk-TK6ZDLGD.js";import{a as n}from"./chunk-ROEE77AV.js";function B(p,a){let{view:e,data:k,words:i}=a,m=f(e),t=e.table!==null&&u(m)?e.committee:null;if(e.filter===""&&t===null)return null;let{fault:l}=d(e,k,m),r=e.filter===""?[]:l===null?w(e.filter):null,y=$(m,x(a)),c=(o,s)=>n`
<span class="chip">
<span title=${o}>${o}</span>
<button type="button" aria-label=${`${i.filter.remove} ${o}`} @click=${()=>p.view.set(s)}>
${b("close")}
</button>
</span>
`;return n`
<div class="chips" role="group" aria-label=${i.filter.conditions}>
${t===null?null:c(t==="none"?i.filter.noCommittee:h(t,a)??t,{committee:null})}
${r===null?c(e.filter,{filter:""}):r.map((o,s)=>c(g(o,y,i),{filter:v(r.filter((N,O)=>O!==s))}))}
${((r==null?void 0:r.length)??1)+(t===null?0:1)<2?null:n`
<button
type="button"
class="text-button"
data-clear
@click=${()=>p.view.set({filter:"",...t===null?{}:{committee:null}})}
>
${i.filter.clear}
</button>
`}
${l===null?null:n`
<span class="chips-fault" role="alert">${i.filter.fault(l.at+1,l.kind,l.what)}</span>
`}
</div>
`}export{B as a};
