import{a as ve,d as se}from"./chunk-UX3VN7X5.js";import{a as Pe,b as xe,d as ie,e as De,h as V,i as Ne}from"./chunk-7VNEWTB7.js";import{e as we,m as Te,s as X}from"./chunk-FHAIB3UE.js";import{a as ot}from"./chunk-FUZMR3D4.js";import{a as lt}from"./chunk-EE5YG2I6.js";import{A as z,B as ce,C as Xe,D as Q,E as Ke,F as ze,G as Z,H as Qe,I as Ze,J as et,K as tt,M as nt,O as de,P as M,Q as _,R as I,S as ee,T as W,U as te,V as U,W as Y,b as Se,e as Ee,f as Ae,g as Le,h as Fe,j as Ie,k as qe,l as Me,m as ae,n as _e,o as He,p as Ce,q as K,r as Ue,s as je,t as Ge,u as We,v as Be,w as Ve,x as Ye,y as ue,z as Je}from"./chunk-UUH7IRDZ.js";import{a as ye,r as Oe,w as J,y as re}from"./chunk-3U2O43HM.js";import{e as le,f as $e}from"./chunk-6XNIYXSX.js";import{c as C}from"./chunk-AS7CE5MK.js";import"./chunk-LQZNNMXI.js";import{F as G,H as he,I as Re,a as r}from"./chunk-5XJCVU3E.js";import"./chunk-SQE76S5B.js";var $t=90;function fe({town:n,role:f,unit:y,level:p},g){let{office:s,data:a,view:v}=g,h=$e(a,n),c=y!==""?g.committees.get(y)??y:p===void 0||p===""?"":s.levels[p];return s.roleIn(s.roles[f],h===void 0?n:Oe(h,v.language),c)}function st(n){let{desk:f,data:y}=n.stores,p=null,[g,s,a]=["",null,"read"],[v,h,c]=[null,"",""],w=i=>b=>{[v,h]=[M(b),i],n.ask()},T=()=>{n.signedIn(Ae).then(i=>{p=i,n.ask()},w("tokens"))},S=()=>{se(async()=>{await Se();let i=await ve();f.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{n.acts.readAgain(),C(y,n.now().office.account.signedOut)},w("tokens"))},P=i=>{i.preventDefault();let b=i.currentTarget,{old:x="",fresh:A="",again:F=""}=Y(i),{gate:t,account:e}=n.now().office;[v,h]=[null,"password"],c=lt(A)<10?t.short:A!==F?t.differ:"",n.ask(),c===""&&n.signedIn(()=>se(()=>Ee(x,A))).then(()=>{b.reset(),C(y,e.changed)},w("password"))},D=i=>{i.preventDefault();let b=i.currentTarget,{token:x="",days:A=""}=Y(i);[v,h,g]=[null,"tokens",""],n.signedIn(()=>Le(x.trim(),a,Number(A))).then(F=>{g=F,ee(b,"token"),T()},w("tokens"))},N=i=>{s=null,n.signedIn(()=>Fe(i)).then(T,w("tokens"))},q=(i,b)=>h===i&&c!==""?r`
          <div class="desk-problem" role="alert">${c}</div>
        `:_(h===i?v:null,b,`desk-problem-${i}`),l=(i,b)=>{let{account:x,allTowns:A}=b.office,F=[...i.administrator?[A]:[],...i.memberships.map(t=>fe(t,b))];return r`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(ie(i))[0]}</span>
        <div>
          <b>${ie(i)}</b>
          <span>${x.loginOf(i.login)}</span>
        </div>
      </section>
      <section>
        <h3>${x.roles}</h3>
        <ul class="desk-roles">
          ${(F.length===0?[x.noRoles]:F).map(t=>r`
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
          ${I({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
          ${I({name:"fresh",label:A.newPassword,type:"password",autocomplete:"new-password",hint:A.rules,required:!0})}
          ${I({name:"again",label:A.again,type:"password",autocomplete:"new-password",required:!0})}
          ${q("password",b)}
          <button type="submit" class="desk-button is-main">${x.change}</button>
        </form>
      </details>
    `},m=(i,b)=>{let{account:x}=b.office,A=i.last_used===null?x.neverUsed:x.used(re(new Date(i.last_used))),F=[x[i.scope],x.until(re(new Date(i.expires))),A];return r`
      <li data-token=${i.token}>
        <div class="desk-line">
          <div>
            <b>${i.name}</b>
            <span>${F.join(" · ")}</span>
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
                  ${te(b.secret,g,n)}
                </div>
              `}
        ${q("tokens",i)}
        <details class="desk-more">
          <summary>${b.make}</summary>
          <form @submit=${D}>
            ${I({name:"token",label:b.tokenName,required:!0,lengthMost:64})}
            ${W("scope",b.scope,[["read",b.read],["write",b.write]],a,x=>a=x)}
            ${I({name:"days",label:b.days,value:String($t),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${b.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:i})=>i.desk.account,key:()=>{var i;return String(((i=f.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[p,g,s,v,h,c]=[null,"",null,null,"",""],((i=f.get().session)==null?void 0:i.signed_in)===!0?T():f.set({open:null,gate:"signin"})},leave:()=>{g=""},body:i=>{let{session:b}=f.get();return b===null||!b.signed_in?r``:r`
        ${l(b,i)} ${d(b,i)} ${k(i)}
      `}}}function ne(n,f){let[y,p,g]=[null,"",!1],s=null,a=null,v=()=>{[y,s,a,p,g]=[null,null,null,"",!1],n.ask()},h=P=>{[a,g]=[M(P),!1],n.ask()},c=P=>{let D=n.stores.view.get().town;D!==null&&([y,s,a,p]=[P,null,null,""],n.ask(),K(D,P+1,1).then(({changes:[N]})=>{y===P&&((N==null?void 0:N.change)===P?s=N:a={title:"gone",status:404},n.ask())},h))},w=()=>{let P=n.stores.view.get().town;if(P===null||y===null||g)return;g=!0;let D=y;n.signedIn(()=>Ue(P,D,p.trim())).then(()=>{C(n.stores.data,n.now().office.log.undone),v(),f()},h)},T=P=>r`
    <div class="desk-problem" role="alert">
      ${P.office.log.conflicts}
      <ul class="log-conflicts">
        ${((a==null?void 0:a.conflicts)??[]).map(D=>r`
            <li>${tt(D,P)}</li>
          `)}
      </ul>
    </div>
  `,S=(P,D)=>{let{log:N}=D.office;return Z(P)?r`
      ${I({name:"undo-reason",label:D.office.paren(N.undoReason,D.office.optional),value:p,input:q=>p=q})}
      ${U(et(P,D),N.undoIt,w,v,D)}
    `:r`
        <p class="desk-problem" role="alert">
          ${P.undone_by===void 0?N.notHere(P.change):N.undoneBy(P.undone_by)}
        </p>
      `};return{end:v,part:(P,D)=>y!==P?r`
          <button type="button" class="text-button log-undo" @click=${()=>c(P)}>
            ${G("undo")}${D.office.log.undo}
          </button>
        `:r`
        ${((a==null?void 0:a.conflicts)??[]).length>0?T(D):_(a,D,"undo-problem")}
        ${s===null?r`
                <button type="button" class="desk-button is-quiet" @click=${v}>${D.office.cancel}</button>
              `:S(s,D)}
      `}}var it=30;function rt(n){let[f,y,p,g]=[[],!1,!1,!1],s=null,a=ne(n,()=>v(null)),v=c=>{let w=n.stores.view.get().town;w!==null&&(g=!0,K(w,c,it).then(T=>{n.stores.view.get().town===w&&(f=c===null?T.changes:[...f,...T.changes],[y,p,g,s]=[T.may_undo,T.changes.length<it,!1,null],n.ask())},T=>{[s,g]=[M(T),!1],n.ask()}))},h=(c,w)=>{let{log:T}=w.office;return r`
      <li class="log-entry" data-change=${c.change}>
        ${me(c,w)}
        <p class="log-what">${c.touched.length===0?T.nothing:ze(c.touched,w)}</p>
        ${pe(c,w)}
        ${c.undone_by===void 0?y&&Z(c)?a.part(c.change,w):null:r`
                <p class="log-mark">${T.undoneBy(c.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:c})=>c.desk.changes,key:({view:c})=>{var w;return`${c.town??""} ${((w=n.stores.desk.get().session)==null?void 0:w.account)??0}`},enter:()=>{[f,p]=[[],!1],a.end(),v(null)},body:c=>r`
      ${_(s,c)}
      ${V(n.stores.desk.get().session,c.view.town)?null:r`
              <p class="desk-hint">${c.office.log.only}</p>
            `}
      ${f.length===0&&!g&&s===null?r`
              <p class="desk-hint">${c.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${f.map(w=>h(w,c))}
      </ol>
      ${p||f.length===0?null:r`
              <button
                type="button"
                class="desk-button is-quiet log-more"
                ?disabled=${g}
                @click=${()=>{var w;return v(((w=f[f.length-1])==null?void 0:w.change)??null)}}
              >
                ${c.office.more}
              </button>
            `}
    `}}function me({at:n,who:f,change:y},p){let{log:g}=p.office;return r`
    <p class="log-head">
      <time datetime=${n}>${Q(n)}</time>
      <span>${f===void 0||f===""?"":g.by(Ze(f,p))}</span>
      <small>${g.change(y)}</small>
    </p>
  `}function pe({why:n="",undoes:f},y){let{log:p}=y.office,g=[f===void 0?"":p.undoes(f),Qe(n,y)].filter(s=>s!=="");return g.length===0?null:r`
        <p class="log-why">${g.join(" · ")}</p>
      `}var at=7;function ct(n){let{view:f,data:y,tools:p,desk:g}=n.stores,s=null,a=null,[v,h,c]=[!1,!1,""],w=(t,{selection:e,feature:o})=>{let u=De(g.get().session,t.view.town);return ue(e.layer,t).filter(({kind:$})=>$!=="committee"||u||o.properties.committee===void 0)},T=t=>{s=null,Ge(t.layer,t.fid).then(({feature:e,tag:o})=>{f.get().selected===t&&(s={selection:t,feature:e,tag:o,boxes:{},...oe(e),reason:"",key:"",keyFor:"",late:null},n.ask())},e=>{a=M(e),n.ask()})},S=()=>{[a,h,c]=[null,!1,""];let{selected:t}=f.get();if(t===null)return;(!((s==null?void 0:s.selection.layer)===t.layer&&s.selection.fid===t.fid)||s!==null&&!P(s))&&T(t)},P=t=>Object.entries(t.boxes).some(([e,o])=>o.trim()!==z(t.feature.properties[e]).trim())||ut(t),D=(t,e)=>{if(e.current===void 0||e.version===void 0)return;let o=oe(t.feature),u=t.lon!==o.lon||t.lat!==o.lat,$=t.feature;t.feature={...e.current,id:$.id??t.selection.fid},t.tag=`"${e.version}"`,t.late=e,u||Object.assign(t,oe(t.feature));for(let[O,E]of Object.entries(t.boxes))E.trim()===z($.properties[O]).trim()&&Reflect.deleteProperty(t.boxes,O)},N=(t,e)=>{v=!1,a=M(e),a.status===412&&D(t,a),n.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("edit-says"))==null?void 0:o.scrollIntoView({block:"center"})}))},q=(t,e)=>(t.keyFor!==e&&([t.key,t.keyFor]=[Ve(),e]),t.key),l=(t,e)=>{[v,s]=[!1,null],C(y,t),g.set({open:null}),e&&f.set({selected:null})},d=t=>{if(t.preventDefault(),s===null||v)return;let e=s,o=n.now(),u=Xe(w(o,e),e.feature,e.boxes),$=ut(e)?yt(e):void 0;if([a,c]=[null,""],$===null)c=o.office.edit.placeWrong;else if(Object.keys(u).length===0&&$===void 0)c=o.office.edit.unchanged;else{v=!0;let O={properties:u,...$===void 0?{}:{geometry:$}},E=e.reason.trim(),R=q(e,JSON.stringify([e.tag,O,E]));n.signedIn(()=>We(e.selection.layer,e.selection.fid,O,{tag:e.tag,reason:E,key:R})).then(()=>l(o.office.edit.saved,!1),L=>N(e,L))}n.ask()},m=()=>{if(s===null||v)return;let t=s;v=!0;let e=t.reason.trim(),o={tag:t.tag,reason:e,key:q(t,`delete ${t.tag} ${e}`)};n.signedIn(()=>Be(t.selection.layer,t.selection.fid,o)).then(()=>l(n.now().office.edit.deleted,!0),u=>{h=!1,N(t,u)})};p.subscribe(({placed:t},e)=>{t===e.placed||t===null||s===null||(s.lon=t[0].toFixed(at),s.lat=t[1].toFixed(at),n.ask(),window.requestAnimationFrame(()=>{var o;return(o=document.getElementById("desk-lon"))==null?void 0:o.focus()}))});let k=(t,e)=>{var ke;let{name:o,kind:u,label:$,unit:O,options:E}=e,R=n.now(),L=t.boxes[o]??z(t.feature.properties[o]),j=B=>{t.boxes[o]=B,o.endsWith("_m2")&&n.ask()},H=O===""?$:R.office.paren($,O);if(u==="listed"||u==="boolean"||u==="committee"){let B=u==="committee"?R.office.edit.noCommittee:R.office.none,bt=L===""||E.some(([gt])=>gt===L)?[]:[[L,L]];return W(o,H,[["",B],...E,...bt],L,j)}let be=o.endsWith("_m2")?ce(e,L):null,ge=typeof be=="number"?R.office.edit.muOf(J(be*3/2e3)):o==="aliases"?R.office.edit.aliasesHint:void 0,pt=((ke=a==null?void 0:a.faults)==null?void 0:ke.some(B=>B.field===o))??!1;return I({name:o,label:H,value:L,mode:u==="text"?"text":u==="integer"?"numeric":"decimal",input:j,fault:pt,...ge===void 0?{}:{hint:ge}})},i=(t,e)=>{if(!Ye.includes(t.selection.layer))return null;let{edit:o}=e.office,{placing:u}=p.get();return r`
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
    `},b=(t,e)=>{if(t.late===null)return null;let{edit:o}=e.office,u=new Map(ue(t.selection.layer,e).map(O=>[O.name,O])),$=(O,E)=>Je(t.selection.layer,O,E,e);return r`
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
            ${(t.late.changed_since??[]).map(({field:O,was:E,is:R})=>{let L=u.get(O),j=t.boxes[O];return r`
                <tr data-field=${O}>
                  <th scope="row">${(L==null?void 0:L.label)??(O==="geometry"?e.office.log.shape:O)}</th>
                  <td>${$(O,E)}</td>
                  <td>${$(O,R)}</td>
                  <td>
                    ${j===void 0||L===void 0?"–":r`
                            <b>${$(O,ce(L,j))}</b>
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
    `},x=t=>{let e=a===null?[]:nt(a,t.view.language,t);return r`
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
        ${w(e,t).map(u=>k(t,u))} ${i(t,e)}
        ${I({name:"reason",label:e.office.paren(o.reason,e.office.optional),value:t.reason,hint:o.reasonHint,input:u=>t.reason=u})}
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
      ${h?U(o.deleteSure,o.delete,m,()=>F(!1),e):r`
              <button type="button" class="text-button desk-delete" @click=${()=>F(!0)}>
                ${o.delete}
              </button>
            `}
    `},F=t=>{h=t,n.ask()};return{title:t=>s===null?t.words.desk.edit:`${t.words.desk.edit} · ${X(s.selection.layer,s.feature,t)}`,key:({view:{selected:t}})=>`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`,enter:S,body:t=>{let{selected:e,town:o}=t.view;if(e===null)return window.setTimeout(()=>g.set({open:null}),0),r``;if(s===null)return _(a,t);let{committee:u}=s.feature.properties,$=Ne(g.get().session,o,e.layer,u);return r`
        ${$?null:r`
                <p class="desk-hint">${t.office.edit.notAllowed}</p>
              `}
        ${A(s,t)}
      `}}}function oe({geometry:n}){if((n==null?void 0:n.type)!=="Point")return{lon:"",lat:""};let[f=0,y=0]=n.coordinates;return{lon:String(f),lat:String(y)}}function ut(n){let{lon:f,lat:y}=oe(n.feature);return n.lon.trim()!==f||n.lat.trim()!==y}function yt({lon:n,lat:f}){let[y,p]=[Number(n),Number(f)];return n.trim()!==""&&f.trim()!==""&&Math.abs(y)<=180&&Math.abs(p)<=90?{type:"Point",coordinates:[y,p]}:null}var dt=20;function ft(n){let{view:f,data:y,tools:p,desk:g}=n.stores,[s,a,v]=[[],!1,!1],h=null,c=null,w=ne(n,()=>T(null)),T=l=>{let{selected:d}=f.get();d!==null&&(v=!0,je(d.layer,d.fid,l,dt).then(m=>{f.get().selected===d&&(s=l===null?m:[...s,...m],[a,v,h]=[m.length<dt,!1,null],n.ask())},m=>{let k=M(m);k.status===404&&l!==null?a=!0:h=k,v=!1,n.ask()}))},S=l=>{let d=c===l.change;c=d?null:l.change;let[m,k]=[l.before??null,l.after??null];p.set({compared:d?null:{was:m,is:k}});let i=vt([m,k]);!d&&i!==null&&n.acts.showExtent(i),n.ask()},P=(l,d)=>{if(l.before==null||l.after==null)return null;let{log:m}=d.office,k=c===l.change,i=F=>F===void 0?"":`${J(F*3/2e3)} ${d.words.unit.mu}`,[b,x]=[i(l.area_m2_before),i(l.area_m2_after)],A=b===x||b===""||x===""?"":m.area(b,x);return r`
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
        ${l.differs.map(k=>{let{label:i,was:b,is:x}=Ke(d,k,m);return r`
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
        ${me(l,m)}
        <p class="log-what">${i}${b?` · ${k.nothing}`:""}</p>
        ${pe(l,m)} ${l.op==="delete"?null:D(l,d,m)} ${P(l,m)}
        ${V(g.get().session,m.view.town)?w.part(l.change,m):null}
      </li>
    `};return{title:l=>{let{selected:d}=l.view;if(d===null)return l.words.desk.history;let m=le(l.data,d.layer,d.fid)??l.data.picked.value,k=m===null?"":` · ${X(d.layer,m,l)}`;return l.words.desk.history+k},key:({view:{selected:l},data:{picked:d}})=>{var m;return`${(l==null?void 0:l.layer)??""} ${(l==null?void 0:l.fid)??""} ${q(l,d.value)} ${((m=g.get().session)==null?void 0:m.account)??0}`},enter:()=>{[s,a,c,h]=[[],!1,null,null],p.set({compared:null}),w.end(),T(null)},leave:()=>{c=null},body:l=>{var m;let d=(m=l.view.selected)==null?void 0:m.layer;return d===void 0?(window.setTimeout(()=>g.set({open:null}),0),r``):r`
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
                  ?disabled=${v}
                  @click=${()=>{var k;return T(((k=s[s.length-1])==null?void 0:k.change)??null)}}
                >
                  ${l.office.more}
                </button>
              `}
      `}};function q(l,d){var i;let k=(i=(l===null?void 0:le(y.get(),l.layer,l.fid))??d)==null?void 0:i.properties;return JSON.stringify((k==null?void 0:k.version)??(k==null?void 0:k.updated_at)??"")}}function vt(n){let f=n.flatMap(a=>a===null?[]:Te(a));if(f.length===0)return null;let{minX:y,minY:p,maxX:g,maxY:s}=we(f.map(a=>a.flatMap(([v=0,h=0])=>[v,h])));return[y,p,g,s]}function mt(n){let{view:f,data:y,desk:p}=n.stores,g=[],s=null,a=null,v="",h="clerk",[c,w]=["","town"],T=e=>{s=M(e),n.ask()},S=()=>f.get().town??"",P=()=>{n.signedIn(()=>Ie(S())).then(e=>{g=e,n.ask()},T)},D=e=>{[s,v]=[null,""],n.signedIn(e).then(P,T),n.ask()},N=e=>{v=e,s=null,n.ask()},q=()=>({role:h,unit:h==="clerk"?c:"",level:h==="inspector"?w:""}),l=e=>{e.preventDefault();let o=e.currentTarget,{login:u="",name:$="",provider:O}=Y(e);[s,a]=[null,null];let E={login:u.trim(),name:$.trim(),provider:O!==void 0,...q()};n.signedIn(()=>qe(S(),E)).then(R=>{a={login:E.login,invitation:R},ee(o),C(y,n.now().office.people.added(E.login)),P()},T)},d=({account:e,login:o})=>{[s,a]=[null,null],n.signedIn(()=>Me(S(),e)).then(u=>{a={login:o,invitation:u},n.ask(),window.requestAnimationFrame(()=>{var $;return($=document.querySelector(".desk-invitation"))==null?void 0:$.scrollIntoView({block:"nearest"})})},T)},m=e=>{let{session:o}=p.get();o!==null&&n.signedIn(()=>Ce(e)).then(()=>{p.set({session:{...o,anonymous:e}})},T)},k=e=>{var E;let{people:o,roles:u,levels:$}=e.office,O=[...e.committees];return c===""&&(c=((E=O[0])==null?void 0:E[0])??""),r`
      ${W("role",o.role,Pe.map(R=>[R,u[R]]),h,R=>{h=R,n.ask()})}
      ${h==="clerk"?W("unit",o.unit,O,c,R=>c=R):null}
      ${h==="inspector"?W("level",o.level,xe.map(R=>[R,$[R]]),w,R=>w=R):null}
    `},i=e=>{var O;let{people:o,optional:u}=e.office,$=((O=p.get().session)==null?void 0:O.provider)??"";return r`
      <details class="desk-more desk-add">
        <summary>${o.add}</summary>
        <form @submit=${l}>
          ${I({name:"login",label:o.login,hint:o.loginHint,required:!0,lengthMost:64})}
          ${I({name:"name",label:e.office.paren(o.name,u),lengthMost:64})} ${k(e)}
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
        ${ot(u,o.scan)} ${te(o.link,u,n)}
        ${$===void 0?null:r`
                <p class="desk-hint">${o.until(Q($))}</p>
              `}
      </section>
    `},A=(e,o,u)=>{let{people:$}=u.office,O=`role ${o.id}`;return r`
      <li>
        <div class="desk-line">
          <span>${fe(o,u)}</span>
          <button type="button" class="text-button" @click=${()=>N(O)}>
            ${$.take}
            <span class="sr">${e.login}</span>
          </button>
        </div>
        ${v===O?U($.takeSure,$.take,()=>D(()=>He(S(),o.id)),()=>N(""),u):null}
      </li>
    `},F=(e,o)=>{var j;let{people:u,allTowns:$}=o.office,O=e.account===((j=p.get().session)==null?void 0:j.account),E=[O?u.you:"",e.disabled?u.disabled:"",e.has_password||e.federated?"":u.noPassword,e.administrator?$:""].filter(H=>H!==""),[R,L]=[`give ${e.account}`,`disable ${e.account}`];return r`
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
          ${O?null:e.disabled?r`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>D(()=>ae(S(),e.account,!1))}
                    >
                      ${u.enable}
                    </button>
                  `:r`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>N(L)}>
                      ${u.disable}
                    </button>
                  `}
        </div>
        ${v===L?U(u.disableSure,u.disable,()=>D(()=>ae(S(),e.account,!0)),()=>N(""),o):null}
        ${v===R?r`
                <form
                  class="desk-give"
                  @submit=${H=>{H.preventDefault(),D(()=>_e(S(),e.account,q()))}}
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
    `};return{title:({words:e})=>e.desk.people,key:({view:e})=>{var o;return`${e.town??""} ${((o=p.get().session)==null?void 0:o.account)??0}`},enter:()=>{[g,s,a,v]=[[],null,null,""],P()},leave:()=>{a=null},body:e=>r`
      ${(s==null?void 0:s.status)===409?null:_(s,e)} ${x(e)} ${i(e)}
      <section>
        <h3>${e.office.people.list}</h3>
        <ul class="desk-list">
          ${g.map(o=>F(o,e))}
        </ul>
      </section>
      ${t(e)}
    `}}function Hn(n,f,y){let{view:p,data:g,tools:s,desk:a}=f,h={stores:f,acts:y,now:()=>de({view:p.get(),data:g.get(),words:he[p.get().language]}),ask:()=>q(),signedIn:async l=>{try{return await l()}catch(d){if(!(d instanceof ye)||d.problem.status!==401||!await ht(f))throw d;return l()}}},c={account:st(h),people:mt(h),changes:rt(h),history:ft(h),edit:ct(h)},w="",T=null,S=null,P=()=>a.set({open:null}),D=l=>{var d,m,k;if(T!==null&&((m=(d=c[T]).leave)==null||m.call(d)),T===null&&(S=document.activeElement instanceof HTMLElement?document.activeElement:null),T=l,document.body.classList.toggle("has-desk",l!==null),s.set({compared:null,placing:!1,placed:null}),l===null){w="",(n.contains(document.activeElement)||document.activeElement===document.body)&&((k=(S==null?void 0:S.isConnected)===!0?S:document.getElementById("map"))==null||k.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var i;return(i=n.querySelector("h2"))==null?void 0:i.focus({preventScroll:!0})})},N=()=>{},q=()=>N();N=Re(n,f,l=>{let d=l.view.presenting?null:a.get().open;if(n.toggleAttribute("hidden",d===null),d!==T&&D(d),d===null)return null;let m=de(l),k=c[d],i=`${d} ${k.key(m)}`;i!==w&&(w=i,k.enter());let b=k.title(m);return n.setAttribute("aria-label",b),n.classList.toggle("is-placing",s.get().placing),n.classList.toggle("is-comparing",s.get().compared!==null),r`
      <header class="aside-head">
        <h2 tabindex="-1">${b}</h2>
        <button type="button" class="icon-button" aria-label=${m.words.action.close} @click=${P}>
          ${G("close")}
        </button>
      </header>
      <div class="desk-body desk-${d}">${k.body(m)}</div>
    `}),s.subscribe((l,d)=>{(l.placing!==d.placing||l.placed!==d.placed||l.compared!==d.compared)&&q()}),document.addEventListener("keydown",l=>{l.key==="Escape"&&T!==null&&a.get().gate===null&&P()})}function ht({desk:n}){return n.set({gate:"signin",session:n.get().session}),new Promise(f=>{let y=n.get().session,p=n.subscribe(({gate:g,session:s})=>{g===null&&(p(),f(s!==y&&(s==null?void 0:s.signed_in)===!0))})})}export{Hn as mountDesk};
