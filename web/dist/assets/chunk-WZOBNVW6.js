import{A as y,B as $}from"./chunk-YTNCTSNR.js";import{a as u}from"./chunk-RA6FLBFZ.js";import{a as d}from"./chunk-KXHZUGMI.js";import{c}from"./chunk-AZIKMIE6.js";import{a as p}from"./chunk-DHPYUQPK.js";import{Z as m}from"./chunk-XGPBKP7S.js";import{a as n}from"./chunk-ROEE77AV.js";function b(e){return Array.from(e).reduce((t,o)=>t+(new RegExp("\\p{Script=Han}","u").test(o)?2:1),0)}function L(e){let t=c(e.data,"committees").map(({properties:o})=>[o.code??"",u(o,e.view.language)]);return{...e,office:y[e.view.language],committees:new Map(t)}}function M(e,t,o="form-problem"){return n`
<div class="form-problem" id=${o} role="alert">${e===null?"":$(e,t)}</div>
`}var v=3;function W(e,{office:t}){return e<2?t.working:t.workingFor(e)}function F(e,{office:t}){return e<v?null:n`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function H(e){let{name:t,label:o,value:r="",type:i="text",autocomplete:l="off",hint:a,mode:s="text",input:f}=e;return n`
<div class="form-field">
<label for=${`form-${t}`}>${o}</label>
<input
id=${`form-${t}`}
name=${t}
type=${i}
inputmode=${s}
autocomplete=${l}
autocapitalize="off"
spellcheck="false"
maxlength=${e.lengthMost??500}
aria-describedby=${a===void 0?null:`form-${t}-hint`}
aria-invalid=${e.fault===!0?"true":null}
?required=${e.required??!1}
.value=${r}
@input=${g=>f==null?void 0:f(g.target.value)}
/>
${a===void 0?null:n`
<p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
`}
</div>
`}function P(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function S(e,t,o,r,i){return n`
<div class="form-field">
<label for=${`form-${e}`}>${t}</label>
<select
id=${`form-${e}`}
name=${e}
@change=${l=>i(l.target.value)}
>
${o.map(([l,a])=>n`
<option value=${l} .selected=${l===r}>${a}</option>
`)}
</select>
</div>
`}function A(e,t,{stores:o,now:r}){let{office:i,words:l}=r();return n`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${s=>s.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{p(t).then(s=>d(o.data,s?i.copied:l.measure.notCopied))}}>${m("copy")}${i.copy}</button>
</div>
`}function I(e,t,o,r,i){return n`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${r}>${i.office.cancel}</button>
</div>
`}function q(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,r])=>[o,typeof r=="string"?r:""]))}export{b as a,L as b,M as c,W as d,F as e,H as f,P as g,S as h,A as i,I as j,q as k};
