import{a as Zt,b as eo}from"./chunk-N3NTY6E5.js";import{a as to,b as Le,c as I,d as ne,e as re,f as F,g as be,h as X,i as ye,j as q,k as ce}from"./chunk-WZOBNVW6.js";import{a as oo,d as Ce}from"./chunk-LWVPTVLM.js";import{a as $t,l as xt}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{B as Qt,a as Mt,c as At,f as Lt,g as Ct,h as It,i as Ft,k as Bt,l as Ut,m as jt,n as _e,o as qt,p as Kt,q as Ht,r as zt,s as ge,t as Gt,u as Vt,v as Jt,w as Me,x as Xt,y as Yt,z as Ae}from"./chunk-YTNCTSNR.js";import{a as Ot}from"./chunk-A2WDFLSX.js";import{K as J,M as H,N as pe,P as le,Q as z,a as oe,b as gt,f as bt,g as Pe,h as De,i as yt,j as fe,k as ht}from"./chunk-Z72BC5P2.js";import{g as Pt}from"./chunk-VEVOLK3E.js";import{b as Re,d as wt}from"./chunk-KAODRU6L.js";import"./chunk-IC5EWCAW.js";import{a as V,e as ft}from"./chunk-RA6FLBFZ.js";import{a as j}from"./chunk-KXHZUGMI.js";import{c as ut,e as Z,f as dt}from"./chunk-AZIKMIE6.js";import"./chunk-5COR5YU2.js";import{a as Ne,b as Et,c as We,e as Nt,f as Wt,g as ae,i as _t}from"./chunk-PIGM7PYH.js";import{c as Tt,n as me,u as C}from"./chunk-WI27GMI6.js";import{a as Rt}from"./chunk-DHPYUQPK.js";import{a as ue,b as de}from"./chunk-KGYZF5QC.js";import{b as ee}from"./chunk-QWJPFQCG.js";import{a as St,b as Dt}from"./chunk-W7OXCLKE.js";import{L as vt,N as Ee,Z as K,b as mt,c as pt,q as kt}from"./chunk-XGPBKP7S.js";import{a as l,b as ct}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var on="tuntu.draft.";var te=new Map,he=!1;function we(t,e){return`${on}${t} ${e}`}function ro(t,e,o){let n=we(t,e),r={at:Date.now(),draft:o};try{localStorage.setItem(n,JSON.stringify(r)),te.delete(n)}catch{te.set(n,r)}ao()}function io(t,e){let o=co(we(t,e));return o===null?null:{name:e,...o}}function so(t){let e=we(t,"");return nn().filter(o=>o.startsWith(e)).flatMap(o=>{let n=co(o);return n===null?[]:[{name:o.slice(e.length),...n}]}).sort((o,n)=>n.at-o.at)}function lo(t,e){let o=we(t,e);te.delete(o),ao(),uo(o)}function ao(){te.size>0!==he&&(he=!he,he?window.addEventListener("beforeunload",no):window.removeEventListener("beforeunload",no))}function no(t){t.preventDefault(),t.returnValue=!0}function co(t){let e=te.get(t);if(e!==void 0)return e;try{let o=JSON.parse(localStorage.getItem(t)??"null");if(typeof(o==null?void 0:o.at)!="number")return null;if(Date.now()-o.at<5184e6)return o}catch{}return uo(t),null}function nn(){try{return[...new Set([...te.keys(),...Object.keys(localStorage)])]}catch{return[...te.keys()]}}function uo(t){try{localStorage.removeItem(t)}catch{}}function Ie(t){return{now:t,past:[],future:[]}}function ke(t,e,o){let{now:n,past:r}=t,i=Object.keys(o);if(i.every(p=>Object.is(n[p],o[p])))return t;let a={};for(let p of i)a[p]=n[p];let b=r[r.length-1],f=(b==null?void 0:b.note)===e?{note:e,before:{...a,...b.before},after:{...b.after,...o}}:null,g=f===null?r:r.slice(0,-1);return{now:{...n,...o},past:[...g,f??{note:e,before:a,after:o}].slice(-200),future:[]}}function fo(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function mo(t){let[e,...o]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:o}}var po=7;function go(t,e,o,n){let r=Ie({boxes:{},...ve(o),reason:""});return{account:t,selection:e,feature:o,tag:n,written:r,key:"",keyFor:"",late:null}}function ve({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,o=0]=t.coordinates;return{lon:String(e),lat:String(o)}}function Fe({written:t,feature:e},o){return t.now.boxes[o]??Pe(e.properties[o])}function bo(t,e,o){if(Fe(t,e)===o)return t;let n={...t.written.now.boxes,[e]:o};return{...t,written:ke(t.written,e,{boxes:n})}}function yo(t,e){let o=So(t.written.now.boxes,n=>n===e);return{...t,written:ke(t.written,`leave ${e}`,{boxes:o})}}function Be(t,e){return{...t,written:ke(t.written,Object.keys(e).join(),e)}}function ho(t,[e,o]){return Be(t,{lon:e.toFixed(po),lat:o.toFixed(po)})}function wo({written:{now:t},feature:e}){let{lon:o,lat:n}=ve(e);return t.lon.trim()!==o||t.lat.trim()!==n}function ko(t){let{feature:e,written:o}=t;return Object.entries(o.now.boxes).some(([n,r])=>vo(e,n,r))||wo(t)}function vo(t,e,o){return o.trim()!==Pe(t.properties[e]).trim()}function rn({lon:t,lat:e}){let[o,n]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(o)<=180&&Math.abs(n)<=90?{type:"Point",coordinates:[o,n]}:null}function $o(t,e){let o=yt(e,t.feature,t.written.now.boxes);if(!wo(t))return Object.keys(o).length===0?"unchanged":{properties:o};let n=rn(t.written.now);return n===null?"placeWrong":{properties:o,geometry:n}}function xo(t,e){if(e.current===void 0||e.version===void 0)return t;let o={...e.current,id:t.feature.id??t.selection.fid};return{...Ue(t,o,`"${e.version}"`),late:e}}function Ue(t,e,o){let{feature:n,written:r}=t,i=ve(n),a=r.now.lon!==i.lon||r.now.lat!==i.lat?{}:ve(e),b=So(r.now.boxes,(f,g)=>!vo(n,f,g));return{...t,feature:e,tag:o,late:null,written:Ie({...r.now,...a,boxes:b})}}function je(t,e,o){return t.keyFor===e?t:{...t,key:o(),keyFor:e}}function So(t,e){return Object.fromEntries(Object.entries(t).filter(([o,n])=>!e(o,n)))}var Oo=1,To="edit ";function qe({layer:t,fid:e}){return`${To}${t}.${e}`}function Ke(t){return ko(t)||t.written.now.reason.trim()!==""}function He(t){let{account:e,selection:o}=t;Ke(t)?ro(e,qe(o),{form:Oo,draft:t}):ie(t)}function ie({account:t,selection:e}){lo(t,qe(e))}function ze(t,e){return Do(io(t,qe(e)))}function Po(t){return so(t).filter(({name:e})=>e.startsWith(To)).flatMap(e=>Do(e)??[])}function Do(t){let e=t==null?void 0:t.draft;return t===null||(e==null?void 0:e.form)!==Oo||e.draft===void 0?null:{at:t.at,draft:e.draft}}var $e=class{constructor(e){this.ports=e}ports;throwing=null;body(e,o){let n=Po(e);if(n.length===0)return null;let{drafts:r,draftsHint:i}=o.office.account;return l`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${i}</p>
<ul class="work-list">
${n.map(a=>this.row(a,o))}
</ul>
</section>
`}row(e,o){var b;let{draft:n,at:r}=e,{account:i}=o.office,a=z(new Date(r).toISOString());return l`
<li data-draft=${`${n.selection.layer}.${n.selection.fid}`}>
<div class="work-line">
<div>
<b>${J(n.selection.layer,n.feature,o)}</b>
<span>${[a,...sn(n,o)].join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${()=>this.open(n)}>${i.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(e)}>${i.throwAway}</button>
</div>
</div>
${((b=this.throwing)==null?void 0:b.draft.selection.fid)===n.selection.fid&&this.throwing.draft.selection.layer===n.selection.layer?q(i.throwSure,i.throwAway,()=>{ie(n),this.ask(null)},()=>this.ask(null),o):null}
</li>
`}ask(e){this.throwing=e,this.ports.ask()}open({selection:e,feature:o}){let{view:n,work:r}=this.ports.stores,{town:i}=o.properties;n.set({selected:e,...typeof i=="string"?{town:i}:{}}),r.set({open:"edit"})}};function sn({selection:t,written:e},o){let n=new Map(oe(t.layer,o).map(({name:i,label:a})=>[i,a])),r=Object.keys(e.now.boxes).map(i=>n.get(i)??i);return r.length===0?[]:[r.join("、")]}var an=90;function Ge({town:t,role:e,unit:o,level:n},r){let{office:i,data:a,view:b}=r,f=dt(a,t),g=o!==""?r.committees.get(o)??o:n===void 0||n===""?"":i.levels[n];return i.roleIn(i.roles[e],f===void 0?t:V(f,b.language),g)}function Ro(t){let{work:e,data:o}=t.stores,n=new $e(t),r=null,[i,a,b]=["",null,"read"],[f,g,p]=[null,"",""],y=s=>m=>{[f,g]=[C(m),s],t.ask()},v=()=>{t.signedIn(Ct).then(s=>{r=s,t.ask()},y("tokens"))},u=()=>{Ce(async()=>{await At();let s=await oo();e.set({open:null,session:s,closed:!s.anonymous})}).then(()=>{t.acts.readAgain(),j(o,t.now().office.account.signedOut)},y("tokens"))},d=s=>{s.preventDefault();let m=s.currentTarget,{old:c="",fresh:w="",again:$=""}=ce(s),{gate:D,account:P}=t.now().office;[f,g]=[null,"password"],p=to(w)<10?D.short:w!==$?D.differ:"",t.ask(),p===""&&t.signedIn(()=>Ce(()=>Lt(c,w))).then(()=>{m.reset(),j(o,P.changed)},y("password"))},h=s=>{s.preventDefault();let m=s.currentTarget,{token:c="",days:w=""}=ce(s);[f,g,i]=[null,"tokens",""],t.signedIn(()=>It(c.trim(),b,Number(w))).then($=>{i=$,be(m,"token"),v()},y("tokens"))},T=s=>{a=null,t.signedIn(()=>Ft(s)).then(v,y("tokens"))},O=(s,m)=>g===s&&p!==""?l`
<div class="form-problem" role="alert">${p}</div>
`:I(g===s?f:null,m,`form-problem-${s}`),x=(s,m)=>{let{account:c,allTowns:w}=m.office,$=[...s.administrator?[w]:[],...s.memberships.map(D=>Ge(D,m))];return l`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Ne(s))[0]}</span>
<div>
<b>${Ne(s)}</b>
<span>${c.loginOf(s.login)}</span>
</div>
</section>
<section>
<h3>${c.roles}</h3>
<ul class="work-roles">
${($.length===0?[c.noRoles]:$).map(D=>l`
<li>${D}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${u}>${c.signOut}</button>
</section>
`},N=(s,m)=>{let{account:c,gate:w}=m.office;return l`
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
.value=${s.login}
/>
${F({name:"old",label:c.old,type:"password",autocomplete:"current-password",required:!0})}
${F({name:"fresh",label:w.newPassword,type:"password",autocomplete:"new-password",hint:w.rules,required:!0})}
${F({name:"again",label:w.again,type:"password",autocomplete:"new-password",required:!0})}
${O("password",m)}
<button type="submit" class="form-button is-main">${c.change}</button>
</form>
</details>
`},W=(s,m)=>{let{account:c}=m.office,w=s.last_used===null?c.neverUsed:c.used(H(new Date(s.last_used))),$=[c[s.scope],c.until(H(new Date(s.expires))),w];return l`
<li data-token=${s.token}>
<div class="work-line">
<div>
<b>${s.name}</b>
<span>${$.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{a=s.token,t.ask()}}
>
${c.remove}
</button>
</div>
${a===s.token?q(c.removeSure,c.remove,()=>T(s.token),()=>{a=null,t.ask()},m):null}
</li>
`},A=s=>{let{account:m}=s.office;return l`
<section class="work-tokens">
<h3>${m.tokens}</h3>
<p class="form-hint">${m.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(c=>W(c,s))}
</ul>
${(r==null?void 0:r.length)===0?l`
<p class="form-hint">${m.noTokens}</p>
`:null}
${i===""?null:l`
<div class="form-notice" role="status">
<p>${m.secretOnce}</p>
${ye(m.secret,i,t)}
</div>
`}
${O("tokens",s)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${h}>
${F({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${X("scope",m.scope,[["read",m.read],["write",m.write]],b,c=>b=c)}
${F({name:"days",label:m.days,value:String(an),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[r,i,a,f,g,p]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?v():e.set({open:null,gate:"signin"})},leave:()=>{i=""},body:s=>{let{session:m}=e.get();return m===null||!m.signed_in?l``:l`
${x(m,s)} ${n.body(m.account,s)} ${N(m,s)} ${A(s)}
`}}}var Eo=["cleaners","sweep_sources","members","ledger_lines","ledger_corrections","objection_words","memberships"];function xe(t,{words:e,office:o}){return mt(t)?e.layers[t]:o.lists[t]??t}var Ve=6,cn=Eo;function Je(t,e){let{log:o}=e.office,n=t.slice(0,Ve).map(({layer:i,op:a,count:b})=>{var f,g;return((g=(f=o.people)[i])==null?void 0:g.call(f,a,b))??o.touch(xe(i,e),a,b)}),r=t.length>Ve?o.andMore(t.length-Ve):"";return n.join(e.words.listComma)+r}function Se({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:o})=>cn.includes(o))}function Xe(t,{office:e}){var n;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let o=(n=/^import of (.+)$/.exec(t))==null?void 0:n[1];return o!==void 0?e.log.imported(o):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function No(t,e){return!/^tuntu [a-z ]+$/.test(t)&&Xe(t,e)!==""}function un(t,{office:e}){let{operator:o,demo:n}=e.log;return{operator:o,demo:n}[t]??t}function Wo({who:t="",role:e},o){if(t==="")return"";let{office:n}=o,r=un(t,o);return n.log.by(e===void 0?r:n.paren(r,n.roles[e]))}function _o(t,e){let{office:o,words:n}=e;return(t??[]).map(({login:i,name:a,role:b,unit:f,level:g})=>{let p=f!==""?e.committees.get(f)??f:g===""?"":o.levels[g];return o.paren(a===""?i:a,p===""?o.roles[b]:`${o.roles[b]} · ${p}`)}).join(n.listComma)}function Mo({change:t,touched:e},o){return o.office.log.willUndo(t,Je(e,o))}function Ao(t,e){let{log:o}=e.office,n=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(n===null)return t;let[,r="",i="",a,b]=n;return a===void 0||b===void 0?o.conflict(xe(r,e),i):o.leaning(xe(r,e),i,a,xe(b,e))}var dn={now:()=>Date.now(),every:(t,e)=>{let o=window.setInterval(e,t);return()=>window.clearInterval(o)}},Y=class{constructor(e,o=dn){this.tick=e;this.clock=o}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function Oe(t,e){let[o,n]=[null,""],r=new Y(t.ask),i=null,a=null,b=()=>{[o,i,a,n]=[null,null,null,""],r.end(),t.ask()},f=d=>{a=C(d),r.end(),t.ask()},g=d=>{let h=t.stores.view.get().town;h!==null&&([o,i,a,n]=[d,null,null,""],t.ask(),ge(h,d+1,1).then(({changes:[T]})=>{o===d&&((T==null?void 0:T.change)===d?i=T:a={title:"gone",status:404},t.ask())},f))},p=()=>{let d=t.stores.view.get().town;if(d===null||o===null||r.lasts)return;r.begin();let h=o;t.signedIn(()=>Gt(d,h,n.trim())).then(()=>{j(t.stores.data,t.now().office.log.undone),b(),e()},f)},y=d=>l`
<div class="form-problem" role="alert">
${d.office.log.conflicts}
<ul class="log-conflicts">
${((a==null?void 0:a.conflicts)??[]).map(h=>l`
<li>${Ao(h,d)}</li>
`)}
</ul>
</div>
`,v=(d,h)=>{let T=d===null?[]:fe(d,h.view.language,h);return T.length===0?null:l`
<ul class="form-faults">
${T.map(O=>l`
<li>${O}</li>
`)}
</ul>
`},u=(d,h)=>{let{log:T}=h.office;return Se(d)?l`
${F({name:"undo-reason",label:h.office.paren(T.undoReason,h.office.optional),value:n,input:O=>n=O})}
${r.lasts?l`
<p class="form-hint" role="status">${ne(r.seconds,h)}</p>
${re(r.seconds,h)}
`:q(Mo(d,h),T.undoIt,p,b,h)}
`:l`
<p class="form-problem" role="alert">
${d.undone_by===void 0?T.notHere(d.change):T.undoneBy(d.undone_by)}
</p>
`};return{end:b,part:(d,h)=>o!==d?l`
<button type="button" class="text-button log-undo" @click=${()=>g(d)}>
${K("undo")}${h.office.log.undo}
</button>
`:l`
${((a==null?void 0:a.conflicts)??[]).length>0?y(h):I(a,h,"undo-problem")}
${v(a,h)}
${i===null?l`
<button type="button" class="form-button is-quiet" @click=${b}>${h.office.cancel}</button>
`:u(i,h)}
`}}var Ye=30;function Lo(t){let[e,o,n,r]=[[],!1,!1,!1],i=null,a=0,b=Oe(t,()=>f(null)),f=p=>{let y=t.stores.view.get().town;if(y===null)return;let v=a+=1;r=!0,t.ask(),ge(y,p,Ye+1).then(u=>{if(v!==a||t.stores.view.get().town!==y)return;let d=u.changes.slice(0,Ye);e=p===null?d:[...e,...d],[o,n,r,i]=[u.may_undo,u.changes.length<=Ye,!1,null],t.ask()},u=>{v===a&&([i,r]=[C(u),!1],t.ask())})},g=(p,y)=>{let{log:v}=y.office;return l`
<li class="log-entry" data-change=${p.change}>
${Qe(p,y)}
<p class="log-what">${fn(p,y)}</p>
${Ze(p,y)}
${p.undone_by===void 0?o&&Se(p)?b.part(p.change,y):null:l`
<p class="log-mark">${v.undoneBy(p.undone_by)}</p>
`}
</li>
`};return{title:({words:p})=>p.work.changes,key:({view:p})=>{var y;return`${p.town??""} ${((y=t.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[e,n]=[[],!1],b.end(),f(null)},body:p=>l`
${I(i,p)}
${ae(t.stores.work.get().session,p.view.town)?null:l`
<p class="form-hint">${p.office.log.only}</p>
`}
${e.length===0&&!r&&i===null?l`
<p class="form-hint">${p.office.log.nowhere}</p>
`:null}
<ol class="log">
${e.map(y=>g(y,p))}
</ol>
${n||e.length===0?null:l`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${r}
@click=${()=>{var y;return f(((y=e[e.length-1])==null?void 0:y.change)??null)}}
>
${p.office.more}
</button>
`}
`}}function fn({touched:t,given:e},o){return t.length===0?o.office.log.nothing:[Je(t,o),_o(e,o)].filter(n=>n!=="").join(o.words.colon)}function Qe(t,e){let{at:o,change:n}=t,{log:r}=e.office;return l`
<p class="log-head">
<time datetime=${o}>${z(o)}</time>
<span>${Wo(t,e)}</span>
<small>${r.change(n)}</small>
</p>
`}function Ze({why:t="",undoes:e},o){let{log:n}=o.office,r=[e===void 0?"":n.undoes(e),Xe(t,o)].filter(i=>i!=="");return r.length===0?null:l`
<p class="log-why">${r.join(" · ")}</p>
`}function Co({signedIn:t},e,o){let{layer:n,fid:r}=e.selection,i=e.written.now.reason.trim(),a=je(e,JSON.stringify([e.tag,o,i]),Ae),{tag:b,key:f}=a;return{draft:a,answer:t(()=>Xt(n,r,o,{tag:b,reason:i,key:f}))}}function Io({signedIn:t},e){let{layer:o,fid:n}=e.selection,r=e.written.now.reason.trim(),i=je(e,`delete ${e.tag} ${r}`,Ae),{tag:a,key:b}=i;return{draft:i,answer:t(()=>Yt(o,n,{tag:a,reason:r,key:b}))}}function Fo(t,e,o){let{draft:n,fields:r,busy:i,waitedS:a,deleting:b}=t,{edit:f}=o.office;return l`
${mn(t.keptAt,e,o)}
<form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
${r.map(g=>pn(g,t,e,o))} ${bn(t,e,o)}
${F({name:"reason",label:o.office.paren(f.reason,o.office.optional),value:n.written.now.reason,hint:f.reasonHint,input:g=>e.write({reason:g})})}
${yn(n,e,o)} ${hn(t,o)}
<div class="form-foot">
${re(a,o)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?ne(a,o):f.save}
</button>
<button type="button" class="form-button is-quiet" @click=${e.close}>${o.office.cancel}</button>
</div>
</form>
${b?q(f.deleteSure,f.delete,e.remove,()=>e.ask(!1),o):l`
<button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
${f.delete}
</button>
`}
`}function mn(t,e,{office:{edit:o}}){return t===""?null:l`
<p class="form-hint edit-kept">
${o.draftOf(t)}
<button type="button" class="text-button" @click=${e.throwAway}>${o.throwAway}</button>
</p>
`}function pn(t,{draft:e,problem:o},n,r){var d;let{name:i,kind:a,label:b,unit:f,options:g}=t,p=Fe(e,i),y=h=>n.type(i,h),v=f===""?b:r.office.paren(b,f);if(a==="listed"||a==="boolean"||a==="committee"){let h=a==="committee"?r.office.edit.noCommittee:r.office.none,T=p===""||g.some(([O])=>O===p)?[]:[[p,p]];return X(i,v,[["",h],...g,...T],p,y)}let u=gn(t,p,r);return F({name:i,label:v,value:p,mode:a==="text"?"text":a==="integer"?"numeric":"decimal",input:y,fault:((d=o==null?void 0:o.faults)==null?void 0:d.some(h=>h.field===i))??!1,...u===void 0?{}:{hint:u}})}function gn(t,e,{office:{edit:o}}){if(t.name==="aliases")return o.aliasesHint;let n=t.name.endsWith("_m2")?De(t,e):null;return typeof n=="number"?o.muOf(de(n*3/2e3)):void 0}function bn({draft:t,placing:e},o,n){if(pt(t.selection.layer).shape!=="point")return null;let{edit:r}=n.office,{lon:i,lat:a}=t.written.now;return l`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${F({name:"lon",label:r.lon,value:i,mode:"decimal",input:b=>o.write({lon:b})})}
${F({name:"lat",label:r.lat,value:a,mode:"decimal",input:b=>o.write({lat:b})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${o.place}>
${K("target")}${e?r.clickMap:r.onMap}
</button>
</fieldset>
`}function yn(t,e,o){if(t.late===null)return null;let{edit:n,log:r}=o.office,{layer:i}=t.selection,a=new Map(oe(i,o).map(g=>[g.name,g])),b=(g,p)=>bt(i,g,p,o),f=g=>{let[p,y]=[t.written.now.boxes[g],a.get(g)];return p===void 0||y===void 0?"–":l`
<b>${b(g,De(y,p))}</b>
<button type="button" class="text-button" @click=${()=>e.leave(g)}>${n.takeTheirs}</button>
`};return l`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${n.late}</h3>
<p class="form-hint">${n.lateHint}</p>
<table>
<thead>
<tr>
${[n.field,n.was,n.theirs,n.yours].map(g=>l`
<th scope="col">${g}</th>
`)}
</tr>
</thead>
<tbody>
${(t.late.changed_since??[]).map(({field:g,was:p,is:y})=>{var v;return l`
<tr data-field=${g}>
<th scope="row">${((v=a.get(g))==null?void 0:v.label)??(g==="geometry"?r.shape:g)}</th>
<td>${b(g,p)}</td>
<td>${b(g,y)}</td>
<td>${f(g)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function hn({problem:t,says:e},o){let n=t===null?[]:fe(t,o.view.language,o);return l`
<div id="edit-says">
${e===""?I(t,o):l`
<div class="form-problem" role="alert">${e}</div>
`}
<ul class="form-faults">
${n.map(r=>l`
<li>${r}</li>
`)}
</ul>
</div>
`}var wn=1e4;function Uo(t){return new et(t)}var et=class{constructor(e){this.ports=e;this.waiting=new Y(e.ask),e.stores.tools.subscribe(({mode:o},n)=>{let r=o.kind==="place"?o.at:null;o===n.mode||r===null||this.draft===null||(this.set(ho(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(e){let{draft:o}=this,{edit:n}=e.words.work;return o===null?n:`${n} · ${J(o.selection.layer,o.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:o}=this;o!==null&&o.account===this.account()&&!Bo(o,e)&&Ke(o)&&this.tellKept(o);let r=ze(this.account(),e);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":z(new Date(r.at).toISOString()),this.draft===null&&this.begin(e)}body(e){let{selected:o,town:n}=e.view,{work:r}=this.ports.stores;if(o===null)return window.setTimeout(()=>r.set({open:null}),0),l``;let{draft:i}=this;if(i===null)return I(this.problem,e);let a=_t(r.get().session,n,o.layer,i.feature.properties.committee);return l`
${a?null:l`
<p class="form-hint">${e.office.edit.notAllowed}</p>
`}
${Fo(this.showing(i,e),this.doing,e)}
`}doing={type:(e,o)=>{this.change(n=>bo(n,e,o))},write:e=>{this.change(o=>Be(o,e))},leave:e=>{this.change(o=>yo(o,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:o}=e.get(),n=o.kind==="place"&&o.waiting;e.set({mode:n?ee:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(n=>({...n,written:e.shiftKey?mo(n.written):fo(n.written)})))}};tellKept(e){let o=this.ports.now(),n=J(e.selection.layer,e.feature,o);j(this.ports.stores.data,o.office.edit.draftKept(n))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:e}=this.draft;ie(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:o}=this.ports.stores.view.get();o!==null&&o.layer===e.layer&&o.fid===e.fid&&this.begin(o),this.ports.ask()}account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,He(e),this.ports.ask()}shows({selection:e,account:o}){return this.draft!==null&&Bo(this.draft,e)&&this.draft.account===o}latest(e){var o;return(this.shows(e)?this.draft:(o=ze(e.account,e.selection))==null?void 0:o.draft)??e}put(e){this.shows(e)?this.set(e):He(e)}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){Me(e.layer,e.fid).then(({feature:o,tag:n})=>{this.ports.stores.view.get().selected===e&&(this.draft=go(this.account(),e,o,n),this.ports.ask())},o=>{this.problem=C(o),this.ports.ask()})}fields({selection:e,feature:o},n){let r=Et(this.ports.stores.work.get().session,n.view.town);return oe(e.layer,n).filter(({kind:i})=>i!=="committee"||r||o.properties.committee===void 0)}showing(e,o){let{problem:n,deleting:r,says:i,keptAt:a}=this,{lasts:b,seconds:f}=this.waiting,{mode:g}=this.ports.stores.tools.get(),p=g.kind==="place"&&g.waiting;return{draft:e,fields:this.fields(e,o),problem:n,busy:b,waitedS:f,deleting:r,says:i,placing:p,keptAt:a}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),o=$o(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof o=="string"?this.says=e.office.edit[o]:this.send(Co(this.ports,this.draft,o),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Io(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:o},n,r){this.waiting.begin(),this.set(e),o.then(()=>this.finish(e,n,r),i=>this.failed(e,i))}finish(e,o,n){let{data:r,view:i,work:a}=this.ports.stores;this.waiting.end(),j(r,o);let b=this.shows(e),f=this.latest(e);if(!n&&!kn(f,e)){this.goOn(f);return}ie(e),b&&(this.draft=null,a.set({open:null}),n&&i.set({selected:null}))}goOn(e){let{selection:o}=e;Me(o.layer,o.fid).then(({feature:n,tag:r})=>this.put(Ue(e,n,r)),()=>this.put(e))}failed(e,o){this.waiting.end();let n=C(o),r=this.latest(e),i=this.ports.stores.work.get().open!==null;if(this.put(n.status===412?xo(r,n):r),!this.shows(e)||!i){let a=this.ports.now(),b=J(e.selection.layer,e.feature,a);j(this.ports.stores.data,a.office.edit.unsaved(b,Qt(n,a)),wn);return}this.deleting=!1,this.problem=n,window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("edit-says"))==null?void 0:a.scrollIntoView({block:"center"})}))}};function kn(t,e){return JSON.stringify(t.written.now)===JSON.stringify(e.written.now)}function Bo({selection:{layer:t,fid:e}},o){return t===o.layer&&e===o.fid}function jo(t,e){let[o,n]=[null,""],r=new Y(t.ask),i=null,a=()=>{[o,i,n]=[null,null,""],r.end(),t.ask()},b=f=>{let g=t.stores.view.get().town;g===null||r.lasts||(r.begin(),t.signedIn(()=>Vt(g,f,n.trim())).then(()=>{j(t.stores.data,t.now().office.log.erased),a(),e()},p=>{i=C(p),r.end(),t.ask()}))};return{end:a,part:(f,g,p,y)=>{let{log:v}=y.office,u=`${f} ${JSON.stringify(g)}`;return o!==u?l`
<button
type="button"
class="text-button log-erase"
aria-label=${v.eraseOf(p)}
@click=${()=>{a(),o=u,t.ask()}}
>
${K("erase")}${v.erase}
</button>
`:l`
<div class="log-erasing">
${I(i,y,"erase-problem")}
${F({name:"erase-reason",label:y.office.paren(v.eraseReason,y.office.optional),value:n,input:d=>n=d})}
${r.lasts?l`
<p class="form-hint" role="status">${ne(r.seconds,y)}</p>
${re(r.seconds,y)}
`:q(v.willErase(p),v.eraseIt,()=>b(g),a,y)}
</div>
`}}}var tt=20;function Ko(t){let{view:e,data:o,tools:n,work:r}=t.stores,[i,a,b]=[[],!1,!1],f=null,g=0,p="",y=s=>{let{mode:m}=n.get();return m.kind==="compare"&&m.change===s.change},v=Oe(t,()=>d(null)),u=jo(t,()=>d(null)),d=s=>{let{selected:m}=e.get();if(m===null)return;let c=g+=1;b=!0,t.ask(),Jt(m.layer,m.fid,s,tt+1).then(w=>{let $=e.get().selected;if(c!==g||($==null?void 0:$.layer)!==m.layer||$.fid!==m.fid)return;let D=w.slice(0,tt);i=s===null?D:[...i,...D],[a,b,f]=[w.length<=tt,!1,null],t.ask()},w=>{c===g&&([f,b]=[C(w),!1],t.ask())})},h=s=>{let m=y(s),[c,w]=[s.before??null,s.after??null];n.set({mode:m?ee:{kind:"compare",change:s.change,was:c,is:w}});let $=vn([c,w]);!m&&$!==null&&t.acts.showExtent($),t.ask()},T=(s,m)=>{if(s.before==null||s.after==null)return null;let{log:c}=m.office,w=y(s),$=L=>L===void 0?"":`${de(L*3/2e3)} ${m.words.unit.mu}`,[D,P]=[$(s.area_m2_before),$(s.area_m2_after)],M=D===P||D===""||P===""?"":c.area(D,P);return l`
<div class="log-shape">
<span>${s.before.type==="Point"?c.place:c.shape} ${M}</span>
<button type="button" class="text-button log-compare" aria-pressed=${w} @click=${()=>h(s)}>
${K(w?"hidden":"eye")}${w?c.hide:c.show}
</button>
${w?l`
<p class="log-key">
<i class="is-was"></i>
${c.was}
<i class="is-now"></i>
${c.is}
</p>
`:null}
</div>
`},O=(s,{layer:m,fid:c},w,$,D)=>We(r.get().session,D.view.town)&&gt(m,w.field)&&[w.was,w.is].some(qo)?u.part(s.change,{layer:m,fid:c,field:w.field},$,D):null,x=(s,m)=>We(r.get().session,m.view.town)&&qo(s.why)&&No(s.why??"",m)?u.part(s.change,{change:s.change},m.office.log.ofReason(s.change),m):null,N=(s,m,c)=>{if(s.differs.length===0)return null;let{layer:w}=m;return l`
<dl class="log-fields">
${s.differs.map($=>{let{label:D,was:P,is:M}=ht(w,$,c);return l`
<div data-field=${$.field}>
<dt>${D}</dt>
<dd>
${s.op==="insert"?null:l`
<s>${P}</s>
<span aria-hidden="true">→</span>
`}
<b class=${ft(M)?"latin":""}>${M}</b>
${O(s,m,$,D,c)}
</dd>
</div>
`})}
</dl>
`},W=(s,m,c)=>{let{log:w}=c.office,$={insert:w.created,update:w.changed,delete:w.deleted}[s.op],D=s.op==="update"&&s.differs.length===0&&s.before==null;return l`
<li class="log-entry" data-change=${s.change}>
${Qe(s,c)}
<p class="log-what">${$}${D?` · ${w.nothing}`:""}</p>
${Ze(s,c)} ${x(s,c)}
${s.op==="delete"?null:N(s,m,c)} ${T(s,c)}
${ae(r.get().session,c.view.town)?v.part(s.change,c):null}
</li>
`};return{title:s=>{let{selected:m}=s.view;if(m===null)return s.words.work.history;let c=Z(s.data,m.layer,m.fid)??s.data.picked.value,w=c===null?"":` · ${J(m.layer,c,s)}`;return s.words.work.history+w},key:({view:{selected:s},data:{picked:m}})=>{var c;return`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${A(s,m.value)} ${((c=r.get().session)==null?void 0:c.account)??0}`},enter:()=>{var c;let{selected:s}=e.get(),m=`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${((c=r.get().session)==null?void 0:c.account)??0}`;m!==p&&(p=m,[i,a,f]=[[],!1,null],n.get().mode.kind==="compare"&&n.set({mode:ee}),v.end(),u.end()),d(null)},leave:()=>p="",body:s=>{let{selected:m}=s.view;return m===null?(window.setTimeout(()=>r.set({open:null}),0),l``):l`
${I(f,s)}
${ae(r.get().session,s.view.town)?null:l`
<p class="form-hint">${s.office.log.only}</p>
`}
<ol class="log">
${i.map(c=>W(c,m,s))}
</ol>
${a||i.length===0?null:l`
<button
type="button"
class="form-button is-quiet log-more"
?disabled=${b}
@click=${()=>{var c;return d(((c=i[i.length-1])==null?void 0:c.change)??null)}}
>
${s.office.more}
</button>
`}
`}};function A(s,m){var $;let w=($=(s===null?void 0:Z(o.get(),s.layer,s.fid))??m)==null?void 0:$.properties;return JSON.stringify((w==null?void 0:w.version)??(w==null?void 0:w.updated_at)??"")}}function qo(t){return Array.isArray(t)?t.length>0:typeof t=="string"&&t!==""&&t!=="…"}function vn(t){let e=t.flatMap(a=>a===null?[]:xt(a));if(e.length===0)return null;let{minX:o,minY:n,maxX:r,maxY:i}=$t(e.map(a=>a.flatMap(([b=0,f=0])=>[b,f])));return[o,n,r,i]}var Ho=["viewer","clerk","planner","inspector","administrator"],zo=["town","county","city","region"];var ot=20;function Go(t){let[e,o,n]=[!1,!1,!1],r=[],i=null,a=0,b=y=>{let v=t.stores.view.get().town;if(v===null)return;let u=a+=1;n=!0,t.ask(),t.signedIn(()=>Ht(v,y,ot+1)).then(d=>{if(u!==a)return;let h=d.slice(0,ot);r=y===null?h:[...r,...h],[o,n,i]=[d.length<=ot,!1,null],t.ask()},d=>{u===a&&([i,n]=[C(d),!1],t.ask())})},f=()=>{[e,o,n,r,i]=[!1,!1,!1,[],null],a+=1},g=({currentTarget:y})=>{let{open:v}=y;v!==e&&(f(),e=v,e&&b(null))},p=({at:y,login:v,name:u,village:d},h)=>{let T=h.office.looks,O=ut(h.data,"villages").find(({properties:N})=>N.code===d),x=O===void 0?d??T.all:V(O.properties,h.view.language);return l`
<li>
<time datetime=${y}>${z(y)}</time>
<b>${u!==""?u:v!==""?v:T.gone}</b>
<span>${x}</span>
</li>
`};return{close:f,part:y=>{let v=y.office.looks;return l`
<details class="work-more work-looks" .open=${e} @toggle=${g}>
<summary>${v.title}</summary>
<p class="form-hint">${v.hint}</p>
${I(i,y,"looks-problem")}
${r.length===0&&!n&&i===null?l`
<p class="form-hint">${v.none}</p>
`:null}
<ol class="looks">
${r.map(u=>p(u,y))}
</ol>
${o||r.length===0?null:l`
<button
type="button"
class="form-button is-quiet looks-more"
?disabled=${n}
@click=${()=>{var u;return b(((u=r[r.length-1])==null?void 0:u.entry)??null)}}
>
${y.office.more}
</button>
`}
</details>
`}}}function Vo(t){let{view:e,data:o,work:n}=t.stores,r=[],i=null,a=!1,b=0,f=null,g="",p="clerk",[y,v]=["","town"],u=Go(t),d=k=>{[i,a]=[C(k),!1],t.ask()},h=()=>e.get().town??"",T=()=>{let k=b+=1;t.signedIn(()=>Bt(h())).then(S=>{k===b&&(r=S,t.ask())},S=>{k===b&&d(S)})},O=k=>{[i,g]=[null,""],t.signedIn(k).then(T,d),t.ask()},x=k=>{g=k,i=null,t.ask()},N=()=>({role:p,unit:p==="clerk"?y:"",level:p==="inspector"?v:""}),W=k=>{k.preventDefault();let S=k.currentTarget,{login:R="",name:_="",provider:E}=ce(k);[i,f]=[null,null];let B={login:R.trim(),name:_.trim(),provider:E!==void 0,...N()};t.signedIn(()=>Ut(h(),B)).then(U=>{f={login:B.login,invitation:U},be(S),j(o,t.now().office.people.added(B.login)),T()},U=>{d(U),a=!0,t.ask()})},A=({account:k,login:S})=>{[i,f]=[null,null],t.signedIn(()=>jt(h(),k)).then(R=>{f={login:S,invitation:R},t.ask(),window.requestAnimationFrame(()=>{var _;return(_=document.querySelector(".work-invitation"))==null?void 0:_.scrollIntoView({block:"nearest"})})},d)},s=k=>{let{session:S}=n.get();S!==null&&t.signedIn(()=>zt(k)).then(()=>{n.set({session:{...S,anonymous:k}})},d)},m=k=>{var B;let{people:S,roles:R,levels:_}=k.office,E=[...k.committees];return k.committees.has(y)||(y=((B=E[0])==null?void 0:B[0])??""),l`
${X("role",S.role,Ho.map(U=>[U,R[U]]),p,U=>{p=U,t.ask()})}
${p==="clerk"?X("unit",S.unit,E,y,U=>y=U):null}
${p==="inspector"?X("level",S.level,zo.map(U=>[U,_[U]]),v,U=>v=U):null}
`},c=k=>{var E;let{people:S,optional:R}=k.office,_=((E=n.get().session)==null?void 0:E.provider)??"";return l`
<details class="work-more work-add">
<summary>${S.add}</summary>
<form @submit=${W}>
${F({name:"login",label:S.login,hint:S.loginHint,required:!0,lengthMost:64})}
${F({name:"name",label:k.office.paren(S.name,R),lengthMost:64})} ${m(k)}
${_===""?null:l`
<label class="form-check">
<input type="checkbox" name="provider" />
${S.byProvider}
</label>
`}
${w()?$(k):null}
<button type="submit" class="form-button is-main">${S.addIt}</button>
</form>
</details>
`},w=()=>a&&(i==null?void 0:i.status)===409,$=k=>l`
<div class="form-problem" role="alert">${k.office.problem.taken}</div>
`,D=k=>{if((f==null?void 0:f.invitation.link)===void 0)return null;let{people:S}=k.office,{link:R,expires:_}=f.invitation;return l`
<section class="form-notice work-invitation" role="status">
<h3>${S.linkFor(f.login)}</h3>
<p>${S.linkOnce}</p>
${eo(R,S.scan)} ${Zt(R,k.words)} ${ye(S.link,R,t)}
${_===void 0?null:l`
<p class="form-hint">${S.until(z(_))}</p>
`}
</section>
`},P=(k,S,R)=>{let{people:_}=R.office,E=`role ${S.id}`;return l`
<li>
<div class="work-line">
<span>${Ge(S,R)}</span>
<button type="button" class="text-button" @click=${()=>x(E)}>
${_.take}
<span class="sr">${k.login}</span>
</button>
</div>
${g===E?q(_.takeSure,_.take,()=>O(()=>Kt(h(),S.id)),()=>x(""),R):null}
</li>
`},M=(k,S)=>{var at;let{people:R,allTowns:_}=S.office,E=k.account===((at=n.get().session)==null?void 0:at.account),B=[E?R.you:"",k.disabled?R.disabled:"",k.has_password||k.federated?"":R.noPassword,k.administrator?_:""].filter(Q=>Q!==""),[U,lt]=[`give ${k.account}`,`disable ${k.account}`];return l`
<li class="work-person" data-login=${k.login}>
<p>
<b>${k.name===""?k.login:k.name}</b>
${k.name===""?null:l`
<span>${k.login}</span>
`}
${B.map(Q=>l`
<em>${Q}</em>
`)}
</p>
<ul class="work-roles">
${k.memberships.map(Q=>P(k,Q,S))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>x(U)}>${R.give}</button>
${k.federated?null:l`
<button type="button" class="text-button" data-act="link" @click=${()=>A(k)}>
${R.newLink}
</button>
`}
${E?null:k.disabled?l`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>O(()=>_e(h(),k.account,!1))}
>
${R.enable}
</button>
`:l`
<button type="button" class="text-button" data-act="disable" @click=${()=>x(lt)}>
${R.disable}
</button>
`}
</div>
${g===lt?q(R.disableSure,R.disable,()=>O(()=>_e(h(),k.account,!0)),()=>x(""),S):null}
${g===U?l`
<form
class="work-give"
@submit=${Q=>{Q.preventDefault(),O(()=>qt(h(),k.account,N()))}}
>
${m(S)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${R.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>x("")}>
${S.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`},L=k=>{let{session:S}=n.get();if((S==null?void 0:S.administrator)!==!0)return null;let{people:R}=k.office;return l`
<section class="work-settings">
<h3>${R.settings}</h3>
<label class="form-check">
<input
type="checkbox"
role="switch"
.checked=${S.anonymous}
@change=${_=>s(_.target.checked)}
/>
${R.anonymous}
</label>
<p class="form-hint">${S.anonymous?R.anonymousOn:R.anonymousOff}</p>
</section>
`};return{title:({words:k})=>k.work.people,key:({view:k})=>{var S;return`${k.town??""} ${((S=n.get().session)==null?void 0:S.account)??0}`},enter:()=>{[r,i,f,g]=[[],null,null,""],u.close(),T()},leave:()=>{f=null},body:k=>l`
${w()?null:I(i,k)} ${D(k)} ${c(k)}
<section>
<h3>${k.office.people.list}</h3>
<ul class="work-list">
${r.map(S=>M(S,k))}
</ul>
</section>
${u.part(k)} ${L(k)}
`}}async function Jo(t,e,o){let n=new URLSearchParams({town:t,...o===""?{}:{reason:o}}),r={phone_now:new Date().toISOString(),reports:e};return(await(await Mt("POST",`/api/cleaning/reports?${n.toString()}`,r)).json()).results}var se=["on_time","late","partial","contested","missed","not_reported","not_staffed"],Te=["on_time","late"];function G(t,e){let o=t[e]??"not_due";return o==="not_reported"&&!t.staffed?"not_staffed":o}function Yo(t,e){return t.slots.map(({slot:o,starts:n,ends:r,due:i})=>{let a=o==="pm"?"pm":"am",b=t.villages.map(v=>G(v,a)),f=v=>b.filter(u=>u===v).length,g=Object.fromEntries([...se,"suspended","not_due"].map(v=>[v,f(v)])),p=se.reduce((v,u)=>v+g[u],0),y=g.on_time+g.late;return{slot:a,starts:n,ends:r,due:i,over:i&&(e===null||e>r),counts:g,all:p,done:y}})}function nt(t){let e=new Map;for(let r of t){let i=r.committee??null;e.set(i,[...e.get(i)??[],r])}let o=[...e].map(([r,i])=>({committee:r,am:Xo(i,"am"),pm:Xo(i,"pm")})),n=({am:r,pm:i})=>r.villages.length+i.villages.length;return o.sort((r,i)=>n(i)-n(r)||(r.committee??"").localeCompare(i.committee??""))}function Xo(t,e){let o=t.filter(r=>se.includes(G(r,e))),n=o.filter(r=>!Te.includes(G(r,e)));return{done:o.length-n.length,all:o.length,villages:n}}function rt(t,e){return t.filter(o=>G(o,e)==="not_reported")}function Qo(t,e,o,n,r,i){let a=nt(e).map(({committee:b})=>{let f=e.filter(g=>(g.committee??null)===b);return`${n(b)}${r.colon}${f.map(o).join(r.listComma)}`});return[i(t.date,t.clock,r[t.slot],e.length),...a].join(`
`)}function Zo(t){let{stores:e}=t,o=null,n=null,r=u=>{n!==u&&(n=u,me(u.town,le(u.date,-1)).then(d=>{e.view.get().town===d.town&&(o=d,t.ask())},()=>{}))},i=(u,{data:d,view:h,words:T})=>{var O;return V(((O=Z(d,"villages",u.fid))==null?void 0:O.properties)??{name:u.name},h.language)||T.unnamed},a=(u,{committees:d,office:h})=>(u===null?void 0:d.get(u))??h.edit.noCommittee,b=(u,d,h,T)=>{let O=d.map(s=>s==="not_staffed"?"not_reported":s),x=d.length===1&&(d[0]==="not_staffed"||d[0]==="not_reported"),N=Pt([{kind:"in",field:u,values:O},...x?[{kind:"range",field:"cleaners",from:d[0]==="not_staffed"?0:1,to:d[0]==="not_staffed"?0:null}]:[]]),W=H(new Date),A={...e.view.get(),committee:T};e.view.set({...Re(A,"coverage"),...wt(A,"villages",N),date:h===W?null:h,committee:T})},f=(u,d)=>{e.work.set({open:"report",report:{slot:u,date:d}})},g=(u,d,h)=>{let{words:T,office:O}=h,x=rt(d.villages,u.slot),N=()=>{let W={date:d.date,clock:pe(new Date),slot:u.slot},A=Qo(W,x,s=>i(s,h),s=>a(s,h),T,O.today.reminder);Rt(A).then(s=>j(e.data,s?O.today.reminded:T.measure.notCopied))};return l`
<section class="board-slot" data-slot=${u.slot}>
<h3>
${T[u.slot]}
<small>${u.starts}–${u.ends}</small>
${u.all===0?null:l`
<b>${ue(u.done)}</b>
<small>/ ${ue(u.all)}</small>
`}
</h3>
${u.due?l`
${$n(u)}
<p class="board-counts">
${se.filter(W=>u.counts[W]>0).map(W=>l`
<button
type="button"
data-state=${W}
@click=${()=>b(u.slot,[W],d.date,null)}
>
${st(W)}${it(W,h)} ${ue(u.counts[W])}
</button>
`)}
</p>
${x.length===0?null:l`
<p class="board-next ${u.over?"is-over":""}">
<span>${O.today.lacking(x.length,u.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${N}>
${K("copy")}${O.today.remind}
</button>
${p(u.slot,d.date,h)}
</p>
`}
`:l`
<p class="form-hint">${O.today.begins(u.starts)}</p>
`}
</section>
`},p=(u,d,{view:h,office:T})=>Wt(e.work.get().session,h.town)?l`
<button type="button" class="form-button" data-report @click=${()=>f(u,d)}>
${T.today.report}
</button>
`:null,y=(u,d,h)=>{let T=d.filter(x=>x.due).map(({slot:x})=>x),O=(x,N)=>{let{done:W,all:A,villages:s}=x[N];if(!T.includes(N)||A===0)return l`
<td>–</td>
`;let m=[...new Set(s.map(c=>c[N]??"not_due"))];return l`
<td class=${s.length>0?"has-left":""}>
${s.length===0?l`
${W} / ${A}
`:l`
<button type="button" @click=${()=>b(N,m,u.date,x.committee)}>
${W} / ${A}
</button>
`}
</td>
`};return l`
<table class="board-committees">
<thead>
<tr>
<th>${h.words.layers.committees}</th>
<th>${h.words.am}</th>
<th>${h.words.pm}</th>
</tr>
</thead>
<tbody>
${nt(u.villages).map(x=>l`
<tr data-committee=${x.committee??""}>
<th scope="row">${a(x.committee,h)}</th>
${O(x,"am")}${O(x,"pm")}
</tr>
`)}
</tbody>
</table>
`},v=(u,d)=>{let{words:h,office:T}=d,O=["am","pm"].flatMap(x=>{let N=rt(u.villages,x);return N.length===0?[]:[{slot:x,units:N}]});return O.length===0||u.first_record===null||u.date<u.first_record?null:l`
<section class="board-holes">
<h3>${T.today.holes}</h3>
${O.map(({slot:x,units:N})=>l`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>b(x,["not_reported"],u.date,null)}>
${h[x]} ${T.today.lackingOf(N.length)}
</button>
${p(x,u.date,d)}
</p>
`)}
</section>
`};return{title:({office:u})=>u.today.title,key:({view:u})=>u.town??"",enter:()=>{[o,n]=[null,null];let u=e.view.get();(u.date!==null||u.theme!=="coverage")&&e.view.set({...Re(u,"coverage"),date:null})},body:u=>{let d=u.data.coverage.value;if(d===null)return l`
<p class="form-hint">${u.words.reading}</p>
`;d.date===H(new Date)&&r(d);let h=Yo(d,d.date===H(new Date)?pe(new Date):null);return l`
<p class="form-hint">${u.words.asOf(d.date,pe(new Date(d.as_of)))}</p>
${h.map(T=>g(T,d,u))} ${y(d,h,u)}
${o===null||o.date!==le(d.date,-1)?null:v(o,u)}
`}}}function it(t,{words:e}){return t==="not_staffed"?e.states.not_staffed:e.slotStates[t]}function en(t){return t==="not_staffed"?kt.not_staffed:Ot[t]}function st(t){let e=en(t);return l`
<svg class="board-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
<rect x="1" y="1" width="10" height="10" rx="2" fill=${Ee(e)} stroke=${vt.edge(e)}></rect>
</svg>
`}function $n({counts:t,all:e}){let o=0;return l`
<svg class="board-bar" viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${se.filter(n=>t[n]>0).map(n=>{let r=300*t[n]/Math.max(1,e),i=o;return o+=r,xn(n,i,r)})}
</svg>
`}function xn(t,e,o){let n=en(t);return ct`<rect x=${e} y="0" width=${o} height="14" fill=${Ee(n)}></rect>`}function tn(t){let{stores:e}=t,[o,n]=["","am"],r=null,i=null,a=new Map,b=new Map,f=new Map,g="seen",[p,y]=["",!1],v=null,u=0,d=()=>e.view.get().town??"",h=()=>Nt(e.work.get().session,d()),T=()=>{let c=u+=1;me(d(),o).then(w=>{c===u&&([i,v]=[w,null],a=new Map,t.ask())},w=>{c===u&&(v=C(w),t.ask())})},O=()=>{let c=h(),w=((i==null?void 0:i.villages)??[]).filter(D=>(c===null||c.includes(D.committee??""))&&(r===null||D.committee===r)&&G(D,n)!=="not_due"),$=D=>Te.includes(G(D,n));return[...w.filter(D=>!$(D)),...w.filter($)]},x=c=>{let w=a.get(c.fid);return w!==void 0?w:["not_reported","not_staffed"].includes(G(c,n))?"done":null},N=()=>{a=new Map,f=new Map,v=null},W=c=>{c(),N(),t.ask()},A=c=>{let w=new Date().toISOString(),$=O().flatMap(P=>{let M=x(P);if(M===null)return[];let L=`${P.fid} ${o} ${n} ${M} ${g}`,k=b.get(L)??Sn();return b.set(L,k),[{uuid:k,place:`villages.${P.fid}`,date:o,slot:n,result:M,captured_at:w,basis:g}]});if($.length===0||y)return;let D=new Map($.map(({uuid:P,place:M})=>[P,Number(M.split(".")[1])]));y=!0,v=null,t.ask(),t.signedIn(()=>Jo(d(),$,p.trim())).then(P=>{f=new Map(P.flatMap(L=>L.outcome==="refused"?[[D.get(L.uuid)??0,L]]:[]));for(let{uuid:L,outcome:k}of P)if(k!=="refused")for(let[S,R]of b)R===L&&b.delete(S);let M=P.length-f.size;M>0&&j(e.data,c.office.report.sent(M)),p="",T()},P=>{v=C(P)}).finally(()=>{y=!1,t.ask()})},s=(c,w)=>{var E;let{office:$,data:D,view:P,words:M}=w,L=G(c,n),k=x(c),S=V(((E=Z(D,"villages",c.fid))==null?void 0:E.properties)??{name:c.name},P.language)||M.unnamed,R=f.get(c.fid),_=B=>{a=new Map(a).set(c.fid,k===B?null:B),t.ask()};return l`
<li data-village=${c.fid} class=${Te.includes(L)?"is-done":""}>
<span class="report-name">${S}</span>
<span class="report-state">${st(L)}${it(L,w)}</span>
<span class="report-choices" role="group" aria-label=${S}>
${["done","partial","missed"].map(B=>l`
<button
type="button"
data-result=${B}
aria-pressed=${k===B}
?disabled=${y}
@click=${()=>_(B)}
>
${$.report.results[B]}
</button>
`)}
</span>
${R===void 0?null:l`
<p class="report-refused" role="alert">
${(P.language==="en"?void 0:P.language==="zh-Hant"?R.detail_zh_hant:R.detail_zh)??R.detail??""}
</p>
`}
</li>
`},m=(c,w,$,D)=>l`
<div class="report-switch" role="group" aria-label=${c}>
${w.map(([P,M])=>l`
<button type="button" data-choice=${P} aria-pressed=${P===$} @click=${()=>D(P)}>
${M}
</button>
`)}
</div>
`;return{title:({office:c})=>c.report.title,key:({view:c})=>{var $;let w=e.work.get().report;return`${c.town??""} ${(($=e.work.get().session)==null?void 0:$.account)??0} ${(w==null?void 0:w.date)??""} ${(w==null?void 0:w.slot)??""}`},enter:()=>{var D;let c=e.work.get().report,w=(D=e.data.get().coverage.value)==null?void 0:D.slots.filter(({due:P})=>P).at(-1);[o,n]=[(c==null?void 0:c.date)??H(new Date),(c==null?void 0:c.slot)??((w==null?void 0:w.slot)==="pm"?"pm":"am")];let $=h();r=($==null?void 0:$.length)===1?$[0]??null:e.view.get().committee,g=$===null?"told":"seen",N(),b=new Map,[i,p]=[null,""],T()},body:c=>{let{office:w,words:$,committees:D}=c,{report:P}=w,M=O(),L=M.map(x).filter(E=>E!==null),k=L.some(E=>E!=="done"),S=H(new Date),R=h(),_=[...D].filter(([E])=>R===null||R.includes(E));return l`
${m($.action.date,[[S,$.headline.today],[le(S,-1),$.headline.yesterday]],o,E=>W(()=>{o=E,i=null,T()}))}
${m(P.slot,[["am",$.am],["pm",$.pm]],n,E=>W(()=>{n=E}))}
${_.length<2?null:l`
<div class="form-field">
<label for="report-committee">${$.layers.committees}</label>
<select
id="report-committee"
@change=${E=>W(()=>{r=E.target.value||null})}
>
<option value="" .selected=${r===null}>${P.allCommittees}</option>
${_.map(([E,B])=>l`
<option value=${E} .selected=${E===r}>${B}</option>
`)}
</select>
</div>
`}
${i===null?l`
<p class="form-hint">${$.reading}</p>
`:M.length===0?l`
<p class="form-hint">${P.none}</p>
`:l`
<ul class="report-list">
${M.map(E=>s(E,c))}
</ul>
`}
<div class="report-foot">
${m(P.basis,[["seen",P.bases.seen],["told",P.bases.told],["paper",P.bases.paper]],g,E=>{g=E,t.ask()})}
${k?F({name:"report-reason",label:P.why,value:p,input:E=>p=E,lengthMost:200}):null}
${o===S?null:l`
<p class="form-hint">${P.afterwards}</p>
`}
${I(v,c)}
<button
type="button"
class="form-button report-send"
data-send
?disabled=${y||L.length===0}
@click=${()=>A(c)}
>
${y?w.working:k?P.send(L.length):P.sendDone(L.length)}
</button>
</div>
`}}}function Sn(){let t=crypto.getRandomValues(new Uint8Array(16));t[6]=(t[6]??0)&15|64,t[8]=(t[8]??0)&63|128;let e=Array.from(t,o=>o.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function js(t,e,o){let{view:n,data:r,tools:i,work:a}=e,f={stores:e,acts:o,now:()=>Le({view:n.get(),data:r.get(),words:St[n.get().language]}),ask:()=>T(),signedIn:async O=>{try{return await O()}catch(x){if(!(x instanceof Tt)||x.problem.status!==401||!await On(e))throw x;return O()}}},g={account:Ro(f),people:Vo(f),changes:Lo(f),history:Ko(f),edit:Uo(f),today:Zo(f),report:tn(f)},p="",y=null,v=null,u=()=>a.set({open:null}),d=O=>{var N,W,A;y!==null&&((W=(N=g[y]).leave)==null||W.call(N)),y===null&&(v=document.activeElement instanceof HTMLElement?document.activeElement:null),y=O,document.body.classList.toggle("has-work",O!==null);let{mode:x}=i.get();if((x.kind==="place"||x.kind==="compare")&&i.set({mode:ee}),O===null){p="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((A=(v==null?void 0:v.isConnected)===!0?v:document.getElementById("map"))==null||A.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var s;return(s=t.querySelector("h2"))==null?void 0:s.focus({preventScroll:!0})})},h=()=>{},T=()=>h();h=Dt(t,e,O=>{let x=O.view.presenting?null:a.get().open;if(t.toggleAttribute("hidden",x===null),x!==y&&d(x),x===null)return null;let N=Le(O),W=g[x],A=`${x} ${W.key(N)}`;A!==p&&(p=A,W.enter());let s=W.title(N);t.setAttribute("aria-label",s);let{mode:m}=i.get();return t.classList.toggle("is-placing",m.kind==="place"&&m.waiting),t.classList.toggle("is-comparing",m.kind==="compare"),l`
<header class="panel-head">
<h2 tabindex="-1">${s}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${N.words.action.close}
@click=${u}
>
${K("close")}
</button>
</header>
<div class="work-body work-${x}">${W.body(N)}</div>
`}),i.subscribe((O,x)=>{O.mode!==x.mode&&T()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&y!==null&&a.get().gate===null&&u()})}function On({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let o=t.get().session,n=t.subscribe(({gate:r,session:i})=>{r===null&&(n(),e(i!==o&&(i==null?void 0:i.signed_in)===!0))})})}export{js as mountWork};
