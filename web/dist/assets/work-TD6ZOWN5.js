import{a as os}from"./chunk-GEY32XWL.js";import{a as ss,b as as,c as ls,d as is,e as Nn,f as It,g as cs,h as ds,k as ms,l as us,m as ps,p as Ft,q as at}from"./chunk-AKBS4LJ7.js";import{a as xr,b as Or,c as Tr,d as Sr,e as Pr,f as Nr,g as Et,h as Rr,i as At,j as Tn,k as Dr,l as Mr}from"./chunk-TEZJRTL3.js";import{b as _t,c as Lr,d as Wr,e as Cr,f as Er,g as Ar,h as _r,i as Ir,j as Fr,k as rt,l as jr}from"./chunk-WKMAMQQW.js";import{a as ee}from"./chunk-MUE4KJNT.js";import{A as Fe,B as kr,a as ot,c as rr,f as sr,g as ar,h as lr,i as ir,j as cr,k as dr,l as mr,m as ur,n as xn,o as pr,p as fr,q as gr,r as hr,s as Ct,t as yr,u as Ie,v as $r,w as br,x as On,y as wr,z as vr}from"./chunk-V2EVCRPV.js";import{a as $e,e as Hr,f as qr,g as Br,h as Ur,i as Vr,j as Sn,k as st,l as Gr,m as Kr,n as Yr,o as zr,q as Jr}from"./chunk-EDUWC6JB.js";import"./chunk-EWPQOATX.js";import{j as Zr,k as Xr,l as Qr,m as es}from"./chunk-PJWIVIHN.js";import{a as nt,b as Zo,d as Xo,f as Qo,g as er,h as kn,i as tr,j as nr,k as or,l as Lt,m as Wt,r as we}from"./chunk-R7YNUIY2.js";import{b as ht,c as Ko,d as Yo,e as zo,f as Jo}from"./chunk-FSXV7XXZ.js";import{a as ts,b as ns}from"./chunk-N3NTY6E5.js";import{a as Wo,b as rs,e as Pn}from"./chunk-4A4N5WW6.js";import{a as $n,b as ne,c as bn,d as St,e as Qe,f as Ge,g as Ke,i as Lo}from"./chunk-M2JWTC5V.js";import{f as Ot,k as So}from"./chunk-4JJJN4IJ.js";import{b as Ve,d as Je}from"./chunk-PPT55SVI.js";import{d as ho}from"./chunk-CZ6FULSF.js";import{a as Oo,b as To,c as fn,d as gn}from"./chunk-G6LQKNM6.js";import{a as ge}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as bo,b as Ee,c as pt,e as wo}from"./chunk-M6AR5UX4.js";import{c as gt}from"./chunk-KRRQ52TJ.js";import{a as Co}from"./chunk-6BJAUXDF.js";import{a as vo}from"./chunk-JWEL44TZ.js";import{a as co,b as mo,c as kt,e as uo,f as po,g as fo}from"./chunk-5BRV7DFH.js";import{b as ke}from"./chunk-BXEARTBI.js";import{a as yo,m as $o}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{a as ie,b as Io,c as me,d as Fo,e as Rt,f as Oe,g as jo,h as Ho,i as vn,j as qo,k as Bo,m as Dt,n as Mt,o as Uo,p as Q,q as Vo}from"./chunk-PXDPC7GE.js";import{a as wn,b as Y,c as _e,d as Se,e as et,f as tt,g as Z,h as Pt,i as ye,j as Nt,k as le,l as Re}from"./chunk-XDFK3VQG.js";import{a as ce}from"./chunk-RWT4YOSQ.js";import"./chunk-G4P7XUGF.js";import{a as Ao,c as _o}from"./chunk-M4ZMK2PU.js";import{a as Eo}from"./chunk-DHPYUQPK.js";import{b as xo}from"./chunk-FVE2Q2OD.js";import{d as pn}from"./chunk-D4T2FIB6.js";import{a as U,b as Xe,c as Ne,e as J,f as he,g as yn}from"./chunk-BBVHBITH.js";import{a as Ae,e as ko}from"./chunk-KOYEDFS7.js";import{g as go}from"./chunk-MQSVISO4.js";import{c as No,d as Ro,j as hn,o as Do,r as Mo,v as te}from"./chunk-ACO2773S.js";import{a as K,b as xe,c as ft,d as Po,e as Ze,f as Tt}from"./chunk-GA7RUKXF.js";import{a as z}from"./chunk-KXHZUGMI.js";import"./chunk-EH2SCFZP.js";import{d as bt,f as wt,l as mn,m as vt,r as X}from"./chunk-LPT474XW.js";import{a,b as Ue,c as so}from"./chunk-ROEE77AV.js";import{c as lo,d as un,e as ue,f as io}from"./chunk-6HCXI4IL.js";import{a as ve,b as xt}from"./chunk-4TS7O3HR.js";import{d as $t,e as ao,f as dn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Go}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var fs=7;function gs(e,t,n,o){let r=Nn({boxes:{},...jt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function jt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Rn({written:e,feature:t},n){return e.now.boxes[n]??kn(t.properties[n])}function hs(e,t,n){if(Rn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:It(e.written,t,{boxes:o})}}function ys(e,t){let n=Os(e.written.now.boxes,o=>o===t);return{...e,written:It(e.written,`leave ${t}`,{boxes:n})}}function Dn(e,t){return{...e,written:It(e.written,Object.keys(t).join(),t)}}function $s(e,[t,n]){return Dn(e,{lon:t.toFixed(fs),lat:n.toFixed(fs)})}function bs({written:{now:e},feature:t}){let{lon:n,lat:o}=jt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function ws(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>vs(t,o,r))||bs(e)}function vs(e,t,n){return n.trim()!==kn(e.properties[t]).trim()}function Il({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function ks(e,t){let n=or(t,e.feature,e.written.now.boxes);if(!bs(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Il(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function xs(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Mn(e,n,`"${t.version}"`),late:t}}function Mn(e,t,n){let{feature:o,written:r}=e,s=jt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:jt(t),m=Os(r.now.boxes,(d,u)=>!vs(o,d,u));return{...e,feature:t,tag:n,late:null,written:Nn({...r.now,...l,boxes:m})}}function Ln(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Os(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ts=1,Ss="edit ";function Wn(e){return Ss+ve(e)}function Cn(e){return ws(e)||e.written.now.reason.trim()!==""}function En(e){let{account:t,selection:n}=e;Cn(e)?ss(t,Wn(n),{form:Ts,draft:e}):lt(e)}function lt({account:e,selection:t}){is(e,Wn(t))}function An(e,t){return Ns(as(e,Wn(t)))}function Ps(e){return ls(e).filter(({name:t})=>t.startsWith(Ss)).flatMap(t=>Ns(t)??[])}function Ns(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ts||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Ht=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Ps(t).map(l=>this.edit(l,n)),...ms(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:s}=t;return{name:ve(r),title:we(r.layer,s,o),said:[he(new Date(n).toISOString()),...Fl(t,o)],open:()=>this.open("edit",r,s.properties.town??null),drop:()=>lt(t)}}drawing(t,n,o){var b;let{sketch:r,at:s,name:l}=n,{layer:m,fid:d,town:u}=r,$=Ft[o.view.language];return{name:l,title:(d===null||(b=r.base[String(d)])==null?void 0:b.title)??o.words.kinds[m],said:[he(new Date(s).toISOString()),d===null?$.title:$.shape],open:()=>this.open(d===null?"draw":"shape",d===null?null:{layer:m,fid:d},u,m),drop:()=>us(t,n)}}row({name:t,title:n,said:o,open:r,drop:s},l){let{account:m}=l.office;return a`
<li data-draft=${t}>
<div class="work-line">
<div>
<b>${n}</b>
<span>${o.join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${r}>${m.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${m.throwAway}</button>
</div>
</div>
${this.throwing===t?le(m.throwSure,m.throwAway,()=>{s(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:s,work:l}=this.ports.stores;r!==void 0&&n===null&&ps(r),s.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function Fl({selection:e,written:t},n){let o=new Map(nt(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Hl=90;function _n({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:m}=r,d=io(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],d===void 0?e:Ae(d,m.language),u)}function Rs(e){let{work:t,data:n}=e.stores,o=new Ht(e),r=null,[s,l,m]=["",null,"read"],[d,u,$]=[null,"",""],b=i=>p=>{[d,u]=[te(p),i],e.ask()},h=()=>{e.signedIn(ar).then(i=>{r=i,e.ask()},b("tokens"))},O=()=>{Pn(async()=>{await rr();let i=await rs();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),z(n,e.now().office.account.signedOut)},b("tokens"))},S=i=>{i.preventDefault();let p=i.currentTarget,{old:g="",fresh:N="",again:f=""}=Re(i),{gate:y,account:x}=e.now().office;[d,u]=[null,"password"],$=os(N)<10?y.short:N!==f?y.differ:"",e.ask(),$===""&&e.signedIn(()=>Pn(()=>sr(g,N))).then(()=>{p.reset(),z(n,x.changed)},b("password"))},W=i=>{i.preventDefault();let p=i.currentTarget,{token:g="",days:N=""}=Re(i);[d,u,s]=[null,"tokens",""],e.signedIn(()=>lr(g.trim(),m,Number(N))).then(f=>{s=f,Pt(p,"token"),h()},b("tokens"))},C=i=>{l=null,e.signedIn(()=>ir(i)).then(h,b("tokens"))},w=(i,p)=>u===i&&$!==""?a`
<div class="form-problem" role="alert">${$}</div>
`:Y(u===i?d:null,p,`form-problem-${i}`),T=(i,p)=>{let{account:g,allTowns:N}=p.office,f=[...i.administrator?[N]:[],...i.memberships.map(y=>_n(y,p))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from($n(i))[0]}</span>
<div>
<b>${$n(i)}</b>
<span>${g.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(f.length===0?[g.noRoles]:f).map(y=>a`
<li>${y}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${O}>${g.signOut}</button>
</section>
`},P=(i,p)=>{let{account:g,gate:N}=p.office;return a`
<details class="work-more">
<summary>${g.password}</summary>
<form @submit=${S}>
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
${Z({name:"old",label:g.old,type:"password",autocomplete:"current-password",required:!0})}
${Z({name:"fresh",label:N.newPassword,type:"password",autocomplete:"new-password",hint:N.rules,required:!0})}
${Z({name:"again",label:N.again,type:"password",autocomplete:"new-password",required:!0})}
${w("password",p)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},c=(i,p)=>{let{account:g}=p.office,N=i.last_used===null?g.neverUsed:g.used(U(new Date(i.last_used))),f=[g[i.scope],g.until(U(new Date(i.expires))),N];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${f.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${g.remove}
</button>
</div>
${l===i.token?le(g.removeSure,g.remove,()=>C(i.token),()=>{l=null,e.ask()},p):null}
</li>
`},v=i=>{let{account:p}=i.office;return a`
<section class="work-tokens">
<h3>${p.tokens}</h3>
<p class="form-hint">${p.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>c(g,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${p.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${p.secretOnce}</p>
${Nt(p.secret,s,e)}
</div>
`}
${w("tokens",i)}
<details class="work-more">
<summary>${p.make}</summary>
<form @submit=${W}>
${Z({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
${ye("scope",p.scope,[["read",p.read],["write",p.write]],m,g=>m=g)}
${Z({name:"days",label:p.days,value:String(Hl),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${p.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,d,u,$]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:p}=t.get();return p===null||!p.signed_in?a``:a`
${T(p,i)} ${o.body(p.account,i)} ${P(p,i)} ${v(i)}
`}}}function qt(e){let t=e.flatMap(l=>l===null?[]:$o(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=yo(t.map(l=>l.flatMap(([m=0,d=0])=>[m,d])));return[n,o,r,s]}var ql=["version","updated_at","created_at","town"];function Ls(e,t){let n=new Map(e.map(r=>[un(r),r])),o=new Map(t.map(r=>[un(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],m=s===null||l===null?[]:Bl(s,l);return s===null||l===null||m.length>0?[{fid:r,was:s,is:l,fields:m}]:[]})}function Bl(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!ql.includes(l)&&!Ds(n[l],o[l]));return Ds(e.geometry,t.geometry)?s:[...s,"geometry"]}function Ds(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Ws(e,t,n,o,r){let[s,l]=[Ms(e,n,r),Ms(t,n,r)],m=new Set([...s.keys(),...l.keys()]),d=[...m].filter(u=>u!==null&&!o.includes(u));return[...o,...d,null].flatMap(u=>m.has(u)?[{value:u,was:s.get(u)??it,is:l.get(u)??it}]:[])}var it={count:0,measure:0};function Bt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Ms(e,t,n){let o=new Map;for(let{properties:r}of e){let s=Ul(r,t),l=n===null?0:Number(r[n]??0);o.set(s,Bt(o.get(s)??it,{count:1,measure:l}))}return o}function Ul(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Vl=7,In=40,Gl=400;function Fn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function _s(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,m]=[!1,null],d=null,u=In,$=new ce,b=()=>{let{town:i}=t.get();if(i===null)return;[l,m,d,u]=[!0,null,null,In],e.ask();let[p,g]=[pt(o),r===""?null:pt(r)],N=ho(t.get().theme).map(async f=>{let[y,x]=await Promise.all([hn(f,i,void 0,p),hn(f,i,void 0,g)]);return{layer:f,then:y,now:x,changed:Ls(y,x)}});$.read(Promise.all(N),f=>{[s,l]=[f,!1],h(),e.ask()},f=>{[m,l]=[te(f),!1],e.ask()})},h=()=>{let i=(s??[]).flatMap(N=>S(O(N))),p=As(i.filter(({fields:N,is:f})=>f===null||N.includes("geometry")).map(N=>N.was)),g=As(i.map(N=>N.is));n.set({mode:p===null&&g===null?ke:{kind:"compare",change:0,was:p,is:g}})},O=i=>{let{layer:p,then:g,now:N}=i,[f,y]=[t.get(),e.stores.data.get()],x=D=>Ot(f,{...y,layers:{[p]:{status:"ready",value:D,problem:null}}},p),[M,R]=[x(g),x(N)];if(M.fids===null||R.fids===null)return i;let k=i.changed.filter(({fid:D})=>{var A,_;return((A=M.fids)==null?void 0:A.has(D))===!0||((_=R.fids)==null?void 0:_.has(D))===!0});return{layer:p,then:M.features,now:R.features,changed:k}};t.subscribe((i,p)=>{s===null||e.stores.work.get().open!=="compare"||(i.committee!==p.committee||i.filter!==p.filter||i.table!==p.table)&&h()});let S=({layer:i,changed:p})=>d===null?p:d.layer===i?p.filter(g=>Fn(g)===(d==null?void 0:d.kind)):[],W=(i,p)=>{d=(d==null?void 0:d.layer)===i&&d.kind===p?null:{layer:i,kind:p},u=In,h(),e.ask()},C=(i,{fid:p,was:g,is:N})=>{let f=qt([(g==null?void 0:g.geometry)??null,(N==null?void 0:N.geometry)??null]);N!==null&&t.set({selected:{layer:i,fid:p}}),f!==null&&e.acts.showExtent(f)},w=(i,p)=>{let g=p.flatMap(({fid:N,is:f})=>f===null?[]:[N]);t.set({...Je(t.get(),i,`fid IN (${g.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},T=(i,p)=>{let{compare:g}=p.office,N=U(new Date),f=()=>{let R=i==="from"?o:r;return R===""?[N,""]:R.split("T")},y=(R,k)=>{let D=R===""?"":`${R}${k===""?"":`T${k}`}`,A=wo(D)??"";i==="from"?o=A===""?o:A:r=A,b()},[x="",M=""]=f();return a`
<div class="compare-moment" data-moment=${i}>
<span>${g[i]}</span>
<input
type="date"
aria-label=${`${g[i]} ${p.words.action.date}`}
max=${N}
.value=${x}
@change=${R=>y(R.target.value,f()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${g[i]} ${g.time}`}
.value=${M}
@change=${R=>y(f()[0]??"",R.target.value)}
/>
</div>
`},P=(i,p)=>{let{layer:g,then:N,changed:f}=i,{words:y,office:x}=p,M=Yl(g),R=go(g),k=Qo(g,R,y),D=Ws(N,i.now,R,Object.keys(k),M),A=D.reduce((L,{was:j,is:V})=>({value:null,was:Bt(L.was,j),is:Bt(L.is,V)}),{value:null,was:it,is:it}),_=(L,{was:j,is:V},F)=>a`
<tr class=${F?"compare-total":""}>
<th scope="row">${L}</th>
<td>${Cs(j,M)}</td>
<td>${Cs(V,M)}</td>
<td>${Jl(j,V,M)}</td>
</tr>
`,q=L=>f.filter(j=>Fn(j)===L).length,H=S(i),B=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${x.compare.then}</th>
<th scope="col">${x.compare.now}</th>
<th scope="col">${x.compare.difference}</th>
</tr>
</thead>
<tbody>
${D.length<2?null:D.map(L=>_(L.value===null?y.filter.blank:k[L.value]??L.value,L,!1))}
${_(y.table.sum,A,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${g}>
<h3>${y.layers[g]}${M===null?"":p.office.paren("",zl(M,p))}</h3>
${f.length===0?a`
<p class="form-hint">${x.compare.same}</p>
${B}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(L=>q(L)===0?null:a`
<button
type="button"
class="compare-kind is-${L}"
data-kind=${L}
aria-pressed=${(d==null?void 0:d.layer)===g&&d.kind===L}
@click=${()=>W(g,L)}
>
${x.compare[L]}
<b>${K(q(L))}</b>
</button>
`)}
${H.every(({is:L})=>L===null)||H.length>Gl?null:a`
<button type="button" class="text-button" data-rows @click=${()=>w(g,H)}>
${X("table")}${y.tool.table}
</button>
`}
</div>
${B}
<ol class="compare-rows">
${H.slice(0,u).map(L=>v(g,L,p))}
</ol>
${H.length<=u?null:a`
<button type="button" class="form-button is-quiet" @click=${c}>
${x.compare.more(K(H.length-u))}
</button>
`}
`}
</section>
`},c=()=>{u+=200,e.ask()},v=(i,p,g)=>{let N=p.is??p.was;if(N===null)return null;let f=Fn(p);return a`
<li>
<button type="button" data-fid=${p.fid} @click=${()=>C(i,p)}>
<i class="is-${f}" aria-hidden="true"></i>
<b>${we(i,N,g)}</b>
<span>${f==="edited"?Zl(i,p,g):g.office.compare[f]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:p}})=>`${i??""} ${p}`,enter:()=>{o===""&&(o=bo(t.get())??J(U(new Date),-Vl)),s=null,b()},leave:()=>$.drop(),body:i=>a`
<div class="compare-moments">${T("from",i)} ${T("to",i)}</div>
<p class="form-hint compare-says">
${yn(pt(o),i.words)} →
${r===""?i.office.compare.present:yn(pt(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${Y(m,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:p})=>p.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:p})=>p.length>0))===!0?Kl(i):null}
${(s??[]).map(p=>P(O(p),i))}
`}
`}}function Kl({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Yl(e){let{shape:t}=kt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function zl(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Is(e,t){return t==="area_m2"?xe(ge(e)):K(e)}function Cs({count:e,measure:t},n){return n===null?K(e):a`
${Is(t,n)}
<small>${K(e)}</small>
`}function Jl(e,t,n){let o=Es(t.count-e.count,K);return n===null?o:a`
${Es(t.measure-e.measure,r=>Is(r,n))}
<small>${o}</small>
`}function Es(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Zl(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Xo(l,r);let m={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},d=Wt(e,m,r);return`${d.label}${r.words.colon}${d.was} → ${d.is}`}).join(r.words.semicolon)}function As(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Fs=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ut(e,{words:t,office:n}){return mo(e)?t.layers[e]:n.lists[e]??e}var jn=6,Xl=Fs;function Hn(e,t){let{log:n}=t.office,o=e.slice(0,jn).map(({layer:s,op:l,count:m})=>{var d,u;return((u=(d=n.people)[s])==null?void 0:u.call(d,l,m))??n.touch(Ut(s,t),l,m)}),r=e.length>jn?n.andMore(e.length-jn):"";return o.join(t.words.listComma)+r}function Vt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Xl.includes(n))}function qn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function js(e,t){return!/^tuntu [a-z ]+$/.test(e)&&qn(e,t)!==""}function Ql(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Hs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Ql(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function qs(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:m,unit:d,level:u})=>{let $=d!==""?t.committees.get(d)??d:u===""?"":n.levels[u];return n.paren(l===""?s:l,$===""?n.roles[m]:`${n.roles[m]} · ${$}`)}).join(o.listComma)}function Bs({change:e,touched:t},n){return n.office.log.willUndo(e,Hn(t,n))}function Us(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,m]=o;return l===void 0||m===void 0?n.conflict(Ut(r,t),s):n.leaning(Ut(r,t),s,l,Ut(m,t))}var je=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new ce;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,m=o(t,n+1);if(m===null)return;let d=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),this.latest.read(m,u=>{if(!d())return;let $=r(u),b=$.slice(0,n);this.rows=t===null?b:[...this.rows,...b],[this.answer,this.all,this.reading,this.problem]=[u,$.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[te(u),!1],l()})}};function de(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var ei=["7","30","90"],ti=500;function Vs({stores:e,ask:t}){let n=null,o="7",r=Q(t),s=m=>{let d=e.view.get().town??"",u=U(new Date),$=J(u,1-Number(o));return r.of([d,m,$,u].join(" "),()=>yr(d,m,$,u,ti))};e.data.subscribe((m,d)=>{m.touched!==d.touched&&e.work.get().open==="changes"&&r.again()});let l=(m,d,u)=>{var S;let{log:$}=u.office,b=((S=ue(u.data,m,d.fid))==null?void 0:S.properties)??{name:d.name},h=Ae(b,u.view.language)||(d.code??u.words.unnamed),O={insert:$.created,update:$.changed,delete:$.deleted}[d.op];return a`
<li class="log-entry" data-changed=${d.fid}>
<p class="log-head">
<time datetime=${d.at}>${he(d.at)}</time>
<span>${O}</span>
</p>
${d.op==="delete"?a`
<p class="log-what">${h}</p>
`:a`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:m,fid:d.fid}})}}
>
${h}${d.code===null||d.code===h?"":` · ${d.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:r.forget,head:m=>a`
${ye("changed-layer",m.office.log.ofLayer,[["",m.office.log.allLayers],...co.map(d=>[d,m.words.layers[d]])],n??"",d=>{n=d===""?null:d,t()})}
${n===null?null:de(m.office.log.within,ei.map(d=>[d,m.office.log.lastDays(Number(d))]),o,d=>{o=d,t()})}
`,list:m=>{if(n===null)return null;let{log:d}=m.office,u=n,{value:$,problem:b}=s(u);if($===null)return _e(b,m);let{features:h,more:O}=$;return a`
<p class="form-hint" data-changed-count=${h.length}>
${O?d.lastChanged(h.length):d.changedCount(m.words.layers[u],h.length,Number(o))}
</p>
<ol class="log">
${h.map(S=>l(u,S,m))}
</ol>
`}}}function Gt(e,t){let[n,o]=[null,""],r=new at(e.ask),s=null,l=null,m=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},d=S=>{l=te(S),r.end(),e.ask()},u=S=>{let W=e.stores.view.get().town;W!==null&&([n,s,l,o]=[S,null,null,""],e.ask(),Ct(W,S+1,1).then(({changes:[C]})=>{n===S&&((C==null?void 0:C.change)===S?s=C:l={title:"gone",status:404},e.ask())},d))},$=()=>{let S=e.stores.view.get().town;if(S===null||n===null||r.lasts)return;r.begin();let W=n;e.signedIn(()=>Ie(S,W,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.undone),m(),t()},d)},b=S=>a`
<div class="form-problem" role="alert">
${S.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(W=>a`
<li>${Us(W,S)}</li>
`)}
</ul>
</div>
`,h=(S,W)=>{let C=S===null?[]:Lt(S,W.view.language,W);return C.length===0?null:a`
<ul class="form-faults">
${C.map(w=>a`
<li>${w}</li>
`)}
</ul>
`},O=(S,W)=>{let{log:C}=W.office;return Vt(S)?a`
${Z({name:"undo-reason",label:W.office.paren(C.undoReason,W.office.optional),value:o,input:w=>o=w})}
${r.lasts?a`
<p class="form-hint" role="status">${et(r.seconds,W)}</p>
${tt(r.seconds,W)}
`:le(Bs(S,W),C.undoIt,$,m,W)}
`:a`
<p class="form-problem" role="alert">
${S.undone_by===void 0?C.notHere(S.change):C.undoneBy(S.undone_by)}
</p>
`};return{end:m,part:(S,W)=>n!==S?a`
<button type="button" class="text-button log-undo" @click=${()=>u(S)}>
${X("undo")}${W.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?b(W):Y(l,W,"undo-problem")}
${h(l,W)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${m}>${W.office.cancel}</button>
`:O(s,W)}
`}}var ni=30;function Gs(e){let t=new je({size:ni,ask:(l,m)=>{let{town:d}=e.stores.view.get();return d===null?null:Ct(d,(l==null?void 0:l.change)??null,m)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=Gt(e,()=>t.read()),o=Vs(e),r=(l,m)=>{var u;let{log:d}=m.office;return a`
<li class="log-entry" data-change=${l.change}>
${Bn(l,m)}
<p class="log-what">${oi(l,m)}</p>
${Un(l,m)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Vt(l)&&!Ee(m.view)?n.part(l.change,m):null:a`
<p class="log-mark">${d.undoneBy(l.undone_by)}</p>
`}
</li>
`},s=l=>a`
${Y(t.problem,l)}
${Ke(e.stores.work.get().session,l.view.town)?null:a`
<p class="form-hint">${l.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${l.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(m=>r(m,l))}
</ol>
${t.more(l,"log-more")}
`;return{title:({words:l})=>l.work.changes,key:({view:l})=>{var m;return`${l.town??""} ${((m=e.stores.work.get().session)==null?void 0:m.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:l=>a`
${o.head(l)} ${o.list(l)??s(l)}
`}}function oi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Hn(e,n),qs(t,n)].filter(o=>o!=="").join(n.words.colon)}function Bn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${he(n)}</time>
<span>${Hs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Un({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),qn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Ks(e){return zs(e,!0)}function Ys(e){return zs(e,!1)}function zs(e,t){let n=null,o=!1;return{title:s=>(n==null?void 0:n.title(s))??Ft[s.view.language][t?"shape":"title"],key:({view:{selected:s,town:l,asOf:m}})=>t?`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${m??""}`:`${l??""} ${m??""}`,enter:()=>{if(o=!0,n!==null){n.enter();return}import("./desk-BHH2VBUB.js").then(s=>{n??=new s.Desk(e,t),o&&n.enter()},()=>{let{stores:s,now:l}=e;z(s.data,l().words.lost),s.work.set({open:null})})},leave:()=>{o=!1,n==null||n.leave()},body:s=>(n==null?void 0:n.body(s))??a``}}function Js({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=Ln(t,JSON.stringify([t.tag,n,s]),Fe),{tag:m,key:d}=l;return{draft:l,answer:e(()=>wr(o,r,n,{tag:m,reason:s,key:d}))}}function Zs({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=Ln(t,`delete ${t.tag} ${r}`,Fe),{tag:l,key:m}=s;return{draft:s,answer:e(()=>vr(n,o,{tag:l,reason:r,key:m}))}}function Xs(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:m}=e,{edit:d}=n.office;return a`
${ri(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>si(u,e,t,n))} ${li(e,t,n)}
${Z({name:"reason",label:n.office.paren(d.reason,n.office.optional),value:o.written.now.reason,hint:d.reasonHint,input:u=>t.write({reason:u})})}
${ii(o,t,n)} ${ci(e,n)}
<div class="form-foot">
${tt(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?et(l,n):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${m?le(d.deleteSure,d.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${d.delete}
</button>
`}
`}function ri(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function si(e,{draft:t,problem:n},o,r){var S;let{name:s,kind:l,label:m,unit:d,options:u}=e,$=Rn(t,s),b=W=>o.type(s,W);if(tr(e))return ai(e,$,n,o,r);let h=d===""?m:r.office.paren(m,d);if(l==="listed"||l==="boolean"||l==="committee"){let W=l==="committee"?r.office.edit.noCommittee:r.office.none,C=$===""||u.some(([w])=>w===$)?[]:[[$,$]];return ye(s,h,[["",W],...u,...C],$,b)}let O=s==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:s,label:h,value:$,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((S=n==null?void 0:n.faults)==null?void 0:S.some(W=>W.field===s))??!1,...O===void 0?{}:{hint:O}})}function ai(e,t,n,o,r){var u;let{name:s,label:l}=e,m=Xr("m2"),d=ht(t,"m2");return Z({name:s,label:l,value:zo(t,m),mode:"decimal",input:$=>{var h;let b=((h=ht($,m))==null?void 0:h.unit)??m;b!==m&&Qr(b),o.type(s,Yo($,m))},settled:Ko,beside:es(m,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some($=>$.field===s))??!1,hint:d===null?r.office.edit.areaHint:r.office.edit.areaIs(Jo({...d,unit:m},r.words))})}function li({draft:e,placing:t},n,o){if(kt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:s,mode:"decimal",input:m=>n.write({lon:m})})}
${Z({name:"lat",label:r.lat,value:l,mode:"decimal",input:m=>n.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${X("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function ii(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(nt(s,n).map(u=>[u.name,u])),m=(u,$)=>er(s,u,$,n),d=u=>{let[$,b]=[e.written.now.boxes[u],l.get(u)];return $===void 0||b===void 0?"–":a`
<b>${m(u,nr(b,$))}</b>
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
${(e.late.changed_since??[]).map(({field:u,was:$,is:b})=>{var h;return a`
<tr data-field=${u}>
<th scope="row">${((h=l.get(u))==null?void 0:h.label)??(u==="geometry"?r.shape:u)}</th>
<td>${m(u,$)}</td>
<td>${m(u,b)}</td>
<td>${d(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function ci({problem:e,says:t},n){let o=e===null?[]:Lt(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?Y(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var di=1e4;function ea(e){return new Vn(e)}var Vn=class{constructor(t){this.ports=t;this.waiting=new at(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set($s(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${we(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Qs(n,t)&&Cn(n)&&this.tellKept(n);let r=An(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":he(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(Ee(t.view))return mi(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return Y(this.problem,t);let l=Lo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${Xs(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>hs(o,t,n))},write:t=>{this.change(n=>Dn(n,t))},leave:t=>{this.change(n=>ys(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ke:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?ds(o.written):cs(o.written)})))}};tellKept(t){let n=this.ports.now(),o=we(t.selection.layer,t.feature,n);z(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;lt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,En(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&Qs(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=An(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):En(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){On(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=gs(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=te(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return nt(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:m,seconds:d}=this.waiting,{mode:u}=this.ports.stores.tools.get(),$=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:m,waitedS:d,deleting:r,says:s,placing:$,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=ks(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Js(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Zs(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),z(r,n);let m=this.shows(t),d=this.latest(t);if(!o&&!ui(d,t)){this.goOn(d);return}lt(t),m&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;On(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Mn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=te(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?xs(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),m=we(t.selection.layer,t.feature,l);z(this.ports.stores.data,l.office.edit.unsaved(m,Ao(o,l)),di);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function mi({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function ui(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function Qs({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ta=e=>e?{"Tuntu-Reveal":"1"}:{};async function He(e,t={}){return await(await ot("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ye(e,t){return await(await ot("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Fe()})).json()}function na(e,t,n){return He(`ledger?town=${e}&month=${t}`,ta(n))}async function oa(e,t,n,o,r,s){var $;let m=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,d=await ot("GET",m,void 0,ta(s)),u=($=/filename\*=utf-8''([^;]+)/i.exec(d.headers.get("Content-Disposition")??""))==null?void 0:$[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await d.blob()}}async function ra(e){return(await He(`months?town=${e}`)).months}async function sa(e,t){await ot("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Fe()})}async function aa(e,t){let n={corrections:[t]};return(await Ye(`ledger/corrections?town=${e}`,n)).months}function la(e,t,n){return Ye(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ia(e){let t=await ot("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ca(e,t,n,o){return He(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function da(e,t,n){await Ye(`lists/${t}/publish?town=${e}`,n)}async function ma(e,t,n,o){await Ye(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function ua(e,t,n,o,r){await Ye(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function pa(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await He(n)).inspections}async function fa(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await He(n)).streets}async function ga(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([He(`patrols?${o}`),He(`calendar?${o}`),He(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:m,name:d})=>[m,d]))}}async function ha(e,t){return(await Ye(`patrols?town=${e}`,{shifts:t})).change}async function ya(e,t){return(await Ye(`calendar?town=${e}`,t)).change}var Kt=["sheet","attendance","lists","inspections","washings","patrols"];function Yt({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function $a(e){let[t="",n]=e.split(".");return{month:t,paper:Kt.find(o=>o===n)??"sheet"}}function zt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function De(e){return new Date(Date.parse(`${zt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var pi="January February March April May June July August September October November December".split(" "),Jt=e=>`${pi[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Gn=e=>`${e} ${e===1?"village":"villages"}`,ba={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Jt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Jt(e)} is closed`,sureClose:(e,t,n,o)=>`${Jt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Jt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Gn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Gn(e)} on the red list and ${Gn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var Zt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,wa={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Zt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Zt(e)}已结账`,sureClose:(e,t,n,o)=>`${Zt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Zt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var Xt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,va={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Xt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Xt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Xt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Xt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var Qt={"zh-Hans":wa,"zh-Hant":va,en:ba};function ka(e,t){return{...e,month:t,said:Qt[e.view.language],town:e.view.town??""}}function Pe(e){return K(e,Number.isInteger(e)?0:2)}function qe(e){return e===null?"":K(e,2)}function Kn(e){return e.slice(5)}function xa(e,t,{data:n,committees:o}){let{layer:r,fid:s}=ie(e),l=ue(n,r,s);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Me(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Le(e,t,{town:n,month:o,view:r,said:s},l,m){let d=u=>{m.write(async()=>{let $=await oa(n,o,e,u,r.language,t);Zr($.name,$.content),z(l.stores.data,s.saved($.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(u=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${m.busy()}
@click=${()=>d(u)}
>
${u==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var fi=[10,20,30,40],gi=[3,5,10],hi=7;function Oa(e){let{stores:t,ask:n}=e,o=Q(n),r=ee(e),[s,l]=[20,5],m=new Set,d=!1,u=null,$="",b=(y,x)=>{r.write(async()=>{await y(),z(t.data,x)},()=>{[d,u,$]=[!1,null,""],o.again()})},h=()=>t.work.get().session,O=({village:y,name:x},{data:M,view:R})=>{let k=ue(M,"villages",ie(y).fid);return k===void 0?x:Ae(k.properties,R.language)},S=({committee:y,committee_name:x},M)=>M.committees.get(y)??x,W=(y,{said:x})=>a`
<span class="month-objection" data-objection=${y.id}>
${x.objected(y.made_on)}${y.words===void 0?"":`${x.colon}${y.words}`}
<b>${y.upheld===void 0?x.waits:y.upheld?x.upheld:x.rejected}</b>
${y.answer===void 0?"":`${x.colon}${y.answer}`}
</span>
`,C=(y,x,M,R,k)=>a`
<form
class="month-fields"
@submit=${D=>{D.preventDefault(),$.trim()!==""&&R()}}
>
${Z({name:x,label:y,value:$,required:!0,lengthMost:200,input:D=>$=D})}
${M}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${k.office.cancel}
</button>
</form>
`,w=y=>{[u,$]=[y,""],r.clear(),n()},T=(y,x)=>C(x.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${x.said.object}</button>
`,()=>b(()=>ma(x.town,x.month,y.village,$.trim()),x.said.objectionSent),x),P=(y,x)=>{let M=R=>b(()=>ua(x.town,x.month,y,R,$.trim()),x.said.answered);return C(x.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${x.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{$.trim()!==""&&M(!1)}}
>
${x.said.reject}
</button>
`,()=>M(!0),x)},c=({done:y,reported:x})=>x===0?"–":`${Ze(y/x)} %`,v=(y,x,M)=>{let{said:R,town:k}=M,D=Qe(h(),k),A=Ge(h(),k)&&(D===null||D.includes(y.committee)),_=x.objections_until!==void 0&&U(new Date)<=x.objections_until,q=(y.objections??[]).filter(({upheld:H})=>H===void 0);return a`
<td class="month-standing">
${y.struck===!0?R.struck:y.counts===!0?R.counts:R.notYet}
${(y.objections??[]).map(H=>W(H,M))}
${A&&_&&u!==y.village?a`
<button
type="button"
class="text-button"
data-object=${y.village}
@click=${()=>w(y.village)}
>
${R.objectOpen}
</button>
`:null}
${u===y.village?T(y,M):null}
${ne(h(),k)?q.map(({id:H})=>u===H?P(H,M):a`
<button type="button" class="text-button" data-answer=${H} @click=${()=>w(H)}>
${R.answerOpen}
</button>
`):null}
</td>
`},i=(y,x)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${y.village}
.checked=${!m.has(y.village)}
@change=${()=>{let M=new Set(m);M.delete(y.village)||M.add(y.village),m=M,n()}}
/>
${x.said.toList}
</label>
</td>
`,p=(y,x,M,R)=>{let{said:k}=R;return x.length===0?a`
<p class="form-hint">${k.noVillages}</p>
`:Me(k.colours[y],a`
<table class="month-table month-listed" data-colour=${y}>
<thead>
<tr>
${y==="few"?null:a`
<th scope="col">${k.rank}</th>
`}
<th scope="col" class="month-name">${R.words.kinds.villages}</th>
<th scope="col" class="month-name">${R.words.kinds.committees}</th>
<th scope="col">${k.done}</th>
<th scope="col">${k.share}</th>
<th scope="col">${k.unreported}</th>
${M===null?null:a`
<th scope="col" class="month-standing">${k.standing}</th>
`}
</tr>
</thead>
<tbody>
${x.map(D=>a`
<tr data-village=${D.village}>
${y==="few"?null:a`
<th scope="row">
${D.rank??""}${D.tied?a`
<small>${k.tied}</small>
`:null}
</th>
`}
<th class="month-name">${O(D,R)}</th>
<td class="month-name">${S(D,R)}</td>
<td>${K(D.done)} / ${K(D.reported)}</td>
<td>${c(D)}</td>
<td>${K(D.not_reported)} / ${K(D.due)}</td>
${(M==null?void 0:M(D))??null}
</tr>
`)}
</tbody>
</table>
`)},g=(y,x,M)=>["red","black"].map(R=>a`
<h3 class="month-${R}">${M.said.colours[R]} · ${y[R].length}</h3>
${p(R,y[R],x,M)}
`),N=(y,x)=>a`
<p class="month-acts" data-published>
<span>${x.said.publishedOn(y.published_on??"",y.objections_until??"")}</span>
${Le("villages",!1,x,e,r)}
</p>
${g(y,M=>v(M,y,x),x)}
<p class="form-hint">${x.said.rules(y.rules.least,K(y.rules.n),K(y.rules.d))}</p>
`,f=(y,x)=>{let{said:M,month:R,town:k}=x,D=U(new Date).slice(0,7)>R,A=B=>B.map(({village:L})=>L).filter(L=>!m.has(L)),[_,q]=[A(y.red),A(y.black)],H=()=>b(()=>da(k,R,{least:s,places:l,red:_,black:q}),M.published);return a`
<div class="month-fields">
${ye("least",M.least,fi.map(B=>[String(B),M.leastOf(B)]),String(s),B=>{s=Number(B),n()})}
${ye("places",M.places,gi.map(B=>[String(B),M.placesOf(B)]),String(l),B=>{l=Number(B),n()})}
${Le("villages",!1,x,e,r)}
</div>
<p class="form-hint">${M.draftHint}</p>
${g(y,B=>i(B,x),x)}
${(y.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${M.fewOf((y.few??[]).length,y.rules.least)}</summary>
${p("few",y.few??[],null,x)}
</details>
`}
<p class="form-hint">${M.rules(y.rules.least,K(y.rules.n),K(y.rules.d))}</p>
${D?d?le(M.surePublish(_.length,q.length,J(U(new Date),hi)),M.publish,H,()=>{d=!1,n()},x):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${_.length+q.length===0||r.busy()}
@click=${()=>{d=!0,n()}}
>
${M.publishOpen}
</button>
`:a`
<p class="form-hint">${M.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[d,u,$,m]=[!1,null,"",new Set],r.clear(),o.forget()},body:y=>{var k;let x=`${y.town} ${y.month} ${s} ${l} ${((k=h())==null?void 0:k.account)??0}`,{value:M,problem:R}=o.of(x,()=>ca(y.town,y.month,s,l));return M===null?a`
${Y(R,y,"lists-problem")}
${R===null?a`
<p class="form-hint">${y.words.reading}</p>
`:null}
`:a`
${Y(r.problem(),y,"lists-problem")}
${M.published!==null?N(M.published,y):M.draft!==null?f(M.draft,y):a`
<p>${y.said.notPublished}</p>
`}
`}}}var Yn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},en={place:"",date:"",days:"0",slots:"",reason:""};function Ta(e){return e.trim()===""?0:Tt(e)}function Sa(e,t){let{stores:n,ask:o}=e,r=Q(o),s=Q(o),l=ee(e),m=null,[d,u]=["",!1],$=en,b=null,h=(w,T,P)=>l.write(async()=>{let{ended:c,taken_back:v}=await la(P.town,w.cleaner,T);z(n.data,T===null?P.said.backAgain:P.said.left(w.cleaner,T,c,v))},()=>{u=!1,t()}),O=(w,T)=>{let{place:P,date:c,reason:v}=$,[i,p]=[Ta($.days),Ta($.slots)];return b=i===null?$.days:p===null?$.slots:null,i===null||p===null?(o(),Promise.resolve(!1)):l.write(async()=>{let g=await aa(T.town,{cleaner:w.cleaner,place:P,date:c,days:i,slots:p,reason:v});z(n.data,T.said.corrected(g[0]??""))},()=>{$=en,t()})},S=(w,T)=>{var v;let{said:P}=T,c=(v=s.of(T.town,()=>ia(T.town)).value)==null?void 0:v.get(w.cleaner);return c!==void 0?a`
<p class="month-line">
<span>${P.lastDayIs(c)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>h(w,null,T)}
>
${P.takeBackLastDay}
</button>
</p>
`:u?le(P.sureLeft(w.cleaner,d),P.leave,()=>{h(w,d,T)},()=>{u=!1,o()},T):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${d}
@change=${i=>d=i.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{d!==""&&(u=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},W=(w,T)=>{let{said:P,month:c}=T,[v,i]=[`${c}-01`,De(c)],p=r.of(`${T.town} ${c}`,()=>At(T.town,v,i)).value??[],g=[...new Set(p.filter(({cleaner:f})=>f===w.cleaner).map(({place:f})=>f))],N=f=>{$={...$,...f}};return a`
<form
class="month-fields"
data-correct
@submit=${f=>{f.preventDefault(),g.includes($.place)||N({place:g[0]??""}),O(w,T)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${f=>N({place:f.target.value})}
>
${g.map(f=>a`
<option value=${f} .selected=${f===$.place}>${me(ie(f),T)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${P.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${v}
max=${i}
.value=${$.date}
@change=${f=>N({date:f.target.value})}
/>
</div>
${Z({name:"correct-days",label:P.daysMore,value:$.days,mode:"decimal",input:f=>N({days:f})})}
${Z({name:"correct-slots",label:P.slotsMore,value:$.slots,mode:"decimal",required:!0,input:f=>N({slots:f})})}
${Z({name:"correct-reason",label:P.why,value:$.reason,required:!0,lengthMost:200,input:f=>N({reason:f})})}
<div class="form-problem" id="correct-problem" role="alert">
${b===null?"":P.noNumber(b)}
</div>
<button class="form-button" ?disabled=${l.busy()||g.length===0}>${P.correct}</button>
</form>
`};return{open:()=>m,turn:w=>{[m,d,u]=[m===w?null:w,U(new Date),!1],[$,b]=[en,null],l.clear(),o()},detail:(w,T,P,c)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${c.said.papers.attendance}>
${Array.from(w.marks,(v,i)=>a`
<span title=${Ne(`${c.month}-${String(i+1).padStart(2,"0")}`,c.view.language)}>
<small>${i+1}</small>
${Yn[v]??""}
</span>
`)}
</p>
${w.shared===0?null:a`
<p class="form-hint">${c.said.shared(w.shared)}</p>
`}
${S(w,c)} ${T.closed?W(w,c):null}
${Se(l.problem(),c,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[m,u,$,b]=[null,!1,en,null],l.clear(),r.forget(),s.forget()}}}function Pa({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Na(e){let{ask:t}=e,n=Q(t),o=ee(e),r=!1,s=({town:h,month:O})=>n.of(`${h} ${O} ${r?"whole":""}`,()=>na(h,O,r)),l=()=>{n.again(),m.again()},m=Sa(e,l),d=(h,O)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${X(r?"hidden":"eye")}${r?h.said.hideNames:h.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${X("history")}${h.said.again}
</button>
${Le(O,r,h,e,o)}
</p>
`,u=h=>a`
${Y(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,$=(h,{said:O})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${O.nobody(h.villages.duty_days,Pe(h.villages.slots),h.streets.duty_days,Pe(h.streets.slots))}
</p>
`,b=(h,O)=>{let{said:S}=O,W=h.total.yuan!==null,C=["villages","streets"].filter(g=>h.total[g].duty_days+h.nobody[g].duty_days>0||h.corrections.some(N=>Pa(N)===g)),w=W?5:4,T=2+C.length*w+(W?2:1),P=a`
${Array.from({length:w},()=>a`
<td class="is-none">–</td>
`)}
`,c=g=>g.duty_days===0&&g.days===0&&g.slots===0&&(g.yuan??0)===0?P:a`
<td>${K(g.duty_days)}</td>
<td>${Pe(g.days)}</td>
<td>${Pe(g.due)}</td>
<td>${Pe(g.slots)}</td>
${W?a`
<td>${qe(g.yuan)}</td>
`:null}
`,v=g=>C.map(N=>c(g[N])),i=g=>a`
<tr data-cleaner=${g.cleaner} class=${m.open()===g.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${m.open()===g.cleaner}
@click=${()=>m.turn(g.cleaner)}
>
${K(g.cleaner)}
</button>
</th>
<th class="month-name">
${g.name}${g.shared>0?a`
<sup>*</sup>
`:null}
</th>
${v(g)}
<td>${K(g.attended)}</td>
${W?a`
<td>${qe(g.yuan)}</td>
`:null}
</tr>
${m.open()===g.cleaner?m.detail(g,h,T,O):null}
`,p=g=>{let N=Pa(g);return a`
<tr class="month-correction" data-correction=${g.id}>
<th scope="row">${K(g.cleaner)}</th>
<th class="month-name">${g.name}</th>
${C.map(f=>f===N?a`
<td></td>
<td>${Pe(g.days)}</td>
<td></td>
<td>${Pe(g.slots)}</td>
${W?a`
<td>${qe(g.yuan)}</td>
`:null}
`:a`
<td colspan=${w}></td>
`)}
<td></td>
${W?a`
<td>${qe(g.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${T}>${S.corrects(g.date,g.place_name,g.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${S.number}</th>
<th rowspan="2" scope="col" class="month-name">${S.name}</th>
${C.map(g=>a`
<th colspan=${w} scope="colgroup">${S.groups[g]}</th>
`)}
<th rowspan="2" scope="col">${S.attended}</th>
${W?a`
<th rowspan="2" scope="col">${S.pay}</th>
`:null}
</tr>
<tr>
${C.map(()=>a`
<th scope="col">${S.duty}</th>
<th scope="col">${S.swept}</th>
<th scope="col">${S.dueSlots}</th>
<th scope="col">${S.slots}</th>
${W?a`
<th scope="col">${S.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(i)} ${h.corrections.map(p)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${S.total}</th>
${v(h.total)}
<td>${K(h.rows.reduce((g,{attended:N})=>g+N,0))}</td>
${W?a`
<td>${qe(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:l,forget:()=>{r=!1,o.clear(),n.forget(),m.forget()},sheet:h=>{let O=s(h).value;if(O===null)return u(h);let{said:S}=h;return a`
${d(h,"month")} ${Y(o.problem(),h,"sheet-problem")}
${Me(S.papers.sheet,b(O,h))} ${$(O.nobody,h)}
${O.rows.some(({shared:W})=>W>0)?a`
<p class="form-hint" data-shared>${S.sharedHint}</p>
`:null}
<p class="form-hint">${S.noted}</p>
`},attendance:h=>{let O=s(h).value;if(O===null)return u(h);let{said:S,month:W}=h,C=Array.from({length:Number(De(W).slice(8))},(T,P)=>P+1),w=T=>[0,6].includes(new Date(`${W}-${String(T).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${d(h,"attendance")} ${Y(o.problem(),h,"month-problem")}
${Me(S.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${S.number}</th>
<th scope="col" class="month-name">${S.name}</th>
${C.map(T=>a`
<th scope="col" class=${w(T)?"is-weekend":so}>${T}</th>
`)}
<th scope="col">${S.attended}</th>
</tr>
</thead>
<tbody>
${O.rows.map(T=>a`
<tr data-cleaner=${T.cleaner}>
<th scope="row">${K(T.cleaner)}</th>
<th class="month-name">${T.name}</th>
${C.map(P=>{let c=T.marks[P-1]??".";return a`
<td class="mark-${c==="."||c==="-"?"none":c}">${Yn[c]??""}</td>
`})}
<td>${K(T.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${S.signs}</p>
<p class="form-hint">${S.noted}</p>
`}}}function ct(e,t,n,o){return a`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${X("undo")}${t}
</button>
</p>
`}var yi=["08:00","12:00"];function Ra(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Da(e,t){let{stores:n,ask:o}=e,r=ee(e),[s,l]=[null,""],m=null,d="",[u,$]=yi,b=new Set,[h,O]=[!1,""],S=(i,p)=>{s=s===i?null:i,r.clear(),d=U(new Date);let g=p.patrols[p.patrols.length-1];g!==void 0&&({starts:u,ends:$}=g),[b,h,O,m]=[new Set,Ra(d),"",null],o()},W=(i,p,g)=>{let[{papers:N},f]=[n.view.get(),d.slice(0,7)];return r.write(async()=>{let y=await p();return z(n.data,g),y},y=>{m={form:i,change:y,text:g},b=new Set,O="",t(),n.view.get().papers===N&&n.view.set({papers:Yt({month:f,paper:"patrols"})})})},C=(i,p)=>r.write(async()=>{await Ie(p.town,i,""),z(n.data,p.office.log.undone)},()=>{m=null,t()}),w=(i,p,g)=>a`
<div class="form-field">
<label for=${`form-${i}-date`}>${g.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${p}
.value=${d}
@change=${N=>{d=N.target.value,h=Ra(d),o()}}
/>
</div>
`,T=(i,p,g,N)=>a`
<div class="form-field">
<label for=${`form-${i}`}>${p}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${g}
@change=${f=>N(f.target.value)}
/>
</div>
`,P=()=>{[s,m]=[null,null],r.clear()},c=(i,p,g,N,f)=>{let{session:y}=n.work.get();if(!ne(y,f.town))return null;let x=`${f.town} ${(y==null?void 0:y.account)??0}`;l!==x&&P(),l=x;let M=(m==null?void 0:m.form)===i?m:null;return a`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${s===i}
@click=${()=>S(i,N)}
>
${s===i?f.office.cancel:p}
</button>
</p>
${M===null?null:ct(M.text,f.office.suspend.takeBack,r.busy(),()=>{C(M.change,f)})}
${s===i?g():null}
${s===i||M!==null?Se(r.problem(),f,`${i}-problem`):null}
`},v=(i,p,g,N)=>a`
<form
class="month-fields"
data-form=${i}
@submit=${f=>{f.preventDefault(),p()}}
>
${g}
<p class="month-save-line">${N}</p>
</form>
`;return{forget:P,shifts:(i,p)=>{let{said:g}=p,N=()=>g.shiftsSaved(Ne(d,p.view.language),b.size),f=()=>{if(b.size===0)return;let M=[...b].map(R=>({date:d,member:R,starts:u,ends:$}));W("shifts",()=>ha(p.town,M),N())},y=M=>{let R=new Set(b);R.delete(M)||R.add(M),b=R,o()},x=()=>v("shifts",f,a`
${w("shifts",null,p)} ${T("shift-starts",g.from,u,M=>u=M)}
${T("shift-ends",g.until,$,M=>$=M)}
<div class="month-members" role="group" aria-label=${g.whoPatrols}>
${[...i.members].map(([M,R])=>a`
<button
type="button"
class="form-button is-quiet"
data-member=${M}
aria-pressed=${b.has(M)}
@click=${()=>y(M)}
>
${g.numbered(M)} ${R}
</button>
`)}
</div>
${i.members.size===0?a`
<p class="form-hint">${g.noMembers}</p>
`:null}
`,a`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||b.size===0}>
${g.saveShifts(b.size)}
</button>
`);return c("shifts",g.addShifts,x,i,p)},day:(i,p)=>{let{said:g}=p,N=()=>g.daySaved(Ne(d,p.view.language),h),f=()=>{W("day",()=>ya(p.town,{date:d,works:h,name:O.trim()}),N())},y=()=>v("day",f,a`
${w("day",U(new Date),p)}
<div class="form-field">
<span class="form-hint">${g.worksOrRests}</span>
${de(g.worksOrRests,[["rests",g.rests],["works",g.works]],h?"works":"rests",x=>{h=x==="works",o()})}
</div>
${Z({name:"day-name",label:p.office.paren(g.dayName,p.office.optional),value:O,lengthMost:99,input:x=>O=x})}
`,a`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${g.saveDay}</button>
`);return c("day",g.addDay,y,i,p)}}}function Ma(e){let{ask:t}=e,n=Q(t),o=Q(t),r=Q(t),s=ee(e),l=[n,o,r],m=Da(e,r.again),d=({value:$,problem:b},h,O)=>$===null?a`
${Y(b,h,"team-problem")}
${b===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`:a`
${O($)} ${Y(s.problem(),h,"team-problem")}
`,u=$=>K($.reduce((b,h)=>b+h.score,0)/$.length,1);return{again:()=>l.forEach($=>$.again()),forget:()=>{s.clear();for(let $ of l)$.forget()},leave:m.forget,inspections:$=>{let{said:b,town:h,month:O}=$;return d(n.of(`${h} ${O}`,()=>pa(h,O)),$,S=>S.length===0?a`
<p class="form-hint">${b.noInspections}</p>
`:a`
<p class="month-acts">
<span>${b.inspected(S.length,u(S))}</span>
${Le("inspections",!1,$,e,s)}
</p>
${Me(b.papers.inspections,a`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${b.day}</th>
<th scope="col" class="month-name">${b.place}</th>
<th scope="col">${b.member}</th>
<th scope="col" class="month-text">${b.deducted}</th>
<th scope="col">${b.score}</th>
</tr>
</thead>
<tbody>
${S.map(W=>a`
<tr data-inspection=${W.id}>
<th scope="row">${Kn(W.date)}</th>
<th class="month-name">${me(ie(W.place),$)}</th>
<td>${W.member===void 0?"–":b.numbered(W.member)}</td>
<td class="month-text">
${(W.deductions??[]).length===0?b.nothingFound:(W.deductions??[]).map(({item:C,points:w,words:T})=>a`
<span>
${b.deduction(C,K(w,Number.isInteger(w)?0:1),T)}
</span>
`)}
</td>
<td><b>${K(W.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:$=>{let{said:b,town:h,month:O}=$;return d(o.of(`${h} ${O}`,()=>fa(h,O)),$,S=>S.length===0?a`
<p class="form-hint">${b.noStreets}</p>
`:a`
<p class="month-acts">
<span>${b.washed(S.filter(W=>W.washed>=W.due).length,S.length)}</span>
${Le("washings",!1,$,e,s)}
</p>
${Me(b.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${b.street}</th>
<th scope="col" class="month-name">${$.words.kinds.committees}</th>
<th scope="col">${b.washedDays}</th>
<th scope="col" class="month-text">${b.washedOn}</th>
</tr>
</thead>
<tbody>
${S.map(W=>a`
<tr data-street=${W.street} class=${W.washed<W.due?"is-lacking":""}>
<th scope="row" class="month-name">${Io(ie(W.street),$)}</th>
<td class="month-name">${xa(W.street,W.committee_name,$)}</td>
<td>
<b>${W.washed}</b>
/ ${W.due}
${W.days<Number(De(O).slice(8))?a`
<small>${b.proRata(W.days)}</small>
`:null}
</td>
<td class="month-text">
${W.on.length===0?"–":W.on.map(C=>b.dayOfMonth(Number(C.slice(8)))).join($.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${b.washHint}</p>
`)},patrols:$=>{let{said:b,town:h,month:O,view:S}=$;return d(r.of(`${h} ${O}`,()=>ga(h,`${O}-01`,De(O))),$,W=>{let{patrols:C,days:w,members:T}=W;return a`
<h3>${b.calendar}</h3>
${m.day(W,$)}
${w.length===0?a`
<p class="form-hint">${b.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${w.map(({date:P,works:c,name:v})=>a`
<li>
<span><b>${Ne(P,S.language)}</b></span>
<span>${c?b.works:b.rests}${v===""?"":` · ${v}`}</span>
</li>
`)}
</ul>
`}
<h3>${b.patrols}${C.length===0?"":` · ${C.length}`}</h3>
${m.shifts(W,$)}
${C.length===0?a`
<p class="form-hint">${b.noPatrols}</p>
`:a`
<p class="month-acts">${Le("patrols",!1,$,e,s)}</p>
${Me(b.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${b.day}</th>
<th scope="col">${b.hours}</th>
<th scope="col" class="month-name">${b.member}</th>
</tr>
</thead>
<tbody>
${C.map((P,c)=>{var v;return a`
<tr data-patrol=${P.id}>
<th scope="row">${((v=C[c-1])==null?void 0:v.date)===P.date?"":Kn(P.date)}</th>
<td>${P.starts}–${P.ends}</td>
<td class="month-name">
${b.numbered(P.member)} ${T.get(P.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function La(e){let{stores:t,ask:n}=e,o=Q(n),r=ee(e),[s,l,m]=[Na(e),Oa(e),Ma(e)],d=!1,u=()=>zt(U(new Date).slice(0,7),-1),$=()=>{let{papers:c}=t.view.get();return c===null?{month:u(),paper:"sheet"}:$a(c)},b=c=>{d=!1,r.clear(),t.view.set({papers:Yt({...$(),...c})})},h=c=>{let{session:v}=t.work.get();return ne(v,c)?Kt:Kt.filter(i=>St(v,c)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((c,v)=>{if(!(c.touched===v.touched||t.work.get().open!=="month"))for(let i of[o,l,m])i.again()});let O=c=>r.write(async()=>{await sa(c.town,c.month),z(t.data,c.said.closed(c.month))},()=>{d=!1,o.again(),s.again()}),S=()=>{d=!1,n()},W=c=>{let{value:v,problem:i,settled:p}=s.read(c);if(v===null||!p)return a`
${Y(i,c,"closing-problem")}
<p class="form-hint">
${i===null?c.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${S}>
${c.office.cancel}
</button>
</p>
`;let{villages:g,streets:N,yuan:f}=v.total;return le(c.said.sureClose(c.month,K(v.rows.length),Pe(g.slots+N.slots),qe(f)),c.said.close,()=>{O(c)},S,c)},C=c=>{var R;let{said:v,month:i,town:p}=c,{value:g,problem:N}=o.of(`${p} ${((R=t.work.get().session)==null?void 0:R.account)??0}`,()=>ra(p));if(g===null)return Y(N,c,"closed-problem");let f=U(new Date),y=g.find(k=>k.month===i),x=f>De(i),M=y===void 0&&x&&ne(t.work.get().session,p);return a`
<p class="month-state ${y===void 0?"":"is-closed"}" data-state>
<span>
${y!==void 0?v.closedOn(y.closed_on,y.by??""):x?v.open:i>f.slice(0,7)?v.toCome:v.runs(f)}
</span>
${M&&!d?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{d=!0,s.again()}}
>
${v.closeOpen}
</button>
`:null}
</p>
${M&&d?W(c):null} ${Y(r.problem(),c,"close-problem")}
`},w=(c,v,i,p)=>a`
<button
type="button"
class="icon-button"
data-step=${c}
aria-label=${v}
?disabled=${c>0&&$().paper!=="patrols"&&p.month>=U(new Date).slice(0,7)}
@click=${()=>b({month:zt(p.month,c)})}
>
${X(i)}
</button>
`,T=(c,v)=>c==="lists"?l.body(v):c==="sheet"?s.sheet(v):c==="attendance"?s.attendance(v):m[c](v),P=()=>{d=!1,r.clear();for(let c of[s,l,m])c.forget()};return{title:({view:c})=>Qt[c.language].title,key:({view:c})=>{var v;return`${c.town??""} ${$().month} ${((v=t.work.get().session)==null?void 0:v.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&b({})},leave:()=>{P(),m.leave(),t.view.set({papers:null})},body:c=>{let{month:v,paper:i}=$(),p=ka(c,v);if(p.town===""||t.work.get().session===null)return a`
<p class="form-hint">${p.words.reading}</p>
`;let g=h(p.view.town),N=g.includes(i)?i:g[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${w(-1,p.said.before,"left",p)}
<b data-month=${v}>${p.said.month(v)}</b>
${w(1,p.said.after,"right",p)}
</p>
${de(p.said.title,g.map(f=>[f,p.said.papers[f]]),N,f=>b({paper:f}))}
</div>
${C(p)} ${T(N,p)}
`}}}function Wa(e,t){let[n,o]=[null,""],r=new at(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},m=d=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>$r(u,d,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.erased),l(),t()},$=>{s=te($),r.end(),e.ask()}))};return{end:l,part:(d,u,$,b)=>{let{log:h}=b.office,O=`${d} ${JSON.stringify(u)}`;return n!==O?a`
<button
type="button"
class="text-button log-erase"
aria-label=${h.eraseOf($)}
@click=${()=>{l(),n=O,e.ask()}}
>
${X("erase")}${h.erase}
</button>
`:a`
<div class="log-erasing">
${Y(s,b,"erase-problem")}
${Z({name:"erase-reason",label:b.office.paren(h.eraseReason,b.office.optional),value:o,input:S=>o=S})}
${r.lasts?a`
<p class="form-hint" role="status">${et(r.seconds,b)}</p>
${tt(r.seconds,b)}
`:le(h.willErase($),h.eraseIt,()=>m(u),l,b)}
</div>
`}}}var $i=20;function Ea(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new je({size:$i,ask:(w,T)=>{let{selected:P}=t.get();return P===null?null:br(P.layer,P.fid,(w==null?void 0:w.change)??null,T)},rowsOf:w=>w,wanted:()=>{let w=t.get().selected;return()=>{let T=t.get().selected;return(T==null?void 0:T.layer)===(w==null?void 0:w.layer)&&(T==null?void 0:T.fid)===(w==null?void 0:w.fid)}},changed:e.ask}),l="",m=w=>{let{mode:T}=o.get();return T.kind==="compare"&&T.change===w.change},d=Gt(e,()=>s.read()),u=Wa(e,()=>s.read()),$=w=>{let T=m(w),[P,c]=[w.before??null,w.after??null];o.set({mode:T?ke:{kind:"compare",change:w.change,was:P,is:c}});let v=qt([P,c]);!T&&v!==null&&e.acts.showExtent(v),e.ask()},b=(w,T)=>{if(w.before==null||w.after==null)return null;let{log:P}=T.office,c=m(w),v=N=>N===void 0?"":`${xe(ge(N))} ${T.words.unit.mu}`,[i,p]=[v(w.area_m2_before),v(w.area_m2_after)],g=i===p||i===""||p===""?"":P.area(i,p);return a`
<div class="log-shape">
<span>${w.before.type==="Point"?P.place:P.shape} ${g}</span>
<button type="button" class="text-button log-compare" aria-pressed=${c} @click=${()=>$(w)}>
${X(c?"hidden":"eye")}${c?P.hide:P.show}
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
`},h=(w,{layer:T,fid:P},c,v,i)=>bn(r.get().session,i.view.town)&&!Ee(i.view)&&Zo(T,c.field)&&[c.was,c.is].some(Ca)?u.part(w.change,{layer:T,fid:P,field:c.field},v,i):null,O=(w,T)=>bn(r.get().session,T.view.town)&&!Ee(T.view)&&Ca(w.why)&&js(w.why??"",T)?u.part(w.change,{change:w.change},T.office.log.ofReason(w.change),T):null,S=(w,T,P)=>{if(w.differs.length===0)return null;let{layer:c}=T;return a`
<dl class="log-fields">
${w.differs.map(v=>{let{label:i,was:p,is:g}=Wt(c,v,P);return a`
<div data-field=${v.field}>
<dt>${i}</dt>
<dd>
${w.op==="insert"?null:a`
<s>${p}</s>
<span aria-hidden="true">→</span>
`}
<b class=${ko(g)?"latin":""}>${g}</b>
${h(w,T,v,i,P)}
</dd>
</div>
`})}
</dl>
`},W=(w,T,P)=>{let{log:c}=P.office,v={insert:c.created,update:c.changed,delete:c.deleted}[w.op],i=w.op==="update"&&w.differs.length===0&&w.before==null;return a`
<li class="log-entry" data-change=${w.change}>
${Bn(w,P)}
<p class="log-what">${v}${i?` · ${c.nothing}`:""}</p>
${Un(w,P)} ${O(w,P)}
${w.op==="delete"?null:S(w,T,P)} ${b(w,P)}
${Ke(r.get().session,P.view.town)&&!Ee(P.view)?d.part(w.change,P):null}
</li>
`};return{title:w=>{let{selected:T}=w.view;if(T===null)return w.words.work.history;let P=ue(w.data,T.layer,T.fid)??w.data.picked.value,c=P===null?"":` · ${we(T.layer,P,w)}`;return w.words.work.history+c},key:({view:{selected:w},data:{picked:T}})=>{var P;return`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${C(w,T.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:w}=t.get(),T=`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;T!==l&&(l=T,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ke}),d.end(),u.end()),s.read()},leave:()=>l="",body:w=>{let{selected:T}=w.view;return T===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${Y(s.problem,w)}
${Ke(r.get().session,w.view.town)?null:a`
<p class="form-hint">${w.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>W(P,T,w))}
</ol>
${s.more(w,"log-more")}
`}};function C(w,T){var v;let c=(v=(w===null?void 0:ue(n.get(),w.layer,w.fid))??T)==null?void 0:v.properties;return JSON.stringify((c==null?void 0:c.version)??(c==null?void 0:c.updated_at)??"")}}function Ca(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Aa=["viewer","clerk","planner","inspector","administrator"],_a=["town","county","city","region"];var bi=20;function Ia(e){let t=!1,n=new je({size:bi,ask:(l,m)=>{let{town:d}=e.stores.view.get();return d===null?null:e.signedIn(()=>gr(d,(l==null?void 0:l.entry)??null,m))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:m}=l;m!==t&&(o(),t=m,t&&n.read())},s=(l,m)=>{let{at:d,login:u,name:$}=l,b=m.office.looks;return a`
<li>
<time datetime=${d}>${he(d)}</time>
<b>${$!==""?$:u!==""?u:b.gone}</b>
<span>${wi(l,m)}</span>
</li>
`};return{close:o,part:l=>{let m=l.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${m.title}</summary>
<p class="form-hint">${m.hint}</p>
${Y(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${m.none}</p>
`:null}
<ol class="looks">
${n.rows.map(d=>s(d,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function wi({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:vi(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function vi(e,t){let n=["villages","committees"].flatMap(o=>lo(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Ae(n.properties,t.view.language)}function Fa(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,m=new ce,d=null,u="",$="clerk",[b,h]=["","town"],O=Ia(e),S=k=>{[s,l]=[te(k),!1],e.ask()},W=()=>t.get().town??"",C=()=>m.read(e.signedIn(()=>dr(W())),k=>{r=k,e.ask()},S),w=k=>{[s,u]=[null,""],e.signedIn(k).then(C,S),e.ask()},T=k=>{u=k,s=null,e.ask()},P=()=>({role:$,unit:$==="clerk"?b:"",level:$==="inspector"?h:""}),c=k=>{k.preventDefault();let D=k.currentTarget,{login:A="",name:_="",provider:q}=Re(k);[s,d]=[null,null];let H={login:A.trim(),name:_.trim(),provider:q!==void 0,...P()};e.signedIn(()=>mr(W(),H)).then(B=>{d={login:H.login,invitation:B},Pt(D),z(n,e.now().office.people.added(H.login)),C()},B=>{S(B),l=!0,e.ask()})},v=({account:k,login:D})=>{[s,d]=[null,null],e.signedIn(()=>ur(W(),k)).then(A=>{d={login:D,invitation:A},e.ask(),window.requestAnimationFrame(()=>{var _;return(_=document.querySelector(".work-invitation"))==null?void 0:_.scrollIntoView({block:"nearest"})})},S)},i=k=>{let{session:D}=o.get();D!==null&&e.signedIn(()=>hr(k)).then(()=>{o.set({session:{...D,anonymous:k}})},S)},p=k=>{var H;let{people:D,roles:A,levels:_}=k.office,q=[...k.committees];return k.committees.has(b)||(b=((H=q[0])==null?void 0:H[0])??""),a`
${ye("role",D.role,Aa.map(B=>[B,A[B]]),$,B=>{$=B,e.ask()})}
${$==="clerk"?ye("unit",D.unit,q,b,B=>b=B):null}
${$==="inspector"?ye("level",D.level,_a.map(B=>[B,_[B]]),h,B=>h=B):null}
`},g=k=>{var q;let{people:D,optional:A}=k.office,_=((q=o.get().session)==null?void 0:q.provider)??"";return a`
<details class="work-more work-add">
<summary>${D.add}</summary>
<form @submit=${c}>
${Z({name:"login",label:D.login,hint:D.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:k.office.paren(D.name,A),lengthMost:64})} ${p(k)}
${_===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${D.byProvider}
</label>
`}
${N()?f(k):null}
<button type="submit" class="form-button is-main">${D.addIt}</button>
</form>
</details>
`},N=()=>l&&(s==null?void 0:s.status)===409,f=k=>a`
<div class="form-problem" role="alert">${k.office.problem.taken}</div>
`,y=k=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:D}=k.office,{link:A,expires:_}=d.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${D.linkFor(d.login)}</h3>
<p>${D.linkOnce}</p>
${ns(A,D.scan)} ${ts(A,k.words)} ${Nt(D.link,A,e)}
${_===void 0?null:a`
<p class="form-hint">${D.until(he(_))}</p>
`}
</section>
`},x=(k,D,A)=>{let{people:_}=A.office,q=`role ${D.id}`;return a`
<li>
<div class="work-line">
<span>${_n(D,A)}</span>
<button type="button" class="text-button" @click=${()=>T(q)}>
${_.take}
<span class="sr">${k.login}</span>
</button>
</div>
${u===q?le(_.takeSure,_.take,()=>w(()=>fr(W(),D.id)),()=>T(""),A):null}
</li>
`},M=(k,D)=>{var j;let{people:A,allTowns:_}=D.office,q=k.account===((j=o.get().session)==null?void 0:j.account),H=[q?A.you:"",k.disabled?A.disabled:"",k.has_password||k.federated?"":A.noPassword,k.administrator?_:""].filter(V=>V!==""),[B,L]=[`give ${k.account}`,`disable ${k.account}`];return a`
<li class="work-person" data-login=${k.login}>
<p>
<b>${k.name===""?k.login:k.name}</b>
${k.name===""?null:a`
<span>${k.login}</span>
`}
${H.map(V=>a`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${k.memberships.map(V=>x(k,V,D))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(B)}>${A.give}</button>
${k.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>v(k)}>
${A.newLink}
</button>
`}
${q?null:k.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>w(()=>xn(W(),k.account,!1))}
>
${A.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(L)}>
${A.disable}
</button>
`}
</div>
${u===L?le(A.disableSure,A.disable,()=>w(()=>xn(W(),k.account,!0)),()=>T(""),D):null}
${u===B?a`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),w(()=>pr(W(),k.account,P()))}}
>
${p(D)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${A.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>T("")}>
${D.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},R=k=>{let{session:D}=o.get();if((D==null?void 0:D.administrator)!==!0)return null;let{people:A}=k.office;return a`
<section class="work-settings">
<h3>${A.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${D.anonymous}
@change=${_=>i(_.target.checked)}
/>
${A.anonymous}
</label>
<p class="form-hint">${D.anonymous?A.anonymousOn:A.anonymousOff}</p>
</section>
`};return{title:({words:k})=>k.work.people,key:({view:k})=>{var D;return`${k.town??""} ${((D=o.get().session)==null?void 0:D.account)??0}`},enter:()=>{[r,s,d,u]=[[],null,null,""],O.close(),C()},leave:()=>{d=null},body:k=>a`
${N()?null:Y(s,k)} ${y(k)} ${g(k)}
<section>
<h3>${k.office.people.list}</h3>
<ul class="work-list">
${r.map(D=>M(D,k))}
</ul>
</section>
${O.part(k)} ${R(k)}
`}}var ki={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function xi(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=J(r,qr-1);o.push({from:r,to:s<n?s:n}),r=J(s,1)}return o}function Oi(e,t){let n=o=>ki[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var tn=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let l of xi(n,o)){let m=await ja(this.parts,`${t} ${l.from} ${l.to}`,()=>Br(t,l,this.abort.signal)),d=m.villages.find(u=>u.fid===r);d!==void 0&&m.days.forEach((u,$)=>s.set(u,Oi(d,$)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return ja(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await Hr(t,s,"day",r,this.abort.signal);return new Map(l.map(m=>[m.unit,m]))})}};function ja(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Ha(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>J(r,l))}}function qa(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,m=1]=t.split("-").map(Number),d=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(m,d))).toISOString().slice(0,10)}function Ba(e){let{view:t,data:n,work:o}=e.stores,r=new tn,s=Number(U(new Date).slice(0,4)),l="",[m,d]=[null,!1],u="",$=new ce,b=null,h="",O=()=>{var x;let{selected:f,committee:y}=t.get();if(f!==null&&uo(f.layer))return{village:f.fid};if(f!==null&&po(f.layer)){let M=(x=ue(n.get(),"committees",f.fid))==null?void 0:x.properties.code;if(M!=null)return{committee:M}}return{committee:y==="none"?null:y}},S=()=>{let{town:f}=t.get();if(f===null)return;let y=O(),x=U(new Date),M=JSON.stringify([f,s,y,x]);if(M===u)return;M!==h&&(m=null),[u,d]=[M,!1];let R="village"in y?r.ofVillage(f,s,x,y.village).then(k=>({kind:"village",days:k})):r.ofCommittee(f,s,x,y.committee).then(k=>({kind:"committee",days:k}));$.read(R,k=>{let D=m===null;[m,h]=[k,M],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(W))},k=>{Ro(k)||([d,u]=[!0,""],e.ask())})},W=()=>{var f;return(f=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:f.scrollIntoView({block:"center"})},C=()=>{r.forget(),u="",o.get().open==="calendar"&&S()};n.subscribe((f,y)=>{f.touched!==y.touched&&C();let x=f.coverage.value;if(x===null||x===b||x.date!==U(new Date))return;let M=(b==null?void 0:b.date)!==x.date;b=x,M||(r.forgetDay(x.date),u="",o.get().open==="calendar"&&S())}),t.subscribe(()=>{o.get().open==="calendar"&&S()});let w=f=>{l=f;let y=t.get();t.set({...Ve(y,"coverage"),selected:y.selected,date:f>=U(new Date)?null:f}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},T=f=>{s=f,l="",S(),e.ask()},P=(f,y)=>{let x=qa(f.key,y),[M,R]=[c(),U(new Date)];if(x===null)return;f.preventDefault();let k=x>R?R:x<M?M:x;l=k,Number(k.slice(0,4))!==s&&(s=Number(k.slice(0,4)),S()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(`.calendar [data-day="${k}"]`))==null?void 0:D.focus()}))},c=()=>{var f;return`${(((f=n.get().coverage.value)==null?void 0:f.first_record)??U(new Date)).slice(0,4)}-01-01`},v=({view:{measure:f}})=>f??"completion",i=(f,y)=>{var B;let{words:x}=y,M=((B=y.data.coverage.value)==null?void 0:B.first_record)??null;if(m===null||f>U(new Date))return null;if(M===null||f<M)return{fills:[],text:null};if(m.kind==="village"){let L=m.days.get(f);if(L===void 0||L.am===null&&L.pm===null)return{fills:[],text:"–"};let j=(V,F)=>`${V} ${F==="not_reported"&&!L.staffed?x.states.not_staffed:x.slotStates[F??"not_due"]}`;return{fills:xo(L),text:`${j(x.am,L.am)}${x.listComma}${j(x.pm,L.pm)}`}}let R=m.days.get(f)??null,k=v(y),{n:D,d:A}=R===null?{n:0,d:0}:Ur(k,R),_=Yr(k,R),q=A===0?"–":`${Ze(D/A)} ${x.unit.percent} (${K(D)}/${K(A)})`,H=_==="unsaid"?$e[y.view.language].levels.unsaid:q;return{fills:[Sn[_]],text:H}},p=(f,y)=>{let x=$e[y.view.language],{lead:M,days:R}=Ha(s,f),k=y.view.date??U(new Date);return a`
<section class="calendar-month">
<h3>${x.month(f+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${x.year(String(s))} ${x.month(f+1)}`}>
${x.weekdays.map(D=>a`
<i aria-hidden="true">${D}</i>
`)}
${Array.from({length:M},()=>a`
<span></span>
`)}
${R.map(D=>{let A=i(D,y);return A===null?a`
<span class="calendar-none">${Number(D.slice(8))}</span>
`:a`
<button
type="button"
data-day=${D}
tabindex=${D===l?0:-1}
aria-label=${A.text===null?y.words.headline.noRecordsOf(D):x.dayOf(D,A.text)}
aria-pressed=${D===k}
@click=${()=>w(D)}
@keydown=${_=>P(_,D)}
>
${Number(D.slice(8))} ${Ti(A.fills)}
</button>
`})}
</div>
</section>
`},g=f=>{let y=$e[f.view.language],x=v(f),M=(m==null?void 0:m.kind)==="village"?[...Wo.filter(k=>k!=="both"&&k!=="one").map(k=>[$t[k],f.words.states[k]])]:Vr.map((k,D)=>[Sn[k],k==="unsaid"||k==="uncounted"?y.levels[k]:y.ranges(st(x)?Kr:Gr,D,st(x))]),R=(m==null?void 0:m.kind)==="village"?[[$t.both,f.words.slotStates.on_time],[$t.partial,f.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...R,...M].map(([k,D])=>a`
<li>${vt(k)} ${D}</li>
`)}
</ul>
`},N=f=>{let y=O();if("village"in y){let x=ue(f.data,"villages",y.village);return x===void 0?f.words.unnamed:we("villages",x,f)}return y.committee===null?f.words.filter.whole:f.committees.get(y.committee)??y.committee};return{title:f=>`${N(f)} · ${$e[f.view.language].calendar}`,key:({view:{town:f}})=>f??"",enter:()=>{l=t.get().date??U(new Date),s=Number(l.slice(0,4)),S()},body:f=>{let y=$e[f.view.language],x=U(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(x.slice(0,4))?x:`${s}-12-31`);let M=(m==null?void 0:m.kind)==="committee"?y.names[v(f)]:`${f.words.am} | ${f.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${y.yearBefore}
?disabled=${s<=Number(c().slice(0,4))}
@click=${()=>T(s-1)}
>
${X("left")}
</button>
<b>${y.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${y.yearAfter}
?disabled=${s>=Number(x.slice(0,4))}
@click=${()=>T(s+1)}
>
${X("right")}
</button>
<span>${M}</span>
</div>
${d?a`
<p class="form-problem" role="alert">${y.failed}</p>
`:null}
${g(f)}
<p class="form-hint">${m===null&&!d?f.words.reading:y.hint}</p>
<div class="calendar-months">${Array.from({length:12},(R,k)=>p(k,f))}</div>
</div>
`}}}function Ti(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Ue`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${wt(n)} stroke=${bt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var zn=40,Si=["worse","better","same","unknown"];function Jn({better:e}){return e===null?"unknown":Math.abs(e)<zr?"same":e>0?"better":"worse"}function Ua(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[m,d]=[n(r),n(l)];return m===null||d===null?(m===null?1:0)-(d===null?1:0)||pn(o,s):m-d||l.now.d-r.now.d||pn(o,s)})}function Va(e){let{view:t,work:n}=e.stores,o=null,r=zn,s=b=>`${b>0?"+":""}${K(b,1)}`,l=({now:b,before:h},O)=>b.share===null||(h==null?void 0:h.share)==null?"–":O(s((b.share-h.share)*100)),m=b=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${wt(ao.excellent,bt)}></rect>
</svg>
`,d=(b,h,O)=>{let S=$e[O.view.language];return a`
<b>${b}</b>
<span>${h.now.text}</span>
${h.before===null?a`
<small>${S.reported} ${h.now.reported}</small>
`:a`
<small class="is-${Jn(h)}">
${l(h,S.points)} · ${h.before.text}
</small>
`}
${m(h.now.share)}
`},u=(b,h)=>{let O=h.view.measure!==null&&st(h.view.measure),S=Ua([...b.committees],O),W=C=>{let w=C===""?"none":C;t.set({committee:t.get().committee===w?null:w})};return a`
<h3>${$e[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${S.map(([C,w])=>a`
<li>
<button
type="button"
data-committee=${C}
aria-pressed=${h.view.committee===(C===""?"none":C)}
@click=${()=>W(C)}
>
${d(h.committees.get(C)??h.office.edit.noCommittee,w,h)}
</button>
</li>
`)}
</ol>
`},$=(b,h)=>{let O=$e[h.view.language],S=h.view.measure!==null&&st(h.view.measure),{features:W}=Ot(h.view,h.data,"villages"),C=W.flatMap(i=>{let p=b.of.get(Number(i.id));return p===void 0?[]:[[String(i.id),p]]}),w=Ua(C,S),T=b.before!==null,P=T&&o!==null?w.filter(([,i])=>Jn(i)===o):w,c=i=>me({layer:"villages",fid:Number(i)},h),v=i=>{[o,r]=[o===i?null:i,zn],e.ask()};return a`
<h3>${O.villages}</h3>
${T?a`
<div class="compare-kinds" role="group">
${Si.map(i=>{let p=w.filter(([,g])=>Jn(g)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>v(i)}
>
${O.kinds[i]}
<b>${K(p)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${P.slice(0,r).map(([i,p])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${vt(p.fill)} ${d(c(i),p,h)}
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
${O.more(K(P.length-r))}
</button>
`}
`};return t.subscribe((b,h)=>{b.selected!==null&&b.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>$e[b].ranks,key:({view:{town:b,measure:h}})=>`${b} ${h}`,enter:()=>{[o,r]=[null,zn];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:h}=b.data;return h===null?a`
<p class="form-hint">${b.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${d(b.words.filter.whole,h.total,b)}</p>
${u(h,b)} ${$(h,b)}
`}}}function nn({view:e,tools:t},{layers:n,may:o,picked:r,found:s}){let l=!1,m=[],d=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:m}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?d():u.kind==="pick"&&u.places!==m&&r(u.places))}),e.subscribe(({selected:u},$)=>{l&&u!==null&&u!==$.selected&&n.includes(u.layer)&&o()&&s(ve(u))}),{places:()=>m,set:u=>{l&&(m=u,d())},begin:()=>{let{selected:u}=e.get();l=!0,m=u!==null&&n.includes(u.layer)&&o()?[ve(u)]:[],d()},end:()=>{[l,m]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:ke})}}}var yt=14;function Zn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function on(e,t){let n=Zn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function Ga(e,t){let n=new Map;for(let{cleaner:o,place:r}of on(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Xn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let m=l.map(o).filter(u=>u!==null),d=r.map(u=>Math.min(...m.map($=>Pi(u,$))));return{cleaner:s,places:l.length,distanceM:Math.max(...d)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Qn(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[m]=Xn(r,[l],n,o);m!==void 0&&(s.set(l,m),r.set(m.cleaner,[...r.get(m.cleaner)??[],l]))}return s}var Ka=["stand","beside","replace"];function Ya(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let l=e.filter(u=>u.place===s),m=Zn(l,o),d=u=>m.includes(u)||m.some(({cleaner:$})=>$===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&d(u))})}function za(e,{to:t,way:n,starts:o,ends:r}){let s=on(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([m,d])=>{let u={op:"add",cleaner:d,place:m,starts:o,...l};if(n==="replace")return[...Zn(e,o).filter(h=>h.place===m).map(({id:h})=>({op:"end",id:h,ends:J(o,-1)})),u];let $=s.find(b=>b.place===m&&b.cleaner!==d);return $===void 0||n==="beside"?[u]:[{...u,instead_of:$.cleaner,ends:r===""?o:r}]})}function Pi([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Za(e,t,n,o){if(t===null)return null;let r=s=>{let l=t.get(s);return`${n.place(s,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Xa(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function Qa({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}var Ja=6;function el({to:e,way:t,starts:n,ends:o},r,s,l){let{plan:m}=l.office,{listComma:d}=l.words,u=new Map;for(let[O,S]of e)u.set(S,[...u.get(S)??[],O]);let $=[...u].map(([O,S])=>{let W=S.slice(0,Ja).map(w=>s.place(w,l)).join(d),C=t==="stand"?S.flatMap(r).map(w=>s.who(w.cleaner,l)):[];return m.savedFor(s.who(O,l),S.length>Ja?m.andOthers(W,S.length):W,[...new Set(C)].join(d))}),b=t==="stand"&&[...e.keys()].some(O=>r(O).length>0),h=m.savedTime(n,b&&o===""?n:o);return[...$,h].join(l.words.semicolon)}function tl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l,wholeNames:m},d,u){let{plan:$,crew:b}=u.office;return a`
<div class="plan-found" role="group" aria-label=${$.found}>
${e.map(h=>a`
<button
type="button"
data-found=${h}
aria-pressed=${n.includes(h)}
@click=${()=>s(h)}
>
<b>${d.place(h,u)}</b>
<small>${d.heldBy(h,u)}</small>
</button>
`)}
${t.map(h=>a`
<button
type="button"
data-found-cleaner=${h}
aria-pressed=${h===o}
@click=${()=>l(h)}
>
<b>${d.who(h,u)}</b>
<small>${$.has(d.has(h))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${$.nothing}</p>
`:null}
${m===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${m}>
${$.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${b.noted}</p>
`:null}
</div>
`}function nl(e,t){let{view:n,data:o,work:r}=e.stores,s=ee(e),l=(d,u,$)=>{let{town:b}=n.get();b!==null&&s.write(async()=>{await Rr(b,$,d,u),z(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:d,most_villages:u,apart_m:$},b)=>{let{plan:h}=b.office,O=h.bounds(u,String($/1e3));return ne(r.get().session,b.view.town)?a`
<details class="plan-bounds">
<summary>${O}</summary>
<form
@submit=${S=>{S.preventDefault();let W=Re(S),C=w=>Tt(W[w]??"")??NaN;l(C("bounds-most"),Math.round(C("bounds-apart")*1e3),d)}}
>
${Z({name:"bounds-most",label:h.boundsMost,mode:"numeric",value:String(u),required:!0})}
${Z({name:"bounds-apart",label:h.boundsApart,mode:"decimal",value:String($/1e3),required:!0})}
${Se(s.problem(),b,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${s.busy()}>${h.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${O}</p>
`},forget:s.clear}}function ol({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,m=U(new Date),d=(u,$,b,h)=>a`
<label>
${$}
<input
type="date"
name=${u}
min=${m}
max=${J(m,o)}
.value=${b}
@change=${O=>h(O.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${d("plan-starts",l.from,e,u=>{let $=u===""?m:u;r(b=>({starts:$,ends:b.ends!==""&&b.ends<$?$:b.ends}))})}
${d("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r($=>({...$,ends:u!==""&&u<$.starts?$.starts:u})))}
</div>
`}function rl(e,t,n,o){let{plan:r}=o.office,s=(...O)=>O.filter(Boolean).join(o.words.listComma),l=O=>O===null?"":r.again(O),m=(O,S)=>Ni(O,S,t,n,o),d=(O,S,W)=>a`
<li class="plan-cleaner" data-of=${O}>
<p>
<b>${n.who(O,o)}</b>
<small>${W}</small>
</p>
<ul class="plan-list">
${S.map(C=>m(C,""))}
</ul>
</li>
`,{uncovered:u,ending:$,overloaded:b,apart:h}=e;return u.length+$.length+b.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${rn("uncovered",r.uncovered,u.map(O=>m(O.place,s(O.until===null?r.never:r.expired(O.until),l(O.again)))))}
${rn("ending",r.ending(t.ahead),$.map(O=>m(O.place,s(r.ends(O.ends),l(O.again)))))}
${rn("overloaded",r.overloaded(e.most_villages),b.map(O=>d(O.cleaner,O.places,r.has(O.places.length))))}
${rn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(O=>d(O.cleaner,O.places,r.kilometres((O.distance_m/1e3).toFixed(1)))))}
`}function rn(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Ni(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var Ri=["villages","streets"],sl=92,Di=3,al=6;function ll(e){let{stores:t}=e,{view:n,data:o,work:r}=t,s=null,l=null,m=new Map,[d,u]=[!1,""],[$,b]=[0,!1],h=!1,O="stand",[S,W]=["",""],C=null,w=null,T=null,[P,c,v]=[new ce,new ce,new ce],i=ee(e),p=nn(t,{layers:Ri,may:()=>!0,picked:E=>{let I=E.filter(F);I.length<E.length&&z(o,e.now().office.plan.notYours),L(I)},found:E=>{F(E)&&!p.places().includes(E)&&L([...p.places(),E])}}),g=()=>n.get().town??"",N=E=>{w=te(E),e.ask()},f=E=>v.read(cr(g(),0,E,null),I=>{m=new Map(I.map(G=>[G.number,G])),d=E,e.ask()},N),y=()=>{let E=U(new Date);P.read(Promise.all([At(g(),E,J(E,sl)),Et(g(),yt)]),([I,G])=>{[s,l]=[I,G],B()},N)},x=nl(e,y),M=()=>(l==null?void 0:l.most_villages)??1,R=()=>Ga(s??[],S),k=E=>{var se;let I=(se=D(E))==null?void 0:se.geometry;if((I==null?void 0:I.type)==="Point")return[I.coordinates[0]??0,I.coordinates[1]??0];if((I==null?void 0:I.type)!=="LineString")return null;let[G=0,re=0]=I.coordinates[0]??[];return[G,re]},D=E=>{let{layer:I,fid:G}=ie(E);return ue(o.get(),I,G)},A=()=>{let E=p.places();return{to:b?new Map([...Qn(R(),E,M(),k)].map(([G,re])=>[G,re.cleaner])):new Map($<1?[]:E.map(G=>[G,$])),way:O,starts:S,ends:W}},_=()=>Ya(s??[],A()),q=()=>_().length>0?[]:za(s??[],A()),H=()=>{[w,T]=[null,null],i.clear(),B()},B=()=>{C=null,e.ask(),c.drop();let E=q();E.length!==0&&c.read(Tn(g(),E,!0),I=>{({effect:C}=I),e.ask()},N)},L=E=>{[$,b]=[0,!1],p.set(E),H(),window.setTimeout(()=>{var I;return(I=document.querySelector(".plan-foot"))==null?void 0:I.scrollIntoView({block:"nearest"})},50)},j=E=>{let I=p.places();L(I.includes(E)?I.filter(G=>G!==E):[...I,E])};o.subscribe((E,I)=>{E.touched===I.touched||i.busy()||r.get().open!=="plan"||([C,w]=[null,null],y(),e.ask())});let V=E=>{var re;let{layer:I,fid:G}=ie(E);return(re=o.get().coverage.value)==null?void 0:re[I].find(se=>se.fid===G)},F=E=>{let I=Qe(r.get().session,g()),G=V(E);return G!==void 0&&(I===null||I.includes(G.committee??""))},oe=E=>{[$,b,C,T]=[0,!1,null,E],p.set([])},pe=()=>{let[E,I]=[q(),g()],G=new Set(E.flatMap(se=>se.op==="add"?[se.place]:[])).size,re=el(A(),mt,ut,e.now());i.write(async()=>{let{change:se}=await Tn(I,E,!1);return z(o,re),se},se=>oe(se===void 0?null:{change:se,count:G,text:re})).finally(We)},be=E=>{let I=g();i.write(async()=>{await Ie(I,E,""),z(o,e.now().office.log.undone)},()=>oe(null)).finally(We)},We=()=>{r.get().open==="plan"&&y()},Sl=E=>({...E,uncovered:E.uncovered.filter(({place:I})=>F(I)),ending:E.ending.filter(({place:I})=>F(I))}),Pl=E=>{r.set({open:null}),n.set({selected:xt(E)})},to=(E,I)=>me(ie(E),I),dt=(E,{office:I})=>{var G;return[I.plan.cleaner(E),((G=m.get(E))==null?void 0:G.name)??""].filter(Boolean).join(" ")},mt=E=>on(s??[],S).filter(I=>I.place===E),Nl=(E,I)=>mt(E).map(({cleaner:G})=>dt(G,I)).join(I.words.listComma)||I.words.states.not_staffed,Rl=E=>{u=E,e.ask()},Dl=()=>d||!new RegExp("\\p{L}","u").test(u)||!ne(r.get().session,g())?null:()=>f(!0),Ml=()=>{let{villages:E,streets:I}=o.get().layers,G={...E===void 0?{}:{villages:E},...I===void 0?{}:{streets:I}};return Go(G,u).filter(({layer:re})=>fo(re)).map(ve).filter(F).slice(0,al)},Ll=()=>{let E=u.trim();return E===""?[]:[...m.values()].filter(({number:I,name:G})=>String(I)===E||G!==""&&G.startsWith(E)).map(({number:I})=>I).slice(0,al)},no=E=>{[$,b]=[E,!1],H()},ut={place:to,who:dt,heldBy:Nl,has:E=>{var I;return((I=R().get(E))==null?void 0:I.length)??0}},Wl=E=>{({starts:S,ends:W}=E({starts:S,ends:W})),H()},Cl=E=>{var ro;let I=p.places(),{plan:G}=E.office,re=Xn(R(),I,M(),k).slice(0,Di),[se=""]=I,[Ce]=mt(se),fe=Ce===void 0?[]:(R().get(Ce.cleaner)??[]).filter(ae=>!I.includes(ae)&&F(ae)),Al=I.filter(ae=>mt(ae).length===0).length,_l=b?Qn(R(),I,M(),k):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${G.places(I.length,Al)}</b>
<button type="button" class="text-button" data-none @click=${()=>L([])}>${G.clear}</button>
</p>
<p class="plan-chosen">${I.map(ae=>to(ae,E)).join(E.words.listComma)}</p>
${Ce===void 0?null:a`
${de(G.way,Ka.map(ae=>[ae,G.ways[ae]]),O,ae=>{O=ae,H()})}
<p class="form-hint">
${G.present(dt(Ce.cleaner,E))}
${fe.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>L([...I,...fe])}
>
${G.allOf(fe.length)}
</button>
`}
</p>
`}
${ol({starts:S,ends:W},Ce!==void 0&&O==="stand",sl,Wl,E)}
<h3>${G.nearest}</h3>
<div class="plan-near" role="group" aria-label=${G.whom}>
${re.map(ae=>a`
<button
type="button"
data-cleaner=${ae.cleaner}
aria-pressed=${ae.cleaner===$}
@click=${()=>no(ae.cleaner)}
>
<b>${dt(ae.cleaner,E)}</b>
<small>${G.near((ae.distanceM/1e3).toFixed(1),ae.places)}</small>
</button>
`)}
${re.some(ae=>ae.cleaner===$)||$===0?null:a`
<button type="button" data-cleaner=${$} aria-pressed="true">
<b>${dt($,E)}</b>
<small>${G.has(((ro=R().get($))==null?void 0:ro.length)??0)}</small>
</button>
`}
${I.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[$,b]=[0,!0],H()}}
>
<b>${G.each}</b>
</button>
`}
${re.length===0&&I.length<2?a`
<p class="form-hint">${G.nobodyNear}</p>
`:null}
</div>
${Za(I,_l,ut,E)} ${Xa(_(),ut,E)}
<div class="plan-save">
${C===null?null:Qa(C,M(),E)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${C===null||i.busy()}
@click=${pe}
>
${i.busy()?E.office.working:G.save(I.length)}
</button>
</div>
</div>
`},El=({change:E,count:I,text:G},{office:{plan:re}})=>ct(G,re.takeBack(I),i.busy(),()=>be(E)),oo=()=>{for(let E of[P,c,v])E.drop();x.forget(),i.clear()};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var I;return`${E??""} ${((I=r.get().session)==null?void 0:I.account)??0}`},enter:()=>{[s,l,m,C,w,T]=[null,null,new Map,null,null,null],d=!1,oo(),[$,b,O,u,W]=[0,!1,"stand","",""],[S,h]=[U(new Date),!1],p.begin(),y(),f(!1)},leave:()=>{oo(),p.end()},body:E=>{let{office:I,words:G}=E,{plan:re}=I,se=p.places();if(s===null||l===null||E.data.coverage.value===null)return a`
${Y(w,E)}
<p class="form-hint">${G.reading}</p>
`;let Ce=fe=>{h=fe,e.ask()};return h?a`
<p class="board-next plan-folded">
<span>${re.places(se.length,se.filter(fe=>mt(fe).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>Ce(!1)}>${re.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>Ce(!0)}>
${X("locate")}${re.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${re.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${u}
@input=${fe=>Rl(fe.target.value)}
/>
</div>
${u.trim()===""?null:tl({places:Ml(),cleaners:Ll(),chosen:se,cleaner:$,whole:d},{wholeNames:Dl(),toggle:fe=>{u="",j(fe)},take:fe=>{u="",no(fe)}},ut,E)}
${Y(w??i.problem(),E)} ${T===null?null:El(T,E)}
${rl(Sl(l),{chosen:se,toggle:j,openCard:Pl,ahead:yt},ut,E)} ${x.part(l,E)}
${se.length===0?null:Cl(E)}
`}}}var il={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var cl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var dl={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var Te={"zh-Hans":cl,"zh-Hant":dl,en:il};var[sn,an]=[270,150],[ze,eo,ln,ml]=[44,6,24,20];function ul(e,t,n){let{year:o,days:r,target_m2:s,forecast:l,done_m2:m}=e,d=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-d,$=[...r.map(({m2:i})=>i),m,s??m,(l==null?void 0:l.most_m2)??m].map(ge),b=Mi((Math.max(...$)-Math.min(...$))/2),h=Math.floor(Math.min(...$)/b)*b,O=Math.max(h+b,Math.ceil(Math.max(...$)/b)*b),S=Array.from({length:Math.round((O-h)/b)+1},(i,p)=>h+p*b),W=i=>ze+(sn-ze-eo)*Math.min(1,Math.max(0,(Date.parse(i)-d)/u)),C=i=>ln+(an-ln-ml)*(1-(ge(i)-h)/(O-h)),w=t<`${o}-12-31`?t:`${o}-12-31`,T=r.map(({day:i,m2:p},g)=>g===0?`M${W(i)} ${C(p)}`:`H${W(i)}V${C(p)}`).join("")+`H${W(w)}`,P=W(`${o}-12-31`),c=(i,p,g,N)=>Ue`<text x=${i} y=${p} text-anchor=${g}>${N}</text>`,v=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return a`
<svg class="burn-up" viewBox=${`0 0 ${sn} ${an}`} role="img" aria-label=${n.title}>
${S.map(i=>{let p=ln+(an-ln-ml)*(1-(i-h)/(O-h));return Ue`<line class="burn-rule" x1=${ze} x2=${sn-eo} y1=${p} y2=${p}></line>
${c(ze-6,p+4,"end",K(Math.round(i)))}`})}
${c(ze-6,12,"end",n.unit)}
${v.map(i=>c(W(i),an-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Ue`<path class="burn-ahead" d=${`M${W(w)} ${C(m)}L${P} ${C(l.most_m2)}V${C(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${T}></path>
${s===null?null:Ue`<line class="burn-target" x1=${ze} x2=${sn-eo} y1=${C(s)} y2=${C(s)}></line>
${c(ze+4,C(s)-4,"start",`${n.target} ${xe(ge(s))}`)}`}
</svg>
`}function Mi(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Li=5;function pl(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,s=Q(n),l=Q(n),m=ee(e),d=!1,u="",$=()=>o.get().town??"",b=()=>{s.again(),l.again()},h=(c,v,i)=>m.write(()=>_r($(),{year:c,committee:v,m2:i}),()=>{d=!1,b()}),O=({year:c,target_m2:v},i)=>a`
<form
class="target-form"
@submit=${p=>{p.preventDefault();let g=ht(Re(p).target??"","mu");g!==null&&h(c,i.view.committee,g.m2)}}
>
${Fr({name:"target",label:Te[i.view.language].targetOf(c),value:v===null?"":xe(ge(v)),required:!0,hint:Te[i.view.language].targetHint},i)}
${Y(m.problem(),i,"target-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${m.busy()}>${i.office.edit.save}</button>
<button
type="button"
class="form-button is-quiet"
@click=${()=>{d=!1,m.clear(),n()}}
>
${i.office.cancel}
</button>
</div>
</form>
`,S=(c,v)=>ne(r.get().session,v.view.town)?d?O(c,v):a`
<button
type="button"
class="text-button"
data-target
@click=${()=>{d=!0,n()}}
>
${Te[v.view.language].set}
</button>
`:null,W=({done_m2:c,target_m2:v,forecast:i},p)=>{let g=Te[p.view.language];return a`
<p class="progress-said">
${v===null?g.done(Be(c)):g.ofTarget(Be(c),Be(v),Ze(c/v))}
${i===null?null:a`
<span>${g.ahead(Be(i.least_m2),Be(i.most_m2))}</span>
`}
${i===null||v===null||c>=v?null:a`
<span>${g.reached(i.earliest,i.latest)}</span>
`}
</p>
`},C=({holding_back:c},v)=>c.length===0?null:a`
<h3>${Te[v.view.language].holding}</h3>
<ol class="progress-holding">
${c.slice(0,Li).map(({id:i,code:p,stage:g,m2:N})=>a`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:i}})}}
>
${p??i}
</button>
<span>${rt(g,v)}</span>
<b>${Be(N)} ${v.words.unit.mu}</b>
</li>
`)}
</ol>
`,w=(c,v)=>{let i=Te[v.view.language],p=i.title(c.year);return a`
<section class="progress" aria-label=${p}>
<h3>${p}</h3>
${W(c,v)}
${ul(c,U(new Date),{title:p,target:i.target,unit:v.words.unit.mu,month:$e[v.view.language].month})}
${S(c,v)} ${C(c,v)}
<h3>${i.twoDays}</h3>
${T(v)}
</section>
`},T=c=>a`
${Z({name:"beside",label:Te[c.view.language].beside,type:"date",value:u,max:J(U(new Date),-1),input:v=>{u=v,n()}})}
${u===""?null:P(c)}
`,P=c=>{let{town:v,committee:i}=c.view,{value:p,problem:g}=l.of([v,i,u].join(" "),()=>Ar(v??"",i,u));if(p===null)return _e(g,c,"beside-problem");if(p.length===0)return a`
<p class="form-hint" data-beside-none>${Te[c.view.language].noneThen}</p>
`;let N=Te[c.view.language];return a`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${c.words.fields.stage}</th>
<th>${u}</th>
<th>${N.today}</th>
<th>${N.difference}</th>
</tr>
</thead>
<tbody>
${p.map(({stage:f,from:y,to:x})=>a`
<tr data-stage=${f}>
<th scope="row">${rt(f,c)}</th>
<td>${Be(y.m2)}</td>
<td>${Be(x.m2)}</td>
<td>${Po(ft(ge(x.m2))-ft(ge(y.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:b,leave:()=>{d=!1,m.clear(),s.forget(),l.forget()},part:c=>{let{town:v,committee:i,asOf:p}=c.view;if(p!==null)return null;if(i==="none")return a`
<p class="form-hint" data-progress-none>${Te[c.view.language].ofNone}</p>
`;let{value:g,problem:N}=s.of(`${v??""} ${i??""}`,()=>Er(v??"",i));return g===null?_e(N,c,"progress-problem"):w(g,c)}}}function Be(e){return xe(ge(e))}var Wi=["parcels"],Ci=Oo.flatMap(e=>To[e]);function yl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:s}=t,l=Q(n),m=Q(n),d=ee(e),u=pl(e),$=new ce,b="",h="",O=null,[S,W,C]=[!1,!1,""],w=()=>o.get().town??"",T=()=>s.get().open==="stages",P=()=>o.get().asOf===null&&Ke(s.get().session,o.get().town),c=nn(t,{layers:Wi,may:P,picked:L=>i(L),found:L=>g(L)}),v=()=>{for(let L of[l,m,u])L.again()},i=L=>{L.length>_t&&z(r,e.now().office.stages.most(_t)),[O,S]=[null,!1],d.clear(),L.length===0&&p(),c.set(L.slice(0,_t)),n()},p=()=>{h="",$.drop()},g=L=>{let j=c.places();i(j.includes(L)?j.filter(V=>V!==L):[...j,L])},N=()=>{let L=c.places().map(j=>xt(j).fid);return m.of(`${w()} ${L.join()}`,()=>Lr(w(),L))};r.subscribe((L,j)=>{L.touched!==j.touched&&!d.busy()&&T()&&v()});let f=L=>{[h,C]=[(L==null?void 0:L.to)??"",Fe()],d.clear(),n(),window.setTimeout(()=>{var j;return(j=document.querySelector(".stages-foot"))==null?void 0:j.scrollIntoView({block:"end"})},50)},y=(L,j,V)=>{let F=L.parcels.map(({id:be,version:We})=>({id:be,version:We,to:j.to,...V})),[oe,pe]=[e.now(),w()];return d.write(async()=>{await Cr(pe,F,C),z(r,oe.office.next.moved(rt(j.to,oe),F.length))},()=>{i([]),S=!0}).finally(v)},x=(L,j)=>{let V={...o.get(),...Ve(o.get(),"farmland")},F=j===void 0?V.committee:j??"none";o.set({...V,...Je(V,"parcels",fl(L)),committee:F}),document.documentElement.dataset.layout==="sheet"&&s.set({open:null})},M=(L,j)=>{let V=$.still();Mo("parcels",w(),fl(L,j)).then(F=>{let oe=[...F].map(pe=>ve({layer:"parcels",fid:pe}));V()&&i([...new Set([...c.places(),...oe])])},F=>{V()&&(O=te(F),n())})},R=(L,j)=>{let{words:V,office:F}=j,{committee:oe}=j.view,pe=oe===null?L:L.filter(be=>(be.committee??"none")===oe);return a`
<table class="stage-board">
<thead>
<tr>
<th>${V.fields.stage}</th>
<th>${F.stages.parcels}</th>
<th>${V.unit.mu}</th>
</tr>
</thead>
${Ci.filter(be=>pe.some(We=>We.stage===be)).map(be=>k(be,pe.filter(We=>We.stage===be),j))}
<tfoot>
<tr>
<th scope="row">${F.stages.all}</th>
<td>${gl(pe)}</td>
<td>${hl(pe)}</td>
</tr>
</tfoot>
</table>
`},k=(L,j,V)=>{let F=b===L;return a`
<tbody data-stage=${L}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${F?"true":"false"}
@click=${()=>{b=F?"":L,n()}}
>
${mn(dn[fn(L)],gn(L))}
<span>${rt(L,V)}</span>
</button>
</th>
${D(j,()=>x(L,void 0))}
</tr>
${F?j.map(oe=>a`
<tr class="stage-unit" data-committee=${oe.committee??""}>
<th scope="row">
<span>${A(oe.committee,V)}</span>
${P()?a`
<button type="button" class="text-button" @click=${()=>M(L,oe.committee)}>
${V.office.stages.pickThese}
</button>
`:null}
</th>
${D([oe],()=>x(L,oe.committee))}
</tr>
`):null}
</tbody>
`},D=(L,j)=>a`
<td><button type="button" data-rows @click=${j}>${gl(L)}</button></td>
<td>${hl(L)}</td>
`,A=(L,{committees:j,office:V})=>L===null?V.edit.noCommittee:j.get(L)??L,_=L=>{let{value:j,problem:V}=N(),F=(j==null?void 0:j.steps.find(oe=>oe.to===h))??null;return a`
<div class="report-foot stages-foot">
<p>
<b>${L.office.stages.chosen(c.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>i([])}>
${L.office.stages.clear}
</button>
</p>
${j===null?_e(V,L,"standing-problem"):q(j,F,L)}
${j===null||F===null?Se(d.problem(),L,"step-problem"):H(j,F,L)}
</div>
`},q=({steps:L},j,V)=>L.length===0?a`
<p class="form-hint" data-no-common>${V.office.stages.noCommon}</p>
`:a`
<div class="next-steps" role="group" aria-label=${V.office.next.title}>
${L.map(F=>a`
<button
type="button"
data-step=${F.to}
aria-pressed=${j===F}
@click=${()=>f(j===F?null:F)}
>
${mn(dn[fn(F.to)],gn(F.to))}${jr(F,V)}
</button>
`)}
</div>
`,H=(L,j,V)=>Ir(j,{count:L.parcels.length,busy:d.busy(),problem:d.problem()},{send:F=>{y(L,j,F)},cancel:()=>f(null)},V),B=()=>{p(),[O,S,W]=[null,!1,!1],d.clear(),u.leave(),l.forget(),m.forget()};return{title:({office:L})=>L.stages.title,key:({view:{town:L}})=>{var j;return`${L??""} ${((j=s.get().session)==null?void 0:j.account)??0}`},enter:()=>{B(),c.begin()},leave:()=>{B(),c.end()},body:L=>{let{stages:j}=L.office,{asOf:V}=L.view,{value:F,problem:oe}=l.of(`${w()} ${V??""}`,()=>Wr(w(),V));if(F===null)return _e(oe,L);let pe=be=>{W=be,n()};return W?a`
<p class="board-next plan-folded">
<span>${j.chosen(c.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>pe(!1)}>${j.picked}</button>
</p>
`:a`
${P()?a`
<p class="form-hint">${j.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>pe(!0)}>
${X("locate")}${j.onMap}
</button>
`:null}
${S?a`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>s.set({open:"changes"})}>
${j.takeBack}
</button>
</p>
`:null}
${Y(O,L)} ${R(F,L)} ${u.part(L)}
${c.places().length===0?null:_(L)}
`}}}function fl(e,t){let n={kind:"in",field:"stage",values:[e]};return gt(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function gl(e){return e.reduce((t,{count:n})=>t+n,0)}function hl(e){let t=e.reduce((n,{mu_printed:o})=>n+ft(Number(o)),0);return xe(t/100)}var $l=["rain","absent","waste"];function wl(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=null,m=new Map,d=new Map,u=null,$=new Map,b="seen",h="",O=ee(e),S=null,W=new ce,C=0,w=Mr(t,e.ask,()=>n),T=()=>t.view.get().town??"",P=()=>Qe(t.work.get().session,T()),c=()=>{u=t.data.get().coverage.value,W.read(Do(T(),n),R=>{let k=new Map(((l==null?void 0:l.villages)??[]).map(D=>[D.fid,Oe(D,o)]));for(let D of R.villages)k.has(D.fid)&&k.get(D.fid)!==Oe(D,o)&&m.delete(D.fid);[l,S]=[R,null],e.ask()},R=>{S=te(R),e.ask()})},v=()=>{let R=P(),k=((l==null?void 0:l.villages)??[]).filter(_=>(R===null||R.includes(_.committee??""))&&(r===null||_.committee===r)&&Oe(_,o)!=="not_due"),D=_=>Rt.includes(Oe(_,o)),A=_=>_.fid===s?0:D(_)?2:1;return k.sort((_,q)=>A(_)-A(q))},i=R=>m.get(R.fid)??null,p=()=>{C=0,w.close(),m=new Map,$=new Map,S=null,O.clear()},g=()=>{m=new Map(m);for(let R of v())!m.has(R.fid)&&["not_reported","not_staffed"].includes(Oe(R,o))&&m.set(R.fid,"done");e.ask()},N=R=>{R(),p(),e.ask()},f=R=>{let k=v().flatMap(q=>{let H=i(q);if(H===null)return[];let B=`${q.fid} ${n} ${o} ${H} ${b}`,L=d.get(B)??{uuid:kr(),captured_at:new Date().toISOString()};return d.set(B,L),[{...L,place:`villages.${q.fid}`,date:n,slot:o,result:H,basis:b}]});if(k.length===0||O.busy())return;let D=new Map(k.map(({uuid:q,place:H})=>[q,ie(H).fid])),[A,_]=[T(),h.trim()];O.write(async()=>{var L;let q=await xr(A,k,_),H=q.filter(({outcome:j})=>j==="refused");return H.length<q.length&&z(t.data,R.office.report.sent(q.length-H.length)),!(t.work.get().open==="report"&&((L=k[0])==null?void 0:L.date)===n&&k[0].slot===o)&&H[0]!==void 0&&z(t.data,bl(H[0],R)),q},q=>{y(q,D),c()})},y=(R,k)=>{$=new Map;for(let D of R){let A=k.get(D.uuid)??0;if(D.outcome==="refused"){$.set(A,D);continue}m.delete(A);for(let[_,{uuid:q}]of d)q===D.uuid&&d.delete(_)}$.size===0&&(h="")},x=(R,k)=>{let D=Oe(R,o),A=a`
${Mt(D)}${Dt(D,k)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(D))return a`
<span class="report-state">${A}</span>
`;let _={layer:"villages",fid:R.fid};return a`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${C===R.fid&&w.open(_,k)!==null}
@click=${()=>{w.open(_,k),C=R.fid,w.press(o)}}
>
${A}
</button>
`},M=(R,k)=>{let{office:D}=k,A=Oe(R,o),_=i(R),q=me({...R,layer:"villages"},k),H=$.get(R.fid),B=L=>{m=new Map(m).set(R.fid,_===L?null:L),e.ask()};return a`
<li
data-village=${R.fid}
class=${[Rt.includes(A)?"is-done":"",R.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${q}</span>
${x(R,k)}
<span class="report-choices" role="group" aria-label=${q}>
${["done","partial","missed"].map(L=>a`
<button
type="button"
data-result=${L}
aria-pressed=${_===L}
?disabled=${O.busy()}
@click=${()=>B(L)}
>
${D.report.results[L]}
</button>
`)}
</span>
${C===R.fid?w.part({layer:"villages",fid:R.fid},k):null}
${H===void 0?null:a`
<p class="report-refused" role="alert">${bl(H,k)}</p>
`}
</li>
`};return{title:({office:R})=>R.report.title,key:({view:R})=>{var D;let k=t.work.get().report;return[R.town,(D=t.work.get().session)==null?void 0:D.account,k==null?void 0:k.date,k==null?void 0:k.slot,k==null?void 0:k.village].join(" ")},enter:()=>{var q;let R=t.work.get().report,k=t.data.get().coverage.value,D=k==null?void 0:k.slots.filter(({due:H})=>H).at(-1);[n,o]=[(R==null?void 0:R.date)??U(new Date),(R==null?void 0:R.slot)??((D==null?void 0:D.slot)==="pm"?"pm":"am")];let A=P();s=(R==null?void 0:R.village)??null;let _=((q=k==null?void 0:k.villages.find(({fid:H})=>H===s))==null?void 0:q.committee)??t.view.get().committee;r=(A==null?void 0:A.length)===1?A[0]??null:_==="none"?null:_,b=A===null?"told":"seen",p(),d=new Map,[l,h]=[null,""],c()},body:R=>{let{office:k,words:D,committees:A}=R;l!==null&&!O.busy()&&R.data.coverage.value!==u&&c();let{report:_}=k,q=v(),H=q.map(i).filter(F=>F!==null),B=H.some(F=>F!=="done"),L=U(new Date),j=P(),V=[...A].filter(([F])=>j===null||j.includes(F));return a`
${de(D.action.date,[[L,D.headline.today],[J(L,-1),D.headline.yesterday]],n,F=>N(()=>{n=F,l=null,c()}))}
${de(_.slot,[["am",D.am],["pm",D.pm]],o,F=>N(()=>{o=F}))}
${V.length<2?null:a`
<div class="form-field">
<label for="report-committee">${D.layers.committees}</label>
<select
id="report-committee"
@change=${F=>N(()=>{r=F.target.value||null})}
>
<option value="" .selected=${r===null}>${_.allCommittees}</option>
${V.map(([F,oe])=>a`
<option value=${F} .selected=${F===r}>${oe}</option>
`)}
</select>
</div>
`}
${l===null?a`
<p class="form-hint">${D.reading}</p>
`:q.length===0?a`
<p class="form-hint">${_.none}</p>
`:a`
${q.some(F=>i(F)===null&&!Rt.includes(Oe(F,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${g}>
${_.all}
</button>
`:null}
<ul class="report-list">
${q.map(F=>M(F,R))}
</ul>
`}
<form
class="report-foot"
@submit=${F=>{F.preventDefault(),(!B||h.trim()!=="")&&f(R)}}
>
${de(_.basis,[["seen",_.bases.seen],["told",_.bases.told],["paper",_.bases.paper]],b,F=>{b=F,e.ask()})}
${B?a`
${Z({name:"report-reason",label:_.why,value:h,required:!0,input:F=>h=F,lengthMost:200})}
${de(_.why,$l.map(F=>[F,_.usual[F]]),$l.find(F=>_.usual[F]===h)??"",F=>{F!==""&&(h=_.usual[F]),e.ask()})}
`:null}
${n===L?null:a`
<p class="form-hint">${_.afterwards}</p>
`}
${Y(S??O.problem(),R)}
<button class="form-button report-send" data-send ?disabled=${O.busy()||H.length===0}>
${O.busy()?k.working:_.send(H.length)}
</button>
</form>
`}}}function bl(e,{view:t}){return _o(e,t.language)??e.detail??""}function vl({stores:{view:e,work:t,data:n},ask:o},r){let s=null,l=null,m=null,d=new ce,u=()=>{[s,l,m]=[null,null,null],d.drop()},$=(C,w)=>{var c;u();let{town:T,committee:P}=e.get();s={slot:C,date:w,town:T,committee:P,account:((c=t.get().session)==null?void 0:c.account)??null},b(s),o()},b=({slot:C,date:w,town:T,committee:P})=>{let c=ne(t.get().session,T);d.read(Nr(T??"",w,C,P===null||P==="none"?"":P,c),v=>{[l,m]=[v,null],o()},v=>{[l,m]=[null,te(v)],o()})},h=()=>{var P;if(s===null)return;let{town:C,committee:w}=e.get(),T=((P=t.get().session)==null?void 0:P.account)??null;s.town===C&&s.committee===w&&s.account===T||(u(),o())};e.subscribe(h),t.subscribe(h),n.subscribe((C,w)=>{C.touched!==w.touched&&s!==null&&b(s)});let O=({slot:C,date:w})=>(s==null?void 0:s.slot)===C&&s.date===w,S=({phone:C},w)=>C!==null&&/^[+\d\s()-]+$/.test(C)?a`
<a href=${`tel:${C.replace(/[^+\d]/g,"")}`}>${C}</a>
`:a`
<span>${C===null||C===""?w:C}</span>
`,W=(C,w,T)=>{let{crew:P,today:c}=T.office,v=(l??[]).filter(({committee:p})=>p===C),i=w.filter(p=>(p.committee??"")===C);return a`
<section data-call-committee=${C}>
<h4>${r.committee(C===""?null:C,T)}</h4>
<ul>
${i.map(p=>{let g=v.filter(({village:N})=>N===p.fid);return a`
<li>
<b>${r.village(p,T)}</b>
<span class="calls-people">
${g.map(N=>a`
<span>${N.name} ${S(N,P.noPhone)}</span>
`)}
${g.length===0?c.nobodyToCall:null}
</span>
</li>
`})}
${v.filter(({village:p})=>p===null).map(({name:p})=>a`
<li class="calls-clerk">
<span>${c.clerk}</span>
<span>${p}</span>
</li>
`)}
</ul>
</section>
`};return{open:$,close:u,button:(C,w)=>{let{session:T}=t.get();if(!St(T,w.view.town)||C.lacking.length===0)return null;let{today:P}=w.office,c=O(C);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${c}
@click=${()=>{c?(u(),o()):$(C.slot,C.date)}}
>
${X("people")}${c?P.callHide:ne(T,w.view.town)?P.callWhole:P.call}
</button>
`},part:(C,w)=>{if(!O(C))return null;let T=[...new Set(C.lacking.map(({committee:c})=>c??""))],{crew:P}=w.office;return a`
<div class="board-calls">
${Y(m,w,"calls-problem")}
${l===null?m===null?a`
<p class="form-hint">${P.reading}</p>
`:null:T.map(c=>W(c,C.lacking,w))}
${l!==null&&ne(t.get().session,w.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var cn=60,Ei=350;function kl({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,m=O=>O>=s.length-1?null:s[O]??null,d=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let O=U(new Date);s=Array.from({length:cn},(W,C)=>J(O,C-cn+1)),r="reading",t();let S=s.map((W,C)=>m(C));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(S),Jr(n.view.get(),S,l.signal)])},$=async O=>{if(await u(),r!=="reading")return;let S=s.indexOf(O),W=S<0||S===s.length-1?0:S;r="playing",e.playDay(m(W)),o=window.setInterval(()=>{W+=1,e.playDay(m(W)),W>=s.length-1&&d(),t()},Ei),t()},b=O=>{r==="still"?$(O):d(),t()},h=async O=>{let S=s.length>0&&r!=="reading";d(),S||await u(),d(),e.playDay(m(O)),t()};return{stop:d,part:(O,{office:S,view:W})=>{let C=U(new Date),w=cn-1-Math.round((Date.parse(C)-Date.parse(O))/864e5),T=r==="still"?S.today.play:S.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${T} @click=${()=>b(O)}>
${X(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${cn-1}
aria-label=${S.today.days}
aria-valuetext=${Ne(O,W.language)}
.value=${String(Math.max(0,w))}
@input=${P=>{h(Number(P.target.value))}}
/>
<span>${r==="reading"?S.working:O.slice(5)}</span>
</div>
`}}}var Ai=14,_i=["rain","wind","roads","festival"];function xl(e){let{stores:t,ask:n,now:o}=e,r=!1,[s,l]=["","both"],m=Dr(n),d=ee(e),u=null,$=Q(n),b=Q(n),h=null,O=()=>{$.again(),b.again()};t.data.subscribe((f,y)=>{f.touched!==y.touched&&t.work.get().open==="today"&&O()});let S=({town:f})=>{let y=U(new Date);return $.of(`${f} ${y}`,()=>Or(f,y,J(y,Ai)))},W=()=>({from:s,to:s,slot:l,...u===null?{}:{committee:u}}),C=({town:f,slots:y})=>{let x=y.map(M=>M.due).join();return b.of([f,s,l,u,x].join(" "),()=>Sr(f,W()))},w=()=>{[r,h]=[!1,null],m.forget(),d.clear(),$.forget(),b.forget()},T=f=>{let y=U(new Date),x=Xe(new Date),M=f.slots.filter(({ends:R})=>x<R).map(R=>R.slot==="pm"?"pm":"am");[r,h]=[!0,null],d.clear(),b.forget(),m.forget(),s=M.length===0?J(y,1):y,l=M.length===1?M[0]??"both":"both",{committee:u}=t.view.get(),n()},P=(f,y,x)=>{let M={...W(),reason:y};return d.write(()=>Tr(f,M),R=>{[h,r]=[{change:R,text:x},!1],O()})},c=f=>d.write(async()=>{await f(),z(t.data,o().office.suspend.ended)},()=>{h=null,O()}),v=(f,{office:y,words:x})=>{let M=U(new Date);return f===M?x.headline.today:f===J(M,-1)?x.headline.yesterday:f===J(M,1)?y.suspend.tomorrow:f},i=(f,{committees:y,office:x})=>f===void 0?x.report.allCommittees:y.get(f)??f,p=(f,y)=>{if(f.length===0)return null;let x=f.reduce((R,k)=>R+k.slots,0),M=({place:R,slots:k})=>`${me(ie(R),y)}${k>1?` ×${k}`:""}`;return a`
<div class="board-what suspend-out" data-taken-out=${x} role="status">
${y.office.suspend.takesOut(x,f.length)}
<p tabindex="0">${f.map(M).join(y.words.listComma)}</p>
</div>
`},g=(f,y)=>{let{value:x,problem:M}=C(f),{office:R,words:k,committees:D}=y,{suspend:A}=R,_=U(new Date),q=f.villages.filter(L=>u===null||L.committee===u),H=i(u??void 0,y),B=[v(s,y),A.slots[l]];return a`
<div class="board-suspend-form">
${de(A.day,[[J(_,-1),k.headline.yesterday],[_,k.headline.today],[J(_,1),A.tomorrow]],s,L=>{s=L,n()})}
${de(R.report.slot,[["am",A.slots.am],["pm",A.slots.pm],["both",A.slots.both]],l,L=>{l=L,n()})}
<div class="form-field">
<label for="suspend-committee">${A.scope}</label>
<select
id="suspend-committee"
@change=${L=>{u=L.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${R.report.allCommittees}</option>
${[...D].map(([L,j])=>a`
<option value=${L} .selected=${L===u}>${j}</option>
`)}
</select>
</div>
${M===null?p(x??[],y):Y(M,y,"effect-problem")}
<p class="board-what">${A.what(...B,H,q.length)}</p>
${m.part({name:"suspend-reason",why:A.why,usual:_i.map(L=>[L,A.reasons[L]]),act:A.title,busy:d.busy()||x===null&&M===null,because:L=>{P(f.town,L,A.suspended(...B,H))}},y)}
</div>
`},N=(f,y,x)=>{let{office:M}=x,R=()=>c(()=>Pr(y,f.id,J(U(new Date),-1))),k=U(new Date),D=f.village===void 0?i(f.committee,x):me(ie(f.village),x),A=v(f.from<k?k:f.from,x),_=f.to>f.from&&f.to>k?M.suspend.until(v(f.to,x)):"";return a`
<li data-suspension=${f.id}>
<span>
<b>${[A,M.suspend.slots[f.slot],_].filter(Boolean).join(" ")}</b>
<small>${[D,f.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${d.busy()} @click=${R}>
${M.suspend.end}
</button>
</li>
`};return{close:w,part:(f,y)=>{if(!ne(t.work.get().session,y.view.town))return null;let{suspend:x}=y.office,{value:M,problem:R}=S(f),k=h;return a`
<section class="board-suspend">
<h3>
${x.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){T(f);return}r=!1,n()}}
>
${r?y.office.cancel:x.open}
</button>
</h3>
${r?g(f,y):null} ${Se(d.problem()??R,y,"suspend-problem")}
${k===null?null:ct(k.text,x.takeBack,d.busy(),()=>{c(()=>Ie(f.town,k.change,""))})}
${M===null||M.length===0?null:a`
<ul class="board-list">
${M.map(D=>N(D,f.town,y))}
</ul>
`}
</section>
`}}}function Tl(e){let{stores:t}=e,n=xl(e),o=Vo(e.ask),r=Q(e.ask),s=kl(e);t.view.subscribe((c,v)=>{c.selected!==null&&c.selected!==v.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:c})=>{if(!Ge(t.work.get().session,c))return[];let{value:v}=r.of(c,()=>Et(c,yt));return((v==null?void 0:v.ending)??[]).map(({place:i})=>i)};t.data.subscribe((c,v)=>{c.touched!==v.touched&&t.work.get().open==="today"&&r.again()});let m=(c,v)=>me({...c,layer:"villages"},v),d=(c,{committees:v,office:i})=>(c===null?void 0:v.get(c))??i.edit.noCommittee,u=(c,v,i,p)=>{let g=v.map(y=>y==="not_staffed"?"not_reported":y),N=v.length===1&&(v[0]==="not_staffed"||v[0]==="not_reported"),f=gt([{kind:"in",field:c,values:g},...N?[{kind:"range",field:"cleaners",from:v[0]==="not_staffed"?0:1,to:v[0]==="not_staffed"?0:null}]:[]]);$(f,i,p)},$=(c,v,i)=>{let p=U(new Date),g={...t.view.get(),committee:i};t.view.set({...Ve(g,"coverage"),...Je(g,"villages",c),date:v===p?null:v,committee:i})},b=vl(e,{village:m,committee:d}),h=(c,v)=>{t.work.set({open:"report",report:{slot:c,date:v}})},O=(c,v,i)=>{let{words:p,office:g}=i,N=vn(v.villages,c.slot),f=()=>{let y={date:v.date,clock:Xe(new Date),slot:c.slot},x=qo(y,N,M=>m(M,i),M=>d(M,i),p,g.today.reminder);Eo(x).then(M=>z(t.data,M?g.today.reminded:p.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${p[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${K(c.done)}</b>
<small>/ ${K(c.all)}</small>
`}
</h3>
${c.due?a`
${Uo(c)}
<p class="board-counts">
${Fo.filter(y=>c.counts[y]>0).map(y=>a`
<button
type="button"
data-state=${y}
@click=${()=>u(c.slot,[y],v.date,null)}
>
${Mt(y)}${Dt(y,i)} ${K(c.counts[y])}
</button>
`)}
</p>
${N.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${g.today.lacking(N.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${f}>
${X("copy")}${g.today.remind}
</button>
${b.button({...c,date:v.date,lacking:N},i)}
${S(c.slot,v.date,i)}
</p>
${b.part({...c,date:v.date,lacking:N},i)}
`}
`:a`
<p class="form-hint">${g.today.begins(c.starts)}</p>
`}
</section>
`},S=(c,v,{view:i,office:p})=>Ge(t.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>h(c,v)}>
${p.today.report}
</button>
`:null,W=(c,v,i)=>{let p=v.filter(N=>N.due).map(({slot:N})=>N),g=(N,f)=>{let{done:y,all:x,villages:M}=N[f];if(!p.includes(f)||x===0)return a`
<td>–</td>
`;let R=[...new Set(M.map(k=>Oe(k,f)))];return a`
<td class=${M.length>0?"has-left":""}>
${M.length===0?a`
${y} / ${x}
`:a`
<button type="button" @click=${()=>u(f,R,c.date,N.committee??"none")}>
${y} / ${x}
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
${Ho(c.villages).map(N=>a`
<tr data-committee=${N.committee??""}>
<th scope="row">${d(N.committee,i)}</th>
${g(N,"am")}${g(N,"pm")}
</tr>
`)}
</tbody>
</table>
`},C=(c,v)=>{let{words:i,office:p}=v,g=["am","pm"].flatMap(N=>{let f=vn(c.villages,N);return f.length===0?[]:[{slot:N,units:f}]});return g.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${p.today.holes}</h3>
${g.map(({slot:N,units:f})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(N,["not_reported"],c.date,null)}>
${i[N]} ${p.today.lackingOf(f.length)}
</button>
${S(N,c.date,v)}
</p>
`)}
</section>
`},w=(c,v,i,p)=>{let{office:g}=p,N=Bo(c,i,v,l(c));return a`
<section class="board-todo" aria-label=${g.today.todo}>
<h3>${g.today.todo}${N.length===0?"":` · ${N.length}`}</h3>
${N.length===0?a`
<p class="form-hint">${g.today.nothing}</p>
`:a`
<ol class="board-list">
${N.map(f=>T(f,c,p))}
</ol>
`}
</section>
`},T=(c,v,i)=>{let{words:p,office:g,view:N}=i,{session:f}=t.work.get(),y=Ge(f,N.town),{today:x}=g,[M,R,k]={overdue:()=>{let D=c.kind==="overdue"?c.slot:"am";return y?[x.lacking(c.count,!0),ne(f,N.town)?x.callWhole:x.call,()=>b.open(D,v.date)]:[x.lacking(c.count,!0),x.check,()=>u(D,["not_reported"],v.date,null)]},disputed:()=>{let D=c.kind==="disputed"?c.slot:"am";return[x.disputed(c.count),x.check,()=>u(D,["contested"],v.date,null)]},bare:()=>y?[x.bare(c.count),g.plan.open,()=>t.work.set({open:"plan"})]:[x.bare(c.count),x.check,()=>$(gt([{kind:"range",field:"cleaners",from:0,to:0}]),v.date,null)],ending:()=>[x.ending(c.count),g.plan.open,()=>t.work.set({open:"plan"})],holes:()=>y?[x.holesLeft(c.count),x.report,()=>h("pm",J(v.date,-1))]:[x.holesLeft(c.count),x.check,()=>u("pm",["not_reported"],J(v.date,-1),null)]}[c.kind]();return a`
<li data-todo=${c.kind}>
<span>${"slot"in c?`${p[c.slot]}${p.colon}`:""}${M}</span>
<button type="button" class="form-button is-quiet" @click=${k}>${R}</button>
</li>
`},P=(c,{view:v,words:i,office:p})=>Ge(t.work.get().session,v.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${K(c.villages.filter(g=>!g.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${p.plan.open}
</button>
</p>
`:null;return{title:({office:c,view:v})=>v.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{n.close(),b.close(),s.stop(),o.forget(),r.forget();let c=t.view.get();(c.date!==null||c.theme!=="coverage")&&t.view.set({...Ve(c,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),b.close()},body:c=>{let v=c.data.coverage.value;if(v===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;let i=v.date===U(new Date),p=i?o.before(v):null,g=p===null?null:Ol(p,c),N=Ol(v,c),f=jo(N,i?Xe(new Date):null);return a`
<p class="form-hint board-head">
${i?c.words.asOf(N.date,Xe(new Date(N.as_of))):c.words.onDate(N.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${X("present")}${c.office.today.wall}
</button>
</p>
${s.part(N.date,c)}
${N.first_record===null||N.date<N.first_record?a`
<p>${c.words.headline.noRecordsOf(N.date)}</p>
`:a`
${i?w(N,g,f,c):null}
${f.map(y=>O(y,N,c))} ${P(N,c)} ${n.part(N,c)}
${W(N,f,c)}
`}
${g===null?null:C(g,c)}
`}}}function Ol(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return So({...t,filter:""},{...n,coverage:o}).coverage.value??e}function n$(e,t,n){let{view:o,data:r,tools:s,work:l}=t,d={stores:t,acts:n,now:()=>wn({view:o.get(),data:r.get(),words:vo[o.get().language]}),ask:()=>w(),signedIn:async T=>{try{return await T()}catch(P){if(!(P instanceof No)||P.problem.status!==401||!await Ii(t))throw P;return T()}}},u={account:Rs(d),people:Fa(d),changes:Gs(d),history:Ea(d),edit:ea(d),shape:Ks(d),draw:Ys(d),today:Tl(d),report:wl(d),plan:ll(d),period:Va(d),calendar:Ba(d),stages:yl(d),compare:_s(d),month:La(d)},$="",b=null,h=null,O=()=>l.set({open:null}),S=T=>{var c,v,i;b!==null&&((v=(c=u[b]).leave)==null||v.call(c)),b===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),b=T,document.body.classList.toggle("has-work",T!==null),document.body.classList.toggle("has-papers",T==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:ke}),T===null){$="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=e.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},W=T=>{T!==null?l.set({open:"month"}):l.get().open==="month"&&O()};o.subscribe((T,P)=>{T.papers!==P.papers&&W(T.papers)}),o.get().papers!==null&&W(o.get().papers);let C=()=>{},w=()=>C();C=Co(e,t,T=>{let P=T.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",P===null),P!==b&&S(P),P===null)return null;let c=wn(T),v=u[P],i=`${P} ${v.key(c)}`;i!==$&&($=i,v.enter());let p=v.title(c);e.setAttribute("aria-label",p);let{mode:g}=s.get();return e.classList.toggle("is-placing",g.kind==="place"&&g.waiting),e.classList.toggle("is-comparing",g.kind==="compare"),e.classList.toggle("is-drawing",P==="shape"||P==="draw"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${p}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${c.words.action.close}
@click=${O}
>
${X("close")}
</button>
</header>
<div class="work-body work-${P}">${v.body(c)}</div>
`}),s.subscribe((T,P)=>{T.mode!==P.mode&&w()}),document.addEventListener("keydown",T=>{T.key==="Escape"&&b!==null&&l.get().gate===null&&O()})}function Ii({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{n$ as mountWork};
