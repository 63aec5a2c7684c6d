import{a as xe,b as xt,c as M,d as nt,e as ot,f as R,g as rt,h as U,i as it,j as _,k as Q}from"./chunk-CILR6KZ3.js";import{a as Oe,d as Ot}from"./chunk-UB6XYXWX.js";import{b as ie,e as se,f as le,g as ae,h as ce,j as ue,k as fe,l as de,m as wt,n as pe,o as me,p as ge,q as et,r as ye,s as be,t as vt,u as he,v as ke,w as $t,y as we}from"./chunk-7LXJXBST.js";import{a as kt,b as oe,e as Y,f as re}from"./chunk-OSWWATDF.js";import{b as G}from"./chunk-QWJPFQCG.js";import{a as Qt,l as Zt}from"./chunk-PYNBPWCI.js";import"./chunk-KGDUBQIC.js";import{I as K,K as ht,O as H,a as J,e as Xt,f as yt,g as bt,h as zt,i as tt,j as Yt}from"./chunk-HXJBUXUX.js";import"./chunk-HVILYYVY.js";import{a as Bt,e as Gt}from"./chunk-6KCZHUX6.js";import{e as gt,f as Ut}from"./chunk-53ZSIS4F.js";import{c as ee,t as F}from"./chunk-YSIHZWZV.js";import{b as Z}from"./chunk-KGYZF5QC.js";import{a as ve,b as $e}from"./chunk-6YZCDZWB.js";import{a as I}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import"./chunk-EH2SCFZP.js";import{a as te,b as ne}from"./chunk-4EMND74M.js";import{$ as C,a as c,f as Vt,g as Jt}from"./chunk-SRLUHYF4.js";import"./chunk-OOJM4CTU.js";var mn="tuntu.draft.";var V=new Map,st=!1;function lt(e,t){return`${mn}${e} ${t}`}function Pe(e,t,n){let o=lt(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),V.delete(o)}catch{V.set(o,r)}Ne()}function Se(e,t){let n=We(lt(e,t));return n===null?null:{name:t,...n}}function De(e){let t=lt(e,"");return gn().filter(n=>n.startsWith(t)).flatMap(n=>{let o=We(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function Ee(e,t){let n=lt(e,t);V.delete(n),Ne(),Re(n)}function Ne(){V.size>0!==st&&(st=!st,st?window.addEventListener("beforeunload",Te):window.removeEventListener("beforeunload",Te))}function Te(e){e.preventDefault(),e.returnValue=!0}function We(e){let t=V.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Re(e),null}function gn(){try{return[...new Set([...V.keys(),...Object.keys(localStorage)])]}catch{return[...V.keys()]}}function Re(e){try{localStorage.removeItem(e)}catch{}}function Tt(e){return{now:e,past:[],future:[]}}function at(e,t,n){let{now:o,past:r}=e,i=Object.keys(n);if(i.every(u=>Object.is(o[u],n[u])))return e;let s={};for(let u of i)s[u]=o[u];let d=r[r.length-1],p=(d==null?void 0:d.note)===t?{note:t,before:{...s,...d.before},after:{...d.after,...n}}:null,m=p===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,p??{note:t,before:s,after:n}].slice(-200),future:[]}}function Me(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function Ae(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var Le=7;function Fe(e,t,n,o){let r=Tt({boxes:{},...ct(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ct({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Pt({written:e,feature:t},n){return e.now.boxes[n]??yt(t.properties[n])}function Ie(e,t,n){if(Pt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:at(e.written,t,{boxes:o})}}function _e(e,t){let n=Be(e.written.now.boxes,o=>o===t);return{...e,written:at(e.written,`leave ${t}`,{boxes:n})}}function St(e,t){return{...e,written:at(e.written,Object.keys(t).join(),t)}}function je(e,[t,n]){return St(e,{lon:t.toFixed(Le),lat:n.toFixed(Le)})}function qe({written:{now:e},feature:t}){let{lon:n,lat:o}=ct(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ke(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ce(t,o,r))||qe(e)}function Ce(e,t,n){return n.trim()!==yt(e.properties[t]).trim()}function yn({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function He(e,t){let n=zt(t,e.feature,e.written.now.boxes);if(!qe(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=yn(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ue(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Dt(e,n,`"${t.version}"`),late:t}}function Dt(e,t,n){let{feature:o,written:r}=e,i=ct(o),s=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:ct(t),d=Be(r.now.boxes,(p,m)=>!Ce(o,p,m));return{...e,feature:t,tag:n,late:null,written:Tt({...r.now,...s,boxes:d})}}function Et(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Be(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ge=1,Ve="edit ";function Nt({layer:e,fid:t}){return`${Ve}${e}.${t}`}function Wt(e){return Ke(e)||e.written.now.reason.trim()!==""}function Rt(e){let{account:t,selection:n}=e;Wt(e)?Pe(t,Nt(n),{form:Ge,draft:e}):X(e)}function X({account:e,selection:t}){Ee(e,Nt(t))}function Mt(e,t){return Xe(Se(e,Nt(t)))}function Je(e){return De(e).filter(({name:t})=>t.startsWith(Ve)).flatMap(t=>Xe(t)??[])}function Xe(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ge||t.draft===void 0?null:{at:e.at,draft:t.draft}}var ut=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Je(t);if(o.length===0)return null;let{drafts:r,draftsHint:i}=n.office.account;return c`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${i}</p>
<ul class="work-list">
${o.map(s=>this.row(s,n))}
</ul>
</section>
`}row(t,n){var d;let{draft:o,at:r}=t,{account:i}=n.office,s=H(new Date(r).toISOString());return c`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${K(o.selection.layer,o.feature,n)}</b>
<span>${[s,...bn(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${i.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${i.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?_(i.throwSure,i.throwAway,()=>{X(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:i}=n.properties;o.set({selected:t,...typeof i=="string"?{town:i}:{}}),r.set({open:"edit"})}};function bn({selection:e,written:t},n){let o=new Map(J(e.layer,n).map(({name:i,label:s})=>[i,s])),r=Object.keys(t.now.boxes).map(i=>o.get(i)??i);return r.length===0?[]:[r.join("、")]}var kn=90;function At({town:e,role:t,unit:n,level:o},r){let{office:i,data:s,view:d}=r,p=Ut(s,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":i.levels[o];return i.roleIn(i.roles[t],p===void 0?e:Bt(p,d.language),m)}function ze(e){let{work:t,data:n}=e.stores,o=new ut(e),r=null,[i,s,d]=["",null,"read"],[p,m,u]=[null,"",""],y=l=>g=>{[p,m]=[F(g),l],e.ask()},O=()=>{e.signedIn(le).then(l=>{r=l,e.ask()},y("tokens"))},D=()=>{Ot(async()=>{await ie();let l=await Oe();t.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),I(n,e.now().office.account.signedOut)},y("tokens"))},k=l=>{l.preventDefault();let g=l.currentTarget,{old:x="",fresh:W="",again:A=""}=Q(l),{gate:j,account:mt}=e.now().office;[p,m]=[null,"password"],u=xe(W)<10?j.short:W!==A?j.differ:"",e.ask(),u===""&&e.signedIn(()=>Ot(()=>se(x,W))).then(()=>{g.reset(),I(n,mt.changed)},y("password"))},$=l=>{l.preventDefault();let g=l.currentTarget,{token:x="",days:W=""}=Q(l);[p,m,i]=[null,"tokens",""],e.signedIn(()=>ae(x.trim(),d,Number(W))).then(A=>{i=A,rt(g,"token"),O()},y("tokens"))},S=l=>{s=null,e.signedIn(()=>ce(l)).then(O,y("tokens"))},T=(l,g)=>m===l&&u!==""?c`
<div class="form-problem" role="alert">${u}</div>
`:M(m===l?p:null,g,`form-problem-${l}`),a=(l,g)=>{let{account:x,allTowns:W}=g.office,A=[...l.administrator?[W]:[],...l.memberships.map(j=>At(j,g))];return c`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(kt(l))[0]}</span>
<div>
<b>${kt(l)}</b>
<span>${x.loginOf(l.login)}</span>
</div>
</section>
<section>
<h3>${x.roles}</h3>
<ul class="work-roles">
${(A.length===0?[x.noRoles]:A).map(j=>c`
<li>${j}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${D}>${x.signOut}</button>
</section>
`},v=(l,g)=>{let{account:x,gate:W}=g.office;return c`
<details class="work-more">
<summary>${x.password}</summary>
<form @submit=${k}>
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
${R({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
${R({name:"fresh",label:W.newPassword,type:"password",autocomplete:"new-password",hint:W.rules,required:!0})}
${R({name:"again",label:W.again,type:"password",autocomplete:"new-password",required:!0})}
${T("password",g)}
<button type="submit" class="form-button is-main">${x.change}</button>
</form>
</details>
`},h=(l,g)=>{let{account:x}=g.office,W=l.last_used===null?x.neverUsed:x.used(ht(new Date(l.last_used))),A=[x[l.scope],x.until(ht(new Date(l.expires))),W];return c`
<li data-token=${l.token}>
<div class="work-line">
<div>
<b>${l.name}</b>
<span>${A.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{s=l.token,e.ask()}}
>
${x.remove}
</button>
</div>
${s===l.token?_(x.removeSure,x.remove,()=>S(l.token),()=>{s=null,e.ask()},g):null}
</li>
`},w=l=>{let{account:g}=l.office;return c`
<section class="work-tokens">
<h3>${g.tokens}</h3>
<p class="form-hint">${g.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(x=>h(x,l))}
</ul>
${(r==null?void 0:r.length)===0?c`
<p class="form-hint">${g.noTokens}</p>
`:null}
${i===""?null:c`
<div class="form-notice" role="status">
<p>${g.secretOnce}</p>
${it(g.secret,i,e)}
</div>
`}
${T("tokens",l)}
<details class="work-more">
<summary>${g.make}</summary>
<form @submit=${$}>
${R({name:"token",label:g.tokenName,required:!0,lengthMost:64})}
${U("scope",g.scope,[["read",g.read],["write",g.write]],d,x=>d=x)}
${R({name:"days",label:g.days,value:String(kn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${g.make}</button>
</form>
</details>
</section>
`};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=t.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[r,i,s,p,m,u]=[null,"",null,null,"",""],((l=t.get().session)==null?void 0:l.signed_in)===!0?O():t.set({open:null,gate:"signin"})},leave:()=>{i=""},body:l=>{let{session:g}=t.get();return g===null||!g.signed_in?c``:c`
${a(g,l)} ${o.body(g.account,l)} ${v(g,l)} ${w(l)}
`}}}var Ye=["cleaners","memberships"];function ft(e,{words:t,office:n}){return Vt(e)?t.layers[e]:n.lists[e]??e}var Lt=6,wn=Ye;function Ft(e,t){let{log:n}=t.office,o=e.slice(0,Lt).map(({layer:i,op:s,count:d})=>n.touch(ft(i,t),s,d)),r=e.length>Lt?n.andMore(e.length-Lt):"";return o.join(t.words.listComma)+r}function dt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>wn.includes(n))}function Qe(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Ze(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function tn({change:e,touched:t},n){return n.office.log.willUndo(e,Ft(t,n))}function en(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",i="",s,d]=o;return s===void 0||d===void 0?n.conflict(ft(r,t),i):n.leaning(ft(r,t),i,s,ft(d,t))}var vn={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},z=class{constructor(t,n=vn){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function pt(e,t){let[n,o]=[null,""],r=new z(e.ask),i=null,s=null,d=()=>{[n,i,s,o]=[null,null,null,""],r.end(),e.ask()},p=k=>{s=F(k),r.end(),e.ask()},m=k=>{let $=e.stores.view.get().town;$!==null&&([n,i,s,o]=[k,null,null,""],e.ask(),et($,k+1,1).then(({changes:[S]})=>{n===k&&((S==null?void 0:S.change)===k?i=S:s={title:"gone",status:404},e.ask())},p))},u=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let $=n;e.signedIn(()=>ye(k,$,o.trim())).then(()=>{I(e.stores.data,e.now().office.log.undone),d(),t()},p)},y=k=>c`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((s==null?void 0:s.conflicts)??[]).map($=>c`
<li>${en($,k)}</li>
`)}
</ul>
</div>
`,O=(k,$)=>{let S=k===null?[]:tt(k,$.view.language,$);return S.length===0?null:c`
<ul class="form-faults">
${S.map(T=>c`
<li>${T}</li>
`)}
</ul>
`},D=(k,$)=>{let{log:S}=$.office;return dt(k)?c`
${R({name:"undo-reason",label:$.office.paren(S.undoReason,$.office.optional),value:o,input:T=>o=T})}
${r.lasts?c`
<p class="form-hint" role="status">${nt(r.seconds,$)}</p>
${ot(r.seconds,$)}
`:_(tn(k,$),S.undoIt,u,d,$)}
`:c`
<p class="form-problem" role="alert">
${k.undone_by===void 0?S.notHere(k.change):S.undoneBy(k.undone_by)}
</p>
`};return{end:d,part:(k,$)=>n!==k?c`
<button type="button" class="text-button log-undo" @click=${()=>m(k)}>
${C("undo")}${$.office.log.undo}
</button>
`:c`
${((s==null?void 0:s.conflicts)??[]).length>0?y($):M(s,$,"undo-problem")}
${O(s,$)}
${i===null?c`
<button type="button" class="form-button is-quiet" @click=${d}>${$.office.cancel}</button>
`:D(i,$)}
`}}var It=30;function nn(e){let[t,n,o,r]=[[],!1,!1,!1],i=null,s=0,d=pt(e,()=>p(null)),p=u=>{let y=e.stores.view.get().town;if(y===null)return;let O=s+=1;r=!0,e.ask(),et(y,u,It+1).then(D=>{if(O!==s||e.stores.view.get().town!==y)return;let k=D.changes.slice(0,It);t=u===null?k:[...t,...k],[n,o,r,i]=[D.may_undo,D.changes.length<=It,!1,null],e.ask()},D=>{O===s&&([i,r]=[F(D),!1],e.ask())})},m=(u,y)=>{let{log:O}=y.office;return c`
<li class="log-entry" data-change=${u.change}>
${_t(u,y)}
<p class="log-what">${u.touched.length===0?O.nothing:Ft(u.touched,y)}</p>
${jt(u,y)}
${u.undone_by===void 0?n&&dt(u)?d.part(u.change,y):null:c`
<p class="log-mark">${O.undoneBy(u.undone_by)}</p>
`}
</li>
`};return{title:({words:u})=>u.work.changes,key:({view:u})=>{var y;return`${u.town??""} ${((y=e.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[t,o]=[[],!1],d.end(),p(null)},body:u=>c`
${M(i,u)}
${Y(e.stores.work.get().session,u.view.town)?null:c`
<p class="form-hint">${u.office.log.only}</p>
`}
${t.length===0&&!r&&i===null?c`
<p class="form-hint">${u.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.map(y=>m(y,u))}
</ol>
${o||t.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var y;return p(((y=t[t.length-1])==null?void 0:y.change)??null)}}
>
${u.office.more}
</button>
`}
`}}function _t({at:e,who:t,change:n},o){let{log:r}=o.office;return c`
<p class="log-head">
<time datetime=${e}>${H(e)}</time>
<span>${t===void 0||t===""?"":r.by(Ze(t,o))}</span>
<small>${r.change(n)}</small>
</p>
`}function jt({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Qe(e,n)].filter(i=>i!=="");return r.length===0?null:c`
<p class="log-why">${r.join(" · ")}</p>
`}function on({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,i=t.written.now.reason.trim(),s=Et(t,JSON.stringify([t.tag,n,i]),$t),{tag:d,key:p}=s;return{draft:s,answer:e(()=>he(o,r,n,{tag:d,reason:i,key:p}))}}function rn({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),i=Et(t,`delete ${t.tag} ${r}`,$t),{tag:s,key:d}=i;return{draft:i,answer:e(()=>ke(n,o,{tag:s,reason:r,key:d}))}}function sn(e,t,n){let{draft:o,fields:r,busy:i,waitedS:s,deleting:d}=e,{edit:p}=n.office;return c`
${$n(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>xn(m,e,t,n))} ${Tn(e,t,n)}
${R({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:m=>t.write({reason:m})})}
${Pn(o,t,n)} ${Sn(e,n)}
<div class="form-foot">
${ot(s,n)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?nt(s,n):p.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?_(p.deleteSure,p.delete,t.remove,()=>t.ask(!1),n):c`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${p.delete}
</button>
`}
`}function $n(e,t,{office:{edit:n}}){return e===""?null:c`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function xn(e,{draft:t,problem:n},o,r){var k;let{name:i,kind:s,label:d,unit:p,options:m}=e,u=Pt(t,i),y=$=>o.type(i,$),O=p===""?d:r.office.paren(d,p);if(s==="listed"||s==="boolean"||s==="committee"){let $=s==="committee"?r.office.edit.noCommittee:r.office.none,S=u===""||m.some(([T])=>T===u)?[]:[[u,u]];return U(i,O,[["",$],...m,...S],u,y)}let D=On(e,u,r);return R({name:i,label:O,value:u,mode:s==="text"?"text":s==="integer"?"numeric":"decimal",input:y,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some($=>$.field===i))??!1,...D===void 0?{}:{hint:D}})}function On(e,t,{office:{edit:n}}){if(e.name==="aliases")return n.aliasesHint;let o=e.name.endsWith("_m2")?bt(e,t):null;return typeof o=="number"?n.muOf(Z(o*3/2e3)):void 0}function Tn({draft:e,placing:t},n,o){if(Jt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:i,lat:s}=e.written.now;return c`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${R({name:"lon",label:r.lon,value:i,mode:"decimal",input:d=>n.write({lon:d})})}
${R({name:"lat",label:r.lat,value:s,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${C("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Pn(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:i}=e.selection,s=new Map(J(i,n).map(m=>[m.name,m])),d=(m,u)=>Xt(i,m,u,n),p=m=>{let[u,y]=[e.written.now.boxes[m],s.get(m)];return u===void 0||y===void 0?"–":c`
<b>${d(m,bt(y,u))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(m)}>${o.takeTheirs}</button>
`};return c`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(m=>c`
<th scope="col">${m}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:m,was:u,is:y})=>{var O;return c`
<tr data-field=${m}>
<th scope="row">${((O=s.get(m))==null?void 0:O.label)??(m==="geometry"?r.shape:m)}</th>
<td>${d(m,u)}</td>
<td>${d(m,y)}</td>
<td>${p(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Sn({problem:e,says:t},n){let o=e===null?[]:tt(e,n.view.language,n);return c`
<div id="edit-says">
${t===""?M(e,n):c`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>c`
<li>${r}</li>
`)}
</ul>
</div>
`}var Dn=1e4;function an(e){return new qt(e)}var qt=class{constructor(t){this.ports=t;this.waiting=new z(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(je(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${K(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ln(n,t)&&Wt(n)&&this.tellKept(n);let r=Mt(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":H(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),c``;let{draft:i}=this;if(i===null)return M(this.problem,t);let s=re(r.get().session,o,n.layer,i.feature.properties.committee);return c`
${s?null:c`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${sn(this.showing(i,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ie(o,t,n))},write:t=>{this.change(n=>St(n,t))},leave:t=>{this.change(n=>_e(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?G:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?Ae(o.written):Me(o.written)})))}};tellKept(t){let n=this.ports.now(),o=K(t.selection.layer,t.feature,n);I(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;X(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Rt(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ln(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Mt(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Rt(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){vt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Fe(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=F(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=oe(this.ports.stores.work.get().session,o.view.town);return J(t.layer,o).filter(({kind:i})=>i!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:i,keptAt:s}=this,{lasts:d,seconds:p}=this.waiting,{mode:m}=this.ports.stores.tools.get(),u=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:p,deleting:r,says:i,placing:u,keptAt:s}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=He(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(on(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(rn(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),i=>this.failed(t,i))}finish(t,n,o){let{data:r,view:i,work:s}=this.ports.stores;this.waiting.end(),I(r,n);let d=this.shows(t),p=this.latest(t);if(!o&&!En(p,t)){this.goOn(p);return}X(t),d&&(this.draft=null,s.set({open:null}),o&&i.set({selected:null}))}goOn(t){let{selection:n}=t;vt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Dt(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=F(n),r=this.latest(t),i=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ue(r,o):r),!this.shows(t)||!i){let s=this.ports.now(),d=K(t.selection.layer,t.feature,s);I(this.ports.stores.data,s.office.edit.unsaved(d,we(o,s)),Dn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("edit-says"))==null?void 0:s.scrollIntoView({block:"center"})}))}};function En(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ln({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var Kt=20;function cn(e){let{view:t,data:n,tools:o,work:r}=e.stores,[i,s,d]=[[],!1,!1],p=null,m=0,u=a=>{let{mode:v}=o.get();return v.kind==="compare"&&v.change===a.change},y=pt(e,()=>O(null)),O=a=>{let{selected:v}=t.get();if(v===null)return;let h=m+=1;d=!0,e.ask(),be(v.layer,v.fid,a,Kt+1).then(w=>{let l=t.get().selected;if(h!==m||(l==null?void 0:l.layer)!==v.layer||l.fid!==v.fid)return;let g=w.slice(0,Kt);i=a===null?g:[...i,...g],[s,d,p]=[w.length<=Kt,!1,null],e.ask()},w=>{h===m&&([p,d]=[F(w),!1],e.ask())})},D=a=>{let v=u(a),[h,w]=[a.before??null,a.after??null];o.set({mode:v?G:{kind:"compare",change:a.change,was:h,is:w}});let l=Nn([h,w]);!v&&l!==null&&e.acts.showExtent(l),e.ask()},k=(a,v)=>{if(a.before==null||a.after==null)return null;let{log:h}=v.office,w=u(a),l=A=>A===void 0?"":`${Z(A*3/2e3)} ${v.words.unit.mu}`,[g,x]=[l(a.area_m2_before),l(a.area_m2_after)],W=g===x||g===""||x===""?"":h.area(g,x);return c`
<div class="log-shape">
<span>${a.before.type==="Point"?h.place:h.shape} ${W}</span>
<button type="button" class="text-button log-compare" aria-pressed=${w} @click=${()=>D(a)}>
${C(w?"hidden":"eye")}${w?h.hide:h.show}
</button>
${w?c`
<p class="log-key">
<i class="is-was"></i>
${h.was}
<i class="is-now"></i>
${h.is}
</p>
`:null}
</div>
`},$=(a,v,h)=>a.differs.length===0?null:c`
<dl class="log-fields">
${a.differs.map(w=>{let{label:l,was:g,is:x}=Yt(v,w,h);return c`
<div data-field=${w.field}>
<dt>${l}</dt>
<dd>
${a.op==="insert"?null:c`
<s>${g}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Gt(x)?"latin":""}>${x}</b>
</dd>
</div>
`})}
</dl>
`,S=(a,v,h)=>{let{log:w}=h.office,l={insert:w.created,update:w.changed,delete:w.deleted}[a.op],g=a.op==="update"&&a.differs.length===0&&a.before==null;return c`
<li class="log-entry" data-change=${a.change}>
${_t(a,h)}
<p class="log-what">${l}${g?` · ${w.nothing}`:""}</p>
${jt(a,h)} ${a.op==="delete"?null:$(a,v,h)} ${k(a,h)}
${Y(r.get().session,h.view.town)?y.part(a.change,h):null}
</li>
`};return{title:a=>{let{selected:v}=a.view;if(v===null)return a.words.work.history;let h=gt(a.data,v.layer,v.fid)??a.data.picked.value,w=h===null?"":` · ${K(v.layer,h,a)}`;return a.words.work.history+w},key:({view:{selected:a},data:{picked:v}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${T(a,v.value)} ${((h=r.get().session)==null?void 0:h.account)??0}`},enter:()=>{[i,s,p]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:G}),y.end(),O(null)},body:a=>{var h;let v=(h=a.view.selected)==null?void 0:h.layer;return v===void 0?(window.setTimeout(()=>r.set({open:null}),0),c``):c`
${M(p,a)}
${Y(r.get().session,a.view.town)?null:c`
<p class="form-hint">${a.office.log.only}</p>
`}
<ol class="log">
${i.map(w=>S(w,v,a))}
</ol>
${s||i.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${d}
@click=${()=>{var w;return O(((w=i[i.length-1])==null?void 0:w.change)??null)}}
>
${a.office.more}
</button>
`}
`}};function T(a,v){var l;let w=(l=(a===null?void 0:gt(n.get(),a.layer,a.fid))??v)==null?void 0:l.properties;return JSON.stringify((w==null?void 0:w.version)??(w==null?void 0:w.updated_at)??"")}}function Nn(e){let t=e.flatMap(s=>s===null?[]:Zt(s));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:i}=Qt(t.map(s=>s.flatMap(([d=0,p=0])=>[d,p])));return[n,o,r,i]}var un=["viewer","clerk","planner","inspector","administrator"],fn=["town","county","city","region"];function dn(e){let{view:t,data:n,work:o}=e.stores,r=[],i=null,s=!1,d=0,p=null,m="",u="clerk",[y,O]=["","town"],D=f=>{[i,s]=[F(f),!1],e.ask()},k=()=>t.get().town??"",$=()=>{let f=d+=1;e.signedIn(()=>ue(k())).then(b=>{f===d&&(r=b,e.ask())},b=>{f===d&&D(b)})},S=f=>{[i,m]=[null,""],e.signedIn(f).then($,D),e.ask()},T=f=>{m=f,i=null,e.ask()},a=()=>({role:u,unit:u==="clerk"?y:"",level:u==="inspector"?O:""}),v=f=>{f.preventDefault();let b=f.currentTarget,{login:P="",name:E="",provider:L}=Q(f);[i,p]=[null,null];let q={login:P.trim(),name:E.trim(),provider:L!==void 0,...a()};e.signedIn(()=>fe(k(),q)).then(N=>{p={login:q.login,invitation:N},rt(b),I(n,e.now().office.people.added(q.login)),$()},N=>{D(N),s=!0,e.ask()})},h=({account:f,login:b})=>{[i,p]=[null,null],e.signedIn(()=>de(k(),f)).then(P=>{p={login:b,invitation:P},e.ask(),window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(".work-invitation"))==null?void 0:E.scrollIntoView({block:"nearest"})})},D)},w=f=>{let{session:b}=o.get();b!==null&&e.signedIn(()=>ge(f)).then(()=>{o.set({session:{...b,anonymous:f}})},D)},l=f=>{var q;let{people:b,roles:P,levels:E}=f.office,L=[...f.committees];return f.committees.has(y)||(y=((q=L[0])==null?void 0:q[0])??""),c`
${U("role",b.role,un.map(N=>[N,P[N]]),u,N=>{u=N,e.ask()})}
${u==="clerk"?U("unit",b.unit,L,y,N=>y=N):null}
${u==="inspector"?U("level",b.level,fn.map(N=>[N,E[N]]),O,N=>O=N):null}
`},g=f=>{var L;let{people:b,optional:P}=f.office,E=((L=o.get().session)==null?void 0:L.provider)??"";return c`
<details class="work-more work-add">
<summary>${b.add}</summary>
<form @submit=${v}>
${R({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
${R({name:"name",label:f.office.paren(b.name,P),lengthMost:64})} ${l(f)}
${E===""?null:c`
<label class="form-check">
<input type="checkbox" name="provider" />
${b.byProvider}
</label>
`}
${x()?W(f):null}
<button type="submit" class="form-button is-main">${b.addIt}</button>
</form>
</details>
`},x=()=>s&&(i==null?void 0:i.status)===409,W=f=>c`
<div class="form-problem" role="alert">${f.office.problem.taken}</div>
`,A=f=>{if((p==null?void 0:p.invitation.link)===void 0)return null;let{people:b}=f.office,{link:P,expires:E}=p.invitation;return c`
<section class="form-notice work-invitation" role="status">
<h3>${b.linkFor(p.login)}</h3>
<p>${b.linkOnce}</p>
${$e(P,b.scan)} ${ve(P,f.words)} ${it(b.link,P,e)}
${E===void 0?null:c`
<p class="form-hint">${b.until(H(E))}</p>
`}
</section>
`},j=(f,b,P)=>{let{people:E}=P.office,L=`role ${b.id}`;return c`
<li>
<div class="work-line">
<span>${At(b,P)}</span>
<button type="button" class="text-button" @click=${()=>T(L)}>
${E.take}
<span class="sr">${f.login}</span>
</button>
</div>
${m===L?_(E.takeSure,E.take,()=>S(()=>me(k(),b.id)),()=>T(""),P):null}
</li>
`},mt=(f,b)=>{var Ht;let{people:P,allTowns:E}=b.office,L=f.account===((Ht=o.get().session)==null?void 0:Ht.account),q=[L?P.you:"",f.disabled?P.disabled:"",f.has_password||f.federated?"":P.noPassword,f.administrator?E:""].filter(B=>B!==""),[N,Ct]=[`give ${f.account}`,`disable ${f.account}`];return c`
<li class="work-person" data-login=${f.login}>
<p>
<b>${f.name===""?f.login:f.name}</b>
${f.name===""?null:c`
<span>${f.login}</span>
`}
${q.map(B=>c`
<em>${B}</em>
`)}
</p>
<ul class="work-roles">
${f.memberships.map(B=>j(f,B,b))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(N)}>${P.give}</button>
${f.federated?null:c`
<button type="button" class="text-button" data-act="link" @click=${()=>h(f)}>
${P.newLink}
</button>
`}
${L?null:f.disabled?c`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>S(()=>wt(k(),f.account,!1))}
>
${P.enable}
</button>
`:c`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(Ct)}>
${P.disable}
</button>
`}
</div>
${m===Ct?_(P.disableSure,P.disable,()=>S(()=>wt(k(),f.account,!0)),()=>T(""),b):null}
${m===N?c`
<form
class="work-give"
@submit=${B=>{B.preventDefault(),S(()=>pe(k(),f.account,a()))}}
>
${l(b)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${P.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>T("")}>
${b.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},pn=f=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:P}=f.office;return c`
<section class="work-settings">
<h3>${P.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${b.anonymous}
@change=${E=>w(E.target.checked)}
/>
${P.anonymous}
</label>
<p class="form-hint">${b.anonymous?P.anonymousOn:P.anonymousOff}</p>
</section>
`};return{title:({words:f})=>f.work.people,key:({view:f})=>{var b;return`${f.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[r,i,p,m]=[[],null,null,""],$()},leave:()=>{p=null},body:f=>c`
${x()?null:M(i,f)} ${A(f)} ${g(f)}
<section>
<h3>${f.office.people.list}</h3>
<ul class="work-list">
${r.map(b=>mt(b,f))}
</ul>
</section>
${pn(f)}
`}}function Gr(e,t,n){let{view:o,data:r,tools:i,work:s}=t,p={stores:t,acts:n,now:()=>xt({view:o.get(),data:r.get(),words:te[o.get().language]}),ask:()=>S(),signedIn:async T=>{try{return await T()}catch(a){if(!(a instanceof ee)||a.problem.status!==401||!await Wn(t))throw a;return T()}}},m={account:ze(p),people:dn(p),changes:nn(p),history:cn(p),edit:an(p)},u="",y=null,O=null,D=()=>s.set({open:null}),k=T=>{var v,h,w;y!==null&&((h=(v=m[y]).leave)==null||h.call(v)),y===null&&(O=document.activeElement instanceof HTMLElement?document.activeElement:null),y=T,document.body.classList.toggle("has-work",T!==null);let{mode:a}=i.get();if((a.kind==="place"||a.kind==="compare")&&i.set({mode:G}),T===null){u="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((w=(O==null?void 0:O.isConnected)===!0?O:document.getElementById("map"))==null||w.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=e.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},$=()=>{},S=()=>$();$=ne(e,t,T=>{let a=T.view.presenting?null:s.get().open;if(e.toggleAttribute("hidden",a===null),a!==y&&k(a),a===null)return null;let v=xt(T),h=m[a],w=`${a} ${h.key(v)}`;w!==u&&(u=w,h.enter());let l=h.title(v);e.setAttribute("aria-label",l);let{mode:g}=i.get();return e.classList.toggle("is-placing",g.kind==="place"&&g.waiting),e.classList.toggle("is-comparing",g.kind==="compare"),c`
<header class="panel-head">
<h2 tabindex="-1">${l}</h2>
<button type="button" class="icon-button" aria-label=${v.words.action.close} @click=${D}>
${C("close")}
</button>
</header>
<div class="work-body work-${a}">${h.body(v)}</div>
`}),i.subscribe((T,a)=>{T.mode!==a.mode&&S()}),document.addEventListener("keydown",T=>{T.key==="Escape"&&y!==null&&s.get().gate===null&&D()})}function Wn({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:i})=>{r===null&&(o(),t(i!==n&&(i==null?void 0:i.signed_in)===!0))})})}export{Gr as mountWork};
