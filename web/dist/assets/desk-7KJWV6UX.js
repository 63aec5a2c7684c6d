import{a as ke,f as X}from"./chunk-7JYGYW3V.js";import{a as Oe,b as we,d as oe,e as Te,g as V,h as Pe}from"./chunk-JE3HJURE.js";import{e as ye,m as he}from"./chunk-CHKHM7JB.js";import{a as De}from"./chunk-FOX54JXO.js";import{A as re,B as Ye,C as Q,D as Je,E as Xe,F as Ke,G as ze,H as Qe,I as Ze,J as et,L as tt,M as nt,N as ae,O as q,P as _,Q as F,R as W,S as Z,T as j,U as Y,b as Ne,e as Re,f as Se,g as Ee,h as Ae,i as Le,j as Ie,k as Fe,l as se,m as Me,n as qe,o as _e,p as K,q as He,r as Ce,s as je,t as Ue,u as Ge,v as We,w as Be,x as ie,y as Ve,z}from"./chunk-MNF2GYIW.js";import{a as ge,r as ve,w as J,y as le}from"./chunk-SLF37WND.js";import{c as C}from"./chunk-BWT5AETJ.js";import"./chunk-LQZNNMXI.js";import{e as ne,f as be}from"./chunk-6XNIYXSX.js";import{F as G,H as $e,I as xe,a as r}from"./chunk-K25NXELF.js";import"./chunk-SQE76S5B.js";var gt=90;function ue({town:n,role:f,unit:y,level:p},g){let{office:s,data:a,view:v}=g,h=be(a,n),c=y!==""?g.committees.get(y)??y:p===void 0||p===""?"":s.levels[p];return s.roleIn(s.roles[f],h===void 0?n:ve(h,v.language),c)}function ot(n){let{desk:f,data:y}=n.stores,p=null,[g,s,a]=["",null,"read"],[v,h,c]=[null,"",""],O=i=>b=>{[v,h]=[q(b),i],n.ask()},P=()=>{n.signedIn(Se).then(i=>{p=i,n.ask()},O("tokens"))},T=()=>{Ne().then(ke).then(i=>{f.set({open:null,session:i,closed:!i.anonymous}),n.acts.readAgain(),C(y,n.now().office.account.signedOut)},O("tokens"))},D=i=>{i.preventDefault();let b=i.currentTarget,{old:x="",fresh:E="",again:I=""}=Y(i),{gate:t,account:e}=n.now().office;[v,h]=[null,"password"],c=nt(E)<10?t.short:E!==I?t.differ:"",n.ask(),c===""&&n.signedIn(()=>Re(x,E)).then(()=>{b.reset(),C(y,e.changed)},O("password"))},S=i=>{i.preventDefault();let b=i.currentTarget,{token:x="",days:E=""}=Y(i);[v,h,g]=[null,"tokens",""],n.signedIn(()=>Ee(x.trim(),a,Number(E))).then(I=>{g=I,b.reset(),P()},O("tokens"))},L=i=>{s=null,n.signedIn(()=>Ae(i)).then(P,O("tokens"))},M=(i,b)=>h===i&&c!==""?r`
          <div class="desk-problem" role="alert">${c}</div>
        `:_(h===i?v:null,b,`desk-problem-${i}`),l=(i,b)=>{let{account:x,allTowns:E}=b.office,I=[...i.administrator?[E]:[],...i.memberships.map(t=>ue(t,b))];return r`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(oe(i))[0]}</span>
        <div>
          <b>${oe(i)}</b>
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
        <button type="button" class="desk-button is-quiet desk-leave" @click=${T}>${x.signOut}</button>
      </section>
    `},d=(i,b)=>{let{account:x,gate:E}=b.office;return r`
      <details class="desk-more">
        <summary>${x.password}</summary>
        <form @submit=${D}>
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
          ${F({name:"fresh",label:E.newPassword,type:"password",autocomplete:"new-password",hint:E.rules,required:!0})}
          ${F({name:"again",label:E.again,type:"password",autocomplete:"new-password",required:!0})}
          ${M("password",b)}
          <button type="submit" class="desk-button is-main">${x.change}</button>
        </form>
      </details>
    `},m=(i,b)=>{let{account:x}=b.office,E=i.last_used===null?x.neverUsed:x.used(le(new Date(i.last_used))),I=[x[i.scope],x.until(le(new Date(i.expires))),E];return r`
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
        ${s===i.token?j(x.removeSure,x.remove,()=>L(i.token),()=>{s=null,n.ask()},b):null}
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
                  ${Z(b.secret,g,n)}
                </div>
              `}
        ${M("tokens",i)}
        <details class="desk-more">
          <summary>${b.make}</summary>
          <form @submit=${S}>
            ${F({name:"token",label:b.tokenName,required:!0,lengthMost:64})}
            ${W("scope",b.scope,[["read",b.read],["write",b.write]],a,x=>a=x)}
            ${F({name:"days",label:b.days,value:String(gt),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${b.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:i})=>i.desk.account,key:()=>{var i;return String(((i=f.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[p,g,s,v,h,c]=[null,"",null,null,"",""],((i=f.get().session)==null?void 0:i.signed_in)===!0?P():f.set({open:null,gate:"signin"})},leave:()=>{g=""},body:i=>{let{session:b}=f.get();return b===null||!b.signed_in?r``:r`
        ${l(b,i)} ${d(b,i)} ${k(i)}
      `}}}function ee(n,f){let[y,p,g]=[null,"",!1],s=null,a=null,v=()=>{[y,s,a,p,g]=[null,null,null,"",!1],n.ask()},h=T=>{[a,g]=[q(T),!1],n.ask()},c=T=>{let D=n.stores.view.get().town;D!==null&&([y,s,a,p]=[T,null,null,""],n.ask(),K(D,T+1,1).then(({changes:[S]})=>{y===T&&((S==null?void 0:S.change)===T?s=S:a={title:"gone",status:404},n.ask())},h))},O=()=>{let T=n.stores.view.get().town;if(T===null||y===null||g)return;g=!0;let D=y;n.signedIn(()=>He(T,D,p.trim())).then(()=>{C(n.stores.data,n.now().office.log.undone),v(),f()},h)},P=T=>r`
    <div class="desk-problem" role="alert">
      ${T.office.log.conflicts}
      <ul class="log-conflicts">
        ${((a==null?void 0:a.conflicts)??[]).map(D=>r`
            <li>${et(D,T)}</li>
          `)}
      </ul>
    </div>
  `;return{end:v,part:(T,D)=>y!==T?r`
          <button type="button" class="text-button log-undo" @click=${()=>c(T)}>
            ${G("undo")}${D.office.log.undo}
          </button>
        `:r`
        ${((a==null?void 0:a.conflicts)??[]).length>0?P(D):_(a,D,"undo-problem")}
        ${s===null?r`
                <button type="button" class="desk-button is-quiet" @click=${v}>${D.office.cancel}</button>
              `:r`
                ${F({name:"undo-reason",label:D.office.paren(D.office.log.undoReason,D.office.optional),value:p,input:S=>p=S})}
                ${j(Ze(s,D),D.office.log.undoIt,O,v,D)}
              `}
      `}}var lt=30;function st(n){let[f,y,p,g]=[[],!1,!1,!1],s=null,a=ee(n,()=>v(null)),v=c=>{let O=n.stores.view.get().town;O!==null&&(g=!0,K(O,c,lt).then(P=>{n.stores.view.get().town===O&&(f=c===null?P.changes:[...f,...P.changes],[y,p,g,s]=[P.may_undo,P.changes.length<lt,!1,null],n.ask())},P=>{[s,g]=[q(P),!1],n.ask()}))},h=(c,O)=>{let{log:P}=O.office;return r`
      <li class="log-entry" data-change=${c.change}>
        ${ce(c,O)}
        <p class="log-what">${c.touched.length===0?P.nothing:Xe(c.touched,O)}</p>
        ${de(c,O)}
        ${c.undone_by===void 0?y&&Ke(c)?a.part(c.change,O):null:r`
                <p class="log-mark">${P.undoneBy(c.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:c})=>c.desk.changes,key:({view:c})=>{var O;return`${c.town??""} ${((O=n.stores.desk.get().session)==null?void 0:O.account)??0}`},enter:()=>{[f,p]=[[],!1],a.end(),v(null)},body:c=>r`
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
                @click=${()=>{var O;return v(((O=f[f.length-1])==null?void 0:O.change)??null)}}
              >
                ${c.office.more}
              </button>
            `}
    `}}function ce({at:n,who:f,change:y},p){let{log:g}=p.office;return r`
    <p class="log-head">
      <time datetime=${n}>${Q(n)}</time>
      <span>${f===void 0||f===""?"":g.by(Qe(f,p))}</span>
      <small>${g.change(y)}</small>
    </p>
  `}function de({why:n="",undoes:f},y){let{log:p}=y.office,g=[f===void 0?"":p.undoes(f),ze(n,y)].filter(s=>s!=="");return g.length===0?null:r`
        <p class="log-why">${g.join(" · ")}</p>
      `}var it=7;function at(n){let{view:f,data:y,tools:p,desk:g}=n.stores,s=null,a=null,[v,h,c]=[!1,!1,""],O=(t,{selection:e,feature:o})=>{let u=Te(g.get().session,t.view.town);return ie(e.layer,t).filter(({kind:$})=>$!=="committee"||u||o.properties.committee===void 0)},P=t=>{s=null,je(t.layer,t.fid).then(({feature:e,tag:o})=>{f.get().selected===t&&(s={selection:t,feature:e,tag:o,boxes:{},...te(e),reason:"",key:"",keyFor:"",late:null},n.ask())},e=>{a=q(e),n.ask()})},T=()=>{[a,h,c]=[null,!1,""];let{selected:t}=f.get();if(t===null)return;(!((s==null?void 0:s.selection.layer)===t.layer&&s.selection.fid===t.fid)||s!==null&&!D(s))&&P(t)},D=t=>Object.entries(t.boxes).some(([e,o])=>o.trim()!==z(t.feature.properties[e]).trim())||rt(t),S=(t,e)=>{if(e.current===void 0||e.version===void 0)return;let o=te(t.feature),u=t.lon!==o.lon||t.lat!==o.lat,$=t.feature;t.feature={...e.current,id:$.id??t.selection.fid},t.tag=`"${e.version}"`,t.late=e,u||Object.assign(t,te(t.feature));for(let[w,R]of Object.entries(t.boxes))R.trim()===z($.properties[w]).trim()&&Reflect.deleteProperty(t.boxes,w)},L=(t,e)=>{v=!1,a=q(e),a.status===412&&S(t,a),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("edit-says"))==null?void 0:o.scrollIntoView({block:"nearest"})})},M=(t,e)=>(t.keyFor!==e&&([t.key,t.keyFor]=[We(),e]),t.key),l=(t,e)=>{[v,s]=[!1,null],C(y,t),g.set({open:null}),e&&f.set({selected:null})},d=t=>{if(t.preventDefault(),s===null||v)return;let e=s,o=n.now(),u=Ye(O(o,e),e.feature,e.boxes),$=rt(e)?kt(e):void 0;if([a,c]=[null,""],$===null)c=o.office.edit.placeWrong;else if(Object.keys(u).length===0&&$===void 0)c=o.office.edit.unchanged;else{v=!0;let w={properties:u,...$===void 0?{}:{geometry:$}},R=e.reason.trim(),N=M(e,JSON.stringify([e.tag,w,R]));n.signedIn(()=>Ue(e.selection.layer,e.selection.fid,w,{tag:e.tag,reason:R,key:N})).then(()=>l(o.office.edit.saved,!1),A=>L(e,A))}n.ask()},m=()=>{if(s===null||v)return;let t=s;v=!0;let e=t.reason.trim(),o={tag:t.tag,reason:e,key:M(t,`delete ${t.tag} ${e}`)};n.signedIn(()=>Ge(t.selection.layer,t.selection.fid,o)).then(()=>l(n.now().office.edit.deleted,!0),u=>{h=!1,L(t,u)})};p.subscribe(({placed:t},e)=>{t===e.placed||t===null||s===null||(s.lon=t[0].toFixed(it),s.lat=t[1].toFixed(it),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("desk-lon"))==null?void 0:o.focus()}))});let k=(t,e)=>{var pe;let{name:o,kind:u,label:$,unit:w,options:R}=e,N=n.now(),A=t.boxes[o]??z(t.feature.properties[o]),U=B=>{t.boxes[o]=B,o.endsWith("_m2")&&n.ask()},H=w===""?$:N.office.paren($,w);if(u==="listed"||u==="boolean"||u==="committee"){let B=u==="committee"?N.office.edit.noCommittee:N.office.none,mt=A===""||R.some(([pt])=>pt===A)?[]:[[A,A]];return W(o,H,[["",B],...R,...mt],A,U)}let fe=o.endsWith("_m2")?re(e,A):null,me=typeof fe=="number"?N.office.edit.muOf(J(fe*3/2e3)):o==="aliases"?N.office.edit.aliasesHint:void 0,ft=((pe=a==null?void 0:a.faults)==null?void 0:pe.some(B=>B.field===o))??!1;return F({name:o,label:H,value:A,mode:u==="text"?"text":u==="integer"?"numeric":"decimal",input:U,fault:ft,...me===void 0?{}:{hint:me}})},i=(t,e)=>{if(!Be.includes(t.selection.layer))return null;let{edit:o}=e.office,{placing:u}=p.get();return r`
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
    `},b=(t,e)=>{if(t.late===null)return null;let{edit:o}=e.office,u=new Map(ie(t.selection.layer,e).map(w=>[w.name,w])),$=(w,R)=>Ve(t.selection.layer,w,R,e);return r`
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
            ${(t.late.changed_since??[]).map(({field:w,was:R,is:N})=>{let A=u.get(w),U=t.boxes[w];return r`
                <tr data-field=${w}>
                  <th scope="row">${(A==null?void 0:A.label)??(w==="geometry"?e.office.log.shape:w)}</th>
                  <td>${$(w,R)}</td>
                  <td>${$(w,N)}</td>
                  <td>
                    ${U===void 0||A===void 0?"–":r`
                            <b>${$(w,re(A,U))}</b>
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
    `},E=(t,e)=>{let{edit:o}=e.office;return r`
      ${b(t,e)}
      <form class="desk-form" novalidate @submit=${d}>
        ${O(e,t).map(u=>k(t,u))} ${i(t,e)}
        ${F({name:"reason",label:e.office.paren(o.reason,e.office.optional),value:t.reason,hint:o.reasonHint,input:u=>t.reason=u})}
        ${x(e)}
        <div class="desk-foot">
          <button type="submit" class="desk-button is-main" aria-disabled=${v?"true":null}>
            ${v?e.office.working:o.save}
          </button>
          <button type="button" class="desk-button is-quiet" @click=${()=>g.set({open:null})}>
            ${e.office.cancel}
          </button>
        </div>
      </form>
      ${h?j(o.deleteSure,o.delete,m,()=>I(!1),e):r`
              <button type="button" class="text-button desk-delete" @click=${()=>I(!0)}>
                ${o.delete}
              </button>
            `}
    `},I=t=>{h=t,n.ask()};return{title:t=>s===null?t.words.desk.edit:`${t.words.desk.edit} · ${X(s.selection.layer,s.feature,t)}`,key:({view:{selected:t}})=>`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`,enter:T,body:t=>{let{selected:e,town:o}=t.view;if(e===null)return window.setTimeout(()=>g.set({open:null}),0),r``;if(s===null)return _(a,t);let{committee:u}=s.feature.properties,$=Pe(g.get().session,o,e.layer,u);return r`
        ${$?null:r`
                <p class="desk-hint">${t.office.edit.notAllowed}</p>
              `}
        ${E(s,t)}
      `}}}function te({geometry:n}){if((n==null?void 0:n.type)!=="Point")return{lon:"",lat:""};let[f=0,y=0]=n.coordinates;return{lon:String(f),lat:String(y)}}function rt(n){let{lon:f,lat:y}=te(n.feature);return n.lon.trim()!==f||n.lat.trim()!==y}function kt({lon:n,lat:f}){let[y,p]=[Number(n),Number(f)];return n.trim()!==""&&f.trim()!==""&&Math.abs(y)<=180&&Math.abs(p)<=90?{type:"Point",coordinates:[y,p]}:null}var ut=20;function ct(n){let{view:f,data:y,tools:p,desk:g}=n.stores,[s,a,v]=[[],!1,!1],h=null,c=null,O=ee(n,()=>P(null)),P=l=>{let{selected:d}=f.get();d!==null&&(v=!0,Ce(d.layer,d.fid,l,ut).then(m=>{f.get().selected===d&&(s=l===null?m:[...s,...m],[a,v,h]=[m.length<ut,!1,null],n.ask())},m=>{let k=q(m);k.status===404&&l!==null?a=!0:h=k,v=!1,n.ask()}))},T=l=>{let d=c===l.change;c=d?null:l.change;let[m,k]=[l.before??null,l.after??null];p.set({compared:d?null:{was:m,is:k}});let i=$t([m,k]);!d&&i!==null&&n.acts.showExtent(i),n.ask()},D=(l,d)=>{if(l.before==null||l.after==null)return null;let{log:m}=d.office,k=c===l.change,i=I=>I===void 0?"":`${J(I*3/2e3)} ${d.words.unit.mu}`,[b,x]=[i(l.area_m2_before),i(l.area_m2_after)],E=b===x||b===""||x===""?"":m.area(b,x);return r`
      <div class="log-shape">
        <span>${l.before.type==="Point"?m.place:m.shape} ${E}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${k} @click=${()=>T(l)}>
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
    `},S=(l,d,m)=>l.differs.length===0?null:r`
      <dl class="log-fields">
        ${l.differs.map(k=>{let{label:i,was:b,is:x}=Je(d,k,m);return r`
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
    `,L=(l,d,m)=>{let{log:k}=m.office,i={insert:k.created,update:k.changed,delete:k.deleted}[l.op],b=l.op==="update"&&l.differs.length===0&&l.before==null;return r`
      <li class="log-entry" data-change=${l.change}>
        ${ce(l,m)}
        <p class="log-what">${i}${b?` · ${k.nothing}`:""}</p>
        ${de(l,m)} ${l.op==="delete"?null:S(l,d,m)} ${D(l,m)}
        ${V(g.get().session,m.view.town)?O.part(l.change,m):null}
      </li>
    `};return{title:l=>{let{selected:d}=l.view;if(d===null)return l.words.desk.history;let m=ne(l.data,d.layer,d.fid)??l.data.picked.value,k=m===null?"":` · ${X(d.layer,m,l)}`;return l.words.desk.history+k},key:({view:{selected:l},data:{picked:d}})=>{var m;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${M(l,d.value)} ${((m=g.get().session)==null?void 0:m.account)??0}`},enter:()=>{[s,a,c,h]=[[],!1,null,null],p.set({compared:null}),O.end(),P(null)},leave:()=>{c=null},body:l=>{var m;let d=(m=l.view.selected)==null?void 0:m.layer;return d===void 0?(window.setTimeout(()=>g.set({open:null}),0),r``):r`
        ${_(h,l)}
        ${V(g.get().session,l.view.town)?null:r`
                <p class="desk-hint">${l.office.log.only}</p>
              `}
        <ol class="log">
          ${s.map(k=>L(k,d,l))}
        </ol>
        ${a||s.length===0?null:r`
                <button
                  type="button"
                  class="desk-button is-quiet log-more"
                  ?disabled=${v}
                  @click=${()=>{var k;return P(((k=s[s.length-1])==null?void 0:k.change)??null)}}
                >
                  ${l.office.more}
                </button>
              `}
      `}};function M(l,d){var i;let k=(i=(l===null?void 0:ne(y.get(),l.layer,l.fid))??d)==null?void 0:i.properties;return JSON.stringify((k==null?void 0:k.version)??(k==null?void 0:k.updated_at)??"")}}function $t(n){let f=n.flatMap(a=>a===null?[]:he(a));if(f.length===0)return null;let{minX:y,minY:p,maxX:g,maxY:s}=ye(f.map(a=>a.flatMap(([v=0,h=0])=>[v,h])));return[y,p,g,s]}function dt(n){let{view:f,data:y,desk:p}=n.stores,g=[],s=null,a=null,v="",h="clerk",[c,O]=["","town"],P=e=>{s=q(e),n.ask()},T=()=>f.get().town??"",D=()=>{n.signedIn(()=>Le(T())).then(e=>{g=e,n.ask()},P)},S=e=>{[s,v]=[null,""],n.signedIn(e).then(D,P),n.ask()},L=e=>{v=e,s=null,n.ask()},M=()=>({role:h,unit:h==="clerk"?c:"",level:h==="inspector"?O:""}),l=e=>{e.preventDefault();let o=e.currentTarget,{login:u="",name:$="",provider:w}=Y(e);[s,a]=[null,null];let R={login:u.trim(),name:$.trim(),provider:w!==void 0,...M()};n.signedIn(()=>Ie(T(),R)).then(N=>{a={login:R.login,invitation:N},o.reset(),C(y,n.now().office.people.added(R.login)),D()},P)},d=({account:e,login:o})=>{[s,a]=[null,null],n.signedIn(()=>Fe(T(),e)).then(u=>{a={login:o,invitation:u},n.ask(),window.requestAnimationFrame(()=>{var $;return($=document.querySelector(".desk-invitation"))==null?void 0:$.scrollIntoView({block:"nearest"})})},P)},m=e=>{let{session:o}=p.get();o!==null&&n.signedIn(()=>_e(e)).then(()=>{p.set({session:{...o,anonymous:e}})},P)},k=e=>{var R;let{people:o,roles:u,levels:$}=e.office,w=[...e.committees];return c===""&&(c=((R=w[0])==null?void 0:R[0])??""),r`
      ${W("role",o.role,Oe.map(N=>[N,u[N]]),h,N=>{h=N,n.ask()})}
      ${h==="clerk"?W("unit",o.unit,w,c,N=>c=N):null}
      ${h==="inspector"?W("level",o.level,we.map(N=>[N,$[N]]),O,N=>O=N):null}
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
        ${De(u,o.scan)} ${Z(o.link,u,n)}
        ${$===void 0?null:r`
                <p class="desk-hint">${o.until(Q($))}</p>
              `}
      </section>
    `},E=(e,o,u)=>{let{people:$}=u.office,w=`role ${o.id}`;return r`
      <li>
        <div class="desk-line">
          <span>${ue(o,u)}</span>
          <button type="button" class="text-button" @click=${()=>L(w)}>
            ${$.take}
            <span class="sr">${e.login}</span>
          </button>
        </div>
        ${v===w?j($.takeSure,$.take,()=>S(()=>qe(T(),o.id)),()=>L(""),u):null}
      </li>
    `},I=(e,o)=>{var U;let{people:u,allTowns:$}=o.office,w=e.account===((U=p.get().session)==null?void 0:U.account),R=[w?u.you:"",e.disabled?u.disabled:"",e.has_password||e.federated?"":u.noPassword,e.administrator?$:""].filter(H=>H!==""),[N,A]=[`give ${e.account}`,`disable ${e.account}`];return r`
      <li class="desk-person" data-login=${e.login}>
        <p>
          <b>${e.name===""?e.login:e.name}</b>
          ${e.name===""?null:r`
                  <span>${e.login}</span>
                `}
          ${R.map(H=>r`
              <em>${H}</em>
            `)}
        </p>
        <ul class="desk-roles">
          ${e.memberships.map(H=>E(e,H,o))}
        </ul>
        <div class="desk-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>L(N)}>${u.give}</button>
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
                      @click=${()=>S(()=>se(T(),e.account,!1))}
                    >
                      ${u.enable}
                    </button>
                  `:r`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>L(A)}>
                      ${u.disable}
                    </button>
                  `}
        </div>
        ${v===A?j(u.disableSure,u.disable,()=>S(()=>se(T(),e.account,!0)),()=>L(""),o):null}
        ${v===N?r`
                <form
                  class="desk-give"
                  @submit=${H=>{H.preventDefault(),S(()=>Me(T(),e.account,M()))}}
                >
                  ${k(o)}
                  <div class="desk-foot">
                    <button type="submit" class="desk-button is-main">${u.give}</button>
                    <button type="button" class="desk-button is-quiet" @click=${()=>L("")}>
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
    `};return{title:({words:e})=>e.desk.people,key:({view:e})=>{var o;return`${e.town??""} ${((o=p.get().session)==null?void 0:o.account)??0}`},enter:()=>{[g,s,a,v]=[[],null,null,""],D()},leave:()=>{a=null},body:e=>r`
      ${(s==null?void 0:s.status)===409?null:_(s,e)} ${x(e)} ${i(e)}
      <section>
        <h3>${e.office.people.list}</h3>
        <ul class="desk-list">
          ${g.map(o=>I(o,e))}
        </ul>
      </section>
      ${t(e)}
    `}}function qn(n,f,y){let{view:p,data:g,tools:s,desk:a}=f,h={stores:f,acts:y,now:()=>ae({view:p.get(),data:g.get(),words:$e[p.get().language]}),ask:()=>M(),signedIn:async l=>{try{return await l()}catch(d){if(!(d instanceof ge)||d.problem.status!==401||!await yt(f))throw d;return l()}}},c={account:ot(h),people:dt(h),changes:st(h),history:ct(h),edit:at(h)},O="",P=null,T=null,D=()=>a.set({open:null}),S=l=>{var d,m,k;if(P!==null&&((m=(d=c[P]).leave)==null||m.call(d)),P===null&&(T=document.activeElement instanceof HTMLElement?document.activeElement:null),P=l,document.body.classList.toggle("has-desk",l!==null),s.set({compared:null,placing:!1,placed:null}),l===null){O="",(n.contains(document.activeElement)||document.activeElement===document.body)&&((k=(T==null?void 0:T.isConnected)===!0?T:document.getElementById("map"))==null||k.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=n.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},L=()=>{},M=()=>L();L=xe(n,f,l=>{let d=l.view.presenting?null:a.get().open;if(n.toggleAttribute("hidden",d===null),d!==P&&S(d),d===null)return null;let m=ae(l),k=c[d],i=`${d} ${k.key(m)}`;i!==O&&(O=i,k.enter());let b=k.title(m);return n.setAttribute("aria-label",b),n.classList.toggle("is-placing",s.get().placing),n.classList.toggle("is-comparing",s.get().compared!==null),r`
      <header class="aside-head">
        <h2 tabindex="-1">${b}</h2>
        <button type="button" class="icon-button" aria-label=${m.words.action.close} @click=${D}>
          ${G("close")}
        </button>
      </header>
      <div class="desk-body desk-${d}">${k.body(m)}</div>
    `}),s.subscribe((l,d)=>{(l.placing!==d.placing||l.placed!==d.placed||l.compared!==d.compared)&&M()}),document.addEventListener("keydown",l=>{l.key==="Escape"&&P!==null&&a.get().gate===null&&D()})}function yt({desk:n}){return n.set({gate:"signin",session:n.get().session}),new Promise(f=>{let y=n.get().session,p=n.subscribe(({gate:g,session:s})=>{g===null&&(p(),f(s!==y&&(s==null?void 0:s.signed_in)===!0))})})}export{qn as mountDesk};
