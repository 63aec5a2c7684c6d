import{a as $e,f as X}from"./chunk-7JYGYW3V.js";import{a as we,b as Te,d as le,e as Pe,g as V,h as xe}from"./chunk-JE3HJURE.js";import{e as ve,m as Oe}from"./chunk-CHKHM7JB.js";import{a as Ne}from"./chunk-FOX54JXO.js";import{A as ae,B as Je,C as Q,D as Xe,E as Ke,F as Z,G as ze,H as Qe,I as Ze,J as et,L as tt,M as nt,N as ue,O as M,P as _,Q as F,R as W,S as ee,T as U,U as Y,b as Re,e as Se,f as Ee,g as Ae,h as Le,i as Ie,j as Fe,k as qe,l as ie,m as Me,n as _e,o as He,p as K,q as Ce,r as Ue,s as je,t as Ge,u as We,v as Be,w as Ve,x as re,y as Ye,z}from"./chunk-PX5ZECX5.js";import{a as ke,r as he,w as J,y as se}from"./chunk-SLF37WND.js";import{c as C}from"./chunk-BWT5AETJ.js";import"./chunk-LQZNNMXI.js";import{e as oe,f as ge}from"./chunk-6XNIYXSX.js";import{F as G,H as ye,I as De,a as r}from"./chunk-K25NXELF.js";import"./chunk-SQE76S5B.js";var gt=90;function ce({town:n,role:f,unit:v,level:p},g){let{office:s,data:a,view:y}=g,h=ge(a,n),c=v!==""?g.committees.get(v)??v:p===void 0||p===""?"":s.levels[p];return s.roleIn(s.roles[f],h===void 0?n:he(h,y.language),c)}function ot(n){let{desk:f,data:v}=n.stores,p=null,[g,s,a]=["",null,"read"],[y,h,c]=[null,"",""],O=i=>b=>{[y,h]=[M(b),i],n.ask()},T=()=>{n.signedIn(Ee).then(i=>{p=i,n.ask()},O("tokens"))},S=()=>{Re().then($e).then(i=>{f.set({open:null,session:i,closed:!i.anonymous}),n.acts.readAgain(),C(v,n.now().office.account.signedOut)},O("tokens"))},P=i=>{i.preventDefault();let b=i.currentTarget,{old:x="",fresh:A="",again:I=""}=Y(i),{gate:t,account:e}=n.now().office;[y,h]=[null,"password"],c=nt(A)<10?t.short:A!==I?t.differ:"",n.ask(),c===""&&n.signedIn(()=>Se(x,A)).then(()=>{b.reset(),C(v,e.changed)},O("password"))},D=i=>{i.preventDefault();let b=i.currentTarget,{token:x="",days:A=""}=Y(i);[y,h,g]=[null,"tokens",""],n.signedIn(()=>Ae(x.trim(),a,Number(A))).then(I=>{g=I,b.reset(),T()},O("tokens"))},N=i=>{s=null,n.signedIn(()=>Le(i)).then(T,O("tokens"))},q=(i,b)=>h===i&&c!==""?r`
          <div class="desk-problem" role="alert">${c}</div>
        `:_(h===i?y:null,b,`desk-problem-${i}`),l=(i,b)=>{let{account:x,allTowns:A}=b.office,I=[...i.administrator?[A]:[],...i.memberships.map(t=>ce(t,b))];return r`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(le(i))[0]}</span>
        <div>
          <b>${le(i)}</b>
          <span>${x.loginOf(i.login)}</span>
        </div>
      </section>
      <section>
        <h3>${x.roles}</h3>
        <ul class="desk-roles">
          ${(I.length===0?[x.noRoles]:I).map(t=>r`
              <li>${t}</li>
            `)}
        </ul>
        <button type="button" class="desk-button is-quiet desk-leave" @click=${S}>${x.signOut}</button>
      </section>
    `},d=(i,b)=>{let{account:x,gate:A}=b.office;return r`
      <details class="desk-more">
        <summary>${x.password}</summary>
        <form @submit=${P}>
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
          ${F({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
          ${F({name:"fresh",label:A.newPassword,type:"password",autocomplete:"new-password",hint:A.rules,required:!0})}
          ${F({name:"again",label:A.again,type:"password",autocomplete:"new-password",required:!0})}
          ${q("password",b)}
          <button type="submit" class="desk-button is-main">${x.change}</button>
        </form>
      </details>
    `},m=(i,b)=>{let{account:x}=b.office,A=i.last_used===null?x.neverUsed:x.used(se(new Date(i.last_used))),I=[x[i.scope],x.until(se(new Date(i.expires))),A];return r`
      <li data-token=${i.token}>
        <div class="desk-line">
          <div>
            <b>${i.name}</b>
            <span>${I.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{s=i.token,n.ask()}}
          >
            ${x.remove}
          </button>
        </div>
        ${s===i.token?U(x.removeSure,x.remove,()=>N(i.token),()=>{s=null,n.ask()},b):null}
      </li>
    `},k=i=>{let{account:b}=i.office;return r`
      <section class="desk-tokens">
        <h3>${b.tokens}</h3>
        <p class="desk-hint">${b.tokensHint}</p>
        <ul class="desk-list">
          ${(p??[]).map(x=>m(x,i))}
        </ul>
        ${(p==null?void 0:p.length)===0?r`
                <p class="desk-hint">${b.noTokens}</p>
              `:null}
        ${g===""?null:r`
                <div class="desk-notice" role="status">
                  <p>${b.secretOnce}</p>
                  ${ee(b.secret,g,n)}
                </div>
              `}
        ${q("tokens",i)}
        <details class="desk-more">
          <summary>${b.make}</summary>
          <form @submit=${D}>
            ${F({name:"token",label:b.tokenName,required:!0,lengthMost:64})}
            ${W("scope",b.scope,[["read",b.read],["write",b.write]],a,x=>a=x)}
            ${F({name:"days",label:b.days,value:String(gt),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${b.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:i})=>i.desk.account,key:()=>{var i;return String(((i=f.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[p,g,s,y,h,c]=[null,"",null,null,"",""],((i=f.get().session)==null?void 0:i.signed_in)===!0?T():f.set({open:null,gate:"signin"})},leave:()=>{g=""},body:i=>{let{session:b}=f.get();return b===null||!b.signed_in?r``:r`
        ${l(b,i)} ${d(b,i)} ${k(i)}
      `}}}function te(n,f){let[v,p,g]=[null,"",!1],s=null,a=null,y=()=>{[v,s,a,p,g]=[null,null,null,"",!1],n.ask()},h=P=>{[a,g]=[M(P),!1],n.ask()},c=P=>{let D=n.stores.view.get().town;D!==null&&([v,s,a,p]=[P,null,null,""],n.ask(),K(D,P+1,1).then(({changes:[N]})=>{v===P&&((N==null?void 0:N.change)===P?s=N:a={title:"gone",status:404},n.ask())},h))},O=()=>{let P=n.stores.view.get().town;if(P===null||v===null||g)return;g=!0;let D=v;n.signedIn(()=>Ce(P,D,p.trim())).then(()=>{C(n.stores.data,n.now().office.log.undone),y(),f()},h)},T=P=>r`
    <div class="desk-problem" role="alert">
      ${P.office.log.conflicts}
      <ul class="log-conflicts">
        ${((a==null?void 0:a.conflicts)??[]).map(D=>r`
            <li>${et(D,P)}</li>
          `)}
      </ul>
    </div>
  `,S=(P,D)=>{let{log:N}=D.office;return Z(P)?r`
      ${F({name:"undo-reason",label:D.office.paren(N.undoReason,D.office.optional),value:p,input:q=>p=q})}
      ${U(Ze(P,D),N.undoIt,O,y,D)}
    `:r`
        <p class="desk-problem" role="alert">
          ${P.undone_by===void 0?N.notHere(P.change):N.undoneBy(P.undone_by)}
        </p>
        <button type="button" class="desk-button is-quiet" @click=${y}>${D.office.cancel}</button>
      `};return{end:y,part:(P,D)=>v!==P?r`
          <button type="button" class="text-button log-undo" @click=${()=>c(P)}>
            ${G("undo")}${D.office.log.undo}
          </button>
        `:r`
        ${((a==null?void 0:a.conflicts)??[]).length>0?T(D):_(a,D,"undo-problem")}
        ${s===null?r`
                <button type="button" class="desk-button is-quiet" @click=${y}>${D.office.cancel}</button>
              `:S(s,D)}
      `}}var lt=30;function st(n){let[f,v,p,g]=[[],!1,!1,!1],s=null,a=te(n,()=>y(null)),y=c=>{let O=n.stores.view.get().town;O!==null&&(g=!0,K(O,c,lt).then(T=>{n.stores.view.get().town===O&&(f=c===null?T.changes:[...f,...T.changes],[v,p,g,s]=[T.may_undo,T.changes.length<lt,!1,null],n.ask())},T=>{[s,g]=[M(T),!1],n.ask()}))},h=(c,O)=>{let{log:T}=O.office;return r`
      <li class="log-entry" data-change=${c.change}>
        ${de(c,O)}
        <p class="log-what">${c.touched.length===0?T.nothing:Ke(c.touched,O)}</p>
        ${fe(c,O)}
        ${c.undone_by===void 0?v&&Z(c)?a.part(c.change,O):null:r`
                <p class="log-mark">${T.undoneBy(c.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:c})=>c.desk.changes,key:({view:c})=>{var O;return`${c.town??""} ${((O=n.stores.desk.get().session)==null?void 0:O.account)??0}`},enter:()=>{[f,p]=[[],!1],a.end(),y(null)},body:c=>r`
      ${_(s,c)}
      ${V(n.stores.desk.get().session,c.view.town)?null:r`
              <p class="desk-hint">${c.office.log.only}</p>
            `}
      ${f.length===0&&!g&&s===null?r`
              <p class="desk-hint">${c.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${f.map(O=>h(O,c))}
      </ol>
      ${p||f.length===0?null:r`
              <button
                type="button"
                class="desk-button is-quiet log-more"
                ?disabled=${g}
                @click=${()=>{var O;return y(((O=f[f.length-1])==null?void 0:O.change)??null)}}
              >
                ${c.office.more}
              </button>
            `}
    `}}function de({at:n,who:f,change:v},p){let{log:g}=p.office;return r`
    <p class="log-head">
      <time datetime=${n}>${Q(n)}</time>
      <span>${f===void 0||f===""?"":g.by(Qe(f,p))}</span>
      <small>${g.change(v)}</small>
    </p>
  `}function fe({why:n="",undoes:f},v){let{log:p}=v.office,g=[f===void 0?"":p.undoes(f),ze(n,v)].filter(s=>s!=="");return g.length===0?null:r`
        <p class="log-why">${g.join(" · ")}</p>
      `}var it=7;function at(n){let{view:f,data:v,tools:p,desk:g}=n.stores,s=null,a=null,[y,h,c]=[!1,!1,""],O=(t,{selection:e,feature:o})=>{let u=Pe(g.get().session,t.view.town);return re(e.layer,t).filter(({kind:$})=>$!=="committee"||u||o.properties.committee===void 0)},T=t=>{s=null,je(t.layer,t.fid).then(({feature:e,tag:o})=>{f.get().selected===t&&(s={selection:t,feature:e,tag:o,boxes:{},...ne(e),reason:"",key:"",keyFor:"",late:null},n.ask())},e=>{a=M(e),n.ask()})},S=()=>{[a,h,c]=[null,!1,""];let{selected:t}=f.get();if(t===null)return;(!((s==null?void 0:s.selection.layer)===t.layer&&s.selection.fid===t.fid)||s!==null&&!P(s))&&T(t)},P=t=>Object.entries(t.boxes).some(([e,o])=>o.trim()!==z(t.feature.properties[e]).trim())||rt(t),D=(t,e)=>{if(e.current===void 0||e.version===void 0)return;let o=ne(t.feature),u=t.lon!==o.lon||t.lat!==o.lat,$=t.feature;t.feature={...e.current,id:$.id??t.selection.fid},t.tag=`"${e.version}"`,t.late=e,u||Object.assign(t,ne(t.feature));for(let[w,E]of Object.entries(t.boxes))E.trim()===z($.properties[w]).trim()&&Reflect.deleteProperty(t.boxes,w)},N=(t,e)=>{y=!1,a=M(e),a.status===412&&D(t,a),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("edit-says"))==null?void 0:o.scrollIntoView({block:"nearest"})})},q=(t,e)=>(t.keyFor!==e&&([t.key,t.keyFor]=[Be(),e]),t.key),l=(t,e)=>{[y,s]=[!1,null],C(v,t),g.set({open:null}),e&&f.set({selected:null})},d=t=>{if(t.preventDefault(),s===null||y)return;let e=s,o=n.now(),u=Je(O(o,e),e.feature,e.boxes),$=rt(e)?kt(e):void 0;if([a,c]=[null,""],$===null)c=o.office.edit.placeWrong;else if(Object.keys(u).length===0&&$===void 0)c=o.office.edit.unchanged;else{y=!0;let w={properties:u,...$===void 0?{}:{geometry:$}},E=e.reason.trim(),R=q(e,JSON.stringify([e.tag,w,E]));n.signedIn(()=>Ge(e.selection.layer,e.selection.fid,w,{tag:e.tag,reason:E,key:R})).then(()=>l(o.office.edit.saved,!1),L=>N(e,L))}n.ask()},m=()=>{if(s===null||y)return;let t=s;y=!0;let e=t.reason.trim(),o={tag:t.tag,reason:e,key:q(t,`delete ${t.tag} ${e}`)};n.signedIn(()=>We(t.selection.layer,t.selection.fid,o)).then(()=>l(n.now().office.edit.deleted,!0),u=>{h=!1,N(t,u)})};p.subscribe(({placed:t},e)=>{t===e.placed||t===null||s===null||(s.lon=t[0].toFixed(it),s.lat=t[1].toFixed(it),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("desk-lon"))==null?void 0:o.focus()}))});let k=(t,e)=>{var be;let{name:o,kind:u,label:$,unit:w,options:E}=e,R=n.now(),L=t.boxes[o]??z(t.feature.properties[o]),j=B=>{t.boxes[o]=B,o.endsWith("_m2")&&n.ask()},H=w===""?$:R.office.paren($,w);if(u==="listed"||u==="boolean"||u==="committee"){let B=u==="committee"?R.office.edit.noCommittee:R.office.none,mt=L===""||E.some(([pt])=>pt===L)?[]:[[L,L]];return W(o,H,[["",B],...E,...mt],L,j)}let me=o.endsWith("_m2")?ae(e,L):null,pe=typeof me=="number"?R.office.edit.muOf(J(me*3/2e3)):o==="aliases"?R.office.edit.aliasesHint:void 0,ft=((be=a==null?void 0:a.faults)==null?void 0:be.some(B=>B.field===o))??!1;return F({name:o,label:H,value:L,mode:u==="text"?"text":u==="integer"?"numeric":"decimal",input:j,fault:ft,...pe===void 0?{}:{hint:pe}})},i=(t,e)=>{if(!Ve.includes(t.selection.layer))return null;let{edit:o}=e.office,{placing:u}=p.get();return r`
      <fieldset class="desk-place">
        <legend>${o.place}</legend>
        ${F({name:"lon",label:o.lon,value:t.lon,mode:"decimal",input:$=>t.lon=$})}
        ${F({name:"lat",label:o.lat,value:t.lat,mode:"decimal",input:$=>t.lat=$})}
        <button
          type="button"
          class="desk-button is-quiet desk-on-map"
          aria-pressed=${u}
          @click=${()=>p.set({placing:!u,placed:null})}
        >
          ${G("target")}${u?o.clickMap:o.onMap}
        </button>
      </fieldset>
    `},b=(t,e)=>{if(t.late===null)return null;let{edit:o}=e.office,u=new Map(re(t.selection.layer,e).map(w=>[w.name,w])),$=(w,E)=>Ye(t.selection.layer,w,E,e);return r`
      <section class="desk-late" aria-labelledby="desk-late-title">
        <h3 id="desk-late-title">${o.late}</h3>
        <p class="desk-hint">${o.lateHint}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${o.field}</th>
              <th scope="col">${o.was}</th>
              <th scope="col">${o.theirs}</th>
              <th scope="col">${o.yours}</th>
            </tr>
          </thead>
          <tbody>
            ${(t.late.changed_since??[]).map(({field:w,was:E,is:R})=>{let L=u.get(w),j=t.boxes[w];return r`
                <tr data-field=${w}>
                  <th scope="row">${(L==null?void 0:L.label)??(w==="geometry"?e.office.log.shape:w)}</th>
                  <td>${$(w,E)}</td>
                  <td>${$(w,R)}</td>
                  <td>
                    ${j===void 0||L===void 0?"–":r`
                            <b>${$(w,ae(L,j))}</b>
                            <button
                              type="button"
                              class="text-button"
                              @click=${()=>{Reflect.deleteProperty(t.boxes,w),n.ask()}}
                            >
                              ${o.takeTheirs}
                            </button>
                          `}
                  </td>
                </tr>
              `})}
          </tbody>
        </table>
      </section>
    `},x=t=>{let e=a===null?[]:tt(a,t.view.language,t);return r`
      <div id="edit-says">
        ${c===""?_(a,t):r`
                <div class="desk-problem" role="alert">${c}</div>
              `}
        <ul class="desk-faults">
          ${e.map(o=>r`
              <li>${o}</li>
            `)}
        </ul>
      </div>
    `},A=(t,e)=>{let{edit:o}=e.office;return r`
      ${b(t,e)}
      <form class="desk-form" novalidate @submit=${d}>
        ${O(e,t).map(u=>k(t,u))} ${i(t,e)}
        ${F({name:"reason",label:e.office.paren(o.reason,e.office.optional),value:t.reason,hint:o.reasonHint,input:u=>t.reason=u})}
        ${x(e)}
        <div class="desk-foot">
          <button type="submit" class="desk-button is-main" aria-disabled=${y?"true":null}>
            ${y?e.office.working:o.save}
          </button>
          <button type="button" class="desk-button is-quiet" @click=${()=>g.set({open:null})}>
            ${e.office.cancel}
          </button>
        </div>
      </form>
      ${h?U(o.deleteSure,o.delete,m,()=>I(!1),e):r`
              <button type="button" class="text-button desk-delete" @click=${()=>I(!0)}>
                ${o.delete}
              </button>
            `}
    `},I=t=>{h=t,n.ask()};return{title:t=>s===null?t.words.desk.edit:`${t.words.desk.edit} · ${X(s.selection.layer,s.feature,t)}`,key:({view:{selected:t}})=>`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`,enter:S,body:t=>{let{selected:e,town:o}=t.view;if(e===null)return window.setTimeout(()=>g.set({open:null}),0),r``;if(s===null)return _(a,t);let{committee:u}=s.feature.properties,$=xe(g.get().session,o,e.layer,u);return r`
        ${$?null:r`
                <p class="desk-hint">${t.office.edit.notAllowed}</p>
              `}
        ${A(s,t)}
      `}}}function ne({geometry:n}){if((n==null?void 0:n.type)!=="Point")return{lon:"",lat:""};let[f=0,v=0]=n.coordinates;return{lon:String(f),lat:String(v)}}function rt(n){let{lon:f,lat:v}=ne(n.feature);return n.lon.trim()!==f||n.lat.trim()!==v}function kt({lon:n,lat:f}){let[v,p]=[Number(n),Number(f)];return n.trim()!==""&&f.trim()!==""&&Math.abs(v)<=180&&Math.abs(p)<=90?{type:"Point",coordinates:[v,p]}:null}var ut=20;function ct(n){let{view:f,data:v,tools:p,desk:g}=n.stores,[s,a,y]=[[],!1,!1],h=null,c=null,O=te(n,()=>T(null)),T=l=>{let{selected:d}=f.get();d!==null&&(y=!0,Ue(d.layer,d.fid,l,ut).then(m=>{f.get().selected===d&&(s=l===null?m:[...s,...m],[a,y,h]=[m.length<ut,!1,null],n.ask())},m=>{let k=M(m);k.status===404&&l!==null?a=!0:h=k,y=!1,n.ask()}))},S=l=>{let d=c===l.change;c=d?null:l.change;let[m,k]=[l.before??null,l.after??null];p.set({compared:d?null:{was:m,is:k}});let i=$t([m,k]);!d&&i!==null&&n.acts.showExtent(i),n.ask()},P=(l,d)=>{if(l.before==null||l.after==null)return null;let{log:m}=d.office,k=c===l.change,i=I=>I===void 0?"":`${J(I*3/2e3)} ${d.words.unit.mu}`,[b,x]=[i(l.area_m2_before),i(l.area_m2_after)],A=b===x||b===""||x===""?"":m.area(b,x);return r`
      <div class="log-shape">
        <span>${l.before.type==="Point"?m.place:m.shape} ${A}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${k} @click=${()=>S(l)}>
          ${G(k?"hidden":"eye")}${k?m.hide:m.show}
        </button>
        ${k?r`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${m.was}
                  <i class="is-now"></i>
                  ${m.is}
                </p>
              `:null}
      </div>
    `},D=(l,d,m)=>l.differs.length===0?null:r`
      <dl class="log-fields">
        ${l.differs.map(k=>{let{label:i,was:b,is:x}=Xe(d,k,m);return r`
            <div data-field=${k.field}>
              <dt>${i}</dt>
              <dd>
                ${l.op==="insert"?null:r`
                        <s>${b}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b>${x}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,N=(l,d,m)=>{let{log:k}=m.office,i={insert:k.created,update:k.changed,delete:k.deleted}[l.op],b=l.op==="update"&&l.differs.length===0&&l.before==null;return r`
      <li class="log-entry" data-change=${l.change}>
        ${de(l,m)}
        <p class="log-what">${i}${b?` · ${k.nothing}`:""}</p>
        ${fe(l,m)} ${l.op==="delete"?null:D(l,d,m)} ${P(l,m)}
        ${V(g.get().session,m.view.town)?O.part(l.change,m):null}
      </li>
    `};return{title:l=>{let{selected:d}=l.view;if(d===null)return l.words.desk.history;let m=oe(l.data,d.layer,d.fid)??l.data.picked.value,k=m===null?"":` · ${X(d.layer,m,l)}`;return l.words.desk.history+k},key:({view:{selected:l},data:{picked:d}})=>{var m;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${q(l,d.value)} ${((m=g.get().session)==null?void 0:m.account)??0}`},enter:()=>{[s,a,c,h]=[[],!1,null,null],p.set({compared:null}),O.end(),T(null)},leave:()=>{c=null},body:l=>{var m;let d=(m=l.view.selected)==null?void 0:m.layer;return d===void 0?(window.setTimeout(()=>g.set({open:null}),0),r``):r`
        ${_(h,l)}
        ${V(g.get().session,l.view.town)?null:r`
                <p class="desk-hint">${l.office.log.only}</p>
              `}
        <ol class="log">
          ${s.map(k=>N(k,d,l))}
        </ol>
        ${a||s.length===0?null:r`
                <button
                  type="button"
                  class="desk-button is-quiet log-more"
                  ?disabled=${y}
                  @click=${()=>{var k;return T(((k=s[s.length-1])==null?void 0:k.change)??null)}}
                >
                  ${l.office.more}
                </button>
              `}
      `}};function q(l,d){var i;let k=(i=(l===null?void 0:oe(v.get(),l.layer,l.fid))??d)==null?void 0:i.properties;return JSON.stringify((k==null?void 0:k.version)??(k==null?void 0:k.updated_at)??"")}}function $t(n){let f=n.flatMap(a=>a===null?[]:Oe(a));if(f.length===0)return null;let{minX:v,minY:p,maxX:g,maxY:s}=ve(f.map(a=>a.flatMap(([y=0,h=0])=>[y,h])));return[v,p,g,s]}function dt(n){let{view:f,data:v,desk:p}=n.stores,g=[],s=null,a=null,y="",h="clerk",[c,O]=["","town"],T=e=>{s=M(e),n.ask()},S=()=>f.get().town??"",P=()=>{n.signedIn(()=>Ie(S())).then(e=>{g=e,n.ask()},T)},D=e=>{[s,y]=[null,""],n.signedIn(e).then(P,T),n.ask()},N=e=>{y=e,s=null,n.ask()},q=()=>({role:h,unit:h==="clerk"?c:"",level:h==="inspector"?O:""}),l=e=>{e.preventDefault();let o=e.currentTarget,{login:u="",name:$="",provider:w}=Y(e);[s,a]=[null,null];let E={login:u.trim(),name:$.trim(),provider:w!==void 0,...q()};n.signedIn(()=>Fe(S(),E)).then(R=>{a={login:E.login,invitation:R},o.reset(),C(v,n.now().office.people.added(E.login)),P()},T)},d=({account:e,login:o})=>{[s,a]=[null,null],n.signedIn(()=>qe(S(),e)).then(u=>{a={login:o,invitation:u},n.ask(),window.requestAnimationFrame(()=>{var $;return($=document.querySelector(".desk-invitation"))==null?void 0:$.scrollIntoView({block:"nearest"})})},T)},m=e=>{let{session:o}=p.get();o!==null&&n.signedIn(()=>He(e)).then(()=>{p.set({session:{...o,anonymous:e}})},T)},k=e=>{var E;let{people:o,roles:u,levels:$}=e.office,w=[...e.committees];return c===""&&(c=((E=w[0])==null?void 0:E[0])??""),r`
      ${W("role",o.role,we.map(R=>[R,u[R]]),h,R=>{h=R,n.ask()})}
      ${h==="clerk"?W("unit",o.unit,w,c,R=>c=R):null}
      ${h==="inspector"?W("level",o.level,Te.map(R=>[R,$[R]]),O,R=>O=R):null}
    `},i=e=>{var w;let{people:o,optional:u}=e.office,$=((w=p.get().session)==null?void 0:w.provider)??"";return r`
      <details class="desk-more desk-add">
        <summary>${o.add}</summary>
        <form @submit=${l}>
          ${F({name:"login",label:o.login,hint:o.loginHint,required:!0,lengthMost:64})}
          ${F({name:"name",label:e.office.paren(o.name,u),lengthMost:64})} ${k(e)}
          ${$===""?null:r`
                  <label class="desk-check">
                    <input type="checkbox" name="provider" />
                    ${o.byProvider}
                  </label>
                `}
          ${(s==null?void 0:s.status)===409?b(o.login,e):null}
          <button type="submit" class="desk-button is-main">${o.addIt}</button>
        </form>
      </details>
    `},b=(e,o)=>r`
    <div class="desk-problem" role="alert">${o.office.problem.taken}</div>
  `,x=e=>{if((a==null?void 0:a.invitation.link)===void 0)return null;let{people:o}=e.office,{link:u,expires:$}=a.invitation;return r`
      <section class="desk-notice desk-invitation" role="status">
        <h3>${o.linkFor(a.login)}</h3>
        <p>${o.linkOnce}</p>
        ${Ne(u,o.scan)} ${ee(o.link,u,n)}
        ${$===void 0?null:r`
                <p class="desk-hint">${o.until(Q($))}</p>
              `}
      </section>
    `},A=(e,o,u)=>{let{people:$}=u.office,w=`role ${o.id}`;return r`
      <li>
        <div class="desk-line">
          <span>${ce(o,u)}</span>
          <button type="button" class="text-button" @click=${()=>N(w)}>
            ${$.take}
            <span class="sr">${e.login}</span>
          </button>
        </div>
        ${y===w?U($.takeSure,$.take,()=>D(()=>_e(S(),o.id)),()=>N(""),u):null}
      </li>
    `},I=(e,o)=>{var j;let{people:u,allTowns:$}=o.office,w=e.account===((j=p.get().session)==null?void 0:j.account),E=[w?u.you:"",e.disabled?u.disabled:"",e.has_password||e.federated?"":u.noPassword,e.administrator?$:""].filter(H=>H!==""),[R,L]=[`give ${e.account}`,`disable ${e.account}`];return r`
      <li class="desk-person" data-login=${e.login}>
        <p>
          <b>${e.name===""?e.login:e.name}</b>
          ${e.name===""?null:r`
                  <span>${e.login}</span>
                `}
          ${E.map(H=>r`
              <em>${H}</em>
            `)}
        </p>
        <ul class="desk-roles">
          ${e.memberships.map(H=>A(e,H,o))}
        </ul>
        <div class="desk-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>N(R)}>${u.give}</button>
          ${e.federated?null:r`
                  <button type="button" class="text-button" data-act="link" @click=${()=>d(e)}>
                    ${u.newLink}
                  </button>
                `}
          ${w?null:e.disabled?r`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>D(()=>ie(S(),e.account,!1))}
                    >
                      ${u.enable}
                    </button>
                  `:r`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>N(L)}>
                      ${u.disable}
                    </button>
                  `}
        </div>
        ${y===L?U(u.disableSure,u.disable,()=>D(()=>ie(S(),e.account,!0)),()=>N(""),o):null}
        ${y===R?r`
                <form
                  class="desk-give"
                  @submit=${H=>{H.preventDefault(),D(()=>Me(S(),e.account,q()))}}
                >
                  ${k(o)}
                  <div class="desk-foot">
                    <button type="submit" class="desk-button is-main">${u.give}</button>
                    <button type="button" class="desk-button is-quiet" @click=${()=>N("")}>
                      ${o.office.cancel}
                    </button>
                  </div>
                </form>
              `:null}
      </li>
    `},t=e=>{let{session:o}=p.get();if((o==null?void 0:o.administrator)!==!0)return null;let{people:u}=e.office;return r`
      <section class="desk-settings">
        <h3>${u.settings}</h3>
        <label class="desk-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${o.anonymous}
            @change=${$=>m($.target.checked)}
          />
          ${u.anonymous}
        </label>
        <p class="desk-hint">${o.anonymous?u.anonymousOn:u.anonymousOff}</p>
      </section>
    `};return{title:({words:e})=>e.desk.people,key:({view:e})=>{var o;return`${e.town??""} ${((o=p.get().session)==null?void 0:o.account)??0}`},enter:()=>{[g,s,a,y]=[[],null,null,""],P()},leave:()=>{a=null},body:e=>r`
      ${(s==null?void 0:s.status)===409?null:_(s,e)} ${x(e)} ${i(e)}
      <section>
        <h3>${e.office.people.list}</h3>
        <ul class="desk-list">
          ${g.map(o=>I(o,e))}
        </ul>
      </section>
      ${t(e)}
    `}}function Mn(n,f,v){let{view:p,data:g,tools:s,desk:a}=f,h={stores:f,acts:v,now:()=>ue({view:p.get(),data:g.get(),words:ye[p.get().language]}),ask:()=>q(),signedIn:async l=>{try{return await l()}catch(d){if(!(d instanceof ke)||d.problem.status!==401||!await yt(f))throw d;return l()}}},c={account:ot(h),people:dt(h),changes:st(h),history:ct(h),edit:at(h)},O="",T=null,S=null,P=()=>a.set({open:null}),D=l=>{var d,m,k;if(T!==null&&((m=(d=c[T]).leave)==null||m.call(d)),T===null&&(S=document.activeElement instanceof HTMLElement?document.activeElement:null),T=l,document.body.classList.toggle("has-desk",l!==null),s.set({compared:null,placing:!1,placed:null}),l===null){O="",(n.contains(document.activeElement)||document.activeElement===document.body)&&((k=(S==null?void 0:S.isConnected)===!0?S:document.getElementById("map"))==null||k.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=n.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},N=()=>{},q=()=>N();N=De(n,f,l=>{let d=l.view.presenting?null:a.get().open;if(n.toggleAttribute("hidden",d===null),d!==T&&D(d),d===null)return null;let m=ue(l),k=c[d],i=`${d} ${k.key(m)}`;i!==O&&(O=i,k.enter());let b=k.title(m);return n.setAttribute("aria-label",b),n.classList.toggle("is-placing",s.get().placing),n.classList.toggle("is-comparing",s.get().compared!==null),r`
      <header class="aside-head">
        <h2 tabindex="-1">${b}</h2>
        <button type="button" class="icon-button" aria-label=${m.words.action.close} @click=${P}>
          ${G("close")}
        </button>
      </header>
      <div class="desk-body desk-${d}">${k.body(m)}</div>
    `}),s.subscribe((l,d)=>{(l.placing!==d.placing||l.placed!==d.placed||l.compared!==d.compared)&&q()}),document.addEventListener("keydown",l=>{l.key==="Escape"&&T!==null&&a.get().gate===null&&P()})}function yt({desk:n}){return n.set({gate:"signin",session:n.get().session}),new Promise(f=>{let v=n.get().session,p=n.subscribe(({gate:g,session:s})=>{g===null&&(p(),f(s!==v&&(s==null?void 0:s.signed_in)===!0))})})}export{Mn as mountDesk};
