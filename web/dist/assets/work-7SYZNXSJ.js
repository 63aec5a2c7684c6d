import{a as So,b as Oo,c as To}from"./chunk-URSWF64M.js";import{a as Po,b as Do}from"./chunk-N3NTY6E5.js";import{a as Ro}from"./chunk-GEY32XWL.js";import{a as Ze,b as B,c as ce,d as de,e as j,f as Re,g as re,h as Ne,i as G,j as he}from"./chunk-YILKNYY4.js";import{a as No,d as et}from"./chunk-M7XNBHTI.js";import{a as Jt,l as Yt}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as Te,c as io,f as lo,g as ao,h as uo,i as co,k as mo,l as fo,m as po,n as Xe,o as go,p as yo,q as bo,r as ho,s as Pe,t as De,u as wo,v as $o,w as Qe,x as vo,y as ko,z as be}from"./chunk-GPM3HK7V.js";import{b as xo}from"./chunk-P46GQOTK.js";import{a as Qt}from"./chunk-M6INWQYP.js";import{$ as Ve,U as Y,W as U,X as ue,Z as z,_ as X,b as qe,c as _t,d as Ct,e as Mt,f as Lt,i as ae,j as It,l as At,n as Ft,o as Bt,p as Ke,q as jt,r as Ut,s as qt,t as ve,u as ke}from"./chunk-FN3OPKH6.js";import{e as zt,f as ne,g as ge,i as Gt,l as eo}from"./chunk-7PYEGKLI.js";import{b as He,d as xe}from"./chunk-LOFN42XQ.js";import{a as Kt}from"./chunk-3NOAPSAE.js";import{a as J,e as Et}from"./chunk-RA6FLBFZ.js";import{a as q}from"./chunk-KXHZUGMI.js";import{c as Pt,d as Ue,e as ee,f as Dt}from"./chunk-AZIKMIE6.js";import{a as Rt,g as Nt}from"./chunk-5COR5YU2.js";import{a as Je,b as Oe,c as Ye,e as no,f as ro,g as ye,i as so}from"./chunk-TY4NZAQG.js";import{c as Zt,i as Ge,n as Se,u as F}from"./chunk-U4PHT47S.js";import{a as oo}from"./chunk-DHPYUQPK.js";import{b as te}from"./chunk-QWJPFQCG.js";import{a as to}from"./chunk-276D45BS.js";import{a as V,b as we}from"./chunk-KGYZF5QC.js";import{a as Xt}from"./chunk-WKGWT4QD.js";import{L as Vt,N as ze,Z as H,b as Wt,c as $e,q as Ht}from"./chunk-35E65MG5.js";import{a as u,b as Tt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Kn="tuntu.draft.";var ie=new Map,Ee=!1;function We(t,e){return`${Kn}${t} ${e}`}function Wo(t,e,o){let n=We(t,e),r={at:Date.now(),draft:o};try{localStorage.setItem(n,JSON.stringify(r)),ie.delete(n)}catch{ie.set(n,r)}Lo()}function _o(t,e){let o=Io(We(t,e));return o===null?null:{name:e,...o}}function Co(t){let e=We(t,"");return Hn().filter(o=>o.startsWith(e)).flatMap(o=>{let n=Io(o);return n===null?[]:[{name:o.slice(e.length),...n}]}).sort((o,n)=>n.at-o.at)}function Mo(t,e){let o=We(t,e);ie.delete(o),Lo(),Ao(o)}function Lo(){ie.size>0!==Ee&&(Ee=!Ee,Ee?window.addEventListener("beforeunload",Eo):window.removeEventListener("beforeunload",Eo))}function Eo(t){t.preventDefault(),t.returnValue=!0}function Io(t){let e=ie.get(t);if(e!==void 0)return e;try{let o=JSON.parse(localStorage.getItem(t)??"null");if(typeof(o==null?void 0:o.at)!="number")return null;if(Date.now()-o.at<5184e6)return o}catch{}return Ao(t),null}function Hn(){try{return[...new Set([...ie.keys(),...Object.keys(localStorage)])]}catch{return[...ie.keys()]}}function Ao(t){try{localStorage.removeItem(t)}catch{}}function tt(t){return{now:t,past:[],future:[]}}function _e(t,e,o){let{now:n,past:r}=t,s=Object.keys(o);if(s.every(y=>Object.is(n[y],o[y])))return t;let a={};for(let y of s)a[y]=n[y];let f=r[r.length-1],m=(f==null?void 0:f.note)===e?{note:e,before:{...a,...f.before},after:{...f.after,...o}}:null,p=m===null?r:r.slice(0,-1);return{now:{...n,...o},past:[...p,m??{note:e,before:a,after:o}].slice(-200),future:[]}}function Fo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Bo(t){let[e,...o]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:o}}var jo=7;function Uo(t,e,o,n){let r=tt({boxes:{},...Ce(o),reason:""});return{account:t,selection:e,feature:o,tag:n,written:r,key:"",keyFor:"",late:null}}function Ce({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,o=0]=t.coordinates;return{lon:String(e),lat:String(o)}}function ot({written:t,feature:e},o){return t.now.boxes[o]??Ke(e.properties[o])}function qo(t,e,o){if(ot(t,e)===o)return t;let n={...t.written.now.boxes,[e]:o};return{...t,written:_e(t.written,e,{boxes:n})}}function Ko(t,e){let o=Xo(t.written.now.boxes,n=>n===e);return{...t,written:_e(t.written,`leave ${e}`,{boxes:o})}}function nt(t,e){return{...t,written:_e(t.written,Object.keys(e).join(),e)}}function Ho(t,[e,o]){return nt(t,{lon:e.toFixed(jo),lat:o.toFixed(jo)})}function zo({written:{now:t},feature:e}){let{lon:o,lat:n}=Ce(e);return t.lon.trim()!==o||t.lat.trim()!==n}function Go(t){let{feature:e,written:o}=t;return Object.entries(o.now.boxes).some(([n,r])=>Vo(e,n,r))||zo(t)}function Vo(t,e,o){return o.trim()!==Ke(t.properties[e]).trim()}function zn({lon:t,lat:e}){let[o,n]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(o)<=180&&Math.abs(n)<=90?{type:"Point",coordinates:[o,n]}:null}function Jo(t,e){let o=qt(e,t.feature,t.written.now.boxes);if(!zo(t))return Object.keys(o).length===0?"unchanged":{properties:o};let n=zn(t.written.now);return n===null?"placeWrong":{properties:o,geometry:n}}function Yo(t,e){if(e.current===void 0||e.version===void 0)return t;let o={...e.current,id:t.feature.id??t.selection.fid};return{...rt(t,o,`"${e.version}"`),late:e}}function rt(t,e,o){let{feature:n,written:r}=t,s=Ce(n),a=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Ce(e),f=Xo(r.now.boxes,(m,p)=>!Vo(n,m,p));return{...t,feature:e,tag:o,late:null,written:tt({...r.now,...a,boxes:f})}}function st(t,e,o){return t.keyFor===e?t:{...t,key:o(),keyFor:e}}function Xo(t,e){return Object.fromEntries(Object.entries(t).filter(([o,n])=>!e(o,n)))}var Qo=1,Zo="edit ";function it({layer:t,fid:e}){return`${Zo}${t}.${e}`}function lt(t){return Go(t)||t.written.now.reason.trim()!==""}function at(t){let{account:e,selection:o}=t;lt(t)?Wo(e,it(o),{form:Qo,draft:t}):me(t)}function me({account:t,selection:e}){Mo(t,it(e))}function ut(t,e){return tn(_o(t,it(e)))}function en(t){return Co(t).filter(({name:e})=>e.startsWith(Zo)).flatMap(e=>tn(e)??[])}function tn(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==Qo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Me=class{constructor(e){this.ports=e}ports;throwing=null;body(e,o){let n=en(e);if(n.length===0)return null;let{drafts:r,draftsHint:s}=o.office.account;return u`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${n.map(a=>this.row(a,o))}
</ul>
</section>
`}row(e,o){var f;let{draft:n,at:r}=e,{account:s}=o.office,a=X(new Date(r).toISOString());return u`
<li data-draft=${`${n.selection.layer}.${n.selection.fid}`}>
<div class="work-line">
<div>
<b>${Y(n.selection.layer,n.feature,o)}</b>
<span>${[a,...Gn(n,o)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(n)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((f=this.throwing)==null?void 0:f.draft.selection.fid)===n.selection.fid&&this.throwing.draft.selection.layer===n.selection.layer?G(s.throwSure,s.throwAway,()=>{me(n),this.ask(null)},()=>this.ask(null),o):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:o}){let{view:n,work:r}=this.ports.stores,{town:s}=o.properties;n.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Gn({selection:t,written:e},o){let n=new Map(ae(t.layer,o).map(({name:s,label:a})=>[s,a])),r=Object.keys(e.now.boxes).map(s=>n.get(s)??s);return r.length===0?[]:[r.join("、")]}var Jn=90;function ct({town:t,role:e,unit:o,level:n},r){let{office:s,data:a,view:f}=r,m=Dt(a,t),p=o!==""?r.committees.get(o)??o:n===void 0||n===""?"":s.levels[n];return s.roleIn(s.roles[e],m===void 0?t:J(m,f.language),p)}function on(t){let{work:e,data:o}=t.stores,n=new Me(t),r=null,[s,a,f]=["",null,"read"],[m,p,y]=[null,"",""],w=i=>l=>{[m,p]=[F(l),i],t.ask()},k=()=>{t.signedIn(ao).then(i=>{r=i,t.ask()},w("tokens"))},R=()=>{et(async()=>{await io();let i=await No();e.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{t.acts.readAgain(),q(o,t.now().office.account.signedOut)},w("tokens"))},d=i=>{i.preventDefault();let l=i.currentTarget,{old:c="",fresh:b="",again:O=""}=he(i),{gate:g,account:S}=t.now().office;[m,p]=[null,"password"],y=Ro(b)<10?g.short:b!==O?g.differ:"",t.ask(),y===""&&t.signedIn(()=>et(()=>lo(c,b))).then(()=>{l.reset(),q(o,S.changed)},w("password"))},h=i=>{i.preventDefault();let l=i.currentTarget,{token:c="",days:b=""}=he(i);[m,p,s]=[null,"tokens",""],t.signedIn(()=>uo(c.trim(),f,Number(b))).then(O=>{s=O,Re(l,"token"),k()},w("tokens"))},T=i=>{a=null,t.signedIn(()=>co(i)).then(k,w("tokens"))},P=(i,l)=>p===i&&y!==""?u`
<div class="form-problem" role="alert">${y}</div>
`:B(p===i?m:null,l,`form-problem-${i}`),N=(i,l)=>{let{account:c,allTowns:b}=l.office,O=[...i.administrator?[b]:[],...i.memberships.map(g=>ct(g,l))];return u`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Je(i))[0]}</span>
<div>
<b>${Je(i)}</b>
<span>${c.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${c.roles}</h3>
<ul class="work-roles">
${(O.length===0?[c.noRoles]:O).map(g=>u`
<li>${g}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${R}>${c.signOut}</button>
</section>
`},E=(i,l)=>{let{account:c,gate:b}=l.office;return u`
<details class="work-more">
<summary>${c.password}</summary>
<form @submit=${d}>
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
${j({name:"old",label:c.old,type:"password",autocomplete:"current-password",required:!0})}
${j({name:"fresh",label:b.newPassword,type:"password",autocomplete:"new-password",hint:b.rules,required:!0})}
${j({name:"again",label:b.again,type:"password",autocomplete:"new-password",required:!0})}
${P("password",l)}
<button type="submit" class="form-button is-main">${c.change}</button>
</form>
</details>
`},M=(i,l)=>{let{account:c}=l.office,b=i.last_used===null?c.neverUsed:c.used(U(new Date(i.last_used))),O=[c[i.scope],c.until(U(new Date(i.expires))),b];return u`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${O.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{a=i.token,t.ask()}}
>
${c.remove}
</button>
</div>
${a===i.token?G(c.removeSure,c.remove,()=>T(i.token),()=>{a=null,t.ask()},l):null}
</li>
`},x=i=>{let{account:l}=i.office;return u`
<section class="work-tokens">
<h3>${l.tokens}</h3>
<p class="form-hint">${l.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(c=>M(c,i))}
</ul>
${(r==null?void 0:r.length)===0?u`
<p class="form-hint">${l.noTokens}</p>
`:null}
${s===""?null:u`
<div class="form-notice" role="status">
<p>${l.secretOnce}</p>
${Ne(l.secret,s,t)}
</div>
`}
${P("tokens",i)}
<details class="work-more">
<summary>${l.make}</summary>
<form @submit=${h}>
${j({name:"token",label:l.tokenName,required:!0,lengthMost:64})}
${re("scope",l.scope,[["read",l.read],["write",l.write]],f,c=>f=c)}
${j({name:"days",label:l.days,value:String(Jn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${l.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=e.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,a,m,p,y]=[null,"",null,null,"",""],((i=e.get().session)==null?void 0:i.signed_in)===!0?k():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:l}=e.get();return l===null||!l.signed_in?u``:u`
${N(l,i)} ${n.body(l.account,i)} ${E(l,i)} ${x(i)}
`}}}function Le(t){let e=t.flatMap(a=>a===null?[]:Yt(a));if(e.length===0)return null;let{minX:o,minY:n,maxX:r,maxY:s}=Jt(e.map(a=>a.flatMap(([f=0,m=0])=>[f,m])));return[o,n,r,s]}var Yn=["version","updated_at","created_at","town"];function sn(t,e){let o=new Map(t.map(r=>[Ue(r),r])),n=new Map(e.map(r=>[Ue(r),r]));return[...new Set([...o.keys(),...n.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,a]=[o.get(r)??null,n.get(r)??null],f=s===null||a===null?[]:Xn(s,a);return s===null||a===null||f.length>0?[{fid:r,was:s,is:a,fields:f}]:[]})}function Xn(t,e){let[o,n]=[t.properties,e.properties],s=[...new Set([...Object.keys(o),...Object.keys(n)])].filter(a=>!Yn.includes(a)&&!nn(o[a],n[a]));return nn(t.geometry,e.geometry)?s:[...s,"geometry"]}function nn(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function ln(t,e,o,n,r){let[s,a]=[rn(t,o,r),rn(e,o,r)],f=new Set([...s.keys(),...a.keys()]),m=[...f].filter(p=>p!==null&&!n.includes(p));return[...n,...m,null].flatMap(p=>f.has(p)?[{value:p,was:s.get(p)??fe,is:a.get(p)??fe}]:[])}var fe={count:0,measure:0};function Ie(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function rn(t,e,o){let n=new Map;for(let{properties:r}of t){let s=Qn(r,e),a=o===null?0:Number(r[o]??0);n.set(s,Ie(n.get(s)??fe,{count:1,measure:a}))}return n}function Qn(t,e){let o=t[e];return typeof o=="string"&&o!==""?o:null}var Zn=7,dt=40,er=400;function tr({theme:t}){let e=Kt[t].filter(o=>Rt(o).countedIn!=="findings");return t==="coverage"?e:e.filter(o=>o!=="villages")}function mt({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function dn(t){let{view:e,tools:o}=t.stores,[n,r]=["",""],s=null,[a,f]=[!1,null],m=null,p=dt,y=0,w=()=>{let{town:x}=e.get();if(x===null)return;let i=y+=1;[a,f,m,p]=[!0,null,null,dt],t.ask();let[l,c]=[ge(n),r===""?null:ge(r)];Promise.all(tr(e.get()).map(async b=>{let[O,g]=await Promise.all([Ge(b,x,void 0,l),Ge(b,x,void 0,c)]);return{layer:b,then:O,now:g,changed:sn(O,g)}})).then(b=>{i===y&&([s,a]=[b,!1],k(),t.ask())},b=>{i===y&&([f,a]=[F(b),!1],t.ask())})},k=()=>{let x=(s??[]).flatMap(c=>R(c)),i=cn(x.filter(({fields:c,is:b})=>b===null||c.includes("geometry")).map(c=>c.was)),l=cn(x.map(c=>c.is));o.set({mode:i===null&&l===null?te:{kind:"compare",change:0,was:i,is:l}})},R=({layer:x,changed:i})=>m===null?i:m.layer===x?i.filter(l=>mt(l)===(m==null?void 0:m.kind)):[],d=(x,i)=>{m=(m==null?void 0:m.layer)===x&&m.kind===i?null:{layer:x,kind:i},p=dt,k(),t.ask()},h=(x,{fid:i,was:l,is:c})=>{let b=Le([(l==null?void 0:l.geometry)??null,(c==null?void 0:c.geometry)??null]);c!==null&&e.set({selected:{layer:x,fid:i}}),b!==null&&t.acts.showExtent(b)},T=(x,i)=>{let l=i.flatMap(({fid:c,is:b})=>b===null?[]:[c]);e.set({...xe(e.get(),x,`fid IN (${l.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},P=(x,i)=>{let{compare:l}=i.office,c=x==="from"?n:r,b=(D,L)=>{let $=D===""?"":`${D}${L===""?"":`T${L}`}`,v=Gt($)??"";x==="from"?n=v===""?n:v:r=v,w()},O=U(new Date),[g="",S=""]=c===""?[O,""]:c.split("T");return u`
<div class="compare-moment" data-moment=${x}>
<span>${l[x]}</span>
<input
type="date"
aria-label=${`${l[x]} ${i.words.action.date}`}
max=${O}
.value=${g}
@change=${D=>b(D.target.value,S)}
/>
<input
type="time"
step="any"
aria-label=${`${l[x]} ${l.time}`}
.value=${S}
@change=${D=>b(g,D.target.value)}
/>
</div>
`},N=(x,i)=>{let{layer:l,then:c,changed:b}=x,{words:O,office:g}=i,S=nr(l),D=Nt(l),L=Ft(l,D,O),$=ln(c,x.now,D,Object.keys(L),S),v=$.reduce((_,{was:A,is:Q})=>({value:null,was:Ie(_.was,A),is:Ie(_.is,Q)}),{value:null,was:fe,is:fe}),C=(_,{was:A,is:Q},Z)=>u`
<tr class=${Z?"compare-total":""}>
<th scope="row">${_}</th>
<td>${an(A,S)}</td>
<td>${an(Q,S)}</td>
<td>${sr(A,Q,S)}</td>
</tr>
`,W=_=>b.filter(A=>mt(A)===_).length,I=R(x),K=u`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${g.compare.then}</th>
<th scope="col">${g.compare.now}</th>
<th scope="col">${g.compare.difference}</th>
</tr>
</thead>
<tbody>
${$.length<2?null:$.map(_=>C(_.value===null?O.filter.blank:L[_.value]??_.value,_,!1))}
${C(O.table.sum,v,!0)}
</tbody>
</table>
`;return u`
<section class="compare-layer" data-layer=${l}>
<h3>${O.layers[l]}${S===null?"":i.office.paren("",rr(S,i))}</h3>
${b.length===0?u`
<p class="form-hint">${g.compare.same}</p>
${K}
`:u`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>W(_)===0?null:u`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(m==null?void 0:m.layer)===l&&m.kind===_}
@click=${()=>d(l,_)}
>
${g.compare[_]}
<b>${V(W(_))}</b>
</button>
`)}
${I.every(({is:_})=>_===null)||I.length>er?null:u`
<button type="button" class="text-button" data-rows @click=${()=>T(l,I)}>
${H("table")}${O.tool.table}
</button>
`}
</div>
${K}
<ol class="compare-rows">
${I.slice(0,p).map(_=>M(l,_,i))}
</ol>
${I.length<=p?null:u`
<button type="button" class="form-button is-quiet" @click=${E}>
${g.compare.more(V(I.length-p))}
</button>
`}
`}
</section>
`},E=()=>{p+=200,t.ask()},M=(x,i,l)=>{let c=i.is??i.was;if(c===null)return null;let b=mt(i);return u`
<li>
<button type="button" data-fid=${i.fid} @click=${()=>h(x,i)}>
<i class="is-${b}" aria-hidden="true"></i>
<b>${Y(x,c,l)}</b>
<span>${b==="edited"?ir(x,i,l):l.office.compare[b]}</span>
</button>
</li>
`};return{title:({words:x})=>x.work.compare,key:({view:{town:x,theme:i}})=>`${x??""} ${i}`,enter:()=>{n===""&&(n=zt(e.get())??z(U(new Date),-Zn)),s=null,w()},leave:()=>y+=1,body:x=>u`
<div class="compare-moments">${P("from",x)} ${P("to",x)}</div>
<p class="form-hint compare-says">
${Ve(ge(n),x.words)} →
${r===""?x.office.compare.present:Ve(ge(r),x.words)}
</p>
${B(f,x)}
${a?u`
<p class="form-hint" role="status">${x.words.table.reading}</p>
`:u`
${(s==null?void 0:s.every(({then:i})=>i.length===0))===!0?u`
<p class="form-hint" role="status">${x.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:i})=>i.length>0))===!0?or(x):null}
${(s??[]).map(i=>N(i,x))}
`}
`}}function or({office:{compare:t}}){return u`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function nr(t){let{shape:e}=$e(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function rr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function mn(t,e){return e==="area_m2"?we(t*3/2e3):V(t)}function an({count:t,measure:e},o){return o===null?V(t):u`
${mn(e,o)}
<small>${V(t)}</small>
`}function sr(t,e,o){let n=un(e.count-t.count,V);return o===null?n:u`
${un(e.measure-t.measure,r=>mn(r,o))}
<small>${n}</small>
`}function un(t,e){let o=e(t);return/[1-9]/.test(o)?t>0?`+${o}`:o:"0"}function ir(t,{was:e,is:o,fields:n},r){let s=n.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return n.filter(a=>!s.includes(a)).map(a=>{if(a==="geometry")return At(a,r);let f={field:a,was:(e==null?void 0:e.properties[a])??null,is:(o==null?void 0:o.properties[a])??null},m=ke(t,f,r);return`${m.label}${r.words.colon}${m.was} → ${m.is}`}).join("; ")}function cn(t){let e=t.flatMap(o=>(o==null?void 0:o.geometry)==null?[]:[o.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var fn=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ae(t,{words:e,office:o}){return Wt(t)?e.layers[t]:o.lists[t]??t}var ft=6,lr=fn;function pt(t,e){let{log:o}=e.office,n=t.slice(0,ft).map(({layer:s,op:a,count:f})=>{var m,p;return((p=(m=o.people)[s])==null?void 0:p.call(m,a,f))??o.touch(Ae(s,e),a,f)}),r=t.length>ft?o.andMore(t.length-ft):"";return n.join(e.words.listComma)+r}function Fe({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:o})=>lr.includes(o))}function gt(t,{office:e}){var n;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let o=(n=/^import of (.+)$/.exec(t))==null?void 0:n[1];return o!==void 0?e.log.imported(o):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function pn(t,e){return!/^tuntu [a-z ]+$/.test(t)&&gt(t,e)!==""}function ar(t,{office:e}){let{operator:o,demo:n}=e.log;return{operator:o,demo:n}[t]??t}function gn({who:t="",role:e},o){if(t==="")return"";let{office:n}=o,r=ar(t,o);return n.log.by(e===void 0?r:n.paren(r,n.roles[e]))}function yn(t,e){let{office:o,words:n}=e;return(t??[]).map(({login:s,name:a,role:f,unit:m,level:p})=>{let y=m!==""?e.committees.get(m)??m:p===""?"":o.levels[p];return o.paren(a===""?s:a,y===""?o.roles[f]:`${o.roles[f]} · ${y}`)}).join(n.listComma)}function bn({change:t,touched:e},o){return o.office.log.willUndo(t,pt(e,o))}function hn(t,e){let{log:o}=e.office,n=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(n===null)return t;let[,r="",s="",a,f]=n;return a===void 0||f===void 0?o.conflict(Ae(r,e),s):o.leaning(Ae(r,e),s,a,Ae(f,e))}var ur={now:()=>Date.now(),every:(t,e)=>{let o=window.setInterval(e,t);return()=>window.clearInterval(o)}},se=class{constructor(e,o=ur){this.tick=e;this.clock=o}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Be(t,e){let[o,n]=[null,""],r=new se(t.ask),s=null,a=null,f=()=>{[o,s,a,n]=[null,null,null,""],r.end(),t.ask()},m=d=>{a=F(d),r.end(),t.ask()},p=d=>{let h=t.stores.view.get().town;h!==null&&([o,s,a,n]=[d,null,null,""],t.ask(),Pe(h,d+1,1).then(({changes:[T]})=>{o===d&&((T==null?void 0:T.change)===d?s=T:a={title:"gone",status:404},t.ask())},m))},y=()=>{let d=t.stores.view.get().town;if(d===null||o===null||r.lasts)return;r.begin();let h=o;t.signedIn(()=>De(d,h,n.trim())).then(()=>{q(t.stores.data,t.now().office.log.undone),f(),e()},m)},w=d=>u`
<div class="form-problem" role="alert">
${d.office.log.conflicts}
<ul class="log-conflicts">
${((a==null?void 0:a.conflicts)??[]).map(h=>u`
<li>${hn(h,d)}</li>
`)}
</ul>
</div>
`,k=(d,h)=>{let T=d===null?[]:ve(d,h.view.language,h);return T.length===0?null:u`
<ul class="form-faults">
${T.map(P=>u`
<li>${P}</li>
`)}
</ul>
`},R=(d,h)=>{let{log:T}=h.office;return Fe(d)?u`
${j({name:"undo-reason",label:h.office.paren(T.undoReason,h.office.optional),value:n,input:P=>n=P})}
${r.lasts?u`
<p class="form-hint" role="status">${ce(r.seconds,h)}</p>
${de(r.seconds,h)}
`:G(bn(d,h),T.undoIt,y,f,h)}
`:u`
<p class="form-problem" role="alert">
${d.undone_by===void 0?T.notHere(d.change):T.undoneBy(d.undone_by)}
</p>
`};return{end:f,part:(d,h)=>o!==d?u`
<button type="button" class="text-button log-undo" @click=${()=>p(d)}>
${H("undo")}${h.office.log.undo}
</button>
`:u`
${((a==null?void 0:a.conflicts)??[]).length>0?w(h):B(a,h,"undo-problem")}
${k(a,h)}
${s===null?u`
<button type="button" class="form-button is-quiet" @click=${f}>${h.office.cancel}</button>
`:R(s,h)}
`}}var yt=30;function wn(t){let[e,o,n,r]=[[],!1,!1,!1],s=null,a=0,f=Be(t,()=>m(null)),m=y=>{let w=t.stores.view.get().town;if(w===null)return;let k=a+=1;r=!0,t.ask(),Pe(w,y,yt+1).then(R=>{if(k!==a||t.stores.view.get().town!==w)return;let d=R.changes.slice(0,yt);e=y===null?d:[...e,...d],[o,n,r,s]=[R.may_undo,R.changes.length<=yt,!1,null],t.ask()},R=>{k===a&&([s,r]=[F(R),!1],t.ask())})},p=(y,w)=>{let{log:k}=w.office;return u`
<li class="log-entry" data-change=${y.change}>
${bt(y,w)}
<p class="log-what">${cr(y,w)}</p>
${ht(y,w)}
${y.undone_by===void 0?o&&Fe(y)&&!ne(w.view)?f.part(y.change,w):null:u`
<p class="log-mark">${k.undoneBy(y.undone_by)}</p>
`}
</li>
`};return{title:({words:y})=>y.work.changes,key:({view:y})=>{var w;return`${y.town??""} ${((w=t.stores.work.get().session)==null?void 0:w.account)??0}`},enter:()=>{[e,n]=[[],!1],f.end(),m(null)},body:y=>u`
${B(s,y)}
${ye(t.stores.work.get().session,y.view.town)?null:u`
<p class="form-hint">${y.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?u`
<p class="form-hint">${y.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(w=>p(w,y))}
</ol>
${n||e.length===0?null:u`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var w;return m(((w=e[e.length-1])==null?void 0:w.change)??null)}}
>
${y.office.more}
</button>
`}
`}}function cr({touched:t,given:e},o){return t.length===0?o.office.log.nothing:[pt(t,o),yn(e,o)].filter(n=>n!=="").join(o.words.colon)}function bt(t,e){let{at:o,change:n}=t,{log:r}=e.office;return u`
<p class="log-head">
<time datetime=${o}>${X(o)}</time>
<span>${gn(t,e)}</span>
<small>${r.change(n)}</small>
</p>
`}function ht({why:t="",undoes:e},o){let{log:n}=o.office,r=[e===void 0?"":n.undoes(e),gt(t,o)].filter(s=>s!=="");return r.length===0?null:u`
<p class="log-why">${r.join(" · ")}</p>
`}function $n({signedIn:t},e,o){let{layer:n,fid:r}=e.selection,s=e.written.now.reason.trim(),a=st(e,JSON.stringify([e.tag,o,s]),be),{tag:f,key:m}=a;return{draft:a,answer:t(()=>vo(n,r,o,{tag:f,reason:s,key:m}))}}function vn({signedIn:t},e){let{layer:o,fid:n}=e.selection,r=e.written.now.reason.trim(),s=st(e,`delete ${e.tag} ${r}`,be),{tag:a,key:f}=s;return{draft:s,answer:t(()=>ko(o,n,{tag:a,reason:r,key:f}))}}function kn(t,e,o){let{draft:n,fields:r,busy:s,waitedS:a,deleting:f}=t,{edit:m}=o.office;return u`
${dr(t.keptAt,e,o)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(p=>mr(p,t,e,o))} ${pr(t,e,o)}
${j({name:"reason",label:o.office.paren(m.reason,o.office.optional),value:n.written.now.reason,hint:m.reasonHint,input:p=>e.write({reason:p})})}
${gr(n,e,o)} ${yr(t,o)}
<div class="form-foot">
${de(a,o)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ce(a,o):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${o.office.cancel}</button>
</div>
</form>
${f?G(m.deleteSure,m.delete,e.remove,()=>e.ask(!1),o):u`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${m.delete}
</button>
`}
`}function dr(t,e,{office:{edit:o}}){return t===""?null:u`
<p class="form-hint edit-kept">
${o.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${o.throwAway}</button>
</p>
`}function mr(t,{draft:e,problem:o},n,r){var d;let{name:s,kind:a,label:f,unit:m,options:p}=t,y=ot(e,s),w=h=>n.type(s,h);if(jt(t))return fr(t,y,o,n,r);let k=m===""?f:r.office.paren(f,m);if(a==="listed"||a==="boolean"||a==="committee"){let h=a==="committee"?r.office.edit.noCommittee:r.office.none,T=y===""||p.some(([P])=>P===y)?[]:[[y,y]];return re(s,k,[["",h],...p,...T],y,w)}let R=s==="aliases"?r.office.edit.aliasesHint:void 0;return j({name:s,label:k,value:y,mode:a==="text"?"text":a==="integer"?"numeric":"decimal",input:w,fault:((d=o==null?void 0:o.faults)==null?void 0:d.some(h=>h.field===s))??!1,...R===void 0?{}:{hint:R}})}function fr(t,e,o,n,r){var p;let{name:s,label:a}=t,f=So("m2"),m=qe(e,"m2");return j({name:s,label:a,value:Mt(e,f),mode:"decimal",input:y=>{var k;let w=((k=qe(y,f))==null?void 0:k.unit)??f;w!==f&&Oo(w),n.type(s,Ct(y,f))},settled:_t,beside:To(f,r.words,n.redraw),fault:((p=o==null?void 0:o.faults)==null?void 0:p.some(y=>y.field===s))??!1,hint:m===null?r.office.edit.areaHint:r.office.edit.areaIs(Lt({...m,unit:f},r.words))})}function pr({draft:t,placing:e},o,n){if($e(t.selection.layer).shape!=="point")return null;let{edit:r}=n.office,{lon:s,lat:a}=t.written.now;return u`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${j({name:"lon",label:r.lon,value:s,mode:"decimal",input:f=>o.write({lon:f})})}
${j({name:"lat",label:r.lat,value:a,mode:"decimal",input:f=>o.write({lat:f})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${o.place}>
${H("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function gr(t,e,o){if(t.late===null)return null;let{edit:n,log:r}=o.office,{layer:s}=t.selection,a=new Map(ae(s,o).map(p=>[p.name,p])),f=(p,y)=>Bt(s,p,y,o),m=p=>{let[y,w]=[t.written.now.boxes[p],a.get(p)];return y===void 0||w===void 0?"–":u`
<b>${f(p,Ut(w,y))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(p)}>${n.takeTheirs}</button>
`};return u`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${n.late}</h3>
<p class="form-hint">${n.lateHint}</p>
<table>
<thead>
<tr>
${[n.field,n.was,n.theirs,n.yours].map(p=>u`
<th scope="col">${p}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:p,was:y,is:w})=>{var k;return u`
<tr data-field=${p}>
<th scope="row">${((k=a.get(p))==null?void 0:k.label)??(p==="geometry"?r.shape:p)}</th>
<td>${f(p,y)}</td>
<td>${f(p,w)}</td>
<td>${m(p)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function yr({problem:t,says:e},o){let n=t===null?[]:ve(t,o.view.language,o);return u`
<div id="edit-says">
${e===""?B(t,o):u`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${n.map(r=>u`
<li>${r}</li>
`)}
</ul>
</div>
`}var br=1e4;function Sn(t){return new wt(t)}var wt=class{constructor(e){this.ports=e;this.waiting=new se(e.ask),e.stores.tools.subscribe(({mode:o},n)=>{let r=o.kind==="place"?o.at:null;o===n.mode||r===null||this.draft===null||(this.set(Ho(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:o}=this,{edit:n}=e.words.work;return o===null?n:`${n} · ${Y(o.selection.layer,o.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:o}=this;o!==null&&o.account===this.account()&&!xn(o,e)&&lt(o)&&this.tellKept(o);let r=ut(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":X(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:o,town:n}=e.view,{work:r}=this.ports.stores;if(o===null)return window.setTimeout(()=>r.set({open:null}),0),u``;if(ne(e.view))return hr(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return B(this.problem,e);let a=so(r.get().session,n,o.layer,s.feature.properties.committee);return u`
${a?null:u`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${kn(this.showing(s,e),this.doing,e)}
`}doing={type:(e,o)=>{this.change(n=>qo(n,e,o))},write:e=>{this.change(o=>nt(o,e))},leave:e=>{this.change(o=>Ko(o,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:o}=e.get(),n=o.kind==="place"&&o.waiting;e.set({mode:n?te:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(n=>({...n,written:e.shiftKey?Bo(n.written):Fo(n.written)})))}};tellKept(e){let o=this.ports.now(),n=Y(e.selection.layer,e.feature,o);q(this.ports.stores.data,o.office.edit.draftKept(n))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;me(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:o}=this.ports.stores.view.get();o!==null&&o.layer===e.layer&&o.fid===e.fid&&this.begin(o),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,at(e),this.ports.ask()}shows({selection:e,account:o}){return this.draft!==null&&xn(this.draft,e)&&this.draft.account===o}latest(e){var o;return(this.shows(e)?this.draft:(o=ut(e.account,e.selection))==null?void 0:o.draft)??e}put(e){this.shows(e)?this.set(e):at(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){Qe(e.layer,e.fid).then(({feature:o,tag:n})=>{this.ports.stores.view.get().selected===e&&(this.draft=Uo(this.account(),e,o,n),this.ports.ask())},o=>{this.problem=F(o),this.ports.ask()})}fields({selection:e,feature:o},n){let r=Oe(this.ports.stores.work.get().session,n.view.town);return ae(e.layer,n).filter(({kind:s})=>s!=="committee"||r||o.properties.committee===void 0)}showing(e,o){let{problem:n,deleting:r,says:s,keptAt:a}=this,{lasts:f,seconds:m}=this.waiting,{mode:p}=this.ports.stores.tools.get(),y=p.kind==="place"&&p.waiting;return{draft:e,fields:this.fields(e,o),problem:n,busy:f,waitedS:m,deleting:r,says:s,placing:y,keptAt:a}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),o=Jo(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof o=="string"?this.says=e.office.edit[o]:this.send($n(this.ports,this.draft,o),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(vn(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:o},n,r){this.waiting.begin(),this.set(e),o.then(()=>this.finish(e,n,r),s=>this.failed(e,s))}finish(e,o,n){let{data:r,view:s,work:a}=this.ports.stores;this.waiting.end(),q(r,o);let f=this.shows(e),m=this.latest(e);if(!n&&!wr(m,e)){this.goOn(m);return}me(e),f&&(this.draft=null,a.set({open:null}),n&&s.set({selected:null}))}goOn(e){let{selection:o}=e;Qe(o.layer,o.fid).then(({feature:n,tag:r})=>this.put(rt(e,n,r)),()=>this.put(e))}failed(e,o){this.waiting.end();let n=F(o),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(n.status===412?Yo(r,n):r),!this.shows(e)||!s){let a=this.ports.now(),f=Y(e.selection.layer,e.feature,a);q(this.ports.stores.data,a.office.edit.unsaved(f,xo(n,a)),br);return}this.deleting=!1,this.problem=n,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("edit-says"))==null?void 0:a.scrollIntoView({block:"center"})}))}};function hr({words:t,office:e},o){return u`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${o}>${t.action.today}</button>
`}function wr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function xn({selection:{layer:t,fid:e}},o){return t===o.layer&&e===o.fid}function On(t,e){let[o,n]=[null,""],r=new se(t.ask),s=null,a=()=>{[o,s,n]=[null,null,""],r.end(),t.ask()},f=m=>{let p=t.stores.view.get().town;p===null||r.lasts||(r.begin(),t.signedIn(()=>wo(p,m,n.trim())).then(()=>{q(t.stores.data,t.now().office.log.erased),a(),e()},y=>{s=F(y),r.end(),t.ask()}))};return{end:a,part:(m,p,y,w)=>{let{log:k}=w.office,R=`${m} ${JSON.stringify(p)}`;return o!==R?u`
<button
type="button"
class="text-button log-erase"
aria-label=${k.eraseOf(y)}
@click=${()=>{a(),o=R,t.ask()}}
>
${H("erase")}${k.erase}
</button>
`:u`
<div class="log-erasing">
${B(s,w,"erase-problem")}
${j({name:"erase-reason",label:w.office.paren(k.eraseReason,w.office.optional),value:n,input:d=>n=d})}
${r.lasts?u`
<p class="form-hint" role="status">${ce(r.seconds,w)}</p>
${de(r.seconds,w)}
`:G(k.willErase(y),k.eraseIt,()=>f(p),a,w)}
</div>
`}}}var $t=20;function Pn(t){let{view:e,data:o,tools:n,work:r}=t.stores,[s,a,f]=[[],!1,!1],m=null,p=0,y="",w=i=>{let{mode:l}=n.get();return l.kind==="compare"&&l.change===i.change},k=Be(t,()=>d(null)),R=On(t,()=>d(null)),d=i=>{let{selected:l}=e.get();if(l===null)return;let c=p+=1;f=!0,t.ask(),$o(l.layer,l.fid,i,$t+1).then(b=>{let O=e.get().selected;if(c!==p||(O==null?void 0:O.layer)!==l.layer||O.fid!==l.fid)return;let g=b.slice(0,$t);s=i===null?g:[...s,...g],[a,f,m]=[b.length<=$t,!1,null],t.ask()},b=>{c===p&&([m,f]=[F(b),!1],t.ask())})},h=i=>{let l=w(i),[c,b]=[i.before??null,i.after??null];n.set({mode:l?te:{kind:"compare",change:i.change,was:c,is:b}});let O=Le([c,b]);!l&&O!==null&&t.acts.showExtent(O),t.ask()},T=(i,l)=>{if(i.before==null||i.after==null)return null;let{log:c}=l.office,b=w(i),O=L=>L===void 0?"":`${we(L*3/2e3)} ${l.words.unit.mu}`,[g,S]=[O(i.area_m2_before),O(i.area_m2_after)],D=g===S||g===""||S===""?"":c.area(g,S);return u`
<div class="log-shape">
<span>${i.before.type==="Point"?c.place:c.shape} ${D}</span>
<button type="button" class="text-button log-compare" aria-pressed=${b} @click=${()=>h(i)}>
${H(b?"hidden":"eye")}${b?c.hide:c.show}
</button>
${b?u`
<p class="log-key">
<i class="is-was"></i>
${c.was}
<i class="is-now"></i>
${c.is}
</p>
`:null}
</div>
`},P=(i,{layer:l,fid:c},b,O,g)=>Ye(r.get().session,g.view.town)&&!ne(g.view)&&It(l,b.field)&&[b.was,b.is].some(Tn)?R.part(i.change,{layer:l,fid:c,field:b.field},O,g):null,N=(i,l)=>Ye(r.get().session,l.view.town)&&!ne(l.view)&&Tn(i.why)&&pn(i.why??"",l)?R.part(i.change,{change:i.change},l.office.log.ofReason(i.change),l):null,E=(i,l,c)=>{if(i.differs.length===0)return null;let{layer:b}=l;return u`
<dl class="log-fields">
${i.differs.map(O=>{let{label:g,was:S,is:D}=ke(b,O,c);return u`
<div data-field=${O.field}>
<dt>${g}</dt>
<dd>
${i.op==="insert"?null:u`
<s>${S}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Et(D)?"latin":""}>${D}</b>
${P(i,l,O,g,c)}
</dd>
</div>
`})}
</dl>
`},M=(i,l,c)=>{let{log:b}=c.office,O={insert:b.created,update:b.changed,delete:b.deleted}[i.op],g=i.op==="update"&&i.differs.length===0&&i.before==null;return u`
<li class="log-entry" data-change=${i.change}>
${bt(i,c)}
<p class="log-what">${O}${g?` · ${b.nothing}`:""}</p>
${ht(i,c)} ${N(i,c)}
${i.op==="delete"?null:E(i,l,c)} ${T(i,c)}
${ye(r.get().session,c.view.town)&&!ne(c.view)?k.part(i.change,c):null}
</li>
`};return{title:i=>{let{selected:l}=i.view;if(l===null)return i.words.work.history;let c=ee(i.data,l.layer,l.fid)??i.data.picked.value,b=c===null?"":` · ${Y(l.layer,c,i)}`;return i.words.work.history+b},key:({view:{selected:i},data:{picked:l}})=>{var c;return`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${x(i,l.value)} ${((c=r.get().session)==null?void 0:c.account)??0}`},enter:()=>{var c;let{selected:i}=e.get(),l=`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${((c=r.get().session)==null?void 0:c.account)??0}`;l!==y&&(y=l,[s,a,m]=[[],!1,null],n.get().mode.kind==="compare"&&n.set({mode:te}),k.end(),R.end()),d(null)},leave:()=>y="",body:i=>{let{selected:l}=i.view;return l===null?(window.setTimeout(()=>r.set({open:null}),0),u``):u`
${B(m,i)}
${ye(r.get().session,i.view.town)?null:u`
<p class="form-hint">${i.office.log.only}</p>
`}
<ol class="log">
${s.map(c=>M(c,l,i))}
</ol>
${a||s.length===0?null:u`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${f}
@click=${()=>{var c;return d(((c=s[s.length-1])==null?void 0:c.change)??null)}}
>
${i.office.more}
</button>
`}
`}};function x(i,l){var O;let b=(O=(i===null?void 0:ee(o.get(),i.layer,i.fid))??l)==null?void 0:O.properties;return JSON.stringify((b==null?void 0:b.version)??(b==null?void 0:b.updated_at)??"")}}function Tn(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Dn=["viewer","clerk","planner","inspector","administrator"],Rn=["town","county","city","region"];var vt=20;function Nn(t){let[e,o,n]=[!1,!1,!1],r=[],s=null,a=0,f=w=>{let k=t.stores.view.get().town;if(k===null)return;let R=a+=1;n=!0,t.ask(),t.signedIn(()=>bo(k,w,vt+1)).then(d=>{if(R!==a)return;let h=d.slice(0,vt);r=w===null?h:[...r,...h],[o,n,s]=[d.length<=vt,!1,null],t.ask()},d=>{R===a&&([s,n]=[F(d),!1],t.ask())})},m=()=>{[e,o,n,r,s]=[!1,!1,!1,[],null],a+=1},p=({currentTarget:w})=>{let{open:k}=w;k!==e&&(m(),e=k,e&&f(null))},y=({at:w,login:k,name:R,village:d},h)=>{let T=h.office.looks,P=Pt(h.data,"villages").find(({properties:E})=>E.code===d),N=P===void 0?d??T.all:J(P.properties,h.view.language);return u`
<li>
<time datetime=${w}>${X(w)}</time>
<b>${R!==""?R:k!==""?k:T.gone}</b>
<span>${N}</span>
</li>
`};return{close:m,part:w=>{let k=w.office.looks;return u`
<details class="work-more work-looks" .open=${e} @toggle=${p}>
<summary>${k.title}</summary>
<p class="form-hint">${k.hint}</p>
${B(s,w,"looks-problem")}
${r.length===0&&!n&&s===null?u`
<p class="form-hint">${k.none}</p>
`:null}
<ol class="looks">
${r.map(R=>y(R,w))}
</ol>
${o||r.length===0?null:u`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${n}
@click=${()=>{var R;return f(((R=r[r.length-1])==null?void 0:R.entry)??null)}}
>
${w.office.more}
</button>
`}
</details>
`}}}function En(t){let{view:e,data:o,work:n}=t.stores,r=[],s=null,a=!1,f=0,m=null,p="",y="clerk",[w,k]=["","town"],R=Nn(t),d=$=>{[s,a]=[F($),!1],t.ask()},h=()=>e.get().town??"",T=()=>{let $=f+=1;t.signedIn(()=>mo(h())).then(v=>{$===f&&(r=v,t.ask())},v=>{$===f&&d(v)})},P=$=>{[s,p]=[null,""],t.signedIn($).then(T,d),t.ask()},N=$=>{p=$,s=null,t.ask()},E=()=>({role:y,unit:y==="clerk"?w:"",level:y==="inspector"?k:""}),M=$=>{$.preventDefault();let v=$.currentTarget,{login:C="",name:W="",provider:I}=he($);[s,m]=[null,null];let K={login:C.trim(),name:W.trim(),provider:I!==void 0,...E()};t.signedIn(()=>fo(h(),K)).then(_=>{m={login:K.login,invitation:_},Re(v),q(o,t.now().office.people.added(K.login)),T()},_=>{d(_),a=!0,t.ask()})},x=({account:$,login:v})=>{[s,m]=[null,null],t.signedIn(()=>po(h(),$)).then(C=>{m={login:v,invitation:C},t.ask(),window.requestAnimationFrame(()=>{var W;return(W=document.querySelector(".work-invitation"))==null?void 0:W.scrollIntoView({block:"nearest"})})},d)},i=$=>{let{session:v}=n.get();v!==null&&t.signedIn(()=>ho($)).then(()=>{n.set({session:{...v,anonymous:$}})},d)},l=$=>{var K;let{people:v,roles:C,levels:W}=$.office,I=[...$.committees];return $.committees.has(w)||(w=((K=I[0])==null?void 0:K[0])??""),u`
${re("role",v.role,Dn.map(_=>[_,C[_]]),y,_=>{y=_,t.ask()})}
${y==="clerk"?re("unit",v.unit,I,w,_=>w=_):null}
${y==="inspector"?re("level",v.level,Rn.map(_=>[_,W[_]]),k,_=>k=_):null}
`},c=$=>{var I;let{people:v,optional:C}=$.office,W=((I=n.get().session)==null?void 0:I.provider)??"";return u`
<details class="work-more work-add">
<summary>${v.add}</summary>
<form @submit=${M}>
${j({name:"login",label:v.login,hint:v.loginHint,required:!0,lengthMost:64})}
${j({name:"name",label:$.office.paren(v.name,C),lengthMost:64})} ${l($)}
${W===""?null:u`
<label class="form-check">
<input type="checkbox" name="provider" />
${v.byProvider}
</label>
`}
${b()?O($):null}
<button type="submit" class="form-button is-main">${v.addIt}</button>
</form>
</details>
`},b=()=>a&&(s==null?void 0:s.status)===409,O=$=>u`
<div class="form-problem" role="alert">${$.office.problem.taken}</div>
`,g=$=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:v}=$.office,{link:C,expires:W}=m.invitation;return u`
<section class="form-notice work-invitation" role="status">
<h3>${v.linkFor(m.login)}</h3>
<p>${v.linkOnce}</p>
${Do(C,v.scan)} ${Po(C,$.words)} ${Ne(v.link,C,t)}
${W===void 0?null:u`
<p class="form-hint">${v.until(X(W))}</p>
`}
</section>
`},S=($,v,C)=>{let{people:W}=C.office,I=`role ${v.id}`;return u`
<li>
<div class="work-line">
<span>${ct(v,C)}</span>
<button type="button" class="text-button" @click=${()=>N(I)}>
${W.take}
<span class="sr">${$.login}</span>
</button>
</div>
${p===I?G(W.takeSure,W.take,()=>P(()=>yo(h(),v.id)),()=>N(""),C):null}
</li>
`},D=($,v)=>{var Q;let{people:C,allTowns:W}=v.office,I=$.account===((Q=n.get().session)==null?void 0:Q.account),K=[I?C.you:"",$.disabled?C.disabled:"",$.has_password||$.federated?"":C.noPassword,$.administrator?W:""].filter(Z=>Z!==""),[_,A]=[`give ${$.account}`,`disable ${$.account}`];return u`
<li class="work-person" data-login=${$.login}>
<p>
<b>${$.name===""?$.login:$.name}</b>
${$.name===""?null:u`
<span>${$.login}</span>
`}
${K.map(Z=>u`
<em>${Z}</em>
`)}
</p>
<ul class="work-roles">
${$.memberships.map(Z=>S($,Z,v))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>N(_)}>${C.give}</button>
${$.federated?null:u`
<button type="button" class="text-button" data-act="link" @click=${()=>x($)}>
${C.newLink}
</button>
`}
${I?null:$.disabled?u`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>P(()=>Xe(h(),$.account,!1))}
>
${C.enable}
</button>
`:u`
<button type="button" class="text-button" data-act="disable" @click=${()=>N(A)}>
${C.disable}
</button>
`}
</div>
${p===A?G(C.disableSure,C.disable,()=>P(()=>Xe(h(),$.account,!0)),()=>N(""),v):null}
${p===_?u`
<form
class="work-give"
@submit=${Z=>{Z.preventDefault(),P(()=>go(h(),$.account,E()))}}
>
${l(v)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${C.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>N("")}>
${v.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},L=$=>{let{session:v}=n.get();if((v==null?void 0:v.administrator)!==!0)return null;let{people:C}=$.office;return u`
<section class="work-settings">
<h3>${C.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${v.anonymous}
@change=${W=>i(W.target.checked)}
/>
${C.anonymous}
</label>
<p class="form-hint">${v.anonymous?C.anonymousOn:C.anonymousOff}</p>
</section>
`};return{title:({words:$})=>$.work.people,key:({view:$})=>{var v;return`${$.town??""} ${((v=n.get().session)==null?void 0:v.account)??0}`},enter:()=>{[r,s,m,p]=[[],null,null,""],R.close(),T()},leave:()=>{m=null},body:$=>u`
${b()?null:B(s,$)} ${g($)} ${c($)}
<section>
<h3>${$.office.people.list}</h3>
<ul class="work-list">
${r.map(v=>D(v,$))}
</ul>
</section>
${R.part($)} ${L($)}
`}}async function Wn(t,e,o){let n=new URLSearchParams({town:t,...o===""?{}:{reason:o}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await Te("POST",`/api/cleaning/reports?${n.toString()}`,r)).json()).results}async function _n(t,e,o){let n=`/api/cleaning/suspensions?town=${t}&from=${e}&to=${o}`;return(await(await Te("GET",n)).json()).suspensions}function Cn(t,e){return Ln(`/api/cleaning/suspensions?town=${t}`,e)}function Mn(t,e,o){return Ln(`/api/cleaning/suspensions/${e}/end?town=${t}`,{to:o})}async function Ln(t,e){return(await(await Te("POST",t,e,{"Idempotency-Key":be()})).json()).change}var pe=["on_time","late","partial","contested","missed","not_reported","not_staffed"],je=["on_time","late"];function oe(t,e){let o=t[e]??"not_due";return o==="not_reported"&&!t.staffed?"not_staffed":o}function An(t,e){return t.slots.map(({slot:o,starts:n,ends:r,due:s})=>{let a=o==="pm"?"pm":"am",f=t.villages.map(k=>oe(k,a)),m=k=>f.filter(R=>R===k).length,p=Object.fromEntries([...pe,"suspended","not_due"].map(k=>[k,m(k)])),y=pe.reduce((k,R)=>k+p[R],0),w=p.on_time+p.late;return{slot:a,starts:n,ends:r,due:s,over:s&&(e===null||e>r),counts:p,all:y,done:w}})}function kt(t){let e=new Map;for(let r of t){let s=r.committee??null;e.set(s,[...e.get(s)??[],r])}let o=[...e].map(([r,s])=>({committee:r,am:In(s,"am"),pm:In(s,"pm")})),n=({am:r,pm:s})=>r.villages.length+s.villages.length;return o.sort((r,s)=>n(s)-n(r)||(r.committee??"").localeCompare(s.committee??""))}function In(t,e){let o=t.filter(r=>pe.includes(oe(r,e))),n=o.filter(r=>!je.includes(oe(r,e)));return{done:o.length-n.length,all:o.length,villages:n}}function xt(t,e){return t.filter(o=>oe(o,e)==="not_reported")}function Fn(t,e,o,n,r,s){let a=kt(e).map(({committee:f})=>{let m=e.filter(p=>(p.committee??null)===f);return`${n(f)}${r.colon}${m.map(o).join(r.listComma)}`});return[s(t.date,t.clock,r[t.slot],e.length),...a].join(`
`)}function le(t,e,o,n){return u`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>u`
<button type="button" data-choice=${r} aria-pressed=${r===o} @click=${()=>n(r)}>
${s}
</button>
`)}
</div>
`}var $r=14,vr=["rain","wind","roads","festival"];function Bn({stores:t,ask:e,now:o,signedIn:n}){let[r,s,a]=[!1,!1,!1],[f,m,p]=["","both",""],y=null,w=[],k=null,R=null,d=null,h=()=>t.view.get().town??"",T=g=>{if(d===g)return;d=g;let S=U(new Date);_n(g.town,S,z(S,$r)).then(D=>{d===g&&(w=D,e())},()=>{})},P=()=>{[r,s,a,p]=[!1,!1,!1,""],[k,R,d,w]=[null,null,null,[]]},N=g=>{let S=U(new Date),D=ue(new Date),L=g.slots.filter(({ends:$})=>D<$).map($=>$.slot==="pm"?"pm":"am");[r,a,p,R,k]=[!0,!1,"",null,null],f=L.length===0?z(S,1):S,m=L.length===1?L[0]??"both":"both",{committee:y}=t.view.get(),e()},E=async g=>{if(!s){[s,R]=[!0,null],e();try{await n(g)}catch(S){R=F(S)}s=!1,e()}},M=(g,S)=>E(async()=>{let D=y===null?{}:{committee:y};k={change:await Cn(h(),{from:f,to:f,slot:m,...D,reason:g}),text:S},r=!1}),x=g=>E(async()=>{await De(h(),g,""),k=null,q(t.data,o().office.suspend.ended)}),i=({id:g})=>E(async()=>{await Mn(h(),g,z(U(new Date),-1)),k=null,q(t.data,o().office.suspend.ended)}),l=(g,{office:S,words:D})=>{let L=U(new Date);return g===L?D.headline.today:g===z(L,1)?S.suspend.tomorrow:g},c=(g,{committees:S,office:D})=>g===void 0?D.report.allCommittees:S.get(g)??g,b=(g,S)=>{let{office:D,words:L,committees:$}=S,{suspend:v}=D,C=U(new Date),W=g.villages.filter(A=>y===null||A.committee===y),I=c(y??void 0,S),K=[l(f,S),v.slots[m]],_=A=>{M(A,v.suspended(...K,I))};return u`
<div class="board-suspend-form">
${le(v.day,[[C,L.headline.today],[z(C,1),v.tomorrow]],f,A=>{f=A,e()})}
${le(D.report.slot,[["am",v.slots.am],["pm",v.slots.pm],["both",v.slots.both]],m,A=>{m=A,e()})}
<div class="form-field">
<label for="suspend-committee">${v.scope}</label>
<select
id="suspend-committee"
@change=${A=>{y=A.target.value||null,e()}}
>
<option value="" .selected=${y===null}>${D.report.allCommittees}</option>
${[...$].map(([A,Q])=>u`
<option value=${A} .selected=${A===y}>${Q}</option>
`)}
</select>
</div>
<p class="board-what">${v.what(...K,I,W.length)}</p>
${a?u`
<form
@submit=${A=>{A.preventDefault(),p.trim()!==""&&_(p.trim())}}
>
${j({name:"suspend-reason",label:v.why,value:p,required:!0,lengthMost:200,input:A=>p=A})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${v.title}</button>
</form>
`:u`
<div class="board-reasons" role="group" aria-label=${v.why}>
${vr.map(A=>u`
<button
type="button"
class="form-button"
data-reason=${A}
?disabled=${s}
@click=${()=>_(v.reasons[A])}
>
${v.reasons[A]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{a=!0,e()}}
>
${v.other}
</button>
</div>
`}
</div>
`},O=(g,S)=>{var _,A;let{office:D,view:L,words:$}=S,v=U(new Date),C=Number((_=g.village)==null?void 0:_.split(".")[1]),W=g.village===void 0?c(g.committee,S):J(((A=ee(S.data,"villages",C))==null?void 0:A.properties)??{},L.language)||$.unnamed,I=l(g.from<v?v:g.from,S),K=g.to>g.from&&g.to>v?D.suspend.until(l(g.to,S)):"";return u`
<li data-suspension=${g.id}>
<span>
<b>${[I,D.suspend.slots[g.slot],K].filter(Boolean).join(" ")}</b>
<small>${[W,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(g)}>
${D.suspend.end}
</button>
</li>
`};return{close:P,part:(g,S)=>{if(!Oe(t.work.get().session,S.view.town))return null;T(g);let{suspend:D}=S.office;return u`
<section class="board-suspend">
<h3>
${D.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){N(g);return}r=!1,e()}}
>
${r?S.office.cancel:D.open}
</button>
</h3>
${r?b(g,S):null} ${B(R,S,"suspend-problem")}
${k===null?null:u`
<p class="board-next" role="status">
<span>${k.text}</span>
<button
type="button"
class="text-button"
data-take-back
?disabled=${s}
@click=${()=>k!==null&&x(k.change)}
>
${H("undo")}${D.takeBack}
</button>
</p>
`}
${w.length===0?null:u`
<ul class="board-list">
${w.map(L=>O(L,S))}
</ul>
`}
</section>
`}}}function jn(t){let{stores:e}=t,o=Bn(t),n=null,r=null,s=d=>{r!==d&&(r=d,Se(d.town,z(d.date,-1)).then(h=>{e.view.get().town===h.town&&(n=h,t.ask())},()=>{}))},a=(d,{data:h,view:T,words:P})=>{var N;return J(((N=ee(h,"villages",d.fid))==null?void 0:N.properties)??{name:d.name},T.language)||P.unnamed},f=(d,{committees:h,office:T})=>(d===null?void 0:h.get(d))??T.edit.noCommittee,m=(d,h,T,P)=>{let N=h.map(l=>l==="not_staffed"?"not_reported":l),E=h.length===1&&(h[0]==="not_staffed"||h[0]==="not_reported"),M=eo([{kind:"in",field:d,values:N},...E?[{kind:"range",field:"cleaners",from:h[0]==="not_staffed"?0:1,to:h[0]==="not_staffed"?0:null}]:[]]),x=U(new Date),i={...e.view.get(),committee:P};e.view.set({...He(i,"coverage"),...xe(i,"villages",M),date:T===x?null:T,committee:P})},p=(d,h)=>{e.work.set({open:"report",report:{slot:d,date:h}})},y=(d,h,T)=>{let{words:P,office:N}=T,E=xt(h.villages,d.slot),M=()=>{let x={date:h.date,clock:ue(new Date),slot:d.slot},i=Fn(x,E,l=>a(l,T),l=>f(l,T),P,N.today.reminder);oo(i).then(l=>q(e.data,l?N.today.reminded:P.measure.notCopied))};return u`
<section class="board-slot" data-slot=${d.slot}>
<h3>
${P[d.slot]}
<small>${d.starts}–${d.ends}</small>
${d.all===0?null:u`
<b>${V(d.done)}</b>
<small>/ ${V(d.all)}</small>
`}
</h3>
${d.due?u`
${kr(d)}
<p class="board-counts">
${pe.filter(x=>d.counts[x]>0).map(x=>u`
<button
type="button"
data-state=${x}
@click=${()=>m(d.slot,[x],h.date,null)}
>
${Ot(x)}${St(x,T)} ${V(d.counts[x])}
</button>
`)}
</p>
${E.length===0?null:u`
<p class="board-next ${d.over?"is-over":""}">
<span>${N.today.lacking(E.length,d.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${M}>
${H("copy")}${N.today.remind}
</button>
${w(d.slot,h.date,T)}
</p>
`}
`:u`
<p class="form-hint">${N.today.begins(d.starts)}</p>
`}
</section>
`},w=(d,h,{view:T,office:P})=>ro(e.work.get().session,T.town)?u`
<button type="button" class="form-button" data-report @click=${()=>p(d,h)}>
${P.today.report}
</button>
`:null,k=(d,h,T)=>{let P=h.filter(E=>E.due).map(({slot:E})=>E),N=(E,M)=>{let{done:x,all:i,villages:l}=E[M];if(!P.includes(M)||i===0)return u`
<td>–</td>
`;let c=[...new Set(l.map(b=>b[M]??"not_due"))];return u`
<td class=${l.length>0?"has-left":""}>
${l.length===0?u`
${x} / ${i}
`:u`
<button type="button" @click=${()=>m(M,c,d.date,E.committee)}>
${x} / ${i}
</button>
`}
</td>
`};return u`
<table class="board-committees">
<thead>
<tr>
<th>${T.words.layers.committees}</th>
<th>${T.words.am}</th>
<th>${T.words.pm}</th>
</tr>
</thead>
<tbody>
${kt(d.villages).map(E=>u`
<tr data-committee=${E.committee??""}>
<th scope="row">${f(E.committee,T)}</th>
${N(E,"am")}${N(E,"pm")}
</tr>
`)}
</tbody>
</table>
`},R=(d,h)=>{let{words:T,office:P}=h,N=["am","pm"].flatMap(E=>{let M=xt(d.villages,E);return M.length===0?[]:[{slot:E,units:M}]});return N.length===0||d.first_record===null||d.date<d.first_record?null:u`
<section class="board-holes">
<h3>${P.today.holes}</h3>
${N.map(({slot:E,units:M})=>u`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(E,["not_reported"],d.date,null)}>
${T[E]} ${P.today.lackingOf(M.length)}
</button>
${w(E,d.date,h)}
</p>
`)}
</section>
`};return{title:({office:d})=>d.today.title,key:({view:d})=>d.town??"",enter:()=>{o.close(),[n,r]=[null,null];let d=e.view.get();(d.date!==null||d.theme!=="coverage")&&e.view.set({...He(d,"coverage"),date:null})},leave:o.close,body:d=>{let h=d.data.coverage.value;if(h===null)return u`
<p class="form-hint">${d.words.reading}</p>
`;h.date===U(new Date)&&s(h);let T=An(h,h.date===U(new Date)?ue(new Date):null);return u`
<p class="form-hint">${d.words.asOf(h.date,ue(new Date(h.as_of)))}</p>
${T.map(P=>y(P,h,d))} ${o.part(h,d)}
${k(h,T,d)}
${n===null||n.date!==z(h.date,-1)?null:R(n,d)}
`}}}function St(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function Un(t){return t==="not_staffed"?Ht.not_staffed:Qt[t]}function Ot(t){let e=Un(t);return u`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${ze(e)} stroke=${Vt.edge(e)}></rect>
</svg>
`}function kr({counts:t,all:e}){let o=0;return u`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${pe.filter(n=>t[n]>0).map(n=>{let r=300*t[n]/Math.max(1,e),s=o;return o+=r,xr(n,s,r)})}
</svg>
`}function xr(t,e,o){let n=Un(t);return Tt`<rect x=${e} y="0" width=${o} height="14" fill=${ze(n)}></rect>`}function qn(t){let{stores:e}=t,[o,n]=["","am"],r=null,s=null,a=new Map,f=new Map,m=new Map,p="seen",[y,w]=["",!1],k=null,R=0,d=()=>e.view.get().town??"",h=()=>no(e.work.get().session,d()),T=()=>{let l=R+=1;Se(d(),o).then(c=>{l===R&&([s,k]=[c,null],a=new Map,t.ask())},c=>{l===R&&(k=F(c),t.ask())})},P=()=>{let l=h(),c=((s==null?void 0:s.villages)??[]).filter(O=>(l===null||l.includes(O.committee??""))&&(r===null||O.committee===r)&&oe(O,n)!=="not_due"),b=O=>je.includes(oe(O,n));return[...c.filter(O=>!b(O)),...c.filter(b)]},N=l=>{let c=a.get(l.fid);return c!==void 0?c:["not_reported","not_staffed"].includes(oe(l,n))?"done":null},E=()=>{a=new Map,m=new Map,k=null},M=l=>{l(),E(),t.ask()},x=l=>{let c=new Date().toISOString(),b=P().flatMap(g=>{let S=N(g);if(S===null)return[];let D=`${g.fid} ${o} ${n} ${S} ${p}`,L=f.get(D)??Sr();return f.set(D,L),[{uuid:L,place:`villages.${g.fid}`,date:o,slot:n,result:S,captured_at:c,basis:p}]});if(b.length===0||w)return;let O=new Map(b.map(({uuid:g,place:S})=>[g,Number(S.split(".")[1])]));w=!0,k=null,t.ask(),t.signedIn(()=>Wn(d(),b,y.trim())).then(g=>{m=new Map(g.flatMap(D=>D.outcome==="refused"?[[O.get(D.uuid)??0,D]]:[]));for(let{uuid:D,outcome:L}of g)if(L!=="refused")for(let[$,v]of f)v===D&&f.delete($);let S=g.length-m.size;S>0&&q(e.data,l.office.report.sent(S)),y="",T()},g=>{k=F(g)}).finally(()=>{w=!1,t.ask()})},i=(l,c)=>{var W;let{office:b,data:O,view:g,words:S}=c,D=oe(l,n),L=N(l),$=J(((W=ee(O,"villages",l.fid))==null?void 0:W.properties)??{name:l.name},g.language)||S.unnamed,v=m.get(l.fid),C=I=>{a=new Map(a).set(l.fid,L===I?null:I),t.ask()};return u`
<li data-village=${l.fid} class=${je.includes(D)?"is-done":""}>
<span class="report-name">${$}</span>
<span class="report-state">${Ot(D)}${St(D,c)}</span>
<span class="report-choices" role="group" aria-label=${$}>
${["done","partial","missed"].map(I=>u`
<button
type="button"
data-result=${I}
aria-pressed=${L===I}
?disabled=${w}
@click=${()=>C(I)}
>
${b.report.results[I]}
</button>
`)}
</span>
${v===void 0?null:u`
<p class="report-refused" role="alert">
${(g.language==="en"?void 0:g.language==="zh-Hant"?v.detail_zh_hant:v.detail_zh)??v.detail??""}
</p>
`}
</li>
`};return{title:({office:l})=>l.report.title,key:({view:l})=>{var b;let c=e.work.get().report;return`${l.town??""} ${((b=e.work.get().session)==null?void 0:b.account)??0} ${(c==null?void 0:c.date)??""} ${(c==null?void 0:c.slot)??""}`},enter:()=>{var O;let l=e.work.get().report,c=(O=e.data.get().coverage.value)==null?void 0:O.slots.filter(({due:g})=>g).at(-1);[o,n]=[(l==null?void 0:l.date)??U(new Date),(l==null?void 0:l.slot)??((c==null?void 0:c.slot)==="pm"?"pm":"am")];let b=h();r=(b==null?void 0:b.length)===1?b[0]??null:e.view.get().committee,p=b===null?"told":"seen",E(),f=new Map,[s,y]=[null,""],T()},body:l=>{let{office:c,words:b,committees:O}=l,{report:g}=c,S=P(),D=S.map(N).filter(W=>W!==null),L=D.some(W=>W!=="done"),$=U(new Date),v=h(),C=[...O].filter(([W])=>v===null||v.includes(W));return u`
${le(b.action.date,[[$,b.headline.today],[z($,-1),b.headline.yesterday]],o,W=>M(()=>{o=W,s=null,T()}))}
${le(g.slot,[["am",b.am],["pm",b.pm]],n,W=>M(()=>{n=W}))}
${C.length<2?null:u`
<div class="form-field">
<label for="report-committee">${b.layers.committees}</label>
<select
id="report-committee"
@change=${W=>M(()=>{r=W.target.value||null})}
>
<option value="" .selected=${r===null}>${g.allCommittees}</option>
${C.map(([W,I])=>u`
<option value=${W} .selected=${W===r}>${I}</option>
`)}
</select>
</div>
`}
${s===null?u`
<p class="form-hint">${b.reading}</p>
`:S.length===0?u`
<p class="form-hint">${g.none}</p>
`:u`
<ul class="report-list">
${S.map(W=>i(W,l))}
</ul>
`}
<div class="report-foot">
${le(g.basis,[["seen",g.bases.seen],["told",g.bases.told],["paper",g.bases.paper]],p,W=>{p=W,t.ask()})}
${L?j({name:"report-reason",label:g.why,value:y,input:W=>y=W,lengthMost:200}):null}
${o===$?null:u`
<p class="form-hint">${g.afterwards}</p>
`}
${B(k,l)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${w||D.length===0}
@click=${()=>x(l)}
>
${w?c.working:L?g.send(D.length):g.sendDone(D.length)}
</button>
</div>
`}}}function Sr(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,o=>o.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function Wa(t,e,o){let{view:n,data:r,tools:s,work:a}=e,m={stores:e,acts:o,now:()=>Ze({view:n.get(),data:r.get(),words:Xt[n.get().language]}),ask:()=>T(),signedIn:async P=>{try{return await P()}catch(N){if(!(N instanceof Zt)||N.problem.status!==401||!await Or(e))throw N;return P()}}},p={account:on(m),people:En(m),changes:wn(m),history:Pn(m),edit:Sn(m),today:jn(m),report:qn(m),compare:dn(m)},y="",w=null,k=null,R=()=>a.set({open:null}),d=P=>{var E,M,x;w!==null&&((M=(E=p[w]).leave)==null||M.call(E)),w===null&&(k=document.activeElement instanceof HTMLElement?document.activeElement:null),w=P,document.body.classList.toggle("has-work",P!==null);let{mode:N}=s.get();if((N.kind==="place"||N.kind==="compare")&&s.set({mode:te}),P===null){y="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((x=(k==null?void 0:k.isConnected)===!0?k:document.getElementById("map"))==null||x.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=t.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},h=()=>{},T=()=>h();h=to(t,e,P=>{let N=P.view.presenting?null:a.get().open;if(t.toggleAttribute("hidden",N===null),N!==w&&d(N),N===null)return null;let E=Ze(P),M=p[N],x=`${N} ${M.key(E)}`;x!==y&&(y=x,M.enter());let i=M.title(E);t.setAttribute("aria-label",i);let{mode:l}=s.get();return t.classList.toggle("is-placing",l.kind==="place"&&l.waiting),t.classList.toggle("is-comparing",l.kind==="compare"),u`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${E.words.action.close}
@click=${R}
>
${H("close")}
</button>
</header>
<div class="work-body work-${N}">${M.body(E)}</div>
`}),s.subscribe((P,N)=>{P.mode!==N.mode&&T()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&w!==null&&a.get().gate===null&&R()})}function Or({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let o=t.get().session,n=t.subscribe(({gate:r,session:s})=>{r===null&&(n(),e(s!==o&&(s==null?void 0:s.signed_in)===!0))})})}export{Wa as mountWork};
