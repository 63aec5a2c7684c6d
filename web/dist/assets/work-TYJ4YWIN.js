import{a as ue,e as Ko,f as zo,g as Yo,h as Jo,i as Xo,j as Xt,k as je,l as Zo,m as Qo,n as er,o as tr,q as nr}from"./chunk-J2XUYHE7.js";import{j as or,k as rr,l as sr,m as ar}from"./chunk-PNY3WNYK.js";import{a as lr,b as ir}from"./chunk-N3NTY6E5.js";import{a as cr}from"./chunk-GEY32XWL.js";import{a as mo,b as dr,e as Zt}from"./chunk-6V3XTPAH.js";import{a as ro,m as so}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as rt,M as oo,U as ie,b as jt,c as qn,d as Un,e as Vn,f as Bn,i as Re,j as Gn,l as Kn,n as zn,o as Yn,p as Ft,q as Jn,r as Xn,s as Zn,t as et,u as tt}from"./chunk-OUGHPGSU.js";import"./chunk-G7RVK4PW.js";import{a as to,b as $e,c as Ve,e as no}from"./chunk-M6AR5UX4.js";import{b as ce}from"./chunk-YD7YPWLY.js";import{a as po}from"./chunk-7QSRB3BW.js";import{a as ao}from"./chunk-T5FGJ7YB.js";import{a as ho,b as mt,c as fe,d as yo,e as bo,f as Kt,g as $o,h as wo,j as pt,k as ft,l as vo}from"./chunk-6AUDAMRD.js";import{a as Gt,b as q,c as Le,d as We,e as z,f as dt,g as de,h as ut,i as oe,j as Pe}from"./chunk-FHFR3MNE.js";import{a as fo}from"./chunk-DHPYUQPK.js";import{c as _n,d as It,e as Q,f as In}from"./chunk-SLWI33CE.js";import{a as ko}from"./chunk-NFF3ADSN.js";import{a as Fo,b as Ho,c as qo,d as Uo,g as Vo,h as Bo,i as Go,j as ht,k as Jt}from"./chunk-ED33Z26X.js";import{g as qt}from"./chunk-VEVOLK3E.js";import{b as Ue,d as nt}from"./chunk-2X3REUSA.js";import{d as Qn}from"./chunk-ZTIAUMNU.js";import{b as lo}from"./chunk-655X7ZGZ.js";import{a as F,b as De,c as Me,e as J,f as pe,g as Ut}from"./chunk-WECUZIU6.js";import{a as V,b as Ze,c as Qe,d as Hn}from"./chunk-KGYZF5QC.js";import{a as re,e as Fn}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{g as jn}from"./chunk-5COR5YU2.js";import{a as Ae,c as xo,f as Oo,g as To,h as Po,i as So,j as No,k as Ro,l as Do,m as Mo,n as zt,o as Co,p as Eo,q as Lo,r as Wo,s as gt,t as _e,u as Ao,v as _o,w as Yt,x as Io,y as jo,z as Ie}from"./chunk-MJMH73SD.js";import{a as Vt,b as ne,c as Bt,d as ct,e as Ce,f as Ee,g as Be,i as uo}from"./chunk-JBFNKDIJ.js";import{b as Ln,c as Je,e as Wn,f as An,g as Xe}from"./chunk-X7ZBQGOF.js";import{b as go}from"./chunk-STU2LZEP.js";import{c as io,d as co,j as Ht,o as it,v as Y}from"./chunk-AFD7UVSU.js";import{B as at,I as lt,N as K,d as ot,e as eo,z as st}from"./chunk-CXZ2ZUHN.js";import{a,b as Cn,c as En}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Sa="tuntu.draft.";var Se=new Map,yt=!1;function bt(e,t){return`${Sa}${e} ${t}`}function mr(e,t,n){let o=bt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Se.delete(o)}catch{Se.set(o,r)}hr()}function pr(e,t){let n=yr(bt(e,t));return n===null?null:{name:t,...n}}function fr(e){let t=bt(e,"");return Na().filter(n=>n.startsWith(t)).flatMap(n=>{let o=yr(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function gr(e,t){let n=bt(e,t);Se.delete(n),hr(),br(n)}function hr(){Se.size>0!==yt&&(yt=!yt,yt?window.addEventListener("beforeunload",ur):window.removeEventListener("beforeunload",ur))}function ur(e){e.preventDefault(),e.returnValue=!0}function yr(e){let t=Se.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return br(e),null}function Na(){try{return[...new Set([...Se.keys(),...Object.keys(localStorage)])]}catch{return[...Se.keys()]}}function br(e){try{localStorage.removeItem(e)}catch{}}function Qt(e){return{now:e,past:[],future:[]}}function $t(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(f=>Object.is(o[f],n[f])))return e;let l={};for(let f of s)l[f]=o[f];let u=r[r.length-1],p=(u==null?void 0:u.note)===t?{note:t,before:{...l,...u.before},after:{...u.after,...n}}:null,m=p===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,p??{note:t,before:l,after:n}].slice(-200),future:[]}}function $r(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function wr(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var vr=7;function kr(e,t,n,o){let r=Qt({boxes:{},...wt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function wt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function en({written:e,feature:t},n){return e.now.boxes[n]??Ft(t.properties[n])}function xr(e,t,n){if(en(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:$t(e.written,t,{boxes:o})}}function Or(e,t){let n=Mr(e.written.now.boxes,o=>o===t);return{...e,written:$t(e.written,`leave ${t}`,{boxes:n})}}function tn(e,t){return{...e,written:$t(e.written,Object.keys(t).join(),t)}}function Tr(e,[t,n]){return tn(e,{lon:t.toFixed(vr),lat:n.toFixed(vr)})}function Pr({written:{now:e},feature:t}){let{lon:n,lat:o}=wt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Sr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Nr(t,o,r))||Pr(e)}function Nr(e,t,n){return n.trim()!==Ft(e.properties[t]).trim()}function Ra({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Rr(e,t){let n=Zn(t,e.feature,e.written.now.boxes);if(!Pr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Ra(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Dr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...nn(e,n,`"${t.version}"`),late:t}}function nn(e,t,n){let{feature:o,written:r}=e,s=wt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:wt(t),u=Mr(r.now.boxes,(p,m)=>!Nr(o,p,m));return{...e,feature:t,tag:n,late:null,written:Qt({...r.now,...l,boxes:u})}}function on(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Mr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Cr=1,Er="edit ";function rn({layer:e,fid:t}){return`${Er}${e}.${t}`}function sn(e){return Sr(e)||e.written.now.reason.trim()!==""}function an(e){let{account:t,selection:n}=e;sn(e)?mr(t,rn(n),{form:Cr,draft:e}):Fe(e)}function Fe({account:e,selection:t}){gr(e,rn(t))}function ln(e,t){return Wr(pr(e,rn(t)))}function Lr(e){return fr(e).filter(({name:t})=>t.startsWith(Er)).flatMap(t=>Wr(t)??[])}function Wr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Cr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var vt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Lr(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
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
${((u=this.throwing)==null?void 0:u.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{Fe(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Da({selection:e,written:t},n){let o=new Map(Re(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Ca=90;function cn({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:u}=r,p=In(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],p===void 0?e:re(p,u.language),m)}function Ar(e){let{work:t,data:n}=e.stores,o=new vt(e),r=null,[s,l,u]=["",null,"read"],[p,m,f]=[null,"",""],$=c=>b=>{[p,m]=[Y(b),c],e.ask()},g=()=>{e.signedIn(To).then(c=>{r=c,e.ask()},$("tokens"))},R=()=>{Zt(async()=>{await xo();let c=await dr();t.set({open:null,session:c,closed:!c.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},$("tokens"))},k=c=>{c.preventDefault();let b=c.currentTarget,{old:v="",fresh:D="",again:x=""}=Pe(c),{gate:i,account:h}=e.now().office;[p,m]=[null,"password"],f=cr(D)<10?i.short:D!==x?i.differ:"",e.ask(),f===""&&e.signedIn(()=>Zt(()=>Oo(v,D))).then(()=>{b.reset(),G(n,h.changed)},$("password"))},E=c=>{c.preventDefault();let b=c.currentTarget,{token:v="",days:D=""}=Pe(c);[p,m,s]=[null,"tokens",""],e.signedIn(()=>Po(v.trim(),u,Number(D))).then(x=>{s=x,dt(b,"token"),g()},$("tokens"))},C=c=>{l=null,e.signedIn(()=>So(c)).then(g,$("tokens"))},y=(c,b)=>m===c&&f!==""?a`
<div class="form-problem" role="alert">${f}</div>
`:q(m===c?p:null,b,`form-problem-${c}`),O=(c,b)=>{let{account:v,allTowns:D}=b.office,x=[...c.administrator?[D]:[],...c.memberships.map(i=>cn(i,b))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Vt(c))[0]}</span>
<div>
<b>${Vt(c)}</b>
<span>${v.loginOf(c.login)}</span>
</div>
</section>
<section>
<h3>${v.roles}</h3>
<ul class="work-roles">
${(x.length===0?[v.noRoles]:x).map(i=>a`
<li>${i}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${R}>${v.signOut}</button>
</section>
`},S=(c,b)=>{let{account:v,gate:D}=b.office;return a`
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
.value=${c.login}
/>
${z({name:"old",label:v.old,type:"password",autocomplete:"current-password",required:!0})}
${z({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${z({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",b)}
<button type="submit" class="form-button is-main">${v.change}</button>
</form>
</details>
`},d=(c,b)=>{let{account:v}=b.office,D=c.last_used===null?v.neverUsed:v.used(F(new Date(c.last_used))),x=[v[c.scope],v.until(F(new Date(c.expires))),D];return a`
<li data-token=${c.token}>
<div class="work-line">
<div>
<b>${c.name}</b>
<span>${x.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=c.token,e.ask()}}
>
${v.remove}
</button>
</div>
${l===c.token?oe(v.removeSure,v.remove,()=>C(c.token),()=>{l=null,e.ask()},b):null}
</li>
`},P=c=>{let{account:b}=c.office;return a`
<section class="work-tokens">
<h3>${b.tokens}</h3>
<p class="form-hint">${b.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(v=>d(v,c))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${b.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${b.secretOnce}</p>
${ut(b.secret,s,e)}
</div>
`}
${y("tokens",c)}
<details class="work-more">
<summary>${b.make}</summary>
<form @submit=${E}>
${z({name:"token",label:b.tokenName,required:!0,lengthMost:64})}
${de("scope",b.scope,[["read",b.read],["write",b.write]],u,v=>u=v)}
${z({name:"days",label:b.days,value:String(Ca),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${b.make}</button>
</form>
</details>
</section>
`};return{title:({words:c})=>c.work.account,key:()=>{var c;return String(((c=t.get().session)==null?void 0:c.account)??0)},enter:()=>{var c;[r,s,l,p,m,f]=[null,"",null,null,"",""],((c=t.get().session)==null?void 0:c.signed_in)===!0?g():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:c=>{let{session:b}=t.get();return b===null||!b.signed_in?a``:a`
${O(b,c)} ${o.body(b.account,c)} ${S(b,c)} ${P(c)}
`}}}function kt(e){let t=e.flatMap(l=>l===null?[]:so(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=ro(t.map(l=>l.flatMap(([u=0,p=0])=>[u,p])));return[n,o,r,s]}var Ea=["version","updated_at","created_at","town"];function jr(e,t){let n=new Map(e.map(r=>[It(r),r])),o=new Map(t.map(r=>[It(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],u=s===null||l===null?[]:La(s,l);return s===null||l===null||u.length>0?[{fid:r,was:s,is:l,fields:u}]:[]})}function La(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Ea.includes(l)&&!_r(n[l],o[l]));return _r(e.geometry,t.geometry)?s:[...s,"geometry"]}function _r(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Fr(e,t,n,o,r){let[s,l]=[Ir(e,n,r),Ir(t,n,r)],u=new Set([...s.keys(),...l.keys()]),p=[...u].filter(m=>m!==null&&!o.includes(m));return[...o,...p,null].flatMap(m=>u.has(m)?[{value:m,was:s.get(m)??He,is:l.get(m)??He}]:[])}var He={count:0,measure:0};function xt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Ir(e,t,n){let o=new Map;for(let{properties:r}of e){let s=Wa(r,t),l=n===null?0:Number(r[n]??0);o.set(s,xt(o.get(s)??He,{count:1,measure:l}))}return o}function Wa(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Aa=7,dn=40,_a=400;function un({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Vr(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,u]=[!1,null],p=null,m=dn,f=0,$=()=>{let{town:c}=t.get();if(c===null)return;let b=f+=1;[l,u,p,m]=[!0,null,null,dn],e.ask();let[v,D]=[Ve(o),r===""?null:Ve(r)];Promise.all(Qn(t.get().theme).map(async x=>{let[i,h]=await Promise.all([Ht(x,c,void 0,v),Ht(x,c,void 0,D)]);return{layer:x,then:i,now:h,changed:jr(i,h)}})).then(x=>{b===f&&([s,l]=[x,!1],g(),e.ask())},x=>{b===f&&([u,l]=[Y(x),!1],e.ask())})},g=()=>{let c=(s??[]).flatMap(D=>k(R(D))),b=Ur(c.filter(({fields:D,is:x})=>x===null||D.includes("geometry")).map(D=>D.was)),v=Ur(c.map(D=>D.is));n.set({mode:b===null&&v===null?ce:{kind:"compare",change:0,was:b,is:v}})},R=c=>{let{layer:b,then:v,now:D}=c,[x,i]=[t.get(),e.stores.data.get()],h=T=>rt(x,{...i,layers:{[b]:{status:"ready",value:T,problem:null}}},b),[N,M]=[h(v),h(D)];if(N.fids===null||M.fids===null)return c;let w=c.changed.filter(({fid:T})=>{var _,H;return((_=N.fids)==null?void 0:_.has(T))===!0||((H=M.fids)==null?void 0:H.has(T))===!0});return{layer:b,then:N.features,now:M.features,changed:w}};t.subscribe((c,b)=>{s===null||e.stores.work.get().open!=="compare"||(c.committee!==b.committee||c.filter!==b.filter||c.table!==b.table)&&g()});let k=({layer:c,changed:b})=>p===null?b:p.layer===c?b.filter(v=>un(v)===(p==null?void 0:p.kind)):[],E=(c,b)=>{p=(p==null?void 0:p.layer)===c&&p.kind===b?null:{layer:c,kind:b},m=dn,g(),e.ask()},C=(c,{fid:b,was:v,is:D})=>{let x=kt([(v==null?void 0:v.geometry)??null,(D==null?void 0:D.geometry)??null]);D!==null&&t.set({selected:{layer:c,fid:b}}),x!==null&&e.acts.showExtent(x)},y=(c,b)=>{let v=b.flatMap(({fid:D,is:x})=>x===null?[]:[D]);t.set({...nt(t.get(),c,`fid IN (${v.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},O=(c,b)=>{let{compare:v}=b.office,D=c==="from"?o:r,x=(M,w)=>{let T=M===""?"":`${M}${w===""?"":`T${w}`}`,_=no(T)??"";c==="from"?o=_===""?o:_:r=_,$()},i=F(new Date),[h="",N=""]=D===""?[i,""]:D.split("T");return a`
<div class="compare-moment" data-moment=${c}>
<span>${v[c]}</span>
<input
type="date"
aria-label=${`${v[c]} ${b.words.action.date}`}
max=${i}
.value=${h}
@change=${M=>x(M.target.value,N)}
/>
<input
type="time"
step="any"
aria-label=${`${v[c]} ${v.time}`}
.value=${N}
@change=${M=>x(h,M.target.value)}
/>
</div>
`},S=(c,b)=>{let{layer:v,then:D,changed:x}=c,{words:i,office:h}=b,N=ja(v),M=jn(v),w=zn(v,M,i),T=Fr(D,c.now,M,Object.keys(w),N),_=T.reduce((W,{was:X,is:ee})=>({value:null,was:xt(W.was,X),is:xt(W.is,ee)}),{value:null,was:He,is:He}),H=(W,{was:X,is:ee},Te)=>a`
<tr class=${Te?"compare-total":""}>
<th scope="row">${W}</th>
<td>${Hr(X,N)}</td>
<td>${Hr(ee,N)}</td>
<td>${Ha(X,ee,N)}</td>
</tr>
`,B=W=>x.filter(X=>un(X)===W).length,U=k(c),I=a`
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
${T.length<2?null:T.map(W=>H(W.value===null?i.filter.blank:w[W.value]??W.value,W,!1))}
${H(i.table.sum,_,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${v}>
<h3>${i.layers[v]}${N===null?"":b.office.paren("",Fa(N,b))}</h3>
${x.length===0?a`
<p class="form-hint">${h.compare.same}</p>
${I}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(W=>B(W)===0?null:a`
<button
type="button"
class="compare-kind is-${W}"
data-kind=${W}
aria-pressed=${(p==null?void 0:p.layer)===v&&p.kind===W}
@click=${()=>E(v,W)}
>
${h.compare[W]}
<b>${V(B(W))}</b>
</button>
`)}
${U.every(({is:W})=>W===null)||U.length>_a?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(v,U)}>
${K("table")}${i.tool.table}
</button>
`}
</div>
${I}
<ol class="compare-rows">
${U.slice(0,m).map(W=>P(v,W,b))}
</ol>
${U.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${d}>
${h.compare.more(V(U.length-m))}
</button>
`}
`}
</section>
`},d=()=>{m+=200,e.ask()},P=(c,b,v)=>{let D=b.is??b.was;if(D===null)return null;let x=un(b);return a`
<li>
<button type="button" data-fid=${b.fid} @click=${()=>C(c,b)}>
<i class="is-${x}" aria-hidden="true"></i>
<b>${ie(c,D,v)}</b>
<span>${x==="edited"?qa(c,b,v):v.office.compare[x]}</span>
</button>
</li>
`};return{title:({words:c})=>c.work.compare,key:({view:{town:c,theme:b}})=>`${c??""} ${b}`,enter:()=>{o===""&&(o=to(t.get())??J(F(new Date),-Aa)),s=null,$()},leave:()=>f+=1,body:c=>a`
<div class="compare-moments">${O("from",c)} ${O("to",c)}</div>
<p class="form-hint compare-says">
${Ut(Ve(o),c.words)} →
${r===""?c.office.compare.present:Ut(Ve(r),c.words)}
</p>
${c.view.committee===null&&c.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${c.office.compare.narrowed}</p>
`}
${q(u,c)}
${l?a`
<p class="form-hint" role="status">${c.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:b})=>b.length===0))===!0?a`
<p class="form-hint" role="status">${c.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:b})=>b.length>0))===!0?Ia(c):null}
${(s??[]).map(b=>S(R(b),c))}
`}
`}}function Ia({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ja(e){let{shape:t}=Je(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Fa(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Br(e,t){return t==="area_m2"?Ze(e*3/2e3):V(e)}function Hr({count:e,measure:t},n){return n===null?V(e):a`
${Br(t,n)}
<small>${V(e)}</small>
`}function Ha(e,t,n){let o=qr(t.count-e.count,V);return n===null?o:a`
${qr(t.measure-e.measure,r=>Br(r,n))}
<small>${o}</small>
`}function qr(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function qa(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Kn(l,r);let u={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},p=tt(e,u,r);return`${p.label}${r.words.colon}${p.was} → ${p.is}`}).join("; ")}function Ur(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Gr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ot(e,{words:t,office:n}){return Ln(e)?t.layers[e]:n.lists[e]??e}var mn=6,Ua=Gr;function pn(e,t){let{log:n}=t.office,o=e.slice(0,mn).map(({layer:s,op:l,count:u})=>{var p,m;return((m=(p=n.people)[s])==null?void 0:m.call(p,l,u))??n.touch(Ot(s,t),l,u)}),r=e.length>mn?n.andMore(e.length-mn):"";return o.join(t.words.listComma)+r}function Tt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ua.includes(n))}function fn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Kr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&fn(e,t)!==""}function Va(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function zr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Va(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Yr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:u,unit:p,level:m})=>{let f=p!==""?t.committees.get(p)??p:m===""?"":n.levels[m];return n.paren(l===""?s:l,f===""?n.roles[u]:`${n.roles[u]} · ${f}`)}).join(o.listComma)}function Jr({change:e,touched:t},n){return n.office.log.willUndo(e,pn(t,n))}function Xr(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,u]=o;return l===void 0||u===void 0?n.conflict(Ot(r,t),s):n.leaning(Ot(r,t),s,l,Ot(u,t))}var we=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,u=o(t,n+1);if(u===null)return;let p=this.latest+=1,m=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),u.then(f=>{if(p!==this.latest||!m())return;let $=r(f),g=$.slice(0,n);this.rows=t===null?g:[...this.rows,...g],[this.answer,this.all,this.reading,this.problem]=[f,$.length<=n,!1,null],l()},f=>{p===this.latest&&([this.problem,this.reading]=[Y(f),!1],l())})}};var Ba={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ve=class{constructor(t,n=Ba){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function Pt(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=null,u=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},p=k=>{l=Y(k),r.end(),e.ask()},m=k=>{let E=e.stores.view.get().town;E!==null&&([n,s,l,o]=[k,null,null,""],e.ask(),gt(E,k+1,1).then(({changes:[C]})=>{n===k&&((C==null?void 0:C.change)===k?s=C:l={title:"gone",status:404},e.ask())},p))},f=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let E=n;e.signedIn(()=>_e(k,E,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),u(),t()},p)},$=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(E=>a`
<li>${Xr(E,k)}</li>
`)}
</ul>
</div>
`,g=(k,E)=>{let C=k===null?[]:et(k,E.view.language,E);return C.length===0?null:a`
<ul class="form-faults">
${C.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},R=(k,E)=>{let{log:C}=E.office;return Tt(k)?a`
${z({name:"undo-reason",label:E.office.paren(C.undoReason,E.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,E)}</p>
${We(r.seconds,E)}
`:oe(Jr(k,E),C.undoIt,f,u,E)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?C.notHere(k.change):C.undoneBy(k.undone_by)}
</p>
`};return{end:u,part:(k,E)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>m(k)}>
${K("undo")}${E.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?$(E):q(l,E,"undo-problem")}
${g(l,E)}
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
`}function Qr({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=on(t,JSON.stringify([t.tag,n,s]),Ie),{tag:u,key:p}=l;return{draft:l,answer:e(()=>Io(o,r,n,{tag:u,reason:s,key:p}))}}function es({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=on(t,`delete ${t.tag} ${r}`,Ie),{tag:l,key:u}=s;return{draft:s,answer:e(()=>jo(n,o,{tag:l,reason:r,key:u}))}}function ts(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:u}=e,{edit:p}=n.office;return a`
${za(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>Ya(m,e,t,n))} ${Xa(e,t,n)}
${z({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:m=>t.write({reason:m})})}
${Za(o,t,n)} ${Qa(e,n)}
<div class="form-foot">
${We(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Le(l,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${u?oe(p.deleteSure,p.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${p.delete}
</button>
`}
`}function za(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Ya(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:l,label:u,unit:p,options:m}=e,f=en(t,s),$=E=>o.type(s,E);if(Jn(e))return Ja(e,f,n,o,r);let g=p===""?u:r.office.paren(u,p);if(l==="listed"||l==="boolean"||l==="committee"){let E=l==="committee"?r.office.edit.noCommittee:r.office.none,C=f===""||m.some(([y])=>y===f)?[]:[[f,f]];return de(s,g,[["",E],...m,...C],f,$)}let R=s==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:s,label:g,value:f,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:$,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(E=>E.field===s))??!1,...R===void 0?{}:{hint:R}})}function Ja(e,t,n,o,r){var m;let{name:s,label:l}=e,u=rr("m2"),p=jt(t,"m2");return z({name:s,label:l,value:Vn(t,u),mode:"decimal",input:f=>{var g;let $=((g=jt(f,u))==null?void 0:g.unit)??u;$!==u&&sr($),o.type(s,Un(f,u))},settled:qn,beside:ar(u,r.words,o.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(f=>f.field===s))??!1,hint:p===null?r.office.edit.areaHint:r.office.edit.areaIs(Bn({...p,unit:u},r.words))})}function Xa({draft:e,placing:t},n,o){if(Je(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:s,mode:"decimal",input:u=>n.write({lon:u})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Za(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(Re(s,n).map(m=>[m.name,m])),u=(m,f)=>Yn(s,m,f,n),p=m=>{let[f,$]=[e.written.now.boxes[m],l.get(m)];return f===void 0||$===void 0?"–":a`
<b>${u(m,Xn($,f))}</b>
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
${(e.late.changed_since??[]).map(({field:m,was:f,is:$})=>{var g;return a`
<tr data-field=${m}>
<th scope="row">${((g=l.get(m))==null?void 0:g.label)??(m==="geometry"?r.shape:m)}</th>
<td>${u(m,f)}</td>
<td>${u(m,$)}</td>
<td>${p(m)}</td>
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
`}doing={type:(t,n)=>{this.change(o=>xr(o,t,n))},write:t=>{this.change(n=>tn(n,t))},leave:t=>{this.change(n=>Or(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ce:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?wr(o.written):$r(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Fe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,an(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ns(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=ln(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):an(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Yt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=kr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return Re(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:u,seconds:p}=this.waiting,{mode:m}=this.ports.stores.tools.get(),f=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:u,waitedS:p,deleting:r,says:s,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Rr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Qr(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(es(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),G(r,n);let u=this.shows(t),p=this.latest(t);if(!o&&!nl(p,t)){this.goOn(p);return}Fe(t),u&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;Yt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(nn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Dr(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),u=ie(t.selection.layer,t.feature,l);G(this.ports.stores.data,l.office.edit.unsaved(u,go(o,l)),el);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function tl({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function nl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ns({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var rs=e=>e?{"Tuntu-Reveal":"1"}:{};async function ke(e,t={}){return await(await Ae("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ge(e,t){return await(await Ae("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ie()})).json()}function ss(e,t,n){return ke(`ledger?town=${e}&month=${t}`,rs(n))}async function as(e,t,n,o,r,s){var f;let u=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,p=await Ae("GET",u,void 0,rs(s)),m=(f=/filename\*=utf-8''([^;]+)/i.exec(p.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:m===void 0?`${t}-${n}.${o}`:decodeURIComponent(m),content:await p.blob()}}async function ls(e){return(await ke(`months?town=${e}`)).months}async function is(e,t){await Ae("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ie()})}async function cs(e,t){let n={corrections:[t]};return(await Ge(`ledger/corrections?town=${e}`,n)).months}function ds(e,t,n){return Ge(`cleaners/${t}/leave?town=${e}`,{on:n})}async function us(e){let t=await Ae("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ms(e,t,n,o){return ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ps(e,t,n){await Ge(`lists/${t}/publish?town=${e}`,n)}async function fs(e,t,n,o){await Ge(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function gs(e,t,n,o,r){await Ge(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function hs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await ke(n)).inspections}async function ys(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await ke(n)).streets}async function bs(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([ke(`patrols?${o}`),ke(`calendar?${o}`),ke(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:u,name:p})=>[u,p]))}}function me(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var St=["sheet","attendance","lists","inspections","washings","patrols"];function $s({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ws(e){let[t="",n]=e.split(".");return{month:t,paper:St.find(o=>o===n)??"sheet"}}function Nt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Nt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var ol="January February March April May June July August September October November December".split(" "),Rt=e=>`${ol[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,bn=e=>`${e} ${e===1?"village":"villages"}`,vs={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Rt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Rt(e)} is closed`,sureClose:(e,t,n,o)=>`${Rt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Rt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${bn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${bn(e)} on the red list and ${bn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Dt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,ks={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Dt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Dt(e)}已结账`,sureClose:(e,t,n,o)=>`${Dt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Dt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Mt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,xs={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Mt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Mt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Mt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Mt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Ct={"zh-Hans":ks,"zh-Hant":xs,en:vs};function Os(e,t){return{...e,month:t,said:Ct[e.view.language],town:e.view.town??""}}function ye(e){return V(e,Number.isInteger(e)?0:2)}function xe(e){return e===null?"":V(e,2)}function $n(e){return e.slice(5)}function Ke(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),l=Q(t,r==="streets"?"streets":"villages",Number(s));return re((l==null?void 0:l.properties)??{},n.language)||o.unnamed}function Ts(e,t,{data:n,committees:o}){let[r,s]=e.split("."),l=Q(n,r==="streets"?"streets":"villages",Number(s));return o.get((l==null?void 0:l.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ps(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?q(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function Oe(e,t,{town:n,month:o,view:r,said:s},l,u){let p=m=>{u.write(async()=>{let f=await as(n,o,e,m,r.language,t);or(f.name,f.content),G(l.stores.data,s.saved(f.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(m=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${m}
?disabled=${u.busy()}
@click=${()=>p(m)}
>
${m==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var wn={value:null,problem:null,settled:!1};function le(e){let[t,n]=["",0],o=!1,r=wn;return{of:(s,l)=>{if(s!==t&&([t,o,r]=[s,!1,wn]),!o){o=!0,r={...r,settled:!1};let u=n+=1,p=m=>{u===n&&(r=m,e())};l().then(m=>p({value:m,problem:null,settled:!0}),m=>p({value:null,problem:Y(m),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,wn],n+=1}}}var rl=[10,20,30,40],sl=[3,5,10],al=7;function Ss(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l]=[20,5],u=new Set,p=!1,m=null,f="",$=i=>{[p,m,f]=[!1,null,""],o.again(),G(t.data,i)},g=()=>t.work.get().session,R=({village:i,name:h},{data:N,view:M})=>{let w=Q(N,"villages",Number(i.split(".")[1]));return w===void 0?h:re(w.properties,M.language)},k=({committee:i,committee_name:h},N)=>N.committees.get(i)??h,E=(i,{said:h})=>a`
<span class="month-objection" data-objection=${i.id}>
${h.objected(i.made_on)}${i.words===void 0?"":`${h.colon}${i.words}`}
<b>${i.upheld===void 0?h.waits:i.upheld?h.upheld:h.rejected}</b>
${i.answer===void 0?"":`${h.colon}${i.answer}`}
</span>
`,C=(i,h,N,M,w)=>a`
<form
class="month-fields"
@submit=${T=>{T.preventDefault(),f.trim()!==""&&M()}}
>
${z({name:h,label:i,value:f,required:!0,lengthMost:200,input:T=>f=T})}
${N}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{m=null,n()}}
>
${w.office.cancel}
</button>
</form>
`,y=i=>{[m,f]=[i,""],r.clear(),n()},O=(i,h)=>C(h.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${h.said.object}</button>
`,()=>{r.write(async()=>{await fs(h.town,h.month,i.village,f.trim()),$(h.said.objectionSent)})},h),S=(i,h)=>{let N=M=>{r.write(async()=>{await gs(h.town,h.month,i,M,f.trim()),$(h.said.answered)})};return C(h.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${h.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&N(!1)}}
>
${h.said.reject}
</button>
`,()=>N(!0),h)},d=({done:i,reported:h})=>h===0?"–":`${Qe(i/h)} %`,P=(i,h,N)=>{let{said:M,town:w}=N,T=Ce(g(),w),_=Ee(g(),w)&&(T===null||T.includes(i.committee)),H=h.objections_until!==void 0&&F(new Date)<=h.objections_until,B=(i.objections??[]).filter(({upheld:U})=>U===void 0);return a`
<td class="month-standing">
${i.struck===!0?M.struck:i.counts===!0?M.counts:M.notYet}
${(i.objections??[]).map(U=>E(U,N))}
${_&&H&&m!==i.village?a`
<button
type="button"
class="text-button"
data-object=${i.village}
@click=${()=>y(i.village)}
>
${M.objectOpen}
</button>
`:null}
${m===i.village?O(i,N):null}
${ne(g(),w)?B.map(({id:U})=>m===U?S(U,N):a`
<button type="button" class="text-button" data-answer=${U} @click=${()=>y(U)}>
${M.answerOpen}
</button>
`):null}
</td>
`},c=(i,h)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${i.village}
.checked=${!u.has(i.village)}
@change=${()=>{let N=new Set(u);N.delete(i.village)||N.add(i.village),u=N,n()}}
/>
${h.said.toList}
</label>
</td>
`,b=(i,h,N,M)=>{let{said:w}=M;return h.length===0?a`
<p class="form-hint">${w.noVillages}</p>
`:be(w.colours[i],a`
<table class="month-table month-listed" data-colour=${i}>
<thead>
<tr>
${i==="few"?null:a`
<th scope="col">${w.rank}</th>
`}
<th scope="col" class="month-name">${M.words.kinds.villages}</th>
<th scope="col" class="month-name">${M.words.kinds.committees}</th>
<th scope="col">${w.done}</th>
<th scope="col">${w.share}</th>
<th scope="col">${w.unreported}</th>
${N===null?null:a`
<th scope="col" class="month-standing">${w.standing}</th>
`}
</tr>
</thead>
<tbody>
${h.map(T=>a`
<tr data-village=${T.village}>
${i==="few"?null:a`
<th scope="row">
${T.rank??""}${T.tied?a`
<small>${w.tied}</small>
`:null}
</th>
`}
<th class="month-name">${R(T,M)}</th>
<td class="month-name">${k(T,M)}</td>
<td>${V(T.done)} / ${V(T.reported)}</td>
<td>${d(T)}</td>
<td>${V(T.not_reported)} / ${V(T.due)}</td>
${(N==null?void 0:N(T))??null}
</tr>
`)}
</tbody>
</table>
`)},v=(i,h,N)=>["red","black"].map(M=>a`
<h3 class="month-${M}">${N.said.colours[M]} · ${i[M].length}</h3>
${b(M,i[M],h,N)}
`),D=(i,h)=>a`
<p class="month-acts" data-published>
<span>${h.said.publishedOn(i.published_on??"",i.objections_until??"")}</span>
${Oe("villages",!1,h,e,r)}
</p>
${v(i,N=>P(N,i,h),h)}
<p class="form-hint">${h.said.rules(i.rules.least,V(i.rules.n),V(i.rules.d))}</p>
`,x=(i,h)=>{let{said:N,month:M,town:w}=h,T=F(new Date).slice(0,7)>M,_=I=>I.map(({village:W})=>W).filter(W=>!u.has(W)),[H,B]=[_(i.red),_(i.black)],U=()=>{r.write(async()=>{await ps(w,M,{least:s,places:l,red:H,black:B}),$(N.published)})};return a`
<div class="month-fields">
${de("least",N.least,rl.map(I=>[String(I),N.leastOf(I)]),String(s),I=>{s=Number(I),n()})}
${de("places",N.places,sl.map(I=>[String(I),N.placesOf(I)]),String(l),I=>{l=Number(I),n()})}
${Oe("villages",!1,h,e,r)}
</div>
<p class="form-hint">${N.draftHint}</p>
${v(i,I=>c(I,h),h)}
${(i.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${N.fewOf((i.few??[]).length,i.rules.least)}</summary>
${b("few",i.few??[],null,h)}
</details>
`}
<p class="form-hint">${N.rules(i.rules.least,V(i.rules.n),V(i.rules.d))}</p>
${T?p?oe(N.surePublish(H.length,B.length,J(F(new Date),al)),N.publish,U,()=>{p=!1,n()},h):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${H.length+B.length===0||r.busy()}
@click=${()=>{p=!0,n()}}
>
${N.publishOpen}
</button>
`:a`
<p class="form-hint">${N.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[p,m,f,u]=[!1,null,"",new Set],r.clear(),o.forget()},body:i=>{var w;let h=`${i.town} ${i.month} ${s} ${l} ${((w=g())==null?void 0:w.account)??0}`,{value:N,problem:M}=o.of(h,()=>ms(i.town,i.month,s,l));return N===null?a`
${q(M,i,"lists-problem")}
${M===null?a`
<p class="form-hint">${i.words.reading}</p>
`:null}
`:a`
${q(r.problem(),i,"lists-problem")}
${N.published!==null?D(N.published,i):N.draft!==null?x(N.draft,i):a`
<p>${i.said.notPublished}</p>
`}
`}}}var vn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},Et={place:"",date:"",days:"0",slots:"",reason:""};function Ns(e){return e.trim()===""?0:Hn(e)}function Rs(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),l=ge(e),u=null,[p,m]=["",!1],f=Et,$=null,g=(y,O,S)=>l.write(async()=>{let{ended:d,taken_back:P}=await ds(S.town,y.cleaner,O);m=!1,t(),G(n.data,O===null?S.said.backAgain:S.said.left(y.cleaner,O,d,P))}),R=(y,O)=>{let{place:S,date:d,reason:P}=f,[c,b]=[Ns(f.days),Ns(f.slots)];return $=c===null?f.days:b===null?f.slots:null,c===null||b===null?(o(),Promise.resolve(!1)):l.write(async()=>{let v=await cs(O.town,{cleaner:y.cleaner,place:S,date:d,days:c,slots:b,reason:P});f=Et,t(),G(n.data,O.said.corrected(v[0]??""))})},k=(y,O)=>{var P;let{said:S}=O,d=(P=s.of(O.town,()=>us(O.town)).value)==null?void 0:P.get(y.cleaner);return d!==void 0?a`
<p class="month-line">
<span>${S.lastDayIs(d)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>g(y,null,O)}
>
${S.takeBackLastDay}
</button>
</p>
`:m?oe(S.sureLeft(y.cleaner,p),S.leave,()=>{g(y,p,O)},()=>{m=!1,o()},O):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${S.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${p}
@change=${c=>p=c.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{p!==""&&(m=!0,o())}}
>
${S.leaveOpen}
</button>
</div>
`},E=(y,O)=>{let{said:S,month:d}=O,[P,c]=[`${d}-01`,he(d)],b=r.of(`${O.town} ${d}`,()=>ht(O.town,P,c)).value??[],v=[...new Set(b.filter(({cleaner:x})=>x===y.cleaner).map(({place:x})=>x))],D=x=>{f={...f,...x}};return a`
<form
class="month-fields"
data-correct
@submit=${x=>{x.preventDefault(),v.includes(f.place)||D({place:v[0]??""}),R(y,O)}}
>
<p class="form-hint">${S.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${S.place}</label>
<select
id="form-correct-place"
@change=${x=>D({place:x.target.value})}
>
${v.map(x=>a`
<option value=${x} .selected=${x===f.place}>${Ke(x,O)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${S.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${P}
max=${c}
.value=${f.date}
@change=${x=>D({date:x.target.value})}
/>
</div>
${z({name:"correct-days",label:S.daysMore,value:f.days,mode:"decimal",input:x=>D({days:x})})}
${z({name:"correct-slots",label:S.slotsMore,value:f.slots,mode:"decimal",required:!0,input:x=>D({slots:x})})}
${z({name:"correct-reason",label:S.why,value:f.reason,required:!0,lengthMost:200,input:x=>D({reason:x})})}
<div class="form-problem" id="correct-problem" role="alert">
${$===null?"":S.noNumber($)}
</div>
<button class="form-button" ?disabled=${l.busy()||v.length===0}>${S.correct}</button>
</form>
`};return{open:()=>u,turn:y=>{[u,p,m]=[u===y?null:y,F(new Date),!1],[f,$]=[Et,null],l.clear(),o()},detail:(y,O,S,d)=>a`
<tr class="month-detail">
<td colspan=${S}>
<div>
<p class="month-marks" role="group" aria-label=${d.said.papers.attendance}>
${Array.from(y.marks,(P,c)=>a`
<span title=${Me(`${d.month}-${String(c+1).padStart(2,"0")}`,d.view.language)}>
<small>${c+1}</small>
${vn[P]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${d.said.shared(y.shared)}</p>
`}
${k(y,d)} ${O.closed?E(y,d):null}
${Ps(l.problem(),d,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[u,m,f,$]=[null,!1,Et,null],l.clear(),r.forget(),s.forget()}}}function Ds({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ms(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:g,month:R})=>n.of(`${g} ${R} ${r?"whole":""}`,()=>ss(g,R,r)),l=()=>{n.again(),u.again()},u=Rs(e,l),p=(g,R)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${K(r?"hidden":"eye")}${r?g.said.hideNames:g.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${K("history")}${g.said.again}
</button>
${Oe(R,r,g,e,o)}
</p>
`,m=g=>a`
${q(s(g).problem,g,"sheet-problem")}
${s(g).problem===null?a`
<p class="form-hint">${g.words.reading}</p>
`:null}
`,f=(g,{said:R})=>g.villages.duty_days+g.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${R.nobody(g.villages.duty_days,ye(g.villages.slots),g.streets.duty_days,ye(g.streets.slots))}
</p>
`,$=(g,R)=>{let{said:k}=R,E=g.total.yuan!==null,C=["villages","streets"].filter(v=>g.total[v].duty_days+g.nobody[v].duty_days>0||g.corrections.some(D=>Ds(D)===v)),y=E?4:3,O=2+C.length*y+(E?2:1),S=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,d=v=>v.duty_days===0&&v.days===0&&v.slots===0&&(v.yuan??0)===0?S:a`
<td>${V(v.duty_days)}</td>
<td>${ye(v.days)}</td>
<td>${ye(v.slots)}</td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
`,P=v=>C.map(D=>d(v[D])),c=v=>a`
<tr data-cleaner=${v.cleaner} class=${u.open()===v.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${u.open()===v.cleaner}
@click=${()=>u.turn(v.cleaner)}
>
${V(v.cleaner)}
</button>
</th>
<th class="month-name">
${v.name}${v.shared>0?a`
<sup>*</sup>
`:null}
</th>
${P(v)}
<td>${V(v.attended)}</td>
${E?a`
<td>${xe(v.yuan)}</td>
`:null}
</tr>
${u.open()===v.cleaner?u.detail(v,g,O,R):null}
`,b=v=>{let D=Ds(v);return a`
<tr class="month-correction" data-correction=${v.id}>
<th scope="row">${V(v.cleaner)}</th>
<th class="month-name">${v.name}</th>
${C.map(x=>x===D?a`
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
${C.map(v=>a`
<th colspan=${y} scope="colgroup">${k.groups[v]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${E?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${C.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${E?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${g.rows.map(c)} ${g.corrections.map(b)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${P(g.total)}
<td>${V(g.rows.reduce((v,{attended:D})=>v+D,0))}</td>
${E?a`
<td>${xe(g.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:l,forget:()=>{r=!1,o.clear(),n.forget(),u.forget()},sheet:g=>{let R=s(g).value;if(R===null)return m(g);let{said:k}=g;return a`
${p(g,"month")} ${q(o.problem(),g,"sheet-problem")}
${be(k.papers.sheet,$(R,g))} ${f(R.nobody,g)}
${R.rows.some(({shared:E})=>E>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:g=>{let R=s(g).value;if(R===null)return m(g);let{said:k,month:E}=g,C=Array.from({length:Number(he(E).slice(8))},(O,S)=>S+1),y=O=>[0,6].includes(new Date(`${E}-${String(O).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${p(g,"attendance")} ${q(o.problem(),g,"month-problem")}
${be(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${C.map(O=>a`
<th scope="col" class=${y(O)?"is-weekend":En}>${O}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${R.rows.map(O=>a`
<tr data-cleaner=${O.cleaner}>
<th scope="row">${V(O.cleaner)}</th>
<th class="month-name">${O.name}</th>
${C.map(S=>{let d=O.marks[S-1]??".";return a`
<td class="mark-${d==="."||d==="-"?"none":d}">${vn[d]??""}</td>
`})}
<td>${V(O.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Cs(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),l=[n,o,r],u=({value:m,problem:f},$,g)=>m===null?a`
${q(f,$,"team-problem")}
${f===null?a`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:a`
${g(m)} ${q(s.problem(),$,"team-problem")}
`,p=m=>V(m.reduce((f,$)=>f+$.score,0)/m.length,1);return{again:()=>l.forEach(m=>m.again()),forget:()=>{s.clear();for(let m of l)m.forget()},inspections:m=>{let{said:f,town:$,month:g}=m;return u(n.of(`${$} ${g}`,()=>hs($,g)),m,R=>R.length===0?a`
<p class="form-hint">${f.noInspections}</p>
`:a`
<p class="month-acts">
<span>${f.inspected(R.length,p(R))}</span>
${Oe("inspections",!1,m,e,s)}
</p>
${be(f.papers.inspections,a`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col" class="month-name">${f.place}</th>
<th scope="col">${f.member}</th>
<th scope="col" class="month-text">${f.deducted}</th>
<th scope="col">${f.score}</th>
</tr>
</thead>
<tbody>
${R.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${$n(k.date)}</th>
<th class="month-name">${Ke(k.place,m)}</th>
<td>${k.member===void 0?"–":f.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?f.nothingFound:(k.deductions??[]).map(({item:E,points:C,words:y})=>a`
<span>
${f.deduction(E,V(C,Number.isInteger(C)?0:1),y)}
</span>
`)}
</td>
<td><b>${V(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:m=>{let{said:f,town:$,month:g}=m;return u(o.of(`${$} ${g}`,()=>ys($,g)),m,R=>R.length===0?a`
<p class="form-hint">${f.noStreets}</p>
`:a`
<p class="month-acts">
<span>${f.washed(R.filter(k=>k.washed>=k.due).length,R.length)}</span>
${Oe("washings",!1,m,e,s)}
</p>
${be(f.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${f.street}</th>
<th scope="col" class="month-name">${m.words.kinds.committees}</th>
<th scope="col">${f.washedDays}</th>
<th scope="col" class="month-text">${f.washedOn}</th>
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
${k.days<Number(he(g).slice(8))?a`
<small>${f.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(E=>f.dayOfMonth(Number(E.slice(8)))).join(m.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${f.washHint}</p>
`)},patrols:m=>{let{said:f,town:$,month:g,view:R}=m;return u(r.of(`${$} ${g}`,()=>bs($,`${g}-01`,he(g))),m,({patrols:k,days:E,members:C})=>a`
<h3>${f.calendar}</h3>
${E.length===0?a`
<p class="form-hint">${f.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${E.map(({date:y,works:O,name:S})=>a`
<li>
<span><b>${Me(y,R.language)}</b></span>
<span>${O?f.works:f.rests}${S===""?"":` · ${S}`}</span>
</li>
`)}
</ul>
`}
<h3>${f.patrols}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${f.noPatrols}</p>
`:be(f.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col">${f.hours}</th>
<th scope="col" class="month-name">${f.member}</th>
</tr>
</thead>
<tbody>
${k.map((y,O)=>{var S;return a`
<tr data-patrol=${y.id}>
<th scope="row">${((S=k[O-1])==null?void 0:S.date)===y.date?"":$n(y.date)}</th>
<td>${y.starts}–${y.ends}</td>
<td class="month-name">
${f.numbered(y.member)} ${C.get(y.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`)}}}function Es(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l,u]=[Ms(e),Ss(e),Cs(e)],p=!1,m=()=>Nt(F(new Date).slice(0,7),-1),f=()=>{let{papers:d}=t.view.get();return d===null?{month:m(),paper:"sheet"}:ws(d)},$=d=>{p=!1,r.clear(),t.view.set({papers:$s({...f(),...d})})},g=d=>{let{session:P}=t.work.get();return ne(P,d)?St:St.filter(c=>ct(P,d)?c!=="sheet"&&c!=="attendance":c==="lists"||c==="washings")};t.data.subscribe((d,P)=>{if(!(d.touched===P.touched||t.work.get().open!=="month"))for(let c of[o,l,u])c.again()});let R=d=>r.write(async()=>{await is(d.town,d.month),p=!1,o.again(),s.again(),G(t.data,d.said.closed(d.month))}),k=()=>{p=!1,n()},E=d=>{let{value:P,problem:c,settled:b}=s.read(d);if(P===null||!b)return a`
${q(c,d,"closing-problem")}
<p class="form-hint">
${c===null?d.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${d.office.cancel}
</button>
</p>
`;let{villages:v,streets:D,yuan:x}=P.total;return oe(d.said.sureClose(d.month,V(P.rows.length),ye(v.slots+D.slots),xe(x)),d.said.close,()=>{R(d)},k,d)},C=d=>{var M;let{said:P,month:c,town:b}=d,{value:v,problem:D}=o.of(`${b} ${((M=t.work.get().session)==null?void 0:M.account)??0}`,()=>ls(b));if(v===null)return q(D,d,"closed-problem");let x=F(new Date),i=v.find(w=>w.month===c),h=x>he(c),N=i===void 0&&h&&ne(t.work.get().session,b);return a`
<p class="month-state ${i===void 0?"":"is-closed"}" data-state>
<span>
${i!==void 0?P.closedOn(i.closed_on,i.by??""):h?P.open:c>x.slice(0,7)?P.toCome:P.runs(x)}
</span>
${N&&!p?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{p=!0,s.again()}}
>
${P.closeOpen}
</button>
`:null}
</p>
${N&&p?E(d):null} ${q(r.problem(),d,"close-problem")}
`},y=(d,P,c,b)=>a`
<button
type="button"
class="icon-button"
data-step=${d}
aria-label=${P}
?disabled=${d>0&&b.month>=F(new Date).slice(0,7)}
@click=${()=>$({month:Nt(b.month,d)})}
>
${K(c)}
</button>
`,O=(d,P)=>d==="lists"?l.body(P):d==="sheet"?s.sheet(P):d==="attendance"?s.attendance(P):u[d](P),S=()=>{p=!1,r.clear();for(let d of[s,l,u])d.forget()};return{title:({view:d})=>Ct[d.language].title,key:({view:d})=>{var P;return`${d.town??""} ${f().month} ${((P=t.work.get().session)==null?void 0:P.account)??0}`},enter:()=>{S(),o.again(),t.view.get().papers===null&&$({})},leave:()=>{S(),t.view.set({papers:null})},body:d=>{let{month:P,paper:c}=f(),b=Os(d,P);if(b.town===""||t.work.get().session===null)return a`
<p class="form-hint">${b.words.reading}</p>
`;let v=g(b.view.town),D=v.includes(c)?c:v[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,b.said.before,"left",b)}
<b data-month=${P}>${b.said.month(P)}</b>
${y(1,b.said.after,"right",b)}
</p>
${me(b.said.title,v.map(x=>[x,b.said.papers[x]]),D,x=>$({paper:x}))}
</div>
${C(b)} ${O(D,b)}
`}}}function Ls(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},u=p=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Ao(m,p,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),l(),t()},f=>{s=Y(f),r.end(),e.ask()}))};return{end:l,part:(p,m,f,$)=>{let{log:g}=$.office,R=`${p} ${JSON.stringify(m)}`;return n!==R?a`
<button
type="button"
class="text-button log-erase"
aria-label=${g.eraseOf(f)}
@click=${()=>{l(),n=R,e.ask()}}
>
${K("erase")}${g.erase}
</button>
`:a`
<div class="log-erasing">
${q(s,$,"erase-problem")}
${z({name:"erase-reason",label:$.office.paren(g.eraseReason,$.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,$)}</p>
${We(r.seconds,$)}
`:oe(g.willErase(f),g.eraseIt,()=>u(m),l,$)}
</div>
`}}}var ll=20;function As(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new we({size:ll,ask:(y,O)=>{let{selected:S}=t.get();return S===null?null:_o(S.layer,S.fid,(y==null?void 0:y.change)??null,O)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let O=t.get().selected;return(O==null?void 0:O.layer)===(y==null?void 0:y.layer)&&(O==null?void 0:O.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),l="",u=y=>{let{mode:O}=o.get();return O.kind==="compare"&&O.change===y.change},p=Pt(e,()=>s.read()),m=Ls(e,()=>s.read()),f=y=>{let O=u(y),[S,d]=[y.before??null,y.after??null];o.set({mode:O?ce:{kind:"compare",change:y.change,was:S,is:d}});let P=kt([S,d]);!O&&P!==null&&e.acts.showExtent(P),e.ask()},$=(y,O)=>{if(y.before==null||y.after==null)return null;let{log:S}=O.office,d=u(y),P=D=>D===void 0?"":`${Ze(D*3/2e3)} ${O.words.unit.mu}`,[c,b]=[P(y.area_m2_before),P(y.area_m2_after)],v=c===b||c===""||b===""?"":S.area(c,b);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?S.place:S.shape} ${v}</span>
<button type="button" class="text-button log-compare" aria-pressed=${d} @click=${()=>f(y)}>
${K(d?"hidden":"eye")}${d?S.hide:S.show}
</button>
${d?a`
<p class="log-key">
<i class="is-was"></i>
${S.was}
<i class="is-now"></i>
${S.is}
</p>
`:null}
</div>
`},g=(y,{layer:O,fid:S},d,P,c)=>Bt(r.get().session,c.view.town)&&!$e(c.view)&&Gn(O,d.field)&&[d.was,d.is].some(Ws)?m.part(y.change,{layer:O,fid:S,field:d.field},P,c):null,R=(y,O)=>Bt(r.get().session,O.view.town)&&!$e(O.view)&&Ws(y.why)&&Kr(y.why??"",O)?m.part(y.change,{change:y.change},O.office.log.ofReason(y.change),O):null,k=(y,O,S)=>{if(y.differs.length===0)return null;let{layer:d}=O;return a`
<dl class="log-fields">
${y.differs.map(P=>{let{label:c,was:b,is:v}=tt(d,P,S);return a`
<div data-field=${P.field}>
<dt>${c}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${b}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Fn(v)?"latin":""}>${v}</b>
${g(y,O,P,c,S)}
</dd>
</div>
`})}
</dl>
`},E=(y,O,S)=>{let{log:d}=S.office,P={insert:d.created,update:d.changed,delete:d.deleted}[y.op],c=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${gn(y,S)}
<p class="log-what">${P}${c?` · ${d.nothing}`:""}</p>
${hn(y,S)} ${R(y,S)}
${y.op==="delete"?null:k(y,O,S)} ${$(y,S)}
${Be(r.get().session,S.view.town)&&!$e(S.view)?p.part(y.change,S):null}
</li>
`};return{title:y=>{let{selected:O}=y.view;if(O===null)return y.words.work.history;let S=Q(y.data,O.layer,O.fid)??y.data.picked.value,d=S===null?"":` · ${ie(O.layer,S,y)}`;return y.words.work.history+d},key:({view:{selected:y},data:{picked:O}})=>{var S;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${C(y,O.value)} ${((S=r.get().session)==null?void 0:S.account)??0}`},enter:()=>{var S;let{selected:y}=t.get(),O=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((S=r.get().session)==null?void 0:S.account)??0}`;O!==l&&(l=O,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ce}),p.end(),m.end()),s.read()},leave:()=>l="",body:y=>{let{selected:O}=y.view;return O===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${q(s.problem,y)}
${Be(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(S=>E(S,O,y))}
</ol>
${s.more(y,"log-more")}
`}};function C(y,O){var P;let d=(P=(y===null?void 0:Q(n.get(),y.layer,y.fid))??O)==null?void 0:P.properties;return JSON.stringify((d==null?void 0:d.version)??(d==null?void 0:d.updated_at)??"")}}function Ws(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var _s=["viewer","clerk","planner","inspector","administrator"],Is=["town","county","city","region"];var il=20;function js(e){let t=!1,n=new we({size:il,ask:(l,u)=>{let{town:p}=e.stores.view.get();return p===null?null:e.signedIn(()=>Lo(p,(l==null?void 0:l.entry)??null,u))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:u}=l;u!==t&&(o(),t=u,t&&n.read())},s=(l,u)=>{let{at:p,login:m,name:f}=l,$=u.office.looks;return a`
<li>
<time datetime=${p}>${pe(p)}</time>
<b>${f!==""?f:m!==""?m:$.gone}</b>
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
${n.rows.map(p=>s(p,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function cl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:dl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function dl(e,t){let n=["villages","committees"].flatMap(o=>_n(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function Fs(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,u=0,p=null,m="",f="clerk",[$,g]=["","town"],R=js(e),k=w=>{[s,l]=[Y(w),!1],e.ask()},E=()=>t.get().town??"",C=()=>{let w=u+=1;e.signedIn(()=>Ro(E())).then(T=>{w===u&&(r=T,e.ask())},T=>{w===u&&k(T)})},y=w=>{[s,m]=[null,""],e.signedIn(w).then(C,k),e.ask()},O=w=>{m=w,s=null,e.ask()},S=()=>({role:f,unit:f==="clerk"?$:"",level:f==="inspector"?g:""}),d=w=>{w.preventDefault();let T=w.currentTarget,{login:_="",name:H="",provider:B}=Pe(w);[s,p]=[null,null];let U={login:_.trim(),name:H.trim(),provider:B!==void 0,...S()};e.signedIn(()=>Do(E(),U)).then(I=>{p={login:U.login,invitation:I},dt(T),G(n,e.now().office.people.added(U.login)),C()},I=>{k(I),l=!0,e.ask()})},P=({account:w,login:T})=>{[s,p]=[null,null],e.signedIn(()=>Mo(E(),w)).then(_=>{p={login:T,invitation:_},e.ask(),window.requestAnimationFrame(()=>{var H;return(H=document.querySelector(".work-invitation"))==null?void 0:H.scrollIntoView({block:"nearest"})})},k)},c=w=>{let{session:T}=o.get();T!==null&&e.signedIn(()=>Wo(w)).then(()=>{o.set({session:{...T,anonymous:w}})},k)},b=w=>{var U;let{people:T,roles:_,levels:H}=w.office,B=[...w.committees];return w.committees.has($)||($=((U=B[0])==null?void 0:U[0])??""),a`
${de("role",T.role,_s.map(I=>[I,_[I]]),f,I=>{f=I,e.ask()})}
${f==="clerk"?de("unit",T.unit,B,$,I=>$=I):null}
${f==="inspector"?de("level",T.level,Is.map(I=>[I,H[I]]),g,I=>g=I):null}
`},v=w=>{var B;let{people:T,optional:_}=w.office,H=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${T.add}</summary>
<form @submit=${d}>
${z({name:"login",label:T.login,hint:T.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:w.office.paren(T.name,_),lengthMost:64})} ${b(w)}
${H===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${T.byProvider}
</label>
`}
${D()?x(w):null}
<button type="submit" class="form-button is-main">${T.addIt}</button>
</form>
</details>
`},D=()=>l&&(s==null?void 0:s.status)===409,x=w=>a`
<div class="form-problem" role="alert">${w.office.problem.taken}</div>
`,i=w=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:T}=w.office,{link:_,expires:H}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${T.linkFor(p.login)}</h3>
<p>${T.linkOnce}</p>
${ir(_,T.scan)} ${lr(_,w.words)} ${ut(T.link,_,e)}
${H===void 0?null:a`
<p class="form-hint">${T.until(pe(H))}</p>
`}
</section>
`},h=(w,T,_)=>{let{people:H}=_.office,B=`role ${T.id}`;return a`
<li>
<div class="work-line">
<span>${cn(T,_)}</span>
<button type="button" class="text-button" @click=${()=>O(B)}>
${H.take}
<span class="sr">${w.login}</span>
</button>
</div>
${m===B?oe(H.takeSure,H.take,()=>y(()=>Eo(E(),T.id)),()=>O(""),_):null}
</li>
`},N=(w,T)=>{var X;let{people:_,allTowns:H}=T.office,B=w.account===((X=o.get().session)==null?void 0:X.account),U=[B?_.you:"",w.disabled?_.disabled:"",w.has_password||w.federated?"":_.noPassword,w.administrator?H:""].filter(ee=>ee!==""),[I,W]=[`give ${w.account}`,`disable ${w.account}`];return a`
<li class="work-person" data-login=${w.login}>
<p>
<b>${w.name===""?w.login:w.name}</b>
${w.name===""?null:a`
<span>${w.login}</span>
`}
${U.map(ee=>a`
<em>${ee}</em>
`)}
</p>
<ul class="work-roles">
${w.memberships.map(ee=>h(w,ee,T))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>O(I)}>${_.give}</button>
${w.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>P(w)}>
${_.newLink}
</button>
`}
${B?null:w.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>zt(E(),w.account,!1))}
>
${_.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>O(W)}>
${_.disable}
</button>
`}
</div>
${m===W?oe(_.disableSure,_.disable,()=>y(()=>zt(E(),w.account,!0)),()=>O(""),T):null}
${m===I?a`
<form
class="work-give"
@submit=${ee=>{ee.preventDefault(),y(()=>Co(E(),w.account,S()))}}
>
${b(T)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${_.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>O("")}>
${T.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},M=w=>{let{session:T}=o.get();if((T==null?void 0:T.administrator)!==!0)return null;let{people:_}=w.office;return a`
<section class="work-settings">
<h3>${_.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${T.anonymous}
@change=${H=>c(H.target.checked)}
/>
${_.anonymous}
</label>
<p class="form-hint">${T.anonymous?_.anonymousOn:_.anonymousOff}</p>
</section>
`};return{title:({words:w})=>w.work.people,key:({view:w})=>{var T;return`${w.town??""} ${((T=o.get().session)==null?void 0:T.account)??0}`},enter:()=>{[r,s,p,m]=[[],null,null,""],R.close(),C()},leave:()=>{p=null},body:w=>a`
${D()?null:q(s,w)} ${i(w)} ${v(w)}
<section>
<h3>${w.office.people.list}</h3>
<ul class="work-list">
${r.map(T=>N(T,w))}
</ul>
</section>
${R.part(w)} ${M(w)}
`}}var ul={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function ml(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=J(r,zo-1);o.push({from:r,to:s<n?s:n}),r=J(s,1)}return o}function pl(e,t){let n=o=>ul[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Lt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let l of ml(n,o)){let u=await Hs(this.parts,`${t} ${l.from} ${l.to}`,()=>Yo(t,l,this.abort.signal)),p=u.villages.find(m=>m.fid===r);p!==void 0&&u.days.forEach((m,f)=>s.set(m,pl(p,f)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Hs(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await Ko(t,s,"day",r,this.abort.signal);return new Map(l.map(u=>[u.unit,u]))})}};function Hs(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function qs(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>J(r,l))}}function Us(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,u=1]=t.split("-").map(Number),p=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(u,p))).toISOString().slice(0,10)}function Vs(e){let{view:t,data:n,work:o}=e.stores,r=new Lt,s=Number(F(new Date).slice(0,4)),l="",[u,p]=[null,!1],[m,f]=["",0],$=null,g="",R=()=>{var h;let{selected:x,committee:i}=t.get();if(x!==null&&Wn(x.layer))return{village:x.fid};if(x!==null&&An(x.layer)){let N=(h=Q(n.get(),"committees",x.fid))==null?void 0:h.properties.code;if(N!=null)return{committee:N}}return{committee:i==="none"?null:i}},k=()=>{let{town:x}=t.get();if(x===null)return;let i=R(),h=F(new Date),N=JSON.stringify([x,s,i,h]);if(N===m)return;N!==g&&(u=null),[m,p]=[N,!1];let M=f+=1;("village"in i?r.ofVillage(x,s,h,i.village).then(T=>({kind:"village",days:T})):r.ofCommittee(x,s,h,i.committee).then(T=>({kind:"committee",days:T}))).then(T=>{if(M!==f)return;let _=u===null;[u,g]=[T,N],e.ask(),_&&window.requestAnimationFrame(()=>window.requestAnimationFrame(E))},T=>{M!==f||co(T)||([p,m]=[!0,""],e.ask())})},E=()=>{var x;return(x=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:x.scrollIntoView({block:"center"})},C=()=>{r.forget(),m="",o.get().open==="calendar"&&k()};n.subscribe((x,i)=>{x.touched!==i.touched&&C();let h=x.coverage.value;if(h===null||h===$||h.date!==F(new Date))return;let N=($==null?void 0:$.date)!==h.date;$=h,N||(r.forgetDay(h.date),m="",o.get().open==="calendar"&&k())}),t.subscribe(()=>{o.get().open==="calendar"&&k()});let y=x=>{l=x;let i=t.get();t.set({...Ue(i,"coverage"),selected:i.selected,date:x>=F(new Date)?null:x}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},O=x=>{s=x,l="",k(),e.ask()},S=(x,i)=>{let h=Us(x.key,i),[N,M]=[d(),F(new Date)];if(h===null)return;x.preventDefault();let w=h>M?M:h<N?N:h;l=w,Number(w.slice(0,4))!==s&&(s=Number(w.slice(0,4)),k()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var T;return(T=document.querySelector(`.calendar [data-day="${w}"]`))==null?void 0:T.focus()}))},d=()=>{var x;return`${(((x=n.get().coverage.value)==null?void 0:x.first_record)??F(new Date)).slice(0,4)}-01-01`},P=({view:{measure:x}})=>x??"completion",c=(x,i)=>{var I;let{words:h}=i,N=((I=i.data.coverage.value)==null?void 0:I.first_record)??null;if(u===null||x>F(new Date))return null;if(N===null||x<N)return{fills:[],text:null};if(u.kind==="village"){let W=u.days.get(x);if(W===void 0||W.am===null&&W.pm===null)return{fills:[],text:"–"};let X=(ee,Te)=>`${ee} ${Te==="not_reported"&&!W.staffed?h.states.not_staffed:h.slotStates[Te??"not_due"]}`;return{fills:lo(W),text:`${X(h.am,W.am)}${h.listComma}${X(h.pm,W.pm)}`}}let M=u.days.get(x)??null,w=P(i),{n:T,d:_}=M===null?{n:0,d:0}:Jo(w,M),H=er(w,M),B=_===0?"–":`${Qe(T/_)} ${h.unit.percent} (${V(T)}/${V(_)})`,U=H==="unsaid"?ue[i.view.language].levels.unsaid:B;return{fills:[Xt[H]],text:U}},b=(x,i)=>{let h=ue[i.view.language],{lead:N,days:M}=qs(s,x),w=i.view.date??F(new Date);return a`
<section class="calendar-month">
<h3>${h.month(x+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${h.year(String(s))} ${h.month(x+1)}`}>
${h.weekdays.map(T=>a`
<i aria-hidden="true">${T}</i>
`)}
${Array.from({length:N},()=>a`
<span></span>
`)}
${M.map(T=>{let _=c(T,i);return _===null?a`
<span class="calendar-none">${Number(T.slice(8))}</span>
`:a`
<button
type="button"
data-day=${T}
tabindex=${T===l?0:-1}
aria-label=${_.text===null?i.words.headline.noRecordsOf(T):h.dayOf(T,_.text)}
aria-pressed=${T===w}
@click=${()=>y(T)}
@keydown=${H=>S(H,T)}
>
${Number(T.slice(8))} ${fl(_.fills)}
</button>
`})}
</div>
</section>
`},v=x=>{let i=ue[x.view.language],h=P(x),N=(u==null?void 0:u.kind)==="village"?[...mo.filter(w=>w!=="both"&&w!=="one").map(w=>[ot[w],x.words.states[w]])]:Xo.map((w,T)=>[Xt[w],w==="unsaid"||w==="uncounted"?i.levels[w]:i.ranges(je(h)?Qo:Zo,T,je(h))]),M=(u==null?void 0:u.kind)==="village"?[[ot.both,x.words.slotStates.on_time],[ot.partial,x.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...M,...N].map(([w,T])=>a`
<li>${lt(w)} ${T}</li>
`)}
</ul>
`},D=x=>{let i=R();if("village"in i){let h=Q(x.data,"villages",i.village);return h===void 0?x.words.unnamed:ie("villages",h,x)}return i.committee===null?x.words.filter.whole:x.committees.get(i.committee)??i.committee};return{title:x=>`${D(x)} · ${ue[x.view.language].calendar}`,key:({view:{town:x}})=>x??"",enter:()=>{l=t.get().date??F(new Date),s=Number(l.slice(0,4)),k()},body:x=>{let i=ue[x.view.language],h=F(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(h.slice(0,4))?h:`${s}-12-31`);let N=(u==null?void 0:u.kind)==="committee"?i.names[P(x)]:`${x.words.am} | ${x.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${i.yearBefore}
?disabled=${s<=Number(d().slice(0,4))}
@click=${()=>O(s-1)}
>
${K("left")}
</button>
<b>${i.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${i.yearAfter}
?disabled=${s>=Number(h.slice(0,4))}
@click=${()=>O(s+1)}
>
${K("right")}
</button>
<span>${N}</span>
</div>
${p?a`
<p class="form-problem" role="alert">${i.failed}</p>
`:null}
${v(x)}
<p class="form-hint">${u===null&&!p?x.words.reading:i.hint}</p>
<div class="calendar-months">${Array.from({length:12},(M,w)=>b(w,x))}</div>
</div>
`}}}function fl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Cn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${at(n)} stroke=${st.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var kn=40,gl=["worse","better","same","unknown"];function xn({better:e}){return e===null?"unknown":Math.abs(e)<tr?"same":e>0?"better":"worse"}function Bs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[u,p]=[n(r),n(l)];return u===null||p===null?(u===null?1:0)-(p===null?1:0)||o.localeCompare(s):u-p||l.now.d-r.now.d||o.localeCompare(s)})}function Gs(e){let{view:t,work:n}=e.stores,o=null,r=kn,s=$=>`${$>0?"+":""}${V($,1)}`,l=({now:$,before:g},R)=>$.share===null||(g==null?void 0:g.share)==null?"–":R(s(($.share-g.share)*100)),u=$=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${($??0)*100} height="8" fill=${at(eo.excellent,st)}></rect>
</svg>
`,p=($,g,R)=>{let k=ue[R.view.language];return a`
<b>${$}</b>
<span>${g.now.text}</span>
${g.before===null?a`
<small>${k.reported} ${g.now.reported}</small>
`:a`
<small class="is-${xn(g)}">
${l(g,k.points)} · ${g.before.text}
</small>
`}
${u(g.now.share)}
`},m=($,g)=>{let R=g.view.measure!==null&&je(g.view.measure),k=Bs([...$.committees],R),E=C=>{let y=C===""?"none":C;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${ue[g.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([C,y])=>a`
<li>
<button
type="button"
data-committee=${C}
aria-pressed=${g.view.committee===(C===""?"none":C)}
@click=${()=>E(C)}
>
${p(g.committees.get(C)??g.office.edit.noCommittee,y,g)}
</button>
</li>
`)}
</ol>
`},f=($,g)=>{let R=ue[g.view.language],k=g.view.measure!==null&&je(g.view.measure),{features:E}=rt(g.view,g.data,"villages"),C=E.flatMap(c=>{let b=$.of.get(Number(c.id));return b===void 0?[]:[[String(c.id),b]]}),y=Bs(C,k),O=$.before!==null,S=O&&o!==null?y.filter(([,c])=>xn(c)===o):y,d=c=>{var b;return re(((b=Q(g.data,"villages",Number(c)))==null?void 0:b.properties)??{},g.view.language)||g.words.unnamed},P=c=>{[o,r]=[o===c?null:c,kn],e.ask()};return a`
<h3>${R.villages}</h3>
${O?a`
<div class="compare-kinds" role="group">
${gl.map(c=>{let b=y.filter(([,v])=>xn(v)===c).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${c}
aria-pressed=${o===c}
@click=${()=>P(c)}
>
${R.kinds[c]}
<b>${V(b)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${S.slice(0,r).map(([c,b])=>a`
<li>
<button
type="button"
data-fid=${c}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(c)}})}
>
${lt(b.fill)} ${p(d(c),b,g)}
</button>
</li>
`)}
</ol>
${S.length<=r?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${R.more(V(S.length-r))}
</button>
`}
`};return t.subscribe(($,g)=>{$.selected!==null&&$.selected!==g.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:$}})=>ue[$].ranks,key:({view:{town:$,measure:g}})=>`${$} ${g}`,enter:()=>{[o,r]=[null,kn];let $=t.get();($.theme!=="coverage"||$.measure===null)&&t.set({theme:"coverage",measure:$.measure??"completion"})},body:$=>{let{tint:g}=$.data;return g===null?a`
<p class="form-hint">${$.words.reading}</p>
`:a`
<p class="form-hint">${g.title}</p>
<p class="period-total">${p($.words.filter.whole,g.total,$)}</p>
${m(g,$)} ${f(g,$)}
`}}}function On(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function Wt(e,t){let n=On(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Ks(e,t){let n=new Map;for(let{cleaner:o,place:r}of Wt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Tn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let u=l.map(o).filter(m=>m!==null),p=r.map(m=>Math.min(...u.map(f=>hl(m,f))));return{cleaner:s,places:l.length,distanceM:Math.max(...p)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Pn(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[u]=Tn(r,[l],n,o);u!==void 0&&(s.set(l,u),r.set(u.cleaner,[...r.get(u.cleaner)??[],l]))}return s}var zs=["stand","beside","replace"];function Ys(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let l=e.filter(m=>m.place===s),u=On(l,o),p=m=>u.includes(m)||u.some(({cleaner:f})=>f===m.instead_of);return l.filter(m=>m.starts>=o&&(r===""||m.starts<=r)&&p(m))})}function Js(e,{to:t,way:n,starts:o,ends:r}){let s=Wt(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([u,p])=>{let m={op:"add",cleaner:p,place:u,starts:o,...l};if(n==="replace")return[...On(e,o).filter(g=>g.place===u).map(({id:g})=>({op:"end",id:g,ends:J(o,-1)})),m];let f=s.find($=>$.place===u&&$.cleaner!==p);return f===void 0||n==="beside"?[m]:[{...m,instead_of:f.cleaner,ends:r===""?o:r}]})}function hl([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Xs(e,t,n,o){if(t===null)return null;let r=s=>{let l=t.get(s);return`${n.place(s,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return a`
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
`}function ea({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l,wholeNames:u},p,m){let{plan:f,crew:$}=m.office;return a`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(g=>a`
<button
type="button"
data-found=${g}
aria-pressed=${n.includes(g)}
@click=${()=>s(g)}
>
<b>${p.place(g,m)}</b>
<small>${p.heldBy(g,m)}</small>
</button>
`)}
${t.map(g=>a`
<button
type="button"
data-found-cleaner=${g}
aria-pressed=${g===o}
@click=${()=>l(g)}
>
<b>${p.who(g,m)}</b>
<small>${f.has(p.has(g))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${f.nothing}</p>
`:null}
${u===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${u}>
${f.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${$.noted}</p>
`:null}
</div>
`}function ta({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},l){let u=!1,p=null,m=async(f,$,g)=>{let{town:R}=e.get();if(!(u||R===null)){[u,p]=[!0,null],o();try{await s(()=>Go(R,g,f,$)),G(t,r().office.plan.boundsSaved),l()}catch(k){p=Y(k)}u=!1,o()}};return({date:f,most_villages:$,apart_m:g},R)=>{let{plan:k}=R.office,E=k.bounds($,String(g/1e3));return ne(n.get().session,R.view.town)?a`
<details class="plan-bounds">
<summary>${E}</summary>
<form
@submit=${C=>{C.preventDefault();let y=Pe(C);m(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),f)}}
>
${z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String($),required:!0})}
${z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(g/1e3),required:!0})}
${q(p,R,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${u}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${E}</p>
`}}function na({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,u=F(new Date),p=(m,f,$,g)=>a`
<label>
${f}
<input
type="date"
name=${m}
min=${u}
max=${J(u,o)}
.value=${$}
@change=${R=>g(R.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${p("plan-starts",l.from,e,m=>{let f=m===""?u:m;r({starts:f,ends:t!==""&&t<f?f:t})})}
${p("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,m=>r({starts:e,ends:m!==""&&m<e?e:m}))}
</div>
`}function oa(e,t,n,o){let{plan:r}=o.office,s=(...R)=>R.filter(Boolean).join(o.words.listComma),l=R=>R===null?"":r.again(R),u=(R,k)=>yl(R,k,t,n,o),p=(R,k,E)=>a`
<li class="plan-cleaner" data-of=${R}>
<p>
<b>${n.who(R,o)}</b>
<small>${E}</small>
</p>
<ul class="plan-list">
${k.map(C=>u(C,""))}
</ul>
</li>
`,{uncovered:m,ending:f,overloaded:$,apart:g}=e;return m.length+f.length+$.length+g.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${At("uncovered",r.uncovered,m.map(R=>u(R.place,s(R.until===null?r.never:r.expired(R.until),l(R.again)))))}
${At("ending",r.ending(t.ahead),f.map(R=>u(R.place,s(r.ends(R.ends),l(R.again)))))}
${At("overloaded",r.overloaded(e.most_villages),$.map(R=>p(R.cleaner,R.places,r.has(R.places.length))))}
${At("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),g.map(R=>p(R.cleaner,R.places,r.kilometres((R.distance_m/1e3).toFixed(1)))))}
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
`}var ra=14,sa=92,bl=3,aa=6;function la(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,l=null,u=null,p=new Map,[m,f]=[!1,""],$=[],[g,R,k]=[0,!1,!1],E=!1,C="stand",[y,O]=["",""],S=null,d=null,P=null,[c,b,v]=[0,0,0],D=()=>n.get().town??"",x=L=>{d=Y(L),e.ask()},i=L=>{let A=v+=1;No(D(),0,L,null).then(j=>{A===v&&(p=new Map(j.map(Z=>[Z.number,Z])),m=L,e.ask())},j=>{A===v&&x(j)})},h=()=>{let L=c+=1,A=F(new Date);Promise.all([ht(D(),A,J(A,sa)),Bo(D(),ra)]).then(([j,Z])=>{L===c&&([l,u]=[j,Z],W())},j=>{L===c&&x(j)})},N=ta(e,h),M=()=>(u==null?void 0:u.most_villages)??1,w=()=>Ks(l??[],y),T=L=>{var se;let A=(se=_(L))==null?void 0:se.geometry;if((A==null?void 0:A.type)==="Point")return[A.coordinates[0]??0,A.coordinates[1]??0];if((A==null?void 0:A.type)!=="LineString")return null;let[j=0,Z=0]=A.coordinates[0]??[];return[j,Z]},_=L=>{let[A,j]=L.split(".");return Q(o.get(),A==="streets"?"streets":"villages",Number(j))},H=()=>({to:R?new Map([...Pn(w(),$,M(),T)].map(([A,j])=>[A,j.cleaner])):new Map(g<1?[]:$.map(A=>[A,g])),way:C,starts:y,ends:O}),B=()=>Ys(l??[],H()),U=()=>B().length>0?[]:Js(l??[],H()),I=()=>{[d,P]=[null,null],W()},W=()=>{S=null,e.ask();let L=b+=1,A=U();A.length!==0&&Jt(D(),A,!0).then(j=>{L===b&&({effect:S}=j,e.ask())},j=>{L===b&&x(j)})},X=()=>{let{mode:L}=r.get();(L.kind==="pick"||L.kind==="none")&&r.set({mode:{kind:"pick",places:$}})},ee=L=>{$=L,[g,R]=[0,!1],X(),I(),window.setTimeout(()=>{var A;return(A=document.querySelector(".plan-foot"))==null?void 0:A.scrollIntoView({block:"nearest"})},50)},Te=L=>ee($.includes(L)?$.filter(A=>A!==L):[...$,L]);r.subscribe(({mode:L})=>{if(L.kind==="none"&&s.get().open==="plan"&&X(),L.kind!=="pick"||L.places===$)return;let A=L.places.filter(j=>Ne(j));A.length<L.places.length&&G(o,e.now().office.plan.notYours),ee(A)}),n.subscribe(({selected:L},A)=>{if(L===null||L===A.selected||s.get().open!=="plan")return;let j=`${L.layer}.${L.fid}`;Xe(L.layer)&&Ne(j)&&!$.includes(j)&&ee([...$,j])}),o.subscribe((L,A)=>{L.touched===A.touched||k||s.get().open!=="plan"||([S,d]=[null,null],h(),e.ask())});let pa=L=>{let[A,j]=L.split("."),Z=o.get().coverage.value;return Z==null?void 0:Z[A==="streets"?"streets":"villages"].find(se=>se.fid===Number(j))},Ne=L=>{let A=Ce(s.get().session,D()),j=pa(L);return j!==void 0&&(A===null||A.includes(j.committee??""))},Nn=async L=>{if(!k){[k,d]=[!0,null],e.ask();try{await e.signedIn(L),[$,g,R,S]=[[],0,!1,null],X()}catch(A){d=Y(A)}k=!1,h(),e.ask()}},fa=()=>Nn(async()=>{let L=new Set(U().flatMap(j=>j.op==="add"?[j.place]:[])).size,{change:A}=await Jt(D(),U(),!1);P=A===void 0?null:{change:A,count:L},G(o,e.now().office.plan.saved(L))}),ga=L=>Nn(async()=>{await _e(D(),L,""),P=null,G(o,e.now().office.log.undone)}),ha=L=>({...L,uncovered:L.uncovered.filter(({place:A})=>Ne(A)),ending:L.ending.filter(({place:A})=>Ne(A))}),ya=L=>{let[A,j]=L.split(".");s.set({open:null}),n.set({selected:{layer:A==="streets"?"streets":"villages",fid:Number(j)}})},Rn=(L,{view:{language:A},words:j})=>{var Z;return re(((Z=_(L))==null?void 0:Z.properties)??{},A)||j.unnamed},qe=(L,{office:A})=>{var j;return[A.plan.cleaner(L),((j=p.get(L))==null?void 0:j.name)??""].filter(Boolean).join(" ")},ze=L=>Wt(l??[],y).filter(A=>A.place===L),ba=(L,A)=>ze(L).map(({cleaner:j})=>qe(j,A)).join(A.words.listComma)||A.words.states.not_staffed,$a=L=>{f=L,e.ask()},wa=()=>m||!new RegExp("\\p{L}","u").test(f)||!ne(s.get().session,D())?null:()=>i(!0),va=()=>{let{villages:L,streets:A}=o.get().layers,j={...L===void 0?{}:{villages:L},...A===void 0?{}:{streets:A}};return ko(j,f).filter(({layer:Z})=>Xe(Z)).map(({layer:Z,fid:se})=>`${Z}.${se}`).filter(Ne).slice(0,aa)},ka=()=>{let L=f.trim();return L===""?[]:[...p.values()].filter(({number:A,name:j})=>String(A)===L||j!==""&&j.startsWith(L)).map(({number:A})=>A).slice(0,aa)},Dn=L=>{[g,R]=[L,!1],I()},Ye={place:Rn,who:qe,heldBy:ba,has:L=>{var A;return((A=w().get(L))==null?void 0:A.length)??0}},xa=L=>{({starts:y,ends:O}=L),I()},Oa=L=>{var Mn;let{plan:A}=L.office,j=Tn(w(),$,M(),T).slice(0,bl),[Z=""]=$,[se]=ze(Z),ae=se===void 0?[]:(w().get(se.cleaner)??[]).filter(te=>!$.includes(te)&&Ne(te)),Ta=$.filter(te=>ze(te).length===0).length,Pa=R?Pn(w(),$,M(),T):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${A.places($.length,Ta)}</b>
<button type="button" class="text-button" data-none @click=${()=>ee([])}>${A.clear}</button>
</p>
<p class="plan-chosen">${$.map(te=>Rn(te,L)).join(L.words.listComma)}</p>
${se===void 0?null:a`
${me(A.way,zs.map(te=>[te,A.ways[te]]),C,te=>{C=te,I()})}
<p class="form-hint">
${A.present(qe(se.cleaner,L))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>ee([...$,...ae])}
>
${A.allOf(ae.length)}
</button>
`}
</p>
`}
${na({starts:y,ends:O},se!==void 0&&C==="stand",sa,xa,L)}
<h3>${A.nearest}</h3>
<div class="plan-near" role="group" aria-label=${A.whom}>
${j.map(te=>a`
<button
type="button"
data-cleaner=${te.cleaner}
aria-pressed=${te.cleaner===g}
@click=${()=>Dn(te.cleaner)}
>
<b>${qe(te.cleaner,L)}</b>
<small>${A.near((te.distanceM/1e3).toFixed(1),te.places)}</small>
</button>
`)}
${j.some(te=>te.cleaner===g)||g===0?null:a`
<button type="button" data-cleaner=${g} aria-pressed="true">
<b>${qe(g,L)}</b>
<small>${A.has(((Mn=w().get(g))==null?void 0:Mn.length)??0)}</small>
</button>
`}
${$.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${R}
@click=${()=>{[g,R]=[0,!0],I()}}
>
<b>${A.each}</b>
</button>
`}
${j.length===0&&$.length<2?a`
<p class="form-hint">${A.nobodyNear}</p>
`:null}
</div>
${Xs($,Pa,Ye,L)} ${Zs(B(),Ye,L)}
<div class="plan-save">
${S===null?null:Qs(S,M(),L)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${S===null||k}
@click=${fa}
>
${k?L.office.working:A.save($.length)}
</button>
</div>
</div>
`};return{title:({office:L})=>L.plan.title,key:({view:{town:L}})=>{var A;return`${L??""} ${((A=s.get().session)==null?void 0:A.account)??0}`},enter:()=>{[l,u,p,S,d,P]=[null,null,new Map,null,null,null],[m,b]=[!1,b+1],[g,R,C,f,O]=[0,!1,"stand","",""],[y,E]=[F(new Date),!1];let{selected:L}=n.get();$=L!==null&&Xe(L.layer)?[`${L.layer}.${L.fid}`]:[],r.set({mode:{kind:"pick",places:$}}),h(),i(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ce})},body:L=>{let{office:A,words:j}=L,{plan:Z}=A;if(l===null||u===null||L.data.coverage.value===null)return a`
${q(d,L)}
<p class="form-hint">${j.reading}</p>
`;let se=ae=>{E=ae,e.ask()};return E?a`
<p class="board-next plan-folded">
<span>${Z.places($.length,$.filter(ae=>ze(ae).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>se(!1)}>${Z.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>se(!0)}>
${K("locate")}${Z.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${Z.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${f}
@input=${ae=>$a(ae.target.value)}
/>
</div>
${f.trim()===""?null:ea({places:va(),cleaners:ka(),chosen:$,cleaner:g,whole:m},{wholeNames:wa(),toggle:ae=>{f="",Te(ae)},take:ae=>{f="",Dn(ae)}},Ye,L)}
${q(d,L)}
${P===null?null:a`
<p class="board-next" role="status">
<span>${Z.saved(P.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${k}
@click=${()=>P!==null&&ga(P.change)}
>
${K("undo")}${Z.takeBack(P.count)}
</button>
</p>
`}
${oa(ha(u),{chosen:$,toggle:Te,openCard:ya,ahead:ra},Ye,L)} ${N(u,L)}
${$.length===0?null:Oa(L)}
`}}}function ia(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=null,u=new Map,p=new Map,m=null,f=new Map,$="seen",[g,R]=["",!1],k=null,E=0,C=()=>t.view.get().town??"",y=()=>Ce(t.work.get().session,C()),O=()=>{let i=E+=1;m=t.data.get().coverage.value,it(C(),n).then(h=>{if(i!==E)return;let N=new Map(((l==null?void 0:l.villages)??[]).map(M=>[M.fid,fe(M,o)]));for(let M of h.villages)N.has(M.fid)&&N.get(M.fid)!==fe(M,o)&&u.delete(M.fid);[l,k]=[h,null],e.ask()},h=>{i===E&&(k=Y(h),e.ask())})},S=()=>{let i=y(),h=((l==null?void 0:l.villages)??[]).filter(w=>(i===null||i.includes(w.committee??""))&&(r===null||w.committee===r)&&fe(w,o)!=="not_due"),N=w=>mt.includes(fe(w,o)),M=w=>w.fid===s?0:N(w)?2:1;return h.sort((w,T)=>M(w)-M(T))},d=i=>u.get(i.fid)??null,P=()=>{u=new Map,f=new Map,k=null},c=()=>{u=new Map(u);for(let i of S())!u.has(i.fid)&&["not_reported","not_staffed"].includes(fe(i,o))&&u.set(i.fid,"done");e.ask()},b=i=>{i(),P(),e.ask()},v=i=>{let h=S().flatMap(M=>{let w=d(M);if(w===null)return[];let T=`${M.fid} ${n} ${o} ${w} ${$}`,_=p.get(T)??{uuid:$l(),captured_at:new Date().toISOString()};return p.set(T,_),[{..._,place:`villages.${M.fid}`,date:n,slot:o,result:w,basis:$}]});if(h.length===0||R)return;let N=new Map(h.map(({uuid:M,place:w})=>[M,Number(w.split(".")[1])]));R=!0,k=null,e.ask(),e.signedIn(()=>Fo(C(),h,g.trim())).then(M=>{D(M,N);let w=M.length-f.size;w>0&&G(t.data,i.office.report.sent(w)),O()},M=>{k=Y(M)}).finally(()=>{R=!1,e.ask()})},D=(i,h)=>{f=new Map;for(let N of i){let M=h.get(N.uuid)??0;if(N.outcome==="refused"){f.set(M,N);continue}u.delete(M);for(let[w,{uuid:T}]of p)T===N.uuid&&p.delete(w)}f.size===0&&(g="")},x=(i,h)=>{var W;let{office:N,data:M,view:w,words:T}=h,_=fe(i,o),H=d(i),B=re(((W=Q(M,"villages",i.fid))==null?void 0:W.properties)??{name:i.name},w.language)||T.unnamed,U=f.get(i.fid),I=X=>{u=new Map(u).set(i.fid,H===X?null:X),e.ask()};return a`
<li
data-village=${i.fid}
class=${[mt.includes(_)?"is-done":"",i.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${B}</span>
<span class="report-state">${ft(_)}${pt(_,h)}</span>
<span class="report-choices" role="group" aria-label=${B}>
${["done","partial","missed"].map(X=>a`
<button
type="button"
data-result=${X}
aria-pressed=${H===X}
?disabled=${R}
@click=${()=>I(X)}
>
${N.report.results[X]}
</button>
`)}
</span>
${U===void 0?null:a`
<p class="report-refused" role="alert">
${(w.language==="en"?void 0:w.language==="zh-Hant"?U.detail_zh_hant:U.detail_zh)??U.detail??""}
</p>
`}
</li>
`};return{title:({office:i})=>i.report.title,key:({view:i})=>{var N;let h=t.work.get().report;return[i.town,(N=t.work.get().session)==null?void 0:N.account,h==null?void 0:h.date,h==null?void 0:h.slot,h==null?void 0:h.village].join(" ")},enter:()=>{var T;let i=t.work.get().report,h=t.data.get().coverage.value,N=h==null?void 0:h.slots.filter(({due:_})=>_).at(-1);[n,o]=[(i==null?void 0:i.date)??F(new Date),(i==null?void 0:i.slot)??((N==null?void 0:N.slot)==="pm"?"pm":"am")];let M=y();s=(i==null?void 0:i.village)??null;let w=((T=h==null?void 0:h.villages.find(({fid:_})=>_===s))==null?void 0:T.committee)??t.view.get().committee;r=(M==null?void 0:M.length)===1?M[0]??null:w==="none"?null:w,$=M===null?"told":"seen",P(),p=new Map,[l,g]=[null,""],O()},body:i=>{let{office:h,words:N,committees:M}=i;l!==null&&!R&&i.data.coverage.value!==m&&O();let{report:w}=h,T=S(),_=T.map(d).filter(W=>W!==null),H=_.some(W=>W!=="done"),B=F(new Date),U=y(),I=[...M].filter(([W])=>U===null||U.includes(W));return a`
${me(N.action.date,[[B,N.headline.today],[J(B,-1),N.headline.yesterday]],n,W=>b(()=>{n=W,l=null,O()}))}
${me(w.slot,[["am",N.am],["pm",N.pm]],o,W=>b(()=>{o=W}))}
${I.length<2?null:a`
<div class="form-field">
<label for="report-committee">${N.layers.committees}</label>
<select
id="report-committee"
@change=${W=>b(()=>{r=W.target.value||null})}
>
<option value="" .selected=${r===null}>${w.allCommittees}</option>
${I.map(([W,X])=>a`
<option value=${W} .selected=${W===r}>${X}</option>
`)}
</select>
</div>
`}
${l===null?a`
<p class="form-hint">${N.reading}</p>
`:T.length===0?a`
<p class="form-hint">${w.none}</p>
`:a`
${T.some(W=>d(W)===null&&!mt.includes(fe(W,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${c}>
${w.all}
</button>
`:null}
<ul class="report-list">
${T.map(W=>x(W,i))}
</ul>
`}
<div class="report-foot">
${me(w.basis,[["seen",w.bases.seen],["told",w.bases.told],["paper",w.bases.paper]],$,W=>{$=W,e.ask()})}
${H?z({name:"report-reason",label:w.why,value:g,input:W=>g=W,lengthMost:200}):null}
${n===B?null:a`
<p class="form-hint">${w.afterwards}</p>
`}
${q(k,i)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${R||_.length===0}
@click=${()=>v(i)}
>
${R?h.working:w.send(_.length)}
</button>
</div>
`}}}function $l(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function ca({stores:{view:e,work:t,data:n},ask:o},r){let s=null,l=null,u=null,p=0,m=()=>{[s,l,u]=[null,null,null],p+=1},f=(C,y)=>{var d;m();let{town:O,committee:S}=e.get();s={slot:C,date:y,town:O,committee:S,account:((d=t.get().session)==null?void 0:d.account)??null},$(s),o()},$=({slot:C,date:y,town:O,committee:S})=>{let d=p+=1,P=ne(t.get().session,O);Vo(O??"",y,C,S===null||S==="none"?"":S,P).then(c=>{d===p&&([l,u]=[c,null],o())},c=>{d===p&&([l,u]=[null,Y(c)],o())})},g=()=>{var S;if(s===null)return;let{town:C,committee:y}=e.get(),O=((S=t.get().session)==null?void 0:S.account)??null;s.town===C&&s.committee===y&&s.account===O||(m(),o())};e.subscribe(g),t.subscribe(g),n.subscribe((C,y)=>{C.touched!==y.touched&&s!==null&&$(s)});let R=({slot:C,date:y})=>(s==null?void 0:s.slot)===C&&s.date===y,k=({phone:C},y)=>C!==null&&/^[+\d\s()-]+$/.test(C)?a`
<a href=${`tel:${C.replace(/[^+\d]/g,"")}`}>${C}</a>
`:a`
<span>${C===null||C===""?y:C}</span>
`,E=(C,y,O)=>{let{crew:S,today:d}=O.office,P=(l??[]).filter(({committee:b})=>b===C),c=y.filter(b=>(b.committee??"")===C);return a`
<section data-call-committee=${C}>
<h4>${r.committee(C===""?null:C,O)}</h4>
<ul>
${c.map(b=>{let v=P.filter(({village:D})=>D===b.fid);return a`
<li>
<b>${r.village(b,O)}</b>
<span class="calls-people">
${v.map(D=>a`
<span>${D.name} ${k(D,S.noPhone)}</span>
`)}
${v.length===0?d.nobodyToCall:null}
</span>
</li>
`})}
${P.filter(({village:b})=>b===null).map(({name:b})=>a`
<li class="calls-clerk">
<span>${d.clerk}</span>
<span>${b}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:m,button:(C,y)=>{let{session:O}=t.get();if(!ct(O,y.view.town)||C.lacking.length===0)return null;let{today:S}=y.office,d=R(C);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${d}
@click=${()=>{d?(m(),o()):f(C.slot,C.date)}}
>
${K("people")}${d?S.callHide:ne(O,y.view.town)?S.callWhole:S.call}
</button>
`},part:(C,y)=>{if(!R(C))return null;let O=[...new Set(C.lacking.map(({committee:d})=>d??""))],{crew:S}=y.office;return a`
<div class="board-calls">
${q(u,y,"calls-problem")}
${l===null?u===null?a`
<p class="form-hint">${S.reading}</p>
`:null:O.map(d=>E(d,C.lacking,y))}
${l!==null&&ne(t.get().session,y.view.town)?a`
<p class="form-hint">${S.noted}</p>
`:null}
</div>
`}}}var _t=60,wl=350;function da({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,u=R=>R>=s.length-1?null:s[R]??null,p=()=>{window.clearInterval(o),l.abort(),r="still"},m=async()=>{let R=F(new Date);s=Array.from({length:_t},(E,C)=>J(R,C-_t+1)),r="reading",t();let k=s.map((E,C)=>u(C));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(k),nr(n.view.get(),k,l.signal)])},f=async R=>{if(await m(),r!=="reading")return;let k=s.indexOf(R),E=k<0||k===s.length-1?0:k;r="playing",e.playDay(u(E)),o=window.setInterval(()=>{E+=1,e.playDay(u(E)),E>=s.length-1&&p(),t()},wl),t()},$=R=>{r==="still"?f(R):p(),t()},g=async R=>{let k=s.length>0&&r!=="reading";p(),k||await m(),p(),e.playDay(u(R)),t()};return{stop:p,part:(R,{office:k,view:E})=>{let C=F(new Date),y=_t-1-Math.round((Date.parse(C)-Date.parse(R))/864e5),O=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${O} @click=${()=>$(R)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${_t-1}
aria-label=${k.today.days}
aria-valuetext=${Me(R,E.language)}
.value=${String(Math.max(0,y))}
@input=${S=>{g(Number(S.target.value))}}
/>
<span>${r==="reading"?k.working:R.slice(5)}</span>
</div>
`}}}var vl=14,kl=["rain","wind","roads","festival"];function ua({stores:e,ask:t,now:n,signedIn:o}){let[r,s,l]=[!1,!1,!1],[u,p,m]=["","both",""],f=null,$=[],g=null,R=null,k=null,E=()=>e.view.get().town??"",C=i=>{if(k===i)return;k=i;let h=F(new Date);Ho(i.town,h,J(h,vl)).then(N=>{k===i&&($=N,t())},()=>{})},y=()=>{[r,s,l,m]=[!1,!1,!1,""],[g,R,k,$]=[null,null,null,[]]},O=i=>{let h=F(new Date),N=De(new Date),M=i.slots.filter(({ends:w})=>N<w).map(w=>w.slot==="pm"?"pm":"am");[r,l,m,R,g]=[!0,!1,"",null,null],u=M.length===0?J(h,1):h,p=M.length===1?M[0]??"both":"both",{committee:f}=e.view.get(),t()},S=async i=>{if(!s){[s,R]=[!0,null],t();try{await o(i)}catch(h){R=Y(h)}s=!1,t()}},d=(i,h)=>S(async()=>{let N=f===null?{}:{committee:f};g={change:await qo(E(),{from:u,to:u,slot:p,...N,reason:i}),text:h},r=!1}),P=i=>S(async()=>{await _e(E(),i,""),g=null,G(e.data,n().office.suspend.ended)}),c=({id:i})=>S(async()=>{await Uo(E(),i,J(F(new Date),-1)),g=null,G(e.data,n().office.suspend.ended)}),b=(i,{office:h,words:N})=>{let M=F(new Date);return i===M?N.headline.today:i===J(M,1)?h.suspend.tomorrow:i},v=(i,{committees:h,office:N})=>i===void 0?N.report.allCommittees:h.get(i)??i,D=(i,h)=>{let{office:N,words:M,committees:w}=h,{suspend:T}=N,_=F(new Date),H=i.villages.filter(W=>f===null||W.committee===f),B=v(f??void 0,h),U=[b(u,h),T.slots[p]],I=W=>{d(W,T.suspended(...U,B))};return a`
<div class="board-suspend-form">
${me(T.day,[[_,M.headline.today],[J(_,1),T.tomorrow]],u,W=>{u=W,t()})}
${me(N.report.slot,[["am",T.slots.am],["pm",T.slots.pm],["both",T.slots.both]],p,W=>{p=W,t()})}
<div class="form-field">
<label for="suspend-committee">${T.scope}</label>
<select
id="suspend-committee"
@change=${W=>{f=W.target.value||null,t()}}
>
<option value="" .selected=${f===null}>${N.report.allCommittees}</option>
${[...w].map(([W,X])=>a`
<option value=${W} .selected=${W===f}>${X}</option>
`)}
</select>
</div>
<p class="board-what">${T.what(...U,B,H.length)}</p>
${l?a`
<form
@submit=${W=>{W.preventDefault(),m.trim()!==""&&I(m.trim())}}
>
${z({name:"suspend-reason",label:T.why,value:m,required:!0,lengthMost:200,input:W=>m=W})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${T.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${T.why}>
${kl.map(W=>a`
<button
type="button"
class="form-button"
data-reason=${W}
?disabled=${s}
@click=${()=>I(T.reasons[W])}
>
${T.reasons[W]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,t()}}
>
${T.other}
</button>
</div>
`}
</div>
`},x=(i,h)=>{var I,W;let{office:N,view:M,words:w}=h,T=F(new Date),_=Number((I=i.village)==null?void 0:I.split(".")[1]),H=i.village===void 0?v(i.committee,h):re(((W=Q(h.data,"villages",_))==null?void 0:W.properties)??{},M.language)||w.unnamed,B=b(i.from<T?T:i.from,h),U=i.to>i.from&&i.to>T?N.suspend.until(b(i.to,h)):"";return a`
<li data-suspension=${i.id}>
<span>
<b>${[B,N.suspend.slots[i.slot],U].filter(Boolean).join(" ")}</b>
<small>${[H,i.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>c(i)}>
${N.suspend.end}
</button>
</li>
`};return{close:y,part:(i,h)=>{if(!ne(e.work.get().session,h.view.town))return null;C(i);let{suspend:N}=h.office;return a`
<section class="board-suspend">
<h3>
${N.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){O(i);return}r=!1,t()}}
>
${r?h.office.cancel:N.open}
</button>
</h3>
${r?D(i,h):null} ${q(R,h,"suspend-problem")}
${g===null?null:a`
<p class="board-next" role="status">
<span>${g.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>g!==null&&P(g.change)}
>
${K("undo")}${N.takeBack}
</button>
</p>
`}
${$.length===0?null:a`
<ul class="board-list">
${$.map(M=>x(M,h))}
</ul>
`}
</section>
`}}}function ma(e){let{stores:t}=e,n=ua(e),o=null,r=null,s=da(e);t.view.subscribe((d,P)=>{d.selected!==null&&d.selected!==P.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=d=>{r!==d&&(r=d,it(d.town,J(d.date,-1)).then(P=>{t.view.get().town===P.town&&(o=P,e.ask())},()=>{}))},u=(d,{data:P,view:c,words:b})=>{var v;return re(((v=Q(P,"villages",d.fid))==null?void 0:v.properties)??{name:d.name},c.language)||b.unnamed},p=(d,{committees:P,office:c})=>(d===null?void 0:P.get(d))??c.edit.noCommittee,m=(d,P,c,b)=>{let v=P.map(i=>i==="not_staffed"?"not_reported":i),D=P.length===1&&(P[0]==="not_staffed"||P[0]==="not_reported"),x=qt([{kind:"in",field:d,values:v},...D?[{kind:"range",field:"cleaners",from:P[0]==="not_staffed"?0:1,to:P[0]==="not_staffed"?0:null}]:[]]);f(x,c,b)},f=(d,P,c)=>{let b=F(new Date),v={...t.view.get(),committee:c};t.view.set({...Ue(v,"coverage"),...nt(v,"villages",d),date:P===b?null:P,committee:c})},$=ca(e,{village:u,committee:p}),g=(d,P)=>{t.work.set({open:"report",report:{slot:d,date:P}})},R=(d,P,c)=>{let{words:b,office:v}=c,D=Kt(P.villages,d.slot),x=()=>{let i={date:P.date,clock:De(new Date),slot:d.slot},h=$o(i,D,N=>u(N,c),N=>p(N,c),b,v.today.reminder);fo(h).then(N=>G(t.data,N?v.today.reminded:b.measure.notCopied))};return a`
<section class="board-slot" data-slot=${d.slot}>
<h3>
${b[d.slot]}
<small>${d.starts}–${d.ends}</small>
${d.all===0?null:a`
<b>${V(d.done)}</b>
<small>/ ${V(d.all)}</small>
`}
</h3>
${d.due?a`
${vo(d)}
<p class="board-counts">
${ho.filter(i=>d.counts[i]>0).map(i=>a`
<button
type="button"
data-state=${i}
@click=${()=>m(d.slot,[i],P.date,null)}
>
${ft(i)}${pt(i,c)} ${V(d.counts[i])}
</button>
`)}
</p>
${D.length===0?null:a`
<p class="board-next ${d.over?"is-over":""}">
<span>${v.today.lacking(D.length,d.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${x}>
${K("copy")}${v.today.remind}
</button>
${$.button({...d,date:P.date,lacking:D},c)}
${k(d.slot,P.date,c)}
</p>
${$.part({...d,date:P.date,lacking:D},c)}
`}
`:a`
<p class="form-hint">${v.today.begins(d.starts)}</p>
`}
</section>
`},k=(d,P,{view:c,office:b})=>Ee(t.work.get().session,c.town)?a`
<button type="button" class="form-button" data-report @click=${()=>g(d,P)}>
${b.today.report}
</button>
`:null,E=(d,P,c)=>{let b=P.filter(D=>D.due).map(({slot:D})=>D),v=(D,x)=>{let{done:i,all:h,villages:N}=D[x];if(!b.includes(x)||h===0)return a`
<td>–</td>
`;let M=[...new Set(N.map(w=>fe(w,x)))];return a`
<td class=${N.length>0?"has-left":""}>
${N.length===0?a`
${i} / ${h}
`:a`
<button type="button" @click=${()=>m(x,M,d.date,D.committee??"none")}>
${i} / ${h}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${c.words.layers.committees}</th>
<th>${c.words.am}</th>
<th>${c.words.pm}</th>
</tr>
</thead>
<tbody>
${bo(d.villages).map(D=>a`
<tr data-committee=${D.committee??""}>
<th scope="row">${p(D.committee,c)}</th>
${v(D,"am")}${v(D,"pm")}
</tr>
`)}
</tbody>
</table>
`},C=(d,P)=>{let{words:c,office:b}=P,v=["am","pm"].flatMap(D=>{let x=Kt(d.villages,D);return x.length===0?[]:[{slot:D,units:x}]});return v.length===0||d.first_record===null||d.date<d.first_record?null:a`
<section class="board-holes">
<h3>${b.today.holes}</h3>
${v.map(({slot:D,units:x})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(D,["not_reported"],d.date,null)}>
${c[D]} ${b.today.lackingOf(x.length)}
</button>
${k(D,d.date,P)}
</p>
`)}
</section>
`},y=(d,P,c)=>{let{office:b}=c,v=(o==null?void 0:o.date)===J(d.date,-1)?Sn(o,c):null,D=wo(d,P,v);return a`
<section class="board-todo" aria-label=${b.today.todo}>
<h3>${b.today.todo}${D.length===0?"":` · ${D.length}`}</h3>
${D.length===0?a`
<p class="form-hint">${b.today.nothing}</p>
`:a`
<ol class="board-list">
${D.map(x=>O(x,d,c))}
</ol>
`}
</section>
`},O=(d,P,c)=>{let{words:b,office:v,view:D}=c,{session:x}=t.work.get(),i=Ee(x,D.town),{today:h}=v,[N,M,w]={overdue:()=>{let T=d.kind==="overdue"?d.slot:"am";return i?[h.lacking(d.count,!0),ne(x,D.town)?h.callWhole:h.call,()=>$.open(T,P.date)]:[h.lacking(d.count,!0),h.check,()=>m(T,["not_reported"],P.date,null)]},disputed:()=>{let T=d.kind==="disputed"?d.slot:"am";return[h.disputed(d.count),h.check,()=>m(T,["contested"],P.date,null)]},bare:()=>i?[h.bare(d.count),v.plan.open,()=>t.work.set({open:"plan"})]:[h.bare(d.count),h.check,()=>f(qt([{kind:"range",field:"cleaners",from:0,to:0}]),P.date,null)],holes:()=>i?[h.holesLeft(d.count),h.report,()=>g("pm",J(P.date,-1))]:[h.holesLeft(d.count),h.check,()=>m("pm",["not_reported"],J(P.date,-1),null)]}[d.kind]();return a`
<li data-todo=${d.kind}>
<span>${"slot"in d?`${b[d.slot]}${b.colon}`:""}${N}</span>
<button type="button" class="form-button is-quiet" @click=${w}>${M}</button>
</li>
`},S=(d,{view:P,words:c,office:b})=>Ee(t.work.get().session,P.town)?a`
<p class="board-next board-plan">
<span>
${c.states.not_staffed} ${V(d.villages.filter(v=>!v.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${b.plan.open}
</button>
</p>
`:null;return{title:({office:d,view:P})=>P.date===null?d.today.title:d.today.past,key:({view:d})=>d.town??"",enter:()=>{n.close(),$.close(),s.stop(),[o,r]=[null,null];let d=t.view.get();(d.date!==null||d.theme!=="coverage")&&t.view.set({...Ue(d,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),$.close()},body:d=>{let P=d.data.coverage.value;if(P===null)return a`
<p class="form-hint">${d.words.reading}</p>
`;P.date===F(new Date)&&l(P);let c=Sn(P,d),b=yo(c,c.date===F(new Date)?De(new Date):null);return a`
<p class="form-hint board-head">
${c.date===F(new Date)?d.words.asOf(c.date,De(new Date(c.as_of))):d.words.onDate(c.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${K("present")}${d.office.today.wall}
</button>
</p>
${s.part(c.date,d)}
${c.first_record===null||c.date<c.first_record?a`
<p>${d.words.headline.noRecordsOf(c.date)}</p>
`:a`
${c.date===F(new Date)?y(c,b,d):null}
${b.map(v=>R(v,c,d))} ${S(c,d)} ${n.part(c,d)}
${E(c,b,d)}
`}
${o===null||o.date!==J(c.date,-1)?null:C(Sn(o,d),d)}
`}}}function Sn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return oo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Ff(e,t,n){let{view:o,data:r,tools:s,work:l}=t,p={stores:t,acts:n,now:()=>Gt({view:o.get(),data:r.get(),words:ao[o.get().language]}),ask:()=>y(),signedIn:async O=>{try{return await O()}catch(S){if(!(S instanceof io)||S.problem.status!==401||!await xl(t))throw S;return O()}}},m={account:Ar(p),people:Fs(p),changes:Zr(p),history:As(p),edit:os(p),today:ma(p),report:ia(p),plan:la(p),period:Gs(p),calendar:Vs(p),compare:Vr(p),month:Es(p)},f="",$=null,g=null,R=()=>l.set({open:null}),k=O=>{var d,P,c;$!==null&&((P=(d=m[$]).leave)==null||P.call(d)),$===null&&(g=document.activeElement instanceof HTMLElement?document.activeElement:null),$=O,document.body.classList.toggle("has-work",O!==null),document.body.classList.toggle("has-papers",O==="month");let{mode:S}=s.get();if((S.kind==="place"||S.kind==="compare")&&s.set({mode:ce}),O===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((c=(g==null?void 0:g.isConnected)===!0?g:document.getElementById("map"))==null||c.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var b;return(b=e.querySelector("h2"))==null?void 0:b.focus({preventScroll:!0})})},E=O=>{O!==null?l.set({open:"month"}):l.get().open==="month"&&R()};o.subscribe((O,S)=>{O.papers!==S.papers&&E(O.papers)}),o.get().papers!==null&&E(o.get().papers);let C=()=>{},y=()=>C();C=po(e,t,O=>{let S=O.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",S===null),S!==$&&k(S),S===null)return null;let d=Gt(O),P=m[S],c=`${S} ${P.key(d)}`;c!==f&&(f=c,P.enter());let b=P.title(d);e.setAttribute("aria-label",b);let{mode:v}=s.get();return e.classList.toggle("is-placing",v.kind==="place"&&v.waiting),e.classList.toggle("is-comparing",v.kind==="compare"),e.classList.toggle("is-wide",S==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${b}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${d.words.action.close}
@click=${R}
>
${K("close")}
</button>
</header>
<div class="work-body work-${S}">${P.body(d)}</div>
`}),s.subscribe((O,S)=>{O.mode!==S.mode&&y()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&$!==null&&l.get().gate===null&&R()})}function xl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Ff as mountWork};
