import{a as Ur}from"./chunk-GEY32XWL.js";import{a as Br,b as Gr,c as Kr,d as zr,e as yn,f as Nt,g as Yr,h as Jr,k as Zr,l as Xr,m as Qr,p as Rt,q as Ze}from"./chunk-AKBS4LJ7.js";import{a as cr,b as dr,c as ur,d as mr,e as pr,f as fr,g as St,h as gr,i as Tt,j as fn,k as hr,l as yr}from"./chunk-6PX5L5CJ.js";import{b as Pt,c as br,d as $r,e as wr,f as vr,g as kr,h as xr,i as Or,j as Sr,k as Ye,l as Tr}from"./chunk-5WLNNY2W.js";import{A as ze,a as Ke,c as Bo,f as Go,g as Ko,h as zo,i as Yo,j as Jo,k as Zo,l as Xo,m as Qo,n as mn,o as er,p as tr,q as nr,r as or,s as Ot,t as rr,u as De,v as sr,w as ar,x as pn,y as lr,z as ir}from"./chunk-AQROZAMY.js";import{a as we,e as Pr,f as Nr,g as Rr,h as Dr,i as Mr,j as gn,k as Je,l as Lr,m as Cr,n as Er,o as Wr,q as Ar}from"./chunk-ZRA4D3RF.js";import"./chunk-T7TKUNOJ.js";import{j as _r,k as Ir,l as Fr,m as jr}from"./chunk-GWM7S6FR.js";import{a as Hr,b as qr}from"./chunk-N3NTY6E5.js";import{a as Co,b as Vr,e as hn}from"./chunk-4A4N5WW6.js";import{a as ln,b as ne,c as cn,d as bt,e as Ve,f as Ae,g as _e,i as Lo}from"./chunk-M2JWTC5V.js";import{A as xo,I as ye,a as He,b as co,d as uo,f as mo,g as po,h as en,i as fo,j as go,k as ho,l as dt,m as ut,v as pt}from"./chunk-6VFSS47H.js";import{b as We,d as qe}from"./chunk-PPT55SVI.js";import{b as rt,c as so,d as ao,e as lo,f as io,i as $o,j as wo,k as nn,l as on}from"./chunk-3KSSKAXI.js";import{a as me}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as vo,b as Re,c as st,e as ko}from"./chunk-M6AR5UX4.js";import{c as at}from"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import{d as yo}from"./chunk-CZ6FULSF.js";import{a as Eo}from"./chunk-BEQQ42XY.js";import{a as Po}from"./chunk-IDPUUUAO.js";import{a as to,b as no,c as it,e as oo,f as ro,g as ct}from"./chunk-5BRV7DFH.js";import{b as pe,e as To}from"./chunk-BJOFGS5J.js";import{a as Oo,m as So}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{a as ve,b as _o,c as ce,d as Io,e as vt,f as $e,g as Fo,h as jo,i as un,j as Ho,k as qo,m as kt,n as xt,o as Uo}from"./chunk-MOK4DHLZ.js";import{a as dn,b as G,c as Be,d as Ge,e as Q,f as $t,g as ge,h as wt,i as re,j as Oe}from"./chunk-BQRVXCJE.js";import{b as Ao}from"./chunk-MN32CGSW.js";import{a as Wo}from"./chunk-DHPYUQPK.js";import{b as No}from"./chunk-FVE2Q2OD.js";import{a as U,b as Ue,c as xe,e as X,f as fe,g as an}from"./chunk-BBVHBITH.js";import{a as Ne,e as Qn}from"./chunk-KOYEDFS7.js";import{c as Ro,d as Do,j as sn,o as yt,r as Mo,v as J}from"./chunk-ACO2773S.js";import{a as z,b as ue,c as je,d as eo}from"./chunk-DKMVGM5F.js";import{a as Y}from"./chunk-KXHZUGMI.js";import{g as Xn}from"./chunk-MQSVISO4.js";import{d as ft,f as gt,l as rn,m as ht,r as Z}from"./chunk-LPT474XW.js";import{a as l,b as Ee,c as Yn}from"./chunk-ROEE77AV.js";import{c as Jn,d as Qt,e as de,f as Zn}from"./chunk-6HCXI4IL.js";import{d as mt,e as bo,f as tn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Vo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var es=7;function ts(e,t,n,o){let r=yn({boxes:{},...Dt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Dt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function bn({written:e,feature:t},n){return e.now.boxes[n]??en(t.properties[n])}function ns(e,t,n){if(bn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:Nt(e.written,t,{boxes:o})}}function os(e,t){let n=ds(e.written.now.boxes,o=>o===t);return{...e,written:Nt(e.written,`leave ${t}`,{boxes:n})}}function $n(e,t){return{...e,written:Nt(e.written,Object.keys(t).join(),t)}}function rs(e,[t,n]){return $n(e,{lon:t.toFixed(es),lat:n.toFixed(es)})}function ss({written:{now:e},feature:t}){let{lon:n,lat:o}=Dt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function as(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>ls(t,o,r))||ss(e)}function ls(e,t,n){return n.trim()!==en(e.properties[t]).trim()}function xl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function is(e,t){let n=ho(t,e.feature,e.written.now.boxes);if(!ss(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=xl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function cs(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...wn(e,n,`"${t.version}"`),late:t}}function wn(e,t,n){let{feature:o,written:r}=e,s=Dt(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Dt(t),c=ds(r.now.boxes,(m,h)=>!ls(o,m,h));return{...e,feature:t,tag:n,late:null,written:yn({...r.now,...i,boxes:c})}}function vn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function ds(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var us=1,ms="edit ";function kn({layer:e,fid:t}){return`${ms}${e}.${t}`}function xn(e){return as(e)||e.written.now.reason.trim()!==""}function On(e){let{account:t,selection:n}=e;xn(e)?Br(t,kn(n),{form:us,draft:e}):Xe(e)}function Xe({account:e,selection:t}){zr(e,kn(t))}function Sn(e,t){return fs(Gr(e,kn(t)))}function ps(e){return Kr(e).filter(({name:t})=>t.startsWith(ms)).flatMap(t=>fs(t)??[])}function fs(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==us||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Mt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...ps(t).map(i=>this.edit(i,n)),...Zr(t).map(i=>this.drawing(t,i,n))];if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return l`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:s}=t;return{name:`${r.layer}.${r.fid}`,title:ye(r.layer,s,o),said:[fe(new Date(n).toISOString()),...Ol(t,o)],open:()=>this.open("edit",r,s.properties.town??null),drop:()=>Xe(t)}}drawing(t,n,o){var d;let{sketch:r,at:s,name:i}=n,{layer:c,fid:m,town:h}=r,f=Rt[o.view.language];return{name:i,title:(m===null||(d=r.base[String(m)])==null?void 0:d.title)??o.words.kinds[c],said:[fe(new Date(s).toISOString()),m===null?f.title:f.shape],open:()=>this.open(m===null?"draw":"shape",m===null?null:{layer:c,fid:m},h,c),drop:()=>Xr(t,n)}}row({name:t,title:n,said:o,open:r,drop:s},i){let{account:c}=i.office;return l`
<li data-draft=${t}>
<div class="work-line">
<div>
<b>${n}</b>
<span>${o.join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${r}>${c.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${c.throwAway}</button>
</div>
</div>
${this.throwing===t?re(c.throwSure,c.throwAway,()=>{s(),this.ask("")},()=>this.ask(""),i):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:s,work:i}=this.ports.stores;r!==void 0&&n===null&&Qr(r),s.set({selected:n,...o===null?{}:{town:o}}),i.set({open:t})}};function Ol({selection:e,written:t},n){let o=new Map(He(e.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Tl=90;function Tn({town:e,role:t,unit:n,level:o},r){let{office:s,data:i,view:c}=r,m=Zn(i,e),h=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],m===void 0?e:Ne(m,c.language),h)}function gs(e){let{work:t,data:n}=e.stores,o=new Mt(e),r=null,[s,i,c]=["",null,"read"],[m,h,f]=[null,"",""],d=a=>u=>{[m,h]=[J(u),a],e.ask()},p=()=>{e.signedIn(Ko).then(a=>{r=a,e.ask()},d("tokens"))},x=()=>{hn(async()=>{await Bo();let a=await Vr();t.set({open:null,session:a,closed:!a.anonymous})}).then(()=>{e.acts.readAgain(),Y(n,e.now().office.account.signedOut)},d("tokens"))},O=a=>{a.preventDefault();let u=a.currentTarget,{old:g="",fresh:L="",again:w=""}=Oe(a),{gate:b,account:P}=e.now().office;[m,h]=[null,"password"],f=Ur(L)<10?b.short:L!==w?b.differ:"",e.ask(),f===""&&e.signedIn(()=>hn(()=>Go(g,L))).then(()=>{u.reset(),Y(n,P.changed)},d("password"))},R=a=>{a.preventDefault();let u=a.currentTarget,{token:g="",days:L=""}=Oe(a);[m,h,s]=[null,"tokens",""],e.signedIn(()=>zo(g.trim(),c,Number(L))).then(w=>{s=w,$t(u,"token"),p()},d("tokens"))},M=a=>{i=null,e.signedIn(()=>Yo(a)).then(p,d("tokens"))},y=(a,u)=>h===a&&f!==""?l`
<div class="form-problem" role="alert">${f}</div>
`:G(h===a?m:null,u,`form-problem-${a}`),S=(a,u)=>{let{account:g,allTowns:L}=u.office,w=[...a.administrator?[L]:[],...a.memberships.map(b=>Tn(b,u))];return l`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(ln(a))[0]}</span>
<div>
<b>${ln(a)}</b>
<span>${g.loginOf(a.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(w.length===0?[g.noRoles]:w).map(b=>l`
<li>${b}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${x}>${g.signOut}</button>
</section>
`},T=(a,u)=>{let{account:g,gate:L}=u.office;return l`
<details class="work-more">
<summary>${g.password}</summary>
<form @submit=${O}>
<input
class="sr"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${a.login}
/>
${Q({name:"old",label:g.old,type:"password",autocomplete:"current-password",required:!0})}
${Q({name:"fresh",label:L.newPassword,type:"password",autocomplete:"new-password",hint:L.rules,required:!0})}
${Q({name:"again",label:L.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",u)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},k=(a,u)=>{let{account:g}=u.office,L=a.last_used===null?g.neverUsed:g.used(U(new Date(a.last_used))),w=[g[a.scope],g.until(U(new Date(a.expires))),L];return l`
<li data-token=${a.token}>
<div class="work-line">
<div>
<b>${a.name}</b>
<span>${w.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=a.token,e.ask()}}
>
${g.remove}
</button>
</div>
${i===a.token?re(g.removeSure,g.remove,()=>M(a.token),()=>{i=null,e.ask()},u):null}
</li>
`},C=a=>{let{account:u}=a.office;return l`
<section class="work-tokens">
<h3>${u.tokens}</h3>
<p class="form-hint">${u.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>k(g,a))}
</ul>
${(r==null?void 0:r.length)===0?l`
<p class="form-hint">${u.noTokens}</p>
`:null}
${s===""?null:l`
<div class="form-notice" role="status">
<p>${u.secretOnce}</p>
${wt(u.secret,s,e)}
</div>
`}
${y("tokens",a)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${R}>
${Q({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${ge("scope",u.scope,[["read",u.read],["write",u.write]],c,g=>c=g)}
${Q({name:"days",label:u.days,value:String(Tl),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:a})=>a.work.account,key:()=>{var a;return String(((a=t.get().session)==null?void 0:a.account)??0)},enter:()=>{var a;[r,s,i,m,h,f]=[null,"",null,null,"",""],((a=t.get().session)==null?void 0:a.signed_in)===!0?p():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:a=>{let{session:u}=t.get();return u===null||!u.signed_in?l``:l`
${S(u,a)} ${o.body(u.account,a)} ${T(u,a)} ${C(a)}
`}}}function Lt(e){let t=e.flatMap(i=>i===null?[]:So(i));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=Oo(t.map(i=>i.flatMap(([c=0,m=0])=>[c,m])));return[n,o,r,s]}var Pl=["version","updated_at","created_at","town"];function bs(e,t){let n=new Map(e.map(r=>[Qt(r),r])),o=new Map(t.map(r=>[Qt(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],c=s===null||i===null?[]:Nl(s,i);return s===null||i===null||c.length>0?[{fid:r,was:s,is:i,fields:c}]:[]})}function Nl(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!Pl.includes(i)&&!hs(n[i],o[i]));return hs(e.geometry,t.geometry)?s:[...s,"geometry"]}function hs(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function $s(e,t,n,o,r){let[s,i]=[ys(e,n,r),ys(t,n,r)],c=new Set([...s.keys(),...i.keys()]),m=[...c].filter(h=>h!==null&&!o.includes(h));return[...o,...m,null].flatMap(h=>c.has(h)?[{value:h,was:s.get(h)??Qe,is:i.get(h)??Qe}]:[])}var Qe={count:0,measure:0};function Ct(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function ys(e,t,n){let o=new Map;for(let{properties:r}of e){let s=Rl(r,t),i=n===null?0:Number(r[n]??0);o.set(s,Ct(o.get(s)??Qe,{count:1,measure:i}))}return o}function Rl(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Dl=7,Pn=40,Ml=400;function Nn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function xs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[i,c]=[!1,null],m=null,h=Pn,f=0,d=()=>{let{town:a}=t.get();if(a===null)return;let u=f+=1;[i,c,m,h]=[!0,null,null,Pn],e.ask();let[g,L]=[st(o),r===""?null:st(r)];Promise.all(yo(t.get().theme).map(async w=>{let[b,P]=await Promise.all([sn(w,a,void 0,g),sn(w,a,void 0,L)]);return{layer:w,then:b,now:P,changed:bs(b,P)}})).then(w=>{u===f&&([s,i]=[w,!1],p(),e.ask())},w=>{u===f&&([c,i]=[J(w),!1],e.ask())})},p=()=>{let a=(s??[]).flatMap(L=>O(x(L))),u=ks(a.filter(({fields:L,is:w})=>w===null||L.includes("geometry")).map(L=>L.was)),g=ks(a.map(L=>L.is));n.set({mode:u===null&&g===null?pe:{kind:"compare",change:0,was:u,is:g}})},x=a=>{let{layer:u,then:g,now:L}=a,[w,b]=[t.get(),e.stores.data.get()],P=$=>pt(w,{...b,layers:{[u]:{status:"ready",value:$,problem:null}}},u),[W,N]=[P(g),P(L)];if(W.fids===null||N.fids===null)return a;let v=a.changed.filter(({fid:$})=>{var E,A;return((E=W.fids)==null?void 0:E.has($))===!0||((A=N.fids)==null?void 0:A.has($))===!0});return{layer:u,then:W.features,now:N.features,changed:v}};t.subscribe((a,u)=>{s===null||e.stores.work.get().open!=="compare"||(a.committee!==u.committee||a.filter!==u.filter||a.table!==u.table)&&p()});let O=({layer:a,changed:u})=>m===null?u:m.layer===a?u.filter(g=>Nn(g)===(m==null?void 0:m.kind)):[],R=(a,u)=>{m=(m==null?void 0:m.layer)===a&&m.kind===u?null:{layer:a,kind:u},h=Pn,p(),e.ask()},M=(a,{fid:u,was:g,is:L})=>{let w=Lt([(g==null?void 0:g.geometry)??null,(L==null?void 0:L.geometry)??null]);L!==null&&t.set({selected:{layer:a,fid:u}}),w!==null&&e.acts.showExtent(w)},y=(a,u)=>{let g=u.flatMap(({fid:L,is:w})=>w===null?[]:[L]);t.set({...qe(t.get(),a,`fid IN (${g.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},S=(a,u)=>{let{compare:g}=u.office,L=U(new Date),w=()=>{let N=a==="from"?o:r;return N===""?[L,""]:N.split("T")},b=(N,v)=>{let $=N===""?"":`${N}${v===""?"":`T${v}`}`,E=ko($)??"";a==="from"?o=E===""?o:E:r=E,d()},[P="",W=""]=w();return l`
<div class="compare-moment" data-moment=${a}>
<span>${g[a]}</span>
<input
type="date"
aria-label=${`${g[a]} ${u.words.action.date}`}
max=${L}
.value=${P}
@change=${N=>b(N.target.value,w()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${g[a]} ${g.time}`}
.value=${W}
@change=${N=>b(w()[0]??"",N.target.value)}
/>
</div>
`},T=(a,u)=>{let{layer:g,then:L,changed:w}=a,{words:b,office:P}=u,W=Cl(g),N=Xn(g),v=mo(g,N,b),$=$s(L,a.now,N,Object.keys(v),W),E=$.reduce((I,{was:V,is:B})=>({value:null,was:Ct(I.was,V),is:Ct(I.is,B)}),{value:null,was:Qe,is:Qe}),A=(I,{was:V,is:B},q)=>l`
<tr class=${q?"compare-total":""}>
<th scope="row">${I}</th>
<td>${ws(V,W)}</td>
<td>${ws(B,W)}</td>
<td>${Wl(V,B,W)}</td>
</tr>
`,j=I=>w.filter(V=>Nn(V)===I).length,H=O(a),D=l`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${P.compare.then}</th>
<th scope="col">${P.compare.now}</th>
<th scope="col">${P.compare.difference}</th>
</tr>
</thead>
<tbody>
${$.length<2?null:$.map(I=>A(I.value===null?b.filter.blank:v[I.value]??I.value,I,!1))}
${A(b.table.sum,E,!0)}
</tbody>
</table>
`;return l`
<section class="compare-layer" data-layer=${g}>
<h3>${b.layers[g]}${W===null?"":u.office.paren("",El(W,u))}</h3>
${w.length===0?l`
<p class="form-hint">${P.compare.same}</p>
${D}
`:l`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(I=>j(I)===0?null:l`
<button
type="button"
class="compare-kind is-${I}"
data-kind=${I}
aria-pressed=${(m==null?void 0:m.layer)===g&&m.kind===I}
@click=${()=>R(g,I)}
>
${P.compare[I]}
<b>${z(j(I))}</b>
</button>
`)}
${H.every(({is:I})=>I===null)||H.length>Ml?null:l`
<button type="button" class="text-button" data-rows @click=${()=>y(g,H)}>
${Z("table")}${b.tool.table}
</button>
`}
</div>
${D}
<ol class="compare-rows">
${H.slice(0,h).map(I=>C(g,I,u))}
</ol>
${H.length<=h?null:l`
<button type="button" class="form-button is-quiet" @click=${k}>
${P.compare.more(z(H.length-h))}
</button>
`}
`}
</section>
`},k=()=>{h+=200,e.ask()},C=(a,u,g)=>{let L=u.is??u.was;if(L===null)return null;let w=Nn(u);return l`
<li>
<button type="button" data-fid=${u.fid} @click=${()=>M(a,u)}>
<i class="is-${w}" aria-hidden="true"></i>
<b>${ye(a,L,g)}</b>
<span>${w==="edited"?Al(a,u,g):g.office.compare[w]}</span>
</button>
</li>
`};return{title:({words:a})=>a.work.compare,key:({view:{town:a,theme:u}})=>`${a??""} ${u}`,enter:()=>{o===""&&(o=vo(t.get())??X(U(new Date),-Dl)),s=null,d()},leave:()=>f+=1,body:a=>l`
<div class="compare-moments">${S("from",a)} ${S("to",a)}</div>
<p class="form-hint compare-says">
${an(st(o),a.words)} →
${r===""?a.office.compare.present:an(st(r),a.words)}
</p>
${a.view.committee===null&&a.view.filter===""?null:l`
<p class="form-hint" data-narrowed>${a.office.compare.narrowed}</p>
`}
${G(c,a)}
${i?l`
<p class="form-hint" role="status">${a.words.table.reading}</p>
`:l`
${(s==null?void 0:s.every(({then:u})=>u.length===0))===!0?l`
<p class="form-hint" role="status">${a.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:u})=>u.length>0))===!0?Ll(a):null}
${(s??[]).map(u=>T(x(u),a))}
`}
`}}function Ll({office:{compare:e}}){return l`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Cl(e){let{shape:t}=it(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function El(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Os(e,t){return t==="area_m2"?ue(me(e)):z(e)}function ws({count:e,measure:t},n){return n===null?z(e):l`
${Os(t,n)}
<small>${z(e)}</small>
`}function Wl(e,t,n){let o=vs(t.count-e.count,z);return n===null?o:l`
${vs(t.measure-e.measure,r=>Os(r,n))}
<small>${o}</small>
`}function vs(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Al(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return uo(i,r);let c={field:i,was:(t==null?void 0:t.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},m=ut(e,c,r);return`${m.label}${r.words.colon}${m.was} → ${m.is}`}).join("; ")}function ks(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Ss=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Et(e,{words:t,office:n}){return no(e)?t.layers[e]:n.lists[e]??e}var Rn=6,_l=Ss;function Dn(e,t){let{log:n}=t.office,o=e.slice(0,Rn).map(({layer:s,op:i,count:c})=>{var m,h;return((h=(m=n.people)[s])==null?void 0:h.call(m,i,c))??n.touch(Et(s,t),i,c)}),r=e.length>Rn?n.andMore(e.length-Rn):"";return o.join(t.words.listComma)+r}function Wt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>_l.includes(n))}function Mn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Ts(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Mn(e,t)!==""}function Il(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Ps({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Il(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Ns(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:i,role:c,unit:m,level:h})=>{let f=m!==""?t.committees.get(m)??m:h===""?"":n.levels[h];return n.paren(i===""?s:i,f===""?n.roles[c]:`${n.roles[c]} · ${f}`)}).join(o.listComma)}function Rs({change:e,touched:t},n){return n.office.log.willUndo(e,Dn(t,n))}function Ds(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",i,c]=o;return i===void 0||c===void 0?n.conflict(Et(r,t),s):n.leaning(Et(r,t),s,i,Et(c,t))}var Me=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:l`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:i}=this.of,c=o(t,n+1);if(c===null)return;let m=this.latest+=1,h=(s==null?void 0:s())??(()=>!0);this.reading=!0,i(),c.then(f=>{if(m!==this.latest||!h())return;let d=r(f),p=d.slice(0,n);this.rows=t===null?p:[...this.rows,...p],[this.answer,this.all,this.reading,this.problem]=[f,d.length<=n,!1,null],i()},f=>{m===this.latest&&([this.problem,this.reading]=[J(f),!1],i())})}};function ae(e,t,n,o){return l`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>l`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Fl=["7","30","90"],jl=500;function Ms({stores:e,ask:t}){let n=null,o="7",r=null,s=null,i=0,c=()=>{let f=i+=1,{town:d}=e.view.get();if(n===null||d===null)return;let p=U(new Date);rr(d,n,X(p,1-Number(o)),p,jl).then(x=>{f===i&&([r,s]=[x,null],t())},x=>{f===i&&(s=J(x),t())})},m=()=>{[r,s]=[null,null],c(),t()};e.data.subscribe((f,d)=>{f.touched!==d.touched&&e.work.get().open==="changes"&&c()});let h=(f,d,p)=>{var y;let{log:x}=p.office,O=((y=de(p.data,f,d.fid))==null?void 0:y.properties)??{name:d.name},R=Ne(O,p.view.language)||(d.code??p.words.unnamed),M={insert:x.created,update:x.changed,delete:x.deleted}[d.op];return l`
<li class="log-entry" data-changed=${d.fid}>
<p class="log-head">
<time datetime=${d.at}>${fe(d.at)}</time>
<span>${M}</span>
</p>
${d.op==="delete"?l`
<p class="log-what">${R}</p>
`:l`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:f,fid:d.fid}})}}
>
${R}${d.code===null||d.code===R?"":` · ${d.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:m,head:f=>l`
${ge("changed-layer",f.office.log.ofLayer,[["",f.office.log.allLayers],...to.map(d=>[d,f.words.layers[d]])],n??"",d=>{n=d===""?null:d,m()})}
${n===null?null:ae(f.office.log.within,Fl.map(d=>[d,f.office.log.lastDays(Number(d))]),o,d=>{o=d,m()})}
`,list:f=>{if(n===null)return null;let{log:d}=f.office,p=n;if(r===null)return l`
${G(s,f)}
${s===null?l`
<p class="form-hint">${f.words.reading}</p>
`:null}
`;let{features:x,more:O}=r;return l`
<p class="form-hint" data-changed-count=${x.length}>
${O?d.lastChanged(x.length):d.changedCount(f.words.layers[p],x.length,Number(o))}
</p>
<ol class="log">
${x.map(R=>h(p,R,f))}
</ol>
`}}}function At(e,t){let[n,o]=[null,""],r=new Ze(e.ask),s=null,i=null,c=()=>{[n,s,i,o]=[null,null,null,""],r.end(),e.ask()},m=O=>{i=J(O),r.end(),e.ask()},h=O=>{let R=e.stores.view.get().town;R!==null&&([n,s,i,o]=[O,null,null,""],e.ask(),Ot(R,O+1,1).then(({changes:[M]})=>{n===O&&((M==null?void 0:M.change)===O?s=M:i={title:"gone",status:404},e.ask())},m))},f=()=>{let O=e.stores.view.get().town;if(O===null||n===null||r.lasts)return;r.begin();let R=n;e.signedIn(()=>De(O,R,o.trim())).then(()=>{Y(e.stores.data,e.now().office.log.undone),c(),t()},m)},d=O=>l`
<div class="form-problem" role="alert">
${O.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(R=>l`
<li>${Ds(R,O)}</li>
`)}
</ul>
</div>
`,p=(O,R)=>{let M=O===null?[]:dt(O,R.view.language,R);return M.length===0?null:l`
<ul class="form-faults">
${M.map(y=>l`
<li>${y}</li>
`)}
</ul>
`},x=(O,R)=>{let{log:M}=R.office;return Wt(O)?l`
${Q({name:"undo-reason",label:R.office.paren(M.undoReason,R.office.optional),value:o,input:y=>o=y})}
${r.lasts?l`
<p class="form-hint" role="status">${Be(r.seconds,R)}</p>
${Ge(r.seconds,R)}
`:re(Rs(O,R),M.undoIt,f,c,R)}
`:l`
<p class="form-problem" role="alert">
${O.undone_by===void 0?M.notHere(O.change):M.undoneBy(O.undone_by)}
</p>
`};return{end:c,part:(O,R)=>n!==O?l`
<button type="button" class="text-button log-undo" @click=${()=>h(O)}>
${Z("undo")}${R.office.log.undo}
</button>
`:l`
${((i==null?void 0:i.conflicts)??[]).length>0?d(R):G(i,R,"undo-problem")}
${p(i,R)}
${s===null?l`
<button type="button" class="form-button is-quiet" @click=${c}>${R.office.cancel}</button>
`:x(s,R)}
`}}var Hl=30;function Ls(e){let t=new Me({size:Hl,ask:(i,c)=>{let{town:m}=e.stores.view.get();return m===null?null:Ot(m,(i==null?void 0:i.change)??null,c)},rowsOf:i=>i.changes,wanted:()=>{let{town:i}=e.stores.view.get();return()=>e.stores.view.get().town===i},changed:e.ask}),n=At(e,()=>t.read()),o=Ms(e),r=(i,c)=>{var h;let{log:m}=c.office;return l`
<li class="log-entry" data-change=${i.change}>
${Ln(i,c)}
<p class="log-what">${ql(i,c)}</p>
${Cn(i,c)}
${i.undone_by===void 0?((h=t.answer)==null?void 0:h.may_undo)===!0&&Wt(i)&&!Re(c.view)?n.part(i.change,c):null:l`
<p class="log-mark">${m.undoneBy(i.undone_by)}</p>
`}
</li>
`},s=i=>l`
${G(t.problem,i)}
${_e(e.stores.work.get().session,i.view.town)?null:l`
<p class="form-hint">${i.office.log.only}</p>
`}
${t.empty?l`
<p class="form-hint">${i.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(c=>r(c,i))}
</ol>
${t.more(i,"log-more")}
`;return{title:({words:i})=>i.work.changes,key:({view:i})=>{var c;return`${i.town??""} ${((c=e.stores.work.get().session)==null?void 0:c.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:i=>l`
${o.head(i)} ${o.list(i)??s(i)}
`}}function ql({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Dn(e,n),Ns(t,n)].filter(o=>o!=="").join(n.words.colon)}function Ln(e,t){let{at:n,change:o}=e,{log:r}=t.office;return l`
<p class="log-head">
<time datetime=${n}>${fe(n)}</time>
<span>${Ps(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Cn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Mn(e,n)].filter(s=>s!=="");return r.length===0?null:l`
<p class="log-why">${r.join(" · ")}</p>
`}function Cs(e){return Ws(e,!0)}function Es(e){return Ws(e,!1)}function Ws(e,t){let n=null,o=!1;return{title:s=>(n==null?void 0:n.title(s))??Rt[s.view.language][t?"shape":"title"],key:({view:{selected:s,town:i,asOf:c}})=>t?`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${c??""}`:`${i??""} ${c??""}`,enter:()=>{if(o=!0,n!==null){n.enter();return}import("./desk-MXMWDVZO.js").then(s=>{n??=new s.Desk(e,t),o&&n.enter()},()=>{let{stores:s,now:i}=e;Y(s.data,i().words.lost),s.work.set({open:null})})},leave:()=>{o=!1,n==null||n.leave()},body:s=>(n==null?void 0:n.body(s))??l``}}function As({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),i=vn(t,JSON.stringify([t.tag,n,s]),ze),{tag:c,key:m}=i;return{draft:i,answer:e(()=>lr(o,r,n,{tag:c,reason:s,key:m}))}}function _s({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=vn(t,`delete ${t.tag} ${r}`,ze),{tag:i,key:c}=s;return{draft:s,answer:e(()=>ir(n,o,{tag:i,reason:r,key:c}))}}function Is(e,t,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:c}=e,{edit:m}=n.office;return l`
${Ul(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(h=>Vl(h,e,t,n))} ${Gl(e,t,n)}
${Q({name:"reason",label:n.office.paren(m.reason,n.office.optional),value:o.written.now.reason,hint:m.reasonHint,input:h=>t.write({reason:h})})}
${Kl(o,t,n)} ${zl(e,n)}
<div class="form-foot">
${Ge(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Be(i,n):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${c?re(m.deleteSure,m.delete,t.remove,()=>t.ask(!1),n):l`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${m.delete}
</button>
`}
`}function Ul(e,t,{office:{edit:n}}){return e===""?null:l`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Vl(e,{draft:t,problem:n},o,r){var O;let{name:s,kind:i,label:c,unit:m,options:h}=e,f=bn(t,s),d=R=>o.type(s,R);if(fo(e))return Bl(e,f,n,o,r);let p=m===""?c:r.office.paren(c,m);if(i==="listed"||i==="boolean"||i==="committee"){let R=i==="committee"?r.office.edit.noCommittee:r.office.none,M=f===""||h.some(([y])=>y===f)?[]:[[f,f]];return ge(s,p,[["",R],...h,...M],f,d)}let x=s==="aliases"?r.office.edit.aliasesHint:void 0;return Q({name:s,label:p,value:f,type:i==="date"?"date":"text",mode:i==="text"||i==="date"?"text":i==="integer"?"numeric":"decimal",input:d,fault:((O=n==null?void 0:n.faults)==null?void 0:O.some(R=>R.field===s))??!1,...x===void 0?{}:{hint:x}})}function Bl(e,t,n,o,r){var h;let{name:s,label:i}=e,c=Ir("m2"),m=rt(t,"m2");return Q({name:s,label:i,value:lo(t,c),mode:"decimal",input:f=>{var p;let d=((p=rt(f,c))==null?void 0:p.unit)??c;d!==c&&Fr(d),o.type(s,ao(f,c))},settled:so,beside:jr(c,r.words,o.redraw),fault:((h=n==null?void 0:n.faults)==null?void 0:h.some(f=>f.field===s))??!1,hint:m===null?r.office.edit.areaHint:r.office.edit.areaIs(io({...m,unit:c},r.words))})}function Gl({draft:e,placing:t},n,o){if(it(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=e.written.now;return l`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Q({name:"lon",label:r.lon,value:s,mode:"decimal",input:c=>n.write({lon:c})})}
${Q({name:"lat",label:r.lat,value:i,mode:"decimal",input:c=>n.write({lat:c})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${Z("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Kl(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,i=new Map(He(s,n).map(h=>[h.name,h])),c=(h,f)=>po(s,h,f,n),m=h=>{let[f,d]=[e.written.now.boxes[h],i.get(h)];return f===void 0||d===void 0?"–":l`
<b>${c(h,go(d,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(h)}>${o.takeTheirs}</button>
`};return l`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(h=>l`
<th scope="col">${h}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:h,was:f,is:d})=>{var p;return l`
<tr data-field=${h}>
<th scope="row">${((p=i.get(h))==null?void 0:p.label)??(h==="geometry"?r.shape:h)}</th>
<td>${c(h,f)}</td>
<td>${c(h,d)}</td>
<td>${m(h)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function zl({problem:e,says:t},n){let o=e===null?[]:dt(e,n.view.language,n);return l`
<div id="edit-says">
${t===""?G(e,n):l`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>l`
<li>${r}</li>
`)}
</ul>
</div>
`}var Yl=1e4;function js(e){return new En(e)}var En=class{constructor(t){this.ports=t;this.waiting=new Ze(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(rs(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ye(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Fs(n,t)&&xn(n)&&this.tellKept(n);let r=Sn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":fe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),l``;if(Re(t.view))return Jl(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return G(this.problem,t);let i=Lo(r.get().session,o,n.layer,s.feature.properties.committee);return l`
${i?null:l`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${Is(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>ns(o,t,n))},write:t=>{this.change(n=>$n(n,t))},leave:t=>{this.change(n=>os(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?pe:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?Jr(o.written):Yr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ye(t.selection.layer,t.feature,n);Y(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Xe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,On(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&Fs(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Sn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):On(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){pn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=ts(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=J(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return He(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:c,seconds:m}=this.waiting,{mode:h}=this.ports.stores.tools.get(),f=h.kind==="place"&&h.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:c,waitedS:m,deleting:r,says:s,placing:f,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=is(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(As(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(_s(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),Y(r,n);let c=this.shows(t),m=this.latest(t);if(!o&&!Zl(m,t)){this.goOn(m);return}Xe(t),c&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;pn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(wn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=J(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?cs(r,o):r),!this.shows(t)||!s){let i=this.ports.now(),c=ye(t.selection.layer,t.feature,i);Y(this.ports.stores.data,i.office.edit.unsaved(c,Ao(o,i)),Yl);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function Jl({words:e,office:t},n){return l`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function Zl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function Fs({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var Hs=e=>e?{"Tuntu-Reveal":"1"}:{};async function Le(e,t={}){return await(await Ke("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ie(e,t){return await(await Ke("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":ze()})).json()}function qs(e,t,n){return Le(`ledger?town=${e}&month=${t}`,Hs(n))}async function Us(e,t,n,o,r,s){var f;let c=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,m=await Ke("GET",c,void 0,Hs(s)),h=(f=/filename\*=utf-8''([^;]+)/i.exec(m.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:h===void 0?`${t}-${n}.${o}`:decodeURIComponent(h),content:await m.blob()}}async function Vs(e){return(await Le(`months?town=${e}`)).months}async function Bs(e,t){await Ke("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":ze()})}async function Gs(e,t){let n={corrections:[t]};return(await Ie(`ledger/corrections?town=${e}`,n)).months}function Ks(e,t,n){return Ie(`cleaners/${t}/leave?town=${e}`,{on:n})}async function zs(e){let t=await Ke("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function Ys(e,t,n,o){return Le(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function Js(e,t,n){await Ie(`lists/${t}/publish?town=${e}`,n)}async function Zs(e,t,n,o){await Ie(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function Xs(e,t,n,o,r){await Ie(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function Qs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Le(n)).inspections}async function ea(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Le(n)).streets}async function ta(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:i}]=await Promise.all([Le(`patrols?${o}`),Le(`calendar?${o}`),Le(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(i.map(({number:c,name:m})=>[c,m]))}}async function na(e,t){return(await Ie(`patrols?town=${e}`,{shifts:t})).change}async function oa(e,t){return(await Ie(`calendar?town=${e}`,t)).change}var _t=["sheet","attendance","lists","inspections","washings","patrols"];function It({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ra(e){let[t="",n]=e.split(".");return{month:t,paper:_t.find(o=>o===n)??"sheet"}}function Ft(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function Se(e){return new Date(Date.parse(`${Ft(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Xl="January February March April May June July August September October November December".split(" "),jt=e=>`${Xl[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Wn=e=>`${e} ${e===1?"village":"villages"}`,sa={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:jt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${jt(e)} is closed`,sureClose:(e,t,n,o)=>`${jt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${jt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Wn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Wn(e)} on the red list and ${Wn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var Ht=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,aa={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Ht,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Ht(e)}已结账`,sureClose:(e,t,n,o)=>`${Ht(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Ht(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var qt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,la={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:qt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${qt(e)}已結賬`,sureClose:(e,t,n,o)=>`${qt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${qt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var Ut={"zh-Hans":aa,"zh-Hant":la,en:sa};function ia(e,t){return{...e,month:t,said:Ut[e.view.language],town:e.view.town??""}}function ke(e){return z(e,Number.isInteger(e)?0:2)}function Ce(e){return e===null?"":z(e,2)}function An(e){return e.slice(5)}function ca(e,t,{data:n,committees:o}){let[r,s]=e.split("."),i=de(n,r==="streets"?"streets":"villages",Number(s));return o.get((i==null?void 0:i.properties.committee)??"")??t}function Te(e,t){return l`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Vt(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?G(e,t,n):l`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function be(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=J(r),!1}finally{t=!1,e.ask()}}}}function Pe(e,t,{town:n,month:o,view:r,said:s},i,c){let m=h=>{c.write(async()=>{let f=await Us(n,o,e,h,r.language,t);_r(f.name,f.content),Y(i.stores.data,s.saved(f.name))})};return l`
<span class="month-save">
${["xlsx","csv"].map(h=>l`
<button
type="button"
class="form-button is-quiet"
data-save=${h}
?disabled=${c.busy()}
@click=${()=>m(h)}
>
${h==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var _n={value:null,problem:null,settled:!1};function he(e){let[t,n]=["",0],o=!1,r=_n;return{of:(s,i)=>{if(s!==t&&([t,o,r]=[s,!1,_n]),!o){o=!0,r={...r,settled:!1};let c=n+=1,m=h=>{c===n&&(r=h,e())};i().then(h=>m({value:h,problem:null,settled:!0}),h=>m({value:null,problem:J(h),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,_n],n+=1}}}var Ql=[10,20,30,40],ei=[3,5,10],ti=7;function da(e){let{stores:t,ask:n}=e,o=he(n),r=be(e),[s,i]=[20,5],c=new Set,m=!1,h=null,f="",d=b=>{[m,h,f]=[!1,null,""],o.again(),Y(t.data,b)},p=()=>t.work.get().session,x=({village:b,name:P},{data:W,view:N})=>{let v=de(W,"villages",Number(b.split(".")[1]));return v===void 0?P:Ne(v.properties,N.language)},O=({committee:b,committee_name:P},W)=>W.committees.get(b)??P,R=(b,{said:P})=>l`
<span class="month-objection" data-objection=${b.id}>
${P.objected(b.made_on)}${b.words===void 0?"":`${P.colon}${b.words}`}
<b>${b.upheld===void 0?P.waits:b.upheld?P.upheld:P.rejected}</b>
${b.answer===void 0?"":`${P.colon}${b.answer}`}
</span>
`,M=(b,P,W,N,v)=>l`
<form
class="month-fields"
@submit=${$=>{$.preventDefault(),f.trim()!==""&&N()}}
>
${Q({name:P,label:b,value:f,required:!0,lengthMost:200,input:$=>f=$})}
${W}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{h=null,n()}}
>
${v.office.cancel}
</button>
</form>
`,y=b=>{[h,f]=[b,""],r.clear(),n()},S=(b,P)=>M(P.said.objectWhy,"objection",l`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${P.said.object}</button>
`,()=>{r.write(async()=>{await Zs(P.town,P.month,b.village,f.trim()),d(P.said.objectionSent)})},P),T=(b,P)=>{let W=N=>{r.write(async()=>{await Xs(P.town,P.month,b,N,f.trim()),d(P.said.answered)})};return M(P.said.answerWhy,"answer",l`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${P.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&W(!1)}}
>
${P.said.reject}
</button>
`,()=>W(!0),P)},k=({done:b,reported:P})=>P===0?"–":`${je(b/P)} %`,C=(b,P,W)=>{let{said:N,town:v}=W,$=Ve(p(),v),E=Ae(p(),v)&&($===null||$.includes(b.committee)),A=P.objections_until!==void 0&&U(new Date)<=P.objections_until,j=(b.objections??[]).filter(({upheld:H})=>H===void 0);return l`
<td class="month-standing">
${b.struck===!0?N.struck:b.counts===!0?N.counts:N.notYet}
${(b.objections??[]).map(H=>R(H,W))}
${E&&A&&h!==b.village?l`
<button
type="button"
class="text-button"
data-object=${b.village}
@click=${()=>y(b.village)}
>
${N.objectOpen}
</button>
`:null}
${h===b.village?S(b,W):null}
${ne(p(),v)?j.map(({id:H})=>h===H?T(H,W):l`
<button type="button" class="text-button" data-answer=${H} @click=${()=>y(H)}>
${N.answerOpen}
</button>
`):null}
</td>
`},a=(b,P)=>l`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${b.village}
.checked=${!c.has(b.village)}
@change=${()=>{let W=new Set(c);W.delete(b.village)||W.add(b.village),c=W,n()}}
/>
${P.said.toList}
</label>
</td>
`,u=(b,P,W,N)=>{let{said:v}=N;return P.length===0?l`
<p class="form-hint">${v.noVillages}</p>
`:Te(v.colours[b],l`
<table class="month-table month-listed" data-colour=${b}>
<thead>
<tr>
${b==="few"?null:l`
<th scope="col">${v.rank}</th>
`}
<th scope="col" class="month-name">${N.words.kinds.villages}</th>
<th scope="col" class="month-name">${N.words.kinds.committees}</th>
<th scope="col">${v.done}</th>
<th scope="col">${v.share}</th>
<th scope="col">${v.unreported}</th>
${W===null?null:l`
<th scope="col" class="month-standing">${v.standing}</th>
`}
</tr>
</thead>
<tbody>
${P.map($=>l`
<tr data-village=${$.village}>
${b==="few"?null:l`
<th scope="row">
${$.rank??""}${$.tied?l`
<small>${v.tied}</small>
`:null}
</th>
`}
<th class="month-name">${x($,N)}</th>
<td class="month-name">${O($,N)}</td>
<td>${z($.done)} / ${z($.reported)}</td>
<td>${k($)}</td>
<td>${z($.not_reported)} / ${z($.due)}</td>
${(W==null?void 0:W($))??null}
</tr>
`)}
</tbody>
</table>
`)},g=(b,P,W)=>["red","black"].map(N=>l`
<h3 class="month-${N}">${W.said.colours[N]} · ${b[N].length}</h3>
${u(N,b[N],P,W)}
`),L=(b,P)=>l`
<p class="month-acts" data-published>
<span>${P.said.publishedOn(b.published_on??"",b.objections_until??"")}</span>
${Pe("villages",!1,P,e,r)}
</p>
${g(b,W=>C(W,b,P),P)}
<p class="form-hint">${P.said.rules(b.rules.least,z(b.rules.n),z(b.rules.d))}</p>
`,w=(b,P)=>{let{said:W,month:N,town:v}=P,$=U(new Date).slice(0,7)>N,E=D=>D.map(({village:I})=>I).filter(I=>!c.has(I)),[A,j]=[E(b.red),E(b.black)],H=()=>{r.write(async()=>{await Js(v,N,{least:s,places:i,red:A,black:j}),d(W.published)})};return l`
<div class="month-fields">
${ge("least",W.least,Ql.map(D=>[String(D),W.leastOf(D)]),String(s),D=>{s=Number(D),n()})}
${ge("places",W.places,ei.map(D=>[String(D),W.placesOf(D)]),String(i),D=>{i=Number(D),n()})}
${Pe("villages",!1,P,e,r)}
</div>
<p class="form-hint">${W.draftHint}</p>
${g(b,D=>a(D,P),P)}
${(b.few??[]).length===0?null:l`
<details class="work-more month-few">
<summary>${W.fewOf((b.few??[]).length,b.rules.least)}</summary>
${u("few",b.few??[],null,P)}
</details>
`}
<p class="form-hint">${W.rules(b.rules.least,z(b.rules.n),z(b.rules.d))}</p>
${$?m?re(W.surePublish(A.length,j.length,X(U(new Date),ti)),W.publish,H,()=>{m=!1,n()},P):l`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${A.length+j.length===0||r.busy()}
@click=${()=>{m=!0,n()}}
>
${W.publishOpen}
</button>
`:l`
<p class="form-hint">${W.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[m,h,f,c]=[!1,null,"",new Set],r.clear(),o.forget()},body:b=>{var v;let P=`${b.town} ${b.month} ${s} ${i} ${((v=p())==null?void 0:v.account)??0}`,{value:W,problem:N}=o.of(P,()=>Ys(b.town,b.month,s,i));return W===null?l`
${G(N,b,"lists-problem")}
${N===null?l`
<p class="form-hint">${b.words.reading}</p>
`:null}
`:l`
${G(r.problem(),b,"lists-problem")}
${W.published!==null?L(W.published,b):W.draft!==null?w(W.draft,b):l`
<p>${b.said.notPublished}</p>
`}
`}}}var In={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},Bt={place:"",date:"",days:"0",slots:"",reason:""};function ua(e){return e.trim()===""?0:eo(e)}function ma(e,t){let{stores:n,ask:o}=e,r=he(o),s=he(o),i=be(e),c=null,[m,h]=["",!1],f=Bt,d=null,p=(y,S,T)=>i.write(async()=>{let{ended:k,taken_back:C}=await Ks(T.town,y.cleaner,S);h=!1,t(),Y(n.data,S===null?T.said.backAgain:T.said.left(y.cleaner,S,k,C))}),x=(y,S)=>{let{place:T,date:k,reason:C}=f,[a,u]=[ua(f.days),ua(f.slots)];return d=a===null?f.days:u===null?f.slots:null,a===null||u===null?(o(),Promise.resolve(!1)):i.write(async()=>{let g=await Gs(S.town,{cleaner:y.cleaner,place:T,date:k,days:a,slots:u,reason:C});f=Bt,t(),Y(n.data,S.said.corrected(g[0]??""))})},O=(y,S)=>{var C;let{said:T}=S,k=(C=s.of(S.town,()=>zs(S.town)).value)==null?void 0:C.get(y.cleaner);return k!==void 0?l`
<p class="month-line">
<span>${T.lastDayIs(k)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${i.busy()}
@click=${()=>p(y,null,S)}
>
${T.takeBackLastDay}
</button>
</p>
`:h?re(T.sureLeft(y.cleaner,m),T.leave,()=>{p(y,m,S)},()=>{h=!1,o()},S):l`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${T.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${m}
@change=${a=>m=a.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{m!==""&&(h=!0,o())}}
>
${T.leaveOpen}
</button>
</div>
`},R=(y,S)=>{let{said:T,month:k}=S,[C,a]=[`${k}-01`,Se(k)],u=r.of(`${S.town} ${k}`,()=>Tt(S.town,C,a)).value??[],g=[...new Set(u.filter(({cleaner:w})=>w===y.cleaner).map(({place:w})=>w))],L=w=>{f={...f,...w}};return l`
<form
class="month-fields"
data-correct
@submit=${w=>{w.preventDefault(),g.includes(f.place)||L({place:g[0]??""}),x(y,S)}}
>
<p class="form-hint">${T.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${T.place}</label>
<select
id="form-correct-place"
@change=${w=>L({place:w.target.value})}
>
${g.map(w=>l`
<option value=${w} .selected=${w===f.place}>${ce(ve(w),S)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${T.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${C}
max=${a}
.value=${f.date}
@change=${w=>L({date:w.target.value})}
/>
</div>
${Q({name:"correct-days",label:T.daysMore,value:f.days,mode:"decimal",input:w=>L({days:w})})}
${Q({name:"correct-slots",label:T.slotsMore,value:f.slots,mode:"decimal",required:!0,input:w=>L({slots:w})})}
${Q({name:"correct-reason",label:T.why,value:f.reason,required:!0,lengthMost:200,input:w=>L({reason:w})})}
<div class="form-problem" id="correct-problem" role="alert">
${d===null?"":T.noNumber(d)}
</div>
<button class="form-button" ?disabled=${i.busy()||g.length===0}>${T.correct}</button>
</form>
`};return{open:()=>c,turn:y=>{[c,m,h]=[c===y?null:y,U(new Date),!1],[f,d]=[Bt,null],i.clear(),o()},detail:(y,S,T,k)=>l`
<tr class="month-detail">
<td colspan=${T}>
<div>
<p class="month-marks" role="group" aria-label=${k.said.papers.attendance}>
${Array.from(y.marks,(C,a)=>l`
<span title=${xe(`${k.month}-${String(a+1).padStart(2,"0")}`,k.view.language)}>
<small>${a+1}</small>
${In[C]??""}
</span>
`)}
</p>
${y.shared===0?null:l`
<p class="form-hint">${k.said.shared(y.shared)}</p>
`}
${O(y,k)} ${S.closed?R(y,k):null}
${Vt(i.problem(),k,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[c,h,f,d]=[null,!1,Bt,null],i.clear(),r.forget(),s.forget()}}}function pa({place:e}){return e.startsWith("streets.")?"streets":"villages"}function fa(e){let{ask:t}=e,n=he(t),o=be(e),r=!1,s=({town:p,month:x})=>n.of(`${p} ${x} ${r?"whole":""}`,()=>qs(p,x,r)),i=()=>{n.again(),c.again()},c=ma(e,i),m=(p,x)=>l`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${Z(r?"hidden":"eye")}${r?p.said.hideNames:p.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${i}>
${Z("history")}${p.said.again}
</button>
${Pe(x,r,p,e,o)}
</p>
`,h=p=>l`
${G(s(p).problem,p,"sheet-problem")}
${s(p).problem===null?l`
<p class="form-hint">${p.words.reading}</p>
`:null}
`,f=(p,{said:x})=>p.villages.duty_days+p.streets.duty_days===0?null:l`
<p class="form-hint" data-nobody>
${x.nobody(p.villages.duty_days,ke(p.villages.slots),p.streets.duty_days,ke(p.streets.slots))}
</p>
`,d=(p,x)=>{let{said:O}=x,R=p.total.yuan!==null,M=["villages","streets"].filter(g=>p.total[g].duty_days+p.nobody[g].duty_days>0||p.corrections.some(L=>pa(L)===g)),y=R?5:4,S=2+M.length*y+(R?2:1),T=l`
${Array.from({length:y},()=>l`
<td class="is-none">–</td>
`)}
`,k=g=>g.duty_days===0&&g.days===0&&g.slots===0&&(g.yuan??0)===0?T:l`
<td>${z(g.duty_days)}</td>
<td>${ke(g.days)}</td>
<td>${ke(g.due)}</td>
<td>${ke(g.slots)}</td>
${R?l`
<td>${Ce(g.yuan)}</td>
`:null}
`,C=g=>M.map(L=>k(g[L])),a=g=>l`
<tr data-cleaner=${g.cleaner} class=${c.open()===g.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${c.open()===g.cleaner}
@click=${()=>c.turn(g.cleaner)}
>
${z(g.cleaner)}
</button>
</th>
<th class="month-name">
${g.name}${g.shared>0?l`
<sup>*</sup>
`:null}
</th>
${C(g)}
<td>${z(g.attended)}</td>
${R?l`
<td>${Ce(g.yuan)}</td>
`:null}
</tr>
${c.open()===g.cleaner?c.detail(g,p,S,x):null}
`,u=g=>{let L=pa(g);return l`
<tr class="month-correction" data-correction=${g.id}>
<th scope="row">${z(g.cleaner)}</th>
<th class="month-name">${g.name}</th>
${M.map(w=>w===L?l`
<td></td>
<td>${ke(g.days)}</td>
<td></td>
<td>${ke(g.slots)}</td>
${R?l`
<td>${Ce(g.yuan)}</td>
`:null}
`:l`
<td colspan=${y}></td>
`)}
<td></td>
${R?l`
<td>${Ce(g.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${S}>${O.corrects(g.date,g.place_name,g.reason)}</td>
</tr>
`};return l`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${O.number}</th>
<th rowspan="2" scope="col" class="month-name">${O.name}</th>
${M.map(g=>l`
<th colspan=${y} scope="colgroup">${O.groups[g]}</th>
`)}
<th rowspan="2" scope="col">${O.attended}</th>
${R?l`
<th rowspan="2" scope="col">${O.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>l`
<th scope="col">${O.duty}</th>
<th scope="col">${O.swept}</th>
<th scope="col">${O.dueSlots}</th>
<th scope="col">${O.slots}</th>
${R?l`
<th scope="col">${O.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${p.rows.map(a)} ${p.corrections.map(u)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${O.total}</th>
${C(p.total)}
<td>${z(p.rows.reduce((g,{attended:L})=>g+L,0))}</td>
${R?l`
<td>${Ce(p.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:i,forget:()=>{r=!1,o.clear(),n.forget(),c.forget()},sheet:p=>{let x=s(p).value;if(x===null)return h(p);let{said:O}=p;return l`
${m(p,"month")} ${G(o.problem(),p,"sheet-problem")}
${Te(O.papers.sheet,d(x,p))} ${f(x.nobody,p)}
${x.rows.some(({shared:R})=>R>0)?l`
<p class="form-hint" data-shared>${O.sharedHint}</p>
`:null}
<p class="form-hint">${O.noted}</p>
`},attendance:p=>{let x=s(p).value;if(x===null)return h(p);let{said:O,month:R}=p,M=Array.from({length:Number(Se(R).slice(8))},(S,T)=>T+1),y=S=>[0,6].includes(new Date(`${R}-${String(S).padStart(2,"0")}T00:00:00Z`).getUTCDay());return l`
${m(p,"attendance")} ${G(o.problem(),p,"month-problem")}
${Te(O.papers.attendance,l`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${O.number}</th>
<th scope="col" class="month-name">${O.name}</th>
${M.map(S=>l`
<th scope="col" class=${y(S)?"is-weekend":Yn}>${S}</th>
`)}
<th scope="col">${O.attended}</th>
</tr>
</thead>
<tbody>
${x.rows.map(S=>l`
<tr data-cleaner=${S.cleaner}>
<th scope="row">${z(S.cleaner)}</th>
<th class="month-name">${S.name}</th>
${M.map(T=>{let k=S.marks[T-1]??".";return l`
<td class="mark-${k==="."||k==="-"?"none":k}">${In[k]??""}</td>
`})}
<td>${z(S.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${O.signs}</p>
<p class="form-hint">${O.noted}</p>
`}}}var ni=["08:00","12:00"];function ga(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function ha(e,t){let{stores:n,ask:o}=e,r=be(e),[s,i]=[null,""],c=null,m="",[h,f]=ni,d=new Set,[p,x]=[!1,""],O=(a,u)=>{s=s===a?null:a,r.clear(),m=U(new Date);let g=u.patrols[u.patrols.length-1];g!==void 0&&({starts:h,ends:f}=g),[d,p,x,c]=[new Set,ga(m),"",null],o()},R=(a,u,g)=>r.write(async()=>{let L=await u();c={form:a,change:L,text:g},d=new Set,x="",t(),Y(n.data,g),n.view.set({papers:It({month:m.slice(0,7),paper:"patrols"})})}),M=(a,u)=>r.write(async()=>{await De(u.town,a,""),c=null,t(),Y(n.data,u.office.log.undone)}),y=(a,u,g)=>l`
<div class="form-field">
<label for=${`form-${a}-date`}>${g.said.day}</label>
<input
id=${`form-${a}-date`}
type="date"
required
min=${u}
.value=${m}
@change=${L=>{m=L.target.value,p=ga(m),o()}}
/>
</div>
`,S=(a,u,g,L)=>l`
<div class="form-field">
<label for=${`form-${a}`}>${u}</label>
<input
id=${`form-${a}`}
type="time"
required
.value=${g}
@change=${w=>L(w.target.value)}
/>
</div>
`,T=()=>{[s,c]=[null,null],r.clear()},k=(a,u,g,L,w)=>{let{session:b}=n.work.get();if(!ne(b,w.town))return null;let P=`${w.town} ${(b==null?void 0:b.account)??0}`;i!==P&&T(),i=P;let W=(c==null?void 0:c.form)===a?c:null;return l`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${a}
aria-expanded=${s===a}
@click=${()=>O(a,L)}
>
${s===a?w.office.cancel:u}
</button>
${W===null?null:l`
<span role="status">${W.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${r.busy()}
@click=${()=>M(W.change,w)}
>
${Z("undo")}${w.office.suspend.takeBack}
</button>
`}
</p>
${s===a?g():null}
${s===a||W!==null?Vt(r.problem(),w,`${a}-problem`):null}
`},C=(a,u,g,L)=>l`
<form
class="month-fields"
data-form=${a}
@submit=${w=>{w.preventDefault(),u()}}
>
${g}
<p class="month-save-line">${L}</p>
</form>
`;return{forget:T,shifts:(a,u)=>{let{said:g}=u,L=()=>g.shiftsSaved(xe(m,u.view.language),d.size),w=()=>{if(d.size===0)return;let W=[...d].map(N=>({date:m,member:N,starts:h,ends:f}));R("shifts",()=>na(u.town,W),L())},b=W=>{let N=new Set(d);N.delete(W)||N.add(W),d=N,o()},P=()=>C("shifts",w,l`
${y("shifts",null,u)} ${S("shift-starts",g.from,h,W=>h=W)}
${S("shift-ends",g.until,f,W=>f=W)}
<div class="month-members" role="group" aria-label=${g.whoPatrols}>
${[...a.members].map(([W,N])=>l`
<button
type="button"
class="form-button is-quiet"
data-member=${W}
aria-pressed=${d.has(W)}
@click=${()=>b(W)}
>
${g.numbered(W)} ${N}
</button>
`)}
</div>
${a.members.size===0?l`
<p class="form-hint">${g.noMembers}</p>
`:null}
`,l`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||d.size===0}>
${g.saveShifts(d.size)}
</button>
`);return k("shifts",g.addShifts,P,a,u)},day:(a,u)=>{let{said:g}=u,L=()=>g.daySaved(xe(m,u.view.language),p),w=()=>{R("day",()=>oa(u.town,{date:m,works:p,name:x.trim()}),L())},b=()=>C("day",w,l`
${y("day",U(new Date),u)}
<div class="form-field">
<span class="form-hint">${g.worksOrRests}</span>
${ae(g.worksOrRests,[["rests",g.rests],["works",g.works]],p?"works":"rests",P=>{p=P==="works",o()})}
</div>
${Q({name:"day-name",label:u.office.paren(g.dayName,u.office.optional),value:x,lengthMost:99,input:P=>x=P})}
`,l`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${g.saveDay}</button>
`);return k("day",g.addDay,b,a,u)}}}function ya(e){let{ask:t}=e,n=he(t),o=he(t),r=he(t),s=be(e),i=[n,o,r],c=ha(e,r.again),m=({value:f,problem:d},p,x)=>f===null?l`
${G(d,p,"team-problem")}
${d===null?l`
<p class="form-hint">${p.words.reading}</p>
`:null}
`:l`
${x(f)} ${G(s.problem(),p,"team-problem")}
`,h=f=>z(f.reduce((d,p)=>d+p.score,0)/f.length,1);return{again:()=>i.forEach(f=>f.again()),forget:()=>{s.clear();for(let f of i)f.forget()},leave:c.forget,inspections:f=>{let{said:d,town:p,month:x}=f;return m(n.of(`${p} ${x}`,()=>Qs(p,x)),f,O=>O.length===0?l`
<p class="form-hint">${d.noInspections}</p>
`:l`
<p class="month-acts">
<span>${d.inspected(O.length,h(O))}</span>
${Pe("inspections",!1,f,e,s)}
</p>
${Te(d.papers.inspections,l`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${d.day}</th>
<th scope="col" class="month-name">${d.place}</th>
<th scope="col">${d.member}</th>
<th scope="col" class="month-text">${d.deducted}</th>
<th scope="col">${d.score}</th>
</tr>
</thead>
<tbody>
${O.map(R=>l`
<tr data-inspection=${R.id}>
<th scope="row">${An(R.date)}</th>
<th class="month-name">${ce(ve(R.place),f)}</th>
<td>${R.member===void 0?"–":d.numbered(R.member)}</td>
<td class="month-text">
${(R.deductions??[]).length===0?d.nothingFound:(R.deductions??[]).map(({item:M,points:y,words:S})=>l`
<span>
${d.deduction(M,z(y,Number.isInteger(y)?0:1),S)}
</span>
`)}
</td>
<td><b>${z(R.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:d,town:p,month:x}=f;return m(o.of(`${p} ${x}`,()=>ea(p,x)),f,O=>O.length===0?l`
<p class="form-hint">${d.noStreets}</p>
`:l`
<p class="month-acts">
<span>${d.washed(O.filter(R=>R.washed>=R.due).length,O.length)}</span>
${Pe("washings",!1,f,e,s)}
</p>
${Te(d.papers.washings,l`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${d.street}</th>
<th scope="col" class="month-name">${f.words.kinds.committees}</th>
<th scope="col">${d.washedDays}</th>
<th scope="col" class="month-text">${d.washedOn}</th>
</tr>
</thead>
<tbody>
${O.map(R=>l`
<tr data-street=${R.street} class=${R.washed<R.due?"is-lacking":""}>
<th scope="row" class="month-name">${_o(ve(R.street),f)}</th>
<td class="month-name">${ca(R.street,R.committee_name,f)}</td>
<td>
<b>${R.washed}</b>
/ ${R.due}
${R.days<Number(Se(x).slice(8))?l`
<small>${d.proRata(R.days)}</small>
`:null}
</td>
<td class="month-text">
${R.on.length===0?"–":R.on.map(M=>d.dayOfMonth(Number(M.slice(8)))).join(f.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${d.washHint}</p>
`)},patrols:f=>{let{said:d,town:p,month:x,view:O}=f;return m(r.of(`${p} ${x}`,()=>ta(p,`${x}-01`,Se(x))),f,R=>{let{patrols:M,days:y,members:S}=R;return l`
<h3>${d.calendar}</h3>
${c.day(R,f)}
${y.length===0?l`
<p class="form-hint">${d.noDays}</p>
`:l`
<ul class="board-list" data-calendar>
${y.map(({date:T,works:k,name:C})=>l`
<li>
<span><b>${xe(T,O.language)}</b></span>
<span>${k?d.works:d.rests}${C===""?"":` · ${C}`}</span>
</li>
`)}
</ul>
`}
<h3>${d.patrols}${M.length===0?"":` · ${M.length}`}</h3>
${c.shifts(R,f)}
${M.length===0?l`
<p class="form-hint">${d.noPatrols}</p>
`:l`
<p class="month-acts">${Pe("patrols",!1,f,e,s)}</p>
${Te(d.patrols,l`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${d.day}</th>
<th scope="col">${d.hours}</th>
<th scope="col" class="month-name">${d.member}</th>
</tr>
</thead>
<tbody>
${M.map((T,k)=>{var C;return l`
<tr data-patrol=${T.id}>
<th scope="row">${((C=M[k-1])==null?void 0:C.date)===T.date?"":An(T.date)}</th>
<td>${T.starts}–${T.ends}</td>
<td class="month-name">
${d.numbered(T.member)} ${S.get(T.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function ba(e){let{stores:t,ask:n}=e,o=he(n),r=be(e),[s,i,c]=[fa(e),da(e),ya(e)],m=!1,h=()=>Ft(U(new Date).slice(0,7),-1),f=()=>{let{papers:k}=t.view.get();return k===null?{month:h(),paper:"sheet"}:ra(k)},d=k=>{m=!1,r.clear(),t.view.set({papers:It({...f(),...k})})},p=k=>{let{session:C}=t.work.get();return ne(C,k)?_t:_t.filter(a=>bt(C,k)?a!=="sheet"&&a!=="attendance":a==="lists"||a==="washings")};t.data.subscribe((k,C)=>{if(!(k.touched===C.touched||t.work.get().open!=="month"))for(let a of[o,i,c])a.again()});let x=k=>r.write(async()=>{await Bs(k.town,k.month),m=!1,o.again(),s.again(),Y(t.data,k.said.closed(k.month))}),O=()=>{m=!1,n()},R=k=>{let{value:C,problem:a,settled:u}=s.read(k);if(C===null||!u)return l`
${G(a,k,"closing-problem")}
<p class="form-hint">
${a===null?k.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${O}>
${k.office.cancel}
</button>
</p>
`;let{villages:g,streets:L,yuan:w}=C.total;return re(k.said.sureClose(k.month,z(C.rows.length),ke(g.slots+L.slots),Ce(w)),k.said.close,()=>{x(k)},O,k)},M=k=>{var N;let{said:C,month:a,town:u}=k,{value:g,problem:L}=o.of(`${u} ${((N=t.work.get().session)==null?void 0:N.account)??0}`,()=>Vs(u));if(g===null)return G(L,k,"closed-problem");let w=U(new Date),b=g.find(v=>v.month===a),P=w>Se(a),W=b===void 0&&P&&ne(t.work.get().session,u);return l`
<p class="month-state ${b===void 0?"":"is-closed"}" data-state>
<span>
${b!==void 0?C.closedOn(b.closed_on,b.by??""):P?C.open:a>w.slice(0,7)?C.toCome:C.runs(w)}
</span>
${W&&!m?l`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{m=!0,s.again()}}
>
${C.closeOpen}
</button>
`:null}
</p>
${W&&m?R(k):null} ${G(r.problem(),k,"close-problem")}
`},y=(k,C,a,u)=>l`
<button
type="button"
class="icon-button"
data-step=${k}
aria-label=${C}
?disabled=${k>0&&f().paper!=="patrols"&&u.month>=U(new Date).slice(0,7)}
@click=${()=>d({month:Ft(u.month,k)})}
>
${Z(a)}
</button>
`,S=(k,C)=>k==="lists"?i.body(C):k==="sheet"?s.sheet(C):k==="attendance"?s.attendance(C):c[k](C),T=()=>{m=!1,r.clear();for(let k of[s,i,c])k.forget()};return{title:({view:k})=>Ut[k.language].title,key:({view:k})=>{var C;return`${k.town??""} ${f().month} ${((C=t.work.get().session)==null?void 0:C.account)??0}`},enter:()=>{T(),o.again(),t.view.get().papers===null&&d({})},leave:()=>{T(),c.leave(),t.view.set({papers:null})},body:k=>{let{month:C,paper:a}=f(),u=ia(k,C);if(u.town===""||t.work.get().session===null)return l`
<p class="form-hint">${u.words.reading}</p>
`;let g=p(u.view.town),L=g.includes(a)?a:g[0]??"lists";return l`
<div class="month-head">
<p class="month-step">
${y(-1,u.said.before,"left",u)}
<b data-month=${C}>${u.said.month(C)}</b>
${y(1,u.said.after,"right",u)}
</p>
${ae(u.said.title,g.map(w=>[w,u.said.papers[w]]),L,w=>d({paper:w}))}
</div>
${M(u)} ${S(L,u)}
`}}}function $a(e,t){let[n,o]=[null,""],r=new Ze(e.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},c=m=>{let h=e.stores.view.get().town;h===null||r.lasts||(r.begin(),e.signedIn(()=>sr(h,m,o.trim())).then(()=>{Y(e.stores.data,e.now().office.log.erased),i(),t()},f=>{s=J(f),r.end(),e.ask()}))};return{end:i,part:(m,h,f,d)=>{let{log:p}=d.office,x=`${m} ${JSON.stringify(h)}`;return n!==x?l`
<button
type="button"
class="text-button log-erase"
aria-label=${p.eraseOf(f)}
@click=${()=>{i(),n=x,e.ask()}}
>
${Z("erase")}${p.erase}
</button>
`:l`
<div class="log-erasing">
${G(s,d,"erase-problem")}
${Q({name:"erase-reason",label:d.office.paren(p.eraseReason,d.office.optional),value:o,input:O=>o=O})}
${r.lasts?l`
<p class="form-hint" role="status">${Be(r.seconds,d)}</p>
${Ge(r.seconds,d)}
`:re(p.willErase(f),p.eraseIt,()=>c(h),i,d)}
</div>
`}}}var oi=20;function va(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new Me({size:oi,ask:(y,S)=>{let{selected:T}=t.get();return T===null?null:ar(T.layer,T.fid,(y==null?void 0:y.change)??null,S)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let S=t.get().selected;return(S==null?void 0:S.layer)===(y==null?void 0:y.layer)&&(S==null?void 0:S.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),i="",c=y=>{let{mode:S}=o.get();return S.kind==="compare"&&S.change===y.change},m=At(e,()=>s.read()),h=$a(e,()=>s.read()),f=y=>{let S=c(y),[T,k]=[y.before??null,y.after??null];o.set({mode:S?pe:{kind:"compare",change:y.change,was:T,is:k}});let C=Lt([T,k]);!S&&C!==null&&e.acts.showExtent(C),e.ask()},d=(y,S)=>{if(y.before==null||y.after==null)return null;let{log:T}=S.office,k=c(y),C=L=>L===void 0?"":`${ue(me(L))} ${S.words.unit.mu}`,[a,u]=[C(y.area_m2_before),C(y.area_m2_after)],g=a===u||a===""||u===""?"":T.area(a,u);return l`
<div class="log-shape">
<span>${y.before.type==="Point"?T.place:T.shape} ${g}</span>
<button type="button" class="text-button log-compare" aria-pressed=${k} @click=${()=>f(y)}>
${Z(k?"hidden":"eye")}${k?T.hide:T.show}
</button>
${k?l`
<p class="log-key">
<i class="is-was"></i>
${T.was}
<i class="is-now"></i>
${T.is}
</p>
`:null}
</div>
`},p=(y,{layer:S,fid:T},k,C,a)=>cn(r.get().session,a.view.town)&&!Re(a.view)&&co(S,k.field)&&[k.was,k.is].some(wa)?h.part(y.change,{layer:S,fid:T,field:k.field},C,a):null,x=(y,S)=>cn(r.get().session,S.view.town)&&!Re(S.view)&&wa(y.why)&&Ts(y.why??"",S)?h.part(y.change,{change:y.change},S.office.log.ofReason(y.change),S):null,O=(y,S,T)=>{if(y.differs.length===0)return null;let{layer:k}=S;return l`
<dl class="log-fields">
${y.differs.map(C=>{let{label:a,was:u,is:g}=ut(k,C,T);return l`
<div data-field=${C.field}>
<dt>${a}</dt>
<dd>
${y.op==="insert"?null:l`
<s>${u}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Qn(g)?"latin":""}>${g}</b>
${p(y,S,C,a,T)}
</dd>
</div>
`})}
</dl>
`},R=(y,S,T)=>{let{log:k}=T.office,C={insert:k.created,update:k.changed,delete:k.deleted}[y.op],a=y.op==="update"&&y.differs.length===0&&y.before==null;return l`
<li class="log-entry" data-change=${y.change}>
${Ln(y,T)}
<p class="log-what">${C}${a?` · ${k.nothing}`:""}</p>
${Cn(y,T)} ${x(y,T)}
${y.op==="delete"?null:O(y,S,T)} ${d(y,T)}
${_e(r.get().session,T.view.town)&&!Re(T.view)?m.part(y.change,T):null}
</li>
`};return{title:y=>{let{selected:S}=y.view;if(S===null)return y.words.work.history;let T=de(y.data,S.layer,S.fid)??y.data.picked.value,k=T===null?"":` · ${ye(S.layer,T,y)}`;return y.words.work.history+k},key:({view:{selected:y},data:{picked:S}})=>{var T;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${M(y,S.value)} ${((T=r.get().session)==null?void 0:T.account)??0}`},enter:()=>{var T;let{selected:y}=t.get(),S=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((T=r.get().session)==null?void 0:T.account)??0}`;S!==i&&(i=S,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:pe}),m.end(),h.end()),s.read()},leave:()=>i="",body:y=>{let{selected:S}=y.view;return S===null?(window.setTimeout(()=>r.set({open:null}),0),l``):l`
${G(s.problem,y)}
${_e(r.get().session,y.view.town)?null:l`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(T=>R(T,S,y))}
</ol>
${s.more(y,"log-more")}
`}};function M(y,S){var C;let k=(C=(y===null?void 0:de(n.get(),y.layer,y.fid))??S)==null?void 0:C.properties;return JSON.stringify((k==null?void 0:k.version)??(k==null?void 0:k.updated_at)??"")}}function wa(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var ka=["viewer","clerk","planner","inspector","administrator"],xa=["town","county","city","region"];var ri=20;function Oa(e){let t=!1,n=new Me({size:ri,ask:(i,c)=>{let{town:m}=e.stores.view.get();return m===null?null:e.signedIn(()=>nr(m,(i==null?void 0:i.entry)??null,c))},rowsOf:i=>i,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:i})=>{let{open:c}=i;c!==t&&(o(),t=c,t&&n.read())},s=(i,c)=>{let{at:m,login:h,name:f}=i,d=c.office.looks;return l`
<li>
<time datetime=${m}>${fe(m)}</time>
<b>${f!==""?f:h!==""?h:d.gone}</b>
<span>${si(i,c)}</span>
</li>
`};return{close:o,part:i=>{let c=i.office.looks;return l`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${c.title}</summary>
<p class="form-hint">${c.hint}</p>
${G(n.problem,i,"looks-problem")}
${n.empty?l`
<p class="form-hint">${c.none}</p>
`:null}
<ol class="looks">
${n.rows.map(m=>s(m,i))}
</ol>
${n.more(i,"looks-more")}
</details>
`}}}function si({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:ai(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function ai(e,t){let n=["villages","committees"].flatMap(o=>Jn(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Ne(n.properties,t.view.language)}function Sa(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,i=!1,c=0,m=null,h="",f="clerk",[d,p]=["","town"],x=Oa(e),O=v=>{[s,i]=[J(v),!1],e.ask()},R=()=>t.get().town??"",M=()=>{let v=c+=1;e.signedIn(()=>Zo(R())).then($=>{v===c&&(r=$,e.ask())},$=>{v===c&&O($)})},y=v=>{[s,h]=[null,""],e.signedIn(v).then(M,O),e.ask()},S=v=>{h=v,s=null,e.ask()},T=()=>({role:f,unit:f==="clerk"?d:"",level:f==="inspector"?p:""}),k=v=>{v.preventDefault();let $=v.currentTarget,{login:E="",name:A="",provider:j}=Oe(v);[s,m]=[null,null];let H={login:E.trim(),name:A.trim(),provider:j!==void 0,...T()};e.signedIn(()=>Xo(R(),H)).then(D=>{m={login:H.login,invitation:D},$t($),Y(n,e.now().office.people.added(H.login)),M()},D=>{O(D),i=!0,e.ask()})},C=({account:v,login:$})=>{[s,m]=[null,null],e.signedIn(()=>Qo(R(),v)).then(E=>{m={login:$,invitation:E},e.ask(),window.requestAnimationFrame(()=>{var A;return(A=document.querySelector(".work-invitation"))==null?void 0:A.scrollIntoView({block:"nearest"})})},O)},a=v=>{let{session:$}=o.get();$!==null&&e.signedIn(()=>or(v)).then(()=>{o.set({session:{...$,anonymous:v}})},O)},u=v=>{var H;let{people:$,roles:E,levels:A}=v.office,j=[...v.committees];return v.committees.has(d)||(d=((H=j[0])==null?void 0:H[0])??""),l`
${ge("role",$.role,ka.map(D=>[D,E[D]]),f,D=>{f=D,e.ask()})}
${f==="clerk"?ge("unit",$.unit,j,d,D=>d=D):null}
${f==="inspector"?ge("level",$.level,xa.map(D=>[D,A[D]]),p,D=>p=D):null}
`},g=v=>{var j;let{people:$,optional:E}=v.office,A=((j=o.get().session)==null?void 0:j.provider)??"";return l`
<details class="work-more work-add">
<summary>${$.add}</summary>
<form @submit=${k}>
${Q({name:"login",label:$.login,hint:$.loginHint,required:!0,lengthMost:64})}
${Q({name:"name",label:v.office.paren($.name,E),lengthMost:64})} ${u(v)}
${A===""?null:l`
<label class="form-check">
<input type="checkbox" name="provider" />
${$.byProvider}
</label>
`}
${L()?w(v):null}
<button type="submit" class="form-button is-main">${$.addIt}</button>
</form>
</details>
`},L=()=>i&&(s==null?void 0:s.status)===409,w=v=>l`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,b=v=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:$}=v.office,{link:E,expires:A}=m.invitation;return l`
<section class="form-notice work-invitation" role="status">
<h3>${$.linkFor(m.login)}</h3>
<p>${$.linkOnce}</p>
${qr(E,$.scan)} ${Hr(E,v.words)} ${wt($.link,E,e)}
${A===void 0?null:l`
<p class="form-hint">${$.until(fe(A))}</p>
`}
</section>
`},P=(v,$,E)=>{let{people:A}=E.office,j=`role ${$.id}`;return l`
<li>
<div class="work-line">
<span>${Tn($,E)}</span>
<button type="button" class="text-button" @click=${()=>S(j)}>
${A.take}
<span class="sr">${v.login}</span>
</button>
</div>
${h===j?re(A.takeSure,A.take,()=>y(()=>tr(R(),$.id)),()=>S(""),E):null}
</li>
`},W=(v,$)=>{var V;let{people:E,allTowns:A}=$.office,j=v.account===((V=o.get().session)==null?void 0:V.account),H=[j?E.you:"",v.disabled?E.disabled:"",v.has_password||v.federated?"":E.noPassword,v.administrator?A:""].filter(B=>B!==""),[D,I]=[`give ${v.account}`,`disable ${v.account}`];return l`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:l`
<span>${v.login}</span>
`}
${H.map(B=>l`
<em>${B}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(B=>P(v,B,$))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>S(D)}>${E.give}</button>
${v.federated?null:l`
<button type="button" class="text-button" data-act="link" @click=${()=>C(v)}>
${E.newLink}
</button>
`}
${j?null:v.disabled?l`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>mn(R(),v.account,!1))}
>
${E.enable}
</button>
`:l`
<button type="button" class="text-button" data-act="disable" @click=${()=>S(I)}>
${E.disable}
</button>
`}
</div>
${h===I?re(E.disableSure,E.disable,()=>y(()=>mn(R(),v.account,!0)),()=>S(""),$):null}
${h===D?l`
<form
class="work-give"
@submit=${B=>{B.preventDefault(),y(()=>er(R(),v.account,T()))}}
>
${u($)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${E.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>S("")}>
${$.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},N=v=>{let{session:$}=o.get();if(($==null?void 0:$.administrator)!==!0)return null;let{people:E}=v.office;return l`
<section class="work-settings">
<h3>${E.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${$.anonymous}
@change=${A=>a(A.target.checked)}
/>
${E.anonymous}
</label>
<p class="form-hint">${$.anonymous?E.anonymousOn:E.anonymousOff}</p>
</section>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var $;return`${v.town??""} ${(($=o.get().session)==null?void 0:$.account)??0}`},enter:()=>{[r,s,m,h]=[[],null,null,""],x.close(),M()},leave:()=>{m=null},body:v=>l`
${L()?null:G(s,v)} ${b(v)} ${g(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${r.map($=>W($,v))}
</ul>
</section>
${x.part(v)} ${N(v)}
`}}var li={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function ii(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=X(r,Nr-1);o.push({from:r,to:s<n?s:n}),r=X(s,1)}return o}function ci(e,t){let n=o=>li[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Gt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let i of ii(n,o)){let c=await Ta(this.parts,`${t} ${i.from} ${i.to}`,()=>Rr(t,i,this.abort.signal)),m=c.villages.find(h=>h.fid===r);m!==void 0&&c.days.forEach((h,f)=>s.set(h,ci(m,f)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Ta(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:i}=await Pr(t,s,"day",r,this.abort.signal);return new Map(i.map(c=>[c.unit,c]))})}};function Ta(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Pa(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,i)=>X(r,i))}}function Na(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,i=1,c=1]=t.split("-").map(Number),m=new Date(Date.UTC(s,i+r,0)).getUTCDate();return new Date(Date.UTC(s,i-1+r,Math.min(c,m))).toISOString().slice(0,10)}function Ra(e){let{view:t,data:n,work:o}=e.stores,r=new Gt,s=Number(U(new Date).slice(0,4)),i="",[c,m]=[null,!1],[h,f]=["",0],d=null,p="",x=()=>{var P;let{selected:w,committee:b}=t.get();if(w!==null&&oo(w.layer))return{village:w.fid};if(w!==null&&ro(w.layer)){let W=(P=de(n.get(),"committees",w.fid))==null?void 0:P.properties.code;if(W!=null)return{committee:W}}return{committee:b==="none"?null:b}},O=()=>{let{town:w}=t.get();if(w===null)return;let b=x(),P=U(new Date),W=JSON.stringify([w,s,b,P]);if(W===h)return;W!==p&&(c=null),[h,m]=[W,!1];let N=f+=1;("village"in b?r.ofVillage(w,s,P,b.village).then($=>({kind:"village",days:$})):r.ofCommittee(w,s,P,b.committee).then($=>({kind:"committee",days:$}))).then($=>{if(N!==f)return;let E=c===null;[c,p]=[$,W],e.ask(),E&&window.requestAnimationFrame(()=>window.requestAnimationFrame(R))},$=>{N!==f||Do($)||([m,h]=[!0,""],e.ask())})},R=()=>{var w;return(w=document.querySelector(`.calendar [data-day="${i}"]`))==null?void 0:w.scrollIntoView({block:"center"})},M=()=>{r.forget(),h="",o.get().open==="calendar"&&O()};n.subscribe((w,b)=>{w.touched!==b.touched&&M();let P=w.coverage.value;if(P===null||P===d||P.date!==U(new Date))return;let W=(d==null?void 0:d.date)!==P.date;d=P,W||(r.forgetDay(P.date),h="",o.get().open==="calendar"&&O())}),t.subscribe(()=>{o.get().open==="calendar"&&O()});let y=w=>{i=w;let b=t.get();t.set({...We(b,"coverage"),selected:b.selected,date:w>=U(new Date)?null:w}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},S=w=>{s=w,i="",O(),e.ask()},T=(w,b)=>{let P=Na(w.key,b),[W,N]=[k(),U(new Date)];if(P===null)return;w.preventDefault();let v=P>N?N:P<W?W:P;i=v,Number(v.slice(0,4))!==s&&(s=Number(v.slice(0,4)),O()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var $;return($=document.querySelector(`.calendar [data-day="${v}"]`))==null?void 0:$.focus()}))},k=()=>{var w;return`${(((w=n.get().coverage.value)==null?void 0:w.first_record)??U(new Date)).slice(0,4)}-01-01`},C=({view:{measure:w}})=>w??"completion",a=(w,b)=>{var D;let{words:P}=b,W=((D=b.data.coverage.value)==null?void 0:D.first_record)??null;if(c===null||w>U(new Date))return null;if(W===null||w<W)return{fills:[],text:null};if(c.kind==="village"){let I=c.days.get(w);if(I===void 0||I.am===null&&I.pm===null)return{fills:[],text:"–"};let V=(B,q)=>`${B} ${q==="not_reported"&&!I.staffed?P.states.not_staffed:P.slotStates[q??"not_due"]}`;return{fills:No(I),text:`${V(P.am,I.am)}${P.listComma}${V(P.pm,I.pm)}`}}let N=c.days.get(w)??null,v=C(b),{n:$,d:E}=N===null?{n:0,d:0}:Dr(v,N),A=Er(v,N),j=E===0?"–":`${je($/E)} ${P.unit.percent} (${z($)}/${z(E)})`,H=A==="unsaid"?we[b.view.language].levels.unsaid:j;return{fills:[gn[A]],text:H}},u=(w,b)=>{let P=we[b.view.language],{lead:W,days:N}=Pa(s,w),v=b.view.date??U(new Date);return l`
<section class="calendar-month">
<h3>${P.month(w+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${P.year(String(s))} ${P.month(w+1)}`}>
${P.weekdays.map($=>l`
<i aria-hidden="true">${$}</i>
`)}
${Array.from({length:W},()=>l`
<span></span>
`)}
${N.map($=>{let E=a($,b);return E===null?l`
<span class="calendar-none">${Number($.slice(8))}</span>
`:l`
<button
type="button"
data-day=${$}
tabindex=${$===i?0:-1}
aria-label=${E.text===null?b.words.headline.noRecordsOf($):P.dayOf($,E.text)}
aria-pressed=${$===v}
@click=${()=>y($)}
@keydown=${A=>T(A,$)}
>
${Number($.slice(8))} ${di(E.fills)}
</button>
`})}
</div>
</section>
`},g=w=>{let b=we[w.view.language],P=C(w),W=(c==null?void 0:c.kind)==="village"?[...Co.filter(v=>v!=="both"&&v!=="one").map(v=>[mt[v],w.words.states[v]])]:Mr.map((v,$)=>[gn[v],v==="unsaid"||v==="uncounted"?b.levels[v]:b.ranges(Je(P)?Cr:Lr,$,Je(P))]),N=(c==null?void 0:c.kind)==="village"?[[mt.both,w.words.slotStates.on_time],[mt.partial,w.words.slotStates.partial]]:[];return l`
<ul class="calendar-key">
${[...N,...W].map(([v,$])=>l`
<li>${ht(v)} ${$}</li>
`)}
</ul>
`},L=w=>{let b=x();if("village"in b){let P=de(w.data,"villages",b.village);return P===void 0?w.words.unnamed:ye("villages",P,w)}return b.committee===null?w.words.filter.whole:w.committees.get(b.committee)??b.committee};return{title:w=>`${L(w)} · ${we[w.view.language].calendar}`,key:({view:{town:w}})=>w??"",enter:()=>{i=t.get().date??U(new Date),s=Number(i.slice(0,4)),O()},body:w=>{let b=we[w.view.language],P=U(new Date);(i===""||Number(i.slice(0,4))!==s)&&(i=s===Number(P.slice(0,4))?P:`${s}-12-31`);let W=(c==null?void 0:c.kind)==="committee"?b.names[C(w)]:`${w.words.am} | ${w.words.pm}`;return l`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${b.yearBefore}
?disabled=${s<=Number(k().slice(0,4))}
@click=${()=>S(s-1)}
>
${Z("left")}
</button>
<b>${b.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${b.yearAfter}
?disabled=${s>=Number(P.slice(0,4))}
@click=${()=>S(s+1)}
>
${Z("right")}
</button>
<span>${W}</span>
</div>
${m?l`
<p class="form-problem" role="alert">${b.failed}</p>
`:null}
${g(w)}
<p class="form-hint">${c===null&&!m?w.words.reading:b.hint}</p>
<div class="calendar-months">${Array.from({length:12},(N,v)=>u(v,w))}</div>
</div>
`}}}function di(e){let t=18/Math.max(1,e.length);return l`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Ee`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${gt(n)} stroke=${ft.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Fn=40,ui=["worse","better","same","unknown"];function jn({better:e}){return e===null?"unknown":Math.abs(e)<Wr?"same":e>0?"better":"worse"}function Da(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,i])=>{let[c,m]=[n(r),n(i)];return c===null||m===null?(c===null?1:0)-(m===null?1:0)||o.localeCompare(s):c-m||i.now.d-r.now.d||o.localeCompare(s)})}function Ma(e){let{view:t,work:n}=e.stores,o=null,r=Fn,s=d=>`${d>0?"+":""}${z(d,1)}`,i=({now:d,before:p},x)=>d.share===null||(p==null?void 0:p.share)==null?"–":x(s((d.share-p.share)*100)),c=d=>l`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(d??0)*100} height="8" fill=${gt(bo.excellent,ft)}></rect>
</svg>
`,m=(d,p,x)=>{let O=we[x.view.language];return l`
<b>${d}</b>
<span>${p.now.text}</span>
${p.before===null?l`
<small>${O.reported} ${p.now.reported}</small>
`:l`
<small class="is-${jn(p)}">
${i(p,O.points)} · ${p.before.text}
</small>
`}
${c(p.now.share)}
`},h=(d,p)=>{let x=p.view.measure!==null&&Je(p.view.measure),O=Da([...d.committees],x),R=M=>{let y=M===""?"none":M;t.set({committee:t.get().committee===y?null:y})};return l`
<h3>${we[p.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${O.map(([M,y])=>l`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${p.view.committee===(M===""?"none":M)}
@click=${()=>R(M)}
>
${m(p.committees.get(M)??p.office.edit.noCommittee,y,p)}
</button>
</li>
`)}
</ol>
`},f=(d,p)=>{let x=we[p.view.language],O=p.view.measure!==null&&Je(p.view.measure),{features:R}=pt(p.view,p.data,"villages"),M=R.flatMap(a=>{let u=d.of.get(Number(a.id));return u===void 0?[]:[[String(a.id),u]]}),y=Da(M,O),S=d.before!==null,T=S&&o!==null?y.filter(([,a])=>jn(a)===o):y,k=a=>ce({layer:"villages",fid:Number(a)},p),C=a=>{[o,r]=[o===a?null:a,Fn],e.ask()};return l`
<h3>${x.villages}</h3>
${S?l`
<div class="compare-kinds" role="group">
${ui.map(a=>{let u=y.filter(([,g])=>jn(g)===a).length;return l`
<button
type="button"
class="compare-kind"
data-kind=${a}
aria-pressed=${o===a}
@click=${()=>C(a)}
>
${x.kinds[a]}
<b>${z(u)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${T.slice(0,r).map(([a,u])=>l`
<li>
<button
type="button"
data-fid=${a}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(a)}})}
>
${ht(u.fill)} ${m(k(a),u,p)}
</button>
</li>
`)}
</ol>
${T.length<=r?null:l`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${x.more(z(T.length-r))}
</button>
`}
`};return t.subscribe((d,p)=>{d.selected!==null&&d.selected!==p.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:d}})=>we[d].ranks,key:({view:{town:d,measure:p}})=>`${d} ${p}`,enter:()=>{[o,r]=[null,Fn];let d=t.get();(d.theme!=="coverage"||d.measure===null)&&t.set({theme:"coverage",measure:d.measure??"completion"})},body:d=>{let{tint:p}=d.data;return p===null?l`
<p class="form-hint">${d.words.reading}</p>
`:l`
<p class="form-hint">${p.title}</p>
<p class="period-total">${m(d.words.filter.whole,p.total,d)}</p>
${h(p,d)} ${f(p,d)}
`}}}var lt=14;function Hn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function Kt(e,t){let n=Hn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function La(e,t){let n=new Map;for(let{cleaner:o,place:r}of Kt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function qn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(i=>s.includes(i))).map(([s,i])=>{let c=i.map(o).filter(h=>h!==null),m=r.map(h=>Math.min(...c.map(f=>mi(h,f))));return{cleaner:s,places:i.length,distanceM:Math.max(...m)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function Un(e,t,n,o){let r=new Map(e),s=new Map;for(let i of t){let[c]=qn(r,[i],n,o);c!==void 0&&(s.set(i,c),r.set(c.cleaner,[...r.get(c.cleaner)??[],i]))}return s}var Ca=["stand","beside","replace"];function Ea(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let i=e.filter(h=>h.place===s),c=Hn(i,o),m=h=>c.includes(h)||c.some(({cleaner:f})=>f===h.instead_of);return i.filter(h=>h.starts>=o&&(r===""||h.starts<=r)&&m(h))})}function Wa(e,{to:t,way:n,starts:o,ends:r}){let s=Kt(e,o),i=r===""?{}:{ends:r};return[...t].flatMap(([c,m])=>{let h={op:"add",cleaner:m,place:c,starts:o,...i};if(n==="replace")return[...Hn(e,o).filter(p=>p.place===c).map(({id:p})=>({op:"end",id:p,ends:X(o,-1)})),h];let f=s.find(d=>d.place===c&&d.cleaner!==m);return f===void 0||n==="beside"?[h]:[{...h,instead_of:f.cleaner,ends:r===""?o:r}]})}function mi([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function _a(e,t,n,o){if(t===null)return null;let r=s=>{let i=t.get(s);return`${n.place(s,o)} → ${i===void 0?o.office.plan.nobodyNear:n.who(i.cleaner,o)}`};return l`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Ia(e,t,n){return e.map(({cleaner:o,starts:r})=>l`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function Fa({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return l`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":l`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}var Aa=6;function ja({to:e,way:t,starts:n,ends:o},r,s,i){let{plan:c}=i.office,{listComma:m}=i.words,h=new Map;for(let[x,O]of e)h.set(O,[...h.get(O)??[],x]);let f=[...h].map(([x,O])=>{let R=O.slice(0,Aa).map(y=>s.place(y,i)).join(m),M=t==="stand"?O.flatMap(r).map(y=>s.who(y.cleaner,i)):[];return c.savedFor(s.who(x,i),O.length>Aa?c.andOthers(R,O.length):R,[...new Set(M)].join(m))}),d=t==="stand"&&[...e.keys()].some(x=>r(x).length>0),p=c.savedTime(n,d&&o===""?n:o);return[...f,p].join(i.view.language==="en"?"; ":"，")}function Ha({count:e,change:t,text:n},o,r,{office:{plan:s}}){return l`
<p class="board-next" role="status">
<span>${n}</span>
<button type="button" class="text-button" data-take-back ?disabled=${o} @click=${()=>r(t)}>
${Z("undo")}${s.takeBack(e)}
</button>
</p>
`}function qa({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:i,wholeNames:c},m,h){let{plan:f,crew:d}=h.office;return l`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(p=>l`
<button
type="button"
data-found=${p}
aria-pressed=${n.includes(p)}
@click=${()=>s(p)}
>
<b>${m.place(p,h)}</b>
<small>${m.heldBy(p,h)}</small>
</button>
`)}
${t.map(p=>l`
<button
type="button"
data-found-cleaner=${p}
aria-pressed=${p===o}
@click=${()=>i(p)}
>
<b>${m.who(p,h)}</b>
<small>${f.has(m.has(p))}</small>
</button>
`)}
${e.length+t.length===0?l`
<p class="form-hint">${f.nothing}</p>
`:null}
${c===null?null:l`
<button type="button" class="form-button is-quiet" data-whole-names @click=${c}>
${f.wholeNames}
</button>
`}
${r?l`
<p class="form-hint">${d.noted}</p>
`:null}
</div>
`}function Ua({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},i){let c=!1,m=null,h=async(f,d,p)=>{let{town:x}=e.get();if(!(c||x===null)){[c,m]=[!0,null],o();try{await s(()=>gr(x,p,f,d)),Y(t,r().office.plan.boundsSaved),i()}catch(O){m=J(O)}c=!1,o()}};return({date:f,most_villages:d,apart_m:p},x)=>{let{plan:O}=x.office,R=O.bounds(d,String(p/1e3));return ne(n.get().session,x.view.town)?l`
<details class="plan-bounds">
<summary>${R}</summary>
<form
@submit=${M=>{M.preventDefault();let y=Oe(M);h(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),f)}}
>
${Q({name:"bounds-most",label:O.boundsMost,mode:"numeric",value:String(d),required:!0})}
${Q({name:"bounds-apart",label:O.boundsApart,mode:"decimal",value:String(p/1e3),required:!0})}
${G(m,x,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${c}>${O.boundsSave}</button>
</form>
</details>
`:l`
<p class="form-hint">${R}</p>
`}}function Va({starts:e,ends:t},n,o,r,s){let{plan:i}=s.office,c=U(new Date),m=(h,f,d,p)=>l`
<label>
${f}
<input
type="date"
name=${h}
min=${c}
max=${X(c,o)}
.value=${d}
@change=${x=>p(x.target.value)}
/>
</label>
`;return l`
<div class="plan-period">
${m("plan-starts",i.from,e,h=>{let f=h===""?c:h;r(d=>({starts:f,ends:d.ends!==""&&d.ends<f?f:d.ends}))})}
${m("plan-ends",n?i.to:i.toOpen,n&&t===""?e:t,h=>r(f=>({...f,ends:h!==""&&h<f.starts?f.starts:h})))}
</div>
`}function Ba(e,t,n,o){let{plan:r}=o.office,s=(...x)=>x.filter(Boolean).join(o.words.listComma),i=x=>x===null?"":r.again(x),c=(x,O)=>pi(x,O,t,n,o),m=(x,O,R)=>l`
<li class="plan-cleaner" data-of=${x}>
<p>
<b>${n.who(x,o)}</b>
<small>${R}</small>
</p>
<ul class="plan-list">
${O.map(M=>c(M,""))}
</ul>
</li>
`,{uncovered:h,ending:f,overloaded:d,apart:p}=e;return h.length+f.length+d.length+p.length===0?l`
<p class="form-hint">${r.none}</p>
`:l`
${zt("uncovered",r.uncovered,h.map(x=>c(x.place,s(x.until===null?r.never:r.expired(x.until),i(x.again)))))}
${zt("ending",r.ending(t.ahead),f.map(x=>c(x.place,s(r.ends(x.ends),i(x.again)))))}
${zt("overloaded",r.overloaded(e.most_villages),d.map(x=>m(x.cleaner,x.places,r.has(x.places.length))))}
${zt("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),p.map(x=>m(x.cleaner,x.places,r.kilometres((x.distance_m/1e3).toFixed(1)))))}
`}function zt(e,t,n){return n.length===0?null:l`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function pi(e,t,n,o,r){let s=o.place(e,r);return l`
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
`}var Ga=["villages","streets"],Ka=92,fi=3,za=6;function Ya(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,i=null,c=null,m=new Map,[h,f]=[!1,""],d=[],[p,x,O]=[0,!1,!1],R=!1,M="stand",[y,S]=["",""],T=null,k=null,C=null,[a,u,g]=[0,0,0],L=()=>n.get().town??"",w=_=>{k=J(_),e.ask()},b=_=>{let F=g+=1;Jo(L(),0,_,null).then(K=>{F===g&&(m=new Map(K.map(te=>[te.number,te])),h=_,e.ask())},K=>{F===g&&w(K)})},P=()=>{let _=a+=1,F=U(new Date);Promise.all([Tt(L(),F,X(F,Ka)),St(L(),lt)]).then(([K,te])=>{_===a&&([i,c]=[K,te],I())},K=>{_===a&&w(K)})},W=Ua(e,P),N=()=>(c==null?void 0:c.most_villages)??1,v=()=>La(i??[],y),$=_=>{var le;let F=(le=E(_))==null?void 0:le.geometry;if((F==null?void 0:F.type)==="Point")return[F.coordinates[0]??0,F.coordinates[1]??0];if((F==null?void 0:F.type)!=="LineString")return null;let[K=0,te=0]=F.coordinates[0]??[];return[K,te]},E=_=>{let[F,K]=_.split(".");return de(o.get(),F==="streets"?"streets":"villages",Number(K))},A=()=>({to:x?new Map([...Un(v(),d,N(),$)].map(([F,K])=>[F,K.cleaner])):new Map(p<1?[]:d.map(F=>[F,p])),way:M,starts:y,ends:S}),j=()=>Ea(i??[],A()),H=()=>j().length>0?[]:Wa(i??[],A()),D=()=>{[k,C]=[null,null],I()},I=()=>{T=null,e.ask();let _=u+=1,F=H();F.length!==0&&fn(L(),F,!0).then(K=>{_===u&&({effect:T}=K,e.ask())},K=>{_===u&&w(K)})},V=()=>{let{mode:_}=r.get();(_.kind==="pick"||_.kind==="none")&&r.set({mode:{kind:"pick",of:Ga,places:d}})},B=_=>{d=_,[p,x]=[0,!1],V(),D(),window.setTimeout(()=>{var F;return(F=document.querySelector(".plan-foot"))==null?void 0:F.scrollIntoView({block:"nearest"})},50)},q=_=>B(d.includes(_)?d.filter(F=>F!==_):[...d,_]);r.subscribe(({mode:_})=>{if(s.get().open!=="plan"||(_.kind==="none"&&V(),_.kind!=="pick"||_.places===d))return;let F=_.places.filter(K=>se(K));F.length<_.places.length&&Y(o,e.now().office.plan.notYours),B(F)}),n.subscribe(({selected:_},F)=>{if(_===null||_===F.selected||s.get().open!=="plan")return;let K=`${_.layer}.${_.fid}`;ct(_.layer)&&se(K)&&!d.includes(K)&&B([...d,K])}),o.subscribe((_,F)=>{_.touched===F.touched||O||s.get().open!=="plan"||([T,k]=[null,null],P(),e.ask())});let ee=_=>{let[F,K]=_.split("."),te=o.get().coverage.value;return te==null?void 0:te[F==="streets"?"streets":"villages"].find(le=>le.fid===Number(K))},se=_=>{let F=Ve(s.get().session,L()),K=ee(_);return K!==void 0&&(F===null||F.includes(K.committee??""))},Fe=async _=>{if(!O){[O,k]=[!0,null],e.ask();try{await e.signedIn(_),[d,p,x,T]=[[],0,!1,null],V()}catch(F){k=J(F)}O=!1,P(),e.ask()}},dl=()=>Fe(async()=>{let _=new Set(H().flatMap(te=>te.op==="add"?[te.place]:[])).size,F=ja(A(),nt,ot,e.now()),{change:K}=await fn(L(),H(),!1);C=K===void 0?null:{change:K,count:_,text:F},Y(o,F)}),ul=_=>Fe(async()=>{await De(L(),_,""),C=null,Y(o,e.now().office.log.undone)}),ml=_=>({..._,uncovered:_.uncovered.filter(({place:F})=>se(F)),ending:_.ending.filter(({place:F})=>se(F))}),pl=_=>{let[F,K]=_.split(".");s.set({open:null}),n.set({selected:{layer:F==="streets"?"streets":"villages",fid:Number(K)}})},Gn=(_,F)=>ce(ve(_),F),tt=(_,{office:F})=>{var K;return[F.plan.cleaner(_),((K=m.get(_))==null?void 0:K.name)??""].filter(Boolean).join(" ")},nt=_=>Kt(i??[],y).filter(F=>F.place===_),fl=(_,F)=>nt(_).map(({cleaner:K})=>tt(K,F)).join(F.words.listComma)||F.words.states.not_staffed,gl=_=>{f=_,e.ask()},hl=()=>h||!new RegExp("\\p{L}","u").test(f)||!ne(s.get().session,L())?null:()=>b(!0),yl=()=>{let{villages:_,streets:F}=o.get().layers,K={..._===void 0?{}:{villages:_},...F===void 0?{}:{streets:F}};return Vo(K,f).filter(({layer:te})=>ct(te)).map(({layer:te,fid:le})=>`${te}.${le}`).filter(se).slice(0,za)},bl=()=>{let _=f.trim();return _===""?[]:[...m.values()].filter(({number:F,name:K})=>String(F)===_||K!==""&&K.startsWith(_)).map(({number:F})=>F).slice(0,za)},Kn=_=>{[p,x]=[_,!1],D()},ot={place:Gn,who:tt,heldBy:fl,has:_=>{var F;return((F=v().get(_))==null?void 0:F.length)??0}},$l=_=>{({starts:y,ends:S}=_({starts:y,ends:S})),D()},wl=_=>{var zn;let{plan:F}=_.office,K=qn(v(),d,N(),$).slice(0,fi),[te=""]=d,[le]=nt(te),ie=le===void 0?[]:(v().get(le.cleaner)??[]).filter(oe=>!d.includes(oe)&&se(oe)),vl=d.filter(oe=>nt(oe).length===0).length,kl=x?Un(v(),d,N(),$):null;return l`
<div class="report-foot plan-foot">
<p>
<b>${F.places(d.length,vl)}</b>
<button type="button" class="text-button" data-none @click=${()=>B([])}>${F.clear}</button>
</p>
<p class="plan-chosen">${d.map(oe=>Gn(oe,_)).join(_.words.listComma)}</p>
${le===void 0?null:l`
${ae(F.way,Ca.map(oe=>[oe,F.ways[oe]]),M,oe=>{M=oe,D()})}
<p class="form-hint">
${F.present(tt(le.cleaner,_))}
${ie.length===0?null:l`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>B([...d,...ie])}
>
${F.allOf(ie.length)}
</button>
`}
</p>
`}
${Va({starts:y,ends:S},le!==void 0&&M==="stand",Ka,$l,_)}
<h3>${F.nearest}</h3>
<div class="plan-near" role="group" aria-label=${F.whom}>
${K.map(oe=>l`
<button
type="button"
data-cleaner=${oe.cleaner}
aria-pressed=${oe.cleaner===p}
@click=${()=>Kn(oe.cleaner)}
>
<b>${tt(oe.cleaner,_)}</b>
<small>${F.near((oe.distanceM/1e3).toFixed(1),oe.places)}</small>
</button>
`)}
${K.some(oe=>oe.cleaner===p)||p===0?null:l`
<button type="button" data-cleaner=${p} aria-pressed="true">
<b>${tt(p,_)}</b>
<small>${F.has(((zn=v().get(p))==null?void 0:zn.length)??0)}</small>
</button>
`}
${d.length<2?null:l`
<button
type="button"
data-each
aria-pressed=${x}
@click=${()=>{[p,x]=[0,!0],D()}}
>
<b>${F.each}</b>
</button>
`}
${K.length===0&&d.length<2?l`
<p class="form-hint">${F.nobodyNear}</p>
`:null}
</div>
${_a(d,kl,ot,_)} ${Ia(j(),ot,_)}
<div class="plan-save">
${T===null?null:Fa(T,N(),_)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${T===null||O}
@click=${dl}
>
${O?_.office.working:F.save(d.length)}
</button>
</div>
</div>
`};return{title:({office:_})=>_.plan.title,key:({view:{town:_}})=>{var F;return`${_??""} ${((F=s.get().session)==null?void 0:F.account)??0}`},enter:()=>{[i,c,m,T,k,C]=[null,null,new Map,null,null,null],[h,u]=[!1,u+1],[p,x,M,f,S]=[0,!1,"stand","",""],[y,R]=[U(new Date),!1];let{selected:_}=n.get();d=_!==null&&ct(_.layer)?[`${_.layer}.${_.fid}`]:[],r.set({mode:{kind:"pick",of:Ga,places:d}}),P(),b(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:pe})},body:_=>{let{office:F,words:K}=_,{plan:te}=F;if(i===null||c===null||_.data.coverage.value===null)return l`
${G(k,_)}
<p class="form-hint">${K.reading}</p>
`;let le=ie=>{R=ie,e.ask()};return R?l`
<p class="board-next plan-folded">
<span>${te.places(d.length,d.filter(ie=>nt(ie).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>le(!1)}>${te.picked}</button>
</p>
`:l`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>le(!0)}>
${Z("locate")}${te.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${te.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${f}
@input=${ie=>gl(ie.target.value)}
/>
</div>
${f.trim()===""?null:qa({places:yl(),cleaners:bl(),chosen:d,cleaner:p,whole:h},{wholeNames:hl(),toggle:ie=>{f="",q(ie)},take:ie=>{f="",Kn(ie)}},ot,_)}
${G(k,_)}
${C===null?null:Ha(C,O,ie=>{ul(ie)},_)}
${Ba(ml(c),{chosen:d,toggle:q,openCard:pl,ahead:lt},ot,_)} ${W(c,_)}
${d.length===0?null:wl(_)}
`}}}var[Yt,Jt]=[352,168],[et,Vn,Zt,Ja]=[44,8,14,20];function Za(e,t,n){let{year:o,days:r,target_m2:s,forecast:i,done_m2:c}=e,m=Date.parse(`${o}-01-01`),h=Date.parse(`${o}-12-31`)-m,f=[...r.map(({m2:a})=>a),c,s??c,(i==null?void 0:i.most_m2)??c].map(me),d=gi((Math.max(...f)-Math.min(...f))/2),p=Math.floor(Math.min(...f)/d)*d,x=Math.max(p+d,Math.ceil(Math.max(...f)/d)*d),O=Array.from({length:Math.round((x-p)/d)+1},(a,u)=>p+u*d),R=a=>et+(Yt-et-Vn)*Math.min(1,Math.max(0,(Date.parse(a)-m)/h)),M=a=>Zt+(Jt-Zt-Ja)*(1-(me(a)-p)/(x-p)),y=t<`${o}-12-31`?t:`${o}-12-31`,S=r.map(({day:a,m2:u},g)=>g===0?`M${R(a)} ${M(u)}`:`H${R(a)}V${M(u)}`).join("")+`H${R(y)}`,T=R(`${o}-12-31`),k=(a,u,g,L)=>Ee`<text x=${a} y=${u} text-anchor=${g}>${L}</text>`,C=[1,4,7,10].map(a=>`${o}-${String(a).padStart(2,"0")}-01`);return l`
<svg class="burn-up" viewBox=${`0 0 ${Yt} ${Jt}`} role="img" aria-label=${n.title}>
${O.map(a=>{let u=Zt+(Jt-Zt-Ja)*(1-(a-p)/(x-p));return Ee`<line class="burn-rule" x1=${et} x2=${Yt-Vn} y1=${u} y2=${u}></line>
${k(et-6,u+4,"end",z(Math.round(a)))}`})}
${C.map(a=>k(R(a),Jt-4,"start",String(Number(a.slice(5,7)))))}
${i===null?null:Ee`<path class="burn-ahead" d=${`M${R(y)} ${M(c)}L${T} ${M(i.most_m2)}V${M(i.least_m2)}Z`}></path>`}
<path class="burn-done" d=${S}></path>
${s===null?null:Ee`<line class="burn-target" x1=${et} x2=${Yt-Vn} y1=${M(s)} y2=${M(s)}></line>
${k(et+4,M(s)-4,"start",`${n.target} ${ue(me(s))}`)}`}
</svg>
`}function gi(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var hi=5;function Qa({stores:e,ask:t,signedIn:n}){let{view:o,work:r}=e,s=null,i=null,[c,m]=[!1,!1],h="",f=null,[d,p]=[0,0],x=()=>o.get().town??"",O=()=>o.get().committee==="none"?null:o.get().committee,R=()=>{let k=p+=1;h!==""&&kr(x(),O(),h).then(C=>{k===p&&(f=C,t())},C=>{k===p&&(i=J(C),t())})},M=()=>{let k=d+=1;vr(x(),O()).then(C=>{k===d&&(s=C,t())},()=>{}),R()},y=async(k,C)=>{let a=rt(C,"mu");if(!(m||a===null)){[m,i]=[!0,null],t();try{await n(()=>xr(x(),{year:k,committee:O(),m2:a.m2})),c=!1,M()}catch(u){i=J(u)}m=!1,t()}},S=({year:k,target_m2:C},a)=>l`
<form
class="target-form"
@submit=${u=>{u.preventDefault(),y(k,Oe(u).target??"")}}
>
${Q({name:"target",label:a.office.progress.targetOf(k),value:C===null?"":ue(me(C)),mode:"decimal",matches:Sr,required:!0,hint:a.office.progress.targetHint})}
${G(i,a,"target-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${m}>${a.office.edit.save}</button>
<button
type="button"
class="form-button is-quiet"
@click=${()=>{c=!1,t()}}
>
${a.office.cancel}
</button>
</div>
</form>
`,T=k=>{let{progress:C}=k.office;return l`
${Q({name:"beside",label:C.beside,type:"date",value:h,max:X(U(new Date),-1),input:a=>{[h,f]=[a,null],R(),t()}})}
${h===""||f===null?null:l`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${k.words.fields.stage}</th>
<th>${h}</th>
<th>${C.today}</th>
<th>${C.difference}</th>
</tr>
</thead>
<tbody>
${f.map(({stage:a,from:u,to:g})=>l`
<tr data-stage=${a}>
<th scope="row">${Ye(a,k)}</th>
<td>${ue(me(u.m2))}</td>
<td>${ue(me(g.m2))}</td>
<td>${yi(Xa(g.m2)-Xa(u.m2))}</td>
</tr>
`)}
</tbody>
</table>
`}
`};return{read:M,part:k=>{if(s===null||o.get().asOf!==null)return null;let{progress:C}=k.office,{year:a,done_m2:u,target_m2:g,forecast:L,holding_back:w}=s,b=P=>ue(me(P));return l`
<section class="progress" aria-label=${C.title(a)}>
<h3>${C.title(a)}</h3>
<p class="progress-said">
${g===null?C.done(b(u)):C.ofTarget(b(u),b(g),je(u/g))}
${L===null?null:l`
<span>${C.ahead(b(L.least_m2),b(L.most_m2))}</span>
${g===null||u>=g?null:l`
<span>${C.reached(L.earliest,L.latest)}</span>
`}
`}
</p>
${Za(s,U(new Date),{title:C.title(a),target:C.target})}
${c?S(s,k):ne(r.get().session,o.get().town)?l`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,t()}}
>
${C.set}
</button>
`:null}
${w.length===0?null:l`
<h3>${C.holding}</h3>
<ol class="progress-holding">
${w.slice(0,hi).map(({id:P,code:W,stage:N,m2:v})=>l`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:P}})}}
>
${W??P}
</button>
<span>${Ye(N,k)}</span>
<b>${b(v)} ${k.words.unit.mu}</b>
</li>
`)}
</ol>
`}
<h3>${C.twoDays}</h3>
${T(k)}
</section>
`}}}function Xa(e){return Math.round(me(e)*100)}function yi(e){return`${e>0?"+":""}${ue(e/100)}`}var bi=["parcels"],$i=$o.flatMap(e=>wo[e]);function ol(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=null,i="",c=[],m=null,h=null,f=null,[d,p,x]=[!1,!1,!1],[O,R,M]=[0,0,""],y=Qa(e),S=()=>t.get().town??"",T=()=>r.get().open==="stages",k=()=>t.get().asOf===null&&_e(r.get().session,t.get().town),C=()=>{y.read();let D=O+=1;$r(S(),t.get().asOf).then(I=>{D===O&&(s=I,e.ask())},I=>{D===O&&a(I)})},a=D=>{f=J(D),e.ask()},u=()=>{let D=R+=1;c.length!==0&&br(S(),c.map(I=>To(I).fid)).then(I=>{D===R&&(m=I,h=I.steps.find(({to:V})=>V===(h==null?void 0:h.to))??null,e.ask())},I=>{D===R&&a(I)})},g=()=>{let{mode:D}=o.get();k()&&(D.kind==="pick"||D.kind==="none")&&o.set({mode:{kind:"pick",of:bi,places:c}})},L=D=>{D.length>Pt&&Y(n,e.now().office.stages.most(Pt)),c=D.slice(0,Pt),[m,f,p]=[null,null,!1],c.length===0&&(h=null),g(),u(),e.ask()},w=D=>L(c.includes(D)?c.filter(I=>I!==D):[...c,D]);o.subscribe(({mode:D})=>{T()&&(D.kind==="none"?g():D.kind==="pick"&&D.places!==c&&L(D.places))}),t.subscribe(({selected:D,town:I,asOf:V,committee:B},q)=>{T()&&(I===q.town&&(V!==q.asOf||B!==q.committee)&&C(),(D==null?void 0:D.layer)==="parcels"&&D!==q.selected&&k()&&w(`parcels.${D.fid}`))}),n.subscribe((D,I)=>{D.touched===I.touched||d||!T()||(C(),u())});let b=D=>{[h,f,M]=[D,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],e.ask(),window.setTimeout(()=>{var I;return(I=document.querySelector(".stages-foot"))==null?void 0:I.scrollIntoView({block:"end"})},50)},P=async(D,I,V)=>{if(!d){[d,f]=[!0,null],e.ask();try{let B=D.parcels.map(({id:ee,version:se})=>({id:ee,version:se,to:I.to,...V}));await e.signedIn(()=>wr(S(),B,M));let q=e.now();Y(n,q.office.next.moved(Ye(I.to,q),B.length)),L([]),p=!0}catch(B){f=J(B)}d=!1,C(),e.ask()}},W=(D,I)=>{let V={...t.get(),...We(t.get(),"farmland")},B=I===void 0?V.committee:I??"none";t.set({...V,...qe(V,"parcels",el(D)),committee:B}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},N=(D,I)=>{Mo("parcels",S(),el(D,I)).then(V=>L([...new Set([...c,...[...V].map(B=>`parcels.${B}`)])]),a)},v=(D,I)=>{let{words:V,office:B}=I,{committee:q}=I.view,ee=q===null?D:D.filter(se=>(se.committee??"none")===q);return l`
<table class="stage-board">
<thead>
<tr>
<th>${V.fields.stage}</th>
<th>${B.stages.parcels}</th>
<th>${V.unit.mu}</th>
</tr>
</thead>
${$i.filter(se=>ee.some(Fe=>Fe.stage===se)).map(se=>$(se,ee.filter(Fe=>Fe.stage===se),I))}
<tfoot>
<tr>
<th scope="row">${B.stages.all}</th>
<td>${tl(ee)}</td>
<td>${nl(ee)}</td>
</tr>
</tfoot>
</table>
`},$=(D,I,V)=>{let B=i===D;return l`
<tbody data-stage=${D}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${B?"true":"false"}
@click=${()=>{i=B?"":D,e.ask()}}
>
${rn(tn[nn(D)],on(D))}
<span>${Ye(D,V)}</span>
</button>
</th>
${E(I,()=>W(D,void 0))}
</tr>
${B?I.map(q=>l`
<tr class="stage-unit" data-committee=${q.committee??""}>
<th scope="row">
<span>${A(q.committee,V)}</span>
${k()?l`
<button type="button" class="text-button" @click=${()=>N(D,q.committee)}>
${V.office.stages.pickThese}
</button>
`:null}
</th>
${E([q],()=>W(D,q.committee))}
</tr>
`):null}
</tbody>
`},E=(D,I)=>l`
<td><button type="button" data-rows @click=${I}>${tl(D)}</button></td>
<td>${nl(D)}</td>
`,A=(D,{committees:I,office:V})=>D===null?V.edit.noCommittee:I.get(D)??D,j=D=>{let{stages:I,next:V}=D.office;return l`
<div class="report-foot stages-foot">
<p>
<b>${I.chosen(c.length)}</b>
<button type="button" class="text-button" data-none @click=${()=>L([])}>${I.clear}</button>
</p>
${m===null?null:m.steps.length===0?l`
<p class="form-hint" data-no-common>${I.noCommon}</p>
`:l`
<div class="next-steps" role="group" aria-label=${V.title}>
${m.steps.map(B=>l`
<button
type="button"
data-step=${B.to}
aria-pressed=${(h==null?void 0:h.to)===B.to}
@click=${()=>b((h==null?void 0:h.to)===B.to?null:B)}
>
${rn(tn[nn(B.to)],on(B.to))}${Tr(B,D)}
</button>
`)}
</div>
`}
${m===null||h===null?null:H(m,h,D)}
</div>
`},H=(D,I,V)=>Or(I,{count:D.parcels.length,busy:d,problem:f},{send:B=>{P(D,I,B)},cancel:()=>b(null)},V);return{title:({office:D})=>D.stages.title,key:({view:{town:D}})=>{var I;return`${D??""} ${((I=r.get().session)==null?void 0:I.account)??0}`},enter:()=>{[s,m,h,f,p,x]=[null,null,null,null,!1,!1];let{selected:D}=t.get();c=(D==null?void 0:D.layer)==="parcels"&&k()?[`parcels.${D.fid}`]:[],g(),C(),u()},leave:()=>{c=[],o.get().mode.kind==="pick"&&o.set({mode:pe})},body:D=>{let{stages:I}=D.office;if(s===null)return l`
${G(f,D)}
<p class="form-hint">${D.words.reading}</p>
`;let V=B=>{x=B,e.ask()};return x?l`
<p class="board-next plan-folded">
<span>${I.chosen(c.length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>V(!1)}>${I.picked}</button>
</p>
`:l`
${k()?l`
<p class="form-hint">${I.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>V(!0)}>
${Z("locate")}${I.onMap}
</button>
`:null}
${p?l`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>r.set({open:"changes"})}>
${I.takeBack}
</button>
</p>
`:null}
${h===null?G(f,D):null} ${v(s,D)} ${y.part(D)}
${c.length===0?null:j(D)}
`}}}function el(e,t){let n={kind:"in",field:"stage",values:[e]};return at(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function tl(e){return e.reduce((t,{count:n})=>t+n,0)}function nl(e){let t=e.reduce((n,{mu_printed:o})=>n+Math.round(Number(o)*100),0);return ue(t/100)}var rl=["rain","absent","waste"];function sl(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,i=null,c=new Map,m=new Map,h=null,f=new Map,d="seen",[p,x]=["",!1],O=null,R=0,M=0,y=yr(t,e.ask,()=>n),S=()=>t.view.get().town??"",T=()=>Ve(t.work.get().session,S()),k=()=>{let N=R+=1;h=t.data.get().coverage.value,yt(S(),n).then(v=>{if(N!==R)return;let $=new Map(((i==null?void 0:i.villages)??[]).map(E=>[E.fid,$e(E,o)]));for(let E of v.villages)$.has(E.fid)&&$.get(E.fid)!==$e(E,o)&&c.delete(E.fid);[i,O]=[v,null],e.ask()},v=>{N===R&&(O=J(v),e.ask())})},C=()=>{let N=T(),v=((i==null?void 0:i.villages)??[]).filter(A=>(N===null||N.includes(A.committee??""))&&(r===null||A.committee===r)&&$e(A,o)!=="not_due"),$=A=>vt.includes($e(A,o)),E=A=>A.fid===s?0:$(A)?2:1;return v.sort((A,j)=>E(A)-E(j))},a=N=>c.get(N.fid)??null,u=()=>{M=0,y.close(),c=new Map,f=new Map,O=null},g=()=>{c=new Map(c);for(let N of C())!c.has(N.fid)&&["not_reported","not_staffed"].includes($e(N,o))&&c.set(N.fid,"done");e.ask()},L=N=>{N(),u(),e.ask()},w=N=>{let v=C().flatMap(E=>{let A=a(E);if(A===null)return[];let j=`${E.fid} ${n} ${o} ${A} ${d}`,H=m.get(j)??{uuid:wi(),captured_at:new Date().toISOString()};return m.set(j,H),[{...H,place:`villages.${E.fid}`,date:n,slot:o,result:A,basis:d}]});if(v.length===0||x)return;let $=new Map(v.map(({uuid:E,place:A})=>[E,Number(A.split(".")[1])]));x=!0,O=null,e.ask(),e.signedIn(()=>cr(S(),v,p.trim())).then(E=>{b(E,$);let A=E.length-f.size;A>0&&Y(t.data,N.office.report.sent(A)),k()},E=>{O=J(E)}).finally(()=>{x=!1,e.ask()})},b=(N,v)=>{f=new Map;for(let $ of N){let E=v.get($.uuid)??0;if($.outcome==="refused"){f.set(E,$);continue}c.delete(E);for(let[A,{uuid:j}]of m)j===$.uuid&&m.delete(A)}f.size===0&&(p="")},P=(N,v)=>{let $=$e(N,o),E=l`
${xt($)}${kt($,v)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes($))return l`
<span class="report-state">${E}</span>
`;let A={layer:"villages",fid:N.fid};return l`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${M===N.fid&&y.open(A,v)!==null}
@click=${()=>{y.open(A,v),M=N.fid,y.press(o)}}
>
${E}
</button>
`},W=(N,v)=>{let{office:$,view:E}=v,A=$e(N,o),j=a(N),H=ce({...N,layer:"villages"},v),D=f.get(N.fid),I=V=>{c=new Map(c).set(N.fid,j===V?null:V),e.ask()};return l`
<li
data-village=${N.fid}
class=${[vt.includes(A)?"is-done":"",N.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${H}</span>
${P(N,v)}
<span class="report-choices" role="group" aria-label=${H}>
${["done","partial","missed"].map(V=>l`
<button
type="button"
data-result=${V}
aria-pressed=${j===V}
?disabled=${x}
@click=${()=>I(V)}
>
${$.report.results[V]}
</button>
`)}
</span>
${M===N.fid?y.part({layer:"villages",fid:N.fid},v):null}
${D===void 0?null:l`
<p class="report-refused" role="alert">
${(E.language==="en"?void 0:E.language==="zh-Hant"?D.detail_zh_hant:D.detail_zh)??D.detail??""}
</p>
`}
</li>
`};return{title:({office:N})=>N.report.title,key:({view:N})=>{var $;let v=t.work.get().report;return[N.town,($=t.work.get().session)==null?void 0:$.account,v==null?void 0:v.date,v==null?void 0:v.slot,v==null?void 0:v.village].join(" ")},enter:()=>{var j;let N=t.work.get().report,v=t.data.get().coverage.value,$=v==null?void 0:v.slots.filter(({due:H})=>H).at(-1);[n,o]=[(N==null?void 0:N.date)??U(new Date),(N==null?void 0:N.slot)??(($==null?void 0:$.slot)==="pm"?"pm":"am")];let E=T();s=(N==null?void 0:N.village)??null;let A=((j=v==null?void 0:v.villages.find(({fid:H})=>H===s))==null?void 0:j.committee)??t.view.get().committee;r=(E==null?void 0:E.length)===1?E[0]??null:A==="none"?null:A,d=E===null?"told":"seen",u(),m=new Map,[i,p]=[null,""],k()},body:N=>{let{office:v,words:$,committees:E}=N;i!==null&&!x&&N.data.coverage.value!==h&&k();let{report:A}=v,j=C(),H=j.map(a).filter(q=>q!==null),D=H.some(q=>q!=="done"),I=U(new Date),V=T(),B=[...E].filter(([q])=>V===null||V.includes(q));return l`
${ae($.action.date,[[I,$.headline.today],[X(I,-1),$.headline.yesterday]],n,q=>L(()=>{n=q,i=null,k()}))}
${ae(A.slot,[["am",$.am],["pm",$.pm]],o,q=>L(()=>{o=q}))}
${B.length<2?null:l`
<div class="form-field">
<label for="report-committee">${$.layers.committees}</label>
<select
id="report-committee"
@change=${q=>L(()=>{r=q.target.value||null})}
>
<option value="" .selected=${r===null}>${A.allCommittees}</option>
${B.map(([q,ee])=>l`
<option value=${q} .selected=${q===r}>${ee}</option>
`)}
</select>
</div>
`}
${i===null?l`
<p class="form-hint">${$.reading}</p>
`:j.length===0?l`
<p class="form-hint">${A.none}</p>
`:l`
${j.some(q=>a(q)===null&&!vt.includes($e(q,o)))?l`
<button type="button" class="form-button is-quiet report-all" data-all @click=${g}>
${A.all}
</button>
`:null}
<ul class="report-list">
${j.map(q=>W(q,N))}
</ul>
`}
<form
class="report-foot"
@submit=${q=>{q.preventDefault(),(!D||p.trim()!=="")&&w(N)}}
>
${ae(A.basis,[["seen",A.bases.seen],["told",A.bases.told],["paper",A.bases.paper]],d,q=>{d=q,e.ask()})}
${D?l`
${Q({name:"report-reason",label:A.why,value:p,required:!0,input:q=>p=q,lengthMost:200})}
${ae(A.why,rl.map(q=>[q,A.usual[q]]),rl.find(q=>A.usual[q]===p)??"",q=>{q!==""&&(p=A.usual[q]),e.ask()})}
`:null}
${n===I?null:l`
<p class="form-hint">${A.afterwards}</p>
`}
${G(O,N)}
<button class="form-button report-send" data-send ?disabled=${x||H.length===0}>
${x?v.working:A.send(H.length)}
</button>
</form>
`}}}function wi(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function al({stores:{view:e,work:t,data:n},ask:o},r){let s=null,i=null,c=null,m=0,h=()=>{[s,i,c]=[null,null,null],m+=1},f=(M,y)=>{var k;h();let{town:S,committee:T}=e.get();s={slot:M,date:y,town:S,committee:T,account:((k=t.get().session)==null?void 0:k.account)??null},d(s),o()},d=({slot:M,date:y,town:S,committee:T})=>{let k=m+=1,C=ne(t.get().session,S);fr(S??"",y,M,T===null||T==="none"?"":T,C).then(a=>{k===m&&([i,c]=[a,null],o())},a=>{k===m&&([i,c]=[null,J(a)],o())})},p=()=>{var T;if(s===null)return;let{town:M,committee:y}=e.get(),S=((T=t.get().session)==null?void 0:T.account)??null;s.town===M&&s.committee===y&&s.account===S||(h(),o())};e.subscribe(p),t.subscribe(p),n.subscribe((M,y)=>{M.touched!==y.touched&&s!==null&&d(s)});let x=({slot:M,date:y})=>(s==null?void 0:s.slot)===M&&s.date===y,O=({phone:M},y)=>M!==null&&/^[+\d\s()-]+$/.test(M)?l`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:l`
<span>${M===null||M===""?y:M}</span>
`,R=(M,y,S)=>{let{crew:T,today:k}=S.office,C=(i??[]).filter(({committee:u})=>u===M),a=y.filter(u=>(u.committee??"")===M);return l`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,S)}</h4>
<ul>
${a.map(u=>{let g=C.filter(({village:L})=>L===u.fid);return l`
<li>
<b>${r.village(u,S)}</b>
<span class="calls-people">
${g.map(L=>l`
<span>${L.name} ${O(L,T.noPhone)}</span>
`)}
${g.length===0?k.nobodyToCall:null}
</span>
</li>
`})}
${C.filter(({village:u})=>u===null).map(({name:u})=>l`
<li class="calls-clerk">
<span>${k.clerk}</span>
<span>${u}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:h,button:(M,y)=>{let{session:S}=t.get();if(!bt(S,y.view.town)||M.lacking.length===0)return null;let{today:T}=y.office,k=x(M);return l`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${k}
@click=${()=>{k?(h(),o()):f(M.slot,M.date)}}
>
${Z("people")}${k?T.callHide:ne(S,y.view.town)?T.callWhole:T.call}
</button>
`},part:(M,y)=>{if(!x(M))return null;let S=[...new Set(M.lacking.map(({committee:k})=>k??""))],{crew:T}=y.office;return l`
<div class="board-calls">
${G(c,y,"calls-problem")}
${i===null?c===null?l`
<p class="form-hint">${T.reading}</p>
`:null:S.map(k=>R(k,M.lacking,y))}
${i!==null&&ne(t.get().session,y.view.town)?l`
<p class="form-hint">${T.noted}</p>
`:null}
</div>
`}}}var Xt=60,vi=350;function ll({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],i=new AbortController,c=x=>x>=s.length-1?null:s[x]??null,m=()=>{window.clearInterval(o),i.abort(),r="still"},h=async()=>{let x=U(new Date);s=Array.from({length:Xt},(R,M)=>X(x,M-Xt+1)),r="reading",t();let O=s.map((R,M)=>c(M));i.abort(),i=new AbortController,await Promise.all([e.prepareDays(O),Ar(n.view.get(),O,i.signal)])},f=async x=>{if(await h(),r!=="reading")return;let O=s.indexOf(x),R=O<0||O===s.length-1?0:O;r="playing",e.playDay(c(R)),o=window.setInterval(()=>{R+=1,e.playDay(c(R)),R>=s.length-1&&m(),t()},vi),t()},d=x=>{r==="still"?f(x):m(),t()},p=async x=>{let O=s.length>0&&r!=="reading";m(),O||await h(),m(),e.playDay(c(x)),t()};return{stop:m,part:(x,{office:O,view:R})=>{let M=U(new Date),y=Xt-1-Math.round((Date.parse(M)-Date.parse(x))/864e5),S=r==="still"?O.today.play:O.today.pause;return l`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${S} @click=${()=>d(x)}>
${Z(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Xt-1}
aria-label=${O.today.days}
aria-valuetext=${xe(x,R.language)}
.value=${String(Math.max(0,y))}
@input=${T=>{p(Number(T.target.value))}}
/>
<span>${r==="reading"?O.working:x.slice(5)}</span>
</div>
`}}}var ki=14,xi=["rain","wind","roads","festival"];function il({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[i,c]=["","both"],m=hr(t),h=null,f=[],d=null,p=null,x=null,O=null,[R,M]=["",0],y=()=>e.view.get().town??"",S=$=>{if(x===$)return;x=$;let E=U(new Date);dr($.town,E,X(E,ki)).then(A=>{x===$&&(f=A,t())},()=>{})},T=()=>({from:i,to:i,slot:c,...h===null?{}:{committee:h}}),k=$=>{let E=`${i} ${c} ${h??""} ${$.as_of}`;if(R===E||s)return;[R,O]=[E,null];let A=M+=1;mr($.town,T()).then(j=>{A===M&&(O=j,t())},j=>{A===M&&([O,p]=[[],J(j)],t())})},C=()=>{[r,s]=[!1,!1],[R,O]=["",null],m.forget(),[d,p,x,f]=[null,null,null,[]]},a=$=>{let E=U(new Date),A=Ue(new Date),j=$.slots.filter(({ends:H})=>A<H).map(H=>H.slot==="pm"?"pm":"am");[r,p,d,R]=[!0,null,null,""],m.forget(),i=j.length===0?X(E,1):E,c=j.length===1?j[0]??"both":"both",{committee:h}=e.view.get(),t()},u=async $=>{if(!s){[s,p]=[!0,null],t();try{await o($)}catch(E){p=J(E)}s=!1,t()}},g=($,E)=>u(async()=>{d={change:await ur(y(),{...T(),reason:$}),text:E},r=!1}),L=$=>u(async()=>{await De(y(),$,""),d=null,Y(e.data,n().office.suspend.ended)}),w=({id:$})=>u(async()=>{await pr(y(),$,X(U(new Date),-1)),d=null,Y(e.data,n().office.suspend.ended)}),b=($,{office:E,words:A})=>{let j=U(new Date);return $===j?A.headline.today:$===X(j,-1)?A.headline.yesterday:$===X(j,1)?E.suspend.tomorrow:$},P=($,{committees:E,office:A})=>$===void 0?A.report.allCommittees:E.get($)??$,W=$=>{if(O===null||O.length===0)return null;let E=O.reduce((j,H)=>j+H.slots,0),A=({place:j,slots:H})=>`${ce(ve(j),$)}${H>1?` ×${H}`:""}`;return l`
<div class="board-what suspend-out" data-taken-out=${E} role="status">
${$.office.suspend.takesOut(E,O.length)}
<p tabindex="0">${O.map(A).join($.words.listComma)}</p>
</div>
`},N=($,E)=>{k($);let{office:A,words:j,committees:H}=E,{suspend:D}=A,I=U(new Date),V=$.villages.filter(ee=>h===null||ee.committee===h),B=P(h??void 0,E),q=[b(i,E),D.slots[c]];return l`
<div class="board-suspend-form">
${ae(D.day,[[X(I,-1),j.headline.yesterday],[I,j.headline.today],[X(I,1),D.tomorrow]],i,ee=>{i=ee,t()})}
${ae(A.report.slot,[["am",D.slots.am],["pm",D.slots.pm],["both",D.slots.both]],c,ee=>{c=ee,t()})}
<div class="form-field">
<label for="suspend-committee">${D.scope}</label>
<select
id="suspend-committee"
@change=${ee=>{h=ee.target.value||null,t()}}
>
<option value="" .selected=${h===null}>${A.report.allCommittees}</option>
${[...H].map(([ee,se])=>l`
<option value=${ee} .selected=${ee===h}>${se}</option>
`)}
</select>
</div>
${W(E)}
<p class="board-what">${D.what(...q,B,V.length)}</p>
${m.part({name:"suspend-reason",why:D.why,usual:xi.map(ee=>[ee,D.reasons[ee]]),act:D.title,busy:s||O===null,because:ee=>{g(ee,D.suspended(...q,B))}},E)}
</div>
`},v=($,E)=>{let{office:A}=E,j=U(new Date),H=$.village===void 0?P($.committee,E):ce(ve($.village),E),D=b($.from<j?j:$.from,E),I=$.to>$.from&&$.to>j?A.suspend.until(b($.to,E)):"";return l`
<li data-suspension=${$.id}>
<span>
<b>${[D,A.suspend.slots[$.slot],I].filter(Boolean).join(" ")}</b>
<small>${[H,$.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>w($)}>
${A.suspend.end}
</button>
</li>
`};return{close:C,part:($,E)=>{if(!ne(e.work.get().session,E.view.town))return null;S($);let{suspend:A}=E.office;return l`
<section class="board-suspend">
<h3>
${A.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){a($);return}r=!1,t()}}
>
${r?E.office.cancel:A.open}
</button>
</h3>
${r?N($,E):null} ${G(p,E,"suspend-problem")}
${d===null?null:l`
<p class="board-next" role="status">
<span>${d.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>d!==null&&L(d.change)}
>
${Z("undo")}${A.takeBack}
</button>
</p>
`}
${f.length===0?null:l`
<ul class="board-list">
${f.map(j=>v(j,E))}
</ul>
`}
</section>
`}}}function cl(e){let{stores:t}=e,n=il(e),o=null,r=null,s=[],i=ll(e);t.view.subscribe((a,u)=>{a.selected!==null&&a.selected!==u.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let c=a=>{r!==a&&(r=a,yt(a.town,X(a.date,-1)).then(u=>{t.view.get().town===u.town&&(o=u,e.ask())},()=>{}))},m=()=>{let{town:a}=t.view.get();a===null||!Ae(t.work.get().session,a)||St(a,lt).then(u=>{t.view.get().town===a&&(s=u.ending.map(({place:g})=>g),e.ask())},()=>{})};t.data.subscribe((a,u)=>{a.touched!==u.touched&&t.work.get().open==="today"&&m()});let h=(a,u)=>ce({...a,layer:"villages"},u),f=(a,{committees:u,office:g})=>(a===null?void 0:u.get(a))??g.edit.noCommittee,d=(a,u,g,L)=>{let w=u.map(W=>W==="not_staffed"?"not_reported":W),b=u.length===1&&(u[0]==="not_staffed"||u[0]==="not_reported"),P=at([{kind:"in",field:a,values:w},...b?[{kind:"range",field:"cleaners",from:u[0]==="not_staffed"?0:1,to:u[0]==="not_staffed"?0:null}]:[]]);p(P,g,L)},p=(a,u,g)=>{let L=U(new Date),w={...t.view.get(),committee:g};t.view.set({...We(w,"coverage"),...qe(w,"villages",a),date:u===L?null:u,committee:g})},x=al(e,{village:h,committee:f}),O=(a,u)=>{t.work.set({open:"report",report:{slot:a,date:u}})},R=(a,u,g)=>{let{words:L,office:w}=g,b=un(u.villages,a.slot),P=()=>{let W={date:u.date,clock:Ue(new Date),slot:a.slot},N=Ho(W,b,v=>h(v,g),v=>f(v,g),L,w.today.reminder);Wo(N).then(v=>Y(t.data,v?w.today.reminded:L.measure.notCopied))};return l`
<section class="board-slot" data-slot=${a.slot}>
<h3>
${L[a.slot]}
<small>${a.starts}–${a.ends}</small>
${a.all===0?null:l`
<b>${z(a.done)}</b>
<small>/ ${z(a.all)}</small>
`}
</h3>
${a.due?l`
${Uo(a)}
<p class="board-counts">
${Io.filter(W=>a.counts[W]>0).map(W=>l`
<button
type="button"
data-state=${W}
@click=${()=>d(a.slot,[W],u.date,null)}
>
${xt(W)}${kt(W,g)} ${z(a.counts[W])}
</button>
`)}
</p>
${b.length===0?null:l`
<p class="board-next ${a.over?"is-over":""}">
<span>${w.today.lacking(b.length,a.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${P}>
${Z("copy")}${w.today.remind}
</button>
${x.button({...a,date:u.date,lacking:b},g)}
${M(a.slot,u.date,g)}
</p>
${x.part({...a,date:u.date,lacking:b},g)}
`}
`:l`
<p class="form-hint">${w.today.begins(a.starts)}</p>
`}
</section>
`},M=(a,u,{view:g,office:L})=>Ae(t.work.get().session,g.town)?l`
<button type="button" class="form-button" data-report @click=${()=>O(a,u)}>
${L.today.report}
</button>
`:null,y=(a,u,g)=>{let L=u.filter(b=>b.due).map(({slot:b})=>b),w=(b,P)=>{let{done:W,all:N,villages:v}=b[P];if(!L.includes(P)||N===0)return l`
<td>–</td>
`;let $=[...new Set(v.map(E=>$e(E,P)))];return l`
<td class=${v.length>0?"has-left":""}>
${v.length===0?l`
${W} / ${N}
`:l`
<button type="button" @click=${()=>d(P,$,a.date,b.committee??"none")}>
${W} / ${N}
</button>
`}
</td>
`};return l`
<table class="board-committees">
<thead>
<tr>
<th>${g.words.layers.committees}</th>
<th>${g.words.am}</th>
<th>${g.words.pm}</th>
</tr>
</thead>
<tbody>
${jo(a.villages).map(b=>l`
<tr data-committee=${b.committee??""}>
<th scope="row">${f(b.committee,g)}</th>
${w(b,"am")}${w(b,"pm")}
</tr>
`)}
</tbody>
</table>
`},S=(a,u)=>{let{words:g,office:L}=u,w=["am","pm"].flatMap(b=>{let P=un(a.villages,b);return P.length===0?[]:[{slot:b,units:P}]});return w.length===0||a.first_record===null||a.date<a.first_record?null:l`
<section class="board-holes">
<h3>${L.today.holes}</h3>
${w.map(({slot:b,units:P})=>l`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>d(b,["not_reported"],a.date,null)}>
${g[b]} ${L.today.lackingOf(P.length)}
</button>
${M(b,a.date,u)}
</p>
`)}
</section>
`},T=(a,u,g)=>{let{office:L}=g,w=(o==null?void 0:o.date)===X(a.date,-1)?Bn(o,g):null,b=qo(a,u,w,s);return l`
<section class="board-todo" aria-label=${L.today.todo}>
<h3>${L.today.todo}${b.length===0?"":` · ${b.length}`}</h3>
${b.length===0?l`
<p class="form-hint">${L.today.nothing}</p>
`:l`
<ol class="board-list">
${b.map(P=>k(P,a,g))}
</ol>
`}
</section>
`},k=(a,u,g)=>{let{words:L,office:w,view:b}=g,{session:P}=t.work.get(),W=Ae(P,b.town),{today:N}=w,[v,$,E]={overdue:()=>{let A=a.kind==="overdue"?a.slot:"am";return W?[N.lacking(a.count,!0),ne(P,b.town)?N.callWhole:N.call,()=>x.open(A,u.date)]:[N.lacking(a.count,!0),N.check,()=>d(A,["not_reported"],u.date,null)]},disputed:()=>{let A=a.kind==="disputed"?a.slot:"am";return[N.disputed(a.count),N.check,()=>d(A,["contested"],u.date,null)]},bare:()=>W?[N.bare(a.count),w.plan.open,()=>t.work.set({open:"plan"})]:[N.bare(a.count),N.check,()=>p(at([{kind:"range",field:"cleaners",from:0,to:0}]),u.date,null)],ending:()=>[N.ending(a.count),w.plan.open,()=>t.work.set({open:"plan"})],holes:()=>W?[N.holesLeft(a.count),N.report,()=>O("pm",X(u.date,-1))]:[N.holesLeft(a.count),N.check,()=>d("pm",["not_reported"],X(u.date,-1),null)]}[a.kind]();return l`
<li data-todo=${a.kind}>
<span>${"slot"in a?`${L[a.slot]}${L.colon}`:""}${v}</span>
<button type="button" class="form-button is-quiet" @click=${E}>${$}</button>
</li>
`},C=(a,{view:u,words:g,office:L})=>Ae(t.work.get().session,u.town)?l`
<p class="board-next board-plan">
<span>
${g.states.not_staffed} ${z(a.villages.filter(w=>!w.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${L.plan.open}
</button>
</p>
`:null;return{title:({office:a,view:u})=>u.date===null?a.today.title:a.today.past,key:({view:a})=>a.town??"",enter:()=>{n.close(),x.close(),i.stop(),[o,r,s]=[null,null,[]],m();let a=t.view.get();(a.date!==null||a.theme!=="coverage")&&t.view.set({...We(a,"coverage"),date:null})},leave:()=>{i.stop(),n.close(),x.close()},body:a=>{let u=a.data.coverage.value;if(u===null)return l`
<p class="form-hint">${a.words.reading}</p>
`;u.date===U(new Date)&&c(u);let g=Bn(u,a),L=Fo(g,g.date===U(new Date)?Ue(new Date):null);return l`
<p class="form-hint board-head">
${g.date===U(new Date)?a.words.asOf(g.date,Ue(new Date(g.as_of))):a.words.onDate(g.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${Z("present")}${a.office.today.wall}
</button>
</p>
${i.part(g.date,a)}
${g.first_record===null||g.date<g.first_record?l`
<p>${a.words.headline.noRecordsOf(g.date)}</p>
`:l`
${g.date===U(new Date)?T(g,L,a):null}
${L.map(w=>R(w,g,a))} ${C(g,a)} ${n.part(g,a)}
${y(g,L,a)}
`}
${o===null||o.date!==X(g.date,-1)?null:S(Bn(o,a),a)}
`}}}function Bn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return xo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Qh(e,t,n){let{view:o,data:r,tools:s,work:i}=t,m={stores:t,acts:n,now:()=>dn({view:o.get(),data:r.get(),words:Po[o.get().language]}),ask:()=>y(),signedIn:async S=>{try{return await S()}catch(T){if(!(T instanceof Ro)||T.problem.status!==401||!await Oi(t))throw T;return S()}}},h={account:gs(m),people:Sa(m),changes:Ls(m),history:va(m),edit:js(m),shape:Cs(m),draw:Es(m),today:cl(m),report:sl(m),plan:Ya(m),period:Ma(m),calendar:Ra(m),stages:ol(m),compare:xs(m),month:ba(m)},f="",d=null,p=null,x=()=>i.set({open:null}),O=S=>{var k,C,a;d!==null&&((C=(k=h[d]).leave)==null||C.call(k)),d===null&&(p=document.activeElement instanceof HTMLElement?document.activeElement:null),d=S,document.body.classList.toggle("has-work",S!==null),document.body.classList.toggle("has-papers",S==="month");let{mode:T}=s.get();if((T.kind==="place"||T.kind==="compare")&&s.set({mode:pe}),S===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((a=(p==null?void 0:p.isConnected)===!0?p:document.getElementById("map"))==null||a.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var u;return(u=e.querySelector("h2"))==null?void 0:u.focus({preventScroll:!0})})},R=S=>{S!==null?i.set({open:"month"}):i.get().open==="month"&&x()};o.subscribe((S,T)=>{S.papers!==T.papers&&R(S.papers)}),o.get().papers!==null&&R(o.get().papers);let M=()=>{},y=()=>M();M=Eo(e,t,S=>{let T=S.view.presenting?null:i.get().open;if(e.toggleAttribute("hidden",T===null),T!==d&&O(T),T===null)return null;let k=dn(S),C=h[T],a=`${T} ${C.key(k)}`;a!==f&&(f=a,C.enter());let u=C.title(k);e.setAttribute("aria-label",u);let{mode:g}=s.get();return e.classList.toggle("is-placing",g.kind==="place"&&g.waiting),e.classList.toggle("is-comparing",g.kind==="compare"),e.classList.toggle("is-drawing",T==="shape"||T==="draw"),e.classList.toggle("is-wide",T==="month"),l`
<header class="panel-head">
<h2 tabindex="-1">${u}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${k.words.action.close}
@click=${x}
>
${Z("close")}
</button>
</header>
<div class="work-body work-${T}">${C.body(k)}</div>
`}),s.subscribe((S,T)=>{S.mode!==T.mode&&y()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&d!==null&&i.get().gate===null&&x()})}function Oi({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Qh as mountWork};
