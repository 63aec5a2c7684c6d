import{a as _n,b as Mn,c as Wn}from"./chunk-GOAMFE5U.js";import{a as Cn,b as An}from"./chunk-N3NTY6E5.js";import{a as Ln}from"./chunk-GEY32XWL.js";import{a as st,b as U,c as ge,d as ye,e as K,f as We,g as ie,h as Ce,i as Q,j as xe}from"./chunk-DVO3HVRN.js";import{a as In,d as lt}from"./chunk-M7XNBHTI.js";import{a as rn,l as sn}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as me,c as gn,f as yn,g as bn,h as hn,i as wn,k as $n,l as vn,m as kn,n as ot,o as xn,p as Sn,q as On,r as Tn,s as Me,t as pe,u as Pn,v as Dn,w as rt,x as Rn,y as Nn,z as fe}from"./chunk-PF3ADL2E.js";import{b as En}from"./chunk-YRUYLTHN.js";import{a as an}from"./chunk-T7MBHWAZ.js";import{$ as Ze,H as tn,M as nn,U as ne,W as F,X as de,Y as dn,Z as G,_ as oe,b as Ve,c as Bt,d as jt,e as Ut,f as qt,i as ue,j as Kt,l as Ht,n as zt,o as Gt,p as Je,q as Vt,r as Jt,s as Yt,t as Pe,u as De}from"./chunk-IXQHXTOQ.js";import{e as Zt,f as le,g as ve,i as en,l as un}from"./chunk-7PYEGKLI.js";import{b as Ye,d as Re}from"./chunk-OHO2IDJI.js";import{d as Xt}from"./chunk-WQ4GJQXI.js";import{a as ee,e as It}from"./chunk-RA6FLBFZ.js";import{a as H}from"./chunk-KXHZUGMI.js";import{c as Ct,d as Ge,e as Z,f as At}from"./chunk-AZIKMIE6.js";import{g as Lt}from"./chunk-5COR5YU2.js";import{a as et,b as Ee,c as tt,e as _e,f as nt,g as ke,i as fn}from"./chunk-66X7AXZM.js";import{c as cn,i as Qe,n as Ne,u as j}from"./chunk-U4PHT47S.js";import{a as pn}from"./chunk-DHPYUQPK.js";import{b as re}from"./chunk-QWJPFQCG.js";import{a as mn}from"./chunk-HB2I47BM.js";import{a as te,b as Oe}from"./chunk-KGYZF5QC.js";import{a as ln}from"./chunk-4AQ4XN4M.js";import{L as on,N as Xe,Z as z,b as Ft,c as Te,q as Qt}from"./chunk-W2ZYICIW.js";import{a,b as Wt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var lr="tuntu.draft.";var ce=new Map,Ae=!1;function Le(t,e){return`${lr}${t} ${e}`}function Bn(t,e,n){let o=Le(t,e),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),ce.delete(o)}catch{ce.set(o,r)}Kn()}function jn(t,e){let n=Hn(Le(t,e));return n===null?null:{name:e,...n}}function Un(t){let e=Le(t,"");return ir().filter(n=>n.startsWith(e)).flatMap(n=>{let o=Hn(n);return o===null?[]:[{name:n.slice(e.length),...o}]}).sort((n,o)=>o.at-n.at)}function qn(t,e){let n=Le(t,e);ce.delete(n),Kn(),zn(n)}function Kn(){ce.size>0!==Ae&&(Ae=!Ae,Ae?window.addEventListener("beforeunload",Fn):window.removeEventListener("beforeunload",Fn))}function Fn(t){t.preventDefault(),t.returnValue=!0}function Hn(t){let e=ce.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return zn(t),null}function ir(){try{return[...new Set([...ce.keys(),...Object.keys(localStorage)])]}catch{return[...ce.keys()]}}function zn(t){try{localStorage.removeItem(t)}catch{}}function it(t){return{now:t,past:[],future:[]}}function Ie(t,e,n){let{now:o,past:r}=t,s=Object.keys(n);if(s.every(b=>Object.is(o[b],n[b])))return t;let i={};for(let b of s)i[b]=o[b];let m=r[r.length-1],p=(m==null?void 0:m.note)===e?{note:e,before:{...i,...m.before},after:{...m.after,...n}}:null,f=p===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...f,p??{note:e,before:i,after:n}].slice(-200),future:[]}}function Gn(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Vn(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Jn=7;function Yn(t,e,n,o){let r=it({boxes:{},...Fe(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Fe({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function at({written:t,feature:e},n){return t.now.boxes[n]??Je(e.properties[n])}function Xn(t,e,n){if(at(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:Ie(t.written,e,{boxes:o})}}function Qn(t,e){let n=so(t.written.now.boxes,o=>o===e);return{...t,written:Ie(t.written,`leave ${e}`,{boxes:n})}}function ct(t,e){return{...t,written:Ie(t.written,Object.keys(e).join(),e)}}function Zn(t,[e,n]){return ct(t,{lon:e.toFixed(Jn),lat:n.toFixed(Jn)})}function eo({written:{now:t},feature:e}){let{lon:n,lat:o}=Fe(e);return t.lon.trim()!==n||t.lat.trim()!==o}function to(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>no(e,o,r))||eo(t)}function no(t,e,n){return n.trim()!==Je(t.properties[e]).trim()}function ar({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function oo(t,e){let n=Yt(e,t.feature,t.written.now.boxes);if(!eo(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=ar(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function ro(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...ut(t,n,`"${e.version}"`),late:e}}function ut(t,e,n){let{feature:o,written:r}=t,s=Fe(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Fe(e),m=so(r.now.boxes,(p,f)=>!no(o,p,f));return{...t,feature:e,tag:n,late:null,written:it({...r.now,...i,boxes:m})}}function dt(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function so(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var lo=1,io="edit ";function mt({layer:t,fid:e}){return`${io}${t}.${e}`}function pt(t){return to(t)||t.written.now.reason.trim()!==""}function ft(t){let{account:e,selection:n}=t;pt(t)?Bn(e,mt(n),{form:lo,draft:t}):be(t)}function be({account:t,selection:e}){qn(t,mt(e))}function gt(t,e){return co(jn(t,mt(e)))}function ao(t){return Un(t).filter(({name:e})=>e.startsWith(io)).flatMap(e=>co(e)??[])}function co(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==lo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Be=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let o=ao(e);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}row(e,n){var m;let{draft:o,at:r}=e,{account:s}=n.office,i=oe(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ne(o.selection.layer,o.feature,n)}</b>
<span>${[i,...cr(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((m=this.throwing)==null?void 0:m.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?Q(s.throwSure,s.throwAway,()=>{be(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function cr({selection:t,written:e},n){let o=new Map(ue(t.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(e.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var dr=90;function yt({town:t,role:e,unit:n,level:o},r){let{office:s,data:i,view:m}=r,p=At(i,t),f=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[e],p===void 0?t:ee(p,m.language),f)}function uo(t){let{work:e,data:n}=t.stores,o=new Be(t),r=null,[s,i,m]=["",null,"read"],[p,f,b]=[null,"",""],w=l=>c=>{[p,f]=[j(c),l],t.ask()},v=()=>{t.signedIn(bn).then(l=>{r=l,t.ask()},w("tokens"))},R=()=>{lt(async()=>{await gn();let l=await In();e.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{t.acts.readAgain(),H(n,t.now().office.account.signedOut)},w("tokens"))},D=l=>{l.preventDefault();let c=l.currentTarget,{old:g="",fresh:x="",again:u=""}=xe(l),{gate:d,account:h}=t.now().office;[p,f]=[null,"password"],b=Ln(x)<10?d.short:x!==u?d.differ:"",t.ask(),b===""&&t.signedIn(()=>lt(()=>yn(g,x))).then(()=>{c.reset(),H(n,h.changed)},w("password"))},N=l=>{l.preventDefault();let c=l.currentTarget,{token:g="",days:x=""}=xe(l);[p,f,s]=[null,"tokens",""],t.signedIn(()=>hn(g.trim(),m,Number(x))).then(u=>{s=u,We(c,"token"),v()},w("tokens"))},y=l=>{i=null,t.signedIn(()=>wn(l)).then(v,w("tokens"))},O=(l,c)=>f===l&&b!==""?a`
<div class="form-problem" role="alert">${b}</div>
`:U(f===l?p:null,c,`form-problem-${l}`),T=(l,c)=>{let{account:g,allTowns:x}=c.office,u=[...l.administrator?[x]:[],...l.memberships.map(d=>yt(d,c))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(et(l))[0]}</span>
<div>
<b>${et(l)}</b>
<span>${g.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(u.length===0?[g.noRoles]:u).map(d=>a`
<li>${d}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${R}>${g.signOut}</button>
</section>
`},C=(l,c)=>{let{account:g,gate:x}=c.office;return a`
<details class="work-more">
<summary>${g.password}</summary>
<form @submit=${D}>
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
${K({name:"old",label:g.old,type:"password",autocomplete:"current-password",required:!0})}
${K({name:"fresh",label:x.newPassword,type:"password",autocomplete:"new-password",hint:x.rules,required:!0})}
${K({name:"again",label:x.again,type:"password",autocomplete:"new-password",required:!0})}
${O("password",c)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},L=(l,c)=>{let{account:g}=c.office,x=l.last_used===null?g.neverUsed:g.used(F(new Date(l.last_used))),u=[g[l.scope],g.until(F(new Date(l.expires))),x];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${u.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,t.ask()}}
>
${g.remove}
</button>
</div>
${i===l.token?Q(g.removeSure,g.remove,()=>y(l.token),()=>{i=null,t.ask()},c):null}
</li>
`},A=l=>{let{account:c}=l.office;return a`
<section class="work-tokens">
<h3>${c.tokens}</h3>
<p class="form-hint">${c.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>L(g,l))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${c.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${c.secretOnce}</p>
${Ce(c.secret,s,t)}
</div>
`}
${O("tokens",l)}
<details class="work-more">
<summary>${c.make}</summary>
<form @submit=${N}>
${K({name:"token",label:c.tokenName,required:!0,lengthMost:64})}
${ie("scope",c.scope,[["read",c.read],["write",c.write]],m,g=>m=g)}
${K({name:"days",label:c.days,value:String(dr),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${c.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=e.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,p,f,b]=[null,"",null,null,"",""],((l=e.get().session)==null?void 0:l.signed_in)===!0?v():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:c}=e.get();return c===null||!c.signed_in?a``:a`
${T(c,l)} ${o.body(c.account,l)} ${C(c,l)} ${A(l)}
`}}}function je(t){let e=t.flatMap(i=>i===null?[]:sn(i));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=rn(e.map(i=>i.flatMap(([m=0,p=0])=>[m,p])));return[n,o,r,s]}var mr=["version","updated_at","created_at","town"];function fo(t,e){let n=new Map(t.map(r=>[Ge(r),r])),o=new Map(e.map(r=>[Ge(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],m=s===null||i===null?[]:pr(s,i);return s===null||i===null||m.length>0?[{fid:r,was:s,is:i,fields:m}]:[]})}function pr(t,e){let[n,o]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!mr.includes(i)&&!mo(n[i],o[i]));return mo(t.geometry,e.geometry)?s:[...s,"geometry"]}function mo(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function go(t,e,n,o,r){let[s,i]=[po(t,n,r),po(e,n,r)],m=new Set([...s.keys(),...i.keys()]),p=[...m].filter(f=>f!==null&&!o.includes(f));return[...o,...p,null].flatMap(f=>m.has(f)?[{value:f,was:s.get(f)??he,is:i.get(f)??he}]:[])}var he={count:0,measure:0};function Ue(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function po(t,e,n){let o=new Map;for(let{properties:r}of t){let s=fr(r,e),i=n===null?0:Number(r[n]??0);o.set(s,Ue(o.get(s)??he,{count:1,measure:i}))}return o}function fr(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var gr=7,bt=40,yr=400;function ht({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function wo(t){let{view:e,tools:n}=t.stores,[o,r]=["",""],s=null,[i,m]=[!1,null],p=null,f=bt,b=0,w=()=>{let{town:l}=e.get();if(l===null)return;let c=b+=1;[i,m,p,f]=[!0,null,null,bt],t.ask();let[g,x]=[ve(o),r===""?null:ve(r)];Promise.all(Xt(e.get().theme).map(async u=>{let[d,h]=await Promise.all([Qe(u,l,void 0,g),Qe(u,l,void 0,x)]);return{layer:u,then:d,now:h,changed:fo(d,h)}})).then(u=>{c===b&&([s,i]=[u,!1],v(),t.ask())},u=>{c===b&&([m,i]=[j(u),!1],t.ask())})},v=()=>{let l=(s??[]).flatMap(x=>D(R(x))),c=ho(l.filter(({fields:x,is:u})=>u===null||x.includes("geometry")).map(x=>x.was)),g=ho(l.map(x=>x.is));n.set({mode:c===null&&g===null?re:{kind:"compare",change:0,was:c,is:g}})},R=l=>{let{layer:c,then:g,now:x}=l,[u,d]=[e.get(),t.stores.data.get()],h=k=>tn(u,{...d,layers:{[c]:{status:"ready",value:k,problem:null}}},c),[S,P]=[h(g),h(x)];if(S.fids===null||P.fids===null)return l;let $=l.changed.filter(({fid:k})=>{var M,W;return((M=S.fids)==null?void 0:M.has(k))===!0||((W=P.fids)==null?void 0:W.has(k))===!0});return{layer:c,then:S.features,now:P.features,changed:$}};e.subscribe((l,c)=>{s===null||t.stores.work.get().open!=="compare"||(l.committee!==c.committee||l.filter!==c.filter||l.table!==c.table)&&v()});let D=({layer:l,changed:c})=>p===null?c:p.layer===l?c.filter(g=>ht(g)===(p==null?void 0:p.kind)):[],N=(l,c)=>{p=(p==null?void 0:p.layer)===l&&p.kind===c?null:{layer:l,kind:c},f=bt,v(),t.ask()},y=(l,{fid:c,was:g,is:x})=>{let u=je([(g==null?void 0:g.geometry)??null,(x==null?void 0:x.geometry)??null]);x!==null&&e.set({selected:{layer:l,fid:c}}),u!==null&&t.acts.showExtent(u)},O=(l,c)=>{let g=c.flatMap(({fid:x,is:u})=>u===null?[]:[x]);e.set({...Re(e.get(),l,`fid IN (${g.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},T=(l,c)=>{let{compare:g}=c.office,x=l==="from"?o:r,u=(P,$)=>{let k=P===""?"":`${P}${$===""?"":`T${$}`}`,M=en(k)??"";l==="from"?o=M===""?o:M:r=M,w()},d=F(new Date),[h="",S=""]=x===""?[d,""]:x.split("T");return a`
<div class="compare-moment" data-moment=${l}>
<span>${g[l]}</span>
<input
type="date"
aria-label=${`${g[l]} ${c.words.action.date}`}
max=${d}
.value=${h}
@change=${P=>u(P.target.value,S)}
/>
<input
type="time"
step="any"
aria-label=${`${g[l]} ${g.time}`}
.value=${S}
@change=${P=>u(h,P.target.value)}
/>
</div>
`},C=(l,c)=>{let{layer:g,then:x,changed:u}=l,{words:d,office:h}=c,S=hr(g),P=Lt(g),$=zt(g,P,d),k=go(x,l.now,P,Object.keys($),S),M=k.reduce((E,{was:J,is:V})=>({value:null,was:Ue(E.was,J),is:Ue(E.is,V)}),{value:null,was:he,is:he}),W=(E,{was:J,is:V},q)=>a`
<tr class=${q?"compare-total":""}>
<th scope="row">${E}</th>
<td>${yo(J,S)}</td>
<td>${yo(V,S)}</td>
<td>${$r(J,V,S)}</td>
</tr>
`,I=E=>u.filter(J=>ht(J)===E).length,B=D(l),_=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${h.compare.then}</th>
<th scope="col">${h.compare.now}</th>
<th scope="col">${h.compare.difference}</th>
</tr>
</thead>
<tbody>
${k.length<2?null:k.map(E=>W(E.value===null?d.filter.blank:$[E.value]??E.value,E,!1))}
${W(d.table.sum,M,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${g}>
<h3>${d.layers[g]}${S===null?"":c.office.paren("",wr(S,c))}</h3>
${u.length===0?a`
<p class="form-hint">${h.compare.same}</p>
${_}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(E=>I(E)===0?null:a`
<button
type="button"
class="compare-kind is-${E}"
data-kind=${E}
aria-pressed=${(p==null?void 0:p.layer)===g&&p.kind===E}
@click=${()=>N(g,E)}
>
${h.compare[E]}
<b>${te(I(E))}</b>
</button>
`)}
${B.every(({is:E})=>E===null)||B.length>yr?null:a`
<button type="button" class="text-button" data-rows @click=${()=>O(g,B)}>
${z("table")}${d.tool.table}
</button>
`}
</div>
${_}
<ol class="compare-rows">
${B.slice(0,f).map(E=>A(g,E,c))}
</ol>
${B.length<=f?null:a`
<button type="button" class="form-button is-quiet" @click=${L}>
${h.compare.more(te(B.length-f))}
</button>
`}
`}
</section>
`},L=()=>{f+=200,t.ask()},A=(l,c,g)=>{let x=c.is??c.was;if(x===null)return null;let u=ht(c);return a`
<li>
<button type="button" data-fid=${c.fid} @click=${()=>y(l,c)}>
<i class="is-${u}" aria-hidden="true"></i>
<b>${ne(l,x,g)}</b>
<span>${u==="edited"?vr(l,c,g):g.office.compare[u]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:c}})=>`${l??""} ${c}`,enter:()=>{o===""&&(o=Zt(e.get())??G(F(new Date),-gr)),s=null,w()},leave:()=>b+=1,body:l=>a`
<div class="compare-moments">${T("from",l)} ${T("to",l)}</div>
<p class="form-hint compare-says">
${Ze(ve(o),l.words)} →
${r===""?l.office.compare.present:Ze(ve(r),l.words)}
</p>
${l.view.committee===null&&l.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${l.office.compare.narrowed}</p>
`}
${U(m,l)}
${i?a`
<p class="form-hint" role="status">${l.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:c})=>c.length===0))===!0?a`
<p class="form-hint" role="status">${l.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:c})=>c.length>0))===!0?br(l):null}
${(s??[]).map(c=>C(R(c),l))}
`}
`}}function br({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function hr(t){let{shape:e}=Te(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function wr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function $o(t,e){return e==="area_m2"?Oe(t*3/2e3):te(t)}function yo({count:t,measure:e},n){return n===null?te(t):a`
${$o(e,n)}
<small>${te(t)}</small>
`}function $r(t,e,n){let o=bo(e.count-t.count,te);return n===null?o:a`
${bo(e.measure-t.measure,r=>$o(r,n))}
<small>${o}</small>
`}function bo(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function vr(t,{was:e,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return Ht(i,r);let m={field:i,was:(e==null?void 0:e.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},p=De(t,m,r);return`${p.label}${r.words.colon}${p.was} → ${p.is}`}).join("; ")}function ho(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var vo=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function qe(t,{words:e,office:n}){return Ft(t)?e.layers[t]:n.lists[t]??t}var wt=6,kr=vo;function $t(t,e){let{log:n}=e.office,o=t.slice(0,wt).map(({layer:s,op:i,count:m})=>{var p,f;return((f=(p=n.people)[s])==null?void 0:f.call(p,i,m))??n.touch(qe(s,e),i,m)}),r=t.length>wt?n.andMore(t.length-wt):"";return o.join(e.words.listComma)+r}function Ke({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>kr.includes(n))}function vt(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function ko(t,e){return!/^tuntu [a-z ]+$/.test(t)&&vt(t,e)!==""}function xr(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function xo({who:t="",role:e},n){if(t==="")return"";let{office:o}=n,r=xr(t,n);return o.log.by(e===void 0?r:o.paren(r,o.roles[e]))}function So(t,e){let{office:n,words:o}=e;return(t??[]).map(({login:s,name:i,role:m,unit:p,level:f})=>{let b=p!==""?e.committees.get(p)??p:f===""?"":n.levels[f];return n.paren(i===""?s:i,b===""?n.roles[m]:`${n.roles[m]} · ${b}`)}).join(o.listComma)}function Oo({change:t,touched:e},n){return n.office.log.willUndo(t,$t(e,n))}function To(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",s="",i,m]=o;return i===void 0||m===void 0?n.conflict(qe(r,e),s):n.leaning(qe(r,e),s,i,qe(m,e))}var Sr={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ae=class{constructor(e,n=Sr){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function He(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=null,m=()=>{[n,s,i,o]=[null,null,null,""],r.end(),t.ask()},p=D=>{i=j(D),r.end(),t.ask()},f=D=>{let N=t.stores.view.get().town;N!==null&&([n,s,i,o]=[D,null,null,""],t.ask(),Me(N,D+1,1).then(({changes:[y]})=>{n===D&&((y==null?void 0:y.change)===D?s=y:i={title:"gone",status:404},t.ask())},p))},b=()=>{let D=t.stores.view.get().town;if(D===null||n===null||r.lasts)return;r.begin();let N=n;t.signedIn(()=>pe(D,N,o.trim())).then(()=>{H(t.stores.data,t.now().office.log.undone),m(),e()},p)},w=D=>a`
<div class="form-problem" role="alert">
${D.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(N=>a`
<li>${To(N,D)}</li>
`)}
</ul>
</div>
`,v=(D,N)=>{let y=D===null?[]:Pe(D,N.view.language,N);return y.length===0?null:a`
<ul class="form-faults">
${y.map(O=>a`
<li>${O}</li>
`)}
</ul>
`},R=(D,N)=>{let{log:y}=N.office;return Ke(D)?a`
${K({name:"undo-reason",label:N.office.paren(y.undoReason,N.office.optional),value:o,input:O=>o=O})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,N)}</p>
${ye(r.seconds,N)}
`:Q(Oo(D,N),y.undoIt,b,m,N)}
`:a`
<p class="form-problem" role="alert">
${D.undone_by===void 0?y.notHere(D.change):y.undoneBy(D.undone_by)}
</p>
`};return{end:m,part:(D,N)=>n!==D?a`
<button type="button" class="text-button log-undo" @click=${()=>f(D)}>
${z("undo")}${N.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?w(N):U(i,N,"undo-problem")}
${v(i,N)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${m}>${N.office.cancel}</button>
`:R(s,N)}
`}}var kt=30;function Po(t){let[e,n,o,r]=[[],!1,!1,!1],s=null,i=0,m=He(t,()=>p(null)),p=b=>{let w=t.stores.view.get().town;if(w===null)return;let v=i+=1;r=!0,t.ask(),Me(w,b,kt+1).then(R=>{if(v!==i||t.stores.view.get().town!==w)return;let D=R.changes.slice(0,kt);e=b===null?D:[...e,...D],[n,o,r,s]=[R.may_undo,R.changes.length<=kt,!1,null],t.ask()},R=>{v===i&&([s,r]=[j(R),!1],t.ask())})},f=(b,w)=>{let{log:v}=w.office;return a`
<li class="log-entry" data-change=${b.change}>
${xt(b,w)}
<p class="log-what">${Or(b,w)}</p>
${St(b,w)}
${b.undone_by===void 0?n&&Ke(b)&&!le(w.view)?m.part(b.change,w):null:a`
<p class="log-mark">${v.undoneBy(b.undone_by)}</p>
`}
</li>
`};return{title:({words:b})=>b.work.changes,key:({view:b})=>{var w;return`${b.town??""} ${((w=t.stores.work.get().session)==null?void 0:w.account)??0}`},enter:()=>{[e,o]=[[],!1],m.end(),p(null)},body:b=>a`
${U(s,b)}
${ke(t.stores.work.get().session,b.view.town)?null:a`
<p class="form-hint">${b.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?a`
<p class="form-hint">${b.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(w=>f(w,b))}
</ol>
${o||e.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var w;return p(((w=e[e.length-1])==null?void 0:w.change)??null)}}
>
${b.office.more}
</button>
`}
`}}function Or({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[$t(t,n),So(e,n)].filter(o=>o!=="").join(n.words.colon)}function xt(t,e){let{at:n,change:o}=t,{log:r}=e.office;return a`
<p class="log-head">
<time datetime=${n}>${oe(n)}</time>
<span>${xo(t,e)}</span>
<small>${r.change(o)}</small>
</p>
`}function St({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),vt(t,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Do({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,s=e.written.now.reason.trim(),i=dt(e,JSON.stringify([e.tag,n,s]),fe),{tag:m,key:p}=i;return{draft:i,answer:t(()=>Rn(o,r,n,{tag:m,reason:s,key:p}))}}function Ro({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),s=dt(e,`delete ${e.tag} ${r}`,fe),{tag:i,key:m}=s;return{draft:s,answer:t(()=>Nn(n,o,{tag:i,reason:r,key:m}))}}function No(t,e,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:m}=t,{edit:p}=n.office;return a`
${Tr(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(f=>Pr(f,t,e,n))} ${Rr(t,e,n)}
${K({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:f=>e.write({reason:f})})}
${Nr(o,e,n)} ${Er(t,n)}
<div class="form-foot">
${ye(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ge(i,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${m?Q(p.deleteSure,p.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${p.delete}
</button>
`}
`}function Tr(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function Pr(t,{draft:e,problem:n},o,r){var D;let{name:s,kind:i,label:m,unit:p,options:f}=t,b=at(e,s),w=N=>o.type(s,N);if(Vt(t))return Dr(t,b,n,o,r);let v=p===""?m:r.office.paren(m,p);if(i==="listed"||i==="boolean"||i==="committee"){let N=i==="committee"?r.office.edit.noCommittee:r.office.none,y=b===""||f.some(([O])=>O===b)?[]:[[b,b]];return ie(s,v,[["",N],...f,...y],b,w)}let R=s==="aliases"?r.office.edit.aliasesHint:void 0;return K({name:s,label:v,value:b,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:w,fault:((D=n==null?void 0:n.faults)==null?void 0:D.some(N=>N.field===s))??!1,...R===void 0?{}:{hint:R}})}function Dr(t,e,n,o,r){var f;let{name:s,label:i}=t,m=_n("m2"),p=Ve(e,"m2");return K({name:s,label:i,value:Ut(e,m),mode:"decimal",input:b=>{var v;let w=((v=Ve(b,m))==null?void 0:v.unit)??m;w!==m&&Mn(w),o.type(s,jt(b,m))},settled:Bt,beside:Wn(m,r.words,o.redraw),fault:((f=n==null?void 0:n.faults)==null?void 0:f.some(b=>b.field===s))??!1,hint:p===null?r.office.edit.areaHint:r.office.edit.areaIs(qt({...p,unit:m},r.words))})}function Rr({draft:t,placing:e},n,o){if(Te(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${K({name:"lon",label:r.lon,value:s,mode:"decimal",input:m=>n.write({lon:m})})}
${K({name:"lat",label:r.lat,value:i,mode:"decimal",input:m=>n.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${z("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Nr(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=t.selection,i=new Map(ue(s,n).map(f=>[f.name,f])),m=(f,b)=>Gt(s,f,b,n),p=f=>{let[b,w]=[t.written.now.boxes[f],i.get(f)];return b===void 0||w===void 0?"–":a`
<b>${m(f,Jt(w,b))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(f)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(f=>a`
<th scope="col">${f}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:f,was:b,is:w})=>{var v;return a`
<tr data-field=${f}>
<th scope="row">${((v=i.get(f))==null?void 0:v.label)??(f==="geometry"?r.shape:f)}</th>
<td>${m(f,b)}</td>
<td>${m(f,w)}</td>
<td>${p(f)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Er({problem:t,says:e},n){let o=t===null?[]:Pe(t,n.view.language,n);return a`
<div id="edit-says">
${e===""?U(t,n):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var _r=1e4;function _o(t){return new Ot(t)}var Ot=class{constructor(e){this.ports=e;this.waiting=new ae(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Zn(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${ne(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Eo(n,e)&&pt(n)&&this.tellKept(n);let r=gt(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":oe(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(le(e.view))return Mr(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,e);let i=fn(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${No(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>Xn(o,e,n))},write:e=>{this.change(n=>ct(n,e))},leave:e=>{this.change(n=>Qn(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?re:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Vn(o.written):Gn(o.written)})))}};tellKept(e){let n=this.ports.now(),o=ne(e.selection.layer,e.feature,n);H(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;be(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,ft(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Eo(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=gt(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):ft(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){rt(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Yn(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=j(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=Ee(this.ports.stores.work.get().session,o.view.town);return ue(e.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:m,seconds:p}=this.waiting,{mode:f}=this.ports.stores.tools.get(),b=f.kind==="place"&&f.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:m,waitedS:p,deleting:r,says:s,placing:b,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=oo(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Do(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Ro(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),s=>this.failed(e,s))}finish(e,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),H(r,n);let m=this.shows(e),p=this.latest(e);if(!o&&!Wr(p,e)){this.goOn(p);return}be(e),m&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(e){let{selection:n}=e;rt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(ut(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=j(n),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?ro(r,o):r),!this.shows(e)||!s){let i=this.ports.now(),m=ne(e.selection.layer,e.feature,i);H(this.ports.stores.data,i.office.edit.unsaved(m,En(o,i)),_r);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function Mr({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function Wr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Eo({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function Mo(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),t.ask()},m=p=>{let f=t.stores.view.get().town;f===null||r.lasts||(r.begin(),t.signedIn(()=>Pn(f,p,o.trim())).then(()=>{H(t.stores.data,t.now().office.log.erased),i(),e()},b=>{s=j(b),r.end(),t.ask()}))};return{end:i,part:(p,f,b,w)=>{let{log:v}=w.office,R=`${p} ${JSON.stringify(f)}`;return n!==R?a`
<button
type="button"
class="text-button log-erase"
aria-label=${v.eraseOf(b)}
@click=${()=>{i(),n=R,t.ask()}}
>
${z("erase")}${v.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,w,"erase-problem")}
${K({name:"erase-reason",label:w.office.paren(v.eraseReason,w.office.optional),value:o,input:D=>o=D})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,w)}</p>
${ye(r.seconds,w)}
`:Q(v.willErase(b),v.eraseIt,()=>m(f),i,w)}
</div>
`}}}var Tt=20;function Co(t){let{view:e,data:n,tools:o,work:r}=t.stores,[s,i,m]=[[],!1,!1],p=null,f=0,b="",w=l=>{let{mode:c}=o.get();return c.kind==="compare"&&c.change===l.change},v=He(t,()=>D(null)),R=Mo(t,()=>D(null)),D=l=>{let{selected:c}=e.get();if(c===null)return;let g=f+=1;m=!0,t.ask(),Dn(c.layer,c.fid,l,Tt+1).then(x=>{let u=e.get().selected;if(g!==f||(u==null?void 0:u.layer)!==c.layer||u.fid!==c.fid)return;let d=x.slice(0,Tt);s=l===null?d:[...s,...d],[i,m,p]=[x.length<=Tt,!1,null],t.ask()},x=>{g===f&&([p,m]=[j(x),!1],t.ask())})},N=l=>{let c=w(l),[g,x]=[l.before??null,l.after??null];o.set({mode:c?re:{kind:"compare",change:l.change,was:g,is:x}});let u=je([g,x]);!c&&u!==null&&t.acts.showExtent(u),t.ask()},y=(l,c)=>{if(l.before==null||l.after==null)return null;let{log:g}=c.office,x=w(l),u=P=>P===void 0?"":`${Oe(P*3/2e3)} ${c.words.unit.mu}`,[d,h]=[u(l.area_m2_before),u(l.area_m2_after)],S=d===h||d===""||h===""?"":g.area(d,h);return a`
<div class="log-shape">
<span>${l.before.type==="Point"?g.place:g.shape} ${S}</span>
<button type="button" class="text-button log-compare" aria-pressed=${x} @click=${()=>N(l)}>
${z(x?"hidden":"eye")}${x?g.hide:g.show}
</button>
${x?a`
<p class="log-key">
<i class="is-was"></i>
${g.was}
<i class="is-now"></i>
${g.is}
</p>
`:null}
</div>
`},O=(l,{layer:c,fid:g},x,u,d)=>tt(r.get().session,d.view.town)&&!le(d.view)&&Kt(c,x.field)&&[x.was,x.is].some(Wo)?R.part(l.change,{layer:c,fid:g,field:x.field},u,d):null,T=(l,c)=>tt(r.get().session,c.view.town)&&!le(c.view)&&Wo(l.why)&&ko(l.why??"",c)?R.part(l.change,{change:l.change},c.office.log.ofReason(l.change),c):null,C=(l,c,g)=>{if(l.differs.length===0)return null;let{layer:x}=c;return a`
<dl class="log-fields">
${l.differs.map(u=>{let{label:d,was:h,is:S}=De(x,u,g);return a`
<div data-field=${u.field}>
<dt>${d}</dt>
<dd>
${l.op==="insert"?null:a`
<s>${h}</s>
<span aria-hidden="true">→</span>
`}
<b class=${It(S)?"latin":""}>${S}</b>
${O(l,c,u,d,g)}
</dd>
</div>
`})}
</dl>
`},L=(l,c,g)=>{let{log:x}=g.office,u={insert:x.created,update:x.changed,delete:x.deleted}[l.op],d=l.op==="update"&&l.differs.length===0&&l.before==null;return a`
<li class="log-entry" data-change=${l.change}>
${xt(l,g)}
<p class="log-what">${u}${d?` · ${x.nothing}`:""}</p>
${St(l,g)} ${T(l,g)}
${l.op==="delete"?null:C(l,c,g)} ${y(l,g)}
${ke(r.get().session,g.view.town)&&!le(g.view)?v.part(l.change,g):null}
</li>
`};return{title:l=>{let{selected:c}=l.view;if(c===null)return l.words.work.history;let g=Z(l.data,c.layer,c.fid)??l.data.picked.value,x=g===null?"":` · ${ne(c.layer,g,l)}`;return l.words.work.history+x},key:({view:{selected:l},data:{picked:c}})=>{var g;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${A(l,c.value)} ${((g=r.get().session)==null?void 0:g.account)??0}`},enter:()=>{var g;let{selected:l}=e.get(),c=`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${((g=r.get().session)==null?void 0:g.account)??0}`;c!==b&&(b=c,[s,i,p]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:re}),v.end(),R.end()),D(null)},leave:()=>b="",body:l=>{let{selected:c}=l.view;return c===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(p,l)}
${ke(r.get().session,l.view.town)?null:a`
<p class="form-hint">${l.office.log.only}</p>
`}
<ol class="log">
${s.map(g=>L(g,c,l))}
</ol>
${i||s.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${m}
@click=${()=>{var g;return D(((g=s[s.length-1])==null?void 0:g.change)??null)}}
>
${l.office.more}
</button>
`}
`}};function A(l,c){var u;let x=(u=(l===null?void 0:Z(n.get(),l.layer,l.fid))??c)==null?void 0:u.properties;return JSON.stringify((x==null?void 0:x.version)??(x==null?void 0:x.updated_at)??"")}}function Wo(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Ao=["viewer","clerk","planner","inspector","administrator"],Lo=["town","county","city","region"];var Pt=20;function Io(t){let[e,n,o]=[!1,!1,!1],r=[],s=null,i=0,m=w=>{let v=t.stores.view.get().town;if(v===null)return;let R=i+=1;o=!0,t.ask(),t.signedIn(()=>On(v,w,Pt+1)).then(D=>{if(R!==i)return;let N=D.slice(0,Pt);r=w===null?N:[...r,...N],[n,o,s]=[D.length<=Pt,!1,null],t.ask()},D=>{R===i&&([s,o]=[j(D),!1],t.ask())})},p=()=>{[e,n,o,r,s]=[!1,!1,!1,[],null],i+=1},f=({currentTarget:w})=>{let{open:v}=w;v!==e&&(p(),e=v,e&&m(null))},b=({at:w,login:v,name:R,village:D},N)=>{let y=N.office.looks,O=Ct(N.data,"villages").find(({properties:C})=>C.code===D),T=O===void 0?D??y.all:ee(O.properties,N.view.language);return a`
<li>
<time datetime=${w}>${oe(w)}</time>
<b>${R!==""?R:v!==""?v:y.gone}</b>
<span>${T}</span>
</li>
`};return{close:p,part:w=>{let v=w.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${f}>
<summary>${v.title}</summary>
<p class="form-hint">${v.hint}</p>
${U(s,w,"looks-problem")}
${r.length===0&&!o&&s===null?a`
<p class="form-hint">${v.none}</p>
`:null}
<ol class="looks">
${r.map(R=>b(R,w))}
</ol>
${n||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${o}
@click=${()=>{var R;return m(((R=r[r.length-1])==null?void 0:R.entry)??null)}}
>
${w.office.more}
</button>
`}
</details>
`}}}function Fo(t){let{view:e,data:n,work:o}=t.stores,r=[],s=null,i=!1,m=0,p=null,f="",b="clerk",[w,v]=["","town"],R=Io(t),D=$=>{[s,i]=[j($),!1],t.ask()},N=()=>e.get().town??"",y=()=>{let $=m+=1;t.signedIn(()=>$n(N())).then(k=>{$===m&&(r=k,t.ask())},k=>{$===m&&D(k)})},O=$=>{[s,f]=[null,""],t.signedIn($).then(y,D),t.ask()},T=$=>{f=$,s=null,t.ask()},C=()=>({role:b,unit:b==="clerk"?w:"",level:b==="inspector"?v:""}),L=$=>{$.preventDefault();let k=$.currentTarget,{login:M="",name:W="",provider:I}=xe($);[s,p]=[null,null];let B={login:M.trim(),name:W.trim(),provider:I!==void 0,...C()};t.signedIn(()=>vn(N(),B)).then(_=>{p={login:B.login,invitation:_},We(k),H(n,t.now().office.people.added(B.login)),y()},_=>{D(_),i=!0,t.ask()})},A=({account:$,login:k})=>{[s,p]=[null,null],t.signedIn(()=>kn(N(),$)).then(M=>{p={login:k,invitation:M},t.ask(),window.requestAnimationFrame(()=>{var W;return(W=document.querySelector(".work-invitation"))==null?void 0:W.scrollIntoView({block:"nearest"})})},D)},l=$=>{let{session:k}=o.get();k!==null&&t.signedIn(()=>Tn($)).then(()=>{o.set({session:{...k,anonymous:$}})},D)},c=$=>{var B;let{people:k,roles:M,levels:W}=$.office,I=[...$.committees];return $.committees.has(w)||(w=((B=I[0])==null?void 0:B[0])??""),a`
${ie("role",k.role,Ao.map(_=>[_,M[_]]),b,_=>{b=_,t.ask()})}
${b==="clerk"?ie("unit",k.unit,I,w,_=>w=_):null}
${b==="inspector"?ie("level",k.level,Lo.map(_=>[_,W[_]]),v,_=>v=_):null}
`},g=$=>{var I;let{people:k,optional:M}=$.office,W=((I=o.get().session)==null?void 0:I.provider)??"";return a`
<details class="work-more work-add">
<summary>${k.add}</summary>
<form @submit=${L}>
${K({name:"login",label:k.login,hint:k.loginHint,required:!0,lengthMost:64})}
${K({name:"name",label:$.office.paren(k.name,M),lengthMost:64})} ${c($)}
${W===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${k.byProvider}
</label>
`}
${x()?u($):null}
<button type="submit" class="form-button is-main">${k.addIt}</button>
</form>
</details>
`},x=()=>i&&(s==null?void 0:s.status)===409,u=$=>a`
<div class="form-problem" role="alert">${$.office.problem.taken}</div>
`,d=$=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:k}=$.office,{link:M,expires:W}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${k.linkFor(p.login)}</h3>
<p>${k.linkOnce}</p>
${An(M,k.scan)} ${Cn(M,$.words)} ${Ce(k.link,M,t)}
${W===void 0?null:a`
<p class="form-hint">${k.until(oe(W))}</p>
`}
</section>
`},h=($,k,M)=>{let{people:W}=M.office,I=`role ${k.id}`;return a`
<li>
<div class="work-line">
<span>${yt(k,M)}</span>
<button type="button" class="text-button" @click=${()=>T(I)}>
${W.take}
<span class="sr">${$.login}</span>
</button>
</div>
${f===I?Q(W.takeSure,W.take,()=>O(()=>Sn(N(),k.id)),()=>T(""),M):null}
</li>
`},S=($,k)=>{var J;let{people:M,allTowns:W}=k.office,I=$.account===((J=o.get().session)==null?void 0:J.account),B=[I?M.you:"",$.disabled?M.disabled:"",$.has_password||$.federated?"":M.noPassword,$.administrator?W:""].filter(V=>V!==""),[_,E]=[`give ${$.account}`,`disable ${$.account}`];return a`
<li class="work-person" data-login=${$.login}>
<p>
<b>${$.name===""?$.login:$.name}</b>
${$.name===""?null:a`
<span>${$.login}</span>
`}
${B.map(V=>a`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${$.memberships.map(V=>h($,V,k))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(_)}>${M.give}</button>
${$.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>A($)}>
${M.newLink}
</button>
`}
${I?null:$.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>O(()=>ot(N(),$.account,!1))}
>
${M.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(E)}>
${M.disable}
</button>
`}
</div>
${f===E?Q(M.disableSure,M.disable,()=>O(()=>ot(N(),$.account,!0)),()=>T(""),k):null}
${f===_?a`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),O(()=>xn(N(),$.account,C()))}}
>
${c(k)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${M.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>T("")}>
${k.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},P=$=>{let{session:k}=o.get();if((k==null?void 0:k.administrator)!==!0)return null;let{people:M}=$.office;return a`
<section class="work-settings">
<h3>${M.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${k.anonymous}
@change=${W=>l(W.target.checked)}
/>
${M.anonymous}
</label>
<p class="form-hint">${k.anonymous?M.anonymousOn:M.anonymousOff}</p>
</section>
`};return{title:({words:$})=>$.work.people,key:({view:$})=>{var k;return`${$.town??""} ${((k=o.get().session)==null?void 0:k.account)??0}`},enter:()=>{[r,s,p,f]=[[],null,null,""],R.close(),y()},leave:()=>{p=null},body:$=>a`
${x()?null:U(s,$)} ${d($)} ${g($)}
<section>
<h3>${$.office.people.list}</h3>
<ul class="work-list">
${r.map(k=>S(k,$))}
</ul>
</section>
${R.part($)} ${P($)}
`}}async function Bo(t,e,n){let o=new URLSearchParams({town:t,...n===""?{}:{reason:n}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await me("POST",`/api/cleaning/reports?${o.toString()}`,r)).json()).results}async function jo(t,e,n){let o=`/api/cleaning/suspensions?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).suspensions}function Uo(t,e){return Ko(`/api/cleaning/suspensions?town=${t}`,e)}function qo(t,e,n){return Ko(`/api/cleaning/suspensions/${e}/end?town=${t}`,{to:n})}async function Ko(t,e){return(await(await me("POST",t,e,{"Idempotency-Key":fe()})).json()).change}async function Ho(t,e,n){let o=`/api/cleaning/assignments?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).assignments}async function Dt(t,e,n){let o=`/api/cleaning/assignments?town=${t}${n?"&dry_run=true":""}`;return await(await me("POST",o,{edits:e},{"Idempotency-Key":fe()})).json()}function se(t,e,n,o){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}function we(t,e){return t.filter(({starts:n,ends:o})=>n<=e&&(o===null||o>=e))}function zo(t,e,n){return we(t,e).filter(({id:o,place:r,ends:s,instead_of:i})=>s!==null&&s<=n&&i===void 0&&!t.some(m=>m.id!==o&&m.place===r&&(m.ends===null||m.ends>s)))}function Rt(t,e){let n=new Map;for(let{cleaner:o,place:r}of we(t,e))n.set(o,[...n.get(o)??[],r]);return n}function Go(t,e,n,o){let r=o(e);return r===null?[]:[...t].filter(([,s])=>s.length+n<=3&&!s.includes(e)).map(([s,i])=>{let m=i.flatMap(p=>{let f=o(p);return f===null?[]:[Cr(r,f)]});return{cleaner:s,places:i.length,distanceM:Math.min(...m)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function Cr([t,e],[n,o]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-o)*111320)}var Vo=14,Lr=3;function Jo(t){let{stores:e}=t,n=null,o=new Set,[r,s,i]=[0,"",!1],m=null,p=null,f=null,[b,w]=[0,0],v=()=>e.view.get().town??"",R=u=>{p=j(u),t.ask()},D=()=>{let u=b+=1,d=F(new Date);Ho(v(),d,G(d,Vo+1)).then(h=>{u===b&&(n=h,t.ask())},R)},N=()=>[...o].map(u=>{let[d]=we(n??[],s).filter(h=>h.place===u);return d===void 0?{op:"add",cleaner:r,place:u,starts:s}:{op:"add",cleaner:r,instead_of:d.cleaner,place:u,starts:s,ends:s}}),y=()=>{[m,p,f]=[null,null,null],t.ask();let u=w+=1;r<1||o.size===0||Dt(v(),N(),!0).then(d=>{u===w&&({effect:m}=d,t.ask())},d=>{u===w&&R(d)})},O=async u=>{if(!i){[i,p]=[!0,null],t.ask();try{await t.signedIn(u),[o,r,m]=[new Set,0,null],D()}catch(d){p=j(d)}i=!1,t.ask()}},T=()=>O(async()=>{f=(await Dt(v(),N(),!1)).change??null,H(e.data,t.now().office.plan.saved)}),C=u=>O(async()=>{await pe(v(),u,""),f=null,H(e.data,t.now().office.log.undone)}),L=u=>{o=new Set(o),o.delete(u)||o.add(u),r=0,y()},A=u=>{var k;let[d,h]=u.split("."),S=(k=Z(e.data.get(),d==="streets"?"streets":"villages",Number(h)))==null?void 0:k.geometry;if((S==null?void 0:S.type)==="Point")return[S.coordinates[0]??0,S.coordinates[1]??0];if((S==null?void 0:S.type)!=="LineString")return null;let[P=0,$=0]=S.coordinates[0]??[];return[P,$]},l=(u,{data:d,view:h,words:S})=>{let[P,$]=u.split("."),k=Z(d,P==="streets"?"streets":"villages",Number($));return ee((k==null?void 0:k.properties)??{},h.language)||S.unnamed},c=(u,d,h)=>a`
<li>
<label>
<input type="checkbox" data-place=${u} .checked=${o.has(u)} @change=${()=>L(u)} />
<span>${l(u,h)}</span>
<small>${d}</small>
</label>
</li>
`,g=(u,d)=>d.length===0?null:a`
<h3>${u} · ${d.length}</h3>
<ul class="board-list plan-list">
${d}
</ul>
`,x=(u,d)=>{let{plan:h}=d.office,[S=""]=o,P=Go(Rt(u,s),S,o.size,A).slice(0,Lr),$=F(new Date),[k]=we(u,s).filter(W=>W.place===S),M=W=>{r=W,y()};return a`
<div class="report-foot plan-foot">
<p>
<b>${h.places(o.size)}</b>
${k===void 0?"":h.instead(k.cleaner)}
</p>
${se(h.from,[[$,d.words.headline.today],[G($,1),d.office.suspend.tomorrow]],s,W=>{s=W,y()})}
<h3>${h.nearest}</h3>
<div class="plan-near" role="group" aria-label=${h.whom}>
${P.map(W=>a`
<button
type="button"
data-cleaner=${W.cleaner}
aria-pressed=${W.cleaner===r}
@click=${()=>M(W.cleaner)}
>
<b>${h.cleaner(W.cleaner)}</b>
<small>${h.near((W.distanceM/1e3).toFixed(1),W.places)}</small>
</button>
`)}
</div>
${K({name:"plan-number",label:h.number,mode:"numeric",value:r===0?"":String(r),input:W=>M(Number(W)||0)})}
${m===null?null:a`
<p class="board-what" role="status" data-effect>
${h.effect(m.staffed.before,m.staffed.after,m.uncovered.length)}
${m.overloaded.length===0?"":a`
<br />
${h.tooMany(m.overloaded.map(h.cleaner).join(d.words.listComma))}
`}
</p>
`}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${m===null||i}
@click=${T}
>
${h.save}
</button>
</div>
`};return{title:({office:u})=>u.plan.title,key:({view:u})=>{var d;return`${u.town??""} ${((d=e.work.get().session)==null?void 0:d.account)??0}`},enter:()=>{[n,r,m,p,f]=[null,0,null,null,null],o=new Set,s=F(new Date);let{selected:u}=e.view.get();u!==null&&(u.layer==="villages"||u.layer==="streets")&&o.add(`${u.layer}.${u.fid}`),D()},body:u=>{let{office:d,words:h,data:S}=u,{plan:P}=d,$=S.coverage.value;if(n===null||$===null)return a`
${U(p,u)}
<p class="form-hint">${h.reading}</p>
`;let k=_e(e.work.get().session,u.view.town),M=({committee:q})=>k===null||k.includes(q??""),W=new Map(["villages","streets"].flatMap(q=>$[q].filter(M).map(X=>[`${q}.${X.fid}`,X]))),I=F(new Date),B=new Set(we(n,I).map(({place:q})=>q)),_=[...W.keys()].filter(q=>!B.has(q)),E=zo(n,I,G(I,Vo)).filter(({place:q})=>W.has(q)),J=[...Rt(n,I)].filter(([,q])=>q.filter(X=>X.startsWith("villages.")).length>3),V=[...o].filter(q=>!_.includes(q)&&!E.some(X=>X.place===q));return a`
${V.length===0?null:a`
<ul class="board-list plan-list">
${V.map(q=>c(q,"",u))}
</ul>
`}
${_.length+E.length+J.length===0?a`
<p class="form-hint">${P.none}</p>
`:null}
${g(P.uncovered,_.map(q=>{var X;return c(q,u.committees.get(((X=W.get(q))==null?void 0:X.committee)??"")??"",u)}))}
${g(P.ending,E.map(({place:q,ends:X})=>c(q,P.ends(X??""),u)))}
${g(P.overloaded,J.flatMap(([q,X])=>X.map(sr=>c(sr,P.cleaner(q),u))))}
${U(p,u)}
${f===null?null:a`
<p class="board-next" role="status">
<span>${P.saved}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${i}
@click=${()=>f!==null&&C(f)}
>
${z("undo")}${d.suspend.takeBack}
</button>
</p>
`}
${o.size===0?null:x(n,u)}
`}}}var $e=["on_time","late","partial","contested","missed","not_reported","not_staffed"],Se=["on_time","late"];function Y(t,e){let n=t[e]??"not_due";return n==="not_reported"&&!t.staffed?"not_staffed":n}function Xo(t,e){return t.slots.map(({slot:n,starts:o,ends:r,due:s})=>{let i=n==="pm"?"pm":"am",m=t.villages.map(v=>Y(v,i)),p=v=>m.filter(R=>R===v).length,f=Object.fromEntries([...$e,"suspended","not_due"].map(v=>[v,p(v)])),b=$e.reduce((v,R)=>v+f[R],0),w=f.on_time+f.late;return{slot:i,starts:o,ends:r,due:s,over:s&&(e===null||e>r),counts:f,all:b,done:w}})}function Nt(t){let e=new Map;for(let r of t){let s=r.committee??null;e.set(s,[...e.get(s)??[],r])}let n=[...e].map(([r,s])=>({committee:r,am:Yo(s,"am"),pm:Yo(s,"pm")})),o=({am:r,pm:s})=>r.villages.length+s.villages.length;return n.sort((r,s)=>o(s)-o(r)||(r.committee??"").localeCompare(s.committee??""))}function Yo(t,e){let n=t.filter(r=>$e.includes(Y(r,e))),o=n.filter(r=>!Se.includes(Y(r,e)));return{done:n.length-o.length,all:n.length,villages:o}}function Et(t,e){return t.filter(n=>Y(n,e)==="not_reported")}function Qo(t,e,n,o,r,s){let i=Nt(e).map(({committee:m})=>{let p=e.filter(f=>(f.committee??null)===m);return`${o(m)}${r.colon}${p.map(n).join(r.listComma)}`});return[s(t.date,t.clock,r[t.slot],e.length),...i].join(`
`)}var ze=60,Ir=350;function Zo({acts:t,ask:e}){let n=0,o="still",r=[],s=w=>w>=r.length-1?null:r[w]??null,i=()=>{window.clearInterval(n),o="still"},m=async()=>{let w=F(new Date);r=Array.from({length:ze},(v,R)=>G(w,R-ze+1)),o="reading",e(),await t.prepareDays(r.map((v,R)=>s(R)))},p=async w=>{if(await m(),o!=="reading")return;let v=r.indexOf(w),R=v<0||v===r.length-1?0:v;o="playing",t.playDay(s(R)),n=window.setInterval(()=>{R+=1,t.playDay(s(R)),R>=r.length-1&&i(),e()},Ir),e()},f=w=>{o==="still"?p(w):i(),e()},b=async w=>{let v=r.length>0&&o!=="reading";i(),v||await m(),i(),t.playDay(s(w)),e()};return{stop:i,part:(w,{office:v,view:R})=>{let D=F(new Date),N=ze-1-Math.round((Date.parse(D)-Date.parse(w))/864e5),y=o==="still"?v.today.play:v.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${y} @click=${()=>f(w)}>
${z(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${ze-1}
aria-label=${v.today.days}
aria-valuetext=${dn(w,R.language)}
.value=${String(Math.max(0,N))}
@input=${O=>{b(Number(O.target.value))}}
/>
<span>${o==="reading"?v.working:w.slice(5)}</span>
</div>
`}}}var Fr=14,Br=["rain","wind","roads","festival"];function er({stores:t,ask:e,now:n,signedIn:o}){let[r,s,i]=[!1,!1,!1],[m,p,f]=["","both",""],b=null,w=[],v=null,R=null,D=null,N=()=>t.view.get().town??"",y=d=>{if(D===d)return;D=d;let h=F(new Date);jo(d.town,h,G(h,Fr)).then(S=>{D===d&&(w=S,e())},()=>{})},O=()=>{[r,s,i,f]=[!1,!1,!1,""],[v,R,D,w]=[null,null,null,[]]},T=d=>{let h=F(new Date),S=de(new Date),P=d.slots.filter(({ends:$})=>S<$).map($=>$.slot==="pm"?"pm":"am");[r,i,f,R,v]=[!0,!1,"",null,null],m=P.length===0?G(h,1):h,p=P.length===1?P[0]??"both":"both",{committee:b}=t.view.get(),e()},C=async d=>{if(!s){[s,R]=[!0,null],e();try{await o(d)}catch(h){R=j(h)}s=!1,e()}},L=(d,h)=>C(async()=>{let S=b===null?{}:{committee:b};v={change:await Uo(N(),{from:m,to:m,slot:p,...S,reason:d}),text:h},r=!1}),A=d=>C(async()=>{await pe(N(),d,""),v=null,H(t.data,n().office.suspend.ended)}),l=({id:d})=>C(async()=>{await qo(N(),d,G(F(new Date),-1)),v=null,H(t.data,n().office.suspend.ended)}),c=(d,{office:h,words:S})=>{let P=F(new Date);return d===P?S.headline.today:d===G(P,1)?h.suspend.tomorrow:d},g=(d,{committees:h,office:S})=>d===void 0?S.report.allCommittees:h.get(d)??d,x=(d,h)=>{let{office:S,words:P,committees:$}=h,{suspend:k}=S,M=F(new Date),W=d.villages.filter(E=>b===null||E.committee===b),I=g(b??void 0,h),B=[c(m,h),k.slots[p]],_=E=>{L(E,k.suspended(...B,I))};return a`
<div class="board-suspend-form">
${se(k.day,[[M,P.headline.today],[G(M,1),k.tomorrow]],m,E=>{m=E,e()})}
${se(S.report.slot,[["am",k.slots.am],["pm",k.slots.pm],["both",k.slots.both]],p,E=>{p=E,e()})}
<div class="form-field">
<label for="suspend-committee">${k.scope}</label>
<select
id="suspend-committee"
@change=${E=>{b=E.target.value||null,e()}}
>
<option value="" .selected=${b===null}>${S.report.allCommittees}</option>
${[...$].map(([E,J])=>a`
<option value=${E} .selected=${E===b}>${J}</option>
`)}
</select>
</div>
<p class="board-what">${k.what(...B,I,W.length)}</p>
${i?a`
<form
@submit=${E=>{E.preventDefault(),f.trim()!==""&&_(f.trim())}}
>
${K({name:"suspend-reason",label:k.why,value:f,required:!0,lengthMost:200,input:E=>f=E})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${k.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${k.why}>
${Br.map(E=>a`
<button
type="button"
class="form-button"
data-reason=${E}
?disabled=${s}
@click=${()=>_(k.reasons[E])}
>
${k.reasons[E]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{i=!0,e()}}
>
${k.other}
</button>
</div>
`}
</div>
`},u=(d,h)=>{var _,E;let{office:S,view:P,words:$}=h,k=F(new Date),M=Number((_=d.village)==null?void 0:_.split(".")[1]),W=d.village===void 0?g(d.committee,h):ee(((E=Z(h.data,"villages",M))==null?void 0:E.properties)??{},P.language)||$.unnamed,I=c(d.from<k?k:d.from,h),B=d.to>d.from&&d.to>k?S.suspend.until(c(d.to,h)):"";return a`
<li data-suspension=${d.id}>
<span>
<b>${[I,S.suspend.slots[d.slot],B].filter(Boolean).join(" ")}</b>
<small>${[W,d.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>l(d)}>
${S.suspend.end}
</button>
</li>
`};return{close:O,part:(d,h)=>{if(!Ee(t.work.get().session,h.view.town))return null;y(d);let{suspend:S}=h.office;return a`
<section class="board-suspend">
<h3>
${S.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){T(d);return}r=!1,e()}}
>
${r?h.office.cancel:S.open}
</button>
</h3>
${r?x(d,h):null} ${U(R,h,"suspend-problem")}
${v===null?null:a`
<p class="board-next" role="status">
<span>${v.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>v!==null&&A(v.change)}
>
${z("undo")}${S.takeBack}
</button>
</p>
`}
${w.length===0?null:a`
<ul class="board-list">
${w.map(P=>u(P,h))}
</ul>
`}
</section>
`}}}function nr(t){let{stores:e}=t,n=er(t),o=null,r=null,s=Zo(t);e.view.subscribe((y,O)=>{y.selected!==null&&y.selected!==O.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let i=y=>{r!==y&&(r=y,Ne(y.town,G(y.date,-1)).then(O=>{e.view.get().town===O.town&&(o=O,t.ask())},()=>{}))},m=(y,{data:O,view:T,words:C})=>{var L;return ee(((L=Z(O,"villages",y.fid))==null?void 0:L.properties)??{name:y.name},T.language)||C.unnamed},p=(y,{committees:O,office:T})=>(y===null?void 0:O.get(y))??T.edit.noCommittee,f=(y,O,T,C)=>{let L=O.map(x=>x==="not_staffed"?"not_reported":x),A=O.length===1&&(O[0]==="not_staffed"||O[0]==="not_reported"),l=un([{kind:"in",field:y,values:L},...A?[{kind:"range",field:"cleaners",from:O[0]==="not_staffed"?0:1,to:O[0]==="not_staffed"?0:null}]:[]]),c=F(new Date),g={...e.view.get(),committee:C};e.view.set({...Ye(g,"coverage"),...Re(g,"villages",l),date:T===c?null:T,committee:C})},b=(y,O)=>{e.work.set({open:"report",report:{slot:y,date:O}})},w=(y,O,T)=>{let{words:C,office:L}=T,A=Et(O.villages,y.slot),l=()=>{let c={date:O.date,clock:de(new Date),slot:y.slot},g=Qo(c,A,x=>m(x,T),x=>p(x,T),C,L.today.reminder);pn(g).then(x=>H(e.data,x?L.today.reminded:C.measure.notCopied))};return a`
<section class="board-slot" data-slot=${y.slot}>
<h3>
${C[y.slot]}
<small>${y.starts}–${y.ends}</small>
${y.all===0?null:a`
<b>${te(y.done)}</b>
<small>/ ${te(y.all)}</small>
`}
</h3>
${y.due?a`
${jr(y)}
<p class="board-counts">
${$e.filter(c=>y.counts[c]>0).map(c=>a`
<button
type="button"
data-state=${c}
@click=${()=>f(y.slot,[c],O.date,null)}
>
${Mt(c)}${_t(c,T)} ${te(y.counts[c])}
</button>
`)}
</p>
${A.length===0?null:a`
<p class="board-next ${y.over?"is-over":""}">
<span>${L.today.lacking(A.length,y.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${l}>
${z("copy")}${L.today.remind}
</button>
${v(y.slot,O.date,T)}
</p>
`}
`:a`
<p class="form-hint">${L.today.begins(y.starts)}</p>
`}
</section>
`},v=(y,O,{view:T,office:C})=>nt(e.work.get().session,T.town)?a`
<button type="button" class="form-button" data-report @click=${()=>b(y,O)}>
${C.today.report}
</button>
`:null,R=(y,O,T)=>{let C=O.filter(A=>A.due).map(({slot:A})=>A),L=(A,l)=>{let{done:c,all:g,villages:x}=A[l];if(!C.includes(l)||g===0)return a`
<td>–</td>
`;let u=[...new Set(x.map(d=>Y(d,l)))];return a`
<td class=${x.length>0?"has-left":""}>
${x.length===0?a`
${c} / ${g}
`:a`
<button type="button" @click=${()=>f(l,u,y.date,A.committee??"none")}>
${c} / ${g}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${T.words.layers.committees}</th>
<th>${T.words.am}</th>
<th>${T.words.pm}</th>
</tr>
</thead>
<tbody>
${Nt(y.villages).map(A=>a`
<tr data-committee=${A.committee??""}>
<th scope="row">${p(A.committee,T)}</th>
${L(A,"am")}${L(A,"pm")}
</tr>
`)}
</tbody>
</table>
`},D=(y,O)=>{let{words:T,office:C}=O,L=["am","pm"].flatMap(A=>{let l=Et(y.villages,A);return l.length===0?[]:[{slot:A,units:l}]});return L.length===0||y.first_record===null||y.date<y.first_record?null:a`
<section class="board-holes">
<h3>${C.today.holes}</h3>
${L.map(({slot:A,units:l})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>f(A,["not_reported"],y.date,null)}>
${T[A]} ${C.today.lackingOf(l.length)}
</button>
${v(A,y.date,O)}
</p>
`)}
</section>
`},N=(y,{view:O,words:T,office:C})=>nt(e.work.get().session,O.town)?a`
<p class="board-next board-plan">
<span>
${T.states.not_staffed} ${te(y.villages.filter(L=>!L.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${C.plan.open}
</button>
</p>
`:null;return{title:({office:y,view:O})=>O.date===null?y.today.title:y.today.past,key:({view:y})=>y.town??"",enter:()=>{n.close(),s.stop(),[o,r]=[null,null];let y=e.view.get();(y.date!==null||y.theme!=="coverage")&&e.view.set({...Ye(y,"coverage"),date:null})},leave:()=>{s.stop(),n.close()},body:y=>{let O=y.data.coverage.value;if(O===null)return a`
<p class="form-hint">${y.words.reading}</p>
`;O.date===F(new Date)&&i(O);let T=tr(O,y),C=Xo(T,T.date===F(new Date)?de(new Date):null);return a`
<p class="form-hint">
${T.date===F(new Date)?y.words.asOf(T.date,de(new Date(T.as_of))):y.words.onDate(T.date)}
</p>
${s.part(T.date,y)}
${T.first_record===null||T.date<T.first_record?a`
<p>${y.words.headline.noRecordsOf(T.date)}</p>
`:a`
${C.map(L=>w(L,T,y))} ${N(T,y)} ${n.part(T,y)}
${R(T,C,y)}
`}
${o===null||o.date!==G(T.date,-1)?null:D(tr(o,y),y)}
`}}}function tr(t,{view:e,data:n}){let o={status:"ready",value:t,problem:null};return nn({...e,filter:""},{...n,coverage:o}).coverage.value??t}function _t(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function or(t){return t==="not_staffed"?Qt.not_staffed:an[t]}function Mt(t){let e=or(t);return a`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Xe(e)} stroke=${on.edge(e)}></rect>
</svg>
`}function jr({counts:t,all:e}){let n=0;return a`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${$e.filter(o=>t[o]>0).map(o=>{let r=300*t[o]/Math.max(1,e),s=n;return n+=r,Ur(o,s,r)})}
</svg>
`}function Ur(t,e,n){let o=or(t);return Wt`<rect x=${e} y="0" width=${n} height="14" fill=${Xe(o)}></rect>`}function rr(t){let{stores:e}=t,[n,o]=["","am"],r=null,s=null,i=new Map,m=new Map,p=null,f=new Map,b="seen",[w,v]=["",!1],R=null,D=0,N=()=>e.view.get().town??"",y=()=>_e(e.work.get().session,N()),O=()=>{let u=D+=1;p=e.data.get().coverage.value,Ne(N(),n).then(d=>{if(u!==D)return;let h=new Map(((s==null?void 0:s.villages)??[]).map(S=>[S.fid,Y(S,o)]));for(let S of d.villages)h.has(S.fid)&&h.get(S.fid)!==Y(S,o)&&i.delete(S.fid);[s,R]=[d,null],t.ask()},d=>{u===D&&(R=j(d),t.ask())})},T=()=>{let u=y(),d=((s==null?void 0:s.villages)??[]).filter(S=>(u===null||u.includes(S.committee??""))&&(r===null||S.committee===r)&&Y(S,o)!=="not_due"),h=S=>Se.includes(Y(S,o));return[...d.filter(S=>!h(S)),...d.filter(h)]},C=u=>i.get(u.fid)??null,L=()=>{i=new Map,f=new Map,R=null},A=()=>{i=new Map(i);for(let u of T())!i.has(u.fid)&&["not_reported","not_staffed"].includes(Y(u,o))&&i.set(u.fid,"done");t.ask()},l=u=>{u(),L(),t.ask()},c=u=>{let d=T().flatMap(S=>{let P=C(S);if(P===null)return[];let $=`${S.fid} ${n} ${o} ${P} ${b}`,k=m.get($)??{uuid:qr(),captured_at:new Date().toISOString()};return m.set($,k),[{...k,place:`villages.${S.fid}`,date:n,slot:o,result:P,basis:b}]});if(d.length===0||v)return;let h=new Map(d.map(({uuid:S,place:P})=>[S,Number(P.split(".")[1])]));v=!0,R=null,t.ask(),t.signedIn(()=>Bo(N(),d,w.trim())).then(S=>{g(S,h);let P=S.length-f.size;P>0&&H(e.data,u.office.report.sent(P)),O()},S=>{R=j(S)}).finally(()=>{v=!1,t.ask()})},g=(u,d)=>{f=new Map;for(let h of u){let S=d.get(h.uuid)??0;if(h.outcome==="refused"){f.set(S,h);continue}i.delete(S);for(let[P,{uuid:$}]of m)$===h.uuid&&m.delete(P)}f.size===0&&(w="")},x=(u,d)=>{var _;let{office:h,data:S,view:P,words:$}=d,k=Y(u,o),M=C(u),W=ee(((_=Z(S,"villages",u.fid))==null?void 0:_.properties)??{name:u.name},P.language)||$.unnamed,I=f.get(u.fid),B=E=>{i=new Map(i).set(u.fid,M===E?null:E),t.ask()};return a`
<li data-village=${u.fid} class=${Se.includes(k)?"is-done":""}>
<span class="report-name">${W}</span>
<span class="report-state">${Mt(k)}${_t(k,d)}</span>
<span class="report-choices" role="group" aria-label=${W}>
${["done","partial","missed"].map(E=>a`
<button
type="button"
data-result=${E}
aria-pressed=${M===E}
?disabled=${v}
@click=${()=>B(E)}
>
${h.report.results[E]}
</button>
`)}
</span>
${I===void 0?null:a`
<p class="report-refused" role="alert">
${(P.language==="en"?void 0:P.language==="zh-Hant"?I.detail_zh_hant:I.detail_zh)??I.detail??""}
</p>
`}
</li>
`};return{title:({office:u})=>u.report.title,key:({view:u})=>{var h;let d=e.work.get().report;return`${u.town??""} ${((h=e.work.get().session)==null?void 0:h.account)??0} ${(d==null?void 0:d.date)??""} ${(d==null?void 0:d.slot)??""}`},enter:()=>{var P;let u=e.work.get().report,d=(P=e.data.get().coverage.value)==null?void 0:P.slots.filter(({due:$})=>$).at(-1);[n,o]=[(u==null?void 0:u.date)??F(new Date),(u==null?void 0:u.slot)??((d==null?void 0:d.slot)==="pm"?"pm":"am")];let h=y(),S=e.view.get().committee;r=(h==null?void 0:h.length)===1?h[0]??null:S==="none"?null:S,b=h===null?"told":"seen",L(),m=new Map,[s,w]=[null,""],O()},body:u=>{let{office:d,words:h,committees:S}=u;s!==null&&!v&&u.data.coverage.value!==p&&O();let{report:P}=d,$=T(),k=$.map(C).filter(_=>_!==null),M=k.some(_=>_!=="done"),W=F(new Date),I=y(),B=[...S].filter(([_])=>I===null||I.includes(_));return a`
${se(h.action.date,[[W,h.headline.today],[G(W,-1),h.headline.yesterday]],n,_=>l(()=>{n=_,s=null,O()}))}
${se(P.slot,[["am",h.am],["pm",h.pm]],o,_=>l(()=>{o=_}))}
${B.length<2?null:a`
<div class="form-field">
<label for="report-committee">${h.layers.committees}</label>
<select
id="report-committee"
@change=${_=>l(()=>{r=_.target.value||null})}
>
<option value="" .selected=${r===null}>${P.allCommittees}</option>
${B.map(([_,E])=>a`
<option value=${_} .selected=${_===r}>${E}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${h.reading}</p>
`:$.length===0?a`
<p class="form-hint">${P.none}</p>
`:a`
${$.some(_=>C(_)===null&&!Se.includes(Y(_,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${A}>
${P.all}
</button>
`:null}
<ul class="report-list">
${$.map(_=>x(_,u))}
</ul>
`}
<div class="report-foot">
${se(P.basis,[["seen",P.bases.seen],["told",P.bases.told],["paper",P.bases.paper]],b,_=>{b=_,t.ask()})}
${M?K({name:"report-reason",label:P.why,value:w,input:_=>w=_,lengthMost:200}):null}
${n===W?null:a`
<p class="form-hint">${P.afterwards}</p>
`}
${U(R,u)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${v||k.length===0}
@click=${()=>c(u)}
>
${v?d.working:P.send(k.length)}
</button>
</div>
`}}}function qr(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function $c(t,e,n){let{view:o,data:r,tools:s,work:i}=e,p={stores:e,acts:n,now:()=>st({view:o.get(),data:r.get(),words:ln[o.get().language]}),ask:()=>y(),signedIn:async O=>{try{return await O()}catch(T){if(!(T instanceof cn)||T.problem.status!==401||!await Kr(e))throw T;return O()}}},f={account:uo(p),people:Fo(p),changes:Po(p),history:Co(p),edit:_o(p),today:nr(p),report:rr(p),plan:Jo(p),compare:wo(p)},b="",w=null,v=null,R=()=>i.set({open:null}),D=O=>{var C,L,A;w!==null&&((L=(C=f[w]).leave)==null||L.call(C)),w===null&&(v=document.activeElement instanceof HTMLElement?document.activeElement:null),w=O,document.body.classList.toggle("has-work",O!==null);let{mode:T}=s.get();if((T.kind==="place"||T.kind==="compare")&&s.set({mode:re}),O===null){b="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((A=(v==null?void 0:v.isConnected)===!0?v:document.getElementById("map"))==null||A.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=t.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},N=()=>{},y=()=>N();N=mn(t,e,O=>{let T=O.view.presenting?null:i.get().open;if(t.toggleAttribute("hidden",T===null),T!==w&&D(T),T===null)return null;let C=st(O),L=f[T],A=`${T} ${L.key(C)}`;A!==b&&(b=A,L.enter());let l=L.title(C);t.setAttribute("aria-label",l);let{mode:c}=s.get();return t.classList.toggle("is-placing",c.kind==="place"&&c.waiting),t.classList.toggle("is-comparing",c.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${l}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${C.words.action.close}
@click=${R}
>
${z("close")}
</button>
</header>
<div class="work-body work-${T}">${L.body(C)}</div>
`}),s.subscribe((O,T)=>{O.mode!==T.mode&&y()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&w!==null&&i.get().gate===null&&R()})}function Kr({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:s})=>{r===null&&(o(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{$c as mountWork};
