import{e as K,f as Q,l as U}from"./chunk-DHOPGPNR.js";import{t as J}from"./chunk-5VDKONWL.js";import{c as H}from"./chunk-OFLFJGWG.js";import{b as V}from"./chunk-GUUFDAOF.js";import"./chunk-Q52GP44O.js";import"./chunk-P6FBAL6K.js";import"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import"./chunk-OZOQYCQZ.js";import{g as B}from"./chunk-PK53TQKG.js";import"./chunk-GR7CBXRP.js";import{a as b,b as G}from"./chunk-6N7MOB3B.js";import"./chunk-DHPYUQPK.js";import"./chunk-FVE2Q2OD.js";import{a as T,b as z,f as A}from"./chunk-BBVHBITH.js";import"./chunk-RA6FLBFZ.js";import{c as q,v as k}from"./chunk-ACO2773S.js";import"./chunk-E2XSOORS.js";import{a as L}from"./chunk-KXHZUGMI.js";import"./chunk-5COR5YU2.js";import{r as R}from"./chunk-LPT474XW.js";import{a as r}from"./chunk-ROEE77AV.js";import"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";var ee=["place","slot","absent","false"],te={done:"on_time",partial:"partial",missed:"missed"};function we({view:N,data:C,work:x},p){let D="",d=null,v=null,$=new Map,[y,m]=[0,!1],E=U(p),c=null,I=null,g=0,S=e=>{y=e,E.forget()},O=()=>{[d,v,c,I]=[null,null,null,null],m=!1,S(0),$=new Map,g+=1},W=e=>{c=k(e),p()},_=(e,n)=>{let{town:o,date:t}=N.get();if(o===null)return;I=C.get().coverage.value;let l=g+=1;K(o,`${e.layer}.${e.fid}`,t??T(new Date),n).then(i=>{l===g&&(v=i,n&&($=new Map(i.flatMap(({id:u,reporter:a})=>a===void 0?[]:[[u,a]]))),p())},i=>{l===g&&W(i)})},F=async(e,n)=>{let{town:o}=N.get();if(!(m||o===null)){[m,c]=[!0,null],p();try{await e(o),S(0),L(C,n);let{selected:t}=N.get();t!==null&&d!==null&&_(t,!1)}catch(t){t instanceof q&&t.problem.status===401&&x.set({gate:"signin"}),c=k(t)}m=!1,p()}},X=(e,n)=>{let{slotReports:o,report:t}=b[n.view.language];return r`
<div class="reports-why">
<p>${o.whatVoid(t.results[e.result])}</p>
${E.part({name:"void-reason",why:o.why,usual:ee.map(l=>[l,o.reasons[l]]),act:o.void,grave:!0,busy:m,because:l=>{F(i=>Q(i,e.id,l),o.voided)},cancel:()=>{S(0),p()}},n)}
</div>
`},Y=({voided:e},n,o)=>{if(e===void 0)return null;let{slotReports:t}=b[o.view.language];return r`
<p class="reports-voided">${t.voidedBy(A(e.at),e.by??"",e.reason??"")}</p>
${n?r`
<button
type="button"
class="text-button"
data-unvoid
?disabled=${m}
@click=${()=>{F(l=>J(l,e.change,""),t.counted)}}
>
${R("undo")}${t.unvoid}
</button>
`:null}
`},M=(e,n,o)=>{let{slotReports:t,report:l}=b[o.view.language],i=e.mine?t.mine:$.get(e.id)??e.reporter??"",u=new Date(e.captured_at),a=T(u)===(o.view.date??T(new Date))?z(u):A(e.captured_at),f=[...e.flags.map(w=>t.flags[w]),...e.in_fence===!0?[t.inFence]:[],...e.counts||e.voided!==void 0?[]:[t.corrected]];return r`
<li data-sweep=${e.id} class=${[e.counts?"":"is-out",y===e.id?"is-asked":""].join(" ")}>
<p class="reports-said">
${H(te[e.result])}
<b>${l.results[e.result]}</b>
</p>
<p class="reports-notes">${a}</p>
<p>${[i,e.basis===null?"":t.bases[e.basis]].filter(Boolean).join(" · ")}</p>
${f.length===0?null:r`
<p class="reports-notes">${f.join(o.words.listComma)}</p>
`}
${Y(e,n,o)}
${n&&e.voided===void 0&&y!==e.id?r`
<button
type="button"
class="text-button"
data-void
@click=${()=>{S(e.id),c=null,p(),window.setTimeout(()=>{var w;return(w=document.querySelector(".reports-why"))==null?void 0:w.scrollIntoView({block:"nearest"})},50)}}
>
${R("erase")}${t.void}
</button>
`:null}
</li>
`},Z=(e,n,o)=>{let t=b[o.view.language],{slotReports:l}=t,i=V(x.get().session,o.view.town),u=o.data.coverage.value;u!==I&&!m&&_(e,!1);let a=(v??[]).filter(s=>s.slot===n),f=B(e.layer)?u==null?void 0:u[e.layer].find(({fid:s})=>s===e.fid):void 0,w=(f==null?void 0:f[n])==="contested",j=a.filter(({counts:s})=>s);return r`
${c===null?null:r`
<p class="crew-problem" role="alert">${G(c,{office:t})}</p>
`}
${v===null?c===null?r`
<p role="status">${t.crew.reading}</p>
`:null:a.length===0?r`
<p role="status">${l.none}</p>
`:null}
${w&&i?r`
<p class="reports-hint">${l.contested}</p>
`:null}
<ul class=${j.length===2?"is-pair":""}>
${j.map(s=>M(s,i,o))}
</ul>
${a.filter(({id:s})=>s===y).map(s=>X(s,o))}
<ul>
${a.filter(({counts:s})=>!s).map(s=>M(s,i,o))}
</ul>
${i&&$.size===0&&a.some(({reporter:s,mine:h})=>s!==void 0&&!h)?r`
<button type="button" class="text-button" data-names @click=${()=>_(e,!0)}>
${R("people")}${l.names}
</button>
`:null}
${$.size===0?null:r`
<p class="reports-notes">${t.crew.noted}</p>
`}
`},P=(e,{view:{town:n,date:o}})=>{var l;let t=`${n??""} ${e.layer}.${e.fid} ${o??""} ${((l=x.get().session)==null?void 0:l.account)??0}`;t!==D&&O(),D=t};return{close:O,open:(e,n)=>(P(e,n),d),press:e=>{let n=d;O(),d=n===e?null:e,p()},part:(e,n)=>(P(e,n),d===null?null:r`
<div class="card-reports" id="slot-reports" data-slot=${d}>${Z(e,d,n)}</div>
`)}}export{we as reportsOf};
