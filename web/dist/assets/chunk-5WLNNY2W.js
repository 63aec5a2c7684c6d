import{a as o}from"./chunk-AQROZAMY.js";import{b as m}from"./chunk-3KSSKAXI.js";import{e as l,j as f}from"./chunk-BQRVXCJE.js";import{b as p}from"./chunk-MN32CGSW.js";import{a as y}from"./chunk-BBVHBITH.js";import{k as u}from"./chunk-ACO2773S.js";import{a as i}from"./chunk-ROEE77AV.js";async function _(e){return await(await o("GET",`/api/parcels/${e}/moves`)).json()}var h=1e3;async function M(e,r){return await(await o("GET",`/api/parcels/steps?town=${e}&ids=${r.join()}`)).json()}async function D(e,r){let n=`town=${e}&by=committee,stage&decimals=2${u(r)}`;return(await(await o("GET",`/api/sums/parcels?${n}`)).json()).rows}async function E(e,r,n){await o("POST",`/api/parcels/moves?town=${e}`,{moves:r},{"Idempotency-Key":n})}async function j(e,r){return await(await o("GET",`/api/parcels/progress?${g(e,r)}`)).json()}async function k(e,r,n){let a=`${g(e,r)}&from=${n}`;return(await(await o("GET",`/api/parcels/compare?${a}`)).json()).rows}async function F(e,r){await o("POST",`/api/parcels/targets?town=${e}`,r)}function g(e,r){return new URLSearchParams({town:e,...r===null?{}:{committee:r}}).toString()}function A(e,{count:r,busy:n,problem:a},{send:P,cancel:x},s){let{next:t,cancel:v}=s.office,d=y(new Date);return i`
<form
class="next-form"
@submit=${c=>{c.preventDefault(),P(S(f(c)))}}
>
${l({name:"step-on",label:t.day,type:"date",value:d,max:d,required:!0})}
${l({name:"step-reason",label:e.reasoned?t.reason:t.reasonIfAny,required:e.reasoned})}
${e.accepts&&r===1?l({name:"step-accepted",label:t.accepted,mode:"decimal",matches:w}):null}
${a===null?null:i`
<p class="form-problem" role="alert">${$(a,s)}</p>
`}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${n}>
${n?s.office.working:t.send(b(e.to,s),r)}
</button>
<button type="button" class="form-button is-quiet" @click=${x}>${v}</button>
</div>
</form>
`}var w="[0-9０-９.,．， ]+(亩|畝|mu)?";function b(e,{words:r}){var n;return((n=r.values["parcels.stage"])==null?void 0:n[e])??e}function H({to:e,reasoned:r},n){return r&&e==="replanted"?n.office.next.back:b(e,n)}function S(e){var a;let r=((a=e["step-reason"])==null?void 0:a.trim())??"",n=m(e["step-accepted"]??"","mu");return{on:e["step-on"]??"",...r===""?{}:{reason:r},...n===null?{}:{accepted_m2:n.m2}}}function $(e,r){let{language:n}=r.view,a={en:e.detail,"zh-Hans":e.detail_zh,"zh-Hant":e.detail_zh_hant}[n];return a!==void 0&&[400,403,409].includes(e.status)?a:p(e,r)}export{_ as a,h as b,M as c,D as d,E as e,j as f,k as g,F as h,A as i,w as j,b as k,H as l};
