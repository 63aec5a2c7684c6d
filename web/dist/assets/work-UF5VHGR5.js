import{a as Pr}from"./chunk-GEY32XWL.js";import{a as Sr,b as Nr,c as Rr,d as Dr,e as an,f as kt,g as Mr,h as Cr,i as Ve,j as Er}from"./chunk-6TEJI67Z.js";import{a as Xo,b as Zo,c as Qo,d as er,g as tr,h as $t,i as nr,j as wt,k as nn,l as or}from"./chunk-3GV5DUIW.js";import{b as vt,c as rr,d as sr,e as ar,f as lr,g as on,h as ir}from"./chunk-LOHZYBNU.js";import{a as je,c as Lo,f as Wo,g as Ao,h as _o,i as Io,j as jo,k as Fo,l as Ho,m as qo,n as en,o as Vo,p as Uo,q as Bo,r as Go,s as bt,t as Fe,u as Ko,v as zo,w as tn,x as Yo,y as Jo,z as He}from"./chunk-5VDKONWL.js";import{a as pe,e as cr,f as dr,g as ur,h as mr,i as pr,j as rn,k as qe,l as fr,m as gr,n as hr,o as yr,q as br}from"./chunk-TVZLY3A2.js";import{j as $r,k as wr,l as vr,m as kr}from"./chunk-NX3ZLYKP.js";import{a as xr,b as Or}from"./chunk-N3NTY6E5.js";import{a as xo,b as Tr,e as sn}from"./chunk-4A4N5WW6.js";import{a as Jt,b as ne,c as Xt,d as mt,e as Ae,f as Ne,g as Re,i as ko}from"./chunk-GUUFDAOF.js";import{A as po,I as de,a as Ce,b as Qn,d as eo,f as to,g as no,h as Vt,i as oo,j as ro,k as so,l as rt,m as st,v as lt}from"./chunk-G5B6YEYH.js";import{b as Se,d as Ee}from"./chunk-Q52GP44O.js";import{b as qt,c as Yn,d as Jn,e as Xn,f as Zn,i as io,j as co,k as Bt,l as Gt}from"./chunk-JJ72TDKG.js";import{a as ot}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as uo,b as xe,c as Ke,e as mo}from"./chunk-M6AR5UX4.js";import{c as ze}from"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import{d as ao}from"./chunk-OZOQYCQZ.js";import{a as Oo}from"./chunk-GZ67O33B.js";import{a as yo}from"./chunk-O2UP6FYR.js";import{b as Gn,c as tt,e as Kn,f as zn,g as nt}from"./chunk-PK53TQKG.js";import{b as ie,e as ho}from"./chunk-BJOFGS5J.js";import{a as fo,m as go}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{a as So,b as gt,c as ye,d as No,e as Ro,f as Qt,g as Do,h as Mo,j as ht,k as yt,l as Co}from"./chunk-BCD6PVK5.js";import{a as Zt,b as U,c as _e,d as Ie,e as Z,f as pt,g as me,h as ft,i as oe,j as De}from"./chunk-QHPYLX3U.js";import{b as To}from"./chunk-6N7MOB3B.js";import{a as Po}from"./chunk-DHPYUQPK.js";import{b as bo}from"./chunk-FVE2Q2OD.js";import{a as V,b as Le,c as We,e as X,f as he,g as Yt}from"./chunk-BBVHBITH.js";import{a as re,e as Un}from"./chunk-RA6FLBFZ.js";import{c as $o,d as wo,j as zt,o as ut,r as vo,v as Y}from"./chunk-ACO2773S.js";import{a as B,b as Me,c as et,d as Bn}from"./chunk-E2XSOORS.js";import{a as K}from"./chunk-KXHZUGMI.js";import{g as Vn}from"./chunk-5COR5YU2.js";import{d as it,f as ct,l as Kt,m as dt,r as z}from"./chunk-LHG5OIFP.js";import{a,b as jn,c as Fn}from"./chunk-ROEE77AV.js";import{c as Hn,d as Ht,e as ee,f as qn}from"./chunk-6HCXI4IL.js";import{d as at,e as lo,f as Ut}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Eo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var Lr=7;function Wr(e,t,n,o){let r=an({boxes:{},...xt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function xt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function ln({written:e,feature:t},n){return e.now.boxes[n]??Vt(t.properties[n])}function Ar(e,t,n){if(ln(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:kt(e.written,t,{boxes:o})}}function _r(e,t){let n=Ur(e.written.now.boxes,o=>o===t);return{...e,written:kt(e.written,`leave ${t}`,{boxes:n})}}function cn(e,t){return{...e,written:kt(e.written,Object.keys(t).join(),t)}}function Ir(e,[t,n]){return cn(e,{lon:t.toFixed(Lr),lat:n.toFixed(Lr)})}function jr({written:{now:e},feature:t}){let{lon:n,lat:o}=xt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Fr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Hr(t,o,r))||jr(e)}function Hr(e,t,n){return n.trim()!==Vt(e.properties[t]).trim()}function za({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function qr(e,t){let n=so(t,e.feature,e.written.now.boxes);if(!jr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=za(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Vr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...dn(e,n,`"${t.version}"`),late:t}}function dn(e,t,n){let{feature:o,written:r}=e,s=xt(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:xt(t),d=Ur(r.now.boxes,(p,u)=>!Hr(o,p,u));return{...e,feature:t,tag:n,late:null,written:an({...r.now,...i,boxes:d})}}function un(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Ur(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Br=1,Gr="edit ";function mn({layer:e,fid:t}){return`${Gr}${e}.${t}`}function pn(e){return Fr(e)||e.written.now.reason.trim()!==""}function fn(e){let{account:t,selection:n}=e;pn(e)?Sr(t,mn(n),{form:Br,draft:e}):Ue(e)}function Ue({account:e,selection:t}){Dr(e,mn(t))}function gn(e,t){return zr(Nr(e,mn(t)))}function Kr(e){return Rr(e).filter(({name:t})=>t.startsWith(Gr)).flatMap(t=>zr(t)??[])}function zr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Br||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Ot=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Kr(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}row(t,n){var d;let{draft:o,at:r}=t,{account:s}=n.office,i=he(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${de(o.selection.layer,o.feature,n)}</b>
<span>${[i,...Ya(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{Ue(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Ya({selection:e,written:t},n){let o=new Map(Ce(e.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Xa=90;function hn({town:e,role:t,unit:n,level:o},r){let{office:s,data:i,view:d}=r,p=qn(i,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],p===void 0?e:re(p,d.language),u)}function Yr(e){let{work:t,data:n}=e.stores,o=new Ot(e),r=null,[s,i,d]=["",null,"read"],[p,u,g]=[null,"",""],w=l=>m=>{[p,u]=[Y(m),l],e.ask()},h=()=>{e.signedIn(Ao).then(l=>{r=l,e.ask()},w("tokens"))},T=()=>{sn(async()=>{await Lo();let l=await Tr();t.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),K(n,e.now().office.account.signedOut)},w("tokens"))},k=l=>{l.preventDefault();let m=l.currentTarget,{old:$="",fresh:C="",again:f=""}=De(l),{gate:c,account:v}=e.now().office;[p,u]=[null,"password"],g=Pr(C)<10?c.short:C!==f?c.differ:"",e.ask(),g===""&&e.signedIn(()=>sn(()=>Wo($,C))).then(()=>{m.reset(),K(n,v.changed)},w("password"))},E=l=>{l.preventDefault();let m=l.currentTarget,{token:$="",days:C=""}=De(l);[p,u,s]=[null,"tokens",""],e.signedIn(()=>_o($.trim(),d,Number(C))).then(f=>{s=f,pt(m,"token"),h()},w("tokens"))},M=l=>{i=null,e.signedIn(()=>Io(l)).then(h,w("tokens"))},y=(l,m)=>u===l&&g!==""?a`
<div class="form-problem" role="alert">${g}</div>
`:U(u===l?p:null,m,`form-problem-${l}`),x=(l,m)=>{let{account:$,allTowns:C}=m.office,f=[...l.administrator?[C]:[],...l.memberships.map(c=>hn(c,m))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Jt(l))[0]}</span>
<div>
<b>${Jt(l)}</b>
<span>${$.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${$.roles}</h3>
<ul class="work-roles">
${(f.length===0?[$.noRoles]:f).map(c=>a`
<li>${c}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${$.signOut}</button>
</section>
`},P=(l,m)=>{let{account:$,gate:C}=m.office;return a`
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
${Z({name:"old",label:$.old,type:"password",autocomplete:"current-password",required:!0})}
${Z({name:"fresh",label:C.newPassword,type:"password",autocomplete:"new-password",hint:C.rules,required:!0})}
${Z({name:"again",label:C.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",m)}
<button type="submit" class="form-button is-main">${$.change}</button>
</form>
</details>
`},O=(l,m)=>{let{account:$}=m.office,C=l.last_used===null?$.neverUsed:$.used(V(new Date(l.last_used))),f=[$[l.scope],$.until(V(new Date(l.expires))),C];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${f.join(" · ")}</span>
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
`},_=l=>{let{account:m}=l.office;return a`
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
${ft(m.secret,s,e)}
</div>
`}
${y("tokens",l)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${E}>
${Z({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${me("scope",m.scope,[["read",m.read],["write",m.write]],d,$=>d=$)}
${Z({name:"days",label:m.days,value:String(Xa),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=t.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,p,u,g]=[null,"",null,null,"",""],((l=t.get().session)==null?void 0:l.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:m}=t.get();return m===null||!m.signed_in?a``:a`
${x(m,l)} ${o.body(m.account,l)} ${P(m,l)} ${_(l)}
`}}}function Pt(e){let t=e.flatMap(i=>i===null?[]:go(i));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=fo(t.map(i=>i.flatMap(([d=0,p=0])=>[d,p])));return[n,o,r,s]}var Za=["version","updated_at","created_at","town"];function Zr(e,t){let n=new Map(e.map(r=>[Ht(r),r])),o=new Map(t.map(r=>[Ht(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],d=s===null||i===null?[]:Qa(s,i);return s===null||i===null||d.length>0?[{fid:r,was:s,is:i,fields:d}]:[]})}function Qa(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!Za.includes(i)&&!Jr(n[i],o[i]));return Jr(e.geometry,t.geometry)?s:[...s,"geometry"]}function Jr(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Qr(e,t,n,o,r){let[s,i]=[Xr(e,n,r),Xr(t,n,r)],d=new Set([...s.keys(),...i.keys()]),p=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...p,null].flatMap(u=>d.has(u)?[{value:u,was:s.get(u)??Be,is:i.get(u)??Be}]:[])}var Be={count:0,measure:0};function Tt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function Xr(e,t,n){let o=new Map;for(let{properties:r}of e){let s=el(r,t),i=n===null?0:Number(r[n]??0);o.set(s,Tt(o.get(s)??Be,{count:1,measure:i}))}return o}function el(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var tl=7,yn=40,nl=400;function bn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function os(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[i,d]=[!1,null],p=null,u=yn,g=0,w=()=>{let{town:l}=t.get();if(l===null)return;let m=g+=1;[i,d,p,u]=[!0,null,null,yn],e.ask();let[$,C]=[Ke(o),r===""?null:Ke(r)];Promise.all(ao(t.get().theme).map(async f=>{let[c,v]=await Promise.all([zt(f,l,void 0,$),zt(f,l,void 0,C)]);return{layer:f,then:c,now:v,changed:Zr(c,v)}})).then(f=>{m===g&&([s,i]=[f,!1],h(),e.ask())},f=>{m===g&&([d,i]=[Y(f),!1],e.ask())})},h=()=>{let l=(s??[]).flatMap(C=>k(T(C))),m=ns(l.filter(({fields:C,is:f})=>f===null||C.includes("geometry")).map(C=>C.was)),$=ns(l.map(C=>C.is));n.set({mode:m===null&&$===null?ie:{kind:"compare",change:0,was:m,is:$}})},T=l=>{let{layer:m,then:$,now:C}=l,[f,c]=[t.get(),e.stores.data.get()],v=N=>lt(f,{...c,layers:{[m]:{status:"ready",value:N,problem:null}}},m),[S,D]=[v($),v(C)];if(S.fids===null||D.fids===null)return l;let b=l.changed.filter(({fid:N})=>{var j,H;return((j=S.fids)==null?void 0:j.has(N))===!0||((H=D.fids)==null?void 0:H.has(N))===!0});return{layer:m,then:S.features,now:D.features,changed:b}};t.subscribe((l,m)=>{s===null||e.stores.work.get().open!=="compare"||(l.committee!==m.committee||l.filter!==m.filter||l.table!==m.table)&&h()});let k=({layer:l,changed:m})=>p===null?m:p.layer===l?m.filter($=>bn($)===(p==null?void 0:p.kind)):[],E=(l,m)=>{p=(p==null?void 0:p.layer)===l&&p.kind===m?null:{layer:l,kind:m},u=yn,h(),e.ask()},M=(l,{fid:m,was:$,is:C})=>{let f=Pt([($==null?void 0:$.geometry)??null,(C==null?void 0:C.geometry)??null]);C!==null&&t.set({selected:{layer:l,fid:m}}),f!==null&&e.acts.showExtent(f)},y=(l,m)=>{let $=m.flatMap(({fid:C,is:f})=>f===null?[]:[C]);t.set({...Ee(t.get(),l,`fid IN (${$.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},x=(l,m)=>{let{compare:$}=m.office,C=V(new Date),f=()=>{let D=l==="from"?o:r;return D===""?[C,""]:D.split("T")},c=(D,b)=>{let N=D===""?"":`${D}${b===""?"":`T${b}`}`,j=mo(N)??"";l==="from"?o=j===""?o:j:r=j,w()},[v="",S=""]=f();return a`
<div class="compare-moment" data-moment=${l}>
<span>${$[l]}</span>
<input
type="date"
aria-label=${`${$[l]} ${m.words.action.date}`}
max=${C}
.value=${v}
@change=${D=>c(D.target.value,f()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${$[l]} ${$.time}`}
.value=${S}
@change=${D=>c(f()[0]??"",D.target.value)}
/>
</div>
`},P=(l,m)=>{let{layer:$,then:C,changed:f}=l,{words:c,office:v}=m,S=rl($),D=Vn($),b=to($,D,c),N=Qr(C,l.now,D,Object.keys(b),S),j=N.reduce((A,{was:F,is:J})=>({value:null,was:Tt(A.was,F),is:Tt(A.is,J)}),{value:null,was:Be,is:Be}),H=(A,{was:F,is:J},le)=>a`
<tr class=${le?"compare-total":""}>
<th scope="row">${A}</th>
<td>${es(F,S)}</td>
<td>${es(J,S)}</td>
<td>${al(F,J,S)}</td>
</tr>
`,G=A=>f.filter(F=>bn(F)===A).length,R=k(l),W=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${v.compare.then}</th>
<th scope="col">${v.compare.now}</th>
<th scope="col">${v.compare.difference}</th>
</tr>
</thead>
<tbody>
${N.length<2?null:N.map(A=>H(A.value===null?c.filter.blank:b[A.value]??A.value,A,!1))}
${H(c.table.sum,j,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${$}>
<h3>${c.layers[$]}${S===null?"":m.office.paren("",sl(S,m))}</h3>
${f.length===0?a`
<p class="form-hint">${v.compare.same}</p>
${W}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(A=>G(A)===0?null:a`
<button
type="button"
class="compare-kind is-${A}"
data-kind=${A}
aria-pressed=${(p==null?void 0:p.layer)===$&&p.kind===A}
@click=${()=>E($,A)}
>
${v.compare[A]}
<b>${B(G(A))}</b>
</button>
`)}
${R.every(({is:A})=>A===null)||R.length>nl?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y($,R)}>
${z("table")}${c.tool.table}
</button>
`}
</div>
${W}
<ol class="compare-rows">
${R.slice(0,u).map(A=>_($,A,m))}
</ol>
${R.length<=u?null:a`
<button type="button" class="form-button is-quiet" @click=${O}>
${v.compare.more(B(R.length-u))}
</button>
`}
`}
</section>
`},O=()=>{u+=200,e.ask()},_=(l,m,$)=>{let C=m.is??m.was;if(C===null)return null;let f=bn(m);return a`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>M(l,m)}>
<i class="is-${f}" aria-hidden="true"></i>
<b>${de(l,C,$)}</b>
<span>${f==="edited"?ll(l,m,$):$.office.compare[f]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:m}})=>`${l??""} ${m}`,enter:()=>{o===""&&(o=uo(t.get())??X(V(new Date),-tl)),s=null,w()},leave:()=>g+=1,body:l=>a`
<div class="compare-moments">${x("from",l)} ${x("to",l)}</div>
<p class="form-hint compare-says">
${Yt(Ke(o),l.words)} →
${r===""?l.office.compare.present:Yt(Ke(r),l.words)}
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
${(s==null?void 0:s.some(({changed:m})=>m.length>0))===!0?ol(l):null}
${(s??[]).map(m=>P(T(m),l))}
`}
`}}function ol({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function rl(e){let{shape:t}=tt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function sl(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function rs(e,t){return t==="area_m2"?Me(ot(e)):B(e)}function es({count:e,measure:t},n){return n===null?B(e):a`
${rs(t,n)}
<small>${B(e)}</small>
`}function al(e,t,n){let o=ts(t.count-e.count,B);return n===null?o:a`
${ts(t.measure-e.measure,r=>rs(r,n))}
<small>${o}</small>
`}function ts(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function ll(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return eo(i,r);let d={field:i,was:(t==null?void 0:t.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},p=st(e,d,r);return`${p.label}${r.words.colon}${p.was} → ${p.is}`}).join("; ")}function ns(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var ss=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function St(e,{words:t,office:n}){return Gn(e)?t.layers[e]:n.lists[e]??e}var $n=6,il=ss;function wn(e,t){let{log:n}=t.office,o=e.slice(0,$n).map(({layer:s,op:i,count:d})=>{var p,u;return((u=(p=n.people)[s])==null?void 0:u.call(p,i,d))??n.touch(St(s,t),i,d)}),r=e.length>$n?n.andMore(e.length-$n):"";return o.join(t.words.listComma)+r}function Nt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>il.includes(n))}function vn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function as(e,t){return!/^tuntu [a-z ]+$/.test(e)&&vn(e,t)!==""}function cl(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function ls({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=cl(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function is(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:i,role:d,unit:p,level:u})=>{let g=p!==""?t.committees.get(p)??p:u===""?"":n.levels[u];return n.paren(i===""?s:i,g===""?n.roles[d]:`${n.roles[d]} · ${g}`)}).join(o.listComma)}function cs({change:e,touched:t},n){return n.office.log.willUndo(e,wn(t,n))}function ds(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",i,d]=o;return i===void 0||d===void 0?n.conflict(St(r,t),s):n.leaning(St(r,t),s,i,St(d,t))}var Oe=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:i}=this.of,d=o(t,n+1);if(d===null)return;let p=this.latest+=1,u=(s==null?void 0:s())??(()=>!0);this.reading=!0,i(),d.then(g=>{if(p!==this.latest||!u())return;let w=r(g),h=w.slice(0,n);this.rows=t===null?h:[...this.rows,...h],[this.answer,this.all,this.reading,this.problem]=[g,w.length<=n,!1,null],i()},g=>{p===this.latest&&([this.problem,this.reading]=[Y(g),!1],i())})}};function Rt(e,t){let[n,o]=[null,""],r=new Ve(e.ask),s=null,i=null,d=()=>{[n,s,i,o]=[null,null,null,""],r.end(),e.ask()},p=k=>{i=Y(k),r.end(),e.ask()},u=k=>{let E=e.stores.view.get().town;E!==null&&([n,s,i,o]=[k,null,null,""],e.ask(),bt(E,k+1,1).then(({changes:[M]})=>{n===k&&((M==null?void 0:M.change)===k?s=M:i={title:"gone",status:404},e.ask())},p))},g=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let E=n;e.signedIn(()=>Fe(k,E,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.undone),d(),t()},p)},w=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(E=>a`
<li>${ds(E,k)}</li>
`)}
</ul>
</div>
`,h=(k,E)=>{let M=k===null?[]:rt(k,E.view.language,E);return M.length===0?null:a`
<ul class="form-faults">
${M.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},T=(k,E)=>{let{log:M}=E.office;return Nt(k)?a`
${Z({name:"undo-reason",label:E.office.paren(M.undoReason,E.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${_e(r.seconds,E)}</p>
${Ie(r.seconds,E)}
`:oe(cs(k,E),M.undoIt,g,d,E)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?M.notHere(k.change):M.undoneBy(k.undone_by)}
</p>
`};return{end:d,part:(k,E)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>u(k)}>
${z("undo")}${E.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?w(E):U(i,E,"undo-problem")}
${h(i,E)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${E.office.cancel}</button>
`:T(s,E)}
`}}var dl=30;function us(e){let t=new Oe({size:dl,ask:(r,s)=>{let{town:i}=e.stores.view.get();return i===null?null:bt(i,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=Rt(e,()=>t.read()),o=(r,s)=>{var d;let{log:i}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${kn(r,s)}
<p class="log-what">${ul(r,s)}</p>
${xn(r,s)}
${r.undone_by===void 0?((d=t.answer)==null?void 0:d.may_undo)===!0&&Nt(r)&&!xe(s.view)?n.part(r.change,s):null:a`
<p class="log-mark">${i.undoneBy(r.undone_by)}</p>
`}
</li>
`};return{title:({words:r})=>r.work.changes,key:({view:r})=>{var s;return`${r.town??""} ${((s=e.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{t.clear(),n.end(),t.read()},body:r=>a`
${U(t.problem,r)}
${Re(e.stores.work.get().session,r.view.town)?null:a`
<p class="form-hint">${r.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${r.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(s=>o(s,r))}
</ol>
${t.more(r,"log-more")}
`}}function ul({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[wn(e,n),is(t,n)].filter(o=>o!=="").join(n.words.colon)}function kn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${he(n)}</time>
<span>${ls(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function xn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),vn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function ms(e){return fs(e,!0)}function ps(e){return fs(e,!1)}function fs(e,t){let n=null,o=!1;return{title:s=>(n==null?void 0:n.title(s))??Er[s.view.language][t?"shape":"title"],key:({view:{selected:s,town:i,asOf:d}})=>t?`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${d??""}`:`${i??""} ${d??""}`,enter:()=>{if(o=!0,n!==null){n.enter();return}import("./desk-QZMR7QIH.js").then(s=>{n??=new s.Desk(e,t),o&&n.enter()},()=>{let{stores:s,now:i}=e;K(s.data,i().words.lost),s.work.set({open:null})})},leave:()=>{o=!1,n==null||n.leave()},body:s=>(n==null?void 0:n.body(s))??a``}}function gs({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),i=un(t,JSON.stringify([t.tag,n,s]),He),{tag:d,key:p}=i;return{draft:i,answer:e(()=>Yo(o,r,n,{tag:d,reason:s,key:p}))}}function hs({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=un(t,`delete ${t.tag} ${r}`,He),{tag:i,key:d}=s;return{draft:s,answer:e(()=>Jo(n,o,{tag:i,reason:r,key:d}))}}function ys(e,t,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:d}=e,{edit:p}=n.office;return a`
${ml(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>pl(u,e,t,n))} ${gl(e,t,n)}
${Z({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:u=>t.write({reason:u})})}
${hl(o,t,n)} ${yl(e,n)}
<div class="form-foot">
${Ie(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?_e(i,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?oe(p.deleteSure,p.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${p.delete}
</button>
`}
`}function ml(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function pl(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:i,label:d,unit:p,options:u}=e,g=ln(t,s),w=E=>o.type(s,E);if(oo(e))return fl(e,g,n,o,r);let h=p===""?d:r.office.paren(d,p);if(i==="listed"||i==="boolean"||i==="committee"){let E=i==="committee"?r.office.edit.noCommittee:r.office.none,M=g===""||u.some(([y])=>y===g)?[]:[[g,g]];return me(s,h,[["",E],...u,...M],g,w)}let T=s==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:s,label:h,value:g,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:w,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(E=>E.field===s))??!1,...T===void 0?{}:{hint:T}})}function fl(e,t,n,o,r){var u;let{name:s,label:i}=e,d=wr("m2"),p=qt(t,"m2");return Z({name:s,label:i,value:Xn(t,d),mode:"decimal",input:g=>{var h;let w=((h=qt(g,d))==null?void 0:h.unit)??d;w!==d&&vr(w),o.type(s,Jn(g,d))},settled:Yn,beside:kr(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(g=>g.field===s))??!1,hint:p===null?r.office.edit.areaHint:r.office.edit.areaIs(Zn({...p,unit:d},r.words))})}function gl({draft:e,placing:t},n,o){if(tt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${Z({name:"lat",label:r.lat,value:i,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${z("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function hl(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,i=new Map(Ce(s,n).map(u=>[u.name,u])),d=(u,g)=>no(s,u,g,n),p=u=>{let[g,w]=[e.written.now.boxes[u],i.get(u)];return g===void 0||w===void 0?"–":a`
<b>${d(u,ro(w,g))}</b>
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
${(e.late.changed_since??[]).map(({field:u,was:g,is:w})=>{var h;return a`
<tr data-field=${u}>
<th scope="row">${((h=i.get(u))==null?void 0:h.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,g)}</td>
<td>${d(u,w)}</td>
<td>${p(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function yl({problem:e,says:t},n){let o=e===null?[]:rt(e,n.view.language,n);return a`
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
`}var bl=1e4;function $s(e){return new On(e)}var On=class{constructor(t){this.ports=t;this.waiting=new Ve(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ir(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${de(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!bs(n,t)&&pn(n)&&this.tellKept(n);let r=gn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":he(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(xe(t.view))return $l(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let i=ko(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${ys(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ar(o,t,n))},write:t=>{this.change(n=>cn(n,t))},leave:t=>{this.change(n=>_r(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ie:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?Cr(o.written):Mr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=de(t.selection.layer,t.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Ue(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,fn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&bs(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=gn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):fn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){tn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Wr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return Ce(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:d,seconds:p}=this.waiting,{mode:u}=this.ports.stores.tools.get(),g=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:p,deleting:r,says:s,placing:g,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=qr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(gs(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(hs(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(t),p=this.latest(t);if(!o&&!wl(p,t)){this.goOn(p);return}Ue(t),d&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;tn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(dn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Vr(r,o):r),!this.shows(t)||!s){let i=this.ports.now(),d=de(t.selection.layer,t.feature,i);K(this.ports.stores.data,i.office.edit.unsaved(d,To(o,i)),bl);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function $l({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function wl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function bs({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ws=e=>e?{"Tuntu-Reveal":"1"}:{};async function Pe(e,t={}){return await(await je("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ye(e,t){return await(await je("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":He()})).json()}function vs(e,t,n){return Pe(`ledger?town=${e}&month=${t}`,ws(n))}async function ks(e,t,n,o,r,s){var g;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,p=await je("GET",d,void 0,ws(s)),u=(g=/filename\*=utf-8''([^;]+)/i.exec(p.headers.get("Content-Disposition")??""))==null?void 0:g[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await p.blob()}}async function xs(e){return(await Pe(`months?town=${e}`)).months}async function Os(e,t){await je("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":He()})}async function Ps(e,t){let n={corrections:[t]};return(await Ye(`ledger/corrections?town=${e}`,n)).months}function Ts(e,t,n){return Ye(`cleaners/${t}/leave?town=${e}`,{on:n})}async function Ss(e){let t=await je("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function Ns(e,t,n,o){return Pe(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function Rs(e,t,n){await Ye(`lists/${t}/publish?town=${e}`,n)}async function Ds(e,t,n,o){await Ye(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function Ms(e,t,n,o,r){await Ye(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function Cs(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Pe(n)).inspections}async function Es(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Pe(n)).streets}async function Ls(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:i}]=await Promise.all([Pe(`patrols?${o}`),Pe(`calendar?${o}`),Pe(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(i.map(({number:d,name:p})=>[d,p]))}}function ue(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Dt=["sheet","attendance","lists","inspections","washings","patrols"];function Ws({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function As(e){let[t="",n]=e.split(".");return{month:t,paper:Dt.find(o=>o===n)??"sheet"}}function Mt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function $e(e){return new Date(Date.parse(`${Mt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var vl="January February March April May June July August September October November December".split(" "),Ct=e=>`${vl[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Pn=e=>`${e} ${e===1?"village":"villages"}`,_s={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Ct,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Ct(e)} is closed`,sureClose:(e,t,n,o)=>`${Ct(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Ct(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Pn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Pn(e)} on the red list and ${Pn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Et=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Is={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Et,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Et(e)}已结账`,sureClose:(e,t,n,o)=>`${Et(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Et(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Lt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,js={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Lt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Lt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Lt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Lt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Wt={"zh-Hans":Is,"zh-Hant":js,en:_s};function Fs(e,t){return{...e,month:t,said:Wt[e.view.language],town:e.view.town??""}}function we(e){return B(e,Number.isInteger(e)?0:2)}function Te(e){return e===null?"":B(e,2)}function Tn(e){return e.slice(5)}function Je(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),i=ee(t,r==="streets"?"streets":"villages",Number(s));return re((i==null?void 0:i.properties)??{},n.language)||o.unnamed}function Hs(e,t,{data:n,committees:o}){let[r,s]=e.split("."),i=ee(n,r==="streets"?"streets":"villages",Number(s));return o.get((i==null?void 0:i.properties.committee)??"")??t}function ve(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function qs(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?U(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function be(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function ke(e,t,{town:n,month:o,view:r,said:s},i,d){let p=u=>{d.write(async()=>{let g=await ks(n,o,e,u,r.language,t);$r(g.name,g.content),K(i.stores.data,s.saved(g.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(u=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${d.busy()}
@click=${()=>p(u)}
>
${u==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var Sn={value:null,problem:null,settled:!1};function ce(e){let[t,n]=["",0],o=!1,r=Sn;return{of:(s,i)=>{if(s!==t&&([t,o,r]=[s,!1,Sn]),!o){o=!0,r={...r,settled:!1};let d=n+=1,p=u=>{d===n&&(r=u,e())};i().then(u=>p({value:u,problem:null,settled:!0}),u=>p({value:null,problem:Y(u),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,Sn],n+=1}}}var kl=[10,20,30,40],xl=[3,5,10],Ol=7;function Vs(e){let{stores:t,ask:n}=e,o=ce(n),r=be(e),[s,i]=[20,5],d=new Set,p=!1,u=null,g="",w=c=>{[p,u,g]=[!1,null,""],o.again(),K(t.data,c)},h=()=>t.work.get().session,T=({village:c,name:v},{data:S,view:D})=>{let b=ee(S,"villages",Number(c.split(".")[1]));return b===void 0?v:re(b.properties,D.language)},k=({committee:c,committee_name:v},S)=>S.committees.get(c)??v,E=(c,{said:v})=>a`
<span class="month-objection" data-objection=${c.id}>
${v.objected(c.made_on)}${c.words===void 0?"":`${v.colon}${c.words}`}
<b>${c.upheld===void 0?v.waits:c.upheld?v.upheld:v.rejected}</b>
${c.answer===void 0?"":`${v.colon}${c.answer}`}
</span>
`,M=(c,v,S,D,b)=>a`
<form
class="month-fields"
@submit=${N=>{N.preventDefault(),g.trim()!==""&&D()}}
>
${Z({name:v,label:c,value:g,required:!0,lengthMost:200,input:N=>g=N})}
${S}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${b.office.cancel}
</button>
</form>
`,y=c=>{[u,g]=[c,""],r.clear(),n()},x=(c,v)=>M(v.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${v.said.object}</button>
`,()=>{r.write(async()=>{await Ds(v.town,v.month,c.village,g.trim()),w(v.said.objectionSent)})},v),P=(c,v)=>{let S=D=>{r.write(async()=>{await Ms(v.town,v.month,c,D,g.trim()),w(v.said.answered)})};return M(v.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${v.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{g.trim()!==""&&S(!1)}}
>
${v.said.reject}
</button>
`,()=>S(!0),v)},O=({done:c,reported:v})=>v===0?"–":`${et(c/v)} %`,_=(c,v,S)=>{let{said:D,town:b}=S,N=Ae(h(),b),j=Ne(h(),b)&&(N===null||N.includes(c.committee)),H=v.objections_until!==void 0&&V(new Date)<=v.objections_until,G=(c.objections??[]).filter(({upheld:R})=>R===void 0);return a`
<td class="month-standing">
${c.struck===!0?D.struck:c.counts===!0?D.counts:D.notYet}
${(c.objections??[]).map(R=>E(R,S))}
${j&&H&&u!==c.village?a`
<button
type="button"
class="text-button"
data-object=${c.village}
@click=${()=>y(c.village)}
>
${D.objectOpen}
</button>
`:null}
${u===c.village?x(c,S):null}
${ne(h(),b)?G.map(({id:R})=>u===R?P(R,S):a`
<button type="button" class="text-button" data-answer=${R} @click=${()=>y(R)}>
${D.answerOpen}
</button>
`):null}
</td>
`},l=(c,v)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${c.village}
.checked=${!d.has(c.village)}
@change=${()=>{let S=new Set(d);S.delete(c.village)||S.add(c.village),d=S,n()}}
/>
${v.said.toList}
</label>
</td>
`,m=(c,v,S,D)=>{let{said:b}=D;return v.length===0?a`
<p class="form-hint">${b.noVillages}</p>
`:ve(b.colours[c],a`
<table class="month-table month-listed" data-colour=${c}>
<thead>
<tr>
${c==="few"?null:a`
<th scope="col">${b.rank}</th>
`}
<th scope="col" class="month-name">${D.words.kinds.villages}</th>
<th scope="col" class="month-name">${D.words.kinds.committees}</th>
<th scope="col">${b.done}</th>
<th scope="col">${b.share}</th>
<th scope="col">${b.unreported}</th>
${S===null?null:a`
<th scope="col" class="month-standing">${b.standing}</th>
`}
</tr>
</thead>
<tbody>
${v.map(N=>a`
<tr data-village=${N.village}>
${c==="few"?null:a`
<th scope="row">
${N.rank??""}${N.tied?a`
<small>${b.tied}</small>
`:null}
</th>
`}
<th class="month-name">${T(N,D)}</th>
<td class="month-name">${k(N,D)}</td>
<td>${B(N.done)} / ${B(N.reported)}</td>
<td>${O(N)}</td>
<td>${B(N.not_reported)} / ${B(N.due)}</td>
${(S==null?void 0:S(N))??null}
</tr>
`)}
</tbody>
</table>
`)},$=(c,v,S)=>["red","black"].map(D=>a`
<h3 class="month-${D}">${S.said.colours[D]} · ${c[D].length}</h3>
${m(D,c[D],v,S)}
`),C=(c,v)=>a`
<p class="month-acts" data-published>
<span>${v.said.publishedOn(c.published_on??"",c.objections_until??"")}</span>
${ke("villages",!1,v,e,r)}
</p>
${$(c,S=>_(S,c,v),v)}
<p class="form-hint">${v.said.rules(c.rules.least,B(c.rules.n),B(c.rules.d))}</p>
`,f=(c,v)=>{let{said:S,month:D,town:b}=v,N=V(new Date).slice(0,7)>D,j=W=>W.map(({village:A})=>A).filter(A=>!d.has(A)),[H,G]=[j(c.red),j(c.black)],R=()=>{r.write(async()=>{await Rs(b,D,{least:s,places:i,red:H,black:G}),w(S.published)})};return a`
<div class="month-fields">
${me("least",S.least,kl.map(W=>[String(W),S.leastOf(W)]),String(s),W=>{s=Number(W),n()})}
${me("places",S.places,xl.map(W=>[String(W),S.placesOf(W)]),String(i),W=>{i=Number(W),n()})}
${ke("villages",!1,v,e,r)}
</div>
<p class="form-hint">${S.draftHint}</p>
${$(c,W=>l(W,v),v)}
${(c.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${S.fewOf((c.few??[]).length,c.rules.least)}</summary>
${m("few",c.few??[],null,v)}
</details>
`}
<p class="form-hint">${S.rules(c.rules.least,B(c.rules.n),B(c.rules.d))}</p>
${N?p?oe(S.surePublish(H.length,G.length,X(V(new Date),Ol)),S.publish,R,()=>{p=!1,n()},v):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${H.length+G.length===0||r.busy()}
@click=${()=>{p=!0,n()}}
>
${S.publishOpen}
</button>
`:a`
<p class="form-hint">${S.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[p,u,g,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:c=>{var b;let v=`${c.town} ${c.month} ${s} ${i} ${((b=h())==null?void 0:b.account)??0}`,{value:S,problem:D}=o.of(v,()=>Ns(c.town,c.month,s,i));return S===null?a`
${U(D,c,"lists-problem")}
${D===null?a`
<p class="form-hint">${c.words.reading}</p>
`:null}
`:a`
${U(r.problem(),c,"lists-problem")}
${S.published!==null?C(S.published,c):S.draft!==null?f(S.draft,c):a`
<p>${c.said.notPublished}</p>
`}
`}}}var Nn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},At={place:"",date:"",days:"0",slots:"",reason:""};function Us(e){return e.trim()===""?0:Bn(e)}function Bs(e,t){let{stores:n,ask:o}=e,r=ce(o),s=ce(o),i=be(e),d=null,[p,u]=["",!1],g=At,w=null,h=(y,x,P)=>i.write(async()=>{let{ended:O,taken_back:_}=await Ts(P.town,y.cleaner,x);u=!1,t(),K(n.data,x===null?P.said.backAgain:P.said.left(y.cleaner,x,O,_))}),T=(y,x)=>{let{place:P,date:O,reason:_}=g,[l,m]=[Us(g.days),Us(g.slots)];return w=l===null?g.days:m===null?g.slots:null,l===null||m===null?(o(),Promise.resolve(!1)):i.write(async()=>{let $=await Ps(x.town,{cleaner:y.cleaner,place:P,date:O,days:l,slots:m,reason:_});g=At,t(),K(n.data,x.said.corrected($[0]??""))})},k=(y,x)=>{var _;let{said:P}=x,O=(_=s.of(x.town,()=>Ss(x.town)).value)==null?void 0:_.get(y.cleaner);return O!==void 0?a`
<p class="month-line">
<span>${P.lastDayIs(O)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${i.busy()}
@click=${()=>h(y,null,x)}
>
${P.takeBackLastDay}
</button>
</p>
`:u?oe(P.sureLeft(y.cleaner,p),P.leave,()=>{h(y,p,x)},()=>{u=!1,o()},x):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${p}
@change=${l=>p=l.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{p!==""&&(u=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},E=(y,x)=>{let{said:P,month:O}=x,[_,l]=[`${O}-01`,$e(O)],m=r.of(`${x.town} ${O}`,()=>wt(x.town,_,l)).value??[],$=[...new Set(m.filter(({cleaner:f})=>f===y.cleaner).map(({place:f})=>f))],C=f=>{g={...g,...f}};return a`
<form
class="month-fields"
data-correct
@submit=${f=>{f.preventDefault(),$.includes(g.place)||C({place:$[0]??""}),T(y,x)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${f=>C({place:f.target.value})}
>
${$.map(f=>a`
<option value=${f} .selected=${f===g.place}>${Je(f,x)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${P.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${_}
max=${l}
.value=${g.date}
@change=${f=>C({date:f.target.value})}
/>
</div>
${Z({name:"correct-days",label:P.daysMore,value:g.days,mode:"decimal",input:f=>C({days:f})})}
${Z({name:"correct-slots",label:P.slotsMore,value:g.slots,mode:"decimal",required:!0,input:f=>C({slots:f})})}
${Z({name:"correct-reason",label:P.why,value:g.reason,required:!0,lengthMost:200,input:f=>C({reason:f})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":P.noNumber(w)}
</div>
<button class="form-button" ?disabled=${i.busy()||$.length===0}>${P.correct}</button>
</form>
`};return{open:()=>d,turn:y=>{[d,p,u]=[d===y?null:y,V(new Date),!1],[g,w]=[At,null],i.clear(),o()},detail:(y,x,P,O)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${O.said.papers.attendance}>
${Array.from(y.marks,(_,l)=>a`
<span title=${We(`${O.month}-${String(l+1).padStart(2,"0")}`,O.view.language)}>
<small>${l+1}</small>
${Nn[_]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${O.said.shared(y.shared)}</p>
`}
${k(y,O)} ${x.closed?E(y,O):null}
${qs(i.problem(),O,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[d,u,g,w]=[null,!1,At,null],i.clear(),r.forget(),s.forget()}}}function Gs({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Ks(e){let{ask:t}=e,n=ce(t),o=be(e),r=!1,s=({town:h,month:T})=>n.of(`${h} ${T} ${r?"whole":""}`,()=>vs(h,T,r)),i=()=>{n.again(),d.again()},d=Bs(e,i),p=(h,T)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${z(r?"hidden":"eye")}${r?h.said.hideNames:h.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${i}>
${z("history")}${h.said.again}
</button>
${ke(T,r,h,e,o)}
</p>
`,u=h=>a`
${U(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,g=(h,{said:T})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${T.nobody(h.villages.duty_days,we(h.villages.slots),h.streets.duty_days,we(h.streets.slots))}
</p>
`,w=(h,T)=>{let{said:k}=T,E=h.total.yuan!==null,M=["villages","streets"].filter($=>h.total[$].duty_days+h.nobody[$].duty_days>0||h.corrections.some(C=>Gs(C)===$)),y=E?4:3,x=2+M.length*y+(E?2:1),P=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,O=$=>$.duty_days===0&&$.days===0&&$.slots===0&&($.yuan??0)===0?P:a`
<td>${B($.duty_days)}</td>
<td>${we($.days)}</td>
<td>${we($.slots)}</td>
${E?a`
<td>${Te($.yuan)}</td>
`:null}
`,_=$=>M.map(C=>O($[C])),l=$=>a`
<tr data-cleaner=${$.cleaner} class=${d.open()===$.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${d.open()===$.cleaner}
@click=${()=>d.turn($.cleaner)}
>
${B($.cleaner)}
</button>
</th>
<th class="month-name">
${$.name}${$.shared>0?a`
<sup>*</sup>
`:null}
</th>
${_($)}
<td>${B($.attended)}</td>
${E?a`
<td>${Te($.yuan)}</td>
`:null}
</tr>
${d.open()===$.cleaner?d.detail($,h,x,T):null}
`,m=$=>{let C=Gs($);return a`
<tr class="month-correction" data-correction=${$.id}>
<th scope="row">${B($.cleaner)}</th>
<th class="month-name">${$.name}</th>
${M.map(f=>f===C?a`
<td></td>
<td>${we($.days)}</td>
<td>${we($.slots)}</td>
${E?a`
<td>${Te($.yuan)}</td>
`:null}
`:a`
<td colspan=${E?4:3}></td>
`)}
<td></td>
${E?a`
<td>${Te($.yuan)}</td>
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
<th colspan=${y} scope="colgroup">${k.groups[$]}</th>
`)}
<th rowspan="2" scope="col">${k.attended}</th>
${E?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${E?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(l)} ${h.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${_(h.total)}
<td>${B(h.rows.reduce(($,{attended:C})=>$+C,0))}</td>
${E?a`
<td>${Te(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:i,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:h=>{let T=s(h).value;if(T===null)return u(h);let{said:k}=h;return a`
${p(h,"month")} ${U(o.problem(),h,"sheet-problem")}
${ve(k.papers.sheet,w(T,h))} ${g(T.nobody,h)}
${T.rows.some(({shared:E})=>E>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:h=>{let T=s(h).value;if(T===null)return u(h);let{said:k,month:E}=h,M=Array.from({length:Number($e(E).slice(8))},(x,P)=>P+1),y=x=>[0,6].includes(new Date(`${E}-${String(x).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${p(h,"attendance")} ${U(o.problem(),h,"month-problem")}
${ve(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${M.map(x=>a`
<th scope="col" class=${y(x)?"is-weekend":Fn}>${x}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${T.rows.map(x=>a`
<tr data-cleaner=${x.cleaner}>
<th scope="row">${B(x.cleaner)}</th>
<th class="month-name">${x.name}</th>
${M.map(P=>{let O=x.marks[P-1]??".";return a`
<td class="mark-${O==="."||O==="-"?"none":O}">${Nn[O]??""}</td>
`})}
<td>${B(x.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function zs(e){let{ask:t}=e,n=ce(t),o=ce(t),r=ce(t),s=be(e),i=[n,o,r],d=({value:u,problem:g},w,h)=>u===null?a`
${U(g,w,"team-problem")}
${g===null?a`
<p class="form-hint">${w.words.reading}</p>
`:null}
`:a`
${h(u)} ${U(s.problem(),w,"team-problem")}
`,p=u=>B(u.reduce((g,w)=>g+w.score,0)/u.length,1);return{again:()=>i.forEach(u=>u.again()),forget:()=>{s.clear();for(let u of i)u.forget()},inspections:u=>{let{said:g,town:w,month:h}=u;return d(n.of(`${w} ${h}`,()=>Cs(w,h)),u,T=>T.length===0?a`
<p class="form-hint">${g.noInspections}</p>
`:a`
<p class="month-acts">
<span>${g.inspected(T.length,p(T))}</span>
${ke("inspections",!1,u,e,s)}
</p>
${ve(g.papers.inspections,a`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${g.day}</th>
<th scope="col" class="month-name">${g.place}</th>
<th scope="col">${g.member}</th>
<th scope="col" class="month-text">${g.deducted}</th>
<th scope="col">${g.score}</th>
</tr>
</thead>
<tbody>
${T.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${Tn(k.date)}</th>
<th class="month-name">${Je(k.place,u)}</th>
<td>${k.member===void 0?"–":g.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?g.nothingFound:(k.deductions??[]).map(({item:E,points:M,words:y})=>a`
<span>
${g.deduction(E,B(M,Number.isInteger(M)?0:1),y)}
</span>
`)}
</td>
<td><b>${B(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:u=>{let{said:g,town:w,month:h}=u;return d(o.of(`${w} ${h}`,()=>Es(w,h)),u,T=>T.length===0?a`
<p class="form-hint">${g.noStreets}</p>
`:a`
<p class="month-acts">
<span>${g.washed(T.filter(k=>k.washed>=k.due).length,T.length)}</span>
${ke("washings",!1,u,e,s)}
</p>
${ve(g.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${g.street}</th>
<th scope="col" class="month-name">${u.words.kinds.committees}</th>
<th scope="col">${g.washedDays}</th>
<th scope="col" class="month-text">${g.washedOn}</th>
</tr>
</thead>
<tbody>
${T.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Je(k.street,u)}</th>
<td class="month-name">${Hs(k.street,k.committee_name,u)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number($e(h).slice(8))?a`
<small>${g.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(E=>g.dayOfMonth(Number(E.slice(8)))).join(u.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${g.washHint}</p>
`)},patrols:u=>{let{said:g,town:w,month:h,view:T}=u;return d(r.of(`${w} ${h}`,()=>Ls(w,`${h}-01`,$e(h))),u,({patrols:k,days:E,members:M})=>a`
<h3>${g.calendar}</h3>
${E.length===0?a`
<p class="form-hint">${g.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${E.map(({date:y,works:x,name:P})=>a`
<li>
<span><b>${We(y,T.language)}</b></span>
<span>${x?g.works:g.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${g.patrols}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${g.noPatrols}</p>
`:a`
<p class="month-acts">
<span>${g.patrols} ${k.length}</span>
${ke("patrols",!1,u,e,s)}
</p>
${ve(g.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${g.day}</th>
<th scope="col">${g.hours}</th>
<th scope="col" class="month-name">${g.member}</th>
</tr>
</thead>
<tbody>
${k.map((y,x)=>{var P;return a`
<tr data-patrol=${y.id}>
<th scope="row">${((P=k[x-1])==null?void 0:P.date)===y.date?"":Tn(y.date)}</th>
<td>${y.starts}–${y.ends}</td>
<td class="month-name">
${g.numbered(y.member)} ${M.get(y.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`)}}}function Ys(e){let{stores:t,ask:n}=e,o=ce(n),r=be(e),[s,i,d]=[Ks(e),Vs(e),zs(e)],p=!1,u=()=>Mt(V(new Date).slice(0,7),-1),g=()=>{let{papers:O}=t.view.get();return O===null?{month:u(),paper:"sheet"}:As(O)},w=O=>{p=!1,r.clear(),t.view.set({papers:Ws({...g(),...O})})},h=O=>{let{session:_}=t.work.get();return ne(_,O)?Dt:Dt.filter(l=>mt(_,O)?l!=="sheet"&&l!=="attendance":l==="lists"||l==="washings")};t.data.subscribe((O,_)=>{if(!(O.touched===_.touched||t.work.get().open!=="month"))for(let l of[o,i,d])l.again()});let T=O=>r.write(async()=>{await Os(O.town,O.month),p=!1,o.again(),s.again(),K(t.data,O.said.closed(O.month))}),k=()=>{p=!1,n()},E=O=>{let{value:_,problem:l,settled:m}=s.read(O);if(_===null||!m)return a`
${U(l,O,"closing-problem")}
<p class="form-hint">
${l===null?O.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${O.office.cancel}
</button>
</p>
`;let{villages:$,streets:C,yuan:f}=_.total;return oe(O.said.sureClose(O.month,B(_.rows.length),we($.slots+C.slots),Te(f)),O.said.close,()=>{T(O)},k,O)},M=O=>{var D;let{said:_,month:l,town:m}=O,{value:$,problem:C}=o.of(`${m} ${((D=t.work.get().session)==null?void 0:D.account)??0}`,()=>xs(m));if($===null)return U(C,O,"closed-problem");let f=V(new Date),c=$.find(b=>b.month===l),v=f>$e(l),S=c===void 0&&v&&ne(t.work.get().session,m);return a`
<p class="month-state ${c===void 0?"":"is-closed"}" data-state>
<span>
${c!==void 0?_.closedOn(c.closed_on,c.by??""):v?_.open:l>f.slice(0,7)?_.toCome:_.runs(f)}
</span>
${S&&!p?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{p=!0,s.again()}}
>
${_.closeOpen}
</button>
`:null}
</p>
${S&&p?E(O):null} ${U(r.problem(),O,"close-problem")}
`},y=(O,_,l,m)=>a`
<button
type="button"
class="icon-button"
data-step=${O}
aria-label=${_}
?disabled=${O>0&&m.month>=V(new Date).slice(0,7)}
@click=${()=>w({month:Mt(m.month,O)})}
>
${z(l)}
</button>
`,x=(O,_)=>O==="lists"?i.body(_):O==="sheet"?s.sheet(_):O==="attendance"?s.attendance(_):d[O](_),P=()=>{p=!1,r.clear();for(let O of[s,i,d])O.forget()};return{title:({view:O})=>Wt[O.language].title,key:({view:O})=>{var _;return`${O.town??""} ${g().month} ${((_=t.work.get().session)==null?void 0:_.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{P(),t.view.set({papers:null})},body:O=>{let{month:_,paper:l}=g(),m=Fs(O,_);if(m.town===""||t.work.get().session===null)return a`
<p class="form-hint">${m.words.reading}</p>
`;let $=h(m.view.town),C=$.includes(l)?l:$[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,m.said.before,"left",m)}
<b data-month=${_}>${m.said.month(_)}</b>
${y(1,m.said.after,"right",m)}
</p>
${ue(m.said.title,$.map(f=>[f,m.said.papers[f]]),C,f=>w({paper:f}))}
</div>
${M(m)} ${x(C,m)}
`}}}function Js(e,t){let[n,o]=[null,""],r=new Ve(e.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},d=p=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>Ko(u,p,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.erased),i(),t()},g=>{s=Y(g),r.end(),e.ask()}))};return{end:i,part:(p,u,g,w)=>{let{log:h}=w.office,T=`${p} ${JSON.stringify(u)}`;return n!==T?a`
<button
type="button"
class="text-button log-erase"
aria-label=${h.eraseOf(g)}
@click=${()=>{i(),n=T,e.ask()}}
>
${z("erase")}${h.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,w,"erase-problem")}
${Z({name:"erase-reason",label:w.office.paren(h.eraseReason,w.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${_e(r.seconds,w)}</p>
${Ie(r.seconds,w)}
`:oe(h.willErase(g),h.eraseIt,()=>d(u),i,w)}
</div>
`}}}var Pl=20;function Zs(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new Oe({size:Pl,ask:(y,x)=>{let{selected:P}=t.get();return P===null?null:zo(P.layer,P.fid,(y==null?void 0:y.change)??null,x)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let x=t.get().selected;return(x==null?void 0:x.layer)===(y==null?void 0:y.layer)&&(x==null?void 0:x.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),i="",d=y=>{let{mode:x}=o.get();return x.kind==="compare"&&x.change===y.change},p=Rt(e,()=>s.read()),u=Js(e,()=>s.read()),g=y=>{let x=d(y),[P,O]=[y.before??null,y.after??null];o.set({mode:x?ie:{kind:"compare",change:y.change,was:P,is:O}});let _=Pt([P,O]);!x&&_!==null&&e.acts.showExtent(_),e.ask()},w=(y,x)=>{if(y.before==null||y.after==null)return null;let{log:P}=x.office,O=d(y),_=C=>C===void 0?"":`${Me(ot(C))} ${x.words.unit.mu}`,[l,m]=[_(y.area_m2_before),_(y.area_m2_after)],$=l===m||l===""||m===""?"":P.area(l,m);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?P.place:P.shape} ${$}</span>
<button type="button" class="text-button log-compare" aria-pressed=${O} @click=${()=>g(y)}>
${z(O?"hidden":"eye")}${O?P.hide:P.show}
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
`},h=(y,{layer:x,fid:P},O,_,l)=>Xt(r.get().session,l.view.town)&&!xe(l.view)&&Qn(x,O.field)&&[O.was,O.is].some(Xs)?u.part(y.change,{layer:x,fid:P,field:O.field},_,l):null,T=(y,x)=>Xt(r.get().session,x.view.town)&&!xe(x.view)&&Xs(y.why)&&as(y.why??"",x)?u.part(y.change,{change:y.change},x.office.log.ofReason(y.change),x):null,k=(y,x,P)=>{if(y.differs.length===0)return null;let{layer:O}=x;return a`
<dl class="log-fields">
${y.differs.map(_=>{let{label:l,was:m,is:$}=st(O,_,P);return a`
<div data-field=${_.field}>
<dt>${l}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Un($)?"latin":""}>${$}</b>
${h(y,x,_,l,P)}
</dd>
</div>
`})}
</dl>
`},E=(y,x,P)=>{let{log:O}=P.office,_={insert:O.created,update:O.changed,delete:O.deleted}[y.op],l=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${kn(y,P)}
<p class="log-what">${_}${l?` · ${O.nothing}`:""}</p>
${xn(y,P)} ${T(y,P)}
${y.op==="delete"?null:k(y,x,P)} ${w(y,P)}
${Re(r.get().session,P.view.town)&&!xe(P.view)?p.part(y.change,P):null}
</li>
`};return{title:y=>{let{selected:x}=y.view;if(x===null)return y.words.work.history;let P=ee(y.data,x.layer,x.fid)??y.data.picked.value,O=P===null?"":` · ${de(x.layer,P,y)}`;return y.words.work.history+O},key:({view:{selected:y},data:{picked:x}})=>{var P;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${M(y,x.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:y}=t.get(),x=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;x!==i&&(i=x,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ie}),p.end(),u.end()),s.read()},leave:()=>i="",body:y=>{let{selected:x}=y.view;return x===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,y)}
${Re(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>E(P,x,y))}
</ol>
${s.more(y,"log-more")}
`}};function M(y,x){var _;let O=(_=(y===null?void 0:ee(n.get(),y.layer,y.fid))??x)==null?void 0:_.properties;return JSON.stringify((O==null?void 0:O.version)??(O==null?void 0:O.updated_at)??"")}}function Xs(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Qs=["viewer","clerk","planner","inspector","administrator"],ea=["town","county","city","region"];var Tl=20;function ta(e){let t=!1,n=new Oe({size:Tl,ask:(i,d)=>{let{town:p}=e.stores.view.get();return p===null?null:e.signedIn(()=>Bo(p,(i==null?void 0:i.entry)??null,d))},rowsOf:i=>i,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:i})=>{let{open:d}=i;d!==t&&(o(),t=d,t&&n.read())},s=(i,d)=>{let{at:p,login:u,name:g}=i,w=d.office.looks;return a`
<li>
<time datetime=${p}>${he(p)}</time>
<b>${g!==""?g:u!==""?u:w.gone}</b>
<span>${Sl(i,d)}</span>
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
${n.rows.map(p=>s(p,i))}
</ol>
${n.more(i,"looks-more")}
</details>
`}}}function Sl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:Nl(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Nl(e,t){let n=["villages","committees"].flatMap(o=>Hn(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function na(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,i=!1,d=0,p=null,u="",g="clerk",[w,h]=["","town"],T=ta(e),k=b=>{[s,i]=[Y(b),!1],e.ask()},E=()=>t.get().town??"",M=()=>{let b=d+=1;e.signedIn(()=>Fo(E())).then(N=>{b===d&&(r=N,e.ask())},N=>{b===d&&k(N)})},y=b=>{[s,u]=[null,""],e.signedIn(b).then(M,k),e.ask()},x=b=>{u=b,s=null,e.ask()},P=()=>({role:g,unit:g==="clerk"?w:"",level:g==="inspector"?h:""}),O=b=>{b.preventDefault();let N=b.currentTarget,{login:j="",name:H="",provider:G}=De(b);[s,p]=[null,null];let R={login:j.trim(),name:H.trim(),provider:G!==void 0,...P()};e.signedIn(()=>Ho(E(),R)).then(W=>{p={login:R.login,invitation:W},pt(N),K(n,e.now().office.people.added(R.login)),M()},W=>{k(W),i=!0,e.ask()})},_=({account:b,login:N})=>{[s,p]=[null,null],e.signedIn(()=>qo(E(),b)).then(j=>{p={login:N,invitation:j},e.ask(),window.requestAnimationFrame(()=>{var H;return(H=document.querySelector(".work-invitation"))==null?void 0:H.scrollIntoView({block:"nearest"})})},k)},l=b=>{let{session:N}=o.get();N!==null&&e.signedIn(()=>Go(b)).then(()=>{o.set({session:{...N,anonymous:b}})},k)},m=b=>{var R;let{people:N,roles:j,levels:H}=b.office,G=[...b.committees];return b.committees.has(w)||(w=((R=G[0])==null?void 0:R[0])??""),a`
${me("role",N.role,Qs.map(W=>[W,j[W]]),g,W=>{g=W,e.ask()})}
${g==="clerk"?me("unit",N.unit,G,w,W=>w=W):null}
${g==="inspector"?me("level",N.level,ea.map(W=>[W,H[W]]),h,W=>h=W):null}
`},$=b=>{var G;let{people:N,optional:j}=b.office,H=((G=o.get().session)==null?void 0:G.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${O}>
${Z({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:b.office.paren(N.name,j),lengthMost:64})} ${m(b)}
${H===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${C()?f(b):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},C=()=>i&&(s==null?void 0:s.status)===409,f=b=>a`
<div class="form-problem" role="alert">${b.office.problem.taken}</div>
`,c=b=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:N}=b.office,{link:j,expires:H}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(p.login)}</h3>
<p>${N.linkOnce}</p>
${Or(j,N.scan)} ${xr(j,b.words)} ${ft(N.link,j,e)}
${H===void 0?null:a`
<p class="form-hint">${N.until(he(H))}</p>
`}
</section>
`},v=(b,N,j)=>{let{people:H}=j.office,G=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${hn(N,j)}</span>
<button type="button" class="text-button" @click=${()=>x(G)}>
${H.take}
<span class="sr">${b.login}</span>
</button>
</div>
${u===G?oe(H.takeSure,H.take,()=>y(()=>Uo(E(),N.id)),()=>x(""),j):null}
</li>
`},S=(b,N)=>{var F;let{people:j,allTowns:H}=N.office,G=b.account===((F=o.get().session)==null?void 0:F.account),R=[G?j.you:"",b.disabled?j.disabled:"",b.has_password||b.federated?"":j.noPassword,b.administrator?H:""].filter(J=>J!==""),[W,A]=[`give ${b.account}`,`disable ${b.account}`];return a`
<li class="work-person" data-login=${b.login}>
<p>
<b>${b.name===""?b.login:b.name}</b>
${b.name===""?null:a`
<span>${b.login}</span>
`}
${R.map(J=>a`
<em>${J}</em>
`)}
</p>
<ul class="work-roles">
${b.memberships.map(J=>v(b,J,N))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(W)}>${j.give}</button>
${b.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>_(b)}>
${j.newLink}
</button>
`}
${G?null:b.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>en(E(),b.account,!1))}
>
${j.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(A)}>
${j.disable}
</button>
`}
</div>
${u===A?oe(j.disableSure,j.disable,()=>y(()=>en(E(),b.account,!0)),()=>x(""),N):null}
${u===W?a`
<form
class="work-give"
@submit=${J=>{J.preventDefault(),y(()=>Vo(E(),b.account,P()))}}
>
${m(N)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${j.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${N.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},D=b=>{let{session:N}=o.get();if((N==null?void 0:N.administrator)!==!0)return null;let{people:j}=b.office;return a`
<section class="work-settings">
<h3>${j.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${N.anonymous}
@change=${H=>l(H.target.checked)}
/>
${j.anonymous}
</label>
<p class="form-hint">${N.anonymous?j.anonymousOn:j.anonymousOff}</p>
</section>
`};return{title:({words:b})=>b.work.people,key:({view:b})=>{var N;return`${b.town??""} ${((N=o.get().session)==null?void 0:N.account)??0}`},enter:()=>{[r,s,p,u]=[[],null,null,""],T.close(),M()},leave:()=>{p=null},body:b=>a`
${C()?null:U(s,b)} ${c(b)} ${$(b)}
<section>
<h3>${b.office.people.list}</h3>
<ul class="work-list">
${r.map(N=>S(N,b))}
</ul>
</section>
${T.part(b)} ${D(b)}
`}}var Rl={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Dl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=X(r,dr-1);o.push({from:r,to:s<n?s:n}),r=X(s,1)}return o}function Ml(e,t){let n=o=>Rl[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var _t=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let i of Dl(n,o)){let d=await oa(this.parts,`${t} ${i.from} ${i.to}`,()=>ur(t,i,this.abort.signal)),p=d.villages.find(u=>u.fid===r);p!==void 0&&d.days.forEach((u,g)=>s.set(u,Ml(p,g)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return oa(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:i}=await cr(t,s,"day",r,this.abort.signal);return new Map(i.map(d=>[d.unit,d]))})}};function oa(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function ra(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,i)=>X(r,i))}}function sa(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,i=1,d=1]=t.split("-").map(Number),p=new Date(Date.UTC(s,i+r,0)).getUTCDate();return new Date(Date.UTC(s,i-1+r,Math.min(d,p))).toISOString().slice(0,10)}function aa(e){let{view:t,data:n,work:o}=e.stores,r=new _t,s=Number(V(new Date).slice(0,4)),i="",[d,p]=[null,!1],[u,g]=["",0],w=null,h="",T=()=>{var v;let{selected:f,committee:c}=t.get();if(f!==null&&Kn(f.layer))return{village:f.fid};if(f!==null&&zn(f.layer)){let S=(v=ee(n.get(),"committees",f.fid))==null?void 0:v.properties.code;if(S!=null)return{committee:S}}return{committee:c==="none"?null:c}},k=()=>{let{town:f}=t.get();if(f===null)return;let c=T(),v=V(new Date),S=JSON.stringify([f,s,c,v]);if(S===u)return;S!==h&&(d=null),[u,p]=[S,!1];let D=g+=1;("village"in c?r.ofVillage(f,s,v,c.village).then(N=>({kind:"village",days:N})):r.ofCommittee(f,s,v,c.committee).then(N=>({kind:"committee",days:N}))).then(N=>{if(D!==g)return;let j=d===null;[d,h]=[N,S],e.ask(),j&&window.requestAnimationFrame(()=>window.requestAnimationFrame(E))},N=>{D!==g||wo(N)||([p,u]=[!0,""],e.ask())})},E=()=>{var f;return(f=document.querySelector(`.calendar [data-day="${i}"]`))==null?void 0:f.scrollIntoView({block:"center"})},M=()=>{r.forget(),u="",o.get().open==="calendar"&&k()};n.subscribe((f,c)=>{f.touched!==c.touched&&M();let v=f.coverage.value;if(v===null||v===w||v.date!==V(new Date))return;let S=(w==null?void 0:w.date)!==v.date;w=v,S||(r.forgetDay(v.date),u="",o.get().open==="calendar"&&k())}),t.subscribe(()=>{o.get().open==="calendar"&&k()});let y=f=>{i=f;let c=t.get();t.set({...Se(c,"coverage"),selected:c.selected,date:f>=V(new Date)?null:f}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},x=f=>{s=f,i="",k(),e.ask()},P=(f,c)=>{let v=sa(f.key,c),[S,D]=[O(),V(new Date)];if(v===null)return;f.preventDefault();let b=v>D?D:v<S?S:v;i=b,Number(b.slice(0,4))!==s&&(s=Number(b.slice(0,4)),k()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(`.calendar [data-day="${b}"]`))==null?void 0:N.focus()}))},O=()=>{var f;return`${(((f=n.get().coverage.value)==null?void 0:f.first_record)??V(new Date)).slice(0,4)}-01-01`},_=({view:{measure:f}})=>f??"completion",l=(f,c)=>{var W;let{words:v}=c,S=((W=c.data.coverage.value)==null?void 0:W.first_record)??null;if(d===null||f>V(new Date))return null;if(S===null||f<S)return{fills:[],text:null};if(d.kind==="village"){let A=d.days.get(f);if(A===void 0||A.am===null&&A.pm===null)return{fills:[],text:"–"};let F=(J,le)=>`${J} ${le==="not_reported"&&!A.staffed?v.states.not_staffed:v.slotStates[le??"not_due"]}`;return{fills:bo(A),text:`${F(v.am,A.am)}${v.listComma}${F(v.pm,A.pm)}`}}let D=d.days.get(f)??null,b=_(c),{n:N,d:j}=D===null?{n:0,d:0}:mr(b,D),H=hr(b,D),G=j===0?"–":`${et(N/j)} ${v.unit.percent} (${B(N)}/${B(j)})`,R=H==="unsaid"?pe[c.view.language].levels.unsaid:G;return{fills:[rn[H]],text:R}},m=(f,c)=>{let v=pe[c.view.language],{lead:S,days:D}=ra(s,f),b=c.view.date??V(new Date);return a`
<section class="calendar-month">
<h3>${v.month(f+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${v.year(String(s))} ${v.month(f+1)}`}>
${v.weekdays.map(N=>a`
<i aria-hidden="true">${N}</i>
`)}
${Array.from({length:S},()=>a`
<span></span>
`)}
${D.map(N=>{let j=l(N,c);return j===null?a`
<span class="calendar-none">${Number(N.slice(8))}</span>
`:a`
<button
type="button"
data-day=${N}
tabindex=${N===i?0:-1}
aria-label=${j.text===null?c.words.headline.noRecordsOf(N):v.dayOf(N,j.text)}
aria-pressed=${N===b}
@click=${()=>y(N)}
@keydown=${H=>P(H,N)}
>
${Number(N.slice(8))} ${Cl(j.fills)}
</button>
`})}
</div>
</section>
`},$=f=>{let c=pe[f.view.language],v=_(f),S=(d==null?void 0:d.kind)==="village"?[...xo.filter(b=>b!=="both"&&b!=="one").map(b=>[at[b],f.words.states[b]])]:pr.map((b,N)=>[rn[b],b==="unsaid"||b==="uncounted"?c.levels[b]:c.ranges(qe(v)?gr:fr,N,qe(v))]),D=(d==null?void 0:d.kind)==="village"?[[at.both,f.words.slotStates.on_time],[at.partial,f.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...D,...S].map(([b,N])=>a`
<li>${dt(b)} ${N}</li>
`)}
</ul>
`},C=f=>{let c=T();if("village"in c){let v=ee(f.data,"villages",c.village);return v===void 0?f.words.unnamed:de("villages",v,f)}return c.committee===null?f.words.filter.whole:f.committees.get(c.committee)??c.committee};return{title:f=>`${C(f)} · ${pe[f.view.language].calendar}`,key:({view:{town:f}})=>f??"",enter:()=>{i=t.get().date??V(new Date),s=Number(i.slice(0,4)),k()},body:f=>{let c=pe[f.view.language],v=V(new Date);(i===""||Number(i.slice(0,4))!==s)&&(i=s===Number(v.slice(0,4))?v:`${s}-12-31`);let S=(d==null?void 0:d.kind)==="committee"?c.names[_(f)]:`${f.words.am} | ${f.words.pm}`;return a`
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
${z("left")}
</button>
<b>${c.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${c.yearAfter}
?disabled=${s>=Number(v.slice(0,4))}
@click=${()=>x(s+1)}
>
${z("right")}
</button>
<span>${S}</span>
</div>
${p?a`
<p class="form-problem" role="alert">${c.failed}</p>
`:null}
${$(f)}
<p class="form-hint">${d===null&&!p?f.words.reading:c.hint}</p>
<div class="calendar-months">${Array.from({length:12},(D,b)=>m(b,f))}</div>
</div>
`}}}function Cl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>jn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${ct(n)} stroke=${it.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Rn=40,El=["worse","better","same","unknown"];function Dn({better:e}){return e===null?"unknown":Math.abs(e)<yr?"same":e>0?"better":"worse"}function la(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,i])=>{let[d,p]=[n(r),n(i)];return d===null||p===null?(d===null?1:0)-(p===null?1:0)||o.localeCompare(s):d-p||i.now.d-r.now.d||o.localeCompare(s)})}function ia(e){let{view:t,work:n}=e.stores,o=null,r=Rn,s=w=>`${w>0?"+":""}${B(w,1)}`,i=({now:w,before:h},T)=>w.share===null||(h==null?void 0:h.share)==null?"–":T(s((w.share-h.share)*100)),d=w=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${ct(lo.excellent,it)}></rect>
</svg>
`,p=(w,h,T)=>{let k=pe[T.view.language];return a`
<b>${w}</b>
<span>${h.now.text}</span>
${h.before===null?a`
<small>${k.reported} ${h.now.reported}</small>
`:a`
<small class="is-${Dn(h)}">
${i(h,k.points)} · ${h.before.text}
</small>
`}
${d(h.now.share)}
`},u=(w,h)=>{let T=h.view.measure!==null&&qe(h.view.measure),k=la([...w.committees],T),E=M=>{let y=M===""?"none":M;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${pe[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([M,y])=>a`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${h.view.committee===(M===""?"none":M)}
@click=${()=>E(M)}
>
${p(h.committees.get(M)??h.office.edit.noCommittee,y,h)}
</button>
</li>
`)}
</ol>
`},g=(w,h)=>{let T=pe[h.view.language],k=h.view.measure!==null&&qe(h.view.measure),{features:E}=lt(h.view,h.data,"villages"),M=E.flatMap(l=>{let m=w.of.get(Number(l.id));return m===void 0?[]:[[String(l.id),m]]}),y=la(M,k),x=w.before!==null,P=x&&o!==null?y.filter(([,l])=>Dn(l)===o):y,O=l=>{var m;return re(((m=ee(h.data,"villages",Number(l)))==null?void 0:m.properties)??{},h.view.language)||h.words.unnamed},_=l=>{[o,r]=[o===l?null:l,Rn],e.ask()};return a`
<h3>${T.villages}</h3>
${x?a`
<div class="compare-kinds" role="group">
${El.map(l=>{let m=y.filter(([,$])=>Dn($)===l).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${l}
aria-pressed=${o===l}
@click=${()=>_(l)}
>
${T.kinds[l]}
<b>${B(m)}</b>
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
${dt(m.fill)} ${p(O(l),m,h)}
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
${T.more(B(P.length-r))}
</button>
`}
`};return t.subscribe((w,h)=>{w.selected!==null&&w.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>pe[w].ranks,key:({view:{town:w,measure:h}})=>`${w} ${h}`,enter:()=>{[o,r]=[null,Rn];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:h}=w.data;return h===null?a`
<p class="form-hint">${w.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${p(w.words.filter.whole,h.total,w)}</p>
${u(h,w)} ${g(h,w)}
`}}}var Xe=14;function Mn(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function It(e,t){let n=Mn(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function ca(e,t){let n=new Map;for(let{cleaner:o,place:r}of It(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Cn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(i=>s.includes(i))).map(([s,i])=>{let d=i.map(o).filter(u=>u!==null),p=r.map(u=>Math.min(...d.map(g=>Ll(u,g))));return{cleaner:s,places:i.length,distanceM:Math.max(...p)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function En(e,t,n,o){let r=new Map(e),s=new Map;for(let i of t){let[d]=Cn(r,[i],n,o);d!==void 0&&(s.set(i,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],i]))}return s}var da=["stand","beside","replace"];function ua(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let i=e.filter(u=>u.place===s),d=Mn(i,o),p=u=>d.includes(u)||d.some(({cleaner:g})=>g===u.instead_of);return i.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&p(u))})}function ma(e,{to:t,way:n,starts:o,ends:r}){let s=It(e,o),i=r===""?{}:{ends:r};return[...t].flatMap(([d,p])=>{let u={op:"add",cleaner:p,place:d,starts:o,...i};if(n==="replace")return[...Mn(e,o).filter(h=>h.place===d).map(({id:h})=>({op:"end",id:h,ends:X(o,-1)})),u];let g=s.find(w=>w.place===d&&w.cleaner!==p);return g===void 0||n==="beside"?[u]:[{...u,instead_of:g.cleaner,ends:r===""?o:r}]})}function Ll([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function pa(e,t,n,o){if(t===null)return null;let r=s=>{let i=t.get(s);return`${n.place(s,o)} → ${i===void 0?o.office.plan.nobodyNear:n.who(i.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function fa(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ga({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}function ha({count:e,change:t},n,o,{office:{plan:r}}){return a`
<p class="board-next" role="status">
<span>${r.saved(e)}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${()=>o(t)}>
${z("undo")}${r.takeBack(e)}
</button>
</p>
`}function ya({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:i,wholeNames:d},p,u){let{plan:g,crew:w}=u.office;return a`
<div class="plan-found" role="group" aria-label=${g.found}>
${e.map(h=>a`
<button
type="button"
data-found=${h}
aria-pressed=${n.includes(h)}
@click=${()=>s(h)}
>
<b>${p.place(h,u)}</b>
<small>${p.heldBy(h,u)}</small>
</button>
`)}
${t.map(h=>a`
<button
type="button"
data-found-cleaner=${h}
aria-pressed=${h===o}
@click=${()=>i(h)}
>
<b>${p.who(h,u)}</b>
<small>${g.has(p.has(h))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${g.nothing}</p>
`:null}
${d===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${d}>
${g.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${w.noted}</p>
`:null}
</div>
`}function ba({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},i){let d=!1,p=null,u=async(g,w,h)=>{let{town:T}=e.get();if(!(d||T===null)){[d,p]=[!0,null],o();try{await s(()=>nr(T,h,g,w)),K(t,r().office.plan.boundsSaved),i()}catch(k){p=Y(k)}d=!1,o()}};return({date:g,most_villages:w,apart_m:h},T)=>{let{plan:k}=T.office,E=k.bounds(w,String(h/1e3));return ne(n.get().session,T.view.town)?a`
<details class="plan-bounds">
<summary>${E}</summary>
<form
@submit=${M=>{M.preventDefault();let y=De(M);u(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),g)}}
>
${Z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(w),required:!0})}
${Z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${U(p,T,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${d}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${E}</p>
`}}function $a({starts:e,ends:t},n,o,r,s){let{plan:i}=s.office,d=V(new Date),p=(u,g,w,h)=>a`
<label>
${g}
<input
type="date"
name=${u}
min=${d}
max=${X(d,o)}
.value=${w}
@change=${T=>h(T.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${p("plan-starts",i.from,e,u=>{let g=u===""?d:u;r(w=>({starts:g,ends:w.ends!==""&&w.ends<g?g:w.ends}))})}
${p("plan-ends",n?i.to:i.toOpen,n&&t===""?e:t,u=>r(g=>({...g,ends:u!==""&&u<g.starts?g.starts:u})))}
</div>
`}function wa(e,t,n,o){let{plan:r}=o.office,s=(...T)=>T.filter(Boolean).join(o.words.listComma),i=T=>T===null?"":r.again(T),d=(T,k)=>Wl(T,k,t,n,o),p=(T,k,E)=>a`
<li class="plan-cleaner" data-of=${T}>
<p>
<b>${n.who(T,o)}</b>
<small>${E}</small>
</p>
<ul class="plan-list">
${k.map(M=>d(M,""))}
</ul>
</li>
`,{uncovered:u,ending:g,overloaded:w,apart:h}=e;return u.length+g.length+w.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${jt("uncovered",r.uncovered,u.map(T=>d(T.place,s(T.until===null?r.never:r.expired(T.until),i(T.again)))))}
${jt("ending",r.ending(t.ahead),g.map(T=>d(T.place,s(r.ends(T.ends),i(T.again)))))}
${jt("overloaded",r.overloaded(e.most_villages),w.map(T=>p(T.cleaner,T.places,r.has(T.places.length))))}
${jt("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(T=>p(T.cleaner,T.places,r.kilometres((T.distance_m/1e3).toFixed(1)))))}
`}function jt(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Wl(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var va=["villages","streets"],ka=92,Al=3,xa=6;function Oa(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,i=null,d=null,p=new Map,[u,g]=[!1,""],w=[],[h,T,k]=[0,!1,!1],E=!1,M="stand",[y,x]=["",""],P=null,O=null,_=null,[l,m,$]=[0,0,0],C=()=>n.get().town??"",f=L=>{O=Y(L),e.ask()},c=L=>{let I=$+=1;jo(C(),0,L,null).then(q=>{I===$&&(p=new Map(q.map(Q=>[Q.number,Q])),u=L,e.ask())},q=>{I===$&&f(q)})},v=()=>{let L=l+=1,I=V(new Date);Promise.all([wt(C(),I,X(I,ka)),$t(C(),Xe)]).then(([q,Q])=>{L===l&&([i,d]=[q,Q],A())},q=>{L===l&&f(q)})},S=ba(e,v),D=()=>(d==null?void 0:d.most_villages)??1,b=()=>ca(i??[],y),N=L=>{var se;let I=(se=j(L))==null?void 0:se.geometry;if((I==null?void 0:I.type)==="Point")return[I.coordinates[0]??0,I.coordinates[1]??0];if((I==null?void 0:I.type)!=="LineString")return null;let[q=0,Q=0]=I.coordinates[0]??[];return[q,Q]},j=L=>{let[I,q]=L.split(".");return ee(o.get(),I==="streets"?"streets":"villages",Number(q))},H=()=>({to:T?new Map([...En(b(),w,D(),N)].map(([I,q])=>[I,q.cleaner])):new Map(h<1?[]:w.map(I=>[I,h])),way:M,starts:y,ends:x}),G=()=>ua(i??[],H()),R=()=>G().length>0?[]:ma(i??[],H()),W=()=>{[O,_]=[null,null],A()},A=()=>{P=null,e.ask();let L=m+=1,I=R();I.length!==0&&nn(C(),I,!0).then(q=>{L===m&&({effect:P}=q,e.ask())},q=>{L===m&&f(q)})},F=()=>{let{mode:L}=r.get();(L.kind==="pick"||L.kind==="none")&&r.set({mode:{kind:"pick",of:va,places:w}})},J=L=>{w=L,[h,T]=[0,!1],F(),W(),window.setTimeout(()=>{var I;return(I=document.querySelector(".plan-foot"))==null?void 0:I.scrollIntoView({block:"nearest"})},50)},le=L=>J(w.includes(L)?w.filter(I=>I!==L):[...w,L]);r.subscribe(({mode:L})=>{if(s.get().open!=="plan"||(L.kind==="none"&&F(),L.kind!=="pick"||L.places===w))return;let I=L.places.filter(q=>ge(q));I.length<L.places.length&&K(o,e.now().office.plan.notYours),J(I)}),n.subscribe(({selected:L},I)=>{if(L===null||L===I.selected||s.get().open!=="plan")return;let q=`${L.layer}.${L.fid}`;nt(L.layer)&&ge(q)&&!w.includes(q)&&J([...w,q])}),o.subscribe((L,I)=>{L.touched===I.touched||k||s.get().open!=="plan"||([P,O]=[null,null],v(),e.ask())});let fe=L=>{let[I,q]=L.split("."),Q=o.get().coverage.value;return Q==null?void 0:Q[I==="streets"?"streets":"villages"].find(se=>se.fid===Number(q))},ge=L=>{let I=Ae(s.get().session,C()),q=fe(L);return q!==void 0&&(I===null||I.includes(q.committee??""))},Wn=async L=>{if(!k){[k,O]=[!0,null],e.ask();try{await e.signedIn(L),[w,h,T,P]=[[],0,!1,null],F()}catch(I){O=Y(I)}k=!1,v(),e.ask()}},Wa=()=>Wn(async()=>{let L=new Set(R().flatMap(q=>q.op==="add"?[q.place]:[])).size,{change:I}=await nn(C(),R(),!1);_=I===void 0?null:{change:I,count:L},K(o,e.now().office.plan.saved(L))}),Aa=L=>Wn(async()=>{await Fe(C(),L,""),_=null,K(o,e.now().office.log.undone)}),_a=L=>({...L,uncovered:L.uncovered.filter(({place:I})=>ge(I)),ending:L.ending.filter(({place:I})=>ge(I))}),Ia=L=>{let[I,q]=L.split(".");s.set({open:null}),n.set({selected:{layer:I==="streets"?"streets":"villages",fid:Number(q)}})},An=(L,{view:{language:I},words:q})=>{var Q;return re(((Q=j(L))==null?void 0:Q.properties)??{},I)||q.unnamed},Ge=(L,{office:I})=>{var q;return[I.plan.cleaner(L),((q=p.get(L))==null?void 0:q.name)??""].filter(Boolean).join(" ")},Ze=L=>It(i??[],y).filter(I=>I.place===L),ja=(L,I)=>Ze(L).map(({cleaner:q})=>Ge(q,I)).join(I.words.listComma)||I.words.states.not_staffed,Fa=L=>{g=L,e.ask()},Ha=()=>u||!new RegExp("\\p{L}","u").test(g)||!ne(s.get().session,C())?null:()=>c(!0),qa=()=>{let{villages:L,streets:I}=o.get().layers,q={...L===void 0?{}:{villages:L},...I===void 0?{}:{streets:I}};return Eo(q,g).filter(({layer:Q})=>nt(Q)).map(({layer:Q,fid:se})=>`${Q}.${se}`).filter(ge).slice(0,xa)},Va=()=>{let L=g.trim();return L===""?[]:[...p.values()].filter(({number:I,name:q})=>String(I)===L||q!==""&&q.startsWith(L)).map(({number:I})=>I).slice(0,xa)},_n=L=>{[h,T]=[L,!1],W()},Qe={place:An,who:Ge,heldBy:ja,has:L=>{var I;return((I=b().get(L))==null?void 0:I.length)??0}},Ua=L=>{({starts:y,ends:x}=L({starts:y,ends:x})),W()},Ba=L=>{var In;let{plan:I}=L.office,q=Cn(b(),w,D(),N).slice(0,Al),[Q=""]=w,[se]=Ze(Q),ae=se===void 0?[]:(b().get(se.cleaner)??[]).filter(te=>!w.includes(te)&&ge(te)),Ga=w.filter(te=>Ze(te).length===0).length,Ka=T?En(b(),w,D(),N):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${I.places(w.length,Ga)}</b>
<button type="button" class="text-button" data-none @click=${()=>J([])}>${I.clear}</button>
</p>
<p class="plan-chosen">${w.map(te=>An(te,L)).join(L.words.listComma)}</p>
${se===void 0?null:a`
${ue(I.way,da.map(te=>[te,I.ways[te]]),M,te=>{M=te,W()})}
<p class="form-hint">
${I.present(Ge(se.cleaner,L))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>J([...w,...ae])}
>
${I.allOf(ae.length)}
</button>
`}
</p>
`}
${$a({starts:y,ends:x},se!==void 0&&M==="stand",ka,Ua,L)}
<h3>${I.nearest}</h3>
<div class="plan-near" role="group" aria-label=${I.whom}>
${q.map(te=>a`
<button
type="button"
data-cleaner=${te.cleaner}
aria-pressed=${te.cleaner===h}
@click=${()=>_n(te.cleaner)}
>
<b>${Ge(te.cleaner,L)}</b>
<small>${I.near((te.distanceM/1e3).toFixed(1),te.places)}</small>
</button>
`)}
${q.some(te=>te.cleaner===h)||h===0?null:a`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${Ge(h,L)}</b>
<small>${I.has(((In=b().get(h))==null?void 0:In.length)??0)}</small>
</button>
`}
${w.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${T}
@click=${()=>{[h,T]=[0,!0],W()}}
>
<b>${I.each}</b>
</button>
`}
${q.length===0&&w.length<2?a`
<p class="form-hint">${I.nobodyNear}</p>
`:null}
</div>
${pa(w,Ka,Qe,L)} ${fa(G(),Qe,L)}
<div class="plan-save">
${P===null?null:ga(P,D(),L)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${P===null||k}
@click=${Wa}
>
${k?L.office.working:I.save(w.length)}
</button>
</div>
</div>
`};return{title:({office:L})=>L.plan.title,key:({view:{town:L}})=>{var I;return`${L??""} ${((I=s.get().session)==null?void 0:I.account)??0}`},enter:()=>{[i,d,p,P,O,_]=[null,null,new Map,null,null,null],[u,m]=[!1,m+1],[h,T,M,g,x]=[0,!1,"stand","",""],[y,E]=[V(new Date),!1];let{selected:L}=n.get();w=L!==null&&nt(L.layer)?[`${L.layer}.${L.fid}`]:[],r.set({mode:{kind:"pick",of:va,places:w}}),v(),c(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ie})},body:L=>{let{office:I,words:q}=L,{plan:Q}=I;if(i===null||d===null||L.data.coverage.value===null)return a`
${U(O,L)}
<p class="form-hint">${q.reading}</p>
`;let se=ae=>{E=ae,e.ask()};return E?a`
<p class="board-next plan-folded">
<span>${Q.places(w.length,w.filter(ae=>Ze(ae).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>se(!1)}>${Q.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>se(!0)}>
${z("locate")}${Q.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${Q.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${g}
@input=${ae=>Fa(ae.target.value)}
/>
</div>
${g.trim()===""?null:ya({places:qa(),cleaners:Va(),chosen:w,cleaner:h,whole:u},{wholeNames:Ha(),toggle:ae=>{g="",le(ae)},take:ae=>{g="",_n(ae)}},Qe,L)}
${U(O,L)}
${_===null?null:ha(_,k,ae=>{Aa(ae)},L)}
${wa(_a(d),{chosen:w,toggle:le,openCard:Ia,ahead:Xe},Qe,L)} ${S(d,L)}
${w.length===0?null:Ba(L)}
`}}}var _l=["parcels"],Il=io.flatMap(e=>co[e]);function Na(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=null,i="",d=[],p=null,u=null,g=null,[w,h,T]=[!1,!1,!1],[k,E,M]=[0,0,""],y=()=>t.get().town??"",x=()=>r.get().open==="stages",P=()=>t.get().asOf===null&&Re(r.get().session,t.get().town),O=()=>{let R=k+=1;sr(y(),t.get().asOf).then(W=>{R===k&&(s=W,e.ask())},W=>{R===k&&_(W)})},_=R=>{g=Y(R),e.ask()},l=()=>{let R=E+=1;d.length!==0&&rr(y(),d.map(W=>ho(W).fid)).then(W=>{R===E&&(p=W,u=W.steps.find(({to:A})=>A===(u==null?void 0:u.to))??null,e.ask())},W=>{R===E&&_(W)})},m=()=>{let{mode:R}=o.get();P()&&(R.kind==="pick"||R.kind==="none")&&o.set({mode:{kind:"pick",of:_l,places:d}})},$=R=>{R.length>vt&&K(n,e.now().office.stages.most(vt)),d=R.slice(0,vt),[p,g,h]=[null,null,!1],d.length===0&&(u=null),m(),l(),e.ask()},C=R=>$(d.includes(R)?d.filter(W=>W!==R):[...d,R]);o.subscribe(({mode:R})=>{x()&&(R.kind==="none"?m():R.kind==="pick"&&R.places!==d&&$(R.places))}),t.subscribe(({selected:R,town:W,asOf:A},F)=>{x()&&(W===F.town&&A!==F.asOf&&O(),(R==null?void 0:R.layer)==="parcels"&&R!==F.selected&&P()&&C(`parcels.${R.fid}`))}),n.subscribe((R,W)=>{R.touched===W.touched||w||!x()||(O(),l())});let f=R=>{[u,g,M]=[R,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],e.ask(),window.setTimeout(()=>{var W;return(W=document.querySelector(".stages-foot"))==null?void 0:W.scrollIntoView({block:"end"})},50)},c=async(R,W,A)=>{if(!w){[w,g]=[!0,null],e.ask();try{let F=R.parcels.map(({id:le,version:fe})=>({id:le,version:fe,to:W.to,...A}));await e.signedIn(()=>ar(y(),F,M));let J=e.now();K(n,J.office.next.moved(on(W.to,J),F.length)),$([]),h=!0}catch(F){g=Y(F)}w=!1,O(),e.ask()}},v=(R,W)=>{let A={...t.get(),...Se(t.get(),"farmland")},F=W===void 0?A.committee:W??"none";t.set({...A,...Ee(A,"parcels",Pa(R)),committee:F}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},S=(R,W)=>{vo("parcels",y(),Pa(R,W)).then(A=>$([...new Set([...d,...[...A].map(F=>`parcels.${F}`)])]),_)},D=(R,W)=>{let{words:A,office:F}=W,{committee:J}=W.view,le=J===null?R:R.filter(fe=>(fe.committee??"none")===J);return a`
<table class="stage-board">
<thead>
<tr>
<th>${A.fields.stage}</th>
<th>${F.stages.parcels}</th>
<th>${A.unit.mu}</th>
</tr>
</thead>
${Il.filter(fe=>le.some(ge=>ge.stage===fe)).map(fe=>b(fe,le.filter(ge=>ge.stage===fe),W))}
<tfoot>
<tr>
<th scope="row">${F.stages.all}</th>
<td>${Ta(le)}</td>
<td>${Sa(le)}</td>
</tr>
</tfoot>
</table>
`},b=(R,W,A)=>{let F=i===R;return a`
<tbody data-stage=${R}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${F?"true":"false"}
@click=${()=>{i=F?"":R,e.ask()}}
>
${Kt(Ut[Bt(R)],Gt(R))}
<span>${on(R,A)}</span>
</button>
</th>
${N(W,()=>v(R,void 0))}
</tr>
${F?W.map(J=>a`
<tr class="stage-unit" data-committee=${J.committee??""}>
<th scope="row">
<span>${j(J.committee,A)}</span>
${P()?a`
<button type="button" class="text-button" @click=${()=>S(R,J.committee)}>
${A.office.stages.pickThese}
</button>
`:null}
</th>
${N([J],()=>v(R,J.committee))}
</tr>
`):null}
</tbody>
`},N=(R,W)=>a`
<td><button type="button" data-rows @click=${W}>${Ta(R)}</button></td>
<td>${Sa(R)}</td>
`,j=(R,{committees:W,office:A})=>R===null?A.edit.noCommittee:W.get(R)??R,H=R=>{let{stages:W,next:A}=R.office;return a`
<div class="report-foot stages-foot">
<p>
<b>${W.chosen(d.length)}</b>
<button type="button" class="text-button" data-none @click=${()=>$([])}>${W.clear}</button>
</p>
${p===null?null:p.steps.length===0?a`
<p class="form-hint" data-no-common>${W.noCommon}</p>
`:a`
<div class="next-steps" role="group" aria-label=${A.title}>
${p.steps.map(F=>a`
<button
type="button"
data-step=${F.to}
aria-pressed=${(u==null?void 0:u.to)===F.to}
@click=${()=>f((u==null?void 0:u.to)===F.to?null:F)}
>
${Kt(Ut[Bt(F.to)],Gt(F.to))}${ir(F,R)}
</button>
`)}
</div>
`}
${p===null||u===null?null:G(p,u,R)}
</div>
`},G=(R,W,A)=>lr(W,{count:R.parcels.length,busy:w,problem:g},{send:F=>{c(R,W,F)},cancel:()=>f(null)},A);return{title:({office:R})=>R.stages.title,key:({view:{town:R}})=>{var W;return`${R??""} ${((W=r.get().session)==null?void 0:W.account)??0}`},enter:()=>{[s,p,u,g,h,T]=[null,null,null,null,!1,!1];let{selected:R}=t.get();d=(R==null?void 0:R.layer)==="parcels"&&P()?[`parcels.${R.fid}`]:[],m(),O(),l()},leave:()=>{d=[],o.get().mode.kind==="pick"&&o.set({mode:ie})},body:R=>{let{stages:W}=R.office;if(s===null)return a`
${U(g,R)}
<p class="form-hint">${R.words.reading}</p>
`;let A=F=>{T=F,e.ask()};return T?a`
<p class="board-next plan-folded">
<span>${W.chosen(d.length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>A(!1)}>${W.picked}</button>
</p>
`:a`
${P()?a`
<p class="form-hint">${W.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>A(!0)}>
${z("locate")}${W.onMap}
</button>
`:null}
${h?a`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>r.set({open:"changes"})}>
${W.takeBack}
</button>
</p>
`:null}
${u===null?U(g,R):null} ${D(s,R)}
${d.length===0?null:H(R)}
`}}}function Pa(e,t){let n={kind:"in",field:"stage",values:[e]};return ze(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function Ta(e){return e.reduce((t,{count:n})=>t+n,0)}function Sa(e){let t=e.reduce((n,{mu_printed:o})=>n+Math.round(Number(o)*100),0);return Me(t/100)}var Ra=["rain","absent","waste"];function Da(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,i=null,d=new Map,p=new Map,u=null,g=new Map,w="seen",[h,T]=["",!1],k=null,E=0,M=()=>t.view.get().town??"",y=()=>Ae(t.work.get().session,M()),x=()=>{let c=E+=1;u=t.data.get().coverage.value,ut(M(),n).then(v=>{if(c!==E)return;let S=new Map(((i==null?void 0:i.villages)??[]).map(D=>[D.fid,ye(D,o)]));for(let D of v.villages)S.has(D.fid)&&S.get(D.fid)!==ye(D,o)&&d.delete(D.fid);[i,k]=[v,null],e.ask()},v=>{c===E&&(k=Y(v),e.ask())})},P=()=>{let c=y(),v=((i==null?void 0:i.villages)??[]).filter(b=>(c===null||c.includes(b.committee??""))&&(r===null||b.committee===r)&&ye(b,o)!=="not_due"),S=b=>gt.includes(ye(b,o)),D=b=>b.fid===s?0:S(b)?2:1;return v.sort((b,N)=>D(b)-D(N))},O=c=>d.get(c.fid)??null,_=()=>{d=new Map,g=new Map,k=null},l=()=>{d=new Map(d);for(let c of P())!d.has(c.fid)&&["not_reported","not_staffed"].includes(ye(c,o))&&d.set(c.fid,"done");e.ask()},m=c=>{c(),_(),e.ask()},$=c=>{let v=P().flatMap(D=>{let b=O(D);if(b===null)return[];let N=`${D.fid} ${n} ${o} ${b} ${w}`,j=p.get(N)??{uuid:jl(),captured_at:new Date().toISOString()};return p.set(N,j),[{...j,place:`villages.${D.fid}`,date:n,slot:o,result:b,basis:w}]});if(v.length===0||T)return;let S=new Map(v.map(({uuid:D,place:b})=>[D,Number(b.split(".")[1])]));T=!0,k=null,e.ask(),e.signedIn(()=>Xo(M(),v,h.trim())).then(D=>{C(D,S);let b=D.length-g.size;b>0&&K(t.data,c.office.report.sent(b)),x()},D=>{k=Y(D)}).finally(()=>{T=!1,e.ask()})},C=(c,v)=>{g=new Map;for(let S of c){let D=v.get(S.uuid)??0;if(S.outcome==="refused"){g.set(D,S);continue}d.delete(D);for(let[b,{uuid:N}]of p)N===S.uuid&&p.delete(b)}g.size===0&&(h="")},f=(c,v)=>{var A;let{office:S,data:D,view:b,words:N}=v,j=ye(c,o),H=O(c),G=re(((A=ee(D,"villages",c.fid))==null?void 0:A.properties)??{name:c.name},b.language)||N.unnamed,R=g.get(c.fid),W=F=>{d=new Map(d).set(c.fid,H===F?null:F),e.ask()};return a`
<li
data-village=${c.fid}
class=${[gt.includes(j)?"is-done":"",c.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${G}</span>
<span class="report-state">${yt(j)}${ht(j,v)}</span>
<span class="report-choices" role="group" aria-label=${G}>
${["done","partial","missed"].map(F=>a`
<button
type="button"
data-result=${F}
aria-pressed=${H===F}
?disabled=${T}
@click=${()=>W(F)}
>
${S.report.results[F]}
</button>
`)}
</span>
${R===void 0?null:a`
<p class="report-refused" role="alert">
${(b.language==="en"?void 0:b.language==="zh-Hant"?R.detail_zh_hant:R.detail_zh)??R.detail??""}
</p>
`}
</li>
`};return{title:({office:c})=>c.report.title,key:({view:c})=>{var S;let v=t.work.get().report;return[c.town,(S=t.work.get().session)==null?void 0:S.account,v==null?void 0:v.date,v==null?void 0:v.slot,v==null?void 0:v.village].join(" ")},enter:()=>{var N;let c=t.work.get().report,v=t.data.get().coverage.value,S=v==null?void 0:v.slots.filter(({due:j})=>j).at(-1);[n,o]=[(c==null?void 0:c.date)??V(new Date),(c==null?void 0:c.slot)??((S==null?void 0:S.slot)==="pm"?"pm":"am")];let D=y();s=(c==null?void 0:c.village)??null;let b=((N=v==null?void 0:v.villages.find(({fid:j})=>j===s))==null?void 0:N.committee)??t.view.get().committee;r=(D==null?void 0:D.length)===1?D[0]??null:b==="none"?null:b,w=D===null?"told":"seen",_(),p=new Map,[i,h]=[null,""],x()},body:c=>{let{office:v,words:S,committees:D}=c;i!==null&&!T&&c.data.coverage.value!==u&&x();let{report:b}=v,N=P(),j=N.map(O).filter(A=>A!==null),H=j.some(A=>A!=="done"),G=V(new Date),R=y(),W=[...D].filter(([A])=>R===null||R.includes(A));return a`
${ue(S.action.date,[[G,S.headline.today],[X(G,-1),S.headline.yesterday]],n,A=>m(()=>{n=A,i=null,x()}))}
${ue(b.slot,[["am",S.am],["pm",S.pm]],o,A=>m(()=>{o=A}))}
${W.length<2?null:a`
<div class="form-field">
<label for="report-committee">${S.layers.committees}</label>
<select
id="report-committee"
@change=${A=>m(()=>{r=A.target.value||null})}
>
<option value="" .selected=${r===null}>${b.allCommittees}</option>
${W.map(([A,F])=>a`
<option value=${A} .selected=${A===r}>${F}</option>
`)}
</select>
</div>
`}
${i===null?a`
<p class="form-hint">${S.reading}</p>
`:N.length===0?a`
<p class="form-hint">${b.none}</p>
`:a`
${N.some(A=>O(A)===null&&!gt.includes(ye(A,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${l}>
${b.all}
</button>
`:null}
<ul class="report-list">
${N.map(A=>f(A,c))}
</ul>
`}
<form
class="report-foot"
@submit=${A=>{A.preventDefault(),(!H||h.trim()!=="")&&$(c)}}
>
${ue(b.basis,[["seen",b.bases.seen],["told",b.bases.told],["paper",b.bases.paper]],w,A=>{w=A,e.ask()})}
${H?a`
${Z({name:"report-reason",label:b.why,value:h,required:!0,input:A=>h=A,lengthMost:200})}
${ue(b.why,Ra.map(A=>[A,b.usual[A]]),Ra.find(A=>b.usual[A]===h)??"",A=>{A!==""&&(h=b.usual[A]),e.ask()})}
`:null}
${n===G?null:a`
<p class="form-hint">${b.afterwards}</p>
`}
${U(k,c)}
<button class="form-button report-send" data-send ?disabled=${T||j.length===0}>
${T?v.working:b.send(j.length)}
</button>
</form>
`}}}function jl(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function Ma({stores:{view:e,work:t,data:n},ask:o},r){let s=null,i=null,d=null,p=0,u=()=>{[s,i,d]=[null,null,null],p+=1},g=(M,y)=>{var O;u();let{town:x,committee:P}=e.get();s={slot:M,date:y,town:x,committee:P,account:((O=t.get().session)==null?void 0:O.account)??null},w(s),o()},w=({slot:M,date:y,town:x,committee:P})=>{let O=p+=1,_=ne(t.get().session,x);tr(x??"",y,M,P===null||P==="none"?"":P,_).then(l=>{O===p&&([i,d]=[l,null],o())},l=>{O===p&&([i,d]=[null,Y(l)],o())})},h=()=>{var P;if(s===null)return;let{town:M,committee:y}=e.get(),x=((P=t.get().session)==null?void 0:P.account)??null;s.town===M&&s.committee===y&&s.account===x||(u(),o())};e.subscribe(h),t.subscribe(h),n.subscribe((M,y)=>{M.touched!==y.touched&&s!==null&&w(s)});let T=({slot:M,date:y})=>(s==null?void 0:s.slot)===M&&s.date===y,k=({phone:M},y)=>M!==null&&/^[+\d\s()-]+$/.test(M)?a`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:a`
<span>${M===null||M===""?y:M}</span>
`,E=(M,y,x)=>{let{crew:P,today:O}=x.office,_=(i??[]).filter(({committee:m})=>m===M),l=y.filter(m=>(m.committee??"")===M);return a`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,x)}</h4>
<ul>
${l.map(m=>{let $=_.filter(({village:C})=>C===m.fid);return a`
<li>
<b>${r.village(m,x)}</b>
<span class="calls-people">
${$.map(C=>a`
<span>${C.name} ${k(C,P.noPhone)}</span>
`)}
${$.length===0?O.nobodyToCall:null}
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
`};return{open:g,close:u,button:(M,y)=>{let{session:x}=t.get();if(!mt(x,y.view.town)||M.lacking.length===0)return null;let{today:P}=y.office,O=T(M);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${O}
@click=${()=>{O?(u(),o()):g(M.slot,M.date)}}
>
${z("people")}${O?P.callHide:ne(x,y.view.town)?P.callWhole:P.call}
</button>
`},part:(M,y)=>{if(!T(M))return null;let x=[...new Set(M.lacking.map(({committee:O})=>O??""))],{crew:P}=y.office;return a`
<div class="board-calls">
${U(d,y,"calls-problem")}
${i===null?d===null?a`
<p class="form-hint">${P.reading}</p>
`:null:x.map(O=>E(O,M.lacking,y))}
${i!==null&&ne(t.get().session,y.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var Ft=60,Fl=350;function Ca({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],i=new AbortController,d=T=>T>=s.length-1?null:s[T]??null,p=()=>{window.clearInterval(o),i.abort(),r="still"},u=async()=>{let T=V(new Date);s=Array.from({length:Ft},(E,M)=>X(T,M-Ft+1)),r="reading",t();let k=s.map((E,M)=>d(M));i.abort(),i=new AbortController,await Promise.all([e.prepareDays(k),br(n.view.get(),k,i.signal)])},g=async T=>{if(await u(),r!=="reading")return;let k=s.indexOf(T),E=k<0||k===s.length-1?0:k;r="playing",e.playDay(d(E)),o=window.setInterval(()=>{E+=1,e.playDay(d(E)),E>=s.length-1&&p(),t()},Fl),t()},w=T=>{r==="still"?g(T):p(),t()},h=async T=>{let k=s.length>0&&r!=="reading";p(),k||await u(),p(),e.playDay(d(T)),t()};return{stop:p,part:(T,{office:k,view:E})=>{let M=V(new Date),y=Ft-1-Math.round((Date.parse(M)-Date.parse(T))/864e5),x=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${x} @click=${()=>w(T)}>
${z(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Ft-1}
aria-label=${k.today.days}
aria-valuetext=${We(T,E.language)}
.value=${String(Math.max(0,y))}
@input=${P=>{h(Number(P.target.value))}}
/>
<span>${r==="reading"?k.working:T.slice(5)}</span>
</div>
`}}}var Hl=14,ql=["rain","wind","roads","festival"];function Ea({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[i,d]=["","both"],p=or(t),u=null,g=[],w=null,h=null,T=null,k=()=>e.view.get().town??"",E=f=>{if(T===f)return;T=f;let c=V(new Date);Zo(f.town,c,X(c,Hl)).then(v=>{T===f&&(g=v,t())},()=>{})},M=()=>{[r,s]=[!1,!1],p.forget(),[w,h,T,g]=[null,null,null,[]]},y=f=>{let c=V(new Date),v=Le(new Date),S=f.slots.filter(({ends:D})=>v<D).map(D=>D.slot==="pm"?"pm":"am");[r,h,w]=[!0,null,null],p.forget(),i=S.length===0?X(c,1):c,d=S.length===1?S[0]??"both":"both",{committee:u}=e.view.get(),t()},x=async f=>{if(!s){[s,h]=[!0,null],t();try{await o(f)}catch(c){h=Y(c)}s=!1,t()}},P=(f,c)=>x(async()=>{let v=u===null?{}:{committee:u};w={change:await Qo(k(),{from:i,to:i,slot:d,...v,reason:f}),text:c},r=!1}),O=f=>x(async()=>{await Fe(k(),f,""),w=null,K(e.data,n().office.suspend.ended)}),_=({id:f})=>x(async()=>{await er(k(),f,X(V(new Date),-1)),w=null,K(e.data,n().office.suspend.ended)}),l=(f,{office:c,words:v})=>{let S=V(new Date);return f===S?v.headline.today:f===X(S,1)?c.suspend.tomorrow:f},m=(f,{committees:c,office:v})=>f===void 0?v.report.allCommittees:c.get(f)??f,$=(f,c)=>{let{office:v,words:S,committees:D}=c,{suspend:b}=v,N=V(new Date),j=f.villages.filter(R=>u===null||R.committee===u),H=m(u??void 0,c),G=[l(i,c),b.slots[d]];return a`
<div class="board-suspend-form">
${ue(b.day,[[N,S.headline.today],[X(N,1),b.tomorrow]],i,R=>{i=R,t()})}
${ue(v.report.slot,[["am",b.slots.am],["pm",b.slots.pm],["both",b.slots.both]],d,R=>{d=R,t()})}
<div class="form-field">
<label for="suspend-committee">${b.scope}</label>
<select
id="suspend-committee"
@change=${R=>{u=R.target.value||null,t()}}
>
<option value="" .selected=${u===null}>${v.report.allCommittees}</option>
${[...D].map(([R,W])=>a`
<option value=${R} .selected=${R===u}>${W}</option>
`)}
</select>
</div>
<p class="board-what">${b.what(...G,H,j.length)}</p>
${p.part({name:"suspend-reason",why:b.why,usual:ql.map(R=>[R,b.reasons[R]]),act:b.title,busy:s,because:R=>{P(R,b.suspended(...G,H))}},c)}
</div>
`},C=(f,c)=>{var R,W;let{office:v,view:S,words:D}=c,b=V(new Date),N=Number((R=f.village)==null?void 0:R.split(".")[1]),j=f.village===void 0?m(f.committee,c):re(((W=ee(c.data,"villages",N))==null?void 0:W.properties)??{},S.language)||D.unnamed,H=l(f.from<b?b:f.from,c),G=f.to>f.from&&f.to>b?v.suspend.until(l(f.to,c)):"";return a`
<li data-suspension=${f.id}>
<span>
<b>${[H,v.suspend.slots[f.slot],G].filter(Boolean).join(" ")}</b>
<small>${[j,f.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>_(f)}>
${v.suspend.end}
</button>
</li>
`};return{close:M,part:(f,c)=>{if(!ne(e.work.get().session,c.view.town))return null;E(f);let{suspend:v}=c.office;return a`
<section class="board-suspend">
<h3>
${v.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){y(f);return}r=!1,t()}}
>
${r?c.office.cancel:v.open}
</button>
</h3>
${r?$(f,c):null} ${U(h,c,"suspend-problem")}
${w===null?null:a`
<p class="board-next" role="status">
<span>${w.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>w!==null&&O(w.change)}
>
${z("undo")}${v.takeBack}
</button>
</p>
`}
${g.length===0?null:a`
<ul class="board-list">
${g.map(S=>C(S,c))}
</ul>
`}
</section>
`}}}function La(e){let{stores:t}=e,n=Ea(e),o=null,r=null,s=[],i=Ca(e);t.view.subscribe((l,m)=>{l.selected!==null&&l.selected!==m.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let d=l=>{r!==l&&(r=l,ut(l.town,X(l.date,-1)).then(m=>{t.view.get().town===m.town&&(o=m,e.ask())},()=>{}))},p=()=>{let{town:l}=t.view.get();l===null||!Ne(t.work.get().session,l)||$t(l,Xe).then(m=>{t.view.get().town===l&&(s=m.ending.map(({place:$})=>$),e.ask())},()=>{})};t.data.subscribe((l,m)=>{l.touched!==m.touched&&t.work.get().open==="today"&&p()});let u=(l,{data:m,view:$,words:C})=>{var f;return re(((f=ee(m,"villages",l.fid))==null?void 0:f.properties)??{name:l.name},$.language)||C.unnamed},g=(l,{committees:m,office:$})=>(l===null?void 0:m.get(l))??$.edit.noCommittee,w=(l,m,$,C)=>{let f=m.map(S=>S==="not_staffed"?"not_reported":S),c=m.length===1&&(m[0]==="not_staffed"||m[0]==="not_reported"),v=ze([{kind:"in",field:l,values:f},...c?[{kind:"range",field:"cleaners",from:m[0]==="not_staffed"?0:1,to:m[0]==="not_staffed"?0:null}]:[]]);h(v,$,C)},h=(l,m,$)=>{let C=V(new Date),f={...t.view.get(),committee:$};t.view.set({...Se(f,"coverage"),...Ee(f,"villages",l),date:m===C?null:m,committee:$})},T=Ma(e,{village:u,committee:g}),k=(l,m)=>{t.work.set({open:"report",report:{slot:l,date:m}})},E=(l,m,$)=>{let{words:C,office:f}=$,c=Qt(m.villages,l.slot),v=()=>{let S={date:m.date,clock:Le(new Date),slot:l.slot},D=Do(S,c,b=>u(b,$),b=>g(b,$),C,f.today.reminder);Po(D).then(b=>K(t.data,b?f.today.reminded:C.measure.notCopied))};return a`
<section class="board-slot" data-slot=${l.slot}>
<h3>
${C[l.slot]}
<small>${l.starts}–${l.ends}</small>
${l.all===0?null:a`
<b>${B(l.done)}</b>
<small>/ ${B(l.all)}</small>
`}
</h3>
${l.due?a`
${Co(l)}
<p class="board-counts">
${So.filter(S=>l.counts[S]>0).map(S=>a`
<button
type="button"
data-state=${S}
@click=${()=>w(l.slot,[S],m.date,null)}
>
${yt(S)}${ht(S,$)} ${B(l.counts[S])}
</button>
`)}
</p>
${c.length===0?null:a`
<p class="board-next ${l.over?"is-over":""}">
<span>${f.today.lacking(c.length,l.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${v}>
${z("copy")}${f.today.remind}
</button>
${T.button({...l,date:m.date,lacking:c},$)}
${M(l.slot,m.date,$)}
</p>
${T.part({...l,date:m.date,lacking:c},$)}
`}
`:a`
<p class="form-hint">${f.today.begins(l.starts)}</p>
`}
</section>
`},M=(l,m,{view:$,office:C})=>Ne(t.work.get().session,$.town)?a`
<button type="button" class="form-button" data-report @click=${()=>k(l,m)}>
${C.today.report}
</button>
`:null,y=(l,m,$)=>{let C=m.filter(c=>c.due).map(({slot:c})=>c),f=(c,v)=>{let{done:S,all:D,villages:b}=c[v];if(!C.includes(v)||D===0)return a`
<td>–</td>
`;let N=[...new Set(b.map(j=>ye(j,v)))];return a`
<td class=${b.length>0?"has-left":""}>
${b.length===0?a`
${S} / ${D}
`:a`
<button type="button" @click=${()=>w(v,N,l.date,c.committee??"none")}>
${S} / ${D}
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
${Ro(l.villages).map(c=>a`
<tr data-committee=${c.committee??""}>
<th scope="row">${g(c.committee,$)}</th>
${f(c,"am")}${f(c,"pm")}
</tr>
`)}
</tbody>
</table>
`},x=(l,m)=>{let{words:$,office:C}=m,f=["am","pm"].flatMap(c=>{let v=Qt(l.villages,c);return v.length===0?[]:[{slot:c,units:v}]});return f.length===0||l.first_record===null||l.date<l.first_record?null:a`
<section class="board-holes">
<h3>${C.today.holes}</h3>
${f.map(({slot:c,units:v})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>w(c,["not_reported"],l.date,null)}>
${$[c]} ${C.today.lackingOf(v.length)}
</button>
${M(c,l.date,m)}
</p>
`)}
</section>
`},P=(l,m,$)=>{let{office:C}=$,f=(o==null?void 0:o.date)===X(l.date,-1)?Ln(o,$):null,c=Mo(l,m,f,s);return a`
<section class="board-todo" aria-label=${C.today.todo}>
<h3>${C.today.todo}${c.length===0?"":` · ${c.length}`}</h3>
${c.length===0?a`
<p class="form-hint">${C.today.nothing}</p>
`:a`
<ol class="board-list">
${c.map(v=>O(v,l,$))}
</ol>
`}
</section>
`},O=(l,m,$)=>{let{words:C,office:f,view:c}=$,{session:v}=t.work.get(),S=Ne(v,c.town),{today:D}=f,[b,N,j]={overdue:()=>{let H=l.kind==="overdue"?l.slot:"am";return S?[D.lacking(l.count,!0),ne(v,c.town)?D.callWhole:D.call,()=>T.open(H,m.date)]:[D.lacking(l.count,!0),D.check,()=>w(H,["not_reported"],m.date,null)]},disputed:()=>{let H=l.kind==="disputed"?l.slot:"am";return[D.disputed(l.count),D.check,()=>w(H,["contested"],m.date,null)]},bare:()=>S?[D.bare(l.count),f.plan.open,()=>t.work.set({open:"plan"})]:[D.bare(l.count),D.check,()=>h(ze([{kind:"range",field:"cleaners",from:0,to:0}]),m.date,null)],ending:()=>[D.ending(l.count),f.plan.open,()=>t.work.set({open:"plan"})],holes:()=>S?[D.holesLeft(l.count),D.report,()=>k("pm",X(m.date,-1))]:[D.holesLeft(l.count),D.check,()=>w("pm",["not_reported"],X(m.date,-1),null)]}[l.kind]();return a`
<li data-todo=${l.kind}>
<span>${"slot"in l?`${C[l.slot]}${C.colon}`:""}${b}</span>
<button type="button" class="form-button is-quiet" @click=${j}>${N}</button>
</li>
`},_=(l,{view:m,words:$,office:C})=>Ne(t.work.get().session,m.town)?a`
<p class="board-next board-plan">
<span>
${$.states.not_staffed} ${B(l.villages.filter(f=>!f.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${C.plan.open}
</button>
</p>
`:null;return{title:({office:l,view:m})=>m.date===null?l.today.title:l.today.past,key:({view:l})=>l.town??"",enter:()=>{n.close(),T.close(),i.stop(),[o,r,s]=[null,null,[]],p();let l=t.view.get();(l.date!==null||l.theme!=="coverage")&&t.view.set({...Se(l,"coverage"),date:null})},leave:()=>{i.stop(),n.close(),T.close()},body:l=>{let m=l.data.coverage.value;if(m===null)return a`
<p class="form-hint">${l.words.reading}</p>
`;m.date===V(new Date)&&d(m);let $=Ln(m,l),C=No($,$.date===V(new Date)?Le(new Date):null);return a`
<p class="form-hint board-head">
${$.date===V(new Date)?l.words.asOf($.date,Le(new Date($.as_of))):l.words.onDate($.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${z("present")}${l.office.today.wall}
</button>
</p>
${i.part($.date,l)}
${$.first_record===null||$.date<$.first_record?a`
<p>${l.words.headline.noRecordsOf($.date)}</p>
`:a`
${$.date===V(new Date)?P($,C,l):null}
${C.map(f=>E(f,$,l))} ${_($,l)} ${n.part($,l)}
${y($,C,l)}
`}
${o===null||o.date!==X($.date,-1)?null:x(Ln(o,l),l)}
`}}}function Ln(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return po({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Dg(e,t,n){let{view:o,data:r,tools:s,work:i}=t,p={stores:t,acts:n,now:()=>Zt({view:o.get(),data:r.get(),words:yo[o.get().language]}),ask:()=>y(),signedIn:async x=>{try{return await x()}catch(P){if(!(P instanceof $o)||P.problem.status!==401||!await Vl(t))throw P;return x()}}},u={account:Yr(p),people:na(p),changes:us(p),history:Zs(p),edit:$s(p),shape:ms(p),draw:ps(p),today:La(p),report:Da(p),plan:Oa(p),period:ia(p),calendar:aa(p),stages:Na(p),compare:os(p),month:Ys(p)},g="",w=null,h=null,T=()=>i.set({open:null}),k=x=>{var O,_,l;w!==null&&((_=(O=u[w]).leave)==null||_.call(O)),w===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),w=x,document.body.classList.toggle("has-work",x!==null),document.body.classList.toggle("has-papers",x==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:ie}),x===null){g="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((l=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||l.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},E=x=>{x!==null?i.set({open:"month"}):i.get().open==="month"&&T()};o.subscribe((x,P)=>{x.papers!==P.papers&&E(x.papers)}),o.get().papers!==null&&E(o.get().papers);let M=()=>{},y=()=>M();M=Oo(e,t,x=>{let P=x.view.presenting?null:i.get().open;if(e.toggleAttribute("hidden",P===null),P!==w&&k(P),P===null)return null;let O=Zt(x),_=u[P],l=`${P} ${_.key(O)}`;l!==g&&(g=l,_.enter());let m=_.title(O);e.setAttribute("aria-label",m);let{mode:$}=s.get();return e.classList.toggle("is-placing",$.kind==="place"&&$.waiting),e.classList.toggle("is-comparing",$.kind==="compare"),e.classList.toggle("is-drawing",P==="shape"||P==="draw"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${O.words.action.close}
@click=${T}
>
${z("close")}
</button>
</header>
<div class="work-body work-${P}">${_.body(O)}</div>
`}),s.subscribe((x,P)=>{x.mode!==P.mode&&y()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&w!==null&&i.get().gate===null&&T()})}function Vl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Dg as mountWork};
