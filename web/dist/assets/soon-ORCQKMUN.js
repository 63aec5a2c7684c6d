import{a as S,b as Nt,c as Lt,d as Ct,p as U,r as Dt}from"./chunk-CWFC67NJ.js";import{a as Rt,b as Mt,c as Pt}from"./chunk-5JKUZL43.js";import{a as Ht}from"./chunk-4AZWGYSC.js";import"./chunk-KTL5DOQX.js";import{p as At,r as N,s as V,t as Ot}from"./chunk-DW5AHEDY.js";import"./chunk-FSXV7XXZ.js";import{b as H}from"./chunk-TDJTOKCX.js";import{b as O}from"./chunk-VNAWQLHO.js";import{d as gt,e as G,f as yt,g as ht,i as vt}from"./chunk-MJZ7K77S.js";import{a as D}from"./chunk-BRVYRAWU.js";import"./chunk-XUE4SRXU.js";import"./chunk-FPVGTW5X.js";import"./chunk-2XD26ZCQ.js";import"./chunk-TBDTXJVR.js";import{c as F,d as pt}from"./chunk-G6LQKNM6.js";import{a as dt}from"./chunk-P6FBAL6K.js";import{a as Et}from"./chunk-ILVXTKGD.js";import{d as it}from"./chunk-5I4UV2ZX.js";import{a as St,b as B,c as xt,e as T}from"./chunk-G7RVK4PW.js";import{b as _,d as st}from"./chunk-M6AR5UX4.js";import"./chunk-KRRQ52TJ.js";import{a as wt}from"./chunk-XVFTCAV3.js";import"./chunk-EWCK2NJS.js";import{e as k,f as P,g as A,m as nt,n as ot}from"./chunk-DIU4NRWH.js";import{d as mt}from"./chunk-BXEARTBI.js";import"./chunk-M4ZMK2PU.js";import{a as kt}from"./chunk-DHPYUQPK.js";import"./chunk-FVE2Q2OD.js";import"./chunk-D4T2FIB6.js";import{a as x,e as $t,g as W}from"./chunk-BBVHBITH.js";import{d as ut,e as ct}from"./chunk-G4E57JJO.js";import{b as at,g as rt}from"./chunk-HFYIJ25T.js";import{n as bt}from"./chunk-ACO2773S.js";import{a as I,b as ft}from"./chunk-GA7RUKXF.js";import{a as Tt}from"./chunk-KXHZUGMI.js";import"./chunk-EH2SCFZP.js";import{l as Z,m as M,r as g}from"./chunk-RKDKU3EV.js";import{a as i,b as K,e as X}from"./chunk-3PJR2OYE.js";import{d as tt,e as et}from"./chunk-6HCXI4IL.js";import{a as lt}from"./chunk-4TS7O3HR.js";import{d as J,f as j,s as Q}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function Bt({properties:e},{words:n}){let{field:t,fields:o}=n;return[[t.drawn,e.area_m2],[o.surveyed_m2??"",e.surveyed_m2],[o.contracted_m2??"",e.contracted_m2],[o.accepted_m2??"",e.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function _t(e,n){let t=Bt(e,n),[o]=t;if(o===void 0||t.length<2)return null;let{words:a}=n,r=Math.max(...t.map(({m2:s})=>s));return i`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${t.map(s=>i`
<div class="area" title=${`${I(s.m2)} ${a.unit.m2}`}>
<span>${s.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${K`<rect width=${100*s.m2/r} height="8"></rect>`}
</svg>
<b>${ft(dt(s.m2))}</b>
<small class=${Math.abs(s.m2/o.m2-1)>.05?"is-far":""}>
${s===o?a.unit.mu:Vt(s.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function Vt(e){let n=Math.round(e*1e3)/10;return`${n>0?"+":""}${I(n,n===0?0:1)} %`}function Ft(e,{view:n,data:t}){let o=null,a=null,r=()=>e.contains(document.activeElement),s=(l,d)=>{l!==d&&(l!==""&&!r()&&(o=Ut(document.activeElement)),l===""?a=r()?()=>qt(o):null:(r()||["key","touch"].includes(D()??""))&&(a=()=>E(e)))};return n.subscribe((l,d)=>s(L(l,t.get()),L(d,t.get()))),t.subscribe((l,d)=>s(L(n.get(),l),L(n.get(),d))),()=>{a==null||a(),a=null}}function L({selected:e},{choices:n}){return e!==null?lt(e):n.length>0?"choices":""}function Ut(e){var n;return!(e instanceof HTMLElement)||e===document.body?null:{element:e,fid:((n=e.closest("tr[data-fid]"))==null?void 0:n.dataset.fid)??null}}function qt(e){let t=((e==null?void 0:e.fid)==null?null:document.querySelector(`tr[data-fid="${e.fid}"] button`))??(e==null?void 0:e.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||D()==="touch"&&t.matches("input"))E(o);else{if(E(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!E(t)&&E(o)}))}}function E(e){return e==null||e.focus({preventScroll:!0}),e!==null&&document.activeElement===e}function It({layer:e},n,{view:t,data:o}){let{tint:a}=o;if(a===null||t.theme!=="coverage")return null;let r=k(e)?a.of.get(tt(n)):void 0,s=P(e)?a.committees.get(n.properties.code??""):r;return s===void 0?null:i`
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
`}function zt(e,n,t){let o=!1,a=Ft(e,n),r=()=>u(),s=q(async()=>(await import("./crew-HXPT62Y4.js")).crewOf(n,r),r),l=q(async()=>(await import("./reports-RRHFH6LB.js")).reportsOf(n,r),r),d=q(async()=>(await import("./moves-42HEVWCX.js")).movesOf(n,r),r),c=({view:m,data:f})=>{var R;let{selected:p,town:b,presenting:y}=m,h=o&&!y?p:null,{session:w}=n.work.get(),v=G(w,b),$=h!==null&&A(h.layer)?(R=f.coverage.value)==null?void 0:R[h.layer].find(({fid:Gt})=>Gt===h.fid):void 0;return{crew:s(h!==null&&k(h.layer)&&gt(w,b)),reports:l($!==void 0&&(v===null||v.includes($.committee??""))),moves:d(o&&p!==null&&ot(p.layer)&&!_(m))}},u=wt(e,n,m=>{let{view:f,data:p}=m,b=f.selected!==null||p.choices.length>0;o=b,document.body.classList.toggle("has-card",b),e.toggleAttribute("hidden",!b),queueMicrotask(a);let y=c(m);return b?f.selected===null?Xt(n,m):Jt(n,t,m,f.selected,y):null});document.addEventListener("keydown",({key:m,target:f,defaultPrevented:p})=>{m!=="Escape"||p||!o||!(f instanceof Element)||(e.contains(f)||Yt(f)&&Kt(n))&&H(n)})}function q(e,n){let t=null;return o=>o?(t===null&&(t="wanted",Promise.all([e(),O()]).then(([a])=>{t=a,n()})),t==="wanted"?null:t):(t!=="wanted"&&(t==null||t.close()),null)}function Yt(e){return e===document.body||e.closest("#map")!==null}function Kt({view:e,tools:n,work:t}){let{mode:o,open:a,sharing:r}=n.get(),s=t.get();return!e.get().presenting&&!mt(o)&&a===null&&!r&&s.open===null&&s.gate===null}function Xt(e,n){let{data:t,words:o}=n;return i`
${z(e,n,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:a,feature:r})=>i`
<li>
<button type="button" @click=${()=>e.view.set({selected:a})}>
<b>${V(a.layer,r,n)}</b>
<span>${o.kinds[a.layer]} · ${Ot(a,r,n)}</span>
</button>
</li>
`)}
</ul>
`}function Jt(e,n,t,o,a){var p;let{view:r,data:s,words:l}=t,d=s.picked.value,c=et(s,o.layer,o.fid)??(Number(d==null?void 0:d.id)===o.fid?d:null),u=l.kinds[o.layer];if(c===null)return i`
${z(e,t,u,"")}
<p class="card-note" role="status">${Zt(o,t)}</p>
`;let m=st(r),f=ut(c.properties,r.language);return i`
${z(e,t,V(o.layer,c,t),u)}
${f.length===0?null:i`
<p class="card-names">
${f.map((b,y)=>i`
${y===0?"":" · "}
<span class=${ct(b)?"latin":""}>${b}</span>
`)}
</p>
`}
${ne(o,c,t,a)} ${It(o,c,t)} ${re(e,o,t)}
${ae(o,t,a.reports)} ${Mt(e,t,o.layer)}
<dl class="card-rows">${At(o.layer,c,t).map(ee)}</dl>
${(p=a.moves)==null?void 0:p.part(c,t)} ${_t(c,t)} ${Rt(e,t)}
${m===null?null:Qt(e,t,m)}
<footer class="card-foot">
${vt(e.work.get().session,r.town,o.layer,c.properties.committee)&&m===null?i`
<button type="button" class="text-button card-edit" @click=${()=>e.work.set({open:"edit"})}>
${g("edit")}${l.work.edit}
</button>
${nt(o.layer)?i`
<button
type="button"
class="text-button card-shape"
@click=${()=>e.work.set({open:"shape"})}
>
${g("draw")}${l.work.shape}
</button>
`:null}
`:null}
${k(o.layer)||P(o.layer)?jt(e,t):null}
<button type="button" class="text-button card-history" @click=${()=>e.work.set({open:"history"})}>
${g("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${n.zoomToSelected}>
${g("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>te(e,t,o)}>
${g("share")}${l.related.address}
</button>
<a class="text-button" href=${bt(o.layer,o.fid,m)}>${g("code")}GeoJSON</a>
</footer>
`}function jt({work:e},{data:n,words:t}){var o;return((o=n.coverage.value)==null?void 0:o.has_assignments)!==!0?null:i`
<button type="button" class="text-button card-calendar" @click=${()=>e.set({open:"calendar"})}>
${g("calendar")}${t.work.calendar}
</button>
`}function Qt({view:e,work:n},{view:{town:t},words:o},a){return i`
<p class="card-note card-past" role="note">
${W(a,o)}
${ht(n.get().session,t)?i`
<button type="button" class="text-button" @click=${()=>e.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function Zt({layer:e},{view:n,data:{layers:t,picked:o,slow:a},words:r}){var s,l;return((s=t[e])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?_(n)?r.notThen:r.gone:o.status==="failed"?r.failed(r.kinds[e]):a?r.reading:""}function te({data:e},{view:n,words:t},o){let{town:a,theme:r,asOf:s,language:l}=n,d=location.origin+Et({...it,town:a,theme:r,asOf:s,language:l,selected:o});kt(d).then(c=>Tt(e,c?t.share.copied:t.measure.notCopied))}function z(e,{data:n,view:t,words:o},a,r){var d;let{work:s}=e,l=t.selected!==null&&n.choices.length>1;return i`
<header class="card-head">
${l?i`
<button
type="button"
class="icon-button"
aria-label=${o.action.back}
@click=${()=>e.view.set({selected:null})}
>
${g("left")}
</button>
`:null}
<div class="card-title">
<span class="card-kind">${r}</span>
<h2 id="card-title">${a}</h2>
</div>
${((d=s.get().session)==null?void 0:d.signed_in)===!1?i`
<button type="button" class="text-button card-signin" @click=${()=>s.set({gate:"signin"})}>
${o.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${o.action.close}
@click=${()=>H(e)}
>
${g("close")}
</button>
</header>
`}function ee({label:e,value:n,unit:t,other:o}){return i`
<div>
<dt>${e}</dt>
<dd>
${n}${t===void 0||t===""?null:i`
<small>${t}</small>
`}${o===void 0?null:i`
<em>${o}</em>
`}
</dd>
</div>
`}function ne(e,n,t,{crew:o,reports:a}){var d,c;let{data:r,words:s}=t;if(at(e.layer))return oe(e.layer,n,s);let l=N(e,r.coverage.value,s);if(l!==null){let{state:u,cleaners:m}=l.unit,f=(d=l.slots.find(b=>b.state==="contested"))==null?void 0:d.slot,p=m===void 0||m===0?"":`${s.field.cleaners} ${m}${s.unit.people===""?"":` ${s.unit.people}`}`;return i`
<p class="card-badge">
${M(J[u])}
${u==="contested"&&f!==void 0&&a!==null?i`
<button type="button" data-disputed @click=${()=>a.press(f)}>
${s.states[u]}
</button>
`:i`
<b>${s.states[u]}</b>
`}
<span>${o===null?p:""}</span>
</p>
${o===null||p===""?null:o.part(e.fid,p,t)}
`}return A(e.layer)&&((c=r.coverage.value)==null?void 0:c.has_assignments)===!1?i`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function oe(e,{properties:n},t){var s;let o=rt(e),a=n[o],r=o==="stage"?j[F(a)]:Q(e,o,a);return r===void 0?null:i`
<p class="card-badge">
${Z(r,pt(a))}
<b>${((s=t.values[`${e}.${o}`])==null?void 0:s[String(a)])??t.phases[F(a)]}</b>
</p>
`}function ae(e,n,t){let{data:o,view:a,words:r}=n,s=o.coverage.value,l=N(e,s,r);if(l===null||s===null)return null;let d=(t==null?void 0:t.open(e,n))??null,c=({window:u,state:m})=>i`
<span>${u}</span>
<b>${m===null?"–":[Pt(m),r.slotStates[m]]}</b>
`;return i`
<section class="card-day" aria-label=${r.field.today}>
${l.slots.map(u=>t===null||u.state===null||u.state==="not_due"?i`
<div class="card-slot">${c(u)}</div>
`:i`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${u.slot}
aria-expanded=${u.slot===d}
aria-controls="slot-reports"
@click=${()=>t.press(u.slot)}
>
${c(u)}
</button>
`)}
${(t==null?void 0:t.part(e,n))??null}
<p class="card-date">${a.date===null?W(s.as_of,r):r.onDate(s.date)}</p>
</section>
`}function re({work:e},n,t){var b;let{layer:o,fid:a}=n,{view:r,data:s,words:l}=t,{session:d}=e.get(),c=s.coverage.value,u=A(o)?c==null?void 0:c[o].find(y=>y.fid===a):void 0,m=G(d,r.town);if(c===null||u===void 0||r.presenting||!yt(d,r.town)||m!==null&&!m.includes(u.committee??""))return null;let f=x(new Date),p=c.date<$t(f,-1)||!k(o)?null:se((b=N(n,c,l))==null?void 0:b.slots);return p===null&&r.date!==null?null:i`
<p class="card-office">
${p===null?null:i`
<button
type="button"
class="text-button"
data-report
@click=${()=>e.set({open:"report",report:{slot:p,date:c.date,village:a}})}
>
${g("edit")}${l.work.report}
</button>
`}
${r.date===null?i`
<button type="button" class="text-button" data-assign @click=${()=>e.set({open:"plan"})}>
${g("people")}${u.staffed?l.work.substitute:l.work.assign}
</button>
`:null}
</p>
`}function se(e=[]){var o;let n=e.filter(({state:a})=>a!==null&&a!=="not_due"&&a!=="suspended").reverse();return((o=n.find(({state:a})=>a!=="on_time"&&a!=="late")??n[0])==null?void 0:o.slot)??null}var le=["alone","swiped","changed"];function ie({beside:e,difference:n}){return e===null?"alone":n?"changed":"swiped"}function ue({beside:e},n){return n==="alone"?{beside:null,difference:!1}:{beside:e??"before",difference:n==="changed"}}function ce(e,n){let{view:t,work:o}=e,a=Dt(e,n);O().then(n);let r=(d,c,u,m,f)=>i`
<label class="gauge-row">
<span>${c}</span>
<select data-gauge=${d} @change=${p=>f(p.target.value)}>
${u.map(([p,b])=>i`
<option value=${p} .selected=${p===m}>${b}</option>
`)}
</select>
</label>
`,s=(d,c,u,m,f)=>i`
<div class="gauge-group" role="group" aria-label=${c} data-gauge=${d}>
${u.map(([p,b])=>i`
<button type="button" data-value=${p} aria-pressed=${p===m} @click=${()=>f(p)}>
${b}
</button>
`)}
</div>
`,l=(d,c,u)=>{let m=S[u.view.language],f=p=>i`
<input
type="date"
aria-label=${m[p]}
data-end=${p}
max=${x(new Date)}
.value=${c[p]}
@change=${b=>{let{value:y}=b.target;if(y==="")return;let h=t.get()[d],w={...T(h)?h:c,[p]:y},v=Ct(w);t.set({[d]:v>=1&&v<=xt?w:{from:y,to:y}})}}
/>
`;return i`
<div class="gauge-ends" data-gauge=${d==="days"?"own":"second"}>${f("from")}${f("to")}</div>
`};return d=>{let{view:c}=d,u=S[c.language],{measure:m,days:f,beside:p}=c,b=x(new Date),y=[["",u.day],...St.map($=>[$,u.names[$]])],h=$=>t.set($===""?{measure:null,beside:null,difference:!1}:{measure:$}),w=[...B.map($=>String($)),"own"],v=Lt(c,b);return i`
<div class="gauge-head">
${r("measure",u.label,y,m??"",h)}
<button type="button" class="text-button" data-calendar @click=${()=>o.set({open:"calendar"})}>
${u.calendar}
</button>
<button type="button" class="text-button" data-board @click=${()=>o.set({open:"today"})}>
${d.words.todaysBoard}
</button>
</div>
${m===null?null:i`
${s("days",u.span,w.map($=>[$,u.spans[$]]),T(f)?"own":String(f),$=>t.set({days:$==="own"?Nt(t.get(),b):B.find(R=>String(R)===$)??1}))}
${T(f)?l("days",f,d):null}
<div class="gauge-head">
${s("way",u.way,le.map($=>[$,u.ways[$]]),ie(c),$=>t.set(ue(t.get(),$)))}
<button type="button" class="text-button" data-ranks @click=${()=>o.set({open:"period"})}>
${u.ranks}
</button>
</div>
`}
${p===null||v===null?null:i`
${r("beside",u.against,[["before",u.before],["own",u.own]],T(p)?"own":"before",$=>t.set({beside:$==="before"?"before":v}))}
${T(p)?l("beside",p,d):null}
`}
${a.failed()?i`
<p class="gauge-failed" role="alert">${u.failed}</p>
`:null}
`}}var C=.02,de={ArrowLeft:-C,ArrowDown:-C,ArrowRight:C,ArrowUp:C,PageDown:-.1,PageUp:.1,Home:-1,End:1},Wt=120,Y=class{constructor(n,t,o){this.leaflet=n;this.marks=t;this.ports=o;let{element:a}=this;a.className="swipe",a.tabIndex=0,a.setAttribute("role","slider"),a.setAttribute("aria-valuemin","0"),a.setAttribute("aria-valuemax","100");for(let r of["mousedown","touchstart","click","dblclick","contextmenu"])a.addEventListener(r,s=>s.stopPropagation());a.addEventListener("pointerdown",r=>this.take(r)),a.addEventListener("pointermove",r=>{a.hasPointerCapture(r.pointerId)&&this.moveTo(r.clientX)}),a.addEventListener("keydown",r=>this.step(r)),n.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(n){if(this.tint=n,(n==null?void 0:n.before)==null||!n.swiped){this.element.remove();return}let t=S[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:a}=n;X(i`
<span class="swipe-day is-before">${t.beforeBar} ${U(a)}</span>
<span class="swipe-grip">${g("left")}${g("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${U(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(n){n.stopPropagation(),this.element.setPointerCapture(n.pointerId),this.element.focus({preventScroll:!0})}step(n){let t=de[n.key];t!==void 0&&(n.preventDefault(),n.stopPropagation(),this.put(this.part+t))}moveTo(n){let{left:t,wide:o}=this.room();this.put((n-this.ports.container.getBoundingClientRect().left-t)/o)}put(n){this.part=Math.max(0,Math.min(1,n)),this.stand()}room(){let[n,t,o,a]=this.ports.padding(),{x:r,y:s}=this.leaflet.getSize();return{left:a,wide:Math.max(1,r-a-t),top:n,high:s-n-o}}stand(){if(this.tint===null)return;let{left:n,wide:t,top:o,high:a}=this.room(),r=Math.round(n+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${r}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+a/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",S[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<Wt),l.classList.toggle("is-right",(1-this.part)*t<Wt),this.x=r,this.cut()}cut(){var n;if(((n=this.tint)==null?void 0:n.swiped)===!0)for(let[t,o,a,r]of this.marks.villageDots()){let s=a*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/r)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,Ht as chips,ce as makeChoice,zt as mountCard};
