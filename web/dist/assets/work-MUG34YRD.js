import{a as ro,b as so,c as lo}from"./chunk-25ZDH4EM.js";import{a as io,b as ao}from"./chunk-N3NTY6E5.js";import{a as co}from"./chunk-GEY32XWL.js";import{a as uo,d as Ot}from"./chunk-M7XNBHTI.js";import{a as bn,m as hn}from"./chunk-DEAKTYYN.js";import"./chunk-KGDUBQIC.js";import{H as gn,M as yn,U as ae,b as ct,c as en,d as tn,e as nn,f as on,i as he,j as rn,l as sn,n as ln,o as an,p as ut,q as cn,r as un,s as dn,t as Me,u as Ce}from"./chunk-MKZT2DR6.js";import{a as fn,b as pe,c as Te,e as mn}from"./chunk-M6AR5UX4.js";import{b as ie}from"./chunk-YD7YPWLY.js";import{a as kn}from"./chunk-H37K746I.js";import{a as $n}from"./chunk-3Z74AIPQ.js";import{a as Tn,b as Ie,c as ue,d as Sn,e as Pn,f as yt,g as Nn,h as Rn,j as je,k as Be,l as Dn}from"./chunk-EN7KPYT2.js";import{a as gt,b as H,c as we,d as ve,e as Q,f as _e,g as fe,h as Fe,i as te,j as Se}from"./chunk-YGCKW4R3.js";import{a as On}from"./chunk-DHPYUQPK.js";import{c as Vt,d as at,e as le,f as Xt}from"./chunk-AZIKMIE6.js";import{a as En}from"./chunk-NFF3ADSN.js";import{a as Xn,b as Qn,c as Zn,d as eo,g as to,h as no,i as oo,j as kt}from"./chunk-FDSGYLMZ.js";import{g as ft}from"./chunk-VEVOLK3E.js";import{b as dt,d as Le}from"./chunk-2X3REUSA.js";import{d as pn}from"./chunk-ZTIAUMNU.js";import"./chunk-DAX5QVPO.js";import{a as U,b as $e,c as vn,d as X,e as ce,f as mt}from"./chunk-OUHRBD4R.js";import{a as re,b as We}from"./chunk-KGYZF5QC.js";import{a as oe,e as Zt}from"./chunk-RA6FLBFZ.js";import{a as J}from"./chunk-KXHZUGMI.js";import{g as Qt}from"./chunk-5COR5YU2.js";import{c as Cn,f as Ln,g as An,h as _n,i as Fn,j as In,k as jn,l as Bn,m as Un,n as $t,o as Hn,p as qn,q as Kn,r as Gn,s as qe,t as ke,u as zn,v as Yn,w as wt,x as Jn,y as Vn,z as vt}from"./chunk-Z5PPB7KC.js";import{a as bt,b as se,c as ht,d as Wn,e as Ue,f as He,g as Pe,i as Mn}from"./chunk-JBFNKDIJ.js";import{b as Jt,c as De,g as Ee}from"./chunk-X7ZBQGOF.js";import{b as xn}from"./chunk-3GR3QOAI.js";import{c as wn,i as pt,n as Ae,u as Y}from"./chunk-U4PHT47S.js";import{M as V}from"./chunk-TK6ZDLGD.js";import{a}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Mr="tuntu.draft.";var ye=new Map,Ke=!1;function Ge(t,e){return`${Mr}${t} ${e}`}function fo(t,e,n){let r=Ge(t,e),o={at:Date.now(),draft:n};try{localStorage.setItem(r,JSON.stringify(o)),ye.delete(r)}catch{ye.set(r,o)}bo()}function mo(t,e){let n=ho(Ge(t,e));return n===null?null:{name:e,...n}}function go(t){let e=Ge(t,"");return Cr().filter(n=>n.startsWith(e)).flatMap(n=>{let r=ho(n);return r===null?[]:[{name:n.slice(e.length),...r}]}).sort((n,r)=>r.at-n.at)}function yo(t,e){let n=Ge(t,e);ye.delete(n),bo(),$o(n)}function bo(){ye.size>0!==Ke&&(Ke=!Ke,Ke?window.addEventListener("beforeunload",po):window.removeEventListener("beforeunload",po))}function po(t){t.preventDefault(),t.returnValue=!0}function ho(t){let e=ye.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return $o(t),null}function Cr(){try{return[...new Set([...ye.keys(),...Object.keys(localStorage)])]}catch{return[...ye.keys()]}}function $o(t){try{localStorage.removeItem(t)}catch{}}function xt(t){return{now:t,past:[],future:[]}}function ze(t,e,n){let{now:r,past:o}=t,s=Object.keys(n);if(s.every(h=>Object.is(r[h],n[h])))return t;let l={};for(let h of s)l[h]=r[h];let u=o[o.length-1],p=(u==null?void 0:u.note)===e?{note:e,before:{...l,...u.before},after:{...u.after,...n}}:null,m=p===null?o:o.slice(0,-1);return{now:{...r,...n},past:[...m,p??{note:e,before:l,after:n}].slice(-200),future:[]}}function wo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function vo(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var ko=7;function Oo(t,e,n,r){let o=xt({boxes:{},...Ye(n),reason:""});return{account:t,selection:e,feature:n,tag:r,written:o,key:"",keyFor:"",late:null}}function Ye({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Tt({written:t,feature:e},n){return t.now.boxes[n]??ut(e.properties[n])}function xo(t,e,n){if(Tt(t,e)===n)return t;let r={...t.written.now.boxes,[e]:n};return{...t,written:ze(t.written,e,{boxes:r})}}function To(t,e){let n=Wo(t.written.now.boxes,r=>r===e);return{...t,written:ze(t.written,`leave ${e}`,{boxes:n})}}function St(t,e){return{...t,written:ze(t.written,Object.keys(e).join(),e)}}function So(t,[e,n]){return St(t,{lon:e.toFixed(ko),lat:n.toFixed(ko)})}function Po({written:{now:t},feature:e}){let{lon:n,lat:r}=Ye(e);return t.lon.trim()!==n||t.lat.trim()!==r}function No(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([r,o])=>Ro(e,r,o))||Po(t)}function Ro(t,e,n){return n.trim()!==ut(t.properties[e]).trim()}function Lr({lon:t,lat:e}){let[n,r]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(r)<=90?{type:"Point",coordinates:[n,r]}:null}function Do(t,e){let n=dn(e,t.feature,t.written.now.boxes);if(!Po(t))return Object.keys(n).length===0?"unchanged":{properties:n};let r=Lr(t.written.now);return r===null?"placeWrong":{properties:n,geometry:r}}function Eo(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...Pt(t,n,`"${e.version}"`),late:e}}function Pt(t,e,n){let{feature:r,written:o}=t,s=Ye(r),l=o.now.lon!==s.lon||o.now.lat!==s.lat?{}:Ye(e),u=Wo(o.now.boxes,(p,m)=>!Ro(r,p,m));return{...t,feature:e,tag:n,late:null,written:xt({...o.now,...l,boxes:u})}}function Nt(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Wo(t,e){return Object.fromEntries(Object.entries(t).filter(([n,r])=>!e(n,r)))}var Mo=1,Co="edit ";function Rt({layer:t,fid:e}){return`${Co}${t}.${e}`}function Dt(t){return No(t)||t.written.now.reason.trim()!==""}function Et(t){let{account:e,selection:n}=t;Dt(t)?fo(e,Rt(n),{form:Mo,draft:t}):Oe(t)}function Oe({account:t,selection:e}){yo(t,Rt(e))}function Wt(t,e){return Ao(mo(t,Rt(e)))}function Lo(t){return go(t).filter(({name:e})=>e.startsWith(Co)).flatMap(e=>Ao(e)??[])}function Ao(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==Mo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Je=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let r=Lo(e);if(r.length===0)return null;let{drafts:o,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${o}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${r.map(l=>this.row(l,n))}
</ul>
</section>
`}row(e,n){var u;let{draft:r,at:o}=e,{account:s}=n.office,l=ce(new Date(o).toISOString());return a`
<li data-draft=${`${r.selection.layer}.${r.selection.fid}`}>
<div class="work-line">
<div>
<b>${ae(r.selection.layer,r.feature,n)}</b>
<span>${[l,...Ar(r,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(r)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((u=this.throwing)==null?void 0:u.draft.selection.fid)===r.selection.fid&&this.throwing.draft.selection.layer===r.selection.layer?te(s.throwSure,s.throwAway,()=>{Oe(r),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:r,work:o}=this.ports.stores,{town:s}=n.properties;r.set({selected:e,...typeof s=="string"?{town:s}:{}}),o.set({open:"edit"})}};function Ar({selection:t,written:e},n){let r=new Map(he(t.layer,n).map(({name:s,label:l})=>[s,l])),o=Object.keys(e.now.boxes).map(s=>r.get(s)??s);return o.length===0?[]:[o.join("、")]}var Fr=90;function Mt({town:t,role:e,unit:n,level:r},o){let{office:s,data:l,view:u}=o,p=Xt(l,t),m=n!==""?o.committees.get(n)??n:r===void 0||r===""?"":s.levels[r];return s.roleIn(s.roles[e],p===void 0?t:oe(p,u.language),m)}function _o(t){let{work:e,data:n}=t.stores,r=new Je(t),o=null,[s,l,u]=["",null,"read"],[p,m,h]=[null,"",""],g=i=>f=>{[p,m]=[Y(f),i],t.ask()},S=()=>{t.signedIn(An).then(i=>{o=i,t.ask()},g("tokens"))},b=()=>{Ot(async()=>{await Cn();let i=await uo();e.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{t.acts.readAgain(),J(n,t.now().office.account.signedOut)},g("tokens"))},E=i=>{i.preventDefault();let f=i.currentTarget,{old:O="",fresh:D="",again:k=""}=Se(i),{gate:y,account:w}=t.now().office;[p,m]=[null,"password"],h=co(D)<10?y.short:D!==k?y.differ:"",t.ask(),h===""&&t.signedIn(()=>Ot(()=>Ln(O,D))).then(()=>{f.reset(),J(n,w.changed)},g("password"))},M=i=>{i.preventDefault();let f=i.currentTarget,{token:O="",days:D=""}=Se(i);[p,m,s]=[null,"tokens",""],t.signedIn(()=>_n(O.trim(),u,Number(D))).then(k=>{s=k,_e(f,"token"),S()},g("tokens"))},L=i=>{l=null,t.signedIn(()=>Fn(i)).then(S,g("tokens"))},d=(i,f)=>m===i&&h!==""?a`
<div class="form-problem" role="alert">${h}</div>
`:H(m===i?p:null,f,`form-problem-${i}`),T=(i,f)=>{let{account:O,allTowns:D}=f.office,k=[...i.administrator?[D]:[],...i.memberships.map(y=>Mt(y,f))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(bt(i))[0]}</span>
<div>
<b>${bt(i)}</b>
<span>${O.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${O.roles}</h3>
<ul class="work-roles">
${(k.length===0?[O.noRoles]:k).map(y=>a`
<li>${y}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${b}>${O.signOut}</button>
</section>
`},W=(i,f)=>{let{account:O,gate:D}=f.office;return a`
<details class="work-more">
<summary>${O.password}</summary>
<form @submit=${E}>
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
${Q({name:"old",label:O.old,type:"password",autocomplete:"current-password",required:!0})}
${Q({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${Q({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${d("password",f)}
<button type="submit" class="form-button is-main">${O.change}</button>
</form>
</details>
`},c=(i,f)=>{let{account:O}=f.office,D=i.last_used===null?O.neverUsed:O.used(U(new Date(i.last_used))),k=[O[i.scope],O.until(U(new Date(i.expires))),D];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${k.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,t.ask()}}
>
${O.remove}
</button>
</div>
${l===i.token?te(O.removeSure,O.remove,()=>L(i.token),()=>{l=null,t.ask()},f):null}
</li>
`},P=i=>{let{account:f}=i.office;return a`
<section class="work-tokens">
<h3>${f.tokens}</h3>
<p class="form-hint">${f.tokensHint}</p>
<ul class="work-list">
${(o??[]).map(O=>c(O,i))}
</ul>
${(o==null?void 0:o.length)===0?a`
<p class="form-hint">${f.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${f.secretOnce}</p>
${Fe(f.secret,s,t)}
</div>
`}
${d("tokens",i)}
<details class="work-more">
<summary>${f.make}</summary>
<form @submit=${M}>
${Q({name:"token",label:f.tokenName,required:!0,lengthMost:64})}
${fe("scope",f.scope,[["read",f.read],["write",f.write]],u,O=>u=O)}
${Q({name:"days",label:f.days,value:String(Fr),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${f.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=e.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[o,s,l,p,m,h]=[null,"",null,null,"",""],((i=e.get().session)==null?void 0:i.signed_in)===!0?S():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:f}=e.get();return f===null||!f.signed_in?a``:a`
${T(f,i)} ${r.body(f.account,i)} ${W(f,i)} ${P(i)}
`}}}function Ve(t){let e=t.flatMap(l=>l===null?[]:hn(l));if(e.length===0)return null;let{minX:n,minY:r,maxX:o,maxY:s}=bn(e.map(l=>l.flatMap(([u=0,p=0])=>[u,p])));return[n,r,o,s]}var Ir=["version","updated_at","created_at","town"];function jo(t,e){let n=new Map(t.map(o=>[at(o),o])),r=new Map(e.map(o=>[at(o),o]));return[...new Set([...n.keys(),...r.keys()])].sort((o,s)=>o-s).flatMap(o=>{let[s,l]=[n.get(o)??null,r.get(o)??null],u=s===null||l===null?[]:jr(s,l);return s===null||l===null||u.length>0?[{fid:o,was:s,is:l,fields:u}]:[]})}function jr(t,e){let[n,r]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(r)])].filter(l=>!Ir.includes(l)&&!Fo(n[l],r[l]));return Fo(t.geometry,e.geometry)?s:[...s,"geometry"]}function Fo(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function Bo(t,e,n,r,o){let[s,l]=[Io(t,n,o),Io(e,n,o)],u=new Set([...s.keys(),...l.keys()]),p=[...u].filter(m=>m!==null&&!r.includes(m));return[...r,...p,null].flatMap(m=>u.has(m)?[{value:m,was:s.get(m)??xe,is:l.get(m)??xe}]:[])}var xe={count:0,measure:0};function Xe(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function Io(t,e,n){let r=new Map;for(let{properties:o}of t){let s=Br(o,e),l=n===null?0:Number(o[n]??0);r.set(s,Xe(r.get(s)??xe,{count:1,measure:l}))}return r}function Br(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var Ur=7,Ct=40,Hr=400;function Lt({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function Ko(t){let{view:e,tools:n}=t.stores,[r,o]=["",""],s=null,[l,u]=[!1,null],p=null,m=Ct,h=0,g=()=>{let{town:i}=e.get();if(i===null)return;let f=h+=1;[l,u,p,m]=[!0,null,null,Ct],t.ask();let[O,D]=[Te(r),o===""?null:Te(o)];Promise.all(pn(e.get().theme).map(async k=>{let[y,w]=await Promise.all([pt(k,i,void 0,O),pt(k,i,void 0,D)]);return{layer:k,then:y,now:w,changed:jo(y,w)}})).then(k=>{f===h&&([s,l]=[k,!1],S(),t.ask())},k=>{f===h&&([u,l]=[Y(k),!1],t.ask())})},S=()=>{let i=(s??[]).flatMap(D=>E(b(D))),f=qo(i.filter(({fields:D,is:k})=>k===null||D.includes("geometry")).map(D=>D.was)),O=qo(i.map(D=>D.is));n.set({mode:f===null&&O===null?ie:{kind:"compare",change:0,was:f,is:O}})},b=i=>{let{layer:f,then:O,now:D}=i,[k,y]=[e.get(),t.stores.data.get()],w=x=>gn(k,{...y,layers:{[f]:{status:"ready",value:x,problem:null}}},f),[R,C]=[w(O),w(D)];if(R.fids===null||C.fids===null)return i;let v=i.changed.filter(({fid:x})=>{var I,j;return((I=R.fids)==null?void 0:I.has(x))===!0||((j=C.fids)==null?void 0:j.has(x))===!0});return{layer:f,then:R.features,now:C.features,changed:v}};e.subscribe((i,f)=>{s===null||t.stores.work.get().open!=="compare"||(i.committee!==f.committee||i.filter!==f.filter||i.table!==f.table)&&S()});let E=({layer:i,changed:f})=>p===null?f:p.layer===i?f.filter(O=>Lt(O)===(p==null?void 0:p.kind)):[],M=(i,f)=>{p=(p==null?void 0:p.layer)===i&&p.kind===f?null:{layer:i,kind:f},m=Ct,S(),t.ask()},L=(i,{fid:f,was:O,is:D})=>{let k=Ve([(O==null?void 0:O.geometry)??null,(D==null?void 0:D.geometry)??null]);D!==null&&e.set({selected:{layer:i,fid:f}}),k!==null&&t.acts.showExtent(k)},d=(i,f)=>{let O=f.flatMap(({fid:D,is:k})=>k===null?[]:[D]);e.set({...Le(e.get(),i,`fid IN (${O.join(",")})`),...o===""?{asOf:null}:{asOf:o}})},T=(i,f)=>{let{compare:O}=f.office,D=i==="from"?r:o,k=(C,v)=>{let x=C===""?"":`${C}${v===""?"":`T${v}`}`,I=mn(x)??"";i==="from"?r=I===""?r:I:o=I,g()},y=U(new Date),[w="",R=""]=D===""?[y,""]:D.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${O[i]}</span>
<input
type="date"
aria-label=${`${O[i]} ${f.words.action.date}`}
max=${y}
.value=${w}
@change=${C=>k(C.target.value,R)}
/>
<input
type="time"
step="any"
aria-label=${`${O[i]} ${O.time}`}
.value=${R}
@change=${C=>k(w,C.target.value)}
/>
</div>
`},W=(i,f)=>{let{layer:O,then:D,changed:k}=i,{words:y,office:w}=f,R=Kr(O),C=Qt(O),v=ln(O,C,y),x=Bo(D,i.now,C,Object.keys(v),R),I=x.reduce((A,{was:ee,is:Z})=>({value:null,was:Xe(A.was,ee),is:Xe(A.is,Z)}),{value:null,was:xe,is:xe}),j=(A,{was:ee,is:Z},rt)=>a`
<tr class=${rt?"compare-total":""}>
<th scope="row">${A}</th>
<td>${Uo(ee,R)}</td>
<td>${Uo(Z,R)}</td>
<td>${zr(ee,Z,R)}</td>
</tr>
`,B=A=>k.filter(ee=>Lt(ee)===A).length,q=E(i),_=a`
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
${x.length<2?null:x.map(A=>j(A.value===null?y.filter.blank:v[A.value]??A.value,A,!1))}
${j(y.table.sum,I,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${O}>
<h3>${y.layers[O]}${R===null?"":f.office.paren("",Gr(R,f))}</h3>
${k.length===0?a`
<p class="form-hint">${w.compare.same}</p>
${_}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(A=>B(A)===0?null:a`
<button
type="button"
class="compare-kind is-${A}"
data-kind=${A}
aria-pressed=${(p==null?void 0:p.layer)===O&&p.kind===A}
@click=${()=>M(O,A)}
>
${w.compare[A]}
<b>${re(B(A))}</b>
</button>
`)}
${q.every(({is:A})=>A===null)||q.length>Hr?null:a`
<button type="button" class="text-button" data-rows @click=${()=>d(O,q)}>
${V("table")}${y.tool.table}
</button>
`}
</div>
${_}
<ol class="compare-rows">
${q.slice(0,m).map(A=>P(O,A,f))}
</ol>
${q.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${c}>
${w.compare.more(re(q.length-m))}
</button>
`}
`}
</section>
`},c=()=>{m+=200,t.ask()},P=(i,f,O)=>{let D=f.is??f.was;if(D===null)return null;let k=Lt(f);return a`
<li>
<button type="button" data-fid=${f.fid} @click=${()=>L(i,f)}>
<i class="is-${k}" aria-hidden="true"></i>
<b>${ae(i,D,O)}</b>
<span>${k==="edited"?Yr(i,f,O):O.office.compare[k]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:f}})=>`${i??""} ${f}`,enter:()=>{r===""&&(r=fn(e.get())??X(U(new Date),-Ur)),s=null,g()},leave:()=>h+=1,body:i=>a`
<div class="compare-moments">${T("from",i)} ${T("to",i)}</div>
<p class="form-hint compare-says">
${mt(Te(r),i.words)} →
${o===""?i.office.compare.present:mt(Te(o),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${H(u,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:f})=>f.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:f})=>f.length>0))===!0?qr(i):null}
${(s??[]).map(f=>W(b(f),i))}
`}
`}}function qr({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function Kr(t){let{shape:e}=De(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function Gr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function Go(t,e){return e==="area_m2"?We(t*3/2e3):re(t)}function Uo({count:t,measure:e},n){return n===null?re(t):a`
${Go(e,n)}
<small>${re(t)}</small>
`}function zr(t,e,n){let r=Ho(e.count-t.count,re);return n===null?r:a`
${Ho(e.measure-t.measure,o=>Go(o,n))}
<small>${r}</small>
`}function Ho(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function Yr(t,{was:e,is:n,fields:r},o){let s=r.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return r.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return sn(l,o);let u={field:l,was:(e==null?void 0:e.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},p=Ce(t,u,o);return`${p.label}${o.words.colon}${p.was} → ${p.is}`}).join("; ")}function qo(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var zo=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Qe(t,{words:e,office:n}){return Jt(t)?e.layers[t]:n.lists[t]??t}var At=6,Jr=zo;function _t(t,e){let{log:n}=e.office,r=t.slice(0,At).map(({layer:s,op:l,count:u})=>{var p,m;return((m=(p=n.people)[s])==null?void 0:m.call(p,l,u))??n.touch(Qe(s,e),l,u)}),o=t.length>At?n.andMore(t.length-At):"";return r.join(e.words.listComma)+o}function Ze({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>Jr.includes(n))}function Ft(t,{office:e}){var r;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(r=/^import of (.+)$/.exec(t))==null?void 0:r[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function Yo(t,e){return!/^tuntu [a-z ]+$/.test(t)&&Ft(t,e)!==""}function Vr(t,{office:e}){let{operator:n,demo:r}=e.log;return{operator:n,demo:r}[t]??t}function Jo({who:t="",role:e},n){if(t==="")return"";let{office:r}=n,o=Vr(t,n);return r.log.by(e===void 0?o:r.paren(o,r.roles[e]))}function Vo(t,e){let{office:n,words:r}=e;return(t??[]).map(({login:s,name:l,role:u,unit:p,level:m})=>{let h=p!==""?e.committees.get(p)??p:m===""?"":n.levels[m];return n.paren(l===""?s:l,h===""?n.roles[u]:`${n.roles[u]} · ${h}`)}).join(r.listComma)}function Xo({change:t,touched:e},n){return n.office.log.willUndo(t,_t(e,n))}function Qo(t,e){let{log:n}=e.office,r=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(r===null)return t;let[,o="",s="",l,u]=r;return l===void 0||u===void 0?n.conflict(Qe(o,e),s):n.leaning(Qe(o,e),s,l,Qe(u,e))}var me=class{constructor(e){this.of=e}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(e,n){let r=this.rows.at(-1);return this.all||r===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(r)}
>
${e.office.more}
</button>
`}readOlder(e){let{size:n,ask:r,rowsOf:o,wanted:s,changed:l}=this.of,u=r(e,n+1);if(u===null)return;let p=this.latest+=1,m=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),u.then(h=>{if(p!==this.latest||!m())return;let g=o(h),S=g.slice(0,n);this.rows=e===null?S:[...this.rows,...S],[this.answer,this.all,this.reading,this.problem]=[h,g.length<=n,!1,null],l()},h=>{p===this.latest&&([this.problem,this.reading]=[Y(h),!1],l())})}};var Xr={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ge=class{constructor(e,n=Xr){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function et(t,e){let[n,r]=[null,""],o=new ge(t.ask),s=null,l=null,u=()=>{[n,s,l,r]=[null,null,null,""],o.end(),t.ask()},p=E=>{l=Y(E),o.end(),t.ask()},m=E=>{let M=t.stores.view.get().town;M!==null&&([n,s,l,r]=[E,null,null,""],t.ask(),qe(M,E+1,1).then(({changes:[L]})=>{n===E&&((L==null?void 0:L.change)===E?s=L:l={title:"gone",status:404},t.ask())},p))},h=()=>{let E=t.stores.view.get().town;if(E===null||n===null||o.lasts)return;o.begin();let M=n;t.signedIn(()=>ke(E,M,r.trim())).then(()=>{J(t.stores.data,t.now().office.log.undone),u(),e()},p)},g=E=>a`
<div class="form-problem" role="alert">
${E.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(M=>a`
<li>${Qo(M,E)}</li>
`)}
</ul>
</div>
`,S=(E,M)=>{let L=E===null?[]:Me(E,M.view.language,M);return L.length===0?null:a`
<ul class="form-faults">
${L.map(d=>a`
<li>${d}</li>
`)}
</ul>
`},b=(E,M)=>{let{log:L}=M.office;return Ze(E)?a`
${Q({name:"undo-reason",label:M.office.paren(L.undoReason,M.office.optional),value:r,input:d=>r=d})}
${o.lasts?a`
<p class="form-hint" role="status">${we(o.seconds,M)}</p>
${ve(o.seconds,M)}
`:te(Xo(E,M),L.undoIt,h,u,M)}
`:a`
<p class="form-problem" role="alert">
${E.undone_by===void 0?L.notHere(E.change):L.undoneBy(E.undone_by)}
</p>
`};return{end:u,part:(E,M)=>n!==E?a`
<button type="button" class="text-button log-undo" @click=${()=>m(E)}>
${V("undo")}${M.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?g(M):H(l,M,"undo-problem")}
${S(l,M)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${u}>${M.office.cancel}</button>
`:b(s,M)}
`}}var Qr=30;function Zo(t){let e=new me({size:Qr,ask:(o,s)=>{let{town:l}=t.stores.view.get();return l===null?null:qe(l,(o==null?void 0:o.change)??null,s)},rowsOf:o=>o.changes,wanted:()=>{let{town:o}=t.stores.view.get();return()=>t.stores.view.get().town===o},changed:t.ask}),n=et(t,()=>e.read()),r=(o,s)=>{var u;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${o.change}>
${It(o,s)}
<p class="log-what">${Zr(o,s)}</p>
${jt(o,s)}
${o.undone_by===void 0?((u=e.answer)==null?void 0:u.may_undo)===!0&&Ze(o)&&!pe(s.view)?n.part(o.change,s):null:a`
<p class="log-mark">${l.undoneBy(o.undone_by)}</p>
`}
</li>
`};return{title:({words:o})=>o.work.changes,key:({view:o})=>{var s;return`${o.town??""} ${((s=t.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{e.clear(),n.end(),e.read()},body:o=>a`
${H(e.problem,o)}
${Pe(t.stores.work.get().session,o.view.town)?null:a`
<p class="form-hint">${o.office.log.only}</p>
`}
${e.empty?a`
<p class="form-hint">${o.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.rows.map(s=>r(s,o))}
</ol>
${e.more(o,"log-more")}
`}}function Zr({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[_t(t,n),Vo(e,n)].filter(r=>r!=="").join(n.words.colon)}function It(t,e){let{at:n,change:r}=t,{log:o}=e.office;return a`
<p class="log-head">
<time datetime=${n}>${ce(n)}</time>
<span>${Jo(t,e)}</span>
<small>${o.change(r)}</small>
</p>
`}function jt({why:t="",undoes:e},n){let{log:r}=n.office,o=[e===void 0?"":r.undoes(e),Ft(t,n)].filter(s=>s!=="");return o.length===0?null:a`
<p class="log-why">${o.join(" · ")}</p>
`}function er({signedIn:t},e,n){let{layer:r,fid:o}=e.selection,s=e.written.now.reason.trim(),l=Nt(e,JSON.stringify([e.tag,n,s]),vt),{tag:u,key:p}=l;return{draft:l,answer:t(()=>Jn(r,o,n,{tag:u,reason:s,key:p}))}}function tr({signedIn:t},e){let{layer:n,fid:r}=e.selection,o=e.written.now.reason.trim(),s=Nt(e,`delete ${e.tag} ${o}`,vt),{tag:l,key:u}=s;return{draft:s,answer:t(()=>Vn(n,r,{tag:l,reason:o,key:u}))}}function nr(t,e,n){let{draft:r,fields:o,busy:s,waitedS:l,deleting:u}=t,{edit:p}=n.office;return a`
${es(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${o.map(m=>ts(m,t,e,n))} ${os(t,e,n)}
${Q({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:r.written.now.reason,hint:p.reasonHint,input:m=>e.write({reason:m})})}
${rs(r,e,n)} ${ss(t,n)}
<div class="form-foot">
${ve(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?we(l,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${u?te(p.deleteSure,p.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${p.delete}
</button>
`}
`}function es(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function ts(t,{draft:e,problem:n},r,o){var E;let{name:s,kind:l,label:u,unit:p,options:m}=t,h=Tt(e,s),g=M=>r.type(s,M);if(cn(t))return ns(t,h,n,r,o);let S=p===""?u:o.office.paren(u,p);if(l==="listed"||l==="boolean"||l==="committee"){let M=l==="committee"?o.office.edit.noCommittee:o.office.none,L=h===""||m.some(([d])=>d===h)?[]:[[h,h]];return fe(s,S,[["",M],...m,...L],h,g)}let b=s==="aliases"?o.office.edit.aliasesHint:void 0;return Q({name:s,label:S,value:h,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:g,fault:((E=n==null?void 0:n.faults)==null?void 0:E.some(M=>M.field===s))??!1,...b===void 0?{}:{hint:b}})}function ns(t,e,n,r,o){var m;let{name:s,label:l}=t,u=ro("m2"),p=ct(e,"m2");return Q({name:s,label:l,value:nn(e,u),mode:"decimal",input:h=>{var S;let g=((S=ct(h,u))==null?void 0:S.unit)??u;g!==u&&so(g),r.type(s,tn(h,u))},settled:en,beside:lo(u,o.words,r.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(h=>h.field===s))??!1,hint:p===null?o.office.edit.areaHint:o.office.edit.areaIs(on({...p,unit:u},o.words))})}function os({draft:t,placing:e},n,r){if(De(t.selection.layer).shape!=="point")return null;let{edit:o}=r.office,{lon:s,lat:l}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${o.place}</legend>
${Q({name:"lon",label:o.lon,value:s,mode:"decimal",input:u=>n.write({lon:u})})}
${Q({name:"lat",label:o.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${V("target")}${e?o.clickMap:o.onMap}
</button>
</fieldset>
`}function rs(t,e,n){if(t.late===null)return null;let{edit:r,log:o}=n.office,{layer:s}=t.selection,l=new Map(he(s,n).map(m=>[m.name,m])),u=(m,h)=>an(s,m,h,n),p=m=>{let[h,g]=[t.written.now.boxes[m],l.get(m)];return h===void 0||g===void 0?"–":a`
<b>${u(m,un(g,h))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(m)}>${r.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${r.late}</h3>
<p class="form-hint">${r.lateHint}</p>
<table>
<thead>
<tr>
${[r.field,r.was,r.theirs,r.yours].map(m=>a`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:m,was:h,is:g})=>{var S;return a`
<tr data-field=${m}>
<th scope="row">${((S=l.get(m))==null?void 0:S.label)??(m==="geometry"?o.shape:m)}</th>
<td>${u(m,h)}</td>
<td>${u(m,g)}</td>
<td>${p(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function ss({problem:t,says:e},n){let r=t===null?[]:Me(t,n.view.language,n);return a`
<div id="edit-says">
${e===""?H(t,n):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${r.map(o=>a`
<li>${o}</li>
`)}
</ul>
</div>
`}var ls=1e4;function rr(t){return new Bt(t)}var Bt=class{constructor(e){this.ports=e;this.waiting=new ge(e.ask),e.stores.tools.subscribe(({mode:n},r)=>{let o=n.kind==="place"?n.at:null;n===r.mode||o===null||this.draft===null||(this.set(So(this.draft,o)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:r}=e.words.work;return n===null?r:`${r} · ${ae(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!or(n,e)&&Dt(n)&&this.tellKept(n);let o=Wt(this.account(),e);this.draft=(o==null?void 0:o.draft)??null,this.keptAt=o===null?"":ce(new Date(o.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:r}=e.view,{work:o}=this.ports.stores;if(n===null)return window.setTimeout(()=>o.set({open:null}),0),a``;if(pe(e.view))return is(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return H(this.problem,e);let l=Mn(o.get().session,r,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${nr(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(r=>xo(r,e,n))},write:e=>{this.change(n=>St(n,e))},leave:e=>{this.change(n=>To(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),r=n.kind==="place"&&n.waiting;e.set({mode:r?ie:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(r=>({...r,written:e.shiftKey?vo(r.written):wo(r.written)})))}};tellKept(e){let n=this.ports.now(),r=ae(e.selection.layer,e.feature,n);J(this.ports.stores.data,n.office.edit.draftKept(r))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;Oe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,Et(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&or(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=Wt(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):Et(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){wt(e.layer,e.fid).then(({feature:n,tag:r})=>{this.ports.stores.view.get().selected===e&&(this.draft=Oo(this.account(),e,n,r),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:e,feature:n},r){let o=se(this.ports.stores.work.get().session,r.view.town);return he(e.layer,r).filter(({kind:s})=>s!=="committee"||o||n.properties.committee===void 0)}showing(e,n){let{problem:r,deleting:o,says:s,keptAt:l}=this,{lasts:u,seconds:p}=this.waiting,{mode:m}=this.ports.stores.tools.get(),h=m.kind==="place"&&m.waiting;return{draft:e,fields:this.fields(e,n),problem:r,busy:u,waitedS:p,deleting:o,says:s,placing:h,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=Do(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(er(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(tr(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},r,o){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,r,o),s=>this.failed(e,s))}finish(e,n,r){let{data:o,view:s,work:l}=this.ports.stores;this.waiting.end(),J(o,n);let u=this.shows(e),p=this.latest(e);if(!r&&!as(p,e)){this.goOn(p);return}Oe(e),u&&(this.draft=null,l.set({open:null}),r&&s.set({selected:null}))}goOn(e){let{selection:n}=e;wt(n.layer,n.fid).then(({feature:r,tag:o})=>this.put(Pt(e,r,o)),()=>this.put(e))}failed(e,n){this.waiting.end();let r=Y(n),o=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(r.status===412?Eo(o,r):o),!this.shows(e)||!s){let l=this.ports.now(),u=ae(e.selection.layer,e.feature,l);J(this.ports.stores.data,l.office.edit.unsaved(u,xn(r,l)),ls);return}this.deleting=!1,this.problem=r,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function is({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function as(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function or({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function sr(t,e){let[n,r]=[null,""],o=new ge(t.ask),s=null,l=()=>{[n,s,r]=[null,null,""],o.end(),t.ask()},u=p=>{let m=t.stores.view.get().town;m===null||o.lasts||(o.begin(),t.signedIn(()=>zn(m,p,r.trim())).then(()=>{J(t.stores.data,t.now().office.log.erased),l(),e()},h=>{s=Y(h),o.end(),t.ask()}))};return{end:l,part:(p,m,h,g)=>{let{log:S}=g.office,b=`${p} ${JSON.stringify(m)}`;return n!==b?a`
<button
type="button"
class="text-button log-erase"
aria-label=${S.eraseOf(h)}
@click=${()=>{l(),n=b,t.ask()}}
>
${V("erase")}${S.erase}
</button>
`:a`
<div class="log-erasing">
${H(s,g,"erase-problem")}
${Q({name:"erase-reason",label:g.office.paren(S.eraseReason,g.office.optional),value:r,input:E=>r=E})}
${o.lasts?a`
<p class="form-hint" role="status">${we(o.seconds,g)}</p>
${ve(o.seconds,g)}
`:te(S.willErase(h),S.eraseIt,()=>u(m),l,g)}
</div>
`}}}var cs=20;function ir(t){let{view:e,data:n,tools:r,work:o}=t.stores,s=new me({size:cs,ask:(d,T)=>{let{selected:W}=e.get();return W===null?null:Yn(W.layer,W.fid,(d==null?void 0:d.change)??null,T)},rowsOf:d=>d,wanted:()=>{let d=e.get().selected;return()=>{let T=e.get().selected;return(T==null?void 0:T.layer)===(d==null?void 0:d.layer)&&(T==null?void 0:T.fid)===(d==null?void 0:d.fid)}},changed:t.ask}),l="",u=d=>{let{mode:T}=r.get();return T.kind==="compare"&&T.change===d.change},p=et(t,()=>s.read()),m=sr(t,()=>s.read()),h=d=>{let T=u(d),[W,c]=[d.before??null,d.after??null];r.set({mode:T?ie:{kind:"compare",change:d.change,was:W,is:c}});let P=Ve([W,c]);!T&&P!==null&&t.acts.showExtent(P),t.ask()},g=(d,T)=>{if(d.before==null||d.after==null)return null;let{log:W}=T.office,c=u(d),P=D=>D===void 0?"":`${We(D*3/2e3)} ${T.words.unit.mu}`,[i,f]=[P(d.area_m2_before),P(d.area_m2_after)],O=i===f||i===""||f===""?"":W.area(i,f);return a`
<div class="log-shape">
<span>${d.before.type==="Point"?W.place:W.shape} ${O}</span>
<button type="button" class="text-button log-compare" aria-pressed=${c} @click=${()=>h(d)}>
${V(c?"hidden":"eye")}${c?W.hide:W.show}
</button>
${c?a`
<p class="log-key">
<i class="is-was"></i>
${W.was}
<i class="is-now"></i>
${W.is}
</p>
`:null}
</div>
`},S=(d,{layer:T,fid:W},c,P,i)=>ht(o.get().session,i.view.town)&&!pe(i.view)&&rn(T,c.field)&&[c.was,c.is].some(lr)?m.part(d.change,{layer:T,fid:W,field:c.field},P,i):null,b=(d,T)=>ht(o.get().session,T.view.town)&&!pe(T.view)&&lr(d.why)&&Yo(d.why??"",T)?m.part(d.change,{change:d.change},T.office.log.ofReason(d.change),T):null,E=(d,T,W)=>{if(d.differs.length===0)return null;let{layer:c}=T;return a`
<dl class="log-fields">
${d.differs.map(P=>{let{label:i,was:f,is:O}=Ce(c,P,W);return a`
<div data-field=${P.field}>
<dt>${i}</dt>
<dd>
${d.op==="insert"?null:a`
<s>${f}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Zt(O)?"latin":""}>${O}</b>
${S(d,T,P,i,W)}
</dd>
</div>
`})}
</dl>
`},M=(d,T,W)=>{let{log:c}=W.office,P={insert:c.created,update:c.changed,delete:c.deleted}[d.op],i=d.op==="update"&&d.differs.length===0&&d.before==null;return a`
<li class="log-entry" data-change=${d.change}>
${It(d,W)}
<p class="log-what">${P}${i?` · ${c.nothing}`:""}</p>
${jt(d,W)} ${b(d,W)}
${d.op==="delete"?null:E(d,T,W)} ${g(d,W)}
${Pe(o.get().session,W.view.town)&&!pe(W.view)?p.part(d.change,W):null}
</li>
`};return{title:d=>{let{selected:T}=d.view;if(T===null)return d.words.work.history;let W=le(d.data,T.layer,T.fid)??d.data.picked.value,c=W===null?"":` · ${ae(T.layer,W,d)}`;return d.words.work.history+c},key:({view:{selected:d},data:{picked:T}})=>{var W;return`${(d==null?void 0:d.layer)??""} ${(d==null?void 0:d.fid)??""} ${L(d,T.value)} ${((W=o.get().session)==null?void 0:W.account)??0}`},enter:()=>{var W;let{selected:d}=e.get(),T=`${(d==null?void 0:d.layer)??""} ${(d==null?void 0:d.fid)??""} ${((W=o.get().session)==null?void 0:W.account)??0}`;T!==l&&(l=T,s.clear(),r.get().mode.kind==="compare"&&r.set({mode:ie}),p.end(),m.end()),s.read()},leave:()=>l="",body:d=>{let{selected:T}=d.view;return T===null?(window.setTimeout(()=>o.set({open:null}),0),a``):a`
${H(s.problem,d)}
${Pe(o.get().session,d.view.town)?null:a`
<p class="form-hint">${d.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(W=>M(W,T,d))}
</ol>
${s.more(d,"log-more")}
`}};function L(d,T){var P;let c=(P=(d===null?void 0:le(n.get(),d.layer,d.fid))??T)==null?void 0:P.properties;return JSON.stringify((c==null?void 0:c.version)??(c==null?void 0:c.updated_at)??"")}}function lr(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var ar=["viewer","clerk","planner","inspector","administrator"],cr=["town","county","city","region"];var us=20;function ur(t){let e=!1,n=new me({size:us,ask:(l,u)=>{let{town:p}=t.stores.view.get();return p===null?null:t.signedIn(()=>Kn(p,(l==null?void 0:l.entry)??null,u))},rowsOf:l=>l,changed:t.ask}),r=()=>{e=!1,n.clear()},o=({currentTarget:l})=>{let{open:u}=l;u!==e&&(r(),e=u,e&&n.read())},s=(l,u)=>{let{at:p,login:m,name:h}=l,g=u.office.looks;return a`
<li>
<time datetime=${p}>${ce(p)}</time>
<b>${h!==""?h:m!==""?m:g.gone}</b>
<span>${ds(l,u)}</span>
</li>
`};return{close:r,part:l=>{let u=l.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${o}>
<summary>${u.title}</summary>
<p class="form-hint">${u.hint}</p>
${H(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${u.none}</p>
`:null}
<ol class="looks">
${n.rows.map(p=>s(p,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function ds({event:t,village:e=""},n){let r=n.office.looks;if(t==="members seen unmasked")return r.members;if(t==="month sheet seen unmasked")return r.sheet(e);if(e==="")return r.all;let o=Vt(n.data,"villages").find(({properties:s})=>s.code===e);return o===void 0?e:oe(o.properties,n.view.language)}function dr(t){let{view:e,data:n,work:r}=t.stores,o=[],s=null,l=!1,u=0,p=null,m="",h="clerk",[g,S]=["","town"],b=ur(t),E=v=>{[s,l]=[Y(v),!1],t.ask()},M=()=>e.get().town??"",L=()=>{let v=u+=1;t.signedIn(()=>jn(M())).then(x=>{v===u&&(o=x,t.ask())},x=>{v===u&&E(x)})},d=v=>{[s,m]=[null,""],t.signedIn(v).then(L,E),t.ask()},T=v=>{m=v,s=null,t.ask()},W=()=>({role:h,unit:h==="clerk"?g:"",level:h==="inspector"?S:""}),c=v=>{v.preventDefault();let x=v.currentTarget,{login:I="",name:j="",provider:B}=Se(v);[s,p]=[null,null];let q={login:I.trim(),name:j.trim(),provider:B!==void 0,...W()};t.signedIn(()=>Bn(M(),q)).then(_=>{p={login:q.login,invitation:_},_e(x),J(n,t.now().office.people.added(q.login)),L()},_=>{E(_),l=!0,t.ask()})},P=({account:v,login:x})=>{[s,p]=[null,null],t.signedIn(()=>Un(M(),v)).then(I=>{p={login:x,invitation:I},t.ask(),window.requestAnimationFrame(()=>{var j;return(j=document.querySelector(".work-invitation"))==null?void 0:j.scrollIntoView({block:"nearest"})})},E)},i=v=>{let{session:x}=r.get();x!==null&&t.signedIn(()=>Gn(v)).then(()=>{r.set({session:{...x,anonymous:v}})},E)},f=v=>{var q;let{people:x,roles:I,levels:j}=v.office,B=[...v.committees];return v.committees.has(g)||(g=((q=B[0])==null?void 0:q[0])??""),a`
${fe("role",x.role,ar.map(_=>[_,I[_]]),h,_=>{h=_,t.ask()})}
${h==="clerk"?fe("unit",x.unit,B,g,_=>g=_):null}
${h==="inspector"?fe("level",x.level,cr.map(_=>[_,j[_]]),S,_=>S=_):null}
`},O=v=>{var B;let{people:x,optional:I}=v.office,j=((B=r.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${x.add}</summary>
<form @submit=${c}>
${Q({name:"login",label:x.login,hint:x.loginHint,required:!0,lengthMost:64})}
${Q({name:"name",label:v.office.paren(x.name,I),lengthMost:64})} ${f(v)}
${j===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${x.byProvider}
</label>
`}
${D()?k(v):null}
<button type="submit" class="form-button is-main">${x.addIt}</button>
</form>
</details>
`},D=()=>l&&(s==null?void 0:s.status)===409,k=v=>a`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,y=v=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:x}=v.office,{link:I,expires:j}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${x.linkFor(p.login)}</h3>
<p>${x.linkOnce}</p>
${ao(I,x.scan)} ${io(I,v.words)} ${Fe(x.link,I,t)}
${j===void 0?null:a`
<p class="form-hint">${x.until(ce(j))}</p>
`}
</section>
`},w=(v,x,I)=>{let{people:j}=I.office,B=`role ${x.id}`;return a`
<li>
<div class="work-line">
<span>${Mt(x,I)}</span>
<button type="button" class="text-button" @click=${()=>T(B)}>
${j.take}
<span class="sr">${v.login}</span>
</button>
</div>
${m===B?te(j.takeSure,j.take,()=>d(()=>qn(M(),x.id)),()=>T(""),I):null}
</li>
`},R=(v,x)=>{var ee;let{people:I,allTowns:j}=x.office,B=v.account===((ee=r.get().session)==null?void 0:ee.account),q=[B?I.you:"",v.disabled?I.disabled:"",v.has_password||v.federated?"":I.noPassword,v.administrator?j:""].filter(Z=>Z!==""),[_,A]=[`give ${v.account}`,`disable ${v.account}`];return a`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:a`
<span>${v.login}</span>
`}
${q.map(Z=>a`
<em>${Z}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(Z=>w(v,Z,x))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(_)}>${I.give}</button>
${v.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>P(v)}>
${I.newLink}
</button>
`}
${B?null:v.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>d(()=>$t(M(),v.account,!1))}
>
${I.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(A)}>
${I.disable}
</button>
`}
</div>
${m===A?te(I.disableSure,I.disable,()=>d(()=>$t(M(),v.account,!0)),()=>T(""),x):null}
${m===_?a`
<form
class="work-give"
@submit=${Z=>{Z.preventDefault(),d(()=>Hn(M(),v.account,W()))}}
>
${f(x)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${I.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>T("")}>
${x.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},C=v=>{let{session:x}=r.get();if((x==null?void 0:x.administrator)!==!0)return null;let{people:I}=v.office;return a`
<section class="work-settings">
<h3>${I.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${x.anonymous}
@change=${j=>i(j.target.checked)}
/>
${I.anonymous}
</label>
<p class="form-hint">${x.anonymous?I.anonymousOn:I.anonymousOff}</p>
</section>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var x;return`${v.town??""} ${((x=r.get().session)==null?void 0:x.account)??0}`},enter:()=>{[o,s,p,m]=[[],null,null,""],b.close(),L()},leave:()=>{p=null},body:v=>a`
${D()?null:H(s,v)} ${y(v)} ${O(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${o.map(x=>R(x,v))}
</ul>
</section>
${b.part(v)} ${C(v)}
`}}function de(t,e,n,r){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([o,s])=>a`
<button type="button" data-choice=${o} aria-pressed=${o===n} @click=${()=>r(o)}>
${s}
</button>
`)}
</div>
`}function tt(t,e){let n=t.filter(({starts:r,ends:o})=>r<=e&&(o===null||o>=e));return n.filter(({cleaner:r,place:o})=>!n.some(s=>s.place===o&&s.instead_of===r))}function pr(t,e){let n=new Map;for(let{cleaner:r,place:o}of tt(t,e))n.set(r,[...n.get(r)??[],o]);return n}function Ut(t,e,n,r){let o=e.map(r).filter(s=>s!==null);return o.length===0||o.length<e.length?[]:[...t].filter(([,s])=>s.length+e.length<=n&&!e.some(l=>s.includes(l))).map(([s,l])=>{let u=l.map(r).filter(m=>m!==null),p=o.map(m=>Math.min(...u.map(h=>ps(m,h))));return{cleaner:s,places:l.length,distanceM:Math.max(...p)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Ht(t,e,n,r){let o=new Map(t),s=new Map;for(let l of e){let[u]=Ut(o,[l],n,r);u!==void 0&&(s.set(l,u),o.set(u.cleaner,[...o.get(u.cleaner)??[],l]))}return s}var fr=["stand","beside","replace"];function mr(t,{to:e,way:n,starts:r,ends:o}){let s=tt(t,r),l=o===""?{}:{ends:o};return[...e].flatMap(([u,p])=>{let m=s.filter(b=>b.place===u&&b.cleaner!==p),h={op:"add",cleaner:p,place:u,starts:r,...l},[g]=m;if(g===void 0||n==="beside")return[h];if(n==="stand")return[{...h,instead_of:g.cleaner,ends:o===""?r:o}];let S=X(r,-1);return[...m.map(({id:b})=>({op:"end",id:b,ends:S})),h]})}function ps([t,e],[n,r]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-r)*111320)}function gr({places:t,cleaners:e,chosen:n,cleaner:r,whole:o},{toggle:s,take:l},u,p){let{plan:m,crew:h}=p.office;return a`
<div class="plan-found" role="group" aria-label=${m.found}>
${t.map(g=>a`
<button
type="button"
data-found=${g}
aria-pressed=${n.includes(g)}
@click=${()=>s(g)}
>
<b>${u.place(g,p)}</b>
<small>${u.heldBy(g,p)}</small>
</button>
`)}
${e.map(g=>a`
<button
type="button"
data-found-cleaner=${g}
aria-pressed=${g===r}
@click=${()=>l(g)}
>
<b>${u.who(g,p)}</b>
<small>${m.has(u.has(g))}</small>
</button>
`)}
${t.length+e.length===0?a`
<p class="form-hint">${m.nothing}</p>
`:null}
${o?a`
<p class="form-hint">${h.noted}</p>
`:null}
</div>
`}function yr(t,e,n,r){let{plan:o}=r.office,s=(...b)=>b.filter(Boolean).join(r.words.listComma),l=b=>b===null?"":o.again(b),u=(b,E)=>fs(b,E,e,n,r),p=(b,E,M)=>a`
<li class="plan-cleaner" data-of=${b}>
<p>
<b>${n.who(b,r)}</b>
<small>${M}</small>
</p>
<ul class="plan-list">
${E.map(L=>u(L,""))}
</ul>
</li>
`,{uncovered:m,ending:h,overloaded:g,apart:S}=t;return m.length+h.length+g.length+S.length===0?a`
<p class="form-hint">${o.none}</p>
`:a`
${nt("uncovered",o.uncovered,m.map(b=>u(b.place,s(b.until===null?o.never:o.expired(b.until),l(b.again)))))}
${nt("ending",o.ending(e.ahead),h.map(b=>u(b.place,s(o.ends(b.ends),l(b.again)))))}
${nt("overloaded",o.overloaded(t.most_villages),g.map(b=>p(b.cleaner,b.places,o.has(b.places.length))))}
${nt("apart",o.apart((t.apart_m/1e3).toFixed(t.apart_m%1e3===0?0:1)),S.map(b=>p(b.cleaner,b.places,o.kilometres((b.distance_m/1e3).toFixed(1)))))}
`}function nt(t,e,n){return n.length===0?null:a`
<h3>${e} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${t}>
${n}
</ul>
`}function fs(t,e,n,r,o){let s=r.place(t,o);return a`
<li>
<input
type="checkbox"
data-place=${t}
aria-label=${s}
.checked=${n.chosen.includes(t)}
@change=${()=>n.toggle(t)}
/>
<button type="button" class="board-link" data-open=${t} @click=${()=>n.openCard(t)}>${s}</button>
<small>${e}</small>
</li>
`}var br=14,hr=92,ms=3,$r=6;function wr(t){let{stores:e}=t,{view:n,data:r,tools:o,work:s}=e,l=null,u=null,p=new Map,[m,h]=[!1,""],g=[],[S,b,E]=[0,!1,!1],M="stand",[L,d]=["",""],T=null,W=null,c=null,[P,i]=[0,0],f=()=>n.get().town??"",O=$=>{W=Y($),t.ask()},D=$=>{m=$,In(f(),0,$,null).then(N=>{p=new Map(N.map(F=>[F.number,F])),t.ask()},O)},k=()=>{let $=P+=1,N=U(new Date);Promise.all([oo(f(),N,X(N,hr)),no(f(),br)]).then(([F,K])=>{$===P&&([l,u]=[F,K],t.ask())},O)},y=()=>(u==null?void 0:u.most_villages)??1,w=()=>pr(l??[],L),R=$=>{var G;let N=(G=C($))==null?void 0:G.geometry;if((N==null?void 0:N.type)==="Point")return[N.coordinates[0]??0,N.coordinates[1]??0];if((N==null?void 0:N.type)!=="LineString")return null;let[F=0,K=0]=N.coordinates[0]??[];return[F,K]},C=$=>{let[N,F]=$.split(".");return le(r.get(),N==="streets"?"streets":"villages",Number(F))},v=()=>{let $=b?new Map([...Ht(w(),g,y(),R)].map(([N,F])=>[N,F.cleaner])):new Map(S<1?[]:g.map(N=>[N,S]));return mr(l??[],{to:$,way:M,starts:L,ends:d})},x=()=>{[T,W,c]=[null,null,null],t.ask();let $=i+=1,N=v();N.length!==0&&kt(f(),N,!0).then(F=>{$===i&&({effect:T}=F,t.ask())},F=>{$===i&&O(F)})},I=()=>{let{mode:$}=o.get();($.kind==="pick"||$.kind==="none")&&o.set({mode:{kind:"pick",places:g}})},j=$=>{g=$,[S,b]=[0,!1],I(),x()},B=$=>j(g.includes($)?g.filter(N=>N!==$):[...g,$]);o.subscribe(({mode:$})=>{if($.kind==="none"&&s.get().open==="plan"&&I(),$.kind!=="pick"||$.places===g)return;let N=$.places.filter(F=>_(F));N.length<$.places.length&&J(r,t.now().office.plan.notYours),j(N)}),n.subscribe(({selected:$},N)=>{if($===null||$===N.selected||s.get().open!=="plan")return;let F=`${$.layer}.${$.fid}`;Ee($.layer)&&_(F)&&!g.includes(F)&&j([...g,F])});let q=$=>{let[N,F]=$.split("."),K=r.get().coverage.value;return K==null?void 0:K[N==="streets"?"streets":"villages"].find(G=>G.fid===Number(F))},_=$=>{let N=Ue(s.get().session,f()),F=q($);return F!==void 0&&(N===null||N.includes(F.committee??""))},A=async $=>{if(!E){[E,W]=[!0,null],t.ask();try{await t.signedIn($),[g,S,b,T]=[[],0,!1,null],I(),k()}catch(N){W=Y(N)}E=!1,t.ask()}},ee=()=>A(async()=>{let $=new Set(v().flatMap(F=>F.op==="add"?[F.place]:[])).size,{change:N}=await kt(f(),v(),!1);c=N===void 0?null:{change:N,count:$},J(r,t.now().office.plan.saved($))}),Z=$=>A(async()=>{await ke(f(),$,""),c=null,J(r,t.now().office.log.undone)}),rt=$=>({...$,uncovered:$.uncovered.filter(({place:N})=>_(N)),ending:$.ending.filter(({place:N})=>_(N))}),Sr=$=>{let[N,F]=$.split(".");s.set({open:null}),n.set({selected:{layer:N==="streets"?"streets":"villages",fid:Number(F)}})},st=($,{view:{language:N},words:F})=>{var K;return oe(((K=C($))==null?void 0:K.properties)??{},N)||F.unnamed},be=($,{office:N})=>{var F;return[N.plan.cleaner($),((F=p.get($))==null?void 0:F.name)??""].filter(Boolean).join(" ")},lt=$=>tt(l??[],L).filter(N=>N.place===$),Pr=($,N)=>lt($).map(({cleaner:F})=>be(F,N)).join(N.words.listComma)||N.words.states.not_staffed,Nr=$=>{h=$,!m&&new RegExp("\\p{Script=Han}{2}","u").test($)&&se(s.get().session,f())&&Kt().length===0&&D(!0),t.ask()},Kt=()=>{let{villages:$,streets:N}=r.get().layers,F={...$===void 0?{}:{villages:$},...N===void 0?{}:{streets:N}};return En(F,h).filter(({layer:K})=>Ee(K)).map(({layer:K,fid:G})=>`${K}.${G}`).filter(_).slice(0,$r)},Rr=()=>{let $=h.trim();return $===""?[]:[...p.values()].filter(({number:N,name:F})=>String(N)===$||F!==""&&F.startsWith($)).map(({number:N})=>N).slice(0,$r)},Gt=$=>{[S,b]=[$,!1],x()},zt={place:st,who:be,heldBy:Pr,has:$=>{var N;return((N=w().get($))==null?void 0:N.length)??0}},Dr=($,N)=>{let{plan:F}=$.office,K=U(new Date),G=(ne,it,Ne,Re)=>a`
<label>
${it}
<input
type="date"
name=${ne}
min=${K}
max=${X(K,hr)}
.value=${Ne}
@change=${z=>{Re(z.target.value),x()}}
/>
</label>
`;return a`
<div class="plan-period">
${G("plan-starts",F.from,L,ne=>{L=ne===""?K:ne,d!==""&&d<L&&(d=L)})}
${G("plan-ends",N?F.to:F.toOpen,N&&d===""?L:d,ne=>{d=ne!==""&&ne<L?L:ne})}
</div>
`},Er=$=>{var Re;let{plan:N}=$.office,F=Ut(w(),g,y(),R).slice(0,ms),[K=""]=g,[G]=lt(K),ne=G===void 0?[]:(w().get(G.cleaner)??[]).filter(z=>!g.includes(z)&&_(z)),it=g.filter(z=>lt(z).length===0).length,Ne=b?Ht(w(),g,y(),R):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${N.places(g.length,it)}</b>
<button type="button" class="text-button" data-none @click=${()=>j([])}>${N.clear}</button>
</p>
<p class="plan-chosen">${g.map(z=>st(z,$)).join($.words.listComma)}</p>
${G===void 0?null:a`
${de(N.way,fr.map(z=>[z,N.ways[z]]),M,z=>{M=z,x()})}
<p class="form-hint">
${N.present(be(G.cleaner,$))}
${ne.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>j([...g,...ne])}
>
${N.allOf(ne.length)}
</button>
`}
</p>
`}
${Dr($,G!==void 0&&M==="stand")}
<h3>${N.nearest}</h3>
<div class="plan-near" role="group" aria-label=${N.whom}>
${F.map(z=>a`
<button
type="button"
data-cleaner=${z.cleaner}
aria-pressed=${z.cleaner===S}
@click=${()=>Gt(z.cleaner)}
>
<b>${be(z.cleaner,$)}</b>
<small>${N.near((z.distanceM/1e3).toFixed(1),z.places)}</small>
</button>
`)}
${F.some(z=>z.cleaner===S)||S===0?null:a`
<button type="button" data-cleaner=${S} aria-pressed="true">
<b>${be(S,$)}</b>
<small>${N.has(((Re=w().get(S))==null?void 0:Re.length)??0)}</small>
</button>
`}
${g.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[S,b]=[0,!0],x()}}
>
<b>${N.each}</b>
</button>
`}
${F.length===0&&g.length<2?a`
<p class="form-hint">${N.nobodyNear}</p>
`:null}
</div>
${Ne===null?null:a`
<p class="plan-chosen">
${g.map(z=>{let Yt=Ne.get(z);return`${st(z,$)} → ${Yt===void 0?N.nobodyNear:be(Yt.cleaner,$)}`}).join($.words.listComma)}
</p>
`}
${T===null?null:Wr(T,$)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${T===null||E}
@click=${ee}
>
${E?$.office.working:N.save(g.length)}
</button>
</div>
`},Wr=({staffed:$,uncovered:N,overloaded:F},K)=>{let{plan:G}=K.office;return a`
<p class="board-what" role="status" data-effect>
${G.effect($.before,$.after,N.length)}
${F.length===0?"":a`
<br />
${G.tooMany(y(),F.map(G.cleaner).join(K.words.listComma))}
`}
</p>
`};return{title:({office:$})=>$.plan.title,key:({view:{town:$}})=>{var N;return`${$??""} ${((N=s.get().session)==null?void 0:N.account)??0}`},enter:()=>{[l,u,p,T,W,c]=[null,null,new Map,null,null,null],[S,b,M,h,d]=[0,!1,"stand","",""],L=U(new Date);let{selected:$}=n.get();g=$!==null&&Ee($.layer)?[`${$.layer}.${$.fid}`]:[],o.set({mode:{kind:"pick",places:g}}),k(),D(!1)},leave:()=>{o.get().mode.kind==="pick"&&o.set({mode:ie})},body:$=>{let{office:N,words:F}=$,{plan:K}=N;return l===null||u===null||$.data.coverage.value===null?a`
${H(W,$)}
<p class="form-hint">${F.reading}</p>
`:a`
<div class="form-field plan-find">
<label for="plan-find">${K.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${h}
@input=${G=>Nr(G.target.value)}
/>
</div>
${h.trim()===""?null:gr({places:Kt(),cleaners:Rr(),chosen:g,cleaner:S,whole:m},{toggle:G=>{h="",B(G)},take:G=>{h="",Gt(G)}},zt,$)}
${H(W,$)}
${c===null?null:a`
<p class="board-next" role="status">
<span>${K.saved(c.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${E}
@click=${()=>c!==null&&Z(c.change)}
>
${V("undo")}${K.takeBack(c.count)}
</button>
</p>
`}
${yr(rt(u),{chosen:g,toggle:B,openCard:Sr,ahead:br},zt,$)}
${g.length===0?null:Er($)}
`}}}function vr(t){let{stores:e}=t,[n,r]=["","am"],o=null,s=null,l=new Map,u=new Map,p=null,m=new Map,h="seen",[g,S]=["",!1],b=null,E=0,M=()=>e.view.get().town??"",L=()=>Ue(e.work.get().session,M()),d=()=>{let k=E+=1;p=e.data.get().coverage.value,Ae(M(),n).then(y=>{if(k!==E)return;let w=new Map(((s==null?void 0:s.villages)??[]).map(R=>[R.fid,ue(R,r)]));for(let R of y.villages)w.has(R.fid)&&w.get(R.fid)!==ue(R,r)&&l.delete(R.fid);[s,b]=[y,null],t.ask()},y=>{k===E&&(b=Y(y),t.ask())})},T=()=>{let k=L(),y=((s==null?void 0:s.villages)??[]).filter(R=>(k===null||k.includes(R.committee??""))&&(o===null||R.committee===o)&&ue(R,r)!=="not_due"),w=R=>Ie.includes(ue(R,r));return[...y.filter(R=>!w(R)),...y.filter(w)]},W=k=>l.get(k.fid)??null,c=()=>{l=new Map,m=new Map,b=null},P=()=>{l=new Map(l);for(let k of T())!l.has(k.fid)&&["not_reported","not_staffed"].includes(ue(k,r))&&l.set(k.fid,"done");t.ask()},i=k=>{k(),c(),t.ask()},f=k=>{let y=T().flatMap(R=>{let C=W(R);if(C===null)return[];let v=`${R.fid} ${n} ${r} ${C} ${h}`,x=u.get(v)??{uuid:gs(),captured_at:new Date().toISOString()};return u.set(v,x),[{...x,place:`villages.${R.fid}`,date:n,slot:r,result:C,basis:h}]});if(y.length===0||S)return;let w=new Map(y.map(({uuid:R,place:C})=>[R,Number(C.split(".")[1])]));S=!0,b=null,t.ask(),t.signedIn(()=>Xn(M(),y,g.trim())).then(R=>{O(R,w);let C=R.length-m.size;C>0&&J(e.data,k.office.report.sent(C)),d()},R=>{b=Y(R)}).finally(()=>{S=!1,t.ask()})},O=(k,y)=>{m=new Map;for(let w of k){let R=y.get(w.uuid)??0;if(w.outcome==="refused"){m.set(R,w);continue}l.delete(R);for(let[C,{uuid:v}]of u)v===w.uuid&&u.delete(C)}m.size===0&&(g="")},D=(k,y)=>{var _;let{office:w,data:R,view:C,words:v}=y,x=ue(k,r),I=W(k),j=oe(((_=le(R,"villages",k.fid))==null?void 0:_.properties)??{name:k.name},C.language)||v.unnamed,B=m.get(k.fid),q=A=>{l=new Map(l).set(k.fid,I===A?null:A),t.ask()};return a`
<li data-village=${k.fid} class=${Ie.includes(x)?"is-done":""}>
<span class="report-name">${j}</span>
<span class="report-state">${Be(x)}${je(x,y)}</span>
<span class="report-choices" role="group" aria-label=${j}>
${["done","partial","missed"].map(A=>a`
<button
type="button"
data-result=${A}
aria-pressed=${I===A}
?disabled=${S}
@click=${()=>q(A)}
>
${w.report.results[A]}
</button>
`)}
</span>
${B===void 0?null:a`
<p class="report-refused" role="alert">
${(C.language==="en"?void 0:C.language==="zh-Hant"?B.detail_zh_hant:B.detail_zh)??B.detail??""}
</p>
`}
</li>
`};return{title:({office:k})=>k.report.title,key:({view:k})=>{var w;let y=e.work.get().report;return`${k.town??""} ${((w=e.work.get().session)==null?void 0:w.account)??0} ${(y==null?void 0:y.date)??""} ${(y==null?void 0:y.slot)??""}`},enter:()=>{var C;let k=e.work.get().report,y=(C=e.data.get().coverage.value)==null?void 0:C.slots.filter(({due:v})=>v).at(-1);[n,r]=[(k==null?void 0:k.date)??U(new Date),(k==null?void 0:k.slot)??((y==null?void 0:y.slot)==="pm"?"pm":"am")];let w=L(),R=e.view.get().committee;o=(w==null?void 0:w.length)===1?w[0]??null:R==="none"?null:R,h=w===null?"told":"seen",c(),u=new Map,[s,g]=[null,""],d()},body:k=>{let{office:y,words:w,committees:R}=k;s!==null&&!S&&k.data.coverage.value!==p&&d();let{report:C}=y,v=T(),x=v.map(W).filter(_=>_!==null),I=x.some(_=>_!=="done"),j=U(new Date),B=L(),q=[...R].filter(([_])=>B===null||B.includes(_));return a`
${de(w.action.date,[[j,w.headline.today],[X(j,-1),w.headline.yesterday]],n,_=>i(()=>{n=_,s=null,d()}))}
${de(C.slot,[["am",w.am],["pm",w.pm]],r,_=>i(()=>{r=_}))}
${q.length<2?null:a`
<div class="form-field">
<label for="report-committee">${w.layers.committees}</label>
<select
id="report-committee"
@change=${_=>i(()=>{o=_.target.value||null})}
>
<option value="" .selected=${o===null}>${C.allCommittees}</option>
${q.map(([_,A])=>a`
<option value=${_} .selected=${_===o}>${A}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${w.reading}</p>
`:v.length===0?a`
<p class="form-hint">${C.none}</p>
`:a`
${v.some(_=>W(_)===null&&!Ie.includes(ue(_,r)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${P}>
${C.all}
</button>
`:null}
<ul class="report-list">
${v.map(_=>D(_,k))}
</ul>
`}
<div class="report-foot">
${de(C.basis,[["seen",C.bases.seen],["told",C.bases.told],["paper",C.bases.paper]],h,_=>{h=_,t.ask()})}
${I?Q({name:"report-reason",label:C.why,value:g,input:_=>g=_,lengthMost:200}):null}
${n===j?null:a`
<p class="form-hint">${C.afterwards}</p>
`}
${H(b,k)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${S||x.length===0}
@click=${()=>f(k)}
>
${S?y.working:C.send(x.length)}
</button>
</div>
`}}}function gs(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function kr({stores:{view:t,work:e},ask:n},r){let o=null,s=null,l=null,u=0,p=()=>{[o,s,l]=[null,null,null],u+=1},m=(b,E)=>{p(),o={slot:b,date:E};let M=u,{town:L,committee:d}=t.get(),T=se(e.get().session,L);to(L??"",E,b,d===null||d==="none"?"":d,T).then(W=>{M===u&&(s=W,n())},W=>{M===u&&(l=Y(W),n())}),n()},h=({slot:b,date:E})=>(o==null?void 0:o.slot)===b&&o.date===E,g=({phone:b},E)=>b!==null&&/^[+\d\s()-]+$/.test(b)?a`
<a href=${`tel:${b.replace(/[^+\d]/g,"")}`}>${b}</a>
`:a`
<span>${b===null||b===""?E:b}</span>
`,S=(b,E,M)=>{let{crew:L,today:d}=M.office,T=(s??[]).filter(({committee:c})=>c===b),W=E.filter(c=>(c.committee??"")===b);return a`
<section data-call-committee=${b}>
<h4>${r.committee(b===""?null:b,M)}</h4>
<ul>
${W.map(c=>{let P=T.filter(({village:i})=>i===c.fid);return a`
<li>
<b>${r.village(c,M)}</b>
<span class="calls-people">
${P.map(i=>a`
<span>${i.name} ${g(i,L.noPhone)}</span>
`)}
${P.length===0?d.nobodyToCall:null}
</span>
</li>
`})}
${T.filter(({village:c})=>c===null).map(({name:c})=>a`
<li class="calls-clerk">
<span>${d.clerk}</span>
<span>${c}</span>
</li>
`)}
</ul>
</section>
`};return{open:m,close:p,button:(b,E)=>{let{session:M}=e.get();if(!Wn(M,E.view.town)||b.lacking.length===0)return null;let{today:L}=E.office,d=h(b);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${d}
@click=${()=>{d?(p(),n()):m(b.slot,b.date)}}
>
${V("people")}${d?L.callHide:se(M,E.view.town)?L.callWhole:L.call}
</button>
`},part:(b,E)=>{if(!h(b))return null;let M=[...new Set(b.lacking.map(({committee:d})=>d??""))],{crew:L}=E.office;return a`
<div class="board-calls">
${H(l,E,"calls-problem")}
${s===null?l===null?a`
<p class="form-hint">${L.reading}</p>
`:null:M.map(d=>S(d,b.lacking,E))}
${s!==null&&se(e.get().session,E.view.town)?a`
<p class="form-hint">${L.noted}</p>
`:null}
</div>
`}}}var ot=60,ys=350;function Or({acts:t,ask:e}){let n=0,r="still",o=[],s=g=>g>=o.length-1?null:o[g]??null,l=()=>{window.clearInterval(n),r="still"},u=async()=>{let g=U(new Date);o=Array.from({length:ot},(S,b)=>X(g,b-ot+1)),r="reading",e(),await t.prepareDays(o.map((S,b)=>s(b)))},p=async g=>{if(await u(),r!=="reading")return;let S=o.indexOf(g),b=S<0||S===o.length-1?0:S;r="playing",t.playDay(s(b)),n=window.setInterval(()=>{b+=1,t.playDay(s(b)),b>=o.length-1&&l(),e()},ys),e()},m=g=>{r==="still"?p(g):l(),e()},h=async g=>{let S=o.length>0&&r!=="reading";l(),S||await u(),l(),t.playDay(s(g)),e()};return{stop:l,part:(g,{office:S,view:b})=>{let E=U(new Date),M=ot-1-Math.round((Date.parse(E)-Date.parse(g))/864e5),L=r==="still"?S.today.play:S.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${L} @click=${()=>m(g)}>
${V(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${ot-1}
aria-label=${S.today.days}
aria-valuetext=${vn(g,b.language)}
.value=${String(Math.max(0,M))}
@input=${d=>{h(Number(d.target.value))}}
/>
<span>${r==="reading"?S.working:g.slice(5)}</span>
</div>
`}}}var bs=14,hs=["rain","wind","roads","festival"];function xr({stores:t,ask:e,now:n,signedIn:r}){let[o,s,l]=[!1,!1,!1],[u,p,m]=["","both",""],h=null,g=[],S=null,b=null,E=null,M=()=>t.view.get().town??"",L=y=>{if(E===y)return;E=y;let w=U(new Date);Qn(y.town,w,X(w,bs)).then(R=>{E===y&&(g=R,e())},()=>{})},d=()=>{[o,s,l,m]=[!1,!1,!1,""],[S,b,E,g]=[null,null,null,[]]},T=y=>{let w=U(new Date),R=$e(new Date),C=y.slots.filter(({ends:v})=>R<v).map(v=>v.slot==="pm"?"pm":"am");[o,l,m,b,S]=[!0,!1,"",null,null],u=C.length===0?X(w,1):w,p=C.length===1?C[0]??"both":"both",{committee:h}=t.view.get(),e()},W=async y=>{if(!s){[s,b]=[!0,null],e();try{await r(y)}catch(w){b=Y(w)}s=!1,e()}},c=(y,w)=>W(async()=>{let R=h===null?{}:{committee:h};S={change:await Zn(M(),{from:u,to:u,slot:p,...R,reason:y}),text:w},o=!1}),P=y=>W(async()=>{await ke(M(),y,""),S=null,J(t.data,n().office.suspend.ended)}),i=({id:y})=>W(async()=>{await eo(M(),y,X(U(new Date),-1)),S=null,J(t.data,n().office.suspend.ended)}),f=(y,{office:w,words:R})=>{let C=U(new Date);return y===C?R.headline.today:y===X(C,1)?w.suspend.tomorrow:y},O=(y,{committees:w,office:R})=>y===void 0?R.report.allCommittees:w.get(y)??y,D=(y,w)=>{let{office:R,words:C,committees:v}=w,{suspend:x}=R,I=U(new Date),j=y.villages.filter(A=>h===null||A.committee===h),B=O(h??void 0,w),q=[f(u,w),x.slots[p]],_=A=>{c(A,x.suspended(...q,B))};return a`
<div class="board-suspend-form">
${de(x.day,[[I,C.headline.today],[X(I,1),x.tomorrow]],u,A=>{u=A,e()})}
${de(R.report.slot,[["am",x.slots.am],["pm",x.slots.pm],["both",x.slots.both]],p,A=>{p=A,e()})}
<div class="form-field">
<label for="suspend-committee">${x.scope}</label>
<select
id="suspend-committee"
@change=${A=>{h=A.target.value||null,e()}}
>
<option value="" .selected=${h===null}>${R.report.allCommittees}</option>
${[...v].map(([A,ee])=>a`
<option value=${A} .selected=${A===h}>${ee}</option>
`)}
</select>
</div>
<p class="board-what">${x.what(...q,B,j.length)}</p>
${l?a`
<form
@submit=${A=>{A.preventDefault(),m.trim()!==""&&_(m.trim())}}
>
${Q({name:"suspend-reason",label:x.why,value:m,required:!0,lengthMost:200,input:A=>m=A})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${x.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${x.why}>
${hs.map(A=>a`
<button
type="button"
class="form-button"
data-reason=${A}
?disabled=${s}
@click=${()=>_(x.reasons[A])}
>
${x.reasons[A]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,e()}}
>
${x.other}
</button>
</div>
`}
</div>
`},k=(y,w)=>{var _,A;let{office:R,view:C,words:v}=w,x=U(new Date),I=Number((_=y.village)==null?void 0:_.split(".")[1]),j=y.village===void 0?O(y.committee,w):oe(((A=le(w.data,"villages",I))==null?void 0:A.properties)??{},C.language)||v.unnamed,B=f(y.from<x?x:y.from,w),q=y.to>y.from&&y.to>x?R.suspend.until(f(y.to,w)):"";return a`
<li data-suspension=${y.id}>
<span>
<b>${[B,R.suspend.slots[y.slot],q].filter(Boolean).join(" ")}</b>
<small>${[j,y.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(y)}>
${R.suspend.end}
</button>
</li>
`};return{close:d,part:(y,w)=>{if(!se(t.work.get().session,w.view.town))return null;L(y);let{suspend:R}=w.office;return a`
<section class="board-suspend">
<h3>
${R.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${o}
@click=${()=>{if(!o){T(y);return}o=!1,e()}}
>
${o?w.office.cancel:R.open}
</button>
</h3>
${o?D(y,w):null} ${H(b,w,"suspend-problem")}
${S===null?null:a`
<p class="board-next" role="status">
<span>${S.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>S!==null&&P(S.change)}
>
${V("undo")}${R.takeBack}
</button>
</p>
`}
${g.length===0?null:a`
<ul class="board-list">
${g.map(C=>k(C,w))}
</ul>
`}
</section>
`}}}function Tr(t){let{stores:e}=t,n=xr(t),r=null,o=null,s=Or(t);e.view.subscribe((c,P)=>{c.selected!==null&&c.selected!==P.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let l=c=>{o!==c&&(o=c,Ae(c.town,X(c.date,-1)).then(P=>{e.view.get().town===P.town&&(r=P,t.ask())},()=>{}))},u=(c,{data:P,view:i,words:f})=>{var O;return oe(((O=le(P,"villages",c.fid))==null?void 0:O.properties)??{name:c.name},i.language)||f.unnamed},p=(c,{committees:P,office:i})=>(c===null?void 0:P.get(c))??i.edit.noCommittee,m=(c,P,i,f)=>{let O=P.map(y=>y==="not_staffed"?"not_reported":y),D=P.length===1&&(P[0]==="not_staffed"||P[0]==="not_reported"),k=ft([{kind:"in",field:c,values:O},...D?[{kind:"range",field:"cleaners",from:P[0]==="not_staffed"?0:1,to:P[0]==="not_staffed"?0:null}]:[]]);h(k,i,f)},h=(c,P,i)=>{let f=U(new Date),O={...e.view.get(),committee:i};e.view.set({...dt(O,"coverage"),...Le(O,"villages",c),date:P===f?null:P,committee:i})},g=kr(t,{village:u,committee:p}),S=(c,P)=>{e.work.set({open:"report",report:{slot:c,date:P}})},b=(c,P,i)=>{let{words:f,office:O}=i,D=yt(P.villages,c.slot),k=()=>{let y={date:P.date,clock:$e(new Date),slot:c.slot},w=Nn(y,D,R=>u(R,i),R=>p(R,i),f,O.today.reminder);On(w).then(R=>J(e.data,R?O.today.reminded:f.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${f[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${re(c.done)}</b>
<small>/ ${re(c.all)}</small>
`}
</h3>
${c.due?a`
${Dn(c)}
<p class="board-counts">
${Tn.filter(y=>c.counts[y]>0).map(y=>a`
<button
type="button"
data-state=${y}
@click=${()=>m(c.slot,[y],P.date,null)}
>
${Be(y)}${je(y,i)} ${re(c.counts[y])}
</button>
`)}
</p>
${D.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${O.today.lacking(D.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${k}>
${V("copy")}${O.today.remind}
</button>
${g.button({...c,date:P.date,lacking:D},i)}
${E(c.slot,P.date,i)}
</p>
${g.part({...c,date:P.date,lacking:D},i)}
`}
`:a`
<p class="form-hint">${O.today.begins(c.starts)}</p>
`}
</section>
`},E=(c,P,{view:i,office:f})=>He(e.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>S(c,P)}>
${f.today.report}
</button>
`:null,M=(c,P,i)=>{let f=P.filter(D=>D.due).map(({slot:D})=>D),O=(D,k)=>{let{done:y,all:w,villages:R}=D[k];if(!f.includes(k)||w===0)return a`
<td>–</td>
`;let C=[...new Set(R.map(v=>ue(v,k)))];return a`
<td class=${R.length>0?"has-left":""}>
${R.length===0?a`
${y} / ${w}
`:a`
<button type="button" @click=${()=>m(k,C,c.date,D.committee??"none")}>
${y} / ${w}
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
${Pn(c.villages).map(D=>a`
<tr data-committee=${D.committee??""}>
<th scope="row">${p(D.committee,i)}</th>
${O(D,"am")}${O(D,"pm")}
</tr>
`)}
</tbody>
</table>
`},L=(c,P)=>{let{words:i,office:f}=P,O=["am","pm"].flatMap(D=>{let k=yt(c.villages,D);return k.length===0?[]:[{slot:D,units:k}]});return O.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${f.today.holes}</h3>
${O.map(({slot:D,units:k})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(D,["not_reported"],c.date,null)}>
${i[D]} ${f.today.lackingOf(k.length)}
</button>
${E(D,c.date,P)}
</p>
`)}
</section>
`},d=(c,P,i)=>{let{office:f}=i,O=(r==null?void 0:r.date)===X(c.date,-1)?qt(r,i):null,D=Rn(c,P,O);return a`
<section class="board-todo" aria-label=${f.today.todo}>
<h3>${f.today.todo}${D.length===0?"":` · ${D.length}`}</h3>
${D.length===0?a`
<p class="form-hint">${f.today.nothing}</p>
`:a`
<ol class="board-list">
${D.map(k=>T(k,c,i))}
</ol>
`}
</section>
`},T=(c,P,i)=>{let{words:f,office:O,view:D}=i,{session:k}=e.work.get(),y=He(k,D.town),{today:w}=O,[R,C,v]={overdue:()=>{let x=c.kind==="overdue"?c.slot:"am";return y?[w.lacking(c.count,!0),se(k,D.town)?w.callWhole:w.call,()=>g.open(x,P.date)]:[w.lacking(c.count,!0),w.check,()=>m(x,["not_reported"],P.date,null)]},disputed:()=>{let x=c.kind==="disputed"?c.slot:"am";return[w.disputed(c.count),w.check,()=>m(x,["contested"],P.date,null)]},bare:()=>y?[w.bare(c.count),O.plan.open,()=>e.work.set({open:"plan"})]:[w.bare(c.count),w.check,()=>h(ft([{kind:"range",field:"cleaners",from:0,to:0}]),P.date,null)],holes:()=>y?[w.holesLeft(c.count),w.report,()=>S("pm",X(P.date,-1))]:[w.holesLeft(c.count),w.check,()=>m("pm",["not_reported"],X(P.date,-1),null)]}[c.kind]();return a`
<li data-todo=${c.kind}>
<span>${"slot"in c?`${f[c.slot]}${f.colon}`:""}${R}</span>
<button type="button" class="form-button is-quiet" @click=${v}>${C}</button>
</li>
`},W=(c,{view:P,words:i,office:f})=>He(e.work.get().session,P.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${re(c.villages.filter(O=>!O.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${f.plan.open}
</button>
</p>
`:null;return{title:({office:c,view:P})=>P.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{n.close(),g.close(),s.stop(),[r,o]=[null,null];let c=e.view.get();(c.date!==null||c.theme!=="coverage")&&e.view.set({...dt(c,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),g.close()},body:c=>{let P=c.data.coverage.value;if(P===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;P.date===U(new Date)&&l(P);let i=qt(P,c),f=Sn(i,i.date===U(new Date)?$e(new Date):null);return a`
<p class="form-hint board-head">
${i.date===U(new Date)?c.words.asOf(i.date,$e(new Date(i.as_of))):c.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{t.acts.present(!0),e.view.set({board:!0})}}
>
${V("present")}${c.office.today.wall}
</button>
</p>
${s.part(i.date,c)}
${i.first_record===null||i.date<i.first_record?a`
<p>${c.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===U(new Date)?d(i,f,c):null}
${f.map(O=>b(O,i,c))} ${W(i,c)} ${n.part(i,c)}
${M(i,f,c)}
`}
${r===null||r.date!==X(i.date,-1)?null:L(qt(r,c),c)}
`}}}function qt(t,{view:e,data:n}){let r={status:"ready",value:t,problem:null};return yn({...e,filter:""},{...n,coverage:r}).coverage.value??t}function au(t,e,n){let{view:r,data:o,tools:s,work:l}=e,p={stores:e,acts:n,now:()=>gt({view:r.get(),data:o.get(),words:$n[r.get().language]}),ask:()=>L(),signedIn:async d=>{try{return await d()}catch(T){if(!(T instanceof wn)||T.problem.status!==401||!await $s(e))throw T;return d()}}},m={account:_o(p),people:dr(p),changes:Zo(p),history:ir(p),edit:rr(p),today:Tr(p),report:vr(p),plan:wr(p),compare:Ko(p)},h="",g=null,S=null,b=()=>l.set({open:null}),E=d=>{var W,c,P;g!==null&&((c=(W=m[g]).leave)==null||c.call(W)),g===null&&(S=document.activeElement instanceof HTMLElement?document.activeElement:null),g=d,document.body.classList.toggle("has-work",d!==null);let{mode:T}=s.get();if((T.kind==="place"||T.kind==="compare")&&s.set({mode:ie}),d===null){h="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((P=(S==null?void 0:S.isConnected)===!0?S:document.getElementById("map"))==null||P.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=t.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},M=()=>{},L=()=>M();M=kn(t,e,d=>{let T=d.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",T===null),T!==g&&E(T),T===null)return null;let W=gt(d),c=m[T],P=`${T} ${c.key(W)}`;P!==h&&(h=P,c.enter());let i=c.title(W);t.setAttribute("aria-label",i);let{mode:f}=s.get();return t.classList.toggle("is-placing",f.kind==="place"&&f.waiting),t.classList.toggle("is-comparing",f.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${W.words.action.close}
@click=${b}
>
${V("close")}
</button>
</header>
<div class="work-body work-${T}">${c.body(W)}</div>
`}),s.subscribe((d,T)=>{d.mode!==T.mode&&L()}),document.addEventListener("keydown",d=>{d.key==="Escape"&&g!==null&&l.get().gate===null&&b()})}function $s({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,r=t.subscribe(({gate:o,session:s})=>{o===null&&(r(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{au as mountWork};
