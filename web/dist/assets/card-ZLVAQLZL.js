import{b as P}from"./chunk-DH7WZ2IV.js";import{b as x}from"./chunk-VNAWQLHO.js";import{a as O}from"./chunk-BRVYRAWU.js";import{a as rt}from"./chunk-4IEATOSQ.js";import{d as Z}from"./chunk-O4C2R35R.js";import{E as g,F as v,R as Q,T as E,U as N,V as X}from"./chunk-MKZT2DR6.js";import{b as j,d as K}from"./chunk-M6AR5UX4.js";import{d as tt}from"./chunk-YD7YPWLY.js";import{a as ot}from"./chunk-H37K746I.js";import"./chunk-3Z74AIPQ.js";import{a as lt}from"./chunk-DHPYUQPK.js";import{e as B}from"./chunk-AZIKMIE6.js";import{a as st,b as it,c as ut}from"./chunk-S3P6HFEO.js";import"./chunk-VEVOLK3E.js";import"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import"./chunk-DAX5QVPO.js";import{a as nt,f as M}from"./chunk-OUHRBD4R.js";import{a as R,b as G}from"./chunk-KGYZF5QC.js";import{d as q,e as z}from"./chunk-RA6FLBFZ.js";import{a as at}from"./chunk-KXHZUGMI.js";import{b as V,g as W}from"./chunk-5COR5YU2.js";import{d as ct,e as A,f as dt,g as pt,i as mt}from"./chunk-JBFNKDIJ.js";import{e as H,g as h,m as D}from"./chunk-X7ZBQGOF.js";import{m as et}from"./chunk-U4PHT47S.js";import{G as k,H as Y,M as $,d as J,e as w,r as U}from"./chunk-TK6ZDLGD.js";import{a as i,b as I}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var yt=3/2e3;function ht({properties:t},{words:o}){let{field:n,fields:e}=o;return[[n.drawn,t.area_m2],[e.surveyed_m2??"",t.surveyed_m2],[e.contracted_m2??"",t.contracted_m2],[e.accepted_m2??"",t.accepted_m2]].flatMap(([l,a])=>typeof a=="number"&&a>0?[{label:l,m2:a}]:[])}function ft(t,o){let n=ht(t,o),[e]=n;if(e===void 0||n.length<2)return null;let{words:r}=o,l=Math.max(...n.map(({m2:a})=>a));return i`
<section class="card-areas">
<h3>${r.near.areas}</h3>
${n.map(a=>i`
<div class="area" title=${`${R(a.m2)} ${r.unit.m2}`}>
<span>${a.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${I`<rect width=${100*a.m2/l} height="8"></rect>`}
</svg>
<b>${G(a.m2*yt)}</b>
<small class=${Math.abs(a.m2/e.m2-1)>.05?"is-far":""}>
${a===e?r.unit.mu:wt(a.m2/e.m2-1)}
</small>
</div>
`)}
</section>
`}function wt(t){let o=Math.round(t*1e3)/10;return`${o>0?"+":""}${R(o,o===0?0:1)} %`}function $t(t,{view:o,data:n}){let e=null,r=null,l=()=>t.contains(document.activeElement),a=(s,c)=>{s!==c&&(s!==""&&!l()&&(e=vt(document.activeElement)),s===""?r=l()?()=>kt(e):null:(l()||["key","touch"].includes(O()??""))&&(r=()=>y(t)))};return o.subscribe((s,c)=>a(S(s,n.get()),S(c,n.get()))),n.subscribe((s,c)=>a(S(o.get(),s),S(o.get(),c))),()=>{r==null||r(),r=null}}function S({selected:t},{choices:o}){return t!==null?`${t.layer}.${t.fid}`:o.length>0?"choices":""}function vt(t){var o;return!(t instanceof HTMLElement)||t===document.body?null:{element:t,fid:((o=t.closest("tr[data-fid]"))==null?void 0:o.dataset.fid)??null}}function kt(t){let n=((t==null?void 0:t.fid)==null?null:document.querySelector(`tr[data-fid="${t.fid}"] button`))??(t==null?void 0:t.element),e=document.getElementById("map");if(n===void 0||!n.isConnected||O()==="touch"&&n.matches("input"))y(e);else{if(y(n))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!y(n)&&y(e)}))}}function y(t){return t==null||t.focus({preventScroll:!0}),t!==null&&document.activeElement===t}function bt({layer:t},{data:o,words:n}){return!D(t)||o.stages.length===0?null:i`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${o.stages.map(({stage:e,since:r})=>{var l;return i`
<li>
${k(w[g(e)],v(e))}
<b>${((l=n.values[`${t}.stage`])==null?void 0:l[e])??e}</b>
<time datetime=${r}>${n.related.since(nt(new Date(r)))}</time>
</li>
`})}
</ol>
</section>
`}function ye(t,o,n){let e=!1,r=$t(t,o),l=null,a=({selected:u,town:d,presenting:m})=>!e||m||u===null||!H(u.layer)||!ct(o.work.get().session,d)?(l!=="wanted"&&(l==null||l.close()),null):(l===null&&(l="wanted",Promise.all([import("./crew-425BQ6VV.js"),x()]).then(([{crewOf:f}])=>{l=f(o,p),p()})),l==="wanted"?null:l),s=null,c=({view:u,data:d})=>{var C;let{selected:m,town:f,presenting:b}=u,{session:gt}=o.work.get(),L=A(gt,f),_=m!==null&&h(m.layer)?(C=d.coverage.value)==null?void 0:C[m.layer].find(({fid:T})=>T===m.fid):void 0;return!e||b||_===void 0||L!==null&&!L.includes(_.committee??"")?(s!=="wanted"&&(s==null||s.close()),null):(s===null&&(s="wanted",Promise.all([import("./reports-WGE6YNY5.js"),x()]).then(([{reportsOf:T}])=>{s=T(o,p),p()})),s==="wanted"?null:s)},p=ot(t,o,u=>{let{view:d,data:m}=u,f=d.selected!==null||m.choices.length>0;e=f,document.body.classList.toggle("has-card",f),t.toggleAttribute("hidden",!f),queueMicrotask(r);let b={crew:a(d),reports:c(u)};return f?d.selected===null?Rt(o,u):Et(o,n,u,d.selected,b):null});document.addEventListener("keydown",({key:u,target:d,defaultPrevented:m})=>{u!=="Escape"||m||!e||!(d instanceof Element)||(t.contains(d)||St(d)&&Tt(o))&&P(o)})}function St(t){return t===document.body||t.closest("#map")!==null}function Tt({view:t,tools:o,work:n}){let{mode:e,open:r,sharing:l}=o.get(),a=n.get();return!t.get().presenting&&!tt(e)&&r===null&&!l&&a.open===null&&a.gate===null}function Rt(t,o){let{data:n,words:e}=o;return i`
${F(t,o,e.action.choose,e.several(n.choices.length))}
<ul class="choices">
${n.choices.map(({selection:r,feature:l})=>i`
<li>
<button type="button" @click=${()=>t.view.set({selected:r})}>
<b>${N(r.layer,l,o)}</b>
<span>${e.kinds[r.layer]} · ${X(r,l,o)}</span>
</button>
</li>
`)}
</ul>
`}function Et(t,o,n,e,r){let{view:l,data:a,words:s}=n,c=a.picked.value,p=B(a,e.layer,e.fid)??(Number(c==null?void 0:c.id)===e.fid?c:null),u=s.kinds[e.layer];if(p===null)return i`
${F(t,n,u,"")}
<p class="card-note" role="status">${Ot(e,n)}</p>
`;let d=K(l),m=q(p.properties,l.language);return i`
${F(t,n,N(e.layer,p,n),u)}
${m.length===0?null:i`
<p class="card-names">
${m.map((f,b)=>i`
${b===0?"":" · "}
<span class=${z(f)?"latin":""}>${f}</span>
`)}
</p>
`}
${Pt(e,p,n,r)} ${Lt(t,e,n)} ${Ft(e,n,r.reports)}
${it(t,n,e.layer)}
<dl class="card-rows">${Q(e.layer,p,n).map(Mt)}</dl>
${bt(e,n)} ${ft(p,n)} ${st(t,n)}
${d===null?null:Nt(t,n,d)}
<footer class="card-foot">
${mt(t.work.get().session,l.town,e.layer,p.properties.committee)&&d===null?i`
<button type="button" class="text-button card-edit" @click=${()=>t.work.set({open:"edit"})}>
${$("edit")}${s.work.edit}
</button>
`:null}
<button type="button" class="text-button card-history" @click=${()=>t.work.set({open:"history"})}>
${$("history")}${s.work.history}
</button>
<button type="button" class="text-button" @click=${o.zoomToSelected}>
${$("target")}${s.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>xt(t,n,e)}>
${$("share")}${s.related.address}
</button>
<a class="text-button" href=${et(e.layer,e.fid,d)}>${$("code")}GeoJSON</a>
</footer>
`}function Nt({view:t,work:o},{view:{town:n},words:e},r){return i`
<p class="card-note card-past" role="note">
${M(r,e)}
${pt(o.get().session,n)?i`
<button type="button" class="text-button" @click=${()=>t.set({asOf:null})}>
${e.action.todayToEdit}
</button>
`:null}
</p>
`}function Ot({layer:t},{view:o,data:{layers:n,picked:e,slow:r},words:l}){var a,s;return((a=n[t])==null?void 0:a.status)==="ready"||((s=e.problem)==null?void 0:s.status)===404?j(o)?l.notThen:l.gone:e.status==="failed"?l.failed(l.kinds[t]):r?l.reading:""}function xt({data:t},{view:o,words:n},e){let{town:r,theme:l,asOf:a,language:s}=o,c=location.origin+rt({...Z,town:r,theme:l,asOf:a,language:s,selected:e});lt(c).then(p=>at(t,p?n.share.copied:n.measure.notCopied))}function F(t,{data:o,view:n,words:e},r,l){var c;let{work:a}=t,s=n.selected!==null&&o.choices.length>1;return i`
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
<span class="card-kind">${l}</span>
<h2 id="card-title">${r}</h2>
</div>
${((c=a.get().session)==null?void 0:c.signed_in)===!1?i`
<button type="button" class="text-button card-signin" @click=${()=>a.set({gate:"signin"})}>
${e.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${e.action.close}
@click=${()=>P(t)}
>
${$("close")}
</button>
</header>
`}function Mt({label:t,value:o,unit:n,other:e}){return i`
<div>
<dt>${t}</dt>
<dd>
${o}${n===void 0||n===""?null:i`
<small>${n}</small>
`}${e===void 0?null:i`
<em>${e}</em>
`}
</dd>
</div>
`}function Pt(t,o,n,{crew:e,reports:r}){var c,p;let{data:l,words:a}=n;if(V(t.layer))return At(t.layer,o,a);let s=E(t,l.coverage.value,a);if(s!==null){let{state:u,cleaners:d}=s.unit,m=(c=s.slots.find(b=>b.state==="contested"))==null?void 0:c.slot,f=d===void 0||d===0?"":`${a.field.cleaners} ${d}${a.unit.people===""?"":` ${a.unit.people}`}`;return i`
<p class="card-badge">
${Y(J[u])}
${u==="contested"&&m!==void 0&&r!==null?i`
<button type="button" data-disputed @click=${()=>r.press(m)}>
${a.states[u]}
</button>
`:i`
<b>${a.states[u]}</b>
`}
<span>${e===null?f:""}</span>
</p>
${e===null||f===""?null:e.part(t.fid,f,n)}
`}return h(t.layer)&&((p=l.coverage.value)==null?void 0:p.has_assignments)===!1?i`
<p class="card-note">${a.headline.noRecords}</p>
`:null}function At(t,{properties:o},n){var a;let e=W(t),r=o[e],l=e==="stage"?w[g(r)]:U(t,e,r);return l===void 0?null:i`
<p class="card-badge">
${k(l,v(r))}
<b>${((a=n.values[`${t}.${e}`])==null?void 0:a[String(r)])??n.phases[g(r)]}</b>
</p>
`}function Ft(t,o,n){let{data:e,view:r,words:l}=o,a=e.coverage.value,s=E(t,a,l);if(s===null||a===null)return null;let c=(n==null?void 0:n.open(t,o))??null,p=({window:u,state:d})=>i`
<span>${u}</span>
<b>${d===null?"–":[ut(d),l.slotStates[d]]}</b>
`;return i`
<section class="card-day" aria-label=${l.field.today}>
${s.slots.map(u=>n===null||u.state===null||u.state==="not_due"?i`
<div class="card-slot">${p(u)}</div>
`:i`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${u.slot}
aria-expanded=${u.slot===c}
aria-controls="slot-reports"
@click=${()=>n.press(u.slot)}
>
${p(u)}
</button>
`)}
${(n==null?void 0:n.part(t,o))??null}
<p class="card-date">${r.date===null?M(a.as_of,l):l.onDate(a.date)}</p>
</section>
`}function Lt({work:t},{layer:o,fid:n},{view:e,data:r,words:l}){var p;let{session:a}=t.get(),s=h(o)?(p=r.coverage.value)==null?void 0:p[o].find(u=>u.fid===n):void 0,c=A(a,e.town);return s===void 0||e.presenting||e.date!==null||!dt(a,e.town)||c!==null&&!c.includes(s.committee??"")?null:i`
<p class="card-assign">
<button type="button" class="text-button" data-assign @click=${()=>t.set({open:"plan"})}>
${$("people")}${s.staffed?l.work.substitute:l.work.assign}
</button>
</p>
`}export{ye as mountCard};
