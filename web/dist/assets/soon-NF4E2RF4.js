import{a as S,b as _t,c as Dt,d as It,p as q,r as Wt}from"./chunk-7AJBQXLZ.js";import{a as At,b as Ot,c as Lt}from"./chunk-QWJMKJ4I.js";import{a as Nt}from"./chunk-IQKKQ26W.js";import{a as qt}from"./chunk-KQCBSO2V.js";import"./chunk-M227DXXH.js";import{q as Ct,t as L,u as U,v as Ft}from"./chunk-47QJ2U4H.js";import"./chunk-FT33FG2O.js";import{b as B}from"./chunk-MWO7FR6K.js";import{a as Pt}from"./chunk-P4ADOPYT.js";import{d as dt}from"./chunk-5I4UV2ZX.js";import{a as Rt,b as V,c as Mt,e as T}from"./chunk-G7RVK4PW.js";import{b as O}from"./chunk-VNAWQLHO.js";import{d as vt,e as H,f as wt,g as kt,i as Tt}from"./chunk-HDNHD4KU.js";import{a as _}from"./chunk-BRVYRAWU.js";import"./chunk-XUE4SRXU.js";import"./chunk-KRRQ52TJ.js";import"./chunk-IWX456UU.js";import{b as D,d as ut}from"./chunk-M6AR5UX4.js";import"./chunk-N5I25ZZX.js";import"./chunk-HCYSNNHS.js";import{c as I,d as bt}from"./chunk-G6LQKNM6.js";import{a as St}from"./chunk-624P6E62.js";import"./chunk-OSI6CRNV.js";import{e as k,f as P,g as A,m as at,n as rt}from"./chunk-K4LKEPK4.js";import{a as ft}from"./chunk-P6FBAL6K.js";import{d as gt}from"./chunk-BXEARTBI.js";import{a as xt}from"./chunk-DHPYUQPK.js";import"./chunk-M4ZMK2PU.js";import"./chunk-FVE2Q2OD.js";import{a as Et}from"./chunk-KXHZUGMI.js";import{a as x,e as ht,g as G}from"./chunk-BBVHBITH.js";import"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{d as pt,e as mt}from"./chunk-6NKZHU2E.js";import{a as st,b as lt,g as it}from"./chunk-ISYZ6M3S.js";import{n as $t}from"./chunk-ACO2773S.js";import{a as W,b as yt}from"./chunk-265K6TNF.js";import{l as tt,m as M,r as $}from"./chunk-RKDKU3EV.js";import{a as u,b as X,e as J}from"./chunk-3PJR2OYE.js";import{a as ct}from"./chunk-4TS7O3HR.js";import{d as et,e as nt,f as ot}from"./chunk-6HCXI4IL.js";import{d as j,f as Q,s as Z}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function zt({properties:n},{words:e}){let{field:t,fields:o}=e;return[[t.drawn,n.area_m2],[o.surveyed_m2??"",n.surveyed_m2],[o.contracted_m2??"",n.contracted_m2],[o.accepted_m2??"",n.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function Gt(n,e){var l;let t=zt(n,e),[o]=t;if(o===void 0||t.length<2)return null;let{words:a}=e,r=((l=ot(e.data,e.view.town))==null?void 0:l.area_tolerance)??1,s=Math.max(...t.map(({m2:i})=>i));return u`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${t.map(i=>u`
<div class="area" title=${`${W(i.m2)} ${a.unit.m2}`}>
<span>${i.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${X`<rect width=${100*i.m2/s} height="8"></rect>`}
</svg>
<b>${yt(ft(i.m2))}</b>
<small class=${Math.abs(i.m2-o.m2)/o.m2>r?"is-far":""}>
${i===o?a.unit.mu:Yt(i.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function Yt(n){let e=Math.round(n*1e3)/10;return`${e>0?"+":""}${W(e,e===0?0:1)} %`}function Ht(n,{view:e,data:t}){let o=null,a=null,r=()=>n.contains(document.activeElement),s=(l,i)=>{l!==i&&(l!==""&&!r()&&(o=Kt(document.activeElement)),l===""?a=r()?()=>Xt(o):null:(r()||["key","touch"].includes(_()??""))&&(a=()=>E(n)))};return e.subscribe((l,i)=>s(N(l,t.get()),N(i,t.get()))),t.subscribe((l,i)=>s(N(e.get(),l),N(e.get(),i))),()=>{a==null||a(),a=null}}function N({selected:n},{choices:e}){return n!==null?ct(n):e.length>0?"choices":""}function Kt(n){var e;return!(n instanceof HTMLElement)||n===document.body?null:{element:n,fid:((e=n.closest("tr[data-fid]"))==null?void 0:e.dataset.fid)??null}}function Xt(n){let t=((n==null?void 0:n.fid)==null?null:document.querySelector(`tr[data-fid="${n.fid}"] button`))??(n==null?void 0:n.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||_()==="touch"&&t.matches("input"))E(o);else{if(E(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!E(t)&&E(o)}))}}function E(n){return n==null||n.focus({preventScroll:!0}),n!==null&&document.activeElement===n}function Bt({layer:n},e,{view:t,data:o}){let{tint:a}=o;if(a===null||t.theme!=="coverage")return null;let r=k(n)?a.of.get(et(e)):void 0,s=P(n)?a.committees.get(e.properties.code??""):r;return s===void 0?null:u`
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
`}function Jt(n,e,t){let o=!1,a=Ht(n,e),r=()=>f(),s=C(async()=>(await import("./crew-CA2ZRHA6.js")).crewOf(e,r),r),l=C(async()=>(await import("./reports-BVJREP6S.js")).reportsOf(e,r),r),i=C(async()=>(await import("./moves-QTYVIKSV.js")).movesOf(e,r),r),d=C(async()=>(await import("./facts-6TFDBPRT.js")).factsOf(e,r),r),c=({view:m,data:p})=>{var K;let{selected:b,town:y,presenting:v}=m,h=o&&!v?b:null,{session:w}=e.work.get(),g=H(w,y),R=h!==null&&A(h.layer)?(K=p.coverage.value)==null?void 0:K[h.layer].find(({fid:Ut})=>Ut===h.fid):void 0;return{crew:s(h!==null&&k(h.layer)&&vt(w,y)),reports:l(R!==void 0&&(g===null||g.includes(R.committee??""))),moves:i(o&&b!==null&&rt(b.layer)&&!D(m)),facts:d(o&&b!==null&&st(b.layer).groups!==void 0)}},f=St(n,e,m=>{let{view:p,data:b}=m,y=p.selected!==null||b.choices.length>0;o=y,document.body.classList.toggle("has-card",y),n.toggleAttribute("hidden",!y),queueMicrotask(a);let v=c(m);return y?p.selected===null?Zt(e,m):te(e,t,m,p.selected,v):null});document.addEventListener("keydown",({key:m,target:p,defaultPrevented:b})=>{m!=="Escape"||b||!o||!(p instanceof Element)||(n.contains(p)||jt(p)&&Qt(e))&&B(e)})}function C(n,e){let t=null;return o=>o?(t===null&&(t="wanted",Promise.all([n(),O()]).then(([a])=>{t=a,e()})),t==="wanted"?null:t):(t!=="wanted"&&(t==null||t.close()),null)}function jt(n){return n===document.body||n.closest("#map")!==null}function Qt({view:n,tools:e,work:t}){let{mode:o,open:a,sharing:r}=e.get(),s=t.get();return!n.get().presenting&&!gt(o)&&a===null&&!r&&s.open===null&&s.gate===null}function Zt(n,e){let{data:t,words:o}=e;return u`
${z(n,e,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:a,feature:r})=>u`
<li>
<button type="button" @click=${()=>n.view.set({selected:a})}>
<b>${U(a.layer,r,e)}</b>
<span>${o.kinds[a.layer]} · ${Ft(a,r,e)}</span>
</button>
</li>
`)}
</ul>
`}function te(n,e,t,o,a){var p,b,y;let{view:r,data:s,words:l}=t,i=s.picked.value,d=nt(s,o.layer,o.fid)??(Number(i==null?void 0:i.id)===o.fid?i:null),c=l.kinds[o.layer];if(d===null)return u`
${z(n,t,c,"")}
<p class="card-note" role="status">${oe(o,t)}</p>
`;let f=ut(r),m=pt(d.properties,r.language);return u`
${z(n,t,U(o.layer,d,t),c)}
${m.length===0?null:u`
<p class="card-names">
${m.map((v,h)=>u`
${h===0?"":" · "}
<span class=${mt(v)?"latin":""}>${v}</span>
`)}
</p>
`}
${re(o,d,t,a)} ${Bt(o,d,t)} ${ie(n,o,t)}
${le(o,t,a.reports)} ${Ot(n,t,o.layer)}
<dl class="card-rows">${Ct(o.layer,d,t).map(Nt)}</dl>
${(p=a.moves)==null?void 0:p.part(d,t)} ${Gt(d,t)} ${(b=a.facts)==null?void 0:b.part(o,d,t)}
${(y=a.moves)==null?void 0:y.past(t)} ${At(n,t)} ${f===null?null:ne(n,t,f)}
<footer class="card-foot">
${Tt(n.work.get().session,r.town,o.layer,d.properties.committee)&&f===null?u`
<button type="button" class="text-button card-edit" @click=${()=>n.work.set({open:"edit"})}>
${$("edit")}${l.work.edit}
</button>
${at(o.layer)?u`
<button
type="button"
class="text-button card-shape"
@click=${()=>n.work.set({open:"shape"})}
>
${$("draw")}${l.work.shape}
</button>
`:null}
`:null}
${k(o.layer)||P(o.layer)?ee(n,t):null}
<button type="button" class="text-button card-history" @click=${()=>n.work.set({open:"history"})}>
${$("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${e.zoomToSelected}>
${$("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>ae(n,t,o)}>
${$("share")}${l.related.address}
</button>
<a class="text-button" href=${$t(o.layer,o.fid,f)}>${$("code")}GeoJSON</a>
</footer>
`}function ee({work:n},{data:e,words:t}){var o;return((o=e.coverage.value)==null?void 0:o.has_assignments)!==!0?null:u`
<button type="button" class="text-button card-calendar" @click=${()=>n.set({open:"calendar"})}>
${$("calendar")}${t.work.calendar}
</button>
`}function ne({view:n,work:e},{view:{town:t},words:o},a){return u`
<p class="card-note card-past" role="note">
${G(a,o)}
${kt(e.get().session,t)?u`
<button type="button" class="text-button" @click=${()=>n.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function oe({layer:n},{view:e,data:{layers:t,picked:o,slow:a},words:r}){var s,l;return((s=t[n])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?D(e)?r.notThen:r.gone:o.status==="failed"?r.failed(r.kinds[n]):a?r.reading:""}function ae({data:n},{view:e,words:t},o){let{town:a,theme:r,asOf:s,language:l}=e,i=location.origin+Pt({...dt,town:a,theme:r,asOf:s,language:l,selected:o});xt(i).then(d=>Et(n,d?t.share.copied:t.measure.notCopied))}function z(n,{data:e,view:t,words:o},a,r){var i;let{work:s}=n,l=t.selected!==null&&e.choices.length>1;return u`
<header class="card-head">
${l?u`
<button
type="button"
class="icon-button"
aria-label=${o.action.back}
@click=${()=>n.view.set({selected:null})}
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
@click=${()=>B(n)}
>
${$("close")}
</button>
</header>
`}function re(n,e,t,{crew:o,reports:a}){var i,d;let{data:r,words:s}=t;if(lt(n.layer))return se(n.layer,e,s);let l=L(n,r.coverage.value,s);if(l!==null){let{state:c,cleaners:f}=l.unit,m=(i=l.slots.find(b=>b.state==="contested"))==null?void 0:i.slot,p=f===void 0||f===0?"":`${s.field.cleaners} ${f}${s.unit.people===""?"":` ${s.unit.people}`}`;return u`
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
${o===null||p===""?null:o.part(n.fid,p,t)}
`}return A(n.layer)&&((d=r.coverage.value)==null?void 0:d.has_assignments)===!1?u`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function se(n,{properties:e},t){var s;let o=it(n),a=e[o],r=o==="stage"?Q[I(a)]:Z(n,o,a);return r===void 0?null:u`
<p class="card-badge">
${tt(r,bt(a))}
<b>${((s=t.values[`${n}.${o}`])==null?void 0:s[String(a)])??t.phases[I(a)]}</b>
</p>
`}function le(n,e,t){let{data:o,view:a,words:r}=e,s=o.coverage.value,l=L(n,s,r);if(l===null||s===null)return null;let i=(t==null?void 0:t.open(n,e))??null,d=({window:c,state:f})=>u`
<span>${c}</span>
<b>${f===null?"–":[Lt(f),r.slotStates[f]]}</b>
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
${(t==null?void 0:t.part(n,e))??null}
<p class="card-date">${a.date===null?G(s.as_of,r):r.onDate(s.date)}</p>
</section>
`}function ie({work:n},e,t){var b;let{layer:o,fid:a}=e,{view:r,data:s,words:l}=t,{session:i}=n.get(),d=s.coverage.value,c=A(o)?d==null?void 0:d[o].find(y=>y.fid===a):void 0,f=H(i,r.town);if(d===null||c===void 0||r.presenting||!wt(i,r.town)||f!==null&&!f.includes(c.committee??""))return null;let m=x(new Date),p=d.date<ht(m,-1)||!k(o)?null:ue((b=L(e,d,l))==null?void 0:b.slots);return p===null&&r.date!==null?null:u`
<p class="card-office">
${p===null?null:u`
<button
type="button"
class="text-button"
data-report
@click=${()=>n.set({open:"report",report:{slot:p,date:d.date,village:a}})}
>
${$("edit")}${l.work.report}
</button>
`}
${r.date===null?u`
<button type="button" class="text-button" data-assign @click=${()=>n.set({open:"plan"})}>
${$("people")}${c.staffed?l.work.substitute:l.work.assign}
</button>
`:null}
</p>
`}function ue(n=[]){var o;let e=n.filter(({state:a})=>a!==null&&a!=="not_due"&&a!=="suspended").reverse();return((o=e.find(({state:a})=>a!=="on_time"&&a!=="late")??e[0])==null?void 0:o.slot)??null}var ce=["alone","swiped","changed"];function de({beside:n,difference:e}){return n===null?"alone":e?"changed":"swiped"}function pe({beside:n},e){return e==="alone"?{beside:null,difference:!1}:{beside:n??"before",difference:e==="changed"}}function me(n,e){let{view:t,work:o}=n,a=Wt(n,e);O().then(e);let r=(i,d,c,f,m)=>u`
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
@change=${b=>{let{value:y}=b.target;if(y==="")return;let v=t.get()[i],h={...T(v)?v:d,[p]:y},w=It(h);t.set({[i]:w>=1&&w<=Mt?h:{from:y,to:y}})}}
/>
`;return u`
<div class="gauge-ends" data-gauge=${i==="days"?"own":"second"}>${m("from")}${m("to")}</div>
`};return i=>{let{view:d}=i,c=S[d.language],{measure:f,days:m,beside:p}=d,b=x(new Date),y=[["",c.day],...Rt.map(g=>[g,c.names[g]])],v=g=>t.set(g===""?{measure:null,beside:null,difference:!1}:{measure:g}),h=[...V.map(g=>String(g)),"own"],w=Dt(d,b);return u`
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
${s("days",c.span,h.map(g=>[g,c.spans[g]]),T(m)?"own":String(m),g=>t.set({days:g==="own"?_t(t.get(),b):V.find(R=>String(R)===g)??1}))}
${T(m)?l("days",m,i):null}
<div class="gauge-head">
${s("way",c.way,ce.map(g=>[g,c.ways[g]]),de(d),g=>t.set(pe(t.get(),g)))}
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
`}}var F=.02,fe={ArrowLeft:-F,ArrowDown:-F,ArrowRight:F,ArrowUp:F,PageDown:-.1,PageUp:.1,Home:-1,End:1},Vt=120,Y=class{constructor(e,t,o){this.leaflet=e;this.marks=t;this.ports=o;let{element:a}=this;a.className="swipe",a.tabIndex=0,a.setAttribute("role","slider"),a.setAttribute("aria-valuemin","0"),a.setAttribute("aria-valuemax","100");for(let r of["mousedown","touchstart","click","dblclick","contextmenu"])a.addEventListener(r,s=>s.stopPropagation());a.addEventListener("pointerdown",r=>this.take(r)),a.addEventListener("pointermove",r=>{a.hasPointerCapture(r.pointerId)&&this.moveTo(r.clientX)}),a.addEventListener("keydown",r=>this.step(r)),e.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(e){if(this.tint=e,(e==null?void 0:e.before)==null||!e.swiped){this.element.remove();return}let t=S[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:a}=e;J(u`
<span class="swipe-day is-before">${t.beforeBar} ${q(a)}</span>
<span class="swipe-grip">${$("left")}${$("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${q(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(e){e.stopPropagation(),this.element.setPointerCapture(e.pointerId),this.element.focus({preventScroll:!0})}step(e){let t=fe[e.key];t!==void 0&&(e.preventDefault(),e.stopPropagation(),this.put(this.part+t))}moveTo(e){let{left:t,wide:o}=this.room();this.put((e-this.ports.container.getBoundingClientRect().left-t)/o)}put(e){this.part=Math.max(0,Math.min(1,e)),this.stand()}room(){let[e,t,o,a]=this.ports.padding(),{x:r,y:s}=this.leaflet.getSize();return{left:a,wide:Math.max(1,r-a-t),top:e,high:s-e-o}}stand(){if(this.tint===null)return;let{left:e,wide:t,top:o,high:a}=this.room(),r=Math.round(e+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${r}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+a/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",S[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<Vt),l.classList.toggle("is-right",(1-this.part)*t<Vt),this.x=r,this.cut()}cut(){var e;if(((e=this.tint)==null?void 0:e.swiped)===!0)for(let[t,o,a,r]of this.marks.villageDots()){let s=a*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/r)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,qt as chips,me as makeChoice,Jt as mountCard};
