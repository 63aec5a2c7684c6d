import{a as so,b as io,c as ao}from"./chunk-25ZDH4EM.js";import{a as co,b as uo}from"./chunk-N3NTY6E5.js";import{a as fo}from"./chunk-GEY32XWL.js";import{a as po,d as kt}from"./chunk-M7XNBHTI.js";import{a as hn,l as wn}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{H as bn,M as $n,U as ae,b as at,c as nn,d as on,e as rn,f as ln,i as be,j as sn,l as an,n as cn,o as un,p as ct,q as dn,r as fn,s as pn,t as We,u as Me}from"./chunk-MKZT2DR6.js";import{a as gn,b as fe,c as xe,e as yn}from"./chunk-M6AR5UX4.js";import{b as ie}from"./chunk-YD7YPWLY.js";import{a as xn}from"./chunk-VYS4EQ2H.js";import{a as vn}from"./chunk-SPQFVOTU.js";import{a as Pn,b as Fe,c as ue,d as Nn,e as Dn,f as gt,g as Rn,h as En,j as Ie,k as je,l as Wn}from"./chunk-EN7KPYT2.js";import{a as mt,b as H,c as he,d as we,e as Q,f as Ae,g as pe,h as _e,i as te,j as Te}from"./chunk-5PLTRRJI.js";import{a as Tn}from"./chunk-DHPYUQPK.js";import{c as Qt,d as it,e as se,f as Zt}from"./chunk-AZIKMIE6.js";import{a as Mn}from"./chunk-NFF3ADSN.js";import{a as Zn,b as eo,c as to,d as no,g as oo,h as ro,i as lo,j as vt}from"./chunk-FDSGYLMZ.js";import{g as ft}from"./chunk-VEVOLK3E.js";import{b as ut,d as Ce}from"./chunk-2X3REUSA.js";import{d as mn}from"./chunk-ZTIAUMNU.js";import"./chunk-DAX5QVPO.js";import{a as q,b as $e,c as On,d as X,e as ce,f as pt}from"./chunk-OUHRBD4R.js";import{a as re,b as Ee}from"./chunk-KGYZF5QC.js";import{a as oe,e as tn}from"./chunk-RA6FLBFZ.js";import{a as J}from"./chunk-KXHZUGMI.js";import{g as en}from"./chunk-5COR5YU2.js";import{c as An,f as _n,g as Fn,h as In,i as jn,j as Un,k as Bn,l as qn,m as Hn,n as $t,o as Kn,p as Gn,q as zn,r as Yn,s as qe,t as ve,u as Jn,v as Vn,w as ht,x as Xn,y as Qn,z as wt}from"./chunk-Z5PPB7KC.js";import{a as yt,b as le,c as bt,d as Cn,e as Ue,f as Be,g as Se,i as Ln}from"./chunk-JBFNKDIJ.js";import{b as Xt,c as De,g as Re}from"./chunk-X7ZBQGOF.js";import{b as Sn}from"./chunk-OGYQH7OT.js";import{c as kn,i as dt,n as Le,u as B}from"./chunk-U4PHT47S.js";import{M as V}from"./chunk-TK6ZDLGD.js";import{a as i}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Lr="tuntu.draft.";var ge=new Map,He=!1;function Ke(t,e){return`${Lr}${t} ${e}`}function go(t,e,n){let o=Ke(t,e),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),ge.delete(o)}catch{ge.set(o,r)}ho()}function yo(t,e){let n=wo(Ke(t,e));return n===null?null:{name:e,...n}}function bo(t){let e=Ke(t,"");return Ar().filter(n=>n.startsWith(e)).flatMap(n=>{let o=wo(n);return o===null?[]:[{name:n.slice(e.length),...o}]}).sort((n,o)=>o.at-n.at)}function $o(t,e){let n=Ke(t,e);ge.delete(n),ho(),vo(n)}function ho(){ge.size>0!==He&&(He=!He,He?window.addEventListener("beforeunload",mo):window.removeEventListener("beforeunload",mo))}function mo(t){t.preventDefault(),t.returnValue=!0}function wo(t){let e=ge.get(t);if(e!==void 0)return e;try{let n=JSON.parse(localStorage.getItem(t)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return vo(t),null}function Ar(){try{return[...new Set([...ge.keys(),...Object.keys(localStorage)])]}catch{return[...ge.keys()]}}function vo(t){try{localStorage.removeItem(t)}catch{}}function Ot(t){return{now:t,past:[],future:[]}}function Ge(t,e,n){let{now:o,past:r}=t,s=Object.keys(n);if(s.every($=>Object.is(o[$],n[$])))return t;let a={};for(let $ of s)a[$]=o[$];let d=r[r.length-1],f=(d==null?void 0:d.note)===e?{note:e,before:{...a,...d.before},after:{...d.after,...n}}:null,y=f===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...y,f??{note:e,before:a,after:n}].slice(-200),future:[]}}function ko(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Oo(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var xo=7;function To(t,e,n,o){let r=Ot({boxes:{},...ze(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ze({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function xt({written:t,feature:e},n){return t.now.boxes[n]??ct(e.properties[n])}function So(t,e,n){if(xt(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:Ge(t.written,e,{boxes:o})}}function Po(t,e){let n=Co(t.written.now.boxes,o=>o===e);return{...t,written:Ge(t.written,`leave ${e}`,{boxes:n})}}function Tt(t,e){return{...t,written:Ge(t.written,Object.keys(e).join(),e)}}function No(t,[e,n]){return Tt(t,{lon:e.toFixed(xo),lat:n.toFixed(xo)})}function Do({written:{now:t},feature:e}){let{lon:n,lat:o}=ze(e);return t.lon.trim()!==n||t.lat.trim()!==o}function Ro(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>Eo(e,o,r))||Do(t)}function Eo(t,e,n){return n.trim()!==ct(t.properties[e]).trim()}function _r({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Wo(t,e){let n=pn(e,t.feature,t.written.now.boxes);if(!Do(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=_r(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Mo(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...St(t,n,`"${e.version}"`),late:e}}function St(t,e,n){let{feature:o,written:r}=t,s=ze(o),a=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:ze(e),d=Co(r.now.boxes,(f,y)=>!Eo(o,f,y));return{...t,feature:e,tag:n,late:null,written:Ot({...r.now,...a,boxes:d})}}function Pt(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Co(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var Lo=1,Ao="edit ";function Nt({layer:t,fid:e}){return`${Ao}${t}.${e}`}function Dt(t){return Ro(t)||t.written.now.reason.trim()!==""}function Rt(t){let{account:e,selection:n}=t;Dt(t)?go(e,Nt(n),{form:Lo,draft:t}):ke(t)}function ke({account:t,selection:e}){$o(t,Nt(e))}function Et(t,e){return Fo(yo(t,Nt(e)))}function _o(t){return bo(t).filter(({name:e})=>e.startsWith(Ao)).flatMap(e=>Fo(e)??[])}function Fo(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==Lo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Ye=class{constructor(e){this.ports=e}ports;throwing=null;body(e,n){let o=_o(e);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return i`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(a=>this.row(a,n))}
</ul>
</section>
`}row(e,n){var d;let{draft:o,at:r}=e,{account:s}=n.office,a=ce(new Date(r).toISOString());return i`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${ae(o.selection.layer,o.feature,n)}</b>
<span>${[a,...Fr(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?te(s.throwSure,s.throwAway,()=>{ke(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Fr({selection:t,written:e},n){let o=new Map(be(t.layer,n).map(({name:s,label:a})=>[s,a])),r=Object.keys(e.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var jr=90;function Wt({town:t,role:e,unit:n,level:o},r){let{office:s,data:a,view:d}=r,f=Zt(a,t),y=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[e],f===void 0?t:oe(f,d.language),y)}function Io(t){let{work:e,data:n}=t.stores,o=new Ye(t),r=null,[s,a,d]=["",null,"read"],[f,y,$]=[null,"",""],u=l=>c=>{[f,y]=[B(c),l],t.ask()},k=()=>{t.signedIn(Fn).then(l=>{r=l,t.ask()},u("tokens"))},b=()=>{kt(async()=>{await An();let l=await po();e.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{t.acts.readAgain(),J(n,t.now().office.account.signedOut)},u("tokens"))},T=l=>{l.preventDefault();let c=l.currentTarget,{old:p="",fresh:w="",again:h=""}=Te(l),{gate:g,account:v}=t.now().office;[f,y]=[null,"password"],$=fo(w)<10?g.short:w!==h?g.differ:"",t.ask(),$===""&&t.signedIn(()=>kt(()=>_n(p,w))).then(()=>{c.reset(),J(n,v.changed)},u("password"))},D=l=>{l.preventDefault();let c=l.currentTarget,{token:p="",days:w=""}=Te(l);[f,y,s]=[null,"tokens",""],t.signedIn(()=>In(p.trim(),d,Number(w))).then(h=>{s=h,Ae(c,"token"),k()},u("tokens"))},M=l=>{a=null,t.signedIn(()=>jn(l)).then(k,u("tokens"))},E=(l,c)=>y===l&&$!==""?i`
<div class="form-problem" role="alert">${$}</div>
`:H(y===l?f:null,c,`form-problem-${l}`),F=(l,c)=>{let{account:p,allTowns:w}=c.office,h=[...l.administrator?[w]:[],...l.memberships.map(g=>Wt(g,c))];return i`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(yt(l))[0]}</span>
<div>
<b>${yt(l)}</b>
<span>${p.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${p.roles}</h3>
<ul class="work-roles">
${(h.length===0?[p.noRoles]:h).map(g=>i`
<li>${g}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${b}>${p.signOut}</button>
</section>
`},I=(l,c)=>{let{account:p,gate:w}=c.office;return i`
<details class="work-more">
<summary>${p.password}</summary>
<form @submit=${T}>
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
${Q({name:"old",label:p.old,type:"password",autocomplete:"current-password",required:!0})}
${Q({name:"fresh",label:w.newPassword,type:"password",autocomplete:"new-password",hint:w.rules,required:!0})}
${Q({name:"again",label:w.again,type:"password",autocomplete:"new-password",required:!0})}
${E("password",c)}
<button type="submit" class="form-button is-main">${p.change}</button>
</form>
</details>
`},m=(l,c)=>{let{account:p}=c.office,w=l.last_used===null?p.neverUsed:p.used(q(new Date(l.last_used))),h=[p[l.scope],p.until(q(new Date(l.expires))),w];return i`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${h.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{a=l.token,t.ask()}}
>
${p.remove}
</button>
</div>
${a===l.token?te(p.removeSure,p.remove,()=>M(l.token),()=>{a=null,t.ask()},c):null}
</li>
`},R=l=>{let{account:c}=l.office;return i`
<section class="work-tokens">
<h3>${c.tokens}</h3>
<p class="form-hint">${c.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(p=>m(p,l))}
</ul>
${(r==null?void 0:r.length)===0?i`
<p class="form-hint">${c.noTokens}</p>
`:null}
${s===""?null:i`
<div class="form-notice" role="status">
<p>${c.secretOnce}</p>
${_e(c.secret,s,t)}
</div>
`}
${E("tokens",l)}
<details class="work-more">
<summary>${c.make}</summary>
<form @submit=${D}>
${Q({name:"token",label:c.tokenName,required:!0,lengthMost:64})}
${pe("scope",c.scope,[["read",c.read],["write",c.write]],d,p=>d=p)}
${Q({name:"days",label:c.days,value:String(jr),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${c.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=e.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,s,a,f,y,$]=[null,"",null,null,"",""],((l=e.get().session)==null?void 0:l.signed_in)===!0?k():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:l=>{let{session:c}=e.get();return c===null||!c.signed_in?i``:i`
${F(c,l)} ${o.body(c.account,l)} ${I(c,l)} ${R(l)}
`}}}function Je(t){let e=t.flatMap(a=>a===null?[]:wn(a));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=hn(e.map(a=>a.flatMap(([d=0,f=0])=>[d,f])));return[n,o,r,s]}var Ur=["version","updated_at","created_at","town"];function Bo(t,e){let n=new Map(t.map(r=>[it(r),r])),o=new Map(e.map(r=>[it(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,a]=[n.get(r)??null,o.get(r)??null],d=s===null||a===null?[]:Br(s,a);return s===null||a===null||d.length>0?[{fid:r,was:s,is:a,fields:d}]:[]})}function Br(t,e){let[n,o]=[t.properties,e.properties],s=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(a=>!Ur.includes(a)&&!jo(n[a],o[a]));return jo(t.geometry,e.geometry)?s:[...s,"geometry"]}function jo(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function qo(t,e,n,o,r){let[s,a]=[Uo(t,n,r),Uo(e,n,r)],d=new Set([...s.keys(),...a.keys()]),f=[...d].filter(y=>y!==null&&!o.includes(y));return[...o,...f,null].flatMap(y=>d.has(y)?[{value:y,was:s.get(y)??Oe,is:a.get(y)??Oe}]:[])}var Oe={count:0,measure:0};function Ve(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function Uo(t,e,n){let o=new Map;for(let{properties:r}of t){let s=qr(r,e),a=n===null?0:Number(r[n]??0);o.set(s,Ve(o.get(s)??Oe,{count:1,measure:a}))}return o}function qr(t,e){let n=t[e];return typeof n=="string"&&n!==""?n:null}var Hr=7,Mt=40,Kr=400;function Ct({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function zo(t){let{view:e,tools:n}=t.stores,[o,r]=["",""],s=null,[a,d]=[!1,null],f=null,y=Mt,$=0,u=()=>{let{town:l}=e.get();if(l===null)return;let c=$+=1;[a,d,f,y]=[!0,null,null,Mt],t.ask();let[p,w]=[xe(o),r===""?null:xe(r)];Promise.all(mn(e.get().theme).map(async h=>{let[g,v]=await Promise.all([dt(h,l,void 0,p),dt(h,l,void 0,w)]);return{layer:h,then:g,now:v,changed:Bo(g,v)}})).then(h=>{c===$&&([s,a]=[h,!1],k(),t.ask())},h=>{c===$&&([d,a]=[B(h),!1],t.ask())})},k=()=>{let l=(s??[]).flatMap(w=>T(b(w))),c=Go(l.filter(({fields:w,is:h})=>h===null||w.includes("geometry")).map(w=>w.was)),p=Go(l.map(w=>w.is));n.set({mode:c===null&&p===null?ie:{kind:"compare",change:0,was:c,is:p}})},b=l=>{let{layer:c,then:p,now:w}=l,[h,g]=[e.get(),t.stores.data.get()],v=S=>bn(h,{...g,layers:{[c]:{status:"ready",value:S,problem:null}}},c),[P,W]=[v(p),v(w)];if(P.fids===null||W.fids===null)return l;let x=l.changed.filter(({fid:S})=>{var _,j;return((_=P.fids)==null?void 0:_.has(S))===!0||((j=W.fids)==null?void 0:j.has(S))===!0});return{layer:c,then:P.features,now:W.features,changed:x}};e.subscribe((l,c)=>{s===null||t.stores.work.get().open!=="compare"||(l.committee!==c.committee||l.filter!==c.filter||l.table!==c.table)&&k()});let T=({layer:l,changed:c})=>f===null?c:f.layer===l?c.filter(p=>Ct(p)===(f==null?void 0:f.kind)):[],D=(l,c)=>{f=(f==null?void 0:f.layer)===l&&f.kind===c?null:{layer:l,kind:c},y=Mt,k(),t.ask()},M=(l,{fid:c,was:p,is:w})=>{let h=Je([(p==null?void 0:p.geometry)??null,(w==null?void 0:w.geometry)??null]);w!==null&&e.set({selected:{layer:l,fid:c}}),h!==null&&t.acts.showExtent(h)},E=(l,c)=>{let p=c.flatMap(({fid:w,is:h})=>h===null?[]:[w]);e.set({...Ce(e.get(),l,`fid IN (${p.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},F=(l,c)=>{let{compare:p}=c.office,w=l==="from"?o:r,h=(W,x)=>{let S=W===""?"":`${W}${x===""?"":`T${x}`}`,_=yn(S)??"";l==="from"?o=_===""?o:_:r=_,u()},g=q(new Date),[v="",P=""]=w===""?[g,""]:w.split("T");return i`
<div class="compare-moment" data-moment=${l}>
<span>${p[l]}</span>
<input
type="date"
aria-label=${`${p[l]} ${c.words.action.date}`}
max=${g}
.value=${v}
@change=${W=>h(W.target.value,P)}
/>
<input
type="time"
step="any"
aria-label=${`${p[l]} ${p.time}`}
.value=${P}
@change=${W=>h(v,W.target.value)}
/>
</div>
`},I=(l,c)=>{let{layer:p,then:w,changed:h}=l,{words:g,office:v}=c,P=zr(p),W=en(p),x=cn(p,W,g),S=qo(w,l.now,W,Object.keys(x),P),_=S.reduce((C,{was:ee,is:Z})=>({value:null,was:Ve(C.was,ee),is:Ve(C.is,Z)}),{value:null,was:Oe,is:Oe}),j=(C,{was:ee,is:Z},ot)=>i`
<tr class=${ot?"compare-total":""}>
<th scope="row">${C}</th>
<td>${Ho(ee,P)}</td>
<td>${Ho(Z,P)}</td>
<td>${Jr(ee,Z,P)}</td>
</tr>
`,U=C=>h.filter(ee=>Ct(ee)===C).length,K=T(l),L=i`
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
${S.length<2?null:S.map(C=>j(C.value===null?g.filter.blank:x[C.value]??C.value,C,!1))}
${j(g.table.sum,_,!0)}
</tbody>
</table>
`;return i`
<section class="compare-layer" data-layer=${p}>
<h3>${g.layers[p]}${P===null?"":c.office.paren("",Yr(P,c))}</h3>
${h.length===0?i`
<p class="form-hint">${v.compare.same}</p>
${L}
`:i`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(C=>U(C)===0?null:i`
<button
type="button"
class="compare-kind is-${C}"
data-kind=${C}
aria-pressed=${(f==null?void 0:f.layer)===p&&f.kind===C}
@click=${()=>D(p,C)}
>
${v.compare[C]}
<b>${re(U(C))}</b>
</button>
`)}
${K.every(({is:C})=>C===null)||K.length>Kr?null:i`
<button type="button" class="text-button" data-rows @click=${()=>E(p,K)}>
${V("table")}${g.tool.table}
</button>
`}
</div>
${L}
<ol class="compare-rows">
${K.slice(0,y).map(C=>R(p,C,c))}
</ol>
${K.length<=y?null:i`
<button type="button" class="form-button is-quiet" @click=${m}>
${v.compare.more(re(K.length-y))}
</button>
`}
`}
</section>
`},m=()=>{y+=200,t.ask()},R=(l,c,p)=>{let w=c.is??c.was;if(w===null)return null;let h=Ct(c);return i`
<li>
<button type="button" data-fid=${c.fid} @click=${()=>M(l,c)}>
<i class="is-${h}" aria-hidden="true"></i>
<b>${ae(l,w,p)}</b>
<span>${h==="edited"?Vr(l,c,p):p.office.compare[h]}</span>
</button>
</li>
`};return{title:({words:l})=>l.work.compare,key:({view:{town:l,theme:c}})=>`${l??""} ${c}`,enter:()=>{o===""&&(o=gn(e.get())??X(q(new Date),-Hr)),s=null,u()},leave:()=>$+=1,body:l=>i`
<div class="compare-moments">${F("from",l)} ${F("to",l)}</div>
<p class="form-hint compare-says">
${pt(xe(o),l.words)} →
${r===""?l.office.compare.present:pt(xe(r),l.words)}
</p>
${l.view.committee===null&&l.view.filter===""?null:i`
<p class="form-hint" data-narrowed>${l.office.compare.narrowed}</p>
`}
${H(d,l)}
${a?i`
<p class="form-hint" role="status">${l.words.table.reading}</p>
`:i`
${(s==null?void 0:s.every(({then:c})=>c.length===0))===!0?i`
<p class="form-hint" role="status">${l.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:c})=>c.length>0))===!0?Gr(l):null}
${(s??[]).map(c=>I(b(c),l))}
`}
`}}function Gr({office:{compare:t}}){return i`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function zr(t){let{shape:e}=De(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function Yr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function Yo(t,e){return e==="area_m2"?Ee(t*3/2e3):re(t)}function Ho({count:t,measure:e},n){return n===null?re(t):i`
${Yo(e,n)}
<small>${re(t)}</small>
`}function Jr(t,e,n){let o=Ko(e.count-t.count,re);return n===null?o:i`
${Ko(e.measure-t.measure,r=>Yo(r,n))}
<small>${o}</small>
`}function Ko(t,e){let n=e(t);return/[1-9]/.test(n)?t>0?`+${n}`:n:"0"}function Vr(t,{was:e,is:n,fields:o},r){let s=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(a=>!s.includes(a)).map(a=>{if(a==="geometry")return an(a,r);let d={field:a,was:(e==null?void 0:e.properties[a])??null,is:(n==null?void 0:n.properties[a])??null},f=Me(t,d,r);return`${f.label}${r.words.colon}${f.was} → ${f.is}`}).join("; ")}function Go(t){let e=t.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var Jo=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Xe(t,{words:e,office:n}){return Xt(t)?e.layers[t]:n.lists[t]??t}var Lt=6,Xr=Jo;function At(t,e){let{log:n}=e.office,o=t.slice(0,Lt).map(({layer:s,op:a,count:d})=>{var f,y;return((y=(f=n.people)[s])==null?void 0:y.call(f,a,d))??n.touch(Xe(s,e),a,d)}),r=t.length>Lt?n.andMore(t.length-Lt):"";return o.join(e.words.listComma)+r}function Qe({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>Xr.includes(n))}function _t(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function Vo(t,e){return!/^tuntu [a-z ]+$/.test(t)&&_t(t,e)!==""}function Qr(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function Xo({who:t="",role:e},n){if(t==="")return"";let{office:o}=n,r=Qr(t,n);return o.log.by(e===void 0?r:o.paren(r,o.roles[e]))}function Qo(t,e){let{office:n,words:o}=e;return(t??[]).map(({login:s,name:a,role:d,unit:f,level:y})=>{let $=f!==""?e.committees.get(f)??f:y===""?"":n.levels[y];return n.paren(a===""?s:a,$===""?n.roles[d]:`${n.roles[d]} · ${$}`)}).join(o.listComma)}function Zo({change:t,touched:e},n){return n.office.log.willUndo(t,At(e,n))}function er(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",s="",a,d]=o;return a===void 0||d===void 0?n.conflict(Xe(r,e),s):n.leaning(Xe(r,e),s,a,Xe(d,e))}var Zr={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},me=class{constructor(e,n=Zr){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Ze(t,e){let[n,o]=[null,""],r=new me(t.ask),s=null,a=null,d=()=>{[n,s,a,o]=[null,null,null,""],r.end(),t.ask()},f=T=>{a=B(T),r.end(),t.ask()},y=T=>{let D=t.stores.view.get().town;D!==null&&([n,s,a,o]=[T,null,null,""],t.ask(),qe(D,T+1,1).then(({changes:[M]})=>{n===T&&((M==null?void 0:M.change)===T?s=M:a={title:"gone",status:404},t.ask())},f))},$=()=>{let T=t.stores.view.get().town;if(T===null||n===null||r.lasts)return;r.begin();let D=n;t.signedIn(()=>ve(T,D,o.trim())).then(()=>{J(t.stores.data,t.now().office.log.undone),d(),e()},f)},u=T=>i`
<div class="form-problem" role="alert">
${T.office.log.conflicts}
<ul class="log-conflicts">
${((a==null?void 0:a.conflicts)??[]).map(D=>i`
<li>${er(D,T)}</li>
`)}
</ul>
</div>
`,k=(T,D)=>{let M=T===null?[]:We(T,D.view.language,D);return M.length===0?null:i`
<ul class="form-faults">
${M.map(E=>i`
<li>${E}</li>
`)}
</ul>
`},b=(T,D)=>{let{log:M}=D.office;return Qe(T)?i`
${Q({name:"undo-reason",label:D.office.paren(M.undoReason,D.office.optional),value:o,input:E=>o=E})}
${r.lasts?i`
<p class="form-hint" role="status">${he(r.seconds,D)}</p>
${we(r.seconds,D)}
`:te(Zo(T,D),M.undoIt,$,d,D)}
`:i`
<p class="form-problem" role="alert">
${T.undone_by===void 0?M.notHere(T.change):M.undoneBy(T.undone_by)}
</p>
`};return{end:d,part:(T,D)=>n!==T?i`
<button type="button" class="text-button log-undo" @click=${()=>y(T)}>
${V("undo")}${D.office.log.undo}
</button>
`:i`
${((a==null?void 0:a.conflicts)??[]).length>0?u(D):H(a,D,"undo-problem")}
${k(a,D)}
${s===null?i`
<button type="button" class="form-button is-quiet" @click=${d}>${D.office.cancel}</button>
`:b(s,D)}
`}}var Ft=30;function tr(t){let[e,n,o,r]=[[],!1,!1,!1],s=null,a=0,d=Ze(t,()=>f(null)),f=$=>{let u=t.stores.view.get().town;if(u===null)return;let k=a+=1;r=!0,t.ask(),qe(u,$,Ft+1).then(b=>{if(k!==a||t.stores.view.get().town!==u)return;let T=b.changes.slice(0,Ft);e=$===null?T:[...e,...T],[n,o,r,s]=[b.may_undo,b.changes.length<=Ft,!1,null],t.ask()},b=>{k===a&&([s,r]=[B(b),!1],t.ask())})},y=($,u)=>{let{log:k}=u.office;return i`
<li class="log-entry" data-change=${$.change}>
${It($,u)}
<p class="log-what">${el($,u)}</p>
${jt($,u)}
${$.undone_by===void 0?n&&Qe($)&&!fe(u.view)?d.part($.change,u):null:i`
<p class="log-mark">${k.undoneBy($.undone_by)}</p>
`}
</li>
`};return{title:({words:$})=>$.work.changes,key:({view:$})=>{var u;return`${$.town??""} ${((u=t.stores.work.get().session)==null?void 0:u.account)??0}`},enter:()=>{[e,o]=[[],!1],d.end(),f(null)},body:$=>i`
${H(s,$)}
${Se(t.stores.work.get().session,$.view.town)?null:i`
<p class="form-hint">${$.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?i`
<p class="form-hint">${$.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(u=>y(u,$))}
</ol>
${o||e.length===0?null:i`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var u;return f(((u=e[e.length-1])==null?void 0:u.change)??null)}}
>
${$.office.more}
</button>
`}
`}}function el({touched:t,given:e},n){return t.length===0?n.office.log.nothing:[At(t,n),Qo(e,n)].filter(o=>o!=="").join(n.words.colon)}function It(t,e){let{at:n,change:o}=t,{log:r}=e.office;return i`
<p class="log-head">
<time datetime=${n}>${ce(n)}</time>
<span>${Xo(t,e)}</span>
<small>${r.change(o)}</small>
</p>
`}function jt({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),_t(t,n)].filter(s=>s!=="");return r.length===0?null:i`
<p class="log-why">${r.join(" · ")}</p>
`}function nr({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,s=e.written.now.reason.trim(),a=Pt(e,JSON.stringify([e.tag,n,s]),wt),{tag:d,key:f}=a;return{draft:a,answer:t(()=>Xn(o,r,n,{tag:d,reason:s,key:f}))}}function or({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),s=Pt(e,`delete ${e.tag} ${r}`,wt),{tag:a,key:d}=s;return{draft:s,answer:t(()=>Qn(n,o,{tag:a,reason:r,key:d}))}}function rr(t,e,n){let{draft:o,fields:r,busy:s,waitedS:a,deleting:d}=t,{edit:f}=n.office;return i`
${tl(t.keptAt,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(y=>nl(y,t,e,n))} ${rl(t,e,n)}
${Q({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:y=>e.write({reason:y})})}
${ll(o,e,n)} ${sl(t,n)}
<div class="form-foot">
${we(a,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?he(a,n):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${d?te(f.deleteSure,f.delete,e.remove,()=>e.ask(!1),n):i`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${f.delete}
</button>
`}
`}function tl(t,e,{office:{edit:n}}){return t===""?null:i`
<p class="form-hint edit-kept">
${n.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${n.throwAway}</button>
</p>
`}function nl(t,{draft:e,problem:n},o,r){var T;let{name:s,kind:a,label:d,unit:f,options:y}=t,$=xt(e,s),u=D=>o.type(s,D);if(dn(t))return ol(t,$,n,o,r);let k=f===""?d:r.office.paren(d,f);if(a==="listed"||a==="boolean"||a==="committee"){let D=a==="committee"?r.office.edit.noCommittee:r.office.none,M=$===""||y.some(([E])=>E===$)?[]:[[$,$]];return pe(s,k,[["",D],...y,...M],$,u)}let b=s==="aliases"?r.office.edit.aliasesHint:void 0;return Q({name:s,label:k,value:$,mode:a==="text"?"text":a==="integer"?"numeric":"decimal",input:u,fault:((T=n==null?void 0:n.faults)==null?void 0:T.some(D=>D.field===s))??!1,...b===void 0?{}:{hint:b}})}function ol(t,e,n,o,r){var y;let{name:s,label:a}=t,d=so("m2"),f=at(e,"m2");return Q({name:s,label:a,value:rn(e,d),mode:"decimal",input:$=>{var k;let u=((k=at($,d))==null?void 0:k.unit)??d;u!==d&&io(u),o.type(s,on($,d))},settled:nn,beside:ao(d,r.words,o.redraw),fault:((y=n==null?void 0:n.faults)==null?void 0:y.some($=>$.field===s))??!1,hint:f===null?r.office.edit.areaHint:r.office.edit.areaIs(ln({...f,unit:d},r.words))})}function rl({draft:t,placing:e},n,o){if(De(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:a}=t.written.now;return i`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Q({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${Q({name:"lat",label:r.lat,value:a,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${V("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function ll(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=t.selection,a=new Map(be(s,n).map(y=>[y.name,y])),d=(y,$)=>un(s,y,$,n),f=y=>{let[$,u]=[t.written.now.boxes[y],a.get(y)];return $===void 0||u===void 0?"–":i`
<b>${d(y,fn(u,$))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(y)}>${o.takeTheirs}</button>
`};return i`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(y=>i`
<th scope="col">${y}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:y,was:$,is:u})=>{var k;return i`
<tr data-field=${y}>
<th scope="row">${((k=a.get(y))==null?void 0:k.label)??(y==="geometry"?r.shape:y)}</th>
<td>${d(y,$)}</td>
<td>${d(y,u)}</td>
<td>${f(y)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function sl({problem:t,says:e},n){let o=t===null?[]:We(t,n.view.language,n);return i`
<div id="edit-says">
${e===""?H(t,n):i`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${o.map(r=>i`
<li>${r}</li>
`)}
</ul>
</div>
`}var il=1e4;function sr(t){return new Ut(t)}var Ut=class{constructor(e){this.ports=e;this.waiting=new me(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(No(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${ae(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!lr(n,e)&&Dt(n)&&this.tellKept(n);let r=Et(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":ce(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),i``;if(fe(e.view))return al(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return H(this.problem,e);let a=Ln(r.get().session,o,n.layer,s.feature.properties.committee);return i`
${a?null:i`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${rr(this.showing(s,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>So(o,e,n))},write:e=>{this.change(n=>Tt(n,e))},leave:e=>{this.change(n=>Po(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?ie:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Oo(o.written):ko(o.written)})))}};tellKept(e){let n=this.ports.now(),o=ae(e.selection.layer,e.feature,n);J(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;ke(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===e.layer&&n.fid===e.fid&&this.begin(n),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,Rt(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&lr(this.draft,e)&&this.draft.account===n}latest(e){var n;return(this.shows(e)?this.draft:(n=Et(e.account,e.selection))==null?void 0:n.draft)??e}put(e){this.shows(e)?this.set(e):Rt(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){ht(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=To(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=B(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=le(this.ports.stores.work.get().session,o.view.town);return be(e.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:s,keptAt:a}=this,{lasts:d,seconds:f}=this.waiting,{mode:y}=this.ports.stores.tools.get(),$=y.kind==="place"&&y.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:d,waitedS:f,deleting:r,says:s,placing:$,keptAt:a}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=Wo(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(nr(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(or(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),s=>this.failed(e,s))}finish(e,n,o){let{data:r,view:s,work:a}=this.ports.stores;this.waiting.end(),J(r,n);let d=this.shows(e),f=this.latest(e);if(!o&&!cl(f,e)){this.goOn(f);return}ke(e),d&&(this.draft=null,a.set({open:null}),o&&s.set({selected:null}))}goOn(e){let{selection:n}=e;ht(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(St(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=B(n),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Mo(r,o):r),!this.shows(e)||!s){let a=this.ports.now(),d=ae(e.selection.layer,e.feature,a);J(this.ports.stores.data,a.office.edit.unsaved(d,Sn(o,a)),il);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("edit-says"))==null?void 0:a.scrollIntoView({block:"center"})}))}};function al({words:t,office:e},n){return i`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${n}>${t.action.today}</button>
`}function cl(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function lr({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}function ir(t,e){let[n,o]=[null,""],r=new me(t.ask),s=null,a=()=>{[n,s,o]=[null,null,""],r.end(),t.ask()},d=f=>{let y=t.stores.view.get().town;y===null||r.lasts||(r.begin(),t.signedIn(()=>Jn(y,f,o.trim())).then(()=>{J(t.stores.data,t.now().office.log.erased),a(),e()},$=>{s=B($),r.end(),t.ask()}))};return{end:a,part:(f,y,$,u)=>{let{log:k}=u.office,b=`${f} ${JSON.stringify(y)}`;return n!==b?i`
<button
type="button"
class="text-button log-erase"
aria-label=${k.eraseOf($)}
@click=${()=>{a(),n=b,t.ask()}}
>
${V("erase")}${k.erase}
</button>
`:i`
<div class="log-erasing">
${H(s,u,"erase-problem")}
${Q({name:"erase-reason",label:u.office.paren(k.eraseReason,u.office.optional),value:o,input:T=>o=T})}
${r.lasts?i`
<p class="form-hint" role="status">${he(r.seconds,u)}</p>
${we(r.seconds,u)}
`:te(k.willErase($),k.eraseIt,()=>d(y),a,u)}
</div>
`}}}var Bt=20;function cr(t){let{view:e,data:n,tools:o,work:r}=t.stores,[s,a,d]=[[],!1,!1],f=null,y=0,$="",u=l=>{let{mode:c}=o.get();return c.kind==="compare"&&c.change===l.change},k=Ze(t,()=>T(null)),b=ir(t,()=>T(null)),T=l=>{let{selected:c}=e.get();if(c===null)return;let p=y+=1;d=!0,t.ask(),Vn(c.layer,c.fid,l,Bt+1).then(w=>{let h=e.get().selected;if(p!==y||(h==null?void 0:h.layer)!==c.layer||h.fid!==c.fid)return;let g=w.slice(0,Bt);s=l===null?g:[...s,...g],[a,d,f]=[w.length<=Bt,!1,null],t.ask()},w=>{p===y&&([f,d]=[B(w),!1],t.ask())})},D=l=>{let c=u(l),[p,w]=[l.before??null,l.after??null];o.set({mode:c?ie:{kind:"compare",change:l.change,was:p,is:w}});let h=Je([p,w]);!c&&h!==null&&t.acts.showExtent(h),t.ask()},M=(l,c)=>{if(l.before==null||l.after==null)return null;let{log:p}=c.office,w=u(l),h=W=>W===void 0?"":`${Ee(W*3/2e3)} ${c.words.unit.mu}`,[g,v]=[h(l.area_m2_before),h(l.area_m2_after)],P=g===v||g===""||v===""?"":p.area(g,v);return i`
<div class="log-shape">
<span>${l.before.type==="Point"?p.place:p.shape} ${P}</span>
<button type="button" class="text-button log-compare" aria-pressed=${w} @click=${()=>D(l)}>
${V(w?"hidden":"eye")}${w?p.hide:p.show}
</button>
${w?i`
<p class="log-key">
<i class="is-was"></i>
${p.was}
<i class="is-now"></i>
${p.is}
</p>
`:null}
</div>
`},E=(l,{layer:c,fid:p},w,h,g)=>bt(r.get().session,g.view.town)&&!fe(g.view)&&sn(c,w.field)&&[w.was,w.is].some(ar)?b.part(l.change,{layer:c,fid:p,field:w.field},h,g):null,F=(l,c)=>bt(r.get().session,c.view.town)&&!fe(c.view)&&ar(l.why)&&Vo(l.why??"",c)?b.part(l.change,{change:l.change},c.office.log.ofReason(l.change),c):null,I=(l,c,p)=>{if(l.differs.length===0)return null;let{layer:w}=c;return i`
<dl class="log-fields">
${l.differs.map(h=>{let{label:g,was:v,is:P}=Me(w,h,p);return i`
<div data-field=${h.field}>
<dt>${g}</dt>
<dd>
${l.op==="insert"?null:i`
<s>${v}</s>
<span aria-hidden="true">→</span>
`}
<b class=${tn(P)?"latin":""}>${P}</b>
${E(l,c,h,g,p)}
</dd>
</div>
`})}
</dl>
`},m=(l,c,p)=>{let{log:w}=p.office,h={insert:w.created,update:w.changed,delete:w.deleted}[l.op],g=l.op==="update"&&l.differs.length===0&&l.before==null;return i`
<li class="log-entry" data-change=${l.change}>
${It(l,p)}
<p class="log-what">${h}${g?` · ${w.nothing}`:""}</p>
${jt(l,p)} ${F(l,p)}
${l.op==="delete"?null:I(l,c,p)} ${M(l,p)}
${Se(r.get().session,p.view.town)&&!fe(p.view)?k.part(l.change,p):null}
</li>
`};return{title:l=>{let{selected:c}=l.view;if(c===null)return l.words.work.history;let p=se(l.data,c.layer,c.fid)??l.data.picked.value,w=p===null?"":` · ${ae(c.layer,p,l)}`;return l.words.work.history+w},key:({view:{selected:l},data:{picked:c}})=>{var p;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${R(l,c.value)} ${((p=r.get().session)==null?void 0:p.account)??0}`},enter:()=>{var p;let{selected:l}=e.get(),c=`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${((p=r.get().session)==null?void 0:p.account)??0}`;c!==$&&($=c,[s,a,f]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:ie}),k.end(),b.end()),T(null)},leave:()=>$="",body:l=>{let{selected:c}=l.view;return c===null?(window.setTimeout(()=>r.set({open:null}),0),i``):i`
${H(f,l)}
${Se(r.get().session,l.view.town)?null:i`
<p class="form-hint">${l.office.log.only}</p>
`}
<ol class="log">
${s.map(p=>m(p,c,l))}
</ol>
${a||s.length===0?null:i`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${d}
@click=${()=>{var p;return T(((p=s[s.length-1])==null?void 0:p.change)??null)}}
>
${l.office.more}
</button>
`}
`}};function R(l,c){var h;let w=(h=(l===null?void 0:se(n.get(),l.layer,l.fid))??c)==null?void 0:h.properties;return JSON.stringify((w==null?void 0:w.version)??(w==null?void 0:w.updated_at)??"")}}function ar(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var ur=["viewer","clerk","planner","inspector","administrator"],dr=["town","county","city","region"];var qt=20;function fr(t){let[e,n,o]=[!1,!1,!1],r=[],s=null,a=0,d=u=>{let k=t.stores.view.get().town;if(k===null)return;let b=a+=1;o=!0,t.ask(),t.signedIn(()=>zn(k,u,qt+1)).then(T=>{if(b!==a)return;let D=T.slice(0,qt);r=u===null?D:[...r,...D],[n,o,s]=[T.length<=qt,!1,null],t.ask()},T=>{b===a&&([s,o]=[B(T),!1],t.ask())})},f=()=>{[e,n,o,r,s]=[!1,!1,!1,[],null],a+=1},y=({currentTarget:u})=>{let{open:k}=u;k!==e&&(f(),e=k,e&&d(null))},$=({at:u,login:k,name:b,village:T},D)=>{let M=D.office.looks,E=Qt(D.data,"villages").find(({properties:I})=>I.code===T),F=E===void 0?T??M.all:oe(E.properties,D.view.language);return i`
<li>
<time datetime=${u}>${ce(u)}</time>
<b>${b!==""?b:k!==""?k:M.gone}</b>
<span>${F}</span>
</li>
`};return{close:f,part:u=>{let k=u.office.looks;return i`
<details class="work-more work-looks" .open=${e} @toggle=${y}>
<summary>${k.title}</summary>
<p class="form-hint">${k.hint}</p>
${H(s,u,"looks-problem")}
${r.length===0&&!o&&s===null?i`
<p class="form-hint">${k.none}</p>
`:null}
<ol class="looks">
${r.map(b=>$(b,u))}
</ol>
${n||r.length===0?null:i`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${o}
@click=${()=>{var b;return d(((b=r[r.length-1])==null?void 0:b.entry)??null)}}
>
${u.office.more}
</button>
`}
</details>
`}}}function pr(t){let{view:e,data:n,work:o}=t.stores,r=[],s=null,a=!1,d=0,f=null,y="",$="clerk",[u,k]=["","town"],b=fr(t),T=x=>{[s,a]=[B(x),!1],t.ask()},D=()=>e.get().town??"",M=()=>{let x=d+=1;t.signedIn(()=>Bn(D())).then(S=>{x===d&&(r=S,t.ask())},S=>{x===d&&T(S)})},E=x=>{[s,y]=[null,""],t.signedIn(x).then(M,T),t.ask()},F=x=>{y=x,s=null,t.ask()},I=()=>({role:$,unit:$==="clerk"?u:"",level:$==="inspector"?k:""}),m=x=>{x.preventDefault();let S=x.currentTarget,{login:_="",name:j="",provider:U}=Te(x);[s,f]=[null,null];let K={login:_.trim(),name:j.trim(),provider:U!==void 0,...I()};t.signedIn(()=>qn(D(),K)).then(L=>{f={login:K.login,invitation:L},Ae(S),J(n,t.now().office.people.added(K.login)),M()},L=>{T(L),a=!0,t.ask()})},R=({account:x,login:S})=>{[s,f]=[null,null],t.signedIn(()=>Hn(D(),x)).then(_=>{f={login:S,invitation:_},t.ask(),window.requestAnimationFrame(()=>{var j;return(j=document.querySelector(".work-invitation"))==null?void 0:j.scrollIntoView({block:"nearest"})})},T)},l=x=>{let{session:S}=o.get();S!==null&&t.signedIn(()=>Yn(x)).then(()=>{o.set({session:{...S,anonymous:x}})},T)},c=x=>{var K;let{people:S,roles:_,levels:j}=x.office,U=[...x.committees];return x.committees.has(u)||(u=((K=U[0])==null?void 0:K[0])??""),i`
${pe("role",S.role,ur.map(L=>[L,_[L]]),$,L=>{$=L,t.ask()})}
${$==="clerk"?pe("unit",S.unit,U,u,L=>u=L):null}
${$==="inspector"?pe("level",S.level,dr.map(L=>[L,j[L]]),k,L=>k=L):null}
`},p=x=>{var U;let{people:S,optional:_}=x.office,j=((U=o.get().session)==null?void 0:U.provider)??"";return i`
<details class="work-more work-add">
<summary>${S.add}</summary>
<form @submit=${m}>
${Q({name:"login",label:S.login,hint:S.loginHint,required:!0,lengthMost:64})}
${Q({name:"name",label:x.office.paren(S.name,_),lengthMost:64})} ${c(x)}
${j===""?null:i`
<label class="form-check">
<input type="checkbox" name="provider" />
${S.byProvider}
</label>
`}
${w()?h(x):null}
<button type="submit" class="form-button is-main">${S.addIt}</button>
</form>
</details>
`},w=()=>a&&(s==null?void 0:s.status)===409,h=x=>i`
<div class="form-problem" role="alert">${x.office.problem.taken}</div>
`,g=x=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:S}=x.office,{link:_,expires:j}=f.invitation;return i`
<section class="form-notice work-invitation" role="status">
<h3>${S.linkFor(f.login)}</h3>
<p>${S.linkOnce}</p>
${uo(_,S.scan)} ${co(_,x.words)} ${_e(S.link,_,t)}
${j===void 0?null:i`
<p class="form-hint">${S.until(ce(j))}</p>
`}
</section>
`},v=(x,S,_)=>{let{people:j}=_.office,U=`role ${S.id}`;return i`
<li>
<div class="work-line">
<span>${Wt(S,_)}</span>
<button type="button" class="text-button" @click=${()=>F(U)}>
${j.take}
<span class="sr">${x.login}</span>
</button>
</div>
${y===U?te(j.takeSure,j.take,()=>E(()=>Gn(D(),S.id)),()=>F(""),_):null}
</li>
`},P=(x,S)=>{var ee;let{people:_,allTowns:j}=S.office,U=x.account===((ee=o.get().session)==null?void 0:ee.account),K=[U?_.you:"",x.disabled?_.disabled:"",x.has_password||x.federated?"":_.noPassword,x.administrator?j:""].filter(Z=>Z!==""),[L,C]=[`give ${x.account}`,`disable ${x.account}`];return i`
<li class="work-person" data-login=${x.login}>
<p>
<b>${x.name===""?x.login:x.name}</b>
${x.name===""?null:i`
<span>${x.login}</span>
`}
${K.map(Z=>i`
<em>${Z}</em>
`)}
</p>
<ul class="work-roles">
${x.memberships.map(Z=>v(x,Z,S))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>F(L)}>${_.give}</button>
${x.federated?null:i`
<button type="button" class="text-button" data-act="link" @click=${()=>R(x)}>
${_.newLink}
</button>
`}
${U?null:x.disabled?i`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>E(()=>$t(D(),x.account,!1))}
>
${_.enable}
</button>
`:i`
<button type="button" class="text-button" data-act="disable" @click=${()=>F(C)}>
${_.disable}
</button>
`}
</div>
${y===C?te(_.disableSure,_.disable,()=>E(()=>$t(D(),x.account,!0)),()=>F(""),S):null}
${y===L?i`
<form
class="work-give"
@submit=${Z=>{Z.preventDefault(),E(()=>Kn(D(),x.account,I()))}}
>
${c(S)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${_.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>F("")}>
${S.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},W=x=>{let{session:S}=o.get();if((S==null?void 0:S.administrator)!==!0)return null;let{people:_}=x.office;return i`
<section class="work-settings">
<h3>${_.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${S.anonymous}
@change=${j=>l(j.target.checked)}
/>
${_.anonymous}
</label>
<p class="form-hint">${S.anonymous?_.anonymousOn:_.anonymousOff}</p>
</section>
`};return{title:({words:x})=>x.work.people,key:({view:x})=>{var S;return`${x.town??""} ${((S=o.get().session)==null?void 0:S.account)??0}`},enter:()=>{[r,s,f,y]=[[],null,null,""],b.close(),M()},leave:()=>{f=null},body:x=>i`
${w()?null:H(s,x)} ${g(x)} ${p(x)}
<section>
<h3>${x.office.people.list}</h3>
<ul class="work-list">
${r.map(S=>P(S,x))}
</ul>
</section>
${b.part(x)} ${W(x)}
`}}function de(t,e,n,o){return i`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>i`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${s}
</button>
`)}
</div>
`}function et(t,e){let n=t.filter(({starts:o,ends:r})=>o<=e&&(r===null||r>=e));return n.filter(({cleaner:o,place:r})=>!n.some(s=>s.place===r&&s.instead_of===o))}function mr(t,e){let n=new Map;for(let{cleaner:o,place:r}of et(t,e))n.set(o,[...n.get(o)??[],r]);return n}function Ht(t,e,n,o){let r=e.map(o).filter(s=>s!==null);return r.length===0||r.length<e.length?[]:[...t].filter(([,s])=>s.length+e.length<=n&&!e.some(a=>s.includes(a))).map(([s,a])=>{let d=a.map(o).filter(y=>y!==null),f=r.map(y=>Math.min(...d.map($=>ul(y,$))));return{cleaner:s,places:a.length,distanceM:Math.max(...f)}}).filter(({distanceM:s})=>Number.isFinite(s)).sort((s,a)=>s.distanceM-a.distanceM||s.cleaner-a.cleaner)}function Kt(t,e,n,o){let r=new Map(t),s=new Map;for(let a of e){let[d]=Ht(r,[a],n,o);d!==void 0&&(s.set(a,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],a]))}return s}var gr=["stand","beside","replace"];function yr(t,{to:e,way:n,starts:o,ends:r}){let s=et(t,o),a=r===""?{}:{ends:r};return[...e].flatMap(([d,f])=>{let y=s.filter(b=>b.place===d&&b.cleaner!==f),$={op:"add",cleaner:f,place:d,starts:o,...a},[u]=y;if(u===void 0||n==="beside")return[$];if(n==="stand")return[{...$,instead_of:u.cleaner,ends:r===""?o:r}];let k=X(o,-1);return[...y.map(({id:b})=>({op:"end",id:b,ends:k})),$]})}function ul([t,e],[n,o]){return Math.hypot((t-n)*111320*Math.cos(e*Math.PI/180),(e-o)*111320)}function br({places:t,cleaners:e,chosen:n,cleaner:o,whole:r},{toggle:s,take:a},d,f){let{plan:y,crew:$}=f.office;return i`
<div class="plan-found" role="group" aria-label=${y.found}>
${t.map(u=>i`
<button
type="button"
data-found=${u}
aria-pressed=${n.includes(u)}
@click=${()=>s(u)}
>
<b>${d.place(u,f)}</b>
<small>${d.heldBy(u,f)}</small>
</button>
`)}
${e.map(u=>i`
<button
type="button"
data-found-cleaner=${u}
aria-pressed=${u===o}
@click=${()=>a(u)}
>
<b>${d.who(u,f)}</b>
<small>${y.has(d.has(u))}</small>
</button>
`)}
${t.length+e.length===0?i`
<p class="form-hint">${y.nothing}</p>
`:null}
${r?i`
<p class="form-hint">${$.noted}</p>
`:null}
</div>
`}function $r(t,e,n,o){let{plan:r}=o.office,s=(...b)=>b.filter(Boolean).join(o.words.listComma),a=b=>b===null?"":r.again(b),d=(b,T)=>dl(b,T,e,n,o),f=(b,T,D)=>i`
<li class="plan-cleaner" data-of=${b}>
<p>
<b>${n.who(b,o)}</b>
<small>${D}</small>
</p>
<ul class="plan-list">
${T.map(M=>d(M,""))}
</ul>
</li>
`,{uncovered:y,ending:$,overloaded:u,apart:k}=t;return y.length+$.length+u.length+k.length===0?i`
<p class="form-hint">${r.none}</p>
`:i`
${tt("uncovered",r.uncovered,y.map(b=>d(b.place,s(b.until===null?r.never:r.expired(b.until),a(b.again)))))}
${tt("ending",r.ending(e.ahead),$.map(b=>d(b.place,s(r.ends(b.ends),a(b.again)))))}
${tt("overloaded",r.overloaded(t.most_villages),u.map(b=>f(b.cleaner,b.places,r.has(b.places.length))))}
${tt("apart",r.apart((t.apart_m/1e3).toFixed(t.apart_m%1e3===0?0:1)),k.map(b=>f(b.cleaner,b.places,r.kilometres((b.distance_m/1e3).toFixed(1)))))}
`}function tt(t,e,n){return n.length===0?null:i`
<h3>${e} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${t}>
${n}
</ul>
`}function dl(t,e,n,o,r){let s=o.place(t,r);return i`
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
`}var hr=14,wr=92,fl=3,vr=6;function kr(t){let{stores:e}=t,{view:n,data:o,tools:r,work:s}=e,a=null,d=null,f=new Map,[y,$]=[!1,""],u=[],[k,b,T]=[0,!1,!1],D="stand",[M,E]=["",""],F=null,I=null,m=null,[R,l]=[0,0],c=()=>n.get().town??"",p=O=>{I=B(O),t.ask()},w=O=>{y=O,Un(c(),0,O,null).then(N=>{f=new Map(N.map(A=>[A.number,A])),t.ask()},p)},h=()=>{let O=R+=1,N=q(new Date);Promise.all([lo(c(),N,X(N,wr)),ro(c(),hr)]).then(([A,G])=>{O===R&&([a,d]=[A,G],t.ask())},p)},g=()=>(d==null?void 0:d.most_villages)??1,v=()=>mr(a??[],M),P=O=>{var z;let N=(z=W(O))==null?void 0:z.geometry;if((N==null?void 0:N.type)==="Point")return[N.coordinates[0]??0,N.coordinates[1]??0];if((N==null?void 0:N.type)!=="LineString")return null;let[A=0,G=0]=N.coordinates[0]??[];return[A,G]},W=O=>{let[N,A]=O.split(".");return se(o.get(),N==="streets"?"streets":"villages",Number(A))},x=()=>{let O=b?new Map([...Kt(v(),u,g(),P)].map(([N,A])=>[N,A.cleaner])):new Map(k<1?[]:u.map(N=>[N,k]));return yr(a??[],{to:O,way:D,starts:M,ends:E})},S=()=>{[F,I,m]=[null,null,null],t.ask();let O=l+=1,N=x();N.length!==0&&vt(c(),N,!0).then(A=>{O===l&&({effect:F}=A,t.ask())},A=>{O===l&&p(A)})},_=()=>{let{mode:O}=r.get();(O.kind==="pick"||O.kind==="none")&&r.set({mode:{kind:"pick",places:u}})},j=O=>{u=O,[k,b]=[0,!1],_(),S()},U=O=>j(u.includes(O)?u.filter(N=>N!==O):[...u,O]);r.subscribe(({mode:O})=>{if(O.kind==="none"&&s.get().open==="plan"&&_(),O.kind!=="pick"||O.places===u)return;let N=O.places.filter(A=>L(A));N.length<O.places.length&&J(o,t.now().office.plan.notYours),j(N)}),n.subscribe(({selected:O},N)=>{if(O===null||O===N.selected||s.get().open!=="plan")return;let A=`${O.layer}.${O.fid}`;Re(O.layer)&&L(A)&&!u.includes(A)&&j([...u,A])});let K=O=>{let[N,A]=O.split("."),G=o.get().coverage.value;return G==null?void 0:G[N==="streets"?"streets":"villages"].find(z=>z.fid===Number(A))},L=O=>{let N=Ue(s.get().session,c()),A=K(O);return A!==void 0&&(N===null||N.includes(A.committee??""))},C=async O=>{if(!T){[T,I]=[!0,null],t.ask();try{await t.signedIn(O),[u,k,b,F]=[[],0,!1,null],_(),h()}catch(N){I=B(N)}T=!1,t.ask()}},ee=()=>C(async()=>{let O=new Set(x().flatMap(A=>A.op==="add"?[A.place]:[])).size,{change:N}=await vt(c(),x(),!1);m=N===void 0?null:{change:N,count:O},J(o,t.now().office.plan.saved(O))}),Z=O=>C(async()=>{await ve(c(),O,""),m=null,J(o,t.now().office.log.undone)}),ot=O=>({...O,uncovered:O.uncovered.filter(({place:N})=>L(N)),ending:O.ending.filter(({place:N})=>L(N))}),Nr=O=>{let[N,A]=O.split(".");s.set({open:null}),n.set({selected:{layer:N==="streets"?"streets":"villages",fid:Number(A)}})},rt=(O,{view:{language:N},words:A})=>{var G;return oe(((G=W(O))==null?void 0:G.properties)??{},N)||A.unnamed},ye=(O,{office:N})=>{var A;return[N.plan.cleaner(O),((A=f.get(O))==null?void 0:A.name)??""].filter(Boolean).join(" ")},lt=O=>et(a??[],M).filter(N=>N.place===O),Dr=(O,N)=>lt(O).map(({cleaner:A})=>ye(A,N)).join(N.words.listComma)||N.words.states.not_staffed,Rr=O=>{$=O,!y&&new RegExp("\\p{Script=Han}{2}","u").test(O)&&le(s.get().session,c())&&zt().length===0&&w(!0),t.ask()},zt=()=>{let{villages:O,streets:N}=o.get().layers,A={...O===void 0?{}:{villages:O},...N===void 0?{}:{streets:N}};return Mn(A,$).filter(({layer:G})=>Re(G)).map(({layer:G,fid:z})=>`${G}.${z}`).filter(L).slice(0,vr)},Er=()=>{let O=$.trim();return O===""?[]:[...f.values()].filter(({number:N,name:A})=>String(N)===O||A!==""&&A.startsWith(O)).map(({number:N})=>N).slice(0,vr)},Yt=O=>{[k,b]=[O,!1],S()},Jt={place:rt,who:ye,heldBy:Dr,has:O=>{var N;return((N=v().get(O))==null?void 0:N.length)??0}},Wr=(O,N)=>{let{plan:A}=O.office,G=q(new Date),z=(ne,st,Pe,Ne)=>i`
<label>
${st}
<input
type="date"
name=${ne}
min=${G}
max=${X(G,wr)}
.value=${Pe}
@change=${Y=>{Ne(Y.target.value),S()}}
/>
</label>
`;return i`
<div class="plan-period">
${z("plan-starts",A.from,M,ne=>{M=ne===""?G:ne,E!==""&&E<M&&(E=M)})}
${z("plan-ends",N?A.to:A.toOpen,N&&E===""?M:E,ne=>{E=ne!==""&&ne<M?M:ne})}
</div>
`},Mr=O=>{var Ne;let{plan:N}=O.office,A=Ht(v(),u,g(),P).slice(0,fl),[G=""]=u,[z]=lt(G),ne=z===void 0?[]:(v().get(z.cleaner)??[]).filter(Y=>!u.includes(Y)&&L(Y)),st=u.filter(Y=>lt(Y).length===0).length,Pe=b?Kt(v(),u,g(),P):null;return i`
<div class="report-foot plan-foot">
<p>
<b>${N.places(u.length,st)}</b>
<button type="button" class="text-button" data-none @click=${()=>j([])}>${N.clear}</button>
</p>
<p class="plan-chosen">${u.map(Y=>rt(Y,O)).join(O.words.listComma)}</p>
${z===void 0?null:i`
${de(N.way,gr.map(Y=>[Y,N.ways[Y]]),D,Y=>{D=Y,S()})}
<p class="form-hint">
${N.present(ye(z.cleaner,O))}
${ne.length===0?null:i`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>j([...u,...ne])}
>
${N.allOf(ne.length)}
</button>
`}
</p>
`}
${Wr(O,z!==void 0&&D==="stand")}
<h3>${N.nearest}</h3>
<div class="plan-near" role="group" aria-label=${N.whom}>
${A.map(Y=>i`
<button
type="button"
data-cleaner=${Y.cleaner}
aria-pressed=${Y.cleaner===k}
@click=${()=>Yt(Y.cleaner)}
>
<b>${ye(Y.cleaner,O)}</b>
<small>${N.near((Y.distanceM/1e3).toFixed(1),Y.places)}</small>
</button>
`)}
${A.some(Y=>Y.cleaner===k)||k===0?null:i`
<button type="button" data-cleaner=${k} aria-pressed="true">
<b>${ye(k,O)}</b>
<small>${N.has(((Ne=v().get(k))==null?void 0:Ne.length)??0)}</small>
</button>
`}
${u.length<2?null:i`
<button
type="button"
data-each
aria-pressed=${b}
@click=${()=>{[k,b]=[0,!0],S()}}
>
<b>${N.each}</b>
</button>
`}
${A.length===0&&u.length<2?i`
<p class="form-hint">${N.nobodyNear}</p>
`:null}
</div>
${Pe===null?null:i`
<p class="plan-chosen">
${u.map(Y=>{let Vt=Pe.get(Y);return`${rt(Y,O)} → ${Vt===void 0?N.nobodyNear:ye(Vt.cleaner,O)}`}).join(O.words.listComma)}
</p>
`}
${F===null?null:Cr(F,O)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${F===null||T}
@click=${ee}
>
${T?O.office.working:N.save(u.length)}
</button>
</div>
`},Cr=({staffed:O,uncovered:N,overloaded:A},G)=>{let{plan:z}=G.office;return i`
<p class="board-what" role="status" data-effect>
${z.effect(O.before,O.after,N.length)}
${A.length===0?"":i`
<br />
${z.tooMany(g(),A.map(z.cleaner).join(G.words.listComma))}
`}
</p>
`};return{title:({office:O})=>O.plan.title,key:({view:{town:O}})=>{var N;return`${O??""} ${((N=s.get().session)==null?void 0:N.account)??0}`},enter:()=>{[a,d,f,F,I,m]=[null,null,new Map,null,null,null],[k,b,D,$,E]=[0,!1,"stand","",""],M=q(new Date);let{selected:O}=n.get();u=O!==null&&Re(O.layer)?[`${O.layer}.${O.fid}`]:[],r.set({mode:{kind:"pick",places:u}}),h(),w(!1)},leave:()=>{r.get().mode.kind==="pick"&&r.set({mode:ie})},body:O=>{let{office:N,words:A}=O,{plan:G}=N;return a===null||d===null||O.data.coverage.value===null?i`
${H(I,O)}
<p class="form-hint">${A.reading}</p>
`:i`
<div class="form-field plan-find">
<label for="plan-find">${G.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${$}
@input=${z=>Rr(z.target.value)}
/>
</div>
${$.trim()===""?null:br({places:zt(),cleaners:Er(),chosen:u,cleaner:k,whole:y},{toggle:z=>{$="",U(z)},take:z=>{$="",Yt(z)}},Jt,O)}
${H(I,O)}
${m===null?null:i`
<p class="board-next" role="status">
<span>${G.saved(m.count)}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${T}
@click=${()=>m!==null&&Z(m.change)}
>
${V("undo")}${G.takeBack(m.count)}
</button>
</p>
`}
${$r(ot(d),{chosen:u,toggle:U,openCard:Nr,ahead:hr},Jt,O)}
${u.length===0?null:Mr(O)}
`}}}function Or(t){let{stores:e}=t,[n,o]=["","am"],r=null,s=null,a=new Map,d=new Map,f=null,y=new Map,$="seen",[u,k]=["",!1],b=null,T=0,D=()=>e.view.get().town??"",M=()=>Ue(e.work.get().session,D()),E=()=>{let h=T+=1;f=e.data.get().coverage.value,Le(D(),n).then(g=>{if(h!==T)return;let v=new Map(((s==null?void 0:s.villages)??[]).map(P=>[P.fid,ue(P,o)]));for(let P of g.villages)v.has(P.fid)&&v.get(P.fid)!==ue(P,o)&&a.delete(P.fid);[s,b]=[g,null],t.ask()},g=>{h===T&&(b=B(g),t.ask())})},F=()=>{let h=M(),g=((s==null?void 0:s.villages)??[]).filter(P=>(h===null||h.includes(P.committee??""))&&(r===null||P.committee===r)&&ue(P,o)!=="not_due"),v=P=>Fe.includes(ue(P,o));return[...g.filter(P=>!v(P)),...g.filter(v)]},I=h=>a.get(h.fid)??null,m=()=>{a=new Map,y=new Map,b=null},R=()=>{a=new Map(a);for(let h of F())!a.has(h.fid)&&["not_reported","not_staffed"].includes(ue(h,o))&&a.set(h.fid,"done");t.ask()},l=h=>{h(),m(),t.ask()},c=h=>{let g=F().flatMap(P=>{let W=I(P);if(W===null)return[];let x=`${P.fid} ${n} ${o} ${W} ${$}`,S=d.get(x)??{uuid:pl(),captured_at:new Date().toISOString()};return d.set(x,S),[{...S,place:`villages.${P.fid}`,date:n,slot:o,result:W,basis:$}]});if(g.length===0||k)return;let v=new Map(g.map(({uuid:P,place:W})=>[P,Number(W.split(".")[1])]));k=!0,b=null,t.ask(),t.signedIn(()=>Zn(D(),g,u.trim())).then(P=>{p(P,v);let W=P.length-y.size;W>0&&J(e.data,h.office.report.sent(W)),E()},P=>{b=B(P)}).finally(()=>{k=!1,t.ask()})},p=(h,g)=>{y=new Map;for(let v of h){let P=g.get(v.uuid)??0;if(v.outcome==="refused"){y.set(P,v);continue}a.delete(P);for(let[W,{uuid:x}]of d)x===v.uuid&&d.delete(W)}y.size===0&&(u="")},w=(h,g)=>{var L;let{office:v,data:P,view:W,words:x}=g,S=ue(h,o),_=I(h),j=oe(((L=se(P,"villages",h.fid))==null?void 0:L.properties)??{name:h.name},W.language)||x.unnamed,U=y.get(h.fid),K=C=>{a=new Map(a).set(h.fid,_===C?null:C),t.ask()};return i`
<li data-village=${h.fid} class=${Fe.includes(S)?"is-done":""}>
<span class="report-name">${j}</span>
<span class="report-state">${je(S)}${Ie(S,g)}</span>
<span class="report-choices" role="group" aria-label=${j}>
${["done","partial","missed"].map(C=>i`
<button
type="button"
data-result=${C}
aria-pressed=${_===C}
?disabled=${k}
@click=${()=>K(C)}
>
${v.report.results[C]}
</button>
`)}
</span>
${U===void 0?null:i`
<p class="report-refused" role="alert">
${(W.language==="en"?void 0:W.language==="zh-Hant"?U.detail_zh_hant:U.detail_zh)??U.detail??""}
</p>
`}
</li>
`};return{title:({office:h})=>h.report.title,key:({view:h})=>{var v;let g=e.work.get().report;return`${h.town??""} ${((v=e.work.get().session)==null?void 0:v.account)??0} ${(g==null?void 0:g.date)??""} ${(g==null?void 0:g.slot)??""}`},enter:()=>{var W;let h=e.work.get().report,g=(W=e.data.get().coverage.value)==null?void 0:W.slots.filter(({due:x})=>x).at(-1);[n,o]=[(h==null?void 0:h.date)??q(new Date),(h==null?void 0:h.slot)??((g==null?void 0:g.slot)==="pm"?"pm":"am")];let v=M(),P=e.view.get().committee;r=(v==null?void 0:v.length)===1?v[0]??null:P==="none"?null:P,$=v===null?"told":"seen",m(),d=new Map,[s,u]=[null,""],E()},body:h=>{let{office:g,words:v,committees:P}=h;s!==null&&!k&&h.data.coverage.value!==f&&E();let{report:W}=g,x=F(),S=x.map(I).filter(L=>L!==null),_=S.some(L=>L!=="done"),j=q(new Date),U=M(),K=[...P].filter(([L])=>U===null||U.includes(L));return i`
${de(v.action.date,[[j,v.headline.today],[X(j,-1),v.headline.yesterday]],n,L=>l(()=>{n=L,s=null,E()}))}
${de(W.slot,[["am",v.am],["pm",v.pm]],o,L=>l(()=>{o=L}))}
${K.length<2?null:i`
<div class="form-field">
<label for="report-committee">${v.layers.committees}</label>
<select
id="report-committee"
@change=${L=>l(()=>{r=L.target.value||null})}
>
<option value="" .selected=${r===null}>${W.allCommittees}</option>
${K.map(([L,C])=>i`
<option value=${L} .selected=${L===r}>${C}</option>
`)}
</select>
</div>
`}
${s===null?i`
<p class="form-hint">${v.reading}</p>
`:x.length===0?i`
<p class="form-hint">${W.none}</p>
`:i`
${x.some(L=>I(L)===null&&!Fe.includes(ue(L,o)))?i`
<button type="button" class="form-button is-quiet report-all" data-all @click=${R}>
${W.all}
</button>
`:null}
<ul class="report-list">
${x.map(L=>w(L,h))}
</ul>
`}
<div class="report-foot">
${de(W.basis,[["seen",W.bases.seen],["told",W.bases.told],["paper",W.bases.paper]],$,L=>{$=L,t.ask()})}
${_?Q({name:"report-reason",label:W.why,value:u,input:L=>u=L,lengthMost:200}):null}
${n===j?null:i`
<p class="form-hint">${W.afterwards}</p>
`}
${H(b,h)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${k||S.length===0}
@click=${()=>c(h)}
>
${k?g.working:W.send(S.length)}
</button>
</div>
`}}}function pl(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,n=>n.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function xr({stores:{view:t,work:e},ask:n},o){let r=null,s=null,a=null,d=0,f=()=>{[r,s,a]=[null,null,null],d+=1},y=(b,T)=>{f(),r={slot:b,date:T};let D=d,{town:M,committee:E}=t.get(),F=le(e.get().session,M);oo(M??"",T,b,E===null||E==="none"?"":E,F).then(I=>{D===d&&(s=I,n())},I=>{D===d&&(a=B(I),n())}),n()},$=({slot:b,date:T})=>(r==null?void 0:r.slot)===b&&r.date===T,u=({phone:b},T)=>b!==null&&/^[+\d\s()-]+$/.test(b)?i`
<a href=${`tel:${b.replace(/[^+\d]/g,"")}`}>${b}</a>
`:i`
<span>${b===null||b===""?T:b}</span>
`,k=(b,T,D)=>{let{crew:M,today:E}=D.office,F=(s??[]).filter(({committee:m})=>m===b),I=T.filter(m=>(m.committee??"")===b);return i`
<section data-call-committee=${b}>
<h4>${o.committee(b===""?null:b,D)}</h4>
<ul>
${I.map(m=>{let R=F.filter(({village:l})=>l===m.fid);return i`
<li>
<b>${o.village(m,D)}</b>
<span class="calls-people">
${R.map(l=>i`
<span>${l.name} ${u(l,M.noPhone)}</span>
`)}
${R.length===0?E.nobodyToCall:null}
</span>
</li>
`})}
${F.filter(({village:m})=>m===null).map(({name:m})=>i`
<li class="calls-clerk">
<span>${E.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:y,close:f,button:(b,T)=>{let{session:D}=e.get();if(!Cn(D,T.view.town)||b.lacking.length===0)return null;let{today:M}=T.office,E=$(b);return i`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${E}
@click=${()=>{E?(f(),n()):y(b.slot,b.date)}}
>
${V("people")}${E?M.callHide:le(D,T.view.town)?M.callWhole:M.call}
</button>
`},part:(b,T)=>{if(!$(b))return null;let D=[...new Set(b.lacking.map(({committee:E})=>E??""))],{crew:M}=T.office;return i`
<div class="board-calls">
${H(a,T,"calls-problem")}
${s===null?a===null?i`
<p class="form-hint">${M.reading}</p>
`:null:D.map(E=>k(E,b.lacking,T))}
${s!==null&&le(e.get().session,T.view.town)?i`
<p class="form-hint">${M.noted}</p>
`:null}
</div>
`}}}var nt=60,ml=350;function Tr({acts:t,ask:e}){let n=0,o="still",r=[],s=u=>u>=r.length-1?null:r[u]??null,a=()=>{window.clearInterval(n),o="still"},d=async()=>{let u=q(new Date);r=Array.from({length:nt},(k,b)=>X(u,b-nt+1)),o="reading",e(),await t.prepareDays(r.map((k,b)=>s(b)))},f=async u=>{if(await d(),o!=="reading")return;let k=r.indexOf(u),b=k<0||k===r.length-1?0:k;o="playing",t.playDay(s(b)),n=window.setInterval(()=>{b+=1,t.playDay(s(b)),b>=r.length-1&&a(),e()},ml),e()},y=u=>{o==="still"?f(u):a(),e()},$=async u=>{let k=r.length>0&&o!=="reading";a(),k||await d(),a(),t.playDay(s(u)),e()};return{stop:a,part:(u,{office:k,view:b})=>{let T=q(new Date),D=nt-1-Math.round((Date.parse(T)-Date.parse(u))/864e5),M=o==="still"?k.today.play:k.today.pause;return i`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${M} @click=${()=>y(u)}>
${V(o==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${nt-1}
aria-label=${k.today.days}
aria-valuetext=${On(u,b.language)}
.value=${String(Math.max(0,D))}
@input=${E=>{$(Number(E.target.value))}}
/>
<span>${o==="reading"?k.working:u.slice(5)}</span>
</div>
`}}}var gl=14,yl=["rain","wind","roads","festival"];function Sr({stores:t,ask:e,now:n,signedIn:o}){let[r,s,a]=[!1,!1,!1],[d,f,y]=["","both",""],$=null,u=[],k=null,b=null,T=null,D=()=>t.view.get().town??"",M=g=>{if(T===g)return;T=g;let v=q(new Date);eo(g.town,v,X(v,gl)).then(P=>{T===g&&(u=P,e())},()=>{})},E=()=>{[r,s,a,y]=[!1,!1,!1,""],[k,b,T,u]=[null,null,null,[]]},F=g=>{let v=q(new Date),P=$e(new Date),W=g.slots.filter(({ends:x})=>P<x).map(x=>x.slot==="pm"?"pm":"am");[r,a,y,b,k]=[!0,!1,"",null,null],d=W.length===0?X(v,1):v,f=W.length===1?W[0]??"both":"both",{committee:$}=t.view.get(),e()},I=async g=>{if(!s){[s,b]=[!0,null],e();try{await o(g)}catch(v){b=B(v)}s=!1,e()}},m=(g,v)=>I(async()=>{let P=$===null?{}:{committee:$};k={change:await to(D(),{from:d,to:d,slot:f,...P,reason:g}),text:v},r=!1}),R=g=>I(async()=>{await ve(D(),g,""),k=null,J(t.data,n().office.suspend.ended)}),l=({id:g})=>I(async()=>{await no(D(),g,X(q(new Date),-1)),k=null,J(t.data,n().office.suspend.ended)}),c=(g,{office:v,words:P})=>{let W=q(new Date);return g===W?P.headline.today:g===X(W,1)?v.suspend.tomorrow:g},p=(g,{committees:v,office:P})=>g===void 0?P.report.allCommittees:v.get(g)??g,w=(g,v)=>{let{office:P,words:W,committees:x}=v,{suspend:S}=P,_=q(new Date),j=g.villages.filter(C=>$===null||C.committee===$),U=p($??void 0,v),K=[c(d,v),S.slots[f]],L=C=>{m(C,S.suspended(...K,U))};return i`
<div class="board-suspend-form">
${de(S.day,[[_,W.headline.today],[X(_,1),S.tomorrow]],d,C=>{d=C,e()})}
${de(P.report.slot,[["am",S.slots.am],["pm",S.slots.pm],["both",S.slots.both]],f,C=>{f=C,e()})}
<div class="form-field">
<label for="suspend-committee">${S.scope}</label>
<select
id="suspend-committee"
@change=${C=>{$=C.target.value||null,e()}}
>
<option value="" .selected=${$===null}>${P.report.allCommittees}</option>
${[...x].map(([C,ee])=>i`
<option value=${C} .selected=${C===$}>${ee}</option>
`)}
</select>
</div>
<p class="board-what">${S.what(...K,U,j.length)}</p>
${a?i`
<form
@submit=${C=>{C.preventDefault(),y.trim()!==""&&L(y.trim())}}
>
${Q({name:"suspend-reason",label:S.why,value:y,required:!0,lengthMost:200,input:C=>y=C})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${S.title}</button>
</form>
`:i`
<div class="board-reasons" role="group" aria-label=${S.why}>
${yl.map(C=>i`
<button
type="button"
class="form-button"
data-reason=${C}
?disabled=${s}
@click=${()=>L(S.reasons[C])}
>
${S.reasons[C]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{a=!0,e()}}
>
${S.other}
</button>
</div>
`}
</div>
`},h=(g,v)=>{var L,C;let{office:P,view:W,words:x}=v,S=q(new Date),_=Number((L=g.village)==null?void 0:L.split(".")[1]),j=g.village===void 0?p(g.committee,v):oe(((C=se(v.data,"villages",_))==null?void 0:C.properties)??{},W.language)||x.unnamed,U=c(g.from<S?S:g.from,v),K=g.to>g.from&&g.to>S?P.suspend.until(c(g.to,v)):"";return i`
<li data-suspension=${g.id}>
<span>
<b>${[U,P.suspend.slots[g.slot],K].filter(Boolean).join(" ")}</b>
<small>${[j,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>l(g)}>
${P.suspend.end}
</button>
</li>
`};return{close:E,part:(g,v)=>{if(!le(t.work.get().session,v.view.town))return null;M(g);let{suspend:P}=v.office;return i`
<section class="board-suspend">
<h3>
${P.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){F(g);return}r=!1,e()}}
>
${r?v.office.cancel:P.open}
</button>
</h3>
${r?w(g,v):null} ${H(b,v,"suspend-problem")}
${k===null?null:i`
<p class="board-next" role="status">
<span>${k.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>k!==null&&R(k.change)}
>
${V("undo")}${P.takeBack}
</button>
</p>
`}
${u.length===0?null:i`
<ul class="board-list">
${u.map(W=>h(W,v))}
</ul>
`}
</section>
`}}}function Pr(t){let{stores:e}=t,n=Sr(t),o=null,r=null,s=Tr(t);e.view.subscribe((m,R)=>{m.selected!==null&&m.selected!==R.selected&&e.work.get().open==="today"&&e.work.set({open:null})});let a=m=>{r!==m&&(r=m,Le(m.town,X(m.date,-1)).then(R=>{e.view.get().town===R.town&&(o=R,t.ask())},()=>{}))},d=(m,{data:R,view:l,words:c})=>{var p;return oe(((p=se(R,"villages",m.fid))==null?void 0:p.properties)??{name:m.name},l.language)||c.unnamed},f=(m,{committees:R,office:l})=>(m===null?void 0:R.get(m))??l.edit.noCommittee,y=(m,R,l,c)=>{let p=R.map(g=>g==="not_staffed"?"not_reported":g),w=R.length===1&&(R[0]==="not_staffed"||R[0]==="not_reported"),h=ft([{kind:"in",field:m,values:p},...w?[{kind:"range",field:"cleaners",from:R[0]==="not_staffed"?0:1,to:R[0]==="not_staffed"?0:null}]:[]]);$(h,l,c)},$=(m,R,l)=>{let c=q(new Date),p={...e.view.get(),committee:l};e.view.set({...ut(p,"coverage"),...Ce(p,"villages",m),date:R===c?null:R,committee:l})},u=xr(t,{village:d,committee:f}),k=(m,R)=>{e.work.set({open:"report",report:{slot:m,date:R}})},b=(m,R,l)=>{let{words:c,office:p}=l,w=gt(R.villages,m.slot),h=()=>{let g={date:R.date,clock:$e(new Date),slot:m.slot},v=Rn(g,w,P=>d(P,l),P=>f(P,l),c,p.today.reminder);Tn(v).then(P=>J(e.data,P?p.today.reminded:c.measure.notCopied))};return i`
<section class="board-slot" data-slot=${m.slot}>
<h3>
${c[m.slot]}
<small>${m.starts}–${m.ends}</small>
${m.all===0?null:i`
<b>${re(m.done)}</b>
<small>/ ${re(m.all)}</small>
`}
</h3>
${m.due?i`
${Wn(m)}
<p class="board-counts">
${Pn.filter(g=>m.counts[g]>0).map(g=>i`
<button
type="button"
data-state=${g}
@click=${()=>y(m.slot,[g],R.date,null)}
>
${je(g)}${Ie(g,l)} ${re(m.counts[g])}
</button>
`)}
</p>
${w.length===0?null:i`
<p class="board-next ${m.over?"is-over":""}">
<span>${p.today.lacking(w.length,m.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${h}>
${V("copy")}${p.today.remind}
</button>
${u.button({...m,date:R.date,lacking:w},l)}
${T(m.slot,R.date,l)}
</p>
${u.part({...m,date:R.date,lacking:w},l)}
`}
`:i`
<p class="form-hint">${p.today.begins(m.starts)}</p>
`}
</section>
`},T=(m,R,{view:l,office:c})=>Be(e.work.get().session,l.town)?i`
<button type="button" class="form-button" data-report @click=${()=>k(m,R)}>
${c.today.report}
</button>
`:null,D=(m,R,l)=>{let c=R.filter(w=>w.due).map(({slot:w})=>w),p=(w,h)=>{let{done:g,all:v,villages:P}=w[h];if(!c.includes(h)||v===0)return i`
<td>–</td>
`;let W=[...new Set(P.map(x=>ue(x,h)))];return i`
<td class=${P.length>0?"has-left":""}>
${P.length===0?i`
${g} / ${v}
`:i`
<button type="button" @click=${()=>y(h,W,m.date,w.committee??"none")}>
${g} / ${v}
</button>
`}
</td>
`};return i`
<table class="board-committees">
<thead>
<tr>
<th>${l.words.layers.committees}</th>
<th>${l.words.am}</th>
<th>${l.words.pm}</th>
</tr>
</thead>
<tbody>
${Dn(m.villages).map(w=>i`
<tr data-committee=${w.committee??""}>
<th scope="row">${f(w.committee,l)}</th>
${p(w,"am")}${p(w,"pm")}
</tr>
`)}
</tbody>
</table>
`},M=(m,R)=>{let{words:l,office:c}=R,p=["am","pm"].flatMap(w=>{let h=gt(m.villages,w);return h.length===0?[]:[{slot:w,units:h}]});return p.length===0||m.first_record===null||m.date<m.first_record?null:i`
<section class="board-holes">
<h3>${c.today.holes}</h3>
${p.map(({slot:w,units:h})=>i`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>y(w,["not_reported"],m.date,null)}>
${l[w]} ${c.today.lackingOf(h.length)}
</button>
${T(w,m.date,R)}
</p>
`)}
</section>
`},E=(m,R,l)=>{let{office:c}=l,p=(o==null?void 0:o.date)===X(m.date,-1)?Gt(o,l):null,w=En(m,R,p);return i`
<section class="board-todo" aria-label=${c.today.todo}>
<h3>${c.today.todo}${w.length===0?"":` · ${w.length}`}</h3>
${w.length===0?i`
<p class="form-hint">${c.today.nothing}</p>
`:i`
<ol class="board-list">
${w.map(h=>F(h,m,l))}
</ol>
`}
</section>
`},F=(m,R,l)=>{let{words:c,office:p,view:w}=l,{session:h}=e.work.get(),g=Be(h,w.town),{today:v}=p,[P,W,x]={overdue:()=>{let S=m.kind==="overdue"?m.slot:"am";return g?[v.lacking(m.count,!0),le(h,w.town)?v.callWhole:v.call,()=>u.open(S,R.date)]:[v.lacking(m.count,!0),v.check,()=>y(S,["not_reported"],R.date,null)]},disputed:()=>{let S=m.kind==="disputed"?m.slot:"am";return[v.disputed(m.count),v.check,()=>y(S,["contested"],R.date,null)]},bare:()=>g?[v.bare(m.count),p.plan.open,()=>e.work.set({open:"plan"})]:[v.bare(m.count),v.check,()=>$(ft([{kind:"range",field:"cleaners",from:0,to:0}]),R.date,null)],holes:()=>g?[v.holesLeft(m.count),v.report,()=>k("pm",X(R.date,-1))]:[v.holesLeft(m.count),v.check,()=>y("pm",["not_reported"],X(R.date,-1),null)]}[m.kind]();return i`
<li data-todo=${m.kind}>
<span>${"slot"in m?`${c[m.slot]}${c.colon}`:""}${P}</span>
<button type="button" class="form-button is-quiet" @click=${x}>${W}</button>
</li>
`},I=(m,{view:R,words:l,office:c})=>Be(e.work.get().session,R.town)?i`
<p class="board-next board-plan">
<span>
${l.states.not_staffed} ${re(m.villages.filter(p=>!p.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>e.work.set({open:"plan"})}
>
${c.plan.open}
</button>
</p>
`:null;return{title:({office:m,view:R})=>R.date===null?m.today.title:m.today.past,key:({view:m})=>m.town??"",enter:()=>{n.close(),u.close(),s.stop(),[o,r]=[null,null];let m=e.view.get();(m.date!==null||m.theme!=="coverage")&&e.view.set({...ut(m,"coverage"),date:null})},leave:()=>{s.stop(),n.close(),u.close()},body:m=>{let R=m.data.coverage.value;if(R===null)return i`
<p class="form-hint">${m.words.reading}</p>
`;R.date===q(new Date)&&a(R);let l=Gt(R,m),c=Nn(l,l.date===q(new Date)?$e(new Date):null);return i`
<p class="form-hint board-head">
${l.date===q(new Date)?m.words.asOf(l.date,$e(new Date(l.as_of))):m.words.onDate(l.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{t.acts.present(!0),e.view.set({board:!0})}}
>
${V("present")}${m.office.today.wall}
</button>
</p>
${s.part(l.date,m)}
${l.first_record===null||l.date<l.first_record?i`
<p>${m.words.headline.noRecordsOf(l.date)}</p>
`:i`
${l.date===q(new Date)?E(l,c,m):null}
${c.map(p=>b(p,l,m))} ${I(l,m)} ${n.part(l,m)}
${D(l,c,m)}
`}
${o===null||o.date!==X(l.date,-1)?null:M(Gt(o,m),m)}
`}}}function Gt(t,{view:e,data:n}){let o={status:"ready",value:t,problem:null};return $n({...e,filter:""},{...n,coverage:o}).coverage.value??t}function ou(t,e,n){let{view:o,data:r,tools:s,work:a}=e,f={stores:e,acts:n,now:()=>mt({view:o.get(),data:r.get(),words:vn[o.get().language]}),ask:()=>M(),signedIn:async E=>{try{return await E()}catch(F){if(!(F instanceof kn)||F.problem.status!==401||!await bl(e))throw F;return E()}}},y={account:Io(f),people:pr(f),changes:tr(f),history:cr(f),edit:sr(f),today:Pr(f),report:Or(f),plan:kr(f),compare:zo(f)},$="",u=null,k=null,b=()=>a.set({open:null}),T=E=>{var I,m,R;u!==null&&((m=(I=y[u]).leave)==null||m.call(I)),u===null&&(k=document.activeElement instanceof HTMLElement?document.activeElement:null),u=E,document.body.classList.toggle("has-work",E!==null);let{mode:F}=s.get();if((F.kind==="place"||F.kind==="compare")&&s.set({mode:ie}),E===null){$="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((R=(k==null?void 0:k.isConnected)===!0?k:document.getElementById("map"))==null||R.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=t.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},D=()=>{},M=()=>D();D=xn(t,e,E=>{let F=E.view.presenting?null:a.get().open;if(t.toggleAttribute("hidden",F===null),F!==u&&T(F),F===null)return null;let I=mt(E),m=y[F],R=`${F} ${m.key(I)}`;R!==$&&($=R,m.enter());let l=m.title(I);t.setAttribute("aria-label",l);let{mode:c}=s.get();return t.classList.toggle("is-placing",c.kind==="place"&&c.waiting),t.classList.toggle("is-comparing",c.kind==="compare"),i`
<header class="panel-head">
<h2 tabindex="-1">${l}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${I.words.action.close}
@click=${b}
>
${V("close")}
</button>
</header>
<div class="work-body work-${F}">${m.body(I)}</div>
`}),s.subscribe((E,F)=>{E.mode!==F.mode&&M()}),document.addEventListener("keydown",E=>{E.key==="Escape"&&u!==null&&a.get().gate===null&&b()})}function bl({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:s})=>{r===null&&(o(),e(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{ou as mountWork};
