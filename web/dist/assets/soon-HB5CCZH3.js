import{a as Ft}from"./chunk-ALP5ONH6.js";import"./chunk-VS3VV3SP.js";import{a as x,b as Et,c as Pt,d as At,p as q,r as Mt}from"./chunk-Y2UHJYAK.js";import{b as V}from"./chunk-DH7WZ2IV.js";import{b as E}from"./chunk-VNAWQLHO.js";import{a as G}from"./chunk-BRVYRAWU.js";import"./chunk-XUE4SRXU.js";import{a as Tt}from"./chunk-NURGYVVW.js";import{d as dt}from"./chunk-5I4UV2ZX.js";import{E as R,F as O,R as it,T as L,U as W,V as ut}from"./chunk-DXXDVL5K.js";import{a as wt,b as U,c as kt,e as S}from"./chunk-G7RVK4PW.js";import{b as st,d as lt}from"./chunk-M6AR5UX4.js";import{d as ct}from"./chunk-YD7YPWLY.js";import{a as yt}from"./chunk-7QSRB3BW.js";import"./chunk-T5FGJ7YB.js";import{a as St,b as xt,c as Rt}from"./chunk-OP4E623S.js";import"./chunk-VEVOLK3E.js";import"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import{a as ht}from"./chunk-DHPYUQPK.js";import"./chunk-655X7ZGZ.js";import{a as k,e as mt,g as H}from"./chunk-BBVHBITH.js";import{a as I,b as ot}from"./chunk-KGYZF5QC.js";import{d as et,e as nt}from"./chunk-RA6FLBFZ.js";import{a as vt}from"./chunk-KXHZUGMI.js";import{d as j,e as Q}from"./chunk-SLWI33CE.js";import{b as Z,g as tt}from"./chunk-5COR5YU2.js";import{d as ft,e as B,f as $t,g as gt,i as bt}from"./chunk-JBFNKDIJ.js";import{e as T,f as A,g as M,m as J}from"./chunk-X7ZBQGOF.js";import{n as pt}from"./chunk-AFD7UVSU.js";import{H as C,I as _,N as b,d as at,f as N,s as rt}from"./chunk-CXZ2ZUHN.js";import{a as u,b as K,d as X}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var It=3/2e3;function Wt({properties:e},{words:n}){let{field:t,fields:o}=n;return[[t.drawn,e.area_m2],[o.surveyed_m2??"",e.surveyed_m2],[o.contracted_m2??"",e.contracted_m2],[o.accepted_m2??"",e.accepted_m2]].flatMap(([r,s])=>typeof s=="number"&&s>0?[{label:r,m2:s}]:[])}function Nt(e,n){let t=Wt(e,n),[o]=t;if(o===void 0||t.length<2)return null;let{words:a}=n,r=Math.max(...t.map(({m2:s})=>s));return u`
<section class="card-areas">
<h3>${a.near.areas}</h3>
${t.map(s=>u`
<div class="area" title=${`${I(s.m2)} ${a.unit.m2}`}>
<span>${s.label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
${K`<rect width=${100*s.m2/r} height="8"></rect>`}
</svg>
<b>${ot(s.m2*It)}</b>
<small class=${Math.abs(s.m2/o.m2-1)>.05?"is-far":""}>
${s===o?a.unit.mu:Gt(s.m2/o.m2-1)}
</small>
</div>
`)}
</section>
`}function Gt(e){let n=Math.round(e*1e3)/10;return`${n>0?"+":""}${I(n,n===0?0:1)} %`}function Ot(e,{view:n,data:t}){let o=null,a=null,r=()=>e.contains(document.activeElement),s=(l,c)=>{l!==c&&(l!==""&&!r()&&(o=Ht(document.activeElement)),l===""?a=r()?()=>Bt(o):null:(r()||["key","touch"].includes(G()??""))&&(a=()=>P(e)))};return n.subscribe((l,c)=>s(D(l,t.get()),D(c,t.get()))),t.subscribe((l,c)=>s(D(n.get(),l),D(n.get(),c))),()=>{a==null||a(),a=null}}function D({selected:e},{choices:n}){return e!==null?`${e.layer}.${e.fid}`:n.length>0?"choices":""}function Ht(e){var n;return!(e instanceof HTMLElement)||e===document.body?null:{element:e,fid:((n=e.closest("tr[data-fid]"))==null?void 0:n.dataset.fid)??null}}function Bt(e){let t=((e==null?void 0:e.fid)==null?null:document.querySelector(`tr[data-fid="${e.fid}"] button`))??(e==null?void 0:e.element),o=document.getElementById("map");if(t===void 0||!t.isConnected||G()==="touch"&&t.matches("input"))P(o);else{if(P(t))return;window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{document.activeElement===document.body&&!P(t)&&P(o)}))}}function P(e){return e==null||e.focus({preventScroll:!0}),e!==null&&document.activeElement===e}function Lt({layer:e},{data:n,words:t}){return!J(e)||n.stages.length===0?null:u`
<section class="card-stages">
<h3>${t.related.stages}</h3>
<ol>
${n.stages.map(({stage:o,since:a})=>{var r;return u`
<li>
${C(N[R(o)],O(o))}
<b>${((r=t.values[`${e}.stage`])==null?void 0:r[o])??o}</b>
<time datetime=${a}>${t.related.since(k(new Date(a)))}</time>
</li>
`})}
</ol>
</section>
`}function Ct({layer:e},n,{view:t,data:o}){let{tint:a}=o;if(a===null||t.theme!=="coverage")return null;let r=T(e)?a.of.get(j(n)):void 0,s=A(e)?a.committees.get(n.properties.code??""):r;return s===void 0?null:u`
<section class="card-rate">
<h3>${a.title}</h3>
<p>
${r===void 0?null:_(r.fill)}
<b>${s.now.text}</b>
${s.before===null?null:u`
<span>← ${s.before.text}</span>
`}
</p>
<p class="card-date">${a.columns.reported} ${s.now.reported}</p>
</section>
`}function Vt(e,n,t){let o=!1,a=Ot(e,n),r=null,s=({selected:i,town:m,presenting:f})=>!o||f||i===null||!T(i.layer)||!ft(n.work.get().session,m)?(r!=="wanted"&&(r==null||r.close()),null):(r===null&&(r="wanted",Promise.all([import("./crew-R7CT2XQZ.js"),E()]).then(([{crewOf:p}])=>{r=p(n,d),d()})),r==="wanted"?null:r),l=null,c=({view:i,data:m})=>{var h;let{selected:f,town:p,presenting:g}=i,{session:y}=n.work.get(),v=B(y,p),w=f!==null&&M(f.layer)?(h=m.coverage.value)==null?void 0:h[f.layer].find(({fid:$})=>$===f.fid):void 0;return!o||g||w===void 0||v!==null&&!v.includes(w.committee??"")?(l!=="wanted"&&(l==null||l.close()),null):(l===null&&(l="wanted",Promise.all([import("./reports-SJVSXGSL.js"),E()]).then(([{reportsOf:$}])=>{l=$(n,d),d()})),l==="wanted"?null:l)},d=yt(e,n,i=>{let{view:m,data:f}=i,p=m.selected!==null||f.choices.length>0;o=p,document.body.classList.toggle("has-card",p),e.toggleAttribute("hidden",!p),queueMicrotask(a);let g={crew:s(m),reports:c(i)};return p?m.selected===null?zt(n,i):Yt(n,t,i,m.selected,g):null});document.addEventListener("keydown",({key:i,target:m,defaultPrevented:f})=>{i!=="Escape"||f||!o||!(m instanceof Element)||(e.contains(m)||Ut(m)&&qt(n))&&V(n)})}function Ut(e){return e===document.body||e.closest("#map")!==null}function qt({view:e,tools:n,work:t}){let{mode:o,open:a,sharing:r}=n.get(),s=t.get();return!e.get().presenting&&!ct(o)&&a===null&&!r&&s.open===null&&s.gate===null}function zt(e,n){let{data:t,words:o}=n;return u`
${z(e,n,o.action.choose,o.several(t.choices.length))}
<ul class="choices">
${t.choices.map(({selection:a,feature:r})=>u`
<li>
<button type="button" @click=${()=>e.view.set({selected:a})}>
<b>${W(a.layer,r,n)}</b>
<span>${o.kinds[a.layer]} · ${ut(a,r,n)}</span>
</button>
</li>
`)}
</ul>
`}function Yt(e,n,t,o,a){let{view:r,data:s,words:l}=t,c=s.picked.value,d=Q(s,o.layer,o.fid)??(Number(c==null?void 0:c.id)===o.fid?c:null),i=l.kinds[o.layer];if(d===null)return u`
${z(e,t,i,"")}
<p class="card-note" role="status">${Jt(o,t)}</p>
`;let m=lt(r),f=et(d.properties,r.language);return u`
${z(e,t,W(o.layer,d,t),i)}
${f.length===0?null:u`
<p class="card-names">
${f.map((p,g)=>u`
${g===0?"":" · "}
<span class=${nt(p)?"latin":""}>${p}</span>
`)}
</p>
`}
${Zt(o,d,t,a)} ${Ct(o,d,t)} ${ne(e,o,t)}
${ee(o,t,a.reports)} ${xt(e,t,o.layer)}
<dl class="card-rows">${it(o.layer,d,t).map(Qt)}</dl>
${Lt(o,t)} ${Nt(d,t)} ${St(e,t)}
${m===null?null:Xt(e,t,m)}
<footer class="card-foot">
${bt(e.work.get().session,r.town,o.layer,d.properties.committee)&&m===null?u`
<button type="button" class="text-button card-edit" @click=${()=>e.work.set({open:"edit"})}>
${b("edit")}${l.work.edit}
</button>
`:null}
${T(o.layer)||A(o.layer)?Kt(e,t):null}
<button type="button" class="text-button card-history" @click=${()=>e.work.set({open:"history"})}>
${b("history")}${l.work.history}
</button>
<button type="button" class="text-button" @click=${n.zoomToSelected}>
${b("target")}${l.action.zoomTo}
</button>
<button type="button" class="text-button" data-copy="address" @click=${()=>jt(e,t,o)}>
${b("share")}${l.related.address}
</button>
<a class="text-button" href=${pt(o.layer,o.fid,m)}>${b("code")}GeoJSON</a>
</footer>
`}function Kt({work:e},{data:n,words:t}){var o;return((o=n.coverage.value)==null?void 0:o.has_assignments)!==!0?null:u`
<button type="button" class="text-button card-calendar" @click=${()=>e.set({open:"calendar"})}>
${b("calendar")}${t.work.calendar}
</button>
`}function Xt({view:e,work:n},{view:{town:t},words:o},a){return u`
<p class="card-note card-past" role="note">
${H(a,o)}
${gt(n.get().session,t)?u`
<button type="button" class="text-button" @click=${()=>e.set({asOf:null})}>
${o.action.todayToEdit}
</button>
`:null}
</p>
`}function Jt({layer:e},{view:n,data:{layers:t,picked:o,slow:a},words:r}){var s,l;return((s=t[e])==null?void 0:s.status)==="ready"||((l=o.problem)==null?void 0:l.status)===404?st(n)?r.notThen:r.gone:o.status==="failed"?r.failed(r.kinds[e]):a?r.reading:""}function jt({data:e},{view:n,words:t},o){let{town:a,theme:r,asOf:s,language:l}=n,c=location.origin+Tt({...dt,town:a,theme:r,asOf:s,language:l,selected:o});ht(c).then(d=>vt(e,d?t.share.copied:t.measure.notCopied))}function z(e,{data:n,view:t,words:o},a,r){var c;let{work:s}=e,l=t.selected!==null&&n.choices.length>1;return u`
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
<span class="card-kind">${r}</span>
<h2 id="card-title">${a}</h2>
</div>
${((c=s.get().session)==null?void 0:c.signed_in)===!1?u`
<button type="button" class="text-button card-signin" @click=${()=>s.set({gate:"signin"})}>
${o.work.signIn}
</button>
`:null}
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${o.action.close}
@click=${()=>V(e)}
>
${b("close")}
</button>
</header>
`}function Qt({label:e,value:n,unit:t,other:o}){return u`
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
`}function Zt(e,n,t,{crew:o,reports:a}){var c,d;let{data:r,words:s}=t;if(Z(e.layer))return te(e.layer,n,s);let l=L(e,r.coverage.value,s);if(l!==null){let{state:i,cleaners:m}=l.unit,f=(c=l.slots.find(g=>g.state==="contested"))==null?void 0:c.slot,p=m===void 0||m===0?"":`${s.field.cleaners} ${m}${s.unit.people===""?"":` ${s.unit.people}`}`;return u`
<p class="card-badge">
${_(at[i])}
${i==="contested"&&f!==void 0&&a!==null?u`
<button type="button" data-disputed @click=${()=>a.press(f)}>
${s.states[i]}
</button>
`:u`
<b>${s.states[i]}</b>
`}
<span>${o===null?p:""}</span>
</p>
${o===null||p===""?null:o.part(e.fid,p,t)}
`}return M(e.layer)&&((d=r.coverage.value)==null?void 0:d.has_assignments)===!1?u`
<p class="card-note">${s.headline.noRecords}</p>
`:null}function te(e,{properties:n},t){var s;let o=tt(e),a=n[o],r=o==="stage"?N[R(a)]:rt(e,o,a);return r===void 0?null:u`
<p class="card-badge">
${C(r,O(a))}
<b>${((s=t.values[`${e}.${o}`])==null?void 0:s[String(a)])??t.phases[R(a)]}</b>
</p>
`}function ee(e,n,t){let{data:o,view:a,words:r}=n,s=o.coverage.value,l=L(e,s,r);if(l===null||s===null)return null;let c=(t==null?void 0:t.open(e,n))??null,d=({window:i,state:m})=>u`
<span>${i}</span>
<b>${m===null?"–":[Rt(m),r.slotStates[m]]}</b>
`;return u`
<section class="card-day" aria-label=${r.field.today}>
${l.slots.map(i=>t===null||i.state===null||i.state==="not_due"?u`
<div class="card-slot">${d(i)}</div>
`:u`
<button
type="button"
class="card-slot is-pressable"
data-slot-reports=${i.slot}
aria-expanded=${i.slot===c}
aria-controls="slot-reports"
@click=${()=>t.press(i.slot)}
>
${d(i)}
</button>
`)}
${(t==null?void 0:t.part(e,n))??null}
<p class="card-date">${a.date===null?H(s.as_of,r):r.onDate(s.date)}</p>
</section>
`}function ne({work:e},n,t){var g;let{layer:o,fid:a}=n,{view:r,data:s,words:l}=t,{session:c}=e.get(),d=s.coverage.value,i=M(o)?d==null?void 0:d[o].find(y=>y.fid===a):void 0,m=B(c,r.town);if(d===null||i===void 0||r.presenting||!$t(c,r.town)||m!==null&&!m.includes(i.committee??""))return null;let f=k(new Date),p=d.date<mt(f,-1)||!T(o)?null:oe((g=L(n,d,l))==null?void 0:g.slots);return p===null&&r.date!==null?null:u`
<p class="card-office">
${p===null?null:u`
<button
type="button"
class="text-button"
data-report
@click=${()=>e.set({open:"report",report:{slot:p,date:d.date,village:a}})}
>
${b("edit")}${l.work.report}
</button>
`}
${r.date===null?u`
<button type="button" class="text-button" data-assign @click=${()=>e.set({open:"plan"})}>
${b("people")}${i.staffed?l.work.substitute:l.work.assign}
</button>
`:null}
</p>
`}function oe(e=[]){var o;let n=e.filter(({state:a})=>a!==null&&a!=="not_due"&&a!=="suspended").reverse();return((o=n.find(({state:a})=>a!=="on_time"&&a!=="late")??n[0])==null?void 0:o.slot)??null}var ae=["alone","swiped","changed"];function re({beside:e,difference:n}){return e===null?"alone":n?"changed":"swiped"}function se({beside:e},n){return n==="alone"?{beside:null,difference:!1}:{beside:e??"before",difference:n==="changed"}}function le(e,n){let{view:t,work:o}=e,a=Mt(e,n);E().then(n);let r=(c,d,i,m,f)=>u`
<label class="gauge-row">
<span>${d}</span>
<select data-gauge=${c} @change=${p=>f(p.target.value)}>
${i.map(([p,g])=>u`
<option value=${p} .selected=${p===m}>${g}</option>
`)}
</select>
</label>
`,s=(c,d,i,m,f)=>u`
<div class="gauge-group" role="group" aria-label=${d} data-gauge=${c}>
${i.map(([p,g])=>u`
<button type="button" data-value=${p} aria-pressed=${p===m} @click=${()=>f(p)}>
${g}
</button>
`)}
</div>
`,l=(c,d,i)=>{let m=x[i.view.language],f=p=>u`
<input
type="date"
aria-label=${m[p]}
data-end=${p}
max=${k(new Date)}
.value=${d[p]}
@change=${g=>{let{value:y}=g.target;if(y==="")return;let v=t.get()[c],w={...S(v)?v:d,[p]:y},h=At(w);t.set({[c]:h>=1&&h<=kt?w:{from:y,to:y}})}}
/>
`;return u`
<div class="gauge-ends" data-gauge=${c==="days"?"own":"second"}>${f("from")}${f("to")}</div>
`};return c=>{let{view:d}=c,i=x[d.language],{measure:m,days:f,beside:p}=d,g=k(new Date),y=[["",i.day],...wt.map($=>[$,i.names[$]])],v=$=>t.set($===""?{measure:null,beside:null,difference:!1}:{measure:$}),w=[...U.map($=>String($)),"own"],h=Pt(d,g);return u`
<div class="gauge-head">
${r("measure",i.label,y,m??"",v)}
<button type="button" class="text-button" data-calendar @click=${()=>o.set({open:"calendar"})}>
${i.calendar}
</button>
<button type="button" class="text-button" data-board @click=${()=>o.set({open:"today"})}>
${c.words.todaysBoard}
</button>
</div>
${m===null?null:u`
${s("days",i.span,w.map($=>[$,i.spans[$]]),S(f)?"own":String(f),$=>t.set({days:$==="own"?Et(t.get(),g):U.find(Dt=>String(Dt)===$)??1}))}
${S(f)?l("days",f,c):null}
<div class="gauge-head">
${s("way",i.way,ae.map($=>[$,i.ways[$]]),re(d),$=>t.set(se(t.get(),$)))}
<button type="button" class="text-button" data-ranks @click=${()=>o.set({open:"period"})}>
${i.ranks}
</button>
</div>
`}
${p===null||h===null?null:u`
${r("beside",i.against,[["before",i.before],["own",i.own]],S(p)?"own":"before",$=>t.set({beside:$==="before"?"before":h}))}
${S(p)?l("beside",p,c):null}
`}
${a.failed()?u`
<p class="gauge-failed" role="alert">${i.failed}</p>
`:null}
`}}var F=.02,ie={ArrowLeft:-F,ArrowDown:-F,ArrowRight:F,ArrowUp:F,PageDown:-.1,PageUp:.1,Home:-1,End:1},_t=120,Y=class{constructor(n,t,o){this.leaflet=n;this.marks=t;this.ports=o;let{element:a}=this;a.className="swipe",a.tabIndex=0,a.setAttribute("role","slider"),a.setAttribute("aria-valuemin","0"),a.setAttribute("aria-valuemax","100");for(let r of["mousedown","touchstart","click","dblclick","contextmenu"])a.addEventListener(r,s=>s.stopPropagation());a.addEventListener("pointerdown",r=>this.take(r)),a.addEventListener("pointermove",r=>{a.hasPointerCapture(r.pointerId)&&this.moveTo(r.clientX)}),a.addEventListener("keydown",r=>this.step(r)),n.on("move resize",()=>this.stand()),t.moved=()=>this.cut()}leaflet;marks;ports;element=document.createElement("div");part=.5;tint=null;x=0;cuts=new WeakMap;show(n){if(this.tint=n,(n==null?void 0:n.before)==null||!n.swiped){this.element.remove();return}let t=x[this.ports.view.get().language];this.element.setAttribute("aria-label",t.bar);let{period:o,before:a}=n;X(u`
<span class="swipe-day is-before">${t.beforeBar} ${q(a)}</span>
<span class="swipe-grip">${b("left")}${b("right")}</span>
<span class="swipe-day is-now">${t.nowBar} ${q(o)}</span>
`,this.element),this.element.isConnected||this.ports.container.append(this.element),this.stand()}take(n){n.stopPropagation(),this.element.setPointerCapture(n.pointerId),this.element.focus({preventScroll:!0})}step(n){let t=ie[n.key];t!==void 0&&(n.preventDefault(),n.stopPropagation(),this.put(this.part+t))}moveTo(n){let{left:t,wide:o}=this.room();this.put((n-this.ports.container.getBoundingClientRect().left-t)/o)}put(n){this.part=Math.max(0,Math.min(1,n)),this.stand()}room(){let[n,t,o,a]=this.ports.padding(),{x:r,y:s}=this.leaflet.getSize();return{left:a,wide:Math.max(1,r-a-t),top:n,high:s-n-o}}stand(){if(this.tint===null)return;let{left:n,wide:t,top:o,high:a}=this.room(),r=Math.round(n+this.part*t),s=Math.round(this.part*100),{element:l}=this;l.style.left=`${r}px`,l.style.setProperty("--top",`${o}px`),l.style.setProperty("--middle",`${o+a/2}px`),l.setAttribute("aria-valuenow",String(s)),l.setAttribute("aria-valuetext",x[this.ports.view.get().language].barAt(s)),l.classList.toggle("is-left",this.part*t<_t),l.classList.toggle("is-right",(1-this.part)*t<_t),this.x=r,this.cut()}cut(){var n;if(((n=this.tint)==null?void 0:n.swiped)===!0)for(let[t,o,a,r]of this.marks.villageDots()){let s=a*1.4,l=Math.round(Math.max(-s,Math.min(s,(this.x-o)/r)));this.cuts.get(t)!==l&&(this.cuts.set(t,l),t.style.setProperty("--cut",`${l}px`))}}};export{Y as Swipe,Ft as chips,le as makeChoice,Vt as mountCard};
