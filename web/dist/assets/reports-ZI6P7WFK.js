import{c as H}from"./chunk-ICJNBBFA.js";import{e as J,f as K}from"./chunk-ED33Z26X.js";import"./chunk-VEVOLK3E.js";import"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import"./chunk-655X7ZGZ.js";import{a as T,b as B,f as k}from"./chunk-WECUZIU6.js";import"./chunk-KGYZF5QC.js";import"./chunk-RA6FLBFZ.js";import{a as L}from"./chunk-KXHZUGMI.js";import"./chunk-5COR5YU2.js";import{t as G}from"./chunk-MJMH73SD.js";import{b as z}from"./chunk-JBFNKDIJ.js";import{g as j}from"./chunk-X7ZBQGOF.js";import{a as g,b as V}from"./chunk-STU2LZEP.js";import{c as A,v as F}from"./chunk-AFD7UVSU.js";import{N as R}from"./chunk-CXZ2ZUHN.js";import{a as s}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Z=["place","slot","absent","false"],h={done:"on_time",partial:"partial",missed:"missed"};function ct({view:x,data:M,work:N},p){let O="",d=null,y=null,v=new Map,[f,$,c]=[0,!1,!1],m=null,I=null,S=0,D=()=>{[d,y,m,I]=[null,null,null,null],[f,$,c]=[0,!1,!1],v=new Map,S+=1},Q=t=>{m=F(t),p()},E=(t,n)=>{let{town:e,date:o}=x.get();if(e===null)return;I=M.get().coverage.value;let a=S+=1;J(e,`${t.layer}.${t.fid}`,o??T(new Date),n).then(u=>{a===S&&(y=u,n&&(v=new Map(u.flatMap(({id:l,reporter:i})=>i===void 0?[]:[[l,i]]))),p())},u=>{a===S&&Q(u)})},_=async(t,n)=>{let{town:e}=x.get();if(!(c||e===null)){[c,m]=[!0,null],p();try{await t(e),[f,$]=[0,!1],L(M,n);let{selected:o}=x.get();o!==null&&d!==null&&E(o,!1)}catch(o){o instanceof A&&o.problem.status===401&&N.set({gate:"signin"}),m=F(o)}c=!1,p()}},U=(t,n)=>{let{slotReports:e,cancel:o}=g[n.view.language],a=l=>{_(i=>K(i,t.id,l),e.voided)},{results:u}=g[n.view.language].report;return s`
<div class="reports-why" role="group" aria-label=${e.why}>
<p>${e.whatVoid(u[t.result])}</p>
${$?s`
<form
@submit=${l=>{l.preventDefault();let i=new FormData(l.currentTarget).get("reason");typeof i=="string"&&i.trim()!==""&&a(i.trim())}}
>
<input name="reason" maxlength="200" required autocomplete="off" aria-label=${e.why} />
<button class="is-grave" data-void-send ?disabled=${c}>${e.void}</button>
</form>
`:s`
${Z.map(l=>s`
<button
type="button"
data-reason=${l}
?disabled=${c}
@click=${()=>a(e.reasons[l])}
>
${e.reasons[l]}
</button>
`)}
<button
type="button"
data-other
@click=${()=>{$=!0,p()}}
>
${e.other}
</button>
`}
<button
type="button"
class="is-quiet"
@click=${()=>{[f,$]=[0,!1],p()}}
>
${o}
</button>
</div>
`},W=({voided:t},n,e)=>{if(t===void 0)return null;let{slotReports:o}=g[e.view.language];return s`
<p class="reports-voided">${o.voidedBy(k(t.at),t.by??"",t.reason??"")}</p>
${n?s`
<button
type="button"
class="text-button"
data-unvoid
?disabled=${c}
@click=${()=>{_(a=>G(a,t.change,""),o.counted)}}
>
${R("undo")}${o.unvoid}
</button>
`:null}
`},q=(t,n,e)=>{let{slotReports:o,report:a}=g[e.view.language],u=t.mine?o.mine:v.get(t.id)??t.reporter??"",l=new Date(t.captured_at),i=T(l)===(e.view.date??T(new Date))?B(l):k(t.captured_at),b=[...t.flags.map(w=>o.flags[w]),...t.in_fence===!0?[o.inFence]:[],...t.counts||t.voided!==void 0?[]:[o.corrected]];return s`
<li data-sweep=${t.id} class=${[t.counts?"":"is-out",f===t.id?"is-asked":""].join(" ")}>
<p class="reports-said">
${H(h[t.result])}
<b>${a.results[t.result]}</b>
</p>
<p class="reports-notes">${i}</p>
<p>${[u,t.basis===null?"":o.bases[t.basis]].filter(Boolean).join(" · ")}</p>
${b.length===0?null:s`
<p class="reports-notes">${b.join(e.words.listComma)}</p>
`}
${W(t,n,e)}
${n&&t.voided===void 0&&f!==t.id?s`
<button
type="button"
class="text-button"
data-void
@click=${()=>{[f,$,m]=[t.id,!1,null],p(),window.setTimeout(()=>{var w;return(w=document.querySelector(".reports-why"))==null?void 0:w.scrollIntoView({block:"nearest"})},50)}}
>
${R("erase")}${o.void}
</button>
`:null}
</li>
`},X=(t,n,e)=>{let o=g[e.view.language],{slotReports:a}=o,u=z(N.get().session,e.view.town),l=e.data.coverage.value;l!==I&&!c&&E(t,!1);let i=(y??[]).filter(r=>r.slot===n),b=j(t.layer)?l==null?void 0:l[t.layer].find(({fid:r})=>r===t.fid):void 0,w=(b==null?void 0:b[n])==="contested",P=i.filter(({counts:r})=>r);return s`
${m===null?null:s`
<p class="crew-problem" role="alert">${V(m,{office:o})}</p>
`}
${y===null?m===null?s`
<p role="status">${o.crew.reading}</p>
`:null:i.length===0?s`
<p role="status">${a.none}</p>
`:null}
${w&&u?s`
<p class="reports-hint">${a.contested}</p>
`:null}
<ul class=${P.length===2?"is-pair":""}>
${P.map(r=>q(r,u,e))}
</ul>
${i.filter(({id:r})=>r===f).map(r=>U(r,e))}
<ul>
${i.filter(({counts:r})=>!r).map(r=>q(r,u,e))}
</ul>
${u&&v.size===0&&i.some(({reporter:r,mine:Y})=>r!==void 0&&!Y)?s`
<button type="button" class="text-button" data-names @click=${()=>E(t,!0)}>
${R("people")}${a.names}
</button>
`:null}
${v.size===0?null:s`
<p class="reports-notes">${o.crew.noted}</p>
`}
`},C=(t,{view:{town:n,date:e}})=>{var a;let o=`${n??""} ${t.layer}.${t.fid} ${e??""} ${((a=N.get().session)==null?void 0:a.account)??0}`;o!==O&&D(),O=o};return{close:D,open:(t,n)=>(C(t,n),d),press:t=>{let n=d;D(),d=n===t?null:t,p()},part:(t,n)=>(C(t,n),d===null?null:s`
<div class="card-reports" id="slot-reports" data-slot=${d}>${X(t,d,n)}</div>
`)}}export{ct as reportsOf};
