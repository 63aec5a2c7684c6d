import{b as at,d as F}from"./chunk-KGURIG36.js";import{a as it}from"./chunk-SANGOGUK.js";import{c as rt}from"./chunk-KRRQ52TJ.js";import{d as tt}from"./chunk-VQWB3RLN.js";import{H as U,J as P,K as _,L as Q,M as h,R as lt,u as g,v as x}from"./chunk-4SVDS43C.js";import"./chunk-EH2SCFZP.js";import{b as M,d as J}from"./chunk-54JV6HJ5.js";import"./chunk-3YVGDOZI.js";import{b as V,d as q,e as G}from"./chunk-RA6FLBFZ.js";import{a as st}from"./chunk-KXHZUGMI.js";import{e as W}from"./chunk-AZIKMIE6.js";import{a as L,b as S,g as H}from"./chunk-5COR5YU2.js";import{d as ct,g as dt}from"./chunk-B6KA5CRI.js";import{m as nt}from"./chunk-WI27GMI6.js";import{a as ut}from"./chunk-DHPYUQPK.js";import{a as f,b as k,c as O}from"./chunk-KGYZF5QC.js";import{d as et}from"./chunk-QWJPFQCG.js";import{b as ot}from"./chunk-O4C5CT34.js";import{a as A}from"./chunk-BRVYRAWU.js";import{E as K,L as X,N as Y,R as N,S as Z,X as $,e as y,f as j,g as T,m as z,q as p,r as R}from"./chunk-5YQ2UBD6.js";import{a as u,b}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var wt=3/2e3;function St({properties:t},{words:r}){let{field:n,fields:e}=r;return[[n.drawn,t.area_m2],[e.surveyed_m2??"",t.surveyed_m2],[e.contracted_m2??"",t.contracted_m2],[e.accepted_m2??"",t.accepted_m2]].flatMap(([l,o])=>typeof o=="number"&&o>0?[{label:l,m2:o}]:[])}function mt(t,r){let n=St(t,r),[e]=n;if(e===void 0||n.length<2)return null;let{words:a}=r,l=Math.max(...n.map(({m2:o})=>o));return u`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${n.map(o=>u`
<div class="area" title=${`${f(o.m2)} ${a.unit.m2}`}>
<span>${o.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${b`<rect width=${100*o.m2/l} height="8"></rect>`}
</svg>
<b>${k(o.m2*wt)}</b>
<small class=${Math.abs(o.m2/e.m2-1)>.05?"is-far":""}>
${o===e?a.unit.mu:kt(o.m2/e.m2-1)}
</small>
</div>
`)}
</section>
`}function kt(t){let r=Math.round(t*1e3)/10;return`${r>0?"+":""}${f(r,r===0?0:1)} %`}function pt(t,{view:r,data:n}){let e=null,a=null,l=()=>t.contains(document.activeElement),o=(s,i)=>{s!==i&&(s!==""&&!l()&&(e=Tt(document.activeElement)),s===""?a=l()?()=>Rt(e):null:(l()||["key","touch"].includes(A()??""))&&(a=()=>v(t)))};return r.subscribe((s,i)=>o(E(s,n.get()),E(i,n.get()))),n.subscribe((s,i)=>o(E(r.get(),s),E(r.get(),i))),()=>{a==null||a(),a=null}}function E({selected:t},{choices:r}){return t!==null?`${t.layer}.${t.fid}`:r.length>0?"choices":""}function Tt(t){var r;return!(t instanceof HTMLElement)||t===document.body?null:{element:t,fid:((r=t.closest("tr[data-fid]"))==null?void 0:r.dataset.fid)??null}}function Rt(t){let n=((t==null?void 0:t.fid)==null?null:document.querySelector(`tr[data-fid="${t.fid}"] button`))??(t==null?void 0:t.element),e=document.getElementById("map");if(n===void 0||!n.isConnected||A()==="touch"&&n.matches("input"))v(e);else{if(v(n))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!v(n)&&v(e)}))}}function v(t){return t==null||t.focus({preventScroll:!0}),t!==null&&document.activeElement===t}var ft={on_time:p.both,late:p.late,partial:p.one,missed:p.missed,contested:p.contested,not_reported:p.not_reported,not_due:p.not_due,suspended:p.suspended};function $t(t,r){let{related:n}=r.data;if(n===null)return null;let{near:e,counts:a,committee:l}=n;return u`
${Lt(t,r,e)}
${a===void 0||(l==null?void 0:l.code)==null?null:_t(t,r,a,l.code)}
`}function bt(t,r,n){var s;let{related:e,coverage:a}=r.data;if(e===null)return(T(n)||j(n))&&((s=a.value)==null?void 0:s.has_assignments)===!0?u`
<section class="card-days days-skeleton" data-of=${n} aria-hidden="true"></section>
`:null;let{days:l=[],history:o=[]}=e;return l.some(({am:i,pm:c})=>i!=="not_due"||c!=="not_due")?xt(t,r,l):o.some(({due:i})=>i>0)?Et(t,r,o):null}function xt(t,{view:r,words:n},e){let a=h(new Date),l=r.date??a;return u`
<section class="card-days">
<h3>${n.related.days}</h3>
<div class="days">
${e.map(({date:o,am:s,pm:i})=>{let c=m=>m===null?"–":n.slotStates[m],d=n.dayState(o,c(s),c(i));return u`
<button
type="button"
aria-label=${d}
aria-pressed=${o===l}
@click=${()=>t.view.set({...M(t.view.get(),"coverage"),date:o>=a?null:o})}
>
<svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${D(s,1)}${D(i,16)}</svg>
</button>
`})}
</div>
${yt(e)} ${Nt(e,n)}
</section>
`}function Nt(t,r){let n=new Set(t.flatMap(({am:a,pm:l})=>[a,l])),e=Object.keys(ft).filter(a=>n.has(a));return u`
<ul class="days-key">
${e.map(a=>u`
<li>${I(a)} ${r.slotStates[a]}</li>
`)}
</ul>
`}function I(t){return u`
<svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${D(t,0)}</svg>
`}function D(t,r){if(t===null)return null;let n=ft[t];return b`<rect x="1.500" y=${r+.5} width="13" height="12" rx="2" fill=${Y(n)} stroke=${X.edge(n)}></rect>`}var C=36;function Et(t,{view:r,words:n},e){let a=h(new Date),l=r.date??a,o=[...e].reverse().find(({completion:s})=>s!==null);return u`
<section class="card-days">
<h3>
${n.near.history}
<b>${(o==null?void 0:o.completion)==null?"–":`${O(o.completion)} ${n.unit.percent}`}</b>
</h3>
<div class="days">
${e.map(({date:s,completion:i})=>{let c=`${s} ${i===null?"–":`${O(i)} ${n.unit.percent}`}`,d=i===null?1:Math.max(1,C*i);return u`
<button
type="button"
aria-label=${c}
aria-pressed=${s===l}
@click=${()=>t.view.set({...M(t.view.get(),"coverage"),date:s>=a?null:s})}
>
<svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
${b`
<rect x="2" y="2" width="12" height=${C} rx="2" class="bar-room"></rect>
<rect x="2" y=${2+C-d} width="12" height=${d} rx="2" fill=${p.both.colour}></rect>`}
</svg>
</button>
`})}
</div>
${yt(e)}
</section>
`}function yt(t){var r,n;return u`
<p class="days-ends">
<span>${(r=t[0])==null?void 0:r.date.slice(5)}</span>
<span>${(n=t[t.length-1])==null?void 0:n.date.slice(5)}</span>
</p>
`}function Lt(t,r,n){let e=n.filter(({count:s})=>s>0);if(e.length===0)return null;let{words:a,view:l}=r,o=l.selected!==null&&L(l.selected.layer).waters===!0;return u`
<section class="card-near">
<h3>${a.near.title}</h3>
<dl class="near-rows">
${e.map(s=>u`
<div data-near=${s.layer}>
<dt>${Ot(s,r,o)}</dt>
<dd>
${Mt(s,a)}${s.features.map(i=>Pt(t,r,s.layer,i))}
</dd>
</div>
`)}
</dl>
</section>
`}function Ot({layer:t,within_m:r,declared:n,features:e},{words:a},l){let o=gt(r,a);if(n===!0)return u`
${a.layers[t]}
<small>${l?a.near.serving:a.near.servedBy}</small>
`;if(e.length===1&&y(t)&&!l)return u`
${a.near.nearest}
`;let s=l&&S(t)?a.near.serves(o):a.near.within(o);return u`
${a.layers[t]}
<small>${s}</small>
`}function Mt({layer:t,count:r,area_m2:n,features:e},a){if(y(t)&&e.length===1&&r>1)return null;let l=a.unit[L(t).nearIn??"parcels"];return u`
<b>${f(r)}</b>
<small>${l}</small>
${n===void 0?null:u`
<b>${k(n*3/2e3)}</b>
<small>${a.unit.mu}</small>
`}
`}function Pt(t,{view:r,words:n},e,a){let l=V(e,a,r.language);return u`
<button type="button" class="near-name" @click=${()=>t.view.set({selected:{layer:e,fid:a.fid}})}>
${l===""?a.code??`#${a.fid}`:l}
<small>${gt(a.distance_m??0,n)}</small>
</button>
`}function gt(t,{unit:r}){return Math.round(t)<1e3?`${f(t)} ${r.m}`:`${f(t/1e3,t%1e3===0?0:1)} ${r.km}`}function _t(t,{words:r},n,e){let a=Object.entries(n).filter(([,s])=>s>0);if(a.length===0)return null;let l=rt([{kind:"in",field:"committee",values:[e]}]),o=s=>{let i=t.view.get();t.view.set({...J(i,s,l),committee:i.committee===e?e:null})};return u`
<section class="card-counts">
<h3>${r.related.inCommittee}</h3>
<div>
${a.map(([s,i])=>u`
<button type="button" class="text-button" data-related=${s} @click=${()=>o(s)}>
${r.layers[s]}
<b>${f(i)}</b>
</button>
`)}
</div>
</section>
`}function ht({layer:t},{data:r,words:n}){return!z(t)||r.stages.length===0?null:u`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${r.stages.map(({stage:e,since:a})=>{var l;return u`
<li>
${N(R[g(e)],x(e))}
<b>${((l=n.values[`${t}.stage`])==null?void 0:l[e])??e}</b>
<time datetime=${a}>${n.related.since(h(new Date(a)))}</time>
</li>
`})}
</ol>
</section>
`}function De(t,r,n){let e=!1,a=pt(t,r),l=null,o=({selected:i,town:c,presenting:d})=>!e||d||i===null||!y(i.layer)||!ct(r.work.get().session,c)?(l!=="wanted"&&(l==null||l.close()),null):(l===null&&(l="wanted",Promise.all([import("./crew-TVU3OK77.js"),at()]).then(([{crewOf:m}])=>{l=m(r,s),s()})),l==="wanted"?null:l),s=ot(t,r,i=>{let{view:c,data:d}=i,m=c.selected!==null||d.choices.length>0;e=m,document.body.classList.toggle("has-card",m),t.toggleAttribute("hidden",!m),queueMicrotask(a);let w=o(c);return m?c.selected===null?Ct(r,i):Dt(r,n,i,c.selected,w):null});document.addEventListener("keydown",({key:i,target:c,defaultPrevented:d})=>{i!=="Escape"||d||!e||!(c instanceof Element)||(t.contains(c)||At(c)&&Ft(r))&&F(r)})}function At(t){return t===document.body||t.closest("#map")!==null}function Ft({view:t,tools:r,work:n}){let{mode:e,open:a,sharing:l}=r.get(),o=n.get();return!t.get().presenting&&!et(e)&&a===null&&!l&&o.open===null&&o.gate===null}function Ct(t,r){let{data:n,words:e}=r;return u`
${B(t,r,e.action.choose,e.several(n.choices.length))}
<ul class="choices">
${n.choices.map(({selection:a,feature:l})=>u`
<li>
<button type="button" @click=${()=>t.view.set({selected:a})}>
<b>${_(a.layer,l,r)}</b>
<span>${e.kinds[a.layer]} · ${Q(a,l,r)}</span>
</button>
</li>
`)}
</ul>
`}function Dt(t,r,n,e,a){let{view:l,data:o,words:s}=n,i=o.picked.value,c=W(o,e.layer,e.fid)??(Number(i==null?void 0:i.id)===e.fid?i:null),d=s.kinds[e.layer];if(c===null)return u`
${B(t,n,d,"")}
<p class="card-note" role="status">${It(e,n)}</p>
`;let m=q(c.properties,l.language);return u`
${B(t,n,_(e.layer,c,n),d)}
${m.length===0?null:u`
<p class="card-names">
${m.map((w,vt)=>u`
${vt===0?"":" · "}
<span class=${G(w)?"latin":""}>${w}</span>
`)}
</p>
`}
${Ht(e,c,n,a)} ${qt(e,n)} ${bt(t,n,e.layer)}
<dl class="card-rows">${U(e.layer,c,n).map(Wt)}</dl>
${ht(e,n)} ${mt(c,n)} ${$t(t,n)}
<footer class="card-foot">
${dt(t.work.get().session,l.town,e.layer,c.properties.committee)?u`
<button type="button" class="text-button card-edit" @click=${()=>t.work.set({open:"edit"})}>
${$("edit")}${s.work.edit}
</button>
`:null}
<button type="button" class="text-button card-history" @click=${()=>t.work.set({open:"history"})}>
${$("history")}${s.work.history}
</button>
<button type="button" class="text-button" @click=${r.zoomToSelected}>
${$("target")}${s.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>Bt(t,n,e)}>
${$("share")}${s.related.address}
</button>
<a class="text-button" href=${nt(e.layer,e.fid)}>${$("code")}GeoJSON</a>
</footer>
`}function It({layer:t},{data:{layers:r,picked:n,slow:e},words:a}){var l,o;return((l=r[t])==null?void 0:l.status)==="ready"||((o=n.problem)==null?void 0:o.status)===404?a.gone:n.status==="failed"?a.failed(a.kinds[t]):e?a.reading:""}function Bt({data:t},{view:r,words:n},e){let{town:a,theme:l,language:o}=r,s=location.origin+it({...tt,town:a,theme:l,language:o,selected:e});ut(s).then(i=>st(t,i?n.share.copied:n.measure.notCopied))}function B(t,{data:r,view:n,words:e},a,l){var i;let{work:o}=t,s=n.selected!==null&&r.choices.length>1;return u`
<header class="card-head">
${s?u`
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
<span class="card-kind">${l}</span>
<h2 id="card-title">${a}</h2>
</div>
${((i=o.get().session)==null?void 0:i.signed_in)===!1?u`
<button type="button" class="text-button card-signin" @click=${()=>o.set({gate:"signin"})}>
${e.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${e.action.close}
@click=${()=>F(t)}
>
${$("close")}
</button>
</header>
`}function Wt({label:t,value:r,unit:n,other:e}){return u`
<div>
<dt>${t}</dt>
<dd>
${r}${n===void 0||n===""?null:u`
<small>${n}</small>
`}${e===void 0?null:u`
<em>${e}</em>
`}
</dd>
</div>
`}function Ht(t,r,n,e){var s;let{data:a,words:l}=n;if(S(t.layer))return Vt(t.layer,r,l);let o=P(t,a.coverage.value,l);if(o!==null){let{state:i,cleaners:c}=o.unit,d=c===void 0||c===0?"":`${l.field.cleaners} ${c}${l.unit.people===""?"":` ${l.unit.people}`}`;return u`
<p class="card-badge">
${Z(p[i])}
<b>${l.states[i]}</b>
<span>${e===null?d:""}</span>
</p>
${e===null||d===""?null:e.part(t.fid,d,n)}
`}return T(t.layer)&&((s=a.coverage.value)==null?void 0:s.has_assignments)===!1?u`
<p class="card-note">${l.headline.noRecords}</p>
`:null}function Vt(t,{properties:r},n){var o;let e=H(t),a=r[e],l=e==="stage"?R[g(a)]:K(t,e,a);return l===void 0?null:u`
<p class="card-badge">
${N(l,x(a))}
<b>${((o=n.values[`${t}.${e}`])==null?void 0:o[String(a)])??n.phases[g(a)]}</b>
</p>
`}function qt(t,{data:r,view:n,words:e}){let a=r.coverage.value,l=P(t,a,e);return l===null||a===null?null:u`
<section class="card-day" aria-label=${e.field.today}>
${l.slots.map(({window:o,state:s})=>u`
<div class="card-slot">
<span>${o}</span>
<b>${s===null?"–":[I(s),e.slotStates[s]]}</b>
</div>
`)}
<p class="card-date">${n.date===null?lt(a.as_of,e):e.onDate(a.date)}</p>
</section>
`}export{De as mountCard};
