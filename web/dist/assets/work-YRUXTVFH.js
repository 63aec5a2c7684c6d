import{j as cs,k as ds,l as us,m as ms}from"./chunk-UF7F7Q3K.js";import{a as ps,b as fs}from"./chunk-WLGKQWSS.js";import{a as gs}from"./chunk-GEY32XWL.js";import{a as ys,b as bs,c as $s,d as ws,e as An,f as Vt,g as vs,h as ks,k as Os,l as xs,m as Ts,q as Kt,r as ft}from"./chunk-K7UHAGHQ.js";import{a as me,b as sr,c as he,d as ar,e as Ft,f as Le,g as lr,h as ir,i as Dn,j as cr,k as dr,m as jt,n as Bt,o as ur,p as ne,q as mr}from"./chunk-LBG7GCBL.js";import{a as Wr,b as Cr,c as Ar,d as _r,e as Ir,f as Fr,g as qt,h as jr,i as Ut,j as En,k as Br,l as Hr}from"./chunk-57P4TTKY.js";import{b as Gt,c as qr,d as Ur,e as Gr,f as Vr,g as Kr,h as Yr,i as zr,j as Jr,k as Zr,l as mt,m as Xr}from"./chunk-BLIL2J5W.js";import{a as Te}from"./chunk-WNGTIG2R.js";import{a as oe}from"./chunk-ELZ3T633.js";import{a as Rn,b as V,c as We,d as pe,e as or,g as rr,h as dt,i as ut,j as Z,k as _t,l as fe,m as It,n as ie,o as be}from"./chunk-6IPHKTXO.js";import{A as Mr,B as Lr,C as Ce,D as Er,a as Ne,c as pr,f as fr,g as gr,h as hr,i as yr,j as br,k as $r,l as wr,m as vr,n as Mn,o as kr,p as Or,q as xr,r as Tr,s as Pr,t as Sr,u as Ht,v as Nr,w as Ve,x as Rr,y as Dr,z as Ln}from"./chunk-ENNLTYN7.js";import"./chunk-X35VIV7E.js";import{a as ue}from"./chunk-RWT4YOSQ.js";import{a as Pe,e as Qr,f as es,g as ts,h as ns,i as os,j as Wn,k as pt,l as rs,m as ss,n as as,o as ls,q as is}from"./chunk-UWM5UINN.js";import"./chunk-E3GDVT3X.js";import{a as nr}from"./chunk-DHPYUQPK.js";import{a as hs,d as Cn}from"./chunk-TYR5R6BX.js";import"./chunk-G7RVK4PW.js";import{a as Bo}from"./chunk-CY7AKVMM.js";import{a as Ro}from"./chunk-64DHBCEJ.js";import{d as No}from"./chunk-65VWBM32.js";import{b as Mo}from"./chunk-FVE2Q2OD.js";import{c as Ge}from"./chunk-KRRQ52TJ.js";import{a as U,b as lt,c as Ie,e as Q,f as xe,g as Pn}from"./chunk-BBVHBITH.js";import{a as Sn,b as re,c as Nn,d as Wt,e as it,f as Qe,g as et,i as jo}from"./chunk-TENU2NL5.js";import{a as z}from"./chunk-KXHZUGMI.js";import{c as _o,d as Io,j as Tn,o as Fo,r as Et,v as se}from"./chunk-4JLH7VHV.js";import{d as Nt,f as Rt,l as wn,m as Dt,r as ee}from"./chunk-PXT4J2DF.js";import{a as s,b as Ze,d as go}from"./chunk-3PJR2OYE.js";import{a as xo,m as To}from"./chunk-ZC3AHAGB.js";import{b as De}from"./chunk-BXEARTBI.js";import{a as Re,b as kt}from"./chunk-4TS7O3HR.js";import"./chunk-ICH5MBQR.js";import"./chunk-IX74WHMI.js";import{a as Ho}from"./chunk-NFF3ADSN.js";import{a as ct,b as Yo,d as zo,f as Jo,h as Zo,i as Tt,j as Xo,k as Qo,l as er,m as Ct,n as At,p as tr,u as Se}from"./chunk-ALOPUW4Y.js";import{b as xt,c as qo,d as Uo,e as Go,f as Vo}from"./chunk-FT33FG2O.js";import{c as Ko}from"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import{g as Lt,l as Co}from"./chunk-LYIOX2RF.js";import{a as Po,b as qe,c as vt,e as So}from"./chunk-M6AR5UX4.js";import{d as kn}from"./chunk-D4T2FIB6.js";import{b as Xe,d as rt}from"./chunk-D7DYQFD5.js";import{d as Oo}from"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{a as ot,b as bo,c as _e,e as $o,f as wo,g as vo}from"./chunk-HAXJBBDE.js";import{a as Eo,b as Wo,c as On,d as xn}from"./chunk-G6LQKNM6.js";import{a as Oe}from"./chunk-P6FBAL6K.js";import{a as Y,b as Me,c as Ot,e as Ao,f as st,g as at}from"./chunk-265K6TNF.js";import{a as Ue,e as Do}from"./chunk-6NKZHU2E.js";import{g as ko}from"./chunk-ISYZ6M3S.js";import{a as Lo}from"./chunk-ATIB42E6.js";import{c as yo,d as vn,e as ye,f as Mt}from"./chunk-6HCXI4IL.js";import{d as St,e as ho,f as $n}from"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";var Ps=7;function Ss(e,t,n,o){let r=An({boxes:{},...Yt(n),reason:""});return{account:e,selection:t,feature:n,tag:o,written:r,key:"",keyFor:"",late:null}}function Yt({geometry:e}){if((e==null?void 0:e.type)!=="Point")return{lon:"",lat:""};let[t=0,n=0]=e.coordinates;return{lon:String(t),lat:String(n)}}function _n({written:e,feature:t},n){return e.now.boxes[n]??Tt(t.properties[n])}function Ns(e,t,n){if(_n(e,t)===n)return e;let o={...e.written.now.boxes,[t]:n};return{...e,written:Vt(e.written,t,{boxes:o})}}function Rs(e,t){let n=As(e.written.now.boxes,o=>o===t);return{...e,written:Vt(e.written,`leave ${t}`,{boxes:n})}}function In(e,t){return{...e,written:Vt(e.written,Object.keys(t).join(),t)}}function Ds(e,[t,n]){return In(e,{lon:t.toFixed(Ps),lat:n.toFixed(Ps)})}function Ms({written:{now:e},feature:t}){let{lon:n,lat:o}=Yt(t);return e.lon.trim()!==n||e.lat.trim()!==o}function Ls(e){let{feature:t,written:n}=e;return Object.entries(n.now.boxes).some(([o,r])=>Es(t,o,r))||Ms(e)}function Es(e,t,n){return n.trim()!==Tt(e.properties[t]).trim()}function ri({lon:e,lat:t}){let[n,o]=[Number(e),Number(t)];return e.trim()!==""&&t.trim()!==""&&Math.abs(n)<=180&&Math.abs(o)<=90?{type:"Point",coordinates:[n,o]}:null}function Ws(e,t){let n=er(t,e.feature,e.written.now.boxes);if(!Ms(e))return Object.keys(n).length===0?"unchanged":{properties:n};let o=ri(e.written.now);return o===null?"placeWrong":{properties:n,geometry:o}}function Cs(e,t){if(t.current===void 0||t.version===void 0)return e;let n={...t.current,id:e.feature.id??e.selection.fid};return{...Fn(e,n,`"${t.version}"`),late:t}}function Fn(e,t,n){let{feature:o,written:r}=e,a=Yt(o),l=r.now.lon!==a.lon||r.now.lat!==a.lat?{}:Yt(t),d=As(r.now.boxes,(c,u)=>!Es(o,c,u));return{...e,feature:t,tag:n,late:null,written:An({...r.now,...l,boxes:d})}}function jn(e,t,n){return e.keyFor===t?e:{...e,key:n(),keyFor:t}}function As(e,t){return Object.fromEntries(Object.entries(e).filter(([n,o])=>!t(n,o)))}var _s=1,Is="edit ";function Bn(e){return Is+Re(e)}function Hn(e){return Ls(e)||e.written.now.reason.trim()!==""}function qn(e){let{account:t,selection:n}=e;Hn(e)?ys(t,Bn(n),{form:_s,draft:e}):gt(e)}function gt({account:e,selection:t}){ws(e,Bn(t))}function Un(e,t){return js(bs(e,Bn(t)))}function Fs(e){return $s(e).filter(({name:t})=>t.startsWith(Is)).flatMap(t=>js(t)??[])}function js(e){let t=e==null?void 0:e.draft;return e===null||(t==null?void 0:t.form)!==_s||t.draft===void 0?null:{at:e.at,draft:t.draft}}var zt=class{constructor(t){this.ports=t}ports;throwing="";body(t,n){let o=[...Fs(t).map(l=>this.edit(l,n)),...Os(t).map(l=>this.drawing(t,l,n))];if(o.length===0)return null;let{drafts:r,draftsHint:a}=n.office.account;return s`
<section class="work-drafts">
<h3>${r}</h3>
<p class="form-hint">${a}</p>
<ul class="work-list">
${o.map(l=>this.row(l,n))}
</ul>
</section>
`}edit({draft:t,at:n},o){let{selection:r,feature:a}=t;return{name:Re(r),title:Se(r.layer,a,o),said:[xe(new Date(n).toISOString()),...si(t,o)],open:()=>this.open("edit",r,a.properties.town??null),drop:()=>gt(t)}}drawing(t,n,o){var $;let{sketch:r,at:a,name:l}=n,{layer:d,fid:c,town:u}=r,f=Kt[o.view.language];return{name:l,title:(c===null||($=r.base[String(c)])==null?void 0:$.title)??o.words.kinds[d],said:[xe(new Date(a).toISOString()),c===null?f.title:f.shape],open:()=>this.open(c===null?"draw":"shape",c===null?null:{layer:d,fid:c},u,d),drop:()=>xs(t,n)}}row({name:t,title:n,said:o,open:r,drop:a},l){let{account:d}=l.office;return s`
<li data-draft=${t}>
<div class="work-line">
<div>
<b>${n}</b>
<span>${o.join(" · ")}</span>
</div>
<div class="work-acts">
<button type="button" class="text-button" @click=${r}>${d.goOn}</button>
<button type="button" class="text-button" @click=${()=>this.ask(t)}>${d.throwAway}</button>
</div>
</div>
${this.throwing===t?ie(d.throwSure,d.throwAway,()=>{a(),this.ask("")},()=>this.ask(""),l):null}
</li>
`}ask(t){this.throwing=t,this.ports.ask()}open(t,n,o,r){let{view:a,work:l}=this.ports.stores;r!==void 0&&n===null&&Ts(r),a.set({selected:n,...o===null?{}:{town:o}}),l.set({open:t})}};function si({selection:e,written:t},n){let o=new Map(ct(e.layer,n).map(({name:a,label:l})=>[a,l])),r=Object.keys(t.now.boxes).map(a=>o.get(a)??a);return r.length===0?[]:[r.join("、")]}var li=90;function Gn({town:e,role:t,unit:n,level:o},r){let{office:a,data:l,view:d}=r,c=Mt(l,e),u=n!==""?r.committees.get(n)??n:o===void 0||o===""?"":a.levels[o];return a.roleIn(a.roles[t],c===void 0?e:Ue(c,d.language),u)}function Bs(e){let{work:t,data:n}=e.stores,o=new zt(e),r=null,[a,l,d]=["",null,"read"],[c,u,f]=[null,"",""],$=i=>m=>{[c,u]=[se(m),i],e.ask()},y=()=>{e.signedIn(gr).then(i=>{r=i,e.ask()},$("tokens"))},N=()=>{Cn(async()=>{await pr();let i=await hs();t.set({open:null,session:i,closed:!i.anonymous})}).then(()=>{e.acts.readAgain(),z(n,e.now().office.account.signedOut)},$("tokens"))},D=i=>{i.preventDefault();let m=i.currentTarget,{old:h="",fresh:S="",again:g=""}=be(i),{gate:w,account:k}=e.now().office;[c,u]=[null,"password"],f=gs(S)<10?w.short:S!==g?w.differ:"",e.ask(),f===""&&e.signedIn(()=>Cn(()=>fr(h,S))).then(()=>{m.reset(),z(n,k.changed)},$("password"))},M=i=>{i.preventDefault();let m=i.currentTarget,{token:h="",days:S=""}=be(i);[c,u,a]=[null,"tokens",""],e.signedIn(()=>hr(h.trim(),d,Number(S))).then(g=>{a=g,_t(m,"token"),y()},$("tokens"))},x=i=>{l=null,e.signedIn(()=>yr(i)).then(y,$("tokens"))},b=(i,m)=>u===i&&f!==""?s`
<div class="form-problem" role="alert">${f}</div>
`:V(u===i?c:null,m,`form-problem-${i}`),O=(i,m)=>{let{account:h,allTowns:S}=m.office,g=[...i.administrator?[S]:[],...i.memberships.map(w=>Gn(w,m))];return s`
<section class="work-who">
<span class="work-initial" aria-hidden="true">${Array.from(Sn(i))[0]}</span>
<div>
<b>${Sn(i)}</b>
<span>${h.loginOf(i.login)}</span>
</div>
</section>
<section>
<h3>${h.roles}</h3>
<ul class="work-roles">
${(g.length===0?[h.noRoles]:g).map(w=>s`
<li>${w}</li>
`)}
</ul>
<button type="button" class="form-button is-quiet work-leave" @click=${N}>${h.signOut}</button>
</section>
`},T=(i,m)=>{let{account:h,gate:S}=m.office;return s`
<details class="work-more">
<summary>${h.password}</summary>
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
${Z({name:"old",label:h.old,type:"password",autocomplete:"current-password",required:!0})}
${Z({name:"fresh",label:S.newPassword,type:"password",autocomplete:"new-password",hint:S.rules,required:!0})}
${Z({name:"again",label:S.again,type:"password",autocomplete:"new-password",required:!0})}
${b("password",m)}
<button type="submit" class="form-button is-main">${h.change}</button>
</form>
</details>
`},p=(i,m)=>{let{account:h}=m.office,S=i.last_used===null?h.neverUsed:h.used(U(new Date(i.last_used))),g=[h[i.scope],h.until(U(new Date(i.expires))),S];return s`
<li data-token=${i.token}>
<div class="work-line">
<div>
<b>${i.name}</b>
<span>${g.join(" · ")}</span>
</div>
<button
type="button"
class="text-button"
@click=${()=>{l=i.token,e.ask()}}
>
${h.remove}
</button>
</div>
${l===i.token?ie(h.removeSure,h.remove,()=>x(i.token),()=>{l=null,e.ask()},m):null}
</li>
`},P=i=>{let{account:m}=i.office;return s`
<section class="work-tokens">
<h3>${m.tokens}</h3>
<p class="form-hint">${m.tokensHint}</p>
<ul class="work-list">
${(r??[]).map(h=>p(h,i))}
</ul>
${(r==null?void 0:r.length)===0?s`
<p class="form-hint">${m.noTokens}</p>
`:null}
${a===""?null:s`
<div class="form-notice" role="status">
<p>${m.secretOnce}</p>
${It(m.secret,a,e)}
</div>
`}
${b("tokens",i)}
<details class="work-more">
<summary>${m.make}</summary>
<form @submit=${M}>
${Z({name:"token",label:m.tokenName,required:!0,lengthMost:64})}
${fe("scope",m.scope,[["read",m.read],["write",m.write]],d,h=>d=h)}
${Z({name:"days",label:m.days,value:String(li),mode:"numeric",required:!0})}
<button type="submit" class="form-button is-main">${m.make}</button>
</form>
</details>
</section>
`};return{title:({words:i})=>i.work.account,key:()=>{var i;return String(((i=t.get().session)==null?void 0:i.account)??0)},enter:()=>{var i;[r,a,l,c,u,f]=[null,"",null,null,"",""],((i=t.get().session)==null?void 0:i.signed_in)===!0?y():t.set({open:null,gate:"signin"})},leave:()=>{a=""},body:i=>{let{session:m}=t.get();return m===null||!m.signed_in?s``:s`
${O(m,i)} ${o.body(m.account,i)} ${T(m,i)} ${P(i)}
`}}}function Jt(e){let t=e.flatMap(l=>l===null?[]:To(l));if(t.length===0)return null;let{minX:n,minY:o,maxX:r,maxY:a}=xo(t.map(l=>l.flatMap(([d=0,c=0])=>[d,c])));return[n,o,r,a]}var ii=["version","updated_at","created_at","town"];function Us(e,t){let n=new Map(e.map(r=>[vn(r),r])),o=new Map(t.map(r=>[vn(r),r]));return[...new Set([...n.keys(),...o.keys()])].sort((r,a)=>r-a).flatMap(r=>{let[a,l]=[n.get(r)??null,o.get(r)??null],d=a===null||l===null?[]:ci(a,l);return a===null||l===null||d.length>0?[{fid:r,was:a,is:l,fields:d}]:[]})}function ci(e,t){let[n,o]=[e.properties,t.properties],a=[...new Set([...Object.keys(n),...Object.keys(o)])].filter(l=>!ii.includes(l)&&!Hs(n[l],o[l]));return Hs(e.geometry,t.geometry)?a:[...a,"geometry"]}function Hs(e,t){return JSON.stringify(e??null)===JSON.stringify(t??null)}function Gs(e,t,n,o,r){let[a,l]=[qs(e,n,r),qs(t,n,r)],d=new Set([...a.keys(),...l.keys()]),c=[...d].filter(u=>u!==null&&!o.includes(u));return[...o,...c,null].flatMap(u=>d.has(u)?[{value:u,was:a.get(u)??ht,is:l.get(u)??ht}]:[])}var ht={count:0,measure:0};function Zt(e,t){return{count:e.count+t.count,measure:e.measure+t.measure}}function qs(e,t,n){let o=new Map;for(let{properties:r}of e){let a=di(r,t),l=n===null?0:Number(r[n]??0);o.set(a,Zt(o.get(a)??ht,{count:1,measure:l}))}return o}function di(e,t){let n=e[t];return typeof n=="string"&&n!==""?n:null}var ui=7,Vn=40,mi=400;function Kn({was:e,is:t}){return e===null?"added":t===null?"gone":"edited"}function zs(e){let{view:t,tools:n}=e.stores,[o,r]=["",""],a=null,[l,d]=[!1,null],c=null,u=Vn,f=new ue,$=()=>{let{town:i}=t.get();if(i===null)return;[l,d,c,u]=[!0,null,null,Vn],e.ask();let[m,h]=[vt(o),r===""?null:vt(r)],S=Oo(t.get().theme).map(async g=>{let[w,k]=await Promise.all([Tn(g,i,void 0,m),Tn(g,i,void 0,h)]);return{layer:g,then:w,now:k,changed:Us(w,k)}});f.read(Promise.all(S),g=>{[a,l]=[g,!1],y(),e.ask()},g=>{[d,l]=[se(g),!1],e.ask()})},y=()=>{let i=(a??[]).flatMap(S=>D(N(S))),m=Ys(i.filter(({fields:S,is:g})=>g===null||S.includes("geometry")).map(S=>S.was)),h=Ys(i.map(S=>S.is));n.set({mode:m===null&&h===null?De:{kind:"compare",change:0,was:m,is:h}})},N=i=>{let{layer:m,then:h,now:S}=i,[g,w]=[t.get(),e.stores.data.get()],k=E=>Lt(g,{...w,layers:{[m]:{status:"ready",value:E,problem:null}}},m),[L,v]=[k(h),k(S)];if(L.fids===null||v.fids===null)return i;let R=i.changed.filter(({fid:E})=>{var j,C;return((j=L.fids)==null?void 0:j.has(E))===!0||((C=v.fids)==null?void 0:C.has(E))===!0});return{layer:m,then:L.features,now:v.features,changed:R}};t.subscribe((i,m)=>{a===null||e.stores.work.get().open!=="compare"||(i.committee!==m.committee||i.filter!==m.filter||i.table!==m.table)&&y()});let D=({layer:i,changed:m})=>c===null?m:c.layer===i?m.filter(h=>Kn(h)===(c==null?void 0:c.kind)):[],M=(i,m)=>{c=(c==null?void 0:c.layer)===i&&c.kind===m?null:{layer:i,kind:m},u=Vn,y(),e.ask()},x=(i,{fid:m,was:h,is:S})=>{let g=Jt([(h==null?void 0:h.geometry)??null,(S==null?void 0:S.geometry)??null]);S!==null&&t.set({selected:{layer:i,fid:m}}),g!==null&&e.acts.showExtent(g)},b=(i,m)=>{let h=m.flatMap(({fid:S,is:g})=>g===null?[]:[S]);t.set({...rt(t.get(),i,`fid IN (${h.join(",")})`),...r===""?{asOf:null}:{asOf:r}})},O=(i,m)=>{let{compare:h}=m.office,S=U(new Date),g=()=>{let v=i==="from"?o:r;return v===""?[S,""]:v.split("T")},w=(v,R)=>{let E=v===""?"":`${v}${R===""?"":`T${R}`}`,j=So(E)??"";i==="from"?o=j===""?o:j:r=j,$()},[k="",L=""]=g();return s`
<div class="compare-moment" data-moment=${i}>
<span>${h[i]}</span>
<input
type="date"
aria-label=${`${h[i]} ${m.words.action.date}`}
max=${S}
.value=${k}
@change=${v=>w(v.target.value,g()[1]??"")}
/>
<input
type="time"
step="any"
aria-label=${`${h[i]} ${h.time}`}
.value=${L}
@change=${v=>w(g()[0]??"",v.target.value)}
/>
</div>
`},T=(i,m)=>{let{layer:h,then:S,changed:g}=i,{words:w,office:k}=m,L=fi(h),v=ko(h),R=Jo(h,v,w),E=Gs(S,i.now,v,Object.keys(R),L),j=E.reduce((_,{was:G,is:te})=>({value:null,was:Zt(_.was,G),is:Zt(_.is,te)}),{value:null,was:ht,is:ht}),C=(_,{was:G,is:te},W)=>s`
<tr class=${W?"compare-total":""}>
<th scope="row">${_}</th>
<td>${Vs(G,L)}</td>
<td>${Vs(te,L)}</td>
<td>${hi(G,te,L)}</td>
</tr>
`,F=_=>g.filter(G=>Kn(G)===_).length,A=D(i),H=s`
<table>
<thead>
<tr>
<td></td>
<th scope="col">${k.compare.then}</th>
<th scope="col">${k.compare.now}</th>
<th scope="col">${k.compare.difference}</th>
</tr>
</thead>
<tbody>
${E.length<2?null:E.map(_=>C(_.value===null?w.filter.blank:R[_.value]??_.value,_,!1))}
${C(w.table.sum,j,!0)}
</tbody>
</table>
`;return s`
<section class="compare-layer" data-layer=${h}>
<h3>${w.layers[h]}${L===null?"":m.office.paren("",gi(L,m))}</h3>
${g.length===0?s`
<p class="form-hint">${k.compare.same}</p>
${H}
`:s`
<div class="compare-kinds" role="group">
${["added","gone","edited"].map(_=>F(_)===0?null:s`
<button
type="button"
class="compare-kind is-${_}"
data-kind=${_}
aria-pressed=${(c==null?void 0:c.layer)===h&&c.kind===_}
@click=${()=>M(h,_)}
>
${k.compare[_]}
<b>${Y(F(_))}</b>
</button>
`)}
${A.every(({is:_})=>_===null)||A.length>mi?null:s`
<button type="button" class="text-button" data-rows @click=${()=>b(h,A)}>
${ee("table")}${w.tool.table}
</button>
`}
</div>
${H}
<ol class="compare-rows">
${A.slice(0,u).map(_=>P(h,_,m))}
</ol>
${A.length<=u?null:s`
<button type="button" class="form-button is-quiet" @click=${p}>
${k.compare.more(Y(A.length-u))}
</button>
`}
`}
</section>
`},p=()=>{u+=200,e.ask()},P=(i,m,h)=>{let S=m.is??m.was;if(S===null)return null;let g=Kn(m);return s`
<li>
<button type="button" data-fid=${m.fid} @click=${()=>x(i,m)}>
<i class="is-${g}" aria-hidden="true"></i>
<b>${Se(i,S,h)}</b>
<span>${g==="edited"?yi(i,m,h):h.office.compare[g]}</span>
</button>
</li>
`};return{title:({words:i})=>i.work.compare,key:({view:{town:i,theme:m}})=>`${i??""} ${m}`,enter:()=>{o===""&&(o=Po(t.get())??Q(U(new Date),-ui)),a=null,$()},leave:()=>f.drop(),body:i=>s`
<div class="compare-moments">${O("from",i)} ${O("to",i)}</div>
<p class="form-hint compare-says">
${Pn(vt(o),i.words)} →
${r===""?i.office.compare.present:Pn(vt(r),i.words)}
</p>
${i.view.committee===null&&i.view.filter===""?null:s`
<p class="form-hint" data-narrowed>${i.office.compare.narrowed}</p>
`}
${V(d,i)}
${l?s`
<p class="form-hint" role="status">${i.words.table.reading}</p>
`:s`
${(a==null?void 0:a.every(({then:m})=>m.length===0))===!0?s`
<p class="form-hint" role="status">${i.office.compare.before}</p>
`:null}
${(a==null?void 0:a.some(({changed:m})=>m.length>0))===!0?pi(i):null}
${(a??[]).map(m=>T(N(m),i))}
`}
`}}function pi({office:{compare:e}}){return s`
<p class="log-key">
<i class="is-was"></i>
${e.then}
<i class="is-now"></i>
${e.now}
</p>
`}function fi(e){let{shape:t}=_e(e);return t==="polygon"?"area_m2":t==="line"?"length_m":null}function gi(e,{words:{unit:t}}){return e==="area_m2"?t.mu:t.m}function Js(e,t){return t==="area_m2"?Me(Oe(e)):Y(e)}function Vs({count:e,measure:t},n){return n===null?Y(e):s`
${Js(t,n)}
<small>${Y(e)}</small>
`}function hi(e,t,n){let o=Ks(t.count-e.count,Y);return n===null?o:s`
${Ks(t.measure-e.measure,r=>Js(r,n))}
<small>${o}</small>
`}function Ks(e,t){let n=t(e);return/[1-9]/.test(n)?e>0?`+${n}`:n:"0"}function yi(e,{was:t,is:n,fields:o},r){let a=o.includes("geometry")?["area_m2","length_m","area_mu","committee"]:["area_mu"];return o.filter(l=>!a.includes(l)).map(l=>{if(l==="geometry")return zo(l,r);let d={field:l,was:(t==null?void 0:t.properties[l])??null,is:(n==null?void 0:n.properties[l])??null},c=At(e,d,r);return`${c.label}${r.words.colon}${c.was} → ${c.is}`}).join(r.words.semicolon)}function Ys(e){let t=e.flatMap(n=>(n==null?void 0:n.geometry)==null?[]:[n.geometry]);return t.length===0?null:{type:"GeometryCollection",geometries:t}}var Zs=["cleaners","sweep_sources","members","ledger_corrections","ledger_lines","objection_words","story_notes","parcel_holders","memberships"];function Xt(e,{words:t,office:n}){return bo(e)?t.layers[e]:n.lists[e]??e}var Yn=6,bi=Zs;function zn(e,t){let{log:n}=t.office,o=e.slice(0,Yn).map(({layer:a,op:l,count:d})=>{var c,u;return((u=(c=n.people)[a])==null?void 0:u.call(c,l,d))??n.touch(Xt(a,t),l,d)}),r=e.length>Yn?n.andMore(e.length-Yn):"";return o.join(t.words.listComma)+r}function Qt({touched:e,undone_by:t}){return t===void 0&&e.length>0&&!e.some(({layer:n})=>bi.includes(n))}function Jn(e,{office:t}){var o;if(/^(create|replace|patch|delete) in \w+$|^undo of change \d+$|^account added$|^role (given|taken)$/.test(e))return"";let n=(o=/^import of (.+)$/.exec(e))==null?void 0:o[1];return n!==void 0?t.log.imported(n):/^tuntu [a-z ]+$/.test(e)?t.log.command(e):e===""?"":t.log.why(e)}function Xs(e,t){return!/^tuntu [a-z ]+$/.test(e)&&Jn(e,t)!==""}function $i(e,{office:t}){let{operator:n,demo:o}=t.log;return{operator:n,demo:o}[e]??e}function Qs({who:e="",role:t},n){if(e==="")return"";let{office:o}=n,r=$i(e,n);return o.log.by(t===void 0?r:o.paren(r,o.roles[t]))}function ea(e,t){let{office:n,words:o}=t;return(e??[]).map(({login:a,name:l,role:d,unit:c,level:u})=>{let f=c!==""?t.committees.get(c)??c:u===""?"":n.levels[u];return n.paren(l===""?a:l,f===""?n.roles[d]:`${n.roles[d]} · ${f}`)}).join(o.listComma)}function ta({change:e,touched:t},n){return n.office.log.willUndo(e,zn(t,n))}function na(e,t){let{log:n}=t.office,o=/^(\S+) (.*?)(?: \((\d+) (\w+)\))?$/.exec(e);if(o===null)return e;let[,r="",a="",l,d]=o;return l===void 0||d===void 0?n.conflict(Xt(r,t),a):n.leaning(Xt(r,t),a,l,Xt(d,t))}var Ke=class{constructor(t){this.of=t}of;rows=[];problem=null;answer=null;all=!1;reading=!1;latest=new ue;get empty(){return this.rows.length===0&&!this.reading&&this.problem===null}clear(){this.latest.drop(),[this.rows,this.all,this.reading,this.problem,this.answer]=[[],!1,!1,null,null]}read(){this.readOlder(null)}more(t,n){let o=this.rows.at(-1);return this.all||o===void 0?null:s`
<button
type="button"
class=${`form-button is-quiet ${n}`}
?disabled=${this.reading}
@click=${()=>this.readOlder(o)}
>
${t.office.more}
</button>
`}readOlder(t){let{size:n,ask:o,rowsOf:r,wanted:a,changed:l}=this.of,d=o(t,n+1);if(d===null)return;let c=(a==null?void 0:a())??(()=>!0);this.reading=!0,l(),this.latest.read(d,u=>{if(!c())return;let f=r(u),$=f.slice(0,n);this.rows=t===null?$:[...this.rows,...$],[this.answer,this.all,this.reading,this.problem]=[u,f.length<=n,!1,null],l()},u=>{[this.problem,this.reading]=[se(u),!1],l()})}};function ge(e,t,n,o){return s`
<div class="report-switch" role="group" aria-label=${e}>
${t.map(([r,a])=>s`
<button type="button" data-choice=${r} aria-pressed=${r===n} @click=${()=>o(r)}>
${a}
</button>
`)}
</div>
`}var wi=["7","30","90"],vi=500;function oa({stores:e,ask:t}){let n=null,o="7",r=ne(t),a=d=>{let c=e.view.get().town??"",u=U(new Date),f=Q(u,1-Number(o));return r.of([c,d,f,u].join(" "),()=>Nr(c,d,f,u,vi))};e.data.subscribe((d,c)=>{d.touched!==c.touched&&e.work.get().open==="changes"&&r.again()});let l=(d,c,u)=>{var D;let{log:f}=u.office,$=((D=ye(u.data,d,c.fid))==null?void 0:D.properties)??{name:c.name},y=Ue($,u.view.language)||(c.code??u.words.unnamed),N={insert:f.created,update:f.changed,delete:f.deleted}[c.op];return s`
<li class="log-entry" data-changed=${c.fid}>
<p class="log-head">
<time datetime=${c.at}>${xe(c.at)}</time>
<span>${N}</span>
</p>
${c.op==="delete"?s`
<p class="log-what">${y}</p>
`:s`
<button
type="button"
class="text-button"
@click=${()=>{e.work.set({open:null}),e.view.set({selected:{layer:d,fid:c.fid}})}}
>
${y}${c.code===null||c.code===y?"":` · ${c.code}`}
</button>
`}
</li>
`};return{layer:()=>n,enter:r.forget,head:d=>s`
${fe("changed-layer",d.office.log.ofLayer,[["",d.office.log.allLayers],...ot.map(c=>[c,d.words.layers[c]])],n??"",c=>{n=c===""?null:c,t()})}
${n===null?null:ge(d.office.log.within,wi.map(c=>[c,d.office.log.lastDays(Number(c))]),o,c=>{o=c,t()})}
`,list:d=>{if(n===null)return null;let{log:c}=d.office,u=n,{value:f,problem:$}=a(u);if(f===null)return We($,d);let{features:y,more:N}=f;return s`
<p class="form-hint" data-changed-count=${y.length}>
${N?c.lastChanged(y.length):c.changedCount(d.words.layers[u],y.length,Number(o))}
</p>
<ol class="log">
${y.map(D=>l(u,D,d))}
</ol>
`}}}function en(e,t){let[n,o]=[null,""],r=new ft(e.ask),a=null,l=null,d=()=>{[n,a,l,o]=[null,null,null,""],r.end(),e.ask()},c=D=>{l=se(D),r.end(),e.ask()},u=D=>{let M=e.stores.view.get().town;M!==null&&([n,a,l,o]=[D,null,null,""],e.ask(),Ht(M,D+1,1).then(({changes:[x]})=>{n===D&&((x==null?void 0:x.change)===D?a=x:l={title:"gone",status:404},e.ask())},c))},f=()=>{let D=e.stores.view.get().town;if(D===null||n===null||r.lasts)return;r.begin();let M=n;e.signedIn(()=>Ve(D,M,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.undone),d(),t()},c)},$=D=>s`
<div class="form-problem" role="alert">
${D.office.log.conflicts}
<ul class="log-conflicts">
${((l==null?void 0:l.conflicts)??[]).map(M=>s`
<li>${na(M,D)}</li>
`)}
</ul>
</div>
`,y=(D,M)=>{let x=D===null?[]:Ct(D,M.view.language,M);return x.length===0?null:s`
<ul class="form-faults">
${x.map(b=>s`
<li>${b}</li>
`)}
</ul>
`},N=(D,M)=>{let{log:x}=M.office;return Qt(D)?s`
${Z({name:"undo-reason",label:M.office.paren(x.undoReason,M.office.optional),value:o,input:b=>o=b})}
${r.lasts?s`
<p class="form-hint" role="status">${dt(r.seconds,M)}</p>
${ut(r.seconds,M)}
`:ie(ta(D,M),x.undoIt,f,d,M)}
`:s`
<p class="form-problem" role="alert">
${D.undone_by===void 0?x.notHere(D.change):x.undoneBy(D.undone_by)}
</p>
`};return{end:d,part:(D,M)=>n!==D?s`
<button type="button" class="text-button log-undo" @click=${()=>u(D)}>
${ee("undo")}${M.office.log.undo}
</button>
`:s`
${((l==null?void 0:l.conflicts)??[]).length>0?$(M):V(l,M,"undo-problem")}
${y(l,M)}
${a===null?s`
<button type="button" class="form-button is-quiet" @click=${d}>${M.office.cancel}</button>
`:N(a,M)}
`}}var ki=30;function ra(e){let t=new Ke({size:ki,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:Ht(c,(l==null?void 0:l.change)??null,d)},rowsOf:l=>l.changes,wanted:()=>{let{town:l}=e.stores.view.get();return()=>e.stores.view.get().town===l},changed:e.ask}),n=en(e,()=>t.read()),o=oa(e),r=(l,d)=>{var u;let{log:c}=d.office;return s`
<li class="log-entry" data-change=${l.change}>
${Zn(l,d)}
<p class="log-what">${Oi(l,d)}</p>
${Xn(l,d)}
${l.undone_by===void 0?((u=t.answer)==null?void 0:u.may_undo)===!0&&Qt(l)&&!qe(d.view)?n.part(l.change,d):null:s`
<p class="log-mark">${c.undoneBy(l.undone_by)}</p>
`}
</li>
`},a=l=>s`
${V(t.problem,l)}
${et(e.stores.work.get().session,l.view.town)?null:s`
<p class="form-hint">${l.office.log.only}</p>
`}
${t.empty?s`
<p class="form-hint">${l.office.log.nowhere}</p>
`:null}
<ol class="log">
${t.rows.map(d=>r(d,l))}
</ol>
${t.more(l,"log-more")}
`;return{title:({words:l})=>l.work.changes,key:({view:l})=>{var d;return`${l.town??""} ${((d=e.stores.work.get().session)==null?void 0:d.account)??0}`},enter:()=>{t.clear(),n.end(),o.enter(),t.read()},body:l=>s`
${o.head(l)} ${o.list(l)??a(l)}
`}}function Oi({touched:e,given:t},n){return e.length===0?n.office.log.nothing:[zn(e,n),ea(t,n)].filter(o=>o!=="").join(n.words.colon)}function Zn(e,t){let{at:n,change:o}=e,{log:r}=t.office;return s`
<p class="log-head">
<time datetime=${n}>${xe(n)}</time>
<span>${Qs(e,t)}</span>
<small>${r.change(o)}</small>
</p>
`}function Xn({why:e="",undoes:t},n){let{log:o}=n.office,r=[t===void 0?"":o.undoes(t),Jn(e,n)].filter(a=>a!=="");return r.length===0?null:s`
<p class="log-why">${r.join(" · ")}</p>
`}function sa(e){return la(e,!0)}function aa(e){return la(e,!1)}function la(e,t){let n=null,o=!1,r=!1,a=c=>{[n,o]=[new c.Desk(e,t),!1],r&&n.enter()},l=()=>{let{stores:c,now:u}=e;o=!1,z(c.data,u().words.lost),r&&c.work.set({open:null})};return{title:c=>(n==null?void 0:n.title(c))??Kt[c.view.language][t?"shape":"title"],key:({view:{selected:c,town:u,asOf:f}})=>t?`${(c==null?void 0:c.layer)??""} ${(c==null?void 0:c.fid)??""} ${f??""}`:`${u??""} ${f??""}`,enter:()=>{r=!0,n!==null?n.enter():o||(o=!0,import("./desk-NUU3AES3.js").then(a,l))},leave:()=>{r=!1,n==null||n.leave()},body:c=>(n==null?void 0:n.body(c))??s``}}function ia({signedIn:e},t,n){let{layer:o,fid:r}=t.selection,a=t.written.now.reason.trim(),l=jn(t,JSON.stringify([t.tag,n,a]),Ce),{tag:d,key:c}=l;return{draft:l,answer:e(()=>Mr(o,r,n,{tag:d,reason:a,key:c}))}}function ca({signedIn:e},t){let{layer:n,fid:o}=t.selection,r=t.written.now.reason.trim(),a=jn(t,`delete ${t.tag} ${r}`,Ce),{tag:l,key:d}=a;return{draft:a,answer:e(()=>Lr(n,o,{tag:l,reason:r,key:d}))}}function da(e,t,n){let{draft:o,fields:r,busy:a,waitedS:l,deleting:d}=e,{edit:c}=n.office;return s`
${xi(e.keptAt,t,n)}
<form class="edit-form" novalidate @submit=${t.save} @keydown=${t.key}>
${Ti(r,e,t,n)} ${Ri(e,t,n)}
${Z({name:"reason",label:n.office.paren(c.reason,n.office.optional),value:o.written.now.reason,hint:c.reasonHint,input:u=>t.write({reason:u})})}
${Di(o,t,n)} ${Mi(e,n)}
<div class="form-foot">
${ut(l,n)}
<button type="submit" class="form-button is-main" aria-disabled=${a?"true":null}>
${a?dt(l,n):c.save}
</button>
<button type="button" class="form-button is-quiet" @click=${t.close}>${n.office.cancel}</button>
</div>
</form>
${d?ie(c.deleteSure,c.delete,t.remove,()=>t.ask(!1),n):s`
<button type="button" class="text-button edit-delete" @click=${()=>t.ask(!0)}>
${c.delete}
</button>
`}
`}function xi(e,t,{office:{edit:n}}){return e===""?null:s`
<p class="form-hint edit-kept">
${n.draftOf(e)}
<button type="button" class="text-button" @click=${t.throwAway}>${n.throwAway}</button>
</p>
`}function Ti(e,t,n,o){let r=d=>Si(d,t,n,o),a=tr(t.draft.selection.layer),l=new Set(a.flatMap(([,d])=>d));return s`
${e.filter(({name:d})=>!l.has(d)).map(r)}
${a.map(([d,c])=>{let u=c.flatMap(f=>e.filter(({name:$})=>$===f));return u.length===0?null:s`
<details
class="work-more edit-group"
data-group=${d}
?open=${u.some(({name:f})=>Pi(f,t.draft))}
>
<summary>${Te[o.view.language].groups[d]}</summary>
${u.map(r)}
</details>
`})}
`}function Pi(e,{written:t,feature:n}){return t.now.boxes[e]!==void 0||Tt(n.properties[e])!==""}function Si(e,{draft:t,problem:n},o,r){var D;let{name:a,kind:l,label:d,unit:c,options:u}=e,f=_n(t,a),$=M=>o.type(a,M);if(Xo(e))return Ni(e,f,n,o,r);let y=c===""?d:r.office.paren(d,c);if(l==="listed"||l==="boolean"||l==="committee"){let M=l==="committee"?r.office.edit.noCommittee:r.office.none,x=f===""||u.some(([b])=>b===f)?[]:[[f,f]];return fe(a,y,[["",M],...u,...x],f,$)}let N=a==="aliases"?r.office.edit.aliasesHint:void 0;return Z({name:a,label:y,value:f,type:l==="date"?"date":"text",mode:l==="text"||l==="date"?"text":l==="integer"?"numeric":"decimal",input:$,fault:((D=n==null?void 0:n.faults)==null?void 0:D.some(M=>M.field===a))??!1,...N===void 0?{}:{hint:N}})}function Ni(e,t,n,o,r){var u;let{name:a,label:l}=e,d=ds("m2"),c=xt(t,"m2");return Z({name:a,label:l,value:Go(t,d),mode:"decimal",input:f=>{var y;let $=((y=xt(f,d))==null?void 0:y.unit)??d;$!==d&&us($),o.type(a,Uo(f,d))},settled:qo,beside:ms(d,r.words,o.redraw),fault:((u=n==null?void 0:n.faults)==null?void 0:u.some(f=>f.field===a))??!1,hint:c===null?r.office.edit.areaHint:r.office.edit.areaIs(Vo({...c,unit:d},r.words))})}function Ri({draft:e,placing:t},n,o){if(_e(e.selection.layer).shape!=="point")return null;let{edit:r}=o.office,{lon:a,lat:l}=e.written.now;return s`
<fieldset class="edit-place">
<legend>${r.place}</legend>
${Z({name:"lon",label:r.lon,value:a,mode:"decimal",input:d=>n.write({lon:d})})}
${Z({name:"lat",label:r.lat,value:l,mode:"decimal",input:d=>n.write({lat:d})})}
<button type="button" class="form-button is-quiet edit-on-map" aria-pressed=${t} @click=${n.place}>
${ee("target")}${t?r.clickMap:r.onMap}
</button>
</fieldset>
`}function Di(e,t,n){if(e.late===null)return null;let{edit:o,log:r}=n.office,{layer:a}=e.selection,l=new Map(ct(a,n).map(u=>[u.name,u])),d=(u,f)=>Zo(a,u,f,n),c=u=>{let[f,$]=[e.written.now.boxes[u],l.get(u)];return f===void 0||$===void 0?"–":s`
<b>${d(u,Qo($,f))}</b>
<button type="button" class="text-button" @click=${()=>t.leave(u)}>${o.takeTheirs}</button>
`};return s`
<section class="edit-late" aria-labelledby="edit-late-title">
<h3 id="edit-late-title">${o.late}</h3>
<p class="form-hint">${o.lateHint}</p>
<table>
<thead>
<tr>
${[o.field,o.was,o.theirs,o.yours].map(u=>s`
<th scope="col">${u}</th>
`)}
</tr>
</thead>
<tbody>
${(e.late.changed_since??[]).map(({field:u,was:f,is:$})=>{var y;return s`
<tr data-field=${u}>
<th scope="row">${((y=l.get(u))==null?void 0:y.label)??(u==="geometry"?r.shape:u)}</th>
<td>${d(u,f)}</td>
<td>${d(u,$)}</td>
<td>${c(u)}</td>
</tr>
`})}
</tbody>
</table>
</section>
`}function Mi({problem:e,says:t},n){let o=e===null?[]:Ct(e,n.view.language,n);return s`
<div id="edit-says">
${t===""?V(e,n):s`
<div class="form-problem" role="alert">${t}</div>
`}
<ul class="form-faults">
${o.map(r=>s`
<li>${r}</li>
`)}
</ul>
</div>
`}function ma(e){return new Qn(e)}var Qn=class{constructor(t){this.ports=t;this.waiting=new ft(t.ask),t.stores.tools.subscribe(({mode:n},o)=>{let r=n.kind==="place"?n.at:null;n===o.mode||r===null||this.draft===null||(this.set(Ds(this.draft,r)),window.requestAnimationFrame(()=>{var a;return(a=document.getElementById("form-lon"))==null?void 0:a.focus()}))})}ports;draft=null;problem=null;waiting;deleting=!1;says="";keptAt="";title(t){let{draft:n}=this,{edit:o}=t.words.work;return n===null?o:`${o} · ${Se(n.selection.layer,n.feature,t)}`}key({view:{selected:t}}){return`${(t==null?void 0:t.layer)??""} ${(t==null?void 0:t.fid)??""}`}enter(){this.problem=null,this.deleting=!1,this.says="";let{selected:t}=this.ports.stores.view.get();if(t===null)return;let{draft:n}=this;n!==null&&n.account===this.account()&&!ua(n,t)&&Hn(n)&&this.tellKept(n);let r=Un(this.account(),t);this.draft=(r==null?void 0:r.draft)??null,this.keptAt=r===null?"":xe(new Date(r.at).toISOString()),this.draft===null&&this.begin(t)}body(t){let{selected:n,town:o}=t.view,{work:r}=this.ports.stores;if(n===null)return window.setTimeout(()=>r.set({open:null}),0),s``;if(qe(t.view))return or(t,this.ports.stores);let{draft:a}=this;if(a===null)return V(this.problem,t);let l=jo(r.get().session,o,n.layer,a.feature.properties.committee);return s`
${l?null:s`
<p class="form-hint">${t.office.edit.notAllowed}</p>
`}
${da(this.showing(a,t),this.doing,t)}
`}doing={type:(t,n)=>{this.change(o=>Ns(o,t,n))},write:t=>{this.change(n=>In(n,t))},leave:t=>{this.change(n=>Rs(n,t))},place:()=>{let{tools:t}=this.ports.stores,{mode:n}=t.get(),o=n.kind==="place"&&n.waiting;t.set({mode:o?De:{kind:"place",waiting:!0,at:null}})},save:t=>{t.preventDefault(),this.save()},close:()=>this.ports.stores.work.set({open:null}),throwAway:()=>this.throwAway(),ask:t=>{this.deleting=t,this.ports.ask()},remove:()=>this.remove(),redraw:()=>this.ports.ask(),key:t=>{!(t.ctrlKey||t.metaKey)||t.key.toLowerCase()!=="z"||t.target instanceof HTMLInputElement||(t.preventDefault(),this.change(o=>({...o,written:t.shiftKey?ks(o.written):vs(o.written)})))}};tellKept(t){let n=this.ports.now(),o=Se(t.selection.layer,t.feature,n);z(this.ports.stores.data,n.office.edit.draftKept(o))}throwAway(){if(this.draft===null||this.waiting.lasts)return;let{selection:t}=this.draft;gt(this.draft),[this.draft,this.keptAt,this.problem,this.says]=[null,"",null,""];let{selected:n}=this.ports.stores.view.get();n!==null&&n.layer===t.layer&&n.fid===t.fid&&this.begin(n),this.ports.ask()}account(){var t;return((t=this.ports.stores.work.get().session)==null?void 0:t.account)??0}set(t){this.draft=t,qn(t),this.ports.ask()}shows({selection:t,account:n}){return this.draft!==null&&ua(this.draft,t)&&this.draft.account===n}latest(t){var n;return(this.shows(t)?this.draft:(n=Un(t.account,t.selection))==null?void 0:n.draft)??t}put(t){this.shows(t)?this.set(t):qn(t)}change(t){this.draft!==null&&this.set(t(this.draft))}begin(t){Ln(t.layer,t.fid).then(({feature:n,tag:o})=>{this.ports.stores.view.get().selected===t&&(this.draft=Ss(this.account(),t,n,o),this.ports.ask())},n=>{this.problem=se(n),this.ports.ask()})}fields({selection:t,feature:n},o){let r=re(this.ports.stores.work.get().session,o.view.town);return ct(t.layer,o).filter(({kind:a})=>a!=="committee"||r||n.properties.committee===void 0)}showing(t,n){let{problem:o,deleting:r,says:a,keptAt:l}=this,{lasts:d,seconds:c}=this.waiting,{mode:u}=this.ports.stores.tools.get(),f=u.kind==="place"&&u.waiting;return{draft:t,fields:this.fields(t,n),problem:o,busy:d,waitedS:c,deleting:r,says:a,placing:f,keptAt:l}}save(){if(this.draft===null||this.waiting.lasts)return;let t=this.ports.now(),n=Ws(this.draft,this.fields(this.draft,t));this.problem=null,this.says="",typeof n=="string"?this.says=t.office.edit[n]:this.send(ia(this.ports,this.draft,n),t.office.edit.saved,!1),this.ports.ask()}remove(){this.draft===null||this.waiting.lasts||this.send(ca(this.ports,this.draft),this.ports.now().office.edit.deleted,!0)}send({draft:t,answer:n},o,r){this.waiting.begin(),this.set(t),n.then(()=>this.finish(t,o,r),a=>this.failed(t,a))}finish(t,n,o){let{data:r,view:a,work:l}=this.ports.stores;this.waiting.end(),z(r,n);let d=this.shows(t),c=this.latest(t);if(!o&&!Ei(c,t)){this.goOn(c);return}gt(t),d&&(this.draft=null,l.set({open:null}),o&&a.set({selected:null}))}goOn(t){let{selection:n}=t;Ln(n.layer,n.fid).then(({feature:o,tag:r})=>this.put(Fn(t,o,r)),()=>this.put(t))}failed(t,n){this.waiting.end();let o=se(n),r=this.latest(t),a=this.ports.stores.work.get().open!==null;if(this.put(o.status===412?Cs(r,o):r),!this.shows(t)||!a){rr(Se(t.selection.layer,t.feature,this.ports.now()),o,this.ports);return}this.deleting=!1,this.problem=o,window.requestAnimationFrame(()=>window.requestAnimationFrame(Li))}};function Li(){var e;for(let t of document.querySelectorAll("details.edit-group"))t.querySelector("[aria-invalid]")!==null&&(t.open=!0);(e=document.getElementById("edit-says"))==null||e.scrollIntoView({block:"center"})}function Ei(e,t){return JSON.stringify(e.written.now)===JSON.stringify(t.written.now)}function ua({selection:{layer:e,fid:t}},n){return e===n.layer&&t===n.fid}var pa=e=>e?{"Tuntu-Reveal":"1"}:{};async function Ye(e,t={}){return await(await Ne("GET",`/api/cleaning/${e}`,void 0,t)).json()}async function tt(e,t){return await(await Ne("POST",`/api/cleaning/${e}`,t,{"Idempotency-Key":Ce()})).json()}function fa(e,t,n){return Ye(`ledger?town=${e}&month=${t}`,pa(n))}async function ga(e,t,n,o,r,a){var f;let d=`/api/cleaning/${n==="month"||n==="attendance"?"ledger":"lists"}?town=${e}&month=${t}&sheet=${n}&f=${o}&lang=${r}`,c=await Ne("GET",d,void 0,pa(a)),u=(f=/filename\*=utf-8''([^;]+)/i.exec(c.headers.get("Content-Disposition")??""))==null?void 0:f[1];return{name:u===void 0?`${t}-${n}.${o}`:decodeURIComponent(u),content:await c.blob()}}async function ha(e){return(await Ye(`months?town=${e}`)).months}async function ya(e,t){await Ne("POST",`/api/cleaning/months/${t}/close?town=${e}`,void 0,{"Idempotency-Key":Ce()})}async function ba(e,t){let n={corrections:[t]};return(await tt(`ledger/corrections?town=${e}`,n)).months}function $a(e,t,n){return tt(`cleaners/${t}/leave?town=${e}`,{on:n})}async function wa(e){let t=await Ne("GET",`/api/cleaners?town=${e}`),{cleaners:n}=await t.json();return new Map(n.flatMap(({number:o,left_on:r})=>r===void 0?[]:[[o,r]]))}function va(e,t,n,o){return Ye(`lists?town=${e}&month=${t}&least=${n}&places=${o}`)}async function ka(e,t,n){await tt(`lists/${t}/publish?town=${e}`,n)}async function Oa(e,t,n,o){await tt(`lists/${t}/objections?town=${e}`,{place:n,words:o})}async function xa(e,t,n,o,r){await tt(`lists/${t}/objections/${n}/answer?town=${e}`,{upheld:o,words:r})}async function Ta(e,t){let n=`lists?town=${e}&month=${t}&sheet=inspections`;return(await Ye(n)).inspections}async function Pa(e,t){let n=`lists?town=${e}&month=${t}&sheet=washings`;return(await Ye(n)).streets}async function Sa(e,t,n){let o=`town=${e}&from=${t}&to=${n}`,[{patrols:r},{days:a},{members:l}]=await Promise.all([Ye(`patrols?${o}`),Ye(`calendar?${o}`),Ye(`members?town=${e}`)]);return{patrols:r,days:a,members:new Map(l.map(({number:d,name:c})=>[d,c]))}}async function Na(e,t){return(await tt(`patrols?town=${e}`,{shifts:t})).change}async function Ra(e,t){return(await tt(`calendar?town=${e}`,t)).change}var tn=["sheet","attendance","lists","inspections","washings","patrols"];function nn({month:e,paper:t}){return t==="sheet"?e:`${e}.${t}`}function Da(e){let[t="",n]=e.split(".");return{month:t,paper:tn.find(o=>o===n)??"sheet"}}function on(e,t){let n=new Date(`${e}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t),n.toISOString().slice(0,7)}function Fe(e){return new Date(Date.parse(`${on(e,1)}-01T00:00:00Z`)-864e5).toISOString().slice(0,10)}var Wi="January February March April May June July August September October November December".split(" "),rn=e=>`${Wi[Number(e.slice(5))-1]??""} ${e.slice(0,4)}`,eo=e=>`${e} ${e===1?"village":"villages"}`,Ma={title:"Month papers",before:"The month before",after:"The month after",colon:": ",papers:{sheet:"Sheet",attendance:"Attendance",lists:"Red & black",inspections:"Inspections",washings:"Washing",patrols:"Patrols"},groups:{villages:"Villages",streets:"Street sections"},colours:{red:"Red list",black:"Black list",few:"Too few reports"},month:rn,open:"Not closed",toCome:"This month has not come yet",runs:e=>`The month is not over; counted up to ${e}`,closedOn:(e,t)=>`Closed on ${e}${t===""?"":` by ${t}`}, frozen`,close:"Close the month",closeOpen:"Close…",closed:e=>`${rn(e)} is closed`,sureClose:(e,t,n,o)=>`${rn(e)} is never opened again: its reports, assignments, suspensions and lives take no change any more; its sheet, attendance and rules are frozen (${t} cleaners, ${n} slots done${o===""?"":`, ${o} yuan`}). What is found to be wrong later is a correction in the next open month.`,showNames:"Show names",hideNames:"Mask names",again:"Count again",noted:"Each reading and each file of the sheet and the attendance is noted.",xlsx:"Excel",saved:e=>`Saved: ${e}`,number:"No.",name:"Name",duty:"On duty (days)",swept:"Swept (days)",slots:"Slots done",dueSlots:"Slots due",yuan:"Yuan",attended:"Attended (days)",pay:"Pay (yuan)",total:"Total",nobody:(e,t,n,o)=>`Besides, with nobody assigned: villages ${e} days, ${t} slots done; streets ${n} days, ${o} slots done.`,shared:e=>`On ${e} days a place was shared with others: days, slots and pay are shared evenly.`,sharedHint:"* Those who have a place together share its days, slots and pay evenly: the sheet adds up to what was swept.",signs:"√ all done, △ in part, ? contested, × missed, ○ not reported, – suspended, empty: no place",lastDay:"Last day",leave:"Record the last day",leaveOpen:"Last day…",sureLeft:(e,t)=>`The last day of no. ${e} is ${t}: all assignments end on it and later ones are taken back. Records stay, and the sheet counts up to that day.`,left:(e,t,n,o)=>`No. ${e} ends on ${t}; assignments ended: ${n}${o===0?"":`, later ones taken back: ${o}`}`,noNumber:e=>`“${e}” is no number; write one such as -1 or 0.5`,lastDayIs:e=>`Last day: ${e}`,takeBackLastDay:"Take back",backAgain:"The last day is taken back; assign places anew",correct:"Correct",correctHint:"This month is closed. What is wrong in it is corrected here, as a line of the next open month, paid by the rate of its day.",place:"Place",day:"Day",daysMore:"Days more or less",slotsMore:"Slots more or less (-1, 0.5)",why:"Reason",corrects:(e,t,n)=>`Corrects ${e}, ${t}: ${n}`,corrected:e=>`It stands in ${rn(e)}`,objected:e=>`Objection of ${e}`,waits:"waits",upheld:"upheld",rejected:"not upheld",object:"Object",objectOpen:"Object…",objectWhy:"Why it should not be listed",objectionSent:"The objection is made",answerOpen:"Answer…",answerWhy:"Answer",uphold:"Uphold, strike off",reject:"Reject",answered:"Answered",struck:"Struck off",counts:"Counts",notYet:"May be objected to",toList:"Listed",noVillages:"No village.",rank:"Rank",tied:"tied",done:"Done / reported",share:"Share done",unreported:"Unreported / due",standing:"State",least:"Reported at least",places:"Places each",leastOf:e=>`${e} slots`,placesOf:e=>`${e} places`,draftHint:"A draft, which planners alone see. Untick who is not to be listed; you publish it.",rules:(e,t,n)=>`Ranked by the share of the reported slots that was done, the unreported apart; not ranked with fewer than ${e} reported. Ties share a rank and are not cut. Of those ranked, ${t} of ${n} reported slots were done.`,fewOf:(e,t)=>`${eo(e)} with fewer than ${t} reported, not ranked`,notOver:"It can be published when the month is over.",publish:"Publish",publishOpen:"Publish…",surePublish:(e,t,n)=>`Publish ${eo(e)} on the red list and ${eo(t)} on the black list. They stay as they are; villages may object until ${n}, and it counts once the day is past and no objection waits.`,published:"Published",notPublished:"The lists of this month are not published yet.",publishedOn:(e,t)=>`Published on ${e}; objections until ${t}`,inspected:(e,t)=>`${e} ${e===1?"inspection":"inspections"}, ${t} points on average`,noInspections:"No inspection this month.",member:"Member",numbered:e=>`No. ${e}`,deducted:"Deductions",deduction:(e,t,n)=>`Item ${e} −${t}: ${n}`,nothingFound:"None",score:"Score",noStreets:"No street.",street:"Street",washed:(e,t)=>`${e} of ${t} streets were washed often enough`,washedDays:"Washed / due (days)",washedOn:"On",proRata:e=>` (there ${e} days)`,dayOfMonth:e=>String(e),washHint:"Each street is washed on at least four days of a month, however often on one day; one that came or went within the month pro rata.",calendar:"Days that differ from the week’s order",noDays:"None.",works:"works",rests:"rests",patrols:"Patrols in the market town",noPatrols:"No patrol this month.",hours:"Hours",from:"From",until:"To",addShifts:"Enter patrols…",whoPatrols:"Which members patrol",noMembers:"The team has no members yet.",saveShifts:e=>e===0?"Enter (choose members first)":`Enter ${e} ${e===1?"patrol":"patrols"}`,shiftsSaved:(e,t)=>`${t} ${t===1?"patrol":"patrols"} of ${e} entered`,addDay:"Enter a day…",saveDay:"Enter",worksOrRests:"Works or rests",dayName:"Name, as in New Year",daySaved:(e,t)=>`${e} is entered: the town ${t?"works":"rests"}`};var sn=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,La={title:"月报",before:"上一个月",after:"下一个月",colon:"：",papers:{sheet:"月报表",attendance:"考勤",lists:"红黑榜",inspections:"检查",washings:"冲洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"红榜",black:"黑榜",few:"上报不足"},month:sn,open:"未结账",toCome:"这个月还没有到",runs:e=>`本月未完，统计到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}结账，已冻结`,close:"结账",closeOpen:"结账…",closed:e=>`${sn(e)}已结账`,sureClose:(e,t,n,o)=>`${sn(e)}结账后不能再打开：本月的上报、安排、停扫和起止日期不再改动；月报表、考勤和计算规则冻结（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以后发现的错误，作为更正列入下一个未结账的月份。`,showNames:"显示姓名",hideNames:"遮盖姓名",again:"重新统计",noted:"每次查看、导出月报表和考勤都会记录在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"编号",name:"姓名",duty:"负责（天）",swept:"清扫（天）",slots:"完成（次）",dueSlots:"应扫（次）",yuan:"金额（元）",attended:"出勤（天）",pay:"合计（元）",total:"合计",nobody:(e,t,n,o)=>`另有无人负责的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天与他人同负责一处，清扫天数、次数和金额按人均分。`,sharedHint:"* 与他人同负责一处的，清扫天数、次数和金额按人均分，合计等于实际清扫的次数。",signs:"√ 全部完成　△ 部分完成　? 上报不一致　× 漏扫　○ 未报　– 停扫　空 无负责地点",lastDay:"离岗日期（最后一天）",leave:"登记离岗",leaveOpen:"登记离岗…",sureLeft:(e,t)=>`${e} 号的最后一天是 ${t}：所有安排到这天为止，之后的安排取消；记录都保留，月报计到这天。`,left:(e,t,n,o)=>`${e} 号 ${t} 离岗，${n} 处安排到此为止${o===0?"":`，取消之后的安排 ${o} 处`}`,noNumber:e=>`“${e}”不是数字，请写成 -1 或 0.5 这样`,lastDayIs:e=>`最后一天 ${e}`,takeBackLastDay:"取消离岗",backAgain:"已取消离岗，请重新安排负责地点",correct:"列入更正",correctHint:"本月已结账。查出的错误在这里更正，列入下一个未结账的月份，按当天的标准计。",place:"地点",day:"日期",daysMore:"增减天数",slotsMore:"增减次数（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${sn(e)}`,objected:e=>`${e} 异议`,waits:"待答复",upheld:"成立",rejected:"不成立",object:"提出异议",objectOpen:"异议…",objectWhy:"为什么不应上榜",objectionSent:"异议已提出",answerOpen:"答复…",answerWhy:"答复内容",uphold:"成立，撤下",reject:"不成立",answered:"已答复",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"没有自然村。",rank:"名次",tied:"并列",done:"完成 / 已报",share:"完成率",unreported:"未报 / 应扫",standing:"状态",least:"至少已报",places:"每榜名额",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有镇级可见。不上榜的去掉勾选，核对后由你公布。",rules:(e,t,n)=>`按已报时段中完成的比例排名，未报另列；已报不足 ${e} 次的不排名；同比例并列，不截断。参加排名的屯合计完成 ${t} 次，已报 ${n} 次。`,fewOf:(e,t)=>`已报不足 ${t} 次、不排名的 ${e} 个屯`,notOver:"这个月结束后才能公布。",publish:"公布",publishOpen:"公布…",surePublish:(e,t,n)=>`公布红榜 ${e} 个屯、黑榜 ${t} 个屯。公布后不再改动，各村可在 ${n} 前提出异议，期满且无未答复的异议后生效。`,published:"已公布",notPublished:"这个月的红黑榜还没有公布。",publishedOn:(e,t)=>`${e} 公布，异议截止 ${t}`,inspected:(e,t)=>`检查 ${e} 次，平均 ${t} 分`,noInspections:"这个月没有检查。",member:"队员",numbered:e=>`${e} 号`,deducted:"扣分情况",deduction:(e,t,n)=>`第 ${e} 项 −${t}：${n}`,nothingFound:"无扣分",score:"得分",noStreets:"没有街道。",street:"街道",washed:(e,t)=>`${t} 条街中 ${e} 条达标`,washedDays:"已冲洗 / 应冲洗（天）",washedOn:"冲洗日期",proRata:e=>`（在册 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每条街每月至少冲洗 4 天，同一天多次算一天；当月新增或撤销的街按在册天数折算。",calendar:"与每周安排不同的日子",noDays:"没有。",works:"上班",rests:"休息",patrols:"圩镇巡查班次",noPatrols:"这个月没有巡查班次。",hours:"时间",from:"开始",until:"结束",addShifts:"登记班次…",whoPatrols:"哪些队员巡查",noMembers:"还没有先锋队队员。",saveShifts:e=>e===0?"登记（先选队员）":`登记 ${e} 个班次`,shiftsSaved:(e,t)=>`已登记${e}的 ${t} 个班次`,addDay:"登记特殊日子…",saveDay:"登记",worksOrRests:"上班还是休息",dayName:"名称，如元旦",daySaved:(e,t)=>`已登记${e}${t?"上班":"休息"}`};var an=e=>`${Number(e.slice(0,4))}年${Number(e.slice(5))}月`,Ea={title:"月報",before:"上一個月",after:"下一個月",colon:"：",papers:{sheet:"月報表",attendance:"考勤",lists:"紅黑榜",inspections:"檢查",washings:"沖洗",patrols:"巡查"},groups:{villages:"自然村",streets:"街道路段"},colours:{red:"紅榜",black:"黑榜",few:"上報不足"},month:an,open:"未結賬",toCome:"這個月還沒有到",runs:e=>`本月未完，統計到 ${e}`,closedOn:(e,t)=>`${e} ${t===""?"":`由${t}`}結賬，已凍結`,close:"結賬",closeOpen:"結賬…",closed:e=>`${an(e)}已結賬`,sureClose:(e,t,n,o)=>`${an(e)}結賬後不能再打開：本月的上報、安排、停掃和起止日期不再改動；月報表、考勤和計算規則凍結（${t} 人，完成 ${n} 次${o===""?"":`，${o} 元`}）。以後發現的錯誤，作為更正列入下一個未結賬的月份。`,showNames:"顯示姓名",hideNames:"遮蓋姓名",again:"重新統計",noted:"每次查看、匯出月報表和考勤都會記錄在案。",xlsx:"Excel",saved:e=>`已保存 ${e}`,number:"編號",name:"姓名",duty:"負責（天）",swept:"清掃（天）",slots:"完成（次）",dueSlots:"應掃（次）",yuan:"金額（元）",attended:"出勤（天）",pay:"合計（元）",total:"合計",nobody:(e,t,n,o)=>`另有無人負責的：自然村 ${e} 天、完成 ${t} 次；街道路段 ${n} 天、完成 ${o} 次。`,shared:e=>`有 ${e} 天與他人同負責一處，清掃天數、次數和金額按人均分。`,sharedHint:"* 與他人同負責一處的，清掃天數、次數和金額按人均分，合計等於實際清掃的次數。",signs:"√ 全部完成　△ 部分完成　? 上報不一致　× 漏掃　○ 未報　– 停掃　空 無負責地點",lastDay:"離崗日期（最後一天）",leave:"登記離崗",leaveOpen:"登記離崗…",sureLeft:(e,t)=>`${e} 號的最後一天是 ${t}：所有安排到這天為止，之後的安排取消；記錄都保留，月報計到這天。`,left:(e,t,n,o)=>`${e} 號 ${t} 離崗，${n} 處安排到此為止${o===0?"":`，取消之後的安排 ${o} 處`}`,noNumber:e=>`「${e}」不是數字，請寫成 -1 或 0.5 這樣`,lastDayIs:e=>`最後一天 ${e}`,takeBackLastDay:"取消離崗",backAgain:"已取消離崗，請重新安排負責地點",correct:"列入更正",correctHint:"本月已結賬。查出的錯誤在這裡更正，列入下一個未結賬的月份，按當天的標準計。",place:"地點",day:"日期",daysMore:"增減天數",slotsMore:"增減次數（如 -1、0.5）",why:"原因",corrects:(e,t,n)=>`更正 ${e} ${t}：${n}`,corrected:e=>`已列入${an(e)}`,objected:e=>`${e} 異議`,waits:"待答覆",upheld:"成立",rejected:"不成立",object:"提出異議",objectOpen:"異議…",objectWhy:"為什麼不應上榜",objectionSent:"異議已提出",answerOpen:"答覆…",answerWhy:"答覆內容",uphold:"成立，撤下",reject:"不成立",answered:"已答覆",struck:"已撤下",counts:"生效",notYet:"公示中",toList:"上榜",noVillages:"沒有自然村。",rank:"名次",tied:"並列",done:"完成 / 已報",share:"完成率",unreported:"未報 / 應掃",standing:"狀態",least:"至少已報",places:"每榜名額",leastOf:e=>`${e} 次`,placesOf:e=>`${e} 名`,draftHint:"草稿，只有鎮級可見。不上榜的去掉勾選，核對後由你公佈。",rules:(e,t,n)=>`按已報時段中完成的比例排名，未報另列；已報不足 ${e} 次的不排名；同比例並列，不截斷。參加排名的屯合計完成 ${t} 次，已報 ${n} 次。`,fewOf:(e,t)=>`已報不足 ${t} 次、不排名的 ${e} 個屯`,notOver:"這個月結束後才能公佈。",publish:"公佈",publishOpen:"公佈…",surePublish:(e,t,n)=>`公佈紅榜 ${e} 個屯、黑榜 ${t} 個屯。公佈後不再改動，各村可在 ${n} 前提出異議，期滿且無未答覆的異議後生效。`,published:"已公佈",notPublished:"這個月的紅黑榜還沒有公佈。",publishedOn:(e,t)=>`${e} 公佈，異議截止 ${t}`,inspected:(e,t)=>`檢查 ${e} 次，平均 ${t} 分`,noInspections:"這個月沒有檢查。",member:"隊員",numbered:e=>`${e} 號`,deducted:"扣分情況",deduction:(e,t,n)=>`第 ${e} 項 −${t}：${n}`,nothingFound:"無扣分",score:"得分",noStreets:"沒有街道。",street:"街道",washed:(e,t)=>`${t} 條街中 ${e} 條達標`,washedDays:"已沖洗 / 應沖洗（天）",washedOn:"沖洗日期",proRata:e=>`（在冊 ${e} 天）`,dayOfMonth:e=>`${e}日`,washHint:"每條街每月至少衝洗 4 天，同一天多次算一天；當月新增或撤銷的街按在冊天數折算。",calendar:"與每週安排不同的日子",noDays:"沒有。",works:"上班",rests:"休息",patrols:"圩鎮巡查班次",noPatrols:"這個月沒有巡查班次。",hours:"時間",from:"開始",until:"結束",addShifts:"登記班次…",whoPatrols:"哪些隊員巡查",noMembers:"還沒有先鋒隊隊員。",saveShifts:e=>e===0?"登記（先選隊員）":`登記 ${e} 個班次`,shiftsSaved:(e,t)=>`已登記${e}的 ${t} 個班次`,addDay:"登記特殊日子…",saveDay:"登記",worksOrRests:"上班還是休息",dayName:"名稱，如元旦",daySaved:(e,t)=>`已登記${e}${t?"上班":"休息"}`};var ln={"zh-Hans":La,"zh-Hant":Ea,en:Ma};function Wa(e,t){return{...e,month:t,said:ln[e.view.language],town:e.view.town??""}}function Ae(e){return Y(e,Number.isInteger(e)?0:2)}function ze(e){return e===null?"":Y(e,2)}function to(e){return e.slice(5)}function Ca(e,t,{data:n,committees:o}){let{layer:r,fid:a}=me(e),l=ye(n,r,a);return o.get((l==null?void 0:l.properties.committee)??"")??t}function je(e,t){return s`
<div class="month-scroll" role="region" tabindex="0" aria-label=${e}>${t}</div>
`}function Be(e,t,{town:n,month:o,view:r,said:a},l,d){let c=u=>{d.write(async()=>{let f=await ga(n,o,e,u,r.language,t);cs(f.name,f.content),z(l.stores.data,a.saved(f.name))})};return s`
<span class="month-save">
${["xlsx","csv"].map(u=>s`
<button
type="button"
class="form-button is-quiet"
data-save=${u}
?disabled=${d.busy()}
@click=${()=>c(u)}
>
${u==="xlsx"?a.xlsx:"CSV"}
</button>
`)}
</span>
`}var Ci=[10,20,30,40],Ai=[3,5,10],_i=7;function Aa(e){let{stores:t,ask:n}=e,o=ne(n),r=oe(e),[a,l]=[20,5],d=new Set,c=!1,u=null,f="",$=(w,k)=>{r.write(async()=>{await w(),z(t.data,k)},()=>{[c,u,f]=[!1,null,""],o.again()})},y=()=>t.work.get().session,N=({village:w,name:k},{data:L,view:v})=>{let R=ye(L,"villages",me(w).fid);return R===void 0?k:Ue(R.properties,v.language)},D=({committee:w,committee_name:k},L)=>L.committees.get(w)??k,M=(w,{said:k})=>s`
<span class="month-objection" data-objection=${w.id}>
${k.objected(w.made_on)}${w.words===void 0?"":`${k.colon}${w.words}`}
<b>${w.upheld===void 0?k.waits:w.upheld?k.upheld:k.rejected}</b>
${w.answer===void 0?"":`${k.colon}${w.answer}`}
</span>
`,x=(w,k,L,v,R)=>s`
<form
class="month-fields"
@submit=${E=>{E.preventDefault(),f.trim()!==""&&v()}}
>
${Z({name:k,label:w,value:f,required:!0,lengthMost:200,input:E=>f=E})}
${L}
<button
type="button"
class="form-button is-quiet"
@click=${()=>{u=null,n()}}
>
${R.office.cancel}
</button>
</form>
`,b=w=>{[u,f]=[w,""],r.clear(),n()},O=(w,k)=>x(k.said.objectWhy,"objection",s`
<button class="form-button" data-send-objection ?disabled=${r.busy()}>${k.said.object}</button>
`,()=>$(()=>Oa(k.town,k.month,w.village,f.trim()),k.said.objectionSent),k),T=(w,k)=>{let L=v=>$(()=>xa(k.town,k.month,w,v,f.trim()),k.said.answered);return x(k.said.answerWhy,"answer",s`
<button class="form-button" data-uphold ?disabled=${r.busy()}>${k.said.uphold}</button>
<button
type="button"
class="form-button is-quiet"
data-reject
?disabled=${r.busy()}
@click=${()=>{f.trim()!==""&&L(!1)}}
>
${k.said.reject}
</button>
`,()=>L(!0),k)},p=({done:w,reported:k})=>k===0?"–":`${st(w/k)} %`,P=(w,k,L)=>{let{said:v,town:R}=L,E=it(y(),R),j=Qe(y(),R)&&(E===null||E.includes(w.committee)),C=k.objections_until!==void 0&&U(new Date)<=k.objections_until,F=(w.objections??[]).filter(({upheld:A})=>A===void 0);return s`
<td class="month-standing">
${w.struck===!0?v.struck:w.counts===!0?v.counts:v.notYet}
${(w.objections??[]).map(A=>M(A,L))}
${j&&C&&u!==w.village?s`
<button
type="button"
class="text-button"
data-object=${w.village}
@click=${()=>b(w.village)}
>
${v.objectOpen}
</button>
`:null}
${u===w.village?O(w,L):null}
${re(y(),R)?F.map(({id:A})=>u===A?T(A,L):s`
<button type="button" class="text-button" data-answer=${A} @click=${()=>b(A)}>
${v.answerOpen}
</button>
`):null}
</td>
`},i=(w,k)=>s`
<td class="month-standing">
<label>
<input
type="checkbox"
data-listed=${w.village}
.checked=${!d.has(w.village)}
@change=${()=>{let L=new Set(d);L.delete(w.village)||L.add(w.village),d=L,n()}}
/>
${k.said.toList}
</label>
</td>
`,m=(w,k,L,v)=>{let{said:R}=v;return k.length===0?s`
<p class="form-hint">${R.noVillages}</p>
`:je(R.colours[w],s`
<table class="month-table month-listed" data-colour=${w}>
<thead>
<tr>
${w==="few"?null:s`
<th scope="col">${R.rank}</th>
`}
<th scope="col" class="month-name">${v.words.kinds.villages}</th>
<th scope="col" class="month-name">${v.words.kinds.committees}</th>
<th scope="col">${R.done}</th>
<th scope="col">${R.share}</th>
<th scope="col">${R.unreported}</th>
${L===null?null:s`
<th scope="col" class="month-standing">${R.standing}</th>
`}
</tr>
</thead>
<tbody>
${k.map(E=>s`
<tr data-village=${E.village}>
${w==="few"?null:s`
<th scope="row">
${E.rank??""}${E.tied?s`
<small>${R.tied}</small>
`:null}
</th>
`}
<th class="month-name">${N(E,v)}</th>
<td class="month-name">${D(E,v)}</td>
<td>${Y(E.done)} / ${Y(E.reported)}</td>
<td>${p(E)}</td>
<td>${Y(E.not_reported)} / ${Y(E.due)}</td>
${(L==null?void 0:L(E))??null}
</tr>
`)}
</tbody>
</table>
`)},h=(w,k,L)=>["red","black"].map(v=>s`
<h3 class="month-${v}">${L.said.colours[v]} · ${w[v].length}</h3>
${m(v,w[v],k,L)}
`),S=(w,k)=>s`
<p class="month-acts" data-published>
<span>${k.said.publishedOn(w.published_on??"",w.objections_until??"")}</span>
${Be("villages",!1,k,e,r)}
</p>
${h(w,L=>P(L,w,k),k)}
<p class="form-hint">${k.said.rules(w.rules.least,Y(w.rules.n),Y(w.rules.d))}</p>
`,g=(w,k)=>{let{said:L,month:v,town:R}=k,E=U(new Date).slice(0,7)>v,j=H=>H.map(({village:_})=>_).filter(_=>!d.has(_)),[C,F]=[j(w.red),j(w.black)],A=()=>$(()=>ka(R,v,{least:a,places:l,red:C,black:F}),L.published);return s`
<div class="month-fields">
${fe("least",L.least,Ci.map(H=>[String(H),L.leastOf(H)]),String(a),H=>{a=Number(H),n()})}
${fe("places",L.places,Ai.map(H=>[String(H),L.placesOf(H)]),String(l),H=>{l=Number(H),n()})}
${Be("villages",!1,k,e,r)}
</div>
<p class="form-hint">${L.draftHint}</p>
${h(w,H=>i(H,k),k)}
${(w.few??[]).length===0?null:s`
<details class="work-more month-few">
<summary>${L.fewOf((w.few??[]).length,w.rules.least)}</summary>
${m("few",w.few??[],null,k)}
</details>
`}
<p class="form-hint">${L.rules(w.rules.least,Y(w.rules.n),Y(w.rules.d))}</p>
${E?c?ie(L.surePublish(C.length,F.length,Q(U(new Date),_i)),L.publish,A,()=>{c=!1,n()},k):s`
<button
type="button"
class="form-button is-main"
data-publish
?disabled=${C.length+F.length===0||r.busy()}
@click=${()=>{c=!0,n()}}
>
${L.publishOpen}
</button>
`:s`
<p class="form-hint">${L.notOver}</p>
`}
`};return{again:o.again,forget:()=>{[c,u,f,d]=[!1,null,"",new Set],r.clear(),o.forget()},body:w=>{var R;let k=`${w.town} ${w.month} ${a} ${l} ${((R=y())==null?void 0:R.account)??0}`,{value:L,problem:v}=o.of(k,()=>va(w.town,w.month,a,l));return L===null?s`
${V(v,w,"lists-problem")}
${v===null?s`
<p class="form-hint">${w.words.reading}</p>
`:null}
`:s`
${V(r.problem(),w,"lists-problem")}
${L.published!==null?S(L.published,w):L.draft!==null?g(L.draft,w):s`
<p>${w.said.notPublished}</p>
`}
`}}}var no={o:"√",p:"△",c:"?",m:"×",n:"○",s:"–","-":"",".":""},cn={place:"",date:"",days:"0",slots:"",reason:""};function _a(e){return e.trim()===""?0:at(e)}function Ia(e,t){let{stores:n,ask:o}=e,r=ne(o),a=ne(o),l=oe(e),d=null,[c,u]=["",!1],f=cn,$=null,y=(b,O,T)=>l.write(async()=>{let{ended:p,taken_back:P}=await $a(T.town,b.cleaner,O);z(n.data,O===null?T.said.backAgain:T.said.left(b.cleaner,O,p,P))},()=>{u=!1,t()}),N=(b,O)=>{let{place:T,date:p,reason:P}=f,[i,m]=[_a(f.days),_a(f.slots)];return $=i===null?f.days:m===null?f.slots:null,i===null||m===null?(o(),Promise.resolve(!1)):l.write(async()=>{let h=await ba(O.town,{cleaner:b.cleaner,place:T,date:p,days:i,slots:m,reason:P});z(n.data,O.said.corrected(h[0]??""))},()=>{f=cn,t()})},D=(b,O)=>{var P;let{said:T}=O,p=(P=a.of(O.town,()=>wa(O.town)).value)==null?void 0:P.get(b.cleaner);return p!==void 0?s`
<p class="month-line">
<span>${T.lastDayIs(p)}</span>
<button
type="button"
class="form-button is-quiet"
data-back
?disabled=${l.busy()}
@click=${()=>y(b,null,O)}
>
${T.takeBackLastDay}
</button>
</p>
`:u?ie(T.sureLeft(b.cleaner,c),T.leave,()=>{y(b,c,O)},()=>{u=!1,o()},O):s`
<div class="month-fields">
<div class="form-field">
<label for="form-last-day">${T.lastDay}</label>
<input
id="form-last-day"
type="date"
.value=${c}
@change=${i=>c=i.target.value}
/>
</div>
<button
type="button"
class="form-button is-quiet"
data-leave
@click=${()=>{c!==""&&(u=!0,o())}}
>
${T.leaveOpen}
</button>
</div>
`},M=(b,O)=>{let{said:T,month:p}=O,[P,i]=[`${p}-01`,Fe(p)],m=r.of(`${O.town} ${p}`,()=>Ut(O.town,P,i)).value??[],h=[...new Set(m.filter(({cleaner:g})=>g===b.cleaner).map(({place:g})=>g))],S=g=>{f={...f,...g}};return s`
<form
class="month-fields"
data-correct
@submit=${g=>{g.preventDefault(),h.includes(f.place)||S({place:h[0]??""}),N(b,O)}}
>
<p class="form-hint">${T.correctHint}</p>
<div class="form-field">
<label for="form-correct-place">${T.place}</label>
<select
id="form-correct-place"
@change=${g=>S({place:g.target.value})}
>
${h.map(g=>s`
<option value=${g} .selected=${g===f.place}>${he(me(g),O)}</option>
`)}
</select>
</div>
<div class="form-field">
<label for="form-correct-date">${T.day}</label>
<input
id="form-correct-date"
type="date"
required
min=${P}
max=${i}
.value=${f.date}
@change=${g=>S({date:g.target.value})}
/>
</div>
${Z({name:"correct-days",label:T.daysMore,value:f.days,mode:"decimal",input:g=>S({days:g})})}
${Z({name:"correct-slots",label:T.slotsMore,value:f.slots,mode:"decimal",required:!0,input:g=>S({slots:g})})}
${Z({name:"correct-reason",label:T.why,value:f.reason,required:!0,lengthMost:200,input:g=>S({reason:g})})}
<div class="form-problem" id="correct-problem" role="alert">
${$===null?"":T.noNumber($)}
</div>
<button class="form-button" ?disabled=${l.busy()||h.length===0}>${T.correct}</button>
</form>
`};return{open:()=>d,turn:b=>{[d,c,u]=[d===b?null:b,U(new Date),!1],[f,$]=[cn,null],l.clear(),o()},detail:(b,O,T,p)=>s`
<tr class="month-detail">
<td colspan=${T}>
<div>
<p class="month-marks" role="group" aria-label=${p.said.papers.attendance}>
${Array.from(b.marks,(P,i)=>s`
<span title=${Ie(`${p.month}-${String(i+1).padStart(2,"0")}`,p.view.language)}>
<small>${i+1}</small>
${no[P]??""}
</span>
`)}
</p>
${b.shared===0?null:s`
<p class="form-hint">${p.said.shared(b.shared)}</p>
`}
${D(b,p)} ${O.closed?M(b,p):null}
${pe(l.problem(),p,"month-problem")}
</div>
</td>
</tr>
`,again:()=>{r.again(),a.again()},forget:()=>{[d,u,f,$]=[null,!1,cn,null],l.clear(),r.forget(),a.forget()}}}function Fa({place:e}){return e.startsWith("streets.")?"streets":"villages"}function ja(e){let{ask:t}=e,n=ne(t),o=oe(e),r=!1,a=({town:y,month:N})=>n.of(`${y} ${N} ${r?"whole":""}`,()=>fa(y,N,r)),l=()=>{n.again(),d.again()},d=Ia(e,l),c=(y,N)=>s`
<p class="month-acts">
<button
type="button"
class="form-button is-quiet"
data-reveal
aria-pressed=${r}
@click=${()=>{r=!r,t()}}
>
${ee(r?"hidden":"eye")}${r?y.said.hideNames:y.said.showNames}
</button>
<button type="button" class="form-button is-quiet" data-again @click=${l}>
${ee("history")}${y.said.again}
</button>
${Be(N,r,y,e,o)}
</p>
`,u=y=>s`
${V(a(y).problem,y,"sheet-problem")}
${a(y).problem===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`,f=(y,{said:N})=>y.villages.duty_days+y.streets.duty_days===0?null:s`
<p class="form-hint" data-nobody>
${N.nobody(y.villages.duty_days,Ae(y.villages.slots),y.streets.duty_days,Ae(y.streets.slots))}
</p>
`,$=(y,N)=>{let{said:D}=N,M=y.total.yuan!==null,x=["villages","streets"].filter(h=>y.total[h].duty_days+y.nobody[h].duty_days>0||y.corrections.some(S=>Fa(S)===h)),b=M?5:4,O=2+x.length*b+(M?2:1),T=s`
${Array.from({length:b},()=>s`
<td class="is-none">–</td>
`)}
`,p=h=>h.duty_days===0&&h.days===0&&h.slots===0&&(h.yuan??0)===0?T:s`
<td>${Y(h.duty_days)}</td>
<td>${Ae(h.days)}</td>
<td>${Ae(h.due)}</td>
<td>${Ae(h.slots)}</td>
${M?s`
<td>${ze(h.yuan)}</td>
`:null}
`,P=h=>x.map(S=>p(h[S])),i=h=>s`
<tr data-cleaner=${h.cleaner} class=${d.open()===h.cleaner?"is-open":""}>
<th scope="row">
<button
type="button"
aria-expanded=${d.open()===h.cleaner}
@click=${()=>d.turn(h.cleaner)}
>
${Y(h.cleaner)}
</button>
</th>
<th class="month-name">
${h.name}${h.shared>0?s`
<sup>*</sup>
`:null}
</th>
${P(h)}
<td>${Y(h.attended)}</td>
${M?s`
<td>${ze(h.yuan)}</td>
`:null}
</tr>
${d.open()===h.cleaner?d.detail(h,y,O,N):null}
`,m=h=>{let S=Fa(h);return s`
<tr class="month-correction" data-correction=${h.id}>
<th scope="row">${Y(h.cleaner)}</th>
<th class="month-name">${h.name}</th>
${x.map(g=>g===S?s`
<td></td>
<td>${Ae(h.days)}</td>
<td></td>
<td>${Ae(h.slots)}</td>
${M?s`
<td>${ze(h.yuan)}</td>
`:null}
`:s`
<td colspan=${b}></td>
`)}
<td></td>
${M?s`
<td>${ze(h.yuan)}</td>
`:null}
</tr>
<tr class="month-why">
<td colspan=${O}>${D.corrects(h.date,h.place_name,h.reason)}</td>
</tr>
`};return s`
<table class="month-table">
<thead>
<tr>
<th rowspan="2" scope="col">${D.number}</th>
<th rowspan="2" scope="col" class="month-name">${D.name}</th>
${x.map(h=>s`
<th colspan=${b} scope="colgroup">${D.groups[h]}</th>
`)}
<th rowspan="2" scope="col">${D.attended}</th>
${M?s`
<th rowspan="2" scope="col">${D.pay}</th>
`:null}
</tr>
<tr>
${x.map(()=>s`
<th scope="col">${D.duty}</th>
<th scope="col">${D.swept}</th>
<th scope="col">${D.dueSlots}</th>
<th scope="col">${D.slots}</th>
${M?s`
<th scope="col">${D.yuan}</th>
`:null}
`)}
</tr>
</thead>
<tbody>${y.rows.map(i)} ${y.corrections.map(m)}</tbody>
<tfoot>
<tr>
<th scope="row" colspan="2">${D.total}</th>
${P(y.total)}
<td>${Y(y.rows.reduce((h,{attended:S})=>h+S,0))}</td>
${M?s`
<td>${ze(y.total.yuan)}</td>
`:null}
</tr>
</tfoot>
</table>
`};return{read:a,again:l,forget:()=>{r=!1,o.clear(),n.forget(),d.forget()},sheet:y=>{let N=a(y).value;if(N===null)return u(y);let{said:D}=y;return s`
${c(y,"month")} ${V(o.problem(),y,"sheet-problem")}
${je(D.papers.sheet,$(N,y))} ${f(N.nobody,y)}
${N.rows.some(({shared:M})=>M>0)?s`
<p class="form-hint" data-shared>${D.sharedHint}</p>
`:null}
<p class="form-hint">${D.noted}</p>
`},attendance:y=>{let N=a(y).value;if(N===null)return u(y);let{said:D,month:M}=y,x=Array.from({length:Number(Fe(M).slice(8))},(O,T)=>T+1),b=O=>[0,6].includes(new Date(`${M}-${String(O).padStart(2,"0")}T00:00:00Z`).getUTCDay());return s`
${c(y,"attendance")} ${V(o.problem(),y,"month-problem")}
${je(D.papers.attendance,s`
<table class="month-table month-attendance">
<thead>
<tr>
<th scope="col">${D.number}</th>
<th scope="col" class="month-name">${D.name}</th>
${x.map(O=>s`
<th scope="col" class=${b(O)?"is-weekend":go}>${O}</th>
`)}
<th scope="col">${D.attended}</th>
</tr>
</thead>
<tbody>
${N.rows.map(O=>s`
<tr data-cleaner=${O.cleaner}>
<th scope="row">${Y(O.cleaner)}</th>
<th class="month-name">${O.name}</th>
${x.map(T=>{let p=O.marks[T-1]??".";return s`
<td class="mark-${p==="."||p==="-"?"none":p}">${no[p]??""}</td>
`})}
<td>${Y(O.attended)}</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${D.signs}</p>
<p class="form-hint">${D.noted}</p>
`}}}function yt(e,t,n,o){return s`
<p class="board-next" role="status">
<span>${e}</span>
<button type="button" class="text-button" data-take-back ?disabled=${n} @click=${o}>
${ee("undo")}${t}
</button>
</p>
`}var Ii=["08:00","12:00"];function Ba(e){return[0,6].includes(new Date(`${e}T00:00:00Z`).getUTCDay())}function Ha(e,t){let{stores:n,ask:o}=e,r=oe(e),[a,l]=[null,""],d=null,c="",[u,f]=Ii,$=new Set,[y,N]=[!1,""],D=(i,m)=>{a=a===i?null:i,r.clear(),c=U(new Date);let h=m.patrols[m.patrols.length-1];h!==void 0&&({starts:u,ends:f}=h),[$,y,N,d]=[new Set,Ba(c),"",null],o()},M=(i,m,h)=>{let[{papers:S},g]=[n.view.get(),c.slice(0,7)];return r.write(async()=>{let w=await m();return z(n.data,h),w},w=>{d={form:i,change:w,text:h},$=new Set,N="",t(),n.view.get().papers===S&&n.view.set({papers:nn({month:g,paper:"patrols"})})})},x=(i,m)=>r.write(async()=>{await Ve(m.town,i,""),z(n.data,m.office.log.undone)},()=>{d=null,t()}),b=(i,m,h)=>s`
<div class="form-field">
<label for=${`form-${i}-date`}>${h.said.day}</label>
<input
id=${`form-${i}-date`}
type="date"
required
min=${m}
.value=${c}
@change=${S=>{c=S.target.value,y=Ba(c),o()}}
/>
</div>
`,O=(i,m,h,S)=>s`
<div class="form-field">
<label for=${`form-${i}`}>${m}</label>
<input
id=${`form-${i}`}
type="time"
required
.value=${h}
@change=${g=>S(g.target.value)}
/>
</div>
`,T=()=>{[a,d]=[null,null],r.clear()},p=(i,m,h,S,g)=>{let{session:w}=n.work.get();if(!re(w,g.town))return null;let k=`${g.town} ${(w==null?void 0:w.account)??0}`;l!==k&&T(),l=k;let L=(d==null?void 0:d.form)===i?d:null;return s`
<p class="month-line">
<button
type="button"
class="form-button is-quiet"
data-add=${i}
aria-expanded=${a===i}
@click=${()=>D(i,S)}
>
${a===i?g.office.cancel:m}
</button>
</p>
${L===null?null:yt(L.text,g.office.suspend.takeBack,r.busy(),()=>{x(L.change,g)})}
${a===i?h():null}
${a===i||L!==null?pe(r.problem(),g,`${i}-problem`):null}
`},P=(i,m,h,S)=>s`
<form
class="month-fields"
data-form=${i}
@submit=${g=>{g.preventDefault(),m()}}
>
${h}
<p class="month-save-line">${S}</p>
</form>
`;return{forget:T,shifts:(i,m)=>{let{said:h}=m,S=()=>h.shiftsSaved(Ie(c,m.view.language),$.size),g=()=>{if($.size===0)return;let L=[...$].map(v=>({date:c,member:v,starts:u,ends:f}));M("shifts",()=>Na(m.town,L),S())},w=L=>{let v=new Set($);v.delete(L)||v.add(L),$=v,o()},k=()=>P("shifts",g,s`
${b("shifts",null,m)} ${O("shift-starts",h.from,u,L=>u=L)}
${O("shift-ends",h.until,f,L=>f=L)}
<div class="month-members" role="group" aria-label=${h.whoPatrols}>
${[...i.members].map(([L,v])=>s`
<button
type="button"
class="form-button is-quiet"
data-member=${L}
aria-pressed=${$.has(L)}
@click=${()=>w(L)}
>
${h.numbered(L)} ${v}
</button>
`)}
</div>
${i.members.size===0?s`
<p class="form-hint">${h.noMembers}</p>
`:null}
`,s`
<button class="form-button is-main" data-save-shifts ?disabled=${r.busy()||$.size===0}>
${h.saveShifts($.size)}
</button>
`);return p("shifts",h.addShifts,k,i,m)},day:(i,m)=>{let{said:h}=m,S=()=>h.daySaved(Ie(c,m.view.language),y),g=()=>{M("day",()=>Ra(m.town,{date:c,works:y,name:N.trim()}),S())},w=()=>P("day",g,s`
${b("day",U(new Date),m)}
<div class="form-field">
<span class="form-hint">${h.worksOrRests}</span>
${ge(h.worksOrRests,[["rests",h.rests],["works",h.works]],y?"works":"rests",k=>{y=k==="works",o()})}
</div>
${Z({name:"day-name",label:m.office.paren(h.dayName,m.office.optional),value:N,lengthMost:99,input:k=>N=k})}
`,s`
<button class="form-button is-main" data-save-day ?disabled=${r.busy()}>${h.saveDay}</button>
`);return p("day",h.addDay,w,i,m)}}}function qa(e){let{ask:t}=e,n=ne(t),o=ne(t),r=ne(t),a=oe(e),l=[n,o,r],d=Ha(e,r.again),c=({value:f,problem:$},y,N)=>f===null?s`
${V($,y,"team-problem")}
${$===null?s`
<p class="form-hint">${y.words.reading}</p>
`:null}
`:s`
${N(f)} ${V(a.problem(),y,"team-problem")}
`,u=f=>Y(f.reduce(($,y)=>$+y.score,0)/f.length,1);return{again:()=>l.forEach(f=>f.again()),forget:()=>{a.clear();for(let f of l)f.forget()},leave:d.forget,inspections:f=>{let{said:$,town:y,month:N}=f;return c(n.of(`${y} ${N}`,()=>Ta(y,N)),f,D=>D.length===0?s`
<p class="form-hint">${$.noInspections}</p>
`:s`
<p class="month-acts">
<span>${$.inspected(D.length,u(D))}</span>
${Be("inspections",!1,f,e,a)}
</p>
${je($.papers.inspections,s`
<table class="month-table month-inspections">
<thead>
<tr>
<th scope="col">${$.day}</th>
<th scope="col" class="month-name">${$.place}</th>
<th scope="col">${$.member}</th>
<th scope="col" class="month-text">${$.deducted}</th>
<th scope="col">${$.score}</th>
</tr>
</thead>
<tbody>
${D.map(M=>s`
<tr data-inspection=${M.id}>
<th scope="row">${to(M.date)}</th>
<th class="month-name">${he(me(M.place),f)}</th>
<td>${M.member===void 0?"–":$.numbered(M.member)}</td>
<td class="month-text">
${(M.deductions??[]).length===0?$.nothingFound:(M.deductions??[]).map(({item:x,points:b,words:O})=>s`
<span>
${$.deduction(x,Y(b,Number.isInteger(b)?0:1),O)}
</span>
`)}
</td>
<td><b>${Y(M.score,1)}</b></td>
</tr>
`)}
</tbody>
</table>
`)}
`)},washings:f=>{let{said:$,town:y,month:N}=f;return c(o.of(`${y} ${N}`,()=>Pa(y,N)),f,D=>D.length===0?s`
<p class="form-hint">${$.noStreets}</p>
`:s`
<p class="month-acts">
<span>${$.washed(D.filter(M=>M.washed>=M.due).length,D.length)}</span>
${Be("washings",!1,f,e,a)}
</p>
${je($.papers.washings,s`
<table class="month-table month-washings">
<thead>
<tr>
<th scope="col" class="month-name">${$.street}</th>
<th scope="col" class="month-name">${f.words.kinds.committees}</th>
<th scope="col">${$.washedDays}</th>
<th scope="col" class="month-text">${$.washedOn}</th>
</tr>
</thead>
<tbody>
${D.map(M=>s`
<tr data-street=${M.street} class=${M.washed<M.due?"is-lacking":""}>
<th scope="row" class="month-name">${sr(me(M.street),f)}</th>
<td class="month-name">${Ca(M.street,M.committee_name,f)}</td>
<td>
<b>${M.washed}</b>
/ ${M.due}
${M.days<Number(Fe(N).slice(8))?s`
<small>${$.proRata(M.days)}</small>
`:null}
</td>
<td class="month-text">
${M.on.length===0?"–":M.on.map(x=>$.dayOfMonth(Number(x.slice(8)))).join(f.words.listComma)}
</td>
</tr>
`)}
</tbody>
</table>
`)}
<p class="form-hint">${$.washHint}</p>
`)},patrols:f=>{let{said:$,town:y,month:N,view:D}=f;return c(r.of(`${y} ${N}`,()=>Sa(y,`${N}-01`,Fe(N))),f,M=>{let{patrols:x,days:b,members:O}=M;return s`
<h3>${$.calendar}</h3>
${d.day(M,f)}
${b.length===0?s`
<p class="form-hint">${$.noDays}</p>
`:s`
<ul class="board-list" data-calendar>
${b.map(({date:T,works:p,name:P})=>s`
<li>
<span><b>${Ie(T,D.language)}</b></span>
<span>${p?$.works:$.rests}${P===""?"":` · ${P}`}</span>
</li>
`)}
</ul>
`}
<h3>${$.patrols}${x.length===0?"":` · ${x.length}`}</h3>
${d.shifts(M,f)}
${x.length===0?s`
<p class="form-hint">${$.noPatrols}</p>
`:s`
<p class="month-acts">${Be("patrols",!1,f,e,a)}</p>
${je($.patrols,s`
<table class="month-table month-patrols">
<thead>
<tr>
<th scope="col">${$.day}</th>
<th scope="col">${$.hours}</th>
<th scope="col" class="month-name">${$.member}</th>
</tr>
</thead>
<tbody>
${x.map((T,p)=>{var P;return s`
<tr data-patrol=${T.id}>
<th scope="row">${((P=x[p-1])==null?void 0:P.date)===T.date?"":to(T.date)}</th>
<td>${T.starts}–${T.ends}</td>
<td class="month-name">
${$.numbered(T.member)} ${O.get(T.member)??""}
</td>
</tr>
`})}
</tbody>
</table>
`)}
`}
`})}}}function Ua(e){let{stores:t,ask:n}=e,o=ne(n),r=oe(e),[a,l,d]=[ja(e),Aa(e),qa(e)],c=!1,u=()=>on(U(new Date).slice(0,7),-1),f=()=>{let{papers:p}=t.view.get();return p===null?{month:u(),paper:"sheet"}:Da(p)},$=p=>{c=!1,r.clear(),t.view.set({papers:nn({...f(),...p})})},y=p=>{let{session:P}=t.work.get();return re(P,p)?tn:tn.filter(i=>Wt(P,p)?i!=="sheet"&&i!=="attendance":i==="lists"||i==="washings")};t.data.subscribe((p,P)=>{if(!(p.touched===P.touched||t.work.get().open!=="month"))for(let i of[o,l,d])i.again()});let N=p=>r.write(async()=>{await ya(p.town,p.month),z(t.data,p.said.closed(p.month))},()=>{c=!1,o.again(),a.again()}),D=()=>{c=!1,n()},M=p=>{let{value:P,problem:i,settled:m}=a.read(p);if(P===null||!m)return s`
${V(i,p,"closing-problem")}
<p class="form-hint">
${i===null?p.words.reading:null}
<button type="button" class="form-button is-quiet" data-unasked @click=${D}>
${p.office.cancel}
</button>
</p>
`;let{villages:h,streets:S,yuan:g}=P.total;return ie(p.said.sureClose(p.month,Y(P.rows.length),Ae(h.slots+S.slots),ze(g)),p.said.close,()=>{N(p)},D,p)},x=p=>{var v;let{said:P,month:i,town:m}=p,{value:h,problem:S}=o.of(`${m} ${((v=t.work.get().session)==null?void 0:v.account)??0}`,()=>ha(m));if(h===null)return V(S,p,"closed-problem");let g=U(new Date),w=h.find(R=>R.month===i),k=g>Fe(i),L=w===void 0&&k&&re(t.work.get().session,m);return s`
<p class="month-state ${w===void 0?"":"is-closed"}" data-state>
<span>
${w!==void 0?P.closedOn(w.closed_on,w.by??""):k?P.open:i>g.slice(0,7)?P.toCome:P.runs(g)}
</span>
${L&&!c?s`
<button
type="button"
class="form-button"
data-close-month
@click=${()=>{c=!0,a.again()}}
>
${P.closeOpen}
</button>
`:null}
</p>
${L&&c?M(p):null} ${V(r.problem(),p,"close-problem")}
`},b=(p,P,i,m)=>s`
<button
type="button"
class="icon-button"
data-step=${p}
aria-label=${P}
?disabled=${p>0&&f().paper!=="patrols"&&m.month>=U(new Date).slice(0,7)}
@click=${()=>$({month:on(m.month,p)})}
>
${ee(i)}
</button>
`,O=(p,P)=>p==="lists"?l.body(P):p==="sheet"?a.sheet(P):p==="attendance"?a.attendance(P):d[p](P),T=()=>{c=!1,r.clear();for(let p of[a,l,d])p.forget()};return{title:({view:p})=>ln[p.language].title,key:({view:p})=>{var P;return`${p.town??""} ${f().month} ${((P=t.work.get().session)==null?void 0:P.account)??0}`},enter:()=>{T(),o.again(),t.view.get().papers===null&&$({})},leave:()=>{T(),d.leave(),t.view.set({papers:null})},body:p=>{let{month:P,paper:i}=f(),m=Wa(p,P);if(m.town===""||t.work.get().session===null)return s`
<p class="form-hint">${m.words.reading}</p>
`;let h=y(m.view.town),S=h.includes(i)?i:h[0]??"lists";return s`
<div class="month-head">
<p class="month-step">
${b(-1,m.said.before,"left",m)}
<b data-month=${P}>${m.said.month(P)}</b>
${b(1,m.said.after,"right",m)}
</p>
${ge(m.said.title,h.map(g=>[g,m.said.papers[g]]),S,g=>$({paper:g}))}
</div>
${x(m)} ${O(S,m)}
`}}}function Ga(e,t){let[n,o]=[null,""],r=new ft(e.ask),a=null,l=()=>{[n,a,o]=[null,null,""],r.end(),e.ask()},d=c=>{let u=e.stores.view.get().town;u===null||r.lasts||(r.begin(),e.signedIn(()=>Rr(u,c,o.trim())).then(()=>{z(e.stores.data,e.now().office.log.erased),l(),t()},f=>{a=se(f),r.end(),e.ask()}))};return{end:l,part:(c,u,f,$)=>{let{log:y}=$.office,N=`${c} ${JSON.stringify(u)}`;return n!==N?s`
<button
type="button"
class="text-button log-erase"
aria-label=${y.eraseOf(f)}
@click=${()=>{l(),n=N,e.ask()}}
>
${ee("erase")}${y.erase}
</button>
`:s`
<div class="log-erasing">
${V(a,$,"erase-problem")}
${Z({name:"erase-reason",label:$.office.paren(y.eraseReason,$.office.optional),value:o,input:D=>o=D})}
${r.lasts?s`
<p class="form-hint" role="status">${dt(r.seconds,$)}</p>
${ut(r.seconds,$)}
`:ie(y.willErase(f),y.eraseIt,()=>d(u),l,$)}
</div>
`}}}var Fi=20;function Ka(e){let{view:t,data:n,tools:o,work:r}=e.stores,a=new Ke({size:Fi,ask:(b,O)=>{let{selected:T}=t.get();return T===null?null:Dr(T.layer,T.fid,(b==null?void 0:b.change)??null,O)},rowsOf:b=>b,wanted:()=>{let b=t.get().selected;return()=>{let O=t.get().selected;return(O==null?void 0:O.layer)===(b==null?void 0:b.layer)&&(O==null?void 0:O.fid)===(b==null?void 0:b.fid)}},changed:e.ask}),l="",d=b=>{let{mode:O}=o.get();return O.kind==="compare"&&O.change===b.change},c=en(e,()=>a.read()),u=Ga(e,()=>a.read()),f=b=>{let O=d(b),[T,p]=[b.before??null,b.after??null];o.set({mode:O?De:{kind:"compare",change:b.change,was:T,is:p}});let P=Jt([T,p]);!O&&P!==null&&e.acts.showExtent(P),e.ask()},$=(b,O)=>{if(b.before==null||b.after==null)return null;let{log:T}=O.office,p=d(b),P=S=>S===void 0?"":`${Me(Oe(S))} ${O.words.unit.mu}`,[i,m]=[P(b.area_m2_before),P(b.area_m2_after)],h=i===m||i===""||m===""?"":T.area(i,m);return s`
<div class="log-shape">
<span>${b.before.type==="Point"?T.place:T.shape} ${h}</span>
<button type="button" class="text-button log-compare" aria-pressed=${p} @click=${()=>f(b)}>
${ee(p?"hidden":"eye")}${p?T.hide:T.show}
</button>
${p?s`
<p class="log-key">
<i class="is-was"></i>
${T.was}
<i class="is-now"></i>
${T.is}
</p>
`:null}
</div>
`},y=(b,{layer:O,fid:T},p,P,i)=>Nn(r.get().session,i.view.town)&&!qe(i.view)&&Yo(O,p.field)&&[p.was,p.is].some(Va)?u.part(b.change,{layer:O,fid:T,field:p.field},P,i):null,N=(b,O)=>Nn(r.get().session,O.view.town)&&!qe(O.view)&&Va(b.why)&&Xs(b.why??"",O)?u.part(b.change,{change:b.change},O.office.log.ofReason(b.change),O):null,D=(b,O,T)=>{if(b.differs.length===0)return null;let{layer:p}=O;return s`
<dl class="log-fields">
${b.differs.map(P=>{let{label:i,was:m,is:h}=At(p,P,T);return s`
<div data-field=${P.field}>
<dt>${i}</dt>
<dd>
${b.op==="insert"?null:s`
<s>${m}</s>
<span aria-hidden="true">→</span>
`}
<b class=${Do(h)?"latin":""}>${h}</b>
${y(b,O,P,i,T)}
</dd>
</div>
`})}
</dl>
`},M=(b,O,T)=>{let{log:p}=T.office,P={insert:p.created,update:p.changed,delete:p.deleted}[b.op],i=b.op==="update"&&b.differs.length===0&&b.before==null;return s`
<li class="log-entry" data-change=${b.change}>
${Zn(b,T)}
<p class="log-what">${P}${i?` · ${p.nothing}`:""}</p>
${Xn(b,T)} ${N(b,T)}
${b.op==="delete"?null:D(b,O,T)} ${$(b,T)}
${et(r.get().session,T.view.town)&&!qe(T.view)?c.part(b.change,T):null}
</li>
`};return{title:b=>{let{selected:O}=b.view;if(O===null)return b.words.work.history;let T=ye(b.data,O.layer,O.fid)??b.data.picked.value,p=T===null?"":` · ${Se(O.layer,T,b)}`;return b.words.work.history+p},key:({view:{selected:b},data:{picked:O}})=>{var T;return`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${x(b,O.value)} ${((T=r.get().session)==null?void 0:T.account)??0}`},enter:()=>{var T;let{selected:b}=t.get(),O=`${(b==null?void 0:b.layer)??""} ${(b==null?void 0:b.fid)??""} ${((T=r.get().session)==null?void 0:T.account)??0}`;O!==l&&(l=O,a.clear(),o.get().mode.kind==="compare"&&o.set({mode:De}),c.end(),u.end()),a.read()},leave:()=>l="",body:b=>{let{selected:O}=b.view;return O===null?(window.setTimeout(()=>r.set({open:null}),0),s``):s`
${V(a.problem,b)}
${et(r.get().session,b.view.town)?null:s`
<p class="form-hint">${b.office.log.only}</p>
`}
<ol class="log">
${a.rows.map(T=>M(T,O,b))}
</ol>
${a.more(b,"log-more")}
`}};function x(b,O){var P;let p=(P=(b===null?void 0:ye(n.get(),b.layer,b.fid))??O)==null?void 0:P.properties;return JSON.stringify((p==null?void 0:p.version)??(p==null?void 0:p.updated_at)??"")}}function Va(e){return Array.isArray(e)?e.length>0:typeof e=="string"&&e!==""&&e!=="…"}var Ya=["viewer","clerk","planner","inspector","administrator"],za=["town","county","city","region"];var ji=20;function Ja(e){let t=!1,n=new Ke({size:ji,ask:(l,d)=>{let{town:c}=e.stores.view.get();return c===null?null:e.signedIn(()=>xr(c,(l==null?void 0:l.entry)??null,d))},rowsOf:l=>l,changed:e.ask}),o=()=>{t=!1,n.clear()},r=({currentTarget:l})=>{let{open:d}=l;d!==t&&(o(),t=d,t&&n.read())},a=(l,d)=>{let{at:c,login:u,name:f}=l,$=d.office.looks;return s`
<li>
<time datetime=${c}>${xe(c)}</time>
<b>${f!==""?f:u!==""?u:$.gone}</b>
<span>${Bi(l,d)}</span>
</li>
`};return{close:o,part:l=>{let d=l.office.looks;return s`
<details class="work-more work-looks" .open=${t} @toggle=${r}>
<summary>${d.title}</summary>
<p class="form-hint">${d.hint}</p>
${V(n.problem,l,"looks-problem")}
${n.empty?s`
<p class="form-hint">${d.none}</p>
`:null}
<ol class="looks">
${n.rows.map(c=>a(c,l))}
</ol>
${n.more(l,"looks-more")}
</details>
`}}}function Bi({event:e,village:t=""},n){let o=n.office.looks;if(e==="members seen unmasked")return o.members;if(e==="month sheet seen unmasked")return o.sheet(t);if(e==="holder seen unmasked")return o.holder(t);let r=t===""?o.all:Hi(t,n);return e==="reporters seen unmasked"?o.reporters(r):r}function Hi(e,t){let n=["villages","committees"].flatMap(o=>yo(t.data,o)).find(({properties:o})=>o.code===e);return n===void 0?e:Ue(n.properties,t.view.language)}var qi=[...ot.filter(e=>_e(e).farmland===!0),...ot.filter(e=>_e(e).farmland!==!0&&_e(e).base!==!0),...ot.filter(e=>_e(e).base===!0)];function Za(e){let{view:t,work:n}=e.stores,o=[],r=null,a=!1,l=new ue,d=x=>{r=se(x),e.ask()},c=x=>{[o,r]=[x,null],e.ask()},u=()=>t.get().town??"",f=x=>{let{session:b}=n.get();b!==null&&e.signedIn(()=>Tr(x)).then(()=>{n.set({session:{...b,anonymous:x}})},d)},$=(x,b)=>l.read(e.signedIn(()=>Sr(u(),{layer:x,open:b})),c,d),y=(x,b,O,T)=>s`
<label class="form-check">
<input
type="checkbox"
role="switch"
data-open=${T}
.checked=${b}
@change=${p=>O(p.target.checked)}
/>
${x}
</label>
`,N=({office:{people:x}},b)=>{var O;return s`
${((O=n.get().session)==null?void 0:O.administrator)===!0?y(x.anonymous,b,f,"map"):null}
<p class="form-hint">${b?x.anonymousOn:x.anonymousOff}</p>
`},D=({currentTarget:x})=>{let{open:b}=x;b!==a&&([a,o,r]=[b,[],null],a&&l.read(e.signedIn(()=>Pr(u())),c,d))},M=(x,b)=>{let{people:O}=x.office;return s`
<details class="work-more work-layers" .open=${a} @toggle=${D}>
<summary>${O.layers}</summary>
<p class="form-hint">${b?O.layersHint:O.layersOff}</p>
${V(r,x)}
${qi.flatMap(T=>{let p=o.find(({layer:P})=>P===T);return p===void 0?[]:[y(x.words.layers[T],p.open,P=>$(T,P),T)]})}
</details>
`};return{close:()=>{[a,o,r]=[!1,[],null]},part:x=>{var O;let b=((O=n.get().session)==null?void 0:O.anonymous)===!0;return s`
<section class="work-settings">
<h3>${x.office.people.settings}</h3>
${N(x,b)} ${M(x,b)}
</section>
`}}}function Xa(e){let{view:t,data:n,work:o}=e.stores,r=[],a=null,l=!1,d=new ue,c=null,u="",f="clerk",[$,y]=["","town"],N=Ja(e),D=Za(e),M=v=>{[a,l]=[se(v),!1],e.ask()},x=()=>t.get().town??"",b=()=>d.read(e.signedIn(()=>$r(x())),v=>{r=v,e.ask()},M),O=v=>{[a,u]=[null,""],e.signedIn(v).then(b,M),e.ask()},T=v=>{u=v,a=null,e.ask()},p=()=>({role:f,unit:f==="clerk"?$:"",level:f==="inspector"?y:""}),P=v=>{v.preventDefault();let R=v.currentTarget,{login:E="",name:j="",provider:C}=be(v);[a,c]=[null,null];let F={login:E.trim(),name:j.trim(),provider:C!==void 0,...p()};e.signedIn(()=>wr(x(),F)).then(A=>{c={login:F.login,invitation:A},_t(R),z(n,e.now().office.people.added(F.login)),b()},A=>{M(A),l=!0,e.ask()})},i=({account:v,login:R})=>{[a,c]=[null,null],e.signedIn(()=>vr(x(),v)).then(E=>{c={login:R,invitation:E},e.ask(),window.requestAnimationFrame(()=>{var j;return(j=document.querySelector(".work-invitation"))==null?void 0:j.scrollIntoView({block:"nearest"})})},M)},m=v=>{var F;let{people:R,roles:E,levels:j}=v.office,C=[...v.committees];return v.committees.has($)||($=((F=C[0])==null?void 0:F[0])??""),s`
${fe("role",R.role,Ya.map(A=>[A,E[A]]),f,A=>{f=A,e.ask()})}
${f==="clerk"?fe("unit",R.unit,C,$,A=>$=A):null}
${f==="inspector"?fe("level",R.level,za.map(A=>[A,j[A]]),y,A=>y=A):null}
`},h=v=>{var C;let{people:R,optional:E}=v.office,j=((C=o.get().session)==null?void 0:C.provider)??"";return s`
<details class="work-more work-add">
<summary>${R.add}</summary>
<form @submit=${P}>
${Z({name:"login",label:R.login,hint:R.loginHint,required:!0,lengthMost:64})}
${Z({name:"name",label:v.office.paren(R.name,E),lengthMost:64})} ${m(v)}
${j===""?null:s`
<label class="form-check">
<input type="checkbox" name="provider" />
${R.byProvider}
</label>
`}
${S()?g(v):null}
<button type="submit" class="form-button is-main">${R.addIt}</button>
</form>
</details>
`},S=()=>l&&(a==null?void 0:a.status)===409,g=v=>s`
<div class="form-problem" role="alert">${v.office.problem.taken}</div>
`,w=v=>{if((c==null?void 0:c.invitation.link)===void 0)return null;let{people:R}=v.office,{link:E,expires:j}=c.invitation;return s`
<section class="form-notice work-invitation" role="status">
<h3>${R.linkFor(c.login)}</h3>
<p>${R.linkOnce}</p>
${fs(E,R.scan)} ${ps(E,v.words)} ${It(R.link,E,e)}
${j===void 0?null:s`
<p class="form-hint">${R.until(xe(j))}</p>
`}
</section>
`},k=(v,R,E)=>{let{people:j}=E.office,C=`role ${R.id}`;return s`
<li>
<div class="work-line">
<span>${Gn(R,E)}</span>
<button type="button" class="text-button" @click=${()=>T(C)}>
${j.take}
<span class="sr">${v.login}</span>
</button>
</div>
${u===C?ie(j.takeSure,j.take,()=>O(()=>Or(x(),R.id)),()=>T(""),E):null}
</li>
`},L=(v,R)=>{var _;let{people:E,allTowns:j}=R.office,C=v.account===((_=o.get().session)==null?void 0:_.account),F=[C?E.you:"",v.disabled?E.disabled:"",v.has_password||v.federated?"":E.noPassword,v.administrator?j:""].filter(G=>G!==""),[A,H]=[`give ${v.account}`,`disable ${v.account}`];return s`
<li class="work-person" data-login=${v.login}>
<p>
<b>${v.name===""?v.login:v.name}</b>
${v.name===""?null:s`
<span>${v.login}</span>
`}
${F.map(G=>s`
<em>${G}</em>
`)}
</p>
<ul class="work-roles">
${v.memberships.map(G=>k(v,G,R))}
</ul>
<div class="work-acts">
<button type="button" class="text-button" data-act="give" @click=${()=>T(A)}>${E.give}</button>
${v.federated?null:s`
<button type="button" class="text-button" data-act="link" @click=${()=>i(v)}>
${E.newLink}
</button>
`}
${C?null:v.disabled?s`
<button
type="button"
class="text-button"
data-act="enable"
@click=${()=>O(()=>Mn(x(),v.account,!1))}
>
${E.enable}
</button>
`:s`
<button type="button" class="text-button" data-act="disable" @click=${()=>T(H)}>
${E.disable}
</button>
`}
</div>
${u===H?ie(E.disableSure,E.disable,()=>O(()=>Mn(x(),v.account,!0)),()=>T(""),R):null}
${u===A?s`
<form
class="work-give"
@submit=${G=>{G.preventDefault(),O(()=>kr(x(),v.account,p()))}}
>
${m(R)}
<div class="form-foot">
<button type="submit" class="form-button is-main">${E.give}</button>
<button type="button" class="form-button is-quiet" @click=${()=>T("")}>
${R.office.cancel}
</button>
</div>
</form>
`:null}
</li>
`};return{title:({words:v})=>v.work.people,key:({view:v})=>{var R;return`${v.town??""} ${((R=o.get().session)==null?void 0:R.account)??0}`},enter:()=>{[r,a,c,u]=[[],null,null,""],N.close(),D.close(),b()},leave:()=>{c=null},body:v=>s`
${S()?null:V(a,v)} ${w(v)} ${h(v)}
<section>
<h3>${v.office.people.list}</h3>
<ul class="work-list">
${r.map(R=>L(R,v))}
</ul>
</section>
${N.part(v)} ${D.part(v)}
`}}var Ui={o:"on_time",l:"late",p:"partial",m:"missed",c:"contested",n:"not_reported",s:"suspended","-":"not_due"};function Gi(e,t){let n=`${e}-12-31`<t?`${e}-12-31`:t,o=[];for(let r=`${e}-01-01`;r<=n;){let a=Q(r,es-1);o.push({from:r,to:a<n?a:n}),r=Q(a,1)}return o}function Vi(e,t){let n=o=>Ui[o[t]??"."]??null;return{am:n(e.am),pm:n(e.pm),staffed:e.staffed[t]==="1"}}var dn=class{parts=new Map;sums=new Map;abort=new AbortController;forget(){this.abort.abort(),this.abort=new AbortController,this.parts.clear(),this.sums.clear()}forgetDay(t){for(let n of[this.parts,this.sums])for(let o of n.keys()){let[,r="",a=""]=o.split(" ");r<=t&&t<=a&&n.delete(o)}}async ofVillage(t,n,o,r){let a=new Map;for(let l of Gi(n,o)){let d=await Qa(this.parts,`${t} ${l.from} ${l.to}`,()=>ts(t,l,this.abort.signal)),c=d.villages.find(u=>u.fid===r);c!==void 0&&d.days.forEach((u,f)=>a.set(u,Vi(c,f)))}return a}ofCommittee(t,n,o,r){let a={from:`${n}-01-01`,to:`${n}-12-31`<o?`${n}-12-31`:o};return Qa(this.sums,[t,a.from,a.to,r].join(" "),async()=>{let{rows:l}=await Qr(t,a,"day",r,this.abort.signal);return new Map(l.map(d=>[d.unit,d]))})}};function Qa(e,t,n){let o=e.get(t);if(o!==void 0)return o;let r=n();return e.set(t,r),r.catch(()=>{e.get(t)===r&&e.delete(t)}),r}function el(e,t){let n=new Date(Date.UTC(e,t,1)),o=new Date(Date.UTC(e,t+1,0)).getUTCDate(),r=n.toISOString().slice(0,10);return{lead:(n.getUTCDay()+6)%7,days:Array.from({length:o},(a,l)=>Q(r,l))}}function tl(e,t){let o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-7,ArrowDown:7}[e];if(o!==void 0)return Q(t,o);if(e==="Home")return`${t.slice(0,4)}-01-01`;if(e==="End")return`${t.slice(0,4)}-12-31`;let r={PageUp:-1,PageDown:1}[e];if(r===void 0)return null;let[a=0,l=1,d=1]=t.split("-").map(Number),c=new Date(Date.UTC(a,l+r,0)).getUTCDate();return new Date(Date.UTC(a,l-1+r,Math.min(d,c))).toISOString().slice(0,10)}function nl(e){let{view:t,data:n,work:o}=e.stores,r=new dn,a=Number(U(new Date).slice(0,4)),l="",[d,c]=[null,!1],u="",f=new ue,$=null,y="",N=()=>{var k;let{selected:g,committee:w}=t.get();if(g!==null&&$o(g.layer))return{village:g.fid};if(g!==null&&wo(g.layer)){let L=(k=ye(n.get(),"committees",g.fid))==null?void 0:k.properties.code;if(L!=null)return{committee:L}}return{committee:w==="none"?null:w}},D=()=>{let{town:g}=t.get();if(g===null)return;let w=N(),k=U(new Date),L=JSON.stringify([g,a,w,k]);if(L===u)return;L!==y&&(d=null),[u,c]=[L,!1];let v="village"in w?r.ofVillage(g,a,k,w.village).then(R=>({kind:"village",days:R})):r.ofCommittee(g,a,k,w.committee).then(R=>({kind:"committee",days:R}));f.read(v,R=>{let E=d===null;[d,y]=[R,L],e.ask(),E&&window.requestAnimationFrame(()=>window.requestAnimationFrame(M))},R=>{Io(R)||([c,u]=[!0,""],e.ask())})},M=()=>{var g;return(g=document.querySelector(`.calendar [data-day="${l}"]`))==null?void 0:g.scrollIntoView({block:"center"})},x=()=>{r.forget(),u="",o.get().open==="calendar"&&D()};n.subscribe((g,w)=>{g.touched!==w.touched&&x();let k=g.coverage.value;if(k===null||k===$||k.date!==U(new Date))return;let L=($==null?void 0:$.date)!==k.date;$=k,L||(r.forgetDay(k.date),u="",o.get().open==="calendar"&&D())}),t.subscribe(()=>{o.get().open==="calendar"&&D()});let b=g=>{l=g;let w=t.get();t.set({...Xe(w,"coverage"),selected:w.selected,date:g>=U(new Date)?null:g}),document.documentElement.dataset.layout==="sheet"&&o.set({open:null})},O=g=>{a=g,l="",D(),e.ask()},T=(g,w)=>{let k=tl(g.key,w),[L,v]=[p(),U(new Date)];if(k===null)return;g.preventDefault();let R=k>v?v:k<L?L:k;l=R,Number(R.slice(0,4))!==a&&(a=Number(R.slice(0,4)),D()),e.ask(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var E;return(E=document.querySelector(`.calendar [data-day="${R}"]`))==null?void 0:E.focus()}))},p=()=>{var g;return`${(((g=n.get().coverage.value)==null?void 0:g.first_record)??U(new Date)).slice(0,4)}-01-01`},P=({view:{measure:g}})=>g??"completion",i=(g,w)=>{var H;let{words:k}=w,L=((H=w.data.coverage.value)==null?void 0:H.first_record)??null;if(d===null||g>U(new Date))return null;if(L===null||g<L)return{fills:[],text:null};if(d.kind==="village"){let _=d.days.get(g);if(_===void 0||_.am===null&&_.pm===null)return{fills:[],text:"–"};let G=(te,W)=>`${te} ${W==="not_reported"&&!_.staffed?k.states.not_staffed:k.slotStates[W??"not_due"]}`;return{fills:Mo(_),text:`${G(k.am,_.am)}${k.listComma}${G(k.pm,_.pm)}`}}let v=d.days.get(g)??null,R=P(w),{n:E,d:j}=v===null?{n:0,d:0}:ns(R,v),C=as(R,v),F=j===0?"–":`${st(E/j)} ${k.unit.percent} (${Y(E)}/${Y(j)})`,A=C==="unsaid"?Pe[w.view.language].levels.unsaid:F;return{fills:[Wn[C]],text:A}},m=(g,w)=>{let k=Pe[w.view.language],{lead:L,days:v}=el(a,g),R=w.view.date??U(new Date);return s`
<section class="calendar-month">
<h3>${k.month(g+1)}</h3>
<div class="calendar-days" role="group" aria-label=${`${k.year(String(a))} ${k.month(g+1)}`}>
${k.weekdays.map(E=>s`
<i aria-hidden="true">${E}</i>
`)}
${Array.from({length:L},()=>s`
<span></span>
`)}
${v.map(E=>{let j=i(E,w);return j===null?s`
<span class="calendar-none">${Number(E.slice(8))}</span>
`:s`
<button
type="button"
data-day=${E}
tabindex=${E===l?0:-1}
aria-label=${j.text===null?w.words.headline.noRecordsOf(E):k.dayOf(E,j.text)}
aria-pressed=${E===R}
@click=${()=>b(E)}
@keydown=${C=>T(C,E)}
>
${Number(E.slice(8))} ${Ki(j.fills)}
</button>
`})}
</div>
</section>
`},h=g=>{let w=Pe[g.view.language],k=P(g),L=(d==null?void 0:d.kind)==="village"?[...Lo.filter(R=>R!=="both"&&R!=="one").map(R=>[St[R],g.words.states[R]])]:os.map((R,E)=>[Wn[R],R==="unsaid"||R==="uncounted"?w.levels[R]:w.ranges(pt(k)?ss:rs,E,pt(k))]),v=(d==null?void 0:d.kind)==="village"?[[St.both,g.words.slotStates.on_time],[St.partial,g.words.slotStates.partial]]:[];return s`
<ul class="calendar-key">
${[...v,...L].map(([R,E])=>s`
<li>${Dt(R)} ${E}</li>
`)}
</ul>
`},S=g=>{let w=N();if("village"in w){let k=ye(g.data,"villages",w.village);return k===void 0?g.words.unnamed:Se("villages",k,g)}return w.committee===null?g.words.filter.whole:g.committees.get(w.committee)??w.committee};return{title:g=>`${S(g)} · ${Pe[g.view.language].calendar}`,key:({view:{town:g}})=>g??"",enter:()=>{l=t.get().date??U(new Date),a=Number(l.slice(0,4)),D()},body:g=>{let w=Pe[g.view.language],k=U(new Date);(l===""||Number(l.slice(0,4))!==a)&&(l=a===Number(k.slice(0,4))?k:`${a}-12-31`);let L=(d==null?void 0:d.kind)==="committee"?w.names[P(g)]:`${g.words.am} | ${g.words.pm}`;return s`
<div class="calendar">
<div class="calendar-head">
<button
type="button"
class="icon-button"
data-year="before"
aria-label=${w.yearBefore}
?disabled=${a<=Number(p().slice(0,4))}
@click=${()=>O(a-1)}
>
${ee("left")}
</button>
<b>${w.year(String(a))}</b>
<button
type="button"
class="icon-button"
data-year="after"
aria-label=${w.yearAfter}
?disabled=${a>=Number(k.slice(0,4))}
@click=${()=>O(a+1)}
>
${ee("right")}
</button>
<span>${L}</span>
</div>
${c?s`
<p class="form-problem" role="alert">${w.failed}</p>
`:null}
${h(g)}
<p class="form-hint">${d===null&&!c?g.words.reading:w.hint}</p>
<div class="calendar-months">${Array.from({length:12},(v,R)=>m(R,g))}</div>
</div>
`}}}function Ki(e){let t=18/Math.max(1,e.length);return s`
<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
${e.map((n,o)=>Ze`<rect x=${1+o*t} y="1" width=${t} height="10"
fill=${Rt(n)} stroke=${Nt.edge(n)} stroke-width="1"></rect>`)}
</svg>
`}var oo=40,Yi=["worse","better","same","unknown"];function ro({better:e}){return e===null?"unknown":Math.abs(e)<ls?"same":e>0?"better":"worse"}function ol(e,t){let n=({better:o,before:r,now:a})=>r!==null?o:a.share===null?null:t?-a.share:a.share;return[...e].sort(([o,r],[a,l])=>{let[d,c]=[n(r),n(l)];return d===null||c===null?(d===null?1:0)-(c===null?1:0)||kn(o,a):d-c||l.now.d-r.now.d||kn(o,a)})}function rl(e){let{view:t,work:n}=e.stores,o=null,r=oo,a=$=>`${$>0?"+":""}${Y($,1)}`,l=({now:$,before:y},N)=>$.share===null||(y==null?void 0:y.share)==null?"–":N(a(($.share-y.share)*100)),d=$=>s`
<svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<rect width="100" height="8" fill="var(--paper-deep)"></rect>
<rect width=${($??0)*100} height="8" fill=${Rt(ho.excellent,Nt)}></rect>
</svg>
`,c=($,y,N)=>{let D=Pe[N.view.language];return s`
<b>${$}</b>
<span>${y.now.text}</span>
${y.before===null?s`
<small>${D.reported} ${y.now.reported}</small>
`:s`
<small class="is-${ro(y)}">
${l(y,D.points)} · ${y.before.text}
</small>
`}
${d(y.now.share)}
`},u=($,y)=>{let N=y.view.measure!==null&&pt(y.view.measure),D=ol([...$.committees],N),M=x=>{let b=x===""?"none":x;t.set({committee:t.get().committee===b?null:b})};return s`
<h3>${Pe[y.view.language].committees}</h3>
<ol class="period-rows" data-rows="committees">
${D.map(([x,b])=>s`
<li>
<button
type="button"
data-committee=${x}
aria-pressed=${y.view.committee===(x===""?"none":x)}
@click=${()=>M(x)}
>
${c(y.committees.get(x)??y.office.edit.noCommittee,b,y)}
</button>
</li>
`)}
</ol>
`},f=($,y)=>{let N=Pe[y.view.language],D=y.view.measure!==null&&pt(y.view.measure),{features:M}=Lt(y.view,y.data,"villages"),x=M.flatMap(i=>{let m=$.of.get(Number(i.id));return m===void 0?[]:[[String(i.id),m]]}),b=ol(x,D),O=$.before!==null,T=O&&o!==null?b.filter(([,i])=>ro(i)===o):b,p=i=>he({layer:"villages",fid:Number(i)},y),P=i=>{[o,r]=[o===i?null:i,oo],e.ask()};return s`
<h3>${N.villages}</h3>
${O?s`
<div class="compare-kinds" role="group">
${Yi.map(i=>{let m=b.filter(([,h])=>ro(h)===i).length;return s`
<button
type="button"
class="compare-kind"
data-kind=${i}
aria-pressed=${o===i}
@click=${()=>P(i)}
>
${N.kinds[i]}
<b>${Y(m)}</b>
</button>
`})}
</div>
`:null}
<ol class="period-rows" data-rows="villages">
${T.slice(0,r).map(([i,m])=>s`
<li>
<button
type="button"
data-fid=${i}
@click=${()=>t.set({selected:{layer:"villages",fid:Number(i)}})}
>
${Dt(m.fill)} ${c(p(i),m,y)}
</button>
</li>
`)}
</ol>
${T.length<=r?null:s`
<button
type="button"
class="form-button is-quiet"
data-more
@click=${()=>{r+=200,e.ask()}}
>
${N.more(Y(T.length-r))}
</button>
`}
`};return t.subscribe(($,y)=>{$.selected!==null&&$.selected!==y.selected&&n.get().open==="period"&&n.set({open:null})}),{title:({view:{language:$}})=>Pe[$].ranks,key:({view:{town:$,measure:y}})=>`${$} ${y}`,enter:()=>{[o,r]=[null,oo];let $=t.get();($.theme!=="coverage"||$.measure===null)&&t.set({theme:"coverage",measure:$.measure??"completion"})},body:$=>{let{tint:y}=$.data;return y===null?s`
<p class="form-hint">${$.words.reading}</p>
`:s`
<p class="form-hint">${y.title}</p>
<p class="period-total">${c($.words.filter.whole,y.total,$)}</p>
${u(y,$)} ${f(y,$)}
`}}}function un({view:e,tools:t},{layers:n,may:o,picked:r,found:a}){let l=!1,d=[],c=()=>{let{mode:u}=t.get();l&&o()&&(u.kind==="pick"||u.kind==="none")&&t.set({mode:{kind:"pick",of:n,places:d}})};return t.subscribe(({mode:u})=>{l&&(u.kind==="none"?c():u.kind==="pick"&&u.places!==d&&r(u.places))}),e.subscribe(({selected:u},f)=>{l&&u!==null&&u!==f.selected&&n.includes(u.layer)&&o()&&a(Re(u))}),{places:()=>d,set:u=>{l&&(d=u,c())},begin:()=>{let{selected:u}=e.get();l=!0,d=u!==null&&n.includes(u.layer)&&o()?[Re(u)]:[],c()},end:()=>{[l,d]=[!1,[]],t.get().mode.kind==="pick"&&t.set({mode:De})}}}var Pt=14;function so(e,t){return e.filter(({starts:n,ends:o})=>n<=t&&(o===null||o>=t))}function mn(e,t){let n=so(e,t);return n.filter(({cleaner:o,place:r})=>!n.some(a=>a.place===r&&a.instead_of===o))}function sl(e,t){let n=new Map;for(let{cleaner:o,place:r}of mn(e,t))n.set(o,[...n.get(o)??[],r]);return n}function ao(e,t,n,o){let r=t.map(o).filter(a=>a!==null);return r.length===0||r.length<t.length?[]:[...e].filter(([,a])=>a.length+t.length<=n&&!t.some(l=>a.includes(l))).map(([a,l])=>{let d=l.map(o).filter(u=>u!==null),c=r.map(u=>Math.min(...d.map(f=>zi(u,f))));return{cleaner:a,places:l.length,distanceM:Math.max(...c)}}).filter(({distanceM:a})=>Number.isFinite(a)).sort((a,l)=>a.distanceM-l.distanceM||a.cleaner-l.cleaner)}function lo(e,t,n,o){let r=new Map(e),a=new Map;for(let l of t){let[d]=ao(r,[l],n,o);d!==void 0&&(a.set(l,d),r.set(d.cleaner,[...r.get(d.cleaner)??[],l]))}return a}var al=["stand","beside","replace"];function ll(e,{to:t,way:n,starts:o,ends:r}){return n!=="replace"?[]:[...t.keys()].flatMap(a=>{let l=e.filter(u=>u.place===a),d=so(l,o),c=u=>d.includes(u)||d.some(({cleaner:f})=>f===u.instead_of);return l.filter(u=>u.starts>=o&&(r===""||u.starts<=r)&&c(u))})}function il(e,{to:t,way:n,starts:o,ends:r}){let a=mn(e,o),l=r===""?{}:{ends:r};return[...t].flatMap(([d,c])=>{let u={op:"add",cleaner:c,place:d,starts:o,...l};if(n==="replace")return[...so(e,o).filter(y=>y.place===d).map(({id:y})=>({op:"end",id:y,ends:Q(o,-1)})),u];let f=a.find($=>$.place===d&&$.cleaner!==c);return f===void 0||n==="beside"?[u]:[{...u,instead_of:f.cleaner,ends:r===""?o:r}]})}function zi([e,t],[n,o]){return Math.hypot((e-n)*111320*Math.cos(t*Math.PI/180),(t-o)*111320)}function dl(e,t,n,o){if(t===null)return null;let r=a=>{let l=t.get(a);return`${n.place(a,o)} → ${l===void 0?o.office.plan.nobodyNear:n.who(l.cleaner,o)}`};return s`
<p class="plan-chosen">${e.map(r).join(o.words.listComma)}</p>
`}function ul(e,t,n){return e.map(({cleaner:o,starts:r})=>s`
<p class="form-problem" role="alert" data-early>${n.office.plan.tooEarly(t.who(o,n),r)}</p>
`)}function ml({staffed:e,uncovered:t,overloaded:n},o,r){let{plan:a}=r.office;return s`
<p class="board-what" role="status" data-effect>
${a.effect(e.before,e.after,t.length)}
${n.length===0?"":s`
<br />
${a.tooMany(o,n.map(a.cleaner).join(r.words.listComma))}
`}
</p>
`}var cl=6;function pl({to:e,way:t,starts:n,ends:o},r,a,l){let{plan:d}=l.office,{listComma:c}=l.words,u=new Map;for(let[N,D]of e)u.set(D,[...u.get(D)??[],N]);let f=[...u].map(([N,D])=>{let M=D.slice(0,cl).map(b=>a.place(b,l)).join(c),x=t==="stand"?D.flatMap(r).map(b=>a.who(b.cleaner,l)):[];return d.savedFor(a.who(N,l),D.length>cl?d.andOthers(M,D.length):M,[...new Set(x)].join(c))}),$=t==="stand"&&[...e.keys()].some(N=>r(N).length>0),y=d.savedTime(n,$&&o===""?n:o);return[...f,y].join(l.words.semicolon)}function fl({places:e,cleaners:t,chosen:n,cleaner:o,whole:r},{toggle:a,take:l,wholeNames:d},c,u){let{plan:f,crew:$}=u.office;return s`
<div class="plan-found" role="group" aria-label=${f.found}>
${e.map(y=>s`
<button
type="button"
data-found=${y}
aria-pressed=${n.includes(y)}
@click=${()=>a(y)}
>
<b>${c.place(y,u)}</b>
<small>${c.heldBy(y,u)}</small>
</button>
`)}
${t.map(y=>s`
<button
type="button"
data-found-cleaner=${y}
aria-pressed=${y===o}
@click=${()=>l(y)}
>
<b>${c.who(y,u)}</b>
<small>${f.has(c.has(y))}</small>
</button>
`)}
${e.length+t.length===0?s`
<p class="form-hint">${f.nothing}</p>
`:null}
${d===null?null:s`
<button type="button" class="form-button is-quiet" data-whole-names @click=${d}>
${f.wholeNames}
</button>
`}
${r?s`
<p class="form-hint">${$.noted}</p>
`:null}
</div>
`}function gl(e,t){let{view:n,data:o,work:r}=e.stores,a=oe(e),l=(c,u,f)=>{let{town:$}=n.get();$!==null&&a.write(async()=>{await jr($,f,c,u),z(o,e.now().office.plan.boundsSaved)},t)};return{part:({date:c,most_villages:u,apart_m:f},$)=>{let{plan:y}=$.office,N=y.bounds(u,String(f/1e3));return re(r.get().session,$.view.town)?s`
<details class="plan-bounds">
<summary>${N}</summary>
<form
@submit=${D=>{D.preventDefault();let M=be(D),x=b=>at(M[b]??"")??NaN;l(x("bounds-most"),Math.round(x("bounds-apart")*1e3),c)}}
>
${Z({name:"bounds-most",label:y.boundsMost,mode:"numeric",value:String(u),required:!0})}
${Z({name:"bounds-apart",label:y.boundsApart,mode:"decimal",value:String(f/1e3),required:!0})}
${pe(a.problem(),$,"bounds-problem")}
<button class="form-button" data-save-bounds ?disabled=${a.busy()}>${y.boundsSave}</button>
</form>
</details>
`:s`
<p class="form-hint">${N}</p>
`},forget:a.clear}}function hl({starts:e,ends:t},n,o,r,a){let{plan:l}=a.office,d=U(new Date),c=(u,f,$,y)=>s`
<label>
${f}
<input
type="date"
name=${u}
min=${d}
max=${Q(d,o)}
.value=${$}
@change=${N=>y(N.target.value)}
/>
</label>
`;return s`
<div class="plan-period">
${c("plan-starts",l.from,e,u=>{let f=u===""?d:u;r($=>({starts:f,ends:$.ends!==""&&$.ends<f?f:$.ends}))})}
${c("plan-ends",n?l.to:l.toOpen,n&&t===""?e:t,u=>r(f=>({...f,ends:u!==""&&u<f.starts?f.starts:u})))}
</div>
`}function yl(e,t,n,o){let{plan:r}=o.office,a=(...N)=>N.filter(Boolean).join(o.words.listComma),l=N=>N===null?"":r.again(N),d=(N,D)=>Ji(N,D,t,n,o),c=(N,D,M)=>s`
<li class="plan-cleaner" data-of=${N}>
<p>
<b>${n.who(N,o)}</b>
<small>${M}</small>
</p>
<ul class="plan-list">
${D.map(x=>d(x,""))}
</ul>
</li>
`,{uncovered:u,ending:f,overloaded:$,apart:y}=e;return u.length+f.length+$.length+y.length===0?s`
<p class="form-hint">${r.none}</p>
`:s`
${pn("uncovered",r.uncovered,u.map(N=>d(N.place,a(N.until===null?r.never:r.expired(N.until),l(N.again)))))}
${pn("ending",r.ending(t.ahead),f.map(N=>d(N.place,a(r.ends(N.ends),l(N.again)))))}
${pn("overloaded",r.overloaded(e.most_villages),$.map(N=>c(N.cleaner,N.places,r.has(N.places.length))))}
${pn("apart",r.apart((e.apart_m/1e3).toFixed(e.apart_m%1e3===0?0:1)),y.map(N=>c(N.cleaner,N.places,r.kilometres((N.distance_m/1e3).toFixed(1)))))}
`}function pn(e,t,n){return n.length===0?null:s`
<h3>${t} · ${n.length}</h3>
<ul class="board-list plan-list" data-gaps=${e}>
${n}
</ul>
`}function Ji(e,t,n,o,r){let a=o.place(e,r);return s`
<li>
<input
type="checkbox"
data-place=${e}
aria-label=${a}
.checked=${n.chosen.includes(e)}
@change=${()=>n.toggle(e)}
/>
<button type="button" class="board-link" data-open=${e} @click=${()=>n.openCard(e)}>${a}</button>
<small>${t}</small>
</li>
`}var Zi=["villages","streets"],bl=92,Xi=3,$l=6;function wl(e){let{stores:t}=e,{view:n,data:o,work:r}=t,a=null,l=null,d=new Map,[c,u]=[!1,""],[f,$]=[0,!1],y=!1,N="stand",[D,M]=["",""],x=null,b=null,O=null,[T,p,P]=[new ue,new ue,new ue],i=oe(e),m=un(t,{layers:Zi,may:()=>!0,picked:I=>{let B=I.filter(W);B.length<I.length&&z(o,e.now().office.plan.notYours),_(B)},found:I=>{W(I)&&!m.places().includes(I)&&_([...m.places(),I])}}),h=()=>n.get().town??"",S=I=>{b=se(I),e.ask()},g=I=>P.read(br(h(),0,I,null),B=>{d=new Map(B.map(K=>[K.number,K])),c=I,e.ask()},S),w=()=>{let I=U(new Date);T.read(Promise.all([Ut(h(),I,Q(I,bl)),qt(h(),Pt)]),([B,K])=>{[a,l]=[B,K],H()},S)},k=gl(e,w),L=()=>(l==null?void 0:l.most_villages)??1,v=()=>sl(a??[],D),R=I=>{var ce;let B=(ce=E(I))==null?void 0:ce.geometry;if((B==null?void 0:B.type)==="Point")return[B.coordinates[0]??0,B.coordinates[1]??0];if((B==null?void 0:B.type)!=="LineString")return null;let[K=0,le=0]=B.coordinates[0]??[];return[K,le]},E=I=>{let{layer:B,fid:K}=me(I);return ye(o.get(),B,K)},j=()=>{let I=m.places();return{to:$?new Map([...lo(v(),I,L(),R)].map(([K,le])=>[K,le.cleaner])):new Map(f<1?[]:I.map(K=>[K,f])),way:N,starts:D,ends:M}},C=()=>ll(a??[],j()),F=()=>C().length>0?[]:il(a??[],j()),A=()=>{[b,O]=[null,null],i.clear(),H()},H=()=>{x=null,e.ask(),p.drop();let I=F();I.length!==0&&p.read(En(h(),I,!0),B=>{({effect:x}=B),e.ask()},S)},_=I=>{[f,$]=[0,!1],m.set(I),A(),window.setTimeout(()=>{var B;return(B=document.querySelector(".plan-foot"))==null?void 0:B.scrollIntoView({block:"nearest"})},50)},G=I=>{let B=m.places();_(B.includes(I)?B.filter(K=>K!==I):[...B,I])};o.subscribe((I,B)=>{I.touched===B.touched||i.busy()||r.get().open!=="plan"||([x,b]=[null,null],w(),e.ask())});let te=I=>{var le;let{layer:B,fid:K}=me(I);return(le=o.get().coverage.value)==null?void 0:le[B].find(ce=>ce.fid===K)},W=I=>{let B=it(r.get().session,h()),K=te(I);return K!==void 0&&(B===null||B.includes(K.committee??""))},q=I=>{[f,$,x,O]=[0,!1,null,I],m.set([])},X=()=>{let[I,B]=[F(),h()],K=new Set(I.flatMap(ce=>ce.op==="add"?[ce.place]:[])).size,le=pl(j(),$t,wt,e.now());i.write(async()=>{let{change:ce}=await En(B,I,!1);return z(o,le),ce},ce=>q(ce===void 0?null:{change:ce,count:K,text:le})).finally(ae)},J=I=>{let B=h();i.write(async()=>{await Ve(B,I,""),z(o,e.now().office.log.undone)},()=>q(null)).finally(ae)},ae=()=>{r.get().open==="plan"&&w()},we=I=>({...I,uncovered:I.uncovered.filter(({place:B})=>W(B)),ending:I.ending.filter(({place:B})=>W(B))}),ve=I=>{r.set({open:null}),n.set({selected:kt(I)})},Ee=(I,B)=>he(me(I),B),bt=(I,{office:B})=>{var K;return[B.plan.cleaner(I),((K=d.get(I))==null?void 0:K.name)??""].filter(Boolean).join(" ")},$t=I=>mn(a??[],D).filter(B=>B.place===I),Yl=(I,B)=>$t(I).map(({cleaner:K})=>bt(K,B)).join(B.words.listComma)||B.words.states.not_staffed,zl=I=>{u=I,e.ask()},Jl=()=>c||!new RegExp("\\p{L}","u").test(u)||!re(r.get().session,h())?null:()=>g(!0),Zl=()=>{let{villages:I,streets:B}=o.get().layers,K={...I===void 0?{}:{villages:I},...B===void 0?{}:{streets:B}};return Ho(K,u).filter(({layer:le})=>vo(le)).map(Re).filter(W).slice(0,$l)},Xl=()=>{let I=u.trim();return I===""?[]:[...d.values()].filter(({number:B,name:K})=>String(B)===I||K!==""&&K.startsWith(I)).map(({number:B})=>B).slice(0,$l)},mo=I=>{[f,$]=[I,!1],A()},wt={place:Ee,who:bt,heldBy:Yl,has:I=>{var B;return((B=v().get(I))==null?void 0:B.length)??0}},Ql=I=>{({starts:D,ends:M}=I({starts:D,ends:M})),A()},ei=I=>{var fo;let B=m.places(),{plan:K}=I.office,le=ao(v(),B,L(),R).slice(0,Xi),[ce=""]=B,[He]=$t(ce),ke=He===void 0?[]:(v().get(He.cleaner)??[]).filter(de=>!B.includes(de)&&W(de)),ni=B.filter(de=>$t(de).length===0).length,oi=$?lo(v(),B,L(),R):null;return s`
<div class="report-foot plan-foot">
<p>
<b>${K.places(B.length,ni)}</b>
<button type="button" class="text-button" data-none @click=${()=>_([])}>${K.clear}</button>
</p>
<p class="plan-chosen">${B.map(de=>Ee(de,I)).join(I.words.listComma)}</p>
${He===void 0?null:s`
${ge(K.way,al.map(de=>[de,K.ways[de]]),N,de=>{N=de,A()})}
<p class="form-hint">
${K.present(bt(He.cleaner,I))}
${ke.length===0?null:s`
<button
type="button"
class="text-button"
data-all-of
@click=${()=>_([...B,...ke])}
>
${K.allOf(ke.length)}
</button>
`}
</p>
`}
${hl({starts:D,ends:M},He!==void 0&&N==="stand",bl,Ql,I)}
<h3>${K.nearest}</h3>
<div class="plan-near" role="group" aria-label=${K.whom}>
${le.map(de=>s`
<button
type="button"
data-cleaner=${de.cleaner}
aria-pressed=${de.cleaner===f}
@click=${()=>mo(de.cleaner)}
>
<b>${bt(de.cleaner,I)}</b>
<small>${K.near((de.distanceM/1e3).toFixed(1),de.places)}</small>
</button>
`)}
${le.some(de=>de.cleaner===f)||f===0?null:s`
<button type="button" data-cleaner=${f} aria-pressed="true">
<b>${bt(f,I)}</b>
<small>${K.has(((fo=v().get(f))==null?void 0:fo.length)??0)}</small>
</button>
`}
${B.length<2?null:s`
<button
type="button"
data-each
aria-pressed=${$}
@click=${()=>{[f,$]=[0,!0],A()}}
>
<b>${K.each}</b>
</button>
`}
${le.length===0&&B.length<2?s`
<p class="form-hint">${K.nobodyNear}</p>
`:null}
</div>
${dl(B,oi,wt,I)} ${ul(C(),wt,I)}
<div class="plan-save">
${x===null?null:ml(x,L(),I)}
<button
type="button"
class="form-button is-main report-send"
data-save-plan
?disabled=${x===null||i.busy()}
@click=${X}
>
${i.busy()?I.office.working:K.save(B.length)}
</button>
</div>
</div>
`},ti=({change:I,count:B,text:K},{office:{plan:le}})=>yt(K,le.takeBack(B),i.busy(),()=>J(I)),po=()=>{for(let I of[T,p,P])I.drop();k.forget(),i.clear()};return{title:({office:I})=>I.plan.title,key:({view:{town:I}})=>{var B;return`${I??""} ${((B=r.get().session)==null?void 0:B.account)??0}`},enter:()=>{[a,l,d,x,b,O]=[null,null,new Map,null,null,null],c=!1,po(),[f,$,N,u,M]=[0,!1,"stand","",""],[D,y]=[U(new Date),!1],m.begin(),w(),g(!1)},leave:()=>{po(),m.end()},body:I=>{let{office:B,words:K}=I,{plan:le}=B,ce=m.places();if(a===null||l===null||I.data.coverage.value===null)return s`
${V(b,I)}
<p class="form-hint">${K.reading}</p>
`;let He=ke=>{y=ke,e.ask()};return y?s`
<p class="board-next plan-folded">
<span>${le.places(ce.length,ce.filter(ke=>$t(ke).length===0).length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>He(!1)}>${le.picked}</button>
</p>
`:s`
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>He(!0)}>
${ee("locate")}${le.onMap}
</button>
<div class="form-field plan-find">
<label for="plan-find">${le.pick}</label>
<input
id="plan-find"
type="text"
autocomplete="off"
maxlength="60"
.value=${u}
@input=${ke=>zl(ke.target.value)}
/>
</div>
${u.trim()===""?null:fl({places:Zl(),cleaners:Xl(),chosen:ce,cleaner:f,whole:c},{wholeNames:Jl(),toggle:ke=>{u="",G(ke)},take:ke=>{u="",mo(ke)}},wt,I)}
${V(b??i.problem(),I)} ${O===null?null:ti(O,I)}
${yl(we(l),{chosen:ce,toggle:G,openCard:ve,ahead:Pt},wt,I)} ${k.part(l,I)}
${ce.length===0?null:ei(I)}
`}}}function fn(){let[e,t]=["",""];return{keyOf:n=>{let o=JSON.stringify(n);return o!==e&&([e,t]=[o,Ce()]),t},done:()=>{e=""}}}var vl=200;async function kl(e){var n;let t=[];for(let o="";;o=`&before=${String((n=t.at(-1))==null?void 0:n.id)}`){let r=await Ne("GET",`/api/parcels/batches?town=${e}&limit=${vl}${o}`),{batches:a}=await r.json();if(t.push(...a),a.length<vl)return t}}async function Ol(e,t,n){await Ne("POST",`/api/parcels/batches?town=${e}`,t,{"Idempotency-Key":n})}async function io(e,t,n,o){await Ne("POST",`/api/parcels/batches/${t}/parcels?town=${e}`,n,{"Idempotency-Key":o})}async function xl(e,t,n){await Ne("PATCH",`/api/parcels/batches/${t}?town=${e}`,n)}async function Tl(e,t){await Ne("DELETE",`/api/parcels/batches/${t}?town=${e}`)}var co="new",Pl=50;function Sl(e,t){let{stores:n,ask:o}=e,{view:r,data:a,work:l}=n,d=ne(o),c=oe(e),u=oe(e),f=fn(),$=[],y=null,[N,D]=[!1,""],M=null,x=ne(o),b=()=>r.get().town??"",O=()=>d.of(b(),()=>kl(b())),T=()=>$=O().value??$,p=()=>T().find(({id:C})=>C===y)??null,P=({view:{asOf:C,town:F}})=>C===null&&re(l.get().session,F),i=()=>{d.again(),x.again()},m=()=>{[N,M]=[!1,null],c.clear(),u.clear(),o()},h=(C,F)=>u.write(C,F).then(A=>{A&&t()}),S=(C,F,A,H)=>{var q;let _=T().find(({id:X})=>String(X)===D),G=(_==null?void 0:_.name)??C.trim();if(G==="")return;let te=Number(((q=/^(?:19|20)\d{2}/.exec(G))==null?void 0:q[0])??U(new Date).slice(0,4)),W=f.keyOf([b(),(_==null?void 0:_.id)??G,F]);h(async()=>{_===void 0?await Ol(b(),{name:G,year:te,parcels:F},W):await io(b(),_.id,{put:F},W),f.done(),z(a,Te[H.view.language].putInto(G,F.length))},()=>{N=!1,A()})},g=({id:C,name:F},A,H,_,G)=>{let te=Te[G.view.language];h(async()=>{await io(b(),C,{[A]:H},Ce()),z(a,(A==="put"?te.putInto:te.takenOut)(F,H.length))},_)},w=C=>{M=C,c.clear(),o()},k=({id:C,version:F},A,H)=>{let _=te=>(A[te]??"")||null,G=(A["batch-name"]??"").trim();c.write(async()=>{await xl(b(),C,{version:F,name:G,starts:_("batch-starts"),due:_("batch-due")}),z(a,Te[H.view.language].altered)},()=>{M=null,t()})},L=({id:C},F)=>{c.write(async()=>{await Tl(b(),C),z(a,Te[F.view.language].ended)},()=>{[M,y]=[null,null],i()})},v=(C,F)=>{let A=Te[F.view.language];return s`
<form
class="batch-form"
@submit=${H=>{H.preventDefault(),k(C,be(H),F)}}
>
${Z({name:"batch-name",label:F.words.field.names,value:C.name,required:!0,lengthMost:Pl})}
${Z({name:"batch-starts",label:A.starts,type:"date",value:C.starts??""})}
${Z({name:"batch-due",label:A.due,type:"date",value:C.due??""})}
${pe(c.problem(),F,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${c.busy()}>
${c.busy()?F.office.working:F.office.edit.save}
</button>
<button type="button" class="form-button is-quiet" @click=${m}>${F.office.cancel}</button>
</div>
</form>
`},R=(C,F,A,H=!1)=>s`
<button type="button" class="text-button" data-batch=${C} aria-disabled=${H?"true":null} @click=${A}>
${F}
</button>
`,E=(C,F,A,H)=>{let _=Te[H.view.language],{value:G,problem:te}=x.of(`${b()} ${C.name}`,()=>Et("parcels",b(),Ge([{kind:"in",field:"batch",values:[C.name]}])));if(G===null)return We(te,H,"batch-problem");let W=F.filter(J=>G.has(J)),q=F.filter(J=>!G.has(J)),X=u.busy();return s`
<div class="batch-refill">
${W.length===0?null:R("take",_.take(W.length),()=>g(C,"take",W,A,H),X)}
${q.length===0?null:R("into",_.into(q.length),()=>g(C,"put",q,A,H),X)}
</div>
<p class="form-hint" role="status">${X?H.office.working:null}</p>
${pe(u.problem(),H,"batch-problem")}
`},j=(C,F,A)=>{let H=Te[A.view.language],_=T().map(({id:G,name:te,parcels:W})=>[String(G),H.batchOf(te,W)]);return s`
<form
class="batch-form"
@submit=${G=>{G.preventDefault(),S(be(G)["batch-name"]??"",C,F,A)}}
>
${fe("batch-into",H.batch,[..._,[co,H.newBatch]],D,G=>{D=G,o()})}
${D===co?Z({name:"batch-name",label:H.name,required:!0,lengthMost:Pl}):null}
${pe(u.problem(),A,"batch-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${u.busy()}>
${u.busy()?A.office.working:H.send(C.length)}
</button>
<button type="button" class="form-button is-quiet" @click=${m}>${A.office.cancel}</button>
</div>
</form>
`};return{only:()=>{var A;let{value:C,settled:F}=O();return F&&C!==null&&p()===null&&(y=null),((A=p())==null?void 0:A.name)??""},settled:()=>O().settled,chosen:p,again:i,repicked:()=>u.clear(),leave:()=>{[$,y,N,M]=[[],null,!1,null],c.clear(),u.clear(),d.forget(),x.forget()},aboutPart:C=>{let F=p();if(F===null)return null;let A=Te[C.view.language],H=A.days(F.starts,F.due);return P(C)?M==="altered"?v(F,C):M==="ended"?s`
${ie(A.endSure,A.end,()=>L(F,C),m,C)}
${pe(c.problem(),C,"batch-problem")}
`:s`
<p class="form-hint">${H===""?null:`${H} · `}${A.pickHint}</p>
<p class="batch-acts">
${R("alter",A.alter,()=>w("altered"))}
${F.parcels===0?R("end",A.end,()=>w("ended")):null}
</p>
`:H===""?null:s`<p class="form-hint">${H}</p>`},choicePart:C=>{let F=Te[C.view.language],A=T(),{problem:H}=O(),_=A.map(({id:te,name:W,parcels:q})=>[String(te),F.batchOf(W,q)]),G=te=>{y=te===""?null:Number(te),m()};return s`
${A.length===0?null:fe("batch-only",F.batch,[["",F.allBatches],..._],String(y??""),G)}
${H===null?null:V(H,C,"batches-problem")}
`},putPart:(C,F,A)=>{if(!P(A))return null;let H=p();return H!==null?E(H,C,F,A):N?j(C,F,A):s`
${R("put",Te[A.view.language].put,()=>{var _;N=!0,D=String(((_=T()[0])==null?void 0:_.id)??co),o()})}
`}}}var Nl={target:"Target",set:"Set the year’s target…",targetHint:"What is to be reclaimed in all by the year’s end; 0 takes the target away",holding:"Largest parcels to come",twoDays:"Two days side by side",beside:"Compare with",today:"Today",difference:"Change (mu)",noneThen:"No parcel was on record on that day.",ofNone:"Parcels that belong to no committee have no target and no progress of their own.",tolerance:"Tolerated difference of areas (%)",toleranceHint:"Contracted, surveyed and accepted areas against the drawn one; from 0 to 100",toleranceSaved:"The tolerance holds from now on.",tolerated:e=>`Areas may differ by ${e} %`,title:e=>`Progress of ${e}`,targetOf:e=>`Target of ${e} (mu)`,done:e=>`${e} mu reclaimed; no target is set.`,ofTarget:(e,t,n)=>`${e} mu of ${t} reclaimed (${n} %).`,ahead:(e,t)=>e===t?`At the last eight weeks’ pace about ${t} mu by the year’s end.`:`At the last eight weeks’ pace ${e} to ${t} mu by the year’s end.`,reached:(e,t)=>e===null?"At this pace the target is not reached.":t===null?`Reached on ${e} at the earliest, at a slow pace not at all.`:`Reached between ${e} and ${t}.`};var Rl={target:"任务",set:"设年度任务…",targetHint:"年底累计要达到的复垦面积；填 0 取消任务",holding:"未复垦的大图斑",twoDays:"两天对比",beside:"与哪天对比",today:"今天",difference:"增减（亩）",noneThen:"那天还没有地块记录。",ofNone:"不属于任何村（居）委的地块没有单独的年度任务和进度。",tolerance:"面积允许相差（%）",toleranceHint:"合同、实测、验收面积与图上面积相比；0 至 100",toleranceSaved:"允许差已生效。",tolerated:e=>`面积允许相差 ${e} %`,title:e=>`${e} 年进度`,targetOf:e=>`${e} 年任务（亩）`,done:e=>`已复垦 ${e} 亩，还没有设任务。`,ofTarget:(e,t,n)=>`任务 ${t} 亩，已复垦 ${e} 亩（${n} %）。`,ahead:(e,t)=>e===t?`照近八周的进度，年底约 ${t} 亩。`:`照近八周的进度，年底 ${e} 至 ${t} 亩。`,reached:(e,t)=>e===null?"照此进度完不成任务。":t===null?`最早 ${e} 完成任务，慢则完不成。`:`预计 ${e} 至 ${t} 完成任务。`};var Dl={target:"任務",set:"設年度任務…",targetHint:"年底累計要達到的復墾面積；填 0 取消任務",holding:"未復墾的大圖斑",twoDays:"兩天對比",beside:"與哪天對比",today:"今天",difference:"增減（畝）",noneThen:"那天還沒有地塊記錄。",ofNone:"不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。",tolerance:"面積允許相差（%）",toleranceHint:"合同、實測、驗收面積與圖上面積相比；0 至 100",toleranceSaved:"允許差已生效。",tolerated:e=>`面積允許相差 ${e} %`,title:e=>`${e} 年進度`,targetOf:e=>`${e} 年任務（畝）`,done:e=>`已復墾 ${e} 畝，還沒有設任務。`,ofTarget:(e,t,n)=>`任務 ${t} 畝，已復墾 ${e} 畝（${n} %）。`,ahead:(e,t)=>e===t?`照近八週的進度，年底約 ${t} 畝。`:`照近八週的進度，年底 ${e} 至 ${t} 畝。`,reached:(e,t)=>e===null?"照此進度完不成任務。":t===null?`最早 ${e} 完成任務，慢則完不成。`:`預計 ${e} 至 ${t} 完成任務。`};var $e={"zh-Hans":Rl,"zh-Hant":Dl,en:Nl};var[gn,hn]=[270,150],[nt,uo,yn,Ml]=[44,6,24,20];function Ll(e,t,n){let{year:o,days:r,target_m2:a,forecast:l,done_m2:d}=e,c=Date.parse(`${o}-01-01`),u=Date.parse(`${o}-12-31`)-c,f=[...r.map(({m2:i})=>i),d,a??d,(l==null?void 0:l.most_m2)??d].map(Oe),$=Qi((Math.max(...f)-Math.min(...f))/2),y=Math.max(0,Math.floor(Math.min(...f)/$)*$),N=Math.max(y+$,Math.ceil(Math.max(...f)/$)*$),D=Array.from({length:Math.round((N-y)/$)+1},(i,m)=>y+m*$),M=i=>nt+(gn-nt-uo)*Math.min(1,Math.max(0,(Date.parse(i)-c)/u)),x=i=>yn+(hn-yn-Ml)*(1-(Oe(i)-y)/(N-y)),b=t<`${o}-12-31`?t:`${o}-12-31`,O=r.map(({day:i,m2:m},h)=>h===0?`M${M(i)} ${x(m)}`:`H${M(i)}V${x(m)}`).join("")+`H${M(b)}`,T=M(`${o}-12-31`),p=(i,m,h,S)=>Ze`<text x=${i} y=${m} text-anchor=${h}>${S}</text>`,P=[1,4,7,10].map(i=>`${o}-${String(i).padStart(2,"0")}-01`);return s`
<svg class="burn-up" viewBox=${`0 0 ${gn} ${hn}`} role="img" aria-label=${n.title}>
${D.map(i=>{let m=yn+(hn-yn-Ml)*(1-(i-y)/(N-y));return Ze`<line class="burn-rule" x1=${nt} x2=${gn-uo} y1=${m} y2=${m}></line>
${p(nt-6,m+4,"end",Y(Math.round(i)))}`})}
${p(nt-6,12,"end",n.unit)}
${P.map(i=>p(M(i),hn-4,"start",n.month(Number(i.slice(5,7)))))}
${l===null?null:Ze`<path class="burn-ahead" d=${`M${M(b)} ${x(d)}L${T} ${x(l.most_m2)}V${x(l.least_m2)}Z`}></path>`}
<path class="burn-done" d=${O}></path>
${a===null?null:Ze`<line class="burn-target" x1=${nt} x2=${gn-uo} y1=${x(a)} y2=${x(a)}></line>
${p(nt+4,x(a)-4,"start",`${n.target} ${Me(Oe(a))}`)}`}
</svg>
`}function Qi(e){let t=10**Math.floor(Math.log10(Math.max(1,e)));return t*([1,2,5].find(n=>n*t>=e)??10)}var ec=5;function El(e){let{stores:t,ask:n}=e,{view:o,work:r}=t,a=ne(n),l=ne(n),d=oe(e),c=!1,u="",f=null,$=()=>{a.again(),l.again()},y=()=>{let{town:i,committee:m}=o.get();return{town:i??"",committee:m,batch:(f==null?void 0:f.id)??null}},N=()=>Object.values(y()).join(" "),D=(i,m)=>d.write(()=>Yr(y(),{year:i,m2:m}),()=>{c=!1,$()}),M=({year:i,target_m2:m},h)=>s`
<form
class="target-form"
@submit=${S=>{S.preventDefault();let g=xt(be(S).target??"","mu");g!==null&&D(i,g.m2)}}
>
${Zr({name:"target",label:$e[h.view.language].targetOf(i),value:m===null?"":Me(Oe(m)),required:!0,hint:$e[h.view.language].targetHint},h)}
${V(d.problem(),h,"target-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${d.busy()}>${h.office.edit.save}</button>
<button
type="button"
class="form-button is-quiet"
@click=${()=>{c=!1,d.clear(),n()}}
>
${h.office.cancel}
</button>
</div>
</form>
`,x=(i,m)=>re(r.get().session,m.view.town)?c?M(i,m):s`
<button
type="button"
class="text-button"
data-target
@click=${()=>{c=!0,n()}}
>
${$e[m.view.language].set}
</button>
`:null,b=({done_m2:i,target_m2:m,forecast:h},S)=>{let g=$e[S.view.language];return s`
<p class="progress-said">
${m===null?g.done(Je(i)):g.ofTarget(Je(i),Je(m),st(i/m))}
${h===null?null:s`
<span>${g.ahead(Je(h.least_m2),Je(h.most_m2))}</span>
`}
${h===null||m===null||i>=m?null:s`
<span>${g.reached(h.earliest,h.latest)}</span>
`}
</p>
`},O=({holding_back:i},m)=>i.length===0?null:s`
<h3>${$e[m.view.language].holding}</h3>
<ol class="progress-holding">
${i.slice(0,ec).map(({id:h,code:S,stage:g,m2:w})=>s`
<li>
<button
type="button"
@click=${()=>{r.set({open:null}),o.set({selected:{layer:"parcels",fid:h}})}}
>
${S??h}
</button>
<span>${mt(g,m)}</span>
<b>${Je(w)} ${m.words.unit.mu}</b>
</li>
`)}
</ol>
`,T=(i,m)=>{let h=$e[m.view.language],S=f===null?h.title(i.year):m.office.paren(h.title(i.year),f.name);return s`
<section class="progress" aria-label=${S}>
<h3>${S}</h3>
${b(i,m)}
${Ll(i,U(new Date),{title:S,target:h.target,unit:m.words.unit.mu,month:Pe[m.view.language].month})}
${x(i,m)} ${O(i,m)}
<h3>${h.twoDays}</h3>
${p(m)}
</section>
`},p=i=>s`
${Z({name:"beside",label:$e[i.view.language].beside,type:"date",value:u,max:Q(U(new Date),-1),input:m=>{u=m,n()}})}
${u===""?null:P(i)}
`,P=i=>{let{value:m,problem:h}=l.of(`${N()} ${u}`,()=>Kr(y(),u));if(m===null)return We(h,i,"beside-problem");if(m.length===0)return s`
<p class="form-hint" data-beside-none>${$e[i.view.language].noneThen}</p>
`;let S=$e[i.view.language];return s`
<table class="stage-board stage-beside">
<thead>
<tr>
<th>${i.words.fields.stage}</th>
<th>${u}</th>
<th>${S.today}</th>
<th>${S.difference}</th>
</tr>
</thead>
<tbody>
${m.map(({stage:g,from:w,to:k})=>s`
<tr data-stage=${g}>
<th scope="row">${mt(g,i)}</th>
<td>${Je(w.m2)}</td>
<td>${Je(k.m2)}</td>
<td>${Ao(Ot(Oe(k.m2))-Ot(Oe(w.m2)))}</td>
</tr>
`)}
</tbody>
</table>
`};return{again:$,leave:()=>{[c,f]=[!1,null],d.clear(),a.forget(),l.forget()},part:(i,m=null)=>{let{committee:h,asOf:S}=i.view;if((m==null?void 0:m.id)!==(f==null?void 0:f.id)&&(c=!1,d.clear()),f=m,S!==null)return null;if(h==="none")return s`
<p class="form-hint" data-progress-none>${$e[i.view.language].ofNone}</p>
`;let{value:g,problem:w}=a.of(N(),()=>Vr(y(),(m==null?void 0:m.year)??null));return g===null?We(w,i,"progress-problem"):T(g,i)}}}function Je(e){return Me(Oe(e))}var tc=2;function Wl(e){let{view:t,data:n,work:o}=e.stores,r=oe(e),a=d=>{let{town:c}=t.get();c!==null&&r.write(async()=>{await zr(c,d/100),z(n,$e[e.now().view.language].toleranceSaved)})};return{part:d=>{var $;let c=($=Mt(d.data,d.view.town))==null?void 0:$.area_tolerance;if(c===void 0||d.view.asOf!==null||!re(o.get().session,d.view.town))return null;let u=$e[d.view.language],f=String(Number((100*c).toFixed(tc)));return s`
<details class="plan-bounds" data-tolerance>
<summary>${u.tolerated(f)}</summary>
<form
@submit=${y=>{y.preventDefault(),a(at(be(y).tolerance??"")??NaN)}}
>
${Z({name:"tolerance",label:u.tolerance,mode:"decimal",value:f,required:!0,hint:u.toleranceHint})}
${pe(r.problem(),d,"tolerance-problem")}
<button type="submit" class="form-button" ?disabled=${r.busy()}>${d.office.edit.save}</button>
</form>
</details>
`},leave:r.clear}}var nc=["parcels"],oc=Eo.flatMap(e=>Wo[e]);function Il(e){let{stores:t,ask:n}=e,{view:o,data:r,work:a}=t,l=ne(n),d=ne(n),c=oe(e),u=El(e),f=Sl(e,()=>h()),$=fn(),y=Wl(e),N=new ue,D="",M="",x=null,[b,O]=[!1,!1],T=!1,p=()=>o.get().town??"",P=()=>a.get().open==="stages",i=()=>o.get().asOf===null&&et(a.get().session,o.get().town),m=un(t,{layers:nc,may:i,picked:W=>S(W),found:W=>w(W)}),h=()=>{for(let W of[d,f])W.again();T=!0},S=W=>{W.length>Gt&&z(r,e.now().office.stages.most(Gt)),[x,b]=[null,!1],c.clear(),f.repicked(),W.length===0&&g(),m.set(W.slice(0,Gt)),n()},g=()=>{M="",N.drop()},w=W=>{let q=m.places();S(q.includes(W)?q.filter(X=>X!==W):[...q,W])},k=()=>{let W=m.places().map(q=>kt(q).fid);return d.of(`${p()} ${W.join()}`,()=>qr(p(),W))};r.subscribe((W,q)=>{W.touched!==q.touched&&!c.busy()&&P()&&h()});let L=W=>{M=(W==null?void 0:W.to)??"",c.clear(),n(),window.setTimeout(()=>{var q;return(q=document.querySelector(".stages-foot"))==null?void 0:q.scrollIntoView({block:"end"})},50)},v=(W,q,X)=>{let J=W.parcels.map(({id:ve,version:Ee})=>({id:ve,version:Ee,to:q.to,...X})),[ae,we]=[e.now(),p()];return c.write(async()=>{await Gr(we,J,$.keyOf([we,J])),$.done(),z(r,ae.office.next.moved(mt(q.to,ae),J.length))},()=>{S([]),b=!0}).finally(h)},R=(W,q)=>{let X={...o.get(),...Xe(o.get(),"farmland")},J=q===void 0?X.committee:q??"none";o.set({...X,...rt(X,"parcels",Cl(W,f.only())),committee:J}),document.documentElement.dataset.layout==="sheet"&&a.set({open:null})},E=(W,q)=>{let X=N.still();Et("parcels",p(),Cl(W,f.only(),q)).then(J=>{let ae=[...J].map(we=>Re({layer:"parcels",fid:we}));X()&&S([...new Set([...m.places(),...ae])])},J=>{X()&&(x=se(J),n())})},j=(W,q)=>{let{words:X,office:J}=q,{committee:ae}=q.view,we=ae===null?W:W.filter(ve=>(ve.committee??"none")===ae);return s`
<table class="stage-board">
<thead>
<tr>
<th>${X.fields.stage}</th>
<th>${J.stages.parcels}</th>
<th>${X.unit.mu}</th>
</tr>
</thead>
${oc.filter(ve=>we.some(Ee=>Ee.stage===ve)).map(ve=>C(ve,we.filter(Ee=>Ee.stage===ve),q))}
<tfoot>
<tr>
<th scope="row">${J.stages.all}</th>
<td>${Al(we)}</td>
<td>${_l(we)}</td>
</tr>
</tfoot>
</table>
`},C=(W,q,X)=>{let J=D===W;return s`
<tbody data-stage=${W}>
<tr>
<th scope="row">
<button
type="button"
aria-expanded=${J?"true":"false"}
@click=${()=>{D=J?"":W,n()}}
>
${wn($n[On(W)],xn(W))}
<span>${mt(W,X)}</span>
</button>
</th>
${F(q,()=>R(W,void 0))}
</tr>
${J?q.map(ae=>s`
<tr class="stage-unit" data-committee=${ae.committee??""}>
<th scope="row">
<span>${A(ae.committee,X)}</span>
${i()?s`
<button type="button" class="text-button" @click=${()=>E(W,ae.committee)}>
${X.office.stages.pickThese}
</button>
`:null}
</th>
${F([ae],()=>R(W,ae.committee))}
</tr>
`):null}
</tbody>
`},F=(W,q)=>s`
<td><button type="button" data-rows @click=${q}>${Al(W)}</button></td>
<td>${_l(W)}</td>
`,A=(W,{committees:q,office:X})=>W===null?X.edit.noCommittee:q.get(W)??W,H=W=>{let{value:q,problem:X}=k(),J=(q==null?void 0:q.steps.find(ae=>ae.to===M))??null;return s`
<div class="report-foot stages-foot">
<p>
<b>${W.office.stages.chosen(m.places().length)}</b>
<button type="button" class="text-button" data-none @click=${()=>S([])}>
${W.office.stages.clear}
</button>
</p>
${q===null?We(X,W,"standing-problem"):_(q,J,W)}
${q===null||J===null?pe(c.problem(),W,"step-problem"):G(q,J,W)}
${J===null?f.putPart(m.places().map(ae=>kt(ae).fid),()=>{S([]),b=!0},W):null}
</div>
`},_=({steps:W},q,X)=>W.length===0?s`
<p class="form-hint" data-no-common>${X.office.stages.noCommon}</p>
`:s`
<div class="next-steps" role="group" aria-label=${X.office.next.title}>
${W.map(J=>s`
<button
type="button"
data-step=${J.to}
aria-pressed=${q===J}
@click=${()=>L(q===J?null:J)}
>
${wn($n[On(J.to)],xn(J.to))}${Xr(J,X)}
</button>
`)}
</div>
`,G=(W,q,X)=>Jr(q,{count:W.parcels.length,busy:c.busy(),problem:c.problem()},{send:J=>{v(W,q,J)},cancel:()=>L(null)},X),te=()=>{g(),[x,b,O]=[null,!1,!1],c.clear(),u.leave(),y.leave(),f.leave(),l.forget(),d.forget()};return{title:({office:W})=>W.stages.title,key:({view:{town:W}})=>{var q;return`${W??""} ${((q=a.get().session)==null?void 0:q.account)??0}`},enter:()=>{te(),m.begin()},leave:()=>{te(),m.end()},body:W=>{let{stages:q}=W.office,{asOf:X}=W.view,J=f.only();T&&f.settled()&&(T=!1,l.again(),u.again());let{value:ae,problem:we}=l.of(`${p()} ${X??""} ${J}`,()=>Ur(p(),X,Ge(Fl(J))));if(ae===null)return We(we,W);let ve=Ee=>{O=Ee,n()};return O?s`
<p class="board-next plan-folded">
<span>${q.chosen(m.places().length)}</span>
<button type="button" class="form-button" data-unfold @click=${()=>ve(!1)}>${q.picked}</button>
</p>
`:s`
${i()?s`
<p class="form-hint">${q.pick}</p>
<button type="button" class="form-button is-quiet plan-look" data-fold @click=${()=>ve(!0)}>
${ee("locate")}${q.onMap}
</button>
`:null}
${b?s`
<p class="board-next" role="status">
<button type="button" class="text-button" @click=${()=>a.set({open:"changes"})}>
${q.takeBack}
</button>
</p>
`:null}
${f.choicePart(W)} ${f.aboutPart(W)} ${V(x,W)} ${j(ae,W)}
${J===""||f.chosen()!==null?u.part(W,f.chosen()):null} ${y.part(W)}
${m.places().length===0?null:H(W)}
`}}}function Cl(e,t,n){let o=[{kind:"in",field:"stage",values:[e]},...Fl(t)];return Ge(n===void 0?o:[...o,{kind:"in",field:"committee",values:[n]}])}function Fl(e){return e===""?[]:[{kind:"in",field:"batch",values:[e]}]}function Al(e){return Y(e.reduce((t,{count:n})=>t+n,0))}function _l(e){let t=e.reduce((n,{mu_printed:o})=>n+Ot(Number(o)),0);return Me(t/100)}var jl=["rain","absent","waste"];function Hl(e){let{stores:t}=e,[n,o]=["","am"],r=null,a=null,l=null,d=new Map,c=new Map,u=null,f=new Map,$="seen",y="",N=oe(e),D=null,M=new ue,x=0,b=Hr(t,e.ask,()=>n),O=()=>t.view.get().town??"",T=()=>it(t.work.get().session,O()),p=()=>{u=t.data.get().coverage.value,M.read(Fo(O(),n),v=>{let R=new Map(((l==null?void 0:l.villages)??[]).map(E=>[E.fid,Le(E,o)]));for(let E of v.villages)R.has(E.fid)&&R.get(E.fid)!==Le(E,o)&&d.delete(E.fid);[l,D]=[v,null],e.ask()},v=>{D=se(v),e.ask()})},P=()=>{let v=T(),R=((l==null?void 0:l.villages)??[]).filter(C=>(v===null||v.includes(C.committee??""))&&(r===null||C.committee===r)&&Le(C,o)!=="not_due"),E=C=>Ft.includes(Le(C,o)),j=C=>C.fid===a?0:E(C)?2:1;return R.sort((C,F)=>j(C)-j(F))},i=v=>d.get(v.fid)??null,m=()=>{x=0,b.close(),d=new Map,f=new Map,D=null,N.clear()},h=()=>{d=new Map(d);for(let v of P())!d.has(v.fid)&&["not_reported","not_staffed"].includes(Le(v,o))&&d.set(v.fid,"done");e.ask()},S=v=>{v(),m(),e.ask()},g=v=>{let R=P().flatMap(F=>{let A=i(F);if(A===null)return[];let H=`${F.fid} ${n} ${o} ${A} ${$}`,_=c.get(H)??{uuid:Er(),captured_at:new Date().toISOString()};return c.set(H,_),[{..._,place:`villages.${F.fid}`,date:n,slot:o,result:A,basis:$}]});if(R.length===0||N.busy())return;let E=new Map(R.map(({uuid:F,place:A})=>[F,me(A).fid])),[j,C]=[O(),y.trim()];N.write(async()=>{var _;let F=await Wr(j,R,C),A=F.filter(({outcome:G})=>G==="refused");return A.length<F.length&&z(t.data,v.office.report.sent(F.length-A.length)),!(t.work.get().open==="report"&&((_=R[0])==null?void 0:_.date)===n&&R[0].slot===o)&&A[0]!==void 0&&z(t.data,Bl(A[0],v)),F},F=>{w(F,E),p()})},w=(v,R)=>{f=new Map;for(let E of v){let j=R.get(E.uuid)??0;if(E.outcome==="refused"){f.set(j,E);continue}d.delete(j);for(let[C,{uuid:F}]of c)F===E.uuid&&c.delete(C)}f.size===0&&(y="")},k=(v,R)=>{let E=Le(v,o),j=s`
${Bt(E)}${jt(E,R)}
`;if(["not_reported","not_staffed","suspended","not_due"].includes(E))return s`
<span class="report-state">${j}</span>
`;let C={layer:"villages",fid:v.fid};return s`
<button
type="button"
class="report-state"
data-reports
aria-expanded=${x===v.fid&&b.open(C,R)!==null}
@click=${()=>{b.open(C,R),x=v.fid,b.press(o)}}
>
${j}
</button>
`},L=(v,R)=>{let{office:E}=R,j=Le(v,o),C=i(v),F=he({...v,layer:"villages"},R),A=f.get(v.fid),H=_=>{d=new Map(d).set(v.fid,C===_?null:_),e.ask()};return s`
<li
data-village=${v.fid}
class=${[Ft.includes(j)?"is-done":"",v.fid===a?"is-asked":""].join(" ")}
>
<span class="report-name">${F}</span>
${k(v,R)}
<span class="report-choices" role="group" aria-label=${F}>
${["done","partial","missed"].map(_=>s`
<button
type="button"
data-result=${_}
aria-pressed=${C===_}
?disabled=${N.busy()}
@click=${()=>H(_)}
>
${E.report.results[_]}
</button>
`)}
</span>
${x===v.fid?b.part({layer:"villages",fid:v.fid},R):null}
${A===void 0?null:s`
<p class="report-refused" role="alert">${Bl(A,R)}</p>
`}
</li>
`};return{title:({office:v})=>v.report.title,key:({view:v})=>{var E;let R=t.work.get().report;return[v.town,(E=t.work.get().session)==null?void 0:E.account,R==null?void 0:R.date,R==null?void 0:R.slot,R==null?void 0:R.village].join(" ")},enter:()=>{var F;let v=t.work.get().report,R=t.data.get().coverage.value,E=R==null?void 0:R.slots.filter(({due:A})=>A).at(-1);[n,o]=[(v==null?void 0:v.date)??U(new Date),(v==null?void 0:v.slot)??((E==null?void 0:E.slot)==="pm"?"pm":"am")];let j=T();a=(v==null?void 0:v.village)??null;let C=((F=R==null?void 0:R.villages.find(({fid:A})=>A===a))==null?void 0:F.committee)??t.view.get().committee;r=(j==null?void 0:j.length)===1?j[0]??null:C==="none"?null:C,$=j===null?"told":"seen",m(),c=new Map,[l,y]=[null,""],p()},body:v=>{let{office:R,words:E,committees:j}=v;l!==null&&!N.busy()&&v.data.coverage.value!==u&&p();let{report:C}=R,F=P(),A=F.map(i).filter(W=>W!==null),H=A.some(W=>W!=="done"),_=U(new Date),G=T(),te=[...j].filter(([W])=>G===null||G.includes(W));return s`
${ge(E.action.date,[[_,E.headline.today],[Q(_,-1),E.headline.yesterday]],n,W=>S(()=>{n=W,l=null,p()}))}
${ge(C.slot,[["am",E.am],["pm",E.pm]],o,W=>S(()=>{o=W}))}
${te.length<2?null:s`
<div class="form-field">
<label for="report-committee">${E.layers.committees}</label>
<select
id="report-committee"
@change=${W=>S(()=>{r=W.target.value||null})}
>
<option value="" .selected=${r===null}>${C.allCommittees}</option>
${te.map(([W,q])=>s`
<option value=${W} .selected=${W===r}>${q}</option>
`)}
</select>
</div>
`}
${l===null?s`
<p class="form-hint">${E.reading}</p>
`:F.length===0?s`
<p class="form-hint">${C.none}</p>
`:s`
${F.some(W=>i(W)===null&&!Ft.includes(Le(W,o)))?s`
<button type="button" class="form-button is-quiet report-all" data-all @click=${h}>
${C.all}
</button>
`:null}
<ul class="report-list">
${F.map(W=>L(W,v))}
</ul>
`}
<form
class="report-foot"
@submit=${W=>{W.preventDefault(),(!H||y.trim()!=="")&&g(v)}}
>
${ge(C.basis,[["seen",C.bases.seen],["told",C.bases.told],["paper",C.bases.paper]],$,W=>{$=W,e.ask()})}
${H?s`
${Z({name:"report-reason",label:C.why,value:y,required:!0,input:W=>y=W,lengthMost:200})}
${ge(C.why,jl.map(W=>[W,C.usual[W]]),jl.find(W=>C.usual[W]===y)??"",W=>{W!==""&&(y=C.usual[W]),e.ask()})}
`:null}
${n===_?null:s`
<p class="form-hint">${C.afterwards}</p>
`}
${V(D??N.problem(),v)}
<button class="form-button report-send" data-send ?disabled=${N.busy()||A.length===0}>
${N.busy()?R.working:C.send(A.length)}
</button>
</form>
`}}}function Bl(e,{view:t}){return Ko(e,t.language)??e.detail??""}function ql({stores:{view:e,work:t,data:n},ask:o},r){let a=null,l=null,d=null,c=new ue,u=()=>{[a,l,d]=[null,null,null],c.drop()},f=(x,b)=>{var p;u();let{town:O,committee:T}=e.get();a={slot:x,date:b,town:O,committee:T,account:((p=t.get().session)==null?void 0:p.account)??null},$(a),o()},$=({slot:x,date:b,town:O,committee:T})=>{let p=re(t.get().session,O);c.read(Fr(O??"",b,x,T===null||T==="none"?"":T,p),P=>{[l,d]=[P,null],o()},P=>{[l,d]=[null,se(P)],o()})},y=()=>{var T;if(a===null)return;let{town:x,committee:b}=e.get(),O=((T=t.get().session)==null?void 0:T.account)??null;a.town===x&&a.committee===b&&a.account===O||(u(),o())};e.subscribe(y),t.subscribe(y),n.subscribe((x,b)=>{x.touched!==b.touched&&a!==null&&$(a)});let N=({slot:x,date:b})=>(a==null?void 0:a.slot)===x&&a.date===b,D=({phone:x},b)=>x!==null&&/^[+\d\s()-]+$/.test(x)?s`
<a href=${`tel:${x.replace(/[^+\d]/g,"")}`}>${x}</a>
`:s`
<span>${x===null||x===""?b:x}</span>
`,M=(x,b,O)=>{let{crew:T,today:p}=O.office,P=(l??[]).filter(({committee:m})=>m===x),i=b.filter(m=>(m.committee??"")===x);return s`
<section data-call-committee=${x}>
<h4>${r.committee(x===""?null:x,O)}</h4>
<ul>
${i.map(m=>{let h=P.filter(({village:S})=>S===m.fid);return s`
<li>
<b>${r.village(m,O)}</b>
<span class="calls-people">
${h.map(S=>s`
<span>${S.name} ${D(S,T.noPhone)}</span>
`)}
${h.length===0?p.nobodyToCall:null}
</span>
</li>
`})}
${P.filter(({village:m})=>m===null).map(({name:m})=>s`
<li class="calls-clerk">
<span>${p.clerk}</span>
<span>${m}</span>
</li>
`)}
</ul>
</section>
`};return{open:f,close:u,button:(x,b)=>{let{session:O}=t.get();if(!Wt(O,b.view.town)||x.lacking.length===0)return null;let{today:T}=b.office,p=N(x);return s`
<button
type="button"
class="form-button is-quiet"
data-calls
aria-expanded=${p}
@click=${()=>{p?(u(),o()):f(x.slot,x.date)}}
>
${ee("people")}${p?T.callHide:re(O,b.view.town)?T.callWhole:T.call}
</button>
`},part:(x,b)=>{if(!N(x))return null;let O=[...new Set(x.lacking.map(({committee:p})=>p??""))],{crew:T}=b.office;return s`
<div class="board-calls">
${V(d,b,"calls-problem")}
${l===null?d===null?s`
<p class="form-hint">${T.reading}</p>
`:null:O.map(p=>M(p,x.lacking,b))}
${l!==null&&re(t.get().session,b.view.town)?s`
<p class="form-hint">${T.noted}</p>
`:null}
</div>
`}}}var bn=60,rc=350;function Ul({acts:e,ask:t,stores:n}){let o=0,r="still",a=[],l=new AbortController,d=N=>N>=a.length-1?null:a[N]??null,c=()=>{window.clearInterval(o),l.abort(),r="still"},u=async()=>{let N=U(new Date);a=Array.from({length:bn},(M,x)=>Q(N,x-bn+1)),r="reading",t();let D=a.map((M,x)=>d(x));l.abort(),l=new AbortController,await Promise.all([e.prepareDays(D),is(n.view.get(),D,l.signal)])},f=async N=>{if(await u(),r!=="reading")return;let D=a.indexOf(N),M=D<0||D===a.length-1?0:D;r="playing",e.play({date:d(M)}),o=window.setInterval(()=>{M+=1,e.play({date:d(M)}),M>=a.length-1&&c(),t()},rc),t()},$=N=>{r==="still"?f(N):c(),t()},y=async N=>{let D=a.length>0&&r!=="reading";c(),D||await u(),c(),e.play({date:d(N)}),t()};return{stop:c,part:(N,{office:D,view:M})=>{let x=U(new Date),b=bn-1-Math.round((Date.parse(x)-Date.parse(N))/864e5),O=r==="still"?D.today.play:D.today.pause;return s`
<div class="board-replay">
<button type="button" class="icon-button" data-play aria-label=${O} @click=${()=>$(N)}>
${ee(r==="still"?"play":"pause")}
</button>
<input
type="range"
min="0"
max=${bn-1}
aria-label=${D.today.days}
aria-valuetext=${Ie(N,M.language)}
.value=${String(Math.max(0,b))}
@input=${T=>{y(Number(T.target.value))}}
/>
<span>${r==="reading"?D.working:N.slice(5)}</span>
</div>
`}}}var sc=14,ac=["rain","wind","roads","festival"];function Gl(e){let{stores:t,ask:n,now:o}=e,r=!1,[a,l]=["","both"],d=Br(n),c=oe(e),u=null,f=ne(n),$=ne(n),y=null,N=()=>{f.again(),$.again()};t.data.subscribe((g,w)=>{g.touched!==w.touched&&t.work.get().open==="today"&&N()});let D=({town:g})=>{let w=U(new Date);return f.of(`${g} ${w}`,()=>Cr(g,w,Q(w,sc)))},M=()=>({from:a,to:a,slot:l,...u===null?{}:{committee:u}}),x=({town:g,slots:w})=>{let k=w.map(L=>L.due).join();return $.of([g,a,l,u,k].join(" "),()=>_r(g,M()))},b=()=>{[r,y]=[!1,null],d.forget(),c.clear(),f.forget(),$.forget()},O=g=>{let w=U(new Date),k=lt(new Date),L=g.slots.filter(({ends:v})=>k<v).map(v=>v.slot==="pm"?"pm":"am");[r,y]=[!0,null],c.clear(),$.forget(),d.forget(),a=L.length===0?Q(w,1):w,l=L.length===1?L[0]??"both":"both",{committee:u}=t.view.get(),n()},T=(g,w,k)=>{let L={...M(),reason:w};return c.write(()=>Ar(g,L),v=>{[y,r]=[{change:v,text:k},!1],N()})},p=g=>c.write(async()=>{await g(),z(t.data,o().office.suspend.ended)},()=>{y=null,N()}),P=(g,{office:w,words:k})=>{let L=U(new Date);return g===L?k.headline.today:g===Q(L,-1)?k.headline.yesterday:g===Q(L,1)?w.suspend.tomorrow:g},i=(g,{committees:w,office:k})=>g===void 0?k.report.allCommittees:w.get(g)??g,m=(g,w)=>{if(g.length===0)return null;let k=g.reduce((v,R)=>v+R.slots,0),L=({place:v,slots:R})=>`${he(me(v),w)}${R>1?` ×${R}`:""}`;return s`
<div class="board-what suspend-out" data-taken-out=${k} role="status">
${w.office.suspend.takesOut(k,g.length)}
<p tabindex="0">${g.map(L).join(w.words.listComma)}</p>
</div>
`},h=(g,w)=>{let{value:k,problem:L}=x(g),{office:v,words:R,committees:E}=w,{suspend:j}=v,C=U(new Date),F=g.villages.filter(_=>u===null||_.committee===u),A=i(u??void 0,w),H=[P(a,w),j.slots[l]];return s`
<div class="board-suspend-form">
${ge(j.day,[[Q(C,-1),R.headline.yesterday],[C,R.headline.today],[Q(C,1),j.tomorrow]],a,_=>{a=_,n()})}
${ge(v.report.slot,[["am",j.slots.am],["pm",j.slots.pm],["both",j.slots.both]],l,_=>{l=_,n()})}
<div class="form-field">
<label for="suspend-committee">${j.scope}</label>
<select
id="suspend-committee"
@change=${_=>{u=_.target.value||null,n()}}
>
<option value="" .selected=${u===null}>${v.report.allCommittees}</option>
${[...E].map(([_,G])=>s`
<option value=${_} .selected=${_===u}>${G}</option>
`)}
</select>
</div>
${L===null?m(k??[],w):V(L,w,"effect-problem")}
<p class="board-what">${j.what(...H,A,F.length)}</p>
${d.part({name:"suspend-reason",why:j.why,usual:ac.map(_=>[_,j.reasons[_]]),act:j.title,busy:c.busy()||k===null&&L===null,because:_=>{T(g.town,_,j.suspended(...H,A))}},w)}
</div>
`},S=(g,w,k)=>{let{office:L}=k,v=()=>p(()=>Ir(w,g.id,Q(U(new Date),-1))),R=U(new Date),E=g.village===void 0?i(g.committee,k):he(me(g.village),k),j=P(g.from<R?R:g.from,k),C=g.to>g.from&&g.to>R?L.suspend.until(P(g.to,k)):"";return s`
<li data-suspension=${g.id}>
<span>
<b>${[j,L.suspend.slots[g.slot],C].filter(Boolean).join(" ")}</b>
<small>${[E,g.reason??""].filter(Boolean).join(" · ")}</small>
</span>
<button type="button" class="form-button is-quiet" data-end ?disabled=${c.busy()} @click=${v}>
${L.suspend.end}
</button>
</li>
`};return{close:b,part:(g,w)=>{if(!re(t.work.get().session,w.view.town))return null;let{suspend:k}=w.office,{value:L,problem:v}=D(g),R=y;return s`
<section class="board-suspend">
<h3>
${k.title}
<button
type="button"
class="form-button is-quiet"
data-suspend
aria-expanded=${r}
@click=${()=>{if(!r){O(g);return}r=!1,n()}}
>
${r?w.office.cancel:k.open}
</button>
</h3>
${r?h(g,w):null} ${pe(c.problem()??v,w,"suspend-problem")}
${R===null?null:yt(R.text,k.takeBack,c.busy(),()=>{p(()=>Ve(g.town,R.change,""))})}
${L===null||L.length===0?null:s`
<ul class="board-list">
${L.map(E=>S(E,g.town,w))}
</ul>
`}
</section>
`}}}function Kl(e){let{stores:t}=e,n=Gl(e),o=mr(e.ask),r=ne(e.ask),a=Ul(e);t.view.subscribe((p,P)=>{p.selected!==null&&p.selected!==P.selected&&t.work.get().open==="today"&&t.work.set({open:null})});let l=({town:p})=>{if(!Qe(t.work.get().session,p))return[];let{value:P}=r.of(p,()=>qt(p,Pt));return((P==null?void 0:P.ending)??[]).map(({place:i})=>i)};t.data.subscribe((p,P)=>{p.touched!==P.touched&&t.work.get().open==="today"&&r.again()});let d=(p,P)=>he({...p,layer:"villages"},P),c=(p,{committees:P,office:i})=>(p===null?void 0:P.get(p))??i.edit.noCommittee,u=(p,P,i,m)=>{let h=P.map(w=>w==="not_staffed"?"not_reported":w),S=P.length===1&&(P[0]==="not_staffed"||P[0]==="not_reported"),g=Ge([{kind:"in",field:p,values:h},...S?[{kind:"range",field:"cleaners",from:P[0]==="not_staffed"?0:1,to:P[0]==="not_staffed"?0:null}]:[]]);f(g,i,m)},f=(p,P,i)=>{let m=U(new Date),h={...t.view.get(),committee:i};t.view.set({...Xe(h,"coverage"),...rt(h,"villages",p),date:P===m?null:P,committee:i})},$=ql(e,{village:d,committee:c}),y=(p,P)=>{t.work.set({open:"report",report:{slot:p,date:P}})},N=(p,P,i)=>{let{words:m,office:h}=i,S=Dn(P.villages,p.slot),g=()=>{let w={date:P.date,clock:lt(new Date),slot:p.slot},k=cr(w,S,L=>d(L,i),L=>c(L,i),m,h.today.reminder);nr(k).then(L=>z(t.data,L?h.today.reminded:m.measure.notCopied))};return s`
<section class="board-slot" data-slot=${p.slot}>
<h3>
${m[p.slot]}
<small>${p.starts}–${p.ends}</small>
${p.all===0?null:s`
<b>${Y(p.done)}</b>
<small>/ ${Y(p.all)}</small>
`}
</h3>
${p.due?s`
${ur(p)}
<p class="board-counts">
${ar.filter(w=>p.counts[w]>0).map(w=>s`
<button
type="button"
data-state=${w}
@click=${()=>u(p.slot,[w],P.date,null)}
>
${Bt(w)}${jt(w,i)} ${Y(p.counts[w])}
</button>
`)}
</p>
${S.length===0?null:s`
<p class="board-next ${p.over?"is-over":""}">
<span>${h.today.lacking(S.length,p.over)}</span>
<button type="button" class="form-button is-quiet" data-remind @click=${g}>
${ee("copy")}${h.today.remind}
</button>
${$.button({...p,date:P.date,lacking:S},i)}
${D(p.slot,P.date,i)}
</p>
${$.part({...p,date:P.date,lacking:S},i)}
`}
`:s`
<p class="form-hint">${h.today.begins(p.starts)}</p>
`}
</section>
`},D=(p,P,{view:i,office:m})=>Qe(t.work.get().session,i.town)?s`
<button type="button" class="form-button" data-report @click=${()=>y(p,P)}>
${m.today.report}
</button>
`:null,M=(p,P,i)=>{let m=P.filter(S=>S.due).map(({slot:S})=>S),h=(S,g)=>{let{done:w,all:k,villages:L}=S[g];if(!m.includes(g)||k===0)return s`
<td>–</td>
`;let v=[...new Set(L.map(R=>Le(R,g)))];return s`
<td class=${L.length>0?"has-left":""}>
${L.length===0?s`
${w} / ${k}
`:s`
<button type="button" @click=${()=>u(g,v,p.date,S.committee??"none")}>
${w} / ${k}
</button>
`}
</td>
`};return s`
<table class="board-committees">
<thead>
<tr>
<th>${i.words.layers.committees}</th>
<th>${i.words.am}</th>
<th>${i.words.pm}</th>
</tr>
</thead>
<tbody>
${ir(p.villages).map(S=>s`
<tr data-committee=${S.committee??""}>
<th scope="row">${c(S.committee,i)}</th>
${h(S,"am")}${h(S,"pm")}
</tr>
`)}
</tbody>
</table>
`},x=(p,P)=>{let{words:i,office:m}=P,h=["am","pm"].flatMap(S=>{let g=Dn(p.villages,S);return g.length===0?[]:[{slot:S,units:g}]});return h.length===0||p.first_record===null||p.date<p.first_record?null:s`
<section class="board-holes">
<h3>${m.today.holes}</h3>
${h.map(({slot:S,units:g})=>s`
<p class="board-next">
<button type="button" class="board-link" @click=${()=>u(S,["not_reported"],p.date,null)}>
${i[S]} ${m.today.lackingOf(g.length)}
</button>
${D(S,p.date,P)}
</p>
`)}
</section>
`},b=(p,P,i,m)=>{let{office:h}=m,S=dr(p,i,P,l(p));return s`
<section class="board-todo" aria-label=${h.today.todo}>
<h3>${h.today.todo}${S.length===0?"":` · ${S.length}`}</h3>
${S.length===0?s`
<p class="form-hint">${h.today.nothing}</p>
`:s`
<ol class="board-list">
${S.map(g=>O(g,p,m))}
</ol>
`}
</section>
`},O=(p,P,i)=>{let{words:m,office:h,view:S}=i,{session:g}=t.work.get(),w=Qe(g,S.town),{today:k}=h,[L,v,R]={overdue:()=>{let E=p.kind==="overdue"?p.slot:"am";return w?[k.lacking(p.count,!0),re(g,S.town)?k.callWhole:k.call,()=>$.open(E,P.date)]:[k.lacking(p.count,!0),k.check,()=>u(E,["not_reported"],P.date,null)]},disputed:()=>{let E=p.kind==="disputed"?p.slot:"am";return[k.disputed(p.count),k.check,()=>u(E,["contested"],P.date,null)]},bare:()=>w?[k.bare(p.count),h.plan.open,()=>t.work.set({open:"plan"})]:[k.bare(p.count),k.check,()=>f(Ge([{kind:"range",field:"cleaners",from:0,to:0}]),P.date,null)],ending:()=>[k.ending(p.count),h.plan.open,()=>t.work.set({open:"plan"})],holes:()=>w?[k.holesLeft(p.count),k.report,()=>y("pm",Q(P.date,-1))]:[k.holesLeft(p.count),k.check,()=>u("pm",["not_reported"],Q(P.date,-1),null)]}[p.kind]();return s`
<li data-todo=${p.kind}>
<span>${"slot"in p?`${m[p.slot]}${m.colon}`:""}${L}</span>
<button type="button" class="form-button is-quiet" @click=${R}>${v}</button>
</li>
`},T=(p,{view:P,words:i,office:m})=>Qe(t.work.get().session,P.town)?s`
<p class="board-next board-plan">
<span>
${i.states.not_staffed} ${Y(p.villages.filter(h=>!h.staffed).length)}
</span>
<button
type="button"
class="form-button is-quiet"
data-plan
@click=${()=>t.work.set({open:"plan"})}
>
${m.plan.open}
</button>
</p>
`:null;return{title:({office:p,view:P})=>P.date===null?p.today.title:p.today.past,key:({view:p})=>p.town??"",enter:()=>{n.close(),$.close(),a.stop(),o.forget(),r.forget();let p=t.view.get();(p.date!==null||p.theme!=="coverage")&&t.view.set({...Xe(p,"coverage"),date:null})},leave:()=>{a.stop(),n.close(),$.close()},body:p=>{let P=p.data.coverage.value;if(P===null)return s`
<p class="form-hint">${p.words.reading}</p>
`;let i=P.date===U(new Date),m=i?o.before(P):null,h=m===null?null:Vl(m,p),S=Vl(P,p),g=lr(S,i?lt(new Date):null);return s`
<p class="form-hint board-head">
${i?p.words.asOf(S.date,lt(new Date(S.as_of))):p.words.onDate(S.date)}
<button
type="button"
class="text-button"
data-wall
@click=${()=>{e.acts.present(!0),t.view.set({board:!0,story:No})}}
>
${ee("present")}${p.office.today.wall}
</button>
</p>
${a.part(S.date,p)}
${S.first_record===null||S.date<S.first_record?s`
<p>${p.words.headline.noRecordsOf(S.date)}</p>
`:s`
${i?b(S,h,g,p):null}
${g.map(w=>N(w,S,p))} ${T(S,p)} ${n.part(S,p)}
${M(S,g,p)}
`}
${h===null?null:x(h,p)}
`}}}function Vl(e,{view:t,data:n}){let o={status:"ready",value:e,problem:null};return Co({...t,filter:""},{...n,coverage:o}).coverage.value??e}function u$(e,t,n){let{view:o,data:r,tools:a,work:l}=t,c={stores:t,acts:n,now:()=>Rn({view:o.get(),data:r.get(),words:Ro[o.get().language]}),ask:()=>b(),signedIn:async O=>{try{return await O()}catch(T){if(!(T instanceof _o)||T.problem.status!==401||!await lc(t))throw T;return O()}}},u={account:Bs(c),people:Xa(c),changes:ra(c),history:Ka(c),edit:ma(c),shape:sa(c),draw:aa(c),today:Kl(c),report:Hl(c),plan:wl(c),period:rl(c),calendar:nl(c),stages:Il(c),compare:zs(c),month:Ua(c)},f="",$=null,y=null,N=()=>l.set({open:null}),D=O=>{var p,P,i;$!==null&&((P=(p=u[$]).leave)==null||P.call(p)),$===null&&(y=document.activeElement instanceof HTMLElement?document.activeElement:null),$=O,document.body.classList.toggle("has-work",O!==null),document.body.classList.toggle("has-papers",O==="month");let{mode:T}=a.get();if((T.kind==="place"||T.kind==="compare")&&a.set({mode:De}),O===null){f="",(e.contains(document.activeElement)||document.activeElement===document.body)&&((i=(y==null?void 0:y.isConnected)===!0?y:document.getElementById("map"))==null||i.focus({preventScroll:!0}));return}window.requestAnimationFrame(()=>{var m;return(m=e.querySelector("h2"))==null?void 0:m.focus({preventScroll:!0})})},M=O=>{O!==null?l.set({open:"month"}):l.get().open==="month"&&N()};o.subscribe((O,T)=>{O.papers!==T.papers&&M(O.papers)}),o.get().papers!==null&&M(o.get().papers);let x=()=>{},b=()=>x();x=Bo(e,t,O=>{let T=O.view.presenting?null:l.get().open;if(e.toggleAttribute("hidden",T===null),T!==$&&D(T),T===null)return null;let p=Rn(O),P=u[T],i=`${T} ${P.key(p)}`;i!==f&&(f=i,P.enter());let m=P.title(p);e.setAttribute("aria-label",m);let{mode:h}=a.get();return e.classList.toggle("is-placing",h.kind==="place"&&h.waiting),e.classList.toggle("is-comparing",h.kind==="compare"),e.classList.toggle("is-drawing",T==="shape"||T==="draw"),e.classList.toggle("is-wide",T==="month"),s`
<header class="panel-head">
<h2 tabindex="-1">${m}</h2>
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${p.words.action.close}
@click=${N}
>
${ee("close")}
</button>
</header>
<div class="work-body work-${T}">${P.body(p)}</div>
`}),a.subscribe((O,T)=>{O.mode!==T.mode&&b()}),document.addEventListener("keydown",O=>{O.key==="Escape"&&$!==null&&l.get().gate===null&&N()})}function lc({work:e}){return e.set({gate:"signin",session:e.get().session}),new Promise(t=>{let n=e.get().session,o=e.subscribe(({gate:r,session:a})=>{r===null&&(o(),t(a!==n&&(a==null?void 0:a.signed_in)===!0))})})}export{u$ as mountWork};
