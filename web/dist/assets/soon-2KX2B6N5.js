import{a as _t}from"./chunk-VZXKD42U.js";import"./chunk-5L7CAAQJ.js";import{a as w,b as Et,c as Rt,d as Pt,p as q,r as At}from"./chunk-34YGQC6G.js";import{b as B}from"./chunk-DH7WZ2IV.js";import{b as x}from"./chunk-VNAWQLHO.js";import{a as G}from"./chunk-BRVYRAWU.js";import"./chunk-XUE4SRXU.js";import{a as kt}from"./chunk-NURGYVVW.js";import{d as ct}from"./chunk-5I4UV2ZX.js";import{E as S,F as O,R as it,T as I,U as W,V as ut}from"./chunk-OUGHPGSU.js";import{a as vt,b as U,c as wt,e as R}from"./chunk-G7RVK4PW.js";import{b as st,d as lt}from"./chunk-M6AR5UX4.js";import{d as dt}from"./chunk-YD7YPWLY.js";import{a as bt}from"./chunk-FB4GJS5G.js";import"./chunk-T3VOAFIM.js";import{a as yt}from"./chunk-DHPYUQPK.js";import{d as j,e as Q}from"./chunk-SLWI33CE.js";import{a as Tt,b as St,c as xt}from"./chunk-VUSZ32HG.js";import"./chunk-VEVOLK3E.js";import"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import"./chunk-655X7ZGZ.js";import{a as E,f as H}from"./chunk-OUHRBD4R.js";import{a as D,b as ot}from"./chunk-KGYZF5QC.js";import{d as et,e as nt}from"./chunk-RA6FLBFZ.js";import{a as ht}from"./chunk-KXHZUGMI.js";import{b as Z,g as tt}from"./chunk-5COR5YU2.js";import{d as mt,e as V,f as ft,g as gt,i as $t}from"./chunk-JBFNKDIJ.js";import{e as T,f as A,g as M,m as J}from"./chunk-X7ZBQGOF.js";import{n as pt}from"./chunk-AFD7UVSU.js";import{H as L,I as C,N as b,d as at,f as N,s as rt}from"./chunk-CXZ2ZUHN.js";import{a as u,b as K,d as X}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Dt=3/2e3;function It({properties:e},{words:n}){let{field:t,fields:o}=n;return[[t.drawn,e.area_m2],[o.surveyed_m2??"",e.surveyed_m2],[o.contracted_m2??"",e.contracted_m2],[o.accepted_m2??"",e.accepted_m2]].flatMap(([a,s])=>typeof s=="number"&&s>0?[{label:a,m2:s}]:[])}function Mt(e,n){let t=It(e,n),[o]=t;if(o===void 0||t.length<2)return null;let{words:r}=n,a=Math.max(...t.map(({m2:s})=>s));return u`
<section class="card-areas">
<h3>${r.near.areas}</h3>
${t.map(s=>u`
<div class="area" title=${`${D(s.m2)} ${r.unit.m2}`}>
<span>${s.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${K`<rect width=${100*s.m2/a} height="8"></rect>`}
</svg>
<b>${ot(s.m2*Dt)}</b>
<small class=${Math.abs(s.m2/o.m2-1)>.05?"is-far":""}>
${s===o?r.unit.mu:Wt(s.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function Wt(e){let n=Math.round(e*1e3)/10;return`${n>0?"+":""}${D(n,n===0?0:1)} %`}function Nt(e,{view:n,data:t}){let o=null,r=null,a=()=>e.contains(document.activeElement),s=(l,d)=>{l!==d&&(l!==""&&!a()&&(o=Gt(document.activeElement)),l===""?r=a()?()=>Ht(o):null:(a()||["key","touch"].includes(G()??""))&&(r=()=>P(e)))};return n.subscribe((l,d)=>s(F(l,t.get()),F(d,t.get()))),t.subscribe((l,d)=>s(F(n.get(),l),F(n.get(),d))),()=>{r==null||r(),r=null}}function F({selected:e},{choices:n}){return e!==null?`${e.layer}.${e.fid}`:n.length>0?"choices":""}function Gt(e){var n;return!(e instanceof HTMLElement)||e===document.body?null:{element:e,fid:((n=e.closest("tr[data-fid]"))==null?void 0:n.dataset.fid)??null}}function Ht(e){let t=((e==null?void 0:e.fid)==null?null:document.querySelector(`tr[data-fid="${e.fid}"] button`))??(e==null?void 0:e.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||G()==="touch"&&t.matches("input"))P(o);else{if(P(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!P(t)&&P(o)}))}}function P(e){return e==null||e.focus({preventScroll:!0}),e!==null&&document.activeElement===e}function Ot({layer:e},{data:n,words:t}){return!J(e)||n.stages.length===0?null:u`
<section class="card-stages">
<h3>${t.related.stages}</h3>
<ol>
${n.stages.map(({stage:o,since:r})=>{var a;return u`
<li>
${L(N[S(o)],O(o))}
<b>${((a=t.values[`${e}.stage`])==null?void 0:a[o])??o}</b>
<time datetime=${r}>${t.related.since(E(new Date(r)))}</time>
</li>
`})}
</ol>
</section>
`}function Lt({layer:e},n,{view:t,data:o}){let{tint:r}=o;if(r===null||t.theme!=="coverage")return null;let a=T(e)?r.of.get(j(n)):void 0,s=A(e)?r.committees.get(n.properties.code??""):a;return s===void 0?null:u`
<section class="card-rate">
<h3>${r.title}</h3>
<p>
${a===void 0?null:C(a.fill)}
<b>${s.now.text}</b>
${s.before===null?null:u`
<span>← ${s.before.text}</span>
`}
</p>
<p class="card-date">${r.columns.reported} ${s.now.reported}</p>
</section>
`}function Vt(e,n,t){let o=!1,r=Nt(e,n),a=null,s=({selected:i,town:p,presenting:g})=>!o||g||i===null||!T(i.layer)||!mt(n.work.get().session,p)?(a!=="wanted"&&(a==null||a.close()),null):(a===null&&(a="wanted",Promise.all([import("./crew-67QUZUOS.js"),x()]).then(([{crewOf:m}])=>{a=m(n,c),c()})),a==="wanted"?null:a),l=null,d=({view:i,data:p})=>{var h;let{selected:g,town:m,presenting:$}=i,{session:k}=n.work.get(),y=V(k,m),v=g!==null&&M(g.layer)?(h=p.coverage.value)==null?void 0:h[g.layer].find(({fid:f})=>f===g.fid):void 0;return!o||$||v===void 0||y!==null&&!y.includes(v.committee??"")?(l!=="wanted"&&(l==null||l.close()),null):(l===null&&(l="wanted",Promise.all([import("./reports-INB5G5O7.js"),x()]).then(([{reportsOf:f}])=>{l=f(n,c),c()})),l==="wanted"?null:l)},c=bt(e,n,i=>{let{view:p,data:g}=i,m=p.selected!==null||g.choices.length>0;o=m,document.body.classList.toggle("has-card",m),e.toggleAttribute("hidden",!m),queueMicrotask(r);let $={crew:s(p),reports:d(i)};return m?p.selected===null?qt(n,i):zt(n,t,i,p.selected,$):null});document.addEventListener("keydown",({key:i,target:p,defaultPrevented:g})=>{i!=="Escape"||g||!o||!(p instanceof Element)||(e.contains(p)||Bt(p)&&Ut(n))&&B(n)})}function Bt(e){return e===document.body||e.closest("#map")!==null}function Ut({view:e,tools:n,work:t}){let{mode:o,open:r,sharing:a}=n.get(),s=t.get();return!e.get().presenting&&!dt(o)&&r===null&&!a&&s.open===null&&s.gate===null}function qt(e,n){let{data:t,words:o}=n;return u`
${z(e,n,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:r,feature:a})=>u`
<li>
<button type="button" @click=${()=>e.view.set({selected:r})}>
<b>${W(r.layer,a,n)}</b>
<span>${o.kinds[r.layer]} · ${ut(r,a,n)}</span>
</button>
</li>
`)}
</ul>
`}function zt(e,n,t,o,r){let{view:a,data:s,words:l}=t,d=s.picked.value,c=Q(s,o.layer,o.fid)??(Number(d==null?void 0:d.id)===o.fid?d:null),i=l.kinds[o.layer];if(c===null)return u`
${z(e,t,i,"")}
<p class="card-note" role="status">${Xt(o,t)}</p>
`;let p=lt(a),g=et(c.properties,a.language);return u`
${z(e,t,W(o.layer,c,t),i)}
${g.length===0?null:u`
<p class="card-names">
${g.map((m,$)=>u`
${$===0?"":" · "}
<span class=${nt(m)?"latin":""}>${m}</span>
`)}
</p>
`}
${Qt(o,c,t,r)} ${Lt(o,c,t)} ${ee(e,o,t)}
${te(o,t,r.reports)} ${St(e,t,o.layer)}
<dl class="card-rows">${it(o.layer,c,t).map(jt)}</dl>
${Ot(o,t)} ${Mt(c,t)} ${Tt(e,t)}
${p===null?null:Kt(e,t,p)}
<footer class="card-foot">
${$t(e.work.get().session,a.town,o.layer,c.properties.committee)&&p===null?u`
<button type="button" class="text-button card-edit" @click=${()=>e.work.set({open:"edit"})}>
${b("edit")}${l.work.edit}
</button>
`:null}
${T(o.layer)||A(o.layer)?Yt(e,t):null}
<button type="button" class="text-button card-history" @click=${()=>e.work.set({open:"history"})}>
${b("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${n.zoomToSelected}>
${b("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>Jt(e,t,o)}>
${b("share")}${l.related.address}
</button>
<a class="text-button" href=${pt(o.layer,o.fid,p)}>${b("code")}GeoJSON</a>
</footer>
`}function Yt({work:e},{data:n,words:t}){var o;return((o=n.coverage.value)==null?void 0:o.has_assignments)!==!0?null:u`
<button type="button" class="text-button card-calendar" @click=${()=>e.set({open:"calendar"})}>
${b("calendar")}${t.work.calendar}
</button>
`}function Kt({view:e,work:n},{view:{town:t},words:o},r){return u`
<p class="card-note card-past" role="note">
${H(r,o)}
${gt(n.get().session,t)?u`
<button type="button" class="text-button" @click=${()=>e.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function Xt({layer:e},{view:n,data:{layers:t,picked:o,slow:r},words:a}){var s,l;return((s=t[e])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?st(n)?a.notThen:a.gone:o.status==="failed"?a.failed(a.kinds[e]):r?a.reading:""}function Jt({data:e},{view:n,words:t},o){let{town:r,theme:a,asOf:s,language:l}=n,d=location.origin+kt({...ct,town:r,theme:a,asOf:s,language:l,selected:o});yt(d).then(c=>ht(e,c?t.share.copied:t.measure.notCopied))}function z(e,{data:n,view:t,words:o},r,a){var d;let{work:s}=e,l=t.selected!==null&&n.choices.length>1;return u`
<header class="card-head">
${l?u`
<button
type="button"
class="icon-button"
aria-label=${o.action.back}
@click=${()=>e.view.set({selected:null})}
>
${b("left")}
</button>
`:null}
<div class="card-title">
<span class="card-kind">${a}</span>
<h2 id="card-title">${r}</h2>
</div>
${((d=s.get().session)==null?void 0:d.signed_in)===!1?u`
<button type="button" class="text-button card-signin" @click=${()=>s.set({gate:"signin"})}>
${o.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${o.action.close}
@click=${()=>B(e)}
>
${b("close")}
</button>
</header>
`}function jt({label:e,value:n,unit:t,other:o}){return u`
<div>
<dt>${e}</dt>
<dd>
${n}${t===void 0||t===""?null:u`
<small>${t}</small>
`}${o===void 0?null:u`
<em>${o}</em>
`}
</dd>
</div>
`}function Qt(e,n,t,{crew:o,reports:r}){var d,c;let{data:a,words:s}=t;if(Z(e.layer))return Zt(e.layer,n,s);let l=I(e,a.coverage.value,s);if(l!==null){let{state:i,cleaners:p}=l.unit,g=(d=l.slots.find($=>$.state==="contested"))==null?void 0:d.slot,m=p===void 0||p===0?"":`${s.field.cleaners} ${p}${s.unit.people===""?"":` ${s.unit.people}`}`;return u`
<p class="card-badge">
${C(at[i])}
${i==="contested"&&g!==void 0&&r!==null?u`
<button type="button" data-disputed @click=${()=>r.press(g)}>
${s.states[i]}
</button>
`:u`
<b>${s.states[i]}</b>
`}
<span>${o===null?m:""}</span>
</p>
${o===null||m===""?null:o.part(e.fid,m,t)}
`}return M(e.layer)&&((c=a.coverage.value)==null?void 0:c.has_assignments)===!1?u`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function Zt(e,{properties:n},t){var s;let o=tt(e),r=n[o],a=o==="stage"?N[S(r)]:rt(e,o,r);return a===void 0?null:u`
<p class="card-badge">
${L(a,O(r))}
<b>${((s=t.values[`${e}.${o}`])==null?void 0:s[String(r)])??t.phases[S(r)]}</b>
</p>
`}function te(e,n,t){let{data:o,view:r,words:a}=n,s=o.coverage.value,l=I(e,s,a);if(l===null||s===null)return null;let d=(t==null?void 0:t.open(e,n))??null,c=({window:i,state:p})=>u`
<span>${i}</span>
<b>${p===null?"–":[xt(p),a.slotStates[p]]}</b>
`;return u`
<section class="card-day" aria-label=${a.field.today}>
${l.slots.map(i=>t===null||i.state===null||i.state==="not_due"?u`
<div class="card-slot">${c(i)}</div>
`:u`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${i.slot}
aria-expanded=${i.slot===d}
aria-controls="slot-reports"
@click=${()=>t.press(i.slot)}
>
${c(i)}
</button>
`)}
${(t==null?void 0:t.part(e,n))??null}
<p class="card-date">${r.date===null?H(s.as_of,a):a.onDate(s.date)}</p>
</section>
`}function ee({work:e},{layer:n,fid:t},{view:o,data:r,words:a}){var c;let{session:s}=e.get(),l=M(n)?(c=r.coverage.value)==null?void 0:c[n].find(i=>i.fid===t):void 0,d=V(s,o.town);return l===void 0||o.presenting||o.date!==null||!ft(s,o.town)||d!==null&&!d.includes(l.committee??"")?null:u`
<p class="card-assign">
<button type="button" class="text-button" data-assign @click=${()=>e.set({open:"plan"})}>
${b("people")}${l.staffed?a.work.substitute:a.work.assign}
</button>
</p>
`}var ne=["alone","swiped","changed"];function oe({beside:e,difference:n}){return e===null?"alone":n?"changed":"swiped"}function ae({beside:e},n){return n==="alone"?{beside:null,difference:!1}:{beside:e??"before",difference:n==="changed"}}function re(e,n){let{view:t,work:o}=e,r=At(e,n);x().then(n);let a=(d,c,i,p,g)=>u`
<label class="gauge-row">
<span>${c}</span>
<select data-gauge=${d} @change=${m=>g(m.target.value)}>
${i.map(([m,$])=>u`
<option value=${m} .selected=${m===p}>${$}</option>
`)}
</select>
</label>
`,s=(d,c,i,p,g)=>u`
<div class="gauge-group" role="group" aria-label=${c} data-gauge=${d}>
${i.map(([m,$])=>u`
<button type="button" data-value=${m} aria-pressed=${m===p} @click=${()=>g(m)}>
${$}
</button>
`)}
</div>
`,l=(d,c,i,p)=>{let g=w[i.view.language],m=$=>u`
<input
type="date"
aria-label=${g[$]}
data-end=${$}
max=${E(new Date)}
.value=${c[$]}
@change=${k=>{let{value:y}=k.target;if(y==="")return;let v={...c,[$]:y},h=Pt(v);p(h>=1&&h<=wt?v:{from:y,to:y})}}
/>
`;return u`
<div class="gauge-ends" data-gauge=${d}>${m("from")}${m("to")}</div>
`};return d=>{let{view:c}=d,i=w[c.language],{measure:p,days:g,beside:m}=c,$=E(new Date),k=[["",i.day],...vt.map(f=>[f,i.names[f]])],y=f=>t.set(f===""?{measure:null,beside:null,difference:!1}:{measure:f}),v=[...U.map(f=>String(f)),"own"],h=Rt(c,$);return u`
<div class="gauge-head">
${a("measure",i.label,k,p??"",y)}
<button type="button" class="text-button" data-calendar @click=${()=>o.set({open:"calendar"})}>
${i.calendar}
</button>
</div>
${p===null?null:u`
${s("days",i.span,v.map(f=>[f,i.spans[f]]),R(g)?"own":String(g),f=>t.set({days:f==="own"?Et(t.get(),$):U.find(Ft=>String(Ft)===f)??1}))}
${R(g)?l("own",g,d,f=>t.set({days:f})):null}
<div class="gauge-head">
${s("way",i.way,ne.map(f=>[f,i.ways[f]]),oe(c),f=>t.set(ae(t.get(),f)))}
<button type="button" class="text-button" data-ranks @click=${()=>o.set({open:"period"})}>
${i.ranks}
</button>
</div>
`}
${m===null||h===null?null:u`
${a("beside",i.against,[["before",i.before],["own",i.own]],R(m)?"own":"before",f=>t.set({beside:f==="before"?"before":h}))}
${R(m)?l("second",m,d,f=>t.set({beside:f})):null}
`}
${r.failed()?u`
<p class="gauge-failed" role="alert">${i.failed}</p>
`:null}
`}}var _=.02,se={ArrowLeft:-_,ArrowDown:-_,ArrowRight:_,ArrowUp:_,PageDown:-.1,PageUp:.1,Home:-1,End:1},Ct=120,Y=class{constructor(n,t,o){this.leaflet=n;this.marks=t;this.ports=o;let{element:r}=this;r.className="swipe",r.tabIndex=0,r.setAttribute("role","slider"),r.setAttribute("aria-valuemin","0"),r.setAttribute("aria-valuemax","100");for(let a of["mousedown","touchstart","click","dblclick","contextmenu"])r.addEventListener(a,s=>s.stopPropagation());r.addEventListener("pointerdown",a=>this.take(a)),r.addEventListener("pointermove",a=>{r.hasPointerCapture(a.pointerId)&&this.moveTo(a.clientX)}),r.addEventListener("keydown",a=>this.step(a)),n.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(n){if(this.tint=n,(n==null?void 0:n.before)==null||!n.swiped){this.element.remove();return}let t=w[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:r}=n;X(u`
<span class="swipe-day is-before">${t.beforeBar} ${q(r)}</span>
<span class="swipe-grip">${b("left")}${b("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${q(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(n){n.stopPropagation(),this.element.setPointerCapture(n.pointerId),this.element.focus({preventScroll:!0})}step(n){let t=se[n.key];t!==void 0&&(n.preventDefault(),n.stopPropagation(),this.put(this.part+t))}moveTo(n){let{left:t,wide:o}=this.room();this.put((n-this.ports.container.getBoundingClientRect().left-t)/o)}put(n){this.part=Math.max(0,Math.min(1,n)),this.stand()}room(){let[n,t,o,r]=this.ports.padding(),{x:a,y:s}=this.leaflet.getSize();return{left:r,wide:Math.max(1,a-r-t),top:n,high:s-n-o}}stand(){if(this.tint===null)return;let{left:n,wide:t,top:o,high:r}=this.room(),a=Math.round(n+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${a}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+r/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",w[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<Ct),l.classList.toggle("is-right",(1-this.part)*t<Ct),this.x=a,this.cut()}cut(){var n;if(((n=this.tint)==null?void 0:n.swiped)===!0)for(let[t,o,r,a]of this.marks.villageDots()){let s=r*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/a)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,_t as chips,re as makeChoice,Vt as mountCard};
