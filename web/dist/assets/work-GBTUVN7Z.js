import{a as Sr}from"./chunk-GEY32XWL.js";import{O as Er,P as Wr,Q as Ar,S as xt,T as Ve,a as Nr,b as Rr,c as Dr,d as Mr,e as ln,f as kt,g as Lr,h as Cr}from"./chunk-7PHLSWUI.js";import{a as Zo,b as Qo,c as er,d as tr,g as nr,h as $t,i as or,j as wt,k as on,l as rr}from"./chunk-DHOPGPNR.js";import{b as vt,c as sr,d as ar,e as lr,f as ir,g as rn,h as cr}from"./chunk-FZZG3BIS.js";import{a as je,c as Wo,f as Ao,g as _o,h as Io,i as jo,j as Fo,k as Ho,l as qo,m as Vo,n as tn,o as Uo,p as Bo,q as Go,r as Ko,s as bt,t as Fe,u as zo,v as Yo,w as nn,x as Jo,y as Xo,z as He}from"./chunk-5VDKONWL.js";import{a as fe,e as dr,f as ur,g as mr,h as pr,i as fr,j as sn,k as qe,l as gr,m as hr,n as yr,o as br,q as $r}from"./chunk-TVZLY3A2.js";import"./chunk-4VX6KKU5.js";import{j as wr,k as vr,l as kr,m as xr}from"./chunk-RBMGVPOX.js";import{a as Or,b as Pr}from"./chunk-N3NTY6E5.js";import{a as Oo,b as Tr,e as an}from"./chunk-4A4N5WW6.js";import{a as Xt,b as ne,c as Zt,d as mt,e as Ae,f as Ne,g as Re,i as xo}from"./chunk-GUUFDAOF.js";import{A as fo,I as de,a as Le,b as eo,d as to,f as no,g as oo,h as Ut,i as ro,j as so,k as ao,l as rt,m as st,v as lt}from"./chunk-G5B6YEYH.js";import{b as Te,d as Ce}from"./chunk-Q52GP44O.js";import{b as Vt,c as Jn,d as Xn,e as Zn,f as Qn,i as co,j as uo,k as Gt,l as Kt}from"./chunk-JJ72TDKG.js";import{a as ot}from"./chunk-P6FBAL6K.js";import"./chunk-G7RVK4PW.js";import{a as mo,b as xe,c as Ke,e as po}from"./chunk-M6AR5UX4.js";import{c as ze}from"./chunk-KRRQ52TJ.js";import"./chunk-EH2SCFZP.js";import{d as lo}from"./chunk-OZOQYCQZ.js";import{a as Po}from"./chunk-GZ67O33B.js";import{a as bo}from"./chunk-O2UP6FYR.js";import{b as Kn,c as tt,e as zn,f as Yn,g as nt}from"./chunk-PK53TQKG.js";import{b as ie,e as yo}from"./chunk-BJOFGS5J.js";import{a as go,m as ho}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{a as No,b as gt,c as ye,d as Ro,e as Do,f as en,g as Mo,h as Lo,j as ht,k as yt,l as Co}from"./chunk-VXSOUDEV.js";import{a as Qt,b as U,c as _e,d as Ie,e as Z,f as pt,g as pe,h as ft,i as oe,j as De}from"./chunk-GR7CBXRP.js";import{b as To}from"./chunk-6N7MOB3B.js";import{a as So}from"./chunk-DHPYUQPK.js";import{b as $o}from"./chunk-FVE2Q2OD.js";import{a as V,b as Ee,c as We,e as X,f as me,g as Jt}from"./chunk-BBVHBITH.js";import{a as re,e as Bn}from"./chunk-RA6FLBFZ.js";import{c as wo,d as vo,j as Yt,o as ut,r as ko,v as Y}from"./chunk-ACO2773S.js";import{a as B,b as Me,c as et,d as Gn}from"./chunk-E2XSOORS.js";import{a as K}from"./chunk-KXHZUGMI.js";import{g as Un}from"./chunk-5COR5YU2.js";import{d as it,f as ct,l as zt,m as dt,r as z}from"./chunk-LPT474XW.js";import{a,b as Fn,c as Hn}from"./chunk-ROEE77AV.js";import{c as qn,d as qt,e as ee,f as Vn}from"./chunk-6HCXI4IL.js";import{d as at,e as io,f as Bt}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import{a as Eo}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";var _r=7;function Ir(e,t,n,o){let r=ln({boxes:{},...Ot(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Ot({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function cn({written:e,feature:t},n){return e.now.boxes[n]??Ut(t.properties[n])}function jr(e,t,n){if(cn(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:kt(e.written,t,{boxes:o})}}function Fr(e,t){let n=Kr(e.written.now.boxes,o=>o===t);return{...e,written:kt(e.written,`leave ${t}`,{boxes:n})}}function dn(e,t){return{...e,written:kt(e.written,Object.keys(t).join(),t)}}function Hr(e,[t,n]){return dn(e,{lon:t.toFixed(_r),lat:n.toFixed(_r)})}function qr({written:{now:e},feature:t}){let{lon:n,lat:o}=Ot(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Vr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ur(t,o,r))||qr(e)}function Ur(e,t,n){return n.trim()!==Ut(e.properties[t]).trim()}function Xa({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Br(e,t){let n=ao(t,e.feature,e.written.now.boxes);if(!qr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Xa(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Gr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...un(e,n,`"${t.version}"`),late:t}}function un(e,t,n){let{feature:o,written:r}=e,s=Ot(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Ot(t),d=Kr(r.now.boxes,(m,u)=>!Ur(o,m,u));return{...e,feature:t,tag:n,late:null,written:ln({...r.now,...i,boxes:d})}}function mn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Kr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var zr=1,Yr="edit ";function pn({layer:e,fid:t}){return`${Yr}${e}.${t}`}function fn(e){return Vr(e)||e.written.now.reason.trim()!==""}function gn(e){let{account:t,selection:n}=e;fn(e)?Nr(t,pn(n),{form:zr,draft:e}):Ue(e)}function Ue({account:e,selection:t}){Mr(e,pn(t))}function hn(e,t){return Xr(Rr(e,pn(t)))}function Jr(e){return Dr(e).filter(({name:t})=>t.startsWith(Yr)).flatMap(t=>Xr(t)??[])}function Xr(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==zr||t.draft===void 0?null:{at:e.at,draft:t.draft}}var Pt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Jr(t).map(i=>this.edit(i,n)),...Er(t).map(i=>this.drawing(t,i,n))];if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:s}=t;return{name:`${r.layer}.${r.fid}`,title:de(r.layer,s,o),said:[me(new Date(n).toISOString()),...Za(t,o)],open:()=>this.open("edit",r,s.properties.town??null),drop:()=>Ue(t)}}drawing(t,n,o){var w;let{sketch:r,at:s,name:i}=n,{layer:d,fid:m,town:u}=r,f=xt[o.view.language];return{name:i,title:(m===null||(w=r.base[String(m)])==null?void 0:w.title)??o.words.kinds[d],said:[me(new Date(s).toISOString()),m===null?f.title:f.shape],open:()=>this.open(m===null?"draw":"shape",m===null?null:{layer:d,fid:m},u,d),drop:()=>Wr(t,n)}}row({name:t,title:n,said:o,open:r,drop:s},i){let{account:d}=i.office;return a`
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
${this.throwing===t?oe(d.throwSure,d.throwAway,()=>{s(),this.ask("")},()=>this.ask(""),i):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:s,work:i}=this.ports.stores;r!==void 0&&n===null&&Ar(r),s.set({selected:n,...o===null?{}:{town:o}}),i.set({open:t})}};function Za({selection:e,written:t},n){let o=new Map(Le(e.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var el=90;function yn({town:e,role:t,unit:n,level:o},r){let{office:s,data:i,view:d}=r,m=Vn(i,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],m===void 0?e:re(m,d.language),u)}function Zr(e){let{work:t,data:n}=e.stores,o=new Pt(e),r=null,[s,i,d]=["",null,"read"],[m,u,f]=[null,"",""],w=l=>p=>{[m,u]=[Y(p),l],e.ask()},h=()=>{e.signedIn(_o).then(l=>{r=l,e.ask()},w("tokens"))},S=()=>{an(async()=>{await Wo();let l=await Tr();t.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),K(n,e.now().office.account.signedOut)},w("tokens"))},k=l=>{l.preventDefault();let p=l.currentTarget,{old:$="",fresh:L="",again:g=""}=De(l),{gate:c,account:v}=e.now().office;[m,u]=[null,"password"],f=Sr(L)<10?c.short:L!==g?c.differ:"",e.ask(),f===""&&e.signedIn(()=>an(()=>Ao($,L))).then(()=>{p.reset(),K(n,v.changed)},w("password"))},C=l=>{l.preventDefault();let p=l.currentTarget,{token:$="",days:L=""}=De(l);[m,u,s]=[null,"tokens",""],e.signedIn(()=>Io($.trim(),d,Number(L))).then(g=>{s=g,pt(p,"token"),h()},w("tokens"))},M=l=>{i=null,e.signedIn(()=>jo(l)).then(h,w("tokens"))},y=(l,p)=>u===l&&f!==""?a`
<div class="form-problem" role="alert">${f}</div>
`:U(u===l?m:null,p,`form-problem-${l}`),x=(l,p)=>{let{account:$,allTowns:L}=p.office,g=[...l.administrator?[L]:[],...l.memberships.map(c=>yn(c,p))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Xt(l))[0]}</span>
<div>
<b>${Xt(l)}</b>
<span>${$.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${$.roles}</h3>
<ul class="work-roles">
${(g.length===0?[$.noRoles]:g).map(c=>a`
<li>${c}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${S}>${$.signOut}</button>
</section>
`},P=(l,p)=>{let{account:$,gate:L}=p.office;return a`
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
${Z({name:"fresh",label:L.newPassword,type:"password",autocomplete:"new-password",hint:L.rules,required:!0})}
${Z({name:"again",label:L.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",p)}
<button type="submit" class="form-button is-main">${$.change}</button>
</form>
</details>
`},O=(l,p)=>{let{account:$}=p.office,L=l.last_used===null?$.neverUsed:$.used(V(new Date(l.last_used))),g=[$[l.scope],$.until(V(new Date(l.expires))),L];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${g.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,e.ask()}}
>
${$.remove}
</button>
</div>
${i===l.token?oe($.removeSure,$.remove,()=>M(l.token),()=>{i=null,e.ask()},p):null}
</li>
`},_=l=>{let{account:p}=l.office;return a`
<section class="work-tokens">
<h3>${p.tokens}</h3>
<p class="form-hint">${p.tokensHint}</p>
<ul class="work-list">
${(r??[]).map($=>O($,l))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${p.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${p.secretOnce}</p>
${ft(p.secret,s,e)}
</div>
`}
${y("tokens",l)}
<details class="work-more">
<summary>${p.make}</summary>
<form @submit=${C}>
${Z({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
${pe("scope",p.scope,[["read",p.read],["write",p.write]],d,$=>d=$)}
${Z({name:"days",label:p.days,value:String(el),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${p.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=t.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,m,u,f]=[null,"",null,null,"",""],((l=t.get().session)==null?void 0:l.signed_in)===!0?h():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:p}=t.get();return p===null||!p.signed_in?a``:a`
${x(p,l)} ${o.body(p.account,l)} ${P(p,l)} ${_(l)}
`}}}function St(e){let t=e.flatMap(i=>i===null?[]:ho(i));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=go(t.map(i=>i.flatMap(([d=0,m=0])=>[d,m])));return[n,o,r,s]}var tl=["version","updated_at","created_at","town"];function ts(e,t){let n=new Map(e.map(r=>[qt(r),r])),o=new Map(t.map(r=>[qt(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],d=s===null||i===null?[]:nl(s,i);return s===null||i===null||d.length>0?[{fid:r,was:s,is:i,fields:d}]:[]})}function nl(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!tl.includes(i)&&!Qr(n[i],o[i]));return Qr(e.geometry,t.geometry)?s:[...s,"geometry"]}function Qr(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function ns(e,t,n,o,r){let[s,i]=[es(e,n,r),es(t,n,r)],d=new Set([...s.keys(),...i.keys()]),m=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...m,null].flatMap(u=>d.has(u)?[{value:u,was:s.get(u)??Be,is:i.get(u)??Be}]:[])}var Be={count:0,measure:0};function Tt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function es(e,t,n){let o=new Map;for(let{properties:r}of e){let s=ol(r,t),i=n===null?0:Number(r[n]??0);o.set(s,Tt(o.get(s)??Be,{count:1,measure:i}))}return o}function ol(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var rl=7,bn=40,sl=400;function $n({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function as(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[i,d]=[!1,null],m=null,u=bn,f=0,w=()=>{let{town:l}=t.get();if(l===null)return;let p=f+=1;[i,d,m,u]=[!0,null,null,bn],e.ask();let[$,L]=[Ke(o),r===""?null:Ke(r)];Promise.all(lo(t.get().theme).map(async g=>{let[c,v]=await Promise.all([Yt(g,l,void 0,$),Yt(g,l,void 0,L)]);return{layer:g,then:c,now:v,changed:ts(c,v)}})).then(g=>{p===f&&([s,i]=[g,!1],h(),e.ask())},g=>{p===f&&([d,i]=[Y(g),!1],e.ask())})},h=()=>{let l=(s??[]).flatMap(L=>k(S(L))),p=ss(l.filter(({fields:L,is:g})=>g===null||L.includes("geometry")).map(L=>L.was)),$=ss(l.map(L=>L.is));n.set({mode:p===null&&$===null?ie:{kind:"compare",change:0,was:p,is:$}})},S=l=>{let{layer:p,then:$,now:L}=l,[g,c]=[t.get(),e.stores.data.get()],v=N=>lt(g,{...c,layers:{[p]:{status:"ready",value:N,problem:null}}},p),[T,D]=[v($),v(L)];if(T.fids===null||D.fids===null)return l;let b=l.changed.filter(({fid:N})=>{var j,H;return((j=T.fids)==null?void 0:j.has(N))===!0||((H=D.fids)==null?void 0:H.has(N))===!0});return{layer:p,then:T.features,now:D.features,changed:b}};t.subscribe((l,p)=>{s===null||e.stores.work.get().open!=="compare"||(l.committee!==p.committee||l.filter!==p.filter||l.table!==p.table)&&h()});let k=({layer:l,changed:p})=>m===null?p:m.layer===l?p.filter($=>$n($)===(m==null?void 0:m.kind)):[],C=(l,p)=>{m=(m==null?void 0:m.layer)===l&&m.kind===p?null:{layer:l,kind:p},u=bn,h(),e.ask()},M=(l,{fid:p,was:$,is:L})=>{let g=St([($==null?void 0:$.geometry)??null,(L==null?void 0:L.geometry)??null]);L!==null&&t.set({selected:{layer:l,fid:p}}),g!==null&&e.acts.showExtent(g)},y=(l,p)=>{let $=p.flatMap(({fid:L,is:g})=>g===null?[]:[L]);t.set({...Ce(t.get(),l,`fid IN (${$.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},x=(l,p)=>{let{compare:$}=p.office,L=V(new Date),g=()=>{let D=l==="from"?o:r;return D===""?[L,""]:D.split("T")},c=(D,b)=>{let N=D===""?"":`${D}${b===""?"":`T${b}`}`,j=po(N)??"";l==="from"?o=j===""?o:j:r=j,w()},[v="",T=""]=g();return a`
<div class="compare-moment" data-moment=${l}>
<span>${$[l]}</span>
<input
type="date"
aria-label=${`${$[l]} ${p.words.action.date}`}
max=${L}
.value=${v}
@change=${D=>c(D.target.value,g()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${$[l]} ${$.time}`}
.value=${T}
@change=${D=>c(g()[0]??"",D.target.value)}
/>
</div>
`},P=(l,p)=>{let{layer:$,then:L,changed:g}=l,{words:c,office:v}=p,T=ll($),D=Un($),b=no($,D,c),N=ns(L,l.now,D,Object.keys(b),T),j=N.reduce((A,{was:F,is:J})=>({value:null,was:Tt(A.was,F),is:Tt(A.is,J)}),{value:null,was:Be,is:Be}),H=(A,{was:F,is:J},le)=>a`
<tr class=${le?"compare-total":""}>
<th scope="row">${A}</th>
<td>${os(F,T)}</td>
<td>${os(J,T)}</td>
<td>${cl(F,J,T)}</td>
</tr>
`,G=A=>g.filter(F=>$n(F)===A).length,R=k(l),W=a`
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
<h3>${c.layers[$]}${T===null?"":p.office.paren("",il(T,p))}</h3>
${g.length===0?a`
<p class="form-hint">${v.compare.same}</p>
${W}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(A=>G(A)===0?null:a`
<button
type="button"
class="compare-kind is-${A}"
data-kind=${A}
aria-pressed=${(m==null?void 0:m.layer)===$&&m.kind===A}
@click=${()=>C($,A)}
>
${v.compare[A]}
<b>${B(G(A))}</b>
</button>
`)}
${R.every(({is:A})=>A===null)||R.length>sl?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y($,R)}>
${z("table")}${c.tool.table}
</button>
`}
</div>
${W}
<ol class="compare-rows">
${R.slice(0,u).map(A=>_($,A,p))}
</ol>
${R.length<=u?null:a`
<button type="button" class="form-button is-quiet" @click=${O}>
${v.compare.more(B(R.length-u))}
</button>
`}
`}
</section>
`},O=()=>{u+=200,e.ask()},_=(l,p,$)=>{let L=p.is??p.was;if(L===null)return null;let g=$n(p);return a`
<li>
<button type="button" data-fid=${p.fid} @click=${()=>M(l,p)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${de(l,L,$)}</b>
<span>${g==="edited"?dl(l,p,$):$.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:p}})=>`${l??""} ${p}`,enter:()=>{o===""&&(o=mo(t.get())??X(V(new Date),-rl)),s=null,w()},leave:()=>f+=1,body:l=>a`
<div class="compare-moments">${x("from",l)} ${x("to",l)}</div>
<p class="form-hint compare-says">
${Jt(Ke(o),l.words)} →
${r===""?l.office.compare.present:Jt(Ke(r),l.words)}
</p>
${l.view.committee===null&&l.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${l.office.compare.narrowed}</p>
`}
${U(d,l)}
${i?a`
<p class="form-hint" role="status">${l.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:p})=>p.length===0))===!0?a`
<p class="form-hint" role="status">${l.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:p})=>p.length>0))===!0?al(l):null}
${(s??[]).map(p=>P(S(p),l))}
`}
`}}function al({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function ll(e){let{shape:t}=tt(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function il(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function ls(e,t){return t==="area_m2"?Me(ot(e)):B(e)}function os({count:e,measure:t},n){return n===null?B(e):a`
${ls(t,n)}
<small>${B(e)}</small>
`}function cl(e,t,n){let o=rs(t.count-e.count,B);return n===null?o:a`
${rs(t.measure-e.measure,r=>ls(r,n))}
<small>${o}</small>
`}function rs(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function dl(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return to(i,r);let d={field:i,was:(t==null?void 0:t.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},m=st(e,d,r);return`${m.label}${r.words.colon}${m.was} → ${m.is}`}).join("; ")}function ss(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var is=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Nt(e,{words:t,office:n}){return Kn(e)?t.layers[e]:n.lists[e]??e}var wn=6,ul=is;function vn(e,t){let{log:n}=t.office,o=e.slice(0,wn).map(({layer:s,op:i,count:d})=>{var m,u;return((u=(m=n.people)[s])==null?void 0:u.call(m,i,d))??n.touch(Nt(s,t),i,d)}),r=e.length>wn?n.andMore(e.length-wn):"";return o.join(t.words.listComma)+r}function Rt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>ul.includes(n))}function kn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function cs(e,t){return!/^tuntu [a-z ]+$/.test(e)&&kn(e,t)!==""}function ml(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function ds({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=ml(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function us(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:i,role:d,unit:m,level:u})=>{let f=m!==""?t.committees.get(m)??m:u===""?"":n.levels[u];return n.paren(i===""?s:i,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function ms({change:e,touched:t},n){return n.office.log.willUndo(e,vn(t,n))}function ps(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",i,d]=o;return i===void 0||d===void 0?n.conflict(Nt(r,t),s):n.leaning(Nt(r,t),s,i,Nt(d,t))}var Oe=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:i}=this.of,d=o(t,n+1);if(d===null)return;let m=this.latest+=1,u=(s==null?void 0:s())??(()=>!0);this.reading=!0,i(),d.then(f=>{if(m!==this.latest||!u())return;let w=r(f),h=w.slice(0,n);this.rows=t===null?h:[...this.rows,...h],[this.answer,this.all,this.reading,this.problem]=[f,w.length<=n,!1,null],i()},f=>{m===this.latest&&([this.problem,this.reading]=[Y(f),!1],i())})}};function Dt(e,t){let[n,o]=[null,""],r=new Ve(e.ask),s=null,i=null,d=()=>{[n,s,i,o]=[null,null,null,""],r.end(),e.ask()},m=k=>{i=Y(k),r.end(),e.ask()},u=k=>{let C=e.stores.view.get().town;C!==null&&([n,s,i,o]=[k,null,null,""],e.ask(),bt(C,k+1,1).then(({changes:[M]})=>{n===k&&((M==null?void 0:M.change)===k?s=M:i={title:"gone",status:404},e.ask())},m))},f=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let C=n;e.signedIn(()=>Fe(k,C,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.undone),d(),t()},m)},w=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(C=>a`
<li>${ps(C,k)}</li>
`)}
</ul>
</div>
`,h=(k,C)=>{let M=k===null?[]:rt(k,C.view.language,C);return M.length===0?null:a`
<ul class="form-faults">
${M.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},S=(k,C)=>{let{log:M}=C.office;return Rt(k)?a`
${Z({name:"undo-reason",label:C.office.paren(M.undoReason,C.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${_e(r.seconds,C)}</p>
${Ie(r.seconds,C)}
`:oe(ms(k,C),M.undoIt,f,d,C)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?M.notHere(k.change):M.undoneBy(k.undone_by)}
</p>
`};return{end:d,part:(k,C)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>u(k)}>
${z("undo")}${C.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?w(C):U(i,C,"undo-problem")}
${h(i,C)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${C.office.cancel}</button>
`:S(s,C)}
`}}var pl=30;function fs(e){let t=new Oe({size:pl,ask:(r,s)=>{let{town:i}=e.stores.view.get();return i===null?null:bt(i,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=Dt(e,()=>t.read()),o=(r,s)=>{var d;let{log:i}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${xn(r,s)}
<p class="log-what">${fl(r,s)}</p>
${On(r,s)}
${r.undone_by===void 0?((d=t.answer)==null?void 0:d.may_undo)===!0&&Rt(r)&&!xe(s.view)?n.part(r.change,s):null:a`
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
`}}function fl({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[vn(e,n),us(t,n)].filter(o=>o!=="").join(n.words.colon)}function xn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${me(n)}</time>
<span>${ds(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function On({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),kn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function gs(e){return ys(e,!0)}function hs(e){return ys(e,!1)}function ys(e,t){let n=null,o=!1;return{title:s=>(n==null?void 0:n.title(s))??xt[s.view.language][t?"shape":"title"],key:({view:{selected:s,town:i,asOf:d}})=>t?`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${d??""}`:`${i??""} ${d??""}`,enter:()=>{if(o=!0,n!==null){n.enter();return}import("./desk-AO2WJHD3.js").then(s=>{n??=new s.Desk(e,t),o&&n.enter()},()=>{let{stores:s,now:i}=e;K(s.data,i().words.lost),s.work.set({open:null})})},leave:()=>{o=!1,n==null||n.leave()},body:s=>(n==null?void 0:n.body(s))??a``}}function bs({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),i=mn(t,JSON.stringify([t.tag,n,s]),He),{tag:d,key:m}=i;return{draft:i,answer:e(()=>Jo(o,r,n,{tag:d,reason:s,key:m}))}}function $s({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=mn(t,`delete ${t.tag} ${r}`,He),{tag:i,key:d}=s;return{draft:s,answer:e(()=>Xo(n,o,{tag:i,reason:r,key:d}))}}function ws(e,t,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:d}=e,{edit:m}=n.office;return a`
${gl(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(u=>hl(u,e,t,n))} ${bl(e,t,n)}
${Z({name:"reason",label:n.office.paren(m.reason,n.office.optional),value:o.written.now.reason,hint:m.reasonHint,input:u=>t.write({reason:u})})}
${$l(o,t,n)} ${wl(e,n)}
<div class="form-foot">
${Ie(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?_e(i,n):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?oe(m.deleteSure,m.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${m.delete}
</button>
`}
`}function gl(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function hl(e,{draft:t,problem:n},o,r){var k;let{name:s,kind:i,label:d,unit:m,options:u}=e,f=cn(t,s),w=C=>o.type(s,C);if(ro(e))return yl(e,f,n,o,r);let h=m===""?d:r.office.paren(d,m);if(i==="listed"||i==="boolean"||i==="committee"){let C=i==="committee"?r.office.edit.noCommittee:r.office.none,M=f===""||u.some(([y])=>y===f)?[]:[[f,f]];return pe(s,h,[["",C],...u,...M],f,w)}let S=s==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:s,label:h,value:f,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:w,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(C=>C.field===s))??!1,...S===void 0?{}:{hint:S}})}function yl(e,t,n,o,r){var u;let{name:s,label:i}=e,d=vr("m2"),m=Vt(t,"m2");return Z({name:s,label:i,value:Zn(t,d),mode:"decimal",input:f=>{var h;let w=((h=Vt(f,d))==null?void 0:h.unit)??d;w!==d&&kr(w),o.type(s,Xn(f,d))},settled:Jn,beside:xr(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===s))??!1,hint:m===null?r.office.edit.areaHint:r.office.edit.areaIs(Qn({...m,unit:d},r.words))})}function bl({draft:e,placing:t},n,o){if(tt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${Z({name:"lat",label:r.lat,value:i,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${z("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function $l(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,i=new Map(Le(s,n).map(u=>[u.name,u])),d=(u,f)=>oo(s,u,f,n),m=u=>{let[f,w]=[e.written.now.boxes[u],i.get(u)];return f===void 0||w===void 0?"–":a`
<b>${d(u,so(w,f))}</b>
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
${(e.late.changed_since??[]).map(({field:u,was:f,is:w})=>{var h;return a`
<tr data-field=${u}>
<th scope="row">${((h=i.get(u))==null?void 0:h.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,f)}</td>
<td>${d(u,w)}</td>
<td>${m(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function wl({problem:e,says:t},n){let o=e===null?[]:rt(e,n.view.language,n);return a`
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
`}var vl=1e4;function ks(e){return new Pn(e)}var Pn=class{constructor(t){this.ports=t;this.waiting=new Ve(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Hr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${de(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!vs(n,t)&&fn(n)&&this.tellKept(n);let r=hn(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":me(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(xe(t.view))return kl(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let i=xo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${ws(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>jr(o,t,n))},write:t=>{this.change(n=>dn(n,t))},leave:t=>{this.change(n=>Fr(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?ie:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?Cr(o.written):Lr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=de(t.selection.layer,t.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Ue(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,gn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&vs(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=hn(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):gn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){nn(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Ir(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=Y(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return Le(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:d,seconds:m}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:m,deleting:r,says:s,placing:f,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Br(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(bs(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send($s(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(t),m=this.latest(t);if(!o&&!xl(m,t)){this.goOn(m);return}Ue(t),d&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;nn(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(un(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=Y(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Gr(r,o):r),!this.shows(t)||!s){let i=this.ports.now(),d=de(t.selection.layer,t.feature,i);K(this.ports.stores.data,i.office.edit.unsaved(d,To(o,i)),vl);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function kl({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function xl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function vs({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var xs=e=>e?{"Tuntu-Reveal":"1"}:{};async function Pe(e,t={}){return await(await je("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ye(e,t){return await(await je("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":He()})).json()}function Os(e,t,n){return Pe(`ledger?town=${e}&month=${t}`,xs(n))}async function Ps(e,t,n,o,r,s){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,m=await je("GET",d,void 0,xs(s)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(m.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await m.blob()}}async function Ss(e){return(await Pe(`months?town=${e}`)).months}async function Ts(e,t){await je("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":He()})}async function Ns(e,t){let n={corrections:[t]};return(await Ye(`ledger/corrections?town=${e}`,n)).months}function Rs(e,t,n){return Ye(`cleaners/${t}/leave?town=${e}`,{on:n})}async function Ds(e){let t=await je("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function Ms(e,t,n,o){return Pe(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function Ls(e,t,n){await Ye(`lists/${t}/publish?town=${e}`,n)}async function Cs(e,t,n,o){await Ye(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function Es(e,t,n,o,r){await Ye(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function Ws(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Pe(n)).inspections}async function As(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Pe(n)).streets}async function _s(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:i}]=await Promise.all([Pe(`patrols?${o}`),Pe(`calendar?${o}`),Pe(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(i.map(({number:d,name:m})=>[d,m]))}}function ue(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var Mt=["sheet","attendance","lists","inspections","washings","patrols"];function Is({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function js(e){let[t="",n]=e.split(".");return{month:t,paper:Mt.find(o=>o===n)??"sheet"}}function Lt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function $e(e){return new Date(Date.parse(`${Lt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Ol="January February March April May June July August September October November December".split(" "),Ct=e=>`${Ol[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,Sn=e=>`${e} ${e===1?"village":"villages"}`,Fs={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Ct,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Ct(e)} is closed`,sureClose:(e,t,n,o)=>`${Ct(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Ct(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${Sn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${Sn(e)} on the red list and ${Sn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Et=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Hs={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Et,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Et(e)}已结账`,sureClose:(e,t,n,o)=>`${Et(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Et(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Wt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,qs={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Wt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Wt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Wt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Wt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var At={"zh-Hans":Hs,"zh-Hant":qs,en:Fs};function Vs(e,t){return{...e,month:t,said:At[e.view.language],town:e.view.town??""}}function we(e){return B(e,Number.isInteger(e)?0:2)}function Se(e){return e===null?"":B(e,2)}function Tn(e){return e.slice(5)}function Je(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),i=ee(t,r==="streets"?"streets":"villages",Number(s));return re((i==null?void 0:i.properties)??{},n.language)||o.unnamed}function Us(e,t,{data:n,committees:o}){let[r,s]=e.split("."),i=ee(n,r==="streets"?"streets":"villages",Number(s));return o.get((i==null?void 0:i.properties.committee)??"")??t}function ve(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Bs(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?U(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function be(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=Y(r),!1}finally{t=!1,e.ask()}}}}function ke(e,t,{town:n,month:o,view:r,said:s},i,d){let m=u=>{d.write(async()=>{let f=await Ps(n,o,e,u,r.language,t);wr(f.name,f.content),K(i.stores.data,s.saved(f.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(u=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${d.busy()}
@click=${()=>m(u)}
>
${u==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var Nn={value:null,problem:null,settled:!1};function ce(e){let[t,n]=["",0],o=!1,r=Nn;return{of:(s,i)=>{if(s!==t&&([t,o,r]=[s,!1,Nn]),!o){o=!0,r={...r,settled:!1};let d=n+=1,m=u=>{d===n&&(r=u,e())};i().then(u=>m({value:u,problem:null,settled:!0}),u=>m({value:null,problem:Y(u),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,Nn],n+=1}}}var Pl=[10,20,30,40],Sl=[3,5,10],Tl=7;function Gs(e){let{stores:t,ask:n}=e,o=ce(n),r=be(e),[s,i]=[20,5],d=new Set,m=!1,u=null,f="",w=c=>{[m,u,f]=[!1,null,""],o.again(),K(t.data,c)},h=()=>t.work.get().session,S=({village:c,name:v},{data:T,view:D})=>{let b=ee(T,"villages",Number(c.split(".")[1]));return b===void 0?v:re(b.properties,D.language)},k=({committee:c,committee_name:v},T)=>T.committees.get(c)??v,C=(c,{said:v})=>a`
<span class="month-objection" data-objection=${c.id}>
${v.objected(c.made_on)}${c.words===void 0?"":`${v.colon}${c.words}`}
<b>${c.upheld===void 0?v.waits:c.upheld?v.upheld:v.rejected}</b>
${c.answer===void 0?"":`${v.colon}${c.answer}`}
</span>
`,M=(c,v,T,D,b)=>a`
<form
class="month-fields"
@submit=${N=>{N.preventDefault(),f.trim()!==""&&D()}}
>
${Z({name:v,label:c,value:f,required:!0,lengthMost:200,input:N=>f=N})}
${T}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${b.office.cancel}
</button>
</form>
`,y=c=>{[u,f]=[c,""],r.clear(),n()},x=(c,v)=>M(v.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${v.said.object}</button>
`,()=>{r.write(async()=>{await Cs(v.town,v.month,c.village,f.trim()),w(v.said.objectionSent)})},v),P=(c,v)=>{let T=D=>{r.write(async()=>{await Es(v.town,v.month,c,D,f.trim()),w(v.said.answered)})};return M(v.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${v.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&T(!1)}}
>
${v.said.reject}
</button>
`,()=>T(!0),v)},O=({done:c,reported:v})=>v===0?"–":`${et(c/v)} %`,_=(c,v,T)=>{let{said:D,town:b}=T,N=Ae(h(),b),j=Ne(h(),b)&&(N===null||N.includes(c.committee)),H=v.objections_until!==void 0&&V(new Date)<=v.objections_until,G=(c.objections??[]).filter(({upheld:R})=>R===void 0);return a`
<td class="month-standing">
${c.struck===!0?D.struck:c.counts===!0?D.counts:D.notYet}
${(c.objections??[]).map(R=>C(R,T))}
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
${u===c.village?x(c,T):null}
${ne(h(),b)?G.map(({id:R})=>u===R?P(R,T):a`
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
@change=${()=>{let T=new Set(d);T.delete(c.village)||T.add(c.village),d=T,n()}}
/>
${v.said.toList}
</label>
</td>
`,p=(c,v,T,D)=>{let{said:b}=D;return v.length===0?a`
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
${T===null?null:a`
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
<th class="month-name">${S(N,D)}</th>
<td class="month-name">${k(N,D)}</td>
<td>${B(N.done)} / ${B(N.reported)}</td>
<td>${O(N)}</td>
<td>${B(N.not_reported)} / ${B(N.due)}</td>
${(T==null?void 0:T(N))??null}
</tr>
`)}
</tbody>
</table>
`)},$=(c,v,T)=>["red","black"].map(D=>a`
<h3 class="month-${D}">${T.said.colours[D]} · ${c[D].length}</h3>
${p(D,c[D],v,T)}
`),L=(c,v)=>a`
<p class="month-acts" data-published>
<span>${v.said.publishedOn(c.published_on??"",c.objections_until??"")}</span>
${ke("villages",!1,v,e,r)}
</p>
${$(c,T=>_(T,c,v),v)}
<p class="form-hint">${v.said.rules(c.rules.least,B(c.rules.n),B(c.rules.d))}</p>
`,g=(c,v)=>{let{said:T,month:D,town:b}=v,N=V(new Date).slice(0,7)>D,j=W=>W.map(({village:A})=>A).filter(A=>!d.has(A)),[H,G]=[j(c.red),j(c.black)],R=()=>{r.write(async()=>{await Ls(b,D,{least:s,places:i,red:H,black:G}),w(T.published)})};return a`
<div class="month-fields">
${pe("least",T.least,Pl.map(W=>[String(W),T.leastOf(W)]),String(s),W=>{s=Number(W),n()})}
${pe("places",T.places,Sl.map(W=>[String(W),T.placesOf(W)]),String(i),W=>{i=Number(W),n()})}
${ke("villages",!1,v,e,r)}
</div>
<p class="form-hint">${T.draftHint}</p>
${$(c,W=>l(W,v),v)}
${(c.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${T.fewOf((c.few??[]).length,c.rules.least)}</summary>
${p("few",c.few??[],null,v)}
</details>
`}
<p class="form-hint">${T.rules(c.rules.least,B(c.rules.n),B(c.rules.d))}</p>
${N?m?oe(T.surePublish(H.length,G.length,X(V(new Date),Tl)),T.publish,R,()=>{m=!1,n()},v):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${H.length+G.length===0||r.busy()}
@click=${()=>{m=!0,n()}}
>
${T.publishOpen}
</button>
`:a`
<p class="form-hint">${T.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[m,u,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:c=>{var b;let v=`${c.town} ${c.month} ${s} ${i} ${((b=h())==null?void 0:b.account)??0}`,{value:T,problem:D}=o.of(v,()=>Ms(c.town,c.month,s,i));return T===null?a`
${U(D,c,"lists-problem")}
${D===null?a`
<p class="form-hint">${c.words.reading}</p>
`:null}
`:a`
${U(r.problem(),c,"lists-problem")}
${T.published!==null?L(T.published,c):T.draft!==null?g(T.draft,c):a`
<p>${c.said.notPublished}</p>
`}
`}}}var Rn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},_t={place:"",date:"",days:"0",slots:"",reason:""};function Ks(e){return e.trim()===""?0:Gn(e)}function zs(e,t){let{stores:n,ask:o}=e,r=ce(o),s=ce(o),i=be(e),d=null,[m,u]=["",!1],f=_t,w=null,h=(y,x,P)=>i.write(async()=>{let{ended:O,taken_back:_}=await Rs(P.town,y.cleaner,x);u=!1,t(),K(n.data,x===null?P.said.backAgain:P.said.left(y.cleaner,x,O,_))}),S=(y,x)=>{let{place:P,date:O,reason:_}=f,[l,p]=[Ks(f.days),Ks(f.slots)];return w=l===null?f.days:p===null?f.slots:null,l===null||p===null?(o(),Promise.resolve(!1)):i.write(async()=>{let $=await Ns(x.town,{cleaner:y.cleaner,place:P,date:O,days:l,slots:p,reason:_});f=_t,t(),K(n.data,x.said.corrected($[0]??""))})},k=(y,x)=>{var _;let{said:P}=x,O=(_=s.of(x.town,()=>Ds(x.town)).value)==null?void 0:_.get(y.cleaner);return O!==void 0?a`
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
`:u?oe(P.sureLeft(y.cleaner,m),P.leave,()=>{h(y,m,x)},()=>{u=!1,o()},x):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${m}
@change=${l=>m=l.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{m!==""&&(u=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},C=(y,x)=>{let{said:P,month:O}=x,[_,l]=[`${O}-01`,$e(O)],p=r.of(`${x.town} ${O}`,()=>wt(x.town,_,l)).value??[],$=[...new Set(p.filter(({cleaner:g})=>g===y.cleaner).map(({place:g})=>g))],L=g=>{f={...f,...g}};return a`
<form
class="month-fields"
data-correct
@submit=${g=>{g.preventDefault(),$.includes(f.place)||L({place:$[0]??""}),S(y,x)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${g=>L({place:g.target.value})}
>
${$.map(g=>a`
<option value=${g} .selected=${g===f.place}>${Je(g,x)}</option>
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
.value=${f.date}
@change=${g=>L({date:g.target.value})}
/>
</div>
${Z({name:"correct-days",label:P.daysMore,value:f.days,mode:"decimal",input:g=>L({days:g})})}
${Z({name:"correct-slots",label:P.slotsMore,value:f.slots,mode:"decimal",required:!0,input:g=>L({slots:g})})}
${Z({name:"correct-reason",label:P.why,value:f.reason,required:!0,lengthMost:200,input:g=>L({reason:g})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":P.noNumber(w)}
</div>
<button class="form-button" ?disabled=${i.busy()||$.length===0}>${P.correct}</button>
</form>
`};return{open:()=>d,turn:y=>{[d,m,u]=[d===y?null:y,V(new Date),!1],[f,w]=[_t,null],i.clear(),o()},detail:(y,x,P,O)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${O.said.papers.attendance}>
${Array.from(y.marks,(_,l)=>a`
<span title=${We(`${O.month}-${String(l+1).padStart(2,"0")}`,O.view.language)}>
<small>${l+1}</small>
${Rn[_]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${O.said.shared(y.shared)}</p>
`}
${k(y,O)} ${x.closed?C(y,O):null}
${Bs(i.problem(),O,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[d,u,f,w]=[null,!1,_t,null],i.clear(),r.forget(),s.forget()}}}function Ys({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Js(e){let{ask:t}=e,n=ce(t),o=be(e),r=!1,s=({town:h,month:S})=>n.of(`${h} ${S} ${r?"whole":""}`,()=>Os(h,S,r)),i=()=>{n.again(),d.again()},d=zs(e,i),m=(h,S)=>a`
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
${ke(S,r,h,e,o)}
</p>
`,u=h=>a`
${U(s(h).problem,h,"sheet-problem")}
${s(h).problem===null?a`
<p class="form-hint">${h.words.reading}</p>
`:null}
`,f=(h,{said:S})=>h.villages.duty_days+h.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${S.nobody(h.villages.duty_days,we(h.villages.slots),h.streets.duty_days,we(h.streets.slots))}
</p>
`,w=(h,S)=>{let{said:k}=S,C=h.total.yuan!==null,M=["villages","streets"].filter($=>h.total[$].duty_days+h.nobody[$].duty_days>0||h.corrections.some(L=>Ys(L)===$)),y=C?4:3,x=2+M.length*y+(C?2:1),P=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,O=$=>$.duty_days===0&&$.days===0&&$.slots===0&&($.yuan??0)===0?P:a`
<td>${B($.duty_days)}</td>
<td>${we($.days)}</td>
<td>${we($.slots)}</td>
${C?a`
<td>${Se($.yuan)}</td>
`:null}
`,_=$=>M.map(L=>O($[L])),l=$=>a`
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
${C?a`
<td>${Se($.yuan)}</td>
`:null}
</tr>
${d.open()===$.cleaner?d.detail($,h,x,S):null}
`,p=$=>{let L=Ys($);return a`
<tr class="month-correction" data-correction=${$.id}>
<th scope="row">${B($.cleaner)}</th>
<th class="month-name">${$.name}</th>
${M.map(g=>g===L?a`
<td></td>
<td>${we($.days)}</td>
<td>${we($.slots)}</td>
${C?a`
<td>${Se($.yuan)}</td>
`:null}
`:a`
<td colspan=${C?4:3}></td>
`)}
<td></td>
${C?a`
<td>${Se($.yuan)}</td>
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
${C?a`
<th rowspan="2" scope="col">${k.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>a`
<th scope="col">${k.duty}</th>
<th scope="col">${k.swept}</th>
<th scope="col">${k.slots}</th>
${C?a`
<th scope="col">${k.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${h.rows.map(l)} ${h.corrections.map(p)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${k.total}</th>
${_(h.total)}
<td>${B(h.rows.reduce(($,{attended:L})=>$+L,0))}</td>
${C?a`
<td>${Se(h.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:i,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:h=>{let S=s(h).value;if(S===null)return u(h);let{said:k}=h;return a`
${m(h,"month")} ${U(o.problem(),h,"sheet-problem")}
${ve(k.papers.sheet,w(S,h))} ${f(S.nobody,h)}
${S.rows.some(({shared:C})=>C>0)?a`
<p class="form-hint" data-shared>${k.sharedHint}</p>
`:null}
<p class="form-hint">${k.noted}</p>
`},attendance:h=>{let S=s(h).value;if(S===null)return u(h);let{said:k,month:C}=h,M=Array.from({length:Number($e(C).slice(8))},(x,P)=>P+1),y=x=>[0,6].includes(new Date(`${C}-${String(x).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${m(h,"attendance")} ${U(o.problem(),h,"month-problem")}
${ve(k.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${k.number}</th>
<th scope="col" class="month-name">${k.name}</th>
${M.map(x=>a`
<th scope="col" class=${y(x)?"is-weekend":Hn}>${x}</th>
`)}
<th scope="col">${k.attended}</th>
</tr>
</thead>
<tbody>
${S.rows.map(x=>a`
<tr data-cleaner=${x.cleaner}>
<th scope="row">${B(x.cleaner)}</th>
<th class="month-name">${x.name}</th>
${M.map(P=>{let O=x.marks[P-1]??".";return a`
<td class="mark-${O==="."||O==="-"?"none":O}">${Rn[O]??""}</td>
`})}
<td>${B(x.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${k.signs}</p>
<p class="form-hint">${k.noted}</p>
`}}}function Xs(e){let{ask:t}=e,n=ce(t),o=ce(t),r=ce(t),s=be(e),i=[n,o,r],d=({value:u,problem:f},w,h)=>u===null?a`
${U(f,w,"team-problem")}
${f===null?a`
<p class="form-hint">${w.words.reading}</p>
`:null}
`:a`
${h(u)} ${U(s.problem(),w,"team-problem")}
`,m=u=>B(u.reduce((f,w)=>f+w.score,0)/u.length,1);return{again:()=>i.forEach(u=>u.again()),forget:()=>{s.clear();for(let u of i)u.forget()},inspections:u=>{let{said:f,town:w,month:h}=u;return d(n.of(`${w} ${h}`,()=>Ws(w,h)),u,S=>S.length===0?a`
<p class="form-hint">${f.noInspections}</p>
`:a`
<p class="month-acts">
<span>${f.inspected(S.length,m(S))}</span>
${ke("inspections",!1,u,e,s)}
</p>
${ve(f.papers.inspections,a`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col" class="month-name">${f.place}</th>
<th scope="col">${f.member}</th>
<th scope="col" class="month-text">${f.deducted}</th>
<th scope="col">${f.score}</th>
</tr>
</thead>
<tbody>
${S.map(k=>a`
<tr data-inspection=${k.id}>
<th scope="row">${Tn(k.date)}</th>
<th class="month-name">${Je(k.place,u)}</th>
<td>${k.member===void 0?"–":f.numbered(k.member)}</td>
<td class="month-text">
${(k.deductions??[]).length===0?f.nothingFound:(k.deductions??[]).map(({item:C,points:M,words:y})=>a`
<span>
${f.deduction(C,B(M,Number.isInteger(M)?0:1),y)}
</span>
`)}
</td>
<td><b>${B(k.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:u=>{let{said:f,town:w,month:h}=u;return d(o.of(`${w} ${h}`,()=>As(w,h)),u,S=>S.length===0?a`
<p class="form-hint">${f.noStreets}</p>
`:a`
<p class="month-acts">
<span>${f.washed(S.filter(k=>k.washed>=k.due).length,S.length)}</span>
${ke("washings",!1,u,e,s)}
</p>
${ve(f.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${f.street}</th>
<th scope="col" class="month-name">${u.words.kinds.committees}</th>
<th scope="col">${f.washedDays}</th>
<th scope="col" class="month-text">${f.washedOn}</th>
</tr>
</thead>
<tbody>
${S.map(k=>a`
<tr data-street=${k.street} class=${k.washed<k.due?"is-lacking":""}>
<th scope="row" class="month-name">${Je(k.street,u)}</th>
<td class="month-name">${Us(k.street,k.committee_name,u)}</td>
<td>
<b>${k.washed}</b>
/ ${k.due}
${k.days<Number($e(h).slice(8))?a`
<small>${f.proRata(k.days)}</small>
`:null}
</td>
<td class="month-text">
${k.on.length===0?"–":k.on.map(C=>f.dayOfMonth(Number(C.slice(8)))).join(u.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${f.washHint}</p>
`)},patrols:u=>{let{said:f,town:w,month:h,view:S}=u;return d(r.of(`${w} ${h}`,()=>_s(w,`${h}-01`,$e(h))),u,({patrols:k,days:C,members:M})=>a`
<h3>${f.calendar}</h3>
${C.length===0?a`
<p class="form-hint">${f.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${C.map(({date:y,works:x,name:P})=>a`
<li>
<span><b>${We(y,S.language)}</b></span>
<span>${x?f.works:f.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${f.patrols}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${f.noPatrols}</p>
`:a`
<p class="month-acts">
<span>${f.patrols} ${k.length}</span>
${ke("patrols",!1,u,e,s)}
</p>
${ve(f.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col">${f.hours}</th>
<th scope="col" class="month-name">${f.member}</th>
</tr>
</thead>
<tbody>
${k.map((y,x)=>{var P;return a`
<tr data-patrol=${y.id}>
<th scope="row">${((P=k[x-1])==null?void 0:P.date)===y.date?"":Tn(y.date)}</th>
<td>${y.starts}–${y.ends}</td>
<td class="month-name">
${f.numbered(y.member)} ${M.get(y.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`)}}}function Zs(e){let{stores:t,ask:n}=e,o=ce(n),r=be(e),[s,i,d]=[Js(e),Gs(e),Xs(e)],m=!1,u=()=>Lt(V(new Date).slice(0,7),-1),f=()=>{let{papers:O}=t.view.get();return O===null?{month:u(),paper:"sheet"}:js(O)},w=O=>{m=!1,r.clear(),t.view.set({papers:Is({...f(),...O})})},h=O=>{let{session:_}=t.work.get();return ne(_,O)?Mt:Mt.filter(l=>mt(_,O)?l!=="sheet"&&l!=="attendance":l==="lists"||l==="washings")};t.data.subscribe((O,_)=>{if(!(O.touched===_.touched||t.work.get().open!=="month"))for(let l of[o,i,d])l.again()});let S=O=>r.write(async()=>{await Ts(O.town,O.month),m=!1,o.again(),s.again(),K(t.data,O.said.closed(O.month))}),k=()=>{m=!1,n()},C=O=>{let{value:_,problem:l,settled:p}=s.read(O);if(_===null||!p)return a`
${U(l,O,"closing-problem")}
<p class="form-hint">
${l===null?O.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${k}>
${O.office.cancel}
</button>
</p>
`;let{villages:$,streets:L,yuan:g}=_.total;return oe(O.said.sureClose(O.month,B(_.rows.length),we($.slots+L.slots),Se(g)),O.said.close,()=>{S(O)},k,O)},M=O=>{var D;let{said:_,month:l,town:p}=O,{value:$,problem:L}=o.of(`${p} ${((D=t.work.get().session)==null?void 0:D.account)??0}`,()=>Ss(p));if($===null)return U(L,O,"closed-problem");let g=V(new Date),c=$.find(b=>b.month===l),v=g>$e(l),T=c===void 0&&v&&ne(t.work.get().session,p);return a`
<p class="month-state ${c===void 0?"":"is-closed"}" data-state>
<span>
${c!==void 0?_.closedOn(c.closed_on,c.by??""):v?_.open:l>g.slice(0,7)?_.toCome:_.runs(g)}
</span>
${T&&!m?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{m=!0,s.again()}}
>
${_.closeOpen}
</button>
`:null}
</p>
${T&&m?C(O):null} ${U(r.problem(),O,"close-problem")}
`},y=(O,_,l,p)=>a`
<button
type="button"
class="icon-button"
data-step=${O}
aria-label=${_}
?disabled=${O>0&&p.month>=V(new Date).slice(0,7)}
@click=${()=>w({month:Lt(p.month,O)})}
>
${z(l)}
</button>
`,x=(O,_)=>O==="lists"?i.body(_):O==="sheet"?s.sheet(_):O==="attendance"?s.attendance(_):d[O](_),P=()=>{m=!1,r.clear();for(let O of[s,i,d])O.forget()};return{title:({view:O})=>At[O.language].title,key:({view:O})=>{var _;return`${O.town??""} ${f().month} ${((_=t.work.get().session)==null?void 0:_.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{P(),t.view.set({papers:null})},body:O=>{let{month:_,paper:l}=f(),p=Vs(O,_);if(p.town===""||t.work.get().session===null)return a`
<p class="form-hint">${p.words.reading}</p>
`;let $=h(p.view.town),L=$.includes(l)?l:$[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,p.said.before,"left",p)}
<b data-month=${_}>${p.said.month(_)}</b>
${y(1,p.said.after,"right",p)}
</p>
${ue(p.said.title,$.map(g=>[g,p.said.papers[g]]),L,g=>w({paper:g}))}
</div>
${M(p)} ${x(L,p)}
`}}}function Qs(e,t){let[n,o]=[null,""],r=new Ve(e.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},d=m=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>zo(u,m,o.trim())).then(()=>{K(e.stores.data,e.now().office.log.erased),i(),t()},f=>{s=Y(f),r.end(),e.ask()}))};return{end:i,part:(m,u,f,w)=>{let{log:h}=w.office,S=`${m} ${JSON.stringify(u)}`;return n!==S?a`
<button
type="button"
class="text-button log-erase"
aria-label=${h.eraseOf(f)}
@click=${()=>{i(),n=S,e.ask()}}
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
`:oe(h.willErase(f),h.eraseIt,()=>d(u),i,w)}
</div>
`}}}var Nl=20;function ta(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new Oe({size:Nl,ask:(y,x)=>{let{selected:P}=t.get();return P===null?null:Yo(P.layer,P.fid,(y==null?void 0:y.change)??null,x)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let x=t.get().selected;return(x==null?void 0:x.layer)===(y==null?void 0:y.layer)&&(x==null?void 0:x.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),i="",d=y=>{let{mode:x}=o.get();return x.kind==="compare"&&x.change===y.change},m=Dt(e,()=>s.read()),u=Qs(e,()=>s.read()),f=y=>{let x=d(y),[P,O]=[y.before??null,y.after??null];o.set({mode:x?ie:{kind:"compare",change:y.change,was:P,is:O}});let _=St([P,O]);!x&&_!==null&&e.acts.showExtent(_),e.ask()},w=(y,x)=>{if(y.before==null||y.after==null)return null;let{log:P}=x.office,O=d(y),_=L=>L===void 0?"":`${Me(ot(L))} ${x.words.unit.mu}`,[l,p]=[_(y.area_m2_before),_(y.area_m2_after)],$=l===p||l===""||p===""?"":P.area(l,p);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?P.place:P.shape} ${$}</span>
<button type="button" class="text-button log-compare" aria-pressed=${O} @click=${()=>f(y)}>
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
`},h=(y,{layer:x,fid:P},O,_,l)=>Zt(r.get().session,l.view.town)&&!xe(l.view)&&eo(x,O.field)&&[O.was,O.is].some(ea)?u.part(y.change,{layer:x,fid:P,field:O.field},_,l):null,S=(y,x)=>Zt(r.get().session,x.view.town)&&!xe(x.view)&&ea(y.why)&&cs(y.why??"",x)?u.part(y.change,{change:y.change},x.office.log.ofReason(y.change),x):null,k=(y,x,P)=>{if(y.differs.length===0)return null;let{layer:O}=x;return a`
<dl class="log-fields">
${y.differs.map(_=>{let{label:l,was:p,is:$}=st(O,_,P);return a`
<div data-field=${_.field}>
<dt>${l}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${p}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Bn($)?"latin":""}>${$}</b>
${h(y,x,_,l,P)}
</dd>
</div>
`})}
</dl>
`},C=(y,x,P)=>{let{log:O}=P.office,_={insert:O.created,update:O.changed,delete:O.deleted}[y.op],l=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${xn(y,P)}
<p class="log-what">${_}${l?` · ${O.nothing}`:""}</p>
${On(y,P)} ${S(y,P)}
${y.op==="delete"?null:k(y,x,P)} ${w(y,P)}
${Re(r.get().session,P.view.town)&&!xe(P.view)?m.part(y.change,P):null}
</li>
`};return{title:y=>{let{selected:x}=y.view;if(x===null)return y.words.work.history;let P=ee(y.data,x.layer,x.fid)??y.data.picked.value,O=P===null?"":` · ${de(x.layer,P,y)}`;return y.words.work.history+O},key:({view:{selected:y},data:{picked:x}})=>{var P;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${M(y,x.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:y}=t.get(),x=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;x!==i&&(i=x,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:ie}),m.end(),u.end()),s.read()},leave:()=>i="",body:y=>{let{selected:x}=y.view;return x===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,y)}
${Re(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>C(P,x,y))}
</ol>
${s.more(y,"log-more")}
`}};function M(y,x){var _;let O=(_=(y===null?void 0:ee(n.get(),y.layer,y.fid))??x)==null?void 0:_.properties;return JSON.stringify((O==null?void 0:O.version)??(O==null?void 0:O.updated_at)??"")}}function ea(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var na=["viewer","clerk","planner","inspector","administrator"],oa=["town","county","city","region"];var Rl=20;function ra(e){let t=!1,n=new Oe({size:Rl,ask:(i,d)=>{let{town:m}=e.stores.view.get();return m===null?null:e.signedIn(()=>Go(m,(i==null?void 0:i.entry)??null,d))},rowsOf:i=>i,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:i})=>{let{open:d}=i;d!==t&&(o(),t=d,t&&n.read())},s=(i,d)=>{let{at:m,login:u,name:f}=i,w=d.office.looks;return a`
<li>
<time datetime=${m}>${me(m)}</time>
<b>${f!==""?f:u!==""?u:w.gone}</b>
<span>${Dl(i,d)}</span>
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
${n.rows.map(m=>s(m,i))}
</ol>
${n.more(i,"looks-more")}
</details>
`}}}function Dl({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:Ml(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Ml(e,t){let n=["villages","committees"].flatMap(o=>qn(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function sa(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,i=!1,d=0,m=null,u="",f="clerk",[w,h]=["","town"],S=ra(e),k=b=>{[s,i]=[Y(b),!1],e.ask()},C=()=>t.get().town??"",M=()=>{let b=d+=1;e.signedIn(()=>Ho(C())).then(N=>{b===d&&(r=N,e.ask())},N=>{b===d&&k(N)})},y=b=>{[s,u]=[null,""],e.signedIn(b).then(M,k),e.ask()},x=b=>{u=b,s=null,e.ask()},P=()=>({role:f,unit:f==="clerk"?w:"",level:f==="inspector"?h:""}),O=b=>{b.preventDefault();let N=b.currentTarget,{login:j="",name:H="",provider:G}=De(b);[s,m]=[null,null];let R={login:j.trim(),name:H.trim(),provider:G!==void 0,...P()};e.signedIn(()=>qo(C(),R)).then(W=>{m={login:R.login,invitation:W},pt(N),K(n,e.now().office.people.added(R.login)),M()},W=>{k(W),i=!0,e.ask()})},_=({account:b,login:N})=>{[s,m]=[null,null],e.signedIn(()=>Vo(C(),b)).then(j=>{m={login:N,invitation:j},e.ask(),window.requestAnimationFrame(()=>{var H;return(H=document.querySelector(".work-invitation"))==null?void 0:H.scrollIntoView({block:"nearest"})})},k)},l=b=>{let{session:N}=o.get();N!==null&&e.signedIn(()=>Ko(b)).then(()=>{o.set({session:{...N,anonymous:b}})},k)},p=b=>{var R;let{people:N,roles:j,levels:H}=b.office,G=[...b.committees];return b.committees.has(w)||(w=((R=G[0])==null?void 0:R[0])??""),a`
${pe("role",N.role,na.map(W=>[W,j[W]]),f,W=>{f=W,e.ask()})}
${f==="clerk"?pe("unit",N.unit,G,w,W=>w=W):null}
${f==="inspector"?pe("level",N.level,oa.map(W=>[W,H[W]]),h,W=>h=W):null}
`},$=b=>{var G;let{people:N,optional:j}=b.office,H=((G=o.get().session)==null?void 0:G.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${O}>
${Z({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:b.office.paren(N.name,j),lengthMost:64})} ${p(b)}
${H===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${L()?g(b):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},L=()=>i&&(s==null?void 0:s.status)===409,g=b=>a`
<div class="form-problem" role="alert">${b.office.problem.taken}</div>
`,c=b=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:N}=b.office,{link:j,expires:H}=m.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(m.login)}</h3>
<p>${N.linkOnce}</p>
${Pr(j,N.scan)} ${Or(j,b.words)} ${ft(N.link,j,e)}
${H===void 0?null:a`
<p class="form-hint">${N.until(me(H))}</p>
`}
</section>
`},v=(b,N,j)=>{let{people:H}=j.office,G=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${yn(N,j)}</span>
<button type="button" class="text-button" @click=${()=>x(G)}>
${H.take}
<span class="sr">${b.login}</span>
</button>
</div>
${u===G?oe(H.takeSure,H.take,()=>y(()=>Bo(C(),N.id)),()=>x(""),j):null}
</li>
`},T=(b,N)=>{var F;let{people:j,allTowns:H}=N.office,G=b.account===((F=o.get().session)==null?void 0:F.account),R=[G?j.you:"",b.disabled?j.disabled:"",b.has_password||b.federated?"":j.noPassword,b.administrator?H:""].filter(J=>J!==""),[W,A]=[`give ${b.account}`,`disable ${b.account}`];return a`
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
@click=${()=>y(()=>tn(C(),b.account,!1))}
>
${j.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(A)}>
${j.disable}
</button>
`}
</div>
${u===A?oe(j.disableSure,j.disable,()=>y(()=>tn(C(),b.account,!0)),()=>x(""),N):null}
${u===W?a`
<form
class="work-give"
@submit=${J=>{J.preventDefault(),y(()=>Uo(C(),b.account,P()))}}
>
${p(N)}
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
`};return{title:({words:b})=>b.work.people,key:({view:b})=>{var N;return`${b.town??""} ${((N=o.get().session)==null?void 0:N.account)??0}`},enter:()=>{[r,s,m,u]=[[],null,null,""],S.close(),M()},leave:()=>{m=null},body:b=>a`
${L()?null:U(s,b)} ${c(b)} ${$(b)}
<section>
<h3>${b.office.people.list}</h3>
<ul class="work-list">
${r.map(N=>T(N,b))}
</ul>
</section>
${S.part(b)} ${D(b)}
`}}var Ll={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Cl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=X(r,ur-1);o.push({from:r,to:s<n?s:n}),r=X(s,1)}return o}function El(e,t){let n=o=>Ll[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var It=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let i of Cl(n,o)){let d=await aa(this.parts,`${t} ${i.from} ${i.to}`,()=>mr(t,i,this.abort.signal)),m=d.villages.find(u=>u.fid===r);m!==void 0&&d.days.forEach((u,f)=>s.set(u,El(m,f)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return aa(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:i}=await dr(t,s,"day",r,this.abort.signal);return new Map(i.map(d=>[d.unit,d]))})}};function aa(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function la(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,i)=>X(r,i))}}function ia(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return X(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,i=1,d=1]=t.split("-").map(Number),m=new Date(Date.UTC(s,i+r,0)).getUTCDate();return new Date(Date.UTC(s,i-1+r,Math.min(d,m))).toISOString().slice(0,10)}function ca(e){let{view:t,data:n,work:o}=e.stores,r=new It,s=Number(V(new Date).slice(0,4)),i="",[d,m]=[null,!1],[u,f]=["",0],w=null,h="",S=()=>{var v;let{selected:g,committee:c}=t.get();if(g!==null&&zn(g.layer))return{village:g.fid};if(g!==null&&Yn(g.layer)){let T=(v=ee(n.get(),"committees",g.fid))==null?void 0:v.properties.code;if(T!=null)return{committee:T}}return{committee:c==="none"?null:c}},k=()=>{let{town:g}=t.get();if(g===null)return;let c=S(),v=V(new Date),T=JSON.stringify([g,s,c,v]);if(T===u)return;T!==h&&(d=null),[u,m]=[T,!1];let D=f+=1;("village"in c?r.ofVillage(g,s,v,c.village).then(N=>({kind:"village",days:N})):r.ofCommittee(g,s,v,c.committee).then(N=>({kind:"committee",days:N}))).then(N=>{if(D!==f)return;let j=d===null;[d,h]=[N,T],e.ask(),j&&window.requestAnimationFrame(()=>window.requestAnimationFrame(C))},N=>{D!==f||vo(N)||([m,u]=[!0,""],e.ask())})},C=()=>{var g;return(g=document.querySelector(`.calendar [data-day="${i}"]`))==null?void 0:g.scrollIntoView({block:"center"})},M=()=>{r.forget(),u="",o.get().open==="calendar"&&k()};n.subscribe((g,c)=>{g.touched!==c.touched&&M();let v=g.coverage.value;if(v===null||v===w||v.date!==V(new Date))return;let T=(w==null?void 0:w.date)!==v.date;w=v,T||(r.forgetDay(v.date),u="",o.get().open==="calendar"&&k())}),t.subscribe(()=>{o.get().open==="calendar"&&k()});let y=g=>{i=g;let c=t.get();t.set({...Te(c,"coverage"),selected:c.selected,date:g>=V(new Date)?null:g}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},x=g=>{s=g,i="",k(),e.ask()},P=(g,c)=>{let v=ia(g.key,c),[T,D]=[O(),V(new Date)];if(v===null)return;g.preventDefault();let b=v>D?D:v<T?T:v;i=b,Number(b.slice(0,4))!==s&&(s=Number(b.slice(0,4)),k()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(`.calendar [data-day="${b}"]`))==null?void 0:N.focus()}))},O=()=>{var g;return`${(((g=n.get().coverage.value)==null?void 0:g.first_record)??V(new Date)).slice(0,4)}-01-01`},_=({view:{measure:g}})=>g??"completion",l=(g,c)=>{var W;let{words:v}=c,T=((W=c.data.coverage.value)==null?void 0:W.first_record)??null;if(d===null||g>V(new Date))return null;if(T===null||g<T)return{fills:[],text:null};if(d.kind==="village"){let A=d.days.get(g);if(A===void 0||A.am===null&&A.pm===null)return{fills:[],text:"–"};let F=(J,le)=>`${J} ${le==="not_reported"&&!A.staffed?v.states.not_staffed:v.slotStates[le??"not_due"]}`;return{fills:$o(A),text:`${F(v.am,A.am)}${v.listComma}${F(v.pm,A.pm)}`}}let D=d.days.get(g)??null,b=_(c),{n:N,d:j}=D===null?{n:0,d:0}:pr(b,D),H=yr(b,D),G=j===0?"–":`${et(N/j)} ${v.unit.percent} (${B(N)}/${B(j)})`,R=H==="unsaid"?fe[c.view.language].levels.unsaid:G;return{fills:[sn[H]],text:R}},p=(g,c)=>{let v=fe[c.view.language],{lead:T,days:D}=la(s,g),b=c.view.date??V(new Date);return a`
<section class="calendar-month">
<h3>${v.month(g+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${v.year(String(s))} ${v.month(g+1)}`}>
${v.weekdays.map(N=>a`
<i aria-hidden="true">${N}</i>
`)}
${Array.from({length:T},()=>a`
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
${Number(N.slice(8))} ${Wl(j.fills)}
</button>
`})}
</div>
</section>
`},$=g=>{let c=fe[g.view.language],v=_(g),T=(d==null?void 0:d.kind)==="village"?[...Oo.filter(b=>b!=="both"&&b!=="one").map(b=>[at[b],g.words.states[b]])]:fr.map((b,N)=>[sn[b],b==="unsaid"||b==="uncounted"?c.levels[b]:c.ranges(qe(v)?hr:gr,N,qe(v))]),D=(d==null?void 0:d.kind)==="village"?[[at.both,g.words.slotStates.on_time],[at.partial,g.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...D,...T].map(([b,N])=>a`
<li>${dt(b)} ${N}</li>
`)}
</ul>
`},L=g=>{let c=S();if("village"in c){let v=ee(g.data,"villages",c.village);return v===void 0?g.words.unnamed:de("villages",v,g)}return c.committee===null?g.words.filter.whole:g.committees.get(c.committee)??c.committee};return{title:g=>`${L(g)} · ${fe[g.view.language].calendar}`,key:({view:{town:g}})=>g??"",enter:()=>{i=t.get().date??V(new Date),s=Number(i.slice(0,4)),k()},body:g=>{let c=fe[g.view.language],v=V(new Date);(i===""||Number(i.slice(0,4))!==s)&&(i=s===Number(v.slice(0,4))?v:`${s}-12-31`);let T=(d==null?void 0:d.kind)==="committee"?c.names[_(g)]:`${g.words.am} | ${g.words.pm}`;return a`
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
<span>${T}</span>
</div>
${m?a`
<p class="form-problem" role="alert">${c.failed}</p>
`:null}
${$(g)}
<p class="form-hint">${d===null&&!m?g.words.reading:c.hint}</p>
<div class="calendar-months">${Array.from({length:12},(D,b)=>p(b,g))}</div>
</div>
`}}}function Wl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Fn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${ct(n)} stroke=${it.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Dn=40,Al=["worse","better","same","unknown"];function Mn({better:e}){return e===null?"unknown":Math.abs(e)<br?"same":e>0?"better":"worse"}function da(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,i])=>{let[d,m]=[n(r),n(i)];return d===null||m===null?(d===null?1:0)-(m===null?1:0)||o.localeCompare(s):d-m||i.now.d-r.now.d||o.localeCompare(s)})}function ua(e){let{view:t,work:n}=e.stores,o=null,r=Dn,s=w=>`${w>0?"+":""}${B(w,1)}`,i=({now:w,before:h},S)=>w.share===null||(h==null?void 0:h.share)==null?"–":S(s((w.share-h.share)*100)),d=w=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${ct(io.excellent,it)}></rect>
</svg>
`,m=(w,h,S)=>{let k=fe[S.view.language];return a`
<b>${w}</b>
<span>${h.now.text}</span>
${h.before===null?a`
<small>${k.reported} ${h.now.reported}</small>
`:a`
<small class="is-${Mn(h)}">
${i(h,k.points)} · ${h.before.text}
</small>
`}
${d(h.now.share)}
`},u=(w,h)=>{let S=h.view.measure!==null&&qe(h.view.measure),k=da([...w.committees],S),C=M=>{let y=M===""?"none":M;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${fe[h.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${k.map(([M,y])=>a`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${h.view.committee===(M===""?"none":M)}
@click=${()=>C(M)}
>
${m(h.committees.get(M)??h.office.edit.noCommittee,y,h)}
</button>
</li>
`)}
</ol>
`},f=(w,h)=>{let S=fe[h.view.language],k=h.view.measure!==null&&qe(h.view.measure),{features:C}=lt(h.view,h.data,"villages"),M=C.flatMap(l=>{let p=w.of.get(Number(l.id));return p===void 0?[]:[[String(l.id),p]]}),y=da(M,k),x=w.before!==null,P=x&&o!==null?y.filter(([,l])=>Mn(l)===o):y,O=l=>{var p;return re(((p=ee(h.data,"villages",Number(l)))==null?void 0:p.properties)??{},h.view.language)||h.words.unnamed},_=l=>{[o,r]=[o===l?null:l,Dn],e.ask()};return a`
<h3>${S.villages}</h3>
${x?a`
<div class="compare-kinds" role="group">
${Al.map(l=>{let p=y.filter(([,$])=>Mn($)===l).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${l}
aria-pressed=${o===l}
@click=${()=>_(l)}
>
${S.kinds[l]}
<b>${B(p)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${P.slice(0,r).map(([l,p])=>a`
<li>
<button
type="button"
data-fid=${l}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(l)}})}
>
${dt(p.fill)} ${m(O(l),p,h)}
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
${S.more(B(P.length-r))}
</button>
`}
`};return t.subscribe((w,h)=>{w.selected!==null&&w.selected!==h.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>fe[w].ranks,key:({view:{town:w,measure:h}})=>`${w} ${h}`,enter:()=>{[o,r]=[null,Dn];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:h}=w.data;return h===null?a`
<p class="form-hint">${w.words.reading}</p>
`:a`
<p class="form-hint">${h.title}</p>
<p class="period-total">${m(w.words.filter.whole,h.total,w)}</p>
${u(h,w)} ${f(h,w)}
`}}}var Xe=14;function Ln(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function jt(e,t){let n=Ln(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function ma(e,t){let n=new Map;for(let{cleaner:o,place:r}of jt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Cn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(i=>s.includes(i))).map(([s,i])=>{let d=i.map(o).filter(u=>u!==null),m=r.map(u=>Math.min(...d.map(f=>_l(u,f))));return{cleaner:s,places:i.length,distanceM:Math.max(...m)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function En(e,t,n,o){let r=new Map(e),s=new Map;for(let i of t){let[d]=Cn(r,[i],n,o);d!==void 0&&(s.set(i,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],i]))}return s}var pa=["stand","beside","replace"];function fa(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let i=e.filter(u=>u.place===s),d=Ln(i,o),m=u=>d.includes(u)||d.some(({cleaner:f})=>f===u.instead_of);return i.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&m(u))})}function ga(e,{to:t,way:n,starts:o,ends:r}){let s=jt(e,o),i=r===""?{}:{ends:r};return[...t].flatMap(([d,m])=>{let u={op:"add",cleaner:m,place:d,starts:o,...i};if(n==="replace")return[...Ln(e,o).filter(h=>h.place===d).map(({id:h})=>({op:"end",id:h,ends:X(o,-1)})),u];let f=s.find(w=>w.place===d&&w.cleaner!==m);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function _l([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function ha(e,t,n,o){if(t===null)return null;let r=s=>{let i=t.get(s);return`${n.place(s,o)} → ${i===void 0?o.office.plan.nobodyNear:n.who(i.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function ya(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ba({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}function $a({count:e,change:t},n,o,{office:{plan:r}}){return a`
<p class="board-next" role="status">
<span>${r.saved(e)}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${()=>o(t)}>
${z("undo")}${r.takeBack(e)}
</button>
</p>
`}function wa({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:i,wholeNames:d},m,u){let{plan:f,crew:w}=u.office;return a`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(h=>a`
<button
type="button"
data-found=${h}
aria-pressed=${n.includes(h)}
@click=${()=>s(h)}
>
<b>${m.place(h,u)}</b>
<small>${m.heldBy(h,u)}</small>
</button>
`)}
${t.map(h=>a`
<button
type="button"
data-found-cleaner=${h}
aria-pressed=${h===o}
@click=${()=>i(h)}
>
<b>${m.who(h,u)}</b>
<small>${f.has(m.has(h))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${f.nothing}</p>
`:null}
${d===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${d}>
${f.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${w.noted}</p>
`:null}
</div>
`}function va({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},i){let d=!1,m=null,u=async(f,w,h)=>{let{town:S}=e.get();if(!(d||S===null)){[d,m]=[!0,null],o();try{await s(()=>or(S,h,f,w)),K(t,r().office.plan.boundsSaved),i()}catch(k){m=Y(k)}d=!1,o()}};return({date:f,most_villages:w,apart_m:h},S)=>{let{plan:k}=S.office,C=k.bounds(w,String(h/1e3));return ne(n.get().session,S.view.town)?a`
<details class="plan-bounds">
<summary>${C}</summary>
<form
@submit=${M=>{M.preventDefault();let y=De(M);u(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),f)}}
>
${Z({name:"bounds-most",label:k.boundsMost,mode:"numeric",value:String(w),required:!0})}
${Z({name:"bounds-apart",label:k.boundsApart,mode:"decimal",value:String(h/1e3),required:!0})}
${U(m,S,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${d}>${k.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${C}</p>
`}}function ka({starts:e,ends:t},n,o,r,s){let{plan:i}=s.office,d=V(new Date),m=(u,f,w,h)=>a`
<label>
${f}
<input
type="date"
name=${u}
min=${d}
max=${X(d,o)}
.value=${w}
@change=${S=>h(S.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${m("plan-starts",i.from,e,u=>{let f=u===""?d:u;r(w=>({starts:f,ends:w.ends!==""&&w.ends<f?f:w.ends}))})}
${m("plan-ends",n?i.to:i.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function xa(e,t,n,o){let{plan:r}=o.office,s=(...S)=>S.filter(Boolean).join(o.words.listComma),i=S=>S===null?"":r.again(S),d=(S,k)=>Il(S,k,t,n,o),m=(S,k,C)=>a`
<li class="plan-cleaner" data-of=${S}>
<p>
<b>${n.who(S,o)}</b>
<small>${C}</small>
</p>
<ul class="plan-list">
${k.map(M=>d(M,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:w,apart:h}=e;return u.length+f.length+w.length+h.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${Ft("uncovered",r.uncovered,u.map(S=>d(S.place,s(S.until===null?r.never:r.expired(S.until),i(S.again)))))}
${Ft("ending",r.ending(t.ahead),f.map(S=>d(S.place,s(r.ends(S.ends),i(S.again)))))}
${Ft("overloaded",r.overloaded(e.most_villages),w.map(S=>m(S.cleaner,S.places,r.has(S.places.length))))}
${Ft("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),h.map(S=>m(S.cleaner,S.places,r.kilometres((S.distance_m/1e3).toFixed(1)))))}
`}function Ft(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Il(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var Oa=["villages","streets"],Pa=92,jl=3,Sa=6;function Ta(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,i=null,d=null,m=new Map,[u,f]=[!1,""],w=[],[h,S,k]=[0,!1,!1],C=!1,M="stand",[y,x]=["",""],P=null,O=null,_=null,[l,p,$]=[0,0,0],L=()=>n.get().town??"",g=E=>{O=Y(E),e.ask()},c=E=>{let I=$+=1;Fo(L(),0,E,null).then(q=>{I===$&&(m=new Map(q.map(Q=>[Q.number,Q])),u=E,e.ask())},q=>{I===$&&g(q)})},v=()=>{let E=l+=1,I=V(new Date);Promise.all([wt(L(),I,X(I,Pa)),$t(L(),Xe)]).then(([q,Q])=>{E===l&&([i,d]=[q,Q],A())},q=>{E===l&&g(q)})},T=va(e,v),D=()=>(d==null?void 0:d.most_villages)??1,b=()=>ma(i??[],y),N=E=>{var se;let I=(se=j(E))==null?void 0:se.geometry;if((I==null?void 0:I.type)==="Point")return[I.coordinates[0]??0,I.coordinates[1]??0];if((I==null?void 0:I.type)!=="LineString")return null;let[q=0,Q=0]=I.coordinates[0]??[];return[q,Q]},j=E=>{let[I,q]=E.split(".");return ee(o.get(),I==="streets"?"streets":"villages",Number(q))},H=()=>({to:S?new Map([...En(b(),w,D(),N)].map(([I,q])=>[I,q.cleaner])):new Map(h<1?[]:w.map(I=>[I,h])),way:M,starts:y,ends:x}),G=()=>fa(i??[],H()),R=()=>G().length>0?[]:ga(i??[],H()),W=()=>{[O,_]=[null,null],A()},A=()=>{P=null,e.ask();let E=p+=1,I=R();I.length!==0&&on(L(),I,!0).then(q=>{E===p&&({effect:P}=q,e.ask())},q=>{E===p&&g(q)})},F=()=>{let{mode:E}=r.get();(E.kind==="pick"||E.kind==="none")&&r.set({mode:{kind:"pick",of:Oa,places:w}})},J=E=>{w=E,[h,S]=[0,!1],F(),W(),window.setTimeout(()=>{var I;return(I=document.querySelector(".plan-foot"))==null?void 0:I.scrollIntoView({block:"nearest"})},50)},le=E=>J(w.includes(E)?w.filter(I=>I!==E):[...w,E]);r.subscribe(({mode:E})=>{if(s.get().open!=="plan"||(E.kind==="none"&&F(),E.kind!=="pick"||E.places===w))return;let I=E.places.filter(q=>he(q));I.length<E.places.length&&K(o,e.now().office.plan.notYours),J(I)}),n.subscribe(({selected:E},I)=>{if(E===null||E===I.selected||s.get().open!=="plan")return;let q=`${E.layer}.${E.fid}`;nt(E.layer)&&he(q)&&!w.includes(q)&&J([...w,q])}),o.subscribe((E,I)=>{E.touched===I.touched||k||s.get().open!=="plan"||([P,O]=[null,null],v(),e.ask())});let ge=E=>{let[I,q]=E.split("."),Q=o.get().coverage.value;return Q==null?void 0:Q[I==="streets"?"streets":"villages"].find(se=>se.fid===Number(q))},he=E=>{let I=Ae(s.get().session,L()),q=ge(E);return q!==void 0&&(I===null||I.includes(q.committee??""))},An=async E=>{if(!k){[k,O]=[!0,null],e.ask();try{await e.signedIn(E),[w,h,S,P]=[[],0,!1,null],F()}catch(I){O=Y(I)}k=!1,v(),e.ask()}},Ia=()=>An(async()=>{let E=new Set(R().flatMap(q=>q.op==="add"?[q.place]:[])).size,{change:I}=await on(L(),R(),!1);_=I===void 0?null:{change:I,count:E},K(o,e.now().office.plan.saved(E))}),ja=E=>An(async()=>{await Fe(L(),E,""),_=null,K(o,e.now().office.log.undone)}),Fa=E=>({...E,uncovered:E.uncovered.filter(({place:I})=>he(I)),ending:E.ending.filter(({place:I})=>he(I))}),Ha=E=>{let[I,q]=E.split(".");s.set({open:null}),n.set({selected:{layer:I==="streets"?"streets":"villages",fid:Number(q)}})},_n=(E,{view:{language:I},words:q})=>{var Q;return re(((Q=j(E))==null?void 0:Q.properties)??{},I)||q.unnamed},Ge=(E,{office:I})=>{var q;return[I.plan.cleaner(E),((q=m.get(E))==null?void 0:q.name)??""].filter(Boolean).join(" ")},Ze=E=>jt(i??[],y).filter(I=>I.place===E),qa=(E,I)=>Ze(E).map(({cleaner:q})=>Ge(q,I)).join(I.words.listComma)||I.words.states.not_staffed,Va=E=>{f=E,e.ask()},Ua=()=>u||!new RegExp("\\p{L}","u").test(f)||!ne(s.get().session,L())?null:()=>c(!0),Ba=()=>{let{villages:E,streets:I}=o.get().layers,q={...E===void 0?{}:{villages:E},...I===void 0?{}:{streets:I}};return Eo(q,f).filter(({layer:Q})=>nt(Q)).map(({layer:Q,fid:se})=>`${Q}.${se}`).filter(he).slice(0,Sa)},Ga=()=>{let E=f.trim();return E===""?[]:[...m.values()].filter(({number:I,name:q})=>String(I)===E||q!==""&&q.startsWith(E)).map(({number:I})=>I).slice(0,Sa)},In=E=>{[h,S]=[E,!1],W()},Qe={place:_n,who:Ge,heldBy:qa,has:E=>{var I;return((I=b().get(E))==null?void 0:I.length)??0}},Ka=E=>{({starts:y,ends:x}=E({starts:y,ends:x})),W()},za=E=>{var jn;let{plan:I}=E.office,q=Cn(b(),w,D(),N).slice(0,jl),[Q=""]=w,[se]=Ze(Q),ae=se===void 0?[]:(b().get(se.cleaner)??[]).filter(te=>!w.includes(te)&&he(te)),Ya=w.filter(te=>Ze(te).length===0).length,Ja=S?En(b(),w,D(),N):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${I.places(w.length,Ya)}</b>
<button type="button" class="text-button" data-none @click=${()=>J([])}>${I.clear}</button>
</p>
<p class="plan-chosen">${w.map(te=>_n(te,E)).join(E.words.listComma)}</p>
${se===void 0?null:a`
${ue(I.way,pa.map(te=>[te,I.ways[te]]),M,te=>{M=te,W()})}
<p class="form-hint">
${I.present(Ge(se.cleaner,E))}
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
${ka({starts:y,ends:x},se!==void 0&&M==="stand",Pa,Ka,E)}
<h3>${I.nearest}</h3>
<div class="plan-near" role="group" aria-label=${I.whom}>
${q.map(te=>a`
<button
type="button"
data-cleaner=${te.cleaner}
aria-pressed=${te.cleaner===h}
@click=${()=>In(te.cleaner)}
>
<b>${Ge(te.cleaner,E)}</b>
<small>${I.near((te.distanceM/1e3).toFixed(1),te.places)}</small>
</button>
`)}
${q.some(te=>te.cleaner===h)||h===0?null:a`
<button type="button" data-cleaner=${h} aria-pressed="true">
<b>${Ge(h,E)}</b>
<small>${I.has(((jn=b().get(h))==null?void 0:jn.length)??0)}</small>
</button>
`}
${w.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${S}
@click=${()=>{[h,S]=[0,!0],W()}}
>
<b>${I.each}</b>
</button>
`}
${q.length===0&&w.length<2?a`
<p class="form-hint">${I.nobodyNear}</p>
`:null}
</div>
${ha(w,Ja,Qe,E)} ${ya(G(),Qe,E)}
<div class="plan-save">
${P===null?null:ba(P,D(),E)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${P===null||k}
@click=${Ia}
>
${k?E.office.working:I.save(w.length)}
</button>
</div>
</div>
`};return{title:({office:E})=>E.plan.title,key:({view:{town:E}})=>{var I;return`${E??""} ${((I=s.get().session)==null?void 0:I.account)??0}`},enter:()=>{[i,d,m,P,O,_]=[null,null,new Map,null,null,null],[u,p]=[!1,p+1],[h,S,M,f,x]=[0,!1,"stand","",""],[y,C]=[V(new Date),!1];let{selected:E}=n.get();w=E!==null&&nt(E.layer)?[`${E.layer}.${E.fid}`]:[],r.set({mode:{kind:"pick",of:Oa,places:w}}),v(),c(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ie})},body:E=>{let{office:I,words:q}=E,{plan:Q}=I;if(i===null||d===null||E.data.coverage.value===null)return a`
${U(O,E)}
<p class="form-hint">${q.reading}</p>
`;let se=ae=>{C=ae,e.ask()};return C?a`
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
.value=${f}
@input=${ae=>Va(ae.target.value)}
/>
</div>
${f.trim()===""?null:wa({places:Ba(),cleaners:Ga(),chosen:w,cleaner:h,whole:u},{wholeNames:Ua(),toggle:ae=>{f="",le(ae)},take:ae=>{f="",In(ae)}},Qe,E)}
${U(O,E)}
${_===null?null:$a(_,k,ae=>{ja(ae)},E)}
${xa(Fa(d),{chosen:w,toggle:le,openCard:Ha,ahead:Xe},Qe,E)} ${T(d,E)}
${w.length===0?null:za(E)}
`}}}var Fl=["parcels"],Hl=co.flatMap(e=>uo[e]);function Ma(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=null,i="",d=[],m=null,u=null,f=null,[w,h,S]=[!1,!1,!1],[k,C,M]=[0,0,""],y=()=>t.get().town??"",x=()=>r.get().open==="stages",P=()=>t.get().asOf===null&&Re(r.get().session,t.get().town),O=()=>{let R=k+=1;ar(y(),t.get().asOf).then(W=>{R===k&&(s=W,e.ask())},W=>{R===k&&_(W)})},_=R=>{f=Y(R),e.ask()},l=()=>{let R=C+=1;d.length!==0&&sr(y(),d.map(W=>yo(W).fid)).then(W=>{R===C&&(m=W,u=W.steps.find(({to:A})=>A===(u==null?void 0:u.to))??null,e.ask())},W=>{R===C&&_(W)})},p=()=>{let{mode:R}=o.get();P()&&(R.kind==="pick"||R.kind==="none")&&o.set({mode:{kind:"pick",of:Fl,places:d}})},$=R=>{R.length>vt&&K(n,e.now().office.stages.most(vt)),d=R.slice(0,vt),[m,f,h]=[null,null,!1],d.length===0&&(u=null),p(),l(),e.ask()},L=R=>$(d.includes(R)?d.filter(W=>W!==R):[...d,R]);o.subscribe(({mode:R})=>{x()&&(R.kind==="none"?p():R.kind==="pick"&&R.places!==d&&$(R.places))}),t.subscribe(({selected:R,town:W,asOf:A},F)=>{x()&&(W===F.town&&A!==F.asOf&&O(),(R==null?void 0:R.layer)==="parcels"&&R!==F.selected&&P()&&L(`parcels.${R.fid}`))}),n.subscribe((R,W)=>{R.touched===W.touched||w||!x()||(O(),l())});let g=R=>{[u,f,M]=[R,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],e.ask(),window.setTimeout(()=>{var W;return(W=document.querySelector(".stages-foot"))==null?void 0:W.scrollIntoView({block:"end"})},50)},c=async(R,W,A)=>{if(!w){[w,f]=[!0,null],e.ask();try{let F=R.parcels.map(({id:le,version:ge})=>({id:le,version:ge,to:W.to,...A}));await e.signedIn(()=>lr(y(),F,M));let J=e.now();K(n,J.office.next.moved(rn(W.to,J),F.length)),$([]),h=!0}catch(F){f=Y(F)}w=!1,O(),e.ask()}},v=(R,W)=>{let A={...t.get(),...Te(t.get(),"farmland")},F=W===void 0?A.committee:W??"none";t.set({...A,...Ce(A,"parcels",Na(R)),committee:F}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},T=(R,W)=>{ko("parcels",y(),Na(R,W)).then(A=>$([...new Set([...d,...[...A].map(F=>`parcels.${F}`)])]),_)},D=(R,W)=>{let{words:A,office:F}=W,{committee:J}=W.view,le=J===null?R:R.filter(ge=>(ge.committee??"none")===J);return a`
<table class="stage-board">
<thead>
<tr>
<th>${A.fields.stage}</th>
<th>${F.stages.parcels}</th>
<th>${A.unit.mu}</th>
</tr>
</thead>
${Hl.filter(ge=>le.some(he=>he.stage===ge)).map(ge=>b(ge,le.filter(he=>he.stage===ge),W))}
<tfoot>
<tr>
<th scope="row">${F.stages.all}</th>
<td>${Ra(le)}</td>
<td>${Da(le)}</td>
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
${zt(Bt[Gt(R)],Kt(R))}
<span>${rn(R,A)}</span>
</button>
</th>
${N(W,()=>v(R,void 0))}
</tr>
${F?W.map(J=>a`
<tr class="stage-unit" data-committee=${J.committee??""}>
<th scope="row">
<span>${j(J.committee,A)}</span>
${P()?a`
<button type="button" class="text-button" @click=${()=>T(R,J.committee)}>
${A.office.stages.pickThese}
</button>
`:null}
</th>
${N([J],()=>v(R,J.committee))}
</tr>
`):null}
</tbody>
`},N=(R,W)=>a`
<td><button type="button" data-rows @click=${W}>${Ra(R)}</button></td>
<td>${Da(R)}</td>
`,j=(R,{committees:W,office:A})=>R===null?A.edit.noCommittee:W.get(R)??R,H=R=>{let{stages:W,next:A}=R.office;return a`
<div class="report-foot stages-foot">
<p>
<b>${W.chosen(d.length)}</b>
<button type="button" class="text-button" data-none @click=${()=>$([])}>${W.clear}</button>
</p>
${m===null?null:m.steps.length===0?a`
<p class="form-hint" data-no-common>${W.noCommon}</p>
`:a`
<div class="next-steps" role="group" aria-label=${A.title}>
${m.steps.map(F=>a`
<button
type="button"
data-step=${F.to}
aria-pressed=${(u==null?void 0:u.to)===F.to}
@click=${()=>g((u==null?void 0:u.to)===F.to?null:F)}
>
${zt(Bt[Gt(F.to)],Kt(F.to))}${cr(F,R)}
</button>
`)}
</div>
`}
${m===null||u===null?null:G(m,u,R)}
</div>
`},G=(R,W,A)=>ir(W,{count:R.parcels.length,busy:w,problem:f},{send:F=>{c(R,W,F)},cancel:()=>g(null)},A);return{title:({office:R})=>R.stages.title,key:({view:{town:R}})=>{var W;return`${R??""} ${((W=r.get().session)==null?void 0:W.account)??0}`},enter:()=>{[s,m,u,f,h,S]=[null,null,null,null,!1,!1];let{selected:R}=t.get();d=(R==null?void 0:R.layer)==="parcels"&&P()?[`parcels.${R.fid}`]:[],p(),O(),l()},leave:()=>{d=[],o.get().mode.kind==="pick"&&o.set({mode:ie})},body:R=>{let{stages:W}=R.office;if(s===null)return a`
${U(f,R)}
<p class="form-hint">${R.words.reading}</p>
`;let A=F=>{S=F,e.ask()};return S?a`
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
${u===null?U(f,R):null} ${D(s,R)}
${d.length===0?null:H(R)}
`}}}function Na(e,t){let n={kind:"in",field:"stage",values:[e]};return ze(t===void 0?[n]:[n,{kind:"in",field:"committee",values:[t]}])}function Ra(e){return e.reduce((t,{count:n})=>t+n,0)}function Da(e){let t=e.reduce((n,{mu_printed:o})=>n+Math.round(Number(o)*100),0);return Me(t/100)}var La=["rain","absent","waste"];function Ca(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,i=null,d=new Map,m=new Map,u=null,f=new Map,w="seen",[h,S]=["",!1],k=null,C=0,M=()=>t.view.get().town??"",y=()=>Ae(t.work.get().session,M()),x=()=>{let c=C+=1;u=t.data.get().coverage.value,ut(M(),n).then(v=>{if(c!==C)return;let T=new Map(((i==null?void 0:i.villages)??[]).map(D=>[D.fid,ye(D,o)]));for(let D of v.villages)T.has(D.fid)&&T.get(D.fid)!==ye(D,o)&&d.delete(D.fid);[i,k]=[v,null],e.ask()},v=>{c===C&&(k=Y(v),e.ask())})},P=()=>{let c=y(),v=((i==null?void 0:i.villages)??[]).filter(b=>(c===null||c.includes(b.committee??""))&&(r===null||b.committee===r)&&ye(b,o)!=="not_due"),T=b=>gt.includes(ye(b,o)),D=b=>b.fid===s?0:T(b)?2:1;return v.sort((b,N)=>D(b)-D(N))},O=c=>d.get(c.fid)??null,_=()=>{d=new Map,f=new Map,k=null},l=()=>{d=new Map(d);for(let c of P())!d.has(c.fid)&&["not_reported","not_staffed"].includes(ye(c,o))&&d.set(c.fid,"done");e.ask()},p=c=>{c(),_(),e.ask()},$=c=>{let v=P().flatMap(D=>{let b=O(D);if(b===null)return[];let N=`${D.fid} ${n} ${o} ${b} ${w}`,j=m.get(N)??{uuid:ql(),captured_at:new Date().toISOString()};return m.set(N,j),[{...j,place:`villages.${D.fid}`,date:n,slot:o,result:b,basis:w}]});if(v.length===0||S)return;let T=new Map(v.map(({uuid:D,place:b})=>[D,Number(b.split(".")[1])]));S=!0,k=null,e.ask(),e.signedIn(()=>Zo(M(),v,h.trim())).then(D=>{L(D,T);let b=D.length-f.size;b>0&&K(t.data,c.office.report.sent(b)),x()},D=>{k=Y(D)}).finally(()=>{S=!1,e.ask()})},L=(c,v)=>{f=new Map;for(let T of c){let D=v.get(T.uuid)??0;if(T.outcome==="refused"){f.set(D,T);continue}d.delete(D);for(let[b,{uuid:N}]of m)N===T.uuid&&m.delete(b)}f.size===0&&(h="")},g=(c,v)=>{var A;let{office:T,data:D,view:b,words:N}=v,j=ye(c,o),H=O(c),G=re(((A=ee(D,"villages",c.fid))==null?void 0:A.properties)??{name:c.name},b.language)||N.unnamed,R=f.get(c.fid),W=F=>{d=new Map(d).set(c.fid,H===F?null:F),e.ask()};return a`
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
?disabled=${S}
@click=${()=>W(F)}
>
${T.report.results[F]}
</button>
`)}
</span>
${R===void 0?null:a`
<p class="report-refused" role="alert">
${(b.language==="en"?void 0:b.language==="zh-Hant"?R.detail_zh_hant:R.detail_zh)??R.detail??""}
</p>
`}
</li>
`};return{title:({office:c})=>c.report.title,key:({view:c})=>{var T;let v=t.work.get().report;return[c.town,(T=t.work.get().session)==null?void 0:T.account,v==null?void 0:v.date,v==null?void 0:v.slot,v==null?void 0:v.village].join(" ")},enter:()=>{var N;let c=t.work.get().report,v=t.data.get().coverage.value,T=v==null?void 0:v.slots.filter(({due:j})=>j).at(-1);[n,o]=[(c==null?void 0:c.date)??V(new Date),(c==null?void 0:c.slot)??((T==null?void 0:T.slot)==="pm"?"pm":"am")];let D=y();s=(c==null?void 0:c.village)??null;let b=((N=v==null?void 0:v.villages.find(({fid:j})=>j===s))==null?void 0:N.committee)??t.view.get().committee;r=(D==null?void 0:D.length)===1?D[0]??null:b==="none"?null:b,w=D===null?"told":"seen",_(),m=new Map,[i,h]=[null,""],x()},body:c=>{let{office:v,words:T,committees:D}=c;i!==null&&!S&&c.data.coverage.value!==u&&x();let{report:b}=v,N=P(),j=N.map(O).filter(A=>A!==null),H=j.some(A=>A!=="done"),G=V(new Date),R=y(),W=[...D].filter(([A])=>R===null||R.includes(A));return a`
${ue(T.action.date,[[G,T.headline.today],[X(G,-1),T.headline.yesterday]],n,A=>p(()=>{n=A,i=null,x()}))}
${ue(b.slot,[["am",T.am],["pm",T.pm]],o,A=>p(()=>{o=A}))}
${W.length<2?null:a`
<div class="form-field">
<label for="report-committee">${T.layers.committees}</label>
<select
id="report-committee"
@change=${A=>p(()=>{r=A.target.value||null})}
>
<option value="" .selected=${r===null}>${b.allCommittees}</option>
${W.map(([A,F])=>a`
<option value=${A} .selected=${A===r}>${F}</option>
`)}
</select>
</div>
`}
${i===null?a`
<p class="form-hint">${T.reading}</p>
`:N.length===0?a`
<p class="form-hint">${b.none}</p>
`:a`
${N.some(A=>O(A)===null&&!gt.includes(ye(A,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${l}>
${b.all}
</button>
`:null}
<ul class="report-list">
${N.map(A=>g(A,c))}
</ul>
`}
<form
class="report-foot"
@submit=${A=>{A.preventDefault(),(!H||h.trim()!=="")&&$(c)}}
>
${ue(b.basis,[["seen",b.bases.seen],["told",b.bases.told],["paper",b.bases.paper]],w,A=>{w=A,e.ask()})}
${H?a`
${Z({name:"report-reason",label:b.why,value:h,required:!0,input:A=>h=A,lengthMost:200})}
${ue(b.why,La.map(A=>[A,b.usual[A]]),La.find(A=>b.usual[A]===h)??"",A=>{A!==""&&(h=b.usual[A]),e.ask()})}
`:null}
${n===G?null:a`
<p class="form-hint">${b.afterwards}</p>
`}
${U(k,c)}
<button class="form-button report-send" data-send ?disabled=${S||j.length===0}>
${S?v.working:b.send(j.length)}
</button>
</form>
`}}}function ql(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function Ea({stores:{view:e,work:t,data:n},ask:o},r){let s=null,i=null,d=null,m=0,u=()=>{[s,i,d]=[null,null,null],m+=1},f=(M,y)=>{var O;u();let{town:x,committee:P}=e.get();s={slot:M,date:y,town:x,committee:P,account:((O=t.get().session)==null?void 0:O.account)??null},w(s),o()},w=({slot:M,date:y,town:x,committee:P})=>{let O=m+=1,_=ne(t.get().session,x);nr(x??"",y,M,P===null||P==="none"?"":P,_).then(l=>{O===m&&([i,d]=[l,null],o())},l=>{O===m&&([i,d]=[null,Y(l)],o())})},h=()=>{var P;if(s===null)return;let{town:M,committee:y}=e.get(),x=((P=t.get().session)==null?void 0:P.account)??null;s.town===M&&s.committee===y&&s.account===x||(u(),o())};e.subscribe(h),t.subscribe(h),n.subscribe((M,y)=>{M.touched!==y.touched&&s!==null&&w(s)});let S=({slot:M,date:y})=>(s==null?void 0:s.slot)===M&&s.date===y,k=({phone:M},y)=>M!==null&&/^[+\d\s()-]+$/.test(M)?a`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:a`
<span>${M===null||M===""?y:M}</span>
`,C=(M,y,x)=>{let{crew:P,today:O}=x.office,_=(i??[]).filter(({committee:p})=>p===M),l=y.filter(p=>(p.committee??"")===M);return a`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,x)}</h4>
<ul>
${l.map(p=>{let $=_.filter(({village:L})=>L===p.fid);return a`
<li>
<b>${r.village(p,x)}</b>
<span class="calls-people">
${$.map(L=>a`
<span>${L.name} ${k(L,P.noPhone)}</span>
`)}
${$.length===0?O.nobodyToCall:null}
</span>
</li>
`})}
${_.filter(({village:p})=>p===null).map(({name:p})=>a`
<li class="calls-clerk">
<span>${O.clerk}</span>
<span>${p}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(M,y)=>{let{session:x}=t.get();if(!mt(x,y.view.town)||M.lacking.length===0)return null;let{today:P}=y.office,O=S(M);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${O}
@click=${()=>{O?(u(),o()):f(M.slot,M.date)}}
>
${z("people")}${O?P.callHide:ne(x,y.view.town)?P.callWhole:P.call}
</button>
`},part:(M,y)=>{if(!S(M))return null;let x=[...new Set(M.lacking.map(({committee:O})=>O??""))],{crew:P}=y.office;return a`
<div class="board-calls">
${U(d,y,"calls-problem")}
${i===null?d===null?a`
<p class="form-hint">${P.reading}</p>
`:null:x.map(O=>C(O,M.lacking,y))}
${i!==null&&ne(t.get().session,y.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var Ht=60,Vl=350;function Wa({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],i=new AbortController,d=S=>S>=s.length-1?null:s[S]??null,m=()=>{window.clearInterval(o),i.abort(),r="still"},u=async()=>{let S=V(new Date);s=Array.from({length:Ht},(C,M)=>X(S,M-Ht+1)),r="reading",t();let k=s.map((C,M)=>d(M));i.abort(),i=new AbortController,await Promise.all([e.prepareDays(k),$r(n.view.get(),k,i.signal)])},f=async S=>{if(await u(),r!=="reading")return;let k=s.indexOf(S),C=k<0||k===s.length-1?0:k;r="playing",e.playDay(d(C)),o=window.setInterval(()=>{C+=1,e.playDay(d(C)),C>=s.length-1&&m(),t()},Vl),t()},w=S=>{r==="still"?f(S):m(),t()},h=async S=>{let k=s.length>0&&r!=="reading";m(),k||await u(),m(),e.playDay(d(S)),t()};return{stop:m,part:(S,{office:k,view:C})=>{let M=V(new Date),y=Ht-1-Math.round((Date.parse(M)-Date.parse(S))/864e5),x=r==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${x} @click=${()=>w(S)}>
${z(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Ht-1}
aria-label=${k.today.days}
aria-valuetext=${We(S,C.language)}
.value=${String(Math.max(0,y))}
@input=${P=>{h(Number(P.target.value))}}
/>
<span>${r==="reading"?k.working:S.slice(5)}</span>
</div>
`}}}var Ul=14,Bl=["rain","wind","roads","festival"];function Aa({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[i,d]=["","both"],m=rr(t),u=null,f=[],w=null,h=null,S=null,k=()=>e.view.get().town??"",C=g=>{if(S===g)return;S=g;let c=V(new Date);Qo(g.town,c,X(c,Ul)).then(v=>{S===g&&(f=v,t())},()=>{})},M=()=>{[r,s]=[!1,!1],m.forget(),[w,h,S,f]=[null,null,null,[]]},y=g=>{let c=V(new Date),v=Ee(new Date),T=g.slots.filter(({ends:D})=>v<D).map(D=>D.slot==="pm"?"pm":"am");[r,h,w]=[!0,null,null],m.forget(),i=T.length===0?X(c,1):c,d=T.length===1?T[0]??"both":"both",{committee:u}=e.view.get(),t()},x=async g=>{if(!s){[s,h]=[!0,null],t();try{await o(g)}catch(c){h=Y(c)}s=!1,t()}},P=(g,c)=>x(async()=>{let v=u===null?{}:{committee:u};w={change:await er(k(),{from:i,to:i,slot:d,...v,reason:g}),text:c},r=!1}),O=g=>x(async()=>{await Fe(k(),g,""),w=null,K(e.data,n().office.suspend.ended)}),_=({id:g})=>x(async()=>{await tr(k(),g,X(V(new Date),-1)),w=null,K(e.data,n().office.suspend.ended)}),l=(g,{office:c,words:v})=>{let T=V(new Date);return g===T?v.headline.today:g===X(T,1)?c.suspend.tomorrow:g},p=(g,{committees:c,office:v})=>g===void 0?v.report.allCommittees:c.get(g)??g,$=(g,c)=>{let{office:v,words:T,committees:D}=c,{suspend:b}=v,N=V(new Date),j=g.villages.filter(R=>u===null||R.committee===u),H=p(u??void 0,c),G=[l(i,c),b.slots[d]];return a`
<div class="board-suspend-form">
${ue(b.day,[[N,T.headline.today],[X(N,1),b.tomorrow]],i,R=>{i=R,t()})}
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
${m.part({name:"suspend-reason",why:b.why,usual:Bl.map(R=>[R,b.reasons[R]]),act:b.title,busy:s,because:R=>{P(R,b.suspended(...G,H))}},c)}
</div>
`},L=(g,c)=>{var R,W;let{office:v,view:T,words:D}=c,b=V(new Date),N=Number((R=g.village)==null?void 0:R.split(".")[1]),j=g.village===void 0?p(g.committee,c):re(((W=ee(c.data,"villages",N))==null?void 0:W.properties)??{},T.language)||D.unnamed,H=l(g.from<b?b:g.from,c),G=g.to>g.from&&g.to>b?v.suspend.until(l(g.to,c)):"";return a`
<li data-suspension=${g.id}>
<span>
<b>${[H,v.suspend.slots[g.slot],G].filter(Boolean).join(" ")}</b>
<small>${[j,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>_(g)}>
${v.suspend.end}
</button>
</li>
`};return{close:M,part:(g,c)=>{if(!ne(e.work.get().session,c.view.town))return null;C(g);let{suspend:v}=c.office;return a`
<section class="board-suspend">
<h3>
${v.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){y(g);return}r=!1,t()}}
>
${r?c.office.cancel:v.open}
</button>
</h3>
${r?$(g,c):null} ${U(h,c,"suspend-problem")}
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
${f.length===0?null:a`
<ul class="board-list">
${f.map(T=>L(T,c))}
</ul>
`}
</section>
`}}}function _a(e){let{stores:t}=e,n=Aa(e),o=null,r=null,s=[],i=Wa(e);t.view.subscribe((l,p)=>{l.selected!==null&&l.selected!==p.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let d=l=>{r!==l&&(r=l,ut(l.town,X(l.date,-1)).then(p=>{t.view.get().town===p.town&&(o=p,e.ask())},()=>{}))},m=()=>{let{town:l}=t.view.get();l===null||!Ne(t.work.get().session,l)||$t(l,Xe).then(p=>{t.view.get().town===l&&(s=p.ending.map(({place:$})=>$),e.ask())},()=>{})};t.data.subscribe((l,p)=>{l.touched!==p.touched&&t.work.get().open==="today"&&m()});let u=(l,{data:p,view:$,words:L})=>{var g;return re(((g=ee(p,"villages",l.fid))==null?void 0:g.properties)??{name:l.name},$.language)||L.unnamed},f=(l,{committees:p,office:$})=>(l===null?void 0:p.get(l))??$.edit.noCommittee,w=(l,p,$,L)=>{let g=p.map(T=>T==="not_staffed"?"not_reported":T),c=p.length===1&&(p[0]==="not_staffed"||p[0]==="not_reported"),v=ze([{kind:"in",field:l,values:g},...c?[{kind:"range",field:"cleaners",from:p[0]==="not_staffed"?0:1,to:p[0]==="not_staffed"?0:null}]:[]]);h(v,$,L)},h=(l,p,$)=>{let L=V(new Date),g={...t.view.get(),committee:$};t.view.set({...Te(g,"coverage"),...Ce(g,"villages",l),date:p===L?null:p,committee:$})},S=Ea(e,{village:u,committee:f}),k=(l,p)=>{t.work.set({open:"report",report:{slot:l,date:p}})},C=(l,p,$)=>{let{words:L,office:g}=$,c=en(p.villages,l.slot),v=()=>{let T={date:p.date,clock:Ee(new Date),slot:l.slot},D=Mo(T,c,b=>u(b,$),b=>f(b,$),L,g.today.reminder);So(D).then(b=>K(t.data,b?g.today.reminded:L.measure.notCopied))};return a`
<section class="board-slot" data-slot=${l.slot}>
<h3>
${L[l.slot]}
<small>${l.starts}–${l.ends}</small>
${l.all===0?null:a`
<b>${B(l.done)}</b>
<small>/ ${B(l.all)}</small>
`}
</h3>
${l.due?a`
${Co(l)}
<p class="board-counts">
${No.filter(T=>l.counts[T]>0).map(T=>a`
<button
type="button"
data-state=${T}
@click=${()=>w(l.slot,[T],p.date,null)}
>
${yt(T)}${ht(T,$)} ${B(l.counts[T])}
</button>
`)}
</p>
${c.length===0?null:a`
<p class="board-next ${l.over?"is-over":""}">
<span>${g.today.lacking(c.length,l.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${v}>
${z("copy")}${g.today.remind}
</button>
${S.button({...l,date:p.date,lacking:c},$)}
${M(l.slot,p.date,$)}
</p>
${S.part({...l,date:p.date,lacking:c},$)}
`}
`:a`
<p class="form-hint">${g.today.begins(l.starts)}</p>
`}
</section>
`},M=(l,p,{view:$,office:L})=>Ne(t.work.get().session,$.town)?a`
<button type="button" class="form-button" data-report @click=${()=>k(l,p)}>
${L.today.report}
</button>
`:null,y=(l,p,$)=>{let L=p.filter(c=>c.due).map(({slot:c})=>c),g=(c,v)=>{let{done:T,all:D,villages:b}=c[v];if(!L.includes(v)||D===0)return a`
<td>–</td>
`;let N=[...new Set(b.map(j=>ye(j,v)))];return a`
<td class=${b.length>0?"has-left":""}>
${b.length===0?a`
${T} / ${D}
`:a`
<button type="button" @click=${()=>w(v,N,l.date,c.committee??"none")}>
${T} / ${D}
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
${Do(l.villages).map(c=>a`
<tr data-committee=${c.committee??""}>
<th scope="row">${f(c.committee,$)}</th>
${g(c,"am")}${g(c,"pm")}
</tr>
`)}
</tbody>
</table>
`},x=(l,p)=>{let{words:$,office:L}=p,g=["am","pm"].flatMap(c=>{let v=en(l.villages,c);return v.length===0?[]:[{slot:c,units:v}]});return g.length===0||l.first_record===null||l.date<l.first_record?null:a`
<section class="board-holes">
<h3>${L.today.holes}</h3>
${g.map(({slot:c,units:v})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>w(c,["not_reported"],l.date,null)}>
${$[c]} ${L.today.lackingOf(v.length)}
</button>
${M(c,l.date,p)}
</p>
`)}
</section>
`},P=(l,p,$)=>{let{office:L}=$,g=(o==null?void 0:o.date)===X(l.date,-1)?Wn(o,$):null,c=Lo(l,p,g,s);return a`
<section class="board-todo" aria-label=${L.today.todo}>
<h3>${L.today.todo}${c.length===0?"":` · ${c.length}`}</h3>
${c.length===0?a`
<p class="form-hint">${L.today.nothing}</p>
`:a`
<ol class="board-list">
${c.map(v=>O(v,l,$))}
</ol>
`}
</section>
`},O=(l,p,$)=>{let{words:L,office:g,view:c}=$,{session:v}=t.work.get(),T=Ne(v,c.town),{today:D}=g,[b,N,j]={overdue:()=>{let H=l.kind==="overdue"?l.slot:"am";return T?[D.lacking(l.count,!0),ne(v,c.town)?D.callWhole:D.call,()=>S.open(H,p.date)]:[D.lacking(l.count,!0),D.check,()=>w(H,["not_reported"],p.date,null)]},disputed:()=>{let H=l.kind==="disputed"?l.slot:"am";return[D.disputed(l.count),D.check,()=>w(H,["contested"],p.date,null)]},bare:()=>T?[D.bare(l.count),g.plan.open,()=>t.work.set({open:"plan"})]:[D.bare(l.count),D.check,()=>h(ze([{kind:"range",field:"cleaners",from:0,to:0}]),p.date,null)],ending:()=>[D.ending(l.count),g.plan.open,()=>t.work.set({open:"plan"})],holes:()=>T?[D.holesLeft(l.count),D.report,()=>k("pm",X(p.date,-1))]:[D.holesLeft(l.count),D.check,()=>w("pm",["not_reported"],X(p.date,-1),null)]}[l.kind]();return a`
<li data-todo=${l.kind}>
<span>${"slot"in l?`${L[l.slot]}${L.colon}`:""}${b}</span>
<button type="button" class="form-button is-quiet" @click=${j}>${N}</button>
</li>
`},_=(l,{view:p,words:$,office:L})=>Ne(t.work.get().session,p.town)?a`
<p class="board-next board-plan">
<span>
${$.states.not_staffed} ${B(l.villages.filter(g=>!g.staffed).length)}
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
`:null;return{title:({office:l,view:p})=>p.date===null?l.today.title:l.today.past,key:({view:l})=>l.town??"",enter:()=>{n.close(),S.close(),i.stop(),[o,r,s]=[null,null,[]],m();let l=t.view.get();(l.date!==null||l.theme!=="coverage")&&t.view.set({...Te(l,"coverage"),date:null})},leave:()=>{i.stop(),n.close(),S.close()},body:l=>{let p=l.data.coverage.value;if(p===null)return a`
<p class="form-hint">${l.words.reading}</p>
`;p.date===V(new Date)&&d(p);let $=Wn(p,l),L=Ro($,$.date===V(new Date)?Ee(new Date):null);return a`
<p class="form-hint board-head">
${$.date===V(new Date)?l.words.asOf($.date,Ee(new Date($.as_of))):l.words.onDate($.date)}
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
${$.date===V(new Date)?P($,L,l):null}
${L.map(g=>C(g,$,l))} ${_($,l)} ${n.part($,l)}
${y($,L,l)}
`}
${o===null||o.date!==X($.date,-1)?null:x(Wn(o,l),l)}
`}}}function Wn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return fo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Ag(e,t,n){let{view:o,data:r,tools:s,work:i}=t,m={stores:t,acts:n,now:()=>Qt({view:o.get(),data:r.get(),words:bo[o.get().language]}),ask:()=>y(),signedIn:async x=>{try{return await x()}catch(P){if(!(P instanceof wo)||P.problem.status!==401||!await Gl(t))throw P;return x()}}},u={account:Zr(m),people:sa(m),changes:fs(m),history:ta(m),edit:ks(m),shape:gs(m),draw:hs(m),today:_a(m),report:Ca(m),plan:Ta(m),period:ua(m),calendar:ca(m),stages:Ma(m),compare:as(m),month:Zs(m)},f="",w=null,h=null,S=()=>i.set({open:null}),k=x=>{var O,_,l;w!==null&&((_=(O=u[w]).leave)==null||_.call(O)),w===null&&(h=document.activeElement instanceof HTMLElement?document.activeElement:null),w=x,document.body.classList.toggle("has-work",x!==null),document.body.classList.toggle("has-papers",x==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:ie}),x===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((l=(h==null?void 0:h.isConnected)===!0?h:document.getElementById("map"))==null||l.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=e.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},C=x=>{x!==null?i.set({open:"month"}):i.get().open==="month"&&S()};o.subscribe((x,P)=>{x.papers!==P.papers&&C(x.papers)}),o.get().papers!==null&&C(o.get().papers);let M=()=>{},y=()=>M();M=Po(e,t,x=>{let P=x.view.presenting?null:i.get().open;if(e.toggleAttribute("hidden",P===null),P!==w&&k(P),P===null)return null;let O=Qt(x),_=u[P],l=`${P} ${_.key(O)}`;l!==f&&(f=l,_.enter());let p=_.title(O);e.setAttribute("aria-label",p);let{mode:$}=s.get();return e.classList.toggle("is-placing",$.kind==="place"&&$.waiting),e.classList.toggle("is-comparing",$.kind==="compare"),e.classList.toggle("is-drawing",P==="shape"||P==="draw"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${p}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${O.words.action.close}
@click=${S}
>
${z("close")}
</button>
</header>
<div class="work-body work-${P}">${_.body(O)}</div>
`}),s.subscribe((x,P)=>{x.mode!==P.mode&&y()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&w!==null&&i.get().gate===null&&S()})}function Gl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Ag as mountWork};
