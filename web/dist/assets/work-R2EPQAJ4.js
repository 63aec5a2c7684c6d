import{a as ds,b as us}from"./chunk-WLGKQWSS.js";import{a as ms}from"./chunk-GEY32XWL.js";import{a as fs,b as gs,c as hs,d as ys,e as Cn,f as Gt,g as bs,h as $s,k as ws,l as vs,m as ks,q as Vt,r as mt}from"./chunk-RE4SIK2J.js";import{a as Mr,b as Lr,c as Er,d as Wr,e as Cr,f as Ar,g as Ht,h as _r,i as qt,j as Ln,k as Ir,l as Fr}from"./chunk-FJXW7I72.js";import{b as Ut,c as jr,d as Br,e as Hr,f as qr,g as Ur,h as Gr,i as Vr,j as Kr,k as Yr,l as dt,m as zr}from"./chunk-RRBKUJSE.js";import{a as Te}from"./chunk-WNGTIG2R.js";import{a as oe}from"./chunk-FFOHVL5V.js";import{A as Ce,B as Dr,a as Ne,c as mr,f as pr,g as fr,h as gr,i as hr,j as yr,k as br,l as $r,m as wr,n as Dn,o as vr,p as kr,q as Or,r as xr,s as Bt,t as Tr,u as Ge,v as Pr,w as Sr,x as Mn,y as Nr,z as Rr}from"./chunk-V2EVCRPV.js";import{a as Pe,e as Jr,f as Zr,g as Xr,h as Qr,i as es,j as En,k as ut,l as ts,m as ns,n as os,o as rs,q as ss}from"./chunk-7AJBQXLZ.js";import"./chunk-QWJMKJ4I.js";import{j as as,k as ls,l as is,m as cs}from"./chunk-S7BE63OI.js";import{a as ct,b as rr,d as sr,f as ar,h as lr,i as Ot,j as ir,k as cr,l as dr,m as Ft,n as jt,p as ur,u as Se}from"./chunk-47QJ2U4H.js";import{b as kt,c as er,d as tr,e as nr,f as or}from"./chunk-FT33FG2O.js";import{a as Fo,b as ps,e as Wn}from"./chunk-4A4N5WW6.js";import"./chunk-G7RVK4PW.js";import{a as Pn,b as re,c as Sn,d as Et,e as at,f as Xe,g as Qe,i as Io}from"./chunk-HDNHD4KU.js";import{c as Ue}from"./chunk-KRRQ52TJ.js";import{g as Mt,l as Eo}from"./chunk-IWX456UU.js";import{a as Po,b as He,c as $t,e as So}from"./chunk-M6AR5UX4.js";import{b as Ze,d as nt}from"./chunk-N5I25ZZX.js";import{d as Oo}from"./chunk-HCYSNNHS.js";import{a as Mo,b as Lo,c as kn,d as On}from"./chunk-G6LQKNM6.js";import{a as jo}from"./chunk-624P6E62.js";import{a as No}from"./chunk-OSI6CRNV.js";import{a as yo,b as bo,c as Dt,e as $o,f as wo,g as vo}from"./chunk-K4LKEPK4.js";import{a as Oe}from"./chunk-P6FBAL6K.js";import{b as De}from"./chunk-BXEARTBI.js";import{a as xo,m as To}from"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as ue,b as Go,c as he,d as Vo,e as At,f as Le,g as Ko,h as Yo,i as Rn,j as zo,k as Jo,m as _t,n as It,o as Zo,p as ne,q as Xo}from"./chunk-CQMSJE4X.js";import{a as Nn,b as Y,c as We,d as pe,e as qo,g as Uo,h as lt,i as it,j as Z,k as Wt,l as fe,m as Ct,n as ie,o as be}from"./chunk-FZEM3MZ5.js";import{a as me}from"./chunk-RWT4YOSQ.js";import"./chunk-7UJ6GVWO.js";import{a as Bo}from"./chunk-DHPYUQPK.js";import{c as Ho}from"./chunk-M4ZMK2PU.js";import{b as Do}from"./chunk-FVE2Q2OD.js";import{a as K}from"./chunk-KXHZUGMI.js";import{a as U,b as st,c as _e,e as ee,f as xe,g as Tn}from"./chunk-BBVHBITH.js";import{d as vn}from"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{a as qe,e as Ro}from"./chunk-6NKZHU2E.js";import{g as ko}from"./chunk-ISYZ6M3S.js";import{c as Co,d as Ao,j as xn,o as _o,r as Lt,v as ae}from"./chunk-ACO2773S.js";import{a as V,b as Me,c as vt,e as Wo,f as ot,g as rt}from"./chunk-265K6TNF.js";import{d as Pt,f as St,l as $n,m as Nt,r as te}from"./chunk-RKDKU3EV.js";import{a as s,b as Je,d as fo}from"./chunk-3PJR2OYE.js";import{a as Re,b as wt}from"./chunk-4TS7O3HR.js";import{c as ho,d as wn,e as ye,f as Rt}from"./chunk-6HCXI4IL.js";import{d as Tt,e as go,f as bn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Qo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var Os=7;function xs(e,t,n,o){let r=Cn({boxes:{},...Kt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Kt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function An({written:e,feature:t},n){return e.now.boxes[n]??Ot(t.properties[n])}function Ts(e,t,n){if(An(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:Gt(e.written,t,{boxes:o})}}function Ps(e,t){let n=Es(e.written.now.boxes,o=>o===t);return{...e,written:Gt(e.written,`leave ${t}`,{boxes:n})}}function _n(e,t){return{...e,written:Gt(e.written,Object.keys(t).join(),t)}}function Ss(e,[t,n]){return _n(e,{lon:t.toFixed(Os),lat:n.toFixed(Os)})}function Ns({written:{now:e},feature:t}){let{lon:n,lat:o}=Kt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Rs(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ds(t,o,r))||Ns(e)}function Ds(e,t,n){return n.trim()!==Ot(e.properties[t]).trim()}function Ql({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Ms(e,t){let n=dr(t,e.feature,e.written.now.boxes);if(!Ns(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Ql(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ls(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...In(e,n,`"${t.version}"`),late:t}}function In(e,t,n){let{feature:o,written:r}=e,a=Kt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:Kt(t),d=Es(r.now.boxes,(c,u)=>!Ds(o,c,u));return{...e,feature:t,tag:n,late:null,written:Cn({...r.now,...l,boxes:d})}}function Fn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Es(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ws=1,Cs="edit ";function jn(e){return Cs+Re(e)}function Bn(e){return Rs(e)||e.written.now.reason.trim()!==""}function Hn(e){let{account:t,selection:n}=e;Bn(e)?fs(t,jn(n),{form:Ws,draft:e}):pt(e)}function pt({account:e,selection:t}){ys(e,jn(t))}function qn(e,t){return _s(gs(e,jn(t)))}function As(e){return hs(e).filter(({name:t})=>t.startsWith(Cs)).flatMap(t=>_s(t)??[])}function _s(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ws||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Yt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...As(t).map(l=>this.edit(l,n)),...ws(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:Re(r),title:Se(r.layer,a,o),said:[xe(new Date(n).toISOString()),...ei(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>pt(t)}}drawing(t,n,o){var b;let{sketch:r,at:a,name:l}=n,{layer:d,fid:c,town:u}=r,f=Vt[o.view.language];return{name:l,title:(c===null||(b=r.base[String(c)])==null?void 0:b.title)??o.words.kinds[d],said:[xe(new Date(a).toISOString()),c===null?f.title:f.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:d,fid:c},u,d),drop:()=>vs(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:d}=l.office;return s`
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
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&ks(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function ei({selection:e,written:t},n){let o=new Map(ct(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var ni=90;function Un({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:d}=r,c=Rt(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:qe(c,d.language),u)}function Is(e){let{work:t,data:n}=e.stores,o=new Yt(e),r=null,[a,l,d]=["",null,"read"],[c,u,f]=[null,"",""],b=i=>m=>{[c,u]=[ae(m),i],e.ask()},y=()=>{e.signedIn(fr).then(i=>{r=i,e.ask()},b("tokens"))},T=()=>{Wn(async()=>{await mr();let i=await ps();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),K(n,e.now().office.account.signedOut)},b("tokens"))},S=i=>{i.preventDefault();let m=i.currentTarget,{old:h="",fresh:O="",again:g=""}=be(i),{gate:$,account:k}=e.now().office;[c,u]=[null,"password"],f=ms(O)<10?$.short:O!==g?$.differ:"",e.ask(),f===""&&e.signedIn(()=>Wn(()=>pr(h,O))).then(()=>{m.reset(),K(n,k.changed)},b("password"))},D=i=>{i.preventDefault();let m=i.currentTarget,{token:h="",days:O=""}=be(i);[c,u,a]=[null,"tokens",""],e.signedIn(()=>gr(h.trim(),d,Number(O))).then(g=>{a=g,Wt(m,"token"),y()},b("tokens"))},E=i=>{l=null,e.signedIn(()=>hr(i)).then(y,b("tokens"))},w=(i,m)=>u===i&&f!==""?s`
<div class="form-problem" role="alert">${f}</div>
`:Y(u===i?c:null,m,`form-problem-${i}`),x=(i,m)=>{let{account:h,allTowns:O}=m.office,g=[...i.administrator?[O]:[],...i.memberships.map($=>Un($,m))];return s`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Pn(i))[0]}</span>
<div>
<b>${Pn(i)}</b>
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
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${h.signOut}</button>
</section>
`},N=(i,m)=>{let{account:h,gate:O}=m.office;return s`
<details class="work-more">
<summary>${h.password}</summary>
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
${Z({name:"old",label:h.old,type:"password",autocomplete:"current-password",required:!0})}
${Z({name:"fresh",label:O.newPassword,type:"password",autocomplete:"new-password",hint:O.rules,required:!0})}
${Z({name:"again",label:O.again,type:"password",autocomplete:"new-password",required:!0})}
${w("password",m)}
<button type="submit" class="form-button is-main">${h.change}</button>
</form>
</details>
`},p=(i,m)=>{let{account:h}=m.office,O=i.last_used===null?h.neverUsed:h.used(U(new Date(i.last_used))),g=[h[i.scope],h.until(U(new Date(i.expires))),O];return s`
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
${l===i.token?ie(h.removeSure,h.remove,()=>E(i.token),()=>{l=null,e.ask()},m):null}
</li>
`},P=i=>{let{account:m}=i.office;return s`
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
${Ct(m.secret,a,e)}
</div>
`}
${w("tokens",i)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${D}>
${Z({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${fe("scope",m.scope,[["read",m.read],["write",m.write]],d,h=>d=h)}
${Z({name:"days",label:m.days,value:String(ni),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,u,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?y():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:m}=t.get();return m===null||!m.signed_in?s``:s`
${x(m,i)} ${o.body(m.account,i)} ${N(m,i)} ${P(i)}
`}}}function zt(e){let t=e.flatMap(l=>l===null?[]:To(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=xo(t.map(l=>l.flatMap(([d=0,c=0])=>[d,c])));return[n,o,r,a]}var oi=["version","updated_at","created_at","town"];function Bs(e,t){let n=new Map(e.map(r=>[wn(r),r])),o=new Map(t.map(r=>[wn(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],d=a===null||l===null?[]:ri(a,l);return a===null||l===null||d.length>0?[{fid:r,was:a,is:l,fields:d}]:[]})}function ri(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!oi.includes(l)&&!Fs(n[l],o[l]));return Fs(e.geometry,t.geometry)?a:[...a,"geometry"]}function Fs(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Hs(e,t,n,o,r){let[a,l]=[js(e,n,r),js(t,n,r)],d=new Set([...a.keys(),...l.keys()]),c=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...c,null].flatMap(u=>d.has(u)?[{value:u,was:a.get(u)??ft,is:l.get(u)??ft}]:[])}var ft={count:0,measure:0};function Jt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function js(e,t,n){let o=new Map;for(let{properties:r}of e){let a=si(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Jt(o.get(a)??ft,{count:1,measure:l}))}return o}function si(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var ai=7,Gn=40,li=400;function Vn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Vs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,d]=[!1,null],c=null,u=Gn,f=new me,b=()=>{let{town:i}=t.get();if(i===null)return;[l,d,c,u]=[!0,null,null,Gn],e.ask();let[m,h]=[$t(o),r===""?null:$t(r)],O=Oo(t.get().theme).map(async g=>{let[$,k]=await Promise.all([xn(g,i,void 0,m),xn(g,i,void 0,h)]);return{layer:g,then:$,now:k,changed:Bs($,k)}});f.read(Promise.all(O),g=>{[a,l]=[g,!1],y(),e.ask()},g=>{[d,l]=[ae(g),!1],e.ask()})},y=()=>{let i=(a??[]).flatMap(O=>S(T(O))),m=Gs(i.filter(({fields:O,is:g})=>g===null||O.includes("geometry")).map(O=>O.was)),h=Gs(i.map(O=>O.is));n.set({mode:m===null&&h===null?De:{kind:"compare",change:0,was:m,is:h}})},T=i=>{let{layer:m,then:h,now:O}=i,[g,$]=[t.get(),e.stores.data.get()],k=M=>Mt(g,{...$,layers:{[m]:{status:"ready",value:M,problem:null}}},m),[L,R]=[k(h),k(O)];if(L.fids===null||R.fids===null)return i;let v=i.changed.filter(({fid:M})=>{var j,C;return((j=L.fids)==null?void 0:j.has(M))===!0||((C=R.fids)==null?void 0:C.has(M))===!0});return{layer:m,then:L.features,now:R.features,changed:v}};t.subscribe((i,m)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==m.committee||i.filter!==m.filter||i.table!==m.table)&&y()});let S=({layer:i,changed:m})=>c===null?m:c.layer===i?m.filter(h=>Vn(h)===(c==null?void 0:c.kind)):[],D=(i,m)=>{c=(c==null?void 0:c.layer)===i&&c.kind===m?null:{layer:i,kind:m},u=Gn,y(),e.ask()},E=(i,{fid:m,was:h,is:O})=>{let g=zt([(h==null?void 0:h.geometry)??null,(O==null?void 0:O.geometry)??null]);O!==null&&t.set({selected:{layer:i,fid:m}}),g!==null&&e.acts.showExtent(g)},w=(i,m)=>{let h=m.flatMap(({fid:O,is:g})=>g===null?[]:[O]);t.set({...nt(t.get(),i,`fid IN (${h.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},x=(i,m)=>{let{compare:h}=m.office,O=U(new Date),g=()=>{let R=i==="from"?o:r;return R===""?[O,""]:R.split("T")},$=(R,v)=>{let M=R===""?"":`${R}${v===""?"":`T${v}`}`,j=So(M)??"";i==="from"?o=j===""?o:j:r=j,b()},[k="",L=""]=g();return s`
<div class="compare-moment" data-moment=${i}>
<span>${h[i]}</span>
<input
type="date"
aria-label=${`${h[i]} ${m.words.action.date}`}
max=${O}
.value=${k}
@change=${R=>$(R.target.value,g()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${h[i]} ${h.time}`}
.value=${L}
@change=${R=>$(g()[0]??"",R.target.value)}
/>
</div>
`},N=(i,m)=>{let{layer:h,then:O,changed:g}=i,{words:$,office:k}=m,L=ci(h),R=ko(h),v=ar(h,R,$),M=Hs(O,i.now,R,Object.keys(v),L),j=M.reduce((_,{was:z,is:X})=>({value:null,was:Jt(_.was,z),is:Jt(_.is,X)}),{value:null,was:ft,is:ft}),C=(_,{was:z,is:X},W)=>s`
<tr class=${W?"compare-total":""}>
<th scope="row">${_}</th>
<td>${qs(z,L)}</td>
<td>${qs(X,L)}</td>
<td>${ui(z,X,L)}</td>
</tr>
`,A=_=>g.filter(z=>Vn(z)===_).length,I=S(i),B=s`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${k.compare.then}</th>
<th scope="col">${k.compare.now}</th>
<th scope="col">${k.compare.difference}</th>
</tr>
</thead>
<tbody>
${M.length<2?null:M.map(_=>C(_.value===null?$.filter.blank:v[_.value]??_.value,_,!1))}
${C($.table.sum,j,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${h}>
<h3>${$.layers[h]}${L===null?"":m.office.paren("",di(L,m))}</h3>
${g.length===0?s`
<p class="form-hint">${k.compare.same}</p>
${B}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>A(_)===0?null:s`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(c==null?void 0:c.layer)===h&&c.kind===_}
@click=${()=>D(h,_)}
>
${k.compare[_]}
<b>${V(A(_))}</b>
</button>
`)}
${I.every(({is:_})=>_===null)||I.length>li?null:s`
<button type="button" class="text-button" data-rows @click=${()=>w(h,I)}>
${te("table")}${$.tool.table}
</button>
`}
</div>
${B}
<ol class="compare-rows">
${I.slice(0,u).map(_=>P(h,_,m))}
</ol>
${I.length<=u?null:s`
<button type="button" class="form-button is-quiet" @click=${p}>
${k.compare.more(V(I.length-u))}
</button>
`}
`}
</section>
`},p=()=>{u+=200,e.ask()},P=(i,m,h)=>{let O=m.is??m.was;if(O===null)return null;let g=Vn(m);return s`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>E(i,m)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${Se(i,O,h)}</b>
<span>${g==="edited"?mi(i,m,h):h.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:m}})=>`${i??""} ${m}`,enter:()=>{o===""&&(o=Po(t.get())??ee(U(new Date),-ai)),a=null,b()},leave:()=>f.drop(),body:i=>s`
<div class="compare-moments">${x("from",i)} ${x("to",i)}</div>
<p class="form-hint compare-says">
${Tn($t(o),i.words)} →
${r===""?i.office.compare.present:Tn($t(r),i.words)}
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
${(a==null?void 0:a.some(({changed:m})=>m.length>0))===!0?ii(i):null}
${(a??[]).map(m=>N(T(m),i))}
`}
`}}function ii({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ci(e){let{shape:t}=Dt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function di(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Ks(e,t){return t==="area_m2"?Me(Oe(e)):V(e)}function qs({count:e,measure:t},n){return n===null?V(e):s`
${Ks(t,n)}
<small>${V(e)}</small>
`}function ui(e,t,n){let o=Us(t.count-e.count,V);return n===null?o:s`
${Us(t.measure-e.measure,r=>Ks(r,n))}
<small>${o}</small>
`}function Us(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function mi(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return sr(l,r);let d={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=jt(e,d,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function Gs(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Ys=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","story_notes","parcel_holders","memberships"];function Zt(e,{words:t,office:n}){return bo(e)?t.layers[e]:n.lists[e]??e}var Kn=6,pi=Ys;function Yn(e,t){let{log:n}=t.office,o=e.slice(0,Kn).map(({layer:a,op:l,count:d})=>{var c,u;return((u=(c=n.people)[a])==null?void 0:u.call(c,l,d))??n.touch(Zt(a,t),l,d)}),r=e.length>Kn?n.andMore(e.length-Kn):"";return o.join(t.words.listComma)+r}function Xt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>pi.includes(n))}function zn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function zs(e,t){return!/^tuntu [a-z ]+$/.test(e)&&zn(e,t)!==""}function fi(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Js({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=fi(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Zs(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:d,unit:c,level:u})=>{let f=c!==""?t.committees.get(c)??c:u===""?"":n.levels[u];return n.paren(l===""?a:l,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function Xs({change:e,touched:t},n){return n.office.log.willUndo(e,Yn(t,n))}function Qs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,d]=o;return l===void 0||d===void 0?n.conflict(Zt(r,t),a):n.leaning(Zt(r,t),a,l,Zt(d,t))}var Ve=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new me;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,d=o(t,n+1);if(d===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(d,u=>{if(!c())return;let f=r(u),b=f.slice(0,n);this.rows=t===null?b:[...this.rows,...b],[this.answer,this.all,this.reading,this.problem]=[u,f.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[ae(u),!1],l()})}};function ge(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var gi=["7","30","90"],hi=500;function ea({stores:e,ask:t}){let n=null,o="7",r=ne(t),a=d=>{let c=e.view.get().town??"",u=U(new Date),f=ee(u,1-Number(o));return r.of([c,d,f,u].join(" "),()=>Tr(c,d,f,u,hi))};e.data.subscribe((d,c)=>{d.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(d,c,u)=>{var S;let{log:f}=u.office,b=((S=ye(u.data,d,c.fid))==null?void 0:S.properties)??{name:c.name},y=qe(b,u.view.language)||(c.code??u.words.unnamed),T={insert:f.created,update:f.changed,delete:f.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${xe(c.at)}</time>
<span>${T}</span>
</p>
${c.op==="delete"?s`
<p class="log-what">${y}</p>
`:s`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:d,fid:c.fid}})}}
>
${y}${c.code===null||c.code===y?"":` · ${c.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:r.forget,head:d=>s`
${fe("changed-layer",d.office.log.ofLayer,[["",d.office.log.allLayers],...yo.map(c=>[c,d.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:ge(d.office.log.within,gi.map(c=>[c,d.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:d=>{if(n===null)return null;let{log:c}=d.office,u=n,{value:f,problem:b}=a(u);if(f===null)return We(b,d);let{features:y,more:T}=f;return s`
<p class="form-hint" data-changed-count=${y.length}>
${T?c.lastChanged(y.length):c.changedCount(d.words.layers[u],y.length,Number(o))}
</p>
<ol class="log">
${y.map(S=>l(u,S,d))}
</ol>
`}}}function Qt(e,t){let[n,o]=[null,""],r=new mt(e.ask),a=null,l=null,d=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=S=>{l=ae(S),r.end(),e.ask()},u=S=>{let D=e.stores.view.get().town;D!==null&&([n,a,l,o]=[S,null,null,""],e.ask(),Bt(D,S+1,1).then(({changes:[E]})=>{n===S&&((E==null?void 0:E.change)===S?a=E:l={title:"gone",status:404},e.ask())},c))},f=()=>{let S=e.stores.view.get().town;if(S===null||n===null||r.lasts)return;r.begin();let D=n;e.signedIn(()=>Ge(S,D,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.undone),d(),t()},c)},b=S=>s`
<div class="form-problem" role="alert">
${S.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(D=>s`
<li>${Qs(D,S)}</li>
`)}
</ul>
</div>
`,y=(S,D)=>{let E=S===null?[]:Ft(S,D.view.language,D);return E.length===0?null:s`
<ul class="form-faults">
${E.map(w=>s`
<li>${w}</li>
`)}
</ul>
`},T=(S,D)=>{let{log:E}=D.office;return Xt(S)?s`
${Z({name:"undo-reason",label:D.office.paren(E.undoReason,D.office.optional),value:o,input:w=>o=w})}
${r.lasts?s`
<p class="form-hint" role="status">${lt(r.seconds,D)}</p>
${it(r.seconds,D)}
`:ie(Xs(S,D),E.undoIt,f,d,D)}
`:s`
<p class="form-problem" role="alert">
${S.undone_by===void 0?E.notHere(S.change):E.undoneBy(S.undone_by)}
</p>
`};return{end:d,part:(S,D)=>n!==S?s`
<button type="button" class="text-button log-undo" @click=${()=>u(S)}>
${te("undo")}${D.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?b(D):Y(l,D,"undo-problem")}
${y(l,D)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${d}>${D.office.cancel}</button>
`:T(a,D)}
`}}var yi=30;function ta(e){let t=new Ve({size:yi,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:Bt(c,(l==null?void 0:l.change)??null,d)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=Qt(e,()=>t.read()),o=ea(e),r=(l,d)=>{var u;let{log:c}=d.office;return s`
<li class="log-entry" data-change=${l.change}>
${Jn(l,d)}
<p class="log-what">${bi(l,d)}</p>
${Zn(l,d)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Xt(l)&&!He(d.view)?n.part(l.change,d):null:s`
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
`}}function bi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Yn(e,n),Zs(t,n)].filter(o=>o!=="").join(n.words.colon)}function Jn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${xe(n)}</time>
<span>${Js(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Zn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),zn(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function na(e){return ra(e,!0)}function oa(e){return ra(e,!1)}function ra(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:u}=e;o=!1,K(c.data,u().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Vt[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:u,asOf:f}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${f??""}`:`${u??""} ${f??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-IDKHCTMM.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function sa({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=Fn(t,JSON.stringify([t.tag,n,a]),Ce),{tag:d,key:c}=l;return{draft:l,answer:e(()=>Nr(o,r,n,{tag:d,reason:a,key:c}))}}function aa({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=Fn(t,`delete ${t.tag} ${r}`,Ce),{tag:l,key:d}=a;return{draft:a,answer:e(()=>Rr(n,o,{tag:l,reason:r,key:d}))}}function la(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:d}=e,{edit:c}=n.office;return s`
${$i(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${wi(r,e,t,n)} ${xi(e,t,n)}
${Z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:u=>t.write({reason:u})})}
${Ti(o,t,n)} ${Pi(e,n)}
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
`}function $i(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function wi(e,t,n,o){let r=d=>ki(d,t,n,o),a=ur(t.draft.selection.layer),l=new Set(a.flatMap(([,d])=>d));return s`
${e.filter(({name:d})=>!l.has(d)).map(r)}
${a.map(([d,c])=>{let u=c.flatMap(f=>e.filter(({name:b})=>b===f));return u.length===0?null:s`
<details
class="work-more edit-group"
data-group=${d}
?open=${u.some(({name:f})=>vi(f,t.draft))}
>
<summary>${Te[o.view.language].groups[d]}</summary>
${u.map(r)}
</details>
`})}
`}function vi(e,{written:t,feature:n}){return t.now.boxes[e]!==void 0||Ot(n.properties[e])!==""}function ki(e,{draft:t,problem:n},o,r){var S;let{name:a,kind:l,label:d,unit:c,options:u}=e,f=An(t,a),b=D=>o.type(a,D);if(ir(e))return Oi(e,f,n,o,r);let y=c===""?d:r.office.paren(d,c);if(l==="listed"||l==="boolean"||l==="committee"){let D=l==="committee"?r.office.edit.noCommittee:r.office.none,E=f===""||u.some(([w])=>w===f)?[]:[[f,f]];return fe(a,y,[["",D],...u,...E],f,b)}let T=a==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:a,label:y,value:f,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((S=n==null?void 0:n.faults)==null?void 0:S.some(D=>D.field===a))??!1,...T===void 0?{}:{hint:T}})}function Oi(e,t,n,o,r){var u;let{name:a,label:l}=e,d=ls("m2"),c=kt(t,"m2");return Z({name:a,label:l,value:nr(t,d),mode:"decimal",input:f=>{var y;let b=((y=kt(f,d))==null?void 0:y.unit)??d;b!==d&&is(b),o.type(a,tr(f,d))},settled:er,beside:cs(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(or({...c,unit:d},r.words))})}function xi({draft:e,placing:t},n,o){if(Dt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:a,mode:"decimal",input:d=>n.write({lon:d})})}
${Z({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${te("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Ti(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(ct(a,n).map(u=>[u.name,u])),d=(u,f)=>lr(a,u,f,n),c=u=>{let[f,b]=[e.written.now.boxes[u],l.get(u)];return f===void 0||b===void 0?"–":s`
<b>${d(u,cr(b,f))}</b>
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
${(e.late.changed_since??[]).map(({field:u,was:f,is:b})=>{var y;return s`
<tr data-field=${u}>
<th scope="row">${((y=l.get(u))==null?void 0:y.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,f)}</td>
<td>${d(u,b)}</td>
<td>${c(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Pi({problem:e,says:t},n){let o=e===null?[]:Ft(e,n.view.language,n);return s`
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
`}function ca(e){return new Xn(e)}var Xn=class{constructor(t){this.ports=t;this.waiting=new mt(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ss(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${Se(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ia(n,t)&&Bn(n)&&this.tellKept(n);let r=qn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":xe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(He(t.view))return qo(t,this.ports.stores);let{draft:a}=this;if(a===null)return Y(this.problem,t);let l=Io(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${la(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ts(o,t,n))},write:t=>{this.change(n=>_n(n,t))},leave:t=>{this.change(n=>Ps(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?De:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?$s(o.written):bs(o.written)})))}};tellKept(t){let n=this.ports.now(),o=Se(t.selection.layer,t.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;pt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Hn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ia(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=qn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Hn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Mn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=xs(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=ae(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=re(this.ports.stores.work.get().session,o.view.town);return ct(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:d,seconds:c}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:c,deleting:r,says:a,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Ms(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(sa(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(aa(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(t),c=this.latest(t);if(!o&&!Ni(c,t)){this.goOn(c);return}pt(t),d&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;Mn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(In(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=ae(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ls(r,o):r),!this.shows(t)||!a){Uo(Se(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(Si))}};function Si(){var e;for(let t of document.querySelectorAll("details.edit-group"))t.querySelector("[aria-invalid]")!==null&&(t.open=!0);(e=document.getElementById("edit-says"))==null||e.scrollIntoView({block:"center"})}function Ni(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ia({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var da=e=>e?{"Tuntu-Reveal":"1"}:{};async function Ke(e,t={}){return await(await Ne("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function et(e,t){return await(await Ne("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ce()})).json()}function ua(e,t,n){return Ke(`ledger?town=${e}&month=${t}`,da(n))}async function ma(e,t,n,o,r,a){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await Ne("GET",d,void 0,da(a)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await c.blob()}}async function pa(e){return(await Ke(`months?town=${e}`)).months}async function fa(e,t){await Ne("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ce()})}async function ga(e,t){let n={corrections:[t]};return(await et(`ledger/corrections?town=${e}`,n)).months}function ha(e,t,n){return et(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ya(e){let t=await Ne("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ba(e,t,n,o){return Ke(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function $a(e,t,n){await et(`lists/${t}/publish?town=${e}`,n)}async function wa(e,t,n,o){await et(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function va(e,t,n,o,r){await et(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function ka(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Ke(n)).inspections}async function Oa(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Ke(n)).streets}async function xa(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([Ke(`patrols?${o}`),Ke(`calendar?${o}`),Ke(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:d,name:c})=>[d,c]))}}async function Ta(e,t){return(await et(`patrols?town=${e}`,{shifts:t})).change}async function Pa(e,t){return(await et(`calendar?town=${e}`,t)).change}var en=["sheet","attendance","lists","inspections","washings","patrols"];function tn({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function Sa(e){let[t="",n]=e.split(".");return{month:t,paper:en.find(o=>o===n)??"sheet"}}function nn(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function Ie(e){return new Date(Date.parse(`${nn(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Ri="January February March April May June July August September October November December".split(" "),on=e=>`${Ri[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Qn=e=>`${e} ${e===1?"village":"villages"}`,Na={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:on,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${on(e)} is closed`,sureClose:(e,t,n,o)=>`${on(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${on(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Qn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Qn(e)} on the red list and ${Qn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var rn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ra={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:rn,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${rn(e)}已结账`,sureClose:(e,t,n,o)=>`${rn(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${rn(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var sn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Da={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:sn,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${sn(e)}已結賬`,sureClose:(e,t,n,o)=>`${sn(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${sn(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var an={"zh-Hans":Ra,"zh-Hant":Da,en:Na};function Ma(e,t){return{...e,month:t,said:an[e.view.language],town:e.view.town??""}}function Ae(e){return V(e,Number.isInteger(e)?0:2)}function Ye(e){return e===null?"":V(e,2)}function eo(e){return e.slice(5)}function La(e,t,{data:n,committees:o}){let{layer:r,fid:a}=ue(e),l=ye(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Fe(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function je(e,t,{town:n,month:o,view:r,said:a},l,d){let c=u=>{d.write(async()=>{let f=await ma(n,o,e,u,r.language,t);as(f.name,f.content),K(l.stores.data,a.saved(f.name))})};return s`
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
`}var Di=[10,20,30,40],Mi=[3,5,10],Li=7;function Ea(e){let{stores:t,ask:n}=e,o=ne(n),r=oe(e),[a,l]=[20,5],d=new Set,c=!1,u=null,f="",b=($,k)=>{r.write(async()=>{await $(),K(t.data,k)},()=>{[c,u,f]=[!1,null,""],o.again()})},y=()=>t.work.get().session,T=({village:$,name:k},{data:L,view:R})=>{let v=ye(L,"villages",ue($).fid);return v===void 0?k:qe(v.properties,R.language)},S=({committee:$,committee_name:k},L)=>L.committees.get($)??k,D=($,{said:k})=>s`
<span class="month-objection" data-objection=${$.id}>
${k.objected($.made_on)}${$.words===void 0?"":`${k.colon}${$.words}`}
<b>${$.upheld===void 0?k.waits:$.upheld?k.upheld:k.rejected}</b>
${$.answer===void 0?"":`${k.colon}${$.answer}`}
</span>
`,E=($,k,L,R,v)=>s`
<form
class="month-fields"
@submit=${M=>{M.preventDefault(),f.trim()!==""&&R()}}
>
${Z({name:k,label:$,value:f,required:!0,lengthMost:200,input:M=>f=M})}
${L}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${v.office.cancel}
</button>
</form>
`,w=$=>{[u,f]=[$,""],r.clear(),n()},x=($,k)=>E(k.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${k.said.object}</button>
`,()=>b(()=>wa(k.town,k.month,$.village,f.trim()),k.said.objectionSent),k),N=($,k)=>{let L=R=>b(()=>va(k.town,k.month,$,R,f.trim()),k.said.answered);return E(k.said.answerWhy,"answer",s`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${k.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&L(!1)}}
>
${k.said.reject}
</button>
`,()=>L(!0),k)},p=({done:$,reported:k})=>k===0?"–":`${ot($/k)} %`,P=($,k,L)=>{let{said:R,town:v}=L,M=at(y(),v),j=Xe(y(),v)&&(M===null||M.includes($.committee)),C=k.objections_until!==void 0&&U(new Date)<=k.objections_until,A=($.objections??[]).filter(({upheld:I})=>I===void 0);return s`
<td class="month-standing">
${$.struck===!0?R.struck:$.counts===!0?R.counts:R.notYet}
${($.objections??[]).map(I=>D(I,L))}
${j&&C&&u!==$.village?s`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>w($.village)}
>
${R.objectOpen}
</button>
`:null}
${u===$.village?x($,L):null}
${re(y(),v)?A.map(({id:I})=>u===I?N(I,L):s`
<button type="button" class="text-button" data-answer=${I} @click=${()=>w(I)}>
${R.answerOpen}
</button>
`):null}
</td>
`},i=($,k)=>s`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${$.village}
.checked=${!d.has($.village)}
@change=${()=>{let L=new Set(d);L.delete($.village)||L.add($.village),d=L,n()}}
/>
${k.said.toList}
</label>
</td>
`,m=($,k,L,R)=>{let{said:v}=R;return k.length===0?s`
<p class="form-hint">${v.noVillages}</p>
`:Fe(v.colours[$],s`
<table class="month-table month-listed" data-colour=${$}>
<thead>
<tr>
${$==="few"?null:s`
<th scope="col">${v.rank}</th>
`}
<th scope="col" class="month-name">${R.words.kinds.villages}</th>
<th scope="col" class="month-name">${R.words.kinds.committees}</th>
<th scope="col">${v.done}</th>
<th scope="col">${v.share}</th>
<th scope="col">${v.unreported}</th>
${L===null?null:s`
<th scope="col" class="month-standing">${v.standing}</th>
`}
</tr>
</thead>
<tbody>
${k.map(M=>s`
<tr data-village=${M.village}>
${$==="few"?null:s`
<th scope="row">
${M.rank??""}${M.tied?s`
<small>${v.tied}</small>
`:null}
</th>
`}
<th class="month-name">${T(M,R)}</th>
<td class="month-name">${S(M,R)}</td>
<td>${V(M.done)} / ${V(M.reported)}</td>
<td>${p(M)}</td>
<td>${V(M.not_reported)} / ${V(M.due)}</td>
${(L==null?void 0:L(M))??null}
</tr>
`)}
</tbody>
</table>
`)},h=($,k,L)=>["red","black"].map(R=>s`
<h3 class="month-${R}">${L.said.colours[R]} · ${$[R].length}</h3>
${m(R,$[R],k,L)}
`),O=($,k)=>s`
<p class="month-acts" data-published>
<span>${k.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${je("villages",!1,k,e,r)}
</p>
${h($,L=>P(L,$,k),k)}
<p class="form-hint">${k.said.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
`,g=($,k)=>{let{said:L,month:R,town:v}=k,M=U(new Date).slice(0,7)>R,j=B=>B.map(({village:_})=>_).filter(_=>!d.has(_)),[C,A]=[j($.red),j($.black)],I=()=>b(()=>$a(v,R,{least:a,places:l,red:C,black:A}),L.published);return s`
<div class="month-fields">
${fe("least",L.least,Di.map(B=>[String(B),L.leastOf(B)]),String(a),B=>{a=Number(B),n()})}
${fe("places",L.places,Mi.map(B=>[String(B),L.placesOf(B)]),String(l),B=>{l=Number(B),n()})}
${je("villages",!1,k,e,r)}
</div>
<p class="form-hint">${L.draftHint}</p>
${h($,B=>i(B,k),k)}
${($.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${L.fewOf(($.few??[]).length,$.rules.least)}</summary>
${m("few",$.few??[],null,k)}
</details>
`}
<p class="form-hint">${L.rules($.rules.least,V($.rules.n),V($.rules.d))}</p>
${M?c?ie(L.surePublish(C.length,A.length,ee(U(new Date),Li)),L.publish,I,()=>{c=!1,n()},k):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${C.length+A.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${L.publishOpen}
</button>
`:s`
<p class="form-hint">${L.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,u,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var v;let k=`${$.town} ${$.month} ${a} ${l} ${((v=y())==null?void 0:v.account)??0}`,{value:L,problem:R}=o.of(k,()=>ba($.town,$.month,a,l));return L===null?s`
${Y(R,$,"lists-problem")}
${R===null?s`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:s`
${Y(r.problem(),$,"lists-problem")}
${L.published!==null?O(L.published,$):L.draft!==null?g(L.draft,$):s`
<p>${$.said.notPublished}</p>
`}
`}}}var to={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},ln={place:"",date:"",days:"0",slots:"",reason:""};function Wa(e){return e.trim()===""?0:rt(e)}function Ca(e,t){let{stores:n,ask:o}=e,r=ne(o),a=ne(o),l=oe(e),d=null,[c,u]=["",!1],f=ln,b=null,y=(w,x,N)=>l.write(async()=>{let{ended:p,taken_back:P}=await ha(N.town,w.cleaner,x);K(n.data,x===null?N.said.backAgain:N.said.left(w.cleaner,x,p,P))},()=>{u=!1,t()}),T=(w,x)=>{let{place:N,date:p,reason:P}=f,[i,m]=[Wa(f.days),Wa(f.slots)];return b=i===null?f.days:m===null?f.slots:null,i===null||m===null?(o(),Promise.resolve(!1)):l.write(async()=>{let h=await ga(x.town,{cleaner:w.cleaner,place:N,date:p,days:i,slots:m,reason:P});K(n.data,x.said.corrected(h[0]??""))},()=>{f=ln,t()})},S=(w,x)=>{var P;let{said:N}=x,p=(P=a.of(x.town,()=>ya(x.town)).value)==null?void 0:P.get(w.cleaner);return p!==void 0?s`
<p class="month-line">
<span>${N.lastDayIs(p)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>y(w,null,x)}
>
${N.takeBackLastDay}
</button>
</p>
`:u?ie(N.sureLeft(w.cleaner,c),N.leave,()=>{y(w,c,x)},()=>{u=!1,o()},x):s`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${N.lastDay}</label>
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
${N.leaveOpen}
</button>
</div>
`},D=(w,x)=>{let{said:N,month:p}=x,[P,i]=[`${p}-01`,Ie(p)],m=r.of(`${x.town} ${p}`,()=>qt(x.town,P,i)).value??[],h=[...new Set(m.filter(({cleaner:g})=>g===w.cleaner).map(({place:g})=>g))],O=g=>{f={...f,...g}};return s`
<form
class="month-fields"
data-correct
@submit=${g=>{g.preventDefault(),h.includes(f.place)||O({place:h[0]??""}),T(w,x)}}
>
<p class="form-hint">${N.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${N.place}</label>
<select
id="form-correct-place"
@change=${g=>O({place:g.target.value})}
>
${h.map(g=>s`
<option value=${g} .selected=${g===f.place}>${he(ue(g),x)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${N.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${P}
max=${i}
.value=${f.date}
@change=${g=>O({date:g.target.value})}
/>
</div>
${Z({name:"correct-days",label:N.daysMore,value:f.days,mode:"decimal",input:g=>O({days:g})})}
${Z({name:"correct-slots",label:N.slotsMore,value:f.slots,mode:"decimal",required:!0,input:g=>O({slots:g})})}
${Z({name:"correct-reason",label:N.why,value:f.reason,required:!0,lengthMost:200,input:g=>O({reason:g})})}
<div class="form-problem" id="correct-problem" role="alert">
${b===null?"":N.noNumber(b)}
</div>
<button class="form-button" ?disabled=${l.busy()||h.length===0}>${N.correct}</button>
</form>
`};return{open:()=>d,turn:w=>{[d,c,u]=[d===w?null:w,U(new Date),!1],[f,b]=[ln,null],l.clear(),o()},detail:(w,x,N,p)=>s`
<tr class="month-detail">
<td colspan=${N}>
<div>
<p class="month-marks" role="group" aria-label=${p.said.papers.attendance}>
${Array.from(w.marks,(P,i)=>s`
<span title=${_e(`${p.month}-${String(i+1).padStart(2,"0")}`,p.view.language)}>
<small>${i+1}</small>
${to[P]??""}
</span>
`)}
</p>
${w.shared===0?null:s`
<p class="form-hint">${p.said.shared(w.shared)}</p>
`}
${S(w,p)} ${x.closed?D(w,p):null}
${pe(l.problem(),p,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[d,u,f,b]=[null,!1,ln,null],l.clear(),r.forget(),a.forget()}}}function Aa({place:e}){return e.startsWith("streets.")?"streets":"villages"}function _a(e){let{ask:t}=e,n=ne(t),o=oe(e),r=!1,a=({town:y,month:T})=>n.of(`${y} ${T} ${r?"whole":""}`,()=>ua(y,T,r)),l=()=>{n.again(),d.again()},d=Ca(e,l),c=(y,T)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${te(r?"hidden":"eye")}${r?y.said.hideNames:y.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${te("history")}${y.said.again}
</button>
${je(T,r,y,e,o)}
</p>
`,u=y=>s`
${Y(a(y).problem,y,"sheet-problem")}
${a(y).problem===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`,f=(y,{said:T})=>y.villages.duty_days+y.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${T.nobody(y.villages.duty_days,Ae(y.villages.slots),y.streets.duty_days,Ae(y.streets.slots))}
</p>
`,b=(y,T)=>{let{said:S}=T,D=y.total.yuan!==null,E=["villages","streets"].filter(h=>y.total[h].duty_days+y.nobody[h].duty_days>0||y.corrections.some(O=>Aa(O)===h)),w=D?5:4,x=2+E.length*w+(D?2:1),N=s`
${Array.from({length:w},()=>s`
<td class="is-none">–</td>
`)}
`,p=h=>h.duty_days===0&&h.days===0&&h.slots===0&&(h.yuan??0)===0?N:s`
<td>${V(h.duty_days)}</td>
<td>${Ae(h.days)}</td>
<td>${Ae(h.due)}</td>
<td>${Ae(h.slots)}</td>
${D?s`
<td>${Ye(h.yuan)}</td>
`:null}
`,P=h=>E.map(O=>p(h[O])),i=h=>s`
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
${P(h)}
<td>${V(h.attended)}</td>
${D?s`
<td>${Ye(h.yuan)}</td>
`:null}
</tr>
${d.open()===h.cleaner?d.detail(h,y,x,T):null}
`,m=h=>{let O=Aa(h);return s`
<tr class="month-correction" data-correction=${h.id}>
<th scope="row">${V(h.cleaner)}</th>
<th class="month-name">${h.name}</th>
${E.map(g=>g===O?s`
<td></td>
<td>${Ae(h.days)}</td>
<td></td>
<td>${Ae(h.slots)}</td>
${D?s`
<td>${Ye(h.yuan)}</td>
`:null}
`:s`
<td colspan=${w}></td>
`)}
<td></td>
${D?s`
<td>${Ye(h.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${x}>${S.corrects(h.date,h.place_name,h.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${S.number}</th>
<th rowspan="2" scope="col" class="month-name">${S.name}</th>
${E.map(h=>s`
<th colspan=${w} scope="colgroup">${S.groups[h]}</th>
`)}
<th rowspan="2" scope="col">${S.attended}</th>
${D?s`
<th rowspan="2" scope="col">${S.pay}</th>
`:null}
</tr>
<tr>
${E.map(()=>s`
<th scope="col">${S.duty}</th>
<th scope="col">${S.swept}</th>
<th scope="col">${S.dueSlots}</th>
<th scope="col">${S.slots}</th>
${D?s`
<th scope="col">${S.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${y.rows.map(i)} ${y.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${S.total}</th>
${P(y.total)}
<td>${V(y.rows.reduce((h,{attended:O})=>h+O,0))}</td>
${D?s`
<td>${Ye(y.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:y=>{let T=a(y).value;if(T===null)return u(y);let{said:S}=y;return s`
${c(y,"month")} ${Y(o.problem(),y,"sheet-problem")}
${Fe(S.papers.sheet,b(T,y))} ${f(T.nobody,y)}
${T.rows.some(({shared:D})=>D>0)?s`
<p class="form-hint" data-shared>${S.sharedHint}</p>
`:null}
<p class="form-hint">${S.noted}</p>
`},attendance:y=>{let T=a(y).value;if(T===null)return u(y);let{said:S,month:D}=y,E=Array.from({length:Number(Ie(D).slice(8))},(x,N)=>N+1),w=x=>[0,6].includes(new Date(`${D}-${String(x).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(y,"attendance")} ${Y(o.problem(),y,"month-problem")}
${Fe(S.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${S.number}</th>
<th scope="col" class="month-name">${S.name}</th>
${E.map(x=>s`
<th scope="col" class=${w(x)?"is-weekend":fo}>${x}</th>
`)}
<th scope="col">${S.attended}</th>
</tr>
</thead>
<tbody>
${T.rows.map(x=>s`
<tr data-cleaner=${x.cleaner}>
<th scope="row">${V(x.cleaner)}</th>
<th class="month-name">${x.name}</th>
${E.map(N=>{let p=x.marks[N-1]??".";return s`
<td class="mark-${p==="."||p==="-"?"none":p}">${to[p]??""}</td>
`})}
<td>${V(x.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${S.signs}</p>
<p class="form-hint">${S.noted}</p>
`}}}function gt(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${te("undo")}${t}
</button>
</p>
`}var Ei=["08:00","12:00"];function Ia(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Fa(e,t){let{stores:n,ask:o}=e,r=oe(e),[a,l]=[null,""],d=null,c="",[u,f]=Ei,b=new Set,[y,T]=[!1,""],S=(i,m)=>{a=a===i?null:i,r.clear(),c=U(new Date);let h=m.patrols[m.patrols.length-1];h!==void 0&&({starts:u,ends:f}=h),[b,y,T,d]=[new Set,Ia(c),"",null],o()},D=(i,m,h)=>{let[{papers:O},g]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let $=await m();return K(n.data,h),$},$=>{d={form:i,change:$,text:h},b=new Set,T="",t(),n.view.get().papers===O&&n.view.set({papers:tn({month:g,paper:"patrols"})})})},E=(i,m)=>r.write(async()=>{await Ge(m.town,i,""),K(n.data,m.office.log.undone)},()=>{d=null,t()}),w=(i,m,h)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${h.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${m}
.value=${c}
@change=${O=>{c=O.target.value,y=Ia(c),o()}}
/>
</div>
`,x=(i,m,h,O)=>s`
<div class="form-field">
<label for=${`form-${i}`}>${m}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${h}
@change=${g=>O(g.target.value)}
/>
</div>
`,N=()=>{[a,d]=[null,null],r.clear()},p=(i,m,h,O,g)=>{let{session:$}=n.work.get();if(!re($,g.town))return null;let k=`${g.town} ${($==null?void 0:$.account)??0}`;l!==k&&N(),l=k;let L=(d==null?void 0:d.form)===i?d:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>S(i,O)}
>
${a===i?g.office.cancel:m}
</button>
</p>
${L===null?null:gt(L.text,g.office.suspend.takeBack,r.busy(),()=>{E(L.change,g)})}
${a===i?h():null}
${a===i||L!==null?pe(r.problem(),g,`${i}-problem`):null}
`},P=(i,m,h,O)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${g=>{g.preventDefault(),m()}}
>
${h}
<p class="month-save-line">${O}</p>
</form>
`;return{forget:N,shifts:(i,m)=>{let{said:h}=m,O=()=>h.shiftsSaved(_e(c,m.view.language),b.size),g=()=>{if(b.size===0)return;let L=[...b].map(R=>({date:c,member:R,starts:u,ends:f}));D("shifts",()=>Ta(m.town,L),O())},$=L=>{let R=new Set(b);R.delete(L)||R.add(L),b=R,o()},k=()=>P("shifts",g,s`
${w("shifts",null,m)} ${x("shift-starts",h.from,u,L=>u=L)}
${x("shift-ends",h.until,f,L=>f=L)}
<div class="month-members" role="group" aria-label=${h.whoPatrols}>
${[...i.members].map(([L,R])=>s`
<button
type="button"
class="form-button is-quiet"
data-member=${L}
aria-pressed=${b.has(L)}
@click=${()=>$(L)}
>
${h.numbered(L)} ${R}
</button>
`)}
</div>
${i.members.size===0?s`
<p class="form-hint">${h.noMembers}</p>
`:null}
`,s`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||b.size===0}>
${h.saveShifts(b.size)}
</button>
`);return p("shifts",h.addShifts,k,i,m)},day:(i,m)=>{let{said:h}=m,O=()=>h.daySaved(_e(c,m.view.language),y),g=()=>{D("day",()=>Pa(m.town,{date:c,works:y,name:T.trim()}),O())},$=()=>P("day",g,s`
${w("day",U(new Date),m)}
<div class="form-field">
<span class="form-hint">${h.worksOrRests}</span>
${ge(h.worksOrRests,[["rests",h.rests],["works",h.works]],y?"works":"rests",k=>{y=k==="works",o()})}
</div>
${Z({name:"day-name",label:m.office.paren(h.dayName,m.office.optional),value:T,lengthMost:99,input:k=>T=k})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${h.saveDay}</button>
`);return p("day",h.addDay,$,i,m)}}}function ja(e){let{ask:t}=e,n=ne(t),o=ne(t),r=ne(t),a=oe(e),l=[n,o,r],d=Fa(e,r.again),c=({value:f,problem:b},y,T)=>f===null?s`
${Y(b,y,"team-problem")}
${b===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`:s`
${T(f)} ${Y(a.problem(),y,"team-problem")}
`,u=f=>V(f.reduce((b,y)=>b+y.score,0)/f.length,1);return{again:()=>l.forEach(f=>f.again()),forget:()=>{a.clear();for(let f of l)f.forget()},leave:d.forget,inspections:f=>{let{said:b,town:y,month:T}=f;return c(n.of(`${y} ${T}`,()=>ka(y,T)),f,S=>S.length===0?s`
<p class="form-hint">${b.noInspections}</p>
`:s`
<p class="month-acts">
<span>${b.inspected(S.length,u(S))}</span>
${je("inspections",!1,f,e,a)}
</p>
${Fe(b.papers.inspections,s`
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
${S.map(D=>s`
<tr data-inspection=${D.id}>
<th scope="row">${eo(D.date)}</th>
<th class="month-name">${he(ue(D.place),f)}</th>
<td>${D.member===void 0?"–":b.numbered(D.member)}</td>
<td class="month-text">
${(D.deductions??[]).length===0?b.nothingFound:(D.deductions??[]).map(({item:E,points:w,words:x})=>s`
<span>
${b.deduction(E,V(w,Number.isInteger(w)?0:1),x)}
</span>
`)}
</td>
<td><b>${V(D.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:b,town:y,month:T}=f;return c(o.of(`${y} ${T}`,()=>Oa(y,T)),f,S=>S.length===0?s`
<p class="form-hint">${b.noStreets}</p>
`:s`
<p class="month-acts">
<span>${b.washed(S.filter(D=>D.washed>=D.due).length,S.length)}</span>
${je("washings",!1,f,e,a)}
</p>
${Fe(b.papers.washings,s`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${b.street}</th>
<th scope="col" class="month-name">${f.words.kinds.committees}</th>
<th scope="col">${b.washedDays}</th>
<th scope="col" class="month-text">${b.washedOn}</th>
</tr>
</thead>
<tbody>
${S.map(D=>s`
<tr data-street=${D.street} class=${D.washed<D.due?"is-lacking":""}>
<th scope="row" class="month-name">${Go(ue(D.street),f)}</th>
<td class="month-name">${La(D.street,D.committee_name,f)}</td>
<td>
<b>${D.washed}</b>
/ ${D.due}
${D.days<Number(Ie(T).slice(8))?s`
<small>${b.proRata(D.days)}</small>
`:null}
</td>
<td class="month-text">
${D.on.length===0?"–":D.on.map(E=>b.dayOfMonth(Number(E.slice(8)))).join(f.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${b.washHint}</p>
`)},patrols:f=>{let{said:b,town:y,month:T,view:S}=f;return c(r.of(`${y} ${T}`,()=>xa(y,`${T}-01`,Ie(T))),f,D=>{let{patrols:E,days:w,members:x}=D;return s`
<h3>${b.calendar}</h3>
${d.day(D,f)}
${w.length===0?s`
<p class="form-hint">${b.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${w.map(({date:N,works:p,name:P})=>s`
<li>
<span><b>${_e(N,S.language)}</b></span>
<span>${p?b.works:b.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${b.patrols}${E.length===0?"":` · ${E.length}`}</h3>
${d.shifts(D,f)}
${E.length===0?s`
<p class="form-hint">${b.noPatrols}</p>
`:s`
<p class="month-acts">${je("patrols",!1,f,e,a)}</p>
${Fe(b.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${b.day}</th>
<th scope="col">${b.hours}</th>
<th scope="col" class="month-name">${b.member}</th>
</tr>
</thead>
<tbody>
${E.map((N,p)=>{var P;return s`
<tr data-patrol=${N.id}>
<th scope="row">${((P=E[p-1])==null?void 0:P.date)===N.date?"":eo(N.date)}</th>
<td>${N.starts}–${N.ends}</td>
<td class="month-name">
${b.numbered(N.member)} ${x.get(N.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function Ba(e){let{stores:t,ask:n}=e,o=ne(n),r=oe(e),[a,l,d]=[_a(e),Ea(e),ja(e)],c=!1,u=()=>nn(U(new Date).slice(0,7),-1),f=()=>{let{papers:p}=t.view.get();return p===null?{month:u(),paper:"sheet"}:Sa(p)},b=p=>{c=!1,r.clear(),t.view.set({papers:tn({...f(),...p})})},y=p=>{let{session:P}=t.work.get();return re(P,p)?en:en.filter(i=>Et(P,p)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((p,P)=>{if(!(p.touched===P.touched||t.work.get().open!=="month"))for(let i of[o,l,d])i.again()});let T=p=>r.write(async()=>{await fa(p.town,p.month),K(t.data,p.said.closed(p.month))},()=>{c=!1,o.again(),a.again()}),S=()=>{c=!1,n()},D=p=>{let{value:P,problem:i,settled:m}=a.read(p);if(P===null||!m)return s`
${Y(i,p,"closing-problem")}
<p class="form-hint">
${i===null?p.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${S}>
${p.office.cancel}
</button>
</p>
`;let{villages:h,streets:O,yuan:g}=P.total;return ie(p.said.sureClose(p.month,V(P.rows.length),Ae(h.slots+O.slots),Ye(g)),p.said.close,()=>{T(p)},S,p)},E=p=>{var R;let{said:P,month:i,town:m}=p,{value:h,problem:O}=o.of(`${m} ${((R=t.work.get().session)==null?void 0:R.account)??0}`,()=>pa(m));if(h===null)return Y(O,p,"closed-problem");let g=U(new Date),$=h.find(v=>v.month===i),k=g>Ie(i),L=$===void 0&&k&&re(t.work.get().session,m);return s`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?P.closedOn($.closed_on,$.by??""):k?P.open:i>g.slice(0,7)?P.toCome:P.runs(g)}
</span>
${L&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${P.closeOpen}
</button>
`:null}
</p>
${L&&c?D(p):null} ${Y(r.problem(),p,"close-problem")}
`},w=(p,P,i,m)=>s`
<button
type="button"
class="icon-button"
data-step=${p}
aria-label=${P}
?disabled=${p>0&&f().paper!=="patrols"&&m.month>=U(new Date).slice(0,7)}
@click=${()=>b({month:nn(m.month,p)})}
>
${te(i)}
</button>
`,x=(p,P)=>p==="lists"?l.body(P):p==="sheet"?a.sheet(P):p==="attendance"?a.attendance(P):d[p](P),N=()=>{c=!1,r.clear();for(let p of[a,l,d])p.forget()};return{title:({view:p})=>an[p.language].title,key:({view:p})=>{var P;return`${p.town??""} ${f().month} ${((P=t.work.get().session)==null?void 0:P.account)??0}`},enter:()=>{N(),o.again(),t.view.get().papers===null&&b({})},leave:()=>{N(),d.leave(),t.view.set({papers:null})},body:p=>{let{month:P,paper:i}=f(),m=Ma(p,P);if(m.town===""||t.work.get().session===null)return s`
<p class="form-hint">${m.words.reading}</p>
`;let h=y(m.view.town),O=h.includes(i)?i:h[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${w(-1,m.said.before,"left",m)}
<b data-month=${P}>${m.said.month(P)}</b>
${w(1,m.said.after,"right",m)}
</p>
${ge(m.said.title,h.map(g=>[g,m.said.papers[g]]),O,g=>b({paper:g}))}
</div>
${E(m)} ${x(O,m)}
`}}}function Ha(e,t){let[n,o]=[null,""],r=new mt(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},d=c=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>Pr(u,c,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.erased),l(),t()},f=>{a=ae(f),r.end(),e.ask()}))};return{end:l,part:(c,u,f,b)=>{let{log:y}=b.office,T=`${c} ${JSON.stringify(u)}`;return n!==T?s`
<button
type="button"
class="text-button log-erase"
aria-label=${y.eraseOf(f)}
@click=${()=>{l(),n=T,e.ask()}}
>
${te("erase")}${y.erase}
</button>
`:s`
<div class="log-erasing">
${Y(a,b,"erase-problem")}
${Z({name:"erase-reason",label:b.office.paren(y.eraseReason,b.office.optional),value:o,input:S=>o=S})}
${r.lasts?s`
<p class="form-hint" role="status">${lt(r.seconds,b)}</p>
${it(r.seconds,b)}
`:ie(y.willErase(f),y.eraseIt,()=>d(u),l,b)}
</div>
`}}}var Wi=20;function Ua(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new Ve({size:Wi,ask:(w,x)=>{let{selected:N}=t.get();return N===null?null:Sr(N.layer,N.fid,(w==null?void 0:w.change)??null,x)},rowsOf:w=>w,wanted:()=>{let w=t.get().selected;return()=>{let x=t.get().selected;return(x==null?void 0:x.layer)===(w==null?void 0:w.layer)&&(x==null?void 0:x.fid)===(w==null?void 0:w.fid)}},changed:e.ask}),l="",d=w=>{let{mode:x}=o.get();return x.kind==="compare"&&x.change===w.change},c=Qt(e,()=>a.read()),u=Ha(e,()=>a.read()),f=w=>{let x=d(w),[N,p]=[w.before??null,w.after??null];o.set({mode:x?De:{kind:"compare",change:w.change,was:N,is:p}});let P=zt([N,p]);!x&&P!==null&&e.acts.showExtent(P),e.ask()},b=(w,x)=>{if(w.before==null||w.after==null)return null;let{log:N}=x.office,p=d(w),P=O=>O===void 0?"":`${Me(Oe(O))} ${x.words.unit.mu}`,[i,m]=[P(w.area_m2_before),P(w.area_m2_after)],h=i===m||i===""||m===""?"":N.area(i,m);return s`
<div class="log-shape">
<span>${w.before.type==="Point"?N.place:N.shape} ${h}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>f(w)}>
${te(p?"hidden":"eye")}${p?N.hide:N.show}
</button>
${p?s`
<p class="log-key">
<i class="is-was"></i>
${N.was}
<i class="is-now"></i>
${N.is}
</p>
`:null}
</div>
`},y=(w,{layer:x,fid:N},p,P,i)=>Sn(r.get().session,i.view.town)&&!He(i.view)&&rr(x,p.field)&&[p.was,p.is].some(qa)?u.part(w.change,{layer:x,fid:N,field:p.field},P,i):null,T=(w,x)=>Sn(r.get().session,x.view.town)&&!He(x.view)&&qa(w.why)&&zs(w.why??"",x)?u.part(w.change,{change:w.change},x.office.log.ofReason(w.change),x):null,S=(w,x,N)=>{if(w.differs.length===0)return null;let{layer:p}=x;return s`
<dl class="log-fields">
${w.differs.map(P=>{let{label:i,was:m,is:h}=jt(p,P,N);return s`
<div data-field=${P.field}>
<dt>${i}</dt>
<dd>
${w.op==="insert"?null:s`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Ro(h)?"latin":""}>${h}</b>
${y(w,x,P,i,N)}
</dd>
</div>
`})}
</dl>
`},D=(w,x,N)=>{let{log:p}=N.office,P={insert:p.created,update:p.changed,delete:p.deleted}[w.op],i=w.op==="update"&&w.differs.length===0&&w.before==null;return s`
<li class="log-entry" data-change=${w.change}>
${Jn(w,N)}
<p class="log-what">${P}${i?` · ${p.nothing}`:""}</p>
${Zn(w,N)} ${T(w,N)}
${w.op==="delete"?null:S(w,x,N)} ${b(w,N)}
${Qe(r.get().session,N.view.town)&&!He(N.view)?c.part(w.change,N):null}
</li>
`};return{title:w=>{let{selected:x}=w.view;if(x===null)return w.words.work.history;let N=ye(w.data,x.layer,x.fid)??w.data.picked.value,p=N===null?"":` · ${Se(x.layer,N,w)}`;return w.words.work.history+p},key:({view:{selected:w},data:{picked:x}})=>{var N;return`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${E(w,x.value)} ${((N=r.get().session)==null?void 0:N.account)??0}`},enter:()=>{var N;let{selected:w}=t.get(),x=`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${((N=r.get().session)==null?void 0:N.account)??0}`;x!==l&&(l=x,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:De}),c.end(),u.end()),a.read()},leave:()=>l="",body:w=>{let{selected:x}=w.view;return x===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${Y(a.problem,w)}
${Qe(r.get().session,w.view.town)?null:s`
<p class="form-hint">${w.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(N=>D(N,x,w))}
</ol>
${a.more(w,"log-more")}
`}};function E(w,x){var P;let p=(P=(w===null?void 0:ye(n.get(),w.layer,w.fid))??x)==null?void 0:P.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function qa(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Ga=["viewer","clerk","planner","inspector","administrator"],Va=["town","county","city","region"];var Ci=20;function Ka(e){let t=!1,n=new Ve({size:Ci,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>Or(c,(l==null?void 0:l.entry)??null,d))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:d}=l;d!==t&&(o(),t=d,t&&n.read())},a=(l,d)=>{let{at:c,login:u,name:f}=l,b=d.office.looks;return s`
<li>
<time datetime=${c}>${xe(c)}</time>
<b>${f!==""?f:u!==""?u:b.gone}</b>
<span>${Ai(l,d)}</span>
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
`}}}function Ai({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);if(e==="holder seen unmasked")return o.holder(t);let r=t===""?o.all:_i(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function _i(e,t){let n=["villages","committees"].flatMap(o=>ho(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:qe(n.properties,t.view.language)}function Ya(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,d=new me,c=null,u="",f="clerk",[b,y]=["","town"],T=Ka(e),S=v=>{[a,l]=[ae(v),!1],e.ask()},D=()=>t.get().town??"",E=()=>d.read(e.signedIn(()=>br(D())),v=>{r=v,e.ask()},S),w=v=>{[a,u]=[null,""],e.signedIn(v).then(E,S),e.ask()},x=v=>{u=v,a=null,e.ask()},N=()=>({role:f,unit:f==="clerk"?b:"",level:f==="inspector"?y:""}),p=v=>{v.preventDefault();let M=v.currentTarget,{login:j="",name:C="",provider:A}=be(v);[a,c]=[null,null];let I={login:j.trim(),name:C.trim(),provider:A!==void 0,...N()};e.signedIn(()=>$r(D(),I)).then(B=>{c={login:I.login,invitation:B},Wt(M),K(n,e.now().office.people.added(I.login)),E()},B=>{S(B),l=!0,e.ask()})},P=({account:v,login:M})=>{[a,c]=[null,null],e.signedIn(()=>wr(D(),v)).then(j=>{c={login:M,invitation:j},e.ask(),window.requestAnimationFrame(()=>{var C;return(C=document.querySelector(".work-invitation"))==null?void 0:C.scrollIntoView({block:"nearest"})})},S)},i=v=>{let{session:M}=o.get();M!==null&&e.signedIn(()=>xr(v)).then(()=>{o.set({session:{...M,anonymous:v}})},S)},m=v=>{var I;let{people:M,roles:j,levels:C}=v.office,A=[...v.committees];return v.committees.has(b)||(b=((I=A[0])==null?void 0:I[0])??""),s`
${fe("role",M.role,Ga.map(B=>[B,j[B]]),f,B=>{f=B,e.ask()})}
${f==="clerk"?fe("unit",M.unit,A,b,B=>b=B):null}
${f==="inspector"?fe("level",M.level,Va.map(B=>[B,C[B]]),y,B=>y=B):null}
`},h=v=>{var A;let{people:M,optional:j}=v.office,C=((A=o.get().session)==null?void 0:A.provider)??"";return s`
<details class="work-more work-add">
<summary>${M.add}</summary>
<form @submit=${p}>
${Z({name:"login",label:M.login,hint:M.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:v.office.paren(M.name,j),lengthMost:64})} ${m(v)}
${C===""?null:s`
<label class="form-check">
<input type="checkbox" name="provider" />
${M.byProvider}
</label>
`}
${O()?g(v):null}
<button type="submit" class="form-button is-main">${M.addIt}</button>
</form>
</details>
`},O=()=>l&&(a==null?void 0:a.status)===409,g=v=>s`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,$=v=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:M}=v.office,{link:j,expires:C}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${M.linkFor(c.login)}</h3>
<p>${M.linkOnce}</p>
${us(j,M.scan)} ${ds(j,v.words)} ${Ct(M.link,j,e)}
${C===void 0?null:s`
<p class="form-hint">${M.until(xe(C))}</p>
`}
</section>
`},k=(v,M,j)=>{let{people:C}=j.office,A=`role ${M.id}`;return s`
<li>
<div class="work-line">
<span>${Un(M,j)}</span>
<button type="button" class="text-button" @click=${()=>x(A)}>
${C.take}
<span class="sr">${v.login}</span>
</button>
</div>
${u===A?ie(C.takeSure,C.take,()=>w(()=>kr(D(),M.id)),()=>x(""),j):null}
</li>
`},L=(v,M)=>{var z;let{people:j,allTowns:C}=M.office,A=v.account===((z=o.get().session)==null?void 0:z.account),I=[A?j.you:"",v.disabled?j.disabled:"",v.has_password||v.federated?"":j.noPassword,v.administrator?C:""].filter(X=>X!==""),[B,_]=[`give ${v.account}`,`disable ${v.account}`];return s`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:s`
<span>${v.login}</span>
`}
${I.map(X=>s`
<em>${X}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(X=>k(v,X,M))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(B)}>${j.give}</button>
${v.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>P(v)}>
${j.newLink}
</button>
`}
${A?null:v.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>w(()=>Dn(D(),v.account,!1))}
>
${j.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(_)}>
${j.disable}
</button>
`}
</div>
${u===_?ie(j.disableSure,j.disable,()=>w(()=>Dn(D(),v.account,!0)),()=>x(""),M):null}
${u===B?s`
<form
class="work-give"
@submit=${X=>{X.preventDefault(),w(()=>vr(D(),v.account,N()))}}
>
${m(M)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${j.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${M.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},R=v=>{let{session:M}=o.get();if((M==null?void 0:M.administrator)!==!0)return null;let{people:j}=v.office;return s`
<section class="work-settings">
<h3>${j.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${M.anonymous}
@change=${C=>i(C.target.checked)}
/>
${j.anonymous}
</label>
<p class="form-hint">${M.anonymous?j.anonymousOn:j.anonymousOff}</p>
</section>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var M;return`${v.town??""} ${((M=o.get().session)==null?void 0:M.account)??0}`},enter:()=>{[r,a,c,u]=[[],null,null,""],T.close(),E()},leave:()=>{c=null},body:v=>s`
${O()?null:Y(a,v)} ${$(v)} ${h(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${r.map(M=>L(M,v))}
</ul>
</section>
${T.part(v)} ${R(v)}
`}}var Ii={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Fi(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=ee(r,Zr-1);o.push({from:r,to:a<n?a:n}),r=ee(a,1)}return o}function ji(e,t){let n=o=>Ii[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var cn=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of Fi(n,o)){let d=await za(this.parts,`${t} ${l.from} ${l.to}`,()=>Xr(t,l,this.abort.signal)),c=d.villages.find(u=>u.fid===r);c!==void 0&&d.days.forEach((u,f)=>a.set(u,ji(c,f)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return za(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await Jr(t,a,"day",r,this.abort.signal);return new Map(l.map(d=>[d.unit,d]))})}};function za(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Ja(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>ee(r,l))}}function Za(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return ee(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,d=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(d,c))).toISOString().slice(0,10)}function Xa(e){let{view:t,data:n,work:o}=e.stores,r=new cn,a=Number(U(new Date).slice(0,4)),l="",[d,c]=[null,!1],u="",f=new me,b=null,y="",T=()=>{var k;let{selected:g,committee:$}=t.get();if(g!==null&&$o(g.layer))return{village:g.fid};if(g!==null&&wo(g.layer)){let L=(k=ye(n.get(),"committees",g.fid))==null?void 0:k.properties.code;if(L!=null)return{committee:L}}return{committee:$==="none"?null:$}},S=()=>{let{town:g}=t.get();if(g===null)return;let $=T(),k=U(new Date),L=JSON.stringify([g,a,$,k]);if(L===u)return;L!==y&&(d=null),[u,c]=[L,!1];let R="village"in $?r.ofVillage(g,a,k,$.village).then(v=>({kind:"village",days:v})):r.ofCommittee(g,a,k,$.committee).then(v=>({kind:"committee",days:v}));f.read(R,v=>{let M=d===null;[d,y]=[v,L],e.ask(),M&&window.requestAnimationFrame(()=>window.requestAnimationFrame(D))},v=>{Ao(v)||([c,u]=[!0,""],e.ask())})},D=()=>{var g;return(g=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:g.scrollIntoView({block:"center"})},E=()=>{r.forget(),u="",o.get().open==="calendar"&&S()};n.subscribe((g,$)=>{g.touched!==$.touched&&E();let k=g.coverage.value;if(k===null||k===b||k.date!==U(new Date))return;let L=(b==null?void 0:b.date)!==k.date;b=k,L||(r.forgetDay(k.date),u="",o.get().open==="calendar"&&S())}),t.subscribe(()=>{o.get().open==="calendar"&&S()});let w=g=>{l=g;let $=t.get();t.set({...Ze($,"coverage"),selected:$.selected,date:g>=U(new Date)?null:g}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},x=g=>{a=g,l="",S(),e.ask()},N=(g,$)=>{let k=Za(g.key,$),[L,R]=[p(),U(new Date)];if(k===null)return;g.preventDefault();let v=k>R?R:k<L?L:k;l=v,Number(v.slice(0,4))!==a&&(a=Number(v.slice(0,4)),S()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var M;return(M=document.querySelector(`.calendar [data-day="${v}"]`))==null?void 0:M.focus()}))},p=()=>{var g;return`${(((g=n.get().coverage.value)==null?void 0:g.first_record)??U(new Date)).slice(0,4)}-01-01`},P=({view:{measure:g}})=>g??"completion",i=(g,$)=>{var B;let{words:k}=$,L=((B=$.data.coverage.value)==null?void 0:B.first_record)??null;if(d===null||g>U(new Date))return null;if(L===null||g<L)return{fills:[],text:null};if(d.kind==="village"){let _=d.days.get(g);if(_===void 0||_.am===null&&_.pm===null)return{fills:[],text:"–"};let z=(X,W)=>`${X} ${W==="not_reported"&&!_.staffed?k.states.not_staffed:k.slotStates[W??"not_due"]}`;return{fills:Do(_),text:`${z(k.am,_.am)}${k.listComma}${z(k.pm,_.pm)}`}}let R=d.days.get(g)??null,v=P($),{n:M,d:j}=R===null?{n:0,d:0}:Qr(v,R),C=os(v,R),A=j===0?"–":`${ot(M/j)} ${k.unit.percent} (${V(M)}/${V(j)})`,I=C==="unsaid"?Pe[$.view.language].levels.unsaid:A;return{fills:[En[C]],text:I}},m=(g,$)=>{let k=Pe[$.view.language],{lead:L,days:R}=Ja(a,g),v=$.view.date??U(new Date);return s`
<section class="calendar-month">
<h3>${k.month(g+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${k.year(String(a))} ${k.month(g+1)}`}>
${k.weekdays.map(M=>s`
<i aria-hidden="true">${M}</i>
`)}
${Array.from({length:L},()=>s`
<span></span>
`)}
${R.map(M=>{let j=i(M,$);return j===null?s`
<span class="calendar-none">${Number(M.slice(8))}</span>
`:s`
<button
type="button"
data-day=${M}
tabindex=${M===l?0:-1}
aria-label=${j.text===null?$.words.headline.noRecordsOf(M):k.dayOf(M,j.text)}
aria-pressed=${M===v}
@click=${()=>w(M)}
@keydown=${C=>N(C,M)}
>
${Number(M.slice(8))} ${Bi(j.fills)}
</button>
`})}
</div>
</section>
`},h=g=>{let $=Pe[g.view.language],k=P(g),L=(d==null?void 0:d.kind)==="village"?[...Fo.filter(v=>v!=="both"&&v!=="one").map(v=>[Tt[v],g.words.states[v]])]:es.map((v,M)=>[En[v],v==="unsaid"||v==="uncounted"?$.levels[v]:$.ranges(ut(k)?ns:ts,M,ut(k))]),R=(d==null?void 0:d.kind)==="village"?[[Tt.both,g.words.slotStates.on_time],[Tt.partial,g.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...R,...L].map(([v,M])=>s`
<li>${Nt(v)} ${M}</li>
`)}
</ul>
`},O=g=>{let $=T();if("village"in $){let k=ye(g.data,"villages",$.village);return k===void 0?g.words.unnamed:Se("villages",k,g)}return $.committee===null?g.words.filter.whole:g.committees.get($.committee)??$.committee};return{title:g=>`${O(g)} · ${Pe[g.view.language].calendar}`,key:({view:{town:g}})=>g??"",enter:()=>{l=t.get().date??U(new Date),a=Number(l.slice(0,4)),S()},body:g=>{let $=Pe[g.view.language],k=U(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(k.slice(0,4))?k:`${a}-12-31`);let L=(d==null?void 0:d.kind)==="committee"?$.names[P(g)]:`${g.words.am} | ${g.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${a<=Number(p().slice(0,4))}
@click=${()=>x(a-1)}
>
${te("left")}
</button>
<b>${$.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${a>=Number(k.slice(0,4))}
@click=${()=>x(a+1)}
>
${te("right")}
</button>
<span>${L}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${h(g)}
<p class="form-hint">${d===null&&!c?g.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(R,v)=>m(v,g))}</div>
</div>
`}}}function Bi(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Je`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${St(n)} stroke=${Pt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var no=40,Hi=["worse","better","same","unknown"];function oo({better:e}){return e===null?"unknown":Math.abs(e)<rs?"same":e>0?"better":"worse"}function Qa(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[d,c]=[n(r),n(l)];return d===null||c===null?(d===null?1:0)-(c===null?1:0)||vn(o,a):d-c||l.now.d-r.now.d||vn(o,a)})}function el(e){let{view:t,work:n}=e.stores,o=null,r=no,a=b=>`${b>0?"+":""}${V(b,1)}`,l=({now:b,before:y},T)=>b.share===null||(y==null?void 0:y.share)==null?"–":T(a((b.share-y.share)*100)),d=b=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${St(go.excellent,Pt)}></rect>
</svg>
`,c=(b,y,T)=>{let S=Pe[T.view.language];return s`
<b>${b}</b>
<span>${y.now.text}</span>
${y.before===null?s`
<small>${S.reported} ${y.now.reported}</small>
`:s`
<small class="is-${oo(y)}">
${l(y,S.points)} · ${y.before.text}
</small>
`}
${d(y.now.share)}
`},u=(b,y)=>{let T=y.view.measure!==null&&ut(y.view.measure),S=Qa([...b.committees],T),D=E=>{let w=E===""?"none":E;t.set({committee:t.get().committee===w?null:w})};return s`
<h3>${Pe[y.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${S.map(([E,w])=>s`
<li>
<button
type="button"
data-committee=${E}
aria-pressed=${y.view.committee===(E===""?"none":E)}
@click=${()=>D(E)}
>
${c(y.committees.get(E)??y.office.edit.noCommittee,w,y)}
</button>
</li>
`)}
</ol>
`},f=(b,y)=>{let T=Pe[y.view.language],S=y.view.measure!==null&&ut(y.view.measure),{features:D}=Mt(y.view,y.data,"villages"),E=D.flatMap(i=>{let m=b.of.get(Number(i.id));return m===void 0?[]:[[String(i.id),m]]}),w=Qa(E,S),x=b.before!==null,N=x&&o!==null?w.filter(([,i])=>oo(i)===o):w,p=i=>he({layer:"villages",fid:Number(i)},y),P=i=>{[o,r]=[o===i?null:i,no],e.ask()};return s`
<h3>${T.villages}</h3>
${x?s`
<div class="compare-kinds" role="group">
${Hi.map(i=>{let m=w.filter(([,h])=>oo(h)===i).length;return s`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>P(i)}
>
${T.kinds[i]}
<b>${V(m)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${N.slice(0,r).map(([i,m])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Nt(m.fill)} ${c(p(i),m,y)}
</button>
</li>
`)}
</ol>
${N.length<=r?null:s`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${T.more(V(N.length-r))}
</button>
`}
`};return t.subscribe((b,y)=>{b.selected!==null&&b.selected!==y.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>Pe[b].ranks,key:({view:{town:b,measure:y}})=>`${b} ${y}`,enter:()=>{[o,r]=[null,no];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:y}=b.data;return y===null?s`
<p class="form-hint">${b.words.reading}</p>
`:s`
<p class="form-hint">${y.title}</p>
<p class="period-total">${c(b.words.filter.whole,y.total,b)}</p>
${u(y,b)} ${f(y,b)}
`}}}function dn({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,d=[],c=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:d}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?c():u.kind==="pick"&&u.places!==d&&r(u.places))}),e.subscribe(({selected:u},f)=>{l&&u!==null&&u!==f.selected&&n.includes(u.layer)&&o()&&a(Re(u))}),{places:()=>d,set:u=>{l&&(d=u,c())},begin:()=>{let{selected:u}=e.get();l=!0,d=u!==null&&n.includes(u.layer)&&o()?[Re(u)]:[],c()},end:()=>{[l,d]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:De})}}}var xt=14;function ro(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function un(e,t){let n=ro(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function tl(e,t){let n=new Map;for(let{cleaner:o,place:r}of un(e,t))n.set(o,[...n.get(o)??[],r]);return n}function so(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let d=l.map(o).filter(u=>u!==null),c=r.map(u=>Math.min(...d.map(f=>qi(u,f))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function ao(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[d]=so(r,[l],n,o);d!==void 0&&(a.set(l,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],l]))}return a}var nl=["stand","beside","replace"];function ol(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(u=>u.place===a),d=ro(l,o),c=u=>d.includes(u)||d.some(({cleaner:f})=>f===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&c(u))})}function rl(e,{to:t,way:n,starts:o,ends:r}){let a=un(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([d,c])=>{let u={op:"add",cleaner:c,place:d,starts:o,...l};if(n==="replace")return[...ro(e,o).filter(y=>y.place===d).map(({id:y})=>({op:"end",id:y,ends:ee(o,-1)})),u];let f=a.find(b=>b.place===d&&b.cleaner!==c);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function qi([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function al(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function ll(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function il({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var sl=6;function cl({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:d}=l.office,{listComma:c}=l.words,u=new Map;for(let[T,S]of e)u.set(S,[...u.get(S)??[],T]);let f=[...u].map(([T,S])=>{let D=S.slice(0,sl).map(w=>a.place(w,l)).join(c),E=t==="stand"?S.flatMap(r).map(w=>a.who(w.cleaner,l)):[];return d.savedFor(a.who(T,l),S.length>sl?d.andOthers(D,S.length):D,[...new Set(E)].join(c))}),b=t==="stand"&&[...e.keys()].some(T=>r(T).length>0),y=d.savedTime(n,b&&o===""?n:o);return[...f,y].join(l.words.semicolon)}function dl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:d},c,u){let{plan:f,crew:b}=u.office;return s`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(y=>s`
<button
type="button"
data-found=${y}
aria-pressed=${n.includes(y)}
@click=${()=>a(y)}
>
<b>${c.place(y,u)}</b>
<small>${c.heldBy(y,u)}</small>
</button>
`)}
${t.map(y=>s`
<button
type="button"
data-found-cleaner=${y}
aria-pressed=${y===o}
@click=${()=>l(y)}
>
<b>${c.who(y,u)}</b>
<small>${f.has(c.has(y))}</small>
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
<p class="form-hint">${b.noted}</p>
`:null}
</div>
`}function ul(e,t){let{view:n,data:o,work:r}=e.stores,a=oe(e),l=(c,u,f)=>{let{town:b}=n.get();b!==null&&a.write(async()=>{await _r(b,f,c,u),K(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:u,apart_m:f},b)=>{let{plan:y}=b.office,T=y.bounds(u,String(f/1e3));return re(r.get().session,b.view.town)?s`
<details class="plan-bounds">
<summary>${T}</summary>
<form
@submit=${S=>{S.preventDefault();let D=be(S),E=w=>rt(D[w]??"")??NaN;l(E("bounds-most"),Math.round(E("bounds-apart")*1e3),c)}}
>
${Z({name:"bounds-most",label:y.boundsMost,mode:"numeric",value:String(u),required:!0})}
${Z({name:"bounds-apart",label:y.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${pe(a.problem(),b,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${y.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${T}</p>
`},forget:a.clear}}function ml({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,d=U(new Date),c=(u,f,b,y)=>s`
<label>
${f}
<input
type="date"
name=${u}
min=${d}
max=${ee(d,o)}
.value=${b}
@change=${T=>y(T.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,u=>{let f=u===""?d:u;r(b=>({starts:f,ends:b.ends!==""&&b.ends<f?f:b.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function pl(e,t,n,o){let{plan:r}=o.office,a=(...T)=>T.filter(Boolean).join(o.words.listComma),l=T=>T===null?"":r.again(T),d=(T,S)=>Ui(T,S,t,n,o),c=(T,S,D)=>s`
<li class="plan-cleaner" data-of=${T}>
<p>
<b>${n.who(T,o)}</b>
<small>${D}</small>
</p>
<ul class="plan-list">
${S.map(E=>d(E,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:b,apart:y}=e;return u.length+f.length+b.length+y.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${mn("uncovered",r.uncovered,u.map(T=>d(T.place,a(T.until===null?r.never:r.expired(T.until),l(T.again)))))}
${mn("ending",r.ending(t.ahead),f.map(T=>d(T.place,a(r.ends(T.ends),l(T.again)))))}
${mn("overloaded",r.overloaded(e.most_villages),b.map(T=>c(T.cleaner,T.places,r.has(T.places.length))))}
${mn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),y.map(T=>c(T.cleaner,T.places,r.kilometres((T.distance_m/1e3).toFixed(1)))))}
`}function mn(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Ui(e,t,n,o,r){let a=o.place(e,r);return s`
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
`}var Gi=["villages","streets"],fl=92,Vi=3,gl=6;function hl(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,d=new Map,[c,u]=[!1,""],[f,b]=[0,!1],y=!1,T="stand",[S,D]=["",""],E=null,w=null,x=null,[N,p,P]=[new me,new me,new me],i=oe(e),m=dn(t,{layers:Gi,may:()=>!0,picked:F=>{let H=F.filter(W);H.length<F.length&&K(o,e.now().office.plan.notYours),_(H)},found:F=>{W(F)&&!m.places().includes(F)&&_([...m.places(),F])}}),h=()=>n.get().town??"",O=F=>{w=ae(F),e.ask()},g=F=>P.read(yr(h(),0,F,null),H=>{d=new Map(H.map(G=>[G.number,G])),c=F,e.ask()},O),$=()=>{let F=U(new Date);N.read(Promise.all([qt(h(),F,ee(F,fl)),Ht(h(),xt)]),([H,G])=>{[a,l]=[H,G],B()},O)},k=ul(e,$),L=()=>(l==null?void 0:l.most_villages)??1,R=()=>tl(a??[],S),v=F=>{var ce;let H=(ce=M(F))==null?void 0:ce.geometry;if((H==null?void 0:H.type)==="Point")return[H.coordinates[0]??0,H.coordinates[1]??0];if((H==null?void 0:H.type)!=="LineString")return null;let[G=0,le=0]=H.coordinates[0]??[];return[G,le]},M=F=>{let{layer:H,fid:G}=ue(F);return ye(o.get(),H,G)},j=()=>{let F=m.places();return{to:b?new Map([...ao(R(),F,L(),v)].map(([G,le])=>[G,le.cleaner])):new Map(f<1?[]:F.map(G=>[G,f])),way:T,starts:S,ends:D}},C=()=>ol(a??[],j()),A=()=>C().length>0?[]:rl(a??[],j()),I=()=>{[w,x]=[null,null],i.clear(),B()},B=()=>{E=null,e.ask(),p.drop();let F=A();F.length!==0&&p.read(Ln(h(),F,!0),H=>{({effect:E}=H),e.ask()},O)},_=F=>{[f,b]=[0,!1],m.set(F),I(),window.setTimeout(()=>{var H;return(H=document.querySelector(".plan-foot"))==null?void 0:H.scrollIntoView({block:"nearest"})},50)},z=F=>{let H=m.places();_(H.includes(F)?H.filter(G=>G!==F):[...H,F])};o.subscribe((F,H)=>{F.touched===H.touched||i.busy()||r.get().open!=="plan"||([E,w]=[null,null],$(),e.ask())});let X=F=>{var le;let{layer:H,fid:G}=ue(F);return(le=o.get().coverage.value)==null?void 0:le[H].find(ce=>ce.fid===G)},W=F=>{let H=at(r.get().session,h()),G=X(F);return G!==void 0&&(H===null||H.includes(G.committee??""))},q=F=>{[f,b,E,x]=[0,!1,null,F],m.set([])},Q=()=>{let[F,H]=[A(),h()],G=new Set(F.flatMap(ce=>ce.op==="add"?[ce.place]:[])).size,le=cl(j(),yt,bt,e.now());i.write(async()=>{let{change:ce}=await Ln(H,F,!1);return K(o,le),ce},ce=>q(ce===void 0?null:{change:ce,count:G,text:le})).finally(se)},J=F=>{let H=h();i.write(async()=>{await Ge(H,F,""),K(o,e.now().office.log.undone)},()=>q(null)).finally(se)},se=()=>{r.get().open==="plan"&&$()},we=F=>({...F,uncovered:F.uncovered.filter(({place:H})=>W(H)),ending:F.ending.filter(({place:H})=>W(H))}),ve=F=>{r.set({open:null}),n.set({selected:wt(F)})},Ee=(F,H)=>he(ue(F),H),ht=(F,{office:H})=>{var G;return[H.plan.cleaner(F),((G=d.get(F))==null?void 0:G.name)??""].filter(Boolean).join(" ")},yt=F=>un(a??[],S).filter(H=>H.place===F),ql=(F,H)=>yt(F).map(({cleaner:G})=>ht(G,H)).join(H.words.listComma)||H.words.states.not_staffed,Ul=F=>{u=F,e.ask()},Gl=()=>c||!new RegExp("\\p{L}","u").test(u)||!re(r.get().session,h())?null:()=>g(!0),Vl=()=>{let{villages:F,streets:H}=o.get().layers,G={...F===void 0?{}:{villages:F},...H===void 0?{}:{streets:H}};return Qo(G,u).filter(({layer:le})=>vo(le)).map(Re).filter(W).slice(0,gl)},Kl=()=>{let F=u.trim();return F===""?[]:[...d.values()].filter(({number:H,name:G})=>String(H)===F||G!==""&&G.startsWith(F)).map(({number:H})=>H).slice(0,gl)},uo=F=>{[f,b]=[F,!1],I()},bt={place:Ee,who:ht,heldBy:ql,has:F=>{var H;return((H=R().get(F))==null?void 0:H.length)??0}},Yl=F=>{({starts:S,ends:D}=F({starts:S,ends:D})),I()},zl=F=>{var po;let H=m.places(),{plan:G}=F.office,le=so(R(),H,L(),v).slice(0,Vi),[ce=""]=H,[Be]=yt(ce),ke=Be===void 0?[]:(R().get(Be.cleaner)??[]).filter(de=>!H.includes(de)&&W(de)),Zl=H.filter(de=>yt(de).length===0).length,Xl=b?ao(R(),H,L(),v):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${G.places(H.length,Zl)}</b>
<button type="button" class="text-button" data-none @click=${()=>_([])}>${G.clear}</button>
</p>
<p class="plan-chosen">${H.map(de=>Ee(de,F)).join(F.words.listComma)}</p>
${Be===void 0?null:s`
${ge(G.way,nl.map(de=>[de,G.ways[de]]),T,de=>{T=de,I()})}
<p class="form-hint">
${G.present(ht(Be.cleaner,F))}
${ke.length===0?null:s`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>_([...H,...ke])}
>
${G.allOf(ke.length)}
</button>
`}
</p>
`}
${ml({starts:S,ends:D},Be!==void 0&&T==="stand",fl,Yl,F)}
<h3>${G.nearest}</h3>
<div class="plan-near" role="group" aria-label=${G.whom}>
${le.map(de=>s`
<button
type="button"
data-cleaner=${de.cleaner}
aria-pressed=${de.cleaner===f}
@click=${()=>uo(de.cleaner)}
>
<b>${ht(de.cleaner,F)}</b>
<small>${G.near((de.distanceM/1e3).toFixed(1),de.places)}</small>
</button>
`)}
${le.some(de=>de.cleaner===f)||f===0?null:s`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${ht(f,F)}</b>
<small>${G.has(((po=R().get(f))==null?void 0:po.length)??0)}</small>
</button>
`}
${H.length<2?null:s`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[f,b]=[0,!0],I()}}
>
<b>${G.each}</b>
</button>
`}
${le.length===0&&H.length<2?s`
<p class="form-hint">${G.nobodyNear}</p>
`:null}
</div>
${al(H,Xl,bt,F)} ${ll(C(),bt,F)}
<div class="plan-save">
${E===null?null:il(E,L(),F)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${E===null||i.busy()}
@click=${Q}
>
${i.busy()?F.office.working:G.save(H.length)}
</button>
</div>
</div>
`},Jl=({change:F,count:H,text:G},{office:{plan:le}})=>gt(G,le.takeBack(H),i.busy(),()=>J(F)),mo=()=>{for(let F of[N,p,P])F.drop();k.forget(),i.clear()};return{title:({office:F})=>F.plan.title,key:({view:{town:F}})=>{var H;return`${F??""} ${((H=r.get().session)==null?void 0:H.account)??0}`},enter:()=>{[a,l,d,E,w,x]=[null,null,new Map,null,null,null],c=!1,mo(),[f,b,T,u,D]=[0,!1,"stand","",""],[S,y]=[U(new Date),!1],m.begin(),$(),g(!1)},leave:()=>{mo(),m.end()},body:F=>{let{office:H,words:G}=F,{plan:le}=H,ce=m.places();if(a===null||l===null||F.data.coverage.value===null)return s`
${Y(w,F)}
<p class="form-hint">${G.reading}</p>
`;let Be=ke=>{y=ke,e.ask()};return y?s`
<p class="board-next plan-folded">
<span>${le.places(ce.length,ce.filter(ke=>yt(ke).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>Be(!1)}>${le.picked}</button>
</p>
`:s`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>Be(!0)}>
${te("locate")}${le.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${le.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${u}
@input=${ke=>Ul(ke.target.value)}
/>
</div>
${u.trim()===""?null:dl({places:Vl(),cleaners:Kl(),chosen:ce,cleaner:f,whole:c},{wholeNames:Gl(),toggle:ke=>{u="",z(ke)},take:ke=>{u="",uo(ke)}},bt,F)}
${Y(w??i.problem(),F)} ${x===null?null:Jl(x,F)}
${pl(we(l),{chosen:ce,toggle:z,openCard:ve,ahead:xt},bt,F)} ${k.part(l,F)}
${ce.length===0?null:zl(F)}
`}}}function pn(){let[e,t]=["",""];return{keyOf:n=>{let o=JSON.stringify(n);return o!==e&&([e,t]=[o,Ce()]),t},done:()=>{e=""}}}async function yl(e){return(await(await Ne("GET",`/api/parcels/batches?town=${e}`)).json()).batches}async function bl(e,t,n){await Ne("POST",`/api/parcels/batches?town=${e}`,t,{"Idempotency-Key":n})}async function lo(e,t,n,o){await Ne("POST",`/api/parcels/batches/${t}/parcels?town=${e}`,n,{"Idempotency-Key":o})}async function $l(e,t,n){await Ne("PATCH",`/api/parcels/batches/${t}?town=${e}`,n)}async function wl(e,t){await Ne("DELETE",`/api/parcels/batches/${t}?town=${e}`)}var io="new",vl=50;function kl(e,t){let{stores:n,ask:o}=e,{view:r,data:a,work:l}=n,d=ne(o),c=oe(e),u=oe(e),f=pn(),b=[],y=null,[T,S]=[!1,""],D=null,E=ne(o),w=()=>r.get().town??"",x=()=>d.of(w(),()=>yl(w())),N=()=>b=x().value??b,p=()=>N().find(({id:C})=>C===y)??null,P=({view:{asOf:C,town:A}})=>C===null&&re(l.get().session,A),i=()=>{d.again(),E.again()},m=()=>{[T,D]=[!1,null],c.clear(),u.clear(),o()},h=(C,A)=>u.write(C,A).then(I=>{I&&t()}),O=(C,A,I,B)=>{var q;let _=N().find(({id:Q})=>String(Q)===S),z=(_==null?void 0:_.name)??C.trim();if(z==="")return;let X=Number(((q=/^(?:19|20)\d{2}/.exec(z))==null?void 0:q[0])??U(new Date).slice(0,4)),W=f.keyOf([w(),(_==null?void 0:_.id)??z,A]);h(async()=>{_===void 0?await bl(w(),{name:z,year:X,parcels:A},W):await lo(w(),_.id,{put:A},W),f.done(),K(a,Te[B.view.language].putInto(z,A.length))},()=>{T=!1,I()})},g=({id:C,name:A},I,B,_,z)=>{let X=Te[z.view.language];h(async()=>{await lo(w(),C,{[I]:B},Ce()),K(a,(I==="put"?X.putInto:X.takenOut)(A,B.length))},_)},$=C=>{D=C,c.clear(),o()},k=({id:C,version:A},I,B)=>{let _=X=>(I[X]??"")||null,z=(I["batch-name"]??"").trim();c.write(async()=>{await $l(w(),C,{version:A,name:z,starts:_("batch-starts"),due:_("batch-due")}),K(a,Te[B.view.language].altered)},()=>{D=null,t()})},L=({id:C},A)=>{c.write(async()=>{await wl(w(),C),K(a,Te[A.view.language].ended)},()=>{[D,y]=[null,null],i()})},R=(C,A)=>{let I=Te[A.view.language];return s`
<form
class="batch-form"
@submit=${B=>{B.preventDefault(),k(C,be(B),A)}}
>
${Z({name:"batch-name",label:A.words.field.names,value:C.name,required:!0,lengthMost:vl})}
${Z({name:"batch-starts",label:I.starts,type:"date",value:C.starts??""})}
${Z({name:"batch-due",label:I.due,type:"date",value:C.due??""})}
${pe(c.problem(),A,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${c.busy()}>
${c.busy()?A.office.working:A.office.edit.save}
</button>
<button type="button" class="form-button is-quiet" @click=${m}>${A.office.cancel}</button>
</div>
</form>
`},v=(C,A,I,B=!1)=>s`
<button type="button" class="text-button" data-batch=${C} aria-disabled=${B?"true":null} @click=${I}>
${A}
</button>
`,M=(C,A,I,B)=>{let _=Te[B.view.language],{value:z,problem:X}=E.of(`${w()} ${C.name}`,()=>Lt("parcels",w(),Ue([{kind:"in",field:"batch",values:[C.name]}])));if(z===null)return We(X,B,"batch-problem");let W=A.filter(J=>z.has(J)),q=A.filter(J=>!z.has(J)),Q=u.busy();return s`
<div class="batch-refill">
${W.length===0?null:v("take",_.take(W.length),()=>g(C,"take",W,I,B),Q)}
${q.length===0?null:v("into",_.into(q.length),()=>g(C,"put",q,I,B),Q)}
</div>
<p class="form-hint" role="status">${Q?B.office.working:null}</p>
${pe(u.problem(),B,"batch-problem")}
`},j=(C,A,I)=>{let B=Te[I.view.language],_=N().map(({id:z,name:X,parcels:W})=>[String(z),B.batchOf(X,W)]);return s`
<form
class="batch-form"
@submit=${z=>{z.preventDefault(),O(be(z)["batch-name"]??"",C,A,I)}}
>
${fe("batch-into",B.batch,[..._,[io,B.newBatch]],S,z=>{S=z,o()})}
${S===io?Z({name:"batch-name",label:B.name,required:!0,lengthMost:vl}):null}
${pe(u.problem(),I,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${u.busy()}>
${u.busy()?I.office.working:B.send(C.length)}
</button>
<button type="button" class="form-button is-quiet" @click=${m}>${I.office.cancel}</button>
</div>
</form>
`};return{only:()=>{var I;let{value:C,settled:A}=x();return A&&C!==null&&p()===null&&(y=null),((I=p())==null?void 0:I.name)??""},settled:()=>x().settled,chosen:p,again:i,repicked:()=>u.clear(),leave:()=>{[b,y,T,D]=[[],null,!1,null],c.clear(),u.clear(),d.forget(),E.forget()},aboutPart:C=>{let A=p();if(A===null)return null;let I=Te[C.view.language],B=I.days(A.starts,A.due);return P(C)?D==="altered"?R(A,C):D==="ended"?s`
${ie(I.endSure,I.end,()=>L(A,C),m,C)}
${pe(c.problem(),C,"batch-problem")}
`:s`
<p class="form-hint">${B===""?null:`${B} · `}${I.pickHint}</p>
<p class="batch-acts">
${v("alter",I.alter,()=>$("altered"))}
${A.parcels===0?v("end",I.end,()=>$("ended")):null}
</p>
`:B===""?null:s`<p class="form-hint">${B}</p>`},choicePart:C=>{let A=Te[C.view.language],I=N(),{problem:B}=x(),_=I.map(({id:X,name:W,parcels:q})=>[String(X),A.batchOf(W,q)]),z=X=>{y=X===""?null:Number(X),m()};return s`
${I.length===0?null:fe("batch-only",A.batch,[["",A.allBatches],..._],String(y??""),z)}
${B===null?null:Y(B,C,"batches-problem")}
`},putPart:(C,A,I)=>{if(!P(I))return null;let B=p();return B!==null?M(B,C,A,I):T?j(C,A,I):s`
${v("put",Te[I.view.language].put,()=>{var _;T=!0,S=String(((_=N()[0])==null?void 0:_.id)??io),o()})}
`}}}var Ol={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",tolerance:"Tolerated difference of areas (%)",toleranceHint:"Contracted, surveyed and accepted areas against the drawn one; from 0 to 100",toleranceSaved:"The tolerance holds from now on.",tolerated:e=>`Areas may differ by ${e} %`,title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var xl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",tolerance:"面积允许相差（%）",toleranceHint:"合同、实测、验收面积与图上面积相比；0 至 100",toleranceSaved:"允许差已生效。",tolerated:e=>`面积允许相差 ${e} %`,title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var Tl={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",tolerance:"面積允許相差（%）",toleranceHint:"合同、實測、驗收面積與圖上面積相比；0 至 100",toleranceSaved:"允許差已生效。",tolerated:e=>`面積允許相差 ${e} %`,title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var $e={"zh-Hans":xl,"zh-Hant":Tl,en:Ol};var[fn,gn]=[270,150],[tt,co,hn,Pl]=[44,6,24,20];function Sl(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:d}=e,c=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-c,f=[...r.map(({m2:i})=>i),d,a??d,(l==null?void 0:l.most_m2)??d].map(Oe),b=Ki((Math.max(...f)-Math.min(...f))/2),y=Math.max(0,Math.floor(Math.min(...f)/b)*b),T=Math.max(y+b,Math.ceil(Math.max(...f)/b)*b),S=Array.from({length:Math.round((T-y)/b)+1},(i,m)=>y+m*b),D=i=>tt+(fn-tt-co)*Math.min(1,Math.max(0,(Date.parse(i)-c)/u)),E=i=>hn+(gn-hn-Pl)*(1-(Oe(i)-y)/(T-y)),w=t<`${o}-12-31`?t:`${o}-12-31`,x=r.map(({day:i,m2:m},h)=>h===0?`M${D(i)} ${E(m)}`:`H${D(i)}V${E(m)}`).join("")+`H${D(w)}`,N=D(`${o}-12-31`),p=(i,m,h,O)=>Je`<text x=${i} y=${m} text-anchor=${h}>${O}</text>`,P=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${fn} ${gn}`} role="img" aria-label=${n.title}>
${S.map(i=>{let m=hn+(gn-hn-Pl)*(1-(i-y)/(T-y));return Je`<line class="burn-rule" x1=${tt} x2=${fn-co} y1=${m} y2=${m}></line>
${p(tt-6,m+4,"end",V(Math.round(i)))}`})}
${p(tt-6,12,"end",n.unit)}
${P.map(i=>p(D(i),gn-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Je`<path class="burn-ahead" d=${`M${D(w)} ${E(d)}L${N} ${E(l.most_m2)}V${E(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${x}></path>
${a===null?null:Je`<line class="burn-target" x1=${tt} x2=${fn-co} y1=${E(a)} y2=${E(a)}></line>
${p(tt+4,E(a)-4,"start",`${n.target} ${Me(Oe(a))}`)}`}
</svg>
`}function Ki(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Yi=5;function Nl(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=ne(n),l=ne(n),d=oe(e),c=!1,u="",f=null,b=()=>{a.again(),l.again()},y=()=>{let{town:i,committee:m}=o.get();return{town:i??"",committee:m,batch:(f==null?void 0:f.id)??null}},T=()=>Object.values(y()).join(" "),S=(i,m)=>d.write(()=>Gr(y(),{year:i,m2:m}),()=>{c=!1,b()}),D=({year:i,target_m2:m},h)=>s`
<form
class="target-form"
@submit=${O=>{O.preventDefault();let g=kt(be(O).target??"","mu");g!==null&&S(i,g.m2)}}
>
${Yr({name:"target",label:$e[h.view.language].targetOf(i),value:m===null?"":Me(Oe(m)),required:!0,hint:$e[h.view.language].targetHint},h)}
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
`,E=(i,m)=>re(r.get().session,m.view.town)?c?D(i,m):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${$e[m.view.language].set}
</button>
`:null,w=({done_m2:i,target_m2:m,forecast:h},O)=>{let g=$e[O.view.language];return s`
<p class="progress-said">
${m===null?g.done(ze(i)):g.ofTarget(ze(i),ze(m),ot(i/m))}
${h===null?null:s`
<span>${g.ahead(ze(h.least_m2),ze(h.most_m2))}</span>
`}
${h===null||m===null||i>=m?null:s`
<span>${g.reached(h.earliest,h.latest)}</span>
`}
</p>
`},x=({holding_back:i},m)=>i.length===0?null:s`
<h3>${$e[m.view.language].holding}</h3>
<ol class="progress-holding">
${i.slice(0,Yi).map(({id:h,code:O,stage:g,m2:$})=>s`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:h}})}}
>
${O??h}
</button>
<span>${dt(g,m)}</span>
<b>${ze($)} ${m.words.unit.mu}</b>
</li>
`)}
</ol>
`,N=(i,m)=>{let h=$e[m.view.language],O=f===null?h.title(i.year):m.office.paren(h.title(i.year),f.name);return s`
<section class="progress" aria-label=${O}>
<h3>${O}</h3>
${w(i,m)}
${Sl(i,U(new Date),{title:O,target:h.target,unit:m.words.unit.mu,month:Pe[m.view.language].month})}
${E(i,m)} ${x(i,m)}
<h3>${h.twoDays}</h3>
${p(m)}
</section>
`},p=i=>s`
${Z({name:"beside",label:$e[i.view.language].beside,type:"date",value:u,max:ee(U(new Date),-1),input:m=>{u=m,n()}})}
${u===""?null:P(i)}
`,P=i=>{let{value:m,problem:h}=l.of(`${T()} ${u}`,()=>Ur(y(),u));if(m===null)return We(h,i,"beside-problem");if(m.length===0)return s`
<p class="form-hint" data-beside-none>${$e[i.view.language].noneThen}</p>
`;let O=$e[i.view.language];return s`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${i.words.fields.stage}</th>
<th>${u}</th>
<th>${O.today}</th>
<th>${O.difference}</th>
</tr>
</thead>
<tbody>
${m.map(({stage:g,from:$,to:k})=>s`
<tr data-stage=${g}>
<th scope="row">${dt(g,i)}</th>
<td>${ze($.m2)}</td>
<td>${ze(k.m2)}</td>
<td>${Wo(vt(Oe(k.m2))-vt(Oe($.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:b,leave:()=>{[c,f]=[!1,null],d.clear(),a.forget(),l.forget()},part:(i,m=null)=>{let{committee:h,asOf:O}=i.view;if((m==null?void 0:m.id)!==(f==null?void 0:f.id)&&(c=!1,d.clear()),f=m,O!==null)return null;if(h==="none")return s`
<p class="form-hint" data-progress-none>${$e[i.view.language].ofNone}</p>
`;let{value:g,problem:$}=a.of(T(),()=>qr(y(),(m==null?void 0:m.year)??null));return g===null?We($,i,"progress-problem"):N(g,i)}}}function ze(e){return Me(Oe(e))}var zi=2;function Rl(e){let{view:t,data:n,work:o}=e.stores,r=oe(e),a=d=>{let{town:c}=t.get();c!==null&&r.write(async()=>{await Vr(c,d/100),K(n,$e[e.now().view.language].toleranceSaved)})};return{part:d=>{var b;let c=(b=Rt(d.data,d.view.town))==null?void 0:b.area_tolerance;if(c===void 0||d.view.asOf!==null||!re(o.get().session,d.view.town))return null;let u=$e[d.view.language],f=String(Number((100*c).toFixed(zi)));return s`
<details class="plan-bounds" data-tolerance>
<summary>${u.tolerated(f)}</summary>
<form
@submit=${y=>{y.preventDefault(),a(rt(be(y).tolerance??"")??NaN)}}
>
${Z({name:"tolerance",label:u.tolerance,mode:"decimal",value:f,required:!0,hint:u.toleranceHint})}
${pe(r.problem(),d,"tolerance-problem")}
<button type="submit" class="form-button" ?disabled=${r.busy()}>${d.office.edit.save}</button>
</form>
</details>
`},leave:r.clear}}var Ji=["parcels"],Zi=Mo.flatMap(e=>Lo[e]);function El(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ne(n),d=ne(n),c=oe(e),u=Nl(e),f=kl(e,()=>h()),b=pn(),y=Rl(e),T=new me,S="",D="",E=null,[w,x]=[!1,!1],N=!1,p=()=>o.get().town??"",P=()=>a.get().open==="stages",i=()=>o.get().asOf===null&&Qe(a.get().session,o.get().town),m=dn(t,{layers:Ji,may:i,picked:W=>O(W),found:W=>$(W)}),h=()=>{for(let W of[d,f])W.again();N=!0},O=W=>{W.length>Ut&&K(r,e.now().office.stages.most(Ut)),[E,w]=[null,!1],c.clear(),f.repicked(),W.length===0&&g(),m.set(W.slice(0,Ut)),n()},g=()=>{D="",T.drop()},$=W=>{let q=m.places();O(q.includes(W)?q.filter(Q=>Q!==W):[...q,W])},k=()=>{let W=m.places().map(q=>wt(q).fid);return d.of(`${p()} ${W.join()}`,()=>jr(p(),W))};r.subscribe((W,q)=>{W.touched!==q.touched&&!c.busy()&&P()&&h()});let L=W=>{D=(W==null?void 0:W.to)??"",c.clear(),n(),window.setTimeout(()=>{var q;return(q=document.querySelector(".stages-foot"))==null?void 0:q.scrollIntoView({block:"end"})},50)},R=(W,q,Q)=>{let J=W.parcels.map(({id:ve,version:Ee})=>({id:ve,version:Ee,to:q.to,...Q})),[se,we]=[e.now(),p()];return c.write(async()=>{await Hr(we,J,b.keyOf([we,J])),b.done(),K(r,se.office.next.moved(dt(q.to,se),J.length))},()=>{O([]),w=!0}).finally(h)},v=(W,q)=>{let Q={...o.get(),...Ze(o.get(),"farmland")},J=q===void 0?Q.committee:q??"none";o.set({...Q,...nt(Q,"parcels",Dl(W,f.only())),committee:J}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},M=(W,q)=>{let Q=T.still();Lt("parcels",p(),Dl(W,f.only(),q)).then(J=>{let se=[...J].map(we=>Re({layer:"parcels",fid:we}));Q()&&O([...new Set([...m.places(),...se])])},J=>{Q()&&(E=ae(J),n())})},j=(W,q)=>{let{words:Q,office:J}=q,{committee:se}=q.view,we=se===null?W:W.filter(ve=>(ve.committee??"none")===se);return s`
<table class="stage-board">
<thead>
<tr>
<th>${Q.fields.stage}</th>
<th>${J.stages.parcels}</th>
<th>${Q.unit.mu}</th>
</tr>
</thead>
${Zi.filter(ve=>we.some(Ee=>Ee.stage===ve)).map(ve=>C(ve,we.filter(Ee=>Ee.stage===ve),q))}
<tfoot>
<tr>
<th scope="row">${J.stages.all}</th>
<td>${Ml(we)}</td>
<td>${Ll(we)}</td>
</tr>
</tfoot>
</table>
`},C=(W,q,Q)=>{let J=S===W;return s`
<tbody data-stage=${W}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${J?"true":"false"}
@click=${()=>{S=J?"":W,n()}}
>
${$n(bn[kn(W)],On(W))}
<span>${dt(W,Q)}</span>
</button>
</th>
${A(q,()=>v(W,void 0))}
</tr>
${J?q.map(se=>s`
<tr class="stage-unit" data-committee=${se.committee??""}>
<th scope="row">
<span>${I(se.committee,Q)}</span>
${i()?s`
<button type="button" class="text-button" @click=${()=>M(W,se.committee)}>
${Q.office.stages.pickThese}
</button>
`:null}
</th>
${A([se],()=>v(W,se.committee))}
</tr>
`):null}
</tbody>
`},A=(W,q)=>s`
<td><button type="button" data-rows @click=${q}>${Ml(W)}</button></td>
<td>${Ll(W)}</td>
`,I=(W,{committees:q,office:Q})=>W===null?Q.edit.noCommittee:q.get(W)??W,B=W=>{let{value:q,problem:Q}=k(),J=(q==null?void 0:q.steps.find(se=>se.to===D))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${W.office.stages.chosen(m.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>O([])}>
${W.office.stages.clear}
</button>
</p>
${q===null?We(Q,W,"standing-problem"):_(q,J,W)}
${q===null||J===null?pe(c.problem(),W,"step-problem"):z(q,J,W)}
${J===null?f.putPart(m.places().map(se=>wt(se).fid),()=>{O([]),w=!0},W):null}
</div>
`},_=({steps:W},q,Q)=>W.length===0?s`
<p class="form-hint" data-no-common>${Q.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${Q.office.next.title}>
${W.map(J=>s`
<button
type="button"
data-step=${J.to}
aria-pressed=${q===J}
@click=${()=>L(q===J?null:J)}
>
${$n(bn[kn(J.to)],On(J.to))}${zr(J,Q)}
</button>
`)}
</div>
`,z=(W,q,Q)=>Kr(q,{count:W.parcels.length,busy:c.busy(),problem:c.problem()},{send:J=>{R(W,q,J)},cancel:()=>L(null)},Q),X=()=>{g(),[E,w,x]=[null,!1,!1],c.clear(),u.leave(),y.leave(),f.leave(),l.forget(),d.forget()};return{title:({office:W})=>W.stages.title,key:({view:{town:W}})=>{var q;return`${W??""} ${((q=a.get().session)==null?void 0:q.account)??0}`},enter:()=>{X(),m.begin()},leave:()=>{X(),m.end()},body:W=>{let{stages:q}=W.office,{asOf:Q}=W.view,J=f.only();N&&f.settled()&&(N=!1,l.again(),u.again());let{value:se,problem:we}=l.of(`${p()} ${Q??""} ${J}`,()=>Br(p(),Q,Ue(Wl(J))));if(se===null)return We(we,W);let ve=Ee=>{x=Ee,n()};return x?s`
<p class="board-next plan-folded">
<span>${q.chosen(m.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>ve(!1)}>${q.picked}</button>
</p>
`:s`
${i()?s`
<p class="form-hint">${q.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>ve(!0)}>
${te("locate")}${q.onMap}
</button>
`:null}
${w?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${q.takeBack}
</button>
</p>
`:null}
${f.choicePart(W)} ${f.aboutPart(W)} ${Y(E,W)} ${j(se,W)}
${J===""||f.chosen()!==null?u.part(W,f.chosen()):null} ${y.part(W)}
${m.places().length===0?null:B(W)}
`}}}function Dl(e,t,n){let o=[{kind:"in",field:"stage",values:[e]},...Wl(t)];return Ue(n===void 0?o:[...o,{kind:"in",field:"committee",values:[n]}])}function Wl(e){return e===""?[]:[{kind:"in",field:"batch",values:[e]}]}function Ml(e){return V(e.reduce((t,{count:n})=>t+n,0))}function Ll(e){let t=e.reduce((n,{mu_printed:o})=>n+vt(Number(o)),0);return Me(t/100)}var Cl=["rain","absent","waste"];function _l(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,d=new Map,c=new Map,u=null,f=new Map,b="seen",y="",T=oe(e),S=null,D=new me,E=0,w=Fr(t,e.ask,()=>n),x=()=>t.view.get().town??"",N=()=>at(t.work.get().session,x()),p=()=>{u=t.data.get().coverage.value,D.read(_o(x(),n),R=>{let v=new Map(((l==null?void 0:l.villages)??[]).map(M=>[M.fid,Le(M,o)]));for(let M of R.villages)v.has(M.fid)&&v.get(M.fid)!==Le(M,o)&&d.delete(M.fid);[l,S]=[R,null],e.ask()},R=>{S=ae(R),e.ask()})},P=()=>{let R=N(),v=((l==null?void 0:l.villages)??[]).filter(C=>(R===null||R.includes(C.committee??""))&&(r===null||C.committee===r)&&Le(C,o)!=="not_due"),M=C=>At.includes(Le(C,o)),j=C=>C.fid===a?0:M(C)?2:1;return v.sort((C,A)=>j(C)-j(A))},i=R=>d.get(R.fid)??null,m=()=>{E=0,w.close(),d=new Map,f=new Map,S=null,T.clear()},h=()=>{d=new Map(d);for(let R of P())!d.has(R.fid)&&["not_reported","not_staffed"].includes(Le(R,o))&&d.set(R.fid,"done");e.ask()},O=R=>{R(),m(),e.ask()},g=R=>{let v=P().flatMap(A=>{let I=i(A);if(I===null)return[];let B=`${A.fid} ${n} ${o} ${I} ${b}`,_=c.get(B)??{uuid:Dr(),captured_at:new Date().toISOString()};return c.set(B,_),[{..._,place:`villages.${A.fid}`,date:n,slot:o,result:I,basis:b}]});if(v.length===0||T.busy())return;let M=new Map(v.map(({uuid:A,place:I})=>[A,ue(I).fid])),[j,C]=[x(),y.trim()];T.write(async()=>{var _;let A=await Mr(j,v,C),I=A.filter(({outcome:z})=>z==="refused");return I.length<A.length&&K(t.data,R.office.report.sent(A.length-I.length)),!(t.work.get().open==="report"&&((_=v[0])==null?void 0:_.date)===n&&v[0].slot===o)&&I[0]!==void 0&&K(t.data,Al(I[0],R)),A},A=>{$(A,M),p()})},$=(R,v)=>{f=new Map;for(let M of R){let j=v.get(M.uuid)??0;if(M.outcome==="refused"){f.set(j,M);continue}d.delete(j);for(let[C,{uuid:A}]of c)A===M.uuid&&c.delete(C)}f.size===0&&(y="")},k=(R,v)=>{let M=Le(R,o),j=s`
${It(M)}${_t(M,v)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(M))return s`
<span class="report-state">${j}</span>
`;let C={layer:"villages",fid:R.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${E===R.fid&&w.open(C,v)!==null}
@click=${()=>{w.open(C,v),E=R.fid,w.press(o)}}
>
${j}
</button>
`},L=(R,v)=>{let{office:M}=v,j=Le(R,o),C=i(R),A=he({...R,layer:"villages"},v),I=f.get(R.fid),B=_=>{d=new Map(d).set(R.fid,C===_?null:_),e.ask()};return s`
<li
data-village=${R.fid}
class=${[At.includes(j)?"is-done":"",R.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${A}</span>
${k(R,v)}
<span class="report-choices" role="group" aria-label=${A}>
${["done","partial","missed"].map(_=>s`
<button
type="button"
data-result=${_}
aria-pressed=${C===_}
?disabled=${T.busy()}
@click=${()=>B(_)}
>
${M.report.results[_]}
</button>
`)}
</span>
${E===R.fid?w.part({layer:"villages",fid:R.fid},v):null}
${I===void 0?null:s`
<p class="report-refused" role="alert">${Al(I,v)}</p>
`}
</li>
`};return{title:({office:R})=>R.report.title,key:({view:R})=>{var M;let v=t.work.get().report;return[R.town,(M=t.work.get().session)==null?void 0:M.account,v==null?void 0:v.date,v==null?void 0:v.slot,v==null?void 0:v.village].join(" ")},enter:()=>{var A;let R=t.work.get().report,v=t.data.get().coverage.value,M=v==null?void 0:v.slots.filter(({due:I})=>I).at(-1);[n,o]=[(R==null?void 0:R.date)??U(new Date),(R==null?void 0:R.slot)??((M==null?void 0:M.slot)==="pm"?"pm":"am")];let j=N();a=(R==null?void 0:R.village)??null;let C=((A=v==null?void 0:v.villages.find(({fid:I})=>I===a))==null?void 0:A.committee)??t.view.get().committee;r=(j==null?void 0:j.length)===1?j[0]??null:C==="none"?null:C,b=j===null?"told":"seen",m(),c=new Map,[l,y]=[null,""],p()},body:R=>{let{office:v,words:M,committees:j}=R;l!==null&&!T.busy()&&R.data.coverage.value!==u&&p();let{report:C}=v,A=P(),I=A.map(i).filter(W=>W!==null),B=I.some(W=>W!=="done"),_=U(new Date),z=N(),X=[...j].filter(([W])=>z===null||z.includes(W));return s`
${ge(M.action.date,[[_,M.headline.today],[ee(_,-1),M.headline.yesterday]],n,W=>O(()=>{n=W,l=null,p()}))}
${ge(C.slot,[["am",M.am],["pm",M.pm]],o,W=>O(()=>{o=W}))}
${X.length<2?null:s`
<div class="form-field">
<label for="report-committee">${M.layers.committees}</label>
<select
id="report-committee"
@change=${W=>O(()=>{r=W.target.value||null})}
>
<option value="" .selected=${r===null}>${C.allCommittees}</option>
${X.map(([W,q])=>s`
<option value=${W} .selected=${W===r}>${q}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${M.reading}</p>
`:A.length===0?s`
<p class="form-hint">${C.none}</p>
`:s`
${A.some(W=>i(W)===null&&!At.includes(Le(W,o)))?s`
<button type="button" class="form-button is-quiet report-all" data-all @click=${h}>
${C.all}
</button>
`:null}
<ul class="report-list">
${A.map(W=>L(W,R))}
</ul>
`}
<form
class="report-foot"
@submit=${W=>{W.preventDefault(),(!B||y.trim()!=="")&&g(R)}}
>
${ge(C.basis,[["seen",C.bases.seen],["told",C.bases.told],["paper",C.bases.paper]],b,W=>{b=W,e.ask()})}
${B?s`
${Z({name:"report-reason",label:C.why,value:y,required:!0,input:W=>y=W,lengthMost:200})}
${ge(C.why,Cl.map(W=>[W,C.usual[W]]),Cl.find(W=>C.usual[W]===y)??"",W=>{W!==""&&(y=C.usual[W]),e.ask()})}
`:null}
${n===_?null:s`
<p class="form-hint">${C.afterwards}</p>
`}
${Y(S??T.problem(),R)}
<button class="form-button report-send" data-send ?disabled=${T.busy()||I.length===0}>
${T.busy()?v.working:C.send(I.length)}
</button>
</form>
`}}}function Al(e,{view:t}){return Ho(e,t.language)??e.detail??""}function Il({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,d=null,c=new me,u=()=>{[a,l,d]=[null,null,null],c.drop()},f=(E,w)=>{var p;u();let{town:x,committee:N}=e.get();a={slot:E,date:w,town:x,committee:N,account:((p=t.get().session)==null?void 0:p.account)??null},b(a),o()},b=({slot:E,date:w,town:x,committee:N})=>{let p=re(t.get().session,x);c.read(Ar(x??"",w,E,N===null||N==="none"?"":N,p),P=>{[l,d]=[P,null],o()},P=>{[l,d]=[null,ae(P)],o()})},y=()=>{var N;if(a===null)return;let{town:E,committee:w}=e.get(),x=((N=t.get().session)==null?void 0:N.account)??null;a.town===E&&a.committee===w&&a.account===x||(u(),o())};e.subscribe(y),t.subscribe(y),n.subscribe((E,w)=>{E.touched!==w.touched&&a!==null&&b(a)});let T=({slot:E,date:w})=>(a==null?void 0:a.slot)===E&&a.date===w,S=({phone:E},w)=>E!==null&&/^[+\d\s()-]+$/.test(E)?s`
<a href=${`tel:${E.replace(/[^+\d]/g,"")}`}>${E}</a>
`:s`
<span>${E===null||E===""?w:E}</span>
`,D=(E,w,x)=>{let{crew:N,today:p}=x.office,P=(l??[]).filter(({committee:m})=>m===E),i=w.filter(m=>(m.committee??"")===E);return s`
<section data-call-committee=${E}>
<h4>${r.committee(E===""?null:E,x)}</h4>
<ul>
${i.map(m=>{let h=P.filter(({village:O})=>O===m.fid);return s`
<li>
<b>${r.village(m,x)}</b>
<span class="calls-people">
${h.map(O=>s`
<span>${O.name} ${S(O,N.noPhone)}</span>
`)}
${h.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${P.filter(({village:m})=>m===null).map(({name:m})=>s`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(E,w)=>{let{session:x}=t.get();if(!Et(x,w.view.town)||E.lacking.length===0)return null;let{today:N}=w.office,p=T(E);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(u(),o()):f(E.slot,E.date)}}
>
${te("people")}${p?N.callHide:re(x,w.view.town)?N.callWhole:N.call}
</button>
`},part:(E,w)=>{if(!T(E))return null;let x=[...new Set(E.lacking.map(({committee:p})=>p??""))],{crew:N}=w.office;return s`
<div class="board-calls">
${Y(d,w,"calls-problem")}
${l===null?d===null?s`
<p class="form-hint">${N.reading}</p>
`:null:x.map(p=>D(p,E.lacking,w))}
${l!==null&&re(t.get().session,w.view.town)?s`
<p class="form-hint">${N.noted}</p>
`:null}
</div>
`}}}var yn=60,Xi=350;function Fl({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,d=T=>T>=a.length-1?null:a[T]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let T=U(new Date);a=Array.from({length:yn},(D,E)=>ee(T,E-yn+1)),r="reading",t();let S=a.map((D,E)=>d(E));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(S),ss(n.view.get(),S,l.signal)])},f=async T=>{if(await u(),r!=="reading")return;let S=a.indexOf(T),D=S<0||S===a.length-1?0:S;r="playing",e.playDay(d(D)),o=window.setInterval(()=>{D+=1,e.playDay(d(D)),D>=a.length-1&&c(),t()},Xi),t()},b=T=>{r==="still"?f(T):c(),t()},y=async T=>{let S=a.length>0&&r!=="reading";c(),S||await u(),c(),e.playDay(d(T)),t()};return{stop:c,part:(T,{office:S,view:D})=>{let E=U(new Date),w=yn-1-Math.round((Date.parse(E)-Date.parse(T))/864e5),x=r==="still"?S.today.play:S.today.pause;return s`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${x} @click=${()=>b(T)}>
${te(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${yn-1}
aria-label=${S.today.days}
aria-valuetext=${_e(T,D.language)}
.value=${String(Math.max(0,w))}
@input=${N=>{y(Number(N.target.value))}}
/>
<span>${r==="reading"?S.working:T.slice(5)}</span>
</div>
`}}}var Qi=14,ec=["rain","wind","roads","festival"];function jl(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],d=Ir(n),c=oe(e),u=null,f=ne(n),b=ne(n),y=null,T=()=>{f.again(),b.again()};t.data.subscribe((g,$)=>{g.touched!==$.touched&&t.work.get().open==="today"&&T()});let S=({town:g})=>{let $=U(new Date);return f.of(`${g} ${$}`,()=>Lr(g,$,ee($,Qi)))},D=()=>({from:a,to:a,slot:l,...u===null?{}:{committee:u}}),E=({town:g,slots:$})=>{let k=$.map(L=>L.due).join();return b.of([g,a,l,u,k].join(" "),()=>Wr(g,D()))},w=()=>{[r,y]=[!1,null],d.forget(),c.clear(),f.forget(),b.forget()},x=g=>{let $=U(new Date),k=st(new Date),L=g.slots.filter(({ends:R})=>k<R).map(R=>R.slot==="pm"?"pm":"am");[r,y]=[!0,null],c.clear(),b.forget(),d.forget(),a=L.length===0?ee($,1):$,l=L.length===1?L[0]??"both":"both",{committee:u}=t.view.get(),n()},N=(g,$,k)=>{let L={...D(),reason:$};return c.write(()=>Er(g,L),R=>{[y,r]=[{change:R,text:k},!1],T()})},p=g=>c.write(async()=>{await g(),K(t.data,o().office.suspend.ended)},()=>{y=null,T()}),P=(g,{office:$,words:k})=>{let L=U(new Date);return g===L?k.headline.today:g===ee(L,-1)?k.headline.yesterday:g===ee(L,1)?$.suspend.tomorrow:g},i=(g,{committees:$,office:k})=>g===void 0?k.report.allCommittees:$.get(g)??g,m=(g,$)=>{if(g.length===0)return null;let k=g.reduce((R,v)=>R+v.slots,0),L=({place:R,slots:v})=>`${he(ue(R),$)}${v>1?` ×${v}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${k} role="status">
${$.office.suspend.takesOut(k,g.length)}
<p tabindex="0">${g.map(L).join($.words.listComma)}</p>
</div>
`},h=(g,$)=>{let{value:k,problem:L}=E(g),{office:R,words:v,committees:M}=$,{suspend:j}=R,C=U(new Date),A=g.villages.filter(_=>u===null||_.committee===u),I=i(u??void 0,$),B=[P(a,$),j.slots[l]];return s`
<div class="board-suspend-form">
${ge(j.day,[[ee(C,-1),v.headline.yesterday],[C,v.headline.today],[ee(C,1),j.tomorrow]],a,_=>{a=_,n()})}
${ge(R.report.slot,[["am",j.slots.am],["pm",j.slots.pm],["both",j.slots.both]],l,_=>{l=_,n()})}
<div class="form-field">
<label for="suspend-committee">${j.scope}</label>
<select
id="suspend-committee"
@change=${_=>{u=_.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${R.report.allCommittees}</option>
${[...M].map(([_,z])=>s`
<option value=${_} .selected=${_===u}>${z}</option>
`)}
</select>
</div>
${L===null?m(k??[],$):Y(L,$,"effect-problem")}
<p class="board-what">${j.what(...B,I,A.length)}</p>
${d.part({name:"suspend-reason",why:j.why,usual:ec.map(_=>[_,j.reasons[_]]),act:j.title,busy:c.busy()||k===null&&L===null,because:_=>{N(g.town,_,j.suspended(...B,I))}},$)}
</div>
`},O=(g,$,k)=>{let{office:L}=k,R=()=>p(()=>Cr($,g.id,ee(U(new Date),-1))),v=U(new Date),M=g.village===void 0?i(g.committee,k):he(ue(g.village),k),j=P(g.from<v?v:g.from,k),C=g.to>g.from&&g.to>v?L.suspend.until(P(g.to,k)):"";return s`
<li data-suspension=${g.id}>
<span>
<b>${[j,L.suspend.slots[g.slot],C].filter(Boolean).join(" ")}</b>
<small>${[M,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${R}>
${L.suspend.end}
</button>
</li>
`};return{close:w,part:(g,$)=>{if(!re(t.work.get().session,$.view.town))return null;let{suspend:k}=$.office,{value:L,problem:R}=S(g),v=y;return s`
<section class="board-suspend">
<h3>
${k.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){x(g);return}r=!1,n()}}
>
${r?$.office.cancel:k.open}
</button>
</h3>
${r?h(g,$):null} ${pe(c.problem()??R,$,"suspend-problem")}
${v===null?null:gt(v.text,k.takeBack,c.busy(),()=>{p(()=>Ge(g.town,v.change,""))})}
${L===null||L.length===0?null:s`
<ul class="board-list">
${L.map(M=>O(M,g.town,$))}
</ul>
`}
</section>
`}}}function Hl(e){let{stores:t}=e,n=jl(e),o=Xo(e.ask),r=ne(e.ask),a=Fl(e);t.view.subscribe((p,P)=>{p.selected!==null&&p.selected!==P.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:p})=>{if(!Xe(t.work.get().session,p))return[];let{value:P}=r.of(p,()=>Ht(p,xt));return((P==null?void 0:P.ending)??[]).map(({place:i})=>i)};t.data.subscribe((p,P)=>{p.touched!==P.touched&&t.work.get().open==="today"&&r.again()});let d=(p,P)=>he({...p,layer:"villages"},P),c=(p,{committees:P,office:i})=>(p===null?void 0:P.get(p))??i.edit.noCommittee,u=(p,P,i,m)=>{let h=P.map($=>$==="not_staffed"?"not_reported":$),O=P.length===1&&(P[0]==="not_staffed"||P[0]==="not_reported"),g=Ue([{kind:"in",field:p,values:h},...O?[{kind:"range",field:"cleaners",from:P[0]==="not_staffed"?0:1,to:P[0]==="not_staffed"?0:null}]:[]]);f(g,i,m)},f=(p,P,i)=>{let m=U(new Date),h={...t.view.get(),committee:i};t.view.set({...Ze(h,"coverage"),...nt(h,"villages",p),date:P===m?null:P,committee:i})},b=Il(e,{village:d,committee:c}),y=(p,P)=>{t.work.set({open:"report",report:{slot:p,date:P}})},T=(p,P,i)=>{let{words:m,office:h}=i,O=Rn(P.villages,p.slot),g=()=>{let $={date:P.date,clock:st(new Date),slot:p.slot},k=zo($,O,L=>d(L,i),L=>c(L,i),m,h.today.reminder);Bo(k).then(L=>K(t.data,L?h.today.reminded:m.measure.notCopied))};return s`
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
${Zo(p)}
<p class="board-counts">
${Vo.filter($=>p.counts[$]>0).map($=>s`
<button
type="button"
data-state=${$}
@click=${()=>u(p.slot,[$],P.date,null)}
>
${It($)}${_t($,i)} ${V(p.counts[$])}
</button>
`)}
</p>
${O.length===0?null:s`
<p class="board-next ${p.over?"is-over":""}">
<span>${h.today.lacking(O.length,p.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${g}>
${te("copy")}${h.today.remind}
</button>
${b.button({...p,date:P.date,lacking:O},i)}
${S(p.slot,P.date,i)}
</p>
${b.part({...p,date:P.date,lacking:O},i)}
`}
`:s`
<p class="form-hint">${h.today.begins(p.starts)}</p>
`}
</section>
`},S=(p,P,{view:i,office:m})=>Xe(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>y(p,P)}>
${m.today.report}
</button>
`:null,D=(p,P,i)=>{let m=P.filter(O=>O.due).map(({slot:O})=>O),h=(O,g)=>{let{done:$,all:k,villages:L}=O[g];if(!m.includes(g)||k===0)return s`
<td>–</td>
`;let R=[...new Set(L.map(v=>Le(v,g)))];return s`
<td class=${L.length>0?"has-left":""}>
${L.length===0?s`
${$} / ${k}
`:s`
<button type="button" @click=${()=>u(g,R,p.date,O.committee??"none")}>
${$} / ${k}
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
${Yo(p.villages).map(O=>s`
<tr data-committee=${O.committee??""}>
<th scope="row">${c(O.committee,i)}</th>
${h(O,"am")}${h(O,"pm")}
</tr>
`)}
</tbody>
</table>
`},E=(p,P)=>{let{words:i,office:m}=P,h=["am","pm"].flatMap(O=>{let g=Rn(p.villages,O);return g.length===0?[]:[{slot:O,units:g}]});return h.length===0||p.first_record===null||p.date<p.first_record?null:s`
<section class="board-holes">
<h3>${m.today.holes}</h3>
${h.map(({slot:O,units:g})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(O,["not_reported"],p.date,null)}>
${i[O]} ${m.today.lackingOf(g.length)}
</button>
${S(O,p.date,P)}
</p>
`)}
</section>
`},w=(p,P,i,m)=>{let{office:h}=m,O=Jo(p,i,P,l(p));return s`
<section class="board-todo" aria-label=${h.today.todo}>
<h3>${h.today.todo}${O.length===0?"":` · ${O.length}`}</h3>
${O.length===0?s`
<p class="form-hint">${h.today.nothing}</p>
`:s`
<ol class="board-list">
${O.map(g=>x(g,p,m))}
</ol>
`}
</section>
`},x=(p,P,i)=>{let{words:m,office:h,view:O}=i,{session:g}=t.work.get(),$=Xe(g,O.town),{today:k}=h,[L,R,v]={overdue:()=>{let M=p.kind==="overdue"?p.slot:"am";return $?[k.lacking(p.count,!0),re(g,O.town)?k.callWhole:k.call,()=>b.open(M,P.date)]:[k.lacking(p.count,!0),k.check,()=>u(M,["not_reported"],P.date,null)]},disputed:()=>{let M=p.kind==="disputed"?p.slot:"am";return[k.disputed(p.count),k.check,()=>u(M,["contested"],P.date,null)]},bare:()=>$?[k.bare(p.count),h.plan.open,()=>t.work.set({open:"plan"})]:[k.bare(p.count),k.check,()=>f(Ue([{kind:"range",field:"cleaners",from:0,to:0}]),P.date,null)],ending:()=>[k.ending(p.count),h.plan.open,()=>t.work.set({open:"plan"})],holes:()=>$?[k.holesLeft(p.count),k.report,()=>y("pm",ee(P.date,-1))]:[k.holesLeft(p.count),k.check,()=>u("pm",["not_reported"],ee(P.date,-1),null)]}[p.kind]();return s`
<li data-todo=${p.kind}>
<span>${"slot"in p?`${m[p.slot]}${m.colon}`:""}${L}</span>
<button type="button" class="form-button is-quiet" @click=${v}>${R}</button>
</li>
`},N=(p,{view:P,words:i,office:m})=>Xe(t.work.get().session,P.town)?s`
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
`:null;return{title:({office:p,view:P})=>P.date===null?p.today.title:p.today.past,key:({view:p})=>p.town??"",enter:()=>{n.close(),b.close(),a.stop(),o.forget(),r.forget();let p=t.view.get();(p.date!==null||p.theme!=="coverage")&&t.view.set({...Ze(p,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),b.close()},body:p=>{let P=p.data.coverage.value;if(P===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let i=P.date===U(new Date),m=i?o.before(P):null,h=m===null?null:Bl(m,p),O=Bl(P,p),g=Ko(O,i?st(new Date):null);return s`
<p class="form-hint board-head">
${i?p.words.asOf(O.date,st(new Date(O.as_of))):p.words.onDate(O.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${te("present")}${p.office.today.wall}
</button>
</p>
${a.part(O.date,p)}
${O.first_record===null||O.date<O.first_record?s`
<p>${p.words.headline.noRecordsOf(O.date)}</p>
`:s`
${i?w(O,h,g,p):null}
${g.map($=>T($,O,p))} ${N(O,p)} ${n.part(O,p)}
${D(O,g,p)}
`}
${h===null?null:E(h,p)}
`}}}function Bl(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return Eo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Jb(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>Nn({view:o.get(),data:r.get(),words:No[o.get().language]}),ask:()=>w(),signedIn:async x=>{try{return await x()}catch(N){if(!(N instanceof Co)||N.problem.status!==401||!await tc(t))throw N;return x()}}},u={account:Is(c),people:Ya(c),changes:ta(c),history:Ua(c),edit:ca(c),shape:na(c),draw:oa(c),today:Hl(c),report:_l(c),plan:hl(c),period:el(c),calendar:Xa(c),stages:El(c),compare:Vs(c),month:Ba(c)},f="",b=null,y=null,T=()=>l.set({open:null}),S=x=>{var p,P,i;b!==null&&((P=(p=u[b]).leave)==null||P.call(p)),b===null&&(y=document.activeElement instanceof HTMLElement?document.activeElement:null),b=x,document.body.classList.toggle("has-work",x!==null),document.body.classList.toggle("has-papers",x==="month");let{mode:N}=a.get();if((N.kind==="place"||N.kind==="compare")&&a.set({mode:De}),x===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(y==null?void 0:y.isConnected)===!0?y:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},D=x=>{x!==null?l.set({open:"month"}):l.get().open==="month"&&T()};o.subscribe((x,N)=>{x.papers!==N.papers&&D(x.papers)}),o.get().papers!==null&&D(o.get().papers);let E=()=>{},w=()=>E();E=jo(e,t,x=>{let N=x.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",N===null),N!==b&&S(N),N===null)return null;let p=Nn(x),P=u[N],i=`${N} ${P.key(p)}`;i!==f&&(f=i,P.enter());let m=P.title(p);e.setAttribute("aria-label",m);let{mode:h}=a.get();return e.classList.toggle("is-placing",h.kind==="place"&&h.waiting),e.classList.toggle("is-comparing",h.kind==="compare"),e.classList.toggle("is-drawing",N==="shape"||N==="draw"),e.classList.toggle("is-wide",N==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${p.words.action.close}
@click=${T}
>
${te("close")}
</button>
</header>
<div class="work-body work-${N}">${P.body(p)}</div>
`}),a.subscribe((x,N)=>{x.mode!==N.mode&&w()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&b!==null&&l.get().gate===null&&T()})}function tc({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{Jb as mountWork};
