import{a as st,b as ge,c as M,d as F,e as oe,f as G,g as re,h as H,i as J}from"./chunk-OZY5IG6B.js";import{a as lt,d as be}from"./chunk-MB5JDO4N.js";import{b as He,e as je,f as Ue,g as ze,h as Ge,j as Ke,k as Ye,l as Ve,m as pe,n as Be,o as Je,p as Xe,q as ne,r as Qe,s as Ze,t as et,u as tt,v as nt,w as ot}from"./chunk-TOFPXKFP.js";import{A as fe,E as te,a as Se,b as Y,g as ee,i as Le,x as Fe}from"./chunk-U3VYDOPX.js";import{a as We,e as Ee}from"./chunk-DAIEOUDZ.js";import{a as De,r as D}from"./chunk-65RFALAY.js";import{a as rt,b as it}from"./chunk-G7W2Q7SW.js";import{b as C}from"./chunk-Q5TQN2Q2.js";import{a as Ae}from"./chunk-LQZNNMXI.js";import{e as de,f as Ne}from"./chunk-MJCGODVZ.js";import{a as me,b as qe,e as B,f as Ce}from"./chunk-D62GEVEF.js";import{a as Ie,c as K,l as Me}from"./chunk-7ILYQ72U.js";import{F as z,a as f}from"./chunk-XQSF6H4V.js";import"./chunk-SQE76S5B.js";var Et=90;function ye({town:e,role:i,unit:n,level:o},c){let{office:a,data:d,view:b}=c,k=Ne(d,e),P=n!==""?c.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[i],k===void 0?e:We(k,b.language),P)}function at(e){let{work:i,data:n}=e.stores,o=null,[c,a,d]=["",null,"read"],[b,k,P]=[null,"",""],y=l=>p=>{[b,k]=[D(p),l],e.ask()},v=()=>{e.signedIn(Ue).then(l=>{o=l,e.ask()},y("tokens"))},R=()=>{be(async()=>{await He();let l=await lt();i.set({open:null,session:l,closed:!l.anonymous})}).then(()=>{e.acts.readAgain(),C(n,e.now().office.account.signedOut)},y("tokens"))},O=l=>{l.preventDefault();let p=l.currentTarget,{old:x="",fresh:W="",again:A=""}=J(l),{gate:r,account:t}=e.now().office;[b,k]=[null,"password"],P=st(W)<10?r.short:W!==A?r.differ:"",e.ask(),P===""&&e.signedIn(()=>be(()=>je(x,W))).then(()=>{p.reset(),C(n,t.changed)},y("password"))},T=l=>{l.preventDefault();let p=l.currentTarget,{token:x="",days:W=""}=J(l);[b,k,c]=[null,"tokens",""],e.signedIn(()=>ze(x.trim(),d,Number(W))).then(A=>{c=A,oe(p,"token"),v()},y("tokens"))},_=l=>{a=null,e.signedIn(()=>Ge(l)).then(v,y("tokens"))},I=(l,p)=>k===l&&P!==""?f`
          <div class="form-problem" role="alert">${P}</div>
        `:M(k===l?b:null,p,`form-problem-${l}`),E=(l,p)=>{let{account:x,allTowns:W}=p.office,A=[...l.administrator?[W]:[],...l.memberships.map(r=>ye(r,p))];return f`
      <section class="work-who">
        <span class="work-initial" aria-hidden="true">${Array.from(me(l))[0]}</span>
        <div>
          <b>${me(l)}</b>
          <span>${x.loginOf(l.login)}</span>
        </div>
      </section>
      <section>
        <h3>${x.roles}</h3>
        <ul class="work-roles">
          ${(A.length===0?[x.noRoles]:A).map(r=>f`
              <li>${r}</li>
            `)}
        </ul>
        <button type="button" class="form-button is-quiet work-leave" @click=${R}>${x.signOut}</button>
      </section>
    `},u=(l,p)=>{let{account:x,gate:W}=p.office;return f`
      <details class="work-more">
        <summary>${x.password}</summary>
        <form @submit=${O}>
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
          ${F({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
          ${F({name:"fresh",label:W.newPassword,type:"password",autocomplete:"new-password",hint:W.rules,required:!0})}
          ${F({name:"again",label:W.again,type:"password",autocomplete:"new-password",required:!0})}
          ${I("password",p)}
          <button type="submit" class="form-button is-main">${x.change}</button>
        </form>
      </details>
    `},$=(l,p)=>{let{account:x}=p.office,W=l.last_used===null?x.neverUsed:x.used(fe(new Date(l.last_used))),A=[x[l.scope],x.until(fe(new Date(l.expires))),W];return f`
      <li data-token=${l.token}>
        <div class="work-line">
          <div>
            <b>${l.name}</b>
            <span>${A.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{a=l.token,e.ask()}}
          >
            ${x.remove}
          </button>
        </div>
        ${a===l.token?H(x.removeSure,x.remove,()=>_(l.token),()=>{a=null,e.ask()},p):null}
      </li>
    `},g=l=>{let{account:p}=l.office;return f`
      <section class="work-tokens">
        <h3>${p.tokens}</h3>
        <p class="form-hint">${p.tokensHint}</p>
        <ul class="work-list">
          ${(o??[]).map(x=>$(x,l))}
        </ul>
        ${(o==null?void 0:o.length)===0?f`
                <p class="form-hint">${p.noTokens}</p>
              `:null}
        ${c===""?null:f`
                <div class="form-notice" role="status">
                  <p>${p.secretOnce}</p>
                  ${re(p.secret,c,e)}
                </div>
              `}
        ${I("tokens",l)}
        <details class="work-more">
          <summary>${p.make}</summary>
          <form @submit=${T}>
            ${F({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
            ${G("scope",p.scope,[["read",p.read],["write",p.write]],d,x=>d=x)}
            ${F({name:"days",label:p.days,value:String(Et),mode:"numeric",required:!0})}
            <button type="submit" class="form-button is-main">${p.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:l})=>l.work.account,key:()=>{var l;return String(((l=i.get().session)==null?void 0:l.account)??0)},enter:()=>{var l;[o,c,a,b,k,P]=[null,"",null,null,"",""],((l=i.get().session)==null?void 0:l.signed_in)===!0?v():i.set({open:null,gate:"signin"})},leave:()=>{c=""},body:l=>{let{session:p}=i.get();return p===null||!p.signed_in?f``:f`
        ${E(p,l)} ${u(p,l)} ${g(l)}
      `}}}function ie(e,{words:i,office:n}){return Ae(e)?i.layers[e]:n.lists[e]??e}var $e=6,St=["cleaners","memberships"];function ke(e,i){let{log:n}=i.office,o=e.slice(0,$e).map(({layer:a,op:d,count:b})=>n.touch(ie(a,i),d,b)),c=e.length>$e?n.andMore(e.length-$e):"";return o.join(i.words.listComma)+c}function se({touched:e,undone_by:i}){return i===void 0&&e.length>0&&!e.some(({layer:n})=>St.includes(n))}function ct(e,{office:i}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?i.log.imported(n):/^tuntu [a-z ]+$/.test(e)?i.log.command(e):e===""?"":i.log.why(e)}function ut(e,{office:i}){let{operator:n,demo:o}=i.log;return{operator:n,demo:o}[e]??e}function dt({change:e,touched:i},n){return n.office.log.willUndo(e,ke(i,n))}function ft(e,i){let{log:n}=i.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,c="",a="",d,b]=o;return d===void 0||b===void 0?n.conflict(ie(c,i),a):n.leaning(ie(c,i),a,d,ie(b,i))}function le(e,i){let[n,o,c]=[null,"",!1],a=null,d=null,b=()=>{[n,a,d,o,c]=[null,null,null,"",!1],e.ask()},k=O=>{[d,c]=[D(O),!1],e.ask()},P=O=>{let T=e.stores.view.get().town;T!==null&&([n,a,d,o]=[O,null,null,""],e.ask(),ne(T,O+1,1).then(({changes:[_]})=>{n===O&&((_==null?void 0:_.change)===O?a=_:d={title:"gone",status:404},e.ask())},k))},y=()=>{let O=e.stores.view.get().town;if(O===null||n===null||c)return;c=!0;let T=n;e.signedIn(()=>Qe(O,T,o.trim())).then(()=>{C(e.stores.data,e.now().office.log.undone),b(),i()},k)},v=O=>f`
    <div class="form-problem" role="alert">
      ${O.office.log.conflicts}
      <ul class="log-conflicts">
        ${((d==null?void 0:d.conflicts)??[]).map(T=>f`
            <li>${ft(T,O)}</li>
          `)}
      </ul>
    </div>
  `,R=(O,T)=>{let{log:_}=T.office;return se(O)?f`
      ${F({name:"undo-reason",label:T.office.paren(_.undoReason,T.office.optional),value:o,input:I=>o=I})}
      ${H(dt(O,T),_.undoIt,y,b,T)}
    `:f`
        <p class="form-problem" role="alert">
          ${O.undone_by===void 0?_.notHere(O.change):_.undoneBy(O.undone_by)}
        </p>
      `};return{end:b,part:(O,T)=>n!==O?f`
          <button type="button" class="text-button log-undo" @click=${()=>P(O)}>
            ${z("undo")}${T.office.log.undo}
          </button>
        `:f`
        ${((d==null?void 0:d.conflicts)??[]).length>0?v(T):M(d,T,"undo-problem")}
        ${a===null?f`
                <button type="button" class="form-button is-quiet" @click=${b}>${T.office.cancel}</button>
              `:R(a,T)}
      `}}var he=30;function mt(e){let[i,n,o,c]=[[],!1,!1,!1],a=null,d=0,b=le(e,()=>k(null)),k=y=>{let v=e.stores.view.get().town;if(v===null)return;let R=d+=1;c=!0,e.ask(),ne(v,y,he+1).then(O=>{if(R!==d||e.stores.view.get().town!==v)return;let T=O.changes.slice(0,he);i=y===null?T:[...i,...T],[n,o,c,a]=[O.may_undo,O.changes.length<=he,!1,null],e.ask()},O=>{R===d&&([a,c]=[D(O),!1],e.ask())})},P=(y,v)=>{let{log:R}=v.office;return f`
      <li class="log-entry" data-change=${y.change}>
        ${ve(y,v)}
        <p class="log-what">${y.touched.length===0?R.nothing:ke(y.touched,v)}</p>
        ${we(y,v)}
        ${y.undone_by===void 0?n&&se(y)?b.part(y.change,v):null:f`
                <p class="log-mark">${R.undoneBy(y.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:y})=>y.work.changes,key:({view:y})=>{var v;return`${y.town??""} ${((v=e.stores.work.get().session)==null?void 0:v.account)??0}`},enter:()=>{[i,o]=[[],!1],b.end(),k(null)},body:y=>f`
      ${M(a,y)}
      ${B(e.stores.work.get().session,y.view.town)?null:f`
              <p class="form-hint">${y.office.log.only}</p>
            `}
      ${i.length===0&&!c&&a===null?f`
              <p class="form-hint">${y.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${i.map(v=>P(v,y))}
      </ol>
      ${o||i.length===0?null:f`
              <button
                type="button"
                class="form-button is-quiet log-more"
                ?disabled=${c}
                @click=${()=>{var v;return k(((v=i[i.length-1])==null?void 0:v.change)??null)}}
              >
                ${y.office.more}
              </button>
            `}
    `}}function ve({at:e,who:i,change:n},o){let{log:c}=o.office;return f`
    <p class="log-head">
      <time datetime=${e}>${te(e)}</time>
      <span>${i===void 0||i===""?"":c.by(ut(i,o))}</span>
      <small>${c.change(n)}</small>
    </p>
  `}function we({why:e="",undoes:i},n){let{log:o}=n.office,c=[i===void 0?"":o.undoes(i),ct(e,n)].filter(a=>a!=="");return c.length===0?null:f`
        <p class="log-why">${c.join(" · ")}</p>
      `}var X="name name_hant pinyin aliases",j=`${X} committee:committee`,Lt={land:`${X} use:listed height_m:integer`,rivers:`${X} class:listed width_m:number`,roads:`${X} class:listed`,committees:`${X} kind:listed`,zones:`${j} kind:listed level:listed`,plots:`${j} crop:listed variety planted_year:integer contracted_m2:number`,parcels:`${j} stage:listed crop:listed abandoned_year:integer surveyed_m2:number contracted_m2:number accepted_m2:number`,streets:`${j} class:listed`,channels:`${j} grade:listed lined:boolean section state:listed built_year:integer served_m2:number`,pump_stations:`${j} power_kw:number flow_m3h:number state:listed built_year:integer`,sites:`${j} kind:listed business`,villages:`${j} households:integer population:integer`,findings:`${j} kind:listed state:listed`},pt=["villages","sites","pump_stations","findings"];function Oe(e,i){let n=Lt[e].split(" ").map(c=>Ft(e,c,i)),o=["name_hant","pinyin","aliases"];return[...n.filter(({name:c})=>!o.includes(c)),...n.filter(({name:c})=>o.includes(c))]}function Ft(e,i,n){let[o="",c="text"]=i.split(":"),a=c==="listed"?Object.entries(bt(e,o,n)):c==="committee"?[...n.committees]:c==="boolean"?[["true",n.words.lined],["false",n.words.earth]]:[];return{name:o,kind:c,label:xe(o,n),unit:gt(o,n.words),options:a}}function xe(e,{words:i,office:n}){let{field:o}=i;return{code:o.code,name:o.names,name_hant:i.table.hant,pinyin:i.table.pinyin,aliases:n.edit.aliases,committee:o.committee,use:o.use,height_m:o.height,class:o.class,width_m:o.width,kind:o.kind,level:o.level,crop:o.crop,variety:o.variety,planted_year:o.plantedYear,contracted_m2:o.contracted,stage:o.stage,abandoned_year:o.abandonedYear,surveyed_m2:o.surveyed,accepted_m2:o.accepted,grade:o.grade,lined:o.lined,section:o.section,state:o.state,built_year:o.builtYear,served_m2:o.served,power_kw:o.power,flow_m3h:o.flow,business:o.business,households:o.households,population:o.population,geometry:n.log.shape}[e]??e}function gt(e,{unit:i}){return e.endsWith("_m2")?i.m2:{height_m:i.m,width_m:i.m,power_kw:i.kw,flow_m3h:i.m3h,households:i.households,population:i.people}[e]??""}function bt(e,i,{words:n,office:o}){let c={working:n.working,not_working:n.notWorking};return{"land.use":o.uses,"rivers.class":o.waters,"roads.class":o.roadClasses,"committees.kind":n.committeeKinds,"zones.kind":n.zoneKinds,"zones.level":n.zoneLevels,"plots.crop":n.crops,"parcels.crop":n.crops,"parcels.stage":n.stages,"streets.class":n.streetClasses,"channels.grade":n.grades,"channels.state":c,"pump_stations.state":c,"sites.kind":n.siteKinds,"findings.kind":n.findingKinds,"findings.state":n.findingStates}[`${e}.${i}`]??{}}function Q(e){return typeof e=="string"?e:typeof e=="number"||typeof e=="boolean"?`${e}`:JSON.stringify(e)}function ae(e,i,n,o){let{words:c,office:a}=o;if(n==null||n==="")return a.none;if(i==="committee")return o.committees.get(Q(n))??Q(n);if(typeof n=="boolean")return i==="lined"?n?c.lined:c.earth:n?a.yes:a.no;if(Array.isArray(n))return n.length===0?a.none:n.join("、");if(typeof n=="number"){if(i.endsWith("_year"))return String(n);let d=`${Se(n,Number.isInteger(n)?0:2)} ${gt(i,c)}`.trim();return i.endsWith("_m2")?a.paren(`${Y(n*3/2e3)} ${c.unit.mu}`,d):d}return bt(e,i,o)[Q(n)]??Q(n)}function Z(e){return e==null?"":Array.isArray(e)?e.join("、"):Q(e)}function ce({kind:e},i){let n=i.trim();if(n==="")return null;if(e==="boolean")return n==="true";let o=e==="number"||e==="integer"?Number(n.replace(/[,，\s]/g,"")):NaN;return Number.isNaN(o)?n:o}function yt(e,i,n){let o=e.filter(({name:c})=>{let a=n[c];return a!==void 0&&a.trim()!==Z(i.properties[c]).trim()});return Object.fromEntries(o.map(c=>[c.name,ce(c,n[c.name]??"")]))}function $t({faults:e=[]},i,n){return e.map(({detail:o,detail_zh:c,detail_zh_hant:a,field:d})=>{let b={en:o,"zh-Hans":c,"zh-Hant":a}[i];return d===void 0||d===""?b:`${xe(d,n)}${n.words.colon}${b}`})}function kt(e,{field:i,was:n,is:o},c){return{label:xe(i,c),was:ae(e,i,n,c),is:ae(e,i,o,c)}}var ht=7;function wt(e){let{view:i,data:n,tools:o,work:c}=e.stores,a=null,d=null,[b,k,P]=[!1,!1,""],y=(r,{selection:t,feature:s})=>{let m=qe(c.get().session,r.view.town);return Oe(t.layer,r).filter(({kind:h})=>h!=="committee"||m||s.properties.committee===void 0)},v=r=>{a=null,et(r.layer,r.fid).then(({feature:t,tag:s})=>{i.get().selected===r&&(a={selection:r,feature:t,tag:s,boxes:{},...ue(t),reason:"",key:"",keyFor:"",late:null},e.ask())},t=>{d=D(t),e.ask()})},R=()=>{[d,k,P]=[null,!1,""];let{selected:r}=i.get();if(r===null)return;(!((a==null?void 0:a.selection.layer)===r.layer&&a.selection.fid===r.fid)||a!==null&&!O(a))&&v(r)},O=r=>Object.entries(r.boxes).some(([t,s])=>s.trim()!==Z(r.feature.properties[t]).trim())||vt(r),T=(r,t)=>{if(t.current===void 0||t.version===void 0)return;let s=ue(r.feature),m=r.lon!==s.lon||r.lat!==s.lat,h=r.feature;r.feature={...t.current,id:h.id??r.selection.fid},r.tag=`"${t.version}"`,r.late=t,m||Object.assign(r,ue(r.feature));for(let[w,S]of Object.entries(r.boxes))S.trim()===Z(h.properties[w]).trim()&&Reflect.deleteProperty(r.boxes,w)},_=(r,t)=>{b=!1,d=D(t),d.status===412&&T(r,d),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var s;return(s=document.getElementById("edit-says"))==null?void 0:s.scrollIntoView({block:"center"})}))},I=(r,t)=>(r.keyFor!==t&&([r.key,r.keyFor]=[ot(),t]),r.key),E=(r,t)=>{[b,a]=[!1,null],C(n,r),c.set({open:null}),t&&i.set({selected:null})},u=r=>{if(r.preventDefault(),a===null||b)return;let t=a,s=e.now(),m=yt(y(s,t),t.feature,t.boxes),h=vt(t)?It(t):void 0;if([d,P]=[null,""],h===null)P=s.office.edit.placeWrong;else if(Object.keys(m).length===0&&h===void 0)P=s.office.edit.unchanged;else{b=!0;let w={properties:m,...h===void 0?{}:{geometry:h}},S=t.reason.trim(),N=I(t,JSON.stringify([t.tag,w,S]));e.signedIn(()=>tt(t.selection.layer,t.selection.fid,w,{tag:t.tag,reason:S,key:N})).then(()=>E(s.office.edit.saved,!1),L=>_(t,L))}e.ask()},$=()=>{if(a===null||b)return;let r=a;b=!0;let t=r.reason.trim(),s={tag:r.tag,reason:t,key:I(r,`delete ${r.tag} ${t}`)};e.signedIn(()=>nt(r.selection.layer,r.selection.fid,s)).then(()=>E(e.now().office.edit.deleted,!0),m=>{k=!1,_(r,m)})};o.subscribe(({mode:r},t)=>{let s=r.kind==="place"?r.at:null;r===t.mode||s===null||a===null||(a.lon=s[0].toFixed(ht),a.lat=s[1].toFixed(ht),e.ask(),window.requestAnimationFrame(()=>{var m;return(m=document.getElementById("form-lon"))==null?void 0:m.focus()}))});let g=(r,t)=>{var _e;let{name:s,kind:m,label:h,unit:w,options:S}=t,N=e.now(),L=r.boxes[s]??Z(r.feature.properties[s]),U=V=>{r.boxes[s]=V,s.endsWith("_m2")&&e.ask()},q=w===""?h:N.office.paren(h,w);if(m==="listed"||m==="boolean"||m==="committee"){let V=m==="committee"?N.office.edit.noCommittee:N.office.none,_t=L===""||S.some(([Nt])=>Nt===L)?[]:[[L,L]];return G(s,q,[["",V],...S,..._t],L,U)}let Pe=s.endsWith("_m2")?ce(t,L):null,Re=typeof Pe=="number"?N.office.edit.muOf(Y(Pe*3/2e3)):s==="aliases"?N.office.edit.aliasesHint:void 0,Rt=((_e=d==null?void 0:d.faults)==null?void 0:_e.some(V=>V.field===s))??!1;return F({name:s,label:q,value:L,mode:m==="text"?"text":m==="integer"?"numeric":"decimal",input:U,fault:Rt,...Re===void 0?{}:{hint:Re}})},l=(r,t)=>{if(!pt.includes(r.selection.layer))return null;let{edit:s}=t.office,{mode:m}=o.get(),h=m.kind==="place"&&m.waiting;return f`
      <fieldset class="edit-place">
        <legend>${s.place}</legend>
        ${F({name:"lon",label:s.lon,value:r.lon,mode:"decimal",input:w=>r.lon=w})}
        ${F({name:"lat",label:s.lat,value:r.lat,mode:"decimal",input:w=>r.lat=w})}
        <button
          type="button"
          class="form-button is-quiet edit-on-map"
          aria-pressed=${h}
          @click=${()=>o.set({mode:h?K:{kind:"place",waiting:!0,at:null}})}
        >
          ${z("target")}${h?s.clickMap:s.onMap}
        </button>
      </fieldset>
    `},p=(r,t)=>{if(r.late===null)return null;let{edit:s}=t.office,m=new Map(Oe(r.selection.layer,t).map(w=>[w.name,w])),h=(w,S)=>ae(r.selection.layer,w,S,t);return f`
      <section class="edit-late" aria-labelledby="edit-late-title">
        <h3 id="edit-late-title">${s.late}</h3>
        <p class="form-hint">${s.lateHint}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${s.field}</th>
              <th scope="col">${s.was}</th>
              <th scope="col">${s.theirs}</th>
              <th scope="col">${s.yours}</th>
            </tr>
          </thead>
          <tbody>
            ${(r.late.changed_since??[]).map(({field:w,was:S,is:N})=>{let L=m.get(w),U=r.boxes[w];return f`
                <tr data-field=${w}>
                  <th scope="row">${(L==null?void 0:L.label)??(w==="geometry"?t.office.log.shape:w)}</th>
                  <td>${h(w,S)}</td>
                  <td>${h(w,N)}</td>
                  <td>
                    ${U===void 0||L===void 0?"–":f`
                            <b>${h(w,ce(L,U))}</b>
                            <button
                              type="button"
                              class="text-button"
                              @click=${()=>{Reflect.deleteProperty(r.boxes,w),e.ask()}}
                            >
                              ${s.takeTheirs}
                            </button>
                          `}
                  </td>
                </tr>
              `})}
          </tbody>
        </table>
      </section>
    `},x=r=>{let t=d===null?[]:$t(d,r.view.language,r);return f`
      <div id="edit-says">
        ${P===""?M(d,r):f`
                <div class="form-problem" role="alert">${P}</div>
              `}
        <ul class="form-faults">
          ${t.map(s=>f`
              <li>${s}</li>
            `)}
        </ul>
      </div>
    `},W=(r,t)=>{let{edit:s}=t.office;return f`
      ${p(r,t)}
      <form class="edit-form" novalidate @submit=${u}>
        ${y(t,r).map(m=>g(r,m))} ${l(r,t)}
        ${F({name:"reason",label:t.office.paren(s.reason,t.office.optional),value:r.reason,hint:s.reasonHint,input:m=>r.reason=m})}
        ${x(t)}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" aria-disabled=${b?"true":null}>
            ${b?t.office.working:s.save}
          </button>
          <button type="button" class="form-button is-quiet" @click=${()=>c.set({open:null})}>
            ${t.office.cancel}
          </button>
        </div>
      </form>
      ${k?H(s.deleteSure,s.delete,$,()=>A(!1),t):f`
              <button type="button" class="text-button edit-delete" @click=${()=>A(!0)}>
                ${s.delete}
              </button>
            `}
    `},A=r=>{k=r,e.ask()};return{title:r=>a===null?r.words.work.edit:`${r.words.work.edit} · ${ee(a.selection.layer,a.feature,r)}`,key:({view:{selected:r}})=>`${(r==null?void 0:r.layer)??""} ${(r==null?void 0:r.fid)??""}`,enter:R,body:r=>{let{selected:t,town:s}=r.view;if(t===null)return window.setTimeout(()=>c.set({open:null}),0),f``;if(a===null)return M(d,r);let{committee:m}=a.feature.properties,h=Ce(c.get().session,s,t.layer,m);return f`
        ${h?null:f`
                <p class="form-hint">${r.office.edit.notAllowed}</p>
              `}
        ${W(a,r)}
      `}}}function ue({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[i=0,n=0]=e.coordinates;return{lon:String(i),lat:String(n)}}function vt(e){let{lon:i,lat:n}=ue(e.feature);return e.lon.trim()!==i||e.lat.trim()!==n}function It({lon:e,lat:i}){let[n,o]=[Number(e),Number(i)];return e.trim()!==""&&i.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}var Te=20;function Ot(e){let{view:i,data:n,tools:o,work:c}=e.stores,[a,d,b]=[[],!1,!1],k=null,P=0,y=u=>{let{mode:$}=o.get();return $.kind==="compare"&&$.change===u.change},v=le(e,()=>R(null)),R=u=>{let{selected:$}=i.get();if($===null)return;let g=P+=1;b=!0,e.ask(),Ze($.layer,$.fid,u,Te+1).then(l=>{if(g!==P||i.get().selected!==$)return;let p=l.slice(0,Te);a=u===null?p:[...a,...p],[d,b,k]=[l.length<=Te,!1,null],e.ask()},l=>{g===P&&([k,b]=[D(l),!1],e.ask())})},O=u=>{let $=y(u),[g,l]=[u.before??null,u.after??null];o.set({mode:$?K:{kind:"compare",change:u.change,was:g,is:l}});let p=At([g,l]);!$&&p!==null&&e.acts.showExtent(p),e.ask()},T=(u,$)=>{if(u.before==null||u.after==null)return null;let{log:g}=$.office,l=y(u),p=r=>r===void 0?"":`${Y(r*3/2e3)} ${$.words.unit.mu}`,[x,W]=[p(u.area_m2_before),p(u.area_m2_after)],A=x===W||x===""||W===""?"":g.area(x,W);return f`
      <div class="log-shape">
        <span>${u.before.type==="Point"?g.place:g.shape} ${A}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${l} @click=${()=>O(u)}>
          ${z(l?"hidden":"eye")}${l?g.hide:g.show}
        </button>
        ${l?f`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${g.was}
                  <i class="is-now"></i>
                  ${g.is}
                </p>
              `:null}
      </div>
    `},_=(u,$,g)=>u.differs.length===0?null:f`
      <dl class="log-fields">
        ${u.differs.map(l=>{let{label:p,was:x,is:W}=kt($,l,g);return f`
            <div data-field=${l.field}>
              <dt>${p}</dt>
              <dd>
                ${u.op==="insert"?null:f`
                        <s>${x}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Ee(W)?"latin":""}>${W}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,I=(u,$,g)=>{let{log:l}=g.office,p={insert:l.created,update:l.changed,delete:l.deleted}[u.op],x=u.op==="update"&&u.differs.length===0&&u.before==null;return f`
      <li class="log-entry" data-change=${u.change}>
        ${ve(u,g)}
        <p class="log-what">${p}${x?` · ${l.nothing}`:""}</p>
        ${we(u,g)} ${u.op==="delete"?null:_(u,$,g)} ${T(u,g)}
        ${B(c.get().session,g.view.town)?v.part(u.change,g):null}
      </li>
    `};return{title:u=>{let{selected:$}=u.view;if($===null)return u.words.work.history;let g=de(u.data,$.layer,$.fid)??u.data.picked.value,l=g===null?"":` · ${ee($.layer,g,u)}`;return u.words.work.history+l},key:({view:{selected:u},data:{picked:$}})=>{var g;return`${(u==null?void 0:u.layer)??""} ${(u==null?void 0:u.fid)??""} ${E(u,$.value)} ${((g=c.get().session)==null?void 0:g.account)??0}`},enter:()=>{[a,d,k]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:K}),v.end(),R(null)},body:u=>{var g;let $=(g=u.view.selected)==null?void 0:g.layer;return $===void 0?(window.setTimeout(()=>c.set({open:null}),0),f``):f`
        ${M(k,u)}
        ${B(c.get().session,u.view.town)?null:f`
                <p class="form-hint">${u.office.log.only}</p>
              `}
        <ol class="log">
          ${a.map(l=>I(l,$,u))}
        </ol>
        ${d||a.length===0?null:f`
                <button
                  type="button"
                  class="form-button is-quiet log-more"
                  ?disabled=${b}
                  @click=${()=>{var l;return R(((l=a[a.length-1])==null?void 0:l.change)??null)}}
                >
                  ${u.office.more}
                </button>
              `}
      `}};function E(u,$){var p;let l=(p=(u===null?void 0:de(n.get(),u.layer,u.fid))??$)==null?void 0:p.properties;return JSON.stringify((l==null?void 0:l.version)??(l==null?void 0:l.updated_at)??"")}}function At(e){let i=e.flatMap(d=>d===null?[]:Fe(d));if(i.length===0)return null;let{minX:n,minY:o,maxX:c,maxY:a}=Le(i.map(d=>d.flatMap(([b=0,k=0])=>[b,k])));return[n,o,c,a]}var xt=["viewer","clerk","planner","inspector","administrator"],Tt=["town","county","city","region"];function Pt(e){let{view:i,data:n,work:o}=e.stores,c=[],a=null,d=null,b="",k="clerk",[P,y]=["","town"],v=t=>{a=D(t),e.ask()},R=()=>i.get().town??"",O=()=>{e.signedIn(()=>Ke(R())).then(t=>{c=t,e.ask()},v)},T=t=>{[a,b]=[null,""],e.signedIn(t).then(O,v),e.ask()},_=t=>{b=t,a=null,e.ask()},I=()=>({role:k,unit:k==="clerk"?P:"",level:k==="inspector"?y:""}),E=t=>{t.preventDefault();let s=t.currentTarget,{login:m="",name:h="",provider:w}=J(t);[a,d]=[null,null];let S={login:m.trim(),name:h.trim(),provider:w!==void 0,...I()};e.signedIn(()=>Ye(R(),S)).then(N=>{d={login:S.login,invitation:N},oe(s),C(n,e.now().office.people.added(S.login)),O()},v)},u=({account:t,login:s})=>{[a,d]=[null,null],e.signedIn(()=>Ve(R(),t)).then(m=>{d={login:s,invitation:m},e.ask(),window.requestAnimationFrame(()=>{var h;return(h=document.querySelector(".work-invitation"))==null?void 0:h.scrollIntoView({block:"nearest"})})},v)},$=t=>{let{session:s}=o.get();s!==null&&e.signedIn(()=>Xe(t)).then(()=>{o.set({session:{...s,anonymous:t}})},v)},g=t=>{var S;let{people:s,roles:m,levels:h}=t.office,w=[...t.committees];return P===""&&(P=((S=w[0])==null?void 0:S[0])??""),f`
      ${G("role",s.role,xt.map(N=>[N,m[N]]),k,N=>{k=N,e.ask()})}
      ${k==="clerk"?G("unit",s.unit,w,P,N=>P=N):null}
      ${k==="inspector"?G("level",s.level,Tt.map(N=>[N,h[N]]),y,N=>y=N):null}
    `},l=t=>{var w;let{people:s,optional:m}=t.office,h=((w=o.get().session)==null?void 0:w.provider)??"";return f`
      <details class="work-more work-add">
        <summary>${s.add}</summary>
        <form @submit=${E}>
          ${F({name:"login",label:s.login,hint:s.loginHint,required:!0,lengthMost:64})}
          ${F({name:"name",label:t.office.paren(s.name,m),lengthMost:64})} ${g(t)}
          ${h===""?null:f`
                  <label class="form-check">
                    <input type="checkbox" name="provider" />
                    ${s.byProvider}
                  </label>
                `}
          ${(a==null?void 0:a.status)===409?p(s.login,t):null}
          <button type="submit" class="form-button is-main">${s.addIt}</button>
        </form>
      </details>
    `},p=(t,s)=>f`
    <div class="form-problem" role="alert">${s.office.problem.taken}</div>
  `,x=t=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:s}=t.office,{link:m,expires:h}=d.invitation;return f`
      <section class="form-notice work-invitation" role="status">
        <h3>${s.linkFor(d.login)}</h3>
        <p>${s.linkOnce}</p>
        ${it(m,s.scan)} ${rt(m,t.words)} ${re(s.link,m,e)}
        ${h===void 0?null:f`
                <p class="form-hint">${s.until(te(h))}</p>
              `}
      </section>
    `},W=(t,s,m)=>{let{people:h}=m.office,w=`role ${s.id}`;return f`
      <li>
        <div class="work-line">
          <span>${ye(s,m)}</span>
          <button type="button" class="text-button" @click=${()=>_(w)}>
            ${h.take}
            <span class="sr">${t.login}</span>
          </button>
        </div>
        ${b===w?H(h.takeSure,h.take,()=>T(()=>Je(R(),s.id)),()=>_(""),m):null}
      </li>
    `},A=(t,s)=>{var U;let{people:m,allTowns:h}=s.office,w=t.account===((U=o.get().session)==null?void 0:U.account),S=[w?m.you:"",t.disabled?m.disabled:"",t.has_password||t.federated?"":m.noPassword,t.administrator?h:""].filter(q=>q!==""),[N,L]=[`give ${t.account}`,`disable ${t.account}`];return f`
      <li class="work-person" data-login=${t.login}>
        <p>
          <b>${t.name===""?t.login:t.name}</b>
          ${t.name===""?null:f`
                  <span>${t.login}</span>
                `}
          ${S.map(q=>f`
              <em>${q}</em>
            `)}
        </p>
        <ul class="work-roles">
          ${t.memberships.map(q=>W(t,q,s))}
        </ul>
        <div class="work-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>_(N)}>${m.give}</button>
          ${t.federated?null:f`
                  <button type="button" class="text-button" data-act="link" @click=${()=>u(t)}>
                    ${m.newLink}
                  </button>
                `}
          ${w?null:t.disabled?f`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>T(()=>pe(R(),t.account,!1))}
                    >
                      ${m.enable}
                    </button>
                  `:f`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>_(L)}>
                      ${m.disable}
                    </button>
                  `}
        </div>
        ${b===L?H(m.disableSure,m.disable,()=>T(()=>pe(R(),t.account,!0)),()=>_(""),s):null}
        ${b===N?f`
                <form
                  class="work-give"
                  @submit=${q=>{q.preventDefault(),T(()=>Be(R(),t.account,I()))}}
                >
                  ${g(s)}
                  <div class="form-foot">
                    <button type="submit" class="form-button is-main">${m.give}</button>
                    <button type="button" class="form-button is-quiet" @click=${()=>_("")}>
                      ${s.office.cancel}
                    </button>
                  </div>
                </form>
              `:null}
      </li>
    `},r=t=>{let{session:s}=o.get();if((s==null?void 0:s.administrator)!==!0)return null;let{people:m}=t.office;return f`
      <section class="work-settings">
        <h3>${m.settings}</h3>
        <label class="form-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${s.anonymous}
            @change=${h=>$(h.target.checked)}
          />
          ${m.anonymous}
        </label>
        <p class="form-hint">${s.anonymous?m.anonymousOn:m.anonymousOff}</p>
      </section>
    `};return{title:({words:t})=>t.work.people,key:({view:t})=>{var s;return`${t.town??""} ${((s=o.get().session)==null?void 0:s.account)??0}`},enter:()=>{[c,a,d,b]=[[],null,null,""],O()},leave:()=>{d=null},body:t=>f`
      ${(a==null?void 0:a.status)===409?null:M(a,t)} ${x(t)} ${l(t)}
      <section>
        <h3>${t.office.people.list}</h3>
        <ul class="work-list">
          ${c.map(s=>A(s,t))}
        </ul>
      </section>
      ${r(t)}
    `}}function yo(e,i,n){let{view:o,data:c,tools:a,work:d}=i,k={stores:i,acts:n,now:()=>ge({view:o.get(),data:c.get(),words:Ie[o.get().language]}),ask:()=>I(),signedIn:async E=>{try{return await E()}catch(u){if(!(u instanceof De)||u.problem.status!==401||!await Dt(i))throw u;return E()}}},P={account:at(k),people:Pt(k),changes:mt(k),history:Ot(k),edit:wt(k)},y="",v=null,R=null,O=()=>d.set({open:null}),T=E=>{var $,g,l;v!==null&&((g=($=P[v]).leave)==null||g.call($)),v===null&&(R=document.activeElement instanceof HTMLElement?document.activeElement:null),v=E,document.body.classList.toggle("has-work",E!==null);let{mode:u}=a.get();if((u.kind==="place"||u.kind==="compare")&&a.set({mode:K}),E===null){y="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((l=(R==null?void 0:R.isConnected)===!0?R:document.getElementById("map"))==null||l.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var p;return(p=e.querySelector("h2"))==null?void 0:p.focus({preventScroll:!0})})},_=()=>{},I=()=>_();_=Me(e,i,E=>{let u=E.view.presenting?null:d.get().open;if(e.toggleAttribute("hidden",u===null),u!==v&&T(u),u===null)return null;let $=ge(E),g=P[u],l=`${u} ${g.key($)}`;l!==y&&(y=l,g.enter());let p=g.title($);e.setAttribute("aria-label",p);let{mode:x}=a.get();return e.classList.toggle("is-placing",x.kind==="place"&&x.waiting),e.classList.toggle("is-comparing",x.kind==="compare"),f`
      <header class="panel-head">
        <h2 tabindex="-1">${p}</h2>
        <button type="button" class="icon-button" aria-label=${$.words.action.close} @click=${O}>
          ${z("close")}
        </button>
      </header>
      <div class="work-body work-${u}">${g.body($)}</div>
    `}),a.subscribe((E,u)=>{E.mode!==u.mode&&I()}),document.addEventListener("keydown",E=>{E.key==="Escape"&&v!==null&&d.get().gate===null&&O()})}function Dt({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(i=>{let n=e.get().session,o=e.subscribe(({gate:c,session:a})=>{c===null&&(o(),i(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{yo as mountWork};
