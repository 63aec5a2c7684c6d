import{a}from"./chunk-V2EVCRPV.js";import{b as c}from"./chunk-FSXV7XXZ.js";import{d as b,i as d,n as x}from"./chunk-SUFLTKNT.js";import{a as g}from"./chunk-BBVHBITH.js";import{k as f}from"./chunk-ACO2773S.js";import{a as p}from"./chunk-3PJR2OYE.js";async function M(e){return await(await a("GET",`/api/parcels/${e}/moves`)).json()}var _=1e3;async function D(e,r){return await(await a("GET",`/api/parcels/steps?town=${e}&ids=${r.join()}`)).json()}async function E(e,r){let n=`town=${e}&by=committee,stage&decimals=2${f(r)}`;return(await(await a("GET",`/api/sums/parcels?${n}`)).json()).rows}async function j(e,r,n){await a("POST",`/api/parcels/moves?town=${e}`,{moves:r},{"Idempotency-Key":n})}async function k(e,r){return await(await a("GET",`/api/parcels/progress?${P(e,r)}`)).json()}async function F(e,r,n){let o=`${P(e,r)}&from=${n}`;return(await(await a("GET",`/api/parcels/compare?${o}`)).json()).rows}async function R(e,r){await a("POST",`/api/parcels/targets?town=${e}`,r)}function P(e,r){return new URLSearchParams({town:e,...r===null?{}:{committee:r}}).toString()}function B(e,{count:r,busy:n,problem:o},{send:s,cancel:i},t){let{next:l,cancel:S}=t.office,m=g(new Date);return p`
<form
class="next-form"
@submit=${u=>{u.preventDefault();let y=$(x(u));y!==null&&s(y)}}
>
${d({name:"step-on",label:l.day,type:"date",value:m,max:m,required:!0})}
${d({name:"step-reason",label:e.reasoned?l.reason:l.reasonIfAny,required:e.reasoned})}
${e.accepts&&r===1?v({name:"step-accepted",label:l.accepted,hint:t.office.edit.areaHint},t):null}
${b(o,t,"step-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${n}>
${n?t.office.working:l.send(w(e.to,t),r)}
</button>
<button type="button" class="form-button is-quiet" @click=${i}>${S}</button>
</div>
</form>
`}function v(e,{office:r}){return d({...e,mode:"decimal",wrong:o=>o.trim()===""||c(o,"mu")!==null?"":r.edit.noArea(o.trim())})}function w(e,{words:r}){var n;return((n=r.values["parcels.stage"])==null?void 0:n[e])??e}function L({to:e,reasoned:r},n){return r&&e==="replanted"?n.office.next.back:w(e,n)}function $(e){var s,i;let r=((s=e["step-reason"])==null?void 0:s.trim())??"",n=((i=e["step-accepted"])==null?void 0:i.trim())??"",o=c(n,"mu");return n!==""&&o===null?null:{on:e["step-on"]??"",...r===""?{}:{reason:r},...o===null?{}:{accepted_m2:o.m2}}}export{M as a,_ as b,D as c,E as d,j as e,k as f,F as g,R as h,B as i,v as j,w as k,L as l};
