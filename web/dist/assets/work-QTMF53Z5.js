import{a as dt,b as be,c as _,d as D,e as Z,f as H,g as ee,h as A,i as G}from"./chunk-ZGL2GUBV.js";import{a as ft,d as he}from"./chunk-MB5JDO4N.js";import{b as Ge,e as Ye,f as Ve,g as Je,h as Xe,j as Qe,k as Ze,l as et,m as ge,n as tt,o as nt,p as ot,q as Q,r as rt,s as it,t as st,u as lt,v as at,w as ye}from"./chunk-CZ2XIOH7.js";import{b as K}from"./chunk-QWJPFQCG.js";import{B as X,d as J,f as je,u as qe,x as me}from"./chunk-DLMFRLF5.js";import{a as Me,e as Ie}from"./chunk-DAIEOUDZ.js";import{a as Ue,r as E}from"./chunk-65RFALAY.js";import{a as Ae,b as z}from"./chunk-VA3MPIKK.js";import{a as ct,b as ut}from"./chunk-4FMKUZX2.js";import{a as I}from"./chunk-KXHZUGMI.js";import"./chunk-DHPYUQPK.js";import{a as He}from"./chunk-3WX2645B.js";import{e as fe,f as Le}from"./chunk-MJCGODVZ.js";import{a as pe,b as ze,e as B,f as Be}from"./chunk-D62GEVEF.js";import{a as Ce,b as Ke}from"./chunk-YBULMTGH.js";import{K as C,c}from"./chunk-VCS7RLTF.js";var Zt="tuntu.draft.";function te(t,e){return`${Zt}${t} ${e}`}function mt(t,e,n){try{sessionStorage.setItem(te(t,e),JSON.stringify(n))}catch{}}function pt(t,e){try{return JSON.parse(sessionStorage.getItem(te(t,e))??"null")}catch{return null}}function gt(t,e){try{sessionStorage.removeItem(te(t,e))}catch{}}function yt(t){try{for(let e of Object.keys(sessionStorage))e.startsWith(te(t,""))&&sessionStorage.removeItem(e)}catch{}}var tn=90;function ke({town:t,role:e,unit:n,level:o},r){let{office:i,data:l,view:u}=r,g=Le(l,t),p=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":i.levels[o];return i.roleIn(i.roles[e],g===void 0?t:Me(g,u.language),p)}function bt(t){let{work:e,data:n}=t.stores,o=null,[r,i,l]=["",null,"read"],[u,g,p]=[null,"",""],m=s=>f=>{[u,g]=[E(f),s],t.ask()},y=()=>{t.signedIn(Ve).then(s=>{o=s,t.ask()},m("tokens"))},x=()=>{he(async()=>{let{account:s=0}=e.get().session??{};await Ge(),yt(s);let f=await ft();e.set({open:null,session:f,closed:!f.anonymous})}).then(()=>{t.acts.readAgain(),I(n,t.now().office.account.signedOut)},m("tokens"))},k=s=>{s.preventDefault();let f=s.currentTarget,{old:w="",fresh:P="",again:L=""}=G(s),{gate:M,account:d}=t.now().office;[u,g]=[null,"password"],p=dt(P)<10?M.short:P!==L?M.differ:"",t.ask(),p===""&&t.signedIn(()=>he(()=>Ye(w,P))).then(()=>{f.reset(),I(n,d.changed)},m("password"))},v=s=>{s.preventDefault();let f=s.currentTarget,{token:w="",days:P=""}=G(s);[u,g,r]=[null,"tokens",""],t.signedIn(()=>Je(w.trim(),l,Number(P))).then(L=>{r=L,Z(f,"token"),y()},m("tokens"))},T=s=>{i=null,t.signedIn(()=>Xe(s)).then(y,m("tokens"))},W=(s,f)=>g===s&&p!==""?c`
          <div class="form-problem" role="alert">${p}</div>
        `:_(g===s?u:null,f,`form-problem-${s}`),S=(s,f)=>{let{account:w,allTowns:P}=f.office,L=[...s.administrator?[P]:[],...s.memberships.map(M=>ke(M,f))];return c`
      <section class="work-who">
        <span class="work-initial" aria-hidden="true">${Array.from(pe(s))[0]}</span>
        <div>
          <b>${pe(s)}</b>
          <span>${w.loginOf(s.login)}</span>
        </div>
      </section>
      <section>
        <h3>${w.roles}</h3>
        <ul class="work-roles">
          ${(L.length===0?[w.noRoles]:L).map(M=>c`
              <li>${M}</li>
            `)}
        </ul>
        <button type="button" class="form-button is-quiet work-leave" @click=${x}>${w.signOut}</button>
      </section>
    `},a=(s,f)=>{let{account:w,gate:P}=f.office;return c`
      <details class="work-more">
        <summary>${w.password}</summary>
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
          ${D({name:"old",label:w.old,type:"password",autocomplete:"current-password",required:!0})}
          ${D({name:"fresh",label:P.newPassword,type:"password",autocomplete:"new-password",hint:P.rules,required:!0})}
          ${D({name:"again",label:P.again,type:"password",autocomplete:"new-password",required:!0})}
          ${W("password",f)}
          <button type="submit" class="form-button is-main">${w.change}</button>
        </form>
      </details>
    `},$=(s,f)=>{let{account:w}=f.office,P=s.last_used===null?w.neverUsed:w.used(me(new Date(s.last_used))),L=[w[s.scope],w.until(me(new Date(s.expires))),P];return c`
      <li data-token=${s.token}>
        <div class="work-line">
          <div>
            <b>${s.name}</b>
            <span>${L.join(" · ")}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${()=>{i=s.token,t.ask()}}
          >
            ${w.remove}
          </button>
        </div>
        ${i===s.token?A(w.removeSure,w.remove,()=>T(s.token),()=>{i=null,t.ask()},f):null}
      </li>
    `},h=s=>{let{account:f}=s.office;return c`
      <section class="work-tokens">
        <h3>${f.tokens}</h3>
        <p class="form-hint">${f.tokensHint}</p>
        <ul class="work-list">
          ${(o??[]).map(w=>$(w,s))}
        </ul>
        ${(o==null?void 0:o.length)===0?c`
                <p class="form-hint">${f.noTokens}</p>
              `:null}
        ${r===""?null:c`
                <div class="form-notice" role="status">
                  <p>${f.secretOnce}</p>
                  ${ee(f.secret,r,t)}
                </div>
              `}
        ${W("tokens",s)}
        <details class="work-more">
          <summary>${f.make}</summary>
          <form @submit=${v}>
            ${D({name:"token",label:f.tokenName,required:!0,lengthMost:64})}
            ${H("scope",f.scope,[["read",f.read],["write",f.write]],l,w=>l=w)}
            ${D({name:"days",label:f.days,value:String(tn),mode:"numeric",required:!0})}
            <button type="submit" class="form-button is-main">${f.make}</button>
          </form>
        </details>
      </section>
    `};return{title:({words:s})=>s.work.account,key:()=>{var s;return String(((s=e.get().session)==null?void 0:s.account)??0)},enter:()=>{var s;[o,r,i,u,g,p]=[null,"",null,null,"",""],((s=e.get().session)==null?void 0:s.signed_in)===!0?y():e.set({open:null,gate:"signin"})},leave:()=>{r=""},body:s=>{let{session:f}=e.get();return f===null||!f.signed_in?c``:c`
        ${S(f,s)} ${a(f,s)} ${h(s)}
      `}}}function ne(t,{words:e,office:n}){return He(t)?e.layers[t]:n.lists[t]??t}var $e=6,nn=["cleaners","memberships"];function we(t,e){let{log:n}=e.office,o=t.slice(0,$e).map(({layer:i,op:l,count:u})=>n.touch(ne(i,e),l,u)),r=t.length>$e?n.andMore(t.length-$e):"";return o.join(e.words.listComma)+r}function oe({touched:t,undone_by:e}){return e===void 0&&t.length>0&&!t.some(({layer:n})=>nn.includes(n))}function ht(t,{office:e}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(t))return"";let n=(o=/^import of (.+)$/.exec(t))==null?void 0:o[1];return n!==void 0?e.log.imported(n):/^tuntu [a-z ]+$/.test(t)?e.log.command(t):t===""?"":e.log.why(t)}function kt(t,{office:e}){let{operator:n,demo:o}=e.log;return{operator:n,demo:o}[t]??t}function $t({change:t,touched:e},n){return n.office.log.willUndo(t,we(e,n))}function wt(t,e){let{log:n}=e.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(t);if(o===null)return t;let[,r="",i="",l,u]=o;return l===void 0||u===void 0?n.conflict(ne(r,e),i):n.leaning(ne(r,e),i,l,ne(u,e))}function re(t,e){let[n,o,r]=[null,"",!1],i=null,l=null,u=()=>{[n,i,l,o,r]=[null,null,null,"",!1],t.ask()},g=k=>{[l,r]=[E(k),!1],t.ask()},p=k=>{let v=t.stores.view.get().town;v!==null&&([n,i,l,o]=[k,null,null,""],t.ask(),Q(v,k+1,1).then(({changes:[T]})=>{n===k&&((T==null?void 0:T.change)===k?i=T:l={title:"gone",status:404},t.ask())},g))},m=()=>{let k=t.stores.view.get().town;if(k===null||n===null||r)return;r=!0;let v=n;t.signedIn(()=>rt(k,v,o.trim())).then(()=>{I(t.stores.data,t.now().office.log.undone),u(),e()},g)},y=k=>c`
    <div class="form-problem" role="alert">
      ${k.office.log.conflicts}
      <ul class="log-conflicts">
        ${((l==null?void 0:l.conflicts)??[]).map(v=>c`
            <li>${wt(v,k)}</li>
          `)}
      </ul>
    </div>
  `,x=(k,v)=>{let{log:T}=v.office;return oe(k)?c`
      ${D({name:"undo-reason",label:v.office.paren(T.undoReason,v.office.optional),value:o,input:W=>o=W})}
      ${A($t(k,v),T.undoIt,m,u,v)}
    `:c`
        <p class="form-problem" role="alert">
          ${k.undone_by===void 0?T.notHere(k.change):T.undoneBy(k.undone_by)}
        </p>
      `};return{end:u,part:(k,v)=>n!==k?c`
          <button type="button" class="text-button log-undo" @click=${()=>p(k)}>
            ${C("undo")}${v.office.log.undo}
          </button>
        `:c`
        ${((l==null?void 0:l.conflicts)??[]).length>0?y(v):_(l,v,"undo-problem")}
        ${i===null?c`
                <button type="button" class="form-button is-quiet" @click=${u}>${v.office.cancel}</button>
              `:x(i,v)}
      `}}var ve=30;function vt(t){let[e,n,o,r]=[[],!1,!1,!1],i=null,l=0,u=re(t,()=>g(null)),g=m=>{let y=t.stores.view.get().town;if(y===null)return;let x=l+=1;r=!0,t.ask(),Q(y,m,ve+1).then(k=>{if(x!==l||t.stores.view.get().town!==y)return;let v=k.changes.slice(0,ve);e=m===null?v:[...e,...v],[n,o,r,i]=[k.may_undo,k.changes.length<=ve,!1,null],t.ask()},k=>{x===l&&([i,r]=[E(k),!1],t.ask())})},p=(m,y)=>{let{log:x}=y.office;return c`
      <li class="log-entry" data-change=${m.change}>
        ${xe(m,y)}
        <p class="log-what">${m.touched.length===0?x.nothing:we(m.touched,y)}</p>
        ${Oe(m,y)}
        ${m.undone_by===void 0?n&&oe(m)?u.part(m.change,y):null:c`
                <p class="log-mark">${x.undoneBy(m.undone_by)}</p>
              `}
      </li>
    `};return{title:({words:m})=>m.work.changes,key:({view:m})=>{var y;return`${m.town??""} ${((y=t.stores.work.get().session)==null?void 0:y.account)??0}`},enter:()=>{[e,o]=[[],!1],u.end(),g(null)},body:m=>c`
      ${_(i,m)}
      ${B(t.stores.work.get().session,m.view.town)?null:c`
              <p class="form-hint">${m.office.log.only}</p>
            `}
      ${e.length===0&&!r&&i===null?c`
              <p class="form-hint">${m.office.log.nowhere}</p>
            `:null}
      <ol class="log">
        ${e.map(y=>p(y,m))}
      </ol>
      ${o||e.length===0?null:c`
              <button
                type="button"
                class="form-button is-quiet log-more"
                ?disabled=${r}
                @click=${()=>{var y;return g(((y=e[e.length-1])==null?void 0:y.change)??null)}}
              >
                ${m.office.more}
              </button>
            `}
    `}}function xe({at:t,who:e,change:n},o){let{log:r}=o.office;return c`
    <p class="log-head">
      <time datetime=${t}>${X(t)}</time>
      <span>${e===void 0||e===""?"":r.by(kt(e,o))}</span>
      <small>${r.change(n)}</small>
    </p>
  `}function Oe({why:t="",undoes:e},n){let{log:o}=n.office,r=[e===void 0?"":o.undoes(e),ht(t,n)].filter(i=>i!=="");return r.length===0?null:c`
        <p class="log-why">${r.join(" · ")}</p>
      `}var Y="name name_hant pinyin aliases",j=`${Y} committee:committee`,on={land:`${Y} use:listed height_m:integer`,rivers:`${Y} class:listed width_m:number`,roads:`${Y} class:listed`,committees:`${Y} kind:listed`,zones:`${j} kind:listed level:listed`,plots:`${j} crop:listed variety planted_year:integer contracted_m2:number`,parcels:`${j} stage:listed crop:listed abandoned_year:integer surveyed_m2:number contracted_m2:number accepted_m2:number`,streets:`${j} class:listed`,channels:`${j} grade:listed lined:boolean section state:listed built_year:integer served_m2:number`,pump_stations:`${j} power_kw:number flow_m3h:number state:listed built_year:integer`,sites:`${j} kind:listed business`,villages:`${j} households:integer population:integer`,findings:`${j} kind:listed state:listed`},xt=["villages","sites","pump_stations","findings"];function se(t,e){let n=on[t].split(" ").map(r=>rn(t,r,e)),o=["name_hant","pinyin","aliases"];return[...n.filter(({name:r})=>!o.includes(r)),...n.filter(({name:r})=>o.includes(r))]}function rn(t,e,n){let[o="",r="text"]=e.split(":"),i=r==="listed"?Object.entries(Tt(t,o,n)):r==="committee"?[...n.committees]:r==="boolean"?[["true",n.words.lined],["false",n.words.earth]]:[];return{name:o,kind:r,label:Te(o,n),unit:Ot(o,n.words),options:i}}function Te(t,{words:e,office:n}){let{field:o}=e;return{code:o.code,name:o.names,name_hant:e.table.hant,pinyin:e.table.pinyin,aliases:n.edit.aliases,committee:o.committee,use:o.use,height_m:o.height,class:o.class,width_m:o.width,kind:o.kind,level:o.level,crop:o.crop,variety:o.variety,planted_year:o.plantedYear,contracted_m2:o.contracted,stage:o.stage,abandoned_year:o.abandonedYear,surveyed_m2:o.surveyed,accepted_m2:o.accepted,grade:o.grade,lined:o.lined,section:o.section,state:o.state,built_year:o.builtYear,served_m2:o.served,power_kw:o.power,flow_m3h:o.flow,business:o.business,households:o.households,population:o.population,geometry:n.log.shape}[t]??t}function Ot(t,{unit:e}){return t.endsWith("_m2")?e.m2:{height_m:e.m,width_m:e.m,power_kw:e.kw,flow_m3h:e.m3h,households:e.households,population:e.people}[t]??""}function Tt(t,e,{words:n,office:o}){let r={working:n.working,not_working:n.notWorking};return{"land.use":o.uses,"rivers.class":o.waters,"roads.class":o.roadClasses,"committees.kind":n.committeeKinds,"zones.kind":n.zoneKinds,"zones.level":n.zoneLevels,"plots.crop":n.crops,"parcels.crop":n.crops,"parcels.stage":n.stages,"streets.class":n.streetClasses,"channels.grade":n.grades,"channels.state":r,"pump_stations.state":r,"sites.kind":n.siteKinds,"findings.kind":n.findingKinds,"findings.state":n.findingStates}[`${t}.${e}`]??{}}function V(t){return typeof t=="string"?t:typeof t=="number"||typeof t=="boolean"?`${t}`:JSON.stringify(t)}function ie(t,e,n,o){let{words:r,office:i}=o;if(n==null||n==="")return i.none;if(e==="committee")return o.committees.get(V(n))??V(n);if(typeof n=="boolean")return e==="lined"?n?r.lined:r.earth:n?i.yes:i.no;if(Array.isArray(n))return n.length===0?i.none:n.join("、");if(typeof n=="number"){if(e.endsWith("_year"))return String(n);let l=`${Ae(n,Number.isInteger(n)?0:2)} ${Ot(e,r)}`.trim();return e.endsWith("_m2")?i.paren(`${z(n*3/2e3)} ${r.unit.mu}`,l):l}return Tt(t,e,o)[V(n)]??V(n)}function le(t){return t==null?"":Array.isArray(t)?t.join("、"):V(t)}function ae({kind:t},e){let n=e.trim();if(n==="")return null;if(t==="boolean")return n==="true";let o=t==="number"||t==="integer"?Number(n.replace(/[,，\s]/g,"")):NaN;return Number.isNaN(o)?n:o}function Pt(t,e,n){let o=t.filter(({name:r})=>{let i=n[r];return i!==void 0&&i.trim()!==le(e.properties[r]).trim()});return Object.fromEntries(o.map(r=>[r.name,ae(r,n[r.name]??"")]))}function St({faults:t=[]},e,n){return t.map(({detail:o,detail_zh:r,detail_zh_hant:i,field:l})=>{let u={en:o,"zh-Hans":r,"zh-Hant":i}[e];return l===void 0||l===""?u:`${Te(l,n)}${n.words.colon}${u}`})}function Nt(t,{field:e,was:n,is:o},r){return{label:Te(e,r),was:ie(t,e,n,r),is:ie(t,e,o,r)}}function Pe(t){return{now:t,past:[],future:[]}}function ce({now:t,past:e},n,o){let r=Object.keys(o);if(r.every(p=>Object.is(t[p],o[p])))return{now:t,past:e,future:[]};let i={};for(let p of r)i[p]=t[p];let l=e[e.length-1],u=(l==null?void 0:l.note)===n?{note:n,before:{...i,...l.before},after:{...l.after,...o}}:null,g=u===null?e:e.slice(0,-1);return{now:{...t,...o},past:[...g,u??{note:n,before:i,after:o}].slice(-200),future:[]}}function Rt(t){let e=t.past[t.past.length-1];return e===void 0?t:{now:{...t.now,...e.before},past:t.past.slice(0,-1),future:[e,...t.future]}}function Dt(t){let[e,...n]=t.future;return e===void 0?t:{now:{...t.now,...e.after},past:[...t.past,e],future:n}}var Wt=7;function _t(t,e,n,o){let r=Pe({boxes:{},...ue(n),reason:""});return{account:t,selection:e,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function ue({geometry:t}){if((t==null?void 0:t.type)!=="Point")return{lon:"",lat:""};let[e=0,n=0]=t.coordinates;return{lon:String(e),lat:String(n)}}function Ft({written:t,feature:e},n){return t.now.boxes[n]??le(e.properties[n])}function Et(t,e,n){let o={...t.written.now.boxes,[e]:n};return{...t,written:ce(t.written,e,{boxes:o})}}function Lt(t,e){let n=Ct(t.written.now.boxes,o=>o===e);return{...t,written:ce(t.written,`leave ${e}`,{boxes:n})}}function Se(t,e){return{...t,written:ce(t.written,Object.keys(e).join(),e)}}function Mt(t,[e,n]){return Se(t,{lon:e.toFixed(Wt),lat:n.toFixed(Wt)})}function It({written:{now:t},feature:e}){let{lon:n,lat:o}=ue(e);return t.lon.trim()!==n||t.lat.trim()!==o}function de(t){let{feature:e,written:n}=t;return Object.entries(n.now.boxes).some(([o,r])=>At(e,o,r))||It(t)}function At(t,e,n){return n.trim()!==le(t.properties[e]).trim()}function sn({lon:t,lat:e}){let[n,o]=[Number(t),Number(e)];return t.trim()!==""&&e.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function jt(t,e){let n=Pt(e,t.feature,t.written.now.boxes);if(!It(t))return Object.keys(n).length===0?"unchanged":{properties:n};let o=sn(t.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function qt(t,e){if(e.current===void 0||e.version===void 0)return t;let{feature:n,written:o}=t,r=ue(n),i={...e.current,id:n.id??t.selection.fid},l=o.now.lon!==r.lon||o.now.lat!==r.lat?{}:ue(i),u=Ct(o.now.boxes,(g,p)=>!At(n,g,p));return{...t,feature:i,tag:`"${e.version}"`,late:e,written:Pe({...o.now,...l,boxes:u})}}function Ne(t,e,n){return t.keyFor===e?t:{...t,key:n(),keyFor:e}}function Ct(t,e){return Object.fromEntries(Object.entries(t).filter(([n,o])=>!e(n,o)))}var Ht=1;function Re({layer:t,fid:e}){return`edit ${t}.${e}`}function Ut(t){let{account:e,selection:n,written:o}=t;de(t)||o.now.reason.trim()!==""?mt(e,Re(n),{form:Ht,draft:t}):De(t)}function De({account:t,selection:e}){gt(t,Re(e))}function Kt(t,e){let n=pt(t,Re(e));return(n==null?void 0:n.form)===Ht?n.draft??null:null}function zt({signedIn:t},e,n){let{layer:o,fid:r}=e.selection,i=e.written.now.reason.trim(),l=Ne(e,JSON.stringify([e.tag,n,i]),ye),{tag:u,key:g}=l;return{draft:l,answer:t(()=>lt(o,r,n,{tag:u,reason:i,key:g}))}}function Bt({signedIn:t},e){let{layer:n,fid:o}=e.selection,r=e.written.now.reason.trim(),i=Ne(e,`delete ${e.tag} ${r}`,ye),{tag:l,key:u}=i;return{draft:i,answer:t(()=>at(n,o,{tag:l,reason:r,key:u}))}}function Gt(t,e,n){let{draft:o,fields:r,busy:i,deleting:l}=t,{edit:u}=n.office;return c`
    ${un(o,e,n)}
    <form class="edit-form" novalidate @submit=${e.save} @keydown=${e.key}>
      ${r.map(g=>ln(g,t,e,n))} ${cn(t,e,n)}
      ${D({name:"reason",label:n.office.paren(u.reason,n.office.optional),value:o.written.now.reason,hint:u.reasonHint,input:g=>e.write({reason:g})})}
      ${dn(t,n)}
      <div class="form-foot">
        <button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
          ${i?n.office.working:u.save}
        </button>
        <button type="button" class="form-button is-quiet" @click=${e.close}>${n.office.cancel}</button>
      </div>
    </form>
    ${l?A(u.deleteSure,u.delete,e.remove,()=>e.ask(!1),n):c`
            <button type="button" class="text-button edit-delete" @click=${()=>e.ask(!0)}>
              ${u.delete}
            </button>
          `}
  `}function ln(t,{draft:e,problem:n},o,r){var v;let{name:i,kind:l,label:u,unit:g,options:p}=t,m=Ft(e,i),y=T=>o.type(i,T),x=g===""?u:r.office.paren(u,g);if(l==="listed"||l==="boolean"||l==="committee"){let T=l==="committee"?r.office.edit.noCommittee:r.office.none,W=m===""||p.some(([S])=>S===m)?[]:[[m,m]];return H(i,x,[["",T],...p,...W],m,y)}let k=an(t,m,r);return D({name:i,label:x,value:m,mode:l==="text"?"text":l==="integer"?"numeric":"decimal",input:y,fault:((v=n==null?void 0:n.faults)==null?void 0:v.some(T=>T.field===i))??!1,...k===void 0?{}:{hint:k}})}function an(t,e,{office:{edit:n}}){if(t.name==="aliases")return n.aliasesHint;let o=t.name.endsWith("_m2")?ae(t,e):null;return typeof o=="number"?n.muOf(z(o*3/2e3)):void 0}function cn({draft:t,placing:e},n,o){if(!xt.includes(t.selection.layer))return null;let{edit:r}=o.office,{lon:i,lat:l}=t.written.now;return c`
    <fieldset class="edit-place">
      <legend>${r.place}</legend>
      ${D({name:"lon",label:r.lon,value:i,mode:"decimal",input:u=>n.write({lon:u})})}
      ${D({name:"lat",label:r.lat,value:l,mode:"decimal",input:u=>n.write({lat:u})})}
      <button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${e} @click=${n.place}>
        ${C("target")}${e?r.clickMap:r.onMap}
      </button>
    </fieldset>
  `}function un(t,e,n){if(t.late===null)return null;let{edit:o,log:r}=n.office,{layer:i}=t.selection,l=new Map(se(i,n).map(p=>[p.name,p])),u=(p,m)=>ie(i,p,m,n),g=p=>{let[m,y]=[t.written.now.boxes[p],l.get(p)];return m===void 0||y===void 0?"–":c`
      <b>${u(p,ae(y,m))}</b>
      <button type="button" class="text-button" @click=${()=>e.leave(p)}>${o.takeTheirs}</button>
    `};return c`
    <section class="edit-late" aria-labelledby="edit-late-title">
      <h3 id="edit-late-title">${o.late}</h3>
      <p class="form-hint">${o.lateHint}</p>
      <table>
        <thead>
          <tr>
            ${[o.field,o.was,o.theirs,o.yours].map(p=>c`
                <th scope="col">${p}</th>
              `)}
          </tr>
        </thead>
        <tbody>
          ${(t.late.changed_since??[]).map(({field:p,was:m,is:y})=>{var x;return c`
              <tr data-field=${p}>
                <th scope="row">${((x=l.get(p))==null?void 0:x.label)??(p==="geometry"?r.shape:p)}</th>
                <td>${u(p,m)}</td>
                <td>${u(p,y)}</td>
                <td>${g(p)}</td>
              </tr>
            `})}
        </tbody>
      </table>
    </section>
  `}function dn({problem:t,says:e},n){let o=t===null?[]:St(t,n.view.language,n);return c`
    <div id="edit-says">
      ${e===""?_(t,n):c`
              <div class="form-problem" role="alert">${e}</div>
            `}
      <ul class="form-faults">
        ${o.map(r=>c`
            <li>${r}</li>
          `)}
      </ul>
    </div>
  `}function Yt(t){return new We(t)}var We=class{constructor(e){this.ports=e;e.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Mt(this.draft,r)),window.requestAnimationFrame(()=>{var i;return(i=document.getElementById("form-lon"))==null?void 0:i.focus()}))})}ports;draft=null;problem=null;busy=!1;deleting=!1;says="";title(e){let{draft:n}=this,{edit:o}=e.words.work;return n===null?o:`${o} · ${J(n.selection.layer,n.feature,e)}`}key({view:{selected:e}}){return`${(e==null?void 0:e.layer)??""} ${(e==null?void 0:e.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:e}=this.ports.stores.view.get();if(e===null)return;let{draft:n}=this;n!==null&&fn(n,e)&&de(n)||(this.draft=Kt(this.account(),e),this.draft===null&&this.begin(e))}body(e){let{selected:n,town:o}=e.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),c``;let{draft:i}=this;if(i===null)return _(this.problem,e);let l=Be(r.get().session,o,n.layer,i.feature.properties.committee);return c`
      ${l?null:c`
              <p class="form-hint">${e.office.edit.notAllowed}</p>
            `}
      ${Gt(this.showing(i,e),this.doing,e)}
    `}doing={type:(e,n)=>{this.change(o=>Et(o,e,n))},write:e=>{this.change(n=>Se(n,e))},leave:e=>{this.change(n=>Lt(n,e))},place:()=>{let{tools:e}=this.ports.stores,{mode:n}=e.get(),o=n.kind==="place"&&n.waiting;e.set({mode:o?K:{kind:"place",waiting:!0,at:null}})},save:e=>{e.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),ask:e=>{this.deleting=e,this.ports.ask()},remove:()=>this.remove(),key:e=>{!(e.ctrlKey||e.metaKey)||e.key.toLowerCase()!=="z"||e.target instanceof HTMLInputElement||(e.preventDefault(),this.change(o=>({...o,written:e.shiftKey?Dt(o.written):Rt(o.written)})))}};account(){var e;return((e=this.ports.stores.work.get().session)==null?void 0:e.account)??0}set(e){this.draft=e,Ut(e),this.ports.ask()}change(e){this.draft!==null&&this.set(e(this.draft))}begin(e){st(e.layer,e.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===e&&(this.draft=_t(this.account(),e,n,o),this.ports.ask())},n=>{this.problem=E(n),this.ports.ask()})}fields({selection:e,feature:n},o){let r=ze(this.ports.stores.work.get().session,o.view.town);return se(e.layer,o).filter(({kind:i})=>i!=="committee"||r||n.properties.committee===void 0)}showing(e,n){let{problem:o,busy:r,deleting:i,says:l}=this,{mode:u}=this.ports.stores.tools.get(),g=u.kind==="place"&&u.waiting;return{draft:e,fields:this.fields(e,n),problem:o,busy:r,deleting:i,says:l,placing:g}}save(){if(this.draft===null||this.busy)return;let e=this.ports.now(),n=jt(this.draft,this.fields(this.draft,e));this.problem=null,this.says="",typeof n=="string"?this.says=e.office.edit[n]:this.send(zt(this.ports,this.draft,n),e.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.busy||this.send(Bt(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:e,answer:n},o,r){this.busy=!0,this.draft=e,n.then(()=>this.finish(e,o,r),i=>this.failed(e,i))}finish(e,n,o){let{data:r,view:i,work:l}=this.ports.stores;this.busy=!1,this.draft=null,De(e),I(r,n),l.set({open:null}),o&&i.set({selected:null})}failed(e,n){this.busy=this.deleting=!1,this.problem=E(n);let o=this.draft??e;this.set(this.problem.status===412?qt(o,this.problem):o),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var r;return(r=document.getElementById("edit-says"))==null?void 0:r.scrollIntoView({block:"center"})}))}};function fn({selection:{layer:t,fid:e}},n){return t===n.layer&&e===n.fid}var _e=20;function Vt(t){let{view:e,data:n,tools:o,work:r}=t.stores,[i,l,u]=[[],!1,!1],g=null,p=0,m=a=>{let{mode:$}=o.get();return $.kind==="compare"&&$.change===a.change},y=re(t,()=>x(null)),x=a=>{let{selected:$}=e.get();if($===null)return;let h=p+=1;u=!0,t.ask(),it($.layer,$.fid,a,_e+1).then(s=>{if(h!==p||e.get().selected!==$)return;let f=s.slice(0,_e);i=a===null?f:[...i,...f],[l,u,g]=[s.length<=_e,!1,null],t.ask()},s=>{h===p&&([g,u]=[E(s),!1],t.ask())})},k=a=>{let $=m(a),[h,s]=[a.before??null,a.after??null];o.set({mode:$?K:{kind:"compare",change:a.change,was:h,is:s}});let f=mn([h,s]);!$&&f!==null&&t.acts.showExtent(f),t.ask()},v=(a,$)=>{if(a.before==null||a.after==null)return null;let{log:h}=$.office,s=m(a),f=M=>M===void 0?"":`${z(M*3/2e3)} ${$.words.unit.mu}`,[w,P]=[f(a.area_m2_before),f(a.area_m2_after)],L=w===P||w===""||P===""?"":h.area(w,P);return c`
      <div class="log-shape">
        <span>${a.before.type==="Point"?h.place:h.shape} ${L}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${s} @click=${()=>k(a)}>
          ${C(s?"hidden":"eye")}${s?h.hide:h.show}
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
    `},T=(a,$,h)=>a.differs.length===0?null:c`
      <dl class="log-fields">
        ${a.differs.map(s=>{let{label:f,was:w,is:P}=Nt($,s,h);return c`
            <div data-field=${s.field}>
              <dt>${f}</dt>
              <dd>
                ${a.op==="insert"?null:c`
                        <s>${w}</s>
                        <span aria-hidden="true">→</span>
                      `}
                <b class=${Ie(P)?"latin":""}>${P}</b>
              </dd>
            </div>
          `})}
      </dl>
    `,W=(a,$,h)=>{let{log:s}=h.office,f={insert:s.created,update:s.changed,delete:s.deleted}[a.op],w=a.op==="update"&&a.differs.length===0&&a.before==null;return c`
      <li class="log-entry" data-change=${a.change}>
        ${xe(a,h)}
        <p class="log-what">${f}${w?` · ${s.nothing}`:""}</p>
        ${Oe(a,h)} ${a.op==="delete"?null:T(a,$,h)} ${v(a,h)}
        ${B(r.get().session,h.view.town)?y.part(a.change,h):null}
      </li>
    `};return{title:a=>{let{selected:$}=a.view;if($===null)return a.words.work.history;let h=fe(a.data,$.layer,$.fid)??a.data.picked.value,s=h===null?"":` · ${J($.layer,h,a)}`;return a.words.work.history+s},key:({view:{selected:a},data:{picked:$}})=>{var h;return`${(a==null?void 0:a.layer)??""} ${(a==null?void 0:a.fid)??""} ${S(a,$.value)} ${((h=r.get().session)==null?void 0:h.account)??0}`},enter:()=>{[i,l,g]=[[],!1,null],o.get().mode.kind==="compare"&&o.set({mode:K}),y.end(),x(null)},body:a=>{var h;let $=(h=a.view.selected)==null?void 0:h.layer;return $===void 0?(window.setTimeout(()=>r.set({open:null}),0),c``):c`
        ${_(g,a)}
        ${B(r.get().session,a.view.town)?null:c`
                <p class="form-hint">${a.office.log.only}</p>
              `}
        <ol class="log">
          ${i.map(s=>W(s,$,a))}
        </ol>
        ${l||i.length===0?null:c`
                <button
                  type="button"
                  class="form-button is-quiet log-more"
                  ?disabled=${u}
                  @click=${()=>{var s;return x(((s=i[i.length-1])==null?void 0:s.change)??null)}}
                >
                  ${a.office.more}
                </button>
              `}
      `}};function S(a,$){var f;let s=(f=(a===null?void 0:fe(n.get(),a.layer,a.fid))??$)==null?void 0:f.properties;return JSON.stringify((s==null?void 0:s.version)??(s==null?void 0:s.updated_at)??"")}}function mn(t){let e=t.flatMap(l=>l===null?[]:qe(l));if(e.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:i}=je(e.map(l=>l.flatMap(([u=0,g=0])=>[u,g])));return[n,o,r,i]}var Jt=["viewer","clerk","planner","inspector","administrator"],Xt=["town","county","city","region"];function Qt(t){let{view:e,data:n,work:o}=t.stores,r=[],i=null,l=null,u="",g="clerk",[p,m]=["","town"],y=d=>{i=E(d),t.ask()},x=()=>e.get().town??"",k=()=>{t.signedIn(()=>Qe(x())).then(d=>{r=d,t.ask()},y)},v=d=>{[i,u]=[null,""],t.signedIn(d).then(k,y),t.ask()},T=d=>{u=d,i=null,t.ask()},W=()=>({role:g,unit:g==="clerk"?p:"",level:g==="inspector"?m:""}),S=d=>{d.preventDefault();let b=d.currentTarget,{login:O="",name:N="",provider:F}=G(d);[i,l]=[null,null];let q={login:O.trim(),name:N.trim(),provider:F!==void 0,...W()};t.signedIn(()=>Ze(x(),q)).then(R=>{l={login:q.login,invitation:R},Z(b),I(n,t.now().office.people.added(q.login)),k()},y)},a=({account:d,login:b})=>{[i,l]=[null,null],t.signedIn(()=>et(x(),d)).then(O=>{l={login:b,invitation:O},t.ask(),window.requestAnimationFrame(()=>{var N;return(N=document.querySelector(".work-invitation"))==null?void 0:N.scrollIntoView({block:"nearest"})})},y)},$=d=>{let{session:b}=o.get();b!==null&&t.signedIn(()=>ot(d)).then(()=>{o.set({session:{...b,anonymous:d}})},y)},h=d=>{var q;let{people:b,roles:O,levels:N}=d.office,F=[...d.committees];return p===""&&(p=((q=F[0])==null?void 0:q[0])??""),c`
      ${H("role",b.role,Jt.map(R=>[R,O[R]]),g,R=>{g=R,t.ask()})}
      ${g==="clerk"?H("unit",b.unit,F,p,R=>p=R):null}
      ${g==="inspector"?H("level",b.level,Xt.map(R=>[R,N[R]]),m,R=>m=R):null}
    `},s=d=>{var F;let{people:b,optional:O}=d.office,N=((F=o.get().session)==null?void 0:F.provider)??"";return c`
      <details class="work-more work-add">
        <summary>${b.add}</summary>
        <form @submit=${S}>
          ${D({name:"login",label:b.login,hint:b.loginHint,required:!0,lengthMost:64})}
          ${D({name:"name",label:d.office.paren(b.name,O),lengthMost:64})} ${h(d)}
          ${N===""?null:c`
                  <label class="form-check">
                    <input type="checkbox" name="provider" />
                    ${b.byProvider}
                  </label>
                `}
          ${(i==null?void 0:i.status)===409?f(b.login,d):null}
          <button type="submit" class="form-button is-main">${b.addIt}</button>
        </form>
      </details>
    `},f=(d,b)=>c`
    <div class="form-problem" role="alert">${b.office.problem.taken}</div>
  `,w=d=>{if((l==null?void 0:l.invitation.link)===void 0)return null;let{people:b}=d.office,{link:O,expires:N}=l.invitation;return c`
      <section class="form-notice work-invitation" role="status">
        <h3>${b.linkFor(l.login)}</h3>
        <p>${b.linkOnce}</p>
        ${ut(O,b.scan)} ${ct(O,d.words)} ${ee(b.link,O,t)}
        ${N===void 0?null:c`
                <p class="form-hint">${b.until(X(N))}</p>
              `}
      </section>
    `},P=(d,b,O)=>{let{people:N}=O.office,F=`role ${b.id}`;return c`
      <li>
        <div class="work-line">
          <span>${ke(b,O)}</span>
          <button type="button" class="text-button" @click=${()=>T(F)}>
            ${N.take}
            <span class="sr">${d.login}</span>
          </button>
        </div>
        ${u===F?A(N.takeSure,N.take,()=>v(()=>nt(x(),b.id)),()=>T(""),O):null}
      </li>
    `},L=(d,b)=>{var Ee;let{people:O,allTowns:N}=b.office,F=d.account===((Ee=o.get().session)==null?void 0:Ee.account),q=[F?O.you:"",d.disabled?O.disabled:"",d.has_password||d.federated?"":O.noPassword,d.administrator?N:""].filter(U=>U!==""),[R,Fe]=[`give ${d.account}`,`disable ${d.account}`];return c`
      <li class="work-person" data-login=${d.login}>
        <p>
          <b>${d.name===""?d.login:d.name}</b>
          ${d.name===""?null:c`
                  <span>${d.login}</span>
                `}
          ${q.map(U=>c`
              <em>${U}</em>
            `)}
        </p>
        <ul class="work-roles">
          ${d.memberships.map(U=>P(d,U,b))}
        </ul>
        <div class="work-acts">
          <button type="button" class="text-button" data-act="give" @click=${()=>T(R)}>${O.give}</button>
          ${d.federated?null:c`
                  <button type="button" class="text-button" data-act="link" @click=${()=>a(d)}>
                    ${O.newLink}
                  </button>
                `}
          ${F?null:d.disabled?c`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${()=>v(()=>ge(x(),d.account,!1))}
                    >
                      ${O.enable}
                    </button>
                  `:c`
                    <button type="button" class="text-button" data-act="disable" @click=${()=>T(Fe)}>
                      ${O.disable}
                    </button>
                  `}
        </div>
        ${u===Fe?A(O.disableSure,O.disable,()=>v(()=>ge(x(),d.account,!0)),()=>T(""),b):null}
        ${u===R?c`
                <form
                  class="work-give"
                  @submit=${U=>{U.preventDefault(),v(()=>tt(x(),d.account,W()))}}
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
    `},M=d=>{let{session:b}=o.get();if((b==null?void 0:b.administrator)!==!0)return null;let{people:O}=d.office;return c`
      <section class="work-settings">
        <h3>${O.settings}</h3>
        <label class="form-check">
          <input
            type="checkbox"
            role="switch"
            .checked=${b.anonymous}
            @change=${N=>$(N.target.checked)}
          />
          ${O.anonymous}
        </label>
        <p class="form-hint">${b.anonymous?O.anonymousOn:O.anonymousOff}</p>
      </section>
    `};return{title:({words:d})=>d.work.people,key:({view:d})=>{var b;return`${d.town??""} ${((b=o.get().session)==null?void 0:b.account)??0}`},enter:()=>{[r,i,l,u]=[[],null,null,""],k()},leave:()=>{l=null},body:d=>c`
      ${(i==null?void 0:i.status)===409?null:_(i,d)} ${w(d)} ${s(d)}
      <section>
        <h3>${d.office.people.list}</h3>
        <ul class="work-list">
          ${r.map(b=>L(b,d))}
        </ul>
      </section>
      ${M(d)}
    `}}function gr(t,e,n){let{view:o,data:r,tools:i,work:l}=e,g={stores:e,acts:n,now:()=>be({view:o.get(),data:r.get(),words:Ce[o.get().language]}),ask:()=>W(),signedIn:async S=>{try{return await S()}catch(a){if(!(a instanceof Ue)||a.problem.status!==401||!await pn(e))throw a;return S()}}},p={account:bt(g),people:Qt(g),changes:vt(g),history:Vt(g),edit:Yt(g)},m="",y=null,x=null,k=()=>l.set({open:null}),v=S=>{var $,h,s;y!==null&&((h=($=p[y]).leave)==null||h.call($)),y===null&&(x=document.activeElement instanceof HTMLElement?document.activeElement:null),y=S,document.body.classList.toggle("has-work",S!==null);let{mode:a}=i.get();if((a.kind==="place"||a.kind==="compare")&&i.set({mode:K}),S===null){m="",(t.contains(document.activeElement)||document.activeElement===document.body)&&((s=(x==null?void 0:x.isConnected)===!0?x:document.getElementById("map"))==null||s.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var f;return(f=t.querySelector("h2"))==null?void 0:f.focus({preventScroll:!0})})},T=()=>{},W=()=>T();T=Ke(t,e,S=>{let a=S.view.presenting?null:l.get().open;if(t.toggleAttribute("hidden",a===null),a!==y&&v(a),a===null)return null;let $=be(S),h=p[a],s=`${a} ${h.key($)}`;s!==m&&(m=s,h.enter());let f=h.title($);t.setAttribute("aria-label",f);let{mode:w}=i.get();return t.classList.toggle("is-placing",w.kind==="place"&&w.waiting),t.classList.toggle("is-comparing",w.kind==="compare"),c`
      <header class="panel-head">
        <h2 tabindex="-1">${f}</h2>
        <button type="button" class="icon-button" aria-label=${$.words.action.close} @click=${k}>
          ${C("close")}
        </button>
      </header>
      <div class="work-body work-${a}">${h.body($)}</div>
    `}),i.subscribe((S,a)=>{S.mode!==a.mode&&W()}),document.addEventListener("keydown",S=>{S.key==="Escape"&&y!==null&&l.get().gate===null&&k()})}function pn({work:t}){return t.set({gate:"signin",session:t.get().session}),new Promise(e=>{let n=t.get().session,o=t.subscribe(({gate:r,session:i})=>{r===null&&(o(),e(i!==n&&(i==null?void 0:i.signed_in)===!0))})})}export{gr as mountWork};
