import{a as ee,b as ne}from"./chunk-ELZ3T633.js";import{j as X}from"./chunk-6IPHKTXO.js";import{C as G,a as S,w as Z}from"./chunk-ENNLTYN7.js";import{a as x}from"./chunk-X35VIV7E.js";import{a as Q}from"./chunk-RWT4YOSQ.js";import{c as Y}from"./chunk-E3GDVT3X.js";import{a as C,b as W,f as F}from"./chunk-BBVHBITH.js";import{b as U}from"./chunk-TENU2NL5.js";import{a as H}from"./chunk-KXHZUGMI.js";import{v as L}from"./chunk-4JLH7VHV.js";import{r as E}from"./chunk-PXT4J2DF.js";import{a as i}from"./chunk-3PJR2OYE.js";import{a as K}from"./chunk-4TS7O3HR.js";import{a as J}from"./chunk-M4ZMK2PU.js";import{g as V}from"./chunk-HAXJBBDE.js";async function ge(t,n,r){let l=new URLSearchParams({town:t,...r===""?{}:{reason:r}}),m={phone_now:new Date().toISOString(),reports:n};return(await(await S("POST",`/api/cleaning/reports?${l.toString()}`,m)).json()).results}async function fe(t,n,r){let l=`/api/cleaning/suspensions?town=${t}&from=${n}&to=${r}`;return(await(await S("GET",l)).json()).suspensions}function we(t,n){return A(`/api/cleaning/suspensions?town=${t}`,n)}async function be(t,n){return(await(await S("POST",`/api/cleaning/suspensions?town=${t}&dry_run=true`,n)).json()).effect.taken_out}function $e(t,n,r){return A(`/api/cleaning/suspensions/${n}/end?town=${t}`,{to:r})}async function A(t,n){return(await(await S("POST",t,n,{"Idempotency-Key":G()})).json()).change}async function te(t,n,r,l){let m=`/api/cleaning/sweeps?town=${t}&place=${n}&date=${r}&unmasked=${l}`;return(await(await re(m,l)).json()).sweeps}function oe(t,n,r){return A(`/api/cleaning/sweeps/${n}/void?town=${t}`,{reason:r})}async function Se(t,n,r,l,m){let c=l===""?"":`&committee=${l}`,g=`/api/cleaning/calls?town=${t}&date=${n}&slot=${r}${c}&unmasked=${m}`;return(await(await re(g,m)).json()).calls}function re(t,n){return S("GET",t,void 0,n?{"Tuntu-Reveal":"1"}:{})}async function ve(t,n){return await(await S("GET",`/api/cleaning/gaps?town=${t}&ahead=${n}`)).json()}function xe(t,n,r,l){let m={valid_from:n,most_villages:r,apart_m:l};return A(`/api/cleaning/bounds?town=${t}`,m)}async function Re(t,n,r){let l=`/api/cleaning/assignments?town=${t}&from=${n}&to=${r}`;return(await(await S("GET",l)).json()).assignments}async function Te(t,n,r){let l=`/api/cleaning/assignments?town=${t}${r?"&dry_run=true":""}`;return await(await S("POST",l,{edits:n},{"Idempotency-Key":G()})).json()}function se(t){let[n,r]=[!1,""],l=({why:c,usual:g,busy:y,because:f},w)=>i`
<div class="reasons-usual" role="group" aria-label=${c}>
${g.map(([v,b])=>i`
<button type="button" class="form-button" data-reason=${v} ?disabled=${y} @click=${()=>f(b)}>
${b}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{n=!0,t()}}
>
${w}
</button>
</div>
`,m=({name:c,why:g,act:y,grave:f,busy:w,because:v})=>i`
<form
@submit=${b=>{b.preventDefault(),r.trim()!==""&&v(r.trim())}}
>
${X({name:c,label:g,value:r,required:!0,lengthMost:200,input:b=>r=b})}
<button class="form-button ${f===!0?"is-grave":"is-main"}" data-because ?disabled=${w}>
${y}
</button>
</form>
`;return{part:(c,{view:g})=>{let{cancel:y,otherReason:f}=x[g.language];return i`
<div class="reasons">
${n?m(c):l(c,f)}
${c.cancel===void 0?null:i`
<button type="button" class="form-button is-quiet" @click=${c.cancel}>${y}</button>
`}
</div>
`},forget:()=>{[n,r]=[!1,""]}}}var pe=["place","slot","absent","false"],ce={done:"on_time",partial:"partial",missed:"missed"};function Ue(t,n,r=()=>t.view.get().date??C(new Date)){let{view:l,data:m,work:c}=t,g="",y=null,f=null,w=new Map,v=0,b=se(n),R=ee({stores:t,ask:n,now:()=>({office:x[l.get().language]}),signedIn:ne(c)}),_=null,I=null,D=new Q,O=o=>{v=o,b.forget()},j=()=>{[y,f,_,I]=[null,null,null,null],O(0),w=new Map,R.clear(),D.drop()},ae=o=>{_=L(o),n()},N=(o,e)=>{let{town:a}=l.get();a!==null&&(I=m.get().coverage.value,D.read(te(a,K(o),r(),e),s=>{[f,_]=[s,null],e&&(w=new Map(s.flatMap(({id:d,reporter:p})=>p===void 0?[]:[[d,p]]))),n()},ae))},q=(o,e,a)=>{let{town:s}=l.get();s!==null&&R.write(async()=>{await e(s),H(m,a)},()=>{O(0),N(o,!1)})},le=(o,e,a)=>{let{slotReports:s,report:d}=x[a.view.language];return i`
<div class="reports-why">
<p>${s.whatVoid(d.results[e.result])}</p>
${b.part({name:"void-reason",why:s.why,usual:pe.map(p=>[p,s.reasons[p]]),act:s.void,grave:!0,busy:R.busy(),because:p=>q(o,$=>oe($,e.id,p),s.voided),cancel:()=>{O(0),n()}},a)}
</div>
`},ie=(o,{voided:e},a,s)=>{if(e===void 0)return null;let{slotReports:d}=x[s.view.language];return i`
<p class="reports-voided">${d.voidedBy(F(e.at),e.by??"",e.reason??"")}</p>
${a?i`
<button
type="button"
class="text-button"
data-unvoid
?disabled=${R.busy()}
@click=${()=>q(o,p=>Z(p,e.change,""),d.counted)}
>
${E("undo")}${d.unvoid}
</button>
`:null}
`},M=(o,e,a,s)=>{let{slotReports:d,report:p}=x[s.view.language],$=w.get(e.id)??e.reporter??(a?d.brought:""),T=e.mine?d.mine:$,P=new Date(e.captured_at),B=C(P)===r()?W(P):F(e.captured_at),h=[...e.flags.map(k=>d.flags[k]),...e.in_fence===!0?[d.inFence]:[],...e.counts||e.voided!==void 0?[]:[d.corrected]];return i`
<li data-sweep=${e.id} class=${[e.counts?"":"is-out",v===e.id?"is-asked":""].join(" ")}>
<p class="reports-said">
${Y(ce[e.result])}
<b>${p.results[e.result]}</b>
</p>
<p class="reports-notes">${B}</p>
<p>${[T,e.basis===null?"":d.bases[e.basis]].filter(Boolean).join(" · ")}</p>
${h.length===0?null:i`
<p class="reports-notes">${h.join(s.words.listComma)}</p>
`}
${ie(o,e,a,s)}
${a&&e.voided===void 0&&v!==e.id?i`
<button
type="button"
class="text-button"
data-void
@click=${()=>{O(e.id),R.clear(),n(),window.setTimeout(()=>{var k;return(k=document.querySelector(".reports-why"))==null?void 0:k.scrollIntoView({block:"nearest"})},50)}}
>
${E("erase")}${d.void}
</button>
`:null}
</li>
`},de=(o,e,a)=>{let s=x[a.view.language],{slotReports:d}=s,p=U(c.get().session,a.view.town),$=a.data.coverage.value;$!==I&&!R.busy()&&N(o,!1);let T=(f??[]).filter(u=>u.slot===e),P=V(o.layer)&&($==null?void 0:$.date)===r()?$[o.layer].find(({fid:u})=>u===o.fid):void 0,B=(P==null?void 0:P[e])==="contested",h=T.filter(({counts:u})=>u),k=_??R.problem();return i`
${k===null?null:i`
<p class="crew-problem" role="alert">${J(k,{office:s})}</p>
`}
${f===null?_===null?i`
<p role="status">${s.crew.reading}</p>
`:null:T.length===0?i`
<p role="status">${d.none}</p>
`:null}
${B&&p?i`
<p class="reports-hint">${d.contested}</p>
`:null}
<ul class=${h.length===2?"is-pair":""}>
${h.map(u=>M(o,u,p,a))}
</ul>
${T.filter(({id:u})=>u===v).map(u=>le(o,u,a))}
<ul>
${T.filter(({counts:u})=>!u).map(u=>M(o,u,p,a))}
</ul>
${p&&w.size===0&&T.some(({reporter:u,mine:ue})=>u!==void 0&&!ue)?i`
<button type="button" class="text-button" data-names @click=${()=>N(o,!0)}>
${E("people")}${d.names}
</button>
`:null}
${w.size===0?null:i`
<p class="reports-notes">${s.crew.noted}</p>
`}
`},z=(o,{view:{town:e}})=>{var s;let a=`${e??""} ${o.layer}.${o.fid} ${r()} ${((s=c.get().session)==null?void 0:s.account)??0}`;a!==g&&j(),g=a};return{close:j,open:(o,e)=>(z(o,e),y),press:o=>{let e=y;j(),y=e===o?null:o,n()},part:(o,e)=>(z(o,e),y===null?null:i`
<div class="card-reports" id="slot-reports" data-slot=${y}>${de(o,y,e)}</div>
`)}}export{ge as a,fe as b,we as c,be as d,$e as e,Se as f,ve as g,xe as h,Re as i,Te as j,se as k,Ue as l};
