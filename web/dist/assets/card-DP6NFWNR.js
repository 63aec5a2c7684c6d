import{b as tt,d as O}from"./chunk-6HV3XH5V.js";import{a as rt}from"./chunk-PFHT2I3D.js";import{d as X}from"./chunk-VQWB3RLN.js";import{a as lt}from"./chunk-KXHZUGMI.js";import{d as st,f as it}from"./chunk-GU4H7YNN.js";import{a as ot}from"./chunk-DHPYUQPK.js";import{d as Y}from"./chunk-QWJPFQCG.js";import{c as et}from"./chunk-KRRQ52TJ.js";import{C as q,E as _,F as P,G as J,H as g,M as nt,q as h,r as R}from"./chunk-6AGUSGK6.js";import"./chunk-EH2SCFZP.js";import{b as L,d as j}from"./chunk-XT2DC3IX.js";import"./chunk-ABKM56TK.js";import{b as W,d as B,e as V}from"./chunk-RA6FLBFZ.js";import{e as D}from"./chunk-AZIKMIE6.js";import{a as N,b as S,g as I}from"./chunk-5COR5YU2.js";import{m as Z}from"./chunk-YSIHZWZV.js";import{a as f,b as w,c as E}from"./chunk-KGYZF5QC.js";import{b as at}from"./chunk-Q2VHATK5.js";import{$,I as z,P as K,R as U,V as x,W as Q,a as i,b,i as y,j as H,k as T,q as G,u as p,v as k}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";var yt=3/2e3;function ht({properties:t},{words:l}){let{field:n,fields:e}=l;return[[n.drawn,t.area_m2],[e.surveyed_m2??"",t.surveyed_m2],[e.contracted_m2??"",t.contracted_m2],[e.accepted_m2??"",t.accepted_m2]].flatMap(([r,o])=>typeof o=="number"&&o>0?[{label:r,m2:o}]:[])}function ut(t,l){let n=ht(t,l),[e]=n;if(e===void 0||n.length<2)return null;let{words:a}=l,r=Math.max(...n.map(({m2:o})=>o));return i`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${n.map(o=>i`
<div class="area" title=${`${f(o.m2)} ${a.unit.m2}`}>
<span>${o.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${b`<rect width=${100*o.m2/r} height="8"></rect>`}
</svg>
<b>${w(o.m2*yt)}</b>
<small class=${Math.abs(o.m2/e.m2-1)>.05?"is-far":""}>
${o===e?a.unit.mu:gt(o.m2/e.m2-1)}
</small>
</div>
`)}
</section>
`}function gt(t){let l=Math.round(t*1e3)/10;return`${l>0?"+":""}${f(l,l===0?0:1)} %`}var ct={on_time:p.both,late:p.late,partial:p.one,missed:p.missed,not_reported:p.not_reported,not_due:p.not_due,suspended:p.suspended};function dt(t,l){let{related:n}=l.data;if(n===null)return null;let{near:e,counts:a,committee:r}=n;return i`
${Tt(t,l,e)}
${a===void 0||(r==null?void 0:r.code)==null?null:Nt(t,l,a,r.code)}
`}function mt(t,l,n){var s;let{related:e,coverage:a}=l.data;if(e===null)return(T(n)||H(n))&&((s=a.value)==null?void 0:s.has_assignments)===!0?i`
<section class="card-days days-skeleton" data-of=${n} aria-hidden="true"></section>
`:null;let{days:r=[],history:o=[]}=e;return r.some(({am:u,pm:c})=>u!=="not_due"||c!=="not_due")?vt(t,l,r):o.some(({due:u})=>u>0)?wt(t,l,o):null}function vt(t,{view:l,words:n},e){let a=g(new Date),r=l.date??a;return i`
<section class="card-days">
<h3>${n.related.days}</h3>
<div class="days">
${e.map(({date:o,am:s,pm:u})=>{let c=m=>m===null?"–":n.slotStates[m],d=n.dayState(o,c(s),c(u));return i`
<button
type="button"
title=${d}
aria-label=${d}
aria-pressed=${o===r}
@click=${()=>t.view.set({...L(t.view.get(),"coverage"),date:o>=a?null:o})}
>
<svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${M(s,1)}${M(u,16)}</svg>
</button>
`})}
</div>
${pt(e)} ${St(e,n)}
</section>
`}function St(t,l){let n=new Set(t.flatMap(({am:a,pm:r})=>[a,r])),e=Object.keys(ct).filter(a=>n.has(a));return i`
<ul class="days-key">
${e.map(a=>i`
<li>${C(a)} ${l.slotStates[a]}</li>
`)}
</ul>
`}function C(t){return i`
<svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${M(t,0)}</svg>
`}function M(t,l){if(t===null)return null;let n=ct[t];return b`<rect x="1.500" y=${l+.5} width="13" height="12" rx="2" fill=${U(n)} stroke=${K.edge(n)}></rect>`}var A=36;function wt(t,{view:l,words:n},e){let a=g(new Date),r=l.date??a,o=[...e].reverse().find(({completion:s})=>s!==null);return i`
<section class="card-days">
<h3>
${n.near.history}
<b>${(o==null?void 0:o.completion)==null?"–":`${E(o.completion)} ${n.unit.percent}`}</b>
</h3>
<div class="days">
${e.map(({date:s,completion:u})=>{let c=`${s} ${u===null?"–":`${E(u)} ${n.unit.percent}`}`,d=u===null?1:Math.max(1,A*u);return i`
<button
type="button"
title=${c}
aria-label=${c}
aria-pressed=${s===r}
@click=${()=>t.view.set({...L(t.view.get(),"coverage"),date:s>=a?null:s})}
>
<svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
${b`
<rect x="2" y="2" width="12" height=${A} rx="2" class="bar-room"></rect>
<rect x="2" y=${2+A-d} width="12" height=${d} rx="2" fill=${p.both.colour}></rect>`}
</svg>
</button>
`})}
</div>
${pt(e)}
</section>
`}function pt(t){var l,n;return i`
<p class="days-ends">
<span>${(l=t[0])==null?void 0:l.date.slice(5)}</span>
<span>${(n=t[t.length-1])==null?void 0:n.date.slice(5)}</span>
</p>
`}function Tt(t,l,n){let e=n.filter(({count:s})=>s>0);if(e.length===0)return null;let{words:a,view:r}=l,o=r.selected!==null&&N(r.selected.layer).waters===!0;return i`
<section class="card-near">
<h3>${a.near.title}</h3>
<dl class="near-rows">
${e.map(s=>i`
<div data-near=${s.layer}>
<dt>${kt(s,l,o)}</dt>
<dd>
${Rt(s,a)}${s.features.map(u=>xt(t,l,s.layer,u))}
</dd>
</div>
`)}
</dl>
</section>
`}function kt({layer:t,within_m:l,declared:n,features:e},{words:a},r){let o=ft(l,a);if(n===!0)return i`
${a.layers[t]}
<small>${r?a.near.serving:a.near.servedBy}</small>
`;if(e.length===1&&y(t)&&!r)return i`
${a.near.nearest}
`;let s=r&&S(t)?a.near.serves(o):a.near.within(o);return i`
${a.layers[t]}
<small>${s}</small>
`}function Rt({layer:t,count:l,area_m2:n,features:e},a){if(y(t)&&e.length===1&&l>1)return null;let r=a.unit[N(t).nearIn??"parcels"];return i`
<b>${f(l)}</b>
<small>${r}</small>
${n===void 0?null:i`
<b>${w(n*3/2e3)}</b>
<small>${a.unit.mu}</small>
`}
`}function xt(t,{view:l,words:n},e,a){let r=W(e,a,l.language);return i`
<button type="button" class="near-name" @click=${()=>t.view.set({selected:{layer:e,fid:a.fid}})}>
${r===""?a.code??`#${a.fid}`:r}
<small>${ft(a.distance_m??0,n)}</small>
</button>
`}function ft(t,{unit:l}){return Math.round(t)<1e3?`${f(t)} ${l.m}`:`${f(t/1e3,t%1e3===0?0:1)} ${l.km}`}function Nt(t,{words:l},n,e){let a=Object.entries(n).filter(([,s])=>s>0);if(a.length===0)return null;let r=et([{kind:"in",field:"committee",values:[e]}]),o=s=>{let u=t.view.get();t.view.set({...j(u,s,r),committee:u.committee===e?e:null})};return i`
<section class="card-counts">
<h3>${l.related.inCommittee}</h3>
<div>
${a.map(([s,u])=>i`
<button type="button" class="text-button" data-related=${s} @click=${()=>o(s)}>
${l.layers[s]}
<b>${f(u)}</b>
</button>
`)}
</div>
</section>
`}function $t({layer:t},{data:l,words:n}){return!G(t)||l.stages.length===0?null:i`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${l.stages.map(({stage:e,since:a})=>{var r;return i`
<li>
${x(k[h(e)],R(e))}
<b>${((r=n.values[`${t}.stage`])==null?void 0:r[e])??e}</b>
<time datetime=${a}>${n.related.since(g(new Date(a)))}</time>
</li>
`})}
</ol>
</section>
`}function Ee(t,l,n){let e=!1,a=null,r=null,o=({selected:u,town:c,presenting:d})=>!e||d||u===null||!y(u.layer)||!st(l.work.get().session,c)?(r!=="wanted"&&(r==null||r.close()),null):(r===null&&(r="wanted",Promise.all([import("./crew-26A5WZIU.js"),tt()]).then(([{crewOf:m}])=>{r=m(l,s),s()})),r==="wanted"?null:r),s=at(t,l,u=>{let{view:c,data:d}=u,m=c.selected!==null||d.choices.length>0;m&&!e&&(a=document.activeElement instanceof HTMLElement?document.activeElement:null),!m&&e&&t.contains(document.activeElement)&&(a==null||a.focus({preventScroll:!0})),e=m,document.body.classList.toggle("has-card",m),t.toggleAttribute("hidden",!m);let v=o(c);return m?c.selected===null?_t(l,u):Pt(l,n,u,c.selected,v):null});document.addEventListener("keydown",({key:u,target:c,defaultPrevented:d})=>{u!=="Escape"||d||!e||!(c instanceof Element)||(t.contains(c)||Et(c)&&Lt(l))&&O(l)})}function Et(t){return t===document.body||t.closest("#map")!==null}function Lt({view:t,tools:l,work:n}){let{mode:e,open:a,sharing:r}=l.get(),o=n.get();return!t.get().presenting&&!Y(e)&&a===null&&!r&&o.open===null&&o.gate===null}function _t(t,l){let{data:n,words:e}=l;return i`
${F(t,l,e.action.choose,e.several(n.choices.length))}
<ul class="choices">
${n.choices.map(({selection:a,feature:r})=>i`
<li>
<button type="button" @click=${()=>t.view.set({selected:a})}>
<b>${P(a.layer,r,l)}</b>
<span>${e.kinds[a.layer]} · ${J(a,r,l)}</span>
</button>
</li>
`)}
</ul>
`}function Pt(t,l,n,e,a){let{view:r,data:o,words:s}=n,u=o.picked.value,c=D(o,e.layer,e.fid)??(Number(u==null?void 0:u.id)===e.fid?u:null),d=s.kinds[e.layer];if(c===null)return i`
${F(t,n,d,"")}
<p class="card-note" role="status">${Ot(e,n)}</p>
`;let m=B(c.properties,r.language);return i`
${F(t,n,P(e.layer,c,n),d)}
${m.length===0?null:i`
<p class="card-names">
${m.map((v,bt)=>i`
${bt===0?"":" · "}
<span class=${V(v)?"latin":""}>${v}</span>
`)}
</p>
`}
${Ct(e,c,n,a)} ${Dt(e,n)} ${mt(t,n,e.layer)}
<dl class="card-rows">${q(e.layer,c,n).map(Mt)}</dl>
${$t(e,n)} ${ut(c,n)} ${dt(t,n)}
<footer class="card-foot">
${it(t.work.get().session,r.town,e.layer,c.properties.committee)?i`
<button type="button" class="text-button card-edit" @click=${()=>t.work.set({open:"edit"})}>
${$("edit")}${s.work.edit}
</button>
`:null}
<button type="button" class="text-button card-history" @click=${()=>t.work.set({open:"history"})}>
${$("history")}${s.work.history}
</button>
<button type="button" class="text-button" @click=${l.zoomToSelected}>
${$("target")}${s.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>At(t,n,e)}>
${$("share")}${s.related.address}
</button>
<a class="text-button" href=${Z(e.layer,e.fid)}>${$("code")}GeoJSON</a>
</footer>
`}function Ot({layer:t},{data:{layers:l,picked:n,slow:e},words:a}){var r,o;return((r=l[t])==null?void 0:r.status)==="ready"||((o=n.problem)==null?void 0:o.status)===404?a.gone:n.status==="failed"?a.failed(a.kinds[t]):e?a.reading:""}function At({data:t},{view:l,words:n},e){let{town:a,theme:r,language:o}=l,s=location.origin+rt({...X,town:a,theme:r,language:o,selected:e});ot(s).then(u=>lt(t,u?n.share.copied:n.measure.notCopied))}function F(t,{data:l,view:n,words:e},a,r){var u;let{work:o}=t,s=n.selected!==null&&l.choices.length>1;return i`
<header class="card-head">
${s?i`
<button
type="button"
class="icon-button"
aria-label=${e.action.back}
@click=${()=>t.view.set({selected:null})}
>
${$("left")}
</button>
`:null}
<div class="card-title">
<span class="card-kind">${r}</span>
<h2>${a}</h2>
</div>
${((u=o.get().session)==null?void 0:u.signed_in)===!1?i`
<button type="button" class="text-button card-signin" @click=${()=>o.set({gate:"signin"})}>
${e.work.signIn}
</button>
`:null}
<button type="button" class="icon-button" aria-label=${e.action.close} @click=${()=>O(t)}>
${$("close")}
</button>
</header>
`}function Mt({label:t,value:l,unit:n,other:e}){return i`
<div>
<dt>${t}</dt>
<dd>
${l}${n===void 0||n===""?null:i`
<small>${n}</small>
`}${e===void 0?null:i`
<em>${e}</em>
`}
</dd>
</div>
`}function Ct(t,l,n,e){var s;let{data:a,words:r}=n;if(S(t.layer))return Ft(t.layer,l,r);let o=_(t,a.coverage.value,r);if(o!==null){let{state:u,cleaners:c}=o.unit,d=c===void 0||c===0?"":`${r.field.cleaners} ${c}${r.unit.people===""?"":` ${r.unit.people}`}`;return i`
<p class="card-badge">
${Q(p[u])}
<b>${r.states[u]}</b>
<span>${e===null?d:""}</span>
</p>
${e===null||d===""?null:e.part(t.fid,d,n)}
`}return T(t.layer)&&((s=a.coverage.value)==null?void 0:s.has_assignments)===!1?i`
<p class="card-note">${r.headline.noRecords}</p>
`:null}function Ft(t,{properties:l},n){var o;let e=I(t),a=l[e],r=e==="stage"?k[h(a)]:z(t,e,a);return r===void 0?null:i`
<p class="card-badge">
${x(r,R(a))}
<b>${((o=n.values[`${t}.${e}`])==null?void 0:o[String(a)])??n.phases[h(a)]}</b>
</p>
`}function Dt(t,{data:l,view:n,words:e}){let a=l.coverage.value,r=_(t,a,e);return r===null||a===null?null:i`
<section class="card-day" aria-label=${e.field.today}>
${r.slots.map(({window:o,state:s})=>i`
<div class="card-slot">
<span>${o}</span>
<b>${s===null?"–":[C(s),e.slotStates[s]]}</b>
</div>
`)}
<p class="card-date">${n.date===null?nt(a.as_of,e):e.onDate(a.date)}</p>
</section>
`}export{Ee as mountCard};
