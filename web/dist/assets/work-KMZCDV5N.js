import{a as kt,b as ke,c as W,d as Z,e as ee,f as E,g as te,h as C,i as ne,j as _,k as J}from"./chunk-A2ZDHY65.js";import{a as wt,d as we}from"./chunk-P4M6WSKU.js";import{b as tt,e as nt,f as ot,g as rt,h as it,j as st,k as lt,l as at,m as ye,n as ct,o as ut,p as ft,q as Q,r as mt,s as dt,t as be,u as pt,v as gt,w as he,y as yt}from"./chunk-EZWWWSWL.js";import{a as ge,b as Ze,e as V,f as et}from"./chunk-37ZOVL4J.js";import{b as U}from"./chunk-QWJPFQCG.js";import{a as Ke,l as Xe}from"./chunk-RERXRU7D.js";import{N as G,P as pe,T as z,a as X,e as Ge,f as me,g as de,h as Ve,i as Y,j as Je}from"./chunk-N3TDM6DP.js";import{a as Ce,e as He}from"./chunk-WAG53CF3.js";import{a as ze,r as L}from"./chunk-NHKZ726S.js";import{b as K}from"./chunk-KGYZF5QC.js";import{a as bt,b as ht}from"./chunk-V46BNYOI.js";import{a as I}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import"./chunk-EH2SCFZP.js";import"./chunk-X5PJ3JUI.js";import{e as fe,f as je}from"./chunk-ALK6BGN7.js";import{a as Ye,b as Qe}from"./chunk-V3UUWOXB.js";import{ba as j,c,h as Ue,i as Be}from"./chunk-5Y7Q2OCZ.js";var nn="tuntu.draft.";function oe(t,e){return`${nn}${t} ${e}`}function $t(t,e,n){try{sessionStorage.setItem(oe(t,e),JSON.stringify(n))}catch{}}function vt(t,e){try{return JSON.parse(sessionStorage.getItem(oe(t,e))??"null")}catch{return null}}function xt(t,e){try{sessionStorage.removeItem(oe(t,e))}catch{}}function Ot(t){try{for(let e of Object.keys(sessionStorage))e.startsWith(oe(t,""))&&sessionStorage.removeItem(e)}catch{}}var rn=90;function $e({town:t,role:e,unit:n,level:o},r){let{office:i,data:l,view:p}=r,m=je(l,t),g=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":i.levels[o];return i.roleIn(i.roles[e],m===void 0?t:Ce(m,p.language),g)}function Tt(t){let{work:e,data:n}=t.stores,o=null,[r,i,l]=["",null,"read"],[p,m,g]=[null,"",""],f=s=>d=>{[p,m]=[L(d),s],t.ask()},b=()=>{t.signedIn(ot).then(s=>{o=s,t.ask()},f("tokens"))},T=()=>{we(async()=>{let{account:s=0}=e.get().session??{};await tt(),Ot(s);let d=await wt();e.set({open:null,session:d,closed:!d.anonymous})}).then(()=>{t.acts.readAgain(),I(n,t.now().office.account.signedOut)},f("tokens"))},S=s=>{s.preventDefault();let d=s.currentTarget,{old:v="",fresh:D="",again:F=""}=J(s),{gate:A,account:ue}=t.now().office;[p,m]=[null,"password"],g=kt(D)<10?A.short:D!==F?A.differ:"",t.ask(),g===""&&t.signedIn(()=>we(()=>nt(v,D))).then(()=>{d.reset(),I(n,ue.changed)},f("password"))},k=s=>{s.preventDefault();let d=s.currentTarget,{token:v="",days:D=""}=J(s);[p,m,r]=[null,"tokens",""],t.signedIn(()=>rt(v.trim(),l,Number(D))).then(F=>{r=F,te(d,"token"),b()},f("tokens"))},$=s=>{i=null,t.signedIn(()=>it(s)).then(b,f("tokens"))},P=(s,d)=>m===s&&g!==""?c`
<div class="form-problem" role="alert">${g}</div>
`:W(m===s?p:null,d,`form-problem-${s}`),O=(s,d)=>{let{account:v,allTowns:D}=d.office,F=[...s.administrator?[D]:[],...s.memberships.map(A=>$e(A,d))];return c`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(ge(s))[0]}</span>
<div>
<b>${ge(s)}</b>
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
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${v.signOut}</button>
</section>
`},a=(s,d)=>{let{account:v,gate:D}=d.office;return c`
<details class="work-more">
<summary>${v.password}</summary>
<form @submit=${S}>
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
${E({name:"fresh",label:D.newPassword,type:"password",autocomplete:"new-password",hint:D.rules,required:!0})}
${E({name:"again",label:D.again,type:"password",autocomplete:"new-password",required:!0})}
${P("password",d)}
<button type="submit" class="form-button is-main">${v.change}</button>
</form>
</details>
`},w=(s,d)=>{let{account:v}=d.office,D=s.last_used===null?v.neverUsed:v.used(pe(new Date(s.last_used))),F=[v[s.scope],v.until(pe(new Date(s.expires))),D];return c`
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
${i===s.token?_(v.removeSure,v.remove,()=>$(s.token),()=>{i=null,t.ask()},d):null}
</li>
`},h=s=>{let{account:d}=s.office;return c`
<section class="work-tokens">
<h3>${d.tokens}</h3>
<p class="form-hint">${d.tokensHint}</p>
<ul class="work-list">
${(o??[]).map(v=>w(v,s))}
</ul>
${(o==null?void 0:o.length)===0?c`
<p class="form-hint">${d.noTokens}</p>
`:null}
${r===""?null:c`
<div class="form-notice" role="status">
<p>${d.secretOnce}</p>
${ne(d.secret,r,t)}
</div>
`}
${P("tokens",s)}
<details class="work-more">
<summary>${d.make}</summary>
<form @submit=${k}>
${E({name:"token",label:d.tokenName,required:!0,lengthMost:64})}
${C("scope",d.scope,[["read",d.read],["write",d.write]],l,v=>l=v)}
${E({name:"days",label:d.days,value:String(rn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${d.make}</button>
</form>
</details>
</section>
`};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[o,r,i,p,m,g]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?b():e.set({open:null,gate:"signin"})},leave:()=>{r=""},body:s=>{let{session:d}=e.get();return d===null||!d.signed_in?c``:c`
${O(d,s)} ${a(d,s)} ${h(s)}
`}}}var Pt=["cleaners","memberships"];function re(t,{words:e,office:n}){return Ue(t)?e.layers[t]:n.lists[t]??t}var ve=6,sn=Pt;function xe(t,e){let{log:n}=e.office,o=t.slice(0,ve).map(({layer:i,op:l,count:p})=>n.touch(re(i,e),l,p)),r=t.length>ve?n.andMore(t.length-ve):"";return o.join(e.words.listComma)+r}function ie({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>sn.includes(n))}function St(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function Dt(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function Nt({change:t,touched:e},n){return n.office.log.willUndo(t,xe(e,n))}function Rt(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",i="",l,p]=o;return l===void 0||p===void 0?n.conflict(re(r,e),i):n.leaning(re(r,e),i,l,re(p,e))}var ln={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},B=class{constructor(e,n=ln){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function se(t,e){let[n,o]=[null,""],r=new B(t.ask),i=null,l=null,p=()=>{[n,i,l,o]=[null,null,null,""],r.end(),t.ask()},m=k=>{l=L(k),r.end(),t.ask()},g=k=>{let $=t.stores.view.get().town;$!==null&&([n,i,l,o]=[k,null,null,""],t.ask(),Q($,k+1,1).then(({changes:[P]})=>{n===k&&((P==null?void 0:P.change)===k?i=P:l={title:"gone",status:404},t.ask())},m))},f=()=>{let k=t.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let $=n;t.signedIn(()=>mt(k,$,o.trim())).then(()=>{I(t.stores.data,t.now().office.log.undone),p(),e()},m)},b=k=>c`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map($=>c`
<li>${Rt($,k)}</li>
`)}
</ul>
</div>
`,T=(k,$)=>{let P=k===null?[]:Y(k,$.view.language,$);return P.length===0?null:c`
<ul class="form-faults">
${P.map(O=>c`
<li>${O}</li>
`)}
</ul>
`},S=(k,$)=>{let{log:P}=$.office;return ie(k)?c`
${E({name:"undo-reason",label:$.office.paren(P.undoReason,$.office.optional),value:o,input:O=>o=O})}
${r.lasts?c`
<p class="form-hint" role="status">${Z(r.seconds,$)}</p>
${ee(r.seconds,$)}
`:_(Nt(k,$),P.undoIt,f,p,$)}
`:c`
<p class="form-problem" role="alert">
${k.undone_by===void 0?P.notHere(k.change):P.undoneBy(k.undone_by)}
</p>
`};return{end:p,part:(k,$)=>n!==k?c`
<button type="button" class="text-button log-undo" @click=${()=>g(k)}>
${j("undo")}${$.office.log.undo}
</button>
`:c`
${((l==null?void 0:l.conflicts)??[]).length>0?b($):W(l,$,"undo-problem")}
${T(l,$)}
${i===null?c`
<button type="button" class="form-button is-quiet" @click=${p}>${$.office.cancel}</button>
`:S(i,$)}
`}}var Oe=30;function Et(t){let[e,n,o,r]=[[],!1,!1,!1],i=null,l=0,p=se(t,()=>m(null)),m=f=>{let b=t.stores.view.get().town;if(b===null)return;let T=l+=1;r=!0,t.ask(),Q(b,f,Oe+1).then(S=>{if(T!==l||t.stores.view.get().town!==b)return;let k=S.changes.slice(0,Oe);e=f===null?k:[...e,...k],[n,o,r,i]=[S.may_undo,S.changes.length<=Oe,!1,null],t.ask()},S=>{T===l&&([i,r]=[L(S),!1],t.ask())})},g=(f,b)=>{let{log:T}=b.office;return c`
<li class="log-entry" data-change=${f.change}>
${Te(f,b)}
<p class="log-what">${f.touched.length===0?T.nothing:xe(f.touched,b)}</p>
${Pe(f,b)}
${f.undone_by===void 0?n&&ie(f)?p.part(f.change,b):null:c`
<p class="log-mark">${T.undoneBy(f.undone_by)}</p>
`}
</li>
`};return{title:({words:f})=>f.work.changes,key:({view:f})=>{var b;return`${f.town??""} ${((b=t.stores.work.get().session)==null?void 0:b.account)??0}`},enter:()=>{[e,o]=[[],!1],p.end(),m(null)},body:f=>c`
${W(i,f)}
${V(t.stores.work.get().session,f.view.town)?null:c`
<p class="form-hint">${f.office.log.only}</p>
`}
${e.length===0&&!r&&i===null?c`
<p class="form-hint">${f.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(b=>g(b,f))}
</ol>
${o||e.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var b;return m(((b=e[e.length-1])==null?void 0:b.change)??null)}}
>
${f.office.more}
</button>
`}
`}}function Te({at:t,who:e,change:n},o){let{log:r}=o.office;return c`
<p class="log-head">
<time datetime=${t}>${z(t)}</time>
<span>${e===void 0||e===""?"":r.by(Dt(e,o))}</span>
<small>${r.change(n)}</small>
</p>
`}function Pe({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),St(t,n)].filter(i=>i!=="");return r.length===0?null:c`
<p class="log-why">${r.join(" · ")}</p>
`}function Se(t){return{now:t,past:[],future:[]}}function le(t,e,n){let{now:o,past:r}=t,i=Object.keys(n);if(i.every(f=>Object.is(o[f],n[f])))return t;let l={};for(let f of i)l[f]=o[f];let p=r[r.length-1],m=(p==null?void 0:p.note)===e?{note:e,before:{...l,...p.before},after:{...p.after,...n}}:null,g=m===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...g,m??{note:e,before:l,after:n}].slice(-200),future:[]}}function Wt(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Mt(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Lt=7;function Ft(t,e,n,o){let r=Se({boxes:{},...ae(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ae({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function De({written:t,feature:e},n){return t.now.boxes[n]??me(e.properties[n])}function At(t,e,n){if(De(t,e)===n)return t;let o={...t.written.now.boxes,[e]:n};return{...t,written:le(t.written,e,{boxes:o})}}function It(t,e){let n=Ut(t.written.now.boxes,o=>o===e);return{...t,written:le(t.written,`leave ${e}`,{boxes:n})}}function Ne(t,e){return{...t,written:le(t.written,Object.keys(e).join(),e)}}function _t(t,[e,n]){return Ne(t,{lon:e.toFixed(Lt),lat:n.toFixed(Lt)})}function qt({written:{now:t},feature:e}){let{lon:n,lat:o}=ae(e);return t.lon.trim()!==n||t.lat.trim()!==o}function ce(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>jt(e,o,r))||qt(t)}function jt(t,e,n){return n.trim()!==me(t.properties[e]).trim()}function an({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Ct(t,e){let n=Ve(e,t.feature,t.written.now.boxes);if(!qt(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=an(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ht(t,e){if(e.current===void 0||e.version===void 0)return t;let n={...e.current,id:t.feature.id??t.selection.fid};return{...Re(t,n,`"${e.version}"`),late:e}}function Re(t,e,n){let{feature:o,written:r}=t,i=ae(o),l=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:ae(e),p=Ut(r.now.boxes,(m,g)=>!jt(o,m,g));return{...t,feature:e,tag:n,late:null,written:Se({...r.now,...l,boxes:p})}}function Ee(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Ut(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var Bt=1;function We({layer:t,fid:e}){return`edit ${t}.${e}`}function Me(t){let{account:e,selection:n,written:o}=t;ce(t)||o.now.reason.trim()!==""?$t(e,We(n),{form:Bt,draft:t}):Le(t)}function Le({account:t,selection:e}){xt(t,We(e))}function Fe(t,e){let n=vt(t,We(e));return(n==null?void 0:n.form)===Bt?n.draft??null:null}function Gt({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,i=e.written.now.reason.trim(),l=Ee(e,JSON.stringify([e.tag,n,i]),he),{tag:p,key:m}=l;return{draft:l,answer:t(()=>pt(o,r,n,{tag:p,reason:i,key:m}))}}function Vt({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),i=Ee(e,`delete ${e.tag} ${r}`,he),{tag:l,key:p}=i;return{draft:i,answer:t(()=>gt(n,o,{tag:l,reason:r,key:p}))}}function Jt(t,e,n){let{draft:o,fields:r,busy:i,waitedS:l,deleting:p}=t,{edit:m}=n.office;return c`
${mn(o,e,n)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(g=>cn(g,t,e,n))} ${fn(t,e,n)}
${E({name:"reason",label:n.office.paren(m.reason,n.office.optional),value:o.written.now.reason,hint:m.reasonHint,input:g=>e.write({reason:g})})}
${dn(t,n)}
<div class="form-foot">
${ee(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?Z(l,n):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
</div>
</form>
${p?_(m.deleteSure,m.delete,e.remove,()=>e.ask(!1),n):c`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${m.delete}
</button>
`}
`}function cn(t,{draft:e,problem:n},o,r){var k;let{name:i,kind:l,label:p,unit:m,options:g}=t,f=De(e,i),b=$=>o.type(i,$),T=m===""?p:r.office.paren(p,m);if(l==="listed"||l==="boolean"||l==="committee"){let $=l==="committee"?r.office.edit.noCommittee:r.office.none,P=f===""||g.some(([O])=>O===f)?[]:[[f,f]];return C(i,T,[["",$],...g,...P],f,b)}let S=un(t,f,r);return E({name:i,label:T,value:f,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some($=>$.field===i))??!1,...S===void 0?{}:{hint:S}})}function un(t,e,{office:{edit:n}}){if(t.name==="aliases")return n.aliasesHint;let o=t.name.endsWith("_m2")?de(t,e):null;return typeof o=="number"?n.muOf(K(o*3/2e3)):void 0}function fn({draft:t,placing:e},n,o){if(Be(t.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:i,lat:l}=t.written.now;return c`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${E({name:"lon",label:r.lon,value:i,mode:"decimal",input:p=>n.write({lon:p})})}
${E({name:"lat",label:r.lat,value:l,mode:"decimal",input:p=>n.write({lat:p})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
${j("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function mn(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:i}=t.selection,l=new Map(X(i,n).map(g=>[g.name,g])),p=(g,f)=>Ge(i,g,f,n),m=g=>{let[f,b]=[t.written.now.boxes[g],l.get(g)];return f===void 0||b===void 0?"–":c`
<b>${p(g,de(b,f))}</b>
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
${(t.late.changed_since??[]).map(({field:g,was:f,is:b})=>{var T;return c`
<tr data-field=${g}>
<th scope="row">${((T=l.get(g))==null?void 0:T.label)??(g==="geometry"?r.shape:g)}</th>
<td>${p(g,f)}</td>
<td>${p(g,b)}</td>
<td>${m(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function dn({problem:t,says:e},n){let o=t===null?[]:Y(t,n.view.language,n);return c`
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
`}var pn=1e4;function Xt(t){return new Ae(t)}var Ae=class{constructor(e){this.ports=e;this.waiting=new B(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(_t(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${G(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&Kt(n,e)&&n.account===this.account()&&ce(n)||(this.draft=Fe(this.account(),e),this.draft===null&&this.begin(e))}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),c``;let{draft:i}=this;if(i===null)return W(this.problem,e);let l=et(r.get().session,o,n.layer,i.feature.properties.committee);return c`
${l?null:c`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Jt(this.showing(i,e),this.doing,e)}
`}doing={type:(e,n)=>{this.change(o=>At(o,e,n))},write:e=>{this.change(n=>Ne(n,e))},leave:e=>{this.change(n=>It(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?U:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Mt(o.written):Wt(o.written)})))}};account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,Me(e),this.ports.ask()}shows({selection:e,account:n}){return this.draft!==null&&Kt(this.draft,e)&&this.draft.account===n}latest(e){return(this.shows(e)?this.draft:Fe(e.account,e.selection))??e}put(e){this.shows(e)?this.set(e):Me(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){be(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Ft(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=L(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=Ze(this.ports.stores.work.get().session,o.view.town);return X(e.layer,o).filter(({kind:i})=>i!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:r,says:i}=this,{lasts:l,seconds:p}=this.waiting,{mode:m}=this.ports.stores.tools.get(),g=m.kind==="place"&&m.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:l,waitedS:p,deleting:r,says:i,placing:g}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=Ct(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Gt(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Vt(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.waiting.begin(),this.set(e),n.then(()=>this.finish(e,o,r),i=>this.failed(e,i))}finish(e,n,o){let{data:r,view:i,work:l}=this.ports.stores;this.waiting.end(),I(r,n);let p=this.shows(e),m=this.latest(e);if(!o&&!gn(m,e)){this.goOn(m);return}Le(e),p&&(this.draft=null,l.set({open:null}),o&&i.set({selected:null}))}goOn(e){let{selection:n}=e;be(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Re(e,o,r)),()=>this.put(e))}failed(e,n){this.waiting.end();let o=L(n),r=this.latest(e),i=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ht(r,o):r),!this.shows(e)||!i){let l=this.ports.now(),p=G(e.selection.layer,e.feature,l);I(this.ports.stores.data,l.office.edit.unsaved(p,yt(o,l)),pn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function gn(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Kt({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}var Ie=20;function Yt(t){let{view:e,data:n,tools:o,work:r}=t.stores,[i,l,p]=[[],!1,!1],m=null,g=0,f=a=>{let{mode:w}=o.get();return w.kind==="compare"&&w.change===a.change},b=se(t,()=>T(null)),T=a=>{let{selected:w}=e.get();if(w===null)return;let h=g+=1;p=!0,t.ask(),dt(w.layer,w.fid,a,Ie+1).then(s=>{let d=e.get().selected;if(h!==g||(d==null?void 0:d.layer)!==w.layer||d.fid!==w.fid)return;let v=s.slice(0,Ie);i=a===null?v:[...i,...v],[l,p,m]=[s.length<=Ie,!1,null],t.ask()},s=>{h===g&&([m,p]=[L(s),!1],t.ask())})},S=a=>{let w=f(a),[h,s]=[a.before??null,a.after??null];o.set({mode:w?U:{kind:"compare",change:a.change,was:h,is:s}});let d=yn([h,s]);!w&&d!==null&&t.acts.showExtent(d),t.ask()},k=(a,w)=>{if(a.before==null||a.after==null)return null;let{log:h}=w.office,s=f(a),d=A=>A===void 0?"":`${K(A*3/2e3)} ${w.words.unit.mu}`,[v,D]=[d(a.area_m2_before),d(a.area_m2_after)],F=v===D||v===""||D===""?"":h.area(v,D);return c`
<div class="log-shape">
<span>${a.before.type==="Point"?h.place:h.shape} ${F}</span>
<button type="button" class="text-button log-compare" aria-pressed=${s} @click=${()=>S(a)}>
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
`},$=(a,w,h)=>a.differs.length===0?null:c`
<dl class="log-fields">
${a.differs.map(s=>{let{label:d,was:v,is:D}=Je(w,s,h);return c`
<div data-field=${s.field}>
<dt>${d}</dt>
<dd>
${a.op==="insert"?null:c`
<s>${v}</s>
<span aria-hidden="true">→</span>
`}
<b class=${He(D)?"latin":""}>${D}</b>
</dd>
</div>
`})}
</dl>
`,P=(a,w,h)=>{let{log:s}=h.office,d={insert:s.created,update:s.changed,delete:s.deleted}[a.op],v=a.op==="update"&&a.differs.length===0&&a.before==null;return c`
<li class="log-entry" data-change=${a.change}>
${Te(a,h)}
<p class="log-what">${d}${v?` · ${s.nothing}`:""}</p>
${Pe(a,h)} ${a.op==="delete"?null:$(a,w,h)} ${k(a,h)}
${V(r.get().session,h.view.town)?b.part(a.change,h):null}
</li>
`};return{title:a=>{let{selected:w}=a.view;if(w===null)return a.words.work.history;let h=fe(a.data,w.layer,w.fid)??a.data.picked.value,s=h===null?"":` · ${G(w.layer,h,a)}`;return a.words.work.history+s},key:({view:{selected:a},data:{picked:w}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${O(a,w.value)} ${((h=r.get().session)==null?void 0:h.account)??0}`},enter:()=>{[i,l,m]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:U}),b.end(),T(null)},body:a=>{var h;let w=(h=a.view.selected)==null?void 0:h.layer;return w===void 0?(window.setTimeout(()=>r.set({open:null}),0),c``):c`
${W(m,a)}
${V(r.get().session,a.view.town)?null:c`
<p class="form-hint">${a.office.log.only}</p>
`}
<ol class="log">
${i.map(s=>P(s,w,a))}
</ol>
${l||i.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${p}
@click=${()=>{var s;return T(((s=i[i.length-1])==null?void 0:s.change)??null)}}
>
${a.office.more}
</button>
`}
`}};function O(a,w){var d;let s=(d=(a===null?void 0:fe(n.get(),a.layer,a.fid))??w)==null?void 0:d.properties;return JSON.stringify((s==null?void 0:s.version)??(s==null?void 0:s.updated_at)??"")}}function yn(t){let e=t.flatMap(l=>l===null?[]:Xe(l));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:i}=Ke(e.map(l=>l.flatMap(([p=0,m=0])=>[p,m])));return[n,o,r,i]}var zt=["viewer","clerk","planner","inspector","administrator"],Qt=["town","county","city","region"];function Zt(t){let{view:e,data:n,work:o}=t.stores,r=[],i=null,l=!1,p=0,m=null,g="",f="clerk",[b,T]=["","town"],S=u=>{[i,l]=[L(u),!1],t.ask()},k=()=>e.get().town??"",$=()=>{let u=p+=1;t.signedIn(()=>st(k())).then(y=>{u===p&&(r=y,t.ask())},y=>{u===p&&S(y)})},P=u=>{[i,g]=[null,""],t.signedIn(u).then($,S),t.ask()},O=u=>{g=u,i=null,t.ask()},a=()=>({role:f,unit:f==="clerk"?b:"",level:f==="inspector"?T:""}),w=u=>{u.preventDefault();let y=u.currentTarget,{login:x="",name:N="",provider:M}=J(u);[i,m]=[null,null];let q={login:x.trim(),name:N.trim(),provider:M!==void 0,...a()};t.signedIn(()=>lt(k(),q)).then(R=>{m={login:q.login,invitation:R},te(y),I(n,t.now().office.people.added(q.login)),$()},R=>{S(R),l=!0,t.ask()})},h=({account:u,login:y})=>{[i,m]=[null,null],t.signedIn(()=>at(k(),u)).then(x=>{m={login:y,invitation:x},t.ask(),window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(".work-invitation"))==null?void 0:N.scrollIntoView({block:"nearest"})})},S)},s=u=>{let{session:y}=o.get();y!==null&&t.signedIn(()=>ft(u)).then(()=>{o.set({session:{...y,anonymous:u}})},S)},d=u=>{var q;let{people:y,roles:x,levels:N}=u.office,M=[...u.committees];return u.committees.has(b)||(b=((q=M[0])==null?void 0:q[0])??""),c`
${C("role",y.role,zt.map(R=>[R,x[R]]),f,R=>{f=R,t.ask()})}
${f==="clerk"?C("unit",y.unit,M,b,R=>b=R):null}
${f==="inspector"?C("level",y.level,Qt.map(R=>[R,N[R]]),T,R=>T=R):null}
`},v=u=>{var M;let{people:y,optional:x}=u.office,N=((M=o.get().session)==null?void 0:M.provider)??"";return c`
<details class="work-more work-add">
<summary>${y.add}</summary>
<form @submit=${w}>
${E({name:"login",label:y.login,hint:y.loginHint,required:!0,lengthMost:64})}
${E({name:"name",label:u.office.paren(y.name,x),lengthMost:64})} ${d(u)}
${N===""?null:c`
<label class="form-check">
<input type="checkbox" name="provider" />
${y.byProvider}
</label>
`}
${D()?F(u):null}
<button type="submit" class="form-button is-main">${y.addIt}</button>
</form>
</details>
`},D=()=>l&&(i==null?void 0:i.status)===409,F=u=>c`
<div class="form-problem" role="alert">${u.office.problem.taken}</div>
`,A=u=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:y}=u.office,{link:x,expires:N}=m.invitation;return c`
<section class="form-notice work-invitation" role="status">
<h3>${y.linkFor(m.login)}</h3>
<p>${y.linkOnce}</p>
${ht(x,y.scan)} ${bt(x,u.words)} ${ne(y.link,x,t)}
${N===void 0?null:c`
<p class="form-hint">${y.until(z(N))}</p>
`}
</section>
`},ue=(u,y,x)=>{let{people:N}=x.office,M=`role ${y.id}`;return c`
<li>
<div class="work-line">
<span>${$e(y,x)}</span>
<button type="button" class="text-button" @click=${()=>O(M)}>
${N.take}
<span class="sr">${u.login}</span>
</button>
</div>
${g===M?_(N.takeSure,N.take,()=>P(()=>ut(k(),y.id)),()=>O(""),x):null}
</li>
`},en=(u,y)=>{var qe;let{people:x,allTowns:N}=y.office,M=u.account===((qe=o.get().session)==null?void 0:qe.account),q=[M?x.you:"",u.disabled?x.disabled:"",u.has_password||u.federated?"":x.noPassword,u.administrator?N:""].filter(H=>H!==""),[R,_e]=[`give ${u.account}`,`disable ${u.account}`];return c`
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
${u.memberships.map(H=>ue(u,H,y))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>O(R)}>${x.give}</button>
${u.federated?null:c`
<button type="button" class="text-button" data-act="link" @click=${()=>h(u)}>
${x.newLink}
</button>
`}
${M?null:u.disabled?c`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>P(()=>ye(k(),u.account,!1))}
>
${x.enable}
</button>
`:c`
<button type="button" class="text-button" data-act="disable" @click=${()=>O(_e)}>
${x.disable}
</button>
`}
</div>
${g===_e?_(x.disableSure,x.disable,()=>P(()=>ye(k(),u.account,!0)),()=>O(""),y):null}
${g===R?c`
<form
class="work-give"
@submit=${H=>{H.preventDefault(),P(()=>ct(k(),u.account,a()))}}
>
${d(y)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${x.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>O("")}>
${y.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},tn=u=>{let{session:y}=o.get();if((y==null?void 0:y.administrator)!==!0)return null;let{people:x}=u.office;return c`
<section class="work-settings">
<h3>${x.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${y.anonymous}
@change=${N=>s(N.target.checked)}
/>
${x.anonymous}
</label>
<p class="form-hint">${y.anonymous?x.anonymousOn:x.anonymousOff}</p>
</section>
`};return{title:({words:u})=>u.work.people,key:({view:u})=>{var y;return`${u.town??""} ${((y=o.get().session)==null?void 0:y.account)??0}`},enter:()=>{[r,i,m,g]=[[],null,null,""],$()},leave:()=>{m=null},body:u=>c`
${D()?null:W(i,u)} ${A(u)} ${v(u)}
<section>
<h3>${u.office.people.list}</h3>
<ul class="work-list">
${r.map(y=>en(y,u))}
</ul>
</section>
${tn(u)}
`}}function Or(t,e,n){let{view:o,data:r,tools:i,work:l}=e,m={stores:e,acts:n,now:()=>ke({view:o.get(),data:r.get(),words:Ye[o.get().language]}),ask:()=>P(),signedIn:async O=>{try{return await O()}catch(a){if(!(a instanceof ze)||a.problem.status!==401||!await bn(e))throw a;return O()}}},g={account:Tt(m),people:Zt(m),changes:Et(m),history:Yt(m),edit:Xt(m)},f="",b=null,T=null,S=()=>l.set({open:null}),k=O=>{var w,h,s;b!==null&&((h=(w=g[b]).leave)==null||h.call(w)),b===null&&(T=document.activeElement instanceof HTMLElement?document.activeElement:null),b=O,document.body.classList.toggle("has-work",O!==null);let{mode:a}=i.get();if((a.kind==="place"||a.kind==="compare")&&i.set({mode:U}),O===null){f="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((s=(T==null?void 0:T.isConnected)===!0?T:document.getElementById("map"))==null||s.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var d;return(d=t.querySelector("h2"))==null?void 0:d.focus({preventScroll:!0})})},$=()=>{},P=()=>$();$=Qe(t,e,O=>{let a=O.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",a===null),a!==b&&k(a),a===null)return null;let w=ke(O),h=g[a],s=`${a} ${h.key(w)}`;s!==f&&(f=s,h.enter());let d=h.title(w);t.setAttribute("aria-label",d);let{mode:v}=i.get();return t.classList.toggle("is-placing",v.kind==="place"&&v.waiting),t.classList.toggle("is-comparing",v.kind==="compare"),c`
<header class="panel-head">
<h2 tabindex="-1">${d}</h2>
<button type="button" class="icon-button" aria-label=${w.words.action.close} @click=${S}>
${j("close")}
</button>
</header>
<div class="work-body work-${a}">${h.body(w)}</div>
`}),i.subscribe((O,a)=>{O.mode!==a.mode&&P()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&b!==null&&l.get().gate===null&&S()})}function bn({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:i})=>{r===null&&(o(),e(i!==n&&(i==null?void 0:i.signed_in)===!0))})})}export{Or as mountWork};
