import{j as T}from"./chunk-AQROZAMY.js";import{b as d}from"./chunk-M2JWTC5V.js";import"./chunk-5BRV7DFH.js";import{a as f,b as C}from"./chunk-MN32CGSW.js";import{v}from"./chunk-ACO2773S.js";import{r as y}from"./chunk-LPT474XW.js";import{a as t}from"./chunk-ROEE77AV.js";import"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function D({work:b},c){let w="",s=!1,p=null,i=null,u=0,m=()=>{[s,p,i]=[!1,null,null],u+=1},h=(n,e,r)=>{let l=s;if(m(),c(),l)return;s=!0;let o=u;T(e,n,d(b.get().session,e),r).then(a=>{o===u&&(p=a,c())},a=>{o===u&&(i=v(a),c())})},x=({name:n,phone:e},r)=>t`
<li>
<b>${n}</b>
${e===null||e===""?t`
<span>${r}</span>
`:/^[+\d\s()-]+$/.test(e)?t`
<a href=${`tel:${e.replace(/[^+\d]/g,"")}`}>${e}</a>
`:t`
<span>${e}</span>
`}
</li>
`,O=({view:n},e)=>{let r=f[n.language],{crew:l}=r;return i!==null?t`
<p class="crew-problem" role="alert">${C(i,{office:r})}</p>
`:p===null?t`
<p role="status">${l.reading}</p>
`:t`
${n.date===null?null:t`
<p>${l.onDay(n.date)}</p>
`}
${p.length===0?t`
<p role="status">${l.nobody}</p>
`:t`
<ul>
${p.map(o=>x(o,l.noPhone))}
</ul>
`}
${e?t`
<p>${l.noted}</p>
`:null}
`};return{close:m,part:(n,e,r)=>{let{session:l}=b.get(),o=r.view.town??"",a=`${o} ${n} ${(l==null?void 0:l.account)??0} ${r.view.date??""}`;a!==w&&m(),w=a;let g=d(l,o),{crew:$}=f[r.view.language];return t`
<section class="card-crew">
<button
type="button"
aria-expanded=${s}
aria-controls="crew-list"
@click=${()=>h(n,o,r.view.date)}
>
${y("people")}
<b>${e}</b>
<span>${s?$.hide:g?$.see:$.seeMasked}</span>
</button>
<div id="crew-list" ?hidden=${!s}>${s?O(r,g):null}</div>
</section>
`}}}export{D as crewOf};
