import{a as Pe,b as Se}from"./chunk-N3NTY6E5.js";import{a as De,b as Tt,c as R,d as Q,e as Z,f as W,g as st,h as B,i as lt,j as _,k as nt}from"./chunk-72RYOBUR.js";import{a as Ee,d as Pt}from"./chunk-UB6XYXWX.js";import{b as ce,e as ue,f as fe,g as de,h as me,j as pe,k as ge,l as ye,m as vt,n as be,o as he,p as ke,q as it,r as we,s as $e,t as ve,u as xt,v as xe,w as Oe,x as Ot,z as Te}from"./chunk-GYKGYJNG.js";import{a as I}from"./chunk-KXHZUGMI.js";import{a as wt,b as le,c as $t,e as et,g as ae}from"./chunk-B6KA5CRI.js";import"./chunk-DHPYUQPK.js";import{b as J}from"./chunk-QWJPFQCG.js";import{a as ne,l as oe}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{F as H,H as kt,L as U,a as Y,b as Qt,f as Zt,g as bt,h as ht,i as te,j as rt,k as ee}from"./chunk-UG5ECUKH.js";import"./chunk-EH2SCFZP.js";import"./chunk-54JV6HJ5.js";import"./chunk-3YVGDOZI.js";import{a as Jt,e as zt}from"./chunk-RA6FLBFZ.js";import{e as yt,f as Vt}from"./chunk-AZIKMIE6.js";import"./chunk-5COR5YU2.js";import{c as ie,t as A}from"./chunk-YSIHZWZV.js";import{b as ot}from"./chunk-KGYZF5QC.js";import{a as re,b as se}from"./chunk-ANVU4DOJ.js";import{X as q,b as Xt,c as Yt}from"./chunk-5YQ2UBD6.js";import{a as c}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var wn="tuntu.draft.";var z=new Map,at=!1;function ct(e,t){return`${wn}${e} ${t}`}function We(e,t,n){let o=ct(e,t),i={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(i)),z.delete(o)}catch{z.set(o,i)}Le()}function Re(e,t){let n=Fe(ct(e,t));return n===null?null:{name:t,...n}}function Ae(e){let t=ct(e,"");return $n().filter(n=>n.startsWith(t)).flatMap(n=>{let o=Fe(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function Me(e,t){let n=ct(e,t);z.delete(n),Le(),Ie(n)}function Le(){z.size>0!==at&&(at=!at,at?window.addEventListener("beforeunload",Ne):window.removeEventListener("beforeunload",Ne))}function Ne(e){e.preventDefault(),e.returnValue=!0}function Fe(e){let t=z.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Ie(e),null}function $n(){try{return[...new Set([...z.keys(),...Object.keys(localStorage)])]}catch{return[...z.keys()]}}function Ie(e){try{localStorage.removeItem(e)}catch{}}function St(e){return{now:e,past:[],future:[]}}function ut(e,t,n){let{now:o,past:i}=e,s=Object.keys(n);if(s.every(u=>Object.is(o[u],n[u])))return e;let l={};for(let u of s)l[u]=o[u];let p=i[i.length-1],m=(p==null?void 0:p.note)===t?{note:t,before:{...l,...p.before},after:{...p.after,...n}}:null,g=m===null?i:i.slice(0,-1);return{now:{...o,...n},past:[...g,m??{note:t,before:l,after:n}].slice(-200),future:[]}}function _e(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function je(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var qe=7;function Ke(e,t,n,o){let i=St({boxes:{},...ft(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:i,key:"",keyFor:"",late:null}}function ft({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Dt({written:e,feature:t},n){return e.now.boxes[n]??bt(t.properties[n])}function Ce(e,t,n){if(Dt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:ut(e.written,t,{boxes:o})}}function He(e,t){let n=Xe(e.written.now.boxes,o=>o===t);return{...e,written:ut(e.written,`leave ${t}`,{boxes:n})}}function Et(e,t){return{...e,written:ut(e.written,Object.keys(t).join(),t)}}function Ue(e,[t,n]){return Et(e,{lon:t.toFixed(qe),lat:n.toFixed(qe)})}function Be({written:{now:e},feature:t}){let{lon:n,lat:o}=ft(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ge(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,i])=>Ve(t,o,i))||Be(e)}function Ve(e,t,n){return n.trim()!==bt(e.properties[t]).trim()}function vn({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Je(e,t){let n=te(t,e.feature,e.written.now.boxes);if(!Be(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=vn(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function ze(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Nt(e,n,`"${t.version}"`),late:t}}function Nt(e,t,n){let{feature:o,written:i}=e,s=ft(o),l=i.now.lon!==s.lon||i.now.lat!==s.lat?{}:ft(t),p=Xe(i.now.boxes,(m,g)=>!Ve(o,m,g));return{...e,feature:t,tag:n,late:null,written:St({...i.now,...l,boxes:p})}}function Wt(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function Xe(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var Ye=1,Qe="edit ";function Rt({layer:e,fid:t}){return`${Qe}${e}.${t}`}function At(e){return Ge(e)||e.written.now.reason.trim()!==""}function Mt(e){let{account:t,selection:n}=e;At(e)?We(t,Rt(n),{form:Ye,draft:e}):tt(e)}function tt({account:e,selection:t}){Me(e,Rt(t))}function Lt(e,t){return tn(Re(e,Rt(t)))}function Ze(e){return Ae(e).filter(({name:t})=>t.startsWith(Qe)).flatMap(t=>tn(t)??[])}function tn(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==Ye||t.draft===void 0?null:{at:e.at,draft:t.draft}}var dt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=Ze(t);if(o.length===0)return null;let{drafts:i,draftsHint:s}=n.office.account;return c`
<section class="work-drafts">
<h3>${i}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var p;let{draft:o,at:i}=t,{account:s}=n.office,l=U(new Date(i).toISOString());return c`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${H(o.selection.layer,o.feature,n)}</b>
<span>${[l,...xn(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((p=this.throwing)==null?void 0:p.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?_(s.throwSure,s.throwAway,()=>{tt(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:i}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),i.set({open:"edit"})}};function xn({selection:e,written:t},n){let o=new Map(Y(e.layer,n).map(({name:s,label:l})=>[s,l])),i=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return i.length===0?[]:[i.join("、")]}var Tn=90;function Ft({town:e,role:t,unit:n,level:o},i){let{office:s,data:l,view:p}=i,m=Vt(l,e),g=n!==""?i.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],m===void 0?e:Jt(m,p.language),g)}function en(e){let{work:t,data:n}=e.stores,o=new dt(e),i=null,[s,l,p]=["",null,"read"],[m,g,u]=[null,"",""],y=r=>a=>{[m,g]=[A(a),r],e.ask()},$=()=>{e.signedIn(fe).then(r=>{i=r,e.ask()},y("tokens"))},T=()=>{Pt(async()=>{await ce();let r=await Ee();t.set({open:null,session:r,closed:!r.anonymous})}).then(()=>{e.acts.readAgain(),I(n,e.now().office.account.signedOut)},y("tokens"))},b=r=>{r.preventDefault();let a=r.currentTarget,{old:d="",fresh:h="",again:v=""}=nt(r),{gate:D,account:K}=e.now().office;[m,g]=[null,"password"],u=De(h)<10?D.short:h!==v?D.differ:"",e.ask(),u===""&&e.signedIn(()=>Pt(()=>ue(d,h))).then(()=>{a.reset(),I(n,K.changed)},y("password"))},w=r=>{r.preventDefault();let a=r.currentTarget,{token:d="",days:h=""}=nt(r);[m,g,s]=[null,"tokens",""],e.signedIn(()=>de(d.trim(),p,Number(h))).then(v=>{s=v,st(a,"token"),$()},y("tokens"))},P=r=>{l=null,e.signedIn(()=>me(r)).then($,y("tokens"))},x=(r,a)=>g===r&&u!==""?c`
<div class="form-problem" role="alert">${u}</div>
`:R(g===r?m:null,a,`form-problem-${r}`),S=(r,a)=>{let{account:d,allTowns:h}=a.office,v=[...r.administrator?[h]:[],...r.memberships.map(D=>Ft(D,a))];return c`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(wt(r))[0]}</span>
<div>
<b>${wt(r)}</b>
<span>${d.loginOf(r.login)}</span>
</div>
</section>
<section>
<h3>${d.roles}</h3>
<ul class="work-roles">
${(v.length===0?[d.noRoles]:v).map(D=>c`
<li>${D}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${T}>${d.signOut}</button>
</section>
`},M=(r,a)=>{let{account:d,gate:h}=a.office;return c`
<details class="work-more">
<summary>${d.password}</summary>
<form @submit=${b}>
<input
class="sr"
type="text"
name="username"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${r.login}
/>
${W({name:"old",label:d.old,type:"password",autocomplete:"current-password",required:!0})}
${W({name:"fresh",label:h.newPassword,type:"password",autocomplete:"new-password",hint:h.rules,required:!0})}
${W({name:"again",label:h.again,type:"password",autocomplete:"new-password",required:!0})}
${x("password",a)}
<button type="submit" class="form-button is-main">${d.change}</button>
</form>
</details>
`},L=(r,a)=>{let{account:d}=a.office,h=r.last_used===null?d.neverUsed:d.used(kt(new Date(r.last_used))),v=[d[r.scope],d.until(kt(new Date(r.expires))),h];return c`
<li data-token=${r.token}>
<div class="work-line">
<div>
<b>${r.name}</b>
<span>${v.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=r.token,e.ask()}}
>
${d.remove}
</button>
</div>
${l===r.token?_(d.removeSure,d.remove,()=>P(r.token),()=>{l=null,e.ask()},a):null}
</li>
`},j=r=>{let{account:a}=r.office;return c`
<section class="work-tokens">
<h3>${a.tokens}</h3>
<p class="form-hint">${a.tokensHint}</p>
<ul class="work-list">
${(i??[]).map(d=>L(d,r))}
</ul>
${(i==null?void 0:i.length)===0?c`
<p class="form-hint">${a.noTokens}</p>
`:null}
${s===""?null:c`
<div class="form-notice" role="status">
<p>${a.secretOnce}</p>
${lt(a.secret,s,e)}
</div>
`}
${x("tokens",r)}
<details class="work-more">
<summary>${a.make}</summary>
<form @submit=${w}>
${W({name:"token",label:a.tokenName,required:!0,lengthMost:64})}
${B("scope",a.scope,[["read",a.read],["write",a.write]],p,d=>p=d)}
${W({name:"days",label:a.days,value:String(Tn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${a.make}</button>
</form>
</details>
</section>
`};return{title:({words:r})=>r.work.account,key:()=>{var r;return String(((r=t.get().session)==null?void 0:r.account)??0)},enter:()=>{var r;[i,s,l,m,g,u]=[null,"",null,null,"",""],((r=t.get().session)==null?void 0:r.signed_in)===!0?$():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:r=>{let{session:a}=t.get();return a===null||!a.signed_in?c``:c`
${S(a,r)} ${o.body(a.account,r)} ${M(a,r)} ${j(r)}
`}}}var nn=["cleaners","sweep_sources","members","memberships"];function mt(e,{words:t,office:n}){return Xt(e)?t.layers[e]:n.lists[e]??e}var It=6,Pn=nn;function _t(e,t){let{log:n}=t.office,o=e.slice(0,It).map(({layer:s,op:l,count:p})=>n.touch(mt(s,t),l,p)),i=e.length>It?n.andMore(e.length-It):"";return o.join(t.words.listComma)+i}function pt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Pn.includes(n))}function jt(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function on(e,t){return!/^tuntu [a-z ]+$/.test(e)&&jt(e,t)!==""}function rn(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function sn({change:e,touched:t},n){return n.office.log.willUndo(e,_t(t,n))}function ln(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,i="",s="",l,p]=o;return l===void 0||p===void 0?n.conflict(mt(i,t),s):n.leaning(mt(i,t),s,l,mt(p,t))}var Sn={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},G=class{constructor(t,n=Sn){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function gt(e,t){let[n,o]=[null,""],i=new G(e.ask),s=null,l=null,p=()=>{[n,s,l,o]=[null,null,null,""],i.end(),e.ask()},m=b=>{l=A(b),i.end(),e.ask()},g=b=>{let w=e.stores.view.get().town;w!==null&&([n,s,l,o]=[b,null,null,""],e.ask(),it(w,b+1,1).then(({changes:[P]})=>{n===b&&((P==null?void 0:P.change)===b?s=P:l={title:"gone",status:404},e.ask())},m))},u=()=>{let b=e.stores.view.get().town;if(b===null||n===null||i.lasts)return;i.begin();let w=n;e.signedIn(()=>we(b,w,o.trim())).then(()=>{I(e.stores.data,e.now().office.log.undone),p(),t()},m)},y=b=>c`
<div class="form-problem" role="alert">
${b.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(w=>c`
<li>${ln(w,b)}</li>
`)}
</ul>
</div>
`,$=(b,w)=>{let P=b===null?[]:rt(b,w.view.language,w);return P.length===0?null:c`
<ul class="form-faults">
${P.map(x=>c`
<li>${x}</li>
`)}
</ul>
`},T=(b,w)=>{let{log:P}=w.office;return pt(b)?c`
${W({name:"undo-reason",label:w.office.paren(P.undoReason,w.office.optional),value:o,input:x=>o=x})}
${i.lasts?c`
<p class="form-hint" role="status">${Q(i.seconds,w)}</p>
${Z(i.seconds,w)}
`:_(sn(b,w),P.undoIt,u,p,w)}
`:c`
<p class="form-problem" role="alert">
${b.undone_by===void 0?P.notHere(b.change):P.undoneBy(b.undone_by)}
</p>
`};return{end:p,part:(b,w)=>n!==b?c`
<button type="button" class="text-button log-undo" @click=${()=>g(b)}>
${q("undo")}${w.office.log.undo}
</button>
`:c`
${((l==null?void 0:l.conflicts)??[]).length>0?y(w):R(l,w,"undo-problem")}
${$(l,w)}
${s===null?c`
<button type="button" class="form-button is-quiet" @click=${p}>${w.office.cancel}</button>
`:T(s,w)}
`}}var qt=30;function an(e){let[t,n,o,i]=[[],!1,!1,!1],s=null,l=0,p=gt(e,()=>m(null)),m=u=>{let y=e.stores.view.get().town;if(y===null)return;let $=l+=1;i=!0,e.ask(),it(y,u,qt+1).then(T=>{if($!==l||e.stores.view.get().town!==y)return;let b=T.changes.slice(0,qt);t=u===null?b:[...t,...b],[n,o,i,s]=[T.may_undo,T.changes.length<=qt,!1,null],e.ask()},T=>{$===l&&([s,i]=[A(T),!1],e.ask())})},g=(u,y)=>{let{log:$}=y.office;return c`
<li class="log-entry" data-change=${u.change}>
${Kt(u,y)}
<p class="log-what">${u.touched.length===0?$.nothing:_t(u.touched,y)}</p>
${Ct(u,y)}
${u.undone_by===void 0?n&&pt(u)?p.part(u.change,y):null:c`
<p class="log-mark">${$.undoneBy(u.undone_by)}</p>
`}
</li>
`};return{title:({words:u})=>u.work.changes,key:({view:u})=>{var y;return`${u.town??""} ${((y=e.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[t,o]=[[],!1],p.end(),m(null)},body:u=>c`
${R(s,u)}
${et(e.stores.work.get().session,u.view.town)?null:c`
<p class="form-hint">${u.office.log.only}</p>
`}
${t.length===0&&!i&&s===null?c`
<p class="form-hint">${u.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.map(y=>g(y,u))}
</ol>
${o||t.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${i}
@click=${()=>{var y;return m(((y=t[t.length-1])==null?void 0:y.change)??null)}}
>
${u.office.more}
</button>
`}
`}}function Kt({at:e,who:t,change:n},o){let{log:i}=o.office;return c`
<p class="log-head">
<time datetime=${e}>${U(e)}</time>
<span>${t===void 0||t===""?"":i.by(rn(t,o))}</span>
<small>${i.change(n)}</small>
</p>
`}function Ct({why:e="",undoes:t},n){let{log:o}=n.office,i=[t===void 0?"":o.undoes(t),jt(e,n)].filter(s=>s!=="");return i.length===0?null:c`
<p class="log-why">${i.join(" · ")}</p>
`}function cn({signedIn:e},t,n){let{layer:o,fid:i}=t.selection,s=t.written.now.reason.trim(),l=Wt(t,JSON.stringify([t.tag,n,s]),Ot),{tag:p,key:m}=l;return{draft:l,answer:e(()=>xe(o,i,n,{tag:p,reason:s,key:m}))}}function un({signedIn:e},t){let{layer:n,fid:o}=t.selection,i=t.written.now.reason.trim(),s=Wt(t,`delete ${t.tag} ${i}`,Ot),{tag:l,key:p}=s;return{draft:s,answer:e(()=>Oe(n,o,{tag:l,reason:i,key:p}))}}function fn(e,t,n){let{draft:o,fields:i,busy:s,waitedS:l,deleting:p}=e,{edit:m}=n.office;return c`
${Dn(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${i.map(g=>En(g,e,t,n))} ${Wn(e,t,n)}
${W({name:"reason",label:n.office.paren(m.reason,n.office.optional),value:o.written.now.reason,hint:m.reasonHint,input:g=>t.write({reason:g})})}
${Rn(o,t,n)} ${An(e,n)}
<div class="form-foot">
${Z(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Q(l,n):m.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${p?_(m.deleteSure,m.delete,t.remove,()=>t.ask(!1),n):c`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${m.delete}
</button>
`}
`}function Dn(e,t,{office:{edit:n}}){return e===""?null:c`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function En(e,{draft:t,problem:n},o,i){var b;let{name:s,kind:l,label:p,unit:m,options:g}=e,u=Dt(t,s),y=w=>o.type(s,w),$=m===""?p:i.office.paren(p,m);if(l==="listed"||l==="boolean"||l==="committee"){let w=l==="committee"?i.office.edit.noCommittee:i.office.none,P=u===""||g.some(([x])=>x===u)?[]:[[u,u]];return B(s,$,[["",w],...g,...P],u,y)}let T=Nn(e,u,i);return W({name:s,label:$,value:u,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:y,fault:((b=n==null?void 0:n.faults)==null?void 0:b.some(w=>w.field===s))??!1,...T===void 0?{}:{hint:T}})}function Nn(e,t,{office:{edit:n}}){if(e.name==="aliases")return n.aliasesHint;let o=e.name.endsWith("_m2")?ht(e,t):null;return typeof o=="number"?n.muOf(ot(o*3/2e3)):void 0}function Wn({draft:e,placing:t},n,o){if(Yt(e.selection.layer).shape!=="point")return null;let{edit:i}=o.office,{lon:s,lat:l}=e.written.now;return c`
<fieldset class="edit-place">
<legend>${i.place}</legend>
${W({name:"lon",label:i.lon,value:s,mode:"decimal",input:p=>n.write({lon:p})})}
${W({name:"lat",label:i.lat,value:l,mode:"decimal",input:p=>n.write({lat:p})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${q("target")}${t?i.clickMap:i.onMap}
</button>
</fieldset>
`}function Rn(e,t,n){if(e.late===null)return null;let{edit:o,log:i}=n.office,{layer:s}=e.selection,l=new Map(Y(s,n).map(g=>[g.name,g])),p=(g,u)=>Zt(s,g,u,n),m=g=>{let[u,y]=[e.written.now.boxes[g],l.get(g)];return u===void 0||y===void 0?"–":c`
<b>${p(g,ht(y,u))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(g)}>${o.takeTheirs}</button>
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
${(e.late.changed_since??[]).map(({field:g,was:u,is:y})=>{var $;return c`
<tr data-field=${g}>
<th scope="row">${(($=l.get(g))==null?void 0:$.label)??(g==="geometry"?i.shape:g)}</th>
<td>${p(g,u)}</td>
<td>${p(g,y)}</td>
<td>${m(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function An({problem:e,says:t},n){let o=e===null?[]:rt(e,n.view.language,n);return c`
<div id="edit-says">
${t===""?R(e,n):c`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(i=>c`
<li>${i}</li>
`)}
</ul>
</div>
`}var Mn=1e4;function mn(e){return new Ht(e)}var Ht=class{constructor(t){this.ports=t;this.waiting=new G(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let i=n.kind==="place"?n.at:null;n===o.mode||i===null||this.draft===null||(this.set(Ue(this.draft,i)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${H(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!dn(n,t)&&At(n)&&this.tellKept(n);let i=Lt(this.account(),t);this.draft=(i==null?void 0:i.draft)??null,this.keptAt=i===null?"":U(new Date(i.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:i}=this.ports.stores;if(n===null)return window.setTimeout(()=>i.set({open:null}),0),c``;let{draft:s}=this;if(s===null)return R(this.problem,t);let l=ae(i.get().session,o,n.layer,s.feature.properties.committee);return c`
${l?null:c`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${fn(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ce(o,t,n))},write:t=>{this.change(n=>Et(n,t))},leave:t=>{this.change(n=>He(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?J:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?je(o.written):_e(o.written)})))}};tellKept(t){let n=this.ports.now(),o=H(t.selection.layer,t.feature,n);I(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;tt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Mt(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&dn(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Lt(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Mt(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){xt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Ke(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=A(n),this.ports.ask()})}fields({selection:t,feature:n},o){let i=le(this.ports.stores.work.get().session,o.view.town);return Y(t.layer,o).filter(({kind:s})=>s!=="committee"||i||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:i,says:s,keptAt:l}=this,{lasts:p,seconds:m}=this.waiting,{mode:g}=this.ports.stores.tools.get(),u=g.kind==="place"&&g.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:p,waitedS:m,deleting:i,says:s,placing:u,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Je(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(cn(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(un(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,i){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,i),s=>this.failed(t,s))}finish(t,n,o){let{data:i,view:s,work:l}=this.ports.stores;this.waiting.end(),I(i,n);let p=this.shows(t),m=this.latest(t);if(!o&&!Ln(m,t)){this.goOn(m);return}tt(t),p&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;xt(n.layer,n.fid).then(({feature:o,tag:i})=>this.put(Nt(t,o,i)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=A(n),i=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?ze(i,o):i),!this.shows(t)||!s){let l=this.ports.now(),p=H(t.selection.layer,t.feature,l);I(this.ports.stores.data,l.office.edit.unsaved(p,Te(o,l)),Mn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Ln(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function dn({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}function pn(e,t){let[n,o]=[null,""],i=new G(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],i.end(),e.ask()},p=m=>{let g=e.stores.view.get().town;g===null||i.lasts||(i.begin(),e.signedIn(()=>$e(g,m,o.trim())).then(()=>{I(e.stores.data,e.now().office.log.erased),l(),t()},u=>{s=A(u),i.end(),e.ask()}))};return{end:l,part:(m,g,u,y)=>{let{log:$}=y.office,T=`${m} ${JSON.stringify(g)}`;return n!==T?c`
<button
type="button"
class="text-button log-erase"
aria-label=${$.eraseOf(u)}
@click=${()=>{l(),n=T,e.ask()}}
>
${q("erase")}${$.erase}
</button>
`:c`
<div class="log-erasing">
${R(s,y,"erase-problem")}
${W({name:"erase-reason",label:y.office.paren($.eraseReason,y.office.optional),value:o,input:b=>o=b})}
${i.lasts?c`
<p class="form-hint" role="status">${Q(i.seconds,y)}</p>
${Z(i.seconds,y)}
`:_($.willErase(u),$.eraseIt,()=>p(g),l,y)}
</div>
`}}}var Ut=20;function yn(e){let{view:t,data:n,tools:o,work:i}=e.stores,[s,l,p]=[[],!1,!1],m=null,g=0,u="",y=r=>{let{mode:a}=o.get();return a.kind==="compare"&&a.change===r.change},$=gt(e,()=>b(null)),T=pn(e,()=>b(null)),b=r=>{let{selected:a}=t.get();if(a===null)return;let d=g+=1;p=!0,e.ask(),ve(a.layer,a.fid,r,Ut+1).then(h=>{let v=t.get().selected;if(d!==g||(v==null?void 0:v.layer)!==a.layer||v.fid!==a.fid)return;let D=h.slice(0,Ut);s=r===null?D:[...s,...D],[l,p,m]=[h.length<=Ut,!1,null],e.ask()},h=>{d===g&&([m,p]=[A(h),!1],e.ask())})},w=r=>{let a=y(r),[d,h]=[r.before??null,r.after??null];o.set({mode:a?J:{kind:"compare",change:r.change,was:d,is:h}});let v=Fn([d,h]);!a&&v!==null&&e.acts.showExtent(v),e.ask()},P=(r,a)=>{if(r.before==null||r.after==null)return null;let{log:d}=a.office,h=y(r),v=f=>f===void 0?"":`${ot(f*3/2e3)} ${a.words.unit.mu}`,[D,K]=[v(r.area_m2_before),v(r.area_m2_after)],X=D===K||D===""||K===""?"":d.area(D,K);return c`
<div class="log-shape">
<span>${r.before.type==="Point"?d.place:d.shape} ${X}</span>
<button type="button" class="text-button log-compare" aria-pressed=${h} @click=${()=>w(r)}>
${q(h?"hidden":"eye")}${h?d.hide:d.show}
</button>
${h?c`
<p class="log-key">
<i class="is-was"></i>
${d.was}
<i class="is-now"></i>
${d.is}
</p>
`:null}
</div>
`},x=(r,{layer:a,fid:d},h,v,D)=>$t(i.get().session,D.view.town)&&Qt(a,h.field)&&[h.was,h.is].some(gn)?T.part(r.change,{layer:a,fid:d,field:h.field},v,D):null,S=(r,a)=>$t(i.get().session,a.view.town)&&gn(r.why)&&on(r.why??"",a)?T.part(r.change,{change:r.change},a.office.log.ofReason(r.change),a):null,M=(r,a,d)=>{if(r.differs.length===0)return null;let{layer:h}=a;return c`
<dl class="log-fields">
${r.differs.map(v=>{let{label:D,was:K,is:X}=ee(h,v,d);return c`
<div data-field=${v.field}>
<dt>${D}</dt>
<dd>
${r.op==="insert"?null:c`
<s>${K}</s>
<span aria-hidden="true">→</span>
`}
<b class=${zt(X)?"latin":""}>${X}</b>
${x(r,a,v,D,d)}
</dd>
</div>
`})}
</dl>
`},L=(r,a,d)=>{let{log:h}=d.office,v={insert:h.created,update:h.changed,delete:h.deleted}[r.op],D=r.op==="update"&&r.differs.length===0&&r.before==null;return c`
<li class="log-entry" data-change=${r.change}>
${Kt(r,d)}
<p class="log-what">${v}${D?` · ${h.nothing}`:""}</p>
${Ct(r,d)} ${S(r,d)}
${r.op==="delete"?null:M(r,a,d)} ${P(r,d)}
${et(i.get().session,d.view.town)?$.part(r.change,d):null}
</li>
`};return{title:r=>{let{selected:a}=r.view;if(a===null)return r.words.work.history;let d=yt(r.data,a.layer,a.fid)??r.data.picked.value,h=d===null?"":` · ${H(a.layer,d,r)}`;return r.words.work.history+h},key:({view:{selected:r},data:{picked:a}})=>{var d;return`${(r==null?void 0:r.layer)??""} ${(r==null?void 0:r.fid)??""} ${j(r,a.value)} ${((d=i.get().session)==null?void 0:d.account)??0}`},enter:()=>{var d;let{selected:r}=t.get(),a=`${(r==null?void 0:r.layer)??""} ${(r==null?void 0:r.fid)??""} ${((d=i.get().session)==null?void 0:d.account)??0}`;a!==u&&(u=a,[s,l,m]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:J}),$.end(),T.end()),b(null)},leave:()=>u="",body:r=>{let{selected:a}=r.view;return a===null?(window.setTimeout(()=>i.set({open:null}),0),c``):c`
${R(m,r)}
${et(i.get().session,r.view.town)?null:c`
<p class="form-hint">${r.office.log.only}</p>
`}
<ol class="log">
${s.map(d=>L(d,a,r))}
</ol>
${l||s.length===0?null:c`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${p}
@click=${()=>{var d;return b(((d=s[s.length-1])==null?void 0:d.change)??null)}}
>
${r.office.more}
</button>
`}
`}};function j(r,a){var v;let h=(v=(r===null?void 0:yt(n.get(),r.layer,r.fid))??a)==null?void 0:v.properties;return JSON.stringify((h==null?void 0:h.version)??(h==null?void 0:h.updated_at)??"")}}function gn(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}function Fn(e){let t=e.flatMap(l=>l===null?[]:oe(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:i,maxY:s}=ne(t.map(l=>l.flatMap(([p=0,m=0])=>[p,m])));return[n,o,i,s]}var bn=["viewer","clerk","planner","inspector","administrator"],hn=["town","county","city","region"];function kn(e){let{view:t,data:n,work:o}=e.stores,i=[],s=null,l=!1,p=0,m=null,g="",u="clerk",[y,$]=["","town"],T=f=>{[s,l]=[A(f),!1],e.ask()},b=()=>t.get().town??"",w=()=>{let f=p+=1;e.signedIn(()=>pe(b())).then(k=>{f===p&&(i=k,e.ask())},k=>{f===p&&T(k)})},P=f=>{[s,g]=[null,""],e.signedIn(f).then(w,T),e.ask()},x=f=>{g=f,s=null,e.ask()},S=()=>({role:u,unit:u==="clerk"?y:"",level:u==="inspector"?$:""}),M=f=>{f.preventDefault();let k=f.currentTarget,{login:O="",name:E="",provider:F}=nt(f);[s,m]=[null,null];let C={login:O.trim(),name:E.trim(),provider:F!==void 0,...S()};e.signedIn(()=>ge(b(),C)).then(N=>{m={login:C.login,invitation:N},st(k),I(n,e.now().office.people.added(C.login)),w()},N=>{T(N),l=!0,e.ask()})},L=({account:f,login:k})=>{[s,m]=[null,null],e.signedIn(()=>ye(b(),f)).then(O=>{m={login:k,invitation:O},e.ask(),window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(".work-invitation"))==null?void 0:E.scrollIntoView({block:"nearest"})})},T)},j=f=>{let{session:k}=o.get();k!==null&&e.signedIn(()=>ke(f)).then(()=>{o.set({session:{...k,anonymous:f}})},T)},r=f=>{var C;let{people:k,roles:O,levels:E}=f.office,F=[...f.committees];return f.committees.has(y)||(y=((C=F[0])==null?void 0:C[0])??""),c`
${B("role",k.role,bn.map(N=>[N,O[N]]),u,N=>{u=N,e.ask()})}
${u==="clerk"?B("unit",k.unit,F,y,N=>y=N):null}
${u==="inspector"?B("level",k.level,hn.map(N=>[N,E[N]]),$,N=>$=N):null}
`},a=f=>{var F;let{people:k,optional:O}=f.office,E=((F=o.get().session)==null?void 0:F.provider)??"";return c`
<details class="work-more work-add">
<summary>${k.add}</summary>
<form @submit=${M}>
${W({name:"login",label:k.login,hint:k.loginHint,required:!0,lengthMost:64})}
${W({name:"name",label:f.office.paren(k.name,O),lengthMost:64})} ${r(f)}
${E===""?null:c`
<label class="form-check">
<input type="checkbox" name="provider" />
${k.byProvider}
</label>
`}
${d()?h(f):null}
<button type="submit" class="form-button is-main">${k.addIt}</button>
</form>
</details>
`},d=()=>l&&(s==null?void 0:s.status)===409,h=f=>c`
<div class="form-problem" role="alert">${f.office.problem.taken}</div>
`,v=f=>{if((m==null?void 0:m.invitation.link)===void 0)return null;let{people:k}=f.office,{link:O,expires:E}=m.invitation;return c`
<section class="form-notice work-invitation" role="status">
<h3>${k.linkFor(m.login)}</h3>
<p>${k.linkOnce}</p>
${Se(O,k.scan)} ${Pe(O,f.words)} ${lt(k.link,O,e)}
${E===void 0?null:c`
<p class="form-hint">${k.until(U(E))}</p>
`}
</section>
`},D=(f,k,O)=>{let{people:E}=O.office,F=`role ${k.id}`;return c`
<li>
<div class="work-line">
<span>${Ft(k,O)}</span>
<button type="button" class="text-button" @click=${()=>x(F)}>
${E.take}
<span class="sr">${f.login}</span>
</button>
</div>
${g===F?_(E.takeSure,E.take,()=>P(()=>he(b(),k.id)),()=>x(""),O):null}
</li>
`},K=(f,k)=>{var Gt;let{people:O,allTowns:E}=k.office,F=f.account===((Gt=o.get().session)==null?void 0:Gt.account),C=[F?O.you:"",f.disabled?O.disabled:"",f.has_password||f.federated?"":O.noPassword,f.administrator?E:""].filter(V=>V!==""),[N,Bt]=[`give ${f.account}`,`disable ${f.account}`];return c`
<li class="work-person" data-login=${f.login}>
<p>
<b>${f.name===""?f.login:f.name}</b>
${f.name===""?null:c`
<span>${f.login}</span>
`}
${C.map(V=>c`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${f.memberships.map(V=>D(f,V,k))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(N)}>${O.give}</button>
${f.federated?null:c`
<button type="button" class="text-button" data-act="link" @click=${()=>L(f)}>
${O.newLink}
</button>
`}
${F?null:f.disabled?c`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>P(()=>vt(b(),f.account,!1))}
>
${O.enable}
</button>
`:c`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(Bt)}>
${O.disable}
</button>
`}
</div>
${g===Bt?_(O.disableSure,O.disable,()=>P(()=>vt(b(),f.account,!0)),()=>x(""),k):null}
${g===N?c`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),P(()=>be(b(),f.account,S()))}}
>
${r(k)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${O.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${k.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},X=f=>{let{session:k}=o.get();if((k==null?void 0:k.administrator)!==!0)return null;let{people:O}=f.office;return c`
<section class="work-settings">
<h3>${O.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${k.anonymous}
@change=${E=>j(E.target.checked)}
/>
${O.anonymous}
</label>
<p class="form-hint">${k.anonymous?O.anonymousOn:O.anonymousOff}</p>
</section>
`};return{title:({words:f})=>f.work.people,key:({view:f})=>{var k;return`${f.town??""} ${((k=o.get().session)==null?void 0:k.account)??0}`},enter:()=>{[i,s,m,g]=[[],null,null,""],w()},leave:()=>{m=null},body:f=>c`
${d()?null:R(s,f)} ${v(f)} ${a(f)}
<section>
<h3>${f.office.people.list}</h3>
<ul class="work-list">
${i.map(k=>K(k,f))}
</ul>
</section>
${X(f)}
`}}function ai(e,t,n){let{view:o,data:i,tools:s,work:l}=t,m={stores:t,acts:n,now:()=>Tt({view:o.get(),data:i.get(),words:re[o.get().language]}),ask:()=>P(),signedIn:async x=>{try{return await x()}catch(S){if(!(S instanceof ie)||S.problem.status!==401||!await In(t))throw S;return x()}}},g={account:en(m),people:kn(m),changes:an(m),history:yn(m),edit:mn(m)},u="",y=null,$=null,T=()=>l.set({open:null}),b=x=>{var M,L,j;y!==null&&((L=(M=g[y]).leave)==null||L.call(M)),y===null&&($=document.activeElement instanceof HTMLElement?document.activeElement:null),y=x,document.body.classList.toggle("has-work",x!==null);let{mode:S}=s.get();if((S.kind==="place"||S.kind==="compare")&&s.set({mode:J}),x===null){u="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((j=($==null?void 0:$.isConnected)===!0?$:document.getElementById("map"))==null||j.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var r;return(r=e.querySelector("h2"))==null?void 0:r.focus({preventScroll:!0})})},w=()=>{},P=()=>w();w=se(e,t,x=>{let S=x.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",S===null),S!==y&&b(S),S===null)return null;let M=Tt(x),L=g[S],j=`${S} ${L.key(M)}`;j!==u&&(u=j,L.enter());let r=L.title(M);e.setAttribute("aria-label",r);let{mode:a}=s.get();return e.classList.toggle("is-placing",a.kind==="place"&&a.waiting),e.classList.toggle("is-comparing",a.kind==="compare"),c`
<header class="panel-head">
<h2 tabindex="-1">${r}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${M.words.action.close}
@click=${T}
>
${q("close")}
</button>
</header>
<div class="work-body work-${S}">${L.body(M)}</div>
`}),s.subscribe((x,S)=>{x.mode!==S.mode&&P()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&y!==null&&l.get().gate===null&&T()})}function In({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:i,session:s})=>{i===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{ai as mountWork};
