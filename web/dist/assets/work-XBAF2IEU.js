import{a as me,e as Jo,f as Xo,g as Zo,h as Qo,i as er,j as en,k as je,l as tr,m as nr,n as or,o as rr,q as sr}from"./chunk-SH4RKBHH.js";import{j as ar,k as lr,l as ir,m as cr}from"./chunk-GYRRXPBC.js";import{a as dr,b as ur}from"./chunk-N3NTY6E5.js";import{a as mr}from"./chunk-GEY32XWL.js";import{a as go,b as pr,e as tn}from"./chunk-KASYB2B7.js";import{a as lo,m as io}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{D as at,I as ao,Q as ie,b as qt,c as Bn,d as Gn,e as Kn,f as zn,i as De,j as Yn,l as Jn,n as Xn,o as Zn,p as Ut,q as Qn,r as eo,s as to,t as nt,u as ot}from"./chunk-UCJO2SAA.js";import"./chunk-TXGHDEFC.js";import"./chunk-G7RVK4PW.js";import{a as ro,b as we,c as Ve,e as so}from"./chunk-M6AR5UX4.js";import{b as de}from"./chunk-YD7YPWLY.js";import{a as ho}from"./chunk-XBKMQGA7.js";import{a as co}from"./chunk-PHPZO5F3.js";import{a as $o,b as ft,c as fe,d as wo,e as vo,f as Jt,g as ko,h as xo,j as gt,k as ht,l as Oo}from"./chunk-OYOXQJXW.js";import{a as To}from"./chunk-NFF3ADSN.js";import{a as Uo,b as Vo,c as Bo,d as Go,g as Ko,h as bt,i as zo,j as $t,k as Qt,l as Yo}from"./chunk-A7YW7KAS.js";import{a as tt}from"./chunk-P6FBAL6K.js";import{g as Bt}from"./chunk-VEVOLK3E.js";import{b as Ue,d as rt}from"./chunk-6WHLUF3N.js";import{d as no}from"./chunk-SBB7ZNGV.js";import{a as Yt,b as U,c as Le,d as We,e as J,f as mt,g as ue,h as pt,i as oe,j as Se}from"./chunk-QYK735FM.js";import{a as yo}from"./chunk-DHPYUQPK.js";import{b as uo}from"./chunk-655X7ZGZ.js";import{a as q,b as Me,c as Ce,e as Y,f as pe,g as Gt}from"./chunk-BBVHBITH.js";import{a as V,b as Qe,c as et,d as Vn}from"./chunk-KGYZF5QC.js";import{a as re,e as Un}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{c as Fn,d as Ht,e as Q,f as Hn}from"./chunk-6HCXI4IL.js";import{g as qn}from"./chunk-5COR5YU2.js";import{a as Ae,c as Po,f as So,g as No,h as Ro,i as Do,j as Mo,k as Co,l as Eo,m as Lo,n as Xt,o as Wo,p as Ao,q as _o,r as Io,s as yt,t as _e,u as jo,v as Fo,w as Zt,x as Ho,y as qo,z as Ie}from"./chunk-GICZNB4I.js";import{a as Kt,b as ne,c as zt,d as ut,e as Ee,f as Pe,g as Be,i as fo}from"./chunk-D32ZHUKM.js";import{b as _n,c as Xe,e as In,f as jn,g as Ze}from"./chunk-L5UWXYVP.js";import{b as bo}from"./chunk-34ERT7PH.js";import{c as mo,d as po,j as Vt,n as dt,u as z}from"./chunk-V7LD76RT.js";import{B as it,I as ct,N as K,d as st,e as oo,z as lt}from"./chunk-CXZ2ZUHN.js";import{a,b as Wn,c as An}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Ma="tuntu.draft.";var Ne=new Map,wt=!1;function vt(e,t){return`${Ma}${e} ${t}`}function gr(e,t,n){let o=vt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Ne.delete(o)}catch{Ne.set(o,r)}$r()}function hr(e,t){let n=wr(vt(e,t));return n===null?null:{name:t,...n}}function yr(e){let t=vt(e,"");return Ca().filter(n=>n.startsWith(t)).flatMap(n=>{let o=wr(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function br(e,t){let n=vt(e,t);Ne.delete(n),$r(),vr(n)}function $r(){Ne.size>0!==wt&&(wt=!wt,wt?window.addEventListener("beforeunload",fr):window.removeEventListener("beforeunload",fr))}function fr(e){e.preventDefault(),e.returnValue=!0}function wr(e){let t=Ne.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return vr(e),null}function Ca(){try{return[...new Set([...Ne.keys(),...Object.keys(localStorage)])]}catch{return[...Ne.keys()]}}function vr(e){try{localStorage.removeItem(e)}catch{}}function nn(e){return{now:e,past:[],future:[]}}function kt(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(f=>Object.is(o[f],n[f])))return e;let i={};for(let f of s)i[f]=o[f];let d=r[r.length-1],g=(d==null?void 0:d.note)===t?{note:t,before:{...i,...d.before},after:{...d.after,...n}}:null,u=g===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...u,g??{note:t,before:i,after:n}].slice(-200),future:[]}}function kr(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function xr(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var Or=7;function Tr(e,t,n,o){let r=nn({boxes:{},...xt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function xt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function on({written:e,feature:t},n){return e.now.boxes[n]??Ut(t.properties[n])}function Pr(e,t,n){if(on(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:kt(e.written,t,{boxes:o})}}function Sr(e,t){let n=Lr(e.written.now.boxes,o=>o===t);return{...e,written:kt(e.written,`leave ${t}`,{boxes:n})}}function rn(e,t){return{...e,written:kt(e.written,Object.keys(t).join(),t)}}function Nr(e,[t,n]){return rn(e,{lon:t.toFixed(Or),lat:n.toFixed(Or)})}function Rr({written:{now:e},feature:t}){let{lon:n,lat:o}=xt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Dr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Mr(t,o,r))||Rr(e)}function Mr(e,t,n){return n.trim()!==Ut(e.properties[t]).trim()}function Ea({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Cr(e,t){let n=to(t,e.feature,e.written.now.boxes);if(!Rr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Ea(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Er(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...sn(e,n,`"${t.version}"`),late:t}}function sn(e,t,n){let{feature:o,written:r}=e,s=xt(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:xt(t),d=Lr(r.now.boxes,(g,u)=>!Mr(o,g,u));return{...e,feature:t,tag:n,late:null,written:nn({...r.now,...i,boxes:d})}}function an(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Lr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Wr=1,Ar="edit ";function ln({layer:e,fid:t}){return`${Ar}${e}.${t}`}function cn(e){return Dr(e)||e.written.now.reason.trim()!==""}function dn(e){let{account:t,selection:n}=e;cn(e)?gr(t,ln(n),{form:Wr,draft:e}):Fe(e)}function Fe({account:e,selection:t}){br(e,ln(t))}function un(e,t){return Ir(hr(e,ln(t)))}function _r(e){return yr(e).filter(({name:t})=>t.startsWith(Ar)).flatMap(t=>Ir(t)??[])}function Ir(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Wr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Ot=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=_r(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}row(t,n){var d;let{draft:o,at:r}=t,{account:s}=n.office,i=pe(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ie(o.selection.layer,o.feature,n)}</b>
<span>${[i,...La(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{Fe(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function La({selection:e,written:t},n){let o=new Map(De(e.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Aa=90;function mn({town:e,role:t,unit:n,level:o},r){let{office:s,data:i,view:d}=r,g=Hn(i,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],g===void 0?e:re(g,d.language),u)}function jr(e){let{work:t,data:n}=e.stores,o=new Ot(e),r=null,[s,i,d]=["",null,"read"],[g,u,f]=[null,"",""],v=l=>m=>{[g,u]=[z(m),l],e.ask()},h=()=>{e.signedIn(No).then(l=>{r=l,e.ask()},v("tokens"))},T=()=>{tn(async()=>{await Po();let l=await pr();t.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},v("tokens"))},k=l=>{l.preventDefault();let m=l.currentTarget,{old:$="",fresh:D="",again:p=""}=Se(l),{gate:c,account:w}=e.now().office;[g,u]=[null,"password"],f=mr(D)<10?c.short:D!==p?c.differ:"",e.ask(),f===""&&e.signedIn(()=>tn(()=>So($,D))).then(()=>{m.reset(),G(n,w.changed)},v("password"))},C=l=>{l.preventDefault();let m=l.currentTarget,{token:$="",days:D=""}=Se(l);[g,u,s]=[null,"tokens",""],e.signedIn(()=>Ro($.trim(),d,Number(D))).then(p=>{s=p,mt(m,"token"),h()},v("tokens"))},M=l=>{i=null,e.signedIn(()=>Do(l)).then(h,v("tokens"))},b=(l,m)=>u===l&&f!==""?a`
<div class="form-problem" role="alert">${f}</div>
`:U(u===l?g:null,m,`form-problem-${l}`),x=(l,m)=>{let{account:$,allTowns:D}=m.office,p=[...l.administrator?[D]:[],...l.memberships.map(c=>mn(c,m))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Kt(l))[0]}</span>
<div>
<b>${Kt(l)}</b>
<span>${$.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${$.roles}</h3>
<ul class="work-roles">
${(p.length===0?[$.noRoles]:p).map(c=>a`
<li>${c}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${$.signOut}</button>
</section>
`},P=(l,m)=>{let{account:$,gate:D}=m.office;return a`
<details class="work-more">
<summary>${$.password}</summary>
<form @submit=${k}>
<input
class="sr"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${l.login}
/>
${J({name:"old",label:$.old,type:"password",autocomplete:"current-password",required:!0})}
${J({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${J({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${b("password",m)}
<button type="submit" class="form-button is-main">${$.change}</button>
</form>
</details>
`},O=(l,m)=>{let{account:$}=m.office,D=l.last_used===null?$.neverUsed:$.used(q(new Date(l.last_used))),p=[$[l.scope],$.until(q(new Date(l.expires))),D];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${p.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,e.ask()}}
>
${$.remove}
</button>
</div>
${i===l.token?oe($.removeSure,$.remove,()=>M(l.token),()=>{i=null,e.ask()},m):null}
</li>
`},L=l=>{let{account:m}=l.office;return a`
<section class="work-tokens">
<h3>${m.tokens}</h3>
<p class="form-hint">${m.tokensHint}</p>
<ul class="work-list">
${(r??[]).map($=>O($,l))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${m.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${m.secretOnce}</p>
${pt(m.secret,s,e)}
</div>
`}
${b("tokens",l)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${C}>
${J({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${ue("scope",m.scope,[["read",m.read],["write",m.write]],d,$=>d=$)}
${J({name:"days",label:m.days,value:String(Aa),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=t.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,g,u,f]=[null,"",null,null,"",""],((l=t.get().session)==null?void 0:l.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:m}=t.get();return m===null||!m.signed_in?a``:a`
${x(m,l)} ${o.body(m.account,l)} ${P(m,l)} ${L(l)}
`}}}function Tt(e){let t=e.flatMap(i=>i===null?[]:io(i));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=lo(t.map(i=>i.flatMap(([d=0,g=0])=>[d,g])));return[n,o,r,s]}var _a=["version","updated_at","created_at","town"];function qr(e,t){let n=new Map(e.map(r=>[Ht(r),r])),o=new Map(t.map(r=>[Ht(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],d=s===null||i===null?[]:Ia(s,i);return s===null||i===null||d.length>0?[{fid:r,was:s,is:i,fields:d}]:[]})}function Ia(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!_a.includes(i)&&!Fr(n[i],o[i]));return Fr(e.geometry,t.geometry)?s:[...s,"geometry"]}function Fr(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Ur(e,t,n,o,r){let[s,i]=[Hr(e,n,r),Hr(t,n,r)],d=new Set([...s.keys(),...i.keys()]),g=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...g,null].flatMap(u=>d.has(u)?[{value:u,was:s.get(u)??He,is:i.get(u)??He}]:[])}var He={count:0,measure:0};function Pt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Hr(e,t,n){let o=new Map;for(let{properties:r}of e){let s=ja(r,t),i=n===null?0:Number(r[n]??0);o.set(s,Pt(o.get(s)??He,{count:1,measure:i}))}return o}function ja(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Fa=7,pn=40,Ha=400;function fn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Kr(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[i,d]=[!1,null],g=null,u=pn,f=0,v=()=>{let{town:l}=t.get();if(l===null)return;let m=f+=1;[i,d,g,u]=[!0,null,null,pn],e.ask();let[$,D]=[Ve(o),r===""?null:Ve(r)];Promise.all(no(t.get().theme).map(async p=>{let[c,w]=await Promise.all([Vt(p,l,void 0,$),Vt(p,l,void 0,D)]);return{layer:p,then:c,now:w,changed:qr(c,w)}})).then(p=>{m===f&&([s,i]=[p,!1],h(),e.ask())},p=>{m===f&&([d,i]=[z(p),!1],e.ask())})},h=()=>{let l=(s??[]).flatMap(D=>k(T(D))),m=Gr(l.filter(({fields:D,is:p})=>p===null||D.includes("geometry")).map(D=>D.was)),$=Gr(l.map(D=>D.is));n.set({mode:m===null&&$===null?de:{kind:"compare",change:0,was:m,is:$}})},T=l=>{let{layer:m,then:$,now:D}=l,[p,c]=[t.get(),e.stores.data.get()],w=N=>at(p,{...c,layers:{[m]:{status:"ready",value:N,problem:null}}},m),[S,R]=[w($),w(D)];if(S.fids===null||R.fids===null)return l;let y=l.changed.filter(({fid:N})=>{var A,j;return((A=S.fids)==null?void 0:A.has(N))===!0||((j=R.fids)==null?void 0:j.has(N))===!0});return{layer:m,then:S.features,now:R.features,changed:y}};t.subscribe((l,m)=>{s===null||e.stores.work.get().open!=="compare"||(l.committee!==m.committee||l.filter!==m.filter||l.table!==m.table)&&h()});let k=({layer:l,changed:m})=>g===null?m:g.layer===l?m.filter($=>fn($)===(g==null?void 0:g.kind)):[],C=(l,m)=>{g=(g==null?void 0:g.layer)===l&&g.kind===m?null:{layer:l,kind:m},u=pn,h(),e.ask()},M=(l,{fid:m,was:$,is:D})=>{let p=Tt([($==null?void 0:$.geometry)??null,(D==null?void 0:D.geometry)??null]);D!==null&&t.set({selected:{layer:l,fid:m}}),p!==null&&e.acts.showExtent(p)},b=(l,m)=>{let $=m.flatMap(({fid:D,is:p})=>p===null?[]:[D]);t.set({...rt(t.get(),l,`fid IN (${$.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},x=(l,m)=>{let{compare:$}=m.office,D=q(new Date),p=()=>{let R=l==="from"?o:r;return R===""?[D,""]:R.split("T")},c=(R,y)=>{let N=R===""?"":`${R}${y===""?"":`T${y}`}`,A=so(N)??"";l==="from"?o=A===""?o:A:r=A,v()},[w="",S=""]=p();return a`
<div class="compare-moment" data-moment=${l}>
<span>${$[l]}</span>
<input
type="date"
aria-label=${`${$[l]} ${m.words.action.date}`}
max=${D}
.value=${w}
@change=${R=>c(R.target.value,p()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${$[l]} ${$.time}`}
.value=${S}
@change=${R=>c(p()[0]??"",R.target.value)}
/>
</div>
`},P=(l,m)=>{let{layer:$,then:D,changed:p}=l,{words:c,office:w}=m,S=Ua($),R=qn($),y=Xn($,R,c),N=Ur(D,l.now,R,Object.keys(y),S),A=N.reduce((_,{was:X,is:ee})=>({value:null,was:Pt(_.was,X),is:Pt(_.is,ee)}),{value:null,was:He,is:He}),j=(_,{was:X,is:ee},Te)=>a`
<tr class=${Te?"compare-total":""}>
<th scope="row">${_}</th>
<td>${Vr(X,S)}</td>
<td>${Vr(ee,S)}</td>
<td>${Ba(X,ee,S)}</td>
</tr>
`,B=_=>p.filter(X=>fn(X)===_).length,I=k(l),F=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${w.compare.then}</th>
<th scope="col">${w.compare.now}</th>
<th scope="col">${w.compare.difference}</th>
</tr>
</thead>
<tbody>
${N.length<2?null:N.map(_=>j(_.value===null?c.filter.blank:y[_.value]??_.value,_,!1))}
${j(c.table.sum,A,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${$}>
<h3>${c.layers[$]}${S===null?"":m.office.paren("",Va(S,m))}</h3>
${p.length===0?a`
<p class="form-hint">${w.compare.same}</p>
${F}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>B(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(g==null?void 0:g.layer)===$&&g.kind===_}
@click=${()=>C($,_)}
>
${w.compare[_]}
<b>${V(B(_))}</b>
</button>
`)}
${I.every(({is:_})=>_===null)||I.length>Ha?null:a`
<button type="button" class="text-button" data-rows @click=${()=>b($,I)}>
${K("table")}${c.tool.table}
</button>
`}
</div>
${F}
<ol class="compare-rows">
${I.slice(0,u).map(_=>L($,_,m))}
</ol>
${I.length<=u?null:a`
<button type="button" class="form-button is-quiet" @click=${O}>
${w.compare.more(V(I.length-u))}
</button>
`}
`}
</section>
`},O=()=>{u+=200,e.ask()},L=(l,m,$)=>{let D=m.is??m.was;if(D===null)return null;let p=fn(m);return a`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>M(l,m)}>
<i class="is-${p}" aria-hidden="true"></i>
<b>${ie(l,D,$)}</b>
<span>${p==="edited"?Ga(l,m,$):$.office.compare[p]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:m}})=>`${l??""} ${m}`,enter:()=>{o===""&&(o=ro(t.get())??Y(q(new Date),-Fa)),s=null,v()},leave:()=>f+=1,body:l=>a`
<div class="compare-moments">${x("from",l)} ${x("to",l)}</div>
<p class="form-hint compare-says">
${Gt(Ve(o),l.words)} →
${r===""?l.office.compare.present:Gt(Ve(r),l.words)}
</p>
${l.view.committee===null&&l.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${l.office.compare.narrowed}</p>
`}
${U(d,l)}
${i?a`
<p class="form-hint" role="status">${l.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:m})=>m.length===0))===!0?a`
<p class="form-hint" role="status">${l.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:m})=>m.length>0))===!0?qa(l):null}
${(s??[]).map(m=>P(T(m),l))}
`}
`}}function qa({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Ua(e){let{shape:t}=Xe(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Va(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function zr(e,t){return t==="area_m2"?Qe(tt(e)):V(e)}function Vr({count:e,measure:t},n){return n===null?V(e):a`
${zr(t,n)}
<small>${V(e)}</small>
`}function Ba(e,t,n){let o=Br(t.count-e.count,V);return n===null?o:a`
${Br(t.measure-e.measure,r=>zr(r,n))}
<small>${o}</small>
`}function Br(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Ga(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return Jn(i,r);let d={field:i,was:(t==null?void 0:t.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},g=ot(e,d,r);return`${g.label}${r.words.colon}${g.was} → ${g.is}`}).join("; ")}function Gr(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Yr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function St(e,{words:t,office:n}){return _n(e)?t.layers[e]:n.lists[e]??e}var gn=6,Ka=Yr;function hn(e,t){let{log:n}=t.office,o=e.slice(0,gn).map(({layer:s,op:i,count:d})=>{var g,u;return((u=(g=n.people)[s])==null?void 0:u.call(g,i,d))??n.touch(St(s,t),i,d)}),r=e.length>gn?n.andMore(e.length-gn):"";return o.join(t.words.listComma)+r}function Nt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ka.includes(n))}function yn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Jr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&yn(e,t)!==""}function za(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Xr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=za(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Zr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:i,role:d,unit:g,level:u})=>{let f=g!==""?t.committees.get(g)??g:u===""?"":n.levels[u];return n.paren(i===""?s:i,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function Qr({change:e,touched:t},n){return n.office.log.willUndo(e,hn(t,n))}function es(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",i,d]=o;return i===void 0||d===void 0?n.conflict(St(r,t),s):n.leaning(St(r,t),s,i,St(d,t))}var ve=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:i}=this.of,d=o(t,n+1);if(d===null)return;let g=this.latest+=1,u=(s==null?void 0:s())??(()=>!0);this.reading=!0,i(),d.then(f=>{if(g!==this.latest||!u())return;let v=r(f),h=v.slice(0,n);this.rows=t===null?h:[...this.rows,...h],[this.answer,this.all,this.reading,this.problem]=[f,v.length<=n,!1,null],i()},f=>{g===this.latest&&([this.problem,this.reading]=[z(f),!1],i())})}};var Ya={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ke=class{constructor(t,n=Ya){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function Rt(e,t){let[n,o]=[null,""],r=new ke(e.ask),s=null,i=null,d=()=>{[n,s,i,o]=[null,null,null,""],r.end(),e.ask()},g=k=>{i=z(k),r.end(),e.ask()},u=k=>{let C=e.stores.view.get().town;C!==null&&([n,s,i,o]=[k,null,null,""],e.ask(),yt(C,k+1,1).then(({changes:[M]})=>{n===k&&((M==null?void 0:M.change)===k?s=M:i={title:"gone",status:404},e.ask())},g))},f=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let C=n;e.signedIn(()=>_e(k,C,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),d(),t()},g)},v=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(C=>a`
<li>${es(C,k)}</li>
`)}
</ul>
</div>
`,h=(k,C)=>{let M=k===null?[]:nt(k,C.view.language,C);return M.length===0?null:a`
<ul class="form-faults">
${M.map(b=>a`
<li>${b}</li>
`)}
</ul>
`},T=(k,C)=>{let{log:M}=C.office;return Nt(k)?a`
${J({name:"undo-reason",label:C.office.paren(M.undoReason,C.office.optional),value:o,input:b=>o=b})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,C)}</p>
${We(r.seconds,C)}
`:oe(Qr(k,C),M.undoIt,f,d,C)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?M.notHere(k.change):M.undoneBy(k.undone_by)}
</p>
`};return{end:d,part:(k,C)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>u(k)}>
${K("undo")}${C.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?v(C):U(i,C,"undo-problem")}
${h(i,C)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${C.office.cancel}</button>
`:T(s,C)}
`}}var Ja=30;function ts(e){let t=new ve({size:Ja,ask:(r,s)=>{let{town:i}=e.stores.view.get();return i===null?null:yt(i,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=Rt(e,()=>t.read()),o=(r,s)=>{var d;let{log:i}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${bn(r,s)}
<p class="log-what">${Xa(r,s)}</p>
${$n(r,s)}
${r.undone_by===void 0?((d=t.answer)==null?void 0:d.may_undo)===!0&&Nt(r)&&!we(s.view)?n.part(r.change,s):null:a`
<p class="log-mark">${i.undoneBy(r.undone_by)}</p>
`}
</li>
`};return{title:({words:r})=>r.work.changes,key:({view:r})=>{var s;return`${r.town??""} ${((s=e.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{t.clear(),n.end(),t.read()},body:r=>a`
${U(t.problem,r)}
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
`}}function Xa({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[hn(e,n),Zr(t,n)].filter(o=>o!=="").join(n.words.colon)}function bn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${pe(n)}</time>
<span>${Xr(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function $n({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),yn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function ns({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),i=an(t,JSON.stringify([t.tag,n,s]),Ie),{tag:d,key:g}=i;return{draft:i,answer:e(()=>Ho(o,r,n,{tag:d,reason:s,key:g}))}}function os({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=an(t,`delete ${t.tag} ${r}`,Ie),{tag:i,key:d}=s;return{draft:s,answer:e(()=>qo(n,o,{tag:i,reason:r,key:d}))}}function rs(e,t,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:d}=e,{edit:g}=n.office;return a`
${Za(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>Qa(u,e,t,n))} ${tl(e,t,n)}
${J({name:"reason",label:n.office.paren(g.reason,n.office.optional),value:o.written.now.reason,hint:g.reasonHint,input:u=>t.write({reason:u})})}
${nl(o,t,n)} ${ol(e,n)}
<div class="form-foot">
${We(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Le(i,n):g.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?oe(g.deleteSure,g.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${g.delete}
</button>
`}
`}function Za(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Qa(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:i,label:d,unit:g,options:u}=e,f=on(t,s),v=C=>o.type(s,C);if(Qn(e))return el(e,f,n,o,r);let h=g===""?d:r.office.paren(d,g);if(i==="listed"||i==="boolean"||i==="committee"){let C=i==="committee"?r.office.edit.noCommittee:r.office.none,M=f===""||u.some(([b])=>b===f)?[]:[[f,f]];return ue(s,h,[["",C],...u,...M],f,v)}let T=s==="aliases"?r.office.edit.aliasesHint:void 0;return J({name:s,label:h,value:f,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:v,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(C=>C.field===s))??!1,...T===void 0?{}:{hint:T}})}function el(e,t,n,o,r){var u;let{name:s,label:i}=e,d=lr("m2"),g=qt(t,"m2");return J({name:s,label:i,value:Kn(t,d),mode:"decimal",input:f=>{var h;let v=((h=qt(f,d))==null?void 0:h.unit)??d;v!==d&&ir(v),o.type(s,Gn(f,d))},settled:Bn,beside:cr(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===s))??!1,hint:g===null?r.office.edit.areaHint:r.office.edit.areaIs(zn({...g,unit:d},r.words))})}function tl({draft:e,placing:t},n,o){if(Xe(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${J({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${J({name:"lat",label:r.lat,value:i,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function nl(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,i=new Map(De(s,n).map(u=>[u.name,u])),d=(u,f)=>Zn(s,u,f,n),g=u=>{let[f,v]=[e.written.now.boxes[u],i.get(u)];return f===void 0||v===void 0?"–":a`
<b>${d(u,eo(v,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(u)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(u=>a`
<th scope="col">${u}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:u,was:f,is:v})=>{var h;return a`
<tr data-field=${u}>
<th scope="row">${((h=i.get(u))==null?void 0:h.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,f)}</td>
<td>${d(u,v)}</td>
<td>${g(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function ol({problem:e,says:t},n){let o=e===null?[]:nt(e,n.view.language,n);return a`
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
`}var rl=1e4;function as(e){return new wn(e)}var wn=class{constructor(t){this.ports=t;this.waiting=new ke(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Nr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ie(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ss(n,t)&&cn(n)&&this.tellKept(n);let r=un(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":pe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(we(t.view))return sl(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let i=fo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${rs(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Pr(o,t,n))},write:t=>{this.change(n=>rn(n,t))},leave:t=>{this.change(n=>Sr(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?de:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?xr(o.written):kr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Fe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,dn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ss(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=un(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):dn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Zt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Tr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=z(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return De(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:d,seconds:g}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:g,deleting:r,says:s,placing:f,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Cr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(ns(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(os(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),G(r,n);let d=this.shows(t),g=this.latest(t);if(!o&&!al(g,t)){this.goOn(g);return}Fe(t),d&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;Zt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(sn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=z(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Er(r,o):r),!this.shows(t)||!s){let i=this.ports.now(),d=ie(t.selection.layer,t.feature,i);G(this.ports.stores.data,i.office.edit.unsaved(d,bo(o,i)),rl);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function sl({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function al(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ss({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ls=e=>e?{"Tuntu-Reveal":"1"}:{};async function xe(e,t={}){return await(await Ae("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ge(e,t){return await(await Ae("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ie()})).json()}function is(e,t,n){return xe(`ledger?town=${e}&month=${t}`,ls(n))}async function cs(e,t,n,o,r,s){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,g=await Ae("GET",d,void 0,ls(s)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(g.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await g.blob()}}async function ds(e){return(await xe(`months?town=${e}`)).months}async function us(e,t){await Ae("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ie()})}async function ms(e,t){let n={corrections:[t]};return(await Ge(`ledger/corrections?town=${e}`,n)).months}function ps(e,t,n){return Ge(`cleaners/${t}/leave?town=${e}`,{on:n})}async function fs(e){let t=await Ae("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function gs(e,t,n,o){return xe(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function hs(e,t,n){await Ge(`lists/${t}/publish?town=${e}`,n)}async function ys(e,t,n,o){await Ge(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function bs(e,t,n,o,r){await Ge(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function $s(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await xe(n)).inspections}async function ws(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await xe(n)).streets}async function vs(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:i}]=await Promise.all([xe(`patrols?${o}`),xe(`calendar?${o}`),xe(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(i.map(({number:d,name:g})=>[d,g]))}}function ce(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Dt=["sheet","attendance","lists","inspections","washings","patrols"];function ks({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function xs(e){let[t="",n]=e.split(".");return{month:t,paper:Dt.find(o=>o===n)??"sheet"}}function Mt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Mt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var ll="January February March April May June July August September October November December".split(" "),Ct=e=>`${ll[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,vn=e=>`${e} ${e===1?"village":"villages"}`,Os={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Ct,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Ct(e)} is closed`,sureClose:(e,t,n,o)=>`${Ct(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Ct(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${vn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${vn(e)} on the red list and ${vn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Et=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ts={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Et,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Et(e)}已结账`,sureClose:(e,t,n,o)=>`${Et(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Et(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Lt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ps={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Lt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Lt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Lt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Lt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Wt={"zh-Hans":Ts,"zh-Hant":Ps,en:Os};function Ss(e,t){return{...e,month:t,said:Wt[e.view.language],town:e.view.town??""}}function ye(e){return V(e,Number.isInteger(e)?0:2)}function Oe(e){return e===null?"":V(e,2)}function kn(e){return e.slice(5)}function Ke(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),i=Q(t,r==="streets"?"streets":"villages",Number(s));return re((i==null?void 0:i.properties)??{},n.language)||o.unnamed}function Ns(e,t,{data:n,committees:o}){let[r,s]=e.split("."),i=Q(n,r==="streets"?"streets":"villages",Number(s));return o.get((i==null?void 0:i.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Rs(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?U(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=z(r),!1}finally{t=!1,e.ask()}}}}function $e(e,t,{town:n,month:o,view:r,said:s},i,d){let g=u=>{d.write(async()=>{let f=await cs(n,o,e,u,r.language,t);ar(f.name,f.content),G(i.stores.data,s.saved(f.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(u=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${d.busy()}
@click=${()=>g(u)}
>
${u==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var xn={value:null,problem:null,settled:!1};function le(e){let[t,n]=["",0],o=!1,r=xn;return{of:(s,i)=>{if(s!==t&&([t,o,r]=[s,!1,xn]),!o){o=!0,r={...r,settled:!1};let d=n+=1,g=u=>{d===n&&(r=u,e())};i().then(u=>g({value:u,problem:null,settled:!0}),u=>g({value:null,problem:z(u),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,xn],n+=1}}}var il=[10,20,30,40],cl=[3,5,10],dl=7;function Ds(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,i]=[20,5],d=new Set,g=!1,u=null,f="",v=c=>{[g,u,f]=[!1,null,""],o.again(),G(t.data,c)},h=()=>t.work.get().session,T=({village:c,name:w},{data:S,view:R})=>{let y=Q(S,"villages",Number(c.split(".")[1]));return y===void 0?w:re(y.properties,R.language)},k=({committee:c,committee_name:w},S)=>S.committees.get(c)??w,C=(c,{said:w})=>a`
<span class="month-objection" data-objection=${c.id}>
${w.objected(c.made_on)}${c.words===void 0?"":`${w.colon}${c.words}`}
<b>${c.upheld===void 0?w.waits:c.upheld?w.upheld:w.rejected}</b>
${c.answer===void 0?"":`${w.colon}${c.answer}`}
</span>
`,M=(c,w,S,R,y)=>a`
<form
class="month-fields"
@submit=${N=>{N.preventDefault(),f.trim()!==""&&R()}}
>
${J({name:w,label:c,value:f,required:!0,lengthMost:200,input:N=>f=N})}
${S}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${y.office.cancel}
</button>
</form>
`,b=c=>{[u,f]=[c,""],r.clear(),n()},x=(c,w)=>M(w.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${w.said.object}</button>
`,()=>{r.write(async()=>{await ys(w.town,w.month,c.village,f.trim()),v(w.said.objectionSent)})},w),P=(c,w)=>{let S=R=>{r.write(async()=>{await bs(w.town,w.month,c,R,f.trim()),v(w.said.answered)})};return M(w.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${w.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&S(!1)}}
>
${w.said.reject}
</button>
`,()=>S(!0),w)},O=({done:c,reported:w})=>w===0?"–":`${et(c/w)} %`,L=(c,w,S)=>{let{said:R,town:y}=S,N=Ee(h(),y),A=Pe(h(),y)&&(N===null||N.includes(c.committee)),j=w.objections_until!==void 0&&q(new Date)<=w.objections_until,B=(c.objections??[]).filter(({upheld:I})=>I===void 0);return a`
<td class="month-standing">
${c.struck===!0?R.struck:c.counts===!0?R.counts:R.notYet}
${(c.objections??[]).map(I=>C(I,S))}
${A&&j&&u!==c.village?a`
<button
type="button"
class="text-button"
data-object=${c.village}
@click=${()=>b(c.village)}
>
${R.objectOpen}
</button>
`:null}
${u===c.village?x(c,S):null}
${ne(h(),y)?B.map(({id:I})=>u===I?P(I,S):a`
<button type="button" class="text-button" data-answer=${I} @click=${()=>b(I)}>
${R.answerOpen}
</button>
`):null}
</td>
`},l=(c,w)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${c.village}
.checked=${!d.has(c.village)}
@change=${()=>{let S=new Set(d);S.delete(c.village)||S.add(c.village),d=S,n()}}
/>
${w.said.toList}
</label>
</td>
`,m=(c,w,S,R)=>{let{said:y}=R;return w.length===0?a`
<p class="form-hint">${y.noVillages}</p>
`:be(y.colours[c],a`
<table class="month-table month-listed" data-colour=${c}>
<thead>
<tr>
${c==="few"?null:a`
<th scope="col">${y.rank}</th>
`}
<th scope="col" class="month-name">${R.words.kinds.villages}</th>
<th scope="col" class="month-name">${R.words.kinds.committees}</th>
<th scope="col">${y.done}</th>
<th scope="col">${y.share}</th>
<th scope="col">${y.unreported}</th>
${S===null?null:a`
<th scope="col" class="month-standing">${y.standing}</th>
`}
</tr>
</thead>
<tbody>
${w.map(N=>a`
<tr data-village=${N.village}>
${c==="few"?null:a`
<th scope="row">
${N.rank??""}${N.tied?a`
<small>${y.tied}</small>
`:null}
</th>
`}
<th class="month-name">${T(N,R)}</th>
<td class="month-name">${k(N,R)}</td>
<td>${V(N.done)} / ${V(N.reported)}</td>
<td>${O(N)}</td>
<td>${V(N.not_reported)} / ${V(N.due)}</td>
${(S==null?void 0:S(N))??null}
</tr>
`)}
</tbody>
</table>
`)},$=(c,w,S)=>["red","black"].map(R=>a`
<h3 class="month-${R}">${S.said.colours[R]} · ${c[R].length}</h3>
${m(R,c[R],w,S)}
`),D=(c,w)=>a`
<p class="month-acts" data-published>
<span>${w.said.publishedOn(c.published_on??"",c.objections_until??"")}</span>
${$e("villages",!1,w,e,r)}
</p>
${$(c,S=>L(S,c,w),w)}
<p class="form-hint">${w.said.rules(c.rules.least,V(c.rules.n),V(c.rules.d))}</p>
`,p=(c,w)=>{let{said:S,month:R,town:y}=w,N=q(new Date).slice(0,7)>R,A=F=>F.map(({village:_})=>_).filter(_=>!d.has(_)),[j,B]=[A(c.red),A(c.black)],I=()=>{r.write(async()=>{await hs(y,R,{least:s,places:i,red:j,black:B}),v(S.published)})};return a`
<div class="month-fields">
${ue("least",S.least,il.map(F=>[String(F),S.leastOf(F)]),String(s),F=>{s=Number(F),n()})}
${ue("places",S.places,cl.map(F=>[String(F),S.placesOf(F)]),String(i),F=>{i=Number(F),n()})}
${$e("villages",!1,w,e,r)}
</div>
<p class="form-hint">${S.draftHint}</p>
${$(c,F=>l(F,w),w)}
${(c.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${S.fewOf((c.few??[]).length,c.rules.least)}</summary>
${m("few",c.few??[],null,w)}
</details>
`}
<p class="form-hint">${S.rules(c.rules.least,V(c.rules.n),V(c.rules.d))}</p>
${N?g?oe(S.surePublish(j.length,B.length,Y(q(new Date),dl)),S.publish,I,()=>{g=!1,n()},w):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${j.length+B.length===0||r.busy()}
@click=${()=>{g=!0,n()}}
>
${S.publishOpen}
</button>
`:a`
<p class="form-hint">${S.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[g,u,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:c=>{var y;let w=`${c.town} ${c.month} ${s} ${i} ${((y=h())==null?void 0:y.account)??0}`,{value:S,problem:R}=o.of(w,()=>gs(c.town,c.month,s,i));return S===null?a`
${U(R,c,"lists-problem")}
${R===null?a`
<p class="form-hint">${c.words.reading}</p>
`:null}
`:a`
${U(r.problem(),c,"lists-problem")}
${S.published!==null?D(S.published,c):S.draft!==null?p(S.draft,c):a`
<p>${c.said.notPublished}</p>
`}
`}}}var On={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},At={place:"",date:"",days:"0",slots:"",reason:""};function Ms(e){return e.trim()===""?0:Vn(e)}function Cs(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),i=ge(e),d=null,[g,u]=["",!1],f=At,v=null,h=(b,x,P)=>i.write(async()=>{let{ended:O,taken_back:L}=await ps(P.town,b.cleaner,x);u=!1,t(),G(n.data,x===null?P.said.backAgain:P.said.left(b.cleaner,x,O,L))}),T=(b,x)=>{let{place:P,date:O,reason:L}=f,[l,m]=[Ms(f.days),Ms(f.slots)];return v=l===null?f.days:m===null?f.slots:null,l===null||m===null?(o(),Promise.resolve(!1)):i.write(async()=>{let $=await ms(x.town,{cleaner:b.cleaner,place:P,date:O,days:l,slots:m,reason:L});f=At,t(),G(n.data,x.said.corrected($[0]??""))})},k=(b,x)=>{var L;let{said:P}=x,O=(L=s.of(x.town,()=>fs(x.town)).value)==null?void 0:L.get(b.cleaner);return O!==void 0?a`
<p class="month-line">
<span>${P.lastDayIs(O)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${i.busy()}
@click=${()=>h(b,null,x)}
>
${P.takeBackLastDay}
</button>
</p>
`:u?oe(P.sureLeft(b.cleaner,g),P.leave,()=>{h(b,g,x)},()=>{u=!1,o()},x):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${g}
@change=${l=>g=l.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{g!==""&&(u=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},C=(b,x)=>{let{said:P,month:O}=x,[L,l]=[`${O}-01`,he(O)],m=r.of(`${x.town} ${O}`,()=>$t(x.town,L,l)).value??[],$=[...new Set(m.filter(({cleaner:p})=>p===b.cleaner).map(({place:p})=>p))],D=p=>{f={...f,...p}};return a`
<form
class="month-fields"
data-correct
@submit=${p=>{p.preventDefault(),$.includes(f.place)||D({place:$[0]??""}),T(b,x)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${p=>D({place:p.target.value})}
>
${$.map(p=>a`
<option value=${p} .selected=${p===f.place}>${Ke(p,x)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${P.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${L}
max=${l}
.value=${f.date}
@change=${p=>D({date:p.target.value})}
/>
</div>
${J({name:"correct-days",label:P.daysMore,value:f.days,mode:"decimal",input:p=>D({days:p})})}
${J({name:"correct-slots",label:P.slotsMore,value:f.slots,mode:"decimal",required:!0,input:p=>D({slots:p})})}
${J({name:"correct-reason",label:P.why,value:f.reason,required:!0,lengthMost:200,input:p=>D({reason:p})})}
<div class="form-problem" id="correct-problem" role="alert">
${v===null?"":P.noNumber(v)}
</div>
<button class="form-button" ?disabled=${i.busy()||$.length===0}>${P.correct}</button>
</form>
`};return{open:()=>d,turn:b=>{[d,g,u]=[d===b?null:b,q(new Date),!1],[f,v]=[At,null],i.clear(),o()},detail:(b,x,P,O)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${O.said.papers.attendance}>
${Array.from(b.marks,(L,l)=>a`
<span title=${Ce(`${O.month}-${String(l+1).padStart(2,"0")}`,O.view.language)}>
<small>${l+1}</small>
${On[L]??""}
</span>
`)}
</p>
${b.shared===0?null:a`
<p class="form-hint">${O.said.shared(b.shared)}</p>
`}
${k(b,O)} ${x.closed?C(b,O):null}
${Rs(i.problem(),O,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[d,u,f,v]=[null,!1,At,null],i.clear(),r.forget(),s.forget()}}}function Es({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ls(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:h,month:T})=>n.of(`${h} ${T} ${r?"whole":""}`,()=>is(h,T,r)),i=()=>{n.again(),d.again()},d=Cs(e,i),g=(h,T)=>a`
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
<button type="button" class="form-button is-quiet" data-again @click=${i}>
${K("history")}${h.said.again}
</button>
${$e(T,r,h,e,o)}
</p>
`,u=h=>a`
${U(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,f=(h,{said:T})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${T.nobody(h.villages.duty_days,ye(h.villages.slots),h.streets.duty_days,ye(h.streets.slots))}
</p>
`,v=(h,T)=>{let{said:k}=T,C=h.total.yuan!==null,M=["villages","streets"].filter($=>h.total[$].duty_days+h.nobody[$].duty_days>0||h.corrections.some(D=>Es(D)===$)),b=C?4:3,x=2+M.length*b+(C?2:1),P=a`
${Array.from({length:b},()=>a`
<td class="is-none">–</td>
`)}
`,O=$=>$.duty_days===0&&$.days===0&&$.slots===0&&($.yuan??0)===0?P:a`
<td>${V($.duty_days)}</td>
<td>${ye($.days)}</td>
<td>${ye($.slots)}</td>
${C?a`
<td>${Oe($.yuan)}</td>
`:null}
`,L=$=>M.map(D=>O($[D])),l=$=>a`
<tr data-cleaner=${$.cleaner} class=${d.open()===$.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${d.open()===$.cleaner}
@click=${()=>d.turn($.cleaner)}
>
${V($.cleaner)}
</button>
</th>
<th class="month-name">
${$.name}${$.shared>0?a`
<sup>*</sup>
`:null}
</th>
${L($)}
<td>${V($.attended)}</td>
${C?a`
<td>${Oe($.yuan)}</td>
`:null}
</tr>
${d.open()===$.cleaner?d.detail($,h,x,T):null}
`,m=$=>{let D=Es($);return a`
<tr class="month-correction" data-correction=${$.id}>
<th scope="row">${V($.cleaner)}</th>
<th class="month-name">${$.name}</th>
${M.map(p=>p===D?a`
<td></td>
<td>${ye($.days)}</td>
<td>${ye($.slots)}</td>
${C?a`
<td>${Oe($.yuan)}</td>
`:null}
`:a`
<td colspan=${C?4:3}></td>
`)}
<td></td>
${C?a`
<td>${Oe($.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${x}>${k.corrects($.date,$.place_name,$.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${k.number}</th>
<th rowspan="2" scope="col" class="month-name">${k.name}</th>
${M.map($=>a`
<th colspan=${b} scope="colgroup">${k.groups[$]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${C?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${C?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(l)} ${h.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${L(h.total)}
<td>${V(h.rows.reduce(($,{attended:D})=>$+D,0))}</td>
${C?a`
<td>${Oe(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:i,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:h=>{let T=s(h).value;if(T===null)return u(h);let{said:k}=h;return a`
${g(h,"month")} ${U(o.problem(),h,"sheet-problem")}
${be(k.papers.sheet,v(T,h))} ${f(T.nobody,h)}
${T.rows.some(({shared:C})=>C>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:h=>{let T=s(h).value;if(T===null)return u(h);let{said:k,month:C}=h,M=Array.from({length:Number(he(C).slice(8))},(x,P)=>P+1),b=x=>[0,6].includes(new Date(`${C}-${String(x).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${g(h,"attendance")} ${U(o.problem(),h,"month-problem")}
${be(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${M.map(x=>a`
<th scope="col" class=${b(x)?"is-weekend":An}>${x}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${T.rows.map(x=>a`
<tr data-cleaner=${x.cleaner}>
<th scope="row">${V(x.cleaner)}</th>
<th class="month-name">${x.name}</th>
${M.map(P=>{let O=x.marks[P-1]??".";return a`
<td class="mark-${O==="."||O==="-"?"none":O}">${On[O]??""}</td>
`})}
<td>${V(x.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Ws(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),i=[n,o,r],d=({value:u,problem:f},v,h)=>u===null?a`
${U(f,v,"team-problem")}
${f===null?a`
<p class="form-hint">${v.words.reading}</p>
`:null}
`:a`
${h(u)} ${U(s.problem(),v,"team-problem")}
`,g=u=>V(u.reduce((f,v)=>f+v.score,0)/u.length,1);return{again:()=>i.forEach(u=>u.again()),forget:()=>{s.clear();for(let u of i)u.forget()},inspections:u=>{let{said:f,town:v,month:h}=u;return d(n.of(`${v} ${h}`,()=>$s(v,h)),u,T=>T.length===0?a`
<p class="form-hint">${f.noInspections}</p>
`:a`
<p class="month-acts">
<span>${f.inspected(T.length,g(T))}</span>
${$e("inspections",!1,u,e,s)}
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
${T.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${kn(k.date)}</th>
<th class="month-name">${Ke(k.place,u)}</th>
<td>${k.member===void 0?"–":f.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?f.nothingFound:(k.deductions??[]).map(({item:C,points:M,words:b})=>a`
<span>
${f.deduction(C,V(M,Number.isInteger(M)?0:1),b)}
</span>
`)}
</td>
<td><b>${V(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:u=>{let{said:f,town:v,month:h}=u;return d(o.of(`${v} ${h}`,()=>ws(v,h)),u,T=>T.length===0?a`
<p class="form-hint">${f.noStreets}</p>
`:a`
<p class="month-acts">
<span>${f.washed(T.filter(k=>k.washed>=k.due).length,T.length)}</span>
${$e("washings",!1,u,e,s)}
</p>
${be(f.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${f.street}</th>
<th scope="col" class="month-name">${u.words.kinds.committees}</th>
<th scope="col">${f.washedDays}</th>
<th scope="col" class="month-text">${f.washedOn}</th>
</tr>
</thead>
<tbody>
${T.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Ke(k.street,u)}</th>
<td class="month-name">${Ns(k.street,k.committee_name,u)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number(he(h).slice(8))?a`
<small>${f.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(C=>f.dayOfMonth(Number(C.slice(8)))).join(u.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${f.washHint}</p>
`)},patrols:u=>{let{said:f,town:v,month:h,view:T}=u;return d(r.of(`${v} ${h}`,()=>vs(v,`${h}-01`,he(h))),u,({patrols:k,days:C,members:M})=>a`
<h3>${f.calendar}</h3>
${C.length===0?a`
<p class="form-hint">${f.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${C.map(({date:b,works:x,name:P})=>a`
<li>
<span><b>${Ce(b,T.language)}</b></span>
<span>${x?f.works:f.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${f.patrols}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${f.noPatrols}</p>
`:a`
<p class="month-acts">
<span>${f.patrols} ${k.length}</span>
${$e("patrols",!1,u,e,s)}
</p>
${be(f.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col">${f.hours}</th>
<th scope="col" class="month-name">${f.member}</th>
</tr>
</thead>
<tbody>
${k.map((b,x)=>{var P;return a`
<tr data-patrol=${b.id}>
<th scope="row">${((P=k[x-1])==null?void 0:P.date)===b.date?"":kn(b.date)}</th>
<td>${b.starts}–${b.ends}</td>
<td class="month-name">
${f.numbered(b.member)} ${M.get(b.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`)}}}function As(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,i,d]=[Ls(e),Ds(e),Ws(e)],g=!1,u=()=>Mt(q(new Date).slice(0,7),-1),f=()=>{let{papers:O}=t.view.get();return O===null?{month:u(),paper:"sheet"}:xs(O)},v=O=>{g=!1,r.clear(),t.view.set({papers:ks({...f(),...O})})},h=O=>{let{session:L}=t.work.get();return ne(L,O)?Dt:Dt.filter(l=>ut(L,O)?l!=="sheet"&&l!=="attendance":l==="lists"||l==="washings")};t.data.subscribe((O,L)=>{if(!(O.touched===L.touched||t.work.get().open!=="month"))for(let l of[o,i,d])l.again()});let T=O=>r.write(async()=>{await us(O.town,O.month),g=!1,o.again(),s.again(),G(t.data,O.said.closed(O.month))}),k=()=>{g=!1,n()},C=O=>{let{value:L,problem:l,settled:m}=s.read(O);if(L===null||!m)return a`
${U(l,O,"closing-problem")}
<p class="form-hint">
${l===null?O.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${O.office.cancel}
</button>
</p>
`;let{villages:$,streets:D,yuan:p}=L.total;return oe(O.said.sureClose(O.month,V(L.rows.length),ye($.slots+D.slots),Oe(p)),O.said.close,()=>{T(O)},k,O)},M=O=>{var R;let{said:L,month:l,town:m}=O,{value:$,problem:D}=o.of(`${m} ${((R=t.work.get().session)==null?void 0:R.account)??0}`,()=>ds(m));if($===null)return U(D,O,"closed-problem");let p=q(new Date),c=$.find(y=>y.month===l),w=p>he(l),S=c===void 0&&w&&ne(t.work.get().session,m);return a`
<p class="month-state ${c===void 0?"":"is-closed"}" data-state>
<span>
${c!==void 0?L.closedOn(c.closed_on,c.by??""):w?L.open:l>p.slice(0,7)?L.toCome:L.runs(p)}
</span>
${S&&!g?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{g=!0,s.again()}}
>
${L.closeOpen}
</button>
`:null}
</p>
${S&&g?C(O):null} ${U(r.problem(),O,"close-problem")}
`},b=(O,L,l,m)=>a`
<button
type="button"
class="icon-button"
data-step=${O}
aria-label=${L}
?disabled=${O>0&&m.month>=q(new Date).slice(0,7)}
@click=${()=>v({month:Mt(m.month,O)})}
>
${K(l)}
</button>
`,x=(O,L)=>O==="lists"?i.body(L):O==="sheet"?s.sheet(L):O==="attendance"?s.attendance(L):d[O](L),P=()=>{g=!1,r.clear();for(let O of[s,i,d])O.forget()};return{title:({view:O})=>Wt[O.language].title,key:({view:O})=>{var L;return`${O.town??""} ${f().month} ${((L=t.work.get().session)==null?void 0:L.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&v({})},leave:()=>{P(),t.view.set({papers:null})},body:O=>{let{month:L,paper:l}=f(),m=Ss(O,L);if(m.town===""||t.work.get().session===null)return a`
<p class="form-hint">${m.words.reading}</p>
`;let $=h(m.view.town),D=$.includes(l)?l:$[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${b(-1,m.said.before,"left",m)}
<b data-month=${L}>${m.said.month(L)}</b>
${b(1,m.said.after,"right",m)}
</p>
${ce(m.said.title,$.map(p=>[p,m.said.papers[p]]),D,p=>v({paper:p}))}
</div>
${M(m)} ${x(D,m)}
`}}}function _s(e,t){let[n,o]=[null,""],r=new ke(e.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},d=g=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>jo(u,g,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),i(),t()},f=>{s=z(f),r.end(),e.ask()}))};return{end:i,part:(g,u,f,v)=>{let{log:h}=v.office,T=`${g} ${JSON.stringify(u)}`;return n!==T?a`
<button
type="button"
class="text-button log-erase"
aria-label=${h.eraseOf(f)}
@click=${()=>{i(),n=T,e.ask()}}
>
${K("erase")}${h.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,v,"erase-problem")}
${J({name:"erase-reason",label:v.office.paren(h.eraseReason,v.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,v)}</p>
${We(r.seconds,v)}
`:oe(h.willErase(f),h.eraseIt,()=>d(u),i,v)}
</div>
`}}}var ul=20;function js(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new ve({size:ul,ask:(b,x)=>{let{selected:P}=t.get();return P===null?null:Fo(P.layer,P.fid,(b==null?void 0:b.change)??null,x)},rowsOf:b=>b,wanted:()=>{let b=t.get().selected;return()=>{let x=t.get().selected;return(x==null?void 0:x.layer)===(b==null?void 0:b.layer)&&(x==null?void 0:x.fid)===(b==null?void 0:b.fid)}},changed:e.ask}),i="",d=b=>{let{mode:x}=o.get();return x.kind==="compare"&&x.change===b.change},g=Rt(e,()=>s.read()),u=_s(e,()=>s.read()),f=b=>{let x=d(b),[P,O]=[b.before??null,b.after??null];o.set({mode:x?de:{kind:"compare",change:b.change,was:P,is:O}});let L=Tt([P,O]);!x&&L!==null&&e.acts.showExtent(L),e.ask()},v=(b,x)=>{if(b.before==null||b.after==null)return null;let{log:P}=x.office,O=d(b),L=D=>D===void 0?"":`${Qe(tt(D))} ${x.words.unit.mu}`,[l,m]=[L(b.area_m2_before),L(b.area_m2_after)],$=l===m||l===""||m===""?"":P.area(l,m);return a`
<div class="log-shape">
<span>${b.before.type==="Point"?P.place:P.shape} ${$}</span>
<button type="button" class="text-button log-compare" aria-pressed=${O} @click=${()=>f(b)}>
${K(O?"hidden":"eye")}${O?P.hide:P.show}
</button>
${O?a`
<p class="log-key">
<i class="is-was"></i>
${P.was}
<i class="is-now"></i>
${P.is}
</p>
`:null}
</div>
`},h=(b,{layer:x,fid:P},O,L,l)=>zt(r.get().session,l.view.town)&&!we(l.view)&&Yn(x,O.field)&&[O.was,O.is].some(Is)?u.part(b.change,{layer:x,fid:P,field:O.field},L,l):null,T=(b,x)=>zt(r.get().session,x.view.town)&&!we(x.view)&&Is(b.why)&&Jr(b.why??"",x)?u.part(b.change,{change:b.change},x.office.log.ofReason(b.change),x):null,k=(b,x,P)=>{if(b.differs.length===0)return null;let{layer:O}=x;return a`
<dl class="log-fields">
${b.differs.map(L=>{let{label:l,was:m,is:$}=ot(O,L,P);return a`
<div data-field=${L.field}>
<dt>${l}</dt>
<dd>
${b.op==="insert"?null:a`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Un($)?"latin":""}>${$}</b>
${h(b,x,L,l,P)}
</dd>
</div>
`})}
</dl>
`},C=(b,x,P)=>{let{log:O}=P.office,L={insert:O.created,update:O.changed,delete:O.deleted}[b.op],l=b.op==="update"&&b.differs.length===0&&b.before==null;return a`
<li class="log-entry" data-change=${b.change}>
${bn(b,P)}
<p class="log-what">${L}${l?` · ${O.nothing}`:""}</p>
${$n(b,P)} ${T(b,P)}
${b.op==="delete"?null:k(b,x,P)} ${v(b,P)}
${Be(r.get().session,P.view.town)&&!we(P.view)?g.part(b.change,P):null}
</li>
`};return{title:b=>{let{selected:x}=b.view;if(x===null)return b.words.work.history;let P=Q(b.data,x.layer,x.fid)??b.data.picked.value,O=P===null?"":` · ${ie(x.layer,P,b)}`;return b.words.work.history+O},key:({view:{selected:b},data:{picked:x}})=>{var P;return`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${M(b,x.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:b}=t.get(),x=`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;x!==i&&(i=x,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:de}),g.end(),u.end()),s.read()},leave:()=>i="",body:b=>{let{selected:x}=b.view;return x===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,b)}
${Be(r.get().session,b.view.town)?null:a`
<p class="form-hint">${b.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>C(P,x,b))}
</ol>
${s.more(b,"log-more")}
`}};function M(b,x){var L;let O=(L=(b===null?void 0:Q(n.get(),b.layer,b.fid))??x)==null?void 0:L.properties;return JSON.stringify((O==null?void 0:O.version)??(O==null?void 0:O.updated_at)??"")}}function Is(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Fs=["viewer","clerk","planner","inspector","administrator"],Hs=["town","county","city","region"];var ml=20;function qs(e){let t=!1,n=new ve({size:ml,ask:(i,d)=>{let{town:g}=e.stores.view.get();return g===null?null:e.signedIn(()=>_o(g,(i==null?void 0:i.entry)??null,d))},rowsOf:i=>i,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:i})=>{let{open:d}=i;d!==t&&(o(),t=d,t&&n.read())},s=(i,d)=>{let{at:g,login:u,name:f}=i,v=d.office.looks;return a`
<li>
<time datetime=${g}>${pe(g)}</time>
<b>${f!==""?f:u!==""?u:v.gone}</b>
<span>${pl(i,d)}</span>
</li>
`};return{close:o,part:i=>{let d=i.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${d.title}</summary>
<p class="form-hint">${d.hint}</p>
${U(n.problem,i,"looks-problem")}
${n.empty?a`
<p class="form-hint">${d.none}</p>
`:null}
<ol class="looks">
${n.rows.map(g=>s(g,i))}
</ol>
${n.more(i,"looks-more")}
</details>
`}}}function pl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:fl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function fl(e,t){let n=["villages","committees"].flatMap(o=>Fn(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function Us(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,i=!1,d=0,g=null,u="",f="clerk",[v,h]=["","town"],T=qs(e),k=y=>{[s,i]=[z(y),!1],e.ask()},C=()=>t.get().town??"",M=()=>{let y=d+=1;e.signedIn(()=>Co(C())).then(N=>{y===d&&(r=N,e.ask())},N=>{y===d&&k(N)})},b=y=>{[s,u]=[null,""],e.signedIn(y).then(M,k),e.ask()},x=y=>{u=y,s=null,e.ask()},P=()=>({role:f,unit:f==="clerk"?v:"",level:f==="inspector"?h:""}),O=y=>{y.preventDefault();let N=y.currentTarget,{login:A="",name:j="",provider:B}=Se(y);[s,g]=[null,null];let I={login:A.trim(),name:j.trim(),provider:B!==void 0,...P()};e.signedIn(()=>Eo(C(),I)).then(F=>{g={login:I.login,invitation:F},mt(N),G(n,e.now().office.people.added(I.login)),M()},F=>{k(F),i=!0,e.ask()})},L=({account:y,login:N})=>{[s,g]=[null,null],e.signedIn(()=>Lo(C(),y)).then(A=>{g={login:N,invitation:A},e.ask(),window.requestAnimationFrame(()=>{var j;return(j=document.querySelector(".work-invitation"))==null?void 0:j.scrollIntoView({block:"nearest"})})},k)},l=y=>{let{session:N}=o.get();N!==null&&e.signedIn(()=>Io(y)).then(()=>{o.set({session:{...N,anonymous:y}})},k)},m=y=>{var I;let{people:N,roles:A,levels:j}=y.office,B=[...y.committees];return y.committees.has(v)||(v=((I=B[0])==null?void 0:I[0])??""),a`
${ue("role",N.role,Fs.map(F=>[F,A[F]]),f,F=>{f=F,e.ask()})}
${f==="clerk"?ue("unit",N.unit,B,v,F=>v=F):null}
${f==="inspector"?ue("level",N.level,Hs.map(F=>[F,j[F]]),h,F=>h=F):null}
`},$=y=>{var B;let{people:N,optional:A}=y.office,j=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${O}>
${J({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${J({name:"name",label:y.office.paren(N.name,A),lengthMost:64})} ${m(y)}
${j===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${D()?p(y):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},D=()=>i&&(s==null?void 0:s.status)===409,p=y=>a`
<div class="form-problem" role="alert">${y.office.problem.taken}</div>
`,c=y=>{if((g==null?void 0:g.invitation.link)===void 0)return null;let{people:N}=y.office,{link:A,expires:j}=g.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(g.login)}</h3>
<p>${N.linkOnce}</p>
${ur(A,N.scan)} ${dr(A,y.words)} ${pt(N.link,A,e)}
${j===void 0?null:a`
<p class="form-hint">${N.until(pe(j))}</p>
`}
</section>
`},w=(y,N,A)=>{let{people:j}=A.office,B=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${mn(N,A)}</span>
<button type="button" class="text-button" @click=${()=>x(B)}>
${j.take}
<span class="sr">${y.login}</span>
</button>
</div>
${u===B?oe(j.takeSure,j.take,()=>b(()=>Ao(C(),N.id)),()=>x(""),A):null}
</li>
`},S=(y,N)=>{var X;let{people:A,allTowns:j}=N.office,B=y.account===((X=o.get().session)==null?void 0:X.account),I=[B?A.you:"",y.disabled?A.disabled:"",y.has_password||y.federated?"":A.noPassword,y.administrator?j:""].filter(ee=>ee!==""),[F,_]=[`give ${y.account}`,`disable ${y.account}`];return a`
<li class="work-person" data-login=${y.login}>
<p>
<b>${y.name===""?y.login:y.name}</b>
${y.name===""?null:a`
<span>${y.login}</span>
`}
${I.map(ee=>a`
<em>${ee}</em>
`)}
</p>
<ul class="work-roles">
${y.memberships.map(ee=>w(y,ee,N))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(F)}>${A.give}</button>
${y.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>L(y)}>
${A.newLink}
</button>
`}
${B?null:y.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>b(()=>Xt(C(),y.account,!1))}
>
${A.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(_)}>
${A.disable}
</button>
`}
</div>
${u===_?oe(A.disableSure,A.disable,()=>b(()=>Xt(C(),y.account,!0)),()=>x(""),N):null}
${u===F?a`
<form
class="work-give"
@submit=${ee=>{ee.preventDefault(),b(()=>Wo(C(),y.account,P()))}}
>
${m(N)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${A.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${N.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},R=y=>{let{session:N}=o.get();if((N==null?void 0:N.administrator)!==!0)return null;let{people:A}=y.office;return a`
<section class="work-settings">
<h3>${A.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${N.anonymous}
@change=${j=>l(j.target.checked)}
/>
${A.anonymous}
</label>
<p class="form-hint">${N.anonymous?A.anonymousOn:A.anonymousOff}</p>
</section>
`};return{title:({words:y})=>y.work.people,key:({view:y})=>{var N;return`${y.town??""} ${((N=o.get().session)==null?void 0:N.account)??0}`},enter:()=>{[r,s,g,u]=[[],null,null,""],T.close(),M()},leave:()=>{g=null},body:y=>a`
${D()?null:U(s,y)} ${c(y)} ${$(y)}
<section>
<h3>${y.office.people.list}</h3>
<ul class="work-list">
${r.map(N=>S(N,y))}
</ul>
</section>
${T.part(y)} ${R(y)}
`}}var gl={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function hl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=Y(r,Xo-1);o.push({from:r,to:s<n?s:n}),r=Y(s,1)}return o}function yl(e,t){let n=o=>gl[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var _t=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let i of hl(n,o)){let d=await Vs(this.parts,`${t} ${i.from} ${i.to}`,()=>Zo(t,i,this.abort.signal)),g=d.villages.find(u=>u.fid===r);g!==void 0&&d.days.forEach((u,f)=>s.set(u,yl(g,f)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Vs(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:i}=await Jo(t,s,"day",r,this.abort.signal);return new Map(i.map(d=>[d.unit,d]))})}};function Vs(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Bs(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,i)=>Y(r,i))}}function Gs(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return Y(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,i=1,d=1]=t.split("-").map(Number),g=new Date(Date.UTC(s,i+r,0)).getUTCDate();return new Date(Date.UTC(s,i-1+r,Math.min(d,g))).toISOString().slice(0,10)}function Ks(e){let{view:t,data:n,work:o}=e.stores,r=new _t,s=Number(q(new Date).slice(0,4)),i="",[d,g]=[null,!1],[u,f]=["",0],v=null,h="",T=()=>{var w;let{selected:p,committee:c}=t.get();if(p!==null&&In(p.layer))return{village:p.fid};if(p!==null&&jn(p.layer)){let S=(w=Q(n.get(),"committees",p.fid))==null?void 0:w.properties.code;if(S!=null)return{committee:S}}return{committee:c==="none"?null:c}},k=()=>{let{town:p}=t.get();if(p===null)return;let c=T(),w=q(new Date),S=JSON.stringify([p,s,c,w]);if(S===u)return;S!==h&&(d=null),[u,g]=[S,!1];let R=f+=1;("village"in c?r.ofVillage(p,s,w,c.village).then(N=>({kind:"village",days:N})):r.ofCommittee(p,s,w,c.committee).then(N=>({kind:"committee",days:N}))).then(N=>{if(R!==f)return;let A=d===null;[d,h]=[N,S],e.ask(),A&&window.requestAnimationFrame(()=>window.requestAnimationFrame(C))},N=>{R!==f||po(N)||([g,u]=[!0,""],e.ask())})},C=()=>{var p;return(p=document.querySelector(`.calendar [data-day="${i}"]`))==null?void 0:p.scrollIntoView({block:"center"})},M=()=>{r.forget(),u="",o.get().open==="calendar"&&k()};n.subscribe((p,c)=>{p.touched!==c.touched&&M();let w=p.coverage.value;if(w===null||w===v||w.date!==q(new Date))return;let S=(v==null?void 0:v.date)!==w.date;v=w,S||(r.forgetDay(w.date),u="",o.get().open==="calendar"&&k())}),t.subscribe(()=>{o.get().open==="calendar"&&k()});let b=p=>{i=p;let c=t.get();t.set({...Ue(c,"coverage"),selected:c.selected,date:p>=q(new Date)?null:p}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},x=p=>{s=p,i="",k(),e.ask()},P=(p,c)=>{let w=Gs(p.key,c),[S,R]=[O(),q(new Date)];if(w===null)return;p.preventDefault();let y=w>R?R:w<S?S:w;i=y,Number(y.slice(0,4))!==s&&(s=Number(y.slice(0,4)),k()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(`.calendar [data-day="${y}"]`))==null?void 0:N.focus()}))},O=()=>{var p;return`${(((p=n.get().coverage.value)==null?void 0:p.first_record)??q(new Date)).slice(0,4)}-01-01`},L=({view:{measure:p}})=>p??"completion",l=(p,c)=>{var F;let{words:w}=c,S=((F=c.data.coverage.value)==null?void 0:F.first_record)??null;if(d===null||p>q(new Date))return null;if(S===null||p<S)return{fills:[],text:null};if(d.kind==="village"){let _=d.days.get(p);if(_===void 0||_.am===null&&_.pm===null)return{fills:[],text:"–"};let X=(ee,Te)=>`${ee} ${Te==="not_reported"&&!_.staffed?w.states.not_staffed:w.slotStates[Te??"not_due"]}`;return{fills:uo(_),text:`${X(w.am,_.am)}${w.listComma}${X(w.pm,_.pm)}`}}let R=d.days.get(p)??null,y=L(c),{n:N,d:A}=R===null?{n:0,d:0}:Qo(y,R),j=or(y,R),B=A===0?"–":`${et(N/A)} ${w.unit.percent} (${V(N)}/${V(A)})`,I=j==="unsaid"?me[c.view.language].levels.unsaid:B;return{fills:[en[j]],text:I}},m=(p,c)=>{let w=me[c.view.language],{lead:S,days:R}=Bs(s,p),y=c.view.date??q(new Date);return a`
<section class="calendar-month">
<h3>${w.month(p+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${w.year(String(s))} ${w.month(p+1)}`}>
${w.weekdays.map(N=>a`
<i aria-hidden="true">${N}</i>
`)}
${Array.from({length:S},()=>a`
<span></span>
`)}
${R.map(N=>{let A=l(N,c);return A===null?a`
<span class="calendar-none">${Number(N.slice(8))}</span>
`:a`
<button
type="button"
data-day=${N}
tabindex=${N===i?0:-1}
aria-label=${A.text===null?c.words.headline.noRecordsOf(N):w.dayOf(N,A.text)}
aria-pressed=${N===y}
@click=${()=>b(N)}
@keydown=${j=>P(j,N)}
>
${Number(N.slice(8))} ${bl(A.fills)}
</button>
`})}
</div>
</section>
`},$=p=>{let c=me[p.view.language],w=L(p),S=(d==null?void 0:d.kind)==="village"?[...go.filter(y=>y!=="both"&&y!=="one").map(y=>[st[y],p.words.states[y]])]:er.map((y,N)=>[en[y],y==="unsaid"||y==="uncounted"?c.levels[y]:c.ranges(je(w)?nr:tr,N,je(w))]),R=(d==null?void 0:d.kind)==="village"?[[st.both,p.words.slotStates.on_time],[st.partial,p.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...R,...S].map(([y,N])=>a`
<li>${ct(y)} ${N}</li>
`)}
</ul>
`},D=p=>{let c=T();if("village"in c){let w=Q(p.data,"villages",c.village);return w===void 0?p.words.unnamed:ie("villages",w,p)}return c.committee===null?p.words.filter.whole:p.committees.get(c.committee)??c.committee};return{title:p=>`${D(p)} · ${me[p.view.language].calendar}`,key:({view:{town:p}})=>p??"",enter:()=>{i=t.get().date??q(new Date),s=Number(i.slice(0,4)),k()},body:p=>{let c=me[p.view.language],w=q(new Date);(i===""||Number(i.slice(0,4))!==s)&&(i=s===Number(w.slice(0,4))?w:`${s}-12-31`);let S=(d==null?void 0:d.kind)==="committee"?c.names[L(p)]:`${p.words.am} | ${p.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${c.yearBefore}
?disabled=${s<=Number(O().slice(0,4))}
@click=${()=>x(s-1)}
>
${K("left")}
</button>
<b>${c.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${c.yearAfter}
?disabled=${s>=Number(w.slice(0,4))}
@click=${()=>x(s+1)}
>
${K("right")}
</button>
<span>${S}</span>
</div>
${g?a`
<p class="form-problem" role="alert">${c.failed}</p>
`:null}
${$(p)}
<p class="form-hint">${d===null&&!g?p.words.reading:c.hint}</p>
<div class="calendar-months">${Array.from({length:12},(R,y)=>m(y,p))}</div>
</div>
`}}}function bl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Wn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${it(n)} stroke=${lt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Tn=40,$l=["worse","better","same","unknown"];function Pn({better:e}){return e===null?"unknown":Math.abs(e)<rr?"same":e>0?"better":"worse"}function zs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,i])=>{let[d,g]=[n(r),n(i)];return d===null||g===null?(d===null?1:0)-(g===null?1:0)||o.localeCompare(s):d-g||i.now.d-r.now.d||o.localeCompare(s)})}function Ys(e){let{view:t,work:n}=e.stores,o=null,r=Tn,s=v=>`${v>0?"+":""}${V(v,1)}`,i=({now:v,before:h},T)=>v.share===null||(h==null?void 0:h.share)==null?"–":T(s((v.share-h.share)*100)),d=v=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(v??0)*100} height="8" fill=${it(oo.excellent,lt)}></rect>
</svg>
`,g=(v,h,T)=>{let k=me[T.view.language];return a`
<b>${v}</b>
<span>${h.now.text}</span>
${h.before===null?a`
<small>${k.reported} ${h.now.reported}</small>
`:a`
<small class="is-${Pn(h)}">
${i(h,k.points)} · ${h.before.text}
</small>
`}
${d(h.now.share)}
`},u=(v,h)=>{let T=h.view.measure!==null&&je(h.view.measure),k=zs([...v.committees],T),C=M=>{let b=M===""?"none":M;t.set({committee:t.get().committee===b?null:b})};return a`
<h3>${me[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([M,b])=>a`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${h.view.committee===(M===""?"none":M)}
@click=${()=>C(M)}
>
${g(h.committees.get(M)??h.office.edit.noCommittee,b,h)}
</button>
</li>
`)}
</ol>
`},f=(v,h)=>{let T=me[h.view.language],k=h.view.measure!==null&&je(h.view.measure),{features:C}=at(h.view,h.data,"villages"),M=C.flatMap(l=>{let m=v.of.get(Number(l.id));return m===void 0?[]:[[String(l.id),m]]}),b=zs(M,k),x=v.before!==null,P=x&&o!==null?b.filter(([,l])=>Pn(l)===o):b,O=l=>{var m;return re(((m=Q(h.data,"villages",Number(l)))==null?void 0:m.properties)??{},h.view.language)||h.words.unnamed},L=l=>{[o,r]=[o===l?null:l,Tn],e.ask()};return a`
<h3>${T.villages}</h3>
${x?a`
<div class="compare-kinds" role="group">
${$l.map(l=>{let m=b.filter(([,$])=>Pn($)===l).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${l}
aria-pressed=${o===l}
@click=${()=>L(l)}
>
${T.kinds[l]}
<b>${V(m)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${P.slice(0,r).map(([l,m])=>a`
<li>
<button
type="button"
data-fid=${l}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(l)}})}
>
${ct(m.fill)} ${g(O(l),m,h)}
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
${T.more(V(P.length-r))}
</button>
`}
`};return t.subscribe((v,h)=>{v.selected!==null&&v.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:v}})=>me[v].ranks,key:({view:{town:v,measure:h}})=>`${v} ${h}`,enter:()=>{[o,r]=[null,Tn];let v=t.get();(v.theme!=="coverage"||v.measure===null)&&t.set({theme:"coverage",measure:v.measure??"completion"})},body:v=>{let{tint:h}=v.data;return h===null?a`
<p class="form-hint">${v.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${g(v.words.filter.whole,h.total,v)}</p>
${u(h,v)} ${f(h,v)}
`}}}var ze=14;function Sn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function It(e,t){let n=Sn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Js(e,t){let n=new Map;for(let{cleaner:o,place:r}of It(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Nn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(i=>s.includes(i))).map(([s,i])=>{let d=i.map(o).filter(u=>u!==null),g=r.map(u=>Math.min(...d.map(f=>wl(u,f))));return{cleaner:s,places:i.length,distanceM:Math.max(...g)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function Rn(e,t,n,o){let r=new Map(e),s=new Map;for(let i of t){let[d]=Nn(r,[i],n,o);d!==void 0&&(s.set(i,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],i]))}return s}var Xs=["stand","beside","replace"];function Zs(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let i=e.filter(u=>u.place===s),d=Sn(i,o),g=u=>d.includes(u)||d.some(({cleaner:f})=>f===u.instead_of);return i.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&g(u))})}function Qs(e,{to:t,way:n,starts:o,ends:r}){let s=It(e,o),i=r===""?{}:{ends:r};return[...t].flatMap(([d,g])=>{let u={op:"add",cleaner:g,place:d,starts:o,...i};if(n==="replace")return[...Sn(e,o).filter(h=>h.place===d).map(({id:h})=>({op:"end",id:h,ends:Y(o,-1)})),u];let f=s.find(v=>v.place===d&&v.cleaner!==g);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function wl([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function ea(e,t,n,o){if(t===null)return null;let r=s=>{let i=t.get(s);return`${n.place(s,o)} → ${i===void 0?o.office.plan.nobodyNear:n.who(i.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function ta(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function na({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}function oa({count:e,change:t},n,o,{office:{plan:r}}){return a`
<p class="board-next" role="status">
<span>${r.saved(e)}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${()=>o(t)}>
${K("undo")}${r.takeBack(e)}
</button>
</p>
`}function ra({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:i,wholeNames:d},g,u){let{plan:f,crew:v}=u.office;return a`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(h=>a`
<button
type="button"
data-found=${h}
aria-pressed=${n.includes(h)}
@click=${()=>s(h)}
>
<b>${g.place(h,u)}</b>
<small>${g.heldBy(h,u)}</small>
</button>
`)}
${t.map(h=>a`
<button
type="button"
data-found-cleaner=${h}
aria-pressed=${h===o}
@click=${()=>i(h)}
>
<b>${g.who(h,u)}</b>
<small>${f.has(g.has(h))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${f.nothing}</p>
`:null}
${d===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${d}>
${f.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${v.noted}</p>
`:null}
</div>
`}function sa({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},i){let d=!1,g=null,u=async(f,v,h)=>{let{town:T}=e.get();if(!(d||T===null)){[d,g]=[!0,null],o();try{await s(()=>zo(T,h,f,v)),G(t,r().office.plan.boundsSaved),i()}catch(k){g=z(k)}d=!1,o()}};return({date:f,most_villages:v,apart_m:h},T)=>{let{plan:k}=T.office,C=k.bounds(v,String(h/1e3));return ne(n.get().session,T.view.town)?a`
<details class="plan-bounds">
<summary>${C}</summary>
<form
@submit=${M=>{M.preventDefault();let b=Se(M);u(Number(b["bounds-most"]),Math.round(Number(b["bounds-apart"])*1e3),f)}}
>
${J({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(v),required:!0})}
${J({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${U(g,T,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${d}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${C}</p>
`}}function aa({starts:e,ends:t},n,o,r,s){let{plan:i}=s.office,d=q(new Date),g=(u,f,v,h)=>a`
<label>
${f}
<input
type="date"
name=${u}
min=${d}
max=${Y(d,o)}
.value=${v}
@change=${T=>h(T.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${g("plan-starts",i.from,e,u=>{let f=u===""?d:u;r(v=>({starts:f,ends:v.ends!==""&&v.ends<f?f:v.ends}))})}
${g("plan-ends",n?i.to:i.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function la(e,t,n,o){let{plan:r}=o.office,s=(...T)=>T.filter(Boolean).join(o.words.listComma),i=T=>T===null?"":r.again(T),d=(T,k)=>vl(T,k,t,n,o),g=(T,k,C)=>a`
<li class="plan-cleaner" data-of=${T}>
<p>
<b>${n.who(T,o)}</b>
<small>${C}</small>
</p>
<ul class="plan-list">
${k.map(M=>d(M,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:v,apart:h}=e;return u.length+f.length+v.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${jt("uncovered",r.uncovered,u.map(T=>d(T.place,s(T.until===null?r.never:r.expired(T.until),i(T.again)))))}
${jt("ending",r.ending(t.ahead),f.map(T=>d(T.place,s(r.ends(T.ends),i(T.again)))))}
${jt("overloaded",r.overloaded(e.most_villages),v.map(T=>g(T.cleaner,T.places,r.has(T.places.length))))}
${jt("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(T=>g(T.cleaner,T.places,r.kilometres((T.distance_m/1e3).toFixed(1)))))}
`}function jt(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function vl(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var ia=92,kl=3,ca=6;function da(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,i=null,d=null,g=new Map,[u,f]=[!1,""],v=[],[h,T,k]=[0,!1,!1],C=!1,M="stand",[b,x]=["",""],P=null,O=null,L=null,[l,m,$]=[0,0,0],D=()=>n.get().town??"",p=E=>{O=z(E),e.ask()},c=E=>{let W=$+=1;Mo(D(),0,E,null).then(H=>{W===$&&(g=new Map(H.map(Z=>[Z.number,Z])),u=E,e.ask())},H=>{W===$&&p(H)})},w=()=>{let E=l+=1,W=q(new Date);Promise.all([$t(D(),W,Y(W,ia)),bt(D(),ze)]).then(([H,Z])=>{E===l&&([i,d]=[H,Z],_())},H=>{E===l&&p(H)})},S=sa(e,w),R=()=>(d==null?void 0:d.most_villages)??1,y=()=>Js(i??[],b),N=E=>{var se;let W=(se=A(E))==null?void 0:se.geometry;if((W==null?void 0:W.type)==="Point")return[W.coordinates[0]??0,W.coordinates[1]??0];if((W==null?void 0:W.type)!=="LineString")return null;let[H=0,Z=0]=W.coordinates[0]??[];return[H,Z]},A=E=>{let[W,H]=E.split(".");return Q(o.get(),W==="streets"?"streets":"villages",Number(H))},j=()=>({to:T?new Map([...Rn(y(),v,R(),N)].map(([W,H])=>[W,H.cleaner])):new Map(h<1?[]:v.map(W=>[W,h])),way:M,starts:b,ends:x}),B=()=>Zs(i??[],j()),I=()=>B().length>0?[]:Qs(i??[],j()),F=()=>{[O,L]=[null,null],_()},_=()=>{P=null,e.ask();let E=m+=1,W=I();W.length!==0&&Qt(D(),W,!0).then(H=>{E===m&&({effect:P}=H,e.ask())},H=>{E===m&&p(H)})},X=()=>{let{mode:E}=r.get();(E.kind==="pick"||E.kind==="none")&&r.set({mode:{kind:"pick",places:v}})},ee=E=>{v=E,[h,T]=[0,!1],X(),F(),window.setTimeout(()=>{var W;return(W=document.querySelector(".plan-foot"))==null?void 0:W.scrollIntoView({block:"nearest"})},50)},Te=E=>ee(v.includes(E)?v.filter(W=>W!==E):[...v,E]);r.subscribe(({mode:E})=>{if(E.kind==="none"&&s.get().open==="plan"&&X(),E.kind!=="pick"||E.places===v)return;let W=E.places.filter(H=>Re(H));W.length<E.places.length&&G(o,e.now().office.plan.notYours),ee(W)}),n.subscribe(({selected:E},W)=>{if(E===null||E===W.selected||s.get().open!=="plan")return;let H=`${E.layer}.${E.fid}`;Ze(E.layer)&&Re(H)&&!v.includes(H)&&ee([...v,H])}),o.subscribe((E,W)=>{E.touched===W.touched||k||s.get().open!=="plan"||([P,O]=[null,null],w(),e.ask())});let ya=E=>{let[W,H]=E.split("."),Z=o.get().coverage.value;return Z==null?void 0:Z[W==="streets"?"streets":"villages"].find(se=>se.fid===Number(H))},Re=E=>{let W=Ee(s.get().session,D()),H=ya(E);return H!==void 0&&(W===null||W.includes(H.committee??""))},Mn=async E=>{if(!k){[k,O]=[!0,null],e.ask();try{await e.signedIn(E),[v,h,T,P]=[[],0,!1,null],X()}catch(W){O=z(W)}k=!1,w(),e.ask()}},ba=()=>Mn(async()=>{let E=new Set(I().flatMap(H=>H.op==="add"?[H.place]:[])).size,{change:W}=await Qt(D(),I(),!1);L=W===void 0?null:{change:W,count:E},G(o,e.now().office.plan.saved(E))}),$a=E=>Mn(async()=>{await _e(D(),E,""),L=null,G(o,e.now().office.log.undone)}),wa=E=>({...E,uncovered:E.uncovered.filter(({place:W})=>Re(W)),ending:E.ending.filter(({place:W})=>Re(W))}),va=E=>{let[W,H]=E.split(".");s.set({open:null}),n.set({selected:{layer:W==="streets"?"streets":"villages",fid:Number(H)}})},Cn=(E,{view:{language:W},words:H})=>{var Z;return re(((Z=A(E))==null?void 0:Z.properties)??{},W)||H.unnamed},qe=(E,{office:W})=>{var H;return[W.plan.cleaner(E),((H=g.get(E))==null?void 0:H.name)??""].filter(Boolean).join(" ")},Ye=E=>It(i??[],b).filter(W=>W.place===E),ka=(E,W)=>Ye(E).map(({cleaner:H})=>qe(H,W)).join(W.words.listComma)||W.words.states.not_staffed,xa=E=>{f=E,e.ask()},Oa=()=>u||!new RegExp("\\p{L}","u").test(f)||!ne(s.get().session,D())?null:()=>c(!0),Ta=()=>{let{villages:E,streets:W}=o.get().layers,H={...E===void 0?{}:{villages:E},...W===void 0?{}:{streets:W}};return To(H,f).filter(({layer:Z})=>Ze(Z)).map(({layer:Z,fid:se})=>`${Z}.${se}`).filter(Re).slice(0,ca)},Pa=()=>{let E=f.trim();return E===""?[]:[...g.values()].filter(({number:W,name:H})=>String(W)===E||H!==""&&H.startsWith(E)).map(({number:W})=>W).slice(0,ca)},En=E=>{[h,T]=[E,!1],F()},Je={place:Cn,who:qe,heldBy:ka,has:E=>{var W;return((W=y().get(E))==null?void 0:W.length)??0}},Sa=E=>{({starts:b,ends:x}=E({starts:b,ends:x})),F()},Na=E=>{var Ln;let{plan:W}=E.office,H=Nn(y(),v,R(),N).slice(0,kl),[Z=""]=v,[se]=Ye(Z),ae=se===void 0?[]:(y().get(se.cleaner)??[]).filter(te=>!v.includes(te)&&Re(te)),Ra=v.filter(te=>Ye(te).length===0).length,Da=T?Rn(y(),v,R(),N):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${W.places(v.length,Ra)}</b>
<button type="button" class="text-button" data-none @click=${()=>ee([])}>${W.clear}</button>
</p>
<p class="plan-chosen">${v.map(te=>Cn(te,E)).join(E.words.listComma)}</p>
${se===void 0?null:a`
${ce(W.way,Xs.map(te=>[te,W.ways[te]]),M,te=>{M=te,F()})}
<p class="form-hint">
${W.present(qe(se.cleaner,E))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>ee([...v,...ae])}
>
${W.allOf(ae.length)}
</button>
`}
</p>
`}
${aa({starts:b,ends:x},se!==void 0&&M==="stand",ia,Sa,E)}
<h3>${W.nearest}</h3>
<div class="plan-near" role="group" aria-label=${W.whom}>
${H.map(te=>a`
<button
type="button"
data-cleaner=${te.cleaner}
aria-pressed=${te.cleaner===h}
@click=${()=>En(te.cleaner)}
>
<b>${qe(te.cleaner,E)}</b>
<small>${W.near((te.distanceM/1e3).toFixed(1),te.places)}</small>
</button>
`)}
${H.some(te=>te.cleaner===h)||h===0?null:a`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${qe(h,E)}</b>
<small>${W.has(((Ln=y().get(h))==null?void 0:Ln.length)??0)}</small>
</button>
`}
${v.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${T}
@click=${()=>{[h,T]=[0,!0],F()}}
>
<b>${W.each}</b>
</button>
`}
${H.length===0&&v.length<2?a`
<p class="form-hint">${W.nobodyNear}</p>
`:null}
</div>
${ea(v,Da,Je,E)} ${ta(B(),Je,E)}
<div class="plan-save">
${P===null?null:na(P,R(),E)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${P===null||k}
@click=${ba}
>
${k?E.office.working:W.save(v.length)}
</button>
</div>
</div>
`};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var W;return`${E??""} ${((W=s.get().session)==null?void 0:W.account)??0}`},enter:()=>{[i,d,g,P,O,L]=[null,null,new Map,null,null,null],[u,m]=[!1,m+1],[h,T,M,f,x]=[0,!1,"stand","",""],[b,C]=[q(new Date),!1];let{selected:E}=n.get();v=E!==null&&Ze(E.layer)?[`${E.layer}.${E.fid}`]:[],r.set({mode:{kind:"pick",places:v}}),w(),c(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:de})},body:E=>{let{office:W,words:H}=E,{plan:Z}=W;if(i===null||d===null||E.data.coverage.value===null)return a`
${U(O,E)}
<p class="form-hint">${H.reading}</p>
`;let se=ae=>{C=ae,e.ask()};return C?a`
<p class="board-next plan-folded">
<span>${Z.places(v.length,v.filter(ae=>Ye(ae).length===0).length)}</span>
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
@input=${ae=>xa(ae.target.value)}
/>
</div>
${f.trim()===""?null:ra({places:Ta(),cleaners:Pa(),chosen:v,cleaner:h,whole:u},{wholeNames:Oa(),toggle:ae=>{f="",Te(ae)},take:ae=>{f="",En(ae)}},Je,E)}
${U(O,E)} ${L===null?null:oa(L,k,ae=>{$a(ae)},E)}
${la(wa(d),{chosen:v,toggle:Te,openCard:va,ahead:ze},Je,E)} ${S(d,E)}
${v.length===0?null:Na(E)}
`}}}var ua=["rain","absent","waste"];function ma(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,i=null,d=new Map,g=new Map,u=null,f=new Map,v="seen",[h,T]=["",!1],k=null,C=0,M=()=>t.view.get().town??"",b=()=>Ee(t.work.get().session,M()),x=()=>{let c=C+=1;u=t.data.get().coverage.value,dt(M(),n).then(w=>{if(c!==C)return;let S=new Map(((i==null?void 0:i.villages)??[]).map(R=>[R.fid,fe(R,o)]));for(let R of w.villages)S.has(R.fid)&&S.get(R.fid)!==fe(R,o)&&d.delete(R.fid);[i,k]=[w,null],e.ask()},w=>{c===C&&(k=z(w),e.ask())})},P=()=>{let c=b(),w=((i==null?void 0:i.villages)??[]).filter(y=>(c===null||c.includes(y.committee??""))&&(r===null||y.committee===r)&&fe(y,o)!=="not_due"),S=y=>ft.includes(fe(y,o)),R=y=>y.fid===s?0:S(y)?2:1;return w.sort((y,N)=>R(y)-R(N))},O=c=>d.get(c.fid)??null,L=()=>{d=new Map,f=new Map,k=null},l=()=>{d=new Map(d);for(let c of P())!d.has(c.fid)&&["not_reported","not_staffed"].includes(fe(c,o))&&d.set(c.fid,"done");e.ask()},m=c=>{c(),L(),e.ask()},$=c=>{let w=P().flatMap(R=>{let y=O(R);if(y===null)return[];let N=`${R.fid} ${n} ${o} ${y} ${v}`,A=g.get(N)??{uuid:xl(),captured_at:new Date().toISOString()};return g.set(N,A),[{...A,place:`villages.${R.fid}`,date:n,slot:o,result:y,basis:v}]});if(w.length===0||T)return;let S=new Map(w.map(({uuid:R,place:y})=>[R,Number(y.split(".")[1])]));T=!0,k=null,e.ask(),e.signedIn(()=>Uo(M(),w,h.trim())).then(R=>{D(R,S);let y=R.length-f.size;y>0&&G(t.data,c.office.report.sent(y)),x()},R=>{k=z(R)}).finally(()=>{T=!1,e.ask()})},D=(c,w)=>{f=new Map;for(let S of c){let R=w.get(S.uuid)??0;if(S.outcome==="refused"){f.set(R,S);continue}d.delete(R);for(let[y,{uuid:N}]of g)N===S.uuid&&g.delete(y)}f.size===0&&(h="")},p=(c,w)=>{var _;let{office:S,data:R,view:y,words:N}=w,A=fe(c,o),j=O(c),B=re(((_=Q(R,"villages",c.fid))==null?void 0:_.properties)??{name:c.name},y.language)||N.unnamed,I=f.get(c.fid),F=X=>{d=new Map(d).set(c.fid,j===X?null:X),e.ask()};return a`
<li
data-village=${c.fid}
class=${[ft.includes(A)?"is-done":"",c.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${B}</span>
<span class="report-state">${ht(A)}${gt(A,w)}</span>
<span class="report-choices" role="group" aria-label=${B}>
${["done","partial","missed"].map(X=>a`
<button
type="button"
data-result=${X}
aria-pressed=${j===X}
?disabled=${T}
@click=${()=>F(X)}
>
${S.report.results[X]}
</button>
`)}
</span>
${I===void 0?null:a`
<p class="report-refused" role="alert">
${(y.language==="en"?void 0:y.language==="zh-Hant"?I.detail_zh_hant:I.detail_zh)??I.detail??""}
</p>
`}
</li>
`};return{title:({office:c})=>c.report.title,key:({view:c})=>{var S;let w=t.work.get().report;return[c.town,(S=t.work.get().session)==null?void 0:S.account,w==null?void 0:w.date,w==null?void 0:w.slot,w==null?void 0:w.village].join(" ")},enter:()=>{var N;let c=t.work.get().report,w=t.data.get().coverage.value,S=w==null?void 0:w.slots.filter(({due:A})=>A).at(-1);[n,o]=[(c==null?void 0:c.date)??q(new Date),(c==null?void 0:c.slot)??((S==null?void 0:S.slot)==="pm"?"pm":"am")];let R=b();s=(c==null?void 0:c.village)??null;let y=((N=w==null?void 0:w.villages.find(({fid:A})=>A===s))==null?void 0:N.committee)??t.view.get().committee;r=(R==null?void 0:R.length)===1?R[0]??null:y==="none"?null:y,v=R===null?"told":"seen",L(),g=new Map,[i,h]=[null,""],x()},body:c=>{let{office:w,words:S,committees:R}=c;i!==null&&!T&&c.data.coverage.value!==u&&x();let{report:y}=w,N=P(),A=N.map(O).filter(_=>_!==null),j=A.some(_=>_!=="done"),B=q(new Date),I=b(),F=[...R].filter(([_])=>I===null||I.includes(_));return a`
${ce(S.action.date,[[B,S.headline.today],[Y(B,-1),S.headline.yesterday]],n,_=>m(()=>{n=_,i=null,x()}))}
${ce(y.slot,[["am",S.am],["pm",S.pm]],o,_=>m(()=>{o=_}))}
${F.length<2?null:a`
<div class="form-field">
<label for="report-committee">${S.layers.committees}</label>
<select
id="report-committee"
@change=${_=>m(()=>{r=_.target.value||null})}
>
<option value="" .selected=${r===null}>${y.allCommittees}</option>
${F.map(([_,X])=>a`
<option value=${_} .selected=${_===r}>${X}</option>
`)}
</select>
</div>
`}
${i===null?a`
<p class="form-hint">${S.reading}</p>
`:N.length===0?a`
<p class="form-hint">${y.none}</p>
`:a`
${N.some(_=>O(_)===null&&!ft.includes(fe(_,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${l}>
${y.all}
</button>
`:null}
<ul class="report-list">
${N.map(_=>p(_,c))}
</ul>
`}
<form
class="report-foot"
@submit=${_=>{_.preventDefault(),(!j||h.trim()!=="")&&$(c)}}
>
${ce(y.basis,[["seen",y.bases.seen],["told",y.bases.told],["paper",y.bases.paper]],v,_=>{v=_,e.ask()})}
${j?a`
${J({name:"report-reason",label:y.why,value:h,required:!0,input:_=>h=_,lengthMost:200})}
${ce(y.why,ua.map(_=>[_,y.usual[_]]),ua.find(_=>y.usual[_]===h)??"",_=>{_!==""&&(h=y.usual[_]),e.ask()})}
`:null}
${n===B?null:a`
<p class="form-hint">${y.afterwards}</p>
`}
${U(k,c)}
<button class="form-button report-send" data-send ?disabled=${T||A.length===0}>
${T?w.working:y.send(A.length)}
</button>
</form>
`}}}function xl(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function pa({stores:{view:e,work:t,data:n},ask:o},r){let s=null,i=null,d=null,g=0,u=()=>{[s,i,d]=[null,null,null],g+=1},f=(M,b)=>{var O;u();let{town:x,committee:P}=e.get();s={slot:M,date:b,town:x,committee:P,account:((O=t.get().session)==null?void 0:O.account)??null},v(s),o()},v=({slot:M,date:b,town:x,committee:P})=>{let O=g+=1,L=ne(t.get().session,x);Ko(x??"",b,M,P===null||P==="none"?"":P,L).then(l=>{O===g&&([i,d]=[l,null],o())},l=>{O===g&&([i,d]=[null,z(l)],o())})},h=()=>{var P;if(s===null)return;let{town:M,committee:b}=e.get(),x=((P=t.get().session)==null?void 0:P.account)??null;s.town===M&&s.committee===b&&s.account===x||(u(),o())};e.subscribe(h),t.subscribe(h),n.subscribe((M,b)=>{M.touched!==b.touched&&s!==null&&v(s)});let T=({slot:M,date:b})=>(s==null?void 0:s.slot)===M&&s.date===b,k=({phone:M},b)=>M!==null&&/^[+\d\s()-]+$/.test(M)?a`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:a`
<span>${M===null||M===""?b:M}</span>
`,C=(M,b,x)=>{let{crew:P,today:O}=x.office,L=(i??[]).filter(({committee:m})=>m===M),l=b.filter(m=>(m.committee??"")===M);return a`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,x)}</h4>
<ul>
${l.map(m=>{let $=L.filter(({village:D})=>D===m.fid);return a`
<li>
<b>${r.village(m,x)}</b>
<span class="calls-people">
${$.map(D=>a`
<span>${D.name} ${k(D,P.noPhone)}</span>
`)}
${$.length===0?O.nobodyToCall:null}
</span>
</li>
`})}
${L.filter(({village:m})=>m===null).map(({name:m})=>a`
<li class="calls-clerk">
<span>${O.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(M,b)=>{let{session:x}=t.get();if(!ut(x,b.view.town)||M.lacking.length===0)return null;let{today:P}=b.office,O=T(M);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${O}
@click=${()=>{O?(u(),o()):f(M.slot,M.date)}}
>
${K("people")}${O?P.callHide:ne(x,b.view.town)?P.callWhole:P.call}
</button>
`},part:(M,b)=>{if(!T(M))return null;let x=[...new Set(M.lacking.map(({committee:O})=>O??""))],{crew:P}=b.office;return a`
<div class="board-calls">
${U(d,b,"calls-problem")}
${i===null?d===null?a`
<p class="form-hint">${P.reading}</p>
`:null:x.map(O=>C(O,M.lacking,b))}
${i!==null&&ne(t.get().session,b.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var Ft=60,Ol=350;function fa({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],i=new AbortController,d=T=>T>=s.length-1?null:s[T]??null,g=()=>{window.clearInterval(o),i.abort(),r="still"},u=async()=>{let T=q(new Date);s=Array.from({length:Ft},(C,M)=>Y(T,M-Ft+1)),r="reading",t();let k=s.map((C,M)=>d(M));i.abort(),i=new AbortController,await Promise.all([e.prepareDays(k),sr(n.view.get(),k,i.signal)])},f=async T=>{if(await u(),r!=="reading")return;let k=s.indexOf(T),C=k<0||k===s.length-1?0:k;r="playing",e.playDay(d(C)),o=window.setInterval(()=>{C+=1,e.playDay(d(C)),C>=s.length-1&&g(),t()},Ol),t()},v=T=>{r==="still"?f(T):g(),t()},h=async T=>{let k=s.length>0&&r!=="reading";g(),k||await u(),g(),e.playDay(d(T)),t()};return{stop:g,part:(T,{office:k,view:C})=>{let M=q(new Date),b=Ft-1-Math.round((Date.parse(M)-Date.parse(T))/864e5),x=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${x} @click=${()=>v(T)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Ft-1}
aria-label=${k.today.days}
aria-valuetext=${Ce(T,C.language)}
.value=${String(Math.max(0,b))}
@input=${P=>{h(Number(P.target.value))}}
/>
<span>${r==="reading"?k.working:T.slice(5)}</span>
</div>
`}}}var Tl=14,Pl=["rain","wind","roads","festival"];function ga({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[i,d]=["","both"],g=Yo(t),u=null,f=[],v=null,h=null,T=null,k=()=>e.view.get().town??"",C=p=>{if(T===p)return;T=p;let c=q(new Date);Vo(p.town,c,Y(c,Tl)).then(w=>{T===p&&(f=w,t())},()=>{})},M=()=>{[r,s]=[!1,!1],g.forget(),[v,h,T,f]=[null,null,null,[]]},b=p=>{let c=q(new Date),w=Me(new Date),S=p.slots.filter(({ends:R})=>w<R).map(R=>R.slot==="pm"?"pm":"am");[r,h,v]=[!0,null,null],g.forget(),i=S.length===0?Y(c,1):c,d=S.length===1?S[0]??"both":"both",{committee:u}=e.view.get(),t()},x=async p=>{if(!s){[s,h]=[!0,null],t();try{await o(p)}catch(c){h=z(c)}s=!1,t()}},P=(p,c)=>x(async()=>{let w=u===null?{}:{committee:u};v={change:await Bo(k(),{from:i,to:i,slot:d,...w,reason:p}),text:c},r=!1}),O=p=>x(async()=>{await _e(k(),p,""),v=null,G(e.data,n().office.suspend.ended)}),L=({id:p})=>x(async()=>{await Go(k(),p,Y(q(new Date),-1)),v=null,G(e.data,n().office.suspend.ended)}),l=(p,{office:c,words:w})=>{let S=q(new Date);return p===S?w.headline.today:p===Y(S,1)?c.suspend.tomorrow:p},m=(p,{committees:c,office:w})=>p===void 0?w.report.allCommittees:c.get(p)??p,$=(p,c)=>{let{office:w,words:S,committees:R}=c,{suspend:y}=w,N=q(new Date),A=p.villages.filter(I=>u===null||I.committee===u),j=m(u??void 0,c),B=[l(i,c),y.slots[d]];return a`
<div class="board-suspend-form">
${ce(y.day,[[N,S.headline.today],[Y(N,1),y.tomorrow]],i,I=>{i=I,t()})}
${ce(w.report.slot,[["am",y.slots.am],["pm",y.slots.pm],["both",y.slots.both]],d,I=>{d=I,t()})}
<div class="form-field">
<label for="suspend-committee">${y.scope}</label>
<select
id="suspend-committee"
@change=${I=>{u=I.target.value||null,t()}}
>
<option value="" .selected=${u===null}>${w.report.allCommittees}</option>
${[...R].map(([I,F])=>a`
<option value=${I} .selected=${I===u}>${F}</option>
`)}
</select>
</div>
<p class="board-what">${y.what(...B,j,A.length)}</p>
${g.part({name:"suspend-reason",why:y.why,usual:Pl.map(I=>[I,y.reasons[I]]),act:y.title,busy:s,because:I=>{P(I,y.suspended(...B,j))}},c)}
</div>
`},D=(p,c)=>{var I,F;let{office:w,view:S,words:R}=c,y=q(new Date),N=Number((I=p.village)==null?void 0:I.split(".")[1]),A=p.village===void 0?m(p.committee,c):re(((F=Q(c.data,"villages",N))==null?void 0:F.properties)??{},S.language)||R.unnamed,j=l(p.from<y?y:p.from,c),B=p.to>p.from&&p.to>y?w.suspend.until(l(p.to,c)):"";return a`
<li data-suspension=${p.id}>
<span>
<b>${[j,w.suspend.slots[p.slot],B].filter(Boolean).join(" ")}</b>
<small>${[A,p.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>L(p)}>
${w.suspend.end}
</button>
</li>
`};return{close:M,part:(p,c)=>{if(!ne(e.work.get().session,c.view.town))return null;C(p);let{suspend:w}=c.office;return a`
<section class="board-suspend">
<h3>
${w.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){b(p);return}r=!1,t()}}
>
${r?c.office.cancel:w.open}
</button>
</h3>
${r?$(p,c):null} ${U(h,c,"suspend-problem")}
${v===null?null:a`
<p class="board-next" role="status">
<span>${v.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>v!==null&&O(v.change)}
>
${K("undo")}${w.takeBack}
</button>
</p>
`}
${f.length===0?null:a`
<ul class="board-list">
${f.map(S=>D(S,c))}
</ul>
`}
</section>
`}}}function ha(e){let{stores:t}=e,n=ga(e),o=null,r=null,s=[],i=fa(e);t.view.subscribe((l,m)=>{l.selected!==null&&l.selected!==m.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let d=l=>{r!==l&&(r=l,dt(l.town,Y(l.date,-1)).then(m=>{t.view.get().town===m.town&&(o=m,e.ask())},()=>{}))},g=()=>{let{town:l}=t.view.get();l===null||!Pe(t.work.get().session,l)||bt(l,ze).then(m=>{t.view.get().town===l&&(s=m.ending.map(({place:$})=>$),e.ask())},()=>{})};t.data.subscribe((l,m)=>{l.touched!==m.touched&&t.work.get().open==="today"&&g()});let u=(l,{data:m,view:$,words:D})=>{var p;return re(((p=Q(m,"villages",l.fid))==null?void 0:p.properties)??{name:l.name},$.language)||D.unnamed},f=(l,{committees:m,office:$})=>(l===null?void 0:m.get(l))??$.edit.noCommittee,v=(l,m,$,D)=>{let p=m.map(S=>S==="not_staffed"?"not_reported":S),c=m.length===1&&(m[0]==="not_staffed"||m[0]==="not_reported"),w=Bt([{kind:"in",field:l,values:p},...c?[{kind:"range",field:"cleaners",from:m[0]==="not_staffed"?0:1,to:m[0]==="not_staffed"?0:null}]:[]]);h(w,$,D)},h=(l,m,$)=>{let D=q(new Date),p={...t.view.get(),committee:$};t.view.set({...Ue(p,"coverage"),...rt(p,"villages",l),date:m===D?null:m,committee:$})},T=pa(e,{village:u,committee:f}),k=(l,m)=>{t.work.set({open:"report",report:{slot:l,date:m}})},C=(l,m,$)=>{let{words:D,office:p}=$,c=Jt(m.villages,l.slot),w=()=>{let S={date:m.date,clock:Me(new Date),slot:l.slot},R=ko(S,c,y=>u(y,$),y=>f(y,$),D,p.today.reminder);yo(R).then(y=>G(t.data,y?p.today.reminded:D.measure.notCopied))};return a`
<section class="board-slot" data-slot=${l.slot}>
<h3>
${D[l.slot]}
<small>${l.starts}–${l.ends}</small>
${l.all===0?null:a`
<b>${V(l.done)}</b>
<small>/ ${V(l.all)}</small>
`}
</h3>
${l.due?a`
${Oo(l)}
<p class="board-counts">
${$o.filter(S=>l.counts[S]>0).map(S=>a`
<button
type="button"
data-state=${S}
@click=${()=>v(l.slot,[S],m.date,null)}
>
${ht(S)}${gt(S,$)} ${V(l.counts[S])}
</button>
`)}
</p>
${c.length===0?null:a`
<p class="board-next ${l.over?"is-over":""}">
<span>${p.today.lacking(c.length,l.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${w}>
${K("copy")}${p.today.remind}
</button>
${T.button({...l,date:m.date,lacking:c},$)}
${M(l.slot,m.date,$)}
</p>
${T.part({...l,date:m.date,lacking:c},$)}
`}
`:a`
<p class="form-hint">${p.today.begins(l.starts)}</p>
`}
</section>
`},M=(l,m,{view:$,office:D})=>Pe(t.work.get().session,$.town)?a`
<button type="button" class="form-button" data-report @click=${()=>k(l,m)}>
${D.today.report}
</button>
`:null,b=(l,m,$)=>{let D=m.filter(c=>c.due).map(({slot:c})=>c),p=(c,w)=>{let{done:S,all:R,villages:y}=c[w];if(!D.includes(w)||R===0)return a`
<td>–</td>
`;let N=[...new Set(y.map(A=>fe(A,w)))];return a`
<td class=${y.length>0?"has-left":""}>
${y.length===0?a`
${S} / ${R}
`:a`
<button type="button" @click=${()=>v(w,N,l.date,c.committee??"none")}>
${S} / ${R}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${$.words.layers.committees}</th>
<th>${$.words.am}</th>
<th>${$.words.pm}</th>
</tr>
</thead>
<tbody>
${vo(l.villages).map(c=>a`
<tr data-committee=${c.committee??""}>
<th scope="row">${f(c.committee,$)}</th>
${p(c,"am")}${p(c,"pm")}
</tr>
`)}
</tbody>
</table>
`},x=(l,m)=>{let{words:$,office:D}=m,p=["am","pm"].flatMap(c=>{let w=Jt(l.villages,c);return w.length===0?[]:[{slot:c,units:w}]});return p.length===0||l.first_record===null||l.date<l.first_record?null:a`
<section class="board-holes">
<h3>${D.today.holes}</h3>
${p.map(({slot:c,units:w})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>v(c,["not_reported"],l.date,null)}>
${$[c]} ${D.today.lackingOf(w.length)}
</button>
${M(c,l.date,m)}
</p>
`)}
</section>
`},P=(l,m,$)=>{let{office:D}=$,p=(o==null?void 0:o.date)===Y(l.date,-1)?Dn(o,$):null,c=xo(l,m,p,s);return a`
<section class="board-todo" aria-label=${D.today.todo}>
<h3>${D.today.todo}${c.length===0?"":` · ${c.length}`}</h3>
${c.length===0?a`
<p class="form-hint">${D.today.nothing}</p>
`:a`
<ol class="board-list">
${c.map(w=>O(w,l,$))}
</ol>
`}
</section>
`},O=(l,m,$)=>{let{words:D,office:p,view:c}=$,{session:w}=t.work.get(),S=Pe(w,c.town),{today:R}=p,[y,N,A]={overdue:()=>{let j=l.kind==="overdue"?l.slot:"am";return S?[R.lacking(l.count,!0),ne(w,c.town)?R.callWhole:R.call,()=>T.open(j,m.date)]:[R.lacking(l.count,!0),R.check,()=>v(j,["not_reported"],m.date,null)]},disputed:()=>{let j=l.kind==="disputed"?l.slot:"am";return[R.disputed(l.count),R.check,()=>v(j,["contested"],m.date,null)]},bare:()=>S?[R.bare(l.count),p.plan.open,()=>t.work.set({open:"plan"})]:[R.bare(l.count),R.check,()=>h(Bt([{kind:"range",field:"cleaners",from:0,to:0}]),m.date,null)],ending:()=>[R.ending(l.count),p.plan.open,()=>t.work.set({open:"plan"})],holes:()=>S?[R.holesLeft(l.count),R.report,()=>k("pm",Y(m.date,-1))]:[R.holesLeft(l.count),R.check,()=>v("pm",["not_reported"],Y(m.date,-1),null)]}[l.kind]();return a`
<li data-todo=${l.kind}>
<span>${"slot"in l?`${D[l.slot]}${D.colon}`:""}${y}</span>
<button type="button" class="form-button is-quiet" @click=${A}>${N}</button>
</li>
`},L=(l,{view:m,words:$,office:D})=>Pe(t.work.get().session,m.town)?a`
<p class="board-next board-plan">
<span>
${$.states.not_staffed} ${V(l.villages.filter(p=>!p.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${D.plan.open}
</button>
</p>
`:null;return{title:({office:l,view:m})=>m.date===null?l.today.title:l.today.past,key:({view:l})=>l.town??"",enter:()=>{n.close(),T.close(),i.stop(),[o,r,s]=[null,null,[]],g();let l=t.view.get();(l.date!==null||l.theme!=="coverage")&&t.view.set({...Ue(l,"coverage"),date:null})},leave:()=>{i.stop(),n.close(),T.close()},body:l=>{let m=l.data.coverage.value;if(m===null)return a`
<p class="form-hint">${l.words.reading}</p>
`;m.date===q(new Date)&&d(m);let $=Dn(m,l),D=wo($,$.date===q(new Date)?Me(new Date):null);return a`
<p class="form-hint board-head">
${$.date===q(new Date)?l.words.asOf($.date,Me(new Date($.as_of))):l.words.onDate($.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${K("present")}${l.office.today.wall}
</button>
</p>
${i.part($.date,l)}
${$.first_record===null||$.date<$.first_record?a`
<p>${l.words.headline.noRecordsOf($.date)}</p>
`:a`
${$.date===q(new Date)?P($,D,l):null}
${D.map(p=>C(p,$,l))} ${L($,l)} ${n.part($,l)}
${b($,D,l)}
`}
${o===null||o.date!==Y($.date,-1)?null:x(Dn(o,l),l)}
`}}}function Dn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return ao({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Jf(e,t,n){let{view:o,data:r,tools:s,work:i}=t,g={stores:t,acts:n,now:()=>Yt({view:o.get(),data:r.get(),words:co[o.get().language]}),ask:()=>b(),signedIn:async x=>{try{return await x()}catch(P){if(!(P instanceof mo)||P.problem.status!==401||!await Sl(t))throw P;return x()}}},u={account:jr(g),people:Us(g),changes:ts(g),history:js(g),edit:as(g),today:ha(g),report:ma(g),plan:da(g),period:Ys(g),calendar:Ks(g),compare:Kr(g),month:As(g)},f="",v=null,h=null,T=()=>i.set({open:null}),k=x=>{var O,L,l;v!==null&&((L=(O=u[v]).leave)==null||L.call(O)),v===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),v=x,document.body.classList.toggle("has-work",x!==null),document.body.classList.toggle("has-papers",x==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:de}),x===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((l=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||l.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},C=x=>{x!==null?i.set({open:"month"}):i.get().open==="month"&&T()};o.subscribe((x,P)=>{x.papers!==P.papers&&C(x.papers)}),o.get().papers!==null&&C(o.get().papers);let M=()=>{},b=()=>M();M=ho(e,t,x=>{let P=x.view.presenting?null:i.get().open;if(e.toggleAttribute("hidden",P===null),P!==v&&k(P),P===null)return null;let O=Yt(x),L=u[P],l=`${P} ${L.key(O)}`;l!==f&&(f=l,L.enter());let m=L.title(O);e.setAttribute("aria-label",m);let{mode:$}=s.get();return e.classList.toggle("is-placing",$.kind==="place"&&$.waiting),e.classList.toggle("is-comparing",$.kind==="compare"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${O.words.action.close}
@click=${T}
>
${K("close")}
</button>
</header>
<div class="work-body work-${P}">${L.body(O)}</div>
`}),s.subscribe((x,P)=>{x.mode!==P.mode&&b()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&v!==null&&i.get().gate===null&&T()})}function Sl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Jf as mountWork};
