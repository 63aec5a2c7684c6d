import{j as x}from"./chunk-ENNLTYN7.js";import{a as d}from"./chunk-X35VIV7E.js";import{a as T}from"./chunk-RWT4YOSQ.js";import{b as m}from"./chunk-TENU2NL5.js";import{v}from"./chunk-4JLH7VHV.js";import{r as y}from"./chunk-PXT4J2DF.js";import{a as t}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import{a as C}from"./chunk-M4ZMK2PU.js";import"./chunk-HAXJBBDE.js";import"./chunk-ATIB42E6.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function L({work:$},i){let f="",s=!1,a=null,p=null,b=new T,u=()=>{[s,a,p]=[!1,null,null],b.drop()},O=(o,e,r)=>{let l=s;u(),i(),!l&&(s=!0,b.read(x(e,o,m($.get().session,e),r),n=>{a=n,i()},n=>{p=v(n),i()}))},P=({name:o,phone:e},r)=>t`
<li>
<b>${o}</b>
${e===null||e===""?t`
<span>${r}</span>
`:/^[+\d\s()-]+$/.test(e)?t`
<a href=${`tel:${e.replace(/[^+\d]/g,"")}`}>${e}</a>
`:t`
<span>${e}</span>
`}
</li>
`,R=({view:o},e)=>{let r=d[o.language],{crew:l}=r;return p!==null?t`
<p class="crew-problem" role="alert">${C(p,{office:r})}</p>
`:a===null?t`
<p role="status">${l.reading}</p>
`:t`
${o.date===null?null:t`
<p>${l.onDay(o.date)}</p>
`}
${a.length===0?t`
<p role="status">${l.nobody}</p>
`:t`
<ul>
${a.map(n=>P(n,l.noPhone))}
</ul>
`}
${e?t`
<p>${l.noted}</p>
`:null}
`};return{close:u,part:(o,e,r)=>{let{session:l}=$.get(),n=r.view.town??"",w=`${n} ${o} ${(l==null?void 0:l.account)??0} ${r.view.date??""}`;w!==f&&u(),f=w;let g=m(l,n),{crew:c}=d[r.view.language];return t`
<section class="card-crew">
<button
type="button"
aria-expanded=${s}
aria-controls="crew-list"
@click=${()=>O(o,n,r.view.date)}
>
${y("people")}
<b>${e}</b>
<span>${s?c.hide:g?c.see:c.seeMasked}</span>
</button>
<div id="crew-list" ?hidden=${!s}>${s?R(r,g):null}</div>
</section>
`}}}export{L as crewOf};
