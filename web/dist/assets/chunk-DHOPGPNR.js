import{a as s,z as g}from"./chunk-5VDKONWL.js";import{e as f}from"./chunk-GR7CBXRP.js";import{a as b}from"./chunk-6N7MOB3B.js";import{a as d}from"./chunk-ROEE77AV.js";async function x(n,e,r){let a=new URLSearchParams({town:n,...r===""?{}:{reason:r}}),t={phone_now:new Date().toISOString(),reports:e};return(await(await s("POST",`/api/cleaning/reports?${a.toString()}`,t)).json()).results}async function S(n,e,r){let a=`/api/cleaning/suspensions?town=${n}&from=${e}&to=${r}`;return(await(await s("GET",a)).json()).suspensions}function h(n,e){return p(`/api/cleaning/suspensions?town=${n}`,e)}function v(n,e,r){return p(`/api/cleaning/suspensions/${e}/end?town=${n}`,{to:r})}async function p(n,e){return(await(await s("POST",n,e,{"Idempotency-Key":g()})).json()).change}async function P(n,e,r,a){let t=`/api/cleaning/sweeps?town=${n}&place=${e}&date=${r}&unmasked=${a}`;return(await(await w(t,a)).json()).sweeps}function R(n,e,r){return p(`/api/cleaning/sweeps/${e}/void?town=${n}`,{reason:r})}async function _(n,e,r,a,t){let o=a===""?"":`&committee=${a}`,l=`/api/cleaning/calls?town=${n}&date=${e}&slot=${r}${o}&unmasked=${t}`;return(await(await w(l,t)).json()).calls}function w(n,e){return s("GET",n,void 0,e?{"Tuntu-Reveal":"1"}:{})}async function k(n,e){return await(await s("GET",`/api/cleaning/gaps?town=${n}&ahead=${e}`)).json()}function T(n,e,r,a){let t={valid_from:e,most_villages:r,apart_m:a};return p(`/api/cleaning/bounds?town=${n}`,t)}async function E(n,e,r){let a=`/api/cleaning/assignments?town=${n}&from=${e}&to=${r}`;return(await(await s("GET",a)).json()).assignments}async function O(n,e,r){let a=`/api/cleaning/assignments?town=${n}${r?"&dry_run=true":""}`;return await(await s("POST",a,{edits:e},{"Idempotency-Key":g()})).json()}function B(n){let[e,r]=[!1,""],a=({why:o,usual:l,busy:u,because:y},c)=>d`
<div class="reasons-usual" role="group" aria-label=${o}>
${l.map(([m,i])=>d`
<button type="button" class="form-button" data-reason=${m} ?disabled=${u} @click=${()=>y(i)}>
${i}
</button>
`)}
<button
type="button"
class="form-button is-quiet"
data-other
@click=${()=>{e=!0,n()}}
>
${c}
</button>
</div>
`,t=({name:o,why:l,act:u,grave:y,busy:c,because:m})=>d`
<form
@submit=${i=>{i.preventDefault(),r.trim()!==""&&m(r.trim())}}
>
${f({name:o,label:l,value:r,required:!0,lengthMost:200,input:i=>r=i})}
<button class="form-button ${y===!0?"is-grave":"is-main"}" data-because ?disabled=${c}>
${u}
</button>
</form>
`;return{part:(o,{view:l})=>{let{cancel:u,otherReason:y}=b[l.language];return d`
<div class="reasons">
${e?t(o):a(o,y)}
${o.cancel===void 0?null:d`
<button type="button" class="form-button is-quiet" @click=${o.cancel}>${u}</button>
`}
</div>
`},forget:()=>{[e,r]=[!1,""]}}}export{x as a,S as b,h as c,v as d,P as e,R as f,_ as g,k as h,T as i,E as j,O as k,B as l};
