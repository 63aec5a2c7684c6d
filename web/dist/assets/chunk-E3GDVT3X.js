import{a as y}from"./chunk-FVE2Q2OD.js";import{c as B}from"./chunk-KRRQ52TJ.js";import{a as g}from"./chunk-BBVHBITH.js";import{d as N,f as R}from"./chunk-PXT4J2DF.js";import{a as o,b as p}from"./chunk-3PJR2OYE.js";import{b as h,d as O}from"./chunk-D7DYQFD5.js";import{e as $,f as T,g as L}from"./chunk-HAXJBBDE.js";import{a as I}from"./chunk-P6FBAL6K.js";import{a as d,b as P,f as b}from"./chunk-265K6TNF.js";import{b as D}from"./chunk-6NKZHU2E.js";import{a as f,b as k}from"./chunk-ISYZ6M3S.js";import{d as w}from"./chunk-6QL7ATKN.js";function le(e,n){let{related:l}=n.data;if(l===null)return null;let{near:r,counts:t,committee:s}=l;return o`
${j(e,n,r)}
${t===void 0||(s==null?void 0:s.code)==null?null:G(e,n,t,s.code)}
`}function ae(e,n,l){var a;let{related:r,coverage:t}=n.data;if(r===null)return(L(l)||T(l))&&((a=t.value)==null?void 0:a.has_assignments)===!0?o`
<section class="card-days days-skeleton" data-of=${l} aria-hidden="true"></section>
`:null;let{days:s=[],history:i=[]}=r;return s.some(({am:u,pm:c})=>u!=="not_due"||c!=="not_due")?E(e,n,s):i.some(({due:u})=>u>0)?C(e,n,i):null}function E(e,{view:n,words:l},r){let t=g(new Date),s=n.date??t;return o`
<section class="card-days">
<h3>${l.related.days}</h3>
<div class="days">
${r.map(({date:i,am:a,pm:u})=>{let c=x=>x===null?"–":l.slotStates[x],m=l.dayState(i,c(a),c(u));return o`
<button
type="button"
aria-label=${m}
aria-pressed=${i===s}
@click=${()=>e.view.set({...h(e.view.get(),"coverage"),date:i>=t?null:i})}
>
<svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${S(a,1)}${S(u,16)}</svg>
</button>
`})}
</div>
${M(r)} ${W(r,l)}
</section>
`}function W(e,n){let l=new Set(e.flatMap(({am:t,pm:s})=>[t,s])),r=Object.keys(y).filter(t=>l.has(t));return o`
<ul class="days-key">
${r.map(t=>o`
<li>${_(t)} ${n.slotStates[t]}</li>
`)}
</ul>
`}function _(e){return o`
<svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${S(e,0)}</svg>
`}function S(e,n){if(e===null)return null;let l=y[e];return p`<rect x="1.500" y=${n+.5} width="13" height="12" rx="2" fill=${R(l)} stroke=${N.edge(l)}></rect>`}var v=36;function C(e,{view:n,words:l},r){let t=g(new Date),s=n.date??t,i=[...r].reverse().find(({completion:a})=>a!==null);return o`
<section class="card-days">
<h3>
${l.near.history}
<b>${(i==null?void 0:i.completion)==null?"–":`${b(i.completion)} ${l.unit.percent}`}</b>
</h3>
<div class="days">
${r.map(({date:a,completion:u})=>{let c=`${a} ${u===null?"–":`${b(u)} ${l.unit.percent}`}`,m=u===null?1:Math.max(1,v*u);return o`
<button
type="button"
aria-label=${c}
aria-pressed=${a===s}
@click=${()=>e.view.set({...h(e.view.get(),"coverage"),date:a>=t?null:a})}
>
<svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
${p`
<rect x="2" y="2" width="12" height=${v} rx="2" class="bar-room"></rect>
<rect x="2" y=${2+v-m} width="12" height=${m} rx="2" fill=${w.both.colour}></rect>`}
</svg>
</button>
`})}
</div>
${M(r)}
</section>
`}function M(e){var n,l;return o`
<p class="days-ends">
<span>${(n=e[0])==null?void 0:n.date.slice(5)}</span>
<span>${(l=e[e.length-1])==null?void 0:l.date.slice(5)}</span>
</p>
`}function j(e,n,l){let r=l.filter(({count:a})=>a>0);if(r.length===0)return null;let{words:t,view:s}=n,i=s.selected!==null&&f(s.selected.layer).waters===!0;return o`
<section class="card-near">
<h3>${t.near.title}</h3>
<dl class="near-rows">
${r.map(a=>o`
<div data-near=${a.layer}>
<dt>${V(a,n,i)}</dt>
<dd>
${q(a,t)}${a.features.map(u=>F(e,n,a.layer,u))}
</dd>
</div>
`)}
</dl>
</section>
`}function V({layer:e,within_m:n,declared:l,features:r},{words:t},s){let i=A(n,t);if(l===!0)return o`
${t.layers[e]}
<small>${s?t.near.serving:t.near.servedBy}</small>
`;if(r.length===1&&$(e)&&!s)return o`
${t.near.nearest}
`;let a=s&&k(e)?t.near.serves(i):t.near.within(i);return o`
${t.layers[e]}
<small>${a}</small>
`}function q({layer:e,count:n,area_m2:l,features:r},t){if($(e)&&r.length===1&&n>1)return null;let s=t.unit[f(e).nearIn??"parcels"];return o`
<b>${d(n)}</b>
<small>${s}</small>
${l===void 0?null:o`
<b>${P(I(l))}</b>
<small>${t.unit.mu}</small>
`}
`}function F(e,{view:n,words:l},r,t){let s=D(r,t,n.language);return o`
<button type="button" class="near-name" @click=${()=>e.view.set({selected:{layer:r,fid:t.fid}})}>
${s===""?t.code??`#${t.fid}`:s}
<small>${A(t.distance_m??0,l)}</small>
</button>
`}function A(e,{unit:n}){return Math.round(e)<1e3?`${d(e)} ${n.m}`:`${d(e/1e3,e%1e3===0?0:1)} ${n.km}`}function G(e,{words:n},l,r){let t=Object.entries(l).filter(([,a])=>a>0);if(t.length===0)return null;let s=B([{kind:"in",field:"committee",values:[r]}]),i=a=>{let u=e.view.get();e.view.set({...O(u,a,s),committee:u.committee===r?r:null})};return o`
<section class="card-counts">
<h3>${n.related.inCommittee}</h3>
<div>
${t.map(([a,u])=>o`
<button type="button" class="text-button" data-related=${a} @click=${()=>i(a)}>
${n.layers[a]}
<b>${d(u)}</b>
</button>
`)}
</div>
</section>
`}export{le as a,ae as b,_ as c};
