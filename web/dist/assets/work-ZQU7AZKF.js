import{a as mt,b as be,c as E,d as Z,e as ee,f as W,g as te,h as C,i as ne,j as _,k as V}from"./chunk-I2EUYJHY.js";import{a as pt,d as he}from"./chunk-WVEYVG5Q.js";import{b as Xe,e as Ye,f as ze,g as Qe,h as Ze,j as et,k as tt,l as nt,m as ge,n as ot,o as rt,p as it,q as Q,r as st,s as lt,t as at,u as ct,v as ut,w as ye}from"./chunk-QNTF3HTS.js";import{a as pe,b as Ke,e as B,f as Je}from"./chunk-KMCMPJUX.js";import{b as U}from"./chunk-QWJPFQCG.js";import{a as He,p as Ue}from"./chunk-OLKR5DEQ.js";import{a as J,e as qe,f as fe,g as de,h as je,i as X,j as Ce,o as Y,q as me,u as z}from"./chunk-LMDFV2NE.js";import{a as Le,e as Ie}from"./chunk-WAG53CF3.js";import{a as Be,r as F}from"./chunk-7YQDCOIR.js";import{b as K}from"./chunk-VA3MPIKK.js";import{a as ft,b as dt}from"./chunk-NGCE5YTE.js";import{a as A}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import{e as ue,f as Fe}from"./chunk-ALK6BGN7.js";import{a as Ge,b as Ve}from"./chunk-D4ZZYU34.js";import{_ as j,c,h as Ae,i as _e}from"./chunk-JM42J372.js";var Xt="tuntu.draft.";function oe(t,e){return`${Xt}${t} ${e}`}function gt(t,e,n){try{sessionStorage.setItem(oe(t,e),JSON.stringify(n))}catch{}}function yt(t,e){try{return JSON.parse(sessionStorage.getItem(oe(t,e))??"null")}catch{return null}}function bt(t,e){try{sessionStorage.removeItem(oe(t,e))}catch{}}function ht(t){try{for(let e of Object.keys(sessionStorage))e.startsWith(oe(t,""))&&sessionStorage.removeItem(e)}catch{}}var zt=90;function ke({town:t,role:e,unit:n,level:o},i){let{office:r,data:l,view:m}=i,p=Fe(l,t),f=n!==""?i.committees.get(n)??n:o===void 0||o===""?"":r.levels[o];return r.roleIn(r.roles[e],p===void 0?t:Le(p,m.language),f)}function kt(t){let{work:e,data:n}=t.stores,o=null,[i,r,l]=["",null,"read"],[m,p,f]=[null,"",""],g=s=>d=>{[m,p]=[F(d),s],t.ask()},y=()=>{t.signedIn(ze).then(s=>{o=s,t.ask()},g("tokens"))},x=()=>{he(async()=>{let{account:s=0}=e.get().session??{};await Xe(),ht(s);let d=await pt();e.set({open:null,session:d,closed:!d.anonymous})}).then(()=>{t.acts.readAgain(),A(n,t.now().office.account.signedOut)},g("tokens"))},D=s=>{s.preventDefault();let d=s.currentTarget,{old:v="",fresh:S="",again:L=""}=V(s),{gate:I,account:u}=t.now().office;[m,p]=[null,"password"],f=mt(S)<10?I.short:S!==L?I.differ:"",t.ask(),f===""&&t.signedIn(()=>he(()=>Ye(v,S))).then(()=>{d.reset(),A(n,u.changed)},g("password"))},$=s=>{s.preventDefault();let d=s.currentTarget,{token:v="",days:S=""}=V(s);[m,p,i]=[null,"tokens",""],t.signedIn(()=>Qe(v.trim(),l,Number(S))).then(L=>{i=L,te(d,"token"),y()},g("tokens"))},k=s=>{r=null,t.signedIn(()=>Ze(s)).then(y,g("tokens"))},T=(s,d)=>p===s&&f!==""?c`
          <div class="form-problem" role="alert">${f}</div>
        `:E(p===s?m:null,d,`form-problem-${s}`),P=(s,d)=>{let{account:v,allTowns:S}=d.office,L=[...s.administrator?[S]:[],...s.memberships.map(I=>ke(I,d))];return c`
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
          ${(L.length===0?[v.noRoles]:L).map(I=>c`
              <li>${I}</li>
            `)}
        </ul>
        <button type="button" class="form-button is-quiet work-leave" @click=${x}>${v.signOut}</button>
      </section>
    `},a=(s,d)=>{let{account:v,gate:S}=d.office;return c`
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
          ${W({name:"old",label:v.old,type:"password",autocomplete:"current-password",required:!0})}
          ${W({name:"fresh",label:S.newPassword,type:"password",autocomplete:"new-password",hint:S.rules,required:!0})}
          ${W({name:"again",label:S.again,type:"password",autocomplete:"new-password",required:!0})}
          ${T("password",d)}
          <button type="submit" class="form-button is-main">${v.change}</button>
        </form>
      </details>
    `},w=(s,d)=>{let{account:v}=d.office,S=s.last_used===null?v.neverUsed:v.used(me(new Date(s.last_used))),L=[v[s.scope],v.until(me(new Date(s.expires))),S];return c`
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
        ${r===s.token?_(v.removeSure,v.remove,()=>k(s.token),()=>{r=null,t.ask()},d):null}
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
        ${i===""?null:c`
                <div class="form-notice" role="status">
                  <p>${d.secretOnce}</p>
                  ${ne(d.secret,i,t)}
                </div>
              `}
        ${T("tokens",s)}
        <details class="work-more">
          <summary>${d.make}</summary>
          <form @submit=${$}>
            ${W({name:"token",label:d.tokenName,required:!0,lengthMost:64})}
            ${C("scope",d.scope,[["read",d.read],["write",d.write]],l,v=>l=v)}
            ${W({name:"days",label:d.days,value:String(zt),mode:"numeric",required:!0})}
            <button type="submit" class="form-button is-main">${d.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[o,i,r,m,p,f]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?y():e.set({open:null,gate:"signin"})},leave:()=>{i=""},body:s=>{let{session:d}=e.get();return d===null||!d.signed_in?c``:c`
        ${P(d,s)} ${a(d,s)} ${h(s)}
      `}}}function re(t,{words:e,office:n}){return Ae(t)?e.layers[t]:n.lists[t]??t}var $e=6,Qt=["cleaners","memberships"];function we(t,e){let{log:n}=e.office,o=t.slice(0,$e).map(({layer:r,op:l,count:m})=>n.touch(re(r,e),l,m)),i=t.length>$e?n.andMore(t.length-$e):"";return o.join(e.words.listComma)+i}function ie({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>Qt.includes(n))}function $t(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function wt(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function vt({change:t,touched:e},n){return n.office.log.willUndo(t,we(e,n))}function xt(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,i="",r="",l,m]=o;return l===void 0||m===void 0?n.conflict(re(i,e),r):n.leaning(re(i,e),r,l,re(m,e))}var Zt={now:()=>Date.now(),every:(t,e)=>{let n=window.setInterval(e,t);return()=>window.clearInterval(n)}},G=class{constructor(e,n=Zt){this.tick=e;this.clock=n}tick;clock;began=0;stop=null;get lasts(){return this.stop!==null}get seconds(){return this.lasts?Math.floor((this.clock.now()-this.began)/1e3):0}begin(){this.end(),this.began=this.clock.now(),this.stop=this.clock.every(1e3,this.tick)}end(){var e;(e=this.stop)==null||e.call(this),this.stop=null}};function se(t,e){let[n,o]=[null,""],i=new G(t.ask),r=null,l=null,m=()=>{[n,r,l,o]=[null,null,null,""],i.end(),t.ask()},p=$=>{l=F($),i.end(),t.ask()},f=$=>{let k=t.stores.view.get().town;k!==null&&([n,r,l,o]=[$,null,null,""],t.ask(),Q(k,$+1,1).then(({changes:[T]})=>{n===$&&((T==null?void 0:T.change)===$?r=T:l={title:"gone",status:404},t.ask())},p))},g=()=>{let $=t.stores.view.get().town;if($===null||n===null||i.lasts)return;i.begin();let k=n;t.signedIn(()=>st($,k,o.trim())).then(()=>{A(t.stores.data,t.now().office.log.undone),m(),e()},p)},y=$=>c`
    <div class="form-problem" role="alert">
      ${$.office.log.conflicts}
      <ul class="log-conflicts">
        ${((l==null?void 0:l.conflicts)??[]).map(k=>c`
            <li>${xt(k,$)}</li>
          `)}
      </ul>
    </div>
  `,x=($,k)=>{let T=$===null?[]:X($,k.view.language,k);return T.length===0?null:c`
      <ul class="form-faults">
        ${T.map(P=>c`
            <li>${P}</li>
          `)}
      </ul>
    `},D=($,k)=>{let{log:T}=k.office;return ie($)?c`
      ${W({name:"undo-reason",label:k.office.paren(T.undoReason,k.office.optional),value:o,input:P=>o=P})}
      ${i.lasts?c`
              <p class="form-hint" role="status">${Z(i.seconds,k)}</p>
              ${ee(i.seconds,k)}
            `:_(vt($,k),T.undoIt,g,m,k)}
    `:c`
        <p class="form-problem" role="alert">
          ${$.undone_by===void 0?T.notHere($.change):T.undoneBy($.undone_by)}
        </p>
      `};return{end:m,part:($,k)=>n!==$?c`
          <button type="button" class="text-button log-undo" @click=${()=>f($)}>
            ${j("undo")}${k.office.log.undo}
          </button>
        `:c`
        ${((l==null?void 0:l.conflicts)??[]).length>0?y(k):E(l,k,"undo-problem")}
        ${x(l,k)}
        ${r===null?c`
                <button type="button" class="form-button is-quiet" @click=${m}>${k.office.cancel}</button>
              `:D(r,k)}
      `}}var ve=30;function Ot(t){let[e,n,o,i]=[[],!1,!1,!1],r=null,l=0,m=se(t,()=>p(null)),p=g=>{let y=t.stores.view.get().town;if(y===null)return;let x=l+=1;i=!0,t.ask(),Q(y,g,ve+1).then(D=>{if(x!==l||t.stores.view.get().town!==y)return;let $=D.changes.slice(0,ve);e=g===null?$:[...e,...$],[n,o,i,r]=[D.may_undo,D.changes.length<=ve,!1,null],t.ask()},D=>{x===l&&([r,i]=[F(D),!1],t.ask())})},f=(g,y)=>{let{log:x}=y.office;return c`
      <li class="log-entry" data-change=${g.change}>
        ${xe(g,y)}
        <p class="log-what">${g.touched.length===0?x.nothing:we(g.touched,y)}</p>
        ${Oe(g,y)}
        ${g.undone_by===void 0?n&&ie(g)?m.part(g.change,y):null:c`
                <p class="log-mark">${x.undoneBy(g.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:g})=>g.work.changes,key:({view:g})=>{var y;return`${g.town??""} ${((y=t.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[e,o]=[[],!1],m.end(),p(null)},body:g=>c`
      ${E(r,g)}
      ${B(t.stores.work.get().session,g.view.town)?null:c`
              <p class="form-hint">${g.office.log.only}</p>
            `}
      ${e.length===0&&!i&&r===null?c`
              <p class="form-hint">${g.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${e.map(y=>f(y,g))}
      </ol>
      ${o||e.length===0?null:c`
              <button
                type="button"
                class="form-button is-quiet log-more"
                ?disabled=${i}
                @click=${()=>{var y;return p(((y=e[e.length-1])==null?void 0:y.change)??null)}}
              >
                ${g.office.more}
              </button>
            `}
    `}}function xe({at:t,who:e,change:n},o){let{log:i}=o.office;return c`
    <p class="log-head">
      <time datetime=${t}>${z(t)}</time>
      <span>${e===void 0||e===""?"":i.by(wt(e,o))}</span>
      <small>${i.change(n)}</small>
    </p>
  `}function Oe({why:t="",undoes:e},n){let{log:o}=n.office,i=[e===void 0?"":o.undoes(e),$t(t,n)].filter(r=>r!=="");return i.length===0?null:c`
        <p class="log-why">${i.join(" · ")}</p>
      `}function Te(t){return{now:t,past:[],future:[]}}function le({now:t,past:e},n,o){let i=Object.keys(o);if(i.every(f=>Object.is(t[f],o[f])))return{now:t,past:e,future:[]};let r={};for(let f of i)r[f]=t[f];let l=e[e.length-1],m=(l==null?void 0:l.note)===n?{note:n,before:{...r,...l.before},after:{...l.after,...o}}:null,p=m===null?e:e.slice(0,-1);return{now:{...t,...o},past:[...p,m??{note:n,before:r,after:o}].slice(-200),future:[]}}function Tt(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Pt(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var St=7;function Dt(t,e,n,o){let i=Te({boxes:{},...ae(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:i,key:"",keyFor:"",late:null}}function ae({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Nt({written:t,feature:e},n){return t.now.boxes[n]??fe(e.properties[n])}function Rt(t,e,n){let o={...t.written.now.boxes,[e]:n};return{...t,written:le(t.written,e,{boxes:o})}}function Wt(t,e){let n=At(t.written.now.boxes,o=>o===e);return{...t,written:le(t.written,`leave ${e}`,{boxes:n})}}function Pe(t,e){return{...t,written:le(t.written,Object.keys(e).join(),e)}}function Et(t,[e,n]){return Pe(t,{lon:e.toFixed(St),lat:n.toFixed(St)})}function Mt({written:{now:t},feature:e}){let{lon:n,lat:o}=ae(e);return t.lon.trim()!==n||t.lat.trim()!==o}function ce(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,i])=>Ft(e,o,i))||Mt(t)}function Ft(t,e,n){return n.trim()!==fe(t.properties[e]).trim()}function en({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Lt(t,e){let n=je(e,t.feature,t.written.now.boxes);if(!Mt(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=en(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function It(t,e){if(e.current===void 0||e.version===void 0)return t;let{feature:n,written:o}=t,i=ae(n),r={...e.current,id:n.id??t.selection.fid},l=o.now.lon!==i.lon||o.now.lat!==i.lat?{}:ae(r),m=At(o.now.boxes,(p,f)=>!Ft(n,p,f));return{...t,feature:r,tag:`"${e.version}"`,late:e,written:Te({...o.now,...l,boxes:m})}}function Se(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function At(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var _t=1;function De({layer:t,fid:e}){return`edit ${t}.${e}`}function qt(t){let{account:e,selection:n,written:o}=t;ce(t)||o.now.reason.trim()!==""?gt(e,De(n),{form:_t,draft:t}):Ne(t)}function Ne({account:t,selection:e}){bt(t,De(e))}function jt(t,e){let n=yt(t,De(e));return(n==null?void 0:n.form)===_t?n.draft??null:null}function Ct({signedIn:t},e,n){let{layer:o,fid:i}=e.selection,r=e.written.now.reason.trim(),l=Se(e,JSON.stringify([e.tag,n,r]),ye),{tag:m,key:p}=l;return{draft:l,answer:t(()=>ct(o,i,n,{tag:m,reason:r,key:p}))}}function Ht({signedIn:t},e){let{layer:n,fid:o}=e.selection,i=e.written.now.reason.trim(),r=Se(e,`delete ${e.tag} ${i}`,ye),{tag:l,key:m}=r;return{draft:r,answer:t(()=>ut(n,o,{tag:l,reason:i,key:m}))}}function Ut(t,e,n){let{draft:o,fields:i,busy:r,waitedS:l,deleting:m}=t,{edit:p}=n.office;return c`
    ${rn(o,e,n)}
    <form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
      ${i.map(f=>tn(f,t,e,n))} ${on(t,e,n)}
      ${W({name:"reason",label:n.office.paren(p.reason,n.office.optional),value:o.written.now.reason,hint:p.reasonHint,input:f=>e.write({reason:f})})}
      ${sn(t,n)}
      <div class="form-foot">
        ${ee(l,n)}
        <button type="submit" class="form-button is-main" aria-disabled=${r?"true":null}>
          ${r?Z(l,n):p.save}
        </button>
        <button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
      </div>
    </form>
    ${m?_(p.deleteSure,p.delete,e.remove,()=>e.ask(!1),n):c`
            <button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
              ${p.delete}
            </button>
          `}
  `}function tn(t,{draft:e,problem:n},o,i){var $;let{name:r,kind:l,label:m,unit:p,options:f}=t,g=Nt(e,r),y=k=>o.type(r,k),x=p===""?m:i.office.paren(m,p);if(l==="listed"||l==="boolean"||l==="committee"){let k=l==="committee"?i.office.edit.noCommittee:i.office.none,T=g===""||f.some(([P])=>P===g)?[]:[[g,g]];return C(r,x,[["",k],...f,...T],g,y)}let D=nn(t,g,i);return W({name:r,label:x,value:g,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:y,fault:(($=n==null?void 0:n.faults)==null?void 0:$.some(k=>k.field===r))??!1,...D===void 0?{}:{hint:D}})}function nn(t,e,{office:{edit:n}}){if(t.name==="aliases")return n.aliasesHint;let o=t.name.endsWith("_m2")?de(t,e):null;return typeof o=="number"?n.muOf(K(o*3/2e3)):void 0}function on({draft:t,placing:e},n,o){if(_e(t.selection.layer).shape!=="point")return null;let{edit:i}=o.office,{lon:r,lat:l}=t.written.now;return c`
    <fieldset class="edit-place">
      <legend>${i.place}</legend>
      ${W({name:"lon",label:i.lon,value:r,mode:"decimal",input:m=>n.write({lon:m})})}
      ${W({name:"lat",label:i.lat,value:l,mode:"decimal",input:m=>n.write({lat:m})})}
      <button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
        ${j("target")}${e?i.clickMap:i.onMap}
      </button>
    </fieldset>
  `}function rn(t,e,n){if(t.late===null)return null;let{edit:o,log:i}=n.office,{layer:r}=t.selection,l=new Map(J(r,n).map(f=>[f.name,f])),m=(f,g)=>qe(r,f,g,n),p=f=>{let[g,y]=[t.written.now.boxes[f],l.get(f)];return g===void 0||y===void 0?"–":c`
      <b>${m(f,de(y,g))}</b>
      <button type="button" class="text-button" @click=${()=>e.leave(f)}>${o.takeTheirs}</button>
    `};return c`
    <section class="edit-late" aria-labelledby="edit-late-title">
      <h3 id="edit-late-title">${o.late}</h3>
      <p class="form-hint">${o.lateHint}</p>
      <table>
        <thead>
          <tr>
            ${[o.field,o.was,o.theirs,o.yours].map(f=>c`
                <th scope="col">${f}</th>
              `)}
          </tr>
        </thead>
        <tbody>
          ${(t.late.changed_since??[]).map(({field:f,was:g,is:y})=>{var x;return c`
              <tr data-field=${f}>
                <th scope="row">${((x=l.get(f))==null?void 0:x.label)??(f==="geometry"?i.shape:f)}</th>
                <td>${m(f,g)}</td>
                <td>${m(f,y)}</td>
                <td>${p(f)}</td>
              </tr>
            `})}
        </tbody>
      </table>
    </section>
  `}function sn({problem:t,says:e},n){let o=t===null?[]:X(t,n.view.language,n);return c`
    <div id="edit-says">
      ${e===""?E(t,n):c`
              <div class="form-problem" role="alert">${e}</div>
            `}
      <ul class="form-faults">
        ${o.map(i=>c`
            <li>${i}</li>
          `)}
      </ul>
    </div>
  `}function Gt(t){return new Re(t)}var Re=class{constructor(e){this.ports=e;this.waiting=new G(e.ask),e.stores.tools.subscribe(({mode:n},o)=>{let i=n.kind==="place"?n.at:null;n===o.mode||i===null||this.draft===null||(this.set(Et(this.draft,i)),window.requestAnimationFrame(()=>{var r;return(r=document.getElementById("form-lon"))==null?void 0:r.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${Y(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&ln(n,e)&&ce(n)||(this.draft=jt(this.account(),e),this.draft===null&&this.begin(e))}body(e){let{selected:n,town:o}=e.view,{work:i}=this.ports.stores;if(n===null)return window.setTimeout(()=>i.set({open:null}),0),c``;let{draft:r}=this;if(r===null)return E(this.problem,e);let l=Je(i.get().session,o,n.layer,r.feature.properties.committee);return c`
      ${l?null:c`
              <p class="form-hint">${e.office.edit.notAllowed}</p>
            `}
      ${Ut(this.showing(r,e),this.doing,e)}
    `}doing={type:(e,n)=>{this.change(o=>Rt(o,e,n))},write:e=>{this.change(n=>Pe(n,e))},leave:e=>{this.change(n=>Wt(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?U:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Pt(o.written):Tt(o.written)})))}};account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,qt(e),this.ports.ask()}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){at(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=Dt(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=F(n),this.ports.ask()})}fields({selection:e,feature:n},o){let i=Ke(this.ports.stores.work.get().session,o.view.town);return J(e.layer,o).filter(({kind:r})=>r!=="committee"||i||n.properties.committee===void 0)}showing(e,n){let{problem:o,deleting:i,says:r}=this,{lasts:l,seconds:m}=this.waiting,{mode:p}=this.ports.stores.tools.get(),f=p.kind==="place"&&p.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:l,waitedS:m,deleting:i,says:r,placing:f}}save(){if(this.draft===null||this.waiting.lasts)return;let e=this.ports.now(),n=Lt(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(Ct(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(Ht(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,i){this.waiting.begin(),this.draft=e,n.then(()=>this.finish(e,o,i),r=>this.failed(e,r))}finish(e,n,o){let{data:i,view:r,work:l}=this.ports.stores;this.waiting.end(),this.draft=null,Ne(e),A(i,n),l.set({open:null}),o&&r.set({selected:null})}failed(e,n){this.waiting.end(),this.deleting=!1,this.problem=F(n);let o=this.draft??e;this.set(this.problem.status===412?It(o,this.problem):o),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))}};function ln({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}var We=20;function Bt(t){let{view:e,data:n,tools:o,work:i}=t.stores,[r,l,m]=[[],!1,!1],p=null,f=0,g=a=>{let{mode:w}=o.get();return w.kind==="compare"&&w.change===a.change},y=se(t,()=>x(null)),x=a=>{let{selected:w}=e.get();if(w===null)return;let h=f+=1;m=!0,t.ask(),lt(w.layer,w.fid,a,We+1).then(s=>{if(h!==f||e.get().selected!==w)return;let d=s.slice(0,We);r=a===null?d:[...r,...d],[l,m,p]=[s.length<=We,!1,null],t.ask()},s=>{h===f&&([p,m]=[F(s),!1],t.ask())})},D=a=>{let w=g(a),[h,s]=[a.before??null,a.after??null];o.set({mode:w?U:{kind:"compare",change:a.change,was:h,is:s}});let d=an([h,s]);!w&&d!==null&&t.acts.showExtent(d),t.ask()},$=(a,w)=>{if(a.before==null||a.after==null)return null;let{log:h}=w.office,s=g(a),d=I=>I===void 0?"":`${K(I*3/2e3)} ${w.words.unit.mu}`,[v,S]=[d(a.area_m2_before),d(a.area_m2_after)],L=v===S||v===""||S===""?"":h.area(v,S);return c`
      <div class="log-shape">
        <span>${a.before.type==="Point"?h.place:h.shape} ${L}</span>
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
    `},k=(a,w,h)=>a.differs.length===0?null:c`
      <dl class="log-fields">
        ${a.differs.map(s=>{let{label:d,was:v,is:S}=Ce(w,s,h);return c`
            <div data-field=${s.field}>
              <dt>${d}</dt>
              <dd>
                ${a.op==="insert"?null:c`
                        <s>${v}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Ie(S)?"latin":""}>${S}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,T=(a,w,h)=>{let{log:s}=h.office,d={insert:s.created,update:s.changed,delete:s.deleted}[a.op],v=a.op==="update"&&a.differs.length===0&&a.before==null;return c`
      <li class="log-entry" data-change=${a.change}>
        ${xe(a,h)}
        <p class="log-what">${d}${v?` · ${s.nothing}`:""}</p>
        ${Oe(a,h)} ${a.op==="delete"?null:k(a,w,h)} ${$(a,h)}
        ${B(i.get().session,h.view.town)?y.part(a.change,h):null}
      </li>
    `};return{title:a=>{let{selected:w}=a.view;if(w===null)return a.words.work.history;let h=ue(a.data,w.layer,w.fid)??a.data.picked.value,s=h===null?"":` · ${Y(w.layer,h,a)}`;return a.words.work.history+s},key:({view:{selected:a},data:{picked:w}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${P(a,w.value)} ${((h=i.get().session)==null?void 0:h.account)??0}`},enter:()=>{[r,l,p]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:U}),y.end(),x(null)},body:a=>{var h;let w=(h=a.view.selected)==null?void 0:h.layer;return w===void 0?(window.setTimeout(()=>i.set({open:null}),0),c``):c`
        ${E(p,a)}
        ${B(i.get().session,a.view.town)?null:c`
                <p class="form-hint">${a.office.log.only}</p>
              `}
        <ol class="log">
          ${r.map(s=>T(s,w,a))}
        </ol>
        ${l||r.length===0?null:c`
                <button
                  type="button"
                  class="form-button is-quiet log-more"
                  ?disabled=${m}
                  @click=${()=>{var s;return x(((s=r[r.length-1])==null?void 0:s.change)??null)}}
                >
                  ${a.office.more}
                </button>
              `}
      `}};function P(a,w){var d;let s=(d=(a===null?void 0:ue(n.get(),a.layer,a.fid))??w)==null?void 0:d.properties;return JSON.stringify((s==null?void 0:s.version)??(s==null?void 0:s.updated_at)??"")}}function an(t){let e=t.flatMap(l=>l===null?[]:Ue(l));if(e.length===0)return null;let{minX:n,minY:o,maxX:i,maxY:r}=He(e.map(l=>l.flatMap(([m=0,p=0])=>[m,p])));return[n,o,i,r]}var Vt=["viewer","clerk","planner","inspector","administrator"],Kt=["town","county","city","region"];function Jt(t){let{view:e,data:n,work:o}=t.stores,i=[],r=null,l=null,m="",p="clerk",[f,g]=["","town"],y=u=>{r=F(u),t.ask()},x=()=>e.get().town??"",D=()=>{t.signedIn(()=>et(x())).then(u=>{i=u,t.ask()},y)},$=u=>{[r,m]=[null,""],t.signedIn(u).then(D,y),t.ask()},k=u=>{m=u,r=null,t.ask()},T=()=>({role:p,unit:p==="clerk"?f:"",level:p==="inspector"?g:""}),P=u=>{u.preventDefault();let b=u.currentTarget,{login:O="",name:N="",provider:M}=V(u);[r,l]=[null,null];let q={login:O.trim(),name:N.trim(),provider:M!==void 0,...T()};t.signedIn(()=>tt(x(),q)).then(R=>{l={login:q.login,invitation:R},te(b),A(n,t.now().office.people.added(q.login)),D()},y)},a=({account:u,login:b})=>{[r,l]=[null,null],t.signedIn(()=>nt(x(),u)).then(O=>{l={login:b,invitation:O},t.ask(),window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(".work-invitation"))==null?void 0:N.scrollIntoView({block:"nearest"})})},y)},w=u=>{let{session:b}=o.get();b!==null&&t.signedIn(()=>it(u)).then(()=>{o.set({session:{...b,anonymous:u}})},y)},h=u=>{var q;let{people:b,roles:O,levels:N}=u.office,M=[...u.committees];return f===""&&(f=((q=M[0])==null?void 0:q[0])??""),c`
      ${C("role",b.role,Vt.map(R=>[R,O[R]]),p,R=>{p=R,t.ask()})}
      ${p==="clerk"?C("unit",b.unit,M,f,R=>f=R):null}
      ${p==="inspector"?C("level",b.level,Kt.map(R=>[R,N[R]]),g,R=>g=R):null}
    `},s=u=>{var M;let{people:b,optional:O}=u.office,N=((M=o.get().session)==null?void 0:M.provider)??"";return c`
      <details class="work-more work-add">
        <summary>${b.add}</summary>
        <form @submit=${P}>
          ${W({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
          ${W({name:"name",label:u.office.paren(b.name,O),lengthMost:64})} ${h(u)}
          ${N===""?null:c`
                  <label class="form-check">
                    <input type="checkbox" name="provider" />
                    ${b.byProvider}
                  </label>
                `}
          ${(r==null?void 0:r.status)===409?d(b.login,u):null}
          <button type="submit" class="form-button is-main">${b.addIt}</button>
        </form>
      </details>
    `},d=(u,b)=>c`
    <div class="form-problem" role="alert">${b.office.problem.taken}</div>
  `,v=u=>{if((l==null?void 0:l.invitation.link)===void 0)return null;let{people:b}=u.office,{link:O,expires:N}=l.invitation;return c`
      <section class="form-notice work-invitation" role="status">
        <h3>${b.linkFor(l.login)}</h3>
        <p>${b.linkOnce}</p>
        ${dt(O,b.scan)} ${ft(O,u.words)} ${ne(b.link,O,t)}
        ${N===void 0?null:c`
                <p class="form-hint">${b.until(z(N))}</p>
              `}
      </section>
    `},S=(u,b,O)=>{let{people:N}=O.office,M=`role ${b.id}`;return c`
      <li>
        <div class="work-line">
          <span>${ke(b,O)}</span>
          <button type="button" class="text-button" @click=${()=>k(M)}>
            ${N.take}
            <span class="sr">${u.login}</span>
          </button>
        </div>
        ${m===M?_(N.takeSure,N.take,()=>$(()=>rt(x(),b.id)),()=>k(""),O):null}
      </li>
    `},L=(u,b)=>{var Me;let{people:O,allTowns:N}=b.office,M=u.account===((Me=o.get().session)==null?void 0:Me.account),q=[M?O.you:"",u.disabled?O.disabled:"",u.has_password||u.federated?"":O.noPassword,u.administrator?N:""].filter(H=>H!==""),[R,Ee]=[`give ${u.account}`,`disable ${u.account}`];return c`
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
                      @click=${()=>$(()=>ge(x(),u.account,!1))}
                    >
                      ${O.enable}
                    </button>
                  `:c`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>k(Ee)}>
                      ${O.disable}
                    </button>
                  `}
        </div>
        ${m===Ee?_(O.disableSure,O.disable,()=>$(()=>ge(x(),u.account,!0)),()=>k(""),b):null}
        ${m===R?c`
                <form
                  class="work-give"
                  @submit=${H=>{H.preventDefault(),$(()=>ot(x(),u.account,T()))}}
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
    `},I=u=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:O}=u.office;return c`
      <section class="work-settings">
        <h3>${O.settings}</h3>
        <label class="form-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${b.anonymous}
            @change=${N=>w(N.target.checked)}
          />
          ${O.anonymous}
        </label>
        <p class="form-hint">${b.anonymous?O.anonymousOn:O.anonymousOff}</p>
      </section>
    `};return{title:({words:u})=>u.work.people,key:({view:u})=>{var b;return`${u.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[i,r,l,m]=[[],null,null,""],D()},leave:()=>{l=null},body:u=>c`
      ${(r==null?void 0:r.status)===409?null:E(r,u)} ${v(u)} ${s(u)}
      <section>
        <h3>${u.office.people.list}</h3>
        <ul class="work-list">
          ${i.map(b=>L(b,u))}
        </ul>
      </section>
      ${I(u)}
    `}}function mr(t,e,n){let{view:o,data:i,tools:r,work:l}=e,p={stores:e,acts:n,now:()=>be({view:o.get(),data:i.get(),words:Ge[o.get().language]}),ask:()=>T(),signedIn:async P=>{try{return await P()}catch(a){if(!(a instanceof Be)||a.problem.status!==401||!await cn(e))throw a;return P()}}},f={account:kt(p),people:Jt(p),changes:Ot(p),history:Bt(p),edit:Gt(p)},g="",y=null,x=null,D=()=>l.set({open:null}),$=P=>{var w,h,s;y!==null&&((h=(w=f[y]).leave)==null||h.call(w)),y===null&&(x=document.activeElement instanceof HTMLElement?document.activeElement:null),y=P,document.body.classList.toggle("has-work",P!==null);let{mode:a}=r.get();if((a.kind==="place"||a.kind==="compare")&&r.set({mode:U}),P===null){g="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((s=(x==null?void 0:x.isConnected)===!0?x:document.getElementById("map"))==null||s.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var d;return(d=t.querySelector("h2"))==null?void 0:d.focus({preventScroll:!0})})},k=()=>{},T=()=>k();k=Ve(t,e,P=>{let a=P.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",a===null),a!==y&&$(a),a===null)return null;let w=be(P),h=f[a],s=`${a} ${h.key(w)}`;s!==g&&(g=s,h.enter());let d=h.title(w);t.setAttribute("aria-label",d);let{mode:v}=r.get();return t.classList.toggle("is-placing",v.kind==="place"&&v.waiting),t.classList.toggle("is-comparing",v.kind==="compare"),c`
      <header class="panel-head">
        <h2 tabindex="-1">${d}</h2>
        <button type="button" class="icon-button" aria-label=${w.words.action.close} @click=${D}>
          ${j("close")}
        </button>
      </header>
      <div class="work-body work-${a}">${h.body(w)}</div>
    `}),r.subscribe((P,a)=>{P.mode!==a.mode&&T()}),document.addEventListener("keydown",P=>{P.key==="Escape"&&y!==null&&l.get().gate===null&&D()})}function cn({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:i,session:r})=>{i===null&&(o(),e(r!==n&&(r==null?void 0:r.signed_in)===!0))})})}export{mr as mountWork};
