import{G as R,I as M,c as x,d as $,e as O,q as F,r as N,w as W,x as L}from"./chunk-Z72BC5P2.js";import{c as T,f as _,g as j}from"./chunk-VEVOLK3E.js";import{a as v}from"./chunk-KAODRU6L.js";import{a as h,b as w}from"./chunk-RA6FLBFZ.js";import{c as g,d as b}from"./chunk-AZIKMIE6.js";import{a as y}from"./chunk-5COR5YU2.js";import{a as C}from"./chunk-KGYZF5QC.js";import{Z as S,d as k}from"./chunk-XGPBKP7S.js";import{a as d}from"./chunk-ROEE77AV.js";function z(e,t){let{columns:n}=y(e);return n===void 0?[]:R(e,n).flatMap(({name:l,spare:o})=>{let i=l==="@day"?B(t):[D(e,l,t)];return o?i.map(s=>({...s,spare:o})):i})}function D(e,t,n){let{words:l,language:o}=n,{type:i,unit:s}=k(e)[t]??{},a=x(t,l),r=m=>m[t];if(t==="name")return{field:t,kind:"text",label:a,by:"pinyin",cell:({properties:c})=>w(e,c,o)};if(t==="committee")return q(a,n);let u=O(e,t,l);if(Object.keys(u).length>0)return p(a,t,u,({properties:m})=>i==="boolean"?E(r(m)):P(r(m)));if(i===void 0)return{field:t,kind:"text",label:a,cell:({properties:m})=>P(r(m))};let f=({properties:m})=>G(r(m));return t.endsWith("_year")?{field:t,kind:"number",label:a,cell:f}:s==="m2"?A(a,t,f,l):{field:t,kind:"number",label:a,unit:$(t,l),decimals:0,adds:!0,cell:f}}function q(e,{committees:t}){return{field:"committee",kind:"listed",label:e,cell:({properties:n})=>n.committee??null,word:n=>t.get(n)??n,options:[...t.keys()]}}function p(e,t,n,l){return{field:t,kind:"listed",label:e,cell:l,word:o=>n[o]??o,options:Object.keys(n)}}function A(e,t,n,{unit:l}){let o=i=>{let s=n(i);return typeof s=="number"?s*3/2e3:null};return{field:t.replace("_m2","_mu"),kind:"number",label:e,unit:l.mu,decimals:2,adds:!0,cell:o}}function B({words:e,coverage:t}){let n=(t==null?void 0:t.has_assignments)===!0?t.villages:[],l=new Map(n.map(r=>[r.fid,r])),o=r=>l.get(b(r)),i=(r,u)=>({...p(r,u,e.slotStates,f=>{var m;return((m=o(f))==null?void 0:m[u])??null}),spare:!0}),s=r=>u=>{let f=o(u);return f===void 0?null:r(f)},a=(r,u,f)=>({field:r,kind:"number",label:u,decimals:0,adds:!0,cell:s(f)});return[p(e.field.today,"today",e.states,r=>{var u;return((u=o(r))==null?void 0:u.state)??null}),i(e.am,"am"),i(e.pm,"pm"),a("done",e.table.done,F),{...a("undone",e.table.undone,N),spare:!0},{field:"cleaners",kind:"number",label:e.field.cleaners,decimals:0,cell:r=>{var u;return((u=o(r))==null?void 0:u.cleaners)??null}}]}function E(e){return typeof e=="boolean"?String(e):null}function P(e){return typeof e=="string"&&e!==""?e:null}function G(e){return typeof e=="number"?e:null}function I({view:e,data:t,words:n}){let l=g(t,"committees").map(({properties:o})=>[o.code??"",h(o,e.language)]);return{words:n,language:e.language,committees:new Map(l),coverage:t.coverage.value}}function V(e,t,n){if(e.kind==="other")return T(e.node);let l=t.find(({field:i})=>i===e.field),o=(l==null?void 0:l.label)??(e.field==="cell"?n.filter.cell:e.field);switch(e.kind){case"in":{let i=e.values.map(a=>{var r;return a===null?n.filter.blank:((r=l==null?void 0:l.word)==null?void 0:r.call(l,a))??a}),s=i.length>3?[...i.slice(0,3),n.filter.more(i.length-3)]:i;return n.filter.is(o,s.join(n.listComma))}case"contains":return n.filter.has(o,e.text);case"range":{let i=u=>C(u,H(u)),{from:s,to:a}=e,r=(l==null?void 0:l.unit)===void 0||l.unit===""?"":` ${l.unit}`;return s!==null&&a!==null?n.filter.is(o,`${i(s)}–${i(a)}${r}`):s!==null?`${o} ≥ ${i(s)}${r}`:`${o} ≤ ${i(a??0)}${r}`}}}function H(e){var t;return Math.min(4,(((t=/\.(\d+)/.exec(String(e)))==null?void 0:t[1])??"").length)}function ke(e,t){let{view:n,data:l,words:o}=t,i=v(n),s=n.table!==null&&W(i)?n.committee:null;if(n.filter===""&&s===null)return null;let{fault:a}=L(n,l,i),r=n.filter===""?[]:a===null?_(n.filter):null,u=z(i,I(t)),f=(m,c)=>d`
<span class="chip">
<span title=${m}>${m}</span>
<button type="button" aria-label=${`${o.filter.remove} ${m}`} @click=${()=>e.view.set(c)}>
${S("close")}
</button>
</span>
`;return d`
<div class="chips" role="group" aria-label=${o.filter.conditions}>
${s===null?null:f(s==="none"?o.filter.noCommittee:M(s,t)??s,{committee:null})}
${r===null?f(n.filter,{filter:""}):r.map((m,c)=>f(V(m,u,o),{filter:j(r.filter((J,U)=>U!==c))}))}
${((r==null?void 0:r.length)??1)+(s===null?0:1)<2?null:d`
<button
type="button"
class="text-button"
data-clear
@click=${()=>e.view.set({filter:"",...s===null?{}:{committee:null}})}
>
${o.filter.clear}
</button>
`}
${a===null?null:d`
<span class="chips-fault" role="alert">${o.filter.fault(a.at+1,a.kind,a.what)}</span>
`}
</div>
`}export{V as a,z as b,I as c,ke as d};
