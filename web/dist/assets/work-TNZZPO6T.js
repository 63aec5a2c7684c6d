import{a as Nn,b as _n,c as Mn}from"./chunk-WAVOKIQX.js";import{a as Wn,b as Cn}from"./chunk-N3NTY6E5.js";import{a as An}from"./chunk-GEY32XWL.js";import{a as st,b as j,c as ge,d as ye,e as U,f as We,g as ie,h as Ce,i as Y,j as xe}from"./chunk-ELRU5UXL.js";import{a as Ln,d as lt}from"./chunk-M7XNBHTI.js";import{a as on,l as rn}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as me,c as fn,f as gn,g as yn,h as bn,i as hn,k as $n,l as wn,m as vn,n as ot,o as kn,p as xn,q as Sn,r as On,s as Me,t as pe,u as Tn,v as Pn,w as rt,x as Dn,y as Rn,z as fe}from"./chunk-PF3ADL2E.js";import{b as En}from"./chunk-M6CIFDJC.js";import{a as ln}from"./chunk-T7MBHWAZ.js";import{$ as Ze,U as ne,W as F,X as de,Y as un,Z as G,_ as oe,b as Ve,c as jt,d as Ut,e as qt,f as Ht,i as ue,j as Kt,l as zt,n as Gt,o as Vt,p as Je,q as Jt,r as Yt,s as Xt,t as Pe,u as De}from"./chunk-I6NVZLRK.js";import{e as en,f as le,g as ve,i as tn,l as cn}from"./chunk-7PYEGKLI.js";import{b as Ye,d as Re}from"./chunk-6QGZJDHC.js";import{a as Qt}from"./chunk-AN24UALA.js";import{a as ee,e as Ft}from"./chunk-RA6FLBFZ.js";import{a as K}from"./chunk-KXHZUGMI.js";import{c as Ct,d as Ge,e as Z,f as At}from"./chunk-AZIKMIE6.js";import{a as Lt,g as It}from"./chunk-5COR5YU2.js";import{a as et,b as Ne,c as tt,e as _e,f as nt,g as ke,i as pn}from"./chunk-66X7AXZM.js";import{c as an,i as Qe,n as Ee,u as B}from"./chunk-U4PHT47S.js";import{a as mn}from"./chunk-DHPYUQPK.js";import{b as re}from"./chunk-QWJPFQCG.js";import{a as dn}from"./chunk-HB2I47BM.js";import{a as te,b as Oe}from"./chunk-KGYZF5QC.js";import{a as sn}from"./chunk-4AQ4XN4M.js";import{L as nn,N as Xe,Z as z,b as Bt,c as Te,q as Zt}from"./chunk-W2ZYICIW.js";import{a,b as Wt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var rr="tuntu.draft.";var ce=new Map,Ae=!1;function Le(t,e){return`${rr}${t} ${e}`}function Fn(t,e,n){let o=Le(t,e),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),ce.delete(o)}catch{ce.set(o,r)}qn()}function Bn(t,e){let n=Hn(Le(t,e));return n===null?null:{name:e,...n}}function jn(t){let e=Le(t,"");return sr().filter(n=>n.startsWith(e)).flatMap(n=>{let o=Hn(n);return o===null?[]:[{name:n.slice(e.length),...o}]}).sort((n,o)=>o.at-n.at)}function Un(t,e){let n=Le(t,e);ce.delete(n),qn(),Kn(n)}function qn(){ce.size>0!==Ae&&(Ae=!Ae,Ae?window.addEventListener("beforeunload",In):window.removeEventListener("beforeunload",In))}function In(t){t.preventDefault(),t.returnValue=!0}function Hn(t){let e=ce.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Kn(t),null}function sr(){try{return[...new Set([...ce.keys(),...Object.keys(localStorage)])]}catch{return[...ce.keys()]}}function Kn(t){try{localStorage.removeItem(t)}catch{}}function it(t){return{now:t,past:[],future:[]}}function Ie(t,e,n){let{now:o,past:r}=t,s=Object.keys(n);if(s.every(g=>Object.is(o[g],n[g])))return t;let i={};for(let g of s)i[g]=o[g];let m=r[r.length-1],p=(m==null?void 0:m.note)===e?{note:e,before:{...i,...m.before},after:{...m.after,...n}}:null,f=p===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...f,p??{note:e,before:i,after:n}].slice(-200),future:[]}}function zn(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Gn(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Vn=7;function Jn(t,e,n,o){let r=it({boxes:{},...Fe(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Fe({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function at({written:t,feature:e},n){return t.now.boxes[n]??Je(e.properties[n])}function Yn(t,e,n){if(at(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:Ie(t.written,e,{boxes:o})}}function Xn(t,e){let n=ro(t.written.now.boxes,o=>o===e);return{...t,written:Ie(t.written,`leave ${e}`,{boxes:n})}}function ct(t,e){return{...t,written:Ie(t.written,Object.keys(e).join(),e)}}function Qn(t,[e,n]){return ct(t,{lon:e.toFixed(Vn),lat:n.toFixed(Vn)})}function Zn({written:{now:t},feature:e}){let{lon:n,lat:o}=Fe(e);return t.lon.trim()!==n||t.lat.trim()!==o}function eo(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>to(e,o,r))||Zn(t)}function to(t,e,n){return n.trim()!==Je(t.properties[e]).trim()}function lr({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function no(t,e){let n=Xt(e,t.feature,t.written.now.boxes);if(!Zn(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=lr(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function oo(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...ut(t,n,`"${e.version}"`),late:e}}function ut(t,e,n){let{feature:o,written:r}=t,s=Fe(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Fe(e),m=ro(r.now.boxes,(p,f)=>!to(o,p,f));return{...t,feature:e,tag:n,late:null,written:it({...r.now,...i,boxes:m})}}function dt(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function ro(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var so=1,lo="edit ";function mt({layer:t,fid:e}){return`${lo}${t}.${e}`}function pt(t){return eo(t)||t.written.now.reason.trim()!==""}function ft(t){let{account:e,selection:n}=t;pt(t)?Fn(e,mt(n),{form:so,draft:t}):be(t)}function be({account:t,selection:e}){Un(t,mt(e))}function gt(t,e){return ao(Bn(t,mt(e)))}function io(t){return jn(t).filter(({name:e})=>e.startsWith(lo)).flatMap(e=>ao(e)??[])}function ao(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==so||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Be=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let o=io(e);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
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
<span>${[i,...ir(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((m=this.throwing)==null?void 0:m.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?Y(s.throwSure,s.throwAway,()=>{be(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function ir({selection:t,written:e},n){let o=new Map(ue(t.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(e.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var cr=90;function yt({town:t,role:e,unit:n,level:o},r){let{office:s,data:i,view:m}=r,p=At(i,t),f=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[e],p===void 0?t:ee(p,m.language),f)}function co(t){let{work:e,data:n}=t.stores,o=new Be(t),r=null,[s,i,m]=["",null,"read"],[p,f,g]=[null,"",""],h=l=>u=>{[p,f]=[B(u),l],t.ask()},v=()=>{t.signedIn(yn).then(l=>{r=l,t.ask()},h("tokens"))},R=()=>{lt(async()=>{await fn();let l=await Ln();e.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{t.acts.readAgain(),K(n,t.now().office.account.signedOut)},h("tokens"))},D=l=>{l.preventDefault();let u=l.currentTarget,{old:b="",fresh:S="",again:d=""}=xe(l),{gate:c,account:$}=t.now().office;[p,f]=[null,"password"],g=An(S)<10?c.short:S!==d?c.differ:"",t.ask(),g===""&&t.signedIn(()=>lt(()=>gn(b,S))).then(()=>{u.reset(),K(n,$.changed)},h("password"))},E=l=>{l.preventDefault();let u=l.currentTarget,{token:b="",days:S=""}=xe(l);[p,f,s]=[null,"tokens",""],t.signedIn(()=>bn(b.trim(),m,Number(S))).then(d=>{s=d,We(u,"token"),v()},h("tokens"))},y=l=>{i=null,t.signedIn(()=>hn(l)).then(v,h("tokens"))},k=(l,u)=>f===l&&g!==""?a`
<div class="form-problem" role="alert">${g}</div>
`:j(f===l?p:null,u,`form-problem-${l}`),_=(l,u)=>{let{account:b,allTowns:S}=u.office,d=[...l.administrator?[S]:[],...l.memberships.map(c=>yt(c,u))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(et(l))[0]}</span>
<div>
<b>${et(l)}</b>
<span>${b.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${b.roles}</h3>
<ul class="work-roles">
${(d.length===0?[b.noRoles]:d).map(c=>a`
<li>${c}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${R}>${b.signOut}</button>
</section>
`},W=(l,u)=>{let{account:b,gate:S}=u.office;return a`
<details class="work-more">
<summary>${b.password}</summary>
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
${U({name:"old",label:b.old,type:"password",autocomplete:"current-password",required:!0})}
${U({name:"fresh",label:S.newPassword,type:"password",autocomplete:"new-password",hint:S.rules,required:!0})}
${U({name:"again",label:S.again,type:"password",autocomplete:"new-password",required:!0})}
${k("password",u)}
<button type="submit" class="form-button is-main">${b.change}</button>
</form>
</details>
`},L=(l,u)=>{let{account:b}=u.office,S=l.last_used===null?b.neverUsed:b.used(F(new Date(l.last_used))),d=[b[l.scope],b.until(F(new Date(l.expires))),S];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${d.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,t.ask()}}
>
${b.remove}
</button>
</div>
${i===l.token?Y(b.removeSure,b.remove,()=>y(l.token),()=>{i=null,t.ask()},u):null}
</li>
`},T=l=>{let{account:u}=l.office;return a`
<section class="work-tokens">
<h3>${u.tokens}</h3>
<p class="form-hint">${u.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(b=>L(b,l))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${u.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${u.secretOnce}</p>
${Ce(u.secret,s,t)}
</div>
`}
${k("tokens",l)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${E}>
${U({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${ie("scope",u.scope,[["read",u.read],["write",u.write]],m,b=>m=b)}
${U({name:"days",label:u.days,value:String(cr),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=e.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,p,f,g]=[null,"",null,null,"",""],((l=e.get().session)==null?void 0:l.signed_in)===!0?v():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:u}=e.get();return u===null||!u.signed_in?a``:a`
${_(u,l)} ${o.body(u.account,l)} ${W(u,l)} ${T(l)}
`}}}function je(t){let e=t.flatMap(i=>i===null?[]:rn(i));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=on(e.map(i=>i.flatMap(([m=0,p=0])=>[m,p])));return[n,o,r,s]}var ur=["version","updated_at","created_at","town"];function po(t,e){let n=new Map(t.map(r=>[Ge(r),r])),o=new Map(e.map(r=>[Ge(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],m=s===null||i===null?[]:dr(s,i);return s===null||i===null||m.length>0?[{fid:r,was:s,is:i,fields:m}]:[]})}function dr(t,e){let[n,o]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!ur.includes(i)&&!uo(n[i],o[i]));return uo(t.geometry,e.geometry)?s:[...s,"geometry"]}function uo(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function fo(t,e,n,o,r){let[s,i]=[mo(t,n,r),mo(e,n,r)],m=new Set([...s.keys(),...i.keys()]),p=[...m].filter(f=>f!==null&&!o.includes(f));return[...o,...p,null].flatMap(f=>m.has(f)?[{value:f,was:s.get(f)??he,is:i.get(f)??he}]:[])}var he={count:0,measure:0};function Ue(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function mo(t,e,n){let o=new Map;for(let{properties:r}of t){let s=mr(r,e),i=n===null?0:Number(r[n]??0);o.set(s,Ue(o.get(s)??he,{count:1,measure:i}))}return o}function mr(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var pr=7,bt=40,fr=400;function gr({theme:t}){let e=Qt[t].filter(n=>Lt(n).countedIn!=="findings");return t==="coverage"?e:e.filter(n=>n!=="villages")}function ht({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function ho(t){let{view:e,tools:n}=t.stores,[o,r]=["",""],s=null,[i,m]=[!1,null],p=null,f=bt,g=0,h=()=>{let{town:T}=e.get();if(T===null)return;let l=g+=1;[i,m,p,f]=[!0,null,null,bt],t.ask();let[u,b]=[ve(o),r===""?null:ve(r)];Promise.all(gr(e.get()).map(async S=>{let[d,c]=await Promise.all([Qe(S,T,void 0,u),Qe(S,T,void 0,b)]);return{layer:S,then:d,now:c,changed:po(d,c)}})).then(S=>{l===g&&([s,i]=[S,!1],v(),t.ask())},S=>{l===g&&([m,i]=[B(S),!1],t.ask())})},v=()=>{let T=(s??[]).flatMap(b=>R(b)),l=bo(T.filter(({fields:b,is:S})=>S===null||b.includes("geometry")).map(b=>b.was)),u=bo(T.map(b=>b.is));n.set({mode:l===null&&u===null?re:{kind:"compare",change:0,was:l,is:u}})},R=({layer:T,changed:l})=>p===null?l:p.layer===T?l.filter(u=>ht(u)===(p==null?void 0:p.kind)):[],D=(T,l)=>{p=(p==null?void 0:p.layer)===T&&p.kind===l?null:{layer:T,kind:l},f=bt,v(),t.ask()},E=(T,{fid:l,was:u,is:b})=>{let S=je([(u==null?void 0:u.geometry)??null,(b==null?void 0:b.geometry)??null]);b!==null&&e.set({selected:{layer:T,fid:l}}),S!==null&&t.acts.showExtent(S)},y=(T,l)=>{let u=l.flatMap(({fid:b,is:S})=>S===null?[]:[b]);e.set({...Re(e.get(),T,`fid IN (${u.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},k=(T,l)=>{let{compare:u}=l.office,b=T==="from"?o:r,S=(O,N)=>{let w=O===""?"":`${O}${N===""?"":`T${N}`}`,x=tn(w)??"";T==="from"?o=x===""?o:x:r=x,h()},d=F(new Date),[c="",$=""]=b===""?[d,""]:b.split("T");return a`
<div class="compare-moment" data-moment=${T}>
<span>${u[T]}</span>
<input
type="date"
aria-label=${`${u[T]} ${l.words.action.date}`}
max=${d}
.value=${c}
@change=${O=>S(O.target.value,$)}
/>
<input
type="time"
step="any"
aria-label=${`${u[T]} ${u.time}`}
.value=${$}
@change=${O=>S(c,O.target.value)}
/>
</div>
`},_=(T,l)=>{let{layer:u,then:b,changed:S}=T,{words:d,office:c}=l,$=br(u),O=It(u),N=Gt(u,O,d),w=fo(b,T.now,O,Object.keys(N),$),x=w.reduce((P,{was:A,is:X})=>({value:null,was:Ue(P.was,A),is:Ue(P.is,X)}),{value:null,was:he,is:he}),C=(P,{was:A,is:X},Q)=>a`
<tr class=${Q?"compare-total":""}>
<th scope="row">${P}</th>
<td>${go(A,$)}</td>
<td>${go(X,$)}</td>
<td>${$r(A,X,$)}</td>
</tr>
`,M=P=>S.filter(A=>ht(A)===P).length,I=R(T),H=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${c.compare.then}</th>
<th scope="col">${c.compare.now}</th>
<th scope="col">${c.compare.difference}</th>
</tr>
</thead>
<tbody>
${w.length<2?null:w.map(P=>C(P.value===null?d.filter.blank:N[P.value]??P.value,P,!1))}
${C(d.table.sum,x,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${u}>
<h3>${d.layers[u]}${$===null?"":l.office.paren("",hr($,l))}</h3>
${S.length===0?a`
<p class="form-hint">${c.compare.same}</p>
${H}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(P=>M(P)===0?null:a`
<button
type="button"
class="compare-kind is-${P}"
data-kind=${P}
aria-pressed=${(p==null?void 0:p.layer)===u&&p.kind===P}
@click=${()=>D(u,P)}
>
${c.compare[P]}
<b>${te(M(P))}</b>
</button>
`)}
${I.every(({is:P})=>P===null)||I.length>fr?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(u,I)}>
${z("table")}${d.tool.table}
</button>
`}
</div>
${H}
<ol class="compare-rows">
${I.slice(0,f).map(P=>L(u,P,l))}
</ol>
${I.length<=f?null:a`
<button type="button" class="form-button is-quiet" @click=${W}>
${c.compare.more(te(I.length-f))}
</button>
`}
`}
</section>
`},W=()=>{f+=200,t.ask()},L=(T,l,u)=>{let b=l.is??l.was;if(b===null)return null;let S=ht(l);return a`
<li>
<button type="button" data-fid=${l.fid} @click=${()=>E(T,l)}>
<i class="is-${S}" aria-hidden="true"></i>
<b>${ne(T,b,u)}</b>
<span>${S==="edited"?wr(T,l,u):u.office.compare[S]}</span>
</button>
</li>
`};return{title:({words:T})=>T.work.compare,key:({view:{town:T,theme:l}})=>`${T??""} ${l}`,enter:()=>{o===""&&(o=en(e.get())??G(F(new Date),-pr)),s=null,h()},leave:()=>g+=1,body:T=>a`
<div class="compare-moments">${k("from",T)} ${k("to",T)}</div>
<p class="form-hint compare-says">
${Ze(ve(o),T.words)} →
${r===""?T.office.compare.present:Ze(ve(r),T.words)}
</p>
${j(m,T)}
${i?a`
<p class="form-hint" role="status">${T.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:l})=>l.length===0))===!0?a`
<p class="form-hint" role="status">${T.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:l})=>l.length>0))===!0?yr(T):null}
${(s??[]).map(l=>_(l,T))}
`}
`}}function yr({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function br(t){let{shape:e}=Te(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function hr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function $o(t,e){return e==="area_m2"?Oe(t*3/2e3):te(t)}function go({count:t,measure:e},n){return n===null?te(t):a`
${$o(e,n)}
<small>${te(t)}</small>
`}function $r(t,e,n){let o=yo(e.count-t.count,te);return n===null?o:a`
${yo(e.measure-t.measure,r=>$o(r,n))}
<small>${o}</small>
`}function yo(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function wr(t,{was:e,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return zt(i,r);let m={field:i,was:(e==null?void 0:e.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},p=De(t,m,r);return`${p.label}${r.words.colon}${p.was} → ${p.is}`}).join("; ")}function bo(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var wo=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function qe(t,{words:e,office:n}){return Bt(t)?e.layers[t]:n.lists[t]??t}var $t=6,vr=wo;function wt(t,e){let{log:n}=e.office,o=t.slice(0,$t).map(({layer:s,op:i,count:m})=>{var p,f;return((f=(p=n.people)[s])==null?void 0:f.call(p,i,m))??n.touch(qe(s,e),i,m)}),r=t.length>$t?n.andMore(t.length-$t):"";return o.join(e.words.listComma)+r}function He({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>vr.includes(n))}function vt(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function vo(t,e){return!/^tuntu [a-z ]+$/.test(t)&&vt(t,e)!==""}function kr(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function ko({who:t="",role:e},n){if(t==="")return"";let{office:o}=n,r=kr(t,n);return o.log.by(e===void 0?r:o.paren(r,o.roles[e]))}function xo(t,e){let{office:n,words:o}=e;return(t??[]).map(({login:s,name:i,role:m,unit:p,level:f})=>{let g=p!==""?e.committees.get(p)??p:f===""?"":n.levels[f];return n.paren(i===""?s:i,g===""?n.roles[m]:`${n.roles[m]} · ${g}`)}).join(o.listComma)}function So({change:t,touched:e},n){return n.office.log.willUndo(t,wt(e,n))}function Oo(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",s="",i,m]=o;return i===void 0||m===void 0?n.conflict(qe(r,e),s):n.leaning(qe(r,e),s,i,qe(m,e))}var xr={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ae=class{constructor(e,n=xr){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Ke(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=null,m=()=>{[n,s,i,o]=[null,null,null,""],r.end(),t.ask()},p=D=>{i=B(D),r.end(),t.ask()},f=D=>{let E=t.stores.view.get().town;E!==null&&([n,s,i,o]=[D,null,null,""],t.ask(),Me(E,D+1,1).then(({changes:[y]})=>{n===D&&((y==null?void 0:y.change)===D?s=y:i={title:"gone",status:404},t.ask())},p))},g=()=>{let D=t.stores.view.get().town;if(D===null||n===null||r.lasts)return;r.begin();let E=n;t.signedIn(()=>pe(D,E,o.trim())).then(()=>{K(t.stores.data,t.now().office.log.undone),m(),e()},p)},h=D=>a`
<div class="form-problem" role="alert">
${D.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(E=>a`
<li>${Oo(E,D)}</li>
`)}
</ul>
</div>
`,v=(D,E)=>{let y=D===null?[]:Pe(D,E.view.language,E);return y.length===0?null:a`
<ul class="form-faults">
${y.map(k=>a`
<li>${k}</li>
`)}
</ul>
`},R=(D,E)=>{let{log:y}=E.office;return He(D)?a`
${U({name:"undo-reason",label:E.office.paren(y.undoReason,E.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,E)}</p>
${ye(r.seconds,E)}
`:Y(So(D,E),y.undoIt,g,m,E)}
`:a`
<p class="form-problem" role="alert">
${D.undone_by===void 0?y.notHere(D.change):y.undoneBy(D.undone_by)}
</p>
`};return{end:m,part:(D,E)=>n!==D?a`
<button type="button" class="text-button log-undo" @click=${()=>f(D)}>
${z("undo")}${E.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?h(E):j(i,E,"undo-problem")}
${v(i,E)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${m}>${E.office.cancel}</button>
`:R(s,E)}
`}}var kt=30;function To(t){let[e,n,o,r]=[[],!1,!1,!1],s=null,i=0,m=Ke(t,()=>p(null)),p=g=>{let h=t.stores.view.get().town;if(h===null)return;let v=i+=1;r=!0,t.ask(),Me(h,g,kt+1).then(R=>{if(v!==i||t.stores.view.get().town!==h)return;let D=R.changes.slice(0,kt);e=g===null?D:[...e,...D],[n,o,r,s]=[R.may_undo,R.changes.length<=kt,!1,null],t.ask()},R=>{v===i&&([s,r]=[B(R),!1],t.ask())})},f=(g,h)=>{let{log:v}=h.office;return a`
<li class="log-entry" data-change=${g.change}>
${xt(g,h)}
<p class="log-what">${Sr(g,h)}</p>
${St(g,h)}
${g.undone_by===void 0?n&&He(g)&&!le(h.view)?m.part(g.change,h):null:a`
<p class="log-mark">${v.undoneBy(g.undone_by)}</p>
`}
</li>
`};return{title:({words:g})=>g.work.changes,key:({view:g})=>{var h;return`${g.town??""} ${((h=t.stores.work.get().session)==null?void 0:h.account)??0}`},enter:()=>{[e,o]=[[],!1],m.end(),p(null)},body:g=>a`
${j(s,g)}
${ke(t.stores.work.get().session,g.view.town)?null:a`
<p class="form-hint">${g.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?a`
<p class="form-hint">${g.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(h=>f(h,g))}
</ol>
${o||e.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var h;return p(((h=e[e.length-1])==null?void 0:h.change)??null)}}
>
${g.office.more}
</button>
`}
`}}function Sr({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[wt(t,n),xo(e,n)].filter(o=>o!=="").join(n.words.colon)}function xt(t,e){let{at:n,change:o}=t,{log:r}=e.office;return a`
<p class="log-head">
<time datetime=${n}>${oe(n)}</time>
<span>${ko(t,e)}</span>
<small>${r.change(o)}</small>
</p>
`}function St({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),vt(t,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function Po({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,s=e.written.now.reason.trim(),i=dt(e,JSON.stringify([e.tag,n,s]),fe),{tag:m,key:p}=i;return{draft:i,answer:t(()=>Dn(o,r,n,{tag:m,reason:s,key:p}))}}function Do({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),s=dt(e,`delete ${e.tag} ${r}`,fe),{tag:i,key:m}=s;return{draft:s,answer:t(()=>Rn(n,o,{tag:i,reason:r,key:m}))}}function Ro(t,e,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:m}=t,{edit:p}=n.office;return a`
${Or(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(f=>Tr(f,t,e,n))} ${Dr(t,e,n)}
${U({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:f=>e.write({reason:f})})}
${Rr(o,e,n)} ${Er(t,n)}
<div class="form-foot">
${ye(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ge(i,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${m?Y(p.deleteSure,p.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${p.delete}
</button>
`}
`}function Or(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function Tr(t,{draft:e,problem:n},o,r){var D;let{name:s,kind:i,label:m,unit:p,options:f}=t,g=at(e,s),h=E=>o.type(s,E);if(Jt(t))return Pr(t,g,n,o,r);let v=p===""?m:r.office.paren(m,p);if(i==="listed"||i==="boolean"||i==="committee"){let E=i==="committee"?r.office.edit.noCommittee:r.office.none,y=g===""||f.some(([k])=>k===g)?[]:[[g,g]];return ie(s,v,[["",E],...f,...y],g,h)}let R=s==="aliases"?r.office.edit.aliasesHint:void 0;return U({name:s,label:v,value:g,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:h,fault:((D=n==null?void 0:n.faults)==null?void 0:D.some(E=>E.field===s))??!1,...R===void 0?{}:{hint:R}})}function Pr(t,e,n,o,r){var f;let{name:s,label:i}=t,m=Nn("m2"),p=Ve(e,"m2");return U({name:s,label:i,value:qt(e,m),mode:"decimal",input:g=>{var v;let h=((v=Ve(g,m))==null?void 0:v.unit)??m;h!==m&&_n(h),o.type(s,Ut(g,m))},settled:jt,beside:Mn(m,r.words,o.redraw),fault:((f=n==null?void 0:n.faults)==null?void 0:f.some(g=>g.field===s))??!1,hint:p===null?r.office.edit.areaHint:r.office.edit.areaIs(Ht({...p,unit:m},r.words))})}function Dr({draft:t,placing:e},n,o){if(Te(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${U({name:"lon",label:r.lon,value:s,mode:"decimal",input:m=>n.write({lon:m})})}
${U({name:"lat",label:r.lat,value:i,mode:"decimal",input:m=>n.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${z("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Rr(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=t.selection,i=new Map(ue(s,n).map(f=>[f.name,f])),m=(f,g)=>Vt(s,f,g,n),p=f=>{let[g,h]=[t.written.now.boxes[f],i.get(f)];return g===void 0||h===void 0?"–":a`
<b>${m(f,Yt(h,g))}</b>
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
${(t.late.changed_since??[]).map(({field:f,was:g,is:h})=>{var v;return a`
<tr data-field=${f}>
<th scope="row">${((v=i.get(f))==null?void 0:v.label)??(f==="geometry"?r.shape:f)}</th>
<td>${m(f,g)}</td>
<td>${m(f,h)}</td>
<td>${p(f)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Er({problem:t,says:e},n){let o=t===null?[]:Pe(t,n.view.language,n);return a`
<div id="edit-says">
${e===""?j(t,n):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var Nr=1e4;function No(t){return new Ot(t)}var Ot=class{constructor(e){this.ports=e;this.waiting=new ae(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Qn(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${ne(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Eo(n,e)&&pt(n)&&this.tellKept(n);let r=gt(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":oe(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(le(e.view))return _r(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return j(this.problem,e);let i=pn(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Ro(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>Yn(o,e,n))},write:e=>{this.change(n=>ct(n,e))},leave:e=>{this.change(n=>Xn(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?re:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Gn(o.written):zn(o.written)})))}};tellKept(e){let n=this.ports.now(),o=ne(e.selection.layer,e.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;be(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,ft(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Eo(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=gt(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):ft(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){rt(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Jn(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=B(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=Ne(this.ports.stores.work.get().session,o.view.town);return ue(e.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:m,seconds:p}=this.waiting,{mode:f}=this.ports.stores.tools.get(),g=f.kind==="place"&&f.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:m,waitedS:p,deleting:r,says:s,placing:g,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=no(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Po(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Do(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),s=>this.failed(e,s))}finish(e,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),K(r,n);let m=this.shows(e),p=this.latest(e);if(!o&&!Mr(p,e)){this.goOn(p);return}be(e),m&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(e){let{selection:n}=e;rt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(ut(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=B(n),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?oo(r,o):r),!this.shows(e)||!s){let i=this.ports.now(),m=ne(e.selection.layer,e.feature,i);K(this.ports.stores.data,i.office.edit.unsaved(m,En(o,i)),Nr);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function _r({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function Mr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Eo({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function _o(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),t.ask()},m=p=>{let f=t.stores.view.get().town;f===null||r.lasts||(r.begin(),t.signedIn(()=>Tn(f,p,o.trim())).then(()=>{K(t.stores.data,t.now().office.log.erased),i(),e()},g=>{s=B(g),r.end(),t.ask()}))};return{end:i,part:(p,f,g,h)=>{let{log:v}=h.office,R=`${p} ${JSON.stringify(f)}`;return n!==R?a`
<button
type="button"
class="text-button log-erase"
aria-label=${v.eraseOf(g)}
@click=${()=>{i(),n=R,t.ask()}}
>
${z("erase")}${v.erase}
</button>
`:a`
<div class="log-erasing">
${j(s,h,"erase-problem")}
${U({name:"erase-reason",label:h.office.paren(v.eraseReason,h.office.optional),value:o,input:D=>o=D})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,h)}</p>
${ye(r.seconds,h)}
`:Y(v.willErase(g),v.eraseIt,()=>m(f),i,h)}
</div>
`}}}var Tt=20;function Wo(t){let{view:e,data:n,tools:o,work:r}=t.stores,[s,i,m]=[[],!1,!1],p=null,f=0,g="",h=l=>{let{mode:u}=o.get();return u.kind==="compare"&&u.change===l.change},v=Ke(t,()=>D(null)),R=_o(t,()=>D(null)),D=l=>{let{selected:u}=e.get();if(u===null)return;let b=f+=1;m=!0,t.ask(),Pn(u.layer,u.fid,l,Tt+1).then(S=>{let d=e.get().selected;if(b!==f||(d==null?void 0:d.layer)!==u.layer||d.fid!==u.fid)return;let c=S.slice(0,Tt);s=l===null?c:[...s,...c],[i,m,p]=[S.length<=Tt,!1,null],t.ask()},S=>{b===f&&([p,m]=[B(S),!1],t.ask())})},E=l=>{let u=h(l),[b,S]=[l.before??null,l.after??null];o.set({mode:u?re:{kind:"compare",change:l.change,was:b,is:S}});let d=je([b,S]);!u&&d!==null&&t.acts.showExtent(d),t.ask()},y=(l,u)=>{if(l.before==null||l.after==null)return null;let{log:b}=u.office,S=h(l),d=N=>N===void 0?"":`${Oe(N*3/2e3)} ${u.words.unit.mu}`,[c,$]=[d(l.area_m2_before),d(l.area_m2_after)],O=c===$||c===""||$===""?"":b.area(c,$);return a`
<div class="log-shape">
<span>${l.before.type==="Point"?b.place:b.shape} ${O}</span>
<button type="button" class="text-button log-compare" aria-pressed=${S} @click=${()=>E(l)}>
${z(S?"hidden":"eye")}${S?b.hide:b.show}
</button>
${S?a`
<p class="log-key">
<i class="is-was"></i>
${b.was}
<i class="is-now"></i>
${b.is}
</p>
`:null}
</div>
`},k=(l,{layer:u,fid:b},S,d,c)=>tt(r.get().session,c.view.town)&&!le(c.view)&&Kt(u,S.field)&&[S.was,S.is].some(Mo)?R.part(l.change,{layer:u,fid:b,field:S.field},d,c):null,_=(l,u)=>tt(r.get().session,u.view.town)&&!le(u.view)&&Mo(l.why)&&vo(l.why??"",u)?R.part(l.change,{change:l.change},u.office.log.ofReason(l.change),u):null,W=(l,u,b)=>{if(l.differs.length===0)return null;let{layer:S}=u;return a`
<dl class="log-fields">
${l.differs.map(d=>{let{label:c,was:$,is:O}=De(S,d,b);return a`
<div data-field=${d.field}>
<dt>${c}</dt>
<dd>
${l.op==="insert"?null:a`
<s>${$}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Ft(O)?"latin":""}>${O}</b>
${k(l,u,d,c,b)}
</dd>
</div>
`})}
</dl>
`},L=(l,u,b)=>{let{log:S}=b.office,d={insert:S.created,update:S.changed,delete:S.deleted}[l.op],c=l.op==="update"&&l.differs.length===0&&l.before==null;return a`
<li class="log-entry" data-change=${l.change}>
${xt(l,b)}
<p class="log-what">${d}${c?` · ${S.nothing}`:""}</p>
${St(l,b)} ${_(l,b)}
${l.op==="delete"?null:W(l,u,b)} ${y(l,b)}
${ke(r.get().session,b.view.town)&&!le(b.view)?v.part(l.change,b):null}
</li>
`};return{title:l=>{let{selected:u}=l.view;if(u===null)return l.words.work.history;let b=Z(l.data,u.layer,u.fid)??l.data.picked.value,S=b===null?"":` · ${ne(u.layer,b,l)}`;return l.words.work.history+S},key:({view:{selected:l},data:{picked:u}})=>{var b;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${T(l,u.value)} ${((b=r.get().session)==null?void 0:b.account)??0}`},enter:()=>{var b;let{selected:l}=e.get(),u=`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${((b=r.get().session)==null?void 0:b.account)??0}`;u!==g&&(g=u,[s,i,p]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:re}),v.end(),R.end()),D(null)},leave:()=>g="",body:l=>{let{selected:u}=l.view;return u===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${j(p,l)}
${ke(r.get().session,l.view.town)?null:a`
<p class="form-hint">${l.office.log.only}</p>
`}
<ol class="log">
${s.map(b=>L(b,u,l))}
</ol>
${i||s.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${m}
@click=${()=>{var b;return D(((b=s[s.length-1])==null?void 0:b.change)??null)}}
>
${l.office.more}
</button>
`}
`}};function T(l,u){var d;let S=(d=(l===null?void 0:Z(n.get(),l.layer,l.fid))??u)==null?void 0:d.properties;return JSON.stringify((S==null?void 0:S.version)??(S==null?void 0:S.updated_at)??"")}}function Mo(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Co=["viewer","clerk","planner","inspector","administrator"],Ao=["town","county","city","region"];var Pt=20;function Lo(t){let[e,n,o]=[!1,!1,!1],r=[],s=null,i=0,m=h=>{let v=t.stores.view.get().town;if(v===null)return;let R=i+=1;o=!0,t.ask(),t.signedIn(()=>Sn(v,h,Pt+1)).then(D=>{if(R!==i)return;let E=D.slice(0,Pt);r=h===null?E:[...r,...E],[n,o,s]=[D.length<=Pt,!1,null],t.ask()},D=>{R===i&&([s,o]=[B(D),!1],t.ask())})},p=()=>{[e,n,o,r,s]=[!1,!1,!1,[],null],i+=1},f=({currentTarget:h})=>{let{open:v}=h;v!==e&&(p(),e=v,e&&m(null))},g=({at:h,login:v,name:R,village:D},E)=>{let y=E.office.looks,k=Ct(E.data,"villages").find(({properties:W})=>W.code===D),_=k===void 0?D??y.all:ee(k.properties,E.view.language);return a`
<li>
<time datetime=${h}>${oe(h)}</time>
<b>${R!==""?R:v!==""?v:y.gone}</b>
<span>${_}</span>
</li>
`};return{close:p,part:h=>{let v=h.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${f}>
<summary>${v.title}</summary>
<p class="form-hint">${v.hint}</p>
${j(s,h,"looks-problem")}
${r.length===0&&!o&&s===null?a`
<p class="form-hint">${v.none}</p>
`:null}
<ol class="looks">
${r.map(R=>g(R,h))}
</ol>
${n||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${o}
@click=${()=>{var R;return m(((R=r[r.length-1])==null?void 0:R.entry)??null)}}
>
${h.office.more}
</button>
`}
</details>
`}}}function Io(t){let{view:e,data:n,work:o}=t.stores,r=[],s=null,i=!1,m=0,p=null,f="",g="clerk",[h,v]=["","town"],R=Lo(t),D=w=>{[s,i]=[B(w),!1],t.ask()},E=()=>e.get().town??"",y=()=>{let w=m+=1;t.signedIn(()=>$n(E())).then(x=>{w===m&&(r=x,t.ask())},x=>{w===m&&D(x)})},k=w=>{[s,f]=[null,""],t.signedIn(w).then(y,D),t.ask()},_=w=>{f=w,s=null,t.ask()},W=()=>({role:g,unit:g==="clerk"?h:"",level:g==="inspector"?v:""}),L=w=>{w.preventDefault();let x=w.currentTarget,{login:C="",name:M="",provider:I}=xe(w);[s,p]=[null,null];let H={login:C.trim(),name:M.trim(),provider:I!==void 0,...W()};t.signedIn(()=>wn(E(),H)).then(P=>{p={login:H.login,invitation:P},We(x),K(n,t.now().office.people.added(H.login)),y()},P=>{D(P),i=!0,t.ask()})},T=({account:w,login:x})=>{[s,p]=[null,null],t.signedIn(()=>vn(E(),w)).then(C=>{p={login:x,invitation:C},t.ask(),window.requestAnimationFrame(()=>{var M;return(M=document.querySelector(".work-invitation"))==null?void 0:M.scrollIntoView({block:"nearest"})})},D)},l=w=>{let{session:x}=o.get();x!==null&&t.signedIn(()=>On(w)).then(()=>{o.set({session:{...x,anonymous:w}})},D)},u=w=>{var H;let{people:x,roles:C,levels:M}=w.office,I=[...w.committees];return w.committees.has(h)||(h=((H=I[0])==null?void 0:H[0])??""),a`
${ie("role",x.role,Co.map(P=>[P,C[P]]),g,P=>{g=P,t.ask()})}
${g==="clerk"?ie("unit",x.unit,I,h,P=>h=P):null}
${g==="inspector"?ie("level",x.level,Ao.map(P=>[P,M[P]]),v,P=>v=P):null}
`},b=w=>{var I;let{people:x,optional:C}=w.office,M=((I=o.get().session)==null?void 0:I.provider)??"";return a`
<details class="work-more work-add">
<summary>${x.add}</summary>
<form @submit=${L}>
${U({name:"login",label:x.login,hint:x.loginHint,required:!0,lengthMost:64})}
${U({name:"name",label:w.office.paren(x.name,C),lengthMost:64})} ${u(w)}
${M===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${x.byProvider}
</label>
`}
${S()?d(w):null}
<button type="submit" class="form-button is-main">${x.addIt}</button>
</form>
</details>
`},S=()=>i&&(s==null?void 0:s.status)===409,d=w=>a`
<div class="form-problem" role="alert">${w.office.problem.taken}</div>
`,c=w=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:x}=w.office,{link:C,expires:M}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${x.linkFor(p.login)}</h3>
<p>${x.linkOnce}</p>
${Cn(C,x.scan)} ${Wn(C,w.words)} ${Ce(x.link,C,t)}
${M===void 0?null:a`
<p class="form-hint">${x.until(oe(M))}</p>
`}
</section>
`},$=(w,x,C)=>{let{people:M}=C.office,I=`role ${x.id}`;return a`
<li>
<div class="work-line">
<span>${yt(x,C)}</span>
<button type="button" class="text-button" @click=${()=>_(I)}>
${M.take}
<span class="sr">${w.login}</span>
</button>
</div>
${f===I?Y(M.takeSure,M.take,()=>k(()=>xn(E(),x.id)),()=>_(""),C):null}
</li>
`},O=(w,x)=>{var X;let{people:C,allTowns:M}=x.office,I=w.account===((X=o.get().session)==null?void 0:X.account),H=[I?C.you:"",w.disabled?C.disabled:"",w.has_password||w.federated?"":C.noPassword,w.administrator?M:""].filter(Q=>Q!==""),[P,A]=[`give ${w.account}`,`disable ${w.account}`];return a`
<li class="work-person" data-login=${w.login}>
<p>
<b>${w.name===""?w.login:w.name}</b>
${w.name===""?null:a`
<span>${w.login}</span>
`}
${H.map(Q=>a`
<em>${Q}</em>
`)}
</p>
<ul class="work-roles">
${w.memberships.map(Q=>$(w,Q,x))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>_(P)}>${C.give}</button>
${w.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>T(w)}>
${C.newLink}
</button>
`}
${I?null:w.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>k(()=>ot(E(),w.account,!1))}
>
${C.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>_(A)}>
${C.disable}
</button>
`}
</div>
${f===A?Y(C.disableSure,C.disable,()=>k(()=>ot(E(),w.account,!0)),()=>_(""),x):null}
${f===P?a`
<form
class="work-give"
@submit=${Q=>{Q.preventDefault(),k(()=>kn(E(),w.account,W()))}}
>
${u(x)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${C.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>_("")}>
${x.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},N=w=>{let{session:x}=o.get();if((x==null?void 0:x.administrator)!==!0)return null;let{people:C}=w.office;return a`
<section class="work-settings">
<h3>${C.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${x.anonymous}
@change=${M=>l(M.target.checked)}
/>
${C.anonymous}
</label>
<p class="form-hint">${x.anonymous?C.anonymousOn:C.anonymousOff}</p>
</section>
`};return{title:({words:w})=>w.work.people,key:({view:w})=>{var x;return`${w.town??""} ${((x=o.get().session)==null?void 0:x.account)??0}`},enter:()=>{[r,s,p,f]=[[],null,null,""],R.close(),y()},leave:()=>{p=null},body:w=>a`
${S()?null:j(s,w)} ${c(w)} ${b(w)}
<section>
<h3>${w.office.people.list}</h3>
<ul class="work-list">
${r.map(x=>O(x,w))}
</ul>
</section>
${R.part(w)} ${N(w)}
`}}async function Fo(t,e,n){let o=new URLSearchParams({town:t,...n===""?{}:{reason:n}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await me("POST",`/api/cleaning/reports?${o.toString()}`,r)).json()).results}async function Bo(t,e,n){let o=`/api/cleaning/suspensions?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).suspensions}function jo(t,e){return qo(`/api/cleaning/suspensions?town=${t}`,e)}function Uo(t,e,n){return qo(`/api/cleaning/suspensions/${e}/end?town=${t}`,{to:n})}async function qo(t,e){return(await(await me("POST",t,e,{"Idempotency-Key":fe()})).json()).change}async function Ho(t,e,n){let o=`/api/cleaning/assignments?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).assignments}async function Dt(t,e,n){let o=`/api/cleaning/assignments?town=${t}${n?"&dry_run=true":""}`;return await(await me("POST",o,{edits:e},{"Idempotency-Key":fe()})).json()}function se(t,e,n,o){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}function $e(t,e){return t.filter(({starts:n,ends:o})=>n<=e&&(o===null||o>=e))}function Ko(t,e,n){return $e(t,e).filter(({id:o,place:r,ends:s,instead_of:i})=>s!==null&&s<=n&&i===void 0&&!t.some(m=>m.id!==o&&m.place===r&&(m.ends===null||m.ends>s)))}function Rt(t,e){let n=new Map;for(let{cleaner:o,place:r}of $e(t,e))n.set(o,[...n.get(o)??[],r]);return n}function zo(t,e,n,o){let r=o(e);return r===null?[]:[...t].filter(([,s])=>s.length+n<=3&&!s.includes(e)).map(([s,i])=>{let m=i.flatMap(p=>{let f=o(p);return f===null?[]:[Wr(r,f)]});return{cleaner:s,places:i.length,distanceM:Math.min(...m)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function Wr([t,e],[n,o]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-o)*111320)}var Go=14,Ar=3;function Vo(t){let{stores:e}=t,n=null,o=new Set,[r,s,i]=[0,"",!1],m=null,p=null,f=null,[g,h]=[0,0],v=()=>e.view.get().town??"",R=d=>{p=B(d),t.ask()},D=()=>{let d=g+=1,c=F(new Date);Ho(v(),c,G(c,Go+1)).then($=>{d===g&&(n=$,t.ask())},R)},E=()=>[...o].map(d=>{let[c]=$e(n??[],s).filter($=>$.place===d);return c===void 0?{op:"add",cleaner:r,place:d,starts:s}:{op:"add",cleaner:r,instead_of:c.cleaner,place:d,starts:s,ends:s}}),y=()=>{[m,p,f]=[null,null,null],t.ask();let d=h+=1;r<1||o.size===0||Dt(v(),E(),!0).then(c=>{d===h&&({effect:m}=c,t.ask())},c=>{d===h&&R(c)})},k=async d=>{if(!i){[i,p]=[!0,null],t.ask();try{await t.signedIn(d),[o,r,m]=[new Set,0,null],D()}catch(c){p=B(c)}i=!1,t.ask()}},_=()=>k(async()=>{f=(await Dt(v(),E(),!1)).change??null,K(e.data,t.now().office.plan.saved)}),W=d=>k(async()=>{await pe(v(),d,""),f=null,K(e.data,t.now().office.log.undone)}),L=d=>{o=new Set(o),o.delete(d)||o.add(d),r=0,y()},T=d=>{var x;let[c,$]=d.split("."),O=(x=Z(e.data.get(),c==="streets"?"streets":"villages",Number($)))==null?void 0:x.geometry;if((O==null?void 0:O.type)==="Point")return[O.coordinates[0]??0,O.coordinates[1]??0];if((O==null?void 0:O.type)!=="LineString")return null;let[N=0,w=0]=O.coordinates[0]??[];return[N,w]},l=(d,{data:c,view:$,words:O})=>{let[N,w]=d.split("."),x=Z(c,N==="streets"?"streets":"villages",Number(w));return ee((x==null?void 0:x.properties)??{},$.language)||O.unnamed},u=(d,c,$)=>a`
<li>
<label>
<input type="checkbox" data-place=${d} .checked=${o.has(d)} @change=${()=>L(d)} />
<span>${l(d,$)}</span>
<small>${c}</small>
</label>
</li>
`,b=(d,c)=>c.length===0?null:a`
<h3>${d} · ${c.length}</h3>
<ul class="board-list plan-list">
${c}
</ul>
`,S=(d,c)=>{let{plan:$}=c.office,[O=""]=o,N=zo(Rt(d,s),O,o.size,T).slice(0,Ar),w=F(new Date),[x]=$e(d,s).filter(M=>M.place===O),C=M=>{r=M,y()};return a`
<div class="report-foot plan-foot">
<p>
<b>${$.places(o.size)}</b>
${x===void 0?"":$.instead(x.cleaner)}
</p>
${se($.from,[[w,c.words.headline.today],[G(w,1),c.office.suspend.tomorrow]],s,M=>{s=M,y()})}
<h3>${$.nearest}</h3>
<div class="plan-near" role="group" aria-label=${$.whom}>
${N.map(M=>a`
<button
type="button"
data-cleaner=${M.cleaner}
aria-pressed=${M.cleaner===r}
@click=${()=>C(M.cleaner)}
>
<b>${$.cleaner(M.cleaner)}</b>
<small>${$.near((M.distanceM/1e3).toFixed(1),M.places)}</small>
</button>
`)}
</div>
${U({name:"plan-number",label:$.number,mode:"numeric",value:r===0?"":String(r),input:M=>C(Number(M)||0)})}
${m===null?null:a`
<p class="board-what" role="status" data-effect>
${$.effect(m.staffed.before,m.staffed.after,m.uncovered.length)}
${m.overloaded.length===0?"":a`
<br />
${$.tooMany(m.overloaded.map($.cleaner).join(c.words.listComma))}
`}
</p>
`}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${m===null||i}
@click=${_}
>
${$.save}
</button>
</div>
`};return{title:({office:d})=>d.plan.title,key:({view:d})=>{var c;return`${d.town??""} ${((c=e.work.get().session)==null?void 0:c.account)??0}`},enter:()=>{[n,r,m,p,f]=[null,0,null,null,null],o=new Set,s=F(new Date);let{selected:d}=e.view.get();d!==null&&(d.layer==="villages"||d.layer==="streets")&&o.add(`${d.layer}.${d.fid}`),D()},body:d=>{let{office:c,words:$,data:O}=d,{plan:N}=c,w=O.coverage.value;if(n===null||w===null)return a`
${j(p,d)}
<p class="form-hint">${$.reading}</p>
`;let x=_e(e.work.get().session,d.view.town),C=({committee:q})=>x===null||x.includes(q??""),M=new Map(["villages","streets"].flatMap(q=>w[q].filter(C).map(J=>[`${q}.${J.fid}`,J]))),I=F(new Date),H=new Set($e(n,I).map(({place:q})=>q)),P=[...M.keys()].filter(q=>!H.has(q)),A=Ko(n,I,G(I,Go)).filter(({place:q})=>M.has(q)),X=[...Rt(n,I)].filter(([,q])=>q.filter(J=>J.startsWith("villages.")).length>3),Q=[...o].filter(q=>!P.includes(q)&&!A.some(J=>J.place===q));return a`
${Q.length===0?null:a`
<ul class="board-list plan-list">
${Q.map(q=>u(q,"",d))}
</ul>
`}
${P.length+A.length+X.length===0?a`
<p class="form-hint">${N.none}</p>
`:null}
${b(N.uncovered,P.map(q=>{var J;return u(q,d.committees.get(((J=M.get(q))==null?void 0:J.committee)??"")??"",d)}))}
${b(N.ending,A.map(({place:q,ends:J})=>u(q,N.ends(J??""),d)))}
${b(N.overloaded,X.flatMap(([q,J])=>J.map(or=>u(or,N.cleaner(q),d))))}
${j(p,d)}
${f===null?null:a`
<p class="board-next" role="status">
<span>${N.saved}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${i}
@click=${()=>f!==null&&W(f)}
>
${z("undo")}${c.suspend.takeBack}
</button>
</p>
`}
${o.size===0?null:S(n,d)}
`}}}var we=["on_time","late","partial","contested","missed","not_reported","not_staffed"],Se=["on_time","late"];function V(t,e){let n=t[e]??"not_due";return n==="not_reported"&&!t.staffed?"not_staffed":n}function Yo(t,e){return t.slots.map(({slot:n,starts:o,ends:r,due:s})=>{let i=n==="pm"?"pm":"am",m=t.villages.map(v=>V(v,i)),p=v=>m.filter(R=>R===v).length,f=Object.fromEntries([...we,"suspended","not_due"].map(v=>[v,p(v)])),g=we.reduce((v,R)=>v+f[R],0),h=f.on_time+f.late;return{slot:i,starts:o,ends:r,due:s,over:s&&(e===null||e>r),counts:f,all:g,done:h}})}function Et(t){let e=new Map;for(let r of t){let s=r.committee??null;e.set(s,[...e.get(s)??[],r])}let n=[...e].map(([r,s])=>({committee:r,am:Jo(s,"am"),pm:Jo(s,"pm")})),o=({am:r,pm:s})=>r.villages.length+s.villages.length;return n.sort((r,s)=>o(s)-o(r)||(r.committee??"").localeCompare(s.committee??""))}function Jo(t,e){let n=t.filter(r=>we.includes(V(r,e))),o=n.filter(r=>!Se.includes(V(r,e)));return{done:n.length-o.length,all:n.length,villages:o}}function Nt(t,e){return t.filter(n=>V(n,e)==="not_reported")}function Xo(t,e,n,o,r,s){let i=Et(e).map(({committee:m})=>{let p=e.filter(f=>(f.committee??null)===m);return`${o(m)}${r.colon}${p.map(n).join(r.listComma)}`});return[s(t.date,t.clock,r[t.slot],e.length),...i].join(`
`)}var ze=60,Lr=350;function Qo({acts:t,ask:e}){let n=0,o="still",r=[],s=h=>h>=r.length-1?null:r[h]??null,i=()=>{window.clearInterval(n),o="still"},m=async()=>{let h=F(new Date);r=Array.from({length:ze},(v,R)=>G(h,R-ze+1)),o="reading",e(),await t.prepareDays(r.map((v,R)=>s(R)))},p=async h=>{if(await m(),o!=="reading")return;let v=r.indexOf(h),R=v<0||v===r.length-1?0:v;o="playing",t.playDay(s(R)),n=window.setInterval(()=>{R+=1,t.playDay(s(R)),R>=r.length-1&&i(),e()},Lr),e()},f=h=>{o==="still"?p(h):i(),e()},g=async h=>{let v=r.length>0&&o!=="reading";i(),v||await m(),i(),t.playDay(s(h)),e()};return{stop:i,part:(h,{office:v,view:R})=>{let D=F(new Date),E=ze-1-Math.round((Date.parse(D)-Date.parse(h))/864e5),y=o==="still"?v.today.play:v.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${y} @click=${()=>f(h)}>
${z(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${ze-1}
aria-label=${v.today.days}
aria-valuetext=${un(h,R.language)}
.value=${String(Math.max(0,E))}
@input=${k=>{g(Number(k.target.value))}}
/>
<span>${o==="reading"?v.working:h.slice(5)}</span>
</div>
`}}}var Ir=14,Fr=["rain","wind","roads","festival"];function Zo({stores:t,ask:e,now:n,signedIn:o}){let[r,s,i]=[!1,!1,!1],[m,p,f]=["","both",""],g=null,h=[],v=null,R=null,D=null,E=()=>t.view.get().town??"",y=c=>{if(D===c)return;D=c;let $=F(new Date);Bo(c.town,$,G($,Ir)).then(O=>{D===c&&(h=O,e())},()=>{})},k=()=>{[r,s,i,f]=[!1,!1,!1,""],[v,R,D,h]=[null,null,null,[]]},_=c=>{let $=F(new Date),O=de(new Date),N=c.slots.filter(({ends:w})=>O<w).map(w=>w.slot==="pm"?"pm":"am");[r,i,f,R,v]=[!0,!1,"",null,null],m=N.length===0?G($,1):$,p=N.length===1?N[0]??"both":"both",{committee:g}=t.view.get(),e()},W=async c=>{if(!s){[s,R]=[!0,null],e();try{await o(c)}catch($){R=B($)}s=!1,e()}},L=(c,$)=>W(async()=>{let O=g===null?{}:{committee:g};v={change:await jo(E(),{from:m,to:m,slot:p,...O,reason:c}),text:$},r=!1}),T=c=>W(async()=>{await pe(E(),c,""),v=null,K(t.data,n().office.suspend.ended)}),l=({id:c})=>W(async()=>{await Uo(E(),c,G(F(new Date),-1)),v=null,K(t.data,n().office.suspend.ended)}),u=(c,{office:$,words:O})=>{let N=F(new Date);return c===N?O.headline.today:c===G(N,1)?$.suspend.tomorrow:c},b=(c,{committees:$,office:O})=>c===void 0?O.report.allCommittees:$.get(c)??c,S=(c,$)=>{let{office:O,words:N,committees:w}=$,{suspend:x}=O,C=F(new Date),M=c.villages.filter(A=>g===null||A.committee===g),I=b(g??void 0,$),H=[u(m,$),x.slots[p]],P=A=>{L(A,x.suspended(...H,I))};return a`
<div class="board-suspend-form">
${se(x.day,[[C,N.headline.today],[G(C,1),x.tomorrow]],m,A=>{m=A,e()})}
${se(O.report.slot,[["am",x.slots.am],["pm",x.slots.pm],["both",x.slots.both]],p,A=>{p=A,e()})}
<div class="form-field">
<label for="suspend-committee">${x.scope}</label>
<select
id="suspend-committee"
@change=${A=>{g=A.target.value||null,e()}}
>
<option value="" .selected=${g===null}>${O.report.allCommittees}</option>
${[...w].map(([A,X])=>a`
<option value=${A} .selected=${A===g}>${X}</option>
`)}
</select>
</div>
<p class="board-what">${x.what(...H,I,M.length)}</p>
${i?a`
<form
@submit=${A=>{A.preventDefault(),f.trim()!==""&&P(f.trim())}}
>
${U({name:"suspend-reason",label:x.why,value:f,required:!0,lengthMost:200,input:A=>f=A})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${x.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${x.why}>
${Fr.map(A=>a`
<button
type="button"
class="form-button"
data-reason=${A}
?disabled=${s}
@click=${()=>P(x.reasons[A])}
>
${x.reasons[A]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{i=!0,e()}}
>
${x.other}
</button>
</div>
`}
</div>
`},d=(c,$)=>{var P,A;let{office:O,view:N,words:w}=$,x=F(new Date),C=Number((P=c.village)==null?void 0:P.split(".")[1]),M=c.village===void 0?b(c.committee,$):ee(((A=Z($.data,"villages",C))==null?void 0:A.properties)??{},N.language)||w.unnamed,I=u(c.from<x?x:c.from,$),H=c.to>c.from&&c.to>x?O.suspend.until(u(c.to,$)):"";return a`
<li data-suspension=${c.id}>
<span>
<b>${[I,O.suspend.slots[c.slot],H].filter(Boolean).join(" ")}</b>
<small>${[M,c.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>l(c)}>
${O.suspend.end}
</button>
</li>
`};return{close:k,part:(c,$)=>{if(!Ne(t.work.get().session,$.view.town))return null;y(c);let{suspend:O}=$.office;return a`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){_(c);return}r=!1,e()}}
>
${r?$.office.cancel:O.open}
</button>
</h3>
${r?S(c,$):null} ${j(R,$,"suspend-problem")}
${v===null?null:a`
<p class="board-next" role="status">
<span>${v.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>v!==null&&T(v.change)}
>
${z("undo")}${O.takeBack}
</button>
</p>
`}
${h.length===0?null:a`
<ul class="board-list">
${h.map(N=>d(N,$))}
</ul>
`}
</section>
`}}}function er(t){let{stores:e}=t,n=Zo(t),o=null,r=null,s=Qo(t);e.view.subscribe((y,k)=>{y.selected!==null&&y.selected!==k.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let i=y=>{r!==y&&(r=y,Ee(y.town,G(y.date,-1)).then(k=>{e.view.get().town===k.town&&(o=k,t.ask())},()=>{}))},m=(y,{data:k,view:_,words:W})=>{var L;return ee(((L=Z(k,"villages",y.fid))==null?void 0:L.properties)??{name:y.name},_.language)||W.unnamed},p=(y,{committees:k,office:_})=>(y===null?void 0:k.get(y))??_.edit.noCommittee,f=(y,k,_,W)=>{let L=k.map(S=>S==="not_staffed"?"not_reported":S),T=k.length===1&&(k[0]==="not_staffed"||k[0]==="not_reported"),l=cn([{kind:"in",field:y,values:L},...T?[{kind:"range",field:"cleaners",from:k[0]==="not_staffed"?0:1,to:k[0]==="not_staffed"?0:null}]:[]]),u=F(new Date),b={...e.view.get(),committee:W};e.view.set({...Ye(b,"coverage"),...Re(b,"villages",l),date:_===u?null:_,committee:W})},g=(y,k)=>{e.work.set({open:"report",report:{slot:y,date:k}})},h=(y,k,_)=>{let{words:W,office:L}=_,T=Nt(k.villages,y.slot),l=()=>{let u={date:k.date,clock:de(new Date),slot:y.slot},b=Xo(u,T,S=>m(S,_),S=>p(S,_),W,L.today.reminder);mn(b).then(S=>K(e.data,S?L.today.reminded:W.measure.notCopied))};return a`
<section class="board-slot" data-slot=${y.slot}>
<h3>
${W[y.slot]}
<small>${y.starts}–${y.ends}</small>
${y.all===0?null:a`
<b>${te(y.done)}</b>
<small>/ ${te(y.all)}</small>
`}
</h3>
${y.due?a`
${Br(y)}
<p class="board-counts">
${we.filter(u=>y.counts[u]>0).map(u=>a`
<button
type="button"
data-state=${u}
@click=${()=>f(y.slot,[u],k.date,null)}
>
${Mt(u)}${_t(u,_)} ${te(y.counts[u])}
</button>
`)}
</p>
${T.length===0?null:a`
<p class="board-next ${y.over?"is-over":""}">
<span>${L.today.lacking(T.length,y.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${l}>
${z("copy")}${L.today.remind}
</button>
${v(y.slot,k.date,_)}
</p>
`}
`:a`
<p class="form-hint">${L.today.begins(y.starts)}</p>
`}
</section>
`},v=(y,k,{view:_,office:W})=>nt(e.work.get().session,_.town)?a`
<button type="button" class="form-button" data-report @click=${()=>g(y,k)}>
${W.today.report}
</button>
`:null,R=(y,k,_)=>{let W=k.filter(T=>T.due).map(({slot:T})=>T),L=(T,l)=>{let{done:u,all:b,villages:S}=T[l];if(!W.includes(l)||b===0)return a`
<td>–</td>
`;let d=[...new Set(S.map(c=>V(c,l)))];return a`
<td class=${S.length>0?"has-left":""}>
${S.length===0?a`
${u} / ${b}
`:a`
<button type="button" @click=${()=>f(l,d,y.date,T.committee??"none")}>
${u} / ${b}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${_.words.layers.committees}</th>
<th>${_.words.am}</th>
<th>${_.words.pm}</th>
</tr>
</thead>
<tbody>
${Et(y.villages).map(T=>a`
<tr data-committee=${T.committee??""}>
<th scope="row">${p(T.committee,_)}</th>
${L(T,"am")}${L(T,"pm")}
</tr>
`)}
</tbody>
</table>
`},D=(y,k)=>{let{words:_,office:W}=k,L=["am","pm"].flatMap(T=>{let l=Nt(y.villages,T);return l.length===0?[]:[{slot:T,units:l}]});return L.length===0||y.first_record===null||y.date<y.first_record?null:a`
<section class="board-holes">
<h3>${W.today.holes}</h3>
${L.map(({slot:T,units:l})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>f(T,["not_reported"],y.date,null)}>
${_[T]} ${W.today.lackingOf(l.length)}
</button>
${v(T,y.date,k)}
</p>
`)}
</section>
`},E=(y,{view:k,words:_,office:W})=>nt(e.work.get().session,k.town)?a`
<p class="board-next board-plan">
<span>
${_.states.not_staffed} ${te(y.villages.filter(L=>!L.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${W.plan.open}
</button>
</p>
`:null;return{title:({office:y,view:k})=>k.date===null?y.today.title:y.today.past,key:({view:y})=>y.town??"",enter:()=>{n.close(),s.stop(),[o,r]=[null,null];let y=e.view.get();(y.date!==null||y.theme!=="coverage")&&e.view.set({...Ye(y,"coverage"),date:null})},leave:()=>{s.stop(),n.close()},body:y=>{let k=y.data.coverage.value;if(k===null)return a`
<p class="form-hint">${y.words.reading}</p>
`;k.date===F(new Date)&&i(k);let _=Yo(k,k.date===F(new Date)?de(new Date):null);return a`
<p class="form-hint">
${k.date===F(new Date)?y.words.asOf(k.date,de(new Date(k.as_of))):y.words.onDate(k.date)}
</p>
${s.part(k.date,y)}
${k.first_record===null||k.date<k.first_record?a`
<p>${y.words.headline.noRecordsOf(k.date)}</p>
`:a`
${_.map(W=>h(W,k,y))} ${E(k,y)} ${n.part(k,y)}
${R(k,_,y)}
`}
${o===null||o.date!==G(k.date,-1)?null:D(o,y)}
`}}}function _t(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function tr(t){return t==="not_staffed"?Zt.not_staffed:ln[t]}function Mt(t){let e=tr(t);return a`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Xe(e)} stroke=${nn.edge(e)}></rect>
</svg>
`}function Br({counts:t,all:e}){let n=0;return a`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${we.filter(o=>t[o]>0).map(o=>{let r=300*t[o]/Math.max(1,e),s=n;return n+=r,jr(o,s,r)})}
</svg>
`}function jr(t,e,n){let o=tr(t);return Wt`<rect x=${e} y="0" width=${n} height="14" fill=${Xe(o)}></rect>`}function nr(t){let{stores:e}=t,[n,o]=["","am"],r=null,s=null,i=new Map,m=new Map,p=null,f=new Map,g="seen",[h,v]=["",!1],R=null,D=0,E=()=>e.view.get().town??"",y=()=>_e(e.work.get().session,E()),k=()=>{let d=D+=1;p=e.data.get().coverage.value,Ee(E(),n).then(c=>{if(d!==D)return;let $=new Map(((s==null?void 0:s.villages)??[]).map(O=>[O.fid,V(O,o)]));for(let O of c.villages)$.has(O.fid)&&$.get(O.fid)!==V(O,o)&&i.delete(O.fid);[s,R]=[c,null],t.ask()},c=>{d===D&&(R=B(c),t.ask())})},_=()=>{let d=y(),c=((s==null?void 0:s.villages)??[]).filter(O=>(d===null||d.includes(O.committee??""))&&(r===null||O.committee===r)&&V(O,o)!=="not_due"),$=O=>Se.includes(V(O,o));return[...c.filter(O=>!$(O)),...c.filter($)]},W=d=>i.get(d.fid)??null,L=()=>{i=new Map,f=new Map,R=null},T=()=>{i=new Map(i);for(let d of _())!i.has(d.fid)&&["not_reported","not_staffed"].includes(V(d,o))&&i.set(d.fid,"done");t.ask()},l=d=>{d(),L(),t.ask()},u=d=>{let c=_().flatMap(O=>{let N=W(O);if(N===null)return[];let w=`${O.fid} ${n} ${o} ${N} ${g}`,x=m.get(w)??{uuid:Ur(),captured_at:new Date().toISOString()};return m.set(w,x),[{...x,place:`villages.${O.fid}`,date:n,slot:o,result:N,basis:g}]});if(c.length===0||v)return;let $=new Map(c.map(({uuid:O,place:N})=>[O,Number(N.split(".")[1])]));v=!0,R=null,t.ask(),t.signedIn(()=>Fo(E(),c,h.trim())).then(O=>{b(O,$);let N=O.length-f.size;N>0&&K(e.data,d.office.report.sent(N)),k()},O=>{R=B(O)}).finally(()=>{v=!1,t.ask()})},b=(d,c)=>{f=new Map;for(let $ of d){let O=c.get($.uuid)??0;if($.outcome==="refused"){f.set(O,$);continue}i.delete(O);for(let[N,{uuid:w}]of m)w===$.uuid&&m.delete(N)}f.size===0&&(h="")},S=(d,c)=>{var P;let{office:$,data:O,view:N,words:w}=c,x=V(d,o),C=W(d),M=ee(((P=Z(O,"villages",d.fid))==null?void 0:P.properties)??{name:d.name},N.language)||w.unnamed,I=f.get(d.fid),H=A=>{i=new Map(i).set(d.fid,C===A?null:A),t.ask()};return a`
<li data-village=${d.fid} class=${Se.includes(x)?"is-done":""}>
<span class="report-name">${M}</span>
<span class="report-state">${Mt(x)}${_t(x,c)}</span>
<span class="report-choices" role="group" aria-label=${M}>
${["done","partial","missed"].map(A=>a`
<button
type="button"
data-result=${A}
aria-pressed=${C===A}
?disabled=${v}
@click=${()=>H(A)}
>
${$.report.results[A]}
</button>
`)}
</span>
${I===void 0?null:a`
<p class="report-refused" role="alert">
${(N.language==="en"?void 0:N.language==="zh-Hant"?I.detail_zh_hant:I.detail_zh)??I.detail??""}
</p>
`}
</li>
`};return{title:({office:d})=>d.report.title,key:({view:d})=>{var $;let c=e.work.get().report;return`${d.town??""} ${(($=e.work.get().session)==null?void 0:$.account)??0} ${(c==null?void 0:c.date)??""} ${(c==null?void 0:c.slot)??""}`},enter:()=>{var N;let d=e.work.get().report,c=(N=e.data.get().coverage.value)==null?void 0:N.slots.filter(({due:w})=>w).at(-1);[n,o]=[(d==null?void 0:d.date)??F(new Date),(d==null?void 0:d.slot)??((c==null?void 0:c.slot)==="pm"?"pm":"am")];let $=y(),O=e.view.get().committee;r=($==null?void 0:$.length)===1?$[0]??null:O==="none"?null:O,g=$===null?"told":"seen",L(),m=new Map,[s,h]=[null,""],k()},body:d=>{let{office:c,words:$,committees:O}=d;s!==null&&!v&&d.data.coverage.value!==p&&k();let{report:N}=c,w=_(),x=w.map(W).filter(P=>P!==null),C=x.some(P=>P!=="done"),M=F(new Date),I=y(),H=[...O].filter(([P])=>I===null||I.includes(P));return a`
${se($.action.date,[[M,$.headline.today],[G(M,-1),$.headline.yesterday]],n,P=>l(()=>{n=P,s=null,k()}))}
${se(N.slot,[["am",$.am],["pm",$.pm]],o,P=>l(()=>{o=P}))}
${H.length<2?null:a`
<div class="form-field">
<label for="report-committee">${$.layers.committees}</label>
<select
id="report-committee"
@change=${P=>l(()=>{r=P.target.value||null})}
>
<option value="" .selected=${r===null}>${N.allCommittees}</option>
${H.map(([P,A])=>a`
<option value=${P} .selected=${P===r}>${A}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${$.reading}</p>
`:w.length===0?a`
<p class="form-hint">${N.none}</p>
`:a`
${w.some(P=>W(P)===null&&!Se.includes(V(P,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${T}>
${N.all}
</button>
`:null}
<ul class="report-list">
${w.map(P=>S(P,d))}
</ul>
`}
<div class="report-foot">
${se(N.basis,[["seen",N.bases.seen],["told",N.bases.told],["paper",N.bases.paper]],g,P=>{g=P,t.ask()})}
${C?U({name:"report-reason",label:N.why,value:h,input:P=>h=P,lengthMost:200}):null}
${n===M?null:a`
<p class="form-hint">${N.afterwards}</p>
`}
${j(R,d)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${v||x.length===0}
@click=${()=>u(d)}
>
${v?c.working:N.send(x.length)}
</button>
</div>
`}}}function Ur(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function bc(t,e,n){let{view:o,data:r,tools:s,work:i}=e,p={stores:e,acts:n,now:()=>st({view:o.get(),data:r.get(),words:sn[o.get().language]}),ask:()=>y(),signedIn:async k=>{try{return await k()}catch(_){if(!(_ instanceof an)||_.problem.status!==401||!await qr(e))throw _;return k()}}},f={account:co(p),people:Io(p),changes:To(p),history:Wo(p),edit:No(p),today:er(p),report:nr(p),plan:Vo(p),compare:ho(p)},g="",h=null,v=null,R=()=>i.set({open:null}),D=k=>{var W,L,T;h!==null&&((L=(W=f[h]).leave)==null||L.call(W)),h===null&&(v=document.activeElement instanceof HTMLElement?document.activeElement:null),h=k,document.body.classList.toggle("has-work",k!==null);let{mode:_}=s.get();if((_.kind==="place"||_.kind==="compare")&&s.set({mode:re}),k===null){g="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((T=(v==null?void 0:v.isConnected)===!0?v:document.getElementById("map"))==null||T.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=t.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},E=()=>{},y=()=>E();E=dn(t,e,k=>{let _=k.view.presenting?null:i.get().open;if(t.toggleAttribute("hidden",_===null),_!==h&&D(_),_===null)return null;let W=st(k),L=f[_],T=`${_} ${L.key(W)}`;T!==g&&(g=T,L.enter());let l=L.title(W);t.setAttribute("aria-label",l);let{mode:u}=s.get();return t.classList.toggle("is-placing",u.kind==="place"&&u.waiting),t.classList.toggle("is-comparing",u.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${l}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${W.words.action.close}
@click=${R}
>
${z("close")}
</button>
</header>
<div class="work-body work-${_}">${L.body(W)}</div>
`}),s.subscribe((k,_)=>{k.mode!==_.mode&&y()}),document.addEventListener("keydown",k=>{k.key==="Escape"&&h!==null&&i.get().gate===null&&R()})}function qr({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:s})=>{r===null&&(o(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{bc as mountWork};
