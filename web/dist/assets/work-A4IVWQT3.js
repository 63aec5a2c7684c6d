import{a as rs}from"./chunk-GEY32XWL.js";import{a as as,b as ls,c as is,d as cs,e as Nn,f as It,g as ds,h as ms,k as us,l as ps,m as fs,p as Ft,q as at}from"./chunk-JQWCM7JC.js";import{a as Or,b as Tr,c as Sr,d as Pr,e as Nr,f as Rr,g as Et,h as Dr,i as At,j as Tn,k as Mr,l as Lr}from"./chunk-PWPFYDIV.js";import{b as _t,c as Wr,d as Cr,e as Er,f as Ar,g as _r,h as Ir,i as Fr,j as jr,k as rt,l as Hr}from"./chunk-H7BAGRZX.js";import{a as ee}from"./chunk-MUE4KJNT.js";import{A as Fe,B as xr,a as ot,c as sr,f as ar,g as lr,h as ir,i as cr,j as dr,k as mr,l as ur,m as pr,n as xn,o as fr,p as gr,q as hr,r as yr,s as Ct,t as $r,u as Ie,v as br,w as wr,x as On,y as vr,z as kr}from"./chunk-V2EVCRPV.js";import{a as $e,e as qr,f as Br,g as Ur,h as Vr,i as Gr,j as Sn,k as st,l as Kr,m as Yr,n as zr,o as Jr,q as Zr}from"./chunk-JWAXXDIU.js";import"./chunk-5JKUZL43.js";import{j as Xr,k as Qr,l as es,m as ts}from"./chunk-JEMLP766.js";import{a as nt,b as Xo,d as Qo,f as er,g as tr,h as kn,i as nr,j as or,k as rr,l as Lt,m as Wt,r as we}from"./chunk-JVSI3ZHN.js";import{b as ht,c as Yo,d as zo,e as Jo,f as Zo}from"./chunk-FSXV7XXZ.js";import{a as ns,b as os}from"./chunk-WLGKQWSS.js";import{a as Wo,b as ss,e as Pn}from"./chunk-4A4N5WW6.js";import{a as $n,b as ne,c as bn,d as St,e as Qe,f as Ge,g as Ke,i as Lo}from"./chunk-MJZ7K77S.js";import{f as Ot,k as So}from"./chunk-6TXT5EEA.js";import{b as Ve,d as Je}from"./chunk-2XD26ZCQ.js";import{d as ho}from"./chunk-TBDTXJVR.js";import{a as Oo,b as To,c as fn,d as gn}from"./chunk-G6LQKNM6.js";import{a as ge}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as bo,b as Ee,c as pt,e as wo}from"./chunk-M6AR5UX4.js";import{c as gt}from"./chunk-KRRQ52TJ.js";import{a as Co}from"./chunk-GNY7QLO5.js";import{a as vo}from"./chunk-PTLYZS33.js";import{a as co,b as mo,c as kt,e as uo,f as po,g as fo}from"./chunk-DIU4NRWH.js";import{b as ke}from"./chunk-BXEARTBI.js";import{a as yo,m as $o}from"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as ie,b as Fo,c as me,d as jo,e as Rt,f as Oe,g as Ho,h as qo,i as vn,j as Bo,k as Uo,m as Dt,n as Mt,o as Vo,p as Q,q as Go}from"./chunk-P34OXT5D.js";import{a as wn,b as Y,c as _e,d as Se,e as _o,f as Io,g as et,h as tt,i as Z,j as Pt,k as ye,l as Nt,m as le,n as Re}from"./chunk-SUFLTKNT.js";import{a as ce}from"./chunk-RWT4YOSQ.js";import"./chunk-G4P7XUGF.js";import{c as Ao}from"./chunk-M4ZMK2PU.js";import{a as Eo}from"./chunk-DHPYUQPK.js";import{b as xo}from"./chunk-FVE2Q2OD.js";import{d as pn}from"./chunk-D4T2FIB6.js";import{a as U,b as Xe,c as Ne,e as J,f as he,g as yn}from"./chunk-BBVHBITH.js";import{a as Ae,e as ko}from"./chunk-G4E57JJO.js";import{g as go}from"./chunk-HFYIJ25T.js";import{c as No,d as Ro,j as hn,o as Do,r as Mo,v as te}from"./chunk-ACO2773S.js";import{a as K,b as xe,c as ft,d as Po,e as Ze,f as Tt}from"./chunk-GA7RUKXF.js";import{a as z}from"./chunk-KXHZUGMI.js";import"./chunk-EH2SCFZP.js";import{d as bt,f as wt,l as mn,m as vt,r as X}from"./chunk-RKDKU3EV.js";import{a as s,b as Ue,d as so}from"./chunk-3PJR2OYE.js";import{c as lo,d as un,e as ue,f as io}from"./chunk-6HCXI4IL.js";import{a as ve,b as xt}from"./chunk-4TS7O3HR.js";import{d as $t,e as ao,f as dn}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Ko}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var gs=7;function hs(e,t,n,o){let r=Nn({boxes:{},...jt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function jt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Rn({written:e,feature:t},n){return e.now.boxes[n]??kn(t.properties[n])}function ys(e,t,n){if(Rn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:It(e.written,t,{boxes:o})}}function $s(e,t){let n=Ts(e.written.now.boxes,o=>o===t);return{...e,written:It(e.written,`leave ${t}`,{boxes:n})}}function Dn(e,t){return{...e,written:It(e.written,Object.keys(t).join(),t)}}function bs(e,[t,n]){return Dn(e,{lon:t.toFixed(gs),lat:n.toFixed(gs)})}function ws({written:{now:e},feature:t}){let{lon:n,lat:o}=jt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function vs(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>ks(t,o,r))||ws(e)}function ks(e,t,n){return n.trim()!==kn(e.properties[t]).trim()}function Fl({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function xs(e,t){let n=rr(t,e.feature,e.written.now.boxes);if(!ws(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Fl(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Os(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Mn(e,n,`"${t.version}"`),late:t}}function Mn(e,t,n){let{feature:o,written:r}=e,a=jt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:jt(t),m=Ts(r.now.boxes,(c,u)=>!ks(o,c,u));return{...e,feature:t,tag:n,late:null,written:Nn({...r.now,...l,boxes:m})}}function Ln(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Ts(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ss=1,Ps="edit ";function Wn(e){return Ps+ve(e)}function Cn(e){return vs(e)||e.written.now.reason.trim()!==""}function En(e){let{account:t,selection:n}=e;Cn(e)?as(t,Wn(n),{form:Ss,draft:e}):lt(e)}function lt({account:e,selection:t}){cs(e,Wn(t))}function An(e,t){return Rs(ls(e,Wn(t)))}function Ns(e){return is(e).filter(({name:t})=>t.startsWith(Ps)).flatMap(t=>Rs(t)??[])}function Rs(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ss||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Ht=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Ns(t).map(l=>this.edit(l,n)),...us(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:ve(r),title:we(r.layer,a,o),said:[he(new Date(n).toISOString()),...jl(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>lt(t)}}drawing(t,n,o){var b;let{sketch:r,at:a,name:l}=n,{layer:m,fid:c,town:u}=r,h=Ft[o.view.language];return{name:l,title:(c===null||(b=r.base[String(c)])==null?void 0:b.title)??o.words.kinds[m],said:[he(new Date(a).toISOString()),c===null?h.title:h.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:m,fid:c},u,m),drop:()=>ps(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:m}=l.office;return s`
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
${this.throwing===t?le(m.throwSure,m.throwAway,()=>{a(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&fs(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function jl({selection:e,written:t},n){let o=new Map(nt(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var ql=90;function _n({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:m}=r,c=io(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:Ae(c,m.language),u)}function Ds(e){let{work:t,data:n}=e.stores,o=new Ht(e),r=null,[a,l,m]=["",null,"read"],[c,u,h]=[null,"",""],b=i=>p=>{[c,u]=[te(p),i],e.ask()},y=()=>{e.signedIn(lr).then(i=>{r=i,e.ask()},b("tokens"))},O=()=>{Pn(async()=>{await sr();let i=await ss();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),z(n,e.now().office.account.signedOut)},b("tokens"))},S=i=>{i.preventDefault();let p=i.currentTarget,{old:g="",fresh:N="",again:f=""}=Re(i),{gate:$,account:x}=e.now().office;[c,u]=[null,"password"],h=rs(N)<10?$.short:N!==f?$.differ:"",e.ask(),h===""&&e.signedIn(()=>Pn(()=>ar(g,N))).then(()=>{p.reset(),z(n,x.changed)},b("password"))},W=i=>{i.preventDefault();let p=i.currentTarget,{token:g="",days:N=""}=Re(i);[c,u,a]=[null,"tokens",""],e.signedIn(()=>ir(g.trim(),m,Number(N))).then(f=>{a=f,Pt(p,"token"),y()},b("tokens"))},C=i=>{l=null,e.signedIn(()=>cr(i)).then(y,b("tokens"))},w=(i,p)=>u===i&&h!==""?s`
<div class="form-problem" role="alert">${h}</div>
`:Y(u===i?c:null,p,`form-problem-${i}`),T=(i,p)=>{let{account:g,allTowns:N}=p.office,f=[...i.administrator?[N]:[],...i.memberships.map($=>_n($,p))];return s`
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
${(f.length===0?[g.noRoles]:f).map($=>s`
<li>${$}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${O}>${g.signOut}</button>
</section>
`},P=(i,p)=>{let{account:g,gate:N}=p.office;return s`
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
`},d=(i,p)=>{let{account:g}=p.office,N=i.last_used===null?g.neverUsed:g.used(U(new Date(i.last_used))),f=[g[i.scope],g.until(U(new Date(i.expires))),N];return s`
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
`},v=i=>{let{account:p}=i.office;return s`
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
${Nt(p.secret,a,e)}
</div>
`}
${w("tokens",i)}
<details class="work-more">
<summary>${p.make}</summary>
<form @submit=${W}>
${Z({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
${ye("scope",p.scope,[["read",p.read],["write",p.write]],m,g=>m=g)}
${Z({name:"days",label:p.days,value:String(ql),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${p.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,u,h]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?y():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:p}=t.get();return p===null||!p.signed_in?s``:s`
${T(p,i)} ${o.body(p.account,i)} ${P(p,i)} ${v(i)}
`}}}function qt(e){let t=e.flatMap(l=>l===null?[]:$o(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=yo(t.map(l=>l.flatMap(([m=0,c=0])=>[m,c])));return[n,o,r,a]}var Bl=["version","updated_at","created_at","town"];function Ws(e,t){let n=new Map(e.map(r=>[un(r),r])),o=new Map(t.map(r=>[un(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],m=a===null||l===null?[]:Ul(a,l);return a===null||l===null||m.length>0?[{fid:r,was:a,is:l,fields:m}]:[]})}function Ul(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Bl.includes(l)&&!Ms(n[l],o[l]));return Ms(e.geometry,t.geometry)?a:[...a,"geometry"]}function Ms(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Cs(e,t,n,o,r){let[a,l]=[Ls(e,n,r),Ls(t,n,r)],m=new Set([...a.keys(),...l.keys()]),c=[...m].filter(u=>u!==null&&!o.includes(u));return[...o,...c,null].flatMap(u=>m.has(u)?[{value:u,was:a.get(u)??it,is:l.get(u)??it}]:[])}var it={count:0,measure:0};function Bt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Ls(e,t,n){let o=new Map;for(let{properties:r}of e){let a=Vl(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Bt(o.get(a)??it,{count:1,measure:l}))}return o}function Vl(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Gl=7,In=40,Kl=400;function Fn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Is(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,m]=[!1,null],c=null,u=In,h=new ce,b=()=>{let{town:i}=t.get();if(i===null)return;[l,m,c,u]=[!0,null,null,In],e.ask();let[p,g]=[pt(o),r===""?null:pt(r)],N=ho(t.get().theme).map(async f=>{let[$,x]=await Promise.all([hn(f,i,void 0,p),hn(f,i,void 0,g)]);return{layer:f,then:$,now:x,changed:Ws($,x)}});h.read(Promise.all(N),f=>{[a,l]=[f,!1],y(),e.ask()},f=>{[m,l]=[te(f),!1],e.ask()})},y=()=>{let i=(a??[]).flatMap(N=>S(O(N))),p=_s(i.filter(({fields:N,is:f})=>f===null||N.includes("geometry")).map(N=>N.was)),g=_s(i.map(N=>N.is));n.set({mode:p===null&&g===null?ke:{kind:"compare",change:0,was:p,is:g}})},O=i=>{let{layer:p,then:g,now:N}=i,[f,$]=[t.get(),e.stores.data.get()],x=D=>Ot(f,{...$,layers:{[p]:{status:"ready",value:D,problem:null}}},p),[M,R]=[x(g),x(N)];if(M.fids===null||R.fids===null)return i;let k=i.changed.filter(({fid:D})=>{var A,_;return((A=M.fids)==null?void 0:A.has(D))===!0||((_=R.fids)==null?void 0:_.has(D))===!0});return{layer:p,then:M.features,now:R.features,changed:k}};t.subscribe((i,p)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==p.committee||i.filter!==p.filter||i.table!==p.table)&&y()});let S=({layer:i,changed:p})=>c===null?p:c.layer===i?p.filter(g=>Fn(g)===(c==null?void 0:c.kind)):[],W=(i,p)=>{c=(c==null?void 0:c.layer)===i&&c.kind===p?null:{layer:i,kind:p},u=In,y(),e.ask()},C=(i,{fid:p,was:g,is:N})=>{let f=qt([(g==null?void 0:g.geometry)??null,(N==null?void 0:N.geometry)??null]);N!==null&&t.set({selected:{layer:i,fid:p}}),f!==null&&e.acts.showExtent(f)},w=(i,p)=>{let g=p.flatMap(({fid:N,is:f})=>f===null?[]:[N]);t.set({...Je(t.get(),i,`fid IN (${g.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},T=(i,p)=>{let{compare:g}=p.office,N=U(new Date),f=()=>{let R=i==="from"?o:r;return R===""?[N,""]:R.split("T")},$=(R,k)=>{let D=R===""?"":`${R}${k===""?"":`T${k}`}`,A=wo(D)??"";i==="from"?o=A===""?o:A:r=A,b()},[x="",M=""]=f();return s`
<div class="compare-moment" data-moment=${i}>
<span>${g[i]}</span>
<input
type="date"
aria-label=${`${g[i]} ${p.words.action.date}`}
max=${N}
.value=${x}
@change=${R=>$(R.target.value,f()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${g[i]} ${g.time}`}
.value=${M}
@change=${R=>$(f()[0]??"",R.target.value)}
/>
</div>
`},P=(i,p)=>{let{layer:g,then:N,changed:f}=i,{words:$,office:x}=p,M=zl(g),R=go(g),k=er(g,R,$),D=Cs(N,i.now,R,Object.keys(k),M),A=D.reduce((L,{was:j,is:V})=>({value:null,was:Bt(L.was,j),is:Bt(L.is,V)}),{value:null,was:it,is:it}),_=(L,{was:j,is:V},F)=>s`
<tr class=${F?"compare-total":""}>
<th scope="row">${L}</th>
<td>${Es(j,M)}</td>
<td>${Es(V,M)}</td>
<td>${Zl(j,V,M)}</td>
</tr>
`,q=L=>f.filter(j=>Fn(j)===L).length,H=S(i),B=s`
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
${D.length<2?null:D.map(L=>_(L.value===null?$.filter.blank:k[L.value]??L.value,L,!1))}
${_($.table.sum,A,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${g}>
<h3>${$.layers[g]}${M===null?"":p.office.paren("",Jl(M,p))}</h3>
${f.length===0?s`
<p class="form-hint">${x.compare.same}</p>
${B}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(L=>q(L)===0?null:s`
<button
type="button"
class="compare-kind is-${L}"
data-kind=${L}
aria-pressed=${(c==null?void 0:c.layer)===g&&c.kind===L}
@click=${()=>W(g,L)}
>
${x.compare[L]}
<b>${K(q(L))}</b>
</button>
`)}
${H.every(({is:L})=>L===null)||H.length>Kl?null:s`
<button type="button" class="text-button" data-rows @click=${()=>w(g,H)}>
${X("table")}${$.tool.table}
</button>
`}
</div>
${B}
<ol class="compare-rows">
${H.slice(0,u).map(L=>v(g,L,p))}
</ol>
${H.length<=u?null:s`
<button type="button" class="form-button is-quiet" @click=${d}>
${x.compare.more(K(H.length-u))}
</button>
`}
`}
</section>
`},d=()=>{u+=200,e.ask()},v=(i,p,g)=>{let N=p.is??p.was;if(N===null)return null;let f=Fn(p);return s`
<li>
<button type="button" data-fid=${p.fid} @click=${()=>C(i,p)}>
<i class="is-${f}" aria-hidden="true"></i>
<b>${we(i,N,g)}</b>
<span>${f==="edited"?Xl(i,p,g):g.office.compare[f]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:p}})=>`${i??""} ${p}`,enter:()=>{o===""&&(o=bo(t.get())??J(U(new Date),-Gl)),a=null,b()},leave:()=>h.drop(),body:i=>s`
<div class="compare-moments">${T("from",i)} ${T("to",i)}</div>
<p class="form-hint compare-says">
${yn(pt(o),i.words)} →
${r===""?i.office.compare.present:yn(pt(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:s`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${Y(m,i)}
${l?s`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:s`
${(a==null?void 0:a.every(({then:p})=>p.length===0))===!0?s`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(a==null?void 0:a.some(({changed:p})=>p.length>0))===!0?Yl(i):null}
${(a??[]).map(p=>P(O(p),i))}
`}
`}}function Yl({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function zl(e){let{shape:t}=kt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function Jl(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Fs(e,t){return t==="area_m2"?xe(ge(e)):K(e)}function Es({count:e,measure:t},n){return n===null?K(e):s`
${Fs(t,n)}
<small>${K(e)}</small>
`}function Zl(e,t,n){let o=As(t.count-e.count,K);return n===null?o:s`
${As(t.measure-e.measure,r=>Fs(r,n))}
<small>${o}</small>
`}function As(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Xl(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return Qo(l,r);let m={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=Wt(e,m,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function _s(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var js=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","parcel_holders","memberships"];function Ut(e,{words:t,office:n}){return mo(e)?t.layers[e]:n.lists[e]??e}var jn=6,Ql=js;function Hn(e,t){let{log:n}=t.office,o=e.slice(0,jn).map(({layer:a,op:l,count:m})=>{var c,u;return((u=(c=n.people)[a])==null?void 0:u.call(c,l,m))??n.touch(Ut(a,t),l,m)}),r=e.length>jn?n.andMore(e.length-jn):"";return o.join(t.words.listComma)+r}function Vt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ql.includes(n))}function qn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Hs(e,t){return!/^tuntu [a-z ]+$/.test(e)&&qn(e,t)!==""}function ei(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function qs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=ei(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Bs(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:m,unit:c,level:u})=>{let h=c!==""?t.committees.get(c)??c:u===""?"":n.levels[u];return n.paren(l===""?a:l,h===""?n.roles[m]:`${n.roles[m]} · ${h}`)}).join(o.listComma)}function Us({change:e,touched:t},n){return n.office.log.willUndo(e,Hn(t,n))}function Vs(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,m]=o;return l===void 0||m===void 0?n.conflict(Ut(r,t),a):n.leaning(Ut(r,t),a,l,Ut(m,t))}var je=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new ce;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,m=o(t,n+1);if(m===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(m,u=>{if(!c())return;let h=r(u),b=h.slice(0,n);this.rows=t===null?b:[...this.rows,...b],[this.answer,this.all,this.reading,this.problem]=[u,h.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[te(u),!1],l()})}};function de(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var ti=["7","30","90"],ni=500;function Gs({stores:e,ask:t}){let n=null,o="7",r=Q(t),a=m=>{let c=e.view.get().town??"",u=U(new Date),h=J(u,1-Number(o));return r.of([c,m,h,u].join(" "),()=>$r(c,m,h,u,ni))};e.data.subscribe((m,c)=>{m.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(m,c,u)=>{var S;let{log:h}=u.office,b=((S=ue(u.data,m,c.fid))==null?void 0:S.properties)??{name:c.name},y=Ae(b,u.view.language)||(c.code??u.words.unnamed),O={insert:h.created,update:h.changed,delete:h.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${he(c.at)}</time>
<span>${O}</span>
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
${ye("changed-layer",m.office.log.ofLayer,[["",m.office.log.allLayers],...co.map(c=>[c,m.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:de(m.office.log.within,ti.map(c=>[c,m.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:m=>{if(n===null)return null;let{log:c}=m.office,u=n,{value:h,problem:b}=a(u);if(h===null)return _e(b,m);let{features:y,more:O}=h;return s`
<p class="form-hint" data-changed-count=${y.length}>
${O?c.lastChanged(y.length):c.changedCount(m.words.layers[u],y.length,Number(o))}
</p>
<ol class="log">
${y.map(S=>l(u,S,m))}
</ol>
`}}}function Gt(e,t){let[n,o]=[null,""],r=new at(e.ask),a=null,l=null,m=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=S=>{l=te(S),r.end(),e.ask()},u=S=>{let W=e.stores.view.get().town;W!==null&&([n,a,l,o]=[S,null,null,""],e.ask(),Ct(W,S+1,1).then(({changes:[C]})=>{n===S&&((C==null?void 0:C.change)===S?a=C:l={title:"gone",status:404},e.ask())},c))},h=()=>{let S=e.stores.view.get().town;if(S===null||n===null||r.lasts)return;r.begin();let W=n;e.signedIn(()=>Ie(S,W,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.undone),m(),t()},c)},b=S=>s`
<div class="form-problem" role="alert">
${S.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(W=>s`
<li>${Vs(W,S)}</li>
`)}
</ul>
</div>
`,y=(S,W)=>{let C=S===null?[]:Lt(S,W.view.language,W);return C.length===0?null:s`
<ul class="form-faults">
${C.map(w=>s`
<li>${w}</li>
`)}
</ul>
`},O=(S,W)=>{let{log:C}=W.office;return Vt(S)?s`
${Z({name:"undo-reason",label:W.office.paren(C.undoReason,W.office.optional),value:o,input:w=>o=w})}
${r.lasts?s`
<p class="form-hint" role="status">${et(r.seconds,W)}</p>
${tt(r.seconds,W)}
`:le(Us(S,W),C.undoIt,h,m,W)}
`:s`
<p class="form-problem" role="alert">
${S.undone_by===void 0?C.notHere(S.change):C.undoneBy(S.undone_by)}
</p>
`};return{end:m,part:(S,W)=>n!==S?s`
<button type="button" class="text-button log-undo" @click=${()=>u(S)}>
${X("undo")}${W.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?b(W):Y(l,W,"undo-problem")}
${y(l,W)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${m}>${W.office.cancel}</button>
`:O(a,W)}
`}}var oi=30;function Ks(e){let t=new je({size:oi,ask:(l,m)=>{let{town:c}=e.stores.view.get();return c===null?null:Ct(c,(l==null?void 0:l.change)??null,m)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=Gt(e,()=>t.read()),o=Gs(e),r=(l,m)=>{var u;let{log:c}=m.office;return s`
<li class="log-entry" data-change=${l.change}>
${Bn(l,m)}
<p class="log-what">${ri(l,m)}</p>
${Un(l,m)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Vt(l)&&!Ee(m.view)?n.part(l.change,m):null:s`
<p class="log-mark">${c.undoneBy(l.undone_by)}</p>
`}
</li>
`},a=l=>s`
${Y(t.problem,l)}
${Ke(e.stores.work.get().session,l.view.town)?null:s`
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
`}}function ri({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[Hn(e,n),Bs(t,n)].filter(o=>o!=="").join(n.words.colon)}function Bn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${he(n)}</time>
<span>${qs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Un({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),qn(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function Ys(e){return Js(e,!0)}function zs(e){return Js(e,!1)}function Js(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:u}=e;o=!1,z(c.data,u().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Ft[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:u,asOf:h}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${h??""}`:`${u??""} ${h??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-UB3WDYFY.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function Zs({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=Ln(t,JSON.stringify([t.tag,n,a]),Fe),{tag:m,key:c}=l;return{draft:l,answer:e(()=>vr(o,r,n,{tag:m,reason:a,key:c}))}}function Xs({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=Ln(t,`delete ${t.tag} ${r}`,Fe),{tag:l,key:m}=a;return{draft:a,answer:e(()=>kr(n,o,{tag:l,reason:r,key:m}))}}function Qs(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:m}=e,{edit:c}=n.office;return s`
${si(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>ai(u,e,t,n))} ${ii(e,t,n)}
${Z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:u=>t.write({reason:u})})}
${ci(o,t,n)} ${di(e,n)}
<div class="form-foot">
${tt(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${a?"true":null}>
${a?et(l,n):c.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${m?le(c.deleteSure,c.delete,t.remove,()=>t.ask(!1),n):s`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${c.delete}
</button>
`}
`}function si(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function ai(e,{draft:t,problem:n},o,r){var S;let{name:a,kind:l,label:m,unit:c,options:u}=e,h=Rn(t,a),b=W=>o.type(a,W);if(nr(e))return li(e,h,n,o,r);let y=c===""?m:r.office.paren(m,c);if(l==="listed"||l==="boolean"||l==="committee"){let W=l==="committee"?r.office.edit.noCommittee:r.office.none,C=h===""||u.some(([w])=>w===h)?[]:[[h,h]];return ye(a,y,[["",W],...u,...C],h,b)}let O=a==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:a,label:y,value:h,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((S=n==null?void 0:n.faults)==null?void 0:S.some(W=>W.field===a))??!1,...O===void 0?{}:{hint:O}})}function li(e,t,n,o,r){var u;let{name:a,label:l}=e,m=Qr("m2"),c=ht(t,"m2");return Z({name:a,label:l,value:Jo(t,m),mode:"decimal",input:h=>{var y;let b=((y=ht(h,m))==null?void 0:y.unit)??m;b!==m&&es(b),o.type(a,zo(h,m))},settled:Yo,beside:ts(m,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(h=>h.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(Zo({...c,unit:m},r.words))})}function ii({draft:e,placing:t},n,o){if(kt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:a,mode:"decimal",input:m=>n.write({lon:m})})}
${Z({name:"lat",label:r.lat,value:l,mode:"decimal",input:m=>n.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${X("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function ci(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(nt(a,n).map(u=>[u.name,u])),m=(u,h)=>tr(a,u,h,n),c=u=>{let[h,b]=[e.written.now.boxes[u],l.get(u)];return h===void 0||b===void 0?"–":s`
<b>${m(u,or(b,h))}</b>
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
${(e.late.changed_since??[]).map(({field:u,was:h,is:b})=>{var y;return s`
<tr data-field=${u}>
<th scope="row">${((y=l.get(u))==null?void 0:y.label)??(u==="geometry"?r.shape:u)}</th>
<td>${m(u,h)}</td>
<td>${m(u,b)}</td>
<td>${c(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function di({problem:e,says:t},n){let o=e===null?[]:Lt(e,n.view.language,n);return s`
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
`}function ta(e){return new Vn(e)}var Vn=class{constructor(t){this.ports=t;this.waiting=new at(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(bs(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${we(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ea(n,t)&&Cn(n)&&this.tellKept(n);let r=An(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":he(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(Ee(t.view))return _o(t,this.ports.stores);let{draft:a}=this;if(a===null)return Y(this.problem,t);let l=Lo(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${Qs(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>ys(o,t,n))},write:t=>{this.change(n=>Dn(n,t))},leave:t=>{this.change(n=>$s(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ke:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?ms(o.written):ds(o.written)})))}};tellKept(t){let n=this.ports.now(),o=we(t.selection.layer,t.feature,n);z(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;lt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,En(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ea(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=An(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):En(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){On(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=hs(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=te(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return nt(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:m,seconds:c}=this.waiting,{mode:u}=this.ports.stores.tools.get(),h=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:m,waitedS:c,deleting:r,says:a,placing:h,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=xs(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(Zs(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Xs(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),z(r,n);let m=this.shows(t),c=this.latest(t);if(!o&&!mi(c,t)){this.goOn(c);return}lt(t),m&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;On(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Mn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=te(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Os(r,o):r),!this.shows(t)||!a){Io(we(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function mi(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ea({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var na=e=>e?{"Tuntu-Reveal":"1"}:{};async function He(e,t={}){return await(await ot("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ye(e,t){return await(await ot("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Fe()})).json()}function oa(e,t,n){return He(`ledger?town=${e}&month=${t}`,na(n))}async function ra(e,t,n,o,r,a){var h;let m=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await ot("GET",m,void 0,na(a)),u=(h=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:h[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await c.blob()}}async function sa(e){return(await He(`months?town=${e}`)).months}async function aa(e,t){await ot("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Fe()})}async function la(e,t){let n={corrections:[t]};return(await Ye(`ledger/corrections?town=${e}`,n)).months}function ia(e,t,n){return Ye(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ca(e){let t=await ot("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function da(e,t,n,o){return He(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ma(e,t,n){await Ye(`lists/${t}/publish?town=${e}`,n)}async function ua(e,t,n,o){await Ye(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function pa(e,t,n,o,r){await Ye(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function fa(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await He(n)).inspections}async function ga(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await He(n)).streets}async function ha(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([He(`patrols?${o}`),He(`calendar?${o}`),He(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:m,name:c})=>[m,c]))}}async function ya(e,t){return(await Ye(`patrols?town=${e}`,{shifts:t})).change}async function $a(e,t){return(await Ye(`calendar?town=${e}`,t)).change}var Kt=["sheet","attendance","lists","inspections","washings","patrols"];function Yt({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function ba(e){let[t="",n]=e.split(".");return{month:t,paper:Kt.find(o=>o===n)??"sheet"}}function zt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function De(e){return new Date(Date.parse(`${zt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var ui="January February March April May June July August September October November December".split(" "),Jt=e=>`${ui[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Gn=e=>`${e} ${e===1?"village":"villages"}`,wa={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Jt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Jt(e)} is closed`,sureClose:(e,t,n,o)=>`${Jt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Jt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Gn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Gn(e)} on the red list and ${Gn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var Zt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,va={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Zt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Zt(e)}已结账`,sureClose:(e,t,n,o)=>`${Zt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Zt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var Xt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,ka={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Xt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Xt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Xt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Xt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var Qt={"zh-Hans":va,"zh-Hant":ka,en:wa};function xa(e,t){return{...e,month:t,said:Qt[e.view.language],town:e.view.town??""}}function Pe(e){return K(e,Number.isInteger(e)?0:2)}function qe(e){return e===null?"":K(e,2)}function Kn(e){return e.slice(5)}function Oa(e,t,{data:n,committees:o}){let{layer:r,fid:a}=ie(e),l=ue(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function Me(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Le(e,t,{town:n,month:o,view:r,said:a},l,m){let c=u=>{m.write(async()=>{let h=await ra(n,o,e,u,r.language,t);Xr(h.name,h.content),z(l.stores.data,a.saved(h.name))})};return s`
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
`}var pi=[10,20,30,40],fi=[3,5,10],gi=7;function Ta(e){let{stores:t,ask:n}=e,o=Q(n),r=ee(e),[a,l]=[20,5],m=new Set,c=!1,u=null,h="",b=($,x)=>{r.write(async()=>{await $(),z(t.data,x)},()=>{[c,u,h]=[!1,null,""],o.again()})},y=()=>t.work.get().session,O=({village:$,name:x},{data:M,view:R})=>{let k=ue(M,"villages",ie($).fid);return k===void 0?x:Ae(k.properties,R.language)},S=({committee:$,committee_name:x},M)=>M.committees.get($)??x,W=($,{said:x})=>s`
<span class="month-objection" data-objection=${$.id}>
${x.objected($.made_on)}${$.words===void 0?"":`${x.colon}${$.words}`}
<b>${$.upheld===void 0?x.waits:$.upheld?x.upheld:x.rejected}</b>
${$.answer===void 0?"":`${x.colon}${$.answer}`}
</span>
`,C=($,x,M,R,k)=>s`
<form
class="month-fields"
@submit=${D=>{D.preventDefault(),h.trim()!==""&&R()}}
>
${Z({name:x,label:$,value:h,required:!0,lengthMost:200,input:D=>h=D})}
${M}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${k.office.cancel}
</button>
</form>
`,w=$=>{[u,h]=[$,""],r.clear(),n()},T=($,x)=>C(x.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${x.said.object}</button>
`,()=>b(()=>ua(x.town,x.month,$.village,h.trim()),x.said.objectionSent),x),P=($,x)=>{let M=R=>b(()=>pa(x.town,x.month,$,R,h.trim()),x.said.answered);return C(x.said.answerWhy,"answer",s`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${x.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{h.trim()!==""&&M(!1)}}
>
${x.said.reject}
</button>
`,()=>M(!0),x)},d=({done:$,reported:x})=>x===0?"–":`${Ze($/x)} %`,v=($,x,M)=>{let{said:R,town:k}=M,D=Qe(y(),k),A=Ge(y(),k)&&(D===null||D.includes($.committee)),_=x.objections_until!==void 0&&U(new Date)<=x.objections_until,q=($.objections??[]).filter(({upheld:H})=>H===void 0);return s`
<td class="month-standing">
${$.struck===!0?R.struck:$.counts===!0?R.counts:R.notYet}
${($.objections??[]).map(H=>W(H,M))}
${A&&_&&u!==$.village?s`
<button
type="button"
class="text-button"
data-object=${$.village}
@click=${()=>w($.village)}
>
${R.objectOpen}
</button>
`:null}
${u===$.village?T($,M):null}
${ne(y(),k)?q.map(({id:H})=>u===H?P(H,M):s`
<button type="button" class="text-button" data-answer=${H} @click=${()=>w(H)}>
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
@change=${()=>{let M=new Set(m);M.delete($.village)||M.add($.village),m=M,n()}}
/>
${x.said.toList}
</label>
</td>
`,p=($,x,M,R)=>{let{said:k}=R;return x.length===0?s`
<p class="form-hint">${k.noVillages}</p>
`:Me(k.colours[$],s`
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
${M===null?null:s`
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
<th class="month-name">${O(D,R)}</th>
<td class="month-name">${S(D,R)}</td>
<td>${K(D.done)} / ${K(D.reported)}</td>
<td>${d(D)}</td>
<td>${K(D.not_reported)} / ${K(D.due)}</td>
${(M==null?void 0:M(D))??null}
</tr>
`)}
</tbody>
</table>
`)},g=($,x,M)=>["red","black"].map(R=>s`
<h3 class="month-${R}">${M.said.colours[R]} · ${$[R].length}</h3>
${p(R,$[R],x,M)}
`),N=($,x)=>s`
<p class="month-acts" data-published>
<span>${x.said.publishedOn($.published_on??"",$.objections_until??"")}</span>
${Le("villages",!1,x,e,r)}
</p>
${g($,M=>v(M,$,x),x)}
<p class="form-hint">${x.said.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
`,f=($,x)=>{let{said:M,month:R,town:k}=x,D=U(new Date).slice(0,7)>R,A=B=>B.map(({village:L})=>L).filter(L=>!m.has(L)),[_,q]=[A($.red),A($.black)],H=()=>b(()=>ma(k,R,{least:a,places:l,red:_,black:q}),M.published);return s`
<div class="month-fields">
${ye("least",M.least,pi.map(B=>[String(B),M.leastOf(B)]),String(a),B=>{a=Number(B),n()})}
${ye("places",M.places,fi.map(B=>[String(B),M.placesOf(B)]),String(l),B=>{l=Number(B),n()})}
${Le("villages",!1,x,e,r)}
</div>
<p class="form-hint">${M.draftHint}</p>
${g($,B=>i(B,x),x)}
${($.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${M.fewOf(($.few??[]).length,$.rules.least)}</summary>
${p("few",$.few??[],null,x)}
</details>
`}
<p class="form-hint">${M.rules($.rules.least,K($.rules.n),K($.rules.d))}</p>
${D?c?le(M.surePublish(_.length,q.length,J(U(new Date),gi)),M.publish,H,()=>{c=!1,n()},x):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${_.length+q.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${M.publishOpen}
</button>
`:s`
<p class="form-hint">${M.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,u,h,m]=[!1,null,"",new Set],r.clear(),o.forget()},body:$=>{var k;let x=`${$.town} ${$.month} ${a} ${l} ${((k=y())==null?void 0:k.account)??0}`,{value:M,problem:R}=o.of(x,()=>da($.town,$.month,a,l));return M===null?s`
${Y(R,$,"lists-problem")}
${R===null?s`
<p class="form-hint">${$.words.reading}</p>
`:null}
`:s`
${Y(r.problem(),$,"lists-problem")}
${M.published!==null?N(M.published,$):M.draft!==null?f(M.draft,$):s`
<p>${$.said.notPublished}</p>
`}
`}}}var Yn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},en={place:"",date:"",days:"0",slots:"",reason:""};function Sa(e){return e.trim()===""?0:Tt(e)}function Pa(e,t){let{stores:n,ask:o}=e,r=Q(o),a=Q(o),l=ee(e),m=null,[c,u]=["",!1],h=en,b=null,y=(w,T,P)=>l.write(async()=>{let{ended:d,taken_back:v}=await ia(P.town,w.cleaner,T);z(n.data,T===null?P.said.backAgain:P.said.left(w.cleaner,T,d,v))},()=>{u=!1,t()}),O=(w,T)=>{let{place:P,date:d,reason:v}=h,[i,p]=[Sa(h.days),Sa(h.slots)];return b=i===null?h.days:p===null?h.slots:null,i===null||p===null?(o(),Promise.resolve(!1)):l.write(async()=>{let g=await la(T.town,{cleaner:w.cleaner,place:P,date:d,days:i,slots:p,reason:v});z(n.data,T.said.corrected(g[0]??""))},()=>{h=en,t()})},S=(w,T)=>{var v;let{said:P}=T,d=(v=a.of(T.town,()=>ca(T.town)).value)==null?void 0:v.get(w.cleaner);return d!==void 0?s`
<p class="month-line">
<span>${P.lastDayIs(d)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>y(w,null,T)}
>
${P.takeBackLastDay}
</button>
</p>
`:u?le(P.sureLeft(w.cleaner,c),P.leave,()=>{y(w,c,T)},()=>{u=!1,o()},T):s`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
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
${P.leaveOpen}
</button>
</div>
`},W=(w,T)=>{let{said:P,month:d}=T,[v,i]=[`${d}-01`,De(d)],p=r.of(`${T.town} ${d}`,()=>At(T.town,v,i)).value??[],g=[...new Set(p.filter(({cleaner:f})=>f===w.cleaner).map(({place:f})=>f))],N=f=>{h={...h,...f}};return s`
<form
class="month-fields"
data-correct
@submit=${f=>{f.preventDefault(),g.includes(h.place)||N({place:g[0]??""}),O(w,T)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${f=>N({place:f.target.value})}
>
${g.map(f=>s`
<option value=${f} .selected=${f===h.place}>${me(ie(f),T)}</option>
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
.value=${h.date}
@change=${f=>N({date:f.target.value})}
/>
</div>
${Z({name:"correct-days",label:P.daysMore,value:h.days,mode:"decimal",input:f=>N({days:f})})}
${Z({name:"correct-slots",label:P.slotsMore,value:h.slots,mode:"decimal",required:!0,input:f=>N({slots:f})})}
${Z({name:"correct-reason",label:P.why,value:h.reason,required:!0,lengthMost:200,input:f=>N({reason:f})})}
<div class="form-problem" id="correct-problem" role="alert">
${b===null?"":P.noNumber(b)}
</div>
<button class="form-button" ?disabled=${l.busy()||g.length===0}>${P.correct}</button>
</form>
`};return{open:()=>m,turn:w=>{[m,c,u]=[m===w?null:w,U(new Date),!1],[h,b]=[en,null],l.clear(),o()},detail:(w,T,P,d)=>s`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${d.said.papers.attendance}>
${Array.from(w.marks,(v,i)=>s`
<span title=${Ne(`${d.month}-${String(i+1).padStart(2,"0")}`,d.view.language)}>
<small>${i+1}</small>
${Yn[v]??""}
</span>
`)}
</p>
${w.shared===0?null:s`
<p class="form-hint">${d.said.shared(w.shared)}</p>
`}
${S(w,d)} ${T.closed?W(w,d):null}
${Se(l.problem(),d,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[m,u,h,b]=[null,!1,en,null],l.clear(),r.forget(),a.forget()}}}function Na({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ra(e){let{ask:t}=e,n=Q(t),o=ee(e),r=!1,a=({town:y,month:O})=>n.of(`${y} ${O} ${r?"whole":""}`,()=>oa(y,O,r)),l=()=>{n.again(),m.again()},m=Pa(e,l),c=(y,O)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${X(r?"hidden":"eye")}${r?y.said.hideNames:y.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${X("history")}${y.said.again}
</button>
${Le(O,r,y,e,o)}
</p>
`,u=y=>s`
${Y(a(y).problem,y,"sheet-problem")}
${a(y).problem===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`,h=(y,{said:O})=>y.villages.duty_days+y.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${O.nobody(y.villages.duty_days,Pe(y.villages.slots),y.streets.duty_days,Pe(y.streets.slots))}
</p>
`,b=(y,O)=>{let{said:S}=O,W=y.total.yuan!==null,C=["villages","streets"].filter(g=>y.total[g].duty_days+y.nobody[g].duty_days>0||y.corrections.some(N=>Na(N)===g)),w=W?5:4,T=2+C.length*w+(W?2:1),P=s`
${Array.from({length:w},()=>s`
<td class="is-none">–</td>
`)}
`,d=g=>g.duty_days===0&&g.days===0&&g.slots===0&&(g.yuan??0)===0?P:s`
<td>${K(g.duty_days)}</td>
<td>${Pe(g.days)}</td>
<td>${Pe(g.due)}</td>
<td>${Pe(g.slots)}</td>
${W?s`
<td>${qe(g.yuan)}</td>
`:null}
`,v=g=>C.map(N=>d(g[N])),i=g=>s`
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
${v(g)}
<td>${K(g.attended)}</td>
${W?s`
<td>${qe(g.yuan)}</td>
`:null}
</tr>
${m.open()===g.cleaner?m.detail(g,y,T,O):null}
`,p=g=>{let N=Na(g);return s`
<tr class="month-correction" data-correction=${g.id}>
<th scope="row">${K(g.cleaner)}</th>
<th class="month-name">${g.name}</th>
${C.map(f=>f===N?s`
<td></td>
<td>${Pe(g.days)}</td>
<td></td>
<td>${Pe(g.slots)}</td>
${W?s`
<td>${qe(g.yuan)}</td>
`:null}
`:s`
<td colspan=${w}></td>
`)}
<td></td>
${W?s`
<td>${qe(g.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${T}>${S.corrects(g.date,g.place_name,g.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${S.number}</th>
<th rowspan="2" scope="col" class="month-name">${S.name}</th>
${C.map(g=>s`
<th colspan=${w} scope="colgroup">${S.groups[g]}</th>
`)}
<th rowspan="2" scope="col">${S.attended}</th>
${W?s`
<th rowspan="2" scope="col">${S.pay}</th>
`:null}
</tr>
<tr>
${C.map(()=>s`
<th scope="col">${S.duty}</th>
<th scope="col">${S.swept}</th>
<th scope="col">${S.dueSlots}</th>
<th scope="col">${S.slots}</th>
${W?s`
<th scope="col">${S.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${y.rows.map(i)} ${y.corrections.map(p)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${S.total}</th>
${v(y.total)}
<td>${K(y.rows.reduce((g,{attended:N})=>g+N,0))}</td>
${W?s`
<td>${qe(y.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),m.forget()},sheet:y=>{let O=a(y).value;if(O===null)return u(y);let{said:S}=y;return s`
${c(y,"month")} ${Y(o.problem(),y,"sheet-problem")}
${Me(S.papers.sheet,b(O,y))} ${h(O.nobody,y)}
${O.rows.some(({shared:W})=>W>0)?s`
<p class="form-hint" data-shared>${S.sharedHint}</p>
`:null}
<p class="form-hint">${S.noted}</p>
`},attendance:y=>{let O=a(y).value;if(O===null)return u(y);let{said:S,month:W}=y,C=Array.from({length:Number(De(W).slice(8))},(T,P)=>P+1),w=T=>[0,6].includes(new Date(`${W}-${String(T).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(y,"attendance")} ${Y(o.problem(),y,"month-problem")}
${Me(S.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${S.number}</th>
<th scope="col" class="month-name">${S.name}</th>
${C.map(T=>s`
<th scope="col" class=${w(T)?"is-weekend":so}>${T}</th>
`)}
<th scope="col">${S.attended}</th>
</tr>
</thead>
<tbody>
${O.rows.map(T=>s`
<tr data-cleaner=${T.cleaner}>
<th scope="row">${K(T.cleaner)}</th>
<th class="month-name">${T.name}</th>
${C.map(P=>{let d=T.marks[P-1]??".";return s`
<td class="mark-${d==="."||d==="-"?"none":d}">${Yn[d]??""}</td>
`})}
<td>${K(T.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${S.signs}</p>
<p class="form-hint">${S.noted}</p>
`}}}function ct(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${X("undo")}${t}
</button>
</p>
`}var hi=["08:00","12:00"];function Da(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Ma(e,t){let{stores:n,ask:o}=e,r=ee(e),[a,l]=[null,""],m=null,c="",[u,h]=hi,b=new Set,[y,O]=[!1,""],S=(i,p)=>{a=a===i?null:i,r.clear(),c=U(new Date);let g=p.patrols[p.patrols.length-1];g!==void 0&&({starts:u,ends:h}=g),[b,y,O,m]=[new Set,Da(c),"",null],o()},W=(i,p,g)=>{let[{papers:N},f]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let $=await p();return z(n.data,g),$},$=>{m={form:i,change:$,text:g},b=new Set,O="",t(),n.view.get().papers===N&&n.view.set({papers:Yt({month:f,paper:"patrols"})})})},C=(i,p)=>r.write(async()=>{await Ie(p.town,i,""),z(n.data,p.office.log.undone)},()=>{m=null,t()}),w=(i,p,g)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${g.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${p}
.value=${c}
@change=${N=>{c=N.target.value,y=Da(c),o()}}
/>
</div>
`,T=(i,p,g,N)=>s`
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
`,P=()=>{[a,m]=[null,null],r.clear()},d=(i,p,g,N,f)=>{let{session:$}=n.work.get();if(!ne($,f.town))return null;let x=`${f.town} ${($==null?void 0:$.account)??0}`;l!==x&&P(),l=x;let M=(m==null?void 0:m.form)===i?m:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>S(i,N)}
>
${a===i?f.office.cancel:p}
</button>
</p>
${M===null?null:ct(M.text,f.office.suspend.takeBack,r.busy(),()=>{C(M.change,f)})}
${a===i?g():null}
${a===i||M!==null?Se(r.problem(),f,`${i}-problem`):null}
`},v=(i,p,g,N)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${f=>{f.preventDefault(),p()}}
>
${g}
<p class="month-save-line">${N}</p>
</form>
`;return{forget:P,shifts:(i,p)=>{let{said:g}=p,N=()=>g.shiftsSaved(Ne(c,p.view.language),b.size),f=()=>{if(b.size===0)return;let M=[...b].map(R=>({date:c,member:R,starts:u,ends:h}));W("shifts",()=>ya(p.town,M),N())},$=M=>{let R=new Set(b);R.delete(M)||R.add(M),b=R,o()},x=()=>v("shifts",f,s`
${w("shifts",null,p)} ${T("shift-starts",g.from,u,M=>u=M)}
${T("shift-ends",g.until,h,M=>h=M)}
<div class="month-members" role="group" aria-label=${g.whoPatrols}>
${[...i.members].map(([M,R])=>s`
<button
type="button"
class="form-button is-quiet"
data-member=${M}
aria-pressed=${b.has(M)}
@click=${()=>$(M)}
>
${g.numbered(M)} ${R}
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
`);return d("shifts",g.addShifts,x,i,p)},day:(i,p)=>{let{said:g}=p,N=()=>g.daySaved(Ne(c,p.view.language),y),f=()=>{W("day",()=>$a(p.town,{date:c,works:y,name:O.trim()}),N())},$=()=>v("day",f,s`
${w("day",U(new Date),p)}
<div class="form-field">
<span class="form-hint">${g.worksOrRests}</span>
${de(g.worksOrRests,[["rests",g.rests],["works",g.works]],y?"works":"rests",x=>{y=x==="works",o()})}
</div>
${Z({name:"day-name",label:p.office.paren(g.dayName,p.office.optional),value:O,lengthMost:99,input:x=>O=x})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${g.saveDay}</button>
`);return d("day",g.addDay,$,i,p)}}}function La(e){let{ask:t}=e,n=Q(t),o=Q(t),r=Q(t),a=ee(e),l=[n,o,r],m=Ma(e,r.again),c=({value:h,problem:b},y,O)=>h===null?s`
${Y(b,y,"team-problem")}
${b===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`:s`
${O(h)} ${Y(a.problem(),y,"team-problem")}
`,u=h=>K(h.reduce((b,y)=>b+y.score,0)/h.length,1);return{again:()=>l.forEach(h=>h.again()),forget:()=>{a.clear();for(let h of l)h.forget()},leave:m.forget,inspections:h=>{let{said:b,town:y,month:O}=h;return c(n.of(`${y} ${O}`,()=>fa(y,O)),h,S=>S.length===0?s`
<p class="form-hint">${b.noInspections}</p>
`:s`
<p class="month-acts">
<span>${b.inspected(S.length,u(S))}</span>
${Le("inspections",!1,h,e,a)}
</p>
${Me(b.papers.inspections,s`
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
${S.map(W=>s`
<tr data-inspection=${W.id}>
<th scope="row">${Kn(W.date)}</th>
<th class="month-name">${me(ie(W.place),h)}</th>
<td>${W.member===void 0?"–":b.numbered(W.member)}</td>
<td class="month-text">
${(W.deductions??[]).length===0?b.nothingFound:(W.deductions??[]).map(({item:C,points:w,words:T})=>s`
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
`)},washings:h=>{let{said:b,town:y,month:O}=h;return c(o.of(`${y} ${O}`,()=>ga(y,O)),h,S=>S.length===0?s`
<p class="form-hint">${b.noStreets}</p>
`:s`
<p class="month-acts">
<span>${b.washed(S.filter(W=>W.washed>=W.due).length,S.length)}</span>
${Le("washings",!1,h,e,a)}
</p>
${Me(b.papers.washings,s`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${b.street}</th>
<th scope="col" class="month-name">${h.words.kinds.committees}</th>
<th scope="col">${b.washedDays}</th>
<th scope="col" class="month-text">${b.washedOn}</th>
</tr>
</thead>
<tbody>
${S.map(W=>s`
<tr data-street=${W.street} class=${W.washed<W.due?"is-lacking":""}>
<th scope="row" class="month-name">${Fo(ie(W.street),h)}</th>
<td class="month-name">${Oa(W.street,W.committee_name,h)}</td>
<td>
<b>${W.washed}</b>
/ ${W.due}
${W.days<Number(De(O).slice(8))?s`
<small>${b.proRata(W.days)}</small>
`:null}
</td>
<td class="month-text">
${W.on.length===0?"–":W.on.map(C=>b.dayOfMonth(Number(C.slice(8)))).join(h.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${b.washHint}</p>
`)},patrols:h=>{let{said:b,town:y,month:O,view:S}=h;return c(r.of(`${y} ${O}`,()=>ha(y,`${O}-01`,De(O))),h,W=>{let{patrols:C,days:w,members:T}=W;return s`
<h3>${b.calendar}</h3>
${m.day(W,h)}
${w.length===0?s`
<p class="form-hint">${b.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${w.map(({date:P,works:d,name:v})=>s`
<li>
<span><b>${Ne(P,S.language)}</b></span>
<span>${d?b.works:b.rests}${v===""?"":` · ${v}`}</span>
</li>
`)}
</ul>
`}
<h3>${b.patrols}${C.length===0?"":` · ${C.length}`}</h3>
${m.shifts(W,h)}
${C.length===0?s`
<p class="form-hint">${b.noPatrols}</p>
`:s`
<p class="month-acts">${Le("patrols",!1,h,e,a)}</p>
${Me(b.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${b.day}</th>
<th scope="col">${b.hours}</th>
<th scope="col" class="month-name">${b.member}</th>
</tr>
</thead>
<tbody>
${C.map((P,d)=>{var v;return s`
<tr data-patrol=${P.id}>
<th scope="row">${((v=C[d-1])==null?void 0:v.date)===P.date?"":Kn(P.date)}</th>
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
`})}}}function Wa(e){let{stores:t,ask:n}=e,o=Q(n),r=ee(e),[a,l,m]=[Ra(e),Ta(e),La(e)],c=!1,u=()=>zt(U(new Date).slice(0,7),-1),h=()=>{let{papers:d}=t.view.get();return d===null?{month:u(),paper:"sheet"}:ba(d)},b=d=>{c=!1,r.clear(),t.view.set({papers:Yt({...h(),...d})})},y=d=>{let{session:v}=t.work.get();return ne(v,d)?Kt:Kt.filter(i=>St(v,d)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((d,v)=>{if(!(d.touched===v.touched||t.work.get().open!=="month"))for(let i of[o,l,m])i.again()});let O=d=>r.write(async()=>{await aa(d.town,d.month),z(t.data,d.said.closed(d.month))},()=>{c=!1,o.again(),a.again()}),S=()=>{c=!1,n()},W=d=>{let{value:v,problem:i,settled:p}=a.read(d);if(v===null||!p)return s`
${Y(i,d,"closing-problem")}
<p class="form-hint">
${i===null?d.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${S}>
${d.office.cancel}
</button>
</p>
`;let{villages:g,streets:N,yuan:f}=v.total;return le(d.said.sureClose(d.month,K(v.rows.length),Pe(g.slots+N.slots),qe(f)),d.said.close,()=>{O(d)},S,d)},C=d=>{var R;let{said:v,month:i,town:p}=d,{value:g,problem:N}=o.of(`${p} ${((R=t.work.get().session)==null?void 0:R.account)??0}`,()=>sa(p));if(g===null)return Y(N,d,"closed-problem");let f=U(new Date),$=g.find(k=>k.month===i),x=f>De(i),M=$===void 0&&x&&ne(t.work.get().session,p);return s`
<p class="month-state ${$===void 0?"":"is-closed"}" data-state>
<span>
${$!==void 0?v.closedOn($.closed_on,$.by??""):x?v.open:i>f.slice(0,7)?v.toCome:v.runs(f)}
</span>
${M&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${v.closeOpen}
</button>
`:null}
</p>
${M&&c?W(d):null} ${Y(r.problem(),d,"close-problem")}
`},w=(d,v,i,p)=>s`
<button
type="button"
class="icon-button"
data-step=${d}
aria-label=${v}
?disabled=${d>0&&h().paper!=="patrols"&&p.month>=U(new Date).slice(0,7)}
@click=${()=>b({month:zt(p.month,d)})}
>
${X(i)}
</button>
`,T=(d,v)=>d==="lists"?l.body(v):d==="sheet"?a.sheet(v):d==="attendance"?a.attendance(v):m[d](v),P=()=>{c=!1,r.clear();for(let d of[a,l,m])d.forget()};return{title:({view:d})=>Qt[d.language].title,key:({view:d})=>{var v;return`${d.town??""} ${h().month} ${((v=t.work.get().session)==null?void 0:v.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&b({})},leave:()=>{P(),m.leave(),t.view.set({papers:null})},body:d=>{let{month:v,paper:i}=h(),p=xa(d,v);if(p.town===""||t.work.get().session===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let g=y(p.view.town),N=g.includes(i)?i:g[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${w(-1,p.said.before,"left",p)}
<b data-month=${v}>${p.said.month(v)}</b>
${w(1,p.said.after,"right",p)}
</p>
${de(p.said.title,g.map(f=>[f,p.said.papers[f]]),N,f=>b({paper:f}))}
</div>
${C(p)} ${T(N,p)}
`}}}function Ca(e,t){let[n,o]=[null,""],r=new at(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},m=c=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>br(u,c,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.erased),l(),t()},h=>{a=te(h),r.end(),e.ask()}))};return{end:l,part:(c,u,h,b)=>{let{log:y}=b.office,O=`${c} ${JSON.stringify(u)}`;return n!==O?s`
<button
type="button"
class="text-button log-erase"
aria-label=${y.eraseOf(h)}
@click=${()=>{l(),n=O,e.ask()}}
>
${X("erase")}${y.erase}
</button>
`:s`
<div class="log-erasing">
${Y(a,b,"erase-problem")}
${Z({name:"erase-reason",label:b.office.paren(y.eraseReason,b.office.optional),value:o,input:S=>o=S})}
${r.lasts?s`
<p class="form-hint" role="status">${et(r.seconds,b)}</p>
${tt(r.seconds,b)}
`:le(y.willErase(h),y.eraseIt,()=>m(u),l,b)}
</div>
`}}}var yi=20;function Aa(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new je({size:yi,ask:(w,T)=>{let{selected:P}=t.get();return P===null?null:wr(P.layer,P.fid,(w==null?void 0:w.change)??null,T)},rowsOf:w=>w,wanted:()=>{let w=t.get().selected;return()=>{let T=t.get().selected;return(T==null?void 0:T.layer)===(w==null?void 0:w.layer)&&(T==null?void 0:T.fid)===(w==null?void 0:w.fid)}},changed:e.ask}),l="",m=w=>{let{mode:T}=o.get();return T.kind==="compare"&&T.change===w.change},c=Gt(e,()=>a.read()),u=Ca(e,()=>a.read()),h=w=>{let T=m(w),[P,d]=[w.before??null,w.after??null];o.set({mode:T?ke:{kind:"compare",change:w.change,was:P,is:d}});let v=qt([P,d]);!T&&v!==null&&e.acts.showExtent(v),e.ask()},b=(w,T)=>{if(w.before==null||w.after==null)return null;let{log:P}=T.office,d=m(w),v=N=>N===void 0?"":`${xe(ge(N))} ${T.words.unit.mu}`,[i,p]=[v(w.area_m2_before),v(w.area_m2_after)],g=i===p||i===""||p===""?"":P.area(i,p);return s`
<div class="log-shape">
<span>${w.before.type==="Point"?P.place:P.shape} ${g}</span>
<button type="button" class="text-button log-compare" aria-pressed=${d} @click=${()=>h(w)}>
${X(d?"hidden":"eye")}${d?P.hide:P.show}
</button>
${d?s`
<p class="log-key">
<i class="is-was"></i>
${P.was}
<i class="is-now"></i>
${P.is}
</p>
`:null}
</div>
`},y=(w,{layer:T,fid:P},d,v,i)=>bn(r.get().session,i.view.town)&&!Ee(i.view)&&Xo(T,d.field)&&[d.was,d.is].some(Ea)?u.part(w.change,{layer:T,fid:P,field:d.field},v,i):null,O=(w,T)=>bn(r.get().session,T.view.town)&&!Ee(T.view)&&Ea(w.why)&&Hs(w.why??"",T)?u.part(w.change,{change:w.change},T.office.log.ofReason(w.change),T):null,S=(w,T,P)=>{if(w.differs.length===0)return null;let{layer:d}=T;return s`
<dl class="log-fields">
${w.differs.map(v=>{let{label:i,was:p,is:g}=Wt(d,v,P);return s`
<div data-field=${v.field}>
<dt>${i}</dt>
<dd>
${w.op==="insert"?null:s`
<s>${p}</s>
<span aria-hidden="true">→</span>
`}
<b class=${ko(g)?"latin":""}>${g}</b>
${y(w,T,v,i,P)}
</dd>
</div>
`})}
</dl>
`},W=(w,T,P)=>{let{log:d}=P.office,v={insert:d.created,update:d.changed,delete:d.deleted}[w.op],i=w.op==="update"&&w.differs.length===0&&w.before==null;return s`
<li class="log-entry" data-change=${w.change}>
${Bn(w,P)}
<p class="log-what">${v}${i?` · ${d.nothing}`:""}</p>
${Un(w,P)} ${O(w,P)}
${w.op==="delete"?null:S(w,T,P)} ${b(w,P)}
${Ke(r.get().session,P.view.town)&&!Ee(P.view)?c.part(w.change,P):null}
</li>
`};return{title:w=>{let{selected:T}=w.view;if(T===null)return w.words.work.history;let P=ue(w.data,T.layer,T.fid)??w.data.picked.value,d=P===null?"":` · ${we(T.layer,P,w)}`;return w.words.work.history+d},key:({view:{selected:w},data:{picked:T}})=>{var P;return`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${C(w,T.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:w}=t.get(),T=`${(w==null?void 0:w.layer)??""} ${(w==null?void 0:w.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;T!==l&&(l=T,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:ke}),c.end(),u.end()),a.read()},leave:()=>l="",body:w=>{let{selected:T}=w.view;return T===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${Y(a.problem,w)}
${Ke(r.get().session,w.view.town)?null:s`
<p class="form-hint">${w.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(P=>W(P,T,w))}
</ol>
${a.more(w,"log-more")}
`}};function C(w,T){var v;let d=(v=(w===null?void 0:ue(n.get(),w.layer,w.fid))??T)==null?void 0:v.properties;return JSON.stringify((d==null?void 0:d.version)??(d==null?void 0:d.updated_at)??"")}}function Ea(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var _a=["viewer","clerk","planner","inspector","administrator"],Ia=["town","county","city","region"];var $i=20;function Fa(e){let t=!1,n=new je({size:$i,ask:(l,m)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>hr(c,(l==null?void 0:l.entry)??null,m))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:m}=l;m!==t&&(o(),t=m,t&&n.read())},a=(l,m)=>{let{at:c,login:u,name:h}=l,b=m.office.looks;return s`
<li>
<time datetime=${c}>${he(c)}</time>
<b>${h!==""?h:u!==""?u:b.gone}</b>
<span>${bi(l,m)}</span>
</li>
`};return{close:o,part:l=>{let m=l.office.looks;return s`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${m.title}</summary>
<p class="form-hint">${m.hint}</p>
${Y(n.problem,l,"looks-problem")}
${n.empty?s`
<p class="form-hint">${m.none}</p>
`:null}
<ol class="looks">
${n.rows.map(c=>a(c,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function bi({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:wi(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function wi(e,t){let n=["villages","committees"].flatMap(o=>lo(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Ae(n.properties,t.view.language)}function ja(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,m=new ce,c=null,u="",h="clerk",[b,y]=["","town"],O=Fa(e),S=k=>{[a,l]=[te(k),!1],e.ask()},W=()=>t.get().town??"",C=()=>m.read(e.signedIn(()=>mr(W())),k=>{r=k,e.ask()},S),w=k=>{[a,u]=[null,""],e.signedIn(k).then(C,S),e.ask()},T=k=>{u=k,a=null,e.ask()},P=()=>({role:h,unit:h==="clerk"?b:"",level:h==="inspector"?y:""}),d=k=>{k.preventDefault();let D=k.currentTarget,{login:A="",name:_="",provider:q}=Re(k);[a,c]=[null,null];let H={login:A.trim(),name:_.trim(),provider:q!==void 0,...P()};e.signedIn(()=>ur(W(),H)).then(B=>{c={login:H.login,invitation:B},Pt(D),z(n,e.now().office.people.added(H.login)),C()},B=>{S(B),l=!0,e.ask()})},v=({account:k,login:D})=>{[a,c]=[null,null],e.signedIn(()=>pr(W(),k)).then(A=>{c={login:D,invitation:A},e.ask(),window.requestAnimationFrame(()=>{var _;return(_=document.querySelector(".work-invitation"))==null?void 0:_.scrollIntoView({block:"nearest"})})},S)},i=k=>{let{session:D}=o.get();D!==null&&e.signedIn(()=>yr(k)).then(()=>{o.set({session:{...D,anonymous:k}})},S)},p=k=>{var H;let{people:D,roles:A,levels:_}=k.office,q=[...k.committees];return k.committees.has(b)||(b=((H=q[0])==null?void 0:H[0])??""),s`
${ye("role",D.role,_a.map(B=>[B,A[B]]),h,B=>{h=B,e.ask()})}
${h==="clerk"?ye("unit",D.unit,q,b,B=>b=B):null}
${h==="inspector"?ye("level",D.level,Ia.map(B=>[B,_[B]]),y,B=>y=B):null}
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
${N()?f(k):null}
<button type="submit" class="form-button is-main">${D.addIt}</button>
</form>
</details>
`},N=()=>l&&(a==null?void 0:a.status)===409,f=k=>s`
<div class="form-problem" role="alert">${k.office.problem.taken}</div>
`,$=k=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:D}=k.office,{link:A,expires:_}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${D.linkFor(c.login)}</h3>
<p>${D.linkOnce}</p>
${os(A,D.scan)} ${ns(A,k.words)} ${Nt(D.link,A,e)}
${_===void 0?null:s`
<p class="form-hint">${D.until(he(_))}</p>
`}
</section>
`},x=(k,D,A)=>{let{people:_}=A.office,q=`role ${D.id}`;return s`
<li>
<div class="work-line">
<span>${_n(D,A)}</span>
<button type="button" class="text-button" @click=${()=>T(q)}>
${_.take}
<span class="sr">${k.login}</span>
</button>
</div>
${u===q?le(_.takeSure,_.take,()=>w(()=>gr(W(),D.id)),()=>T(""),A):null}
</li>
`},M=(k,D)=>{var j;let{people:A,allTowns:_}=D.office,q=k.account===((j=o.get().session)==null?void 0:j.account),H=[q?A.you:"",k.disabled?A.disabled:"",k.has_password||k.federated?"":A.noPassword,k.administrator?_:""].filter(V=>V!==""),[B,L]=[`give ${k.account}`,`disable ${k.account}`];return s`
<li class="work-person" data-login=${k.login}>
<p>
<b>${k.name===""?k.login:k.name}</b>
${k.name===""?null:s`
<span>${k.login}</span>
`}
${H.map(V=>s`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${k.memberships.map(V=>x(k,V,D))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(B)}>${A.give}</button>
${k.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>v(k)}>
${A.newLink}
</button>
`}
${q?null:k.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>w(()=>xn(W(),k.account,!1))}
>
${A.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(L)}>
${A.disable}
</button>
`}
</div>
${u===L?le(A.disableSure,A.disable,()=>w(()=>xn(W(),k.account,!0)),()=>T(""),D):null}
${u===B?s`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),w(()=>fr(W(),k.account,P()))}}
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
`};return{title:({words:k})=>k.work.people,key:({view:k})=>{var D;return`${k.town??""} ${((D=o.get().session)==null?void 0:D.account)??0}`},enter:()=>{[r,a,c,u]=[[],null,null,""],O.close(),C()},leave:()=>{c=null},body:k=>s`
${N()?null:Y(a,k)} ${$(k)} ${g(k)}
<section>
<h3>${k.office.people.list}</h3>
<ul class="work-list">
${r.map(D=>M(D,k))}
</ul>
</section>
${O.part(k)} ${R(k)}
`}}var vi={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function ki(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=J(r,Br-1);o.push({from:r,to:a<n?a:n}),r=J(a,1)}return o}function xi(e,t){let n=o=>vi[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var tn=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of ki(n,o)){let m=await Ha(this.parts,`${t} ${l.from} ${l.to}`,()=>Ur(t,l,this.abort.signal)),c=m.villages.find(u=>u.fid===r);c!==void 0&&m.days.forEach((u,h)=>a.set(u,xi(c,h)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Ha(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await qr(t,a,"day",r,this.abort.signal);return new Map(l.map(m=>[m.unit,m]))})}};function Ha(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function qa(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>J(r,l))}}function Ba(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return J(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,m=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(m,c))).toISOString().slice(0,10)}function Ua(e){let{view:t,data:n,work:o}=e.stores,r=new tn,a=Number(U(new Date).slice(0,4)),l="",[m,c]=[null,!1],u="",h=new ce,b=null,y="",O=()=>{var x;let{selected:f,committee:$}=t.get();if(f!==null&&uo(f.layer))return{village:f.fid};if(f!==null&&po(f.layer)){let M=(x=ue(n.get(),"committees",f.fid))==null?void 0:x.properties.code;if(M!=null)return{committee:M}}return{committee:$==="none"?null:$}},S=()=>{let{town:f}=t.get();if(f===null)return;let $=O(),x=U(new Date),M=JSON.stringify([f,a,$,x]);if(M===u)return;M!==y&&(m=null),[u,c]=[M,!1];let R="village"in $?r.ofVillage(f,a,x,$.village).then(k=>({kind:"village",days:k})):r.ofCommittee(f,a,x,$.committee).then(k=>({kind:"committee",days:k}));h.read(R,k=>{let D=m===null;[m,y]=[k,M],e.ask(),D&&window.requestAnimationFrame(()=>window.requestAnimationFrame(W))},k=>{Ro(k)||([c,u]=[!0,""],e.ask())})},W=()=>{var f;return(f=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:f.scrollIntoView({block:"center"})},C=()=>{r.forget(),u="",o.get().open==="calendar"&&S()};n.subscribe((f,$)=>{f.touched!==$.touched&&C();let x=f.coverage.value;if(x===null||x===b||x.date!==U(new Date))return;let M=(b==null?void 0:b.date)!==x.date;b=x,M||(r.forgetDay(x.date),u="",o.get().open==="calendar"&&S())}),t.subscribe(()=>{o.get().open==="calendar"&&S()});let w=f=>{l=f;let $=t.get();t.set({...Ve($,"coverage"),selected:$.selected,date:f>=U(new Date)?null:f}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},T=f=>{a=f,l="",S(),e.ask()},P=(f,$)=>{let x=Ba(f.key,$),[M,R]=[d(),U(new Date)];if(x===null)return;f.preventDefault();let k=x>R?R:x<M?M:x;l=k,Number(k.slice(0,4))!==a&&(a=Number(k.slice(0,4)),S()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(`.calendar [data-day="${k}"]`))==null?void 0:D.focus()}))},d=()=>{var f;return`${(((f=n.get().coverage.value)==null?void 0:f.first_record)??U(new Date)).slice(0,4)}-01-01`},v=({view:{measure:f}})=>f??"completion",i=(f,$)=>{var B;let{words:x}=$,M=((B=$.data.coverage.value)==null?void 0:B.first_record)??null;if(m===null||f>U(new Date))return null;if(M===null||f<M)return{fills:[],text:null};if(m.kind==="village"){let L=m.days.get(f);if(L===void 0||L.am===null&&L.pm===null)return{fills:[],text:"–"};let j=(V,F)=>`${V} ${F==="not_reported"&&!L.staffed?x.states.not_staffed:x.slotStates[F??"not_due"]}`;return{fills:xo(L),text:`${j(x.am,L.am)}${x.listComma}${j(x.pm,L.pm)}`}}let R=m.days.get(f)??null,k=v($),{n:D,d:A}=R===null?{n:0,d:0}:Vr(k,R),_=zr(k,R),q=A===0?"–":`${Ze(D/A)} ${x.unit.percent} (${K(D)}/${K(A)})`,H=_==="unsaid"?$e[$.view.language].levels.unsaid:q;return{fills:[Sn[_]],text:H}},p=(f,$)=>{let x=$e[$.view.language],{lead:M,days:R}=qa(a,f),k=$.view.date??U(new Date);return s`
<section class="calendar-month">
<h3>${x.month(f+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${x.year(String(a))} ${x.month(f+1)}`}>
${x.weekdays.map(D=>s`
<i aria-hidden="true">${D}</i>
`)}
${Array.from({length:M},()=>s`
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
@click=${()=>w(D)}
@keydown=${_=>P(_,D)}
>
${Number(D.slice(8))} ${Oi(A.fills)}
</button>
`})}
</div>
</section>
`},g=f=>{let $=$e[f.view.language],x=v(f),M=(m==null?void 0:m.kind)==="village"?[...Wo.filter(k=>k!=="both"&&k!=="one").map(k=>[$t[k],f.words.states[k]])]:Gr.map((k,D)=>[Sn[k],k==="unsaid"||k==="uncounted"?$.levels[k]:$.ranges(st(x)?Yr:Kr,D,st(x))]),R=(m==null?void 0:m.kind)==="village"?[[$t.both,f.words.slotStates.on_time],[$t.partial,f.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...R,...M].map(([k,D])=>s`
<li>${vt(k)} ${D}</li>
`)}
</ul>
`},N=f=>{let $=O();if("village"in $){let x=ue(f.data,"villages",$.village);return x===void 0?f.words.unnamed:we("villages",x,f)}return $.committee===null?f.words.filter.whole:f.committees.get($.committee)??$.committee};return{title:f=>`${N(f)} · ${$e[f.view.language].calendar}`,key:({view:{town:f}})=>f??"",enter:()=>{l=t.get().date??U(new Date),a=Number(l.slice(0,4)),S()},body:f=>{let $=$e[f.view.language],x=U(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(x.slice(0,4))?x:`${a}-12-31`);let M=(m==null?void 0:m.kind)==="committee"?$.names[v(f)]:`${f.words.am} | ${f.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${$.yearBefore}
?disabled=${a<=Number(d().slice(0,4))}
@click=${()=>T(a-1)}
>
${X("left")}
</button>
<b>${$.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${$.yearAfter}
?disabled=${a>=Number(x.slice(0,4))}
@click=${()=>T(a+1)}
>
${X("right")}
</button>
<span>${M}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${$.failed}</p>
`:null}
${g(f)}
<p class="form-hint">${m===null&&!c?f.words.reading:$.hint}</p>
<div class="calendar-months">${Array.from({length:12},(R,k)=>p(k,f))}</div>
</div>
`}}}function Oi(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Ue`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${wt(n)} stroke=${bt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var zn=40,Ti=["worse","better","same","unknown"];function Jn({better:e}){return e===null?"unknown":Math.abs(e)<Jr?"same":e>0?"better":"worse"}function Va(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[m,c]=[n(r),n(l)];return m===null||c===null?(m===null?1:0)-(c===null?1:0)||pn(o,a):m-c||l.now.d-r.now.d||pn(o,a)})}function Ga(e){let{view:t,work:n}=e.stores,o=null,r=zn,a=b=>`${b>0?"+":""}${K(b,1)}`,l=({now:b,before:y},O)=>b.share===null||(y==null?void 0:y.share)==null?"–":O(a((b.share-y.share)*100)),m=b=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(b??0)*100} height="8" fill=${wt(ao.excellent,bt)}></rect>
</svg>
`,c=(b,y,O)=>{let S=$e[O.view.language];return s`
<b>${b}</b>
<span>${y.now.text}</span>
${y.before===null?s`
<small>${S.reported} ${y.now.reported}</small>
`:s`
<small class="is-${Jn(y)}">
${l(y,S.points)} · ${y.before.text}
</small>
`}
${m(y.now.share)}
`},u=(b,y)=>{let O=y.view.measure!==null&&st(y.view.measure),S=Va([...b.committees],O),W=C=>{let w=C===""?"none":C;t.set({committee:t.get().committee===w?null:w})};return s`
<h3>${$e[y.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${S.map(([C,w])=>s`
<li>
<button
type="button"
data-committee=${C}
aria-pressed=${y.view.committee===(C===""?"none":C)}
@click=${()=>W(C)}
>
${c(y.committees.get(C)??y.office.edit.noCommittee,w,y)}
</button>
</li>
`)}
</ol>
`},h=(b,y)=>{let O=$e[y.view.language],S=y.view.measure!==null&&st(y.view.measure),{features:W}=Ot(y.view,y.data,"villages"),C=W.flatMap(i=>{let p=b.of.get(Number(i.id));return p===void 0?[]:[[String(i.id),p]]}),w=Va(C,S),T=b.before!==null,P=T&&o!==null?w.filter(([,i])=>Jn(i)===o):w,d=i=>me({layer:"villages",fid:Number(i)},y),v=i=>{[o,r]=[o===i?null:i,zn],e.ask()};return s`
<h3>${O.villages}</h3>
${T?s`
<div class="compare-kinds" role="group">
${Ti.map(i=>{let p=w.filter(([,g])=>Jn(g)===i).length;return s`
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
${P.slice(0,r).map(([i,p])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${vt(p.fill)} ${c(d(i),p,y)}
</button>
</li>
`)}
</ol>
${P.length<=r?null:s`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${O.more(K(P.length-r))}
</button>
`}
`};return t.subscribe((b,y)=>{b.selected!==null&&b.selected!==y.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:b}})=>$e[b].ranks,key:({view:{town:b,measure:y}})=>`${b} ${y}`,enter:()=>{[o,r]=[null,zn];let b=t.get();(b.theme!=="coverage"||b.measure===null)&&t.set({theme:"coverage",measure:b.measure??"completion"})},body:b=>{let{tint:y}=b.data;return y===null?s`
<p class="form-hint">${b.words.reading}</p>
`:s`
<p class="form-hint">${y.title}</p>
<p class="period-total">${c(b.words.filter.whole,y.total,b)}</p>
${u(y,b)} ${h(y,b)}
`}}}function nn({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,m=[],c=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:m}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?c():u.kind==="pick"&&u.places!==m&&r(u.places))}),e.subscribe(({selected:u},h)=>{l&&u!==null&&u!==h.selected&&n.includes(u.layer)&&o()&&a(ve(u))}),{places:()=>m,set:u=>{l&&(m=u,c())},begin:()=>{let{selected:u}=e.get();l=!0,m=u!==null&&n.includes(u.layer)&&o()?[ve(u)]:[],c()},end:()=>{[l,m]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:ke})}}}var yt=14;function Zn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function on(e,t){let n=Zn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function Ka(e,t){let n=new Map;for(let{cleaner:o,place:r}of on(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Xn(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let m=l.map(o).filter(u=>u!==null),c=r.map(u=>Math.min(...m.map(h=>Si(u,h))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function Qn(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[m]=Xn(r,[l],n,o);m!==void 0&&(a.set(l,m),r.set(m.cleaner,[...r.get(m.cleaner)??[],l]))}return a}var Ya=["stand","beside","replace"];function za(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(u=>u.place===a),m=Zn(l,o),c=u=>m.includes(u)||m.some(({cleaner:h})=>h===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&c(u))})}function Ja(e,{to:t,way:n,starts:o,ends:r}){let a=on(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([m,c])=>{let u={op:"add",cleaner:c,place:m,starts:o,...l};if(n==="replace")return[...Zn(e,o).filter(y=>y.place===m).map(({id:y})=>({op:"end",id:y,ends:J(o,-1)})),u];let h=a.find(b=>b.place===m&&b.cleaner!==c);return h===void 0||n==="beside"?[u]:[{...u,instead_of:h.cleaner,ends:r===""?o:r}]})}function Si([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Xa(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Qa(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function el({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var Za=6;function tl({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:m}=l.office,{listComma:c}=l.words,u=new Map;for(let[O,S]of e)u.set(S,[...u.get(S)??[],O]);let h=[...u].map(([O,S])=>{let W=S.slice(0,Za).map(w=>a.place(w,l)).join(c),C=t==="stand"?S.flatMap(r).map(w=>a.who(w.cleaner,l)):[];return m.savedFor(a.who(O,l),S.length>Za?m.andOthers(W,S.length):W,[...new Set(C)].join(c))}),b=t==="stand"&&[...e.keys()].some(O=>r(O).length>0),y=m.savedTime(n,b&&o===""?n:o);return[...h,y].join(l.words.semicolon)}function nl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:m},c,u){let{plan:h,crew:b}=u.office;return s`
<div class="plan-found" role="group" aria-label=${h.found}>
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
<small>${h.has(c.has(y))}</small>
</button>
`)}
${e.length+t.length===0?s`
<p class="form-hint">${h.nothing}</p>
`:null}
${m===null?null:s`
<button type="button" class="form-button is-quiet" data-whole-names @click=${m}>
${h.wholeNames}
</button>
`}
${r?s`
<p class="form-hint">${b.noted}</p>
`:null}
</div>
`}function ol(e,t){let{view:n,data:o,work:r}=e.stores,a=ee(e),l=(c,u,h)=>{let{town:b}=n.get();b!==null&&a.write(async()=>{await Dr(b,h,c,u),z(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:u,apart_m:h},b)=>{let{plan:y}=b.office,O=y.bounds(u,String(h/1e3));return ne(r.get().session,b.view.town)?s`
<details class="plan-bounds">
<summary>${O}</summary>
<form
@submit=${S=>{S.preventDefault();let W=Re(S),C=w=>Tt(W[w]??"")??NaN;l(C("bounds-most"),Math.round(C("bounds-apart")*1e3),c)}}
>
${Z({name:"bounds-most",label:y.boundsMost,mode:"numeric",value:String(u),required:!0})}
${Z({name:"bounds-apart",label:y.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${Se(a.problem(),b,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${y.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${O}</p>
`},forget:a.clear}}function rl({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,m=U(new Date),c=(u,h,b,y)=>s`
<label>
${h}
<input
type="date"
name=${u}
min=${m}
max=${J(m,o)}
.value=${b}
@change=${O=>y(O.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,u=>{let h=u===""?m:u;r(b=>({starts:h,ends:b.ends!==""&&b.ends<h?h:b.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r(h=>({...h,ends:u!==""&&u<h.starts?h.starts:u})))}
</div>
`}function sl(e,t,n,o){let{plan:r}=o.office,a=(...O)=>O.filter(Boolean).join(o.words.listComma),l=O=>O===null?"":r.again(O),m=(O,S)=>Pi(O,S,t,n,o),c=(O,S,W)=>s`
<li class="plan-cleaner" data-of=${O}>
<p>
<b>${n.who(O,o)}</b>
<small>${W}</small>
</p>
<ul class="plan-list">
${S.map(C=>m(C,""))}
</ul>
</li>
`,{uncovered:u,ending:h,overloaded:b,apart:y}=e;return u.length+h.length+b.length+y.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${rn("uncovered",r.uncovered,u.map(O=>m(O.place,a(O.until===null?r.never:r.expired(O.until),l(O.again)))))}
${rn("ending",r.ending(t.ahead),h.map(O=>m(O.place,a(r.ends(O.ends),l(O.again)))))}
${rn("overloaded",r.overloaded(e.most_villages),b.map(O=>c(O.cleaner,O.places,r.has(O.places.length))))}
${rn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),y.map(O=>c(O.cleaner,O.places,r.kilometres((O.distance_m/1e3).toFixed(1)))))}
`}function rn(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Pi(e,t,n,o,r){let a=o.place(e,r);return s`
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
`}var Ni=["villages","streets"],al=92,Ri=3,ll=6;function il(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,m=new Map,[c,u]=[!1,""],[h,b]=[0,!1],y=!1,O="stand",[S,W]=["",""],C=null,w=null,T=null,[P,d,v]=[new ce,new ce,new ce],i=ee(e),p=nn(t,{layers:Ni,may:()=>!0,picked:E=>{let I=E.filter(F);I.length<E.length&&z(o,e.now().office.plan.notYours),L(I)},found:E=>{F(E)&&!p.places().includes(E)&&L([...p.places(),E])}}),g=()=>n.get().town??"",N=E=>{w=te(E),e.ask()},f=E=>v.read(dr(g(),0,E,null),I=>{m=new Map(I.map(G=>[G.number,G])),c=E,e.ask()},N),$=()=>{let E=U(new Date);P.read(Promise.all([At(g(),E,J(E,al)),Et(g(),yt)]),([I,G])=>{[a,l]=[I,G],B()},N)},x=ol(e,$),M=()=>(l==null?void 0:l.most_villages)??1,R=()=>Ka(a??[],S),k=E=>{var se;let I=(se=D(E))==null?void 0:se.geometry;if((I==null?void 0:I.type)==="Point")return[I.coordinates[0]??0,I.coordinates[1]??0];if((I==null?void 0:I.type)!=="LineString")return null;let[G=0,re=0]=I.coordinates[0]??[];return[G,re]},D=E=>{let{layer:I,fid:G}=ie(E);return ue(o.get(),I,G)},A=()=>{let E=p.places();return{to:b?new Map([...Qn(R(),E,M(),k)].map(([G,re])=>[G,re.cleaner])):new Map(h<1?[]:E.map(G=>[G,h])),way:O,starts:S,ends:W}},_=()=>za(a??[],A()),q=()=>_().length>0?[]:Ja(a??[],A()),H=()=>{[w,T]=[null,null],i.clear(),B()},B=()=>{C=null,e.ask(),d.drop();let E=q();E.length!==0&&d.read(Tn(g(),E,!0),I=>{({effect:C}=I),e.ask()},N)},L=E=>{[h,b]=[0,!1],p.set(E),H(),window.setTimeout(()=>{var I;return(I=document.querySelector(".plan-foot"))==null?void 0:I.scrollIntoView({block:"nearest"})},50)},j=E=>{let I=p.places();L(I.includes(E)?I.filter(G=>G!==E):[...I,E])};o.subscribe((E,I)=>{E.touched===I.touched||i.busy()||r.get().open!=="plan"||([C,w]=[null,null],$(),e.ask())});let V=E=>{var re;let{layer:I,fid:G}=ie(E);return(re=o.get().coverage.value)==null?void 0:re[I].find(se=>se.fid===G)},F=E=>{let I=Qe(r.get().session,g()),G=V(E);return G!==void 0&&(I===null||I.includes(G.committee??""))},oe=E=>{[h,b,C,T]=[0,!1,null,E],p.set([])},pe=()=>{let[E,I]=[q(),g()],G=new Set(E.flatMap(se=>se.op==="add"?[se.place]:[])).size,re=tl(A(),mt,ut,e.now());i.write(async()=>{let{change:se}=await Tn(I,E,!1);return z(o,re),se},se=>oe(se===void 0?null:{change:se,count:G,text:re})).finally(We)},be=E=>{let I=g();i.write(async()=>{await Ie(I,E,""),z(o,e.now().office.log.undone)},()=>oe(null)).finally(We)},We=()=>{r.get().open==="plan"&&$()},Pl=E=>({...E,uncovered:E.uncovered.filter(({place:I})=>F(I)),ending:E.ending.filter(({place:I})=>F(I))}),Nl=E=>{r.set({open:null}),n.set({selected:xt(E)})},to=(E,I)=>me(ie(E),I),dt=(E,{office:I})=>{var G;return[I.plan.cleaner(E),((G=m.get(E))==null?void 0:G.name)??""].filter(Boolean).join(" ")},mt=E=>on(a??[],S).filter(I=>I.place===E),Rl=(E,I)=>mt(E).map(({cleaner:G})=>dt(G,I)).join(I.words.listComma)||I.words.states.not_staffed,Dl=E=>{u=E,e.ask()},Ml=()=>c||!new RegExp("\\p{L}","u").test(u)||!ne(r.get().session,g())?null:()=>f(!0),Ll=()=>{let{villages:E,streets:I}=o.get().layers,G={...E===void 0?{}:{villages:E},...I===void 0?{}:{streets:I}};return Ko(G,u).filter(({layer:re})=>fo(re)).map(ve).filter(F).slice(0,ll)},Wl=()=>{let E=u.trim();return E===""?[]:[...m.values()].filter(({number:I,name:G})=>String(I)===E||G!==""&&G.startsWith(E)).map(({number:I})=>I).slice(0,ll)},no=E=>{[h,b]=[E,!1],H()},ut={place:to,who:dt,heldBy:Rl,has:E=>{var I;return((I=R().get(E))==null?void 0:I.length)??0}},Cl=E=>{({starts:S,ends:W}=E({starts:S,ends:W})),H()},El=E=>{var ro;let I=p.places(),{plan:G}=E.office,re=Xn(R(),I,M(),k).slice(0,Ri),[se=""]=I,[Ce]=mt(se),fe=Ce===void 0?[]:(R().get(Ce.cleaner)??[]).filter(ae=>!I.includes(ae)&&F(ae)),_l=I.filter(ae=>mt(ae).length===0).length,Il=b?Qn(R(),I,M(),k):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${G.places(I.length,_l)}</b>
<button type="button" class="text-button" data-none @click=${()=>L([])}>${G.clear}</button>
</p>
<p class="plan-chosen">${I.map(ae=>to(ae,E)).join(E.words.listComma)}</p>
${Ce===void 0?null:s`
${de(G.way,Ya.map(ae=>[ae,G.ways[ae]]),O,ae=>{O=ae,H()})}
<p class="form-hint">
${G.present(dt(Ce.cleaner,E))}
${fe.length===0?null:s`
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
${rl({starts:S,ends:W},Ce!==void 0&&O==="stand",al,Cl,E)}
<h3>${G.nearest}</h3>
<div class="plan-near" role="group" aria-label=${G.whom}>
${re.map(ae=>s`
<button
type="button"
data-cleaner=${ae.cleaner}
aria-pressed=${ae.cleaner===h}
@click=${()=>no(ae.cleaner)}
>
<b>${dt(ae.cleaner,E)}</b>
<small>${G.near((ae.distanceM/1e3).toFixed(1),ae.places)}</small>
</button>
`)}
${re.some(ae=>ae.cleaner===h)||h===0?null:s`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${dt(h,E)}</b>
<small>${G.has(((ro=R().get(h))==null?void 0:ro.length)??0)}</small>
</button>
`}
${I.length<2?null:s`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[h,b]=[0,!0],H()}}
>
<b>${G.each}</b>
</button>
`}
${re.length===0&&I.length<2?s`
<p class="form-hint">${G.nobodyNear}</p>
`:null}
</div>
${Xa(I,Il,ut,E)} ${Qa(_(),ut,E)}
<div class="plan-save">
${C===null?null:el(C,M(),E)}
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
`},Al=({change:E,count:I,text:G},{office:{plan:re}})=>ct(G,re.takeBack(I),i.busy(),()=>be(E)),oo=()=>{for(let E of[P,d,v])E.drop();x.forget(),i.clear()};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var I;return`${E??""} ${((I=r.get().session)==null?void 0:I.account)??0}`},enter:()=>{[a,l,m,C,w,T]=[null,null,new Map,null,null,null],c=!1,oo(),[h,b,O,u,W]=[0,!1,"stand","",""],[S,y]=[U(new Date),!1],p.begin(),$(),f(!1)},leave:()=>{oo(),p.end()},body:E=>{let{office:I,words:G}=E,{plan:re}=I,se=p.places();if(a===null||l===null||E.data.coverage.value===null)return s`
${Y(w,E)}
<p class="form-hint">${G.reading}</p>
`;let Ce=fe=>{y=fe,e.ask()};return y?s`
<p class="board-next plan-folded">
<span>${re.places(se.length,se.filter(fe=>mt(fe).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>Ce(!1)}>${re.picked}</button>
</p>
`:s`
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
@input=${fe=>Dl(fe.target.value)}
/>
</div>
${u.trim()===""?null:nl({places:Ll(),cleaners:Wl(),chosen:se,cleaner:h,whole:c},{wholeNames:Ml(),toggle:fe=>{u="",j(fe)},take:fe=>{u="",no(fe)}},ut,E)}
${Y(w??i.problem(),E)} ${T===null?null:Al(T,E)}
${sl(Pl(l),{chosen:se,toggle:j,openCard:Nl,ahead:yt},ut,E)} ${x.part(l,E)}
${se.length===0?null:El(E)}
`}}}var cl={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var dl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var ml={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var Te={"zh-Hans":dl,"zh-Hant":ml,en:cl};var[sn,an]=[270,150],[ze,eo,ln,ul]=[44,6,24,20];function pl(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:m}=e,c=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-c,h=[...r.map(({m2:i})=>i),m,a??m,(l==null?void 0:l.most_m2)??m].map(ge),b=Di((Math.max(...h)-Math.min(...h))/2),y=Math.max(0,Math.floor(Math.min(...h)/b)*b),O=Math.max(y+b,Math.ceil(Math.max(...h)/b)*b),S=Array.from({length:Math.round((O-y)/b)+1},(i,p)=>y+p*b),W=i=>ze+(sn-ze-eo)*Math.min(1,Math.max(0,(Date.parse(i)-c)/u)),C=i=>ln+(an-ln-ul)*(1-(ge(i)-y)/(O-y)),w=t<`${o}-12-31`?t:`${o}-12-31`,T=r.map(({day:i,m2:p},g)=>g===0?`M${W(i)} ${C(p)}`:`H${W(i)}V${C(p)}`).join("")+`H${W(w)}`,P=W(`${o}-12-31`),d=(i,p,g,N)=>Ue`<text x=${i} y=${p} text-anchor=${g}>${N}</text>`,v=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${sn} ${an}`} role="img" aria-label=${n.title}>
${S.map(i=>{let p=ln+(an-ln-ul)*(1-(i-y)/(O-y));return Ue`<line class="burn-rule" x1=${ze} x2=${sn-eo} y1=${p} y2=${p}></line>
${d(ze-6,p+4,"end",K(Math.round(i)))}`})}
${d(ze-6,12,"end",n.unit)}
${v.map(i=>d(W(i),an-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Ue`<path class="burn-ahead" d=${`M${W(w)} ${C(m)}L${P} ${C(l.most_m2)}V${C(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${T}></path>
${a===null?null:Ue`<line class="burn-target" x1=${ze} x2=${sn-eo} y1=${C(a)} y2=${C(a)}></line>
${d(ze+4,C(a)-4,"start",`${n.target} ${xe(ge(a))}`)}`}
</svg>
`}function Di(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var Mi=5;function fl(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=Q(n),l=Q(n),m=ee(e),c=!1,u="",h=()=>o.get().town??"",b=()=>{a.again(),l.again()},y=(d,v,i)=>m.write(()=>Ir(h(),{year:d,committee:v,m2:i}),()=>{c=!1,b()}),O=({year:d,target_m2:v},i)=>s`
<form
class="target-form"
@submit=${p=>{p.preventDefault();let g=ht(Re(p).target??"","mu");g!==null&&y(d,i.view.committee,g.m2)}}
>
${jr({name:"target",label:Te[i.view.language].targetOf(d),value:v===null?"":xe(ge(v)),required:!0,hint:Te[i.view.language].targetHint},i)}
${Y(m.problem(),i,"target-problem")}
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
`,S=(d,v)=>ne(r.get().session,v.view.town)?c?O(d,v):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${Te[v.view.language].set}
</button>
`:null,W=({done_m2:d,target_m2:v,forecast:i},p)=>{let g=Te[p.view.language];return s`
<p class="progress-said">
${v===null?g.done(Be(d)):g.ofTarget(Be(d),Be(v),Ze(d/v))}
${i===null?null:s`
<span>${g.ahead(Be(i.least_m2),Be(i.most_m2))}</span>
`}
${i===null||v===null||d>=v?null:s`
<span>${g.reached(i.earliest,i.latest)}</span>
`}
</p>
`},C=({holding_back:d},v)=>d.length===0?null:s`
<h3>${Te[v.view.language].holding}</h3>
<ol class="progress-holding">
${d.slice(0,Mi).map(({id:i,code:p,stage:g,m2:N})=>s`
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
`,w=(d,v)=>{let i=Te[v.view.language],p=i.title(d.year);return s`
<section class="progress" aria-label=${p}>
<h3>${p}</h3>
${W(d,v)}
${pl(d,U(new Date),{title:p,target:i.target,unit:v.words.unit.mu,month:$e[v.view.language].month})}
${S(d,v)} ${C(d,v)}
<h3>${i.twoDays}</h3>
${T(v)}
</section>
`},T=d=>s`
${Z({name:"beside",label:Te[d.view.language].beside,type:"date",value:u,max:J(U(new Date),-1),input:v=>{u=v,n()}})}
${u===""?null:P(d)}
`,P=d=>{let{town:v,committee:i}=d.view,{value:p,problem:g}=l.of([v,i,u].join(" "),()=>_r(v??"",i,u));if(p===null)return _e(g,d,"beside-problem");if(p.length===0)return s`
<p class="form-hint" data-beside-none>${Te[d.view.language].noneThen}</p>
`;let N=Te[d.view.language];return s`
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
${p.map(({stage:f,from:$,to:x})=>s`
<tr data-stage=${f}>
<th scope="row">${rt(f,d)}</th>
<td>${Be($.m2)}</td>
<td>${Be(x.m2)}</td>
<td>${Po(ft(ge(x.m2))-ft(ge($.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:b,leave:()=>{c=!1,m.clear(),a.forget(),l.forget()},part:d=>{let{town:v,committee:i,asOf:p}=d.view;if(p!==null)return null;if(i==="none")return s`
<p class="form-hint" data-progress-none>${Te[d.view.language].ofNone}</p>
`;let{value:g,problem:N}=a.of(`${v??""} ${i??""}`,()=>Ar(v??"",i));return g===null?_e(N,d,"progress-problem"):w(g,d)}}}function Be(e){return xe(ge(e))}var Li=["parcels"],Wi=Oo.flatMap(e=>To[e]);function $l(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=Q(n),m=Q(n),c=ee(e),u=fl(e),h=new ce,b="",y="",O=null,[S,W,C]=[!1,!1,""],w=()=>o.get().town??"",T=()=>a.get().open==="stages",P=()=>o.get().asOf===null&&Ke(a.get().session,o.get().town),d=nn(t,{layers:Li,may:P,picked:L=>i(L),found:L=>g(L)}),v=()=>{for(let L of[l,m,u])L.again()},i=L=>{L.length>_t&&z(r,e.now().office.stages.most(_t)),[O,S]=[null,!1],c.clear(),L.length===0&&p(),d.set(L.slice(0,_t)),n()},p=()=>{y="",h.drop()},g=L=>{let j=d.places();i(j.includes(L)?j.filter(V=>V!==L):[...j,L])},N=()=>{let L=d.places().map(j=>xt(j).fid);return m.of(`${w()} ${L.join()}`,()=>Wr(w(),L))};r.subscribe((L,j)=>{L.touched!==j.touched&&!c.busy()&&T()&&v()});let f=L=>{[y,C]=[(L==null?void 0:L.to)??"",Fe()],c.clear(),n(),window.setTimeout(()=>{var j;return(j=document.querySelector(".stages-foot"))==null?void 0:j.scrollIntoView({block:"end"})},50)},$=(L,j,V)=>{let F=L.parcels.map(({id:be,version:We})=>({id:be,version:We,to:j.to,...V})),[oe,pe]=[e.now(),w()];return c.write(async()=>{await Er(pe,F,C),z(r,oe.office.next.moved(rt(j.to,oe),F.length))},()=>{i([]),S=!0}).finally(v)},x=(L,j)=>{let V={...o.get(),...Ve(o.get(),"farmland")},F=j===void 0?V.committee:j??"none";o.set({...V,...Je(V,"parcels",gl(L)),committee:F}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},M=(L,j)=>{let V=h.still();Mo("parcels",w(),gl(L,j)).then(F=>{let oe=[...F].map(pe=>ve({layer:"parcels",fid:pe}));V()&&i([...new Set([...d.places(),...oe])])},F=>{V()&&(O=te(F),n())})},R=(L,j)=>{let{words:V,office:F}=j,{committee:oe}=j.view,pe=oe===null?L:L.filter(be=>(be.committee??"none")===oe);return s`
<table class="stage-board">
<thead>
<tr>
<th>${V.fields.stage}</th>
<th>${F.stages.parcels}</th>
<th>${V.unit.mu}</th>
</tr>
</thead>
${Wi.filter(be=>pe.some(We=>We.stage===be)).map(be=>k(be,pe.filter(We=>We.stage===be),j))}
<tfoot>
<tr>
<th scope="row">${F.stages.all}</th>
<td>${hl(pe)}</td>
<td>${yl(pe)}</td>
</tr>
</tfoot>
</table>
`},k=(L,j,V)=>{let F=b===L;return s`
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
${F?j.map(oe=>s`
<tr class="stage-unit" data-committee=${oe.committee??""}>
<th scope="row">
<span>${A(oe.committee,V)}</span>
${P()?s`
<button type="button" class="text-button" @click=${()=>M(L,oe.committee)}>
${V.office.stages.pickThese}
</button>
`:null}
</th>
${D([oe],()=>x(L,oe.committee))}
</tr>
`):null}
</tbody>
`},D=(L,j)=>s`
<td><button type="button" data-rows @click=${j}>${hl(L)}</button></td>
<td>${yl(L)}</td>
`,A=(L,{committees:j,office:V})=>L===null?V.edit.noCommittee:j.get(L)??L,_=L=>{let{value:j,problem:V}=N(),F=(j==null?void 0:j.steps.find(oe=>oe.to===y))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${L.office.stages.chosen(d.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>i([])}>
${L.office.stages.clear}
</button>
</p>
${j===null?_e(V,L,"standing-problem"):q(j,F,L)}
${j===null||F===null?Se(c.problem(),L,"step-problem"):H(j,F,L)}
</div>
`},q=({steps:L},j,V)=>L.length===0?s`
<p class="form-hint" data-no-common>${V.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${V.office.next.title}>
${L.map(F=>s`
<button
type="button"
data-step=${F.to}
aria-pressed=${j===F}
@click=${()=>f(j===F?null:F)}
>
${mn(dn[fn(F.to)],gn(F.to))}${Hr(F,V)}
</button>
`)}
</div>
`,H=(L,j,V)=>Fr(j,{count:L.parcels.length,busy:c.busy(),problem:c.problem()},{send:F=>{$(L,j,F)},cancel:()=>f(null)},V),B=()=>{p(),[O,S,W]=[null,!1,!1],c.clear(),u.leave(),l.forget(),m.forget()};return{title:({office:L})=>L.stages.title,key:({view:{town:L}})=>{var j;return`${L??""} ${((j=a.get().session)==null?void 0:j.account)??0}`},enter:()=>{B(),d.begin()},leave:()=>{B(),d.end()},body:L=>{let{stages:j}=L.office,{asOf:V}=L.view,{value:F,problem:oe}=l.of(`${w()} ${V??""}`,()=>Cr(w(),V));if(F===null)return _e(oe,L);let pe=be=>{W=be,n()};return W?s`
<p class="board-next plan-folded">
<span>${j.chosen(d.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>pe(!1)}>${j.picked}</button>
</p>
`:s`
${P()?s`
<p class="form-hint">${j.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>pe(!0)}>
${X("locate")}${j.onMap}
</button>
`:null}
${S?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${j.takeBack}
</button>
</p>
`:null}
${Y(O,L)} ${R(F,L)} ${u.part(L)}
${d.places().length===0?null:_(L)}
`}}}function gl(e,t){let n={kind:"in",field:"stage",values:[e]};return gt(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function hl(e){return K(e.reduce((t,{count:n})=>t+n,0))}function yl(e){let t=e.reduce((n,{mu_printed:o})=>n+ft(Number(o)),0);return xe(t/100)}var bl=["rain","absent","waste"];function vl(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,m=new Map,c=new Map,u=null,h=new Map,b="seen",y="",O=ee(e),S=null,W=new ce,C=0,w=Lr(t,e.ask,()=>n),T=()=>t.view.get().town??"",P=()=>Qe(t.work.get().session,T()),d=()=>{u=t.data.get().coverage.value,W.read(Do(T(),n),R=>{let k=new Map(((l==null?void 0:l.villages)??[]).map(D=>[D.fid,Oe(D,o)]));for(let D of R.villages)k.has(D.fid)&&k.get(D.fid)!==Oe(D,o)&&m.delete(D.fid);[l,S]=[R,null],e.ask()},R=>{S=te(R),e.ask()})},v=()=>{let R=P(),k=((l==null?void 0:l.villages)??[]).filter(_=>(R===null||R.includes(_.committee??""))&&(r===null||_.committee===r)&&Oe(_,o)!=="not_due"),D=_=>Rt.includes(Oe(_,o)),A=_=>_.fid===a?0:D(_)?2:1;return k.sort((_,q)=>A(_)-A(q))},i=R=>m.get(R.fid)??null,p=()=>{C=0,w.close(),m=new Map,h=new Map,S=null,O.clear()},g=()=>{m=new Map(m);for(let R of v())!m.has(R.fid)&&["not_reported","not_staffed"].includes(Oe(R,o))&&m.set(R.fid,"done");e.ask()},N=R=>{R(),p(),e.ask()},f=R=>{let k=v().flatMap(q=>{let H=i(q);if(H===null)return[];let B=`${q.fid} ${n} ${o} ${H} ${b}`,L=c.get(B)??{uuid:xr(),captured_at:new Date().toISOString()};return c.set(B,L),[{...L,place:`villages.${q.fid}`,date:n,slot:o,result:H,basis:b}]});if(k.length===0||O.busy())return;let D=new Map(k.map(({uuid:q,place:H})=>[q,ie(H).fid])),[A,_]=[T(),y.trim()];O.write(async()=>{var L;let q=await Or(A,k,_),H=q.filter(({outcome:j})=>j==="refused");return H.length<q.length&&z(t.data,R.office.report.sent(q.length-H.length)),!(t.work.get().open==="report"&&((L=k[0])==null?void 0:L.date)===n&&k[0].slot===o)&&H[0]!==void 0&&z(t.data,wl(H[0],R)),q},q=>{$(q,D),d()})},$=(R,k)=>{h=new Map;for(let D of R){let A=k.get(D.uuid)??0;if(D.outcome==="refused"){h.set(A,D);continue}m.delete(A);for(let[_,{uuid:q}]of c)q===D.uuid&&c.delete(_)}h.size===0&&(y="")},x=(R,k)=>{let D=Oe(R,o),A=s`
${Mt(D)}${Dt(D,k)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(D))return s`
<span class="report-state">${A}</span>
`;let _={layer:"villages",fid:R.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${C===R.fid&&w.open(_,k)!==null}
@click=${()=>{w.open(_,k),C=R.fid,w.press(o)}}
>
${A}
</button>
`},M=(R,k)=>{let{office:D}=k,A=Oe(R,o),_=i(R),q=me({...R,layer:"villages"},k),H=h.get(R.fid),B=L=>{m=new Map(m).set(R.fid,_===L?null:L),e.ask()};return s`
<li
data-village=${R.fid}
class=${[Rt.includes(A)?"is-done":"",R.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${q}</span>
${x(R,k)}
<span class="report-choices" role="group" aria-label=${q}>
${["done","partial","missed"].map(L=>s`
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
${H===void 0?null:s`
<p class="report-refused" role="alert">${wl(H,k)}</p>
`}
</li>
`};return{title:({office:R})=>R.report.title,key:({view:R})=>{var D;let k=t.work.get().report;return[R.town,(D=t.work.get().session)==null?void 0:D.account,k==null?void 0:k.date,k==null?void 0:k.slot,k==null?void 0:k.village].join(" ")},enter:()=>{var q;let R=t.work.get().report,k=t.data.get().coverage.value,D=k==null?void 0:k.slots.filter(({due:H})=>H).at(-1);[n,o]=[(R==null?void 0:R.date)??U(new Date),(R==null?void 0:R.slot)??((D==null?void 0:D.slot)==="pm"?"pm":"am")];let A=P();a=(R==null?void 0:R.village)??null;let _=((q=k==null?void 0:k.villages.find(({fid:H})=>H===a))==null?void 0:q.committee)??t.view.get().committee;r=(A==null?void 0:A.length)===1?A[0]??null:_==="none"?null:_,b=A===null?"told":"seen",p(),c=new Map,[l,y]=[null,""],d()},body:R=>{let{office:k,words:D,committees:A}=R;l!==null&&!O.busy()&&R.data.coverage.value!==u&&d();let{report:_}=k,q=v(),H=q.map(i).filter(F=>F!==null),B=H.some(F=>F!=="done"),L=U(new Date),j=P(),V=[...A].filter(([F])=>j===null||j.includes(F));return s`
${de(D.action.date,[[L,D.headline.today],[J(L,-1),D.headline.yesterday]],n,F=>N(()=>{n=F,l=null,d()}))}
${de(_.slot,[["am",D.am],["pm",D.pm]],o,F=>N(()=>{o=F}))}
${V.length<2?null:s`
<div class="form-field">
<label for="report-committee">${D.layers.committees}</label>
<select
id="report-committee"
@change=${F=>N(()=>{r=F.target.value||null})}
>
<option value="" .selected=${r===null}>${_.allCommittees}</option>
${V.map(([F,oe])=>s`
<option value=${F} .selected=${F===r}>${oe}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${D.reading}</p>
`:q.length===0?s`
<p class="form-hint">${_.none}</p>
`:s`
${q.some(F=>i(F)===null&&!Rt.includes(Oe(F,o)))?s`
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
@submit=${F=>{F.preventDefault(),(!B||y.trim()!=="")&&f(R)}}
>
${de(_.basis,[["seen",_.bases.seen],["told",_.bases.told],["paper",_.bases.paper]],b,F=>{b=F,e.ask()})}
${B?s`
${Z({name:"report-reason",label:_.why,value:y,required:!0,input:F=>y=F,lengthMost:200})}
${de(_.why,bl.map(F=>[F,_.usual[F]]),bl.find(F=>_.usual[F]===y)??"",F=>{F!==""&&(y=_.usual[F]),e.ask()})}
`:null}
${n===L?null:s`
<p class="form-hint">${_.afterwards}</p>
`}
${Y(S??O.problem(),R)}
<button class="form-button report-send" data-send ?disabled=${O.busy()||H.length===0}>
${O.busy()?k.working:_.send(H.length)}
</button>
</form>
`}}}function wl(e,{view:t}){return Ao(e,t.language)??e.detail??""}function kl({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,m=null,c=new ce,u=()=>{[a,l,m]=[null,null,null],c.drop()},h=(C,w)=>{var d;u();let{town:T,committee:P}=e.get();a={slot:C,date:w,town:T,committee:P,account:((d=t.get().session)==null?void 0:d.account)??null},b(a),o()},b=({slot:C,date:w,town:T,committee:P})=>{let d=ne(t.get().session,T);c.read(Rr(T??"",w,C,P===null||P==="none"?"":P,d),v=>{[l,m]=[v,null],o()},v=>{[l,m]=[null,te(v)],o()})},y=()=>{var P;if(a===null)return;let{town:C,committee:w}=e.get(),T=((P=t.get().session)==null?void 0:P.account)??null;a.town===C&&a.committee===w&&a.account===T||(u(),o())};e.subscribe(y),t.subscribe(y),n.subscribe((C,w)=>{C.touched!==w.touched&&a!==null&&b(a)});let O=({slot:C,date:w})=>(a==null?void 0:a.slot)===C&&a.date===w,S=({phone:C},w)=>C!==null&&/^[+\d\s()-]+$/.test(C)?s`
<a href=${`tel:${C.replace(/[^+\d]/g,"")}`}>${C}</a>
`:s`
<span>${C===null||C===""?w:C}</span>
`,W=(C,w,T)=>{let{crew:P,today:d}=T.office,v=(l??[]).filter(({committee:p})=>p===C),i=w.filter(p=>(p.committee??"")===C);return s`
<section data-call-committee=${C}>
<h4>${r.committee(C===""?null:C,T)}</h4>
<ul>
${i.map(p=>{let g=v.filter(({village:N})=>N===p.fid);return s`
<li>
<b>${r.village(p,T)}</b>
<span class="calls-people">
${g.map(N=>s`
<span>${N.name} ${S(N,P.noPhone)}</span>
`)}
${g.length===0?d.nobodyToCall:null}
</span>
</li>
`})}
${v.filter(({village:p})=>p===null).map(({name:p})=>s`
<li class="calls-clerk">
<span>${d.clerk}</span>
<span>${p}</span>
</li>
`)}
</ul>
</section>
`};return{open:h,close:u,button:(C,w)=>{let{session:T}=t.get();if(!St(T,w.view.town)||C.lacking.length===0)return null;let{today:P}=w.office,d=O(C);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${d}
@click=${()=>{d?(u(),o()):h(C.slot,C.date)}}
>
${X("people")}${d?P.callHide:ne(T,w.view.town)?P.callWhole:P.call}
</button>
`},part:(C,w)=>{if(!O(C))return null;let T=[...new Set(C.lacking.map(({committee:d})=>d??""))],{crew:P}=w.office;return s`
<div class="board-calls">
${Y(m,w,"calls-problem")}
${l===null?m===null?s`
<p class="form-hint">${P.reading}</p>
`:null:T.map(d=>W(d,C.lacking,w))}
${l!==null&&ne(t.get().session,w.view.town)?s`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var cn=60,Ci=350;function xl({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,m=O=>O>=a.length-1?null:a[O]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let O=U(new Date);a=Array.from({length:cn},(W,C)=>J(O,C-cn+1)),r="reading",t();let S=a.map((W,C)=>m(C));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(S),Zr(n.view.get(),S,l.signal)])},h=async O=>{if(await u(),r!=="reading")return;let S=a.indexOf(O),W=S<0||S===a.length-1?0:S;r="playing",e.playDay(m(W)),o=window.setInterval(()=>{W+=1,e.playDay(m(W)),W>=a.length-1&&c(),t()},Ci),t()},b=O=>{r==="still"?h(O):c(),t()},y=async O=>{let S=a.length>0&&r!=="reading";c(),S||await u(),c(),e.playDay(m(O)),t()};return{stop:c,part:(O,{office:S,view:W})=>{let C=U(new Date),w=cn-1-Math.round((Date.parse(C)-Date.parse(O))/864e5),T=r==="still"?S.today.play:S.today.pause;return s`
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
@input=${P=>{y(Number(P.target.value))}}
/>
<span>${r==="reading"?S.working:O.slice(5)}</span>
</div>
`}}}var Ei=14,Ai=["rain","wind","roads","festival"];function Ol(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],m=Mr(n),c=ee(e),u=null,h=Q(n),b=Q(n),y=null,O=()=>{h.again(),b.again()};t.data.subscribe((f,$)=>{f.touched!==$.touched&&t.work.get().open==="today"&&O()});let S=({town:f})=>{let $=U(new Date);return h.of(`${f} ${$}`,()=>Tr(f,$,J($,Ei)))},W=()=>({from:a,to:a,slot:l,...u===null?{}:{committee:u}}),C=({town:f,slots:$})=>{let x=$.map(M=>M.due).join();return b.of([f,a,l,u,x].join(" "),()=>Pr(f,W()))},w=()=>{[r,y]=[!1,null],m.forget(),c.clear(),h.forget(),b.forget()},T=f=>{let $=U(new Date),x=Xe(new Date),M=f.slots.filter(({ends:R})=>x<R).map(R=>R.slot==="pm"?"pm":"am");[r,y]=[!0,null],c.clear(),b.forget(),m.forget(),a=M.length===0?J($,1):$,l=M.length===1?M[0]??"both":"both",{committee:u}=t.view.get(),n()},P=(f,$,x)=>{let M={...W(),reason:$};return c.write(()=>Sr(f,M),R=>{[y,r]=[{change:R,text:x},!1],O()})},d=f=>c.write(async()=>{await f(),z(t.data,o().office.suspend.ended)},()=>{y=null,O()}),v=(f,{office:$,words:x})=>{let M=U(new Date);return f===M?x.headline.today:f===J(M,-1)?x.headline.yesterday:f===J(M,1)?$.suspend.tomorrow:f},i=(f,{committees:$,office:x})=>f===void 0?x.report.allCommittees:$.get(f)??f,p=(f,$)=>{if(f.length===0)return null;let x=f.reduce((R,k)=>R+k.slots,0),M=({place:R,slots:k})=>`${me(ie(R),$)}${k>1?` ×${k}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${x} role="status">
${$.office.suspend.takesOut(x,f.length)}
<p tabindex="0">${f.map(M).join($.words.listComma)}</p>
</div>
`},g=(f,$)=>{let{value:x,problem:M}=C(f),{office:R,words:k,committees:D}=$,{suspend:A}=R,_=U(new Date),q=f.villages.filter(L=>u===null||L.committee===u),H=i(u??void 0,$),B=[v(a,$),A.slots[l]];return s`
<div class="board-suspend-form">
${de(A.day,[[J(_,-1),k.headline.yesterday],[_,k.headline.today],[J(_,1),A.tomorrow]],a,L=>{a=L,n()})}
${de(R.report.slot,[["am",A.slots.am],["pm",A.slots.pm],["both",A.slots.both]],l,L=>{l=L,n()})}
<div class="form-field">
<label for="suspend-committee">${A.scope}</label>
<select
id="suspend-committee"
@change=${L=>{u=L.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${R.report.allCommittees}</option>
${[...D].map(([L,j])=>s`
<option value=${L} .selected=${L===u}>${j}</option>
`)}
</select>
</div>
${M===null?p(x??[],$):Y(M,$,"effect-problem")}
<p class="board-what">${A.what(...B,H,q.length)}</p>
${m.part({name:"suspend-reason",why:A.why,usual:Ai.map(L=>[L,A.reasons[L]]),act:A.title,busy:c.busy()||x===null&&M===null,because:L=>{P(f.town,L,A.suspended(...B,H))}},$)}
</div>
`},N=(f,$,x)=>{let{office:M}=x,R=()=>d(()=>Nr($,f.id,J(U(new Date),-1))),k=U(new Date),D=f.village===void 0?i(f.committee,x):me(ie(f.village),x),A=v(f.from<k?k:f.from,x),_=f.to>f.from&&f.to>k?M.suspend.until(v(f.to,x)):"";return s`
<li data-suspension=${f.id}>
<span>
<b>${[A,M.suspend.slots[f.slot],_].filter(Boolean).join(" ")}</b>
<small>${[D,f.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${R}>
${M.suspend.end}
</button>
</li>
`};return{close:w,part:(f,$)=>{if(!ne(t.work.get().session,$.view.town))return null;let{suspend:x}=$.office,{value:M,problem:R}=S(f),k=y;return s`
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
${r?$.office.cancel:x.open}
</button>
</h3>
${r?g(f,$):null} ${Se(c.problem()??R,$,"suspend-problem")}
${k===null?null:ct(k.text,x.takeBack,c.busy(),()=>{d(()=>Ie(f.town,k.change,""))})}
${M===null||M.length===0?null:s`
<ul class="board-list">
${M.map(D=>N(D,f.town,$))}
</ul>
`}
</section>
`}}}function Sl(e){let{stores:t}=e,n=Ol(e),o=Go(e.ask),r=Q(e.ask),a=xl(e);t.view.subscribe((d,v)=>{d.selected!==null&&d.selected!==v.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:d})=>{if(!Ge(t.work.get().session,d))return[];let{value:v}=r.of(d,()=>Et(d,yt));return((v==null?void 0:v.ending)??[]).map(({place:i})=>i)};t.data.subscribe((d,v)=>{d.touched!==v.touched&&t.work.get().open==="today"&&r.again()});let m=(d,v)=>me({...d,layer:"villages"},v),c=(d,{committees:v,office:i})=>(d===null?void 0:v.get(d))??i.edit.noCommittee,u=(d,v,i,p)=>{let g=v.map($=>$==="not_staffed"?"not_reported":$),N=v.length===1&&(v[0]==="not_staffed"||v[0]==="not_reported"),f=gt([{kind:"in",field:d,values:g},...N?[{kind:"range",field:"cleaners",from:v[0]==="not_staffed"?0:1,to:v[0]==="not_staffed"?0:null}]:[]]);h(f,i,p)},h=(d,v,i)=>{let p=U(new Date),g={...t.view.get(),committee:i};t.view.set({...Ve(g,"coverage"),...Je(g,"villages",d),date:v===p?null:v,committee:i})},b=kl(e,{village:m,committee:c}),y=(d,v)=>{t.work.set({open:"report",report:{slot:d,date:v}})},O=(d,v,i)=>{let{words:p,office:g}=i,N=vn(v.villages,d.slot),f=()=>{let $={date:v.date,clock:Xe(new Date),slot:d.slot},x=Bo($,N,M=>m(M,i),M=>c(M,i),p,g.today.reminder);Eo(x).then(M=>z(t.data,M?g.today.reminded:p.measure.notCopied))};return s`
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
${Vo(d)}
<p class="board-counts">
${jo.filter($=>d.counts[$]>0).map($=>s`
<button
type="button"
data-state=${$}
@click=${()=>u(d.slot,[$],v.date,null)}
>
${Mt($)}${Dt($,i)} ${K(d.counts[$])}
</button>
`)}
</p>
${N.length===0?null:s`
<p class="board-next ${d.over?"is-over":""}">
<span>${g.today.lacking(N.length,d.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${f}>
${X("copy")}${g.today.remind}
</button>
${b.button({...d,date:v.date,lacking:N},i)}
${S(d.slot,v.date,i)}
</p>
${b.part({...d,date:v.date,lacking:N},i)}
`}
`:s`
<p class="form-hint">${g.today.begins(d.starts)}</p>
`}
</section>
`},S=(d,v,{view:i,office:p})=>Ge(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>y(d,v)}>
${p.today.report}
</button>
`:null,W=(d,v,i)=>{let p=v.filter(N=>N.due).map(({slot:N})=>N),g=(N,f)=>{let{done:$,all:x,villages:M}=N[f];if(!p.includes(f)||x===0)return s`
<td>–</td>
`;let R=[...new Set(M.map(k=>Oe(k,f)))];return s`
<td class=${M.length>0?"has-left":""}>
${M.length===0?s`
${$} / ${x}
`:s`
<button type="button" @click=${()=>u(f,R,d.date,N.committee??"none")}>
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
${qo(d.villages).map(N=>s`
<tr data-committee=${N.committee??""}>
<th scope="row">${c(N.committee,i)}</th>
${g(N,"am")}${g(N,"pm")}
</tr>
`)}
</tbody>
</table>
`},C=(d,v)=>{let{words:i,office:p}=v,g=["am","pm"].flatMap(N=>{let f=vn(d.villages,N);return f.length===0?[]:[{slot:N,units:f}]});return g.length===0||d.first_record===null||d.date<d.first_record?null:s`
<section class="board-holes">
<h3>${p.today.holes}</h3>
${g.map(({slot:N,units:f})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(N,["not_reported"],d.date,null)}>
${i[N]} ${p.today.lackingOf(f.length)}
</button>
${S(N,d.date,v)}
</p>
`)}
</section>
`},w=(d,v,i,p)=>{let{office:g}=p,N=Uo(d,i,v,l(d));return s`
<section class="board-todo" aria-label=${g.today.todo}>
<h3>${g.today.todo}${N.length===0?"":` · ${N.length}`}</h3>
${N.length===0?s`
<p class="form-hint">${g.today.nothing}</p>
`:s`
<ol class="board-list">
${N.map(f=>T(f,d,p))}
</ol>
`}
</section>
`},T=(d,v,i)=>{let{words:p,office:g,view:N}=i,{session:f}=t.work.get(),$=Ge(f,N.town),{today:x}=g,[M,R,k]={overdue:()=>{let D=d.kind==="overdue"?d.slot:"am";return $?[x.lacking(d.count,!0),ne(f,N.town)?x.callWhole:x.call,()=>b.open(D,v.date)]:[x.lacking(d.count,!0),x.check,()=>u(D,["not_reported"],v.date,null)]},disputed:()=>{let D=d.kind==="disputed"?d.slot:"am";return[x.disputed(d.count),x.check,()=>u(D,["contested"],v.date,null)]},bare:()=>$?[x.bare(d.count),g.plan.open,()=>t.work.set({open:"plan"})]:[x.bare(d.count),x.check,()=>h(gt([{kind:"range",field:"cleaners",from:0,to:0}]),v.date,null)],ending:()=>[x.ending(d.count),g.plan.open,()=>t.work.set({open:"plan"})],holes:()=>$?[x.holesLeft(d.count),x.report,()=>y("pm",J(v.date,-1))]:[x.holesLeft(d.count),x.check,()=>u("pm",["not_reported"],J(v.date,-1),null)]}[d.kind]();return s`
<li data-todo=${d.kind}>
<span>${"slot"in d?`${p[d.slot]}${p.colon}`:""}${M}</span>
<button type="button" class="form-button is-quiet" @click=${k}>${R}</button>
</li>
`},P=(d,{view:v,words:i,office:p})=>Ge(t.work.get().session,v.town)?s`
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
`:null;return{title:({office:d,view:v})=>v.date===null?d.today.title:d.today.past,key:({view:d})=>d.town??"",enter:()=>{n.close(),b.close(),a.stop(),o.forget(),r.forget();let d=t.view.get();(d.date!==null||d.theme!=="coverage")&&t.view.set({...Ve(d,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),b.close()},body:d=>{let v=d.data.coverage.value;if(v===null)return s`
<p class="form-hint">${d.words.reading}</p>
`;let i=v.date===U(new Date),p=i?o.before(v):null,g=p===null?null:Tl(p,d),N=Tl(v,d),f=Ho(N,i?Xe(new Date):null);return s`
<p class="form-hint board-head">
${i?d.words.asOf(N.date,Xe(new Date(N.as_of))):d.words.onDate(N.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${X("present")}${d.office.today.wall}
</button>
</p>
${a.part(N.date,d)}
${N.first_record===null||N.date<N.first_record?s`
<p>${d.words.headline.noRecordsOf(N.date)}</p>
`:s`
${i?w(N,g,f,d):null}
${f.map($=>O($,N,d))} ${P(N,d)} ${n.part(N,d)}
${W(N,f,d)}
`}
${g===null?null:C(g,d)}
`}}}function Tl(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return So({...t,filter:""},{...n,coverage:o}).coverage.value??e}function e$(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>wn({view:o.get(),data:r.get(),words:vo[o.get().language]}),ask:()=>w(),signedIn:async T=>{try{return await T()}catch(P){if(!(P instanceof No)||P.problem.status!==401||!await _i(t))throw P;return T()}}},u={account:Ds(c),people:ja(c),changes:Ks(c),history:Aa(c),edit:ta(c),shape:Ys(c),draw:zs(c),today:Sl(c),report:vl(c),plan:il(c),period:Ga(c),calendar:Ua(c),stages:$l(c),compare:Is(c),month:Wa(c)},h="",b=null,y=null,O=()=>l.set({open:null}),S=T=>{var d,v,i;b!==null&&((v=(d=u[b]).leave)==null||v.call(d)),b===null&&(y=document.activeElement instanceof HTMLElement?document.activeElement:null),b=T,document.body.classList.toggle("has-work",T!==null),document.body.classList.toggle("has-papers",T==="month");let{mode:P}=a.get();if((P.kind==="place"||P.kind==="compare")&&a.set({mode:ke}),T===null){h="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(y==null?void 0:y.isConnected)===!0?y:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=e.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},W=T=>{T!==null?l.set({open:"month"}):l.get().open==="month"&&O()};o.subscribe((T,P)=>{T.papers!==P.papers&&W(T.papers)}),o.get().papers!==null&&W(o.get().papers);let C=()=>{},w=()=>C();C=Co(e,t,T=>{let P=T.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",P===null),P!==b&&S(P),P===null)return null;let d=wn(T),v=u[P],i=`${P} ${v.key(d)}`;i!==h&&(h=i,v.enter());let p=v.title(d);e.setAttribute("aria-label",p);let{mode:g}=a.get();return e.classList.toggle("is-placing",g.kind==="place"&&g.waiting),e.classList.toggle("is-comparing",g.kind==="compare"),e.classList.toggle("is-drawing",P==="shape"||P==="draw"),e.classList.toggle("is-wide",P==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${p}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${d.words.action.close}
@click=${O}
>
${X("close")}
</button>
</header>
<div class="work-body work-${P}">${v.body(d)}</div>
`}),a.subscribe((T,P)=>{T.mode!==P.mode&&w()}),document.addEventListener("keydown",T=>{T.key==="Escape"&&b!==null&&l.get().gate===null&&O()})}function _i({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{e$ as mountWork};
