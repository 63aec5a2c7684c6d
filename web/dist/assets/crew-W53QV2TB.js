import{j as C}from"./chunk-GPM3HK7V.js";import{a as d,b as T}from"./chunk-C6TKH6CI.js";import{b as $}from"./chunk-66X7AXZM.js";import{u as v}from"./chunk-U4PHT47S.js";import{Z as y}from"./chunk-W2ZYICIW.js";import{a as r}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";function I({work:f},u){let b="",s=!1,a=null,p=null,i=0,c=()=>{[s,a,p]=[!1,null,null],i+=1},h=(n,e)=>{let l=s;if(c(),u(),l)return;s=!0;let t=i;C(e,n,$(f.get().session,e)).then(o=>{t===i&&(a=o,u())},o=>{t===i&&(p=v(o),u())})},x=({name:n,phone:e},l)=>r`
<li>
<b>${n}</b>
${e===null||e===""?r`
<span>${l}</span>
`:/^[+\d\s()-]+$/.test(e)?r`
<a href=${`tel:${e.replace(/[^+\d]/g,"")}`}>${e}</a>
`:r`
<span>${e}</span>
`}
</li>
`,O=({view:n},e)=>{let l=d[n.language],{crew:t}=l;return p!==null?r`
<p class="crew-problem" role="alert">${T(p,{office:l})}</p>
`:a===null?r`
<p role="status">${t.reading}</p>
`:r`
${n.date===null?null:r`
<p>${t.today}</p>
`}
${a.length===0?r`
<p role="status">${t.nobody}</p>
`:r`
<ul>
${a.map(o=>x(o,t.noPhone))}
</ul>
`}
${e?r`
<p>${t.noted}</p>
`:null}
`};return{close:c,part:(n,e,l)=>{let{session:t}=f.get(),o=l.view.town??"",w=`${o} ${n} ${(t==null?void 0:t.account)??0}`;w!==b&&c(),b=w;let g=$(t,o),{crew:m}=d[l.view.language];return r`
<section class="card-crew">
<button type="button" aria-expanded=${s} aria-controls="crew-list" @click=${()=>h(n,o)}>
${y("people")}
<b>${e}</b>
<span>${s?m.hide:g?m.see:m.seeMasked}</span>
</button>
<div id="crew-list" ?hidden=${!s}>${s?O(l,g):null}</div>
</section>
`}}}export{I as crewOf};
