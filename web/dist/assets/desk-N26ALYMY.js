import{a as ke,f as J}from"./chunk-7JYGYW3V.js";import{a as Oe,b as we,d as oe,e as Te,g as V,h as Pe}from"./chunk-JE3HJURE.js";import{e as ye,m as he}from"./chunk-CHKHM7JB.js";import{a as Ne}from"./chunk-FOX54JXO.js";import{A as re,B as Ye,C as Q,D as Je,E as Xe,F as Ke,G as ze,H as Qe,I as Ze,J as et,L as tt,M as nt,N as ae,O as q,P as M,Q as I,R as W,S as Z,T as j,U as Y,b as Re,e as Se,f as Ee,g as Ae,h as Le,i as Ie,j as Fe,k as _e,l as se,m as qe,n as Me,o as He,p as X,q as Ce,r as je,s as Ue,t as Ge,u as We,v as Be,w as Ve,x as ie,y as K,z}from"./chunk-MNF2GYIW.js";import{a as ge,r as ve,w as xe,y as le}from"./chunk-SLF37WND.js";import{c as C}from"./chunk-BWT5AETJ.js";import"./chunk-LQZNNMXI.js";import{e as ne,f as be}from"./chunk-6XNIYXSX.js";import{F as G,H as $e,I as De,a as r}from"./chunk-K25NXELF.js";import"./chunk-SQE76S5B.js";var gt=90;function ue({town:n,role:f,unit:y,level:p},b){let{office:i,data:a,view:v}=b,h=be(a,n),c=y!==""?b.committees.get(y)??y:p===void 0||p===""?"":i.levels[p];return i.roleIn(i.roles[f],h===void 0?n:ve(h,v.language),c)}function ot(n){let{desk:f,data:y}=n.stores,p=null,[b,i,a]=["",null,"read"],[v,h,c]=[null,"",""],O=s=>g=>{[v,h]=[q(g),s],n.ask()},P=()=>{n.signedIn(Ee).then(s=>{p=s,n.ask()},O("tokens"))},T=()=>{Re().then(ke).then(s=>{f.set({open:null,session:s,closed:!s.anonymous}),n.acts.readAgain(),C(y,n.now().office.account.signedOut)},O("tokens"))},D=s=>{s.preventDefault();let g=s.currentTarget,{old:x="",fresh:E="",again:_=""}=Y(s),{gate:t,account:e}=n.now().office;[v,h]=[null,"password"],c=nt(E)<10?t.short:E!==_?t.differ:"",n.ask(),c===""&&n.signedIn(()=>Se(x,E)).then(()=>{g.reset(),C(y,e.changed)},O("password"))},S=s=>{s.preventDefault();let g=s.currentTarget,{token:x="",days:E=""}=Y(s);[v,h,b]=[null,"tokens",""],n.signedIn(()=>Ae(x.trim(),a,Number(E))).then(_=>{b=_,g.reset(),P()},O("tokens"))},L=s=>{i=null,n.signedIn(()=>Le(s)).then(P,O("tokens"))},F=(s,g)=>h===s&&c!==""?r`
          <div class="desk-problem" role="alert">${c}</div>
        `:M(h===s?v:null,g,`desk-problem-${s}`),l=(s,g)=>{let{account:x,allTowns:E}=g.office,_=[...s.administrator?[E]:[],...s.memberships.map(t=>ue(t,g))];return r`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(oe(s))[0]}</span>
        <div>
          <b>${oe(s)}</b>
          <span>${x.loginOf(s.login)}</span>
        </div>
      </section>
      <section>
        <h3>${x.roles}</h3>
        <ul class="desk-roles">
          ${(_.length===0?[x.noRoles]:_).map(t=>r`
              <li>${t}</li>
            `)}
        </ul>
        <button type="button" class="desk-button is-quiet desk-leave" @click=${T}>${x.signOut}</button>
      </section>
    `},d=(s,g)=>{let{account:x,gate:E}=g.office;return r`
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
            .value=${s.login}
          />
          ${I({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
          ${I({name:"fresh",label:E.newPassword,type:"password",autocomplete:"new-password",hint:E.rules,required:!0})}
          ${I({name:"again",label:E.again,type:"password",autocomplete:"new-password",required:!0})}
          ${F("password",g)}
          <button type="submit" class="desk-button is-main">${x.change}</button>
        </form>
      </details>
    `},k=(s,g)=>{let{account:x}=g.office,E=s.last_used===null?x.neverUsed:x.used(le(new Date(s.last_used))),_=[x[s.scope],x.until(le(new Date(s.expires))),E];return r`
      <li data-token=${s.token}>
        <div class="desk-line">
          <div>
            <b>${s.name}</b>
            <span>${_.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{i=s.token,n.ask()}}
          >
            ${x.remove}
          </button>
        </div>
        ${i===s.token?j(x.removeSure,x.remove,()=>L(s.token),()=>{i=null,n.ask()},g):null}
      </li>
    `},m=s=>{let{account:g}=s.office;return r`
      <section class="desk-tokens">
        <h3>${g.tokens}</h3>
        <p class="desk-hint">${g.tokensHint}</p>
        <ul class="desk-list">
          ${(p??[]).map(x=>k(x,s))}
        </ul>
        ${(p==null?void 0:p.length)===0?r`
                <p class="desk-hint">${g.noTokens}</p>
              `:null}
        ${b===""?null:r`
                <div class="desk-notice" role="status">
                  <p>${g.secretOnce}</p>
                  ${Z(g.secret,b,n)}
                </div>
              `}
        ${F("tokens",s)}
        <details class="desk-more">
          <summary>${g.make}</summary>
          <form @submit=${S}>
            ${I({name:"token",label:g.tokenName,required:!0,lengthMost:64})}
            ${W("scope",g.scope,[["read",g.read],["write",g.write]],a,x=>a=x)}
            ${I({name:"days",label:g.days,value:String(gt),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${g.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:s})=>s.desk.account,key:()=>{var s;return String(((s=f.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[p,b,i,v,h,c]=[null,"",null,null,"",""],((s=f.get().session)==null?void 0:s.signed_in)===!0?P():f.set({open:null,gate:"signin"})},leave:()=>{b=""},body:s=>{let{session:g}=f.get();return g===null||!g.signed_in?r``:r`
        ${l(g,s)} ${d(g,s)} ${m(s)}
      `}}}function ee(n,f){let[y,p,b]=[null,"",!1],i=null,a=null,v=()=>{[y,i,a,p,b]=[null,null,null,"",!1],n.ask()},h=T=>{[a,b]=[q(T),!1],n.ask()},c=T=>{let D=n.stores.view.get().town;D!==null&&([y,i,a,p]=[T,null,null,""],n.ask(),X(D,T+1,1).then(({changes:[S]})=>{y===T&&((S==null?void 0:S.change)===T?i=S:a={title:"gone",status:404},n.ask())},h))},O=()=>{let T=n.stores.view.get().town;if(T===null||y===null||b)return;b=!0;let D=y;n.signedIn(()=>Ce(T,D,p.trim())).then(()=>{C(n.stores.data,n.now().office.log.undone),v(),f()},h)},P=T=>r`
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
        ${((a==null?void 0:a.conflicts)??[]).length>0?P(D):M(a,D,"undo-problem")}
        ${i===null?r`
                <button type="button" class="desk-button is-quiet" @click=${v}>${D.office.cancel}</button>
              `:r`
                ${I({name:"undo-reason",label:D.office.paren(D.office.log.undoReason,D.office.optional),value:p,input:S=>p=S})}
                ${j(Ze(i,D),D.office.log.undoIt,O,v,D)}
              `}
      `}}var lt=30;function st(n){let[f,y,p,b]=[[],!1,!1,!1],i=null,a=ee(n,()=>v(null)),v=c=>{let O=n.stores.view.get().town;O!==null&&(b=!0,X(O,c,lt).then(P=>{n.stores.view.get().town===O&&(f=c===null?P.changes:[...f,...P.changes],[y,p,b,i]=[P.may_undo,P.changes.length<lt,!1,null],n.ask())},P=>{[i,b]=[q(P),!1],n.ask()}))},h=(c,O)=>{let{log:P}=O.office;return r`
      <li class="log-entry" data-change=${c.change}>
        ${ce(c,O)}
        <p class="log-what">${c.touched.length===0?P.nothing:Xe(c.touched,O)}</p>
        ${de(c,O)}
        ${c.undone_by===void 0?y&&Ke(c)?a.part(c.change,O):null:r`
                <p class="log-mark">${P.undoneBy(c.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:c})=>c.desk.changes,key:({view:c})=>{var O;return`${c.town??""} ${((O=n.stores.desk.get().session)==null?void 0:O.account)??0}`},enter:()=>{[f,p]=[[],!1],a.end(),v(null)},body:c=>r`
      ${M(i,c)}
      ${V(n.stores.desk.get().session,c.view.town)?null:r`
              <p class="desk-hint">${c.office.log.only}</p>
            `}
      ${f.length===0&&!b&&i===null?r`
              <p class="desk-hint">${c.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${f.map(O=>h(O,c))}
      </ol>
      ${p||f.length===0?null:r`
              <button
                type="button"
                class="desk-button is-quiet log-more"
                ?disabled=${b}
                @click=${()=>{var O;return v(((O=f[f.length-1])==null?void 0:O.change)??null)}}
              >
                ${c.office.more}
              </button>
            `}
    `}}function ce({at:n,who:f,change:y},p){let{log:b}=p.office;return r`
    <p class="log-head">
      <time datetime=${n}>${Q(n)}</time>
      <span>${f===void 0||f===""?"":b.by(Qe(f,p))}</span>
      <small>${b.change(y)}</small>
    </p>
  `}function de({why:n="",undoes:f},y){let{log:p}=y.office,b=[f===void 0?"":p.undoes(f),ze(n,y)].filter(i=>i!=="");return b.length===0?null:r`
        <p class="log-why">${b.join(" · ")}</p>
      `}var it=7;function at(n){let{view:f,data:y,tools:p,desk:b}=n.stores,i=null,a=null,[v,h,c]=[!1,!1,""],O=(t,{selection:e,feature:o})=>{let u=Te(b.get().session,t.view.town);return ie(e.layer,t).filter(({kind:$})=>$!=="committee"||u||o.properties.committee===void 0)},P=t=>{i=null,Ue(t.layer,t.fid).then(({feature:e,tag:o})=>{f.get().selected===t&&(i={selection:t,feature:e,tag:o,boxes:{},...te(e),reason:"",key:"",keyFor:"",late:null},n.ask())},e=>{a=q(e),n.ask()})},T=()=>{[a,h,c]=[null,!1,""];let{selected:t}=f.get();if(t===null)return;(!((i==null?void 0:i.selection.layer)===t.layer&&i.selection.fid===t.fid)||i!==null&&!D(i))&&P(t)},D=t=>Object.entries(t.boxes).some(([e,o])=>o.trim()!==z(t.feature.properties[e]).trim())||rt(t),S=(t,e)=>{if(e.current===void 0||e.version===void 0)return;let o=te(t.feature),u=t.lon!==o.lon||t.lat!==o.lat,$=t.feature;t.feature={...e.current,id:$.id??t.selection.fid},t.tag=`"${e.version}"`,t.late=e,u||Object.assign(t,te(t.feature));for(let[w,R]of Object.entries(t.boxes))R.trim()===z($.properties[w]).trim()&&Reflect.deleteProperty(t.boxes,w)},L=(t,e)=>{v=!1,a=q(e),a.status===412&&S(t,a),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("edit-says"))==null?void 0:o.scrollIntoView({block:"nearest"})})},F=(t,e)=>(t.keyFor!==e&&([t.key,t.keyFor]=[Be(),e]),t.key),l=(t,e)=>{[v,i]=[!1,null],C(y,t),b.set({open:null}),e&&f.set({selected:null})},d=t=>{if(t.preventDefault(),i===null||v)return;let e=i,o=n.now(),u=Ye(O(o,e),e.feature,e.boxes),$=rt(e)?kt(e):void 0;if([a,c]=[null,""],$===null)c=o.office.edit.placeWrong;else if(Object.keys(u).length===0&&$===void 0)c=o.office.edit.unchanged;else{v=!0;let w={properties:u,...$===void 0?{}:{geometry:$}},R=e.reason.trim(),N=F(e,JSON.stringify([e.tag,w,R]));n.signedIn(()=>Ge(e.selection.layer,e.selection.fid,w,{tag:e.tag,reason:R,key:N})).then(()=>l(o.office.edit.saved,!1),A=>L(e,A))}n.ask()},k=()=>{if(i===null||v)return;let t=i;v=!0;let e=t.reason.trim(),o={tag:t.tag,reason:e,key:F(t,`delete ${t.tag} ${e}`)};n.signedIn(()=>We(t.selection.layer,t.selection.fid,o)).then(()=>l(n.now().office.edit.deleted,!0),u=>{h=!1,L(t,u)})};p.subscribe(({placed:t},e)=>{t===e.placed||t===null||i===null||(i.lon=t[0].toFixed(it),i.lat=t[1].toFixed(it),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("desk-lon"))==null?void 0:o.focus()}))});let m=(t,e)=>{var pe;let{name:o,kind:u,label:$,unit:w,options:R}=e,N=n.now(),A=t.boxes[o]??z(t.feature.properties[o]),U=B=>{t.boxes[o]=B,o.endsWith("_m2")&&n.ask()},H=w===""?$:N.office.paren($,w);if(u==="listed"||u==="boolean"||u==="committee"){let B=u==="committee"?N.office.edit.noCommittee:N.office.none,mt=A===""||R.some(([pt])=>pt===A)?[]:[[A,A]];return W(o,H,[["",B],...R,...mt],A,U)}let fe=o.endsWith("_m2")?re(e,A):null,me=typeof fe=="number"?N.office.edit.muOf(xe(fe*3/2e3)):o==="aliases"?N.office.edit.aliasesHint:void 0,ft=((pe=a==null?void 0:a.faults)==null?void 0:pe.some(B=>B.field===o))??!1;return I({name:o,label:H,value:A,mode:u==="text"?"text":u==="integer"?"numeric":"decimal",input:U,fault:ft,...me===void 0?{}:{hint:me}})},s=(t,e)=>{if(!Ve.includes(t.selection.layer))return null;let{edit:o}=e.office,{placing:u}=p.get();return r`
      <fieldset class="desk-place">
        <legend>${o.place}</legend>
        ${I({name:"lon",label:o.lon,value:t.lon,mode:"decimal",input:$=>t.lon=$})}
        ${I({name:"lat",label:o.lat,value:t.lat,mode:"decimal",input:$=>t.lat=$})}
        <button
          type="button"
          class="desk-button is-quiet desk-on-map"
          aria-pressed=${u}
          @click=${()=>p.set({placing:!u,placed:null})}
        >
          ${G("target")}${u?o.clickMap:o.onMap}
        </button>
      </fieldset>
    `},g=(t,e)=>{if(t.late===null)return null;let{edit:o}=e.office,u=new Map(ie(t.selection.layer,e).map(w=>[w.name,w])),$=(w,R)=>K(t.selection.layer,w,R,e);return r`
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
        ${c===""?M(a,t):r`
                <div class="desk-problem" role="alert">${c}</div>
              `}
        <ul class="desk-faults">
          ${e.map(o=>r`
              <li>${o}</li>
            `)}
        </ul>
      </div>
    `},E=(t,e)=>{let{edit:o}=e.office;return r`
      ${g(t,e)}
      <form class="desk-form" novalidate @submit=${d}>
        ${O(e,t).map(u=>m(t,u))} ${s(t,e)}
        ${I({name:"reason",label:e.office.paren(o.reason,e.office.optional),value:t.reason,hint:o.reasonHint,input:u=>t.reason=u})}
        ${x(e)}
        <div class="desk-foot">
          <button type="submit" class="desk-button is-main" ?disabled=${v}>
            ${v?e.office.working:o.save}
          </button>
          <button type="button" class="desk-button is-quiet" @click=${()=>b.set({open:null})}>
            ${e.office.cancel}
          </button>
        </div>
      </form>
      ${h?j(o.deleteSure,o.delete,k,()=>_(!1),e):r`
              <button type="button" class="text-button desk-delete" @click=${()=>_(!0)}>
                ${o.delete}
              </button>
            `}
    `},_=t=>{h=t,n.ask()};return{title:t=>i===null?t.words.desk.edit:`${t.words.desk.edit} · ${J(i.selection.layer,i.feature,t)}`,key:({view:{selected:t}})=>`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`,enter:T,body:t=>{let{selected:e,town:o}=t.view;if(e===null)return window.setTimeout(()=>b.set({open:null}),0),r``;if(i===null)return M(a,t);let{committee:u}=i.feature.properties,$=Pe(b.get().session,o,e.layer,u);return r`
        ${$?null:r`
                <p class="desk-hint">${t.office.edit.notAllowed}</p>
              `}
        ${E(i,t)}
      `}}}function te({geometry:n}){if((n==null?void 0:n.type)!=="Point")return{lon:"",lat:""};let[f=0,y=0]=n.coordinates;return{lon:String(f),lat:String(y)}}function rt(n){let{lon:f,lat:y}=te(n.feature);return n.lon.trim()!==f||n.lat.trim()!==y}function kt({lon:n,lat:f}){let[y,p]=[Number(n),Number(f)];return n.trim()!==""&&f.trim()!==""&&Math.abs(y)<=180&&Math.abs(p)<=90?{type:"Point",coordinates:[y,p]}:null}var ut=20;function ct(n){let{view:f,data:y,tools:p,desk:b}=n.stores,[i,a,v]=[[],!1,!1],h=null,c=null,O=ee(n,()=>P(null)),P=l=>{let{selected:d}=f.get();d!==null&&(v=!0,je(d.layer,d.fid,l,ut).then(k=>{f.get().selected===d&&(i=l===null?k:[...i,...k],[a,v,h]=[k.length<ut,!1,null],n.ask())},k=>{let m=q(k);m.status===404&&l!==null?a=!0:h=m,v=!1,n.ask()}))},T=l=>{let d=c===l.change;c=d?null:l.change;let[k,m]=[l.before??null,l.after??null];p.set({compared:d?null:{was:k,is:m}});let s=$t([k,m]);!d&&s!==null&&n.acts.showExtent(s),n.ask()},D=(l,d,k)=>{if(l.before==null||l.after==null)return null;let{log:m}=k.office,s=c===l.change,g=E=>K(d,"area_m2",E,k),x=l.area_m2_before!==void 0&&l.area_m2_after!==void 0?m.area(g(l.area_m2_before),g(l.area_m2_after)):"";return r`
      <div class="log-shape">
        <span>${l.before.type==="Point"?m.place:m.shape} ${x}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${s} @click=${()=>T(l)}>
          ${G(s?"hidden":"eye")}${s?m.hide:m.show}
        </button>
        ${s?r`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${m.was}
                  <i class="is-now"></i>
                  ${m.is}
                </p>
              `:null}
      </div>
    `},S=(l,d,k)=>l.differs.length===0?null:r`
      <dl class="log-fields">
        ${l.differs.map(m=>{let{label:s,was:g,is:x}=Je(d,m,k);return r`
            <div data-field=${m.field}>
              <dt>${s}</dt>
              <dd>
                ${l.op==="insert"?null:r`
                        <s>${g}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b>${x}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,L=(l,d,k)=>{let{log:m}=k.office,s={insert:m.created,update:m.changed,delete:m.deleted}[l.op],g=l.op==="update"&&l.differs.length===0&&l.before==null;return r`
      <li class="log-entry" data-change=${l.change}>
        ${ce(l,k)}
        <p class="log-what">${s}${g?` · ${m.nothing}`:""}</p>
        ${de(l,k)} ${l.op==="delete"?null:S(l,d,k)}
        ${D(l,d,k)} ${V(b.get().session,k.view.town)?O.part(l.change,k):null}
      </li>
    `};return{title:l=>{let{selected:d}=l.view;if(d===null)return l.words.desk.history;let k=ne(l.data,d.layer,d.fid)??l.data.picked.value,m=k===null?"":` · ${J(d.layer,k,l)}`;return l.words.desk.history+m},key:({view:{selected:l},data:{picked:d}})=>{var k;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${F(l,d.value)} ${((k=b.get().session)==null?void 0:k.account)??0}`},enter:()=>{[i,a,c,h]=[[],!1,null,null],p.set({compared:null}),O.end(),P(null)},leave:()=>{c=null},body:l=>{var k;let d=(k=l.view.selected)==null?void 0:k.layer;return d===void 0?(window.setTimeout(()=>b.set({open:null}),0),r``):r`
        ${M(h,l)}
        ${V(b.get().session,l.view.town)?null:r`
                <p class="desk-hint">${l.office.log.only}</p>
              `}
        <ol class="log">
          ${i.map(m=>L(m,d,l))}
        </ol>
        ${a||i.length===0?null:r`
                <button
                  type="button"
                  class="desk-button is-quiet log-more"
                  ?disabled=${v}
                  @click=${()=>{var m;return P(((m=i[i.length-1])==null?void 0:m.change)??null)}}
                >
                  ${l.office.more}
                </button>
              `}
      `}};function F(l,d){var s;let m=(s=(l===null?void 0:ne(y.get(),l.layer,l.fid))??d)==null?void 0:s.properties;return JSON.stringify((m==null?void 0:m.version)??(m==null?void 0:m.updated_at)??"")}}function $t(n){let f=n.flatMap(a=>a===null?[]:he(a));if(f.length===0)return null;let{minX:y,minY:p,maxX:b,maxY:i}=ye(f.map(a=>a.flatMap(([v=0,h=0])=>[v,h])));return[y,p,b,i]}function dt(n){let{view:f,data:y,desk:p}=n.stores,b=[],i=null,a=null,v="",h="clerk",[c,O]=["","town"],P=e=>{i=q(e),n.ask()},T=()=>f.get().town??"",D=()=>{n.signedIn(()=>Ie(T())).then(e=>{b=e,n.ask()},P)},S=e=>{[i,v]=[null,""],n.signedIn(e).then(D,P),n.ask()},L=e=>{v=e,i=null,n.ask()},F=()=>({role:h,unit:h==="clerk"?c:"",level:h==="inspector"?O:""}),l=e=>{e.preventDefault();let o=e.currentTarget,{login:u="",name:$="",provider:w}=Y(e);[i,a]=[null,null];let R={login:u.trim(),name:$.trim(),provider:w!==void 0,...F()};n.signedIn(()=>Fe(T(),R)).then(N=>{a={login:R.login,invitation:N},o.reset(),C(y,n.now().office.people.added(R.login)),D()},P)},d=({account:e,login:o})=>{[i,a]=[null,null],n.signedIn(()=>_e(T(),e)).then(u=>{a={login:o,invitation:u},n.ask(),window.requestAnimationFrame(()=>{var $;return($=document.querySelector(".desk-invitation"))==null?void 0:$.scrollIntoView({block:"nearest"})})},P)},k=e=>{let{session:o}=p.get();o!==null&&n.signedIn(()=>He(e)).then(()=>{p.set({session:{...o,anonymous:e}})},P)},m=e=>{var R;let{people:o,roles:u,levels:$}=e.office,w=[...e.committees];return c===""&&(c=((R=w[0])==null?void 0:R[0])??""),r`
      ${W("role",o.role,Oe.map(N=>[N,u[N]]),h,N=>{h=N,n.ask()})}
      ${h==="clerk"?W("unit",o.unit,w,c,N=>c=N):null}
      ${h==="inspector"?W("level",o.level,we.map(N=>[N,$[N]]),O,N=>O=N):null}
    `},s=e=>{var w;let{people:o,optional:u}=e.office,$=((w=p.get().session)==null?void 0:w.provider)??"";return r`
      <details class="desk-more desk-add">
        <summary>${o.add}</summary>
        <form @submit=${l}>
          ${I({name:"login",label:o.login,hint:o.loginHint,required:!0,lengthMost:64})}
          ${I({name:"name",label:e.office.paren(o.name,u),lengthMost:64})} ${m(e)}
          ${$===""?null:r`
                  <label class="desk-check">
                    <input type="checkbox" name="provider" />
                    ${o.byProvider}
                  </label>
                `}
          ${(i==null?void 0:i.status)===409?g(o.login,e):null}
          <button type="submit" class="desk-button is-main">${o.addIt}</button>
        </form>
      </details>
    `},g=(e,o)=>r`
    <div class="desk-problem" role="alert">${o.office.problem.taken}</div>
  `,x=e=>{if((a==null?void 0:a.invitation.link)===void 0)return null;let{people:o}=e.office,{link:u,expires:$}=a.invitation;return r`
      <section class="desk-notice desk-invitation" role="status">
        <h3>${o.linkFor(a.login)}</h3>
        <p>${o.linkOnce}</p>
        ${Ne(u,o.scan)} ${Z(o.link,u,n)}
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
        ${v===w?j($.takeSure,$.take,()=>S(()=>Me(T(),o.id)),()=>L(""),u):null}
      </li>
    `},_=(e,o)=>{var U;let{people:u,allTowns:$}=o.office,w=e.account===((U=p.get().session)==null?void 0:U.account),R=[w?u.you:"",e.disabled?u.disabled:"",e.has_password||e.federated?"":u.noPassword,e.administrator?$:""].filter(H=>H!==""),[N,A]=[`give ${e.account}`,`disable ${e.account}`];return r`
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
                  @submit=${H=>{H.preventDefault(),S(()=>qe(T(),e.account,F()))}}
                >
                  ${m(o)}
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
            @change=${$=>k($.target.checked)}
          />
          ${u.anonymous}
        </label>
        <p class="desk-hint">${o.anonymous?u.anonymousOn:u.anonymousOff}</p>
      </section>
    `};return{title:({words:e})=>e.desk.people,key:({view:e})=>{var o;return`${e.town??""} ${((o=p.get().session)==null?void 0:o.account)??0}`},enter:()=>{[b,i,a,v]=[[],null,null,""],D()},leave:()=>{a=null},body:e=>r`
      ${(i==null?void 0:i.status)===409?null:M(i,e)} ${x(e)} ${s(e)}
      <section>
        <h3>${e.office.people.list}</h3>
        <ul class="desk-list">
          ${b.map(o=>_(o,e))}
        </ul>
      </section>
      ${t(e)}
    `}}function qn(n,f,y){let{view:p,data:b,tools:i,desk:a}=f,h={stores:f,acts:y,now:()=>ae({view:p.get(),data:b.get(),words:$e[p.get().language]}),ask:()=>F(),signedIn:async l=>{try{return await l()}catch(d){if(!(d instanceof ge)||d.problem.status!==401||!await yt(f))throw d;return l()}}},c={account:ot(h),people:dt(h),changes:st(h),history:ct(h),edit:at(h)},O="",P=null,T=null,D=()=>a.set({open:null}),S=l=>{var d,k,m;if(P!==null&&((k=(d=c[P]).leave)==null||k.call(d)),P===null&&(T=document.activeElement instanceof HTMLElement?document.activeElement:null),P=l,document.body.classList.toggle("has-desk",l!==null),i.set({compared:null,placing:!1,placed:null}),l===null){O="",(n.contains(document.activeElement)||document.activeElement===document.body)&&((m=(T==null?void 0:T.isConnected)===!0?T:document.getElementById("map"))==null||m.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var s;return(s=n.querySelector("h2"))==null?void 0:s.focus({preventScroll:!0})})},L=()=>{},F=()=>L();L=De(n,f,l=>{let d=l.view.presenting?null:a.get().open;if(n.toggleAttribute("hidden",d===null),d!==P&&S(d),d===null)return null;let k=ae(l),m=c[d],s=`${d} ${m.key(k)}`;s!==O&&(O=s,m.enter());let g=m.title(k);return n.setAttribute("aria-label",g),n.classList.toggle("is-placing",i.get().placing),r`
      <header class="aside-head">
        <h2 tabindex="-1">${g}</h2>
        <button type="button" class="icon-button" aria-label=${k.words.action.close} @click=${D}>
          ${G("close")}
        </button>
      </header>
      <div class="desk-body desk-${d}">${m.body(k)}</div>
    `}),i.subscribe((l,d)=>{(l.placing!==d.placing||l.placed!==d.placed||l.compared!==d.compared)&&F()}),n.addEventListener("keydown",l=>{l.key!=="Escape"||P===null||(l.stopPropagation(),D())})}function yt({desk:n}){return n.set({gate:"signin",session:n.get().session}),new Promise(f=>{let y=n.get().session,p=n.subscribe(({gate:b,session:i})=>{b===null&&(p(),f(i!==y&&(i==null?void 0:i.signed_in)===!0))})})}export{qn as mountDesk};
