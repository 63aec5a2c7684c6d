import{a as H}from"./chunk-GEY32XWL.js";import{a as M,j as p,o as E}from"./chunk-6IPHKTXO.js";import{b as N,d as q,e as x}from"./chunk-ENNLTYN7.js";import"./chunk-X35VIV7E.js";import"./chunk-DHPYUQPK.js";import{a as j}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{a as L}from"./chunk-KXHZUGMI.js";import{v as h}from"./chunk-4JLH7VHV.js";import{r as O}from"./chunk-PXT4J2DF.js";import{a as r}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import{a as S}from"./chunk-M4ZMK2PU.js";import"./chunk-HAXJBBDE.js";import"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function ee(a,d,m){let{work:l,data:g}=d,[s,i,b,c]=[null,!1,!1,""],y=null,$=null,w=null,k=()=>{i||l.set({gate:l.get().closed?"signin":null,joinKey:""})},A=(e,t)=>{let{closed:o,session:n}=l.get();l.set({session:e,gate:null,joinKey:"",closed:!1}),(o||(n==null?void 0:n.account)!==e.account)&&m.readAgain(),L(g,t.office.gate.welcome)},T=async(e,t)=>{var o;if(!i){[i,s,c]=[!0,null,""],f();try{let n=await t();i=!1,A(n,e)}catch(n){s=h(n),i=!1,f(),(o=a.querySelector('input[type="password"]'))==null||o.focus()}}},K=e=>t=>{t.preventDefault();let{login:o="",password:n=""}=E(t);T(e,()=>N(o.trim(),n))},P=e=>t=>{t.preventDefault();let{password:o="",again:n=""}=E(t),{gate:u}=e.office;s=null,c=H(o)<10?u.short:o!==n?u.differ:"",f(),c===""&&T(e,()=>x(l.get().joinKey,o))},I=()=>{q(l.get().joinKey).then(e=>{y=e,f()},e=>{s=h(e),f()})},R=e=>{let{gate:t}=e.office;return c!==""?c:s===null?b?t.caps:"":s.status===401?t.wrong:s.status===404?t.joinGone:S(s,e)},v=e=>r`
<div class="form-problem" role="alert">${R(e)}</div>
`,D=e=>{let{gate:t}=e.office,{session:o,closed:n}=l.get(),u=(o==null?void 0:o.provider)??"";return r`
${n?r`
<p class="gate-note">${t.closed}</p>
`:null}
<form @submit=${K(e)}>
${p({name:"login",label:t.login,autocomplete:"username",required:!0})}
${p({name:"password",label:t.password,type:"password",autocomplete:"current-password",required:!0})}
${v(e)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?e.office.working:t.enter}
</button>
</form>
${u===""?null:r`
<a class="form-button gate-provider" href="/api/session/provider">${t.provider(u)}</a>
`}
<p class="form-hint">${t.forgot}</p>
`},F=e=>{let{gate:t}=e.office;return y===null?r`
${v(e)}
${s===null?r`
<p class="gate-note">${e.words.reading}</p>
`:null}
`:r`
<p class="gate-note"><b>${t.whose(y)}</b></p>
<form @submit=${P(e)}>
<input
class="sr"
type="text"
name="login"
autocomplete="username"
tabindex="-1"
aria-hidden="true"
readonly
.value=${y}
/>
${p({name:"password",label:t.newPassword,type:"password",autocomplete:"new-password",hint:t.rules,required:!0})}
${p({name:"again",label:t.again,type:"password",autocomplete:"new-password",required:!0})}
${v(e)}
<button type="submit" class="form-button is-main" aria-disabled=${i?"true":null}>
${i?e.office.working:t.set}
</button>
</form>
`},f=j(a,d,e=>{let{gate:t,closed:o}=l.get();if(a.toggleAttribute("hidden",t===null),t!==$&&G(t),t===null)return null;let n=M(e),{gate:u}=n.office,W=t==="join"?u.joinTitle:u.title;return r`
<div class="gate-box panel" role="dialog" aria-modal="true" aria-labelledby="gate-title">
<header class="panel-head">
<h2 id="gate-title" tabindex="-1">${W}</h2>
${o&&t==="signin"?null:r`
<button
type="button"
class="icon-button"
data-shortcut="Esc"
aria-label=${n.words.action.close}
@click=${k}
>
${O("close")}
</button>
`}
</header>
<div class="work-body">${t==="join"?F(n):D(n)}</div>
</div>
`});function G(e){if($===null&&e!==null&&(w=document.activeElement instanceof HTMLElement?document.activeElement:null),$=e,[s,c,b]=[null,"",!1],e===null){w==null||w.focus({preventScroll:!0});return}e==="join"&&I(),window.requestAnimationFrame(()=>{var t;return(t=a.querySelector("input:not(.sr)")??document.getElementById("gate-title"))==null?void 0:t.focus()})}a.addEventListener("keydown",e=>{e.stopPropagation(),e.key==="Escape"&&k(),e.key==="Tab"&&C(a,e)}),a.addEventListener("keyup",e=>{let t=e.getModifierState("CapsLock")&&e.target.matches('input[type="password"]');t!==b&&(b=t,f())})}function C(a,d){let m=[...a.querySelectorAll("a, button:not(:disabled), input:not(.sr), select")],[l,g]=[m[0],m[m.length-1]],s=document.activeElement,i=d.shiftKey?s===l?g:void 0:s===g?l:void 0;i!==void 0&&(d.preventDefault(),i.focus())}export{ee as mountGate};
