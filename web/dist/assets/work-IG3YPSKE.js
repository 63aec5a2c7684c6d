import{a as De,d as de}from"./chunk-KSNXV7LG.js";import{a as me,b as qe,e as V,f as Ce}from"./chunk-D62GEVEF.js";import{E as ee,a as fe,e as Z,l as Fe,v as Ie,y as We,z as K}from"./chunk-4LKY2OFA.js";import{a as st,b as lt}from"./chunk-G7W2Q7SW.js";import{a as Ae}from"./chunk-LQZNNMXI.js";import{a as it,b as ge,c as M,d as F,e as ne,f as G,g as oe,h as H,i as B}from"./chunk-ZFOKL7PM.js";import{b as He,e as je,f as Ue,g as ze,h as Ge,j as Ke,k as Ye,l as Ve,m as pe,n as Be,o as Je,p as Xe,q as te,r as Qe,s as Ze,t as et,u as tt,v as nt,w as ot}from"./chunk-TOFPXKFP.js";import{a as Ee,e as Le}from"./chunk-DAIEOUDZ.js";import{e as ue,f as _e}from"./chunk-MJCGODVZ.js";import{a as Ne,r as W}from"./chunk-65RFALAY.js";import{b as C}from"./chunk-Q5TQN2Q2.js";import{h as Se,i as Me}from"./chunk-QDWNT7OP.js";import{F as z,a as f}from"./chunk-XQSF6H4V.js";import"./chunk-SQE76S5B.js";var Dt=90;function be({town:e,role:l,unit:n,level:o},c){let{office:a,data:d,view:y}=c,k=_e(d,e),P=n!==""?c.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[l],k===void 0?e:Ee(k,y.language),P)}function rt(e){let{desk:l,data:n}=e.stores,o=null,[c,a,d]=["",null,"read"],[y,k,P]=[null,"",""],g=r=>p=>{[y,k]=[W(p),r],e.ask()},h=()=>{e.signedIn(Ue).then(r=>{o=r,e.ask()},g("tokens"))},R=()=>{de(async()=>{await He();let r=await De();l.set({open:null,session:r,closed:!r.anonymous})}).then(()=>{e.acts.readAgain(),C(n,e.now().office.account.signedOut)},g("tokens"))},w=r=>{r.preventDefault();let p=r.currentTarget,{old:x="",fresh:S="",again:A=""}=B(r),{gate:s,account:t}=e.now().office;[y,k]=[null,"password"],P=it(S)<10?s.short:S!==A?s.differ:"",e.ask(),P===""&&e.signedIn(()=>de(()=>je(x,S))).then(()=>{p.reset(),C(n,t.changed)},g("password"))},T=r=>{r.preventDefault();let p=r.currentTarget,{token:x="",days:S=""}=B(r);[y,k,c]=[null,"tokens",""],e.signedIn(()=>ze(x.trim(),d,Number(S))).then(A=>{c=A,ne(p,"token"),h()},g("tokens"))},_=r=>{a=null,e.signedIn(()=>Ge(r)).then(h,g("tokens"))},I=(r,p)=>k===r&&P!==""?f`
          <div class="desk-problem" role="alert">${P}</div>
        `:M(k===r?y:null,p,`desk-problem-${r}`),D=(r,p)=>{let{account:x,allTowns:S}=p.office,A=[...r.administrator?[S]:[],...r.memberships.map(s=>be(s,p))];return f`
      <section class="desk-who">
        <span class="desk-initial" aria-hidden="true">${Array.from(me(r))[0]}</span>
        <div>
          <b>${me(r)}</b>
          <span>${x.loginOf(r.login)}</span>
        </div>
      </section>
      <section>
        <h3>${x.roles}</h3>
        <ul class="desk-roles">
          ${(A.length===0?[x.noRoles]:A).map(s=>f`
              <li>${s}</li>
            `)}
        </ul>
        <button type="button" class="desk-button is-quiet desk-leave" @click=${R}>${x.signOut}</button>
      </section>
    `},u=(r,p)=>{let{account:x,gate:S}=p.office;return f`
      <details class="desk-more">
        <summary>${x.password}</summary>
        <form @submit=${w}>
          <input
            class="sr"
            type="text"
            name="username"
            autocomplete="username"
            tabindex="-1"
            aria-hidden="true"
            readonly
            .value=${r.login}
          />
          ${F({name:"old",label:x.old,type:"password",autocomplete:"current-password",required:!0})}
          ${F({name:"fresh",label:S.newPassword,type:"password",autocomplete:"new-password",hint:S.rules,required:!0})}
          ${F({name:"again",label:S.again,type:"password",autocomplete:"new-password",required:!0})}
          ${I("password",p)}
          <button type="submit" class="desk-button is-main">${x.change}</button>
        </form>
      </details>
    `},v=(r,p)=>{let{account:x}=p.office,S=r.last_used===null?x.neverUsed:x.used(fe(new Date(r.last_used))),A=[x[r.scope],x.until(fe(new Date(r.expires))),S];return f`
      <li data-token=${r.token}>
        <div class="desk-line">
          <div>
            <b>${r.name}</b>
            <span>${A.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{a=r.token,e.ask()}}
          >
            ${x.remove}
          </button>
        </div>
        ${a===r.token?H(x.removeSure,x.remove,()=>_(r.token),()=>{a=null,e.ask()},p):null}
      </li>
    `},b=r=>{let{account:p}=r.office;return f`
      <section class="desk-tokens">
        <h3>${p.tokens}</h3>
        <p class="desk-hint">${p.tokensHint}</p>
        <ul class="desk-list">
          ${(o??[]).map(x=>v(x,r))}
        </ul>
        ${(o==null?void 0:o.length)===0?f`
                <p class="desk-hint">${p.noTokens}</p>
              `:null}
        ${c===""?null:f`
                <div class="desk-notice" role="status">
                  <p>${p.secretOnce}</p>
                  ${oe(p.secret,c,e)}
                </div>
              `}
        ${I("tokens",r)}
        <details class="desk-more">
          <summary>${p.make}</summary>
          <form @submit=${T}>
            ${F({name:"token",label:p.tokenName,required:!0,lengthMost:64})}
            ${G("scope",p.scope,[["read",p.read],["write",p.write]],d,x=>d=x)}
            ${F({name:"days",label:p.days,value:String(Dt),mode:"numeric",required:!0})}
            <button type="submit" class="desk-button is-main">${p.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:r})=>r.desk.account,key:()=>{var r;return String(((r=l.get().session)==null?void 0:r.account)??0)},enter:()=>{var r;[o,c,a,y,k,P]=[null,"",null,null,"",""],((r=l.get().session)==null?void 0:r.signed_in)===!0?h():l.set({open:null,gate:"signin"})},leave:()=>{c=""},body:r=>{let{session:p}=l.get();return p===null||!p.signed_in?f``:f`
        ${D(p,r)} ${u(p,r)} ${b(r)}
      `}}}function se(e,{words:l,office:n}){return Ae(e)?l.layers[e]:n.lists[e]??e}var ye=6,St=["cleaners","memberships"];function ke(e,l){let{log:n}=l.office,o=e.slice(0,ye).map(({layer:a,op:d,count:y})=>n.touch(se(a,l),d,y)),c=e.length>ye?n.andMore(e.length-ye):"";return o.join(l.words.listComma)+c}function le({touched:e,undone_by:l}){return l===void 0&&e.length>0&&!e.some(({layer:n})=>St.includes(n))}function at(e,{office:l}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?l.log.imported(n):/^tuntu [a-z ]+$/.test(e)?l.log.command(e):e===""?"":l.log.why(e)}function ct(e,{office:l}){let{operator:n,demo:o}=l.log;return{operator:n,demo:o}[e]??e}function ut({change:e,touched:l},n){return n.office.log.willUndo(e,ke(l,n))}function dt(e,l){let{log:n}=l.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,c="",a="",d,y]=o;return d===void 0||y===void 0?n.conflict(se(c,l),a):n.leaning(se(c,l),a,d,se(y,l))}function ie(e,l){let[n,o,c]=[null,"",!1],a=null,d=null,y=()=>{[n,a,d,o,c]=[null,null,null,"",!1],e.ask()},k=w=>{[d,c]=[W(w),!1],e.ask()},P=w=>{let T=e.stores.view.get().town;T!==null&&([n,a,d,o]=[w,null,null,""],e.ask(),te(T,w+1,1).then(({changes:[_]})=>{n===w&&((_==null?void 0:_.change)===w?a=_:d={title:"gone",status:404},e.ask())},k))},g=()=>{let w=e.stores.view.get().town;if(w===null||n===null||c)return;c=!0;let T=n;e.signedIn(()=>Qe(w,T,o.trim())).then(()=>{C(e.stores.data,e.now().office.log.undone),y(),l()},k)},h=w=>f`
    <div class="desk-problem" role="alert">
      ${w.office.log.conflicts}
      <ul class="log-conflicts">
        ${((d==null?void 0:d.conflicts)??[]).map(T=>f`
            <li>${dt(T,w)}</li>
          `)}
      </ul>
    </div>
  `,R=(w,T)=>{let{log:_}=T.office;return le(w)?f`
      ${F({name:"undo-reason",label:T.office.paren(_.undoReason,T.office.optional),value:o,input:I=>o=I})}
      ${H(ut(w,T),_.undoIt,g,y,T)}
    `:f`
        <p class="desk-problem" role="alert">
          ${w.undone_by===void 0?_.notHere(w.change):_.undoneBy(w.undone_by)}
        </p>
      `};return{end:y,part:(w,T)=>n!==w?f`
          <button type="button" class="text-button log-undo" @click=${()=>P(w)}>
            ${z("undo")}${T.office.log.undo}
          </button>
        `:f`
        ${((d==null?void 0:d.conflicts)??[]).length>0?h(T):M(d,T,"undo-problem")}
        ${a===null?f`
                <button type="button" class="desk-button is-quiet" @click=${y}>${T.office.cancel}</button>
              `:R(a,T)}
      `}}var $e=30;function ft(e){let[l,n,o,c]=[[],!1,!1,!1],a=null,d=0,y=ie(e,()=>k(null)),k=g=>{let h=e.stores.view.get().town;if(h===null)return;let R=d+=1;c=!0,e.ask(),te(h,g,$e+1).then(w=>{if(R!==d||e.stores.view.get().town!==h)return;let T=w.changes.slice(0,$e);l=g===null?T:[...l,...T],[n,o,c,a]=[w.may_undo,w.changes.length<=$e,!1,null],e.ask()},w=>{R===d&&([a,c]=[W(w),!1],e.ask())})},P=(g,h)=>{let{log:R}=h.office;return f`
      <li class="log-entry" data-change=${g.change}>
        ${he(g,h)}
        <p class="log-what">${g.touched.length===0?R.nothing:ke(g.touched,h)}</p>
        ${ve(g,h)}
        ${g.undone_by===void 0?n&&le(g)?y.part(g.change,h):null:f`
                <p class="log-mark">${R.undoneBy(g.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:g})=>g.desk.changes,key:({view:g})=>{var h;return`${g.town??""} ${((h=e.stores.desk.get().session)==null?void 0:h.account)??0}`},enter:()=>{[l,o]=[[],!1],y.end(),k(null)},body:g=>f`
      ${M(a,g)}
      ${V(e.stores.desk.get().session,g.view.town)?null:f`
              <p class="desk-hint">${g.office.log.only}</p>
            `}
      ${l.length===0&&!c&&a===null?f`
              <p class="desk-hint">${g.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${l.map(h=>P(h,g))}
      </ol>
      ${o||l.length===0?null:f`
              <button
                type="button"
                class="desk-button is-quiet log-more"
                ?disabled=${c}
                @click=${()=>{var h;return k(((h=l[l.length-1])==null?void 0:h.change)??null)}}
              >
                ${g.office.more}
              </button>
            `}
    `}}function he({at:e,who:l,change:n},o){let{log:c}=o.office;return f`
    <p class="log-head">
      <time datetime=${e}>${Z(e)}</time>
      <span>${l===void 0||l===""?"":c.by(ct(l,o))}</span>
      <small>${c.change(n)}</small>
    </p>
  `}function ve({why:e="",undoes:l},n){let{log:o}=n.office,c=[l===void 0?"":o.undoes(l),at(e,n)].filter(a=>a!=="");return c.length===0?null:f`
        <p class="log-why">${c.join(" · ")}</p>
      `}var J="name name_hant pinyin aliases",j=`${J} committee:committee`,Et={land:`${J} use:listed height_m:integer`,rivers:`${J} class:listed width_m:number`,roads:`${J} class:listed`,committees:`${J} kind:listed`,zones:`${j} kind:listed level:listed`,plots:`${j} crop:listed variety planted_year:integer contracted_m2:number`,parcels:`${j} stage:listed crop:listed abandoned_year:integer surveyed_m2:number contracted_m2:number accepted_m2:number`,streets:`${j} class:listed`,channels:`${j} grade:listed lined:boolean section state:listed built_year:integer served_m2:number`,pump_stations:`${j} power_kw:number flow_m3h:number state:listed built_year:integer`,sites:`${j} kind:listed business`,villages:`${j} households:integer population:integer`,findings:`${j} kind:listed state:listed`},mt=["villages","sites","pump_stations","findings"];function we(e,l){let n=Et[e].split(" ").map(c=>Lt(e,c,l)),o=["name_hant","pinyin","aliases"];return[...n.filter(({name:c})=>!o.includes(c)),...n.filter(({name:c})=>o.includes(c))]}function Lt(e,l,n){let[o="",c="text"]=l.split(":"),a=c==="listed"?Object.entries(gt(e,o,n)):c==="committee"?[...n.committees]:c==="boolean"?[["true",n.words.lined],["false",n.words.earth]]:[];return{name:o,kind:c,label:Oe(o,n),unit:pt(o,n.words),options:a}}function Oe(e,{words:l,office:n}){let{field:o}=l;return{code:o.code,name:o.names,name_hant:l.table.hant,pinyin:l.table.pinyin,aliases:n.edit.aliases,committee:o.committee,use:o.use,height_m:o.height,class:o.class,width_m:o.width,kind:o.kind,level:o.level,crop:o.crop,variety:o.variety,planted_year:o.plantedYear,contracted_m2:o.contracted,stage:o.stage,abandoned_year:o.abandonedYear,surveyed_m2:o.surveyed,accepted_m2:o.accepted,grade:o.grade,lined:o.lined,section:o.section,state:o.state,built_year:o.builtYear,served_m2:o.served,power_kw:o.power,flow_m3h:o.flow,business:o.business,households:o.households,population:o.population,geometry:n.log.shape}[e]??e}function pt(e,{unit:l}){return e.endsWith("_m2")?l.m2:{height_m:l.m,width_m:l.m,power_kw:l.kw,flow_m3h:l.m3h,households:l.households,population:l.people}[e]??""}function gt(e,l,{words:n,office:o}){let c={working:n.working,not_working:n.notWorking};return{"land.use":o.uses,"rivers.class":o.waters,"roads.class":o.roadClasses,"committees.kind":n.committeeKinds,"zones.kind":n.zoneKinds,"zones.level":n.zoneLevels,"plots.crop":n.crops,"parcels.crop":n.crops,"parcels.stage":n.stages,"streets.class":n.streetClasses,"channels.grade":n.grades,"channels.state":c,"pump_stations.state":c,"sites.kind":n.siteKinds,"findings.kind":n.findingKinds,"findings.state":n.findingStates}[`${e}.${l}`]??{}}function X(e){return typeof e=="string"?e:typeof e=="number"||typeof e=="boolean"?`${e}`:JSON.stringify(e)}function re(e,l,n,o){let{words:c,office:a}=o;if(n==null||n==="")return a.none;if(l==="committee")return o.committees.get(X(n))??X(n);if(typeof n=="boolean")return l==="lined"?n?c.lined:c.earth:n?a.yes:a.no;if(Array.isArray(n))return n.length===0?a.none:n.join("、");if(typeof n=="number"){if(l.endsWith("_year"))return String(n);let d=`${We(n,Number.isInteger(n)?0:2)} ${pt(l,c)}`.trim();return l.endsWith("_m2")?a.paren(`${K(n*3/2e3)} ${c.unit.mu}`,d):d}return gt(e,l,o)[X(n)]??X(n)}function Q(e){return e==null?"":Array.isArray(e)?e.join("、"):X(e)}function ae({kind:e},l){let n=l.trim();if(n==="")return null;if(e==="boolean")return n==="true";let o=e==="number"||e==="integer"?Number(n.replace(/[,，\s]/g,"")):NaN;return Number.isNaN(o)?n:o}function bt(e,l,n){let o=e.filter(({name:c})=>{let a=n[c];return a!==void 0&&a.trim()!==Q(l.properties[c]).trim()});return Object.fromEntries(o.map(c=>[c.name,ae(c,n[c.name]??"")]))}function yt({faults:e=[]},l,n){return e.map(({detail:o,detail_zh:c,detail_zh_hant:a,field:d})=>{let y={en:o,"zh-Hans":c,"zh-Hant":a}[l];return d===void 0||d===""?y:`${Oe(d,n)}${n.words.colon}${y}`})}function kt(e,{field:l,was:n,is:o},c){return{label:Oe(l,c),was:re(e,l,n,c),is:re(e,l,o,c)}}var $t=7;function vt(e){let{view:l,data:n,tools:o,desk:c}=e.stores,a=null,d=null,[y,k,P]=[!1,!1,""],g=(s,{selection:t,feature:i})=>{let m=qe(c.get().session,s.view.town);return we(t.layer,s).filter(({kind:$})=>$!=="committee"||m||i.properties.committee===void 0)},h=s=>{a=null,et(s.layer,s.fid).then(({feature:t,tag:i})=>{l.get().selected===s&&(a={selection:s,feature:t,tag:i,boxes:{},...ce(t),reason:"",key:"",keyFor:"",late:null},e.ask())},t=>{d=W(t),e.ask()})},R=()=>{[d,k,P]=[null,!1,""];let{selected:s}=l.get();if(s===null)return;(!((a==null?void 0:a.selection.layer)===s.layer&&a.selection.fid===s.fid)||a!==null&&!w(a))&&h(s)},w=s=>Object.entries(s.boxes).some(([t,i])=>i.trim()!==Q(s.feature.properties[t]).trim())||ht(s),T=(s,t)=>{if(t.current===void 0||t.version===void 0)return;let i=ce(s.feature),m=s.lon!==i.lon||s.lat!==i.lat,$=s.feature;s.feature={...t.current,id:$.id??s.selection.fid},s.tag=`"${t.version}"`,s.late=t,m||Object.assign(s,ce(s.feature));for(let[O,E]of Object.entries(s.boxes))E.trim()===Q($.properties[O]).trim()&&Reflect.deleteProperty(s.boxes,O)},_=(s,t)=>{y=!1,d=W(t),d.status===412&&T(s,d),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("edit-says"))==null?void 0:i.scrollIntoView({block:"center"})}))},I=(s,t)=>(s.keyFor!==t&&([s.key,s.keyFor]=[ot(),t]),s.key),D=(s,t)=>{[y,a]=[!1,null],C(n,s),c.set({open:null}),t&&l.set({selected:null})},u=s=>{if(s.preventDefault(),a===null||y)return;let t=a,i=e.now(),m=bt(g(i,t),t.feature,t.boxes),$=ht(t)?Ft(t):void 0;if([d,P]=[null,""],$===null)P=i.office.edit.placeWrong;else if(Object.keys(m).length===0&&$===void 0)P=i.office.edit.unchanged;else{y=!0;let O={properties:m,...$===void 0?{}:{geometry:$}},E=t.reason.trim(),N=I(t,JSON.stringify([t.tag,O,E]));e.signedIn(()=>tt(t.selection.layer,t.selection.fid,O,{tag:t.tag,reason:E,key:N})).then(()=>D(i.office.edit.saved,!1),L=>_(t,L))}e.ask()},v=()=>{if(a===null||y)return;let s=a;y=!0;let t=s.reason.trim(),i={tag:s.tag,reason:t,key:I(s,`delete ${s.tag} ${t}`)};e.signedIn(()=>nt(s.selection.layer,s.selection.fid,i)).then(()=>D(e.now().office.edit.deleted,!0),m=>{k=!1,_(s,m)})};o.subscribe(({placed:s},t)=>{s===t.placed||s===null||a===null||(a.lon=s[0].toFixed($t),a.lat=s[1].toFixed($t),e.ask(),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("desk-lon"))==null?void 0:i.focus()}))});let b=(s,t)=>{var Re;let{name:i,kind:m,label:$,unit:O,options:E}=t,N=e.now(),L=s.boxes[i]??Q(s.feature.properties[i]),U=Y=>{s.boxes[i]=Y,i.endsWith("_m2")&&e.ask()},q=O===""?$:N.office.paren($,O);if(m==="listed"||m==="boolean"||m==="committee"){let Y=m==="committee"?N.office.edit.noCommittee:N.office.none,Rt=L===""||E.some(([_t])=>_t===L)?[]:[[L,L]];return G(i,q,[["",Y],...E,...Rt],L,U)}let Te=i.endsWith("_m2")?ae(t,L):null,Pe=typeof Te=="number"?N.office.edit.muOf(K(Te*3/2e3)):i==="aliases"?N.office.edit.aliasesHint:void 0,Pt=((Re=d==null?void 0:d.faults)==null?void 0:Re.some(Y=>Y.field===i))??!1;return F({name:i,label:q,value:L,mode:m==="text"?"text":m==="integer"?"numeric":"decimal",input:U,fault:Pt,...Pe===void 0?{}:{hint:Pe}})},r=(s,t)=>{if(!mt.includes(s.selection.layer))return null;let{edit:i}=t.office,{placing:m}=o.get();return f`
      <fieldset class="desk-place">
        <legend>${i.place}</legend>
        ${F({name:"lon",label:i.lon,value:s.lon,mode:"decimal",input:$=>s.lon=$})}
        ${F({name:"lat",label:i.lat,value:s.lat,mode:"decimal",input:$=>s.lat=$})}
        <button
          type="button"
          class="desk-button is-quiet desk-on-map"
          aria-pressed=${m}
          @click=${()=>o.set({placing:!m,placed:null})}
        >
          ${z("target")}${m?i.clickMap:i.onMap}
        </button>
      </fieldset>
    `},p=(s,t)=>{if(s.late===null)return null;let{edit:i}=t.office,m=new Map(we(s.selection.layer,t).map(O=>[O.name,O])),$=(O,E)=>re(s.selection.layer,O,E,t);return f`
      <section class="desk-late" aria-labelledby="desk-late-title">
        <h3 id="desk-late-title">${i.late}</h3>
        <p class="desk-hint">${i.lateHint}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${i.field}</th>
              <th scope="col">${i.was}</th>
              <th scope="col">${i.theirs}</th>
              <th scope="col">${i.yours}</th>
            </tr>
          </thead>
          <tbody>
            ${(s.late.changed_since??[]).map(({field:O,was:E,is:N})=>{let L=m.get(O),U=s.boxes[O];return f`
                <tr data-field=${O}>
                  <th scope="row">${(L==null?void 0:L.label)??(O==="geometry"?t.office.log.shape:O)}</th>
                  <td>${$(O,E)}</td>
                  <td>${$(O,N)}</td>
                  <td>
                    ${U===void 0||L===void 0?"–":f`
                            <b>${$(O,ae(L,U))}</b>
                            <button
                              type="button"
                              class="text-button"
                              @click=${()=>{Reflect.deleteProperty(s.boxes,O),e.ask()}}
                            >
                              ${i.takeTheirs}
                            </button>
                          `}
                  </td>
                </tr>
              `})}
          </tbody>
        </table>
      </section>
    `},x=s=>{let t=d===null?[]:yt(d,s.view.language,s);return f`
      <div id="edit-says">
        ${P===""?M(d,s):f`
                <div class="desk-problem" role="alert">${P}</div>
              `}
        <ul class="desk-faults">
          ${t.map(i=>f`
              <li>${i}</li>
            `)}
        </ul>
      </div>
    `},S=(s,t)=>{let{edit:i}=t.office;return f`
      ${p(s,t)}
      <form class="desk-form" novalidate @submit=${u}>
        ${g(t,s).map(m=>b(s,m))} ${r(s,t)}
        ${F({name:"reason",label:t.office.paren(i.reason,t.office.optional),value:s.reason,hint:i.reasonHint,input:m=>s.reason=m})}
        ${x(t)}
        <div class="desk-foot">
          <button type="submit" class="desk-button is-main" aria-disabled=${y?"true":null}>
            ${y?t.office.working:i.save}
          </button>
          <button type="button" class="desk-button is-quiet" @click=${()=>c.set({open:null})}>
            ${t.office.cancel}
          </button>
        </div>
      </form>
      ${k?H(i.deleteSure,i.delete,v,()=>A(!1),t):f`
              <button type="button" class="text-button desk-delete" @click=${()=>A(!0)}>
                ${i.delete}
              </button>
            `}
    `},A=s=>{k=s,e.ask()};return{title:s=>a===null?s.words.desk.edit:`${s.words.desk.edit} · ${ee(a.selection.layer,a.feature,s)}`,key:({view:{selected:s}})=>`${(s==null?void 0:s.layer)??""} ${(s==null?void 0:s.fid)??""}`,enter:R,body:s=>{let{selected:t,town:i}=s.view;if(t===null)return window.setTimeout(()=>c.set({open:null}),0),f``;if(a===null)return M(d,s);let{committee:m}=a.feature.properties,$=Ce(c.get().session,i,t.layer,m);return f`
        ${$?null:f`
                <p class="desk-hint">${s.office.edit.notAllowed}</p>
              `}
        ${S(a,s)}
      `}}}function ce({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[l=0,n=0]=e.coordinates;return{lon:String(l),lat:String(n)}}function ht(e){let{lon:l,lat:n}=ce(e.feature);return e.lon.trim()!==l||e.lat.trim()!==n}function Ft({lon:e,lat:l}){let[n,o]=[Number(e),Number(l)];return e.trim()!==""&&l.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}var xe=20;function wt(e){let{view:l,data:n,tools:o,desk:c}=e.stores,[a,d,y]=[[],!1,!1],k=null,P=0,g=null,h=ie(e,()=>R(null)),R=u=>{let{selected:v}=l.get();if(v===null)return;let b=P+=1;y=!0,e.ask(),Ze(v.layer,v.fid,u,xe+1).then(r=>{if(b!==P||l.get().selected!==v)return;let p=r.slice(0,xe);a=u===null?p:[...a,...p],[d,y,k]=[r.length<=xe,!1,null],e.ask()},r=>{b===P&&([k,y]=[W(r),!1],e.ask())})},w=u=>{let v=g===u.change;g=v?null:u.change;let[b,r]=[u.before??null,u.after??null];o.set({compared:v?null:{was:b,is:r}});let p=It([b,r]);!v&&p!==null&&e.acts.showExtent(p),e.ask()},T=(u,v)=>{if(u.before==null||u.after==null)return null;let{log:b}=v.office,r=g===u.change,p=s=>s===void 0?"":`${K(s*3/2e3)} ${v.words.unit.mu}`,[x,S]=[p(u.area_m2_before),p(u.area_m2_after)],A=x===S||x===""||S===""?"":b.area(x,S);return f`
      <div class="log-shape">
        <span>${u.before.type==="Point"?b.place:b.shape} ${A}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${r} @click=${()=>w(u)}>
          ${z(r?"hidden":"eye")}${r?b.hide:b.show}
        </button>
        ${r?f`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${b.was}
                  <i class="is-now"></i>
                  ${b.is}
                </p>
              `:null}
      </div>
    `},_=(u,v,b)=>u.differs.length===0?null:f`
      <dl class="log-fields">
        ${u.differs.map(r=>{let{label:p,was:x,is:S}=kt(v,r,b);return f`
            <div data-field=${r.field}>
              <dt>${p}</dt>
              <dd>
                ${u.op==="insert"?null:f`
                        <s>${x}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Le(S)?"latin":""}>${S}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,I=(u,v,b)=>{let{log:r}=b.office,p={insert:r.created,update:r.changed,delete:r.deleted}[u.op],x=u.op==="update"&&u.differs.length===0&&u.before==null;return f`
      <li class="log-entry" data-change=${u.change}>
        ${he(u,b)}
        <p class="log-what">${p}${x?` · ${r.nothing}`:""}</p>
        ${ve(u,b)} ${u.op==="delete"?null:_(u,v,b)} ${T(u,b)}
        ${V(c.get().session,b.view.town)?h.part(u.change,b):null}
      </li>
    `};return{title:u=>{let{selected:v}=u.view;if(v===null)return u.words.desk.history;let b=ue(u.data,v.layer,v.fid)??u.data.picked.value,r=b===null?"":` · ${ee(v.layer,b,u)}`;return u.words.desk.history+r},key:({view:{selected:u},data:{picked:v}})=>{var b;return`${(u==null?void 0:u.layer)??""} ${(u==null?void 0:u.fid)??""} ${D(u,v.value)} ${((b=c.get().session)==null?void 0:b.account)??0}`},enter:()=>{[a,d,g,k]=[[],!1,null,null],o.set({compared:null}),h.end(),R(null)},leave:()=>{g=null},body:u=>{var b;let v=(b=u.view.selected)==null?void 0:b.layer;return v===void 0?(window.setTimeout(()=>c.set({open:null}),0),f``):f`
        ${M(k,u)}
        ${V(c.get().session,u.view.town)?null:f`
                <p class="desk-hint">${u.office.log.only}</p>
              `}
        <ol class="log">
          ${a.map(r=>I(r,v,u))}
        </ol>
        ${d||a.length===0?null:f`
                <button
                  type="button"
                  class="desk-button is-quiet log-more"
                  ?disabled=${y}
                  @click=${()=>{var r;return R(((r=a[a.length-1])==null?void 0:r.change)??null)}}
                >
                  ${u.office.more}
                </button>
              `}
      `}};function D(u,v){var p;let r=(p=(u===null?void 0:ue(n.get(),u.layer,u.fid))??v)==null?void 0:p.properties;return JSON.stringify((r==null?void 0:r.version)??(r==null?void 0:r.updated_at)??"")}}function It(e){let l=e.flatMap(d=>d===null?[]:Ie(d));if(l.length===0)return null;let{minX:n,minY:o,maxX:c,maxY:a}=Fe(l.map(d=>d.flatMap(([y=0,k=0])=>[y,k])));return[n,o,c,a]}var Ot=["viewer","clerk","planner","inspector","administrator"],xt=["town","county","city","region"];function Tt(e){let{view:l,data:n,desk:o}=e.stores,c=[],a=null,d=null,y="",k="clerk",[P,g]=["","town"],h=t=>{a=W(t),e.ask()},R=()=>l.get().town??"",w=()=>{e.signedIn(()=>Ke(R())).then(t=>{c=t,e.ask()},h)},T=t=>{[a,y]=[null,""],e.signedIn(t).then(w,h),e.ask()},_=t=>{y=t,a=null,e.ask()},I=()=>({role:k,unit:k==="clerk"?P:"",level:k==="inspector"?g:""}),D=t=>{t.preventDefault();let i=t.currentTarget,{login:m="",name:$="",provider:O}=B(t);[a,d]=[null,null];let E={login:m.trim(),name:$.trim(),provider:O!==void 0,...I()};e.signedIn(()=>Ye(R(),E)).then(N=>{d={login:E.login,invitation:N},ne(i),C(n,e.now().office.people.added(E.login)),w()},h)},u=({account:t,login:i})=>{[a,d]=[null,null],e.signedIn(()=>Ve(R(),t)).then(m=>{d={login:i,invitation:m},e.ask(),window.requestAnimationFrame(()=>{var $;return($=document.querySelector(".desk-invitation"))==null?void 0:$.scrollIntoView({block:"nearest"})})},h)},v=t=>{let{session:i}=o.get();i!==null&&e.signedIn(()=>Xe(t)).then(()=>{o.set({session:{...i,anonymous:t}})},h)},b=t=>{var E;let{people:i,roles:m,levels:$}=t.office,O=[...t.committees];return P===""&&(P=((E=O[0])==null?void 0:E[0])??""),f`
      ${G("role",i.role,Ot.map(N=>[N,m[N]]),k,N=>{k=N,e.ask()})}
      ${k==="clerk"?G("unit",i.unit,O,P,N=>P=N):null}
      ${k==="inspector"?G("level",i.level,xt.map(N=>[N,$[N]]),g,N=>g=N):null}
    `},r=t=>{var O;let{people:i,optional:m}=t.office,$=((O=o.get().session)==null?void 0:O.provider)??"";return f`
      <details class="desk-more desk-add">
        <summary>${i.add}</summary>
        <form @submit=${D}>
          ${F({name:"login",label:i.login,hint:i.loginHint,required:!0,lengthMost:64})}
          ${F({name:"name",label:t.office.paren(i.name,m),lengthMost:64})} ${b(t)}
          ${$===""?null:f`
                  <label class="desk-check">
                    <input type="checkbox" name="provider" />
                    ${i.byProvider}
                  </label>
                `}
          ${(a==null?void 0:a.status)===409?p(i.login,t):null}
          <button type="submit" class="desk-button is-main">${i.addIt}</button>
        </form>
      </details>
    `},p=(t,i)=>f`
    <div class="desk-problem" role="alert">${i.office.problem.taken}</div>
  `,x=t=>{if((d==null?void 0:d.invitation.link)===void 0)return null;let{people:i}=t.office,{link:m,expires:$}=d.invitation;return f`
      <section class="desk-notice desk-invitation" role="status">
        <h3>${i.linkFor(d.login)}</h3>
        <p>${i.linkOnce}</p>
        ${lt(m,i.scan)} ${st(m,t.words)} ${oe(i.link,m,e)}
        ${$===void 0?null:f`
                <p class="desk-hint">${i.until(Z($))}</p>
              `}
      </section>
    `},S=(t,i,m)=>{let{people:$}=m.office,O=`role ${i.id}`;return f`
      <li>
        <div class="desk-line">
          <span>${be(i,m)}</span>
          <button type="button" class="text-button" @click=${()=>_(O)}>
            ${$.take}
            <span class="sr">${t.login}</span>
          </button>
        </div>
        ${y===O?H($.takeSure,$.take,()=>T(()=>Je(R(),i.id)),()=>_(""),m):null}
      </li>
    `},A=(t,i)=>{var U;let{people:m,allTowns:$}=i.office,O=t.account===((U=o.get().session)==null?void 0:U.account),E=[O?m.you:"",t.disabled?m.disabled:"",t.has_password||t.federated?"":m.noPassword,t.administrator?$:""].filter(q=>q!==""),[N,L]=[`give ${t.account}`,`disable ${t.account}`];return f`
      <li class="desk-person" data-login=${t.login}>
        <p>
          <b>${t.name===""?t.login:t.name}</b>
          ${t.name===""?null:f`
                  <span>${t.login}</span>
                `}
          ${E.map(q=>f`
              <em>${q}</em>
            `)}
        </p>
        <ul class="desk-roles">
          ${t.memberships.map(q=>S(t,q,i))}
        </ul>
        <div class="desk-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>_(N)}>${m.give}</button>
          ${t.federated?null:f`
                  <button type="button" class="text-button" data-act="link" @click=${()=>u(t)}>
                    ${m.newLink}
                  </button>
                `}
          ${O?null:t.disabled?f`
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
        ${y===L?H(m.disableSure,m.disable,()=>T(()=>pe(R(),t.account,!0)),()=>_(""),i):null}
        ${y===N?f`
                <form
                  class="desk-give"
                  @submit=${q=>{q.preventDefault(),T(()=>Be(R(),t.account,I()))}}
                >
                  ${b(i)}
                  <div class="desk-foot">
                    <button type="submit" class="desk-button is-main">${m.give}</button>
                    <button type="button" class="desk-button is-quiet" @click=${()=>_("")}>
                      ${i.office.cancel}
                    </button>
                  </div>
                </form>
              `:null}
      </li>
    `},s=t=>{let{session:i}=o.get();if((i==null?void 0:i.administrator)!==!0)return null;let{people:m}=t.office;return f`
      <section class="desk-settings">
        <h3>${m.settings}</h3>
        <label class="desk-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${i.anonymous}
            @change=${$=>v($.target.checked)}
          />
          ${m.anonymous}
        </label>
        <p class="desk-hint">${i.anonymous?m.anonymousOn:m.anonymousOff}</p>
      </section>
    `};return{title:({words:t})=>t.desk.people,key:({view:t})=>{var i;return`${t.town??""} ${((i=o.get().session)==null?void 0:i.account)??0}`},enter:()=>{[c,a,d,y]=[[],null,null,""],w()},leave:()=>{d=null},body:t=>f`
      ${(a==null?void 0:a.status)===409?null:M(a,t)} ${x(t)} ${r(t)}
      <section>
        <h3>${t.office.people.list}</h3>
        <ul class="desk-list">
          ${c.map(i=>A(i,t))}
        </ul>
      </section>
      ${s(t)}
    `}}function mo(e,l,n){let{view:o,data:c,tools:a,desk:d}=l,k={stores:l,acts:n,now:()=>ge({view:o.get(),data:c.get(),words:Se[o.get().language]}),ask:()=>I(),signedIn:async D=>{try{return await D()}catch(u){if(!(u instanceof Ne)||u.problem.status!==401||!await At(l))throw u;return D()}}},P={account:rt(k),people:Tt(k),changes:ft(k),history:wt(k),edit:vt(k)},g="",h=null,R=null,w=()=>d.set({open:null}),T=D=>{var u,v,b;if(h!==null&&((v=(u=P[h]).leave)==null||v.call(u)),h===null&&(R=document.activeElement instanceof HTMLElement?document.activeElement:null),h=D,document.body.classList.toggle("has-desk",D!==null),a.set({compared:null,placing:!1,placed:null}),D===null){g="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((b=(R==null?void 0:R.isConnected)===!0?R:document.getElementById("map"))==null||b.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var r;return(r=e.querySelector("h2"))==null?void 0:r.focus({preventScroll:!0})})},_=()=>{},I=()=>_();_=Me(e,l,D=>{let u=D.view.presenting?null:d.get().open;if(e.toggleAttribute("hidden",u===null),u!==h&&T(u),u===null)return null;let v=ge(D),b=P[u],r=`${u} ${b.key(v)}`;r!==g&&(g=r,b.enter());let p=b.title(v);return e.setAttribute("aria-label",p),e.classList.toggle("is-placing",a.get().placing),e.classList.toggle("is-comparing",a.get().compared!==null),f`
      <header class="aside-head">
        <h2 tabindex="-1">${p}</h2>
        <button type="button" class="icon-button" aria-label=${v.words.action.close} @click=${w}>
          ${z("close")}
        </button>
      </header>
      <div class="desk-body desk-${u}">${b.body(v)}</div>
    `}),a.subscribe((D,u)=>{(D.placing!==u.placing||D.placed!==u.placed||D.compared!==u.compared)&&I()}),document.addEventListener("keydown",D=>{D.key==="Escape"&&h!==null&&d.get().gate===null&&w()})}function At({desk:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(l=>{let n=e.get().session,o=e.subscribe(({gate:c,session:a})=>{c===null&&(o(),l(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{mo as mountDesk};
