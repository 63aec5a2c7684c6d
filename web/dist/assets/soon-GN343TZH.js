import{a as S,b as Ft,c as Dt,d as _t,p as q,r as It}from"./chunk-CWFC67NJ.js";import{a as Pt,b as At,c as Ot}from"./chunk-JX7DO2GO.js";import{a as Lt}from"./chunk-IQKKQ26W.js";import{a as Ut}from"./chunk-Q4EBGSAZ.js";import"./chunk-DVTNBV7O.js";import{q as Nt,t as L,u as U,v as Ct}from"./chunk-5FQWXTMP.js";import"./chunk-FSXV7XXZ.js";import{b as B}from"./chunk-R7KOMUFC.js";import{a as Mt}from"./chunk-2VOARWGB.js";import{d as ct}from"./chunk-5I4UV2ZX.js";import{a as Et,b as V,c as Rt,e as T}from"./chunk-G7RVK4PW.js";import{b as O}from"./chunk-VNAWQLHO.js";import{d as ht,e as H,f as vt,g as wt,i as kt}from"./chunk-MJZ7K77S.js";import{a as D}from"./chunk-BRVYRAWU.js";import"./chunk-XUE4SRXU.js";import"./chunk-KRRQ52TJ.js";import"./chunk-3XQFHZ6Q.js";import{b as _,d as it}from"./chunk-M6AR5UX4.js";import"./chunk-H7M53WEM.js";import"./chunk-4BLDUKO5.js";import{c as I,d as ft}from"./chunk-G6LQKNM6.js";import{a as Tt}from"./chunk-XVFTCAV3.js";import"./chunk-EWCK2NJS.js";import{e as k,f as P,g as A,m as ot,n as at}from"./chunk-DIU4NRWH.js";import{a as mt}from"./chunk-P6FBAL6K.js";import{d as bt}from"./chunk-BXEARTBI.js";import{a as St}from"./chunk-DHPYUQPK.js";import"./chunk-M4ZMK2PU.js";import"./chunk-FVE2Q2OD.js";import{a as xt}from"./chunk-KXHZUGMI.js";import{a as x,e as $t,g as G}from"./chunk-BBVHBITH.js";import"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{d as dt,e as pt}from"./chunk-6NKZHU2E.js";import{a as rt,b as st,g as lt}from"./chunk-ISYZ6M3S.js";import{n as yt}from"./chunk-ACO2773S.js";import{a as W,b as gt}from"./chunk-GA7RUKXF.js";import{l as tt,m as M,r as $}from"./chunk-RKDKU3EV.js";import{a as i,b as X,e as J}from"./chunk-3PJR2OYE.js";import{a as ut}from"./chunk-4TS7O3HR.js";import{d as et,e as nt}from"./chunk-6HCXI4IL.js";import{d as j,f as Q,s as Z}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function qt({properties:e},{words:n}){let{field:t,fields:o}=n;return[[t.drawn,e.area_m2],[o.surveyed_m2??"",e.surveyed_m2],[o.contracted_m2??"",e.contracted_m2],[o.accepted_m2??"",e.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function Wt(e,n){let t=qt(e,n),[o]=t;if(o===void 0||t.length<2)return null;let{words:a}=n,r=Math.max(...t.map(({m2:s})=>s));return i`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${t.map(s=>i`
<div class="area" title=${`${W(s.m2)} ${a.unit.m2}`}>
<span>${s.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${X`<rect width=${100*s.m2/r} height="8"></rect>`}
</svg>
<b>${gt(mt(s.m2))}</b>
<small class=${Math.abs(s.m2/o.m2-1)>.05?"is-far":""}>
${s===o?a.unit.mu:zt(s.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function zt(e){let n=Math.round(e*1e3)/10;return`${n>0?"+":""}${W(n,n===0?0:1)} %`}function Gt(e,{view:n,data:t}){let o=null,a=null,r=()=>e.contains(document.activeElement),s=(l,p)=>{l!==p&&(l!==""&&!r()&&(o=Yt(document.activeElement)),l===""?a=r()?()=>Kt(o):null:(r()||["key","touch"].includes(D()??""))&&(a=()=>E(e)))};return n.subscribe((l,p)=>s(N(l,t.get()),N(p,t.get()))),t.subscribe((l,p)=>s(N(n.get(),l),N(n.get(),p))),()=>{a==null||a(),a=null}}function N({selected:e},{choices:n}){return e!==null?ut(e):n.length>0?"choices":""}function Yt(e){var n;return!(e instanceof HTMLElement)||e===document.body?null:{element:e,fid:((n=e.closest("tr[data-fid]"))==null?void 0:n.dataset.fid)??null}}function Kt(e){let t=((e==null?void 0:e.fid)==null?null:document.querySelector(`tr[data-fid="${e.fid}"] button`))??(e==null?void 0:e.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||D()==="touch"&&t.matches("input"))E(o);else{if(E(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!E(t)&&E(o)}))}}function E(e){return e==null||e.focus({preventScroll:!0}),e!==null&&document.activeElement===e}function Ht({layer:e},n,{view:t,data:o}){let{tint:a}=o;if(a===null||t.theme!=="coverage")return null;let r=k(e)?a.of.get(et(n)):void 0,s=P(e)?a.committees.get(n.properties.code??""):r;return s===void 0?null:i`
<section class="card-rate">
<h3>${a.title}</h3>
<p>
${r===void 0?null:M(r.fill)}
<b>${s.now.text}</b>
${s.before===null?null:i`
<span>← ${s.before.text}</span>
`}
</p>
<p class="card-date">${a.columns.reported} ${s.now.reported}</p>
</section>
`}function Xt(e,n,t){let o=!1,a=Gt(e,n),r=()=>f(),s=C(async()=>(await import("./crew-V4NZJHHA.js")).crewOf(n,r),r),l=C(async()=>(await import("./reports-EE3XBJQ5.js")).reportsOf(n,r),r),p=C(async()=>(await import("./moves-SFFTD5LR.js")).movesOf(n,r),r),c=C(async()=>(await import("./facts-7Z2LHWDS.js")).factsOf(n,r),r),u=({view:m,data:d})=>{var K;let{selected:b,town:y,presenting:v}=m,h=o&&!v?b:null,{session:w}=n.work.get(),g=H(w,y),R=h!==null&&A(h.layer)?(K=d.coverage.value)==null?void 0:K[h.layer].find(({fid:Vt})=>Vt===h.fid):void 0;return{crew:s(h!==null&&k(h.layer)&&ht(w,y)),reports:l(R!==void 0&&(g===null||g.includes(R.committee??""))),moves:p(o&&b!==null&&at(b.layer)&&!_(m)),facts:c(o&&b!==null&&rt(b.layer).groups!==void 0)}},f=Tt(e,n,m=>{let{view:d,data:b}=m,y=d.selected!==null||b.choices.length>0;o=y,document.body.classList.toggle("has-card",y),e.toggleAttribute("hidden",!y),queueMicrotask(a);let v=u(m);return y?d.selected===null?Qt(n,m):Zt(n,t,m,d.selected,v):null});document.addEventListener("keydown",({key:m,target:d,defaultPrevented:b})=>{m!=="Escape"||b||!o||!(d instanceof Element)||(e.contains(d)||Jt(d)&&jt(n))&&B(n)})}function C(e,n){let t=null;return o=>o?(t===null&&(t="wanted",Promise.all([e(),O()]).then(([a])=>{t=a,n()})),t==="wanted"?null:t):(t!=="wanted"&&(t==null||t.close()),null)}function Jt(e){return e===document.body||e.closest("#map")!==null}function jt({view:e,tools:n,work:t}){let{mode:o,open:a,sharing:r}=n.get(),s=t.get();return!e.get().presenting&&!bt(o)&&a===null&&!r&&s.open===null&&s.gate===null}function Qt(e,n){let{data:t,words:o}=n;return i`
${z(e,n,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:a,feature:r})=>i`
<li>
<button type="button" @click=${()=>e.view.set({selected:a})}>
<b>${U(a.layer,r,n)}</b>
<span>${o.kinds[a.layer]} · ${Ct(a,r,n)}</span>
</button>
</li>
`)}
</ul>
`}function Zt(e,n,t,o,a){var d,b,y;let{view:r,data:s,words:l}=t,p=s.picked.value,c=nt(s,o.layer,o.fid)??(Number(p==null?void 0:p.id)===o.fid?p:null),u=l.kinds[o.layer];if(c===null)return i`
${z(e,t,u,"")}
<p class="card-note" role="status">${ne(o,t)}</p>
`;let f=it(r),m=dt(c.properties,r.language);return i`
${z(e,t,U(o.layer,c,t),u)}
${m.length===0?null:i`
<p class="card-names">
${m.map((v,h)=>i`
${h===0?"":" · "}
<span class=${pt(v)?"latin":""}>${v}</span>
`)}
</p>
`}
${ae(o,c,t,a)} ${Ht(o,c,t)} ${le(e,o,t)}
${se(o,t,a.reports)} ${At(e,t,o.layer)}
<dl class="card-rows">${Nt(o.layer,c,t).map(Lt)}</dl>
${(d=a.moves)==null?void 0:d.part(c,t)} ${Wt(c,t)} ${(b=a.facts)==null?void 0:b.part(o,c,t)}
${(y=a.moves)==null?void 0:y.past(t)} ${Pt(e,t)} ${f===null?null:ee(e,t,f)}
<footer class="card-foot">
${kt(e.work.get().session,r.town,o.layer,c.properties.committee)&&f===null?i`
<button type="button" class="text-button card-edit" @click=${()=>e.work.set({open:"edit"})}>
${$("edit")}${l.work.edit}
</button>
${ot(o.layer)?i`
<button
type="button"
class="text-button card-shape"
@click=${()=>e.work.set({open:"shape"})}
>
${$("draw")}${l.work.shape}
</button>
`:null}
`:null}
${k(o.layer)||P(o.layer)?te(e,t):null}
<button type="button" class="text-button card-history" @click=${()=>e.work.set({open:"history"})}>
${$("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${n.zoomToSelected}>
${$("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>oe(e,t,o)}>
${$("share")}${l.related.address}
</button>
<a class="text-button" href=${yt(o.layer,o.fid,f)}>${$("code")}GeoJSON</a>
</footer>
`}function te({work:e},{data:n,words:t}){var o;return((o=n.coverage.value)==null?void 0:o.has_assignments)!==!0?null:i`
<button type="button" class="text-button card-calendar" @click=${()=>e.set({open:"calendar"})}>
${$("calendar")}${t.work.calendar}
</button>
`}function ee({view:e,work:n},{view:{town:t},words:o},a){return i`
<p class="card-note card-past" role="note">
${G(a,o)}
${wt(n.get().session,t)?i`
<button type="button" class="text-button" @click=${()=>e.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function ne({layer:e},{view:n,data:{layers:t,picked:o,slow:a},words:r}){var s,l;return((s=t[e])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?_(n)?r.notThen:r.gone:o.status==="failed"?r.failed(r.kinds[e]):a?r.reading:""}function oe({data:e},{view:n,words:t},o){let{town:a,theme:r,asOf:s,language:l}=n,p=location.origin+Mt({...ct,town:a,theme:r,asOf:s,language:l,selected:o});St(p).then(c=>xt(e,c?t.share.copied:t.measure.notCopied))}function z(e,{data:n,view:t,words:o},a,r){var p;let{work:s}=e,l=t.selected!==null&&n.choices.length>1;return i`
<header class="card-head">
${l?i`
<button
type="button"
class="icon-button"
aria-label=${o.action.back}
@click=${()=>e.view.set({selected:null})}
>
${$("left")}
</button>
`:null}
<div class="card-title">
<span class="card-kind">${r}</span>
<h2 id="card-title">${a}</h2>
</div>
${((p=s.get().session)==null?void 0:p.signed_in)===!1?i`
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
${$("close")}
</button>
</header>
`}function ae(e,n,t,{crew:o,reports:a}){var p,c;let{data:r,words:s}=t;if(st(e.layer))return re(e.layer,n,s);let l=L(e,r.coverage.value,s);if(l!==null){let{state:u,cleaners:f}=l.unit,m=(p=l.slots.find(b=>b.state==="contested"))==null?void 0:p.slot,d=f===void 0||f===0?"":`${s.field.cleaners} ${f}${s.unit.people===""?"":` ${s.unit.people}`}`;return i`
<p class="card-badge">
${M(j[u])}
${u==="contested"&&m!==void 0&&a!==null?i`
<button type="button" data-disputed @click=${()=>a.press(m)}>
${s.states[u]}
</button>
`:i`
<b>${s.states[u]}</b>
`}
<span>${o===null?d:""}</span>
</p>
${o===null||d===""?null:o.part(e.fid,d,t)}
`}return A(e.layer)&&((c=r.coverage.value)==null?void 0:c.has_assignments)===!1?i`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function re(e,{properties:n},t){var s;let o=lt(e),a=n[o],r=o==="stage"?Q[I(a)]:Z(e,o,a);return r===void 0?null:i`
<p class="card-badge">
${tt(r,ft(a))}
<b>${((s=t.values[`${e}.${o}`])==null?void 0:s[String(a)])??t.phases[I(a)]}</b>
</p>
`}function se(e,n,t){let{data:o,view:a,words:r}=n,s=o.coverage.value,l=L(e,s,r);if(l===null||s===null)return null;let p=(t==null?void 0:t.open(e,n))??null,c=({window:u,state:f})=>i`
<span>${u}</span>
<b>${f===null?"–":[Ot(f),r.slotStates[f]]}</b>
`;return i`
<section class="card-day" aria-label=${r.field.today}>
${l.slots.map(u=>t===null||u.state===null||u.state==="not_due"?i`
<div class="card-slot">${c(u)}</div>
`:i`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${u.slot}
aria-expanded=${u.slot===p}
aria-controls="slot-reports"
@click=${()=>t.press(u.slot)}
>
${c(u)}
</button>
`)}
${(t==null?void 0:t.part(e,n))??null}
<p class="card-date">${a.date===null?G(s.as_of,r):r.onDate(s.date)}</p>
</section>
`}function le({work:e},n,t){var b;let{layer:o,fid:a}=n,{view:r,data:s,words:l}=t,{session:p}=e.get(),c=s.coverage.value,u=A(o)?c==null?void 0:c[o].find(y=>y.fid===a):void 0,f=H(p,r.town);if(c===null||u===void 0||r.presenting||!vt(p,r.town)||f!==null&&!f.includes(u.committee??""))return null;let m=x(new Date),d=c.date<$t(m,-1)||!k(o)?null:ie((b=L(n,c,l))==null?void 0:b.slots);return d===null&&r.date!==null?null:i`
<p class="card-office">
${d===null?null:i`
<button
type="button"
class="text-button"
data-report
@click=${()=>e.set({open:"report",report:{slot:d,date:c.date,village:a}})}
>
${$("edit")}${l.work.report}
</button>
`}
${r.date===null?i`
<button type="button" class="text-button" data-assign @click=${()=>e.set({open:"plan"})}>
${$("people")}${u.staffed?l.work.substitute:l.work.assign}
</button>
`:null}
</p>
`}function ie(e=[]){var o;let n=e.filter(({state:a})=>a!==null&&a!=="not_due"&&a!=="suspended").reverse();return((o=n.find(({state:a})=>a!=="on_time"&&a!=="late")??n[0])==null?void 0:o.slot)??null}var ue=["alone","swiped","changed"];function ce({beside:e,difference:n}){return e===null?"alone":n?"changed":"swiped"}function de({beside:e},n){return n==="alone"?{beside:null,difference:!1}:{beside:e??"before",difference:n==="changed"}}function pe(e,n){let{view:t,work:o}=e,a=It(e,n);O().then(n);let r=(p,c,u,f,m)=>i`
<label class="gauge-row">
<span>${c}</span>
<select data-gauge=${p} @change=${d=>m(d.target.value)}>
${u.map(([d,b])=>i`
<option value=${d} .selected=${d===f}>${b}</option>
`)}
</select>
</label>
`,s=(p,c,u,f,m)=>i`
<div class="gauge-group" role="group" aria-label=${c} data-gauge=${p}>
${u.map(([d,b])=>i`
<button type="button" data-value=${d} aria-pressed=${d===f} @click=${()=>m(d)}>
${b}
</button>
`)}
</div>
`,l=(p,c,u)=>{let f=S[u.view.language],m=d=>i`
<input
type="date"
aria-label=${f[d]}
data-end=${d}
max=${x(new Date)}
.value=${c[d]}
@change=${b=>{let{value:y}=b.target;if(y==="")return;let v=t.get()[p],h={...T(v)?v:c,[d]:y},w=_t(h);t.set({[p]:w>=1&&w<=Rt?h:{from:y,to:y}})}}
/>
`;return i`
<div class="gauge-ends" data-gauge=${p==="days"?"own":"second"}>${m("from")}${m("to")}</div>
`};return p=>{let{view:c}=p,u=S[c.language],{measure:f,days:m,beside:d}=c,b=x(new Date),y=[["",u.day],...Et.map(g=>[g,u.names[g]])],v=g=>t.set(g===""?{measure:null,beside:null,difference:!1}:{measure:g}),h=[...V.map(g=>String(g)),"own"],w=Dt(c,b);return i`
<div class="gauge-head">
${r("measure",u.label,y,f??"",v)}
<button type="button" class="text-button" data-calendar @click=${()=>o.set({open:"calendar"})}>
${u.calendar}
</button>
<button type="button" class="text-button" data-board @click=${()=>o.set({open:"today"})}>
${p.words.todaysBoard}
</button>
</div>
${f===null?null:i`
${s("days",u.span,h.map(g=>[g,u.spans[g]]),T(m)?"own":String(m),g=>t.set({days:g==="own"?Ft(t.get(),b):V.find(R=>String(R)===g)??1}))}
${T(m)?l("days",m,p):null}
<div class="gauge-head">
${s("way",u.way,ue.map(g=>[g,u.ways[g]]),ce(c),g=>t.set(de(t.get(),g)))}
<button type="button" class="text-button" data-ranks @click=${()=>o.set({open:"period"})}>
${u.ranks}
</button>
</div>
`}
${d===null||w===null?null:i`
${r("beside",u.against,[["before",u.before],["own",u.own]],T(d)?"own":"before",g=>t.set({beside:g==="before"?"before":w}))}
${T(d)?l("beside",d,p):null}
`}
${a.failed()?i`
<p class="gauge-failed" role="alert">${u.failed}</p>
`:null}
`}}var F=.02,me={ArrowLeft:-F,ArrowDown:-F,ArrowRight:F,ArrowUp:F,PageDown:-.1,PageUp:.1,Home:-1,End:1},Bt=120,Y=class{constructor(n,t,o){this.leaflet=n;this.marks=t;this.ports=o;let{element:a}=this;a.className="swipe",a.tabIndex=0,a.setAttribute("role","slider"),a.setAttribute("aria-valuemin","0"),a.setAttribute("aria-valuemax","100");for(let r of["mousedown","touchstart","click","dblclick","contextmenu"])a.addEventListener(r,s=>s.stopPropagation());a.addEventListener("pointerdown",r=>this.take(r)),a.addEventListener("pointermove",r=>{a.hasPointerCapture(r.pointerId)&&this.moveTo(r.clientX)}),a.addEventListener("keydown",r=>this.step(r)),n.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(n){if(this.tint=n,(n==null?void 0:n.before)==null||!n.swiped){this.element.remove();return}let t=S[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:a}=n;J(i`
<span class="swipe-day is-before">${t.beforeBar} ${q(a)}</span>
<span class="swipe-grip">${$("left")}${$("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${q(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(n){n.stopPropagation(),this.element.setPointerCapture(n.pointerId),this.element.focus({preventScroll:!0})}step(n){let t=me[n.key];t!==void 0&&(n.preventDefault(),n.stopPropagation(),this.put(this.part+t))}moveTo(n){let{left:t,wide:o}=this.room();this.put((n-this.ports.container.getBoundingClientRect().left-t)/o)}put(n){this.part=Math.max(0,Math.min(1,n)),this.stand()}room(){let[n,t,o,a]=this.ports.padding(),{x:r,y:s}=this.leaflet.getSize();return{left:a,wide:Math.max(1,r-a-t),top:n,high:s-n-o}}stand(){if(this.tint===null)return;let{left:n,wide:t,top:o,high:a}=this.room(),r=Math.round(n+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${r}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+a/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",S[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<Bt),l.classList.toggle("is-right",(1-this.part)*t<Bt),this.x=r,this.cut()}cut(){var n;if(((n=this.tint)==null?void 0:n.swiped)===!0)for(let[t,o,a,r]of this.marks.villageDots()){let s=a*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/r)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,Ut as chips,pe as makeChoice,Xt as mountCard};
