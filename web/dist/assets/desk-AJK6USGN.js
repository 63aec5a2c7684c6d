import{a as we,d as se}from"./chunk-BZRBNNTY.js";import{a as Ne,b as Re,d as re,e as Se,h as V,i as Ee}from"./chunk-7VNEWTB7.js";import{f as xe,o as De,u as X}from"./chunk-Y7CKH6JY.js";import{a as it,b as rt}from"./chunk-X5OHBCZ3.js";import{a as at}from"./chunk-EE5YG2I6.js";import{A as z,B as ce,C as Qe,D as Q,E as Ze,F as et,G as Z,H as tt,I as nt,J as ot,K as lt,M as st,O as de,P as M,Q as _,R as F,S as ee,T as W,U as te,V as U,W as Y,b as Le,e as Fe,f as Ie,g as qe,h as Me,j as _e,k as He,l as Ce,m as ae,n as Ue,o as je,p as Ge,q as K,r as We,s as Be,t as Ve,u as Ye,v as Je,w as Xe,x as Ke,y as ue,z as ze}from"./chunk-UUKNZELS.js";import{C as J,a as he,r as ie,v as Te,z as Pe}from"./chunk-C7AEAVNO.js";import{e as le,f as ve}from"./chunk-MJCGODVZ.js";import{c as C}from"./chunk-7R42Z37C.js";import"./chunk-LQZNNMXI.js";import{F as G,O as Oe,P as Ae,a as r}from"./chunk-JEUJOXJW.js";import"./chunk-SQE76S5B.js";var vt=90;function fe({town:n,role:d,unit:v,level:f},m){let{office:i,data:a,view:w}=m,g=ve(a,n),x=v!==""?m.committees.get(v)??v:f===void 0||f===""?"":i.levels[f];return i.roleIn(i.roles[d],g===void 0?n:Te(g,w.language),x)}function ut(n){let{desk:d,data:v}=n.stores,f=null,[m,i,a]=["",null,"read"],[w,g,x]=[null,"",""],p=l=>c=>{[w,g]=[M(c),l],n.ask()},$=()=>{n.signedIn(Ie).then(l=>{f=l,n.ask()},p("tokens"))},D=()=>{se(async()=>{await Le();let l=await we();d.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{n.acts.readAgain(),C(v,n.now().office.account.signedOut)},p("tokens"))},h=l=>{l.preventDefault();let c=l.currentTarget,{old:T="",fresh:E="",again:q=""}=Y(l),{gate:t,account:e}=n.now().office;[w,g]=[null,"password"],x=at(E)<10?t.short:E!==q?t.differ:"",n.ask(),x===""&&n.signedIn(()=>se(()=>Fe(T,E))).then(()=>{c.reset(),C(v,e.changed)},p("password"))},P=l=>{l.preventDefault();let c=l.currentTarget,{token:T="",days:E=""}=Y(l);[w,g,m]=[null,"tokens",""],n.signedIn(()=>qe(T.trim(),a,Number(E))).then(q=>{m=q,ee(c,"token"),$()},p("tokens"))},N=l=>{i=null,n.signedIn(()=>Me(l)).then($,p("tokens"))},I=(l,c)=>g===l&&x!==""?r`
          <div class="desk-problem" role="alert">${x}</div>
        `:_(g===l?w:null,c,`desk-problem-${l}`),S=(l,c)=>{let{account:T,allTowns:E}=c.office,q=[...l.administrator?[E]:[],...l.memberships.map(t=>fe(t,c))];return r`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(re(l))[0]}</span>
        <div>
          <b>${re(l)}</b>
          <span>${T.loginOf(l.login)}</span>
        </div>
      </section>
      <section>
        <h3>${T.roles}</h3>
        <ul class="desk-roles">
          ${(q.length===0?[T.noRoles]:q).map(t=>r`
              <li>${t}</li>
            `)}
        </ul>
        <button type="button" class="desk-button is-quiet desk-leave" @click=${D}>${T.signOut}</button>
      </section>
    `},s=(l,c)=>{let{account:T,gate:E}=c.office;return r`
      <details class="desk-more">
        <summary>${T.password}</summary>
        <form @submit=${h}>
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
          ${F({name:"old",label:T.old,type:"password",autocomplete:"current-password",required:!0})}
          ${F({name:"fresh",label:E.newPassword,type:"password",autocomplete:"new-password",hint:E.rules,required:!0})}
          ${F({name:"again",label:E.again,type:"password",autocomplete:"new-password",required:!0})}
          ${I("password",c)}
          <button type="submit" class="desk-button is-main">${T.change}</button>
        </form>
      </details>
    `},y=(l,c)=>{let{account:T}=c.office,E=l.last_used===null?T.neverUsed:T.used(ie(new Date(l.last_used))),q=[T[l.scope],T.until(ie(new Date(l.expires))),E];return r`
      <li data-token=${l.token}>
        <div class="desk-line">
          <div>
            <b>${l.name}</b>
            <span>${q.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{i=l.token,n.ask()}}
          >
            ${T.remove}
          </button>
        </div>
        ${i===l.token?U(T.removeSure,T.remove,()=>N(l.token),()=>{i=null,n.ask()},c):null}
      </li>
    `},b=l=>{let{account:c}=l.office;return r`
      <section class="desk-tokens">
        <h3>${c.tokens}</h3>
        <p class="desk-hint">${c.tokensHint}</p>
        <ul class="desk-list">
          ${(f??[]).map(T=>y(T,l))}
        </ul>
        ${(f==null?void 0:f.length)===0?r`
                <p class="desk-hint">${c.noTokens}</p>
              `:null}
        ${m===""?null:r`
                <div class="desk-notice" role="status">
                  <p>${c.secretOnce}</p>
                  ${te(c.secret,m,n)}
                </div>
              `}
        ${I("tokens",l)}
        <details class="desk-more">
          <summary>${c.make}</summary>
          <form @submit=${P}>
            ${F({name:"token",label:c.tokenName,required:!0,lengthMost:64})}
            ${W("scope",c.scope,[["read",c.read],["write",c.write]],a,T=>a=T)}
            ${F({name:"days",label:c.days,value:String(vt),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${c.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:l})=>l.desk.account,key:()=>{var l;return String(((l=d.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[f,m,i,w,g,x]=[null,"",null,null,"",""],((l=d.get().session)==null?void 0:l.signed_in)===!0?$():d.set({open:null,gate:"signin"})},leave:()=>{m=""},body:l=>{let{session:c}=d.get();return c===null||!c.signed_in?r``:r`
        ${S(c,l)} ${s(c,l)} ${b(l)}
      `}}}function ne(n,d){let[v,f,m]=[null,"",!1],i=null,a=null,w=()=>{[v,i,a,f,m]=[null,null,null,"",!1],n.ask()},g=h=>{[a,m]=[M(h),!1],n.ask()},x=h=>{let P=n.stores.view.get().town;P!==null&&([v,i,a,f]=[h,null,null,""],n.ask(),K(P,h+1,1).then(({changes:[N]})=>{v===h&&((N==null?void 0:N.change)===h?i=N:a={title:"gone",status:404},n.ask())},g))},p=()=>{let h=n.stores.view.get().town;if(h===null||v===null||m)return;m=!0;let P=v;n.signedIn(()=>We(h,P,f.trim())).then(()=>{C(n.stores.data,n.now().office.log.undone),w(),d()},g)},$=h=>r`
    <div class="desk-problem" role="alert">
      ${h.office.log.conflicts}
      <ul class="log-conflicts">
        ${((a==null?void 0:a.conflicts)??[]).map(P=>r`
            <li>${lt(P,h)}</li>
          `)}
      </ul>
    </div>
  `,D=(h,P)=>{let{log:N}=P.office;return Z(h)?r`
      ${F({name:"undo-reason",label:P.office.paren(N.undoReason,P.office.optional),value:f,input:I=>f=I})}
      ${U(ot(h,P),N.undoIt,p,w,P)}
    `:r`
        <p class="desk-problem" role="alert">
          ${h.undone_by===void 0?N.notHere(h.change):N.undoneBy(h.undone_by)}
        </p>
      `};return{end:w,part:(h,P)=>v!==h?r`
          <button type="button" class="text-button log-undo" @click=${()=>x(h)}>
            ${G("undo")}${P.office.log.undo}
          </button>
        `:r`
        ${((a==null?void 0:a.conflicts)??[]).length>0?$(P):_(a,P,"undo-problem")}
        ${i===null?r`
                <button type="button" class="desk-button is-quiet" @click=${w}>${P.office.cancel}</button>
              `:D(i,P)}
      `}}var me=30;function ct(n){let[d,v,f,m]=[[],!1,!1,!1],i=null,a=0,w=ne(n,()=>g(null)),g=p=>{let $=n.stores.view.get().town;if($===null)return;let D=a+=1;m=!0,n.ask(),K($,p,me+1).then(h=>{if(D!==a||n.stores.view.get().town!==$)return;let P=h.changes.slice(0,me);d=p===null?P:[...d,...P],[v,f,m,i]=[h.may_undo,h.changes.length<=me,!1,null],n.ask()},h=>{D===a&&([i,m]=[M(h),!1],n.ask())})},x=(p,$)=>{let{log:D}=$.office;return r`
      <li class="log-entry" data-change=${p.change}>
        ${pe(p,$)}
        <p class="log-what">${p.touched.length===0?D.nothing:et(p.touched,$)}</p>
        ${be(p,$)}
        ${p.undone_by===void 0?v&&Z(p)?w.part(p.change,$):null:r`
                <p class="log-mark">${D.undoneBy(p.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:p})=>p.desk.changes,key:({view:p})=>{var $;return`${p.town??""} ${(($=n.stores.desk.get().session)==null?void 0:$.account)??0}`},enter:()=>{[d,f]=[[],!1],w.end(),g(null)},body:p=>r`
      ${_(i,p)}
      ${V(n.stores.desk.get().session,p.view.town)?null:r`
              <p class="desk-hint">${p.office.log.only}</p>
            `}
      ${d.length===0&&!m&&i===null?r`
              <p class="desk-hint">${p.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${d.map($=>x($,p))}
      </ol>
      ${f||d.length===0?null:r`
              <button
                type="button"
                class="desk-button is-quiet log-more"
                ?disabled=${m}
                @click=${()=>{var $;return g((($=d[d.length-1])==null?void 0:$.change)??null)}}
              >
                ${p.office.more}
              </button>
            `}
    `}}function pe({at:n,who:d,change:v},f){let{log:m}=f.office;return r`
    <p class="log-head">
      <time datetime=${n}>${Q(n)}</time>
      <span>${d===void 0||d===""?"":m.by(nt(d,f))}</span>
      <small>${m.change(v)}</small>
    </p>
  `}function be({why:n="",undoes:d},v){let{log:f}=v.office,m=[d===void 0?"":f.undoes(d),tt(n,v)].filter(i=>i!=="");return m.length===0?null:r`
        <p class="log-why">${m.join(" · ")}</p>
      `}var dt=7;function mt(n){let{view:d,data:v,tools:f,desk:m}=n.stores,i=null,a=null,[w,g,x]=[!1,!1,""],p=(t,{selection:e,feature:o})=>{let u=Se(m.get().session,t.view.town);return ue(e.layer,t).filter(({kind:k})=>k!=="committee"||u||o.properties.committee===void 0)},$=t=>{i=null,Ve(t.layer,t.fid).then(({feature:e,tag:o})=>{d.get().selected===t&&(i={selection:t,feature:e,tag:o,boxes:{},...oe(e),reason:"",key:"",keyFor:"",late:null},n.ask())},e=>{a=M(e),n.ask()})},D=()=>{[a,g,x]=[null,!1,""];let{selected:t}=d.get();if(t===null)return;(!((i==null?void 0:i.selection.layer)===t.layer&&i.selection.fid===t.fid)||i!==null&&!h(i))&&$(t)},h=t=>Object.entries(t.boxes).some(([e,o])=>o.trim()!==z(t.feature.properties[e]).trim())||ft(t),P=(t,e)=>{if(e.current===void 0||e.version===void 0)return;let o=oe(t.feature),u=t.lon!==o.lon||t.lat!==o.lat,k=t.feature;t.feature={...e.current,id:k.id??t.selection.fid},t.tag=`"${e.version}"`,t.late=e,u||Object.assign(t,oe(t.feature));for(let[O,A]of Object.entries(t.boxes))A.trim()===z(k.properties[O]).trim()&&Reflect.deleteProperty(t.boxes,O)},N=(t,e)=>{w=!1,a=M(e),a.status===412&&P(t,a),n.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("edit-says"))==null?void 0:o.scrollIntoView({block:"center"})}))},I=(t,e)=>(t.keyFor!==e&&([t.key,t.keyFor]=[Xe(),e]),t.key),S=(t,e)=>{[w,i]=[!1,null],C(v,t),m.set({open:null}),e&&d.set({selected:null})},s=t=>{if(t.preventDefault(),i===null||w)return;let e=i,o=n.now(),u=Qe(p(o,e),e.feature,e.boxes),k=ft(e)?ht(e):void 0;if([a,x]=[null,""],k===null)x=o.office.edit.placeWrong;else if(Object.keys(u).length===0&&k===void 0)x=o.office.edit.unchanged;else{w=!0;let O={properties:u,...k===void 0?{}:{geometry:k}},A=e.reason.trim(),R=I(e,JSON.stringify([e.tag,O,A]));n.signedIn(()=>Ye(e.selection.layer,e.selection.fid,O,{tag:e.tag,reason:A,key:R})).then(()=>S(o.office.edit.saved,!1),L=>N(e,L))}n.ask()},y=()=>{if(i===null||w)return;let t=i;w=!0;let e=t.reason.trim(),o={tag:t.tag,reason:e,key:I(t,`delete ${t.tag} ${e}`)};n.signedIn(()=>Je(t.selection.layer,t.selection.fid,o)).then(()=>S(n.now().office.edit.deleted,!0),u=>{g=!1,N(t,u)})};f.subscribe(({placed:t},e)=>{t===e.placed||t===null||i===null||(i.lon=t[0].toFixed(dt),i.lat=t[1].toFixed(dt),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("desk-lon"))==null?void 0:o.focus()}))});let b=(t,e)=>{var ye;let{name:o,kind:u,label:k,unit:O,options:A}=e,R=n.now(),L=t.boxes[o]??z(t.feature.properties[o]),j=B=>{t.boxes[o]=B,o.endsWith("_m2")&&n.ask()},H=O===""?k:R.office.paren(k,O);if(u==="listed"||u==="boolean"||u==="committee"){let B=u==="committee"?R.office.edit.noCommittee:R.office.none,kt=L===""||A.some(([$t])=>$t===L)?[]:[[L,L]];return W(o,H,[["",B],...A,...kt],L,j)}let ke=o.endsWith("_m2")?ce(e,L):null,$e=typeof ke=="number"?R.office.edit.muOf(J(ke*3/2e3)):o==="aliases"?R.office.edit.aliasesHint:void 0,gt=((ye=a==null?void 0:a.faults)==null?void 0:ye.some(B=>B.field===o))??!1;return F({name:o,label:H,value:L,mode:u==="text"?"text":u==="integer"?"numeric":"decimal",input:j,fault:gt,...$e===void 0?{}:{hint:$e}})},l=(t,e)=>{if(!Ke.includes(t.selection.layer))return null;let{edit:o}=e.office,{placing:u}=f.get();return r`
      <fieldset class="desk-place">
        <legend>${o.place}</legend>
        ${F({name:"lon",label:o.lon,value:t.lon,mode:"decimal",input:k=>t.lon=k})}
        ${F({name:"lat",label:o.lat,value:t.lat,mode:"decimal",input:k=>t.lat=k})}
        <button
          type="button"
          class="desk-button is-quiet desk-on-map"
          aria-pressed=${u}
          @click=${()=>f.set({placing:!u,placed:null})}
        >
          ${G("target")}${u?o.clickMap:o.onMap}
        </button>
      </fieldset>
    `},c=(t,e)=>{if(t.late===null)return null;let{edit:o}=e.office,u=new Map(ue(t.selection.layer,e).map(O=>[O.name,O])),k=(O,A)=>ze(t.selection.layer,O,A,e);return r`
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
            ${(t.late.changed_since??[]).map(({field:O,was:A,is:R})=>{let L=u.get(O),j=t.boxes[O];return r`
                <tr data-field=${O}>
                  <th scope="row">${(L==null?void 0:L.label)??(O==="geometry"?e.office.log.shape:O)}</th>
                  <td>${k(O,A)}</td>
                  <td>${k(O,R)}</td>
                  <td>
                    ${j===void 0||L===void 0?"–":r`
                            <b>${k(O,ce(L,j))}</b>
                            <button
                              type="button"
                              class="text-button"
                              @click=${()=>{Reflect.deleteProperty(t.boxes,O),n.ask()}}
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
    `},T=t=>{let e=a===null?[]:st(a,t.view.language,t);return r`
      <div id="edit-says">
        ${x===""?_(a,t):r`
                <div class="desk-problem" role="alert">${x}</div>
              `}
        <ul class="desk-faults">
          ${e.map(o=>r`
              <li>${o}</li>
            `)}
        </ul>
      </div>
    `},E=(t,e)=>{let{edit:o}=e.office;return r`
      ${c(t,e)}
      <form class="desk-form" novalidate @submit=${s}>
        ${p(e,t).map(u=>b(t,u))} ${l(t,e)}
        ${F({name:"reason",label:e.office.paren(o.reason,e.office.optional),value:t.reason,hint:o.reasonHint,input:u=>t.reason=u})}
        ${T(e)}
        <div class="desk-foot">
          <button type="submit" class="desk-button is-main" aria-disabled=${w?"true":null}>
            ${w?e.office.working:o.save}
          </button>
          <button type="button" class="desk-button is-quiet" @click=${()=>m.set({open:null})}>
            ${e.office.cancel}
          </button>
        </div>
      </form>
      ${g?U(o.deleteSure,o.delete,y,()=>q(!1),e):r`
              <button type="button" class="text-button desk-delete" @click=${()=>q(!0)}>
                ${o.delete}
              </button>
            `}
    `},q=t=>{g=t,n.ask()};return{title:t=>i===null?t.words.desk.edit:`${t.words.desk.edit} · ${X(i.selection.layer,i.feature,t)}`,key:({view:{selected:t}})=>`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`,enter:D,body:t=>{let{selected:e,town:o}=t.view;if(e===null)return window.setTimeout(()=>m.set({open:null}),0),r``;if(i===null)return _(a,t);let{committee:u}=i.feature.properties,k=Ee(m.get().session,o,e.layer,u);return r`
        ${k?null:r`
                <p class="desk-hint">${t.office.edit.notAllowed}</p>
              `}
        ${E(i,t)}
      `}}}function oe({geometry:n}){if((n==null?void 0:n.type)!=="Point")return{lon:"",lat:""};let[d=0,v=0]=n.coordinates;return{lon:String(d),lat:String(v)}}function ft(n){let{lon:d,lat:v}=oe(n.feature);return n.lon.trim()!==d||n.lat.trim()!==v}function ht({lon:n,lat:d}){let[v,f]=[Number(n),Number(d)];return n.trim()!==""&&d.trim()!==""&&Math.abs(v)<=180&&Math.abs(f)<=90?{type:"Point",coordinates:[v,f]}:null}var ge=20;function pt(n){let{view:d,data:v,tools:f,desk:m}=n.stores,[i,a,w]=[[],!1,!1],g=null,x=0,p=null,$=ne(n,()=>D(null)),D=s=>{let{selected:y}=d.get();if(y===null)return;let b=x+=1;w=!0,n.ask(),Be(y.layer,y.fid,s,ge+1).then(l=>{if(b!==x||d.get().selected!==y)return;let c=l.slice(0,ge);i=s===null?c:[...i,...c],[a,w,g]=[l.length<=ge,!1,null],n.ask()},l=>{b===x&&([g,w]=[M(l),!1],n.ask())})},h=s=>{let y=p===s.change;p=y?null:s.change;let[b,l]=[s.before??null,s.after??null];f.set({compared:y?null:{was:b,is:l}});let c=wt([b,l]);!y&&c!==null&&n.acts.showExtent(c),n.ask()},P=(s,y)=>{if(s.before==null||s.after==null)return null;let{log:b}=y.office,l=p===s.change,c=t=>t===void 0?"":`${J(t*3/2e3)} ${y.words.unit.mu}`,[T,E]=[c(s.area_m2_before),c(s.area_m2_after)],q=T===E||T===""||E===""?"":b.area(T,E);return r`
      <div class="log-shape">
        <span>${s.before.type==="Point"?b.place:b.shape} ${q}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${l} @click=${()=>h(s)}>
          ${G(l?"hidden":"eye")}${l?b.hide:b.show}
        </button>
        ${l?r`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${b.was}
                  <i class="is-now"></i>
                  ${b.is}
                </p>
              `:null}
      </div>
    `},N=(s,y,b)=>s.differs.length===0?null:r`
      <dl class="log-fields">
        ${s.differs.map(l=>{let{label:c,was:T,is:E}=Ze(y,l,b);return r`
            <div data-field=${l.field}>
              <dt>${c}</dt>
              <dd>
                ${s.op==="insert"?null:r`
                        <s>${T}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Pe(E)?"latin":""}>${E}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,I=(s,y,b)=>{let{log:l}=b.office,c={insert:l.created,update:l.changed,delete:l.deleted}[s.op],T=s.op==="update"&&s.differs.length===0&&s.before==null;return r`
      <li class="log-entry" data-change=${s.change}>
        ${pe(s,b)}
        <p class="log-what">${c}${T?` · ${l.nothing}`:""}</p>
        ${be(s,b)} ${s.op==="delete"?null:N(s,y,b)} ${P(s,b)}
        ${V(m.get().session,b.view.town)?$.part(s.change,b):null}
      </li>
    `};return{title:s=>{let{selected:y}=s.view;if(y===null)return s.words.desk.history;let b=le(s.data,y.layer,y.fid)??s.data.picked.value,l=b===null?"":` · ${X(y.layer,b,s)}`;return s.words.desk.history+l},key:({view:{selected:s},data:{picked:y}})=>{var b;return`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""} ${S(s,y.value)} ${((b=m.get().session)==null?void 0:b.account)??0}`},enter:()=>{[i,a,p,g]=[[],!1,null,null],f.set({compared:null}),$.end(),D(null)},leave:()=>{p=null},body:s=>{var b;let y=(b=s.view.selected)==null?void 0:b.layer;return y===void 0?(window.setTimeout(()=>m.set({open:null}),0),r``):r`
        ${_(g,s)}
        ${V(m.get().session,s.view.town)?null:r`
                <p class="desk-hint">${s.office.log.only}</p>
              `}
        <ol class="log">
          ${i.map(l=>I(l,y,s))}
        </ol>
        ${a||i.length===0?null:r`
                <button
                  type="button"
                  class="desk-button is-quiet log-more"
                  ?disabled=${w}
                  @click=${()=>{var l;return D(((l=i[i.length-1])==null?void 0:l.change)??null)}}
                >
                  ${s.office.more}
                </button>
              `}
      `}};function S(s,y){var c;let l=(c=(s===null?void 0:le(v.get(),s.layer,s.fid))??y)==null?void 0:c.properties;return JSON.stringify((l==null?void 0:l.version)??(l==null?void 0:l.updated_at)??"")}}function wt(n){let d=n.flatMap(a=>a===null?[]:De(a));if(d.length===0)return null;let{minX:v,minY:f,maxX:m,maxY:i}=xe(d.map(a=>a.flatMap(([w=0,g=0])=>[w,g])));return[v,f,m,i]}function bt(n){let{view:d,data:v,desk:f}=n.stores,m=[],i=null,a=null,w="",g="clerk",[x,p]=["","town"],$=e=>{i=M(e),n.ask()},D=()=>d.get().town??"",h=()=>{n.signedIn(()=>_e(D())).then(e=>{m=e,n.ask()},$)},P=e=>{[i,w]=[null,""],n.signedIn(e).then(h,$),n.ask()},N=e=>{w=e,i=null,n.ask()},I=()=>({role:g,unit:g==="clerk"?x:"",level:g==="inspector"?p:""}),S=e=>{e.preventDefault();let o=e.currentTarget,{login:u="",name:k="",provider:O}=Y(e);[i,a]=[null,null];let A={login:u.trim(),name:k.trim(),provider:O!==void 0,...I()};n.signedIn(()=>He(D(),A)).then(R=>{a={login:A.login,invitation:R},ee(o),C(v,n.now().office.people.added(A.login)),h()},$)},s=({account:e,login:o})=>{[i,a]=[null,null],n.signedIn(()=>Ce(D(),e)).then(u=>{a={login:o,invitation:u},n.ask(),window.requestAnimationFrame(()=>{var k;return(k=document.querySelector(".desk-invitation"))==null?void 0:k.scrollIntoView({block:"nearest"})})},$)},y=e=>{let{session:o}=f.get();o!==null&&n.signedIn(()=>Ge(e)).then(()=>{f.set({session:{...o,anonymous:e}})},$)},b=e=>{var A;let{people:o,roles:u,levels:k}=e.office,O=[...e.committees];return x===""&&(x=((A=O[0])==null?void 0:A[0])??""),r`
      ${W("role",o.role,Ne.map(R=>[R,u[R]]),g,R=>{g=R,n.ask()})}
      ${g==="clerk"?W("unit",o.unit,O,x,R=>x=R):null}
      ${g==="inspector"?W("level",o.level,Re.map(R=>[R,k[R]]),p,R=>p=R):null}
    `},l=e=>{var O;let{people:o,optional:u}=e.office,k=((O=f.get().session)==null?void 0:O.provider)??"";return r`
      <details class="desk-more desk-add">
        <summary>${o.add}</summary>
        <form @submit=${S}>
          ${F({name:"login",label:o.login,hint:o.loginHint,required:!0,lengthMost:64})}
          ${F({name:"name",label:e.office.paren(o.name,u),lengthMost:64})} ${b(e)}
          ${k===""?null:r`
                  <label class="desk-check">
                    <input type="checkbox" name="provider" />
                    ${o.byProvider}
                  </label>
                `}
          ${(i==null?void 0:i.status)===409?c(o.login,e):null}
          <button type="submit" class="desk-button is-main">${o.addIt}</button>
        </form>
      </details>
    `},c=(e,o)=>r`
    <div class="desk-problem" role="alert">${o.office.problem.taken}</div>
  `,T=e=>{if((a==null?void 0:a.invitation.link)===void 0)return null;let{people:o}=e.office,{link:u,expires:k}=a.invitation;return r`
      <section class="desk-notice desk-invitation" role="status">
        <h3>${o.linkFor(a.login)}</h3>
        <p>${o.linkOnce}</p>
        ${rt(u,o.scan)} ${it(u,e.words)} ${te(o.link,u,n)}
        ${k===void 0?null:r`
                <p class="desk-hint">${o.until(Q(k))}</p>
              `}
      </section>
    `},E=(e,o,u)=>{let{people:k}=u.office,O=`role ${o.id}`;return r`
      <li>
        <div class="desk-line">
          <span>${fe(o,u)}</span>
          <button type="button" class="text-button" @click=${()=>N(O)}>
            ${k.take}
            <span class="sr">${e.login}</span>
          </button>
        </div>
        ${w===O?U(k.takeSure,k.take,()=>P(()=>je(D(),o.id)),()=>N(""),u):null}
      </li>
    `},q=(e,o)=>{var j;let{people:u,allTowns:k}=o.office,O=e.account===((j=f.get().session)==null?void 0:j.account),A=[O?u.you:"",e.disabled?u.disabled:"",e.has_password||e.federated?"":u.noPassword,e.administrator?k:""].filter(H=>H!==""),[R,L]=[`give ${e.account}`,`disable ${e.account}`];return r`
      <li class="desk-person" data-login=${e.login}>
        <p>
          <b>${e.name===""?e.login:e.name}</b>
          ${e.name===""?null:r`
                  <span>${e.login}</span>
                `}
          ${A.map(H=>r`
              <em>${H}</em>
            `)}
        </p>
        <ul class="desk-roles">
          ${e.memberships.map(H=>E(e,H,o))}
        </ul>
        <div class="desk-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>N(R)}>${u.give}</button>
          ${e.federated?null:r`
                  <button type="button" class="text-button" data-act="link" @click=${()=>s(e)}>
                    ${u.newLink}
                  </button>
                `}
          ${O?null:e.disabled?r`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>P(()=>ae(D(),e.account,!1))}
                    >
                      ${u.enable}
                    </button>
                  `:r`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>N(L)}>
                      ${u.disable}
                    </button>
                  `}
        </div>
        ${w===L?U(u.disableSure,u.disable,()=>P(()=>ae(D(),e.account,!0)),()=>N(""),o):null}
        ${w===R?r`
                <form
                  class="desk-give"
                  @submit=${H=>{H.preventDefault(),P(()=>Ue(D(),e.account,I()))}}
                >
                  ${b(o)}
                  <div class="desk-foot">
                    <button type="submit" class="desk-button is-main">${u.give}</button>
                    <button type="button" class="desk-button is-quiet" @click=${()=>N("")}>
                      ${o.office.cancel}
                    </button>
                  </div>
                </form>
              `:null}
      </li>
    `},t=e=>{let{session:o}=f.get();if((o==null?void 0:o.administrator)!==!0)return null;let{people:u}=e.office;return r`
      <section class="desk-settings">
        <h3>${u.settings}</h3>
        <label class="desk-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${o.anonymous}
            @change=${k=>y(k.target.checked)}
          />
          ${u.anonymous}
        </label>
        <p class="desk-hint">${o.anonymous?u.anonymousOn:u.anonymousOff}</p>
      </section>
    `};return{title:({words:e})=>e.desk.people,key:({view:e})=>{var o;return`${e.town??""} ${((o=f.get().session)==null?void 0:o.account)??0}`},enter:()=>{[m,i,a,w]=[[],null,null,""],h()},leave:()=>{a=null},body:e=>r`
      ${(i==null?void 0:i.status)===409?null:_(i,e)} ${T(e)} ${l(e)}
      <section>
        <h3>${e.office.people.list}</h3>
        <ul class="desk-list">
          ${m.map(o=>q(o,e))}
        </ul>
      </section>
      ${t(e)}
    `}}function jn(n,d,v){let{view:f,data:m,tools:i,desk:a}=d,g={stores:d,acts:v,now:()=>de({view:f.get(),data:m.get(),words:Oe[f.get().language]}),ask:()=>I(),signedIn:async S=>{try{return await S()}catch(s){if(!(s instanceof he)||s.problem.status!==401||!await Ot(d))throw s;return S()}}},x={account:ut(g),people:bt(g),changes:ct(g),history:pt(g),edit:mt(g)},p="",$=null,D=null,h=()=>a.set({open:null}),P=S=>{var s,y,b;if($!==null&&((y=(s=x[$]).leave)==null||y.call(s)),$===null&&(D=document.activeElement instanceof HTMLElement?document.activeElement:null),$=S,document.body.classList.toggle("has-desk",S!==null),i.set({compared:null,placing:!1,placed:null}),S===null){p="",(n.contains(document.activeElement)||document.activeElement===document.body)&&((b=(D==null?void 0:D.isConnected)===!0?D:document.getElementById("map"))==null||b.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var l;return(l=n.querySelector("h2"))==null?void 0:l.focus({preventScroll:!0})})},N=()=>{},I=()=>N();N=Ae(n,d,S=>{let s=S.view.presenting?null:a.get().open;if(n.toggleAttribute("hidden",s===null),s!==$&&P(s),s===null)return null;let y=de(S),b=x[s],l=`${s} ${b.key(y)}`;l!==p&&(p=l,b.enter());let c=b.title(y);return n.setAttribute("aria-label",c),n.classList.toggle("is-placing",i.get().placing),n.classList.toggle("is-comparing",i.get().compared!==null),r`
      <header class="aside-head">
        <h2 tabindex="-1">${c}</h2>
        <button type="button" class="icon-button" aria-label=${y.words.action.close} @click=${h}>
          ${G("close")}
        </button>
      </header>
      <div class="desk-body desk-${s}">${b.body(y)}</div>
    `}),i.subscribe((S,s)=>{(S.placing!==s.placing||S.placed!==s.placed||S.compared!==s.compared)&&I()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&$!==null&&a.get().gate===null&&h()})}function Ot({desk:n}){return n.set({gate:"signin",session:n.get().session}),new Promise(d=>{let v=n.get().session,f=n.subscribe(({gate:m,session:i})=>{m===null&&(f(),d(i!==v&&(i==null?void 0:i.signed_in)===!0))})})}export{jn as mountDesk};
