import{c as h,d as S}from"./chunk-TXGHDEFC.js";import{a as O}from"./chunk-BBVHBITH.js";import{a as H}from"./chunk-KXHZUGMI.js";import{a as E}from"./chunk-GICZNB4I.js";import{a as w,b as q}from"./chunk-34ERT7PH.js";import{c as k,u as _}from"./chunk-V7LD76RT.js";import{H as T,f as M}from"./chunk-CXZ2ZUHN.js";import{a as m}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";async function z(t){return await(await E("GET",`/api/parcels/${t}/moves`)).json()}async function D(t,i,n){await E("POST",`/api/parcels/moves?town=${t}`,{moves:i},{"Idempotency-Key":n})}var j=2e3/3;function ae({view:t,data:i,work:n},d){let p="",f=[],b=[],l=null,P=!1,y=null,N="",x=0,I=()=>{[p,f,b,l,y]=["",[],[],null,null],x+=1},L=r=>{let a=x+=1;z(r).then(o=>{a===x&&([f,b]=[C(o.moves),o.steps],d())},()=>{})},R=r=>{[l,y,N]=[r,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],d(),r!==null&&window.setTimeout(()=>{var a;return(a=document.querySelector(".next-form"))==null?void 0:a.scrollIntoView({block:"nearest"})},50)},A=async(r,a,o,c,u)=>{let{town:e}=t.get();if(P||e===null)return;let s=$=>{let F=new FormData(c).get($);return typeof F=="string"?F.trim():""},[v,g]=[s("reason"),s("accepted")];[P,y]=[!0,null],d();try{await D(e,[{id:a,version:o,to:r.to,on:s("on"),...v===""?{}:{reason:v},...g===""?{}:{accepted_m2:Number(g)*j}}],N),H(i,u),[l,b]=[null,[]]}catch($){$ instanceof k&&$.problem.status===401&&n.set({gate:"signin"}),y=_($)}P=!1,d()},V=(r,a,o,c,u)=>{let e=w[u.view.language],{next:s}=e,v=O(new Date);return m`
<form
class="next-form"
@submit=${g=>{g.preventDefault(),A(r,a,o,g.currentTarget,s.moved(c))}}
>
<label>
<span>${s.day}</span>
<input type="date" name="on" .defaultValue=${v} max=${v} required />
</label>
<label>
<span>${r.reasoned?s.reason:s.reasonIfAny}</span>
<input name="reason" maxlength="500" autocomplete="off" ?required=${r.reasoned} />
</label>
${r.accepts?m`
<label>
<span>${s.accepted}</span>
<input name="accepted" type="number" min="0" step="any" inputmode="decimal" autocomplete="off" />
</label>
`:null}
${y===null?null:m`
<p class="crew-problem" role="alert">${G(y,u)}</p>
`}
<div class="next-send">
<button class="primary" ?disabled=${P}>${s.send(c)}</button>
<button type="button" class="text-button" @click=${()=>R(null)}>${e.cancel}</button>
</div>
</form>
`},W=(r,a,o)=>{let{next:c}=w[o.view.language],u=e=>{var s;return((s=o.words.values["parcels.stage"])==null?void 0:s[e])??e};return m`
<section class="card-next" aria-label=${c.title}>
<h3>${c.title}</h3>
<div class="next-steps">
${b.map(e=>m`
<button
type="button"
data-step=${e.to}
aria-pressed=${(l==null?void 0:l.to)===e.to}
@click=${()=>R((l==null?void 0:l.to)===e.to?null:e)}
>
${T(M[h(e.to)],S(e.to))}${e.reasoned&&e.to==="replanted"?c.back:u(e.to)}
</button>
`)}
</div>
${l===null?null:V(l,r,a,u(l.to),o)}
</section>
`};return{close:I,part:(r,a)=>{var e;let o=Number(r.id),c=Number(r.properties.version),u=`${o} ${c} ${((e=n.get().session)==null?void 0:e.account)??0}`;return u!==p&&(p.startsWith(`${o} `)||([f,b,l,y]=[[],[],null,null]),p=u,L(o)),m`
${a.view.presenting||b.length===0?null:W(o,c,a)} ${U(f,a)}
`}}}function C(t){let i=new Set(t.map(({reverses:n})=>n));return t.filter(({id:n,reverses:d})=>d===void 0&&!i.has(n)).reverse()}function U(t,{words:i}){return t.length===0?null:m`
<section class="card-stages">
<h3>${i.related.stages}</h3>
<ol>
${t.map(({to:n,on:d,reason:p})=>{var f;return m`
<li>
${T(M[h(n)],S(n))}
<b>${((f=i.values["parcels.stage"])==null?void 0:f[n])??n}</b>
<time datetime=${d}>${i.related.since(d)}</time>
${p===void 0?null:m`
<small>${p}</small>
`}
</li>
`})}
</ol>
</section>
`}function G(t,{view:i}){let n={en:t.detail,"zh-Hans":t.detail_zh,"zh-Hant":t.detail_zh_hant}[i.language];return n!==void 0&&[400,403,409].includes(t.status)?n:q(t,{office:w[i.language]})}export{ae as movesOf,U as stagesPart,C as standing};
