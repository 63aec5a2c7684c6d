import{a as xo,b as Oo,c as So}from"./chunk-URSWF64M.js";import{a as To,b as Po}from"./chunk-N3NTY6E5.js";import{a as Ro}from"./chunk-GEY32XWL.js";import{a as Je,b as F,c as ae,d as ce,e as U,f as Oe,g as te,h as Se,i as H,j as ge}from"./chunk-V45V6AP5.js";import{a as Do,d as Ye}from"./chunk-M7XNBHTI.js";import{a as Ht,l as zt}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as no,c as ro,f as so,g as io,h as lo,i as ao,k as co,l as uo,m as mo,n as ze,o as fo,p as po,q as go,r as yo,s as xe,t as bo,u as ho,v as wo,w as Ge,x as $o,y as ko,z as Ve}from"./chunk-GPM3HK7V.js";import{b as vo}from"./chunk-QA2NE5R5.js";import{a as Vt}from"./chunk-M6INWQYP.js";import{$ as qe,U as G,W as K,X as ve,Z as se,_ as V,b as Ae,c as Dt,d as Nt,e as Et,f as _t,i as le,j as Wt,l as Mt,n as Ct,o as Lt,p as Fe,q as It,r as At,s as Ft,t as he,u as we}from"./chunk-FN3OPKH6.js";import{e as jt,f as ee,g as fe,i as qt,l as Yt}from"./chunk-7PYEGKLI.js";import{b as Be,d as $e}from"./chunk-LOFN42XQ.js";import{a as Bt}from"./chunk-3NOAPSAE.js";import{a as Z,e as Pt}from"./chunk-RA6FLBFZ.js";import{a as j}from"./chunk-KXHZUGMI.js";import{c as xt,d as Ie,e as re,f as Ot}from"./chunk-AZIKMIE6.js";import{a as St,g as Tt}from"./chunk-5COR5YU2.js";import{a as Ke,b as Zt,c as He,e as eo,f as to,g as pe,i as oo}from"./chunk-TY4NZAQG.js";import{c as Jt,i as je,n as ke,u as A}from"./chunk-U4PHT47S.js";import{a as Qt}from"./chunk-DHPYUQPK.js";import{b as X}from"./chunk-QWJPFQCG.js";import{a as Xt}from"./chunk-276D45BS.js";import{a as z,b as ye}from"./chunk-KGYZF5QC.js";import{a as Gt}from"./chunk-WKGWT4QD.js";import{L as Kt,N as Ue,Z as q,b as Rt,c as be,q as Ut}from"./chunk-35E65MG5.js";import{a,b as vt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var An="tuntu.draft.";var ie=new Map,Te=!1;function Pe(t,e){return`${An}${t} ${e}`}function Eo(t,e,o){let n=Pe(t,e),r={at:Date.now(),draft:o};try{localStorage.setItem(n,JSON.stringify(r)),ie.delete(n)}catch{ie.set(n,r)}Co()}function _o(t,e){let o=Lo(Pe(t,e));return o===null?null:{name:e,...o}}function Wo(t){let e=Pe(t,"");return Fn().filter(o=>o.startsWith(e)).flatMap(o=>{let n=Lo(o);return n===null?[]:[{name:o.slice(e.length),...n}]}).sort((o,n)=>n.at-o.at)}function Mo(t,e){let o=Pe(t,e);ie.delete(o),Co(),Io(o)}function Co(){ie.size>0!==Te&&(Te=!Te,Te?window.addEventListener("beforeunload",No):window.removeEventListener("beforeunload",No))}function No(t){t.preventDefault(),t.returnValue=!0}function Lo(t){let e=ie.get(t);if(e!==void 0)return e;try{let o=JSON.parse(localStorage.getItem(t)??"null");if(typeof(o==null?void 0:o.at)!="number")return null;if(Date.now()-o.at<5184e6)return o}catch{}return Io(t),null}function Fn(){try{return[...new Set([...ie.keys(),...Object.keys(localStorage)])]}catch{return[...ie.keys()]}}function Io(t){try{localStorage.removeItem(t)}catch{}}function Xe(t){return{now:t,past:[],future:[]}}function Re(t,e,o){let{now:n,past:r}=t,i=Object.keys(o);if(i.every(y=>Object.is(n[y],o[y])))return t;let l={};for(let y of i)l[y]=n[y];let m=r[r.length-1],d=(m==null?void 0:m.note)===e?{note:e,before:{...l,...m.before},after:{...m.after,...o}}:null,p=d===null?r:r.slice(0,-1);return{now:{...n,...o},past:[...p,d??{note:e,before:l,after:o}].slice(-200),future:[]}}function Ao(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Fo(t){let[e,...o]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:o}}var Bo=7;function Uo(t,e,o,n){let r=Xe({boxes:{},...De(o),reason:""});return{account:t,selection:e,feature:o,tag:n,written:r,key:"",keyFor:"",late:null}}function De({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,o=0]=t.coordinates;return{lon:String(e),lat:String(o)}}function Qe({written:t,feature:e},o){return t.now.boxes[o]??Fe(e.properties[o])}function jo(t,e,o){if(Qe(t,e)===o)return t;let n={...t.written.now.boxes,[e]:o};return{...t,written:Re(t.written,e,{boxes:n})}}function qo(t,e){let o=Yo(t.written.now.boxes,n=>n===e);return{...t,written:Re(t.written,`leave ${e}`,{boxes:o})}}function Ze(t,e){return{...t,written:Re(t.written,Object.keys(e).join(),e)}}function Ko(t,[e,o]){return Ze(t,{lon:e.toFixed(Bo),lat:o.toFixed(Bo)})}function Ho({written:{now:t},feature:e}){let{lon:o,lat:n}=De(e);return t.lon.trim()!==o||t.lat.trim()!==n}function zo(t){let{feature:e,written:o}=t;return Object.entries(o.now.boxes).some(([n,r])=>Go(e,n,r))||Ho(t)}function Go(t,e,o){return o.trim()!==Fe(t.properties[e]).trim()}function Bn({lon:t,lat:e}){let[o,n]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(o)<=180&&Math.abs(n)<=90?{type:"Point",coordinates:[o,n]}:null}function Vo(t,e){let o=Ft(e,t.feature,t.written.now.boxes);if(!Ho(t))return Object.keys(o).length===0?"unchanged":{properties:o};let n=Bn(t.written.now);return n===null?"placeWrong":{properties:o,geometry:n}}function Jo(t,e){if(e.current===void 0||e.version===void 0)return t;let o={...e.current,id:t.feature.id??t.selection.fid};return{...et(t,o,`"${e.version}"`),late:e}}function et(t,e,o){let{feature:n,written:r}=t,i=De(n),l=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:De(e),m=Yo(r.now.boxes,(d,p)=>!Go(n,d,p));return{...t,feature:e,tag:o,late:null,written:Xe({...r.now,...l,boxes:m})}}function tt(t,e,o){return t.keyFor===e?t:{...t,key:o(),keyFor:e}}function Yo(t,e){return Object.fromEntries(Object.entries(t).filter(([o,n])=>!e(o,n)))}var Xo=1,Qo="edit ";function ot({layer:t,fid:e}){return`${Qo}${t}.${e}`}function nt(t){return zo(t)||t.written.now.reason.trim()!==""}function rt(t){let{account:e,selection:o}=t;nt(t)?Eo(e,ot(o),{form:Xo,draft:t}):ue(t)}function ue({account:t,selection:e}){Mo(t,ot(e))}function st(t,e){return en(_o(t,ot(e)))}function Zo(t){return Wo(t).filter(({name:e})=>e.startsWith(Qo)).flatMap(e=>en(e)??[])}function en(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==Xo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Ne=class{constructor(e){this.ports=e}ports;throwing=null;body(e,o){let n=Zo(e);if(n.length===0)return null;let{drafts:r,draftsHint:i}=o.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${i}</p>
<ul class="work-list">
${n.map(l=>this.row(l,o))}
</ul>
</section>
`}row(e,o){var m;let{draft:n,at:r}=e,{account:i}=o.office,l=V(new Date(r).toISOString());return a`
<li data-draft=${`${n.selection.layer}.${n.selection.fid}`}>
<div class="work-line">
<div>
<b>${G(n.selection.layer,n.feature,o)}</b>
<span>${[l,...Un(n,o)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(n)}>${i.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${i.throwAway}</button>
</div>
</div>
${((m=this.throwing)==null?void 0:m.draft.selection.fid)===n.selection.fid&&this.throwing.draft.selection.layer===n.selection.layer?H(i.throwSure,i.throwAway,()=>{ue(n),this.ask(null)},()=>this.ask(null),o):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:o}){let{view:n,work:r}=this.ports.stores,{town:i}=o.properties;n.set({selected:e,...typeof i=="string"?{town:i}:{}}),r.set({open:"edit"})}};function Un({selection:t,written:e},o){let n=new Map(le(t.layer,o).map(({name:i,label:l})=>[i,l])),r=Object.keys(e.now.boxes).map(i=>n.get(i)??i);return r.length===0?[]:[r.join("、")]}var qn=90;function it({town:t,role:e,unit:o,level:n},r){let{office:i,data:l,view:m}=r,d=Ot(l,t),p=o!==""?r.committees.get(o)??o:n===void 0||n===""?"":i.levels[n];return i.roleIn(i.roles[e],d===void 0?t:Z(d,m.language),p)}function tn(t){let{work:e,data:o}=t.stores,n=new Ne(t),r=null,[i,l,m]=["",null,"read"],[d,p,y]=[null,"",""],h=s=>u=>{[d,p]=[A(u),s],t.ask()},k=()=>{t.signedIn(io).then(s=>{r=s,t.ask()},h("tokens"))},f=()=>{Ye(async()=>{await ro();let s=await Do();e.set({open:null,session:s,closed:!s.anonymous})}).then(()=>{t.acts.readAgain(),j(o,t.now().office.account.signedOut)},h("tokens"))},b=s=>{s.preventDefault();let u=s.currentTarget,{old:c="",fresh:g="",again:v=""}=ge(s),{gate:T,account:R}=t.now().office;[d,p]=[null,"password"],y=Ro(g)<10?T.short:g!==v?T.differ:"",t.ask(),y===""&&t.signedIn(()=>Ye(()=>so(c,g))).then(()=>{u.reset(),j(o,R.changed)},h("password"))},$=s=>{s.preventDefault();let u=s.currentTarget,{token:c="",days:g=""}=ge(s);[d,p,i]=[null,"tokens",""],t.signedIn(()=>lo(c.trim(),m,Number(g))).then(v=>{i=v,Oe(u,"token"),k()},h("tokens"))},D=s=>{l=null,t.signedIn(()=>ao(s)).then(k,h("tokens"))},P=(s,u)=>p===s&&y!==""?a`
<div class="form-problem" role="alert">${y}</div>
`:F(p===s?d:null,u,`form-problem-${s}`),S=(s,u)=>{let{account:c,allTowns:g}=u.office,v=[...s.administrator?[g]:[],...s.memberships.map(T=>it(T,u))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Ke(s))[0]}</span>
<div>
<b>${Ke(s)}</b>
<span>${c.loginOf(s.login)}</span>
</div>
</section>
<section>
<h3>${c.roles}</h3>
<ul class="work-roles">
${(v.length===0?[c.noRoles]:v).map(T=>a`
<li>${T}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${f}>${c.signOut}</button>
</section>
`},W=(s,u)=>{let{account:c,gate:g}=u.office;return a`
<details class="work-more">
<summary>${c.password}</summary>
<form @submit=${b}>
<input
class="sr"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${s.login}
/>
${U({name:"old",label:c.old,type:"password",autocomplete:"current-password",required:!0})}
${U({name:"fresh",label:g.newPassword,type:"password",autocomplete:"new-password",hint:g.rules,required:!0})}
${U({name:"again",label:g.again,type:"password",autocomplete:"new-password",required:!0})}
${P("password",u)}
<button type="submit" class="form-button is-main">${c.change}</button>
</form>
</details>
`},M=(s,u)=>{let{account:c}=u.office,g=s.last_used===null?c.neverUsed:c.used(K(new Date(s.last_used))),v=[c[s.scope],c.until(K(new Date(s.expires))),g];return a`
<li data-token=${s.token}>
<div class="work-line">
<div>
<b>${s.name}</b>
<span>${v.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=s.token,t.ask()}}
>
${c.remove}
</button>
</div>
${l===s.token?H(c.removeSure,c.remove,()=>D(s.token),()=>{l=null,t.ask()},u):null}
</li>
`},x=s=>{let{account:u}=s.office;return a`
<section class="work-tokens">
<h3>${u.tokens}</h3>
<p class="form-hint">${u.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(c=>M(c,s))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${u.noTokens}</p>
`:null}
${i===""?null:a`
<div class="form-notice" role="status">
<p>${u.secretOnce}</p>
${Se(u.secret,i,t)}
</div>
`}
${P("tokens",s)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${$}>
${U({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${te("scope",u.scope,[["read",u.read],["write",u.write]],m,c=>m=c)}
${U({name:"days",label:u.days,value:String(qn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[r,i,l,d,p,y]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?k():e.set({open:null,gate:"signin"})},leave:()=>{i=""},body:s=>{let{session:u}=e.get();return u===null||!u.signed_in?a``:a`
${S(u,s)} ${n.body(u.account,s)} ${W(u,s)} ${x(s)}
`}}}function Ee(t){let e=t.flatMap(l=>l===null?[]:zt(l));if(e.length===0)return null;let{minX:o,minY:n,maxX:r,maxY:i}=Ht(e.map(l=>l.flatMap(([m=0,d=0])=>[m,d])));return[o,n,r,i]}var Kn=["version","updated_at","created_at","town"];function rn(t,e){let o=new Map(t.map(r=>[Ie(r),r])),n=new Map(e.map(r=>[Ie(r),r]));return[...new Set([...o.keys(),...n.keys()])].sort((r,i)=>r-i).flatMap(r=>{let[i,l]=[o.get(r)??null,n.get(r)??null],m=i===null||l===null?[]:Hn(i,l);return i===null||l===null||m.length>0?[{fid:r,was:i,is:l,fields:m}]:[]})}function Hn(t,e){let[o,n]=[t.properties,e.properties],i=[...new Set([...Object.keys(o),...Object.keys(n)])].filter(l=>!Kn.includes(l)&&!on(o[l],n[l]));return on(t.geometry,e.geometry)?i:[...i,"geometry"]}function on(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function sn(t,e,o,n,r){let[i,l]=[nn(t,o,r),nn(e,o,r)],m=new Set([...i.keys(),...l.keys()]),d=[...m].filter(p=>p!==null&&!n.includes(p));return[...n,...d,null].flatMap(p=>m.has(p)?[{value:p,was:i.get(p)??de,is:l.get(p)??de}]:[])}var de={count:0,measure:0};function _e(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function nn(t,e,o){let n=new Map;for(let{properties:r}of t){let i=zn(r,e),l=o===null?0:Number(r[o]??0);n.set(i,_e(n.get(i)??de,{count:1,measure:l}))}return n}function zn(t,e){let o=t[e];return typeof o=="string"&&o!==""?o:null}var Gn=7,lt=40,Vn=400;function Jn({theme:t}){let e=Bt[t].filter(o=>St(o).countedIn!=="findings");return t==="coverage"?e:e.filter(o=>o!=="villages")}function at({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function un(t){let{view:e,tools:o}=t.stores,[n,r]=["",""],i=null,[l,m]=[!1,null],d=null,p=lt,y=0,h=()=>{let{town:x}=e.get();if(x===null)return;let s=y+=1;[l,m,d,p]=[!0,null,null,lt],t.ask();let[u,c]=[fe(n),r===""?null:fe(r)];Promise.all(Jn(e.get()).map(async g=>{let[v,T]=await Promise.all([je(g,x,void 0,u),je(g,x,void 0,c)]);return{layer:g,then:v,now:T,changed:rn(v,T)}})).then(g=>{s===y&&([i,l]=[g,!1],k(),t.ask())},g=>{s===y&&([m,l]=[A(g),!1],t.ask())})},k=()=>{let x=(i??[]).flatMap(c=>f(c)),s=cn(x.filter(({fields:c,is:g})=>g===null||c.includes("geometry")).map(c=>c.was)),u=cn(x.map(c=>c.is));o.set({mode:s===null&&u===null?X:{kind:"compare",change:0,was:s,is:u}})},f=({layer:x,changed:s})=>d===null?s:d.layer===x?s.filter(u=>at(u)===(d==null?void 0:d.kind)):[],b=(x,s)=>{d=(d==null?void 0:d.layer)===x&&d.kind===s?null:{layer:x,kind:s},p=lt,k(),t.ask()},$=(x,{fid:s,was:u,is:c})=>{let g=Ee([(u==null?void 0:u.geometry)??null,(c==null?void 0:c.geometry)??null]);c!==null&&e.set({selected:{layer:x,fid:s}}),g!==null&&t.acts.showExtent(g)},D=(x,s)=>{let u=s.flatMap(({fid:c,is:g})=>g===null?[]:[c]);e.set({...$e(e.get(),x,`fid IN (${u.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},P=(x,s)=>{let{compare:u}=s.office,c=x==="from"?n:r,g=(C,L)=>{let w=C===""?"":`${C}${L===""?"":`T${L}`}`,O=qt(w)??"";x==="from"?n=O===""?n:O:r=O,h()},v=K(new Date),[T="",R=""]=c===""?[v,""]:c.split("T");return a`
<div class="compare-moment" data-moment=${x}>
<span>${u[x]}</span>
<input
type="date"
aria-label=${`${u[x]} ${s.words.action.date}`}
max=${v}
.value=${T}
@change=${C=>g(C.target.value,R)}
/>
<input
type="time"
step="any"
aria-label=${`${u[x]} ${u.time}`}
.value=${R}
@change=${C=>g(T,C.target.value)}
/>
</div>
`},S=(x,s)=>{let{layer:u,then:c,changed:g}=x,{words:v,office:T}=s,R=Xn(u),C=Tt(u),L=Ct(u,C,v),w=sn(c,x.now,C,Object.keys(L),R),O=w.reduce((_,{was:J,is:ne})=>({value:null,was:_e(_.was,J),is:_e(_.is,ne)}),{value:null,was:de,is:de}),N=(_,{was:J,is:ne},Y)=>a`
<tr class=${Y?"compare-total":""}>
<th scope="row">${_}</th>
<td>${ln(J,R)}</td>
<td>${ln(ne,R)}</td>
<td>${Zn(J,ne,R)}</td>
</tr>
`,I=_=>g.filter(J=>at(J)===_).length,E=f(x),B=a`
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
${w.length<2?null:w.map(_=>N(_.value===null?v.filter.blank:L[_.value]??_.value,_,!1))}
${N(v.table.sum,O,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${u}>
<h3>${v.layers[u]}${R===null?"":s.office.paren("",Qn(R,s))}</h3>
${g.length===0?a`
<p class="form-hint">${T.compare.same}</p>
${B}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>I(_)===0?null:a`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(d==null?void 0:d.layer)===u&&d.kind===_}
@click=${()=>b(u,_)}
>
${T.compare[_]}
<b>${z(I(_))}</b>
</button>
`)}
${E.every(({is:_})=>_===null)||E.length>Vn?null:a`
<button type="button" class="text-button" data-rows @click=${()=>D(u,E)}>
${q("table")}${v.tool.table}
</button>
`}
</div>
${B}
<ol class="compare-rows">
${E.slice(0,p).map(_=>M(u,_,s))}
</ol>
${E.length<=p?null:a`
<button type="button" class="form-button is-quiet" @click=${W}>
${T.compare.more(z(E.length-p))}
</button>
`}
`}
</section>
`},W=()=>{p+=200,t.ask()},M=(x,s,u)=>{let c=s.is??s.was;if(c===null)return null;let g=at(s);return a`
<li>
<button type="button" data-fid=${s.fid} @click=${()=>$(x,s)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${G(x,c,u)}</b>
<span>${g==="edited"?er(x,s,u):u.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:x})=>x.work.compare,key:({view:{town:x,theme:s}})=>`${x??""} ${s}`,enter:()=>{n===""&&(n=jt(e.get())??se(K(new Date),-Gn)),i=null,h()},leave:()=>y+=1,body:x=>a`
<div class="compare-moments">${P("from",x)} ${P("to",x)}</div>
<p class="form-hint compare-says">
${qe(fe(n),x.words)} →
${r===""?x.office.compare.present:qe(fe(r),x.words)}
</p>
${F(m,x)}
${l?a`
<p class="form-hint" role="status">${x.words.table.reading}</p>
`:a`
${(i==null?void 0:i.every(({then:s})=>s.length===0))===!0?a`
<p class="form-hint" role="status">${x.office.compare.before}</p>
`:null}
${(i==null?void 0:i.some(({changed:s})=>s.length>0))===!0?Yn(x):null}
${(i??[]).map(s=>S(s,x))}
`}
`}}function Yn({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function Xn(t){let{shape:e}=be(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function Qn(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function dn(t,e){return e==="area_m2"?ye(t*3/2e3):z(t)}function ln({count:t,measure:e},o){return o===null?z(t):a`
${dn(e,o)}
<small>${z(t)}</small>
`}function Zn(t,e,o){let n=an(e.count-t.count,z);return o===null?n:a`
${an(e.measure-t.measure,r=>dn(r,o))}
<small>${n}</small>
`}function an(t,e){let o=e(t);return/[1-9]/.test(o)?t>0?`+${o}`:o:"0"}function er(t,{was:e,is:o,fields:n},r){let i=n.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return n.filter(l=>!i.includes(l)).map(l=>{if(l==="geometry")return Mt(l,r);let m={field:l,was:(e==null?void 0:e.properties[l])??null,is:(o==null?void 0:o.properties[l])??null},d=we(t,m,r);return`${d.label}${r.words.colon}${d.was} → ${d.is}`}).join("; ")}function cn(t){let e=t.flatMap(o=>(o==null?void 0:o.geometry)==null?[]:[o.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var mn=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function We(t,{words:e,office:o}){return Rt(t)?e.layers[t]:o.lists[t]??t}var ct=6,tr=mn;function ut(t,e){let{log:o}=e.office,n=t.slice(0,ct).map(({layer:i,op:l,count:m})=>{var d,p;return((p=(d=o.people)[i])==null?void 0:p.call(d,l,m))??o.touch(We(i,e),l,m)}),r=t.length>ct?o.andMore(t.length-ct):"";return n.join(e.words.listComma)+r}function Me({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:o})=>tr.includes(o))}function dt(t,{office:e}){var n;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let o=(n=/^import of (.+)$/.exec(t))==null?void 0:n[1];return o!==void 0?e.log.imported(o):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function fn(t,e){return!/^tuntu [a-z ]+$/.test(t)&&dt(t,e)!==""}function or(t,{office:e}){let{operator:o,demo:n}=e.log;return{operator:o,demo:n}[t]??t}function pn({who:t="",role:e},o){if(t==="")return"";let{office:n}=o,r=or(t,o);return n.log.by(e===void 0?r:n.paren(r,n.roles[e]))}function gn(t,e){let{office:o,words:n}=e;return(t??[]).map(({login:i,name:l,role:m,unit:d,level:p})=>{let y=d!==""?e.committees.get(d)??d:p===""?"":o.levels[p];return o.paren(l===""?i:l,y===""?o.roles[m]:`${o.roles[m]} · ${y}`)}).join(n.listComma)}function yn({change:t,touched:e},o){return o.office.log.willUndo(t,ut(e,o))}function bn(t,e){let{log:o}=e.office,n=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(n===null)return t;let[,r="",i="",l,m]=n;return l===void 0||m===void 0?o.conflict(We(r,e),i):o.leaning(We(r,e),i,l,We(m,e))}var nr={now:()=>Date.now(),every:(t,e)=>{let o=window.setInterval(e,t);return()=>window.clearInterval(o)}},oe=class{constructor(e,o=nr){this.tick=e;this.clock=o}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Ce(t,e){let[o,n]=[null,""],r=new oe(t.ask),i=null,l=null,m=()=>{[o,i,l,n]=[null,null,null,""],r.end(),t.ask()},d=b=>{l=A(b),r.end(),t.ask()},p=b=>{let $=t.stores.view.get().town;$!==null&&([o,i,l,n]=[b,null,null,""],t.ask(),xe($,b+1,1).then(({changes:[D]})=>{o===b&&((D==null?void 0:D.change)===b?i=D:l={title:"gone",status:404},t.ask())},d))},y=()=>{let b=t.stores.view.get().town;if(b===null||o===null||r.lasts)return;r.begin();let $=o;t.signedIn(()=>bo(b,$,n.trim())).then(()=>{j(t.stores.data,t.now().office.log.undone),m(),e()},d)},h=b=>a`
<div class="form-problem" role="alert">
${b.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map($=>a`
<li>${bn($,b)}</li>
`)}
</ul>
</div>
`,k=(b,$)=>{let D=b===null?[]:he(b,$.view.language,$);return D.length===0?null:a`
<ul class="form-faults">
${D.map(P=>a`
<li>${P}</li>
`)}
</ul>
`},f=(b,$)=>{let{log:D}=$.office;return Me(b)?a`
${U({name:"undo-reason",label:$.office.paren(D.undoReason,$.office.optional),value:n,input:P=>n=P})}
${r.lasts?a`
<p class="form-hint" role="status">${ae(r.seconds,$)}</p>
${ce(r.seconds,$)}
`:H(yn(b,$),D.undoIt,y,m,$)}
`:a`
<p class="form-problem" role="alert">
${b.undone_by===void 0?D.notHere(b.change):D.undoneBy(b.undone_by)}
</p>
`};return{end:m,part:(b,$)=>o!==b?a`
<button type="button" class="text-button log-undo" @click=${()=>p(b)}>
${q("undo")}${$.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?h($):F(l,$,"undo-problem")}
${k(l,$)}
${i===null?a`
<button type="button" class="form-button is-quiet" @click=${m}>${$.office.cancel}</button>
`:f(i,$)}
`}}var mt=30;function hn(t){let[e,o,n,r]=[[],!1,!1,!1],i=null,l=0,m=Ce(t,()=>d(null)),d=y=>{let h=t.stores.view.get().town;if(h===null)return;let k=l+=1;r=!0,t.ask(),xe(h,y,mt+1).then(f=>{if(k!==l||t.stores.view.get().town!==h)return;let b=f.changes.slice(0,mt);e=y===null?b:[...e,...b],[o,n,r,i]=[f.may_undo,f.changes.length<=mt,!1,null],t.ask()},f=>{k===l&&([i,r]=[A(f),!1],t.ask())})},p=(y,h)=>{let{log:k}=h.office;return a`
<li class="log-entry" data-change=${y.change}>
${ft(y,h)}
<p class="log-what">${rr(y,h)}</p>
${pt(y,h)}
${y.undone_by===void 0?o&&Me(y)&&!ee(h.view)?m.part(y.change,h):null:a`
<p class="log-mark">${k.undoneBy(y.undone_by)}</p>
`}
</li>
`};return{title:({words:y})=>y.work.changes,key:({view:y})=>{var h;return`${y.town??""} ${((h=t.stores.work.get().session)==null?void 0:h.account)??0}`},enter:()=>{[e,n]=[[],!1],m.end(),d(null)},body:y=>a`
${F(i,y)}
${pe(t.stores.work.get().session,y.view.town)?null:a`
<p class="form-hint">${y.office.log.only}</p>
`}
${e.length===0&&!r&&i===null?a`
<p class="form-hint">${y.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(h=>p(h,y))}
</ol>
${n||e.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var h;return d(((h=e[e.length-1])==null?void 0:h.change)??null)}}
>
${y.office.more}
</button>
`}
`}}function rr({touched:t,given:e},o){return t.length===0?o.office.log.nothing:[ut(t,o),gn(e,o)].filter(n=>n!=="").join(o.words.colon)}function ft(t,e){let{at:o,change:n}=t,{log:r}=e.office;return a`
<p class="log-head">
<time datetime=${o}>${V(o)}</time>
<span>${pn(t,e)}</span>
<small>${r.change(n)}</small>
</p>
`}function pt({why:t="",undoes:e},o){let{log:n}=o.office,r=[e===void 0?"":n.undoes(e),dt(t,o)].filter(i=>i!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function wn({signedIn:t},e,o){let{layer:n,fid:r}=e.selection,i=e.written.now.reason.trim(),l=tt(e,JSON.stringify([e.tag,o,i]),Ve),{tag:m,key:d}=l;return{draft:l,answer:t(()=>$o(n,r,o,{tag:m,reason:i,key:d}))}}function $n({signedIn:t},e){let{layer:o,fid:n}=e.selection,r=e.written.now.reason.trim(),i=tt(e,`delete ${e.tag} ${r}`,Ve),{tag:l,key:m}=i;return{draft:i,answer:t(()=>ko(o,n,{tag:l,reason:r,key:m}))}}function kn(t,e,o){let{draft:n,fields:r,busy:i,waitedS:l,deleting:m}=t,{edit:d}=o.office;return a`
${sr(t.keptAt,e,o)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(p=>ir(p,t,e,o))} ${ar(t,e,o)}
${U({name:"reason",label:o.office.paren(d.reason,o.office.optional),value:n.written.now.reason,hint:d.reasonHint,input:p=>e.write({reason:p})})}
${cr(n,e,o)} ${ur(t,o)}
<div class="form-foot">
${ce(l,o)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?ae(l,o):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${o.office.cancel}</button>
</div>
</form>
${m?H(d.deleteSure,d.delete,e.remove,()=>e.ask(!1),o):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${d.delete}
</button>
`}
`}function sr(t,e,{office:{edit:o}}){return t===""?null:a`
<p class="form-hint edit-kept">
${o.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${o.throwAway}</button>
</p>
`}function ir(t,{draft:e,problem:o},n,r){var b;let{name:i,kind:l,label:m,unit:d,options:p}=t,y=Qe(e,i),h=$=>n.type(i,$);if(It(t))return lr(t,y,o,n,r);let k=d===""?m:r.office.paren(m,d);if(l==="listed"||l==="boolean"||l==="committee"){let $=l==="committee"?r.office.edit.noCommittee:r.office.none,D=y===""||p.some(([P])=>P===y)?[]:[[y,y]];return te(i,k,[["",$],...p,...D],y,h)}let f=i==="aliases"?r.office.edit.aliasesHint:void 0;return U({name:i,label:k,value:y,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:h,fault:((b=o==null?void 0:o.faults)==null?void 0:b.some($=>$.field===i))??!1,...f===void 0?{}:{hint:f}})}function lr(t,e,o,n,r){var p;let{name:i,label:l}=t,m=xo("m2"),d=Ae(e,"m2");return U({name:i,label:l,value:Et(e,m),mode:"decimal",input:y=>{var k;let h=((k=Ae(y,m))==null?void 0:k.unit)??m;h!==m&&Oo(h),n.type(i,Nt(y,m))},settled:Dt,beside:So(m,r.words,n.redraw),fault:((p=o==null?void 0:o.faults)==null?void 0:p.some(y=>y.field===i))??!1,hint:d===null?r.office.edit.areaHint:r.office.edit.areaIs(_t({...d,unit:m},r.words))})}function ar({draft:t,placing:e},o,n){if(be(t.selection.layer).shape!=="point")return null;let{edit:r}=n.office,{lon:i,lat:l}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${U({name:"lon",label:r.lon,value:i,mode:"decimal",input:m=>o.write({lon:m})})}
${U({name:"lat",label:r.lat,value:l,mode:"decimal",input:m=>o.write({lat:m})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${o.place}>
${q("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function cr(t,e,o){if(t.late===null)return null;let{edit:n,log:r}=o.office,{layer:i}=t.selection,l=new Map(le(i,o).map(p=>[p.name,p])),m=(p,y)=>Lt(i,p,y,o),d=p=>{let[y,h]=[t.written.now.boxes[p],l.get(p)];return y===void 0||h===void 0?"–":a`
<b>${m(p,At(h,y))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(p)}>${n.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${n.late}</h3>
<p class="form-hint">${n.lateHint}</p>
<table>
<thead>
<tr>
${[n.field,n.was,n.theirs,n.yours].map(p=>a`
<th scope="col">${p}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:p,was:y,is:h})=>{var k;return a`
<tr data-field=${p}>
<th scope="row">${((k=l.get(p))==null?void 0:k.label)??(p==="geometry"?r.shape:p)}</th>
<td>${m(p,y)}</td>
<td>${m(p,h)}</td>
<td>${d(p)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function ur({problem:t,says:e},o){let n=t===null?[]:he(t,o.view.language,o);return a`
<div id="edit-says">
${e===""?F(t,o):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${n.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var dr=1e4;function xn(t){return new gt(t)}var gt=class{constructor(e){this.ports=e;this.waiting=new oe(e.ask),e.stores.tools.subscribe(({mode:o},n)=>{let r=o.kind==="place"?o.at:null;o===n.mode||r===null||this.draft===null||(this.set(Ko(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:o}=this,{edit:n}=e.words.work;return o===null?n:`${n} · ${G(o.selection.layer,o.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:o}=this;o!==null&&o.account===this.account()&&!vn(o,e)&&nt(o)&&this.tellKept(o);let r=st(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":V(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:o,town:n}=e.view,{work:r}=this.ports.stores;if(o===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(ee(e.view))return mr(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:i}=this;if(i===null)return F(this.problem,e);let l=oo(r.get().session,n,o.layer,i.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${kn(this.showing(i,e),this.doing,e)}
`}doing={type:(e,o)=>{this.change(n=>jo(n,e,o))},write:e=>{this.change(o=>Ze(o,e))},leave:e=>{this.change(o=>qo(o,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:o}=e.get(),n=o.kind==="place"&&o.waiting;e.set({mode:n?X:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(n=>({...n,written:e.shiftKey?Fo(n.written):Ao(n.written)})))}};tellKept(e){let o=this.ports.now(),n=G(e.selection.layer,e.feature,o);j(this.ports.stores.data,o.office.edit.draftKept(n))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;ue(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:o}=this.ports.stores.view.get();o!==null&&o.layer===e.layer&&o.fid===e.fid&&this.begin(o),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,rt(e),this.ports.ask()}shows({selection:e,account:o}){return this.draft!==null&&vn(this.draft,e)&&this.draft.account===o}latest(e){var o;return(this.shows(e)?this.draft:(o=st(e.account,e.selection))==null?void 0:o.draft)??e}put(e){this.shows(e)?this.set(e):rt(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){Ge(e.layer,e.fid).then(({feature:o,tag:n})=>{this.ports.stores.view.get().selected===e&&(this.draft=Uo(this.account(),e,o,n),this.ports.ask())},o=>{this.problem=A(o),this.ports.ask()})}fields({selection:e,feature:o},n){let r=Zt(this.ports.stores.work.get().session,n.view.town);return le(e.layer,n).filter(({kind:i})=>i!=="committee"||r||o.properties.committee===void 0)}showing(e,o){let{problem:n,deleting:r,says:i,keptAt:l}=this,{lasts:m,seconds:d}=this.waiting,{mode:p}=this.ports.stores.tools.get(),y=p.kind==="place"&&p.waiting;return{draft:e,fields:this.fields(e,o),problem:n,busy:m,waitedS:d,deleting:r,says:i,placing:y,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),o=Vo(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof o=="string"?this.says=e.office.edit[o]:this.send(wn(this.ports,this.draft,o),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send($n(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:o},n,r){this.waiting.begin(),this.set(e),o.then(()=>this.finish(e,n,r),i=>this.failed(e,i))}finish(e,o,n){let{data:r,view:i,work:l}=this.ports.stores;this.waiting.end(),j(r,o);let m=this.shows(e),d=this.latest(e);if(!n&&!fr(d,e)){this.goOn(d);return}ue(e),m&&(this.draft=null,l.set({open:null}),n&&i.set({selected:null}))}goOn(e){let{selection:o}=e;Ge(o.layer,o.fid).then(({feature:n,tag:r})=>this.put(et(e,n,r)),()=>this.put(e))}failed(e,o){this.waiting.end();let n=A(o),r=this.latest(e),i=this.ports.stores.work.get().open!==null;if(this.put(n.status===412?Jo(r,n):r),!this.shows(e)||!i){let l=this.ports.now(),m=G(e.selection.layer,e.feature,l);j(this.ports.stores.data,l.office.edit.unsaved(m,vo(n,l)),dr);return}this.deleting=!1,this.problem=n,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function mr({words:t,office:e},o){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${o}>${t.action.today}</button>
`}function fr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function vn({selection:{layer:t,fid:e}},o){return t===o.layer&&e===o.fid}function On(t,e){let[o,n]=[null,""],r=new oe(t.ask),i=null,l=()=>{[o,i,n]=[null,null,""],r.end(),t.ask()},m=d=>{let p=t.stores.view.get().town;p===null||r.lasts||(r.begin(),t.signedIn(()=>ho(p,d,n.trim())).then(()=>{j(t.stores.data,t.now().office.log.erased),l(),e()},y=>{i=A(y),r.end(),t.ask()}))};return{end:l,part:(d,p,y,h)=>{let{log:k}=h.office,f=`${d} ${JSON.stringify(p)}`;return o!==f?a`
<button
type="button"
class="text-button log-erase"
aria-label=${k.eraseOf(y)}
@click=${()=>{l(),o=f,t.ask()}}
>
${q("erase")}${k.erase}
</button>
`:a`
<div class="log-erasing">
${F(i,h,"erase-problem")}
${U({name:"erase-reason",label:h.office.paren(k.eraseReason,h.office.optional),value:n,input:b=>n=b})}
${r.lasts?a`
<p class="form-hint" role="status">${ae(r.seconds,h)}</p>
${ce(r.seconds,h)}
`:H(k.willErase(y),k.eraseIt,()=>m(p),l,h)}
</div>
`}}}var yt=20;function Tn(t){let{view:e,data:o,tools:n,work:r}=t.stores,[i,l,m]=[[],!1,!1],d=null,p=0,y="",h=s=>{let{mode:u}=n.get();return u.kind==="compare"&&u.change===s.change},k=Ce(t,()=>b(null)),f=On(t,()=>b(null)),b=s=>{let{selected:u}=e.get();if(u===null)return;let c=p+=1;m=!0,t.ask(),wo(u.layer,u.fid,s,yt+1).then(g=>{let v=e.get().selected;if(c!==p||(v==null?void 0:v.layer)!==u.layer||v.fid!==u.fid)return;let T=g.slice(0,yt);i=s===null?T:[...i,...T],[l,m,d]=[g.length<=yt,!1,null],t.ask()},g=>{c===p&&([d,m]=[A(g),!1],t.ask())})},$=s=>{let u=h(s),[c,g]=[s.before??null,s.after??null];n.set({mode:u?X:{kind:"compare",change:s.change,was:c,is:g}});let v=Ee([c,g]);!u&&v!==null&&t.acts.showExtent(v),t.ask()},D=(s,u)=>{if(s.before==null||s.after==null)return null;let{log:c}=u.office,g=h(s),v=L=>L===void 0?"":`${ye(L*3/2e3)} ${u.words.unit.mu}`,[T,R]=[v(s.area_m2_before),v(s.area_m2_after)],C=T===R||T===""||R===""?"":c.area(T,R);return a`
<div class="log-shape">
<span>${s.before.type==="Point"?c.place:c.shape} ${C}</span>
<button type="button" class="text-button log-compare" aria-pressed=${g} @click=${()=>$(s)}>
${q(g?"hidden":"eye")}${g?c.hide:c.show}
</button>
${g?a`
<p class="log-key">
<i class="is-was"></i>
${c.was}
<i class="is-now"></i>
${c.is}
</p>
`:null}
</div>
`},P=(s,{layer:u,fid:c},g,v,T)=>He(r.get().session,T.view.town)&&!ee(T.view)&&Wt(u,g.field)&&[g.was,g.is].some(Sn)?f.part(s.change,{layer:u,fid:c,field:g.field},v,T):null,S=(s,u)=>He(r.get().session,u.view.town)&&!ee(u.view)&&Sn(s.why)&&fn(s.why??"",u)?f.part(s.change,{change:s.change},u.office.log.ofReason(s.change),u):null,W=(s,u,c)=>{if(s.differs.length===0)return null;let{layer:g}=u;return a`
<dl class="log-fields">
${s.differs.map(v=>{let{label:T,was:R,is:C}=we(g,v,c);return a`
<div data-field=${v.field}>
<dt>${T}</dt>
<dd>
${s.op==="insert"?null:a`
<s>${R}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Pt(C)?"latin":""}>${C}</b>
${P(s,u,v,T,c)}
</dd>
</div>
`})}
</dl>
`},M=(s,u,c)=>{let{log:g}=c.office,v={insert:g.created,update:g.changed,delete:g.deleted}[s.op],T=s.op==="update"&&s.differs.length===0&&s.before==null;return a`
<li class="log-entry" data-change=${s.change}>
${ft(s,c)}
<p class="log-what">${v}${T?` · ${g.nothing}`:""}</p>
${pt(s,c)} ${S(s,c)}
${s.op==="delete"?null:W(s,u,c)} ${D(s,c)}
${pe(r.get().session,c.view.town)&&!ee(c.view)?k.part(s.change,c):null}
</li>
`};return{title:s=>{let{selected:u}=s.view;if(u===null)return s.words.work.history;let c=re(s.data,u.layer,u.fid)??s.data.picked.value,g=c===null?"":` · ${G(u.layer,c,s)}`;return s.words.work.history+g},key:({view:{selected:s},data:{picked:u}})=>{var c;return`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${x(s,u.value)} ${((c=r.get().session)==null?void 0:c.account)??0}`},enter:()=>{var c;let{selected:s}=e.get(),u=`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${((c=r.get().session)==null?void 0:c.account)??0}`;u!==y&&(y=u,[i,l,d]=[[],!1,null],n.get().mode.kind==="compare"&&n.set({mode:X}),k.end(),f.end()),b(null)},leave:()=>y="",body:s=>{let{selected:u}=s.view;return u===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${F(d,s)}
${pe(r.get().session,s.view.town)?null:a`
<p class="form-hint">${s.office.log.only}</p>
`}
<ol class="log">
${i.map(c=>M(c,u,s))}
</ol>
${l||i.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${m}
@click=${()=>{var c;return b(((c=i[i.length-1])==null?void 0:c.change)??null)}}
>
${s.office.more}
</button>
`}
`}};function x(s,u){var v;let g=(v=(s===null?void 0:re(o.get(),s.layer,s.fid))??u)==null?void 0:v.properties;return JSON.stringify((g==null?void 0:g.version)??(g==null?void 0:g.updated_at)??"")}}function Sn(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Pn=["viewer","clerk","planner","inspector","administrator"],Rn=["town","county","city","region"];var bt=20;function Dn(t){let[e,o,n]=[!1,!1,!1],r=[],i=null,l=0,m=h=>{let k=t.stores.view.get().town;if(k===null)return;let f=l+=1;n=!0,t.ask(),t.signedIn(()=>go(k,h,bt+1)).then(b=>{if(f!==l)return;let $=b.slice(0,bt);r=h===null?$:[...r,...$],[o,n,i]=[b.length<=bt,!1,null],t.ask()},b=>{f===l&&([i,n]=[A(b),!1],t.ask())})},d=()=>{[e,o,n,r,i]=[!1,!1,!1,[],null],l+=1},p=({currentTarget:h})=>{let{open:k}=h;k!==e&&(d(),e=k,e&&m(null))},y=({at:h,login:k,name:f,village:b},$)=>{let D=$.office.looks,P=xt($.data,"villages").find(({properties:W})=>W.code===b),S=P===void 0?b??D.all:Z(P.properties,$.view.language);return a`
<li>
<time datetime=${h}>${V(h)}</time>
<b>${f!==""?f:k!==""?k:D.gone}</b>
<span>${S}</span>
</li>
`};return{close:d,part:h=>{let k=h.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${p}>
<summary>${k.title}</summary>
<p class="form-hint">${k.hint}</p>
${F(i,h,"looks-problem")}
${r.length===0&&!n&&i===null?a`
<p class="form-hint">${k.none}</p>
`:null}
<ol class="looks">
${r.map(f=>y(f,h))}
</ol>
${o||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${n}
@click=${()=>{var f;return m(((f=r[r.length-1])==null?void 0:f.entry)??null)}}
>
${h.office.more}
</button>
`}
</details>
`}}}function Nn(t){let{view:e,data:o,work:n}=t.stores,r=[],i=null,l=!1,m=0,d=null,p="",y="clerk",[h,k]=["","town"],f=Dn(t),b=w=>{[i,l]=[A(w),!1],t.ask()},$=()=>e.get().town??"",D=()=>{let w=m+=1;t.signedIn(()=>co($())).then(O=>{w===m&&(r=O,t.ask())},O=>{w===m&&b(O)})},P=w=>{[i,p]=[null,""],t.signedIn(w).then(D,b),t.ask()},S=w=>{p=w,i=null,t.ask()},W=()=>({role:y,unit:y==="clerk"?h:"",level:y==="inspector"?k:""}),M=w=>{w.preventDefault();let O=w.currentTarget,{login:N="",name:I="",provider:E}=ge(w);[i,d]=[null,null];let B={login:N.trim(),name:I.trim(),provider:E!==void 0,...W()};t.signedIn(()=>uo($(),B)).then(_=>{d={login:B.login,invitation:_},Oe(O),j(o,t.now().office.people.added(B.login)),D()},_=>{b(_),l=!0,t.ask()})},x=({account:w,login:O})=>{[i,d]=[null,null],t.signedIn(()=>mo($(),w)).then(N=>{d={login:O,invitation:N},t.ask(),window.requestAnimationFrame(()=>{var I;return(I=document.querySelector(".work-invitation"))==null?void 0:I.scrollIntoView({block:"nearest"})})},b)},s=w=>{let{session:O}=n.get();O!==null&&t.signedIn(()=>yo(w)).then(()=>{n.set({session:{...O,anonymous:w}})},b)},u=w=>{var B;let{people:O,roles:N,levels:I}=w.office,E=[...w.committees];return w.committees.has(h)||(h=((B=E[0])==null?void 0:B[0])??""),a`
${te("role",O.role,Pn.map(_=>[_,N[_]]),y,_=>{y=_,t.ask()})}
${y==="clerk"?te("unit",O.unit,E,h,_=>h=_):null}
${y==="inspector"?te("level",O.level,Rn.map(_=>[_,I[_]]),k,_=>k=_):null}
`},c=w=>{var E;let{people:O,optional:N}=w.office,I=((E=n.get().session)==null?void 0:E.provider)??"";return a`
<details class="work-more work-add">
<summary>${O.add}</summary>
<form @submit=${M}>
${U({name:"login",label:O.login,hint:O.loginHint,required:!0,lengthMost:64})}
${U({name:"name",label:w.office.paren(O.name,N),lengthMost:64})} ${u(w)}
${I===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${O.byProvider}
</label>
`}
${g()?v(w):null}
<button type="submit" class="form-button is-main">${O.addIt}</button>
</form>
</details>
`},g=()=>l&&(i==null?void 0:i.status)===409,v=w=>a`
<div class="form-problem" role="alert">${w.office.problem.taken}</div>
`,T=w=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:O}=w.office,{link:N,expires:I}=d.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${O.linkFor(d.login)}</h3>
<p>${O.linkOnce}</p>
${Po(N,O.scan)} ${To(N,w.words)} ${Se(O.link,N,t)}
${I===void 0?null:a`
<p class="form-hint">${O.until(V(I))}</p>
`}
</section>
`},R=(w,O,N)=>{let{people:I}=N.office,E=`role ${O.id}`;return a`
<li>
<div class="work-line">
<span>${it(O,N)}</span>
<button type="button" class="text-button" @click=${()=>S(E)}>
${I.take}
<span class="sr">${w.login}</span>
</button>
</div>
${p===E?H(I.takeSure,I.take,()=>P(()=>po($(),O.id)),()=>S(""),N):null}
</li>
`},C=(w,O)=>{var ne;let{people:N,allTowns:I}=O.office,E=w.account===((ne=n.get().session)==null?void 0:ne.account),B=[E?N.you:"",w.disabled?N.disabled:"",w.has_password||w.federated?"":N.noPassword,w.administrator?I:""].filter(Y=>Y!==""),[_,J]=[`give ${w.account}`,`disable ${w.account}`];return a`
<li class="work-person" data-login=${w.login}>
<p>
<b>${w.name===""?w.login:w.name}</b>
${w.name===""?null:a`
<span>${w.login}</span>
`}
${B.map(Y=>a`
<em>${Y}</em>
`)}
</p>
<ul class="work-roles">
${w.memberships.map(Y=>R(w,Y,O))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>S(_)}>${N.give}</button>
${w.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>x(w)}>
${N.newLink}
</button>
`}
${E?null:w.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>P(()=>ze($(),w.account,!1))}
>
${N.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>S(J)}>
${N.disable}
</button>
`}
</div>
${p===J?H(N.disableSure,N.disable,()=>P(()=>ze($(),w.account,!0)),()=>S(""),O):null}
${p===_?a`
<form
class="work-give"
@submit=${Y=>{Y.preventDefault(),P(()=>fo($(),w.account,W()))}}
>
${u(O)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${N.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>S("")}>
${O.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},L=w=>{let{session:O}=n.get();if((O==null?void 0:O.administrator)!==!0)return null;let{people:N}=w.office;return a`
<section class="work-settings">
<h3>${N.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${O.anonymous}
@change=${I=>s(I.target.checked)}
/>
${N.anonymous}
</label>
<p class="form-hint">${O.anonymous?N.anonymousOn:N.anonymousOff}</p>
</section>
`};return{title:({words:w})=>w.work.people,key:({view:w})=>{var O;return`${w.town??""} ${((O=n.get().session)==null?void 0:O.account)??0}`},enter:()=>{[r,i,d,p]=[[],null,null,""],f.close(),D()},leave:()=>{d=null},body:w=>a`
${g()?null:F(i,w)} ${T(w)} ${c(w)}
<section>
<h3>${w.office.people.list}</h3>
<ul class="work-list">
${r.map(O=>C(O,w))}
</ul>
</section>
${f.part(w)} ${L(w)}
`}}async function En(t,e,o){let n=new URLSearchParams({town:t,...o===""?{}:{reason:o}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await no("POST",`/api/cleaning/reports?${n.toString()}`,r)).json()).results}var me=["on_time","late","partial","contested","missed","not_reported","not_staffed"],Le=["on_time","late"];function Q(t,e){let o=t[e]??"not_due";return o==="not_reported"&&!t.staffed?"not_staffed":o}function Wn(t,e){return t.slots.map(({slot:o,starts:n,ends:r,due:i})=>{let l=o==="pm"?"pm":"am",m=t.villages.map(k=>Q(k,l)),d=k=>m.filter(f=>f===k).length,p=Object.fromEntries([...me,"suspended","not_due"].map(k=>[k,d(k)])),y=me.reduce((k,f)=>k+p[f],0),h=p.on_time+p.late;return{slot:l,starts:n,ends:r,due:i,over:i&&(e===null||e>r),counts:p,all:y,done:h}})}function ht(t){let e=new Map;for(let r of t){let i=r.committee??null;e.set(i,[...e.get(i)??[],r])}let o=[...e].map(([r,i])=>({committee:r,am:_n(i,"am"),pm:_n(i,"pm")})),n=({am:r,pm:i})=>r.villages.length+i.villages.length;return o.sort((r,i)=>n(i)-n(r)||(r.committee??"").localeCompare(i.committee??""))}function _n(t,e){let o=t.filter(r=>me.includes(Q(r,e))),n=o.filter(r=>!Le.includes(Q(r,e)));return{done:o.length-n.length,all:o.length,villages:n}}function wt(t,e){return t.filter(o=>Q(o,e)==="not_reported")}function Mn(t,e,o,n,r,i){let l=ht(e).map(({committee:m})=>{let d=e.filter(p=>(p.committee??null)===m);return`${n(m)}${r.colon}${d.map(o).join(r.listComma)}`});return[i(t.date,t.clock,r[t.slot],e.length),...l].join(`
`)}function Cn(t){let{stores:e}=t,o=null,n=null,r=f=>{n!==f&&(n=f,ke(f.town,se(f.date,-1)).then(b=>{e.view.get().town===b.town&&(o=b,t.ask())},()=>{}))},i=(f,{data:b,view:$,words:D})=>{var P;return Z(((P=re(b,"villages",f.fid))==null?void 0:P.properties)??{name:f.name},$.language)||D.unnamed},l=(f,{committees:b,office:$})=>(f===null?void 0:b.get(f))??$.edit.noCommittee,m=(f,b,$,D)=>{let P=b.map(s=>s==="not_staffed"?"not_reported":s),S=b.length===1&&(b[0]==="not_staffed"||b[0]==="not_reported"),W=Yt([{kind:"in",field:f,values:P},...S?[{kind:"range",field:"cleaners",from:b[0]==="not_staffed"?0:1,to:b[0]==="not_staffed"?0:null}]:[]]),M=K(new Date),x={...e.view.get(),committee:D};e.view.set({...Be(x,"coverage"),...$e(x,"villages",W),date:$===M?null:$,committee:D})},d=(f,b)=>{e.work.set({open:"report",report:{slot:f,date:b}})},p=(f,b,$)=>{let{words:D,office:P}=$,S=wt(b.villages,f.slot),W=()=>{let M={date:b.date,clock:ve(new Date),slot:f.slot},x=Mn(M,S,s=>i(s,$),s=>l(s,$),D,P.today.reminder);Qt(x).then(s=>j(e.data,s?P.today.reminded:D.measure.notCopied))};return a`
<section class="board-slot" data-slot=${f.slot}>
<h3>
${D[f.slot]}
<small>${f.starts}–${f.ends}</small>
${f.all===0?null:a`
<b>${z(f.done)}</b>
<small>/ ${z(f.all)}</small>
`}
</h3>
${f.due?a`
${pr(f)}
<p class="board-counts">
${me.filter(M=>f.counts[M]>0).map(M=>a`
<button
type="button"
data-state=${M}
@click=${()=>m(f.slot,[M],b.date,null)}
>
${kt(M)}${$t(M,$)} ${z(f.counts[M])}
</button>
`)}
</p>
${S.length===0?null:a`
<p class="board-next ${f.over?"is-over":""}">
<span>${P.today.lacking(S.length,f.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${W}>
${q("copy")}${P.today.remind}
</button>
${y(f.slot,b.date,$)}
</p>
`}
`:a`
<p class="form-hint">${P.today.begins(f.starts)}</p>
`}
</section>
`},y=(f,b,{view:$,office:D})=>to(e.work.get().session,$.town)?a`
<button type="button" class="form-button" data-report @click=${()=>d(f,b)}>
${D.today.report}
</button>
`:null,h=(f,b,$)=>{let D=b.filter(S=>S.due).map(({slot:S})=>S),P=(S,W)=>{let{done:M,all:x,villages:s}=S[W];if(!D.includes(W)||x===0)return a`
<td>–</td>
`;let u=[...new Set(s.map(c=>c[W]??"not_due"))];return a`
<td class=${s.length>0?"has-left":""}>
${s.length===0?a`
${M} / ${x}
`:a`
<button type="button" @click=${()=>m(W,u,f.date,S.committee)}>
${M} / ${x}
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
${ht(f.villages).map(S=>a`
<tr data-committee=${S.committee??""}>
<th scope="row">${l(S.committee,$)}</th>
${P(S,"am")}${P(S,"pm")}
</tr>
`)}
</tbody>
</table>
`},k=(f,b)=>{let{words:$,office:D}=b,P=["am","pm"].flatMap(S=>{let W=wt(f.villages,S);return W.length===0?[]:[{slot:S,units:W}]});return P.length===0||f.first_record===null||f.date<f.first_record?null:a`
<section class="board-holes">
<h3>${D.today.holes}</h3>
${P.map(({slot:S,units:W})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(S,["not_reported"],f.date,null)}>
${$[S]} ${D.today.lackingOf(W.length)}
</button>
${y(S,f.date,b)}
</p>
`)}
</section>
`};return{title:({office:f})=>f.today.title,key:({view:f})=>f.town??"",enter:()=>{[o,n]=[null,null];let f=e.view.get();(f.date!==null||f.theme!=="coverage")&&e.view.set({...Be(f,"coverage"),date:null})},body:f=>{let b=f.data.coverage.value;if(b===null)return a`
<p class="form-hint">${f.words.reading}</p>
`;b.date===K(new Date)&&r(b);let $=Wn(b,b.date===K(new Date)?ve(new Date):null);return a`
<p class="form-hint">${f.words.asOf(b.date,ve(new Date(b.as_of)))}</p>
${$.map(D=>p(D,b,f))} ${h(b,$,f)}
${o===null||o.date!==se(b.date,-1)?null:k(o,f)}
`}}}function $t(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function Ln(t){return t==="not_staffed"?Ut.not_staffed:Vt[t]}function kt(t){let e=Ln(t);return a`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Ue(e)} stroke=${Kt.edge(e)}></rect>
</svg>
`}function pr({counts:t,all:e}){let o=0;return a`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${me.filter(n=>t[n]>0).map(n=>{let r=300*t[n]/Math.max(1,e),i=o;return o+=r,gr(n,i,r)})}
</svg>
`}function gr(t,e,o){let n=Ln(t);return vt`<rect x=${e} y="0" width=${o} height="14" fill=${Ue(n)}></rect>`}function In(t){let{stores:e}=t,[o,n]=["","am"],r=null,i=null,l=new Map,m=new Map,d=new Map,p="seen",[y,h]=["",!1],k=null,f=0,b=()=>e.view.get().town??"",$=()=>eo(e.work.get().session,b()),D=()=>{let c=f+=1;ke(b(),o).then(g=>{c===f&&([i,k]=[g,null],l=new Map,t.ask())},g=>{c===f&&(k=A(g),t.ask())})},P=()=>{let c=$(),g=((i==null?void 0:i.villages)??[]).filter(T=>(c===null||c.includes(T.committee??""))&&(r===null||T.committee===r)&&Q(T,n)!=="not_due"),v=T=>Le.includes(Q(T,n));return[...g.filter(T=>!v(T)),...g.filter(v)]},S=c=>{let g=l.get(c.fid);return g!==void 0?g:["not_reported","not_staffed"].includes(Q(c,n))?"done":null},W=()=>{l=new Map,d=new Map,k=null},M=c=>{c(),W(),t.ask()},x=c=>{let g=new Date().toISOString(),v=P().flatMap(R=>{let C=S(R);if(C===null)return[];let L=`${R.fid} ${o} ${n} ${C} ${p}`,w=m.get(L)??yr();return m.set(L,w),[{uuid:w,place:`villages.${R.fid}`,date:o,slot:n,result:C,captured_at:g,basis:p}]});if(v.length===0||h)return;let T=new Map(v.map(({uuid:R,place:C})=>[R,Number(C.split(".")[1])]));h=!0,k=null,t.ask(),t.signedIn(()=>En(b(),v,y.trim())).then(R=>{d=new Map(R.flatMap(L=>L.outcome==="refused"?[[T.get(L.uuid)??0,L]]:[]));for(let{uuid:L,outcome:w}of R)if(w!=="refused")for(let[O,N]of m)N===L&&m.delete(O);let C=R.length-d.size;C>0&&j(e.data,c.office.report.sent(C)),y="",D()},R=>{k=A(R)}).finally(()=>{h=!1,t.ask()})},s=(c,g)=>{var E;let{office:v,data:T,view:R,words:C}=g,L=Q(c,n),w=S(c),O=Z(((E=re(T,"villages",c.fid))==null?void 0:E.properties)??{name:c.name},R.language)||C.unnamed,N=d.get(c.fid),I=B=>{l=new Map(l).set(c.fid,w===B?null:B),t.ask()};return a`
<li data-village=${c.fid} class=${Le.includes(L)?"is-done":""}>
<span class="report-name">${O}</span>
<span class="report-state">${kt(L)}${$t(L,g)}</span>
<span class="report-choices" role="group" aria-label=${O}>
${["done","partial","missed"].map(B=>a`
<button
type="button"
data-result=${B}
aria-pressed=${w===B}
?disabled=${h}
@click=${()=>I(B)}
>
${v.report.results[B]}
</button>
`)}
</span>
${N===void 0?null:a`
<p class="report-refused" role="alert">
${(R.language==="en"?void 0:R.language==="zh-Hant"?N.detail_zh_hant:N.detail_zh)??N.detail??""}
</p>
`}
</li>
`},u=(c,g,v,T)=>a`
<div class="report-switch" role="group" aria-label=${c}>
${g.map(([R,C])=>a`
<button type="button" data-choice=${R} aria-pressed=${R===v} @click=${()=>T(R)}>
${C}
</button>
`)}
</div>
`;return{title:({office:c})=>c.report.title,key:({view:c})=>{var v;let g=e.work.get().report;return`${c.town??""} ${((v=e.work.get().session)==null?void 0:v.account)??0} ${(g==null?void 0:g.date)??""} ${(g==null?void 0:g.slot)??""}`},enter:()=>{var T;let c=e.work.get().report,g=(T=e.data.get().coverage.value)==null?void 0:T.slots.filter(({due:R})=>R).at(-1);[o,n]=[(c==null?void 0:c.date)??K(new Date),(c==null?void 0:c.slot)??((g==null?void 0:g.slot)==="pm"?"pm":"am")];let v=$();r=(v==null?void 0:v.length)===1?v[0]??null:e.view.get().committee,p=v===null?"told":"seen",W(),m=new Map,[i,y]=[null,""],D()},body:c=>{let{office:g,words:v,committees:T}=c,{report:R}=g,C=P(),L=C.map(S).filter(E=>E!==null),w=L.some(E=>E!=="done"),O=K(new Date),N=$(),I=[...T].filter(([E])=>N===null||N.includes(E));return a`
${u(v.action.date,[[O,v.headline.today],[se(O,-1),v.headline.yesterday]],o,E=>M(()=>{o=E,i=null,D()}))}
${u(R.slot,[["am",v.am],["pm",v.pm]],n,E=>M(()=>{n=E}))}
${I.length<2?null:a`
<div class="form-field">
<label for="report-committee">${v.layers.committees}</label>
<select
id="report-committee"
@change=${E=>M(()=>{r=E.target.value||null})}
>
<option value="" .selected=${r===null}>${R.allCommittees}</option>
${I.map(([E,B])=>a`
<option value=${E} .selected=${E===r}>${B}</option>
`)}
</select>
</div>
`}
${i===null?a`
<p class="form-hint">${v.reading}</p>
`:C.length===0?a`
<p class="form-hint">${R.none}</p>
`:a`
<ul class="report-list">
${C.map(E=>s(E,c))}
</ul>
`}
<div class="report-foot">
${u(R.basis,[["seen",R.bases.seen],["told",R.bases.told],["paper",R.bases.paper]],p,E=>{p=E,t.ask()})}
${w?U({name:"report-reason",label:R.why,value:y,input:E=>y=E,lengthMost:200}):null}
${o===O?null:a`
<p class="form-hint">${R.afterwards}</p>
`}
${F(k,c)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${h||L.length===0}
@click=${()=>x(c)}
>
${h?g.working:w?R.send(L.length):R.sendDone(L.length)}
</button>
</div>
`}}}function yr(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,o=>o.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function la(t,e,o){let{view:n,data:r,tools:i,work:l}=e,d={stores:e,acts:o,now:()=>Je({view:n.get(),data:r.get(),words:Gt[n.get().language]}),ask:()=>D(),signedIn:async P=>{try{return await P()}catch(S){if(!(S instanceof Jt)||S.problem.status!==401||!await br(e))throw S;return P()}}},p={account:tn(d),people:Nn(d),changes:hn(d),history:Tn(d),edit:xn(d),today:Cn(d),report:In(d),compare:un(d)},y="",h=null,k=null,f=()=>l.set({open:null}),b=P=>{var W,M,x;h!==null&&((M=(W=p[h]).leave)==null||M.call(W)),h===null&&(k=document.activeElement instanceof HTMLElement?document.activeElement:null),h=P,document.body.classList.toggle("has-work",P!==null);let{mode:S}=i.get();if((S.kind==="place"||S.kind==="compare")&&i.set({mode:X}),P===null){y="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((x=(k==null?void 0:k.isConnected)===!0?k:document.getElementById("map"))==null||x.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var s;return(s=t.querySelector("h2"))==null?void 0:s.focus({preventScroll:!0})})},$=()=>{},D=()=>$();$=Xt(t,e,P=>{let S=P.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",S===null),S!==h&&b(S),S===null)return null;let W=Je(P),M=p[S],x=`${S} ${M.key(W)}`;x!==y&&(y=x,M.enter());let s=M.title(W);t.setAttribute("aria-label",s);let{mode:u}=i.get();return t.classList.toggle("is-placing",u.kind==="place"&&u.waiting),t.classList.toggle("is-comparing",u.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${s}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${W.words.action.close}
@click=${f}
>
${q("close")}
</button>
</header>
<div class="work-body work-${S}">${M.body(W)}</div>
`}),i.subscribe((P,S)=>{P.mode!==S.mode&&D()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&h!==null&&l.get().gate===null&&f()})}function br({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let o=t.get().session,n=t.subscribe(({gate:r,session:i})=>{r===null&&(n(),e(i!==o&&(i==null?void 0:i.signed_in)===!0))})})}export{la as mountWork};
