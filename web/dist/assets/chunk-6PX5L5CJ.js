import{A as G,a as S,u as W}from"./chunk-AQROZAMY.js";import{c as Q}from"./chunk-T7TKUNOJ.js";import{b as L}from"./chunk-M2JWTC5V.js";import{g as z}from"./chunk-5BRV7DFH.js";import{e as J}from"./chunk-BQRVXCJE.js";import{a as P,b as H}from"./chunk-MN32CGSW.js";import{a as F,b as K,f as B}from"./chunk-BBVHBITH.js";import{c as V,v as C}from"./chunk-ACO2773S.js";import{a as U}from"./chunk-KXHZUGMI.js";import{r as E}from"./chunk-LPT474XW.js";import{a as i}from"./chunk-ROEE77AV.js";async function de(n,t,r){let a=new URLSearchParams({town:n,...r===""?{}:{reason:r}}),p={phone_now:new Date().toISOString(),reports:t};return(await(await S("POST",`/api/cleaning/reports?${a.toString()}`,p)).json()).results}async function ue(n,t,r){let a=`/api/cleaning/suspensions?town=${n}&from=${t}&to=${r}`;return(await(await S("GET",a)).json()).suspensions}function pe(n,t){return A(`/api/cleaning/suspensions?town=${n}`,t)}async function ce(n,t){return(await(await S("POST",`/api/cleaning/suspensions?town=${n}&dry_run=true`,t)).json()).effect.taken_out}function me(n,t,r){return A(`/api/cleaning/suspensions/${t}/end?town=${n}`,{to:r})}async function A(n,t){return(await(await S("POST",n,t,{"Idempotency-Key":G()})).json()).change}async function X(n,t,r,a){let p=`/api/cleaning/sweeps?town=${n}&place=${t}&date=${r}&unmasked=${a}`;return(await(await Z(p,a)).json()).sweeps}function Y(n,t,r){return A(`/api/cleaning/sweeps/${t}/void?town=${n}`,{reason:r})}async function ye(n,t,r,a,p){let m=a===""?"":`&committee=${a}`,c=`/api/cleaning/calls?town=${n}&date=${t}&slot=${r}${m}&unmasked=${p}`;return(await(await Z(c,p)).json()).calls}function Z(n,t){return S("GET",n,void 0,t?{"Tuntu-Reveal":"1"}:{})}async function ge(n,t){return await(await S("GET",`/api/cleaning/gaps?town=${n}&ahead=${t}`)).json()}function fe(n,t,r,a){let p={valid_from:t,most_villages:r,apart_m:a};return A(`/api/cleaning/bounds?town=${n}`,p)}async function be(n,t,r){let a=`/api/cleaning/assignments?town=${n}&from=${t}&to=${r}`;return(await(await S("GET",a)).json()).assignments}async function we(n,t,r){let a=`/api/cleaning/assignments?town=${n}${r?"&dry_run=true":""}`;return await(await S("POST",a,{edits:t},{"Idempotency-Key":G()})).json()}function ee(n){let[t,r]=[!1,""],a=({why:m,usual:c,busy:f,because:y},v)=>i`
<div class="reasons-usual" role="group" aria-label=${m}>
${c.map(([g,$])=>i`
<button type="button" class="form-button" data-reason=${g} ?disabled=${f} @click=${()=>y($)}>
${$}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{t=!0,n()}}
>
${v}
</button>
</div>
`,p=({name:m,why:c,act:f,grave:y,busy:v,because:g})=>i`
<form
@submit=${$=>{$.preventDefault(),r.trim()!==""&&g(r.trim())}}
>
${J({name:m,label:c,value:r,required:!0,lengthMost:200,input:$=>r=$})}
<button class="form-button ${y===!0?"is-grave":"is-main"}" data-because ?disabled=${v}>
${f}
</button>
</form>
`;return{part:(m,{view:c})=>{let{cancel:f,otherReason:y}=P[c.language];return i`
<div class="reasons">
${t?p(m):a(m,y)}
${m.cancel===void 0?null:i`
<button type="button" class="form-button is-quiet" @click=${m.cancel}>${f}</button>
`}
</div>
`},forget:()=>{[t,r]=[!1,""]}}}var ae=["place","slot","absent","false"],le={done:"on_time",partial:"partial",missed:"missed"};function Be({view:n,data:t,work:r},a,p=()=>n.get().date??F(new Date)){let m="",c=null,f=null,y=new Map,[v,g]=[0,!1],$=ee(a),R=null,j=null,_=0,k=e=>{v=e,$.forget()},I=()=>{[c,f,R,j]=[null,null,null,null],g=!1,k(0),y=new Map,_+=1},ne=e=>{R=C(e),a()},N=(e,l)=>{let{town:s}=n.get();if(s===null)return;j=t.get().coverage.value;let o=_+=1;X(s,`${e.layer}.${e.fid}`,p(),l).then(d=>{o===_&&(f=d,l&&(y=new Map(d.flatMap(({id:b,reporter:w})=>w===void 0?[]:[[b,w]]))),a())},d=>{o===_&&ne(d)})},q=async(e,l)=>{let{town:s}=n.get();if(!(g||s===null)){[g,R]=[!0,null],a();try{await e(s),k(0),U(t,l);let{selected:o}=n.get();o!==null&&c!==null&&N(o,!1)}catch(o){o instanceof V&&o.problem.status===401&&r.set({gate:"signin"}),R=C(o)}g=!1,a()}},te=(e,l)=>{let{slotReports:s,report:o}=P[l.view.language];return i`
<div class="reports-why">
<p>${s.whatVoid(o.results[e.result])}</p>
${$.part({name:"void-reason",why:s.why,usual:ae.map(d=>[d,s.reasons[d]]),act:s.void,grave:!0,busy:g,because:d=>{q(b=>Y(b,e.id,d),s.voided)},cancel:()=>{k(0),a()}},l)}
</div>
`},oe=({voided:e},l,s)=>{if(e===void 0)return null;let{slotReports:o}=P[s.view.language];return i`
<p class="reports-voided">${o.voidedBy(B(e.at),e.by??"",e.reason??"")}</p>
${l?i`
<button
type="button"
class="text-button"
data-unvoid
?disabled=${g}
@click=${()=>{q(d=>W(d,e.change,""),o.counted)}}
>
${E("undo")}${o.unvoid}
</button>
`:null}
`},D=(e,l,s)=>{let{slotReports:o,report:d}=P[s.view.language],b=y.get(e.id)??e.reporter??(l?o.brought:""),w=e.mine?o.mine:b,x=new Date(e.captured_at),h=F(x)===p()?K(x):B(e.captured_at),O=[...e.flags.map(T=>o.flags[T]),...e.in_fence===!0?[o.inFence]:[],...e.counts||e.voided!==void 0?[]:[o.corrected]];return i`
<li data-sweep=${e.id} class=${[e.counts?"":"is-out",v===e.id?"is-asked":""].join(" ")}>
<p class="reports-said">
${Q(le[e.result])}
<b>${d.results[e.result]}</b>
</p>
<p class="reports-notes">${h}</p>
<p>${[w,e.basis===null?"":o.bases[e.basis]].filter(Boolean).join(" · ")}</p>
${O.length===0?null:i`
<p class="reports-notes">${O.join(s.words.listComma)}</p>
`}
${oe(e,l,s)}
${l&&e.voided===void 0&&v!==e.id?i`
<button
type="button"
class="text-button"
data-void
@click=${()=>{k(e.id),R=null,a(),window.setTimeout(()=>{var T;return(T=document.querySelector(".reports-why"))==null?void 0:T.scrollIntoView({block:"nearest"})},50)}}
>
${E("erase")}${o.void}
</button>
`:null}
</li>
`},re=(e,l,s)=>{let o=P[s.view.language],{slotReports:d}=o,b=L(r.get().session,s.view.town),w=s.data.coverage.value;w!==j&&!g&&N(e,!1);let x=(f??[]).filter(u=>u.slot===l),h=z(e.layer)&&(w==null?void 0:w.date)===p()?w[e.layer].find(({fid:u})=>u===e.fid):void 0,O=(h==null?void 0:h[l])==="contested",T=x.filter(({counts:u})=>u);return i`
${R===null?null:i`
<p class="crew-problem" role="alert">${H(R,{office:o})}</p>
`}
${f===null?R===null?i`
<p role="status">${o.crew.reading}</p>
`:null:x.length===0?i`
<p role="status">${d.none}</p>
`:null}
${O&&b?i`
<p class="reports-hint">${d.contested}</p>
`:null}
<ul class=${T.length===2?"is-pair":""}>
${T.map(u=>D(u,b,s))}
</ul>
${x.filter(({id:u})=>u===v).map(u=>te(u,s))}
<ul>
${x.filter(({counts:u})=>!u).map(u=>D(u,b,s))}
</ul>
${b&&y.size===0&&x.some(({reporter:u,mine:se})=>u!==void 0&&!se)?i`
<button type="button" class="text-button" data-names @click=${()=>N(e,!0)}>
${E("people")}${d.names}
</button>
`:null}
${y.size===0?null:i`
<p class="reports-notes">${o.crew.noted}</p>
`}
`},M=(e,{view:{town:l}})=>{var o;let s=`${l??""} ${e.layer}.${e.fid} ${p()} ${((o=r.get().session)==null?void 0:o.account)??0}`;s!==m&&I(),m=s};return{close:I,open:(e,l)=>(M(e,l),c),press:e=>{let l=c;I(),c=l===e?null:e,a()},part:(e,l)=>(M(e,l),c===null?null:i`
<div class="card-reports" id="slot-reports" data-slot=${c}>${re(e,c,l)}</div>
`)}}export{de as a,ue as b,pe as c,ce as d,me as e,ye as f,ge as g,fe as h,be as i,we as j,ee as k,Be as l};
