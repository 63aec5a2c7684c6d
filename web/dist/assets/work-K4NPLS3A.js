import{a as cs,b as ds}from"./chunk-WLGKQWSS.js";import{a as us}from"./chunk-GEY32XWL.js";import{a as ps,b as fs,c as gs,d as hs,e as Wn,f as Gt,g as ys,h as bs,k as $s,l as ws,m as vs,p as Vt,q as mt}from"./chunk-IU4EKNPJ.js";import{a as Dr,b as Mr,c as Lr,d as Er,e as Wr,f as Cr,g as Bt,h as Ar,i as qt,j as Mn,k as _r,l as Ir}from"./chunk-PDL65RIK.js";import{b as Ut,c as Fr,d as jr,e as Hr,f as Br,g as qr,h as Ur,i as Gr,j as Vr,k as Kr,l as dt,m as Yr}from"./chunk-O6Y46DTI.js";import{a as xe}from"./chunk-WNGTIG2R.js";import{a as ne}from"./chunk-FFOHVL5V.js";import{A as Ee,B as Rr,a as Ne,c as ur,f as mr,g as pr,h as fr,i as gr,j as hr,k as yr,l as br,m as $r,n as Rn,o as wr,p as vr,q as kr,r as Or,s as Ht,t as xr,u as Ge,v as Tr,w as Pr,x as Dn,y as Sr,z as Nr}from"./chunk-V2EVCRPV.js";import{a as Te,e as zr,f as Jr,g as Zr,h as Xr,i as Qr,j as Ln,k as ut,l as es,m as ts,n as ns,o as os,q as rs}from"./chunk-7AJBQXLZ.js";import"./chunk-QWJMKJ4I.js";import{j as ss,k as as,l as ls,m as is}from"./chunk-S7BE63OI.js";import{a as ct,b as or,d as rr,f as sr,h as ar,i as Ot,j as lr,k as ir,l as cr,m as Ft,n as jt,p as dr,u as Se}from"./chunk-47QJ2U4H.js";import{b as kt,c as Qo,d as er,e as tr,f as nr}from"./chunk-FT33FG2O.js";import{a as Io,b as ms,e as En}from"./chunk-4A4N5WW6.js";import"./chunk-G7RVK4PW.js";import{a as Tn,b as oe,c as Pn,d as Et,e as at,f as Xe,g as Qe,i as _o}from"./chunk-HDNHD4KU.js";import{c as Ue}from"./chunk-KRRQ52TJ.js";import{g as Mt,l as Lo}from"./chunk-IWX456UU.js";import{a as To,b as Be,c as $t,e as Po}from"./chunk-M6AR5UX4.js";import{b as Ze,d as nt}from"./chunk-N5I25ZZX.js";import{d as ko}from"./chunk-HCYSNNHS.js";import{a as Do,b as Mo,c as vn,d as kn}from"./chunk-G6LQKNM6.js";import{a as Fo}from"./chunk-624P6E62.js";import{a as So}from"./chunk-OSI6CRNV.js";import{a as ho,b as yo,c as Dt,e as bo,f as $o,g as wo}from"./chunk-K4LKEPK4.js";import{a as ke}from"./chunk-P6FBAL6K.js";import{b as De}from"./chunk-BXEARTBI.js";import{a as Oo,m as xo}from"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as ue,b as Uo,c as he,d as Go,e as At,f as Le,g as Vo,h as Ko,i as Nn,j as Yo,k as zo,m as _t,n as It,o as Jo,p as ee,q as Zo}from"./chunk-CQMSJE4X.js";import{a as Sn,b as Y,c as Ce,d as pe,e as Bo,f as qo,g as lt,h as it,i as z,j as Wt,k as fe,l as Ct,m as ie,n as be}from"./chunk-NU2VQ57N.js";import{a as me}from"./chunk-RWT4YOSQ.js";import"./chunk-7UJ6GVWO.js";import{a as jo}from"./chunk-DHPYUQPK.js";import{c as Ho}from"./chunk-M4ZMK2PU.js";import{b as Ro}from"./chunk-FVE2Q2OD.js";import{a as K}from"./chunk-KXHZUGMI.js";import{a as q,b as st,c as _e,e as Z,f as Oe,g as xn}from"./chunk-BBVHBITH.js";import{d as wn}from"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{a as qe,e as No}from"./chunk-6NKZHU2E.js";import{g as vo}from"./chunk-ISYZ6M3S.js";import{c as Wo,d as Co,j as On,o as Ao,r as Lt,v as se}from"./chunk-ACO2773S.js";import{a as V,b as Me,c as vt,e as Eo,f as ot,g as rt}from"./chunk-265K6TNF.js";import{d as Pt,f as St,l as bn,m as Nt,r as X}from"./chunk-RKDKU3EV.js";import{a as s,b as Je,d as po}from"./chunk-3PJR2OYE.js";import{a as Re,b as wt}from"./chunk-4TS7O3HR.js";import{c as go,d as $n,e as ye,f as Rt}from"./chunk-6HCXI4IL.js";import{d as Tt,e as fo,f as yn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Xo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var ks=7;function Os(e,t,n,o){let r=Wn({boxes:{},...Kt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Kt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Cn({written:e,feature:t},n){return e.now.boxes[n]??Ot(t.properties[n])}function xs(e,t,n){if(Cn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:Gt(e.written,t,{boxes:o})}}function Ts(e,t){let n=Ls(e.written.now.boxes,o=>o===t);return{...e,written:Gt(e.written,`leave ${t}`,{boxes:n})}}function An(e,t){return{...e,written:Gt(e.written,Object.keys(t).join(),t)}}function Ps(e,[t,n]){return An(e,{lon:t.toFixed(ks),lat:n.toFixed(ks)})}function Ss({written:{now:e},feature:t}){let{lon:n,lat:o}=Kt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ns(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Rs(t,o,r))||Ss(e)}function Rs(e,t,n){return n.trim()!==Ot(e.properties[t]).trim()}function Xl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Ds(e,t){let n=cr(t,e.feature,e.written.now.boxes);if(!Ss(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Xl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ms(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{..._n(e,n,`"${t.version}"`),late:t}}function _n(e,t,n){let{feature:o,written:r}=e,a=Kt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:Kt(t),d=Ls(r.now.boxes,(c,m)=>!Rs(o,c,m));return{...e,feature:t,tag:n,late:null,written:Wn({...r.now,...l,boxes:d})}}function In(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Ls(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Es=1,Ws="edit ";function Fn(e){return Ws+Re(e)}function jn(e){return Ns(e)||e.written.now.reason.trim()!==""}function Hn(e){let{account:t,selection:n}=e;jn(e)?ps(t,Fn(n),{form:Es,draft:e}):pt(e)}function pt({account:e,selection:t}){hs(e,Fn(t))}function Bn(e,t){return As(fs(e,Fn(t)))}function Cs(e){return gs(e).filter(({name:t})=>t.startsWith(Ws)).flatMap(t=>As(t)??[])}function As(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Es||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Yt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Cs(t).map(l=>this.edit(l,n)),...$s(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:Re(r),title:Se(r.layer,a,o),said:[Oe(new Date(n).toISOString()),...Ql(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>pt(t)}}drawing(t,n,o){var w;let{sketch:r,at:a,name:l}=n,{layer:d,fid:c,town:m}=r,f=Vt[o.view.language];return{name:l,title:(c===null||(w=r.base[String(c)])==null?void 0:w.title)??o.words.kinds[d],said:[Oe(new Date(a).toISOString()),c===null?f.title:f.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:d,fid:c},m,d),drop:()=>ws(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:d}=l.office;return s`
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
${this.throwing===t?ie(d.throwSure,d.throwAway,()=>{a(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&vs(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function Ql({selection:e,written:t},n){let o=new Map(ct(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var ti=90;function qn({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:d}=r,c=Rt(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:qe(c,d.language),m)}function _s(e){let{work:t,data:n}=e.stores,o=new Yt(e),r=null,[a,l,d]=["",null,"read"],[c,m,f]=[null,"",""],w=i=>u=>{[c,m]=[se(u),i],e.ask()},b=()=>{e.signedIn(pr).then(i=>{r=i,e.ask()},w("tokens"))},N=()=>{En(async()=>{await ur();let i=await ms();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),K(n,e.now().office.account.signedOut)},w("tokens"))},P=i=>{i.preventDefault();let u=i.currentTarget,{old:h="",fresh:T="",again:g=""}=be(i),{gate:$,account:O}=e.now().office;[c,m]=[null,"password"],f=us(T)<10?$.short:T!==g?$.differ:"",e.ask(),f===""&&e.signedIn(()=>En(()=>mr(h,T))).then(()=>{u.reset(),K(n,O.changed)},w("password"))},M=i=>{i.preventDefault();let u=i.currentTarget,{token:h="",days:T=""}=be(i);[c,m,a]=[null,"tokens",""],e.signedIn(()=>fr(h.trim(),d,Number(T))).then(g=>{a=g,Wt(u,"token"),b()},w("tokens"))},E=i=>{l=null,e.signedIn(()=>gr(i)).then(b,w("tokens"))},v=(i,u)=>m===i&&f!==""?s`
<div class="form-problem" role="alert">${f}</div>
`:Y(m===i?c:null,u,`form-problem-${i}`),S=(i,u)=>{let{account:h,allTowns:T}=u.office,g=[...i.administrator?[T]:[],...i.memberships.map($=>qn($,u))];return s`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Tn(i))[0]}</span>
<div>
<b>${Tn(i)}</b>
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
`},D=(i,u)=>{let{account:h,gate:T}=u.office;return s`
<details class="work-more">
<summary>${h.password}</summary>
<form @submit=${P}>
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
${z({name:"fresh",label:T.newPassword,type:"password",autocomplete:"new-password",hint:T.rules,required:!0})}
${z({name:"again",label:T.again,type:"password",autocomplete:"new-password",required:!0})}
${v("password",u)}
<button type="submit" class="form-button is-main">${h.change}</button>
</form>
</details>
`},p=(i,u)=>{let{account:h}=u.office,T=i.last_used===null?h.neverUsed:h.used(q(new Date(i.last_used))),g=[h[i.scope],h.until(q(new Date(i.expires))),T];return s`
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
${l===i.token?ie(h.removeSure,h.remove,()=>E(i.token),()=>{l=null,e.ask()},u):null}
</li>
`},R=i=>{let{account:u}=i.office;return s`
<section class="work-tokens">
<h3>${u.tokens}</h3>
<p class="form-hint">${u.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(h=>p(h,i))}
</ul>
${(r==null?void 0:r.length)===0?s`
<p class="form-hint">${u.noTokens}</p>
`:null}
${a===""?null:s`
<div class="form-notice" role="status">
<p>${u.secretOnce}</p>
${Ct(u.secret,a,e)}
</div>
`}
${v("tokens",i)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${M}>
${z({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${fe("scope",u.scope,[["read",u.read],["write",u.write]],d,h=>d=h)}
${z({name:"days",label:u.days,value:String(ti),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,m,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?b():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:u}=t.get();return u===null||!u.signed_in?s``:s`
${S(u,i)} ${o.body(u.account,i)} ${D(u,i)} ${R(i)}
`}}}function zt(e){let t=e.flatMap(l=>l===null?[]:xo(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=Oo(t.map(l=>l.flatMap(([d=0,c=0])=>[d,c])));return[n,o,r,a]}var ni=["version","updated_at","created_at","town"];function js(e,t){let n=new Map(e.map(r=>[$n(r),r])),o=new Map(t.map(r=>[$n(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],d=a===null||l===null?[]:oi(a,l);return a===null||l===null||d.length>0?[{fid:r,was:a,is:l,fields:d}]:[]})}function oi(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!ni.includes(l)&&!Is(n[l],o[l]));return Is(e.geometry,t.geometry)?a:[...a,"geometry"]}function Is(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Hs(e,t,n,o,r){let[a,l]=[Fs(e,n,r),Fs(t,n,r)],d=new Set([...a.keys(),...l.keys()]),c=[...d].filter(m=>m!==null&&!o.includes(m));return[...o,...c,null].flatMap(m=>d.has(m)?[{value:m,was:a.get(m)??ft,is:l.get(m)??ft}]:[])}var ft={count:0,measure:0};function Jt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Fs(e,t,n){let o=new Map;for(let{properties:r}of e){let a=ri(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Jt(o.get(a)??ft,{count:1,measure:l}))}return o}function ri(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var si=7,Un=40,ai=400;function Gn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Gs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,d]=[!1,null],c=null,m=Un,f=new me,w=()=>{let{town:i}=t.get();if(i===null)return;[l,d,c,m]=[!0,null,null,Un],e.ask();let[u,h]=[$t(o),r===""?null:$t(r)],T=ko(t.get().theme).map(async g=>{let[$,O]=await Promise.all([On(g,i,void 0,u),On(g,i,void 0,h)]);return{layer:g,then:$,now:O,changed:js($,O)}});f.read(Promise.all(T),g=>{[a,l]=[g,!1],b(),e.ask()},g=>{[d,l]=[se(g),!1],e.ask()})},b=()=>{let i=(a??[]).flatMap(T=>P(N(T))),u=Us(i.filter(({fields:T,is:g})=>g===null||T.includes("geometry")).map(T=>T.was)),h=Us(i.map(T=>T.is));n.set({mode:u===null&&h===null?De:{kind:"compare",change:0,was:u,is:h}})},N=i=>{let{layer:u,then:h,now:T}=i,[g,$]=[t.get(),e.stores.data.get()],O=x=>Mt(g,{...$,layers:{[u]:{status:"ready",value:x,problem:null}}},u),[L,k]=[O(h),O(T)];if(L.fids===null||k.fids===null)return i;let y=i.changed.filter(({fid:x})=>{var W,A;return((W=L.fids)==null?void 0:W.has(x))===!0||((A=k.fids)==null?void 0:A.has(x))===!0});return{layer:u,then:L.features,now:k.features,changed:y}};t.subscribe((i,u)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==u.committee||i.filter!==u.filter||i.table!==u.table)&&b()});let P=({layer:i,changed:u})=>c===null?u:c.layer===i?u.filter(h=>Gn(h)===(c==null?void 0:c.kind)):[],M=(i,u)=>{c=(c==null?void 0:c.layer)===i&&c.kind===u?null:{layer:i,kind:u},m=Un,b(),e.ask()},E=(i,{fid:u,was:h,is:T})=>{let g=zt([(h==null?void 0:h.geometry)??null,(T==null?void 0:T.geometry)??null]);T!==null&&t.set({selected:{layer:i,fid:u}}),g!==null&&e.acts.showExtent(g)},v=(i,u)=>{let h=u.flatMap(({fid:T,is:g})=>g===null?[]:[T]);t.set({...nt(t.get(),i,`fid IN (${h.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},S=(i,u)=>{let{compare:h}=u.office,T=q(new Date),g=()=>{let k=i==="from"?o:r;return k===""?[T,""]:k.split("T")},$=(k,y)=>{let x=k===""?"":`${k}${y===""?"":`T${y}`}`,W=Po(x)??"";i==="from"?o=W===""?o:W:r=W,w()},[O="",L=""]=g();return s`
<div class="compare-moment" data-moment=${i}>
<span>${h[i]}</span>
<input
type="date"
aria-label=${`${h[i]} ${u.words.action.date}`}
max=${T}
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
`},D=(i,u)=>{let{layer:h,then:T,changed:g}=i,{words:$,office:O}=u,L=ii(h),k=vo(h),y=sr(h,k,$),x=Hs(T,i.now,k,Object.keys(y),L),W=x.reduce((I,{was:te,is:ae})=>({value:null,was:Jt(I.was,te),is:Jt(I.is,ae)}),{value:null,was:ft,is:ft}),A=(I,{was:te,is:ae},C)=>s`
<tr class=${C?"compare-total":""}>
<th scope="row">${I}</th>
<td>${Bs(te,L)}</td>
<td>${Bs(ae,L)}</td>
<td>${di(te,ae,L)}</td>
</tr>
`,F=I=>g.filter(te=>Gn(te)===I).length,H=P(i),B=s`
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
${x.length<2?null:x.map(I=>A(I.value===null?$.filter.blank:y[I.value]??I.value,I,!1))}
${A($.table.sum,W,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${h}>
<h3>${$.layers[h]}${L===null?"":u.office.paren("",ci(L,u))}</h3>
${g.length===0?s`
<p class="form-hint">${O.compare.same}</p>
${B}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(I=>F(I)===0?null:s`
<button
type="button"
class="compare-kind is-${I}"
data-kind=${I}
aria-pressed=${(c==null?void 0:c.layer)===h&&c.kind===I}
@click=${()=>M(h,I)}
>
${O.compare[I]}
<b>${V(F(I))}</b>
</button>
`)}
${H.every(({is:I})=>I===null)||H.length>ai?null:s`
<button type="button" class="text-button" data-rows @click=${()=>v(h,H)}>
${X("table")}${$.tool.table}
</button>
`}
</div>
${B}
<ol class="compare-rows">
${H.slice(0,m).map(I=>R(h,I,u))}
</ol>
${H.length<=m?null:s`
<button type="button" class="form-button is-quiet" @click=${p}>
${O.compare.more(V(H.length-m))}
</button>
`}
`}
</section>
`},p=()=>{m+=200,e.ask()},R=(i,u,h)=>{let T=u.is??u.was;if(T===null)return null;let g=Gn(u);return s`
<li>
<button type="button" data-fid=${u.fid} @click=${()=>E(i,u)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${Se(i,T,h)}</b>
<span>${g==="edited"?ui(i,u,h):h.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:u}})=>`${i??""} ${u}`,enter:()=>{o===""&&(o=To(t.get())??Z(q(new Date),-si)),a=null,w()},leave:()=>f.drop(),body:i=>s`
<div class="compare-moments">${S("from",i)} ${S("to",i)}</div>
<p class="form-hint compare-says">
${xn($t(o),i.words)} →
${r===""?i.office.compare.present:xn($t(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:s`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${Y(d,i)}
${l?s`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:s`
${(a==null?void 0:a.every(({then:u})=>u.length===0))===!0?s`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(a==null?void 0:a.some(({changed:u})=>u.length>0))===!0?li(i):null}
${(a??[]).map(u=>D(N(u),i))}
`}
`}}function li({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ii(e){let{shape:t}=Dt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function ci(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Vs(e,t){return t==="area_m2"?Me(ke(e)):V(e)}function Bs({count:e,measure:t},n){return n===null?V(e):s`
${Vs(t,n)}
<small>${V(e)}</small>
`}function di(e,t,n){let o=qs(t.count-e.count,V);return n===null?o:s`
${qs(t.measure-e.measure,r=>Vs(r,n))}
<small>${o}</small>
`}function qs(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function ui(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return rr(l,r);let d={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=jt(e,d,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function Us(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Ks=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","parcel_holders","memberships"];function Zt(e,{words:t,office:n}){return yo(e)?t.layers[e]:n.lists[e]??e}var Vn=6,mi=Ks;function Kn(e,t){let{log:n}=t.office,o=e.slice(0,Vn).map(({layer:a,op:l,count:d})=>{var c,m;return((m=(c=n.people)[a])==null?void 0:m.call(c,l,d))??n.touch(Zt(a,t),l,d)}),r=e.length>Vn?n.andMore(e.length-Vn):"";return o.join(t.words.listComma)+r}function Xt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>mi.includes(n))}function Yn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Ys(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Yn(e,t)!==""}function pi(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function zs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=pi(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Js(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:d,unit:c,level:m})=>{let f=c!==""?t.committees.get(c)??c:m===""?"":n.levels[m];return n.paren(l===""?a:l,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function Zs({change:e,touched:t},n){return n.office.log.willUndo(e,Kn(t,n))}function Xs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,d]=o;return l===void 0||d===void 0?n.conflict(Zt(r,t),a):n.leaning(Zt(r,t),a,l,Zt(d,t))}var Ve=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new me;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,d=o(t,n+1);if(d===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(d,m=>{if(!c())return;let f=r(m),w=f.slice(0,n);this.rows=t===null?w:[...this.rows,...w],[this.answer,this.all,this.reading,this.problem]=[m,f.length<=n,!1,null],l()},m=>{[this.problem,this.reading]=[se(m),!1],l()})}};function ge(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var fi=["7","30","90"],gi=500;function Qs({stores:e,ask:t}){let n=null,o="7",r=ee(t),a=d=>{let c=e.view.get().town??"",m=q(new Date),f=Z(m,1-Number(o));return r.of([c,d,f,m].join(" "),()=>xr(c,d,f,m,gi))};e.data.subscribe((d,c)=>{d.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(d,c,m)=>{var P;let{log:f}=m.office,w=((P=ye(m.data,d,c.fid))==null?void 0:P.properties)??{name:c.name},b=qe(w,m.view.language)||(c.code??m.words.unnamed),N={insert:f.created,update:f.changed,delete:f.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${Oe(c.at)}</time>
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
${fe("changed-layer",d.office.log.ofLayer,[["",d.office.log.allLayers],...ho.map(c=>[c,d.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:ge(d.office.log.within,fi.map(c=>[c,d.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:d=>{if(n===null)return null;let{log:c}=d.office,m=n,{value:f,problem:w}=a(m);if(f===null)return Ce(w,d);let{features:b,more:N}=f;return s`
<p class="form-hint" data-changed-count=${b.length}>
${N?c.lastChanged(b.length):c.changedCount(d.words.layers[m],b.length,Number(o))}
</p>
<ol class="log">
${b.map(P=>l(m,P,d))}
</ol>
`}}}function Qt(e,t){let[n,o]=[null,""],r=new mt(e.ask),a=null,l=null,d=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=P=>{l=se(P),r.end(),e.ask()},m=P=>{let M=e.stores.view.get().town;M!==null&&([n,a,l,o]=[P,null,null,""],e.ask(),Ht(M,P+1,1).then(({changes:[E]})=>{n===P&&((E==null?void 0:E.change)===P?a=E:l={title:"gone",status:404},e.ask())},c))},f=()=>{let P=e.stores.view.get().town;if(P===null||n===null||r.lasts)return;r.begin();let M=n;e.signedIn(()=>Ge(P,M,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.undone),d(),t()},c)},w=P=>s`
<div class="form-problem" role="alert">
${P.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(M=>s`
<li>${Xs(M,P)}</li>
`)}
</ul>
</div>
`,b=(P,M)=>{let E=P===null?[]:Ft(P,M.view.language,M);return E.length===0?null:s`
<ul class="form-faults">
${E.map(v=>s`
<li>${v}</li>
`)}
</ul>
`},N=(P,M)=>{let{log:E}=M.office;return Xt(P)?s`
${z({name:"undo-reason",label:M.office.paren(E.undoReason,M.office.optional),value:o,input:v=>o=v})}
${r.lasts?s`
<p class="form-hint" role="status">${lt(r.seconds,M)}</p>
${it(r.seconds,M)}
`:ie(Zs(P,M),E.undoIt,f,d,M)}
`:s`
<p class="form-problem" role="alert">
${P.undone_by===void 0?E.notHere(P.change):E.undoneBy(P.undone_by)}
</p>
`};return{end:d,part:(P,M)=>n!==P?s`
<button type="button" class="text-button log-undo" @click=${()=>m(P)}>
${X("undo")}${M.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?w(M):Y(l,M,"undo-problem")}
${b(l,M)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${d}>${M.office.cancel}</button>
`:N(a,M)}
`}}var hi=30;function ea(e){let t=new Ve({size:hi,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:Ht(c,(l==null?void 0:l.change)??null,d)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=Qt(e,()=>t.read()),o=Qs(e),r=(l,d)=>{var m;let{log:c}=d.office;return s`
<li class="log-entry" data-change=${l.change}>
${zn(l,d)}
<p class="log-what">${yi(l,d)}</p>
${Jn(l,d)}
${l.undone_by===void 0?((m=t.answer)==null?void 0:m.may_undo)===!0&&Xt(l)&&!Be(d.view)?n.part(l.change,d):null:s`
<p class="log-mark">${c.undoneBy(l.undone_by)}</p>
`}
</li>
`},a=l=>s`
${Y(t.problem,l)}
${Qe(e.stores.work.get().session,l.view.town)?null:s`
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
`}}function yi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Kn(e,n),Js(t,n)].filter(o=>o!=="").join(n.words.colon)}function zn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${Oe(n)}</time>
<span>${zs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Jn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Yn(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function ta(e){return oa(e,!0)}function na(e){return oa(e,!1)}function oa(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:m}=e;o=!1,K(c.data,m().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Vt[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:m,asOf:f}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${f??""}`:`${m??""} ${f??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-7KJDEHSZ.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function ra({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=In(t,JSON.stringify([t.tag,n,a]),Ee),{tag:d,key:c}=l;return{draft:l,answer:e(()=>Sr(o,r,n,{tag:d,reason:a,key:c}))}}function sa({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=In(t,`delete ${t.tag} ${r}`,Ee),{tag:l,key:d}=a;return{draft:a,answer:e(()=>Nr(n,o,{tag:l,reason:r,key:d}))}}function aa(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:d}=e,{edit:c}=n.office;return s`
${bi(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${$i(r,e,t,n)} ${Oi(e,t,n)}
${z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:m=>t.write({reason:m})})}
${xi(o,t,n)} ${Ti(e,n)}
<div class="form-foot">
${it(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${a?"true":null}>
${a?lt(l,n):c.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?ie(c.deleteSure,c.delete,t.remove,()=>t.ask(!1),n):s`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${c.delete}
</button>
`}
`}function bi(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function $i(e,t,n,o){let r=d=>vi(d,t,n,o),a=dr(t.draft.selection.layer),l=new Set(a.flatMap(([,d])=>d));return s`
${e.filter(({name:d})=>!l.has(d)).map(r)}
${a.map(([d,c])=>{let m=c.flatMap(f=>e.filter(({name:w})=>w===f));return m.length===0?null:s`
<details
class="work-more edit-group"
data-group=${d}
?open=${m.some(({name:f})=>wi(f,t.draft))}
>
<summary>${xe[o.view.language].groups[d]}</summary>
${m.map(r)}
</details>
`})}
`}function wi(e,{written:t,feature:n}){return t.now.boxes[e]!==void 0||Ot(n.properties[e])!==""}function vi(e,{draft:t,problem:n},o,r){var P;let{name:a,kind:l,label:d,unit:c,options:m}=e,f=Cn(t,a),w=M=>o.type(a,M);if(lr(e))return ki(e,f,n,o,r);let b=c===""?d:r.office.paren(d,c);if(l==="listed"||l==="boolean"||l==="committee"){let M=l==="committee"?r.office.edit.noCommittee:r.office.none,E=f===""||m.some(([v])=>v===f)?[]:[[f,f]];return fe(a,b,[["",M],...m,...E],f,w)}let N=a==="aliases"?r.office.edit.aliasesHint:void 0;return z({name:a,label:b,value:f,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:w,fault:((P=n==null?void 0:n.faults)==null?void 0:P.some(M=>M.field===a))??!1,...N===void 0?{}:{hint:N}})}function ki(e,t,n,o,r){var m;let{name:a,label:l}=e,d=as("m2"),c=kt(t,"m2");return z({name:a,label:l,value:tr(t,d),mode:"decimal",input:f=>{var b;let w=((b=kt(f,d))==null?void 0:b.unit)??d;w!==d&&ls(w),o.type(a,er(f,d))},settled:Qo,beside:is(d,r.words,o.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(f=>f.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(nr({...c,unit:d},r.words))})}function Oi({draft:e,placing:t},n,o){if(Dt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${z({name:"lon",label:r.lon,value:a,mode:"decimal",input:d=>n.write({lon:d})})}
${z({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${X("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function xi(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(ct(a,n).map(m=>[m.name,m])),d=(m,f)=>ar(a,m,f,n),c=m=>{let[f,w]=[e.written.now.boxes[m],l.get(m)];return f===void 0||w===void 0?"–":s`
<b>${d(m,ir(w,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(m)}>${o.takeTheirs}</button>
`};return s`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(m=>s`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:m,was:f,is:w})=>{var b;return s`
<tr data-field=${m}>
<th scope="row">${((b=l.get(m))==null?void 0:b.label)??(m==="geometry"?r.shape:m)}</th>
<td>${d(m,f)}</td>
<td>${d(m,w)}</td>
<td>${c(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Ti({problem:e,says:t},n){let o=e===null?[]:Ft(e,n.view.language,n);return s`
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
`}function ia(e){return new Zn(e)}var Zn=class{constructor(t){this.ports=t;this.waiting=new mt(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ps(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${Se(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!la(n,t)&&jn(n)&&this.tellKept(n);let r=Bn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":Oe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(Be(t.view))return Bo(t,this.ports.stores);let{draft:a}=this;if(a===null)return Y(this.problem,t);let l=_o(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${aa(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>xs(o,t,n))},write:t=>{this.change(n=>An(n,t))},leave:t=>{this.change(n=>Ts(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?De:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?bs(o.written):ys(o.written)})))}};tellKept(t){let n=this.ports.now(),o=Se(t.selection.layer,t.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;pt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Hn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&la(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Bn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Hn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Dn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Os(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=se(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=oe(this.ports.stores.work.get().session,o.view.town);return ct(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:d,seconds:c}=this.waiting,{mode:m}=this.ports.stores.tools.get(),f=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:c,deleting:r,says:a,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Ds(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(ra(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(sa(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(t),c=this.latest(t);if(!o&&!Si(c,t)){this.goOn(c);return}pt(t),d&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;Dn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(_n(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=se(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ms(r,o):r),!this.shows(t)||!a){qo(Se(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(Pi))}};function Pi(){var e;for(let t of document.querySelectorAll("details.edit-group"))t.querySelector("[aria-invalid]")!==null&&(t.open=!0);(e=document.getElementById("edit-says"))==null||e.scrollIntoView({block:"center"})}function Si(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function la({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ca=e=>e?{"Tuntu-Reveal":"1"}:{};async function Ke(e,t={}){return await(await Ne("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function et(e,t){return await(await Ne("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ee()})).json()}function da(e,t,n){return Ke(`ledger?town=${e}&month=${t}`,ca(n))}async function ua(e,t,n,o,r,a){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await Ne("GET",d,void 0,ca(a)),m=(f=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:m===void 0?`${t}-${n}.${o}`:decodeURIComponent(m),content:await c.blob()}}async function ma(e){return(await Ke(`months?town=${e}`)).months}async function pa(e,t){await Ne("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ee()})}async function fa(e,t){let n={corrections:[t]};return(await et(`ledger/corrections?town=${e}`,n)).months}function ga(e,t,n){return et(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ha(e){let t=await Ne("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ya(e,t,n,o){return Ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ba(e,t,n){await et(`lists/${t}/publish?town=${e}`,n)}async function $a(e,t,n,o){await et(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function wa(e,t,n,o,r){await et(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function va(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Ke(n)).inspections}async function ka(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Ke(n)).streets}async function Oa(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([Ke(`patrols?${o}`),Ke(`calendar?${o}`),Ke(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:d,name:c})=>[d,c]))}}async function xa(e,t){return(await et(`patrols?town=${e}`,{shifts:t})).change}async function Ta(e,t){return(await et(`calendar?town=${e}`,t)).change}var en=["sheet","attendance","lists","inspections","washings","patrols"];function tn({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function Pa(e){let[t="",n]=e.split(".");return{month:t,paper:en.find(o=>o===n)??"sheet"}}function nn(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function Ie(e){return new Date(Date.parse(`${nn(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Ni="January February March April May June July August September October November December".split(" "),on=e=>`${Ni[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Xn=e=>`${e} ${e===1?"village":"villages"}`,Sa={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:on,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${on(e)} is closed`,sureClose:(e,t,n,o)=>`${on(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${on(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Xn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Xn(e)} on the red list and ${Xn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var rn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Na={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:rn,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${rn(e)}已结账`,sureClose:(e,t,n,o)=>`${rn(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${rn(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var sn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ra={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:sn,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${sn(e)}已結賬`,sureClose:(e,t,n,o)=>`${sn(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${sn(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var an={"zh-Hans":Na,"zh-Hant":Ra,en:Sa};function Da(e,t){return{...e,month:t,said:an[e.view.language],town:e.view.town??""}}function Ae(e){return V(e,Number.isInteger(e)?0:2)}function Ye(e){return e===null?"":V(e,2)}function Qn(e){return e.slice(5)}function Ma(e,t,{data:n,committees:o}){let{layer:r,fid:a}=ue(e),l=ye(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Fe(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function je(e,t,{town:n,month:o,view:r,said:a},l,d){let c=m=>{d.write(async()=>{let f=await ua(n,o,e,m,r.language,t);ss(f.name,f.content),K(l.stores.data,a.saved(f.name))})};return s`
<span class="month-save">
${["xlsx","csv"].map(m=>s`
<button
type="button"
class="form-button is-quiet"
data-save=${m}
?disabled=${d.busy()}
@click=${()=>c(m)}
>
${m==="xlsx"?a.xlsx:"CSV"}
</button>
`)}
</span>
`}var Ri=[10,20,30,40],Di=[3,5,10],Mi=7;function La(e){let{stores:t,ask:n}=e,o=ee(n),r=ne(e),[a,l]=[20,5],d=new Set,c=!1,m=null,f="",w=($,O)=>{r.write(async()=>{await $(),K(t.data,O)},()=>{[c,m,f]=[!1,null,""],o.again()})},b=()=>t.work.get().session,N=({village:$,name:O},{data:L,view:k})=>{let y=ye(L,"villages",ue($).fid);return y===void 0?O:qe(y.properties,k.language)},P=({committee:$,committee_name:O},L)=>L.committees.get($)??O,M=($,{said:O})=>s`
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
@click=${()=>{m=null,n()}}
>
${y.office.cancel}
</button>
</form>
`,v=$=>{[m,f]=[$,""],r.clear(),n()},S=($,O)=>E(O.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${O.said.object}</button>
`,()=>w(()=>$a(O.town,O.month,$.village,f.trim()),O.said.objectionSent),O),D=($,O)=>{let L=k=>w(()=>wa(O.town,O.month,$,k,f.trim()),O.said.answered);return E(O.said.answerWhy,"answer",s`
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
`,()=>L(!0),O)},p=({done:$,reported:O})=>O===0?"–":`${ot($/O)} %`,R=($,O,L)=>{let{said:k,town:y}=L,x=at(b(),y),W=Xe(b(),y)&&(x===null||x.includes($.committee)),A=O.objections_until!==void 0&&q(new Date)<=O.objections_until,F=($.objections??[]).filter(({upheld:H})=>H===void 0);return s`
<td class="month-standing">
${$.struck===!0?k.struck:$.counts===!0?k.counts:k.notYet}
${($.objections??[]).map(H=>M(H,L))}
${W&&A&&m!==$.village?s`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>v($.village)}
>
${k.objectOpen}
</button>
`:null}
${m===$.village?S($,L):null}
${oe(b(),y)?F.map(({id:H})=>m===H?D(H,L):s`
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
`,u=($,O,L,k)=>{let{said:y}=k;return O.length===0?s`
<p class="form-hint">${y.noVillages}</p>
`:Fe(y.colours[$],s`
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
<td class="month-name">${P(x,k)}</td>
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
${u(k,$[k],O,L)}
`),T=($,O)=>s`
<p class="month-acts" data-published>
<span>${O.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${je("villages",!1,O,e,r)}
</p>
${h($,L=>R(L,$,O),O)}
<p class="form-hint">${O.said.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
`,g=($,O)=>{let{said:L,month:k,town:y}=O,x=q(new Date).slice(0,7)>k,W=B=>B.map(({village:I})=>I).filter(I=>!d.has(I)),[A,F]=[W($.red),W($.black)],H=()=>w(()=>ba(y,k,{least:a,places:l,red:A,black:F}),L.published);return s`
<div class="month-fields">
${fe("least",L.least,Ri.map(B=>[String(B),L.leastOf(B)]),String(a),B=>{a=Number(B),n()})}
${fe("places",L.places,Di.map(B=>[String(B),L.placesOf(B)]),String(l),B=>{l=Number(B),n()})}
${je("villages",!1,O,e,r)}
</div>
<p class="form-hint">${L.draftHint}</p>
${h($,B=>i(B,O),O)}
${($.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${L.fewOf(($.few??[]).length,$.rules.least)}</summary>
${u("few",$.few??[],null,O)}
</details>
`}
<p class="form-hint">${L.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
${x?c?ie(L.surePublish(A.length,F.length,Z(q(new Date),Mi)),L.publish,H,()=>{c=!1,n()},O):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${A.length+F.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${L.publishOpen}
</button>
`:s`
<p class="form-hint">${L.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,m,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var y;let O=`${$.town} ${$.month} ${a} ${l} ${((y=b())==null?void 0:y.account)??0}`,{value:L,problem:k}=o.of(O,()=>ya($.town,$.month,a,l));return L===null?s`
${Y(k,$,"lists-problem")}
${k===null?s`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:s`
${Y(r.problem(),$,"lists-problem")}
${L.published!==null?T(L.published,$):L.draft!==null?g(L.draft,$):s`
<p>${$.said.notPublished}</p>
`}
`}}}var eo={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},ln={place:"",date:"",days:"0",slots:"",reason:""};function Ea(e){return e.trim()===""?0:rt(e)}function Wa(e,t){let{stores:n,ask:o}=e,r=ee(o),a=ee(o),l=ne(e),d=null,[c,m]=["",!1],f=ln,w=null,b=(v,S,D)=>l.write(async()=>{let{ended:p,taken_back:R}=await ga(D.town,v.cleaner,S);K(n.data,S===null?D.said.backAgain:D.said.left(v.cleaner,S,p,R))},()=>{m=!1,t()}),N=(v,S)=>{let{place:D,date:p,reason:R}=f,[i,u]=[Ea(f.days),Ea(f.slots)];return w=i===null?f.days:u===null?f.slots:null,i===null||u===null?(o(),Promise.resolve(!1)):l.write(async()=>{let h=await fa(S.town,{cleaner:v.cleaner,place:D,date:p,days:i,slots:u,reason:R});K(n.data,S.said.corrected(h[0]??""))},()=>{f=ln,t()})},P=(v,S)=>{var R;let{said:D}=S,p=(R=a.of(S.town,()=>ha(S.town)).value)==null?void 0:R.get(v.cleaner);return p!==void 0?s`
<p class="month-line">
<span>${D.lastDayIs(p)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>b(v,null,S)}
>
${D.takeBackLastDay}
</button>
</p>
`:m?ie(D.sureLeft(v.cleaner,c),D.leave,()=>{b(v,c,S)},()=>{m=!1,o()},S):s`
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
@click=${()=>{c!==""&&(m=!0,o())}}
>
${D.leaveOpen}
</button>
</div>
`},M=(v,S)=>{let{said:D,month:p}=S,[R,i]=[`${p}-01`,Ie(p)],u=r.of(`${S.town} ${p}`,()=>qt(S.town,R,i)).value??[],h=[...new Set(u.filter(({cleaner:g})=>g===v.cleaner).map(({place:g})=>g))],T=g=>{f={...f,...g}};return s`
<form
class="month-fields"
data-correct
@submit=${g=>{g.preventDefault(),h.includes(f.place)||T({place:h[0]??""}),N(v,S)}}
>
<p class="form-hint">${D.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${D.place}</label>
<select
id="form-correct-place"
@change=${g=>T({place:g.target.value})}
>
${h.map(g=>s`
<option value=${g} .selected=${g===f.place}>${he(ue(g),S)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${D.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${R}
max=${i}
.value=${f.date}
@change=${g=>T({date:g.target.value})}
/>
</div>
${z({name:"correct-days",label:D.daysMore,value:f.days,mode:"decimal",input:g=>T({days:g})})}
${z({name:"correct-slots",label:D.slotsMore,value:f.slots,mode:"decimal",required:!0,input:g=>T({slots:g})})}
${z({name:"correct-reason",label:D.why,value:f.reason,required:!0,lengthMost:200,input:g=>T({reason:g})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":D.noNumber(w)}
</div>
<button class="form-button" ?disabled=${l.busy()||h.length===0}>${D.correct}</button>
</form>
`};return{open:()=>d,turn:v=>{[d,c,m]=[d===v?null:v,q(new Date),!1],[f,w]=[ln,null],l.clear(),o()},detail:(v,S,D,p)=>s`
<tr class="month-detail">
<td colspan=${D}>
<div>
<p class="month-marks" role="group" aria-label=${p.said.papers.attendance}>
${Array.from(v.marks,(R,i)=>s`
<span title=${_e(`${p.month}-${String(i+1).padStart(2,"0")}`,p.view.language)}>
<small>${i+1}</small>
${eo[R]??""}
</span>
`)}
</p>
${v.shared===0?null:s`
<p class="form-hint">${p.said.shared(v.shared)}</p>
`}
${P(v,p)} ${S.closed?M(v,p):null}
${pe(l.problem(),p,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[d,m,f,w]=[null,!1,ln,null],l.clear(),r.forget(),a.forget()}}}function Ca({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Aa(e){let{ask:t}=e,n=ee(t),o=ne(e),r=!1,a=({town:b,month:N})=>n.of(`${b} ${N} ${r?"whole":""}`,()=>da(b,N,r)),l=()=>{n.again(),d.again()},d=Wa(e,l),c=(b,N)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${X(r?"hidden":"eye")}${r?b.said.hideNames:b.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${X("history")}${b.said.again}
</button>
${je(N,r,b,e,o)}
</p>
`,m=b=>s`
${Y(a(b).problem,b,"sheet-problem")}
${a(b).problem===null?s`
<p class="form-hint">${b.words.reading}</p>
`:null}
`,f=(b,{said:N})=>b.villages.duty_days+b.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${N.nobody(b.villages.duty_days,Ae(b.villages.slots),b.streets.duty_days,Ae(b.streets.slots))}
</p>
`,w=(b,N)=>{let{said:P}=N,M=b.total.yuan!==null,E=["villages","streets"].filter(h=>b.total[h].duty_days+b.nobody[h].duty_days>0||b.corrections.some(T=>Ca(T)===h)),v=M?5:4,S=2+E.length*v+(M?2:1),D=s`
${Array.from({length:v},()=>s`
<td class="is-none">–</td>
`)}
`,p=h=>h.duty_days===0&&h.days===0&&h.slots===0&&(h.yuan??0)===0?D:s`
<td>${V(h.duty_days)}</td>
<td>${Ae(h.days)}</td>
<td>${Ae(h.due)}</td>
<td>${Ae(h.slots)}</td>
${M?s`
<td>${Ye(h.yuan)}</td>
`:null}
`,R=h=>E.map(T=>p(h[T])),i=h=>s`
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
${R(h)}
<td>${V(h.attended)}</td>
${M?s`
<td>${Ye(h.yuan)}</td>
`:null}
</tr>
${d.open()===h.cleaner?d.detail(h,b,S,N):null}
`,u=h=>{let T=Ca(h);return s`
<tr class="month-correction" data-correction=${h.id}>
<th scope="row">${V(h.cleaner)}</th>
<th class="month-name">${h.name}</th>
${E.map(g=>g===T?s`
<td></td>
<td>${Ae(h.days)}</td>
<td></td>
<td>${Ae(h.slots)}</td>
${M?s`
<td>${Ye(h.yuan)}</td>
`:null}
`:s`
<td colspan=${v}></td>
`)}
<td></td>
${M?s`
<td>${Ye(h.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${S}>${P.corrects(h.date,h.place_name,h.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${P.number}</th>
<th rowspan="2" scope="col" class="month-name">${P.name}</th>
${E.map(h=>s`
<th colspan=${v} scope="colgroup">${P.groups[h]}</th>
`)}
<th rowspan="2" scope="col">${P.attended}</th>
${M?s`
<th rowspan="2" scope="col">${P.pay}</th>
`:null}
</tr>
<tr>
${E.map(()=>s`
<th scope="col">${P.duty}</th>
<th scope="col">${P.swept}</th>
<th scope="col">${P.dueSlots}</th>
<th scope="col">${P.slots}</th>
${M?s`
<th scope="col">${P.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${b.rows.map(i)} ${b.corrections.map(u)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${P.total}</th>
${R(b.total)}
<td>${V(b.rows.reduce((h,{attended:T})=>h+T,0))}</td>
${M?s`
<td>${Ye(b.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:b=>{let N=a(b).value;if(N===null)return m(b);let{said:P}=b;return s`
${c(b,"month")} ${Y(o.problem(),b,"sheet-problem")}
${Fe(P.papers.sheet,w(N,b))} ${f(N.nobody,b)}
${N.rows.some(({shared:M})=>M>0)?s`
<p class="form-hint" data-shared>${P.sharedHint}</p>
`:null}
<p class="form-hint">${P.noted}</p>
`},attendance:b=>{let N=a(b).value;if(N===null)return m(b);let{said:P,month:M}=b,E=Array.from({length:Number(Ie(M).slice(8))},(S,D)=>D+1),v=S=>[0,6].includes(new Date(`${M}-${String(S).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(b,"attendance")} ${Y(o.problem(),b,"month-problem")}
${Fe(P.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${P.number}</th>
<th scope="col" class="month-name">${P.name}</th>
${E.map(S=>s`
<th scope="col" class=${v(S)?"is-weekend":po}>${S}</th>
`)}
<th scope="col">${P.attended}</th>
</tr>
</thead>
<tbody>
${N.rows.map(S=>s`
<tr data-cleaner=${S.cleaner}>
<th scope="row">${V(S.cleaner)}</th>
<th class="month-name">${S.name}</th>
${E.map(D=>{let p=S.marks[D-1]??".";return s`
<td class="mark-${p==="."||p==="-"?"none":p}">${eo[p]??""}</td>
`})}
<td>${V(S.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${P.signs}</p>
<p class="form-hint">${P.noted}</p>
`}}}function gt(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${X("undo")}${t}
</button>
</p>
`}var Li=["08:00","12:00"];function _a(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Ia(e,t){let{stores:n,ask:o}=e,r=ne(e),[a,l]=[null,""],d=null,c="",[m,f]=Li,w=new Set,[b,N]=[!1,""],P=(i,u)=>{a=a===i?null:i,r.clear(),c=q(new Date);let h=u.patrols[u.patrols.length-1];h!==void 0&&({starts:m,ends:f}=h),[w,b,N,d]=[new Set,_a(c),"",null],o()},M=(i,u,h)=>{let[{papers:T},g]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let $=await u();return K(n.data,h),$},$=>{d={form:i,change:$,text:h},w=new Set,N="",t(),n.view.get().papers===T&&n.view.set({papers:tn({month:g,paper:"patrols"})})})},E=(i,u)=>r.write(async()=>{await Ge(u.town,i,""),K(n.data,u.office.log.undone)},()=>{d=null,t()}),v=(i,u,h)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${h.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${u}
.value=${c}
@change=${T=>{c=T.target.value,b=_a(c),o()}}
/>
</div>
`,S=(i,u,h,T)=>s`
<div class="form-field">
<label for=${`form-${i}`}>${u}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${h}
@change=${g=>T(g.target.value)}
/>
</div>
`,D=()=>{[a,d]=[null,null],r.clear()},p=(i,u,h,T,g)=>{let{session:$}=n.work.get();if(!oe($,g.town))return null;let O=`${g.town} ${($==null?void 0:$.account)??0}`;l!==O&&D(),l=O;let L=(d==null?void 0:d.form)===i?d:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>P(i,T)}
>
${a===i?g.office.cancel:u}
</button>
</p>
${L===null?null:gt(L.text,g.office.suspend.takeBack,r.busy(),()=>{E(L.change,g)})}
${a===i?h():null}
${a===i||L!==null?pe(r.problem(),g,`${i}-problem`):null}
`},R=(i,u,h,T)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${g=>{g.preventDefault(),u()}}
>
${h}
<p class="month-save-line">${T}</p>
</form>
`;return{forget:D,shifts:(i,u)=>{let{said:h}=u,T=()=>h.shiftsSaved(_e(c,u.view.language),w.size),g=()=>{if(w.size===0)return;let L=[...w].map(k=>({date:c,member:k,starts:m,ends:f}));M("shifts",()=>xa(u.town,L),T())},$=L=>{let k=new Set(w);k.delete(L)||k.add(L),w=k,o()},O=()=>R("shifts",g,s`
${v("shifts",null,u)} ${S("shift-starts",h.from,m,L=>m=L)}
${S("shift-ends",h.until,f,L=>f=L)}
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
`);return p("shifts",h.addShifts,O,i,u)},day:(i,u)=>{let{said:h}=u,T=()=>h.daySaved(_e(c,u.view.language),b),g=()=>{M("day",()=>Ta(u.town,{date:c,works:b,name:N.trim()}),T())},$=()=>R("day",g,s`
${v("day",q(new Date),u)}
<div class="form-field">
<span class="form-hint">${h.worksOrRests}</span>
${ge(h.worksOrRests,[["rests",h.rests],["works",h.works]],b?"works":"rests",O=>{b=O==="works",o()})}
</div>
${z({name:"day-name",label:u.office.paren(h.dayName,u.office.optional),value:N,lengthMost:99,input:O=>N=O})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${h.saveDay}</button>
`);return p("day",h.addDay,$,i,u)}}}function Fa(e){let{ask:t}=e,n=ee(t),o=ee(t),r=ee(t),a=ne(e),l=[n,o,r],d=Ia(e,r.again),c=({value:f,problem:w},b,N)=>f===null?s`
${Y(w,b,"team-problem")}
${w===null?s`
<p class="form-hint">${b.words.reading}</p>
`:null}
`:s`
${N(f)} ${Y(a.problem(),b,"team-problem")}
`,m=f=>V(f.reduce((w,b)=>w+b.score,0)/f.length,1);return{again:()=>l.forEach(f=>f.again()),forget:()=>{a.clear();for(let f of l)f.forget()},leave:d.forget,inspections:f=>{let{said:w,town:b,month:N}=f;return c(n.of(`${b} ${N}`,()=>va(b,N)),f,P=>P.length===0?s`
<p class="form-hint">${w.noInspections}</p>
`:s`
<p class="month-acts">
<span>${w.inspected(P.length,m(P))}</span>
${je("inspections",!1,f,e,a)}
</p>
${Fe(w.papers.inspections,s`
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
${P.map(M=>s`
<tr data-inspection=${M.id}>
<th scope="row">${Qn(M.date)}</th>
<th class="month-name">${he(ue(M.place),f)}</th>
<td>${M.member===void 0?"–":w.numbered(M.member)}</td>
<td class="month-text">
${(M.deductions??[]).length===0?w.nothingFound:(M.deductions??[]).map(({item:E,points:v,words:S})=>s`
<span>
${w.deduction(E,V(v,Number.isInteger(v)?0:1),S)}
</span>
`)}
</td>
<td><b>${V(M.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:w,town:b,month:N}=f;return c(o.of(`${b} ${N}`,()=>ka(b,N)),f,P=>P.length===0?s`
<p class="form-hint">${w.noStreets}</p>
`:s`
<p class="month-acts">
<span>${w.washed(P.filter(M=>M.washed>=M.due).length,P.length)}</span>
${je("washings",!1,f,e,a)}
</p>
${Fe(w.papers.washings,s`
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
${P.map(M=>s`
<tr data-street=${M.street} class=${M.washed<M.due?"is-lacking":""}>
<th scope="row" class="month-name">${Uo(ue(M.street),f)}</th>
<td class="month-name">${Ma(M.street,M.committee_name,f)}</td>
<td>
<b>${M.washed}</b>
/ ${M.due}
${M.days<Number(Ie(N).slice(8))?s`
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
`)},patrols:f=>{let{said:w,town:b,month:N,view:P}=f;return c(r.of(`${b} ${N}`,()=>Oa(b,`${N}-01`,Ie(N))),f,M=>{let{patrols:E,days:v,members:S}=M;return s`
<h3>${w.calendar}</h3>
${d.day(M,f)}
${v.length===0?s`
<p class="form-hint">${w.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${v.map(({date:D,works:p,name:R})=>s`
<li>
<span><b>${_e(D,P.language)}</b></span>
<span>${p?w.works:w.rests}${R===""?"":` · ${R}`}</span>
</li>
`)}
</ul>
`}
<h3>${w.patrols}${E.length===0?"":` · ${E.length}`}</h3>
${d.shifts(M,f)}
${E.length===0?s`
<p class="form-hint">${w.noPatrols}</p>
`:s`
<p class="month-acts">${je("patrols",!1,f,e,a)}</p>
${Fe(w.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${w.day}</th>
<th scope="col">${w.hours}</th>
<th scope="col" class="month-name">${w.member}</th>
</tr>
</thead>
<tbody>
${E.map((D,p)=>{var R;return s`
<tr data-patrol=${D.id}>
<th scope="row">${((R=E[p-1])==null?void 0:R.date)===D.date?"":Qn(D.date)}</th>
<td>${D.starts}–${D.ends}</td>
<td class="month-name">
${w.numbered(D.member)} ${S.get(D.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function ja(e){let{stores:t,ask:n}=e,o=ee(n),r=ne(e),[a,l,d]=[Aa(e),La(e),Fa(e)],c=!1,m=()=>nn(q(new Date).slice(0,7),-1),f=()=>{let{papers:p}=t.view.get();return p===null?{month:m(),paper:"sheet"}:Pa(p)},w=p=>{c=!1,r.clear(),t.view.set({papers:tn({...f(),...p})})},b=p=>{let{session:R}=t.work.get();return oe(R,p)?en:en.filter(i=>Et(R,p)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((p,R)=>{if(!(p.touched===R.touched||t.work.get().open!=="month"))for(let i of[o,l,d])i.again()});let N=p=>r.write(async()=>{await pa(p.town,p.month),K(t.data,p.said.closed(p.month))},()=>{c=!1,o.again(),a.again()}),P=()=>{c=!1,n()},M=p=>{let{value:R,problem:i,settled:u}=a.read(p);if(R===null||!u)return s`
${Y(i,p,"closing-problem")}
<p class="form-hint">
${i===null?p.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${P}>
${p.office.cancel}
</button>
</p>
`;let{villages:h,streets:T,yuan:g}=R.total;return ie(p.said.sureClose(p.month,V(R.rows.length),Ae(h.slots+T.slots),Ye(g)),p.said.close,()=>{N(p)},P,p)},E=p=>{var k;let{said:R,month:i,town:u}=p,{value:h,problem:T}=o.of(`${u} ${((k=t.work.get().session)==null?void 0:k.account)??0}`,()=>ma(u));if(h===null)return Y(T,p,"closed-problem");let g=q(new Date),$=h.find(y=>y.month===i),O=g>Ie(i),L=$===void 0&&O&&oe(t.work.get().session,u);return s`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?R.closedOn($.closed_on,$.by??""):O?R.open:i>g.slice(0,7)?R.toCome:R.runs(g)}
</span>
${L&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${R.closeOpen}
</button>
`:null}
</p>
${L&&c?M(p):null} ${Y(r.problem(),p,"close-problem")}
`},v=(p,R,i,u)=>s`
<button
type="button"
class="icon-button"
data-step=${p}
aria-label=${R}
?disabled=${p>0&&f().paper!=="patrols"&&u.month>=q(new Date).slice(0,7)}
@click=${()=>w({month:nn(u.month,p)})}
>
${X(i)}
</button>
`,S=(p,R)=>p==="lists"?l.body(R):p==="sheet"?a.sheet(R):p==="attendance"?a.attendance(R):d[p](R),D=()=>{c=!1,r.clear();for(let p of[a,l,d])p.forget()};return{title:({view:p})=>an[p.language].title,key:({view:p})=>{var R;return`${p.town??""} ${f().month} ${((R=t.work.get().session)==null?void 0:R.account)??0}`},enter:()=>{D(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{D(),d.leave(),t.view.set({papers:null})},body:p=>{let{month:R,paper:i}=f(),u=Da(p,R);if(u.town===""||t.work.get().session===null)return s`
<p class="form-hint">${u.words.reading}</p>
`;let h=b(u.view.town),T=h.includes(i)?i:h[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${v(-1,u.said.before,"left",u)}
<b data-month=${R}>${u.said.month(R)}</b>
${v(1,u.said.after,"right",u)}
</p>
${ge(u.said.title,h.map(g=>[g,u.said.papers[g]]),T,g=>w({paper:g}))}
</div>
${E(u)} ${S(T,u)}
`}}}function Ha(e,t){let[n,o]=[null,""],r=new mt(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},d=c=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Tr(m,c,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.erased),l(),t()},f=>{a=se(f),r.end(),e.ask()}))};return{end:l,part:(c,m,f,w)=>{let{log:b}=w.office,N=`${c} ${JSON.stringify(m)}`;return n!==N?s`
<button
type="button"
class="text-button log-erase"
aria-label=${b.eraseOf(f)}
@click=${()=>{l(),n=N,e.ask()}}
>
${X("erase")}${b.erase}
</button>
`:s`
<div class="log-erasing">
${Y(a,w,"erase-problem")}
${z({name:"erase-reason",label:w.office.paren(b.eraseReason,w.office.optional),value:o,input:P=>o=P})}
${r.lasts?s`
<p class="form-hint" role="status">${lt(r.seconds,w)}</p>
${it(r.seconds,w)}
`:ie(b.willErase(f),b.eraseIt,()=>d(m),l,w)}
</div>
`}}}var Ei=20;function qa(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new Ve({size:Ei,ask:(v,S)=>{let{selected:D}=t.get();return D===null?null:Pr(D.layer,D.fid,(v==null?void 0:v.change)??null,S)},rowsOf:v=>v,wanted:()=>{let v=t.get().selected;return()=>{let S=t.get().selected;return(S==null?void 0:S.layer)===(v==null?void 0:v.layer)&&(S==null?void 0:S.fid)===(v==null?void 0:v.fid)}},changed:e.ask}),l="",d=v=>{let{mode:S}=o.get();return S.kind==="compare"&&S.change===v.change},c=Qt(e,()=>a.read()),m=Ha(e,()=>a.read()),f=v=>{let S=d(v),[D,p]=[v.before??null,v.after??null];o.set({mode:S?De:{kind:"compare",change:v.change,was:D,is:p}});let R=zt([D,p]);!S&&R!==null&&e.acts.showExtent(R),e.ask()},w=(v,S)=>{if(v.before==null||v.after==null)return null;let{log:D}=S.office,p=d(v),R=T=>T===void 0?"":`${Me(ke(T))} ${S.words.unit.mu}`,[i,u]=[R(v.area_m2_before),R(v.area_m2_after)],h=i===u||i===""||u===""?"":D.area(i,u);return s`
<div class="log-shape">
<span>${v.before.type==="Point"?D.place:D.shape} ${h}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>f(v)}>
${X(p?"hidden":"eye")}${p?D.hide:D.show}
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
`},b=(v,{layer:S,fid:D},p,R,i)=>Pn(r.get().session,i.view.town)&&!Be(i.view)&&or(S,p.field)&&[p.was,p.is].some(Ba)?m.part(v.change,{layer:S,fid:D,field:p.field},R,i):null,N=(v,S)=>Pn(r.get().session,S.view.town)&&!Be(S.view)&&Ba(v.why)&&Ys(v.why??"",S)?m.part(v.change,{change:v.change},S.office.log.ofReason(v.change),S):null,P=(v,S,D)=>{if(v.differs.length===0)return null;let{layer:p}=S;return s`
<dl class="log-fields">
${v.differs.map(R=>{let{label:i,was:u,is:h}=jt(p,R,D);return s`
<div data-field=${R.field}>
<dt>${i}</dt>
<dd>
${v.op==="insert"?null:s`
<s>${u}</s>
<span aria-hidden="true">→</span>
`}
<b class=${No(h)?"latin":""}>${h}</b>
${b(v,S,R,i,D)}
</dd>
</div>
`})}
</dl>
`},M=(v,S,D)=>{let{log:p}=D.office,R={insert:p.created,update:p.changed,delete:p.deleted}[v.op],i=v.op==="update"&&v.differs.length===0&&v.before==null;return s`
<li class="log-entry" data-change=${v.change}>
${zn(v,D)}
<p class="log-what">${R}${i?` · ${p.nothing}`:""}</p>
${Jn(v,D)} ${N(v,D)}
${v.op==="delete"?null:P(v,S,D)} ${w(v,D)}
${Qe(r.get().session,D.view.town)&&!Be(D.view)?c.part(v.change,D):null}
</li>
`};return{title:v=>{let{selected:S}=v.view;if(S===null)return v.words.work.history;let D=ye(v.data,S.layer,S.fid)??v.data.picked.value,p=D===null?"":` · ${Se(S.layer,D,v)}`;return v.words.work.history+p},key:({view:{selected:v},data:{picked:S}})=>{var D;return`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${E(v,S.value)} ${((D=r.get().session)==null?void 0:D.account)??0}`},enter:()=>{var D;let{selected:v}=t.get(),S=`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${((D=r.get().session)==null?void 0:D.account)??0}`;S!==l&&(l=S,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:De}),c.end(),m.end()),a.read()},leave:()=>l="",body:v=>{let{selected:S}=v.view;return S===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${Y(a.problem,v)}
${Qe(r.get().session,v.view.town)?null:s`
<p class="form-hint">${v.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(D=>M(D,S,v))}
</ol>
${a.more(v,"log-more")}
`}};function E(v,S){var R;let p=(R=(v===null?void 0:ye(n.get(),v.layer,v.fid))??S)==null?void 0:R.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function Ba(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Ua=["viewer","clerk","planner","inspector","administrator"],Ga=["town","county","city","region"];var Wi=20;function Va(e){let t=!1,n=new Ve({size:Wi,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>kr(c,(l==null?void 0:l.entry)??null,d))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:d}=l;d!==t&&(o(),t=d,t&&n.read())},a=(l,d)=>{let{at:c,login:m,name:f}=l,w=d.office.looks;return s`
<li>
<time datetime=${c}>${Oe(c)}</time>
<b>${f!==""?f:m!==""?m:w.gone}</b>
<span>${Ci(l,d)}</span>
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
`}}}function Ci({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);if(e==="holder seen unmasked")return o.holder(t);let r=t===""?o.all:Ai(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Ai(e,t){let n=["villages","committees"].flatMap(o=>go(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:qe(n.properties,t.view.language)}function Ka(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,d=new me,c=null,m="",f="clerk",[w,b]=["","town"],N=Va(e),P=y=>{[a,l]=[se(y),!1],e.ask()},M=()=>t.get().town??"",E=()=>d.read(e.signedIn(()=>yr(M())),y=>{r=y,e.ask()},P),v=y=>{[a,m]=[null,""],e.signedIn(y).then(E,P),e.ask()},S=y=>{m=y,a=null,e.ask()},D=()=>({role:f,unit:f==="clerk"?w:"",level:f==="inspector"?b:""}),p=y=>{y.preventDefault();let x=y.currentTarget,{login:W="",name:A="",provider:F}=be(y);[a,c]=[null,null];let H={login:W.trim(),name:A.trim(),provider:F!==void 0,...D()};e.signedIn(()=>br(M(),H)).then(B=>{c={login:H.login,invitation:B},Wt(x),K(n,e.now().office.people.added(H.login)),E()},B=>{P(B),l=!0,e.ask()})},R=({account:y,login:x})=>{[a,c]=[null,null],e.signedIn(()=>$r(M(),y)).then(W=>{c={login:x,invitation:W},e.ask(),window.requestAnimationFrame(()=>{var A;return(A=document.querySelector(".work-invitation"))==null?void 0:A.scrollIntoView({block:"nearest"})})},P)},i=y=>{let{session:x}=o.get();x!==null&&e.signedIn(()=>Or(y)).then(()=>{o.set({session:{...x,anonymous:y}})},P)},u=y=>{var H;let{people:x,roles:W,levels:A}=y.office,F=[...y.committees];return y.committees.has(w)||(w=((H=F[0])==null?void 0:H[0])??""),s`
${fe("role",x.role,Ua.map(B=>[B,W[B]]),f,B=>{f=B,e.ask()})}
${f==="clerk"?fe("unit",x.unit,F,w,B=>w=B):null}
${f==="inspector"?fe("level",x.level,Ga.map(B=>[B,A[B]]),b,B=>b=B):null}
`},h=y=>{var F;let{people:x,optional:W}=y.office,A=((F=o.get().session)==null?void 0:F.provider)??"";return s`
<details class="work-more work-add">
<summary>${x.add}</summary>
<form @submit=${p}>
${z({name:"login",label:x.login,hint:x.loginHint,required:!0,lengthMost:64})}
${z({name:"name",label:y.office.paren(x.name,W),lengthMost:64})} ${u(y)}
${A===""?null:s`
<label class="form-check">
<input type="checkbox" name="provider" />
${x.byProvider}
</label>
`}
${T()?g(y):null}
<button type="submit" class="form-button is-main">${x.addIt}</button>
</form>
</details>
`},T=()=>l&&(a==null?void 0:a.status)===409,g=y=>s`
<div class="form-problem" role="alert">${y.office.problem.taken}</div>
`,$=y=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:x}=y.office,{link:W,expires:A}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${x.linkFor(c.login)}</h3>
<p>${x.linkOnce}</p>
${ds(W,x.scan)} ${cs(W,y.words)} ${Ct(x.link,W,e)}
${A===void 0?null:s`
<p class="form-hint">${x.until(Oe(A))}</p>
`}
</section>
`},O=(y,x,W)=>{let{people:A}=W.office,F=`role ${x.id}`;return s`
<li>
<div class="work-line">
<span>${qn(x,W)}</span>
<button type="button" class="text-button" @click=${()=>S(F)}>
${A.take}
<span class="sr">${y.login}</span>
</button>
</div>
${m===F?ie(A.takeSure,A.take,()=>v(()=>vr(M(),x.id)),()=>S(""),W):null}
</li>
`},L=(y,x)=>{var te;let{people:W,allTowns:A}=x.office,F=y.account===((te=o.get().session)==null?void 0:te.account),H=[F?W.you:"",y.disabled?W.disabled:"",y.has_password||y.federated?"":W.noPassword,y.administrator?A:""].filter(ae=>ae!==""),[B,I]=[`give ${y.account}`,`disable ${y.account}`];return s`
<li class="work-person" data-login=${y.login}>
<p>
<b>${y.name===""?y.login:y.name}</b>
${y.name===""?null:s`
<span>${y.login}</span>
`}
${H.map(ae=>s`
<em>${ae}</em>
`)}
</p>
<ul class="work-roles">
${y.memberships.map(ae=>O(y,ae,x))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>S(B)}>${W.give}</button>
${y.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>R(y)}>
${W.newLink}
</button>
`}
${F?null:y.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>v(()=>Rn(M(),y.account,!1))}
>
${W.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>S(I)}>
${W.disable}
</button>
`}
</div>
${m===I?ie(W.disableSure,W.disable,()=>v(()=>Rn(M(),y.account,!0)),()=>S(""),x):null}
${m===B?s`
<form
class="work-give"
@submit=${ae=>{ae.preventDefault(),v(()=>wr(M(),y.account,D()))}}
>
${u(x)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${W.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>S("")}>
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
@change=${A=>i(A.target.checked)}
/>
${W.anonymous}
</label>
<p class="form-hint">${x.anonymous?W.anonymousOn:W.anonymousOff}</p>
</section>
`};return{title:({words:y})=>y.work.people,key:({view:y})=>{var x;return`${y.town??""} ${((x=o.get().session)==null?void 0:x.account)??0}`},enter:()=>{[r,a,c,m]=[[],null,null,""],N.close(),E()},leave:()=>{c=null},body:y=>s`
${T()?null:Y(a,y)} ${$(y)} ${h(y)}
<section>
<h3>${y.office.people.list}</h3>
<ul class="work-list">
${r.map(x=>L(x,y))}
</ul>
</section>
${N.part(y)} ${k(y)}
`}}var _i={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Ii(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=Z(r,Jr-1);o.push({from:r,to:a<n?a:n}),r=Z(a,1)}return o}function Fi(e,t){let n=o=>_i[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var cn=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of Ii(n,o)){let d=await Ya(this.parts,`${t} ${l.from} ${l.to}`,()=>Zr(t,l,this.abort.signal)),c=d.villages.find(m=>m.fid===r);c!==void 0&&d.days.forEach((m,f)=>a.set(m,Fi(c,f)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Ya(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await zr(t,a,"day",r,this.abort.signal);return new Map(l.map(d=>[d.unit,d]))})}};function Ya(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function za(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>Z(r,l))}}function Ja(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return Z(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,d=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(d,c))).toISOString().slice(0,10)}function Za(e){let{view:t,data:n,work:o}=e.stores,r=new cn,a=Number(q(new Date).slice(0,4)),l="",[d,c]=[null,!1],m="",f=new me,w=null,b="",N=()=>{var O;let{selected:g,committee:$}=t.get();if(g!==null&&bo(g.layer))return{village:g.fid};if(g!==null&&$o(g.layer)){let L=(O=ye(n.get(),"committees",g.fid))==null?void 0:O.properties.code;if(L!=null)return{committee:L}}return{committee:$==="none"?null:$}},P=()=>{let{town:g}=t.get();if(g===null)return;let $=N(),O=q(new Date),L=JSON.stringify([g,a,$,O]);if(L===m)return;L!==b&&(d=null),[m,c]=[L,!1];let k="village"in $?r.ofVillage(g,a,O,$.village).then(y=>({kind:"village",days:y})):r.ofCommittee(g,a,O,$.committee).then(y=>({kind:"committee",days:y}));f.read(k,y=>{let x=d===null;[d,b]=[y,L],e.ask(),x&&window.requestAnimationFrame(()=>window.requestAnimationFrame(M))},y=>{Co(y)||([c,m]=[!0,""],e.ask())})},M=()=>{var g;return(g=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:g.scrollIntoView({block:"center"})},E=()=>{r.forget(),m="",o.get().open==="calendar"&&P()};n.subscribe((g,$)=>{g.touched!==$.touched&&E();let O=g.coverage.value;if(O===null||O===w||O.date!==q(new Date))return;let L=(w==null?void 0:w.date)!==O.date;w=O,L||(r.forgetDay(O.date),m="",o.get().open==="calendar"&&P())}),t.subscribe(()=>{o.get().open==="calendar"&&P()});let v=g=>{l=g;let $=t.get();t.set({...Ze($,"coverage"),selected:$.selected,date:g>=q(new Date)?null:g}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},S=g=>{a=g,l="",P(),e.ask()},D=(g,$)=>{let O=Ja(g.key,$),[L,k]=[p(),q(new Date)];if(O===null)return;g.preventDefault();let y=O>k?k:O<L?L:O;l=y,Number(y.slice(0,4))!==a&&(a=Number(y.slice(0,4)),P()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var x;return(x=document.querySelector(`.calendar [data-day="${y}"]`))==null?void 0:x.focus()}))},p=()=>{var g;return`${(((g=n.get().coverage.value)==null?void 0:g.first_record)??q(new Date)).slice(0,4)}-01-01`},R=({view:{measure:g}})=>g??"completion",i=(g,$)=>{var B;let{words:O}=$,L=((B=$.data.coverage.value)==null?void 0:B.first_record)??null;if(d===null||g>q(new Date))return null;if(L===null||g<L)return{fills:[],text:null};if(d.kind==="village"){let I=d.days.get(g);if(I===void 0||I.am===null&&I.pm===null)return{fills:[],text:"–"};let te=(ae,C)=>`${ae} ${C==="not_reported"&&!I.staffed?O.states.not_staffed:O.slotStates[C??"not_due"]}`;return{fills:Ro(I),text:`${te(O.am,I.am)}${O.listComma}${te(O.pm,I.pm)}`}}let k=d.days.get(g)??null,y=R($),{n:x,d:W}=k===null?{n:0,d:0}:Xr(y,k),A=ns(y,k),F=W===0?"–":`${ot(x/W)} ${O.unit.percent} (${V(x)}/${V(W)})`,H=A==="unsaid"?Te[$.view.language].levels.unsaid:F;return{fills:[Ln[A]],text:H}},u=(g,$)=>{let O=Te[$.view.language],{lead:L,days:k}=za(a,g),y=$.view.date??q(new Date);return s`
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
@keydown=${A=>D(A,x)}
>
${Number(x.slice(8))} ${ji(W.fills)}
</button>
`})}
</div>
</section>
`},h=g=>{let $=Te[g.view.language],O=R(g),L=(d==null?void 0:d.kind)==="village"?[...Io.filter(y=>y!=="both"&&y!=="one").map(y=>[Tt[y],g.words.states[y]])]:Qr.map((y,x)=>[Ln[y],y==="unsaid"||y==="uncounted"?$.levels[y]:$.ranges(ut(O)?ts:es,x,ut(O))]),k=(d==null?void 0:d.kind)==="village"?[[Tt.both,g.words.slotStates.on_time],[Tt.partial,g.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...k,...L].map(([y,x])=>s`
<li>${Nt(y)} ${x}</li>
`)}
</ul>
`},T=g=>{let $=N();if("village"in $){let O=ye(g.data,"villages",$.village);return O===void 0?g.words.unnamed:Se("villages",O,g)}return $.committee===null?g.words.filter.whole:g.committees.get($.committee)??$.committee};return{title:g=>`${T(g)} · ${Te[g.view.language].calendar}`,key:({view:{town:g}})=>g??"",enter:()=>{l=t.get().date??q(new Date),a=Number(l.slice(0,4)),P()},body:g=>{let $=Te[g.view.language],O=q(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(O.slice(0,4))?O:`${a}-12-31`);let L=(d==null?void 0:d.kind)==="committee"?$.names[R(g)]:`${g.words.am} | ${g.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${a<=Number(p().slice(0,4))}
@click=${()=>S(a-1)}
>
${X("left")}
</button>
<b>${$.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${a>=Number(O.slice(0,4))}
@click=${()=>S(a+1)}
>
${X("right")}
</button>
<span>${L}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${h(g)}
<p class="form-hint">${d===null&&!c?g.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(k,y)=>u(y,g))}</div>
</div>
`}}}function ji(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Je`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${St(n)} stroke=${Pt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var to=40,Hi=["worse","better","same","unknown"];function no({better:e}){return e===null?"unknown":Math.abs(e)<os?"same":e>0?"better":"worse"}function Xa(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[d,c]=[n(r),n(l)];return d===null||c===null?(d===null?1:0)-(c===null?1:0)||wn(o,a):d-c||l.now.d-r.now.d||wn(o,a)})}function Qa(e){let{view:t,work:n}=e.stores,o=null,r=to,a=w=>`${w>0?"+":""}${V(w,1)}`,l=({now:w,before:b},N)=>w.share===null||(b==null?void 0:b.share)==null?"–":N(a((w.share-b.share)*100)),d=w=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${St(fo.excellent,Pt)}></rect>
</svg>
`,c=(w,b,N)=>{let P=Te[N.view.language];return s`
<b>${w}</b>
<span>${b.now.text}</span>
${b.before===null?s`
<small>${P.reported} ${b.now.reported}</small>
`:s`
<small class="is-${no(b)}">
${l(b,P.points)} · ${b.before.text}
</small>
`}
${d(b.now.share)}
`},m=(w,b)=>{let N=b.view.measure!==null&&ut(b.view.measure),P=Xa([...w.committees],N),M=E=>{let v=E===""?"none":E;t.set({committee:t.get().committee===v?null:v})};return s`
<h3>${Te[b.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${P.map(([E,v])=>s`
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
`},f=(w,b)=>{let N=Te[b.view.language],P=b.view.measure!==null&&ut(b.view.measure),{features:M}=Mt(b.view,b.data,"villages"),E=M.flatMap(i=>{let u=w.of.get(Number(i.id));return u===void 0?[]:[[String(i.id),u]]}),v=Xa(E,P),S=w.before!==null,D=S&&o!==null?v.filter(([,i])=>no(i)===o):v,p=i=>he({layer:"villages",fid:Number(i)},b),R=i=>{[o,r]=[o===i?null:i,to],e.ask()};return s`
<h3>${N.villages}</h3>
${S?s`
<div class="compare-kinds" role="group">
${Hi.map(i=>{let u=v.filter(([,h])=>no(h)===i).length;return s`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>R(i)}
>
${N.kinds[i]}
<b>${V(u)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${D.slice(0,r).map(([i,u])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Nt(u.fill)} ${c(p(i),u,b)}
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
`};return t.subscribe((w,b)=>{w.selected!==null&&w.selected!==b.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>Te[w].ranks,key:({view:{town:w,measure:b}})=>`${w} ${b}`,enter:()=>{[o,r]=[null,to];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:b}=w.data;return b===null?s`
<p class="form-hint">${w.words.reading}</p>
`:s`
<p class="form-hint">${b.title}</p>
<p class="period-total">${c(w.words.filter.whole,b.total,w)}</p>
${m(b,w)} ${f(b,w)}
`}}}function dn({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,d=[],c=()=>{let{mode:m}=t.get();l&&o()&&(m.kind==="pick"||m.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:d}})};return t.subscribe(({mode:m})=>{l&&(m.kind==="none"?c():m.kind==="pick"&&m.places!==d&&r(m.places))}),e.subscribe(({selected:m},f)=>{l&&m!==null&&m!==f.selected&&n.includes(m.layer)&&o()&&a(Re(m))}),{places:()=>d,set:m=>{l&&(d=m,c())},begin:()=>{let{selected:m}=e.get();l=!0,d=m!==null&&n.includes(m.layer)&&o()?[Re(m)]:[],c()},end:()=>{[l,d]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:De})}}}var xt=14;function oo(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function un(e,t){let n=oo(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function el(e,t){let n=new Map;for(let{cleaner:o,place:r}of un(e,t))n.set(o,[...n.get(o)??[],r]);return n}function ro(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let d=l.map(o).filter(m=>m!==null),c=r.map(m=>Math.min(...d.map(f=>Bi(m,f))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function so(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[d]=ro(r,[l],n,o);d!==void 0&&(a.set(l,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],l]))}return a}var tl=["stand","beside","replace"];function nl(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(m=>m.place===a),d=oo(l,o),c=m=>d.includes(m)||d.some(({cleaner:f})=>f===m.instead_of);return l.filter(m=>m.starts>=o&&(r===""||m.starts<=r)&&c(m))})}function ol(e,{to:t,way:n,starts:o,ends:r}){let a=un(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([d,c])=>{let m={op:"add",cleaner:c,place:d,starts:o,...l};if(n==="replace")return[...oo(e,o).filter(b=>b.place===d).map(({id:b})=>({op:"end",id:b,ends:Z(o,-1)})),m];let f=a.find(w=>w.place===d&&w.cleaner!==c);return f===void 0||n==="beside"?[m]:[{...m,instead_of:f.cleaner,ends:r===""?o:r}]})}function Bi([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function sl(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function al(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ll({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var rl=6;function il({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:d}=l.office,{listComma:c}=l.words,m=new Map;for(let[N,P]of e)m.set(P,[...m.get(P)??[],N]);let f=[...m].map(([N,P])=>{let M=P.slice(0,rl).map(v=>a.place(v,l)).join(c),E=t==="stand"?P.flatMap(r).map(v=>a.who(v.cleaner,l)):[];return d.savedFor(a.who(N,l),P.length>rl?d.andOthers(M,P.length):M,[...new Set(E)].join(c))}),w=t==="stand"&&[...e.keys()].some(N=>r(N).length>0),b=d.savedTime(n,w&&o===""?n:o);return[...f,b].join(l.words.semicolon)}function cl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:d},c,m){let{plan:f,crew:w}=m.office;return s`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(b=>s`
<button
type="button"
data-found=${b}
aria-pressed=${n.includes(b)}
@click=${()=>a(b)}
>
<b>${c.place(b,m)}</b>
<small>${c.heldBy(b,m)}</small>
</button>
`)}
${t.map(b=>s`
<button
type="button"
data-found-cleaner=${b}
aria-pressed=${b===o}
@click=${()=>l(b)}
>
<b>${c.who(b,m)}</b>
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
`}function dl(e,t){let{view:n,data:o,work:r}=e.stores,a=ne(e),l=(c,m,f)=>{let{town:w}=n.get();w!==null&&a.write(async()=>{await Ar(w,f,c,m),K(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:m,apart_m:f},w)=>{let{plan:b}=w.office,N=b.bounds(m,String(f/1e3));return oe(r.get().session,w.view.town)?s`
<details class="plan-bounds">
<summary>${N}</summary>
<form
@submit=${P=>{P.preventDefault();let M=be(P),E=v=>rt(M[v]??"")??NaN;l(E("bounds-most"),Math.round(E("bounds-apart")*1e3),c)}}
>
${z({name:"bounds-most",label:b.boundsMost,mode:"numeric",value:String(m),required:!0})}
${z({name:"bounds-apart",label:b.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${pe(a.problem(),w,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${b.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${N}</p>
`},forget:a.clear}}function ul({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,d=q(new Date),c=(m,f,w,b)=>s`
<label>
${f}
<input
type="date"
name=${m}
min=${d}
max=${Z(d,o)}
.value=${w}
@change=${N=>b(N.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,m=>{let f=m===""?d:m;r(w=>({starts:f,ends:w.ends!==""&&w.ends<f?f:w.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,m=>r(f=>({...f,ends:m!==""&&m<f.starts?f.starts:m})))}
</div>
`}function ml(e,t,n,o){let{plan:r}=o.office,a=(...N)=>N.filter(Boolean).join(o.words.listComma),l=N=>N===null?"":r.again(N),d=(N,P)=>qi(N,P,t,n,o),c=(N,P,M)=>s`
<li class="plan-cleaner" data-of=${N}>
<p>
<b>${n.who(N,o)}</b>
<small>${M}</small>
</p>
<ul class="plan-list">
${P.map(E=>d(E,""))}
</ul>
</li>
`,{uncovered:m,ending:f,overloaded:w,apart:b}=e;return m.length+f.length+w.length+b.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${mn("uncovered",r.uncovered,m.map(N=>d(N.place,a(N.until===null?r.never:r.expired(N.until),l(N.again)))))}
${mn("ending",r.ending(t.ahead),f.map(N=>d(N.place,a(r.ends(N.ends),l(N.again)))))}
${mn("overloaded",r.overloaded(e.most_villages),w.map(N=>c(N.cleaner,N.places,r.has(N.places.length))))}
${mn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),b.map(N=>c(N.cleaner,N.places,r.kilometres((N.distance_m/1e3).toFixed(1)))))}
`}function mn(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function qi(e,t,n,o,r){let a=o.place(e,r);return s`
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
`}var Ui=["villages","streets"],pl=92,Gi=3,fl=6;function gl(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,d=new Map,[c,m]=[!1,""],[f,w]=[0,!1],b=!1,N="stand",[P,M]=["",""],E=null,v=null,S=null,[D,p,R]=[new me,new me,new me],i=ne(e),u=dn(t,{layers:Ui,may:()=>!0,picked:_=>{let j=_.filter(C);j.length<_.length&&K(o,e.now().office.plan.notYours),I(j)},found:_=>{C(_)&&!u.places().includes(_)&&I([...u.places(),_])}}),h=()=>n.get().town??"",T=_=>{v=se(_),e.ask()},g=_=>R.read(hr(h(),0,_,null),j=>{d=new Map(j.map(G=>[G.number,G])),c=_,e.ask()},T),$=()=>{let _=q(new Date);D.read(Promise.all([qt(h(),_,Z(_,pl)),Bt(h(),xt)]),([j,G])=>{[a,l]=[j,G],B()},T)},O=dl(e,$),L=()=>(l==null?void 0:l.most_villages)??1,k=()=>el(a??[],P),y=_=>{var ce;let j=(ce=x(_))==null?void 0:ce.geometry;if((j==null?void 0:j.type)==="Point")return[j.coordinates[0]??0,j.coordinates[1]??0];if((j==null?void 0:j.type)!=="LineString")return null;let[G=0,le=0]=j.coordinates[0]??[];return[G,le]},x=_=>{let{layer:j,fid:G}=ue(_);return ye(o.get(),j,G)},W=()=>{let _=u.places();return{to:w?new Map([...so(k(),_,L(),y)].map(([G,le])=>[G,le.cleaner])):new Map(f<1?[]:_.map(G=>[G,f])),way:N,starts:P,ends:M}},A=()=>nl(a??[],W()),F=()=>A().length>0?[]:ol(a??[],W()),H=()=>{[v,S]=[null,null],i.clear(),B()},B=()=>{E=null,e.ask(),p.drop();let _=F();_.length!==0&&p.read(Mn(h(),_,!0),j=>{({effect:E}=j),e.ask()},T)},I=_=>{[f,w]=[0,!1],u.set(_),H(),window.setTimeout(()=>{var j;return(j=document.querySelector(".plan-foot"))==null?void 0:j.scrollIntoView({block:"nearest"})},50)},te=_=>{let j=u.places();I(j.includes(_)?j.filter(G=>G!==_):[...j,_])};o.subscribe((_,j)=>{_.touched===j.touched||i.busy()||r.get().open!=="plan"||([E,v]=[null,null],$(),e.ask())});let ae=_=>{var le;let{layer:j,fid:G}=ue(_);return(le=o.get().coverage.value)==null?void 0:le[j].find(ce=>ce.fid===G)},C=_=>{let j=at(r.get().session,h()),G=ae(_);return G!==void 0&&(j===null||j.includes(G.committee??""))},U=_=>{[f,w,E,S]=[0,!1,null,_],u.set([])},Q=()=>{let[_,j]=[F(),h()],G=new Set(_.flatMap(ce=>ce.op==="add"?[ce.place]:[])).size,le=il(W(),yt,bt,e.now());i.write(async()=>{let{change:ce}=await Mn(j,_,!1);return K(o,le),ce},ce=>U(ce===void 0?null:{change:ce,count:G,text:le})).finally(re)},J=_=>{let j=h();i.write(async()=>{await Ge(j,_,""),K(o,e.now().office.log.undone)},()=>U(null)).finally(re)},re=()=>{r.get().open==="plan"&&$()},Pe=_=>({..._,uncovered:_.uncovered.filter(({place:j})=>C(j)),ending:_.ending.filter(({place:j})=>C(j))}),we=_=>{r.set({open:null}),n.set({selected:wt(_)})},We=(_,j)=>he(ue(_),j),ht=(_,{office:j})=>{var G;return[j.plan.cleaner(_),((G=d.get(_))==null?void 0:G.name)??""].filter(Boolean).join(" ")},yt=_=>un(a??[],P).filter(j=>j.place===_),Bl=(_,j)=>yt(_).map(({cleaner:G})=>ht(G,j)).join(j.words.listComma)||j.words.states.not_staffed,ql=_=>{m=_,e.ask()},Ul=()=>c||!new RegExp("\\p{L}","u").test(m)||!oe(r.get().session,h())?null:()=>g(!0),Gl=()=>{let{villages:_,streets:j}=o.get().layers,G={..._===void 0?{}:{villages:_},...j===void 0?{}:{streets:j}};return Xo(G,m).filter(({layer:le})=>wo(le)).map(Re).filter(C).slice(0,fl)},Vl=()=>{let _=m.trim();return _===""?[]:[...d.values()].filter(({number:j,name:G})=>String(j)===_||G!==""&&G.startsWith(_)).map(({number:j})=>j).slice(0,fl)},co=_=>{[f,w]=[_,!1],H()},bt={place:We,who:ht,heldBy:Bl,has:_=>{var j;return((j=k().get(_))==null?void 0:j.length)??0}},Kl=_=>{({starts:P,ends:M}=_({starts:P,ends:M})),H()},Yl=_=>{var mo;let j=u.places(),{plan:G}=_.office,le=ro(k(),j,L(),y).slice(0,Gi),[ce=""]=j,[He]=yt(ce),ve=He===void 0?[]:(k().get(He.cleaner)??[]).filter(de=>!j.includes(de)&&C(de)),Jl=j.filter(de=>yt(de).length===0).length,Zl=w?so(k(),j,L(),y):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${G.places(j.length,Jl)}</b>
<button type="button" class="text-button" data-none @click=${()=>I([])}>${G.clear}</button>
</p>
<p class="plan-chosen">${j.map(de=>We(de,_)).join(_.words.listComma)}</p>
${He===void 0?null:s`
${ge(G.way,tl.map(de=>[de,G.ways[de]]),N,de=>{N=de,H()})}
<p class="form-hint">
${G.present(ht(He.cleaner,_))}
${ve.length===0?null:s`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>I([...j,...ve])}
>
${G.allOf(ve.length)}
</button>
`}
</p>
`}
${ul({starts:P,ends:M},He!==void 0&&N==="stand",pl,Kl,_)}
<h3>${G.nearest}</h3>
<div class="plan-near" role="group" aria-label=${G.whom}>
${le.map(de=>s`
<button
type="button"
data-cleaner=${de.cleaner}
aria-pressed=${de.cleaner===f}
@click=${()=>co(de.cleaner)}
>
<b>${ht(de.cleaner,_)}</b>
<small>${G.near((de.distanceM/1e3).toFixed(1),de.places)}</small>
</button>
`)}
${le.some(de=>de.cleaner===f)||f===0?null:s`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${ht(f,_)}</b>
<small>${G.has(((mo=k().get(f))==null?void 0:mo.length)??0)}</small>
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
${le.length===0&&j.length<2?s`
<p class="form-hint">${G.nobodyNear}</p>
`:null}
</div>
${sl(j,Zl,bt,_)} ${al(A(),bt,_)}
<div class="plan-save">
${E===null?null:ll(E,L(),_)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${E===null||i.busy()}
@click=${Q}
>
${i.busy()?_.office.working:G.save(j.length)}
</button>
</div>
</div>
`},zl=({change:_,count:j,text:G},{office:{plan:le}})=>gt(G,le.takeBack(j),i.busy(),()=>J(_)),uo=()=>{for(let _ of[D,p,R])_.drop();O.forget(),i.clear()};return{title:({office:_})=>_.plan.title,key:({view:{town:_}})=>{var j;return`${_??""} ${((j=r.get().session)==null?void 0:j.account)??0}`},enter:()=>{[a,l,d,E,v,S]=[null,null,new Map,null,null,null],c=!1,uo(),[f,w,N,m,M]=[0,!1,"stand","",""],[P,b]=[q(new Date),!1],u.begin(),$(),g(!1)},leave:()=>{uo(),u.end()},body:_=>{let{office:j,words:G}=_,{plan:le}=j,ce=u.places();if(a===null||l===null||_.data.coverage.value===null)return s`
${Y(v,_)}
<p class="form-hint">${G.reading}</p>
`;let He=ve=>{b=ve,e.ask()};return b?s`
<p class="board-next plan-folded">
<span>${le.places(ce.length,ce.filter(ve=>yt(ve).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>He(!1)}>${le.picked}</button>
</p>
`:s`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>He(!0)}>
${X("locate")}${le.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${le.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${m}
@input=${ve=>ql(ve.target.value)}
/>
</div>
${m.trim()===""?null:cl({places:Gl(),cleaners:Vl(),chosen:ce,cleaner:f,whole:c},{wholeNames:Ul(),toggle:ve=>{m="",te(ve)},take:ve=>{m="",co(ve)}},bt,_)}
${Y(v??i.problem(),_)} ${S===null?null:zl(S,_)}
${ml(Pe(l),{chosen:ce,toggle:te,openCard:we,ahead:xt},bt,_)} ${O.part(l,_)}
${ce.length===0?null:Yl(_)}
`}}}async function hl(e){return(await(await Ne("GET",`/api/parcels/batches?town=${e}`)).json()).batches}async function yl(e,t,n){await Ne("POST",`/api/parcels/batches?town=${e}`,t,{"Idempotency-Key":n})}async function ao(e,t,n,o){await Ne("POST",`/api/parcels/batches/${t}/parcels?town=${e}`,n,{"Idempotency-Key":o})}async function bl(e,t,n){await Ne("PATCH",`/api/parcels/batches/${t}?town=${e}`,n)}async function $l(e,t){await Ne("DELETE",`/api/parcels/batches/${t}?town=${e}`)}var lo="new",wl=50;function vl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ee(n),d=ne(e),c="",[m,f,w]=[!1,"",""],b=null,N=ee(n),P=()=>o.get().town??"",M=()=>l.of(P(),()=>hl(P())),E=()=>M().value??[],v=()=>E().find(({name:k})=>k===c)??null,S=({view:{asOf:k,town:y}})=>k===null&&oe(a.get().session,y),D=()=>{l.again(),N.again()},p=()=>{[m,b]=[!1,null],d.clear(),n()},R=(k,y,x,W)=>{var B;let A=E().find(({id:I})=>String(I)===f),F=(A==null?void 0:A.name)??k.trim();if(F==="")return;let H=Number(((B=/^(?:19|20)\d{2}/.exec(F))==null?void 0:B[0])??q(new Date).slice(0,4));d.write(async()=>{A===void 0?await yl(P(),{name:F,year:H,parcels:y},w):await ao(P(),A.id,{put:y},w),K(r,xe[W.view.language].putInto(F,y.length))},()=>{m=!1,D(),x()})},i=({id:k,name:y},x,W,A,F)=>{let H=xe[F.view.language];d.write(async()=>{await ao(P(),k,{[x]:W},Ee()),K(r,(x==="put"?H.putInto:H.takenOut)(y,W.length))},()=>{D(),A()})},u=k=>{b=k,d.clear(),n()},h=({id:k,version:y},x,W)=>{let A=H=>(x[H]??"")||null,F=(x["batch-name"]??"").trim();d.write(async()=>{await bl(P(),k,{version:y,name:F,starts:A("batch-starts"),due:A("batch-due")}),K(r,xe[W.view.language].altered)},()=>{[b,c]=[null,F],D()})},T=({id:k},y)=>{d.write(async()=>{await $l(P(),k),K(r,xe[y.view.language].ended)},()=>{[b,c]=[null,""],D()})},g=(k,y)=>{let x=xe[y.view.language];return s`
<form
class="batch-form"
@submit=${W=>{W.preventDefault(),h(k,be(W),y)}}
>
${z({name:"batch-name",label:y.words.field.names,value:k.name,required:!0,lengthMost:wl})}
${z({name:"batch-starts",label:x.starts,type:"date",value:k.starts??""})}
${z({name:"batch-due",label:x.due,type:"date",value:k.due??""})}
${pe(d.problem(),y,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>
${d.busy()?y.office.working:y.office.edit.save}
</button>
<button type="button" class="form-button is-quiet" @click=${p}>${y.office.cancel}</button>
</div>
</form>
`},$=(k,y,x)=>s`
<button type="button" class="text-button" data-batch=${k} @click=${x}>${y}</button>
`,O=(k,y,x,W)=>{let A=xe[W.view.language],{value:F,problem:H}=N.of(`${P()} ${k.name}`,()=>Lt("parcels",P(),Ue([{kind:"in",field:"batch",values:[k.name]}])));if(F===null)return Ce(H,W,"batch-problem");let B=y.filter(te=>F.has(te)),I=y.filter(te=>!F.has(te));return s`
<div class="batch-refill">
${B.length===0?null:$("take",A.take(B.length),()=>i(k,"take",B,x,W))}
${I.length===0?null:$("into",A.into(I.length),()=>i(k,"put",I,x,W))}
</div>
${pe(d.problem(),W,"batch-problem")}
`},L=(k,y,x)=>{let W=xe[x.view.language],A=E().map(({id:F,name:H,parcels:B})=>[String(F),W.batchOf(H,B)]);return s`
<form
class="batch-form"
@submit=${F=>{F.preventDefault(),R(be(F)["batch-name"]??"",k,y,x)}}
>
${fe("batch-into",W.batch,[...A,[lo,W.newBatch]],f,F=>{f=F,n()})}
${f===lo?z({name:"batch-name",label:W.name,required:!0,lengthMost:wl}):null}
${pe(d.problem(),x,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>
${d.busy()?x.office.working:W.send(k.length)}
</button>
<button type="button" class="form-button is-quiet" @click=${p}>${x.office.cancel}</button>
</div>
</form>
`};return{only:()=>{let{value:k,settled:y}=M();return y&&k!==null&&v()===null&&(c=""),c},settled:()=>M().settled,chosen:v,again:D,leave:()=>{[c,m,b]=["",!1,null],d.clear(),l.forget(),N.forget()},aboutPart:k=>{let y=v();if(y===null)return null;let x=xe[k.view.language],W=x.days(y.starts,y.due);return S(k)?b==="altered"?g(y,k):b==="ended"?s`
${ie(x.endSure,x.end,()=>T(y,k),p,k)}
${pe(d.problem(),k,"batch-problem")}
`:s`
<p class="form-hint">${W===""?null:`${W} · `}${x.pickHint}</p>
<p class="batch-acts">
${$("alter",x.alter,()=>u("altered"))}
${y.parcels===0?$("end",x.end,()=>u("ended")):null}
</p>
`:W===""?null:s`<p class="form-hint">${W}</p>`},choicePart:k=>{let y=xe[k.view.language],x=E();if(x.length===0)return null;let W=x.map(({name:A,parcels:F})=>[A,y.batchOf(A,F)]);return fe("batch-only",y.batch,[["",y.allBatches],...W],c,A=>{c=A,p()})},putPart:(k,y,x)=>{if(!S(x))return null;let W=v();return W!==null?O(W,k,y,x):m?L(k,y,x):s`
${$("put",xe[x.view.language].put,()=>{var A;[m,w]=[!0,Ee()],f=String(((A=E()[0])==null?void 0:A.id)??lo),n()})}
`}}}var kl={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",tolerance:"Tolerated difference of areas (%)",toleranceHint:"Contracted, surveyed and accepted areas against the drawn one; from 0 to 100",toleranceSaved:"The tolerance holds from now on.",tolerated:e=>`Areas may differ by ${e} %`,title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var Ol={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",tolerance:"面积允许相差（%）",toleranceHint:"合同、实测、验收面积与图上面积相比；0 至 100",toleranceSaved:"允许差已生效。",tolerated:e=>`面积允许相差 ${e} %`,title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var xl={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",tolerance:"面積允許相差（%）",toleranceHint:"合同、實測、驗收面積與圖上面積相比；0 至 100",toleranceSaved:"允許差已生效。",tolerated:e=>`面積允許相差 ${e} %`,title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var $e={"zh-Hans":Ol,"zh-Hant":xl,en:kl};var[pn,fn]=[270,150],[tt,io,gn,Tl]=[44,6,24,20];function Pl(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:d}=e,c=Date.parse(`${o}-01-01`),m=Date.parse(`${o}-12-31`)-c,f=[...r.map(({m2:i})=>i),d,a??d,(l==null?void 0:l.most_m2)??d].map(ke),w=Vi((Math.max(...f)-Math.min(...f))/2),b=Math.max(0,Math.floor(Math.min(...f)/w)*w),N=Math.max(b+w,Math.ceil(Math.max(...f)/w)*w),P=Array.from({length:Math.round((N-b)/w)+1},(i,u)=>b+u*w),M=i=>tt+(pn-tt-io)*Math.min(1,Math.max(0,(Date.parse(i)-c)/m)),E=i=>gn+(fn-gn-Tl)*(1-(ke(i)-b)/(N-b)),v=t<`${o}-12-31`?t:`${o}-12-31`,S=r.map(({day:i,m2:u},h)=>h===0?`M${M(i)} ${E(u)}`:`H${M(i)}V${E(u)}`).join("")+`H${M(v)}`,D=M(`${o}-12-31`),p=(i,u,h,T)=>Je`<text x=${i} y=${u} text-anchor=${h}>${T}</text>`,R=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${pn} ${fn}`} role="img" aria-label=${n.title}>
${P.map(i=>{let u=gn+(fn-gn-Tl)*(1-(i-b)/(N-b));return Je`<line class="burn-rule" x1=${tt} x2=${pn-io} y1=${u} y2=${u}></line>
${p(tt-6,u+4,"end",V(Math.round(i)))}`})}
${p(tt-6,12,"end",n.unit)}
${R.map(i=>p(M(i),fn-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Je`<path class="burn-ahead" d=${`M${M(v)} ${E(d)}L${D} ${E(l.most_m2)}V${E(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${S}></path>
${a===null?null:Je`<line class="burn-target" x1=${tt} x2=${pn-io} y1=${E(a)} y2=${E(a)}></line>
${p(tt+4,E(a)-4,"start",`${n.target} ${Me(ke(a))}`)}`}
</svg>
`}function Vi(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Ki=5;function Sl(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=ee(n),l=ee(n),d=ne(e),c=!1,m="",f=null,w=()=>{a.again(),l.again()},b=()=>{let{town:i,committee:u}=o.get();return{town:i??"",committee:u,batch:(f==null?void 0:f.id)??null}},N=()=>Object.values(b()).join(" "),P=(i,u)=>d.write(()=>Ur(b(),{year:i,m2:u}),()=>{c=!1,w()}),M=({year:i,target_m2:u},h)=>s`
<form
class="target-form"
@submit=${T=>{T.preventDefault();let g=kt(be(T).target??"","mu");g!==null&&P(i,g.m2)}}
>
${Kr({name:"target",label:$e[h.view.language].targetOf(i),value:u===null?"":Me(ke(u)),required:!0,hint:$e[h.view.language].targetHint},h)}
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
`,E=(i,u)=>oe(r.get().session,u.view.town)?c?M(i,u):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${$e[u.view.language].set}
</button>
`:null,v=({done_m2:i,target_m2:u,forecast:h},T)=>{let g=$e[T.view.language];return s`
<p class="progress-said">
${u===null?g.done(ze(i)):g.ofTarget(ze(i),ze(u),ot(i/u))}
${h===null?null:s`
<span>${g.ahead(ze(h.least_m2),ze(h.most_m2))}</span>
`}
${h===null||u===null||i>=u?null:s`
<span>${g.reached(h.earliest,h.latest)}</span>
`}
</p>
`},S=({holding_back:i},u)=>i.length===0?null:s`
<h3>${$e[u.view.language].holding}</h3>
<ol class="progress-holding">
${i.slice(0,Ki).map(({id:h,code:T,stage:g,m2:$})=>s`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:h}})}}
>
${T??h}
</button>
<span>${dt(g,u)}</span>
<b>${ze($)} ${u.words.unit.mu}</b>
</li>
`)}
</ol>
`,D=(i,u)=>{let h=$e[u.view.language],T=f===null?h.title(i.year):u.office.paren(h.title(i.year),f.name);return s`
<section class="progress" aria-label=${T}>
<h3>${T}</h3>
${v(i,u)}
${Pl(i,q(new Date),{title:T,target:h.target,unit:u.words.unit.mu,month:Te[u.view.language].month})}
${E(i,u)} ${S(i,u)}
<h3>${h.twoDays}</h3>
${p(u)}
</section>
`},p=i=>s`
${z({name:"beside",label:$e[i.view.language].beside,type:"date",value:m,max:Z(q(new Date),-1),input:u=>{m=u,n()}})}
${m===""?null:R(i)}
`,R=i=>{let{value:u,problem:h}=l.of(`${N()} ${m}`,()=>qr(b(),m));if(u===null)return Ce(h,i,"beside-problem");if(u.length===0)return s`
<p class="form-hint" data-beside-none>${$e[i.view.language].noneThen}</p>
`;let T=$e[i.view.language];return s`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${i.words.fields.stage}</th>
<th>${m}</th>
<th>${T.today}</th>
<th>${T.difference}</th>
</tr>
</thead>
<tbody>
${u.map(({stage:g,from:$,to:O})=>s`
<tr data-stage=${g}>
<th scope="row">${dt(g,i)}</th>
<td>${ze($.m2)}</td>
<td>${ze(O.m2)}</td>
<td>${Eo(vt(ke(O.m2))-vt(ke($.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:w,leave:()=>{[c,f]=[!1,null],d.clear(),a.forget(),l.forget()},part:(i,u=null)=>{let{committee:h,asOf:T}=i.view;if((u==null?void 0:u.id)!==(f==null?void 0:f.id)&&(c=!1,d.clear()),f=u,T!==null)return null;if(h==="none")return s`
<p class="form-hint" data-progress-none>${$e[i.view.language].ofNone}</p>
`;let{value:g,problem:$}=a.of(N(),()=>Br(b(),(u==null?void 0:u.year)??null));return g===null?Ce($,i,"progress-problem"):D(g,i)}}}function ze(e){return Me(ke(e))}var Yi=2;function Nl(e){let{view:t,data:n,work:o}=e.stores,r=ne(e),a=d=>{let{town:c}=t.get();c!==null&&r.write(async()=>{await Gr(c,d/100),K(n,$e[e.now().view.language].toleranceSaved)})};return{part:d=>{var w;let c=(w=Rt(d.data,d.view.town))==null?void 0:w.area_tolerance;if(c===void 0||d.view.asOf!==null||!oe(o.get().session,d.view.town))return null;let m=$e[d.view.language],f=String(Number((100*c).toFixed(Yi)));return s`
<details class="plan-bounds" data-tolerance>
<summary>${m.tolerated(f)}</summary>
<form
@submit=${b=>{b.preventDefault(),a(rt(be(b).tolerance??"")??NaN)}}
>
${z({name:"tolerance",label:m.tolerance,mode:"decimal",value:f,required:!0,hint:m.toleranceHint})}
${pe(r.problem(),d,"tolerance-problem")}
<button type="submit" class="form-button" ?disabled=${r.busy()}>${d.office.edit.save}</button>
</form>
</details>
`},leave:r.clear}}var zi=["parcels"],Ji=Do.flatMap(e=>Mo[e]);function Ll(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ee(n),d=ee(n),c=ne(e),m=Sl(e),f=vl(e),w=Nl(e),b=new me,N="",P="",M=null,[E,v,S]=[!1,!1,""],D=!1,p=()=>o.get().town??"",R=()=>a.get().open==="stages",i=()=>o.get().asOf===null&&Qe(a.get().session,o.get().town),u=dn(t,{layers:zi,may:i,picked:C=>T(C),found:C=>$(C)}),h=()=>{for(let C of[l,d,f])C.again();D=!0},T=C=>{C.length>Ut&&K(r,e.now().office.stages.most(Ut)),[M,E]=[null,!1],c.clear(),C.length===0&&g(),u.set(C.slice(0,Ut)),n()},g=()=>{P="",b.drop()},$=C=>{let U=u.places();T(U.includes(C)?U.filter(Q=>Q!==C):[...U,C])},O=()=>{let C=u.places().map(U=>wt(U).fid);return d.of(`${p()} ${C.join()}`,()=>Fr(p(),C))};r.subscribe((C,U)=>{C.touched!==U.touched&&!c.busy()&&R()&&h()});let L=C=>{[P,S]=[(C==null?void 0:C.to)??"",Ee()],c.clear(),n(),window.setTimeout(()=>{var U;return(U=document.querySelector(".stages-foot"))==null?void 0:U.scrollIntoView({block:"end"})},50)},k=(C,U,Q)=>{let J=C.parcels.map(({id:we,version:We})=>({id:we,version:We,to:U.to,...Q})),[re,Pe]=[e.now(),p()];return c.write(async()=>{await Hr(Pe,J,S),K(r,re.office.next.moved(dt(U.to,re),J.length))},()=>{T([]),E=!0}).finally(h)},y=(C,U)=>{let Q={...o.get(),...Ze(o.get(),"farmland")},J=U===void 0?Q.committee:U??"none";o.set({...Q,...nt(Q,"parcels",Rl(C,f.only())),committee:J}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},x=(C,U)=>{let Q=b.still();Lt("parcels",p(),Rl(C,f.only(),U)).then(J=>{let re=[...J].map(Pe=>Re({layer:"parcels",fid:Pe}));Q()&&T([...new Set([...u.places(),...re])])},J=>{Q()&&(M=se(J),n())})},W=(C,U)=>{let{words:Q,office:J}=U,{committee:re}=U.view,Pe=re===null?C:C.filter(we=>(we.committee??"none")===re);return s`
<table class="stage-board">
<thead>
<tr>
<th>${Q.fields.stage}</th>
<th>${J.stages.parcels}</th>
<th>${Q.unit.mu}</th>
</tr>
</thead>
${Ji.filter(we=>Pe.some(We=>We.stage===we)).map(we=>A(we,Pe.filter(We=>We.stage===we),U))}
<tfoot>
<tr>
<th scope="row">${J.stages.all}</th>
<td>${Dl(Pe)}</td>
<td>${Ml(Pe)}</td>
</tr>
</tfoot>
</table>
`},A=(C,U,Q)=>{let J=N===C;return s`
<tbody data-stage=${C}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${J?"true":"false"}
@click=${()=>{N=J?"":C,n()}}
>
${bn(yn[vn(C)],kn(C))}
<span>${dt(C,Q)}</span>
</button>
</th>
${F(U,()=>y(C,void 0))}
</tr>
${J?U.map(re=>s`
<tr class="stage-unit" data-committee=${re.committee??""}>
<th scope="row">
<span>${H(re.committee,Q)}</span>
${i()?s`
<button type="button" class="text-button" @click=${()=>x(C,re.committee)}>
${Q.office.stages.pickThese}
</button>
`:null}
</th>
${F([re],()=>y(C,re.committee))}
</tr>
`):null}
</tbody>
`},F=(C,U)=>s`
<td><button type="button" data-rows @click=${U}>${Dl(C)}</button></td>
<td>${Ml(C)}</td>
`,H=(C,{committees:U,office:Q})=>C===null?Q.edit.noCommittee:U.get(C)??C,B=C=>{let{value:U,problem:Q}=O(),J=(U==null?void 0:U.steps.find(re=>re.to===P))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${C.office.stages.chosen(u.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>T([])}>
${C.office.stages.clear}
</button>
</p>
${U===null?Ce(Q,C,"standing-problem"):I(U,J,C)}
${U===null||J===null?pe(c.problem(),C,"step-problem"):te(U,J,C)}
${J===null?f.putPart(u.places().map(re=>wt(re).fid),()=>{T([]),E=!0,h()},C):null}
</div>
`},I=({steps:C},U,Q)=>C.length===0?s`
<p class="form-hint" data-no-common>${Q.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${Q.office.next.title}>
${C.map(J=>s`
<button
type="button"
data-step=${J.to}
aria-pressed=${U===J}
@click=${()=>L(U===J?null:J)}
>
${bn(yn[vn(J.to)],kn(J.to))}${Yr(J,Q)}
</button>
`)}
</div>
`,te=(C,U,Q)=>Vr(U,{count:C.parcels.length,busy:c.busy(),problem:c.problem()},{send:J=>{k(C,U,J)},cancel:()=>L(null)},Q),ae=()=>{g(),[M,E,v]=[null,!1,!1],c.clear(),m.leave(),w.leave(),f.leave(),l.forget(),d.forget()};return{title:({office:C})=>C.stages.title,key:({view:{town:C}})=>{var U;return`${C??""} ${((U=a.get().session)==null?void 0:U.account)??0}`},enter:()=>{ae(),u.begin()},leave:()=>{ae(),u.end()},body:C=>{let{stages:U}=C.office,{asOf:Q}=C.view,J=f.only();D&&f.settled()&&(D=!1,m.again());let{value:re,problem:Pe}=l.of(`${p()} ${Q??""} ${J}`,()=>jr(p(),Q,Ue(El(J))));if(re===null)return Ce(Pe,C);let we=We=>{v=We,n()};return v?s`
<p class="board-next plan-folded">
<span>${U.chosen(u.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>we(!1)}>${U.picked}</button>
</p>
`:s`
${i()?s`
<p class="form-hint">${U.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>we(!0)}>
${X("locate")}${U.onMap}
</button>
`:null}
${E?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${U.takeBack}
</button>
</p>
`:null}
${f.choicePart(C)} ${f.aboutPart(C)} ${Y(M,C)} ${W(re,C)}
${J===""||f.chosen()!==null?m.part(C,f.chosen()):null} ${w.part(C)}
${u.places().length===0?null:B(C)}
`}}}function Rl(e,t,n){let o=[{kind:"in",field:"stage",values:[e]},...El(t)];return Ue(n===void 0?o:[...o,{kind:"in",field:"committee",values:[n]}])}function El(e){return e===""?[]:[{kind:"in",field:"batch",values:[e]}]}function Dl(e){return V(e.reduce((t,{count:n})=>t+n,0))}function Ml(e){let t=e.reduce((n,{mu_printed:o})=>n+vt(Number(o)),0);return Me(t/100)}var Wl=["rain","absent","waste"];function Al(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,d=new Map,c=new Map,m=null,f=new Map,w="seen",b="",N=ne(e),P=null,M=new me,E=0,v=Ir(t,e.ask,()=>n),S=()=>t.view.get().town??"",D=()=>at(t.work.get().session,S()),p=()=>{m=t.data.get().coverage.value,M.read(Ao(S(),n),k=>{let y=new Map(((l==null?void 0:l.villages)??[]).map(x=>[x.fid,Le(x,o)]));for(let x of k.villages)y.has(x.fid)&&y.get(x.fid)!==Le(x,o)&&d.delete(x.fid);[l,P]=[k,null],e.ask()},k=>{P=se(k),e.ask()})},R=()=>{let k=D(),y=((l==null?void 0:l.villages)??[]).filter(A=>(k===null||k.includes(A.committee??""))&&(r===null||A.committee===r)&&Le(A,o)!=="not_due"),x=A=>At.includes(Le(A,o)),W=A=>A.fid===a?0:x(A)?2:1;return y.sort((A,F)=>W(A)-W(F))},i=k=>d.get(k.fid)??null,u=()=>{E=0,v.close(),d=new Map,f=new Map,P=null,N.clear()},h=()=>{d=new Map(d);for(let k of R())!d.has(k.fid)&&["not_reported","not_staffed"].includes(Le(k,o))&&d.set(k.fid,"done");e.ask()},T=k=>{k(),u(),e.ask()},g=k=>{let y=R().flatMap(F=>{let H=i(F);if(H===null)return[];let B=`${F.fid} ${n} ${o} ${H} ${w}`,I=c.get(B)??{uuid:Rr(),captured_at:new Date().toISOString()};return c.set(B,I),[{...I,place:`villages.${F.fid}`,date:n,slot:o,result:H,basis:w}]});if(y.length===0||N.busy())return;let x=new Map(y.map(({uuid:F,place:H})=>[F,ue(H).fid])),[W,A]=[S(),b.trim()];N.write(async()=>{var I;let F=await Dr(W,y,A),H=F.filter(({outcome:te})=>te==="refused");return H.length<F.length&&K(t.data,k.office.report.sent(F.length-H.length)),!(t.work.get().open==="report"&&((I=y[0])==null?void 0:I.date)===n&&y[0].slot===o)&&H[0]!==void 0&&K(t.data,Cl(H[0],k)),F},F=>{$(F,x),p()})},$=(k,y)=>{f=new Map;for(let x of k){let W=y.get(x.uuid)??0;if(x.outcome==="refused"){f.set(W,x);continue}d.delete(W);for(let[A,{uuid:F}]of c)F===x.uuid&&c.delete(A)}f.size===0&&(b="")},O=(k,y)=>{let x=Le(k,o),W=s`
${It(x)}${_t(x,y)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(x))return s`
<span class="report-state">${W}</span>
`;let A={layer:"villages",fid:k.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${E===k.fid&&v.open(A,y)!==null}
@click=${()=>{v.open(A,y),E=k.fid,v.press(o)}}
>
${W}
</button>
`},L=(k,y)=>{let{office:x}=y,W=Le(k,o),A=i(k),F=he({...k,layer:"villages"},y),H=f.get(k.fid),B=I=>{d=new Map(d).set(k.fid,A===I?null:I),e.ask()};return s`
<li
data-village=${k.fid}
class=${[At.includes(W)?"is-done":"",k.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${F}</span>
${O(k,y)}
<span class="report-choices" role="group" aria-label=${F}>
${["done","partial","missed"].map(I=>s`
<button
type="button"
data-result=${I}
aria-pressed=${A===I}
?disabled=${N.busy()}
@click=${()=>B(I)}
>
${x.report.results[I]}
</button>
`)}
</span>
${E===k.fid?v.part({layer:"villages",fid:k.fid},y):null}
${H===void 0?null:s`
<p class="report-refused" role="alert">${Cl(H,y)}</p>
`}
</li>
`};return{title:({office:k})=>k.report.title,key:({view:k})=>{var x;let y=t.work.get().report;return[k.town,(x=t.work.get().session)==null?void 0:x.account,y==null?void 0:y.date,y==null?void 0:y.slot,y==null?void 0:y.village].join(" ")},enter:()=>{var F;let k=t.work.get().report,y=t.data.get().coverage.value,x=y==null?void 0:y.slots.filter(({due:H})=>H).at(-1);[n,o]=[(k==null?void 0:k.date)??q(new Date),(k==null?void 0:k.slot)??((x==null?void 0:x.slot)==="pm"?"pm":"am")];let W=D();a=(k==null?void 0:k.village)??null;let A=((F=y==null?void 0:y.villages.find(({fid:H})=>H===a))==null?void 0:F.committee)??t.view.get().committee;r=(W==null?void 0:W.length)===1?W[0]??null:A==="none"?null:A,w=W===null?"told":"seen",u(),c=new Map,[l,b]=[null,""],p()},body:k=>{let{office:y,words:x,committees:W}=k;l!==null&&!N.busy()&&k.data.coverage.value!==m&&p();let{report:A}=y,F=R(),H=F.map(i).filter(C=>C!==null),B=H.some(C=>C!=="done"),I=q(new Date),te=D(),ae=[...W].filter(([C])=>te===null||te.includes(C));return s`
${ge(x.action.date,[[I,x.headline.today],[Z(I,-1),x.headline.yesterday]],n,C=>T(()=>{n=C,l=null,p()}))}
${ge(A.slot,[["am",x.am],["pm",x.pm]],o,C=>T(()=>{o=C}))}
${ae.length<2?null:s`
<div class="form-field">
<label for="report-committee">${x.layers.committees}</label>
<select
id="report-committee"
@change=${C=>T(()=>{r=C.target.value||null})}
>
<option value="" .selected=${r===null}>${A.allCommittees}</option>
${ae.map(([C,U])=>s`
<option value=${C} .selected=${C===r}>${U}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${x.reading}</p>
`:F.length===0?s`
<p class="form-hint">${A.none}</p>
`:s`
${F.some(C=>i(C)===null&&!At.includes(Le(C,o)))?s`
<button type="button" class="form-button is-quiet report-all" data-all @click=${h}>
${A.all}
</button>
`:null}
<ul class="report-list">
${F.map(C=>L(C,k))}
</ul>
`}
<form
class="report-foot"
@submit=${C=>{C.preventDefault(),(!B||b.trim()!=="")&&g(k)}}
>
${ge(A.basis,[["seen",A.bases.seen],["told",A.bases.told],["paper",A.bases.paper]],w,C=>{w=C,e.ask()})}
${B?s`
${z({name:"report-reason",label:A.why,value:b,required:!0,input:C=>b=C,lengthMost:200})}
${ge(A.why,Wl.map(C=>[C,A.usual[C]]),Wl.find(C=>A.usual[C]===b)??"",C=>{C!==""&&(b=A.usual[C]),e.ask()})}
`:null}
${n===I?null:s`
<p class="form-hint">${A.afterwards}</p>
`}
${Y(P??N.problem(),k)}
<button class="form-button report-send" data-send ?disabled=${N.busy()||H.length===0}>
${N.busy()?y.working:A.send(H.length)}
</button>
</form>
`}}}function Cl(e,{view:t}){return Ho(e,t.language)??e.detail??""}function _l({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,d=null,c=new me,m=()=>{[a,l,d]=[null,null,null],c.drop()},f=(E,v)=>{var p;m();let{town:S,committee:D}=e.get();a={slot:E,date:v,town:S,committee:D,account:((p=t.get().session)==null?void 0:p.account)??null},w(a),o()},w=({slot:E,date:v,town:S,committee:D})=>{let p=oe(t.get().session,S);c.read(Cr(S??"",v,E,D===null||D==="none"?"":D,p),R=>{[l,d]=[R,null],o()},R=>{[l,d]=[null,se(R)],o()})},b=()=>{var D;if(a===null)return;let{town:E,committee:v}=e.get(),S=((D=t.get().session)==null?void 0:D.account)??null;a.town===E&&a.committee===v&&a.account===S||(m(),o())};e.subscribe(b),t.subscribe(b),n.subscribe((E,v)=>{E.touched!==v.touched&&a!==null&&w(a)});let N=({slot:E,date:v})=>(a==null?void 0:a.slot)===E&&a.date===v,P=({phone:E},v)=>E!==null&&/^[+\d\s()-]+$/.test(E)?s`
<a href=${`tel:${E.replace(/[^+\d]/g,"")}`}>${E}</a>
`:s`
<span>${E===null||E===""?v:E}</span>
`,M=(E,v,S)=>{let{crew:D,today:p}=S.office,R=(l??[]).filter(({committee:u})=>u===E),i=v.filter(u=>(u.committee??"")===E);return s`
<section data-call-committee=${E}>
<h4>${r.committee(E===""?null:E,S)}</h4>
<ul>
${i.map(u=>{let h=R.filter(({village:T})=>T===u.fid);return s`
<li>
<b>${r.village(u,S)}</b>
<span class="calls-people">
${h.map(T=>s`
<span>${T.name} ${P(T,D.noPhone)}</span>
`)}
${h.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${R.filter(({village:u})=>u===null).map(({name:u})=>s`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${u}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:m,button:(E,v)=>{let{session:S}=t.get();if(!Et(S,v.view.town)||E.lacking.length===0)return null;let{today:D}=v.office,p=N(E);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(m(),o()):f(E.slot,E.date)}}
>
${X("people")}${p?D.callHide:oe(S,v.view.town)?D.callWhole:D.call}
</button>
`},part:(E,v)=>{if(!N(E))return null;let S=[...new Set(E.lacking.map(({committee:p})=>p??""))],{crew:D}=v.office;return s`
<div class="board-calls">
${Y(d,v,"calls-problem")}
${l===null?d===null?s`
<p class="form-hint">${D.reading}</p>
`:null:S.map(p=>M(p,E.lacking,v))}
${l!==null&&oe(t.get().session,v.view.town)?s`
<p class="form-hint">${D.noted}</p>
`:null}
</div>
`}}}var hn=60,Zi=350;function Il({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,d=N=>N>=a.length-1?null:a[N]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},m=async()=>{let N=q(new Date);a=Array.from({length:hn},(M,E)=>Z(N,E-hn+1)),r="reading",t();let P=a.map((M,E)=>d(E));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(P),rs(n.view.get(),P,l.signal)])},f=async N=>{if(await m(),r!=="reading")return;let P=a.indexOf(N),M=P<0||P===a.length-1?0:P;r="playing",e.playDay(d(M)),o=window.setInterval(()=>{M+=1,e.playDay(d(M)),M>=a.length-1&&c(),t()},Zi),t()},w=N=>{r==="still"?f(N):c(),t()},b=async N=>{let P=a.length>0&&r!=="reading";c(),P||await m(),c(),e.playDay(d(N)),t()};return{stop:c,part:(N,{office:P,view:M})=>{let E=q(new Date),v=hn-1-Math.round((Date.parse(E)-Date.parse(N))/864e5),S=r==="still"?P.today.play:P.today.pause;return s`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${S} @click=${()=>w(N)}>
${X(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${hn-1}
aria-label=${P.today.days}
aria-valuetext=${_e(N,M.language)}
.value=${String(Math.max(0,v))}
@input=${D=>{b(Number(D.target.value))}}
/>
<span>${r==="reading"?P.working:N.slice(5)}</span>
</div>
`}}}var Xi=14,Qi=["rain","wind","roads","festival"];function Fl(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],d=_r(n),c=ne(e),m=null,f=ee(n),w=ee(n),b=null,N=()=>{f.again(),w.again()};t.data.subscribe((g,$)=>{g.touched!==$.touched&&t.work.get().open==="today"&&N()});let P=({town:g})=>{let $=q(new Date);return f.of(`${g} ${$}`,()=>Mr(g,$,Z($,Xi)))},M=()=>({from:a,to:a,slot:l,...m===null?{}:{committee:m}}),E=({town:g,slots:$})=>{let O=$.map(L=>L.due).join();return w.of([g,a,l,m,O].join(" "),()=>Er(g,M()))},v=()=>{[r,b]=[!1,null],d.forget(),c.clear(),f.forget(),w.forget()},S=g=>{let $=q(new Date),O=st(new Date),L=g.slots.filter(({ends:k})=>O<k).map(k=>k.slot==="pm"?"pm":"am");[r,b]=[!0,null],c.clear(),w.forget(),d.forget(),a=L.length===0?Z($,1):$,l=L.length===1?L[0]??"both":"both",{committee:m}=t.view.get(),n()},D=(g,$,O)=>{let L={...M(),reason:$};return c.write(()=>Lr(g,L),k=>{[b,r]=[{change:k,text:O},!1],N()})},p=g=>c.write(async()=>{await g(),K(t.data,o().office.suspend.ended)},()=>{b=null,N()}),R=(g,{office:$,words:O})=>{let L=q(new Date);return g===L?O.headline.today:g===Z(L,-1)?O.headline.yesterday:g===Z(L,1)?$.suspend.tomorrow:g},i=(g,{committees:$,office:O})=>g===void 0?O.report.allCommittees:$.get(g)??g,u=(g,$)=>{if(g.length===0)return null;let O=g.reduce((k,y)=>k+y.slots,0),L=({place:k,slots:y})=>`${he(ue(k),$)}${y>1?` ×${y}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${O} role="status">
${$.office.suspend.takesOut(O,g.length)}
<p tabindex="0">${g.map(L).join($.words.listComma)}</p>
</div>
`},h=(g,$)=>{let{value:O,problem:L}=E(g),{office:k,words:y,committees:x}=$,{suspend:W}=k,A=q(new Date),F=g.villages.filter(I=>m===null||I.committee===m),H=i(m??void 0,$),B=[R(a,$),W.slots[l]];return s`
<div class="board-suspend-form">
${ge(W.day,[[Z(A,-1),y.headline.yesterday],[A,y.headline.today],[Z(A,1),W.tomorrow]],a,I=>{a=I,n()})}
${ge(k.report.slot,[["am",W.slots.am],["pm",W.slots.pm],["both",W.slots.both]],l,I=>{l=I,n()})}
<div class="form-field">
<label for="suspend-committee">${W.scope}</label>
<select
id="suspend-committee"
@change=${I=>{m=I.target.value||null,n()}}
>
<option value="" .selected=${m===null}>${k.report.allCommittees}</option>
${[...x].map(([I,te])=>s`
<option value=${I} .selected=${I===m}>${te}</option>
`)}
</select>
</div>
${L===null?u(O??[],$):Y(L,$,"effect-problem")}
<p class="board-what">${W.what(...B,H,F.length)}</p>
${d.part({name:"suspend-reason",why:W.why,usual:Qi.map(I=>[I,W.reasons[I]]),act:W.title,busy:c.busy()||O===null&&L===null,because:I=>{D(g.town,I,W.suspended(...B,H))}},$)}
</div>
`},T=(g,$,O)=>{let{office:L}=O,k=()=>p(()=>Wr($,g.id,Z(q(new Date),-1))),y=q(new Date),x=g.village===void 0?i(g.committee,O):he(ue(g.village),O),W=R(g.from<y?y:g.from,O),A=g.to>g.from&&g.to>y?L.suspend.until(R(g.to,O)):"";return s`
<li data-suspension=${g.id}>
<span>
<b>${[W,L.suspend.slots[g.slot],A].filter(Boolean).join(" ")}</b>
<small>${[x,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${k}>
${L.suspend.end}
</button>
</li>
`};return{close:v,part:(g,$)=>{if(!oe(t.work.get().session,$.view.town))return null;let{suspend:O}=$.office,{value:L,problem:k}=P(g),y=b;return s`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){S(g);return}r=!1,n()}}
>
${r?$.office.cancel:O.open}
</button>
</h3>
${r?h(g,$):null} ${pe(c.problem()??k,$,"suspend-problem")}
${y===null?null:gt(y.text,O.takeBack,c.busy(),()=>{p(()=>Ge(g.town,y.change,""))})}
${L===null||L.length===0?null:s`
<ul class="board-list">
${L.map(x=>T(x,g.town,$))}
</ul>
`}
</section>
`}}}function Hl(e){let{stores:t}=e,n=Fl(e),o=Zo(e.ask),r=ee(e.ask),a=Il(e);t.view.subscribe((p,R)=>{p.selected!==null&&p.selected!==R.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:p})=>{if(!Xe(t.work.get().session,p))return[];let{value:R}=r.of(p,()=>Bt(p,xt));return((R==null?void 0:R.ending)??[]).map(({place:i})=>i)};t.data.subscribe((p,R)=>{p.touched!==R.touched&&t.work.get().open==="today"&&r.again()});let d=(p,R)=>he({...p,layer:"villages"},R),c=(p,{committees:R,office:i})=>(p===null?void 0:R.get(p))??i.edit.noCommittee,m=(p,R,i,u)=>{let h=R.map($=>$==="not_staffed"?"not_reported":$),T=R.length===1&&(R[0]==="not_staffed"||R[0]==="not_reported"),g=Ue([{kind:"in",field:p,values:h},...T?[{kind:"range",field:"cleaners",from:R[0]==="not_staffed"?0:1,to:R[0]==="not_staffed"?0:null}]:[]]);f(g,i,u)},f=(p,R,i)=>{let u=q(new Date),h={...t.view.get(),committee:i};t.view.set({...Ze(h,"coverage"),...nt(h,"villages",p),date:R===u?null:R,committee:i})},w=_l(e,{village:d,committee:c}),b=(p,R)=>{t.work.set({open:"report",report:{slot:p,date:R}})},N=(p,R,i)=>{let{words:u,office:h}=i,T=Nn(R.villages,p.slot),g=()=>{let $={date:R.date,clock:st(new Date),slot:p.slot},O=Yo($,T,L=>d(L,i),L=>c(L,i),u,h.today.reminder);jo(O).then(L=>K(t.data,L?h.today.reminded:u.measure.notCopied))};return s`
<section class="board-slot" data-slot=${p.slot}>
<h3>
${u[p.slot]}
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
@click=${()=>m(p.slot,[$],R.date,null)}
>
${It($)}${_t($,i)} ${V(p.counts[$])}
</button>
`)}
</p>
${T.length===0?null:s`
<p class="board-next ${p.over?"is-over":""}">
<span>${h.today.lacking(T.length,p.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${g}>
${X("copy")}${h.today.remind}
</button>
${w.button({...p,date:R.date,lacking:T},i)}
${P(p.slot,R.date,i)}
</p>
${w.part({...p,date:R.date,lacking:T},i)}
`}
`:s`
<p class="form-hint">${h.today.begins(p.starts)}</p>
`}
</section>
`},P=(p,R,{view:i,office:u})=>Xe(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>b(p,R)}>
${u.today.report}
</button>
`:null,M=(p,R,i)=>{let u=R.filter(T=>T.due).map(({slot:T})=>T),h=(T,g)=>{let{done:$,all:O,villages:L}=T[g];if(!u.includes(g)||O===0)return s`
<td>–</td>
`;let k=[...new Set(L.map(y=>Le(y,g)))];return s`
<td class=${L.length>0?"has-left":""}>
${L.length===0?s`
${$} / ${O}
`:s`
<button type="button" @click=${()=>m(g,k,p.date,T.committee??"none")}>
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
${Ko(p.villages).map(T=>s`
<tr data-committee=${T.committee??""}>
<th scope="row">${c(T.committee,i)}</th>
${h(T,"am")}${h(T,"pm")}
</tr>
`)}
</tbody>
</table>
`},E=(p,R)=>{let{words:i,office:u}=R,h=["am","pm"].flatMap(T=>{let g=Nn(p.villages,T);return g.length===0?[]:[{slot:T,units:g}]});return h.length===0||p.first_record===null||p.date<p.first_record?null:s`
<section class="board-holes">
<h3>${u.today.holes}</h3>
${h.map(({slot:T,units:g})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(T,["not_reported"],p.date,null)}>
${i[T]} ${u.today.lackingOf(g.length)}
</button>
${P(T,p.date,R)}
</p>
`)}
</section>
`},v=(p,R,i,u)=>{let{office:h}=u,T=zo(p,i,R,l(p));return s`
<section class="board-todo" aria-label=${h.today.todo}>
<h3>${h.today.todo}${T.length===0?"":` · ${T.length}`}</h3>
${T.length===0?s`
<p class="form-hint">${h.today.nothing}</p>
`:s`
<ol class="board-list">
${T.map(g=>S(g,p,u))}
</ol>
`}
</section>
`},S=(p,R,i)=>{let{words:u,office:h,view:T}=i,{session:g}=t.work.get(),$=Xe(g,T.town),{today:O}=h,[L,k,y]={overdue:()=>{let x=p.kind==="overdue"?p.slot:"am";return $?[O.lacking(p.count,!0),oe(g,T.town)?O.callWhole:O.call,()=>w.open(x,R.date)]:[O.lacking(p.count,!0),O.check,()=>m(x,["not_reported"],R.date,null)]},disputed:()=>{let x=p.kind==="disputed"?p.slot:"am";return[O.disputed(p.count),O.check,()=>m(x,["contested"],R.date,null)]},bare:()=>$?[O.bare(p.count),h.plan.open,()=>t.work.set({open:"plan"})]:[O.bare(p.count),O.check,()=>f(Ue([{kind:"range",field:"cleaners",from:0,to:0}]),R.date,null)],ending:()=>[O.ending(p.count),h.plan.open,()=>t.work.set({open:"plan"})],holes:()=>$?[O.holesLeft(p.count),O.report,()=>b("pm",Z(R.date,-1))]:[O.holesLeft(p.count),O.check,()=>m("pm",["not_reported"],Z(R.date,-1),null)]}[p.kind]();return s`
<li data-todo=${p.kind}>
<span>${"slot"in p?`${u[p.slot]}${u.colon}`:""}${L}</span>
<button type="button" class="form-button is-quiet" @click=${y}>${k}</button>
</li>
`},D=(p,{view:R,words:i,office:u})=>Xe(t.work.get().session,R.town)?s`
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
${u.plan.open}
</button>
</p>
`:null;return{title:({office:p,view:R})=>R.date===null?p.today.title:p.today.past,key:({view:p})=>p.town??"",enter:()=>{n.close(),w.close(),a.stop(),o.forget(),r.forget();let p=t.view.get();(p.date!==null||p.theme!=="coverage")&&t.view.set({...Ze(p,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),w.close()},body:p=>{let R=p.data.coverage.value;if(R===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let i=R.date===q(new Date),u=i?o.before(R):null,h=u===null?null:jl(u,p),T=jl(R,p),g=Vo(T,i?st(new Date):null);return s`
<p class="form-hint board-head">
${i?p.words.asOf(T.date,st(new Date(T.as_of))):p.words.onDate(T.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${X("present")}${p.office.today.wall}
</button>
</p>
${a.part(T.date,p)}
${T.first_record===null||T.date<T.first_record?s`
<p>${p.words.headline.noRecordsOf(T.date)}</p>
`:s`
${i?v(T,h,g,p):null}
${g.map($=>N($,T,p))} ${D(T,p)} ${n.part(T,p)}
${M(T,g,p)}
`}
${h===null?null:E(h,p)}
`}}}function jl(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return Lo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Vb(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>Sn({view:o.get(),data:r.get(),words:So[o.get().language]}),ask:()=>v(),signedIn:async S=>{try{return await S()}catch(D){if(!(D instanceof Wo)||D.problem.status!==401||!await ec(t))throw D;return S()}}},m={account:_s(c),people:Ka(c),changes:ea(c),history:qa(c),edit:ia(c),shape:ta(c),draw:na(c),today:Hl(c),report:Al(c),plan:gl(c),period:Qa(c),calendar:Za(c),stages:Ll(c),compare:Gs(c),month:ja(c)},f="",w=null,b=null,N=()=>l.set({open:null}),P=S=>{var p,R,i;w!==null&&((R=(p=m[w]).leave)==null||R.call(p)),w===null&&(b=document.activeElement instanceof HTMLElement?document.activeElement:null),w=S,document.body.classList.toggle("has-work",S!==null),document.body.classList.toggle("has-papers",S==="month");let{mode:D}=a.get();if((D.kind==="place"||D.kind==="compare")&&a.set({mode:De}),S===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(b==null?void 0:b.isConnected)===!0?b:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var u;return(u=e.querySelector("h2"))==null?void 0:u.focus({preventScroll:!0})})},M=S=>{S!==null?l.set({open:"month"}):l.get().open==="month"&&N()};o.subscribe((S,D)=>{S.papers!==D.papers&&M(S.papers)}),o.get().papers!==null&&M(o.get().papers);let E=()=>{},v=()=>E();E=Fo(e,t,S=>{let D=S.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",D===null),D!==w&&P(D),D===null)return null;let p=Sn(S),R=m[D],i=`${D} ${R.key(p)}`;i!==f&&(f=i,R.enter());let u=R.title(p);e.setAttribute("aria-label",u);let{mode:h}=a.get();return e.classList.toggle("is-placing",h.kind==="place"&&h.waiting),e.classList.toggle("is-comparing",h.kind==="compare"),e.classList.toggle("is-drawing",D==="shape"||D==="draw"),e.classList.toggle("is-wide",D==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${u}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${p.words.action.close}
@click=${N}
>
${X("close")}
</button>
</header>
<div class="work-body work-${D}">${R.body(p)}</div>
`}),a.subscribe((S,D)=>{S.mode!==D.mode&&v()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&w!==null&&l.get().gate===null&&N()})}function ec({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{Vb as mountWork};
