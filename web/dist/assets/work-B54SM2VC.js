import{a as Ne,b as We}from"./chunk-N3NTY6E5.js";import{a as Re,b as St,c as W,d as Q,e as Z,f as R,g as at,h as B,i as ct,j as _,k as nt}from"./chunk-24WEQM2D.js";import{a as Le,d as Dt}from"./chunk-LWVPTVLM.js";import{a as ie,l as se}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{A as Ee,b as me,e as de,f as pe,g as ge,h as ye,j as be,k as he,l as ke,m as Ot,n as we,o as $e,p as ve,q as xe,r as lt,s as Oe,t as Te,u as Pe,v as Tt,w as Se,x as De,y as Pt}from"./chunk-F6GJIASO.js";import{K as U,M as $t,Q as C,a as Y,b as ee,f as ne,g as kt,h as wt,i as oe,j as st,k as re}from"./chunk-4SVDS43C.js";import"./chunk-EH2SCFZP.js";import"./chunk-54JV6HJ5.js";import"./chunk-3YVGDOZI.js";import{a as rt,e as Qt}from"./chunk-RA6FLBFZ.js";import{a as I}from"./chunk-KXHZUGMI.js";import{c as Xt,e as ht,f as Yt}from"./chunk-AZIKMIE6.js";import"./chunk-5COR5YU2.js";import{a as vt,b as ue,c as xt,e as et,g as fe}from"./chunk-B6KA5CRI.js";import{c as ae,u as L}from"./chunk-WI27GMI6.js";import"./chunk-DHPYUQPK.js";import{b as it}from"./chunk-KGYZF5QC.js";import{b as J}from"./chunk-QWJPFQCG.js";import{a as le,b as ce}from"./chunk-O4C5CT34.js";import{X as q,b as Zt,c as te}from"./chunk-5YQ2UBD6.js";import{a}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Pn="tuntu.draft.";var z=new Map,ut=!1;function ft(e,t){return`${Pn}${e} ${t}`}function Me(e,t,n){let o=ft(e,t),r={at:Date.now(),draft:n};try{localStorage.setItem(o,JSON.stringify(r)),z.delete(o)}catch{z.set(o,r)}je()}function Fe(e,t){let n=qe(ft(e,t));return n===null?null:{name:t,...n}}function Ie(e){let t=ft(e,"");return Sn().filter(n=>n.startsWith(t)).flatMap(n=>{let o=qe(n);return o===null?[]:[{name:n.slice(t.length),...o}]}).sort((n,o)=>o.at-n.at)}function _e(e,t){let n=ft(e,t);z.delete(n),je(),Ce(n)}function je(){z.size>0!==ut&&(ut=!ut,ut?window.addEventListener("beforeunload",Ae):window.removeEventListener("beforeunload",Ae))}function Ae(e){e.preventDefault(),e.returnValue=!0}function qe(e){let t=z.get(e);if(t!==void 0)return t;try{let n=JSON.parse(localStorage.getItem(e)??"null");if(typeof(n==null?void 0:n.at)!="number")return null;if(Date.now()-n.at<5184e6)return n}catch{}return Ce(e),null}function Sn(){try{return[...new Set([...z.keys(),...Object.keys(localStorage)])]}catch{return[...z.keys()]}}function Ce(e){try{localStorage.removeItem(e)}catch{}}function Et(e){return{now:e,past:[],future:[]}}function mt(e,t,n){let{now:o,past:r}=e,s=Object.keys(n);if(s.every(u=>Object.is(o[u],n[u])))return e;let l={};for(let u of s)l[u]=o[u];let d=r[r.length-1],f=(d==null?void 0:d.note)===t?{note:t,before:{...l,...d.before},after:{...d.after,...n}}:null,m=f===null?r:r.slice(0,-1);return{now:{...o,...n},past:[...m,f??{note:t,before:l,after:n}].slice(-200),future:[]}}function Ke(e){let t=e.past[e.past.length-1];return t===void 0?e:{now:{...e.now,...t.before},past:e.past.slice(0,-1),future:[t,...e.future]}}function He(e){let[t,...n]=e.future;return t===void 0?e:{now:{...e.now,...t.after},past:[...e.past,t],future:n}}var Ue=7;function Be(e,t,n,o){let r=Et({boxes:{},...dt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function dt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function Nt({written:e,feature:t},n){return e.now.boxes[n]??kt(t.properties[n])}function Ge(e,t,n){if(Nt(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:mt(e.written,t,{boxes:o})}}function Ve(e,t){let n=tn(e.written.now.boxes,o=>o===t);return{...e,written:mt(e.written,`leave ${t}`,{boxes:n})}}function Wt(e,t){return{...e,written:mt(e.written,Object.keys(t).join(),t)}}function Je(e,[t,n]){return Wt(e,{lon:t.toFixed(Ue),lat:n.toFixed(Ue)})}function ze({written:{now:e},feature:t}){let{lon:n,lat:o}=dt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Xe(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Ye(t,o,r))||ze(e)}function Ye(e,t,n){return n.trim()!==kt(e.properties[t]).trim()}function Dn({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Qe(e,t){let n=oe(t,e.feature,e.written.now.boxes);if(!ze(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Dn(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Ze(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Rt(e,n,`"${t.version}"`),late:t}}function Rt(e,t,n){let{feature:o,written:r}=e,s=dt(o),l=r.now.lon!==s.lon||r.now.lat!==s.lat?{}:dt(t),d=tn(r.now.boxes,(f,m)=>!Ye(o,f,m));return{...e,feature:t,tag:n,late:null,written:Et({...r.now,...l,boxes:d})}}function Lt(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function tn(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var en=1,nn="edit ";function At({layer:e,fid:t}){return`${nn}${e}.${t}`}function Mt(e){return Xe(e)||e.written.now.reason.trim()!==""}function Ft(e){let{account:t,selection:n}=e;Mt(e)?Me(t,At(n),{form:en,draft:e}):tt(e)}function tt({account:e,selection:t}){_e(e,At(t))}function It(e,t){return rn(Fe(e,At(t)))}function on(e){return Ie(e).filter(({name:t})=>t.startsWith(nn)).flatMap(t=>rn(t)??[])}function rn(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==en||t.draft===void 0?null:{at:e.at,draft:t.draft}}var pt=class{constructor(t){this.ports=t}ports;throwing=null;body(t,n){let o=on(t);if(o.length===0)return null;let{drafts:r,draftsHint:s}=n.office.account;return a`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${s}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}row(t,n){var d;let{draft:o,at:r}=t,{account:s}=n.office,l=C(new Date(r).toISOString());return a`
<li data-draft=${`${o.selection.layer}.${o.selection.fid}`}>
<div class="work-line">
<div>
<b>${U(o.selection.layer,o.feature,n)}</b>
<span>${[l,...En(o,n)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(o)}>${s.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${s.throwAway}</button>
</div>
</div>
${((d=this.throwing)==null?void 0:d.draft.selection.fid)===o.selection.fid&&this.throwing.draft.selection.layer===o.selection.layer?_(s.throwSure,s.throwAway,()=>{tt(o),this.ask(null)},()=>this.ask(null),n):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open({selection:t,feature:n}){let{view:o,work:r}=this.ports.stores,{town:s}=n.properties;o.set({selected:t,...typeof s=="string"?{town:s}:{}}),r.set({open:"edit"})}};function En({selection:e,written:t},n){let o=new Map(Y(e.layer,n).map(({name:s,label:l})=>[s,l])),r=Object.keys(t.now.boxes).map(s=>o.get(s)??s);return r.length===0?[]:[r.join("、")]}var Wn=90;function _t({town:e,role:t,unit:n,level:o},r){let{office:s,data:l,view:d}=r,f=Yt(l,e),m=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":s.levels[o];return s.roleIn(s.roles[t],f===void 0?e:rt(f,d.language),m)}function sn(e){let{work:t,data:n}=e.stores,o=new pt(e),r=null,[s,l,d]=["",null,"read"],[f,m,u]=[null,"",""],p=i=>c=>{[f,m]=[L(c),i],e.ask()},w=()=>{e.signedIn(pe).then(i=>{r=i,e.ask()},p("tokens"))},v=()=>{Dt(async()=>{await me();let i=await Le();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),I(n,e.now().office.account.signedOut)},p("tokens"))},b=i=>{i.preventDefault();let c=i.currentTarget,{old:g="",fresh:k="",again:O=""}=nt(i),{gate:D,account:K}=e.now().office;[f,m]=[null,"password"],u=Re(k)<10?D.short:k!==O?D.differ:"",e.ask(),u===""&&e.signedIn(()=>Dt(()=>de(g,k))).then(()=>{c.reset(),I(n,K.changed)},p("password"))},h=i=>{i.preventDefault();let c=i.currentTarget,{token:g="",days:k=""}=nt(i);[f,m,s]=[null,"tokens",""],e.signedIn(()=>ge(g.trim(),d,Number(k))).then(O=>{s=O,at(c,"token"),w()},p("tokens"))},S=i=>{l=null,e.signedIn(()=>ye(i)).then(w,p("tokens"))},x=(i,c)=>m===i&&u!==""?a`
<div class="form-problem" role="alert">${u}</div>
`:W(m===i?f:null,c,`form-problem-${i}`),P=(i,c)=>{let{account:g,allTowns:k}=c.office,O=[...i.administrator?[k]:[],...i.memberships.map(D=>_t(D,c))];return a`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(vt(i))[0]}</span>
<div>
<b>${vt(i)}</b>
<span>${g.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${g.roles}</h3>
<ul class="work-roles">
${(O.length===0?[g.noRoles]:O).map(D=>a`
<li>${D}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${v}>${g.signOut}</button>
</section>
`},A=(i,c)=>{let{account:g,gate:k}=c.office;return a`
<details class="work-more">
<summary>${g.password}</summary>
<form @submit=${b}>
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
${R({name:"old",label:g.old,type:"password",autocomplete:"current-password",required:!0})}
${R({name:"fresh",label:k.newPassword,type:"password",autocomplete:"new-password",hint:k.rules,required:!0})}
${R({name:"again",label:k.again,type:"password",autocomplete:"new-password",required:!0})}
${x("password",c)}
<button type="submit" class="form-button is-main">${g.change}</button>
</form>
</details>
`},M=(i,c)=>{let{account:g}=c.office,k=i.last_used===null?g.neverUsed:g.used($t(new Date(i.last_used))),O=[g[i.scope],g.until($t(new Date(i.expires))),k];return a`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${O.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${g.remove}
</button>
</div>
${l===i.token?_(g.removeSure,g.remove,()=>S(i.token),()=>{l=null,e.ask()},c):null}
</li>
`},j=i=>{let{account:c}=i.office;return a`
<section class="work-tokens">
<h3>${c.tokens}</h3>
<p class="form-hint">${c.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(g=>M(g,i))}
</ul>
${(r==null?void 0:r.length)===0?a`
<p class="form-hint">${c.noTokens}</p>
`:null}
${s===""?null:a`
<div class="form-notice" role="status">
<p>${c.secretOnce}</p>
${ct(c.secret,s,e)}
</div>
`}
${x("tokens",i)}
<details class="work-more">
<summary>${c.make}</summary>
<form @submit=${h}>
${R({name:"token",label:c.tokenName,required:!0,lengthMost:64})}
${B("scope",c.scope,[["read",c.read],["write",c.write]],d,g=>d=g)}
${R({name:"days",label:c.days,value:String(Wn),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${c.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,s,l,f,m,u]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?w():t.set({open:null,gate:"signin"})},leave:()=>{s=""},body:i=>{let{session:c}=t.get();return c===null||!c.signed_in?a``:a`
${P(c,i)} ${o.body(c.account,i)} ${A(c,i)} ${j(i)}
`}}}var ln=["cleaners","sweep_sources","members","memberships"];function gt(e,{words:t,office:n}){return Zt(e)?t.layers[e]:n.lists[e]??e}var jt=6,Rn=ln;function qt(e,t){let{log:n}=t.office,o=e.slice(0,jt).map(({layer:s,op:l,count:d})=>{var f,m;return((m=(f=n.people)[s])==null?void 0:m.call(f,l,d))??n.touch(gt(s,t),l,d)}),r=e.length>jt?n.andMore(e.length-jt):"";return o.join(t.words.listComma)+r}function yt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>Rn.includes(n))}function Ct(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function an(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Ct(e,t)!==""}function Ln(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function cn({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=Ln(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function un(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:s,name:l,role:d,unit:f,level:m})=>{let u=f!==""?t.committees.get(f)??f:m===""?"":n.levels[m];return n.paren(l===""?s:l,u===""?n.roles[d]:`${n.roles[d]} · ${u}`)}).join(o.listComma)}function fn({change:e,touched:t},n){return n.office.log.willUndo(e,qt(t,n))}function mn(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",s="",l,d]=o;return l===void 0||d===void 0?n.conflict(gt(r,t),s):n.leaning(gt(r,t),s,l,gt(d,t))}var An={now:()=>Date.now(),every:(e,t)=>{let n=window.setInterval(t,e);return()=>window.clearInterval(n)}},G=class{constructor(t,n=An){this.tick=t;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var t;(t=this.stop)==null||t.call(this),this.stop=null}};function bt(e,t){let[n,o]=[null,""],r=new G(e.ask),s=null,l=null,d=()=>{[n,s,l,o]=[null,null,null,""],r.end(),e.ask()},f=b=>{l=L(b),r.end(),e.ask()},m=b=>{let h=e.stores.view.get().town;h!==null&&([n,s,l,o]=[b,null,null,""],e.ask(),lt(h,b+1,1).then(({changes:[S]})=>{n===b&&((S==null?void 0:S.change)===b?s=S:l={title:"gone",status:404},e.ask())},f))},u=()=>{let b=e.stores.view.get().town;if(b===null||n===null||r.lasts)return;r.begin();let h=n;e.signedIn(()=>Oe(b,h,o.trim())).then(()=>{I(e.stores.data,e.now().office.log.undone),d(),t()},f)},p=b=>a`
<div class="form-problem" role="alert">
${b.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(h=>a`
<li>${mn(h,b)}</li>
`)}
</ul>
</div>
`,w=(b,h)=>{let S=b===null?[]:st(b,h.view.language,h);return S.length===0?null:a`
<ul class="form-faults">
${S.map(x=>a`
<li>${x}</li>
`)}
</ul>
`},v=(b,h)=>{let{log:S}=h.office;return yt(b)?a`
${R({name:"undo-reason",label:h.office.paren(S.undoReason,h.office.optional),value:o,input:x=>o=x})}
${r.lasts?a`
<p class="form-hint" role="status">${Q(r.seconds,h)}</p>
${Z(r.seconds,h)}
`:_(fn(b,h),S.undoIt,u,d,h)}
`:a`
<p class="form-problem" role="alert">
${b.undone_by===void 0?S.notHere(b.change):S.undoneBy(b.undone_by)}
</p>
`};return{end:d,part:(b,h)=>n!==b?a`
<button type="button" class="text-button log-undo" @click=${()=>m(b)}>
${q("undo")}${h.office.log.undo}
</button>
`:a`
${((l==null?void 0:l.conflicts)??[]).length>0?p(h):W(l,h,"undo-problem")}
${w(l,h)}
${s===null?a`
<button type="button" class="form-button is-quiet" @click=${d}>${h.office.cancel}</button>
`:v(s,h)}
`}}var Kt=30;function dn(e){let[t,n,o,r]=[[],!1,!1,!1],s=null,l=0,d=bt(e,()=>f(null)),f=u=>{let p=e.stores.view.get().town;if(p===null)return;let w=l+=1;r=!0,e.ask(),lt(p,u,Kt+1).then(v=>{if(w!==l||e.stores.view.get().town!==p)return;let b=v.changes.slice(0,Kt);t=u===null?b:[...t,...b],[n,o,r,s]=[v.may_undo,v.changes.length<=Kt,!1,null],e.ask()},v=>{w===l&&([s,r]=[L(v),!1],e.ask())})},m=(u,p)=>{let{log:w}=p.office;return a`
<li class="log-entry" data-change=${u.change}>
${Ht(u,p)}
<p class="log-what">${Mn(u,p)}</p>
${Ut(u,p)}
${u.undone_by===void 0?n&&yt(u)?d.part(u.change,p):null:a`
<p class="log-mark">${w.undoneBy(u.undone_by)}</p>
`}
</li>
`};return{title:({words:u})=>u.work.changes,key:({view:u})=>{var p;return`${u.town??""} ${((p=e.stores.work.get().session)==null?void 0:p.account)??0}`},enter:()=>{[t,o]=[[],!1],d.end(),f(null)},body:u=>a`
${W(s,u)}
${et(e.stores.work.get().session,u.view.town)?null:a`
<p class="form-hint">${u.office.log.only}</p>
`}
${t.length===0&&!r&&s===null?a`
<p class="form-hint">${u.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.map(p=>m(p,u))}
</ol>
${o||t.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var p;return f(((p=t[t.length-1])==null?void 0:p.change)??null)}}
>
${u.office.more}
</button>
`}
`}}function Mn({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[qt(e,n),un(t,n)].filter(o=>o!=="").join(n.words.colon)}function Ht(e,t){let{at:n,change:o}=e,{log:r}=t.office;return a`
<p class="log-head">
<time datetime=${n}>${C(n)}</time>
<span>${cn(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Ut({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Ct(e,n)].filter(s=>s!=="");return r.length===0?null:a`
<p class="log-why">${r.join(" · ")}</p>
`}function pn({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,s=t.written.now.reason.trim(),l=Lt(t,JSON.stringify([t.tag,n,s]),Pt),{tag:d,key:f}=l;return{draft:l,answer:e(()=>Se(o,r,n,{tag:d,reason:s,key:f}))}}function gn({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),s=Lt(t,`delete ${t.tag} ${r}`,Pt),{tag:l,key:d}=s;return{draft:s,answer:e(()=>De(n,o,{tag:l,reason:r,key:d}))}}function yn(e,t,n){let{draft:o,fields:r,busy:s,waitedS:l,deleting:d}=e,{edit:f}=n.office;return a`
${Fn(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${r.map(m=>In(m,e,t,n))} ${jn(e,t,n)}
${R({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:m=>t.write({reason:m})})}
${qn(o,t,n)} ${Cn(e,n)}
<div class="form-foot">
${Z(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${s?"true":null}>
${s?Q(l,n):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?_(f.deleteSure,f.delete,t.remove,()=>t.ask(!1),n):a`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${f.delete}
</button>
`}
`}function Fn(e,t,{office:{edit:n}}){return e===""?null:a`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function In(e,{draft:t,problem:n},o,r){var b;let{name:s,kind:l,label:d,unit:f,options:m}=e,u=Nt(t,s),p=h=>o.type(s,h),w=f===""?d:r.office.paren(d,f);if(l==="listed"||l==="boolean"||l==="committee"){let h=l==="committee"?r.office.edit.noCommittee:r.office.none,S=u===""||m.some(([x])=>x===u)?[]:[[u,u]];return B(s,w,[["",h],...m,...S],u,p)}let v=_n(e,u,r);return R({name:s,label:w,value:u,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:p,fault:((b=n==null?void 0:n.faults)==null?void 0:b.some(h=>h.field===s))??!1,...v===void 0?{}:{hint:v}})}function _n(e,t,{office:{edit:n}}){if(e.name==="aliases")return n.aliasesHint;let o=e.name.endsWith("_m2")?wt(e,t):null;return typeof o=="number"?n.muOf(it(o*3/2e3)):void 0}function jn({draft:e,placing:t},n,o){if(te(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:s,lat:l}=e.written.now;return a`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${R({name:"lon",label:r.lon,value:s,mode:"decimal",input:d=>n.write({lon:d})})}
${R({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${q("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function qn(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:s}=e.selection,l=new Map(Y(s,n).map(m=>[m.name,m])),d=(m,u)=>ne(s,m,u,n),f=m=>{let[u,p]=[e.written.now.boxes[m],l.get(m)];return u===void 0||p===void 0?"–":a`
<b>${d(m,wt(p,u))}</b>
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
${(e.late.changed_since??[]).map(({field:m,was:u,is:p})=>{var w;return a`
<tr data-field=${m}>
<th scope="row">${((w=l.get(m))==null?void 0:w.label)??(m==="geometry"?r.shape:m)}</th>
<td>${d(m,u)}</td>
<td>${d(m,p)}</td>
<td>${f(m)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Cn({problem:e,says:t},n){let o=e===null?[]:st(e,n.view.language,n);return a`
<div id="edit-says">
${t===""?W(e,n):a`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>a`
<li>${r}</li>
`)}
</ul>
</div>
`}var Kn=1e4;function hn(e){return new Bt(e)}var Bt=class{constructor(t){this.ports=t;this.waiting=new G(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Je(this.draft,r)),window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("form-lon"))==null?void 0:s.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${U(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!bn(n,t)&&Mt(n)&&this.tellKept(n);let r=It(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":C(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),a``;let{draft:s}=this;if(s===null)return W(this.problem,t);let l=fe(r.get().session,o,n.layer,s.feature.properties.committee);return a`
${l?null:a`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${yn(this.showing(s,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ge(o,t,n))},write:t=>{this.change(n=>Wt(n,t))},leave:t=>{this.change(n=>Ve(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?J:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?He(o.written):Ke(o.written)})))}};tellKept(t){let n=this.ports.now(),o=U(t.selection.layer,t.feature,n);I(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;tt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,Ft(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&bn(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=It(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):Ft(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Tt(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Be(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=L(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=ue(this.ports.stores.work.get().session,o.view.town);return Y(t.layer,o).filter(({kind:s})=>s!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:s,keptAt:l}=this,{lasts:d,seconds:f}=this.waiting,{mode:m}=this.ports.stores.tools.get(),u=m.kind==="place"&&m.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:f,deleting:r,says:s,placing:u,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Qe(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(pn(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(gn(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),s=>this.failed(t,s))}finish(t,n,o){let{data:r,view:s,work:l}=this.ports.stores;this.waiting.end(),I(r,n);let d=this.shows(t),f=this.latest(t);if(!o&&!Hn(f,t)){this.goOn(f);return}tt(t),d&&(this.draft=null,l.set({open:null}),o&&s.set({selected:null}))}goOn(t){let{selection:n}=t;Tt(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Rt(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=L(n),r=this.latest(t),s=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Ze(r,o):r),!this.shows(t)||!s){let l=this.ports.now(),d=U(t.selection.layer,t.feature,l);I(this.ports.stores.data,l.office.edit.unsaved(d,Ee(o,l)),Kn);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var l;return(l=document.getElementById("edit-says"))==null?void 0:l.scrollIntoView({block:"center"})}))}};function Hn(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function bn({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}function kn(e,t){let[n,o]=[null,""],r=new G(e.ask),s=null,l=()=>{[n,s,o]=[null,null,""],r.end(),e.ask()},d=f=>{let m=e.stores.view.get().town;m===null||r.lasts||(r.begin(),e.signedIn(()=>Te(m,f,o.trim())).then(()=>{I(e.stores.data,e.now().office.log.erased),l(),t()},u=>{s=L(u),r.end(),e.ask()}))};return{end:l,part:(f,m,u,p)=>{let{log:w}=p.office,v=`${f} ${JSON.stringify(m)}`;return n!==v?a`
<button
type="button"
class="text-button log-erase"
aria-label=${w.eraseOf(u)}
@click=${()=>{l(),n=v,e.ask()}}
>
${q("erase")}${w.erase}
</button>
`:a`
<div class="log-erasing">
${W(s,p,"erase-problem")}
${R({name:"erase-reason",label:p.office.paren(w.eraseReason,p.office.optional),value:o,input:b=>o=b})}
${r.lasts?a`
<p class="form-hint" role="status">${Q(r.seconds,p)}</p>
${Z(r.seconds,p)}
`:_(w.willErase(u),w.eraseIt,()=>d(m),l,p)}
</div>
`}}}var Gt=20;function $n(e){let{view:t,data:n,tools:o,work:r}=e.stores,[s,l,d]=[[],!1,!1],f=null,m=0,u="",p=i=>{let{mode:c}=o.get();return c.kind==="compare"&&c.change===i.change},w=bt(e,()=>b(null)),v=kn(e,()=>b(null)),b=i=>{let{selected:c}=t.get();if(c===null)return;let g=m+=1;d=!0,e.ask(),Pe(c.layer,c.fid,i,Gt+1).then(k=>{let O=t.get().selected;if(g!==m||(O==null?void 0:O.layer)!==c.layer||O.fid!==c.fid)return;let D=k.slice(0,Gt);s=i===null?D:[...s,...D],[l,d,f]=[k.length<=Gt,!1,null],e.ask()},k=>{g===m&&([f,d]=[L(k),!1],e.ask())})},h=i=>{let c=p(i),[g,k]=[i.before??null,i.after??null];o.set({mode:c?J:{kind:"compare",change:i.change,was:g,is:k}});let O=Un([g,k]);!c&&O!==null&&e.acts.showExtent(O),e.ask()},S=(i,c)=>{if(i.before==null||i.after==null)return null;let{log:g}=c.office,k=p(i),O=ot=>ot===void 0?"":`${it(ot*3/2e3)} ${c.words.unit.mu}`,[D,K]=[O(i.area_m2_before),O(i.area_m2_after)],X=D===K||D===""||K===""?"":g.area(D,K);return a`
<div class="log-shape">
<span>${i.before.type==="Point"?g.place:g.shape} ${X}</span>
<button type="button" class="text-button log-compare" aria-pressed=${k} @click=${()=>h(i)}>
${q(k?"hidden":"eye")}${k?g.hide:g.show}
</button>
${k?a`
<p class="log-key">
<i class="is-was"></i>
${g.was}
<i class="is-now"></i>
${g.is}
</p>
`:null}
</div>
`},x=(i,{layer:c,fid:g},k,O,D)=>xt(r.get().session,D.view.town)&&ee(c,k.field)&&[k.was,k.is].some(wn)?v.part(i.change,{layer:c,fid:g,field:k.field},O,D):null,P=(i,c)=>xt(r.get().session,c.view.town)&&wn(i.why)&&an(i.why??"",c)?v.part(i.change,{change:i.change},c.office.log.ofReason(i.change),c):null,A=(i,c,g)=>{if(i.differs.length===0)return null;let{layer:k}=c;return a`
<dl class="log-fields">
${i.differs.map(O=>{let{label:D,was:K,is:X}=re(k,O,g);return a`
<div data-field=${O.field}>
<dt>${D}</dt>
<dd>
${i.op==="insert"?null:a`
<s>${K}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Qt(X)?"latin":""}>${X}</b>
${x(i,c,O,D,g)}
</dd>
</div>
`})}
</dl>
`},M=(i,c,g)=>{let{log:k}=g.office,O={insert:k.created,update:k.changed,delete:k.deleted}[i.op],D=i.op==="update"&&i.differs.length===0&&i.before==null;return a`
<li class="log-entry" data-change=${i.change}>
${Ht(i,g)}
<p class="log-what">${O}${D?` · ${k.nothing}`:""}</p>
${Ut(i,g)} ${P(i,g)}
${i.op==="delete"?null:A(i,c,g)} ${S(i,g)}
${et(r.get().session,g.view.town)?w.part(i.change,g):null}
</li>
`};return{title:i=>{let{selected:c}=i.view;if(c===null)return i.words.work.history;let g=ht(i.data,c.layer,c.fid)??i.data.picked.value,k=g===null?"":` · ${U(c.layer,g,i)}`;return i.words.work.history+k},key:({view:{selected:i},data:{picked:c}})=>{var g;return`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${j(i,c.value)} ${((g=r.get().session)==null?void 0:g.account)??0}`},enter:()=>{var g;let{selected:i}=t.get(),c=`${(i==null?void 0:i.layer)??""} ${(i==null?void 0:i.fid)??""} ${((g=r.get().session)==null?void 0:g.account)??0}`;c!==u&&(u=c,[s,l,f]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:J}),w.end(),v.end()),b(null)},leave:()=>u="",body:i=>{let{selected:c}=i.view;return c===null?(window.setTimeout(()=>r.set({open:null}),0),a``):a`
${W(f,i)}
${et(r.get().session,i.view.town)?null:a`
<p class="form-hint">${i.office.log.only}</p>
`}
<ol class="log">
${s.map(g=>M(g,c,i))}
</ol>
${l||s.length===0?null:a`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${d}
@click=${()=>{var g;return b(((g=s[s.length-1])==null?void 0:g.change)??null)}}
>
${i.office.more}
</button>
`}
`}};function j(i,c){var O;let k=(O=(i===null?void 0:ht(n.get(),i.layer,i.fid))??c)==null?void 0:O.properties;return JSON.stringify((k==null?void 0:k.version)??(k==null?void 0:k.updated_at)??"")}}function wn(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}function Un(e){let t=e.flatMap(l=>l===null?[]:se(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:s}=ie(t.map(l=>l.flatMap(([d=0,f=0])=>[d,f])));return[n,o,r,s]}var vn=["viewer","clerk","planner","inspector","administrator"],xn=["town","county","city","region"];var Vt=20;function On(e){let[t,n,o]=[!1,!1,!1],r=[],s=null,l=0,d=p=>{let w=e.stores.view.get().town;if(w===null)return;let v=l+=1;o=!0,e.ask(),e.signedIn(()=>ve(w,p,Vt+1)).then(b=>{if(v!==l)return;let h=b.slice(0,Vt);r=p===null?h:[...r,...h],[n,o,s]=[b.length<=Vt,!1,null],e.ask()},b=>{v===l&&([s,o]=[L(b),!1],e.ask())})},f=()=>{[t,n,o,r,s]=[!1,!1,!1,[],null],l+=1},m=({currentTarget:p})=>{let{open:w}=p;w!==t&&(f(),t=w,t&&d(null))},u=({at:p,login:w,name:v,village:b},h)=>{let S=h.office.looks,x=Xt(h.data,"villages").find(({properties:A})=>A.code===b),P=x===void 0?b??S.all:rt(x.properties,h.view.language);return a`
<li>
<time datetime=${p}>${C(p)}</time>
<b>${v!==""?v:w!==""?w:S.gone}</b>
<span>${P}</span>
</li>
`};return{close:f,part:p=>{let w=p.office.looks;return a`
<details class="work-more work-looks" .open=${t} @toggle=${m}>
<summary>${w.title}</summary>
<p class="form-hint">${w.hint}</p>
${W(s,p,"looks-problem")}
${r.length===0&&!o&&s===null?a`
<p class="form-hint">${w.none}</p>
`:null}
<ol class="looks">
${r.map(v=>u(v,p))}
</ol>
${n||r.length===0?null:a`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${o}
@click=${()=>{var v;return d(((v=r[r.length-1])==null?void 0:v.entry)??null)}}
>
${p.office.more}
</button>
`}
</details>
`}}}function Tn(e){let{view:t,data:n,work:o}=e.stores,r=[],s=null,l=!1,d=0,f=null,m="",u="clerk",[p,w]=["","town"],v=On(e),b=y=>{[s,l]=[L(y),!1],e.ask()},h=()=>t.get().town??"",S=()=>{let y=d+=1;e.signedIn(()=>be(h())).then($=>{y===d&&(r=$,e.ask())},$=>{y===d&&b($)})},x=y=>{[s,m]=[null,""],e.signedIn(y).then(S,b),e.ask()},P=y=>{m=y,s=null,e.ask()},A=()=>({role:u,unit:u==="clerk"?p:"",level:u==="inspector"?w:""}),M=y=>{y.preventDefault();let $=y.currentTarget,{login:T="",name:E="",provider:F}=nt(y);[s,f]=[null,null];let H={login:T.trim(),name:E.trim(),provider:F!==void 0,...A()};e.signedIn(()=>he(h(),H)).then(N=>{f={login:H.login,invitation:N},at($),I(n,e.now().office.people.added(H.login)),S()},N=>{b(N),l=!0,e.ask()})},j=({account:y,login:$})=>{[s,f]=[null,null],e.signedIn(()=>ke(h(),y)).then(T=>{f={login:$,invitation:T},e.ask(),window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(".work-invitation"))==null?void 0:E.scrollIntoView({block:"nearest"})})},b)},i=y=>{let{session:$}=o.get();$!==null&&e.signedIn(()=>xe(y)).then(()=>{o.set({session:{...$,anonymous:y}})},b)},c=y=>{var H;let{people:$,roles:T,levels:E}=y.office,F=[...y.committees];return y.committees.has(p)||(p=((H=F[0])==null?void 0:H[0])??""),a`
${B("role",$.role,vn.map(N=>[N,T[N]]),u,N=>{u=N,e.ask()})}
${u==="clerk"?B("unit",$.unit,F,p,N=>p=N):null}
${u==="inspector"?B("level",$.level,xn.map(N=>[N,E[N]]),w,N=>w=N):null}
`},g=y=>{var F;let{people:$,optional:T}=y.office,E=((F=o.get().session)==null?void 0:F.provider)??"";return a`
<details class="work-more work-add">
<summary>${$.add}</summary>
<form @submit=${M}>
${R({name:"login",label:$.login,hint:$.loginHint,required:!0,lengthMost:64})}
${R({name:"name",label:y.office.paren($.name,T),lengthMost:64})} ${c(y)}
${E===""?null:a`
<label class="form-check">
<input type="checkbox" name="provider" />
${$.byProvider}
</label>
`}
${k()?O(y):null}
<button type="submit" class="form-button is-main">${$.addIt}</button>
</form>
</details>
`},k=()=>l&&(s==null?void 0:s.status)===409,O=y=>a`
<div class="form-problem" role="alert">${y.office.problem.taken}</div>
`,D=y=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:$}=y.office,{link:T,expires:E}=f.invitation;return a`
<section class="form-notice work-invitation" role="status">
<h3>${$.linkFor(f.login)}</h3>
<p>${$.linkOnce}</p>
${We(T,$.scan)} ${Ne(T,y.words)} ${ct($.link,T,e)}
${E===void 0?null:a`
<p class="form-hint">${$.until(C(E))}</p>
`}
</section>
`},K=(y,$,T)=>{let{people:E}=T.office,F=`role ${$.id}`;return a`
<li>
<div class="work-line">
<span>${_t($,T)}</span>
<button type="button" class="text-button" @click=${()=>P(F)}>
${E.take}
<span class="sr">${y.login}</span>
</button>
</div>
${m===F?_(E.takeSure,E.take,()=>x(()=>$e(h(),$.id)),()=>P(""),T):null}
</li>
`},X=(y,$)=>{var zt;let{people:T,allTowns:E}=$.office,F=y.account===((zt=o.get().session)==null?void 0:zt.account),H=[F?T.you:"",y.disabled?T.disabled:"",y.has_password||y.federated?"":T.noPassword,y.administrator?E:""].filter(V=>V!==""),[N,Jt]=[`give ${y.account}`,`disable ${y.account}`];return a`
<li class="work-person" data-login=${y.login}>
<p>
<b>${y.name===""?y.login:y.name}</b>
${y.name===""?null:a`
<span>${y.login}</span>
`}
${H.map(V=>a`
<em>${V}</em>
`)}
</p>
<ul class="work-roles">
${y.memberships.map(V=>K(y,V,$))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>P(N)}>${T.give}</button>
${y.federated?null:a`
<button type="button" class="text-button" data-act="link" @click=${()=>j(y)}>
${T.newLink}
</button>
`}
${F?null:y.disabled?a`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>x(()=>Ot(h(),y.account,!1))}
>
${T.enable}
</button>
`:a`
<button type="button" class="text-button" data-act="disable" @click=${()=>P(Jt)}>
${T.disable}
</button>
`}
</div>
${m===Jt?_(T.disableSure,T.disable,()=>x(()=>Ot(h(),y.account,!0)),()=>P(""),$):null}
${m===N?a`
<form
class="work-give"
@submit=${V=>{V.preventDefault(),x(()=>we(h(),y.account,A()))}}
>
${c($)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${T.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>P("")}>
${$.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},ot=y=>{let{session:$}=o.get();if(($==null?void 0:$.administrator)!==!0)return null;let{people:T}=y.office;return a`
<section class="work-settings">
<h3>${T.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${$.anonymous}
@change=${E=>i(E.target.checked)}
/>
${T.anonymous}
</label>
<p class="form-hint">${$.anonymous?T.anonymousOn:T.anonymousOff}</p>
</section>
`};return{title:({words:y})=>y.work.people,key:({view:y})=>{var $;return`${y.town??""} ${(($=o.get().session)==null?void 0:$.account)??0}`},enter:()=>{[r,s,f,m]=[[],null,null,""],v.close(),S()},leave:()=>{f=null},body:y=>a`
${k()?null:W(s,y)} ${D(y)} ${g(y)}
<section>
<h3>${y.office.people.list}</h3>
<ul class="work-list">
${r.map($=>X($,y))}
</ul>
</section>
${v.part(y)} ${ot(y)}
`}}function Ti(e,t,n){let{view:o,data:r,tools:s,work:l}=t,f={stores:t,acts:n,now:()=>St({view:o.get(),data:r.get(),words:le[o.get().language]}),ask:()=>S(),signedIn:async x=>{try{return await x()}catch(P){if(!(P instanceof ae)||P.problem.status!==401||!await Bn(t))throw P;return x()}}},m={account:sn(f),people:Tn(f),changes:dn(f),history:$n(f),edit:hn(f)},u="",p=null,w=null,v=()=>l.set({open:null}),b=x=>{var A,M,j;p!==null&&((M=(A=m[p]).leave)==null||M.call(A)),p===null&&(w=document.activeElement instanceof HTMLElement?document.activeElement:null),p=x,document.body.classList.toggle("has-work",x!==null);let{mode:P}=s.get();if((P.kind==="place"||P.kind==="compare")&&s.set({mode:J}),x===null){u="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((j=(w==null?void 0:w.isConnected)===!0?w:document.getElementById("map"))==null||j.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=e.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},h=()=>{},S=()=>h();h=ce(e,t,x=>{let P=x.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",P===null),P!==p&&b(P),P===null)return null;let A=St(x),M=m[P],j=`${P} ${M.key(A)}`;j!==u&&(u=j,M.enter());let i=M.title(A);e.setAttribute("aria-label",i);let{mode:c}=s.get();return e.classList.toggle("is-placing",c.kind==="place"&&c.waiting),e.classList.toggle("is-comparing",c.kind==="compare"),a`
<header class="panel-head">
<h2 tabindex="-1">${i}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${A.words.action.close}
@click=${v}
>
${q("close")}
</button>
</header>
<div class="work-body work-${P}">${M.body(A)}</div>
`}),s.subscribe((x,P)=>{x.mode!==P.mode&&S()}),document.addEventListener("keydown",x=>{x.key==="Escape"&&p!==null&&l.get().gate===null&&v()})}function Bn({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:s})=>{r===null&&(o(),t(s!==n&&(s==null?void 0:s.signed_in)===!0))})})}export{Ti as mountWork};
