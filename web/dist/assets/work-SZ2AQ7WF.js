import{a as ce,e as Oo,f as To,g as xo,h as So,i as Po,j as Et,k as Te,l as No,m as Do,n as Ro,o as Eo,q as Co}from"./chunk-MBO3L7J5.js";import{a as Mo,b as Ao,c as Wo}from"./chunk-LNP4LQ63.js";import{a as Lo,b as _o}from"./chunk-N3NTY6E5.js";import{a as Fo}from"./chunk-GEY32XWL.js";import{a as In,b as Io,e as Ct}from"./chunk-TAX5ASH7.js";import{a as Cn,m as Mn}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as Ue,M as En,U as le,b as $t,c as yn,d as bn,e as $n,f as hn,i as he,j as wn,l as vn,n as kn,o as On,p as ht,q as Tn,r as xn,s as Sn,t as Le,u as _e}from"./chunk-YFMTLAWI.js";import"./chunk-G7RVK4PW.js";import{a as Dn,b as pe,c as Ne,e as Rn}from"./chunk-M6AR5UX4.js";import{b as ie}from"./chunk-YD7YPWLY.js";import{a as Un}from"./chunk-WCOWM2QR.js";import{a as An}from"./chunk-CGDWPE3R.js";import{a as qn,b as Ve,c as de,d as Kn,e as Hn,f as Tt,g as Gn,h as Vn,j as ze,k as Ye,l as zn}from"./chunk-QOYHHPTS.js";import{a as Ot,b as K,c as ve,d as ke,e as Q,f as He,g as fe,h as Ge,i as re,j as De}from"./chunk-XYI232BS.js";import{a as jn}from"./chunk-DHPYUQPK.js";import{c as dn,d as bt,e as te,f as mn}from"./chunk-SLWI33CE.js";import{a as Yn}from"./chunk-NFF3ADSN.js";import{a as yo,b as bo,c as $o,d as ho,g as wo,h as vo,i as ko,j as Rt}from"./chunk-GP6RNLWJ.js";import{g as vt}from"./chunk-VEVOLK3E.js";import{b as Pe,d as Fe}from"./chunk-2X3REUSA.js";import{d as Pn}from"./chunk-ZTIAUMNU.js";import{b as Wn}from"./chunk-AIXS7N5V.js";import{a as j,b as we,c as Fn,d as H,e as ue,f as kt}from"./chunk-OUHRBD4R.js";import{a as Z,b as We,c as gn}from"./chunk-KGYZF5QC.js";import{a as oe,e as fn}from"./chunk-RA6FLBFZ.js";import{a as X}from"./chunk-KXHZUGMI.js";import{g as pn}from"./chunk-5COR5YU2.js";import{c as Qn,f as Zn,g as eo,h as to,i as no,j as oo,k as ro,l as so,m as lo,n as Pt,o as ao,p as io,q as co,r as uo,s as Qe,t as Oe,u as mo,v as po,w as Nt,x as fo,y as go,z as Dt}from"./chunk-MJMH73SD.js";import{a as xt,b as ae,c as St,d as Jn,e as Je,f as Xe,g as Re,i as Xn}from"./chunk-JBFNKDIJ.js";import{b as an,c as Me,e as cn,f as un,g as Ae}from"./chunk-X7ZBQGOF.js";import{b as Bn}from"./chunk-3GR3QOAI.js";import{c as Ln,d as _n,j as wt,o as Ke,v as J}from"./chunk-AFD7UVSU.js";import{B as Be,I as qe,N as V,d as Ie,e as Nn,z as je}from"./chunk-4HZJX44Q.js";import{a,b as ln}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var ps="tuntu.draft.";var be=new Map,Ze=!1;function et(t,e){return`${ps}${t} ${e}`}function jo(t,e,n){let r=et(t,e),o={at:Date.now(),draft:n};try{localStorage.setItem(r,JSON.stringify(o)),be.delete(r)}catch{be.set(r,o)}Ho()}function Bo(t,e){let n=Go(et(t,e));return n===null?null:{name:e,...n}}function qo(t){let e=et(t,"");return fs().filter(n=>n.startsWith(e)).flatMap(n=>{let r=Go(n);return r===null?[]:[{name:n.slice(e.length),...r}]}).sort((n,r)=>r.at-n.at)}function Ko(t,e){let n=et(t,e);be.delete(n),Ho(),Vo(n)}function Ho(){be.size>0!==Ze&&(Ze=!Ze,Ze?window.addEventListener("beforeunload",Uo):window.removeEventListener("beforeunload",Uo))}function Uo(t){t.preventDefault(),t.returnValue=!0}function Go(t){let e=be.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Vo(t),null}function fs(){try{return[...new Set([...be.keys(),...Object.keys(localStorage)])]}catch{return[...be.keys()]}}function Vo(t){try{localStorage.removeItem(t)}catch{}}function Mt(t){return{now:t,past:[],future:[]}}function tt(t,e,n){let{now:r,past:o}=t,s=Object.keys(n);if(s.every(T=>Object.is(r[T],n[T])))return t;let l={};for(let T of s)l[T]=r[T];let c=o[o.length-1],d=(c==null?void 0:c.note)===e?{note:e,before:{...l,...c.before},after:{...c.after,...n}}:null,y=d===null?o:o.slice(0,-1);return{now:{...r,...n},past:[...y,d??{note:e,before:l,after:n}].slice(-200),future:[]}}function zo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Yo(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Jo=7;function Xo(t,e,n,r){let o=Mt({boxes:{},...nt(n),reason:""});return{account:t,selection:e,feature:n,tag:r,written:o,key:"",keyFor:"",late:null}}function nt({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function At({written:t,feature:e},n){return t.now.boxes[n]??ht(e.properties[n])}function Qo(t,e,n){if(At(t,e)===n)return t;let r={...t.written.now.boxes,[e]:n};return{...t,written:tt(t.written,e,{boxes:r})}}function Zo(t,e){let n=lr(t.written.now.boxes,r=>r===e);return{...t,written:tt(t.written,`leave ${e}`,{boxes:n})}}function Wt(t,e){return{...t,written:tt(t.written,Object.keys(e).join(),e)}}function er(t,[e,n]){return Wt(t,{lon:e.toFixed(Jo),lat:n.toFixed(Jo)})}function tr({written:{now:t},feature:e}){let{lon:n,lat:r}=nt(e);return t.lon.trim()!==n||t.lat.trim()!==r}function nr(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([r,o])=>or(e,r,o))||tr(t)}function or(t,e,n){return n.trim()!==ht(t.properties[e]).trim()}function gs({lon:t,lat:e}){let[n,r]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(r)<=90?{type:"Point",coordinates:[n,r]}:null}function rr(t,e){let n=Sn(e,t.feature,t.written.now.boxes);if(!tr(t))return Object.keys(n).length===0?"unchanged":{properties:n};let r=gs(t.written.now);return r===null?"placeWrong":{properties:n,geometry:r}}function sr(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...Lt(t,n,`"${e.version}"`),late:e}}function Lt(t,e,n){let{feature:r,written:o}=t,s=nt(r),l=o.now.lon!==s.lon||o.now.lat!==s.lat?{}:nt(e),c=lr(o.now.boxes,(d,y)=>!or(r,d,y));return{...t,feature:e,tag:n,late:null,written:Mt({...o.now,...l,boxes:c})}}function _t(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function lr(t,e){return Object.fromEntries(Object.entries(t).filter(([n,r])=>!e(n,r)))}var ar=1,ir="edit ";function Ft({layer:t,fid:e}){return`${ir}${t}.${e}`}function It(t){return nr(t)||t.written.now.reason.trim()!==""}function Ut(t){let{account:e,selection:n}=t;It(t)?jo(e,Ft(n),{form:ar,draft:t}):xe(t)}function xe({account:t,selection:e}){Ko(t,Ft(e))}function jt(t,e){return ur(Bo(t,Ft(e)))}function cr(t){return qo(t).filter(({name:e})=>e.startsWith(ir)).flatMap(e=>ur(e)??[])}function ur(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==ar||e.draft===void 0?null:{at:t.at,draft:e.draft}}var ot=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let r=cr(e);if(r.length===0)return null;let{drafts:o,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${o}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${r.map(l=>this.row(l,n))}
</ul>
</section>
`}row(e,n){var c;let{draft:r,at:o}=e,{account:s}=n.office,l=ue(new Date(o).toISOString());return a`
<li data-draft=${`${r.selection.layer}.${r.selection.fid}`}>
<div class="work-line">
<div>
<b>${le(r.selection.layer,r.feature,n)}</b>
<span>${[l,...ys(r,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(r)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((c=this.throwing)==null?void 0:c.draft.selection.fid)===r.selection.fid&&this.throwing.draft.selection.layer===r.selection.layer?re(s.throwSure,s.throwAway,()=>{xe(r),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:r,work:o}=this.ports.stores,{town:s}=n.properties;r.set({selected:e,...typeof s=="string"?{town:s}:{}}),o.set({open:"edit"})}};function ys({selection:t,written:e},n){let r=new Map(he(t.layer,n).map(({name:s,label:l})=>[s,l])),o=Object.keys(e.now.boxes).map(s=>r.get(s)??s);return o.length===0?[]:[o.join("、")]}var $s=90;function Bt({town:t,role:e,unit:n,level:r},o){let{office:s,data:l,view:c}=o,d=mn(l,t),y=n!==""?o.committees.get(n)??n:r===void 0||r===""?"":s.levels[r];return s.roleIn(s.roles[e],d===void 0?t:oe(d,c.language),y)}function dr(t){let{work:e,data:n}=t.stores,r=new ot(t),o=null,[s,l,c]=["",null,"read"],[d,y,T]=[null,"",""],f=i=>g=>{[d,y]=[J(g),i],t.ask()},w=()=>{t.signedIn(eo).then(i=>{o=i,t.ask()},f("tokens"))},h=()=>{Ct(async()=>{await Qn();let i=await Io();e.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{t.acts.readAgain(),X(n,t.now().office.account.signedOut)},f("tokens"))},P=i=>{i.preventDefault();let g=i.currentTarget,{old:m="",fresh:v="",again:$=""}=De(i),{gate:b,account:k}=t.now().office;[d,y]=[null,"password"],T=Fo(v)<10?b.short:v!==$?b.differ:"",t.ask(),T===""&&t.signedIn(()=>Ct(()=>Zn(m,v))).then(()=>{g.reset(),X(n,k.changed)},f("password"))},E=i=>{i.preventDefault();let g=i.currentTarget,{token:m="",days:v=""}=De(i);[d,y,s]=[null,"tokens",""],t.signedIn(()=>to(m.trim(),c,Number(v))).then($=>{s=$,He(g,"token"),w()},f("tokens"))},W=i=>{l=null,t.signedIn(()=>no(i)).then(w,f("tokens"))},p=(i,g)=>y===i&&T!==""?a`
<div class="form-problem" role="alert">${T}</div>
`:K(y===i?d:null,g,`form-problem-${i}`),D=(i,g)=>{let{account:m,allTowns:v}=g.office,$=[...i.administrator?[v]:[],...i.memberships.map(b=>Bt(b,g))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(xt(i))[0]}</span>
<div>
<b>${xt(i)}</b>
<span>${m.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${m.roles}</h3>
<ul class="work-roles">
${($.length===0?[m.noRoles]:$).map(b=>a`
<li>${b}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${h}>${m.signOut}</button>
</section>
`},C=(i,g)=>{let{account:m,gate:v}=g.office;return a`
<details class="work-more">
<summary>${m.password}</summary>
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
${Q({name:"old",label:m.old,type:"password",autocomplete:"current-password",required:!0})}
${Q({name:"fresh",label:v.newPassword,type:"password",autocomplete:"new-password",hint:v.rules,required:!0})}
${Q({name:"again",label:v.again,type:"password",autocomplete:"new-password",required:!0})}
${p("password",g)}
<button type="submit" class="form-button is-main">${m.change}</button>
</form>
</details>
`},u=(i,g)=>{let{account:m}=g.office,v=i.last_used===null?m.neverUsed:m.used(j(new Date(i.last_used))),$=[m[i.scope],m.until(j(new Date(i.expires))),v];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${$.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,t.ask()}}
>
${m.remove}
</button>
</div>
${l===i.token?re(m.removeSure,m.remove,()=>W(i.token),()=>{l=null,t.ask()},g):null}
</li>
`},R=i=>{let{account:g}=i.office;return a`
<section class="work-tokens">
<h3>${g.tokens}</h3>
<p class="form-hint">${g.tokensHint}</p>
<ul class="work-list">
${(o??[]).map(m=>u(m,i))}
</ul>
${(o==null?void 0:o.length)===0?a`
<p class="form-hint">${g.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${g.secretOnce}</p>
${Ge(g.secret,s,t)}
</div>
`}
${p("tokens",i)}
<details class="work-more">
<summary>${g.make}</summary>
<form @submit=${E}>
${Q({name:"token",label:g.tokenName,required:!0,lengthMost:64})}
${fe("scope",g.scope,[["read",g.read],["write",g.write]],c,m=>c=m)}
${Q({name:"days",label:g.days,value:String($s),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${g.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=e.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[o,s,l,d,y,T]=[null,"",null,null,"",""],((i=e.get().session)==null?void 0:i.signed_in)===!0?w():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:g}=e.get();return g===null||!g.signed_in?a``:a`
${D(g,i)} ${r.body(g.account,i)} ${C(g,i)} ${R(i)}
`}}}function rt(t){let e=t.flatMap(l=>l===null?[]:Mn(l));if(e.length===0)return null;let{minX:n,minY:r,maxX:o,maxY:s}=Cn(e.map(l=>l.flatMap(([c=0,d=0])=>[c,d])));return[n,r,o,s]}var hs=["version","updated_at","created_at","town"];function fr(t,e){let n=new Map(t.map(o=>[bt(o),o])),r=new Map(e.map(o=>[bt(o),o]));return[...new Set([...n.keys(),...r.keys()])].sort((o,s)=>o-s).flatMap(o=>{let[s,l]=[n.get(o)??null,r.get(o)??null],c=s===null||l===null?[]:ws(s,l);return s===null||l===null||c.length>0?[{fid:o,was:s,is:l,fields:c}]:[]})}function ws(t,e){let[n,r]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(r)])].filter(l=>!hs.includes(l)&&!mr(n[l],r[l]));return mr(t.geometry,e.geometry)?s:[...s,"geometry"]}function mr(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function gr(t,e,n,r,o){let[s,l]=[pr(t,n,o),pr(e,n,o)],c=new Set([...s.keys(),...l.keys()]),d=[...c].filter(y=>y!==null&&!r.includes(y));return[...r,...d,null].flatMap(y=>c.has(y)?[{value:y,was:s.get(y)??Se,is:l.get(y)??Se}]:[])}var Se={count:0,measure:0};function st(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function pr(t,e,n){let r=new Map;for(let{properties:o}of t){let s=vs(o,e),l=n===null?0:Number(o[n]??0);r.set(s,st(r.get(s)??Se,{count:1,measure:l}))}return r}function vs(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var ks=7,qt=40,Os=400;function Kt({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function hr(t){let{view:e,tools:n}=t.stores,[r,o]=["",""],s=null,[l,c]=[!1,null],d=null,y=qt,T=0,f=()=>{let{town:i}=e.get();if(i===null)return;let g=T+=1;[l,c,d,y]=[!0,null,null,qt],t.ask();let[m,v]=[Ne(r),o===""?null:Ne(o)];Promise.all(Pn(e.get().theme).map(async $=>{let[b,k]=await Promise.all([wt($,i,void 0,m),wt($,i,void 0,v)]);return{layer:$,then:b,now:k,changed:fr(b,k)}})).then($=>{g===T&&([s,l]=[$,!1],w(),t.ask())},$=>{g===T&&([c,l]=[J($),!1],t.ask())})},w=()=>{let i=(s??[]).flatMap(v=>P(h(v))),g=$r(i.filter(({fields:v,is:$})=>$===null||v.includes("geometry")).map(v=>v.was)),m=$r(i.map(v=>v.is));n.set({mode:g===null&&m===null?ie:{kind:"compare",change:0,was:g,is:m}})},h=i=>{let{layer:g,then:m,now:v}=i,[$,b]=[e.get(),t.stores.data.get()],k=N=>Ue($,{...b,layers:{[g]:{status:"ready",value:N,problem:null}}},g),[O,M]=[k(m),k(v)];if(O.fids===null||M.fids===null)return i;let x=i.changed.filter(({fid:N})=>{var F,U;return((F=O.fids)==null?void 0:F.has(N))===!0||((U=M.fids)==null?void 0:U.has(N))===!0});return{layer:g,then:O.features,now:M.features,changed:x}};e.subscribe((i,g)=>{s===null||t.stores.work.get().open!=="compare"||(i.committee!==g.committee||i.filter!==g.filter||i.table!==g.table)&&w()});let P=({layer:i,changed:g})=>d===null?g:d.layer===i?g.filter(m=>Kt(m)===(d==null?void 0:d.kind)):[],E=(i,g)=>{d=(d==null?void 0:d.layer)===i&&d.kind===g?null:{layer:i,kind:g},y=qt,w(),t.ask()},W=(i,{fid:g,was:m,is:v})=>{let $=rt([(m==null?void 0:m.geometry)??null,(v==null?void 0:v.geometry)??null]);v!==null&&e.set({selected:{layer:i,fid:g}}),$!==null&&t.acts.showExtent($)},p=(i,g)=>{let m=g.flatMap(({fid:v,is:$})=>$===null?[]:[v]);e.set({...Fe(e.get(),i,`fid IN (${m.join(",")})`),...o===""?{asOf:null}:{asOf:o}})},D=(i,g)=>{let{compare:m}=g.office,v=i==="from"?r:o,$=(M,x)=>{let N=M===""?"":`${M}${x===""?"":`T${x}`}`,F=Rn(N)??"";i==="from"?r=F===""?r:F:o=F,f()},b=j(new Date),[k="",O=""]=v===""?[b,""]:v.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${m[i]}</span>
<input
type="date"
aria-label=${`${m[i]} ${g.words.action.date}`}
max=${b}
.value=${k}
@change=${M=>$(M.target.value,O)}
/>
<input
type="time"
step="any"
aria-label=${`${m[i]} ${m.time}`}
.value=${O}
@change=${M=>$(k,M.target.value)}
/>
</div>
`},C=(i,g)=>{let{layer:m,then:v,changed:$}=i,{words:b,office:k}=g,O=xs(m),M=pn(m),x=kn(m,M,b),N=gr(v,i.now,M,Object.keys(x),O),F=N.reduce((L,{was:ee,is:ne})=>({value:null,was:st(L.was,ee),is:st(L.is,ne)}),{value:null,was:Se,is:Se}),U=(L,{was:ee,is:ne},pt)=>a`
<tr class=${pt?"compare-total":""}>
<th scope="row">${L}</th>
<td>${yr(ee,O)}</td>
<td>${yr(ne,O)}</td>
<td>${Ps(ee,ne,O)}</td>
</tr>
`,B=L=>$.filter(ee=>Kt(ee)===L).length,q=P(i),_=a`
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
${N.length<2?null:N.map(L=>U(L.value===null?b.filter.blank:x[L.value]??L.value,L,!1))}
${U(b.table.sum,F,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${m}>
<h3>${b.layers[m]}${O===null?"":g.office.paren("",Ss(O,g))}</h3>
${$.length===0?a`
<p class="form-hint">${k.compare.same}</p>
${_}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(L=>B(L)===0?null:a`
<button
type="button"
class="compare-kind is-${L}"
data-kind=${L}
aria-pressed=${(d==null?void 0:d.layer)===m&&d.kind===L}
@click=${()=>E(m,L)}
>
${k.compare[L]}
<b>${Z(B(L))}</b>
</button>
`)}
${q.every(({is:L})=>L===null)||q.length>Os?null:a`
<button type="button" class="text-button" data-rows @click=${()=>p(m,q)}>
${V("table")}${b.tool.table}
</button>
`}
</div>
${_}
<ol class="compare-rows">
${q.slice(0,y).map(L=>R(m,L,g))}
</ol>
${q.length<=y?null:a`
<button type="button" class="form-button is-quiet" @click=${u}>
${k.compare.more(Z(q.length-y))}
</button>
`}
`}
</section>
`},u=()=>{y+=200,t.ask()},R=(i,g,m)=>{let v=g.is??g.was;if(v===null)return null;let $=Kt(g);return a`
<li>
<button type="button" data-fid=${g.fid} @click=${()=>W(i,g)}>
<i class="is-${$}" aria-hidden="true"></i>
<b>${le(i,v,m)}</b>
<span>${$==="edited"?Ns(i,g,m):m.office.compare[$]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:g}})=>`${i??""} ${g}`,enter:()=>{r===""&&(r=Dn(e.get())??H(j(new Date),-ks)),s=null,f()},leave:()=>T+=1,body:i=>a`
<div class="compare-moments">${D("from",i)} ${D("to",i)}</div>
<p class="form-hint compare-says">
${kt(Ne(r),i.words)} →
${o===""?i.office.compare.present:kt(Ne(o),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${K(c,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:g})=>g.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:g})=>g.length>0))===!0?Ts(i):null}
${(s??[]).map(g=>C(h(g),i))}
`}
`}}function Ts({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function xs(t){let{shape:e}=Me(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function Ss(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function wr(t,e){return e==="area_m2"?We(t*3/2e3):Z(t)}function yr({count:t,measure:e},n){return n===null?Z(t):a`
${wr(e,n)}
<small>${Z(t)}</small>
`}function Ps(t,e,n){let r=br(e.count-t.count,Z);return n===null?r:a`
${br(e.measure-t.measure,o=>wr(o,n))}
<small>${r}</small>
`}function br(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function Ns(t,{was:e,is:n,fields:r},o){let s=r.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return r.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return vn(l,o);let c={field:l,was:(e==null?void 0:e.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},d=_e(t,c,o);return`${d.label}${o.words.colon}${d.was} → ${d.is}`}).join("; ")}function $r(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var vr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function lt(t,{words:e,office:n}){return an(t)?e.layers[t]:n.lists[t]??t}var Ht=6,Ds=vr;function Gt(t,e){let{log:n}=e.office,r=t.slice(0,Ht).map(({layer:s,op:l,count:c})=>{var d,y;return((y=(d=n.people)[s])==null?void 0:y.call(d,l,c))??n.touch(lt(s,e),l,c)}),o=t.length>Ht?n.andMore(t.length-Ht):"";return r.join(e.words.listComma)+o}function at({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>Ds.includes(n))}function Vt(t,{office:e}){var r;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(r=/^import of (.+)$/.exec(t))==null?void 0:r[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function kr(t,e){return!/^tuntu [a-z ]+$/.test(t)&&Vt(t,e)!==""}function Rs(t,{office:e}){let{operator:n,demo:r}=e.log;return{operator:n,demo:r}[t]??t}function Or({who:t="",role:e},n){if(t==="")return"";let{office:r}=n,o=Rs(t,n);return r.log.by(e===void 0?o:r.paren(o,r.roles[e]))}function Tr(t,e){let{office:n,words:r}=e;return(t??[]).map(({login:s,name:l,role:c,unit:d,level:y})=>{let T=d!==""?e.committees.get(d)??d:y===""?"":n.levels[y];return n.paren(l===""?s:l,T===""?n.roles[c]:`${n.roles[c]} · ${T}`)}).join(r.listComma)}function xr({change:t,touched:e},n){return n.office.log.willUndo(t,Gt(e,n))}function Sr(t,e){let{log:n}=e.office,r=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(r===null)return t;let[,o="",s="",l,c]=r;return l===void 0||c===void 0?n.conflict(lt(o,e),s):n.leaning(lt(o,e),s,l,lt(c,e))}var ge=class{constructor(e){this.of=e}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(e,n){let r=this.rows.at(-1);return this.all||r===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(r)}
>
${e.office.more}
</button>
`}readOlder(e){let{size:n,ask:r,rowsOf:o,wanted:s,changed:l}=this.of,c=r(e,n+1);if(c===null)return;let d=this.latest+=1,y=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),c.then(T=>{if(d!==this.latest||!y())return;let f=o(T),w=f.slice(0,n);this.rows=e===null?w:[...this.rows,...w],[this.answer,this.all,this.reading,this.problem]=[T,f.length<=n,!1,null],l()},T=>{d===this.latest&&([this.problem,this.reading]=[J(T),!1],l())})}};var Es={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ye=class{constructor(e,n=Es){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function it(t,e){let[n,r]=[null,""],o=new ye(t.ask),s=null,l=null,c=()=>{[n,s,l,r]=[null,null,null,""],o.end(),t.ask()},d=P=>{l=J(P),o.end(),t.ask()},y=P=>{let E=t.stores.view.get().town;E!==null&&([n,s,l,r]=[P,null,null,""],t.ask(),Qe(E,P+1,1).then(({changes:[W]})=>{n===P&&((W==null?void 0:W.change)===P?s=W:l={title:"gone",status:404},t.ask())},d))},T=()=>{let P=t.stores.view.get().town;if(P===null||n===null||o.lasts)return;o.begin();let E=n;t.signedIn(()=>Oe(P,E,r.trim())).then(()=>{X(t.stores.data,t.now().office.log.undone),c(),e()},d)},f=P=>a`
<div class="form-problem" role="alert">
${P.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(E=>a`
<li>${Sr(E,P)}</li>
`)}
</ul>
</div>
`,w=(P,E)=>{let W=P===null?[]:Le(P,E.view.language,E);return W.length===0?null:a`
<ul class="form-faults">
${W.map(p=>a`
<li>${p}</li>
`)}
</ul>
`},h=(P,E)=>{let{log:W}=E.office;return at(P)?a`
${Q({name:"undo-reason",label:E.office.paren(W.undoReason,E.office.optional),value:r,input:p=>r=p})}
${o.lasts?a`
<p class="form-hint" role="status">${ve(o.seconds,E)}</p>
${ke(o.seconds,E)}
`:re(xr(P,E),W.undoIt,T,c,E)}
`:a`
<p class="form-problem" role="alert">
${P.undone_by===void 0?W.notHere(P.change):W.undoneBy(P.undone_by)}
</p>
`};return{end:c,part:(P,E)=>n!==P?a`
<button type="button" class="text-button log-undo" @click=${()=>y(P)}>
${V("undo")}${E.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?f(E):K(l,E,"undo-problem")}
${w(l,E)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${c}>${E.office.cancel}</button>
`:h(s,E)}
`}}var Cs=30;function Pr(t){let e=new ge({size:Cs,ask:(o,s)=>{let{town:l}=t.stores.view.get();return l===null?null:Qe(l,(o==null?void 0:o.change)??null,s)},rowsOf:o=>o.changes,wanted:()=>{let{town:o}=t.stores.view.get();return()=>t.stores.view.get().town===o},changed:t.ask}),n=it(t,()=>e.read()),r=(o,s)=>{var c;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${o.change}>
${zt(o,s)}
<p class="log-what">${Ms(o,s)}</p>
${Yt(o,s)}
${o.undone_by===void 0?((c=e.answer)==null?void 0:c.may_undo)===!0&&at(o)&&!pe(s.view)?n.part(o.change,s):null:a`
<p class="log-mark">${l.undoneBy(o.undone_by)}</p>
`}
</li>
`};return{title:({words:o})=>o.work.changes,key:({view:o})=>{var s;return`${o.town??""} ${((s=t.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{e.clear(),n.end(),e.read()},body:o=>a`
${K(e.problem,o)}
${Re(t.stores.work.get().session,o.view.town)?null:a`
<p class="form-hint">${o.office.log.only}</p>
`}
${e.empty?a`
<p class="form-hint">${o.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.rows.map(s=>r(s,o))}
</ol>
${e.more(o,"log-more")}
`}}function Ms({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[Gt(t,n),Tr(e,n)].filter(r=>r!=="").join(n.words.colon)}function zt(t,e){let{at:n,change:r}=t,{log:o}=e.office;return a`
<p class="log-head">
<time datetime=${n}>${ue(n)}</time>
<span>${Or(t,e)}</span>
<small>${o.change(r)}</small>
</p>
`}function Yt({why:t="",undoes:e},n){let{log:r}=n.office,o=[e===void 0?"":r.undoes(e),Vt(t,n)].filter(s=>s!=="");return o.length===0?null:a`
<p class="log-why">${o.join(" · ")}</p>
`}function Nr({signedIn:t},e,n){let{layer:r,fid:o}=e.selection,s=e.written.now.reason.trim(),l=_t(e,JSON.stringify([e.tag,n,s]),Dt),{tag:c,key:d}=l;return{draft:l,answer:t(()=>fo(r,o,n,{tag:c,reason:s,key:d}))}}function Dr({signedIn:t},e){let{layer:n,fid:r}=e.selection,o=e.written.now.reason.trim(),s=_t(e,`delete ${e.tag} ${o}`,Dt),{tag:l,key:c}=s;return{draft:s,answer:t(()=>go(n,r,{tag:l,reason:o,key:c}))}}function Rr(t,e,n){let{draft:r,fields:o,busy:s,waitedS:l,deleting:c}=t,{edit:d}=n.office;return a`
${As(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${o.map(y=>Ws(y,t,e,n))} ${_s(t,e,n)}
${Q({name:"reason",label:n.office.paren(d.reason,n.office.optional),value:r.written.now.reason,hint:d.reasonHint,input:y=>e.write({reason:y})})}
${Fs(r,e,n)} ${Is(t,n)}
<div class="form-foot">
${ke(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ve(l,n):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${c?re(d.deleteSure,d.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${d.delete}
</button>
`}
`}function As(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function Ws(t,{draft:e,problem:n},r,o){var P;let{name:s,kind:l,label:c,unit:d,options:y}=t,T=At(e,s),f=E=>r.type(s,E);if(Tn(t))return Ls(t,T,n,r,o);let w=d===""?c:o.office.paren(c,d);if(l==="listed"||l==="boolean"||l==="committee"){let E=l==="committee"?o.office.edit.noCommittee:o.office.none,W=T===""||y.some(([p])=>p===T)?[]:[[T,T]];return fe(s,w,[["",E],...y,...W],T,f)}let h=s==="aliases"?o.office.edit.aliasesHint:void 0;return Q({name:s,label:w,value:T,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:f,fault:((P=n==null?void 0:n.faults)==null?void 0:P.some(E=>E.field===s))??!1,...h===void 0?{}:{hint:h}})}function Ls(t,e,n,r,o){var y;let{name:s,label:l}=t,c=Mo("m2"),d=$t(e,"m2");return Q({name:s,label:l,value:$n(e,c),mode:"decimal",input:T=>{var w;let f=((w=$t(T,c))==null?void 0:w.unit)??c;f!==c&&Ao(f),r.type(s,bn(T,c))},settled:yn,beside:Wo(c,o.words,r.redraw),fault:((y=n==null?void 0:n.faults)==null?void 0:y.some(T=>T.field===s))??!1,hint:d===null?o.office.edit.areaHint:o.office.edit.areaIs(hn({...d,unit:c},o.words))})}function _s({draft:t,placing:e},n,r){if(Me(t.selection.layer).shape!=="point")return null;let{edit:o}=r.office,{lon:s,lat:l}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${o.place}</legend>
${Q({name:"lon",label:o.lon,value:s,mode:"decimal",input:c=>n.write({lon:c})})}
${Q({name:"lat",label:o.lat,value:l,mode:"decimal",input:c=>n.write({lat:c})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${V("target")}${e?o.clickMap:o.onMap}
</button>
</fieldset>
`}function Fs(t,e,n){if(t.late===null)return null;let{edit:r,log:o}=n.office,{layer:s}=t.selection,l=new Map(he(s,n).map(y=>[y.name,y])),c=(y,T)=>On(s,y,T,n),d=y=>{let[T,f]=[t.written.now.boxes[y],l.get(y)];return T===void 0||f===void 0?"–":a`
<b>${c(y,xn(f,T))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(y)}>${r.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${r.late}</h3>
<p class="form-hint">${r.lateHint}</p>
<table>
<thead>
<tr>
${[r.field,r.was,r.theirs,r.yours].map(y=>a`
<th scope="col">${y}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:y,was:T,is:f})=>{var w;return a`
<tr data-field=${y}>
<th scope="row">${((w=l.get(y))==null?void 0:w.label)??(y==="geometry"?o.shape:y)}</th>
<td>${c(y,T)}</td>
<td>${c(y,f)}</td>
<td>${d(y)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Is({problem:t,says:e},n){let r=t===null?[]:Le(t,n.view.language,n);return a`
<div id="edit-says">
${e===""?K(t,n):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${r.map(o=>a`
<li>${o}</li>
`)}
</ul>
</div>
`}var Us=1e4;function Cr(t){return new Jt(t)}var Jt=class{constructor(e){this.ports=e;this.waiting=new ye(e.ask),e.stores.tools.subscribe(({mode:n},r)=>{let o=n.kind==="place"?n.at:null;n===r.mode||o===null||this.draft===null||(this.set(er(this.draft,o)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:r}=e.words.work;return n===null?r:`${r} · ${le(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Er(n,e)&&It(n)&&this.tellKept(n);let o=jt(this.account(),e);this.draft=(o==null?void 0:o.draft)??null,this.keptAt=o===null?"":ue(new Date(o.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:r}=e.view,{work:o}=this.ports.stores;if(n===null)return window.setTimeout(()=>o.set({open:null}),0),a``;if(pe(e.view))return js(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return K(this.problem,e);let l=Xn(o.get().session,r,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Rr(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(r=>Qo(r,e,n))},write:e=>{this.change(n=>Wt(n,e))},leave:e=>{this.change(n=>Zo(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),r=n.kind==="place"&&n.waiting;e.set({mode:r?ie:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(r=>({...r,written:e.shiftKey?Yo(r.written):zo(r.written)})))}};tellKept(e){let n=this.ports.now(),r=le(e.selection.layer,e.feature,n);X(this.ports.stores.data,n.office.edit.draftKept(r))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;xe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,Ut(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Er(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=jt(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):Ut(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){Nt(e.layer,e.fid).then(({feature:n,tag:r})=>{this.ports.stores.view.get().selected===e&&(this.draft=Xo(this.account(),e,n,r),this.ports.ask())},n=>{this.problem=J(n),this.ports.ask()})}fields({selection:e,feature:n},r){let o=ae(this.ports.stores.work.get().session,r.view.town);return he(e.layer,r).filter(({kind:s})=>s!=="committee"||o||n.properties.committee===void 0)}showing(e,n){let{problem:r,deleting:o,says:s,keptAt:l}=this,{lasts:c,seconds:d}=this.waiting,{mode:y}=this.ports.stores.tools.get(),T=y.kind==="place"&&y.waiting;return{draft:e,fields:this.fields(e,n),problem:r,busy:c,waitedS:d,deleting:o,says:s,placing:T,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=rr(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Nr(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Dr(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},r,o){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,r,o),s=>this.failed(e,s))}finish(e,n,r){let{data:o,view:s,work:l}=this.ports.stores;this.waiting.end(),X(o,n);let c=this.shows(e),d=this.latest(e);if(!r&&!Bs(d,e)){this.goOn(d);return}xe(e),c&&(this.draft=null,l.set({open:null}),r&&s.set({selected:null}))}goOn(e){let{selection:n}=e;Nt(n.layer,n.fid).then(({feature:r,tag:o})=>this.put(Lt(e,r,o)),()=>this.put(e))}failed(e,n){this.waiting.end();let r=J(n),o=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(r.status===412?sr(o,r):o),!this.shows(e)||!s){let l=this.ports.now(),c=le(e.selection.layer,e.feature,l);X(this.ports.stores.data,l.office.edit.unsaved(c,Bn(r,l)),Us);return}this.deleting=!1,this.problem=r,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function js({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function Bs(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Er({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function Mr(t,e){let[n,r]=[null,""],o=new ye(t.ask),s=null,l=()=>{[n,s,r]=[null,null,""],o.end(),t.ask()},c=d=>{let y=t.stores.view.get().town;y===null||o.lasts||(o.begin(),t.signedIn(()=>mo(y,d,r.trim())).then(()=>{X(t.stores.data,t.now().office.log.erased),l(),e()},T=>{s=J(T),o.end(),t.ask()}))};return{end:l,part:(d,y,T,f)=>{let{log:w}=f.office,h=`${d} ${JSON.stringify(y)}`;return n!==h?a`
<button
type="button"
class="text-button log-erase"
aria-label=${w.eraseOf(T)}
@click=${()=>{l(),n=h,t.ask()}}
>
${V("erase")}${w.erase}
</button>
`:a`
<div class="log-erasing">
${K(s,f,"erase-problem")}
${Q({name:"erase-reason",label:f.office.paren(w.eraseReason,f.office.optional),value:r,input:P=>r=P})}
${o.lasts?a`
<p class="form-hint" role="status">${ve(o.seconds,f)}</p>
${ke(o.seconds,f)}
`:re(w.willErase(T),w.eraseIt,()=>c(y),l,f)}
</div>
`}}}var qs=20;function Wr(t){let{view:e,data:n,tools:r,work:o}=t.stores,s=new ge({size:qs,ask:(p,D)=>{let{selected:C}=e.get();return C===null?null:po(C.layer,C.fid,(p==null?void 0:p.change)??null,D)},rowsOf:p=>p,wanted:()=>{let p=e.get().selected;return()=>{let D=e.get().selected;return(D==null?void 0:D.layer)===(p==null?void 0:p.layer)&&(D==null?void 0:D.fid)===(p==null?void 0:p.fid)}},changed:t.ask}),l="",c=p=>{let{mode:D}=r.get();return D.kind==="compare"&&D.change===p.change},d=it(t,()=>s.read()),y=Mr(t,()=>s.read()),T=p=>{let D=c(p),[C,u]=[p.before??null,p.after??null];r.set({mode:D?ie:{kind:"compare",change:p.change,was:C,is:u}});let R=rt([C,u]);!D&&R!==null&&t.acts.showExtent(R),t.ask()},f=(p,D)=>{if(p.before==null||p.after==null)return null;let{log:C}=D.office,u=c(p),R=v=>v===void 0?"":`${We(v*3/2e3)} ${D.words.unit.mu}`,[i,g]=[R(p.area_m2_before),R(p.area_m2_after)],m=i===g||i===""||g===""?"":C.area(i,g);return a`
<div class="log-shape">
<span>${p.before.type==="Point"?C.place:C.shape} ${m}</span>
<button type="button" class="text-button log-compare" aria-pressed=${u} @click=${()=>T(p)}>
${V(u?"hidden":"eye")}${u?C.hide:C.show}
</button>
${u?a`
<p class="log-key">
<i class="is-was"></i>
${C.was}
<i class="is-now"></i>
${C.is}
</p>
`:null}
</div>
`},w=(p,{layer:D,fid:C},u,R,i)=>St(o.get().session,i.view.town)&&!pe(i.view)&&wn(D,u.field)&&[u.was,u.is].some(Ar)?y.part(p.change,{layer:D,fid:C,field:u.field},R,i):null,h=(p,D)=>St(o.get().session,D.view.town)&&!pe(D.view)&&Ar(p.why)&&kr(p.why??"",D)?y.part(p.change,{change:p.change},D.office.log.ofReason(p.change),D):null,P=(p,D,C)=>{if(p.differs.length===0)return null;let{layer:u}=D;return a`
<dl class="log-fields">
${p.differs.map(R=>{let{label:i,was:g,is:m}=_e(u,R,C);return a`
<div data-field=${R.field}>
<dt>${i}</dt>
<dd>
${p.op==="insert"?null:a`
<s>${g}</s>
<span aria-hidden="true">→</span>
`}
<b class=${fn(m)?"latin":""}>${m}</b>
${w(p,D,R,i,C)}
</dd>
</div>
`})}
</dl>
`},E=(p,D,C)=>{let{log:u}=C.office,R={insert:u.created,update:u.changed,delete:u.deleted}[p.op],i=p.op==="update"&&p.differs.length===0&&p.before==null;return a`
<li class="log-entry" data-change=${p.change}>
${zt(p,C)}
<p class="log-what">${R}${i?` · ${u.nothing}`:""}</p>
${Yt(p,C)} ${h(p,C)}
${p.op==="delete"?null:P(p,D,C)} ${f(p,C)}
${Re(o.get().session,C.view.town)&&!pe(C.view)?d.part(p.change,C):null}
</li>
`};return{title:p=>{let{selected:D}=p.view;if(D===null)return p.words.work.history;let C=te(p.data,D.layer,D.fid)??p.data.picked.value,u=C===null?"":` · ${le(D.layer,C,p)}`;return p.words.work.history+u},key:({view:{selected:p},data:{picked:D}})=>{var C;return`${(p==null?void 0:p.layer)??""} ${(p==null?void 0:p.fid)??""} ${W(p,D.value)} ${((C=o.get().session)==null?void 0:C.account)??0}`},enter:()=>{var C;let{selected:p}=e.get(),D=`${(p==null?void 0:p.layer)??""} ${(p==null?void 0:p.fid)??""} ${((C=o.get().session)==null?void 0:C.account)??0}`;D!==l&&(l=D,s.clear(),r.get().mode.kind==="compare"&&r.set({mode:ie}),d.end(),y.end()),s.read()},leave:()=>l="",body:p=>{let{selected:D}=p.view;return D===null?(window.setTimeout(()=>o.set({open:null}),0),a``):a`
${K(s.problem,p)}
${Re(o.get().session,p.view.town)?null:a`
<p class="form-hint">${p.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(C=>E(C,D,p))}
</ol>
${s.more(p,"log-more")}
`}};function W(p,D){var R;let u=(R=(p===null?void 0:te(n.get(),p.layer,p.fid))??D)==null?void 0:R.properties;return JSON.stringify((u==null?void 0:u.version)??(u==null?void 0:u.updated_at)??"")}}function Ar(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Lr=["viewer","clerk","planner","inspector","administrator"],_r=["town","county","city","region"];var Ks=20;function Fr(t){let e=!1,n=new ge({size:Ks,ask:(l,c)=>{let{town:d}=t.stores.view.get();return d===null?null:t.signedIn(()=>co(d,(l==null?void 0:l.entry)??null,c))},rowsOf:l=>l,changed:t.ask}),r=()=>{e=!1,n.clear()},o=({currentTarget:l})=>{let{open:c}=l;c!==e&&(r(),e=c,e&&n.read())},s=(l,c)=>{let{at:d,login:y,name:T}=l,f=c.office.looks;return a`
<li>
<time datetime=${d}>${ue(d)}</time>
<b>${T!==""?T:y!==""?y:f.gone}</b>
<span>${Hs(l,c)}</span>
</li>
`};return{close:r,part:l=>{let c=l.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${o}>
<summary>${c.title}</summary>
<p class="form-hint">${c.hint}</p>
${K(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${c.none}</p>
`:null}
<ol class="looks">
${n.rows.map(d=>s(d,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Hs({event:t,village:e=""},n){let r=n.office.looks;if(t==="members seen unmasked")return r.members;if(t==="month sheet seen unmasked")return r.sheet(e);if(e==="")return r.all;let o=dn(n.data,"villages").find(({properties:s})=>s.code===e);return o===void 0?e:oe(o.properties,n.view.language)}function Ir(t){let{view:e,data:n,work:r}=t.stores,o=[],s=null,l=!1,c=0,d=null,y="",T="clerk",[f,w]=["","town"],h=Fr(t),P=x=>{[s,l]=[J(x),!1],t.ask()},E=()=>e.get().town??"",W=()=>{let x=c+=1;t.signedIn(()=>ro(E())).then(N=>{x===c&&(o=N,t.ask())},N=>{x===c&&P(N)})},p=x=>{[s,y]=[null,""],t.signedIn(x).then(W,P),t.ask()},D=x=>{y=x,s=null,t.ask()},C=()=>({role:T,unit:T==="clerk"?f:"",level:T==="inspector"?w:""}),u=x=>{x.preventDefault();let N=x.currentTarget,{login:F="",name:U="",provider:B}=De(x);[s,d]=[null,null];let q={login:F.trim(),name:U.trim(),provider:B!==void 0,...C()};t.signedIn(()=>so(E(),q)).then(_=>{d={login:q.login,invitation:_},He(N),X(n,t.now().office.people.added(q.login)),W()},_=>{P(_),l=!0,t.ask()})},R=({account:x,login:N})=>{[s,d]=[null,null],t.signedIn(()=>lo(E(),x)).then(F=>{d={login:N,invitation:F},t.ask(),window.requestAnimationFrame(()=>{var U;return(U=document.querySelector(".work-invitation"))==null?void 0:U.scrollIntoView({block:"nearest"})})},P)},i=x=>{let{session:N}=r.get();N!==null&&t.signedIn(()=>uo(x)).then(()=>{r.set({session:{...N,anonymous:x}})},P)},g=x=>{var q;let{people:N,roles:F,levels:U}=x.office,B=[...x.committees];return x.committees.has(f)||(f=((q=B[0])==null?void 0:q[0])??""),a`
${fe("role",N.role,Lr.map(_=>[_,F[_]]),T,_=>{T=_,t.ask()})}
${T==="clerk"?fe("unit",N.unit,B,f,_=>f=_):null}
${T==="inspector"?fe("level",N.level,_r.map(_=>[_,U[_]]),w,_=>w=_):null}
`},m=x=>{var B;let{people:N,optional:F}=x.office,U=((B=r.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${u}>
${Q({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${Q({name:"name",label:x.office.paren(N.name,F),lengthMost:64})} ${g(x)}
${U===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${v()?$(x):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},v=()=>l&&(s==null?void 0:s.status)===409,$=x=>a`
<div class="form-problem" role="alert">${x.office.problem.taken}</div>
`,b=x=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:N}=x.office,{link:F,expires:U}=d.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(d.login)}</h3>
<p>${N.linkOnce}</p>
${_o(F,N.scan)} ${Lo(F,x.words)} ${Ge(N.link,F,t)}
${U===void 0?null:a`
<p class="form-hint">${N.until(ue(U))}</p>
`}
</section>
`},k=(x,N,F)=>{let{people:U}=F.office,B=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${Bt(N,F)}</span>
<button type="button" class="text-button" @click=${()=>D(B)}>
${U.take}
<span class="sr">${x.login}</span>
</button>
</div>
${y===B?re(U.takeSure,U.take,()=>p(()=>io(E(),N.id)),()=>D(""),F):null}
</li>
`},O=(x,N)=>{var ee;let{people:F,allTowns:U}=N.office,B=x.account===((ee=r.get().session)==null?void 0:ee.account),q=[B?F.you:"",x.disabled?F.disabled:"",x.has_password||x.federated?"":F.noPassword,x.administrator?U:""].filter(ne=>ne!==""),[_,L]=[`give ${x.account}`,`disable ${x.account}`];return a`
<li class="work-person" data-login=${x.login}>
<p>
<b>${x.name===""?x.login:x.name}</b>
${x.name===""?null:a`
<span>${x.login}</span>
`}
${q.map(ne=>a`
<em>${ne}</em>
`)}
</p>
<ul class="work-roles">
${x.memberships.map(ne=>k(x,ne,N))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>D(_)}>${F.give}</button>
${x.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>R(x)}>
${F.newLink}
</button>
`}
${B?null:x.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>p(()=>Pt(E(),x.account,!1))}
>
${F.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>D(L)}>
${F.disable}
</button>
`}
</div>
${y===L?re(F.disableSure,F.disable,()=>p(()=>Pt(E(),x.account,!0)),()=>D(""),N):null}
${y===_?a`
<form
class="work-give"
@submit=${ne=>{ne.preventDefault(),p(()=>ao(E(),x.account,C()))}}
>
${g(N)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${F.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>D("")}>
${N.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},M=x=>{let{session:N}=r.get();if((N==null?void 0:N.administrator)!==!0)return null;let{people:F}=x.office;return a`
<section class="work-settings">
<h3>${F.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${N.anonymous}
@change=${U=>i(U.target.checked)}
/>
${F.anonymous}
</label>
<p class="form-hint">${N.anonymous?F.anonymousOn:F.anonymousOff}</p>
</section>
`};return{title:({words:x})=>x.work.people,key:({view:x})=>{var N;return`${x.town??""} ${((N=r.get().session)==null?void 0:N.account)??0}`},enter:()=>{[o,s,d,y]=[[],null,null,""],h.close(),W()},leave:()=>{d=null},body:x=>a`
${v()?null:K(s,x)} ${b(x)} ${m(x)}
<section>
<h3>${x.office.people.list}</h3>
<ul class="work-list">
${o.map(N=>O(N,x))}
</ul>
</section>
${h.part(x)} ${M(x)}
`}}var Gs={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Vs(t,e){let n=`${t}-12-31`<e?`${t}-12-31`:e,r=[];for(let o=`${t}-01-01`;o<=n;){let s=H(o,To-1);r.push({from:o,to:s<n?s:n}),o=H(s,1)}return r}function zs(t,e){let n=r=>Gs[r[e]??"."]??null;return{am:n(t.am),pm:n(t.pm),staffed:t.staffed[e]==="1"}}var ct=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}async ofVillage(e,n,r,o){let s=new Map;for(let l of Vs(n,r)){let c=await Ur(this.parts,`${e} ${l.from} ${l.to}`,()=>xo(e,l,this.abort.signal)),d=c.villages.find(y=>y.fid===o);d!==void 0&&c.days.forEach((y,T)=>s.set(y,zs(d,T)))}return s}ofCommittee(e,n,r,o){let s={from:`${n}-01-01`,to:`${n}-12-31`<r?`${n}-12-31`:r};return Ur(this.sums,[e,s.from,s.to,o].join(" "),async()=>{let{rows:l}=await Oo(e,s,"day",o,this.abort.signal);return new Map(l.map(c=>[c.unit,c]))})}};function Ur(t,e,n){let r=t.get(e);if(r!==void 0)return r;let o=n();return t.set(e,o),o.catch(()=>{t.get(e)===o&&t.delete(e)}),o}function jr(t,e){let n=new Date(Date.UTC(t,e,1)),r=new Date(Date.UTC(t,e+1,0)).getUTCDate(),o=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:r},(s,l)=>H(o,l))}}function Br(t,e){let r={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[t];if(r!==void 0)return H(e,r);if(t==="Home")return`${e.slice(0,4)}-01-01`;if(t==="End")return`${e.slice(0,4)}-12-31`;let o={PageUp:-1,PageDown:1}[t];if(o===void 0)return null;let[s=0,l=1,c=1]=e.split("-").map(Number),d=new Date(Date.UTC(s,l+o,0)).getUTCDate();return new Date(Date.UTC(s,l-1+o,Math.min(c,d))).toISOString().slice(0,10)}function qr(t){let{view:e,data:n,work:r}=t.stores,o=new ct,s=Number(j(new Date).slice(0,4)),l="",[c,d]=[null,!1],y="",T="",f=()=>{var $;let{selected:m,committee:v}=e.get();if(m!==null&&cn(m.layer))return{village:m.fid};if(m!==null&&un(m.layer)){let b=($=te(n.get(),"committees",m.fid))==null?void 0:$.properties.code;if(b!=null)return{committee:b}}return{committee:v==="none"?null:v}},w=()=>{let{town:m}=e.get();if(m===null)return;let v=f(),$=j(new Date),b=JSON.stringify([m,s,v,$]);if(b===y)return;b!==T&&(c=null),[y,d]=[b,!1],("village"in v?o.ofVillage(m,s,$,v.village).then(O=>({kind:"village",days:O})):o.ofCommittee(m,s,$,v.committee).then(O=>({kind:"committee",days:O}))).then(O=>{if(b!==y)return;let M=c===null;[c,T]=[O,b],t.ask(),M&&window.requestAnimationFrame(()=>window.requestAnimationFrame(h))},O=>{b!==y||_n(O)||([d,y]=[!0,""],t.ask())})},h=()=>{var m;return(m=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:m.scrollIntoView({block:"center"})},P=()=>{o.forget(),y="",r.get().open==="calendar"&&w()};n.subscribe((m,v)=>{m.touched!==v.touched&&P()}),e.subscribe(()=>{r.get().open==="calendar"&&w()});let E=m=>{l=m;let v=e.get();e.set({...Pe(v,"coverage"),selected:v.selected,date:m>=j(new Date)?null:m}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},W=m=>{s=m,l="",w(),t.ask()},p=(m,v)=>{let $=Br(m.key,v),[b,k]=[D(),j(new Date)];if($===null)return;m.preventDefault();let O=$>k?k:$<b?b:$;l=O,Number(O.slice(0,4))!==s&&(s=Number(O.slice(0,4)),w()),t.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var M;return(M=document.querySelector(`.calendar [data-day="${O}"]`))==null?void 0:M.focus()}))},D=()=>{var m;return`${(((m=n.get().coverage.value)==null?void 0:m.first_record)??j(new Date)).slice(0,4)}-01-01`},C=({view:{measure:m}})=>m??"completion",u=(m,v)=>{var B;let{words:$}=v,b=((B=v.data.coverage.value)==null?void 0:B.first_record)??null;if(c===null||m>j(new Date))return null;if(b===null||m<b)return{fills:[],text:null};if(c.kind==="village"){let q=c.days.get(m);if(q===void 0||q.am===null&&q.pm===null)return{fills:[],text:"–"};let _=(L,ee)=>`${L} ${ee==="not_reported"&&!q.staffed?$.states.not_staffed:$.slotStates[ee??"not_due"]}`;return{fills:Wn(q),text:`${_($.am,q.am)}${$.listComma}${_($.pm,q.pm)}`}}let k=c.days.get(m)??null,O=C(v),{n:M,d:x}=k===null?{n:0,d:0}:So(O,k),N=Ro(O,k),F=x===0?"–":`${gn(M/x)} ${$.unit.percent} (${Z(M)}/${Z(x)})`,U=N==="unsaid"?ce[v.view.language].levels.unsaid:F;return{fills:[Et[N]],text:U}},R=(m,v)=>{let $=ce[v.view.language],{lead:b,days:k}=jr(s,m),O=v.view.date??j(new Date);return a`
<section class="calendar-month">
<h3>${$.month(m+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${$.year(String(s))} ${$.month(m+1)}`}>
${$.weekdays.map(M=>a`
<i aria-hidden="true">${M}</i>
`)}
${Array.from({length:b},()=>a`
<span></span>
`)}
${k.map(M=>{let x=u(M,v);return x===null?a`
<span class="calendar-none">${Number(M.slice(8))}</span>
`:a`
<button
type="button"
data-day=${M}
tabindex=${M===l?0:-1}
aria-label=${x.text===null?v.words.headline.noRecordsOf(M):$.dayOf(M,x.text)}
aria-pressed=${M===O}
@click=${()=>E(M)}
@keydown=${N=>p(N,M)}
>
${Number(M.slice(8))} ${Ys(x.fills)}
</button>
`})}
</div>
</section>
`},i=m=>{let v=ce[m.view.language],$=C(m),b=(c==null?void 0:c.kind)==="village"?[...In.filter(O=>O!=="both"&&O!=="one").map(O=>[Ie[O],m.words.states[O]])]:Po.map((O,M)=>[Et[O],O==="unsaid"||O==="uncounted"?v.levels[O]:v.ranges(Te($)?Do:No,M,Te($))]),k=(c==null?void 0:c.kind)==="village"?[[Ie.both,m.words.slotStates.on_time],[Ie.partial,m.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...k,...b].map(([O,M])=>a`
<li>${qe(O)} ${M}</li>
`)}
</ul>
`},g=m=>{let v=f();if("village"in v){let $=te(m.data,"villages",v.village);return $===void 0?m.words.unnamed:le("villages",$,m)}return v.committee===null?m.words.filter.whole:m.committees.get(v.committee)??v.committee};return{title:m=>`${g(m)} · ${ce[m.view.language].calendar}`,key:({view:{town:m}})=>m??"",enter:()=>{l=e.get().date??j(new Date),s=Number(l.slice(0,4)),w()},body:m=>{let v=ce[m.view.language],$=j(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number($.slice(0,4))?$:`${s}-12-31`);let b=(c==null?void 0:c.kind)==="committee"?v.names[C(m)]:`${m.words.am} | ${m.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${v.yearBefore}
?disabled=${s<=Number(D().slice(0,4))}
@click=${()=>W(s-1)}
>
${V("left")}
</button>
<b>${v.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${v.yearAfter}
?disabled=${s>=Number($.slice(0,4))}
@click=${()=>W(s+1)}
>
${V("right")}
</button>
<span>${b}</span>
</div>
${d?a`
<p class="form-problem" role="alert">${v.failed}</p>
`:null}
${i(m)}
<p class="form-hint">${c===null&&!d?m.words.reading:v.hint}</p>
<div class="calendar-months">${Array.from({length:12},(k,O)=>R(O,m))}</div>
</div>
`}}}function Ys(t){let e=18/Math.max(1,t.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${t.map((n,r)=>ln`<rect x=${1+r*e} y="1" width=${e} height="10"
fill=${Be(n)} stroke=${je.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var Xt=40,Js=["worse","better","same","unknown"];function Qt({better:t}){return t===null?"unknown":Math.abs(t)<Eo?"same":t>0?"better":"worse"}function Kr(t,e){let n=({better:r,before:o,now:s})=>o!==null?r:s.share===null?null:e?-s.share:s.share;return[...t].sort(([r,o],[s,l])=>{let[c,d]=[n(o),n(l)];return c===null||d===null?(c===null?1:0)-(d===null?1:0)||r.localeCompare(s):c-d||l.now.d-o.now.d||r.localeCompare(s)})}function Hr(t){let{view:e,work:n}=t.stores,r=null,o=Xt,s=f=>`${f>0?"+":""}${Z(f,1)}`,l=({now:f,before:w},h)=>f.share===null||(w==null?void 0:w.share)==null?"–":h(s((f.share-w.share)*100)),c=f=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--line)"></rect>
<rect width=${(f??0)*100} height="8" fill=${Be(Nn.excellent,je)}></rect>
</svg>
`,d=(f,w,h)=>{let P=ce[h.view.language];return a`
<b>${f}</b>
<span>${w.now.text}</span>
${w.before===null?a`
<small>${P.reported} ${w.now.reported}</small>
`:a`
<small class="is-${Qt(w)}">
${l(w,P.points)} · ${w.before.text}
</small>
`}
${c(w.now.share)}
`},y=(f,w)=>{let h=w.view.measure!==null&&Te(w.view.measure),P=Kr([...f.committees],h),E=W=>{let p=W===""?"none":W;e.set({committee:e.get().committee===p?null:p})};return a`
<h3>${ce[w.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${P.map(([W,p])=>a`
<li>
<button
type="button"
data-committee=${W}
aria-pressed=${w.view.committee===(W===""?"none":W)}
@click=${()=>E(W)}
>
${d(w.committees.get(W)??w.office.edit.noCommittee,p,w)}
</button>
</li>
`)}
</ol>
`},T=(f,w)=>{let h=ce[w.view.language],P=w.view.measure!==null&&Te(w.view.measure),{features:E}=Ue(w.view,w.data,"villages"),W=E.flatMap(i=>{let g=f.of.get(Number(i.id));return g===void 0?[]:[[String(i.id),g]]}),p=Kr(W,P),D=f.before!==null,C=D&&r!==null?p.filter(([,i])=>Qt(i)===r):p,u=i=>{var g;return oe(((g=te(w.data,"villages",Number(i)))==null?void 0:g.properties)??{},w.view.language)||w.words.unnamed},R=i=>{[r,o]=[r===i?null:i,Xt],t.ask()};return a`
<h3>${h.villages}</h3>
${D?a`
<div class="compare-kinds" role="group">
${Js.map(i=>{let g=p.filter(([,m])=>Qt(m)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${r===i}
@click=${()=>R(i)}
>
${h.kinds[i]}
<b>${Z(g)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${C.slice(0,o).map(([i,g])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>e.set({selected:{layer:"villages",fid:Number(i)}})}
>
${qe(g.fill)} ${d(u(i),g,w)}
</button>
</li>
`)}
</ol>
${C.length<=o?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{o+=200,t.ask()}}
>
${h.more(Z(C.length-o))}
</button>
`}
`};return e.subscribe((f,w)=>{f.selected!==null&&f.selected!==w.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:f}})=>ce[f].ranks,key:({view:{town:f,measure:w}})=>`${f} ${w}`,enter:()=>{[r,o]=[null,Xt];let f=e.get();(f.theme!=="coverage"||f.measure===null)&&e.set({theme:"coverage",measure:f.measure??"completion"})},body:f=>{let{tint:w}=f.data;return w===null?a`
<p class="form-hint">${f.words.reading}</p>
`:a`
<p class="form-hint">${w.title}</p>
<p class="period-total">${d(f.words.filter.whole,w.total,f)}</p>
${y(w,f)} ${T(w,f)}
`}}}function me(t,e,n,r){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([o,s])=>a`
<button type="button" data-choice=${o} aria-pressed=${o===n} @click=${()=>r(o)}>
${s}
</button>
`)}
</div>
`}function ut(t,e){let n=t.filter(({starts:r,ends:o})=>r<=e&&(o===null||o>=e));return n.filter(({cleaner:r,place:o})=>!n.some(s=>s.place===o&&s.instead_of===r))}function Gr(t,e){let n=new Map;for(let{cleaner:r,place:o}of ut(t,e))n.set(r,[...n.get(r)??[],o]);return n}function Zt(t,e,n,r){let o=e.map(r).filter(s=>s!==null);return o.length===0||o.length<e.length?[]:[...t].filter(([,s])=>s.length+e.length<=n&&!e.some(l=>s.includes(l))).map(([s,l])=>{let c=l.map(r).filter(y=>y!==null),d=o.map(y=>Math.min(...c.map(T=>Xs(y,T))));return{cleaner:s,places:l.length,distanceM:Math.max(...d)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function en(t,e,n,r){let o=new Map(t),s=new Map;for(let l of e){let[c]=Zt(o,[l],n,r);c!==void 0&&(s.set(l,c),o.set(c.cleaner,[...o.get(c.cleaner)??[],l]))}return s}var Vr=["stand","beside","replace"];function zr(t,{to:e,way:n,starts:r,ends:o}){let s=ut(t,r),l=o===""?{}:{ends:o};return[...e].flatMap(([c,d])=>{let y=s.filter(h=>h.place===c&&h.cleaner!==d),T={op:"add",cleaner:d,place:c,starts:r,...l},[f]=y;if(f===void 0||n==="beside")return[T];if(n==="stand")return[{...T,instead_of:f.cleaner,ends:o===""?r:o}];let w=H(r,-1);return[...y.map(({id:h})=>({op:"end",id:h,ends:w})),T]})}function Xs([t,e],[n,r]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-r)*111320)}function Yr({places:t,cleaners:e,chosen:n,cleaner:r,whole:o},{toggle:s,take:l},c,d){let{plan:y,crew:T}=d.office;return a`
<div class="plan-found" role="group" aria-label=${y.found}>
${t.map(f=>a`
<button
type="button"
data-found=${f}
aria-pressed=${n.includes(f)}
@click=${()=>s(f)}
>
<b>${c.place(f,d)}</b>
<small>${c.heldBy(f,d)}</small>
</button>
`)}
${e.map(f=>a`
<button
type="button"
data-found-cleaner=${f}
aria-pressed=${f===r}
@click=${()=>l(f)}
>
<b>${c.who(f,d)}</b>
<small>${y.has(c.has(f))}</small>
</button>
`)}
${t.length+e.length===0?a`
<p class="form-hint">${y.nothing}</p>
`:null}
${o?a`
<p class="form-hint">${T.noted}</p>
`:null}
</div>
`}function Jr(t,e,n,r){let{plan:o}=r.office,s=(...h)=>h.filter(Boolean).join(r.words.listComma),l=h=>h===null?"":o.again(h),c=(h,P)=>Qs(h,P,e,n,r),d=(h,P,E)=>a`
<li class="plan-cleaner" data-of=${h}>
<p>
<b>${n.who(h,r)}</b>
<small>${E}</small>
</p>
<ul class="plan-list">
${P.map(W=>c(W,""))}
</ul>
</li>
`,{uncovered:y,ending:T,overloaded:f,apart:w}=t;return y.length+T.length+f.length+w.length===0?a`
<p class="form-hint">${o.none}</p>
`:a`
${dt("uncovered",o.uncovered,y.map(h=>c(h.place,s(h.until===null?o.never:o.expired(h.until),l(h.again)))))}
${dt("ending",o.ending(e.ahead),T.map(h=>c(h.place,s(o.ends(h.ends),l(h.again)))))}
${dt("overloaded",o.overloaded(t.most_villages),f.map(h=>d(h.cleaner,h.places,o.has(h.places.length))))}
${dt("apart",o.apart((t.apart_m/1e3).toFixed(t.apart_m%1e3===0?0:1)),w.map(h=>d(h.cleaner,h.places,o.kilometres((h.distance_m/1e3).toFixed(1)))))}
`}function dt(t,e,n){return n.length===0?null:a`
<h3>${e} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${t}>
${n}
</ul>
`}function Qs(t,e,n,r,o){let s=r.place(t,o);return a`
<li>
<input
type="checkbox"
data-place=${t}
aria-label=${s}
.checked=${n.chosen.includes(t)}
@change=${()=>n.toggle(t)}
/>
<button type="button" class="board-link" data-open=${t} @click=${()=>n.openCard(t)}>${s}</button>
<small>${e}</small>
</li>
`}var Xr=14,Qr=92,Zs=3,Zr=6;function es(t){let{stores:e}=t,{view:n,data:r,tools:o,work:s}=e,l=null,c=null,d=new Map,[y,T]=[!1,""],f=[],[w,h,P]=[0,!1,!1],E="stand",[W,p]=["",""],D=null,C=null,u=null,[R,i]=[0,0],g=()=>n.get().town??"",m=S=>{C=J(S),t.ask()},v=S=>{y=S,oo(g(),0,S,null).then(A=>{d=new Map(A.map(I=>[I.number,I])),t.ask()},m)},$=()=>{let S=R+=1,A=j(new Date);Promise.all([ko(g(),A,H(A,Qr)),vo(g(),Xr)]).then(([I,G])=>{S===R&&([l,c]=[I,G],t.ask())},m)},b=()=>(c==null?void 0:c.most_villages)??1,k=()=>Gr(l??[],W),O=S=>{var z;let A=(z=M(S))==null?void 0:z.geometry;if((A==null?void 0:A.type)==="Point")return[A.coordinates[0]??0,A.coordinates[1]??0];if((A==null?void 0:A.type)!=="LineString")return null;let[I=0,G=0]=A.coordinates[0]??[];return[I,G]},M=S=>{let[A,I]=S.split(".");return te(r.get(),A==="streets"?"streets":"villages",Number(I))},x=()=>{let S=h?new Map([...en(k(),f,b(),O)].map(([A,I])=>[A,I.cleaner])):new Map(w<1?[]:f.map(A=>[A,w]));return zr(l??[],{to:S,way:E,starts:W,ends:p})},N=()=>{[D,C,u]=[null,null,null],t.ask();let S=i+=1,A=x();A.length!==0&&Rt(g(),A,!0).then(I=>{S===i&&({effect:D}=I,t.ask())},I=>{S===i&&m(I)})},F=()=>{let{mode:S}=o.get();(S.kind==="pick"||S.kind==="none")&&o.set({mode:{kind:"pick",places:f}})},U=S=>{f=S,[w,h]=[0,!1],F(),N()},B=S=>U(f.includes(S)?f.filter(A=>A!==S):[...f,S]);o.subscribe(({mode:S})=>{if(S.kind==="none"&&s.get().open==="plan"&&F(),S.kind!=="pick"||S.places===f)return;let A=S.places.filter(I=>_(I));A.length<S.places.length&&X(r,t.now().office.plan.notYours),U(A)}),n.subscribe(({selected:S},A)=>{if(S===null||S===A.selected||s.get().open!=="plan")return;let I=`${S.layer}.${S.fid}`;Ae(S.layer)&&_(I)&&!f.includes(I)&&U([...f,I])});let q=S=>{let[A,I]=S.split("."),G=r.get().coverage.value;return G==null?void 0:G[A==="streets"?"streets":"villages"].find(z=>z.fid===Number(I))},_=S=>{let A=Je(s.get().session,g()),I=q(S);return I!==void 0&&(A===null||A.includes(I.committee??""))},L=async S=>{if(!P){[P,C]=[!0,null],t.ask();try{await t.signedIn(S),[f,w,h,D]=[[],0,!1,null],F(),$()}catch(A){C=J(A)}P=!1,t.ask()}},ee=()=>L(async()=>{let S=new Set(x().flatMap(I=>I.op==="add"?[I.place]:[])).size,{change:A}=await Rt(g(),x(),!1);u=A===void 0?null:{change:A,count:S},X(r,t.now().office.plan.saved(S))}),ne=S=>L(async()=>{await Oe(g(),S,""),u=null,X(r,t.now().office.log.undone)}),pt=S=>({...S,uncovered:S.uncovered.filter(({place:A})=>_(A)),ending:S.ending.filter(({place:A})=>_(A))}),ls=S=>{let[A,I]=S.split(".");s.set({open:null}),n.set({selected:{layer:A==="streets"?"streets":"villages",fid:Number(I)}})},ft=(S,{view:{language:A},words:I})=>{var G;return oe(((G=M(S))==null?void 0:G.properties)??{},A)||I.unnamed},$e=(S,{office:A})=>{var I;return[A.plan.cleaner(S),((I=d.get(S))==null?void 0:I.name)??""].filter(Boolean).join(" ")},gt=S=>ut(l??[],W).filter(A=>A.place===S),as=(S,A)=>gt(S).map(({cleaner:I})=>$e(I,A)).join(A.words.listComma)||A.words.states.not_staffed,is=S=>{T=S,!y&&new RegExp("\\p{Script=Han}{2}","u").test(S)&&ae(s.get().session,g())&&nn().length===0&&v(!0),t.ask()},nn=()=>{let{villages:S,streets:A}=r.get().layers,I={...S===void 0?{}:{villages:S},...A===void 0?{}:{streets:A}};return Yn(I,T).filter(({layer:G})=>Ae(G)).map(({layer:G,fid:z})=>`${G}.${z}`).filter(_).slice(0,Zr)},cs=()=>{let S=T.trim();return S===""?[]:[...d.values()].filter(({number:A,name:I})=>String(A)===S||I!==""&&I.startsWith(S)).map(({number:A})=>A).slice(0,Zr)},on=S=>{[w,h]=[S,!1],N()},rn={place:ft,who:$e,heldBy:as,has:S=>{var A;return((A=k().get(S))==null?void 0:A.length)??0}},us=(S,A)=>{let{plan:I}=S.office,G=j(new Date),z=(se,yt,Ee,Ce)=>a`
<label>
${yt}
<input
type="date"
name=${se}
min=${G}
max=${H(G,Qr)}
.value=${Ee}
@change=${Y=>{Ce(Y.target.value),N()}}
/>
</label>
`;return a`
<div class="plan-period">
${z("plan-starts",I.from,W,se=>{W=se===""?G:se,p!==""&&p<W&&(p=W)})}
${z("plan-ends",A?I.to:I.toOpen,A&&p===""?W:p,se=>{p=se!==""&&se<W?W:se})}
</div>
`},ds=S=>{var Ce;let{plan:A}=S.office,I=Zt(k(),f,b(),O).slice(0,Zs),[G=""]=f,[z]=gt(G),se=z===void 0?[]:(k().get(z.cleaner)??[]).filter(Y=>!f.includes(Y)&&_(Y)),yt=f.filter(Y=>gt(Y).length===0).length,Ee=h?en(k(),f,b(),O):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${A.places(f.length,yt)}</b>
<button type="button" class="text-button" data-none @click=${()=>U([])}>${A.clear}</button>
</p>
<p class="plan-chosen">${f.map(Y=>ft(Y,S)).join(S.words.listComma)}</p>
${z===void 0?null:a`
${me(A.way,Vr.map(Y=>[Y,A.ways[Y]]),E,Y=>{E=Y,N()})}
<p class="form-hint">
${A.present($e(z.cleaner,S))}
${se.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>U([...f,...se])}
>
${A.allOf(se.length)}
</button>
`}
</p>
`}
${us(S,z!==void 0&&E==="stand")}
<h3>${A.nearest}</h3>
<div class="plan-near" role="group" aria-label=${A.whom}>
${I.map(Y=>a`
<button
type="button"
data-cleaner=${Y.cleaner}
aria-pressed=${Y.cleaner===w}
@click=${()=>on(Y.cleaner)}
>
<b>${$e(Y.cleaner,S)}</b>
<small>${A.near((Y.distanceM/1e3).toFixed(1),Y.places)}</small>
</button>
`)}
${I.some(Y=>Y.cleaner===w)||w===0?null:a`
<button type="button" data-cleaner=${w} aria-pressed="true">
<b>${$e(w,S)}</b>
<small>${A.has(((Ce=k().get(w))==null?void 0:Ce.length)??0)}</small>
</button>
`}
${f.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${h}
@click=${()=>{[w,h]=[0,!0],N()}}
>
<b>${A.each}</b>
</button>
`}
${I.length===0&&f.length<2?a`
<p class="form-hint">${A.nobodyNear}</p>
`:null}
</div>
${Ee===null?null:a`
<p class="plan-chosen">
${f.map(Y=>{let sn=Ee.get(Y);return`${ft(Y,S)} → ${sn===void 0?A.nobodyNear:$e(sn.cleaner,S)}`}).join(S.words.listComma)}
</p>
`}
${D===null?null:ms(D,S)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${D===null||P}
@click=${ee}
>
${P?S.office.working:A.save(f.length)}
</button>
</div>
`},ms=({staffed:S,uncovered:A,overloaded:I},G)=>{let{plan:z}=G.office;return a`
<p class="board-what" role="status" data-effect>
${z.effect(S.before,S.after,A.length)}
${I.length===0?"":a`
<br />
${z.tooMany(b(),I.map(z.cleaner).join(G.words.listComma))}
`}
</p>
`};return{title:({office:S})=>S.plan.title,key:({view:{town:S}})=>{var A;return`${S??""} ${((A=s.get().session)==null?void 0:A.account)??0}`},enter:()=>{[l,c,d,D,C,u]=[null,null,new Map,null,null,null],[w,h,E,T,p]=[0,!1,"stand","",""],W=j(new Date);let{selected:S}=n.get();f=S!==null&&Ae(S.layer)?[`${S.layer}.${S.fid}`]:[],o.set({mode:{kind:"pick",places:f}}),$(),v(!1)},leave:()=>{o.get().mode.kind==="pick"&&o.set({mode:ie})},body:S=>{let{office:A,words:I}=S,{plan:G}=A;return l===null||c===null||S.data.coverage.value===null?a`
${K(C,S)}
<p class="form-hint">${I.reading}</p>
`:a`
<div class="form-field plan-find">
<label for="plan-find">${G.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${T}
@input=${z=>is(z.target.value)}
/>
</div>
${T.trim()===""?null:Yr({places:nn(),cleaners:cs(),chosen:f,cleaner:w,whole:y},{toggle:z=>{T="",B(z)},take:z=>{T="",on(z)}},rn,S)}
${K(C,S)}
${u===null?null:a`
<p class="board-next" role="status">
<span>${G.saved(u.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${P}
@click=${()=>u!==null&&ne(u.change)}
>
${V("undo")}${G.takeBack(u.count)}
</button>
</p>
`}
${Jr(pt(c),{chosen:f,toggle:B,openCard:ls,ahead:Xr},rn,S)}
${f.length===0?null:ds(S)}
`}}}function ts(t){let{stores:e}=t,[n,r]=["","am"],o=null,s=null,l=new Map,c=new Map,d=null,y=new Map,T="seen",[f,w]=["",!1],h=null,P=0,E=()=>e.view.get().town??"",W=()=>Je(e.work.get().session,E()),p=()=>{let $=P+=1;d=e.data.get().coverage.value,Ke(E(),n).then(b=>{if($!==P)return;let k=new Map(((s==null?void 0:s.villages)??[]).map(O=>[O.fid,de(O,r)]));for(let O of b.villages)k.has(O.fid)&&k.get(O.fid)!==de(O,r)&&l.delete(O.fid);[s,h]=[b,null],t.ask()},b=>{$===P&&(h=J(b),t.ask())})},D=()=>{let $=W(),b=((s==null?void 0:s.villages)??[]).filter(O=>($===null||$.includes(O.committee??""))&&(o===null||O.committee===o)&&de(O,r)!=="not_due"),k=O=>Ve.includes(de(O,r));return[...b.filter(O=>!k(O)),...b.filter(k)]},C=$=>l.get($.fid)??null,u=()=>{l=new Map,y=new Map,h=null},R=()=>{l=new Map(l);for(let $ of D())!l.has($.fid)&&["not_reported","not_staffed"].includes(de($,r))&&l.set($.fid,"done");t.ask()},i=$=>{$(),u(),t.ask()},g=$=>{let b=D().flatMap(O=>{let M=C(O);if(M===null)return[];let x=`${O.fid} ${n} ${r} ${M} ${T}`,N=c.get(x)??{uuid:el(),captured_at:new Date().toISOString()};return c.set(x,N),[{...N,place:`villages.${O.fid}`,date:n,slot:r,result:M,basis:T}]});if(b.length===0||w)return;let k=new Map(b.map(({uuid:O,place:M})=>[O,Number(M.split(".")[1])]));w=!0,h=null,t.ask(),t.signedIn(()=>yo(E(),b,f.trim())).then(O=>{m(O,k);let M=O.length-y.size;M>0&&X(e.data,$.office.report.sent(M)),p()},O=>{h=J(O)}).finally(()=>{w=!1,t.ask()})},m=($,b)=>{y=new Map;for(let k of $){let O=b.get(k.uuid)??0;if(k.outcome==="refused"){y.set(O,k);continue}l.delete(O);for(let[M,{uuid:x}]of c)x===k.uuid&&c.delete(M)}y.size===0&&(f="")},v=($,b)=>{var _;let{office:k,data:O,view:M,words:x}=b,N=de($,r),F=C($),U=oe(((_=te(O,"villages",$.fid))==null?void 0:_.properties)??{name:$.name},M.language)||x.unnamed,B=y.get($.fid),q=L=>{l=new Map(l).set($.fid,F===L?null:L),t.ask()};return a`
<li data-village=${$.fid} class=${Ve.includes(N)?"is-done":""}>
<span class="report-name">${U}</span>
<span class="report-state">${Ye(N)}${ze(N,b)}</span>
<span class="report-choices" role="group" aria-label=${U}>
${["done","partial","missed"].map(L=>a`
<button
type="button"
data-result=${L}
aria-pressed=${F===L}
?disabled=${w}
@click=${()=>q(L)}
>
${k.report.results[L]}
</button>
`)}
</span>
${B===void 0?null:a`
<p class="report-refused" role="alert">
${(M.language==="en"?void 0:M.language==="zh-Hant"?B.detail_zh_hant:B.detail_zh)??B.detail??""}
</p>
`}
</li>
`};return{title:({office:$})=>$.report.title,key:({view:$})=>{var k;let b=e.work.get().report;return`${$.town??""} ${((k=e.work.get().session)==null?void 0:k.account)??0} ${(b==null?void 0:b.date)??""} ${(b==null?void 0:b.slot)??""}`},enter:()=>{var M;let $=e.work.get().report,b=(M=e.data.get().coverage.value)==null?void 0:M.slots.filter(({due:x})=>x).at(-1);[n,r]=[($==null?void 0:$.date)??j(new Date),($==null?void 0:$.slot)??((b==null?void 0:b.slot)==="pm"?"pm":"am")];let k=W(),O=e.view.get().committee;o=(k==null?void 0:k.length)===1?k[0]??null:O==="none"?null:O,T=k===null?"told":"seen",u(),c=new Map,[s,f]=[null,""],p()},body:$=>{let{office:b,words:k,committees:O}=$;s!==null&&!w&&$.data.coverage.value!==d&&p();let{report:M}=b,x=D(),N=x.map(C).filter(_=>_!==null),F=N.some(_=>_!=="done"),U=j(new Date),B=W(),q=[...O].filter(([_])=>B===null||B.includes(_));return a`
${me(k.action.date,[[U,k.headline.today],[H(U,-1),k.headline.yesterday]],n,_=>i(()=>{n=_,s=null,p()}))}
${me(M.slot,[["am",k.am],["pm",k.pm]],r,_=>i(()=>{r=_}))}
${q.length<2?null:a`
<div class="form-field">
<label for="report-committee">${k.layers.committees}</label>
<select
id="report-committee"
@change=${_=>i(()=>{o=_.target.value||null})}
>
<option value="" .selected=${o===null}>${M.allCommittees}</option>
${q.map(([_,L])=>a`
<option value=${_} .selected=${_===o}>${L}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${k.reading}</p>
`:x.length===0?a`
<p class="form-hint">${M.none}</p>
`:a`
${x.some(_=>C(_)===null&&!Ve.includes(de(_,r)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${R}>
${M.all}
</button>
`:null}
<ul class="report-list">
${x.map(_=>v(_,$))}
</ul>
`}
<div class="report-foot">
${me(M.basis,[["seen",M.bases.seen],["told",M.bases.told],["paper",M.bases.paper]],T,_=>{T=_,t.ask()})}
${F?Q({name:"report-reason",label:M.why,value:f,input:_=>f=_,lengthMost:200}):null}
${n===U?null:a`
<p class="form-hint">${M.afterwards}</p>
`}
${K(h,$)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${w||N.length===0}
@click=${()=>g($)}
>
${w?b.working:M.send(N.length)}
</button>
</div>
`}}}function el(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function ns({stores:{view:t,work:e},ask:n},r){let o=null,s=null,l=null,c=0,d=()=>{[o,s,l]=[null,null,null],c+=1},y=(h,P)=>{d(),o={slot:h,date:P};let E=c,{town:W,committee:p}=t.get(),D=ae(e.get().session,W);wo(W??"",P,h,p===null||p==="none"?"":p,D).then(C=>{E===c&&(s=C,n())},C=>{E===c&&(l=J(C),n())}),n()},T=({slot:h,date:P})=>(o==null?void 0:o.slot)===h&&o.date===P,f=({phone:h},P)=>h!==null&&/^[+\d\s()-]+$/.test(h)?a`
<a href=${`tel:${h.replace(/[^+\d]/g,"")}`}>${h}</a>
`:a`
<span>${h===null||h===""?P:h}</span>
`,w=(h,P,E)=>{let{crew:W,today:p}=E.office,D=(s??[]).filter(({committee:u})=>u===h),C=P.filter(u=>(u.committee??"")===h);return a`
<section data-call-committee=${h}>
<h4>${r.committee(h===""?null:h,E)}</h4>
<ul>
${C.map(u=>{let R=D.filter(({village:i})=>i===u.fid);return a`
<li>
<b>${r.village(u,E)}</b>
<span class="calls-people">
${R.map(i=>a`
<span>${i.name} ${f(i,W.noPhone)}</span>
`)}
${R.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${D.filter(({village:u})=>u===null).map(({name:u})=>a`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${u}</span>
</li>
`)}
</ul>
</section>
`};return{open:y,close:d,button:(h,P)=>{let{session:E}=e.get();if(!Jn(E,P.view.town)||h.lacking.length===0)return null;let{today:W}=P.office,p=T(h);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(d(),n()):y(h.slot,h.date)}}
>
${V("people")}${p?W.callHide:ae(E,P.view.town)?W.callWhole:W.call}
</button>
`},part:(h,P)=>{if(!T(h))return null;let E=[...new Set(h.lacking.map(({committee:p})=>p??""))],{crew:W}=P.office;return a`
<div class="board-calls">
${K(l,P,"calls-problem")}
${s===null?l===null?a`
<p class="form-hint">${W.reading}</p>
`:null:E.map(p=>w(p,h.lacking,P))}
${s!==null&&ae(e.get().session,P.view.town)?a`
<p class="form-hint">${W.noted}</p>
`:null}
</div>
`}}}var mt=60,tl=350;function os({acts:t,ask:e,stores:n}){let r=0,o="still",s=[],l=new AbortController,c=h=>h>=s.length-1?null:s[h]??null,d=()=>{window.clearInterval(r),l.abort(),o="still"},y=async()=>{let h=j(new Date);s=Array.from({length:mt},(E,W)=>H(h,W-mt+1)),o="reading",e();let P=s.map((E,W)=>c(W));l.abort(),l=new AbortController,await Promise.all([t.prepareDays(P),Co(n.view.get(),P,l.signal)])},T=async h=>{if(await y(),o!=="reading")return;let P=s.indexOf(h),E=P<0||P===s.length-1?0:P;o="playing",t.playDay(c(E)),r=window.setInterval(()=>{E+=1,t.playDay(c(E)),E>=s.length-1&&d(),e()},tl),e()},f=h=>{o==="still"?T(h):d(),e()},w=async h=>{let P=s.length>0&&o!=="reading";d(),P||await y(),d(),t.playDay(c(h)),e()};return{stop:d,part:(h,{office:P,view:E})=>{let W=j(new Date),p=mt-1-Math.round((Date.parse(W)-Date.parse(h))/864e5),D=o==="still"?P.today.play:P.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${D} @click=${()=>f(h)}>
${V(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${mt-1}
aria-label=${P.today.days}
aria-valuetext=${Fn(h,E.language)}
.value=${String(Math.max(0,p))}
@input=${C=>{w(Number(C.target.value))}}
/>
<span>${o==="reading"?P.working:h.slice(5)}</span>
</div>
`}}}var nl=14,ol=["rain","wind","roads","festival"];function rs({stores:t,ask:e,now:n,signedIn:r}){let[o,s,l]=[!1,!1,!1],[c,d,y]=["","both",""],T=null,f=[],w=null,h=null,P=null,E=()=>t.view.get().town??"",W=b=>{if(P===b)return;P=b;let k=j(new Date);bo(b.town,k,H(k,nl)).then(O=>{P===b&&(f=O,e())},()=>{})},p=()=>{[o,s,l,y]=[!1,!1,!1,""],[w,h,P,f]=[null,null,null,[]]},D=b=>{let k=j(new Date),O=we(new Date),M=b.slots.filter(({ends:x})=>O<x).map(x=>x.slot==="pm"?"pm":"am");[o,l,y,h,w]=[!0,!1,"",null,null],c=M.length===0?H(k,1):k,d=M.length===1?M[0]??"both":"both",{committee:T}=t.view.get(),e()},C=async b=>{if(!s){[s,h]=[!0,null],e();try{await r(b)}catch(k){h=J(k)}s=!1,e()}},u=(b,k)=>C(async()=>{let O=T===null?{}:{committee:T};w={change:await $o(E(),{from:c,to:c,slot:d,...O,reason:b}),text:k},o=!1}),R=b=>C(async()=>{await Oe(E(),b,""),w=null,X(t.data,n().office.suspend.ended)}),i=({id:b})=>C(async()=>{await ho(E(),b,H(j(new Date),-1)),w=null,X(t.data,n().office.suspend.ended)}),g=(b,{office:k,words:O})=>{let M=j(new Date);return b===M?O.headline.today:b===H(M,1)?k.suspend.tomorrow:b},m=(b,{committees:k,office:O})=>b===void 0?O.report.allCommittees:k.get(b)??b,v=(b,k)=>{let{office:O,words:M,committees:x}=k,{suspend:N}=O,F=j(new Date),U=b.villages.filter(L=>T===null||L.committee===T),B=m(T??void 0,k),q=[g(c,k),N.slots[d]],_=L=>{u(L,N.suspended(...q,B))};return a`
<div class="board-suspend-form">
${me(N.day,[[F,M.headline.today],[H(F,1),N.tomorrow]],c,L=>{c=L,e()})}
${me(O.report.slot,[["am",N.slots.am],["pm",N.slots.pm],["both",N.slots.both]],d,L=>{d=L,e()})}
<div class="form-field">
<label for="suspend-committee">${N.scope}</label>
<select
id="suspend-committee"
@change=${L=>{T=L.target.value||null,e()}}
>
<option value="" .selected=${T===null}>${O.report.allCommittees}</option>
${[...x].map(([L,ee])=>a`
<option value=${L} .selected=${L===T}>${ee}</option>
`)}
</select>
</div>
<p class="board-what">${N.what(...q,B,U.length)}</p>
${l?a`
<form
@submit=${L=>{L.preventDefault(),y.trim()!==""&&_(y.trim())}}
>
${Q({name:"suspend-reason",label:N.why,value:y,required:!0,lengthMost:200,input:L=>y=L})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${N.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${N.why}>
${ol.map(L=>a`
<button
type="button"
class="form-button"
data-reason=${L}
?disabled=${s}
@click=${()=>_(N.reasons[L])}
>
${N.reasons[L]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,e()}}
>
${N.other}
</button>
</div>
`}
</div>
`},$=(b,k)=>{var _,L;let{office:O,view:M,words:x}=k,N=j(new Date),F=Number((_=b.village)==null?void 0:_.split(".")[1]),U=b.village===void 0?m(b.committee,k):oe(((L=te(k.data,"villages",F))==null?void 0:L.properties)??{},M.language)||x.unnamed,B=g(b.from<N?N:b.from,k),q=b.to>b.from&&b.to>N?O.suspend.until(g(b.to,k)):"";return a`
<li data-suspension=${b.id}>
<span>
<b>${[B,O.suspend.slots[b.slot],q].filter(Boolean).join(" ")}</b>
<small>${[U,b.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(b)}>
${O.suspend.end}
</button>
</li>
`};return{close:p,part:(b,k)=>{if(!ae(t.work.get().session,k.view.town))return null;W(b);let{suspend:O}=k.office;return a`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${o}
@click=${()=>{if(!o){D(b);return}o=!1,e()}}
>
${o?k.office.cancel:O.open}
</button>
</h3>
${o?v(b,k):null} ${K(h,k,"suspend-problem")}
${w===null?null:a`
<p class="board-next" role="status">
<span>${w.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>w!==null&&R(w.change)}
>
${V("undo")}${O.takeBack}
</button>
</p>
`}
${f.length===0?null:a`
<ul class="board-list">
${f.map(M=>$(M,k))}
</ul>
`}
</section>
`}}}function ss(t){let{stores:e}=t,n=rs(t),r=null,o=null,s=os(t);e.view.subscribe((u,R)=>{u.selected!==null&&u.selected!==R.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let l=u=>{o!==u&&(o=u,Ke(u.town,H(u.date,-1)).then(R=>{e.view.get().town===R.town&&(r=R,t.ask())},()=>{}))},c=(u,{data:R,view:i,words:g})=>{var m;return oe(((m=te(R,"villages",u.fid))==null?void 0:m.properties)??{name:u.name},i.language)||g.unnamed},d=(u,{committees:R,office:i})=>(u===null?void 0:R.get(u))??i.edit.noCommittee,y=(u,R,i,g)=>{let m=R.map(b=>b==="not_staffed"?"not_reported":b),v=R.length===1&&(R[0]==="not_staffed"||R[0]==="not_reported"),$=vt([{kind:"in",field:u,values:m},...v?[{kind:"range",field:"cleaners",from:R[0]==="not_staffed"?0:1,to:R[0]==="not_staffed"?0:null}]:[]]);T($,i,g)},T=(u,R,i)=>{let g=j(new Date),m={...e.view.get(),committee:i};e.view.set({...Pe(m,"coverage"),...Fe(m,"villages",u),date:R===g?null:R,committee:i})},f=ns(t,{village:c,committee:d}),w=(u,R)=>{e.work.set({open:"report",report:{slot:u,date:R}})},h=(u,R,i)=>{let{words:g,office:m}=i,v=Tt(R.villages,u.slot),$=()=>{let b={date:R.date,clock:we(new Date),slot:u.slot},k=Gn(b,v,O=>c(O,i),O=>d(O,i),g,m.today.reminder);jn(k).then(O=>X(e.data,O?m.today.reminded:g.measure.notCopied))};return a`
<section class="board-slot" data-slot=${u.slot}>
<h3>
${g[u.slot]}
<small>${u.starts}–${u.ends}</small>
${u.all===0?null:a`
<b>${Z(u.done)}</b>
<small>/ ${Z(u.all)}</small>
`}
</h3>
${u.due?a`
${zn(u)}
<p class="board-counts">
${qn.filter(b=>u.counts[b]>0).map(b=>a`
<button
type="button"
data-state=${b}
@click=${()=>y(u.slot,[b],R.date,null)}
>
${Ye(b)}${ze(b,i)} ${Z(u.counts[b])}
</button>
`)}
</p>
${v.length===0?null:a`
<p class="board-next ${u.over?"is-over":""}">
<span>${m.today.lacking(v.length,u.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${$}>
${V("copy")}${m.today.remind}
</button>
${f.button({...u,date:R.date,lacking:v},i)}
${P(u.slot,R.date,i)}
</p>
${f.part({...u,date:R.date,lacking:v},i)}
`}
`:a`
<p class="form-hint">${m.today.begins(u.starts)}</p>
`}
</section>
`},P=(u,R,{view:i,office:g})=>Xe(e.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>w(u,R)}>
${g.today.report}
</button>
`:null,E=(u,R,i)=>{let g=R.filter(v=>v.due).map(({slot:v})=>v),m=(v,$)=>{let{done:b,all:k,villages:O}=v[$];if(!g.includes($)||k===0)return a`
<td>–</td>
`;let M=[...new Set(O.map(x=>de(x,$)))];return a`
<td class=${O.length>0?"has-left":""}>
${O.length===0?a`
${b} / ${k}
`:a`
<button type="button" @click=${()=>y($,M,u.date,v.committee??"none")}>
${b} / ${k}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${i.words.layers.committees}</th>
<th>${i.words.am}</th>
<th>${i.words.pm}</th>
</tr>
</thead>
<tbody>
${Hn(u.villages).map(v=>a`
<tr data-committee=${v.committee??""}>
<th scope="row">${d(v.committee,i)}</th>
${m(v,"am")}${m(v,"pm")}
</tr>
`)}
</tbody>
</table>
`},W=(u,R)=>{let{words:i,office:g}=R,m=["am","pm"].flatMap(v=>{let $=Tt(u.villages,v);return $.length===0?[]:[{slot:v,units:$}]});return m.length===0||u.first_record===null||u.date<u.first_record?null:a`
<section class="board-holes">
<h3>${g.today.holes}</h3>
${m.map(({slot:v,units:$})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>y(v,["not_reported"],u.date,null)}>
${i[v]} ${g.today.lackingOf($.length)}
</button>
${P(v,u.date,R)}
</p>
`)}
</section>
`},p=(u,R,i)=>{let{office:g}=i,m=(r==null?void 0:r.date)===H(u.date,-1)?tn(r,i):null,v=Vn(u,R,m);return a`
<section class="board-todo" aria-label=${g.today.todo}>
<h3>${g.today.todo}${v.length===0?"":` · ${v.length}`}</h3>
${v.length===0?a`
<p class="form-hint">${g.today.nothing}</p>
`:a`
<ol class="board-list">
${v.map($=>D($,u,i))}
</ol>
`}
</section>
`},D=(u,R,i)=>{let{words:g,office:m,view:v}=i,{session:$}=e.work.get(),b=Xe($,v.town),{today:k}=m,[O,M,x]={overdue:()=>{let N=u.kind==="overdue"?u.slot:"am";return b?[k.lacking(u.count,!0),ae($,v.town)?k.callWhole:k.call,()=>f.open(N,R.date)]:[k.lacking(u.count,!0),k.check,()=>y(N,["not_reported"],R.date,null)]},disputed:()=>{let N=u.kind==="disputed"?u.slot:"am";return[k.disputed(u.count),k.check,()=>y(N,["contested"],R.date,null)]},bare:()=>b?[k.bare(u.count),m.plan.open,()=>e.work.set({open:"plan"})]:[k.bare(u.count),k.check,()=>T(vt([{kind:"range",field:"cleaners",from:0,to:0}]),R.date,null)],holes:()=>b?[k.holesLeft(u.count),k.report,()=>w("pm",H(R.date,-1))]:[k.holesLeft(u.count),k.check,()=>y("pm",["not_reported"],H(R.date,-1),null)]}[u.kind]();return a`
<li data-todo=${u.kind}>
<span>${"slot"in u?`${g[u.slot]}${g.colon}`:""}${O}</span>
<button type="button" class="form-button is-quiet" @click=${x}>${M}</button>
</li>
`},C=(u,{view:R,words:i,office:g})=>Xe(e.work.get().session,R.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${Z(u.villages.filter(m=>!m.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${g.plan.open}
</button>
</p>
`:null;return{title:({office:u,view:R})=>R.date===null?u.today.title:u.today.past,key:({view:u})=>u.town??"",enter:()=>{n.close(),f.close(),s.stop(),[r,o]=[null,null];let u=e.view.get();(u.date!==null||u.theme!=="coverage")&&e.view.set({...Pe(u,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),f.close()},body:u=>{let R=u.data.coverage.value;if(R===null)return a`
<p class="form-hint">${u.words.reading}</p>
`;R.date===j(new Date)&&l(R);let i=tn(R,u),g=Kn(i,i.date===j(new Date)?we(new Date):null);return a`
<p class="form-hint board-head">
${i.date===j(new Date)?u.words.asOf(i.date,we(new Date(i.as_of))):u.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{t.acts.present(!0),e.view.set({board:!0})}}
>
${V("present")}${u.office.today.wall}
</button>
</p>
${s.part(i.date,u)}
${i.first_record===null||i.date<i.first_record?a`
<p>${u.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===j(new Date)?p(i,g,u):null}
${g.map(m=>h(m,i,u))} ${C(i,u)} ${n.part(i,u)}
${E(i,g,u)}
`}
${r===null||r.date!==H(i.date,-1)?null:W(tn(r,u),u)}
`}}}function tn(t,{view:e,data:n}){let r={status:"ready",value:t,problem:null};return En({...e,filter:""},{...n,coverage:r}).coverage.value??t}function Pd(t,e,n){let{view:r,data:o,tools:s,work:l}=e,d={stores:e,acts:n,now:()=>Ot({view:r.get(),data:o.get(),words:An[r.get().language]}),ask:()=>W(),signedIn:async p=>{try{return await p()}catch(D){if(!(D instanceof Ln)||D.problem.status!==401||!await rl(e))throw D;return p()}}},y={account:dr(d),people:Ir(d),changes:Pr(d),history:Wr(d),edit:Cr(d),today:ss(d),report:ts(d),plan:es(d),period:Hr(d),calendar:qr(d),compare:hr(d)},T="",f=null,w=null,h=()=>l.set({open:null}),P=p=>{var C,u,R;f!==null&&((u=(C=y[f]).leave)==null||u.call(C)),f===null&&(w=document.activeElement instanceof HTMLElement?document.activeElement:null),f=p,document.body.classList.toggle("has-work",p!==null);let{mode:D}=s.get();if((D.kind==="place"||D.kind==="compare")&&s.set({mode:ie}),p===null){T="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((R=(w==null?void 0:w.isConnected)===!0?w:document.getElementById("map"))==null||R.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=t.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},E=()=>{},W=()=>E();E=Un(t,e,p=>{let D=p.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",D===null),D!==f&&P(D),D===null)return null;let C=Ot(p),u=y[D],R=`${D} ${u.key(C)}`;R!==T&&(T=R,u.enter());let i=u.title(C);t.setAttribute("aria-label",i);let{mode:g}=s.get();return t.classList.toggle("is-placing",g.kind==="place"&&g.waiting),t.classList.toggle("is-comparing",g.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${C.words.action.close}
@click=${h}
>
${V("close")}
</button>
</header>
<div class="work-body work-${D}">${u.body(C)}</div>
`}),s.subscribe((p,D)=>{p.mode!==D.mode&&W()}),document.addEventListener("keydown",p=>{p.key==="Escape"&&f!==null&&l.get().gate===null&&h()})}function rl({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,r=t.subscribe(({gate:o,session:s})=>{o===null&&(r(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Pd as mountWork};
