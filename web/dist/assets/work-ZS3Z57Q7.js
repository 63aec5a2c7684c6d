import{a as Nn,b as _n,c as Mn}from"./chunk-WAVOKIQX.js";import{a as Wn,b as Cn}from"./chunk-N3NTY6E5.js";import{a as An}from"./chunk-GEY32XWL.js";import{a as st,b as U,c as ge,d as ye,e as q,f as Me,g as ie,h as We,i as J,j as xe}from"./chunk-SJ4BSMQ2.js";import{a as Ln,d as lt}from"./chunk-M7XNBHTI.js";import{a as on,l as rn}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as me,c as fn,f as gn,g as yn,h as bn,i as hn,k as $n,l as wn,m as vn,n as ot,o as kn,p as xn,q as Sn,r as On,s as _e,t as pe,u as Tn,v as Pn,w as rt,x as Dn,y as Rn,z as fe}from"./chunk-GPM3HK7V.js";import{b as En}from"./chunk-Z253PKAY.js";import{a as ln}from"./chunk-T7MBHWAZ.js";import{$ as Ze,U as ne,W as B,X as de,Y as un,Z as G,_ as oe,b as Ve,c as jt,d as Ut,e as qt,f as Ht,i as ue,j as Kt,l as zt,n as Gt,o as Vt,p as Je,q as Jt,r as Yt,s as Xt,t as Te,u as Pe}from"./chunk-I6NVZLRK.js";import{e as en,f as le,g as ve,i as tn,l as cn}from"./chunk-7PYEGKLI.js";import{b as Ye,d as De}from"./chunk-6QGZJDHC.js";import{a as Qt}from"./chunk-AN24UALA.js";import{a as ee,e as Ft}from"./chunk-RA6FLBFZ.js";import{a as K}from"./chunk-KXHZUGMI.js";import{c as Ct,d as Ge,e as Z,f as At}from"./chunk-AZIKMIE6.js";import{a as Lt,g as It}from"./chunk-5COR5YU2.js";import{a as et,b as Ee,c as tt,e as Ne,f as nt,g as ke,i as pn}from"./chunk-66X7AXZM.js";import{c as an,i as Qe,n as Re,u as j}from"./chunk-U4PHT47S.js";import{a as mn}from"./chunk-DHPYUQPK.js";import{b as re}from"./chunk-QWJPFQCG.js";import{a as dn}from"./chunk-HB2I47BM.js";import{a as te,b as Se}from"./chunk-KGYZF5QC.js";import{a as sn}from"./chunk-4AQ4XN4M.js";import{L as nn,N as Xe,Z as z,b as Bt,c as Oe,q as Zt}from"./chunk-W2ZYICIW.js";import{a,b as Wt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var rr="tuntu.draft.";var ce=new Map,Ce=!1;function Ae(t,e){return`${rr}${t} ${e}`}function Fn(t,e,n){let o=Ae(t,e),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),ce.delete(o)}catch{ce.set(o,r)}qn()}function Bn(t,e){let n=Hn(Ae(t,e));return n===null?null:{name:e,...n}}function jn(t){let e=Ae(t,"");return sr().filter(n=>n.startsWith(e)).flatMap(n=>{let o=Hn(n);return o===null?[]:[{name:n.slice(e.length),...o}]}).sort((n,o)=>o.at-n.at)}function Un(t,e){let n=Ae(t,e);ce.delete(n),qn(),Kn(n)}function qn(){ce.size>0!==Ce&&(Ce=!Ce,Ce?window.addEventListener("beforeunload",In):window.removeEventListener("beforeunload",In))}function In(t){t.preventDefault(),t.returnValue=!0}function Hn(t){let e=ce.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Kn(t),null}function sr(){try{return[...new Set([...ce.keys(),...Object.keys(localStorage)])]}catch{return[...ce.keys()]}}function Kn(t){try{localStorage.removeItem(t)}catch{}}function it(t){return{now:t,past:[],future:[]}}function Le(t,e,n){let{now:o,past:r}=t,s=Object.keys(n);if(s.every(y=>Object.is(o[y],n[y])))return t;let i={};for(let y of s)i[y]=o[y];let d=r[r.length-1],m=(d==null?void 0:d.note)===e?{note:e,before:{...i,...d.before},after:{...d.after,...n}}:null,g=m===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...g,m??{note:e,before:i,after:n}].slice(-200),future:[]}}function zn(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Gn(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Vn=7;function Jn(t,e,n,o){let r=it({boxes:{},...Ie(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Ie({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function at({written:t,feature:e},n){return t.now.boxes[n]??Je(e.properties[n])}function Yn(t,e,n){if(at(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:Le(t.written,e,{boxes:o})}}function Xn(t,e){let n=ro(t.written.now.boxes,o=>o===e);return{...t,written:Le(t.written,`leave ${e}`,{boxes:n})}}function ct(t,e){return{...t,written:Le(t.written,Object.keys(e).join(),e)}}function Qn(t,[e,n]){return ct(t,{lon:e.toFixed(Vn),lat:n.toFixed(Vn)})}function Zn({written:{now:t},feature:e}){let{lon:n,lat:o}=Ie(e);return t.lon.trim()!==n||t.lat.trim()!==o}function eo(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>to(e,o,r))||Zn(t)}function to(t,e,n){return n.trim()!==Je(t.properties[e]).trim()}function lr({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function no(t,e){let n=Xt(e,t.feature,t.written.now.boxes);if(!Zn(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=lr(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function oo(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...ut(t,n,`"${e.version}"`),late:e}}function ut(t,e,n){let{feature:o,written:r}=t,s=Ie(o),i=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Ie(e),d=ro(r.now.boxes,(m,g)=>!to(o,m,g));return{...t,feature:e,tag:n,late:null,written:it({...r.now,...i,boxes:d})}}function dt(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function ro(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var so=1,lo="edit ";function mt({layer:t,fid:e}){return`${lo}${t}.${e}`}function pt(t){return eo(t)||t.written.now.reason.trim()!==""}function ft(t){let{account:e,selection:n}=t;pt(t)?Fn(e,mt(n),{form:so,draft:t}):be(t)}function be({account:t,selection:e}){Un(t,mt(e))}function gt(t,e){return ao(Bn(t,mt(e)))}function io(t){return jn(t).filter(({name:e})=>e.startsWith(lo)).flatMap(e=>ao(e)??[])}function ao(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==so||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Fe=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let o=io(e);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(i=>this.row(i,n))}
</ul>
</section>
`}row(e,n){var d;let{draft:o,at:r}=e,{account:s}=n.office,i=oe(new Date(r).toISOString());return a`
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
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?J(s.throwSure,s.throwAway,()=>{be(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function ir({selection:t,written:e},n){let o=new Map(ue(t.layer,n).map(({name:s,label:i})=>[s,i])),r=Object.keys(e.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var cr=90;function yt({town:t,role:e,unit:n,level:o},r){let{office:s,data:i,view:d}=r,m=At(i,t),g=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[e],m===void 0?t:ee(m,d.language),g)}function co(t){let{work:e,data:n}=t.stores,o=new Fe(t),r=null,[s,i,d]=["",null,"read"],[m,g,y]=[null,"",""],h=l=>u=>{[m,g]=[j(u),l],t.ask()},k=()=>{t.signedIn(yn).then(l=>{r=l,t.ask()},h("tokens"))},D=()=>{lt(async()=>{await fn();let l=await Ln();e.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{t.acts.readAgain(),K(n,t.now().office.account.signedOut)},h("tokens"))},P=l=>{l.preventDefault();let u=l.currentTarget,{old:b="",fresh:f="",again:p=""}=xe(l),{gate:c,account:$}=t.now().office;[m,g]=[null,"password"],y=An(f)<10?c.short:f!==p?c.differ:"",t.ask(),y===""&&t.signedIn(()=>lt(()=>gn(b,f))).then(()=>{u.reset(),K(n,$.changed)},h("password"))},R=l=>{l.preventDefault();let u=l.currentTarget,{token:b="",days:f=""}=xe(l);[m,g,s]=[null,"tokens",""],t.signedIn(()=>bn(b.trim(),d,Number(f))).then(p=>{s=p,Me(u,"token"),k()},h("tokens"))},w=l=>{i=null,t.signedIn(()=>hn(l)).then(k,h("tokens"))},x=(l,u)=>g===l&&y!==""?a`
<div class="form-problem" role="alert">${y}</div>
`:U(g===l?m:null,u,`form-problem-${l}`),E=(l,u)=>{let{account:b,allTowns:f}=u.office,p=[...l.administrator?[f]:[],...l.memberships.map(c=>yt(c,u))];return a`
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
${(p.length===0?[b.noRoles]:p).map(c=>a`
<li>${c}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${D}>${b.signOut}</button>
</section>
`},C=(l,u)=>{let{account:b,gate:f}=u.office;return a`
<details class="work-more">
<summary>${b.password}</summary>
<form @submit=${P}>
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
${q({name:"old",label:b.old,type:"password",autocomplete:"current-password",required:!0})}
${q({name:"fresh",label:f.newPassword,type:"password",autocomplete:"new-password",hint:f.rules,required:!0})}
${q({name:"again",label:f.again,type:"password",autocomplete:"new-password",required:!0})}
${x("password",u)}
<button type="submit" class="form-button is-main">${b.change}</button>
</form>
</details>
`},L=(l,u)=>{let{account:b}=u.office,f=l.last_used===null?b.neverUsed:b.used(B(new Date(l.last_used))),p=[b[l.scope],b.until(B(new Date(l.expires))),f];return a`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${p.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=l.token,t.ask()}}
>
${b.remove}
</button>
</div>
${i===l.token?J(b.removeSure,b.remove,()=>w(l.token),()=>{i=null,t.ask()},u):null}
</li>
`},O=l=>{let{account:u}=l.office;return a`
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
${We(u.secret,s,t)}
</div>
`}
${x("tokens",l)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${R}>
${q({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${ie("scope",u.scope,[["read",u.read],["write",u.write]],d,b=>d=b)}
${q({name:"days",label:u.days,value:String(cr),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=e.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,i,m,g,y]=[null,"",null,null,"",""],((l=e.get().session)==null?void 0:l.signed_in)===!0?k():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:u}=e.get();return u===null||!u.signed_in?a``:a`
${E(u,l)} ${o.body(u.account,l)} ${C(u,l)} ${O(l)}
`}}}function Be(t){let e=t.flatMap(i=>i===null?[]:rn(i));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=on(e.map(i=>i.flatMap(([d=0,m=0])=>[d,m])));return[n,o,r,s]}var ur=["version","updated_at","created_at","town"];function po(t,e){let n=new Map(t.map(r=>[Ge(r),r])),o=new Map(e.map(r=>[Ge(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,i]=[n.get(r)??null,o.get(r)??null],d=s===null||i===null?[]:dr(s,i);return s===null||i===null||d.length>0?[{fid:r,was:s,is:i,fields:d}]:[]})}function dr(t,e){let[n,o]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(i=>!ur.includes(i)&&!uo(n[i],o[i]));return uo(t.geometry,e.geometry)?s:[...s,"geometry"]}function uo(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function fo(t,e,n,o,r){let[s,i]=[mo(t,n,r),mo(e,n,r)],d=new Set([...s.keys(),...i.keys()]),m=[...d].filter(g=>g!==null&&!o.includes(g));return[...o,...m,null].flatMap(g=>d.has(g)?[{value:g,was:s.get(g)??he,is:i.get(g)??he}]:[])}var he={count:0,measure:0};function je(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function mo(t,e,n){let o=new Map;for(let{properties:r}of t){let s=mr(r,e),i=n===null?0:Number(r[n]??0);o.set(s,je(o.get(s)??he,{count:1,measure:i}))}return o}function mr(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var pr=7,bt=40,fr=400;function gr({theme:t}){let e=Qt[t].filter(n=>Lt(n).countedIn!=="findings");return t==="coverage"?e:e.filter(n=>n!=="villages")}function ht({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function ho(t){let{view:e,tools:n}=t.stores,[o,r]=["",""],s=null,[i,d]=[!1,null],m=null,g=bt,y=0,h=()=>{let{town:O}=e.get();if(O===null)return;let l=y+=1;[i,d,m,g]=[!0,null,null,bt],t.ask();let[u,b]=[ve(o),r===""?null:ve(r)];Promise.all(gr(e.get()).map(async f=>{let[p,c]=await Promise.all([Qe(f,O,void 0,u),Qe(f,O,void 0,b)]);return{layer:f,then:p,now:c,changed:po(p,c)}})).then(f=>{l===y&&([s,i]=[f,!1],k(),t.ask())},f=>{l===y&&([d,i]=[j(f),!1],t.ask())})},k=()=>{let O=(s??[]).flatMap(b=>D(b)),l=bo(O.filter(({fields:b,is:f})=>f===null||b.includes("geometry")).map(b=>b.was)),u=bo(O.map(b=>b.is));n.set({mode:l===null&&u===null?re:{kind:"compare",change:0,was:l,is:u}})},D=({layer:O,changed:l})=>m===null?l:m.layer===O?l.filter(u=>ht(u)===(m==null?void 0:m.kind)):[],P=(O,l)=>{m=(m==null?void 0:m.layer)===O&&m.kind===l?null:{layer:O,kind:l},g=bt,k(),t.ask()},R=(O,{fid:l,was:u,is:b})=>{let f=Be([(u==null?void 0:u.geometry)??null,(b==null?void 0:b.geometry)??null]);b!==null&&e.set({selected:{layer:O,fid:l}}),f!==null&&t.acts.showExtent(f)},w=(O,l)=>{let u=l.flatMap(({fid:b,is:f})=>f===null?[]:[b]);e.set({...De(e.get(),O,`fid IN (${u.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},x=(O,l)=>{let{compare:u}=l.office,b=O==="from"?o:r,f=(T,M)=>{let v=T===""?"":`${T}${M===""?"":`T${M}`}`,S=tn(v)??"";O==="from"?o=S===""?o:S:r=S,h()},p=B(new Date),[c="",$=""]=b===""?[p,""]:b.split("T");return a`
<div class="compare-moment" data-moment=${O}>
<span>${u[O]}</span>
<input
type="date"
aria-label=${`${u[O]} ${l.words.action.date}`}
max=${p}
.value=${c}
@change=${T=>f(T.target.value,$)}
/>
<input
type="time"
step="any"
aria-label=${`${u[O]} ${u.time}`}
.value=${$}
@change=${T=>f(c,T.target.value)}
/>
</div>
`},E=(O,l)=>{let{layer:u,then:b,changed:f}=O,{words:p,office:c}=l,$=br(u),T=It(u),M=Gt(u,T,p),v=fo(b,O.now,T,Object.keys(M),$),S=v.reduce((N,{was:I,is:X})=>({value:null,was:je(N.was,I),is:je(N.is,X)}),{value:null,was:he,is:he}),W=(N,{was:I,is:X},Q)=>a`
<tr class=${Q?"compare-total":""}>
<th scope="row">${N}</th>
<td>${go(I,$)}</td>
<td>${go(X,$)}</td>
<td>${$r(I,X,$)}</td>
</tr>
`,_=N=>f.filter(I=>ht(I)===N).length,F=D(O),A=a`
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
${v.length<2?null:v.map(N=>W(N.value===null?p.filter.blank:M[N.value]??N.value,N,!1))}
${W(p.table.sum,S,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${u}>
<h3>${p.layers[u]}${$===null?"":l.office.paren("",hr($,l))}</h3>
${f.length===0?a`
<p class="form-hint">${c.compare.same}</p>
${A}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(N=>_(N)===0?null:a`
<button
type="button"
class="compare-kind is-${N}"
data-kind=${N}
aria-pressed=${(m==null?void 0:m.layer)===u&&m.kind===N}
@click=${()=>P(u,N)}
>
${c.compare[N]}
<b>${te(_(N))}</b>
</button>
`)}
${F.every(({is:N})=>N===null)||F.length>fr?null:a`
<button type="button" class="text-button" data-rows @click=${()=>w(u,F)}>
${z("table")}${p.tool.table}
</button>
`}
</div>
${A}
<ol class="compare-rows">
${F.slice(0,g).map(N=>L(u,N,l))}
</ol>
${F.length<=g?null:a`
<button type="button" class="form-button is-quiet" @click=${C}>
${c.compare.more(te(F.length-g))}
</button>
`}
`}
</section>
`},C=()=>{g+=200,t.ask()},L=(O,l,u)=>{let b=l.is??l.was;if(b===null)return null;let f=ht(l);return a`
<li>
<button type="button" data-fid=${l.fid} @click=${()=>R(O,l)}>
<i class="is-${f}" aria-hidden="true"></i>
<b>${ne(O,b,u)}</b>
<span>${f==="edited"?wr(O,l,u):u.office.compare[f]}</span>
</button>
</li>
`};return{title:({words:O})=>O.work.compare,key:({view:{town:O,theme:l}})=>`${O??""} ${l}`,enter:()=>{o===""&&(o=en(e.get())??G(B(new Date),-pr)),s=null,h()},leave:()=>y+=1,body:O=>a`
<div class="compare-moments">${x("from",O)} ${x("to",O)}</div>
<p class="form-hint compare-says">
${Ze(ve(o),O.words)} →
${r===""?O.office.compare.present:Ze(ve(r),O.words)}
</p>
${U(d,O)}
${i?a`
<p class="form-hint" role="status">${O.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:l})=>l.length===0))===!0?a`
<p class="form-hint" role="status">${O.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:l})=>l.length>0))===!0?yr(O):null}
${(s??[]).map(l=>E(l,O))}
`}
`}}function yr({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function br(t){let{shape:e}=Oe(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function hr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function $o(t,e){return e==="area_m2"?Se(t*3/2e3):te(t)}function go({count:t,measure:e},n){return n===null?te(t):a`
${$o(e,n)}
<small>${te(t)}</small>
`}function $r(t,e,n){let o=yo(e.count-t.count,te);return n===null?o:a`
${yo(e.measure-t.measure,r=>$o(r,n))}
<small>${o}</small>
`}function yo(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function wr(t,{was:e,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(i=>!s.includes(i)).map(i=>{if(i==="geometry")return zt(i,r);let d={field:i,was:(e==null?void 0:e.properties[i])??null,is:(n==null?void 0:n.properties[i])??null},m=Pe(t,d,r);return`${m.label}${r.words.colon}${m.was} → ${m.is}`}).join("; ")}function bo(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var wo=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ue(t,{words:e,office:n}){return Bt(t)?e.layers[t]:n.lists[t]??t}var $t=6,vr=wo;function wt(t,e){let{log:n}=e.office,o=t.slice(0,$t).map(({layer:s,op:i,count:d})=>{var m,g;return((g=(m=n.people)[s])==null?void 0:g.call(m,i,d))??n.touch(Ue(s,e),i,d)}),r=t.length>$t?n.andMore(t.length-$t):"";return o.join(e.words.listComma)+r}function qe({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>vr.includes(n))}function vt(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function vo(t,e){return!/^tuntu [a-z ]+$/.test(t)&&vt(t,e)!==""}function kr(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function ko({who:t="",role:e},n){if(t==="")return"";let{office:o}=n,r=kr(t,n);return o.log.by(e===void 0?r:o.paren(r,o.roles[e]))}function xo(t,e){let{office:n,words:o}=e;return(t??[]).map(({login:s,name:i,role:d,unit:m,level:g})=>{let y=m!==""?e.committees.get(m)??m:g===""?"":n.levels[g];return n.paren(i===""?s:i,y===""?n.roles[d]:`${n.roles[d]} · ${y}`)}).join(o.listComma)}function So({change:t,touched:e},n){return n.office.log.willUndo(t,wt(e,n))}function Oo(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",s="",i,d]=o;return i===void 0||d===void 0?n.conflict(Ue(r,e),s):n.leaning(Ue(r,e),s,i,Ue(d,e))}var xr={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ae=class{constructor(e,n=xr){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function He(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=null,d=()=>{[n,s,i,o]=[null,null,null,""],r.end(),t.ask()},m=P=>{i=j(P),r.end(),t.ask()},g=P=>{let R=t.stores.view.get().town;R!==null&&([n,s,i,o]=[P,null,null,""],t.ask(),_e(R,P+1,1).then(({changes:[w]})=>{n===P&&((w==null?void 0:w.change)===P?s=w:i={title:"gone",status:404},t.ask())},m))},y=()=>{let P=t.stores.view.get().town;if(P===null||n===null||r.lasts)return;r.begin();let R=n;t.signedIn(()=>pe(P,R,o.trim())).then(()=>{K(t.stores.data,t.now().office.log.undone),d(),e()},m)},h=P=>a`
<div class="form-problem" role="alert">
${P.office.log.conflicts}
<ul class="log-conflicts">
${((i==null?void 0:i.conflicts)??[]).map(R=>a`
<li>${Oo(R,P)}</li>
`)}
</ul>
</div>
`,k=(P,R)=>{let w=P===null?[]:Te(P,R.view.language,R);return w.length===0?null:a`
<ul class="form-faults">
${w.map(x=>a`
<li>${x}</li>
`)}
</ul>
`},D=(P,R)=>{let{log:w}=R.office;return qe(P)?a`
${q({name:"undo-reason",label:R.office.paren(w.undoReason,R.office.optional),value:o,input:x=>o=x})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,R)}</p>
${ye(r.seconds,R)}
`:J(So(P,R),w.undoIt,y,d,R)}
`:a`
<p class="form-problem" role="alert">
${P.undone_by===void 0?w.notHere(P.change):w.undoneBy(P.undone_by)}
</p>
`};return{end:d,part:(P,R)=>n!==P?a`
<button type="button" class="text-button log-undo" @click=${()=>g(P)}>
${z("undo")}${R.office.log.undo}
</button>
`:a`
${((i==null?void 0:i.conflicts)??[]).length>0?h(R):U(i,R,"undo-problem")}
${k(i,R)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${R.office.cancel}</button>
`:D(s,R)}
`}}var kt=30;function To(t){let[e,n,o,r]=[[],!1,!1,!1],s=null,i=0,d=He(t,()=>m(null)),m=y=>{let h=t.stores.view.get().town;if(h===null)return;let k=i+=1;r=!0,t.ask(),_e(h,y,kt+1).then(D=>{if(k!==i||t.stores.view.get().town!==h)return;let P=D.changes.slice(0,kt);e=y===null?P:[...e,...P],[n,o,r,s]=[D.may_undo,D.changes.length<=kt,!1,null],t.ask()},D=>{k===i&&([s,r]=[j(D),!1],t.ask())})},g=(y,h)=>{let{log:k}=h.office;return a`
<li class="log-entry" data-change=${y.change}>
${xt(y,h)}
<p class="log-what">${Sr(y,h)}</p>
${St(y,h)}
${y.undone_by===void 0?n&&qe(y)&&!le(h.view)?d.part(y.change,h):null:a`
<p class="log-mark">${k.undoneBy(y.undone_by)}</p>
`}
</li>
`};return{title:({words:y})=>y.work.changes,key:({view:y})=>{var h;return`${y.town??""} ${((h=t.stores.work.get().session)==null?void 0:h.account)??0}`},enter:()=>{[e,o]=[[],!1],d.end(),m(null)},body:y=>a`
${U(s,y)}
${ke(t.stores.work.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?a`
<p class="form-hint">${y.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(h=>g(h,y))}
</ol>
${o||e.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var h;return m(((h=e[e.length-1])==null?void 0:h.change)??null)}}
>
${y.office.more}
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
`}function Po({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,s=e.written.now.reason.trim(),i=dt(e,JSON.stringify([e.tag,n,s]),fe),{tag:d,key:m}=i;return{draft:i,answer:t(()=>Dn(o,r,n,{tag:d,reason:s,key:m}))}}function Do({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),s=dt(e,`delete ${e.tag} ${r}`,fe),{tag:i,key:d}=s;return{draft:s,answer:t(()=>Rn(n,o,{tag:i,reason:r,key:d}))}}function Ro(t,e,n){let{draft:o,fields:r,busy:s,waitedS:i,deleting:d}=t,{edit:m}=n.office;return a`
${Or(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(g=>Tr(g,t,e,n))} ${Dr(t,e,n)}
${q({name:"reason",label:n.office.paren(m.reason,n.office.optional),value:o.written.now.reason,hint:m.reasonHint,input:g=>e.write({reason:g})})}
${Rr(o,e,n)} ${Er(t,n)}
<div class="form-foot">
${ye(i,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ge(i,n):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${d?J(m.deleteSure,m.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${m.delete}
</button>
`}
`}function Or(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function Tr(t,{draft:e,problem:n},o,r){var P;let{name:s,kind:i,label:d,unit:m,options:g}=t,y=at(e,s),h=R=>o.type(s,R);if(Jt(t))return Pr(t,y,n,o,r);let k=m===""?d:r.office.paren(d,m);if(i==="listed"||i==="boolean"||i==="committee"){let R=i==="committee"?r.office.edit.noCommittee:r.office.none,w=y===""||g.some(([x])=>x===y)?[]:[[y,y]];return ie(s,k,[["",R],...g,...w],y,h)}let D=s==="aliases"?r.office.edit.aliasesHint:void 0;return q({name:s,label:k,value:y,mode:i==="text"?"text":i==="integer"?"numeric":"decimal",input:h,fault:((P=n==null?void 0:n.faults)==null?void 0:P.some(R=>R.field===s))??!1,...D===void 0?{}:{hint:D}})}function Pr(t,e,n,o,r){var g;let{name:s,label:i}=t,d=Nn("m2"),m=Ve(e,"m2");return q({name:s,label:i,value:qt(e,d),mode:"decimal",input:y=>{var k;let h=((k=Ve(y,d))==null?void 0:k.unit)??d;h!==d&&_n(h),o.type(s,Ut(y,d))},settled:jt,beside:Mn(d,r.words,o.redraw),fault:((g=n==null?void 0:n.faults)==null?void 0:g.some(y=>y.field===s))??!1,hint:m===null?r.office.edit.areaHint:r.office.edit.areaIs(Ht({...m,unit:d},r.words))})}function Dr({draft:t,placing:e},n,o){if(Oe(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:i}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${q({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${q({name:"lat",label:r.lat,value:i,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${z("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Rr(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=t.selection,i=new Map(ue(s,n).map(g=>[g.name,g])),d=(g,y)=>Vt(s,g,y,n),m=g=>{let[y,h]=[t.written.now.boxes[g],i.get(g)];return y===void 0||h===void 0?"–":a`
<b>${d(g,Yt(h,y))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(g)}>${o.takeTheirs}</button>
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
${(t.late.changed_since??[]).map(({field:g,was:y,is:h})=>{var k;return a`
<tr data-field=${g}>
<th scope="row">${((k=i.get(g))==null?void 0:k.label)??(g==="geometry"?r.shape:g)}</th>
<td>${d(g,y)}</td>
<td>${d(g,h)}</td>
<td>${m(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Er({problem:t,says:e},n){let o=t===null?[]:Te(t,n.view.language,n);return a`
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
`}var Nr=1e4;function No(t){return new Ot(t)}var Ot=class{constructor(e){this.ports=e;this.waiting=new ae(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Qn(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${ne(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Eo(n,e)&&pt(n)&&this.tellKept(n);let r=gt(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":oe(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(le(e.view))return _r(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,e);let i=pn(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${i?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Ro(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>Yn(o,e,n))},write:e=>{this.change(n=>ct(n,e))},leave:e=>{this.change(n=>Xn(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?re:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Gn(o.written):zn(o.written)})))}};tellKept(e){let n=this.ports.now(),o=ne(e.selection.layer,e.feature,n);K(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;be(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,ft(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Eo(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=gt(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):ft(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){rt(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Jn(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=j(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=Ee(this.ports.stores.work.get().session,o.view.town);return ue(e.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:s,keptAt:i}=this,{lasts:d,seconds:m}=this.waiting,{mode:g}=this.ports.stores.tools.get(),y=g.kind==="place"&&g.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:d,waitedS:m,deleting:r,says:s,placing:y,keptAt:i}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=no(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Po(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Do(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),s=>this.failed(e,s))}finish(e,n,o){let{data:r,view:s,work:i}=this.ports.stores;this.waiting.end(),K(r,n);let d=this.shows(e),m=this.latest(e);if(!o&&!Mr(m,e)){this.goOn(m);return}be(e),d&&(this.draft=null,i.set({open:null}),o&&s.set({selected:null}))}goOn(e){let{selection:n}=e;rt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(ut(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=j(n),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?oo(r,o):r),!this.shows(e)||!s){let i=this.ports.now(),d=ne(e.selection.layer,e.feature,i);K(this.ports.stores.data,i.office.edit.unsaved(d,En(o,i)),Nr);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function _r({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function Mr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Eo({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function _o(t,e){let[n,o]=[null,""],r=new ae(t.ask),s=null,i=()=>{[n,s,o]=[null,null,""],r.end(),t.ask()},d=m=>{let g=t.stores.view.get().town;g===null||r.lasts||(r.begin(),t.signedIn(()=>Tn(g,m,o.trim())).then(()=>{K(t.stores.data,t.now().office.log.erased),i(),e()},y=>{s=j(y),r.end(),t.ask()}))};return{end:i,part:(m,g,y,h)=>{let{log:k}=h.office,D=`${m} ${JSON.stringify(g)}`;return n!==D?a`
<button
type="button"
class="text-button log-erase"
aria-label=${k.eraseOf(y)}
@click=${()=>{i(),n=D,t.ask()}}
>
${z("erase")}${k.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,h,"erase-problem")}
${q({name:"erase-reason",label:h.office.paren(k.eraseReason,h.office.optional),value:o,input:P=>o=P})}
${r.lasts?a`
<p class="form-hint" role="status">${ge(r.seconds,h)}</p>
${ye(r.seconds,h)}
`:J(k.willErase(y),k.eraseIt,()=>d(g),i,h)}
</div>
`}}}var Tt=20;function Wo(t){let{view:e,data:n,tools:o,work:r}=t.stores,[s,i,d]=[[],!1,!1],m=null,g=0,y="",h=l=>{let{mode:u}=o.get();return u.kind==="compare"&&u.change===l.change},k=He(t,()=>P(null)),D=_o(t,()=>P(null)),P=l=>{let{selected:u}=e.get();if(u===null)return;let b=g+=1;d=!0,t.ask(),Pn(u.layer,u.fid,l,Tt+1).then(f=>{let p=e.get().selected;if(b!==g||(p==null?void 0:p.layer)!==u.layer||p.fid!==u.fid)return;let c=f.slice(0,Tt);s=l===null?c:[...s,...c],[i,d,m]=[f.length<=Tt,!1,null],t.ask()},f=>{b===g&&([m,d]=[j(f),!1],t.ask())})},R=l=>{let u=h(l),[b,f]=[l.before??null,l.after??null];o.set({mode:u?re:{kind:"compare",change:l.change,was:b,is:f}});let p=Be([b,f]);!u&&p!==null&&t.acts.showExtent(p),t.ask()},w=(l,u)=>{if(l.before==null||l.after==null)return null;let{log:b}=u.office,f=h(l),p=M=>M===void 0?"":`${Se(M*3/2e3)} ${u.words.unit.mu}`,[c,$]=[p(l.area_m2_before),p(l.area_m2_after)],T=c===$||c===""||$===""?"":b.area(c,$);return a`
<div class="log-shape">
<span>${l.before.type==="Point"?b.place:b.shape} ${T}</span>
<button type="button" class="text-button log-compare" aria-pressed=${f} @click=${()=>R(l)}>
${z(f?"hidden":"eye")}${f?b.hide:b.show}
</button>
${f?a`
<p class="log-key">
<i class="is-was"></i>
${b.was}
<i class="is-now"></i>
${b.is}
</p>
`:null}
</div>
`},x=(l,{layer:u,fid:b},f,p,c)=>tt(r.get().session,c.view.town)&&!le(c.view)&&Kt(u,f.field)&&[f.was,f.is].some(Mo)?D.part(l.change,{layer:u,fid:b,field:f.field},p,c):null,E=(l,u)=>tt(r.get().session,u.view.town)&&!le(u.view)&&Mo(l.why)&&vo(l.why??"",u)?D.part(l.change,{change:l.change},u.office.log.ofReason(l.change),u):null,C=(l,u,b)=>{if(l.differs.length===0)return null;let{layer:f}=u;return a`
<dl class="log-fields">
${l.differs.map(p=>{let{label:c,was:$,is:T}=Pe(f,p,b);return a`
<div data-field=${p.field}>
<dt>${c}</dt>
<dd>
${l.op==="insert"?null:a`
<s>${$}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Ft(T)?"latin":""}>${T}</b>
${x(l,u,p,c,b)}
</dd>
</div>
`})}
</dl>
`},L=(l,u,b)=>{let{log:f}=b.office,p={insert:f.created,update:f.changed,delete:f.deleted}[l.op],c=l.op==="update"&&l.differs.length===0&&l.before==null;return a`
<li class="log-entry" data-change=${l.change}>
${xt(l,b)}
<p class="log-what">${p}${c?` · ${f.nothing}`:""}</p>
${St(l,b)} ${E(l,b)}
${l.op==="delete"?null:C(l,u,b)} ${w(l,b)}
${ke(r.get().session,b.view.town)&&!le(b.view)?k.part(l.change,b):null}
</li>
`};return{title:l=>{let{selected:u}=l.view;if(u===null)return l.words.work.history;let b=Z(l.data,u.layer,u.fid)??l.data.picked.value,f=b===null?"":` · ${ne(u.layer,b,l)}`;return l.words.work.history+f},key:({view:{selected:l},data:{picked:u}})=>{var b;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${O(l,u.value)} ${((b=r.get().session)==null?void 0:b.account)??0}`},enter:()=>{var b;let{selected:l}=e.get(),u=`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${((b=r.get().session)==null?void 0:b.account)??0}`;u!==y&&(y=u,[s,i,m]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:re}),k.end(),D.end()),P(null)},leave:()=>y="",body:l=>{let{selected:u}=l.view;return u===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(m,l)}
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
?disabled=${d}
@click=${()=>{var b;return P(((b=s[s.length-1])==null?void 0:b.change)??null)}}
>
${l.office.more}
</button>
`}
`}};function O(l,u){var p;let f=(p=(l===null?void 0:Z(n.get(),l.layer,l.fid))??u)==null?void 0:p.properties;return JSON.stringify((f==null?void 0:f.version)??(f==null?void 0:f.updated_at)??"")}}function Mo(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Co=["viewer","clerk","planner","inspector","administrator"],Ao=["town","county","city","region"];var Pt=20;function Lo(t){let[e,n,o]=[!1,!1,!1],r=[],s=null,i=0,d=h=>{let k=t.stores.view.get().town;if(k===null)return;let D=i+=1;o=!0,t.ask(),t.signedIn(()=>Sn(k,h,Pt+1)).then(P=>{if(D!==i)return;let R=P.slice(0,Pt);r=h===null?R:[...r,...R],[n,o,s]=[P.length<=Pt,!1,null],t.ask()},P=>{D===i&&([s,o]=[j(P),!1],t.ask())})},m=()=>{[e,n,o,r,s]=[!1,!1,!1,[],null],i+=1},g=({currentTarget:h})=>{let{open:k}=h;k!==e&&(m(),e=k,e&&d(null))},y=({at:h,login:k,name:D,village:P},R)=>{let w=R.office.looks,x=Ct(R.data,"villages").find(({properties:C})=>C.code===P),E=x===void 0?P??w.all:ee(x.properties,R.view.language);return a`
<li>
<time datetime=${h}>${oe(h)}</time>
<b>${D!==""?D:k!==""?k:w.gone}</b>
<span>${E}</span>
</li>
`};return{close:m,part:h=>{let k=h.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${g}>
<summary>${k.title}</summary>
<p class="form-hint">${k.hint}</p>
${U(s,h,"looks-problem")}
${r.length===0&&!o&&s===null?a`
<p class="form-hint">${k.none}</p>
`:null}
<ol class="looks">
${r.map(D=>y(D,h))}
</ol>
${n||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${o}
@click=${()=>{var D;return d(((D=r[r.length-1])==null?void 0:D.entry)??null)}}
>
${h.office.more}
</button>
`}
</details>
`}}}function Io(t){let{view:e,data:n,work:o}=t.stores,r=[],s=null,i=!1,d=0,m=null,g="",y="clerk",[h,k]=["","town"],D=Lo(t),P=v=>{[s,i]=[j(v),!1],t.ask()},R=()=>e.get().town??"",w=()=>{let v=d+=1;t.signedIn(()=>$n(R())).then(S=>{v===d&&(r=S,t.ask())},S=>{v===d&&P(S)})},x=v=>{[s,g]=[null,""],t.signedIn(v).then(w,P),t.ask()},E=v=>{g=v,s=null,t.ask()},C=()=>({role:y,unit:y==="clerk"?h:"",level:y==="inspector"?k:""}),L=v=>{v.preventDefault();let S=v.currentTarget,{login:W="",name:_="",provider:F}=xe(v);[s,m]=[null,null];let A={login:W.trim(),name:_.trim(),provider:F!==void 0,...C()};t.signedIn(()=>wn(R(),A)).then(N=>{m={login:A.login,invitation:N},Me(S),K(n,t.now().office.people.added(A.login)),w()},N=>{P(N),i=!0,t.ask()})},O=({account:v,login:S})=>{[s,m]=[null,null],t.signedIn(()=>vn(R(),v)).then(W=>{m={login:S,invitation:W},t.ask(),window.requestAnimationFrame(()=>{var _;return(_=document.querySelector(".work-invitation"))==null?void 0:_.scrollIntoView({block:"nearest"})})},P)},l=v=>{let{session:S}=o.get();S!==null&&t.signedIn(()=>On(v)).then(()=>{o.set({session:{...S,anonymous:v}})},P)},u=v=>{var A;let{people:S,roles:W,levels:_}=v.office,F=[...v.committees];return v.committees.has(h)||(h=((A=F[0])==null?void 0:A[0])??""),a`
${ie("role",S.role,Co.map(N=>[N,W[N]]),y,N=>{y=N,t.ask()})}
${y==="clerk"?ie("unit",S.unit,F,h,N=>h=N):null}
${y==="inspector"?ie("level",S.level,Ao.map(N=>[N,_[N]]),k,N=>k=N):null}
`},b=v=>{var F;let{people:S,optional:W}=v.office,_=((F=o.get().session)==null?void 0:F.provider)??"";return a`
<details class="work-more work-add">
<summary>${S.add}</summary>
<form @submit=${L}>
${q({name:"login",label:S.login,hint:S.loginHint,required:!0,lengthMost:64})}
${q({name:"name",label:v.office.paren(S.name,W),lengthMost:64})} ${u(v)}
${_===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${S.byProvider}
</label>
`}
${f()?p(v):null}
<button type="submit" class="form-button is-main">${S.addIt}</button>
</form>
</details>
`},f=()=>i&&(s==null?void 0:s.status)===409,p=v=>a`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,c=v=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:S}=v.office,{link:W,expires:_}=m.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${S.linkFor(m.login)}</h3>
<p>${S.linkOnce}</p>
${Cn(W,S.scan)} ${Wn(W,v.words)} ${We(S.link,W,t)}
${_===void 0?null:a`
<p class="form-hint">${S.until(oe(_))}</p>
`}
</section>
`},$=(v,S,W)=>{let{people:_}=W.office,F=`role ${S.id}`;return a`
<li>
<div class="work-line">
<span>${yt(S,W)}</span>
<button type="button" class="text-button" @click=${()=>E(F)}>
${_.take}
<span class="sr">${v.login}</span>
</button>
</div>
${g===F?J(_.takeSure,_.take,()=>x(()=>xn(R(),S.id)),()=>E(""),W):null}
</li>
`},T=(v,S)=>{var X;let{people:W,allTowns:_}=S.office,F=v.account===((X=o.get().session)==null?void 0:X.account),A=[F?W.you:"",v.disabled?W.disabled:"",v.has_password||v.federated?"":W.noPassword,v.administrator?_:""].filter(Q=>Q!==""),[N,I]=[`give ${v.account}`,`disable ${v.account}`];return a`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:a`
<span>${v.login}</span>
`}
${A.map(Q=>a`
<em>${Q}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(Q=>$(v,Q,S))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>E(N)}>${W.give}</button>
${v.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>O(v)}>
${W.newLink}
</button>
`}
${F?null:v.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>x(()=>ot(R(),v.account,!1))}
>
${W.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>E(I)}>
${W.disable}
</button>
`}
</div>
${g===I?J(W.disableSure,W.disable,()=>x(()=>ot(R(),v.account,!0)),()=>E(""),S):null}
${g===N?a`
<form
class="work-give"
@submit=${Q=>{Q.preventDefault(),x(()=>kn(R(),v.account,C()))}}
>
${u(S)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${W.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>E("")}>
${S.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},M=v=>{let{session:S}=o.get();if((S==null?void 0:S.administrator)!==!0)return null;let{people:W}=v.office;return a`
<section class="work-settings">
<h3>${W.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${S.anonymous}
@change=${_=>l(_.target.checked)}
/>
${W.anonymous}
</label>
<p class="form-hint">${S.anonymous?W.anonymousOn:W.anonymousOff}</p>
</section>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var S;return`${v.town??""} ${((S=o.get().session)==null?void 0:S.account)??0}`},enter:()=>{[r,s,m,g]=[[],null,null,""],D.close(),w()},leave:()=>{m=null},body:v=>a`
${f()?null:U(s,v)} ${c(v)} ${b(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${r.map(S=>T(S,v))}
</ul>
</section>
${D.part(v)} ${M(v)}
`}}async function Fo(t,e,n){let o=new URLSearchParams({town:t,...n===""?{}:{reason:n}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await me("POST",`/api/cleaning/reports?${o.toString()}`,r)).json()).results}async function Bo(t,e,n){let o=`/api/cleaning/suspensions?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).suspensions}function jo(t,e){return qo(`/api/cleaning/suspensions?town=${t}`,e)}function Uo(t,e,n){return qo(`/api/cleaning/suspensions/${e}/end?town=${t}`,{to:n})}async function qo(t,e){return(await(await me("POST",t,e,{"Idempotency-Key":fe()})).json()).change}async function Ho(t,e,n){let o=`/api/cleaning/assignments?town=${t}&from=${e}&to=${n}`;return(await(await me("GET",o)).json()).assignments}async function Dt(t,e,n){let o=`/api/cleaning/assignments?town=${t}${n?"&dry_run=true":""}`;return await(await me("POST",o,{edits:e},{"Idempotency-Key":fe()})).json()}function se(t,e,n,o){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}function $e(t,e){return t.filter(({starts:n,ends:o})=>n<=e&&(o===null||o>=e))}function Ko(t,e,n){return $e(t,e).filter(({id:o,place:r,ends:s,instead_of:i})=>s!==null&&s<=n&&i===void 0&&!t.some(d=>d.id!==o&&d.place===r&&(d.ends===null||d.ends>s)))}function Rt(t,e){let n=new Map;for(let{cleaner:o,place:r}of $e(t,e))n.set(o,[...n.get(o)??[],r]);return n}function zo(t,e,n,o){let r=o(e);return r===null?[]:[...t].filter(([,s])=>s.length+n<=3&&!s.includes(e)).map(([s,i])=>{let d=i.flatMap(m=>{let g=o(m);return g===null?[]:[Wr(r,g)]});return{cleaner:s,places:i.length,distanceM:Math.min(...d)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,i)=>s.distanceM-i.distanceM||s.cleaner-i.cleaner)}function Wr([t,e],[n,o]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-o)*111320)}var Go=14,Ar=3;function Vo(t){let{stores:e}=t,n=null,o=new Set,[r,s,i]=[0,"",!1],d=null,m=null,g=null,[y,h]=[0,0],k=()=>e.view.get().town??"",D=p=>{m=j(p),t.ask()},P=()=>{let p=y+=1,c=B(new Date);Ho(k(),c,G(c,Go+1)).then($=>{p===y&&(n=$,t.ask())},D)},R=()=>[...o].map(p=>{let[c]=$e(n??[],s).filter($=>$.place===p);return c===void 0?{op:"add",cleaner:r,place:p,starts:s}:{op:"add",cleaner:r,instead_of:c.cleaner,place:p,starts:s,ends:s}}),w=()=>{[d,m,g]=[null,null,null],t.ask();let p=h+=1;r<1||o.size===0||Dt(k(),R(),!0).then(c=>{p===h&&({effect:d}=c,t.ask())},c=>{p===h&&D(c)})},x=async p=>{if(!i){[i,m]=[!0,null],t.ask();try{await t.signedIn(p),[o,r,d]=[new Set,0,null],P()}catch(c){m=j(c)}i=!1,t.ask()}},E=()=>x(async()=>{g=(await Dt(k(),R(),!1)).change??null,K(e.data,t.now().office.plan.saved)}),C=p=>x(async()=>{await pe(k(),p,""),g=null,K(e.data,t.now().office.log.undone)}),L=p=>{o=new Set(o),o.delete(p)||o.add(p),r=0,w()},O=p=>{var S;let[c,$]=p.split("."),T=(S=Z(e.data.get(),c==="streets"?"streets":"villages",Number($)))==null?void 0:S.geometry;if((T==null?void 0:T.type)==="Point")return[T.coordinates[0]??0,T.coordinates[1]??0];if((T==null?void 0:T.type)!=="LineString")return null;let[M=0,v=0]=T.coordinates[0]??[];return[M,v]},l=(p,{data:c,view:$,words:T})=>{let[M,v]=p.split("."),S=Z(c,M==="streets"?"streets":"villages",Number(v));return ee((S==null?void 0:S.properties)??{},$.language)||T.unnamed},u=(p,c,$)=>a`
<li>
<label>
<input type="checkbox" data-place=${p} .checked=${o.has(p)} @change=${()=>L(p)} />
<span>${l(p,$)}</span>
<small>${c}</small>
</label>
</li>
`,b=(p,c)=>c.length===0?null:a`
<h3>${p} · ${c.length}</h3>
<ul class="board-list plan-list">
${c}
</ul>
`,f=(p,c)=>{let{plan:$}=c.office,[T=""]=o,M=zo(Rt(p,s),T,o.size,O).slice(0,Ar),v=B(new Date),[S]=$e(p,s).filter(_=>_.place===T),W=_=>{r=_,w()};return a`
<div class="report-foot plan-foot">
<p>
<b>${$.places(o.size)}</b>
${S===void 0?"":$.instead(S.cleaner)}
</p>
${se($.from,[[v,c.words.headline.today],[G(v,1),c.office.suspend.tomorrow]],s,_=>{s=_,w()})}
<h3>${$.nearest}</h3>
<div class="plan-near" role="group" aria-label=${$.whom}>
${M.map(_=>a`
<button
type="button"
data-cleaner=${_.cleaner}
aria-pressed=${_.cleaner===r}
@click=${()=>W(_.cleaner)}
>
<b>${$.cleaner(_.cleaner)}</b>
<small>${$.near((_.distanceM/1e3).toFixed(1),_.places)}</small>
</button>
`)}
</div>
${q({name:"plan-number",label:$.number,mode:"numeric",value:r===0?"":String(r),input:_=>W(Number(_)||0)})}
${d===null?null:a`
<p class="board-what" role="status" data-effect>
${$.effect(d.staffed.before,d.staffed.after,d.uncovered.length)}
${d.overloaded.length===0?"":a`
<br />
${$.tooMany(d.overloaded.map($.cleaner).join(c.words.listComma))}
`}
</p>
`}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${d===null||i}
@click=${E}
>
${$.save}
</button>
</div>
`};return{title:({office:p})=>p.plan.title,key:({view:p})=>{var c;return`${p.town??""} ${((c=e.work.get().session)==null?void 0:c.account)??0}`},enter:()=>{[n,r,d,m,g]=[null,0,null,null,null],o=new Set,s=B(new Date);let{selected:p}=e.view.get();p!==null&&(p.layer==="villages"||p.layer==="streets")&&o.add(`${p.layer}.${p.fid}`),P()},body:p=>{let{office:c,words:$,data:T}=p,{plan:M}=c,v=T.coverage.value;if(n===null||v===null)return a`
${U(m,p)}
<p class="form-hint">${$.reading}</p>
`;let S=Ne(e.work.get().session,p.view.town),W=({committee:H})=>S===null||S.includes(H??""),_=new Map(["villages","streets"].flatMap(H=>v[H].filter(W).map(V=>[`${H}.${V.fid}`,V]))),F=B(new Date),A=new Set($e(n,F).map(({place:H})=>H)),N=[..._.keys()].filter(H=>!A.has(H)),I=Ko(n,F,G(F,Go)).filter(({place:H})=>_.has(H)),X=[...Rt(n,F)].filter(([,H])=>H.filter(V=>V.startsWith("villages.")).length>3),Q=[...o].filter(H=>!N.includes(H)&&!I.some(V=>V.place===H));return a`
${Q.length===0?null:a`
<ul class="board-list plan-list">
${Q.map(H=>u(H,"",p))}
</ul>
`}
${N.length+I.length+X.length===0?a`
<p class="form-hint">${M.none}</p>
`:null}
${b(M.uncovered,N.map(H=>{var V;return u(H,p.committees.get(((V=_.get(H))==null?void 0:V.committee)??"")??"",p)}))}
${b(M.ending,I.map(({place:H,ends:V})=>u(H,M.ends(V??""),p)))}
${b(M.overloaded,X.flatMap(([H,V])=>V.map(or=>u(or,M.cleaner(H),p))))}
${U(m,p)}
${g===null?null:a`
<p class="board-next" role="status">
<span>${M.saved}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${i}
@click=${()=>g!==null&&C(g)}
>
${z("undo")}${c.suspend.takeBack}
</button>
</p>
`}
${o.size===0?null:f(n,p)}
`}}}var we=["on_time","late","partial","contested","missed","not_reported","not_staffed"],Ke=["on_time","late"];function Y(t,e){let n=t[e]??"not_due";return n==="not_reported"&&!t.staffed?"not_staffed":n}function Yo(t,e){return t.slots.map(({slot:n,starts:o,ends:r,due:s})=>{let i=n==="pm"?"pm":"am",d=t.villages.map(k=>Y(k,i)),m=k=>d.filter(D=>D===k).length,g=Object.fromEntries([...we,"suspended","not_due"].map(k=>[k,m(k)])),y=we.reduce((k,D)=>k+g[D],0),h=g.on_time+g.late;return{slot:i,starts:o,ends:r,due:s,over:s&&(e===null||e>r),counts:g,all:y,done:h}})}function Et(t){let e=new Map;for(let r of t){let s=r.committee??null;e.set(s,[...e.get(s)??[],r])}let n=[...e].map(([r,s])=>({committee:r,am:Jo(s,"am"),pm:Jo(s,"pm")})),o=({am:r,pm:s})=>r.villages.length+s.villages.length;return n.sort((r,s)=>o(s)-o(r)||(r.committee??"").localeCompare(s.committee??""))}function Jo(t,e){let n=t.filter(r=>we.includes(Y(r,e))),o=n.filter(r=>!Ke.includes(Y(r,e)));return{done:n.length-o.length,all:n.length,villages:o}}function Nt(t,e){return t.filter(n=>Y(n,e)==="not_reported")}function Xo(t,e,n,o,r,s){let i=Et(e).map(({committee:d})=>{let m=e.filter(g=>(g.committee??null)===d);return`${o(d)}${r.colon}${m.map(n).join(r.listComma)}`});return[s(t.date,t.clock,r[t.slot],e.length),...i].join(`
`)}var ze=60,Lr=350;function Qo({acts:t,ask:e}){let n=0,o="still",r=[],s=h=>h>=r.length-1?null:r[h]??null,i=()=>{window.clearInterval(n),o="still"},d=async()=>{let h=B(new Date);r=Array.from({length:ze},(k,D)=>G(h,D-ze+1)),o="reading",e(),await t.prepareDays(r.map((k,D)=>s(D)))},m=async h=>{if(await d(),o!=="reading")return;let k=r.indexOf(h),D=k<0||k===r.length-1?0:k;o="playing",t.playDay(s(D)),n=window.setInterval(()=>{D+=1,t.playDay(s(D)),D>=r.length-1&&i(),e()},Lr),e()},g=h=>{o==="still"?m(h):i(),e()},y=async h=>{let k=r.length>0&&o!=="reading";i(),k||await d(),i(),t.playDay(s(h)),e()};return{stop:i,part:(h,{office:k,view:D})=>{let P=B(new Date),R=ze-1-Math.round((Date.parse(P)-Date.parse(h))/864e5),w=o==="still"?k.today.play:k.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${w} @click=${()=>g(h)}>
${z(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${ze-1}
aria-label=${k.today.days}
aria-valuetext=${un(h,D.language)}
.value=${String(Math.max(0,R))}
@input=${x=>{y(Number(x.target.value))}}
/>
<span>${o==="reading"?k.working:h.slice(5)}</span>
</div>
`}}}var Ir=14,Fr=["rain","wind","roads","festival"];function Zo({stores:t,ask:e,now:n,signedIn:o}){let[r,s,i]=[!1,!1,!1],[d,m,g]=["","both",""],y=null,h=[],k=null,D=null,P=null,R=()=>t.view.get().town??"",w=c=>{if(P===c)return;P=c;let $=B(new Date);Bo(c.town,$,G($,Ir)).then(T=>{P===c&&(h=T,e())},()=>{})},x=()=>{[r,s,i,g]=[!1,!1,!1,""],[k,D,P,h]=[null,null,null,[]]},E=c=>{let $=B(new Date),T=de(new Date),M=c.slots.filter(({ends:v})=>T<v).map(v=>v.slot==="pm"?"pm":"am");[r,i,g,D,k]=[!0,!1,"",null,null],d=M.length===0?G($,1):$,m=M.length===1?M[0]??"both":"both",{committee:y}=t.view.get(),e()},C=async c=>{if(!s){[s,D]=[!0,null],e();try{await o(c)}catch($){D=j($)}s=!1,e()}},L=(c,$)=>C(async()=>{let T=y===null?{}:{committee:y};k={change:await jo(R(),{from:d,to:d,slot:m,...T,reason:c}),text:$},r=!1}),O=c=>C(async()=>{await pe(R(),c,""),k=null,K(t.data,n().office.suspend.ended)}),l=({id:c})=>C(async()=>{await Uo(R(),c,G(B(new Date),-1)),k=null,K(t.data,n().office.suspend.ended)}),u=(c,{office:$,words:T})=>{let M=B(new Date);return c===M?T.headline.today:c===G(M,1)?$.suspend.tomorrow:c},b=(c,{committees:$,office:T})=>c===void 0?T.report.allCommittees:$.get(c)??c,f=(c,$)=>{let{office:T,words:M,committees:v}=$,{suspend:S}=T,W=B(new Date),_=c.villages.filter(I=>y===null||I.committee===y),F=b(y??void 0,$),A=[u(d,$),S.slots[m]],N=I=>{L(I,S.suspended(...A,F))};return a`
<div class="board-suspend-form">
${se(S.day,[[W,M.headline.today],[G(W,1),S.tomorrow]],d,I=>{d=I,e()})}
${se(T.report.slot,[["am",S.slots.am],["pm",S.slots.pm],["both",S.slots.both]],m,I=>{m=I,e()})}
<div class="form-field">
<label for="suspend-committee">${S.scope}</label>
<select
id="suspend-committee"
@change=${I=>{y=I.target.value||null,e()}}
>
<option value="" .selected=${y===null}>${T.report.allCommittees}</option>
${[...v].map(([I,X])=>a`
<option value=${I} .selected=${I===y}>${X}</option>
`)}
</select>
</div>
<p class="board-what">${S.what(...A,F,_.length)}</p>
${i?a`
<form
@submit=${I=>{I.preventDefault(),g.trim()!==""&&N(g.trim())}}
>
${q({name:"suspend-reason",label:S.why,value:g,required:!0,lengthMost:200,input:I=>g=I})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${S.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${S.why}>
${Fr.map(I=>a`
<button
type="button"
class="form-button"
data-reason=${I}
?disabled=${s}
@click=${()=>N(S.reasons[I])}
>
${S.reasons[I]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{i=!0,e()}}
>
${S.other}
</button>
</div>
`}
</div>
`},p=(c,$)=>{var N,I;let{office:T,view:M,words:v}=$,S=B(new Date),W=Number((N=c.village)==null?void 0:N.split(".")[1]),_=c.village===void 0?b(c.committee,$):ee(((I=Z($.data,"villages",W))==null?void 0:I.properties)??{},M.language)||v.unnamed,F=u(c.from<S?S:c.from,$),A=c.to>c.from&&c.to>S?T.suspend.until(u(c.to,$)):"";return a`
<li data-suspension=${c.id}>
<span>
<b>${[F,T.suspend.slots[c.slot],A].filter(Boolean).join(" ")}</b>
<small>${[_,c.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>l(c)}>
${T.suspend.end}
</button>
</li>
`};return{close:x,part:(c,$)=>{if(!Ee(t.work.get().session,$.view.town))return null;w(c);let{suspend:T}=$.office;return a`
<section class="board-suspend">
<h3>
${T.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){E(c);return}r=!1,e()}}
>
${r?$.office.cancel:T.open}
</button>
</h3>
${r?f(c,$):null} ${U(D,$,"suspend-problem")}
${k===null?null:a`
<p class="board-next" role="status">
<span>${k.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>k!==null&&O(k.change)}
>
${z("undo")}${T.takeBack}
</button>
</p>
`}
${h.length===0?null:a`
<ul class="board-list">
${h.map(M=>p(M,$))}
</ul>
`}
</section>
`}}}function er(t){let{stores:e}=t,n=Zo(t),o=null,r=null,s=Qo(t),i=w=>{r!==w&&(r=w,Re(w.town,G(w.date,-1)).then(x=>{e.view.get().town===x.town&&(o=x,t.ask())},()=>{}))},d=(w,{data:x,view:E,words:C})=>{var L;return ee(((L=Z(x,"villages",w.fid))==null?void 0:L.properties)??{name:w.name},E.language)||C.unnamed},m=(w,{committees:x,office:E})=>(w===null?void 0:x.get(w))??E.edit.noCommittee,g=(w,x,E,C)=>{let L=x.map(f=>f==="not_staffed"?"not_reported":f),O=x.length===1&&(x[0]==="not_staffed"||x[0]==="not_reported"),l=cn([{kind:"in",field:w,values:L},...O?[{kind:"range",field:"cleaners",from:x[0]==="not_staffed"?0:1,to:x[0]==="not_staffed"?0:null}]:[]]),u=B(new Date),b={...e.view.get(),committee:C};e.view.set({...Ye(b,"coverage"),...De(b,"villages",l),date:E===u?null:E,committee:C})},y=(w,x)=>{e.work.set({open:"report",report:{slot:w,date:x}})},h=(w,x,E)=>{let{words:C,office:L}=E,O=Nt(x.villages,w.slot),l=()=>{let u={date:x.date,clock:de(new Date),slot:w.slot},b=Xo(u,O,f=>d(f,E),f=>m(f,E),C,L.today.reminder);mn(b).then(f=>K(e.data,f?L.today.reminded:C.measure.notCopied))};return a`
<section class="board-slot" data-slot=${w.slot}>
<h3>
${C[w.slot]}
<small>${w.starts}–${w.ends}</small>
${w.all===0?null:a`
<b>${te(w.done)}</b>
<small>/ ${te(w.all)}</small>
`}
</h3>
${w.due?a`
${Br(w)}
<p class="board-counts">
${we.filter(u=>w.counts[u]>0).map(u=>a`
<button
type="button"
data-state=${u}
@click=${()=>g(w.slot,[u],x.date,null)}
>
${Mt(u)}${_t(u,E)} ${te(w.counts[u])}
</button>
`)}
</p>
${O.length===0?null:a`
<p class="board-next ${w.over?"is-over":""}">
<span>${L.today.lacking(O.length,w.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${l}>
${z("copy")}${L.today.remind}
</button>
${k(w.slot,x.date,E)}
</p>
`}
`:a`
<p class="form-hint">${L.today.begins(w.starts)}</p>
`}
</section>
`},k=(w,x,{view:E,office:C})=>nt(e.work.get().session,E.town)?a`
<button type="button" class="form-button" data-report @click=${()=>y(w,x)}>
${C.today.report}
</button>
`:null,D=(w,x,E)=>{let C=x.filter(O=>O.due).map(({slot:O})=>O),L=(O,l)=>{let{done:u,all:b,villages:f}=O[l];if(!C.includes(l)||b===0)return a`
<td>–</td>
`;let p=[...new Set(f.map(c=>Y(c,l)))];return a`
<td class=${f.length>0?"has-left":""}>
${f.length===0?a`
${u} / ${b}
`:a`
<button type="button" @click=${()=>g(l,p,w.date,O.committee??"none")}>
${u} / ${b}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${E.words.layers.committees}</th>
<th>${E.words.am}</th>
<th>${E.words.pm}</th>
</tr>
</thead>
<tbody>
${Et(w.villages).map(O=>a`
<tr data-committee=${O.committee??""}>
<th scope="row">${m(O.committee,E)}</th>
${L(O,"am")}${L(O,"pm")}
</tr>
`)}
</tbody>
</table>
`},P=(w,x)=>{let{words:E,office:C}=x,L=["am","pm"].flatMap(O=>{let l=Nt(w.villages,O);return l.length===0?[]:[{slot:O,units:l}]});return L.length===0||w.first_record===null||w.date<w.first_record?null:a`
<section class="board-holes">
<h3>${C.today.holes}</h3>
${L.map(({slot:O,units:l})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>g(O,["not_reported"],w.date,null)}>
${E[O]} ${C.today.lackingOf(l.length)}
</button>
${k(O,w.date,x)}
</p>
`)}
</section>
`},R=(w,{view:x,words:E,office:C})=>nt(e.work.get().session,x.town)?a`
<p class="board-next board-plan">
<span>
${E.states.not_staffed} ${te(w.villages.filter(L=>!L.staffed).length)}
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
`:null;return{title:({office:w,view:x})=>x.date===null?w.today.title:w.today.past,key:({view:w})=>w.town??"",enter:()=>{n.close(),s.stop(),[o,r]=[null,null];let w=e.view.get();(w.date!==null||w.theme!=="coverage")&&e.view.set({...Ye(w,"coverage"),date:null})},leave:()=>{s.stop(),n.close()},body:w=>{let x=w.data.coverage.value;if(x===null)return a`
<p class="form-hint">${w.words.reading}</p>
`;x.date===B(new Date)&&i(x);let E=Yo(x,x.date===B(new Date)?de(new Date):null);return a`
<p class="form-hint">
${x.date===B(new Date)?w.words.asOf(x.date,de(new Date(x.as_of))):w.words.onDate(x.date)}
</p>
${s.part(x.date,w)}
${x.first_record===null||x.date<x.first_record?a`
<p>${w.words.headline.noRecordsOf(x.date)}</p>
`:a`
${E.map(C=>h(C,x,w))} ${R(x,w)} ${n.part(x,w)}
${D(x,E,w)}
`}
${o===null||o.date!==G(x.date,-1)?null:P(o,w)}
`}}}function _t(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function tr(t){return t==="not_staffed"?Zt.not_staffed:ln[t]}function Mt(t){let e=tr(t);return a`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Xe(e)} stroke=${nn.edge(e)}></rect>
</svg>
`}function Br({counts:t,all:e}){let n=0;return a`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${we.filter(o=>t[o]>0).map(o=>{let r=300*t[o]/Math.max(1,e),s=n;return n+=r,jr(o,s,r)})}
</svg>
`}function jr(t,e,n){let o=tr(t);return Wt`<rect x=${e} y="0" width=${n} height="14" fill=${Xe(o)}></rect>`}function nr(t){let{stores:e}=t,[n,o]=["","am"],r=null,s=null,i=new Map,d=new Map,m=null,g=new Map,y="seen",[h,k]=["",!1],D=null,P=0,R=()=>e.view.get().town??"",w=()=>Ne(e.work.get().session,R()),x=()=>{let f=P+=1;m=e.data.get().coverage.value,Re(R(),n).then(p=>{if(f!==P)return;let c=new Map(((s==null?void 0:s.villages)??[]).map($=>[$.fid,Y($,o)]));for(let $ of p.villages)c.has($.fid)&&c.get($.fid)!==Y($,o)&&i.delete($.fid);[s,D]=[p,null],t.ask()},p=>{f===P&&(D=j(p),t.ask())})},E=()=>{let f=w(),p=((s==null?void 0:s.villages)??[]).filter($=>(f===null||f.includes($.committee??""))&&(r===null||$.committee===r)&&Y($,o)!=="not_due"),c=$=>Ke.includes(Y($,o));return[...p.filter($=>!c($)),...p.filter(c)]},C=f=>{let p=i.get(f.fid);return p!==void 0?p:g.has(f.fid)?null:["not_reported","not_staffed"].includes(Y(f,o))?"done":null},L=()=>{i=new Map,g=new Map,D=null},O=f=>{f(),L(),t.ask()},l=f=>{let p=E().flatMap($=>{let T=C($);if(T===null)return[];let M=`${$.fid} ${n} ${o} ${T} ${y}`,v=d.get(M)??{uuid:Ur(),captured_at:new Date().toISOString()};return d.set(M,v),[{...v,place:`villages.${$.fid}`,date:n,slot:o,result:T,basis:y}]});if(p.length===0||k)return;let c=new Map(p.map(({uuid:$,place:T})=>[$,Number(T.split(".")[1])]));k=!0,D=null,t.ask(),t.signedIn(()=>Fo(R(),p,h.trim())).then($=>{u($,c);let T=$.length-g.size;T>0&&K(e.data,f.office.report.sent(T)),x()},$=>{D=j($)}).finally(()=>{k=!1,t.ask()})},u=(f,p)=>{g=new Map;for(let c of f){let $=p.get(c.uuid)??0;if(c.outcome==="refused"){g.set($,c);continue}i.delete($);for(let[T,{uuid:M}]of d)M===c.uuid&&d.delete(T)}g.size===0&&(h="")},b=(f,p)=>{var A;let{office:c,data:$,view:T,words:M}=p,v=Y(f,o),S=C(f),W=ee(((A=Z($,"villages",f.fid))==null?void 0:A.properties)??{name:f.name},T.language)||M.unnamed,_=g.get(f.fid),F=N=>{i=new Map(i).set(f.fid,S===N?null:N),t.ask()};return a`
<li data-village=${f.fid} class=${Ke.includes(v)?"is-done":""}>
<span class="report-name">${W}</span>
<span class="report-state">${Mt(v)}${_t(v,p)}</span>
<span class="report-choices" role="group" aria-label=${W}>
${["done","partial","missed"].map(N=>a`
<button
type="button"
data-result=${N}
aria-pressed=${S===N}
?disabled=${k}
@click=${()=>F(N)}
>
${c.report.results[N]}
</button>
`)}
</span>
${_===void 0?null:a`
<p class="report-refused" role="alert">
${(T.language==="en"?void 0:T.language==="zh-Hant"?_.detail_zh_hant:_.detail_zh)??_.detail??""}
</p>
`}
</li>
`};return{title:({office:f})=>f.report.title,key:({view:f})=>{var c;let p=e.work.get().report;return`${f.town??""} ${((c=e.work.get().session)==null?void 0:c.account)??0} ${(p==null?void 0:p.date)??""} ${(p==null?void 0:p.slot)??""}`},enter:()=>{var T;let f=e.work.get().report,p=(T=e.data.get().coverage.value)==null?void 0:T.slots.filter(({due:M})=>M).at(-1);[n,o]=[(f==null?void 0:f.date)??B(new Date),(f==null?void 0:f.slot)??((p==null?void 0:p.slot)==="pm"?"pm":"am")];let c=w(),$=e.view.get().committee;r=(c==null?void 0:c.length)===1?c[0]??null:$==="none"?null:$,y=c===null?"told":"seen",L(),d=new Map,[s,h]=[null,""],x()},body:f=>{let{office:p,words:c,committees:$}=f;s!==null&&!k&&f.data.coverage.value!==m&&x();let{report:T}=p,M=E(),v=M.map(C).filter(A=>A!==null),S=v.some(A=>A!=="done"),W=B(new Date),_=w(),F=[...$].filter(([A])=>_===null||_.includes(A));return a`
${se(c.action.date,[[W,c.headline.today],[G(W,-1),c.headline.yesterday]],n,A=>O(()=>{n=A,s=null,x()}))}
${se(T.slot,[["am",c.am],["pm",c.pm]],o,A=>O(()=>{o=A}))}
${F.length<2?null:a`
<div class="form-field">
<label for="report-committee">${c.layers.committees}</label>
<select
id="report-committee"
@change=${A=>O(()=>{r=A.target.value||null})}
>
<option value="" .selected=${r===null}>${T.allCommittees}</option>
${F.map(([A,N])=>a`
<option value=${A} .selected=${A===r}>${N}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${c.reading}</p>
`:M.length===0?a`
<p class="form-hint">${T.none}</p>
`:a`
<ul class="report-list">
${M.map(A=>b(A,f))}
</ul>
`}
<div class="report-foot">
${se(T.basis,[["seen",T.bases.seen],["told",T.bases.told],["paper",T.bases.paper]],y,A=>{y=A,t.ask()})}
${S?q({name:"report-reason",label:T.why,value:h,input:A=>h=A,lengthMost:200}):null}
${n===W?null:a`
<p class="form-hint">${T.afterwards}</p>
`}
${U(D,f)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${k||v.length===0}
@click=${()=>l(f)}
>
${k?p.working:S?T.send(v.length):T.sendDone(v.length)}
</button>
</div>
`}}}function Ur(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function bc(t,e,n){let{view:o,data:r,tools:s,work:i}=e,m={stores:e,acts:n,now:()=>st({view:o.get(),data:r.get(),words:sn[o.get().language]}),ask:()=>w(),signedIn:async x=>{try{return await x()}catch(E){if(!(E instanceof an)||E.problem.status!==401||!await qr(e))throw E;return x()}}},g={account:co(m),people:Io(m),changes:To(m),history:Wo(m),edit:No(m),today:er(m),report:nr(m),plan:Vo(m),compare:ho(m)},y="",h=null,k=null,D=()=>i.set({open:null}),P=x=>{var C,L,O;h!==null&&((L=(C=g[h]).leave)==null||L.call(C)),h===null&&(k=document.activeElement instanceof HTMLElement?document.activeElement:null),h=x,document.body.classList.toggle("has-work",x!==null);let{mode:E}=s.get();if((E.kind==="place"||E.kind==="compare")&&s.set({mode:re}),x===null){y="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((O=(k==null?void 0:k.isConnected)===!0?k:document.getElementById("map"))==null||O.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=t.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},R=()=>{},w=()=>R();R=dn(t,e,x=>{let E=x.view.presenting?null:i.get().open;if(t.toggleAttribute("hidden",E===null),E!==h&&P(E),E===null)return null;let C=st(x),L=g[E],O=`${E} ${L.key(C)}`;O!==y&&(y=O,L.enter());let l=L.title(C);t.setAttribute("aria-label",l);let{mode:u}=s.get();return t.classList.toggle("is-placing",u.kind==="place"&&u.waiting),t.classList.toggle("is-comparing",u.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${l}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${C.words.action.close}
@click=${D}
>
${z("close")}
</button>
</header>
<div class="work-body work-${E}">${L.body(C)}</div>
`}),s.subscribe((x,E)=>{x.mode!==E.mode&&w()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&h!==null&&i.get().gate===null&&D()})}function qr({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:s})=>{r===null&&(o(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{bc as mountWork};
