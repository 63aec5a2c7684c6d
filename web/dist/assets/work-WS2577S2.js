import{a as ls}from"./chunk-GEY32XWL.js";import{a as cs,b as ds,c as ms,d as us,e as Dn,f as jt,g as ps,h as fs,k as gs,l as hs,m as ys,p as Ht,q as it}from"./chunk-JQWCM7JC.js";import{a as Sr,b as Nr,c as Rr,d as Dr,e as Mr,f as Lr,g as _t,h as Wr,i as It,j as Sn,k as Er,l as Cr}from"./chunk-PWPFYDIV.js";import{b as Ft,c as Ar,d as _r,e as Ir,f as Fr,g as jr,h as Hr,i as Br,j as qr,k as at,l as Ur}from"./chunk-LN7K2TXF.js";import{a as te}from"./chunk-MUE4KJNT.js";import{A as De,B as Pr,a as Re,c as ir,f as cr,g as dr,h as mr,i as ur,j as pr,k as fr,l as gr,m as hr,n as Tn,o as yr,p as br,q as $r,r as wr,s as At,t as vr,u as He,v as kr,w as xr,x as Pn,y as Or,z as Tr}from"./chunk-V2EVCRPV.js";import{a as $e,e as Gr,f as Vr,g as Kr,h as zr,i as Yr,j as Nn,k as lt,l as Jr,m as Zr,n as Xr,o as Qr,q as es}from"./chunk-CWFC67NJ.js";import"./chunk-5JKUZL43.js";import{j as ts,k as ns,l as os,m as rs}from"./chunk-JEMLP766.js";import{a as st,b as tr,d as nr,f as or,h as rr,i as On,j as sr,k as ar,l as lr,m as Et,n as Ct,s as ke}from"./chunk-DW5AHEDY.js";import{b as bt,c as Zo,d as Xo,e as Qo,f as er}from"./chunk-FSXV7XXZ.js";import{a as ss,b as as}from"./chunk-WLGKQWSS.js";import{a as Ao,b as is,e as Rn}from"./chunk-4A4N5WW6.js";import{a as wn,b as ne,c as vn,d as Nt,e as nt,f as ze,g as Ye,i as Co}from"./chunk-MJZ7K77S.js";import{g as Pt,l as Ro}from"./chunk-FPVGTW5X.js";import{b as Ke,d as Xe}from"./chunk-2XD26ZCQ.js";import{d as $o}from"./chunk-TBDTXJVR.js";import{a as So,b as No,c as hn,d as yn}from"./chunk-G6LQKNM6.js";import{a as ye}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as ko,b as Ie,c as gt,e as xo}from"./chunk-M6AR5UX4.js";import{c as et}from"./chunk-KRRQ52TJ.js";import{a as _o}from"./chunk-XVFTCAV3.js";import{a as Oo}from"./chunk-EWCK2NJS.js";import{a as po,b as fo,c as Tt,e as go,f as ho,g as yo}from"./chunk-DIU4NRWH.js";import{b as Oe}from"./chunk-BXEARTBI.js";import{a as wo,m as vo}from"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as ce,b as Bo,c as pe,d as qo,e as Mt,f as Se,g as Uo,h as Go,i as xn,j as Vo,k as Ko,m as Lt,n as Wt,o as zo,p as ee,q as Yo}from"./chunk-P34OXT5D.js";import{a as kn,b as z,c as je,d as ve,e as jo,f as Ho,g as ot,h as rt,i as Z,j as Rt,k as me,l as Dt,m as ie,n as Pe}from"./chunk-SUFLTKNT.js";import{a as de}from"./chunk-RWT4YOSQ.js";import"./chunk-G4P7XUGF.js";import{c as Fo}from"./chunk-M4ZMK2PU.js";import{a as Io}from"./chunk-DHPYUQPK.js";import{b as Po}from"./chunk-FVE2Q2OD.js";import{d as gn}from"./chunk-D4T2FIB6.js";import{a as U,b as tt,c as We,e as X,f as be,g as $n}from"./chunk-BBVHBITH.js";import{a as Fe,e as To}from"./chunk-G4E57JJO.js";import{g as bo}from"./chunk-HFYIJ25T.js";import{c as Mo,d as Lo,j as bn,o as Wo,r as Eo,v as oe}from"./chunk-ACO2773S.js";import{a as K,b as Te,c as yt,d as Do,e as Qe,f as St}from"./chunk-GA7RUKXF.js";import{a as Y}from"./chunk-KXHZUGMI.js";import"./chunk-EH2SCFZP.js";import{d as kt,f as xt,l as pn,m as Ot,r as Q}from"./chunk-RKDKU3EV.js";import{a as s,b as Ve,d as io}from"./chunk-3PJR2OYE.js";import{c as mo,d as fn,e as ge,f as uo}from"./chunk-6HCXI4IL.js";import{a as xe,b as ht}from"./chunk-4TS7O3HR.js";import{d as vt,e as co,f as un}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Jo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var bs=7;function $s(e,t,n,o){let r=Dn({boxes:{},...Bt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Bt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Mn({written:e,feature:t},n){return e.now.boxes[n]??On(t.properties[n])}function ws(e,t,n){if(Mn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:jt(e.written,t,{boxes:o})}}function vs(e,t){let n=Ns(e.written.now.boxes,o=>o===t);return{...e,written:jt(e.written,`leave ${t}`,{boxes:n})}}function Ln(e,t){return{...e,written:jt(e.written,Object.keys(t).join(),t)}}function ks(e,[t,n]){return Ln(e,{lon:t.toFixed(bs),lat:n.toFixed(bs)})}function xs({written:{now:e},feature:t}){let{lon:n,lat:o}=Bt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Os(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ts(t,o,r))||xs(e)}function Ts(e,t,n){return n.trim()!==On(e.properties[t]).trim()}function Yl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Ps(e,t){let n=lr(t,e.feature,e.written.now.boxes);if(!xs(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Yl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ss(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Wn(e,n,`"${t.version}"`),late:t}}function Wn(e,t,n){let{feature:o,written:r}=e,a=Bt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:Bt(t),m=Ns(r.now.boxes,(c,u)=>!Ts(o,c,u));return{...e,feature:t,tag:n,late:null,written:Dn({...r.now,...l,boxes:m})}}function En(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Ns(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Rs=1,Ds="edit ";function Cn(e){return Ds+xe(e)}function An(e){return Os(e)||e.written.now.reason.trim()!==""}function _n(e){let{account:t,selection:n}=e;An(e)?cs(t,Cn(n),{form:Rs,draft:e}):ct(e)}function ct({account:e,selection:t}){us(e,Cn(t))}function In(e,t){return Ls(ds(e,Cn(t)))}function Ms(e){return ms(e).filter(({name:t})=>t.startsWith(Ds)).flatMap(t=>Ls(t)??[])}function Ls(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Rs||t.draft===void 0?null:{at:e.at,draft:t.draft}}var qt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Ms(t).map(l=>this.edit(l,n)),...gs(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:xe(r),title:ke(r.layer,a,o),said:[be(new Date(n).toISOString()),...Jl(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>ct(t)}}drawing(t,n,o){var b;let{sketch:r,at:a,name:l}=n,{layer:m,fid:c,town:u}=r,f=Ht[o.view.language];return{name:l,title:(c===null||(b=r.base[String(c)])==null?void 0:b.title)??o.words.kinds[m],said:[be(new Date(a).toISOString()),c===null?f.title:f.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:m,fid:c},u,m),drop:()=>hs(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:m}=l.office;return s`
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
${this.throwing===t?ie(m.throwSure,m.throwAway,()=>{a(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&ys(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function Jl({selection:e,written:t},n){let o=new Map(st(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var Xl=90;function Fn({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:m}=r,c=uo(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:Fe(c,m.language),u)}function Ws(e){let{work:t,data:n}=e.stores,o=new qt(e),r=null,[a,l,m]=["",null,"read"],[c,u,f]=[null,"",""],b=i=>p=>{[c,u]=[oe(p),i],e.ask()},y=()=>{e.signedIn(dr).then(i=>{r=i,e.ask()},b("tokens"))},P=()=>{Rn(async()=>{await ir();let i=await is();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),Y(n,e.now().office.account.signedOut)},b("tokens"))},S=i=>{i.preventDefault();let p=i.currentTarget,{old:g="",fresh:N="",again:h=""}=Pe(i),{gate:$,account:x}=e.now().office;[c,u]=[null,"password"],f=ls(N)<10?$.short:N!==h?$.differ:"",e.ask(),f===""&&e.signedIn(()=>Rn(()=>cr(g,N))).then(()=>{p.reset(),Y(n,x.changed)},b("password"))},M=i=>{i.preventDefault();let p=i.currentTarget,{token:g="",days:N=""}=Pe(i);[c,u,a]=[null,"tokens",""],e.signedIn(()=>mr(g.trim(),m,Number(N))).then(h=>{a=h,Rt(p,"token"),y()},b("tokens"))},W=i=>{l=null,e.signedIn(()=>ur(i)).then(y,b("tokens"))},v=(i,p)=>u===i&&f!==""?s`
<div class="form-problem" role="alert">${f}</div>
`:z(u===i?c:null,p,`form-problem-${i}`),O=(i,p)=>{let{account:g,allTowns:N}=p.office,h=[...i.administrator?[N]:[],...i.memberships.map($=>Fn($,p))];return s`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(wn(i))[0]}</span>
<div>
<b>${wn(i)}</b>
<span>${g.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(h.length===0?[g.noRoles]:h).map($=>s`
<li>${$}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${P}>${g.signOut}</button>
</section>
`},T=(i,p)=>{let{account:g,gate:N}=p.office;return s`
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
${v("password",p)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},d=(i,p)=>{let{account:g}=p.office,N=i.last_used===null?g.neverUsed:g.used(U(new Date(i.last_used))),h=[g[i.scope],g.until(U(new Date(i.expires))),N];return s`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${h.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${g.remove}
</button>
</div>
${l===i.token?ie(g.removeSure,g.remove,()=>W(i.token),()=>{l=null,e.ask()},p):null}
</li>
`},w=i=>{let{account:p}=i.office;return s`
<section class="work-tokens">
<h3>${p.tokens}</h3>
<p class="form-hint">${p.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>d(g,i))}
</ul>
${(r==null?void 0:r.length)===0?s`
<p class="form-hint">${p.noTokens}</p>
`:null}
${a===""?null:s`
<div class="form-notice" role="status">
<p>${p.secretOnce}</p>
${Dt(p.secret,a,e)}
</div>
`}
${v("tokens",i)}
<details class="work-more">
<summary>${p.make}</summary>
<form @submit=${M}>
${Z({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
${me("scope",p.scope,[["read",p.read],["write",p.write]],m,g=>m=g)}
${Z({name:"days",label:p.days,value:String(Xl),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${p.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,u,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?y():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:p}=t.get();return p===null||!p.signed_in?s``:s`
${O(p,i)} ${o.body(p.account,i)} ${T(p,i)} ${w(i)}
`}}}function Ut(e){let t=e.flatMap(l=>l===null?[]:vo(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=wo(t.map(l=>l.flatMap(([m=0,c=0])=>[m,c])));return[n,o,r,a]}var Ql=["version","updated_at","created_at","town"];function As(e,t){let n=new Map(e.map(r=>[fn(r),r])),o=new Map(t.map(r=>[fn(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],m=a===null||l===null?[]:ei(a,l);return a===null||l===null||m.length>0?[{fid:r,was:a,is:l,fields:m}]:[]})}function ei(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Ql.includes(l)&&!Es(n[l],o[l]));return Es(e.geometry,t.geometry)?a:[...a,"geometry"]}function Es(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function _s(e,t,n,o,r){let[a,l]=[Cs(e,n,r),Cs(t,n,r)],m=new Set([...a.keys(),...l.keys()]),c=[...m].filter(u=>u!==null&&!o.includes(u));return[...o,...c,null].flatMap(u=>m.has(u)?[{value:u,was:a.get(u)??dt,is:l.get(u)??dt}]:[])}var dt={count:0,measure:0};function Gt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Cs(e,t,n){let o=new Map;for(let{properties:r}of e){let a=ti(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Gt(o.get(a)??dt,{count:1,measure:l}))}return o}function ti(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var ni=7,jn=40,oi=400;function Hn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Hs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,m]=[!1,null],c=null,u=jn,f=new de,b=()=>{let{town:i}=t.get();if(i===null)return;[l,m,c,u]=[!0,null,null,jn],e.ask();let[p,g]=[gt(o),r===""?null:gt(r)],N=$o(t.get().theme).map(async h=>{let[$,x]=await Promise.all([bn(h,i,void 0,p),bn(h,i,void 0,g)]);return{layer:h,then:$,now:x,changed:As($,x)}});f.read(Promise.all(N),h=>{[a,l]=[h,!1],y(),e.ask()},h=>{[m,l]=[oe(h),!1],e.ask()})},y=()=>{let i=(a??[]).flatMap(N=>S(P(N))),p=js(i.filter(({fields:N,is:h})=>h===null||N.includes("geometry")).map(N=>N.was)),g=js(i.map(N=>N.is));n.set({mode:p===null&&g===null?Oe:{kind:"compare",change:0,was:p,is:g}})},P=i=>{let{layer:p,then:g,now:N}=i,[h,$]=[t.get(),e.stores.data.get()],x=D=>Pt(h,{...$,layers:{[p]:{status:"ready",value:D,problem:null}}},p),[L,R]=[x(g),x(N)];if(L.fids===null||R.fids===null)return i;let k=i.changed.filter(({fid:D})=>{var A,_;return((A=L.fids)==null?void 0:A.has(D))===!0||((_=R.fids)==null?void 0:_.has(D))===!0});return{layer:p,then:L.features,now:R.features,changed:k}};t.subscribe((i,p)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==p.committee||i.filter!==p.filter||i.table!==p.table)&&y()});let S=({layer:i,changed:p})=>c===null?p:c.layer===i?p.filter(g=>Hn(g)===(c==null?void 0:c.kind)):[],M=(i,p)=>{c=(c==null?void 0:c.layer)===i&&c.kind===p?null:{layer:i,kind:p},u=jn,y(),e.ask()},W=(i,{fid:p,was:g,is:N})=>{let h=Ut([(g==null?void 0:g.geometry)??null,(N==null?void 0:N.geometry)??null]);N!==null&&t.set({selected:{layer:i,fid:p}}),h!==null&&e.acts.showExtent(h)},v=(i,p)=>{let g=p.flatMap(({fid:N,is:h})=>h===null?[]:[N]);t.set({...Xe(t.get(),i,`fid IN (${g.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},O=(i,p)=>{let{compare:g}=p.office,N=U(new Date),h=()=>{let R=i==="from"?o:r;return R===""?[N,""]:R.split("T")},$=(R,k)=>{let D=R===""?"":`${R}${k===""?"":`T${k}`}`,A=xo(D)??"";i==="from"?o=A===""?o:A:r=A,b()},[x="",L=""]=h();return s`
<div class="compare-moment" data-moment=${i}>
<span>${g[i]}</span>
<input
type="date"
aria-label=${`${g[i]} ${p.words.action.date}`}
max=${N}
.value=${x}
@change=${R=>$(R.target.value,h()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${g[i]} ${g.time}`}
.value=${L}
@change=${R=>$(h()[0]??"",R.target.value)}
/>
</div>
`},T=(i,p)=>{let{layer:g,then:N,changed:h}=i,{words:$,office:x}=p,L=si(g),R=bo(g),k=or(g,R,$),D=_s(N,i.now,R,Object.keys(k),L),A=D.reduce((F,{was:C,is:H})=>({value:null,was:Gt(F.was,C),is:Gt(F.is,H)}),{value:null,was:dt,is:dt}),_=(F,{was:C,is:H},j)=>s`
<tr class=${j?"compare-total":""}>
<th scope="row">${F}</th>
<td>${Is(C,L)}</td>
<td>${Is(H,L)}</td>
<td>${li(C,H,L)}</td>
</tr>
`,q=F=>h.filter(C=>Hn(C)===F).length,B=S(i),G=s`
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
${D.length<2?null:D.map(F=>_(F.value===null?$.filter.blank:k[F.value]??F.value,F,!1))}
${_($.table.sum,A,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${g}>
<h3>${$.layers[g]}${L===null?"":p.office.paren("",ai(L,p))}</h3>
${h.length===0?s`
<p class="form-hint">${x.compare.same}</p>
${G}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(F=>q(F)===0?null:s`
<button
type="button"
class="compare-kind is-${F}"
data-kind=${F}
aria-pressed=${(c==null?void 0:c.layer)===g&&c.kind===F}
@click=${()=>M(g,F)}
>
${x.compare[F]}
<b>${K(q(F))}</b>
</button>
`)}
${B.every(({is:F})=>F===null)||B.length>oi?null:s`
<button type="button" class="text-button" data-rows @click=${()=>v(g,B)}>
${Q("table")}${$.tool.table}
</button>
`}
</div>
${G}
<ol class="compare-rows">
${B.slice(0,u).map(F=>w(g,F,p))}
</ol>
${B.length<=u?null:s`
<button type="button" class="form-button is-quiet" @click=${d}>
${x.compare.more(K(B.length-u))}
</button>
`}
`}
</section>
`},d=()=>{u+=200,e.ask()},w=(i,p,g)=>{let N=p.is??p.was;if(N===null)return null;let h=Hn(p);return s`
<li>
<button type="button" data-fid=${p.fid} @click=${()=>W(i,p)}>
<i class="is-${h}" aria-hidden="true"></i>
<b>${ke(i,N,g)}</b>
<span>${h==="edited"?ii(i,p,g):g.office.compare[h]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:p}})=>`${i??""} ${p}`,enter:()=>{o===""&&(o=ko(t.get())??X(U(new Date),-ni)),a=null,b()},leave:()=>f.drop(),body:i=>s`
<div class="compare-moments">${O("from",i)} ${O("to",i)}</div>
<p class="form-hint compare-says">
${$n(gt(o),i.words)} →
${r===""?i.office.compare.present:$n(gt(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:s`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${z(m,i)}
${l?s`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:s`
${(a==null?void 0:a.every(({then:p})=>p.length===0))===!0?s`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(a==null?void 0:a.some(({changed:p})=>p.length>0))===!0?ri(i):null}
${(a??[]).map(p=>T(P(p),i))}
`}
`}}function ri({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function si(e){let{shape:t}=Tt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function ai(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Bs(e,t){return t==="area_m2"?Te(ye(e)):K(e)}function Is({count:e,measure:t},n){return n===null?K(e):s`
${Bs(t,n)}
<small>${K(e)}</small>
`}function li(e,t,n){let o=Fs(t.count-e.count,K);return n===null?o:s`
${Fs(t.measure-e.measure,r=>Bs(r,n))}
<small>${o}</small>
`}function Fs(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function ii(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return nr(l,r);let m={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=Ct(e,m,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function js(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var qs=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","parcel_holders","memberships"];function Vt(e,{words:t,office:n}){return fo(e)?t.layers[e]:n.lists[e]??e}var Bn=6,ci=qs;function qn(e,t){let{log:n}=t.office,o=e.slice(0,Bn).map(({layer:a,op:l,count:m})=>{var c,u;return((u=(c=n.people)[a])==null?void 0:u.call(c,l,m))??n.touch(Vt(a,t),l,m)}),r=e.length>Bn?n.andMore(e.length-Bn):"";return o.join(t.words.listComma)+r}function Kt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>ci.includes(n))}function Un(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Us(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Un(e,t)!==""}function di(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Gs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=di(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Vs(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:m,unit:c,level:u})=>{let f=c!==""?t.committees.get(c)??c:u===""?"":n.levels[u];return n.paren(l===""?a:l,f===""?n.roles[m]:`${n.roles[m]} · ${f}`)}).join(o.listComma)}function Ks({change:e,touched:t},n){return n.office.log.willUndo(e,qn(t,n))}function zs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,m]=o;return l===void 0||m===void 0?n.conflict(Vt(r,t),a):n.leaning(Vt(r,t),a,l,Vt(m,t))}var Be=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new de;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,m=o(t,n+1);if(m===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(m,u=>{if(!c())return;let f=r(u),b=f.slice(0,n);this.rows=t===null?b:[...this.rows,...b],[this.answer,this.all,this.reading,this.problem]=[u,f.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[oe(u),!1],l()})}};function ue(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var mi=["7","30","90"],ui=500;function Ys({stores:e,ask:t}){let n=null,o="7",r=ee(t),a=m=>{let c=e.view.get().town??"",u=U(new Date),f=X(u,1-Number(o));return r.of([c,m,f,u].join(" "),()=>vr(c,m,f,u,ui))};e.data.subscribe((m,c)=>{m.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(m,c,u)=>{var S;let{log:f}=u.office,b=((S=ge(u.data,m,c.fid))==null?void 0:S.properties)??{name:c.name},y=Fe(b,u.view.language)||(c.code??u.words.unnamed),P={insert:f.created,update:f.changed,delete:f.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${be(c.at)}</time>
<span>${P}</span>
</p>
${c.op==="delete"?s`
<p class="log-what">${y}</p>
`:s`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:m,fid:c.fid}})}}
>
${y}${c.code===null||c.code===y?"":` · ${c.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:r.forget,head:m=>s`
${me("changed-layer",m.office.log.ofLayer,[["",m.office.log.allLayers],...po.map(c=>[c,m.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:ue(m.office.log.within,mi.map(c=>[c,m.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:m=>{if(n===null)return null;let{log:c}=m.office,u=n,{value:f,problem:b}=a(u);if(f===null)return je(b,m);let{features:y,more:P}=f;return s`
<p class="form-hint" data-changed-count=${y.length}>
${P?c.lastChanged(y.length):c.changedCount(m.words.layers[u],y.length,Number(o))}
</p>
<ol class="log">
${y.map(S=>l(u,S,m))}
</ol>
`}}}function zt(e,t){let[n,o]=[null,""],r=new it(e.ask),a=null,l=null,m=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=S=>{l=oe(S),r.end(),e.ask()},u=S=>{let M=e.stores.view.get().town;M!==null&&([n,a,l,o]=[S,null,null,""],e.ask(),At(M,S+1,1).then(({changes:[W]})=>{n===S&&((W==null?void 0:W.change)===S?a=W:l={title:"gone",status:404},e.ask())},c))},f=()=>{let S=e.stores.view.get().town;if(S===null||n===null||r.lasts)return;r.begin();let M=n;e.signedIn(()=>He(S,M,o.trim())).then(()=>{Y(e.stores.data,e.now().office.log.undone),m(),t()},c)},b=S=>s`
<div class="form-problem" role="alert">
${S.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(M=>s`
<li>${zs(M,S)}</li>
`)}
</ul>
</div>
`,y=(S,M)=>{let W=S===null?[]:Et(S,M.view.language,M);return W.length===0?null:s`
<ul class="form-faults">
${W.map(v=>s`
<li>${v}</li>
`)}
</ul>
`},P=(S,M)=>{let{log:W}=M.office;return Kt(S)?s`
${Z({name:"undo-reason",label:M.office.paren(W.undoReason,M.office.optional),value:o,input:v=>o=v})}
${r.lasts?s`
<p class="form-hint" role="status">${ot(r.seconds,M)}</p>
${rt(r.seconds,M)}
`:ie(Ks(S,M),W.undoIt,f,m,M)}
`:s`
<p class="form-problem" role="alert">
${S.undone_by===void 0?W.notHere(S.change):W.undoneBy(S.undone_by)}
</p>
`};return{end:m,part:(S,M)=>n!==S?s`
<button type="button" class="text-button log-undo" @click=${()=>u(S)}>
${Q("undo")}${M.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?b(M):z(l,M,"undo-problem")}
${y(l,M)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${m}>${M.office.cancel}</button>
`:P(a,M)}
`}}var pi=30;function Js(e){let t=new Be({size:pi,ask:(l,m)=>{let{town:c}=e.stores.view.get();return c===null?null:At(c,(l==null?void 0:l.change)??null,m)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=zt(e,()=>t.read()),o=Ys(e),r=(l,m)=>{var u;let{log:c}=m.office;return s`
<li class="log-entry" data-change=${l.change}>
${Gn(l,m)}
<p class="log-what">${fi(l,m)}</p>
${Vn(l,m)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Kt(l)&&!Ie(m.view)?n.part(l.change,m):null:s`
<p class="log-mark">${c.undoneBy(l.undone_by)}</p>
`}
</li>
`},a=l=>s`
${z(t.problem,l)}
${Ye(e.stores.work.get().session,l.view.town)?null:s`
<p class="form-hint">${l.office.log.only}</p>
`}
${t.empty?s`
<p class="form-hint">${l.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(m=>r(m,l))}
</ol>
${t.more(l,"log-more")}
`;return{title:({words:l})=>l.work.changes,key:({view:l})=>{var m;return`${l.town??""} ${((m=e.stores.work.get().session)==null?void 0:m.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:l=>s`
${o.head(l)} ${o.list(l)??a(l)}
`}}function fi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[qn(e,n),Vs(t,n)].filter(o=>o!=="").join(n.words.colon)}function Gn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${be(n)}</time>
<span>${Gs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Vn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Un(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function Zs(e){return Qs(e,!0)}function Xs(e){return Qs(e,!1)}function Qs(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:u}=e;o=!1,Y(c.data,u().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Ht[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:u,asOf:f}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${f??""}`:`${u??""} ${f??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-U4MFR4UG.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function ea({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=En(t,JSON.stringify([t.tag,n,a]),De),{tag:m,key:c}=l;return{draft:l,answer:e(()=>Or(o,r,n,{tag:m,reason:a,key:c}))}}function ta({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=En(t,`delete ${t.tag} ${r}`,De),{tag:l,key:m}=a;return{draft:a,answer:e(()=>Tr(n,o,{tag:l,reason:r,key:m}))}}function na(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:m}=e,{edit:c}=n.office;return s`
${gi(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>hi(u,e,t,n))} ${bi(e,t,n)}
${Z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:u=>t.write({reason:u})})}
${$i(o,t,n)} ${wi(e,n)}
<div class="form-foot">
${rt(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${a?"true":null}>
${a?ot(l,n):c.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${m?ie(c.deleteSure,c.delete,t.remove,()=>t.ask(!1),n):s`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${c.delete}
</button>
`}
`}function gi(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function hi(e,{draft:t,problem:n},o,r){var S;let{name:a,kind:l,label:m,unit:c,options:u}=e,f=Mn(t,a),b=M=>o.type(a,M);if(sr(e))return yi(e,f,n,o,r);let y=c===""?m:r.office.paren(m,c);if(l==="listed"||l==="boolean"||l==="committee"){let M=l==="committee"?r.office.edit.noCommittee:r.office.none,W=f===""||u.some(([v])=>v===f)?[]:[[f,f]];return me(a,y,[["",M],...u,...W],f,b)}let P=a==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:a,label:y,value:f,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((S=n==null?void 0:n.faults)==null?void 0:S.some(M=>M.field===a))??!1,...P===void 0?{}:{hint:P}})}function yi(e,t,n,o,r){var u;let{name:a,label:l}=e,m=ns("m2"),c=bt(t,"m2");return Z({name:a,label:l,value:Qo(t,m),mode:"decimal",input:f=>{var y;let b=((y=bt(f,m))==null?void 0:y.unit)??m;b!==m&&os(b),o.type(a,Xo(f,m))},settled:Zo,beside:rs(m,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(er({...c,unit:m},r.words))})}function bi({draft:e,placing:t},n,o){if(Tt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:a,mode:"decimal",input:m=>n.write({lon:m})})}
${Z({name:"lat",label:r.lat,value:l,mode:"decimal",input:m=>n.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${Q("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function $i(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(st(a,n).map(u=>[u.name,u])),m=(u,f)=>rr(a,u,f,n),c=u=>{let[f,b]=[e.written.now.boxes[u],l.get(u)];return f===void 0||b===void 0?"–":s`
<b>${m(u,ar(b,f))}</b>
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
<td>${m(u,f)}</td>
<td>${m(u,b)}</td>
<td>${c(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function wi({problem:e,says:t},n){let o=e===null?[]:Et(e,n.view.language,n);return s`
<div id="edit-says">
${t===""?z(e,n):s`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>s`
<li>${r}</li>
`)}
</ul>
</div>
`}function ra(e){return new Kn(e)}var Kn=class{constructor(t){this.ports=t;this.waiting=new it(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(ks(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ke(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!oa(n,t)&&An(n)&&this.tellKept(n);let r=In(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":be(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(Ie(t.view))return jo(t,this.ports.stores);let{draft:a}=this;if(a===null)return z(this.problem,t);let l=Co(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${na(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>ws(o,t,n))},write:t=>{this.change(n=>Ln(n,t))},leave:t=>{this.change(n=>vs(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?Oe:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?fs(o.written):ps(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ke(t.selection.layer,t.feature,n);Y(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;ct(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,_n(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&oa(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=In(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):_n(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Pn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=$s(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=oe(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return st(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:m,seconds:c}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:m,waitedS:c,deleting:r,says:a,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Ps(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(ea(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(ta(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),Y(r,n);let m=this.shows(t),c=this.latest(t);if(!o&&!vi(c,t)){this.goOn(c);return}ct(t),m&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;Pn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Wn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=oe(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ss(r,o):r),!this.shows(t)||!a){Ho(ke(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function vi(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function oa({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var sa=e=>e?{"Tuntu-Reveal":"1"}:{};async function qe(e,t={}){return await(await Re("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Je(e,t){return await(await Re("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":De()})).json()}function aa(e,t,n){return qe(`ledger?town=${e}&month=${t}`,sa(n))}async function la(e,t,n,o,r,a){var f;let m=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await Re("GET",m,void 0,sa(a)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await c.blob()}}async function ia(e){return(await qe(`months?town=${e}`)).months}async function ca(e,t){await Re("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":De()})}async function da(e,t){let n={corrections:[t]};return(await Je(`ledger/corrections?town=${e}`,n)).months}function ma(e,t,n){return Je(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ua(e){let t=await Re("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function pa(e,t,n,o){return qe(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function fa(e,t,n){await Je(`lists/${t}/publish?town=${e}`,n)}async function ga(e,t,n,o){await Je(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function ha(e,t,n,o,r){await Je(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function ya(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await qe(n)).inspections}async function ba(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await qe(n)).streets}async function $a(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([qe(`patrols?${o}`),qe(`calendar?${o}`),qe(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:m,name:c})=>[m,c]))}}async function wa(e,t){return(await Je(`patrols?town=${e}`,{shifts:t})).change}async function va(e,t){return(await Je(`calendar?town=${e}`,t)).change}var Yt=["sheet","attendance","lists","inspections","washings","patrols"];function Jt({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ka(e){let[t="",n]=e.split(".");return{month:t,paper:Yt.find(o=>o===n)??"sheet"}}function Zt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function Ee(e){return new Date(Date.parse(`${Zt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var ki="January February March April May June July August September October November December".split(" "),Xt=e=>`${ki[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,zn=e=>`${e} ${e===1?"village":"villages"}`,xa={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Xt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Xt(e)} is closed`,sureClose:(e,t,n,o)=>`${Xt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Xt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${zn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${zn(e)} on the red list and ${zn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var Qt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Oa={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Qt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Qt(e)}已结账`,sureClose:(e,t,n,o)=>`${Qt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Qt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var en=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ta={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:en,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${en(e)}已結賬`,sureClose:(e,t,n,o)=>`${en(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${en(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var tn={"zh-Hans":Oa,"zh-Hant":Ta,en:xa};function Pa(e,t){return{...e,month:t,said:tn[e.view.language],town:e.view.town??""}}function Me(e){return K(e,Number.isInteger(e)?0:2)}function Ue(e){return e===null?"":K(e,2)}function Yn(e){return e.slice(5)}function Sa(e,t,{data:n,committees:o}){let{layer:r,fid:a}=ce(e),l=ge(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Ce(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ae(e,t,{town:n,month:o,view:r,said:a},l,m){let c=u=>{m.write(async()=>{let f=await la(n,o,e,u,r.language,t);ts(f.name,f.content),Y(l.stores.data,a.saved(f.name))})};return s`
<span class="month-save">
${["xlsx","csv"].map(u=>s`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${m.busy()}
@click=${()=>c(u)}
>
${u==="xlsx"?a.xlsx:"CSV"}
</button>
`)}
</span>
`}var xi=[10,20,30,40],Oi=[3,5,10],Ti=7;function Na(e){let{stores:t,ask:n}=e,o=ee(n),r=te(e),[a,l]=[20,5],m=new Set,c=!1,u=null,f="",b=($,x)=>{r.write(async()=>{await $(),Y(t.data,x)},()=>{[c,u,f]=[!1,null,""],o.again()})},y=()=>t.work.get().session,P=({village:$,name:x},{data:L,view:R})=>{let k=ge(L,"villages",ce($).fid);return k===void 0?x:Fe(k.properties,R.language)},S=({committee:$,committee_name:x},L)=>L.committees.get($)??x,M=($,{said:x})=>s`
<span class="month-objection" data-objection=${$.id}>
${x.objected($.made_on)}${$.words===void 0?"":`${x.colon}${$.words}`}
<b>${$.upheld===void 0?x.waits:$.upheld?x.upheld:x.rejected}</b>
${$.answer===void 0?"":`${x.colon}${$.answer}`}
</span>
`,W=($,x,L,R,k)=>s`
<form
class="month-fields"
@submit=${D=>{D.preventDefault(),f.trim()!==""&&R()}}
>
${Z({name:x,label:$,value:f,required:!0,lengthMost:200,input:D=>f=D})}
${L}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${k.office.cancel}
</button>
</form>
`,v=$=>{[u,f]=[$,""],r.clear(),n()},O=($,x)=>W(x.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${x.said.object}</button>
`,()=>b(()=>ga(x.town,x.month,$.village,f.trim()),x.said.objectionSent),x),T=($,x)=>{let L=R=>b(()=>ha(x.town,x.month,$,R,f.trim()),x.said.answered);return W(x.said.answerWhy,"answer",s`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${x.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&L(!1)}}
>
${x.said.reject}
</button>
`,()=>L(!0),x)},d=({done:$,reported:x})=>x===0?"–":`${Qe($/x)} %`,w=($,x,L)=>{let{said:R,town:k}=L,D=nt(y(),k),A=ze(y(),k)&&(D===null||D.includes($.committee)),_=x.objections_until!==void 0&&U(new Date)<=x.objections_until,q=($.objections??[]).filter(({upheld:B})=>B===void 0);return s`
<td class="month-standing">
${$.struck===!0?R.struck:$.counts===!0?R.counts:R.notYet}
${($.objections??[]).map(B=>M(B,L))}
${A&&_&&u!==$.village?s`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>v($.village)}
>
${R.objectOpen}
</button>
`:null}
${u===$.village?O($,L):null}
${ne(y(),k)?q.map(({id:B})=>u===B?T(B,L):s`
<button type="button" class="text-button" data-answer=${B} @click=${()=>v(B)}>
${R.answerOpen}
</button>
`):null}
</td>
`},i=($,x)=>s`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${$.village}
.checked=${!m.has($.village)}
@change=${()=>{let L=new Set(m);L.delete($.village)||L.add($.village),m=L,n()}}
/>
${x.said.toList}
</label>
</td>
`,p=($,x,L,R)=>{let{said:k}=R;return x.length===0?s`
<p class="form-hint">${k.noVillages}</p>
`:Ce(k.colours[$],s`
<table class="month-table month-listed" data-colour=${$}>
<thead>
<tr>
${$==="few"?null:s`
<th scope="col">${k.rank}</th>
`}
<th scope="col" class="month-name">${R.words.kinds.villages}</th>
<th scope="col" class="month-name">${R.words.kinds.committees}</th>
<th scope="col">${k.done}</th>
<th scope="col">${k.share}</th>
<th scope="col">${k.unreported}</th>
${L===null?null:s`
<th scope="col" class="month-standing">${k.standing}</th>
`}
</tr>
</thead>
<tbody>
${x.map(D=>s`
<tr data-village=${D.village}>
${$==="few"?null:s`
<th scope="row">
${D.rank??""}${D.tied?s`
<small>${k.tied}</small>
`:null}
</th>
`}
<th class="month-name">${P(D,R)}</th>
<td class="month-name">${S(D,R)}</td>
<td>${K(D.done)} / ${K(D.reported)}</td>
<td>${d(D)}</td>
<td>${K(D.not_reported)} / ${K(D.due)}</td>
${(L==null?void 0:L(D))??null}
</tr>
`)}
</tbody>
</table>
`)},g=($,x,L)=>["red","black"].map(R=>s`
<h3 class="month-${R}">${L.said.colours[R]} · ${$[R].length}</h3>
${p(R,$[R],x,L)}
`),N=($,x)=>s`
<p class="month-acts" data-published>
<span>${x.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${Ae("villages",!1,x,e,r)}
</p>
${g($,L=>w(L,$,x),x)}
<p class="form-hint">${x.said.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
`,h=($,x)=>{let{said:L,month:R,town:k}=x,D=U(new Date).slice(0,7)>R,A=G=>G.map(({village:F})=>F).filter(F=>!m.has(F)),[_,q]=[A($.red),A($.black)],B=()=>b(()=>fa(k,R,{least:a,places:l,red:_,black:q}),L.published);return s`
<div class="month-fields">
${me("least",L.least,xi.map(G=>[String(G),L.leastOf(G)]),String(a),G=>{a=Number(G),n()})}
${me("places",L.places,Oi.map(G=>[String(G),L.placesOf(G)]),String(l),G=>{l=Number(G),n()})}
${Ae("villages",!1,x,e,r)}
</div>
<p class="form-hint">${L.draftHint}</p>
${g($,G=>i(G,x),x)}
${($.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${L.fewOf(($.few??[]).length,$.rules.least)}</summary>
${p("few",$.few??[],null,x)}
</details>
`}
<p class="form-hint">${L.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
${D?c?ie(L.surePublish(_.length,q.length,X(U(new Date),Ti)),L.publish,B,()=>{c=!1,n()},x):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${_.length+q.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${L.publishOpen}
</button>
`:s`
<p class="form-hint">${L.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,u,f,m]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var k;let x=`${$.town} ${$.month} ${a} ${l} ${((k=y())==null?void 0:k.account)??0}`,{value:L,problem:R}=o.of(x,()=>pa($.town,$.month,a,l));return L===null?s`
${z(R,$,"lists-problem")}
${R===null?s`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:s`
${z(r.problem(),$,"lists-problem")}
${L.published!==null?N(L.published,$):L.draft!==null?h(L.draft,$):s`
<p>${$.said.notPublished}</p>
`}
`}}}var Jn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},nn={place:"",date:"",days:"0",slots:"",reason:""};function Ra(e){return e.trim()===""?0:St(e)}function Da(e,t){let{stores:n,ask:o}=e,r=ee(o),a=ee(o),l=te(e),m=null,[c,u]=["",!1],f=nn,b=null,y=(v,O,T)=>l.write(async()=>{let{ended:d,taken_back:w}=await ma(T.town,v.cleaner,O);Y(n.data,O===null?T.said.backAgain:T.said.left(v.cleaner,O,d,w))},()=>{u=!1,t()}),P=(v,O)=>{let{place:T,date:d,reason:w}=f,[i,p]=[Ra(f.days),Ra(f.slots)];return b=i===null?f.days:p===null?f.slots:null,i===null||p===null?(o(),Promise.resolve(!1)):l.write(async()=>{let g=await da(O.town,{cleaner:v.cleaner,place:T,date:d,days:i,slots:p,reason:w});Y(n.data,O.said.corrected(g[0]??""))},()=>{f=nn,t()})},S=(v,O)=>{var w;let{said:T}=O,d=(w=a.of(O.town,()=>ua(O.town)).value)==null?void 0:w.get(v.cleaner);return d!==void 0?s`
<p class="month-line">
<span>${T.lastDayIs(d)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>y(v,null,O)}
>
${T.takeBackLastDay}
</button>
</p>
`:u?ie(T.sureLeft(v.cleaner,c),T.leave,()=>{y(v,c,O)},()=>{u=!1,o()},O):s`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${T.lastDay}</label>
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
${T.leaveOpen}
</button>
</div>
`},M=(v,O)=>{let{said:T,month:d}=O,[w,i]=[`${d}-01`,Ee(d)],p=r.of(`${O.town} ${d}`,()=>It(O.town,w,i)).value??[],g=[...new Set(p.filter(({cleaner:h})=>h===v.cleaner).map(({place:h})=>h))],N=h=>{f={...f,...h}};return s`
<form
class="month-fields"
data-correct
@submit=${h=>{h.preventDefault(),g.includes(f.place)||N({place:g[0]??""}),P(v,O)}}
>
<p class="form-hint">${T.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${T.place}</label>
<select
id="form-correct-place"
@change=${h=>N({place:h.target.value})}
>
${g.map(h=>s`
<option value=${h} .selected=${h===f.place}>${pe(ce(h),O)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${T.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${w}
max=${i}
.value=${f.date}
@change=${h=>N({date:h.target.value})}
/>
</div>
${Z({name:"correct-days",label:T.daysMore,value:f.days,mode:"decimal",input:h=>N({days:h})})}
${Z({name:"correct-slots",label:T.slotsMore,value:f.slots,mode:"decimal",required:!0,input:h=>N({slots:h})})}
${Z({name:"correct-reason",label:T.why,value:f.reason,required:!0,lengthMost:200,input:h=>N({reason:h})})}
<div class="form-problem" id="correct-problem" role="alert">
${b===null?"":T.noNumber(b)}
</div>
<button class="form-button" ?disabled=${l.busy()||g.length===0}>${T.correct}</button>
</form>
`};return{open:()=>m,turn:v=>{[m,c,u]=[m===v?null:v,U(new Date),!1],[f,b]=[nn,null],l.clear(),o()},detail:(v,O,T,d)=>s`
<tr class="month-detail">
<td colspan=${T}>
<div>
<p class="month-marks" role="group" aria-label=${d.said.papers.attendance}>
${Array.from(v.marks,(w,i)=>s`
<span title=${We(`${d.month}-${String(i+1).padStart(2,"0")}`,d.view.language)}>
<small>${i+1}</small>
${Jn[w]??""}
</span>
`)}
</p>
${v.shared===0?null:s`
<p class="form-hint">${d.said.shared(v.shared)}</p>
`}
${S(v,d)} ${O.closed?M(v,d):null}
${ve(l.problem(),d,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[m,u,f,b]=[null,!1,nn,null],l.clear(),r.forget(),a.forget()}}}function Ma({place:e}){return e.startsWith("streets.")?"streets":"villages"}function La(e){let{ask:t}=e,n=ee(t),o=te(e),r=!1,a=({town:y,month:P})=>n.of(`${y} ${P} ${r?"whole":""}`,()=>aa(y,P,r)),l=()=>{n.again(),m.again()},m=Da(e,l),c=(y,P)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${Q(r?"hidden":"eye")}${r?y.said.hideNames:y.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${Q("history")}${y.said.again}
</button>
${Ae(P,r,y,e,o)}
</p>
`,u=y=>s`
${z(a(y).problem,y,"sheet-problem")}
${a(y).problem===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`,f=(y,{said:P})=>y.villages.duty_days+y.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${P.nobody(y.villages.duty_days,Me(y.villages.slots),y.streets.duty_days,Me(y.streets.slots))}
</p>
`,b=(y,P)=>{let{said:S}=P,M=y.total.yuan!==null,W=["villages","streets"].filter(g=>y.total[g].duty_days+y.nobody[g].duty_days>0||y.corrections.some(N=>Ma(N)===g)),v=M?5:4,O=2+W.length*v+(M?2:1),T=s`
${Array.from({length:v},()=>s`
<td class="is-none">–</td>
`)}
`,d=g=>g.duty_days===0&&g.days===0&&g.slots===0&&(g.yuan??0)===0?T:s`
<td>${K(g.duty_days)}</td>
<td>${Me(g.days)}</td>
<td>${Me(g.due)}</td>
<td>${Me(g.slots)}</td>
${M?s`
<td>${Ue(g.yuan)}</td>
`:null}
`,w=g=>W.map(N=>d(g[N])),i=g=>s`
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
${g.name}${g.shared>0?s`
<sup>*</sup>
`:null}
</th>
${w(g)}
<td>${K(g.attended)}</td>
${M?s`
<td>${Ue(g.yuan)}</td>
`:null}
</tr>
${m.open()===g.cleaner?m.detail(g,y,O,P):null}
`,p=g=>{let N=Ma(g);return s`
<tr class="month-correction" data-correction=${g.id}>
<th scope="row">${K(g.cleaner)}</th>
<th class="month-name">${g.name}</th>
${W.map(h=>h===N?s`
<td></td>
<td>${Me(g.days)}</td>
<td></td>
<td>${Me(g.slots)}</td>
${M?s`
<td>${Ue(g.yuan)}</td>
`:null}
`:s`
<td colspan=${v}></td>
`)}
<td></td>
${M?s`
<td>${Ue(g.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${O}>${S.corrects(g.date,g.place_name,g.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${S.number}</th>
<th rowspan="2" scope="col" class="month-name">${S.name}</th>
${W.map(g=>s`
<th colspan=${v} scope="colgroup">${S.groups[g]}</th>
`)}
<th rowspan="2" scope="col">${S.attended}</th>
${M?s`
<th rowspan="2" scope="col">${S.pay}</th>
`:null}
</tr>
<tr>
${W.map(()=>s`
<th scope="col">${S.duty}</th>
<th scope="col">${S.swept}</th>
<th scope="col">${S.dueSlots}</th>
<th scope="col">${S.slots}</th>
${M?s`
<th scope="col">${S.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${y.rows.map(i)} ${y.corrections.map(p)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${S.total}</th>
${w(y.total)}
<td>${K(y.rows.reduce((g,{attended:N})=>g+N,0))}</td>
${M?s`
<td>${Ue(y.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),m.forget()},sheet:y=>{let P=a(y).value;if(P===null)return u(y);let{said:S}=y;return s`
${c(y,"month")} ${z(o.problem(),y,"sheet-problem")}
${Ce(S.papers.sheet,b(P,y))} ${f(P.nobody,y)}
${P.rows.some(({shared:M})=>M>0)?s`
<p class="form-hint" data-shared>${S.sharedHint}</p>
`:null}
<p class="form-hint">${S.noted}</p>
`},attendance:y=>{let P=a(y).value;if(P===null)return u(y);let{said:S,month:M}=y,W=Array.from({length:Number(Ee(M).slice(8))},(O,T)=>T+1),v=O=>[0,6].includes(new Date(`${M}-${String(O).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(y,"attendance")} ${z(o.problem(),y,"month-problem")}
${Ce(S.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${S.number}</th>
<th scope="col" class="month-name">${S.name}</th>
${W.map(O=>s`
<th scope="col" class=${v(O)?"is-weekend":io}>${O}</th>
`)}
<th scope="col">${S.attended}</th>
</tr>
</thead>
<tbody>
${P.rows.map(O=>s`
<tr data-cleaner=${O.cleaner}>
<th scope="row">${K(O.cleaner)}</th>
<th class="month-name">${O.name}</th>
${W.map(T=>{let d=O.marks[T-1]??".";return s`
<td class="mark-${d==="."||d==="-"?"none":d}">${Jn[d]??""}</td>
`})}
<td>${K(O.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${S.signs}</p>
<p class="form-hint">${S.noted}</p>
`}}}function mt(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${Q("undo")}${t}
</button>
</p>
`}var Pi=["08:00","12:00"];function Wa(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Ea(e,t){let{stores:n,ask:o}=e,r=te(e),[a,l]=[null,""],m=null,c="",[u,f]=Pi,b=new Set,[y,P]=[!1,""],S=(i,p)=>{a=a===i?null:i,r.clear(),c=U(new Date);let g=p.patrols[p.patrols.length-1];g!==void 0&&({starts:u,ends:f}=g),[b,y,P,m]=[new Set,Wa(c),"",null],o()},M=(i,p,g)=>{let[{papers:N},h]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let $=await p();return Y(n.data,g),$},$=>{m={form:i,change:$,text:g},b=new Set,P="",t(),n.view.get().papers===N&&n.view.set({papers:Jt({month:h,paper:"patrols"})})})},W=(i,p)=>r.write(async()=>{await He(p.town,i,""),Y(n.data,p.office.log.undone)},()=>{m=null,t()}),v=(i,p,g)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${g.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${p}
.value=${c}
@change=${N=>{c=N.target.value,y=Wa(c),o()}}
/>
</div>
`,O=(i,p,g,N)=>s`
<div class="form-field">
<label for=${`form-${i}`}>${p}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${g}
@change=${h=>N(h.target.value)}
/>
</div>
`,T=()=>{[a,m]=[null,null],r.clear()},d=(i,p,g,N,h)=>{let{session:$}=n.work.get();if(!ne($,h.town))return null;let x=`${h.town} ${($==null?void 0:$.account)??0}`;l!==x&&T(),l=x;let L=(m==null?void 0:m.form)===i?m:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>S(i,N)}
>
${a===i?h.office.cancel:p}
</button>
</p>
${L===null?null:mt(L.text,h.office.suspend.takeBack,r.busy(),()=>{W(L.change,h)})}
${a===i?g():null}
${a===i||L!==null?ve(r.problem(),h,`${i}-problem`):null}
`},w=(i,p,g,N)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${h=>{h.preventDefault(),p()}}
>
${g}
<p class="month-save-line">${N}</p>
</form>
`;return{forget:T,shifts:(i,p)=>{let{said:g}=p,N=()=>g.shiftsSaved(We(c,p.view.language),b.size),h=()=>{if(b.size===0)return;let L=[...b].map(R=>({date:c,member:R,starts:u,ends:f}));M("shifts",()=>wa(p.town,L),N())},$=L=>{let R=new Set(b);R.delete(L)||R.add(L),b=R,o()},x=()=>w("shifts",h,s`
${v("shifts",null,p)} ${O("shift-starts",g.from,u,L=>u=L)}
${O("shift-ends",g.until,f,L=>f=L)}
<div class="month-members" role="group" aria-label=${g.whoPatrols}>
${[...i.members].map(([L,R])=>s`
<button
type="button"
class="form-button is-quiet"
data-member=${L}
aria-pressed=${b.has(L)}
@click=${()=>$(L)}
>
${g.numbered(L)} ${R}
</button>
`)}
</div>
${i.members.size===0?s`
<p class="form-hint">${g.noMembers}</p>
`:null}
`,s`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||b.size===0}>
${g.saveShifts(b.size)}
</button>
`);return d("shifts",g.addShifts,x,i,p)},day:(i,p)=>{let{said:g}=p,N=()=>g.daySaved(We(c,p.view.language),y),h=()=>{M("day",()=>va(p.town,{date:c,works:y,name:P.trim()}),N())},$=()=>w("day",h,s`
${v("day",U(new Date),p)}
<div class="form-field">
<span class="form-hint">${g.worksOrRests}</span>
${ue(g.worksOrRests,[["rests",g.rests],["works",g.works]],y?"works":"rests",x=>{y=x==="works",o()})}
</div>
${Z({name:"day-name",label:p.office.paren(g.dayName,p.office.optional),value:P,lengthMost:99,input:x=>P=x})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${g.saveDay}</button>
`);return d("day",g.addDay,$,i,p)}}}function Ca(e){let{ask:t}=e,n=ee(t),o=ee(t),r=ee(t),a=te(e),l=[n,o,r],m=Ea(e,r.again),c=({value:f,problem:b},y,P)=>f===null?s`
${z(b,y,"team-problem")}
${b===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`:s`
${P(f)} ${z(a.problem(),y,"team-problem")}
`,u=f=>K(f.reduce((b,y)=>b+y.score,0)/f.length,1);return{again:()=>l.forEach(f=>f.again()),forget:()=>{a.clear();for(let f of l)f.forget()},leave:m.forget,inspections:f=>{let{said:b,town:y,month:P}=f;return c(n.of(`${y} ${P}`,()=>ya(y,P)),f,S=>S.length===0?s`
<p class="form-hint">${b.noInspections}</p>
`:s`
<p class="month-acts">
<span>${b.inspected(S.length,u(S))}</span>
${Ae("inspections",!1,f,e,a)}
</p>
${Ce(b.papers.inspections,s`
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
${S.map(M=>s`
<tr data-inspection=${M.id}>
<th scope="row">${Yn(M.date)}</th>
<th class="month-name">${pe(ce(M.place),f)}</th>
<td>${M.member===void 0?"–":b.numbered(M.member)}</td>
<td class="month-text">
${(M.deductions??[]).length===0?b.nothingFound:(M.deductions??[]).map(({item:W,points:v,words:O})=>s`
<span>
${b.deduction(W,K(v,Number.isInteger(v)?0:1),O)}
</span>
`)}
</td>
<td><b>${K(M.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:b,town:y,month:P}=f;return c(o.of(`${y} ${P}`,()=>ba(y,P)),f,S=>S.length===0?s`
<p class="form-hint">${b.noStreets}</p>
`:s`
<p class="month-acts">
<span>${b.washed(S.filter(M=>M.washed>=M.due).length,S.length)}</span>
${Ae("washings",!1,f,e,a)}
</p>
${Ce(b.papers.washings,s`
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
${S.map(M=>s`
<tr data-street=${M.street} class=${M.washed<M.due?"is-lacking":""}>
<th scope="row" class="month-name">${Bo(ce(M.street),f)}</th>
<td class="month-name">${Sa(M.street,M.committee_name,f)}</td>
<td>
<b>${M.washed}</b>
/ ${M.due}
${M.days<Number(Ee(P).slice(8))?s`
<small>${b.proRata(M.days)}</small>
`:null}
</td>
<td class="month-text">
${M.on.length===0?"–":M.on.map(W=>b.dayOfMonth(Number(W.slice(8)))).join(f.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${b.washHint}</p>
`)},patrols:f=>{let{said:b,town:y,month:P,view:S}=f;return c(r.of(`${y} ${P}`,()=>$a(y,`${P}-01`,Ee(P))),f,M=>{let{patrols:W,days:v,members:O}=M;return s`
<h3>${b.calendar}</h3>
${m.day(M,f)}
${v.length===0?s`
<p class="form-hint">${b.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${v.map(({date:T,works:d,name:w})=>s`
<li>
<span><b>${We(T,S.language)}</b></span>
<span>${d?b.works:b.rests}${w===""?"":` · ${w}`}</span>
</li>
`)}
</ul>
`}
<h3>${b.patrols}${W.length===0?"":` · ${W.length}`}</h3>
${m.shifts(M,f)}
${W.length===0?s`
<p class="form-hint">${b.noPatrols}</p>
`:s`
<p class="month-acts">${Ae("patrols",!1,f,e,a)}</p>
${Ce(b.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${b.day}</th>
<th scope="col">${b.hours}</th>
<th scope="col" class="month-name">${b.member}</th>
</tr>
</thead>
<tbody>
${W.map((T,d)=>{var w;return s`
<tr data-patrol=${T.id}>
<th scope="row">${((w=W[d-1])==null?void 0:w.date)===T.date?"":Yn(T.date)}</th>
<td>${T.starts}–${T.ends}</td>
<td class="month-name">
${b.numbered(T.member)} ${O.get(T.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function Aa(e){let{stores:t,ask:n}=e,o=ee(n),r=te(e),[a,l,m]=[La(e),Na(e),Ca(e)],c=!1,u=()=>Zt(U(new Date).slice(0,7),-1),f=()=>{let{papers:d}=t.view.get();return d===null?{month:u(),paper:"sheet"}:ka(d)},b=d=>{c=!1,r.clear(),t.view.set({papers:Jt({...f(),...d})})},y=d=>{let{session:w}=t.work.get();return ne(w,d)?Yt:Yt.filter(i=>Nt(w,d)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((d,w)=>{if(!(d.touched===w.touched||t.work.get().open!=="month"))for(let i of[o,l,m])i.again()});let P=d=>r.write(async()=>{await ca(d.town,d.month),Y(t.data,d.said.closed(d.month))},()=>{c=!1,o.again(),a.again()}),S=()=>{c=!1,n()},M=d=>{let{value:w,problem:i,settled:p}=a.read(d);if(w===null||!p)return s`
${z(i,d,"closing-problem")}
<p class="form-hint">
${i===null?d.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${S}>
${d.office.cancel}
</button>
</p>
`;let{villages:g,streets:N,yuan:h}=w.total;return ie(d.said.sureClose(d.month,K(w.rows.length),Me(g.slots+N.slots),Ue(h)),d.said.close,()=>{P(d)},S,d)},W=d=>{var R;let{said:w,month:i,town:p}=d,{value:g,problem:N}=o.of(`${p} ${((R=t.work.get().session)==null?void 0:R.account)??0}`,()=>ia(p));if(g===null)return z(N,d,"closed-problem");let h=U(new Date),$=g.find(k=>k.month===i),x=h>Ee(i),L=$===void 0&&x&&ne(t.work.get().session,p);return s`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?w.closedOn($.closed_on,$.by??""):x?w.open:i>h.slice(0,7)?w.toCome:w.runs(h)}
</span>
${L&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${w.closeOpen}
</button>
`:null}
</p>
${L&&c?M(d):null} ${z(r.problem(),d,"close-problem")}
`},v=(d,w,i,p)=>s`
<button
type="button"
class="icon-button"
data-step=${d}
aria-label=${w}
?disabled=${d>0&&f().paper!=="patrols"&&p.month>=U(new Date).slice(0,7)}
@click=${()=>b({month:Zt(p.month,d)})}
>
${Q(i)}
</button>
`,O=(d,w)=>d==="lists"?l.body(w):d==="sheet"?a.sheet(w):d==="attendance"?a.attendance(w):m[d](w),T=()=>{c=!1,r.clear();for(let d of[a,l,m])d.forget()};return{title:({view:d})=>tn[d.language].title,key:({view:d})=>{var w;return`${d.town??""} ${f().month} ${((w=t.work.get().session)==null?void 0:w.account)??0}`},enter:()=>{T(),o.again(),t.view.get().papers===null&&b({})},leave:()=>{T(),m.leave(),t.view.set({papers:null})},body:d=>{let{month:w,paper:i}=f(),p=Pa(d,w);if(p.town===""||t.work.get().session===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let g=y(p.view.town),N=g.includes(i)?i:g[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${v(-1,p.said.before,"left",p)}
<b data-month=${w}>${p.said.month(w)}</b>
${v(1,p.said.after,"right",p)}
</p>
${ue(p.said.title,g.map(h=>[h,p.said.papers[h]]),N,h=>b({paper:h}))}
</div>
${W(p)} ${O(N,p)}
`}}}function _a(e,t){let[n,o]=[null,""],r=new it(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},m=c=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>kr(u,c,o.trim())).then(()=>{Y(e.stores.data,e.now().office.log.erased),l(),t()},f=>{a=oe(f),r.end(),e.ask()}))};return{end:l,part:(c,u,f,b)=>{let{log:y}=b.office,P=`${c} ${JSON.stringify(u)}`;return n!==P?s`
<button
type="button"
class="text-button log-erase"
aria-label=${y.eraseOf(f)}
@click=${()=>{l(),n=P,e.ask()}}
>
${Q("erase")}${y.erase}
</button>
`:s`
<div class="log-erasing">
${z(a,b,"erase-problem")}
${Z({name:"erase-reason",label:b.office.paren(y.eraseReason,b.office.optional),value:o,input:S=>o=S})}
${r.lasts?s`
<p class="form-hint" role="status">${ot(r.seconds,b)}</p>
${rt(r.seconds,b)}
`:ie(y.willErase(f),y.eraseIt,()=>m(u),l,b)}
</div>
`}}}var Si=20;function Fa(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new Be({size:Si,ask:(v,O)=>{let{selected:T}=t.get();return T===null?null:xr(T.layer,T.fid,(v==null?void 0:v.change)??null,O)},rowsOf:v=>v,wanted:()=>{let v=t.get().selected;return()=>{let O=t.get().selected;return(O==null?void 0:O.layer)===(v==null?void 0:v.layer)&&(O==null?void 0:O.fid)===(v==null?void 0:v.fid)}},changed:e.ask}),l="",m=v=>{let{mode:O}=o.get();return O.kind==="compare"&&O.change===v.change},c=zt(e,()=>a.read()),u=_a(e,()=>a.read()),f=v=>{let O=m(v),[T,d]=[v.before??null,v.after??null];o.set({mode:O?Oe:{kind:"compare",change:v.change,was:T,is:d}});let w=Ut([T,d]);!O&&w!==null&&e.acts.showExtent(w),e.ask()},b=(v,O)=>{if(v.before==null||v.after==null)return null;let{log:T}=O.office,d=m(v),w=N=>N===void 0?"":`${Te(ye(N))} ${O.words.unit.mu}`,[i,p]=[w(v.area_m2_before),w(v.area_m2_after)],g=i===p||i===""||p===""?"":T.area(i,p);return s`
<div class="log-shape">
<span>${v.before.type==="Point"?T.place:T.shape} ${g}</span>
<button type="button" class="text-button log-compare" aria-pressed=${d} @click=${()=>f(v)}>
${Q(d?"hidden":"eye")}${d?T.hide:T.show}
</button>
${d?s`
<p class="log-key">
<i class="is-was"></i>
${T.was}
<i class="is-now"></i>
${T.is}
</p>
`:null}
</div>
`},y=(v,{layer:O,fid:T},d,w,i)=>vn(r.get().session,i.view.town)&&!Ie(i.view)&&tr(O,d.field)&&[d.was,d.is].some(Ia)?u.part(v.change,{layer:O,fid:T,field:d.field},w,i):null,P=(v,O)=>vn(r.get().session,O.view.town)&&!Ie(O.view)&&Ia(v.why)&&Us(v.why??"",O)?u.part(v.change,{change:v.change},O.office.log.ofReason(v.change),O):null,S=(v,O,T)=>{if(v.differs.length===0)return null;let{layer:d}=O;return s`
<dl class="log-fields">
${v.differs.map(w=>{let{label:i,was:p,is:g}=Ct(d,w,T);return s`
<div data-field=${w.field}>
<dt>${i}</dt>
<dd>
${v.op==="insert"?null:s`
<s>${p}</s>
<span aria-hidden="true">→</span>
`}
<b class=${To(g)?"latin":""}>${g}</b>
${y(v,O,w,i,T)}
</dd>
</div>
`})}
</dl>
`},M=(v,O,T)=>{let{log:d}=T.office,w={insert:d.created,update:d.changed,delete:d.deleted}[v.op],i=v.op==="update"&&v.differs.length===0&&v.before==null;return s`
<li class="log-entry" data-change=${v.change}>
${Gn(v,T)}
<p class="log-what">${w}${i?` · ${d.nothing}`:""}</p>
${Vn(v,T)} ${P(v,T)}
${v.op==="delete"?null:S(v,O,T)} ${b(v,T)}
${Ye(r.get().session,T.view.town)&&!Ie(T.view)?c.part(v.change,T):null}
</li>
`};return{title:v=>{let{selected:O}=v.view;if(O===null)return v.words.work.history;let T=ge(v.data,O.layer,O.fid)??v.data.picked.value,d=T===null?"":` · ${ke(O.layer,T,v)}`;return v.words.work.history+d},key:({view:{selected:v},data:{picked:O}})=>{var T;return`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${W(v,O.value)} ${((T=r.get().session)==null?void 0:T.account)??0}`},enter:()=>{var T;let{selected:v}=t.get(),O=`${(v==null?void 0:v.layer)??""} ${(v==null?void 0:v.fid)??""} ${((T=r.get().session)==null?void 0:T.account)??0}`;O!==l&&(l=O,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:Oe}),c.end(),u.end()),a.read()},leave:()=>l="",body:v=>{let{selected:O}=v.view;return O===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${z(a.problem,v)}
${Ye(r.get().session,v.view.town)?null:s`
<p class="form-hint">${v.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(T=>M(T,O,v))}
</ol>
${a.more(v,"log-more")}
`}};function W(v,O){var w;let d=(w=(v===null?void 0:ge(n.get(),v.layer,v.fid))??O)==null?void 0:w.properties;return JSON.stringify((d==null?void 0:d.version)??(d==null?void 0:d.updated_at)??"")}}function Ia(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var ja=["viewer","clerk","planner","inspector","administrator"],Ha=["town","county","city","region"];var Ni=20;function Ba(e){let t=!1,n=new Be({size:Ni,ask:(l,m)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>$r(c,(l==null?void 0:l.entry)??null,m))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:m}=l;m!==t&&(o(),t=m,t&&n.read())},a=(l,m)=>{let{at:c,login:u,name:f}=l,b=m.office.looks;return s`
<li>
<time datetime=${c}>${be(c)}</time>
<b>${f!==""?f:u!==""?u:b.gone}</b>
<span>${Ri(l,m)}</span>
</li>
`};return{close:o,part:l=>{let m=l.office.looks;return s`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${m.title}</summary>
<p class="form-hint">${m.hint}</p>
${z(n.problem,l,"looks-problem")}
${n.empty?s`
<p class="form-hint">${m.none}</p>
`:null}
<ol class="looks">
${n.rows.map(c=>a(c,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Ri({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:Di(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Di(e,t){let n=["villages","committees"].flatMap(o=>mo(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Fe(n.properties,t.view.language)}function qa(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,m=new de,c=null,u="",f="clerk",[b,y]=["","town"],P=Ba(e),S=k=>{[a,l]=[oe(k),!1],e.ask()},M=()=>t.get().town??"",W=()=>m.read(e.signedIn(()=>fr(M())),k=>{r=k,e.ask()},S),v=k=>{[a,u]=[null,""],e.signedIn(k).then(W,S),e.ask()},O=k=>{u=k,a=null,e.ask()},T=()=>({role:f,unit:f==="clerk"?b:"",level:f==="inspector"?y:""}),d=k=>{k.preventDefault();let D=k.currentTarget,{login:A="",name:_="",provider:q}=Pe(k);[a,c]=[null,null];let B={login:A.trim(),name:_.trim(),provider:q!==void 0,...T()};e.signedIn(()=>gr(M(),B)).then(G=>{c={login:B.login,invitation:G},Rt(D),Y(n,e.now().office.people.added(B.login)),W()},G=>{S(G),l=!0,e.ask()})},w=({account:k,login:D})=>{[a,c]=[null,null],e.signedIn(()=>hr(M(),k)).then(A=>{c={login:D,invitation:A},e.ask(),window.requestAnimationFrame(()=>{var _;return(_=document.querySelector(".work-invitation"))==null?void 0:_.scrollIntoView({block:"nearest"})})},S)},i=k=>{let{session:D}=o.get();D!==null&&e.signedIn(()=>wr(k)).then(()=>{o.set({session:{...D,anonymous:k}})},S)},p=k=>{var B;let{people:D,roles:A,levels:_}=k.office,q=[...k.committees];return k.committees.has(b)||(b=((B=q[0])==null?void 0:B[0])??""),s`
${me("role",D.role,ja.map(G=>[G,A[G]]),f,G=>{f=G,e.ask()})}
${f==="clerk"?me("unit",D.unit,q,b,G=>b=G):null}
${f==="inspector"?me("level",D.level,Ha.map(G=>[G,_[G]]),y,G=>y=G):null}
`},g=k=>{var q;let{people:D,optional:A}=k.office,_=((q=o.get().session)==null?void 0:q.provider)??"";return s`
<details class="work-more work-add">
<summary>${D.add}</summary>
<form @submit=${d}>
${Z({name:"login",label:D.login,hint:D.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:k.office.paren(D.name,A),lengthMost:64})} ${p(k)}
${_===""?null:s`
<label class="form-check">
<input type="checkbox" name="provider" />
${D.byProvider}
</label>
`}
${N()?h(k):null}
<button type="submit" class="form-button is-main">${D.addIt}</button>
</form>
</details>
`},N=()=>l&&(a==null?void 0:a.status)===409,h=k=>s`
<div class="form-problem" role="alert">${k.office.problem.taken}</div>
`,$=k=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:D}=k.office,{link:A,expires:_}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${D.linkFor(c.login)}</h3>
<p>${D.linkOnce}</p>
${as(A,D.scan)} ${ss(A,k.words)} ${Dt(D.link,A,e)}
${_===void 0?null:s`
<p class="form-hint">${D.until(be(_))}</p>
`}
</section>
`},x=(k,D,A)=>{let{people:_}=A.office,q=`role ${D.id}`;return s`
<li>
<div class="work-line">
<span>${Fn(D,A)}</span>
<button type="button" class="text-button" @click=${()=>O(q)}>
${_.take}
<span class="sr">${k.login}</span>
</button>
</div>
${u===q?ie(_.takeSure,_.take,()=>v(()=>br(M(),D.id)),()=>O(""),A):null}
</li>
`},L=(k,D)=>{var C;let{people:A,allTowns:_}=D.office,q=k.account===((C=o.get().session)==null?void 0:C.account),B=[q?A.you:"",k.disabled?A.disabled:"",k.has_password||k.federated?"":A.noPassword,k.administrator?_:""].filter(H=>H!==""),[G,F]=[`give ${k.account}`,`disable ${k.account}`];return s`
<li class="work-person" data-login=${k.login}>
<p>
<b>${k.name===""?k.login:k.name}</b>
${k.name===""?null:s`
<span>${k.login}</span>
`}
${B.map(H=>s`
<em>${H}</em>
`)}
</p>
<ul class="work-roles">
${k.memberships.map(H=>x(k,H,D))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>O(G)}>${A.give}</button>
${k.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>w(k)}>
${A.newLink}
</button>
`}
${q?null:k.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>v(()=>Tn(M(),k.account,!1))}
>
${A.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>O(F)}>
${A.disable}
</button>
`}
</div>
${u===F?ie(A.disableSure,A.disable,()=>v(()=>Tn(M(),k.account,!0)),()=>O(""),D):null}
${u===G?s`
<form
class="work-give"
@submit=${H=>{H.preventDefault(),v(()=>yr(M(),k.account,T()))}}
>
${p(D)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${A.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>O("")}>
${D.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},R=k=>{let{session:D}=o.get();if((D==null?void 0:D.administrator)!==!0)return null;let{people:A}=k.office;return s`
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
`};return{title:({words:k})=>k.work.people,key:({view:k})=>{var D;return`${k.town??""} ${((D=o.get().session)==null?void 0:D.account)??0}`},enter:()=>{[r,a,c,u]=[[],null,null,""],P.close(),W()},leave:()=>{c=null},body:k=>s`
${N()?null:z(a,k)} ${$(k)} ${g(k)}
<section>
<h3>${k.office.people.list}</h3>
<ul class="work-list">
${r.map(D=>L(D,k))}
</ul>
</section>
${P.part(k)} ${R(k)}
`}}var Mi={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Li(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=X(r,Vr-1);o.push({from:r,to:a<n?a:n}),r=X(a,1)}return o}function Wi(e,t){let n=o=>Mi[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var on=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of Li(n,o)){let m=await Ua(this.parts,`${t} ${l.from} ${l.to}`,()=>Kr(t,l,this.abort.signal)),c=m.villages.find(u=>u.fid===r);c!==void 0&&m.days.forEach((u,f)=>a.set(u,Wi(c,f)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Ua(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await Gr(t,a,"day",r,this.abort.signal);return new Map(l.map(m=>[m.unit,m]))})}};function Ua(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Ga(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>X(r,l))}}function Va(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,m=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(m,c))).toISOString().slice(0,10)}function Ka(e){let{view:t,data:n,work:o}=e.stores,r=new on,a=Number(U(new Date).slice(0,4)),l="",[m,c]=[null,!1],u="",f=new de,b=null,y="",P=()=>{var x;let{selected:h,committee:$}=t.get();if(h!==null&&go(h.layer))return{village:h.fid};if(h!==null&&ho(h.layer)){let L=(x=ge(n.get(),"committees",h.fid))==null?void 0:x.properties.code;if(L!=null)return{committee:L}}return{committee:$==="none"?null:$}},S=()=>{let{town:h}=t.get();if(h===null)return;let $=P(),x=U(new Date),L=JSON.stringify([h,a,$,x]);if(L===u)return;L!==y&&(m=null),[u,c]=[L,!1];let R="village"in $?r.ofVillage(h,a,x,$.village).then(k=>({kind:"village",days:k})):r.ofCommittee(h,a,x,$.committee).then(k=>({kind:"committee",days:k}));f.read(R,k=>{let D=m===null;[m,y]=[k,L],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(M))},k=>{Lo(k)||([c,u]=[!0,""],e.ask())})},M=()=>{var h;return(h=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:h.scrollIntoView({block:"center"})},W=()=>{r.forget(),u="",o.get().open==="calendar"&&S()};n.subscribe((h,$)=>{h.touched!==$.touched&&W();let x=h.coverage.value;if(x===null||x===b||x.date!==U(new Date))return;let L=(b==null?void 0:b.date)!==x.date;b=x,L||(r.forgetDay(x.date),u="",o.get().open==="calendar"&&S())}),t.subscribe(()=>{o.get().open==="calendar"&&S()});let v=h=>{l=h;let $=t.get();t.set({...Ke($,"coverage"),selected:$.selected,date:h>=U(new Date)?null:h}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},O=h=>{a=h,l="",S(),e.ask()},T=(h,$)=>{let x=Va(h.key,$),[L,R]=[d(),U(new Date)];if(x===null)return;h.preventDefault();let k=x>R?R:x<L?L:x;l=k,Number(k.slice(0,4))!==a&&(a=Number(k.slice(0,4)),S()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(`.calendar [data-day="${k}"]`))==null?void 0:D.focus()}))},d=()=>{var h;return`${(((h=n.get().coverage.value)==null?void 0:h.first_record)??U(new Date)).slice(0,4)}-01-01`},w=({view:{measure:h}})=>h??"completion",i=(h,$)=>{var G;let{words:x}=$,L=((G=$.data.coverage.value)==null?void 0:G.first_record)??null;if(m===null||h>U(new Date))return null;if(L===null||h<L)return{fills:[],text:null};if(m.kind==="village"){let F=m.days.get(h);if(F===void 0||F.am===null&&F.pm===null)return{fills:[],text:"–"};let C=(H,j)=>`${H} ${j==="not_reported"&&!F.staffed?x.states.not_staffed:x.slotStates[j??"not_due"]}`;return{fills:Po(F),text:`${C(x.am,F.am)}${x.listComma}${C(x.pm,F.pm)}`}}let R=m.days.get(h)??null,k=w($),{n:D,d:A}=R===null?{n:0,d:0}:zr(k,R),_=Xr(k,R),q=A===0?"–":`${Qe(D/A)} ${x.unit.percent} (${K(D)}/${K(A)})`,B=_==="unsaid"?$e[$.view.language].levels.unsaid:q;return{fills:[Nn[_]],text:B}},p=(h,$)=>{let x=$e[$.view.language],{lead:L,days:R}=Ga(a,h),k=$.view.date??U(new Date);return s`
<section class="calendar-month">
<h3>${x.month(h+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${x.year(String(a))} ${x.month(h+1)}`}>
${x.weekdays.map(D=>s`
<i aria-hidden="true">${D}</i>
`)}
${Array.from({length:L},()=>s`
<span></span>
`)}
${R.map(D=>{let A=i(D,$);return A===null?s`
<span class="calendar-none">${Number(D.slice(8))}</span>
`:s`
<button
type="button"
data-day=${D}
tabindex=${D===l?0:-1}
aria-label=${A.text===null?$.words.headline.noRecordsOf(D):x.dayOf(D,A.text)}
aria-pressed=${D===k}
@click=${()=>v(D)}
@keydown=${_=>T(_,D)}
>
${Number(D.slice(8))} ${Ei(A.fills)}
</button>
`})}
</div>
</section>
`},g=h=>{let $=$e[h.view.language],x=w(h),L=(m==null?void 0:m.kind)==="village"?[...Ao.filter(k=>k!=="both"&&k!=="one").map(k=>[vt[k],h.words.states[k]])]:Yr.map((k,D)=>[Nn[k],k==="unsaid"||k==="uncounted"?$.levels[k]:$.ranges(lt(x)?Zr:Jr,D,lt(x))]),R=(m==null?void 0:m.kind)==="village"?[[vt.both,h.words.slotStates.on_time],[vt.partial,h.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...R,...L].map(([k,D])=>s`
<li>${Ot(k)} ${D}</li>
`)}
</ul>
`},N=h=>{let $=P();if("village"in $){let x=ge(h.data,"villages",$.village);return x===void 0?h.words.unnamed:ke("villages",x,h)}return $.committee===null?h.words.filter.whole:h.committees.get($.committee)??$.committee};return{title:h=>`${N(h)} · ${$e[h.view.language].calendar}`,key:({view:{town:h}})=>h??"",enter:()=>{l=t.get().date??U(new Date),a=Number(l.slice(0,4)),S()},body:h=>{let $=$e[h.view.language],x=U(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(x.slice(0,4))?x:`${a}-12-31`);let L=(m==null?void 0:m.kind)==="committee"?$.names[w(h)]:`${h.words.am} | ${h.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${a<=Number(d().slice(0,4))}
@click=${()=>O(a-1)}
>
${Q("left")}
</button>
<b>${$.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${a>=Number(x.slice(0,4))}
@click=${()=>O(a+1)}
>
${Q("right")}
</button>
<span>${L}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${g(h)}
<p class="form-hint">${m===null&&!c?h.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(R,k)=>p(k,h))}</div>
</div>
`}}}function Ei(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Ve`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${xt(n)} stroke=${kt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Zn=40,Ci=["worse","better","same","unknown"];function Xn({better:e}){return e===null?"unknown":Math.abs(e)<Qr?"same":e>0?"better":"worse"}function za(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[m,c]=[n(r),n(l)];return m===null||c===null?(m===null?1:0)-(c===null?1:0)||gn(o,a):m-c||l.now.d-r.now.d||gn(o,a)})}function Ya(e){let{view:t,work:n}=e.stores,o=null,r=Zn,a=b=>`${b>0?"+":""}${K(b,1)}`,l=({now:b,before:y},P)=>b.share===null||(y==null?void 0:y.share)==null?"–":P(a((b.share-y.share)*100)),m=b=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${xt(co.excellent,kt)}></rect>
</svg>
`,c=(b,y,P)=>{let S=$e[P.view.language];return s`
<b>${b}</b>
<span>${y.now.text}</span>
${y.before===null?s`
<small>${S.reported} ${y.now.reported}</small>
`:s`
<small class="is-${Xn(y)}">
${l(y,S.points)} · ${y.before.text}
</small>
`}
${m(y.now.share)}
`},u=(b,y)=>{let P=y.view.measure!==null&&lt(y.view.measure),S=za([...b.committees],P),M=W=>{let v=W===""?"none":W;t.set({committee:t.get().committee===v?null:v})};return s`
<h3>${$e[y.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${S.map(([W,v])=>s`
<li>
<button
type="button"
data-committee=${W}
aria-pressed=${y.view.committee===(W===""?"none":W)}
@click=${()=>M(W)}
>
${c(y.committees.get(W)??y.office.edit.noCommittee,v,y)}
</button>
</li>
`)}
</ol>
`},f=(b,y)=>{let P=$e[y.view.language],S=y.view.measure!==null&&lt(y.view.measure),{features:M}=Pt(y.view,y.data,"villages"),W=M.flatMap(i=>{let p=b.of.get(Number(i.id));return p===void 0?[]:[[String(i.id),p]]}),v=za(W,S),O=b.before!==null,T=O&&o!==null?v.filter(([,i])=>Xn(i)===o):v,d=i=>pe({layer:"villages",fid:Number(i)},y),w=i=>{[o,r]=[o===i?null:i,Zn],e.ask()};return s`
<h3>${P.villages}</h3>
${O?s`
<div class="compare-kinds" role="group">
${Ci.map(i=>{let p=v.filter(([,g])=>Xn(g)===i).length;return s`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>w(i)}
>
${P.kinds[i]}
<b>${K(p)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${T.slice(0,r).map(([i,p])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Ot(p.fill)} ${c(d(i),p,y)}
</button>
</li>
`)}
</ol>
${T.length<=r?null:s`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${P.more(K(T.length-r))}
</button>
`}
`};return t.subscribe((b,y)=>{b.selected!==null&&b.selected!==y.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>$e[b].ranks,key:({view:{town:b,measure:y}})=>`${b} ${y}`,enter:()=>{[o,r]=[null,Zn];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:y}=b.data;return y===null?s`
<p class="form-hint">${b.words.reading}</p>
`:s`
<p class="form-hint">${y.title}</p>
<p class="period-total">${c(b.words.filter.whole,y.total,b)}</p>
${u(y,b)} ${f(y,b)}
`}}}function rn({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,m=[],c=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:m}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?c():u.kind==="pick"&&u.places!==m&&r(u.places))}),e.subscribe(({selected:u},f)=>{l&&u!==null&&u!==f.selected&&n.includes(u.layer)&&o()&&a(xe(u))}),{places:()=>m,set:u=>{l&&(m=u,c())},begin:()=>{let{selected:u}=e.get();l=!0,m=u!==null&&n.includes(u.layer)&&o()?[xe(u)]:[],c()},end:()=>{[l,m]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:Oe})}}}var $t=14;function Qn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function sn(e,t){let n=Qn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function Ja(e,t){let n=new Map;for(let{cleaner:o,place:r}of sn(e,t))n.set(o,[...n.get(o)??[],r]);return n}function eo(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let m=l.map(o).filter(u=>u!==null),c=r.map(u=>Math.min(...m.map(f=>Ai(u,f))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function to(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[m]=eo(r,[l],n,o);m!==void 0&&(a.set(l,m),r.set(m.cleaner,[...r.get(m.cleaner)??[],l]))}return a}var Za=["stand","beside","replace"];function Xa(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(u=>u.place===a),m=Qn(l,o),c=u=>m.includes(u)||m.some(({cleaner:f})=>f===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&c(u))})}function Qa(e,{to:t,way:n,starts:o,ends:r}){let a=sn(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([m,c])=>{let u={op:"add",cleaner:c,place:m,starts:o,...l};if(n==="replace")return[...Qn(e,o).filter(y=>y.place===m).map(({id:y})=>({op:"end",id:y,ends:X(o,-1)})),u];let f=a.find(b=>b.place===m&&b.cleaner!==c);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function Ai([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function tl(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function nl(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ol({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var el=6;function rl({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:m}=l.office,{listComma:c}=l.words,u=new Map;for(let[P,S]of e)u.set(S,[...u.get(S)??[],P]);let f=[...u].map(([P,S])=>{let M=S.slice(0,el).map(v=>a.place(v,l)).join(c),W=t==="stand"?S.flatMap(r).map(v=>a.who(v.cleaner,l)):[];return m.savedFor(a.who(P,l),S.length>el?m.andOthers(M,S.length):M,[...new Set(W)].join(c))}),b=t==="stand"&&[...e.keys()].some(P=>r(P).length>0),y=m.savedTime(n,b&&o===""?n:o);return[...f,y].join(l.words.semicolon)}function sl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:m},c,u){let{plan:f,crew:b}=u.office;return s`
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
${m===null?null:s`
<button type="button" class="form-button is-quiet" data-whole-names @click=${m}>
${f.wholeNames}
</button>
`}
${r?s`
<p class="form-hint">${b.noted}</p>
`:null}
</div>
`}function al(e,t){let{view:n,data:o,work:r}=e.stores,a=te(e),l=(c,u,f)=>{let{town:b}=n.get();b!==null&&a.write(async()=>{await Wr(b,f,c,u),Y(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:u,apart_m:f},b)=>{let{plan:y}=b.office,P=y.bounds(u,String(f/1e3));return ne(r.get().session,b.view.town)?s`
<details class="plan-bounds">
<summary>${P}</summary>
<form
@submit=${S=>{S.preventDefault();let M=Pe(S),W=v=>St(M[v]??"")??NaN;l(W("bounds-most"),Math.round(W("bounds-apart")*1e3),c)}}
>
${Z({name:"bounds-most",label:y.boundsMost,mode:"numeric",value:String(u),required:!0})}
${Z({name:"bounds-apart",label:y.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${ve(a.problem(),b,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${y.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${P}</p>
`},forget:a.clear}}function ll({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,m=U(new Date),c=(u,f,b,y)=>s`
<label>
${f}
<input
type="date"
name=${u}
min=${m}
max=${X(m,o)}
.value=${b}
@change=${P=>y(P.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,u=>{let f=u===""?m:u;r(b=>({starts:f,ends:b.ends!==""&&b.ends<f?f:b.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function il(e,t,n,o){let{plan:r}=o.office,a=(...P)=>P.filter(Boolean).join(o.words.listComma),l=P=>P===null?"":r.again(P),m=(P,S)=>_i(P,S,t,n,o),c=(P,S,M)=>s`
<li class="plan-cleaner" data-of=${P}>
<p>
<b>${n.who(P,o)}</b>
<small>${M}</small>
</p>
<ul class="plan-list">
${S.map(W=>m(W,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:b,apart:y}=e;return u.length+f.length+b.length+y.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${an("uncovered",r.uncovered,u.map(P=>m(P.place,a(P.until===null?r.never:r.expired(P.until),l(P.again)))))}
${an("ending",r.ending(t.ahead),f.map(P=>m(P.place,a(r.ends(P.ends),l(P.again)))))}
${an("overloaded",r.overloaded(e.most_villages),b.map(P=>c(P.cleaner,P.places,r.has(P.places.length))))}
${an("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),y.map(P=>c(P.cleaner,P.places,r.kilometres((P.distance_m/1e3).toFixed(1)))))}
`}function an(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function _i(e,t,n,o,r){let a=o.place(e,r);return s`
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
`}var Ii=["villages","streets"],cl=92,Fi=3,dl=6;function ml(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,m=new Map,[c,u]=[!1,""],[f,b]=[0,!1],y=!1,P="stand",[S,M]=["",""],W=null,v=null,O=null,[T,d,w]=[new de,new de,new de],i=te(e),p=rn(t,{layers:Ii,may:()=>!0,picked:E=>{let I=E.filter(j);I.length<E.length&&Y(o,e.now().office.plan.notYours),F(I)},found:E=>{j(E)&&!p.places().includes(E)&&F([...p.places(),E])}}),g=()=>n.get().town??"",N=E=>{v=oe(E),e.ask()},h=E=>w.read(pr(g(),0,E,null),I=>{m=new Map(I.map(V=>[V.number,V])),c=E,e.ask()},N),$=()=>{let E=U(new Date);T.read(Promise.all([It(g(),E,X(E,cl)),_t(g(),$t)]),([I,V])=>{[a,l]=[I,V],G()},N)},x=al(e,$),L=()=>(l==null?void 0:l.most_villages)??1,R=()=>Ja(a??[],S),k=E=>{var ae;let I=(ae=D(E))==null?void 0:ae.geometry;if((I==null?void 0:I.type)==="Point")return[I.coordinates[0]??0,I.coordinates[1]??0];if((I==null?void 0:I.type)!=="LineString")return null;let[V=0,se=0]=I.coordinates[0]??[];return[V,se]},D=E=>{let{layer:I,fid:V}=ce(E);return ge(o.get(),I,V)},A=()=>{let E=p.places();return{to:b?new Map([...to(R(),E,L(),k)].map(([V,se])=>[V,se.cleaner])):new Map(f<1?[]:E.map(V=>[V,f])),way:P,starts:S,ends:M}},_=()=>Xa(a??[],A()),q=()=>_().length>0?[]:Qa(a??[],A()),B=()=>{[v,O]=[null,null],i.clear(),G()},G=()=>{W=null,e.ask(),d.drop();let E=q();E.length!==0&&d.read(Sn(g(),E,!0),I=>{({effect:W}=I),e.ask()},N)},F=E=>{[f,b]=[0,!1],p.set(E),B(),window.setTimeout(()=>{var I;return(I=document.querySelector(".plan-foot"))==null?void 0:I.scrollIntoView({block:"nearest"})},50)},C=E=>{let I=p.places();F(I.includes(E)?I.filter(V=>V!==E):[...I,E])};o.subscribe((E,I)=>{E.touched===I.touched||i.busy()||r.get().open!=="plan"||([W,v]=[null,null],$(),e.ask())});let H=E=>{var se;let{layer:I,fid:V}=ce(E);return(se=o.get().coverage.value)==null?void 0:se[I].find(ae=>ae.fid===V)},j=E=>{let I=nt(r.get().session,g()),V=H(E);return V!==void 0&&(I===null||I.includes(V.committee??""))},J=E=>{[f,b,W,O]=[0,!1,null,E],p.set([])},re=()=>{let[E,I]=[q(),g()],V=new Set(E.flatMap(ae=>ae.op==="add"?[ae.place]:[])).size,se=rl(A(),pt,ft,e.now());i.write(async()=>{let{change:ae}=await Sn(I,E,!1);return Y(o,se),ae},ae=>J(ae===void 0?null:{change:ae,count:V,text:se})).finally(fe)},we=E=>{let I=g();i.write(async()=>{await He(I,E,""),Y(o,e.now().office.log.undone)},()=>J(null)).finally(fe)},fe=()=>{r.get().open==="plan"&&$()},Le=E=>({...E,uncovered:E.uncovered.filter(({place:I})=>j(I)),ending:E.ending.filter(({place:I})=>j(I))}),Il=E=>{r.set({open:null}),n.set({selected:ht(E)})},ro=(E,I)=>pe(ce(E),I),ut=(E,{office:I})=>{var V;return[I.plan.cleaner(E),((V=m.get(E))==null?void 0:V.name)??""].filter(Boolean).join(" ")},pt=E=>sn(a??[],S).filter(I=>I.place===E),Fl=(E,I)=>pt(E).map(({cleaner:V})=>ut(V,I)).join(I.words.listComma)||I.words.states.not_staffed,jl=E=>{u=E,e.ask()},Hl=()=>c||!new RegExp("\\p{L}","u").test(u)||!ne(r.get().session,g())?null:()=>h(!0),Bl=()=>{let{villages:E,streets:I}=o.get().layers,V={...E===void 0?{}:{villages:E},...I===void 0?{}:{streets:I}};return Jo(V,u).filter(({layer:se})=>yo(se)).map(xe).filter(j).slice(0,dl)},ql=()=>{let E=u.trim();return E===""?[]:[...m.values()].filter(({number:I,name:V})=>String(I)===E||V!==""&&V.startsWith(E)).map(({number:I})=>I).slice(0,dl)},so=E=>{[f,b]=[E,!1],B()},ft={place:ro,who:ut,heldBy:Fl,has:E=>{var I;return((I=R().get(E))==null?void 0:I.length)??0}},Ul=E=>{({starts:S,ends:M}=E({starts:S,ends:M})),B()},Gl=E=>{var lo;let I=p.places(),{plan:V}=E.office,se=eo(R(),I,L(),k).slice(0,Fi),[ae=""]=I,[_e]=pt(ae),he=_e===void 0?[]:(R().get(_e.cleaner)??[]).filter(le=>!I.includes(le)&&j(le)),Kl=I.filter(le=>pt(le).length===0).length,zl=b?to(R(),I,L(),k):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${V.places(I.length,Kl)}</b>
<button type="button" class="text-button" data-none @click=${()=>F([])}>${V.clear}</button>
</p>
<p class="plan-chosen">${I.map(le=>ro(le,E)).join(E.words.listComma)}</p>
${_e===void 0?null:s`
${ue(V.way,Za.map(le=>[le,V.ways[le]]),P,le=>{P=le,B()})}
<p class="form-hint">
${V.present(ut(_e.cleaner,E))}
${he.length===0?null:s`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>F([...I,...he])}
>
${V.allOf(he.length)}
</button>
`}
</p>
`}
${ll({starts:S,ends:M},_e!==void 0&&P==="stand",cl,Ul,E)}
<h3>${V.nearest}</h3>
<div class="plan-near" role="group" aria-label=${V.whom}>
${se.map(le=>s`
<button
type="button"
data-cleaner=${le.cleaner}
aria-pressed=${le.cleaner===f}
@click=${()=>so(le.cleaner)}
>
<b>${ut(le.cleaner,E)}</b>
<small>${V.near((le.distanceM/1e3).toFixed(1),le.places)}</small>
</button>
`)}
${se.some(le=>le.cleaner===f)||f===0?null:s`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${ut(f,E)}</b>
<small>${V.has(((lo=R().get(f))==null?void 0:lo.length)??0)}</small>
</button>
`}
${I.length<2?null:s`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[f,b]=[0,!0],B()}}
>
<b>${V.each}</b>
</button>
`}
${se.length===0&&I.length<2?s`
<p class="form-hint">${V.nobodyNear}</p>
`:null}
</div>
${tl(I,zl,ft,E)} ${nl(_(),ft,E)}
<div class="plan-save">
${W===null?null:ol(W,L(),E)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${W===null||i.busy()}
@click=${re}
>
${i.busy()?E.office.working:V.save(I.length)}
</button>
</div>
</div>
`},Vl=({change:E,count:I,text:V},{office:{plan:se}})=>mt(V,se.takeBack(I),i.busy(),()=>we(E)),ao=()=>{for(let E of[T,d,w])E.drop();x.forget(),i.clear()};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var I;return`${E??""} ${((I=r.get().session)==null?void 0:I.account)??0}`},enter:()=>{[a,l,m,W,v,O]=[null,null,new Map,null,null,null],c=!1,ao(),[f,b,P,u,M]=[0,!1,"stand","",""],[S,y]=[U(new Date),!1],p.begin(),$(),h(!1)},leave:()=>{ao(),p.end()},body:E=>{let{office:I,words:V}=E,{plan:se}=I,ae=p.places();if(a===null||l===null||E.data.coverage.value===null)return s`
${z(v,E)}
<p class="form-hint">${V.reading}</p>
`;let _e=he=>{y=he,e.ask()};return y?s`
<p class="board-next plan-folded">
<span>${se.places(ae.length,ae.filter(he=>pt(he).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>_e(!1)}>${se.picked}</button>
</p>
`:s`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>_e(!0)}>
${Q("locate")}${se.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${se.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${u}
@input=${he=>jl(he.target.value)}
/>
</div>
${u.trim()===""?null:sl({places:Bl(),cleaners:ql(),chosen:ae,cleaner:f,whole:c},{wholeNames:Hl(),toggle:he=>{u="",C(he)},take:he=>{u="",so(he)}},ft,E)}
${z(v??i.problem(),E)} ${O===null?null:Vl(O,E)}
${il(Le(l),{chosen:ae,toggle:C,openCard:Il,ahead:$t},ft,E)} ${x.part(l,E)}
${ae.length===0?null:Gl(E)}
`}}}async function ul(e){return(await(await Re("GET",`/api/parcels/batches?town=${e}`)).json()).batches}async function pl(e,t,n){await Re("POST",`/api/parcels/batches?town=${e}`,t,{"Idempotency-Key":n})}async function fl(e,t,n,o){await Re("POST",`/api/parcels/batches/${t}/parcels?town=${e}`,{put:n},{"Idempotency-Key":o})}var gl={batch:"Batch",allBatches:"All batches",put:"Into a batch…",newBatch:"A new batch…",name:"Name of the new batch",putInto:(e,t)=>`${t} put into “${e}”`,send:e=>`Put ${e} into it`,batchOf:(e,t)=>`${e} (${t})`};var hl={batch:"批次",allBatches:"全部批次",put:"放进批次…",newBatch:"新建批次…",name:"新批次名称",putInto:(e,t)=>`${t} 块已放进“${e}”`,send:e=>`放进 ${e} 块`,batchOf:(e,t)=>`${e}（${t} 块）`};var yl={batch:"批次",allBatches:"全部批次",put:"放進批次…",newBatch:"新建批次…",name:"新批次名稱",putInto:(e,t)=>`${t} 塊已放進「${e}」`,send:e=>`放進 ${e} 塊`,batchOf:(e,t)=>`${e}（${t} 塊）`};var wt={"zh-Hans":hl,"zh-Hant":yl,en:gl};var no="new";function bl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ee(n),m=te(e),c="",[u,f,b]=[!1,"",""],y=()=>o.get().town??"",P=()=>l.of(y(),()=>ul(y())).value??[],S=()=>{u=!1,m.clear(),n()},M=(v,O,T,d)=>{var g;let w=P().find(({id:N})=>String(N)===f),i=(w==null?void 0:w.name)??v.trim();if(i==="")return;let p=Number(((g=/^(?:19|20)\d{2}/.exec(i))==null?void 0:g[0])??U(new Date).slice(0,4));m.write(async()=>{w===void 0?await pl(y(),{name:i,year:p,parcels:O},b):await fl(y(),w.id,O,b),Y(r,wt[d.view.language].putInto(i,O.length))},()=>{u=!1,l.again(),T()})},W=(v,O,T)=>{let d=wt[T.view.language],w=P().map(({id:i,name:p,parcels:g})=>[String(i),d.batchOf(p,g)]);return s`
<form
class="batch-form"
@submit=${i=>{i.preventDefault(),M(Pe(i)["batch-name"]??"",v,O,T)}}
>
${me("batch-into",d.batch,[...w,[no,d.newBatch]],f,i=>{f=i,n()})}
${f===no?Z({name:"batch-name",label:d.name,required:!0,lengthMost:50}):null}
${ve(m.problem(),T,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${m.busy()}>
${m.busy()?T.office.working:d.send(v.length)}
</button>
<button type="button" class="form-button is-quiet" @click=${S}>${T.office.cancel}</button>
</div>
</form>
`};return{only:()=>c,again:()=>l.again(),leave:()=>{[c,u]=["",!1],m.clear(),l.forget()},choicePart:v=>{let O=wt[v.view.language],T=P();if(T.length===0)return null;let d=T.map(({name:w,parcels:i})=>[w,O.batchOf(w,i)]);return me("batch-only",O.batch,[["",O.allBatches],...d],c,w=>{c=w,n()})},putPart:(v,O,T)=>T.view.asOf!==null||!ne(a.get().session,T.view.town)?null:u?W(v,O,T):s`
<button
type="button"
class="text-button"
data-batch
@click=${()=>{var d;[u,b]=[!0,De()],f=String(((d=P()[0])==null?void 0:d.id)??no),n()}}
>
${wt[T.view.language].put}
</button>
`}}var $l={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var wl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var vl={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var Ne={"zh-Hans":wl,"zh-Hant":vl,en:$l};var[ln,cn]=[270,150],[Ze,oo,dn,kl]=[44,6,24,20];function xl(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:m}=e,c=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-c,f=[...r.map(({m2:i})=>i),m,a??m,(l==null?void 0:l.most_m2)??m].map(ye),b=ji((Math.max(...f)-Math.min(...f))/2),y=Math.max(0,Math.floor(Math.min(...f)/b)*b),P=Math.max(y+b,Math.ceil(Math.max(...f)/b)*b),S=Array.from({length:Math.round((P-y)/b)+1},(i,p)=>y+p*b),M=i=>Ze+(ln-Ze-oo)*Math.min(1,Math.max(0,(Date.parse(i)-c)/u)),W=i=>dn+(cn-dn-kl)*(1-(ye(i)-y)/(P-y)),v=t<`${o}-12-31`?t:`${o}-12-31`,O=r.map(({day:i,m2:p},g)=>g===0?`M${M(i)} ${W(p)}`:`H${M(i)}V${W(p)}`).join("")+`H${M(v)}`,T=M(`${o}-12-31`),d=(i,p,g,N)=>Ve`<text x=${i} y=${p} text-anchor=${g}>${N}</text>`,w=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${ln} ${cn}`} role="img" aria-label=${n.title}>
${S.map(i=>{let p=dn+(cn-dn-kl)*(1-(i-y)/(P-y));return Ve`<line class="burn-rule" x1=${Ze} x2=${ln-oo} y1=${p} y2=${p}></line>
${d(Ze-6,p+4,"end",K(Math.round(i)))}`})}
${d(Ze-6,12,"end",n.unit)}
${w.map(i=>d(M(i),cn-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Ve`<path class="burn-ahead" d=${`M${M(v)} ${W(m)}L${T} ${W(l.most_m2)}V${W(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${O}></path>
${a===null?null:Ve`<line class="burn-target" x1=${Ze} x2=${ln-oo} y1=${W(a)} y2=${W(a)}></line>
${d(Ze+4,W(a)-4,"start",`${n.target} ${Te(ye(a))}`)}`}
</svg>
`}function ji(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Hi=5;function Ol(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=ee(n),l=ee(n),m=te(e),c=!1,u="",f=()=>o.get().town??"",b=()=>{a.again(),l.again()},y=(d,w,i)=>m.write(()=>Hr(f(),{year:d,committee:w,m2:i}),()=>{c=!1,b()}),P=({year:d,target_m2:w},i)=>s`
<form
class="target-form"
@submit=${p=>{p.preventDefault();let g=bt(Pe(p).target??"","mu");g!==null&&y(d,i.view.committee,g.m2)}}
>
${qr({name:"target",label:Ne[i.view.language].targetOf(d),value:w===null?"":Te(ye(w)),required:!0,hint:Ne[i.view.language].targetHint},i)}
${z(m.problem(),i,"target-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${m.busy()}>${i.office.edit.save}</button>
<button
type="button"
class="form-button is-quiet"
@click=${()=>{c=!1,m.clear(),n()}}
>
${i.office.cancel}
</button>
</div>
</form>
`,S=(d,w)=>ne(r.get().session,w.view.town)?c?P(d,w):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${Ne[w.view.language].set}
</button>
`:null,M=({done_m2:d,target_m2:w,forecast:i},p)=>{let g=Ne[p.view.language];return s`
<p class="progress-said">
${w===null?g.done(Ge(d)):g.ofTarget(Ge(d),Ge(w),Qe(d/w))}
${i===null?null:s`
<span>${g.ahead(Ge(i.least_m2),Ge(i.most_m2))}</span>
`}
${i===null||w===null||d>=w?null:s`
<span>${g.reached(i.earliest,i.latest)}</span>
`}
</p>
`},W=({holding_back:d},w)=>d.length===0?null:s`
<h3>${Ne[w.view.language].holding}</h3>
<ol class="progress-holding">
${d.slice(0,Hi).map(({id:i,code:p,stage:g,m2:N})=>s`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:i}})}}
>
${p??i}
</button>
<span>${at(g,w)}</span>
<b>${Ge(N)} ${w.words.unit.mu}</b>
</li>
`)}
</ol>
`,v=(d,w)=>{let i=Ne[w.view.language],p=i.title(d.year);return s`
<section class="progress" aria-label=${p}>
<h3>${p}</h3>
${M(d,w)}
${xl(d,U(new Date),{title:p,target:i.target,unit:w.words.unit.mu,month:$e[w.view.language].month})}
${S(d,w)} ${W(d,w)}
<h3>${i.twoDays}</h3>
${O(w)}
</section>
`},O=d=>s`
${Z({name:"beside",label:Ne[d.view.language].beside,type:"date",value:u,max:X(U(new Date),-1),input:w=>{u=w,n()}})}
${u===""?null:T(d)}
`,T=d=>{let{town:w,committee:i}=d.view,{value:p,problem:g}=l.of([w,i,u].join(" "),()=>jr(w??"",i,u));if(p===null)return je(g,d,"beside-problem");if(p.length===0)return s`
<p class="form-hint" data-beside-none>${Ne[d.view.language].noneThen}</p>
`;let N=Ne[d.view.language];return s`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${d.words.fields.stage}</th>
<th>${u}</th>
<th>${N.today}</th>
<th>${N.difference}</th>
</tr>
</thead>
<tbody>
${p.map(({stage:h,from:$,to:x})=>s`
<tr data-stage=${h}>
<th scope="row">${at(h,d)}</th>
<td>${Ge($.m2)}</td>
<td>${Ge(x.m2)}</td>
<td>${Do(yt(ye(x.m2))-yt(ye($.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:b,leave:()=>{c=!1,m.clear(),a.forget(),l.forget()},part:d=>{let{town:w,committee:i,asOf:p}=d.view;if(p!==null)return null;if(i==="none")return s`
<p class="form-hint" data-progress-none>${Ne[d.view.language].ofNone}</p>
`;let{value:g,problem:N}=a.of(`${w??""} ${i??""}`,()=>Fr(w??"",i));return g===null?je(N,d,"progress-problem"):v(g,d)}}}function Ge(e){return Te(ye(e))}var Bi=["parcels"],qi=So.flatMap(e=>No[e]);function Nl(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ee(n),m=ee(n),c=te(e),u=Ol(e),f=bl(e),b=new de,y="",P="",S=null,[M,W,v]=[!1,!1,""],O=()=>o.get().town??"",T=()=>a.get().open==="stages",d=()=>o.get().asOf===null&&Ye(a.get().session,o.get().town),w=rn(t,{layers:Bi,may:d,picked:C=>p(C),found:C=>N(C)}),i=()=>{for(let C of[l,m,u,f])C.again()},p=C=>{C.length>Ft&&Y(r,e.now().office.stages.most(Ft)),[S,M]=[null,!1],c.clear(),C.length===0&&g(),w.set(C.slice(0,Ft)),n()},g=()=>{P="",b.drop()},N=C=>{let H=w.places();p(H.includes(C)?H.filter(j=>j!==C):[...H,C])},h=()=>{let C=w.places().map(H=>ht(H).fid);return m.of(`${O()} ${C.join()}`,()=>Ar(O(),C))};r.subscribe((C,H)=>{C.touched!==H.touched&&!c.busy()&&T()&&i()});let $=C=>{[P,v]=[(C==null?void 0:C.to)??"",De()],c.clear(),n(),window.setTimeout(()=>{var H;return(H=document.querySelector(".stages-foot"))==null?void 0:H.scrollIntoView({block:"end"})},50)},x=(C,H,j)=>{let J=C.parcels.map(({id:fe,version:Le})=>({id:fe,version:Le,to:H.to,...j})),[re,we]=[e.now(),O()];return c.write(async()=>{await Ir(we,J,v),Y(r,re.office.next.moved(at(H.to,re),J.length))},()=>{p([]),M=!0}).finally(i)},L=(C,H)=>{let j={...o.get(),...Ke(o.get(),"farmland")},J=H===void 0?j.committee:H??"none";o.set({...j,...Xe(j,"parcels",Tl(C,f.only())),committee:J}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},R=(C,H)=>{let j=b.still();Eo("parcels",O(),Tl(C,f.only(),H)).then(J=>{let re=[...J].map(we=>xe({layer:"parcels",fid:we}));j()&&p([...new Set([...w.places(),...re])])},J=>{j()&&(S=oe(J),n())})},k=(C,H)=>{let{words:j,office:J}=H,{committee:re}=H.view,we=re===null?C:C.filter(fe=>(fe.committee??"none")===re);return s`
<table class="stage-board">
<thead>
<tr>
<th>${j.fields.stage}</th>
<th>${J.stages.parcels}</th>
<th>${j.unit.mu}</th>
</tr>
</thead>
${qi.filter(fe=>we.some(Le=>Le.stage===fe)).map(fe=>D(fe,we.filter(Le=>Le.stage===fe),H))}
<tfoot>
<tr>
<th scope="row">${J.stages.all}</th>
<td>${Pl(we)}</td>
<td>${Sl(we)}</td>
</tr>
</tfoot>
</table>
`},D=(C,H,j)=>{let J=y===C;return s`
<tbody data-stage=${C}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${J?"true":"false"}
@click=${()=>{y=J?"":C,n()}}
>
${pn(un[hn(C)],yn(C))}
<span>${at(C,j)}</span>
</button>
</th>
${A(H,()=>L(C,void 0))}
</tr>
${J?H.map(re=>s`
<tr class="stage-unit" data-committee=${re.committee??""}>
<th scope="row">
<span>${_(re.committee,j)}</span>
${d()?s`
<button type="button" class="text-button" @click=${()=>R(C,re.committee)}>
${j.office.stages.pickThese}
</button>
`:null}
</th>
${A([re],()=>L(C,re.committee))}
</tr>
`):null}
</tbody>
`},A=(C,H)=>s`
<td><button type="button" data-rows @click=${H}>${Pl(C)}</button></td>
<td>${Sl(C)}</td>
`,_=(C,{committees:H,office:j})=>C===null?j.edit.noCommittee:H.get(C)??C,q=C=>{let{value:H,problem:j}=h(),J=(H==null?void 0:H.steps.find(re=>re.to===P))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${C.office.stages.chosen(w.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>p([])}>
${C.office.stages.clear}
</button>
</p>
${H===null?je(j,C,"standing-problem"):B(H,J,C)}
${H===null||J===null?ve(c.problem(),C,"step-problem"):G(H,J,C)}
${J===null?f.putPart(w.places().map(re=>ht(re).fid),()=>{p([]),i()},C):null}
</div>
`},B=({steps:C},H,j)=>C.length===0?s`
<p class="form-hint" data-no-common>${j.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${j.office.next.title}>
${C.map(J=>s`
<button
type="button"
data-step=${J.to}
aria-pressed=${H===J}
@click=${()=>$(H===J?null:J)}
>
${pn(un[hn(J.to)],yn(J.to))}${Ur(J,j)}
</button>
`)}
</div>
`,G=(C,H,j)=>Br(H,{count:C.parcels.length,busy:c.busy(),problem:c.problem()},{send:J=>{x(C,H,J)},cancel:()=>$(null)},j),F=()=>{g(),[S,M,W]=[null,!1,!1],c.clear(),u.leave(),f.leave(),l.forget(),m.forget()};return{title:({office:C})=>C.stages.title,key:({view:{town:C}})=>{var H;return`${C??""} ${((H=a.get().session)==null?void 0:H.account)??0}`},enter:()=>{F(),w.begin()},leave:()=>{F(),w.end()},body:C=>{let{stages:H}=C.office,{asOf:j}=C.view,J=f.only(),{value:re,problem:we}=l.of(`${O()} ${j??""} ${J}`,()=>_r(O(),j,et(Rl(J))));if(re===null)return je(we,C);let fe=Le=>{W=Le,n()};return W?s`
<p class="board-next plan-folded">
<span>${H.chosen(w.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>fe(!1)}>${H.picked}</button>
</p>
`:s`
${d()?s`
<p class="form-hint">${H.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>fe(!0)}>
${Q("locate")}${H.onMap}
</button>
`:null}
${M?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${H.takeBack}
</button>
</p>
`:null}
${f.choicePart(C)} ${z(S,C)} ${k(re,C)}
${J===""?u.part(C):null} ${w.places().length===0?null:q(C)}
`}}}function Tl(e,t,n){let o=[{kind:"in",field:"stage",values:[e]},...Rl(t)];return et(n===void 0?o:[...o,{kind:"in",field:"committee",values:[n]}])}function Rl(e){return e===""?[]:[{kind:"in",field:"batch",values:[e]}]}function Pl(e){return K(e.reduce((t,{count:n})=>t+n,0))}function Sl(e){let t=e.reduce((n,{mu_printed:o})=>n+yt(Number(o)),0);return Te(t/100)}var Dl=["rain","absent","waste"];function Ll(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,m=new Map,c=new Map,u=null,f=new Map,b="seen",y="",P=te(e),S=null,M=new de,W=0,v=Cr(t,e.ask,()=>n),O=()=>t.view.get().town??"",T=()=>nt(t.work.get().session,O()),d=()=>{u=t.data.get().coverage.value,M.read(Wo(O(),n),R=>{let k=new Map(((l==null?void 0:l.villages)??[]).map(D=>[D.fid,Se(D,o)]));for(let D of R.villages)k.has(D.fid)&&k.get(D.fid)!==Se(D,o)&&m.delete(D.fid);[l,S]=[R,null],e.ask()},R=>{S=oe(R),e.ask()})},w=()=>{let R=T(),k=((l==null?void 0:l.villages)??[]).filter(_=>(R===null||R.includes(_.committee??""))&&(r===null||_.committee===r)&&Se(_,o)!=="not_due"),D=_=>Mt.includes(Se(_,o)),A=_=>_.fid===a?0:D(_)?2:1;return k.sort((_,q)=>A(_)-A(q))},i=R=>m.get(R.fid)??null,p=()=>{W=0,v.close(),m=new Map,f=new Map,S=null,P.clear()},g=()=>{m=new Map(m);for(let R of w())!m.has(R.fid)&&["not_reported","not_staffed"].includes(Se(R,o))&&m.set(R.fid,"done");e.ask()},N=R=>{R(),p(),e.ask()},h=R=>{let k=w().flatMap(q=>{let B=i(q);if(B===null)return[];let G=`${q.fid} ${n} ${o} ${B} ${b}`,F=c.get(G)??{uuid:Pr(),captured_at:new Date().toISOString()};return c.set(G,F),[{...F,place:`villages.${q.fid}`,date:n,slot:o,result:B,basis:b}]});if(k.length===0||P.busy())return;let D=new Map(k.map(({uuid:q,place:B})=>[q,ce(B).fid])),[A,_]=[O(),y.trim()];P.write(async()=>{var F;let q=await Sr(A,k,_),B=q.filter(({outcome:C})=>C==="refused");return B.length<q.length&&Y(t.data,R.office.report.sent(q.length-B.length)),!(t.work.get().open==="report"&&((F=k[0])==null?void 0:F.date)===n&&k[0].slot===o)&&B[0]!==void 0&&Y(t.data,Ml(B[0],R)),q},q=>{$(q,D),d()})},$=(R,k)=>{f=new Map;for(let D of R){let A=k.get(D.uuid)??0;if(D.outcome==="refused"){f.set(A,D);continue}m.delete(A);for(let[_,{uuid:q}]of c)q===D.uuid&&c.delete(_)}f.size===0&&(y="")},x=(R,k)=>{let D=Se(R,o),A=s`
${Wt(D)}${Lt(D,k)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(D))return s`
<span class="report-state">${A}</span>
`;let _={layer:"villages",fid:R.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${W===R.fid&&v.open(_,k)!==null}
@click=${()=>{v.open(_,k),W=R.fid,v.press(o)}}
>
${A}
</button>
`},L=(R,k)=>{let{office:D}=k,A=Se(R,o),_=i(R),q=pe({...R,layer:"villages"},k),B=f.get(R.fid),G=F=>{m=new Map(m).set(R.fid,_===F?null:F),e.ask()};return s`
<li
data-village=${R.fid}
class=${[Mt.includes(A)?"is-done":"",R.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${q}</span>
${x(R,k)}
<span class="report-choices" role="group" aria-label=${q}>
${["done","partial","missed"].map(F=>s`
<button
type="button"
data-result=${F}
aria-pressed=${_===F}
?disabled=${P.busy()}
@click=${()=>G(F)}
>
${D.report.results[F]}
</button>
`)}
</span>
${W===R.fid?v.part({layer:"villages",fid:R.fid},k):null}
${B===void 0?null:s`
<p class="report-refused" role="alert">${Ml(B,k)}</p>
`}
</li>
`};return{title:({office:R})=>R.report.title,key:({view:R})=>{var D;let k=t.work.get().report;return[R.town,(D=t.work.get().session)==null?void 0:D.account,k==null?void 0:k.date,k==null?void 0:k.slot,k==null?void 0:k.village].join(" ")},enter:()=>{var q;let R=t.work.get().report,k=t.data.get().coverage.value,D=k==null?void 0:k.slots.filter(({due:B})=>B).at(-1);[n,o]=[(R==null?void 0:R.date)??U(new Date),(R==null?void 0:R.slot)??((D==null?void 0:D.slot)==="pm"?"pm":"am")];let A=T();a=(R==null?void 0:R.village)??null;let _=((q=k==null?void 0:k.villages.find(({fid:B})=>B===a))==null?void 0:q.committee)??t.view.get().committee;r=(A==null?void 0:A.length)===1?A[0]??null:_==="none"?null:_,b=A===null?"told":"seen",p(),c=new Map,[l,y]=[null,""],d()},body:R=>{let{office:k,words:D,committees:A}=R;l!==null&&!P.busy()&&R.data.coverage.value!==u&&d();let{report:_}=k,q=w(),B=q.map(i).filter(j=>j!==null),G=B.some(j=>j!=="done"),F=U(new Date),C=T(),H=[...A].filter(([j])=>C===null||C.includes(j));return s`
${ue(D.action.date,[[F,D.headline.today],[X(F,-1),D.headline.yesterday]],n,j=>N(()=>{n=j,l=null,d()}))}
${ue(_.slot,[["am",D.am],["pm",D.pm]],o,j=>N(()=>{o=j}))}
${H.length<2?null:s`
<div class="form-field">
<label for="report-committee">${D.layers.committees}</label>
<select
id="report-committee"
@change=${j=>N(()=>{r=j.target.value||null})}
>
<option value="" .selected=${r===null}>${_.allCommittees}</option>
${H.map(([j,J])=>s`
<option value=${j} .selected=${j===r}>${J}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${D.reading}</p>
`:q.length===0?s`
<p class="form-hint">${_.none}</p>
`:s`
${q.some(j=>i(j)===null&&!Mt.includes(Se(j,o)))?s`
<button type="button" class="form-button is-quiet report-all" data-all @click=${g}>
${_.all}
</button>
`:null}
<ul class="report-list">
${q.map(j=>L(j,R))}
</ul>
`}
<form
class="report-foot"
@submit=${j=>{j.preventDefault(),(!G||y.trim()!=="")&&h(R)}}
>
${ue(_.basis,[["seen",_.bases.seen],["told",_.bases.told],["paper",_.bases.paper]],b,j=>{b=j,e.ask()})}
${G?s`
${Z({name:"report-reason",label:_.why,value:y,required:!0,input:j=>y=j,lengthMost:200})}
${ue(_.why,Dl.map(j=>[j,_.usual[j]]),Dl.find(j=>_.usual[j]===y)??"",j=>{j!==""&&(y=_.usual[j]),e.ask()})}
`:null}
${n===F?null:s`
<p class="form-hint">${_.afterwards}</p>
`}
${z(S??P.problem(),R)}
<button class="form-button report-send" data-send ?disabled=${P.busy()||B.length===0}>
${P.busy()?k.working:_.send(B.length)}
</button>
</form>
`}}}function Ml(e,{view:t}){return Fo(e,t.language)??e.detail??""}function Wl({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,m=null,c=new de,u=()=>{[a,l,m]=[null,null,null],c.drop()},f=(W,v)=>{var d;u();let{town:O,committee:T}=e.get();a={slot:W,date:v,town:O,committee:T,account:((d=t.get().session)==null?void 0:d.account)??null},b(a),o()},b=({slot:W,date:v,town:O,committee:T})=>{let d=ne(t.get().session,O);c.read(Lr(O??"",v,W,T===null||T==="none"?"":T,d),w=>{[l,m]=[w,null],o()},w=>{[l,m]=[null,oe(w)],o()})},y=()=>{var T;if(a===null)return;let{town:W,committee:v}=e.get(),O=((T=t.get().session)==null?void 0:T.account)??null;a.town===W&&a.committee===v&&a.account===O||(u(),o())};e.subscribe(y),t.subscribe(y),n.subscribe((W,v)=>{W.touched!==v.touched&&a!==null&&b(a)});let P=({slot:W,date:v})=>(a==null?void 0:a.slot)===W&&a.date===v,S=({phone:W},v)=>W!==null&&/^[+\d\s()-]+$/.test(W)?s`
<a href=${`tel:${W.replace(/[^+\d]/g,"")}`}>${W}</a>
`:s`
<span>${W===null||W===""?v:W}</span>
`,M=(W,v,O)=>{let{crew:T,today:d}=O.office,w=(l??[]).filter(({committee:p})=>p===W),i=v.filter(p=>(p.committee??"")===W);return s`
<section data-call-committee=${W}>
<h4>${r.committee(W===""?null:W,O)}</h4>
<ul>
${i.map(p=>{let g=w.filter(({village:N})=>N===p.fid);return s`
<li>
<b>${r.village(p,O)}</b>
<span class="calls-people">
${g.map(N=>s`
<span>${N.name} ${S(N,T.noPhone)}</span>
`)}
${g.length===0?d.nobodyToCall:null}
</span>
</li>
`})}
${w.filter(({village:p})=>p===null).map(({name:p})=>s`
<li class="calls-clerk">
<span>${d.clerk}</span>
<span>${p}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(W,v)=>{let{session:O}=t.get();if(!Nt(O,v.view.town)||W.lacking.length===0)return null;let{today:T}=v.office,d=P(W);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${d}
@click=${()=>{d?(u(),o()):f(W.slot,W.date)}}
>
${Q("people")}${d?T.callHide:ne(O,v.view.town)?T.callWhole:T.call}
</button>
`},part:(W,v)=>{if(!P(W))return null;let O=[...new Set(W.lacking.map(({committee:d})=>d??""))],{crew:T}=v.office;return s`
<div class="board-calls">
${z(m,v,"calls-problem")}
${l===null?m===null?s`
<p class="form-hint">${T.reading}</p>
`:null:O.map(d=>M(d,W.lacking,v))}
${l!==null&&ne(t.get().session,v.view.town)?s`
<p class="form-hint">${T.noted}</p>
`:null}
</div>
`}}}var mn=60,Ui=350;function El({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,m=P=>P>=a.length-1?null:a[P]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let P=U(new Date);a=Array.from({length:mn},(M,W)=>X(P,W-mn+1)),r="reading",t();let S=a.map((M,W)=>m(W));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(S),es(n.view.get(),S,l.signal)])},f=async P=>{if(await u(),r!=="reading")return;let S=a.indexOf(P),M=S<0||S===a.length-1?0:S;r="playing",e.playDay(m(M)),o=window.setInterval(()=>{M+=1,e.playDay(m(M)),M>=a.length-1&&c(),t()},Ui),t()},b=P=>{r==="still"?f(P):c(),t()},y=async P=>{let S=a.length>0&&r!=="reading";c(),S||await u(),c(),e.playDay(m(P)),t()};return{stop:c,part:(P,{office:S,view:M})=>{let W=U(new Date),v=mn-1-Math.round((Date.parse(W)-Date.parse(P))/864e5),O=r==="still"?S.today.play:S.today.pause;return s`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${O} @click=${()=>b(P)}>
${Q(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${mn-1}
aria-label=${S.today.days}
aria-valuetext=${We(P,M.language)}
.value=${String(Math.max(0,v))}
@input=${T=>{y(Number(T.target.value))}}
/>
<span>${r==="reading"?S.working:P.slice(5)}</span>
</div>
`}}}var Gi=14,Vi=["rain","wind","roads","festival"];function Cl(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],m=Er(n),c=te(e),u=null,f=ee(n),b=ee(n),y=null,P=()=>{f.again(),b.again()};t.data.subscribe((h,$)=>{h.touched!==$.touched&&t.work.get().open==="today"&&P()});let S=({town:h})=>{let $=U(new Date);return f.of(`${h} ${$}`,()=>Nr(h,$,X($,Gi)))},M=()=>({from:a,to:a,slot:l,...u===null?{}:{committee:u}}),W=({town:h,slots:$})=>{let x=$.map(L=>L.due).join();return b.of([h,a,l,u,x].join(" "),()=>Dr(h,M()))},v=()=>{[r,y]=[!1,null],m.forget(),c.clear(),f.forget(),b.forget()},O=h=>{let $=U(new Date),x=tt(new Date),L=h.slots.filter(({ends:R})=>x<R).map(R=>R.slot==="pm"?"pm":"am");[r,y]=[!0,null],c.clear(),b.forget(),m.forget(),a=L.length===0?X($,1):$,l=L.length===1?L[0]??"both":"both",{committee:u}=t.view.get(),n()},T=(h,$,x)=>{let L={...M(),reason:$};return c.write(()=>Rr(h,L),R=>{[y,r]=[{change:R,text:x},!1],P()})},d=h=>c.write(async()=>{await h(),Y(t.data,o().office.suspend.ended)},()=>{y=null,P()}),w=(h,{office:$,words:x})=>{let L=U(new Date);return h===L?x.headline.today:h===X(L,-1)?x.headline.yesterday:h===X(L,1)?$.suspend.tomorrow:h},i=(h,{committees:$,office:x})=>h===void 0?x.report.allCommittees:$.get(h)??h,p=(h,$)=>{if(h.length===0)return null;let x=h.reduce((R,k)=>R+k.slots,0),L=({place:R,slots:k})=>`${pe(ce(R),$)}${k>1?` ×${k}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${x} role="status">
${$.office.suspend.takesOut(x,h.length)}
<p tabindex="0">${h.map(L).join($.words.listComma)}</p>
</div>
`},g=(h,$)=>{let{value:x,problem:L}=W(h),{office:R,words:k,committees:D}=$,{suspend:A}=R,_=U(new Date),q=h.villages.filter(F=>u===null||F.committee===u),B=i(u??void 0,$),G=[w(a,$),A.slots[l]];return s`
<div class="board-suspend-form">
${ue(A.day,[[X(_,-1),k.headline.yesterday],[_,k.headline.today],[X(_,1),A.tomorrow]],a,F=>{a=F,n()})}
${ue(R.report.slot,[["am",A.slots.am],["pm",A.slots.pm],["both",A.slots.both]],l,F=>{l=F,n()})}
<div class="form-field">
<label for="suspend-committee">${A.scope}</label>
<select
id="suspend-committee"
@change=${F=>{u=F.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${R.report.allCommittees}</option>
${[...D].map(([F,C])=>s`
<option value=${F} .selected=${F===u}>${C}</option>
`)}
</select>
</div>
${L===null?p(x??[],$):z(L,$,"effect-problem")}
<p class="board-what">${A.what(...G,B,q.length)}</p>
${m.part({name:"suspend-reason",why:A.why,usual:Vi.map(F=>[F,A.reasons[F]]),act:A.title,busy:c.busy()||x===null&&L===null,because:F=>{T(h.town,F,A.suspended(...G,B))}},$)}
</div>
`},N=(h,$,x)=>{let{office:L}=x,R=()=>d(()=>Mr($,h.id,X(U(new Date),-1))),k=U(new Date),D=h.village===void 0?i(h.committee,x):pe(ce(h.village),x),A=w(h.from<k?k:h.from,x),_=h.to>h.from&&h.to>k?L.suspend.until(w(h.to,x)):"";return s`
<li data-suspension=${h.id}>
<span>
<b>${[A,L.suspend.slots[h.slot],_].filter(Boolean).join(" ")}</b>
<small>${[D,h.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${R}>
${L.suspend.end}
</button>
</li>
`};return{close:v,part:(h,$)=>{if(!ne(t.work.get().session,$.view.town))return null;let{suspend:x}=$.office,{value:L,problem:R}=S(h),k=y;return s`
<section class="board-suspend">
<h3>
${x.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){O(h);return}r=!1,n()}}
>
${r?$.office.cancel:x.open}
</button>
</h3>
${r?g(h,$):null} ${ve(c.problem()??R,$,"suspend-problem")}
${k===null?null:mt(k.text,x.takeBack,c.busy(),()=>{d(()=>He(h.town,k.change,""))})}
${L===null||L.length===0?null:s`
<ul class="board-list">
${L.map(D=>N(D,h.town,$))}
</ul>
`}
</section>
`}}}function _l(e){let{stores:t}=e,n=Cl(e),o=Yo(e.ask),r=ee(e.ask),a=El(e);t.view.subscribe((d,w)=>{d.selected!==null&&d.selected!==w.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:d})=>{if(!ze(t.work.get().session,d))return[];let{value:w}=r.of(d,()=>_t(d,$t));return((w==null?void 0:w.ending)??[]).map(({place:i})=>i)};t.data.subscribe((d,w)=>{d.touched!==w.touched&&t.work.get().open==="today"&&r.again()});let m=(d,w)=>pe({...d,layer:"villages"},w),c=(d,{committees:w,office:i})=>(d===null?void 0:w.get(d))??i.edit.noCommittee,u=(d,w,i,p)=>{let g=w.map($=>$==="not_staffed"?"not_reported":$),N=w.length===1&&(w[0]==="not_staffed"||w[0]==="not_reported"),h=et([{kind:"in",field:d,values:g},...N?[{kind:"range",field:"cleaners",from:w[0]==="not_staffed"?0:1,to:w[0]==="not_staffed"?0:null}]:[]]);f(h,i,p)},f=(d,w,i)=>{let p=U(new Date),g={...t.view.get(),committee:i};t.view.set({...Ke(g,"coverage"),...Xe(g,"villages",d),date:w===p?null:w,committee:i})},b=Wl(e,{village:m,committee:c}),y=(d,w)=>{t.work.set({open:"report",report:{slot:d,date:w}})},P=(d,w,i)=>{let{words:p,office:g}=i,N=xn(w.villages,d.slot),h=()=>{let $={date:w.date,clock:tt(new Date),slot:d.slot},x=Vo($,N,L=>m(L,i),L=>c(L,i),p,g.today.reminder);Io(x).then(L=>Y(t.data,L?g.today.reminded:p.measure.notCopied))};return s`
<section class="board-slot" data-slot=${d.slot}>
<h3>
${p[d.slot]}
<small>${d.starts}–${d.ends}</small>
${d.all===0?null:s`
<b>${K(d.done)}</b>
<small>/ ${K(d.all)}</small>
`}
</h3>
${d.due?s`
${zo(d)}
<p class="board-counts">
${qo.filter($=>d.counts[$]>0).map($=>s`
<button
type="button"
data-state=${$}
@click=${()=>u(d.slot,[$],w.date,null)}
>
${Wt($)}${Lt($,i)} ${K(d.counts[$])}
</button>
`)}
</p>
${N.length===0?null:s`
<p class="board-next ${d.over?"is-over":""}">
<span>${g.today.lacking(N.length,d.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${h}>
${Q("copy")}${g.today.remind}
</button>
${b.button({...d,date:w.date,lacking:N},i)}
${S(d.slot,w.date,i)}
</p>
${b.part({...d,date:w.date,lacking:N},i)}
`}
`:s`
<p class="form-hint">${g.today.begins(d.starts)}</p>
`}
</section>
`},S=(d,w,{view:i,office:p})=>ze(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>y(d,w)}>
${p.today.report}
</button>
`:null,M=(d,w,i)=>{let p=w.filter(N=>N.due).map(({slot:N})=>N),g=(N,h)=>{let{done:$,all:x,villages:L}=N[h];if(!p.includes(h)||x===0)return s`
<td>–</td>
`;let R=[...new Set(L.map(k=>Se(k,h)))];return s`
<td class=${L.length>0?"has-left":""}>
${L.length===0?s`
${$} / ${x}
`:s`
<button type="button" @click=${()=>u(h,R,d.date,N.committee??"none")}>
${$} / ${x}
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
${Go(d.villages).map(N=>s`
<tr data-committee=${N.committee??""}>
<th scope="row">${c(N.committee,i)}</th>
${g(N,"am")}${g(N,"pm")}
</tr>
`)}
</tbody>
</table>
`},W=(d,w)=>{let{words:i,office:p}=w,g=["am","pm"].flatMap(N=>{let h=xn(d.villages,N);return h.length===0?[]:[{slot:N,units:h}]});return g.length===0||d.first_record===null||d.date<d.first_record?null:s`
<section class="board-holes">
<h3>${p.today.holes}</h3>
${g.map(({slot:N,units:h})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(N,["not_reported"],d.date,null)}>
${i[N]} ${p.today.lackingOf(h.length)}
</button>
${S(N,d.date,w)}
</p>
`)}
</section>
`},v=(d,w,i,p)=>{let{office:g}=p,N=Ko(d,i,w,l(d));return s`
<section class="board-todo" aria-label=${g.today.todo}>
<h3>${g.today.todo}${N.length===0?"":` · ${N.length}`}</h3>
${N.length===0?s`
<p class="form-hint">${g.today.nothing}</p>
`:s`
<ol class="board-list">
${N.map(h=>O(h,d,p))}
</ol>
`}
</section>
`},O=(d,w,i)=>{let{words:p,office:g,view:N}=i,{session:h}=t.work.get(),$=ze(h,N.town),{today:x}=g,[L,R,k]={overdue:()=>{let D=d.kind==="overdue"?d.slot:"am";return $?[x.lacking(d.count,!0),ne(h,N.town)?x.callWhole:x.call,()=>b.open(D,w.date)]:[x.lacking(d.count,!0),x.check,()=>u(D,["not_reported"],w.date,null)]},disputed:()=>{let D=d.kind==="disputed"?d.slot:"am";return[x.disputed(d.count),x.check,()=>u(D,["contested"],w.date,null)]},bare:()=>$?[x.bare(d.count),g.plan.open,()=>t.work.set({open:"plan"})]:[x.bare(d.count),x.check,()=>f(et([{kind:"range",field:"cleaners",from:0,to:0}]),w.date,null)],ending:()=>[x.ending(d.count),g.plan.open,()=>t.work.set({open:"plan"})],holes:()=>$?[x.holesLeft(d.count),x.report,()=>y("pm",X(w.date,-1))]:[x.holesLeft(d.count),x.check,()=>u("pm",["not_reported"],X(w.date,-1),null)]}[d.kind]();return s`
<li data-todo=${d.kind}>
<span>${"slot"in d?`${p[d.slot]}${p.colon}`:""}${L}</span>
<button type="button" class="form-button is-quiet" @click=${k}>${R}</button>
</li>
`},T=(d,{view:w,words:i,office:p})=>ze(t.work.get().session,w.town)?s`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${K(d.villages.filter(g=>!g.staffed).length)}
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
`:null;return{title:({office:d,view:w})=>w.date===null?d.today.title:d.today.past,key:({view:d})=>d.town??"",enter:()=>{n.close(),b.close(),a.stop(),o.forget(),r.forget();let d=t.view.get();(d.date!==null||d.theme!=="coverage")&&t.view.set({...Ke(d,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),b.close()},body:d=>{let w=d.data.coverage.value;if(w===null)return s`
<p class="form-hint">${d.words.reading}</p>
`;let i=w.date===U(new Date),p=i?o.before(w):null,g=p===null?null:Al(p,d),N=Al(w,d),h=Uo(N,i?tt(new Date):null);return s`
<p class="form-hint board-head">
${i?d.words.asOf(N.date,tt(new Date(N.as_of))):d.words.onDate(N.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${Q("present")}${d.office.today.wall}
</button>
</p>
${a.part(N.date,d)}
${N.first_record===null||N.date<N.first_record?s`
<p>${d.words.headline.noRecordsOf(N.date)}</p>
`:s`
${i?v(N,g,h,d):null}
${h.map($=>P($,N,d))} ${T(N,d)} ${n.part(N,d)}
${M(N,h,d)}
`}
${g===null?null:W(g,d)}
`}}}function Al(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return Ro({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Mb(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>kn({view:o.get(),data:r.get(),words:Oo[o.get().language]}),ask:()=>v(),signedIn:async O=>{try{return await O()}catch(T){if(!(T instanceof Mo)||T.problem.status!==401||!await Ki(t))throw T;return O()}}},u={account:Ws(c),people:qa(c),changes:Js(c),history:Fa(c),edit:ra(c),shape:Zs(c),draw:Xs(c),today:_l(c),report:Ll(c),plan:ml(c),period:Ya(c),calendar:Ka(c),stages:Nl(c),compare:Hs(c),month:Aa(c)},f="",b=null,y=null,P=()=>l.set({open:null}),S=O=>{var d,w,i;b!==null&&((w=(d=u[b]).leave)==null||w.call(d)),b===null&&(y=document.activeElement instanceof HTMLElement?document.activeElement:null),b=O,document.body.classList.toggle("has-work",O!==null),document.body.classList.toggle("has-papers",O==="month");let{mode:T}=a.get();if((T.kind==="place"||T.kind==="compare")&&a.set({mode:Oe}),O===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(y==null?void 0:y.isConnected)===!0?y:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=e.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},M=O=>{O!==null?l.set({open:"month"}):l.get().open==="month"&&P()};o.subscribe((O,T)=>{O.papers!==T.papers&&M(O.papers)}),o.get().papers!==null&&M(o.get().papers);let W=()=>{},v=()=>W();W=_o(e,t,O=>{let T=O.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",T===null),T!==b&&S(T),T===null)return null;let d=kn(O),w=u[T],i=`${T} ${w.key(d)}`;i!==f&&(f=i,w.enter());let p=w.title(d);e.setAttribute("aria-label",p);let{mode:g}=a.get();return e.classList.toggle("is-placing",g.kind==="place"&&g.waiting),e.classList.toggle("is-comparing",g.kind==="compare"),e.classList.toggle("is-drawing",T==="shape"||T==="draw"),e.classList.toggle("is-wide",T==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${p}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${d.words.action.close}
@click=${P}
>
${Q("close")}
</button>
</header>
<div class="work-body work-${T}">${w.body(d)}</div>
`}),a.subscribe((O,T)=>{O.mode!==T.mode&&v()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&b!==null&&l.get().gate===null&&P()})}function Ki({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{Mb as mountWork};
