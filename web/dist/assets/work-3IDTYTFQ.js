import{a as To,b as Po,c as Do}from"./chunk-WAVOKIQX.js";import{a as Ro,b as No}from"./chunk-N3NTY6E5.js";import{a as Eo}from"./chunk-GEY32XWL.js";import{a as et,b as U,c as ce,d as de,e as q,f as Re,g as re,h as Ne,i as G,j as he}from"./chunk-OEHNJSSI.js";import{a as _o,d as tt}from"./chunk-M7XNBHTI.js";import{a as Yt,l as Xt}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as Te,c as ao,f as uo,g as co,h as mo,i as po,k as fo,l as go,m as yo,n as Qe,o as bo,p as ho,q as wo,r as $o,s as Pe,t as De,u as vo,v as ko,w as Ze,x as xo,y as So,z as be}from"./chunk-GPM3HK7V.js";import{b as Oo}from"./chunk-GAHQDBXY.js";import{a as Zt}from"./chunk-T7MBHWAZ.js";import{$ as Je,U as X,W as j,X as ue,Y as oo,Z as z,_ as Q,b as He,c as Ct,d as Mt,e as Lt,f as It,i as ae,j as At,l as Ft,n as Bt,o as jt,p as Ke,q as Ut,r as qt,s as Ht,t as ve,u as ke}from"./chunk-I6NVZLRK.js";import{e as Gt,f as ne,g as ge,i as Vt,l as to}from"./chunk-7PYEGKLI.js";import{b as ze,d as xe}from"./chunk-6QGZJDHC.js";import{a as Kt}from"./chunk-AN24UALA.js";import{a as Y,e as _t}from"./chunk-RA6FLBFZ.js";import{a as H}from"./chunk-KXHZUGMI.js";import{c as Dt,d as qe,e as te,f as Rt}from"./chunk-AZIKMIE6.js";import{a as Nt,g as Et}from"./chunk-5COR5YU2.js";import{a as Ye,b as Oe,c as Xe,e as so,f as io,g as ye,i as lo}from"./chunk-66X7AXZM.js";import{c as eo,i as Ve,n as Se,u as B}from"./chunk-U4PHT47S.js";import{a as ro}from"./chunk-DHPYUQPK.js";import{b as oe}from"./chunk-QWJPFQCG.js";import{a as no}from"./chunk-HB2I47BM.js";import{a as J,b as we}from"./chunk-KGYZF5QC.js";import{a as Qt}from"./chunk-4AQ4XN4M.js";import{L as Jt,N as Ge,Z as K,b as Wt,c as $e,q as zt}from"./chunk-W2ZYICIW.js";import{a,b as Pt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Gn="tuntu.draft.";var ie=new Map,Ee=!1;function _e(t,e){return`${Gn}${t} ${e}`}function Co(t,e,o){let n=_e(t,e),r={at:Date.now(),draft:o};try{localStorage.setItem(n,JSON.stringify(r)),ie.delete(n)}catch{ie.set(n,r)}Ao()}function Mo(t,e){let o=Fo(_e(t,e));return o===null?null:{name:e,...o}}function Lo(t){let e=_e(t,"");return Vn().filter(o=>o.startsWith(e)).flatMap(o=>{let n=Fo(o);return n===null?[]:[{name:o.slice(e.length),...n}]}).sort((o,n)=>n.at-o.at)}function Io(t,e){let o=_e(t,e);ie.delete(o),Ao(),Bo(o)}function Ao(){ie.size>0!==Ee&&(Ee=!Ee,Ee?window.addEventListener("beforeunload",Wo):window.removeEventListener("beforeunload",Wo))}function Wo(t){t.preventDefault(),t.returnValue=!0}function Fo(t){let e=ie.get(t);if(e!==void 0)return e;try{let o=JSON.parse(localStorage.getItem(t)??"null");if(typeof(o==null?void 0:o.at)!="number")return null;if(Date.now()-o.at<5184e6)return o}catch{}return Bo(t),null}function Vn(){try{return[...new Set([...ie.keys(),...Object.keys(localStorage)])]}catch{return[...ie.keys()]}}function Bo(t){try{localStorage.removeItem(t)}catch{}}function ot(t){return{now:t,past:[],future:[]}}function We(t,e,o){let{now:n,past:r}=t,s=Object.keys(o);if(s.every(b=>Object.is(n[b],o[b])))return t;let l={};for(let b of s)l[b]=n[b];let f=r[r.length-1],d=(f==null?void 0:f.note)===e?{note:e,before:{...l,...f.before},after:{...f.after,...o}}:null,m=d===null?r:r.slice(0,-1);return{now:{...n,...o},past:[...m,d??{note:e,before:l,after:o}].slice(-200),future:[]}}function jo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Uo(t){let[e,...o]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:o}}var qo=7;function Ho(t,e,o,n){let r=ot({boxes:{},...Ce(o),reason:""});return{account:t,selection:e,feature:o,tag:n,written:r,key:"",keyFor:"",late:null}}function Ce({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,o=0]=t.coordinates;return{lon:String(e),lat:String(o)}}function nt({written:t,feature:e},o){return t.now.boxes[o]??Ke(e.properties[o])}function Ko(t,e,o){if(nt(t,e)===o)return t;let n={...t.written.now.boxes,[e]:o};return{...t,written:We(t.written,e,{boxes:n})}}function zo(t,e){let o=Zo(t.written.now.boxes,n=>n===e);return{...t,written:We(t.written,`leave ${e}`,{boxes:o})}}function rt(t,e){return{...t,written:We(t.written,Object.keys(e).join(),e)}}function Go(t,[e,o]){return rt(t,{lon:e.toFixed(qo),lat:o.toFixed(qo)})}function Vo({written:{now:t},feature:e}){let{lon:o,lat:n}=Ce(e);return t.lon.trim()!==o||t.lat.trim()!==n}function Jo(t){let{feature:e,written:o}=t;return Object.entries(o.now.boxes).some(([n,r])=>Yo(e,n,r))||Vo(t)}function Yo(t,e,o){return o.trim()!==Ke(t.properties[e]).trim()}function Jn({lon:t,lat:e}){let[o,n]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(o)<=180&&Math.abs(n)<=90?{type:"Point",coordinates:[o,n]}:null}function Xo(t,e){let o=Ht(e,t.feature,t.written.now.boxes);if(!Vo(t))return Object.keys(o).length===0?"unchanged":{properties:o};let n=Jn(t.written.now);return n===null?"placeWrong":{properties:o,geometry:n}}function Qo(t,e){if(e.current===void 0||e.version===void 0)return t;let o={...e.current,id:t.feature.id??t.selection.fid};return{...st(t,o,`"${e.version}"`),late:e}}function st(t,e,o){let{feature:n,written:r}=t,s=Ce(n),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:Ce(e),f=Zo(r.now.boxes,(d,m)=>!Yo(n,d,m));return{...t,feature:e,tag:o,late:null,written:ot({...r.now,...l,boxes:f})}}function it(t,e,o){return t.keyFor===e?t:{...t,key:o(),keyFor:e}}function Zo(t,e){return Object.fromEntries(Object.entries(t).filter(([o,n])=>!e(o,n)))}var en=1,tn="edit ";function lt({layer:t,fid:e}){return`${tn}${t}.${e}`}function at(t){return Jo(t)||t.written.now.reason.trim()!==""}function ut(t){let{account:e,selection:o}=t;at(t)?Co(e,lt(o),{form:en,draft:t}):me(t)}function me({account:t,selection:e}){Io(t,lt(e))}function ct(t,e){return nn(Mo(t,lt(e)))}function on(t){return Lo(t).filter(({name:e})=>e.startsWith(tn)).flatMap(e=>nn(e)??[])}function nn(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==en||e.draft===void 0?null:{at:t.at,draft:e.draft}}var Me=class{constructor(e){this.ports=e}ports;throwing=null;body(e,o){let n=on(e);if(n.length===0)return null;let{drafts:r,draftsHint:s}=o.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${n.map(l=>this.row(l,o))}
</ul>
</section>
`}row(e,o){var f;let{draft:n,at:r}=e,{account:s}=o.office,l=Q(new Date(r).toISOString());return a`
<li data-draft=${`${n.selection.layer}.${n.selection.fid}`}>
<div class="work-line">
<div>
<b>${X(n.selection.layer,n.feature,o)}</b>
<span>${[l,...Yn(n,o)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(n)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${s.throwAway}</button>
</div>
</div>
${((f=this.throwing)==null?void 0:f.draft.selection.fid)===n.selection.fid&&this.throwing.draft.selection.layer===n.selection.layer?G(s.throwSure,s.throwAway,()=>{me(n),this.ask(null)},()=>this.ask(null),o):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:o}){let{view:n,work:r}=this.ports.stores,{town:s}=o.properties;n.set({selected:e,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function Yn({selection:t,written:e},o){let n=new Map(ae(t.layer,o).map(({name:s,label:l})=>[s,l])),r=Object.keys(e.now.boxes).map(s=>n.get(s)??s);return r.length===0?[]:[r.join("、")]}var Qn=90;function dt({town:t,role:e,unit:o,level:n},r){let{office:s,data:l,view:f}=r,d=Rt(l,t),m=o!==""?r.committees.get(o)??o:n===void 0||n===""?"":s.levels[n];return s.roleIn(s.roles[e],d===void 0?t:Y(d,f.language),m)}function rn(t){let{work:e,data:o}=t.stores,n=new Me(t),r=null,[s,l,f]=["",null,"read"],[d,m,b]=[null,"",""],h=i=>u=>{[d,m]=[B(u),i],t.ask()},w=()=>{t.signedIn(co).then(i=>{r=i,t.ask()},h("tokens"))},P=()=>{tt(async()=>{await ao();let i=await _o();e.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{t.acts.readAgain(),H(o,t.now().office.account.signedOut)},h("tokens"))},T=i=>{i.preventDefault();let u=i.currentTarget,{old:g="",fresh:p="",again:x=""}=he(i),{gate:y,account:k}=t.now().office;[d,m]=[null,"password"],b=Eo(p)<10?y.short:p!==x?y.differ:"",t.ask(),b===""&&t.signedIn(()=>tt(()=>uo(g,p))).then(()=>{u.reset(),H(o,k.changed)},h("password"))},c=i=>{i.preventDefault();let u=i.currentTarget,{token:g="",days:p=""}=he(i);[d,m,s]=[null,"tokens",""],t.signedIn(()=>mo(g.trim(),f,Number(p))).then(x=>{s=x,Re(u,"token"),w()},h("tokens"))},v=i=>{l=null,t.signedIn(()=>po(i)).then(w,h("tokens"))},D=(i,u)=>m===i&&b!==""?a`
<div class="form-problem" role="alert">${b}</div>
`:U(m===i?d:null,u,`form-problem-${i}`),E=(i,u)=>{let{account:g,allTowns:p}=u.office,x=[...i.administrator?[p]:[],...i.memberships.map(y=>dt(y,u))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Ye(i))[0]}</span>
<div>
<b>${Ye(i)}</b>
<span>${g.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(x.length===0?[g.noRoles]:x).map(y=>a`
<li>${y}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${P}>${g.signOut}</button>
</section>
`},C=(i,u)=>{let{account:g,gate:p}=u.office;return a`
<details class="work-more">
<summary>${g.password}</summary>
<form @submit=${T}>
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
${q({name:"old",label:g.old,type:"password",autocomplete:"current-password",required:!0})}
${q({name:"fresh",label:p.newPassword,type:"password",autocomplete:"new-password",hint:p.rules,required:!0})}
${q({name:"again",label:p.again,type:"password",autocomplete:"new-password",required:!0})}
${D("password",u)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},W=(i,u)=>{let{account:g}=u.office,p=i.last_used===null?g.neverUsed:g.used(j(new Date(i.last_used))),x=[g[i.scope],g.until(j(new Date(i.expires))),p];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${x.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,t.ask()}}
>
${g.remove}
</button>
</div>
${l===i.token?G(g.removeSure,g.remove,()=>v(i.token),()=>{l=null,t.ask()},u):null}
</li>
`},O=i=>{let{account:u}=i.office;return a`
<section class="work-tokens">
<h3>${u.tokens}</h3>
<p class="form-hint">${u.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>W(g,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${u.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${u.secretOnce}</p>
${Ne(u.secret,s,t)}
</div>
`}
${D("tokens",i)}
<details class="work-more">
<summary>${u.make}</summary>
<form @submit=${c}>
${q({name:"token",label:u.tokenName,required:!0,lengthMost:64})}
${re("scope",u.scope,[["read",u.read],["write",u.write]],f,g=>f=g)}
${q({name:"days",label:u.days,value:String(Qn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${u.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=e.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,d,m,b]=[null,"",null,null,"",""],((i=e.get().session)==null?void 0:i.signed_in)===!0?w():e.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:u}=e.get();return u===null||!u.signed_in?a``:a`
${E(u,i)} ${n.body(u.account,i)} ${C(u,i)} ${O(i)}
`}}}function Le(t){let e=t.flatMap(l=>l===null?[]:Xt(l));if(e.length===0)return null;let{minX:o,minY:n,maxX:r,maxY:s}=Yt(e.map(l=>l.flatMap(([f=0,d=0])=>[f,d])));return[o,n,r,s]}var Zn=["version","updated_at","created_at","town"];function an(t,e){let o=new Map(t.map(r=>[qe(r),r])),n=new Map(e.map(r=>[qe(r),r]));return[...new Set([...o.keys(),...n.keys()])].sort((r,s)=>r-s).flatMap(r=>{let[s,l]=[o.get(r)??null,n.get(r)??null],f=s===null||l===null?[]:er(s,l);return s===null||l===null||f.length>0?[{fid:r,was:s,is:l,fields:f}]:[]})}function er(t,e){let[o,n]=[t.properties,e.properties],s=[...new Set([...Object.keys(o),...Object.keys(n)])].filter(l=>!Zn.includes(l)&&!sn(o[l],n[l]));return sn(t.geometry,e.geometry)?s:[...s,"geometry"]}function sn(t,e){return JSON.stringify(t??null)===JSON.stringify(e??null)}function un(t,e,o,n,r){let[s,l]=[ln(t,o,r),ln(e,o,r)],f=new Set([...s.keys(),...l.keys()]),d=[...f].filter(m=>m!==null&&!n.includes(m));return[...n,...d,null].flatMap(m=>f.has(m)?[{value:m,was:s.get(m)??pe,is:l.get(m)??pe}]:[])}var pe={count:0,measure:0};function Ie(t,e){return{count:t.count+e.count,measure:t.measure+e.measure}}function ln(t,e,o){let n=new Map;for(let{properties:r}of t){let s=tr(r,e),l=o===null?0:Number(r[o]??0);n.set(s,Ie(n.get(s)??pe,{count:1,measure:l}))}return n}function tr(t,e){let o=t[e];return typeof o=="string"&&o!==""?o:null}var or=7,mt=40,nr=400;function rr({theme:t}){let e=Kt[t].filter(o=>Nt(o).countedIn!=="findings");return t==="coverage"?e:e.filter(o=>o!=="villages")}function pt({was:t,is:e}){return t===null?"added":e===null?"gone":"edited"}function pn(t){let{view:e,tools:o}=t.stores,[n,r]=["",""],s=null,[l,f]=[!1,null],d=null,m=mt,b=0,h=()=>{let{town:O}=e.get();if(O===null)return;let i=b+=1;[l,f,d,m]=[!0,null,null,mt],t.ask();let[u,g]=[ge(n),r===""?null:ge(r)];Promise.all(rr(e.get()).map(async p=>{let[x,y]=await Promise.all([Ve(p,O,void 0,u),Ve(p,O,void 0,g)]);return{layer:p,then:x,now:y,changed:an(x,y)}})).then(p=>{i===b&&([s,l]=[p,!1],w(),t.ask())},p=>{i===b&&([f,l]=[B(p),!1],t.ask())})},w=()=>{let O=(s??[]).flatMap(g=>P(g)),i=mn(O.filter(({fields:g,is:p})=>p===null||g.includes("geometry")).map(g=>g.was)),u=mn(O.map(g=>g.is));o.set({mode:i===null&&u===null?oe:{kind:"compare",change:0,was:i,is:u}})},P=({layer:O,changed:i})=>d===null?i:d.layer===O?i.filter(u=>pt(u)===(d==null?void 0:d.kind)):[],T=(O,i)=>{d=(d==null?void 0:d.layer)===O&&d.kind===i?null:{layer:O,kind:i},m=mt,w(),t.ask()},c=(O,{fid:i,was:u,is:g})=>{let p=Le([(u==null?void 0:u.geometry)??null,(g==null?void 0:g.geometry)??null]);g!==null&&e.set({selected:{layer:O,fid:i}}),p!==null&&t.acts.showExtent(p)},v=(O,i)=>{let u=i.flatMap(({fid:g,is:p})=>p===null?[]:[g]);e.set({...xe(e.get(),O,`fid IN (${u.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},D=(O,i)=>{let{compare:u}=i.office,g=O==="from"?n:r,p=(R,L)=>{let $=R===""?"":`${R}${L===""?"":`T${L}`}`,S=Vt($)??"";O==="from"?n=S===""?n:S:r=S,h()},x=j(new Date),[y="",k=""]=g===""?[x,""]:g.split("T");return a`
<div class="compare-moment" data-moment=${O}>
<span>${u[O]}</span>
<input
type="date"
aria-label=${`${u[O]} ${i.words.action.date}`}
max=${x}
.value=${y}
@change=${R=>p(R.target.value,k)}
/>
<input
type="time"
step="any"
aria-label=${`${u[O]} ${u.time}`}
.value=${k}
@change=${R=>p(y,R.target.value)}
/>
</div>
`},E=(O,i)=>{let{layer:u,then:g,changed:p}=O,{words:x,office:y}=i,k=ir(u),R=Et(u),L=Bt(u,R,x),$=un(g,O.now,R,Object.keys(L),k),S=$.reduce((N,{was:A,is:Z})=>({value:null,was:Ie(N.was,A),is:Ie(N.is,Z)}),{value:null,was:pe,is:pe}),_=(N,{was:A,is:Z},ee)=>a`
<tr class=${ee?"compare-total":""}>
<th scope="row">${N}</th>
<td>${cn(A,k)}</td>
<td>${cn(Z,k)}</td>
<td>${ar(A,Z,k)}</td>
</tr>
`,I=N=>p.filter(A=>pt(A)===N).length,F=P(O),M=a`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${y.compare.then}</th>
<th scope="col">${y.compare.now}</th>
<th scope="col">${y.compare.difference}</th>
</tr>
</thead>
<tbody>
${$.length<2?null:$.map(N=>_(N.value===null?x.filter.blank:L[N.value]??N.value,N,!1))}
${_(x.table.sum,S,!0)}
</tbody>
</table>
`;return a`
<section class="compare-layer" data-layer=${u}>
<h3>${x.layers[u]}${k===null?"":i.office.paren("",lr(k,i))}</h3>
${p.length===0?a`
<p class="form-hint">${y.compare.same}</p>
${M}
`:a`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(N=>I(N)===0?null:a`
<button
type="button"
class="compare-kind is-${N}"
data-kind=${N}
aria-pressed=${(d==null?void 0:d.layer)===u&&d.kind===N}
@click=${()=>T(u,N)}
>
${y.compare[N]}
<b>${J(I(N))}</b>
</button>
`)}
${F.every(({is:N})=>N===null)||F.length>nr?null:a`
<button type="button" class="text-button" data-rows @click=${()=>v(u,F)}>
${K("table")}${x.tool.table}
</button>
`}
</div>
${M}
<ol class="compare-rows">
${F.slice(0,m).map(N=>W(u,N,i))}
</ol>
${F.length<=m?null:a`
<button type="button" class="form-button is-quiet" @click=${C}>
${y.compare.more(J(F.length-m))}
</button>
`}
`}
</section>
`},C=()=>{m+=200,t.ask()},W=(O,i,u)=>{let g=i.is??i.was;if(g===null)return null;let p=pt(i);return a`
<li>
<button type="button" data-fid=${i.fid} @click=${()=>c(O,i)}>
<i class="is-${p}" aria-hidden="true"></i>
<b>${X(O,g,u)}</b>
<span>${p==="edited"?ur(O,i,u):u.office.compare[p]}</span>
</button>
</li>
`};return{title:({words:O})=>O.work.compare,key:({view:{town:O,theme:i}})=>`${O??""} ${i}`,enter:()=>{n===""&&(n=Gt(e.get())??z(j(new Date),-or)),s=null,h()},leave:()=>b+=1,body:O=>a`
<div class="compare-moments">${D("from",O)} ${D("to",O)}</div>
<p class="form-hint compare-says">
${Je(ge(n),O.words)} →
${r===""?O.office.compare.present:Je(ge(r),O.words)}
</p>
${U(f,O)}
${l?a`
<p class="form-hint" role="status">${O.words.table.reading}</p>
`:a`
${(s==null?void 0:s.every(({then:i})=>i.length===0))===!0?a`
<p class="form-hint" role="status">${O.office.compare.before}</p>
`:null}
${(s==null?void 0:s.some(({changed:i})=>i.length>0))===!0?sr(O):null}
${(s??[]).map(i=>E(i,O))}
`}
`}}function sr({office:{compare:t}}){return a`
<p class="log-key">
<i class="is-was"></i>
${t.then}
<i class="is-now"></i>
${t.now}
</p>
`}function ir(t){let{shape:e}=$e(t);return e==="polygon"?"area_m2":e==="line"?"length_m":null}function lr(t,{words:{unit:e}}){return t==="area_m2"?e.mu:e.m}function fn(t,e){return e==="area_m2"?we(t*3/2e3):J(t)}function cn({count:t,measure:e},o){return o===null?J(t):a`
${fn(e,o)}
<small>${J(t)}</small>
`}function ar(t,e,o){let n=dn(e.count-t.count,J);return o===null?n:a`
${dn(e.measure-t.measure,r=>fn(r,o))}
<small>${n}</small>
`}function dn(t,e){let o=e(t);return/[1-9]/.test(o)?t>0?`+${o}`:o:"0"}function ur(t,{was:e,is:o,fields:n},r){let s=n.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return n.filter(l=>!s.includes(l)).map(l=>{if(l==="geometry")return Ft(l,r);let f={field:l,was:(e==null?void 0:e.properties[l])??null,is:(o==null?void 0:o.properties[l])??null},d=ke(t,f,r);return`${d.label}${r.words.colon}${d.was} → ${d.is}`}).join("; ")}function mn(t){let e=t.flatMap(o=>(o==null?void 0:o.geometry)==null?[]:[o.geometry]);return e.length===0?null:{type:"GeometryCollection",geometries:e}}var gn=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","memberships"];function Ae(t,{words:e,office:o}){return Wt(t)?e.layers[t]:o.lists[t]??t}var ft=6,cr=gn;function gt(t,e){let{log:o}=e.office,n=t.slice(0,ft).map(({layer:s,op:l,count:f})=>{var d,m;return((m=(d=o.people)[s])==null?void 0:m.call(d,l,f))??o.touch(Ae(s,e),l,f)}),r=t.length>ft?o.andMore(t.length-ft):"";return n.join(e.words.listComma)+r}function Fe({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:o})=>cr.includes(o))}function yt(t,{office:e}){var n;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let o=(n=/^import of (.+)$/.exec(t))==null?void 0:n[1];return o!==void 0?e.log.imported(o):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function yn(t,e){return!/^tuntu [a-z ]+$/.test(t)&&yt(t,e)!==""}function dr(t,{office:e}){let{operator:o,demo:n}=e.log;return{operator:o,demo:n}[t]??t}function bn({who:t="",role:e},o){if(t==="")return"";let{office:n}=o,r=dr(t,o);return n.log.by(e===void 0?r:n.paren(r,n.roles[e]))}function hn(t,e){let{office:o,words:n}=e;return(t??[]).map(({login:s,name:l,role:f,unit:d,level:m})=>{let b=d!==""?e.committees.get(d)??d:m===""?"":o.levels[m];return o.paren(l===""?s:l,b===""?o.roles[f]:`${o.roles[f]} · ${b}`)}).join(n.listComma)}function wn({change:t,touched:e},o){return o.office.log.willUndo(t,gt(e,o))}function $n(t,e){let{log:o}=e.office,n=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(n===null)return t;let[,r="",s="",l,f]=n;return l===void 0||f===void 0?o.conflict(Ae(r,e),s):o.leaning(Ae(r,e),s,l,Ae(f,e))}var mr={now:()=>Date.now(),every:(t,e)=>{let o=window.setInterval(e,t);return()=>window.clearInterval(o)}},se=class{constructor(e,o=mr){this.tick=e;this.clock=o}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Be(t,e){let[o,n]=[null,""],r=new se(t.ask),s=null,l=null,f=()=>{[o,s,l,n]=[null,null,null,""],r.end(),t.ask()},d=T=>{l=B(T),r.end(),t.ask()},m=T=>{let c=t.stores.view.get().town;c!==null&&([o,s,l,n]=[T,null,null,""],t.ask(),Pe(c,T+1,1).then(({changes:[v]})=>{o===T&&((v==null?void 0:v.change)===T?s=v:l={title:"gone",status:404},t.ask())},d))},b=()=>{let T=t.stores.view.get().town;if(T===null||o===null||r.lasts)return;r.begin();let c=o;t.signedIn(()=>De(T,c,n.trim())).then(()=>{H(t.stores.data,t.now().office.log.undone),f(),e()},d)},h=T=>a`
<div class="form-problem" role="alert">
${T.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(c=>a`
<li>${$n(c,T)}</li>
`)}
</ul>
</div>
`,w=(T,c)=>{let v=T===null?[]:ve(T,c.view.language,c);return v.length===0?null:a`
<ul class="form-faults">
${v.map(D=>a`
<li>${D}</li>
`)}
</ul>
`},P=(T,c)=>{let{log:v}=c.office;return Fe(T)?a`
${q({name:"undo-reason",label:c.office.paren(v.undoReason,c.office.optional),value:n,input:D=>n=D})}
${r.lasts?a`
<p class="form-hint" role="status">${ce(r.seconds,c)}</p>
${de(r.seconds,c)}
`:G(wn(T,c),v.undoIt,b,f,c)}
`:a`
<p class="form-problem" role="alert">
${T.undone_by===void 0?v.notHere(T.change):v.undoneBy(T.undone_by)}
</p>
`};return{end:f,part:(T,c)=>o!==T?a`
<button type="button" class="text-button log-undo" @click=${()=>m(T)}>
${K("undo")}${c.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?h(c):U(l,c,"undo-problem")}
${w(l,c)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${f}>${c.office.cancel}</button>
`:P(s,c)}
`}}var bt=30;function vn(t){let[e,o,n,r]=[[],!1,!1,!1],s=null,l=0,f=Be(t,()=>d(null)),d=b=>{let h=t.stores.view.get().town;if(h===null)return;let w=l+=1;r=!0,t.ask(),Pe(h,b,bt+1).then(P=>{if(w!==l||t.stores.view.get().town!==h)return;let T=P.changes.slice(0,bt);e=b===null?T:[...e,...T],[o,n,r,s]=[P.may_undo,P.changes.length<=bt,!1,null],t.ask()},P=>{w===l&&([s,r]=[B(P),!1],t.ask())})},m=(b,h)=>{let{log:w}=h.office;return a`
<li class="log-entry" data-change=${b.change}>
${ht(b,h)}
<p class="log-what">${pr(b,h)}</p>
${wt(b,h)}
${b.undone_by===void 0?o&&Fe(b)&&!ne(h.view)?f.part(b.change,h):null:a`
<p class="log-mark">${w.undoneBy(b.undone_by)}</p>
`}
</li>
`};return{title:({words:b})=>b.work.changes,key:({view:b})=>{var h;return`${b.town??""} ${((h=t.stores.work.get().session)==null?void 0:h.account)??0}`},enter:()=>{[e,n]=[[],!1],f.end(),d(null)},body:b=>a`
${U(s,b)}
${ye(t.stores.work.get().session,b.view.town)?null:a`
<p class="form-hint">${b.office.log.only}</p>
`}
${e.length===0&&!r&&s===null?a`
<p class="form-hint">${b.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(h=>m(h,b))}
</ol>
${n||e.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var h;return d(((h=e[e.length-1])==null?void 0:h.change)??null)}}
>
${b.office.more}
</button>
`}
`}}function pr({touched:t,given:e},o){return t.length===0?o.office.log.nothing:[gt(t,o),hn(e,o)].filter(n=>n!=="").join(o.words.colon)}function ht(t,e){let{at:o,change:n}=t,{log:r}=e.office;return a`
<p class="log-head">
<time datetime=${o}>${Q(o)}</time>
<span>${bn(t,e)}</span>
<small>${r.change(n)}</small>
</p>
`}function wt({why:t="",undoes:e},o){let{log:n}=o.office,r=[e===void 0?"":n.undoes(e),yt(t,o)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function kn({signedIn:t},e,o){let{layer:n,fid:r}=e.selection,s=e.written.now.reason.trim(),l=it(e,JSON.stringify([e.tag,o,s]),be),{tag:f,key:d}=l;return{draft:l,answer:t(()=>xo(n,r,o,{tag:f,reason:s,key:d}))}}function xn({signedIn:t},e){let{layer:o,fid:n}=e.selection,r=e.written.now.reason.trim(),s=it(e,`delete ${e.tag} ${r}`,be),{tag:l,key:f}=s;return{draft:s,answer:t(()=>So(o,n,{tag:l,reason:r,key:f}))}}function Sn(t,e,o){let{draft:n,fields:r,busy:s,waitedS:l,deleting:f}=t,{edit:d}=o.office;return a`
${fr(t.keptAt,e,o)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(m=>gr(m,t,e,o))} ${br(t,e,o)}
${q({name:"reason",label:o.office.paren(d.reason,o.office.optional),value:n.written.now.reason,hint:d.reasonHint,input:m=>e.write({reason:m})})}
${hr(n,e,o)} ${wr(t,o)}
<div class="form-foot">
${de(l,o)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?ce(l,o):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${o.office.cancel}</button>
</div>
</form>
${f?G(d.deleteSure,d.delete,e.remove,()=>e.ask(!1),o):a`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${d.delete}
</button>
`}
`}function fr(t,e,{office:{edit:o}}){return t===""?null:a`
<p class="form-hint edit-kept">
${o.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${o.throwAway}</button>
</p>
`}function gr(t,{draft:e,problem:o},n,r){var T;let{name:s,kind:l,label:f,unit:d,options:m}=t,b=nt(e,s),h=c=>n.type(s,c);if(Ut(t))return yr(t,b,o,n,r);let w=d===""?f:r.office.paren(f,d);if(l==="listed"||l==="boolean"||l==="committee"){let c=l==="committee"?r.office.edit.noCommittee:r.office.none,v=b===""||m.some(([D])=>D===b)?[]:[[b,b]];return re(s,w,[["",c],...m,...v],b,h)}let P=s==="aliases"?r.office.edit.aliasesHint:void 0;return q({name:s,label:w,value:b,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:h,fault:((T=o==null?void 0:o.faults)==null?void 0:T.some(c=>c.field===s))??!1,...P===void 0?{}:{hint:P}})}function yr(t,e,o,n,r){var m;let{name:s,label:l}=t,f=To("m2"),d=He(e,"m2");return q({name:s,label:l,value:Lt(e,f),mode:"decimal",input:b=>{var w;let h=((w=He(b,f))==null?void 0:w.unit)??f;h!==f&&Po(h),n.type(s,Mt(b,f))},settled:Ct,beside:Do(f,r.words,n.redraw),fault:((m=o==null?void 0:o.faults)==null?void 0:m.some(b=>b.field===s))??!1,hint:d===null?r.office.edit.areaHint:r.office.edit.areaIs(It({...d,unit:f},r.words))})}function br({draft:t,placing:e},o,n){if($e(t.selection.layer).shape!=="point")return null;let{edit:r}=n.office,{lon:s,lat:l}=t.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${q({name:"lon",label:r.lon,value:s,mode:"decimal",input:f=>o.write({lon:f})})}
${q({name:"lat",label:r.lat,value:l,mode:"decimal",input:f=>o.write({lat:f})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${o.place}>
${K("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function hr(t,e,o){if(t.late===null)return null;let{edit:n,log:r}=o.office,{layer:s}=t.selection,l=new Map(ae(s,o).map(m=>[m.name,m])),f=(m,b)=>jt(s,m,b,o),d=m=>{let[b,h]=[t.written.now.boxes[m],l.get(m)];return b===void 0||h===void 0?"–":a`
<b>${f(m,qt(h,b))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(m)}>${n.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${n.late}</h3>
<p class="form-hint">${n.lateHint}</p>
<table>
<thead>
<tr>
${[n.field,n.was,n.theirs,n.yours].map(m=>a`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:m,was:b,is:h})=>{var w;return a`
<tr data-field=${m}>
<th scope="row">${((w=l.get(m))==null?void 0:w.label)??(m==="geometry"?r.shape:m)}</th>
<td>${f(m,b)}</td>
<td>${f(m,h)}</td>
<td>${d(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function wr({problem:t,says:e},o){let n=t===null?[]:ve(t,o.view.language,o);return a`
<div id="edit-says">
${e===""?U(t,o):a`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${n.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var $r=1e4;function Tn(t){return new $t(t)}var $t=class{constructor(e){this.ports=e;this.waiting=new se(e.ask),e.stores.tools.subscribe(({mode:o},n)=>{let r=o.kind==="place"?o.at:null;o===n.mode||r===null||this.draft===null||(this.set(Go(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:o}=this,{edit:n}=e.words.work;return o===null?n:`${n} · ${X(o.selection.layer,o.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:o}=this;o!==null&&o.account===this.account()&&!On(o,e)&&at(o)&&this.tellKept(o);let r=ct(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":Q(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:o,town:n}=e.view,{work:r}=this.ports.stores;if(o===null)return window.setTimeout(()=>r.set({open:null}),0),a``;if(ne(e.view))return vr(e,()=>this.ports.stores.view.set({asOf:null}));let{draft:s}=this;if(s===null)return U(this.problem,e);let l=lo(r.get().session,n,o.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Sn(this.showing(s,e),this.doing,e)}
`}doing={type:(e,o)=>{this.change(n=>Ko(n,e,o))},write:e=>{this.change(o=>rt(o,e))},leave:e=>{this.change(o=>zo(o,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:o}=e.get(),n=o.kind==="place"&&o.waiting;e.set({mode:n?oe:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(n=>({...n,written:e.shiftKey?Uo(n.written):jo(n.written)})))}};tellKept(e){let o=this.ports.now(),n=X(e.selection.layer,e.feature,o);H(this.ports.stores.data,o.office.edit.draftKept(n))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;me(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:o}=this.ports.stores.view.get();o!==null&&o.layer===e.layer&&o.fid===e.fid&&this.begin(o),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,ut(e),this.ports.ask()}shows({selection:e,account:o}){return this.draft!==null&&On(this.draft,e)&&this.draft.account===o}latest(e){var o;return(this.shows(e)?this.draft:(o=ct(e.account,e.selection))==null?void 0:o.draft)??e}put(e){this.shows(e)?this.set(e):ut(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){Ze(e.layer,e.fid).then(({feature:o,tag:n})=>{this.ports.stores.view.get().selected===e&&(this.draft=Ho(this.account(),e,o,n),this.ports.ask())},o=>{this.problem=B(o),this.ports.ask()})}fields({selection:e,feature:o},n){let r=Oe(this.ports.stores.work.get().session,n.view.town);return ae(e.layer,n).filter(({kind:s})=>s!=="committee"||r||o.properties.committee===void 0)}showing(e,o){let{problem:n,deleting:r,says:s,keptAt:l}=this,{lasts:f,seconds:d}=this.waiting,{mode:m}=this.ports.stores.tools.get(),b=m.kind==="place"&&m.waiting;return{draft:e,fields:this.fields(e,o),problem:n,busy:f,waitedS:d,deleting:r,says:s,placing:b,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),o=Xo(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof o=="string"?this.says=e.office.edit[o]:this.send(kn(this.ports,this.draft,o),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(xn(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:o},n,r){this.waiting.begin(),this.set(e),o.then(()=>this.finish(e,n,r),s=>this.failed(e,s))}finish(e,o,n){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),H(r,o);let f=this.shows(e),d=this.latest(e);if(!n&&!kr(d,e)){this.goOn(d);return}me(e),f&&(this.draft=null,l.set({open:null}),n&&s.set({selected:null}))}goOn(e){let{selection:o}=e;Ze(o.layer,o.fid).then(({feature:n,tag:r})=>this.put(st(e,n,r)),()=>this.put(e))}failed(e,o){this.waiting.end();let n=B(o),r=this.latest(e),s=this.ports.stores.work.get().open!==null;if(this.put(n.status===412?Qo(r,n):r),!this.shows(e)||!s){let l=this.ports.now(),f=X(e.selection.layer,e.feature,l);H(this.ports.stores.data,l.office.edit.unsaved(f,Oo(n,l)),$r);return}this.deleting=!1,this.problem=n,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function vr({words:t,office:e},o){return a`
<p class="form-hint">${e.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${o}>${t.action.today}</button>
`}function kr(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function On({selection:{layer:t,fid:e}},o){return t===o.layer&&e===o.fid}function Pn(t,e){let[o,n]=[null,""],r=new se(t.ask),s=null,l=()=>{[o,s,n]=[null,null,""],r.end(),t.ask()},f=d=>{let m=t.stores.view.get().town;m===null||r.lasts||(r.begin(),t.signedIn(()=>vo(m,d,n.trim())).then(()=>{H(t.stores.data,t.now().office.log.erased),l(),e()},b=>{s=B(b),r.end(),t.ask()}))};return{end:l,part:(d,m,b,h)=>{let{log:w}=h.office,P=`${d} ${JSON.stringify(m)}`;return o!==P?a`
<button
type="button"
class="text-button log-erase"
aria-label=${w.eraseOf(b)}
@click=${()=>{l(),o=P,t.ask()}}
>
${K("erase")}${w.erase}
</button>
`:a`
<div class="log-erasing">
${U(s,h,"erase-problem")}
${q({name:"erase-reason",label:h.office.paren(w.eraseReason,h.office.optional),value:n,input:T=>n=T})}
${r.lasts?a`
<p class="form-hint" role="status">${ce(r.seconds,h)}</p>
${de(r.seconds,h)}
`:G(w.willErase(b),w.eraseIt,()=>f(m),l,h)}
</div>
`}}}var vt=20;function Rn(t){let{view:e,data:o,tools:n,work:r}=t.stores,[s,l,f]=[[],!1,!1],d=null,m=0,b="",h=i=>{let{mode:u}=n.get();return u.kind==="compare"&&u.change===i.change},w=Be(t,()=>T(null)),P=Pn(t,()=>T(null)),T=i=>{let{selected:u}=e.get();if(u===null)return;let g=m+=1;f=!0,t.ask(),ko(u.layer,u.fid,i,vt+1).then(p=>{let x=e.get().selected;if(g!==m||(x==null?void 0:x.layer)!==u.layer||x.fid!==u.fid)return;let y=p.slice(0,vt);s=i===null?y:[...s,...y],[l,f,d]=[p.length<=vt,!1,null],t.ask()},p=>{g===m&&([d,f]=[B(p),!1],t.ask())})},c=i=>{let u=h(i),[g,p]=[i.before??null,i.after??null];n.set({mode:u?oe:{kind:"compare",change:i.change,was:g,is:p}});let x=Le([g,p]);!u&&x!==null&&t.acts.showExtent(x),t.ask()},v=(i,u)=>{if(i.before==null||i.after==null)return null;let{log:g}=u.office,p=h(i),x=L=>L===void 0?"":`${we(L*3/2e3)} ${u.words.unit.mu}`,[y,k]=[x(i.area_m2_before),x(i.area_m2_after)],R=y===k||y===""||k===""?"":g.area(y,k);return a`
<div class="log-shape">
<span>${i.before.type==="Point"?g.place:g.shape} ${R}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>c(i)}>
${K(p?"hidden":"eye")}${p?g.hide:g.show}
</button>
${p?a`
<p class="log-key">
<i class="is-was"></i>
${g.was}
<i class="is-now"></i>
${g.is}
</p>
`:null}
</div>
`},D=(i,{layer:u,fid:g},p,x,y)=>Xe(r.get().session,y.view.town)&&!ne(y.view)&&At(u,p.field)&&[p.was,p.is].some(Dn)?P.part(i.change,{layer:u,fid:g,field:p.field},x,y):null,E=(i,u)=>Xe(r.get().session,u.view.town)&&!ne(u.view)&&Dn(i.why)&&yn(i.why??"",u)?P.part(i.change,{change:i.change},u.office.log.ofReason(i.change),u):null,C=(i,u,g)=>{if(i.differs.length===0)return null;let{layer:p}=u;return a`
<dl class="log-fields">
${i.differs.map(x=>{let{label:y,was:k,is:R}=ke(p,x,g);return a`
<div data-field=${x.field}>
<dt>${y}</dt>
<dd>
${i.op==="insert"?null:a`
<s>${k}</s>
<span aria-hidden="true">→</span>
`}
<b class=${_t(R)?"latin":""}>${R}</b>
${D(i,u,x,y,g)}
</dd>
</div>
`})}
</dl>
`},W=(i,u,g)=>{let{log:p}=g.office,x={insert:p.created,update:p.changed,delete:p.deleted}[i.op],y=i.op==="update"&&i.differs.length===0&&i.before==null;return a`
<li class="log-entry" data-change=${i.change}>
${ht(i,g)}
<p class="log-what">${x}${y?` · ${p.nothing}`:""}</p>
${wt(i,g)} ${E(i,g)}
${i.op==="delete"?null:C(i,u,g)} ${v(i,g)}
${ye(r.get().session,g.view.town)&&!ne(g.view)?w.part(i.change,g):null}
</li>
`};return{title:i=>{let{selected:u}=i.view;if(u===null)return i.words.work.history;let g=te(i.data,u.layer,u.fid)??i.data.picked.value,p=g===null?"":` · ${X(u.layer,g,i)}`;return i.words.work.history+p},key:({view:{selected:i},data:{picked:u}})=>{var g;return`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${O(i,u.value)} ${((g=r.get().session)==null?void 0:g.account)??0}`},enter:()=>{var g;let{selected:i}=e.get(),u=`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${((g=r.get().session)==null?void 0:g.account)??0}`;u!==b&&(b=u,[s,l,d]=[[],!1,null],n.get().mode.kind==="compare"&&n.set({mode:oe}),w.end(),P.end()),T(null)},leave:()=>b="",body:i=>{let{selected:u}=i.view;return u===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${U(d,i)}
${ye(r.get().session,i.view.town)?null:a`
<p class="form-hint">${i.office.log.only}</p>
`}
<ol class="log">
${s.map(g=>W(g,u,i))}
</ol>
${l||s.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${f}
@click=${()=>{var g;return T(((g=s[s.length-1])==null?void 0:g.change)??null)}}
>
${i.office.more}
</button>
`}
`}};function O(i,u){var x;let p=(x=(i===null?void 0:te(o.get(),i.layer,i.fid))??u)==null?void 0:x.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function Dn(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}var Nn=["viewer","clerk","planner","inspector","administrator"],En=["town","county","city","region"];var kt=20;function _n(t){let[e,o,n]=[!1,!1,!1],r=[],s=null,l=0,f=h=>{let w=t.stores.view.get().town;if(w===null)return;let P=l+=1;n=!0,t.ask(),t.signedIn(()=>wo(w,h,kt+1)).then(T=>{if(P!==l)return;let c=T.slice(0,kt);r=h===null?c:[...r,...c],[o,n,s]=[T.length<=kt,!1,null],t.ask()},T=>{P===l&&([s,n]=[B(T),!1],t.ask())})},d=()=>{[e,o,n,r,s]=[!1,!1,!1,[],null],l+=1},m=({currentTarget:h})=>{let{open:w}=h;w!==e&&(d(),e=w,e&&f(null))},b=({at:h,login:w,name:P,village:T},c)=>{let v=c.office.looks,D=Dt(c.data,"villages").find(({properties:C})=>C.code===T),E=D===void 0?T??v.all:Y(D.properties,c.view.language);return a`
<li>
<time datetime=${h}>${Q(h)}</time>
<b>${P!==""?P:w!==""?w:v.gone}</b>
<span>${E}</span>
</li>
`};return{close:d,part:h=>{let w=h.office.looks;return a`
<details class="work-more work-looks" .open=${e} @toggle=${m}>
<summary>${w.title}</summary>
<p class="form-hint">${w.hint}</p>
${U(s,h,"looks-problem")}
${r.length===0&&!n&&s===null?a`
<p class="form-hint">${w.none}</p>
`:null}
<ol class="looks">
${r.map(P=>b(P,h))}
</ol>
${o||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${n}
@click=${()=>{var P;return f(((P=r[r.length-1])==null?void 0:P.entry)??null)}}
>
${h.office.more}
</button>
`}
</details>
`}}}function Wn(t){let{view:e,data:o,work:n}=t.stores,r=[],s=null,l=!1,f=0,d=null,m="",b="clerk",[h,w]=["","town"],P=_n(t),T=$=>{[s,l]=[B($),!1],t.ask()},c=()=>e.get().town??"",v=()=>{let $=f+=1;t.signedIn(()=>fo(c())).then(S=>{$===f&&(r=S,t.ask())},S=>{$===f&&T(S)})},D=$=>{[s,m]=[null,""],t.signedIn($).then(v,T),t.ask()},E=$=>{m=$,s=null,t.ask()},C=()=>({role:b,unit:b==="clerk"?h:"",level:b==="inspector"?w:""}),W=$=>{$.preventDefault();let S=$.currentTarget,{login:_="",name:I="",provider:F}=he($);[s,d]=[null,null];let M={login:_.trim(),name:I.trim(),provider:F!==void 0,...C()};t.signedIn(()=>go(c(),M)).then(N=>{d={login:M.login,invitation:N},Re(S),H(o,t.now().office.people.added(M.login)),v()},N=>{T(N),l=!0,t.ask()})},O=({account:$,login:S})=>{[s,d]=[null,null],t.signedIn(()=>yo(c(),$)).then(_=>{d={login:S,invitation:_},t.ask(),window.requestAnimationFrame(()=>{var I;return(I=document.querySelector(".work-invitation"))==null?void 0:I.scrollIntoView({block:"nearest"})})},T)},i=$=>{let{session:S}=n.get();S!==null&&t.signedIn(()=>$o($)).then(()=>{n.set({session:{...S,anonymous:$}})},T)},u=$=>{var M;let{people:S,roles:_,levels:I}=$.office,F=[...$.committees];return $.committees.has(h)||(h=((M=F[0])==null?void 0:M[0])??""),a`
${re("role",S.role,Nn.map(N=>[N,_[N]]),b,N=>{b=N,t.ask()})}
${b==="clerk"?re("unit",S.unit,F,h,N=>h=N):null}
${b==="inspector"?re("level",S.level,En.map(N=>[N,I[N]]),w,N=>w=N):null}
`},g=$=>{var F;let{people:S,optional:_}=$.office,I=((F=n.get().session)==null?void 0:F.provider)??"";return a`
<details class="work-more work-add">
<summary>${S.add}</summary>
<form @submit=${W}>
${q({name:"login",label:S.login,hint:S.loginHint,required:!0,lengthMost:64})}
${q({name:"name",label:$.office.paren(S.name,_),lengthMost:64})} ${u($)}
${I===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${S.byProvider}
</label>
`}
${p()?x($):null}
<button type="submit" class="form-button is-main">${S.addIt}</button>
</form>
</details>
`},p=()=>l&&(s==null?void 0:s.status)===409,x=$=>a`
<div class="form-problem" role="alert">${$.office.problem.taken}</div>
`,y=$=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:S}=$.office,{link:_,expires:I}=d.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${S.linkFor(d.login)}</h3>
<p>${S.linkOnce}</p>
${No(_,S.scan)} ${Ro(_,$.words)} ${Ne(S.link,_,t)}
${I===void 0?null:a`
<p class="form-hint">${S.until(Q(I))}</p>
`}
</section>
`},k=($,S,_)=>{let{people:I}=_.office,F=`role ${S.id}`;return a`
<li>
<div class="work-line">
<span>${dt(S,_)}</span>
<button type="button" class="text-button" @click=${()=>E(F)}>
${I.take}
<span class="sr">${$.login}</span>
</button>
</div>
${m===F?G(I.takeSure,I.take,()=>D(()=>ho(c(),S.id)),()=>E(""),_):null}
</li>
`},R=($,S)=>{var Z;let{people:_,allTowns:I}=S.office,F=$.account===((Z=n.get().session)==null?void 0:Z.account),M=[F?_.you:"",$.disabled?_.disabled:"",$.has_password||$.federated?"":_.noPassword,$.administrator?I:""].filter(ee=>ee!==""),[N,A]=[`give ${$.account}`,`disable ${$.account}`];return a`
<li class="work-person" data-login=${$.login}>
<p>
<b>${$.name===""?$.login:$.name}</b>
${$.name===""?null:a`
<span>${$.login}</span>
`}
${M.map(ee=>a`
<em>${ee}</em>
`)}
</p>
<ul class="work-roles">
${$.memberships.map(ee=>k($,ee,S))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>E(N)}>${_.give}</button>
${$.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>O($)}>
${_.newLink}
</button>
`}
${F?null:$.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>D(()=>Qe(c(),$.account,!1))}
>
${_.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>E(A)}>
${_.disable}
</button>
`}
</div>
${m===A?G(_.disableSure,_.disable,()=>D(()=>Qe(c(),$.account,!0)),()=>E(""),S):null}
${m===N?a`
<form
class="work-give"
@submit=${ee=>{ee.preventDefault(),D(()=>bo(c(),$.account,C()))}}
>
${u(S)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${_.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>E("")}>
${S.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},L=$=>{let{session:S}=n.get();if((S==null?void 0:S.administrator)!==!0)return null;let{people:_}=$.office;return a`
<section class="work-settings">
<h3>${_.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${S.anonymous}
@change=${I=>i(I.target.checked)}
/>
${_.anonymous}
</label>
<p class="form-hint">${S.anonymous?_.anonymousOn:_.anonymousOff}</p>
</section>
`};return{title:({words:$})=>$.work.people,key:({view:$})=>{var S;return`${$.town??""} ${((S=n.get().session)==null?void 0:S.account)??0}`},enter:()=>{[r,s,d,m]=[[],null,null,""],P.close(),v()},leave:()=>{d=null},body:$=>a`
${p()?null:U(s,$)} ${y($)} ${g($)}
<section>
<h3>${$.office.people.list}</h3>
<ul class="work-list">
${r.map(S=>R(S,$))}
</ul>
</section>
${P.part($)} ${L($)}
`}}async function Cn(t,e,o){let n=new URLSearchParams({town:t,...o===""?{}:{reason:o}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await Te("POST",`/api/cleaning/reports?${n.toString()}`,r)).json()).results}async function Mn(t,e,o){let n=`/api/cleaning/suspensions?town=${t}&from=${e}&to=${o}`;return(await(await Te("GET",n)).json()).suspensions}function Ln(t,e){return An(`/api/cleaning/suspensions?town=${t}`,e)}function In(t,e,o){return An(`/api/cleaning/suspensions/${e}/end?town=${t}`,{to:o})}async function An(t,e){return(await(await Te("POST",t,e,{"Idempotency-Key":be()})).json()).change}var fe=["on_time","late","partial","contested","missed","not_reported","not_staffed"],je=["on_time","late"];function V(t,e){let o=t[e]??"not_due";return o==="not_reported"&&!t.staffed?"not_staffed":o}function Bn(t,e){return t.slots.map(({slot:o,starts:n,ends:r,due:s})=>{let l=o==="pm"?"pm":"am",f=t.villages.map(w=>V(w,l)),d=w=>f.filter(P=>P===w).length,m=Object.fromEntries([...fe,"suspended","not_due"].map(w=>[w,d(w)])),b=fe.reduce((w,P)=>w+m[P],0),h=m.on_time+m.late;return{slot:l,starts:n,ends:r,due:s,over:s&&(e===null||e>r),counts:m,all:b,done:h}})}function xt(t){let e=new Map;for(let r of t){let s=r.committee??null;e.set(s,[...e.get(s)??[],r])}let o=[...e].map(([r,s])=>({committee:r,am:Fn(s,"am"),pm:Fn(s,"pm")})),n=({am:r,pm:s})=>r.villages.length+s.villages.length;return o.sort((r,s)=>n(s)-n(r)||(r.committee??"").localeCompare(s.committee??""))}function Fn(t,e){let o=t.filter(r=>fe.includes(V(r,e))),n=o.filter(r=>!je.includes(V(r,e)));return{done:o.length-n.length,all:o.length,villages:n}}function St(t,e){return t.filter(o=>V(o,e)==="not_reported")}function jn(t,e,o,n,r,s){let l=xt(e).map(({committee:f})=>{let d=e.filter(m=>(m.committee??null)===f);return`${n(f)}${r.colon}${d.map(o).join(r.listComma)}`});return[s(t.date,t.clock,r[t.slot],e.length),...l].join(`
`)}function le(t,e,o,n){return a`
<div class="report-switch" role="group" aria-label=${t}>
${e.map(([r,s])=>a`
<button type="button" data-choice=${r} aria-pressed=${r===o} @click=${()=>n(r)}>
${s}
</button>
`)}
</div>
`}var Ue=60,xr=350;function Un({acts:t,ask:e}){let o=0,n="still",r=[],s=h=>h>=r.length-1?null:r[h]??null,l=()=>{window.clearInterval(o),n="still"},f=async()=>{let h=j(new Date);r=Array.from({length:Ue},(w,P)=>z(h,P-Ue+1)),n="reading",e(),await t.prepareDays(r.map((w,P)=>s(P)))},d=async h=>{if(await f(),n!=="reading")return;let w=r.indexOf(h),P=w<0||w===r.length-1?0:w;n="playing",t.playDay(s(P)),o=window.setInterval(()=>{P+=1,t.playDay(s(P)),P>=r.length-1&&l(),e()},xr),e()},m=h=>{n==="still"?d(h):l(),e()},b=async h=>{let w=r.length>0&&n!=="reading";l(),w||await f(),l(),t.playDay(s(h)),e()};return{stop:l,part:(h,{office:w,view:P})=>{let T=j(new Date),c=Ue-1-Math.round((Date.parse(T)-Date.parse(h))/864e5),v=n==="still"?w.today.play:w.today.pause;return a`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${v} @click=${()=>m(h)}>
${K(n==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${Ue-1}
aria-label=${w.today.days}
aria-valuetext=${oo(h,P.language)}
.value=${String(Math.max(0,c))}
@input=${D=>{b(Number(D.target.value))}}
/>
<span>${n==="reading"?w.working:h.slice(5)}</span>
</div>
`}}}var Sr=14,Or=["rain","wind","roads","festival"];function qn({stores:t,ask:e,now:o,signedIn:n}){let[r,s,l]=[!1,!1,!1],[f,d,m]=["","both",""],b=null,h=[],w=null,P=null,T=null,c=()=>t.view.get().town??"",v=y=>{if(T===y)return;T=y;let k=j(new Date);Mn(y.town,k,z(k,Sr)).then(R=>{T===y&&(h=R,e())},()=>{})},D=()=>{[r,s,l,m]=[!1,!1,!1,""],[w,P,T,h]=[null,null,null,[]]},E=y=>{let k=j(new Date),R=ue(new Date),L=y.slots.filter(({ends:$})=>R<$).map($=>$.slot==="pm"?"pm":"am");[r,l,m,P,w]=[!0,!1,"",null,null],f=L.length===0?z(k,1):k,d=L.length===1?L[0]??"both":"both",{committee:b}=t.view.get(),e()},C=async y=>{if(!s){[s,P]=[!0,null],e();try{await n(y)}catch(k){P=B(k)}s=!1,e()}},W=(y,k)=>C(async()=>{let R=b===null?{}:{committee:b};w={change:await Ln(c(),{from:f,to:f,slot:d,...R,reason:y}),text:k},r=!1}),O=y=>C(async()=>{await De(c(),y,""),w=null,H(t.data,o().office.suspend.ended)}),i=({id:y})=>C(async()=>{await In(c(),y,z(j(new Date),-1)),w=null,H(t.data,o().office.suspend.ended)}),u=(y,{office:k,words:R})=>{let L=j(new Date);return y===L?R.headline.today:y===z(L,1)?k.suspend.tomorrow:y},g=(y,{committees:k,office:R})=>y===void 0?R.report.allCommittees:k.get(y)??y,p=(y,k)=>{let{office:R,words:L,committees:$}=k,{suspend:S}=R,_=j(new Date),I=y.villages.filter(A=>b===null||A.committee===b),F=g(b??void 0,k),M=[u(f,k),S.slots[d]],N=A=>{W(A,S.suspended(...M,F))};return a`
<div class="board-suspend-form">
${le(S.day,[[_,L.headline.today],[z(_,1),S.tomorrow]],f,A=>{f=A,e()})}
${le(R.report.slot,[["am",S.slots.am],["pm",S.slots.pm],["both",S.slots.both]],d,A=>{d=A,e()})}
<div class="form-field">
<label for="suspend-committee">${S.scope}</label>
<select
id="suspend-committee"
@change=${A=>{b=A.target.value||null,e()}}
>
<option value="" .selected=${b===null}>${R.report.allCommittees}</option>
${[...$].map(([A,Z])=>a`
<option value=${A} .selected=${A===b}>${Z}</option>
`)}
</select>
</div>
<p class="board-what">${S.what(...M,F,I.length)}</p>
${l?a`
<form
@submit=${A=>{A.preventDefault(),m.trim()!==""&&N(m.trim())}}
>
${q({name:"suspend-reason",label:S.why,value:m,required:!0,lengthMost:200,input:A=>m=A})}
<button class="form-button is-main" data-suspend-send ?disabled=${s}>${S.title}</button>
</form>
`:a`
<div class="board-reasons" role="group" aria-label=${S.why}>
${Or.map(A=>a`
<button
type="button"
class="form-button"
data-reason=${A}
?disabled=${s}
@click=${()=>N(S.reasons[A])}
>
${S.reasons[A]}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{l=!0,e()}}
>
${S.other}
</button>
</div>
`}
</div>
`},x=(y,k)=>{var N,A;let{office:R,view:L,words:$}=k,S=j(new Date),_=Number((N=y.village)==null?void 0:N.split(".")[1]),I=y.village===void 0?g(y.committee,k):Y(((A=te(k.data,"villages",_))==null?void 0:A.properties)??{},L.language)||$.unnamed,F=u(y.from<S?S:y.from,k),M=y.to>y.from&&y.to>S?R.suspend.until(u(y.to,k)):"";return a`
<li data-suspension=${y.id}>
<span>
<b>${[F,R.suspend.slots[y.slot],M].filter(Boolean).join(" ")}</b>
<small>${[I,y.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${s} @click=${()=>i(y)}>
${R.suspend.end}
</button>
</li>
`};return{close:D,part:(y,k)=>{if(!Oe(t.work.get().session,k.view.town))return null;v(y);let{suspend:R}=k.office;return a`
<section class="board-suspend">
<h3>
${R.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){E(y);return}r=!1,e()}}
>
${r?k.office.cancel:R.open}
</button>
</h3>
${r?p(y,k):null} ${U(P,k,"suspend-problem")}
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
${K("undo")}${R.takeBack}
</button>
</p>
`}
${h.length===0?null:a`
<ul class="board-list">
${h.map(L=>x(L,k))}
</ul>
`}
</section>
`}}}function Hn(t){let{stores:e}=t,o=qn(t),n=null,r=null,s=Un(t),l=c=>{r!==c&&(r=c,Se(c.town,z(c.date,-1)).then(v=>{e.view.get().town===v.town&&(n=v,t.ask())},()=>{}))},f=(c,{data:v,view:D,words:E})=>{var C;return Y(((C=te(v,"villages",c.fid))==null?void 0:C.properties)??{name:c.name},D.language)||E.unnamed},d=(c,{committees:v,office:D})=>(c===null?void 0:v.get(c))??D.edit.noCommittee,m=(c,v,D,E)=>{let C=v.map(g=>g==="not_staffed"?"not_reported":g),W=v.length===1&&(v[0]==="not_staffed"||v[0]==="not_reported"),O=to([{kind:"in",field:c,values:C},...W?[{kind:"range",field:"cleaners",from:v[0]==="not_staffed"?0:1,to:v[0]==="not_staffed"?0:null}]:[]]),i=j(new Date),u={...e.view.get(),committee:E};e.view.set({...ze(u,"coverage"),...xe(u,"villages",O),date:D===i?null:D,committee:E})},b=(c,v)=>{e.work.set({open:"report",report:{slot:c,date:v}})},h=(c,v,D)=>{let{words:E,office:C}=D,W=St(v.villages,c.slot),O=()=>{let i={date:v.date,clock:ue(new Date),slot:c.slot},u=jn(i,W,g=>f(g,D),g=>d(g,D),E,C.today.reminder);ro(u).then(g=>H(e.data,g?C.today.reminded:E.measure.notCopied))};return a`
<section class="board-slot" data-slot=${c.slot}>
<h3>
${E[c.slot]}
<small>${c.starts}–${c.ends}</small>
${c.all===0?null:a`
<b>${J(c.done)}</b>
<small>/ ${J(c.all)}</small>
`}
</h3>
${c.due?a`
${Tr(c)}
<p class="board-counts">
${fe.filter(i=>c.counts[i]>0).map(i=>a`
<button
type="button"
data-state=${i}
@click=${()=>m(c.slot,[i],v.date,null)}
>
${Tt(i)}${Ot(i,D)} ${J(c.counts[i])}
</button>
`)}
</p>
${W.length===0?null:a`
<p class="board-next ${c.over?"is-over":""}">
<span>${C.today.lacking(W.length,c.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${O}>
${K("copy")}${C.today.remind}
</button>
${w(c.slot,v.date,D)}
</p>
`}
`:a`
<p class="form-hint">${C.today.begins(c.starts)}</p>
`}
</section>
`},w=(c,v,{view:D,office:E})=>io(e.work.get().session,D.town)?a`
<button type="button" class="form-button" data-report @click=${()=>b(c,v)}>
${E.today.report}
</button>
`:null,P=(c,v,D)=>{let E=v.filter(W=>W.due).map(({slot:W})=>W),C=(W,O)=>{let{done:i,all:u,villages:g}=W[O];if(!E.includes(O)||u===0)return a`
<td>–</td>
`;let p=[...new Set(g.map(x=>V(x,O)))];return a`
<td class=${g.length>0?"has-left":""}>
${g.length===0?a`
${i} / ${u}
`:a`
<button type="button" @click=${()=>m(O,p,c.date,W.committee??"none")}>
${i} / ${u}
</button>
`}
</td>
`};return a`
<table class="board-committees">
<thead>
<tr>
<th>${D.words.layers.committees}</th>
<th>${D.words.am}</th>
<th>${D.words.pm}</th>
</tr>
</thead>
<tbody>
${xt(c.villages).map(W=>a`
<tr data-committee=${W.committee??""}>
<th scope="row">${d(W.committee,D)}</th>
${C(W,"am")}${C(W,"pm")}
</tr>
`)}
</tbody>
</table>
`},T=(c,v)=>{let{words:D,office:E}=v,C=["am","pm"].flatMap(W=>{let O=St(c.villages,W);return O.length===0?[]:[{slot:W,units:O}]});return C.length===0||c.first_record===null||c.date<c.first_record?null:a`
<section class="board-holes">
<h3>${E.today.holes}</h3>
${C.map(({slot:W,units:O})=>a`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>m(W,["not_reported"],c.date,null)}>
${D[W]} ${E.today.lackingOf(O.length)}
</button>
${w(W,c.date,v)}
</p>
`)}
</section>
`};return{title:({office:c,view:v})=>v.date===null?c.today.title:c.today.past,key:({view:c})=>c.town??"",enter:()=>{o.close(),s.stop(),[n,r]=[null,null];let c=e.view.get();(c.date!==null||c.theme!=="coverage")&&e.view.set({...ze(c,"coverage"),date:null})},leave:()=>{s.stop(),o.close()},body:c=>{let v=c.data.coverage.value;if(v===null)return a`
<p class="form-hint">${c.words.reading}</p>
`;v.date===j(new Date)&&l(v);let D=Bn(v,v.date===j(new Date)?ue(new Date):null);return a`
<p class="form-hint">
${v.date===j(new Date)?c.words.asOf(v.date,ue(new Date(v.as_of))):c.words.onDate(v.date)}
</p>
${s.part(v.date,c)}
${v.first_record===null||v.date<v.first_record?a`
<p>${c.words.headline.noRecordsOf(v.date)}</p>
`:a`
${D.map(E=>h(E,v,c))} ${o.part(v,c)}
${P(v,D,c)}
`}
${n===null||n.date!==z(v.date,-1)?null:T(n,c)}
`}}}function Ot(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function Kn(t){return t==="not_staffed"?zt.not_staffed:Zt[t]}function Tt(t){let e=Kn(t);return a`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Ge(e)} stroke=${Jt.edge(e)}></rect>
</svg>
`}function Tr({counts:t,all:e}){let o=0;return a`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${fe.filter(n=>t[n]>0).map(n=>{let r=300*t[n]/Math.max(1,e),s=o;return o+=r,Pr(n,s,r)})}
</svg>
`}function Pr(t,e,o){let n=Kn(t);return Pt`<rect x=${e} y="0" width=${o} height="14" fill=${Ge(n)}></rect>`}function zn(t){let{stores:e}=t,[o,n]=["","am"],r=null,s=null,l=new Map,f=new Map,d=null,m=new Map,b="seen",[h,w]=["",!1],P=null,T=0,c=()=>e.view.get().town??"",v=()=>so(e.work.get().session,c()),D=()=>{let p=T+=1;d=e.data.get().coverage.value,Se(c(),o).then(x=>{if(p!==T)return;let y=new Map(((s==null?void 0:s.villages)??[]).map(k=>[k.fid,V(k,n)]));for(let k of x.villages)y.has(k.fid)&&y.get(k.fid)!==V(k,n)&&l.delete(k.fid);[s,P]=[x,null],t.ask()},x=>{p===T&&(P=B(x),t.ask())})},E=()=>{let p=v(),x=((s==null?void 0:s.villages)??[]).filter(k=>(p===null||p.includes(k.committee??""))&&(r===null||k.committee===r)&&V(k,n)!=="not_due"),y=k=>je.includes(V(k,n));return[...x.filter(k=>!y(k)),...x.filter(y)]},C=p=>{let x=l.get(p.fid);return x!==void 0?x:m.has(p.fid)?null:["not_reported","not_staffed"].includes(V(p,n))?"done":null},W=()=>{l=new Map,m=new Map,P=null},O=p=>{p(),W(),t.ask()},i=p=>{let x=E().flatMap(k=>{let R=C(k);if(R===null)return[];let L=`${k.fid} ${o} ${n} ${R} ${b}`,$=f.get(L)??{uuid:Dr(),captured_at:new Date().toISOString()};return f.set(L,$),[{...$,place:`villages.${k.fid}`,date:o,slot:n,result:R,basis:b}]});if(x.length===0||w)return;let y=new Map(x.map(({uuid:k,place:R})=>[k,Number(R.split(".")[1])]));w=!0,P=null,t.ask(),t.signedIn(()=>Cn(c(),x,h.trim())).then(k=>{u(k,y);let R=k.length-m.size;R>0&&H(e.data,p.office.report.sent(R)),D()},k=>{P=B(k)}).finally(()=>{w=!1,t.ask()})},u=(p,x)=>{m=new Map;for(let y of p){let k=x.get(y.uuid)??0;if(y.outcome==="refused"){m.set(k,y);continue}l.delete(k);for(let[R,{uuid:L}]of f)L===y.uuid&&f.delete(R)}m.size===0&&(h="")},g=(p,x)=>{var M;let{office:y,data:k,view:R,words:L}=x,$=V(p,n),S=C(p),_=Y(((M=te(k,"villages",p.fid))==null?void 0:M.properties)??{name:p.name},R.language)||L.unnamed,I=m.get(p.fid),F=N=>{l=new Map(l).set(p.fid,S===N?null:N),t.ask()};return a`
<li data-village=${p.fid} class=${je.includes($)?"is-done":""}>
<span class="report-name">${_}</span>
<span class="report-state">${Tt($)}${Ot($,x)}</span>
<span class="report-choices" role="group" aria-label=${_}>
${["done","partial","missed"].map(N=>a`
<button
type="button"
data-result=${N}
aria-pressed=${S===N}
?disabled=${w}
@click=${()=>F(N)}
>
${y.report.results[N]}
</button>
`)}
</span>
${I===void 0?null:a`
<p class="report-refused" role="alert">
${(R.language==="en"?void 0:R.language==="zh-Hant"?I.detail_zh_hant:I.detail_zh)??I.detail??""}
</p>
`}
</li>
`};return{title:({office:p})=>p.report.title,key:({view:p})=>{var y;let x=e.work.get().report;return`${p.town??""} ${((y=e.work.get().session)==null?void 0:y.account)??0} ${(x==null?void 0:x.date)??""} ${(x==null?void 0:x.slot)??""}`},enter:()=>{var R;let p=e.work.get().report,x=(R=e.data.get().coverage.value)==null?void 0:R.slots.filter(({due:L})=>L).at(-1);[o,n]=[(p==null?void 0:p.date)??j(new Date),(p==null?void 0:p.slot)??((x==null?void 0:x.slot)==="pm"?"pm":"am")];let y=v(),k=e.view.get().committee;r=(y==null?void 0:y.length)===1?y[0]??null:k==="none"?null:k,b=y===null?"told":"seen",W(),f=new Map,[s,h]=[null,""],D()},body:p=>{let{office:x,words:y,committees:k}=p;s!==null&&!w&&p.data.coverage.value!==d&&D();let{report:R}=x,L=E(),$=L.map(C).filter(M=>M!==null),S=$.some(M=>M!=="done"),_=j(new Date),I=v(),F=[...k].filter(([M])=>I===null||I.includes(M));return a`
${le(y.action.date,[[_,y.headline.today],[z(_,-1),y.headline.yesterday]],o,M=>O(()=>{o=M,s=null,D()}))}
${le(R.slot,[["am",y.am],["pm",y.pm]],n,M=>O(()=>{n=M}))}
${F.length<2?null:a`
<div class="form-field">
<label for="report-committee">${y.layers.committees}</label>
<select
id="report-committee"
@change=${M=>O(()=>{r=M.target.value||null})}
>
<option value="" .selected=${r===null}>${R.allCommittees}</option>
${F.map(([M,N])=>a`
<option value=${M} .selected=${M===r}>${N}</option>
`)}
</select>
</div>
`}
${s===null?a`
<p class="form-hint">${y.reading}</p>
`:L.length===0?a`
<p class="form-hint">${R.none}</p>
`:a`
<ul class="report-list">
${L.map(M=>g(M,p))}
</ul>
`}
<div class="report-foot">
${le(R.basis,[["seen",R.bases.seen],["told",R.bases.told],["paper",R.bases.paper]],b,M=>{b=M,t.ask()})}
${S?q({name:"report-reason",label:R.why,value:h,input:M=>h=M,lengthMost:200}):null}
${o===_?null:a`
<p class="form-hint">${R.afterwards}</p>
`}
${U(P,p)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${w||$.length===0}
@click=${()=>i(p)}
>
${w?x.working:S?R.send($.length):R.sendDone($.length)}
</button>
</div>
`}}}function Dr(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,o=>o.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function ja(t,e,o){let{view:n,data:r,tools:s,work:l}=e,d={stores:e,acts:o,now:()=>et({view:n.get(),data:r.get(),words:Qt[n.get().language]}),ask:()=>v(),signedIn:async D=>{try{return await D()}catch(E){if(!(E instanceof eo)||E.problem.status!==401||!await Rr(e))throw E;return D()}}},m={account:rn(d),people:Wn(d),changes:vn(d),history:Rn(d),edit:Tn(d),today:Hn(d),report:zn(d),compare:pn(d)},b="",h=null,w=null,P=()=>l.set({open:null}),T=D=>{var C,W,O;h!==null&&((W=(C=m[h]).leave)==null||W.call(C)),h===null&&(w=document.activeElement instanceof HTMLElement?document.activeElement:null),h=D,document.body.classList.toggle("has-work",D!==null);let{mode:E}=s.get();if((E.kind==="place"||E.kind==="compare")&&s.set({mode:oe}),D===null){b="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((O=(w==null?void 0:w.isConnected)===!0?w:document.getElementById("map"))==null||O.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=t.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},c=()=>{},v=()=>c();c=no(t,e,D=>{let E=D.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",E===null),E!==h&&T(E),E===null)return null;let C=et(D),W=m[E],O=`${E} ${W.key(C)}`;O!==b&&(b=O,W.enter());let i=W.title(C);t.setAttribute("aria-label",i);let{mode:u}=s.get();return t.classList.toggle("is-placing",u.kind==="place"&&u.waiting),t.classList.toggle("is-comparing",u.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${C.words.action.close}
@click=${P}
>
${K("close")}
</button>
</header>
<div class="work-body work-${E}">${W.body(C)}</div>
`}),s.subscribe((D,E)=>{D.mode!==E.mode&&v()}),document.addEventListener("keydown",D=>{D.key==="Escape"&&h!==null&&l.get().gate===null&&P()})}function Rr({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let o=t.get().session,n=t.subscribe(({gate:r,session:s})=>{r===null&&(n(),e(s!==o&&(s==null?void 0:s.signed_in)===!0))})})}export{ja as mountWork};
