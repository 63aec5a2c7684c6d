import{x as y,y as $}from"./chunk-MCNHOH3H.js";import{a as m}from"./chunk-WAG53CF3.js";import{a as p}from"./chunk-KXHZUGMI.js";import{a as u}from"./chunk-DHPYUQPK.js";import{c}from"./chunk-ALK6BGN7.js";import{Y as d,c as l}from"./chunk-BG26MAJU.js";function b(e){return Array.from(e).reduce((t,o)=>t+(v(o.codePointAt(0)??0)?2:1),0)}function v(e){return e>=13312&&e<=40959||e>=63744&&e<=64255||e>=131072&&e<=262143}function R(e){let t=c(e.data,"committees").map(({properties:o})=>[o.code??"",m(o,e.view.language)]);return{...e,office:y[e.view.language],committees:new Map(t)}}function L(e,t,o="form-problem"){return l`
    <div class="form-problem" id=${o} role="alert">${e===null?"":$(e,t)}</div>
  `}function P(e){let{name:t,label:o,value:r="",type:n="text",autocomplete:i="off",hint:a,mode:f="text",input:s}=e;return l`
    <div class="form-field">
      <label for=${`form-${t}`}>${o}</label>
      <input
        id=${`form-${t}`}
        name=${t}
        type=${n}
        inputmode=${f}
        autocomplete=${i}
        autocapitalize="off"
        spellcheck="false"
        maxlength=${e.lengthMost??500}
        aria-describedby=${a===void 0?null:`form-${t}-hint`}
        aria-invalid=${e.fault===!0?"true":null}
        ?required=${e.required??!1}
        .value=${r}
        @input=${g=>s==null?void 0:s(g.target.value)}
      />
      ${a===void 0?null:l`
              <p class="form-hint" id=${`form-${t}-hint`}>${a}</p>
            `}
    </div>
  `}function A(e,...t){for(let o of Array.from(e.elements))o instanceof HTMLInputElement&&(t.length===0||t.includes(o.name))&&(o.value="",o.checked=!1)}function F(e,t,o,r,n){return l`
    <div class="form-field">
      <label for=${`form-${e}`}>${t}</label>
      <select
        id=${`form-${e}`}
        name=${e}
        @change=${i=>n(i.target.value)}
      >
        ${o.map(([i,a])=>l`
            <option value=${i} .selected=${i===r}>${a}</option>
          `)}
      </select>
    </div>
  `}function H(e,t,{stores:o,now:r}){let{office:n,words:i}=r();return l`
    <div class="form-once">
      <input
        type="text"
        readonly
        aria-label=${e}
        .value=${t}
        @focus=${f=>f.target.select()}
      />
      <button type="button" class="form-button" @click=${()=>{u(t).then(f=>p(o.data,f?n.copied:i.measure.notCopied))}}>${d("copy")}${n.copy}</button>
    </div>
  `}function W(e,t,o,r,n){return l`
    <div class="form-sure" role="group" aria-label=${t}>
      <p>${e}</p>
      <button type="button" class="form-button is-grave" data-sure @click=${o}>${t}</button>
      <button type="button" class="form-button is-quiet" @click=${r}>${n.office.cancel}</button>
    </div>
  `}function I(e){let t=e.currentTarget;return Object.fromEntries(Array.from(new FormData(t),([o,r])=>[o,typeof r=="string"?r:""]))}export{b as a,R as b,L as c,P as d,A as e,F as f,H as g,W as h,I as i};
