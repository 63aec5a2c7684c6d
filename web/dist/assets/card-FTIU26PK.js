import{b as D}from"./chunk-W6OYL3II.js";import{a as mt}from"./chunk-GDKS6RZH.js";import{d as rt}from"./chunk-ARFFYTFI.js";import{a as _}from"./chunk-T7MBHWAZ.js";import{b as it}from"./chunk-VNAWQLHO.js";import{$ as F,E as y,F as x,R as tt,T as P,U as A,V as et,W as g}from"./chunk-IXQHXTOQ.js";import{f as Y,h as Z,l as ut}from"./chunk-7PYEGKLI.js";import{b as M,d as Q}from"./chunk-OHO2IDJI.js";import"./chunk-WQ4GJQXI.js";import{b as j,d as z,e as J}from"./chunk-RA6FLBFZ.js";import{a as dt}from"./chunk-KXHZUGMI.js";import{e as q}from"./chunk-AZIKMIE6.js";import{a as O,b as w,g as G}from"./chunk-5COR5YU2.js";import{d as ft,g as $t,i as bt}from"./chunk-66X7AXZM.js";import{m as st}from"./chunk-U4PHT47S.js";import{a as pt}from"./chunk-DHPYUQPK.js";import{d as ot}from"./chunk-QWJPFQCG.js";import{a as ct}from"./chunk-HB2I47BM.js";import{a as p,b as S,c as L}from"./chunk-KGYZF5QC.js";import"./chunk-4AQ4XN4M.js";import{a as C}from"./chunk-BRVYRAWU.js";import{E as X,L as nt,N as at,T as N,U as lt,Z as f,e as b,f as K,g as T,m as U,q as k,r as R}from"./chunk-W2ZYICIW.js";import{a as i,b as $}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Rt=3/2e3;function xt({properties:t},{words:a}){let{field:n,fields:e}=a;return[[n.drawn,t.area_m2],[e.surveyed_m2??"",t.surveyed_m2],[e.contracted_m2??"",t.contracted_m2],[e.accepted_m2??"",t.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function yt(t,a){let n=xt(t,a),[e]=n;if(e===void 0||n.length<2)return null;let{words:l}=a,r=Math.max(...n.map(({m2:s})=>s));return i`
<section class="card-areas">
<h3>${l.near.areas}</h3>
${n.map(s=>i`
<div class="area" title=${`${p(s.m2)} ${l.unit.m2}`}>
<span>${s.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${$`<rect width=${100*s.m2/r} height="8"></rect>`}
</svg>
<b>${S(s.m2*Rt)}</b>
<small class=${Math.abs(s.m2/e.m2-1)>.05?"is-far":""}>
${s===e?l.unit.mu:Nt(s.m2/e.m2-1)}
</small>
</div>
`)}
</section>
`}function Nt(t){let a=Math.round(t*1e3)/10;return`${a>0?"+":""}${p(a,a===0?0:1)} %`}function gt(t,{view:a,data:n}){let e=null,l=null,r=()=>t.contains(document.activeElement),s=(o,u)=>{o!==u&&(o!==""&&!r()&&(e=Et(document.activeElement)),o===""?l=r()?()=>Ot(e):null:(r()||["key","touch"].includes(C()??""))&&(l=()=>h(t)))};return a.subscribe((o,u)=>s(E(o,n.get()),E(u,n.get()))),n.subscribe((o,u)=>s(E(a.get(),o),E(a.get(),u))),()=>{l==null||l(),l=null}}function E({selected:t},{choices:a}){return t!==null?`${t.layer}.${t.fid}`:a.length>0?"choices":""}function Et(t){var a;return!(t instanceof HTMLElement)||t===document.body?null:{element:t,fid:((a=t.closest("tr[data-fid]"))==null?void 0:a.dataset.fid)??null}}function Ot(t){let n=((t==null?void 0:t.fid)==null?null:document.querySelector(`tr[data-fid="${t.fid}"] button`))??(t==null?void 0:t.element),e=document.getElementById("map");if(n===void 0||!n.isConnected||C()==="touch"&&n.matches("input"))h(e);else{if(h(n))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!h(n)&&h(e)}))}}function h(t){return t==null||t.focus({preventScroll:!0}),t!==null&&document.activeElement===t}function ht(t,a){let{related:n}=a.data;if(n===null)return null;let{near:e,counts:l,committee:r}=n;return i`
${At(t,a,e)}
${l===void 0||(r==null?void 0:r.code)==null?null:Dt(t,a,l,r.code)}
`}function vt(t,a,n){var o;let{related:e,coverage:l}=a.data;if(e===null)return(T(n)||K(n))&&((o=l.value)==null?void 0:o.has_assignments)===!0?i`
<section class="card-days days-skeleton" data-of=${n} aria-hidden="true"></section>
`:null;let{days:r=[],history:s=[]}=e;return r.some(({am:u,pm:c})=>u!=="not_due"||c!=="not_due")?Lt(t,a,r):s.some(({due:u})=>u>0)?Pt(t,a,s):null}function Lt(t,{view:a,words:n},e){let l=g(new Date),r=a.date??l;return i`
<section class="card-days">
<h3>${n.related.days}</h3>
<div class="days">
${e.map(({date:s,am:o,pm:u})=>{let c=m=>m===null?"–":n.slotStates[m],d=n.dayState(s,c(o),c(u));return i`
<button
type="button"
aria-label=${d}
aria-pressed=${s===r}
@click=${()=>t.view.set({...M(t.view.get(),"coverage"),date:s>=l?null:s})}
>
<svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${B(o,1)}${B(u,16)}</svg>
</button>
`})}
</div>
${wt(e)} ${Mt(e,n)}
</section>
`}function Mt(t,a){let n=new Set(t.flatMap(({am:l,pm:r})=>[l,r])),e=Object.keys(_).filter(l=>n.has(l));return i`
<ul class="days-key">
${e.map(l=>i`
<li>${W(l)} ${a.slotStates[l]}</li>
`)}
</ul>
`}function W(t){return i`
<svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${B(t,0)}</svg>
`}function B(t,a){if(t===null)return null;let n=_[t];return $`<rect x="1.500" y=${a+.5} width="13" height="12" rx="2" fill=${at(n)} stroke=${nt.edge(n)}></rect>`}var I=36;function Pt(t,{view:a,words:n},e){let l=g(new Date),r=a.date??l,s=[...e].reverse().find(({completion:o})=>o!==null);return i`
<section class="card-days">
<h3>
${n.near.history}
<b>${(s==null?void 0:s.completion)==null?"–":`${L(s.completion)} ${n.unit.percent}`}</b>
</h3>
<div class="days">
${e.map(({date:o,completion:u})=>{let c=`${o} ${u===null?"–":`${L(u)} ${n.unit.percent}`}`,d=u===null?1:Math.max(1,I*u);return i`
<button
type="button"
aria-label=${c}
aria-pressed=${o===r}
@click=${()=>t.view.set({...M(t.view.get(),"coverage"),date:o>=l?null:o})}
>
<svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
${$`
<rect x="2" y="2" width="12" height=${I} rx="2" class="bar-room"></rect>
<rect x="2" y=${2+I-d} width="12" height=${d} rx="2" fill=${k.both.colour}></rect>`}
</svg>
</button>
`})}
</div>
${wt(e)}
</section>
`}function wt(t){var a,n;return i`
<p class="days-ends">
<span>${(a=t[0])==null?void 0:a.date.slice(5)}</span>
<span>${(n=t[t.length-1])==null?void 0:n.date.slice(5)}</span>
</p>
`}function At(t,a,n){let e=n.filter(({count:o})=>o>0);if(e.length===0)return null;let{words:l,view:r}=a,s=r.selected!==null&&O(r.selected.layer).waters===!0;return i`
<section class="card-near">
<h3>${l.near.title}</h3>
<dl class="near-rows">
${e.map(o=>i`
<div data-near=${o.layer}>
<dt>${Ct(o,a,s)}</dt>
<dd>
${_t(o,l)}${o.features.map(u=>Ft(t,a,o.layer,u))}
</dd>
</div>
`)}
</dl>
</section>
`}function Ct({layer:t,within_m:a,declared:n,features:e},{words:l},r){let s=St(a,l);if(n===!0)return i`
${l.layers[t]}
<small>${r?l.near.serving:l.near.servedBy}</small>
`;if(e.length===1&&b(t)&&!r)return i`
${l.near.nearest}
`;let o=r&&w(t)?l.near.serves(s):l.near.within(s);return i`
${l.layers[t]}
<small>${o}</small>
`}function _t({layer:t,count:a,area_m2:n,features:e},l){if(b(t)&&e.length===1&&a>1)return null;let r=l.unit[O(t).nearIn??"parcels"];return i`
<b>${p(a)}</b>
<small>${r}</small>
${n===void 0?null:i`
<b>${S(n*3/2e3)}</b>
<small>${l.unit.mu}</small>
`}
`}function Ft(t,{view:a,words:n},e,l){let r=j(e,l,a.language);return i`
<button type="button" class="near-name" @click=${()=>t.view.set({selected:{layer:e,fid:l.fid}})}>
${r===""?l.code??`#${l.fid}`:r}
<small>${St(l.distance_m??0,n)}</small>
</button>
`}function St(t,{unit:a}){return Math.round(t)<1e3?`${p(t)} ${a.m}`:`${p(t/1e3,t%1e3===0?0:1)} ${a.km}`}function Dt(t,{words:a},n,e){let l=Object.entries(n).filter(([,o])=>o>0);if(l.length===0)return null;let r=ut([{kind:"in",field:"committee",values:[e]}]),s=o=>{let u=t.view.get();t.view.set({...Q(u,o,r),committee:u.committee===e?e:null})};return i`
<section class="card-counts">
<h3>${a.related.inCommittee}</h3>
<div>
${l.map(([o,u])=>i`
<button type="button" class="text-button" data-related=${o} @click=${()=>s(o)}>
${a.layers[o]}
<b>${p(u)}</b>
</button>
`)}
</div>
</section>
`}function Tt({layer:t},{data:a,words:n}){return!U(t)||a.stages.length===0?null:i`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${a.stages.map(({stage:e,since:l})=>{var r;return i`
<li>
${N(R[y(e)],x(e))}
<b>${((r=n.values[`${t}.stage`])==null?void 0:r[e])??e}</b>
<time datetime=${l}>${n.related.since(g(new Date(l)))}</time>
</li>
`})}
</ol>
</section>
`}function Ge(t,a,n){let e=!1,l=gt(t,a),r=null,s=({selected:u,town:c,presenting:d})=>!e||d||u===null||!b(u.layer)||!ft(a.work.get().session,c)?(r!=="wanted"&&(r==null||r.close()),null):(r===null&&(r="wanted",Promise.all([import("./crew-HT4GT3U4.js"),it()]).then(([{crewOf:m}])=>{r=m(a,o),o()})),r==="wanted"?null:r),o=ct(t,a,u=>{let{view:c,data:d}=u,m=c.selected!==null||d.choices.length>0;e=m,document.body.classList.toggle("has-card",m),t.toggleAttribute("hidden",!m),queueMicrotask(l);let v=s(c);return m?c.selected===null?Wt(a,u):Ht(a,n,u,c.selected,v):null});document.addEventListener("keydown",({key:u,target:c,defaultPrevented:d})=>{u!=="Escape"||d||!e||!(c instanceof Element)||(t.contains(c)||It(c)&&Bt(a))&&D(a)})}function It(t){return t===document.body||t.closest("#map")!==null}function Bt({view:t,tools:a,work:n}){let{mode:e,open:l,sharing:r}=a.get(),s=n.get();return!t.get().presenting&&!ot(e)&&l===null&&!r&&s.open===null&&s.gate===null}function Wt(t,a){let{data:n,words:e}=a;return i`
${H(t,a,e.action.choose,e.several(n.choices.length))}
<ul class="choices">
${n.choices.map(({selection:l,feature:r})=>i`
<li>
<button type="button" @click=${()=>t.view.set({selected:l})}>
<b>${A(l.layer,r,a)}</b>
<span>${e.kinds[l.layer]} · ${et(l,r,a)}</span>
</button>
</li>
`)}
</ul>
`}function Ht(t,a,n,e,l){let{view:r,data:s,words:o}=n,u=s.picked.value,c=q(s,e.layer,e.fid)??(Number(u==null?void 0:u.id)===e.fid?u:null),d=o.kinds[e.layer];if(c===null)return i`
${H(t,n,d,"")}
<p class="card-note" role="status">${qt(e,n)}</p>
`;let m=Z(r),v=z(c.properties,r.language);return i`
${H(t,n,A(e.layer,c,n),d)}
${v.length===0?null:i`
<p class="card-names">
${v.map((V,kt)=>i`
${kt===0?"":" · "}
<span class=${J(V)?"latin":""}>${V}</span>
`)}
</p>
`}
${zt(e,c,n,l)} ${Kt(e,n)} ${vt(t,n,e.layer)}
<dl class="card-rows">${tt(e.layer,c,n).map(jt)}</dl>
${Tt(e,n)} ${yt(c,n)} ${ht(t,n)}
${m===null?null:Vt(t,n,m)}
<footer class="card-foot">
${bt(t.work.get().session,r.town,e.layer,c.properties.committee)&&m===null?i`
<button type="button" class="text-button card-edit" @click=${()=>t.work.set({open:"edit"})}>
${f("edit")}${o.work.edit}
</button>
`:null}
<button type="button" class="text-button card-history" @click=${()=>t.work.set({open:"history"})}>
${f("history")}${o.work.history}
</button>
<button type="button" class="text-button" @click=${a.zoomToSelected}>
${f("target")}${o.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>Gt(t,n,e)}>
${f("share")}${o.related.address}
</button>
<a class="text-button" href=${st(e.layer,e.fid,m)}>${f("code")}GeoJSON</a>
</footer>
`}function Vt({view:t,work:a},{view:{town:n},words:e},l){return i`
<p class="card-note card-past" role="note">
${F(l,e)}
${$t(a.get().session,n)?i`
<button type="button" class="text-button" @click=${()=>t.set({asOf:null})}>
${e.action.todayToEdit}
</button>
`:null}
</p>
`}function qt({layer:t},{view:a,data:{layers:n,picked:e,slow:l},words:r}){var s,o;return((s=n[t])==null?void 0:s.status)==="ready"||((o=e.problem)==null?void 0:o.status)===404?Y(a)?r.notThen:r.gone:e.status==="failed"?r.failed(r.kinds[t]):l?r.reading:""}function Gt({data:t},{view:a,words:n},e){let{town:l,theme:r,asOf:s,language:o}=a,u=location.origin+mt({...rt,town:l,theme:r,asOf:s,language:o,selected:e});pt(u).then(c=>dt(t,c?n.share.copied:n.measure.notCopied))}function H(t,{data:a,view:n,words:e},l,r){var u;let{work:s}=t,o=n.selected!==null&&a.choices.length>1;return i`
<header class="card-head">
${o?i`
<button
type="button"
class="icon-button"
aria-label=${e.action.back}
@click=${()=>t.view.set({selected:null})}
>
${f("left")}
</button>
`:null}
<div class="card-title">
<span class="card-kind">${r}</span>
<h2 id="card-title">${l}</h2>
</div>
${((u=s.get().session)==null?void 0:u.signed_in)===!1?i`
<button type="button" class="text-button card-signin" @click=${()=>s.set({gate:"signin"})}>
${e.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${e.action.close}
@click=${()=>D(t)}
>
${f("close")}
</button>
</header>
`}function jt({label:t,value:a,unit:n,other:e}){return i`
<div>
<dt>${t}</dt>
<dd>
${a}${n===void 0||n===""?null:i`
<small>${n}</small>
`}${e===void 0?null:i`
<em>${e}</em>
`}
</dd>
</div>
`}function zt(t,a,n,e){var o;let{data:l,words:r}=n;if(w(t.layer))return Jt(t.layer,a,r);let s=P(t,l.coverage.value,r);if(s!==null){let{state:u,cleaners:c}=s.unit,d=c===void 0||c===0?"":`${r.field.cleaners} ${c}${r.unit.people===""?"":` ${r.unit.people}`}`;return i`
<p class="card-badge">
${lt(k[u])}
<b>${r.states[u]}</b>
<span>${e===null?d:""}</span>
</p>
${e===null||d===""?null:e.part(t.fid,d,n)}
`}return T(t.layer)&&((o=l.coverage.value)==null?void 0:o.has_assignments)===!1?i`
<p class="card-note">${r.headline.noRecords}</p>
`:null}function Jt(t,{properties:a},n){var s;let e=G(t),l=a[e],r=e==="stage"?R[y(l)]:X(t,e,l);return r===void 0?null:i`
<p class="card-badge">
${N(r,x(l))}
<b>${((s=n.values[`${t}.${e}`])==null?void 0:s[String(l)])??n.phases[y(l)]}</b>
</p>
`}function Kt(t,{data:a,view:n,words:e}){let l=a.coverage.value,r=P(t,l,e);return r===null||l===null?null:i`
<section class="card-day" aria-label=${e.field.today}>
${r.slots.map(({window:s,state:o})=>i`
<div class="card-slot">
<span>${s}</span>
<b>${o===null?"–":[W(o),e.slotStates[o]]}</b>
</div>
`)}
<p class="card-date">${n.date===null?F(l.as_of,e):e.onDate(l.date)}</p>
</section>
`}export{Ge as mountCard};
