import{a as me,e as zo,f as Yo,g as Jo,h as Xo,i as Zo,j as Xt,k as je,l as Qo,m as er,n as tr,o as nr,q as or}from"./chunk-SH4RKBHH.js";import{j as rr,k as sr,l as ar,m as lr}from"./chunk-DHGQSG62.js";import{a as ir,b as cr}from"./chunk-N3NTY6E5.js";import{a as dr}from"./chunk-GEY32XWL.js";import{a as mo,b as ur,e as Zt}from"./chunk-KASYB2B7.js";import{a as ro,m as so}from"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import{D as rt,I as oo,Q as ie,b as jt,c as qn,d as Un,e as Vn,f as Bn,i as De,j as Gn,l as Kn,n as zn,o as Yn,p as Ft,q as Jn,r as Xn,s as Zn,t as et,u as tt}from"./chunk-MM6KDESU.js";import"./chunk-TXGHDEFC.js";import"./chunk-G7RVK4PW.js";import{a as to,b as we,c as Ve,e as no}from"./chunk-M6AR5UX4.js";import{b as de}from"./chunk-YD7YPWLY.js";import{a as po}from"./chunk-XBKMQGA7.js";import{a as ao}from"./chunk-PHPZO5F3.js";import{a as ho,b as mt,c as fe,d as yo,e as bo,f as Kt,g as $o,h as wo,j as pt,k as ft,l as vo}from"./chunk-HEVQBQRL.js";import{a as ko}from"./chunk-NFF3ADSN.js";import{a as Fo,b as Ho,c as qo,d as Uo,g as Vo,h as Bo,i as Go,j as ht,k as Jt,l as Ko}from"./chunk-A7YW7KAS.js";import{g as qt}from"./chunk-VEVOLK3E.js";import{b as Ue,d as nt}from"./chunk-6WHLUF3N.js";import{d as Qn}from"./chunk-SBB7ZNGV.js";import{a as Gt,b as U,c as Le,d as We,e as J,f as dt,g as ue,h as ut,i as oe,j as Se}from"./chunk-QYK735FM.js";import{a as fo}from"./chunk-DHPYUQPK.js";import{b as lo}from"./chunk-655X7ZGZ.js";import{a as H,b as Me,c as Ce,e as Y,f as pe,g as Ut}from"./chunk-BBVHBITH.js";import{a as V,b as Ze,c as Qe,d as Hn}from"./chunk-KGYZF5QC.js";import{a as re,e as Fn}from"./chunk-RA6FLBFZ.js";import{a as G}from"./chunk-KXHZUGMI.js";import{c as _n,d as It,e as Q,f as In}from"./chunk-6HCXI4IL.js";import{g as jn}from"./chunk-5COR5YU2.js";import{a as Ae,c as xo,f as Oo,g as To,h as Po,i as So,j as No,k as Ro,l as Do,m as Mo,n as zt,o as Co,p as Eo,q as Lo,r as Wo,s as gt,t as _e,u as Ao,v as _o,w as Yt,x as Io,y as jo,z as Ie}from"./chunk-GICZNB4I.js";import{a as Vt,b as ne,c as Bt,d as ct,e as Ee,f as Pe,g as Be,i as uo}from"./chunk-D32ZHUKM.js";import{b as Ln,c as Je,e as Wn,f as An,g as Xe}from"./chunk-L5UWXYVP.js";import{b as go}from"./chunk-34ERT7PH.js";import{c as io,d as co,j as Ht,n as it,u as z}from"./chunk-V7LD76RT.js";import{B as at,I as lt,N as K,d as ot,e as eo,z as st}from"./chunk-CXZ2ZUHN.js";import{a,b as Cn,c as En}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Ra="tuntu.draft.";var Ne=new Map,yt=!1;function bt(e,t){return`${Ra}${e} ${t}`}function pr(e,t,n){let o=bt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),Ne.delete(o)}catch{Ne.set(o,r)}yr()}function fr(e,t){let n=br(bt(e,t));return n===null?null:{name:t,...n}}function gr(e){let t=bt(e,"");return Da().filter(n=>n.startsWith(t)).flatMap(n=>{let o=br(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function hr(e,t){let n=bt(e,t);Ne.delete(n),yr(),$r(n)}function yr(){Ne.size>0!==yt&&(yt=!yt,yt?window.addEventListener("beforeunload",mr):window.removeEventListener("beforeunload",mr))}function mr(e){e.preventDefault(),e.returnValue=!0}function br(e){let t=Ne.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return $r(e),null}function Da(){try{return[...new Set([...Ne.keys(),...Object.keys(localStorage)])]}catch{return[...Ne.keys()]}}function $r(e){try{localStorage.removeItem(e)}catch{}}function Qt(e){return{now:e,past:[],future:[]}}function $t(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(f=>Object.is(o[f],n[f])))return e;let l={};for(let f of s)l[f]=o[f];let u=r[r.length-1],p=(u==null?void 0:u.note)===t?{note:t,before:{...l,...u.before},after:{...u.after,...n}}:null,m=p===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,p??{note:t,before:l,after:n}].slice(-200),future:[]}}function wr(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function vr(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var kr=7;function xr(e,t,n,o){let r=Qt({boxes:{},...wt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function wt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function en({written:e,feature:t},n){return e.now.boxes[n]??Ft(t.properties[n])}function Or(e,t,n){if(en(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:$t(e.written,t,{boxes:o})}}function Tr(e,t){let n=Cr(e.written.now.boxes,o=>o===t);return{...e,written:$t(e.written,`leave ${t}`,{boxes:n})}}function tn(e,t){return{...e,written:$t(e.written,Object.keys(t).join(),t)}}function Pr(e,[t,n]){return tn(e,{lon:t.toFixed(kr),lat:n.toFixed(kr)})}function Sr({written:{now:e},feature:t}){let{lon:n,lat:o}=wt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Nr(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Rr(t,o,r))||Sr(e)}function Rr(e,t,n){return n.trim()!==Ft(e.properties[t]).trim()}function Ma({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Dr(e,t){let n=Zn(t,e.feature,e.written.now.boxes);if(!Sr(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Ma(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Mr(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...nn(e,n,`"${t.version}"`),late:t}}function nn(e,t,n){let{feature:o,written:r}=e,s=wt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:wt(t),u=Cr(r.now.boxes,(p,m)=>!Rr(o,p,m));return{...e,feature:t,tag:n,late:null,written:Qt({...r.now,...l,boxes:u})}}function on(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Cr(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Er=1,Lr="edit ";function rn({layer:e,fid:t}){return`${Lr}${e}.${t}`}function sn(e){return Nr(e)||e.written.now.reason.trim()!==""}function an(e){let{account:t,selection:n}=e;sn(e)?pr(t,rn(n),{form:Er,draft:e}):Fe(e)}function Fe({account:e,selection:t}){hr(e,rn(t))}function ln(e,t){return Ar(fr(e,rn(t)))}function Wr(e){return gr(e).filter(({name:t})=>t.startsWith(Lr)).flatMap(t=>Ar(t)??[])}function Ar(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Er||t.draft===void 0?null:{at:e.at,draft:t.draft}}var vt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Wr(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var u;let{draft:o,at:r}=t,{account:s}=n.office,l=pe(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ie(o.selection.layer,o.feature,n)}</b>
<span>${[l,...Ca(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((u=this.throwing)==null?void 0:u.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?oe(s.throwSure,s.throwAway,()=>{Fe(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Ca({selection:e,written:t},n){let o=new Map(De(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var La=90;function cn({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:u}=r,p=In(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],p===void 0?e:re(p,u.language),m)}function _r(e){let{work:t,data:n}=e.stores,o=new vt(e),r=null,[s,l,u]=["",null,"read"],[p,m,f]=[null,"",""],w=i=>v=>{[p,m]=[z(v),i],e.ask()},g=()=>{e.signedIn(To).then(i=>{r=i,e.ask()},w("tokens"))},S=()=>{Zt(async()=>{await xo();let i=await ur();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),G(n,e.now().office.account.signedOut)},w("tokens"))},x=i=>{i.preventDefault();let v=i.currentTarget,{old:k="",fresh:D="",again:h=""}=Se(i),{gate:d,account:b}=e.now().office;[p,m]=[null,"password"],f=dr(D)<10?d.short:D!==h?d.differ:"",e.ask(),f===""&&e.signedIn(()=>Zt(()=>Oo(k,D))).then(()=>{v.reset(),G(n,b.changed)},w("password"))},E=i=>{i.preventDefault();let v=i.currentTarget,{token:k="",days:D=""}=Se(i);[p,m,s]=[null,"tokens",""],e.signedIn(()=>Po(k.trim(),u,Number(D))).then(h=>{s=h,dt(v,"token"),g()},w("tokens"))},M=i=>{l=null,e.signedIn(()=>So(i)).then(g,w("tokens"))},y=(i,v)=>m===i&&f!==""?a`
<div class="form-problem" role="alert">${f}</div>
`:U(m===i?p:null,v,`form-problem-${i}`),O=(i,v)=>{let{account:k,allTowns:D}=v.office,h=[...i.administrator?[D]:[],...i.memberships.map(d=>cn(d,v))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Vt(i))[0]}</span>
<div>
<b>${Vt(i)}</b>
<span>${k.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${k.roles}</h3>
<ul class="work-roles">
${(h.length===0?[k.noRoles]:h).map(d=>a`
<li>${d}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${S}>${k.signOut}</button>
</section>
`},P=(i,v)=>{let{account:k,gate:D}=v.office;return a`
<details class="work-more">
<summary>${k.password}</summary>
<form @submit=${x}>
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
${J({name:"old",label:k.old,type:"password",autocomplete:"current-password",required:!0})}
${J({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${J({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${y("password",v)}
<button type="submit" class="form-button is-main">${k.change}</button>
</form>
</details>
`},c=(i,v)=>{let{account:k}=v.office,D=i.last_used===null?k.neverUsed:k.used(H(new Date(i.last_used))),h=[k[i.scope],k.until(H(new Date(i.expires))),D];return a`
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
${k.remove}
</button>
</div>
${l===i.token?oe(k.removeSure,k.remove,()=>M(i.token),()=>{l=null,e.ask()},v):null}
</li>
`},T=i=>{let{account:v}=i.office;return a`
<section class="work-tokens">
<h3>${v.tokens}</h3>
<p class="form-hint">${v.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(k=>c(k,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${v.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${v.secretOnce}</p>
${ut(v.secret,s,e)}
</div>
`}
${y("tokens",i)}
<details class="work-more">
<summary>${v.make}</summary>
<form @submit=${E}>
${J({name:"token",label:v.tokenName,required:!0,lengthMost:64})}
${ue("scope",v.scope,[["read",v.read],["write",v.write]],u,k=>u=k)}
${J({name:"days",label:v.days,value:String(La),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${v.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,p,m,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?g():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:v}=t.get();return v===null||!v.signed_in?a``:a`
${O(v,i)} ${o.body(v.account,i)} ${P(v,i)} ${T(i)}
`}}}function kt(e){let t=e.flatMap(l=>l===null?[]:so(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=ro(t.map(l=>l.flatMap(([u=0,p=0])=>[u,p])));return[n,o,r,s]}var Wa=["version","updated_at","created_at","town"];function Fr(e,t){let n=new Map(e.map(r=>[It(r),r])),o=new Map(t.map(r=>[It(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[n.get(r)??null,o.get(r)??null],u=s===null||l===null?[]:Aa(s,l);return s===null||l===null||u.length>0?[{fid:r,was:s,is:l,fields:u}]:[]})}function Aa(e,t){let[n,o]=[e.properties,t.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!Wa.includes(l)&&!Ir(n[l],o[l]));return Ir(e.geometry,t.geometry)?s:[...s,"geometry"]}function Ir(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Hr(e,t,n,o,r){let[s,l]=[jr(e,n,r),jr(t,n,r)],u=new Set([...s.keys(),...l.keys()]),p=[...u].filter(m=>m!==null&&!o.includes(m));return[...o,...p,null].flatMap(m=>u.has(m)?[{value:m,was:s.get(m)??He,is:l.get(m)??He}]:[])}var He={count:0,measure:0};function xt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function jr(e,t,n){let o=new Map;for(let{properties:r}of e){let s=_a(r,t),l=n===null?0:Number(r[n]??0);o.set(s,xt(o.get(s)??He,{count:1,measure:l}))}return o}function _a(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var Ia=7,dn=40,ja=400;function un({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function Br(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],s=null,[l,u]=[!1,null],p=null,m=dn,f=0,w=()=>{let{town:i}=t.get();if(i===null)return;let v=f+=1;[l,u,p,m]=[!0,null,null,dn],e.ask();let[k,D]=[Ve(o),r===""?null:Ve(r)];Promise.all(Qn(t.get().theme).map(async h=>{let[d,b]=await Promise.all([Ht(h,i,void 0,k),Ht(h,i,void 0,D)]);return{layer:h,then:d,now:b,changed:Fr(d,b)}})).then(h=>{v===f&&([s,l]=[h,!1],g(),e.ask())},h=>{v===f&&([u,l]=[z(h),!1],e.ask())})},g=()=>{let i=(s??[]).flatMap(D=>x(S(D))),v=Vr(i.filter(({fields:D,is:h})=>h===null||D.includes("geometry")).map(D=>D.was)),k=Vr(i.map(D=>D.is));n.set({mode:v===null&&k===null?de:{kind:"compare",change:0,was:v,is:k}})},S=i=>{let{layer:v,then:k,now:D}=i,[h,d]=[t.get(),e.stores.data.get()],b=R=>rt(h,{...d,layers:{[v]:{status:"ready",value:R,problem:null}}},v),[N,C]=[b(k),b(D)];if(N.fids===null||C.fids===null)return i;let $=i.changed.filter(({fid:R})=>{var A,q;return((A=N.fids)==null?void 0:A.has(R))===!0||((q=C.fids)==null?void 0:q.has(R))===!0});return{layer:v,then:N.features,now:C.features,changed:$}};t.subscribe((i,v)=>{s===null||e.stores.work.get().open!=="compare"||(i.committee!==v.committee||i.filter!==v.filter||i.table!==v.table)&&g()});let x=({layer:i,changed:v})=>p===null?v:p.layer===i?v.filter(k=>un(k)===(p==null?void 0:p.kind)):[],E=(i,v)=>{p=(p==null?void 0:p.layer)===i&&p.kind===v?null:{layer:i,kind:v},m=dn,g(),e.ask()},M=(i,{fid:v,was:k,is:D})=>{let h=kt([(k==null?void 0:k.geometry)??null,(D==null?void 0:D.geometry)??null]);D!==null&&t.set({selected:{layer:i,fid:v}}),h!==null&&e.acts.showExtent(h)},y=(i,v)=>{let k=v.flatMap(({fid:D,is:h})=>h===null?[]:[D]);t.set({...nt(t.get(),i,`fid IN (${k.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},O=(i,v)=>{let{compare:k}=v.office,D=H(new Date),h=()=>{let C=i==="from"?o:r;return C===""?[D,""]:C.split("T")},d=(C,$)=>{let R=C===""?"":`${C}${$===""?"":`T${$}`}`,A=no(R)??"";i==="from"?o=A===""?o:A:r=A,w()},[b="",N=""]=h();return a`
<div class="compare-moment" data-moment=${i}>
<span>${k[i]}</span>
<input
type="date"
aria-label=${`${k[i]} ${v.words.action.date}`}
max=${D}
.value=${b}
@change=${C=>d(C.target.value,h()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${k[i]} ${k.time}`}
.value=${N}
@change=${C=>d(h()[0]??"",C.target.value)}
/>
</div>
`},P=(i,v)=>{let{layer:k,then:D,changed:h}=i,{words:d,office:b}=v,N=Ha(k),C=jn(k),$=zn(k,C,d),R=Hr(D,i.now,C,Object.keys($),N),A=R.reduce((_,{was:X,is:ee})=>({value:null,was:xt(_.was,X),is:xt(_.is,ee)}),{value:null,was:He,is:He}),q=(_,{was:X,is:ee},Te)=>a`
<tr class=${Te?"compare-total":""}>
<th scope="row">${_}</th>
<td>${qr(X,N)}</td>
<td>${qr(ee,N)}</td>
<td>${Ua(X,ee,N)}</td>
</tr>
`,B=_=>h.filter(X=>un(X)===_).length,I=x(i),j=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${b.compare.then}</th>
<th scope="col">${b.compare.now}</th>
<th scope="col">${b.compare.difference}</th>
</tr>
</thead>
<tbody>
${R.length<2?null:R.map(_=>q(_.value===null?d.filter.blank:$[_.value]??_.value,_,!1))}
${q(d.table.sum,A,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${k}>
<h3>${d.layers[k]}${N===null?"":v.office.paren("",qa(N,v))}</h3>
${h.length===0?a`
<p class="form-hint">${b.compare.same}</p>
${j}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>B(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(p==null?void 0:p.layer)===k&&p.kind===_}
@click=${()=>E(k,_)}
>
${b.compare[_]}
<b>${V(B(_))}</b>
</button>
`)}
${I.every(({is:_})=>_===null)||I.length>ja?null:a`
<button type="button" class="text-button" data-rows @click=${()=>y(k,I)}>
${K("table")}${d.tool.table}
</button>
`}
</div>
${j}
<ol class="compare-rows">
${I.slice(0,m).map(_=>T(k,_,v))}
</ol>
${I.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${c}>
${b.compare.more(V(I.length-m))}
</button>
`}
`}
</section>
`},c=()=>{m+=200,e.ask()},T=(i,v,k)=>{let D=v.is??v.was;if(D===null)return null;let h=un(v);return a`
<li>
<button type="button" data-fid=${v.fid} @click=${()=>M(i,v)}>
<i class="is-${h}" aria-hidden="true"></i>
<b>${ie(i,D,k)}</b>
<span>${h==="edited"?Va(i,v,k):k.office.compare[h]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:v}})=>`${i??""} ${v}`,enter:()=>{o===""&&(o=to(t.get())??Y(H(new Date),-Ia)),s=null,w()},leave:()=>f+=1,body:i=>a`
<div class="compare-moments">${O("from",i)} ${O("to",i)}</div>
<p class="form-hint compare-says">
${Ut(Ve(o),i.words)} →
${r===""?i.office.compare.present:Ut(Ve(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:a`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${U(u,i)}
${l?a`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:v})=>v.length===0))===!0?a`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:v})=>v.length>0))===!0?Fa(i):null}
${(s??[]).map(v=>P(S(v),i))}
`}
`}}function Fa({office:{compare:e}}){return a`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function Ha(e){let{shape:t}=Je(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function qa(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Gr(e,t){return t==="area_m2"?Ze(e*3/2e3):V(e)}function qr({count:e,measure:t},n){return n===null?V(e):a`
${Gr(t,n)}
<small>${V(e)}</small>
`}function Ua(e,t,n){let o=Ur(t.count-e.count,V);return n===null?o:a`
${Ur(t.measure-e.measure,r=>Gr(r,n))}
<small>${o}</small>
`}function Ur(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function Va(e,{was:t,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Kn(l,r);let u={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},p=tt(e,u,r);return`${p.label}${r.words.colon}${p.was} → ${p.is}`}).join("; ")}function Vr(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Kr=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ot(e,{words:t,office:n}){return Ln(e)?t.layers[e]:n.lists[e]??e}var mn=6,Ba=Kr;function pn(e,t){let{log:n}=t.office,o=e.slice(0,mn).map(({layer:s,op:l,count:u})=>{var p,m;return((m=(p=n.people)[s])==null?void 0:m.call(p,l,u))??n.touch(Ot(s,t),l,u)}),r=e.length>mn?n.andMore(e.length-mn):"";return o.join(t.words.listComma)+r}function Tt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Ba.includes(n))}function fn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function zr(e,t){return!/^tuntu [a-z ]+$/.test(e)&&fn(e,t)!==""}function Ga(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Yr({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Ga(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function Jr(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:u,unit:p,level:m})=>{let f=p!==""?t.committees.get(p)??p:m===""?"":n.levels[m];return n.paren(l===""?s:l,f===""?n.roles[u]:`${n.roles[u]} · ${f}`)}).join(o.listComma)}function Xr({change:e,touched:t},n){return n.office.log.willUndo(e,pn(t,n))}function Zr(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,u]=o;return l===void 0||u===void 0?n.conflict(Ot(r,t),s):n.leaning(Ot(r,t),s,l,Ot(u,t))}var ve=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=0;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest+=1,[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:a`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:s,changed:l}=this.of,u=o(t,n+1);if(u===null)return;let p=this.latest+=1,m=(s==null?void 0:s())??(()=>!0);this.reading=!0,l(),u.then(f=>{if(p!==this.latest||!m())return;let w=r(f),g=w.slice(0,n);this.rows=t===null?g:[...this.rows,...g],[this.answer,this.all,this.reading,this.problem]=[f,w.length<=n,!1,null],l()},f=>{p===this.latest&&([this.problem,this.reading]=[z(f),!1],l())})}};var Ka={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},ke=class{constructor(t,n=Ka){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function Pt(e,t){let[n,o]=[null,""],r=new ke(e.ask),s=null,l=null,u=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},p=x=>{l=z(x),r.end(),e.ask()},m=x=>{let E=e.stores.view.get().town;E!==null&&([n,s,l,o]=[x,null,null,""],e.ask(),gt(E,x+1,1).then(({changes:[M]})=>{n===x&&((M==null?void 0:M.change)===x?s=M:l={title:"gone",status:404},e.ask())},p))},f=()=>{let x=e.stores.view.get().town;if(x===null||n===null||r.lasts)return;r.begin();let E=n;e.signedIn(()=>_e(x,E,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.undone),u(),t()},p)},w=x=>a`
<div class="form-problem" role="alert">
${x.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(E=>a`
<li>${Zr(E,x)}</li>
`)}
</ul>
</div>
`,g=(x,E)=>{let M=x===null?[]:et(x,E.view.language,E);return M.length===0?null:a`
<ul class="form-faults">
${M.map(y=>a`
<li>${y}</li>
`)}
</ul>
`},S=(x,E)=>{let{log:M}=E.office;return Tt(x)?a`
${J({name:"undo-reason",label:E.office.paren(M.undoReason,E.office.optional),value:o,input:y=>o=y})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,E)}</p>
${We(r.seconds,E)}
`:oe(Xr(x,E),M.undoIt,f,u,E)}
`:a`
<p class="form-problem" role="alert">
${x.undone_by===void 0?M.notHere(x.change):M.undoneBy(x.undone_by)}
</p>
`};return{end:u,part:(x,E)=>n!==x?a`
<button type="button" class="text-button log-undo" @click=${()=>m(x)}>
${K("undo")}${E.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?w(E):U(l,E,"undo-problem")}
${g(l,E)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${u}>${E.office.cancel}</button>
`:S(s,E)}
`}}var za=30;function Qr(e){let t=new ve({size:za,ask:(r,s)=>{let{town:l}=e.stores.view.get();return l===null?null:gt(l,(r==null?void 0:r.change)??null,s)},rowsOf:r=>r.changes,wanted:()=>{let{town:r}=e.stores.view.get();return()=>e.stores.view.get().town===r},changed:e.ask}),n=Pt(e,()=>t.read()),o=(r,s)=>{var u;let{log:l}=s.office;return a`
<li class="log-entry" data-change=${r.change}>
${gn(r,s)}
<p class="log-what">${Ya(r,s)}</p>
${hn(r,s)}
${r.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Tt(r)&&!we(s.view)?n.part(r.change,s):null:a`
<p class="log-mark">${l.undoneBy(r.undone_by)}</p>
`}
</li>
`};return{title:({words:r})=>r.work.changes,key:({view:r})=>{var s;return`${r.town??""} ${((s=e.stores.work.get().session)==null?void 0:s.account)??0}`},enter:()=>{t.clear(),n.end(),t.read()},body:r=>a`
${U(t.problem,r)}
${Be(e.stores.work.get().session,r.view.town)?null:a`
<p class="form-hint">${r.office.log.only}</p>
`}
${t.empty?a`
<p class="form-hint">${r.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(s=>o(s,r))}
</ol>
${t.more(r,"log-more")}
`}}function Ya({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[pn(e,n),Jr(t,n)].filter(o=>o!=="").join(n.words.colon)}function gn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${pe(n)}</time>
<span>${Yr(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function hn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),fn(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function es({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=on(t,JSON.stringify([t.tag,n,s]),Ie),{tag:u,key:p}=l;return{draft:l,answer:e(()=>Io(o,r,n,{tag:u,reason:s,key:p}))}}function ts({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=on(t,`delete ${t.tag} ${r}`,Ie),{tag:l,key:u}=s;return{draft:s,answer:e(()=>jo(n,o,{tag:l,reason:r,key:u}))}}function ns(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:u}=e,{edit:p}=n.office;return a`
${Ja(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>Xa(m,e,t,n))} ${Qa(e,t,n)}
${J({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:m=>t.write({reason:m})})}
${el(o,t,n)} ${tl(e,n)}
<div class="form-foot">
${We(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Le(l,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${u?oe(p.deleteSure,p.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${p.delete}
</button>
`}
`}function Ja(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Xa(e,{draft:t,problem:n},o,r){var x;let{name:s,kind:l,label:u,unit:p,options:m}=e,f=en(t,s),w=E=>o.type(s,E);if(Jn(e))return Za(e,f,n,o,r);let g=p===""?u:r.office.paren(u,p);if(l==="listed"||l==="boolean"||l==="committee"){let E=l==="committee"?r.office.edit.noCommittee:r.office.none,M=f===""||m.some(([y])=>y===f)?[]:[[f,f]];return ue(s,g,[["",E],...m,...M],f,w)}let S=s==="aliases"?r.office.edit.aliasesHint:void 0;return J({name:s,label:g,value:f,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:w,fault:((x=n==null?void 0:n.faults)==null?void 0:x.some(E=>E.field===s))??!1,...S===void 0?{}:{hint:S}})}function Za(e,t,n,o,r){var m;let{name:s,label:l}=e,u=sr("m2"),p=jt(t,"m2");return J({name:s,label:l,value:Vn(t,u),mode:"decimal",input:f=>{var g;let w=((g=jt(f,u))==null?void 0:g.unit)??u;w!==u&&ar(w),o.type(s,Un(f,u))},settled:qn,beside:lr(u,r.words,o.redraw),fault:((m=n==null?void 0:n.faults)==null?void 0:m.some(f=>f.field===s))??!1,hint:p===null?r.office.edit.areaHint:r.office.edit.areaIs(Bn({...p,unit:u},r.words))})}function Qa({draft:e,placing:t},n,o){if(Je(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${J({name:"lon",label:r.lon,value:s,mode:"decimal",input:u=>n.write({lon:u})})}
${J({name:"lat",label:r.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${K("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function el(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(De(s,n).map(m=>[m.name,m])),u=(m,f)=>Yn(s,m,f,n),p=m=>{let[f,w]=[e.written.now.boxes[m],l.get(m)];return f===void 0||w===void 0?"–":a`
<b>${u(m,Xn(w,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(m)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(m=>a`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:m,was:f,is:w})=>{var g;return a`
<tr data-field=${m}>
<th scope="row">${((g=l.get(m))==null?void 0:g.label)??(m==="geometry"?r.shape:m)}</th>
<td>${u(m,f)}</td>
<td>${u(m,w)}</td>
<td>${p(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function tl({problem:e,says:t},n){let o=e===null?[]:et(e,n.view.language,n);return a`
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
`}var nl=1e4;function rs(e){return new yn(e)}var yn=class{constructor(t){this.ports=t;this.waiting=new ke(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Pr(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${ie(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!os(n,t)&&sn(n)&&this.tellKept(n);let r=ln(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":pe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(we(t.view))return ol(t,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,t);let l=uo(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${ns(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Or(o,t,n))},write:t=>{this.change(n=>tn(n,t))},leave:t=>{this.change(n=>Tr(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?de:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?vr(o.written):wr(o.written)})))}};tellKept(t){let n=this.ports.now(),o=ie(t.selection.layer,t.feature,n);G(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Fe(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,an(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&os(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=ln(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):an(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Yt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=xr(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=z(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ne(this.ports.stores.work.get().session,o.view.town);return De(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:u,seconds:p}=this.waiting,{mode:m}=this.ports.stores.tools.get(),f=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:u,waitedS:p,deleting:r,says:s,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Dr(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(es(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(ts(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),G(r,n);let u=this.shows(t),p=this.latest(t);if(!o&&!rl(p,t)){this.goOn(p);return}Fe(t),u&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;Yt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(nn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=z(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Mr(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),u=ie(t.selection.layer,t.feature,l);G(this.ports.stores.data,l.office.edit.unsaved(u,go(o,l)),nl);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function ol({words:e,office:t},n){return a`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${e.action.today}</button>
`}function rl(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function os({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var ss=e=>e?{"Tuntu-Reveal":"1"}:{};async function xe(e,t={}){return await(await Ae("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function Ge(e,t){return await(await Ae("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ie()})).json()}function as(e,t,n){return xe(`ledger?town=${e}&month=${t}`,ss(n))}async function ls(e,t,n,o,r,s){var f;let u=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,p=await Ae("GET",u,void 0,ss(s)),m=(f=/filename\*=utf-8''([^;]+)/i.exec(p.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:m===void 0?`${t}-${n}.${o}`:decodeURIComponent(m),content:await p.blob()}}async function is(e){return(await xe(`months?town=${e}`)).months}async function cs(e,t){await Ae("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ie()})}async function ds(e,t){let n={corrections:[t]};return(await Ge(`ledger/corrections?town=${e}`,n)).months}function us(e,t,n){return Ge(`cleaners/${t}/leave?town=${e}`,{on:n})}async function ms(e){let t=await Ae("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function ps(e,t,n,o){return xe(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function fs(e,t,n){await Ge(`lists/${t}/publish?town=${e}`,n)}async function gs(e,t,n,o){await Ge(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function hs(e,t,n,o,r){await Ge(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function ys(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await xe(n)).inspections}async function bs(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await xe(n)).streets}async function $s(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:s},{members:l}]=await Promise.all([xe(`patrols?${o}`),xe(`calendar?${o}`),xe(`members?town=${e}`)]);return{patrols:r,days:s,members:new Map(l.map(({number:u,name:p})=>[u,p]))}}function ce(e,t,n,o){return a`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}var St=["sheet","attendance","lists","inspections","washings","patrols"];function ws({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function vs(e){let[t="",n]=e.split(".");return{month:t,paper:St.find(o=>o===n)??"sheet"}}function Nt(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function he(e){return new Date(Date.parse(`${Nt(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var sl="January February March April May June July August September October November December".split(" "),Rt=e=>`${sl[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,bn=e=>`${e} ${e===1?"village":"villages"}`,ks={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:Rt,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${Rt(e)} is closed`,sureClose:(e,t,n,o)=>`${Rt(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${Rt(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${bn(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${bn(e)} on the red list and ${bn(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours"};var Dt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,xs={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:Dt,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${Dt(e)}已结账`,sureClose:(e,t,n,o)=>`${Dt(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Dt(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间"};var Mt=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Os={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:Mt,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${Mt(e)}已結賬`,sureClose:(e,t,n,o)=>`${Mt(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${Mt(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間"};var Ct={"zh-Hans":xs,"zh-Hant":Os,en:ks};function Ts(e,t){return{...e,month:t,said:Ct[e.view.language],town:e.view.town??""}}function ye(e){return V(e,Number.isInteger(e)?0:2)}function Oe(e){return e===null?"":V(e,2)}function $n(e){return e.slice(5)}function Ke(e,{data:t,view:n,words:o}){let[r,s]=e.split("."),l=Q(t,r==="streets"?"streets":"villages",Number(s));return re((l==null?void 0:l.properties)??{},n.language)||o.unnamed}function Ps(e,t,{data:n,committees:o}){let[r,s]=e.split("."),l=Q(n,r==="streets"?"streets":"villages",Number(s));return o.get((l==null?void 0:l.properties.committee)??"")??t}function be(e,t){return a`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Ss(e,t,n){let{language:o}=t.view,r={en:e==null?void 0:e.detail,"zh-Hans":e==null?void 0:e.detail_zh,"zh-Hant":e==null?void 0:e.detail_zh_hant}[o];return(e==null?void 0:e.status)!==409||r===void 0?U(e,t,n):a`
<div class="form-problem" id=${n} role="alert">${r}</div>
`}function ge(e){let t=!1,n=null;return{busy:()=>t,problem:()=>n,clear:()=>{n=null},write:async o=>{if(t)return!1;[t,n]=[!0,null],e.ask();try{return await e.signedIn(o),!0}catch(r){return n=z(r),!1}finally{t=!1,e.ask()}}}}function $e(e,t,{town:n,month:o,view:r,said:s},l,u){let p=m=>{u.write(async()=>{let f=await ls(n,o,e,m,r.language,t);rr(f.name,f.content),G(l.stores.data,s.saved(f.name))})};return a`
<span class="month-save">
${["xlsx","csv"].map(m=>a`
<button
type="button"
class="form-button is-quiet"
data-save=${m}
?disabled=${u.busy()}
@click=${()=>p(m)}
>
${m==="xlsx"?s.xlsx:"CSV"}
</button>
`)}
</span>
`}var wn={value:null,problem:null,settled:!1};function le(e){let[t,n]=["",0],o=!1,r=wn;return{of:(s,l)=>{if(s!==t&&([t,o,r]=[s,!1,wn]),!o){o=!0,r={...r,settled:!1};let u=n+=1,p=m=>{u===n&&(r=m,e())};l().then(m=>p({value:m,problem:null,settled:!0}),m=>p({value:null,problem:z(m),settled:!0}))}return r},again:()=>{o=!1,e()},forget:()=>{[t,o,r]=["",!1,wn],n+=1}}}var al=[10,20,30,40],ll=[3,5,10],il=7;function Ns(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l]=[20,5],u=new Set,p=!1,m=null,f="",w=d=>{[p,m,f]=[!1,null,""],o.again(),G(t.data,d)},g=()=>t.work.get().session,S=({village:d,name:b},{data:N,view:C})=>{let $=Q(N,"villages",Number(d.split(".")[1]));return $===void 0?b:re($.properties,C.language)},x=({committee:d,committee_name:b},N)=>N.committees.get(d)??b,E=(d,{said:b})=>a`
<span class="month-objection" data-objection=${d.id}>
${b.objected(d.made_on)}${d.words===void 0?"":`${b.colon}${d.words}`}
<b>${d.upheld===void 0?b.waits:d.upheld?b.upheld:b.rejected}</b>
${d.answer===void 0?"":`${b.colon}${d.answer}`}
</span>
`,M=(d,b,N,C,$)=>a`
<form
class="month-fields"
@submit=${R=>{R.preventDefault(),f.trim()!==""&&C()}}
>
${J({name:b,label:d,value:f,required:!0,lengthMost:200,input:R=>f=R})}
${N}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{m=null,n()}}
>
${$.office.cancel}
</button>
</form>
`,y=d=>{[m,f]=[d,""],r.clear(),n()},O=(d,b)=>M(b.said.objectWhy,"objection",a`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${b.said.object}</button>
`,()=>{r.write(async()=>{await gs(b.town,b.month,d.village,f.trim()),w(b.said.objectionSent)})},b),P=(d,b)=>{let N=C=>{r.write(async()=>{await hs(b.town,b.month,d,C,f.trim()),w(b.said.answered)})};return M(b.said.answerWhy,"answer",a`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${b.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&N(!1)}}
>
${b.said.reject}
</button>
`,()=>N(!0),b)},c=({done:d,reported:b})=>b===0?"–":`${Qe(d/b)} %`,T=(d,b,N)=>{let{said:C,town:$}=N,R=Ee(g(),$),A=Pe(g(),$)&&(R===null||R.includes(d.committee)),q=b.objections_until!==void 0&&H(new Date)<=b.objections_until,B=(d.objections??[]).filter(({upheld:I})=>I===void 0);return a`
<td class="month-standing">
${d.struck===!0?C.struck:d.counts===!0?C.counts:C.notYet}
${(d.objections??[]).map(I=>E(I,N))}
${A&&q&&m!==d.village?a`
<button
type="button"
class="text-button"
data-object=${d.village}
@click=${()=>y(d.village)}
>
${C.objectOpen}
</button>
`:null}
${m===d.village?O(d,N):null}
${ne(g(),$)?B.map(({id:I})=>m===I?P(I,N):a`
<button type="button" class="text-button" data-answer=${I} @click=${()=>y(I)}>
${C.answerOpen}
</button>
`):null}
</td>
`},i=(d,b)=>a`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${d.village}
.checked=${!u.has(d.village)}
@change=${()=>{let N=new Set(u);N.delete(d.village)||N.add(d.village),u=N,n()}}
/>
${b.said.toList}
</label>
</td>
`,v=(d,b,N,C)=>{let{said:$}=C;return b.length===0?a`
<p class="form-hint">${$.noVillages}</p>
`:be($.colours[d],a`
<table class="month-table month-listed" data-colour=${d}>
<thead>
<tr>
${d==="few"?null:a`
<th scope="col">${$.rank}</th>
`}
<th scope="col" class="month-name">${C.words.kinds.villages}</th>
<th scope="col" class="month-name">${C.words.kinds.committees}</th>
<th scope="col">${$.done}</th>
<th scope="col">${$.share}</th>
<th scope="col">${$.unreported}</th>
${N===null?null:a`
<th scope="col" class="month-standing">${$.standing}</th>
`}
</tr>
</thead>
<tbody>
${b.map(R=>a`
<tr data-village=${R.village}>
${d==="few"?null:a`
<th scope="row">
${R.rank??""}${R.tied?a`
<small>${$.tied}</small>
`:null}
</th>
`}
<th class="month-name">${S(R,C)}</th>
<td class="month-name">${x(R,C)}</td>
<td>${V(R.done)} / ${V(R.reported)}</td>
<td>${c(R)}</td>
<td>${V(R.not_reported)} / ${V(R.due)}</td>
${(N==null?void 0:N(R))??null}
</tr>
`)}
</tbody>
</table>
`)},k=(d,b,N)=>["red","black"].map(C=>a`
<h3 class="month-${C}">${N.said.colours[C]} · ${d[C].length}</h3>
${v(C,d[C],b,N)}
`),D=(d,b)=>a`
<p class="month-acts" data-published>
<span>${b.said.publishedOn(d.published_on??"",d.objections_until??"")}</span>
${$e("villages",!1,b,e,r)}
</p>
${k(d,N=>T(N,d,b),b)}
<p class="form-hint">${b.said.rules(d.rules.least,V(d.rules.n),V(d.rules.d))}</p>
`,h=(d,b)=>{let{said:N,month:C,town:$}=b,R=H(new Date).slice(0,7)>C,A=j=>j.map(({village:_})=>_).filter(_=>!u.has(_)),[q,B]=[A(d.red),A(d.black)],I=()=>{r.write(async()=>{await fs($,C,{least:s,places:l,red:q,black:B}),w(N.published)})};return a`
<div class="month-fields">
${ue("least",N.least,al.map(j=>[String(j),N.leastOf(j)]),String(s),j=>{s=Number(j),n()})}
${ue("places",N.places,ll.map(j=>[String(j),N.placesOf(j)]),String(l),j=>{l=Number(j),n()})}
${$e("villages",!1,b,e,r)}
</div>
<p class="form-hint">${N.draftHint}</p>
${k(d,j=>i(j,b),b)}
${(d.few??[]).length===0?null:a`
<details class="work-more month-few">
<summary>${N.fewOf((d.few??[]).length,d.rules.least)}</summary>
${v("few",d.few??[],null,b)}
</details>
`}
<p class="form-hint">${N.rules(d.rules.least,V(d.rules.n),V(d.rules.d))}</p>
${R?p?oe(N.surePublish(q.length,B.length,Y(H(new Date),il)),N.publish,I,()=>{p=!1,n()},b):a`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${q.length+B.length===0||r.busy()}
@click=${()=>{p=!0,n()}}
>
${N.publishOpen}
</button>
`:a`
<p class="form-hint">${N.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[p,m,f,u]=[!1,null,"",new Set],r.clear(),o.forget()},body:d=>{var $;let b=`${d.town} ${d.month} ${s} ${l} ${(($=g())==null?void 0:$.account)??0}`,{value:N,problem:C}=o.of(b,()=>ps(d.town,d.month,s,l));return N===null?a`
${U(C,d,"lists-problem")}
${C===null?a`
<p class="form-hint">${d.words.reading}</p>
`:null}
`:a`
${U(r.problem(),d,"lists-problem")}
${N.published!==null?D(N.published,d):N.draft!==null?h(N.draft,d):a`
<p>${d.said.notPublished}</p>
`}
`}}}var vn={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},Et={place:"",date:"",days:"0",slots:"",reason:""};function Rs(e){return e.trim()===""?0:Hn(e)}function Ds(e,t){let{stores:n,ask:o}=e,r=le(o),s=le(o),l=ge(e),u=null,[p,m]=["",!1],f=Et,w=null,g=(y,O,P)=>l.write(async()=>{let{ended:c,taken_back:T}=await us(P.town,y.cleaner,O);m=!1,t(),G(n.data,O===null?P.said.backAgain:P.said.left(y.cleaner,O,c,T))}),S=(y,O)=>{let{place:P,date:c,reason:T}=f,[i,v]=[Rs(f.days),Rs(f.slots)];return w=i===null?f.days:v===null?f.slots:null,i===null||v===null?(o(),Promise.resolve(!1)):l.write(async()=>{let k=await ds(O.town,{cleaner:y.cleaner,place:P,date:c,days:i,slots:v,reason:T});f=Et,t(),G(n.data,O.said.corrected(k[0]??""))})},x=(y,O)=>{var T;let{said:P}=O,c=(T=s.of(O.town,()=>ms(O.town)).value)==null?void 0:T.get(y.cleaner);return c!==void 0?a`
<p class="month-line">
<span>${P.lastDayIs(c)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>g(y,null,O)}
>
${P.takeBackLastDay}
</button>
</p>
`:m?oe(P.sureLeft(y.cleaner,p),P.leave,()=>{g(y,p,O)},()=>{m=!1,o()},O):a`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${P.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${p}
@change=${i=>p=i.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{p!==""&&(m=!0,o())}}
>
${P.leaveOpen}
</button>
</div>
`},E=(y,O)=>{let{said:P,month:c}=O,[T,i]=[`${c}-01`,he(c)],v=r.of(`${O.town} ${c}`,()=>ht(O.town,T,i)).value??[],k=[...new Set(v.filter(({cleaner:h})=>h===y.cleaner).map(({place:h})=>h))],D=h=>{f={...f,...h}};return a`
<form
class="month-fields"
data-correct
@submit=${h=>{h.preventDefault(),k.includes(f.place)||D({place:k[0]??""}),S(y,O)}}
>
<p class="form-hint">${P.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${P.place}</label>
<select
id="form-correct-place"
@change=${h=>D({place:h.target.value})}
>
${k.map(h=>a`
<option value=${h} .selected=${h===f.place}>${Ke(h,O)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${P.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${T}
max=${i}
.value=${f.date}
@change=${h=>D({date:h.target.value})}
/>
</div>
${J({name:"correct-days",label:P.daysMore,value:f.days,mode:"decimal",input:h=>D({days:h})})}
${J({name:"correct-slots",label:P.slotsMore,value:f.slots,mode:"decimal",required:!0,input:h=>D({slots:h})})}
${J({name:"correct-reason",label:P.why,value:f.reason,required:!0,lengthMost:200,input:h=>D({reason:h})})}
<div class="form-problem" id="correct-problem" role="alert">
${w===null?"":P.noNumber(w)}
</div>
<button class="form-button" ?disabled=${l.busy()||k.length===0}>${P.correct}</button>
</form>
`};return{open:()=>u,turn:y=>{[u,p,m]=[u===y?null:y,H(new Date),!1],[f,w]=[Et,null],l.clear(),o()},detail:(y,O,P,c)=>a`
<tr class="month-detail">
<td colspan=${P}>
<div>
<p class="month-marks" role="group" aria-label=${c.said.papers.attendance}>
${Array.from(y.marks,(T,i)=>a`
<span title=${Ce(`${c.month}-${String(i+1).padStart(2,"0")}`,c.view.language)}>
<small>${i+1}</small>
${vn[T]??""}
</span>
`)}
</p>
${y.shared===0?null:a`
<p class="form-hint">${c.said.shared(y.shared)}</p>
`}
${x(y,c)} ${O.closed?E(y,c):null}
${Ss(l.problem(),c,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),s.again()},forget:()=>{[u,m,f,w]=[null,!1,Et,null],l.clear(),r.forget(),s.forget()}}}function Ms({place:e}){return e.startsWith("streets.")?"streets":"villages"}function Cs(e){let{ask:t}=e,n=le(t),o=ge(e),r=!1,s=({town:g,month:S})=>n.of(`${g} ${S} ${r?"whole":""}`,()=>as(g,S,r)),l=()=>{n.again(),u.again()},u=Ds(e,l),p=(g,S)=>a`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${K(r?"hidden":"eye")}${r?g.said.hideNames:g.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${K("history")}${g.said.again}
</button>
${$e(S,r,g,e,o)}
</p>
`,m=g=>a`
${U(s(g).problem,g,"sheet-problem")}
${s(g).problem===null?a`
<p class="form-hint">${g.words.reading}</p>
`:null}
`,f=(g,{said:S})=>g.villages.duty_days+g.streets.duty_days===0?null:a`
<p class="form-hint" data-nobody>
${S.nobody(g.villages.duty_days,ye(g.villages.slots),g.streets.duty_days,ye(g.streets.slots))}
</p>
`,w=(g,S)=>{let{said:x}=S,E=g.total.yuan!==null,M=["villages","streets"].filter(k=>g.total[k].duty_days+g.nobody[k].duty_days>0||g.corrections.some(D=>Ms(D)===k)),y=E?4:3,O=2+M.length*y+(E?2:1),P=a`
${Array.from({length:y},()=>a`
<td class="is-none">–</td>
`)}
`,c=k=>k.duty_days===0&&k.days===0&&k.slots===0&&(k.yuan??0)===0?P:a`
<td>${V(k.duty_days)}</td>
<td>${ye(k.days)}</td>
<td>${ye(k.slots)}</td>
${E?a`
<td>${Oe(k.yuan)}</td>
`:null}
`,T=k=>M.map(D=>c(k[D])),i=k=>a`
<tr data-cleaner=${k.cleaner} class=${u.open()===k.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${u.open()===k.cleaner}
@click=${()=>u.turn(k.cleaner)}
>
${V(k.cleaner)}
</button>
</th>
<th class="month-name">
${k.name}${k.shared>0?a`
<sup>*</sup>
`:null}
</th>
${T(k)}
<td>${V(k.attended)}</td>
${E?a`
<td>${Oe(k.yuan)}</td>
`:null}
</tr>
${u.open()===k.cleaner?u.detail(k,g,O,S):null}
`,v=k=>{let D=Ms(k);return a`
<tr class="month-correction" data-correction=${k.id}>
<th scope="row">${V(k.cleaner)}</th>
<th class="month-name">${k.name}</th>
${M.map(h=>h===D?a`
<td></td>
<td>${ye(k.days)}</td>
<td>${ye(k.slots)}</td>
${E?a`
<td>${Oe(k.yuan)}</td>
`:null}
`:a`
<td colspan=${E?4:3}></td>
`)}
<td></td>
${E?a`
<td>${Oe(k.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${O}>${x.corrects(k.date,k.place_name,k.reason)}</td>
</tr>
`};return a`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${x.number}</th>
<th rowspan="2" scope="col" class="month-name">${x.name}</th>
${M.map(k=>a`
<th colspan=${y} scope="colgroup">${x.groups[k]}</th>
`)}
<th rowspan="2" scope="col">${x.attended}</th>
${E?a`
<th rowspan="2" scope="col">${x.pay}</th>
`:null}
</tr>
<tr>
${M.map(()=>a`
<th scope="col">${x.duty}</th>
<th scope="col">${x.swept}</th>
<th scope="col">${x.slots}</th>
${E?a`
<th scope="col">${x.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${g.rows.map(i)} ${g.corrections.map(v)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${x.total}</th>
${T(g.total)}
<td>${V(g.rows.reduce((k,{attended:D})=>k+D,0))}</td>
${E?a`
<td>${Oe(g.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:s,again:l,forget:()=>{r=!1,o.clear(),n.forget(),u.forget()},sheet:g=>{let S=s(g).value;if(S===null)return m(g);let{said:x}=g;return a`
${p(g,"month")} ${U(o.problem(),g,"sheet-problem")}
${be(x.papers.sheet,w(S,g))} ${f(S.nobody,g)}
${S.rows.some(({shared:E})=>E>0)?a`
<p class="form-hint" data-shared>${x.sharedHint}</p>
`:null}
<p class="form-hint">${x.noted}</p>
`},attendance:g=>{let S=s(g).value;if(S===null)return m(g);let{said:x,month:E}=g,M=Array.from({length:Number(he(E).slice(8))},(O,P)=>P+1),y=O=>[0,6].includes(new Date(`${E}-${String(O).padStart(2,"0")}T00:00:00Z`).getUTCDay());return a`
${p(g,"attendance")} ${U(o.problem(),g,"month-problem")}
${be(x.papers.attendance,a`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${x.number}</th>
<th scope="col" class="month-name">${x.name}</th>
${M.map(O=>a`
<th scope="col" class=${y(O)?"is-weekend":En}>${O}</th>
`)}
<th scope="col">${x.attended}</th>
</tr>
</thead>
<tbody>
${S.rows.map(O=>a`
<tr data-cleaner=${O.cleaner}>
<th scope="row">${V(O.cleaner)}</th>
<th class="month-name">${O.name}</th>
${M.map(P=>{let c=O.marks[P-1]??".";return a`
<td class="mark-${c==="."||c==="-"?"none":c}">${vn[c]??""}</td>
`})}
<td>${V(O.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${x.signs}</p>
<p class="form-hint">${x.noted}</p>
`}}}function Es(e){let{ask:t}=e,n=le(t),o=le(t),r=le(t),s=ge(e),l=[n,o,r],u=({value:m,problem:f},w,g)=>m===null?a`
${U(f,w,"team-problem")}
${f===null?a`
<p class="form-hint">${w.words.reading}</p>
`:null}
`:a`
${g(m)} ${U(s.problem(),w,"team-problem")}
`,p=m=>V(m.reduce((f,w)=>f+w.score,0)/m.length,1);return{again:()=>l.forEach(m=>m.again()),forget:()=>{s.clear();for(let m of l)m.forget()},inspections:m=>{let{said:f,town:w,month:g}=m;return u(n.of(`${w} ${g}`,()=>ys(w,g)),m,S=>S.length===0?a`
<p class="form-hint">${f.noInspections}</p>
`:a`
<p class="month-acts">
<span>${f.inspected(S.length,p(S))}</span>
${$e("inspections",!1,m,e,s)}
</p>
${be(f.papers.inspections,a`
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
${S.map(x=>a`
<tr data-inspection=${x.id}>
<th scope="row">${$n(x.date)}</th>
<th class="month-name">${Ke(x.place,m)}</th>
<td>${x.member===void 0?"–":f.numbered(x.member)}</td>
<td class="month-text">
${(x.deductions??[]).length===0?f.nothingFound:(x.deductions??[]).map(({item:E,points:M,words:y})=>a`
<span>
${f.deduction(E,V(M,Number.isInteger(M)?0:1),y)}
</span>
`)}
</td>
<td><b>${V(x.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:m=>{let{said:f,town:w,month:g}=m;return u(o.of(`${w} ${g}`,()=>bs(w,g)),m,S=>S.length===0?a`
<p class="form-hint">${f.noStreets}</p>
`:a`
<p class="month-acts">
<span>${f.washed(S.filter(x=>x.washed>=x.due).length,S.length)}</span>
${$e("washings",!1,m,e,s)}
</p>
${be(f.papers.washings,a`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${f.street}</th>
<th scope="col" class="month-name">${m.words.kinds.committees}</th>
<th scope="col">${f.washedDays}</th>
<th scope="col" class="month-text">${f.washedOn}</th>
</tr>
</thead>
<tbody>
${S.map(x=>a`
<tr data-street=${x.street} class=${x.washed<x.due?"is-lacking":""}>
<th scope="row" class="month-name">${Ke(x.street,m)}</th>
<td class="month-name">${Ps(x.street,x.committee_name,m)}</td>
<td>
<b>${x.washed}</b>
/ ${x.due}
${x.days<Number(he(g).slice(8))?a`
<small>${f.proRata(x.days)}</small>
`:null}
</td>
<td class="month-text">
${x.on.length===0?"–":x.on.map(E=>f.dayOfMonth(Number(E.slice(8)))).join(m.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${f.washHint}</p>
`)},patrols:m=>{let{said:f,town:w,month:g,view:S}=m;return u(r.of(`${w} ${g}`,()=>$s(w,`${g}-01`,he(g))),m,({patrols:x,days:E,members:M})=>a`
<h3>${f.calendar}</h3>
${E.length===0?a`
<p class="form-hint">${f.noDays}</p>
`:a`
<ul class="board-list" data-calendar>
${E.map(({date:y,works:O,name:P})=>a`
<li>
<span><b>${Ce(y,S.language)}</b></span>
<span>${O?f.works:f.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${f.patrols}${x.length===0?"":` · ${x.length}`}</h3>
${x.length===0?a`
<p class="form-hint">${f.noPatrols}</p>
`:a`
<p class="month-acts">
<span>${f.patrols} ${x.length}</span>
${$e("patrols",!1,m,e,s)}
</p>
${be(f.patrols,a`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${f.day}</th>
<th scope="col">${f.hours}</th>
<th scope="col" class="month-name">${f.member}</th>
</tr>
</thead>
<tbody>
${x.map((y,O)=>{var P;return a`
<tr data-patrol=${y.id}>
<th scope="row">${((P=x[O-1])==null?void 0:P.date)===y.date?"":$n(y.date)}</th>
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
`)}}}function Ls(e){let{stores:t,ask:n}=e,o=le(n),r=ge(e),[s,l,u]=[Cs(e),Ns(e),Es(e)],p=!1,m=()=>Nt(H(new Date).slice(0,7),-1),f=()=>{let{papers:c}=t.view.get();return c===null?{month:m(),paper:"sheet"}:vs(c)},w=c=>{p=!1,r.clear(),t.view.set({papers:ws({...f(),...c})})},g=c=>{let{session:T}=t.work.get();return ne(T,c)?St:St.filter(i=>ct(T,c)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((c,T)=>{if(!(c.touched===T.touched||t.work.get().open!=="month"))for(let i of[o,l,u])i.again()});let S=c=>r.write(async()=>{await cs(c.town,c.month),p=!1,o.again(),s.again(),G(t.data,c.said.closed(c.month))}),x=()=>{p=!1,n()},E=c=>{let{value:T,problem:i,settled:v}=s.read(c);if(T===null||!v)return a`
${U(i,c,"closing-problem")}
<p class="form-hint">
${i===null?c.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${x}>
${c.office.cancel}
</button>
</p>
`;let{villages:k,streets:D,yuan:h}=T.total;return oe(c.said.sureClose(c.month,V(T.rows.length),ye(k.slots+D.slots),Oe(h)),c.said.close,()=>{S(c)},x,c)},M=c=>{var C;let{said:T,month:i,town:v}=c,{value:k,problem:D}=o.of(`${v} ${((C=t.work.get().session)==null?void 0:C.account)??0}`,()=>is(v));if(k===null)return U(D,c,"closed-problem");let h=H(new Date),d=k.find($=>$.month===i),b=h>he(i),N=d===void 0&&b&&ne(t.work.get().session,v);return a`
<p class="month-state ${d===void 0?"":"is-closed"}" data-state>
<span>
${d!==void 0?T.closedOn(d.closed_on,d.by??""):b?T.open:i>h.slice(0,7)?T.toCome:T.runs(h)}
</span>
${N&&!p?a`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{p=!0,s.again()}}
>
${T.closeOpen}
</button>
`:null}
</p>
${N&&p?E(c):null} ${U(r.problem(),c,"close-problem")}
`},y=(c,T,i,v)=>a`
<button
type="button"
class="icon-button"
data-step=${c}
aria-label=${T}
?disabled=${c>0&&v.month>=H(new Date).slice(0,7)}
@click=${()=>w({month:Nt(v.month,c)})}
>
${K(i)}
</button>
`,O=(c,T)=>c==="lists"?l.body(T):c==="sheet"?s.sheet(T):c==="attendance"?s.attendance(T):u[c](T),P=()=>{p=!1,r.clear();for(let c of[s,l,u])c.forget()};return{title:({view:c})=>Ct[c.language].title,key:({view:c})=>{var T;return`${c.town??""} ${f().month} ${((T=t.work.get().session)==null?void 0:T.account)??0}`},enter:()=>{P(),o.again(),t.view.get().papers===null&&w({})},leave:()=>{P(),t.view.set({papers:null})},body:c=>{let{month:T,paper:i}=f(),v=Ts(c,T);if(v.town===""||t.work.get().session===null)return a`
<p class="form-hint">${v.words.reading}</p>
`;let k=g(v.view.town),D=k.includes(i)?i:k[0]??"lists";return a`
<div class="month-head">
<p class="month-step">
${y(-1,v.said.before,"left",v)}
<b data-month=${T}>${v.said.month(T)}</b>
${y(1,v.said.after,"right",v)}
</p>
${ce(v.said.title,k.map(h=>[h,v.said.papers[h]]),D,h=>w({paper:h}))}
</div>
${M(v)} ${O(D,v)}
`}}}function Ws(e,t){let[n,o]=[null,""],r=new ke(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},u=p=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Ao(m,p,o.trim())).then(()=>{G(e.stores.data,e.now().office.log.erased),l(),t()},f=>{s=z(f),r.end(),e.ask()}))};return{end:l,part:(p,m,f,w)=>{let{log:g}=w.office,S=`${p} ${JSON.stringify(m)}`;return n!==S?a`
<button
type="button"
class="text-button log-erase"
aria-label=${g.eraseOf(f)}
@click=${()=>{l(),n=S,e.ask()}}
>
${K("erase")}${g.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,w,"erase-problem")}
${J({name:"erase-reason",label:w.office.paren(g.eraseReason,w.office.optional),value:o,input:x=>o=x})}
${r.lasts?a`
<p class="form-hint" role="status">${Le(r.seconds,w)}</p>
${We(r.seconds,w)}
`:oe(g.willErase(f),g.eraseIt,()=>u(m),l,w)}
</div>
`}}}var cl=20;function _s(e){let{view:t,data:n,tools:o,work:r}=e.stores,s=new ve({size:cl,ask:(y,O)=>{let{selected:P}=t.get();return P===null?null:_o(P.layer,P.fid,(y==null?void 0:y.change)??null,O)},rowsOf:y=>y,wanted:()=>{let y=t.get().selected;return()=>{let O=t.get().selected;return(O==null?void 0:O.layer)===(y==null?void 0:y.layer)&&(O==null?void 0:O.fid)===(y==null?void 0:y.fid)}},changed:e.ask}),l="",u=y=>{let{mode:O}=o.get();return O.kind==="compare"&&O.change===y.change},p=Pt(e,()=>s.read()),m=Ws(e,()=>s.read()),f=y=>{let O=u(y),[P,c]=[y.before??null,y.after??null];o.set({mode:O?de:{kind:"compare",change:y.change,was:P,is:c}});let T=kt([P,c]);!O&&T!==null&&e.acts.showExtent(T),e.ask()},w=(y,O)=>{if(y.before==null||y.after==null)return null;let{log:P}=O.office,c=u(y),T=D=>D===void 0?"":`${Ze(D*3/2e3)} ${O.words.unit.mu}`,[i,v]=[T(y.area_m2_before),T(y.area_m2_after)],k=i===v||i===""||v===""?"":P.area(i,v);return a`
<div class="log-shape">
<span>${y.before.type==="Point"?P.place:P.shape} ${k}</span>
<button type="button" class="text-button log-compare" aria-pressed=${c} @click=${()=>f(y)}>
${K(c?"hidden":"eye")}${c?P.hide:P.show}
</button>
${c?a`
<p class="log-key">
<i class="is-was"></i>
${P.was}
<i class="is-now"></i>
${P.is}
</p>
`:null}
</div>
`},g=(y,{layer:O,fid:P},c,T,i)=>Bt(r.get().session,i.view.town)&&!we(i.view)&&Gn(O,c.field)&&[c.was,c.is].some(As)?m.part(y.change,{layer:O,fid:P,field:c.field},T,i):null,S=(y,O)=>Bt(r.get().session,O.view.town)&&!we(O.view)&&As(y.why)&&zr(y.why??"",O)?m.part(y.change,{change:y.change},O.office.log.ofReason(y.change),O):null,x=(y,O,P)=>{if(y.differs.length===0)return null;let{layer:c}=O;return a`
<dl class="log-fields">
${y.differs.map(T=>{let{label:i,was:v,is:k}=tt(c,T,P);return a`
<div data-field=${T.field}>
<dt>${i}</dt>
<dd>
${y.op==="insert"?null:a`
<s>${v}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Fn(k)?"latin":""}>${k}</b>
${g(y,O,T,i,P)}
</dd>
</div>
`})}
</dl>
`},E=(y,O,P)=>{let{log:c}=P.office,T={insert:c.created,update:c.changed,delete:c.deleted}[y.op],i=y.op==="update"&&y.differs.length===0&&y.before==null;return a`
<li class="log-entry" data-change=${y.change}>
${gn(y,P)}
<p class="log-what">${T}${i?` · ${c.nothing}`:""}</p>
${hn(y,P)} ${S(y,P)}
${y.op==="delete"?null:x(y,O,P)} ${w(y,P)}
${Be(r.get().session,P.view.town)&&!we(P.view)?p.part(y.change,P):null}
</li>
`};return{title:y=>{let{selected:O}=y.view;if(O===null)return y.words.work.history;let P=Q(y.data,O.layer,O.fid)??y.data.picked.value,c=P===null?"":` · ${ie(O.layer,P,y)}`;return y.words.work.history+c},key:({view:{selected:y},data:{picked:O}})=>{var P;return`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${M(y,O.value)} ${((P=r.get().session)==null?void 0:P.account)??0}`},enter:()=>{var P;let{selected:y}=t.get(),O=`${(y==null?void 0:y.layer)??""} ${(y==null?void 0:y.fid)??""} ${((P=r.get().session)==null?void 0:P.account)??0}`;O!==l&&(l=O,s.clear(),o.get().mode.kind==="compare"&&o.set({mode:de}),p.end(),m.end()),s.read()},leave:()=>l="",body:y=>{let{selected:O}=y.view;return O===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(s.problem,y)}
${Be(r.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
<ol class="log">
${s.rows.map(P=>E(P,O,y))}
</ol>
${s.more(y,"log-more")}
`}};function M(y,O){var T;let c=(T=(y===null?void 0:Q(n.get(),y.layer,y.fid))??O)==null?void 0:T.properties;return JSON.stringify((c==null?void 0:c.version)??(c==null?void 0:c.updated_at)??"")}}function As(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Is=["viewer","clerk","planner","inspector","administrator"],js=["town","county","city","region"];var dl=20;function Fs(e){let t=!1,n=new ve({size:dl,ask:(l,u)=>{let{town:p}=e.stores.view.get();return p===null?null:e.signedIn(()=>Lo(p,(l==null?void 0:l.entry)??null,u))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:u}=l;u!==t&&(o(),t=u,t&&n.read())},s=(l,u)=>{let{at:p,login:m,name:f}=l,w=u.office.looks;return a`
<li>
<time datetime=${p}>${pe(p)}</time>
<b>${f!==""?f:m!==""?m:w.gone}</b>
<span>${ul(l,u)}</span>
</li>
`};return{close:o,part:l=>{let u=l.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${u.title}</summary>
<p class="form-hint">${u.hint}</p>
${U(n.problem,l,"looks-problem")}
${n.empty?a`
<p class="form-hint">${u.none}</p>
`:null}
<ol class="looks">
${n.rows.map(p=>s(p,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function ul({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);let r=t===""?o.all:ml(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function ml(e,t){let n=["villages","committees"].flatMap(o=>_n(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:re(n.properties,t.view.language)}function Hs(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,u=0,p=null,m="",f="clerk",[w,g]=["","town"],S=Fs(e),x=$=>{[s,l]=[z($),!1],e.ask()},E=()=>t.get().town??"",M=()=>{let $=u+=1;e.signedIn(()=>Ro(E())).then(R=>{$===u&&(r=R,e.ask())},R=>{$===u&&x(R)})},y=$=>{[s,m]=[null,""],e.signedIn($).then(M,x),e.ask()},O=$=>{m=$,s=null,e.ask()},P=()=>({role:f,unit:f==="clerk"?w:"",level:f==="inspector"?g:""}),c=$=>{$.preventDefault();let R=$.currentTarget,{login:A="",name:q="",provider:B}=Se($);[s,p]=[null,null];let I={login:A.trim(),name:q.trim(),provider:B!==void 0,...P()};e.signedIn(()=>Do(E(),I)).then(j=>{p={login:I.login,invitation:j},dt(R),G(n,e.now().office.people.added(I.login)),M()},j=>{x(j),l=!0,e.ask()})},T=({account:$,login:R})=>{[s,p]=[null,null],e.signedIn(()=>Mo(E(),$)).then(A=>{p={login:R,invitation:A},e.ask(),window.requestAnimationFrame(()=>{var q;return(q=document.querySelector(".work-invitation"))==null?void 0:q.scrollIntoView({block:"nearest"})})},x)},i=$=>{let{session:R}=o.get();R!==null&&e.signedIn(()=>Wo($)).then(()=>{o.set({session:{...R,anonymous:$}})},x)},v=$=>{var I;let{people:R,roles:A,levels:q}=$.office,B=[...$.committees];return $.committees.has(w)||(w=((I=B[0])==null?void 0:I[0])??""),a`
${ue("role",R.role,Is.map(j=>[j,A[j]]),f,j=>{f=j,e.ask()})}
${f==="clerk"?ue("unit",R.unit,B,w,j=>w=j):null}
${f==="inspector"?ue("level",R.level,js.map(j=>[j,q[j]]),g,j=>g=j):null}
`},k=$=>{var B;let{people:R,optional:A}=$.office,q=((B=o.get().session)==null?void 0:B.provider)??"";return a`
<details class="work-more work-add">
<summary>${R.add}</summary>
<form @submit=${c}>
${J({name:"login",label:R.login,hint:R.loginHint,required:!0,lengthMost:64})}
${J({name:"name",label:$.office.paren(R.name,A),lengthMost:64})} ${v($)}
${q===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${R.byProvider}
</label>
`}
${D()?h($):null}
<button type="submit" class="form-button is-main">${R.addIt}</button>
</form>
</details>
`},D=()=>l&&(s==null?void 0:s.status)===409,h=$=>a`
<div class="form-problem" role="alert">${$.office.problem.taken}</div>
`,d=$=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:R}=$.office,{link:A,expires:q}=p.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${R.linkFor(p.login)}</h3>
<p>${R.linkOnce}</p>
${cr(A,R.scan)} ${ir(A,$.words)} ${ut(R.link,A,e)}
${q===void 0?null:a`
<p class="form-hint">${R.until(pe(q))}</p>
`}
</section>
`},b=($,R,A)=>{let{people:q}=A.office,B=`role ${R.id}`;return a`
<li>
<div class="work-line">
<span>${cn(R,A)}</span>
<button type="button" class="text-button" @click=${()=>O(B)}>
${q.take}
<span class="sr">${$.login}</span>
</button>
</div>
${m===B?oe(q.takeSure,q.take,()=>y(()=>Eo(E(),R.id)),()=>O(""),A):null}
</li>
`},N=($,R)=>{var X;let{people:A,allTowns:q}=R.office,B=$.account===((X=o.get().session)==null?void 0:X.account),I=[B?A.you:"",$.disabled?A.disabled:"",$.has_password||$.federated?"":A.noPassword,$.administrator?q:""].filter(ee=>ee!==""),[j,_]=[`give ${$.account}`,`disable ${$.account}`];return a`
<li class="work-person" data-login=${$.login}>
<p>
<b>${$.name===""?$.login:$.name}</b>
${$.name===""?null:a`
<span>${$.login}</span>
`}
${I.map(ee=>a`
<em>${ee}</em>
`)}
</p>
<ul class="work-roles">
${$.memberships.map(ee=>b($,ee,R))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>O(j)}>${A.give}</button>
${$.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>T($)}>
${A.newLink}
</button>
`}
${B?null:$.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>y(()=>zt(E(),$.account,!1))}
>
${A.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>O(_)}>
${A.disable}
</button>
`}
</div>
${m===_?oe(A.disableSure,A.disable,()=>y(()=>zt(E(),$.account,!0)),()=>O(""),R):null}
${m===j?a`
<form
class="work-give"
@submit=${ee=>{ee.preventDefault(),y(()=>Co(E(),$.account,P()))}}
>
${v(R)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${A.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>O("")}>
${R.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},C=$=>{let{session:R}=o.get();if((R==null?void 0:R.administrator)!==!0)return null;let{people:A}=$.office;return a`
<section class="work-settings">
<h3>${A.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${R.anonymous}
@change=${q=>i(q.target.checked)}
/>
${A.anonymous}
</label>
<p class="form-hint">${R.anonymous?A.anonymousOn:A.anonymousOff}</p>
</section>
`};return{title:({words:$})=>$.work.people,key:({view:$})=>{var R;return`${$.town??""} ${((R=o.get().session)==null?void 0:R.account)??0}`},enter:()=>{[r,s,p,m]=[[],null,null,""],S.close(),M()},leave:()=>{p=null},body:$=>a`
${D()?null:U(s,$)} ${d($)} ${k($)}
<section>
<h3>${$.office.people.list}</h3>
<ul class="work-list">
${r.map(R=>N(R,$))}
</ul>
</section>
${S.part($)} ${C($)}
`}}var pl={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function fl(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let s=Y(r,Yo-1);o.push({from:r,to:s<n?s:n}),r=Y(s,1)}return o}function gl(e,t){let n=o=>pl[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var Lt=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",s=""]=o.split(" ");r<=t&&t<=s&&n.delete(o)}}async ofVillage(t,n,o,r){let s=new Map;for(let l of fl(n,o)){let u=await qs(this.parts,`${t} ${l.from} ${l.to}`,()=>Jo(t,l,this.abort.signal)),p=u.villages.find(m=>m.fid===r);p!==void 0&&u.days.forEach((m,f)=>s.set(m,gl(p,f)))}return s}ofCommittee(t,n,o,r){let s={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return qs(this.sums,[t,s.from,s.to,r].join(" "),async()=>{let{rows:l}=await zo(t,s,"day",r,this.abort.signal);return new Map(l.map(u=>[u.unit,u]))})}};function qs(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function Us(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(s,l)=>Y(r,l))}}function Vs(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return Y(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[s=0,l=1,u=1]=t.split("-").map(Number),p=new Date(Date.UTC(s,l+r,0)).getUTCDate();return new Date(Date.UTC(s,l-1+r,Math.min(u,p))).toISOString().slice(0,10)}function Bs(e){let{view:t,data:n,work:o}=e.stores,r=new Lt,s=Number(H(new Date).slice(0,4)),l="",[u,p]=[null,!1],[m,f]=["",0],w=null,g="",S=()=>{var b;let{selected:h,committee:d}=t.get();if(h!==null&&Wn(h.layer))return{village:h.fid};if(h!==null&&An(h.layer)){let N=(b=Q(n.get(),"committees",h.fid))==null?void 0:b.properties.code;if(N!=null)return{committee:N}}return{committee:d==="none"?null:d}},x=()=>{let{town:h}=t.get();if(h===null)return;let d=S(),b=H(new Date),N=JSON.stringify([h,s,d,b]);if(N===m)return;N!==g&&(u=null),[m,p]=[N,!1];let C=f+=1;("village"in d?r.ofVillage(h,s,b,d.village).then(R=>({kind:"village",days:R})):r.ofCommittee(h,s,b,d.committee).then(R=>({kind:"committee",days:R}))).then(R=>{if(C!==f)return;let A=u===null;[u,g]=[R,N],e.ask(),A&&window.requestAnimationFrame(()=>window.requestAnimationFrame(E))},R=>{C!==f||co(R)||([p,m]=[!0,""],e.ask())})},E=()=>{var h;return(h=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:h.scrollIntoView({block:"center"})},M=()=>{r.forget(),m="",o.get().open==="calendar"&&x()};n.subscribe((h,d)=>{h.touched!==d.touched&&M();let b=h.coverage.value;if(b===null||b===w||b.date!==H(new Date))return;let N=(w==null?void 0:w.date)!==b.date;w=b,N||(r.forgetDay(b.date),m="",o.get().open==="calendar"&&x())}),t.subscribe(()=>{o.get().open==="calendar"&&x()});let y=h=>{l=h;let d=t.get();t.set({...Ue(d,"coverage"),selected:d.selected,date:h>=H(new Date)?null:h}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},O=h=>{s=h,l="",x(),e.ask()},P=(h,d)=>{let b=Vs(h.key,d),[N,C]=[c(),H(new Date)];if(b===null)return;h.preventDefault();let $=b>C?C:b<N?N:b;l=$,Number($.slice(0,4))!==s&&(s=Number($.slice(0,4)),x()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var R;return(R=document.querySelector(`.calendar [data-day="${$}"]`))==null?void 0:R.focus()}))},c=()=>{var h;return`${(((h=n.get().coverage.value)==null?void 0:h.first_record)??H(new Date)).slice(0,4)}-01-01`},T=({view:{measure:h}})=>h??"completion",i=(h,d)=>{var j;let{words:b}=d,N=((j=d.data.coverage.value)==null?void 0:j.first_record)??null;if(u===null||h>H(new Date))return null;if(N===null||h<N)return{fills:[],text:null};if(u.kind==="village"){let _=u.days.get(h);if(_===void 0||_.am===null&&_.pm===null)return{fills:[],text:"–"};let X=(ee,Te)=>`${ee} ${Te==="not_reported"&&!_.staffed?b.states.not_staffed:b.slotStates[Te??"not_due"]}`;return{fills:lo(_),text:`${X(b.am,_.am)}${b.listComma}${X(b.pm,_.pm)}`}}let C=u.days.get(h)??null,$=T(d),{n:R,d:A}=C===null?{n:0,d:0}:Xo($,C),q=tr($,C),B=A===0?"–":`${Qe(R/A)} ${b.unit.percent} (${V(R)}/${V(A)})`,I=q==="unsaid"?me[d.view.language].levels.unsaid:B;return{fills:[Xt[q]],text:I}},v=(h,d)=>{let b=me[d.view.language],{lead:N,days:C}=Us(s,h),$=d.view.date??H(new Date);return a`
<section class="calendar-month">
<h3>${b.month(h+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${b.year(String(s))} ${b.month(h+1)}`}>
${b.weekdays.map(R=>a`
<i aria-hidden="true">${R}</i>
`)}
${Array.from({length:N},()=>a`
<span></span>
`)}
${C.map(R=>{let A=i(R,d);return A===null?a`
<span class="calendar-none">${Number(R.slice(8))}</span>
`:a`
<button
type="button"
data-day=${R}
tabindex=${R===l?0:-1}
aria-label=${A.text===null?d.words.headline.noRecordsOf(R):b.dayOf(R,A.text)}
aria-pressed=${R===$}
@click=${()=>y(R)}
@keydown=${q=>P(q,R)}
>
${Number(R.slice(8))} ${hl(A.fills)}
</button>
`})}
</div>
</section>
`},k=h=>{let d=me[h.view.language],b=T(h),N=(u==null?void 0:u.kind)==="village"?[...mo.filter($=>$!=="both"&&$!=="one").map($=>[ot[$],h.words.states[$]])]:Zo.map(($,R)=>[Xt[$],$==="unsaid"||$==="uncounted"?d.levels[$]:d.ranges(je(b)?er:Qo,R,je(b))]),C=(u==null?void 0:u.kind)==="village"?[[ot.both,h.words.slotStates.on_time],[ot.partial,h.words.slotStates.partial]]:[];return a`
<ul class="calendar-key">
${[...C,...N].map(([$,R])=>a`
<li>${lt($)} ${R}</li>
`)}
</ul>
`},D=h=>{let d=S();if("village"in d){let b=Q(h.data,"villages",d.village);return b===void 0?h.words.unnamed:ie("villages",b,h)}return d.committee===null?h.words.filter.whole:h.committees.get(d.committee)??d.committee};return{title:h=>`${D(h)} · ${me[h.view.language].calendar}`,key:({view:{town:h}})=>h??"",enter:()=>{l=t.get().date??H(new Date),s=Number(l.slice(0,4)),x()},body:h=>{let d=me[h.view.language],b=H(new Date);(l===""||Number(l.slice(0,4))!==s)&&(l=s===Number(b.slice(0,4))?b:`${s}-12-31`);let N=(u==null?void 0:u.kind)==="committee"?d.names[T(h)]:`${h.words.am} | ${h.words.pm}`;return a`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${d.yearBefore}
?disabled=${s<=Number(c().slice(0,4))}
@click=${()=>O(s-1)}
>
${K("left")}
</button>
<b>${d.year(String(s))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${d.yearAfter}
?disabled=${s>=Number(b.slice(0,4))}
@click=${()=>O(s+1)}
>
${K("right")}
</button>
<span>${N}</span>
</div>
${p?a`
<p class="form-problem" role="alert">${d.failed}</p>
`:null}
${k(h)}
<p class="form-hint">${u===null&&!p?h.words.reading:d.hint}</p>
<div class="calendar-months">${Array.from({length:12},(C,$)=>v($,h))}</div>
</div>
`}}}function hl(e){let t=18/Math.max(1,e.length);return a`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Cn`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${at(n)} stroke=${st.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var kn=40,yl=["worse","better","same","unknown"];function xn({better:e}){return e===null?"unknown":Math.abs(e)<nr?"same":e>0?"better":"worse"}function Gs(e,t){let n=({better:o,before:r,now:s})=>r!==null?o:s.share===null?null:t?-s.share:s.share;return[...e].sort(([o,r],[s,l])=>{let[u,p]=[n(r),n(l)];return u===null||p===null?(u===null?1:0)-(p===null?1:0)||o.localeCompare(s):u-p||l.now.d-r.now.d||o.localeCompare(s)})}function Ks(e){let{view:t,work:n}=e.stores,o=null,r=kn,s=w=>`${w>0?"+":""}${V(w,1)}`,l=({now:w,before:g},S)=>w.share===null||(g==null?void 0:g.share)==null?"–":S(s((w.share-g.share)*100)),u=w=>a`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${(w??0)*100} height="8" fill=${at(eo.excellent,st)}></rect>
</svg>
`,p=(w,g,S)=>{let x=me[S.view.language];return a`
<b>${w}</b>
<span>${g.now.text}</span>
${g.before===null?a`
<small>${x.reported} ${g.now.reported}</small>
`:a`
<small class="is-${xn(g)}">
${l(g,x.points)} · ${g.before.text}
</small>
`}
${u(g.now.share)}
`},m=(w,g)=>{let S=g.view.measure!==null&&je(g.view.measure),x=Gs([...w.committees],S),E=M=>{let y=M===""?"none":M;t.set({committee:t.get().committee===y?null:y})};return a`
<h3>${me[g.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${x.map(([M,y])=>a`
<li>
<button
type="button"
data-committee=${M}
aria-pressed=${g.view.committee===(M===""?"none":M)}
@click=${()=>E(M)}
>
${p(g.committees.get(M)??g.office.edit.noCommittee,y,g)}
</button>
</li>
`)}
</ol>
`},f=(w,g)=>{let S=me[g.view.language],x=g.view.measure!==null&&je(g.view.measure),{features:E}=rt(g.view,g.data,"villages"),M=E.flatMap(i=>{let v=w.of.get(Number(i.id));return v===void 0?[]:[[String(i.id),v]]}),y=Gs(M,x),O=w.before!==null,P=O&&o!==null?y.filter(([,i])=>xn(i)===o):y,c=i=>{var v;return re(((v=Q(g.data,"villages",Number(i)))==null?void 0:v.properties)??{},g.view.language)||g.words.unnamed},T=i=>{[o,r]=[o===i?null:i,kn],e.ask()};return a`
<h3>${S.villages}</h3>
${O?a`
<div class="compare-kinds" role="group">
${yl.map(i=>{let v=y.filter(([,k])=>xn(k)===i).length;return a`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>T(i)}
>
${S.kinds[i]}
<b>${V(v)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${P.slice(0,r).map(([i,v])=>a`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${lt(v.fill)} ${p(c(i),v,g)}
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
${S.more(V(P.length-r))}
</button>
`}
`};return t.subscribe((w,g)=>{w.selected!==null&&w.selected!==g.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:w}})=>me[w].ranks,key:({view:{town:w,measure:g}})=>`${w} ${g}`,enter:()=>{[o,r]=[null,kn];let w=t.get();(w.theme!=="coverage"||w.measure===null)&&t.set({theme:"coverage",measure:w.measure??"completion"})},body:w=>{let{tint:g}=w.data;return g===null?a`
<p class="form-hint">${w.words.reading}</p>
`:a`
<p class="form-hint">${g.title}</p>
<p class="period-total">${p(w.words.filter.whole,g.total,w)}</p>
${m(g,w)} ${f(g,w)}
`}}}function On(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function Wt(e,t){let n=On(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function zs(e,t){let n=new Map;for(let{cleaner:o,place:r}of Wt(e,t))n.set(o,[...n.get(o)??[],r]);return n}function Tn(e,t,n,o){let r=t.map(o).filter(s=>s!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,s])=>s.length+t.length<=n&&!t.some(l=>s.includes(l))).map(([s,l])=>{let u=l.map(o).filter(m=>m!==null),p=r.map(m=>Math.min(...u.map(f=>bl(m,f))));return{cleaner:s,places:l.length,distanceM:Math.max(...p)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,l)=>s.distanceM-l.distanceM||s.cleaner-l.cleaner)}function Pn(e,t,n,o){let r=new Map(e),s=new Map;for(let l of t){let[u]=Tn(r,[l],n,o);u!==void 0&&(s.set(l,u),r.set(u.cleaner,[...r.get(u.cleaner)??[],l]))}return s}var Ys=["stand","beside","replace"];function Js(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(s=>{let l=e.filter(m=>m.place===s),u=On(l,o),p=m=>u.includes(m)||u.some(({cleaner:f})=>f===m.instead_of);return l.filter(m=>m.starts>=o&&(r===""||m.starts<=r)&&p(m))})}function Xs(e,{to:t,way:n,starts:o,ends:r}){let s=Wt(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([u,p])=>{let m={op:"add",cleaner:p,place:u,starts:o,...l};if(n==="replace")return[...On(e,o).filter(g=>g.place===u).map(({id:g})=>({op:"end",id:g,ends:Y(o,-1)})),m];let f=s.find(w=>w.place===u&&w.cleaner!==p);return f===void 0||n==="beside"?[m]:[{...m,instead_of:f.cleaner,ends:r===""?o:r}]})}function bl([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function Zs(e,t,n,o){if(t===null)return null;let r=s=>{let l=t.get(s);return`${n.place(s,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return a`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function Qs(e,t,n){return e.map(({cleaner:o,starts:r})=>a`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ea({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:s}=r.office;return a`
<p class="board-what" role="status" data-effect>
${s.effect(e.before,e.after,t.length)}
${n.length===0?"":a`
<br />
${s.tooMany(o,n.map(s.cleaner).join(r.words.listComma))}
`}
</p>
`}function ta({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:s,take:l,wholeNames:u},p,m){let{plan:f,crew:w}=m.office;return a`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(g=>a`
<button
type="button"
data-found=${g}
aria-pressed=${n.includes(g)}
@click=${()=>s(g)}
>
<b>${p.place(g,m)}</b>
<small>${p.heldBy(g,m)}</small>
</button>
`)}
${t.map(g=>a`
<button
type="button"
data-found-cleaner=${g}
aria-pressed=${g===o}
@click=${()=>l(g)}
>
<b>${p.who(g,m)}</b>
<small>${f.has(p.has(g))}</small>
</button>
`)}
${e.length+t.length===0?a`
<p class="form-hint">${f.nothing}</p>
`:null}
${u===null?null:a`
<button type="button" class="form-button is-quiet" data-whole-names @click=${u}>
${f.wholeNames}
</button>
`}
${r?a`
<p class="form-hint">${w.noted}</p>
`:null}
</div>
`}function na({stores:{view:e,data:t,work:n},ask:o,now:r,signedIn:s},l){let u=!1,p=null,m=async(f,w,g)=>{let{town:S}=e.get();if(!(u||S===null)){[u,p]=[!0,null],o();try{await s(()=>Go(S,g,f,w)),G(t,r().office.plan.boundsSaved),l()}catch(x){p=z(x)}u=!1,o()}};return({date:f,most_villages:w,apart_m:g},S)=>{let{plan:x}=S.office,E=x.bounds(w,String(g/1e3));return ne(n.get().session,S.view.town)?a`
<details class="plan-bounds">
<summary>${E}</summary>
<form
@submit=${M=>{M.preventDefault();let y=Se(M);m(Number(y["bounds-most"]),Math.round(Number(y["bounds-apart"])*1e3),f)}}
>
${J({name:"bounds-most",label:x.boundsMost,mode:"numeric",value:String(w),required:!0})}
${J({name:"bounds-apart",label:x.boundsApart,mode:"decimal",value:String(g/1e3),required:!0})}
${U(p,S,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${u}>${x.boundsSave}</button>
</form>
</details>
`:a`
<p class="form-hint">${E}</p>
`}}function oa({starts:e,ends:t},n,o,r,s){let{plan:l}=s.office,u=H(new Date),p=(m,f,w,g)=>a`
<label>
${f}
<input
type="date"
name=${m}
min=${u}
max=${Y(u,o)}
.value=${w}
@change=${S=>g(S.target.value)}
/>
</label>
`;return a`
<div class="plan-period">
${p("plan-starts",l.from,e,m=>{let f=m===""?u:m;r(w=>({starts:f,ends:w.ends!==""&&w.ends<f?f:w.ends}))})}
${p("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,m=>r(f=>({...f,ends:m!==""&&m<f.starts?f.starts:m})))}
</div>
`}function ra(e,t,n,o){let{plan:r}=o.office,s=(...S)=>S.filter(Boolean).join(o.words.listComma),l=S=>S===null?"":r.again(S),u=(S,x)=>$l(S,x,t,n,o),p=(S,x,E)=>a`
<li class="plan-cleaner" data-of=${S}>
<p>
<b>${n.who(S,o)}</b>
<small>${E}</small>
</p>
<ul class="plan-list">
${x.map(M=>u(M,""))}
</ul>
</li>
`,{uncovered:m,ending:f,overloaded:w,apart:g}=e;return m.length+f.length+w.length+g.length===0?a`
<p class="form-hint">${r.none}</p>
`:a`
${At("uncovered",r.uncovered,m.map(S=>u(S.place,s(S.until===null?r.never:r.expired(S.until),l(S.again)))))}
${At("ending",r.ending(t.ahead),f.map(S=>u(S.place,s(r.ends(S.ends),l(S.again)))))}
${At("overloaded",r.overloaded(e.most_villages),w.map(S=>p(S.cleaner,S.places,r.has(S.places.length))))}
${At("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),g.map(S=>p(S.cleaner,S.places,r.kilometres((S.distance_m/1e3).toFixed(1)))))}
`}function At(e,t,n){return n.length===0?null:a`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function $l(e,t,n,o,r){let s=o.place(e,r);return a`
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
`}var sa=14,aa=92,wl=3,la=6;function ia(e){let{stores:t}=e,{view:n,data:o,tools:r,work:s}=t,l=null,u=null,p=new Map,[m,f]=[!1,""],w=[],[g,S,x]=[0,!1,!1],E=!1,M="stand",[y,O]=["",""],P=null,c=null,T=null,[i,v,k]=[0,0,0],D=()=>n.get().town??"",h=L=>{c=z(L),e.ask()},d=L=>{let W=k+=1;No(D(),0,L,null).then(F=>{W===k&&(p=new Map(F.map(Z=>[Z.number,Z])),m=L,e.ask())},F=>{W===k&&h(F)})},b=()=>{let L=i+=1,W=H(new Date);Promise.all([ht(D(),W,Y(W,aa)),Bo(D(),sa)]).then(([F,Z])=>{L===i&&([l,u]=[F,Z],_())},F=>{L===i&&h(F)})},N=na(e,b),C=()=>(u==null?void 0:u.most_villages)??1,$=()=>zs(l??[],y),R=L=>{var se;let W=(se=A(L))==null?void 0:se.geometry;if((W==null?void 0:W.type)==="Point")return[W.coordinates[0]??0,W.coordinates[1]??0];if((W==null?void 0:W.type)!=="LineString")return null;let[F=0,Z=0]=W.coordinates[0]??[];return[F,Z]},A=L=>{let[W,F]=L.split(".");return Q(o.get(),W==="streets"?"streets":"villages",Number(F))},q=()=>({to:S?new Map([...Pn($(),w,C(),R)].map(([W,F])=>[W,F.cleaner])):new Map(g<1?[]:w.map(W=>[W,g])),way:M,starts:y,ends:O}),B=()=>Js(l??[],q()),I=()=>B().length>0?[]:Xs(l??[],q()),j=()=>{[c,T]=[null,null],_()},_=()=>{P=null,e.ask();let L=v+=1,W=I();W.length!==0&&Jt(D(),W,!0).then(F=>{L===v&&({effect:P}=F,e.ask())},F=>{L===v&&h(F)})},X=()=>{let{mode:L}=r.get();(L.kind==="pick"||L.kind==="none")&&r.set({mode:{kind:"pick",places:w}})},ee=L=>{w=L,[g,S]=[0,!1],X(),j(),window.setTimeout(()=>{var W;return(W=document.querySelector(".plan-foot"))==null?void 0:W.scrollIntoView({block:"nearest"})},50)},Te=L=>ee(w.includes(L)?w.filter(W=>W!==L):[...w,L]);r.subscribe(({mode:L})=>{if(L.kind==="none"&&s.get().open==="plan"&&X(),L.kind!=="pick"||L.places===w)return;let W=L.places.filter(F=>Re(F));W.length<L.places.length&&G(o,e.now().office.plan.notYours),ee(W)}),n.subscribe(({selected:L},W)=>{if(L===null||L===W.selected||s.get().open!=="plan")return;let F=`${L.layer}.${L.fid}`;Xe(L.layer)&&Re(F)&&!w.includes(F)&&ee([...w,F])}),o.subscribe((L,W)=>{L.touched===W.touched||x||s.get().open!=="plan"||([P,c]=[null,null],b(),e.ask())});let ga=L=>{let[W,F]=L.split("."),Z=o.get().coverage.value;return Z==null?void 0:Z[W==="streets"?"streets":"villages"].find(se=>se.fid===Number(F))},Re=L=>{let W=Ee(s.get().session,D()),F=ga(L);return F!==void 0&&(W===null||W.includes(F.committee??""))},Nn=async L=>{if(!x){[x,c]=[!0,null],e.ask();try{await e.signedIn(L),[w,g,S,P]=[[],0,!1,null],X()}catch(W){c=z(W)}x=!1,b(),e.ask()}},ha=()=>Nn(async()=>{let L=new Set(I().flatMap(F=>F.op==="add"?[F.place]:[])).size,{change:W}=await Jt(D(),I(),!1);T=W===void 0?null:{change:W,count:L},G(o,e.now().office.plan.saved(L))}),ya=L=>Nn(async()=>{await _e(D(),L,""),T=null,G(o,e.now().office.log.undone)}),ba=L=>({...L,uncovered:L.uncovered.filter(({place:W})=>Re(W)),ending:L.ending.filter(({place:W})=>Re(W))}),$a=L=>{let[W,F]=L.split(".");s.set({open:null}),n.set({selected:{layer:W==="streets"?"streets":"villages",fid:Number(F)}})},Rn=(L,{view:{language:W},words:F})=>{var Z;return re(((Z=A(L))==null?void 0:Z.properties)??{},W)||F.unnamed},qe=(L,{office:W})=>{var F;return[W.plan.cleaner(L),((F=p.get(L))==null?void 0:F.name)??""].filter(Boolean).join(" ")},ze=L=>Wt(l??[],y).filter(W=>W.place===L),wa=(L,W)=>ze(L).map(({cleaner:F})=>qe(F,W)).join(W.words.listComma)||W.words.states.not_staffed,va=L=>{f=L,e.ask()},ka=()=>m||!new RegExp("\\p{L}","u").test(f)||!ne(s.get().session,D())?null:()=>d(!0),xa=()=>{let{villages:L,streets:W}=o.get().layers,F={...L===void 0?{}:{villages:L},...W===void 0?{}:{streets:W}};return ko(F,f).filter(({layer:Z})=>Xe(Z)).map(({layer:Z,fid:se})=>`${Z}.${se}`).filter(Re).slice(0,la)},Oa=()=>{let L=f.trim();return L===""?[]:[...p.values()].filter(({number:W,name:F})=>String(W)===L||F!==""&&F.startsWith(L)).map(({number:W})=>W).slice(0,la)},Dn=L=>{[g,S]=[L,!1],j()},Ye={place:Rn,who:qe,heldBy:wa,has:L=>{var W;return((W=$().get(L))==null?void 0:W.length)??0}},Ta=L=>{({starts:y,ends:O}=L({starts:y,ends:O})),j()},Pa=L=>{var Mn;let{plan:W}=L.office,F=Tn($(),w,C(),R).slice(0,wl),[Z=""]=w,[se]=ze(Z),ae=se===void 0?[]:($().get(se.cleaner)??[]).filter(te=>!w.includes(te)&&Re(te)),Sa=w.filter(te=>ze(te).length===0).length,Na=S?Pn($(),w,C(),R):null;return a`
<div class="report-foot plan-foot">
<p>
<b>${W.places(w.length,Sa)}</b>
<button type="button" class="text-button" data-none @click=${()=>ee([])}>${W.clear}</button>
</p>
<p class="plan-chosen">${w.map(te=>Rn(te,L)).join(L.words.listComma)}</p>
${se===void 0?null:a`
${ce(W.way,Ys.map(te=>[te,W.ways[te]]),M,te=>{M=te,j()})}
<p class="form-hint">
${W.present(qe(se.cleaner,L))}
${ae.length===0?null:a`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>ee([...w,...ae])}
>
${W.allOf(ae.length)}
</button>
`}
</p>
`}
${oa({starts:y,ends:O},se!==void 0&&M==="stand",aa,Ta,L)}
<h3>${W.nearest}</h3>
<div class="plan-near" role="group" aria-label=${W.whom}>
${F.map(te=>a`
<button
type="button"
data-cleaner=${te.cleaner}
aria-pressed=${te.cleaner===g}
@click=${()=>Dn(te.cleaner)}
>
<b>${qe(te.cleaner,L)}</b>
<small>${W.near((te.distanceM/1e3).toFixed(1),te.places)}</small>
</button>
`)}
${F.some(te=>te.cleaner===g)||g===0?null:a`
<button type="button" data-cleaner=${g} aria-pressed="true">
<b>${qe(g,L)}</b>
<small>${W.has(((Mn=$().get(g))==null?void 0:Mn.length)??0)}</small>
</button>
`}
${w.length<2?null:a`
<button
type="button"
data-each
aria-pressed=${S}
@click=${()=>{[g,S]=[0,!0],j()}}
>
<b>${W.each}</b>
</button>
`}
${F.length===0&&w.length<2?a`
<p class="form-hint">${W.nobodyNear}</p>
`:null}
</div>
${Zs(w,Na,Ye,L)} ${Qs(B(),Ye,L)}
<div class="plan-save">
${P===null?null:ea(P,C(),L)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${P===null||x}
@click=${ha}
>
${x?L.office.working:W.save(w.length)}
</button>
</div>
</div>
`};return{title:({office:L})=>L.plan.title,key:({view:{town:L}})=>{var W;return`${L??""} ${((W=s.get().session)==null?void 0:W.account)??0}`},enter:()=>{[l,u,p,P,c,T]=[null,null,new Map,null,null,null],[m,v]=[!1,v+1],[g,S,M,f,O]=[0,!1,"stand","",""],[y,E]=[H(new Date),!1];let{selected:L}=n.get();w=L!==null&&Xe(L.layer)?[`${L.layer}.${L.fid}`]:[],r.set({mode:{kind:"pick",places:w}}),b(),d(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:de})},body:L=>{let{office:W,words:F}=L,{plan:Z}=W;if(l===null||u===null||L.data.coverage.value===null)return a`
${U(c,L)}
<p class="form-hint">${F.reading}</p>
`;let se=ae=>{E=ae,e.ask()};return E?a`
<p class="board-next plan-folded">
<span>${Z.places(w.length,w.filter(ae=>ze(ae).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>se(!1)}>${Z.picked}</button>
</p>
`:a`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>se(!0)}>
${K("locate")}${Z.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${Z.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${f}
@input=${ae=>va(ae.target.value)}
/>
</div>
${f.trim()===""?null:ta({places:xa(),cleaners:Oa(),chosen:w,cleaner:g,whole:m},{wholeNames:ka(),toggle:ae=>{f="",Te(ae)},take:ae=>{f="",Dn(ae)}},Ye,L)}
${U(c,L)}
${T===null?null:a`
<p class="board-next" role="status">
<span>${Z.saved(T.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${x}
@click=${()=>T!==null&&ya(T.change)}
>
${K("undo")}${Z.takeBack(T.count)}
</button>
</p>
`}
${ra(ba(u),{chosen:w,toggle:Te,openCard:$a,ahead:sa},Ye,L)} ${N(u,L)}
${w.length===0?null:Pa(L)}
`}}}var ca=["rain","absent","waste"];function da(e){let{stores:t}=e,[n,o]=["","am"],r=null,s=null,l=null,u=new Map,p=new Map,m=null,f=new Map,w="seen",[g,S]=["",!1],x=null,E=0,M=()=>t.view.get().town??"",y=()=>Ee(t.work.get().session,M()),O=()=>{let d=E+=1;m=t.data.get().coverage.value,it(M(),n).then(b=>{if(d!==E)return;let N=new Map(((l==null?void 0:l.villages)??[]).map(C=>[C.fid,fe(C,o)]));for(let C of b.villages)N.has(C.fid)&&N.get(C.fid)!==fe(C,o)&&u.delete(C.fid);[l,x]=[b,null],e.ask()},b=>{d===E&&(x=z(b),e.ask())})},P=()=>{let d=y(),b=((l==null?void 0:l.villages)??[]).filter($=>(d===null||d.includes($.committee??""))&&(r===null||$.committee===r)&&fe($,o)!=="not_due"),N=$=>mt.includes(fe($,o)),C=$=>$.fid===s?0:N($)?2:1;return b.sort(($,R)=>C($)-C(R))},c=d=>u.get(d.fid)??null,T=()=>{u=new Map,f=new Map,x=null},i=()=>{u=new Map(u);for(let d of P())!u.has(d.fid)&&["not_reported","not_staffed"].includes(fe(d,o))&&u.set(d.fid,"done");e.ask()},v=d=>{d(),T(),e.ask()},k=d=>{let b=P().flatMap(C=>{let $=c(C);if($===null)return[];let R=`${C.fid} ${n} ${o} ${$} ${w}`,A=p.get(R)??{uuid:vl(),captured_at:new Date().toISOString()};return p.set(R,A),[{...A,place:`villages.${C.fid}`,date:n,slot:o,result:$,basis:w}]});if(b.length===0||S)return;let N=new Map(b.map(({uuid:C,place:$})=>[C,Number($.split(".")[1])]));S=!0,x=null,e.ask(),e.signedIn(()=>Fo(M(),b,g.trim())).then(C=>{D(C,N);let $=C.length-f.size;$>0&&G(t.data,d.office.report.sent($)),O()},C=>{x=z(C)}).finally(()=>{S=!1,e.ask()})},D=(d,b)=>{f=new Map;for(let N of d){let C=b.get(N.uuid)??0;if(N.outcome==="refused"){f.set(C,N);continue}u.delete(C);for(let[$,{uuid:R}]of p)R===N.uuid&&p.delete($)}f.size===0&&(g="")},h=(d,b)=>{var _;let{office:N,data:C,view:$,words:R}=b,A=fe(d,o),q=c(d),B=re(((_=Q(C,"villages",d.fid))==null?void 0:_.properties)??{name:d.name},$.language)||R.unnamed,I=f.get(d.fid),j=X=>{u=new Map(u).set(d.fid,q===X?null:X),e.ask()};return a`
<li
data-village=${d.fid}
class=${[mt.includes(A)?"is-done":"",d.fid===s?"is-asked":""].join(" ")}
>
<span class="report-name">${B}</span>
<span class="report-state">${ft(A)}${pt(A,b)}</span>
<span class="report-choices" role="group" aria-label=${B}>
${["done","partial","missed"].map(X=>a`
<button
type="button"
data-result=${X}
aria-pressed=${q===X}
?disabled=${S}
@click=${()=>j(X)}
>
${N.report.results[X]}
</button>
`)}
</span>
${I===void 0?null:a`
<p class="report-refused" role="alert">
${($.language==="en"?void 0:$.language==="zh-Hant"?I.detail_zh_hant:I.detail_zh)??I.detail??""}
</p>
`}
</li>
`};return{title:({office:d})=>d.report.title,key:({view:d})=>{var N;let b=t.work.get().report;return[d.town,(N=t.work.get().session)==null?void 0:N.account,b==null?void 0:b.date,b==null?void 0:b.slot,b==null?void 0:b.village].join(" ")},enter:()=>{var R;let d=t.work.get().report,b=t.data.get().coverage.value,N=b==null?void 0:b.slots.filter(({due:A})=>A).at(-1);[n,o]=[(d==null?void 0:d.date)??H(new Date),(d==null?void 0:d.slot)??((N==null?void 0:N.slot)==="pm"?"pm":"am")];let C=y();s=(d==null?void 0:d.village)??null;let $=((R=b==null?void 0:b.villages.find(({fid:A})=>A===s))==null?void 0:R.committee)??t.view.get().committee;r=(C==null?void 0:C.length)===1?C[0]??null:$==="none"?null:$,w=C===null?"told":"seen",T(),p=new Map,[l,g]=[null,""],O()},body:d=>{let{office:b,words:N,committees:C}=d;l!==null&&!S&&d.data.coverage.value!==m&&O();let{report:$}=b,R=P(),A=R.map(c).filter(_=>_!==null),q=A.some(_=>_!=="done"),B=H(new Date),I=y(),j=[...C].filter(([_])=>I===null||I.includes(_));return a`
${ce(N.action.date,[[B,N.headline.today],[Y(B,-1),N.headline.yesterday]],n,_=>v(()=>{n=_,l=null,O()}))}
${ce($.slot,[["am",N.am],["pm",N.pm]],o,_=>v(()=>{o=_}))}
${j.length<2?null:a`
<div class="form-field">
<label for="report-committee">${N.layers.committees}</label>
<select
id="report-committee"
@change=${_=>v(()=>{r=_.target.value||null})}
>
<option value="" .selected=${r===null}>${$.allCommittees}</option>
${j.map(([_,X])=>a`
<option value=${_} .selected=${_===r}>${X}</option>
`)}
</select>
</div>
`}
${l===null?a`
<p class="form-hint">${N.reading}</p>
`:R.length===0?a`
<p class="form-hint">${$.none}</p>
`:a`
${R.some(_=>c(_)===null&&!mt.includes(fe(_,o)))?a`
<button type="button" class="form-button is-quiet report-all" data-all @click=${i}>
${$.all}
</button>
`:null}
<ul class="report-list">
${R.map(_=>h(_,d))}
</ul>
`}
<form
class="report-foot"
@submit=${_=>{_.preventDefault(),(!q||g.trim()!=="")&&k(d)}}
>
${ce($.basis,[["seen",$.bases.seen],["told",$.bases.told],["paper",$.bases.paper]],w,_=>{w=_,e.ask()})}
${q?a`
${J({name:"report-reason",label:$.why,value:g,required:!0,input:_=>g=_,lengthMost:200})}
${ce($.why,ca.map(_=>[_,$.usual[_]]),ca.find(_=>$.usual[_]===g)??"",_=>{_!==""&&(g=$.usual[_]),e.ask()})}
`:null}
${n===B?null:a`
<p class="form-hint">${$.afterwards}</p>
`}
${U(x,d)}
<button class="form-button report-send" data-send ?disabled=${S||A.length===0}>
${S?b.working:$.send(A.length)}
</button>
</form>
`}}}function vl(){let e=crypto.getRandomValues(new Uint8Array(16));e[6]=(e[6]??0)&15|64,e[8]=(e[8]??0)&63|128;let t=Array.from(e,n=>n.toString(16).padStart(2,"0")).join("");return[t.slice(0,8),t.slice(8,12),t.slice(12,16),t.slice(16,20),t.slice(20)].join("-")}function ua({stores:{view:e,work:t,data:n},ask:o},r){let s=null,l=null,u=null,p=0,m=()=>{[s,l,u]=[null,null,null],p+=1},f=(M,y)=>{var c;m();let{town:O,committee:P}=e.get();s={slot:M,date:y,town:O,committee:P,account:((c=t.get().session)==null?void 0:c.account)??null},w(s),o()},w=({slot:M,date:y,town:O,committee:P})=>{let c=p+=1,T=ne(t.get().session,O);Vo(O??"",y,M,P===null||P==="none"?"":P,T).then(i=>{c===p&&([l,u]=[i,null],o())},i=>{c===p&&([l,u]=[null,z(i)],o())})},g=()=>{var P;if(s===null)return;let{town:M,committee:y}=e.get(),O=((P=t.get().session)==null?void 0:P.account)??null;s.town===M&&s.committee===y&&s.account===O||(m(),o())};e.subscribe(g),t.subscribe(g),n.subscribe((M,y)=>{M.touched!==y.touched&&s!==null&&w(s)});let S=({slot:M,date:y})=>(s==null?void 0:s.slot)===M&&s.date===y,x=({phone:M},y)=>M!==null&&/^[+\d\s()-]+$/.test(M)?a`
<a href=${`tel:${M.replace(/[^+\d]/g,"")}`}>${M}</a>
`:a`
<span>${M===null||M===""?y:M}</span>
`,E=(M,y,O)=>{let{crew:P,today:c}=O.office,T=(l??[]).filter(({committee:v})=>v===M),i=y.filter(v=>(v.committee??"")===M);return a`
<section data-call-committee=${M}>
<h4>${r.committee(M===""?null:M,O)}</h4>
<ul>
${i.map(v=>{let k=T.filter(({village:D})=>D===v.fid);return a`
<li>
<b>${r.village(v,O)}</b>
<span class="calls-people">
${k.map(D=>a`
<span>${D.name} ${x(D,P.noPhone)}</span>
`)}
${k.length===0?c.nobodyToCall:null}
</span>
</li>
`})}
${T.filter(({village:v})=>v===null).map(({name:v})=>a`
<li class="calls-clerk">
<span>${c.clerk}</span>
<span>${v}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:m,button:(M,y)=>{let{session:O}=t.get();if(!ct(O,y.view.town)||M.lacking.length===0)return null;let{today:P}=y.office,c=S(M);return a`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${c}
@click=${()=>{c?(m(),o()):f(M.slot,M.date)}}
>
${K("people")}${c?P.callHide:ne(O,y.view.town)?P.callWhole:P.call}
</button>
`},part:(M,y)=>{if(!S(M))return null;let O=[...new Set(M.lacking.map(({committee:c})=>c??""))],{crew:P}=y.office;return a`
<div class="board-calls">
${U(u,y,"calls-problem")}
${l===null?u===null?a`
<p class="form-hint">${P.reading}</p>
`:null:O.map(c=>E(c,M.lacking,y))}
${l!==null&&ne(t.get().session,y.view.town)?a`
<p class="form-hint">${P.noted}</p>
`:null}
</div>
`}}}var _t=60,kl=350;function ma({acts:e,ask:t,stores:n}){let o=0,r="still",s=[],l=new AbortController,u=S=>S>=s.length-1?null:s[S]??null,p=()=>{window.clearInterval(o),l.abort(),r="still"},m=async()=>{let S=H(new Date);s=Array.from({length:_t},(E,M)=>Y(S,M-_t+1)),r="reading",t();let x=s.map((E,M)=>u(M));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(x),or(n.view.get(),x,l.signal)])},f=async S=>{if(await m(),r!=="reading")return;let x=s.indexOf(S),E=x<0||x===s.length-1?0:x;r="playing",e.playDay(u(E)),o=window.setInterval(()=>{E+=1,e.playDay(u(E)),E>=s.length-1&&p(),t()},kl),t()},w=S=>{r==="still"?f(S):p(),t()},g=async S=>{let x=s.length>0&&r!=="reading";p(),x||await m(),p(),e.playDay(u(S)),t()};return{stop:p,part:(S,{office:x,view:E})=>{let M=H(new Date),y=_t-1-Math.round((Date.parse(M)-Date.parse(S))/864e5),O=r==="still"?x.today.play:x.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${O} @click=${()=>w(S)}>
${K(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${_t-1}
aria-label=${x.today.days}
aria-valuetext=${Ce(S,E.language)}
.value=${String(Math.max(0,y))}
@input=${P=>{g(Number(P.target.value))}}
/>
<span>${r==="reading"?x.working:S.slice(5)}</span>
</div>
`}}}var xl=14,Ol=["rain","wind","roads","festival"];function pa({stores:e,ask:t,now:n,signedIn:o}){let[r,s]=[!1,!1],[l,u]=["","both"],p=Ko(t),m=null,f=[],w=null,g=null,S=null,x=()=>e.view.get().town??"",E=h=>{if(S===h)return;S=h;let d=H(new Date);Ho(h.town,d,Y(d,xl)).then(b=>{S===h&&(f=b,t())},()=>{})},M=()=>{[r,s]=[!1,!1],p.forget(),[w,g,S,f]=[null,null,null,[]]},y=h=>{let d=H(new Date),b=Me(new Date),N=h.slots.filter(({ends:C})=>b<C).map(C=>C.slot==="pm"?"pm":"am");[r,g,w]=[!0,null,null],p.forget(),l=N.length===0?Y(d,1):d,u=N.length===1?N[0]??"both":"both",{committee:m}=e.view.get(),t()},O=async h=>{if(!s){[s,g]=[!0,null],t();try{await o(h)}catch(d){g=z(d)}s=!1,t()}},P=(h,d)=>O(async()=>{let b=m===null?{}:{committee:m};w={change:await qo(x(),{from:l,to:l,slot:u,...b,reason:h}),text:d},r=!1}),c=h=>O(async()=>{await _e(x(),h,""),w=null,G(e.data,n().office.suspend.ended)}),T=({id:h})=>O(async()=>{await Uo(x(),h,Y(H(new Date),-1)),w=null,G(e.data,n().office.suspend.ended)}),i=(h,{office:d,words:b})=>{let N=H(new Date);return h===N?b.headline.today:h===Y(N,1)?d.suspend.tomorrow:h},v=(h,{committees:d,office:b})=>h===void 0?b.report.allCommittees:d.get(h)??h,k=(h,d)=>{let{office:b,words:N,committees:C}=d,{suspend:$}=b,R=H(new Date),A=h.villages.filter(I=>m===null||I.committee===m),q=v(m??void 0,d),B=[i(l,d),$.slots[u]];return a`
<div class="board-suspend-form">
${ce($.day,[[R,N.headline.today],[Y(R,1),$.tomorrow]],l,I=>{l=I,t()})}
${ce(b.report.slot,[["am",$.slots.am],["pm",$.slots.pm],["both",$.slots.both]],u,I=>{u=I,t()})}
<div class="form-field">
<label for="suspend-committee">${$.scope}</label>
<select
id="suspend-committee"
@change=${I=>{m=I.target.value||null,t()}}
>
<option value="" .selected=${m===null}>${b.report.allCommittees}</option>
${[...C].map(([I,j])=>a`
<option value=${I} .selected=${I===m}>${j}</option>
`)}
</select>
</div>
<p class="board-what">${$.what(...B,q,A.length)}</p>
${p.part({name:"suspend-reason",why:$.why,usual:Ol.map(I=>[I,$.reasons[I]]),act:$.title,busy:s,because:I=>{P(I,$.suspended(...B,q))}},d)}
</div>
`},D=(h,d)=>{var I,j;let{office:b,view:N,words:C}=d,$=H(new Date),R=Number((I=h.village)==null?void 0:I.split(".")[1]),A=h.village===void 0?v(h.committee,d):re(((j=Q(d.data,"villages",R))==null?void 0:j.properties)??{},N.language)||C.unnamed,q=i(h.from<$?$:h.from,d),B=h.to>h.from&&h.to>$?b.suspend.until(i(h.to,d)):"";return a`
<li data-suspension=${h.id}>
<span>
<b>${[q,b.suspend.slots[h.slot],B].filter(Boolean).join(" ")}</b>
<small>${[A,h.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>T(h)}>
${b.suspend.end}
</button>
</li>
`};return{close:M,part:(h,d)=>{if(!ne(e.work.get().session,d.view.town))return null;E(h);let{suspend:b}=d.office;return a`
<section class="board-suspend">
<h3>
${b.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){y(h);return}r=!1,t()}}
>
${r?d.office.cancel:b.open}
</button>
</h3>
${r?k(h,d):null} ${U(g,d,"suspend-problem")}
${w===null?null:a`
<p class="board-next" role="status">
<span>${w.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>w!==null&&c(w.change)}
>
${K("undo")}${b.takeBack}
</button>
</p>
`}
${f.length===0?null:a`
<ul class="board-list">
${f.map(N=>D(N,d))}
</ul>
`}
</section>
`}}}function fa(e){let{stores:t}=e,n=pa(e),o=null,r=null,s=ma(e);t.view.subscribe((c,T)=>{c.selected!==null&&c.selected!==T.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=c=>{r!==c&&(r=c,it(c.town,Y(c.date,-1)).then(T=>{t.view.get().town===T.town&&(o=T,e.ask())},()=>{}))},u=(c,{data:T,view:i,words:v})=>{var k;return re(((k=Q(T,"villages",c.fid))==null?void 0:k.properties)??{name:c.name},i.language)||v.unnamed},p=(c,{committees:T,office:i})=>(c===null?void 0:T.get(c))??i.edit.noCommittee,m=(c,T,i,v)=>{let k=T.map(d=>d==="not_staffed"?"not_reported":d),D=T.length===1&&(T[0]==="not_staffed"||T[0]==="not_reported"),h=qt([{kind:"in",field:c,values:k},...D?[{kind:"range",field:"cleaners",from:T[0]==="not_staffed"?0:1,to:T[0]==="not_staffed"?0:null}]:[]]);f(h,i,v)},f=(c,T,i)=>{let v=H(new Date),k={...t.view.get(),committee:i};t.view.set({...Ue(k,"coverage"),...nt(k,"villages",c),date:T===v?null:T,committee:i})},w=ua(e,{village:u,committee:p}),g=(c,T)=>{t.work.set({open:"report",report:{slot:c,date:T}})},S=(c,T,i)=>{let{words:v,office:k}=i,D=Kt(T.villages,c.slot),h=()=>{let d={date:T.date,clock:Me(new Date),slot:c.slot},b=$o(d,D,N=>u(N,i),N=>p(N,i),v,k.today.reminder);fo(b).then(N=>G(t.data,N?k.today.reminded:v.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${v[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${V(c.done)}</b>
<small>/ ${V(c.all)}</small>
`}
</h3>
${c.due?a`
${vo(c)}
<p class="board-counts">
${ho.filter(d=>c.counts[d]>0).map(d=>a`
<button
type="button"
data-state=${d}
@click=${()=>m(c.slot,[d],T.date,null)}
>
${ft(d)}${pt(d,i)} ${V(c.counts[d])}
</button>
`)}
</p>
${D.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${k.today.lacking(D.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${h}>
${K("copy")}${k.today.remind}
</button>
${w.button({...c,date:T.date,lacking:D},i)}
${x(c.slot,T.date,i)}
</p>
${w.part({...c,date:T.date,lacking:D},i)}
`}
`:a`
<p class="form-hint">${k.today.begins(c.starts)}</p>
`}
</section>
`},x=(c,T,{view:i,office:v})=>Pe(t.work.get().session,i.town)?a`
<button type="button" class="form-button" data-report @click=${()=>g(c,T)}>
${v.today.report}
</button>
`:null,E=(c,T,i)=>{let v=T.filter(D=>D.due).map(({slot:D})=>D),k=(D,h)=>{let{done:d,all:b,villages:N}=D[h];if(!v.includes(h)||b===0)return a`
<td>–</td>
`;let C=[...new Set(N.map($=>fe($,h)))];return a`
<td class=${N.length>0?"has-left":""}>
${N.length===0?a`
${d} / ${b}
`:a`
<button type="button" @click=${()=>m(h,C,c.date,D.committee??"none")}>
${d} / ${b}
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
${bo(c.villages).map(D=>a`
<tr data-committee=${D.committee??""}>
<th scope="row">${p(D.committee,i)}</th>
${k(D,"am")}${k(D,"pm")}
</tr>
`)}
</tbody>
</table>
`},M=(c,T)=>{let{words:i,office:v}=T,k=["am","pm"].flatMap(D=>{let h=Kt(c.villages,D);return h.length===0?[]:[{slot:D,units:h}]});return k.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${v.today.holes}</h3>
${k.map(({slot:D,units:h})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(D,["not_reported"],c.date,null)}>
${i[D]} ${v.today.lackingOf(h.length)}
</button>
${x(D,c.date,T)}
</p>
`)}
</section>
`},y=(c,T,i)=>{let{office:v}=i,k=(o==null?void 0:o.date)===Y(c.date,-1)?Sn(o,i):null,D=wo(c,T,k,Pe(t.work.get().session,i.view.town));return a`
<section class="board-todo" aria-label=${v.today.todo}>
<h3>${v.today.todo}${D.length===0?"":` · ${D.length}`}</h3>
${D.length===0?a`
<p class="form-hint">${v.today.nothing}</p>
`:a`
<ol class="board-list">
${D.map(h=>O(h,c,i))}
</ol>
`}
</section>
`},O=(c,T,i)=>{let{words:v,office:k,view:D}=i,{session:h}=t.work.get(),d=Pe(h,D.town),{today:b}=k,[N,C,$]={overdue:()=>{let R=c.kind==="overdue"?c.slot:"am";return d?[b.lacking(c.count,!0),ne(h,D.town)?b.callWhole:b.call,()=>w.open(R,T.date)]:[b.lacking(c.count,!0),b.check,()=>m(R,["not_reported"],T.date,null)]},disputed:()=>{let R=c.kind==="disputed"?c.slot:"am";return[b.disputed(c.count),b.check,()=>m(R,["contested"],T.date,null)]},bare:()=>d?[b.bare(c.count),k.plan.open,()=>t.work.set({open:"plan"})]:[b.bare(c.count),b.check,()=>f(qt([{kind:"range",field:"cleaners",from:0,to:0}]),T.date,null)],ending:()=>[b.ending(c.count),k.plan.open,()=>t.work.set({open:"plan"})],holes:()=>d?[b.holesLeft(c.count),b.report,()=>g("pm",Y(T.date,-1))]:[b.holesLeft(c.count),b.check,()=>m("pm",["not_reported"],Y(T.date,-1),null)]}[c.kind]();return a`
<li data-todo=${c.kind}>
<span>${"slot"in c?`${v[c.slot]}${v.colon}`:""}${N}</span>
<button type="button" class="form-button is-quiet" @click=${$}>${C}</button>
</li>
`},P=(c,{view:T,words:i,office:v})=>Pe(t.work.get().session,T.town)?a`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${V(c.villages.filter(k=>!k.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${v.plan.open}
</button>
</p>
`:null;return{title:({office:c,view:T})=>T.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{n.close(),w.close(),s.stop(),[o,r]=[null,null];let c=t.view.get();(c.date!==null||c.theme!=="coverage")&&t.view.set({...Ue(c,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),w.close()},body:c=>{let T=c.data.coverage.value;if(T===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;T.date===H(new Date)&&l(T);let i=Sn(T,c),v=yo(i,i.date===H(new Date)?Me(new Date):null);return a`
<p class="form-hint board-head">
${i.date===H(new Date)?c.words.asOf(i.date,Me(new Date(i.as_of))):c.words.onDate(i.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0})}}
>
${K("present")}${c.office.today.wall}
</button>
</p>
${s.part(i.date,c)}
${i.first_record===null||i.date<i.first_record?a`
<p>${c.words.headline.noRecordsOf(i.date)}</p>
`:a`
${i.date===H(new Date)?y(i,v,c):null}
${v.map(k=>S(k,i,c))} ${P(i,c)} ${n.part(i,c)}
${E(i,v,c)}
`}
${o===null||o.date!==Y(i.date,-1)?null:M(Sn(o,c),c)}
`}}}function Sn(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return oo({...t,filter:""},{...n,coverage:o}).coverage.value??e}function Uf(e,t,n){let{view:o,data:r,tools:s,work:l}=t,p={stores:t,acts:n,now:()=>Gt({view:o.get(),data:r.get(),words:ao[o.get().language]}),ask:()=>y(),signedIn:async O=>{try{return await O()}catch(P){if(!(P instanceof io)||P.problem.status!==401||!await Tl(t))throw P;return O()}}},m={account:_r(p),people:Hs(p),changes:Qr(p),history:_s(p),edit:rs(p),today:fa(p),report:da(p),plan:ia(p),period:Ks(p),calendar:Bs(p),compare:Br(p),month:Ls(p)},f="",w=null,g=null,S=()=>l.set({open:null}),x=O=>{var c,T,i;w!==null&&((T=(c=m[w]).leave)==null||T.call(c)),w===null&&(g=document.activeElement instanceof HTMLElement?document.activeElement:null),w=O,document.body.classList.toggle("has-work",O!==null),document.body.classList.toggle("has-papers",O==="month");let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:de}),O===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(g==null?void 0:g.isConnected)===!0?g:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var v;return(v=e.querySelector("h2"))==null?void 0:v.focus({preventScroll:!0})})},E=O=>{O!==null?l.set({open:"month"}):l.get().open==="month"&&S()};o.subscribe((O,P)=>{O.papers!==P.papers&&E(O.papers)}),o.get().papers!==null&&E(o.get().papers);let M=()=>{},y=()=>M();M=po(e,t,O=>{let P=O.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",P===null),P!==w&&x(P),P===null)return null;let c=Gt(O),T=m[P],i=`${P} ${T.key(c)}`;i!==f&&(f=i,T.enter());let v=T.title(c);e.setAttribute("aria-label",v);let{mode:k}=s.get();return e.classList.toggle("is-placing",k.kind==="place"&&k.waiting),e.classList.toggle("is-comparing",k.kind==="compare"),e.classList.toggle("is-wide",P==="month"),a`
<header class="panel-head">
<h2 tabindex="-1">${v}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${c.words.action.close}
@click=${S}
>
${K("close")}
</button>
</header>
<div class="work-body work-${P}">${T.body(c)}</div>
`}),s.subscribe((O,P)=>{O.mode!==P.mode&&y()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&w!==null&&l.get().gate===null&&S()})}function Tl({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Uf as mountWork};
