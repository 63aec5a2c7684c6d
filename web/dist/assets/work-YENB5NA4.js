import{a as ue,e as Go,f as Ko,g as zo,h as Yo,i as Jo,j as Jt,k as Ie,l as Xo,m as Zo,n as Qo,o as er,q as tr}from"./chunk-DJCDPWWW.js";import{j as nr,k as or,l as rr,m as sr}from"./chunk-PNY3WNYK.js";import{a as ar,b as lr}from"./chunk-N3NTY6E5.js";import{a as ir}from"./chunk-GEY32XWL.js";import{a as uo,b as cr,e as Xt}from"./chunk-TAX5ASH7.js";import{a as oo,m as ro}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as tt,M as no,U as ie,b as It,c as Hn,d as qn,e as Un,f as Vn,i as Ne,j as Bn,l as Gn,n as Kn,o as zn,p as jt,q as Yn,r as Jn,s as Xn,t as Xe,u as Ze}from"./chunk-OUGHPGSU.js";import"./chunk-G7RVK4PW.js";import{a as eo,b as $e,c as qe,e as to}from"./chunk-M6AR5UX4.js";import{b as ce}from"./chunk-YD7YPWLY.js";import{a as mo}from"./chunk-WMQPFR2I.js";import{a as so}from"./chunk-KC2BUDP7.js";import{a as go,b as ct,c as fe,d as ho,e as yo,f as Gt,g as bo,h as $o,j as dt,k as ut,l as wo}from"./chunk-6AUDAMRD.js";import{a as Bt,b as U,c as Ee,d as Le,e as z,f as lt,g as de,h as it,i as oe,j as Te}from"./chunk-DY4QYCFM.js";import{a as po}from"./chunk-DHPYUQPK.js";import{c as _n,d as At,e as ee,f as In}from"./chunk-SLWI33CE.js";import{a as vo}from"./chunk-NFF3ADSN.js";import{a as jo,b as Fo,c as Ho,d as qo,g as Uo,h as Vo,i as Bo,j as pt,k as Yt}from"./chunk-ED33Z26X.js";import{g as Ht}from"./chunk-VEVOLK3E.js";import{b as He,d as Qe}from"./chunk-2X3REUSA.js";import{d as Zn}from"./chunk-ZTIAUMNU.js";import{b as ao}from"./chunk-655X7ZGZ.js";import{a as q,b as Re,c as De,d as J,e as pe,f as qt}from"./chunk-OUHRBD4R.js";import{a as V,b as Ye,c as Je,d as _t}from"./chunk-KGYZF5QC.js";import{a as re,e as Fn}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{g as jn}from"./chunk-5COR5YU2.js";import{a as We,c as ko,f as xo,g as Oo,h as To,i as So,j as Po,k as No,l as Ro,m as Do,n as Kt,o as Mo,p as Co,q as Eo,r as Lo,s as mt,t as Ae,u as Wo,v as Ao,w as zt,x as _o,y as Io,z as _e}from"./chunk-MJMH73SD.js";import{a as Ut,b as ne,c as Vt,d as at,e as Me,f as Ce,g as Ue,i as co}from"./chunk-JBFNKDIJ.js";import{b as Ln,c as Ke,e as Wn,f as An,g as ze}from"./chunk-X7ZBQGOF.js";import{b as fo}from"./chunk-H5C3BA25.js";import{c as lo,d as io,j as Ft,o as st,v as Y}from"./chunk-AFD7UVSU.js";import{B as ot,I as rt,N as K,d as et,e as Qn,z as nt}from"./chunk-CXZ2ZUHN.js";import{a,b as Cn,c as En}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var ga="tuntu.draft.";var Se=new Map,ft=!1;function gt(e,t){return`${ga}${e} ${t}`}function ur(e,t,n){let o=gt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Se.delete(o)}catch{Se.set(o,r)}gr()}function mr(e,t){let n=hr(gt(e,t));return n===null?null:{name:t,...n}}function pr(e){let t=gt(e,"");return ha().filter(n=>n.startsWith(t)).flatMap(n=>{let o=hr(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function fr(e,t){let n=gt(e,t);Se.delete(n),gr(),yr(n)}function gr(){Se.size>0!==ft&&(ft=!ft,ft?window.addEventListener("beforeunload",dr):window.removeEventListener("beforeunload",dr))}function dr(e){e.preventDefault(),e.returnValue=!0}function hr(e){let t=Se.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return yr(e),null}function ha(){try{return[...new Set([...Se.keys(),...Object.keys(localStorage)])]}catch{return[...Se.keys()]}}function yr(e){try{localStorage.removeItem(e)}catch{}}function Zt(e){return{now:e,past:[],future:[]}}function ht(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(g=>Object.is(o[g],n[g])))return e;let l={};for(let g of s)l[g]=o[g];let d=r[r.length-1],f=(d==null?void 0:d.note)===t?{note:t,before:{...l,...d.before},after:{...d.after,...n}}:null,m=f===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,f??{note:t,before:l,after:n}].slice(-200),future:[]}}function br(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function $r(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var wr=7;function vr(e,t,n,o){let r=Zt({boxes:{},...yt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function yt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Qt({written:e,feature:t},n){return e.now.boxes[n]??jt(t.properties[n])}function kr(e,t,n){if(Qt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:ht(e.written,t,{boxes:o})}}function xr(e,t){let n=Dr(e.written.now.boxes,o=>o===t);return{...e,written:ht(e.written,`leave ${t}`,{boxes:n})}}function en(e,t){return{...e,written:ht(e.written,Object.keys(t).join(),t)}}function Or(e,[t,n]){return en(e,{lon:t.toFixed(wr),lat:n.toFixed(wr)})}function Tr({written:{now:e},feature:t}){let{lon:n,lat:o}=yt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Sr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Pr(t,o,r))||Tr(e)}function Pr(e,t,n){return n.trim()!==jt(e.properties[t]).trim()}function ya({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Nr(e,t){let n=Xn(t,e.feature,e.written.now.boxes);if(!Tr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=ya(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Rr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...tn(e,n,`"${t.version}"`),late:t}}function tn(e,t,n){let{feature:o,written:r}=e,s=yt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:yt(t),d=Dr(r.now.boxes,(f,m)=>!Pr(o,f,m));return{...e,feature:t,tag:n,late:null,written:Zt({...r.now,...l,boxes:d})}}function nn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Dr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Mr=1,Cr="edit ";function on({layer:e,fid:t}){return`${Cr}${e}.${t}`}function rn(e){return Sr(e)||e.written.now.reason.trim()!==""}function sn(e){let{account:t,selection:n}=e;rn(e)?ur(t,on(n),{form:Mr,draft:e}):je(e)}function je({account:e,selection:t}){fr(e,on(t))}function an(e,t){return Lr(mr(e,on(t)))}function Er(e){return pr(e).filter(({name:t})=>t.startsWith(Cr)).flatMap(t=>Lr(t)??[])}function Lr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Mr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var bt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Er(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var d;let{draft:o,at:r}=t,{account:s}=n.office,l=pe(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ie(o.selection.layer,o.feature,n)}</b>
<span>${[l,...ba(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{je(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function ba({selection:e,written:t},n){let o=new Map(Ne(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var wa=90;function ln({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:d}=r,f=In(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],f===void 0?e:re(f,d.language),m)}function Wr(e){let{work:t,data:n}=e.stores,o=new bt(e),r=null,[s,l,d]=["",null,"read"],[f,m,g]=[null,"",""],b=i=>O=>{[f,m]=[Y(O),i],e.ask()},h=()=>{e.signedIn(Oo).then(i=>{r=i,e.ask()},b("tokens"))},w=()=>{Xt(async()=>{await ko();let i=await cr();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},b("tokens"))},k=i=>{i.preventDefault();let O=i.currentTarget,{old:c="",fresh:T="",again:P=""}=Te(i),{gate:u,account:v}=e.now().office;[f,m]=[null,"password"],g=ir(T)<10?u.short:T!==P?u.differ:"",e.ask(),g===""&&e.signedIn(()=>Xt(()=>xo(c,T))).then(()=>{O.reset(),G(n,v.changed)},b("password"))},C=i=>{i.preventDefault();let O=i.currentTarget,{token:c="",days:T=""}=Te(i);[f,m,s]=[null,"tokens",""],e.signedIn(()=>To(c.trim(),d,Number(T))).then(P=>{s=P,lt(O,"token"),h()},b("tokens"))},E=i=>{l=null,e.signedIn(()=>So(i)).then(h,b("tokens"))},y=(i,O)=>m===i&&g!==""?a`
<div class="form-problem" role="alert">${g}</div>
`:U(m===i?f:null,O,`form-problem-${i}`),S=(i,O)=>{let{account:c,allTowns:T}=O.office,P=[...i.administrator?[T]:[],...i.memberships.map(u=>ln(u,O))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Ut(i))[0]}</span>
<div>
<b>${Ut(i)}</b>
<span>${c.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${c.roles}</h3>
<ul class="work-roles">
${(P.length===0?[c.noRoles]:P).map(u=>a`
<li>${u}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${w}>${c.signOut}</button>
</section>
`},$=(i,O)=>{let{account:c,gate:T}=O.office;return a`
<details class="work-more">
<summary>${c.password}</summary>
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
${z({name:"old",label:c.old,type:"password",autocomplete:"current-password",required:!0})}
${z({name:"fresh",label:T.newPassword,type:"password",autocomplete:"new-password",hint:T.rules,required:!0})}
${z({name:"again",label:T.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",O)}
<button type="submit" class="form-button is-main">${c.change}</button>
</form>
</details>
`},p=(i,O)=>{let{account:c}=O.office,T=i.last_used===null?c.neverUsed:c.used(q(new Date(i.last_used))),P=[c[i.scope],c.until(q(new Date(i.expires))),T];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${P.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${c.remove}
</button>
</div>
${l===i.token?oe(c.removeSure,c.remove,()=>E(i.token),()=>{l=null,e.ask()},O):null}
</li>
`},N=i=>{let{account:O}=i.office;return a`
<section class="work-tokens">
<h3>${O.tokens}</h3>
<p class="form-hint">${O.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(c=>p(c,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${O.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${O.secretOnce}</p>
${it(O.secret,s,e)}
</div>
`}
${y("tokens",i)}
<details class="work-more">
<summary>${O.make}</summary>
<form @submit=${C}>
${z({name:"token",label:O.tokenName,required:!0,lengthMost:64})}
${de("scope",O.scope,[["read",O.read],["write",O.write]],d,c=>d=c)}
${z({name:"days",label:O.days,value:String(wa),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${O.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,f,m,g]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:O}=t.get();return O===null||!O.signed_in?a``:a`
${S(O,i)} ${o.body(O.account,i)} ${$(O,i)} ${N(i)}
`}}}function $t(e){let t=e.flatMap(l=>l===null?[]:ro(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=oo(t.map(l=>l.flatMap(([d=0,f=0])=>[d,f])));return[n,o,r,s]}var va=["version","updated_at","created_at","town"];function Ir(e,t){let n=new Map(e.map(r=>[At(r),r])),o=new Map(t.map(r=>[At(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],d=s===null||l===null?[]:ka(s,l);return s===null||l===null||d.length>0?[{fid:r,was:s,is:l,fields:d}]:[]})}function ka(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!va.includes(l)&&!Ar(n[l],o[l]));return Ar(e.geometry,t.geometry)?s:[...s,"geometry"]}function Ar(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function jr(e,t,n,o,r){let[s,l]=[_r(e,n,r),_r(t,n,r)],d=new Set([...s.keys(),...l.keys()]),f=[...d].filter(m=>m!==null&&!o.includes(m));return[...o,...f,null].flatMap(m=>d.has(m)?[{value:m,was:s.get(m)??Fe,is:l.get(m)??Fe}]:[])}var Fe={count:0,measure:0};function wt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function _r(e,t,n){let o=new Map;for(let{properties:r}of e){let s=xa(r,t),l=n===null?0:Number(r[n]??0);o.set(s,wt(o.get(s)??Fe,{count:1,measure:l}))}return o}function xa(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Oa=7,cn=40,Ta=400;function dn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Ur(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,d]=[!1,null],f=null,m=cn,g=0,b=()=>{let{town:i}=t.get();if(i===null)return;let O=g+=1;[l,d,f,m]=[!0,null,null,cn],e.ask();let[c,T]=[qe(o),r===""?null:qe(r)];Promise.all(Zn(t.get().theme).map(async P=>{let[u,v]=await Promise.all([Ft(P,i,void 0,c),Ft(P,i,void 0,T)]);return{layer:P,then:u,now:v,changed:Ir(u,v)}})).then(P=>{O===g&&([s,l]=[P,!1],h(),e.ask())},P=>{O===g&&([d,l]=[Y(P),!1],e.ask())})},h=()=>{let i=(s??[]).flatMap(T=>k(w(T))),O=qr(i.filter(({fields:T,is:P})=>P===null||T.includes("geometry")).map(T=>T.was)),c=qr(i.map(T=>T.is));n.set({mode:O===null&&c===null?ce:{kind:"compare",change:0,was:O,is:c}})},w=i=>{let{layer:O,then:c,now:T}=i,[P,u]=[t.get(),e.stores.data.get()],v=M=>tt(P,{...u,layers:{[O]:{status:"ready",value:M,problem:null}}},O),[x,D]=[v(c),v(T)];if(x.fids===null||D.fids===null)return i;let R=i.changed.filter(({fid:M})=>{var I,F;return((I=x.fids)==null?void 0:I.has(M))===!0||((F=D.fids)==null?void 0:F.has(M))===!0});return{layer:O,then:x.features,now:D.features,changed:R}};t.subscribe((i,O)=>{s===null||e.stores.work.get().open!=="compare"||(i.committee!==O.committee||i.filter!==O.filter||i.table!==O.table)&&h()});let k=({layer:i,changed:O})=>f===null?O:f.layer===i?O.filter(c=>dn(c)===(f==null?void 0:f.kind)):[],C=(i,O)=>{f=(f==null?void 0:f.layer)===i&&f.kind===O?null:{layer:i,kind:O},m=cn,h(),e.ask()},E=(i,{fid:O,was:c,is:T})=>{let P=$t([(c==null?void 0:c.geometry)??null,(T==null?void 0:T.geometry)??null]);T!==null&&t.set({selected:{layer:i,fid:O}}),P!==null&&e.acts.showExtent(P)},y=(i,O)=>{let c=O.flatMap(({fid:T,is:P})=>P===null?[]:[T]);t.set({...Qe(t.get(),i,`fid IN (${c.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},S=(i,O)=>{let{compare:c}=O.office,T=i==="from"?o:r,P=(D,R)=>{let M=D===""?"":`${D}${R===""?"":`T${R}`}`,I=to(M)??"";i==="from"?o=I===""?o:I:r=I,b()},u=q(new Date),[v="",x=""]=T===""?[u,""]:T.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${c[i]}</span>
<input
type="date"
aria-label=${`${c[i]} ${O.words.action.date}`}
max=${u}
.value=${v}
@change=${D=>P(D.target.value,x)}
/>
<input
type="time"
step="any"
aria-label=${`${c[i]} ${c.time}`}
.value=${x}
@change=${D=>P(v,D.target.value)}
/>
</div>
`},$=(i,O)=>{let{layer:c,then:T,changed:P}=i,{words:u,office:v}=O,x=Pa(c),D=jn(c),R=Kn(c,D,u),M=jr(T,i.now,D,Object.keys(R),x),I=M.reduce((_,{was:Q,is:se})=>({value:null,was:wt(_.was,Q),is:wt(_.is,se)}),{value:null,was:Fe,is:Fe}),F=(_,{was:Q,is:se},Lt)=>a`
<tr class=${Lt?"compare-total":""}>
<th scope="row">${_}</th>
<td>${Fr(Q,x)}</td>
<td>${Fr(se,x)}</td>
<td>${Ra(Q,se,x)}</td>
</tr>
`,B=_=>P.filter(Q=>dn(Q)===_).length,H=k(i),A=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${v.compare.then}</th>
<th scope="col">${v.compare.now}</th>
<th scope="col">${v.compare.difference}</th>
</tr>
</thead>
<tbody>
${M.length<2?null:M.map(_=>F(_.value===null?u.filter.blank:R[_.value]??_.value,_,!1))}
${F(u.table.sum,I,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${c}>
<h3>${u.layers[c]}${x===null?"":O.office.paren("",Na(x,O))}</h3>
${P.length===0?a`
<p class="form-hint">${v.compare.same}</p>
${A}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>B(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(f==null?void 0:f.layer)===c&&f.kind===_}
@click=${()=>C(c,_)}
>
${v.compare[_]}
<b>${V(B(_))}</b>
</button>
`)}
${H.every(({is:_})=>_===null)||H.length>Ta?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(c,H)}>
${K("table")}${u.tool.table}
</button>
`}
</div>
${A}
<ol class="compare-rows">
${H.slice(0,m).map(_=>N(c,_,O))}
</ol>
${H.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${p}>
${v.compare.more(V(H.length-m))}
</button>
`}
`}
</section>
`},p=()=>{m+=200,e.ask()},N=(i,O,c)=>{let T=O.is??O.was;if(T===null)return null;let P=dn(O);return a`
<li>
<button type="button" data-fid=${O.fid} @click=${()=>E(i,O)}>
<i class="is-${P}" aria-hidden="true"></i>
<b>${ie(i,T,c)}</b>
<span>${P==="edited"?Da(i,O,c):c.office.compare[P]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:O}})=>`${i??""} ${O}`,enter:()=>{o===""&&(o=eo(t.get())??J(q(new Date),-Oa)),s=null,b()},leave:()=>g+=1,body:i=>a`
<div class="compare-moments">${S("from",i)} ${S("to",i)}</div>
<p class="form-hint compare-says">
${qt(qe(o),i.words)} →
${r===""?i.office.compare.present:qt(qe(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${U(d,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:O})=>O.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:O})=>O.length>0))===!0?Sa(i):null}
${(s??[]).map(O=>$(w(O),i))}
`}
`}}function Sa({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Pa(e){let{shape:t}=Ke(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Na(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Vr(e,t){return t==="area_m2"?Ye(e*3/2e3):V(e)}function Fr({count:e,measure:t},n){return n===null?V(e):a`
${Vr(t,n)}
<small>${V(e)}</small>
`}function Ra(e,t,n){let o=Hr(t.count-e.count,V);return n===null?o:a`
${Hr(t.measure-e.measure,r=>Vr(r,n))}
<small>${o}</small>
`}function Hr(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Da(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Gn(l,r);let d={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},f=Ze(e,d,r);return`${f.label}${r.words.colon}${f.was} → ${f.is}`}).join("; ")}function qr(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Br=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function vt(e,{words:t,office:n}){return Ln(e)?t.layers[e]:n.lists[e]??e}var un=6,Ma=Br;function mn(e,t){let{log:n}=t.office,o=e.slice(0,un).map(({layer:s,op:l,count:d})=>{var f,m;return((m=(f=n.people)[s])==null?void 0:m.call(f,l,d))??n.touch(vt(s,t),l,d)}),r=e.length>un?n.andMore(e.length-un):"";return o.join(t.words.listComma)+r}function kt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ma.includes(n))}function pn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Gr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&pn(e,t)!==""}function Ca(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Kr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Ca(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function zr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:d,unit:f,level:m})=>{let g=f!==""?t.committees.get(f)??f:m===""?"":n.levels[m];return n.paren(l===""?s:l,g===""?n.roles[d]:`${n.roles[d]} · ${g}`)}).join(o.listComma)}function Yr({change:e,touched:t},n){return n.office.log.willUndo(e,mn(t,n))}function Jr(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,d]=o;return l===void 0||d===void 0?n.conflict(vt(r,t),s):n.leaning(vt(r,t),s,l,vt(d,t))}var we=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,d=o(t,n+1);if(d===null)return;let f=this.latest+=1,m=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),d.then(g=>{if(f!==this.latest||!m())return;let b=r(g),h=b.slice(0,n);this.rows=t===null?h:[...this.rows,...h],[this.answer,this.all,this.reading,this.problem]=[g,b.length<=n,!1,null],l()},g=>{f===this.latest&&([this.problem,this.reading]=[Y(g),!1],l())})}};var Ea={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ve=class{constructor(t,n=Ea){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function xt(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=null,d=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},f=k=>{l=Y(k),r.end(),e.ask()},m=k=>{let C=e.stores.view.get().town;C!==null&&([n,s,l,o]=[k,null,null,""],e.ask(),mt(C,k+1,1).then(({changes:[E]})=>{n===k&&((E==null?void 0:E.change)===k?s=E:l={title:"gone",status:404},e.ask())},f))},g=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let C=n;e.signedIn(()=>Ae(k,C,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),d(),t()},f)},b=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(C=>a`
<li>${Jr(C,k)}</li>
`)}
</ul>
</div>
`,h=(k,C)=>{let E=k===null?[]:Xe(k,C.view.language,C);return E.length===0?null:a`
<ul class="form-faults">
${E.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},w=(k,C)=>{let{log:E}=C.office;return kt(k)?a`
${z({name:"undo-reason",label:C.office.paren(E.undoReason,C.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${Ee(r.seconds,C)}</p>
${Le(r.seconds,C)}
`:oe(Yr(k,C),E.undoIt,g,d,C)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?E.notHere(k.change):E.undoneBy(k.undone_by)}
</p>
`};return{end:d,part:(k,C)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>m(k)}>
${K("undo")}${C.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?b(C):U(l,C,"undo-problem")}
${h(l,C)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${C.office.cancel}</button>
`:w(s,C)}
`}}var La=30;function Xr(e){let t=new we({size:La,ask:(r,s)=>{let{town:l}=e.stores.view.get();return l===null?null:mt(l,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=xt(e,()=>t.read()),o=(r,s)=>{var d;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${fn(r,s)}
<p class="log-what">${Wa(r,s)}</p>
${gn(r,s)}
${r.undone_by===void 0?((d=t.answer)==null?void 0:d.may_undo)===!0&&kt(r)&&!$e(s.view)?n.part(r.change,s):null:a`
<p class="log-mark">${l.undoneBy(r.undone_by)}</p>
`}
</li>
`};return{title:({words:r})=>r.work.changes,key:({view:r})=>{var s;return`${r.town??""} ${((s=e.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{t.clear(),n.end(),t.read()},body:r=>a`
${U(t.problem,r)}
${Ue(e.stores.work.get().session,r.view.town)?null:a`
<p class="form-hint">${r.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${r.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(s=>o(s,r))}
</ol>
${t.more(r,"log-more")}
`}}function Wa({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[mn(e,n),zr(t,n)].filter(o=>o!=="").join(n.words.colon)}function fn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${pe(n)}</time>
<span>${Kr(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function gn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),pn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Zr({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=nn(t,JSON.stringify([t.tag,n,s]),_e),{tag:d,key:f}=l;return{draft:l,answer:e(()=>_o(o,r,n,{tag:d,reason:s,key:f}))}}function Qr({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=nn(t,`delete ${t.tag} ${r}`,_e),{tag:l,key:d}=s;return{draft:s,answer:e(()=>Io(n,o,{tag:l,reason:r,key:d}))}}function es(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:d}=e,{edit:f}=n.office;return a`
${Aa(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>_a(m,e,t,n))} ${ja(e,t,n)}
${z({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:m=>t.write({reason:m})})}
${Fa(o,t,n)} ${Ha(e,n)}
<div class="form-foot">
${Le(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Ee(l,n):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?oe(f.deleteSure,f.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${f.delete}
</button>
`}
`}function Aa(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function _a(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:l,label:d,unit:f,options:m}=e,g=Qt(t,s),b=C=>o.type(s,C);if(Yn(e))return Ia(e,g,n,o,r);let h=f===""?d:r.office.paren(d,f);if(l==="listed"||l==="boolean"||l==="committee"){let C=l==="committee"?r.office.edit.noCommittee:r.office.none,E=g===""||m.some(([y])=>y===g)?[]:[[g,g]];return de(s,h,[["",C],...m,...E],g,b)}let w=s==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:s,label:h,value:g,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(C=>C.field===s))??!1,...w===void 0?{}:{hint:w}})}function Ia(e,t,n,o,r){var m;let{name:s,label:l}=e,d=or("m2"),f=It(t,"m2");return z({name:s,label:l,value:Un(t,d),mode:"decimal",input:g=>{var h;let b=((h=It(g,d))==null?void 0:h.unit)??d;b!==d&&rr(b),o.type(s,qn(g,d))},settled:Hn,beside:sr(d,r.words,o.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(g=>g.field===s))??!1,hint:f===null?r.office.edit.areaHint:r.office.edit.areaIs(Vn({...f,unit:d},r.words))})}function ja({draft:e,placing:t},n,o){if(Ke(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Fa(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(Ne(s,n).map(m=>[m.name,m])),d=(m,g)=>zn(s,m,g,n),f=m=>{let[g,b]=[e.written.now.boxes[m],l.get(m)];return g===void 0||b===void 0?"–":a`
<b>${d(m,Jn(b,g))}</b>
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
${(e.late.changed_since??[]).map(({field:m,was:g,is:b})=>{var h;return a`
<tr data-field=${m}>
<th scope="row">${((h=l.get(m))==null?void 0:h.label)??(m==="geometry"?r.shape:m)}</th>
<td>${d(m,g)}</td>
<td>${d(m,b)}</td>
<td>${f(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Ha({problem:e,says:t},n){let o=e===null?[]:Xe(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?U(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var qa=1e4;function ns(e){return new hn(e)}var hn=class{constructor(t){this.ports=t;this.waiting=new ve(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Or(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ie(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ts(n,t)&&rn(n)&&this.tellKept(n);let r=an(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":pe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if($e(t.view))return Ua(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let l=co(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${es(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>kr(o,t,n))},write:t=>{this.change(n=>en(n,t))},leave:t=>{this.change(n=>xr(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ce:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?$r(o.written):br(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;je(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,sn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ts(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=an(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):sn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){zt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=vr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return Ne(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:d,seconds:f}=this.waiting,{mode:m}=this.ports.stores.tools.get(),g=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:f,deleting:r,says:s,placing:g,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Nr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Zr(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Qr(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),G(r,n);let d=this.shows(t),f=this.latest(t);if(!o&&!Va(f,t)){this.goOn(f);return}je(t),d&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;zt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(tn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Rr(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),d=ie(t.selection.layer,t.feature,l);G(this.ports.stores.data,l.office.edit.unsaved(d,fo(o,l)),qa);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Ua({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function Va(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ts({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var os=e=>e?{"Tuntu-Reveal":"1"}:{};async function ke(e,t={}){return await(await We("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ve(e,t){return await(await We("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":_e()})).json()}function rs(e,t,n){return ke(`ledger?town=${e}&month=${t}`,os(n))}async function ss(e,t,n,o,r,s){var g;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,f=await We("GET",d,void 0,os(s)),m=(g=/filename\*=utf-8''([^;]+)/i.exec(f.headers.get("Content-Disposition")??""))==null?void 0:g[1];return{name:m===void 0?`${t}-${n}.${o}`:decodeURIComponent(m),content:await f.blob()}}async function as(e){return(await ke(`months?town=${e}`)).months}async function ls(e,t){await We("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":_e()})}async function is(e,t){let n={corrections:[t]};return(await Ve(`ledger/corrections?town=${e}`,n)).months}function cs(e,t,n){return Ve(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ds(e){let t=await We("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function us(e,t,n,o){return ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ms(e,t,n){await Ve(`lists/${t}/publish?town=${e}`,n)}async function ps(e,t,n,o){await Ve(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function fs(e,t,n,o,r){await Ve(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function gs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await ke(n)).inspections}async function hs(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await ke(n)).streets}async function ys(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([ke(`patrols?${o}`),ke(`calendar?${o}`),ke(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:d,name:f})=>[d,f]))}}function me(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Ot=["sheet","attendance","lists","inspections","washings","patrols"];function bs({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function $s(e){let[t="",n]=e.split(".");return{month:t,paper:Ot.find(o=>o===n)??"sheet"}}function Tt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Tt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Ba="January February March April May June July August September October November December".split(" "),St=e=>`${Ba[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,yn=e=>`${e} ${e===1?"village":"villages"}`,ws={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:St,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${St(e)} is closed`,sureClose:(e,t,n,o)=>`${St(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n)=>`No. ${e} ends on ${t}; assignments ended: ${n}`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${St(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${yn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${yn(e)} on the red list and ${yn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Pt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,vs={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Pt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Pt(e)}已结账`,sureClose:(e,t,n,o)=>`${Pt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Pt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Nt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,ks={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Nt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Nt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Nt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Nt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Rt={"zh-Hans":vs,"zh-Hant":ks,en:ws};function xs(e,t){return{...e,month:t,said:Rt[e.view.language],town:e.view.town??""}}function ye(e){return V(e,Number.isInteger(e)?0:2)}function xe(e){return e===null?"":V(e,2)}function bn(e){return e.slice(5)}function Be(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),l=ee(t,r==="streets"?"streets":"villages",Number(s));return re((l==null?void 0:l.properties)??{},n.language)||o.unnamed}function Os(e,t,{data:n,committees:o}){let[r,s]=e.split("."),l=ee(n,r==="streets"?"streets":"villages",Number(s));return o.get((l==null?void 0:l.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function Oe(e,t,{town:n,month:o,view:r,said:s},l,d){let f=m=>{d.write(async()=>{let g=await ss(n,o,e,m,r.language,t);nr(g.name,g.content),G(l.stores.data,s.saved(g.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(m=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${m}
?disabled=${d.busy()}
@click=${()=>f(m)}
>
${m==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}function le(e){let[t,n]=["",0],o=!1,r={value:null,problem:null};return{of:(s,l)=>{if(s!==t&&([t,o,r]=[s,!1,{value:null,problem:null}]),!o){o=!0;let d=n+=1,f=m=>{d===n&&(r=m,e())};l().then(m=>f({value:m,problem:null}),m=>f({value:null,problem:Y(m)}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,{value:null,problem:null}],n+=1}}}var Ga=[10,20,30,40],Ka=[3,5,10],za=7;function Ts(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l]=[20,5],d=new Set,f=!1,m=null,g="",b=u=>{[f,m,g]=[!1,null,""],o.again(),G(t.data,u)},h=()=>t.work.get().session,w=({village:u,name:v},{data:x,view:D})=>{let R=ee(x,"villages",Number(u.split(".")[1]));return R===void 0?v:re(R.properties,D.language)},k=({committee:u,committee_name:v},x)=>x.committees.get(u)??v,C=(u,{said:v})=>a`
<span class="month-objection" data-objection=${u.id}>
${v.objected(u.made_on)}${u.words===void 0?"":`${v.colon}${u.words}`}
<b>${u.upheld===void 0?v.waits:u.upheld?v.upheld:v.rejected}</b>
${u.answer===void 0?"":`${v.colon}${u.answer}`}
</span>
`,E=(u,v,x,D,R)=>a`
<form
class="month-fields"
@submit=${M=>{M.preventDefault(),g.trim()!==""&&D()}}
>
${z({name:v,label:u,value:g,required:!0,lengthMost:200,input:M=>g=M})}
${x}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{m=null,n()}}
>
${R.office.cancel}
</button>
</form>
`,y=u=>{[m,g]=[u,""],r.clear(),n()},S=(u,v)=>E(v.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${v.said.object}</button>
`,()=>{r.write(async()=>{await ps(v.town,v.month,u.village,g.trim()),b(v.said.objectionSent)})},v),$=(u,v)=>{let x=D=>{r.write(async()=>{await fs(v.town,v.month,u,D,g.trim()),b(v.said.answered)})};return E(v.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${v.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{g.trim()!==""&&x(!1)}}
>
${v.said.reject}
</button>
`,()=>x(!0),v)},p=({done:u,reported:v})=>v===0?"–":`${Je(u/v)} %`,N=(u,v,x)=>{let{said:D,town:R}=x,M=Me(h(),R),I=Ce(h(),R)&&(M===null||M.includes(u.committee)),F=v.objections_until!==void 0&&q(new Date)<=v.objections_until,B=(u.objections??[]).filter(({upheld:H})=>H===void 0);return a`
<td class="month-standing">
${u.struck===!0?D.struck:u.counts===!0?D.counts:D.notYet}
${(u.objections??[]).map(H=>C(H,x))}
${I&&F&&m!==u.village?a`
<button
type="button"
class="text-button"
data-object=${u.village}
@click=${()=>y(u.village)}
>
${D.objectOpen}
</button>
`:null}
${m===u.village?S(u,x):null}
${ne(h(),R)?B.map(({id:H})=>m===H?$(H,x):a`
<button type="button" class="text-button" data-answer=${H} @click=${()=>y(H)}>
${D.answerOpen}
</button>
`):null}
</td>
`},i=(u,v)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${u.village}
.checked=${!d.has(u.village)}
@change=${()=>{let x=new Set(d);x.delete(u.village)||x.add(u.village),d=x,n()}}
/>
${v.said.toList}
</label>
</td>
`,O=(u,v,x,D)=>{let{said:R}=D;return v.length===0?a`
<p class="form-hint">${R.noVillages}</p>
`:be(R.colours[u],a`
<table class="month-table month-listed" data-colour=${u}>
<thead>
<tr>
${u==="few"?null:a`
<th scope="col">${R.rank}</th>
`}
<th scope="col" class="month-name">${D.words.kinds.villages}</th>
<th scope="col" class="month-name">${D.words.kinds.committees}</th>
<th scope="col">${R.done}</th>
<th scope="col">${R.share}</th>
<th scope="col">${R.unreported}</th>
${x===null?null:a`
<th scope="col" class="month-standing">${R.standing}</th>
`}
</tr>
</thead>
<tbody>
${v.map(M=>a`
<tr data-village=${M.village}>
${u==="few"?null:a`
<th scope="row">
${M.rank??""}${M.tied?a`
<small>${R.tied}</small>
`:null}
</th>
`}
<th class="month-name">${w(M,D)}</th>
<td class="month-name">${k(M,D)}</td>
<td>${V(M.done)} / ${V(M.reported)}</td>
<td>${p(M)}</td>
<td>${V(M.not_reported)} / ${V(M.due)}</td>
${(x==null?void 0:x(M))??null}
</tr>
`)}
</tbody>
</table>
`)},c=(u,v,x)=>["red","black"].map(D=>a`
<h3 class="month-${D}">${x.said.colours[D]} · ${u[D].length}</h3>
${O(D,u[D],v,x)}
`),T=(u,v)=>a`
<p class="month-acts" data-published>
<span>${v.said.publishedOn(u.published_on??"",u.objections_until??"")}</span>
${Oe("villages",!1,v,e,r)}
</p>
${c(u,x=>N(x,u,v),v)}
<p class="form-hint">${v.said.rules(u.rules.least,V(u.rules.n),V(u.rules.d))}</p>
`,P=(u,v)=>{let{said:x,month:D,town:R}=v,M=q(new Date).slice(0,7)>D,I=A=>A.map(({village:_})=>_).filter(_=>!d.has(_)),[F,B]=[I(u.red),I(u.black)],H=()=>{r.write(async()=>{await ms(R,D,{least:s,places:l,red:F,black:B}),b(x.published)})};return a`
<div class="month-fields">
${de("least",x.least,Ga.map(A=>[String(A),x.leastOf(A)]),String(s),A=>{s=Number(A),n()})}
${de("places",x.places,Ka.map(A=>[String(A),x.placesOf(A)]),String(l),A=>{l=Number(A),n()})}
${Oe("villages",!1,v,e,r)}
</div>
<p class="form-hint">${x.draftHint}</p>
${c(u,A=>i(A,v),v)}
${(u.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${x.fewOf((u.few??[]).length,u.rules.least)}</summary>
${O("few",u.few??[],null,v)}
</details>
`}
<p class="form-hint">${x.rules(u.rules.least,V(u.rules.n),V(u.rules.d))}</p>
${M?f?oe(x.surePublish(F.length,B.length,J(q(new Date),za)),x.publish,H,()=>{f=!1,n()},v):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${F.length+B.length===0||r.busy()}
@click=${()=>{f=!0,n()}}
>
${x.publishOpen}
</button>
`:a`
<p class="form-hint">${x.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[f,m,g,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:u=>{var R;let v=`${u.town} ${u.month} ${s} ${l} ${((R=h())==null?void 0:R.account)??0}`,{value:x,problem:D}=o.of(v,()=>us(u.town,u.month,s,l));return x===null?a`
${U(D,u,"lists-problem")}
${D===null?a`
<p class="form-hint">${u.words.reading}</p>
`:null}
`:a`
${U(r.problem(),u,"lists-problem")}
${x.published!==null?T(x.published,u):x.draft!==null?P(x.draft,u):a`
<p>${u.said.notPublished}</p>
`}
`}}}var wn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},$n={place:"",date:"",days:"0",slots:"",reason:""};function Ss(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),l=ge(e),d=null,[f,m]=["",!1],g=$n,b=(E,y,S)=>l.write(async()=>{let{ended:$}=await cs(S.town,E.cleaner,y);m=!1,t(),G(n.data,y===null?S.said.backAgain:S.said.left(E.cleaner,y,$))}),h=(E,y)=>l.write(async()=>{let{place:S,date:$,reason:p}=g,[N,i]=[_t(g.days)??0,_t(g.slots)??0],O=await is(y.town,{cleaner:E.cleaner,place:S,date:$,days:N,slots:i,reason:p});g=$n,t(),G(n.data,y.said.corrected(O[0]??""))}),w=(E,y)=>{var p;let{said:S}=y,$=(p=s.of(y.town,()=>ds(y.town)).value)==null?void 0:p.get(E.cleaner);return $!==void 0?a`
<p class="month-line">
<span>${S.lastDayIs($)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>b(E,null,y)}
>
${S.takeBackLastDay}
</button>
</p>
`:m?oe(S.sureLeft(E.cleaner,f),S.leave,()=>{b(E,f,y)},()=>{m=!1,o()},y):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${S.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${f}
@change=${N=>f=N.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{f!==""&&(m=!0,o())}}
>
${S.leaveOpen}
</button>
</div>
`},k=(E,y)=>{let{said:S,month:$}=y,[p,N]=[`${$}-01`,he($)],i=r.of(`${y.town} ${$}`,()=>pt(y.town,p,N)).value??[],O=[...new Set(i.filter(({cleaner:T})=>T===E.cleaner).map(({place:T})=>T))],c=T=>{g={...g,...T}};return a`
<form
class="month-fields"
data-correct
@submit=${T=>{T.preventDefault(),g.place===""&&c({place:O[0]??""}),h(E,y)}}
>
<p class="form-hint">${S.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${S.place}</label>
<select
id="form-correct-place"
@change=${T=>c({place:T.target.value})}
>
${O.map(T=>a`
<option value=${T} .selected=${T===g.place}>${Be(T,y)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${S.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${p}
max=${N}
.value=${g.date}
@change=${T=>c({date:T.target.value})}
/>
</div>
${z({name:"correct-days",label:S.daysMore,value:g.days,mode:"decimal",input:T=>c({days:T})})}
${z({name:"correct-slots",label:S.slotsMore,value:g.slots,mode:"decimal",required:!0,input:T=>c({slots:T})})}
${z({name:"correct-reason",label:S.why,value:g.reason,required:!0,lengthMost:200,input:T=>c({reason:T})})}
<button class="form-button" ?disabled=${l.busy()||O.length===0}>${S.correct}</button>
</form>
`};return{open:()=>d,turn:E=>{[d,f,m,g]=[d===E?null:E,q(new Date),!1,$n],l.clear(),o()},detail:(E,y,S,$)=>a`
<tr class="month-detail">
<td colspan=${S}>
<div>
<p class="month-marks" role="group" aria-label=${$.said.papers.attendance}>
${Array.from(E.marks,(p,N)=>a`
<span title=${De(`${$.month}-${String(N+1).padStart(2,"0")}`,$.view.language)}>
<small>${N+1}</small>
${wn[p]??""}
</span>
`)}
</p>
${E.shared===0?null:a`
<p class="form-hint">${$.said.shared(E.shared)}</p>
`}
${w(E,$)} ${y.closed?k(E,$):null}
${U(l.problem(),$,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{d=null,l.clear(),r.forget(),s.forget()}}}function Ps(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:h,month:w})=>n.of(`${h} ${w} ${r?"whole":""}`,()=>rs(h,w,r)),l=()=>{n.again(),d.again()},d=Ss(e,l),f=(h,w)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${K(r?"hidden":"eye")}${r?h.said.hideNames:h.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${K("history")}${h.said.again}
</button>
${Oe(w,r,h,e,o)}
</p>
`,m=h=>a`
${U(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,g=(h,{said:w})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${w.nobody(h.villages.duty_days,ye(h.villages.slots),h.streets.duty_days,ye(h.streets.slots))}
</p>
`,b=(h,w)=>{let{said:k}=w,C=h.total.yuan!==null,E=["villages","streets"].filter(c=>h.total[c].duty_days+h.nobody[c].duty_days>0),y=C?4:3,S=2+E.length*y+(C?2:1),$=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,p=c=>c.duty_days===0&&c.slots===0?$:a`
<td>${V(c.duty_days)}</td>
<td>${ye(c.days)}</td>
<td>${ye(c.slots)}</td>
${C?a`
<td>${xe(c.yuan)}</td>
`:null}
`,N=c=>E.map(T=>p(c[T])),i=c=>a`
<tr data-cleaner=${c.cleaner} class=${d.open()===c.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${d.open()===c.cleaner}
@click=${()=>d.turn(c.cleaner)}
>
${V(c.cleaner)}
</button>
</th>
<th class="month-name">
${c.name}${c.shared>0?a`
<sup>*</sup>
`:null}
</th>
${N(c)}
<td>${V(c.attended)}</td>
${C?a`
<td>${xe(c.yuan)}</td>
`:null}
</tr>
${d.open()===c.cleaner?d.detail(c,h,S,w):null}
`,O=c=>{let T=c.place.startsWith("streets.")?"streets":"villages";return a`
<tr class="month-correction" data-correction=${c.id}>
<th scope="row">${V(c.cleaner)}</th>
<th class="month-name">${c.name}</th>
${E.map(P=>P===T?a`
<td></td>
<td>${ye(c.days)}</td>
<td>${ye(c.slots)}</td>
${C?a`
<td>${xe(c.yuan)}</td>
`:null}
`:a`
<td colspan=${C?4:3}></td>
`)}
<td></td>
${C?a`
<td>${xe(c.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${S}>${k.corrects(c.date,c.place_name,c.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${k.number}</th>
<th rowspan="2" scope="col" class="month-name">${k.name}</th>
${E.map(c=>a`
<th colspan=${y} scope="colgroup">${k.groups[c]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${C?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${E.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${C?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(i)} ${h.corrections.map(O)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${N(h.total)}
<td>${V(h.rows.reduce((c,{attended:T})=>c+T,0))}</td>
${C?a`
<td>${xe(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:h=>s(h).value,again:l,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:h=>{let w=s(h).value;if(w===null)return m(h);let{said:k}=h;return a`
${f(h,"month")} ${U(o.problem(),h,"sheet-problem")}
${be(k.papers.sheet,b(w,h))} ${g(w.nobody,h)}
${w.rows.some(({shared:C})=>C>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:h=>{let w=s(h).value;if(w===null)return m(h);let{said:k,month:C}=h,E=Array.from({length:Number(he(C).slice(8))},(S,$)=>$+1),y=S=>[0,6].includes(new Date(`${C}-${String(S).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${f(h,"attendance")} ${U(o.problem(),h,"month-problem")}
${be(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${E.map(S=>a`
<th scope="col" class=${y(S)?"is-weekend":En}>${S}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${w.rows.map(S=>a`
<tr data-cleaner=${S.cleaner}>
<th scope="row">${V(S.cleaner)}</th>
<th class="month-name">${S.name}</th>
${E.map($=>{let p=S.marks[$-1]??".";return a`
<td class="mark-${p==="."||p==="-"?"none":p}">${wn[p]??""}</td>
`})}
<td>${V(S.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Ns(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),l=[n,o,r],d=({value:m,problem:g},b,h)=>m===null?a`
${U(g,b,"team-problem")}
${g===null?a`
<p class="form-hint">${b.words.reading}</p>
`:null}
`:a`
${h(m)} ${U(s.problem(),b,"team-problem")}
`,f=m=>V(m.reduce((g,b)=>g+b.score,0)/m.length,1);return{again:()=>l.forEach(m=>m.again()),forget:()=>{s.clear();for(let m of l)m.forget()},inspections:m=>{let{said:g,town:b,month:h}=m;return d(n.of(`${b} ${h}`,()=>gs(b,h)),m,w=>w.length===0?a`
<p class="form-hint">${g.noInspections}</p>
`:a`
<p class="month-acts">
<span>${g.inspected(w.length,f(w))}</span>
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
${w.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${bn(k.date)}</th>
<th class="month-name">${Be(k.place,m)}</th>
<td>${k.member===void 0?"–":g.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?g.nothingFound:(k.deductions??[]).map(({item:C,points:E,words:y})=>a`
<span>
${g.deduction(C,V(E,Number.isInteger(E)?0:1),y)}
</span>
`)}
</td>
<td><b>${V(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:m=>{let{said:g,town:b,month:h}=m;return d(o.of(`${b} ${h}`,()=>hs(b,h)),m,w=>w.length===0?a`
<p class="form-hint">${g.noStreets}</p>
`:a`
<p class="month-acts">
<span>${g.washed(w.filter(k=>k.washed>=k.due).length,w.length)}</span>
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
${w.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Be(k.street,m)}</th>
<td class="month-name">${Os(k.street,k.committee_name,m)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number(he(h).slice(8))?a`
<small>${g.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(C=>g.dayOfMonth(Number(C.slice(8)))).join(m.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${g.washHint}</p>
`)},patrols:m=>{let{said:g,town:b,month:h,view:w}=m;return d(r.of(`${b} ${h}`,()=>ys(b,`${h}-01`,he(h))),m,({patrols:k,days:C,members:E})=>a`
<h3>${g.calendar}</h3>
${C.length===0?a`
<p class="form-hint">${g.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${C.map(({date:y,works:S,name:$})=>a`
<li>
<span><b>${De(y,w.language)}</b></span>
<span>${S?g.works:g.rests}${$===""?"":` · ${$}`}</span>
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
${k.map((y,S)=>{var $;return a`
<tr data-patrol=${y.id}>
<th scope="row">${(($=k[S-1])==null?void 0:$.date)===y.date?"":bn(y.date)}</th>
<td>${y.starts}–${y.ends}</td>
<td class="month-name">
${g.numbered(y.member)} ${E.get(y.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`)}}}function Rs(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l,d]=[Ps(e),Ts(e),Ns(e)],f=!1,m=()=>Tt(q(new Date).slice(0,7),-1),g=()=>{let{papers:$}=t.view.get();return $===null?{month:m(),paper:"sheet"}:$s($)},b=$=>{f=!1,r.clear(),t.view.set({papers:bs({...g(),...$})})},h=$=>{let{session:p}=t.work.get();return ne(p,$)?Ot:Ot.filter(N=>at(p,$)?N!=="sheet"&&N!=="attendance":N==="lists"||N==="washings")};t.data.subscribe(($,p)=>{if(!($.touched===p.touched||t.work.get().open!=="month"))for(let N of[o,l,d])N.again()});let w=$=>r.write(async()=>{await ls($.town,$.month),f=!1,o.again(),s.again(),G(t.data,$.said.closed($.month))}),k=$=>{let p=s.read($),{villages:N,streets:i,yuan:O}=(p==null?void 0:p.total)??{villages:null,streets:null,yuan:null},c=ye(((N==null?void 0:N.slots)??0)+((i==null?void 0:i.slots)??0));return oe($.said.sureClose($.month,V((p==null?void 0:p.rows.length)??0),c,xe(O)),$.said.close,()=>{w($)},()=>{f=!1,n()},$)},C=$=>{let{said:p,month:N,town:i}=$,{value:O,problem:c}=o.of(i,()=>as(i));if(O===null)return U(c,$,"closed-problem");let T=q(new Date),P=O.find(x=>x.month===N),u=T>he(N),v=P===void 0&&u&&ne(t.work.get().session,i);return a`
<p class="month-state ${P===void 0?"":"is-closed"}" data-state>
<span>
${P!==void 0?p.closedOn(P.closed_on,P.by??""):u?p.open:N>T.slice(0,7)?p.toCome:p.runs(T)}
</span>
${v&&!f?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{f=!0,n()}}
>
${p.closeOpen}
</button>
`:null}
</p>
${v&&f?k($):null} ${U(r.problem(),$,"close-problem")}
`},E=($,p,N,i)=>a`
<button
type="button"
class="icon-button"
data-step=${$}
aria-label=${p}
?disabled=${$>0&&i.month>=q(new Date).slice(0,7)}
@click=${()=>b({month:Tt(i.month,$)})}
>
${K(N)}
</button>
`,y=($,p)=>$==="lists"?l.body(p):$==="sheet"?s.sheet(p):$==="attendance"?s.attendance(p):d[$](p),S=()=>{f=!1,r.clear();for(let $ of[o,s,l,d])$.forget()};return{title:({view:$})=>Rt[$.language].title,key:({view:$})=>{var p;return`${$.town??""} ${((p=t.work.get().session)==null?void 0:p.account)??0}`},enter:()=>{S(),t.view.get().papers===null&&b({})},leave:()=>{S(),t.view.set({papers:null})},body:$=>{let{month:p,paper:N}=g(),i=xs($,p);if(i.town===""||t.work.get().session===null)return a`
<p class="form-hint">${i.words.reading}</p>
`;let O=h(i.view.town),c=O.includes(N)?N:O[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${E(-1,i.said.before,"left",i)}
<b data-month=${p}>${i.said.month(p)}</b>
${E(1,i.said.after,"right",i)}
</p>
${me(i.said.title,O.map(T=>[T,i.said.papers[T]]),c,T=>b({paper:T}))}
</div>
${C(i)} ${y(c,i)}
`}}}function Ds(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},d=f=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Wo(m,f,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),l(),t()},g=>{s=Y(g),r.end(),e.ask()}))};return{end:l,part:(f,m,g,b)=>{let{log:h}=b.office,w=`${f} ${JSON.stringify(m)}`;return n!==w?a`
<button
type="button"
class="text-button log-erase"
aria-label=${h.eraseOf(g)}
@click=${()=>{l(),n=w,e.ask()}}
>
${K("erase")}${h.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,b,"erase-problem")}
${z({name:"erase-reason",label:b.office.paren(h.eraseReason,b.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${Ee(r.seconds,b)}</p>
${Le(r.seconds,b)}
`:oe(h.willErase(g),h.eraseIt,()=>d(m),l,b)}
</div>
`}}}var Ya=20;function Cs(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new we({size:Ya,ask:(y,S)=>{let{selected:$}=t.get();return $===null?null:Ao($.layer,$.fid,(y==null?void 0:y.change)??null,S)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let S=t.get().selected;return(S==null?void 0:S.layer)===(y==null?void 0:y.layer)&&(S==null?void 0:S.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),l="",d=y=>{let{mode:S}=o.get();return S.kind==="compare"&&S.change===y.change},f=xt(e,()=>s.read()),m=Ds(e,()=>s.read()),g=y=>{let S=d(y),[$,p]=[y.before??null,y.after??null];o.set({mode:S?ce:{kind:"compare",change:y.change,was:$,is:p}});let N=$t([$,p]);!S&&N!==null&&e.acts.showExtent(N),e.ask()},b=(y,S)=>{if(y.before==null||y.after==null)return null;let{log:$}=S.office,p=d(y),N=T=>T===void 0?"":`${Ye(T*3/2e3)} ${S.words.unit.mu}`,[i,O]=[N(y.area_m2_before),N(y.area_m2_after)],c=i===O||i===""||O===""?"":$.area(i,O);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?$.place:$.shape} ${c}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>g(y)}>
${K(p?"hidden":"eye")}${p?$.hide:$.show}
</button>
${p?a`
<p class="log-key">
<i class="is-was"></i>
${$.was}
<i class="is-now"></i>
${$.is}
</p>
`:null}
</div>
`},h=(y,{layer:S,fid:$},p,N,i)=>Vt(r.get().session,i.view.town)&&!$e(i.view)&&Bn(S,p.field)&&[p.was,p.is].some(Ms)?m.part(y.change,{layer:S,fid:$,field:p.field},N,i):null,w=(y,S)=>Vt(r.get().session,S.view.town)&&!$e(S.view)&&Ms(y.why)&&Gr(y.why??"",S)?m.part(y.change,{change:y.change},S.office.log.ofReason(y.change),S):null,k=(y,S,$)=>{if(y.differs.length===0)return null;let{layer:p}=S;return a`
<dl class="log-fields">
${y.differs.map(N=>{let{label:i,was:O,is:c}=Ze(p,N,$);return a`
<div data-field=${N.field}>
<dt>${i}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${O}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Fn(c)?"latin":""}>${c}</b>
${h(y,S,N,i,$)}
</dd>
</div>
`})}
</dl>
`},C=(y,S,$)=>{let{log:p}=$.office,N={insert:p.created,update:p.changed,delete:p.deleted}[y.op],i=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${fn(y,$)}
<p class="log-what">${N}${i?` · ${p.nothing}`:""}</p>
${gn(y,$)} ${w(y,$)}
${y.op==="delete"?null:k(y,S,$)} ${b(y,$)}
${Ue(r.get().session,$.view.town)&&!$e($.view)?f.part(y.change,$):null}
</li>
`};return{title:y=>{let{selected:S}=y.view;if(S===null)return y.words.work.history;let $=ee(y.data,S.layer,S.fid)??y.data.picked.value,p=$===null?"":` · ${ie(S.layer,$,y)}`;return y.words.work.history+p},key:({view:{selected:y},data:{picked:S}})=>{var $;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${E(y,S.value)} ${(($=r.get().session)==null?void 0:$.account)??0}`},enter:()=>{var $;let{selected:y}=t.get(),S=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${(($=r.get().session)==null?void 0:$.account)??0}`;S!==l&&(l=S,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ce}),f.end(),m.end()),s.read()},leave:()=>l="",body:y=>{let{selected:S}=y.view;return S===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,y)}
${Ue(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map($=>C($,S,y))}
</ol>
${s.more(y,"log-more")}
`}};function E(y,S){var N;let p=(N=(y===null?void 0:ee(n.get(),y.layer,y.fid))??S)==null?void 0:N.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function Ms(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Es=["viewer","clerk","planner","inspector","administrator"],Ls=["town","county","city","region"];var Ja=20;function Ws(e){let t=!1,n=new we({size:Ja,ask:(l,d)=>{let{town:f}=e.stores.view.get();return f===null?null:e.signedIn(()=>Eo(f,(l==null?void 0:l.entry)??null,d))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:d}=l;d!==t&&(o(),t=d,t&&n.read())},s=(l,d)=>{let{at:f,login:m,name:g}=l,b=d.office.looks;return a`
<li>
<time datetime=${f}>${pe(f)}</time>
<b>${g!==""?g:m!==""?m:b.gone}</b>
<span>${Xa(l,d)}</span>
</li>
`};return{close:o,part:l=>{let d=l.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${d.title}</summary>
<p class="form-hint">${d.hint}</p>
${U(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${d.none}</p>
`:null}
<ol class="looks">
${n.rows.map(f=>s(f,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Xa({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:Za(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Za(e,t){let n=["villages","committees"].flatMap(o=>_n(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function As(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,d=0,f=null,m="",g="clerk",[b,h]=["","town"],w=Ws(e),k=R=>{[s,l]=[Y(R),!1],e.ask()},C=()=>t.get().town??"",E=()=>{let R=d+=1;e.signedIn(()=>No(C())).then(M=>{R===d&&(r=M,e.ask())},M=>{R===d&&k(M)})},y=R=>{[s,m]=[null,""],e.signedIn(R).then(E,k),e.ask()},S=R=>{m=R,s=null,e.ask()},$=()=>({role:g,unit:g==="clerk"?b:"",level:g==="inspector"?h:""}),p=R=>{R.preventDefault();let M=R.currentTarget,{login:I="",name:F="",provider:B}=Te(R);[s,f]=[null,null];let H={login:I.trim(),name:F.trim(),provider:B!==void 0,...$()};e.signedIn(()=>Ro(C(),H)).then(A=>{f={login:H.login,invitation:A},lt(M),G(n,e.now().office.people.added(H.login)),E()},A=>{k(A),l=!0,e.ask()})},N=({account:R,login:M})=>{[s,f]=[null,null],e.signedIn(()=>Do(C(),R)).then(I=>{f={login:M,invitation:I},e.ask(),window.requestAnimationFrame(()=>{var F;return(F=document.querySelector(".work-invitation"))==null?void 0:F.scrollIntoView({block:"nearest"})})},k)},i=R=>{let{session:M}=o.get();M!==null&&e.signedIn(()=>Lo(R)).then(()=>{o.set({session:{...M,anonymous:R}})},k)},O=R=>{var H;let{people:M,roles:I,levels:F}=R.office,B=[...R.committees];return R.committees.has(b)||(b=((H=B[0])==null?void 0:H[0])??""),a`
${de("role",M.role,Es.map(A=>[A,I[A]]),g,A=>{g=A,e.ask()})}
${g==="clerk"?de("unit",M.unit,B,b,A=>b=A):null}
${g==="inspector"?de("level",M.level,Ls.map(A=>[A,F[A]]),h,A=>h=A):null}
`},c=R=>{var B;let{people:M,optional:I}=R.office,F=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${M.add}</summary>
<form @submit=${p}>
${z({name:"login",label:M.login,hint:M.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:R.office.paren(M.name,I),lengthMost:64})} ${O(R)}
${F===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${M.byProvider}
</label>
`}
${T()?P(R):null}
<button type="submit" class="form-button is-main">${M.addIt}</button>
</form>
</details>
`},T=()=>l&&(s==null?void 0:s.status)===409,P=R=>a`
<div class="form-problem" role="alert">${R.office.problem.taken}</div>
`,u=R=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:M}=R.office,{link:I,expires:F}=f.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${M.linkFor(f.login)}</h3>
<p>${M.linkOnce}</p>
${lr(I,M.scan)} ${ar(I,R.words)} ${it(M.link,I,e)}
${F===void 0?null:a`
<p class="form-hint">${M.until(pe(F))}</p>
`}
</section>
`},v=(R,M,I)=>{let{people:F}=I.office,B=`role ${M.id}`;return a`
<li>
<div class="work-line">
<span>${ln(M,I)}</span>
<button type="button" class="text-button" @click=${()=>S(B)}>
${F.take}
<span class="sr">${R.login}</span>
</button>
</div>
${m===B?oe(F.takeSure,F.take,()=>y(()=>Co(C(),M.id)),()=>S(""),I):null}
</li>
`},x=(R,M)=>{var Q;let{people:I,allTowns:F}=M.office,B=R.account===((Q=o.get().session)==null?void 0:Q.account),H=[B?I.you:"",R.disabled?I.disabled:"",R.has_password||R.federated?"":I.noPassword,R.administrator?F:""].filter(se=>se!==""),[A,_]=[`give ${R.account}`,`disable ${R.account}`];return a`
<li class="work-person" data-login=${R.login}>
<p>
<b>${R.name===""?R.login:R.name}</b>
${R.name===""?null:a`
<span>${R.login}</span>
`}
${H.map(se=>a`
<em>${se}</em>
`)}
</p>
<ul class="work-roles">
${R.memberships.map(se=>v(R,se,M))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>S(A)}>${I.give}</button>
${R.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>N(R)}>
${I.newLink}
</button>
`}
${B?null:R.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>Kt(C(),R.account,!1))}
>
${I.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>S(_)}>
${I.disable}
</button>
`}
</div>
${m===_?oe(I.disableSure,I.disable,()=>y(()=>Kt(C(),R.account,!0)),()=>S(""),M):null}
${m===A?a`
<form
class="work-give"
@submit=${se=>{se.preventDefault(),y(()=>Mo(C(),R.account,$()))}}
>
${O(M)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${I.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>S("")}>
${M.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},D=R=>{let{session:M}=o.get();if((M==null?void 0:M.administrator)!==!0)return null;let{people:I}=R.office;return a`
<section class="work-settings">
<h3>${I.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${M.anonymous}
@change=${F=>i(F.target.checked)}
/>
${I.anonymous}
</label>
<p class="form-hint">${M.anonymous?I.anonymousOn:I.anonymousOff}</p>
</section>
`};return{title:({words:R})=>R.work.people,key:({view:R})=>{var M;return`${R.town??""} ${((M=o.get().session)==null?void 0:M.account)??0}`},enter:()=>{[r,s,f,m]=[[],null,null,""],w.close(),E()},leave:()=>{f=null},body:R=>a`
${T()?null:U(s,R)} ${u(R)} ${c(R)}
<section>
<h3>${R.office.people.list}</h3>
<ul class="work-list">
${r.map(M=>x(M,R))}
</ul>
</section>
${w.part(R)} ${D(R)}
`}}var Qa={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function el(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=J(r,Ko-1);o.push({from:r,to:s<n?s:n}),r=J(s,1)}return o}function tl(e,t){let n=o=>Qa[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Dt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}async ofVillage(t,n,o,r){let s=new Map;for(let l of el(n,o)){let d=await _s(this.parts,`${t} ${l.from} ${l.to}`,()=>zo(t,l,this.abort.signal)),f=d.villages.find(m=>m.fid===r);f!==void 0&&d.days.forEach((m,g)=>s.set(m,tl(f,g)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return _s(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await Go(t,s,"day",r,this.abort.signal);return new Map(l.map(d=>[d.unit,d]))})}};function _s(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Is(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>J(r,l))}}function js(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,d=1]=t.split("-").map(Number),f=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(d,f))).toISOString().slice(0,10)}function Fs(e){let{view:t,data:n,work:o}=e.stores,r=new Dt,s=Number(q(new Date).slice(0,4)),l="",[d,f]=[null,!1],m="",g="",b=()=>{var P;let{selected:c,committee:T}=t.get();if(c!==null&&Wn(c.layer))return{village:c.fid};if(c!==null&&An(c.layer)){let u=(P=ee(n.get(),"committees",c.fid))==null?void 0:P.properties.code;if(u!=null)return{committee:u}}return{committee:T==="none"?null:T}},h=()=>{let{town:c}=t.get();if(c===null)return;let T=b(),P=q(new Date),u=JSON.stringify([c,s,T,P]);if(u===m)return;u!==g&&(d=null),[m,f]=[u,!1],("village"in T?r.ofVillage(c,s,P,T.village).then(x=>({kind:"village",days:x})):r.ofCommittee(c,s,P,T.committee).then(x=>({kind:"committee",days:x}))).then(x=>{if(u!==m)return;let D=d===null;[d,g]=[x,u],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(w))},x=>{u!==m||io(x)||([f,m]=[!0,""],e.ask())})},w=()=>{var c;return(c=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:c.scrollIntoView({block:"center"})},k=()=>{r.forget(),m="",o.get().open==="calendar"&&h()};n.subscribe((c,T)=>{c.touched!==T.touched&&k()}),t.subscribe(()=>{o.get().open==="calendar"&&h()});let C=c=>{l=c;let T=t.get();t.set({...He(T,"coverage"),selected:T.selected,date:c>=q(new Date)?null:c}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},E=c=>{s=c,l="",h(),e.ask()},y=(c,T)=>{let P=js(c.key,T),[u,v]=[S(),q(new Date)];if(P===null)return;c.preventDefault();let x=P>v?v:P<u?u:P;l=x,Number(x.slice(0,4))!==s&&(s=Number(x.slice(0,4)),h()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(`.calendar [data-day="${x}"]`))==null?void 0:D.focus()}))},S=()=>{var c;return`${(((c=n.get().coverage.value)==null?void 0:c.first_record)??q(new Date)).slice(0,4)}-01-01`},$=({view:{measure:c}})=>c??"completion",p=(c,T)=>{var B;let{words:P}=T,u=((B=T.data.coverage.value)==null?void 0:B.first_record)??null;if(d===null||c>q(new Date))return null;if(u===null||c<u)return{fills:[],text:null};if(d.kind==="village"){let H=d.days.get(c);if(H===void 0||H.am===null&&H.pm===null)return{fills:[],text:"–"};let A=(_,Q)=>`${_} ${Q==="not_reported"&&!H.staffed?P.states.not_staffed:P.slotStates[Q??"not_due"]}`;return{fills:ao(H),text:`${A(P.am,H.am)}${P.listComma}${A(P.pm,H.pm)}`}}let v=d.days.get(c)??null,x=$(T),{n:D,d:R}=v===null?{n:0,d:0}:Yo(x,v),M=Qo(x,v),I=R===0?"–":`${Je(D/R)} ${P.unit.percent} (${V(D)}/${V(R)})`,F=M==="unsaid"?ue[T.view.language].levels.unsaid:I;return{fills:[Jt[M]],text:F}},N=(c,T)=>{let P=ue[T.view.language],{lead:u,days:v}=Is(s,c),x=T.view.date??q(new Date);return a`
<section class="calendar-month">
<h3>${P.month(c+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${P.year(String(s))} ${P.month(c+1)}`}>
${P.weekdays.map(D=>a`
<i aria-hidden="true">${D}</i>
`)}
${Array.from({length:u},()=>a`
<span></span>
`)}
${v.map(D=>{let R=p(D,T);return R===null?a`
<span class="calendar-none">${Number(D.slice(8))}</span>
`:a`
<button
type="button"
data-day=${D}
tabindex=${D===l?0:-1}
aria-label=${R.text===null?T.words.headline.noRecordsOf(D):P.dayOf(D,R.text)}
aria-pressed=${D===x}
@click=${()=>C(D)}
@keydown=${M=>y(M,D)}
>
${Number(D.slice(8))} ${nl(R.fills)}
</button>
`})}
</div>
</section>
`},i=c=>{let T=ue[c.view.language],P=$(c),u=(d==null?void 0:d.kind)==="village"?[...uo.filter(x=>x!=="both"&&x!=="one").map(x=>[et[x],c.words.states[x]])]:Jo.map((x,D)=>[Jt[x],x==="unsaid"||x==="uncounted"?T.levels[x]:T.ranges(Ie(P)?Zo:Xo,D,Ie(P))]),v=(d==null?void 0:d.kind)==="village"?[[et.both,c.words.slotStates.on_time],[et.partial,c.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...v,...u].map(([x,D])=>a`
<li>${rt(x)} ${D}</li>
`)}
</ul>
`},O=c=>{let T=b();if("village"in T){let P=ee(c.data,"villages",T.village);return P===void 0?c.words.unnamed:ie("villages",P,c)}return T.committee===null?c.words.filter.whole:c.committees.get(T.committee)??T.committee};return{title:c=>`${O(c)} · ${ue[c.view.language].calendar}`,key:({view:{town:c}})=>c??"",enter:()=>{l=t.get().date??q(new Date),s=Number(l.slice(0,4)),h()},body:c=>{let T=ue[c.view.language],P=q(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(P.slice(0,4))?P:`${s}-12-31`);let u=(d==null?void 0:d.kind)==="committee"?T.names[$(c)]:`${c.words.am} | ${c.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${T.yearBefore}
?disabled=${s<=Number(S().slice(0,4))}
@click=${()=>E(s-1)}
>
${K("left")}
</button>
<b>${T.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${T.yearAfter}
?disabled=${s>=Number(P.slice(0,4))}
@click=${()=>E(s+1)}
>
${K("right")}
</button>
<span>${u}</span>
</div>
${f?a`
<p class="form-problem" role="alert">${T.failed}</p>
`:null}
${i(c)}
<p class="form-hint">${d===null&&!f?c.words.reading:T.hint}</p>
<div class="calendar-months">${Array.from({length:12},(v,x)=>N(x,c))}</div>
</div>
`}}}function nl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Cn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${ot(n)} stroke=${nt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var vn=40,ol=["worse","better","same","unknown"];function kn({better:e}){return e===null?"unknown":Math.abs(e)<er?"same":e>0?"better":"worse"}function Hs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[d,f]=[n(r),n(l)];return d===null||f===null?(d===null?1:0)-(f===null?1:0)||o.localeCompare(s):d-f||l.now.d-r.now.d||o.localeCompare(s)})}function qs(e){let{view:t,work:n}=e.stores,o=null,r=vn,s=b=>`${b>0?"+":""}${V(b,1)}`,l=({now:b,before:h},w)=>b.share===null||(h==null?void 0:h.share)==null?"–":w(s((b.share-h.share)*100)),d=b=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${ot(Qn.excellent,nt)}></rect>
</svg>
`,f=(b,h,w)=>{let k=ue[w.view.language];return a`
<b>${b}</b>
<span>${h.now.text}</span>
${h.before===null?a`
<small>${k.reported} ${h.now.reported}</small>
`:a`
<small class="is-${kn(h)}">
${l(h,k.points)} · ${h.before.text}
</small>
`}
${d(h.now.share)}
`},m=(b,h)=>{let w=h.view.measure!==null&&Ie(h.view.measure),k=Hs([...b.committees],w),C=E=>{let y=E===""?"none":E;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${ue[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([E,y])=>a`
<li>
<button
type="button"
data-committee=${E}
aria-pressed=${h.view.committee===(E===""?"none":E)}
@click=${()=>C(E)}
>
${f(h.committees.get(E)??h.office.edit.noCommittee,y,h)}
</button>
</li>
`)}
</ol>
`},g=(b,h)=>{let w=ue[h.view.language],k=h.view.measure!==null&&Ie(h.view.measure),{features:C}=tt(h.view,h.data,"villages"),E=C.flatMap(i=>{let O=b.of.get(Number(i.id));return O===void 0?[]:[[String(i.id),O]]}),y=Hs(E,k),S=b.before!==null,$=S&&o!==null?y.filter(([,i])=>kn(i)===o):y,p=i=>{var O;return re(((O=ee(h.data,"villages",Number(i)))==null?void 0:O.properties)??{},h.view.language)||h.words.unnamed},N=i=>{[o,r]=[o===i?null:i,vn],e.ask()};return a`
<h3>${w.villages}</h3>
${S?a`
<div class="compare-kinds" role="group">
${ol.map(i=>{let O=y.filter(([,c])=>kn(c)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>N(i)}
>
${w.kinds[i]}
<b>${V(O)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${$.slice(0,r).map(([i,O])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${rt(O.fill)} ${f(p(i),O,h)}
</button>
</li>
`)}
</ol>
${$.length<=r?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${w.more(V($.length-r))}
</button>
`}
`};return t.subscribe((b,h)=>{b.selected!==null&&b.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>ue[b].ranks,key:({view:{town:b,measure:h}})=>`${b} ${h}`,enter:()=>{[o,r]=[null,vn];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:h}=b.data;return h===null?a`
<p class="form-hint">${b.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${f(b.words.filter.whole,h.total,b)}</p>
${m(h,b)} ${g(h,b)}
`}}}function Mt(e,t){let n=e.filter(({starts:o,ends:r})=>o<=t&&(r===null||r>=t));return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Us(e,t){let n=new Map;for(let{cleaner:o,place:r}of Mt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function xn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let d=l.map(o).filter(m=>m!==null),f=r.map(m=>Math.min(...d.map(g=>rl(m,g))));return{cleaner:s,places:l.length,distanceM:Math.max(...f)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function On(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[d]=xn(r,[l],n,o);d!==void 0&&(s.set(l,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],l]))}return s}var Vs=["stand","beside","replace"];function Bs(e,{to:t,way:n,starts:o,ends:r}){let s=Mt(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([d,f])=>{let m=s.filter(w=>w.place===d&&w.cleaner!==f),g={op:"add",cleaner:f,place:d,starts:o,...l},[b]=m;if(b===void 0||n==="beside")return[g];if(n==="stand")return[{...g,instead_of:b.cleaner,ends:r===""?o:r}];let h=J(o,-1);return[...m.map(({id:w})=>({op:"end",id:w,ends:h})),g]})}function rl([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Gs({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l},d,f){let{plan:m,crew:g}=f.office;return a`
<div class="plan-found" role="group" aria-label=${m.found}>
${e.map(b=>a`
<button
type="button"
data-found=${b}
aria-pressed=${n.includes(b)}
@click=${()=>s(b)}
>
<b>${d.place(b,f)}</b>
<small>${d.heldBy(b,f)}</small>
</button>
`)}
${t.map(b=>a`
<button
type="button"
data-found-cleaner=${b}
aria-pressed=${b===o}
@click=${()=>l(b)}
>
<b>${d.who(b,f)}</b>
<small>${m.has(d.has(b))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${m.nothing}</p>
`:null}
${r?a`
<p class="form-hint">${g.noted}</p>
`:null}
</div>
`}function Ks({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},l){let d=!1,f=null,m=async(g,b,h)=>{let{town:w}=e.get();if(!(d||w===null)){[d,f]=[!0,null],o();try{await s(()=>Bo(w,h,g,b)),G(t,r().office.plan.boundsSaved),l()}catch(k){f=Y(k)}d=!1,o()}};return({date:g,most_villages:b,apart_m:h},w)=>{let{plan:k}=w.office,C=k.bounds(b,String(h/1e3));return ne(n.get().session,w.view.town)?a`
<details class="plan-bounds">
<summary>${C}</summary>
<form
@submit=${E=>{E.preventDefault();let y=Te(E);m(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),g)}}
>
${z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(b),required:!0})}
${z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${U(f,w,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${d}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${C}</p>
`}}function zs({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,d=q(new Date),f=(m,g,b,h)=>a`
<label>
${g}
<input
type="date"
name=${m}
min=${d}
max=${J(d,o)}
.value=${b}
@change=${w=>h(w.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${f("plan-starts",l.from,e,m=>{let g=m===""?d:m;r({starts:g,ends:t!==""&&t<g?g:t})})}
${f("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,m=>r({starts:e,ends:m!==""&&m<e?e:m}))}
</div>
`}function Ys(e,t,n,o){let{plan:r}=o.office,s=(...w)=>w.filter(Boolean).join(o.words.listComma),l=w=>w===null?"":r.again(w),d=(w,k)=>sl(w,k,t,n,o),f=(w,k,C)=>a`
<li class="plan-cleaner" data-of=${w}>
<p>
<b>${n.who(w,o)}</b>
<small>${C}</small>
</p>
<ul class="plan-list">
${k.map(E=>d(E,""))}
</ul>
</li>
`,{uncovered:m,ending:g,overloaded:b,apart:h}=e;return m.length+g.length+b.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${Ct("uncovered",r.uncovered,m.map(w=>d(w.place,s(w.until===null?r.never:r.expired(w.until),l(w.again)))))}
${Ct("ending",r.ending(t.ahead),g.map(w=>d(w.place,s(r.ends(w.ends),l(w.again)))))}
${Ct("overloaded",r.overloaded(e.most_villages),b.map(w=>f(w.cleaner,w.places,r.has(w.places.length))))}
${Ct("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(w=>f(w.cleaner,w.places,r.kilometres((w.distance_m/1e3).toFixed(1)))))}
`}function Ct(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function sl(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var Js=14,Xs=92,al=3,Zs=6;function Qs(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,l=null,d=null,f=new Map,[m,g]=[!1,""],b=[],[h,w,k]=[0,!1,!1],C=!1,E="stand",[y,S]=["",""],$=null,p=null,N=null,[i,O]=[0,0],c=()=>n.get().town??"",T=L=>{p=Y(L),e.ask()},P=L=>{m=L,Po(c(),0,L,null).then(W=>{f=new Map(W.map(j=>[j.number,j])),e.ask()},T)},u=()=>{let L=i+=1,W=q(new Date);Promise.all([pt(c(),W,J(W,Xs)),Vo(c(),Js)]).then(([j,X])=>{L===i&&([l,d]=[j,X],e.ask())},T)},v=Ks(e,u),x=()=>(d==null?void 0:d.most_villages)??1,D=()=>Us(l??[],y),R=L=>{var te;let W=(te=M(L))==null?void 0:te.geometry;if((W==null?void 0:W.type)==="Point")return[W.coordinates[0]??0,W.coordinates[1]??0];if((W==null?void 0:W.type)!=="LineString")return null;let[j=0,X=0]=W.coordinates[0]??[];return[j,X]},M=L=>{let[W,j]=L.split(".");return ee(o.get(),W==="streets"?"streets":"villages",Number(j))},I=()=>{let L=w?new Map([...On(D(),b,x(),R)].map(([W,j])=>[W,j.cleaner])):new Map(h<1?[]:b.map(W=>[W,h]));return Bs(l??[],{to:L,way:E,starts:y,ends:S})},F=()=>{[$,p,N]=[null,null,null],e.ask();let L=O+=1,W=I();W.length!==0&&Yt(c(),W,!0).then(j=>{L===O&&({effect:$}=j,e.ask())},j=>{L===O&&T(j)})},B=()=>{let{mode:L}=r.get();(L.kind==="pick"||L.kind==="none")&&r.set({mode:{kind:"pick",places:b}})},H=L=>{b=L,[h,w]=[0,!1],B(),F(),window.setTimeout(()=>{var W;return(W=document.querySelector(".plan-foot"))==null?void 0:W.scrollIntoView({block:"nearest"})},50)},A=L=>H(b.includes(L)?b.filter(W=>W!==L):[...b,L]);r.subscribe(({mode:L})=>{if(L.kind==="none"&&s.get().open==="plan"&&B(),L.kind!=="pick"||L.places===b)return;let W=L.places.filter(j=>Q(j));W.length<L.places.length&&G(o,e.now().office.plan.notYours),H(W)}),n.subscribe(({selected:L},W)=>{if(L===null||L===W.selected||s.get().open!=="plan")return;let j=`${L.layer}.${L.fid}`;ze(L.layer)&&Q(j)&&!b.includes(j)&&H([...b,j])});let _=L=>{let[W,j]=L.split("."),X=o.get().coverage.value;return X==null?void 0:X[W==="streets"?"streets":"villages"].find(te=>te.fid===Number(j))},Q=L=>{let W=Me(s.get().session,c()),j=_(L);return j!==void 0&&(W===null||W.includes(j.committee??""))},se=async L=>{if(!k){[k,p]=[!0,null],e.ask();try{await e.signedIn(L),[b,h,w,$]=[[],0,!1,null],B(),u()}catch(W){p=Y(W)}k=!1,e.ask()}},Lt=()=>se(async()=>{let L=new Set(I().flatMap(j=>j.op==="add"?[j.place]:[])).size,{change:W}=await Yt(c(),I(),!1);N=W===void 0?null:{change:W,count:L},G(o,e.now().office.plan.saved(L))}),sa=L=>se(async()=>{await Ae(c(),L,""),N=null,G(o,e.now().office.log.undone)}),aa=L=>({...L,uncovered:L.uncovered.filter(({place:W})=>Q(W)),ending:L.ending.filter(({place:W})=>Q(W))}),la=L=>{let[W,j]=L.split(".");s.set({open:null}),n.set({selected:{layer:W==="streets"?"streets":"villages",fid:Number(j)}})},Wt=(L,{view:{language:W},words:j})=>{var X;return re(((X=M(L))==null?void 0:X.properties)??{},W)||j.unnamed},Pe=(L,{office:W})=>{var j;return[W.plan.cleaner(L),((j=f.get(L))==null?void 0:j.name)??""].filter(Boolean).join(" ")},Ge=L=>Mt(l??[],y).filter(W=>W.place===L),ia=(L,W)=>Ge(L).map(({cleaner:j})=>Pe(j,W)).join(W.words.listComma)||W.words.states.not_staffed,ca=L=>{g=L,!m&&new RegExp("\\p{Script=Han}{2}","u").test(L)&&ne(s.get().session,c())&&Sn().length===0&&P(!0),e.ask()},Sn=()=>{let{villages:L,streets:W}=o.get().layers,j={...L===void 0?{}:{villages:L},...W===void 0?{}:{streets:W}};return vo(j,g).filter(({layer:X})=>ze(X)).map(({layer:X,fid:te})=>`${X}.${te}`).filter(Q).slice(0,Zs)},da=()=>{let L=g.trim();return L===""?[]:[...f.values()].filter(({number:W,name:j})=>String(W)===L||j!==""&&j.startsWith(L)).map(({number:W})=>W).slice(0,Zs)},Pn=L=>{[h,w]=[L,!1],F()},Nn={place:Wt,who:Pe,heldBy:ia,has:L=>{var W;return((W=D().get(L))==null?void 0:W.length)??0}},ua=L=>{({starts:y,ends:S}=L),F()},ma=L=>{var Dn;let{plan:W}=L.office,j=xn(D(),b,x(),R).slice(0,al),[X=""]=b,[te]=Ge(X),ae=te===void 0?[]:(D().get(te.cleaner)??[]).filter(Z=>!b.includes(Z)&&Q(Z)),fa=b.filter(Z=>Ge(Z).length===0).length,Rn=w?On(D(),b,x(),R):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${W.places(b.length,fa)}</b>
<button type="button" class="text-button" data-none @click=${()=>H([])}>${W.clear}</button>
</p>
<p class="plan-chosen">${b.map(Z=>Wt(Z,L)).join(L.words.listComma)}</p>
${te===void 0?null:a`
${me(W.way,Vs.map(Z=>[Z,W.ways[Z]]),E,Z=>{E=Z,F()})}
<p class="form-hint">
${W.present(Pe(te.cleaner,L))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>H([...b,...ae])}
>
${W.allOf(ae.length)}
</button>
`}
</p>
`}
${zs({starts:y,ends:S},te!==void 0&&E==="stand",Xs,ua,L)}
<h3>${W.nearest}</h3>
<div class="plan-near" role="group" aria-label=${W.whom}>
${j.map(Z=>a`
<button
type="button"
data-cleaner=${Z.cleaner}
aria-pressed=${Z.cleaner===h}
@click=${()=>Pn(Z.cleaner)}
>
<b>${Pe(Z.cleaner,L)}</b>
<small>${W.near((Z.distanceM/1e3).toFixed(1),Z.places)}</small>
</button>
`)}
${j.some(Z=>Z.cleaner===h)||h===0?null:a`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${Pe(h,L)}</b>
<small>${W.has(((Dn=D().get(h))==null?void 0:Dn.length)??0)}</small>
</button>
`}
${b.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${w}
@click=${()=>{[h,w]=[0,!0],F()}}
>
<b>${W.each}</b>
</button>
`}
${j.length===0&&b.length<2?a`
<p class="form-hint">${W.nobodyNear}</p>
`:null}
</div>
${Rn===null?null:a`
<p class="plan-chosen">
${b.map(Z=>{let Mn=Rn.get(Z);return`${Wt(Z,L)} → ${Mn===void 0?W.nobodyNear:Pe(Mn.cleaner,L)}`}).join(L.words.listComma)}
</p>
`}
<div class="plan-save">
${$===null?null:pa($,L)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${$===null||k}
@click=${Lt}
>
${k?L.office.working:W.save(b.length)}
</button>
</div>
</div>
`},pa=({staffed:L,uncovered:W,overloaded:j},X)=>{let{plan:te}=X.office;return a`
<p class="board-what" role="status" data-effect>
${te.effect(L.before,L.after,W.length)}
${j.length===0?"":a`
<br />
${te.tooMany(x(),j.map(te.cleaner).join(X.words.listComma))}
`}
</p>
`};return{title:({office:L})=>L.plan.title,key:({view:{town:L}})=>{var W;return`${L??""} ${((W=s.get().session)==null?void 0:W.account)??0}`},enter:()=>{[l,d,f,$,p,N]=[null,null,new Map,null,null,null],[h,w,E,g,S]=[0,!1,"stand","",""],[y,C]=[q(new Date),!1];let{selected:L}=n.get();b=L!==null&&ze(L.layer)?[`${L.layer}.${L.fid}`]:[],r.set({mode:{kind:"pick",places:b}}),u(),P(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ce})},body:L=>{let{office:W,words:j}=L,{plan:X}=W;if(l===null||d===null||L.data.coverage.value===null)return a`
${U(p,L)}
<p class="form-hint">${j.reading}</p>
`;let te=ae=>{C=ae,e.ask()};return C?a`
<p class="board-next plan-folded">
<span>${X.places(b.length,b.filter(ae=>Ge(ae).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>te(!1)}>${X.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>te(!0)}>
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
@input=${ae=>ca(ae.target.value)}
/>
</div>
${g.trim()===""?null:Gs({places:Sn(),cleaners:da(),chosen:b,cleaner:h,whole:m},{toggle:ae=>{g="",A(ae)},take:ae=>{g="",Pn(ae)}},Nn,L)}
${U(p,L)}
${N===null?null:a`
<p class="board-next" role="status">
<span>${X.saved(N.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${k}
@click=${()=>N!==null&&sa(N.change)}
>
${K("undo")}${X.takeBack(N.count)}
</button>
</p>
`}
${Ys(aa(d),{chosen:b,toggle:A,openCard:la,ahead:Js},Nn,L)} ${v(d,L)}
${b.length===0?null:ma(L)}
`}}}function ea(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=new Map,d=new Map,f=null,m=new Map,g="seen",[b,h]=["",!1],w=null,k=0,C=()=>t.view.get().town??"",E=()=>Me(t.work.get().session,C()),y=()=>{let P=k+=1;f=t.data.get().coverage.value,st(C(),n).then(u=>{if(P!==k)return;let v=new Map(((s==null?void 0:s.villages)??[]).map(x=>[x.fid,fe(x,o)]));for(let x of u.villages)v.has(x.fid)&&v.get(x.fid)!==fe(x,o)&&l.delete(x.fid);[s,w]=[u,null],e.ask()},u=>{P===k&&(w=Y(u),e.ask())})},S=()=>{let P=E(),u=((s==null?void 0:s.villages)??[]).filter(x=>(P===null||P.includes(x.committee??""))&&(r===null||x.committee===r)&&fe(x,o)!=="not_due"),v=x=>ct.includes(fe(x,o));return[...u.filter(x=>!v(x)),...u.filter(v)]},$=P=>l.get(P.fid)??null,p=()=>{l=new Map,m=new Map,w=null},N=()=>{l=new Map(l);for(let P of S())!l.has(P.fid)&&["not_reported","not_staffed"].includes(fe(P,o))&&l.set(P.fid,"done");e.ask()},i=P=>{P(),p(),e.ask()},O=P=>{let u=S().flatMap(x=>{let D=$(x);if(D===null)return[];let R=`${x.fid} ${n} ${o} ${D} ${g}`,M=d.get(R)??{uuid:ll(),captured_at:new Date().toISOString()};return d.set(R,M),[{...M,place:`villages.${x.fid}`,date:n,slot:o,result:D,basis:g}]});if(u.length===0||h)return;let v=new Map(u.map(({uuid:x,place:D})=>[x,Number(D.split(".")[1])]));h=!0,w=null,e.ask(),e.signedIn(()=>jo(C(),u,b.trim())).then(x=>{c(x,v);let D=x.length-m.size;D>0&&G(t.data,P.office.report.sent(D)),y()},x=>{w=Y(x)}).finally(()=>{h=!1,e.ask()})},c=(P,u)=>{m=new Map;for(let v of P){let x=u.get(v.uuid)??0;if(v.outcome==="refused"){m.set(x,v);continue}l.delete(x);for(let[D,{uuid:R}]of d)R===v.uuid&&d.delete(D)}m.size===0&&(b="")},T=(P,u)=>{var A;let{office:v,data:x,view:D,words:R}=u,M=fe(P,o),I=$(P),F=re(((A=ee(x,"villages",P.fid))==null?void 0:A.properties)??{name:P.name},D.language)||R.unnamed,B=m.get(P.fid),H=_=>{l=new Map(l).set(P.fid,I===_?null:_),e.ask()};return a`
<li data-village=${P.fid} class=${ct.includes(M)?"is-done":""}>
<span class="report-name">${F}</span>
<span class="report-state">${ut(M)}${dt(M,u)}</span>
<span class="report-choices" role="group" aria-label=${F}>
${["done","partial","missed"].map(_=>a`
<button
type="button"
data-result=${_}
aria-pressed=${I===_}
?disabled=${h}
@click=${()=>H(_)}
>
${v.report.results[_]}
</button>
`)}
</span>
${B===void 0?null:a`
<p class="report-refused" role="alert">
${(D.language==="en"?void 0:D.language==="zh-Hant"?B.detail_zh_hant:B.detail_zh)??B.detail??""}
</p>
`}
</li>
`};return{title:({office:P})=>P.report.title,key:({view:P})=>{var v;let u=t.work.get().report;return`${P.town??""} ${((v=t.work.get().session)==null?void 0:v.account)??0} ${(u==null?void 0:u.date)??""} ${(u==null?void 0:u.slot)??""}`},enter:()=>{var D;let P=t.work.get().report,u=(D=t.data.get().coverage.value)==null?void 0:D.slots.filter(({due:R})=>R).at(-1);[n,o]=[(P==null?void 0:P.date)??q(new Date),(P==null?void 0:P.slot)??((u==null?void 0:u.slot)==="pm"?"pm":"am")];let v=E(),x=t.view.get().committee;r=(v==null?void 0:v.length)===1?v[0]??null:x==="none"?null:x,g=v===null?"told":"seen",p(),d=new Map,[s,b]=[null,""],y()},body:P=>{let{office:u,words:v,committees:x}=P;s!==null&&!h&&P.data.coverage.value!==f&&y();let{report:D}=u,R=S(),M=R.map($).filter(A=>A!==null),I=M.some(A=>A!=="done"),F=q(new Date),B=E(),H=[...x].filter(([A])=>B===null||B.includes(A));return a`
${me(v.action.date,[[F,v.headline.today],[J(F,-1),v.headline.yesterday]],n,A=>i(()=>{n=A,s=null,y()}))}
${me(D.slot,[["am",v.am],["pm",v.pm]],o,A=>i(()=>{o=A}))}
${H.length<2?null:a`
<div class="form-field">
<label for="report-committee">${v.layers.committees}</label>
<select
id="report-committee"
@change=${A=>i(()=>{r=A.target.value||null})}
>
<option value="" .selected=${r===null}>${D.allCommittees}</option>
${H.map(([A,_])=>a`
<option value=${A} .selected=${A===r}>${_}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${v.reading}</p>
`:R.length===0?a`
<p class="form-hint">${D.none}</p>
`:a`
${R.some(A=>$(A)===null&&!ct.includes(fe(A,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${N}>
${D.all}
</button>
`:null}
<ul class="report-list">
${R.map(A=>T(A,P))}
</ul>
`}
<div class="report-foot">
${me(D.basis,[["seen",D.bases.seen],["told",D.bases.told],["paper",D.bases.paper]],g,A=>{g=A,e.ask()})}
${I?z({name:"report-reason",label:D.why,value:b,input:A=>b=A,lengthMost:200}):null}
${n===F?null:a`
<p class="form-hint">${D.afterwards}</p>
`}
${U(w,P)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${h||M.length===0}
@click=${()=>O(P)}
>
${h?u.working:D.send(M.length)}
</button>
</div>
`}}}function ll(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function ta({stores:{view:e,work:t},ask:n},o){let r=null,s=null,l=null,d=0,f=()=>{[r,s,l]=[null,null,null],d+=1},m=(w,k)=>{f(),r={slot:w,date:k};let C=d,{town:E,committee:y}=e.get(),S=ne(t.get().session,E);Uo(E??"",k,w,y===null||y==="none"?"":y,S).then($=>{C===d&&(s=$,n())},$=>{C===d&&(l=Y($),n())}),n()},g=({slot:w,date:k})=>(r==null?void 0:r.slot)===w&&r.date===k,b=({phone:w},k)=>w!==null&&/^[+\d\s()-]+$/.test(w)?a`
<a href=${`tel:${w.replace(/[^+\d]/g,"")}`}>${w}</a>
`:a`
<span>${w===null||w===""?k:w}</span>
`,h=(w,k,C)=>{let{crew:E,today:y}=C.office,S=(s??[]).filter(({committee:p})=>p===w),$=k.filter(p=>(p.committee??"")===w);return a`
<section data-call-committee=${w}>
<h4>${o.committee(w===""?null:w,C)}</h4>
<ul>
${$.map(p=>{let N=S.filter(({village:i})=>i===p.fid);return a`
<li>
<b>${o.village(p,C)}</b>
<span class="calls-people">
${N.map(i=>a`
<span>${i.name} ${b(i,E.noPhone)}</span>
`)}
${N.length===0?y.nobodyToCall:null}
</span>
</li>
`})}
${S.filter(({village:p})=>p===null).map(({name:p})=>a`
<li class="calls-clerk">
<span>${y.clerk}</span>
<span>${p}</span>
</li>
`)}
</ul>
</section>
`};return{open:m,close:f,button:(w,k)=>{let{session:C}=t.get();if(!at(C,k.view.town)||w.lacking.length===0)return null;let{today:E}=k.office,y=g(w);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${y}
@click=${()=>{y?(f(),n()):m(w.slot,w.date)}}
>
${K("people")}${y?E.callHide:ne(C,k.view.town)?E.callWhole:E.call}
</button>
`},part:(w,k)=>{if(!g(w))return null;let C=[...new Set(w.lacking.map(({committee:y})=>y??""))],{crew:E}=k.office;return a`
<div class="board-calls">
${U(l,k,"calls-problem")}
${s===null?l===null?a`
<p class="form-hint">${E.reading}</p>
`:null:C.map(y=>h(y,w.lacking,k))}
${s!==null&&ne(t.get().session,k.view.town)?a`
<p class="form-hint">${E.noted}</p>
`:null}
</div>
`}}}var Et=60,il=350;function na({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,d=w=>w>=s.length-1?null:s[w]??null,f=()=>{window.clearInterval(o),l.abort(),r="still"},m=async()=>{let w=q(new Date);s=Array.from({length:Et},(C,E)=>J(w,E-Et+1)),r="reading",t();let k=s.map((C,E)=>d(E));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(k),tr(n.view.get(),k,l.signal)])},g=async w=>{if(await m(),r!=="reading")return;let k=s.indexOf(w),C=k<0||k===s.length-1?0:k;r="playing",e.playDay(d(C)),o=window.setInterval(()=>{C+=1,e.playDay(d(C)),C>=s.length-1&&f(),t()},il),t()},b=w=>{r==="still"?g(w):f(),t()},h=async w=>{let k=s.length>0&&r!=="reading";f(),k||await m(),f(),e.playDay(d(w)),t()};return{stop:f,part:(w,{office:k,view:C})=>{let E=q(new Date),y=Et-1-Math.round((Date.parse(E)-Date.parse(w))/864e5),S=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${S} @click=${()=>b(w)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Et-1}
aria-label=${k.today.days}
aria-valuetext=${De(w,C.language)}
.value=${String(Math.max(0,y))}
@input=${$=>{h(Number($.target.value))}}
/>
<span>${r==="reading"?k.working:w.slice(5)}</span>
</div>
`}}}var cl=14,dl=["rain","wind","roads","festival"];function oa({stores:e,ask:t,now:n,signedIn:o}){let[r,s,l]=[!1,!1,!1],[d,f,m]=["","both",""],g=null,b=[],h=null,w=null,k=null,C=()=>e.view.get().town??"",E=u=>{if(k===u)return;k=u;let v=q(new Date);Fo(u.town,v,J(v,cl)).then(x=>{k===u&&(b=x,t())},()=>{})},y=()=>{[r,s,l,m]=[!1,!1,!1,""],[h,w,k,b]=[null,null,null,[]]},S=u=>{let v=q(new Date),x=Re(new Date),D=u.slots.filter(({ends:R})=>x<R).map(R=>R.slot==="pm"?"pm":"am");[r,l,m,w,h]=[!0,!1,"",null,null],d=D.length===0?J(v,1):v,f=D.length===1?D[0]??"both":"both",{committee:g}=e.view.get(),t()},$=async u=>{if(!s){[s,w]=[!0,null],t();try{await o(u)}catch(v){w=Y(v)}s=!1,t()}},p=(u,v)=>$(async()=>{let x=g===null?{}:{committee:g};h={change:await Ho(C(),{from:d,to:d,slot:f,...x,reason:u}),text:v},r=!1}),N=u=>$(async()=>{await Ae(C(),u,""),h=null,G(e.data,n().office.suspend.ended)}),i=({id:u})=>$(async()=>{await qo(C(),u,J(q(new Date),-1)),h=null,G(e.data,n().office.suspend.ended)}),O=(u,{office:v,words:x})=>{let D=q(new Date);return u===D?x.headline.today:u===J(D,1)?v.suspend.tomorrow:u},c=(u,{committees:v,office:x})=>u===void 0?x.report.allCommittees:v.get(u)??u,T=(u,v)=>{let{office:x,words:D,committees:R}=v,{suspend:M}=x,I=q(new Date),F=u.villages.filter(_=>g===null||_.committee===g),B=c(g??void 0,v),H=[O(d,v),M.slots[f]],A=_=>{p(_,M.suspended(...H,B))};return a`
<div class="board-suspend-form">
${me(M.day,[[I,D.headline.today],[J(I,1),M.tomorrow]],d,_=>{d=_,t()})}
${me(x.report.slot,[["am",M.slots.am],["pm",M.slots.pm],["both",M.slots.both]],f,_=>{f=_,t()})}
<div class="form-field">
<label for="suspend-committee">${M.scope}</label>
<select
id="suspend-committee"
@change=${_=>{g=_.target.value||null,t()}}
>
<option value="" .selected=${g===null}>${x.report.allCommittees}</option>
${[...R].map(([_,Q])=>a`
<option value=${_} .selected=${_===g}>${Q}</option>
`)}
</select>
</div>
<p class="board-what">${M.what(...H,B,F.length)}</p>
${l?a`
<form
@submit=${_=>{_.preventDefault(),m.trim()!==""&&A(m.trim())}}
>
${z({name:"suspend-reason",label:M.why,value:m,required:!0,lengthMost:200,input:_=>m=_})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${M.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${M.why}>
${dl.map(_=>a`
<button
type="button"
class="form-button"
data-reason=${_}
?disabled=${s}
@click=${()=>A(M.reasons[_])}
>
${M.reasons[_]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,t()}}
>
${M.other}
</button>
</div>
`}
</div>
`},P=(u,v)=>{var A,_;let{office:x,view:D,words:R}=v,M=q(new Date),I=Number((A=u.village)==null?void 0:A.split(".")[1]),F=u.village===void 0?c(u.committee,v):re(((_=ee(v.data,"villages",I))==null?void 0:_.properties)??{},D.language)||R.unnamed,B=O(u.from<M?M:u.from,v),H=u.to>u.from&&u.to>M?x.suspend.until(O(u.to,v)):"";return a`
<li data-suspension=${u.id}>
<span>
<b>${[B,x.suspend.slots[u.slot],H].filter(Boolean).join(" ")}</b>
<small>${[F,u.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(u)}>
${x.suspend.end}
</button>
</li>
`};return{close:y,part:(u,v)=>{if(!ne(e.work.get().session,v.view.town))return null;E(u);let{suspend:x}=v.office;return a`
<section class="board-suspend">
<h3>
${x.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){S(u);return}r=!1,t()}}
>
${r?v.office.cancel:x.open}
</button>
</h3>
${r?T(u,v):null} ${U(w,v,"suspend-problem")}
${h===null?null:a`
<p class="board-next" role="status">
<span>${h.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>h!==null&&N(h.change)}
>
${K("undo")}${x.takeBack}
</button>
</p>
`}
${b.length===0?null:a`
<ul class="board-list">
${b.map(D=>P(D,v))}
</ul>
`}
</section>
`}}}function ra(e){let{stores:t}=e,n=oa(e),o=null,r=null,s=na(e);t.view.subscribe((p,N)=>{p.selected!==null&&p.selected!==N.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=p=>{r!==p&&(r=p,st(p.town,J(p.date,-1)).then(N=>{t.view.get().town===N.town&&(o=N,e.ask())},()=>{}))},d=(p,{data:N,view:i,words:O})=>{var c;return re(((c=ee(N,"villages",p.fid))==null?void 0:c.properties)??{name:p.name},i.language)||O.unnamed},f=(p,{committees:N,office:i})=>(p===null?void 0:N.get(p))??i.edit.noCommittee,m=(p,N,i,O)=>{let c=N.map(u=>u==="not_staffed"?"not_reported":u),T=N.length===1&&(N[0]==="not_staffed"||N[0]==="not_reported"),P=Ht([{kind:"in",field:p,values:c},...T?[{kind:"range",field:"cleaners",from:N[0]==="not_staffed"?0:1,to:N[0]==="not_staffed"?0:null}]:[]]);g(P,i,O)},g=(p,N,i)=>{let O=q(new Date),c={...t.view.get(),committee:i};t.view.set({...He(c,"coverage"),...Qe(c,"villages",p),date:N===O?null:N,committee:i})},b=ta(e,{village:d,committee:f}),h=(p,N)=>{t.work.set({open:"report",report:{slot:p,date:N}})},w=(p,N,i)=>{let{words:O,office:c}=i,T=Gt(N.villages,p.slot),P=()=>{let u={date:N.date,clock:Re(new Date),slot:p.slot},v=bo(u,T,x=>d(x,i),x=>f(x,i),O,c.today.reminder);po(v).then(x=>G(t.data,x?c.today.reminded:O.measure.notCopied))};return a`
<section class="board-slot" data-slot=${p.slot}>
<h3>
${O[p.slot]}
<small>${p.starts}–${p.ends}</small>
${p.all===0?null:a`
<b>${V(p.done)}</b>
<small>/ ${V(p.all)}</small>
`}
</h3>
${p.due?a`
${wo(p)}
<p class="board-counts">
${go.filter(u=>p.counts[u]>0).map(u=>a`
<button
type="button"
data-state=${u}
@click=${()=>m(p.slot,[u],N.date,null)}
>
${ut(u)}${dt(u,i)} ${V(p.counts[u])}
</button>
`)}
</p>
${T.length===0?null:a`
<p class="board-next ${p.over?"is-over":""}">
<span>${c.today.lacking(T.length,p.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${P}>
${K("copy")}${c.today.remind}
</button>
${b.button({...p,date:N.date,lacking:T},i)}
${k(p.slot,N.date,i)}
</p>
${b.part({...p,date:N.date,lacking:T},i)}
`}
`:a`
<p class="form-hint">${c.today.begins(p.starts)}</p>
`}
</section>
`},k=(p,N,{view:i,office:O})=>Ce(t.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>h(p,N)}>
${O.today.report}
</button>
`:null,C=(p,N,i)=>{let O=N.filter(T=>T.due).map(({slot:T})=>T),c=(T,P)=>{let{done:u,all:v,villages:x}=T[P];if(!O.includes(P)||v===0)return a`
<td>–</td>
`;let D=[...new Set(x.map(R=>fe(R,P)))];return a`
<td class=${x.length>0?"has-left":""}>
${x.length===0?a`
${u} / ${v}
`:a`
<button type="button" @click=${()=>m(P,D,p.date,T.committee??"none")}>
${u} / ${v}
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
${yo(p.villages).map(T=>a`
<tr data-committee=${T.committee??""}>
<th scope="row">${f(T.committee,i)}</th>
${c(T,"am")}${c(T,"pm")}
</tr>
`)}
</tbody>
</table>
`},E=(p,N)=>{let{words:i,office:O}=N,c=["am","pm"].flatMap(T=>{let P=Gt(p.villages,T);return P.length===0?[]:[{slot:T,units:P}]});return c.length===0||p.first_record===null||p.date<p.first_record?null:a`
<section class="board-holes">
<h3>${O.today.holes}</h3>
${c.map(({slot:T,units:P})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(T,["not_reported"],p.date,null)}>
${i[T]} ${O.today.lackingOf(P.length)}
</button>
${k(T,p.date,N)}
</p>
`)}
</section>
`},y=(p,N,i)=>{let{office:O}=i,c=(o==null?void 0:o.date)===J(p.date,-1)?Tn(o,i):null,T=$o(p,N,c);return a`
<section class="board-todo" aria-label=${O.today.todo}>
<h3>${O.today.todo}${T.length===0?"":` · ${T.length}`}</h3>
${T.length===0?a`
<p class="form-hint">${O.today.nothing}</p>
`:a`
<ol class="board-list">
${T.map(P=>S(P,p,i))}
</ol>
`}
</section>
`},S=(p,N,i)=>{let{words:O,office:c,view:T}=i,{session:P}=t.work.get(),u=Ce(P,T.town),{today:v}=c,[x,D,R]={overdue:()=>{let M=p.kind==="overdue"?p.slot:"am";return u?[v.lacking(p.count,!0),ne(P,T.town)?v.callWhole:v.call,()=>b.open(M,N.date)]:[v.lacking(p.count,!0),v.check,()=>m(M,["not_reported"],N.date,null)]},disputed:()=>{let M=p.kind==="disputed"?p.slot:"am";return[v.disputed(p.count),v.check,()=>m(M,["contested"],N.date,null)]},bare:()=>u?[v.bare(p.count),c.plan.open,()=>t.work.set({open:"plan"})]:[v.bare(p.count),v.check,()=>g(Ht([{kind:"range",field:"cleaners",from:0,to:0}]),N.date,null)],holes:()=>u?[v.holesLeft(p.count),v.report,()=>h("pm",J(N.date,-1))]:[v.holesLeft(p.count),v.check,()=>m("pm",["not_reported"],J(N.date,-1),null)]}[p.kind]();return a`
<li data-todo=${p.kind}>
<span>${"slot"in p?`${O[p.slot]}${O.colon}`:""}${x}</span>
<button type="button" class="form-button is-quiet" @click=${R}>${D}</button>
</li>
`},$=(p,{view:N,words:i,office:O})=>Ce(t.work.get().session,N.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${V(p.villages.filter(c=>!c.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${O.plan.open}
</button>
</p>
`:null;return{title:({office:p,view:N})=>N.date===null?p.today.title:p.today.past,key:({view:p})=>p.town??"",enter:()=>{n.close(),b.close(),s.stop(),[o,r]=[null,null];let p=t.view.get();(p.date!==null||p.theme!=="coverage")&&t.view.set({...He(p,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),b.close()},body:p=>{let N=p.data.coverage.value;if(N===null)return a`
<p class="form-hint">${p.words.reading}</p>
`;N.date===q(new Date)&&l(N);let i=Tn(N,p),O=ho(i,i.date===q(new Date)?Re(new Date):null);return a`
<p class="form-hint board-head">
${i.date===q(new Date)?p.words.asOf(i.date,Re(new Date(i.as_of))):p.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${K("present")}${p.office.today.wall}
</button>
</p>
${s.part(i.date,p)}
${i.first_record===null||i.date<i.first_record?a`
<p>${p.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===q(new Date)?y(i,O,p):null}
${O.map(c=>w(c,i,p))} ${$(i,p)} ${n.part(i,p)}
${C(i,O,p)}
`}
${o===null||o.date!==J(i.date,-1)?null:E(Tn(o,p),p)}
`}}}function Tn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return no({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Of(e,t,n){let{view:o,data:r,tools:s,work:l}=t,f={stores:t,acts:n,now:()=>Bt({view:o.get(),data:r.get(),words:so[o.get().language]}),ask:()=>y(),signedIn:async S=>{try{return await S()}catch($){if(!($ instanceof lo)||$.problem.status!==401||!await ul(t))throw $;return S()}}},m={account:Wr(f),people:As(f),changes:Xr(f),history:Cs(f),edit:ns(f),today:ra(f),report:ea(f),plan:Qs(f),period:qs(f),calendar:Fs(f),compare:Ur(f),month:Rs(f)},g="",b=null,h=null,w=()=>l.set({open:null}),k=S=>{var p,N,i;b!==null&&((N=(p=m[b]).leave)==null||N.call(p)),b===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),b=S,document.body.classList.toggle("has-work",S!==null),document.body.classList.toggle("has-papers",S==="month");let{mode:$}=s.get();if(($.kind==="place"||$.kind==="compare")&&s.set({mode:ce}),S===null){g="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var O;return(O=e.querySelector("h2"))==null?void 0:O.focus({preventScroll:!0})})},C=S=>{S!==null?l.set({open:"month"}):l.get().open==="month"&&w()};o.subscribe((S,$)=>{S.papers!==$.papers&&C(S.papers)}),o.get().papers!==null&&C(o.get().papers);let E=()=>{},y=()=>E();E=mo(e,t,S=>{let $=S.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",$===null),$!==b&&k($),$===null)return null;let p=Bt(S),N=m[$],i=`${$} ${N.key(p)}`;i!==g&&(g=i,N.enter());let O=N.title(p);e.setAttribute("aria-label",O);let{mode:c}=s.get();return e.classList.toggle("is-placing",c.kind==="place"&&c.waiting),e.classList.toggle("is-comparing",c.kind==="compare"),e.classList.toggle("is-wide",$==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${O}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${p.words.action.close}
@click=${w}
>
${K("close")}
</button>
</header>
<div class="work-body work-${$}">${N.body(p)}</div>
`}),s.subscribe((S,$)=>{S.mode!==$.mode&&y()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&b!==null&&l.get().gate===null&&w()})}function ul({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Of as mountWork};
