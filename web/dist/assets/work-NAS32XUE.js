import{a as ce,e as Oo,f as To,g as xo,h as So,i as Po,j as Nt,k as xe,l as No,m as Do,n as Ro,o as Eo,q as Co}from"./chunk-MBO3L7J5.js";import{a as Mo,b as Ao,c as Wo}from"./chunk-LNP4LQ63.js";import{a as Lo,b as _o}from"./chunk-N3NTY6E5.js";import{a as Fo}from"./chunk-GEY32XWL.js";import{a as Fn,b as Io,e as Dt}from"./chunk-TAX5ASH7.js";import{a as En,m as Cn}from"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{H as Ie,M as Rn,U as ae,b as gt,c as gn,d as yn,e as bn,f as $n,i as we,j as hn,l as wn,n as vn,o as kn,p as yt,q as On,r as Tn,s as xn,t as We,u as Le}from"./chunk-YFMTLAWI.js";import"./chunk-G7RVK4PW.js";import{a as Nn,b as pe,c as De,e as Dn}from"./chunk-M6AR5UX4.js";import{b as ie}from"./chunk-YD7YPWLY.js";import{a as In}from"./chunk-WCOWM2QR.js";import{a as Mn}from"./chunk-CGDWPE3R.js";import{a as Bn,b as Ge,c as de,d as qn,e as Kn,f as vt,g as Hn,h as Gn,j as Ve,k as ze,l as Vn}from"./chunk-QOYHHPTS.js";import{a as wt,b as K,c as ke,d as Oe,e as J,f as Ke,g as fe,h as He,i as le,j as be}from"./chunk-BILVALXL.js";import{a as Un}from"./chunk-DHPYUQPK.js";import{c as un,d as ft,e as te,f as dn}from"./chunk-SLWI33CE.js";import{a as zn}from"./chunk-NFF3ADSN.js";import{a as go,b as yo,c as bo,d as $o,g as ho,h as wo,i as vo,j as ko,k as Pt}from"./chunk-ED33Z26X.js";import{g as $t}from"./chunk-VEVOLK3E.js";import{b as Ne,d as _e}from"./chunk-2X3REUSA.js";import{d as Sn}from"./chunk-ZTIAUMNU.js";import{b as An}from"./chunk-AIXS7N5V.js";import{a as j,b as ve,c as _n,d as H,e as ue,f as ht}from"./chunk-OUHRBD4R.js";import{a as ee,b as Ae,c as fn}from"./chunk-KGYZF5QC.js";import{a as oe,e as pn}from"./chunk-RA6FLBFZ.js";import{a as Y}from"./chunk-KXHZUGMI.js";import{g as mn}from"./chunk-5COR5YU2.js";import{c as Xn,f as Qn,g as Zn,h as eo,i as to,j as no,k as oo,l as ro,m as so,n as Tt,o as lo,p as ao,q as io,r as co,s as Xe,t as Te,u as uo,v as mo,w as xt,x as po,y as fo,z as St}from"./chunk-MJMH73SD.js";import{a as kt,b as re,c as Ot,d as Yn,e as Ye,f as Je,g as Re,i as Jn}from"./chunk-JBFNKDIJ.js";import{b as ln,c as Ce,e as an,f as cn,g as Me}from"./chunk-X7ZBQGOF.js";import{b as jn}from"./chunk-PI4DHBOP.js";import{c as Wn,d as Ln,j as bt,o as qe,v as V}from"./chunk-AFD7UVSU.js";import{B as je,I as Be,N as G,d as Fe,e as Pn,z as Ue}from"./chunk-4HZJX44Q.js";import{a,b as sn}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var $s="tuntu.draft.";var $e=new Map,Qe=!1;function Ze(t,e){return`${$s}${t} ${e}`}function jo(t,e,n){let r=Ze(t,e),o={at:Date.now(),draft:n};try{localStorage.setItem(r,JSON.stringify(o)),$e.delete(r)}catch{$e.set(r,o)}Ho()}function Bo(t,e){let n=Go(Ze(t,e));return n===null?null:{name:e,...n}}function qo(t){let e=Ze(t,"");return hs().filter(n=>n.startsWith(e)).flatMap(n=>{let r=Go(n);return r===null?[]:[{name:n.slice(e.length),...r}]}).sort((n,r)=>r.at-n.at)}function Ko(t,e){let n=Ze(t,e);$e.delete(n),Ho(),Vo(n)}function Ho(){$e.size>0!==Qe&&(Qe=!Qe,Qe?window.addEventListener("beforeunload",Uo):window.removeEventListener("beforeunload",Uo))}function Uo(t){t.preventDefault(),t.returnValue=!0}function Go(t){let e=$e.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Vo(t),null}function hs(){try{return[...new Set([...$e.keys(),...Object.keys(localStorage)])]}catch{return[...$e.keys()]}}function Vo(t){try{localStorage.removeItem(t)}catch{}}function Rt(t){return{now:t,past:[],future:[]}}function et(t,e,n){let{now:r,past:o}=t,s=Object.keys(n);if(s.every(v=>Object.is(r[v],n[v])))return t;let l={};for(let v of s)l[v]=r[v];let c=o[o.length-1],u=(c==null?void 0:c.note)===e?{note:e,before:{...l,...c.before},after:{...c.after,...n}}:null,f=u===null?o:o.slice(0,-1);return{now:{...r,...n},past:[...f,u??{note:e,before:l,after:n}].slice(-200),future:[]}}function zo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Yo(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Jo=7;function Xo(t,e,n,r){let o=Rt({boxes:{},...tt(n),reason:""});return{account:t,selection:e,feature:n,tag:r,written:o,key:"",keyFor:"",late:null}}function tt({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Et({written:t,feature:e},n){return t.now.boxes[n]??yt(e.properties[n])}function Qo(t,e,n){if(Et(t,e)===n)return t;let r={...t.written.now.boxes,[e]:n};return{...t,written:et(t.written,e,{boxes:r})}}function Zo(t,e){let n=lr(t.written.now.boxes,r=>r===e);return{...t,written:et(t.written,`leave ${e}`,{boxes:n})}}function Ct(t,e){return{...t,written:et(t.written,Object.keys(e).join(),e)}}function er(t,[e,n]){return Ct(t,{lon:e.toFixed(Jo),lat:n.toFixed(Jo)})}function tr({written:{now:t},feature:e}){let{lon:n,lat:r}=tt(e);return t.lon.trim()!==n||t.lat.trim()!==r}function nr(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([r,o])=>or(e,r,o))||tr(t)}function or(t,e,n){return n.trim()!==yt(t.properties[e]).trim()}function ws({lon:t,lat:e}){let[n,r]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(r)<=90?{type:"Point",coordinates:[n,r]}:null}function rr(t,e){let n=xn(e,t.feature,t.written.now.boxes);if(!tr(t))return Object.keys(n).length===0?"unchanged":{properties:n};let r=ws(t.written.now);return r===null?"placeWrong":{properties:n,geometry:r}}function sr(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...Mt(t,n,`"${e.version}"`),late:e}}function Mt(t,e,n){let{feature:r,written:o}=t,s=tt(r),l=o.now.lon!==s.lon||o.now.lat!==s.lat?{}:tt(e),c=lr(o.now.boxes,(u,f)=>!or(r,u,f));return{...t,feature:e,tag:n,late:null,written:Rt({...o.now,...l,boxes:c})}}function At(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function lr(t,e){return Object.fromEntries(Object.entries(t).filter(([n,r])=>!e(n,r)))}var ar=1,ir="edit ";function Wt({layer:t,fid:e}){return`${ir}${t}.${e}`}function Lt(t){return nr(t)||t.written.now.reason.trim()!==""}function _t(t){let{account:e,selection:n}=t;Lt(t)?jo(e,Wt(n),{form:ar,draft:t}):Se(t)}function Se({account:t,selection:e}){Ko(t,Wt(e))}function Ft(t,e){return ur(Bo(t,Wt(e)))}function cr(t){return qo(t).filter(({name:e})=>e.startsWith(ir)).flatMap(e=>ur(e)??[])}function ur(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==ar||e.draft===void 0?null:{at:t.at,draft:e.draft}}var nt=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let r=cr(e);if(r.length===0)return null;let{drafts:o,draftsHint:s}=n.office.account;return a`
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
<b>${ae(r.selection.layer,r.feature,n)}</b>
<span>${[l,...vs(r,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(r)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((c=this.throwing)==null?void 0:c.draft.selection.fid)===r.selection.fid&&this.throwing.draft.selection.layer===r.selection.layer?le(s.throwSure,s.throwAway,()=>{Se(r),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:r,work:o}=this.ports.stores,{town:s}=n.properties;r.set({selected:e,...typeof s=="string"?{town:s}:{}}),o.set({open:"edit"})}};function vs({selection:t,written:e},n){let r=new Map(we(t.layer,n).map(({name:s,label:l})=>[s,l])),o=Object.keys(e.now.boxes).map(s=>r.get(s)??s);return o.length===0?[]:[o.join("、")]}var Os=90;function It({town:t,role:e,unit:n,level:r},o){let{office:s,data:l,view:c}=o,u=dn(l,t),f=n!==""?o.committees.get(n)??n:r===void 0||r===""?"":s.levels[r];return s.roleIn(s.roles[e],u===void 0?t:oe(u,c.language),f)}function dr(t){let{work:e,data:n}=t.stores,r=new nt(t),o=null,[s,l,c]=["",null,"read"],[u,f,v]=[null,"",""],g=i=>y=>{[u,f]=[V(y),i],t.ask()},w=()=>{t.signedIn(Zn).then(i=>{o=i,t.ask()},g("tokens"))},$=()=>{Dt(async()=>{await Xn();let i=await Io();e.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{t.acts.readAgain(),Y(n,t.now().office.account.signedOut)},g("tokens"))},S=i=>{i.preventDefault();let y=i.currentTarget,{old:d="",fresh:k="",again:h=""}=be(i),{gate:b,account:T}=t.now().office;[u,f]=[null,"password"],v=Fo(k)<10?b.short:k!==h?b.differ:"",t.ask(),v===""&&t.signedIn(()=>Dt(()=>Qn(d,k))).then(()=>{y.reset(),Y(n,T.changed)},g("password"))},C=i=>{i.preventDefault();let y=i.currentTarget,{token:d="",days:k=""}=be(i);[u,f,s]=[null,"tokens",""],t.signedIn(()=>eo(d.trim(),c,Number(k))).then(h=>{s=h,Ke(y,"token"),w()},g("tokens"))},W=i=>{l=null,t.signedIn(()=>to(i)).then(w,g("tokens"))},p=(i,y)=>f===i&&v!==""?a`
<div class="form-problem" role="alert">${v}</div>
`:K(f===i?u:null,y,`form-problem-${i}`),R=(i,y)=>{let{account:d,allTowns:k}=y.office,h=[...i.administrator?[k]:[],...i.memberships.map(b=>It(b,y))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(kt(i))[0]}</span>
<div>
<b>${kt(i)}</b>
<span>${d.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${d.roles}</h3>
<ul class="work-roles">
${(h.length===0?[d.noRoles]:h).map(b=>a`
<li>${b}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${$}>${d.signOut}</button>
</section>
`},M=(i,y)=>{let{account:d,gate:k}=y.office;return a`
<details class="work-more">
<summary>${d.password}</summary>
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
${J({name:"old",label:d.old,type:"password",autocomplete:"current-password",required:!0})}
${J({name:"fresh",label:k.newPassword,type:"password",autocomplete:"new-password",hint:k.rules,required:!0})}
${J({name:"again",label:k.again,type:"password",autocomplete:"new-password",required:!0})}
${p("password",y)}
<button type="submit" class="form-button is-main">${d.change}</button>
</form>
</details>
`},m=(i,y)=>{let{account:d}=y.office,k=i.last_used===null?d.neverUsed:d.used(j(new Date(i.last_used))),h=[d[i.scope],d.until(j(new Date(i.expires))),k];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${h.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,t.ask()}}
>
${d.remove}
</button>
</div>
${l===i.token?le(d.removeSure,d.remove,()=>W(i.token),()=>{l=null,t.ask()},y):null}
</li>
`},D=i=>{let{account:y}=i.office;return a`
<section class="work-tokens">
<h3>${y.tokens}</h3>
<p class="form-hint">${y.tokensHint}</p>
<ul class="work-list">
${(o??[]).map(d=>m(d,i))}
</ul>
${(o==null?void 0:o.length)===0?a`
<p class="form-hint">${y.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${y.secretOnce}</p>
${He(y.secret,s,t)}
</div>
`}
${p("tokens",i)}
<details class="work-more">
<summary>${y.make}</summary>
<form @submit=${C}>
${J({name:"token",label:y.tokenName,required:!0,lengthMost:64})}
${fe("scope",y.scope,[["read",y.read],["write",y.write]],c,d=>c=d)}
${J({name:"days",label:y.days,value:String(Os),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${y.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=e.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[o,s,l,u,f,v]=[null,"",null,null,"",""],((i=e.get().session)==null?void 0:i.signed_in)===!0?w():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:y}=e.get();return y===null||!y.signed_in?a``:a`
${R(y,i)} ${r.body(y.account,i)} ${M(y,i)} ${D(i)}
`}}}function ot(t){let e=t.flatMap(l=>l===null?[]:Cn(l));if(e.length===0)return null;let{minX:n,minY:r,maxX:o,maxY:s}=En(e.map(l=>l.flatMap(([c=0,u=0])=>[c,u])));return[n,r,o,s]}var Ts=["version","updated_at","created_at","town"];function fr(t,e){let n=new Map(t.map(o=>[ft(o),o])),r=new Map(e.map(o=>[ft(o),o]));return[...new Set([...n.keys(),...r.keys()])].sort((o,s)=>o-s).flatMap(o=>{let[s,l]=[n.get(o)??null,r.get(o)??null],c=s===null||l===null?[]:xs(s,l);return s===null||l===null||c.length>0?[{fid:o,was:s,is:l,fields:c}]:[]})}function xs(t,e){let[n,r]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(r)])].filter(l=>!Ts.includes(l)&&!mr(n[l],r[l]));return mr(t.geometry,e.geometry)?s:[...s,"geometry"]}function mr(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function gr(t,e,n,r,o){let[s,l]=[pr(t,n,o),pr(e,n,o)],c=new Set([...s.keys(),...l.keys()]),u=[...c].filter(f=>f!==null&&!r.includes(f));return[...r,...u,null].flatMap(f=>c.has(f)?[{value:f,was:s.get(f)??Pe,is:l.get(f)??Pe}]:[])}var Pe={count:0,measure:0};function rt(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function pr(t,e,n){let r=new Map;for(let{properties:o}of t){let s=Ss(o,e),l=n===null?0:Number(o[n]??0);r.set(s,rt(r.get(s)??Pe,{count:1,measure:l}))}return r}function Ss(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var Ps=7,Ut=40,Ns=400;function jt({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function hr(t){let{view:e,tools:n}=t.stores,[r,o]=["",""],s=null,[l,c]=[!1,null],u=null,f=Ut,v=0,g=()=>{let{town:i}=e.get();if(i===null)return;let y=v+=1;[l,c,u,f]=[!0,null,null,Ut],t.ask();let[d,k]=[De(r),o===""?null:De(o)];Promise.all(Sn(e.get().theme).map(async h=>{let[b,T]=await Promise.all([bt(h,i,void 0,d),bt(h,i,void 0,k)]);return{layer:h,then:b,now:T,changed:fr(b,T)}})).then(h=>{y===v&&([s,l]=[h,!1],w(),t.ask())},h=>{y===v&&([c,l]=[V(h),!1],t.ask())})},w=()=>{let i=(s??[]).flatMap(k=>S($(k))),y=$r(i.filter(({fields:k,is:h})=>h===null||k.includes("geometry")).map(k=>k.was)),d=$r(i.map(k=>k.is));n.set({mode:y===null&&d===null?ie:{kind:"compare",change:0,was:y,is:d}})},$=i=>{let{layer:y,then:d,now:k}=i,[h,b]=[e.get(),t.stores.data.get()],T=N=>Ie(h,{...b,layers:{[y]:{status:"ready",value:N,problem:null}}},y),[O,E]=[T(d),T(k)];if(O.fids===null||E.fids===null)return i;let x=i.changed.filter(({fid:N})=>{var F,U;return((F=O.fids)==null?void 0:F.has(N))===!0||((U=E.fids)==null?void 0:U.has(N))===!0});return{layer:y,then:O.features,now:E.features,changed:x}};e.subscribe((i,y)=>{s===null||t.stores.work.get().open!=="compare"||(i.committee!==y.committee||i.filter!==y.filter||i.table!==y.table)&&w()});let S=({layer:i,changed:y})=>u===null?y:u.layer===i?y.filter(d=>jt(d)===(u==null?void 0:u.kind)):[],C=(i,y)=>{u=(u==null?void 0:u.layer)===i&&u.kind===y?null:{layer:i,kind:y},f=Ut,w(),t.ask()},W=(i,{fid:y,was:d,is:k})=>{let h=ot([(d==null?void 0:d.geometry)??null,(k==null?void 0:k.geometry)??null]);k!==null&&e.set({selected:{layer:i,fid:y}}),h!==null&&t.acts.showExtent(h)},p=(i,y)=>{let d=y.flatMap(({fid:k,is:h})=>h===null?[]:[k]);e.set({..._e(e.get(),i,`fid IN (${d.join(",")})`),...o===""?{asOf:null}:{asOf:o}})},R=(i,y)=>{let{compare:d}=y.office,k=i==="from"?r:o,h=(E,x)=>{let N=E===""?"":`${E}${x===""?"":`T${x}`}`,F=Dn(N)??"";i==="from"?r=F===""?r:F:o=F,g()},b=j(new Date),[T="",O=""]=k===""?[b,""]:k.split("T");return a`
<div class="compare-moment" data-moment=${i}>
<span>${d[i]}</span>
<input
type="date"
aria-label=${`${d[i]} ${y.words.action.date}`}
max=${b}
.value=${T}
@change=${E=>h(E.target.value,O)}
/>
<input
type="time"
step="any"
aria-label=${`${d[i]} ${d.time}`}
.value=${O}
@change=${E=>h(T,E.target.value)}
/>
</div>
`},M=(i,y)=>{let{layer:d,then:k,changed:h}=i,{words:b,office:T}=y,O=Rs(d),E=mn(d),x=vn(d,E,b),N=gr(k,i.now,E,Object.keys(x),O),F=N.reduce((L,{was:Q,is:ne})=>({value:null,was:rt(L.was,Q),is:rt(L.is,ne)}),{value:null,was:Pe,is:Pe}),U=(L,{was:Q,is:ne},mt)=>a`
<tr class=${mt?"compare-total":""}>
<th scope="row">${L}</th>
<td>${yr(Q,O)}</td>
<td>${yr(ne,O)}</td>
<td>${Cs(Q,ne,O)}</td>
</tr>
`,q=L=>h.filter(Q=>jt(Q)===L).length,B=S(i),_=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${T.compare.then}</th>
<th scope="col">${T.compare.now}</th>
<th scope="col">${T.compare.difference}</th>
</tr>
</thead>
<tbody>
${N.length<2?null:N.map(L=>U(L.value===null?b.filter.blank:x[L.value]??L.value,L,!1))}
${U(b.table.sum,F,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${d}>
<h3>${b.layers[d]}${O===null?"":y.office.paren("",Es(O,y))}</h3>
${h.length===0?a`
<p class="form-hint">${T.compare.same}</p>
${_}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(L=>q(L)===0?null:a`
<button
type="button"
class="compare-kind is-${L}"
data-kind=${L}
aria-pressed=${(u==null?void 0:u.layer)===d&&u.kind===L}
@click=${()=>C(d,L)}
>
${T.compare[L]}
<b>${ee(q(L))}</b>
</button>
`)}
${B.every(({is:L})=>L===null)||B.length>Ns?null:a`
<button type="button" class="text-button" data-rows @click=${()=>p(d,B)}>
${G("table")}${b.tool.table}
</button>
`}
</div>
${_}
<ol class="compare-rows">
${B.slice(0,f).map(L=>D(d,L,y))}
</ol>
${B.length<=f?null:a`
<button type="button" class="form-button is-quiet" @click=${m}>
${T.compare.more(ee(B.length-f))}
</button>
`}
`}
</section>
`},m=()=>{f+=200,t.ask()},D=(i,y,d)=>{let k=y.is??y.was;if(k===null)return null;let h=jt(y);return a`
<li>
<button type="button" data-fid=${y.fid} @click=${()=>W(i,y)}>
<i class="is-${h}" aria-hidden="true"></i>
<b>${ae(i,k,d)}</b>
<span>${h==="edited"?Ms(i,y,d):d.office.compare[h]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:y}})=>`${i??""} ${y}`,enter:()=>{r===""&&(r=Nn(e.get())??H(j(new Date),-Ps)),s=null,g()},leave:()=>v+=1,body:i=>a`
<div class="compare-moments">${R("from",i)} ${R("to",i)}</div>
<p class="form-hint compare-says">
${ht(De(r),i.words)} →
${o===""?i.office.compare.present:ht(De(o),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${K(c,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:y})=>y.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:y})=>y.length>0))===!0?Ds(i):null}
${(s??[]).map(y=>M($(y),i))}
`}
`}}function Ds({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function Rs(t){let{shape:e}=Ce(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function Es(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function wr(t,e){return e==="area_m2"?Ae(t*3/2e3):ee(t)}function yr({count:t,measure:e},n){return n===null?ee(t):a`
${wr(e,n)}
<small>${ee(t)}</small>
`}function Cs(t,e,n){let r=br(e.count-t.count,ee);return n===null?r:a`
${br(e.measure-t.measure,o=>wr(o,n))}
<small>${r}</small>
`}function br(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function Ms(t,{was:e,is:n,fields:r},o){let s=r.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return r.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return wn(l,o);let c={field:l,was:(e==null?void 0:e.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},u=Le(t,c,o);return`${u.label}${o.words.colon}${u.was} → ${u.is}`}).join("; ")}function $r(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var vr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function st(t,{words:e,office:n}){return ln(t)?e.layers[t]:n.lists[t]??t}var Bt=6,As=vr;function qt(t,e){let{log:n}=e.office,r=t.slice(0,Bt).map(({layer:s,op:l,count:c})=>{var u,f;return((f=(u=n.people)[s])==null?void 0:f.call(u,l,c))??n.touch(st(s,e),l,c)}),o=t.length>Bt?n.andMore(t.length-Bt):"";return r.join(e.words.listComma)+o}function lt({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>As.includes(n))}function Kt(t,{office:e}){var r;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(r=/^import of (.+)$/.exec(t))==null?void 0:r[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function kr(t,e){return!/^tuntu [a-z ]+$/.test(t)&&Kt(t,e)!==""}function Ws(t,{office:e}){let{operator:n,demo:r}=e.log;return{operator:n,demo:r}[t]??t}function Or({who:t="",role:e},n){if(t==="")return"";let{office:r}=n,o=Ws(t,n);return r.log.by(e===void 0?o:r.paren(o,r.roles[e]))}function Tr(t,e){let{office:n,words:r}=e;return(t??[]).map(({login:s,name:l,role:c,unit:u,level:f})=>{let v=u!==""?e.committees.get(u)??u:f===""?"":n.levels[f];return n.paren(l===""?s:l,v===""?n.roles[c]:`${n.roles[c]} · ${v}`)}).join(r.listComma)}function xr({change:t,touched:e},n){return n.office.log.willUndo(t,qt(e,n))}function Sr(t,e){let{log:n}=e.office,r=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(r===null)return t;let[,o="",s="",l,c]=r;return l===void 0||c===void 0?n.conflict(st(o,e),s):n.leaning(st(o,e),s,l,st(c,e))}var ge=class{constructor(e){this.of=e}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(e,n){let r=this.rows.at(-1);return this.all||r===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(r)}
>
${e.office.more}
</button>
`}readOlder(e){let{size:n,ask:r,rowsOf:o,wanted:s,changed:l}=this.of,c=r(e,n+1);if(c===null)return;let u=this.latest+=1,f=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),c.then(v=>{if(u!==this.latest||!f())return;let g=o(v),w=g.slice(0,n);this.rows=e===null?w:[...this.rows,...w],[this.answer,this.all,this.reading,this.problem]=[v,g.length<=n,!1,null],l()},v=>{u===this.latest&&([this.problem,this.reading]=[V(v),!1],l())})}};var Ls={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},ye=class{constructor(e,n=Ls){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function at(t,e){let[n,r]=[null,""],o=new ye(t.ask),s=null,l=null,c=()=>{[n,s,l,r]=[null,null,null,""],o.end(),t.ask()},u=S=>{l=V(S),o.end(),t.ask()},f=S=>{let C=t.stores.view.get().town;C!==null&&([n,s,l,r]=[S,null,null,""],t.ask(),Xe(C,S+1,1).then(({changes:[W]})=>{n===S&&((W==null?void 0:W.change)===S?s=W:l={title:"gone",status:404},t.ask())},u))},v=()=>{let S=t.stores.view.get().town;if(S===null||n===null||o.lasts)return;o.begin();let C=n;t.signedIn(()=>Te(S,C,r.trim())).then(()=>{Y(t.stores.data,t.now().office.log.undone),c(),e()},u)},g=S=>a`
<div class="form-problem" role="alert">
${S.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(C=>a`
<li>${Sr(C,S)}</li>
`)}
</ul>
</div>
`,w=(S,C)=>{let W=S===null?[]:We(S,C.view.language,C);return W.length===0?null:a`
<ul class="form-faults">
${W.map(p=>a`
<li>${p}</li>
`)}
</ul>
`},$=(S,C)=>{let{log:W}=C.office;return lt(S)?a`
${J({name:"undo-reason",label:C.office.paren(W.undoReason,C.office.optional),value:r,input:p=>r=p})}
${o.lasts?a`
<p class="form-hint" role="status">${ke(o.seconds,C)}</p>
${Oe(o.seconds,C)}
`:le(xr(S,C),W.undoIt,v,c,C)}
`:a`
<p class="form-problem" role="alert">
${S.undone_by===void 0?W.notHere(S.change):W.undoneBy(S.undone_by)}
</p>
`};return{end:c,part:(S,C)=>n!==S?a`
<button type="button" class="text-button log-undo" @click=${()=>f(S)}>
${G("undo")}${C.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?g(C):K(l,C,"undo-problem")}
${w(l,C)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${c}>${C.office.cancel}</button>
`:$(s,C)}
`}}var _s=30;function Pr(t){let e=new ge({size:_s,ask:(o,s)=>{let{town:l}=t.stores.view.get();return l===null?null:Xe(l,(o==null?void 0:o.change)??null,s)},rowsOf:o=>o.changes,wanted:()=>{let{town:o}=t.stores.view.get();return()=>t.stores.view.get().town===o},changed:t.ask}),n=at(t,()=>e.read()),r=(o,s)=>{var c;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${o.change}>
${Ht(o,s)}
<p class="log-what">${Fs(o,s)}</p>
${Gt(o,s)}
${o.undone_by===void 0?((c=e.answer)==null?void 0:c.may_undo)===!0&&lt(o)&&!pe(s.view)?n.part(o.change,s):null:a`
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
`}}function Fs({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[qt(t,n),Tr(e,n)].filter(r=>r!=="").join(n.words.colon)}function Ht(t,e){let{at:n,change:r}=t,{log:o}=e.office;return a`
<p class="log-head">
<time datetime=${n}>${ue(n)}</time>
<span>${Or(t,e)}</span>
<small>${o.change(r)}</small>
</p>
`}function Gt({why:t="",undoes:e},n){let{log:r}=n.office,o=[e===void 0?"":r.undoes(e),Kt(t,n)].filter(s=>s!=="");return o.length===0?null:a`
<p class="log-why">${o.join(" · ")}</p>
`}function Nr({signedIn:t},e,n){let{layer:r,fid:o}=e.selection,s=e.written.now.reason.trim(),l=At(e,JSON.stringify([e.tag,n,s]),St),{tag:c,key:u}=l;return{draft:l,answer:t(()=>po(r,o,n,{tag:c,reason:s,key:u}))}}function Dr({signedIn:t},e){let{layer:n,fid:r}=e.selection,o=e.written.now.reason.trim(),s=At(e,`delete ${e.tag} ${o}`,St),{tag:l,key:c}=s;return{draft:s,answer:t(()=>fo(n,r,{tag:l,reason:o,key:c}))}}function Rr(t,e,n){let{draft:r,fields:o,busy:s,waitedS:l,deleting:c}=t,{edit:u}=n.office;return a`
${Is(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${o.map(f=>Us(f,t,e,n))} ${Bs(t,e,n)}
${J({name:"reason",label:n.office.paren(u.reason,n.office.optional),value:r.written.now.reason,hint:u.reasonHint,input:f=>e.write({reason:f})})}
${qs(r,e,n)} ${Ks(t,n)}
<div class="form-foot">
${Oe(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ke(l,n):u.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${c?le(u.deleteSure,u.delete,e.remove,()=>e.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${u.delete}
</button>
`}
`}function Is(t,e,{office:{edit:n}}){return t===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function Us(t,{draft:e,problem:n},r,o){var S;let{name:s,kind:l,label:c,unit:u,options:f}=t,v=Et(e,s),g=C=>r.type(s,C);if(On(t))return js(t,v,n,r,o);let w=u===""?c:o.office.paren(c,u);if(l==="listed"||l==="boolean"||l==="committee"){let C=l==="committee"?o.office.edit.noCommittee:o.office.none,W=v===""||f.some(([p])=>p===v)?[]:[[v,v]];return fe(s,w,[["",C],...f,...W],v,g)}let $=s==="aliases"?o.office.edit.aliasesHint:void 0;return J({name:s,label:w,value:v,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:g,fault:((S=n==null?void 0:n.faults)==null?void 0:S.some(C=>C.field===s))??!1,...$===void 0?{}:{hint:$}})}function js(t,e,n,r,o){var f;let{name:s,label:l}=t,c=Mo("m2"),u=gt(e,"m2");return J({name:s,label:l,value:bn(e,c),mode:"decimal",input:v=>{var w;let g=((w=gt(v,c))==null?void 0:w.unit)??c;g!==c&&Ao(g),r.type(s,yn(v,c))},settled:gn,beside:Wo(c,o.words,r.redraw),fault:((f=n==null?void 0:n.faults)==null?void 0:f.some(v=>v.field===s))??!1,hint:u===null?o.office.edit.areaHint:o.office.edit.areaIs($n({...u,unit:c},o.words))})}function Bs({draft:t,placing:e},n,r){if(Ce(t.selection.layer).shape!=="point")return null;let{edit:o}=r.office,{lon:s,lat:l}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${o.place}</legend>
${J({name:"lon",label:o.lon,value:s,mode:"decimal",input:c=>n.write({lon:c})})}
${J({name:"lat",label:o.lat,value:l,mode:"decimal",input:c=>n.write({lat:c})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${G("target")}${e?o.clickMap:o.onMap}
</button>
</fieldset>
`}function qs(t,e,n){if(t.late===null)return null;let{edit:r,log:o}=n.office,{layer:s}=t.selection,l=new Map(we(s,n).map(f=>[f.name,f])),c=(f,v)=>kn(s,f,v,n),u=f=>{let[v,g]=[t.written.now.boxes[f],l.get(f)];return v===void 0||g===void 0?"–":a`
<b>${c(f,Tn(g,v))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(f)}>${r.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${r.late}</h3>
<p class="form-hint">${r.lateHint}</p>
<table>
<thead>
<tr>
${[r.field,r.was,r.theirs,r.yours].map(f=>a`
<th scope="col">${f}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:f,was:v,is:g})=>{var w;return a`
<tr data-field=${f}>
<th scope="row">${((w=l.get(f))==null?void 0:w.label)??(f==="geometry"?o.shape:f)}</th>
<td>${c(f,v)}</td>
<td>${c(f,g)}</td>
<td>${u(f)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Ks({problem:t,says:e},n){let r=t===null?[]:We(t,n.view.language,n);return a`
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
`}var Hs=1e4;function Cr(t){return new Vt(t)}var Vt=class{constructor(e){this.ports=e;this.waiting=new ye(e.ask),e.stores.tools.subscribe(({mode:n},r)=>{let o=n.kind==="place"?n.at:null;n===r.mode||o===null||this.draft===null||(this.set(er(this.draft,o)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:r}=e.words.work;return n===null?r:`${r} · ${ae(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!Er(n,e)&&Lt(n)&&this.tellKept(n);let o=Ft(this.account(),e);this.draft=(o==null?void 0:o.draft)??null,this.keptAt=o===null?"":ue(new Date(o.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:r}=e.view,{work:o}=this.ports.stores;if(n===null)return window.setTimeout(()=>o.set({open:null}),0),a``;if(pe(e.view))return Gs(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return K(this.problem,e);let l=Jn(o.get().session,r,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Rr(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(r=>Qo(r,e,n))},write:e=>{this.change(n=>Ct(n,e))},leave:e=>{this.change(n=>Zo(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),r=n.kind==="place"&&n.waiting;e.set({mode:r?ie:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(r=>({...r,written:e.shiftKey?Yo(r.written):zo(r.written)})))}};tellKept(e){let n=this.ports.now(),r=ae(e.selection.layer,e.feature,n);Y(this.ports.stores.data,n.office.edit.draftKept(r))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;Se(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,_t(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Er(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=Ft(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):_t(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){xt(e.layer,e.fid).then(({feature:n,tag:r})=>{this.ports.stores.view.get().selected===e&&(this.draft=Xo(this.account(),e,n,r),this.ports.ask())},n=>{this.problem=V(n),this.ports.ask()})}fields({selection:e,feature:n},r){let o=re(this.ports.stores.work.get().session,r.view.town);return we(e.layer,r).filter(({kind:s})=>s!=="committee"||o||n.properties.committee===void 0)}showing(e,n){let{problem:r,deleting:o,says:s,keptAt:l}=this,{lasts:c,seconds:u}=this.waiting,{mode:f}=this.ports.stores.tools.get(),v=f.kind==="place"&&f.waiting;return{draft:e,fields:this.fields(e,n),problem:r,busy:c,waitedS:u,deleting:o,says:s,placing:v,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=rr(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Nr(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Dr(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},r,o){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,r,o),s=>this.failed(e,s))}finish(e,n,r){let{data:o,view:s,work:l}=this.ports.stores;this.waiting.end(),Y(o,n);let c=this.shows(e),u=this.latest(e);if(!r&&!Vs(u,e)){this.goOn(u);return}Se(e),c&&(this.draft=null,l.set({open:null}),r&&s.set({selected:null}))}goOn(e){let{selection:n}=e;xt(n.layer,n.fid).then(({feature:r,tag:o})=>this.put(Mt(e,r,o)),()=>this.put(e))}failed(e,n){this.waiting.end();let r=V(n),o=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(r.status===412?sr(o,r):o),!this.shows(e)||!s){let l=this.ports.now(),c=ae(e.selection.layer,e.feature,l);Y(this.ports.stores.data,l.office.edit.unsaved(c,jn(r,l)),Hs);return}this.deleting=!1,this.problem=r,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Gs({words:t,office:e},n){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function Vs(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Er({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function Mr(t,e){let[n,r]=[null,""],o=new ye(t.ask),s=null,l=()=>{[n,s,r]=[null,null,""],o.end(),t.ask()},c=u=>{let f=t.stores.view.get().town;f===null||o.lasts||(o.begin(),t.signedIn(()=>uo(f,u,r.trim())).then(()=>{Y(t.stores.data,t.now().office.log.erased),l(),e()},v=>{s=V(v),o.end(),t.ask()}))};return{end:l,part:(u,f,v,g)=>{let{log:w}=g.office,$=`${u} ${JSON.stringify(f)}`;return n!==$?a`
<button
type="button"
class="text-button log-erase"
aria-label=${w.eraseOf(v)}
@click=${()=>{l(),n=$,t.ask()}}
>
${G("erase")}${w.erase}
</button>
`:a`
<div class="log-erasing">
${K(s,g,"erase-problem")}
${J({name:"erase-reason",label:g.office.paren(w.eraseReason,g.office.optional),value:r,input:S=>r=S})}
${o.lasts?a`
<p class="form-hint" role="status">${ke(o.seconds,g)}</p>
${Oe(o.seconds,g)}
`:le(w.willErase(v),w.eraseIt,()=>c(f),l,g)}
</div>
`}}}var zs=20;function Wr(t){let{view:e,data:n,tools:r,work:o}=t.stores,s=new ge({size:zs,ask:(p,R)=>{let{selected:M}=e.get();return M===null?null:mo(M.layer,M.fid,(p==null?void 0:p.change)??null,R)},rowsOf:p=>p,wanted:()=>{let p=e.get().selected;return()=>{let R=e.get().selected;return(R==null?void 0:R.layer)===(p==null?void 0:p.layer)&&(R==null?void 0:R.fid)===(p==null?void 0:p.fid)}},changed:t.ask}),l="",c=p=>{let{mode:R}=r.get();return R.kind==="compare"&&R.change===p.change},u=at(t,()=>s.read()),f=Mr(t,()=>s.read()),v=p=>{let R=c(p),[M,m]=[p.before??null,p.after??null];r.set({mode:R?ie:{kind:"compare",change:p.change,was:M,is:m}});let D=ot([M,m]);!R&&D!==null&&t.acts.showExtent(D),t.ask()},g=(p,R)=>{if(p.before==null||p.after==null)return null;let{log:M}=R.office,m=c(p),D=k=>k===void 0?"":`${Ae(k*3/2e3)} ${R.words.unit.mu}`,[i,y]=[D(p.area_m2_before),D(p.area_m2_after)],d=i===y||i===""||y===""?"":M.area(i,y);return a`
<div class="log-shape">
<span>${p.before.type==="Point"?M.place:M.shape} ${d}</span>
<button type="button" class="text-button log-compare" aria-pressed=${m} @click=${()=>v(p)}>
${G(m?"hidden":"eye")}${m?M.hide:M.show}
</button>
${m?a`
<p class="log-key">
<i class="is-was"></i>
${M.was}
<i class="is-now"></i>
${M.is}
</p>
`:null}
</div>
`},w=(p,{layer:R,fid:M},m,D,i)=>Ot(o.get().session,i.view.town)&&!pe(i.view)&&hn(R,m.field)&&[m.was,m.is].some(Ar)?f.part(p.change,{layer:R,fid:M,field:m.field},D,i):null,$=(p,R)=>Ot(o.get().session,R.view.town)&&!pe(R.view)&&Ar(p.why)&&kr(p.why??"",R)?f.part(p.change,{change:p.change},R.office.log.ofReason(p.change),R):null,S=(p,R,M)=>{if(p.differs.length===0)return null;let{layer:m}=R;return a`
<dl class="log-fields">
${p.differs.map(D=>{let{label:i,was:y,is:d}=Le(m,D,M);return a`
<div data-field=${D.field}>
<dt>${i}</dt>
<dd>
${p.op==="insert"?null:a`
<s>${y}</s>
<span aria-hidden="true">→</span>
`}
<b class=${pn(d)?"latin":""}>${d}</b>
${w(p,R,D,i,M)}
</dd>
</div>
`})}
</dl>
`},C=(p,R,M)=>{let{log:m}=M.office,D={insert:m.created,update:m.changed,delete:m.deleted}[p.op],i=p.op==="update"&&p.differs.length===0&&p.before==null;return a`
<li class="log-entry" data-change=${p.change}>
${Ht(p,M)}
<p class="log-what">${D}${i?` · ${m.nothing}`:""}</p>
${Gt(p,M)} ${$(p,M)}
${p.op==="delete"?null:S(p,R,M)} ${g(p,M)}
${Re(o.get().session,M.view.town)&&!pe(M.view)?u.part(p.change,M):null}
</li>
`};return{title:p=>{let{selected:R}=p.view;if(R===null)return p.words.work.history;let M=te(p.data,R.layer,R.fid)??p.data.picked.value,m=M===null?"":` · ${ae(R.layer,M,p)}`;return p.words.work.history+m},key:({view:{selected:p},data:{picked:R}})=>{var M;return`${(p==null?void 0:p.layer)??""} ${(p==null?void 0:p.fid)??""} ${W(p,R.value)} ${((M=o.get().session)==null?void 0:M.account)??0}`},enter:()=>{var M;let{selected:p}=e.get(),R=`${(p==null?void 0:p.layer)??""} ${(p==null?void 0:p.fid)??""} ${((M=o.get().session)==null?void 0:M.account)??0}`;R!==l&&(l=R,s.clear(),r.get().mode.kind==="compare"&&r.set({mode:ie}),u.end(),f.end()),s.read()},leave:()=>l="",body:p=>{let{selected:R}=p.view;return R===null?(window.setTimeout(()=>o.set({open:null}),0),a``):a`
${K(s.problem,p)}
${Re(o.get().session,p.view.town)?null:a`
<p class="form-hint">${p.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(M=>C(M,R,p))}
</ol>
${s.more(p,"log-more")}
`}};function W(p,R){var D;let m=(D=(p===null?void 0:te(n.get(),p.layer,p.fid))??R)==null?void 0:D.properties;return JSON.stringify((m==null?void 0:m.version)??(m==null?void 0:m.updated_at)??"")}}function Ar(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Lr=["viewer","clerk","planner","inspector","administrator"],_r=["town","county","city","region"];var Ys=20;function Fr(t){let e=!1,n=new ge({size:Ys,ask:(l,c)=>{let{town:u}=t.stores.view.get();return u===null?null:t.signedIn(()=>io(u,(l==null?void 0:l.entry)??null,c))},rowsOf:l=>l,changed:t.ask}),r=()=>{e=!1,n.clear()},o=({currentTarget:l})=>{let{open:c}=l;c!==e&&(r(),e=c,e&&n.read())},s=(l,c)=>{let{at:u,login:f,name:v}=l,g=c.office.looks;return a`
<li>
<time datetime=${u}>${ue(u)}</time>
<b>${v!==""?v:f!==""?f:g.gone}</b>
<span>${Js(l,c)}</span>
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
${n.rows.map(u=>s(u,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Js({event:t,village:e=""},n){let r=n.office.looks;if(t==="members seen unmasked")return r.members;if(t==="month sheet seen unmasked")return r.sheet(e);if(e==="")return r.all;let o=un(n.data,"villages").find(({properties:s})=>s.code===e);return o===void 0?e:oe(o.properties,n.view.language)}function Ir(t){let{view:e,data:n,work:r}=t.stores,o=[],s=null,l=!1,c=0,u=null,f="",v="clerk",[g,w]=["","town"],$=Fr(t),S=x=>{[s,l]=[V(x),!1],t.ask()},C=()=>e.get().town??"",W=()=>{let x=c+=1;t.signedIn(()=>oo(C())).then(N=>{x===c&&(o=N,t.ask())},N=>{x===c&&S(N)})},p=x=>{[s,f]=[null,""],t.signedIn(x).then(W,S),t.ask()},R=x=>{f=x,s=null,t.ask()},M=()=>({role:v,unit:v==="clerk"?g:"",level:v==="inspector"?w:""}),m=x=>{x.preventDefault();let N=x.currentTarget,{login:F="",name:U="",provider:q}=be(x);[s,u]=[null,null];let B={login:F.trim(),name:U.trim(),provider:q!==void 0,...M()};t.signedIn(()=>ro(C(),B)).then(_=>{u={login:B.login,invitation:_},Ke(N),Y(n,t.now().office.people.added(B.login)),W()},_=>{S(_),l=!0,t.ask()})},D=({account:x,login:N})=>{[s,u]=[null,null],t.signedIn(()=>so(C(),x)).then(F=>{u={login:N,invitation:F},t.ask(),window.requestAnimationFrame(()=>{var U;return(U=document.querySelector(".work-invitation"))==null?void 0:U.scrollIntoView({block:"nearest"})})},S)},i=x=>{let{session:N}=r.get();N!==null&&t.signedIn(()=>co(x)).then(()=>{r.set({session:{...N,anonymous:x}})},S)},y=x=>{var B;let{people:N,roles:F,levels:U}=x.office,q=[...x.committees];return x.committees.has(g)||(g=((B=q[0])==null?void 0:B[0])??""),a`
${fe("role",N.role,Lr.map(_=>[_,F[_]]),v,_=>{v=_,t.ask()})}
${v==="clerk"?fe("unit",N.unit,q,g,_=>g=_):null}
${v==="inspector"?fe("level",N.level,_r.map(_=>[_,U[_]]),w,_=>w=_):null}
`},d=x=>{var q;let{people:N,optional:F}=x.office,U=((q=r.get().session)==null?void 0:q.provider)??"";return a`
<details class="work-more work-add">
<summary>${N.add}</summary>
<form @submit=${m}>
${J({name:"login",label:N.login,hint:N.loginHint,required:!0,lengthMost:64})}
${J({name:"name",label:x.office.paren(N.name,F),lengthMost:64})} ${y(x)}
${U===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${N.byProvider}
</label>
`}
${k()?h(x):null}
<button type="submit" class="form-button is-main">${N.addIt}</button>
</form>
</details>
`},k=()=>l&&(s==null?void 0:s.status)===409,h=x=>a`
<div class="form-problem" role="alert">${x.office.problem.taken}</div>
`,b=x=>{if((u==null?void 0:u.invitation.link)===void 0)return null;let{people:N}=x.office,{link:F,expires:U}=u.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${N.linkFor(u.login)}</h3>
<p>${N.linkOnce}</p>
${_o(F,N.scan)} ${Lo(F,x.words)} ${He(N.link,F,t)}
${U===void 0?null:a`
<p class="form-hint">${N.until(ue(U))}</p>
`}
</section>
`},T=(x,N,F)=>{let{people:U}=F.office,q=`role ${N.id}`;return a`
<li>
<div class="work-line">
<span>${It(N,F)}</span>
<button type="button" class="text-button" @click=${()=>R(q)}>
${U.take}
<span class="sr">${x.login}</span>
</button>
</div>
${f===q?le(U.takeSure,U.take,()=>p(()=>ao(C(),N.id)),()=>R(""),F):null}
</li>
`},O=(x,N)=>{var Q;let{people:F,allTowns:U}=N.office,q=x.account===((Q=r.get().session)==null?void 0:Q.account),B=[q?F.you:"",x.disabled?F.disabled:"",x.has_password||x.federated?"":F.noPassword,x.administrator?U:""].filter(ne=>ne!==""),[_,L]=[`give ${x.account}`,`disable ${x.account}`];return a`
<li class="work-person" data-login=${x.login}>
<p>
<b>${x.name===""?x.login:x.name}</b>
${x.name===""?null:a`
<span>${x.login}</span>
`}
${B.map(ne=>a`
<em>${ne}</em>
`)}
</p>
<ul class="work-roles">
${x.memberships.map(ne=>T(x,ne,N))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>R(_)}>${F.give}</button>
${x.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>D(x)}>
${F.newLink}
</button>
`}
${q?null:x.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>p(()=>Tt(C(),x.account,!1))}
>
${F.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>R(L)}>
${F.disable}
</button>
`}
</div>
${f===L?le(F.disableSure,F.disable,()=>p(()=>Tt(C(),x.account,!0)),()=>R(""),N):null}
${f===_?a`
<form
class="work-give"
@submit=${ne=>{ne.preventDefault(),p(()=>lo(C(),x.account,M()))}}
>
${y(N)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${F.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>R("")}>
${N.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},E=x=>{let{session:N}=r.get();if((N==null?void 0:N.administrator)!==!0)return null;let{people:F}=x.office;return a`
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
`};return{title:({words:x})=>x.work.people,key:({view:x})=>{var N;return`${x.town??""} ${((N=r.get().session)==null?void 0:N.account)??0}`},enter:()=>{[o,s,u,f]=[[],null,null,""],$.close(),W()},leave:()=>{u=null},body:x=>a`
${k()?null:K(s,x)} ${b(x)} ${d(x)}
<section>
<h3>${x.office.people.list}</h3>
<ul class="work-list">
${o.map(N=>O(N,x))}
</ul>
</section>
${$.part(x)} ${E(x)}
`}}var Xs={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Qs(t,e){let n=`${t}-12-31`<e?`${t}-12-31`:e,r=[];for(let o=`${t}-01-01`;o<=n;){let s=H(o,To-1);r.push({from:o,to:s<n?s:n}),o=H(s,1)}return r}function Zs(t,e){let n=r=>Xs[r[e]??"."]??null;return{am:n(t.am),pm:n(t.pm),staffed:t.staffed[e]==="1"}}var it=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}async ofVillage(e,n,r,o){let s=new Map;for(let l of Qs(n,r)){let c=await Ur(this.parts,`${e} ${l.from} ${l.to}`,()=>xo(e,l,this.abort.signal)),u=c.villages.find(f=>f.fid===o);u!==void 0&&c.days.forEach((f,v)=>s.set(f,Zs(u,v)))}return s}ofCommittee(e,n,r,o){let s={from:`${n}-01-01`,to:`${n}-12-31`<r?`${n}-12-31`:r};return Ur(this.sums,[e,s.from,s.to,o].join(" "),async()=>{let{rows:l}=await Oo(e,s,"day",o,this.abort.signal);return new Map(l.map(c=>[c.unit,c]))})}};function Ur(t,e,n){let r=t.get(e);if(r!==void 0)return r;let o=n();return t.set(e,o),o.catch(()=>{t.get(e)===o&&t.delete(e)}),o}function jr(t,e){let n=new Date(Date.UTC(t,e,1)),r=new Date(Date.UTC(t,e+1,0)).getUTCDate(),o=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:r},(s,l)=>H(o,l))}}function Br(t,e){let r={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[t];if(r!==void 0)return H(e,r);if(t==="Home")return`${e.slice(0,4)}-01-01`;if(t==="End")return`${e.slice(0,4)}-12-31`;let o={PageUp:-1,PageDown:1}[t];if(o===void 0)return null;let[s=0,l=1,c=1]=e.split("-").map(Number),u=new Date(Date.UTC(s,l+o,0)).getUTCDate();return new Date(Date.UTC(s,l-1+o,Math.min(c,u))).toISOString().slice(0,10)}function qr(t){let{view:e,data:n,work:r}=t.stores,o=new it,s=Number(j(new Date).slice(0,4)),l="",[c,u]=[null,!1],f="",v="",g=()=>{var h;let{selected:d,committee:k}=e.get();if(d!==null&&an(d.layer))return{village:d.fid};if(d!==null&&cn(d.layer)){let b=(h=te(n.get(),"committees",d.fid))==null?void 0:h.properties.code;if(b!=null)return{committee:b}}return{committee:k==="none"?null:k}},w=()=>{let{town:d}=e.get();if(d===null)return;let k=g(),h=j(new Date),b=JSON.stringify([d,s,k,h]);if(b===f)return;b!==v&&(c=null),[f,u]=[b,!1],("village"in k?o.ofVillage(d,s,h,k.village).then(O=>({kind:"village",days:O})):o.ofCommittee(d,s,h,k.committee).then(O=>({kind:"committee",days:O}))).then(O=>{if(b!==f)return;let E=c===null;[c,v]=[O,b],t.ask(),E&&window.requestAnimationFrame(()=>window.requestAnimationFrame($))},O=>{b!==f||Ln(O)||([u,f]=[!0,""],t.ask())})},$=()=>{var d;return(d=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:d.scrollIntoView({block:"center"})},S=()=>{o.forget(),f="",r.get().open==="calendar"&&w()};n.subscribe((d,k)=>{d.touched!==k.touched&&S()}),e.subscribe(()=>{r.get().open==="calendar"&&w()});let C=d=>{l=d;let k=e.get();e.set({...Ne(k,"coverage"),selected:k.selected,date:d>=j(new Date)?null:d}),document.documentElement.dataset.layout==="sheet"&&r.set({open:null})},W=d=>{s=d,l="",w(),t.ask()},p=(d,k)=>{let h=Br(d.key,k),[b,T]=[R(),j(new Date)];if(h===null)return;d.preventDefault();let O=h>T?T:h<b?b:h;l=O,Number(O.slice(0,4))!==s&&(s=Number(O.slice(0,4)),w()),t.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(`.calendar [data-day="${O}"]`))==null?void 0:E.focus()}))},R=()=>{var d;return`${(((d=n.get().coverage.value)==null?void 0:d.first_record)??j(new Date)).slice(0,4)}-01-01`},M=({view:{measure:d}})=>d??"completion",m=(d,k)=>{var q;let{words:h}=k,b=((q=k.data.coverage.value)==null?void 0:q.first_record)??null;if(c===null||d>j(new Date))return null;if(b===null||d<b)return{fills:[],text:null};if(c.kind==="village"){let B=c.days.get(d);if(B===void 0||B.am===null&&B.pm===null)return{fills:[],text:"–"};let _=(L,Q)=>`${L} ${Q==="not_reported"&&!B.staffed?h.states.not_staffed:h.slotStates[Q??"not_due"]}`;return{fills:An(B),text:`${_(h.am,B.am)}${h.listComma}${_(h.pm,B.pm)}`}}let T=c.days.get(d)??null,O=M(k),{n:E,d:x}=T===null?{n:0,d:0}:So(O,T),N=Ro(O,T),F=x===0?"–":`${fn(E/x)} ${h.unit.percent} (${ee(E)}/${ee(x)})`,U=N==="unsaid"?ce[k.view.language].levels.unsaid:F;return{fills:[Nt[N]],text:U}},D=(d,k)=>{let h=ce[k.view.language],{lead:b,days:T}=jr(s,d),O=k.view.date??j(new Date);return a`
<section class="calendar-month">
<h3>${h.month(d+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${h.year(String(s))} ${h.month(d+1)}`}>
${h.weekdays.map(E=>a`
<i aria-hidden="true">${E}</i>
`)}
${Array.from({length:b},()=>a`
<span></span>
`)}
${T.map(E=>{let x=m(E,k);return x===null?a`
<span class="calendar-none">${Number(E.slice(8))}</span>
`:a`
<button
type="button"
data-day=${E}
tabindex=${E===l?0:-1}
aria-label=${x.text===null?k.words.headline.noRecordsOf(E):h.dayOf(E,x.text)}
aria-pressed=${E===O}
@click=${()=>C(E)}
@keydown=${N=>p(N,E)}
>
${Number(E.slice(8))} ${el(x.fills)}
</button>
`})}
</div>
</section>
`},i=d=>{let k=ce[d.view.language],h=M(d),b=(c==null?void 0:c.kind)==="village"?[...Fn.filter(O=>O!=="both"&&O!=="one").map(O=>[Fe[O],d.words.states[O]])]:Po.map((O,E)=>[Nt[O],O==="unsaid"||O==="uncounted"?k.levels[O]:k.ranges(xe(h)?Do:No,E,xe(h))]),T=(c==null?void 0:c.kind)==="village"?[[Fe.both,d.words.slotStates.on_time],[Fe.partial,d.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...T,...b].map(([O,E])=>a`
<li>${Be(O)} ${E}</li>
`)}
</ul>
`},y=d=>{let k=g();if("village"in k){let h=te(d.data,"villages",k.village);return h===void 0?d.words.unnamed:ae("villages",h,d)}return k.committee===null?d.words.filter.whole:d.committees.get(k.committee)??k.committee};return{title:d=>`${y(d)} · ${ce[d.view.language].calendar}`,key:({view:{town:d}})=>d??"",enter:()=>{l=e.get().date??j(new Date),s=Number(l.slice(0,4)),w()},body:d=>{let k=ce[d.view.language],h=j(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(h.slice(0,4))?h:`${s}-12-31`);let b=(c==null?void 0:c.kind)==="committee"?k.names[M(d)]:`${d.words.am} | ${d.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${k.yearBefore}
?disabled=${s<=Number(R().slice(0,4))}
@click=${()=>W(s-1)}
>
${G("left")}
</button>
<b>${k.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${k.yearAfter}
?disabled=${s>=Number(h.slice(0,4))}
@click=${()=>W(s+1)}
>
${G("right")}
</button>
<span>${b}</span>
</div>
${u?a`
<p class="form-problem" role="alert">${k.failed}</p>
`:null}
${i(d)}
<p class="form-hint">${c===null&&!u?d.words.reading:k.hint}</p>
<div class="calendar-months">${Array.from({length:12},(T,O)=>D(O,d))}</div>
</div>
`}}}function el(t){let e=18/Math.max(1,t.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${t.map((n,r)=>sn`<rect x=${1+r*e} y="1" width=${e} height="10"
fill=${je(n)} stroke=${Ue.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var zt=40,tl=["worse","better","same","unknown"];function Yt({better:t}){return t===null?"unknown":Math.abs(t)<Eo?"same":t>0?"better":"worse"}function Kr(t,e){let n=({better:r,before:o,now:s})=>o!==null?r:s.share===null?null:e?-s.share:s.share;return[...t].sort(([r,o],[s,l])=>{let[c,u]=[n(o),n(l)];return c===null||u===null?(c===null?1:0)-(u===null?1:0)||r.localeCompare(s):c-u||l.now.d-o.now.d||r.localeCompare(s)})}function Hr(t){let{view:e,work:n}=t.stores,r=null,o=zt,s=g=>`${g>0?"+":""}${ee(g,1)}`,l=({now:g,before:w},$)=>g.share===null||(w==null?void 0:w.share)==null?"–":$(s((g.share-w.share)*100)),c=g=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--line)"></rect>
<rect width=${(g??0)*100} height="8" fill=${je(Pn.excellent,Ue)}></rect>
</svg>
`,u=(g,w,$)=>{let S=ce[$.view.language];return a`
<b>${g}</b>
<span>${w.now.text}</span>
${w.before===null?a`
<small>${S.reported} ${w.now.reported}</small>
`:a`
<small class="is-${Yt(w)}">
${l(w,S.points)} · ${w.before.text}
</small>
`}
${c(w.now.share)}
`},f=(g,w)=>{let $=w.view.measure!==null&&xe(w.view.measure),S=Kr([...g.committees],$),C=W=>{let p=W===""?"none":W;e.set({committee:e.get().committee===p?null:p})};return a`
<h3>${ce[w.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${S.map(([W,p])=>a`
<li>
<button
type="button"
data-committee=${W}
aria-pressed=${w.view.committee===(W===""?"none":W)}
@click=${()=>C(W)}
>
${u(w.committees.get(W)??w.office.edit.noCommittee,p,w)}
</button>
</li>
`)}
</ol>
`},v=(g,w)=>{let $=ce[w.view.language],S=w.view.measure!==null&&xe(w.view.measure),{features:C}=Ie(w.view,w.data,"villages"),W=C.flatMap(i=>{let y=g.of.get(Number(i.id));return y===void 0?[]:[[String(i.id),y]]}),p=Kr(W,S),R=g.before!==null,M=R&&r!==null?p.filter(([,i])=>Yt(i)===r):p,m=i=>{var y;return oe(((y=te(w.data,"villages",Number(i)))==null?void 0:y.properties)??{},w.view.language)||w.words.unnamed},D=i=>{[r,o]=[r===i?null:i,zt],t.ask()};return a`
<h3>${$.villages}</h3>
${R?a`
<div class="compare-kinds" role="group">
${tl.map(i=>{let y=p.filter(([,d])=>Yt(d)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${r===i}
@click=${()=>D(i)}
>
${$.kinds[i]}
<b>${ee(y)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${M.slice(0,o).map(([i,y])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>e.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Be(y.fill)} ${u(m(i),y,w)}
</button>
</li>
`)}
</ol>
${M.length<=o?null:a`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{o+=200,t.ask()}}
>
${$.more(ee(M.length-o))}
</button>
`}
`};return e.subscribe((g,w)=>{g.selected!==null&&g.selected!==w.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:g}})=>ce[g].ranks,key:({view:{town:g,measure:w}})=>`${g} ${w}`,enter:()=>{[r,o]=[null,zt];let g=e.get();(g.theme!=="coverage"||g.measure===null)&&e.set({theme:"coverage",measure:g.measure??"completion"})},body:g=>{let{tint:w}=g.data;return w===null?a`
<p class="form-hint">${g.words.reading}</p>
`:a`
<p class="form-hint">${w.title}</p>
<p class="period-total">${u(g.words.filter.whole,w.total,g)}</p>
${f(w,g)} ${v(w,g)}
`}}}function me(t,e,n,r){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([o,s])=>a`
<button type="button" data-choice=${o} aria-pressed=${o===n} @click=${()=>r(o)}>
${s}
</button>
`)}
</div>
`}function ct(t,e){let n=t.filter(({starts:r,ends:o})=>r<=e&&(o===null||o>=e));return n.filter(({cleaner:r,place:o})=>!n.some(s=>s.place===o&&s.instead_of===r))}function Gr(t,e){let n=new Map;for(let{cleaner:r,place:o}of ct(t,e))n.set(r,[...n.get(r)??[],o]);return n}function Jt(t,e,n,r){let o=e.map(r).filter(s=>s!==null);return o.length===0||o.length<e.length?[]:[...t].filter(([,s])=>s.length+e.length<=n&&!e.some(l=>s.includes(l))).map(([s,l])=>{let c=l.map(r).filter(f=>f!==null),u=o.map(f=>Math.min(...c.map(v=>nl(f,v))));return{cleaner:s,places:l.length,distanceM:Math.max(...u)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Xt(t,e,n,r){let o=new Map(t),s=new Map;for(let l of e){let[c]=Jt(o,[l],n,r);c!==void 0&&(s.set(l,c),o.set(c.cleaner,[...o.get(c.cleaner)??[],l]))}return s}var Vr=["stand","beside","replace"];function zr(t,{to:e,way:n,starts:r,ends:o}){let s=ct(t,r),l=o===""?{}:{ends:o};return[...e].flatMap(([c,u])=>{let f=s.filter($=>$.place===c&&$.cleaner!==u),v={op:"add",cleaner:u,place:c,starts:r,...l},[g]=f;if(g===void 0||n==="beside")return[v];if(n==="stand")return[{...v,instead_of:g.cleaner,ends:o===""?r:o}];let w=H(r,-1);return[...f.map(({id:$})=>({op:"end",id:$,ends:w})),v]})}function nl([t,e],[n,r]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-r)*111320)}function Yr({places:t,cleaners:e,chosen:n,cleaner:r,whole:o},{toggle:s,take:l},c,u){let{plan:f,crew:v}=u.office;return a`
<div class="plan-found" role="group" aria-label=${f.found}>
${t.map(g=>a`
<button
type="button"
data-found=${g}
aria-pressed=${n.includes(g)}
@click=${()=>s(g)}
>
<b>${c.place(g,u)}</b>
<small>${c.heldBy(g,u)}</small>
</button>
`)}
${e.map(g=>a`
<button
type="button"
data-found-cleaner=${g}
aria-pressed=${g===r}
@click=${()=>l(g)}
>
<b>${c.who(g,u)}</b>
<small>${f.has(c.has(g))}</small>
</button>
`)}
${t.length+e.length===0?a`
<p class="form-hint">${f.nothing}</p>
`:null}
${o?a`
<p class="form-hint">${v.noted}</p>
`:null}
</div>
`}function Jr({stores:{view:t,data:e,work:n},ask:r,now:o,signedIn:s},l){let c=!1,u=null,f=async(v,g,w)=>{let{town:$}=t.get();if(!(c||$===null)){[c,u]=[!0,null],r();try{await s(()=>vo($,w,v,g)),Y(e,o().office.plan.boundsSaved),l()}catch(S){u=V(S)}c=!1,r()}};return({date:v,most_villages:g,apart_m:w},$)=>{let{plan:S}=$.office,C=S.bounds(g,String(w/1e3));return re(n.get().session,$.view.town)?a`
<details class="plan-bounds">
<summary>${C}</summary>
<form
@submit=${W=>{W.preventDefault();let p=be(W);f(Number(p["bounds-most"]),Math.round(Number(p["bounds-apart"])*1e3),v)}}
>
${J({name:"bounds-most",label:S.boundsMost,mode:"numeric",value:String(g),required:!0})}
${J({name:"bounds-apart",label:S.boundsApart,mode:"decimal",value:String(w/1e3),required:!0})}
${K(u,$,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${c}>${S.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${C}</p>
`}}function Xr({starts:t,ends:e},n,r,o,s){let{plan:l}=s.office,c=j(new Date),u=(f,v,g,w)=>a`
<label>
${v}
<input
type="date"
name=${f}
min=${c}
max=${H(c,r)}
.value=${g}
@change=${$=>w($.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${u("plan-starts",l.from,t,f=>{let v=f===""?c:f;o({starts:v,ends:e!==""&&e<v?v:e})})}
${u("plan-ends",n?l.to:l.toOpen,n&&e===""?t:e,f=>o({starts:t,ends:f!==""&&f<t?t:f}))}
</div>
`}function Qr(t,e,n,r){let{plan:o}=r.office,s=(...$)=>$.filter(Boolean).join(r.words.listComma),l=$=>$===null?"":o.again($),c=($,S)=>ol($,S,e,n,r),u=($,S,C)=>a`
<li class="plan-cleaner" data-of=${$}>
<p>
<b>${n.who($,r)}</b>
<small>${C}</small>
</p>
<ul class="plan-list">
${S.map(W=>c(W,""))}
</ul>
</li>
`,{uncovered:f,ending:v,overloaded:g,apart:w}=t;return f.length+v.length+g.length+w.length===0?a`
<p class="form-hint">${o.none}</p>
`:a`
${ut("uncovered",o.uncovered,f.map($=>c($.place,s($.until===null?o.never:o.expired($.until),l($.again)))))}
${ut("ending",o.ending(e.ahead),v.map($=>c($.place,s(o.ends($.ends),l($.again)))))}
${ut("overloaded",o.overloaded(t.most_villages),g.map($=>u($.cleaner,$.places,o.has($.places.length))))}
${ut("apart",o.apart((t.apart_m/1e3).toFixed(t.apart_m%1e3===0?0:1)),w.map($=>u($.cleaner,$.places,o.kilometres(($.distance_m/1e3).toFixed(1)))))}
`}function ut(t,e,n){return n.length===0?null:a`
<h3>${e} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${t}>
${n}
</ul>
`}function ol(t,e,n,r,o){let s=r.place(t,o);return a`
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
`}var Zr=14,es=92,rl=3,ts=6;function ns(t){let{stores:e}=t,{view:n,data:r,tools:o,work:s}=e,l=null,c=null,u=new Map,[f,v]=[!1,""],g=[],[w,$,S]=[0,!1,!1],C=!1,W="stand",[p,R]=["",""],M=null,m=null,D=null,[i,y]=[0,0],d=()=>n.get().town??"",k=P=>{m=V(P),t.ask()},h=P=>{f=P,no(d(),0,P,null).then(A=>{u=new Map(A.map(I=>[I.number,I])),t.ask()},k)},b=()=>{let P=i+=1,A=j(new Date);Promise.all([ko(d(),A,H(A,es)),wo(d(),Zr)]).then(([I,z])=>{P===i&&([l,c]=[I,z],t.ask())},k)},T=Jr(t,b),O=()=>(c==null?void 0:c.most_villages)??1,E=()=>Gr(l??[],p),x=P=>{var Z;let A=(Z=N(P))==null?void 0:Z.geometry;if((A==null?void 0:A.type)==="Point")return[A.coordinates[0]??0,A.coordinates[1]??0];if((A==null?void 0:A.type)!=="LineString")return null;let[I=0,z=0]=A.coordinates[0]??[];return[I,z]},N=P=>{let[A,I]=P.split(".");return te(r.get(),A==="streets"?"streets":"villages",Number(I))},F=()=>{let P=$?new Map([...Xt(E(),g,O(),x)].map(([A,I])=>[A,I.cleaner])):new Map(w<1?[]:g.map(A=>[A,w]));return zr(l??[],{to:P,way:W,starts:p,ends:R})},U=()=>{[M,m,D]=[null,null,null],t.ask();let P=y+=1,A=F();A.length!==0&&Pt(d(),A,!0).then(I=>{P===y&&({effect:M}=I,t.ask())},I=>{P===y&&k(I)})},q=()=>{let{mode:P}=o.get();(P.kind==="pick"||P.kind==="none")&&o.set({mode:{kind:"pick",places:g}})},B=P=>{g=P,[w,$]=[0,!1],q(),U(),window.setTimeout(()=>{var A;return(A=document.querySelector(".plan-foot"))==null?void 0:A.scrollIntoView({block:"nearest"})},50)},_=P=>B(g.includes(P)?g.filter(A=>A!==P):[...g,P]);o.subscribe(({mode:P})=>{if(P.kind==="none"&&s.get().open==="plan"&&q(),P.kind!=="pick"||P.places===g)return;let A=P.places.filter(I=>Q(I));A.length<P.places.length&&Y(r,t.now().office.plan.notYours),B(A)}),n.subscribe(({selected:P},A)=>{if(P===null||P===A.selected||s.get().open!=="plan")return;let I=`${P.layer}.${P.fid}`;Me(P.layer)&&Q(I)&&!g.includes(I)&&B([...g,I])});let L=P=>{let[A,I]=P.split("."),z=r.get().coverage.value;return z==null?void 0:z[A==="streets"?"streets":"villages"].find(Z=>Z.fid===Number(I))},Q=P=>{let A=Ye(s.get().session,d()),I=L(P);return I!==void 0&&(A===null||A.includes(I.committee??""))},ne=async P=>{if(!S){[S,m]=[!0,null],t.ask();try{await t.signedIn(P),[g,w,$,M]=[[],0,!1,null],q(),b()}catch(A){m=V(A)}S=!1,t.ask()}},mt=()=>ne(async()=>{let P=new Set(F().flatMap(I=>I.op==="add"?[I.place]:[])).size,{change:A}=await Pt(d(),F(),!1);D=A===void 0?null:{change:A,count:P},Y(r,t.now().office.plan.saved(P))}),is=P=>ne(async()=>{await Te(d(),P,""),D=null,Y(r,t.now().office.log.undone)}),cs=P=>({...P,uncovered:P.uncovered.filter(({place:A})=>Q(A)),ending:P.ending.filter(({place:A})=>Q(A))}),us=P=>{let[A,I]=P.split(".");s.set({open:null}),n.set({selected:{layer:A==="streets"?"streets":"villages",fid:Number(I)}})},pt=(P,{view:{language:A},words:I})=>{var z;return oe(((z=N(P))==null?void 0:z.properties)??{},A)||I.unnamed},he=(P,{office:A})=>{var I;return[A.plan.cleaner(P),((I=u.get(P))==null?void 0:I.name)??""].filter(Boolean).join(" ")},Ee=P=>ct(l??[],p).filter(A=>A.place===P),ds=(P,A)=>Ee(P).map(({cleaner:I})=>he(I,A)).join(A.words.listComma)||A.words.states.not_staffed,ms=P=>{v=P,!f&&new RegExp("\\p{Script=Han}{2}","u").test(P)&&re(s.get().session,d())&&Zt().length===0&&h(!0),t.ask()},Zt=()=>{let{villages:P,streets:A}=r.get().layers,I={...P===void 0?{}:{villages:P},...A===void 0?{}:{streets:A}};return zn(I,v).filter(({layer:z})=>Me(z)).map(({layer:z,fid:Z})=>`${z}.${Z}`).filter(Q).slice(0,ts)},ps=()=>{let P=v.trim();return P===""?[]:[...u.values()].filter(({number:A,name:I})=>String(A)===P||I!==""&&I.startsWith(P)).map(({number:A})=>A).slice(0,ts)},en=P=>{[w,$]=[P,!1],U()},tn={place:pt,who:he,heldBy:ds,has:P=>{var A;return((A=E().get(P))==null?void 0:A.length)??0}},fs=P=>{({starts:p,ends:R}=P),U()},gs=P=>{var on;let{plan:A}=P.office,I=Jt(E(),g,O(),x).slice(0,rl),[z=""]=g,[Z]=Ee(z),se=Z===void 0?[]:(E().get(Z.cleaner)??[]).filter(X=>!g.includes(X)&&Q(X)),bs=g.filter(X=>Ee(X).length===0).length,nn=$?Xt(E(),g,O(),x):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${A.places(g.length,bs)}</b>
<button type="button" class="text-button" data-none @click=${()=>B([])}>${A.clear}</button>
</p>
<p class="plan-chosen">${g.map(X=>pt(X,P)).join(P.words.listComma)}</p>
${Z===void 0?null:a`
${me(A.way,Vr.map(X=>[X,A.ways[X]]),W,X=>{W=X,U()})}
<p class="form-hint">
${A.present(he(Z.cleaner,P))}
${se.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>B([...g,...se])}
>
${A.allOf(se.length)}
</button>
`}
</p>
`}
${Xr({starts:p,ends:R},Z!==void 0&&W==="stand",es,fs,P)}
<h3>${A.nearest}</h3>
<div class="plan-near" role="group" aria-label=${A.whom}>
${I.map(X=>a`
<button
type="button"
data-cleaner=${X.cleaner}
aria-pressed=${X.cleaner===w}
@click=${()=>en(X.cleaner)}
>
<b>${he(X.cleaner,P)}</b>
<small>${A.near((X.distanceM/1e3).toFixed(1),X.places)}</small>
</button>
`)}
${I.some(X=>X.cleaner===w)||w===0?null:a`
<button type="button" data-cleaner=${w} aria-pressed="true">
<b>${he(w,P)}</b>
<small>${A.has(((on=E().get(w))==null?void 0:on.length)??0)}</small>
</button>
`}
${g.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${$}
@click=${()=>{[w,$]=[0,!0],U()}}
>
<b>${A.each}</b>
</button>
`}
${I.length===0&&g.length<2?a`
<p class="form-hint">${A.nobodyNear}</p>
`:null}
</div>
${nn===null?null:a`
<p class="plan-chosen">
${g.map(X=>{let rn=nn.get(X);return`${pt(X,P)} → ${rn===void 0?A.nobodyNear:he(rn.cleaner,P)}`}).join(P.words.listComma)}
</p>
`}
<div class="plan-save">
${M===null?null:ys(M,P)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${M===null||S}
@click=${mt}
>
${S?P.office.working:A.save(g.length)}
</button>
</div>
</div>
`},ys=({staffed:P,uncovered:A,overloaded:I},z)=>{let{plan:Z}=z.office;return a`
<p class="board-what" role="status" data-effect>
${Z.effect(P.before,P.after,A.length)}
${I.length===0?"":a`
<br />
${Z.tooMany(O(),I.map(Z.cleaner).join(z.words.listComma))}
`}
</p>
`};return{title:({office:P})=>P.plan.title,key:({view:{town:P}})=>{var A;return`${P??""} ${((A=s.get().session)==null?void 0:A.account)??0}`},enter:()=>{[l,c,u,M,m,D]=[null,null,new Map,null,null,null],[w,$,W,v,R]=[0,!1,"stand","",""],[p,C]=[j(new Date),!1];let{selected:P}=n.get();g=P!==null&&Me(P.layer)?[`${P.layer}.${P.fid}`]:[],o.set({mode:{kind:"pick",places:g}}),b(),h(!1)},leave:()=>{o.get().mode.kind==="pick"&&o.set({mode:ie})},body:P=>{let{office:A,words:I}=P,{plan:z}=A;if(l===null||c===null||P.data.coverage.value===null)return a`
${K(m,P)}
<p class="form-hint">${I.reading}</p>
`;let Z=se=>{C=se,t.ask()};return C?a`
<p class="board-next plan-folded">
<span>${z.places(g.length,g.filter(se=>Ee(se).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>Z(!1)}>${z.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>Z(!0)}>
${G("locate")}${z.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${z.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${v}
@input=${se=>ms(se.target.value)}
/>
</div>
${v.trim()===""?null:Yr({places:Zt(),cleaners:ps(),chosen:g,cleaner:w,whole:f},{toggle:se=>{v="",_(se)},take:se=>{v="",en(se)}},tn,P)}
${K(m,P)}
${D===null?null:a`
<p class="board-next" role="status">
<span>${z.saved(D.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${S}
@click=${()=>D!==null&&is(D.change)}
>
${G("undo")}${z.takeBack(D.count)}
</button>
</p>
`}
${Qr(cs(c),{chosen:g,toggle:_,openCard:us,ahead:Zr},tn,P)} ${T(c,P)}
${g.length===0?null:gs(P)}
`}}}function os(t){let{stores:e}=t,[n,r]=["","am"],o=null,s=null,l=new Map,c=new Map,u=null,f=new Map,v="seen",[g,w]=["",!1],$=null,S=0,C=()=>e.view.get().town??"",W=()=>Ye(e.work.get().session,C()),p=()=>{let h=S+=1;u=e.data.get().coverage.value,qe(C(),n).then(b=>{if(h!==S)return;let T=new Map(((s==null?void 0:s.villages)??[]).map(O=>[O.fid,de(O,r)]));for(let O of b.villages)T.has(O.fid)&&T.get(O.fid)!==de(O,r)&&l.delete(O.fid);[s,$]=[b,null],t.ask()},b=>{h===S&&($=V(b),t.ask())})},R=()=>{let h=W(),b=((s==null?void 0:s.villages)??[]).filter(O=>(h===null||h.includes(O.committee??""))&&(o===null||O.committee===o)&&de(O,r)!=="not_due"),T=O=>Ge.includes(de(O,r));return[...b.filter(O=>!T(O)),...b.filter(T)]},M=h=>l.get(h.fid)??null,m=()=>{l=new Map,f=new Map,$=null},D=()=>{l=new Map(l);for(let h of R())!l.has(h.fid)&&["not_reported","not_staffed"].includes(de(h,r))&&l.set(h.fid,"done");t.ask()},i=h=>{h(),m(),t.ask()},y=h=>{let b=R().flatMap(O=>{let E=M(O);if(E===null)return[];let x=`${O.fid} ${n} ${r} ${E} ${v}`,N=c.get(x)??{uuid:sl(),captured_at:new Date().toISOString()};return c.set(x,N),[{...N,place:`villages.${O.fid}`,date:n,slot:r,result:E,basis:v}]});if(b.length===0||w)return;let T=new Map(b.map(({uuid:O,place:E})=>[O,Number(E.split(".")[1])]));w=!0,$=null,t.ask(),t.signedIn(()=>go(C(),b,g.trim())).then(O=>{d(O,T);let E=O.length-f.size;E>0&&Y(e.data,h.office.report.sent(E)),p()},O=>{$=V(O)}).finally(()=>{w=!1,t.ask()})},d=(h,b)=>{f=new Map;for(let T of h){let O=b.get(T.uuid)??0;if(T.outcome==="refused"){f.set(O,T);continue}l.delete(O);for(let[E,{uuid:x}]of c)x===T.uuid&&c.delete(E)}f.size===0&&(g="")},k=(h,b)=>{var _;let{office:T,data:O,view:E,words:x}=b,N=de(h,r),F=M(h),U=oe(((_=te(O,"villages",h.fid))==null?void 0:_.properties)??{name:h.name},E.language)||x.unnamed,q=f.get(h.fid),B=L=>{l=new Map(l).set(h.fid,F===L?null:L),t.ask()};return a`
<li data-village=${h.fid} class=${Ge.includes(N)?"is-done":""}>
<span class="report-name">${U}</span>
<span class="report-state">${ze(N)}${Ve(N,b)}</span>
<span class="report-choices" role="group" aria-label=${U}>
${["done","partial","missed"].map(L=>a`
<button
type="button"
data-result=${L}
aria-pressed=${F===L}
?disabled=${w}
@click=${()=>B(L)}
>
${T.report.results[L]}
</button>
`)}
</span>
${q===void 0?null:a`
<p class="report-refused" role="alert">
${(E.language==="en"?void 0:E.language==="zh-Hant"?q.detail_zh_hant:q.detail_zh)??q.detail??""}
</p>
`}
</li>
`};return{title:({office:h})=>h.report.title,key:({view:h})=>{var T;let b=e.work.get().report;return`${h.town??""} ${((T=e.work.get().session)==null?void 0:T.account)??0} ${(b==null?void 0:b.date)??""} ${(b==null?void 0:b.slot)??""}`},enter:()=>{var E;let h=e.work.get().report,b=(E=e.data.get().coverage.value)==null?void 0:E.slots.filter(({due:x})=>x).at(-1);[n,r]=[(h==null?void 0:h.date)??j(new Date),(h==null?void 0:h.slot)??((b==null?void 0:b.slot)==="pm"?"pm":"am")];let T=W(),O=e.view.get().committee;o=(T==null?void 0:T.length)===1?T[0]??null:O==="none"?null:O,v=T===null?"told":"seen",m(),c=new Map,[s,g]=[null,""],p()},body:h=>{let{office:b,words:T,committees:O}=h;s!==null&&!w&&h.data.coverage.value!==u&&p();let{report:E}=b,x=R(),N=x.map(M).filter(_=>_!==null),F=N.some(_=>_!=="done"),U=j(new Date),q=W(),B=[...O].filter(([_])=>q===null||q.includes(_));return a`
${me(T.action.date,[[U,T.headline.today],[H(U,-1),T.headline.yesterday]],n,_=>i(()=>{n=_,s=null,p()}))}
${me(E.slot,[["am",T.am],["pm",T.pm]],r,_=>i(()=>{r=_}))}
${B.length<2?null:a`
<div class="form-field">
<label for="report-committee">${T.layers.committees}</label>
<select
id="report-committee"
@change=${_=>i(()=>{o=_.target.value||null})}
>
<option value="" .selected=${o===null}>${E.allCommittees}</option>
${B.map(([_,L])=>a`
<option value=${_} .selected=${_===o}>${L}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${T.reading}</p>
`:x.length===0?a`
<p class="form-hint">${E.none}</p>
`:a`
${x.some(_=>M(_)===null&&!Ge.includes(de(_,r)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${D}>
${E.all}
</button>
`:null}
<ul class="report-list">
${x.map(_=>k(_,h))}
</ul>
`}
<div class="report-foot">
${me(E.basis,[["seen",E.bases.seen],["told",E.bases.told],["paper",E.bases.paper]],v,_=>{v=_,t.ask()})}
${F?J({name:"report-reason",label:E.why,value:g,input:_=>g=_,lengthMost:200}):null}
${n===U?null:a`
<p class="form-hint">${E.afterwards}</p>
`}
${K($,h)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${w||N.length===0}
@click=${()=>y(h)}
>
${w?b.working:E.send(N.length)}
</button>
</div>
`}}}function sl(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function rs({stores:{view:t,work:e},ask:n},r){let o=null,s=null,l=null,c=0,u=()=>{[o,s,l]=[null,null,null],c+=1},f=($,S)=>{u(),o={slot:$,date:S};let C=c,{town:W,committee:p}=t.get(),R=re(e.get().session,W);ho(W??"",S,$,p===null||p==="none"?"":p,R).then(M=>{C===c&&(s=M,n())},M=>{C===c&&(l=V(M),n())}),n()},v=({slot:$,date:S})=>(o==null?void 0:o.slot)===$&&o.date===S,g=({phone:$},S)=>$!==null&&/^[+\d\s()-]+$/.test($)?a`
<a href=${`tel:${$.replace(/[^+\d]/g,"")}`}>${$}</a>
`:a`
<span>${$===null||$===""?S:$}</span>
`,w=($,S,C)=>{let{crew:W,today:p}=C.office,R=(s??[]).filter(({committee:m})=>m===$),M=S.filter(m=>(m.committee??"")===$);return a`
<section data-call-committee=${$}>
<h4>${r.committee($===""?null:$,C)}</h4>
<ul>
${M.map(m=>{let D=R.filter(({village:i})=>i===m.fid);return a`
<li>
<b>${r.village(m,C)}</b>
<span class="calls-people">
${D.map(i=>a`
<span>${i.name} ${g(i,W.noPhone)}</span>
`)}
${D.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${R.filter(({village:m})=>m===null).map(({name:m})=>a`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:($,S)=>{let{session:C}=e.get();if(!Yn(C,S.view.town)||$.lacking.length===0)return null;let{today:W}=S.office,p=v($);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(u(),n()):f($.slot,$.date)}}
>
${G("people")}${p?W.callHide:re(C,S.view.town)?W.callWhole:W.call}
</button>
`},part:($,S)=>{if(!v($))return null;let C=[...new Set($.lacking.map(({committee:p})=>p??""))],{crew:W}=S.office;return a`
<div class="board-calls">
${K(l,S,"calls-problem")}
${s===null?l===null?a`
<p class="form-hint">${W.reading}</p>
`:null:C.map(p=>w(p,$.lacking,S))}
${s!==null&&re(e.get().session,S.view.town)?a`
<p class="form-hint">${W.noted}</p>
`:null}
</div>
`}}}var dt=60,ll=350;function ss({acts:t,ask:e,stores:n}){let r=0,o="still",s=[],l=new AbortController,c=$=>$>=s.length-1?null:s[$]??null,u=()=>{window.clearInterval(r),l.abort(),o="still"},f=async()=>{let $=j(new Date);s=Array.from({length:dt},(C,W)=>H($,W-dt+1)),o="reading",e();let S=s.map((C,W)=>c(W));l.abort(),l=new AbortController,await Promise.all([t.prepareDays(S),Co(n.view.get(),S,l.signal)])},v=async $=>{if(await f(),o!=="reading")return;let S=s.indexOf($),C=S<0||S===s.length-1?0:S;o="playing",t.playDay(c(C)),r=window.setInterval(()=>{C+=1,t.playDay(c(C)),C>=s.length-1&&u(),e()},ll),e()},g=$=>{o==="still"?v($):u(),e()},w=async $=>{let S=s.length>0&&o!=="reading";u(),S||await f(),u(),t.playDay(c($)),e()};return{stop:u,part:($,{office:S,view:C})=>{let W=j(new Date),p=dt-1-Math.round((Date.parse(W)-Date.parse($))/864e5),R=o==="still"?S.today.play:S.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${R} @click=${()=>g($)}>
${G(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${dt-1}
aria-label=${S.today.days}
aria-valuetext=${_n($,C.language)}
.value=${String(Math.max(0,p))}
@input=${M=>{w(Number(M.target.value))}}
/>
<span>${o==="reading"?S.working:$.slice(5)}</span>
</div>
`}}}var al=14,il=["rain","wind","roads","festival"];function ls({stores:t,ask:e,now:n,signedIn:r}){let[o,s,l]=[!1,!1,!1],[c,u,f]=["","both",""],v=null,g=[],w=null,$=null,S=null,C=()=>t.view.get().town??"",W=b=>{if(S===b)return;S=b;let T=j(new Date);yo(b.town,T,H(T,al)).then(O=>{S===b&&(g=O,e())},()=>{})},p=()=>{[o,s,l,f]=[!1,!1,!1,""],[w,$,S,g]=[null,null,null,[]]},R=b=>{let T=j(new Date),O=ve(new Date),E=b.slots.filter(({ends:x})=>O<x).map(x=>x.slot==="pm"?"pm":"am");[o,l,f,$,w]=[!0,!1,"",null,null],c=E.length===0?H(T,1):T,u=E.length===1?E[0]??"both":"both",{committee:v}=t.view.get(),e()},M=async b=>{if(!s){[s,$]=[!0,null],e();try{await r(b)}catch(T){$=V(T)}s=!1,e()}},m=(b,T)=>M(async()=>{let O=v===null?{}:{committee:v};w={change:await bo(C(),{from:c,to:c,slot:u,...O,reason:b}),text:T},o=!1}),D=b=>M(async()=>{await Te(C(),b,""),w=null,Y(t.data,n().office.suspend.ended)}),i=({id:b})=>M(async()=>{await $o(C(),b,H(j(new Date),-1)),w=null,Y(t.data,n().office.suspend.ended)}),y=(b,{office:T,words:O})=>{let E=j(new Date);return b===E?O.headline.today:b===H(E,1)?T.suspend.tomorrow:b},d=(b,{committees:T,office:O})=>b===void 0?O.report.allCommittees:T.get(b)??b,k=(b,T)=>{let{office:O,words:E,committees:x}=T,{suspend:N}=O,F=j(new Date),U=b.villages.filter(L=>v===null||L.committee===v),q=d(v??void 0,T),B=[y(c,T),N.slots[u]],_=L=>{m(L,N.suspended(...B,q))};return a`
<div class="board-suspend-form">
${me(N.day,[[F,E.headline.today],[H(F,1),N.tomorrow]],c,L=>{c=L,e()})}
${me(O.report.slot,[["am",N.slots.am],["pm",N.slots.pm],["both",N.slots.both]],u,L=>{u=L,e()})}
<div class="form-field">
<label for="suspend-committee">${N.scope}</label>
<select
id="suspend-committee"
@change=${L=>{v=L.target.value||null,e()}}
>
<option value="" .selected=${v===null}>${O.report.allCommittees}</option>
${[...x].map(([L,Q])=>a`
<option value=${L} .selected=${L===v}>${Q}</option>
`)}
</select>
</div>
<p class="board-what">${N.what(...B,q,U.length)}</p>
${l?a`
<form
@submit=${L=>{L.preventDefault(),f.trim()!==""&&_(f.trim())}}
>
${J({name:"suspend-reason",label:N.why,value:f,required:!0,lengthMost:200,input:L=>f=L})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${N.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${N.why}>
${il.map(L=>a`
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
`},h=(b,T)=>{var _,L;let{office:O,view:E,words:x}=T,N=j(new Date),F=Number((_=b.village)==null?void 0:_.split(".")[1]),U=b.village===void 0?d(b.committee,T):oe(((L=te(T.data,"villages",F))==null?void 0:L.properties)??{},E.language)||x.unnamed,q=y(b.from<N?N:b.from,T),B=b.to>b.from&&b.to>N?O.suspend.until(y(b.to,T)):"";return a`
<li data-suspension=${b.id}>
<span>
<b>${[q,O.suspend.slots[b.slot],B].filter(Boolean).join(" ")}</b>
<small>${[U,b.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(b)}>
${O.suspend.end}
</button>
</li>
`};return{close:p,part:(b,T)=>{if(!re(t.work.get().session,T.view.town))return null;W(b);let{suspend:O}=T.office;return a`
<section class="board-suspend">
<h3>
${O.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${o}
@click=${()=>{if(!o){R(b);return}o=!1,e()}}
>
${o?T.office.cancel:O.open}
</button>
</h3>
${o?k(b,T):null} ${K($,T,"suspend-problem")}
${w===null?null:a`
<p class="board-next" role="status">
<span>${w.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>w!==null&&D(w.change)}
>
${G("undo")}${O.takeBack}
</button>
</p>
`}
${g.length===0?null:a`
<ul class="board-list">
${g.map(E=>h(E,T))}
</ul>
`}
</section>
`}}}function as(t){let{stores:e}=t,n=ls(t),r=null,o=null,s=ss(t);e.view.subscribe((m,D)=>{m.selected!==null&&m.selected!==D.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let l=m=>{o!==m&&(o=m,qe(m.town,H(m.date,-1)).then(D=>{e.view.get().town===D.town&&(r=D,t.ask())},()=>{}))},c=(m,{data:D,view:i,words:y})=>{var d;return oe(((d=te(D,"villages",m.fid))==null?void 0:d.properties)??{name:m.name},i.language)||y.unnamed},u=(m,{committees:D,office:i})=>(m===null?void 0:D.get(m))??i.edit.noCommittee,f=(m,D,i,y)=>{let d=D.map(b=>b==="not_staffed"?"not_reported":b),k=D.length===1&&(D[0]==="not_staffed"||D[0]==="not_reported"),h=$t([{kind:"in",field:m,values:d},...k?[{kind:"range",field:"cleaners",from:D[0]==="not_staffed"?0:1,to:D[0]==="not_staffed"?0:null}]:[]]);v(h,i,y)},v=(m,D,i)=>{let y=j(new Date),d={...e.view.get(),committee:i};e.view.set({...Ne(d,"coverage"),..._e(d,"villages",m),date:D===y?null:D,committee:i})},g=rs(t,{village:c,committee:u}),w=(m,D)=>{e.work.set({open:"report",report:{slot:m,date:D}})},$=(m,D,i)=>{let{words:y,office:d}=i,k=vt(D.villages,m.slot),h=()=>{let b={date:D.date,clock:ve(new Date),slot:m.slot},T=Hn(b,k,O=>c(O,i),O=>u(O,i),y,d.today.reminder);Un(T).then(O=>Y(e.data,O?d.today.reminded:y.measure.notCopied))};return a`
<section class="board-slot" data-slot=${m.slot}>
<h3>
${y[m.slot]}
<small>${m.starts}–${m.ends}</small>
${m.all===0?null:a`
<b>${ee(m.done)}</b>
<small>/ ${ee(m.all)}</small>
`}
</h3>
${m.due?a`
${Vn(m)}
<p class="board-counts">
${Bn.filter(b=>m.counts[b]>0).map(b=>a`
<button
type="button"
data-state=${b}
@click=${()=>f(m.slot,[b],D.date,null)}
>
${ze(b)}${Ve(b,i)} ${ee(m.counts[b])}
</button>
`)}
</p>
${k.length===0?null:a`
<p class="board-next ${m.over?"is-over":""}">
<span>${d.today.lacking(k.length,m.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${h}>
${G("copy")}${d.today.remind}
</button>
${g.button({...m,date:D.date,lacking:k},i)}
${S(m.slot,D.date,i)}
</p>
${g.part({...m,date:D.date,lacking:k},i)}
`}
`:a`
<p class="form-hint">${d.today.begins(m.starts)}</p>
`}
</section>
`},S=(m,D,{view:i,office:y})=>Je(e.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>w(m,D)}>
${y.today.report}
</button>
`:null,C=(m,D,i)=>{let y=D.filter(k=>k.due).map(({slot:k})=>k),d=(k,h)=>{let{done:b,all:T,villages:O}=k[h];if(!y.includes(h)||T===0)return a`
<td>–</td>
`;let E=[...new Set(O.map(x=>de(x,h)))];return a`
<td class=${O.length>0?"has-left":""}>
${O.length===0?a`
${b} / ${T}
`:a`
<button type="button" @click=${()=>f(h,E,m.date,k.committee??"none")}>
${b} / ${T}
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
${Kn(m.villages).map(k=>a`
<tr data-committee=${k.committee??""}>
<th scope="row">${u(k.committee,i)}</th>
${d(k,"am")}${d(k,"pm")}
</tr>
`)}
</tbody>
</table>
`},W=(m,D)=>{let{words:i,office:y}=D,d=["am","pm"].flatMap(k=>{let h=vt(m.villages,k);return h.length===0?[]:[{slot:k,units:h}]});return d.length===0||m.first_record===null||m.date<m.first_record?null:a`
<section class="board-holes">
<h3>${y.today.holes}</h3>
${d.map(({slot:k,units:h})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>f(k,["not_reported"],m.date,null)}>
${i[k]} ${y.today.lackingOf(h.length)}
</button>
${S(k,m.date,D)}
</p>
`)}
</section>
`},p=(m,D,i)=>{let{office:y}=i,d=(r==null?void 0:r.date)===H(m.date,-1)?Qt(r,i):null,k=Gn(m,D,d);return a`
<section class="board-todo" aria-label=${y.today.todo}>
<h3>${y.today.todo}${k.length===0?"":` · ${k.length}`}</h3>
${k.length===0?a`
<p class="form-hint">${y.today.nothing}</p>
`:a`
<ol class="board-list">
${k.map(h=>R(h,m,i))}
</ol>
`}
</section>
`},R=(m,D,i)=>{let{words:y,office:d,view:k}=i,{session:h}=e.work.get(),b=Je(h,k.town),{today:T}=d,[O,E,x]={overdue:()=>{let N=m.kind==="overdue"?m.slot:"am";return b?[T.lacking(m.count,!0),re(h,k.town)?T.callWhole:T.call,()=>g.open(N,D.date)]:[T.lacking(m.count,!0),T.check,()=>f(N,["not_reported"],D.date,null)]},disputed:()=>{let N=m.kind==="disputed"?m.slot:"am";return[T.disputed(m.count),T.check,()=>f(N,["contested"],D.date,null)]},bare:()=>b?[T.bare(m.count),d.plan.open,()=>e.work.set({open:"plan"})]:[T.bare(m.count),T.check,()=>v($t([{kind:"range",field:"cleaners",from:0,to:0}]),D.date,null)],holes:()=>b?[T.holesLeft(m.count),T.report,()=>w("pm",H(D.date,-1))]:[T.holesLeft(m.count),T.check,()=>f("pm",["not_reported"],H(D.date,-1),null)]}[m.kind]();return a`
<li data-todo=${m.kind}>
<span>${"slot"in m?`${y[m.slot]}${y.colon}`:""}${O}</span>
<button type="button" class="form-button is-quiet" @click=${x}>${E}</button>
</li>
`},M=(m,{view:D,words:i,office:y})=>Je(e.work.get().session,D.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${ee(m.villages.filter(d=>!d.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${y.plan.open}
</button>
</p>
`:null;return{title:({office:m,view:D})=>D.date===null?m.today.title:m.today.past,key:({view:m})=>m.town??"",enter:()=>{n.close(),g.close(),s.stop(),[r,o]=[null,null];let m=e.view.get();(m.date!==null||m.theme!=="coverage")&&e.view.set({...Ne(m,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),g.close()},body:m=>{let D=m.data.coverage.value;if(D===null)return a`
<p class="form-hint">${m.words.reading}</p>
`;D.date===j(new Date)&&l(D);let i=Qt(D,m),y=qn(i,i.date===j(new Date)?ve(new Date):null);return a`
<p class="form-hint board-head">
${i.date===j(new Date)?m.words.asOf(i.date,ve(new Date(i.as_of))):m.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{t.acts.present(!0),e.view.set({board:!0})}}
>
${G("present")}${m.office.today.wall}
</button>
</p>
${s.part(i.date,m)}
${i.first_record===null||i.date<i.first_record?a`
<p>${m.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===j(new Date)?p(i,y,m):null}
${y.map(d=>$(d,i,m))} ${M(i,m)} ${n.part(i,m)}
${C(i,y,m)}
`}
${r===null||r.date!==H(i.date,-1)?null:W(Qt(r,m),m)}
`}}}function Qt(t,{view:e,data:n}){let r={status:"ready",value:t,problem:null};return Rn({...e,filter:""},{...n,coverage:r}).coverage.value??t}function Kd(t,e,n){let{view:r,data:o,tools:s,work:l}=e,u={stores:e,acts:n,now:()=>wt({view:r.get(),data:o.get(),words:Mn[r.get().language]}),ask:()=>W(),signedIn:async p=>{try{return await p()}catch(R){if(!(R instanceof Wn)||R.problem.status!==401||!await cl(e))throw R;return p()}}},f={account:dr(u),people:Ir(u),changes:Pr(u),history:Wr(u),edit:Cr(u),today:as(u),report:os(u),plan:ns(u),period:Hr(u),calendar:qr(u),compare:hr(u)},v="",g=null,w=null,$=()=>l.set({open:null}),S=p=>{var M,m,D;g!==null&&((m=(M=f[g]).leave)==null||m.call(M)),g===null&&(w=document.activeElement instanceof HTMLElement?document.activeElement:null),g=p,document.body.classList.toggle("has-work",p!==null);let{mode:R}=s.get();if((R.kind==="place"||R.kind==="compare")&&s.set({mode:ie}),p===null){v="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((D=(w==null?void 0:w.isConnected)===!0?w:document.getElementById("map"))==null||D.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=t.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},C=()=>{},W=()=>C();C=In(t,e,p=>{let R=p.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",R===null),R!==g&&S(R),R===null)return null;let M=wt(p),m=f[R],D=`${R} ${m.key(M)}`;D!==v&&(v=D,m.enter());let i=m.title(M);t.setAttribute("aria-label",i);let{mode:y}=s.get();return t.classList.toggle("is-placing",y.kind==="place"&&y.waiting),t.classList.toggle("is-comparing",y.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${M.words.action.close}
@click=${$}
>
${G("close")}
</button>
</header>
<div class="work-body work-${R}">${m.body(M)}</div>
`}),s.subscribe((p,R)=>{p.mode!==R.mode&&W()}),document.addEventListener("keydown",p=>{p.key==="Escape"&&g!==null&&l.get().gate===null&&$()})}function cl({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,r=t.subscribe(({gate:o,session:s})=>{o===null&&(r(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Kd as mountWork};
