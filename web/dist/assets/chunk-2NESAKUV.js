import{b as S,c as _}from"./chunk-KRRQ52TJ.js";import{B as L,D as R,c as x,d as $,e as O,n as F,s as N,t as W}from"./chunk-UG5ECUKH.js";import{c as T}from"./chunk-EH2SCFZP.js";import{a as v}from"./chunk-54JV6HJ5.js";import{a as h,b as w}from"./chunk-RA6FLBFZ.js";import{c as g,d as b}from"./chunk-AZIKMIE6.js";import{a as y}from"./chunk-5COR5YU2.js";import{a as C}from"./chunk-KGYZF5QC.js";import{X as M,d as k}from"./chunk-5YQ2UBD6.js";import{a as d}from"./chunk-ROEE77AV.js";function P(e,t){let{columns:n}=y(e);return n===void 0?[]:L(e,n).flatMap(({name:l,spare:i})=>{let a=l==="@day"?A(t):[U(e,l,t)];return i?a.map(s=>({...s,spare:i})):a})}function U(e,t,n){let{words:l,language:i}=n,{type:a,unit:s}=k(e)[t]??{},r=x(t,l),o=u=>u[t];if(t==="name")return{field:t,kind:"text",label:r,by:"pinyin",cell:({properties:c})=>w(e,c,i)};if(t==="committee")return D(r,n);let f=O(e,t,l);if(Object.keys(f).length>0)return p(r,t,f,({properties:u})=>a==="boolean"?B(o(u)):j(o(u)));if(a===void 0)return{field:t,kind:"text",label:r,cell:({properties:u})=>j(o(u))};let m=({properties:u})=>E(o(u));return t.endsWith("_year")?{field:t,kind:"number",label:r,cell:m}:s==="m2"?q(r,t,m,l):{field:t,kind:"number",label:r,unit:$(t,l),decimals:0,adds:!0,cell:m}}function D(e,{committees:t}){return{field:"committee",kind:"listed",label:e,cell:({properties:n})=>n.committee??null,word:n=>t.get(n)??n,options:[...t.keys()]}}function p(e,t,n,l){return{field:t,kind:"listed",label:e,cell:l,word:i=>n[i]??i,options:Object.keys(n)}}function q(e,t,n,{unit:l}){let i=a=>{let s=n(a);return typeof s=="number"?s*3/2e3:null};return{field:t.replace("_m2","_mu"),kind:"number",label:e,unit:l.mu,decimals:2,adds:!0,cell:i}}function A({words:e,coverage:t}){let n=(t==null?void 0:t.has_assignments)===!0?t.villages:[],l=new Map(n.map(r=>[r.fid,r])),i=r=>l.get(b(r)),a=(r,o)=>({...p(r,o,e.slotStates,f=>{var m;return((m=i(f))==null?void 0:m[o])??null}),spare:!0}),s=r=>{let o=i(r);return o===void 0?null:F(o)};return[p(e.field.today,"today",e.states,r=>{var o;return((o=i(r))==null?void 0:o.state)??null}),a(e.am,"am"),a(e.pm,"pm"),{field:"done",kind:"number",label:e.table.done,decimals:0,adds:!0,cell:s},{field:"cleaners",kind:"number",label:e.field.cleaners,decimals:0,cell:r=>{var o;return((o=i(r))==null?void 0:o.cleaners)??null}}]}function B(e){return typeof e=="boolean"?String(e):null}function j(e){return typeof e=="string"&&e!==""?e:null}function E(e){return typeof e=="number"?e:null}function z({view:e,data:t,words:n}){let l=g(t,"committees").map(({properties:i})=>[i.code??"",h(i,e.language)]);return{words:n,language:e.language,committees:new Map(l),coverage:t.coverage.value}}function I(e,t,n){if(e.kind==="other")return T(e.node);let l=t.find(({field:a})=>a===e.field),i=(l==null?void 0:l.label)??(e.field==="cell"?n.filter.cell:e.field);switch(e.kind){case"in":{let a=e.values.map(r=>{var o;return r===null?n.filter.blank:((o=l==null?void 0:l.word)==null?void 0:o.call(l,r))??r}),s=a.length>3?[...a.slice(0,3),n.filter.more(a.length-3)]:a;return n.filter.is(i,s.join(n.listComma))}case"contains":return n.filter.has(i,e.text);case"range":{let a=f=>C(f,G(f)),{from:s,to:r}=e,o=(l==null?void 0:l.unit)===void 0||l.unit===""?"":` ${l.unit}`;return s!==null&&r!==null?n.filter.is(i,`${a(s)}–${a(r)}${o}`):s!==null?`${i} ≥ ${a(s)}${o}`:`${i} ≤ ${a(r??0)}${o}`}}}function G(e){var t;return Math.min(4,(((t=/\.(\d+)/.exec(String(e)))==null?void 0:t[1])??"").length)}function Ce(e,t){let{view:n,data:l,words:i}=t,a=v(n),s=n.table!==null&&N(a)?n.committee:null;if(n.filter===""&&s===null)return null;let{fault:r}=W(n,l,a),o=n.filter===""?[]:r===null?S(n.filter):null,f=P(a,z(t)),m=(u,c)=>d`
<span class="chip">
<span title=${u}>${u}</span>
<button type="button" aria-label=${`${i.filter.remove} ${u}`} @click=${()=>e.view.set(c)}>
${M("close")}
</button>
</span>
`;return d`
<div class="chips" role="group" aria-label=${i.filter.conditions}>
${s===null?null:m(s==="none"?i.filter.noCommittee:R(s,t)??s,{committee:null})}
${o===null?m(n.filter,{filter:""}):o.map((u,c)=>m(I(u,f,i),{filter:_(o.filter((H,V)=>V!==c))}))}
${((o==null?void 0:o.length)??1)+(s===null?0:1)<2?null:d`
<button
type="button"
class="text-button"
data-clear
@click=${()=>e.view.set({filter:"",...s===null?{}:{committee:null}})}
>
${i.filter.clear}
</button>
`}
${r===null?null:d`
<span class="chips-fault" role="alert">${i.filter.fault(r.at+1,r.kind,r.what)}</span>
`}
</div>
`}export{I as a,P as b,z as c,Ce as d};
