import{d as b,j as d,o as P}from"./chunk-6IPHKTXO.js";import{a}from"./chunk-ENNLTYN7.js";import{a as g}from"./chunk-BBVHBITH.js";import{k as f}from"./chunk-4JLH7VHV.js";import{a as p}from"./chunk-3PJR2OYE.js";import{b as c}from"./chunk-FT33FG2O.js";async function M(e){return await(await a("GET",`/api/parcels/${e}/moves`)).json()}var _=1e3;async function D(e,r){return await(await a("GET",`/api/parcels/steps?town=${e}&ids=${r.join()}`)).json()}async function h(e,r,n=""){let o=n===""?"":`&filter=${encodeURIComponent(n)}`,t=`town=${e}&by=committee,stage&decimals=2${f(r)}${o}`;return(await(await a("GET",`/api/sums/parcels?${t}`)).json()).rows}async function E(e,r,n){await a("POST",`/api/parcels/moves?town=${e}`,{moves:r},{"Idempotency-Key":n})}async function R(e,r){let n=r===null?"":`&year=${r}`;return await(await a("GET",`/api/parcels/progress?${w(e)}${n}`)).json()}async function j(e,r){let n=`${w(e)}&from=${r}`;return(await(await a("GET",`/api/parcels/compare?${n}`)).json()).rows}async function k({town:e,committee:r,batch:n},o){await a("POST",`/api/parcels/targets?town=${e}`,{...o,committee:r,batch:n})}async function F(e,r){await a("PUT",`/api/areas/tolerance?town=${e}`,{share:r})}function w({town:e,committee:r,batch:n}){return new URLSearchParams({town:e,...r===null?{}:{committee:r},...n===null?{}:{batch:String(n)}}).toString()}function I(e,{count:r,busy:n,problem:o},{send:t,cancel:i},l){let{next:s,cancel:S}=l.office,m=g(new Date);return p`
<form
class="next-form"
@submit=${u=>{u.preventDefault();let y=$(P(u));y!==null&&t(y)}}
>
${d({name:"step-on",label:s.day,type:"date",value:m,max:m,required:!0})}
${d({name:"step-reason",label:e.reasoned?s.reason:s.reasonIfAny,required:e.reasoned})}
${e.accepts&&r===1?v({name:"step-accepted",label:s.accepted,hint:l.office.edit.areaHint},l):null}
${b(o,l,"step-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${n}>
${n?l.office.working:s.send(x(e.to,l),r)}
</button>
<button type="button" class="form-button is-quiet" @click=${i}>${S}</button>
</div>
</form>
`}function v(e,{office:r}){return d({...e,mode:"decimal",wrong:o=>o.trim()===""||c(o,"mu")!==null?"":r.edit.noArea(o.trim())})}function x(e,{words:r}){var n;return((n=r.values["parcels.stage"])==null?void 0:n[e])??e}function L({to:e,reasoned:r},n){return r&&e==="replanted"?n.office.next.back:x(e,n)}function $(e){var t,i;let r=((t=e["step-reason"])==null?void 0:t.trim())??"",n=((i=e["step-accepted"])==null?void 0:i.trim())??"",o=c(n,"mu");return n!==""&&o===null?null:{on:e["step-on"]??"",...r===""?{}:{reason:r},...o===null?{}:{accepted_m2:o.m2}}}export{M as a,_ as b,D as c,h as d,E as e,R as f,j as g,k as h,F as i,I as j,v as k,x as l,L as m};
