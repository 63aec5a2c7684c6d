import{a as b}from"./chunk-X35VIV7E.js";import{a as w}from"./chunk-DHPYUQPK.js";import{a as d}from"./chunk-KXHZUGMI.js";import{r as y}from"./chunk-PXT4J2DF.js";import{a as r,d as p}from"./chunk-3PJR2OYE.js";import{a as c,b as v}from"./chunk-M4ZMK2PU.js";import{a as g}from"./chunk-6NKZHU2E.js";import{c as $}from"./chunk-6HCXI4IL.js";function F(e){let t=$(e.data,"committees").map(({properties:o})=>[o.code??"",g(o,e.view.language)]);return{...e,office:b[e.view.language],committees:new Map(t)}}function T(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":c(e,t)}</div>
`}function S(e,t,o="form-problem"){return e!==null?T(e,t,o):r`
<p class="form-hint" role="status">${t.words.reading}</p>
`}function H(e,t,o="form-problem"){return r`
<div class="form-problem" id=${o} role="alert">${e===null?"":v(e,t)}</div>
`}function A({words:e,office:t},{view:o}){return r`
<p class="form-hint">${t.edit.inPast}</p>
<button type="button" class="form-button" data-today @click=${()=>o.set({asOf:null})}>
${e.action.today}
</button>
`}var h=1e4;function I(e,t,{stores:o,now:n}){let i=n();d(o.data,i.office.edit.unsaved(e,c(t,i)),h)}var O=3;function q(e,{office:t}){return e<2?t.working:t.workingFor(e)}function C(e,{office:t}){return e<O?null:r`
<p class="form-hint" role="status">${t.othersWrite}</p>
`}function _(e){let{name:t,label:o,value:n="",type:i="text",autocomplete:l="off",hint:a,mode:s="text",input:f}=e,m=r`
<input
id=${`form-${t}`}
name=${t}
type=${i}
inputmode=${s}
autocomplete=${l}
autocapitalize="off"
spellcheck="false"
maxlength=${e.lengthMost??500}
max=${e.max??p}
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
`}function B(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function D(e,t,o,n,i){return r`
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
`}function U(e,t,{stores:o,now:n}){let{office:i,words:l}=n();return r`
<div class="form-once">
<input
type="text"
readonly
aria-label=${e}
.value=${t}
@focus=${s=>s.target.select()}
/>
<button type="button" class="form-button" @click=${()=>{w(t).then(s=>d(o.data,s?i.copied:l.measure.notCopied))}}>${y("copy")}${i.copy}</button>
</div>
`}function V(e,t,o,n,i){return r`
<div class="form-sure" role="group" aria-label=${t}>
<p>${e}</p>
<button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
<button type="button" class="form-button is-quiet" @click=${n}>${i.office.cancel}</button>
</div>
`}function j(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,n])=>[o,typeof n=="string"?n:""]))}export{F as a,T as b,S as c,H as d,A as e,h as f,I as g,q as h,C as i,_ as j,B as k,D as l,U as m,V as n,j as o};
