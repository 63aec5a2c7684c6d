import{x as y,y as $}from"./chunk-R64L5XGQ.js";import{a as c}from"./chunk-WAG53CF3.js";import{a as d}from"./chunk-KXHZUGMI.js";import{a as p}from"./chunk-DHPYUQPK.js";import{c as u}from"./chunk-ALK6BGN7.js";import{ba as m,c as n}from"./chunk-3MOZCE6P.js";function x(e){return Array.from(e).reduce((t,o)=>t+(v(o.codePointAt(0)??0)?2:1),0)}function v(e){return e>=13312&&e<=40959||e>=63744&&e<=64255||e>=131072&&e<=262143}function M(e){let t=u(e.data,"committees").map(({properties:o})=>[o.code??"",c(o,e.view.language)]);return{...e,office:y[e.view.language],committees:new Map(t)}}function W(e,t,o="form-problem"){return n`
<div class="form-problem" id=${o} role="alert">${e===null?"":$(e,t)}</div>
`}var b=3;function F(e,{office:t}){return e<2?t.working:t.workingFor(e)}function P(e,{office:t}){return e<b?null:n`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function A(e){let{name:t,label:o,value:r="",type:i="text",autocomplete:l="off",hint:a,mode:f="text",input:s}=e;return n`
<div class="form-field">
<label for=${`form-${t}`}>${o}</label>
<input
id=${`form-${t}`}
name=${t}
type=${i}
inputmode=${f}
autocomplete=${l}
autocapitalize="off"
spellcheck="false"
maxlength=${e.lengthMost??500}
aria-describedby=${a===void 0?null:`form-${t}-hint`}
aria-invalid=${e.fault===!0?"true":null}
?required=${e.required??!1}
.value=${r}
@input=${g=>s==null?void 0:s(g.target.value)}
/>
${a===void 0?null:n`
<p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
`}
</div>
`}function H(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function S(e,t,o,r,i){return n`
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
`}function I(e,t,{stores:o,now:r}){let{office:i,words:l}=r();return n`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${f=>f.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{p(t).then(f=>d(o.data,f?i.copied:l.measure.notCopied))}}>${m("copy")}${i.copy}</button>
</div>
`}function q(e,t,o,r,i){return n`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${r}>${i.office.cancel}</button>
</div>
`}function B(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,r])=>[o,typeof r=="string"?r:""]))}export{x as a,M as b,W as c,F as d,P as e,A as f,H as g,S as h,I as i,q as j,B as k};
