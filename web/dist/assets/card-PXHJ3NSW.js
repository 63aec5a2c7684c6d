import{b as rt,d as F}from"./chunk-SLWR52KP.js";import{a as ut}from"./chunk-HDRBUGXG.js";import{d as et}from"./chunk-VQWB3RLN.js";import{a as _}from"./chunk-A2WDFLSX.js";import{H as Q,J as P,K as A,L as X,M as g,R as ot,u as y,v as x}from"./chunk-Z72BC5P2.js";import{g as lt}from"./chunk-VEVOLK3E.js";import{b as M,d as K}from"./chunk-KAODRU6L.js";import"./chunk-IC5EWCAW.js";import{b as q,d as G,e as j}from"./chunk-RA6FLBFZ.js";import{a as it}from"./chunk-KXHZUGMI.js";import{e as H}from"./chunk-AZIKMIE6.js";import{a as L,b as w,g as V}from"./chunk-5COR5YU2.js";import{d as dt,i as mt}from"./chunk-PIGM7PYH.js";import{m as at}from"./chunk-WI27GMI6.js";import{a as ct}from"./chunk-DHPYUQPK.js";import{a as p,b as S,c as O}from"./chunk-KGYZF5QC.js";import{d as nt}from"./chunk-QWJPFQCG.js";import{b as st}from"./chunk-W7OXCLKE.js";import{a as C}from"./chunk-BRVYRAWU.js";import{E as U,L as Y,N as Z,T as N,U as tt,Z as f,e as b,f as z,g as T,m as J,q as k,r as R}from"./chunk-XGPBKP7S.js";import{a as u,b as $}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var wt=3/2e3;function St({properties:t},{words:r}){let{field:n,fields:e}=r;return[[n.drawn,t.area_m2],[e.surveyed_m2??"",t.surveyed_m2],[e.contracted_m2??"",t.contracted_m2],[e.accepted_m2??"",t.accepted_m2]].flatMap(([l,o])=>typeof o=="number"&&o>0?[{label:l,m2:o}]:[])}function pt(t,r){let n=St(t,r),[e]=n;if(e===void 0||n.length<2)return null;let{words:a}=r,l=Math.max(...n.map(({m2:o})=>o));return u`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${n.map(o=>u`
<div class="area" title=${`${p(o.m2)} ${a.unit.m2}`}>
<span>${o.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${$`<rect width=${100*o.m2/l} height="8"></rect>`}
</svg>
<b>${S(o.m2*wt)}</b>
<small class=${Math.abs(o.m2/e.m2-1)>.05?"is-far":""}>
${o===e?a.unit.mu:Tt(o.m2/e.m2-1)}
</small>
</div>
`)}
</section>
`}function Tt(t){let r=Math.round(t*1e3)/10;return`${r>0?"+":""}${p(r,r===0?0:1)} %`}function ft(t,{view:r,data:n}){let e=null,a=null,l=()=>t.contains(document.activeElement),o=(s,i)=>{s!==i&&(s!==""&&!l()&&(e=kt(document.activeElement)),s===""?a=l()?()=>Rt(e):null:(l()||["key","touch"].includes(C()??""))&&(a=()=>h(t)))};return r.subscribe((s,i)=>o(E(s,n.get()),E(i,n.get()))),n.subscribe((s,i)=>o(E(r.get(),s),E(r.get(),i))),()=>{a==null||a(),a=null}}function E({selected:t},{choices:r}){return t!==null?`${t.layer}.${t.fid}`:r.length>0?"choices":""}function kt(t){var r;return!(t instanceof HTMLElement)||t===document.body?null:{element:t,fid:((r=t.closest("tr[data-fid]"))==null?void 0:r.dataset.fid)??null}}function Rt(t){let n=((t==null?void 0:t.fid)==null?null:document.querySelector(`tr[data-fid="${t.fid}"] button`))??(t==null?void 0:t.element),e=document.getElementById("map");if(n===void 0||!n.isConnected||C()==="touch"&&n.matches("input"))h(e);else{if(h(n))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!h(n)&&h(e)}))}}function h(t){return t==null||t.focus({preventScroll:!0}),t!==null&&document.activeElement===t}function $t(t,r){let{related:n}=r.data;if(n===null)return null;let{near:e,counts:a,committee:l}=n;return u`
${Lt(t,r,e)}
${a===void 0||(l==null?void 0:l.code)==null?null:At(t,r,a,l.code)}
`}function bt(t,r,n){var s;let{related:e,coverage:a}=r.data;if(e===null)return(T(n)||z(n))&&((s=a.value)==null?void 0:s.has_assignments)===!0?u`
<section class="card-days days-skeleton" data-of=${n} aria-hidden="true"></section>
`:null;let{days:l=[],history:o=[]}=e;return l.some(({am:i,pm:c})=>i!=="not_due"||c!=="not_due")?xt(t,r,l):o.some(({due:i})=>i>0)?Et(t,r,o):null}function xt(t,{view:r,words:n},e){let a=g(new Date),l=r.date??a;return u`
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
<svg viewBox="0 0 16 30" focusable="false" aria-hidden="true">${I(s,1)}${I(i,16)}</svg>
</button>
`})}
</div>
${yt(e)} ${Nt(e,n)}
</section>
`}function Nt(t,r){let n=new Set(t.flatMap(({am:a,pm:l})=>[a,l])),e=Object.keys(_).filter(a=>n.has(a));return u`
<ul class="days-key">
${e.map(a=>u`
<li>${B(a)} ${r.slotStates[a]}</li>
`)}
</ul>
`}function B(t){return u`
<svg class="slot-sample" viewBox="0 0 16 13" focusable="false" aria-hidden="true">${I(t,0)}</svg>
`}function I(t,r){if(t===null)return null;let n=_[t];return $`<rect x="1.500" y=${r+.5} width="13" height="12" rx="2" fill=${Z(n)} stroke=${Y.edge(n)}></rect>`}var D=36;function Et(t,{view:r,words:n},e){let a=g(new Date),l=r.date??a,o=[...e].reverse().find(({completion:s})=>s!==null);return u`
<section class="card-days">
<h3>
${n.near.history}
<b>${(o==null?void 0:o.completion)==null?"–":`${O(o.completion)} ${n.unit.percent}`}</b>
</h3>
<div class="days">
${e.map(({date:s,completion:i})=>{let c=`${s} ${i===null?"–":`${O(i)} ${n.unit.percent}`}`,d=i===null?1:Math.max(1,D*i);return u`
<button
type="button"
aria-label=${c}
aria-pressed=${s===l}
@click=${()=>t.view.set({...M(t.view.get(),"coverage"),date:s>=a?null:s})}
>
<svg viewBox="0 0 16 40" focusable="false" aria-hidden="true">
${$`
<rect x="2" y="2" width="12" height=${D} rx="2" class="bar-room"></rect>
<rect x="2" y=${2+D-d} width="12" height=${d} rx="2" fill=${k.both.colour}></rect>`}
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
`;if(e.length===1&&b(t)&&!l)return u`
${a.near.nearest}
`;let s=l&&w(t)?a.near.serves(o):a.near.within(o);return u`
${a.layers[t]}
<small>${s}</small>
`}function Mt({layer:t,count:r,area_m2:n,features:e},a){if(b(t)&&e.length===1&&r>1)return null;let l=a.unit[L(t).nearIn??"parcels"];return u`
<b>${p(r)}</b>
<small>${l}</small>
${n===void 0?null:u`
<b>${S(n*3/2e3)}</b>
<small>${a.unit.mu}</small>
`}
`}function Pt(t,{view:r,words:n},e,a){let l=q(e,a,r.language);return u`
<button type="button" class="near-name" @click=${()=>t.view.set({selected:{layer:e,fid:a.fid}})}>
${l===""?a.code??`#${a.fid}`:l}
<small>${gt(a.distance_m??0,n)}</small>
</button>
`}function gt(t,{unit:r}){return Math.round(t)<1e3?`${p(t)} ${r.m}`:`${p(t/1e3,t%1e3===0?0:1)} ${r.km}`}function At(t,{words:r},n,e){let a=Object.entries(n).filter(([,s])=>s>0);if(a.length===0)return null;let l=lt([{kind:"in",field:"committee",values:[e]}]),o=s=>{let i=t.view.get();t.view.set({...K(i,s,l),committee:i.committee===e?e:null})};return u`
<section class="card-counts">
<h3>${r.related.inCommittee}</h3>
<div>
${a.map(([s,i])=>u`
<button type="button" class="text-button" data-related=${s} @click=${()=>o(s)}>
${r.layers[s]}
<b>${p(i)}</b>
</button>
`)}
</div>
</section>
`}function ht({layer:t},{data:r,words:n}){return!J(t)||r.stages.length===0?null:u`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${r.stages.map(({stage:e,since:a})=>{var l;return u`
<li>
${N(R[y(e)],x(e))}
<b>${((l=n.values[`${t}.stage`])==null?void 0:l[e])??e}</b>
<time datetime=${a}>${n.related.since(g(new Date(a)))}</time>
</li>
`})}
</ol>
</section>
`}function Ie(t,r,n){let e=!1,a=ft(t,r),l=null,o=({selected:i,town:c,presenting:d})=>!e||d||i===null||!b(i.layer)||!dt(r.work.get().session,c)?(l!=="wanted"&&(l==null||l.close()),null):(l===null&&(l="wanted",Promise.all([import("./crew-RIQO5ACM.js"),rt()]).then(([{crewOf:m}])=>{l=m(r,s),s()})),l==="wanted"?null:l),s=st(t,r,i=>{let{view:c,data:d}=i,m=c.selected!==null||d.choices.length>0;e=m,document.body.classList.toggle("has-card",m),t.toggleAttribute("hidden",!m),queueMicrotask(a);let v=o(c);return m?c.selected===null?Ft(r,i):Dt(r,n,i,c.selected,v):null});document.addEventListener("keydown",({key:i,target:c,defaultPrevented:d})=>{i!=="Escape"||d||!e||!(c instanceof Element)||(t.contains(c)||Ct(c)&&_t(r))&&F(r)})}function Ct(t){return t===document.body||t.closest("#map")!==null}function _t({view:t,tools:r,work:n}){let{mode:e,open:a,sharing:l}=r.get(),o=n.get();return!t.get().presenting&&!nt(e)&&a===null&&!l&&o.open===null&&o.gate===null}function Ft(t,r){let{data:n,words:e}=r;return u`
${W(t,r,e.action.choose,e.several(n.choices.length))}
<ul class="choices">
${n.choices.map(({selection:a,feature:l})=>u`
<li>
<button type="button" @click=${()=>t.view.set({selected:a})}>
<b>${A(a.layer,l,r)}</b>
<span>${e.kinds[a.layer]} · ${X(a,l,r)}</span>
</button>
</li>
`)}
</ul>
`}function Dt(t,r,n,e,a){let{view:l,data:o,words:s}=n,i=o.picked.value,c=H(o,e.layer,e.fid)??(Number(i==null?void 0:i.id)===e.fid?i:null),d=s.kinds[e.layer];if(c===null)return u`
${W(t,n,d,"")}
<p class="card-note" role="status">${It(e,n)}</p>
`;let m=G(c.properties,l.language);return u`
${W(t,n,A(e.layer,c,n),d)}
${m.length===0?null:u`
<p class="card-names">
${m.map((v,vt)=>u`
${vt===0?"":" · "}
<span class=${j(v)?"latin":""}>${v}</span>
`)}
</p>
`}
${Ht(e,c,n,a)} ${qt(e,n)} ${bt(t,n,e.layer)}
<dl class="card-rows">${Q(e.layer,c,n).map(Wt)}</dl>
${ht(e,n)} ${pt(c,n)} ${$t(t,n)}
<footer class="card-foot">
${mt(t.work.get().session,l.town,e.layer,c.properties.committee)?u`
<button type="button" class="text-button card-edit" @click=${()=>t.work.set({open:"edit"})}>
${f("edit")}${s.work.edit}
</button>
`:null}
<button type="button" class="text-button card-history" @click=${()=>t.work.set({open:"history"})}>
${f("history")}${s.work.history}
</button>
<button type="button" class="text-button" @click=${r.zoomToSelected}>
${f("target")}${s.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>Bt(t,n,e)}>
${f("share")}${s.related.address}
</button>
<a class="text-button" href=${at(e.layer,e.fid)}>${f("code")}GeoJSON</a>
</footer>
`}function It({layer:t},{data:{layers:r,picked:n,slow:e},words:a}){var l,o;return((l=r[t])==null?void 0:l.status)==="ready"||((o=n.problem)==null?void 0:o.status)===404?a.gone:n.status==="failed"?a.failed(a.kinds[t]):e?a.reading:""}function Bt({data:t},{view:r,words:n},e){let{town:a,theme:l,language:o}=r,s=location.origin+ut({...et,town:a,theme:l,language:o,selected:e});ct(s).then(i=>it(t,i?n.share.copied:n.measure.notCopied))}function W(t,{data:r,view:n,words:e},a,l){var i;let{work:o}=t,s=n.selected!==null&&r.choices.length>1;return u`
<header class="card-head">
${s?u`
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
${f("close")}
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
`}function Ht(t,r,n,e){var s;let{data:a,words:l}=n;if(w(t.layer))return Vt(t.layer,r,l);let o=P(t,a.coverage.value,l);if(o!==null){let{state:i,cleaners:c}=o.unit,d=c===void 0||c===0?"":`${l.field.cleaners} ${c}${l.unit.people===""?"":` ${l.unit.people}`}`;return u`
<p class="card-badge">
${tt(k[i])}
<b>${l.states[i]}</b>
<span>${e===null?d:""}</span>
</p>
${e===null||d===""?null:e.part(t.fid,d,n)}
`}return T(t.layer)&&((s=a.coverage.value)==null?void 0:s.has_assignments)===!1?u`
<p class="card-note">${l.headline.noRecords}</p>
`:null}function Vt(t,{properties:r},n){var o;let e=V(t),a=r[e],l=e==="stage"?R[y(a)]:U(t,e,a);return l===void 0?null:u`
<p class="card-badge">
${N(l,x(a))}
<b>${((o=n.values[`${t}.${e}`])==null?void 0:o[String(a)])??n.phases[y(a)]}</b>
</p>
`}function qt(t,{data:r,view:n,words:e}){let a=r.coverage.value,l=P(t,a,e);return l===null||a===null?null:u`
<section class="card-day" aria-label=${e.field.today}>
${l.slots.map(({window:o,state:s})=>u`
<div class="card-slot">
<span>${o}</span>
<b>${s===null?"–":[B(s),e.slotStates[s]]}</b>
</div>
`)}
<p class="card-date">${n.date===null?ot(a.as_of,e):e.onDate(a.date)}</p>
</section>
`}export{Ie as mountCard};
