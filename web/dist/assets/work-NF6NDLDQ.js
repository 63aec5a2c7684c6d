import{a as is,b as cs}from"./chunk-WLGKQWSS.js";import{a as ds}from"./chunk-GEY32XWL.js";import{a as ms,b as ps,c as fs,d as gs,e as Ln,f as qt,g as hs,h as ys,k as bs,l as $s,m as ws,p as Ut,q as dt}from"./chunk-AGOKU5LT.js";import{a as Dr,b as Mr,c as Lr,d as Er,e as Wr,f as Cr,g as jt,h as Ar,i as Bt,j as Rn,k as _r,l as Ir}from"./chunk-YS3T72JH.js";import{b as Ht,c as Fr,d as jr,e as Br,f as Hr,g as qr,h as Ur,i as Gr,j as Vr,k as it,l as Kr}from"./chunk-CPHP72WC.js";import{a as ke}from"./chunk-WNGTIG2R.js";import{a as ne}from"./chunk-FFOHVL5V.js";import{A as Me,B as Rr,a as Pe,c as ur,f as mr,g as pr,h as fr,i as gr,j as hr,k as yr,l as br,m as $r,n as Sn,o as wr,p as vr,q as kr,r as Or,s as Ft,t as xr,u as Ue,v as Tr,w as Pr,x as Nn,y as Sr,z as Nr}from"./chunk-V2EVCRPV.js";import{a as Oe,e as Yr,f as zr,g as Jr,h as Zr,i as Xr,j as Dn,k as ct,l as Qr,m as es,n as ts,o as ns,q as os}from"./chunk-CWFC67NJ.js";import"./chunk-JX7DO2GO.js";import{j as rs,k as ss,l as as,m as ls}from"./chunk-JEMLP766.js";import{a as lt,b as or,d as rr,f as sr,h as ar,i as vt,j as lr,k as ir,l as cr,m as _t,n as It,p as dr,u as Te}from"./chunk-5FQWXTMP.js";import{b as wt,c as Qo,d as er,e as tr,f as nr}from"./chunk-FSXV7XXZ.js";import{a as Io,b as us,e as Mn}from"./chunk-4A4N5WW6.js";import"./chunk-G7RVK4PW.js";import{a as On,b as oe,c as xn,d as Mt,e as rt,f as Ze,g as Xe,i as _o}from"./chunk-MJZ7K77S.js";import{c as qe}from"./chunk-KRRQ52TJ.js";import{g as Nt,l as Lo}from"./chunk-3XQFHZ6Q.js";import{a as To,b as Be,c as yt,e as Po}from"./chunk-M6AR5UX4.js";import{b as Je,d as tt}from"./chunk-H7M53WEM.js";import{d as ko}from"./chunk-4BLDUKO5.js";import{a as Do,b as Mo,c as $n,d as wn}from"./chunk-G6LQKNM6.js";import{a as Fo}from"./chunk-XVFTCAV3.js";import{a as So}from"./chunk-EWCK2NJS.js";import{a as ho,b as yo,c as St,e as bo,f as $o,g as wo}from"./chunk-DIU4NRWH.js";import{a as we}from"./chunk-P6FBAL6K.js";import{b as Ne}from"./chunk-BXEARTBI.js";import{a as Oo,m as xo}from"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as de,b as Uo,c as ge,d as Go,e as Wt,f as De,g as Vo,h as Ko,i as Pn,j as Yo,k as zo,m as Ct,n as At,o as Jo,p as te,q as Zo}from"./chunk-CQMSJE4X.js";import{a as Tn,b as Y,c as Ee,d as fe,e as Ho,f as qo,g as st,h as at,i as z,j as Lt,k as me,l as Et,m as le,n as xe}from"./chunk-ZPHWMQC7.js";import{a as ue}from"./chunk-RWT4YOSQ.js";import"./chunk-XYW4HG7G.js";import{a as jo}from"./chunk-DHPYUQPK.js";import{c as Bo}from"./chunk-M4ZMK2PU.js";import{b as Ro}from"./chunk-FVE2Q2OD.js";import{a as K}from"./chunk-KXHZUGMI.js";import{a as U,b as ot,c as Ae,e as X,f as ve,g as kn}from"./chunk-BBVHBITH.js";import{d as bn}from"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{a as He,e as No}from"./chunk-6NKZHU2E.js";import{g as vo}from"./chunk-ISYZ6M3S.js";import{c as Wo,d as Co,j as vn,o as Ao,r as Dt,v as re}from"./chunk-ACO2773S.js";import{a as V,b as Re,c as $t,d as Eo,e as nt,f as Rt}from"./chunk-GA7RUKXF.js";import{d as xt,f as Tt,l as hn,m as Pt,r as Q}from"./chunk-RKDKU3EV.js";import{a as s,b as ze,d as mo}from"./chunk-3PJR2OYE.js";import{a as Se,b as bt}from"./chunk-4TS7O3HR.js";import{c as fo,d as yn,e as he,f as go}from"./chunk-6HCXI4IL.js";import{d as Ot,e as po,f as gn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Xo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var vs=7;function ks(e,t,n,o){let r=Ln({boxes:{},...Gt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Gt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function En({written:e,feature:t},n){return e.now.boxes[n]??vt(t.properties[n])}function Os(e,t,n){if(En(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:qt(e.written,t,{boxes:o})}}function xs(e,t){let n=Ms(e.written.now.boxes,o=>o===t);return{...e,written:qt(e.written,`leave ${t}`,{boxes:n})}}function Wn(e,t){return{...e,written:qt(e.written,Object.keys(t).join(),t)}}function Ts(e,[t,n]){return Wn(e,{lon:t.toFixed(vs),lat:n.toFixed(vs)})}function Ps({written:{now:e},feature:t}){let{lon:n,lat:o}=Gt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ss(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ns(t,o,r))||Ps(e)}function Ns(e,t,n){return n.trim()!==vt(e.properties[t]).trim()}function Jl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Rs(e,t){let n=cr(t,e.feature,e.written.now.boxes);if(!Ps(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Jl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ds(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Cn(e,n,`"${t.version}"`),late:t}}function Cn(e,t,n){let{feature:o,written:r}=e,a=Gt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:Gt(t),d=Ms(r.now.boxes,(c,u)=>!Ns(o,c,u));return{...e,feature:t,tag:n,late:null,written:Ln({...r.now,...l,boxes:d})}}function An(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Ms(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ls=1,Es="edit ";function _n(e){return Es+Se(e)}function In(e){return Ss(e)||e.written.now.reason.trim()!==""}function Fn(e){let{account:t,selection:n}=e;In(e)?ms(t,_n(n),{form:Ls,draft:e}):ut(e)}function ut({account:e,selection:t}){gs(e,_n(t))}function jn(e,t){return Cs(ps(e,_n(t)))}function Ws(e){return fs(e).filter(({name:t})=>t.startsWith(Es)).flatMap(t=>Cs(t)??[])}function Cs(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ls||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Vt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Ws(t).map(l=>this.edit(l,n)),...bs(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:Se(r),title:Te(r.layer,a,o),said:[ve(new Date(n).toISOString()),...Zl(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>ut(t)}}drawing(t,n,o){var w;let{sketch:r,at:a,name:l}=n,{layer:d,fid:c,town:u}=r,f=Ut[o.view.language];return{name:l,title:(c===null||(w=r.base[String(c)])==null?void 0:w.title)??o.words.kinds[d],said:[ve(new Date(a).toISOString()),c===null?f.title:f.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:d,fid:c},u,d),drop:()=>$s(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:d}=l.office;return s`
<li data-draft=${t}>
<div class="work-line">
<div>
<b>${n}</b>
<span>${o.join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${r}>${d.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${d.throwAway}</button>
</div>
</div>
${this.throwing===t?le(d.throwSure,d.throwAway,()=>{a(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&ws(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function Zl({selection:e,written:t},n){let o=new Map(lt(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var Ql=90;function Bn({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:d}=r,c=go(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:He(c,d.language),u)}function As(e){let{work:t,data:n}=e.stores,o=new Vt(e),r=null,[a,l,d]=["",null,"read"],[c,u,f]=[null,"",""],w=i=>m=>{[c,u]=[re(m),i],e.ask()},b=()=>{e.signedIn(pr).then(i=>{r=i,e.ask()},w("tokens"))},N=()=>{Mn(async()=>{await ur();let i=await us();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),K(n,e.now().office.account.signedOut)},w("tokens"))},T=i=>{i.preventDefault();let m=i.currentTarget,{old:h="",fresh:R="",again:g=""}=xe(i),{gate:$,account:O}=e.now().office;[c,u]=[null,"password"],f=ds(R)<10?$.short:R!==g?$.differ:"",e.ask(),f===""&&e.signedIn(()=>Mn(()=>mr(h,R))).then(()=>{m.reset(),K(n,O.changed)},w("password"))},M=i=>{i.preventDefault();let m=i.currentTarget,{token:h="",days:R=""}=xe(i);[c,u,a]=[null,"tokens",""],e.signedIn(()=>fr(h.trim(),d,Number(R))).then(g=>{a=g,Lt(m,"token"),b()},w("tokens"))},E=i=>{l=null,e.signedIn(()=>gr(i)).then(b,w("tokens"))},v=(i,m)=>u===i&&f!==""?s`
<div class="form-problem" role="alert">${f}</div>
`:Y(u===i?c:null,m,`form-problem-${i}`),P=(i,m)=>{let{account:h,allTowns:R}=m.office,g=[...i.administrator?[R]:[],...i.memberships.map($=>Bn($,m))];return s`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(On(i))[0]}</span>
<div>
<b>${On(i)}</b>
<span>${h.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${h.roles}</h3>
<ul class="work-roles">
${(g.length===0?[h.noRoles]:g).map($=>s`
<li>${$}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${N}>${h.signOut}</button>
</section>
`},D=(i,m)=>{let{account:h,gate:R}=m.office;return s`
<details class="work-more">
<summary>${h.password}</summary>
<form @submit=${T}>
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
${z({name:"old",label:h.old,type:"password",autocomplete:"current-password",required:!0})}
${z({name:"fresh",label:R.newPassword,type:"password",autocomplete:"new-password",hint:R.rules,required:!0})}
${z({name:"again",label:R.again,type:"password",autocomplete:"new-password",required:!0})}
${v("password",m)}
<button type="submit" class="form-button is-main">${h.change}</button>
</form>
</details>
`},p=(i,m)=>{let{account:h}=m.office,R=i.last_used===null?h.neverUsed:h.used(U(new Date(i.last_used))),g=[h[i.scope],h.until(U(new Date(i.expires))),R];return s`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${g.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${h.remove}
</button>
</div>
${l===i.token?le(h.removeSure,h.remove,()=>E(i.token),()=>{l=null,e.ask()},m):null}
</li>
`},S=i=>{let{account:m}=i.office;return s`
<section class="work-tokens">
<h3>${m.tokens}</h3>
<p class="form-hint">${m.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(h=>p(h,i))}
</ul>
${(r==null?void 0:r.length)===0?s`
<p class="form-hint">${m.noTokens}</p>
`:null}
${a===""?null:s`
<div class="form-notice" role="status">
<p>${m.secretOnce}</p>
${Et(m.secret,a,e)}
</div>
`}
${v("tokens",i)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${M}>
${z({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${me("scope",m.scope,[["read",m.read],["write",m.write]],d,h=>d=h)}
${z({name:"days",label:m.days,value:String(Ql),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,u,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?b():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:m}=t.get();return m===null||!m.signed_in?s``:s`
${P(m,i)} ${o.body(m.account,i)} ${D(m,i)} ${S(i)}
`}}}function Kt(e){let t=e.flatMap(l=>l===null?[]:xo(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=Oo(t.map(l=>l.flatMap(([d=0,c=0])=>[d,c])));return[n,o,r,a]}var ei=["version","updated_at","created_at","town"];function Fs(e,t){let n=new Map(e.map(r=>[yn(r),r])),o=new Map(t.map(r=>[yn(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],d=a===null||l===null?[]:ti(a,l);return a===null||l===null||d.length>0?[{fid:r,was:a,is:l,fields:d}]:[]})}function ti(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!ei.includes(l)&&!_s(n[l],o[l]));return _s(e.geometry,t.geometry)?a:[...a,"geometry"]}function _s(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function js(e,t,n,o,r){let[a,l]=[Is(e,n,r),Is(t,n,r)],d=new Set([...a.keys(),...l.keys()]),c=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...c,null].flatMap(u=>d.has(u)?[{value:u,was:a.get(u)??mt,is:l.get(u)??mt}]:[])}var mt={count:0,measure:0};function Yt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Is(e,t,n){let o=new Map;for(let{properties:r}of e){let a=ni(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Yt(o.get(a)??mt,{count:1,measure:l}))}return o}function ni(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var oi=7,Hn=40,ri=400;function qn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Us(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,d]=[!1,null],c=null,u=Hn,f=new ue,w=()=>{let{town:i}=t.get();if(i===null)return;[l,d,c,u]=[!0,null,null,Hn],e.ask();let[m,h]=[yt(o),r===""?null:yt(r)],R=ko(t.get().theme).map(async g=>{let[$,O]=await Promise.all([vn(g,i,void 0,m),vn(g,i,void 0,h)]);return{layer:g,then:$,now:O,changed:Fs($,O)}});f.read(Promise.all(R),g=>{[a,l]=[g,!1],b(),e.ask()},g=>{[d,l]=[re(g),!1],e.ask()})},b=()=>{let i=(a??[]).flatMap(R=>T(N(R))),m=qs(i.filter(({fields:R,is:g})=>g===null||R.includes("geometry")).map(R=>R.was)),h=qs(i.map(R=>R.is));n.set({mode:m===null&&h===null?Ne:{kind:"compare",change:0,was:m,is:h}})},N=i=>{let{layer:m,then:h,now:R}=i,[g,$]=[t.get(),e.stores.data.get()],O=x=>Nt(g,{...$,layers:{[m]:{status:"ready",value:x,problem:null}}},m),[L,k]=[O(h),O(R)];if(L.fids===null||k.fids===null)return i;let y=i.changed.filter(({fid:x})=>{var W,C;return((W=L.fids)==null?void 0:W.has(x))===!0||((C=k.fids)==null?void 0:C.has(x))===!0});return{layer:m,then:L.features,now:k.features,changed:y}};t.subscribe((i,m)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==m.committee||i.filter!==m.filter||i.table!==m.table)&&b()});let T=({layer:i,changed:m})=>c===null?m:c.layer===i?m.filter(h=>qn(h)===(c==null?void 0:c.kind)):[],M=(i,m)=>{c=(c==null?void 0:c.layer)===i&&c.kind===m?null:{layer:i,kind:m},u=Hn,b(),e.ask()},E=(i,{fid:m,was:h,is:R})=>{let g=Kt([(h==null?void 0:h.geometry)??null,(R==null?void 0:R.geometry)??null]);R!==null&&t.set({selected:{layer:i,fid:m}}),g!==null&&e.acts.showExtent(g)},v=(i,m)=>{let h=m.flatMap(({fid:R,is:g})=>g===null?[]:[R]);t.set({...tt(t.get(),i,`fid IN (${h.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},P=(i,m)=>{let{compare:h}=m.office,R=U(new Date),g=()=>{let k=i==="from"?o:r;return k===""?[R,""]:k.split("T")},$=(k,y)=>{let x=k===""?"":`${k}${y===""?"":`T${y}`}`,W=Po(x)??"";i==="from"?o=W===""?o:W:r=W,w()},[O="",L=""]=g();return s`
<div class="compare-moment" data-moment=${i}>
<span>${h[i]}</span>
<input
type="date"
aria-label=${`${h[i]} ${m.words.action.date}`}
max=${R}
.value=${O}
@change=${k=>$(k.target.value,g()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${h[i]} ${h.time}`}
.value=${L}
@change=${k=>$(g()[0]??"",k.target.value)}
/>
</div>
`},D=(i,m)=>{let{layer:h,then:R,changed:g}=i,{words:$,office:O}=m,L=ai(h),k=vo(h),y=sr(h,k,$),x=js(R,i.now,k,Object.keys(y),L),W=x.reduce((F,{was:ee,is:I})=>({value:null,was:Yt(F.was,ee),is:Yt(F.is,I)}),{value:null,was:mt,is:mt}),C=(F,{was:ee,is:I},_)=>s`
<tr class=${_?"compare-total":""}>
<th scope="row">${F}</th>
<td>${Bs(ee,L)}</td>
<td>${Bs(I,L)}</td>
<td>${ii(ee,I,L)}</td>
</tr>
`,B=F=>g.filter(ee=>qn(ee)===F).length,H=T(i),q=s`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${O.compare.then}</th>
<th scope="col">${O.compare.now}</th>
<th scope="col">${O.compare.difference}</th>
</tr>
</thead>
<tbody>
${x.length<2?null:x.map(F=>C(F.value===null?$.filter.blank:y[F.value]??F.value,F,!1))}
${C($.table.sum,W,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${h}>
<h3>${$.layers[h]}${L===null?"":m.office.paren("",li(L,m))}</h3>
${g.length===0?s`
<p class="form-hint">${O.compare.same}</p>
${q}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(F=>B(F)===0?null:s`
<button
type="button"
class="compare-kind is-${F}"
data-kind=${F}
aria-pressed=${(c==null?void 0:c.layer)===h&&c.kind===F}
@click=${()=>M(h,F)}
>
${O.compare[F]}
<b>${V(B(F))}</b>
</button>
`)}
${H.every(({is:F})=>F===null)||H.length>ri?null:s`
<button type="button" class="text-button" data-rows @click=${()=>v(h,H)}>
${Q("table")}${$.tool.table}
</button>
`}
</div>
${q}
<ol class="compare-rows">
${H.slice(0,u).map(F=>S(h,F,m))}
</ol>
${H.length<=u?null:s`
<button type="button" class="form-button is-quiet" @click=${p}>
${O.compare.more(V(H.length-u))}
</button>
`}
`}
</section>
`},p=()=>{u+=200,e.ask()},S=(i,m,h)=>{let R=m.is??m.was;if(R===null)return null;let g=qn(m);return s`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>E(i,m)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${Te(i,R,h)}</b>
<span>${g==="edited"?ci(i,m,h):h.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:m}})=>`${i??""} ${m}`,enter:()=>{o===""&&(o=To(t.get())??X(U(new Date),-oi)),a=null,w()},leave:()=>f.drop(),body:i=>s`
<div class="compare-moments">${P("from",i)} ${P("to",i)}</div>
<p class="form-hint compare-says">
${kn(yt(o),i.words)} →
${r===""?i.office.compare.present:kn(yt(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:s`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${Y(d,i)}
${l?s`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:s`
${(a==null?void 0:a.every(({then:m})=>m.length===0))===!0?s`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(a==null?void 0:a.some(({changed:m})=>m.length>0))===!0?si(i):null}
${(a??[]).map(m=>D(N(m),i))}
`}
`}}function si({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ai(e){let{shape:t}=St(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function li(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Gs(e,t){return t==="area_m2"?Re(we(e)):V(e)}function Bs({count:e,measure:t},n){return n===null?V(e):s`
${Gs(t,n)}
<small>${V(e)}</small>
`}function ii(e,t,n){let o=Hs(t.count-e.count,V);return n===null?o:s`
${Hs(t.measure-e.measure,r=>Gs(r,n))}
<small>${o}</small>
`}function Hs(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function ci(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return rr(l,r);let d={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=It(e,d,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function qs(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Vs=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","parcel_holders","memberships"];function zt(e,{words:t,office:n}){return yo(e)?t.layers[e]:n.lists[e]??e}var Un=6,di=Vs;function Gn(e,t){let{log:n}=t.office,o=e.slice(0,Un).map(({layer:a,op:l,count:d})=>{var c,u;return((u=(c=n.people)[a])==null?void 0:u.call(c,l,d))??n.touch(zt(a,t),l,d)}),r=e.length>Un?n.andMore(e.length-Un):"";return o.join(t.words.listComma)+r}function Jt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>di.includes(n))}function Vn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Ks(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Vn(e,t)!==""}function ui(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Ys({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=ui(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function zs(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:d,unit:c,level:u})=>{let f=c!==""?t.committees.get(c)??c:u===""?"":n.levels[u];return n.paren(l===""?a:l,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function Js({change:e,touched:t},n){return n.office.log.willUndo(e,Gn(t,n))}function Zs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,d]=o;return l===void 0||d===void 0?n.conflict(zt(r,t),a):n.leaning(zt(r,t),a,l,zt(d,t))}var Ge=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new ue;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,d=o(t,n+1);if(d===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(d,u=>{if(!c())return;let f=r(u),w=f.slice(0,n);this.rows=t===null?w:[...this.rows,...w],[this.answer,this.all,this.reading,this.problem]=[u,f.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[re(u),!1],l()})}};function pe(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var mi=["7","30","90"],pi=500;function Xs({stores:e,ask:t}){let n=null,o="7",r=te(t),a=d=>{let c=e.view.get().town??"",u=U(new Date),f=X(u,1-Number(o));return r.of([c,d,f,u].join(" "),()=>xr(c,d,f,u,pi))};e.data.subscribe((d,c)=>{d.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(d,c,u)=>{var T;let{log:f}=u.office,w=((T=he(u.data,d,c.fid))==null?void 0:T.properties)??{name:c.name},b=He(w,u.view.language)||(c.code??u.words.unnamed),N={insert:f.created,update:f.changed,delete:f.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${ve(c.at)}</time>
<span>${N}</span>
</p>
${c.op==="delete"?s`
<p class="log-what">${b}</p>
`:s`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:d,fid:c.fid}})}}
>
${b}${c.code===null||c.code===b?"":` · ${c.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:r.forget,head:d=>s`
${me("changed-layer",d.office.log.ofLayer,[["",d.office.log.allLayers],...ho.map(c=>[c,d.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:pe(d.office.log.within,mi.map(c=>[c,d.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:d=>{if(n===null)return null;let{log:c}=d.office,u=n,{value:f,problem:w}=a(u);if(f===null)return Ee(w,d);let{features:b,more:N}=f;return s`
<p class="form-hint" data-changed-count=${b.length}>
${N?c.lastChanged(b.length):c.changedCount(d.words.layers[u],b.length,Number(o))}
</p>
<ol class="log">
${b.map(T=>l(u,T,d))}
</ol>
`}}}function Zt(e,t){let[n,o]=[null,""],r=new dt(e.ask),a=null,l=null,d=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=T=>{l=re(T),r.end(),e.ask()},u=T=>{let M=e.stores.view.get().town;M!==null&&([n,a,l,o]=[T,null,null,""],e.ask(),Ft(M,T+1,1).then(({changes:[E]})=>{n===T&&((E==null?void 0:E.change)===T?a=E:l={title:"gone",status:404},e.ask())},c))},f=()=>{let T=e.stores.view.get().town;if(T===null||n===null||r.lasts)return;r.begin();let M=n;e.signedIn(()=>Ue(T,M,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.undone),d(),t()},c)},w=T=>s`
<div class="form-problem" role="alert">
${T.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(M=>s`
<li>${Zs(M,T)}</li>
`)}
</ul>
</div>
`,b=(T,M)=>{let E=T===null?[]:_t(T,M.view.language,M);return E.length===0?null:s`
<ul class="form-faults">
${E.map(v=>s`
<li>${v}</li>
`)}
</ul>
`},N=(T,M)=>{let{log:E}=M.office;return Jt(T)?s`
${z({name:"undo-reason",label:M.office.paren(E.undoReason,M.office.optional),value:o,input:v=>o=v})}
${r.lasts?s`
<p class="form-hint" role="status">${st(r.seconds,M)}</p>
${at(r.seconds,M)}
`:le(Js(T,M),E.undoIt,f,d,M)}
`:s`
<p class="form-problem" role="alert">
${T.undone_by===void 0?E.notHere(T.change):E.undoneBy(T.undone_by)}
</p>
`};return{end:d,part:(T,M)=>n!==T?s`
<button type="button" class="text-button log-undo" @click=${()=>u(T)}>
${Q("undo")}${M.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?w(M):Y(l,M,"undo-problem")}
${b(l,M)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${d}>${M.office.cancel}</button>
`:N(a,M)}
`}}var fi=30;function Qs(e){let t=new Ge({size:fi,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:Ft(c,(l==null?void 0:l.change)??null,d)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=Zt(e,()=>t.read()),o=Xs(e),r=(l,d)=>{var u;let{log:c}=d.office;return s`
<li class="log-entry" data-change=${l.change}>
${Kn(l,d)}
<p class="log-what">${gi(l,d)}</p>
${Yn(l,d)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Jt(l)&&!Be(d.view)?n.part(l.change,d):null:s`
<p class="log-mark">${c.undoneBy(l.undone_by)}</p>
`}
</li>
`},a=l=>s`
${Y(t.problem,l)}
${Xe(e.stores.work.get().session,l.view.town)?null:s`
<p class="form-hint">${l.office.log.only}</p>
`}
${t.empty?s`
<p class="form-hint">${l.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(d=>r(d,l))}
</ol>
${t.more(l,"log-more")}
`;return{title:({words:l})=>l.work.changes,key:({view:l})=>{var d;return`${l.town??""} ${((d=e.stores.work.get().session)==null?void 0:d.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:l=>s`
${o.head(l)} ${o.list(l)??a(l)}
`}}function gi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Gn(e,n),zs(t,n)].filter(o=>o!=="").join(n.words.colon)}function Kn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${ve(n)}</time>
<span>${Ys(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Yn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Vn(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function ea(e){return na(e,!0)}function ta(e){return na(e,!1)}function na(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:u}=e;o=!1,K(c.data,u().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Ut[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:u,asOf:f}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${f??""}`:`${u??""} ${f??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-BJ77NNC6.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function oa({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=An(t,JSON.stringify([t.tag,n,a]),Me),{tag:d,key:c}=l;return{draft:l,answer:e(()=>Sr(o,r,n,{tag:d,reason:a,key:c}))}}function ra({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=An(t,`delete ${t.tag} ${r}`,Me),{tag:l,key:d}=a;return{draft:a,answer:e(()=>Nr(n,o,{tag:l,reason:r,key:d}))}}function sa(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:d}=e,{edit:c}=n.office;return s`
${hi(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${yi(r,e,t,n)} ${vi(e,t,n)}
${z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:u=>t.write({reason:u})})}
${ki(o,t,n)} ${Oi(e,n)}
<div class="form-foot">
${at(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${a?"true":null}>
${a?st(l,n):c.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?le(c.deleteSure,c.delete,t.remove,()=>t.ask(!1),n):s`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${c.delete}
</button>
`}
`}function hi(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function yi(e,t,n,o){let r=d=>$i(d,t,n,o),a=dr(t.draft.selection.layer),l=new Set(a.flatMap(([,d])=>d));return s`
${e.filter(({name:d})=>!l.has(d)).map(r)}
${a.map(([d,c])=>{let u=c.flatMap(f=>e.filter(({name:w})=>w===f));return u.length===0?null:s`
<details
class="work-more edit-group"
data-group=${d}
?open=${u.some(({name:f})=>bi(f,t.draft))}
>
<summary>${ke[o.view.language].groups[d]}</summary>
${u.map(r)}
</details>
`})}
`}function bi(e,{written:t,feature:n}){return t.now.boxes[e]!==void 0||vt(n.properties[e])!==""}function $i(e,{draft:t,problem:n},o,r){var T;let{name:a,kind:l,label:d,unit:c,options:u}=e,f=En(t,a),w=M=>o.type(a,M);if(lr(e))return wi(e,f,n,o,r);let b=c===""?d:r.office.paren(d,c);if(l==="listed"||l==="boolean"||l==="committee"){let M=l==="committee"?r.office.edit.noCommittee:r.office.none,E=f===""||u.some(([v])=>v===f)?[]:[[f,f]];return me(a,b,[["",M],...u,...E],f,w)}let N=a==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:a,label:b,value:f,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:w,fault:((T=n==null?void 0:n.faults)==null?void 0:T.some(M=>M.field===a))??!1,...N===void 0?{}:{hint:N}})}function wi(e,t,n,o,r){var u;let{name:a,label:l}=e,d=ss("m2"),c=wt(t,"m2");return z({name:a,label:l,value:tr(t,d),mode:"decimal",input:f=>{var b;let w=((b=wt(f,d))==null?void 0:b.unit)??d;w!==d&&as(w),o.type(a,er(f,d))},settled:Qo,beside:ls(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(nr({...c,unit:d},r.words))})}function vi({draft:e,placing:t},n,o){if(St(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:a,mode:"decimal",input:d=>n.write({lon:d})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${Q("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function ki(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(lt(a,n).map(u=>[u.name,u])),d=(u,f)=>ar(a,u,f,n),c=u=>{let[f,w]=[e.written.now.boxes[u],l.get(u)];return f===void 0||w===void 0?"–":s`
<b>${d(u,ir(w,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(u)}>${o.takeTheirs}</button>
`};return s`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(u=>s`
<th scope="col">${u}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:u,was:f,is:w})=>{var b;return s`
<tr data-field=${u}>
<th scope="row">${((b=l.get(u))==null?void 0:b.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,f)}</td>
<td>${d(u,w)}</td>
<td>${c(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Oi({problem:e,says:t},n){let o=e===null?[]:_t(e,n.view.language,n);return s`
<div id="edit-says">
${t===""?Y(e,n):s`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>s`
<li>${r}</li>
`)}
</ul>
</div>
`}function la(e){return new zn(e)}var zn=class{constructor(t){this.ports=t;this.waiting=new dt(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ts(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${Te(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!aa(n,t)&&In(n)&&this.tellKept(n);let r=jn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":ve(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(Be(t.view))return Ho(t,this.ports.stores);let{draft:a}=this;if(a===null)return Y(this.problem,t);let l=_o(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${sa(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Os(o,t,n))},write:t=>{this.change(n=>Wn(n,t))},leave:t=>{this.change(n=>xs(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?Ne:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?ys(o.written):hs(o.written)})))}};tellKept(t){let n=this.ports.now(),o=Te(t.selection.layer,t.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;ut(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Fn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&aa(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=jn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Fn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Nn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=ks(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=re(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=oe(this.ports.stores.work.get().session,o.view.town);return lt(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:d,seconds:c}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:c,deleting:r,says:a,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Rs(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(oa(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(ra(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(t),c=this.latest(t);if(!o&&!Ti(c,t)){this.goOn(c);return}ut(t),d&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;Nn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Cn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=re(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ds(r,o):r),!this.shows(t)||!a){qo(Te(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(xi))}};function xi(){var e;for(let t of document.querySelectorAll("details.edit-group"))t.querySelector("[aria-invalid]")!==null&&(t.open=!0);(e=document.getElementById("edit-says"))==null||e.scrollIntoView({block:"center"})}function Ti(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function aa({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ia=e=>e?{"Tuntu-Reveal":"1"}:{};async function Ve(e,t={}){return await(await Pe("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Qe(e,t){return await(await Pe("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Me()})).json()}function ca(e,t,n){return Ve(`ledger?town=${e}&month=${t}`,ia(n))}async function da(e,t,n,o,r,a){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await Pe("GET",d,void 0,ia(a)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await c.blob()}}async function ua(e){return(await Ve(`months?town=${e}`)).months}async function ma(e,t){await Pe("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Me()})}async function pa(e,t){let n={corrections:[t]};return(await Qe(`ledger/corrections?town=${e}`,n)).months}function fa(e,t,n){return Qe(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ga(e){let t=await Pe("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ha(e,t,n,o){return Ve(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ya(e,t,n){await Qe(`lists/${t}/publish?town=${e}`,n)}async function ba(e,t,n,o){await Qe(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function $a(e,t,n,o,r){await Qe(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function wa(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Ve(n)).inspections}async function va(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Ve(n)).streets}async function ka(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([Ve(`patrols?${o}`),Ve(`calendar?${o}`),Ve(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:d,name:c})=>[d,c]))}}async function Oa(e,t){return(await Qe(`patrols?town=${e}`,{shifts:t})).change}async function xa(e,t){return(await Qe(`calendar?town=${e}`,t)).change}var Xt=["sheet","attendance","lists","inspections","washings","patrols"];function Qt({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function Ta(e){let[t="",n]=e.split(".");return{month:t,paper:Xt.find(o=>o===n)??"sheet"}}function en(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function _e(e){return new Date(Date.parse(`${en(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Pi="January February March April May June July August September October November December".split(" "),tn=e=>`${Pi[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Jn=e=>`${e} ${e===1?"village":"villages"}`,Pa={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:tn,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${tn(e)} is closed`,sureClose:(e,t,n,o)=>`${tn(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${tn(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Jn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Jn(e)} on the red list and ${Jn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var nn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Sa={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:nn,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${nn(e)}已结账`,sureClose:(e,t,n,o)=>`${nn(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${nn(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var on=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Na={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:on,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${on(e)}已結賬`,sureClose:(e,t,n,o)=>`${on(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${on(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var rn={"zh-Hans":Sa,"zh-Hant":Na,en:Pa};function Ra(e,t){return{...e,month:t,said:rn[e.view.language],town:e.view.town??""}}function We(e){return V(e,Number.isInteger(e)?0:2)}function Ke(e){return e===null?"":V(e,2)}function Zn(e){return e.slice(5)}function Da(e,t,{data:n,committees:o}){let{layer:r,fid:a}=de(e),l=he(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Ie(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Fe(e,t,{town:n,month:o,view:r,said:a},l,d){let c=u=>{d.write(async()=>{let f=await da(n,o,e,u,r.language,t);rs(f.name,f.content),K(l.stores.data,a.saved(f.name))})};return s`
<span class="month-save">
${["xlsx","csv"].map(u=>s`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${d.busy()}
@click=${()=>c(u)}
>
${u==="xlsx"?a.xlsx:"CSV"}
</button>
`)}
</span>
`}var Si=[10,20,30,40],Ni=[3,5,10],Ri=7;function Ma(e){let{stores:t,ask:n}=e,o=te(n),r=ne(e),[a,l]=[20,5],d=new Set,c=!1,u=null,f="",w=($,O)=>{r.write(async()=>{await $(),K(t.data,O)},()=>{[c,u,f]=[!1,null,""],o.again()})},b=()=>t.work.get().session,N=({village:$,name:O},{data:L,view:k})=>{let y=he(L,"villages",de($).fid);return y===void 0?O:He(y.properties,k.language)},T=({committee:$,committee_name:O},L)=>L.committees.get($)??O,M=($,{said:O})=>s`
<span class="month-objection" data-objection=${$.id}>
${O.objected($.made_on)}${$.words===void 0?"":`${O.colon}${$.words}`}
<b>${$.upheld===void 0?O.waits:$.upheld?O.upheld:O.rejected}</b>
${$.answer===void 0?"":`${O.colon}${$.answer}`}
</span>
`,E=($,O,L,k,y)=>s`
<form
class="month-fields"
@submit=${x=>{x.preventDefault(),f.trim()!==""&&k()}}
>
${z({name:O,label:$,value:f,required:!0,lengthMost:200,input:x=>f=x})}
${L}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${y.office.cancel}
</button>
</form>
`,v=$=>{[u,f]=[$,""],r.clear(),n()},P=($,O)=>E(O.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${O.said.object}</button>
`,()=>w(()=>ba(O.town,O.month,$.village,f.trim()),O.said.objectionSent),O),D=($,O)=>{let L=k=>w(()=>$a(O.town,O.month,$,k,f.trim()),O.said.answered);return E(O.said.answerWhy,"answer",s`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${O.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&L(!1)}}
>
${O.said.reject}
</button>
`,()=>L(!0),O)},p=({done:$,reported:O})=>O===0?"–":`${nt($/O)} %`,S=($,O,L)=>{let{said:k,town:y}=L,x=rt(b(),y),W=Ze(b(),y)&&(x===null||x.includes($.committee)),C=O.objections_until!==void 0&&U(new Date)<=O.objections_until,B=($.objections??[]).filter(({upheld:H})=>H===void 0);return s`
<td class="month-standing">
${$.struck===!0?k.struck:$.counts===!0?k.counts:k.notYet}
${($.objections??[]).map(H=>M(H,L))}
${W&&C&&u!==$.village?s`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>v($.village)}
>
${k.objectOpen}
</button>
`:null}
${u===$.village?P($,L):null}
${oe(b(),y)?B.map(({id:H})=>u===H?D(H,L):s`
<button type="button" class="text-button" data-answer=${H} @click=${()=>v(H)}>
${k.answerOpen}
</button>
`):null}
</td>
`},i=($,O)=>s`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${$.village}
.checked=${!d.has($.village)}
@change=${()=>{let L=new Set(d);L.delete($.village)||L.add($.village),d=L,n()}}
/>
${O.said.toList}
</label>
</td>
`,m=($,O,L,k)=>{let{said:y}=k;return O.length===0?s`
<p class="form-hint">${y.noVillages}</p>
`:Ie(y.colours[$],s`
<table class="month-table month-listed" data-colour=${$}>
<thead>
<tr>
${$==="few"?null:s`
<th scope="col">${y.rank}</th>
`}
<th scope="col" class="month-name">${k.words.kinds.villages}</th>
<th scope="col" class="month-name">${k.words.kinds.committees}</th>
<th scope="col">${y.done}</th>
<th scope="col">${y.share}</th>
<th scope="col">${y.unreported}</th>
${L===null?null:s`
<th scope="col" class="month-standing">${y.standing}</th>
`}
</tr>
</thead>
<tbody>
${O.map(x=>s`
<tr data-village=${x.village}>
${$==="few"?null:s`
<th scope="row">
${x.rank??""}${x.tied?s`
<small>${y.tied}</small>
`:null}
</th>
`}
<th class="month-name">${N(x,k)}</th>
<td class="month-name">${T(x,k)}</td>
<td>${V(x.done)} / ${V(x.reported)}</td>
<td>${p(x)}</td>
<td>${V(x.not_reported)} / ${V(x.due)}</td>
${(L==null?void 0:L(x))??null}
</tr>
`)}
</tbody>
</table>
`)},h=($,O,L)=>["red","black"].map(k=>s`
<h3 class="month-${k}">${L.said.colours[k]} · ${$[k].length}</h3>
${m(k,$[k],O,L)}
`),R=($,O)=>s`
<p class="month-acts" data-published>
<span>${O.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${Fe("villages",!1,O,e,r)}
</p>
${h($,L=>S(L,$,O),O)}
<p class="form-hint">${O.said.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
`,g=($,O)=>{let{said:L,month:k,town:y}=O,x=U(new Date).slice(0,7)>k,W=q=>q.map(({village:F})=>F).filter(F=>!d.has(F)),[C,B]=[W($.red),W($.black)],H=()=>w(()=>ya(y,k,{least:a,places:l,red:C,black:B}),L.published);return s`
<div class="month-fields">
${me("least",L.least,Si.map(q=>[String(q),L.leastOf(q)]),String(a),q=>{a=Number(q),n()})}
${me("places",L.places,Ni.map(q=>[String(q),L.placesOf(q)]),String(l),q=>{l=Number(q),n()})}
${Fe("villages",!1,O,e,r)}
</div>
<p class="form-hint">${L.draftHint}</p>
${h($,q=>i(q,O),O)}
${($.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${L.fewOf(($.few??[]).length,$.rules.least)}</summary>
${m("few",$.few??[],null,O)}
</details>
`}
<p class="form-hint">${L.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
${x?c?le(L.surePublish(C.length,B.length,X(U(new Date),Ri)),L.publish,H,()=>{c=!1,n()},O):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${C.length+B.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${L.publishOpen}
</button>
`:s`
<p class="form-hint">${L.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,u,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var y;let O=`${$.town} ${$.month} ${a} ${l} ${((y=b())==null?void 0:y.account)??0}`,{value:L,problem:k}=o.of(O,()=>ha($.town,$.month,a,l));return L===null?s`
${Y(k,$,"lists-problem")}
${k===null?s`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:s`
${Y(r.problem(),$,"lists-problem")}
${L.published!==null?R(L.published,$):L.draft!==null?g(L.draft,$):s`
<p>${$.said.notPublished}</p>
`}
`}}}var Xn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},sn={place:"",date:"",days:"0",slots:"",reason:""};function La(e){return e.trim()===""?0:Rt(e)}function Ea(e,t){let{stores:n,ask:o}=e,r=te(o),a=te(o),l=ne(e),d=null,[c,u]=["",!1],f=sn,w=null,b=(v,P,D)=>l.write(async()=>{let{ended:p,taken_back:S}=await fa(D.town,v.cleaner,P);K(n.data,P===null?D.said.backAgain:D.said.left(v.cleaner,P,p,S))},()=>{u=!1,t()}),N=(v,P)=>{let{place:D,date:p,reason:S}=f,[i,m]=[La(f.days),La(f.slots)];return w=i===null?f.days:m===null?f.slots:null,i===null||m===null?(o(),Promise.resolve(!1)):l.write(async()=>{let h=await pa(P.town,{cleaner:v.cleaner,place:D,date:p,days:i,slots:m,reason:S});K(n.data,P.said.corrected(h[0]??""))},()=>{f=sn,t()})},T=(v,P)=>{var S;let{said:D}=P,p=(S=a.of(P.town,()=>ga(P.town)).value)==null?void 0:S.get(v.cleaner);return p!==void 0?s`
<p class="month-line">
<span>${D.lastDayIs(p)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>b(v,null,P)}
>
${D.takeBackLastDay}
</button>
</p>
`:u?le(D.sureLeft(v.cleaner,c),D.leave,()=>{b(v,c,P)},()=>{u=!1,o()},P):s`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${D.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${c}
@change=${i=>c=i.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{c!==""&&(u=!0,o())}}
>
${D.leaveOpen}
</button>
</div>
`},M=(v,P)=>{let{said:D,month:p}=P,[S,i]=[`${p}-01`,_e(p)],m=r.of(`${P.town} ${p}`,()=>Bt(P.town,S,i)).value??[],h=[...new Set(m.filter(({cleaner:g})=>g===v.cleaner).map(({place:g})=>g))],R=g=>{f={...f,...g}};return s`
<form
class="month-fields"
data-correct
@submit=${g=>{g.preventDefault(),h.includes(f.place)||R({place:h[0]??""}),N(v,P)}}
>
<p class="form-hint">${D.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${D.place}</label>
<select
id="form-correct-place"
@change=${g=>R({place:g.target.value})}
>
${h.map(g=>s`
<option value=${g} .selected=${g===f.place}>${ge(de(g),P)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${D.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${S}
max=${i}
.value=${f.date}
@change=${g=>R({date:g.target.value})}
/>
</div>
${z({name:"correct-days",label:D.daysMore,value:f.days,mode:"decimal",input:g=>R({days:g})})}
${z({name:"correct-slots",label:D.slotsMore,value:f.slots,mode:"decimal",required:!0,input:g=>R({slots:g})})}
${z({name:"correct-reason",label:D.why,value:f.reason,required:!0,lengthMost:200,input:g=>R({reason:g})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":D.noNumber(w)}
</div>
<button class="form-button" ?disabled=${l.busy()||h.length===0}>${D.correct}</button>
</form>
`};return{open:()=>d,turn:v=>{[d,c,u]=[d===v?null:v,U(new Date),!1],[f,w]=[sn,null],l.clear(),o()},detail:(v,P,D,p)=>s`
<tr class="month-detail">
<td colspan=${D}>
<div>
<p class="month-marks" role="group" aria-label=${p.said.papers.attendance}>
${Array.from(v.marks,(S,i)=>s`
<span title=${Ae(`${p.month}-${String(i+1).padStart(2,"0")}`,p.view.language)}>
<small>${i+1}</small>
${Xn[S]??""}
</span>
`)}
</p>
${v.shared===0?null:s`
<p class="form-hint">${p.said.shared(v.shared)}</p>
`}
${T(v,p)} ${P.closed?M(v,p):null}
${fe(l.problem(),p,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[d,u,f,w]=[null,!1,sn,null],l.clear(),r.forget(),a.forget()}}}function Wa({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ca(e){let{ask:t}=e,n=te(t),o=ne(e),r=!1,a=({town:b,month:N})=>n.of(`${b} ${N} ${r?"whole":""}`,()=>ca(b,N,r)),l=()=>{n.again(),d.again()},d=Ea(e,l),c=(b,N)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${Q(r?"hidden":"eye")}${r?b.said.hideNames:b.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${Q("history")}${b.said.again}
</button>
${Fe(N,r,b,e,o)}
</p>
`,u=b=>s`
${Y(a(b).problem,b,"sheet-problem")}
${a(b).problem===null?s`
<p class="form-hint">${b.words.reading}</p>
`:null}
`,f=(b,{said:N})=>b.villages.duty_days+b.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${N.nobody(b.villages.duty_days,We(b.villages.slots),b.streets.duty_days,We(b.streets.slots))}
</p>
`,w=(b,N)=>{let{said:T}=N,M=b.total.yuan!==null,E=["villages","streets"].filter(h=>b.total[h].duty_days+b.nobody[h].duty_days>0||b.corrections.some(R=>Wa(R)===h)),v=M?5:4,P=2+E.length*v+(M?2:1),D=s`
${Array.from({length:v},()=>s`
<td class="is-none">–</td>
`)}
`,p=h=>h.duty_days===0&&h.days===0&&h.slots===0&&(h.yuan??0)===0?D:s`
<td>${V(h.duty_days)}</td>
<td>${We(h.days)}</td>
<td>${We(h.due)}</td>
<td>${We(h.slots)}</td>
${M?s`
<td>${Ke(h.yuan)}</td>
`:null}
`,S=h=>E.map(R=>p(h[R])),i=h=>s`
<tr data-cleaner=${h.cleaner} class=${d.open()===h.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${d.open()===h.cleaner}
@click=${()=>d.turn(h.cleaner)}
>
${V(h.cleaner)}
</button>
</th>
<th class="month-name">
${h.name}${h.shared>0?s`
<sup>*</sup>
`:null}
</th>
${S(h)}
<td>${V(h.attended)}</td>
${M?s`
<td>${Ke(h.yuan)}</td>
`:null}
</tr>
${d.open()===h.cleaner?d.detail(h,b,P,N):null}
`,m=h=>{let R=Wa(h);return s`
<tr class="month-correction" data-correction=${h.id}>
<th scope="row">${V(h.cleaner)}</th>
<th class="month-name">${h.name}</th>
${E.map(g=>g===R?s`
<td></td>
<td>${We(h.days)}</td>
<td></td>
<td>${We(h.slots)}</td>
${M?s`
<td>${Ke(h.yuan)}</td>
`:null}
`:s`
<td colspan=${v}></td>
`)}
<td></td>
${M?s`
<td>${Ke(h.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${P}>${T.corrects(h.date,h.place_name,h.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${T.number}</th>
<th rowspan="2" scope="col" class="month-name">${T.name}</th>
${E.map(h=>s`
<th colspan=${v} scope="colgroup">${T.groups[h]}</th>
`)}
<th rowspan="2" scope="col">${T.attended}</th>
${M?s`
<th rowspan="2" scope="col">${T.pay}</th>
`:null}
</tr>
<tr>
${E.map(()=>s`
<th scope="col">${T.duty}</th>
<th scope="col">${T.swept}</th>
<th scope="col">${T.dueSlots}</th>
<th scope="col">${T.slots}</th>
${M?s`
<th scope="col">${T.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${b.rows.map(i)} ${b.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${T.total}</th>
${S(b.total)}
<td>${V(b.rows.reduce((h,{attended:R})=>h+R,0))}</td>
${M?s`
<td>${Ke(b.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:b=>{let N=a(b).value;if(N===null)return u(b);let{said:T}=b;return s`
${c(b,"month")} ${Y(o.problem(),b,"sheet-problem")}
${Ie(T.papers.sheet,w(N,b))} ${f(N.nobody,b)}
${N.rows.some(({shared:M})=>M>0)?s`
<p class="form-hint" data-shared>${T.sharedHint}</p>
`:null}
<p class="form-hint">${T.noted}</p>
`},attendance:b=>{let N=a(b).value;if(N===null)return u(b);let{said:T,month:M}=b,E=Array.from({length:Number(_e(M).slice(8))},(P,D)=>D+1),v=P=>[0,6].includes(new Date(`${M}-${String(P).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(b,"attendance")} ${Y(o.problem(),b,"month-problem")}
${Ie(T.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${T.number}</th>
<th scope="col" class="month-name">${T.name}</th>
${E.map(P=>s`
<th scope="col" class=${v(P)?"is-weekend":mo}>${P}</th>
`)}
<th scope="col">${T.attended}</th>
</tr>
</thead>
<tbody>
${N.rows.map(P=>s`
<tr data-cleaner=${P.cleaner}>
<th scope="row">${V(P.cleaner)}</th>
<th class="month-name">${P.name}</th>
${E.map(D=>{let p=P.marks[D-1]??".";return s`
<td class="mark-${p==="."||p==="-"?"none":p}">${Xn[p]??""}</td>
`})}
<td>${V(P.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${T.signs}</p>
<p class="form-hint">${T.noted}</p>
`}}}function pt(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${Q("undo")}${t}
</button>
</p>
`}var Di=["08:00","12:00"];function Aa(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function _a(e,t){let{stores:n,ask:o}=e,r=ne(e),[a,l]=[null,""],d=null,c="",[u,f]=Di,w=new Set,[b,N]=[!1,""],T=(i,m)=>{a=a===i?null:i,r.clear(),c=U(new Date);let h=m.patrols[m.patrols.length-1];h!==void 0&&({starts:u,ends:f}=h),[w,b,N,d]=[new Set,Aa(c),"",null],o()},M=(i,m,h)=>{let[{papers:R},g]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let $=await m();return K(n.data,h),$},$=>{d={form:i,change:$,text:h},w=new Set,N="",t(),n.view.get().papers===R&&n.view.set({papers:Qt({month:g,paper:"patrols"})})})},E=(i,m)=>r.write(async()=>{await Ue(m.town,i,""),K(n.data,m.office.log.undone)},()=>{d=null,t()}),v=(i,m,h)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${h.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${m}
.value=${c}
@change=${R=>{c=R.target.value,b=Aa(c),o()}}
/>
</div>
`,P=(i,m,h,R)=>s`
<div class="form-field">
<label for=${`form-${i}`}>${m}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${h}
@change=${g=>R(g.target.value)}
/>
</div>
`,D=()=>{[a,d]=[null,null],r.clear()},p=(i,m,h,R,g)=>{let{session:$}=n.work.get();if(!oe($,g.town))return null;let O=`${g.town} ${($==null?void 0:$.account)??0}`;l!==O&&D(),l=O;let L=(d==null?void 0:d.form)===i?d:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>T(i,R)}
>
${a===i?g.office.cancel:m}
</button>
</p>
${L===null?null:pt(L.text,g.office.suspend.takeBack,r.busy(),()=>{E(L.change,g)})}
${a===i?h():null}
${a===i||L!==null?fe(r.problem(),g,`${i}-problem`):null}
`},S=(i,m,h,R)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${g=>{g.preventDefault(),m()}}
>
${h}
<p class="month-save-line">${R}</p>
</form>
`;return{forget:D,shifts:(i,m)=>{let{said:h}=m,R=()=>h.shiftsSaved(Ae(c,m.view.language),w.size),g=()=>{if(w.size===0)return;let L=[...w].map(k=>({date:c,member:k,starts:u,ends:f}));M("shifts",()=>Oa(m.town,L),R())},$=L=>{let k=new Set(w);k.delete(L)||k.add(L),w=k,o()},O=()=>S("shifts",g,s`
${v("shifts",null,m)} ${P("shift-starts",h.from,u,L=>u=L)}
${P("shift-ends",h.until,f,L=>f=L)}
<div class="month-members" role="group" aria-label=${h.whoPatrols}>
${[...i.members].map(([L,k])=>s`
<button
type="button"
class="form-button is-quiet"
data-member=${L}
aria-pressed=${w.has(L)}
@click=${()=>$(L)}
>
${h.numbered(L)} ${k}
</button>
`)}
</div>
${i.members.size===0?s`
<p class="form-hint">${h.noMembers}</p>
`:null}
`,s`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||w.size===0}>
${h.saveShifts(w.size)}
</button>
`);return p("shifts",h.addShifts,O,i,m)},day:(i,m)=>{let{said:h}=m,R=()=>h.daySaved(Ae(c,m.view.language),b),g=()=>{M("day",()=>xa(m.town,{date:c,works:b,name:N.trim()}),R())},$=()=>S("day",g,s`
${v("day",U(new Date),m)}
<div class="form-field">
<span class="form-hint">${h.worksOrRests}</span>
${pe(h.worksOrRests,[["rests",h.rests],["works",h.works]],b?"works":"rests",O=>{b=O==="works",o()})}
</div>
${z({name:"day-name",label:m.office.paren(h.dayName,m.office.optional),value:N,lengthMost:99,input:O=>N=O})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${h.saveDay}</button>
`);return p("day",h.addDay,$,i,m)}}}function Ia(e){let{ask:t}=e,n=te(t),o=te(t),r=te(t),a=ne(e),l=[n,o,r],d=_a(e,r.again),c=({value:f,problem:w},b,N)=>f===null?s`
${Y(w,b,"team-problem")}
${w===null?s`
<p class="form-hint">${b.words.reading}</p>
`:null}
`:s`
${N(f)} ${Y(a.problem(),b,"team-problem")}
`,u=f=>V(f.reduce((w,b)=>w+b.score,0)/f.length,1);return{again:()=>l.forEach(f=>f.again()),forget:()=>{a.clear();for(let f of l)f.forget()},leave:d.forget,inspections:f=>{let{said:w,town:b,month:N}=f;return c(n.of(`${b} ${N}`,()=>wa(b,N)),f,T=>T.length===0?s`
<p class="form-hint">${w.noInspections}</p>
`:s`
<p class="month-acts">
<span>${w.inspected(T.length,u(T))}</span>
${Fe("inspections",!1,f,e,a)}
</p>
${Ie(w.papers.inspections,s`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${w.day}</th>
<th scope="col" class="month-name">${w.place}</th>
<th scope="col">${w.member}</th>
<th scope="col" class="month-text">${w.deducted}</th>
<th scope="col">${w.score}</th>
</tr>
</thead>
<tbody>
${T.map(M=>s`
<tr data-inspection=${M.id}>
<th scope="row">${Zn(M.date)}</th>
<th class="month-name">${ge(de(M.place),f)}</th>
<td>${M.member===void 0?"–":w.numbered(M.member)}</td>
<td class="month-text">
${(M.deductions??[]).length===0?w.nothingFound:(M.deductions??[]).map(({item:E,points:v,words:P})=>s`
<span>
${w.deduction(E,V(v,Number.isInteger(v)?0:1),P)}
</span>
`)}
</td>
<td><b>${V(M.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:w,town:b,month:N}=f;return c(o.of(`${b} ${N}`,()=>va(b,N)),f,T=>T.length===0?s`
<p class="form-hint">${w.noStreets}</p>
`:s`
<p class="month-acts">
<span>${w.washed(T.filter(M=>M.washed>=M.due).length,T.length)}</span>
${Fe("washings",!1,f,e,a)}
</p>
${Ie(w.papers.washings,s`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${w.street}</th>
<th scope="col" class="month-name">${f.words.kinds.committees}</th>
<th scope="col">${w.washedDays}</th>
<th scope="col" class="month-text">${w.washedOn}</th>
</tr>
</thead>
<tbody>
${T.map(M=>s`
<tr data-street=${M.street} class=${M.washed<M.due?"is-lacking":""}>
<th scope="row" class="month-name">${Uo(de(M.street),f)}</th>
<td class="month-name">${Da(M.street,M.committee_name,f)}</td>
<td>
<b>${M.washed}</b>
/ ${M.due}
${M.days<Number(_e(N).slice(8))?s`
<small>${w.proRata(M.days)}</small>
`:null}
</td>
<td class="month-text">
${M.on.length===0?"–":M.on.map(E=>w.dayOfMonth(Number(E.slice(8)))).join(f.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${w.washHint}</p>
`)},patrols:f=>{let{said:w,town:b,month:N,view:T}=f;return c(r.of(`${b} ${N}`,()=>ka(b,`${N}-01`,_e(N))),f,M=>{let{patrols:E,days:v,members:P}=M;return s`
<h3>${w.calendar}</h3>
${d.day(M,f)}
${v.length===0?s`
<p class="form-hint">${w.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${v.map(({date:D,works:p,name:S})=>s`
<li>
<span><b>${Ae(D,T.language)}</b></span>
<span>${p?w.works:w.rests}${S===""?"":` · ${S}`}</span>
</li>
`)}
</ul>
`}
<h3>${w.patrols}${E.length===0?"":` · ${E.length}`}</h3>
${d.shifts(M,f)}
${E.length===0?s`
<p class="form-hint">${w.noPatrols}</p>
`:s`
<p class="month-acts">${Fe("patrols",!1,f,e,a)}</p>
${Ie(w.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${w.day}</th>
<th scope="col">${w.hours}</th>
<th scope="col" class="month-name">${w.member}</th>
</tr>
</thead>
<tbody>
${E.map((D,p)=>{var S;return s`
<tr data-patrol=${D.id}>
<th scope="row">${((S=E[p-1])==null?void 0:S.date)===D.date?"":Zn(D.date)}</th>
<td>${D.starts}–${D.ends}</td>
<td class="month-name">
${w.numbered(D.member)} ${P.get(D.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function Fa(e){let{stores:t,ask:n}=e,o=te(n),r=ne(e),[a,l,d]=[Ca(e),Ma(e),Ia(e)],c=!1,u=()=>en(U(new Date).slice(0,7),-1),f=()=>{let{papers:p}=t.view.get();return p===null?{month:u(),paper:"sheet"}:Ta(p)},w=p=>{c=!1,r.clear(),t.view.set({papers:Qt({...f(),...p})})},b=p=>{let{session:S}=t.work.get();return oe(S,p)?Xt:Xt.filter(i=>Mt(S,p)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((p,S)=>{if(!(p.touched===S.touched||t.work.get().open!=="month"))for(let i of[o,l,d])i.again()});let N=p=>r.write(async()=>{await ma(p.town,p.month),K(t.data,p.said.closed(p.month))},()=>{c=!1,o.again(),a.again()}),T=()=>{c=!1,n()},M=p=>{let{value:S,problem:i,settled:m}=a.read(p);if(S===null||!m)return s`
${Y(i,p,"closing-problem")}
<p class="form-hint">
${i===null?p.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${T}>
${p.office.cancel}
</button>
</p>
`;let{villages:h,streets:R,yuan:g}=S.total;return le(p.said.sureClose(p.month,V(S.rows.length),We(h.slots+R.slots),Ke(g)),p.said.close,()=>{N(p)},T,p)},E=p=>{var k;let{said:S,month:i,town:m}=p,{value:h,problem:R}=o.of(`${m} ${((k=t.work.get().session)==null?void 0:k.account)??0}`,()=>ua(m));if(h===null)return Y(R,p,"closed-problem");let g=U(new Date),$=h.find(y=>y.month===i),O=g>_e(i),L=$===void 0&&O&&oe(t.work.get().session,m);return s`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?S.closedOn($.closed_on,$.by??""):O?S.open:i>g.slice(0,7)?S.toCome:S.runs(g)}
</span>
${L&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${S.closeOpen}
</button>
`:null}
</p>
${L&&c?M(p):null} ${Y(r.problem(),p,"close-problem")}
`},v=(p,S,i,m)=>s`
<button
type="button"
class="icon-button"
data-step=${p}
aria-label=${S}
?disabled=${p>0&&f().paper!=="patrols"&&m.month>=U(new Date).slice(0,7)}
@click=${()=>w({month:en(m.month,p)})}
>
${Q(i)}
</button>
`,P=(p,S)=>p==="lists"?l.body(S):p==="sheet"?a.sheet(S):p==="attendance"?a.attendance(S):d[p](S),D=()=>{c=!1,r.clear();for(let p of[a,l,d])p.forget()};return{title:({view:p})=>rn[p.language].title,key:({view:p})=>{var S;return`${p.town??""} ${f().month} ${((S=t.work.get().session)==null?void 0:S.account)??0}`},enter:()=>{D(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{D(),d.leave(),t.view.set({papers:null})},body:p=>{let{month:S,paper:i}=f(),m=Ra(p,S);if(m.town===""||t.work.get().session===null)return s`
<p class="form-hint">${m.words.reading}</p>
`;let h=b(m.view.town),R=h.includes(i)?i:h[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${v(-1,m.said.before,"left",m)}
<b data-month=${S}>${m.said.month(S)}</b>
${v(1,m.said.after,"right",m)}
</p>
${pe(m.said.title,h.map(g=>[g,m.said.papers[g]]),R,g=>w({paper:g}))}
</div>
${E(m)} ${P(R,m)}
`}}}function ja(e,t){let[n,o]=[null,""],r=new dt(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},d=c=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>Tr(u,c,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.erased),l(),t()},f=>{a=re(f),r.end(),e.ask()}))};return{end:l,part:(c,u,f,w)=>{let{log:b}=w.office,N=`${c} ${JSON.stringify(u)}`;return n!==N?s`
<button
type="button"
class="text-button log-erase"
aria-label=${b.eraseOf(f)}
@click=${()=>{l(),n=N,e.ask()}}
>
${Q("erase")}${b.erase}
</button>
`:s`
<div class="log-erasing">
${Y(a,w,"erase-problem")}
${z({name:"erase-reason",label:w.office.paren(b.eraseReason,w.office.optional),value:o,input:T=>o=T})}
${r.lasts?s`
<p class="form-hint" role="status">${st(r.seconds,w)}</p>
${at(r.seconds,w)}
`:le(b.willErase(f),b.eraseIt,()=>d(u),l,w)}
</div>
`}}}var Mi=20;function Ha(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new Ge({size:Mi,ask:(v,P)=>{let{selected:D}=t.get();return D===null?null:Pr(D.layer,D.fid,(v==null?void 0:v.change)??null,P)},rowsOf:v=>v,wanted:()=>{let v=t.get().selected;return()=>{let P=t.get().selected;return(P==null?void 0:P.layer)===(v==null?void 0:v.layer)&&(P==null?void 0:P.fid)===(v==null?void 0:v.fid)}},changed:e.ask}),l="",d=v=>{let{mode:P}=o.get();return P.kind==="compare"&&P.change===v.change},c=Zt(e,()=>a.read()),u=ja(e,()=>a.read()),f=v=>{let P=d(v),[D,p]=[v.before??null,v.after??null];o.set({mode:P?Ne:{kind:"compare",change:v.change,was:D,is:p}});let S=Kt([D,p]);!P&&S!==null&&e.acts.showExtent(S),e.ask()},w=(v,P)=>{if(v.before==null||v.after==null)return null;let{log:D}=P.office,p=d(v),S=R=>R===void 0?"":`${Re(we(R))} ${P.words.unit.mu}`,[i,m]=[S(v.area_m2_before),S(v.area_m2_after)],h=i===m||i===""||m===""?"":D.area(i,m);return s`
<div class="log-shape">
<span>${v.before.type==="Point"?D.place:D.shape} ${h}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>f(v)}>
${Q(p?"hidden":"eye")}${p?D.hide:D.show}
</button>
${p?s`
<p class="log-key">
<i class="is-was"></i>
${D.was}
<i class="is-now"></i>
${D.is}
</p>
`:null}
</div>
`},b=(v,{layer:P,fid:D},p,S,i)=>xn(r.get().session,i.view.town)&&!Be(i.view)&&or(P,p.field)&&[p.was,p.is].some(Ba)?u.part(v.change,{layer:P,fid:D,field:p.field},S,i):null,N=(v,P)=>xn(r.get().session,P.view.town)&&!Be(P.view)&&Ba(v.why)&&Ks(v.why??"",P)?u.part(v.change,{change:v.change},P.office.log.ofReason(v.change),P):null,T=(v,P,D)=>{if(v.differs.length===0)return null;let{layer:p}=P;return s`
<dl class="log-fields">
${v.differs.map(S=>{let{label:i,was:m,is:h}=It(p,S,D);return s`
<div data-field=${S.field}>
<dt>${i}</dt>
<dd>
${v.op==="insert"?null:s`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${No(h)?"latin":""}>${h}</b>
${b(v,P,S,i,D)}
</dd>
</div>
`})}
</dl>
`},M=(v,P,D)=>{let{log:p}=D.office,S={insert:p.created,update:p.changed,delete:p.deleted}[v.op],i=v.op==="update"&&v.differs.length===0&&v.before==null;return s`
<li class="log-entry" data-change=${v.change}>
${Kn(v,D)}
<p class="log-what">${S}${i?` · ${p.nothing}`:""}</p>
${Yn(v,D)} ${N(v,D)}
${v.op==="delete"?null:T(v,P,D)} ${w(v,D)}
${Xe(r.get().session,D.view.town)&&!Be(D.view)?c.part(v.change,D):null}
</li>
`};return{title:v=>{let{selected:P}=v.view;if(P===null)return v.words.work.history;let D=he(v.data,P.layer,P.fid)??v.data.picked.value,p=D===null?"":` · ${Te(P.layer,D,v)}`;return v.words.work.history+p},key:({view:{selected:v},data:{picked:P}})=>{var D;return`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${E(v,P.value)} ${((D=r.get().session)==null?void 0:D.account)??0}`},enter:()=>{var D;let{selected:v}=t.get(),P=`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${((D=r.get().session)==null?void 0:D.account)??0}`;P!==l&&(l=P,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:Ne}),c.end(),u.end()),a.read()},leave:()=>l="",body:v=>{let{selected:P}=v.view;return P===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${Y(a.problem,v)}
${Xe(r.get().session,v.view.town)?null:s`
<p class="form-hint">${v.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(D=>M(D,P,v))}
</ol>
${a.more(v,"log-more")}
`}};function E(v,P){var S;let p=(S=(v===null?void 0:he(n.get(),v.layer,v.fid))??P)==null?void 0:S.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function Ba(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var qa=["viewer","clerk","planner","inspector","administrator"],Ua=["town","county","city","region"];var Li=20;function Ga(e){let t=!1,n=new Ge({size:Li,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>kr(c,(l==null?void 0:l.entry)??null,d))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:d}=l;d!==t&&(o(),t=d,t&&n.read())},a=(l,d)=>{let{at:c,login:u,name:f}=l,w=d.office.looks;return s`
<li>
<time datetime=${c}>${ve(c)}</time>
<b>${f!==""?f:u!==""?u:w.gone}</b>
<span>${Ei(l,d)}</span>
</li>
`};return{close:o,part:l=>{let d=l.office.looks;return s`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${d.title}</summary>
<p class="form-hint">${d.hint}</p>
${Y(n.problem,l,"looks-problem")}
${n.empty?s`
<p class="form-hint">${d.none}</p>
`:null}
<ol class="looks">
${n.rows.map(c=>a(c,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Ei({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);if(e==="holder seen unmasked")return o.holder(t);let r=t===""?o.all:Wi(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Wi(e,t){let n=["villages","committees"].flatMap(o=>fo(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:He(n.properties,t.view.language)}function Va(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,d=new ue,c=null,u="",f="clerk",[w,b]=["","town"],N=Ga(e),T=y=>{[a,l]=[re(y),!1],e.ask()},M=()=>t.get().town??"",E=()=>d.read(e.signedIn(()=>yr(M())),y=>{r=y,e.ask()},T),v=y=>{[a,u]=[null,""],e.signedIn(y).then(E,T),e.ask()},P=y=>{u=y,a=null,e.ask()},D=()=>({role:f,unit:f==="clerk"?w:"",level:f==="inspector"?b:""}),p=y=>{y.preventDefault();let x=y.currentTarget,{login:W="",name:C="",provider:B}=xe(y);[a,c]=[null,null];let H={login:W.trim(),name:C.trim(),provider:B!==void 0,...D()};e.signedIn(()=>br(M(),H)).then(q=>{c={login:H.login,invitation:q},Lt(x),K(n,e.now().office.people.added(H.login)),E()},q=>{T(q),l=!0,e.ask()})},S=({account:y,login:x})=>{[a,c]=[null,null],e.signedIn(()=>$r(M(),y)).then(W=>{c={login:x,invitation:W},e.ask(),window.requestAnimationFrame(()=>{var C;return(C=document.querySelector(".work-invitation"))==null?void 0:C.scrollIntoView({block:"nearest"})})},T)},i=y=>{let{session:x}=o.get();x!==null&&e.signedIn(()=>Or(y)).then(()=>{o.set({session:{...x,anonymous:y}})},T)},m=y=>{var H;let{people:x,roles:W,levels:C}=y.office,B=[...y.committees];return y.committees.has(w)||(w=((H=B[0])==null?void 0:H[0])??""),s`
${me("role",x.role,qa.map(q=>[q,W[q]]),f,q=>{f=q,e.ask()})}
${f==="clerk"?me("unit",x.unit,B,w,q=>w=q):null}
${f==="inspector"?me("level",x.level,Ua.map(q=>[q,C[q]]),b,q=>b=q):null}
`},h=y=>{var B;let{people:x,optional:W}=y.office,C=((B=o.get().session)==null?void 0:B.provider)??"";return s`
<details class="work-more work-add">
<summary>${x.add}</summary>
<form @submit=${p}>
${z({name:"login",label:x.login,hint:x.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:y.office.paren(x.name,W),lengthMost:64})} ${m(y)}
${C===""?null:s`
<label class="form-check">
<input type="checkbox" name="provider" />
${x.byProvider}
</label>
`}
${R()?g(y):null}
<button type="submit" class="form-button is-main">${x.addIt}</button>
</form>
</details>
`},R=()=>l&&(a==null?void 0:a.status)===409,g=y=>s`
<div class="form-problem" role="alert">${y.office.problem.taken}</div>
`,$=y=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:x}=y.office,{link:W,expires:C}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${x.linkFor(c.login)}</h3>
<p>${x.linkOnce}</p>
${cs(W,x.scan)} ${is(W,y.words)} ${Et(x.link,W,e)}
${C===void 0?null:s`
<p class="form-hint">${x.until(ve(C))}</p>
`}
</section>
`},O=(y,x,W)=>{let{people:C}=W.office,B=`role ${x.id}`;return s`
<li>
<div class="work-line">
<span>${Bn(x,W)}</span>
<button type="button" class="text-button" @click=${()=>P(B)}>
${C.take}
<span class="sr">${y.login}</span>
</button>
</div>
${u===B?le(C.takeSure,C.take,()=>v(()=>vr(M(),x.id)),()=>P(""),W):null}
</li>
`},L=(y,x)=>{var ee;let{people:W,allTowns:C}=x.office,B=y.account===((ee=o.get().session)==null?void 0:ee.account),H=[B?W.you:"",y.disabled?W.disabled:"",y.has_password||y.federated?"":W.noPassword,y.administrator?C:""].filter(I=>I!==""),[q,F]=[`give ${y.account}`,`disable ${y.account}`];return s`
<li class="work-person" data-login=${y.login}>
<p>
<b>${y.name===""?y.login:y.name}</b>
${y.name===""?null:s`
<span>${y.login}</span>
`}
${H.map(I=>s`
<em>${I}</em>
`)}
</p>
<ul class="work-roles">
${y.memberships.map(I=>O(y,I,x))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>P(q)}>${W.give}</button>
${y.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>S(y)}>
${W.newLink}
</button>
`}
${B?null:y.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>v(()=>Sn(M(),y.account,!1))}
>
${W.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>P(F)}>
${W.disable}
</button>
`}
</div>
${u===F?le(W.disableSure,W.disable,()=>v(()=>Sn(M(),y.account,!0)),()=>P(""),x):null}
${u===q?s`
<form
class="work-give"
@submit=${I=>{I.preventDefault(),v(()=>wr(M(),y.account,D()))}}
>
${m(x)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${W.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>P("")}>
${x.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},k=y=>{let{session:x}=o.get();if((x==null?void 0:x.administrator)!==!0)return null;let{people:W}=y.office;return s`
<section class="work-settings">
<h3>${W.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${x.anonymous}
@change=${C=>i(C.target.checked)}
/>
${W.anonymous}
</label>
<p class="form-hint">${x.anonymous?W.anonymousOn:W.anonymousOff}</p>
</section>
`};return{title:({words:y})=>y.work.people,key:({view:y})=>{var x;return`${y.town??""} ${((x=o.get().session)==null?void 0:x.account)??0}`},enter:()=>{[r,a,c,u]=[[],null,null,""],N.close(),E()},leave:()=>{c=null},body:y=>s`
${R()?null:Y(a,y)} ${$(y)} ${h(y)}
<section>
<h3>${y.office.people.list}</h3>
<ul class="work-list">
${r.map(x=>L(x,y))}
</ul>
</section>
${N.part(y)} ${k(y)}
`}}var Ci={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Ai(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=X(r,zr-1);o.push({from:r,to:a<n?a:n}),r=X(a,1)}return o}function _i(e,t){let n=o=>Ci[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var an=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of Ai(n,o)){let d=await Ka(this.parts,`${t} ${l.from} ${l.to}`,()=>Jr(t,l,this.abort.signal)),c=d.villages.find(u=>u.fid===r);c!==void 0&&d.days.forEach((u,f)=>a.set(u,_i(c,f)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Ka(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await Yr(t,a,"day",r,this.abort.signal);return new Map(l.map(d=>[d.unit,d]))})}};function Ka(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Ya(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>X(r,l))}}function za(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,d=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(d,c))).toISOString().slice(0,10)}function Ja(e){let{view:t,data:n,work:o}=e.stores,r=new an,a=Number(U(new Date).slice(0,4)),l="",[d,c]=[null,!1],u="",f=new ue,w=null,b="",N=()=>{var O;let{selected:g,committee:$}=t.get();if(g!==null&&bo(g.layer))return{village:g.fid};if(g!==null&&$o(g.layer)){let L=(O=he(n.get(),"committees",g.fid))==null?void 0:O.properties.code;if(L!=null)return{committee:L}}return{committee:$==="none"?null:$}},T=()=>{let{town:g}=t.get();if(g===null)return;let $=N(),O=U(new Date),L=JSON.stringify([g,a,$,O]);if(L===u)return;L!==b&&(d=null),[u,c]=[L,!1];let k="village"in $?r.ofVillage(g,a,O,$.village).then(y=>({kind:"village",days:y})):r.ofCommittee(g,a,O,$.committee).then(y=>({kind:"committee",days:y}));f.read(k,y=>{let x=d===null;[d,b]=[y,L],e.ask(),x&&window.requestAnimationFrame(()=>window.requestAnimationFrame(M))},y=>{Co(y)||([c,u]=[!0,""],e.ask())})},M=()=>{var g;return(g=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:g.scrollIntoView({block:"center"})},E=()=>{r.forget(),u="",o.get().open==="calendar"&&T()};n.subscribe((g,$)=>{g.touched!==$.touched&&E();let O=g.coverage.value;if(O===null||O===w||O.date!==U(new Date))return;let L=(w==null?void 0:w.date)!==O.date;w=O,L||(r.forgetDay(O.date),u="",o.get().open==="calendar"&&T())}),t.subscribe(()=>{o.get().open==="calendar"&&T()});let v=g=>{l=g;let $=t.get();t.set({...Je($,"coverage"),selected:$.selected,date:g>=U(new Date)?null:g}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},P=g=>{a=g,l="",T(),e.ask()},D=(g,$)=>{let O=za(g.key,$),[L,k]=[p(),U(new Date)];if(O===null)return;g.preventDefault();let y=O>k?k:O<L?L:O;l=y,Number(y.slice(0,4))!==a&&(a=Number(y.slice(0,4)),T()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var x;return(x=document.querySelector(`.calendar [data-day="${y}"]`))==null?void 0:x.focus()}))},p=()=>{var g;return`${(((g=n.get().coverage.value)==null?void 0:g.first_record)??U(new Date)).slice(0,4)}-01-01`},S=({view:{measure:g}})=>g??"completion",i=(g,$)=>{var q;let{words:O}=$,L=((q=$.data.coverage.value)==null?void 0:q.first_record)??null;if(d===null||g>U(new Date))return null;if(L===null||g<L)return{fills:[],text:null};if(d.kind==="village"){let F=d.days.get(g);if(F===void 0||F.am===null&&F.pm===null)return{fills:[],text:"–"};let ee=(I,_)=>`${I} ${_==="not_reported"&&!F.staffed?O.states.not_staffed:O.slotStates[_??"not_due"]}`;return{fills:Ro(F),text:`${ee(O.am,F.am)}${O.listComma}${ee(O.pm,F.pm)}`}}let k=d.days.get(g)??null,y=S($),{n:x,d:W}=k===null?{n:0,d:0}:Zr(y,k),C=ts(y,k),B=W===0?"–":`${nt(x/W)} ${O.unit.percent} (${V(x)}/${V(W)})`,H=C==="unsaid"?Oe[$.view.language].levels.unsaid:B;return{fills:[Dn[C]],text:H}},m=(g,$)=>{let O=Oe[$.view.language],{lead:L,days:k}=Ya(a,g),y=$.view.date??U(new Date);return s`
<section class="calendar-month">
<h3>${O.month(g+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${O.year(String(a))} ${O.month(g+1)}`}>
${O.weekdays.map(x=>s`
<i aria-hidden="true">${x}</i>
`)}
${Array.from({length:L},()=>s`
<span></span>
`)}
${k.map(x=>{let W=i(x,$);return W===null?s`
<span class="calendar-none">${Number(x.slice(8))}</span>
`:s`
<button
type="button"
data-day=${x}
tabindex=${x===l?0:-1}
aria-label=${W.text===null?$.words.headline.noRecordsOf(x):O.dayOf(x,W.text)}
aria-pressed=${x===y}
@click=${()=>v(x)}
@keydown=${C=>D(C,x)}
>
${Number(x.slice(8))} ${Ii(W.fills)}
</button>
`})}
</div>
</section>
`},h=g=>{let $=Oe[g.view.language],O=S(g),L=(d==null?void 0:d.kind)==="village"?[...Io.filter(y=>y!=="both"&&y!=="one").map(y=>[Ot[y],g.words.states[y]])]:Xr.map((y,x)=>[Dn[y],y==="unsaid"||y==="uncounted"?$.levels[y]:$.ranges(ct(O)?es:Qr,x,ct(O))]),k=(d==null?void 0:d.kind)==="village"?[[Ot.both,g.words.slotStates.on_time],[Ot.partial,g.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...k,...L].map(([y,x])=>s`
<li>${Pt(y)} ${x}</li>
`)}
</ul>
`},R=g=>{let $=N();if("village"in $){let O=he(g.data,"villages",$.village);return O===void 0?g.words.unnamed:Te("villages",O,g)}return $.committee===null?g.words.filter.whole:g.committees.get($.committee)??$.committee};return{title:g=>`${R(g)} · ${Oe[g.view.language].calendar}`,key:({view:{town:g}})=>g??"",enter:()=>{l=t.get().date??U(new Date),a=Number(l.slice(0,4)),T()},body:g=>{let $=Oe[g.view.language],O=U(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(O.slice(0,4))?O:`${a}-12-31`);let L=(d==null?void 0:d.kind)==="committee"?$.names[S(g)]:`${g.words.am} | ${g.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${a<=Number(p().slice(0,4))}
@click=${()=>P(a-1)}
>
${Q("left")}
</button>
<b>${$.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${a>=Number(O.slice(0,4))}
@click=${()=>P(a+1)}
>
${Q("right")}
</button>
<span>${L}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${h(g)}
<p class="form-hint">${d===null&&!c?g.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(k,y)=>m(y,g))}</div>
</div>
`}}}function Ii(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>ze`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${Tt(n)} stroke=${xt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Qn=40,Fi=["worse","better","same","unknown"];function eo({better:e}){return e===null?"unknown":Math.abs(e)<ns?"same":e>0?"better":"worse"}function Za(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[d,c]=[n(r),n(l)];return d===null||c===null?(d===null?1:0)-(c===null?1:0)||bn(o,a):d-c||l.now.d-r.now.d||bn(o,a)})}function Xa(e){let{view:t,work:n}=e.stores,o=null,r=Qn,a=w=>`${w>0?"+":""}${V(w,1)}`,l=({now:w,before:b},N)=>w.share===null||(b==null?void 0:b.share)==null?"–":N(a((w.share-b.share)*100)),d=w=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${Tt(po.excellent,xt)}></rect>
</svg>
`,c=(w,b,N)=>{let T=Oe[N.view.language];return s`
<b>${w}</b>
<span>${b.now.text}</span>
${b.before===null?s`
<small>${T.reported} ${b.now.reported}</small>
`:s`
<small class="is-${eo(b)}">
${l(b,T.points)} · ${b.before.text}
</small>
`}
${d(b.now.share)}
`},u=(w,b)=>{let N=b.view.measure!==null&&ct(b.view.measure),T=Za([...w.committees],N),M=E=>{let v=E===""?"none":E;t.set({committee:t.get().committee===v?null:v})};return s`
<h3>${Oe[b.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${T.map(([E,v])=>s`
<li>
<button
type="button"
data-committee=${E}
aria-pressed=${b.view.committee===(E===""?"none":E)}
@click=${()=>M(E)}
>
${c(b.committees.get(E)??b.office.edit.noCommittee,v,b)}
</button>
</li>
`)}
</ol>
`},f=(w,b)=>{let N=Oe[b.view.language],T=b.view.measure!==null&&ct(b.view.measure),{features:M}=Nt(b.view,b.data,"villages"),E=M.flatMap(i=>{let m=w.of.get(Number(i.id));return m===void 0?[]:[[String(i.id),m]]}),v=Za(E,T),P=w.before!==null,D=P&&o!==null?v.filter(([,i])=>eo(i)===o):v,p=i=>ge({layer:"villages",fid:Number(i)},b),S=i=>{[o,r]=[o===i?null:i,Qn],e.ask()};return s`
<h3>${N.villages}</h3>
${P?s`
<div class="compare-kinds" role="group">
${Fi.map(i=>{let m=v.filter(([,h])=>eo(h)===i).length;return s`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>S(i)}
>
${N.kinds[i]}
<b>${V(m)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${D.slice(0,r).map(([i,m])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Pt(m.fill)} ${c(p(i),m,b)}
</button>
</li>
`)}
</ol>
${D.length<=r?null:s`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${N.more(V(D.length-r))}
</button>
`}
`};return t.subscribe((w,b)=>{w.selected!==null&&w.selected!==b.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>Oe[w].ranks,key:({view:{town:w,measure:b}})=>`${w} ${b}`,enter:()=>{[o,r]=[null,Qn];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:b}=w.data;return b===null?s`
<p class="form-hint">${w.words.reading}</p>
`:s`
<p class="form-hint">${b.title}</p>
<p class="period-total">${c(w.words.filter.whole,b.total,w)}</p>
${u(b,w)} ${f(b,w)}
`}}}function ln({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,d=[],c=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:d}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?c():u.kind==="pick"&&u.places!==d&&r(u.places))}),e.subscribe(({selected:u},f)=>{l&&u!==null&&u!==f.selected&&n.includes(u.layer)&&o()&&a(Se(u))}),{places:()=>d,set:u=>{l&&(d=u,c())},begin:()=>{let{selected:u}=e.get();l=!0,d=u!==null&&n.includes(u.layer)&&o()?[Se(u)]:[],c()},end:()=>{[l,d]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:Ne})}}}var kt=14;function to(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function cn(e,t){let n=to(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function Qa(e,t){let n=new Map;for(let{cleaner:o,place:r}of cn(e,t))n.set(o,[...n.get(o)??[],r]);return n}function no(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let d=l.map(o).filter(u=>u!==null),c=r.map(u=>Math.min(...d.map(f=>ji(u,f))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function oo(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[d]=no(r,[l],n,o);d!==void 0&&(a.set(l,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],l]))}return a}var el=["stand","beside","replace"];function tl(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(u=>u.place===a),d=to(l,o),c=u=>d.includes(u)||d.some(({cleaner:f})=>f===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&c(u))})}function nl(e,{to:t,way:n,starts:o,ends:r}){let a=cn(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([d,c])=>{let u={op:"add",cleaner:c,place:d,starts:o,...l};if(n==="replace")return[...to(e,o).filter(b=>b.place===d).map(({id:b})=>({op:"end",id:b,ends:X(o,-1)})),u];let f=a.find(w=>w.place===d&&w.cleaner!==c);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function ji([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function rl(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function sl(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function al({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var ol=6;function ll({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:d}=l.office,{listComma:c}=l.words,u=new Map;for(let[N,T]of e)u.set(T,[...u.get(T)??[],N]);let f=[...u].map(([N,T])=>{let M=T.slice(0,ol).map(v=>a.place(v,l)).join(c),E=t==="stand"?T.flatMap(r).map(v=>a.who(v.cleaner,l)):[];return d.savedFor(a.who(N,l),T.length>ol?d.andOthers(M,T.length):M,[...new Set(E)].join(c))}),w=t==="stand"&&[...e.keys()].some(N=>r(N).length>0),b=d.savedTime(n,w&&o===""?n:o);return[...f,b].join(l.words.semicolon)}function il({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:d},c,u){let{plan:f,crew:w}=u.office;return s`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(b=>s`
<button
type="button"
data-found=${b}
aria-pressed=${n.includes(b)}
@click=${()=>a(b)}
>
<b>${c.place(b,u)}</b>
<small>${c.heldBy(b,u)}</small>
</button>
`)}
${t.map(b=>s`
<button
type="button"
data-found-cleaner=${b}
aria-pressed=${b===o}
@click=${()=>l(b)}
>
<b>${c.who(b,u)}</b>
<small>${f.has(c.has(b))}</small>
</button>
`)}
${e.length+t.length===0?s`
<p class="form-hint">${f.nothing}</p>
`:null}
${d===null?null:s`
<button type="button" class="form-button is-quiet" data-whole-names @click=${d}>
${f.wholeNames}
</button>
`}
${r?s`
<p class="form-hint">${w.noted}</p>
`:null}
</div>
`}function cl(e,t){let{view:n,data:o,work:r}=e.stores,a=ne(e),l=(c,u,f)=>{let{town:w}=n.get();w!==null&&a.write(async()=>{await Ar(w,f,c,u),K(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:u,apart_m:f},w)=>{let{plan:b}=w.office,N=b.bounds(u,String(f/1e3));return oe(r.get().session,w.view.town)?s`
<details class="plan-bounds">
<summary>${N}</summary>
<form
@submit=${T=>{T.preventDefault();let M=xe(T),E=v=>Rt(M[v]??"")??NaN;l(E("bounds-most"),Math.round(E("bounds-apart")*1e3),c)}}
>
${z({name:"bounds-most",label:b.boundsMost,mode:"numeric",value:String(u),required:!0})}
${z({name:"bounds-apart",label:b.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${fe(a.problem(),w,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${b.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${N}</p>
`},forget:a.clear}}function dl({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,d=U(new Date),c=(u,f,w,b)=>s`
<label>
${f}
<input
type="date"
name=${u}
min=${d}
max=${X(d,o)}
.value=${w}
@change=${N=>b(N.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,u=>{let f=u===""?d:u;r(w=>({starts:f,ends:w.ends!==""&&w.ends<f?f:w.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function ul(e,t,n,o){let{plan:r}=o.office,a=(...N)=>N.filter(Boolean).join(o.words.listComma),l=N=>N===null?"":r.again(N),d=(N,T)=>Bi(N,T,t,n,o),c=(N,T,M)=>s`
<li class="plan-cleaner" data-of=${N}>
<p>
<b>${n.who(N,o)}</b>
<small>${M}</small>
</p>
<ul class="plan-list">
${T.map(E=>d(E,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:w,apart:b}=e;return u.length+f.length+w.length+b.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${dn("uncovered",r.uncovered,u.map(N=>d(N.place,a(N.until===null?r.never:r.expired(N.until),l(N.again)))))}
${dn("ending",r.ending(t.ahead),f.map(N=>d(N.place,a(r.ends(N.ends),l(N.again)))))}
${dn("overloaded",r.overloaded(e.most_villages),w.map(N=>c(N.cleaner,N.places,r.has(N.places.length))))}
${dn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),b.map(N=>c(N.cleaner,N.places,r.kilometres((N.distance_m/1e3).toFixed(1)))))}
`}function dn(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Bi(e,t,n,o,r){let a=o.place(e,r);return s`
<li>
<input
type="checkbox"
data-place=${e}
aria-label=${a}
.checked=${n.chosen.includes(e)}
@change=${()=>n.toggle(e)}
/>
<button type="button" class="board-link" data-open=${e} @click=${()=>n.openCard(e)}>${a}</button>
<small>${t}</small>
</li>
`}var Hi=["villages","streets"],ml=92,qi=3,pl=6;function fl(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,d=new Map,[c,u]=[!1,""],[f,w]=[0,!1],b=!1,N="stand",[T,M]=["",""],E=null,v=null,P=null,[D,p,S]=[new ue,new ue,new ue],i=ne(e),m=ln(t,{layers:Hi,may:()=>!0,picked:A=>{let j=A.filter(_);j.length<A.length&&K(o,e.now().office.plan.notYours),F(j)},found:A=>{_(A)&&!m.places().includes(A)&&F([...m.places(),A])}}),h=()=>n.get().town??"",R=A=>{v=re(A),e.ask()},g=A=>S.read(hr(h(),0,A,null),j=>{d=new Map(j.map(G=>[G.number,G])),c=A,e.ask()},R),$=()=>{let A=U(new Date);D.read(Promise.all([Bt(h(),A,X(A,ml)),jt(h(),kt)]),([j,G])=>{[a,l]=[j,G],q()},R)},O=cl(e,$),L=()=>(l==null?void 0:l.most_villages)??1,k=()=>Qa(a??[],T),y=A=>{var ie;let j=(ie=x(A))==null?void 0:ie.geometry;if((j==null?void 0:j.type)==="Point")return[j.coordinates[0]??0,j.coordinates[1]??0];if((j==null?void 0:j.type)!=="LineString")return null;let[G=0,ae=0]=j.coordinates[0]??[];return[G,ae]},x=A=>{let{layer:j,fid:G}=de(A);return he(o.get(),j,G)},W=()=>{let A=m.places();return{to:w?new Map([...oo(k(),A,L(),y)].map(([G,ae])=>[G,ae.cleaner])):new Map(f<1?[]:A.map(G=>[G,f])),way:N,starts:T,ends:M}},C=()=>tl(a??[],W()),B=()=>C().length>0?[]:nl(a??[],W()),H=()=>{[v,P]=[null,null],i.clear(),q()},q=()=>{E=null,e.ask(),p.drop();let A=B();A.length!==0&&p.read(Rn(h(),A,!0),j=>{({effect:E}=j),e.ask()},R)},F=A=>{[f,w]=[0,!1],m.set(A),H(),window.setTimeout(()=>{var j;return(j=document.querySelector(".plan-foot"))==null?void 0:j.scrollIntoView({block:"nearest"})},50)},ee=A=>{let j=m.places();F(j.includes(A)?j.filter(G=>G!==A):[...j,A])};o.subscribe((A,j)=>{A.touched===j.touched||i.busy()||r.get().open!=="plan"||([E,v]=[null,null],$(),e.ask())});let I=A=>{var ae;let{layer:j,fid:G}=de(A);return(ae=o.get().coverage.value)==null?void 0:ae[j].find(ie=>ie.fid===G)},_=A=>{let j=rt(r.get().session,h()),G=I(A);return G!==void 0&&(j===null||j.includes(G.committee??""))},Z=A=>{[f,w,E,P]=[0,!1,null,A],m.set([])},J=()=>{let[A,j]=[B(),h()],G=new Set(A.flatMap(ie=>ie.op==="add"?[ie.place]:[])).size,ae=ll(W(),gt,ht,e.now());i.write(async()=>{let{change:ie}=await Rn(j,A,!1);return K(o,ae),ie},ie=>Z(ie===void 0?null:{change:ie,count:G,text:ae})).finally(ye)},se=A=>{let j=h();i.write(async()=>{await Ue(j,A,""),K(o,e.now().office.log.undone)},()=>Z(null)).finally(ye)},ye=()=>{r.get().open==="plan"&&$()},be=A=>({...A,uncovered:A.uncovered.filter(({place:j})=>_(j)),ending:A.ending.filter(({place:j})=>_(j))}),Ce=A=>{r.set({open:null}),n.set({selected:bt(A)})},lo=(A,j)=>ge(de(A),j),ft=(A,{office:j})=>{var G;return[j.plan.cleaner(A),((G=d.get(A))==null?void 0:G.name)??""].filter(Boolean).join(" ")},gt=A=>cn(a??[],T).filter(j=>j.place===A),jl=(A,j)=>gt(A).map(({cleaner:G})=>ft(G,j)).join(j.words.listComma)||j.words.states.not_staffed,Bl=A=>{u=A,e.ask()},Hl=()=>c||!new RegExp("\\p{L}","u").test(u)||!oe(r.get().session,h())?null:()=>g(!0),ql=()=>{let{villages:A,streets:j}=o.get().layers,G={...A===void 0?{}:{villages:A},...j===void 0?{}:{streets:j}};return Xo(G,u).filter(({layer:ae})=>wo(ae)).map(Se).filter(_).slice(0,pl)},Ul=()=>{let A=u.trim();return A===""?[]:[...d.values()].filter(({number:j,name:G})=>String(j)===A||G!==""&&G.startsWith(A)).map(({number:j})=>j).slice(0,pl)},io=A=>{[f,w]=[A,!1],H()},ht={place:lo,who:ft,heldBy:jl,has:A=>{var j;return((j=k().get(A))==null?void 0:j.length)??0}},Gl=A=>{({starts:T,ends:M}=A({starts:T,ends:M})),H()},Vl=A=>{var uo;let j=m.places(),{plan:G}=A.office,ae=no(k(),j,L(),y).slice(0,qi),[ie=""]=j,[je]=gt(ie),$e=je===void 0?[]:(k().get(je.cleaner)??[]).filter(ce=>!j.includes(ce)&&_(ce)),Yl=j.filter(ce=>gt(ce).length===0).length,zl=w?oo(k(),j,L(),y):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${G.places(j.length,Yl)}</b>
<button type="button" class="text-button" data-none @click=${()=>F([])}>${G.clear}</button>
</p>
<p class="plan-chosen">${j.map(ce=>lo(ce,A)).join(A.words.listComma)}</p>
${je===void 0?null:s`
${pe(G.way,el.map(ce=>[ce,G.ways[ce]]),N,ce=>{N=ce,H()})}
<p class="form-hint">
${G.present(ft(je.cleaner,A))}
${$e.length===0?null:s`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>F([...j,...$e])}
>
${G.allOf($e.length)}
</button>
`}
</p>
`}
${dl({starts:T,ends:M},je!==void 0&&N==="stand",ml,Gl,A)}
<h3>${G.nearest}</h3>
<div class="plan-near" role="group" aria-label=${G.whom}>
${ae.map(ce=>s`
<button
type="button"
data-cleaner=${ce.cleaner}
aria-pressed=${ce.cleaner===f}
@click=${()=>io(ce.cleaner)}
>
<b>${ft(ce.cleaner,A)}</b>
<small>${G.near((ce.distanceM/1e3).toFixed(1),ce.places)}</small>
</button>
`)}
${ae.some(ce=>ce.cleaner===f)||f===0?null:s`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${ft(f,A)}</b>
<small>${G.has(((uo=k().get(f))==null?void 0:uo.length)??0)}</small>
</button>
`}
${j.length<2?null:s`
<button
type="button"
data-each
aria-pressed=${w}
@click=${()=>{[f,w]=[0,!0],H()}}
>
<b>${G.each}</b>
</button>
`}
${ae.length===0&&j.length<2?s`
<p class="form-hint">${G.nobodyNear}</p>
`:null}
</div>
${rl(j,zl,ht,A)} ${sl(C(),ht,A)}
<div class="plan-save">
${E===null?null:al(E,L(),A)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${E===null||i.busy()}
@click=${J}
>
${i.busy()?A.office.working:G.save(j.length)}
</button>
</div>
</div>
`},Kl=({change:A,count:j,text:G},{office:{plan:ae}})=>pt(G,ae.takeBack(j),i.busy(),()=>se(A)),co=()=>{for(let A of[D,p,S])A.drop();O.forget(),i.clear()};return{title:({office:A})=>A.plan.title,key:({view:{town:A}})=>{var j;return`${A??""} ${((j=r.get().session)==null?void 0:j.account)??0}`},enter:()=>{[a,l,d,E,v,P]=[null,null,new Map,null,null,null],c=!1,co(),[f,w,N,u,M]=[0,!1,"stand","",""],[T,b]=[U(new Date),!1],m.begin(),$(),g(!1)},leave:()=>{co(),m.end()},body:A=>{let{office:j,words:G}=A,{plan:ae}=j,ie=m.places();if(a===null||l===null||A.data.coverage.value===null)return s`
${Y(v,A)}
<p class="form-hint">${G.reading}</p>
`;let je=$e=>{b=$e,e.ask()};return b?s`
<p class="board-next plan-folded">
<span>${ae.places(ie.length,ie.filter($e=>gt($e).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>je(!1)}>${ae.picked}</button>
</p>
`:s`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>je(!0)}>
${Q("locate")}${ae.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${ae.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${u}
@input=${$e=>Bl($e.target.value)}
/>
</div>
${u.trim()===""?null:il({places:ql(),cleaners:Ul(),chosen:ie,cleaner:f,whole:c},{wholeNames:Hl(),toggle:$e=>{u="",ee($e)},take:$e=>{u="",io($e)}},ht,A)}
${Y(v??i.problem(),A)} ${P===null?null:Kl(P,A)}
${ul(be(l),{chosen:ie,toggle:ee,openCard:Ce,ahead:kt},ht,A)} ${O.part(l,A)}
${ie.length===0?null:Vl(A)}
`}}}async function gl(e){return(await(await Pe("GET",`/api/parcels/batches?town=${e}`)).json()).batches}async function hl(e,t,n){await Pe("POST",`/api/parcels/batches?town=${e}`,t,{"Idempotency-Key":n})}async function ro(e,t,n,o){await Pe("POST",`/api/parcels/batches/${t}/parcels?town=${e}`,n,{"Idempotency-Key":o})}async function yl(e,t,n){await Pe("PATCH",`/api/parcels/batches/${t}?town=${e}`,n)}async function bl(e,t){await Pe("DELETE",`/api/parcels/batches/${t}?town=${e}`)}var so="new",$l=50;function wl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=te(n),d=ne(e),c="",[u,f,w]=[!1,"",""],b=null,N=te(n),T=()=>o.get().town??"",M=()=>l.of(T(),()=>gl(T())),E=()=>M().value??[],v=()=>E().find(({name:k})=>k===c)??null,P=({view:{asOf:k,town:y}})=>k===null&&oe(a.get().session,y),D=()=>{l.again(),N.again()},p=()=>{[u,b]=[!1,null],d.clear(),n()},S=(k,y,x,W)=>{var q;let C=E().find(({id:F})=>String(F)===f),B=(C==null?void 0:C.name)??k.trim();if(B==="")return;let H=Number(((q=/^(?:19|20)\d{2}/.exec(B))==null?void 0:q[0])??U(new Date).slice(0,4));d.write(async()=>{C===void 0?await hl(T(),{name:B,year:H,parcels:y},w):await ro(T(),C.id,{put:y},w),K(r,ke[W.view.language].putInto(B,y.length))},()=>{u=!1,D(),x()})},i=({id:k,name:y},x,W,C,B)=>{let H=ke[B.view.language];d.write(async()=>{await ro(T(),k,{[x]:W},Me()),K(r,(x==="put"?H.putInto:H.takenOut)(y,W.length))},()=>{D(),C()})},m=k=>{b=k,d.clear(),n()},h=({id:k},y,x)=>{let W=B=>(y[B]??"")||null,C=(y["batch-name"]??"").trim();d.write(async()=>{await yl(T(),k,{name:C,starts:W("batch-starts"),due:W("batch-due")}),K(r,ke[x.view.language].altered)},()=>{[b,c]=[null,C],D()})},R=({id:k},y)=>{d.write(async()=>{await bl(T(),k),K(r,ke[y.view.language].ended)},()=>{[b,c]=[null,""],D()})},g=(k,y)=>{let x=ke[y.view.language];return s`
<form
class="batch-form"
@submit=${W=>{W.preventDefault(),h(k,xe(W),y)}}
>
${z({name:"batch-name",label:y.words.field.names,value:k.name,required:!0,lengthMost:$l})}
${z({name:"batch-starts",label:x.starts,type:"date",value:k.starts??""})}
${z({name:"batch-due",label:x.due,type:"date",value:k.due??""})}
${fe(d.problem(),y,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>
${d.busy()?y.office.working:y.office.edit.save}
</button>
<button type="button" class="form-button is-quiet" @click=${p}>${y.office.cancel}</button>
</div>
</form>
`},$=(k,y,x)=>s`
<button type="button" class="text-button" data-batch=${k} @click=${x}>${y}</button>
`,O=(k,y,x,W)=>{let C=ke[W.view.language],{value:B,problem:H}=N.of(`${T()} ${k.name}`,()=>Dt("parcels",T(),qe([{kind:"in",field:"batch",values:[k.name]}])));if(B===null)return Ee(H,W,"batch-problem");let q=y.filter(ee=>B.has(ee)),F=y.filter(ee=>!B.has(ee));return s`
<div class="batch-refill">
${q.length===0?null:$("take",C.take(q.length),()=>i(k,"take",q,x,W))}
${F.length===0?null:$("into",C.into(F.length),()=>i(k,"put",F,x,W))}
</div>
${fe(d.problem(),W,"batch-problem")}
`},L=(k,y,x)=>{let W=ke[x.view.language],C=E().map(({id:B,name:H,parcels:q})=>[String(B),W.batchOf(H,q)]);return s`
<form
class="batch-form"
@submit=${B=>{B.preventDefault(),S(xe(B)["batch-name"]??"",k,y,x)}}
>
${me("batch-into",W.batch,[...C,[so,W.newBatch]],f,B=>{f=B,n()})}
${f===so?z({name:"batch-name",label:W.name,required:!0,lengthMost:$l}):null}
${fe(d.problem(),x,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>
${d.busy()?x.office.working:W.send(k.length)}
</button>
<button type="button" class="form-button is-quiet" @click=${p}>${x.office.cancel}</button>
</div>
</form>
`};return{only:()=>{let{value:k,settled:y}=M();return y&&k!==null&&v()===null&&(c=""),c},settled:()=>M().settled,chosen:v,again:D,leave:()=>{[c,u,b]=["",!1,null],d.clear(),l.forget(),N.forget()},aboutPart:k=>{let y=v();if(y===null)return null;let x=ke[k.view.language],W=x.days(y.starts,y.due);return P(k)?b==="altered"?g(y,k):b==="ended"?s`
${le(x.endSure,x.end,()=>R(y,k),p,k)}
${fe(d.problem(),k,"batch-problem")}
`:s`
<p class="form-hint">${W===""?null:`${W} · `}${x.pickHint}</p>
<p class="batch-acts">
${$("alter",x.alter,()=>m("altered"))}
${y.parcels===0?$("end",x.end,()=>m("ended")):null}
</p>
`:W===""?null:s`<p class="form-hint">${W}</p>`},choicePart:k=>{let y=ke[k.view.language],x=E();if(x.length===0)return null;let W=x.map(({name:C,parcels:B})=>[C,y.batchOf(C,B)]);return me("batch-only",y.batch,[["",y.allBatches],...W],c,C=>{c=C,p()})},putPart:(k,y,x)=>{if(!P(x))return null;let W=v();return W!==null?O(W,k,y,x):u?L(k,y,x):s`
${$("put",ke[x.view.language].put,()=>{var C;[u,w]=[!0,Me()],f=String(((C=E()[0])==null?void 0:C.id)??so),n()})}
`}}}var vl={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var kl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var Ol={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var Le={"zh-Hans":kl,"zh-Hant":Ol,en:vl};var[un,mn]=[270,150],[et,ao,pn,xl]=[44,6,24,20];function Tl(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:d}=e,c=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-c,f=[...r.map(({m2:i})=>i),d,a??d,(l==null?void 0:l.most_m2)??d].map(we),w=Ui((Math.max(...f)-Math.min(...f))/2),b=Math.max(0,Math.floor(Math.min(...f)/w)*w),N=Math.max(b+w,Math.ceil(Math.max(...f)/w)*w),T=Array.from({length:Math.round((N-b)/w)+1},(i,m)=>b+m*w),M=i=>et+(un-et-ao)*Math.min(1,Math.max(0,(Date.parse(i)-c)/u)),E=i=>pn+(mn-pn-xl)*(1-(we(i)-b)/(N-b)),v=t<`${o}-12-31`?t:`${o}-12-31`,P=r.map(({day:i,m2:m},h)=>h===0?`M${M(i)} ${E(m)}`:`H${M(i)}V${E(m)}`).join("")+`H${M(v)}`,D=M(`${o}-12-31`),p=(i,m,h,R)=>ze`<text x=${i} y=${m} text-anchor=${h}>${R}</text>`,S=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${un} ${mn}`} role="img" aria-label=${n.title}>
${T.map(i=>{let m=pn+(mn-pn-xl)*(1-(i-b)/(N-b));return ze`<line class="burn-rule" x1=${et} x2=${un-ao} y1=${m} y2=${m}></line>
${p(et-6,m+4,"end",V(Math.round(i)))}`})}
${p(et-6,12,"end",n.unit)}
${S.map(i=>p(M(i),mn-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:ze`<path class="burn-ahead" d=${`M${M(v)} ${E(d)}L${D} ${E(l.most_m2)}V${E(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${P}></path>
${a===null?null:ze`<line class="burn-target" x1=${et} x2=${un-ao} y1=${E(a)} y2=${E(a)}></line>
${p(et+4,E(a)-4,"start",`${n.target} ${Re(we(a))}`)}`}
</svg>
`}function Ui(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Gi=5;function Pl(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=te(n),l=te(n),d=ne(e),c=!1,u="",f=null,w=()=>{a.again(),l.again()},b=()=>{let{town:i,committee:m}=o.get();return{town:i??"",committee:m,batch:(f==null?void 0:f.id)??null}},N=()=>Object.values(b()).join(" "),T=(i,m)=>d.write(()=>Ur(b(),{year:i,m2:m}),()=>{c=!1,w()}),M=({year:i,target_m2:m},h)=>s`
<form
class="target-form"
@submit=${R=>{R.preventDefault();let g=wt(xe(R).target??"","mu");g!==null&&T(i,g.m2)}}
>
${Vr({name:"target",label:Le[h.view.language].targetOf(i),value:m===null?"":Re(we(m)),required:!0,hint:Le[h.view.language].targetHint},h)}
${Y(d.problem(),h,"target-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>${h.office.edit.save}</button>
<button
type="button"
class="form-button is-quiet"
@click=${()=>{c=!1,d.clear(),n()}}
>
${h.office.cancel}
</button>
</div>
</form>
`,E=(i,m)=>oe(r.get().session,m.view.town)?c?M(i,m):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${Le[m.view.language].set}
</button>
`:null,v=({done_m2:i,target_m2:m,forecast:h},R)=>{let g=Le[R.view.language];return s`
<p class="progress-said">
${m===null?g.done(Ye(i)):g.ofTarget(Ye(i),Ye(m),nt(i/m))}
${h===null?null:s`
<span>${g.ahead(Ye(h.least_m2),Ye(h.most_m2))}</span>
`}
${h===null||m===null||i>=m?null:s`
<span>${g.reached(h.earliest,h.latest)}</span>
`}
</p>
`},P=({holding_back:i},m)=>i.length===0?null:s`
<h3>${Le[m.view.language].holding}</h3>
<ol class="progress-holding">
${i.slice(0,Gi).map(({id:h,code:R,stage:g,m2:$})=>s`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:h}})}}
>
${R??h}
</button>
<span>${it(g,m)}</span>
<b>${Ye($)} ${m.words.unit.mu}</b>
</li>
`)}
</ol>
`,D=(i,m)=>{let h=Le[m.view.language],R=f===null?h.title(i.year):m.office.paren(h.title(i.year),f.name);return s`
<section class="progress" aria-label=${R}>
<h3>${R}</h3>
${v(i,m)}
${Tl(i,U(new Date),{title:R,target:h.target,unit:m.words.unit.mu,month:Oe[m.view.language].month})}
${E(i,m)} ${P(i,m)}
<h3>${h.twoDays}</h3>
${p(m)}
</section>
`},p=i=>s`
${z({name:"beside",label:Le[i.view.language].beside,type:"date",value:u,max:X(U(new Date),-1),input:m=>{u=m,n()}})}
${u===""?null:S(i)}
`,S=i=>{let{value:m,problem:h}=l.of(`${N()} ${u}`,()=>qr(b(),u));if(m===null)return Ee(h,i,"beside-problem");if(m.length===0)return s`
<p class="form-hint" data-beside-none>${Le[i.view.language].noneThen}</p>
`;let R=Le[i.view.language];return s`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${i.words.fields.stage}</th>
<th>${u}</th>
<th>${R.today}</th>
<th>${R.difference}</th>
</tr>
</thead>
<tbody>
${m.map(({stage:g,from:$,to:O})=>s`
<tr data-stage=${g}>
<th scope="row">${it(g,i)}</th>
<td>${Ye($.m2)}</td>
<td>${Ye(O.m2)}</td>
<td>${Eo($t(we(O.m2))-$t(we($.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:w,leave:()=>{[c,f]=[!1,null],d.clear(),a.forget(),l.forget()},part:(i,m=null)=>{let{committee:h,asOf:R}=i.view;if((m==null?void 0:m.id)!==(f==null?void 0:f.id)&&(c=!1,d.clear()),f=m,R!==null)return null;if(h==="none")return s`
<p class="form-hint" data-progress-none>${Le[i.view.language].ofNone}</p>
`;let{value:g,problem:$}=a.of(N(),()=>Hr(b(),(m==null?void 0:m.year)??null));return g===null?Ee($,i,"progress-problem"):D(g,i)}}}function Ye(e){return Re(we(e))}var Vi=["parcels"],Ki=Do.flatMap(e=>Mo[e]);function Dl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=te(n),d=te(n),c=ne(e),u=Pl(e),f=wl(e),w=new ue,b="",N="",T=null,[M,E,v]=[!1,!1,""],P=!1,D=()=>o.get().town??"",p=()=>a.get().open==="stages",S=()=>o.get().asOf===null&&Xe(a.get().session,o.get().town),i=ln(t,{layers:Vi,may:S,picked:I=>h(I),found:I=>g(I)}),m=()=>{for(let I of[l,d,f])I.again();P=!0},h=I=>{I.length>Ht&&K(r,e.now().office.stages.most(Ht)),[T,M]=[null,!1],c.clear(),I.length===0&&R(),i.set(I.slice(0,Ht)),n()},R=()=>{N="",w.drop()},g=I=>{let _=i.places();h(_.includes(I)?_.filter(Z=>Z!==I):[..._,I])},$=()=>{let I=i.places().map(_=>bt(_).fid);return d.of(`${D()} ${I.join()}`,()=>Fr(D(),I))};r.subscribe((I,_)=>{I.touched!==_.touched&&!c.busy()&&p()&&m()});let O=I=>{[N,v]=[(I==null?void 0:I.to)??"",Me()],c.clear(),n(),window.setTimeout(()=>{var _;return(_=document.querySelector(".stages-foot"))==null?void 0:_.scrollIntoView({block:"end"})},50)},L=(I,_,Z)=>{let J=I.parcels.map(({id:be,version:Ce})=>({id:be,version:Ce,to:_.to,...Z})),[se,ye]=[e.now(),D()];return c.write(async()=>{await Br(ye,J,v),K(r,se.office.next.moved(it(_.to,se),J.length))},()=>{h([]),M=!0}).finally(m)},k=(I,_)=>{let Z={...o.get(),...Je(o.get(),"farmland")},J=_===void 0?Z.committee:_??"none";o.set({...Z,...tt(Z,"parcels",Sl(I,f.only())),committee:J}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},y=(I,_)=>{let Z=w.still();Dt("parcels",D(),Sl(I,f.only(),_)).then(J=>{let se=[...J].map(ye=>Se({layer:"parcels",fid:ye}));Z()&&h([...new Set([...i.places(),...se])])},J=>{Z()&&(T=re(J),n())})},x=(I,_)=>{let{words:Z,office:J}=_,{committee:se}=_.view,ye=se===null?I:I.filter(be=>(be.committee??"none")===se);return s`
<table class="stage-board">
<thead>
<tr>
<th>${Z.fields.stage}</th>
<th>${J.stages.parcels}</th>
<th>${Z.unit.mu}</th>
</tr>
</thead>
${Ki.filter(be=>ye.some(Ce=>Ce.stage===be)).map(be=>W(be,ye.filter(Ce=>Ce.stage===be),_))}
<tfoot>
<tr>
<th scope="row">${J.stages.all}</th>
<td>${Nl(ye)}</td>
<td>${Rl(ye)}</td>
</tr>
</tfoot>
</table>
`},W=(I,_,Z)=>{let J=b===I;return s`
<tbody data-stage=${I}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${J?"true":"false"}
@click=${()=>{b=J?"":I,n()}}
>
${hn(gn[$n(I)],wn(I))}
<span>${it(I,Z)}</span>
</button>
</th>
${C(_,()=>k(I,void 0))}
</tr>
${J?_.map(se=>s`
<tr class="stage-unit" data-committee=${se.committee??""}>
<th scope="row">
<span>${B(se.committee,Z)}</span>
${S()?s`
<button type="button" class="text-button" @click=${()=>y(I,se.committee)}>
${Z.office.stages.pickThese}
</button>
`:null}
</th>
${C([se],()=>k(I,se.committee))}
</tr>
`):null}
</tbody>
`},C=(I,_)=>s`
<td><button type="button" data-rows @click=${_}>${Nl(I)}</button></td>
<td>${Rl(I)}</td>
`,B=(I,{committees:_,office:Z})=>I===null?Z.edit.noCommittee:_.get(I)??I,H=I=>{let{value:_,problem:Z}=$(),J=(_==null?void 0:_.steps.find(se=>se.to===N))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${I.office.stages.chosen(i.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>h([])}>
${I.office.stages.clear}
</button>
</p>
${_===null?Ee(Z,I,"standing-problem"):q(_,J,I)}
${_===null||J===null?fe(c.problem(),I,"step-problem"):F(_,J,I)}
${J===null?f.putPart(i.places().map(se=>bt(se).fid),()=>{h([]),M=!0,m()},I):null}
</div>
`},q=({steps:I},_,Z)=>I.length===0?s`
<p class="form-hint" data-no-common>${Z.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${Z.office.next.title}>
${I.map(J=>s`
<button
type="button"
data-step=${J.to}
aria-pressed=${_===J}
@click=${()=>O(_===J?null:J)}
>
${hn(gn[$n(J.to)],wn(J.to))}${Kr(J,Z)}
</button>
`)}
</div>
`,F=(I,_,Z)=>Gr(_,{count:I.parcels.length,busy:c.busy(),problem:c.problem()},{send:J=>{L(I,_,J)},cancel:()=>O(null)},Z),ee=()=>{R(),[T,M,E]=[null,!1,!1],c.clear(),u.leave(),f.leave(),l.forget(),d.forget()};return{title:({office:I})=>I.stages.title,key:({view:{town:I}})=>{var _;return`${I??""} ${((_=a.get().session)==null?void 0:_.account)??0}`},enter:()=>{ee(),i.begin()},leave:()=>{ee(),i.end()},body:I=>{let{stages:_}=I.office,{asOf:Z}=I.view,J=f.only();P&&f.settled()&&(P=!1,u.again());let{value:se,problem:ye}=l.of(`${D()} ${Z??""} ${J}`,()=>jr(D(),Z,qe(Ml(J))));if(se===null)return Ee(ye,I);let be=Ce=>{E=Ce,n()};return E?s`
<p class="board-next plan-folded">
<span>${_.chosen(i.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>be(!1)}>${_.picked}</button>
</p>
`:s`
${S()?s`
<p class="form-hint">${_.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>be(!0)}>
${Q("locate")}${_.onMap}
</button>
`:null}
${M?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${_.takeBack}
</button>
</p>
`:null}
${f.choicePart(I)} ${f.aboutPart(I)} ${Y(T,I)} ${x(se,I)}
${J===""||f.chosen()!==null?u.part(I,f.chosen()):null}
${i.places().length===0?null:H(I)}
`}}}function Sl(e,t,n){let o=[{kind:"in",field:"stage",values:[e]},...Ml(t)];return qe(n===void 0?o:[...o,{kind:"in",field:"committee",values:[n]}])}function Ml(e){return e===""?[]:[{kind:"in",field:"batch",values:[e]}]}function Nl(e){return V(e.reduce((t,{count:n})=>t+n,0))}function Rl(e){let t=e.reduce((n,{mu_printed:o})=>n+$t(Number(o)),0);return Re(t/100)}var Ll=["rain","absent","waste"];function Wl(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,d=new Map,c=new Map,u=null,f=new Map,w="seen",b="",N=ne(e),T=null,M=new ue,E=0,v=Ir(t,e.ask,()=>n),P=()=>t.view.get().town??"",D=()=>rt(t.work.get().session,P()),p=()=>{u=t.data.get().coverage.value,M.read(Ao(P(),n),k=>{let y=new Map(((l==null?void 0:l.villages)??[]).map(x=>[x.fid,De(x,o)]));for(let x of k.villages)y.has(x.fid)&&y.get(x.fid)!==De(x,o)&&d.delete(x.fid);[l,T]=[k,null],e.ask()},k=>{T=re(k),e.ask()})},S=()=>{let k=D(),y=((l==null?void 0:l.villages)??[]).filter(C=>(k===null||k.includes(C.committee??""))&&(r===null||C.committee===r)&&De(C,o)!=="not_due"),x=C=>Wt.includes(De(C,o)),W=C=>C.fid===a?0:x(C)?2:1;return y.sort((C,B)=>W(C)-W(B))},i=k=>d.get(k.fid)??null,m=()=>{E=0,v.close(),d=new Map,f=new Map,T=null,N.clear()},h=()=>{d=new Map(d);for(let k of S())!d.has(k.fid)&&["not_reported","not_staffed"].includes(De(k,o))&&d.set(k.fid,"done");e.ask()},R=k=>{k(),m(),e.ask()},g=k=>{let y=S().flatMap(B=>{let H=i(B);if(H===null)return[];let q=`${B.fid} ${n} ${o} ${H} ${w}`,F=c.get(q)??{uuid:Rr(),captured_at:new Date().toISOString()};return c.set(q,F),[{...F,place:`villages.${B.fid}`,date:n,slot:o,result:H,basis:w}]});if(y.length===0||N.busy())return;let x=new Map(y.map(({uuid:B,place:H})=>[B,de(H).fid])),[W,C]=[P(),b.trim()];N.write(async()=>{var F;let B=await Dr(W,y,C),H=B.filter(({outcome:ee})=>ee==="refused");return H.length<B.length&&K(t.data,k.office.report.sent(B.length-H.length)),!(t.work.get().open==="report"&&((F=y[0])==null?void 0:F.date)===n&&y[0].slot===o)&&H[0]!==void 0&&K(t.data,El(H[0],k)),B},B=>{$(B,x),p()})},$=(k,y)=>{f=new Map;for(let x of k){let W=y.get(x.uuid)??0;if(x.outcome==="refused"){f.set(W,x);continue}d.delete(W);for(let[C,{uuid:B}]of c)B===x.uuid&&c.delete(C)}f.size===0&&(b="")},O=(k,y)=>{let x=De(k,o),W=s`
${At(x)}${Ct(x,y)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(x))return s`
<span class="report-state">${W}</span>
`;let C={layer:"villages",fid:k.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${E===k.fid&&v.open(C,y)!==null}
@click=${()=>{v.open(C,y),E=k.fid,v.press(o)}}
>
${W}
</button>
`},L=(k,y)=>{let{office:x}=y,W=De(k,o),C=i(k),B=ge({...k,layer:"villages"},y),H=f.get(k.fid),q=F=>{d=new Map(d).set(k.fid,C===F?null:F),e.ask()};return s`
<li
data-village=${k.fid}
class=${[Wt.includes(W)?"is-done":"",k.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${B}</span>
${O(k,y)}
<span class="report-choices" role="group" aria-label=${B}>
${["done","partial","missed"].map(F=>s`
<button
type="button"
data-result=${F}
aria-pressed=${C===F}
?disabled=${N.busy()}
@click=${()=>q(F)}
>
${x.report.results[F]}
</button>
`)}
</span>
${E===k.fid?v.part({layer:"villages",fid:k.fid},y):null}
${H===void 0?null:s`
<p class="report-refused" role="alert">${El(H,y)}</p>
`}
</li>
`};return{title:({office:k})=>k.report.title,key:({view:k})=>{var x;let y=t.work.get().report;return[k.town,(x=t.work.get().session)==null?void 0:x.account,y==null?void 0:y.date,y==null?void 0:y.slot,y==null?void 0:y.village].join(" ")},enter:()=>{var B;let k=t.work.get().report,y=t.data.get().coverage.value,x=y==null?void 0:y.slots.filter(({due:H})=>H).at(-1);[n,o]=[(k==null?void 0:k.date)??U(new Date),(k==null?void 0:k.slot)??((x==null?void 0:x.slot)==="pm"?"pm":"am")];let W=D();a=(k==null?void 0:k.village)??null;let C=((B=y==null?void 0:y.villages.find(({fid:H})=>H===a))==null?void 0:B.committee)??t.view.get().committee;r=(W==null?void 0:W.length)===1?W[0]??null:C==="none"?null:C,w=W===null?"told":"seen",m(),c=new Map,[l,b]=[null,""],p()},body:k=>{let{office:y,words:x,committees:W}=k;l!==null&&!N.busy()&&k.data.coverage.value!==u&&p();let{report:C}=y,B=S(),H=B.map(i).filter(_=>_!==null),q=H.some(_=>_!=="done"),F=U(new Date),ee=D(),I=[...W].filter(([_])=>ee===null||ee.includes(_));return s`
${pe(x.action.date,[[F,x.headline.today],[X(F,-1),x.headline.yesterday]],n,_=>R(()=>{n=_,l=null,p()}))}
${pe(C.slot,[["am",x.am],["pm",x.pm]],o,_=>R(()=>{o=_}))}
${I.length<2?null:s`
<div class="form-field">
<label for="report-committee">${x.layers.committees}</label>
<select
id="report-committee"
@change=${_=>R(()=>{r=_.target.value||null})}
>
<option value="" .selected=${r===null}>${C.allCommittees}</option>
${I.map(([_,Z])=>s`
<option value=${_} .selected=${_===r}>${Z}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${x.reading}</p>
`:B.length===0?s`
<p class="form-hint">${C.none}</p>
`:s`
${B.some(_=>i(_)===null&&!Wt.includes(De(_,o)))?s`
<button type="button" class="form-button is-quiet report-all" data-all @click=${h}>
${C.all}
</button>
`:null}
<ul class="report-list">
${B.map(_=>L(_,k))}
</ul>
`}
<form
class="report-foot"
@submit=${_=>{_.preventDefault(),(!q||b.trim()!=="")&&g(k)}}
>
${pe(C.basis,[["seen",C.bases.seen],["told",C.bases.told],["paper",C.bases.paper]],w,_=>{w=_,e.ask()})}
${q?s`
${z({name:"report-reason",label:C.why,value:b,required:!0,input:_=>b=_,lengthMost:200})}
${pe(C.why,Ll.map(_=>[_,C.usual[_]]),Ll.find(_=>C.usual[_]===b)??"",_=>{_!==""&&(b=C.usual[_]),e.ask()})}
`:null}
${n===F?null:s`
<p class="form-hint">${C.afterwards}</p>
`}
${Y(T??N.problem(),k)}
<button class="form-button report-send" data-send ?disabled=${N.busy()||H.length===0}>
${N.busy()?y.working:C.send(H.length)}
</button>
</form>
`}}}function El(e,{view:t}){return Bo(e,t.language)??e.detail??""}function Cl({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,d=null,c=new ue,u=()=>{[a,l,d]=[null,null,null],c.drop()},f=(E,v)=>{var p;u();let{town:P,committee:D}=e.get();a={slot:E,date:v,town:P,committee:D,account:((p=t.get().session)==null?void 0:p.account)??null},w(a),o()},w=({slot:E,date:v,town:P,committee:D})=>{let p=oe(t.get().session,P);c.read(Cr(P??"",v,E,D===null||D==="none"?"":D,p),S=>{[l,d]=[S,null],o()},S=>{[l,d]=[null,re(S)],o()})},b=()=>{var D;if(a===null)return;let{town:E,committee:v}=e.get(),P=((D=t.get().session)==null?void 0:D.account)??null;a.town===E&&a.committee===v&&a.account===P||(u(),o())};e.subscribe(b),t.subscribe(b),n.subscribe((E,v)=>{E.touched!==v.touched&&a!==null&&w(a)});let N=({slot:E,date:v})=>(a==null?void 0:a.slot)===E&&a.date===v,T=({phone:E},v)=>E!==null&&/^[+\d\s()-]+$/.test(E)?s`
<a href=${`tel:${E.replace(/[^+\d]/g,"")}`}>${E}</a>
`:s`
<span>${E===null||E===""?v:E}</span>
`,M=(E,v,P)=>{let{crew:D,today:p}=P.office,S=(l??[]).filter(({committee:m})=>m===E),i=v.filter(m=>(m.committee??"")===E);return s`
<section data-call-committee=${E}>
<h4>${r.committee(E===""?null:E,P)}</h4>
<ul>
${i.map(m=>{let h=S.filter(({village:R})=>R===m.fid);return s`
<li>
<b>${r.village(m,P)}</b>
<span class="calls-people">
${h.map(R=>s`
<span>${R.name} ${T(R,D.noPhone)}</span>
`)}
${h.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${S.filter(({village:m})=>m===null).map(({name:m})=>s`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(E,v)=>{let{session:P}=t.get();if(!Mt(P,v.view.town)||E.lacking.length===0)return null;let{today:D}=v.office,p=N(E);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(u(),o()):f(E.slot,E.date)}}
>
${Q("people")}${p?D.callHide:oe(P,v.view.town)?D.callWhole:D.call}
</button>
`},part:(E,v)=>{if(!N(E))return null;let P=[...new Set(E.lacking.map(({committee:p})=>p??""))],{crew:D}=v.office;return s`
<div class="board-calls">
${Y(d,v,"calls-problem")}
${l===null?d===null?s`
<p class="form-hint">${D.reading}</p>
`:null:P.map(p=>M(p,E.lacking,v))}
${l!==null&&oe(t.get().session,v.view.town)?s`
<p class="form-hint">${D.noted}</p>
`:null}
</div>
`}}}var fn=60,Yi=350;function Al({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,d=N=>N>=a.length-1?null:a[N]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let N=U(new Date);a=Array.from({length:fn},(M,E)=>X(N,E-fn+1)),r="reading",t();let T=a.map((M,E)=>d(E));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(T),os(n.view.get(),T,l.signal)])},f=async N=>{if(await u(),r!=="reading")return;let T=a.indexOf(N),M=T<0||T===a.length-1?0:T;r="playing",e.playDay(d(M)),o=window.setInterval(()=>{M+=1,e.playDay(d(M)),M>=a.length-1&&c(),t()},Yi),t()},w=N=>{r==="still"?f(N):c(),t()},b=async N=>{let T=a.length>0&&r!=="reading";c(),T||await u(),c(),e.playDay(d(N)),t()};return{stop:c,part:(N,{office:T,view:M})=>{let E=U(new Date),v=fn-1-Math.round((Date.parse(E)-Date.parse(N))/864e5),P=r==="still"?T.today.play:T.today.pause;return s`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${P} @click=${()=>w(N)}>
${Q(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${fn-1}
aria-label=${T.today.days}
aria-valuetext=${Ae(N,M.language)}
.value=${String(Math.max(0,v))}
@input=${D=>{b(Number(D.target.value))}}
/>
<span>${r==="reading"?T.working:N.slice(5)}</span>
</div>
`}}}var zi=14,Ji=["rain","wind","roads","festival"];function _l(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],d=_r(n),c=ne(e),u=null,f=te(n),w=te(n),b=null,N=()=>{f.again(),w.again()};t.data.subscribe((g,$)=>{g.touched!==$.touched&&t.work.get().open==="today"&&N()});let T=({town:g})=>{let $=U(new Date);return f.of(`${g} ${$}`,()=>Mr(g,$,X($,zi)))},M=()=>({from:a,to:a,slot:l,...u===null?{}:{committee:u}}),E=({town:g,slots:$})=>{let O=$.map(L=>L.due).join();return w.of([g,a,l,u,O].join(" "),()=>Er(g,M()))},v=()=>{[r,b]=[!1,null],d.forget(),c.clear(),f.forget(),w.forget()},P=g=>{let $=U(new Date),O=ot(new Date),L=g.slots.filter(({ends:k})=>O<k).map(k=>k.slot==="pm"?"pm":"am");[r,b]=[!0,null],c.clear(),w.forget(),d.forget(),a=L.length===0?X($,1):$,l=L.length===1?L[0]??"both":"both",{committee:u}=t.view.get(),n()},D=(g,$,O)=>{let L={...M(),reason:$};return c.write(()=>Lr(g,L),k=>{[b,r]=[{change:k,text:O},!1],N()})},p=g=>c.write(async()=>{await g(),K(t.data,o().office.suspend.ended)},()=>{b=null,N()}),S=(g,{office:$,words:O})=>{let L=U(new Date);return g===L?O.headline.today:g===X(L,-1)?O.headline.yesterday:g===X(L,1)?$.suspend.tomorrow:g},i=(g,{committees:$,office:O})=>g===void 0?O.report.allCommittees:$.get(g)??g,m=(g,$)=>{if(g.length===0)return null;let O=g.reduce((k,y)=>k+y.slots,0),L=({place:k,slots:y})=>`${ge(de(k),$)}${y>1?` ×${y}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${O} role="status">
${$.office.suspend.takesOut(O,g.length)}
<p tabindex="0">${g.map(L).join($.words.listComma)}</p>
</div>
`},h=(g,$)=>{let{value:O,problem:L}=E(g),{office:k,words:y,committees:x}=$,{suspend:W}=k,C=U(new Date),B=g.villages.filter(F=>u===null||F.committee===u),H=i(u??void 0,$),q=[S(a,$),W.slots[l]];return s`
<div class="board-suspend-form">
${pe(W.day,[[X(C,-1),y.headline.yesterday],[C,y.headline.today],[X(C,1),W.tomorrow]],a,F=>{a=F,n()})}
${pe(k.report.slot,[["am",W.slots.am],["pm",W.slots.pm],["both",W.slots.both]],l,F=>{l=F,n()})}
<div class="form-field">
<label for="suspend-committee">${W.scope}</label>
<select
id="suspend-committee"
@change=${F=>{u=F.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${k.report.allCommittees}</option>
${[...x].map(([F,ee])=>s`
<option value=${F} .selected=${F===u}>${ee}</option>
`)}
</select>
</div>
${L===null?m(O??[],$):Y(L,$,"effect-problem")}
<p class="board-what">${W.what(...q,H,B.length)}</p>
${d.part({name:"suspend-reason",why:W.why,usual:Ji.map(F=>[F,W.reasons[F]]),act:W.title,busy:c.busy()||O===null&&L===null,because:F=>{D(g.town,F,W.suspended(...q,H))}},$)}
</div>
`},R=(g,$,O)=>{let{office:L}=O,k=()=>p(()=>Wr($,g.id,X(U(new Date),-1))),y=U(new Date),x=g.village===void 0?i(g.committee,O):ge(de(g.village),O),W=S(g.from<y?y:g.from,O),C=g.to>g.from&&g.to>y?L.suspend.until(S(g.to,O)):"";return s`
<li data-suspension=${g.id}>
<span>
<b>${[W,L.suspend.slots[g.slot],C].filter(Boolean).join(" ")}</b>
<small>${[x,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${k}>
${L.suspend.end}
</button>
</li>
`};return{close:v,part:(g,$)=>{if(!oe(t.work.get().session,$.view.town))return null;let{suspend:O}=$.office,{value:L,problem:k}=T(g),y=b;return s`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){P(g);return}r=!1,n()}}
>
${r?$.office.cancel:O.open}
</button>
</h3>
${r?h(g,$):null} ${fe(c.problem()??k,$,"suspend-problem")}
${y===null?null:pt(y.text,O.takeBack,c.busy(),()=>{p(()=>Ue(g.town,y.change,""))})}
${L===null||L.length===0?null:s`
<ul class="board-list">
${L.map(x=>R(x,g.town,$))}
</ul>
`}
</section>
`}}}function Fl(e){let{stores:t}=e,n=_l(e),o=Zo(e.ask),r=te(e.ask),a=Al(e);t.view.subscribe((p,S)=>{p.selected!==null&&p.selected!==S.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:p})=>{if(!Ze(t.work.get().session,p))return[];let{value:S}=r.of(p,()=>jt(p,kt));return((S==null?void 0:S.ending)??[]).map(({place:i})=>i)};t.data.subscribe((p,S)=>{p.touched!==S.touched&&t.work.get().open==="today"&&r.again()});let d=(p,S)=>ge({...p,layer:"villages"},S),c=(p,{committees:S,office:i})=>(p===null?void 0:S.get(p))??i.edit.noCommittee,u=(p,S,i,m)=>{let h=S.map($=>$==="not_staffed"?"not_reported":$),R=S.length===1&&(S[0]==="not_staffed"||S[0]==="not_reported"),g=qe([{kind:"in",field:p,values:h},...R?[{kind:"range",field:"cleaners",from:S[0]==="not_staffed"?0:1,to:S[0]==="not_staffed"?0:null}]:[]]);f(g,i,m)},f=(p,S,i)=>{let m=U(new Date),h={...t.view.get(),committee:i};t.view.set({...Je(h,"coverage"),...tt(h,"villages",p),date:S===m?null:S,committee:i})},w=Cl(e,{village:d,committee:c}),b=(p,S)=>{t.work.set({open:"report",report:{slot:p,date:S}})},N=(p,S,i)=>{let{words:m,office:h}=i,R=Pn(S.villages,p.slot),g=()=>{let $={date:S.date,clock:ot(new Date),slot:p.slot},O=Yo($,R,L=>d(L,i),L=>c(L,i),m,h.today.reminder);jo(O).then(L=>K(t.data,L?h.today.reminded:m.measure.notCopied))};return s`
<section class="board-slot" data-slot=${p.slot}>
<h3>
${m[p.slot]}
<small>${p.starts}–${p.ends}</small>
${p.all===0?null:s`
<b>${V(p.done)}</b>
<small>/ ${V(p.all)}</small>
`}
</h3>
${p.due?s`
${Jo(p)}
<p class="board-counts">
${Go.filter($=>p.counts[$]>0).map($=>s`
<button
type="button"
data-state=${$}
@click=${()=>u(p.slot,[$],S.date,null)}
>
${At($)}${Ct($,i)} ${V(p.counts[$])}
</button>
`)}
</p>
${R.length===0?null:s`
<p class="board-next ${p.over?"is-over":""}">
<span>${h.today.lacking(R.length,p.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${g}>
${Q("copy")}${h.today.remind}
</button>
${w.button({...p,date:S.date,lacking:R},i)}
${T(p.slot,S.date,i)}
</p>
${w.part({...p,date:S.date,lacking:R},i)}
`}
`:s`
<p class="form-hint">${h.today.begins(p.starts)}</p>
`}
</section>
`},T=(p,S,{view:i,office:m})=>Ze(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>b(p,S)}>
${m.today.report}
</button>
`:null,M=(p,S,i)=>{let m=S.filter(R=>R.due).map(({slot:R})=>R),h=(R,g)=>{let{done:$,all:O,villages:L}=R[g];if(!m.includes(g)||O===0)return s`
<td>–</td>
`;let k=[...new Set(L.map(y=>De(y,g)))];return s`
<td class=${L.length>0?"has-left":""}>
${L.length===0?s`
${$} / ${O}
`:s`
<button type="button" @click=${()=>u(g,k,p.date,R.committee??"none")}>
${$} / ${O}
</button>
`}
</td>
`};return s`
<table class="board-committees">
<thead>
<tr>
<th>${i.words.layers.committees}</th>
<th>${i.words.am}</th>
<th>${i.words.pm}</th>
</tr>
</thead>
<tbody>
${Ko(p.villages).map(R=>s`
<tr data-committee=${R.committee??""}>
<th scope="row">${c(R.committee,i)}</th>
${h(R,"am")}${h(R,"pm")}
</tr>
`)}
</tbody>
</table>
`},E=(p,S)=>{let{words:i,office:m}=S,h=["am","pm"].flatMap(R=>{let g=Pn(p.villages,R);return g.length===0?[]:[{slot:R,units:g}]});return h.length===0||p.first_record===null||p.date<p.first_record?null:s`
<section class="board-holes">
<h3>${m.today.holes}</h3>
${h.map(({slot:R,units:g})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(R,["not_reported"],p.date,null)}>
${i[R]} ${m.today.lackingOf(g.length)}
</button>
${T(R,p.date,S)}
</p>
`)}
</section>
`},v=(p,S,i,m)=>{let{office:h}=m,R=zo(p,i,S,l(p));return s`
<section class="board-todo" aria-label=${h.today.todo}>
<h3>${h.today.todo}${R.length===0?"":` · ${R.length}`}</h3>
${R.length===0?s`
<p class="form-hint">${h.today.nothing}</p>
`:s`
<ol class="board-list">
${R.map(g=>P(g,p,m))}
</ol>
`}
</section>
`},P=(p,S,i)=>{let{words:m,office:h,view:R}=i,{session:g}=t.work.get(),$=Ze(g,R.town),{today:O}=h,[L,k,y]={overdue:()=>{let x=p.kind==="overdue"?p.slot:"am";return $?[O.lacking(p.count,!0),oe(g,R.town)?O.callWhole:O.call,()=>w.open(x,S.date)]:[O.lacking(p.count,!0),O.check,()=>u(x,["not_reported"],S.date,null)]},disputed:()=>{let x=p.kind==="disputed"?p.slot:"am";return[O.disputed(p.count),O.check,()=>u(x,["contested"],S.date,null)]},bare:()=>$?[O.bare(p.count),h.plan.open,()=>t.work.set({open:"plan"})]:[O.bare(p.count),O.check,()=>f(qe([{kind:"range",field:"cleaners",from:0,to:0}]),S.date,null)],ending:()=>[O.ending(p.count),h.plan.open,()=>t.work.set({open:"plan"})],holes:()=>$?[O.holesLeft(p.count),O.report,()=>b("pm",X(S.date,-1))]:[O.holesLeft(p.count),O.check,()=>u("pm",["not_reported"],X(S.date,-1),null)]}[p.kind]();return s`
<li data-todo=${p.kind}>
<span>${"slot"in p?`${m[p.slot]}${m.colon}`:""}${L}</span>
<button type="button" class="form-button is-quiet" @click=${y}>${k}</button>
</li>
`},D=(p,{view:S,words:i,office:m})=>Ze(t.work.get().session,S.town)?s`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${V(p.villages.filter(h=>!h.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${m.plan.open}
</button>
</p>
`:null;return{title:({office:p,view:S})=>S.date===null?p.today.title:p.today.past,key:({view:p})=>p.town??"",enter:()=>{n.close(),w.close(),a.stop(),o.forget(),r.forget();let p=t.view.get();(p.date!==null||p.theme!=="coverage")&&t.view.set({...Je(p,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),w.close()},body:p=>{let S=p.data.coverage.value;if(S===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let i=S.date===U(new Date),m=i?o.before(S):null,h=m===null?null:Il(m,p),R=Il(S,p),g=Vo(R,i?ot(new Date):null);return s`
<p class="form-hint board-head">
${i?p.words.asOf(R.date,ot(new Date(R.as_of))):p.words.onDate(R.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${Q("present")}${p.office.today.wall}
</button>
</p>
${a.part(R.date,p)}
${R.first_record===null||R.date<R.first_record?s`
<p>${p.words.headline.noRecordsOf(R.date)}</p>
`:s`
${i?v(R,h,g,p):null}
${g.map($=>N($,R,p))} ${D(R,p)} ${n.part(R,p)}
${M(R,g,p)}
`}
${h===null?null:E(h,p)}
`}}}function Il(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return Lo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Lb(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>Tn({view:o.get(),data:r.get(),words:So[o.get().language]}),ask:()=>v(),signedIn:async P=>{try{return await P()}catch(D){if(!(D instanceof Wo)||D.problem.status!==401||!await Zi(t))throw D;return P()}}},u={account:As(c),people:Va(c),changes:Qs(c),history:Ha(c),edit:la(c),shape:ea(c),draw:ta(c),today:Fl(c),report:Wl(c),plan:fl(c),period:Xa(c),calendar:Ja(c),stages:Dl(c),compare:Us(c),month:Fa(c)},f="",w=null,b=null,N=()=>l.set({open:null}),T=P=>{var p,S,i;w!==null&&((S=(p=u[w]).leave)==null||S.call(p)),w===null&&(b=document.activeElement instanceof HTMLElement?document.activeElement:null),w=P,document.body.classList.toggle("has-work",P!==null),document.body.classList.toggle("has-papers",P==="month");let{mode:D}=a.get();if((D.kind==="place"||D.kind==="compare")&&a.set({mode:Ne}),P===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(b==null?void 0:b.isConnected)===!0?b:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},M=P=>{P!==null?l.set({open:"month"}):l.get().open==="month"&&N()};o.subscribe((P,D)=>{P.papers!==D.papers&&M(P.papers)}),o.get().papers!==null&&M(o.get().papers);let E=()=>{},v=()=>E();E=Fo(e,t,P=>{let D=P.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",D===null),D!==w&&T(D),D===null)return null;let p=Tn(P),S=u[D],i=`${D} ${S.key(p)}`;i!==f&&(f=i,S.enter());let m=S.title(p);e.setAttribute("aria-label",m);let{mode:h}=a.get();return e.classList.toggle("is-placing",h.kind==="place"&&h.waiting),e.classList.toggle("is-comparing",h.kind==="compare"),e.classList.toggle("is-drawing",D==="shape"||D==="draw"),e.classList.toggle("is-wide",D==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${p.words.action.close}
@click=${N}
>
${Q("close")}
</button>
</header>
<div class="work-body work-${D}">${S.body(p)}</div>
`}),a.subscribe((P,D)=>{P.mode!==D.mode&&v()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&w!==null&&l.get().gate===null&&N()})}function Zi({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{Lb as mountWork};
