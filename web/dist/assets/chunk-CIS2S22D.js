import{a as i}from"./chunk-3PJR2OYE.js";function d(r,{words:e},o){var a;let{closed:t}=e,n=((a=r.work.get().session)==null?void 0:a.signed_in)===!0;return i`
<section class="closed-note" data-closed=${o} role="note">
<p><b>${t.title(e.layers[o])}</b></p>
<p>${n?t.askForRole:t.rest}</p>
${n?null:i`
<button type="button" class="text-button" @click=${()=>r.work.set({gate:"signin"})}>
${e.work.signIn}
</button>
`}
</section>
`}export{d as a};
