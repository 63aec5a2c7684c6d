import{a}from"./chunk-AQROZAMY.js";import{b as m}from"./chunk-JJ72TDKG.js";import{e as l,j as y}from"./chunk-OOGG2TV2.js";import{b as f}from"./chunk-75HFHQ3G.js";import{a as u}from"./chunk-BBVHBITH.js";import{k as p}from"./chunk-ACO2773S.js";import{a as i}from"./chunk-ROEE77AV.js";async function M(e){return await(await a("GET",`/api/parcels/${e}/moves`)).json()}var T=1e3;async function h(e,r){return await(await a("GET",`/api/parcels/steps?town=${e}&ids=${r.join()}`)).json()}async function _(e,r){let n=`town=${e}&by=committee,stage&decimals=2${p(r)}`;return(await(await a("GET",`/api/sums/parcels?${n}`)).json()).rows}async function E(e,r,n){await a("POST",`/api/parcels/moves?town=${e}`,{moves:r},{"Idempotency-Key":n})}function z(e,{count:r,busy:n,problem:t},{send:b,cancel:v},s){let{next:o,cancel:P}=s.office,c=u(new Date);return i`
<form
class="next-form"
@submit=${d=>{d.preventDefault(),b(S(y(d)))}}
>
${l({name:"step-on",label:o.day,type:"date",value:c,max:c,required:!0})}
${l({name:"step-reason",label:e.reasoned?o.reason:o.reasonIfAny,required:e.reasoned})}
${e.accepts&&r===1?l({name:"step-accepted",label:o.accepted,mode:"decimal",matches:x}):null}
${t===null?null:i`
<p class="form-problem" role="alert">${w(t,s)}</p>
`}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${n}>
${n?s.office.working:o.send(g(e.to,s),r)}
</button>
<button type="button" class="form-button is-quiet" @click=${v}>${P}</button>
</div>
</form>
`}var x="[0-9０-９.,．， ]+(亩|畝|mu)?";function g(e,{words:r}){var n;return((n=r.values["parcels.stage"])==null?void 0:n[e])??e}function D({to:e,reasoned:r},n){return r&&e==="replanted"?n.office.next.back:g(e,n)}function S(e){var t;let r=((t=e["step-reason"])==null?void 0:t.trim())??"",n=m(e["step-accepted"]??"","mu");return{on:e["step-on"]??"",...r===""?{}:{reason:r},...n===null?{}:{accepted_m2:n.m2}}}function w(e,r){let{language:n}=r.view,t={en:e.detail,"zh-Hans":e.detail_zh,"zh-Hant":e.detail_zh_hant}[n];return t!==void 0&&[400,403,409].includes(e.status)?t:f(e,r)}export{M as a,T as b,h as c,_ as d,E as e,z as f,g,D as h};
