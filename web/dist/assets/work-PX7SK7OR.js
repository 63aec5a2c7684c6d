import{a as ht,b as he,c as W,d as Z,e as ee,f as E,g as te,h as C,i as ne,j as _,k as J}from"./chunk-Z55WZLLI.js";import{a as kt,d as ke}from"./chunk-WVEYVG5Q.js";import{b as et,e as tt,f as nt,g as ot,h as rt,j as it,k as st,l as lt,m as ge,n as at,o as ct,p as ut,q as Q,r as ft,s as mt,t as ye,u as dt,v as pt,w as be,y as gt}from"./chunk-R64L5XGQ.js";import{a as pe,b as Qe,e as V,f as Ze}from"./chunk-OUMSGBNL.js";import{b as U}from"./chunk-QWJPFQCG.js";import{a as Je,l as Ke}from"./chunk-2S74LQXH.js";import{A as G,C as de,G as z,a as X,e as Be,f as fe,g as me,h as Ge,i as Y,j as Ve}from"./chunk-C2WBSQXW.js";import{a as je,e as Ce}from"./chunk-WAG53CF3.js";import{a as Ye,r as L}from"./chunk-7YQDCOIR.js";import{b as K}from"./chunk-KGYZF5QC.js";import{a as yt,b as bt}from"./chunk-HBJ6ETAU.js";import{a as I}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import"./chunk-EH2SCFZP.js";import"./chunk-F3FDCTCH.js";import{e as ue,f as qe}from"./chunk-ALK6BGN7.js";import{a as Xe,b as ze}from"./chunk-T3THHHUH.js";import{ba as j,c,h as He,i as Ue}from"./chunk-3MOZCE6P.js";var Zt="tuntu.draft.";function oe(t,e){return`${Zt}${t} ${e}`}function wt(t,e,n){try{sessionStorage.setItem(oe(t,e),JSON.stringify(n))}catch{}}function $t(t,e){try{return JSON.parse(sessionStorage.getItem(oe(t,e))??"null")}catch{return null}}function vt(t,e){try{sessionStorage.removeItem(oe(t,e))}catch{}}function xt(t){try{for(let e of Object.keys(sessionStorage))e.startsWith(oe(t,""))&&sessionStorage.removeItem(e)}catch{}}var tn=90;function we({town:t,role:e,unit:n,level:o},r){let{office:i,data:l,view:f}=r,d=qe(l,t),g=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":i.levels[o];return i.roleIn(i.roles[e],d===void 0?t:je(d,f.language),g)}function Ot(t){let{work:e,data:n}=t.stores,o=null,[r,i,l]=["",null,"read"],[f,d,g]=[null,"",""],m=s=>p=>{[f,d]=[L(p),s],t.ask()},y=()=>{t.signedIn(nt).then(s=>{o=s,t.ask()},m("tokens"))},x=()=>{ke(async()=>{let{account:s=0}=e.get().session??{};await et(),xt(s);let p=await kt();e.set({open:null,session:p,closed:!p.anonymous})}).then(()=>{t.acts.readAgain(),I(n,t.now().office.account.signedOut)},m("tokens"))},D=s=>{s.preventDefault();let p=s.currentTarget,{old:v="",fresh:S="",again:F=""}=J(s),{gate:A,account:u}=t.now().office;[f,d]=[null,"password"],g=ht(S)<10?A.short:S!==F?A.differ:"",t.ask(),g===""&&t.signedIn(()=>ke(()=>tt(v,S))).then(()=>{p.reset(),I(n,u.changed)},m("password"))},w=s=>{s.preventDefault();let p=s.currentTarget,{token:v="",days:S=""}=J(s);[f,d,r]=[null,"tokens",""],t.signedIn(()=>ot(v.trim(),l,Number(S))).then(F=>{r=F,te(p,"token"),y()},m("tokens"))},k=s=>{i=null,t.signedIn(()=>rt(s)).then(y,m("tokens"))},T=(s,p)=>d===s&&g!==""?c`
<div class="form-problem" role="alert">${g}</div>
`:W(d===s?f:null,p,`form-problem-${s}`),P=(s,p)=>{let{account:v,allTowns:S}=p.office,F=[...s.administrator?[S]:[],...s.memberships.map(A=>we(A,p))];return c`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(pe(s))[0]}</span>
<div>
<b>${pe(s)}</b>
<span>${v.loginOf(s.login)}</span>
</div>
</section>
<section>
<h3>${v.roles}</h3>
<ul class="work-roles">
${(F.length===0?[v.noRoles]:F).map(A=>c`
<li>${A}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${x}>${v.signOut}</button>
</section>
`},a=(s,p)=>{let{account:v,gate:S}=p.office;return c`
<details class="work-more">
<summary>${v.password}</summary>
<form @submit=${D}>
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
${E({name:"old",label:v.old,type:"password",autocomplete:"current-password",required:!0})}
${E({name:"fresh",label:S.newPassword,type:"password",autocomplete:"new-password",hint:S.rules,required:!0})}
${E({name:"again",label:S.again,type:"password",autocomplete:"new-password",required:!0})}
${T("password",p)}
<button type="submit" class="form-button is-main">${v.change}</button>
</form>
</details>
`},$=(s,p)=>{let{account:v}=p.office,S=s.last_used===null?v.neverUsed:v.used(de(new Date(s.last_used))),F=[v[s.scope],v.until(de(new Date(s.expires))),S];return c`
<li data-token=${s.token}>
<div class="work-line">
<div>
<b>${s.name}</b>
<span>${F.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{i=s.token,t.ask()}}
>
${v.remove}
</button>
</div>
${i===s.token?_(v.removeSure,v.remove,()=>k(s.token),()=>{i=null,t.ask()},p):null}
</li>
`},h=s=>{let{account:p}=s.office;return c`
<section class="work-tokens">
<h3>${p.tokens}</h3>
<p class="form-hint">${p.tokensHint}</p>
<ul class="work-list">
${(o??[]).map(v=>$(v,s))}
</ul>
${(o==null?void 0:o.length)===0?c`
<p class="form-hint">${p.noTokens}</p>
`:null}
${r===""?null:c`
<div class="form-notice" role="status">
<p>${p.secretOnce}</p>
${ne(p.secret,r,t)}
</div>
`}
${T("tokens",s)}
<details class="work-more">
<summary>${p.make}</summary>
<form @submit=${w}>
${E({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
${C("scope",p.scope,[["read",p.read],["write",p.write]],l,v=>l=v)}
${E({name:"days",label:p.days,value:String(tn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${p.make}</button>
</form>
</details>
</section>
`};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[o,r,i,f,d,g]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?y():e.set({open:null,gate:"signin"})},leave:()=>{r=""},body:s=>{let{session:p}=e.get();return p===null||!p.signed_in?c``:c`
${P(p,s)} ${a(p,s)} ${h(s)}
`}}}var Tt=["cleaners","memberships"];function re(t,{words:e,office:n}){return He(t)?e.layers[t]:n.lists[t]??t}var $e=6,nn=Tt;function ve(t,e){let{log:n}=e.office,o=t.slice(0,$e).map(({layer:i,op:l,count:f})=>n.touch(re(i,e),l,f)),r=t.length>$e?n.andMore(t.length-$e):"";return o.join(e.words.listComma)+r}function ie({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>nn.includes(n))}function Pt(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function St(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function Dt({change:t,touched:e},n){return n.office.log.willUndo(t,ve(e,n))}function Nt(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",i="",l,f]=o;return l===void 0||f===void 0?n.conflict(re(r,e),i):n.leaning(re(r,e),i,l,re(f,e))}var on={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},B=class{constructor(e,n=on){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function se(t,e){let[n,o]=[null,""],r=new B(t.ask),i=null,l=null,f=()=>{[n,i,l,o]=[null,null,null,""],r.end(),t.ask()},d=w=>{l=L(w),r.end(),t.ask()},g=w=>{let k=t.stores.view.get().town;k!==null&&([n,i,l,o]=[w,null,null,""],t.ask(),Q(k,w+1,1).then(({changes:[T]})=>{n===w&&((T==null?void 0:T.change)===w?i=T:l={title:"gone",status:404},t.ask())},d))},m=()=>{let w=t.stores.view.get().town;if(w===null||n===null||r.lasts)return;r.begin();let k=n;t.signedIn(()=>ft(w,k,o.trim())).then(()=>{I(t.stores.data,t.now().office.log.undone),f(),e()},d)},y=w=>c`
<div class="form-problem" role="alert">
${w.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(k=>c`
<li>${Nt(k,w)}</li>
`)}
</ul>
</div>
`,x=(w,k)=>{let T=w===null?[]:Y(w,k.view.language,k);return T.length===0?null:c`
<ul class="form-faults">
${T.map(P=>c`
<li>${P}</li>
`)}
</ul>
`},D=(w,k)=>{let{log:T}=k.office;return ie(w)?c`
${E({name:"undo-reason",label:k.office.paren(T.undoReason,k.office.optional),value:o,input:P=>o=P})}
${r.lasts?c`
<p class="form-hint" role="status">${Z(r.seconds,k)}</p>
${ee(r.seconds,k)}
`:_(Dt(w,k),T.undoIt,m,f,k)}
`:c`
<p class="form-problem" role="alert">
${w.undone_by===void 0?T.notHere(w.change):T.undoneBy(w.undone_by)}
</p>
`};return{end:f,part:(w,k)=>n!==w?c`
<button type="button" class="text-button log-undo" @click=${()=>g(w)}>
${j("undo")}${k.office.log.undo}
</button>
`:c`
${((l==null?void 0:l.conflicts)??[]).length>0?y(k):W(l,k,"undo-problem")}
${x(l,k)}
${i===null?c`
<button type="button" class="form-button is-quiet" @click=${f}>${k.office.cancel}</button>
`:D(i,k)}
`}}var xe=30;function Rt(t){let[e,n,o,r]=[[],!1,!1,!1],i=null,l=0,f=se(t,()=>d(null)),d=m=>{let y=t.stores.view.get().town;if(y===null)return;let x=l+=1;r=!0,t.ask(),Q(y,m,xe+1).then(D=>{if(x!==l||t.stores.view.get().town!==y)return;let w=D.changes.slice(0,xe);e=m===null?w:[...e,...w],[n,o,r,i]=[D.may_undo,D.changes.length<=xe,!1,null],t.ask()},D=>{x===l&&([i,r]=[L(D),!1],t.ask())})},g=(m,y)=>{let{log:x}=y.office;return c`
<li class="log-entry" data-change=${m.change}>
${Oe(m,y)}
<p class="log-what">${m.touched.length===0?x.nothing:ve(m.touched,y)}</p>
${Te(m,y)}
${m.undone_by===void 0?n&&ie(m)?f.part(m.change,y):null:c`
<p class="log-mark">${x.undoneBy(m.undone_by)}</p>
`}
</li>
`};return{title:({words:m})=>m.work.changes,key:({view:m})=>{var y;return`${m.town??""} ${((y=t.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[e,o]=[[],!1],f.end(),d(null)},body:m=>c`
${W(i,m)}
${V(t.stores.work.get().session,m.view.town)?null:c`
<p class="form-hint">${m.office.log.only}</p>
`}
${e.length===0&&!r&&i===null?c`
<p class="form-hint">${m.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(y=>g(y,m))}
</ol>
${o||e.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var y;return d(((y=e[e.length-1])==null?void 0:y.change)??null)}}
>
${m.office.more}
</button>
`}
`}}function Oe({at:t,who:e,change:n},o){let{log:r}=o.office;return c`
<p class="log-head">
<time datetime=${t}>${z(t)}</time>
<span>${e===void 0||e===""?"":r.by(St(e,o))}</span>
<small>${r.change(n)}</small>
</p>
`}function Te({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),Pt(t,n)].filter(i=>i!=="");return r.length===0?null:c`
<p class="log-why">${r.join(" · ")}</p>
`}function Pe(t){return{now:t,past:[],future:[]}}function le(t,e,n){let{now:o,past:r}=t,i=Object.keys(n);if(i.every(m=>Object.is(o[m],n[m])))return t;let l={};for(let m of i)l[m]=o[m];let f=r[r.length-1],d=(f==null?void 0:f.note)===e?{note:e,before:{...l,...f.before},after:{...f.after,...n}}:null,g=d===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...g,d??{note:e,before:l,after:n}].slice(-200),future:[]}}function Et(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Wt(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Mt=7;function Lt(t,e,n,o){let r=Pe({boxes:{},...ae(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ae({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Se({written:t,feature:e},n){return t.now.boxes[n]??fe(e.properties[n])}function Ft(t,e,n){if(Se(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:le(t.written,e,{boxes:o})}}function At(t,e){let n=Ht(t.written.now.boxes,o=>o===e);return{...t,written:le(t.written,`leave ${e}`,{boxes:n})}}function De(t,e){return{...t,written:le(t.written,Object.keys(e).join(),e)}}function It(t,[e,n]){return De(t,{lon:e.toFixed(Mt),lat:n.toFixed(Mt)})}function _t({written:{now:t},feature:e}){let{lon:n,lat:o}=ae(e);return t.lon.trim()!==n||t.lat.trim()!==o}function ce(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>qt(e,o,r))||_t(t)}function qt(t,e,n){return n.trim()!==fe(t.properties[e]).trim()}function rn({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function jt(t,e){let n=Ge(e,t.feature,t.written.now.boxes);if(!_t(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=rn(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ct(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...Ne(t,n,`"${e.version}"`),late:e}}function Ne(t,e,n){let{feature:o,written:r}=t,i=ae(o),l=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:ae(e),f=Ht(r.now.boxes,(d,g)=>!qt(o,d,g));return{...t,feature:e,tag:n,late:null,written:Pe({...r.now,...l,boxes:f})}}function Re(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Ht(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var Ut=1;function Ee({layer:t,fid:e}){return`edit ${t}.${e}`}function We(t){let{account:e,selection:n,written:o}=t;ce(t)||o.now.reason.trim()!==""?wt(e,Ee(n),{form:Ut,draft:t}):Me(t)}function Me({account:t,selection:e}){vt(t,Ee(e))}function Le(t,e){let n=$t(t,Ee(e));return(n==null?void 0:n.form)===Ut?n.draft??null:null}function Bt({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,i=e.written.now.reason.trim(),l=Re(e,JSON.stringify([e.tag,n,i]),be),{tag:f,key:d}=l;return{draft:l,answer:t(()=>dt(o,r,n,{tag:f,reason:i,key:d}))}}function Gt({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),i=Re(e,`delete ${e.tag} ${r}`,be),{tag:l,key:f}=i;return{draft:i,answer:t(()=>pt(n,o,{tag:l,reason:r,key:f}))}}function Vt(t,e,n){let{draft:o,fields:r,busy:i,waitedS:l,deleting:f}=t,{edit:d}=n.office;return c`
${cn(o,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(g=>sn(g,t,e,n))} ${an(t,e,n)}
${E({name:"reason",label:n.office.paren(d.reason,n.office.optional),value:o.written.now.reason,hint:d.reasonHint,input:g=>e.write({reason:g})})}
${un(t,n)}
<div class="form-foot">
${ee(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?Z(l,n):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${f?_(d.deleteSure,d.delete,e.remove,()=>e.ask(!1),n):c`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${d.delete}
</button>
`}
`}function sn(t,{draft:e,problem:n},o,r){var w;let{name:i,kind:l,label:f,unit:d,options:g}=t,m=Se(e,i),y=k=>o.type(i,k),x=d===""?f:r.office.paren(f,d);if(l==="listed"||l==="boolean"||l==="committee"){let k=l==="committee"?r.office.edit.noCommittee:r.office.none,T=m===""||g.some(([P])=>P===m)?[]:[[m,m]];return C(i,x,[["",k],...g,...T],m,y)}let D=ln(t,m,r);return E({name:i,label:x,value:m,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:y,fault:((w=n==null?void 0:n.faults)==null?void 0:w.some(k=>k.field===i))??!1,...D===void 0?{}:{hint:D}})}function ln(t,e,{office:{edit:n}}){if(t.name==="aliases")return n.aliasesHint;let o=t.name.endsWith("_m2")?me(t,e):null;return typeof o=="number"?n.muOf(K(o*3/2e3)):void 0}function an({draft:t,placing:e},n,o){if(Ue(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:i,lat:l}=t.written.now;return c`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${E({name:"lon",label:r.lon,value:i,mode:"decimal",input:f=>n.write({lon:f})})}
${E({name:"lat",label:r.lat,value:l,mode:"decimal",input:f=>n.write({lat:f})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${j("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function cn(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:i}=t.selection,l=new Map(X(i,n).map(g=>[g.name,g])),f=(g,m)=>Be(i,g,m,n),d=g=>{let[m,y]=[t.written.now.boxes[g],l.get(g)];return m===void 0||y===void 0?"–":c`
<b>${f(g,me(y,m))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(g)}>${o.takeTheirs}</button>
`};return c`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(g=>c`
<th scope="col">${g}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:g,was:m,is:y})=>{var x;return c`
<tr data-field=${g}>
<th scope="row">${((x=l.get(g))==null?void 0:x.label)??(g==="geometry"?r.shape:g)}</th>
<td>${f(g,m)}</td>
<td>${f(g,y)}</td>
<td>${d(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function un({problem:t,says:e},n){let o=t===null?[]:Y(t,n.view.language,n);return c`
<div id="edit-says">
${e===""?W(t,n):c`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${o.map(r=>c`
<li>${r}</li>
`)}
</ul>
</div>
`}var fn=1e4;function Kt(t){return new Fe(t)}var Fe=class{constructor(e){this.ports=e;this.waiting=new B(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(It(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${G(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&Jt(n,e)&&n.account===this.account()&&ce(n)||(this.draft=Le(this.account(),e),this.draft===null&&this.begin(e))}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),c``;let{draft:i}=this;if(i===null)return W(this.problem,e);let l=Ze(r.get().session,o,n.layer,i.feature.properties.committee);return c`
${l?null:c`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Vt(this.showing(i,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>Ft(o,e,n))},write:e=>{this.change(n=>De(n,e))},leave:e=>{this.change(n=>At(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?U:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Wt(o.written):Et(o.written)})))}};account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,We(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Jt(this.draft,e)&&this.draft.account===n}latest(e){return(this.shows(e)?this.draft:Le(e.account,e.selection))??e}put(e){this.shows(e)?this.set(e):We(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){ye(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Lt(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=L(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=Qe(this.ports.stores.work.get().session,o.view.town);return X(e.layer,o).filter(({kind:i})=>i!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:i}=this,{lasts:l,seconds:f}=this.waiting,{mode:d}=this.ports.stores.tools.get(),g=d.kind==="place"&&d.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:l,waitedS:f,deleting:r,says:i,placing:g}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=jt(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Bt(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Gt(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),i=>this.failed(e,i))}finish(e,n,o){let{data:r,view:i,work:l}=this.ports.stores;this.waiting.end(),I(r,n);let f=this.shows(e),d=this.latest(e);if(!o&&!mn(d,e)){this.goOn(d);return}Me(e),f&&(this.draft=null,l.set({open:null}),o&&i.set({selected:null}))}goOn(e){let{selection:n}=e;ye(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Ne(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=L(n),r=this.latest(e),i=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ct(r,o):r),!this.shows(e)||!i){let l=this.ports.now(),f=G(e.selection.layer,e.feature,l);I(this.ports.stores.data,l.office.edit.unsaved(f,gt(o,l)),fn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function mn(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Jt({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}var Ae=20;function Xt(t){let{view:e,data:n,tools:o,work:r}=t.stores,[i,l,f]=[[],!1,!1],d=null,g=0,m=a=>{let{mode:$}=o.get();return $.kind==="compare"&&$.change===a.change},y=se(t,()=>x(null)),x=a=>{let{selected:$}=e.get();if($===null)return;let h=g+=1;f=!0,t.ask(),mt($.layer,$.fid,a,Ae+1).then(s=>{if(h!==g||e.get().selected!==$)return;let p=s.slice(0,Ae);i=a===null?p:[...i,...p],[l,f,d]=[s.length<=Ae,!1,null],t.ask()},s=>{h===g&&([d,f]=[L(s),!1],t.ask())})},D=a=>{let $=m(a),[h,s]=[a.before??null,a.after??null];o.set({mode:$?U:{kind:"compare",change:a.change,was:h,is:s}});let p=dn([h,s]);!$&&p!==null&&t.acts.showExtent(p),t.ask()},w=(a,$)=>{if(a.before==null||a.after==null)return null;let{log:h}=$.office,s=m(a),p=A=>A===void 0?"":`${K(A*3/2e3)} ${$.words.unit.mu}`,[v,S]=[p(a.area_m2_before),p(a.area_m2_after)],F=v===S||v===""||S===""?"":h.area(v,S);return c`
<div class="log-shape">
<span>${a.before.type==="Point"?h.place:h.shape} ${F}</span>
<button type="button" class="text-button log-compare" aria-pressed=${s} @click=${()=>D(a)}>
${j(s?"hidden":"eye")}${s?h.hide:h.show}
</button>
${s?c`
<p class="log-key">
<i class="is-was"></i>
${h.was}
<i class="is-now"></i>
${h.is}
</p>
`:null}
</div>
`},k=(a,$,h)=>a.differs.length===0?null:c`
<dl class="log-fields">
${a.differs.map(s=>{let{label:p,was:v,is:S}=Ve($,s,h);return c`
<div data-field=${s.field}>
<dt>${p}</dt>
<dd>
${a.op==="insert"?null:c`
<s>${v}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Ce(S)?"latin":""}>${S}</b>
</dd>
</div>
`})}
</dl>
`,T=(a,$,h)=>{let{log:s}=h.office,p={insert:s.created,update:s.changed,delete:s.deleted}[a.op],v=a.op==="update"&&a.differs.length===0&&a.before==null;return c`
<li class="log-entry" data-change=${a.change}>
${Oe(a,h)}
<p class="log-what">${p}${v?` · ${s.nothing}`:""}</p>
${Te(a,h)} ${a.op==="delete"?null:k(a,$,h)} ${w(a,h)}
${V(r.get().session,h.view.town)?y.part(a.change,h):null}
</li>
`};return{title:a=>{let{selected:$}=a.view;if($===null)return a.words.work.history;let h=ue(a.data,$.layer,$.fid)??a.data.picked.value,s=h===null?"":` · ${G($.layer,h,a)}`;return a.words.work.history+s},key:({view:{selected:a},data:{picked:$}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${P(a,$.value)} ${((h=r.get().session)==null?void 0:h.account)??0}`},enter:()=>{[i,l,d]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:U}),y.end(),x(null)},body:a=>{var h;let $=(h=a.view.selected)==null?void 0:h.layer;return $===void 0?(window.setTimeout(()=>r.set({open:null}),0),c``):c`
${W(d,a)}
${V(r.get().session,a.view.town)?null:c`
<p class="form-hint">${a.office.log.only}</p>
`}
<ol class="log">
${i.map(s=>T(s,$,a))}
</ol>
${l||i.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${f}
@click=${()=>{var s;return x(((s=i[i.length-1])==null?void 0:s.change)??null)}}
>
${a.office.more}
</button>
`}
`}};function P(a,$){var p;let s=(p=(a===null?void 0:ue(n.get(),a.layer,a.fid))??$)==null?void 0:p.properties;return JSON.stringify((s==null?void 0:s.version)??(s==null?void 0:s.updated_at)??"")}}function dn(t){let e=t.flatMap(l=>l===null?[]:Ke(l));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:i}=Je(e.map(l=>l.flatMap(([f=0,d=0])=>[f,d])));return[n,o,r,i]}var Yt=["viewer","clerk","planner","inspector","administrator"],zt=["town","county","city","region"];function Qt(t){let{view:e,data:n,work:o}=t.stores,r=[],i=null,l=null,f="",d="clerk",[g,m]=["","town"],y=u=>{i=L(u),t.ask()},x=()=>e.get().town??"",D=()=>{t.signedIn(()=>it(x())).then(u=>{r=u,t.ask()},y)},w=u=>{[i,f]=[null,""],t.signedIn(u).then(D,y),t.ask()},k=u=>{f=u,i=null,t.ask()},T=()=>({role:d,unit:d==="clerk"?g:"",level:d==="inspector"?m:""}),P=u=>{u.preventDefault();let b=u.currentTarget,{login:O="",name:N="",provider:M}=J(u);[i,l]=[null,null];let q={login:O.trim(),name:N.trim(),provider:M!==void 0,...T()};t.signedIn(()=>st(x(),q)).then(R=>{l={login:q.login,invitation:R},te(b),I(n,t.now().office.people.added(q.login)),D()},y)},a=({account:u,login:b})=>{[i,l]=[null,null],t.signedIn(()=>lt(x(),u)).then(O=>{l={login:b,invitation:O},t.ask(),window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(".work-invitation"))==null?void 0:N.scrollIntoView({block:"nearest"})})},y)},$=u=>{let{session:b}=o.get();b!==null&&t.signedIn(()=>ut(u)).then(()=>{o.set({session:{...b,anonymous:u}})},y)},h=u=>{var q;let{people:b,roles:O,levels:N}=u.office,M=[...u.committees];return g===""&&(g=((q=M[0])==null?void 0:q[0])??""),c`
${C("role",b.role,Yt.map(R=>[R,O[R]]),d,R=>{d=R,t.ask()})}
${d==="clerk"?C("unit",b.unit,M,g,R=>g=R):null}
${d==="inspector"?C("level",b.level,zt.map(R=>[R,N[R]]),m,R=>m=R):null}
`},s=u=>{var M;let{people:b,optional:O}=u.office,N=((M=o.get().session)==null?void 0:M.provider)??"";return c`
<details class="work-more work-add">
<summary>${b.add}</summary>
<form @submit=${P}>
${E({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
${E({name:"name",label:u.office.paren(b.name,O),lengthMost:64})} ${h(u)}
${N===""?null:c`
<label class="form-check">
<input type="checkbox" name="provider" />
${b.byProvider}
</label>
`}
${(i==null?void 0:i.status)===409?p(b.login,u):null}
<button type="submit" class="form-button is-main">${b.addIt}</button>
</form>
</details>
`},p=(u,b)=>c`
<div class="form-problem" role="alert">${b.office.problem.taken}</div>
`,v=u=>{if((l==null?void 0:l.invitation.link)===void 0)return null;let{people:b}=u.office,{link:O,expires:N}=l.invitation;return c`
<section class="form-notice work-invitation" role="status">
<h3>${b.linkFor(l.login)}</h3>
<p>${b.linkOnce}</p>
${bt(O,b.scan)} ${yt(O,u.words)} ${ne(b.link,O,t)}
${N===void 0?null:c`
<p class="form-hint">${b.until(z(N))}</p>
`}
</section>
`},S=(u,b,O)=>{let{people:N}=O.office,M=`role ${b.id}`;return c`
<li>
<div class="work-line">
<span>${we(b,O)}</span>
<button type="button" class="text-button" @click=${()=>k(M)}>
${N.take}
<span class="sr">${u.login}</span>
</button>
</div>
${f===M?_(N.takeSure,N.take,()=>w(()=>ct(x(),b.id)),()=>k(""),O):null}
</li>
`},F=(u,b)=>{var _e;let{people:O,allTowns:N}=b.office,M=u.account===((_e=o.get().session)==null?void 0:_e.account),q=[M?O.you:"",u.disabled?O.disabled:"",u.has_password||u.federated?"":O.noPassword,u.administrator?N:""].filter(H=>H!==""),[R,Ie]=[`give ${u.account}`,`disable ${u.account}`];return c`
<li class="work-person" data-login=${u.login}>
<p>
<b>${u.name===""?u.login:u.name}</b>
${u.name===""?null:c`
<span>${u.login}</span>
`}
${q.map(H=>c`
<em>${H}</em>
`)}
</p>
<ul class="work-roles">
${u.memberships.map(H=>S(u,H,b))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>k(R)}>${O.give}</button>
${u.federated?null:c`
<button type="button" class="text-button" data-act="link" @click=${()=>a(u)}>
${O.newLink}
</button>
`}
${M?null:u.disabled?c`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>w(()=>ge(x(),u.account,!1))}
>
${O.enable}
</button>
`:c`
<button type="button" class="text-button" data-act="disable" @click=${()=>k(Ie)}>
${O.disable}
</button>
`}
</div>
${f===Ie?_(O.disableSure,O.disable,()=>w(()=>ge(x(),u.account,!0)),()=>k(""),b):null}
${f===R?c`
<form
class="work-give"
@submit=${H=>{H.preventDefault(),w(()=>at(x(),u.account,T()))}}
>
${h(b)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${O.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>k("")}>
${b.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},A=u=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:O}=u.office;return c`
<section class="work-settings">
<h3>${O.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${b.anonymous}
@change=${N=>$(N.target.checked)}
/>
${O.anonymous}
</label>
<p class="form-hint">${b.anonymous?O.anonymousOn:O.anonymousOff}</p>
</section>
`};return{title:({words:u})=>u.work.people,key:({view:u})=>{var b;return`${u.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[r,i,l,f]=[[],null,null,""],D()},leave:()=>{l=null},body:u=>c`
${(i==null?void 0:i.status)===409?null:W(i,u)} ${v(u)} ${s(u)}
<section>
<h3>${u.office.people.list}</h3>
<ul class="work-list">
${r.map(b=>F(b,u))}
</ul>
</section>
${A(u)}
`}}function $r(t,e,n){let{view:o,data:r,tools:i,work:l}=e,d={stores:e,acts:n,now:()=>he({view:o.get(),data:r.get(),words:Xe[o.get().language]}),ask:()=>T(),signedIn:async P=>{try{return await P()}catch(a){if(!(a instanceof Ye)||a.problem.status!==401||!await pn(e))throw a;return P()}}},g={account:Ot(d),people:Qt(d),changes:Rt(d),history:Xt(d),edit:Kt(d)},m="",y=null,x=null,D=()=>l.set({open:null}),w=P=>{var $,h,s;y!==null&&((h=($=g[y]).leave)==null||h.call($)),y===null&&(x=document.activeElement instanceof HTMLElement?document.activeElement:null),y=P,document.body.classList.toggle("has-work",P!==null);let{mode:a}=i.get();if((a.kind==="place"||a.kind==="compare")&&i.set({mode:U}),P===null){m="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((s=(x==null?void 0:x.isConnected)===!0?x:document.getElementById("map"))==null||s.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=t.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},k=()=>{},T=()=>k();k=ze(t,e,P=>{let a=P.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",a===null),a!==y&&w(a),a===null)return null;let $=he(P),h=g[a],s=`${a} ${h.key($)}`;s!==m&&(m=s,h.enter());let p=h.title($);t.setAttribute("aria-label",p);let{mode:v}=i.get();return t.classList.toggle("is-placing",v.kind==="place"&&v.waiting),t.classList.toggle("is-comparing",v.kind==="compare"),c`
<header class="panel-head">
<h2 tabindex="-1">${p}</h2>
<button type="button" class="icon-button" aria-label=${$.words.action.close} @click=${D}>
${j("close")}
</button>
</header>
<div class="work-body work-${a}">${h.body($)}</div>
`}),i.subscribe((P,a)=>{P.mode!==a.mode&&T()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&y!==null&&l.get().gate===null&&D()})}function pn({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:i})=>{r===null&&(o(),e(i!==n&&(i==null?void 0:i.signed_in)===!0))})})}export{$r as mountWork};
