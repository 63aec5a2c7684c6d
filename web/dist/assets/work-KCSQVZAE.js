import{a as ue,e as Ko,f as zo,g as Yo,h as Jo,i as Xo,j as Jt,k as Ie,l as Zo,m as Qo,n as er,o as tr,q as nr}from"./chunk-34YGQC6G.js";import{j as or,k as rr,l as sr,m as ar}from"./chunk-PNY3WNYK.js";import{a as lr,b as ir}from"./chunk-N3NTY6E5.js";import{a as cr}from"./chunk-GEY32XWL.js";import{a as mo,b as dr,e as Xt}from"./chunk-6V3XTPAH.js";import{a as ro,m as so}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as tt,M as oo,U as ie,b as It,c as qn,d as Un,e as Vn,f as Bn,i as Ne,j as Gn,l as Kn,n as zn,o as Yn,p as jt,q as Jn,r as Xn,s as Zn,t as Xe,u as Ze}from"./chunk-OUGHPGSU.js";import"./chunk-G7RVK4PW.js";import{a as to,b as $e,c as qe,e as no}from"./chunk-M6AR5UX4.js";import{b as ce}from"./chunk-YD7YPWLY.js";import{a as po}from"./chunk-FB4GJS5G.js";import{a as ao}from"./chunk-T3VOAFIM.js";import{a as ho,b as ct,c as fe,d as yo,e as bo,f as Gt,g as $o,h as wo,j as dt,k as ut,l as vo}from"./chunk-6AUDAMRD.js";import{a as Bt,b as U,c as Ee,d as Le,e as z,f as lt,g as de,h as it,i as oe,j as Te}from"./chunk-DY4QYCFM.js";import{a as fo}from"./chunk-DHPYUQPK.js";import{c as _n,d as _t,e as ee,f as In}from"./chunk-SLWI33CE.js";import{a as ko}from"./chunk-NFF3ADSN.js";import{a as Fo,b as Ho,c as qo,d as Uo,g as Vo,h as Bo,i as Go,j as pt,k as Yt}from"./chunk-ED33Z26X.js";import{g as Ht}from"./chunk-VEVOLK3E.js";import{b as He,d as Qe}from"./chunk-2X3REUSA.js";import{d as Qn}from"./chunk-ZTIAUMNU.js";import{b as lo}from"./chunk-655X7ZGZ.js";import{a as q,b as Re,c as De,d as J,e as pe,f as qt}from"./chunk-OUHRBD4R.js";import{a as V,b as Ye,c as Je,d as Hn}from"./chunk-KGYZF5QC.js";import{a as re,e as Fn}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{g as jn}from"./chunk-5COR5YU2.js";import{a as We,c as xo,f as Oo,g as To,h as So,i as Po,j as No,k as Ro,l as Do,m as Mo,n as Kt,o as Co,p as Eo,q as Lo,r as Wo,s as mt,t as Ae,u as Ao,v as _o,w as zt,x as Io,y as jo,z as _e}from"./chunk-MJMH73SD.js";import{a as Ut,b as ne,c as Vt,d as at,e as Me,f as Ce,g as Ue,i as uo}from"./chunk-JBFNKDIJ.js";import{b as Ln,c as Ke,e as Wn,f as An,g as ze}from"./chunk-X7ZBQGOF.js";import{b as go}from"./chunk-H5C3BA25.js";import{c as io,d as co,j as Ft,o as st,v as Y}from"./chunk-AFD7UVSU.js";import{B as ot,I as rt,N as K,d as et,e as eo,z as nt}from"./chunk-CXZ2ZUHN.js";import{a,b as Cn,c as En}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var $a="tuntu.draft.";var Se=new Map,ft=!1;function gt(e,t){return`${$a}${e} ${t}`}function mr(e,t,n){let o=gt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Se.delete(o)}catch{Se.set(o,r)}hr()}function pr(e,t){let n=yr(gt(e,t));return n===null?null:{name:t,...n}}function fr(e){let t=gt(e,"");return wa().filter(n=>n.startsWith(t)).flatMap(n=>{let o=yr(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function gr(e,t){let n=gt(e,t);Se.delete(n),hr(),br(n)}function hr(){Se.size>0!==ft&&(ft=!ft,ft?window.addEventListener("beforeunload",ur):window.removeEventListener("beforeunload",ur))}function ur(e){e.preventDefault(),e.returnValue=!0}function yr(e){let t=Se.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return br(e),null}function wa(){try{return[...new Set([...Se.keys(),...Object.keys(localStorage)])]}catch{return[...Se.keys()]}}function br(e){try{localStorage.removeItem(e)}catch{}}function Zt(e){return{now:e,past:[],future:[]}}function ht(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(g=>Object.is(o[g],n[g])))return e;let l={};for(let g of s)l[g]=o[g];let u=r[r.length-1],f=(u==null?void 0:u.note)===t?{note:t,before:{...l,...u.before},after:{...u.after,...n}}:null,p=f===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...p,f??{note:t,before:l,after:n}].slice(-200),future:[]}}function $r(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function wr(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var vr=7;function kr(e,t,n,o){let r=Zt({boxes:{},...yt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function yt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Qt({written:e,feature:t},n){return e.now.boxes[n]??jt(t.properties[n])}function xr(e,t,n){if(Qt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:ht(e.written,t,{boxes:o})}}function Or(e,t){let n=Mr(e.written.now.boxes,o=>o===t);return{...e,written:ht(e.written,`leave ${t}`,{boxes:n})}}function en(e,t){return{...e,written:ht(e.written,Object.keys(t).join(),t)}}function Tr(e,[t,n]){return en(e,{lon:t.toFixed(vr),lat:n.toFixed(vr)})}function Sr({written:{now:e},feature:t}){let{lon:n,lat:o}=yt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Pr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Nr(t,o,r))||Sr(e)}function Nr(e,t,n){return n.trim()!==jt(e.properties[t]).trim()}function va({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Rr(e,t){let n=Zn(t,e.feature,e.written.now.boxes);if(!Sr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=va(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Dr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...tn(e,n,`"${t.version}"`),late:t}}function tn(e,t,n){let{feature:o,written:r}=e,s=yt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:yt(t),u=Mr(r.now.boxes,(f,p)=>!Nr(o,f,p));return{...e,feature:t,tag:n,late:null,written:Zt({...r.now,...l,boxes:u})}}function nn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Mr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Cr=1,Er="edit ";function on({layer:e,fid:t}){return`${Er}${e}.${t}`}function rn(e){return Pr(e)||e.written.now.reason.trim()!==""}function sn(e){let{account:t,selection:n}=e;rn(e)?mr(t,on(n),{form:Cr,draft:e}):je(e)}function je({account:e,selection:t}){gr(e,on(t))}function an(e,t){return Wr(pr(e,on(t)))}function Lr(e){return fr(e).filter(({name:t})=>t.startsWith(Er)).flatMap(t=>Wr(t)??[])}function Wr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Cr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var bt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Lr(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
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
<span>${[l,...ka(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((u=this.throwing)==null?void 0:u.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{je(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function ka({selection:e,written:t},n){let o=new Map(Ne(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Oa=90;function ln({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:u}=r,f=In(l,e),p=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],f===void 0?e:re(f,u.language),p)}function Ar(e){let{work:t,data:n}=e.stores,o=new bt(e),r=null,[s,l,u]=["",null,"read"],[f,p,g]=[null,"",""],b=i=>$=>{[f,p]=[Y($),i],e.ask()},h=()=>{e.signedIn(To).then(i=>{r=i,e.ask()},b("tokens"))},w=()=>{Xt(async()=>{await xo();let i=await dr();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},b("tokens"))},k=i=>{i.preventDefault();let $=i.currentTarget,{old:d="",fresh:T="",again:x=""}=Te(i),{gate:m,account:v}=e.now().office;[f,p]=[null,"password"],g=cr(T)<10?m.short:T!==x?m.differ:"",e.ask(),g===""&&e.signedIn(()=>Xt(()=>Oo(d,T))).then(()=>{$.reset(),G(n,v.changed)},b("password"))},C=i=>{i.preventDefault();let $=i.currentTarget,{token:d="",days:T=""}=Te(i);[f,p,s]=[null,"tokens",""],e.signedIn(()=>So(d.trim(),u,Number(T))).then(x=>{s=x,lt($,"token"),h()},b("tokens"))},L=i=>{l=null,e.signedIn(()=>Po(i)).then(h,b("tokens"))},y=(i,$)=>p===i&&g!==""?a`
<div class="form-problem" role="alert">${g}</div>
`:U(p===i?f:null,$,`form-problem-${i}`),P=(i,$)=>{let{account:d,allTowns:T}=$.office,x=[...i.administrator?[T]:[],...i.memberships.map(m=>ln(m,$))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Ut(i))[0]}</span>
<div>
<b>${Ut(i)}</b>
<span>${d.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${d.roles}</h3>
<ul class="work-roles">
${(x.length===0?[d.noRoles]:x).map(m=>a`
<li>${m}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${w}>${d.signOut}</button>
</section>
`},N=(i,$)=>{let{account:d,gate:T}=$.office;return a`
<details class="work-more">
<summary>${d.password}</summary>
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
${z({name:"old",label:d.old,type:"password",autocomplete:"current-password",required:!0})}
${z({name:"fresh",label:T.newPassword,type:"password",autocomplete:"new-password",hint:T.rules,required:!0})}
${z({name:"again",label:T.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",$)}
<button type="submit" class="form-button is-main">${d.change}</button>
</form>
</details>
`},c=(i,$)=>{let{account:d}=$.office,T=i.last_used===null?d.neverUsed:d.used(q(new Date(i.last_used))),x=[d[i.scope],d.until(q(new Date(i.expires))),T];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${x.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${d.remove}
</button>
</div>
${l===i.token?oe(d.removeSure,d.remove,()=>L(i.token),()=>{l=null,e.ask()},$):null}
</li>
`},S=i=>{let{account:$}=i.office;return a`
<section class="work-tokens">
<h3>${$.tokens}</h3>
<p class="form-hint">${$.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(d=>c(d,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${$.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${$.secretOnce}</p>
${it($.secret,s,e)}
</div>
`}
${y("tokens",i)}
<details class="work-more">
<summary>${$.make}</summary>
<form @submit=${C}>
${z({name:"token",label:$.tokenName,required:!0,lengthMost:64})}
${de("scope",$.scope,[["read",$.read],["write",$.write]],u,d=>u=d)}
${z({name:"days",label:$.days,value:String(Oa),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${$.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,f,p,g]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:$}=t.get();return $===null||!$.signed_in?a``:a`
${P($,i)} ${o.body($.account,i)} ${N($,i)} ${S(i)}
`}}}function $t(e){let t=e.flatMap(l=>l===null?[]:so(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=ro(t.map(l=>l.flatMap(([u=0,f=0])=>[u,f])));return[n,o,r,s]}var Ta=["version","updated_at","created_at","town"];function jr(e,t){let n=new Map(e.map(r=>[_t(r),r])),o=new Map(t.map(r=>[_t(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],u=s===null||l===null?[]:Sa(s,l);return s===null||l===null||u.length>0?[{fid:r,was:s,is:l,fields:u}]:[]})}function Sa(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Ta.includes(l)&&!_r(n[l],o[l]));return _r(e.geometry,t.geometry)?s:[...s,"geometry"]}function _r(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Fr(e,t,n,o,r){let[s,l]=[Ir(e,n,r),Ir(t,n,r)],u=new Set([...s.keys(),...l.keys()]),f=[...u].filter(p=>p!==null&&!o.includes(p));return[...o,...f,null].flatMap(p=>u.has(p)?[{value:p,was:s.get(p)??Fe,is:l.get(p)??Fe}]:[])}var Fe={count:0,measure:0};function wt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Ir(e,t,n){let o=new Map;for(let{properties:r}of e){let s=Pa(r,t),l=n===null?0:Number(r[n]??0);o.set(s,wt(o.get(s)??Fe,{count:1,measure:l}))}return o}function Pa(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Na=7,cn=40,Ra=400;function dn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Vr(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,u]=[!1,null],f=null,p=cn,g=0,b=()=>{let{town:i}=t.get();if(i===null)return;let $=g+=1;[l,u,f,p]=[!0,null,null,cn],e.ask();let[d,T]=[qe(o),r===""?null:qe(r)];Promise.all(Qn(t.get().theme).map(async x=>{let[m,v]=await Promise.all([Ft(x,i,void 0,d),Ft(x,i,void 0,T)]);return{layer:x,then:m,now:v,changed:jr(m,v)}})).then(x=>{$===g&&([s,l]=[x,!1],h(),e.ask())},x=>{$===g&&([u,l]=[Y(x),!1],e.ask())})},h=()=>{let i=(s??[]).flatMap(T=>k(w(T))),$=Ur(i.filter(({fields:T,is:x})=>x===null||T.includes("geometry")).map(T=>T.was)),d=Ur(i.map(T=>T.is));n.set({mode:$===null&&d===null?ce:{kind:"compare",change:0,was:$,is:d}})},w=i=>{let{layer:$,then:d,now:T}=i,[x,m]=[t.get(),e.stores.data.get()],v=M=>tt(x,{...m,layers:{[$]:{status:"ready",value:M,problem:null}}},$),[O,D]=[v(d),v(T)];if(O.fids===null||D.fids===null)return i;let R=i.changed.filter(({fid:M})=>{var I,F;return((I=O.fids)==null?void 0:I.has(M))===!0||((F=D.fids)==null?void 0:F.has(M))===!0});return{layer:$,then:O.features,now:D.features,changed:R}};t.subscribe((i,$)=>{s===null||e.stores.work.get().open!=="compare"||(i.committee!==$.committee||i.filter!==$.filter||i.table!==$.table)&&h()});let k=({layer:i,changed:$})=>f===null?$:f.layer===i?$.filter(d=>dn(d)===(f==null?void 0:f.kind)):[],C=(i,$)=>{f=(f==null?void 0:f.layer)===i&&f.kind===$?null:{layer:i,kind:$},p=cn,h(),e.ask()},L=(i,{fid:$,was:d,is:T})=>{let x=$t([(d==null?void 0:d.geometry)??null,(T==null?void 0:T.geometry)??null]);T!==null&&t.set({selected:{layer:i,fid:$}}),x!==null&&e.acts.showExtent(x)},y=(i,$)=>{let d=$.flatMap(({fid:T,is:x})=>x===null?[]:[T]);t.set({...Qe(t.get(),i,`fid IN (${d.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},P=(i,$)=>{let{compare:d}=$.office,T=i==="from"?o:r,x=(D,R)=>{let M=D===""?"":`${D}${R===""?"":`T${R}`}`,I=no(M)??"";i==="from"?o=I===""?o:I:r=I,b()},m=q(new Date),[v="",O=""]=T===""?[m,""]:T.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${d[i]}</span>
<input
type="date"
aria-label=${`${d[i]} ${$.words.action.date}`}
max=${m}
.value=${v}
@change=${D=>x(D.target.value,O)}
/>
<input
type="time"
step="any"
aria-label=${`${d[i]} ${d.time}`}
.value=${O}
@change=${D=>x(v,D.target.value)}
/>
</div>
`},N=(i,$)=>{let{layer:d,then:T,changed:x}=i,{words:m,office:v}=$,O=Ma(d),D=jn(d),R=zn(d,D,m),M=Fr(T,i.now,D,Object.keys(R),O),I=M.reduce((_,{was:Q,is:se})=>({value:null,was:wt(_.was,Q),is:wt(_.is,se)}),{value:null,was:Fe,is:Fe}),F=(_,{was:Q,is:se},Wt)=>a`
<tr class=${Wt?"compare-total":""}>
<th scope="row">${_}</th>
<td>${Hr(Q,O)}</td>
<td>${Hr(se,O)}</td>
<td>${Ea(Q,se,O)}</td>
</tr>
`,B=_=>x.filter(Q=>dn(Q)===_).length,H=k(i),A=a`
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
${M.length<2?null:M.map(_=>F(_.value===null?m.filter.blank:R[_.value]??_.value,_,!1))}
${F(m.table.sum,I,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${d}>
<h3>${m.layers[d]}${O===null?"":$.office.paren("",Ca(O,$))}</h3>
${x.length===0?a`
<p class="form-hint">${v.compare.same}</p>
${A}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>B(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(f==null?void 0:f.layer)===d&&f.kind===_}
@click=${()=>C(d,_)}
>
${v.compare[_]}
<b>${V(B(_))}</b>
</button>
`)}
${H.every(({is:_})=>_===null)||H.length>Ra?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(d,H)}>
${K("table")}${m.tool.table}
</button>
`}
</div>
${A}
<ol class="compare-rows">
${H.slice(0,p).map(_=>S(d,_,$))}
</ol>
${H.length<=p?null:a`
<button type="button" class="form-button is-quiet" @click=${c}>
${v.compare.more(V(H.length-p))}
</button>
`}
`}
</section>
`},c=()=>{p+=200,e.ask()},S=(i,$,d)=>{let T=$.is??$.was;if(T===null)return null;let x=dn($);return a`
<li>
<button type="button" data-fid=${$.fid} @click=${()=>L(i,$)}>
<i class="is-${x}" aria-hidden="true"></i>
<b>${ie(i,T,d)}</b>
<span>${x==="edited"?La(i,$,d):d.office.compare[x]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:$}})=>`${i??""} ${$}`,enter:()=>{o===""&&(o=to(t.get())??J(q(new Date),-Na)),s=null,b()},leave:()=>g+=1,body:i=>a`
<div class="compare-moments">${P("from",i)} ${P("to",i)}</div>
<p class="form-hint compare-says">
${qt(qe(o),i.words)} →
${r===""?i.office.compare.present:qt(qe(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${U(u,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:$})=>$.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:$})=>$.length>0))===!0?Da(i):null}
${(s??[]).map($=>N(w($),i))}
`}
`}}function Da({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Ma(e){let{shape:t}=Ke(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Ca(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Br(e,t){return t==="area_m2"?Ye(e*3/2e3):V(e)}function Hr({count:e,measure:t},n){return n===null?V(e):a`
${Br(t,n)}
<small>${V(e)}</small>
`}function Ea(e,t,n){let o=qr(t.count-e.count,V);return n===null?o:a`
${qr(t.measure-e.measure,r=>Br(r,n))}
<small>${o}</small>
`}function qr(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function La(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Kn(l,r);let u={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},f=Ze(e,u,r);return`${f.label}${r.words.colon}${f.was} → ${f.is}`}).join("; ")}function Ur(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Gr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function vt(e,{words:t,office:n}){return Ln(e)?t.layers[e]:n.lists[e]??e}var un=6,Wa=Gr;function mn(e,t){let{log:n}=t.office,o=e.slice(0,un).map(({layer:s,op:l,count:u})=>{var f,p;return((p=(f=n.people)[s])==null?void 0:p.call(f,l,u))??n.touch(vt(s,t),l,u)}),r=e.length>un?n.andMore(e.length-un):"";return o.join(t.words.listComma)+r}function kt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Wa.includes(n))}function pn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Kr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&pn(e,t)!==""}function Aa(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function zr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Aa(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Yr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:u,unit:f,level:p})=>{let g=f!==""?t.committees.get(f)??f:p===""?"":n.levels[p];return n.paren(l===""?s:l,g===""?n.roles[u]:`${n.roles[u]} · ${g}`)}).join(o.listComma)}function Jr({change:e,touched:t},n){return n.office.log.willUndo(e,mn(t,n))}function Xr(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,u]=o;return l===void 0||u===void 0?n.conflict(vt(r,t),s):n.leaning(vt(r,t),s,l,vt(u,t))}var we=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,u=o(t,n+1);if(u===null)return;let f=this.latest+=1,p=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),u.then(g=>{if(f!==this.latest||!p())return;let b=r(g),h=b.slice(0,n);this.rows=t===null?h:[...this.rows,...h],[this.answer,this.all,this.reading,this.problem]=[g,b.length<=n,!1,null],l()},g=>{f===this.latest&&([this.problem,this.reading]=[Y(g),!1],l())})}};var _a={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ve=class{constructor(t,n=_a){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function xt(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=null,u=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},f=k=>{l=Y(k),r.end(),e.ask()},p=k=>{let C=e.stores.view.get().town;C!==null&&([n,s,l,o]=[k,null,null,""],e.ask(),mt(C,k+1,1).then(({changes:[L]})=>{n===k&&((L==null?void 0:L.change)===k?s=L:l={title:"gone",status:404},e.ask())},f))},g=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let C=n;e.signedIn(()=>Ae(k,C,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),u(),t()},f)},b=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(C=>a`
<li>${Xr(C,k)}</li>
`)}
</ul>
</div>
`,h=(k,C)=>{let L=k===null?[]:Xe(k,C.view.language,C);return L.length===0?null:a`
<ul class="form-faults">
${L.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},w=(k,C)=>{let{log:L}=C.office;return kt(k)?a`
${z({name:"undo-reason",label:C.office.paren(L.undoReason,C.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${Ee(r.seconds,C)}</p>
${Le(r.seconds,C)}
`:oe(Jr(k,C),L.undoIt,g,u,C)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?L.notHere(k.change):L.undoneBy(k.undone_by)}
</p>
`};return{end:u,part:(k,C)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>p(k)}>
${K("undo")}${C.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?b(C):U(l,C,"undo-problem")}
${h(l,C)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${u}>${C.office.cancel}</button>
`:w(s,C)}
`}}var Ia=30;function Zr(e){let t=new we({size:Ia,ask:(r,s)=>{let{town:l}=e.stores.view.get();return l===null?null:mt(l,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=xt(e,()=>t.read()),o=(r,s)=>{var u;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${fn(r,s)}
<p class="log-what">${ja(r,s)}</p>
${gn(r,s)}
${r.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&kt(r)&&!$e(s.view)?n.part(r.change,s):null:a`
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
`}}function ja({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[mn(e,n),Yr(t,n)].filter(o=>o!=="").join(n.words.colon)}function fn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${pe(n)}</time>
<span>${zr(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function gn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),pn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Qr({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=nn(t,JSON.stringify([t.tag,n,s]),_e),{tag:u,key:f}=l;return{draft:l,answer:e(()=>Io(o,r,n,{tag:u,reason:s,key:f}))}}function es({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=nn(t,`delete ${t.tag} ${r}`,_e),{tag:l,key:u}=s;return{draft:s,answer:e(()=>jo(n,o,{tag:l,reason:r,key:u}))}}function ts(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:u}=e,{edit:f}=n.office;return a`
${Fa(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(p=>Ha(p,e,t,n))} ${Ua(e,t,n)}
${z({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:p=>t.write({reason:p})})}
${Va(o,t,n)} ${Ba(e,n)}
<div class="form-foot">
${Le(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Ee(l,n):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${u?oe(f.deleteSure,f.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${f.delete}
</button>
`}
`}function Fa(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Ha(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:l,label:u,unit:f,options:p}=e,g=Qt(t,s),b=C=>o.type(s,C);if(Jn(e))return qa(e,g,n,o,r);let h=f===""?u:r.office.paren(u,f);if(l==="listed"||l==="boolean"||l==="committee"){let C=l==="committee"?r.office.edit.noCommittee:r.office.none,L=g===""||p.some(([y])=>y===g)?[]:[[g,g]];return de(s,h,[["",C],...p,...L],g,b)}let w=s==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:s,label:h,value:g,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(C=>C.field===s))??!1,...w===void 0?{}:{hint:w}})}function qa(e,t,n,o,r){var p;let{name:s,label:l}=e,u=rr("m2"),f=It(t,"m2");return z({name:s,label:l,value:Vn(t,u),mode:"decimal",input:g=>{var h;let b=((h=It(g,u))==null?void 0:h.unit)??u;b!==u&&sr(b),o.type(s,Un(g,u))},settled:qn,beside:ar(u,r.words,o.redraw),fault:((p=n==null?void 0:n.faults)==null?void 0:p.some(g=>g.field===s))??!1,hint:f===null?r.office.edit.areaHint:r.office.edit.areaIs(Bn({...f,unit:u},r.words))})}function Ua({draft:e,placing:t},n,o){if(Ke(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:s,mode:"decimal",input:u=>n.write({lon:u})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Va(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(Ne(s,n).map(p=>[p.name,p])),u=(p,g)=>Yn(s,p,g,n),f=p=>{let[g,b]=[e.written.now.boxes[p],l.get(p)];return g===void 0||b===void 0?"–":a`
<b>${u(p,Xn(b,g))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(p)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(p=>a`
<th scope="col">${p}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:p,was:g,is:b})=>{var h;return a`
<tr data-field=${p}>
<th scope="row">${((h=l.get(p))==null?void 0:h.label)??(p==="geometry"?r.shape:p)}</th>
<td>${u(p,g)}</td>
<td>${u(p,b)}</td>
<td>${f(p)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Ba({problem:e,says:t},n){let o=e===null?[]:Xe(e,n.view.language,n);return a`
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
`}var Ga=1e4;function os(e){return new hn(e)}var hn=class{constructor(t){this.ports=t;this.waiting=new ve(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Tr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ie(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ns(n,t)&&rn(n)&&this.tellKept(n);let r=an(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":pe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if($e(t.view))return Ka(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let l=uo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${ts(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>xr(o,t,n))},write:t=>{this.change(n=>en(n,t))},leave:t=>{this.change(n=>Or(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ce:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?wr(o.written):$r(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;je(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,sn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ns(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=an(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):sn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){zt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=kr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return Ne(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:u,seconds:f}=this.waiting,{mode:p}=this.ports.stores.tools.get(),g=p.kind==="place"&&p.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:u,waitedS:f,deleting:r,says:s,placing:g,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Rr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Qr(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(es(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),G(r,n);let u=this.shows(t),f=this.latest(t);if(!o&&!za(f,t)){this.goOn(f);return}je(t),u&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;zt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(tn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Dr(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),u=ie(t.selection.layer,t.feature,l);G(this.ports.stores.data,l.office.edit.unsaved(u,go(o,l)),Ga);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Ka({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function za(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ns({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var rs=e=>e?{"Tuntu-Reveal":"1"}:{};async function ke(e,t={}){return await(await We("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ve(e,t){return await(await We("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":_e()})).json()}function ss(e,t,n){return ke(`ledger?town=${e}&month=${t}`,rs(n))}async function as(e,t,n,o,r,s){var g;let u=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,f=await We("GET",u,void 0,rs(s)),p=(g=/filename\*=utf-8''([^;]+)/i.exec(f.headers.get("Content-Disposition")??""))==null?void 0:g[1];return{name:p===void 0?`${t}-${n}.${o}`:decodeURIComponent(p),content:await f.blob()}}async function ls(e){return(await ke(`months?town=${e}`)).months}async function is(e,t){await We("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":_e()})}async function cs(e,t){let n={corrections:[t]};return(await Ve(`ledger/corrections?town=${e}`,n)).months}function ds(e,t,n){return Ve(`cleaners/${t}/leave?town=${e}`,{on:n})}async function us(e){let t=await We("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ms(e,t,n,o){return ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ps(e,t,n){await Ve(`lists/${t}/publish?town=${e}`,n)}async function fs(e,t,n,o){await Ve(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function gs(e,t,n,o,r){await Ve(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function hs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await ke(n)).inspections}async function ys(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await ke(n)).streets}async function bs(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([ke(`patrols?${o}`),ke(`calendar?${o}`),ke(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:u,name:f})=>[u,f]))}}function me(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Ot=["sheet","attendance","lists","inspections","washings","patrols"];function $s({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ws(e){let[t="",n]=e.split(".");return{month:t,paper:Ot.find(o=>o===n)??"sheet"}}function Tt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Tt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Ya="January February March April May June July August September October November December".split(" "),St=e=>`${Ya[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,yn=e=>`${e} ${e===1?"village":"villages"}`,vs={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:St,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${St(e)} is closed`,sureClose:(e,t,n,o)=>`${St(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${St(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${yn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${yn(e)} on the red list and ${yn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Pt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,ks={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Pt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Pt(e)}已结账`,sureClose:(e,t,n,o)=>`${Pt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Pt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Nt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,xs={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Nt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Nt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Nt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Nt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Rt={"zh-Hans":ks,"zh-Hant":xs,en:vs};function Os(e,t){return{...e,month:t,said:Rt[e.view.language],town:e.view.town??""}}function ye(e){return V(e,Number.isInteger(e)?0:2)}function xe(e){return e===null?"":V(e,2)}function bn(e){return e.slice(5)}function Be(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),l=ee(t,r==="streets"?"streets":"villages",Number(s));return re((l==null?void 0:l.properties)??{},n.language)||o.unnamed}function Ts(e,t,{data:n,committees:o}){let[r,s]=e.split("."),l=ee(n,r==="streets"?"streets":"villages",Number(s));return o.get((l==null?void 0:l.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ss(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?U(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function Oe(e,t,{town:n,month:o,view:r,said:s},l,u){let f=p=>{u.write(async()=>{let g=await as(n,o,e,p,r.language,t);or(g.name,g.content),G(l.stores.data,s.saved(g.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(p=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${p}
?disabled=${u.busy()}
@click=${()=>f(p)}
>
${p==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var $n={value:null,problem:null,settled:!1};function le(e){let[t,n]=["",0],o=!1,r=$n;return{of:(s,l)=>{if(s!==t&&([t,o,r]=[s,!1,$n]),!o){o=!0,r={...r,settled:!1};let u=n+=1,f=p=>{u===n&&(r=p,e())};l().then(p=>f({value:p,problem:null,settled:!0}),p=>f({value:null,problem:Y(p),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,$n],n+=1}}}var Ja=[10,20,30,40],Xa=[3,5,10],Za=7;function Ps(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l]=[20,5],u=new Set,f=!1,p=null,g="",b=m=>{[f,p,g]=[!1,null,""],o.again(),G(t.data,m)},h=()=>t.work.get().session,w=({village:m,name:v},{data:O,view:D})=>{let R=ee(O,"villages",Number(m.split(".")[1]));return R===void 0?v:re(R.properties,D.language)},k=({committee:m,committee_name:v},O)=>O.committees.get(m)??v,C=(m,{said:v})=>a`
<span class="month-objection" data-objection=${m.id}>
${v.objected(m.made_on)}${m.words===void 0?"":`${v.colon}${m.words}`}
<b>${m.upheld===void 0?v.waits:m.upheld?v.upheld:v.rejected}</b>
${m.answer===void 0?"":`${v.colon}${m.answer}`}
</span>
`,L=(m,v,O,D,R)=>a`
<form
class="month-fields"
@submit=${M=>{M.preventDefault(),g.trim()!==""&&D()}}
>
${z({name:v,label:m,value:g,required:!0,lengthMost:200,input:M=>g=M})}
${O}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{p=null,n()}}
>
${R.office.cancel}
</button>
</form>
`,y=m=>{[p,g]=[m,""],r.clear(),n()},P=(m,v)=>L(v.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${v.said.object}</button>
`,()=>{r.write(async()=>{await fs(v.town,v.month,m.village,g.trim()),b(v.said.objectionSent)})},v),N=(m,v)=>{let O=D=>{r.write(async()=>{await gs(v.town,v.month,m,D,g.trim()),b(v.said.answered)})};return L(v.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${v.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{g.trim()!==""&&O(!1)}}
>
${v.said.reject}
</button>
`,()=>O(!0),v)},c=({done:m,reported:v})=>v===0?"–":`${Je(m/v)} %`,S=(m,v,O)=>{let{said:D,town:R}=O,M=Me(h(),R),I=Ce(h(),R)&&(M===null||M.includes(m.committee)),F=v.objections_until!==void 0&&q(new Date)<=v.objections_until,B=(m.objections??[]).filter(({upheld:H})=>H===void 0);return a`
<td class="month-standing">
${m.struck===!0?D.struck:m.counts===!0?D.counts:D.notYet}
${(m.objections??[]).map(H=>C(H,O))}
${I&&F&&p!==m.village?a`
<button
type="button"
class="text-button"
data-object=${m.village}
@click=${()=>y(m.village)}
>
${D.objectOpen}
</button>
`:null}
${p===m.village?P(m,O):null}
${ne(h(),R)?B.map(({id:H})=>p===H?N(H,O):a`
<button type="button" class="text-button" data-answer=${H} @click=${()=>y(H)}>
${D.answerOpen}
</button>
`):null}
</td>
`},i=(m,v)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${m.village}
.checked=${!u.has(m.village)}
@change=${()=>{let O=new Set(u);O.delete(m.village)||O.add(m.village),u=O,n()}}
/>
${v.said.toList}
</label>
</td>
`,$=(m,v,O,D)=>{let{said:R}=D;return v.length===0?a`
<p class="form-hint">${R.noVillages}</p>
`:be(R.colours[m],a`
<table class="month-table month-listed" data-colour=${m}>
<thead>
<tr>
${m==="few"?null:a`
<th scope="col">${R.rank}</th>
`}
<th scope="col" class="month-name">${D.words.kinds.villages}</th>
<th scope="col" class="month-name">${D.words.kinds.committees}</th>
<th scope="col">${R.done}</th>
<th scope="col">${R.share}</th>
<th scope="col">${R.unreported}</th>
${O===null?null:a`
<th scope="col" class="month-standing">${R.standing}</th>
`}
</tr>
</thead>
<tbody>
${v.map(M=>a`
<tr data-village=${M.village}>
${m==="few"?null:a`
<th scope="row">
${M.rank??""}${M.tied?a`
<small>${R.tied}</small>
`:null}
</th>
`}
<th class="month-name">${w(M,D)}</th>
<td class="month-name">${k(M,D)}</td>
<td>${V(M.done)} / ${V(M.reported)}</td>
<td>${c(M)}</td>
<td>${V(M.not_reported)} / ${V(M.due)}</td>
${(O==null?void 0:O(M))??null}
</tr>
`)}
</tbody>
</table>
`)},d=(m,v,O)=>["red","black"].map(D=>a`
<h3 class="month-${D}">${O.said.colours[D]} · ${m[D].length}</h3>
${$(D,m[D],v,O)}
`),T=(m,v)=>a`
<p class="month-acts" data-published>
<span>${v.said.publishedOn(m.published_on??"",m.objections_until??"")}</span>
${Oe("villages",!1,v,e,r)}
</p>
${d(m,O=>S(O,m,v),v)}
<p class="form-hint">${v.said.rules(m.rules.least,V(m.rules.n),V(m.rules.d))}</p>
`,x=(m,v)=>{let{said:O,month:D,town:R}=v,M=q(new Date).slice(0,7)>D,I=A=>A.map(({village:_})=>_).filter(_=>!u.has(_)),[F,B]=[I(m.red),I(m.black)],H=()=>{r.write(async()=>{await ps(R,D,{least:s,places:l,red:F,black:B}),b(O.published)})};return a`
<div class="month-fields">
${de("least",O.least,Ja.map(A=>[String(A),O.leastOf(A)]),String(s),A=>{s=Number(A),n()})}
${de("places",O.places,Xa.map(A=>[String(A),O.placesOf(A)]),String(l),A=>{l=Number(A),n()})}
${Oe("villages",!1,v,e,r)}
</div>
<p class="form-hint">${O.draftHint}</p>
${d(m,A=>i(A,v),v)}
${(m.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${O.fewOf((m.few??[]).length,m.rules.least)}</summary>
${$("few",m.few??[],null,v)}
</details>
`}
<p class="form-hint">${O.rules(m.rules.least,V(m.rules.n),V(m.rules.d))}</p>
${M?f?oe(O.surePublish(F.length,B.length,J(q(new Date),Za)),O.publish,H,()=>{f=!1,n()},v):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${F.length+B.length===0||r.busy()}
@click=${()=>{f=!0,n()}}
>
${O.publishOpen}
</button>
`:a`
<p class="form-hint">${O.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[f,p,g,u]=[!1,null,"",new Set],r.clear(),o.forget()},body:m=>{var R;let v=`${m.town} ${m.month} ${s} ${l} ${((R=h())==null?void 0:R.account)??0}`,{value:O,problem:D}=o.of(v,()=>ms(m.town,m.month,s,l));return O===null?a`
${U(D,m,"lists-problem")}
${D===null?a`
<p class="form-hint">${m.words.reading}</p>
`:null}
`:a`
${U(r.problem(),m,"lists-problem")}
${O.published!==null?T(O.published,m):O.draft!==null?x(O.draft,m):a`
<p>${m.said.notPublished}</p>
`}
`}}}var wn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},Dt={place:"",date:"",days:"0",slots:"",reason:""};function Ns(e){return e.trim()===""?0:Hn(e)}function Rs(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),l=ge(e),u=null,[f,p]=["",!1],g=Dt,b=null,h=(y,P,N)=>l.write(async()=>{let{ended:c,taken_back:S}=await ds(N.town,y.cleaner,P);p=!1,t(),G(n.data,P===null?N.said.backAgain:N.said.left(y.cleaner,P,c,S))}),w=(y,P)=>{let{place:N,date:c,reason:S}=g,[i,$]=[Ns(g.days),Ns(g.slots)];return b=i===null?g.days:$===null?g.slots:null,i===null||$===null?(o(),Promise.resolve(!1)):l.write(async()=>{let d=await cs(P.town,{cleaner:y.cleaner,place:N,date:c,days:i,slots:$,reason:S});g=Dt,t(),G(n.data,P.said.corrected(d[0]??""))})},k=(y,P)=>{var S;let{said:N}=P,c=(S=s.of(P.town,()=>us(P.town)).value)==null?void 0:S.get(y.cleaner);return c!==void 0?a`
<p class="month-line">
<span>${N.lastDayIs(c)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>h(y,null,P)}
>
${N.takeBackLastDay}
</button>
</p>
`:p?oe(N.sureLeft(y.cleaner,f),N.leave,()=>{h(y,f,P)},()=>{p=!1,o()},P):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${N.lastDay}</label>
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
@click=${()=>{f!==""&&(p=!0,o())}}
>
${N.leaveOpen}
</button>
</div>
`},C=(y,P)=>{let{said:N,month:c}=P,[S,i]=[`${c}-01`,he(c)],$=r.of(`${P.town} ${c}`,()=>pt(P.town,S,i)).value??[],d=[...new Set($.filter(({cleaner:x})=>x===y.cleaner).map(({place:x})=>x))],T=x=>{g={...g,...x}};return a`
<form
class="month-fields"
data-correct
@submit=${x=>{x.preventDefault(),d.includes(g.place)||T({place:d[0]??""}),w(y,P)}}
>
<p class="form-hint">${N.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${N.place}</label>
<select
id="form-correct-place"
@change=${x=>T({place:x.target.value})}
>
${d.map(x=>a`
<option value=${x} .selected=${x===g.place}>${Be(x,P)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${N.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${S}
max=${i}
.value=${g.date}
@change=${x=>T({date:x.target.value})}
/>
</div>
${z({name:"correct-days",label:N.daysMore,value:g.days,mode:"decimal",input:x=>T({days:x})})}
${z({name:"correct-slots",label:N.slotsMore,value:g.slots,mode:"decimal",required:!0,input:x=>T({slots:x})})}
${z({name:"correct-reason",label:N.why,value:g.reason,required:!0,lengthMost:200,input:x=>T({reason:x})})}
<div class="form-problem" id="correct-problem" role="alert">
${b===null?"":N.noNumber(b)}
</div>
<button class="form-button" ?disabled=${l.busy()||d.length===0}>${N.correct}</button>
</form>
`};return{open:()=>u,turn:y=>{[u,f,p]=[u===y?null:y,q(new Date),!1],[g,b]=[Dt,null],l.clear(),o()},detail:(y,P,N,c)=>a`
<tr class="month-detail">
<td colspan=${N}>
<div>
<p class="month-marks" role="group" aria-label=${c.said.papers.attendance}>
${Array.from(y.marks,(S,i)=>a`
<span title=${De(`${c.month}-${String(i+1).padStart(2,"0")}`,c.view.language)}>
<small>${i+1}</small>
${wn[S]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${c.said.shared(y.shared)}</p>
`}
${k(y,c)} ${P.closed?C(y,c):null}
${Ss(l.problem(),c,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[u,p,g,b]=[null,!1,Dt,null],l.clear(),r.forget(),s.forget()}}}function Ds({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ms(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:h,month:w})=>n.of(`${h} ${w} ${r?"whole":""}`,()=>ss(h,w,r)),l=()=>{n.again(),u.again()},u=Rs(e,l),f=(h,w)=>a`
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
`,p=h=>a`
${U(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,g=(h,{said:w})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${w.nobody(h.villages.duty_days,ye(h.villages.slots),h.streets.duty_days,ye(h.streets.slots))}
</p>
`,b=(h,w)=>{let{said:k}=w,C=h.total.yuan!==null,L=["villages","streets"].filter(d=>h.total[d].duty_days+h.nobody[d].duty_days>0||h.corrections.some(T=>Ds(T)===d)),y=C?4:3,P=2+L.length*y+(C?2:1),N=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,c=d=>d.duty_days===0&&d.days===0&&d.slots===0&&(d.yuan??0)===0?N:a`
<td>${V(d.duty_days)}</td>
<td>${ye(d.days)}</td>
<td>${ye(d.slots)}</td>
${C?a`
<td>${xe(d.yuan)}</td>
`:null}
`,S=d=>L.map(T=>c(d[T])),i=d=>a`
<tr data-cleaner=${d.cleaner} class=${u.open()===d.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${u.open()===d.cleaner}
@click=${()=>u.turn(d.cleaner)}
>
${V(d.cleaner)}
</button>
</th>
<th class="month-name">
${d.name}${d.shared>0?a`
<sup>*</sup>
`:null}
</th>
${S(d)}
<td>${V(d.attended)}</td>
${C?a`
<td>${xe(d.yuan)}</td>
`:null}
</tr>
${u.open()===d.cleaner?u.detail(d,h,P,w):null}
`,$=d=>{let T=Ds(d);return a`
<tr class="month-correction" data-correction=${d.id}>
<th scope="row">${V(d.cleaner)}</th>
<th class="month-name">${d.name}</th>
${L.map(x=>x===T?a`
<td></td>
<td>${ye(d.days)}</td>
<td>${ye(d.slots)}</td>
${C?a`
<td>${xe(d.yuan)}</td>
`:null}
`:a`
<td colspan=${C?4:3}></td>
`)}
<td></td>
${C?a`
<td>${xe(d.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${P}>${k.corrects(d.date,d.place_name,d.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${k.number}</th>
<th rowspan="2" scope="col" class="month-name">${k.name}</th>
${L.map(d=>a`
<th colspan=${y} scope="colgroup">${k.groups[d]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${C?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${L.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${C?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(i)} ${h.corrections.map($)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${S(h.total)}
<td>${V(h.rows.reduce((d,{attended:T})=>d+T,0))}</td>
${C?a`
<td>${xe(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:l,forget:()=>{r=!1,o.clear(),n.forget(),u.forget()},sheet:h=>{let w=s(h).value;if(w===null)return p(h);let{said:k}=h;return a`
${f(h,"month")} ${U(o.problem(),h,"sheet-problem")}
${be(k.papers.sheet,b(w,h))} ${g(w.nobody,h)}
${w.rows.some(({shared:C})=>C>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:h=>{let w=s(h).value;if(w===null)return p(h);let{said:k,month:C}=h,L=Array.from({length:Number(he(C).slice(8))},(P,N)=>N+1),y=P=>[0,6].includes(new Date(`${C}-${String(P).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${f(h,"attendance")} ${U(o.problem(),h,"month-problem")}
${be(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${L.map(P=>a`
<th scope="col" class=${y(P)?"is-weekend":En}>${P}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${w.rows.map(P=>a`
<tr data-cleaner=${P.cleaner}>
<th scope="row">${V(P.cleaner)}</th>
<th class="month-name">${P.name}</th>
${L.map(N=>{let c=P.marks[N-1]??".";return a`
<td class="mark-${c==="."||c==="-"?"none":c}">${wn[c]??""}</td>
`})}
<td>${V(P.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Cs(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),l=[n,o,r],u=({value:p,problem:g},b,h)=>p===null?a`
${U(g,b,"team-problem")}
${g===null?a`
<p class="form-hint">${b.words.reading}</p>
`:null}
`:a`
${h(p)} ${U(s.problem(),b,"team-problem")}
`,f=p=>V(p.reduce((g,b)=>g+b.score,0)/p.length,1);return{again:()=>l.forEach(p=>p.again()),forget:()=>{s.clear();for(let p of l)p.forget()},inspections:p=>{let{said:g,town:b,month:h}=p;return u(n.of(`${b} ${h}`,()=>hs(b,h)),p,w=>w.length===0?a`
<p class="form-hint">${g.noInspections}</p>
`:a`
<p class="month-acts">
<span>${g.inspected(w.length,f(w))}</span>
${Oe("inspections",!1,p,e,s)}
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
<th class="month-name">${Be(k.place,p)}</th>
<td>${k.member===void 0?"–":g.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?g.nothingFound:(k.deductions??[]).map(({item:C,points:L,words:y})=>a`
<span>
${g.deduction(C,V(L,Number.isInteger(L)?0:1),y)}
</span>
`)}
</td>
<td><b>${V(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:p=>{let{said:g,town:b,month:h}=p;return u(o.of(`${b} ${h}`,()=>ys(b,h)),p,w=>w.length===0?a`
<p class="form-hint">${g.noStreets}</p>
`:a`
<p class="month-acts">
<span>${g.washed(w.filter(k=>k.washed>=k.due).length,w.length)}</span>
${Oe("washings",!1,p,e,s)}
</p>
${be(g.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${g.street}</th>
<th scope="col" class="month-name">${p.words.kinds.committees}</th>
<th scope="col">${g.washedDays}</th>
<th scope="col" class="month-text">${g.washedOn}</th>
</tr>
</thead>
<tbody>
${w.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Be(k.street,p)}</th>
<td class="month-name">${Ts(k.street,k.committee_name,p)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number(he(h).slice(8))?a`
<small>${g.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(C=>g.dayOfMonth(Number(C.slice(8)))).join(p.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${g.washHint}</p>
`)},patrols:p=>{let{said:g,town:b,month:h,view:w}=p;return u(r.of(`${b} ${h}`,()=>bs(b,`${h}-01`,he(h))),p,({patrols:k,days:C,members:L})=>a`
<h3>${g.calendar}</h3>
${C.length===0?a`
<p class="form-hint">${g.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${C.map(({date:y,works:P,name:N})=>a`
<li>
<span><b>${De(y,w.language)}</b></span>
<span>${P?g.works:g.rests}${N===""?"":` · ${N}`}</span>
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
${k.map((y,P)=>{var N;return a`
<tr data-patrol=${y.id}>
<th scope="row">${((N=k[P-1])==null?void 0:N.date)===y.date?"":bn(y.date)}</th>
<td>${y.starts}–${y.ends}</td>
<td class="month-name">
${g.numbered(y.member)} ${L.get(y.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`)}}}function Es(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l,u]=[Ms(e),Ps(e),Cs(e)],f=!1,p=()=>Tt(q(new Date).slice(0,7),-1),g=()=>{let{papers:c}=t.view.get();return c===null?{month:p(),paper:"sheet"}:ws(c)},b=c=>{f=!1,r.clear(),t.view.set({papers:$s({...g(),...c})})},h=c=>{let{session:S}=t.work.get();return ne(S,c)?Ot:Ot.filter(i=>at(S,c)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((c,S)=>{if(!(c.touched===S.touched||t.work.get().open!=="month"))for(let i of[o,l,u])i.again()});let w=c=>r.write(async()=>{await is(c.town,c.month),f=!1,o.again(),s.again(),G(t.data,c.said.closed(c.month))}),k=()=>{f=!1,n()},C=c=>{let{value:S,problem:i,settled:$}=s.read(c);if(S===null||!$)return a`
${U(i,c,"closing-problem")}
<p class="form-hint">
${i===null?c.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${c.office.cancel}
</button>
</p>
`;let{villages:d,streets:T,yuan:x}=S.total;return oe(c.said.sureClose(c.month,V(S.rows.length),ye(d.slots+T.slots),xe(x)),c.said.close,()=>{w(c)},k,c)},L=c=>{var D;let{said:S,month:i,town:$}=c,{value:d,problem:T}=o.of(`${$} ${((D=t.work.get().session)==null?void 0:D.account)??0}`,()=>ls($));if(d===null)return U(T,c,"closed-problem");let x=q(new Date),m=d.find(R=>R.month===i),v=x>he(i),O=m===void 0&&v&&ne(t.work.get().session,$);return a`
<p class="month-state ${m===void 0?"":"is-closed"}" data-state>
<span>
${m!==void 0?S.closedOn(m.closed_on,m.by??""):v?S.open:i>x.slice(0,7)?S.toCome:S.runs(x)}
</span>
${O&&!f?a`
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
${O&&f?C(c):null} ${U(r.problem(),c,"close-problem")}
`},y=(c,S,i,$)=>a`
<button
type="button"
class="icon-button"
data-step=${c}
aria-label=${S}
?disabled=${c>0&&$.month>=q(new Date).slice(0,7)}
@click=${()=>b({month:Tt($.month,c)})}
>
${K(i)}
</button>
`,P=(c,S)=>c==="lists"?l.body(S):c==="sheet"?s.sheet(S):c==="attendance"?s.attendance(S):u[c](S),N=()=>{f=!1,r.clear();for(let c of[s,l,u])c.forget()};return{title:({view:c})=>Rt[c.language].title,key:({view:c})=>{var S;return`${c.town??""} ${g().month} ${((S=t.work.get().session)==null?void 0:S.account)??0}`},enter:()=>{N(),o.again(),t.view.get().papers===null&&b({})},leave:()=>{N(),t.view.set({papers:null})},body:c=>{let{month:S,paper:i}=g(),$=Os(c,S);if($.town===""||t.work.get().session===null)return a`
<p class="form-hint">${$.words.reading}</p>
`;let d=h($.view.town),T=d.includes(i)?i:d[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,$.said.before,"left",$)}
<b data-month=${S}>${$.said.month(S)}</b>
${y(1,$.said.after,"right",$)}
</p>
${me($.said.title,d.map(x=>[x,$.said.papers[x]]),T,x=>b({paper:x}))}
</div>
${L($)} ${P(T,$)}
`}}}function Ls(e,t){let[n,o]=[null,""],r=new ve(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},u=f=>{let p=e.stores.view.get().town;p===null||r.lasts||(r.begin(),e.signedIn(()=>Ao(p,f,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),l(),t()},g=>{s=Y(g),r.end(),e.ask()}))};return{end:l,part:(f,p,g,b)=>{let{log:h}=b.office,w=`${f} ${JSON.stringify(p)}`;return n!==w?a`
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
`:oe(h.willErase(g),h.eraseIt,()=>u(p),l,b)}
</div>
`}}}var Qa=20;function As(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new we({size:Qa,ask:(y,P)=>{let{selected:N}=t.get();return N===null?null:_o(N.layer,N.fid,(y==null?void 0:y.change)??null,P)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let P=t.get().selected;return(P==null?void 0:P.layer)===(y==null?void 0:y.layer)&&(P==null?void 0:P.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),l="",u=y=>{let{mode:P}=o.get();return P.kind==="compare"&&P.change===y.change},f=xt(e,()=>s.read()),p=Ls(e,()=>s.read()),g=y=>{let P=u(y),[N,c]=[y.before??null,y.after??null];o.set({mode:P?ce:{kind:"compare",change:y.change,was:N,is:c}});let S=$t([N,c]);!P&&S!==null&&e.acts.showExtent(S),e.ask()},b=(y,P)=>{if(y.before==null||y.after==null)return null;let{log:N}=P.office,c=u(y),S=T=>T===void 0?"":`${Ye(T*3/2e3)} ${P.words.unit.mu}`,[i,$]=[S(y.area_m2_before),S(y.area_m2_after)],d=i===$||i===""||$===""?"":N.area(i,$);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?N.place:N.shape} ${d}</span>
<button type="button" class="text-button log-compare" aria-pressed=${c} @click=${()=>g(y)}>
${K(c?"hidden":"eye")}${c?N.hide:N.show}
</button>
${c?a`
<p class="log-key">
<i class="is-was"></i>
${N.was}
<i class="is-now"></i>
${N.is}
</p>
`:null}
</div>
`},h=(y,{layer:P,fid:N},c,S,i)=>Vt(r.get().session,i.view.town)&&!$e(i.view)&&Gn(P,c.field)&&[c.was,c.is].some(Ws)?p.part(y.change,{layer:P,fid:N,field:c.field},S,i):null,w=(y,P)=>Vt(r.get().session,P.view.town)&&!$e(P.view)&&Ws(y.why)&&Kr(y.why??"",P)?p.part(y.change,{change:y.change},P.office.log.ofReason(y.change),P):null,k=(y,P,N)=>{if(y.differs.length===0)return null;let{layer:c}=P;return a`
<dl class="log-fields">
${y.differs.map(S=>{let{label:i,was:$,is:d}=Ze(c,S,N);return a`
<div data-field=${S.field}>
<dt>${i}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${$}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Fn(d)?"latin":""}>${d}</b>
${h(y,P,S,i,N)}
</dd>
</div>
`})}
</dl>
`},C=(y,P,N)=>{let{log:c}=N.office,S={insert:c.created,update:c.changed,delete:c.deleted}[y.op],i=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${fn(y,N)}
<p class="log-what">${S}${i?` · ${c.nothing}`:""}</p>
${gn(y,N)} ${w(y,N)}
${y.op==="delete"?null:k(y,P,N)} ${b(y,N)}
${Ue(r.get().session,N.view.town)&&!$e(N.view)?f.part(y.change,N):null}
</li>
`};return{title:y=>{let{selected:P}=y.view;if(P===null)return y.words.work.history;let N=ee(y.data,P.layer,P.fid)??y.data.picked.value,c=N===null?"":` · ${ie(P.layer,N,y)}`;return y.words.work.history+c},key:({view:{selected:y},data:{picked:P}})=>{var N;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${L(y,P.value)} ${((N=r.get().session)==null?void 0:N.account)??0}`},enter:()=>{var N;let{selected:y}=t.get(),P=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((N=r.get().session)==null?void 0:N.account)??0}`;P!==l&&(l=P,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ce}),f.end(),p.end()),s.read()},leave:()=>l="",body:y=>{let{selected:P}=y.view;return P===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,y)}
${Ue(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(N=>C(N,P,y))}
</ol>
${s.more(y,"log-more")}
`}};function L(y,P){var S;let c=(S=(y===null?void 0:ee(n.get(),y.layer,y.fid))??P)==null?void 0:S.properties;return JSON.stringify((c==null?void 0:c.version)??(c==null?void 0:c.updated_at)??"")}}function Ws(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var _s=["viewer","clerk","planner","inspector","administrator"],Is=["town","county","city","region"];var el=20;function js(e){let t=!1,n=new we({size:el,ask:(l,u)=>{let{town:f}=e.stores.view.get();return f===null?null:e.signedIn(()=>Lo(f,(l==null?void 0:l.entry)??null,u))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:u}=l;u!==t&&(o(),t=u,t&&n.read())},s=(l,u)=>{let{at:f,login:p,name:g}=l,b=u.office.looks;return a`
<li>
<time datetime=${f}>${pe(f)}</time>
<b>${g!==""?g:p!==""?p:b.gone}</b>
<span>${tl(l,u)}</span>
</li>
`};return{close:o,part:l=>{let u=l.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${u.title}</summary>
<p class="form-hint">${u.hint}</p>
${U(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${u.none}</p>
`:null}
<ol class="looks">
${n.rows.map(f=>s(f,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function tl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:nl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function nl(e,t){let n=["villages","committees"].flatMap(o=>_n(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function Fs(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,u=0,f=null,p="",g="clerk",[b,h]=["","town"],w=js(e),k=R=>{[s,l]=[Y(R),!1],e.ask()},C=()=>t.get().town??"",L=()=>{let R=u+=1;e.signedIn(()=>Ro(C())).then(M=>{R===u&&(r=M,e.ask())},M=>{R===u&&k(M)})},y=R=>{[s,p]=[null,""],e.signedIn(R).then(L,k),e.ask()},P=R=>{p=R,s=null,e.ask()},N=()=>({role:g,unit:g==="clerk"?b:"",level:g==="inspector"?h:""}),c=R=>{R.preventDefault();let M=R.currentTarget,{login:I="",name:F="",provider:B}=Te(R);[s,f]=[null,null];let H={login:I.trim(),name:F.trim(),provider:B!==void 0,...N()};e.signedIn(()=>Do(C(),H)).then(A=>{f={login:H.login,invitation:A},lt(M),G(n,e.now().office.people.added(H.login)),L()},A=>{k(A),l=!0,e.ask()})},S=({account:R,login:M})=>{[s,f]=[null,null],e.signedIn(()=>Mo(C(),R)).then(I=>{f={login:M,invitation:I},e.ask(),window.requestAnimationFrame(()=>{var F;return(F=document.querySelector(".work-invitation"))==null?void 0:F.scrollIntoView({block:"nearest"})})},k)},i=R=>{let{session:M}=o.get();M!==null&&e.signedIn(()=>Wo(R)).then(()=>{o.set({session:{...M,anonymous:R}})},k)},$=R=>{var H;let{people:M,roles:I,levels:F}=R.office,B=[...R.committees];return R.committees.has(b)||(b=((H=B[0])==null?void 0:H[0])??""),a`
${de("role",M.role,_s.map(A=>[A,I[A]]),g,A=>{g=A,e.ask()})}
${g==="clerk"?de("unit",M.unit,B,b,A=>b=A):null}
${g==="inspector"?de("level",M.level,Is.map(A=>[A,F[A]]),h,A=>h=A):null}
`},d=R=>{var B;let{people:M,optional:I}=R.office,F=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${M.add}</summary>
<form @submit=${c}>
${z({name:"login",label:M.login,hint:M.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:R.office.paren(M.name,I),lengthMost:64})} ${$(R)}
${F===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${M.byProvider}
</label>
`}
${T()?x(R):null}
<button type="submit" class="form-button is-main">${M.addIt}</button>
</form>
</details>
`},T=()=>l&&(s==null?void 0:s.status)===409,x=R=>a`
<div class="form-problem" role="alert">${R.office.problem.taken}</div>
`,m=R=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:M}=R.office,{link:I,expires:F}=f.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${M.linkFor(f.login)}</h3>
<p>${M.linkOnce}</p>
${ir(I,M.scan)} ${lr(I,R.words)} ${it(M.link,I,e)}
${F===void 0?null:a`
<p class="form-hint">${M.until(pe(F))}</p>
`}
</section>
`},v=(R,M,I)=>{let{people:F}=I.office,B=`role ${M.id}`;return a`
<li>
<div class="work-line">
<span>${ln(M,I)}</span>
<button type="button" class="text-button" @click=${()=>P(B)}>
${F.take}
<span class="sr">${R.login}</span>
</button>
</div>
${p===B?oe(F.takeSure,F.take,()=>y(()=>Eo(C(),M.id)),()=>P(""),I):null}
</li>
`},O=(R,M)=>{var Q;let{people:I,allTowns:F}=M.office,B=R.account===((Q=o.get().session)==null?void 0:Q.account),H=[B?I.you:"",R.disabled?I.disabled:"",R.has_password||R.federated?"":I.noPassword,R.administrator?F:""].filter(se=>se!==""),[A,_]=[`give ${R.account}`,`disable ${R.account}`];return a`
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
<button type="button" class="text-button" data-act="give" @click=${()=>P(A)}>${I.give}</button>
${R.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>S(R)}>
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
<button type="button" class="text-button" data-act="disable" @click=${()=>P(_)}>
${I.disable}
</button>
`}
</div>
${p===_?oe(I.disableSure,I.disable,()=>y(()=>Kt(C(),R.account,!0)),()=>P(""),M):null}
${p===A?a`
<form
class="work-give"
@submit=${se=>{se.preventDefault(),y(()=>Co(C(),R.account,N()))}}
>
${$(M)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${I.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>P("")}>
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
`};return{title:({words:R})=>R.work.people,key:({view:R})=>{var M;return`${R.town??""} ${((M=o.get().session)==null?void 0:M.account)??0}`},enter:()=>{[r,s,f,p]=[[],null,null,""],w.close(),L()},leave:()=>{f=null},body:R=>a`
${T()?null:U(s,R)} ${m(R)} ${d(R)}
<section>
<h3>${R.office.people.list}</h3>
<ul class="work-list">
${r.map(M=>O(M,R))}
</ul>
</section>
${w.part(R)} ${D(R)}
`}}var ol={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function rl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=J(r,zo-1);o.push({from:r,to:s<n?s:n}),r=J(s,1)}return o}function sl(e,t){let n=o=>ol[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Mt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}async ofVillage(t,n,o,r){let s=new Map;for(let l of rl(n,o)){let u=await Hs(this.parts,`${t} ${l.from} ${l.to}`,()=>Yo(t,l,this.abort.signal)),f=u.villages.find(p=>p.fid===r);f!==void 0&&u.days.forEach((p,g)=>s.set(p,sl(f,g)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Hs(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await Ko(t,s,"day",r,this.abort.signal);return new Map(l.map(u=>[u.unit,u]))})}};function Hs(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function qs(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>J(r,l))}}function Us(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,u=1]=t.split("-").map(Number),f=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(u,f))).toISOString().slice(0,10)}function Vs(e){let{view:t,data:n,work:o}=e.stores,r=new Mt,s=Number(q(new Date).slice(0,4)),l="",[u,f]=[null,!1],p="",g="",b=()=>{var x;let{selected:d,committee:T}=t.get();if(d!==null&&Wn(d.layer))return{village:d.fid};if(d!==null&&An(d.layer)){let m=(x=ee(n.get(),"committees",d.fid))==null?void 0:x.properties.code;if(m!=null)return{committee:m}}return{committee:T==="none"?null:T}},h=()=>{let{town:d}=t.get();if(d===null)return;let T=b(),x=q(new Date),m=JSON.stringify([d,s,T,x]);if(m===p)return;m!==g&&(u=null),[p,f]=[m,!1],("village"in T?r.ofVillage(d,s,x,T.village).then(O=>({kind:"village",days:O})):r.ofCommittee(d,s,x,T.committee).then(O=>({kind:"committee",days:O}))).then(O=>{if(m!==p)return;let D=u===null;[u,g]=[O,m],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(w))},O=>{m!==p||co(O)||([f,p]=[!0,""],e.ask())})},w=()=>{var d;return(d=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:d.scrollIntoView({block:"center"})},k=()=>{r.forget(),p="",o.get().open==="calendar"&&h()};n.subscribe((d,T)=>{d.touched!==T.touched&&k()}),t.subscribe(()=>{o.get().open==="calendar"&&h()});let C=d=>{l=d;let T=t.get();t.set({...He(T,"coverage"),selected:T.selected,date:d>=q(new Date)?null:d}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},L=d=>{s=d,l="",h(),e.ask()},y=(d,T)=>{let x=Us(d.key,T),[m,v]=[P(),q(new Date)];if(x===null)return;d.preventDefault();let O=x>v?v:x<m?m:x;l=O,Number(O.slice(0,4))!==s&&(s=Number(O.slice(0,4)),h()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(`.calendar [data-day="${O}"]`))==null?void 0:D.focus()}))},P=()=>{var d;return`${(((d=n.get().coverage.value)==null?void 0:d.first_record)??q(new Date)).slice(0,4)}-01-01`},N=({view:{measure:d}})=>d??"completion",c=(d,T)=>{var B;let{words:x}=T,m=((B=T.data.coverage.value)==null?void 0:B.first_record)??null;if(u===null||d>q(new Date))return null;if(m===null||d<m)return{fills:[],text:null};if(u.kind==="village"){let H=u.days.get(d);if(H===void 0||H.am===null&&H.pm===null)return{fills:[],text:"–"};let A=(_,Q)=>`${_} ${Q==="not_reported"&&!H.staffed?x.states.not_staffed:x.slotStates[Q??"not_due"]}`;return{fills:lo(H),text:`${A(x.am,H.am)}${x.listComma}${A(x.pm,H.pm)}`}}let v=u.days.get(d)??null,O=N(T),{n:D,d:R}=v===null?{n:0,d:0}:Jo(O,v),M=er(O,v),I=R===0?"–":`${Je(D/R)} ${x.unit.percent} (${V(D)}/${V(R)})`,F=M==="unsaid"?ue[T.view.language].levels.unsaid:I;return{fills:[Jt[M]],text:F}},S=(d,T)=>{let x=ue[T.view.language],{lead:m,days:v}=qs(s,d),O=T.view.date??q(new Date);return a`
<section class="calendar-month">
<h3>${x.month(d+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${x.year(String(s))} ${x.month(d+1)}`}>
${x.weekdays.map(D=>a`
<i aria-hidden="true">${D}</i>
`)}
${Array.from({length:m},()=>a`
<span></span>
`)}
${v.map(D=>{let R=c(D,T);return R===null?a`
<span class="calendar-none">${Number(D.slice(8))}</span>
`:a`
<button
type="button"
data-day=${D}
tabindex=${D===l?0:-1}
aria-label=${R.text===null?T.words.headline.noRecordsOf(D):x.dayOf(D,R.text)}
aria-pressed=${D===O}
@click=${()=>C(D)}
@keydown=${M=>y(M,D)}
>
${Number(D.slice(8))} ${al(R.fills)}
</button>
`})}
</div>
</section>
`},i=d=>{let T=ue[d.view.language],x=N(d),m=(u==null?void 0:u.kind)==="village"?[...mo.filter(O=>O!=="both"&&O!=="one").map(O=>[et[O],d.words.states[O]])]:Xo.map((O,D)=>[Jt[O],O==="unsaid"||O==="uncounted"?T.levels[O]:T.ranges(Ie(x)?Qo:Zo,D,Ie(x))]),v=(u==null?void 0:u.kind)==="village"?[[et.both,d.words.slotStates.on_time],[et.partial,d.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...v,...m].map(([O,D])=>a`
<li>${rt(O)} ${D}</li>
`)}
</ul>
`},$=d=>{let T=b();if("village"in T){let x=ee(d.data,"villages",T.village);return x===void 0?d.words.unnamed:ie("villages",x,d)}return T.committee===null?d.words.filter.whole:d.committees.get(T.committee)??T.committee};return{title:d=>`${$(d)} · ${ue[d.view.language].calendar}`,key:({view:{town:d}})=>d??"",enter:()=>{l=t.get().date??q(new Date),s=Number(l.slice(0,4)),h()},body:d=>{let T=ue[d.view.language],x=q(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(x.slice(0,4))?x:`${s}-12-31`);let m=(u==null?void 0:u.kind)==="committee"?T.names[N(d)]:`${d.words.am} | ${d.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${T.yearBefore}
?disabled=${s<=Number(P().slice(0,4))}
@click=${()=>L(s-1)}
>
${K("left")}
</button>
<b>${T.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${T.yearAfter}
?disabled=${s>=Number(x.slice(0,4))}
@click=${()=>L(s+1)}
>
${K("right")}
</button>
<span>${m}</span>
</div>
${f?a`
<p class="form-problem" role="alert">${T.failed}</p>
`:null}
${i(d)}
<p class="form-hint">${u===null&&!f?d.words.reading:T.hint}</p>
<div class="calendar-months">${Array.from({length:12},(v,O)=>S(O,d))}</div>
</div>
`}}}function al(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Cn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${ot(n)} stroke=${nt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var vn=40,ll=["worse","better","same","unknown"];function kn({better:e}){return e===null?"unknown":Math.abs(e)<tr?"same":e>0?"better":"worse"}function Bs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[u,f]=[n(r),n(l)];return u===null||f===null?(u===null?1:0)-(f===null?1:0)||o.localeCompare(s):u-f||l.now.d-r.now.d||o.localeCompare(s)})}function Gs(e){let{view:t,work:n}=e.stores,o=null,r=vn,s=b=>`${b>0?"+":""}${V(b,1)}`,l=({now:b,before:h},w)=>b.share===null||(h==null?void 0:h.share)==null?"–":w(s((b.share-h.share)*100)),u=b=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${ot(eo.excellent,nt)}></rect>
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
${u(h.now.share)}
`},p=(b,h)=>{let w=h.view.measure!==null&&Ie(h.view.measure),k=Bs([...b.committees],w),C=L=>{let y=L===""?"none":L;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${ue[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([L,y])=>a`
<li>
<button
type="button"
data-committee=${L}
aria-pressed=${h.view.committee===(L===""?"none":L)}
@click=${()=>C(L)}
>
${f(h.committees.get(L)??h.office.edit.noCommittee,y,h)}
</button>
</li>
`)}
</ol>
`},g=(b,h)=>{let w=ue[h.view.language],k=h.view.measure!==null&&Ie(h.view.measure),{features:C}=tt(h.view,h.data,"villages"),L=C.flatMap(i=>{let $=b.of.get(Number(i.id));return $===void 0?[]:[[String(i.id),$]]}),y=Bs(L,k),P=b.before!==null,N=P&&o!==null?y.filter(([,i])=>kn(i)===o):y,c=i=>{var $;return re((($=ee(h.data,"villages",Number(i)))==null?void 0:$.properties)??{},h.view.language)||h.words.unnamed},S=i=>{[o,r]=[o===i?null:i,vn],e.ask()};return a`
<h3>${w.villages}</h3>
${P?a`
<div class="compare-kinds" role="group">
${ll.map(i=>{let $=y.filter(([,d])=>kn(d)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>S(i)}
>
${w.kinds[i]}
<b>${V($)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${N.slice(0,r).map(([i,$])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${rt($.fill)} ${f(c(i),$,h)}
</button>
</li>
`)}
</ol>
${N.length<=r?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${w.more(V(N.length-r))}
</button>
`}
`};return t.subscribe((b,h)=>{b.selected!==null&&b.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>ue[b].ranks,key:({view:{town:b,measure:h}})=>`${b} ${h}`,enter:()=>{[o,r]=[null,vn];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:h}=b.data;return h===null?a`
<p class="form-hint">${b.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${f(b.words.filter.whole,h.total,b)}</p>
${p(h,b)} ${g(h,b)}
`}}}function Ct(e,t){let n=e.filter(({starts:o,ends:r})=>o<=t&&(r===null||r>=t));return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Ks(e,t){let n=new Map;for(let{cleaner:o,place:r}of Ct(e,t))n.set(o,[...n.get(o)??[],r]);return n}function xn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let u=l.map(o).filter(p=>p!==null),f=r.map(p=>Math.min(...u.map(g=>il(p,g))));return{cleaner:s,places:l.length,distanceM:Math.max(...f)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function On(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[u]=xn(r,[l],n,o);u!==void 0&&(s.set(l,u),r.set(u.cleaner,[...r.get(u.cleaner)??[],l]))}return s}var zs=["stand","beside","replace"];function Ys(e,{to:t,way:n,starts:o,ends:r}){let s=Ct(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([u,f])=>{let p=s.filter(w=>w.place===u&&w.cleaner!==f),g={op:"add",cleaner:f,place:u,starts:o,...l},[b]=p;if(b===void 0||n==="beside")return[g];if(n==="stand")return[{...g,instead_of:b.cleaner,ends:r===""?o:r}];let h=J(o,-1);return[...p.map(({id:w})=>({op:"end",id:w,ends:h})),g]})}function il([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Js({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l},u,f){let{plan:p,crew:g}=f.office;return a`
<div class="plan-found" role="group" aria-label=${p.found}>
${e.map(b=>a`
<button
type="button"
data-found=${b}
aria-pressed=${n.includes(b)}
@click=${()=>s(b)}
>
<b>${u.place(b,f)}</b>
<small>${u.heldBy(b,f)}</small>
</button>
`)}
${t.map(b=>a`
<button
type="button"
data-found-cleaner=${b}
aria-pressed=${b===o}
@click=${()=>l(b)}
>
<b>${u.who(b,f)}</b>
<small>${p.has(u.has(b))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${p.nothing}</p>
`:null}
${r?a`
<p class="form-hint">${g.noted}</p>
`:null}
</div>
`}function Xs({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},l){let u=!1,f=null,p=async(g,b,h)=>{let{town:w}=e.get();if(!(u||w===null)){[u,f]=[!0,null],o();try{await s(()=>Go(w,h,g,b)),G(t,r().office.plan.boundsSaved),l()}catch(k){f=Y(k)}u=!1,o()}};return({date:g,most_villages:b,apart_m:h},w)=>{let{plan:k}=w.office,C=k.bounds(b,String(h/1e3));return ne(n.get().session,w.view.town)?a`
<details class="plan-bounds">
<summary>${C}</summary>
<form
@submit=${L=>{L.preventDefault();let y=Te(L);p(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),g)}}
>
${z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(b),required:!0})}
${z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${U(f,w,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${u}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${C}</p>
`}}function Zs({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,u=q(new Date),f=(p,g,b,h)=>a`
<label>
${g}
<input
type="date"
name=${p}
min=${u}
max=${J(u,o)}
.value=${b}
@change=${w=>h(w.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${f("plan-starts",l.from,e,p=>{let g=p===""?u:p;r({starts:g,ends:t!==""&&t<g?g:t})})}
${f("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,p=>r({starts:e,ends:p!==""&&p<e?e:p}))}
</div>
`}function Qs(e,t,n,o){let{plan:r}=o.office,s=(...w)=>w.filter(Boolean).join(o.words.listComma),l=w=>w===null?"":r.again(w),u=(w,k)=>cl(w,k,t,n,o),f=(w,k,C)=>a`
<li class="plan-cleaner" data-of=${w}>
<p>
<b>${n.who(w,o)}</b>
<small>${C}</small>
</p>
<ul class="plan-list">
${k.map(L=>u(L,""))}
</ul>
</li>
`,{uncovered:p,ending:g,overloaded:b,apart:h}=e;return p.length+g.length+b.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${Et("uncovered",r.uncovered,p.map(w=>u(w.place,s(w.until===null?r.never:r.expired(w.until),l(w.again)))))}
${Et("ending",r.ending(t.ahead),g.map(w=>u(w.place,s(r.ends(w.ends),l(w.again)))))}
${Et("overloaded",r.overloaded(e.most_villages),b.map(w=>f(w.cleaner,w.places,r.has(w.places.length))))}
${Et("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(w=>f(w.cleaner,w.places,r.kilometres((w.distance_m/1e3).toFixed(1)))))}
`}function Et(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function cl(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var ea=14,ta=92,dl=3,na=6;function oa(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,l=null,u=null,f=new Map,[p,g]=[!1,""],b=[],[h,w,k]=[0,!1,!1],C=!1,L="stand",[y,P]=["",""],N=null,c=null,S=null,[i,$]=[0,0],d=()=>n.get().town??"",T=E=>{c=Y(E),e.ask()},x=E=>{p=E,No(d(),0,E,null).then(W=>{f=new Map(W.map(j=>[j.number,j])),e.ask()},T)},m=()=>{let E=i+=1,W=q(new Date);Promise.all([pt(d(),W,J(W,ta)),Bo(d(),ea)]).then(([j,X])=>{E===i&&([l,u]=[j,X],e.ask())},T)},v=Xs(e,m),O=()=>(u==null?void 0:u.most_villages)??1,D=()=>Ks(l??[],y),R=E=>{var te;let W=(te=M(E))==null?void 0:te.geometry;if((W==null?void 0:W.type)==="Point")return[W.coordinates[0]??0,W.coordinates[1]??0];if((W==null?void 0:W.type)!=="LineString")return null;let[j=0,X=0]=W.coordinates[0]??[];return[j,X]},M=E=>{let[W,j]=E.split(".");return ee(o.get(),W==="streets"?"streets":"villages",Number(j))},I=()=>{let E=w?new Map([...On(D(),b,O(),R)].map(([W,j])=>[W,j.cleaner])):new Map(h<1?[]:b.map(W=>[W,h]));return Ys(l??[],{to:E,way:L,starts:y,ends:P})},F=()=>{[N,c,S]=[null,null,null],e.ask();let E=$+=1,W=I();W.length!==0&&Yt(d(),W,!0).then(j=>{E===$&&({effect:N}=j,e.ask())},j=>{E===$&&T(j)})},B=()=>{let{mode:E}=r.get();(E.kind==="pick"||E.kind==="none")&&r.set({mode:{kind:"pick",places:b}})},H=E=>{b=E,[h,w]=[0,!1],B(),F(),window.setTimeout(()=>{var W;return(W=document.querySelector(".plan-foot"))==null?void 0:W.scrollIntoView({block:"nearest"})},50)},A=E=>H(b.includes(E)?b.filter(W=>W!==E):[...b,E]);r.subscribe(({mode:E})=>{if(E.kind==="none"&&s.get().open==="plan"&&B(),E.kind!=="pick"||E.places===b)return;let W=E.places.filter(j=>Q(j));W.length<E.places.length&&G(o,e.now().office.plan.notYours),H(W)}),n.subscribe(({selected:E},W)=>{if(E===null||E===W.selected||s.get().open!=="plan")return;let j=`${E.layer}.${E.fid}`;ze(E.layer)&&Q(j)&&!b.includes(j)&&H([...b,j])});let _=E=>{let[W,j]=E.split("."),X=o.get().coverage.value;return X==null?void 0:X[W==="streets"?"streets":"villages"].find(te=>te.fid===Number(j))},Q=E=>{let W=Me(s.get().session,d()),j=_(E);return j!==void 0&&(W===null||W.includes(j.committee??""))},se=async E=>{if(!k){[k,c]=[!0,null],e.ask();try{await e.signedIn(E),[b,h,w,N]=[[],0,!1,null],B(),m()}catch(W){c=Y(W)}k=!1,e.ask()}},Wt=()=>se(async()=>{let E=new Set(I().flatMap(j=>j.op==="add"?[j.place]:[])).size,{change:W}=await Yt(d(),I(),!1);S=W===void 0?null:{change:W,count:E},G(o,e.now().office.plan.saved(E))}),ca=E=>se(async()=>{await Ae(d(),E,""),S=null,G(o,e.now().office.log.undone)}),da=E=>({...E,uncovered:E.uncovered.filter(({place:W})=>Q(W)),ending:E.ending.filter(({place:W})=>Q(W))}),ua=E=>{let[W,j]=E.split(".");s.set({open:null}),n.set({selected:{layer:W==="streets"?"streets":"villages",fid:Number(j)}})},At=(E,{view:{language:W},words:j})=>{var X;return re(((X=M(E))==null?void 0:X.properties)??{},W)||j.unnamed},Pe=(E,{office:W})=>{var j;return[W.plan.cleaner(E),((j=f.get(E))==null?void 0:j.name)??""].filter(Boolean).join(" ")},Ge=E=>Ct(l??[],y).filter(W=>W.place===E),ma=(E,W)=>Ge(E).map(({cleaner:j})=>Pe(j,W)).join(W.words.listComma)||W.words.states.not_staffed,pa=E=>{g=E,!p&&new RegExp("\\p{Script=Han}{2}","u").test(E)&&ne(s.get().session,d())&&Sn().length===0&&x(!0),e.ask()},Sn=()=>{let{villages:E,streets:W}=o.get().layers,j={...E===void 0?{}:{villages:E},...W===void 0?{}:{streets:W}};return ko(j,g).filter(({layer:X})=>ze(X)).map(({layer:X,fid:te})=>`${X}.${te}`).filter(Q).slice(0,na)},fa=()=>{let E=g.trim();return E===""?[]:[...f.values()].filter(({number:W,name:j})=>String(W)===E||j!==""&&j.startsWith(E)).map(({number:W})=>W).slice(0,na)},Pn=E=>{[h,w]=[E,!1],F()},Nn={place:At,who:Pe,heldBy:ma,has:E=>{var W;return((W=D().get(E))==null?void 0:W.length)??0}},ga=E=>{({starts:y,ends:P}=E),F()},ha=E=>{var Dn;let{plan:W}=E.office,j=xn(D(),b,O(),R).slice(0,dl),[X=""]=b,[te]=Ge(X),ae=te===void 0?[]:(D().get(te.cleaner)??[]).filter(Z=>!b.includes(Z)&&Q(Z)),ba=b.filter(Z=>Ge(Z).length===0).length,Rn=w?On(D(),b,O(),R):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${W.places(b.length,ba)}</b>
<button type="button" class="text-button" data-none @click=${()=>H([])}>${W.clear}</button>
</p>
<p class="plan-chosen">${b.map(Z=>At(Z,E)).join(E.words.listComma)}</p>
${te===void 0?null:a`
${me(W.way,zs.map(Z=>[Z,W.ways[Z]]),L,Z=>{L=Z,F()})}
<p class="form-hint">
${W.present(Pe(te.cleaner,E))}
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
${Zs({starts:y,ends:P},te!==void 0&&L==="stand",ta,ga,E)}
<h3>${W.nearest}</h3>
<div class="plan-near" role="group" aria-label=${W.whom}>
${j.map(Z=>a`
<button
type="button"
data-cleaner=${Z.cleaner}
aria-pressed=${Z.cleaner===h}
@click=${()=>Pn(Z.cleaner)}
>
<b>${Pe(Z.cleaner,E)}</b>
<small>${W.near((Z.distanceM/1e3).toFixed(1),Z.places)}</small>
</button>
`)}
${j.some(Z=>Z.cleaner===h)||h===0?null:a`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${Pe(h,E)}</b>
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
${b.map(Z=>{let Mn=Rn.get(Z);return`${At(Z,E)} → ${Mn===void 0?W.nobodyNear:Pe(Mn.cleaner,E)}`}).join(E.words.listComma)}
</p>
`}
<div class="plan-save">
${N===null?null:ya(N,E)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${N===null||k}
@click=${Wt}
>
${k?E.office.working:W.save(b.length)}
</button>
</div>
</div>
`},ya=({staffed:E,uncovered:W,overloaded:j},X)=>{let{plan:te}=X.office;return a`
<p class="board-what" role="status" data-effect>
${te.effect(E.before,E.after,W.length)}
${j.length===0?"":a`
<br />
${te.tooMany(O(),j.map(te.cleaner).join(X.words.listComma))}
`}
</p>
`};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var W;return`${E??""} ${((W=s.get().session)==null?void 0:W.account)??0}`},enter:()=>{[l,u,f,N,c,S]=[null,null,new Map,null,null,null],[h,w,L,g,P]=[0,!1,"stand","",""],[y,C]=[q(new Date),!1];let{selected:E}=n.get();b=E!==null&&ze(E.layer)?[`${E.layer}.${E.fid}`]:[],r.set({mode:{kind:"pick",places:b}}),m(),x(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ce})},body:E=>{let{office:W,words:j}=E,{plan:X}=W;if(l===null||u===null||E.data.coverage.value===null)return a`
${U(c,E)}
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
@input=${ae=>pa(ae.target.value)}
/>
</div>
${g.trim()===""?null:Js({places:Sn(),cleaners:fa(),chosen:b,cleaner:h,whole:p},{toggle:ae=>{g="",A(ae)},take:ae=>{g="",Pn(ae)}},Nn,E)}
${U(c,E)}
${S===null?null:a`
<p class="board-next" role="status">
<span>${X.saved(S.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${k}
@click=${()=>S!==null&&ca(S.change)}
>
${K("undo")}${X.takeBack(S.count)}
</button>
</p>
`}
${Qs(da(u),{chosen:b,toggle:A,openCard:ua,ahead:ea},Nn,E)} ${v(u,E)}
${b.length===0?null:ha(E)}
`}}}function ra(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=new Map,u=new Map,f=null,p=new Map,g="seen",[b,h]=["",!1],w=null,k=0,C=()=>t.view.get().town??"",L=()=>Me(t.work.get().session,C()),y=()=>{let x=k+=1;f=t.data.get().coverage.value,st(C(),n).then(m=>{if(x!==k)return;let v=new Map(((s==null?void 0:s.villages)??[]).map(O=>[O.fid,fe(O,o)]));for(let O of m.villages)v.has(O.fid)&&v.get(O.fid)!==fe(O,o)&&l.delete(O.fid);[s,w]=[m,null],e.ask()},m=>{x===k&&(w=Y(m),e.ask())})},P=()=>{let x=L(),m=((s==null?void 0:s.villages)??[]).filter(O=>(x===null||x.includes(O.committee??""))&&(r===null||O.committee===r)&&fe(O,o)!=="not_due"),v=O=>ct.includes(fe(O,o));return[...m.filter(O=>!v(O)),...m.filter(v)]},N=x=>l.get(x.fid)??null,c=()=>{l=new Map,p=new Map,w=null},S=()=>{l=new Map(l);for(let x of P())!l.has(x.fid)&&["not_reported","not_staffed"].includes(fe(x,o))&&l.set(x.fid,"done");e.ask()},i=x=>{x(),c(),e.ask()},$=x=>{let m=P().flatMap(O=>{let D=N(O);if(D===null)return[];let R=`${O.fid} ${n} ${o} ${D} ${g}`,M=u.get(R)??{uuid:ul(),captured_at:new Date().toISOString()};return u.set(R,M),[{...M,place:`villages.${O.fid}`,date:n,slot:o,result:D,basis:g}]});if(m.length===0||h)return;let v=new Map(m.map(({uuid:O,place:D})=>[O,Number(D.split(".")[1])]));h=!0,w=null,e.ask(),e.signedIn(()=>Fo(C(),m,b.trim())).then(O=>{d(O,v);let D=O.length-p.size;D>0&&G(t.data,x.office.report.sent(D)),y()},O=>{w=Y(O)}).finally(()=>{h=!1,e.ask()})},d=(x,m)=>{p=new Map;for(let v of x){let O=m.get(v.uuid)??0;if(v.outcome==="refused"){p.set(O,v);continue}l.delete(O);for(let[D,{uuid:R}]of u)R===v.uuid&&u.delete(D)}p.size===0&&(b="")},T=(x,m)=>{var A;let{office:v,data:O,view:D,words:R}=m,M=fe(x,o),I=N(x),F=re(((A=ee(O,"villages",x.fid))==null?void 0:A.properties)??{name:x.name},D.language)||R.unnamed,B=p.get(x.fid),H=_=>{l=new Map(l).set(x.fid,I===_?null:_),e.ask()};return a`
<li data-village=${x.fid} class=${ct.includes(M)?"is-done":""}>
<span class="report-name">${F}</span>
<span class="report-state">${ut(M)}${dt(M,m)}</span>
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
`};return{title:({office:x})=>x.report.title,key:({view:x})=>{var v;let m=t.work.get().report;return`${x.town??""} ${((v=t.work.get().session)==null?void 0:v.account)??0} ${(m==null?void 0:m.date)??""} ${(m==null?void 0:m.slot)??""}`},enter:()=>{var D;let x=t.work.get().report,m=(D=t.data.get().coverage.value)==null?void 0:D.slots.filter(({due:R})=>R).at(-1);[n,o]=[(x==null?void 0:x.date)??q(new Date),(x==null?void 0:x.slot)??((m==null?void 0:m.slot)==="pm"?"pm":"am")];let v=L(),O=t.view.get().committee;r=(v==null?void 0:v.length)===1?v[0]??null:O==="none"?null:O,g=v===null?"told":"seen",c(),u=new Map,[s,b]=[null,""],y()},body:x=>{let{office:m,words:v,committees:O}=x;s!==null&&!h&&x.data.coverage.value!==f&&y();let{report:D}=m,R=P(),M=R.map(N).filter(A=>A!==null),I=M.some(A=>A!=="done"),F=q(new Date),B=L(),H=[...O].filter(([A])=>B===null||B.includes(A));return a`
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
${R.some(A=>N(A)===null&&!ct.includes(fe(A,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${S}>
${D.all}
</button>
`:null}
<ul class="report-list">
${R.map(A=>T(A,x))}
</ul>
`}
<div class="report-foot">
${me(D.basis,[["seen",D.bases.seen],["told",D.bases.told],["paper",D.bases.paper]],g,A=>{g=A,e.ask()})}
${I?z({name:"report-reason",label:D.why,value:b,input:A=>b=A,lengthMost:200}):null}
${n===F?null:a`
<p class="form-hint">${D.afterwards}</p>
`}
${U(w,x)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${h||M.length===0}
@click=${()=>$(x)}
>
${h?m.working:D.send(M.length)}
</button>
</div>
`}}}function ul(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function sa({stores:{view:e,work:t},ask:n},o){let r=null,s=null,l=null,u=0,f=()=>{[r,s,l]=[null,null,null],u+=1},p=(w,k)=>{f(),r={slot:w,date:k};let C=u,{town:L,committee:y}=e.get(),P=ne(t.get().session,L);Vo(L??"",k,w,y===null||y==="none"?"":y,P).then(N=>{C===u&&(s=N,n())},N=>{C===u&&(l=Y(N),n())}),n()},g=({slot:w,date:k})=>(r==null?void 0:r.slot)===w&&r.date===k,b=({phone:w},k)=>w!==null&&/^[+\d\s()-]+$/.test(w)?a`
<a href=${`tel:${w.replace(/[^+\d]/g,"")}`}>${w}</a>
`:a`
<span>${w===null||w===""?k:w}</span>
`,h=(w,k,C)=>{let{crew:L,today:y}=C.office,P=(s??[]).filter(({committee:c})=>c===w),N=k.filter(c=>(c.committee??"")===w);return a`
<section data-call-committee=${w}>
<h4>${o.committee(w===""?null:w,C)}</h4>
<ul>
${N.map(c=>{let S=P.filter(({village:i})=>i===c.fid);return a`
<li>
<b>${o.village(c,C)}</b>
<span class="calls-people">
${S.map(i=>a`
<span>${i.name} ${b(i,L.noPhone)}</span>
`)}
${S.length===0?y.nobodyToCall:null}
</span>
</li>
`})}
${P.filter(({village:c})=>c===null).map(({name:c})=>a`
<li class="calls-clerk">
<span>${y.clerk}</span>
<span>${c}</span>
</li>
`)}
</ul>
</section>
`};return{open:p,close:f,button:(w,k)=>{let{session:C}=t.get();if(!at(C,k.view.town)||w.lacking.length===0)return null;let{today:L}=k.office,y=g(w);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${y}
@click=${()=>{y?(f(),n()):p(w.slot,w.date)}}
>
${K("people")}${y?L.callHide:ne(C,k.view.town)?L.callWhole:L.call}
</button>
`},part:(w,k)=>{if(!g(w))return null;let C=[...new Set(w.lacking.map(({committee:y})=>y??""))],{crew:L}=k.office;return a`
<div class="board-calls">
${U(l,k,"calls-problem")}
${s===null?l===null?a`
<p class="form-hint">${L.reading}</p>
`:null:C.map(y=>h(y,w.lacking,k))}
${s!==null&&ne(t.get().session,k.view.town)?a`
<p class="form-hint">${L.noted}</p>
`:null}
</div>
`}}}var Lt=60,ml=350;function aa({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,u=w=>w>=s.length-1?null:s[w]??null,f=()=>{window.clearInterval(o),l.abort(),r="still"},p=async()=>{let w=q(new Date);s=Array.from({length:Lt},(C,L)=>J(w,L-Lt+1)),r="reading",t();let k=s.map((C,L)=>u(L));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(k),nr(n.view.get(),k,l.signal)])},g=async w=>{if(await p(),r!=="reading")return;let k=s.indexOf(w),C=k<0||k===s.length-1?0:k;r="playing",e.playDay(u(C)),o=window.setInterval(()=>{C+=1,e.playDay(u(C)),C>=s.length-1&&f(),t()},ml),t()},b=w=>{r==="still"?g(w):f(),t()},h=async w=>{let k=s.length>0&&r!=="reading";f(),k||await p(),f(),e.playDay(u(w)),t()};return{stop:f,part:(w,{office:k,view:C})=>{let L=q(new Date),y=Lt-1-Math.round((Date.parse(L)-Date.parse(w))/864e5),P=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${P} @click=${()=>b(w)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Lt-1}
aria-label=${k.today.days}
aria-valuetext=${De(w,C.language)}
.value=${String(Math.max(0,y))}
@input=${N=>{h(Number(N.target.value))}}
/>
<span>${r==="reading"?k.working:w.slice(5)}</span>
</div>
`}}}var pl=14,fl=["rain","wind","roads","festival"];function la({stores:e,ask:t,now:n,signedIn:o}){let[r,s,l]=[!1,!1,!1],[u,f,p]=["","both",""],g=null,b=[],h=null,w=null,k=null,C=()=>e.view.get().town??"",L=m=>{if(k===m)return;k=m;let v=q(new Date);Ho(m.town,v,J(v,pl)).then(O=>{k===m&&(b=O,t())},()=>{})},y=()=>{[r,s,l,p]=[!1,!1,!1,""],[h,w,k,b]=[null,null,null,[]]},P=m=>{let v=q(new Date),O=Re(new Date),D=m.slots.filter(({ends:R})=>O<R).map(R=>R.slot==="pm"?"pm":"am");[r,l,p,w,h]=[!0,!1,"",null,null],u=D.length===0?J(v,1):v,f=D.length===1?D[0]??"both":"both",{committee:g}=e.view.get(),t()},N=async m=>{if(!s){[s,w]=[!0,null],t();try{await o(m)}catch(v){w=Y(v)}s=!1,t()}},c=(m,v)=>N(async()=>{let O=g===null?{}:{committee:g};h={change:await qo(C(),{from:u,to:u,slot:f,...O,reason:m}),text:v},r=!1}),S=m=>N(async()=>{await Ae(C(),m,""),h=null,G(e.data,n().office.suspend.ended)}),i=({id:m})=>N(async()=>{await Uo(C(),m,J(q(new Date),-1)),h=null,G(e.data,n().office.suspend.ended)}),$=(m,{office:v,words:O})=>{let D=q(new Date);return m===D?O.headline.today:m===J(D,1)?v.suspend.tomorrow:m},d=(m,{committees:v,office:O})=>m===void 0?O.report.allCommittees:v.get(m)??m,T=(m,v)=>{let{office:O,words:D,committees:R}=v,{suspend:M}=O,I=q(new Date),F=m.villages.filter(_=>g===null||_.committee===g),B=d(g??void 0,v),H=[$(u,v),M.slots[f]],A=_=>{c(_,M.suspended(...H,B))};return a`
<div class="board-suspend-form">
${me(M.day,[[I,D.headline.today],[J(I,1),M.tomorrow]],u,_=>{u=_,t()})}
${me(O.report.slot,[["am",M.slots.am],["pm",M.slots.pm],["both",M.slots.both]],f,_=>{f=_,t()})}
<div class="form-field">
<label for="suspend-committee">${M.scope}</label>
<select
id="suspend-committee"
@change=${_=>{g=_.target.value||null,t()}}
>
<option value="" .selected=${g===null}>${O.report.allCommittees}</option>
${[...R].map(([_,Q])=>a`
<option value=${_} .selected=${_===g}>${Q}</option>
`)}
</select>
</div>
<p class="board-what">${M.what(...H,B,F.length)}</p>
${l?a`
<form
@submit=${_=>{_.preventDefault(),p.trim()!==""&&A(p.trim())}}
>
${z({name:"suspend-reason",label:M.why,value:p,required:!0,lengthMost:200,input:_=>p=_})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${M.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${M.why}>
${fl.map(_=>a`
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
`},x=(m,v)=>{var A,_;let{office:O,view:D,words:R}=v,M=q(new Date),I=Number((A=m.village)==null?void 0:A.split(".")[1]),F=m.village===void 0?d(m.committee,v):re(((_=ee(v.data,"villages",I))==null?void 0:_.properties)??{},D.language)||R.unnamed,B=$(m.from<M?M:m.from,v),H=m.to>m.from&&m.to>M?O.suspend.until($(m.to,v)):"";return a`
<li data-suspension=${m.id}>
<span>
<b>${[B,O.suspend.slots[m.slot],H].filter(Boolean).join(" ")}</b>
<small>${[F,m.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(m)}>
${O.suspend.end}
</button>
</li>
`};return{close:y,part:(m,v)=>{if(!ne(e.work.get().session,v.view.town))return null;L(m);let{suspend:O}=v.office;return a`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){P(m);return}r=!1,t()}}
>
${r?v.office.cancel:O.open}
</button>
</h3>
${r?T(m,v):null} ${U(w,v,"suspend-problem")}
${h===null?null:a`
<p class="board-next" role="status">
<span>${h.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>h!==null&&S(h.change)}
>
${K("undo")}${O.takeBack}
</button>
</p>
`}
${b.length===0?null:a`
<ul class="board-list">
${b.map(D=>x(D,v))}
</ul>
`}
</section>
`}}}function ia(e){let{stores:t}=e,n=la(e),o=null,r=null,s=aa(e);t.view.subscribe((c,S)=>{c.selected!==null&&c.selected!==S.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=c=>{r!==c&&(r=c,st(c.town,J(c.date,-1)).then(S=>{t.view.get().town===S.town&&(o=S,e.ask())},()=>{}))},u=(c,{data:S,view:i,words:$})=>{var d;return re(((d=ee(S,"villages",c.fid))==null?void 0:d.properties)??{name:c.name},i.language)||$.unnamed},f=(c,{committees:S,office:i})=>(c===null?void 0:S.get(c))??i.edit.noCommittee,p=(c,S,i,$)=>{let d=S.map(m=>m==="not_staffed"?"not_reported":m),T=S.length===1&&(S[0]==="not_staffed"||S[0]==="not_reported"),x=Ht([{kind:"in",field:c,values:d},...T?[{kind:"range",field:"cleaners",from:S[0]==="not_staffed"?0:1,to:S[0]==="not_staffed"?0:null}]:[]]);g(x,i,$)},g=(c,S,i)=>{let $=q(new Date),d={...t.view.get(),committee:i};t.view.set({...He(d,"coverage"),...Qe(d,"villages",c),date:S===$?null:S,committee:i})},b=sa(e,{village:u,committee:f}),h=(c,S)=>{t.work.set({open:"report",report:{slot:c,date:S}})},w=(c,S,i)=>{let{words:$,office:d}=i,T=Gt(S.villages,c.slot),x=()=>{let m={date:S.date,clock:Re(new Date),slot:c.slot},v=$o(m,T,O=>u(O,i),O=>f(O,i),$,d.today.reminder);fo(v).then(O=>G(t.data,O?d.today.reminded:$.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${$[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${V(c.done)}</b>
<small>/ ${V(c.all)}</small>
`}
</h3>
${c.due?a`
${vo(c)}
<p class="board-counts">
${ho.filter(m=>c.counts[m]>0).map(m=>a`
<button
type="button"
data-state=${m}
@click=${()=>p(c.slot,[m],S.date,null)}
>
${ut(m)}${dt(m,i)} ${V(c.counts[m])}
</button>
`)}
</p>
${T.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${d.today.lacking(T.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${x}>
${K("copy")}${d.today.remind}
</button>
${b.button({...c,date:S.date,lacking:T},i)}
${k(c.slot,S.date,i)}
</p>
${b.part({...c,date:S.date,lacking:T},i)}
`}
`:a`
<p class="form-hint">${d.today.begins(c.starts)}</p>
`}
</section>
`},k=(c,S,{view:i,office:$})=>Ce(t.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>h(c,S)}>
${$.today.report}
</button>
`:null,C=(c,S,i)=>{let $=S.filter(T=>T.due).map(({slot:T})=>T),d=(T,x)=>{let{done:m,all:v,villages:O}=T[x];if(!$.includes(x)||v===0)return a`
<td>–</td>
`;let D=[...new Set(O.map(R=>fe(R,x)))];return a`
<td class=${O.length>0?"has-left":""}>
${O.length===0?a`
${m} / ${v}
`:a`
<button type="button" @click=${()=>p(x,D,c.date,T.committee??"none")}>
${m} / ${v}
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
${bo(c.villages).map(T=>a`
<tr data-committee=${T.committee??""}>
<th scope="row">${f(T.committee,i)}</th>
${d(T,"am")}${d(T,"pm")}
</tr>
`)}
</tbody>
</table>
`},L=(c,S)=>{let{words:i,office:$}=S,d=["am","pm"].flatMap(T=>{let x=Gt(c.villages,T);return x.length===0?[]:[{slot:T,units:x}]});return d.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${$.today.holes}</h3>
${d.map(({slot:T,units:x})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>p(T,["not_reported"],c.date,null)}>
${i[T]} ${$.today.lackingOf(x.length)}
</button>
${k(T,c.date,S)}
</p>
`)}
</section>
`},y=(c,S,i)=>{let{office:$}=i,d=(o==null?void 0:o.date)===J(c.date,-1)?Tn(o,i):null,T=wo(c,S,d);return a`
<section class="board-todo" aria-label=${$.today.todo}>
<h3>${$.today.todo}${T.length===0?"":` · ${T.length}`}</h3>
${T.length===0?a`
<p class="form-hint">${$.today.nothing}</p>
`:a`
<ol class="board-list">
${T.map(x=>P(x,c,i))}
</ol>
`}
</section>
`},P=(c,S,i)=>{let{words:$,office:d,view:T}=i,{session:x}=t.work.get(),m=Ce(x,T.town),{today:v}=d,[O,D,R]={overdue:()=>{let M=c.kind==="overdue"?c.slot:"am";return m?[v.lacking(c.count,!0),ne(x,T.town)?v.callWhole:v.call,()=>b.open(M,S.date)]:[v.lacking(c.count,!0),v.check,()=>p(M,["not_reported"],S.date,null)]},disputed:()=>{let M=c.kind==="disputed"?c.slot:"am";return[v.disputed(c.count),v.check,()=>p(M,["contested"],S.date,null)]},bare:()=>m?[v.bare(c.count),d.plan.open,()=>t.work.set({open:"plan"})]:[v.bare(c.count),v.check,()=>g(Ht([{kind:"range",field:"cleaners",from:0,to:0}]),S.date,null)],holes:()=>m?[v.holesLeft(c.count),v.report,()=>h("pm",J(S.date,-1))]:[v.holesLeft(c.count),v.check,()=>p("pm",["not_reported"],J(S.date,-1),null)]}[c.kind]();return a`
<li data-todo=${c.kind}>
<span>${"slot"in c?`${$[c.slot]}${$.colon}`:""}${O}</span>
<button type="button" class="form-button is-quiet" @click=${R}>${D}</button>
</li>
`},N=(c,{view:S,words:i,office:$})=>Ce(t.work.get().session,S.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${V(c.villages.filter(d=>!d.staffed).length)}
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
`:null;return{title:({office:c,view:S})=>S.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{n.close(),b.close(),s.stop(),[o,r]=[null,null];let c=t.view.get();(c.date!==null||c.theme!=="coverage")&&t.view.set({...He(c,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),b.close()},body:c=>{let S=c.data.coverage.value;if(S===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;S.date===q(new Date)&&l(S);let i=Tn(S,c),$=yo(i,i.date===q(new Date)?Re(new Date):null);return a`
<p class="form-hint board-head">
${i.date===q(new Date)?c.words.asOf(i.date,Re(new Date(i.as_of))):c.words.onDate(i.date)}
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
${i.date===q(new Date)?y(i,$,c):null}
${$.map(d=>w(d,i,c))} ${N(i,c)} ${n.part(i,c)}
${C(i,$,c)}
`}
${o===null||o.date!==J(i.date,-1)?null:L(Tn(o,c),c)}
`}}}function Tn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return oo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Rf(e,t,n){let{view:o,data:r,tools:s,work:l}=t,f={stores:t,acts:n,now:()=>Bt({view:o.get(),data:r.get(),words:ao[o.get().language]}),ask:()=>y(),signedIn:async P=>{try{return await P()}catch(N){if(!(N instanceof io)||N.problem.status!==401||!await gl(t))throw N;return P()}}},p={account:Ar(f),people:Fs(f),changes:Zr(f),history:As(f),edit:os(f),today:ia(f),report:ra(f),plan:oa(f),period:Gs(f),calendar:Vs(f),compare:Vr(f),month:Es(f)},g="",b=null,h=null,w=()=>l.set({open:null}),k=P=>{var c,S,i;b!==null&&((S=(c=p[b]).leave)==null||S.call(c)),b===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),b=P,document.body.classList.toggle("has-work",P!==null),document.body.classList.toggle("has-papers",P==="month");let{mode:N}=s.get();if((N.kind==="place"||N.kind==="compare")&&s.set({mode:ce}),P===null){g="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var $;return($=e.querySelector("h2"))==null?void 0:$.focus({preventScroll:!0})})},C=P=>{P!==null?l.set({open:"month"}):l.get().open==="month"&&w()};o.subscribe((P,N)=>{P.papers!==N.papers&&C(P.papers)}),o.get().papers!==null&&C(o.get().papers);let L=()=>{},y=()=>L();L=po(e,t,P=>{let N=P.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",N===null),N!==b&&k(N),N===null)return null;let c=Bt(P),S=p[N],i=`${N} ${S.key(c)}`;i!==g&&(g=i,S.enter());let $=S.title(c);e.setAttribute("aria-label",$);let{mode:d}=s.get();return e.classList.toggle("is-placing",d.kind==="place"&&d.waiting),e.classList.toggle("is-comparing",d.kind==="compare"),e.classList.toggle("is-wide",N==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${$}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${c.words.action.close}
@click=${w}
>
${K("close")}
</button>
</header>
<div class="work-body work-${N}">${S.body(c)}</div>
`}),s.subscribe((P,N)=>{P.mode!==N.mode&&y()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&b!==null&&l.get().gate===null&&w()})}function gl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Rf as mountWork};
