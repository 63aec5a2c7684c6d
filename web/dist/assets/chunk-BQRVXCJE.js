import{a as $,b}from"./chunk-MN32CGSW.js";import{a as g}from"./chunk-DHPYUQPK.js";import{a as p}from"./chunk-KOYEDFS7.js";import{a as v}from"./chunk-KXHZUGMI.js";import{r as y}from"./chunk-LPT474XW.js";import{a as r,c}from"./chunk-ROEE77AV.js";import{c as u}from"./chunk-6HCXI4IL.js";function W(e){let t=u(e.data,"committees").map(({properties:o})=>[o.code??"",p(o,e.view.language)]);return{...e,office:$[e.view.language],committees:new Map(t)}}function F(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":b(e,t)}</div>
`}var w=3;function L(e,{office:t}){return e<2?t.working:t.workingFor(e)}function P(e,{office:t}){return e<w?null:r`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function H(e){let{name:t,label:o,value:n="",type:i="text",autocomplete:l="off",hint:a,mode:s="text",input:m}=e,d=r`
<input
id=${`form-${t}`}
name=${t}
type=${i}
inputmode=${s}
autocomplete=${l}
autocapitalize="off"
spellcheck="false"
maxlength=${e.lengthMost??500}
max=${e.max??c}
pattern=${e.matches??c}
aria-describedby=${a===void 0?null:`form-${t}-hint`}
aria-invalid=${e.fault===!0?"true":null}
?required=${e.required??!1}
.value=${n}
@input=${x=>{let f=x.target;m==null||m(f.value),e.settled!==void 0&&(f.value=e.settled(f.value))}}
/>
`;return r`
<div class="form-field">
<label for=${`form-${t}`}>${o}</label>
${e.beside===void 0?d:r`
<div class="form-with">${d}${e.beside}</div>
`}
${a===void 0?null:r`
<p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
`}
</div>
`}function I(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function S(e,t,o,n,i){return r`
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
`}function q(e,t,{stores:o,now:n}){let{office:i,words:l}=n();return r`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${s=>s.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{g(t).then(s=>v(o.data,s?i.copied:l.measure.notCopied))}}>${y("copy")}${i.copy}</button>
</div>
`}function A(e,t,o,n,i){return r`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${n}>${i.office.cancel}</button>
</div>
`}function B(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,n])=>[o,typeof n=="string"?n:""]))}export{W as a,F as b,L as c,P as d,H as e,I as f,S as g,q as h,A as i,B as j};
