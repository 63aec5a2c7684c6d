import{a as g}from"./chunk-G4P7XUGF.js";import{a as b,b as w}from"./chunk-M4ZMK2PU.js";import{a as $}from"./chunk-DHPYUQPK.js";import{a as y}from"./chunk-G4E57JJO.js";import{a as v}from"./chunk-KXHZUGMI.js";import{r as c}from"./chunk-LPT474XW.js";import{a as r,c as d}from"./chunk-ROEE77AV.js";import{c as p}from"./chunk-6HCXI4IL.js";function W(e){let t=p(e.data,"committees").map(({properties:o})=>[o.code??"",y(o,e.view.language)]);return{...e,office:g[e.view.language],committees:new Map(t)}}function T(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":b(e,t)}</div>
`}function F(e,t,o="form-problem"){return e!==null?T(e,t,o):r`
<p class="form-hint" role="status">${t.words.reading}</p>
`}function H(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":w(e,t)}</div>
`}var h=3;function I(e,{office:t}){return e<2?t.working:t.workingFor(e)}function S(e,{office:t}){return e<h?null:r`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function q(e){let{name:t,label:o,value:n="",type:i="text",autocomplete:l="off",hint:a,mode:s="text",input:f}=e,m=r`
<input
id=${`form-${t}`}
name=${t}
type=${i}
inputmode=${s}
autocomplete=${l}
autocapitalize="off"
spellcheck="false"
maxlength=${e.lengthMost??500}
max=${e.max??d}
aria-describedby=${a===void 0?null:`form-${t}-hint`}
aria-invalid=${e.fault===!0?"true":null}
?required=${e.required??!1}
.value=${n}
@input=${x=>{let u=x.target;e.wrong!==void 0&&u.setCustomValidity(e.wrong(u.value)),f==null||f(u.value),e.settled!==void 0&&(u.value=e.settled(u.value))}}
/>
`;return r`
<div class="form-field">
<label for=${`form-${t}`}>${o}</label>
${e.beside===void 0?m:r`
<div class="form-with">${m}${e.beside}</div>
`}
${a===void 0?null:r`
<p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
`}
</div>
`}function A(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function C(e,t,o,n,i){return r`
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
`}function B(e,t,{stores:o,now:n}){let{office:i,words:l}=n();return r`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${s=>s.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{$(t).then(s=>v(o.data,s?i.copied:l.measure.notCopied))}}>${c("copy")}${i.copy}</button>
</div>
`}function j(e,t,o,n,i){return r`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${n}>${i.office.cancel}</button>
</div>
`}function z(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,n])=>[o,typeof n=="string"?n:""]))}export{W as a,T as b,F as c,H as d,I as e,S as f,q as g,A as h,C as i,B as j,j as k,z as l};
