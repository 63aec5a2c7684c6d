import{a as ue,e as Ko,f as zo,g as Yo,h as Jo,i as Xo,j as Xt,k as je,l as Zo,m as Qo,n as er,o as tr,q as nr}from"./chunk-34YGQC6G.js";import{j as or,k as rr,l as sr,m as ar}from"./chunk-PNY3WNYK.js";import{a as lr,b as ir}from"./chunk-N3NTY6E5.js";import{a as cr}from"./chunk-GEY32XWL.js";import{a as mo,b as dr,e as Zt}from"./chunk-6V3XTPAH.js";import{a as ro,m as so}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as rt,M as oo,U as ie,b as jt,c as qn,d as Un,e as Vn,f as Bn,i as Re,j as Gn,l as Kn,n as zn,o as Yn,p as Ft,q as Jn,r as Xn,s as Zn,t as et,u as tt}from"./chunk-OUGHPGSU.js";import"./chunk-G7RVK4PW.js";import{a as to,b as $e,c as Ve,e as no}from"./chunk-M6AR5UX4.js";import{b as ce}from"./chunk-YD7YPWLY.js";import{a as po}from"./chunk-FB4GJS5G.js";import{a as ao}from"./chunk-T3VOAFIM.js";import{a as ho,b as mt,c as fe,d as yo,e as bo,f as Kt,g as $o,h as wo,j as pt,k as ft,l as vo}from"./chunk-6AUDAMRD.js";import{a as Gt,b as q,c as Le,d as We,e as z,f as dt,g as de,h as ut,i as ne,j as Pe}from"./chunk-FHFR3MNE.js";import{a as fo}from"./chunk-DHPYUQPK.js";import{c as _n,d as It,e as Z,f as In}from"./chunk-SLWI33CE.js";import{a as ko}from"./chunk-NFF3ADSN.js";import{a as Fo,b as Ho,c as qo,d as Uo,g as Vo,h as Bo,i as Go,j as ht,k as Jt}from"./chunk-ED33Z26X.js";import{g as qt}from"./chunk-VEVOLK3E.js";import{b as Ue,d as nt}from"./chunk-2X3REUSA.js";import{d as Qn}from"./chunk-ZTIAUMNU.js";import{b as lo}from"./chunk-655X7ZGZ.js";import{a as F,b as De,c as Me,d as J,e as pe,f as Ut}from"./chunk-OUHRBD4R.js";import{a as U,b as Ze,c as Qe,d as Hn}from"./chunk-KGYZF5QC.js";import{a as re,e as Fn}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{g as jn}from"./chunk-5COR5YU2.js";import{a as Ae,c as xo,f as Oo,g as To,h as Po,i as So,j as No,k as Ro,l as Do,m as Mo,n as zt,o as Co,p as Eo,q as Lo,r as Wo,s as gt,t as _e,u as Ao,v as _o,w as Yt,x as Io,y as jo,z as Ie}from"./chunk-MJMH73SD.js";import{a as Vt,b as te,c as Bt,d as ct,e as Ce,f as Ee,g as Be,i as uo}from"./chunk-JBFNKDIJ.js";import{b as Ln,c as Je,e as Wn,f as An,g as Xe}from"./chunk-X7ZBQGOF.js";import{b as go}from"./chunk-STU2LZEP.js";import{c as io,d as co,j as Ht,o as it,v as Y}from"./chunk-AFD7UVSU.js";import{B as at,I as lt,N as K,d as ot,e as eo,z as st}from"./chunk-CXZ2ZUHN.js";import{a,b as Cn,c as En}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Sa="tuntu.draft.";var Se=new Map,yt=!1;function bt(e,t){return`${Sa}${e} ${t}`}function mr(e,t,n){let o=bt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Se.delete(o)}catch{Se.set(o,r)}hr()}function pr(e,t){let n=yr(bt(e,t));return n===null?null:{name:t,...n}}function fr(e){let t=bt(e,"");return Na().filter(n=>n.startsWith(t)).flatMap(n=>{let o=yr(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function gr(e,t){let n=bt(e,t);Se.delete(n),hr(),br(n)}function hr(){Se.size>0!==yt&&(yt=!yt,yt?window.addEventListener("beforeunload",ur):window.removeEventListener("beforeunload",ur))}function ur(e){e.preventDefault(),e.returnValue=!0}function yr(e){let t=Se.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return br(e),null}function Na(){try{return[...new Set([...Se.keys(),...Object.keys(localStorage)])]}catch{return[...Se.keys()]}}function br(e){try{localStorage.removeItem(e)}catch{}}function Qt(e){return{now:e,past:[],future:[]}}function $t(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(g=>Object.is(o[g],n[g])))return e;let l={};for(let g of s)l[g]=o[g];let u=r[r.length-1],f=(u==null?void 0:u.note)===t?{note:t,before:{...l,...u.before},after:{...u.after,...n}}:null,m=f===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,f??{note:t,before:l,after:n}].slice(-200),future:[]}}function $r(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function wr(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var vr=7;function kr(e,t,n,o){let r=Qt({boxes:{},...wt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function wt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function en({written:e,feature:t},n){return e.now.boxes[n]??Ft(t.properties[n])}function xr(e,t,n){if(en(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:$t(e.written,t,{boxes:o})}}function Or(e,t){let n=Mr(e.written.now.boxes,o=>o===t);return{...e,written:$t(e.written,`leave ${t}`,{boxes:n})}}function tn(e,t){return{...e,written:$t(e.written,Object.keys(t).join(),t)}}function Tr(e,[t,n]){return tn(e,{lon:t.toFixed(vr),lat:n.toFixed(vr)})}function Pr({written:{now:e},feature:t}){let{lon:n,lat:o}=wt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Sr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Nr(t,o,r))||Pr(e)}function Nr(e,t,n){return n.trim()!==Ft(e.properties[t]).trim()}function Ra({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Rr(e,t){let n=Zn(t,e.feature,e.written.now.boxes);if(!Pr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Ra(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Dr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...nn(e,n,`"${t.version}"`),late:t}}function nn(e,t,n){let{feature:o,written:r}=e,s=wt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:wt(t),u=Mr(r.now.boxes,(f,m)=>!Nr(o,f,m));return{...e,feature:t,tag:n,late:null,written:Qt({...r.now,...l,boxes:u})}}function on(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Mr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Cr=1,Er="edit ";function rn({layer:e,fid:t}){return`${Er}${e}.${t}`}function sn(e){return Sr(e)||e.written.now.reason.trim()!==""}function an(e){let{account:t,selection:n}=e;sn(e)?mr(t,rn(n),{form:Cr,draft:e}):Fe(e)}function Fe({account:e,selection:t}){gr(e,rn(t))}function ln(e,t){return Wr(pr(e,rn(t)))}function Lr(e){return fr(e).filter(({name:t})=>t.startsWith(Er)).flatMap(t=>Wr(t)??[])}function Wr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Cr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var vt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Lr(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var u;let{draft:o,at:r}=t,{account:s}=n.office,l=pe(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ie(o.selection.layer,o.feature,n)}</b>
<span>${[l,...Da(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((u=this.throwing)==null?void 0:u.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?ne(s.throwSure,s.throwAway,()=>{Fe(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Da({selection:e,written:t},n){let o=new Map(Re(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Ca=90;function cn({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:u}=r,f=In(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],f===void 0?e:re(f,u.language),m)}function Ar(e){let{work:t,data:n}=e.stores,o=new vt(e),r=null,[s,l,u]=["",null,"read"],[f,m,g]=[null,"",""],w=i=>$=>{[f,m]=[Y($),i],e.ask()},p=()=>{e.signedIn(To).then(i=>{r=i,e.ask()},w("tokens"))},R=()=>{Zt(async()=>{await xo();let i=await dr();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},w("tokens"))},k=i=>{i.preventDefault();let $=i.currentTarget,{old:v="",fresh:D="",again:y=""}=Pe(i),{gate:d,account:h}=e.now().office;[f,m]=[null,"password"],g=cr(D)<10?d.short:D!==y?d.differ:"",e.ask(),g===""&&e.signedIn(()=>Zt(()=>Oo(v,D))).then(()=>{$.reset(),G(n,h.changed)},w("password"))},E=i=>{i.preventDefault();let $=i.currentTarget,{token:v="",days:D=""}=Pe(i);[f,m,s]=[null,"tokens",""],e.signedIn(()=>Po(v.trim(),u,Number(D))).then(y=>{s=y,dt($,"token"),p()},w("tokens"))},M=i=>{l=null,e.signedIn(()=>So(i)).then(p,w("tokens"))},b=(i,$)=>m===i&&g!==""?a`
<div class="form-problem" role="alert">${g}</div>
`:q(m===i?f:null,$,`form-problem-${i}`),O=(i,$)=>{let{account:v,allTowns:D}=$.office,y=[...i.administrator?[D]:[],...i.memberships.map(d=>cn(d,$))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Vt(i))[0]}</span>
<div>
<b>${Vt(i)}</b>
<span>${v.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${v.roles}</h3>
<ul class="work-roles">
${(y.length===0?[v.noRoles]:y).map(d=>a`
<li>${d}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${R}>${v.signOut}</button>
</section>
`},P=(i,$)=>{let{account:v,gate:D}=$.office;return a`
<details class="work-more">
<summary>${v.password}</summary>
<form @submit=${k}>
<input
class="sr"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${i.login}
/>
${z({name:"old",label:v.old,type:"password",autocomplete:"current-password",required:!0})}
${z({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${z({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${b("password",$)}
<button type="submit" class="form-button is-main">${v.change}</button>
</form>
</details>
`},c=(i,$)=>{let{account:v}=$.office,D=i.last_used===null?v.neverUsed:v.used(F(new Date(i.last_used))),y=[v[i.scope],v.until(F(new Date(i.expires))),D];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${y.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${v.remove}
</button>
</div>
${l===i.token?ne(v.removeSure,v.remove,()=>M(i.token),()=>{l=null,e.ask()},$):null}
</li>
`},S=i=>{let{account:$}=i.office;return a`
<section class="work-tokens">
<h3>${$.tokens}</h3>
<p class="form-hint">${$.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(v=>c(v,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${$.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${$.secretOnce}</p>
${ut($.secret,s,e)}
</div>
`}
${b("tokens",i)}
<details class="work-more">
<summary>${$.make}</summary>
<form @submit=${E}>
${z({name:"token",label:$.tokenName,required:!0,lengthMost:64})}
${de("scope",$.scope,[["read",$.read],["write",$.write]],u,v=>u=v)}
${z({name:"days",label:$.days,value:String(Ca),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${$.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,f,m,g]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?p():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:$}=t.get();return $===null||!$.signed_in?a``:a`
${O($,i)} ${o.body($.account,i)} ${P($,i)} ${S(i)}
`}}}function kt(e){let t=e.flatMap(l=>l===null?[]:so(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=ro(t.map(l=>l.flatMap(([u=0,f=0])=>[u,f])));return[n,o,r,s]}var Ea=["version","updated_at","created_at","town"];function jr(e,t){let n=new Map(e.map(r=>[It(r),r])),o=new Map(t.map(r=>[It(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],u=s===null||l===null?[]:La(s,l);return s===null||l===null||u.length>0?[{fid:r,was:s,is:l,fields:u}]:[]})}function La(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Ea.includes(l)&&!_r(n[l],o[l]));return _r(e.geometry,t.geometry)?s:[...s,"geometry"]}function _r(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Fr(e,t,n,o,r){let[s,l]=[Ir(e,n,r),Ir(t,n,r)],u=new Set([...s.keys(),...l.keys()]),f=[...u].filter(m=>m!==null&&!o.includes(m));return[...o,...f,null].flatMap(m=>u.has(m)?[{value:m,was:s.get(m)??He,is:l.get(m)??He}]:[])}var He={count:0,measure:0};function xt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Ir(e,t,n){let o=new Map;for(let{properties:r}of e){let s=Wa(r,t),l=n===null?0:Number(r[n]??0);o.set(s,xt(o.get(s)??He,{count:1,measure:l}))}return o}function Wa(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Aa=7,dn=40,_a=400;function un({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Vr(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,u]=[!1,null],f=null,m=dn,g=0,w=()=>{let{town:i}=t.get();if(i===null)return;let $=g+=1;[l,u,f,m]=[!0,null,null,dn],e.ask();let[v,D]=[Ve(o),r===""?null:Ve(r)];Promise.all(Qn(t.get().theme).map(async y=>{let[d,h]=await Promise.all([Ht(y,i,void 0,v),Ht(y,i,void 0,D)]);return{layer:y,then:d,now:h,changed:jr(d,h)}})).then(y=>{$===g&&([s,l]=[y,!1],p(),e.ask())},y=>{$===g&&([u,l]=[Y(y),!1],e.ask())})},p=()=>{let i=(s??[]).flatMap(D=>k(R(D))),$=Ur(i.filter(({fields:D,is:y})=>y===null||D.includes("geometry")).map(D=>D.was)),v=Ur(i.map(D=>D.is));n.set({mode:$===null&&v===null?ce:{kind:"compare",change:0,was:$,is:v}})},R=i=>{let{layer:$,then:v,now:D}=i,[y,d]=[t.get(),e.stores.data.get()],h=N=>rt(y,{...d,layers:{[$]:{status:"ready",value:N,problem:null}}},$),[T,C]=[h(v),h(D)];if(T.fids===null||C.fids===null)return i;let x=i.changed.filter(({fid:N})=>{var I,H;return((I=T.fids)==null?void 0:I.has(N))===!0||((H=C.fids)==null?void 0:H.has(N))===!0});return{layer:$,then:T.features,now:C.features,changed:x}};t.subscribe((i,$)=>{s===null||e.stores.work.get().open!=="compare"||(i.committee!==$.committee||i.filter!==$.filter||i.table!==$.table)&&p()});let k=({layer:i,changed:$})=>f===null?$:f.layer===i?$.filter(v=>un(v)===(f==null?void 0:f.kind)):[],E=(i,$)=>{f=(f==null?void 0:f.layer)===i&&f.kind===$?null:{layer:i,kind:$},m=dn,p(),e.ask()},M=(i,{fid:$,was:v,is:D})=>{let y=kt([(v==null?void 0:v.geometry)??null,(D==null?void 0:D.geometry)??null]);D!==null&&t.set({selected:{layer:i,fid:$}}),y!==null&&e.acts.showExtent(y)},b=(i,$)=>{let v=$.flatMap(({fid:D,is:y})=>y===null?[]:[D]);t.set({...nt(t.get(),i,`fid IN (${v.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},O=(i,$)=>{let{compare:v}=$.office,D=i==="from"?o:r,y=(C,x)=>{let N=C===""?"":`${C}${x===""?"":`T${x}`}`,I=no(N)??"";i==="from"?o=I===""?o:I:r=I,w()},d=F(new Date),[h="",T=""]=D===""?[d,""]:D.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${v[i]}</span>
<input
type="date"
aria-label=${`${v[i]} ${$.words.action.date}`}
max=${d}
.value=${h}
@change=${C=>y(C.target.value,T)}
/>
<input
type="time"
step="any"
aria-label=${`${v[i]} ${v.time}`}
.value=${T}
@change=${C=>y(h,C.target.value)}
/>
</div>
`},P=(i,$)=>{let{layer:v,then:D,changed:y}=i,{words:d,office:h}=$,T=ja(v),C=jn(v),x=zn(v,C,d),N=Fr(D,i.now,C,Object.keys(x),T),I=N.reduce((_,{was:oe,is:Q})=>({value:null,was:xt(_.was,oe),is:xt(_.is,Q)}),{value:null,was:He,is:He}),H=(_,{was:oe,is:Q},Te)=>a`
<tr class=${Te?"compare-total":""}>
<th scope="row">${_}</th>
<td>${Hr(oe,T)}</td>
<td>${Hr(Q,T)}</td>
<td>${Ha(oe,Q,T)}</td>
</tr>
`,B=_=>y.filter(oe=>un(oe)===_).length,V=k(i),A=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${h.compare.then}</th>
<th scope="col">${h.compare.now}</th>
<th scope="col">${h.compare.difference}</th>
</tr>
</thead>
<tbody>
${N.length<2?null:N.map(_=>H(_.value===null?d.filter.blank:x[_.value]??_.value,_,!1))}
${H(d.table.sum,I,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${v}>
<h3>${d.layers[v]}${T===null?"":$.office.paren("",Fa(T,$))}</h3>
${y.length===0?a`
<p class="form-hint">${h.compare.same}</p>
${A}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>B(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(f==null?void 0:f.layer)===v&&f.kind===_}
@click=${()=>E(v,_)}
>
${h.compare[_]}
<b>${U(B(_))}</b>
</button>
`)}
${V.every(({is:_})=>_===null)||V.length>_a?null:a`
<button type="button" class="text-button" data-rows @click=${()=>b(v,V)}>
${K("table")}${d.tool.table}
</button>
`}
</div>
${A}
<ol class="compare-rows">
${V.slice(0,m).map(_=>S(v,_,$))}
</ol>
${V.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${c}>
${h.compare.more(U(V.length-m))}
</button>
`}
`}
</section>
`},c=()=>{m+=200,e.ask()},S=(i,$,v)=>{let D=$.is??$.was;if(D===null)return null;let y=un($);return a`
<li>
<button type="button" data-fid=${$.fid} @click=${()=>M(i,$)}>
<i class="is-${y}" aria-hidden="true"></i>
<b>${ie(i,D,v)}</b>
<span>${y==="edited"?qa(i,$,v):v.office.compare[y]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:$}})=>`${i??""} ${$}`,enter:()=>{o===""&&(o=to(t.get())??J(F(new Date),-Aa)),s=null,w()},leave:()=>g+=1,body:i=>a`
<div class="compare-moments">${O("from",i)} ${O("to",i)}</div>
<p class="form-hint compare-says">
${Ut(Ve(o),i.words)} →
${r===""?i.office.compare.present:Ut(Ve(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${q(u,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:$})=>$.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:$})=>$.length>0))===!0?Ia(i):null}
${(s??[]).map($=>P(R($),i))}
`}
`}}function Ia({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ja(e){let{shape:t}=Je(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Fa(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Br(e,t){return t==="area_m2"?Ze(e*3/2e3):U(e)}function Hr({count:e,measure:t},n){return n===null?U(e):a`
${Br(t,n)}
<small>${U(e)}</small>
`}function Ha(e,t,n){let o=qr(t.count-e.count,U);return n===null?o:a`
${qr(t.measure-e.measure,r=>Br(r,n))}
<small>${o}</small>
`}function qr(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function qa(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Kn(l,r);let u={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},f=tt(e,u,r);return`${f.label}${r.words.colon}${f.was} → ${f.is}`}).join("; ")}function Ur(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Gr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ot(e,{words:t,office:n}){return Ln(e)?t.layers[e]:n.lists[e]??e}var mn=6,Ua=Gr;function pn(e,t){let{log:n}=t.office,o=e.slice(0,mn).map(({layer:s,op:l,count:u})=>{var f,m;return((m=(f=n.people)[s])==null?void 0:m.call(f,l,u))??n.touch(Ot(s,t),l,u)}),r=e.length>mn?n.andMore(e.length-mn):"";return o.join(t.words.listComma)+r}function Tt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ua.includes(n))}function fn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Kr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&fn(e,t)!==""}function Va(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function zr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Va(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Yr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:u,unit:f,level:m})=>{let g=f!==""?t.committees.get(f)??f:m===""?"":n.levels[m];return n.paren(l===""?s:l,g===""?n.roles[u]:`${n.roles[u]} · ${g}`)}).join(o.listComma)}function Jr({change:e,touched:t},n){return n.office.log.willUndo(e,pn(t,n))}function Xr(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,u]=o;return l===void 0||u===void 0?n.conflict(Ot(r,t),s):n.leaning(Ot(r,t),s,l,Ot(u,t))}var we=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,u=o(t,n+1);if(u===null)return;let f=this.latest+=1,m=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),u.then(g=>{if(f!==this.latest||!m())return;let w=r(g),p=w.slice(0,n);this.rows=t===null?p:[...this.rows,...p],[this.answer,this.all,this.reading,this.problem]=[g,w.length<=n,!1,null],l()},g=>{f===this.latest&&([this.problem,this.reading]=[Y(g),!1],l())})}};var Ba={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ve=class{constructor(t,n=Ba){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function Pt(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=null,u=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},f=k=>{l=Y(k),r.end(),e.ask()},m=k=>{let E=e.stores.view.get().town;E!==null&&([n,s,l,o]=[k,null,null,""],e.ask(),gt(E,k+1,1).then(({changes:[M]})=>{n===k&&((M==null?void 0:M.change)===k?s=M:l={title:"gone",status:404},e.ask())},f))},g=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let E=n;e.signedIn(()=>_e(k,E,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),u(),t()},f)},w=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(E=>a`
<li>${Xr(E,k)}</li>
`)}
</ul>
</div>
`,p=(k,E)=>{let M=k===null?[]:et(k,E.view.language,E);return M.length===0?null:a`
<ul class="form-faults">
${M.map(b=>a`
<li>${b}</li>
`)}
</ul>
`},R=(k,E)=>{let{log:M}=E.office;return Tt(k)?a`
${z({name:"undo-reason",label:E.office.paren(M.undoReason,E.office.optional),value:o,input:b=>o=b})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,E)}</p>
${We(r.seconds,E)}
`:ne(Jr(k,E),M.undoIt,g,u,E)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?M.notHere(k.change):M.undoneBy(k.undone_by)}
</p>
`};return{end:u,part:(k,E)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>m(k)}>
${K("undo")}${E.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?w(E):q(l,E,"undo-problem")}
${p(l,E)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${u}>${E.office.cancel}</button>
`:R(s,E)}
`}}var Ga=30;function Zr(e){let t=new we({size:Ga,ask:(r,s)=>{let{town:l}=e.stores.view.get();return l===null?null:gt(l,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=Pt(e,()=>t.read()),o=(r,s)=>{var u;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${gn(r,s)}
<p class="log-what">${Ka(r,s)}</p>
${hn(r,s)}
${r.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Tt(r)&&!$e(s.view)?n.part(r.change,s):null:a`
<p class="log-mark">${l.undoneBy(r.undone_by)}</p>
`}
</li>
`};return{title:({words:r})=>r.work.changes,key:({view:r})=>{var s;return`${r.town??""} ${((s=e.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{t.clear(),n.end(),t.read()},body:r=>a`
${q(t.problem,r)}
${Be(e.stores.work.get().session,r.view.town)?null:a`
<p class="form-hint">${r.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${r.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(s=>o(s,r))}
</ol>
${t.more(r,"log-more")}
`}}function Ka({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[pn(e,n),Yr(t,n)].filter(o=>o!=="").join(n.words.colon)}function gn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${pe(n)}</time>
<span>${zr(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function hn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),fn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Qr({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=on(t,JSON.stringify([t.tag,n,s]),Ie),{tag:u,key:f}=l;return{draft:l,answer:e(()=>Io(o,r,n,{tag:u,reason:s,key:f}))}}function es({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=on(t,`delete ${t.tag} ${r}`,Ie),{tag:l,key:u}=s;return{draft:s,answer:e(()=>jo(n,o,{tag:l,reason:r,key:u}))}}function ts(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:u}=e,{edit:f}=n.office;return a`
${za(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>Ya(m,e,t,n))} ${Xa(e,t,n)}
${z({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:m=>t.write({reason:m})})}
${Za(o,t,n)} ${Qa(e,n)}
<div class="form-foot">
${We(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Le(l,n):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${u?ne(f.deleteSure,f.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${f.delete}
</button>
`}
`}function za(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Ya(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:l,label:u,unit:f,options:m}=e,g=en(t,s),w=E=>o.type(s,E);if(Jn(e))return Ja(e,g,n,o,r);let p=f===""?u:r.office.paren(u,f);if(l==="listed"||l==="boolean"||l==="committee"){let E=l==="committee"?r.office.edit.noCommittee:r.office.none,M=g===""||m.some(([b])=>b===g)?[]:[[g,g]];return de(s,p,[["",E],...m,...M],g,w)}let R=s==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:s,label:p,value:g,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:w,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(E=>E.field===s))??!1,...R===void 0?{}:{hint:R}})}function Ja(e,t,n,o,r){var m;let{name:s,label:l}=e,u=rr("m2"),f=jt(t,"m2");return z({name:s,label:l,value:Vn(t,u),mode:"decimal",input:g=>{var p;let w=((p=jt(g,u))==null?void 0:p.unit)??u;w!==u&&sr(w),o.type(s,Un(g,u))},settled:qn,beside:ar(u,r.words,o.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(g=>g.field===s))??!1,hint:f===null?r.office.edit.areaHint:r.office.edit.areaIs(Bn({...f,unit:u},r.words))})}function Xa({draft:e,placing:t},n,o){if(Je(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:s,mode:"decimal",input:u=>n.write({lon:u})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Za(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(Re(s,n).map(m=>[m.name,m])),u=(m,g)=>Yn(s,m,g,n),f=m=>{let[g,w]=[e.written.now.boxes[m],l.get(m)];return g===void 0||w===void 0?"–":a`
<b>${u(m,Xn(w,g))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(m)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(m=>a`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:m,was:g,is:w})=>{var p;return a`
<tr data-field=${m}>
<th scope="row">${((p=l.get(m))==null?void 0:p.label)??(m==="geometry"?r.shape:m)}</th>
<td>${u(m,g)}</td>
<td>${u(m,w)}</td>
<td>${f(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Qa({problem:e,says:t},n){let o=e===null?[]:et(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?q(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var el=1e4;function os(e){return new yn(e)}var yn=class{constructor(t){this.ports=t;this.waiting=new ve(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Tr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ie(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ns(n,t)&&sn(n)&&this.tellKept(n);let r=ln(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":pe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if($e(t.view))return tl(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return q(this.problem,t);let l=uo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${ts(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>xr(o,t,n))},write:t=>{this.change(n=>tn(n,t))},leave:t=>{this.change(n=>Or(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ce:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?wr(o.written):$r(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Fe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,an(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ns(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=ln(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):an(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Yt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=kr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=te(this.ports.stores.work.get().session,o.view.town);return Re(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:u,seconds:f}=this.waiting,{mode:m}=this.ports.stores.tools.get(),g=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:u,waitedS:f,deleting:r,says:s,placing:g,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Rr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Qr(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(es(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),G(r,n);let u=this.shows(t),f=this.latest(t);if(!o&&!nl(f,t)){this.goOn(f);return}Fe(t),u&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;Yt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(nn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Dr(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),u=ie(t.selection.layer,t.feature,l);G(this.ports.stores.data,l.office.edit.unsaved(u,go(o,l)),el);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function tl({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function nl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ns({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var rs=e=>e?{"Tuntu-Reveal":"1"}:{};async function ke(e,t={}){return await(await Ae("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ge(e,t){return await(await Ae("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ie()})).json()}function ss(e,t,n){return ke(`ledger?town=${e}&month=${t}`,rs(n))}async function as(e,t,n,o,r,s){var g;let u=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,f=await Ae("GET",u,void 0,rs(s)),m=(g=/filename\*=utf-8''([^;]+)/i.exec(f.headers.get("Content-Disposition")??""))==null?void 0:g[1];return{name:m===void 0?`${t}-${n}.${o}`:decodeURIComponent(m),content:await f.blob()}}async function ls(e){return(await ke(`months?town=${e}`)).months}async function is(e,t){await Ae("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ie()})}async function cs(e,t){let n={corrections:[t]};return(await Ge(`ledger/corrections?town=${e}`,n)).months}function ds(e,t,n){return Ge(`cleaners/${t}/leave?town=${e}`,{on:n})}async function us(e){let t=await Ae("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ms(e,t,n,o){return ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ps(e,t,n){await Ge(`lists/${t}/publish?town=${e}`,n)}async function fs(e,t,n,o){await Ge(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function gs(e,t,n,o,r){await Ge(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function hs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await ke(n)).inspections}async function ys(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await ke(n)).streets}async function bs(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([ke(`patrols?${o}`),ke(`calendar?${o}`),ke(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:u,name:f})=>[u,f]))}}function me(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var St=["sheet","attendance","lists","inspections","washings","patrols"];function $s({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ws(e){let[t="",n]=e.split(".");return{month:t,paper:St.find(o=>o===n)??"sheet"}}function Nt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Nt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var ol="January February March April May June July August September October November December".split(" "),Rt=e=>`${ol[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,bn=e=>`${e} ${e===1?"village":"villages"}`,vs={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Rt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Rt(e)} is closed`,sureClose:(e,t,n,o)=>`${Rt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Rt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${bn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${bn(e)} on the red list and ${bn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Dt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,ks={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Dt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Dt(e)}已结账`,sureClose:(e,t,n,o)=>`${Dt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Dt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Mt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,xs={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Mt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Mt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Mt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Mt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Ct={"zh-Hans":ks,"zh-Hant":xs,en:vs};function Os(e,t){return{...e,month:t,said:Ct[e.view.language],town:e.view.town??""}}function ye(e){return U(e,Number.isInteger(e)?0:2)}function xe(e){return e===null?"":U(e,2)}function $n(e){return e.slice(5)}function Ke(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),l=Z(t,r==="streets"?"streets":"villages",Number(s));return re((l==null?void 0:l.properties)??{},n.language)||o.unnamed}function Ts(e,t,{data:n,committees:o}){let[r,s]=e.split("."),l=Z(n,r==="streets"?"streets":"villages",Number(s));return o.get((l==null?void 0:l.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ps(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?q(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function Oe(e,t,{town:n,month:o,view:r,said:s},l,u){let f=m=>{u.write(async()=>{let g=await as(n,o,e,m,r.language,t);or(g.name,g.content),G(l.stores.data,s.saved(g.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(m=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${m}
?disabled=${u.busy()}
@click=${()=>f(m)}
>
${m==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var wn={value:null,problem:null,settled:!1};function le(e){let[t,n]=["",0],o=!1,r=wn;return{of:(s,l)=>{if(s!==t&&([t,o,r]=[s,!1,wn]),!o){o=!0,r={...r,settled:!1};let u=n+=1,f=m=>{u===n&&(r=m,e())};l().then(m=>f({value:m,problem:null,settled:!0}),m=>f({value:null,problem:Y(m),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,wn],n+=1}}}var rl=[10,20,30,40],sl=[3,5,10],al=7;function Ss(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l]=[20,5],u=new Set,f=!1,m=null,g="",w=d=>{[f,m,g]=[!1,null,""],o.again(),G(t.data,d)},p=()=>t.work.get().session,R=({village:d,name:h},{data:T,view:C})=>{let x=Z(T,"villages",Number(d.split(".")[1]));return x===void 0?h:re(x.properties,C.language)},k=({committee:d,committee_name:h},T)=>T.committees.get(d)??h,E=(d,{said:h})=>a`
<span class="month-objection" data-objection=${d.id}>
${h.objected(d.made_on)}${d.words===void 0?"":`${h.colon}${d.words}`}
<b>${d.upheld===void 0?h.waits:d.upheld?h.upheld:h.rejected}</b>
${d.answer===void 0?"":`${h.colon}${d.answer}`}
</span>
`,M=(d,h,T,C,x)=>a`
<form
class="month-fields"
@submit=${N=>{N.preventDefault(),g.trim()!==""&&C()}}
>
${z({name:h,label:d,value:g,required:!0,lengthMost:200,input:N=>g=N})}
${T}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{m=null,n()}}
>
${x.office.cancel}
</button>
</form>
`,b=d=>{[m,g]=[d,""],r.clear(),n()},O=(d,h)=>M(h.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${h.said.object}</button>
`,()=>{r.write(async()=>{await fs(h.town,h.month,d.village,g.trim()),w(h.said.objectionSent)})},h),P=(d,h)=>{let T=C=>{r.write(async()=>{await gs(h.town,h.month,d,C,g.trim()),w(h.said.answered)})};return M(h.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${h.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{g.trim()!==""&&T(!1)}}
>
${h.said.reject}
</button>
`,()=>T(!0),h)},c=({done:d,reported:h})=>h===0?"–":`${Qe(d/h)} %`,S=(d,h,T)=>{let{said:C,town:x}=T,N=Ce(p(),x),I=Ee(p(),x)&&(N===null||N.includes(d.committee)),H=h.objections_until!==void 0&&F(new Date)<=h.objections_until,B=(d.objections??[]).filter(({upheld:V})=>V===void 0);return a`
<td class="month-standing">
${d.struck===!0?C.struck:d.counts===!0?C.counts:C.notYet}
${(d.objections??[]).map(V=>E(V,T))}
${I&&H&&m!==d.village?a`
<button
type="button"
class="text-button"
data-object=${d.village}
@click=${()=>b(d.village)}
>
${C.objectOpen}
</button>
`:null}
${m===d.village?O(d,T):null}
${te(p(),x)?B.map(({id:V})=>m===V?P(V,T):a`
<button type="button" class="text-button" data-answer=${V} @click=${()=>b(V)}>
${C.answerOpen}
</button>
`):null}
</td>
`},i=(d,h)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${d.village}
.checked=${!u.has(d.village)}
@change=${()=>{let T=new Set(u);T.delete(d.village)||T.add(d.village),u=T,n()}}
/>
${h.said.toList}
</label>
</td>
`,$=(d,h,T,C)=>{let{said:x}=C;return h.length===0?a`
<p class="form-hint">${x.noVillages}</p>
`:be(x.colours[d],a`
<table class="month-table month-listed" data-colour=${d}>
<thead>
<tr>
${d==="few"?null:a`
<th scope="col">${x.rank}</th>
`}
<th scope="col" class="month-name">${C.words.kinds.villages}</th>
<th scope="col" class="month-name">${C.words.kinds.committees}</th>
<th scope="col">${x.done}</th>
<th scope="col">${x.share}</th>
<th scope="col">${x.unreported}</th>
${T===null?null:a`
<th scope="col" class="month-standing">${x.standing}</th>
`}
</tr>
</thead>
<tbody>
${h.map(N=>a`
<tr data-village=${N.village}>
${d==="few"?null:a`
<th scope="row">
${N.rank??""}${N.tied?a`
<small>${x.tied}</small>
`:null}
</th>
`}
<th class="month-name">${R(N,C)}</th>
<td class="month-name">${k(N,C)}</td>
<td>${U(N.done)} / ${U(N.reported)}</td>
<td>${c(N)}</td>
<td>${U(N.not_reported)} / ${U(N.due)}</td>
${(T==null?void 0:T(N))??null}
</tr>
`)}
</tbody>
</table>
`)},v=(d,h,T)=>["red","black"].map(C=>a`
<h3 class="month-${C}">${T.said.colours[C]} · ${d[C].length}</h3>
${$(C,d[C],h,T)}
`),D=(d,h)=>a`
<p class="month-acts" data-published>
<span>${h.said.publishedOn(d.published_on??"",d.objections_until??"")}</span>
${Oe("villages",!1,h,e,r)}
</p>
${v(d,T=>S(T,d,h),h)}
<p class="form-hint">${h.said.rules(d.rules.least,U(d.rules.n),U(d.rules.d))}</p>
`,y=(d,h)=>{let{said:T,month:C,town:x}=h,N=F(new Date).slice(0,7)>C,I=A=>A.map(({village:_})=>_).filter(_=>!u.has(_)),[H,B]=[I(d.red),I(d.black)],V=()=>{r.write(async()=>{await ps(x,C,{least:s,places:l,red:H,black:B}),w(T.published)})};return a`
<div class="month-fields">
${de("least",T.least,rl.map(A=>[String(A),T.leastOf(A)]),String(s),A=>{s=Number(A),n()})}
${de("places",T.places,sl.map(A=>[String(A),T.placesOf(A)]),String(l),A=>{l=Number(A),n()})}
${Oe("villages",!1,h,e,r)}
</div>
<p class="form-hint">${T.draftHint}</p>
${v(d,A=>i(A,h),h)}
${(d.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${T.fewOf((d.few??[]).length,d.rules.least)}</summary>
${$("few",d.few??[],null,h)}
</details>
`}
<p class="form-hint">${T.rules(d.rules.least,U(d.rules.n),U(d.rules.d))}</p>
${N?f?ne(T.surePublish(H.length,B.length,J(F(new Date),al)),T.publish,V,()=>{f=!1,n()},h):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${H.length+B.length===0||r.busy()}
@click=${()=>{f=!0,n()}}
>
${T.publishOpen}
</button>
`:a`
<p class="form-hint">${T.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[f,m,g,u]=[!1,null,"",new Set],r.clear(),o.forget()},body:d=>{var x;let h=`${d.town} ${d.month} ${s} ${l} ${((x=p())==null?void 0:x.account)??0}`,{value:T,problem:C}=o.of(h,()=>ms(d.town,d.month,s,l));return T===null?a`
${q(C,d,"lists-problem")}
${C===null?a`
<p class="form-hint">${d.words.reading}</p>
`:null}
`:a`
${q(r.problem(),d,"lists-problem")}
${T.published!==null?D(T.published,d):T.draft!==null?y(T.draft,d):a`
<p>${d.said.notPublished}</p>
`}
`}}}var vn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},Et={place:"",date:"",days:"0",slots:"",reason:""};function Ns(e){return e.trim()===""?0:Hn(e)}function Rs(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),l=ge(e),u=null,[f,m]=["",!1],g=Et,w=null,p=(b,O,P)=>l.write(async()=>{let{ended:c,taken_back:S}=await ds(P.town,b.cleaner,O);m=!1,t(),G(n.data,O===null?P.said.backAgain:P.said.left(b.cleaner,O,c,S))}),R=(b,O)=>{let{place:P,date:c,reason:S}=g,[i,$]=[Ns(g.days),Ns(g.slots)];return w=i===null?g.days:$===null?g.slots:null,i===null||$===null?(o(),Promise.resolve(!1)):l.write(async()=>{let v=await cs(O.town,{cleaner:b.cleaner,place:P,date:c,days:i,slots:$,reason:S});g=Et,t(),G(n.data,O.said.corrected(v[0]??""))})},k=(b,O)=>{var S;let{said:P}=O,c=(S=s.of(O.town,()=>us(O.town)).value)==null?void 0:S.get(b.cleaner);return c!==void 0?a`
<p class="month-line">
<span>${P.lastDayIs(c)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>p(b,null,O)}
>
${P.takeBackLastDay}
</button>
</p>
`:m?ne(P.sureLeft(b.cleaner,f),P.leave,()=>{p(b,f,O)},()=>{m=!1,o()},O):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${f}
@change=${i=>f=i.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{f!==""&&(m=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},E=(b,O)=>{let{said:P,month:c}=O,[S,i]=[`${c}-01`,he(c)],$=r.of(`${O.town} ${c}`,()=>ht(O.town,S,i)).value??[],v=[...new Set($.filter(({cleaner:y})=>y===b.cleaner).map(({place:y})=>y))],D=y=>{g={...g,...y}};return a`
<form
class="month-fields"
data-correct
@submit=${y=>{y.preventDefault(),v.includes(g.place)||D({place:v[0]??""}),R(b,O)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${y=>D({place:y.target.value})}
>
${v.map(y=>a`
<option value=${y} .selected=${y===g.place}>${Ke(y,O)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${P.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${S}
max=${i}
.value=${g.date}
@change=${y=>D({date:y.target.value})}
/>
</div>
${z({name:"correct-days",label:P.daysMore,value:g.days,mode:"decimal",input:y=>D({days:y})})}
${z({name:"correct-slots",label:P.slotsMore,value:g.slots,mode:"decimal",required:!0,input:y=>D({slots:y})})}
${z({name:"correct-reason",label:P.why,value:g.reason,required:!0,lengthMost:200,input:y=>D({reason:y})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":P.noNumber(w)}
</div>
<button class="form-button" ?disabled=${l.busy()||v.length===0}>${P.correct}</button>
</form>
`};return{open:()=>u,turn:b=>{[u,f,m]=[u===b?null:b,F(new Date),!1],[g,w]=[Et,null],l.clear(),o()},detail:(b,O,P,c)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${c.said.papers.attendance}>
${Array.from(b.marks,(S,i)=>a`
<span title=${Me(`${c.month}-${String(i+1).padStart(2,"0")}`,c.view.language)}>
<small>${i+1}</small>
${vn[S]??""}
</span>
`)}
</p>
${b.shared===0?null:a`
<p class="form-hint">${c.said.shared(b.shared)}</p>
`}
${k(b,c)} ${O.closed?E(b,c):null}
${Ps(l.problem(),c,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[u,m,g,w]=[null,!1,Et,null],l.clear(),r.forget(),s.forget()}}}function Ds({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ms(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:p,month:R})=>n.of(`${p} ${R} ${r?"whole":""}`,()=>ss(p,R,r)),l=()=>{n.again(),u.again()},u=Rs(e,l),f=(p,R)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${K(r?"hidden":"eye")}${r?p.said.hideNames:p.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${K("history")}${p.said.again}
</button>
${Oe(R,r,p,e,o)}
</p>
`,m=p=>a`
${q(s(p).problem,p,"sheet-problem")}
${s(p).problem===null?a`
<p class="form-hint">${p.words.reading}</p>
`:null}
`,g=(p,{said:R})=>p.villages.duty_days+p.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${R.nobody(p.villages.duty_days,ye(p.villages.slots),p.streets.duty_days,ye(p.streets.slots))}
</p>
`,w=(p,R)=>{let{said:k}=R,E=p.total.yuan!==null,M=["villages","streets"].filter(v=>p.total[v].duty_days+p.nobody[v].duty_days>0||p.corrections.some(D=>Ds(D)===v)),b=E?4:3,O=2+M.length*b+(E?2:1),P=a`
${Array.from({length:b},()=>a`
<td class="is-none">–</td>
`)}
`,c=v=>v.duty_days===0&&v.days===0&&v.slots===0&&(v.yuan??0)===0?P:a`
<td>${U(v.duty_days)}</td>
<td>${ye(v.days)}</td>
<td>${ye(v.slots)}</td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
`,S=v=>M.map(D=>c(v[D])),i=v=>a`
<tr data-cleaner=${v.cleaner} class=${u.open()===v.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${u.open()===v.cleaner}
@click=${()=>u.turn(v.cleaner)}
>
${U(v.cleaner)}
</button>
</th>
<th class="month-name">
${v.name}${v.shared>0?a`
<sup>*</sup>
`:null}
</th>
${S(v)}
<td>${U(v.attended)}</td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
</tr>
${u.open()===v.cleaner?u.detail(v,p,O,R):null}
`,$=v=>{let D=Ds(v);return a`
<tr class="month-correction" data-correction=${v.id}>
<th scope="row">${U(v.cleaner)}</th>
<th class="month-name">${v.name}</th>
${M.map(y=>y===D?a`
<td></td>
<td>${ye(v.days)}</td>
<td>${ye(v.slots)}</td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
`:a`
<td colspan=${E?4:3}></td>
`)}
<td></td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${O}>${k.corrects(v.date,v.place_name,v.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${k.number}</th>
<th rowspan="2" scope="col" class="month-name">${k.name}</th>
${M.map(v=>a`
<th colspan=${b} scope="colgroup">${k.groups[v]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${E?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${E?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${p.rows.map(i)} ${p.corrections.map($)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${S(p.total)}
<td>${U(p.rows.reduce((v,{attended:D})=>v+D,0))}</td>
${E?a`
<td>${xe(p.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:l,forget:()=>{r=!1,o.clear(),n.forget(),u.forget()},sheet:p=>{let R=s(p).value;if(R===null)return m(p);let{said:k}=p;return a`
${f(p,"month")} ${q(o.problem(),p,"sheet-problem")}
${be(k.papers.sheet,w(R,p))} ${g(R.nobody,p)}
${R.rows.some(({shared:E})=>E>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:p=>{let R=s(p).value;if(R===null)return m(p);let{said:k,month:E}=p,M=Array.from({length:Number(he(E).slice(8))},(O,P)=>P+1),b=O=>[0,6].includes(new Date(`${E}-${String(O).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${f(p,"attendance")} ${q(o.problem(),p,"month-problem")}
${be(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${M.map(O=>a`
<th scope="col" class=${b(O)?"is-weekend":En}>${O}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${R.rows.map(O=>a`
<tr data-cleaner=${O.cleaner}>
<th scope="row">${U(O.cleaner)}</th>
<th class="month-name">${O.name}</th>
${M.map(P=>{let c=O.marks[P-1]??".";return a`
<td class="mark-${c==="."||c==="-"?"none":c}">${vn[c]??""}</td>
`})}
<td>${U(O.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Cs(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),l=[n,o,r],u=({value:m,problem:g},w,p)=>m===null?a`
${q(g,w,"team-problem")}
${g===null?a`
<p class="form-hint">${w.words.reading}</p>
`:null}
`:a`
${p(m)} ${q(s.problem(),w,"team-problem")}
`,f=m=>U(m.reduce((g,w)=>g+w.score,0)/m.length,1);return{again:()=>l.forEach(m=>m.again()),forget:()=>{s.clear();for(let m of l)m.forget()},inspections:m=>{let{said:g,town:w,month:p}=m;return u(n.of(`${w} ${p}`,()=>hs(w,p)),m,R=>R.length===0?a`
<p class="form-hint">${g.noInspections}</p>
`:a`
<p class="month-acts">
<span>${g.inspected(R.length,f(R))}</span>
${Oe("inspections",!1,m,e,s)}
</p>
${be(g.papers.inspections,a`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${g.day}</th>
<th scope="col" class="month-name">${g.place}</th>
<th scope="col">${g.member}</th>
<th scope="col" class="month-text">${g.deducted}</th>
<th scope="col">${g.score}</th>
</tr>
</thead>
<tbody>
${R.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${$n(k.date)}</th>
<th class="month-name">${Ke(k.place,m)}</th>
<td>${k.member===void 0?"–":g.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?g.nothingFound:(k.deductions??[]).map(({item:E,points:M,words:b})=>a`
<span>
${g.deduction(E,U(M,Number.isInteger(M)?0:1),b)}
</span>
`)}
</td>
<td><b>${U(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:m=>{let{said:g,town:w,month:p}=m;return u(o.of(`${w} ${p}`,()=>ys(w,p)),m,R=>R.length===0?a`
<p class="form-hint">${g.noStreets}</p>
`:a`
<p class="month-acts">
<span>${g.washed(R.filter(k=>k.washed>=k.due).length,R.length)}</span>
${Oe("washings",!1,m,e,s)}
</p>
${be(g.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${g.street}</th>
<th scope="col" class="month-name">${m.words.kinds.committees}</th>
<th scope="col">${g.washedDays}</th>
<th scope="col" class="month-text">${g.washedOn}</th>
</tr>
</thead>
<tbody>
${R.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Ke(k.street,m)}</th>
<td class="month-name">${Ts(k.street,k.committee_name,m)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number(he(p).slice(8))?a`
<small>${g.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(E=>g.dayOfMonth(Number(E.slice(8)))).join(m.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${g.washHint}</p>
`)},patrols:m=>{let{said:g,town:w,month:p,view:R}=m;return u(r.of(`${w} ${p}`,()=>bs(w,`${p}-01`,he(p))),m,({patrols:k,days:E,members:M})=>a`
<h3>${g.calendar}</h3>
${E.length===0?a`
<p class="form-hint">${g.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${E.map(({date:b,works:O,name:P})=>a`
<li>
<span><b>${Me(b,R.language)}</b></span>
<span>${O?g.works:g.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${g.patrols}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${g.noPatrols}</p>
`:be(g.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${g.day}</th>
<th scope="col">${g.hours}</th>
<th scope="col" class="month-name">${g.member}</th>
</tr>
</thead>
<tbody>
${k.map((b,O)=>{var P;return a`
<tr data-patrol=${b.id}>
<th scope="row">${((P=k[O-1])==null?void 0:P.date)===b.date?"":$n(b.date)}</th>
<td>${b.starts}–${b.ends}</td>
<td class="month-name">
${g.numbered(b.member)} ${M.get(b.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`)}}}function Es(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l,u]=[Ms(e),Ss(e),Cs(e)],f=!1,m=()=>Nt(F(new Date).slice(0,7),-1),g=()=>{let{papers:c}=t.view.get();return c===null?{month:m(),paper:"sheet"}:ws(c)},w=c=>{f=!1,r.clear(),t.view.set({papers:$s({...g(),...c})})},p=c=>{let{session:S}=t.work.get();return te(S,c)?St:St.filter(i=>ct(S,c)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((c,S)=>{if(!(c.touched===S.touched||t.work.get().open!=="month"))for(let i of[o,l,u])i.again()});let R=c=>r.write(async()=>{await is(c.town,c.month),f=!1,o.again(),s.again(),G(t.data,c.said.closed(c.month))}),k=()=>{f=!1,n()},E=c=>{let{value:S,problem:i,settled:$}=s.read(c);if(S===null||!$)return a`
${q(i,c,"closing-problem")}
<p class="form-hint">
${i===null?c.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${c.office.cancel}
</button>
</p>
`;let{villages:v,streets:D,yuan:y}=S.total;return ne(c.said.sureClose(c.month,U(S.rows.length),ye(v.slots+D.slots),xe(y)),c.said.close,()=>{R(c)},k,c)},M=c=>{var C;let{said:S,month:i,town:$}=c,{value:v,problem:D}=o.of(`${$} ${((C=t.work.get().session)==null?void 0:C.account)??0}`,()=>ls($));if(v===null)return q(D,c,"closed-problem");let y=F(new Date),d=v.find(x=>x.month===i),h=y>he(i),T=d===void 0&&h&&te(t.work.get().session,$);return a`
<p class="month-state ${d===void 0?"":"is-closed"}" data-state>
<span>
${d!==void 0?S.closedOn(d.closed_on,d.by??""):h?S.open:i>y.slice(0,7)?S.toCome:S.runs(y)}
</span>
${T&&!f?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{f=!0,s.again()}}
>
${S.closeOpen}
</button>
`:null}
</p>
${T&&f?E(c):null} ${q(r.problem(),c,"close-problem")}
`},b=(c,S,i,$)=>a`
<button
type="button"
class="icon-button"
data-step=${c}
aria-label=${S}
?disabled=${c>0&&$.month>=F(new Date).slice(0,7)}
@click=${()=>w({month:Nt($.month,c)})}
>
${K(i)}
</button>
`,O=(c,S)=>c==="lists"?l.body(S):c==="sheet"?s.sheet(S):c==="attendance"?s.attendance(S):u[c](S),P=()=>{f=!1,r.clear();for(let c of[s,l,u])c.forget()};return{title:({view:c})=>Ct[c.language].title,key:({view:c})=>{var S;return`${c.town??""} ${g().month} ${((S=t.work.get().session)==null?void 0:S.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{P(),t.view.set({papers:null})},body:c=>{let{month:S,paper:i}=g(),$=Os(c,S);if($.town===""||t.work.get().session===null)return a`
<p class="form-hint">${$.words.reading}</p>
`;let v=p($.view.town),D=v.includes(i)?i:v[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${b(-1,$.said.before,"left",$)}
<b data-month=${S}>${$.said.month(S)}</b>
${b(1,$.said.after,"right",$)}
</p>
${me($.said.title,v.map(y=>[y,$.said.papers[y]]),D,y=>w({paper:y}))}
</div>
${M($)} ${O(D,$)}
`}}}function Ls(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},u=f=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Ao(m,f,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),l(),t()},g=>{s=Y(g),r.end(),e.ask()}))};return{end:l,part:(f,m,g,w)=>{let{log:p}=w.office,R=`${f} ${JSON.stringify(m)}`;return n!==R?a`
<button
type="button"
class="text-button log-erase"
aria-label=${p.eraseOf(g)}
@click=${()=>{l(),n=R,e.ask()}}
>
${K("erase")}${p.erase}
</button>
`:a`
<div class="log-erasing">
${q(s,w,"erase-problem")}
${z({name:"erase-reason",label:w.office.paren(p.eraseReason,w.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,w)}</p>
${We(r.seconds,w)}
`:ne(p.willErase(g),p.eraseIt,()=>u(m),l,w)}
</div>
`}}}var ll=20;function As(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new we({size:ll,ask:(b,O)=>{let{selected:P}=t.get();return P===null?null:_o(P.layer,P.fid,(b==null?void 0:b.change)??null,O)},rowsOf:b=>b,wanted:()=>{let b=t.get().selected;return()=>{let O=t.get().selected;return(O==null?void 0:O.layer)===(b==null?void 0:b.layer)&&(O==null?void 0:O.fid)===(b==null?void 0:b.fid)}},changed:e.ask}),l="",u=b=>{let{mode:O}=o.get();return O.kind==="compare"&&O.change===b.change},f=Pt(e,()=>s.read()),m=Ls(e,()=>s.read()),g=b=>{let O=u(b),[P,c]=[b.before??null,b.after??null];o.set({mode:O?ce:{kind:"compare",change:b.change,was:P,is:c}});let S=kt([P,c]);!O&&S!==null&&e.acts.showExtent(S),e.ask()},w=(b,O)=>{if(b.before==null||b.after==null)return null;let{log:P}=O.office,c=u(b),S=D=>D===void 0?"":`${Ze(D*3/2e3)} ${O.words.unit.mu}`,[i,$]=[S(b.area_m2_before),S(b.area_m2_after)],v=i===$||i===""||$===""?"":P.area(i,$);return a`
<div class="log-shape">
<span>${b.before.type==="Point"?P.place:P.shape} ${v}</span>
<button type="button" class="text-button log-compare" aria-pressed=${c} @click=${()=>g(b)}>
${K(c?"hidden":"eye")}${c?P.hide:P.show}
</button>
${c?a`
<p class="log-key">
<i class="is-was"></i>
${P.was}
<i class="is-now"></i>
${P.is}
</p>
`:null}
</div>
`},p=(b,{layer:O,fid:P},c,S,i)=>Bt(r.get().session,i.view.town)&&!$e(i.view)&&Gn(O,c.field)&&[c.was,c.is].some(Ws)?m.part(b.change,{layer:O,fid:P,field:c.field},S,i):null,R=(b,O)=>Bt(r.get().session,O.view.town)&&!$e(O.view)&&Ws(b.why)&&Kr(b.why??"",O)?m.part(b.change,{change:b.change},O.office.log.ofReason(b.change),O):null,k=(b,O,P)=>{if(b.differs.length===0)return null;let{layer:c}=O;return a`
<dl class="log-fields">
${b.differs.map(S=>{let{label:i,was:$,is:v}=tt(c,S,P);return a`
<div data-field=${S.field}>
<dt>${i}</dt>
<dd>
${b.op==="insert"?null:a`
<s>${$}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Fn(v)?"latin":""}>${v}</b>
${p(b,O,S,i,P)}
</dd>
</div>
`})}
</dl>
`},E=(b,O,P)=>{let{log:c}=P.office,S={insert:c.created,update:c.changed,delete:c.deleted}[b.op],i=b.op==="update"&&b.differs.length===0&&b.before==null;return a`
<li class="log-entry" data-change=${b.change}>
${gn(b,P)}
<p class="log-what">${S}${i?` · ${c.nothing}`:""}</p>
${hn(b,P)} ${R(b,P)}
${b.op==="delete"?null:k(b,O,P)} ${w(b,P)}
${Be(r.get().session,P.view.town)&&!$e(P.view)?f.part(b.change,P):null}
</li>
`};return{title:b=>{let{selected:O}=b.view;if(O===null)return b.words.work.history;let P=Z(b.data,O.layer,O.fid)??b.data.picked.value,c=P===null?"":` · ${ie(O.layer,P,b)}`;return b.words.work.history+c},key:({view:{selected:b},data:{picked:O}})=>{var P;return`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${M(b,O.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:b}=t.get(),O=`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;O!==l&&(l=O,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ce}),f.end(),m.end()),s.read()},leave:()=>l="",body:b=>{let{selected:O}=b.view;return O===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${q(s.problem,b)}
${Be(r.get().session,b.view.town)?null:a`
<p class="form-hint">${b.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>E(P,O,b))}
</ol>
${s.more(b,"log-more")}
`}};function M(b,O){var S;let c=(S=(b===null?void 0:Z(n.get(),b.layer,b.fid))??O)==null?void 0:S.properties;return JSON.stringify((c==null?void 0:c.version)??(c==null?void 0:c.updated_at)??"")}}function Ws(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var _s=["viewer","clerk","planner","inspector","administrator"],Is=["town","county","city","region"];var il=20;function js(e){let t=!1,n=new we({size:il,ask:(l,u)=>{let{town:f}=e.stores.view.get();return f===null?null:e.signedIn(()=>Lo(f,(l==null?void 0:l.entry)??null,u))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:u}=l;u!==t&&(o(),t=u,t&&n.read())},s=(l,u)=>{let{at:f,login:m,name:g}=l,w=u.office.looks;return a`
<li>
<time datetime=${f}>${pe(f)}</time>
<b>${g!==""?g:m!==""?m:w.gone}</b>
<span>${cl(l,u)}</span>
</li>
`};return{close:o,part:l=>{let u=l.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${u.title}</summary>
<p class="form-hint">${u.hint}</p>
${q(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${u.none}</p>
`:null}
<ol class="looks">
${n.rows.map(f=>s(f,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function cl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:dl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function dl(e,t){let n=["villages","committees"].flatMap(o=>_n(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function Fs(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,u=0,f=null,m="",g="clerk",[w,p]=["","town"],R=js(e),k=x=>{[s,l]=[Y(x),!1],e.ask()},E=()=>t.get().town??"",M=()=>{let x=u+=1;e.signedIn(()=>Ro(E())).then(N=>{x===u&&(r=N,e.ask())},N=>{x===u&&k(N)})},b=x=>{[s,m]=[null,""],e.signedIn(x).then(M,k),e.ask()},O=x=>{m=x,s=null,e.ask()},P=()=>({role:g,unit:g==="clerk"?w:"",level:g==="inspector"?p:""}),c=x=>{x.preventDefault();let N=x.currentTarget,{login:I="",name:H="",provider:B}=Pe(x);[s,f]=[null,null];let V={login:I.trim(),name:H.trim(),provider:B!==void 0,...P()};e.signedIn(()=>Do(E(),V)).then(A=>{f={login:V.login,invitation:A},dt(N),G(n,e.now().office.people.added(V.login)),M()},A=>{k(A),l=!0,e.ask()})},S=({account:x,login:N})=>{[s,f]=[null,null],e.signedIn(()=>Mo(E(),x)).then(I=>{f={login:N,invitation:I},e.ask(),window.requestAnimationFrame(()=>{var H;return(H=document.querySelector(".work-invitation"))==null?void 0:H.scrollIntoView({block:"nearest"})})},k)},i=x=>{let{session:N}=o.get();N!==null&&e.signedIn(()=>Wo(x)).then(()=>{o.set({session:{...N,anonymous:x}})},k)},$=x=>{var V;let{people:N,roles:I,levels:H}=x.office,B=[...x.committees];return x.committees.has(w)||(w=((V=B[0])==null?void 0:V[0])??""),a`
${de("role",N.role,_s.map(A=>[A,I[A]]),g,A=>{g=A,e.ask()})}
${g==="clerk"?de("unit",N.unit,B,w,A=>w=A):null}
${g==="inspector"?de("level",N.level,Is.map(A=>[A,H[A]]),p,A=>p=A):null}
`},v=x=>{var B;let{people:N,optional:I}=x.office,H=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${c}>
${z({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:x.office.paren(N.name,I),lengthMost:64})} ${$(x)}
${H===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${D()?y(x):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},D=()=>l&&(s==null?void 0:s.status)===409,y=x=>a`
<div class="form-problem" role="alert">${x.office.problem.taken}</div>
`,d=x=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:N}=x.office,{link:I,expires:H}=f.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(f.login)}</h3>
<p>${N.linkOnce}</p>
${ir(I,N.scan)} ${lr(I,x.words)} ${ut(N.link,I,e)}
${H===void 0?null:a`
<p class="form-hint">${N.until(pe(H))}</p>
`}
</section>
`},h=(x,N,I)=>{let{people:H}=I.office,B=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${cn(N,I)}</span>
<button type="button" class="text-button" @click=${()=>O(B)}>
${H.take}
<span class="sr">${x.login}</span>
</button>
</div>
${m===B?ne(H.takeSure,H.take,()=>b(()=>Eo(E(),N.id)),()=>O(""),I):null}
</li>
`},T=(x,N)=>{var oe;let{people:I,allTowns:H}=N.office,B=x.account===((oe=o.get().session)==null?void 0:oe.account),V=[B?I.you:"",x.disabled?I.disabled:"",x.has_password||x.federated?"":I.noPassword,x.administrator?H:""].filter(Q=>Q!==""),[A,_]=[`give ${x.account}`,`disable ${x.account}`];return a`
<li class="work-person" data-login=${x.login}>
<p>
<b>${x.name===""?x.login:x.name}</b>
${x.name===""?null:a`
<span>${x.login}</span>
`}
${V.map(Q=>a`
<em>${Q}</em>
`)}
</p>
<ul class="work-roles">
${x.memberships.map(Q=>h(x,Q,N))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>O(A)}>${I.give}</button>
${x.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>S(x)}>
${I.newLink}
</button>
`}
${B?null:x.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>b(()=>zt(E(),x.account,!1))}
>
${I.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>O(_)}>
${I.disable}
</button>
`}
</div>
${m===_?ne(I.disableSure,I.disable,()=>b(()=>zt(E(),x.account,!0)),()=>O(""),N):null}
${m===A?a`
<form
class="work-give"
@submit=${Q=>{Q.preventDefault(),b(()=>Co(E(),x.account,P()))}}
>
${$(N)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${I.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>O("")}>
${N.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},C=x=>{let{session:N}=o.get();if((N==null?void 0:N.administrator)!==!0)return null;let{people:I}=x.office;return a`
<section class="work-settings">
<h3>${I.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${N.anonymous}
@change=${H=>i(H.target.checked)}
/>
${I.anonymous}
</label>
<p class="form-hint">${N.anonymous?I.anonymousOn:I.anonymousOff}</p>
</section>
`};return{title:({words:x})=>x.work.people,key:({view:x})=>{var N;return`${x.town??""} ${((N=o.get().session)==null?void 0:N.account)??0}`},enter:()=>{[r,s,f,m]=[[],null,null,""],R.close(),M()},leave:()=>{f=null},body:x=>a`
${D()?null:q(s,x)} ${d(x)} ${v(x)}
<section>
<h3>${x.office.people.list}</h3>
<ul class="work-list">
${r.map(N=>T(N,x))}
</ul>
</section>
${R.part(x)} ${C(x)}
`}}var ul={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function ml(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=J(r,zo-1);o.push({from:r,to:s<n?s:n}),r=J(s,1)}return o}function pl(e,t){let n=o=>ul[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Lt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let l of ml(n,o)){let u=await Hs(this.parts,`${t} ${l.from} ${l.to}`,()=>Yo(t,l,this.abort.signal)),f=u.villages.find(m=>m.fid===r);f!==void 0&&u.days.forEach((m,g)=>s.set(m,pl(f,g)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Hs(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await Ko(t,s,"day",r,this.abort.signal);return new Map(l.map(u=>[u.unit,u]))})}};function Hs(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function qs(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>J(r,l))}}function Us(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,u=1]=t.split("-").map(Number),f=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(u,f))).toISOString().slice(0,10)}function Vs(e){let{view:t,data:n,work:o}=e.stores,r=new Lt,s=Number(F(new Date).slice(0,4)),l="",[u,f]=[null,!1],[m,g]=["",0],w=null,p="",R=()=>{var h;let{selected:y,committee:d}=t.get();if(y!==null&&Wn(y.layer))return{village:y.fid};if(y!==null&&An(y.layer)){let T=(h=Z(n.get(),"committees",y.fid))==null?void 0:h.properties.code;if(T!=null)return{committee:T}}return{committee:d==="none"?null:d}},k=()=>{let{town:y}=t.get();if(y===null)return;let d=R(),h=F(new Date),T=JSON.stringify([y,s,d,h]);if(T===m)return;T!==p&&(u=null),[m,f]=[T,!1];let C=g+=1;("village"in d?r.ofVillage(y,s,h,d.village).then(N=>({kind:"village",days:N})):r.ofCommittee(y,s,h,d.committee).then(N=>({kind:"committee",days:N}))).then(N=>{if(C!==g)return;let I=u===null;[u,p]=[N,T],e.ask(),I&&window.requestAnimationFrame(()=>window.requestAnimationFrame(E))},N=>{C!==g||co(N)||([f,m]=[!0,""],e.ask())})},E=()=>{var y;return(y=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:y.scrollIntoView({block:"center"})},M=()=>{r.forget(),m="",o.get().open==="calendar"&&k()};n.subscribe((y,d)=>{y.touched!==d.touched&&M();let h=y.coverage.value;if(h===null||h===w||h.date!==F(new Date))return;let T=(w==null?void 0:w.date)!==h.date;w=h,T||(r.forgetDay(h.date),m="",o.get().open==="calendar"&&k())}),t.subscribe(()=>{o.get().open==="calendar"&&k()});let b=y=>{l=y;let d=t.get();t.set({...Ue(d,"coverage"),selected:d.selected,date:y>=F(new Date)?null:y}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},O=y=>{s=y,l="",k(),e.ask()},P=(y,d)=>{let h=Us(y.key,d),[T,C]=[c(),F(new Date)];if(h===null)return;y.preventDefault();let x=h>C?C:h<T?T:h;l=x,Number(x.slice(0,4))!==s&&(s=Number(x.slice(0,4)),k()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(`.calendar [data-day="${x}"]`))==null?void 0:N.focus()}))},c=()=>{var y;return`${(((y=n.get().coverage.value)==null?void 0:y.first_record)??F(new Date)).slice(0,4)}-01-01`},S=({view:{measure:y}})=>y??"completion",i=(y,d)=>{var A;let{words:h}=d,T=((A=d.data.coverage.value)==null?void 0:A.first_record)??null;if(u===null||y>F(new Date))return null;if(T===null||y<T)return{fills:[],text:null};if(u.kind==="village"){let _=u.days.get(y);if(_===void 0||_.am===null&&_.pm===null)return{fills:[],text:"–"};let oe=(Q,Te)=>`${Q} ${Te==="not_reported"&&!_.staffed?h.states.not_staffed:h.slotStates[Te??"not_due"]}`;return{fills:lo(_),text:`${oe(h.am,_.am)}${h.listComma}${oe(h.pm,_.pm)}`}}let C=u.days.get(y)??null,x=S(d),{n:N,d:I}=C===null?{n:0,d:0}:Jo(x,C),H=er(x,C),B=I===0?"–":`${Qe(N/I)} ${h.unit.percent} (${U(N)}/${U(I)})`,V=H==="unsaid"?ue[d.view.language].levels.unsaid:B;return{fills:[Xt[H]],text:V}},$=(y,d)=>{let h=ue[d.view.language],{lead:T,days:C}=qs(s,y),x=d.view.date??F(new Date);return a`
<section class="calendar-month">
<h3>${h.month(y+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${h.year(String(s))} ${h.month(y+1)}`}>
${h.weekdays.map(N=>a`
<i aria-hidden="true">${N}</i>
`)}
${Array.from({length:T},()=>a`
<span></span>
`)}
${C.map(N=>{let I=i(N,d);return I===null?a`
<span class="calendar-none">${Number(N.slice(8))}</span>
`:a`
<button
type="button"
data-day=${N}
tabindex=${N===l?0:-1}
aria-label=${I.text===null?d.words.headline.noRecordsOf(N):h.dayOf(N,I.text)}
aria-pressed=${N===x}
@click=${()=>b(N)}
@keydown=${H=>P(H,N)}
>
${Number(N.slice(8))} ${fl(I.fills)}
</button>
`})}
</div>
</section>
`},v=y=>{let d=ue[y.view.language],h=S(y),T=(u==null?void 0:u.kind)==="village"?[...mo.filter(x=>x!=="both"&&x!=="one").map(x=>[ot[x],y.words.states[x]])]:Xo.map((x,N)=>[Xt[x],x==="unsaid"||x==="uncounted"?d.levels[x]:d.ranges(je(h)?Qo:Zo,N,je(h))]),C=(u==null?void 0:u.kind)==="village"?[[ot.both,y.words.slotStates.on_time],[ot.partial,y.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...C,...T].map(([x,N])=>a`
<li>${lt(x)} ${N}</li>
`)}
</ul>
`},D=y=>{let d=R();if("village"in d){let h=Z(y.data,"villages",d.village);return h===void 0?y.words.unnamed:ie("villages",h,y)}return d.committee===null?y.words.filter.whole:y.committees.get(d.committee)??d.committee};return{title:y=>`${D(y)} · ${ue[y.view.language].calendar}`,key:({view:{town:y}})=>y??"",enter:()=>{l=t.get().date??F(new Date),s=Number(l.slice(0,4)),k()},body:y=>{let d=ue[y.view.language],h=F(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(h.slice(0,4))?h:`${s}-12-31`);let T=(u==null?void 0:u.kind)==="committee"?d.names[S(y)]:`${y.words.am} | ${y.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${d.yearBefore}
?disabled=${s<=Number(c().slice(0,4))}
@click=${()=>O(s-1)}
>
${K("left")}
</button>
<b>${d.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${d.yearAfter}
?disabled=${s>=Number(h.slice(0,4))}
@click=${()=>O(s+1)}
>
${K("right")}
</button>
<span>${T}</span>
</div>
${f?a`
<p class="form-problem" role="alert">${d.failed}</p>
`:null}
${v(y)}
<p class="form-hint">${u===null&&!f?y.words.reading:d.hint}</p>
<div class="calendar-months">${Array.from({length:12},(C,x)=>$(x,y))}</div>
</div>
`}}}function fl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Cn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${at(n)} stroke=${st.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var kn=40,gl=["worse","better","same","unknown"];function xn({better:e}){return e===null?"unknown":Math.abs(e)<tr?"same":e>0?"better":"worse"}function Bs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[u,f]=[n(r),n(l)];return u===null||f===null?(u===null?1:0)-(f===null?1:0)||o.localeCompare(s):u-f||l.now.d-r.now.d||o.localeCompare(s)})}function Gs(e){let{view:t,work:n}=e.stores,o=null,r=kn,s=w=>`${w>0?"+":""}${U(w,1)}`,l=({now:w,before:p},R)=>w.share===null||(p==null?void 0:p.share)==null?"–":R(s((w.share-p.share)*100)),u=w=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${at(eo.excellent,st)}></rect>
</svg>
`,f=(w,p,R)=>{let k=ue[R.view.language];return a`
<b>${w}</b>
<span>${p.now.text}</span>
${p.before===null?a`
<small>${k.reported} ${p.now.reported}</small>
`:a`
<small class="is-${xn(p)}">
${l(p,k.points)} · ${p.before.text}
</small>
`}
${u(p.now.share)}
`},m=(w,p)=>{let R=p.view.measure!==null&&je(p.view.measure),k=Bs([...w.committees],R),E=M=>{let b=M===""?"none":M;t.set({committee:t.get().committee===b?null:b})};return a`
<h3>${ue[p.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([M,b])=>a`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${p.view.committee===(M===""?"none":M)}
@click=${()=>E(M)}
>
${f(p.committees.get(M)??p.office.edit.noCommittee,b,p)}
</button>
</li>
`)}
</ol>
`},g=(w,p)=>{let R=ue[p.view.language],k=p.view.measure!==null&&je(p.view.measure),{features:E}=rt(p.view,p.data,"villages"),M=E.flatMap(i=>{let $=w.of.get(Number(i.id));return $===void 0?[]:[[String(i.id),$]]}),b=Bs(M,k),O=w.before!==null,P=O&&o!==null?b.filter(([,i])=>xn(i)===o):b,c=i=>{var $;return re((($=Z(p.data,"villages",Number(i)))==null?void 0:$.properties)??{},p.view.language)||p.words.unnamed},S=i=>{[o,r]=[o===i?null:i,kn],e.ask()};return a`
<h3>${R.villages}</h3>
${O?a`
<div class="compare-kinds" role="group">
${gl.map(i=>{let $=b.filter(([,v])=>xn(v)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>S(i)}
>
${R.kinds[i]}
<b>${U($)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${P.slice(0,r).map(([i,$])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${lt($.fill)} ${f(c(i),$,p)}
</button>
</li>
`)}
</ol>
${P.length<=r?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${R.more(U(P.length-r))}
</button>
`}
`};return t.subscribe((w,p)=>{w.selected!==null&&w.selected!==p.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>ue[w].ranks,key:({view:{town:w,measure:p}})=>`${w} ${p}`,enter:()=>{[o,r]=[null,kn];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:p}=w.data;return p===null?a`
<p class="form-hint">${w.words.reading}</p>
`:a`
<p class="form-hint">${p.title}</p>
<p class="period-total">${f(w.words.filter.whole,p.total,w)}</p>
${m(p,w)} ${g(p,w)}
`}}}function On(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function Wt(e,t){let n=On(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Ks(e,t){let n=new Map;for(let{cleaner:o,place:r}of Wt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Tn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let u=l.map(o).filter(m=>m!==null),f=r.map(m=>Math.min(...u.map(g=>hl(m,g))));return{cleaner:s,places:l.length,distanceM:Math.max(...f)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Pn(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[u]=Tn(r,[l],n,o);u!==void 0&&(s.set(l,u),r.set(u.cleaner,[...r.get(u.cleaner)??[],l]))}return s}var zs=["stand","beside","replace"];function Ys(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let l=e.filter(m=>m.place===s),u=On(l,o),f=m=>u.includes(m)||u.some(({cleaner:g})=>g===m.instead_of);return l.filter(m=>m.starts>=o&&(r===""||m.starts<=r)&&f(m))})}function Js(e,{to:t,way:n,starts:o,ends:r}){let s=Wt(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([u,f])=>{let m={op:"add",cleaner:f,place:u,starts:o,...l};if(n==="replace")return[...On(e,o).filter(p=>p.place===u).map(({id:p})=>({op:"end",id:p,ends:J(o,-1)})),m];let g=s.find(w=>w.place===u&&w.cleaner!==f);return g===void 0||n==="beside"?[m]:[{...m,instead_of:g.cleaner,ends:r===""?o:r}]})}function hl([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Xs(e,t,n,o){if(t===null)return null;let r=s=>{let l=t.get(s);return`${n.place(s,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Zs(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function Qs({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}function ea({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l,wholeNames:u},f,m){let{plan:g,crew:w}=m.office;return a`
<div class="plan-found" role="group" aria-label=${g.found}>
${e.map(p=>a`
<button
type="button"
data-found=${p}
aria-pressed=${n.includes(p)}
@click=${()=>s(p)}
>
<b>${f.place(p,m)}</b>
<small>${f.heldBy(p,m)}</small>
</button>
`)}
${t.map(p=>a`
<button
type="button"
data-found-cleaner=${p}
aria-pressed=${p===o}
@click=${()=>l(p)}
>
<b>${f.who(p,m)}</b>
<small>${g.has(f.has(p))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${g.nothing}</p>
`:null}
${u===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${u}>
${g.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${w.noted}</p>
`:null}
</div>
`}function ta({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},l){let u=!1,f=null,m=async(g,w,p)=>{let{town:R}=e.get();if(!(u||R===null)){[u,f]=[!0,null],o();try{await s(()=>Go(R,p,g,w)),G(t,r().office.plan.boundsSaved),l()}catch(k){f=Y(k)}u=!1,o()}};return({date:g,most_villages:w,apart_m:p},R)=>{let{plan:k}=R.office,E=k.bounds(w,String(p/1e3));return te(n.get().session,R.view.town)?a`
<details class="plan-bounds">
<summary>${E}</summary>
<form
@submit=${M=>{M.preventDefault();let b=Pe(M);m(Number(b["bounds-most"]),Math.round(Number(b["bounds-apart"])*1e3),g)}}
>
${z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(w),required:!0})}
${z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(p/1e3),required:!0})}
${q(f,R,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${u}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${E}</p>
`}}function na({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,u=F(new Date),f=(m,g,w,p)=>a`
<label>
${g}
<input
type="date"
name=${m}
min=${u}
max=${J(u,o)}
.value=${w}
@change=${R=>p(R.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${f("plan-starts",l.from,e,m=>{let g=m===""?u:m;r({starts:g,ends:t!==""&&t<g?g:t})})}
${f("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,m=>r({starts:e,ends:m!==""&&m<e?e:m}))}
</div>
`}function oa(e,t,n,o){let{plan:r}=o.office,s=(...R)=>R.filter(Boolean).join(o.words.listComma),l=R=>R===null?"":r.again(R),u=(R,k)=>yl(R,k,t,n,o),f=(R,k,E)=>a`
<li class="plan-cleaner" data-of=${R}>
<p>
<b>${n.who(R,o)}</b>
<small>${E}</small>
</p>
<ul class="plan-list">
${k.map(M=>u(M,""))}
</ul>
</li>
`,{uncovered:m,ending:g,overloaded:w,apart:p}=e;return m.length+g.length+w.length+p.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${At("uncovered",r.uncovered,m.map(R=>u(R.place,s(R.until===null?r.never:r.expired(R.until),l(R.again)))))}
${At("ending",r.ending(t.ahead),g.map(R=>u(R.place,s(r.ends(R.ends),l(R.again)))))}
${At("overloaded",r.overloaded(e.most_villages),w.map(R=>f(R.cleaner,R.places,r.has(R.places.length))))}
${At("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),p.map(R=>f(R.cleaner,R.places,r.kilometres((R.distance_m/1e3).toFixed(1)))))}
`}function At(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function yl(e,t,n,o,r){let s=o.place(e,r);return a`
<li>
<input
type="checkbox"
data-place=${e}
aria-label=${s}
.checked=${n.chosen.includes(e)}
@change=${()=>n.toggle(e)}
/>
<button type="button" class="board-link" data-open=${e} @click=${()=>n.openCard(e)}>${s}</button>
<small>${t}</small>
</li>
`}var ra=14,sa=92,bl=3,aa=6;function la(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,l=null,u=null,f=new Map,[m,g]=[!1,""],w=[],[p,R,k]=[0,!1,!1],E=!1,M="stand",[b,O]=["",""],P=null,c=null,S=null,[i,$,v]=[0,0,0],D=()=>n.get().town??"",y=L=>{c=Y(L),e.ask()},d=L=>{let W=v+=1;No(D(),0,L,null).then(j=>{W===v&&(f=new Map(j.map(X=>[X.number,X])),m=L,e.ask())},j=>{W===v&&y(j)})},h=()=>{let L=i+=1,W=F(new Date);Promise.all([ht(D(),W,J(W,sa)),Bo(D(),ra)]).then(([j,X])=>{L===i&&([l,u]=[j,X],_())},j=>{L===i&&y(j)})},T=ta(e,h),C=()=>(u==null?void 0:u.most_villages)??1,x=()=>Ks(l??[],b),N=L=>{var se;let W=(se=I(L))==null?void 0:se.geometry;if((W==null?void 0:W.type)==="Point")return[W.coordinates[0]??0,W.coordinates[1]??0];if((W==null?void 0:W.type)!=="LineString")return null;let[j=0,X=0]=W.coordinates[0]??[];return[j,X]},I=L=>{let[W,j]=L.split(".");return Z(o.get(),W==="streets"?"streets":"villages",Number(j))},H=()=>({to:R?new Map([...Pn(x(),w,C(),N)].map(([W,j])=>[W,j.cleaner])):new Map(p<1?[]:w.map(W=>[W,p])),way:M,starts:b,ends:O}),B=()=>Ys(l??[],H()),V=()=>B().length>0?[]:Js(l??[],H()),A=()=>{[c,S]=[null,null],_()},_=()=>{P=null,e.ask();let L=$+=1,W=V();W.length!==0&&Jt(D(),W,!0).then(j=>{L===$&&({effect:P}=j,e.ask())},j=>{L===$&&y(j)})},oe=()=>{let{mode:L}=r.get();(L.kind==="pick"||L.kind==="none")&&r.set({mode:{kind:"pick",places:w}})},Q=L=>{w=L,[p,R]=[0,!1],oe(),A(),window.setTimeout(()=>{var W;return(W=document.querySelector(".plan-foot"))==null?void 0:W.scrollIntoView({block:"nearest"})},50)},Te=L=>Q(w.includes(L)?w.filter(W=>W!==L):[...w,L]);r.subscribe(({mode:L})=>{if(L.kind==="none"&&s.get().open==="plan"&&oe(),L.kind!=="pick"||L.places===w)return;let W=L.places.filter(j=>Ne(j));W.length<L.places.length&&G(o,e.now().office.plan.notYours),Q(W)}),n.subscribe(({selected:L},W)=>{if(L===null||L===W.selected||s.get().open!=="plan")return;let j=`${L.layer}.${L.fid}`;Xe(L.layer)&&Ne(j)&&!w.includes(j)&&Q([...w,j])}),o.subscribe((L,W)=>{L.touched===W.touched||k||s.get().open!=="plan"||([P,c]=[null,null],h(),e.ask())});let pa=L=>{let[W,j]=L.split("."),X=o.get().coverage.value;return X==null?void 0:X[W==="streets"?"streets":"villages"].find(se=>se.fid===Number(j))},Ne=L=>{let W=Ce(s.get().session,D()),j=pa(L);return j!==void 0&&(W===null||W.includes(j.committee??""))},Nn=async L=>{if(!k){[k,c]=[!0,null],e.ask();try{await e.signedIn(L),[w,p,R,P]=[[],0,!1,null],oe()}catch(W){c=Y(W)}k=!1,h(),e.ask()}},fa=()=>Nn(async()=>{let L=new Set(V().flatMap(j=>j.op==="add"?[j.place]:[])).size,{change:W}=await Jt(D(),V(),!1);S=W===void 0?null:{change:W,count:L},G(o,e.now().office.plan.saved(L))}),ga=L=>Nn(async()=>{await _e(D(),L,""),S=null,G(o,e.now().office.log.undone)}),ha=L=>({...L,uncovered:L.uncovered.filter(({place:W})=>Ne(W)),ending:L.ending.filter(({place:W})=>Ne(W))}),ya=L=>{let[W,j]=L.split(".");s.set({open:null}),n.set({selected:{layer:W==="streets"?"streets":"villages",fid:Number(j)}})},Rn=(L,{view:{language:W},words:j})=>{var X;return re(((X=I(L))==null?void 0:X.properties)??{},W)||j.unnamed},qe=(L,{office:W})=>{var j;return[W.plan.cleaner(L),((j=f.get(L))==null?void 0:j.name)??""].filter(Boolean).join(" ")},ze=L=>Wt(l??[],b).filter(W=>W.place===L),ba=(L,W)=>ze(L).map(({cleaner:j})=>qe(j,W)).join(W.words.listComma)||W.words.states.not_staffed,$a=L=>{g=L,e.ask()},wa=()=>m||!new RegExp("\\p{L}","u").test(g)||!te(s.get().session,D())?null:()=>d(!0),va=()=>{let{villages:L,streets:W}=o.get().layers,j={...L===void 0?{}:{villages:L},...W===void 0?{}:{streets:W}};return ko(j,g).filter(({layer:X})=>Xe(X)).map(({layer:X,fid:se})=>`${X}.${se}`).filter(Ne).slice(0,aa)},ka=()=>{let L=g.trim();return L===""?[]:[...f.values()].filter(({number:W,name:j})=>String(W)===L||j!==""&&j.startsWith(L)).map(({number:W})=>W).slice(0,aa)},Dn=L=>{[p,R]=[L,!1],A()},Ye={place:Rn,who:qe,heldBy:ba,has:L=>{var W;return((W=x().get(L))==null?void 0:W.length)??0}},xa=L=>{({starts:b,ends:O}=L),A()},Oa=L=>{var Mn;let{plan:W}=L.office,j=Tn(x(),w,C(),N).slice(0,bl),[X=""]=w,[se]=ze(X),ae=se===void 0?[]:(x().get(se.cleaner)??[]).filter(ee=>!w.includes(ee)&&Ne(ee)),Ta=w.filter(ee=>ze(ee).length===0).length,Pa=R?Pn(x(),w,C(),N):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${W.places(w.length,Ta)}</b>
<button type="button" class="text-button" data-none @click=${()=>Q([])}>${W.clear}</button>
</p>
<p class="plan-chosen">${w.map(ee=>Rn(ee,L)).join(L.words.listComma)}</p>
${se===void 0?null:a`
${me(W.way,zs.map(ee=>[ee,W.ways[ee]]),M,ee=>{M=ee,A()})}
<p class="form-hint">
${W.present(qe(se.cleaner,L))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>Q([...w,...ae])}
>
${W.allOf(ae.length)}
</button>
`}
</p>
`}
${na({starts:b,ends:O},se!==void 0&&M==="stand",sa,xa,L)}
<h3>${W.nearest}</h3>
<div class="plan-near" role="group" aria-label=${W.whom}>
${j.map(ee=>a`
<button
type="button"
data-cleaner=${ee.cleaner}
aria-pressed=${ee.cleaner===p}
@click=${()=>Dn(ee.cleaner)}
>
<b>${qe(ee.cleaner,L)}</b>
<small>${W.near((ee.distanceM/1e3).toFixed(1),ee.places)}</small>
</button>
`)}
${j.some(ee=>ee.cleaner===p)||p===0?null:a`
<button type="button" data-cleaner=${p} aria-pressed="true">
<b>${qe(p,L)}</b>
<small>${W.has(((Mn=x().get(p))==null?void 0:Mn.length)??0)}</small>
</button>
`}
${w.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${R}
@click=${()=>{[p,R]=[0,!0],A()}}
>
<b>${W.each}</b>
</button>
`}
${j.length===0&&w.length<2?a`
<p class="form-hint">${W.nobodyNear}</p>
`:null}
</div>
${Xs(w,Pa,Ye,L)} ${Zs(B(),Ye,L)}
<div class="plan-save">
${P===null?null:Qs(P,C(),L)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${P===null||k}
@click=${fa}
>
${k?L.office.working:W.save(w.length)}
</button>
</div>
</div>
`};return{title:({office:L})=>L.plan.title,key:({view:{town:L}})=>{var W;return`${L??""} ${((W=s.get().session)==null?void 0:W.account)??0}`},enter:()=>{[l,u,f,P,c,S]=[null,null,new Map,null,null,null],[m,$]=[!1,$+1],[p,R,M,g,O]=[0,!1,"stand","",""],[b,E]=[F(new Date),!1];let{selected:L}=n.get();w=L!==null&&Xe(L.layer)?[`${L.layer}.${L.fid}`]:[],r.set({mode:{kind:"pick",places:w}}),h(),d(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ce})},body:L=>{let{office:W,words:j}=L,{plan:X}=W;if(l===null||u===null||L.data.coverage.value===null)return a`
${q(c,L)}
<p class="form-hint">${j.reading}</p>
`;let se=ae=>{E=ae,e.ask()};return E?a`
<p class="board-next plan-folded">
<span>${X.places(w.length,w.filter(ae=>ze(ae).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>se(!1)}>${X.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>se(!0)}>
${K("locate")}${X.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${X.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${g}
@input=${ae=>$a(ae.target.value)}
/>
</div>
${g.trim()===""?null:ea({places:va(),cleaners:ka(),chosen:w,cleaner:p,whole:m},{wholeNames:wa(),toggle:ae=>{g="",Te(ae)},take:ae=>{g="",Dn(ae)}},Ye,L)}
${q(c,L)}
${S===null?null:a`
<p class="board-next" role="status">
<span>${X.saved(S.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${k}
@click=${()=>S!==null&&ga(S.change)}
>
${K("undo")}${X.takeBack(S.count)}
</button>
</p>
`}
${oa(ha(u),{chosen:w,toggle:Te,openCard:ya,ahead:ra},Ye,L)} ${T(u,L)}
${w.length===0?null:Oa(L)}
`}}}function ia(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=new Map,u=new Map,f=null,m=new Map,g="seen",[w,p]=["",!1],R=null,k=0,E=()=>t.view.get().town??"",M=()=>Ce(t.work.get().session,E()),b=()=>{let y=k+=1;f=t.data.get().coverage.value,it(E(),n).then(d=>{if(y!==k)return;let h=new Map(((s==null?void 0:s.villages)??[]).map(T=>[T.fid,fe(T,o)]));for(let T of d.villages)h.has(T.fid)&&h.get(T.fid)!==fe(T,o)&&l.delete(T.fid);[s,R]=[d,null],e.ask()},d=>{y===k&&(R=Y(d),e.ask())})},O=()=>{let y=M(),d=((s==null?void 0:s.villages)??[]).filter(T=>(y===null||y.includes(T.committee??""))&&(r===null||T.committee===r)&&fe(T,o)!=="not_due"),h=T=>mt.includes(fe(T,o));return[...d.filter(T=>!h(T)),...d.filter(h)]},P=y=>l.get(y.fid)??null,c=()=>{l=new Map,m=new Map,R=null},S=()=>{l=new Map(l);for(let y of O())!l.has(y.fid)&&["not_reported","not_staffed"].includes(fe(y,o))&&l.set(y.fid,"done");e.ask()},i=y=>{y(),c(),e.ask()},$=y=>{let d=O().flatMap(T=>{let C=P(T);if(C===null)return[];let x=`${T.fid} ${n} ${o} ${C} ${g}`,N=u.get(x)??{uuid:$l(),captured_at:new Date().toISOString()};return u.set(x,N),[{...N,place:`villages.${T.fid}`,date:n,slot:o,result:C,basis:g}]});if(d.length===0||p)return;let h=new Map(d.map(({uuid:T,place:C})=>[T,Number(C.split(".")[1])]));p=!0,R=null,e.ask(),e.signedIn(()=>Fo(E(),d,w.trim())).then(T=>{v(T,h);let C=T.length-m.size;C>0&&G(t.data,y.office.report.sent(C)),b()},T=>{R=Y(T)}).finally(()=>{p=!1,e.ask()})},v=(y,d)=>{m=new Map;for(let h of y){let T=d.get(h.uuid)??0;if(h.outcome==="refused"){m.set(T,h);continue}l.delete(T);for(let[C,{uuid:x}]of u)x===h.uuid&&u.delete(C)}m.size===0&&(w="")},D=(y,d)=>{var A;let{office:h,data:T,view:C,words:x}=d,N=fe(y,o),I=P(y),H=re(((A=Z(T,"villages",y.fid))==null?void 0:A.properties)??{name:y.name},C.language)||x.unnamed,B=m.get(y.fid),V=_=>{l=new Map(l).set(y.fid,I===_?null:_),e.ask()};return a`
<li data-village=${y.fid} class=${mt.includes(N)?"is-done":""}>
<span class="report-name">${H}</span>
<span class="report-state">${ft(N)}${pt(N,d)}</span>
<span class="report-choices" role="group" aria-label=${H}>
${["done","partial","missed"].map(_=>a`
<button
type="button"
data-result=${_}
aria-pressed=${I===_}
?disabled=${p}
@click=${()=>V(_)}
>
${h.report.results[_]}
</button>
`)}
</span>
${B===void 0?null:a`
<p class="report-refused" role="alert">
${(C.language==="en"?void 0:C.language==="zh-Hant"?B.detail_zh_hant:B.detail_zh)??B.detail??""}
</p>
`}
</li>
`};return{title:({office:y})=>y.report.title,key:({view:y})=>{var h;let d=t.work.get().report;return`${y.town??""} ${((h=t.work.get().session)==null?void 0:h.account)??0} ${(d==null?void 0:d.date)??""} ${(d==null?void 0:d.slot)??""}`},enter:()=>{var C;let y=t.work.get().report,d=(C=t.data.get().coverage.value)==null?void 0:C.slots.filter(({due:x})=>x).at(-1);[n,o]=[(y==null?void 0:y.date)??F(new Date),(y==null?void 0:y.slot)??((d==null?void 0:d.slot)==="pm"?"pm":"am")];let h=M(),T=t.view.get().committee;r=(h==null?void 0:h.length)===1?h[0]??null:T==="none"?null:T,g=h===null?"told":"seen",c(),u=new Map,[s,w]=[null,""],b()},body:y=>{let{office:d,words:h,committees:T}=y;s!==null&&!p&&y.data.coverage.value!==f&&b();let{report:C}=d,x=O(),N=x.map(P).filter(A=>A!==null),I=N.some(A=>A!=="done"),H=F(new Date),B=M(),V=[...T].filter(([A])=>B===null||B.includes(A));return a`
${me(h.action.date,[[H,h.headline.today],[J(H,-1),h.headline.yesterday]],n,A=>i(()=>{n=A,s=null,b()}))}
${me(C.slot,[["am",h.am],["pm",h.pm]],o,A=>i(()=>{o=A}))}
${V.length<2?null:a`
<div class="form-field">
<label for="report-committee">${h.layers.committees}</label>
<select
id="report-committee"
@change=${A=>i(()=>{r=A.target.value||null})}
>
<option value="" .selected=${r===null}>${C.allCommittees}</option>
${V.map(([A,_])=>a`
<option value=${A} .selected=${A===r}>${_}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${h.reading}</p>
`:x.length===0?a`
<p class="form-hint">${C.none}</p>
`:a`
${x.some(A=>P(A)===null&&!mt.includes(fe(A,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${S}>
${C.all}
</button>
`:null}
<ul class="report-list">
${x.map(A=>D(A,y))}
</ul>
`}
<div class="report-foot">
${me(C.basis,[["seen",C.bases.seen],["told",C.bases.told],["paper",C.bases.paper]],g,A=>{g=A,e.ask()})}
${I?z({name:"report-reason",label:C.why,value:w,input:A=>w=A,lengthMost:200}):null}
${n===H?null:a`
<p class="form-hint">${C.afterwards}</p>
`}
${q(R,y)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${p||N.length===0}
@click=${()=>$(y)}
>
${p?d.working:C.send(N.length)}
</button>
</div>
`}}}function $l(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function ca({stores:{view:e,work:t,data:n},ask:o},r){let s=null,l=null,u=null,f=0,m=()=>{[s,l,u]=[null,null,null],f+=1},g=(M,b)=>{var c;m();let{town:O,committee:P}=e.get();s={slot:M,date:b,town:O,committee:P,account:((c=t.get().session)==null?void 0:c.account)??null},w(s),o()},w=({slot:M,date:b,town:O,committee:P})=>{let c=f+=1,S=te(t.get().session,O);Vo(O??"",b,M,P===null||P==="none"?"":P,S).then(i=>{c===f&&([l,u]=[i,null],o())},i=>{c===f&&([l,u]=[null,Y(i)],o())})},p=()=>{var P;if(s===null)return;let{town:M,committee:b}=e.get(),O=((P=t.get().session)==null?void 0:P.account)??null;s.town===M&&s.committee===b&&s.account===O||(m(),o())};e.subscribe(p),t.subscribe(p),n.subscribe((M,b)=>{M.touched!==b.touched&&s!==null&&w(s)});let R=({slot:M,date:b})=>(s==null?void 0:s.slot)===M&&s.date===b,k=({phone:M},b)=>M!==null&&/^[+\d\s()-]+$/.test(M)?a`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:a`
<span>${M===null||M===""?b:M}</span>
`,E=(M,b,O)=>{let{crew:P,today:c}=O.office,S=(l??[]).filter(({committee:$})=>$===M),i=b.filter($=>($.committee??"")===M);return a`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,O)}</h4>
<ul>
${i.map($=>{let v=S.filter(({village:D})=>D===$.fid);return a`
<li>
<b>${r.village($,O)}</b>
<span class="calls-people">
${v.map(D=>a`
<span>${D.name} ${k(D,P.noPhone)}</span>
`)}
${v.length===0?c.nobodyToCall:null}
</span>
</li>
`})}
${S.filter(({village:$})=>$===null).map(({name:$})=>a`
<li class="calls-clerk">
<span>${c.clerk}</span>
<span>${$}</span>
</li>
`)}
</ul>
</section>
`};return{open:g,close:m,button:(M,b)=>{let{session:O}=t.get();if(!ct(O,b.view.town)||M.lacking.length===0)return null;let{today:P}=b.office,c=R(M);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${c}
@click=${()=>{c?(m(),o()):g(M.slot,M.date)}}
>
${K("people")}${c?P.callHide:te(O,b.view.town)?P.callWhole:P.call}
</button>
`},part:(M,b)=>{if(!R(M))return null;let O=[...new Set(M.lacking.map(({committee:c})=>c??""))],{crew:P}=b.office;return a`
<div class="board-calls">
${q(u,b,"calls-problem")}
${l===null?u===null?a`
<p class="form-hint">${P.reading}</p>
`:null:O.map(c=>E(c,M.lacking,b))}
${l!==null&&te(t.get().session,b.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var _t=60,wl=350;function da({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,u=R=>R>=s.length-1?null:s[R]??null,f=()=>{window.clearInterval(o),l.abort(),r="still"},m=async()=>{let R=F(new Date);s=Array.from({length:_t},(E,M)=>J(R,M-_t+1)),r="reading",t();let k=s.map((E,M)=>u(M));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(k),nr(n.view.get(),k,l.signal)])},g=async R=>{if(await m(),r!=="reading")return;let k=s.indexOf(R),E=k<0||k===s.length-1?0:k;r="playing",e.playDay(u(E)),o=window.setInterval(()=>{E+=1,e.playDay(u(E)),E>=s.length-1&&f(),t()},wl),t()},w=R=>{r==="still"?g(R):f(),t()},p=async R=>{let k=s.length>0&&r!=="reading";f(),k||await m(),f(),e.playDay(u(R)),t()};return{stop:f,part:(R,{office:k,view:E})=>{let M=F(new Date),b=_t-1-Math.round((Date.parse(M)-Date.parse(R))/864e5),O=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${O} @click=${()=>w(R)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${_t-1}
aria-label=${k.today.days}
aria-valuetext=${Me(R,E.language)}
.value=${String(Math.max(0,b))}
@input=${P=>{p(Number(P.target.value))}}
/>
<span>${r==="reading"?k.working:R.slice(5)}</span>
</div>
`}}}var vl=14,kl=["rain","wind","roads","festival"];function ua({stores:e,ask:t,now:n,signedIn:o}){let[r,s,l]=[!1,!1,!1],[u,f,m]=["","both",""],g=null,w=[],p=null,R=null,k=null,E=()=>e.view.get().town??"",M=d=>{if(k===d)return;k=d;let h=F(new Date);Ho(d.town,h,J(h,vl)).then(T=>{k===d&&(w=T,t())},()=>{})},b=()=>{[r,s,l,m]=[!1,!1,!1,""],[p,R,k,w]=[null,null,null,[]]},O=d=>{let h=F(new Date),T=De(new Date),C=d.slots.filter(({ends:x})=>T<x).map(x=>x.slot==="pm"?"pm":"am");[r,l,m,R,p]=[!0,!1,"",null,null],u=C.length===0?J(h,1):h,f=C.length===1?C[0]??"both":"both",{committee:g}=e.view.get(),t()},P=async d=>{if(!s){[s,R]=[!0,null],t();try{await o(d)}catch(h){R=Y(h)}s=!1,t()}},c=(d,h)=>P(async()=>{let T=g===null?{}:{committee:g};p={change:await qo(E(),{from:u,to:u,slot:f,...T,reason:d}),text:h},r=!1}),S=d=>P(async()=>{await _e(E(),d,""),p=null,G(e.data,n().office.suspend.ended)}),i=({id:d})=>P(async()=>{await Uo(E(),d,J(F(new Date),-1)),p=null,G(e.data,n().office.suspend.ended)}),$=(d,{office:h,words:T})=>{let C=F(new Date);return d===C?T.headline.today:d===J(C,1)?h.suspend.tomorrow:d},v=(d,{committees:h,office:T})=>d===void 0?T.report.allCommittees:h.get(d)??d,D=(d,h)=>{let{office:T,words:C,committees:x}=h,{suspend:N}=T,I=F(new Date),H=d.villages.filter(_=>g===null||_.committee===g),B=v(g??void 0,h),V=[$(u,h),N.slots[f]],A=_=>{c(_,N.suspended(...V,B))};return a`
<div class="board-suspend-form">
${me(N.day,[[I,C.headline.today],[J(I,1),N.tomorrow]],u,_=>{u=_,t()})}
${me(T.report.slot,[["am",N.slots.am],["pm",N.slots.pm],["both",N.slots.both]],f,_=>{f=_,t()})}
<div class="form-field">
<label for="suspend-committee">${N.scope}</label>
<select
id="suspend-committee"
@change=${_=>{g=_.target.value||null,t()}}
>
<option value="" .selected=${g===null}>${T.report.allCommittees}</option>
${[...x].map(([_,oe])=>a`
<option value=${_} .selected=${_===g}>${oe}</option>
`)}
</select>
</div>
<p class="board-what">${N.what(...V,B,H.length)}</p>
${l?a`
<form
@submit=${_=>{_.preventDefault(),m.trim()!==""&&A(m.trim())}}
>
${z({name:"suspend-reason",label:N.why,value:m,required:!0,lengthMost:200,input:_=>m=_})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${N.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${N.why}>
${kl.map(_=>a`
<button
type="button"
class="form-button"
data-reason=${_}
?disabled=${s}
@click=${()=>A(N.reasons[_])}
>
${N.reasons[_]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,t()}}
>
${N.other}
</button>
</div>
`}
</div>
`},y=(d,h)=>{var A,_;let{office:T,view:C,words:x}=h,N=F(new Date),I=Number((A=d.village)==null?void 0:A.split(".")[1]),H=d.village===void 0?v(d.committee,h):re(((_=Z(h.data,"villages",I))==null?void 0:_.properties)??{},C.language)||x.unnamed,B=$(d.from<N?N:d.from,h),V=d.to>d.from&&d.to>N?T.suspend.until($(d.to,h)):"";return a`
<li data-suspension=${d.id}>
<span>
<b>${[B,T.suspend.slots[d.slot],V].filter(Boolean).join(" ")}</b>
<small>${[H,d.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(d)}>
${T.suspend.end}
</button>
</li>
`};return{close:b,part:(d,h)=>{if(!te(e.work.get().session,h.view.town))return null;M(d);let{suspend:T}=h.office;return a`
<section class="board-suspend">
<h3>
${T.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){O(d);return}r=!1,t()}}
>
${r?h.office.cancel:T.open}
</button>
</h3>
${r?D(d,h):null} ${q(R,h,"suspend-problem")}
${p===null?null:a`
<p class="board-next" role="status">
<span>${p.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>p!==null&&S(p.change)}
>
${K("undo")}${T.takeBack}
</button>
</p>
`}
${w.length===0?null:a`
<ul class="board-list">
${w.map(C=>y(C,h))}
</ul>
`}
</section>
`}}}function ma(e){let{stores:t}=e,n=ua(e),o=null,r=null,s=da(e);t.view.subscribe((c,S)=>{c.selected!==null&&c.selected!==S.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=c=>{r!==c&&(r=c,it(c.town,J(c.date,-1)).then(S=>{t.view.get().town===S.town&&(o=S,e.ask())},()=>{}))},u=(c,{data:S,view:i,words:$})=>{var v;return re(((v=Z(S,"villages",c.fid))==null?void 0:v.properties)??{name:c.name},i.language)||$.unnamed},f=(c,{committees:S,office:i})=>(c===null?void 0:S.get(c))??i.edit.noCommittee,m=(c,S,i,$)=>{let v=S.map(d=>d==="not_staffed"?"not_reported":d),D=S.length===1&&(S[0]==="not_staffed"||S[0]==="not_reported"),y=qt([{kind:"in",field:c,values:v},...D?[{kind:"range",field:"cleaners",from:S[0]==="not_staffed"?0:1,to:S[0]==="not_staffed"?0:null}]:[]]);g(y,i,$)},g=(c,S,i)=>{let $=F(new Date),v={...t.view.get(),committee:i};t.view.set({...Ue(v,"coverage"),...nt(v,"villages",c),date:S===$?null:S,committee:i})},w=ca(e,{village:u,committee:f}),p=(c,S)=>{t.work.set({open:"report",report:{slot:c,date:S}})},R=(c,S,i)=>{let{words:$,office:v}=i,D=Kt(S.villages,c.slot),y=()=>{let d={date:S.date,clock:De(new Date),slot:c.slot},h=$o(d,D,T=>u(T,i),T=>f(T,i),$,v.today.reminder);fo(h).then(T=>G(t.data,T?v.today.reminded:$.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${$[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${U(c.done)}</b>
<small>/ ${U(c.all)}</small>
`}
</h3>
${c.due?a`
${vo(c)}
<p class="board-counts">
${ho.filter(d=>c.counts[d]>0).map(d=>a`
<button
type="button"
data-state=${d}
@click=${()=>m(c.slot,[d],S.date,null)}
>
${ft(d)}${pt(d,i)} ${U(c.counts[d])}
</button>
`)}
</p>
${D.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${v.today.lacking(D.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${y}>
${K("copy")}${v.today.remind}
</button>
${w.button({...c,date:S.date,lacking:D},i)}
${k(c.slot,S.date,i)}
</p>
${w.part({...c,date:S.date,lacking:D},i)}
`}
`:a`
<p class="form-hint">${v.today.begins(c.starts)}</p>
`}
</section>
`},k=(c,S,{view:i,office:$})=>Ee(t.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>p(c,S)}>
${$.today.report}
</button>
`:null,E=(c,S,i)=>{let $=S.filter(D=>D.due).map(({slot:D})=>D),v=(D,y)=>{let{done:d,all:h,villages:T}=D[y];if(!$.includes(y)||h===0)return a`
<td>–</td>
`;let C=[...new Set(T.map(x=>fe(x,y)))];return a`
<td class=${T.length>0?"has-left":""}>
${T.length===0?a`
${d} / ${h}
`:a`
<button type="button" @click=${()=>m(y,C,c.date,D.committee??"none")}>
${d} / ${h}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${i.words.layers.committees}</th>
<th>${i.words.am}</th>
<th>${i.words.pm}</th>
</tr>
</thead>
<tbody>
${bo(c.villages).map(D=>a`
<tr data-committee=${D.committee??""}>
<th scope="row">${f(D.committee,i)}</th>
${v(D,"am")}${v(D,"pm")}
</tr>
`)}
</tbody>
</table>
`},M=(c,S)=>{let{words:i,office:$}=S,v=["am","pm"].flatMap(D=>{let y=Kt(c.villages,D);return y.length===0?[]:[{slot:D,units:y}]});return v.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${$.today.holes}</h3>
${v.map(({slot:D,units:y})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(D,["not_reported"],c.date,null)}>
${i[D]} ${$.today.lackingOf(y.length)}
</button>
${k(D,c.date,S)}
</p>
`)}
</section>
`},b=(c,S,i)=>{let{office:$}=i,v=(o==null?void 0:o.date)===J(c.date,-1)?Sn(o,i):null,D=wo(c,S,v);return a`
<section class="board-todo" aria-label=${$.today.todo}>
<h3>${$.today.todo}${D.length===0?"":` · ${D.length}`}</h3>
${D.length===0?a`
<p class="form-hint">${$.today.nothing}</p>
`:a`
<ol class="board-list">
${D.map(y=>O(y,c,i))}
</ol>
`}
</section>
`},O=(c,S,i)=>{let{words:$,office:v,view:D}=i,{session:y}=t.work.get(),d=Ee(y,D.town),{today:h}=v,[T,C,x]={overdue:()=>{let N=c.kind==="overdue"?c.slot:"am";return d?[h.lacking(c.count,!0),te(y,D.town)?h.callWhole:h.call,()=>w.open(N,S.date)]:[h.lacking(c.count,!0),h.check,()=>m(N,["not_reported"],S.date,null)]},disputed:()=>{let N=c.kind==="disputed"?c.slot:"am";return[h.disputed(c.count),h.check,()=>m(N,["contested"],S.date,null)]},bare:()=>d?[h.bare(c.count),v.plan.open,()=>t.work.set({open:"plan"})]:[h.bare(c.count),h.check,()=>g(qt([{kind:"range",field:"cleaners",from:0,to:0}]),S.date,null)],holes:()=>d?[h.holesLeft(c.count),h.report,()=>p("pm",J(S.date,-1))]:[h.holesLeft(c.count),h.check,()=>m("pm",["not_reported"],J(S.date,-1),null)]}[c.kind]();return a`
<li data-todo=${c.kind}>
<span>${"slot"in c?`${$[c.slot]}${$.colon}`:""}${T}</span>
<button type="button" class="form-button is-quiet" @click=${x}>${C}</button>
</li>
`},P=(c,{view:S,words:i,office:$})=>Ee(t.work.get().session,S.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${U(c.villages.filter(v=>!v.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${$.plan.open}
</button>
</p>
`:null;return{title:({office:c,view:S})=>S.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{n.close(),w.close(),s.stop(),[o,r]=[null,null];let c=t.view.get();(c.date!==null||c.theme!=="coverage")&&t.view.set({...Ue(c,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),w.close()},body:c=>{let S=c.data.coverage.value;if(S===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;S.date===F(new Date)&&l(S);let i=Sn(S,c),$=yo(i,i.date===F(new Date)?De(new Date):null);return a`
<p class="form-hint board-head">
${i.date===F(new Date)?c.words.asOf(i.date,De(new Date(i.as_of))):c.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${K("present")}${c.office.today.wall}
</button>
</p>
${s.part(i.date,c)}
${i.first_record===null||i.date<i.first_record?a`
<p>${c.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===F(new Date)?b(i,$,c):null}
${$.map(v=>R(v,i,c))} ${P(i,c)} ${n.part(i,c)}
${E(i,$,c)}
`}
${o===null||o.date!==J(i.date,-1)?null:M(Sn(o,c),c)}
`}}}function Sn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return oo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Ff(e,t,n){let{view:o,data:r,tools:s,work:l}=t,f={stores:t,acts:n,now:()=>Gt({view:o.get(),data:r.get(),words:ao[o.get().language]}),ask:()=>b(),signedIn:async O=>{try{return await O()}catch(P){if(!(P instanceof io)||P.problem.status!==401||!await xl(t))throw P;return O()}}},m={account:Ar(f),people:Fs(f),changes:Zr(f),history:As(f),edit:os(f),today:ma(f),report:ia(f),plan:la(f),period:Gs(f),calendar:Vs(f),compare:Vr(f),month:Es(f)},g="",w=null,p=null,R=()=>l.set({open:null}),k=O=>{var c,S,i;w!==null&&((S=(c=m[w]).leave)==null||S.call(c)),w===null&&(p=document.activeElement instanceof HTMLElement?document.activeElement:null),w=O,document.body.classList.toggle("has-work",O!==null),document.body.classList.toggle("has-papers",O==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:ce}),O===null){g="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(p==null?void 0:p.isConnected)===!0?p:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var $;return($=e.querySelector("h2"))==null?void 0:$.focus({preventScroll:!0})})},E=O=>{O!==null?l.set({open:"month"}):l.get().open==="month"&&R()};o.subscribe((O,P)=>{O.papers!==P.papers&&E(O.papers)}),o.get().papers!==null&&E(o.get().papers);let M=()=>{},b=()=>M();M=po(e,t,O=>{let P=O.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",P===null),P!==w&&k(P),P===null)return null;let c=Gt(O),S=m[P],i=`${P} ${S.key(c)}`;i!==g&&(g=i,S.enter());let $=S.title(c);e.setAttribute("aria-label",$);let{mode:v}=s.get();return e.classList.toggle("is-placing",v.kind==="place"&&v.waiting),e.classList.toggle("is-comparing",v.kind==="compare"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${$}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${c.words.action.close}
@click=${R}
>
${K("close")}
</button>
</header>
<div class="work-body work-${P}">${S.body(c)}</div>
`}),s.subscribe((O,P)=>{O.mode!==P.mode&&b()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&w!==null&&l.get().gate===null&&R()})}function xl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Ff as mountWork};
