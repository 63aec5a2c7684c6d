import{a as $}from"./chunk-DHPYUQPK.js";import{a as m}from"./chunk-RA6FLBFZ.js";import{a as g}from"./chunk-KXHZUGMI.js";import{c}from"./chunk-6HCXI4IL.js";import{a as y,b as v}from"./chunk-34ERT7PH.js";import{N as p}from"./chunk-CXZ2ZUHN.js";import{a as r}from"./chunk-ROEE77AV.js";function M(e){let t=c(e.data,"committees").map(({properties:o})=>[o.code??"",m(o,e.view.language)]);return{...e,office:y[e.view.language],committees:new Map(t)}}function W(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":v(e,t)}</div>
`}var w=3;function F(e,{office:t}){return e<2?t.working:t.workingFor(e)}function L(e,{office:t}){return e<w?null:r`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function P(e){let{name:t,label:o,value:n="",type:i="text",autocomplete:l="off",hint:a,mode:s="text",input:f}=e,u=r`
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
.value=${n}
@input=${b=>{let d=b.target;f==null||f(d.value),e.settled!==void 0&&(d.value=e.settled(d.value))}}
/>
`;return r`
<div class="form-field">
<label for=${`form-${t}`}>${o}</label>
${e.beside===void 0?u:r`
<div class="form-with">${u}${e.beside}</div>
`}
${a===void 0?null:r`
<p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
`}
</div>
`}function H(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function I(e,t,o,n,i){return r`
<div class="form-field">
<label for=${`form-${e}`}>${t}</label>
<select
id=${`form-${e}`}
name=${e}
@change=${l=>i(l.target.value)}
>
${o.map(([l,a])=>r`
<option value=${l} .selected=${l===n}>${a}</option>
`)}
</select>
</div>
`}function S(e,t,{stores:o,now:n}){let{office:i,words:l}=n();return r`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${s=>s.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{$(t).then(s=>g(o.data,s?i.copied:l.measure.notCopied))}}>${p("copy")}${i.copy}</button>
</div>
`}function q(e,t,o,n,i){return r`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${n}>${i.office.cancel}</button>
</div>
`}function A(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,n])=>[o,typeof n=="string"?n:""]))}export{M as a,W as b,F as c,L as d,P as e,H as f,I as g,S as h,q as i,A as j};
