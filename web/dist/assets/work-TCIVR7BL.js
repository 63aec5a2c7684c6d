import{a as ct,b as de,c as E,d as R,e as z,f as H,g as Q,h as _,i as B}from"./chunk-UHQZONCJ.js";import{a as ft,d as pe}from"./chunk-WVEYVG5Q.js";import{b as Ve,e as Ke,f as Je,g as Xe,h as Ye,j as ze,k as Qe,l as Ze,m as fe,n as et,o as tt,p as nt,q as Y,r as ot,s as rt,t as it,u as st,v as lt,w as me}from"./chunk-MCNHOH3H.js";import{a as ce,b as Ge,e as G,f as Be}from"./chunk-BTKR73QF.js";import{b as U}from"./chunk-QWJPFQCG.js";import{a as qe,p as je}from"./chunk-OLKR5DEQ.js";import{a as K,e as Le,f as le,g as ae,h as Ie,i as Ae,j as _e,o as J,q as ue,u as X}from"./chunk-P6NGZEP6.js";import{a as We,e as Ee}from"./chunk-WAG53CF3.js";import{a as Ce,r as F}from"./chunk-7YQDCOIR.js";import{b as V}from"./chunk-VA3MPIKK.js";import{a as at,b as ut}from"./chunk-IO6FMJIR.js";import{a as A}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import{e as se,f as Re}from"./chunk-ALK6BGN7.js";import{a as He,b as Ue}from"./chunk-CNTKIGS4.js";import{Y as j,c as u,h as Me,i as Fe}from"./chunk-BG26MAJU.js";var Vt="tuntu.draft.";function Z(t,e){return`${Vt}${t} ${e}`}function mt(t,e,n){try{sessionStorage.setItem(Z(t,e),JSON.stringify(n))}catch{}}function dt(t,e){try{return JSON.parse(sessionStorage.getItem(Z(t,e))??"null")}catch{return null}}function pt(t,e){try{sessionStorage.removeItem(Z(t,e))}catch{}}function gt(t){try{for(let e of Object.keys(sessionStorage))e.startsWith(Z(t,""))&&sessionStorage.removeItem(e)}catch{}}var Jt=90;function ge({town:t,role:e,unit:n,level:o},i){let{office:r,data:l,view:f}=i,g=Re(l,t),p=n!==""?i.committees.get(n)??n:o===void 0||o===""?"":r.levels[o];return r.roleIn(r.roles[e],g===void 0?t:We(g,f.language),p)}function yt(t){let{work:e,data:n}=t.stores,o=null,[i,r,l]=["",null,"read"],[f,g,p]=[null,"",""],d=s=>m=>{[f,g]=[F(m),s],t.ask()},y=()=>{t.signedIn(Je).then(s=>{o=s,t.ask()},d("tokens"))},x=()=>{pe(async()=>{let{account:s=0}=e.get().session??{};await Ve(),gt(s);let m=await ft();e.set({open:null,session:m,closed:!m.anonymous})}).then(()=>{t.acts.readAgain(),A(n,t.now().office.account.signedOut)},d("tokens"))},k=s=>{s.preventDefault();let m=s.currentTarget,{old:v="",fresh:P="",again:L=""}=B(s),{gate:I,account:c}=t.now().office;[f,g]=[null,"password"],p=ct(P)<10?I.short:P!==L?I.differ:"",t.ask(),p===""&&t.signedIn(()=>pe(()=>Ke(v,P))).then(()=>{m.reset(),A(n,c.changed)},d("password"))},w=s=>{s.preventDefault();let m=s.currentTarget,{token:v="",days:P=""}=B(s);[f,g,i]=[null,"tokens",""],t.signedIn(()=>Xe(v.trim(),l,Number(P))).then(L=>{i=L,z(m,"token"),y()},d("tokens"))},T=s=>{r=null,t.signedIn(()=>Ye(s)).then(y,d("tokens"))},W=(s,m)=>g===s&&p!==""?u`
          <div class="form-problem" role="alert">${p}</div>
        `:E(g===s?f:null,m,`form-problem-${s}`),S=(s,m)=>{let{account:v,allTowns:P}=m.office,L=[...s.administrator?[P]:[],...s.memberships.map(I=>ge(I,m))];return u`
      <section class="work-who">
        <span class="work-initial" aria-hidden="true">${Array.from(ce(s))[0]}</span>
        <div>
          <b>${ce(s)}</b>
          <span>${v.loginOf(s.login)}</span>
        </div>
      </section>
      <section>
        <h3>${v.roles}</h3>
        <ul class="work-roles">
          ${(L.length===0?[v.noRoles]:L).map(I=>u`
              <li>${I}</li>
            `)}
        </ul>
        <button type="button" class="form-button is-quiet work-leave" @click=${x}>${v.signOut}</button>
      </section>
    `},a=(s,m)=>{let{account:v,gate:P}=m.office;return u`
      <details class="work-more">
        <summary>${v.password}</summary>
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
          ${R({name:"old",label:v.old,type:"password",autocomplete:"current-password",required:!0})}
          ${R({name:"fresh",label:P.newPassword,type:"password",autocomplete:"new-password",hint:P.rules,required:!0})}
          ${R({name:"again",label:P.again,type:"password",autocomplete:"new-password",required:!0})}
          ${W("password",m)}
          <button type="submit" class="form-button is-main">${v.change}</button>
        </form>
      </details>
    `},$=(s,m)=>{let{account:v}=m.office,P=s.last_used===null?v.neverUsed:v.used(ue(new Date(s.last_used))),L=[v[s.scope],v.until(ue(new Date(s.expires))),P];return u`
      <li data-token=${s.token}>
        <div class="work-line">
          <div>
            <b>${s.name}</b>
            <span>${L.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{r=s.token,t.ask()}}
          >
            ${v.remove}
          </button>
        </div>
        ${r===s.token?_(v.removeSure,v.remove,()=>T(s.token),()=>{r=null,t.ask()},m):null}
      </li>
    `},h=s=>{let{account:m}=s.office;return u`
      <section class="work-tokens">
        <h3>${m.tokens}</h3>
        <p class="form-hint">${m.tokensHint}</p>
        <ul class="work-list">
          ${(o??[]).map(v=>$(v,s))}
        </ul>
        ${(o==null?void 0:o.length)===0?u`
                <p class="form-hint">${m.noTokens}</p>
              `:null}
        ${i===""?null:u`
                <div class="form-notice" role="status">
                  <p>${m.secretOnce}</p>
                  ${Q(m.secret,i,t)}
                </div>
              `}
        ${W("tokens",s)}
        <details class="work-more">
          <summary>${m.make}</summary>
          <form @submit=${w}>
            ${R({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
            ${H("scope",m.scope,[["read",m.read],["write",m.write]],l,v=>l=v)}
            ${R({name:"days",label:m.days,value:String(Jt),mode:"numeric",required:!0})}
            <button type="submit" class="form-button is-main">${m.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[o,i,r,f,g,p]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?y():e.set({open:null,gate:"signin"})},leave:()=>{i=""},body:s=>{let{session:m}=e.get();return m===null||!m.signed_in?u``:u`
        ${S(m,s)} ${a(m,s)} ${h(s)}
      `}}}function ee(t,{words:e,office:n}){return Me(t)?e.layers[t]:n.lists[t]??t}var ye=6,Xt=["cleaners","memberships"];function be(t,e){let{log:n}=e.office,o=t.slice(0,ye).map(({layer:r,op:l,count:f})=>n.touch(ee(r,e),l,f)),i=t.length>ye?n.andMore(t.length-ye):"";return o.join(e.words.listComma)+i}function te({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>Xt.includes(n))}function bt(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function ht(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function kt({change:t,touched:e},n){return n.office.log.willUndo(t,be(e,n))}function $t(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,i="",r="",l,f]=o;return l===void 0||f===void 0?n.conflict(ee(i,e),r):n.leaning(ee(i,e),r,l,ee(f,e))}function ne(t,e){let[n,o,i]=[null,"",!1],r=null,l=null,f=()=>{[n,r,l,o,i]=[null,null,null,"",!1],t.ask()},g=k=>{[l,i]=[F(k),!1],t.ask()},p=k=>{let w=t.stores.view.get().town;w!==null&&([n,r,l,o]=[k,null,null,""],t.ask(),Y(w,k+1,1).then(({changes:[T]})=>{n===k&&((T==null?void 0:T.change)===k?r=T:l={title:"gone",status:404},t.ask())},g))},d=()=>{let k=t.stores.view.get().town;if(k===null||n===null||i)return;i=!0;let w=n;t.signedIn(()=>ot(k,w,o.trim())).then(()=>{A(t.stores.data,t.now().office.log.undone),f(),e()},g)},y=k=>u`
    <div class="form-problem" role="alert">
      ${k.office.log.conflicts}
      <ul class="log-conflicts">
        ${((l==null?void 0:l.conflicts)??[]).map(w=>u`
            <li>${$t(w,k)}</li>
          `)}
      </ul>
    </div>
  `,x=(k,w)=>{let{log:T}=w.office;return te(k)?u`
      ${R({name:"undo-reason",label:w.office.paren(T.undoReason,w.office.optional),value:o,input:W=>o=W})}
      ${_(kt(k,w),T.undoIt,d,f,w)}
    `:u`
        <p class="form-problem" role="alert">
          ${k.undone_by===void 0?T.notHere(k.change):T.undoneBy(k.undone_by)}
        </p>
      `};return{end:f,part:(k,w)=>n!==k?u`
          <button type="button" class="text-button log-undo" @click=${()=>p(k)}>
            ${j("undo")}${w.office.log.undo}
          </button>
        `:u`
        ${((l==null?void 0:l.conflicts)??[]).length>0?y(w):E(l,w,"undo-problem")}
        ${r===null?u`
                <button type="button" class="form-button is-quiet" @click=${f}>${w.office.cancel}</button>
              `:x(r,w)}
      `}}var he=30;function vt(t){let[e,n,o,i]=[[],!1,!1,!1],r=null,l=0,f=ne(t,()=>g(null)),g=d=>{let y=t.stores.view.get().town;if(y===null)return;let x=l+=1;i=!0,t.ask(),Y(y,d,he+1).then(k=>{if(x!==l||t.stores.view.get().town!==y)return;let w=k.changes.slice(0,he);e=d===null?w:[...e,...w],[n,o,i,r]=[k.may_undo,k.changes.length<=he,!1,null],t.ask()},k=>{x===l&&([r,i]=[F(k),!1],t.ask())})},p=(d,y)=>{let{log:x}=y.office;return u`
      <li class="log-entry" data-change=${d.change}>
        ${ke(d,y)}
        <p class="log-what">${d.touched.length===0?x.nothing:be(d.touched,y)}</p>
        ${$e(d,y)}
        ${d.undone_by===void 0?n&&te(d)?f.part(d.change,y):null:u`
                <p class="log-mark">${x.undoneBy(d.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:d})=>d.work.changes,key:({view:d})=>{var y;return`${d.town??""} ${((y=t.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[e,o]=[[],!1],f.end(),g(null)},body:d=>u`
      ${E(r,d)}
      ${G(t.stores.work.get().session,d.view.town)?null:u`
              <p class="form-hint">${d.office.log.only}</p>
            `}
      ${e.length===0&&!i&&r===null?u`
              <p class="form-hint">${d.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${e.map(y=>p(y,d))}
      </ol>
      ${o||e.length===0?null:u`
              <button
                type="button"
                class="form-button is-quiet log-more"
                ?disabled=${i}
                @click=${()=>{var y;return g(((y=e[e.length-1])==null?void 0:y.change)??null)}}
              >
                ${d.office.more}
              </button>
            `}
    `}}function ke({at:t,who:e,change:n},o){let{log:i}=o.office;return u`
    <p class="log-head">
      <time datetime=${t}>${X(t)}</time>
      <span>${e===void 0||e===""?"":i.by(ht(e,o))}</span>
      <small>${i.change(n)}</small>
    </p>
  `}function $e({why:t="",undoes:e},n){let{log:o}=n.office,i=[e===void 0?"":o.undoes(e),bt(t,n)].filter(r=>r!=="");return i.length===0?null:u`
        <p class="log-why">${i.join(" · ")}</p>
      `}function ve(t){return{now:t,past:[],future:[]}}function oe({now:t,past:e},n,o){let i=Object.keys(o);if(i.every(p=>Object.is(t[p],o[p])))return{now:t,past:e,future:[]};let r={};for(let p of i)r[p]=t[p];let l=e[e.length-1],f=(l==null?void 0:l.note)===n?{note:n,before:{...r,...l.before},after:{...l.after,...o}}:null,g=f===null?e:e.slice(0,-1);return{now:{...t,...o},past:[...g,f??{note:n,before:r,after:o}].slice(-200),future:[]}}function wt(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function xt(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Ot=7;function Tt(t,e,n,o){let i=ve({boxes:{},...re(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:i,key:"",keyFor:"",late:null}}function re({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Pt({written:t,feature:e},n){return t.now.boxes[n]??le(e.properties[n])}function St(t,e,n){let o={...t.written.now.boxes,[e]:n};return{...t,written:oe(t.written,e,{boxes:o})}}function Dt(t,e){let n=Ft(t.written.now.boxes,o=>o===e);return{...t,written:oe(t.written,`leave ${e}`,{boxes:n})}}function we(t,e){return{...t,written:oe(t.written,Object.keys(e).join(),e)}}function Nt(t,[e,n]){return we(t,{lon:e.toFixed(Ot),lat:n.toFixed(Ot)})}function Rt({written:{now:t},feature:e}){let{lon:n,lat:o}=re(e);return t.lon.trim()!==n||t.lat.trim()!==o}function ie(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,i])=>Wt(e,o,i))||Rt(t)}function Wt(t,e,n){return n.trim()!==le(t.properties[e]).trim()}function Yt({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Et(t,e){let n=Ie(e,t.feature,t.written.now.boxes);if(!Rt(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=Yt(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Mt(t,e){if(e.current===void 0||e.version===void 0)return t;let{feature:n,written:o}=t,i=re(n),r={...e.current,id:n.id??t.selection.fid},l=o.now.lon!==i.lon||o.now.lat!==i.lat?{}:re(r),f=Ft(o.now.boxes,(g,p)=>!Wt(n,g,p));return{...t,feature:r,tag:`"${e.version}"`,late:e,written:ve({...o.now,...l,boxes:f})}}function xe(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Ft(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var Lt=1;function Oe({layer:t,fid:e}){return`edit ${t}.${e}`}function It(t){let{account:e,selection:n,written:o}=t;ie(t)||o.now.reason.trim()!==""?mt(e,Oe(n),{form:Lt,draft:t}):Te(t)}function Te({account:t,selection:e}){pt(t,Oe(e))}function At(t,e){let n=dt(t,Oe(e));return(n==null?void 0:n.form)===Lt?n.draft??null:null}function _t({signedIn:t},e,n){let{layer:o,fid:i}=e.selection,r=e.written.now.reason.trim(),l=xe(e,JSON.stringify([e.tag,n,r]),me),{tag:f,key:g}=l;return{draft:l,answer:t(()=>st(o,i,n,{tag:f,reason:r,key:g}))}}function qt({signedIn:t},e){let{layer:n,fid:o}=e.selection,i=e.written.now.reason.trim(),r=xe(e,`delete ${e.tag} ${i}`,me),{tag:l,key:f}=r;return{draft:r,answer:t(()=>lt(n,o,{tag:l,reason:i,key:f}))}}function jt(t,e,n){let{draft:o,fields:i,busy:r,deleting:l}=t,{edit:f}=n.office;return u`
    ${en(o,e,n)}
    <form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
      ${i.map(g=>zt(g,t,e,n))} ${Zt(t,e,n)}
      ${R({name:"reason",label:n.office.paren(f.reason,n.office.optional),value:o.written.now.reason,hint:f.reasonHint,input:g=>e.write({reason:g})})}
      ${tn(t,n)}
      <div class="form-foot">
        <button type="submit" class="form-button is-main" aria-disabled=${r?"true":null}>
          ${r?n.office.working:f.save}
        </button>
        <button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
      </div>
    </form>
    ${l?_(f.deleteSure,f.delete,e.remove,()=>e.ask(!1),n):u`
            <button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
              ${f.delete}
            </button>
          `}
  `}function zt(t,{draft:e,problem:n},o,i){var w;let{name:r,kind:l,label:f,unit:g,options:p}=t,d=Pt(e,r),y=T=>o.type(r,T),x=g===""?f:i.office.paren(f,g);if(l==="listed"||l==="boolean"||l==="committee"){let T=l==="committee"?i.office.edit.noCommittee:i.office.none,W=d===""||p.some(([S])=>S===d)?[]:[[d,d]];return H(r,x,[["",T],...p,...W],d,y)}let k=Qt(t,d,i);return R({name:r,label:x,value:d,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:y,fault:((w=n==null?void 0:n.faults)==null?void 0:w.some(T=>T.field===r))??!1,...k===void 0?{}:{hint:k}})}function Qt(t,e,{office:{edit:n}}){if(t.name==="aliases")return n.aliasesHint;let o=t.name.endsWith("_m2")?ae(t,e):null;return typeof o=="number"?n.muOf(V(o*3/2e3)):void 0}function Zt({draft:t,placing:e},n,o){if(Fe(t.selection.layer).shape!=="point")return null;let{edit:i}=o.office,{lon:r,lat:l}=t.written.now;return u`
    <fieldset class="edit-place">
      <legend>${i.place}</legend>
      ${R({name:"lon",label:i.lon,value:r,mode:"decimal",input:f=>n.write({lon:f})})}
      ${R({name:"lat",label:i.lat,value:l,mode:"decimal",input:f=>n.write({lat:f})})}
      <button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
        ${j("target")}${e?i.clickMap:i.onMap}
      </button>
    </fieldset>
  `}function en(t,e,n){if(t.late===null)return null;let{edit:o,log:i}=n.office,{layer:r}=t.selection,l=new Map(K(r,n).map(p=>[p.name,p])),f=(p,d)=>Le(r,p,d,n),g=p=>{let[d,y]=[t.written.now.boxes[p],l.get(p)];return d===void 0||y===void 0?"–":u`
      <b>${f(p,ae(y,d))}</b>
      <button type="button" class="text-button" @click=${()=>e.leave(p)}>${o.takeTheirs}</button>
    `};return u`
    <section class="edit-late" aria-labelledby="edit-late-title">
      <h3 id="edit-late-title">${o.late}</h3>
      <p class="form-hint">${o.lateHint}</p>
      <table>
        <thead>
          <tr>
            ${[o.field,o.was,o.theirs,o.yours].map(p=>u`
                <th scope="col">${p}</th>
              `)}
          </tr>
        </thead>
        <tbody>
          ${(t.late.changed_since??[]).map(({field:p,was:d,is:y})=>{var x;return u`
              <tr data-field=${p}>
                <th scope="row">${((x=l.get(p))==null?void 0:x.label)??(p==="geometry"?i.shape:p)}</th>
                <td>${f(p,d)}</td>
                <td>${f(p,y)}</td>
                <td>${g(p)}</td>
              </tr>
            `})}
        </tbody>
      </table>
    </section>
  `}function tn({problem:t,says:e},n){let o=t===null?[]:Ae(t,n.view.language,n);return u`
    <div id="edit-says">
      ${e===""?E(t,n):u`
              <div class="form-problem" role="alert">${e}</div>
            `}
      <ul class="form-faults">
        ${o.map(i=>u`
            <li>${i}</li>
          `)}
      </ul>
    </div>
  `}function Ht(t){return new Pe(t)}var Pe=class{constructor(e){this.ports=e;e.stores.tools.subscribe(({mode:n},o)=>{let i=n.kind==="place"?n.at:null;n===o.mode||i===null||this.draft===null||(this.set(Nt(this.draft,i)),window.requestAnimationFrame(()=>{var r;return(r=document.getElementById("form-lon"))==null?void 0:r.focus()}))})}ports;draft=null;problem=null;busy=!1;deleting=!1;says="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${J(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&nn(n,e)&&ie(n)||(this.draft=At(this.account(),e),this.draft===null&&this.begin(e))}body(e){let{selected:n,town:o}=e.view,{work:i}=this.ports.stores;if(n===null)return window.setTimeout(()=>i.set({open:null}),0),u``;let{draft:r}=this;if(r===null)return E(this.problem,e);let l=Be(i.get().session,o,n.layer,r.feature.properties.committee);return u`
      ${l?null:u`
              <p class="form-hint">${e.office.edit.notAllowed}</p>
            `}
      ${jt(this.showing(r,e),this.doing,e)}
    `}doing={type:(e,n)=>{this.change(o=>St(o,e,n))},write:e=>{this.change(n=>we(n,e))},leave:e=>{this.change(n=>Dt(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?U:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?xt(o.written):wt(o.written)})))}};account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,It(e),this.ports.ask()}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){it(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Tt(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=F(n),this.ports.ask()})}fields({selection:e,feature:n},o){let i=Ge(this.ports.stores.work.get().session,o.view.town);return K(e.layer,o).filter(({kind:r})=>r!=="committee"||i||n.properties.committee===void 0)}showing(e,n){let{problem:o,busy:i,deleting:r,says:l}=this,{mode:f}=this.ports.stores.tools.get(),g=f.kind==="place"&&f.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:i,deleting:r,says:l,placing:g}}save(){if(this.draft===null||this.busy)return;let e=this.ports.now(),n=Et(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(_t(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.busy||this.send(qt(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,i){this.busy=!0,this.draft=e,n.then(()=>this.finish(e,o,i),r=>this.failed(e,r))}finish(e,n,o){let{data:i,view:r,work:l}=this.ports.stores;this.busy=!1,this.draft=null,Te(e),A(i,n),l.set({open:null}),o&&r.set({selected:null})}failed(e,n){this.busy=this.deleting=!1,this.problem=F(n);let o=this.draft??e;this.set(this.problem.status===412?Mt(o,this.problem):o),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function nn({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}var Se=20;function Ct(t){let{view:e,data:n,tools:o,work:i}=t.stores,[r,l,f]=[[],!1,!1],g=null,p=0,d=a=>{let{mode:$}=o.get();return $.kind==="compare"&&$.change===a.change},y=ne(t,()=>x(null)),x=a=>{let{selected:$}=e.get();if($===null)return;let h=p+=1;f=!0,t.ask(),rt($.layer,$.fid,a,Se+1).then(s=>{if(h!==p||e.get().selected!==$)return;let m=s.slice(0,Se);r=a===null?m:[...r,...m],[l,f,g]=[s.length<=Se,!1,null],t.ask()},s=>{h===p&&([g,f]=[F(s),!1],t.ask())})},k=a=>{let $=d(a),[h,s]=[a.before??null,a.after??null];o.set({mode:$?U:{kind:"compare",change:a.change,was:h,is:s}});let m=on([h,s]);!$&&m!==null&&t.acts.showExtent(m),t.ask()},w=(a,$)=>{if(a.before==null||a.after==null)return null;let{log:h}=$.office,s=d(a),m=I=>I===void 0?"":`${V(I*3/2e3)} ${$.words.unit.mu}`,[v,P]=[m(a.area_m2_before),m(a.area_m2_after)],L=v===P||v===""||P===""?"":h.area(v,P);return u`
      <div class="log-shape">
        <span>${a.before.type==="Point"?h.place:h.shape} ${L}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${s} @click=${()=>k(a)}>
          ${j(s?"hidden":"eye")}${s?h.hide:h.show}
        </button>
        ${s?u`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${h.was}
                  <i class="is-now"></i>
                  ${h.is}
                </p>
              `:null}
      </div>
    `},T=(a,$,h)=>a.differs.length===0?null:u`
      <dl class="log-fields">
        ${a.differs.map(s=>{let{label:m,was:v,is:P}=_e($,s,h);return u`
            <div data-field=${s.field}>
              <dt>${m}</dt>
              <dd>
                ${a.op==="insert"?null:u`
                        <s>${v}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Ee(P)?"latin":""}>${P}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,W=(a,$,h)=>{let{log:s}=h.office,m={insert:s.created,update:s.changed,delete:s.deleted}[a.op],v=a.op==="update"&&a.differs.length===0&&a.before==null;return u`
      <li class="log-entry" data-change=${a.change}>
        ${ke(a,h)}
        <p class="log-what">${m}${v?` · ${s.nothing}`:""}</p>
        ${$e(a,h)} ${a.op==="delete"?null:T(a,$,h)} ${w(a,h)}
        ${G(i.get().session,h.view.town)?y.part(a.change,h):null}
      </li>
    `};return{title:a=>{let{selected:$}=a.view;if($===null)return a.words.work.history;let h=se(a.data,$.layer,$.fid)??a.data.picked.value,s=h===null?"":` · ${J($.layer,h,a)}`;return a.words.work.history+s},key:({view:{selected:a},data:{picked:$}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${S(a,$.value)} ${((h=i.get().session)==null?void 0:h.account)??0}`},enter:()=>{[r,l,g]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:U}),y.end(),x(null)},body:a=>{var h;let $=(h=a.view.selected)==null?void 0:h.layer;return $===void 0?(window.setTimeout(()=>i.set({open:null}),0),u``):u`
        ${E(g,a)}
        ${G(i.get().session,a.view.town)?null:u`
                <p class="form-hint">${a.office.log.only}</p>
              `}
        <ol class="log">
          ${r.map(s=>W(s,$,a))}
        </ol>
        ${l||r.length===0?null:u`
                <button
                  type="button"
                  class="form-button is-quiet log-more"
                  ?disabled=${f}
                  @click=${()=>{var s;return x(((s=r[r.length-1])==null?void 0:s.change)??null)}}
                >
                  ${a.office.more}
                </button>
              `}
      `}};function S(a,$){var m;let s=(m=(a===null?void 0:se(n.get(),a.layer,a.fid))??$)==null?void 0:m.properties;return JSON.stringify((s==null?void 0:s.version)??(s==null?void 0:s.updated_at)??"")}}function on(t){let e=t.flatMap(l=>l===null?[]:je(l));if(e.length===0)return null;let{minX:n,minY:o,maxX:i,maxY:r}=qe(e.map(l=>l.flatMap(([f=0,g=0])=>[f,g])));return[n,o,i,r]}var Ut=["viewer","clerk","planner","inspector","administrator"],Gt=["town","county","city","region"];function Bt(t){let{view:e,data:n,work:o}=t.stores,i=[],r=null,l=null,f="",g="clerk",[p,d]=["","town"],y=c=>{r=F(c),t.ask()},x=()=>e.get().town??"",k=()=>{t.signedIn(()=>ze(x())).then(c=>{i=c,t.ask()},y)},w=c=>{[r,f]=[null,""],t.signedIn(c).then(k,y),t.ask()},T=c=>{f=c,r=null,t.ask()},W=()=>({role:g,unit:g==="clerk"?p:"",level:g==="inspector"?d:""}),S=c=>{c.preventDefault();let b=c.currentTarget,{login:O="",name:D="",provider:M}=B(c);[r,l]=[null,null];let q={login:O.trim(),name:D.trim(),provider:M!==void 0,...W()};t.signedIn(()=>Qe(x(),q)).then(N=>{l={login:q.login,invitation:N},z(b),A(n,t.now().office.people.added(q.login)),k()},y)},a=({account:c,login:b})=>{[r,l]=[null,null],t.signedIn(()=>Ze(x(),c)).then(O=>{l={login:b,invitation:O},t.ask(),window.requestAnimationFrame(()=>{var D;return(D=document.querySelector(".work-invitation"))==null?void 0:D.scrollIntoView({block:"nearest"})})},y)},$=c=>{let{session:b}=o.get();b!==null&&t.signedIn(()=>nt(c)).then(()=>{o.set({session:{...b,anonymous:c}})},y)},h=c=>{var q;let{people:b,roles:O,levels:D}=c.office,M=[...c.committees];return p===""&&(p=((q=M[0])==null?void 0:q[0])??""),u`
      ${H("role",b.role,Ut.map(N=>[N,O[N]]),g,N=>{g=N,t.ask()})}
      ${g==="clerk"?H("unit",b.unit,M,p,N=>p=N):null}
      ${g==="inspector"?H("level",b.level,Gt.map(N=>[N,D[N]]),d,N=>d=N):null}
    `},s=c=>{var M;let{people:b,optional:O}=c.office,D=((M=o.get().session)==null?void 0:M.provider)??"";return u`
      <details class="work-more work-add">
        <summary>${b.add}</summary>
        <form @submit=${S}>
          ${R({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
          ${R({name:"name",label:c.office.paren(b.name,O),lengthMost:64})} ${h(c)}
          ${D===""?null:u`
                  <label class="form-check">
                    <input type="checkbox" name="provider" />
                    ${b.byProvider}
                  </label>
                `}
          ${(r==null?void 0:r.status)===409?m(b.login,c):null}
          <button type="submit" class="form-button is-main">${b.addIt}</button>
        </form>
      </details>
    `},m=(c,b)=>u`
    <div class="form-problem" role="alert">${b.office.problem.taken}</div>
  `,v=c=>{if((l==null?void 0:l.invitation.link)===void 0)return null;let{people:b}=c.office,{link:O,expires:D}=l.invitation;return u`
      <section class="form-notice work-invitation" role="status">
        <h3>${b.linkFor(l.login)}</h3>
        <p>${b.linkOnce}</p>
        ${ut(O,b.scan)} ${at(O,c.words)} ${Q(b.link,O,t)}
        ${D===void 0?null:u`
                <p class="form-hint">${b.until(X(D))}</p>
              `}
      </section>
    `},P=(c,b,O)=>{let{people:D}=O.office,M=`role ${b.id}`;return u`
      <li>
        <div class="work-line">
          <span>${ge(b,O)}</span>
          <button type="button" class="text-button" @click=${()=>T(M)}>
            ${D.take}
            <span class="sr">${c.login}</span>
          </button>
        </div>
        ${f===M?_(D.takeSure,D.take,()=>w(()=>tt(x(),b.id)),()=>T(""),O):null}
      </li>
    `},L=(c,b)=>{var Ne;let{people:O,allTowns:D}=b.office,M=c.account===((Ne=o.get().session)==null?void 0:Ne.account),q=[M?O.you:"",c.disabled?O.disabled:"",c.has_password||c.federated?"":O.noPassword,c.administrator?D:""].filter(C=>C!==""),[N,De]=[`give ${c.account}`,`disable ${c.account}`];return u`
      <li class="work-person" data-login=${c.login}>
        <p>
          <b>${c.name===""?c.login:c.name}</b>
          ${c.name===""?null:u`
                  <span>${c.login}</span>
                `}
          ${q.map(C=>u`
              <em>${C}</em>
            `)}
        </p>
        <ul class="work-roles">
          ${c.memberships.map(C=>P(c,C,b))}
        </ul>
        <div class="work-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>T(N)}>${O.give}</button>
          ${c.federated?null:u`
                  <button type="button" class="text-button" data-act="link" @click=${()=>a(c)}>
                    ${O.newLink}
                  </button>
                `}
          ${M?null:c.disabled?u`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>w(()=>fe(x(),c.account,!1))}
                    >
                      ${O.enable}
                    </button>
                  `:u`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>T(De)}>
                      ${O.disable}
                    </button>
                  `}
        </div>
        ${f===De?_(O.disableSure,O.disable,()=>w(()=>fe(x(),c.account,!0)),()=>T(""),b):null}
        ${f===N?u`
                <form
                  class="work-give"
                  @submit=${C=>{C.preventDefault(),w(()=>et(x(),c.account,W()))}}
                >
                  ${h(b)}
                  <div class="form-foot">
                    <button type="submit" class="form-button is-main">${O.give}</button>
                    <button type="button" class="form-button is-quiet" @click=${()=>T("")}>
                      ${b.office.cancel}
                    </button>
                  </div>
                </form>
              `:null}
      </li>
    `},I=c=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:O}=c.office;return u`
      <section class="work-settings">
        <h3>${O.settings}</h3>
        <label class="form-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${b.anonymous}
            @change=${D=>$(D.target.checked)}
          />
          ${O.anonymous}
        </label>
        <p class="form-hint">${b.anonymous?O.anonymousOn:O.anonymousOff}</p>
      </section>
    `};return{title:({words:c})=>c.work.people,key:({view:c})=>{var b;return`${c.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[i,r,l,f]=[[],null,null,""],k()},leave:()=>{l=null},body:c=>u`
      ${(r==null?void 0:r.status)===409?null:E(r,c)} ${v(c)} ${s(c)}
      <section>
        <h3>${c.office.people.list}</h3>
        <ul class="work-list">
          ${i.map(b=>L(b,c))}
        </ul>
      </section>
      ${I(c)}
    `}}function ir(t,e,n){let{view:o,data:i,tools:r,work:l}=e,g={stores:e,acts:n,now:()=>de({view:o.get(),data:i.get(),words:He[o.get().language]}),ask:()=>W(),signedIn:async S=>{try{return await S()}catch(a){if(!(a instanceof Ce)||a.problem.status!==401||!await rn(e))throw a;return S()}}},p={account:yt(g),people:Bt(g),changes:vt(g),history:Ct(g),edit:Ht(g)},d="",y=null,x=null,k=()=>l.set({open:null}),w=S=>{var $,h,s;y!==null&&((h=($=p[y]).leave)==null||h.call($)),y===null&&(x=document.activeElement instanceof HTMLElement?document.activeElement:null),y=S,document.body.classList.toggle("has-work",S!==null);let{mode:a}=r.get();if((a.kind==="place"||a.kind==="compare")&&r.set({mode:U}),S===null){d="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((s=(x==null?void 0:x.isConnected)===!0?x:document.getElementById("map"))==null||s.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=t.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},T=()=>{},W=()=>T();T=Ue(t,e,S=>{let a=S.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",a===null),a!==y&&w(a),a===null)return null;let $=de(S),h=p[a],s=`${a} ${h.key($)}`;s!==d&&(d=s,h.enter());let m=h.title($);t.setAttribute("aria-label",m);let{mode:v}=r.get();return t.classList.toggle("is-placing",v.kind==="place"&&v.waiting),t.classList.toggle("is-comparing",v.kind==="compare"),u`
      <header class="panel-head">
        <h2 tabindex="-1">${m}</h2>
        <button type="button" class="icon-button" aria-label=${$.words.action.close} @click=${k}>
          ${j("close")}
        </button>
      </header>
      <div class="work-body work-${a}">${h.body($)}</div>
    `}),r.subscribe((S,a)=>{S.mode!==a.mode&&W()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&y!==null&&l.get().gate===null&&k()})}function rn({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:i,session:r})=>{i===null&&(o(),e(r!==n&&(r==null?void 0:r.signed_in)===!0))})})}export{ir as mountWork};
