import{a as p}from"./chunk-5I4UV2ZX.js";import{a as m}from"./chunk-FG6OWFJX.js";import{a as l,g as a}from"./chunk-HAXJBBDE.js";import{a as s}from"./chunk-3PJR2OYE.js";import{f as d}from"./chunk-6HCXI4IL.js";function c(o,{town:t},{towns:r}){var e,i;return((i=(e=d({towns:r},t))==null?void 0:e.closed)==null?void 0:i.includes(o))===!0}function u(o,t,r){let[e]=m[o];return(e!==void 0&&a(e)?l.filter(a):[e]).find(n=>n!==void 0&&c(n,t,r))??null}function b(o,t){return p.filter(r=>u(r,o,t)===null)}function I(o,{words:t},r){var n;let{closed:e}=t,i=((n=o.work.get().session)==null?void 0:n.signed_in)===!0;return s`
<section class="closed-note" data-closed=${r} role="note">
<p><b>${e.title(t.layers[r])}</b></p>
<p>${i?e.askForRole:e.rest}</p>
${i?null:s`
<button type="button" class="text-button" @click=${()=>o.work.set({gate:"signin"})}>
${t.work.signIn}
</button>
`}
</section>
`}export{c as a,u as b,b as c,I as d};
