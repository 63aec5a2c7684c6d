import{a as Yt}from"./chunk-TPMKDEUM.js";import"./chunk-GOW7J4ND.js";import{a as S,b as It,c as Wt,d as Gt,p as z,r as Ht}from"./chunk-UWM5UINN.js";import{a as Ct,b as Ft,c as _t}from"./chunk-E3GDVT3X.js";import{a as Dt}from"./chunk-IQKKQ26W.js";import{a as Lt}from"./chunk-DHPYUQPK.js";import{a as xt}from"./chunk-CIS2S22D.js";import{a as Nt}from"./chunk-CNT66OOU.js";import{a as D}from"./chunk-BRVYRAWU.js";import{a as At,b as U,c as Ot,e as T}from"./chunk-G7RVK4PW.js";import{b as q}from"./chunk-CBC5IKHS.js";import{b as O}from"./chunk-VNAWQLHO.js";import{a as Et}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{a as yt}from"./chunk-4VYGZOE6.js";import{e as dt}from"./chunk-65VWBM32.js";import"./chunk-FVE2Q2OD.js";import"./chunk-KRRQ52TJ.js";import{a as x,e as vt,g as H}from"./chunk-BBVHBITH.js";import{d as wt,e as B,f as kt,g as Tt,i as St}from"./chunk-TENU2NL5.js";import{a as Rt}from"./chunk-KXHZUGMI.js";import{n as ht}from"./chunk-4JLH7VHV.js";import{l as tt,m as M,r as $}from"./chunk-PXT4J2DF.js";import{a as u,b as X,e as J}from"./chunk-3PJR2OYE.js";import{d as gt}from"./chunk-BXEARTBI.js";import{a as ct}from"./chunk-4TS7O3HR.js";import"./chunk-IX74WHMI.js";import{q as Mt,t as N,u as V,v as Pt}from"./chunk-ALOPUW4Y.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import"./chunk-LYIOX2RF.js";import{b as I,d as ut}from"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import"./chunk-D7DYQFD5.js";import"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{e as k,f as P,g as A,m as at,n as rt}from"./chunk-HAXJBBDE.js";import{c as W,d as bt}from"./chunk-G6LQKNM6.js";import{a as ft}from"./chunk-P6FBAL6K.js";import{a as G,b as $t}from"./chunk-265K6TNF.js";import{d as pt,e as mt}from"./chunk-6NKZHU2E.js";import{a as st,b as lt,g as it}from"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{d as et,e as nt,f as ot}from"./chunk-6HCXI4IL.js";import{d as j,f as Q,s as Z}from"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function Kt({properties:e},{words:n}){let{field:t,fields:o}=n;return[[t.drawn,e.area_m2],[o.surveyed_m2??"",e.surveyed_m2],[o.contracted_m2??"",e.contracted_m2],[o.accepted_m2??"",e.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function Bt(e,n){var l;let t=Kt(e,n),[o]=t;if(o===void 0||t.length<2)return null;let{words:a}=n,r=((l=ot(n.data,n.view.town))==null?void 0:l.area_tolerance)??1,s=Math.max(...t.map(({m2:i})=>i));return u`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${t.map(i=>u`
<div class="area" title=${`${G(i.m2)} ${a.unit.m2}`}>
<span>${i.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${X`<rect width=${100*i.m2/s} height="8"></rect>`}
</svg>
<b>${$t(ft(i.m2))}</b>
<small class=${Math.abs(i.m2-o.m2)/o.m2>r?"is-far":""}>
${i===o?a.unit.mu:Xt(i.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function Xt(e){let n=Math.round(e*1e3)/10;return`${n>0?"+":""}${G(n,n===0?0:1)} %`}function Vt(e,{view:n,data:t}){let o=null,a=null,r=()=>e.contains(document.activeElement),s=(l,i)=>{l!==i&&(l!==""&&!r()&&(o=Jt(document.activeElement)),l===""?a=r()?()=>jt(o):null:(r()||["key","touch"].includes(D()??""))&&(a=()=>E(e)))};return n.subscribe((l,i)=>s(L(l,t.get()),L(i,t.get()))),t.subscribe((l,i)=>s(L(n.get(),l),L(n.get(),i))),()=>{a==null||a(),a=null}}function L({selected:e},{choices:n}){return e!==null?ct(e):n.length>0?"choices":""}function Jt(e){var n;return!(e instanceof HTMLElement)||e===document.body?null:{element:e,fid:((n=e.closest("tr[data-fid]"))==null?void 0:n.dataset.fid)??null}}function jt(e){let t=((e==null?void 0:e.fid)==null?null:document.querySelector(`tr[data-fid="${e.fid}"] button`))??(e==null?void 0:e.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||D()==="touch"&&t.matches("input"))E(o);else{if(E(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!E(t)&&E(o)}))}}function E(e){return e==null||e.focus({preventScroll:!0}),e!==null&&document.activeElement===e}function Ut({layer:e},n,{view:t,data:o}){let{tint:a}=o;if(a===null||t.theme!=="coverage")return null;let r=k(e)?a.of.get(et(n)):void 0,s=P(e)?a.committees.get(n.properties.code??""):r;return s===void 0?null:u`
<section class="card-rate">
<h3>${a.title}</h3>
<p>
${r===void 0?null:M(r.fill)}
<b>${s.now.text}</b>
${s.before===null?null:u`
<span>← ${s.before.text}</span>
`}
</p>
<p class="card-date">${a.columns.reported} ${s.now.reported}</p>
</section>
`}function Qt(e,n,t){let o=!1,a=Vt(e,n),r=()=>f(),s=C(async()=>(await import("./crew-A5CEE6ZH.js")).crewOf(n,r),r),l=C(async()=>(await import("./reports-ZOGVTLYG.js")).reportsOf(n,r),r),i=C(async()=>(await import("./moves-ZYN3OS3R.js")).movesOf(n,r),r),d=C(async()=>(await import("./facts-5XRY5DTR.js")).factsOf(n,r),r),c=({view:m,data:p})=>{var K;let{selected:b,town:y,presenting:v}=m,h=o&&!v?b:null,{session:w}=n.work.get(),g=B(w,y),R=h!==null&&A(h.layer)?(K=p.coverage.value)==null?void 0:K[h.layer].find(({fid:zt})=>zt===h.fid):void 0;return{crew:s(h!==null&&k(h.layer)&&wt(w,y)),reports:l(R!==void 0&&(g===null||g.includes(R.committee??""))),moves:i(o&&b!==null&&rt(b.layer)&&!I(m)),facts:d(o&&b!==null&&st(b.layer).groups!==void 0)}},f=Et(e,n,m=>{let{view:p,data:b}=m,y=p.selected!==null||b.choices.length>0;o=y,document.body.classList.toggle("has-card",y),e.toggleAttribute("hidden",!y),queueMicrotask(a);let v=c(m);return y?p.selected===null?ee(n,m):ne(n,t,m,p.selected,v):null});document.addEventListener("keydown",({key:m,target:p,defaultPrevented:b})=>{m!=="Escape"||b||!o||!(p instanceof Element)||(e.contains(p)||Zt(p)&&te(n))&&q(n)})}function C(e,n){let t=null;return o=>o?(t===null&&(t="wanted",Promise.all([e(),O()]).then(([a])=>{t=a,n()})),t==="wanted"?null:t):(t!=="wanted"&&(t==null||t.close()),null)}function Zt(e){return e===document.body||e.closest("#map")!==null}function te({view:e,tools:n,work:t}){let{mode:o,open:a,sharing:r}=n.get(),s=t.get();return!e.get().presenting&&!gt(o)&&a===null&&!r&&s.open===null&&s.gate===null}function ee(e,n){let{data:t,words:o}=n;return u`
${F(e,n,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:a,feature:r})=>u`
<li>
<button type="button" @click=${()=>e.view.set({selected:a})}>
<b>${V(a.layer,r,n)}</b>
<span>${o.kinds[a.layer]} · ${Pt(a,r,n)}</span>
</button>
</li>
`)}
</ul>
`}function ne(e,n,t,o,a){var p,b,y;let{view:r,data:s,words:l}=t,i=s.picked.value,d=nt(s,o.layer,o.fid)??(Number(i==null?void 0:i.id)===o.fid?i:null),c=l.kinds[o.layer];if(yt(o.layer,r,s))return u`
${F(e,t,c,"")} ${xt(e,t,o.layer)}
`;if(d===null)return u`
${F(e,t,c,"")}
<p class="card-note" role="status">${re(o,t)}</p>
`;let f=ut(r),m=pt(d.properties,r.language);return u`
${F(e,t,V(o.layer,d,t),c)}
${m.length===0?null:u`
<p class="card-names">
${m.map((v,h)=>u`
${h===0?"":" · "}
<span class=${mt(v)?"latin":""}>${v}</span>
`)}
</p>
`}
${le(o,d,t,a)} ${Ut(o,d,t)} ${ce(e,o,t)}
${ue(o,t,a.reports)} ${Ft(e,t,o.layer)}
<dl class="card-rows">${Mt(o.layer,d,t).map(Dt)}</dl>
${(p=a.moves)==null?void 0:p.part(d,t)} ${Bt(d,t)} ${(b=a.facts)==null?void 0:b.part(o,d,t)}
${(y=a.moves)==null?void 0:y.past(t)} ${Ct(e,t)} ${f===null?null:ae(e,t,f)}
<footer class="card-foot">
${St(e.work.get().session,r.town,o.layer,d.properties.committee)&&f===null?u`
<button type="button" class="text-button card-edit" @click=${()=>e.work.set({open:"edit"})}>
${$("edit")}${l.work.edit}
</button>
${at(o.layer)?u`
<button
type="button"
class="text-button card-shape"
@click=${()=>e.work.set({open:"shape"})}
>
${$("draw")}${l.work.shape}
</button>
`:null}
`:null}
${k(o.layer)||P(o.layer)?oe(e,t):null}
<button type="button" class="text-button card-history" @click=${()=>e.work.set({open:"history"})}>
${$("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${n.zoomToSelected}>
${$("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>se(e,t,o)}>
${$("share")}${l.related.address}
</button>
<a class="text-button" href=${ht(o.layer,o.fid,f)}>${$("code")}GeoJSON</a>
</footer>
`}function oe({work:e},{data:n,words:t}){var o;return((o=n.coverage.value)==null?void 0:o.has_assignments)!==!0?null:u`
<button type="button" class="text-button card-calendar" @click=${()=>e.set({open:"calendar"})}>
${$("calendar")}${t.work.calendar}
</button>
`}function ae({view:e,work:n},{view:{town:t},words:o},a){return u`
<p class="card-note card-past" role="note">
${H(a,o)}
${Tt(n.get().session,t)?u`
<button type="button" class="text-button" @click=${()=>e.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function re({layer:e},{view:n,data:{layers:t,picked:o,slow:a},words:r}){var s,l;return((s=t[e])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?I(n)?r.notThen:r.gone:o.status==="failed"?r.failed(r.kinds[e]):a?r.reading:""}function se({data:e},{view:n,words:t},o){let{town:a,theme:r,asOf:s,language:l}=n,i=location.origin+Nt({...dt,town:a,theme:r,asOf:s,language:l,selected:o});Lt(i).then(d=>Rt(e,d?t.share.copied:t.measure.notCopied))}function F(e,{data:n,view:t,words:o},a,r){var i;let{work:s}=e,l=t.selected!==null&&n.choices.length>1;return u`
<header class="card-head">
${l?u`
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
${((i=s.get().session)==null?void 0:i.signed_in)===!1?u`
<button type="button" class="text-button card-signin" @click=${()=>s.set({gate:"signin"})}>
${o.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${o.action.close}
@click=${()=>q(e)}
>
${$("close")}
</button>
</header>
`}function le(e,n,t,{crew:o,reports:a}){var i,d;let{data:r,words:s}=t;if(lt(e.layer))return ie(e.layer,n,s);let l=N(e,r.coverage.value,s);if(l!==null){let{state:c,cleaners:f}=l.unit,m=(i=l.slots.find(b=>b.state==="contested"))==null?void 0:i.slot,p=f===void 0||f===0?"":`${s.field.cleaners} ${f}${s.unit.people===""?"":` ${s.unit.people}`}`;return u`
<p class="card-badge">
${M(j[c])}
${c==="contested"&&m!==void 0&&a!==null?u`
<button type="button" data-disputed @click=${()=>a.press(m)}>
${s.states[c]}
</button>
`:u`
<b>${s.states[c]}</b>
`}
<span>${o===null?p:""}</span>
</p>
${o===null||p===""?null:o.part(e.fid,p,t)}
`}return A(e.layer)&&((d=r.coverage.value)==null?void 0:d.has_assignments)===!1?u`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function ie(e,{properties:n},t){var s;let o=it(e),a=n[o],r=o==="stage"?Q[W(a)]:Z(e,o,a);return r===void 0?null:u`
<p class="card-badge">
${tt(r,bt(a))}
<b>${((s=t.values[`${e}.${o}`])==null?void 0:s[String(a)])??t.phases[W(a)]}</b>
</p>
`}function ue(e,n,t){let{data:o,view:a,words:r}=n,s=o.coverage.value,l=N(e,s,r);if(l===null||s===null)return null;let i=(t==null?void 0:t.open(e,n))??null,d=({window:c,state:f})=>u`
<span>${c}</span>
<b>${f===null?"–":[_t(f),r.slotStates[f]]}</b>
`;return u`
<section class="card-day" aria-label=${r.field.today}>
${l.slots.map(c=>t===null||c.state===null||c.state==="not_due"?u`
<div class="card-slot">${d(c)}</div>
`:u`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${c.slot}
aria-expanded=${c.slot===i}
aria-controls="slot-reports"
@click=${()=>t.press(c.slot)}
>
${d(c)}
</button>
`)}
${(t==null?void 0:t.part(e,n))??null}
<p class="card-date">${a.date===null?H(s.as_of,r):r.onDate(s.date)}</p>
</section>
`}function ce({work:e},n,t){var b;let{layer:o,fid:a}=n,{view:r,data:s,words:l}=t,{session:i}=e.get(),d=s.coverage.value,c=A(o)?d==null?void 0:d[o].find(y=>y.fid===a):void 0,f=B(i,r.town);if(d===null||c===void 0||r.presenting||!kt(i,r.town)||f!==null&&!f.includes(c.committee??""))return null;let m=x(new Date),p=d.date<vt(m,-1)||!k(o)?null:de((b=N(n,d,l))==null?void 0:b.slots);return p===null&&r.date!==null?null:u`
<p class="card-office">
${p===null?null:u`
<button
type="button"
class="text-button"
data-report
@click=${()=>e.set({open:"report",report:{slot:p,date:d.date,village:a}})}
>
${$("edit")}${l.work.report}
</button>
`}
${r.date===null?u`
<button type="button" class="text-button" data-assign @click=${()=>e.set({open:"plan"})}>
${$("people")}${c.staffed?l.work.substitute:l.work.assign}
</button>
`:null}
</p>
`}function de(e=[]){var o;let n=e.filter(({state:a})=>a!==null&&a!=="not_due"&&a!=="suspended").reverse();return((o=n.find(({state:a})=>a!=="on_time"&&a!=="late")??n[0])==null?void 0:o.slot)??null}var pe=["alone","swiped","changed"];function me({beside:e,difference:n}){return e===null?"alone":n?"changed":"swiped"}function fe({beside:e},n){return n==="alone"?{beside:null,difference:!1}:{beside:e??"before",difference:n==="changed"}}function be(e,n){let{view:t,work:o}=e,a=Ht(e,n);O().then(n);let r=(i,d,c,f,m)=>u`
<label class="gauge-row">
<span>${d}</span>
<select data-gauge=${i} @change=${p=>m(p.target.value)}>
${c.map(([p,b])=>u`
<option value=${p} .selected=${p===f}>${b}</option>
`)}
</select>
</label>
`,s=(i,d,c,f,m)=>u`
<div class="gauge-group" role="group" aria-label=${d} data-gauge=${i}>
${c.map(([p,b])=>u`
<button type="button" data-value=${p} aria-pressed=${p===f} @click=${()=>m(p)}>
${b}
</button>
`)}
</div>
`,l=(i,d,c)=>{let f=S[c.view.language],m=p=>u`
<input
type="date"
aria-label=${f[p]}
data-end=${p}
max=${x(new Date)}
.value=${d[p]}
@change=${b=>{let{value:y}=b.target;if(y==="")return;let v=t.get()[i],h={...T(v)?v:d,[p]:y},w=Gt(h);t.set({[i]:w>=1&&w<=Ot?h:{from:y,to:y}})}}
/>
`;return u`
<div class="gauge-ends" data-gauge=${i==="days"?"own":"second"}>${m("from")}${m("to")}</div>
`};return i=>{let{view:d}=i,c=S[d.language],{measure:f,days:m,beside:p}=d,b=x(new Date),y=[["",c.day],...At.map(g=>[g,c.names[g]])],v=g=>t.set(g===""?{measure:null,beside:null,difference:!1}:{measure:g}),h=[...U.map(g=>String(g)),"own"],w=Wt(d,b);return u`
<div class="gauge-head">
${r("measure",c.label,y,f??"",v)}
<button type="button" class="text-button" data-calendar @click=${()=>o.set({open:"calendar"})}>
${c.calendar}
</button>
<button type="button" class="text-button" data-board @click=${()=>o.set({open:"today"})}>
${i.words.todaysBoard}
</button>
</div>
${f===null?null:u`
${s("days",c.span,h.map(g=>[g,c.spans[g]]),T(m)?"own":String(m),g=>t.set({days:g==="own"?It(t.get(),b):U.find(R=>String(R)===g)??1}))}
${T(m)?l("days",m,i):null}
<div class="gauge-head">
${s("way",c.way,pe.map(g=>[g,c.ways[g]]),me(d),g=>t.set(fe(t.get(),g)))}
<button type="button" class="text-button" data-ranks @click=${()=>o.set({open:"period"})}>
${c.ranks}
</button>
</div>
`}
${p===null||w===null?null:u`
${r("beside",c.against,[["before",c.before],["own",c.own]],T(p)?"own":"before",g=>t.set({beside:g==="before"?"before":w}))}
${T(p)?l("beside",p,i):null}
`}
${a.failed()?u`
<p class="gauge-failed" role="alert">${c.failed}</p>
`:null}
`}}var _=.02,ge={ArrowLeft:-_,ArrowDown:-_,ArrowRight:_,ArrowUp:_,PageDown:-.1,PageUp:.1,Home:-1,End:1},qt=120,Y=class{constructor(n,t,o){this.leaflet=n;this.marks=t;this.ports=o;let{element:a}=this;a.className="swipe",a.tabIndex=0,a.setAttribute("role","slider"),a.setAttribute("aria-valuemin","0"),a.setAttribute("aria-valuemax","100");for(let r of["mousedown","touchstart","click","dblclick","contextmenu"])a.addEventListener(r,s=>s.stopPropagation());a.addEventListener("pointerdown",r=>this.take(r)),a.addEventListener("pointermove",r=>{a.hasPointerCapture(r.pointerId)&&this.moveTo(r.clientX)}),a.addEventListener("keydown",r=>this.step(r)),n.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(n){if(this.tint=n,(n==null?void 0:n.before)==null||!n.swiped){this.element.remove();return}let t=S[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:a}=n;J(u`
<span class="swipe-day is-before">${t.beforeBar} ${z(a)}</span>
<span class="swipe-grip">${$("left")}${$("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${z(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(n){n.stopPropagation(),this.element.setPointerCapture(n.pointerId),this.element.focus({preventScroll:!0})}step(n){let t=ge[n.key];t!==void 0&&(n.preventDefault(),n.stopPropagation(),this.put(this.part+t))}moveTo(n){let{left:t,wide:o}=this.room();this.put((n-this.ports.container.getBoundingClientRect().left-t)/o)}put(n){this.part=Math.max(0,Math.min(1,n)),this.stand()}room(){let[n,t,o,a]=this.ports.padding(),{x:r,y:s}=this.leaflet.getSize();return{left:a,wide:Math.max(1,r-a-t),top:n,high:s-n-o}}stand(){if(this.tint===null)return;let{left:n,wide:t,top:o,high:a}=this.room(),r=Math.round(n+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${r}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+a/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",S[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<qt),l.classList.toggle("is-right",(1-this.part)*t<qt),this.x=r,this.cut()}cut(){var n;if(((n=this.tint)==null?void 0:n.swiped)===!0)for(let[t,o,a,r]of this.marks.villageDots()){let s=a*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/r)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,Yt as chips,be as makeChoice,Qt as mountCard};
