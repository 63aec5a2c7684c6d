import{a as Pe,b as Se}from"./chunk-RL7VPD6F.js";import{a as De,b as Tt,c as R,d as Y,e as Q,f as W,g as st,h as B,i as lt,j,k as et}from"./chunk-45CJMSYI.js";import{a as Ee,d as Pt}from"./chunk-UB6XYXWX.js";import{b as ce,e as ue,f as fe,g as de,h as me,j as pe,k as ge,l as ye,m as vt,n as be,o as he,p as ke,q as it,r as we,s as $e,t as ve,u as xt,v as xe,w as Oe,x as Ot,z as Te}from"./chunk-GYKGYJNG.js";import{a as _}from"./chunk-KXHZUGMI.js";import{a as wt,b as le,c as $t,e as tt,f as ae}from"./chunk-GU4H7YNN.js";import"./chunk-DHPYUQPK.js";import{b as J}from"./chunk-QWJPFQCG.js";import{a as ne,l as oe}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{F as H,H as kt,L as U,a as X,b as Qt,f as Zt,g as bt,h as ht,i as te,j as rt,k as ee}from"./chunk-6AGUSGK6.js";import"./chunk-EH2SCFZP.js";import"./chunk-XT2DC3IX.js";import"./chunk-ABKM56TK.js";import{a as Jt,e as zt}from"./chunk-RA6FLBFZ.js";import{e as yt,f as Vt}from"./chunk-AZIKMIE6.js";import"./chunk-5COR5YU2.js";import{c as ie,t as A}from"./chunk-YSIHZWZV.js";import{b as ot}from"./chunk-KGYZF5QC.js";import{a as re,b as se}from"./chunk-Q2VHATK5.js";import{$ as q,a,f as Xt,g as Yt}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";var wn="tuntu.draft.";var z=new Map,at=!1;function ct(e,t){return`${wn}${e} ${t}`}function We(e,t,n){let o=ct(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),z.delete(o)}catch{z.set(o,r)}Le()}function Re(e,t){let n=Fe(ct(e,t));return n===null?null:{name:t,...n}}function Ae(e){let t=ct(e,"");return $n().filter(n=>n.startsWith(t)).flatMap(n=>{let o=Fe(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function Me(e,t){let n=ct(e,t);z.delete(n),Le(),Ie(n)}function Le(){z.size>0!==at&&(at=!at,at?window.addEventListener("beforeunload",Ne):window.removeEventListener("beforeunload",Ne))}function Ne(e){e.preventDefault(),e.returnValue=!0}function Fe(e){let t=z.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Ie(e),null}function $n(){try{return[...new Set([...z.keys(),...Object.keys(localStorage)])]}catch{return[...z.keys()]}}function Ie(e){try{localStorage.removeItem(e)}catch{}}function St(e){return{now:e,past:[],future:[]}}function ut(e,t,n){let{now:o,past:r}=e,i=Object.keys(n);if(i.every(f=>Object.is(o[f],n[f])))return e;let l={};for(let f of i)l[f]=o[f];let p=r[r.length-1],d=(p==null?void 0:p.note)===t?{note:t,before:{...l,...p.before},after:{...p.after,...n}}:null,g=d===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...g,d??{note:t,before:l,after:n}].slice(-200),future:[]}}function _e(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function je(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var qe=7;function Ke(e,t,n,o){let r=St({boxes:{},...ft(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ft({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Dt({written:e,feature:t},n){return e.now.boxes[n]??bt(t.properties[n])}function Ce(e,t,n){if(Dt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:ut(e.written,t,{boxes:o})}}function He(e,t){let n=Xe(e.written.now.boxes,o=>o===t);return{...e,written:ut(e.written,`leave ${t}`,{boxes:n})}}function Et(e,t){return{...e,written:ut(e.written,Object.keys(t).join(),t)}}function Ue(e,[t,n]){return Et(e,{lon:t.toFixed(qe),lat:n.toFixed(qe)})}function Be({written:{now:e},feature:t}){let{lon:n,lat:o}=ft(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ge(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ve(t,o,r))||Be(e)}function Ve(e,t,n){return n.trim()!==bt(e.properties[t]).trim()}function vn({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Je(e,t){let n=te(t,e.feature,e.written.now.boxes);if(!Be(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=vn(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function ze(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Nt(e,n,`"${t.version}"`),late:t}}function Nt(e,t,n){let{feature:o,written:r}=e,i=ft(o),l=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:ft(t),p=Xe(r.now.boxes,(d,g)=>!Ve(o,d,g));return{...e,feature:t,tag:n,late:null,written:St({...r.now,...l,boxes:p})}}function Wt(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Xe(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ye=1,Qe="edit ";function Rt({layer:e,fid:t}){return`${Qe}${e}.${t}`}function At(e){return Ge(e)||e.written.now.reason.trim()!==""}function Mt(e){let{account:t,selection:n}=e;At(e)?We(t,Rt(n),{form:Ye,draft:e}):Z(e)}function Z({account:e,selection:t}){Me(e,Rt(t))}function Lt(e,t){return tn(Re(e,Rt(t)))}function Ze(e){return Ae(e).filter(({name:t})=>t.startsWith(Qe)).flatMap(t=>tn(t)??[])}function tn(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ye||t.draft===void 0?null:{at:e.at,draft:t.draft}}var dt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Ze(t);if(o.length===0)return null;let{drafts:r,draftsHint:i}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${i}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var p;let{draft:o,at:r}=t,{account:i}=n.office,l=U(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${H(o.selection.layer,o.feature,n)}</b>
<span>${[l,...xn(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${i.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${i.throwAway}</button>
</div>
</div>
${((p=this.throwing)==null?void 0:p.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?j(i.throwSure,i.throwAway,()=>{Z(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:i}=n.properties;o.set({selected:t,...typeof i=="string"?{town:i}:{}}),r.set({open:"edit"})}};function xn({selection:e,written:t},n){let o=new Map(X(e.layer,n).map(({name:i,label:l})=>[i,l])),r=Object.keys(t.now.boxes).map(i=>o.get(i)??i);return r.length===0?[]:[r.join("、")]}var Tn=90;function Ft({town:e,role:t,unit:n,level:o},r){let{office:i,data:l,view:p}=r,d=Vt(l,e),g=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":i.levels[o];return i.roleIn(i.roles[t],d===void 0?e:Jt(d,p.language),g)}function en(e){let{work:t,data:n}=e.stores,o=new dt(e),r=null,[i,l,p]=["",null,"read"],[d,g,f]=[null,"",""],b=s=>c=>{[d,g]=[A(c),s],e.ask()},$=()=>{e.signedIn(fe).then(s=>{r=s,e.ask()},b("tokens"))},T=()=>{Pt(async()=>{await ce();let s=await Ee();t.set({open:null,session:s,closed:!s.anonymous})}).then(()=>{e.acts.readAgain(),_(n,e.now().office.account.signedOut)},b("tokens"))},k=s=>{s.preventDefault();let c=s.currentTarget,{old:y="",fresh:v="",again:S=""}=et(s),{gate:M,account:K}=e.now().office;[d,g]=[null,"password"],f=De(v)<10?M.short:v!==S?M.differ:"",e.ask(),f===""&&e.signedIn(()=>Pt(()=>ue(y,v))).then(()=>{c.reset(),_(n,K.changed)},b("password"))},w=s=>{s.preventDefault();let c=s.currentTarget,{token:y="",days:v=""}=et(s);[d,g,i]=[null,"tokens",""],e.signedIn(()=>de(y.trim(),p,Number(v))).then(S=>{i=S,st(c,"token"),$()},b("tokens"))},P=s=>{l=null,e.signedIn(()=>me(s)).then($,b("tokens"))},x=(s,c)=>g===s&&f!==""?a`
<div class="form-problem" role="alert">${f}</div>
`:R(g===s?d:null,c,`form-problem-${s}`),D=(s,c)=>{let{account:y,allTowns:v}=c.office,S=[...s.administrator?[v]:[],...s.memberships.map(M=>Ft(M,c))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(wt(s))[0]}</span>
<div>
<b>${wt(s)}</b>
<span>${y.loginOf(s.login)}</span>
</div>
</section>
<section>
<h3>${y.roles}</h3>
<ul class="work-roles">
${(S.length===0?[y.noRoles]:S).map(M=>a`
<li>${M}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${y.signOut}</button>
</section>
`},L=(s,c)=>{let{account:y,gate:v}=c.office;return a`
<details class="work-more">
<summary>${y.password}</summary>
<form @submit=${k}>
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
${W({name:"old",label:y.old,type:"password",autocomplete:"current-password",required:!0})}
${W({name:"fresh",label:v.newPassword,type:"password",autocomplete:"new-password",hint:v.rules,required:!0})}
${W({name:"again",label:v.again,type:"password",autocomplete:"new-password",required:!0})}
${x("password",c)}
<button type="submit" class="form-button is-main">${y.change}</button>
</form>
</details>
`},F=(s,c)=>{let{account:y}=c.office,v=s.last_used===null?y.neverUsed:y.used(kt(new Date(s.last_used))),S=[y[s.scope],y.until(kt(new Date(s.expires))),v];return a`
<li data-token=${s.token}>
<div class="work-line">
<div>
<b>${s.name}</b>
<span>${S.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=s.token,e.ask()}}
>
${y.remove}
</button>
</div>
${l===s.token?j(y.removeSure,y.remove,()=>P(s.token),()=>{l=null,e.ask()},c):null}
</li>
`},u=s=>{let{account:c}=s.office;return a`
<section class="work-tokens">
<h3>${c.tokens}</h3>
<p class="form-hint">${c.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(y=>F(y,s))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${c.noTokens}</p>
`:null}
${i===""?null:a`
<div class="form-notice" role="status">
<p>${c.secretOnce}</p>
${lt(c.secret,i,e)}
</div>
`}
${x("tokens",s)}
<details class="work-more">
<summary>${c.make}</summary>
<form @submit=${w}>
${W({name:"token",label:c.tokenName,required:!0,lengthMost:64})}
${B("scope",c.scope,[["read",c.read],["write",c.write]],p,y=>p=y)}
${W({name:"days",label:c.days,value:String(Tn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${c.make}</button>
</form>
</details>
</section>
`};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=t.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[r,i,l,d,g,f]=[null,"",null,null,"",""],((s=t.get().session)==null?void 0:s.signed_in)===!0?$():t.set({open:null,gate:"signin"})},leave:()=>{i=""},body:s=>{let{session:c}=t.get();return c===null||!c.signed_in?a``:a`
${D(c,s)} ${o.body(c.account,s)} ${L(c,s)} ${u(s)}
`}}}var nn=["cleaners","memberships"];function mt(e,{words:t,office:n}){return Xt(e)?t.layers[e]:n.lists[e]??e}var It=6,Pn=nn;function _t(e,t){let{log:n}=t.office,o=e.slice(0,It).map(({layer:i,op:l,count:p})=>n.touch(mt(i,t),l,p)),r=e.length>It?n.andMore(e.length-It):"";return o.join(t.words.listComma)+r}function pt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Pn.includes(n))}function jt(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function on(e,t){return!/^tuntu [a-z ]+$/.test(e)&&jt(e,t)!==""}function rn(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function sn({change:e,touched:t},n){return n.office.log.willUndo(e,_t(t,n))}function ln(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",i="",l,p]=o;return l===void 0||p===void 0?n.conflict(mt(r,t),i):n.leaning(mt(r,t),i,l,mt(p,t))}var Sn={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},G=class{constructor(t,n=Sn){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function gt(e,t){let[n,o]=[null,""],r=new G(e.ask),i=null,l=null,p=()=>{[n,i,l,o]=[null,null,null,""],r.end(),e.ask()},d=k=>{l=A(k),r.end(),e.ask()},g=k=>{let w=e.stores.view.get().town;w!==null&&([n,i,l,o]=[k,null,null,""],e.ask(),it(w,k+1,1).then(({changes:[P]})=>{n===k&&((P==null?void 0:P.change)===k?i=P:l={title:"gone",status:404},e.ask())},d))},f=()=>{let k=e.stores.view.get().town;if(k===null||n===null||r.lasts)return;r.begin();let w=n;e.signedIn(()=>we(k,w,o.trim())).then(()=>{_(e.stores.data,e.now().office.log.undone),p(),t()},d)},b=k=>a`
<div class="form-problem" role="alert">
${k.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(w=>a`
<li>${ln(w,k)}</li>
`)}
</ul>
</div>
`,$=(k,w)=>{let P=k===null?[]:rt(k,w.view.language,w);return P.length===0?null:a`
<ul class="form-faults">
${P.map(x=>a`
<li>${x}</li>
`)}
</ul>
`},T=(k,w)=>{let{log:P}=w.office;return pt(k)?a`
${W({name:"undo-reason",label:w.office.paren(P.undoReason,w.office.optional),value:o,input:x=>o=x})}
${r.lasts?a`
<p class="form-hint" role="status">${Y(r.seconds,w)}</p>
${Q(r.seconds,w)}
`:j(sn(k,w),P.undoIt,f,p,w)}
`:a`
<p class="form-problem" role="alert">
${k.undone_by===void 0?P.notHere(k.change):P.undoneBy(k.undone_by)}
</p>
`};return{end:p,part:(k,w)=>n!==k?a`
<button type="button" class="text-button log-undo" @click=${()=>g(k)}>
${q("undo")}${w.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?b(w):R(l,w,"undo-problem")}
${$(l,w)}
${i===null?a`
<button type="button" class="form-button is-quiet" @click=${p}>${w.office.cancel}</button>
`:T(i,w)}
`}}var qt=30;function an(e){let[t,n,o,r]=[[],!1,!1,!1],i=null,l=0,p=gt(e,()=>d(null)),d=f=>{let b=e.stores.view.get().town;if(b===null)return;let $=l+=1;r=!0,e.ask(),it(b,f,qt+1).then(T=>{if($!==l||e.stores.view.get().town!==b)return;let k=T.changes.slice(0,qt);t=f===null?k:[...t,...k],[n,o,r,i]=[T.may_undo,T.changes.length<=qt,!1,null],e.ask()},T=>{$===l&&([i,r]=[A(T),!1],e.ask())})},g=(f,b)=>{let{log:$}=b.office;return a`
<li class="log-entry" data-change=${f.change}>
${Kt(f,b)}
<p class="log-what">${f.touched.length===0?$.nothing:_t(f.touched,b)}</p>
${Ct(f,b)}
${f.undone_by===void 0?n&&pt(f)?p.part(f.change,b):null:a`
<p class="log-mark">${$.undoneBy(f.undone_by)}</p>
`}
</li>
`};return{title:({words:f})=>f.work.changes,key:({view:f})=>{var b;return`${f.town??""} ${((b=e.stores.work.get().session)==null?void 0:b.account)??0}`},enter:()=>{[t,o]=[[],!1],p.end(),d(null)},body:f=>a`
${R(i,f)}
${tt(e.stores.work.get().session,f.view.town)?null:a`
<p class="form-hint">${f.office.log.only}</p>
`}
${t.length===0&&!r&&i===null?a`
<p class="form-hint">${f.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.map(b=>g(b,f))}
</ol>
${o||t.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var b;return d(((b=t[t.length-1])==null?void 0:b.change)??null)}}
>
${f.office.more}
</button>
`}
`}}function Kt({at:e,who:t,change:n},o){let{log:r}=o.office;return a`
<p class="log-head">
<time datetime=${e}>${U(e)}</time>
<span>${t===void 0||t===""?"":r.by(rn(t,o))}</span>
<small>${r.change(n)}</small>
</p>
`}function Ct({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),jt(e,n)].filter(i=>i!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function cn({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,i=t.written.now.reason.trim(),l=Wt(t,JSON.stringify([t.tag,n,i]),Ot),{tag:p,key:d}=l;return{draft:l,answer:e(()=>xe(o,r,n,{tag:p,reason:i,key:d}))}}function un({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),i=Wt(t,`delete ${t.tag} ${r}`,Ot),{tag:l,key:p}=i;return{draft:i,answer:e(()=>Oe(n,o,{tag:l,reason:r,key:p}))}}function fn(e,t,n){let{draft:o,fields:r,busy:i,waitedS:l,deleting:p}=e,{edit:d}=n.office;return a`
${Dn(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(g=>En(g,e,t,n))} ${Wn(e,t,n)}
${W({name:"reason",label:n.office.paren(d.reason,n.office.optional),value:o.written.now.reason,hint:d.reasonHint,input:g=>t.write({reason:g})})}
${Rn(o,t,n)} ${An(e,n)}
<div class="form-foot">
${Q(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?Y(l,n):d.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${p?j(d.deleteSure,d.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${d.delete}
</button>
`}
`}function Dn(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function En(e,{draft:t,problem:n},o,r){var k;let{name:i,kind:l,label:p,unit:d,options:g}=e,f=Dt(t,i),b=w=>o.type(i,w),$=d===""?p:r.office.paren(p,d);if(l==="listed"||l==="boolean"||l==="committee"){let w=l==="committee"?r.office.edit.noCommittee:r.office.none,P=f===""||g.some(([x])=>x===f)?[]:[[f,f]];return B(i,$,[["",w],...g,...P],f,b)}let T=Nn(e,f,r);return W({name:i,label:$,value:f,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:b,fault:((k=n==null?void 0:n.faults)==null?void 0:k.some(w=>w.field===i))??!1,...T===void 0?{}:{hint:T}})}function Nn(e,t,{office:{edit:n}}){if(e.name==="aliases")return n.aliasesHint;let o=e.name.endsWith("_m2")?ht(e,t):null;return typeof o=="number"?n.muOf(ot(o*3/2e3)):void 0}function Wn({draft:e,placing:t},n,o){if(Yt(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:i,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${W({name:"lon",label:r.lon,value:i,mode:"decimal",input:p=>n.write({lon:p})})}
${W({name:"lat",label:r.lat,value:l,mode:"decimal",input:p=>n.write({lat:p})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${q("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Rn(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:i}=e.selection,l=new Map(X(i,n).map(g=>[g.name,g])),p=(g,f)=>Zt(i,g,f,n),d=g=>{let[f,b]=[e.written.now.boxes[g],l.get(g)];return f===void 0||b===void 0?"–":a`
<b>${p(g,ht(b,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(g)}>${o.takeTheirs}</button>
`};return a`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(g=>a`
<th scope="col">${g}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:g,was:f,is:b})=>{var $;return a`
<tr data-field=${g}>
<th scope="row">${(($=l.get(g))==null?void 0:$.label)??(g==="geometry"?r.shape:g)}</th>
<td>${p(g,f)}</td>
<td>${p(g,b)}</td>
<td>${d(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function An({problem:e,says:t},n){let o=e===null?[]:rt(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?R(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var Mn=1e4;function mn(e){return new Ht(e)}var Ht=class{constructor(t){this.ports=t;this.waiting=new G(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ue(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${H(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!dn(n,t)&&At(n)&&this.tellKept(n);let r=Lt(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":U(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;let{draft:i}=this;if(i===null)return R(this.problem,t);let l=ae(r.get().session,o,n.layer,i.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${fn(this.showing(i,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ce(o,t,n))},write:t=>{this.change(n=>Et(n,t))},leave:t=>{this.change(n=>He(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?J:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?je(o.written):_e(o.written)})))}};tellKept(t){let n=this.ports.now(),o=H(t.selection.layer,t.feature,n);_(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;Z(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Mt(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&dn(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Lt(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Mt(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){xt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Ke(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=A(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=le(this.ports.stores.work.get().session,o.view.town);return X(t.layer,o).filter(({kind:i})=>i!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:i,keptAt:l}=this,{lasts:p,seconds:d}=this.waiting,{mode:g}=this.ports.stores.tools.get(),f=g.kind==="place"&&g.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:p,waitedS:d,deleting:r,says:i,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Je(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(cn(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(un(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),i=>this.failed(t,i))}finish(t,n,o){let{data:r,view:i,work:l}=this.ports.stores;this.waiting.end(),_(r,n);let p=this.shows(t),d=this.latest(t);if(!o&&!Ln(d,t)){this.goOn(d);return}Z(t),p&&(this.draft=null,l.set({open:null}),o&&i.set({selected:null}))}goOn(t){let{selection:n}=t;xt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Nt(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=A(n),r=this.latest(t),i=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?ze(r,o):r),!this.shows(t)||!i){let l=this.ports.now(),p=H(t.selection.layer,t.feature,l);_(this.ports.stores.data,l.office.edit.unsaved(p,Te(o,l)),Mn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Ln(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function dn({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}function pn(e,t){let[n,o]=[null,""],r=new G(e.ask),i=null,l=()=>{[n,i,o]=[null,null,""],r.end(),e.ask()},p=d=>{let g=e.stores.view.get().town;g===null||r.lasts||(r.begin(),e.signedIn(()=>$e(g,d,o.trim())).then(()=>{_(e.stores.data,e.now().office.log.erased),l(),t()},f=>{i=A(f),r.end(),e.ask()}))};return{end:l,part:(d,g,f,b)=>{let{log:$}=b.office,T=`${d} ${JSON.stringify(g)}`;return n!==T?a`
<button
type="button"
class="text-button log-erase"
aria-label=${$.eraseOf(f)}
@click=${()=>{l(),n=T,e.ask()}}
>
${q("erase")}${$.erase}
</button>
`:a`
<div class="log-erasing">
${R(i,b,"erase-problem")}
${W({name:"erase-reason",label:b.office.paren($.eraseReason,b.office.optional),value:o,input:k=>o=k})}
${r.lasts?a`
<p class="form-hint" role="status">${Y(r.seconds,b)}</p>
${Q(r.seconds,b)}
`:j($.willErase(f),$.eraseIt,()=>p(g),l,b)}
</div>
`}}}var Ut=20;function yn(e){let{view:t,data:n,tools:o,work:r}=e.stores,[i,l,p]=[[],!1,!1],d=null,g=0,f=u=>{let{mode:s}=o.get();return s.kind==="compare"&&s.change===u.change},b=gt(e,()=>T(null)),$=pn(e,()=>T(null)),T=u=>{let{selected:s}=t.get();if(s===null)return;let c=g+=1;p=!0,e.ask(),ve(s.layer,s.fid,u,Ut+1).then(y=>{let v=t.get().selected;if(c!==g||(v==null?void 0:v.layer)!==s.layer||v.fid!==s.fid)return;let S=y.slice(0,Ut);i=u===null?S:[...i,...S],[l,p,d]=[y.length<=Ut,!1,null],e.ask()},y=>{c===g&&([d,p]=[A(y),!1],e.ask())})},k=u=>{let s=f(u),[c,y]=[u.before??null,u.after??null];o.set({mode:s?J:{kind:"compare",change:u.change,was:c,is:y}});let v=Fn([c,y]);!s&&v!==null&&e.acts.showExtent(v),e.ask()},w=(u,s)=>{if(u.before==null||u.after==null)return null;let{log:c}=s.office,y=f(u),v=nt=>nt===void 0?"":`${ot(nt*3/2e3)} ${s.words.unit.mu}`,[S,M]=[v(u.area_m2_before),v(u.area_m2_after)],K=S===M||S===""||M===""?"":c.area(S,M);return a`
<div class="log-shape">
<span>${u.before.type==="Point"?c.place:c.shape} ${K}</span>
<button type="button" class="text-button log-compare" aria-pressed=${y} @click=${()=>k(u)}>
${q(y?"hidden":"eye")}${y?c.hide:c.show}
</button>
${y?a`
<p class="log-key">
<i class="is-was"></i>
${c.was}
<i class="is-now"></i>
${c.is}
</p>
`:null}
</div>
`},P=(u,{layer:s,fid:c},y,v,S)=>$t(r.get().session,S.view.town)&&Qt(s,y.field)&&[y.was,y.is].some(gn)?$.part(u.change,{layer:s,fid:c,field:y.field},v,S):null,x=(u,s)=>$t(r.get().session,s.view.town)&&gn(u.why)&&on(u.why??"",s)?$.part(u.change,{change:u.change},s.office.log.ofReason(u.change),s):null,D=(u,s,c)=>{if(u.differs.length===0)return null;let{layer:y}=s;return a`
<dl class="log-fields">
${u.differs.map(v=>{let{label:S,was:M,is:K}=ee(y,v,c);return a`
<div data-field=${v.field}>
<dt>${S}</dt>
<dd>
${u.op==="insert"?null:a`
<s>${M}</s>
<span aria-hidden="true">→</span>
`}
<b class=${zt(K)?"latin":""}>${K}</b>
${P(u,s,v,S,c)}
</dd>
</div>
`})}
</dl>
`},L=(u,s,c)=>{let{log:y}=c.office,v={insert:y.created,update:y.changed,delete:y.deleted}[u.op],S=u.op==="update"&&u.differs.length===0&&u.before==null;return a`
<li class="log-entry" data-change=${u.change}>
${Kt(u,c)}
<p class="log-what">${v}${S?` · ${y.nothing}`:""}</p>
${Ct(u,c)} ${x(u,c)}
${u.op==="delete"?null:D(u,s,c)} ${w(u,c)}
${tt(r.get().session,c.view.town)?b.part(u.change,c):null}
</li>
`};return{title:u=>{let{selected:s}=u.view;if(s===null)return u.words.work.history;let c=yt(u.data,s.layer,s.fid)??u.data.picked.value,y=c===null?"":` · ${H(s.layer,c,u)}`;return u.words.work.history+y},key:({view:{selected:u},data:{picked:s}})=>{var c;return`${(u==null?void 0:u.layer)??""} ${(u==null?void 0:u.fid)??""} ${F(u,s.value)} ${((c=r.get().session)==null?void 0:c.account)??0}`},enter:()=>{[i,l,d]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:J}),b.end(),$.end(),T(null)},body:u=>{let{selected:s}=u.view;return s===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${R(d,u)}
${tt(r.get().session,u.view.town)?null:a`
<p class="form-hint">${u.office.log.only}</p>
`}
<ol class="log">
${i.map(c=>L(c,s,u))}
</ol>
${l||i.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${p}
@click=${()=>{var c;return T(((c=i[i.length-1])==null?void 0:c.change)??null)}}
>
${u.office.more}
</button>
`}
`}};function F(u,s){var v;let y=(v=(u===null?void 0:yt(n.get(),u.layer,u.fid))??s)==null?void 0:v.properties;return JSON.stringify((y==null?void 0:y.version)??(y==null?void 0:y.updated_at)??"")}}function gn(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}function Fn(e){let t=e.flatMap(l=>l===null?[]:oe(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:i}=ne(t.map(l=>l.flatMap(([p=0,d=0])=>[p,d])));return[n,o,r,i]}var bn=["viewer","clerk","planner","inspector","administrator"],hn=["town","county","city","region"];function kn(e){let{view:t,data:n,work:o}=e.stores,r=[],i=null,l=!1,p=0,d=null,g="",f="clerk",[b,$]=["","town"],T=m=>{[i,l]=[A(m),!1],e.ask()},k=()=>t.get().town??"",w=()=>{let m=p+=1;e.signedIn(()=>pe(k())).then(h=>{m===p&&(r=h,e.ask())},h=>{m===p&&T(h)})},P=m=>{[i,g]=[null,""],e.signedIn(m).then(w,T),e.ask()},x=m=>{g=m,i=null,e.ask()},D=()=>({role:f,unit:f==="clerk"?b:"",level:f==="inspector"?$:""}),L=m=>{m.preventDefault();let h=m.currentTarget,{login:O="",name:E="",provider:I}=et(m);[i,d]=[null,null];let C={login:O.trim(),name:E.trim(),provider:I!==void 0,...D()};e.signedIn(()=>ge(k(),C)).then(N=>{d={login:C.login,invitation:N},st(h),_(n,e.now().office.people.added(C.login)),w()},N=>{T(N),l=!0,e.ask()})},F=({account:m,login:h})=>{[i,d]=[null,null],e.signedIn(()=>ye(k(),m)).then(O=>{d={login:h,invitation:O},e.ask(),window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(".work-invitation"))==null?void 0:E.scrollIntoView({block:"nearest"})})},T)},u=m=>{let{session:h}=o.get();h!==null&&e.signedIn(()=>ke(m)).then(()=>{o.set({session:{...h,anonymous:m}})},T)},s=m=>{var C;let{people:h,roles:O,levels:E}=m.office,I=[...m.committees];return m.committees.has(b)||(b=((C=I[0])==null?void 0:C[0])??""),a`
${B("role",h.role,bn.map(N=>[N,O[N]]),f,N=>{f=N,e.ask()})}
${f==="clerk"?B("unit",h.unit,I,b,N=>b=N):null}
${f==="inspector"?B("level",h.level,hn.map(N=>[N,E[N]]),$,N=>$=N):null}
`},c=m=>{var I;let{people:h,optional:O}=m.office,E=((I=o.get().session)==null?void 0:I.provider)??"";return a`
<details class="work-more work-add">
<summary>${h.add}</summary>
<form @submit=${L}>
${W({name:"login",label:h.login,hint:h.loginHint,required:!0,lengthMost:64})}
${W({name:"name",label:m.office.paren(h.name,O),lengthMost:64})} ${s(m)}
${E===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${h.byProvider}
</label>
`}
${y()?v(m):null}
<button type="submit" class="form-button is-main">${h.addIt}</button>
</form>
</details>
`},y=()=>l&&(i==null?void 0:i.status)===409,v=m=>a`
<div class="form-problem" role="alert">${m.office.problem.taken}</div>
`,S=m=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:h}=m.office,{link:O,expires:E}=d.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${h.linkFor(d.login)}</h3>
<p>${h.linkOnce}</p>
${Se(O,h.scan)} ${Pe(O,m.words)} ${lt(h.link,O,e)}
${E===void 0?null:a`
<p class="form-hint">${h.until(U(E))}</p>
`}
</section>
`},M=(m,h,O)=>{let{people:E}=O.office,I=`role ${h.id}`;return a`
<li>
<div class="work-line">
<span>${Ft(h,O)}</span>
<button type="button" class="text-button" @click=${()=>x(I)}>
${E.take}
<span class="sr">${m.login}</span>
</button>
</div>
${g===I?j(E.takeSure,E.take,()=>P(()=>he(k(),h.id)),()=>x(""),O):null}
</li>
`},K=(m,h)=>{var Gt;let{people:O,allTowns:E}=h.office,I=m.account===((Gt=o.get().session)==null?void 0:Gt.account),C=[I?O.you:"",m.disabled?O.disabled:"",m.has_password||m.federated?"":O.noPassword,m.administrator?E:""].filter(V=>V!==""),[N,Bt]=[`give ${m.account}`,`disable ${m.account}`];return a`
<li class="work-person" data-login=${m.login}>
<p>
<b>${m.name===""?m.login:m.name}</b>
${m.name===""?null:a`
<span>${m.login}</span>
`}
${C.map(V=>a`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${m.memberships.map(V=>M(m,V,h))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(N)}>${O.give}</button>
${m.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>F(m)}>
${O.newLink}
</button>
`}
${I?null:m.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>P(()=>vt(k(),m.account,!1))}
>
${O.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(Bt)}>
${O.disable}
</button>
`}
</div>
${g===Bt?j(O.disableSure,O.disable,()=>P(()=>vt(k(),m.account,!0)),()=>x(""),h):null}
${g===N?a`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),P(()=>be(k(),m.account,D()))}}
>
${s(h)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${O.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${h.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},nt=m=>{let{session:h}=o.get();if((h==null?void 0:h.administrator)!==!0)return null;let{people:O}=m.office;return a`
<section class="work-settings">
<h3>${O.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${h.anonymous}
@change=${E=>u(E.target.checked)}
/>
${O.anonymous}
</label>
<p class="form-hint">${h.anonymous?O.anonymousOn:O.anonymousOff}</p>
</section>
`};return{title:({words:m})=>m.work.people,key:({view:m})=>{var h;return`${m.town??""} ${((h=o.get().session)==null?void 0:h.account)??0}`},enter:()=>{[r,i,d,g]=[[],null,null,""],w()},leave:()=>{d=null},body:m=>a`
${y()?null:R(i,m)} ${S(m)} ${c(m)}
<section>
<h3>${m.office.people.list}</h3>
<ul class="work-list">
${r.map(h=>K(h,m))}
</ul>
</section>
${nt(m)}
`}}function ai(e,t,n){let{view:o,data:r,tools:i,work:l}=t,d={stores:t,acts:n,now:()=>Tt({view:o.get(),data:r.get(),words:re[o.get().language]}),ask:()=>P(),signedIn:async x=>{try{return await x()}catch(D){if(!(D instanceof ie)||D.problem.status!==401||!await In(t))throw D;return x()}}},g={account:en(d),people:kn(d),changes:an(d),history:yn(d),edit:mn(d)},f="",b=null,$=null,T=()=>l.set({open:null}),k=x=>{var L,F,u;b!==null&&((F=(L=g[b]).leave)==null||F.call(L)),b===null&&($=document.activeElement instanceof HTMLElement?document.activeElement:null),b=x,document.body.classList.toggle("has-work",x!==null);let{mode:D}=i.get();if((D.kind==="place"||D.kind==="compare")&&i.set({mode:J}),x===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((u=($==null?void 0:$.isConnected)===!0?$:document.getElementById("map"))==null||u.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var s;return(s=e.querySelector("h2"))==null?void 0:s.focus({preventScroll:!0})})},w=()=>{},P=()=>w();w=se(e,t,x=>{let D=x.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",D===null),D!==b&&k(D),D===null)return null;let L=Tt(x),F=g[D],u=`${D} ${F.key(L)}`;u!==f&&(f=u,F.enter());let s=F.title(L);e.setAttribute("aria-label",s);let{mode:c}=i.get();return e.classList.toggle("is-placing",c.kind==="place"&&c.waiting),e.classList.toggle("is-comparing",c.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${s}</h2>
<button type="button" class="icon-button" aria-label=${L.words.action.close} @click=${T}>
${q("close")}
</button>
</header>
<div class="work-body work-${D}">${F.body(L)}</div>
`}),i.subscribe((x,D)=>{x.mode!==D.mode&&P()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&b!==null&&l.get().gate===null&&T()})}function In({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:i})=>{r===null&&(o(),t(i!==n&&(i==null?void 0:i.signed_in)===!0))})})}export{ai as mountWork};
