import{a as Er}from"./chunk-GEY32XWL.js";import{a as Ar,aa as qr,b as _r,ba as Ur,c as Ir,ca as Vr,d as Fr,e as un,f as xt,fa as Ot,g as jr,ga as Ge,h as Hr}from"./chunk-KUBC4NKK.js";import{a as rr,b as sr,c as ar,d as lr,e as ir,f as cr,g as wt,h as dr,i as vt,j as an,k as ur,l as mr}from"./chunk-LJE3KTRV.js";import{b as kt,c as pr,d as fr,e as gr,f as hr,g as ln,h as yr}from"./chunk-2CDBYXGD.js";import{A as Ve,a as Ue,c as jo,f as Ho,g as qo,h as Uo,i as Vo,j as Bo,k as Go,l as Ko,m as zo,n as rn,o as Yo,p as Jo,q as Zo,r as Xo,s as $t,t as Qo,u as Pe,v as er,w as tr,x as sn,y as nr,z as or}from"./chunk-AQROZAMY.js";import{a as be,e as br,f as $r,g as wr,h as vr,i as kr,j as cn,k as Be,l as xr,m as Or,n as Sr,o as Tr,q as Pr}from"./chunk-TVZLY3A2.js";import"./chunk-OFLFJGWG.js";import"./chunk-4VX6KKU5.js";import{j as Nr,k as Rr,l as Dr,m as Mr}from"./chunk-RBMGVPOX.js";import{a as Cr,b as Lr}from"./chunk-N3NTY6E5.js";import{a as No,b as Wr,e as dn}from"./chunk-4A4N5WW6.js";import{a as en,b as ne,c as tn,d as pt,e as je,f as Ce,g as Le,i as Po}from"./chunk-GUUFDAOF.js";import{A as bo,I as ge,a as _e,b as ro,d as so,f as ao,g as lo,h as Kt,i as io,j as co,k as uo,l as st,m as at,v as it}from"./chunk-LWV3HE2Q.js";import{b as Me,d as Ie}from"./chunk-Q52GP44O.js";import{b as Gt,c as eo,d as to,e as no,f as oo,i as fo,j as go,k as Yt,l as Jt}from"./chunk-JJ72TDKG.js";import{a as rt}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as ho,b as Te,c as Xe,e as yo}from"./chunk-M6AR5UX4.js";import{c as Qe}from"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import{d as mo}from"./chunk-OZOQYCQZ.js";import{a as Ro}from"./chunk-GZ67O33B.js";import{a as ko}from"./chunk-O2UP6FYR.js";import{a as Jn,b as Zn,c as nt,e as Xn,f as Qn,g as ot}from"./chunk-PK53TQKG.js";import{b as de,e as vo}from"./chunk-BJOFGS5J.js";import{a as $o,m as wo}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{a as $e,b as Co,c as ie,d as Lo,e as ht,f as ye,g as Eo,h as Wo,i as on,j as Ao,k as _o,m as yt,n as bt,o as Io}from"./chunk-CWEE2JCP.js";import{a as nn,b as V,c as He,d as qe,e as Q,f as ft,g as me,h as gt,i as re,j as Ee}from"./chunk-OOGG2TV2.js";import{b as Mo}from"./chunk-75HFHQ3G.js";import{a as Do}from"./chunk-DHPYUQPK.js";import{b as xo}from"./chunk-FVE2Q2OD.js";import{a as U,b as Fe,c as ve,e as X,f as ue,g as Qt}from"./chunk-BBVHBITH.js";import{a as Se,e as zn}from"./chunk-RA6FLBFZ.js";import{c as Oo,d as So,j as Xt,o as mt,r as To,v as Z}from"./chunk-ACO2773S.js";import{a as K,b as Ae,c as tt,d as Yn}from"./chunk-E2XSOORS.js";import{a as z}from"./chunk-KXHZUGMI.js";import{g as Kn}from"./chunk-5COR5YU2.js";import{d as ct,f as dt,l as Zt,m as ut,r as J}from"./chunk-LPT474XW.js";import{a,b as Un,c as Vn}from"./chunk-ROEE77AV.js";import{c as Bn,d as Bt,e as ce,f as Gn}from"./chunk-6HCXI4IL.js";import{d as lt,e as po,f as zt}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Fo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var Br=7;function Gr(e,t,n,o){let r=un({boxes:{},...St(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function St({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function mn({written:e,feature:t},n){return e.now.boxes[n]??Kt(t.properties[n])}function Kr(e,t,n){if(mn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:xt(e.written,t,{boxes:o})}}function zr(e,t){let n=ts(e.written.now.boxes,o=>o===t);return{...e,written:xt(e.written,`leave ${t}`,{boxes:n})}}function pn(e,t){return{...e,written:xt(e.written,Object.keys(t).join(),t)}}function Yr(e,[t,n]){return pn(e,{lon:t.toFixed(Br),lat:n.toFixed(Br)})}function Jr({written:{now:e},feature:t}){let{lon:n,lat:o}=St(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Zr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Xr(t,o,r))||Jr(e)}function Xr(e,t,n){return n.trim()!==Kt(e.properties[t]).trim()}function dl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Qr(e,t){let n=uo(t,e.feature,e.written.now.boxes);if(!Jr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=dl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function es(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...fn(e,n,`"${t.version}"`),late:t}}function fn(e,t,n){let{feature:o,written:r}=e,s=St(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:St(t),c=ts(r.now.boxes,(u,g)=>!Xr(o,u,g));return{...e,feature:t,tag:n,late:null,written:un({...r.now,...i,boxes:c})}}function gn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function ts(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var ns=1,os="edit ";function hn({layer:e,fid:t}){return`${os}${e}.${t}`}function yn(e){return Zr(e)||e.written.now.reason.trim()!==""}function bn(e){let{account:t,selection:n}=e;yn(e)?Ar(t,hn(n),{form:ns,draft:e}):Ke(e)}function Ke({account:e,selection:t}){Fr(e,hn(t))}function $n(e,t){return ss(_r(e,hn(t)))}function rs(e){return Ir(e).filter(({name:t})=>t.startsWith(os)).flatMap(t=>ss(t)??[])}function ss(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==ns||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Tt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...rs(t).map(i=>this.edit(i,n)),...qr(t).map(i=>this.drawing(t,i,n))];if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:s}=t;return{name:`${r.layer}.${r.fid}`,title:ge(r.layer,s,o),said:[ue(new Date(n).toISOString()),...ul(t,o)],open:()=>this.open("edit",r,s.properties.town??null),drop:()=>Ke(t)}}drawing(t,n,o){var d;let{sketch:r,at:s,name:i}=n,{layer:c,fid:u,town:g}=r,p=Ot[o.view.language];return{name:i,title:(u===null||(d=r.base[String(u)])==null?void 0:d.title)??o.words.kinds[c],said:[ue(new Date(s).toISOString()),u===null?p.title:p.shape],open:()=>this.open(u===null?"draw":"shape",u===null?null:{layer:c,fid:u},g,c),drop:()=>Ur(t,n)}}row({name:t,title:n,said:o,open:r,drop:s},i){let{account:c}=i.office;return a`
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
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:s,work:i}=this.ports.stores;r!==void 0&&n===null&&Vr(r),s.set({selected:n,...o===null?{}:{town:o}}),i.set({open:t})}};function ul({selection:e,written:t},n){let o=new Map(_e(e.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var pl=90;function wn({town:e,role:t,unit:n,level:o},r){let{office:s,data:i,view:c}=r,u=Gn(i,e),g=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],u===void 0?e:Se(u,c.language),g)}function as(e){let{work:t,data:n}=e.stores,o=new Tt(e),r=null,[s,i,c]=["",null,"read"],[u,g,p]=[null,"",""],d=l=>m=>{[u,g]=[Z(m),l],e.ask()},f=()=>{e.signedIn(qo).then(l=>{r=l,e.ask()},d("tokens"))},k=()=>{dn(async()=>{await jo();let l=await Wr();t.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),z(n,e.now().office.account.signedOut)},d("tokens"))},x=l=>{l.preventDefault();let m=l.currentTarget,{old:h="",fresh:L="",again:w=""}=Ee(l),{gate:$,account:P}=e.now().office;[u,g]=[null,"password"],p=Er(L)<10?$.short:L!==w?$.differ:"",e.ask(),p===""&&e.signedIn(()=>dn(()=>Ho(h,L))).then(()=>{m.reset(),z(n,P.changed)},d("password"))},R=l=>{l.preventDefault();let m=l.currentTarget,{token:h="",days:L=""}=Ee(l);[u,g,s]=[null,"tokens",""],e.signedIn(()=>Uo(h.trim(),c,Number(L))).then(w=>{s=w,ft(m,"token"),f()},d("tokens"))},C=l=>{i=null,e.signedIn(()=>Vo(l)).then(f,d("tokens"))},y=(l,m)=>g===l&&p!==""?a`
<div class="form-problem" role="alert">${p}</div>
`:V(g===l?u:null,m,`form-problem-${l}`),S=(l,m)=>{let{account:h,allTowns:L}=m.office,w=[...l.administrator?[L]:[],...l.memberships.map($=>wn($,m))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(en(l))[0]}</span>
<div>
<b>${en(l)}</b>
<span>${h.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${h.roles}</h3>
<ul class="work-roles">
${(w.length===0?[h.noRoles]:w).map($=>a`
<li>${$}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${k}>${h.signOut}</button>
</section>
`},T=(l,m)=>{let{account:h,gate:L}=m.office;return a`
<details class="work-more">
<summary>${h.password}</summary>
<form @submit=${x}>
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
${Q({name:"old",label:h.old,type:"password",autocomplete:"current-password",required:!0})}
${Q({name:"fresh",label:L.newPassword,type:"password",autocomplete:"new-password",hint:L.rules,required:!0})}
${Q({name:"again",label:L.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",m)}
<button type="submit" class="form-button is-main">${h.change}</button>
</form>
</details>
`},O=(l,m)=>{let{account:h}=m.office,L=l.last_used===null?h.neverUsed:h.used(U(new Date(l.last_used))),w=[h[l.scope],h.until(U(new Date(l.expires))),L];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${w.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,e.ask()}}
>
${h.remove}
</button>
</div>
${i===l.token?re(h.removeSure,h.remove,()=>C(l.token),()=>{i=null,e.ask()},m):null}
</li>
`},_=l=>{let{account:m}=l.office;return a`
<section class="work-tokens">
<h3>${m.tokens}</h3>
<p class="form-hint">${m.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(h=>O(h,l))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${m.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${m.secretOnce}</p>
${gt(m.secret,s,e)}
</div>
`}
${y("tokens",l)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${R}>
${Q({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${me("scope",m.scope,[["read",m.read],["write",m.write]],c,h=>c=h)}
${Q({name:"days",label:m.days,value:String(pl),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=t.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,u,g,p]=[null,"",null,null,"",""],((l=t.get().session)==null?void 0:l.signed_in)===!0?f():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:m}=t.get();return m===null||!m.signed_in?a``:a`
${S(m,l)} ${o.body(m.account,l)} ${T(m,l)} ${_(l)}
`}}}function Pt(e){let t=e.flatMap(i=>i===null?[]:wo(i));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=$o(t.map(i=>i.flatMap(([c=0,u=0])=>[c,u])));return[n,o,r,s]}var fl=["version","updated_at","created_at","town"];function cs(e,t){let n=new Map(e.map(r=>[Bt(r),r])),o=new Map(t.map(r=>[Bt(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],c=s===null||i===null?[]:gl(s,i);return s===null||i===null||c.length>0?[{fid:r,was:s,is:i,fields:c}]:[]})}function gl(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!fl.includes(i)&&!ls(n[i],o[i]));return ls(e.geometry,t.geometry)?s:[...s,"geometry"]}function ls(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function ds(e,t,n,o,r){let[s,i]=[is(e,n,r),is(t,n,r)],c=new Set([...s.keys(),...i.keys()]),u=[...c].filter(g=>g!==null&&!o.includes(g));return[...o,...u,null].flatMap(g=>c.has(g)?[{value:g,was:s.get(g)??ze,is:i.get(g)??ze}]:[])}var ze={count:0,measure:0};function Nt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function is(e,t,n){let o=new Map;for(let{properties:r}of e){let s=hl(r,t),i=n===null?0:Number(r[n]??0);o.set(s,Nt(o.get(s)??ze,{count:1,measure:i}))}return o}function hl(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var yl=7,vn=40,bl=400;function kn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function fs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[i,c]=[!1,null],u=null,g=vn,p=0,d=()=>{let{town:l}=t.get();if(l===null)return;let m=p+=1;[i,c,u,g]=[!0,null,null,vn],e.ask();let[h,L]=[Xe(o),r===""?null:Xe(r)];Promise.all(mo(t.get().theme).map(async w=>{let[$,P]=await Promise.all([Xt(w,l,void 0,h),Xt(w,l,void 0,L)]);return{layer:w,then:$,now:P,changed:cs($,P)}})).then(w=>{m===p&&([s,i]=[w,!1],f(),e.ask())},w=>{m===p&&([c,i]=[Z(w),!1],e.ask())})},f=()=>{let l=(s??[]).flatMap(L=>x(k(L))),m=ps(l.filter(({fields:L,is:w})=>w===null||L.includes("geometry")).map(L=>L.was)),h=ps(l.map(L=>L.is));n.set({mode:m===null&&h===null?de:{kind:"compare",change:0,was:m,is:h}})},k=l=>{let{layer:m,then:h,now:L}=l,[w,$]=[t.get(),e.stores.data.get()],P=b=>it(w,{...$,layers:{[m]:{status:"ready",value:b,problem:null}}},m),[E,N]=[P(h),P(L)];if(E.fids===null||N.fids===null)return l;let v=l.changed.filter(({fid:b})=>{var D,A;return((D=E.fids)==null?void 0:D.has(b))===!0||((A=N.fids)==null?void 0:A.has(b))===!0});return{layer:m,then:E.features,now:N.features,changed:v}};t.subscribe((l,m)=>{s===null||e.stores.work.get().open!=="compare"||(l.committee!==m.committee||l.filter!==m.filter||l.table!==m.table)&&f()});let x=({layer:l,changed:m})=>u===null?m:u.layer===l?m.filter(h=>kn(h)===(u==null?void 0:u.kind)):[],R=(l,m)=>{u=(u==null?void 0:u.layer)===l&&u.kind===m?null:{layer:l,kind:m},g=vn,f(),e.ask()},C=(l,{fid:m,was:h,is:L})=>{let w=Pt([(h==null?void 0:h.geometry)??null,(L==null?void 0:L.geometry)??null]);L!==null&&t.set({selected:{layer:l,fid:m}}),w!==null&&e.acts.showExtent(w)},y=(l,m)=>{let h=m.flatMap(({fid:L,is:w})=>w===null?[]:[L]);t.set({...Ie(t.get(),l,`fid IN (${h.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},S=(l,m)=>{let{compare:h}=m.office,L=U(new Date),w=()=>{let N=l==="from"?o:r;return N===""?[L,""]:N.split("T")},$=(N,v)=>{let b=N===""?"":`${N}${v===""?"":`T${v}`}`,D=yo(b)??"";l==="from"?o=D===""?o:D:r=D,d()},[P="",E=""]=w();return a`
<div class="compare-moment" data-moment=${l}>
<span>${h[l]}</span>
<input
type="date"
aria-label=${`${h[l]} ${m.words.action.date}`}
max=${L}
.value=${P}
@change=${N=>$(N.target.value,w()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${h[l]} ${h.time}`}
.value=${E}
@change=${N=>$(w()[0]??"",N.target.value)}
/>
</div>
`},T=(l,m)=>{let{layer:h,then:L,changed:w}=l,{words:$,office:P}=m,E=wl(h),N=Kn(h),v=ao(h,N,$),b=ds(L,l.now,N,Object.keys(v),E),D=b.reduce((j,{was:q,is:Y})=>({value:null,was:Nt(j.was,q),is:Nt(j.is,Y)}),{value:null,was:ze,is:ze}),A=(j,{was:q,is:Y},B)=>a`
<tr class=${B?"compare-total":""}>
<th scope="row">${j}</th>
<td>${us(q,E)}</td>
<td>${us(Y,E)}</td>
<td>${kl(q,Y,E)}</td>
</tr>
`,H=j=>w.filter(q=>kn(q)===j).length,M=x(l),W=a`
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
${b.length<2?null:b.map(j=>A(j.value===null?$.filter.blank:v[j.value]??j.value,j,!1))}
${A($.table.sum,D,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${h}>
<h3>${$.layers[h]}${E===null?"":m.office.paren("",vl(E,m))}</h3>
${w.length===0?a`
<p class="form-hint">${P.compare.same}</p>
${W}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(j=>H(j)===0?null:a`
<button
type="button"
class="compare-kind is-${j}"
data-kind=${j}
aria-pressed=${(u==null?void 0:u.layer)===h&&u.kind===j}
@click=${()=>R(h,j)}
>
${P.compare[j]}
<b>${K(H(j))}</b>
</button>
`)}
${M.every(({is:j})=>j===null)||M.length>bl?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(h,M)}>
${J("table")}${$.tool.table}
</button>
`}
</div>
${W}
<ol class="compare-rows">
${M.slice(0,g).map(j=>_(h,j,m))}
</ol>
${M.length<=g?null:a`
<button type="button" class="form-button is-quiet" @click=${O}>
${P.compare.more(K(M.length-g))}
</button>
`}
`}
</section>
`},O=()=>{g+=200,e.ask()},_=(l,m,h)=>{let L=m.is??m.was;if(L===null)return null;let w=kn(m);return a`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>C(l,m)}>
<i class="is-${w}" aria-hidden="true"></i>
<b>${ge(l,L,h)}</b>
<span>${w==="edited"?xl(l,m,h):h.office.compare[w]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:m}})=>`${l??""} ${m}`,enter:()=>{o===""&&(o=ho(t.get())??X(U(new Date),-yl)),s=null,d()},leave:()=>p+=1,body:l=>a`
<div class="compare-moments">${S("from",l)} ${S("to",l)}</div>
<p class="form-hint compare-says">
${Qt(Xe(o),l.words)} →
${r===""?l.office.compare.present:Qt(Xe(r),l.words)}
</p>
${l.view.committee===null&&l.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${l.office.compare.narrowed}</p>
`}
${V(c,l)}
${i?a`
<p class="form-hint" role="status">${l.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:m})=>m.length===0))===!0?a`
<p class="form-hint" role="status">${l.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:m})=>m.length>0))===!0?$l(l):null}
${(s??[]).map(m=>T(k(m),l))}
`}
`}}function $l({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function wl(e){let{shape:t}=nt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function vl(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function gs(e,t){return t==="area_m2"?Ae(rt(e)):K(e)}function us({count:e,measure:t},n){return n===null?K(e):a`
${gs(t,n)}
<small>${K(e)}</small>
`}function kl(e,t,n){let o=ms(t.count-e.count,K);return n===null?o:a`
${ms(t.measure-e.measure,r=>gs(r,n))}
<small>${o}</small>
`}function ms(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function xl(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return so(i,r);let c={field:i,was:(t==null?void 0:t.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},u=at(e,c,r);return`${u.label}${r.words.colon}${u.was} → ${u.is}`}).join("; ")}function ps(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var hs=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Rt(e,{words:t,office:n}){return Zn(e)?t.layers[e]:n.lists[e]??e}var xn=6,Ol=hs;function On(e,t){let{log:n}=t.office,o=e.slice(0,xn).map(({layer:s,op:i,count:c})=>{var u,g;return((g=(u=n.people)[s])==null?void 0:g.call(u,i,c))??n.touch(Rt(s,t),i,c)}),r=e.length>xn?n.andMore(e.length-xn):"";return o.join(t.words.listComma)+r}function Dt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ol.includes(n))}function Sn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function ys(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Sn(e,t)!==""}function Sl(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function bs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Sl(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function $s(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:i,role:c,unit:u,level:g})=>{let p=u!==""?t.committees.get(u)??u:g===""?"":n.levels[g];return n.paren(i===""?s:i,p===""?n.roles[c]:`${n.roles[c]} · ${p}`)}).join(o.listComma)}function ws({change:e,touched:t},n){return n.office.log.willUndo(e,On(t,n))}function vs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",i,c]=o;return i===void 0||c===void 0?n.conflict(Rt(r,t),s):n.leaning(Rt(r,t),s,i,Rt(c,t))}var Ne=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:i}=this.of,c=o(t,n+1);if(c===null)return;let u=this.latest+=1,g=(s==null?void 0:s())??(()=>!0);this.reading=!0,i(),c.then(p=>{if(u!==this.latest||!g())return;let d=r(p),f=d.slice(0,n);this.rows=t===null?f:[...this.rows,...f],[this.answer,this.all,this.reading,this.problem]=[p,d.length<=n,!1,null],i()},p=>{u===this.latest&&([this.problem,this.reading]=[Z(p),!1],i())})}};function se(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Tl=["7","30","90"],Pl=500;function ks({stores:e,ask:t}){let n=null,o="7",r=null,s=null,i=0,c=()=>{let p=i+=1,{town:d}=e.view.get();if(n===null||d===null)return;let f=U(new Date);Qo(d,n,X(f,1-Number(o)),f,Pl).then(k=>{p===i&&([r,s]=[k,null],t())},k=>{p===i&&(s=Z(k),t())})},u=()=>{[r,s]=[null,null],c(),t()};e.data.subscribe((p,d)=>{p.touched!==d.touched&&e.work.get().open==="changes"&&c()});let g=(p,d,f)=>{var y;let{log:k}=f.office,x=((y=ce(f.data,p,d.fid))==null?void 0:y.properties)??{name:d.name},R=Se(x,f.view.language)||(d.code??f.words.unnamed),C={insert:k.created,update:k.changed,delete:k.deleted}[d.op];return a`
<li class="log-entry" data-changed=${d.fid}>
<p class="log-head">
<time datetime=${d.at}>${ue(d.at)}</time>
<span>${C}</span>
</p>
${d.op==="delete"?a`
<p class="log-what">${R}</p>
`:a`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:p,fid:d.fid}})}}
>
${R}${d.code===null||d.code===R?"":` · ${d.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:u,head:p=>a`
${me("changed-layer",p.office.log.ofLayer,[["",p.office.log.allLayers],...Jn.map(d=>[d,p.words.layers[d]])],n??"",d=>{n=d===""?null:d,u()})}
${n===null?null:se(p.office.log.within,Tl.map(d=>[d,p.office.log.lastDays(Number(d))]),o,d=>{o=d,u()})}
`,list:p=>{if(n===null)return null;let{log:d}=p.office,f=n;if(r===null)return a`
${V(s,p)}
${s===null?a`
<p class="form-hint">${p.words.reading}</p>
`:null}
`;let{features:k,more:x}=r;return a`
<p class="form-hint" data-changed-count=${k.length}>
${x?d.lastChanged(k.length):d.changedCount(p.words.layers[f],k.length,Number(o))}
</p>
<ol class="log">
${k.map(R=>g(f,R,p))}
</ol>
`}}}function Mt(e,t){let[n,o]=[null,""],r=new Ge(e.ask),s=null,i=null,c=()=>{[n,s,i,o]=[null,null,null,""],r.end(),e.ask()},u=x=>{i=Z(x),r.end(),e.ask()},g=x=>{let R=e.stores.view.get().town;R!==null&&([n,s,i,o]=[x,null,null,""],e.ask(),$t(R,x+1,1).then(({changes:[C]})=>{n===x&&((C==null?void 0:C.change)===x?s=C:i={title:"gone",status:404},e.ask())},u))},p=()=>{let x=e.stores.view.get().town;if(x===null||n===null||r.lasts)return;r.begin();let R=n;e.signedIn(()=>Pe(x,R,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.undone),c(),t()},u)},d=x=>a`
<div class="form-problem" role="alert">
${x.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(R=>a`
<li>${vs(R,x)}</li>
`)}
</ul>
</div>
`,f=(x,R)=>{let C=x===null?[]:st(x,R.view.language,R);return C.length===0?null:a`
<ul class="form-faults">
${C.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},k=(x,R)=>{let{log:C}=R.office;return Dt(x)?a`
${Q({name:"undo-reason",label:R.office.paren(C.undoReason,R.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${He(r.seconds,R)}</p>
${qe(r.seconds,R)}
`:re(ws(x,R),C.undoIt,p,c,R)}
`:a`
<p class="form-problem" role="alert">
${x.undone_by===void 0?C.notHere(x.change):C.undoneBy(x.undone_by)}
</p>
`};return{end:c,part:(x,R)=>n!==x?a`
<button type="button" class="text-button log-undo" @click=${()=>g(x)}>
${J("undo")}${R.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?d(R):V(i,R,"undo-problem")}
${f(i,R)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${c}>${R.office.cancel}</button>
`:k(s,R)}
`}}var Nl=30;function xs(e){let t=new Ne({size:Nl,ask:(i,c)=>{let{town:u}=e.stores.view.get();return u===null?null:$t(u,(i==null?void 0:i.change)??null,c)},rowsOf:i=>i.changes,wanted:()=>{let{town:i}=e.stores.view.get();return()=>e.stores.view.get().town===i},changed:e.ask}),n=Mt(e,()=>t.read()),o=ks(e),r=(i,c)=>{var g;let{log:u}=c.office;return a`
<li class="log-entry" data-change=${i.change}>
${Tn(i,c)}
<p class="log-what">${Rl(i,c)}</p>
${Pn(i,c)}
${i.undone_by===void 0?((g=t.answer)==null?void 0:g.may_undo)===!0&&Dt(i)&&!Te(c.view)?n.part(i.change,c):null:a`
<p class="log-mark">${u.undoneBy(i.undone_by)}</p>
`}
</li>
`},s=i=>a`
${V(t.problem,i)}
${Le(e.stores.work.get().session,i.view.town)?null:a`
<p class="form-hint">${i.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${i.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(c=>r(c,i))}
</ol>
${t.more(i,"log-more")}
`;return{title:({words:i})=>i.work.changes,key:({view:i})=>{var c;return`${i.town??""} ${((c=e.stores.work.get().session)==null?void 0:c.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:i=>a`
${o.head(i)} ${o.list(i)??s(i)}
`}}function Rl({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[On(e,n),$s(t,n)].filter(o=>o!=="").join(n.words.colon)}function Tn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${ue(n)}</time>
<span>${bs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Pn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Sn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Os(e){return Ts(e,!0)}function Ss(e){return Ts(e,!1)}function Ts(e,t){let n=null,o=!1;return{title:s=>(n==null?void 0:n.title(s))??Ot[s.view.language][t?"shape":"title"],key:({view:{selected:s,town:i,asOf:c}})=>t?`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${c??""}`:`${i??""} ${c??""}`,enter:()=>{if(o=!0,n!==null){n.enter();return}import("./desk-46RK47Q5.js").then(s=>{n??=new s.Desk(e,t),o&&n.enter()},()=>{let{stores:s,now:i}=e;z(s.data,i().words.lost),s.work.set({open:null})})},leave:()=>{o=!1,n==null||n.leave()},body:s=>(n==null?void 0:n.body(s))??a``}}function Ps({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),i=gn(t,JSON.stringify([t.tag,n,s]),Ve),{tag:c,key:u}=i;return{draft:i,answer:e(()=>nr(o,r,n,{tag:c,reason:s,key:u}))}}function Ns({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=gn(t,`delete ${t.tag} ${r}`,Ve),{tag:i,key:c}=s;return{draft:s,answer:e(()=>or(n,o,{tag:i,reason:r,key:c}))}}function Rs(e,t,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:c}=e,{edit:u}=n.office;return a`
${Dl(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(g=>Ml(g,e,t,n))} ${Ll(e,t,n)}
${Q({name:"reason",label:n.office.paren(u.reason,n.office.optional),value:o.written.now.reason,hint:u.reasonHint,input:g=>t.write({reason:g})})}
${El(o,t,n)} ${Wl(e,n)}
<div class="form-foot">
${qe(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?He(i,n):u.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${c?re(u.deleteSure,u.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${u.delete}
</button>
`}
`}function Dl(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Ml(e,{draft:t,problem:n},o,r){var x;let{name:s,kind:i,label:c,unit:u,options:g}=e,p=mn(t,s),d=R=>o.type(s,R);if(io(e))return Cl(e,p,n,o,r);let f=u===""?c:r.office.paren(c,u);if(i==="listed"||i==="boolean"||i==="committee"){let R=i==="committee"?r.office.edit.noCommittee:r.office.none,C=p===""||g.some(([y])=>y===p)?[]:[[p,p]];return me(s,f,[["",R],...g,...C],p,d)}let k=s==="aliases"?r.office.edit.aliasesHint:void 0;return Q({name:s,label:f,value:p,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:d,fault:((x=n==null?void 0:n.faults)==null?void 0:x.some(R=>R.field===s))??!1,...k===void 0?{}:{hint:k}})}function Cl(e,t,n,o,r){var g;let{name:s,label:i}=e,c=Rr("m2"),u=Gt(t,"m2");return Q({name:s,label:i,value:no(t,c),mode:"decimal",input:p=>{var f;let d=((f=Gt(p,c))==null?void 0:f.unit)??c;d!==c&&Dr(d),o.type(s,to(p,c))},settled:eo,beside:Mr(c,r.words,o.redraw),fault:((g=n==null?void 0:n.faults)==null?void 0:g.some(p=>p.field===s))??!1,hint:u===null?r.office.edit.areaHint:r.office.edit.areaIs(oo({...u,unit:c},r.words))})}function Ll({draft:e,placing:t},n,o){if(nt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Q({name:"lon",label:r.lon,value:s,mode:"decimal",input:c=>n.write({lon:c})})}
${Q({name:"lat",label:r.lat,value:i,mode:"decimal",input:c=>n.write({lat:c})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${J("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function El(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,i=new Map(_e(s,n).map(g=>[g.name,g])),c=(g,p)=>lo(s,g,p,n),u=g=>{let[p,d]=[e.written.now.boxes[g],i.get(g)];return p===void 0||d===void 0?"–":a`
<b>${c(g,co(d,p))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(g)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(g=>a`
<th scope="col">${g}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:g,was:p,is:d})=>{var f;return a`
<tr data-field=${g}>
<th scope="row">${((f=i.get(g))==null?void 0:f.label)??(g==="geometry"?r.shape:g)}</th>
<td>${c(g,p)}</td>
<td>${c(g,d)}</td>
<td>${u(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Wl({problem:e,says:t},n){let o=e===null?[]:st(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?V(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var Al=1e4;function Ms(e){return new Nn(e)}var Nn=class{constructor(t){this.ports=t;this.waiting=new Ge(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Yr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ge(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Ds(n,t)&&yn(n)&&this.tellKept(n);let r=$n(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":ue(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(Te(t.view))return _l(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return V(this.problem,t);let i=Po(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${Rs(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Kr(o,t,n))},write:t=>{this.change(n=>pn(n,t))},leave:t=>{this.change(n=>zr(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?de:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?Hr(o.written):jr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ge(t.selection.layer,t.feature,n);z(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Ke(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,bn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&Ds(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=$n(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):bn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){sn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Gr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Z(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return _e(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:c,seconds:u}=this.waiting,{mode:g}=this.ports.stores.tools.get(),p=g.kind==="place"&&g.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:c,waitedS:u,deleting:r,says:s,placing:p,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Qr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Ps(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Ns(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),z(r,n);let c=this.shows(t),u=this.latest(t);if(!o&&!Il(u,t)){this.goOn(u);return}Ke(t),c&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;sn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(fn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Z(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?es(r,o):r),!this.shows(t)||!s){let i=this.ports.now(),c=ge(t.selection.layer,t.feature,i);z(this.ports.stores.data,i.office.edit.unsaved(c,Mo(o,i)),Al);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function _l({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function Il(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function Ds({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var Cs=e=>e?{"Tuntu-Reveal":"1"}:{};async function Re(e,t={}){return await(await Ue("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function We(e,t){return await(await Ue("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ve()})).json()}function Ls(e,t,n){return Re(`ledger?town=${e}&month=${t}`,Cs(n))}async function Es(e,t,n,o,r,s){var p;let c=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,u=await Ue("GET",c,void 0,Cs(s)),g=(p=/filename\*=utf-8''([^;]+)/i.exec(u.headers.get("Content-Disposition")??""))==null?void 0:p[1];return{name:g===void 0?`${t}-${n}.${o}`:decodeURIComponent(g),content:await u.blob()}}async function Ws(e){return(await Re(`months?town=${e}`)).months}async function As(e,t){await Ue("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ve()})}async function _s(e,t){let n={corrections:[t]};return(await We(`ledger/corrections?town=${e}`,n)).months}function Is(e,t,n){return We(`cleaners/${t}/leave?town=${e}`,{on:n})}async function Fs(e){let t=await Ue("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function js(e,t,n,o){return Re(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function Hs(e,t,n){await We(`lists/${t}/publish?town=${e}`,n)}async function qs(e,t,n,o){await We(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function Us(e,t,n,o,r){await We(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function Vs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Re(n)).inspections}async function Bs(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Re(n)).streets}async function Gs(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:i}]=await Promise.all([Re(`patrols?${o}`),Re(`calendar?${o}`),Re(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(i.map(({number:c,name:u})=>[c,u]))}}async function Ks(e,t){return(await We(`patrols?town=${e}`,{shifts:t})).change}async function zs(e,t){return(await We(`calendar?town=${e}`,t)).change}var Ct=["sheet","attendance","lists","inspections","washings","patrols"];function Lt({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function Ys(e){let[t="",n]=e.split(".");return{month:t,paper:Ct.find(o=>o===n)??"sheet"}}function Et(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function ke(e){return new Date(Date.parse(`${Et(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Fl="January February March April May June July August September October November December".split(" "),Wt=e=>`${Fl[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Rn=e=>`${e} ${e===1?"village":"villages"}`,Js={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Wt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Wt(e)} is closed`,sureClose:(e,t,n,o)=>`${Wt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Wt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Rn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Rn(e)} on the red list and ${Rn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var At=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Zs={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:At,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${At(e)}已结账`,sureClose:(e,t,n,o)=>`${At(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${At(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var _t=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Xs={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:_t,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${_t(e)}已結賬`,sureClose:(e,t,n,o)=>`${_t(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${_t(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var It={"zh-Hans":Zs,"zh-Hant":Xs,en:Js};function Qs(e,t){return{...e,month:t,said:It[e.view.language],town:e.view.town??""}}function we(e){return K(e,Number.isInteger(e)?0:2)}function De(e){return e===null?"":K(e,2)}function Dn(e){return e.slice(5)}function ea(e,t,{data:n,committees:o}){let[r,s]=e.split("."),i=ce(n,r==="streets"?"streets":"villages",Number(s));return o.get((i==null?void 0:i.properties.committee)??"")??t}function xe(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ft(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?V(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function he(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Z(r),!1}finally{t=!1,e.ask()}}}}function Oe(e,t,{town:n,month:o,view:r,said:s},i,c){let u=g=>{c.write(async()=>{let p=await Es(n,o,e,g,r.language,t);Nr(p.name,p.content),z(i.stores.data,s.saved(p.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(g=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${g}
?disabled=${c.busy()}
@click=${()=>u(g)}
>
${g==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var Mn={value:null,problem:null,settled:!1};function pe(e){let[t,n]=["",0],o=!1,r=Mn;return{of:(s,i)=>{if(s!==t&&([t,o,r]=[s,!1,Mn]),!o){o=!0,r={...r,settled:!1};let c=n+=1,u=g=>{c===n&&(r=g,e())};i().then(g=>u({value:g,problem:null,settled:!0}),g=>u({value:null,problem:Z(g),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,Mn],n+=1}}}var jl=[10,20,30,40],Hl=[3,5,10],ql=7;function ta(e){let{stores:t,ask:n}=e,o=pe(n),r=he(e),[s,i]=[20,5],c=new Set,u=!1,g=null,p="",d=$=>{[u,g,p]=[!1,null,""],o.again(),z(t.data,$)},f=()=>t.work.get().session,k=({village:$,name:P},{data:E,view:N})=>{let v=ce(E,"villages",Number($.split(".")[1]));return v===void 0?P:Se(v.properties,N.language)},x=({committee:$,committee_name:P},E)=>E.committees.get($)??P,R=($,{said:P})=>a`
<span class="month-objection" data-objection=${$.id}>
${P.objected($.made_on)}${$.words===void 0?"":`${P.colon}${$.words}`}
<b>${$.upheld===void 0?P.waits:$.upheld?P.upheld:P.rejected}</b>
${$.answer===void 0?"":`${P.colon}${$.answer}`}
</span>
`,C=($,P,E,N,v)=>a`
<form
class="month-fields"
@submit=${b=>{b.preventDefault(),p.trim()!==""&&N()}}
>
${Q({name:P,label:$,value:p,required:!0,lengthMost:200,input:b=>p=b})}
${E}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{g=null,n()}}
>
${v.office.cancel}
</button>
</form>
`,y=$=>{[g,p]=[$,""],r.clear(),n()},S=($,P)=>C(P.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${P.said.object}</button>
`,()=>{r.write(async()=>{await qs(P.town,P.month,$.village,p.trim()),d(P.said.objectionSent)})},P),T=($,P)=>{let E=N=>{r.write(async()=>{await Us(P.town,P.month,$,N,p.trim()),d(P.said.answered)})};return C(P.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${P.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{p.trim()!==""&&E(!1)}}
>
${P.said.reject}
</button>
`,()=>E(!0),P)},O=({done:$,reported:P})=>P===0?"–":`${tt($/P)} %`,_=($,P,E)=>{let{said:N,town:v}=E,b=je(f(),v),D=Ce(f(),v)&&(b===null||b.includes($.committee)),A=P.objections_until!==void 0&&U(new Date)<=P.objections_until,H=($.objections??[]).filter(({upheld:M})=>M===void 0);return a`
<td class="month-standing">
${$.struck===!0?N.struck:$.counts===!0?N.counts:N.notYet}
${($.objections??[]).map(M=>R(M,E))}
${D&&A&&g!==$.village?a`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>y($.village)}
>
${N.objectOpen}
</button>
`:null}
${g===$.village?S($,E):null}
${ne(f(),v)?H.map(({id:M})=>g===M?T(M,E):a`
<button type="button" class="text-button" data-answer=${M} @click=${()=>y(M)}>
${N.answerOpen}
</button>
`):null}
</td>
`},l=($,P)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${$.village}
.checked=${!c.has($.village)}
@change=${()=>{let E=new Set(c);E.delete($.village)||E.add($.village),c=E,n()}}
/>
${P.said.toList}
</label>
</td>
`,m=($,P,E,N)=>{let{said:v}=N;return P.length===0?a`
<p class="form-hint">${v.noVillages}</p>
`:xe(v.colours[$],a`
<table class="month-table month-listed" data-colour=${$}>
<thead>
<tr>
${$==="few"?null:a`
<th scope="col">${v.rank}</th>
`}
<th scope="col" class="month-name">${N.words.kinds.villages}</th>
<th scope="col" class="month-name">${N.words.kinds.committees}</th>
<th scope="col">${v.done}</th>
<th scope="col">${v.share}</th>
<th scope="col">${v.unreported}</th>
${E===null?null:a`
<th scope="col" class="month-standing">${v.standing}</th>
`}
</tr>
</thead>
<tbody>
${P.map(b=>a`
<tr data-village=${b.village}>
${$==="few"?null:a`
<th scope="row">
${b.rank??""}${b.tied?a`
<small>${v.tied}</small>
`:null}
</th>
`}
<th class="month-name">${k(b,N)}</th>
<td class="month-name">${x(b,N)}</td>
<td>${K(b.done)} / ${K(b.reported)}</td>
<td>${O(b)}</td>
<td>${K(b.not_reported)} / ${K(b.due)}</td>
${(E==null?void 0:E(b))??null}
</tr>
`)}
</tbody>
</table>
`)},h=($,P,E)=>["red","black"].map(N=>a`
<h3 class="month-${N}">${E.said.colours[N]} · ${$[N].length}</h3>
${m(N,$[N],P,E)}
`),L=($,P)=>a`
<p class="month-acts" data-published>
<span>${P.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${Oe("villages",!1,P,e,r)}
</p>
${h($,E=>_(E,$,P),P)}
<p class="form-hint">${P.said.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
`,w=($,P)=>{let{said:E,month:N,town:v}=P,b=U(new Date).slice(0,7)>N,D=W=>W.map(({village:j})=>j).filter(j=>!c.has(j)),[A,H]=[D($.red),D($.black)],M=()=>{r.write(async()=>{await Hs(v,N,{least:s,places:i,red:A,black:H}),d(E.published)})};return a`
<div class="month-fields">
${me("least",E.least,jl.map(W=>[String(W),E.leastOf(W)]),String(s),W=>{s=Number(W),n()})}
${me("places",E.places,Hl.map(W=>[String(W),E.placesOf(W)]),String(i),W=>{i=Number(W),n()})}
${Oe("villages",!1,P,e,r)}
</div>
<p class="form-hint">${E.draftHint}</p>
${h($,W=>l(W,P),P)}
${($.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${E.fewOf(($.few??[]).length,$.rules.least)}</summary>
${m("few",$.few??[],null,P)}
</details>
`}
<p class="form-hint">${E.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
${b?u?re(E.surePublish(A.length,H.length,X(U(new Date),ql)),E.publish,M,()=>{u=!1,n()},P):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${A.length+H.length===0||r.busy()}
@click=${()=>{u=!0,n()}}
>
${E.publishOpen}
</button>
`:a`
<p class="form-hint">${E.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[u,g,p,c]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var v;let P=`${$.town} ${$.month} ${s} ${i} ${((v=f())==null?void 0:v.account)??0}`,{value:E,problem:N}=o.of(P,()=>js($.town,$.month,s,i));return E===null?a`
${V(N,$,"lists-problem")}
${N===null?a`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:a`
${V(r.problem(),$,"lists-problem")}
${E.published!==null?L(E.published,$):E.draft!==null?w(E.draft,$):a`
<p>${$.said.notPublished}</p>
`}
`}}}var Cn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},jt={place:"",date:"",days:"0",slots:"",reason:""};function na(e){return e.trim()===""?0:Yn(e)}function oa(e,t){let{stores:n,ask:o}=e,r=pe(o),s=pe(o),i=he(e),c=null,[u,g]=["",!1],p=jt,d=null,f=(y,S,T)=>i.write(async()=>{let{ended:O,taken_back:_}=await Is(T.town,y.cleaner,S);g=!1,t(),z(n.data,S===null?T.said.backAgain:T.said.left(y.cleaner,S,O,_))}),k=(y,S)=>{let{place:T,date:O,reason:_}=p,[l,m]=[na(p.days),na(p.slots)];return d=l===null?p.days:m===null?p.slots:null,l===null||m===null?(o(),Promise.resolve(!1)):i.write(async()=>{let h=await _s(S.town,{cleaner:y.cleaner,place:T,date:O,days:l,slots:m,reason:_});p=jt,t(),z(n.data,S.said.corrected(h[0]??""))})},x=(y,S)=>{var _;let{said:T}=S,O=(_=s.of(S.town,()=>Fs(S.town)).value)==null?void 0:_.get(y.cleaner);return O!==void 0?a`
<p class="month-line">
<span>${T.lastDayIs(O)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${i.busy()}
@click=${()=>f(y,null,S)}
>
${T.takeBackLastDay}
</button>
</p>
`:g?re(T.sureLeft(y.cleaner,u),T.leave,()=>{f(y,u,S)},()=>{g=!1,o()},S):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${T.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${u}
@change=${l=>u=l.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{u!==""&&(g=!0,o())}}
>
${T.leaveOpen}
</button>
</div>
`},R=(y,S)=>{let{said:T,month:O}=S,[_,l]=[`${O}-01`,ke(O)],m=r.of(`${S.town} ${O}`,()=>vt(S.town,_,l)).value??[],h=[...new Set(m.filter(({cleaner:w})=>w===y.cleaner).map(({place:w})=>w))],L=w=>{p={...p,...w}};return a`
<form
class="month-fields"
data-correct
@submit=${w=>{w.preventDefault(),h.includes(p.place)||L({place:h[0]??""}),k(y,S)}}
>
<p class="form-hint">${T.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${T.place}</label>
<select
id="form-correct-place"
@change=${w=>L({place:w.target.value})}
>
${h.map(w=>a`
<option value=${w} .selected=${w===p.place}>${ie($e(w),S)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${T.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${_}
max=${l}
.value=${p.date}
@change=${w=>L({date:w.target.value})}
/>
</div>
${Q({name:"correct-days",label:T.daysMore,value:p.days,mode:"decimal",input:w=>L({days:w})})}
${Q({name:"correct-slots",label:T.slotsMore,value:p.slots,mode:"decimal",required:!0,input:w=>L({slots:w})})}
${Q({name:"correct-reason",label:T.why,value:p.reason,required:!0,lengthMost:200,input:w=>L({reason:w})})}
<div class="form-problem" id="correct-problem" role="alert">
${d===null?"":T.noNumber(d)}
</div>
<button class="form-button" ?disabled=${i.busy()||h.length===0}>${T.correct}</button>
</form>
`};return{open:()=>c,turn:y=>{[c,u,g]=[c===y?null:y,U(new Date),!1],[p,d]=[jt,null],i.clear(),o()},detail:(y,S,T,O)=>a`
<tr class="month-detail">
<td colspan=${T}>
<div>
<p class="month-marks" role="group" aria-label=${O.said.papers.attendance}>
${Array.from(y.marks,(_,l)=>a`
<span title=${ve(`${O.month}-${String(l+1).padStart(2,"0")}`,O.view.language)}>
<small>${l+1}</small>
${Cn[_]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${O.said.shared(y.shared)}</p>
`}
${x(y,O)} ${S.closed?R(y,O):null}
${Ft(i.problem(),O,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[c,g,p,d]=[null,!1,jt,null],i.clear(),r.forget(),s.forget()}}}function ra({place:e}){return e.startsWith("streets.")?"streets":"villages"}function sa(e){let{ask:t}=e,n=pe(t),o=he(e),r=!1,s=({town:f,month:k})=>n.of(`${f} ${k} ${r?"whole":""}`,()=>Ls(f,k,r)),i=()=>{n.again(),c.again()},c=oa(e,i),u=(f,k)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${J(r?"hidden":"eye")}${r?f.said.hideNames:f.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${i}>
${J("history")}${f.said.again}
</button>
${Oe(k,r,f,e,o)}
</p>
`,g=f=>a`
${V(s(f).problem,f,"sheet-problem")}
${s(f).problem===null?a`
<p class="form-hint">${f.words.reading}</p>
`:null}
`,p=(f,{said:k})=>f.villages.duty_days+f.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${k.nobody(f.villages.duty_days,we(f.villages.slots),f.streets.duty_days,we(f.streets.slots))}
</p>
`,d=(f,k)=>{let{said:x}=k,R=f.total.yuan!==null,C=["villages","streets"].filter(h=>f.total[h].duty_days+f.nobody[h].duty_days>0||f.corrections.some(L=>ra(L)===h)),y=R?5:4,S=2+C.length*y+(R?2:1),T=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,O=h=>h.duty_days===0&&h.days===0&&h.slots===0&&(h.yuan??0)===0?T:a`
<td>${K(h.duty_days)}</td>
<td>${we(h.days)}</td>
<td>${we(h.due)}</td>
<td>${we(h.slots)}</td>
${R?a`
<td>${De(h.yuan)}</td>
`:null}
`,_=h=>C.map(L=>O(h[L])),l=h=>a`
<tr data-cleaner=${h.cleaner} class=${c.open()===h.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${c.open()===h.cleaner}
@click=${()=>c.turn(h.cleaner)}
>
${K(h.cleaner)}
</button>
</th>
<th class="month-name">
${h.name}${h.shared>0?a`
<sup>*</sup>
`:null}
</th>
${_(h)}
<td>${K(h.attended)}</td>
${R?a`
<td>${De(h.yuan)}</td>
`:null}
</tr>
${c.open()===h.cleaner?c.detail(h,f,S,k):null}
`,m=h=>{let L=ra(h);return a`
<tr class="month-correction" data-correction=${h.id}>
<th scope="row">${K(h.cleaner)}</th>
<th class="month-name">${h.name}</th>
${C.map(w=>w===L?a`
<td></td>
<td>${we(h.days)}</td>
<td></td>
<td>${we(h.slots)}</td>
${R?a`
<td>${De(h.yuan)}</td>
`:null}
`:a`
<td colspan=${y}></td>
`)}
<td></td>
${R?a`
<td>${De(h.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${S}>${x.corrects(h.date,h.place_name,h.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${x.number}</th>
<th rowspan="2" scope="col" class="month-name">${x.name}</th>
${C.map(h=>a`
<th colspan=${y} scope="colgroup">${x.groups[h]}</th>
`)}
<th rowspan="2" scope="col">${x.attended}</th>
${R?a`
<th rowspan="2" scope="col">${x.pay}</th>
`:null}
</tr>
<tr>
${C.map(()=>a`
<th scope="col">${x.duty}</th>
<th scope="col">${x.swept}</th>
<th scope="col">${x.dueSlots}</th>
<th scope="col">${x.slots}</th>
${R?a`
<th scope="col">${x.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${f.rows.map(l)} ${f.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${x.total}</th>
${_(f.total)}
<td>${K(f.rows.reduce((h,{attended:L})=>h+L,0))}</td>
${R?a`
<td>${De(f.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:i,forget:()=>{r=!1,o.clear(),n.forget(),c.forget()},sheet:f=>{let k=s(f).value;if(k===null)return g(f);let{said:x}=f;return a`
${u(f,"month")} ${V(o.problem(),f,"sheet-problem")}
${xe(x.papers.sheet,d(k,f))} ${p(k.nobody,f)}
${k.rows.some(({shared:R})=>R>0)?a`
<p class="form-hint" data-shared>${x.sharedHint}</p>
`:null}
<p class="form-hint">${x.noted}</p>
`},attendance:f=>{let k=s(f).value;if(k===null)return g(f);let{said:x,month:R}=f,C=Array.from({length:Number(ke(R).slice(8))},(S,T)=>T+1),y=S=>[0,6].includes(new Date(`${R}-${String(S).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${u(f,"attendance")} ${V(o.problem(),f,"month-problem")}
${xe(x.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${x.number}</th>
<th scope="col" class="month-name">${x.name}</th>
${C.map(S=>a`
<th scope="col" class=${y(S)?"is-weekend":Vn}>${S}</th>
`)}
<th scope="col">${x.attended}</th>
</tr>
</thead>
<tbody>
${k.rows.map(S=>a`
<tr data-cleaner=${S.cleaner}>
<th scope="row">${K(S.cleaner)}</th>
<th class="month-name">${S.name}</th>
${C.map(T=>{let O=S.marks[T-1]??".";return a`
<td class="mark-${O==="."||O==="-"?"none":O}">${Cn[O]??""}</td>
`})}
<td>${K(S.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${x.signs}</p>
<p class="form-hint">${x.noted}</p>
`}}}var Ul=["08:00","12:00"];function aa(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function la(e,t){let{stores:n,ask:o}=e,r=he(e),[s,i]=[null,""],c=null,u="",[g,p]=Ul,d=new Set,[f,k]=[!1,""],x=(l,m)=>{s=s===l?null:l,r.clear(),u=U(new Date);let h=m.patrols[m.patrols.length-1];h!==void 0&&({starts:g,ends:p}=h),[d,f,k,c]=[new Set,aa(u),"",null],o()},R=(l,m,h)=>r.write(async()=>{let L=await m();c={form:l,change:L,text:h},d=new Set,k="",t(),z(n.data,h),n.view.set({papers:Lt({month:u.slice(0,7),paper:"patrols"})})}),C=(l,m)=>r.write(async()=>{await Pe(m.town,l,""),c=null,t(),z(n.data,m.office.log.undone)}),y=(l,m,h)=>a`
<div class="form-field">
<label for=${`form-${l}-date`}>${h.said.day}</label>
<input
id=${`form-${l}-date`}
type="date"
required
min=${m}
.value=${u}
@change=${L=>{u=L.target.value,f=aa(u),o()}}
/>
</div>
`,S=(l,m,h,L)=>a`
<div class="form-field">
<label for=${`form-${l}`}>${m}</label>
<input
id=${`form-${l}`}
type="time"
required
.value=${h}
@change=${w=>L(w.target.value)}
/>
</div>
`,T=()=>{[s,c]=[null,null],r.clear()},O=(l,m,h,L,w)=>{let{session:$}=n.work.get();if(!ne($,w.town))return null;let P=`${w.town} ${($==null?void 0:$.account)??0}`;i!==P&&T(),i=P;let E=(c==null?void 0:c.form)===l?c:null;return a`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${l}
aria-expanded=${s===l}
@click=${()=>x(l,L)}
>
${s===l?w.office.cancel:m}
</button>
${E===null?null:a`
<span role="status">${E.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${r.busy()}
@click=${()=>C(E.change,w)}
>
${J("undo")}${w.office.suspend.takeBack}
</button>
`}
</p>
${s===l?h():null}
${s===l||E!==null?Ft(r.problem(),w,`${l}-problem`):null}
`},_=(l,m,h,L)=>a`
<form
class="month-fields"
data-form=${l}
@submit=${w=>{w.preventDefault(),m()}}
>
${h}
<p class="month-save-line">${L}</p>
</form>
`;return{forget:T,shifts:(l,m)=>{let{said:h}=m,L=()=>h.shiftsSaved(ve(u,m.view.language),d.size),w=()=>{if(d.size===0)return;let E=[...d].map(N=>({date:u,member:N,starts:g,ends:p}));R("shifts",()=>Ks(m.town,E),L())},$=E=>{let N=new Set(d);N.delete(E)||N.add(E),d=N,o()},P=()=>_("shifts",w,a`
${y("shifts",null,m)} ${S("shift-starts",h.from,g,E=>g=E)}
${S("shift-ends",h.until,p,E=>p=E)}
<div class="month-members" role="group" aria-label=${h.whoPatrols}>
${[...l.members].map(([E,N])=>a`
<button
type="button"
class="form-button is-quiet"
data-member=${E}
aria-pressed=${d.has(E)}
@click=${()=>$(E)}
>
${h.numbered(E)} ${N}
</button>
`)}
</div>
${l.members.size===0?a`
<p class="form-hint">${h.noMembers}</p>
`:null}
`,a`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||d.size===0}>
${h.saveShifts(d.size)}
</button>
`);return O("shifts",h.addShifts,P,l,m)},day:(l,m)=>{let{said:h}=m,L=()=>h.daySaved(ve(u,m.view.language),f),w=()=>{R("day",()=>zs(m.town,{date:u,works:f,name:k.trim()}),L())},$=()=>_("day",w,a`
${y("day",U(new Date),m)}
<div class="form-field">
<span class="form-hint">${h.worksOrRests}</span>
${se(h.worksOrRests,[["rests",h.rests],["works",h.works]],f?"works":"rests",P=>{f=P==="works",o()})}
</div>
${Q({name:"day-name",label:m.office.paren(h.dayName,m.office.optional),value:k,lengthMost:99,input:P=>k=P})}
`,a`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${h.saveDay}</button>
`);return O("day",h.addDay,$,l,m)}}}function ia(e){let{ask:t}=e,n=pe(t),o=pe(t),r=pe(t),s=he(e),i=[n,o,r],c=la(e,r.again),u=({value:p,problem:d},f,k)=>p===null?a`
${V(d,f,"team-problem")}
${d===null?a`
<p class="form-hint">${f.words.reading}</p>
`:null}
`:a`
${k(p)} ${V(s.problem(),f,"team-problem")}
`,g=p=>K(p.reduce((d,f)=>d+f.score,0)/p.length,1);return{again:()=>i.forEach(p=>p.again()),forget:()=>{s.clear();for(let p of i)p.forget()},leave:c.forget,inspections:p=>{let{said:d,town:f,month:k}=p;return u(n.of(`${f} ${k}`,()=>Vs(f,k)),p,x=>x.length===0?a`
<p class="form-hint">${d.noInspections}</p>
`:a`
<p class="month-acts">
<span>${d.inspected(x.length,g(x))}</span>
${Oe("inspections",!1,p,e,s)}
</p>
${xe(d.papers.inspections,a`
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
${x.map(R=>a`
<tr data-inspection=${R.id}>
<th scope="row">${Dn(R.date)}</th>
<th class="month-name">${ie($e(R.place),p)}</th>
<td>${R.member===void 0?"–":d.numbered(R.member)}</td>
<td class="month-text">
${(R.deductions??[]).length===0?d.nothingFound:(R.deductions??[]).map(({item:C,points:y,words:S})=>a`
<span>
${d.deduction(C,K(y,Number.isInteger(y)?0:1),S)}
</span>
`)}
</td>
<td><b>${K(R.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:p=>{let{said:d,town:f,month:k}=p;return u(o.of(`${f} ${k}`,()=>Bs(f,k)),p,x=>x.length===0?a`
<p class="form-hint">${d.noStreets}</p>
`:a`
<p class="month-acts">
<span>${d.washed(x.filter(R=>R.washed>=R.due).length,x.length)}</span>
${Oe("washings",!1,p,e,s)}
</p>
${xe(d.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${d.street}</th>
<th scope="col" class="month-name">${p.words.kinds.committees}</th>
<th scope="col">${d.washedDays}</th>
<th scope="col" class="month-text">${d.washedOn}</th>
</tr>
</thead>
<tbody>
${x.map(R=>a`
<tr data-street=${R.street} class=${R.washed<R.due?"is-lacking":""}>
<th scope="row" class="month-name">${Co($e(R.street),p)}</th>
<td class="month-name">${ea(R.street,R.committee_name,p)}</td>
<td>
<b>${R.washed}</b>
/ ${R.due}
${R.days<Number(ke(k).slice(8))?a`
<small>${d.proRata(R.days)}</small>
`:null}
</td>
<td class="month-text">
${R.on.length===0?"–":R.on.map(C=>d.dayOfMonth(Number(C.slice(8)))).join(p.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${d.washHint}</p>
`)},patrols:p=>{let{said:d,town:f,month:k,view:x}=p;return u(r.of(`${f} ${k}`,()=>Gs(f,`${k}-01`,ke(k))),p,R=>{let{patrols:C,days:y,members:S}=R;return a`
<h3>${d.calendar}</h3>
${c.day(R,p)}
${y.length===0?a`
<p class="form-hint">${d.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${y.map(({date:T,works:O,name:_})=>a`
<li>
<span><b>${ve(T,x.language)}</b></span>
<span>${O?d.works:d.rests}${_===""?"":` · ${_}`}</span>
</li>
`)}
</ul>
`}
<h3>${d.patrols}${C.length===0?"":` · ${C.length}`}</h3>
${c.shifts(R,p)}
${C.length===0?a`
<p class="form-hint">${d.noPatrols}</p>
`:a`
<p class="month-acts">${Oe("patrols",!1,p,e,s)}</p>
${xe(d.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${d.day}</th>
<th scope="col">${d.hours}</th>
<th scope="col" class="month-name">${d.member}</th>
</tr>
</thead>
<tbody>
${C.map((T,O)=>{var _;return a`
<tr data-patrol=${T.id}>
<th scope="row">${((_=C[O-1])==null?void 0:_.date)===T.date?"":Dn(T.date)}</th>
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
`})}}}function ca(e){let{stores:t,ask:n}=e,o=pe(n),r=he(e),[s,i,c]=[sa(e),ta(e),ia(e)],u=!1,g=()=>Et(U(new Date).slice(0,7),-1),p=()=>{let{papers:O}=t.view.get();return O===null?{month:g(),paper:"sheet"}:Ys(O)},d=O=>{u=!1,r.clear(),t.view.set({papers:Lt({...p(),...O})})},f=O=>{let{session:_}=t.work.get();return ne(_,O)?Ct:Ct.filter(l=>pt(_,O)?l!=="sheet"&&l!=="attendance":l==="lists"||l==="washings")};t.data.subscribe((O,_)=>{if(!(O.touched===_.touched||t.work.get().open!=="month"))for(let l of[o,i,c])l.again()});let k=O=>r.write(async()=>{await As(O.town,O.month),u=!1,o.again(),s.again(),z(t.data,O.said.closed(O.month))}),x=()=>{u=!1,n()},R=O=>{let{value:_,problem:l,settled:m}=s.read(O);if(_===null||!m)return a`
${V(l,O,"closing-problem")}
<p class="form-hint">
${l===null?O.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${x}>
${O.office.cancel}
</button>
</p>
`;let{villages:h,streets:L,yuan:w}=_.total;return re(O.said.sureClose(O.month,K(_.rows.length),we(h.slots+L.slots),De(w)),O.said.close,()=>{k(O)},x,O)},C=O=>{var N;let{said:_,month:l,town:m}=O,{value:h,problem:L}=o.of(`${m} ${((N=t.work.get().session)==null?void 0:N.account)??0}`,()=>Ws(m));if(h===null)return V(L,O,"closed-problem");let w=U(new Date),$=h.find(v=>v.month===l),P=w>ke(l),E=$===void 0&&P&&ne(t.work.get().session,m);return a`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?_.closedOn($.closed_on,$.by??""):P?_.open:l>w.slice(0,7)?_.toCome:_.runs(w)}
</span>
${E&&!u?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{u=!0,s.again()}}
>
${_.closeOpen}
</button>
`:null}
</p>
${E&&u?R(O):null} ${V(r.problem(),O,"close-problem")}
`},y=(O,_,l,m)=>a`
<button
type="button"
class="icon-button"
data-step=${O}
aria-label=${_}
?disabled=${O>0&&p().paper!=="patrols"&&m.month>=U(new Date).slice(0,7)}
@click=${()=>d({month:Et(m.month,O)})}
>
${J(l)}
</button>
`,S=(O,_)=>O==="lists"?i.body(_):O==="sheet"?s.sheet(_):O==="attendance"?s.attendance(_):c[O](_),T=()=>{u=!1,r.clear();for(let O of[s,i,c])O.forget()};return{title:({view:O})=>It[O.language].title,key:({view:O})=>{var _;return`${O.town??""} ${p().month} ${((_=t.work.get().session)==null?void 0:_.account)??0}`},enter:()=>{T(),o.again(),t.view.get().papers===null&&d({})},leave:()=>{T(),c.leave(),t.view.set({papers:null})},body:O=>{let{month:_,paper:l}=p(),m=Qs(O,_);if(m.town===""||t.work.get().session===null)return a`
<p class="form-hint">${m.words.reading}</p>
`;let h=f(m.view.town),L=h.includes(l)?l:h[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,m.said.before,"left",m)}
<b data-month=${_}>${m.said.month(_)}</b>
${y(1,m.said.after,"right",m)}
</p>
${se(m.said.title,h.map(w=>[w,m.said.papers[w]]),L,w=>d({paper:w}))}
</div>
${C(m)} ${S(L,m)}
`}}}function da(e,t){let[n,o]=[null,""],r=new Ge(e.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},c=u=>{let g=e.stores.view.get().town;g===null||r.lasts||(r.begin(),e.signedIn(()=>er(g,u,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.erased),i(),t()},p=>{s=Z(p),r.end(),e.ask()}))};return{end:i,part:(u,g,p,d)=>{let{log:f}=d.office,k=`${u} ${JSON.stringify(g)}`;return n!==k?a`
<button
type="button"
class="text-button log-erase"
aria-label=${f.eraseOf(p)}
@click=${()=>{i(),n=k,e.ask()}}
>
${J("erase")}${f.erase}
</button>
`:a`
<div class="log-erasing">
${V(s,d,"erase-problem")}
${Q({name:"erase-reason",label:d.office.paren(f.eraseReason,d.office.optional),value:o,input:x=>o=x})}
${r.lasts?a`
<p class="form-hint" role="status">${He(r.seconds,d)}</p>
${qe(r.seconds,d)}
`:re(f.willErase(p),f.eraseIt,()=>c(g),i,d)}
</div>
`}}}var Vl=20;function ma(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new Ne({size:Vl,ask:(y,S)=>{let{selected:T}=t.get();return T===null?null:tr(T.layer,T.fid,(y==null?void 0:y.change)??null,S)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let S=t.get().selected;return(S==null?void 0:S.layer)===(y==null?void 0:y.layer)&&(S==null?void 0:S.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),i="",c=y=>{let{mode:S}=o.get();return S.kind==="compare"&&S.change===y.change},u=Mt(e,()=>s.read()),g=da(e,()=>s.read()),p=y=>{let S=c(y),[T,O]=[y.before??null,y.after??null];o.set({mode:S?de:{kind:"compare",change:y.change,was:T,is:O}});let _=Pt([T,O]);!S&&_!==null&&e.acts.showExtent(_),e.ask()},d=(y,S)=>{if(y.before==null||y.after==null)return null;let{log:T}=S.office,O=c(y),_=L=>L===void 0?"":`${Ae(rt(L))} ${S.words.unit.mu}`,[l,m]=[_(y.area_m2_before),_(y.area_m2_after)],h=l===m||l===""||m===""?"":T.area(l,m);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?T.place:T.shape} ${h}</span>
<button type="button" class="text-button log-compare" aria-pressed=${O} @click=${()=>p(y)}>
${J(O?"hidden":"eye")}${O?T.hide:T.show}
</button>
${O?a`
<p class="log-key">
<i class="is-was"></i>
${T.was}
<i class="is-now"></i>
${T.is}
</p>
`:null}
</div>
`},f=(y,{layer:S,fid:T},O,_,l)=>tn(r.get().session,l.view.town)&&!Te(l.view)&&ro(S,O.field)&&[O.was,O.is].some(ua)?g.part(y.change,{layer:S,fid:T,field:O.field},_,l):null,k=(y,S)=>tn(r.get().session,S.view.town)&&!Te(S.view)&&ua(y.why)&&ys(y.why??"",S)?g.part(y.change,{change:y.change},S.office.log.ofReason(y.change),S):null,x=(y,S,T)=>{if(y.differs.length===0)return null;let{layer:O}=S;return a`
<dl class="log-fields">
${y.differs.map(_=>{let{label:l,was:m,is:h}=at(O,_,T);return a`
<div data-field=${_.field}>
<dt>${l}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${zn(h)?"latin":""}>${h}</b>
${f(y,S,_,l,T)}
</dd>
</div>
`})}
</dl>
`},R=(y,S,T)=>{let{log:O}=T.office,_={insert:O.created,update:O.changed,delete:O.deleted}[y.op],l=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${Tn(y,T)}
<p class="log-what">${_}${l?` · ${O.nothing}`:""}</p>
${Pn(y,T)} ${k(y,T)}
${y.op==="delete"?null:x(y,S,T)} ${d(y,T)}
${Le(r.get().session,T.view.town)&&!Te(T.view)?u.part(y.change,T):null}
</li>
`};return{title:y=>{let{selected:S}=y.view;if(S===null)return y.words.work.history;let T=ce(y.data,S.layer,S.fid)??y.data.picked.value,O=T===null?"":` · ${ge(S.layer,T,y)}`;return y.words.work.history+O},key:({view:{selected:y},data:{picked:S}})=>{var T;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${C(y,S.value)} ${((T=r.get().session)==null?void 0:T.account)??0}`},enter:()=>{var T;let{selected:y}=t.get(),S=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((T=r.get().session)==null?void 0:T.account)??0}`;S!==i&&(i=S,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:de}),u.end(),g.end()),s.read()},leave:()=>i="",body:y=>{let{selected:S}=y.view;return S===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${V(s.problem,y)}
${Le(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(T=>R(T,S,y))}
</ol>
${s.more(y,"log-more")}
`}};function C(y,S){var _;let O=(_=(y===null?void 0:ce(n.get(),y.layer,y.fid))??S)==null?void 0:_.properties;return JSON.stringify((O==null?void 0:O.version)??(O==null?void 0:O.updated_at)??"")}}function ua(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var pa=["viewer","clerk","planner","inspector","administrator"],fa=["town","county","city","region"];var Bl=20;function ga(e){let t=!1,n=new Ne({size:Bl,ask:(i,c)=>{let{town:u}=e.stores.view.get();return u===null?null:e.signedIn(()=>Zo(u,(i==null?void 0:i.entry)??null,c))},rowsOf:i=>i,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:i})=>{let{open:c}=i;c!==t&&(o(),t=c,t&&n.read())},s=(i,c)=>{let{at:u,login:g,name:p}=i,d=c.office.looks;return a`
<li>
<time datetime=${u}>${ue(u)}</time>
<b>${p!==""?p:g!==""?g:d.gone}</b>
<span>${Gl(i,c)}</span>
</li>
`};return{close:o,part:i=>{let c=i.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${c.title}</summary>
<p class="form-hint">${c.hint}</p>
${V(n.problem,i,"looks-problem")}
${n.empty?a`
<p class="form-hint">${c.none}</p>
`:null}
<ol class="looks">
${n.rows.map(u=>s(u,i))}
</ol>
${n.more(i,"looks-more")}
</details>
`}}}function Gl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:Kl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Kl(e,t){let n=["villages","committees"].flatMap(o=>Bn(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Se(n.properties,t.view.language)}function ha(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,i=!1,c=0,u=null,g="",p="clerk",[d,f]=["","town"],k=ga(e),x=v=>{[s,i]=[Z(v),!1],e.ask()},R=()=>t.get().town??"",C=()=>{let v=c+=1;e.signedIn(()=>Go(R())).then(b=>{v===c&&(r=b,e.ask())},b=>{v===c&&x(b)})},y=v=>{[s,g]=[null,""],e.signedIn(v).then(C,x),e.ask()},S=v=>{g=v,s=null,e.ask()},T=()=>({role:p,unit:p==="clerk"?d:"",level:p==="inspector"?f:""}),O=v=>{v.preventDefault();let b=v.currentTarget,{login:D="",name:A="",provider:H}=Ee(v);[s,u]=[null,null];let M={login:D.trim(),name:A.trim(),provider:H!==void 0,...T()};e.signedIn(()=>Ko(R(),M)).then(W=>{u={login:M.login,invitation:W},ft(b),z(n,e.now().office.people.added(M.login)),C()},W=>{x(W),i=!0,e.ask()})},_=({account:v,login:b})=>{[s,u]=[null,null],e.signedIn(()=>zo(R(),v)).then(D=>{u={login:b,invitation:D},e.ask(),window.requestAnimationFrame(()=>{var A;return(A=document.querySelector(".work-invitation"))==null?void 0:A.scrollIntoView({block:"nearest"})})},x)},l=v=>{let{session:b}=o.get();b!==null&&e.signedIn(()=>Xo(v)).then(()=>{o.set({session:{...b,anonymous:v}})},x)},m=v=>{var M;let{people:b,roles:D,levels:A}=v.office,H=[...v.committees];return v.committees.has(d)||(d=((M=H[0])==null?void 0:M[0])??""),a`
${me("role",b.role,pa.map(W=>[W,D[W]]),p,W=>{p=W,e.ask()})}
${p==="clerk"?me("unit",b.unit,H,d,W=>d=W):null}
${p==="inspector"?me("level",b.level,fa.map(W=>[W,A[W]]),f,W=>f=W):null}
`},h=v=>{var H;let{people:b,optional:D}=v.office,A=((H=o.get().session)==null?void 0:H.provider)??"";return a`
<details class="work-more work-add">
<summary>${b.add}</summary>
<form @submit=${O}>
${Q({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
${Q({name:"name",label:v.office.paren(b.name,D),lengthMost:64})} ${m(v)}
${A===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${b.byProvider}
</label>
`}
${L()?w(v):null}
<button type="submit" class="form-button is-main">${b.addIt}</button>
</form>
</details>
`},L=()=>i&&(s==null?void 0:s.status)===409,w=v=>a`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,$=v=>{if((u==null?void 0:u.invitation.link)===void 0)return null;let{people:b}=v.office,{link:D,expires:A}=u.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${b.linkFor(u.login)}</h3>
<p>${b.linkOnce}</p>
${Lr(D,b.scan)} ${Cr(D,v.words)} ${gt(b.link,D,e)}
${A===void 0?null:a`
<p class="form-hint">${b.until(ue(A))}</p>
`}
</section>
`},P=(v,b,D)=>{let{people:A}=D.office,H=`role ${b.id}`;return a`
<li>
<div class="work-line">
<span>${wn(b,D)}</span>
<button type="button" class="text-button" @click=${()=>S(H)}>
${A.take}
<span class="sr">${v.login}</span>
</button>
</div>
${g===H?re(A.takeSure,A.take,()=>y(()=>Jo(R(),b.id)),()=>S(""),D):null}
</li>
`},E=(v,b)=>{var q;let{people:D,allTowns:A}=b.office,H=v.account===((q=o.get().session)==null?void 0:q.account),M=[H?D.you:"",v.disabled?D.disabled:"",v.has_password||v.federated?"":D.noPassword,v.administrator?A:""].filter(Y=>Y!==""),[W,j]=[`give ${v.account}`,`disable ${v.account}`];return a`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:a`
<span>${v.login}</span>
`}
${M.map(Y=>a`
<em>${Y}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(Y=>P(v,Y,b))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>S(W)}>${D.give}</button>
${v.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>_(v)}>
${D.newLink}
</button>
`}
${H?null:v.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>rn(R(),v.account,!1))}
>
${D.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>S(j)}>
${D.disable}
</button>
`}
</div>
${g===j?re(D.disableSure,D.disable,()=>y(()=>rn(R(),v.account,!0)),()=>S(""),b):null}
${g===W?a`
<form
class="work-give"
@submit=${Y=>{Y.preventDefault(),y(()=>Yo(R(),v.account,T()))}}
>
${m(b)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${D.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>S("")}>
${b.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},N=v=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:D}=v.office;return a`
<section class="work-settings">
<h3>${D.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${b.anonymous}
@change=${A=>l(A.target.checked)}
/>
${D.anonymous}
</label>
<p class="form-hint">${b.anonymous?D.anonymousOn:D.anonymousOff}</p>
</section>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var b;return`${v.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[r,s,u,g]=[[],null,null,""],k.close(),C()},leave:()=>{u=null},body:v=>a`
${L()?null:V(s,v)} ${$(v)} ${h(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${r.map(b=>E(b,v))}
</ul>
</section>
${k.part(v)} ${N(v)}
`}}var zl={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Yl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=X(r,$r-1);o.push({from:r,to:s<n?s:n}),r=X(s,1)}return o}function Jl(e,t){let n=o=>zl[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Ht=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let i of Yl(n,o)){let c=await ya(this.parts,`${t} ${i.from} ${i.to}`,()=>wr(t,i,this.abort.signal)),u=c.villages.find(g=>g.fid===r);u!==void 0&&c.days.forEach((g,p)=>s.set(g,Jl(u,p)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return ya(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:i}=await br(t,s,"day",r,this.abort.signal);return new Map(i.map(c=>[c.unit,c]))})}};function ya(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function ba(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,i)=>X(r,i))}}function $a(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,i=1,c=1]=t.split("-").map(Number),u=new Date(Date.UTC(s,i+r,0)).getUTCDate();return new Date(Date.UTC(s,i-1+r,Math.min(c,u))).toISOString().slice(0,10)}function wa(e){let{view:t,data:n,work:o}=e.stores,r=new Ht,s=Number(U(new Date).slice(0,4)),i="",[c,u]=[null,!1],[g,p]=["",0],d=null,f="",k=()=>{var P;let{selected:w,committee:$}=t.get();if(w!==null&&Xn(w.layer))return{village:w.fid};if(w!==null&&Qn(w.layer)){let E=(P=ce(n.get(),"committees",w.fid))==null?void 0:P.properties.code;if(E!=null)return{committee:E}}return{committee:$==="none"?null:$}},x=()=>{let{town:w}=t.get();if(w===null)return;let $=k(),P=U(new Date),E=JSON.stringify([w,s,$,P]);if(E===g)return;E!==f&&(c=null),[g,u]=[E,!1];let N=p+=1;("village"in $?r.ofVillage(w,s,P,$.village).then(b=>({kind:"village",days:b})):r.ofCommittee(w,s,P,$.committee).then(b=>({kind:"committee",days:b}))).then(b=>{if(N!==p)return;let D=c===null;[c,f]=[b,E],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(R))},b=>{N!==p||So(b)||([u,g]=[!0,""],e.ask())})},R=()=>{var w;return(w=document.querySelector(`.calendar [data-day="${i}"]`))==null?void 0:w.scrollIntoView({block:"center"})},C=()=>{r.forget(),g="",o.get().open==="calendar"&&x()};n.subscribe((w,$)=>{w.touched!==$.touched&&C();let P=w.coverage.value;if(P===null||P===d||P.date!==U(new Date))return;let E=(d==null?void 0:d.date)!==P.date;d=P,E||(r.forgetDay(P.date),g="",o.get().open==="calendar"&&x())}),t.subscribe(()=>{o.get().open==="calendar"&&x()});let y=w=>{i=w;let $=t.get();t.set({...Me($,"coverage"),selected:$.selected,date:w>=U(new Date)?null:w}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},S=w=>{s=w,i="",x(),e.ask()},T=(w,$)=>{let P=$a(w.key,$),[E,N]=[O(),U(new Date)];if(P===null)return;w.preventDefault();let v=P>N?N:P<E?E:P;i=v,Number(v.slice(0,4))!==s&&(s=Number(v.slice(0,4)),x()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var b;return(b=document.querySelector(`.calendar [data-day="${v}"]`))==null?void 0:b.focus()}))},O=()=>{var w;return`${(((w=n.get().coverage.value)==null?void 0:w.first_record)??U(new Date)).slice(0,4)}-01-01`},_=({view:{measure:w}})=>w??"completion",l=(w,$)=>{var W;let{words:P}=$,E=((W=$.data.coverage.value)==null?void 0:W.first_record)??null;if(c===null||w>U(new Date))return null;if(E===null||w<E)return{fills:[],text:null};if(c.kind==="village"){let j=c.days.get(w);if(j===void 0||j.am===null&&j.pm===null)return{fills:[],text:"–"};let q=(Y,B)=>`${Y} ${B==="not_reported"&&!j.staffed?P.states.not_staffed:P.slotStates[B??"not_due"]}`;return{fills:xo(j),text:`${q(P.am,j.am)}${P.listComma}${q(P.pm,j.pm)}`}}let N=c.days.get(w)??null,v=_($),{n:b,d:D}=N===null?{n:0,d:0}:vr(v,N),A=Sr(v,N),H=D===0?"–":`${tt(b/D)} ${P.unit.percent} (${K(b)}/${K(D)})`,M=A==="unsaid"?be[$.view.language].levels.unsaid:H;return{fills:[cn[A]],text:M}},m=(w,$)=>{let P=be[$.view.language],{lead:E,days:N}=ba(s,w),v=$.view.date??U(new Date);return a`
<section class="calendar-month">
<h3>${P.month(w+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${P.year(String(s))} ${P.month(w+1)}`}>
${P.weekdays.map(b=>a`
<i aria-hidden="true">${b}</i>
`)}
${Array.from({length:E},()=>a`
<span></span>
`)}
${N.map(b=>{let D=l(b,$);return D===null?a`
<span class="calendar-none">${Number(b.slice(8))}</span>
`:a`
<button
type="button"
data-day=${b}
tabindex=${b===i?0:-1}
aria-label=${D.text===null?$.words.headline.noRecordsOf(b):P.dayOf(b,D.text)}
aria-pressed=${b===v}
@click=${()=>y(b)}
@keydown=${A=>T(A,b)}
>
${Number(b.slice(8))} ${Zl(D.fills)}
</button>
`})}
</div>
</section>
`},h=w=>{let $=be[w.view.language],P=_(w),E=(c==null?void 0:c.kind)==="village"?[...No.filter(v=>v!=="both"&&v!=="one").map(v=>[lt[v],w.words.states[v]])]:kr.map((v,b)=>[cn[v],v==="unsaid"||v==="uncounted"?$.levels[v]:$.ranges(Be(P)?Or:xr,b,Be(P))]),N=(c==null?void 0:c.kind)==="village"?[[lt.both,w.words.slotStates.on_time],[lt.partial,w.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...N,...E].map(([v,b])=>a`
<li>${ut(v)} ${b}</li>
`)}
</ul>
`},L=w=>{let $=k();if("village"in $){let P=ce(w.data,"villages",$.village);return P===void 0?w.words.unnamed:ge("villages",P,w)}return $.committee===null?w.words.filter.whole:w.committees.get($.committee)??$.committee};return{title:w=>`${L(w)} · ${be[w.view.language].calendar}`,key:({view:{town:w}})=>w??"",enter:()=>{i=t.get().date??U(new Date),s=Number(i.slice(0,4)),x()},body:w=>{let $=be[w.view.language],P=U(new Date);(i===""||Number(i.slice(0,4))!==s)&&(i=s===Number(P.slice(0,4))?P:`${s}-12-31`);let E=(c==null?void 0:c.kind)==="committee"?$.names[_(w)]:`${w.words.am} | ${w.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${s<=Number(O().slice(0,4))}
@click=${()=>S(s-1)}
>
${J("left")}
</button>
<b>${$.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${s>=Number(P.slice(0,4))}
@click=${()=>S(s+1)}
>
${J("right")}
</button>
<span>${E}</span>
</div>
${u?a`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${h(w)}
<p class="form-hint">${c===null&&!u?w.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(N,v)=>m(v,w))}</div>
</div>
`}}}function Zl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Un`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${dt(n)} stroke=${ct.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Ln=40,Xl=["worse","better","same","unknown"];function En({better:e}){return e===null?"unknown":Math.abs(e)<Tr?"same":e>0?"better":"worse"}function va(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,i])=>{let[c,u]=[n(r),n(i)];return c===null||u===null?(c===null?1:0)-(u===null?1:0)||o.localeCompare(s):c-u||i.now.d-r.now.d||o.localeCompare(s)})}function ka(e){let{view:t,work:n}=e.stores,o=null,r=Ln,s=d=>`${d>0?"+":""}${K(d,1)}`,i=({now:d,before:f},k)=>d.share===null||(f==null?void 0:f.share)==null?"–":k(s((d.share-f.share)*100)),c=d=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(d??0)*100} height="8" fill=${dt(po.excellent,ct)}></rect>
</svg>
`,u=(d,f,k)=>{let x=be[k.view.language];return a`
<b>${d}</b>
<span>${f.now.text}</span>
${f.before===null?a`
<small>${x.reported} ${f.now.reported}</small>
`:a`
<small class="is-${En(f)}">
${i(f,x.points)} · ${f.before.text}
</small>
`}
${c(f.now.share)}
`},g=(d,f)=>{let k=f.view.measure!==null&&Be(f.view.measure),x=va([...d.committees],k),R=C=>{let y=C===""?"none":C;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${be[f.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${x.map(([C,y])=>a`
<li>
<button
type="button"
data-committee=${C}
aria-pressed=${f.view.committee===(C===""?"none":C)}
@click=${()=>R(C)}
>
${u(f.committees.get(C)??f.office.edit.noCommittee,y,f)}
</button>
</li>
`)}
</ol>
`},p=(d,f)=>{let k=be[f.view.language],x=f.view.measure!==null&&Be(f.view.measure),{features:R}=it(f.view,f.data,"villages"),C=R.flatMap(l=>{let m=d.of.get(Number(l.id));return m===void 0?[]:[[String(l.id),m]]}),y=va(C,x),S=d.before!==null,T=S&&o!==null?y.filter(([,l])=>En(l)===o):y,O=l=>ie({layer:"villages",fid:Number(l)},f),_=l=>{[o,r]=[o===l?null:l,Ln],e.ask()};return a`
<h3>${k.villages}</h3>
${S?a`
<div class="compare-kinds" role="group">
${Xl.map(l=>{let m=y.filter(([,h])=>En(h)===l).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${l}
aria-pressed=${o===l}
@click=${()=>_(l)}
>
${k.kinds[l]}
<b>${K(m)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${T.slice(0,r).map(([l,m])=>a`
<li>
<button
type="button"
data-fid=${l}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(l)}})}
>
${ut(m.fill)} ${u(O(l),m,f)}
</button>
</li>
`)}
</ol>
${T.length<=r?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${k.more(K(T.length-r))}
</button>
`}
`};return t.subscribe((d,f)=>{d.selected!==null&&d.selected!==f.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:d}})=>be[d].ranks,key:({view:{town:d,measure:f}})=>`${d} ${f}`,enter:()=>{[o,r]=[null,Ln];let d=t.get();(d.theme!=="coverage"||d.measure===null)&&t.set({theme:"coverage",measure:d.measure??"completion"})},body:d=>{let{tint:f}=d.data;return f===null?a`
<p class="form-hint">${d.words.reading}</p>
`:a`
<p class="form-hint">${f.title}</p>
<p class="period-total">${u(d.words.filter.whole,f.total,d)}</p>
${g(f,d)} ${p(f,d)}
`}}}var et=14;function Wn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function qt(e,t){let n=Wn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function xa(e,t){let n=new Map;for(let{cleaner:o,place:r}of qt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function An(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(i=>s.includes(i))).map(([s,i])=>{let c=i.map(o).filter(g=>g!==null),u=r.map(g=>Math.min(...c.map(p=>Ql(g,p))));return{cleaner:s,places:i.length,distanceM:Math.max(...u)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function _n(e,t,n,o){let r=new Map(e),s=new Map;for(let i of t){let[c]=An(r,[i],n,o);c!==void 0&&(s.set(i,c),r.set(c.cleaner,[...r.get(c.cleaner)??[],i]))}return s}var Oa=["stand","beside","replace"];function Sa(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let i=e.filter(g=>g.place===s),c=Wn(i,o),u=g=>c.includes(g)||c.some(({cleaner:p})=>p===g.instead_of);return i.filter(g=>g.starts>=o&&(r===""||g.starts<=r)&&u(g))})}function Ta(e,{to:t,way:n,starts:o,ends:r}){let s=qt(e,o),i=r===""?{}:{ends:r};return[...t].flatMap(([c,u])=>{let g={op:"add",cleaner:u,place:c,starts:o,...i};if(n==="replace")return[...Wn(e,o).filter(f=>f.place===c).map(({id:f})=>({op:"end",id:f,ends:X(o,-1)})),g];let p=s.find(d=>d.place===c&&d.cleaner!==u);return p===void 0||n==="beside"?[g]:[{...g,instead_of:p.cleaner,ends:r===""?o:r}]})}function Ql([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Na(e,t,n,o){if(t===null)return null;let r=s=>{let i=t.get(s);return`${n.place(s,o)} → ${i===void 0?o.office.plan.nobodyNear:n.who(i.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Ra(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function Da({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}var Pa=6;function Ma({to:e,way:t,starts:n,ends:o},r,s,i){let{plan:c}=i.office,{listComma:u}=i.words,g=new Map;for(let[k,x]of e)g.set(x,[...g.get(x)??[],k]);let p=[...g].map(([k,x])=>{let R=x.slice(0,Pa).map(y=>s.place(y,i)).join(u),C=t==="stand"?x.flatMap(r).map(y=>s.who(y.cleaner,i)):[];return c.savedFor(s.who(k,i),x.length>Pa?c.andOthers(R,x.length):R,[...new Set(C)].join(u))}),d=t==="stand"&&[...e.keys()].some(k=>r(k).length>0),f=c.savedTime(n,d&&o===""?n:o);return[...p,f].join(i.view.language==="en"?"; ":"，")}function Ca({count:e,change:t,text:n},o,r,{office:{plan:s}}){return a`
<p class="board-next" role="status">
<span>${n}</span>
<button type="button" class="text-button" data-take-back ?disabled=${o} @click=${()=>r(t)}>
${J("undo")}${s.takeBack(e)}
</button>
</p>
`}function La({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:i,wholeNames:c},u,g){let{plan:p,crew:d}=g.office;return a`
<div class="plan-found" role="group" aria-label=${p.found}>
${e.map(f=>a`
<button
type="button"
data-found=${f}
aria-pressed=${n.includes(f)}
@click=${()=>s(f)}
>
<b>${u.place(f,g)}</b>
<small>${u.heldBy(f,g)}</small>
</button>
`)}
${t.map(f=>a`
<button
type="button"
data-found-cleaner=${f}
aria-pressed=${f===o}
@click=${()=>i(f)}
>
<b>${u.who(f,g)}</b>
<small>${p.has(u.has(f))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${p.nothing}</p>
`:null}
${c===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${c}>
${p.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${d.noted}</p>
`:null}
</div>
`}function Ea({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},i){let c=!1,u=null,g=async(p,d,f)=>{let{town:k}=e.get();if(!(c||k===null)){[c,u]=[!0,null],o();try{await s(()=>dr(k,f,p,d)),z(t,r().office.plan.boundsSaved),i()}catch(x){u=Z(x)}c=!1,o()}};return({date:p,most_villages:d,apart_m:f},k)=>{let{plan:x}=k.office,R=x.bounds(d,String(f/1e3));return ne(n.get().session,k.view.town)?a`
<details class="plan-bounds">
<summary>${R}</summary>
<form
@submit=${C=>{C.preventDefault();let y=Ee(C);g(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),p)}}
>
${Q({name:"bounds-most",label:x.boundsMost,mode:"numeric",value:String(d),required:!0})}
${Q({name:"bounds-apart",label:x.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${V(u,k,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${c}>${x.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${R}</p>
`}}function Wa({starts:e,ends:t},n,o,r,s){let{plan:i}=s.office,c=U(new Date),u=(g,p,d,f)=>a`
<label>
${p}
<input
type="date"
name=${g}
min=${c}
max=${X(c,o)}
.value=${d}
@change=${k=>f(k.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${u("plan-starts",i.from,e,g=>{let p=g===""?c:g;r(d=>({starts:p,ends:d.ends!==""&&d.ends<p?p:d.ends}))})}
${u("plan-ends",n?i.to:i.toOpen,n&&t===""?e:t,g=>r(p=>({...p,ends:g!==""&&g<p.starts?p.starts:g})))}
</div>
`}function Aa(e,t,n,o){let{plan:r}=o.office,s=(...k)=>k.filter(Boolean).join(o.words.listComma),i=k=>k===null?"":r.again(k),c=(k,x)=>ei(k,x,t,n,o),u=(k,x,R)=>a`
<li class="plan-cleaner" data-of=${k}>
<p>
<b>${n.who(k,o)}</b>
<small>${R}</small>
</p>
<ul class="plan-list">
${x.map(C=>c(C,""))}
</ul>
</li>
`,{uncovered:g,ending:p,overloaded:d,apart:f}=e;return g.length+p.length+d.length+f.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${Ut("uncovered",r.uncovered,g.map(k=>c(k.place,s(k.until===null?r.never:r.expired(k.until),i(k.again)))))}
${Ut("ending",r.ending(t.ahead),p.map(k=>c(k.place,s(r.ends(k.ends),i(k.again)))))}
${Ut("overloaded",r.overloaded(e.most_villages),d.map(k=>u(k.cleaner,k.places,r.has(k.places.length))))}
${Ut("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),f.map(k=>u(k.cleaner,k.places,r.kilometres((k.distance_m/1e3).toFixed(1)))))}
`}function Ut(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function ei(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var _a=["villages","streets"],Ia=92,ti=3,Fa=6;function ja(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,i=null,c=null,u=new Map,[g,p]=[!1,""],d=[],[f,k,x]=[0,!1,!1],R=!1,C="stand",[y,S]=["",""],T=null,O=null,_=null,[l,m,h]=[0,0,0],L=()=>n.get().town??"",w=I=>{O=Z(I),e.ask()},$=I=>{let F=h+=1;Bo(L(),0,I,null).then(G=>{F===h&&(u=new Map(G.map(te=>[te.number,te])),g=I,e.ask())},G=>{F===h&&w(G)})},P=()=>{let I=l+=1,F=U(new Date);Promise.all([vt(L(),F,X(F,Ia)),wt(L(),et)]).then(([G,te])=>{I===l&&([i,c]=[G,te],j())},G=>{I===l&&w(G)})},E=Ea(e,P),N=()=>(c==null?void 0:c.most_villages)??1,v=()=>xa(i??[],y),b=I=>{var ae;let F=(ae=D(I))==null?void 0:ae.geometry;if((F==null?void 0:F.type)==="Point")return[F.coordinates[0]??0,F.coordinates[1]??0];if((F==null?void 0:F.type)!=="LineString")return null;let[G=0,te=0]=F.coordinates[0]??[];return[G,te]},D=I=>{let[F,G]=I.split(".");return ce(o.get(),F==="streets"?"streets":"villages",Number(G))},A=()=>({to:k?new Map([..._n(v(),d,N(),b)].map(([F,G])=>[F,G.cleaner])):new Map(f<1?[]:d.map(F=>[F,f])),way:C,starts:y,ends:S}),H=()=>Sa(i??[],A()),M=()=>H().length>0?[]:Ta(i??[],A()),W=()=>{[O,_]=[null,null],j()},j=()=>{T=null,e.ask();let I=m+=1,F=M();F.length!==0&&an(L(),F,!0).then(G=>{I===m&&({effect:T}=G,e.ask())},G=>{I===m&&w(G)})},q=()=>{let{mode:I}=r.get();(I.kind==="pick"||I.kind==="none")&&r.set({mode:{kind:"pick",of:_a,places:d}})},Y=I=>{d=I,[f,k]=[0,!1],q(),W(),window.setTimeout(()=>{var F;return(F=document.querySelector(".plan-foot"))==null?void 0:F.scrollIntoView({block:"nearest"})},50)},B=I=>Y(d.includes(I)?d.filter(F=>F!==I):[...d,I]);r.subscribe(({mode:I})=>{if(s.get().open!=="plan"||(I.kind==="none"&&q(),I.kind!=="pick"||I.places===d))return;let F=I.places.filter(G=>fe(G));F.length<I.places.length&&z(o,e.now().office.plan.notYours),Y(F)}),n.subscribe(({selected:I},F)=>{if(I===null||I===F.selected||s.get().open!=="plan")return;let G=`${I.layer}.${I.fid}`;ot(I.layer)&&fe(G)&&!d.includes(G)&&Y([...d,G])}),o.subscribe((I,F)=>{I.touched===F.touched||x||s.get().open!=="plan"||([T,O]=[null,null],P(),e.ask())});let ee=I=>{let[F,G]=I.split("."),te=o.get().coverage.value;return te==null?void 0:te[F==="streets"?"streets":"villages"].find(ae=>ae.fid===Number(G))},fe=I=>{let F=je(s.get().session,L()),G=ee(I);return G!==void 0&&(F===null||F.includes(G.committee??""))},Fn=async I=>{if(!x){[x,O]=[!0,null],e.ask();try{await e.signedIn(I),[d,f,k,T]=[[],0,!1,null],q()}catch(F){O=Z(F)}x=!1,P(),e.ask()}},Za=()=>Fn(async()=>{let I=new Set(M().flatMap(te=>te.op==="add"?[te.place]:[])).size,F=Ma(A(),Je,Ze,e.now()),{change:G}=await an(L(),M(),!1);_=G===void 0?null:{change:G,count:I,text:F},z(o,F)}),Xa=I=>Fn(async()=>{await Pe(L(),I,""),_=null,z(o,e.now().office.log.undone)}),Qa=I=>({...I,uncovered:I.uncovered.filter(({place:F})=>fe(F)),ending:I.ending.filter(({place:F})=>fe(F))}),el=I=>{let[F,G]=I.split(".");s.set({open:null}),n.set({selected:{layer:F==="streets"?"streets":"villages",fid:Number(G)}})},jn=(I,F)=>ie($e(I),F),Ye=(I,{office:F})=>{var G;return[F.plan.cleaner(I),((G=u.get(I))==null?void 0:G.name)??""].filter(Boolean).join(" ")},Je=I=>qt(i??[],y).filter(F=>F.place===I),tl=(I,F)=>Je(I).map(({cleaner:G})=>Ye(G,F)).join(F.words.listComma)||F.words.states.not_staffed,nl=I=>{p=I,e.ask()},ol=()=>g||!new RegExp("\\p{L}","u").test(p)||!ne(s.get().session,L())?null:()=>$(!0),rl=()=>{let{villages:I,streets:F}=o.get().layers,G={...I===void 0?{}:{villages:I},...F===void 0?{}:{streets:F}};return Fo(G,p).filter(({layer:te})=>ot(te)).map(({layer:te,fid:ae})=>`${te}.${ae}`).filter(fe).slice(0,Fa)},sl=()=>{let I=p.trim();return I===""?[]:[...u.values()].filter(({number:F,name:G})=>String(F)===I||G!==""&&G.startsWith(I)).map(({number:F})=>F).slice(0,Fa)},Hn=I=>{[f,k]=[I,!1],W()},Ze={place:jn,who:Ye,heldBy:tl,has:I=>{var F;return((F=v().get(I))==null?void 0:F.length)??0}},al=I=>{({starts:y,ends:S}=I({starts:y,ends:S})),W()},ll=I=>{var qn;let{plan:F}=I.office,G=An(v(),d,N(),b).slice(0,ti),[te=""]=d,[ae]=Je(te),le=ae===void 0?[]:(v().get(ae.cleaner)??[]).filter(oe=>!d.includes(oe)&&fe(oe)),il=d.filter(oe=>Je(oe).length===0).length,cl=k?_n(v(),d,N(),b):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${F.places(d.length,il)}</b>
<button type="button" class="text-button" data-none @click=${()=>Y([])}>${F.clear}</button>
</p>
<p class="plan-chosen">${d.map(oe=>jn(oe,I)).join(I.words.listComma)}</p>
${ae===void 0?null:a`
${se(F.way,Oa.map(oe=>[oe,F.ways[oe]]),C,oe=>{C=oe,W()})}
<p class="form-hint">
${F.present(Ye(ae.cleaner,I))}
${le.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>Y([...d,...le])}
>
${F.allOf(le.length)}
</button>
`}
</p>
`}
${Wa({starts:y,ends:S},ae!==void 0&&C==="stand",Ia,al,I)}
<h3>${F.nearest}</h3>
<div class="plan-near" role="group" aria-label=${F.whom}>
${G.map(oe=>a`
<button
type="button"
data-cleaner=${oe.cleaner}
aria-pressed=${oe.cleaner===f}
@click=${()=>Hn(oe.cleaner)}
>
<b>${Ye(oe.cleaner,I)}</b>
<small>${F.near((oe.distanceM/1e3).toFixed(1),oe.places)}</small>
</button>
`)}
${G.some(oe=>oe.cleaner===f)||f===0?null:a`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${Ye(f,I)}</b>
<small>${F.has(((qn=v().get(f))==null?void 0:qn.length)??0)}</small>
</button>
`}
${d.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${k}
@click=${()=>{[f,k]=[0,!0],W()}}
>
<b>${F.each}</b>
</button>
`}
${G.length===0&&d.length<2?a`
<p class="form-hint">${F.nobodyNear}</p>
`:null}
</div>
${Na(d,cl,Ze,I)} ${Ra(H(),Ze,I)}
<div class="plan-save">
${T===null?null:Da(T,N(),I)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${T===null||x}
@click=${Za}
>
${x?I.office.working:F.save(d.length)}
</button>
</div>
</div>
`};return{title:({office:I})=>I.plan.title,key:({view:{town:I}})=>{var F;return`${I??""} ${((F=s.get().session)==null?void 0:F.account)??0}`},enter:()=>{[i,c,u,T,O,_]=[null,null,new Map,null,null,null],[g,m]=[!1,m+1],[f,k,C,p,S]=[0,!1,"stand","",""],[y,R]=[U(new Date),!1];let{selected:I}=n.get();d=I!==null&&ot(I.layer)?[`${I.layer}.${I.fid}`]:[],r.set({mode:{kind:"pick",of:_a,places:d}}),P(),$(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:de})},body:I=>{let{office:F,words:G}=I,{plan:te}=F;if(i===null||c===null||I.data.coverage.value===null)return a`
${V(O,I)}
<p class="form-hint">${G.reading}</p>
`;let ae=le=>{R=le,e.ask()};return R?a`
<p class="board-next plan-folded">
<span>${te.places(d.length,d.filter(le=>Je(le).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>ae(!1)}>${te.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>ae(!0)}>
${J("locate")}${te.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${te.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${p}
@input=${le=>nl(le.target.value)}
/>
</div>
${p.trim()===""?null:La({places:rl(),cleaners:sl(),chosen:d,cleaner:f,whole:g},{wholeNames:ol(),toggle:le=>{p="",B(le)},take:le=>{p="",Hn(le)}},Ze,I)}
${V(O,I)}
${_===null?null:Ca(_,x,le=>{Xa(le)},I)}
${Aa(Qa(c),{chosen:d,toggle:B,openCard:el,ahead:et},Ze,I)} ${E(c,I)}
${d.length===0?null:ll(I)}
`}}}var ni=["parcels"],oi=fo.flatMap(e=>go[e]);function Va(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=null,i="",c=[],u=null,g=null,p=null,[d,f,k]=[!1,!1,!1],[x,R,C]=[0,0,""],y=()=>t.get().town??"",S=()=>r.get().open==="stages",T=()=>t.get().asOf===null&&Le(r.get().session,t.get().town),O=()=>{let M=x+=1;fr(y(),t.get().asOf).then(W=>{M===x&&(s=W,e.ask())},W=>{M===x&&_(W)})},_=M=>{p=Z(M),e.ask()},l=()=>{let M=R+=1;c.length!==0&&pr(y(),c.map(W=>vo(W).fid)).then(W=>{M===R&&(u=W,g=W.steps.find(({to:j})=>j===(g==null?void 0:g.to))??null,e.ask())},W=>{M===R&&_(W)})},m=()=>{let{mode:M}=o.get();T()&&(M.kind==="pick"||M.kind==="none")&&o.set({mode:{kind:"pick",of:ni,places:c}})},h=M=>{M.length>kt&&z(n,e.now().office.stages.most(kt)),c=M.slice(0,kt),[u,p,f]=[null,null,!1],c.length===0&&(g=null),m(),l(),e.ask()},L=M=>h(c.includes(M)?c.filter(W=>W!==M):[...c,M]);o.subscribe(({mode:M})=>{S()&&(M.kind==="none"?m():M.kind==="pick"&&M.places!==c&&h(M.places))}),t.subscribe(({selected:M,town:W,asOf:j},q)=>{S()&&(W===q.town&&j!==q.asOf&&O(),(M==null?void 0:M.layer)==="parcels"&&M!==q.selected&&T()&&L(`parcels.${M.fid}`))}),n.subscribe((M,W)=>{M.touched===W.touched||d||!S()||(O(),l())});let w=M=>{[g,p,C]=[M,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],e.ask(),window.setTimeout(()=>{var W;return(W=document.querySelector(".stages-foot"))==null?void 0:W.scrollIntoView({block:"end"})},50)},$=async(M,W,j)=>{if(!d){[d,p]=[!0,null],e.ask();try{let q=M.parcels.map(({id:B,version:ee})=>({id:B,version:ee,to:W.to,...j}));await e.signedIn(()=>gr(y(),q,C));let Y=e.now();z(n,Y.office.next.moved(ln(W.to,Y),q.length)),h([]),f=!0}catch(q){p=Z(q)}d=!1,O(),e.ask()}},P=(M,W)=>{let j={...t.get(),...Me(t.get(),"farmland")},q=W===void 0?j.committee:W??"none";t.set({...j,...Ie(j,"parcels",Ha(M)),committee:q}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},E=(M,W)=>{To("parcels",y(),Ha(M,W)).then(j=>h([...new Set([...c,...[...j].map(q=>`parcels.${q}`)])]),_)},N=(M,W)=>{let{words:j,office:q}=W,{committee:Y}=W.view,B=Y===null?M:M.filter(ee=>(ee.committee??"none")===Y);return a`
<table class="stage-board">
<thead>
<tr>
<th>${j.fields.stage}</th>
<th>${q.stages.parcels}</th>
<th>${j.unit.mu}</th>
</tr>
</thead>
${oi.filter(ee=>B.some(fe=>fe.stage===ee)).map(ee=>v(ee,B.filter(fe=>fe.stage===ee),W))}
<tfoot>
<tr>
<th scope="row">${q.stages.all}</th>
<td>${qa(B)}</td>
<td>${Ua(B)}</td>
</tr>
</tfoot>
</table>
`},v=(M,W,j)=>{let q=i===M;return a`
<tbody data-stage=${M}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${q?"true":"false"}
@click=${()=>{i=q?"":M,e.ask()}}
>
${Zt(zt[Yt(M)],Jt(M))}
<span>${ln(M,j)}</span>
</button>
</th>
${b(W,()=>P(M,void 0))}
</tr>
${q?W.map(Y=>a`
<tr class="stage-unit" data-committee=${Y.committee??""}>
<th scope="row">
<span>${D(Y.committee,j)}</span>
${T()?a`
<button type="button" class="text-button" @click=${()=>E(M,Y.committee)}>
${j.office.stages.pickThese}
</button>
`:null}
</th>
${b([Y],()=>P(M,Y.committee))}
</tr>
`):null}
</tbody>
`},b=(M,W)=>a`
<td><button type="button" data-rows @click=${W}>${qa(M)}</button></td>
<td>${Ua(M)}</td>
`,D=(M,{committees:W,office:j})=>M===null?j.edit.noCommittee:W.get(M)??M,A=M=>{let{stages:W,next:j}=M.office;return a`
<div class="report-foot stages-foot">
<p>
<b>${W.chosen(c.length)}</b>
<button type="button" class="text-button" data-none @click=${()=>h([])}>${W.clear}</button>
</p>
${u===null?null:u.steps.length===0?a`
<p class="form-hint" data-no-common>${W.noCommon}</p>
`:a`
<div class="next-steps" role="group" aria-label=${j.title}>
${u.steps.map(q=>a`
<button
type="button"
data-step=${q.to}
aria-pressed=${(g==null?void 0:g.to)===q.to}
@click=${()=>w((g==null?void 0:g.to)===q.to?null:q)}
>
${Zt(zt[Yt(q.to)],Jt(q.to))}${yr(q,M)}
</button>
`)}
</div>
`}
${u===null||g===null?null:H(u,g,M)}
</div>
`},H=(M,W,j)=>hr(W,{count:M.parcels.length,busy:d,problem:p},{send:q=>{$(M,W,q)},cancel:()=>w(null)},j);return{title:({office:M})=>M.stages.title,key:({view:{town:M}})=>{var W;return`${M??""} ${((W=r.get().session)==null?void 0:W.account)??0}`},enter:()=>{[s,u,g,p,f,k]=[null,null,null,null,!1,!1];let{selected:M}=t.get();c=(M==null?void 0:M.layer)==="parcels"&&T()?[`parcels.${M.fid}`]:[],m(),O(),l()},leave:()=>{c=[],o.get().mode.kind==="pick"&&o.set({mode:de})},body:M=>{let{stages:W}=M.office;if(s===null)return a`
${V(p,M)}
<p class="form-hint">${M.words.reading}</p>
`;let j=q=>{k=q,e.ask()};return k?a`
<p class="board-next plan-folded">
<span>${W.chosen(c.length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>j(!1)}>${W.picked}</button>
</p>
`:a`
${T()?a`
<p class="form-hint">${W.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>j(!0)}>
${J("locate")}${W.onMap}
</button>
`:null}
${f?a`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>r.set({open:"changes"})}>
${W.takeBack}
</button>
</p>
`:null}
${g===null?V(p,M):null} ${N(s,M)}
${c.length===0?null:A(M)}
`}}}function Ha(e,t){let n={kind:"in",field:"stage",values:[e]};return Qe(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function qa(e){return e.reduce((t,{count:n})=>t+n,0)}function Ua(e){let t=e.reduce((n,{mu_printed:o})=>n+Math.round(Number(o)*100),0);return Ae(t/100)}var Ba=["rain","absent","waste"];function Ga(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,i=null,c=new Map,u=new Map,g=null,p=new Map,d="seen",[f,k]=["",!1],x=null,R=0,C=0,y=mr(t,e.ask,()=>n),S=()=>t.view.get().town??"",T=()=>je(t.work.get().session,S()),O=()=>{let N=R+=1;g=t.data.get().coverage.value,mt(S(),n).then(v=>{if(N!==R)return;let b=new Map(((i==null?void 0:i.villages)??[]).map(D=>[D.fid,ye(D,o)]));for(let D of v.villages)b.has(D.fid)&&b.get(D.fid)!==ye(D,o)&&c.delete(D.fid);[i,x]=[v,null],e.ask()},v=>{N===R&&(x=Z(v),e.ask())})},_=()=>{let N=T(),v=((i==null?void 0:i.villages)??[]).filter(A=>(N===null||N.includes(A.committee??""))&&(r===null||A.committee===r)&&ye(A,o)!=="not_due"),b=A=>ht.includes(ye(A,o)),D=A=>A.fid===s?0:b(A)?2:1;return v.sort((A,H)=>D(A)-D(H))},l=N=>c.get(N.fid)??null,m=()=>{C=0,y.close(),c=new Map,p=new Map,x=null},h=()=>{c=new Map(c);for(let N of _())!c.has(N.fid)&&["not_reported","not_staffed"].includes(ye(N,o))&&c.set(N.fid,"done");e.ask()},L=N=>{N(),m(),e.ask()},w=N=>{let v=_().flatMap(D=>{let A=l(D);if(A===null)return[];let H=`${D.fid} ${n} ${o} ${A} ${d}`,M=u.get(H)??{uuid:ri(),captured_at:new Date().toISOString()};return u.set(H,M),[{...M,place:`villages.${D.fid}`,date:n,slot:o,result:A,basis:d}]});if(v.length===0||k)return;let b=new Map(v.map(({uuid:D,place:A})=>[D,Number(A.split(".")[1])]));k=!0,x=null,e.ask(),e.signedIn(()=>rr(S(),v,f.trim())).then(D=>{$(D,b);let A=D.length-p.size;A>0&&z(t.data,N.office.report.sent(A)),O()},D=>{x=Z(D)}).finally(()=>{k=!1,e.ask()})},$=(N,v)=>{p=new Map;for(let b of N){let D=v.get(b.uuid)??0;if(b.outcome==="refused"){p.set(D,b);continue}c.delete(D);for(let[A,{uuid:H}]of u)H===b.uuid&&u.delete(A)}p.size===0&&(f="")},P=(N,v)=>{let b=ye(N,o),D=a`
${bt(b)}${yt(b,v)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(b))return a`
<span class="report-state">${D}</span>
`;let A={layer:"villages",fid:N.fid};return a`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${C===N.fid&&y.open(A,v)!==null}
@click=${()=>{y.open(A,v),C=N.fid,y.press(o)}}
>
${D}
</button>
`},E=(N,v)=>{let{office:b,view:D}=v,A=ye(N,o),H=l(N),M=ie({...N,layer:"villages"},v),W=p.get(N.fid),j=q=>{c=new Map(c).set(N.fid,H===q?null:q),e.ask()};return a`
<li
data-village=${N.fid}
class=${[ht.includes(A)?"is-done":"",N.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${M}</span>
${P(N,v)}
<span class="report-choices" role="group" aria-label=${M}>
${["done","partial","missed"].map(q=>a`
<button
type="button"
data-result=${q}
aria-pressed=${H===q}
?disabled=${k}
@click=${()=>j(q)}
>
${b.report.results[q]}
</button>
`)}
</span>
${C===N.fid?y.part({layer:"villages",fid:N.fid},v):null}
${W===void 0?null:a`
<p class="report-refused" role="alert">
${(D.language==="en"?void 0:D.language==="zh-Hant"?W.detail_zh_hant:W.detail_zh)??W.detail??""}
</p>
`}
</li>
`};return{title:({office:N})=>N.report.title,key:({view:N})=>{var b;let v=t.work.get().report;return[N.town,(b=t.work.get().session)==null?void 0:b.account,v==null?void 0:v.date,v==null?void 0:v.slot,v==null?void 0:v.village].join(" ")},enter:()=>{var H;let N=t.work.get().report,v=t.data.get().coverage.value,b=v==null?void 0:v.slots.filter(({due:M})=>M).at(-1);[n,o]=[(N==null?void 0:N.date)??U(new Date),(N==null?void 0:N.slot)??((b==null?void 0:b.slot)==="pm"?"pm":"am")];let D=T();s=(N==null?void 0:N.village)??null;let A=((H=v==null?void 0:v.villages.find(({fid:M})=>M===s))==null?void 0:H.committee)??t.view.get().committee;r=(D==null?void 0:D.length)===1?D[0]??null:A==="none"?null:A,d=D===null?"told":"seen",m(),u=new Map,[i,f]=[null,""],O()},body:N=>{let{office:v,words:b,committees:D}=N;i!==null&&!k&&N.data.coverage.value!==g&&O();let{report:A}=v,H=_(),M=H.map(l).filter(B=>B!==null),W=M.some(B=>B!=="done"),j=U(new Date),q=T(),Y=[...D].filter(([B])=>q===null||q.includes(B));return a`
${se(b.action.date,[[j,b.headline.today],[X(j,-1),b.headline.yesterday]],n,B=>L(()=>{n=B,i=null,O()}))}
${se(A.slot,[["am",b.am],["pm",b.pm]],o,B=>L(()=>{o=B}))}
${Y.length<2?null:a`
<div class="form-field">
<label for="report-committee">${b.layers.committees}</label>
<select
id="report-committee"
@change=${B=>L(()=>{r=B.target.value||null})}
>
<option value="" .selected=${r===null}>${A.allCommittees}</option>
${Y.map(([B,ee])=>a`
<option value=${B} .selected=${B===r}>${ee}</option>
`)}
</select>
</div>
`}
${i===null?a`
<p class="form-hint">${b.reading}</p>
`:H.length===0?a`
<p class="form-hint">${A.none}</p>
`:a`
${H.some(B=>l(B)===null&&!ht.includes(ye(B,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${h}>
${A.all}
</button>
`:null}
<ul class="report-list">
${H.map(B=>E(B,N))}
</ul>
`}
<form
class="report-foot"
@submit=${B=>{B.preventDefault(),(!W||f.trim()!=="")&&w(N)}}
>
${se(A.basis,[["seen",A.bases.seen],["told",A.bases.told],["paper",A.bases.paper]],d,B=>{d=B,e.ask()})}
${W?a`
${Q({name:"report-reason",label:A.why,value:f,required:!0,input:B=>f=B,lengthMost:200})}
${se(A.why,Ba.map(B=>[B,A.usual[B]]),Ba.find(B=>A.usual[B]===f)??"",B=>{B!==""&&(f=A.usual[B]),e.ask()})}
`:null}
${n===j?null:a`
<p class="form-hint">${A.afterwards}</p>
`}
${V(x,N)}
<button class="form-button report-send" data-send ?disabled=${k||M.length===0}>
${k?v.working:A.send(M.length)}
</button>
</form>
`}}}function ri(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function Ka({stores:{view:e,work:t,data:n},ask:o},r){let s=null,i=null,c=null,u=0,g=()=>{[s,i,c]=[null,null,null],u+=1},p=(C,y)=>{var O;g();let{town:S,committee:T}=e.get();s={slot:C,date:y,town:S,committee:T,account:((O=t.get().session)==null?void 0:O.account)??null},d(s),o()},d=({slot:C,date:y,town:S,committee:T})=>{let O=u+=1,_=ne(t.get().session,S);cr(S??"",y,C,T===null||T==="none"?"":T,_).then(l=>{O===u&&([i,c]=[l,null],o())},l=>{O===u&&([i,c]=[null,Z(l)],o())})},f=()=>{var T;if(s===null)return;let{town:C,committee:y}=e.get(),S=((T=t.get().session)==null?void 0:T.account)??null;s.town===C&&s.committee===y&&s.account===S||(g(),o())};e.subscribe(f),t.subscribe(f),n.subscribe((C,y)=>{C.touched!==y.touched&&s!==null&&d(s)});let k=({slot:C,date:y})=>(s==null?void 0:s.slot)===C&&s.date===y,x=({phone:C},y)=>C!==null&&/^[+\d\s()-]+$/.test(C)?a`
<a href=${`tel:${C.replace(/[^+\d]/g,"")}`}>${C}</a>
`:a`
<span>${C===null||C===""?y:C}</span>
`,R=(C,y,S)=>{let{crew:T,today:O}=S.office,_=(i??[]).filter(({committee:m})=>m===C),l=y.filter(m=>(m.committee??"")===C);return a`
<section data-call-committee=${C}>
<h4>${r.committee(C===""?null:C,S)}</h4>
<ul>
${l.map(m=>{let h=_.filter(({village:L})=>L===m.fid);return a`
<li>
<b>${r.village(m,S)}</b>
<span class="calls-people">
${h.map(L=>a`
<span>${L.name} ${x(L,T.noPhone)}</span>
`)}
${h.length===0?O.nobodyToCall:null}
</span>
</li>
`})}
${_.filter(({village:m})=>m===null).map(({name:m})=>a`
<li class="calls-clerk">
<span>${O.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:p,close:g,button:(C,y)=>{let{session:S}=t.get();if(!pt(S,y.view.town)||C.lacking.length===0)return null;let{today:T}=y.office,O=k(C);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${O}
@click=${()=>{O?(g(),o()):p(C.slot,C.date)}}
>
${J("people")}${O?T.callHide:ne(S,y.view.town)?T.callWhole:T.call}
</button>
`},part:(C,y)=>{if(!k(C))return null;let S=[...new Set(C.lacking.map(({committee:O})=>O??""))],{crew:T}=y.office;return a`
<div class="board-calls">
${V(c,y,"calls-problem")}
${i===null?c===null?a`
<p class="form-hint">${T.reading}</p>
`:null:S.map(O=>R(O,C.lacking,y))}
${i!==null&&ne(t.get().session,y.view.town)?a`
<p class="form-hint">${T.noted}</p>
`:null}
</div>
`}}}var Vt=60,si=350;function za({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],i=new AbortController,c=k=>k>=s.length-1?null:s[k]??null,u=()=>{window.clearInterval(o),i.abort(),r="still"},g=async()=>{let k=U(new Date);s=Array.from({length:Vt},(R,C)=>X(k,C-Vt+1)),r="reading",t();let x=s.map((R,C)=>c(C));i.abort(),i=new AbortController,await Promise.all([e.prepareDays(x),Pr(n.view.get(),x,i.signal)])},p=async k=>{if(await g(),r!=="reading")return;let x=s.indexOf(k),R=x<0||x===s.length-1?0:x;r="playing",e.playDay(c(R)),o=window.setInterval(()=>{R+=1,e.playDay(c(R)),R>=s.length-1&&u(),t()},si),t()},d=k=>{r==="still"?p(k):u(),t()},f=async k=>{let x=s.length>0&&r!=="reading";u(),x||await g(),u(),e.playDay(c(k)),t()};return{stop:u,part:(k,{office:x,view:R})=>{let C=U(new Date),y=Vt-1-Math.round((Date.parse(C)-Date.parse(k))/864e5),S=r==="still"?x.today.play:x.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${S} @click=${()=>d(k)}>
${J(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Vt-1}
aria-label=${x.today.days}
aria-valuetext=${ve(k,R.language)}
.value=${String(Math.max(0,y))}
@input=${T=>{f(Number(T.target.value))}}
/>
<span>${r==="reading"?x.working:k.slice(5)}</span>
</div>
`}}}var ai=14,li=["rain","wind","roads","festival"];function Ya({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[i,c]=["","both"],u=ur(t),g=null,p=[],d=null,f=null,k=null,x=null,[R,C]=["",0],y=()=>e.view.get().town??"",S=b=>{if(k===b)return;k=b;let D=U(new Date);sr(b.town,D,X(D,ai)).then(A=>{k===b&&(p=A,t())},()=>{})},T=()=>({from:i,to:i,slot:c,...g===null?{}:{committee:g}}),O=b=>{let D=`${i} ${c} ${g??""} ${b.as_of}`;if(R===D||s)return;[R,x]=[D,null];let A=C+=1;lr(b.town,T()).then(H=>{A===C&&(x=H,t())},H=>{A===C&&([x,f]=[[],Z(H)],t())})},_=()=>{[r,s]=[!1,!1],[R,x]=["",null],u.forget(),[d,f,k,p]=[null,null,null,[]]},l=b=>{let D=U(new Date),A=Fe(new Date),H=b.slots.filter(({ends:M})=>A<M).map(M=>M.slot==="pm"?"pm":"am");[r,f,d,R]=[!0,null,null,""],u.forget(),i=H.length===0?X(D,1):D,c=H.length===1?H[0]??"both":"both",{committee:g}=e.view.get(),t()},m=async b=>{if(!s){[s,f]=[!0,null],t();try{await o(b)}catch(D){f=Z(D)}s=!1,t()}},h=(b,D)=>m(async()=>{d={change:await ar(y(),{...T(),reason:b}),text:D},r=!1}),L=b=>m(async()=>{await Pe(y(),b,""),d=null,z(e.data,n().office.suspend.ended)}),w=({id:b})=>m(async()=>{await ir(y(),b,X(U(new Date),-1)),d=null,z(e.data,n().office.suspend.ended)}),$=(b,{office:D,words:A})=>{let H=U(new Date);return b===H?A.headline.today:b===X(H,-1)?A.headline.yesterday:b===X(H,1)?D.suspend.tomorrow:b},P=(b,{committees:D,office:A})=>b===void 0?A.report.allCommittees:D.get(b)??b,E=b=>{if(x===null||x.length===0)return null;let D=x.reduce((H,M)=>H+M.slots,0),A=({place:H,slots:M})=>`${ie($e(H),b)}${M>1?` ×${M}`:""}`;return a`
<div class="board-what suspend-out" data-taken-out=${D} role="status">
${b.office.suspend.takesOut(D,x.length)}
<p tabindex="0">${x.map(A).join(b.words.listComma)}</p>
</div>
`},N=(b,D)=>{O(b);let{office:A,words:H,committees:M}=D,{suspend:W}=A,j=U(new Date),q=b.villages.filter(ee=>g===null||ee.committee===g),Y=P(g??void 0,D),B=[$(i,D),W.slots[c]];return a`
<div class="board-suspend-form">
${se(W.day,[[X(j,-1),H.headline.yesterday],[j,H.headline.today],[X(j,1),W.tomorrow]],i,ee=>{i=ee,t()})}
${se(A.report.slot,[["am",W.slots.am],["pm",W.slots.pm],["both",W.slots.both]],c,ee=>{c=ee,t()})}
<div class="form-field">
<label for="suspend-committee">${W.scope}</label>
<select
id="suspend-committee"
@change=${ee=>{g=ee.target.value||null,t()}}
>
<option value="" .selected=${g===null}>${A.report.allCommittees}</option>
${[...M].map(([ee,fe])=>a`
<option value=${ee} .selected=${ee===g}>${fe}</option>
`)}
</select>
</div>
${E(D)}
<p class="board-what">${W.what(...B,Y,q.length)}</p>
${u.part({name:"suspend-reason",why:W.why,usual:li.map(ee=>[ee,W.reasons[ee]]),act:W.title,busy:s||x===null,because:ee=>{h(ee,W.suspended(...B,Y))}},D)}
</div>
`},v=(b,D)=>{let{office:A}=D,H=U(new Date),M=b.village===void 0?P(b.committee,D):ie($e(b.village),D),W=$(b.from<H?H:b.from,D),j=b.to>b.from&&b.to>H?A.suspend.until($(b.to,D)):"";return a`
<li data-suspension=${b.id}>
<span>
<b>${[W,A.suspend.slots[b.slot],j].filter(Boolean).join(" ")}</b>
<small>${[M,b.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>w(b)}>
${A.suspend.end}
</button>
</li>
`};return{close:_,part:(b,D)=>{if(!ne(e.work.get().session,D.view.town))return null;S(b);let{suspend:A}=D.office;return a`
<section class="board-suspend">
<h3>
${A.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){l(b);return}r=!1,t()}}
>
${r?D.office.cancel:A.open}
</button>
</h3>
${r?N(b,D):null} ${V(f,D,"suspend-problem")}
${d===null?null:a`
<p class="board-next" role="status">
<span>${d.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>d!==null&&L(d.change)}
>
${J("undo")}${A.takeBack}
</button>
</p>
`}
${p.length===0?null:a`
<ul class="board-list">
${p.map(H=>v(H,D))}
</ul>
`}
</section>
`}}}function Ja(e){let{stores:t}=e,n=Ya(e),o=null,r=null,s=[],i=za(e);t.view.subscribe((l,m)=>{l.selected!==null&&l.selected!==m.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let c=l=>{r!==l&&(r=l,mt(l.town,X(l.date,-1)).then(m=>{t.view.get().town===m.town&&(o=m,e.ask())},()=>{}))},u=()=>{let{town:l}=t.view.get();l===null||!Ce(t.work.get().session,l)||wt(l,et).then(m=>{t.view.get().town===l&&(s=m.ending.map(({place:h})=>h),e.ask())},()=>{})};t.data.subscribe((l,m)=>{l.touched!==m.touched&&t.work.get().open==="today"&&u()});let g=(l,m)=>ie({...l,layer:"villages"},m),p=(l,{committees:m,office:h})=>(l===null?void 0:m.get(l))??h.edit.noCommittee,d=(l,m,h,L)=>{let w=m.map(E=>E==="not_staffed"?"not_reported":E),$=m.length===1&&(m[0]==="not_staffed"||m[0]==="not_reported"),P=Qe([{kind:"in",field:l,values:w},...$?[{kind:"range",field:"cleaners",from:m[0]==="not_staffed"?0:1,to:m[0]==="not_staffed"?0:null}]:[]]);f(P,h,L)},f=(l,m,h)=>{let L=U(new Date),w={...t.view.get(),committee:h};t.view.set({...Me(w,"coverage"),...Ie(w,"villages",l),date:m===L?null:m,committee:h})},k=Ka(e,{village:g,committee:p}),x=(l,m)=>{t.work.set({open:"report",report:{slot:l,date:m}})},R=(l,m,h)=>{let{words:L,office:w}=h,$=on(m.villages,l.slot),P=()=>{let E={date:m.date,clock:Fe(new Date),slot:l.slot},N=Ao(E,$,v=>g(v,h),v=>p(v,h),L,w.today.reminder);Do(N).then(v=>z(t.data,v?w.today.reminded:L.measure.notCopied))};return a`
<section class="board-slot" data-slot=${l.slot}>
<h3>
${L[l.slot]}
<small>${l.starts}–${l.ends}</small>
${l.all===0?null:a`
<b>${K(l.done)}</b>
<small>/ ${K(l.all)}</small>
`}
</h3>
${l.due?a`
${Io(l)}
<p class="board-counts">
${Lo.filter(E=>l.counts[E]>0).map(E=>a`
<button
type="button"
data-state=${E}
@click=${()=>d(l.slot,[E],m.date,null)}
>
${bt(E)}${yt(E,h)} ${K(l.counts[E])}
</button>
`)}
</p>
${$.length===0?null:a`
<p class="board-next ${l.over?"is-over":""}">
<span>${w.today.lacking($.length,l.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${P}>
${J("copy")}${w.today.remind}
</button>
${k.button({...l,date:m.date,lacking:$},h)}
${C(l.slot,m.date,h)}
</p>
${k.part({...l,date:m.date,lacking:$},h)}
`}
`:a`
<p class="form-hint">${w.today.begins(l.starts)}</p>
`}
</section>
`},C=(l,m,{view:h,office:L})=>Ce(t.work.get().session,h.town)?a`
<button type="button" class="form-button" data-report @click=${()=>x(l,m)}>
${L.today.report}
</button>
`:null,y=(l,m,h)=>{let L=m.filter($=>$.due).map(({slot:$})=>$),w=($,P)=>{let{done:E,all:N,villages:v}=$[P];if(!L.includes(P)||N===0)return a`
<td>–</td>
`;let b=[...new Set(v.map(D=>ye(D,P)))];return a`
<td class=${v.length>0?"has-left":""}>
${v.length===0?a`
${E} / ${N}
`:a`
<button type="button" @click=${()=>d(P,b,l.date,$.committee??"none")}>
${E} / ${N}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${h.words.layers.committees}</th>
<th>${h.words.am}</th>
<th>${h.words.pm}</th>
</tr>
</thead>
<tbody>
${Wo(l.villages).map($=>a`
<tr data-committee=${$.committee??""}>
<th scope="row">${p($.committee,h)}</th>
${w($,"am")}${w($,"pm")}
</tr>
`)}
</tbody>
</table>
`},S=(l,m)=>{let{words:h,office:L}=m,w=["am","pm"].flatMap($=>{let P=on(l.villages,$);return P.length===0?[]:[{slot:$,units:P}]});return w.length===0||l.first_record===null||l.date<l.first_record?null:a`
<section class="board-holes">
<h3>${L.today.holes}</h3>
${w.map(({slot:$,units:P})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>d($,["not_reported"],l.date,null)}>
${h[$]} ${L.today.lackingOf(P.length)}
</button>
${C($,l.date,m)}
</p>
`)}
</section>
`},T=(l,m,h)=>{let{office:L}=h,w=(o==null?void 0:o.date)===X(l.date,-1)?In(o,h):null,$=_o(l,m,w,s);return a`
<section class="board-todo" aria-label=${L.today.todo}>
<h3>${L.today.todo}${$.length===0?"":` · ${$.length}`}</h3>
${$.length===0?a`
<p class="form-hint">${L.today.nothing}</p>
`:a`
<ol class="board-list">
${$.map(P=>O(P,l,h))}
</ol>
`}
</section>
`},O=(l,m,h)=>{let{words:L,office:w,view:$}=h,{session:P}=t.work.get(),E=Ce(P,$.town),{today:N}=w,[v,b,D]={overdue:()=>{let A=l.kind==="overdue"?l.slot:"am";return E?[N.lacking(l.count,!0),ne(P,$.town)?N.callWhole:N.call,()=>k.open(A,m.date)]:[N.lacking(l.count,!0),N.check,()=>d(A,["not_reported"],m.date,null)]},disputed:()=>{let A=l.kind==="disputed"?l.slot:"am";return[N.disputed(l.count),N.check,()=>d(A,["contested"],m.date,null)]},bare:()=>E?[N.bare(l.count),w.plan.open,()=>t.work.set({open:"plan"})]:[N.bare(l.count),N.check,()=>f(Qe([{kind:"range",field:"cleaners",from:0,to:0}]),m.date,null)],ending:()=>[N.ending(l.count),w.plan.open,()=>t.work.set({open:"plan"})],holes:()=>E?[N.holesLeft(l.count),N.report,()=>x("pm",X(m.date,-1))]:[N.holesLeft(l.count),N.check,()=>d("pm",["not_reported"],X(m.date,-1),null)]}[l.kind]();return a`
<li data-todo=${l.kind}>
<span>${"slot"in l?`${L[l.slot]}${L.colon}`:""}${v}</span>
<button type="button" class="form-button is-quiet" @click=${D}>${b}</button>
</li>
`},_=(l,{view:m,words:h,office:L})=>Ce(t.work.get().session,m.town)?a`
<p class="board-next board-plan">
<span>
${h.states.not_staffed} ${K(l.villages.filter(w=>!w.staffed).length)}
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
`:null;return{title:({office:l,view:m})=>m.date===null?l.today.title:l.today.past,key:({view:l})=>l.town??"",enter:()=>{n.close(),k.close(),i.stop(),[o,r,s]=[null,null,[]],u();let l=t.view.get();(l.date!==null||l.theme!=="coverage")&&t.view.set({...Me(l,"coverage"),date:null})},leave:()=>{i.stop(),n.close(),k.close()},body:l=>{let m=l.data.coverage.value;if(m===null)return a`
<p class="form-hint">${l.words.reading}</p>
`;m.date===U(new Date)&&c(m);let h=In(m,l),L=Eo(h,h.date===U(new Date)?Fe(new Date):null);return a`
<p class="form-hint board-head">
${h.date===U(new Date)?l.words.asOf(h.date,Fe(new Date(h.as_of))):l.words.onDate(h.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${J("present")}${l.office.today.wall}
</button>
</p>
${i.part(h.date,l)}
${h.first_record===null||h.date<h.first_record?a`
<p>${l.words.headline.noRecordsOf(h.date)}</p>
`:a`
${h.date===U(new Date)?T(h,L,l):null}
${L.map(w=>R(w,h,l))} ${_(h,l)} ${n.part(h,l)}
${y(h,L,l)}
`}
${o===null||o.date!==X(h.date,-1)?null:S(In(o,l),l)}
`}}}function In(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return bo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function wh(e,t,n){let{view:o,data:r,tools:s,work:i}=t,u={stores:t,acts:n,now:()=>nn({view:o.get(),data:r.get(),words:ko[o.get().language]}),ask:()=>y(),signedIn:async S=>{try{return await S()}catch(T){if(!(T instanceof Oo)||T.problem.status!==401||!await ii(t))throw T;return S()}}},g={account:as(u),people:ha(u),changes:xs(u),history:ma(u),edit:Ms(u),shape:Os(u),draw:Ss(u),today:Ja(u),report:Ga(u),plan:ja(u),period:ka(u),calendar:wa(u),stages:Va(u),compare:fs(u),month:ca(u)},p="",d=null,f=null,k=()=>i.set({open:null}),x=S=>{var O,_,l;d!==null&&((_=(O=g[d]).leave)==null||_.call(O)),d===null&&(f=document.activeElement instanceof HTMLElement?document.activeElement:null),d=S,document.body.classList.toggle("has-work",S!==null),document.body.classList.toggle("has-papers",S==="month");let{mode:T}=s.get();if((T.kind==="place"||T.kind==="compare")&&s.set({mode:de}),S===null){p="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((l=(f==null?void 0:f.isConnected)===!0?f:document.getElementById("map"))==null||l.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},R=S=>{S!==null?i.set({open:"month"}):i.get().open==="month"&&k()};o.subscribe((S,T)=>{S.papers!==T.papers&&R(S.papers)}),o.get().papers!==null&&R(o.get().papers);let C=()=>{},y=()=>C();C=Ro(e,t,S=>{let T=S.view.presenting?null:i.get().open;if(e.toggleAttribute("hidden",T===null),T!==d&&x(T),T===null)return null;let O=nn(S),_=g[T],l=`${T} ${_.key(O)}`;l!==p&&(p=l,_.enter());let m=_.title(O);e.setAttribute("aria-label",m);let{mode:h}=s.get();return e.classList.toggle("is-placing",h.kind==="place"&&h.waiting),e.classList.toggle("is-comparing",h.kind==="compare"),e.classList.toggle("is-drawing",T==="shape"||T==="draw"),e.classList.toggle("is-wide",T==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${O.words.action.close}
@click=${k}
>
${J("close")}
</button>
</header>
<div class="work-body work-${T}">${_.body(O)}</div>
`}),s.subscribe((S,T)=>{S.mode!==T.mode&&y()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&d!==null&&i.get().gate===null&&k()})}function ii({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{wh as mountWork};
