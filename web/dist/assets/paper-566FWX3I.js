import{a as q,b as R,d as F,e as J}from"./chunk-RHDTREX6.js";import{a as z,b as B,c as K}from"./chunk-NNXCFYUM.js";import{q as N}from"./chunk-M2LN6A47.js";import"./chunk-FSXV7XXZ.js";import{h as Q}from"./chunk-ELW55TCF.js";import{b as H}from"./chunk-VNAWQLHO.js";import{e as W,f as _}from"./chunk-6TXT5EEA.js";import"./chunk-2XD26ZCQ.js";import"./chunk-TBDTXJVR.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import{d as L}from"./chunk-M6AR5UX4.js";import{b as j}from"./chunk-KRRQ52TJ.js";import{a as M}from"./chunk-PTLYZS33.js";import{e as A}from"./chunk-DIU4NRWH.js";import"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import{a as Z}from"./chunk-SUFLTKNT.js";import"./chunk-G4P7XUGF.js";import"./chunk-M4ZMK2PU.js";import"./chunk-DHPYUQPK.js";import"./chunk-D4T2FIB6.js";import{c as D,f as G,g as U}from"./chunk-BBVHBITH.js";import{a as P,f as x}from"./chunk-G4E57JJO.js";import"./chunk-HFYIJ25T.js";import"./chunk-ACO2773S.js";import{a as w}from"./chunk-GA7RUKXF.js";import{a as V}from"./chunk-KXHZUGMI.js";import"./chunk-EH2SCFZP.js";import{a as I,b as C}from"./chunk-RKDKU3EV.js";import{a as d,e as O}from"./chunk-3PJR2OYE.js";import{f as v}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function S({view:t,data:e,words:r},n){let{value:o}=e.coverage,i=L(t),a=n===void 0?t.theme==="coverage":A(n);return i===null&&a&&o!==null?D(o.date,t.language):U(i??new Date().toISOString(),r)}var et=8e3,nt=114;function T({view:t,data:e}){var o;if(t.table===null)return!0;let r=e.layers[t.table];return(r==null?void 0:r.value)==null?(r==null?void 0:r.status)==="failed":(t.town===null?null:Q(t.town,t))===null||((o=e.answered)==null?void 0:o.filter)===t.filter}function X(t,e,r){let{layer:n,columns:o,rows:i,of:a}=t,{view:p,data:s,words:l,office:y}=e,{paper:h}=y,c=v(s,p.town),g=x(c===void 0?l.product:P(c,p.language)),m=i.slice(0,et),u=[[l.action.date,S(e,n)],[l.filter.conditions,st(t,e)],[h.sorted,lt(o,e)],[h.rows,l.rows(w(i.length),w(a))]],b=[g,l.layers[n],h.printed(r),...(c==null?void 0:c.sample)===!0?[l.sample]:[]];return d`
<section class="paper-list" data-way=${pt(o,m)?"across":"upright"}>
<header>
<h1>${g} · ${l.layers[n]}</h1>
<dl>
${u.filter(([,f])=>f!=="").map(([f,k])=>d`
<div>
<dt>${f}</dt>
<dd>${k}</dd>
</div>
`)}
</dl>
${m.length===i.length?null:d`
<p class="paper-cap">${h.capped(w(m.length),w(i.length))}</p>
`}
</header>
<table>
<thead>
<tr class="paper-running">
<td colspan=${o.length+1}>${b.join(" · ")}</td>
</tr>
<tr>
<th scope="col" class="number">${h.number}</th>
${o.map(f=>d`
<th scope="col" class=${f.kind}>
${f.label}${f.unit===void 0||f.unit===""?"":y.paren("",f.unit)}
</th>
`)}
</tr>
</thead>
<tbody>
${m.length===0?at(o,e):m.map((f,k)=>ot(f,k,o))}
${m.length===0?null:rt(t,e)}
</tbody>
</table>
</section>
`}function ot({cells:t},e,r){return d`
<tr>
<td class="number">${e+1}</td>
${r.map((n,o)=>d`
<td class=${n.kind}>${R(t[o]??null,n)}</td>
`)}
</tr>
`}function rt({rows:t,columns:e},{words:r,office:n}){return d`
<tr class="paper-total">
<th scope="row" colspan="2">${n.paren(r.table.sum,r.rows(...it(w(t.length))))}</th>
${e.slice(1).map((o,i)=>{let a=q(t,e,i+1);return d`
<td class=${o.kind}>${a===null?"":R(a,o)}</td>
`})}
</tr>
`}function it(t){return[t,t]}function at(t,e){let{words:r}=e;return d`
<tr>
<td colspan=${t.length+1}>${T(e)?r.table.none:e.office.paper.unread}</td>
</tr>
`}function st({layer:t,all:e,bounds:r},n){let{view:o,data:i,words:a}=n,{committee:p,filter:s}=o,l=[];return p!==null&&W(t)&&l.push(p==="none"?a.filter.noCommittee:N(p,n)??p),s!==""&&l.push(..._(o,i,t).fault===null?j(s).map(y=>z(y,e.length>0?e:B(t,K(n)),a)):[s]),r!==null&&l.push(a.table.inView),l.length===0?n.office.paper.everything:l.join(" · ")}function lt(t,{view:{sort:e},words:r,office:n}){let o=t.find(({field:i})=>i===(e==null?void 0:e.field));return e===null||o===void 0?n.paper.unsorted:n.paren(o.label,e.down?r.table.down:r.table.up)}function pt(t,e){return t.map((n,o)=>{let i=e.slice(0,400).map(({cells:p})=>E(R(p[o]??null,n))),a=E(n.label)+(n.unit===void 0?0:E(n.unit)+2);return Math.min(28,Math.max(a,...i,4))+2}).reduce((n,o)=>n+o,6)>nt}function E(t){var e;return t.length+(((e=t.match(/[\u2e80-\uffff]/g))==null?void 0:e.length)??0)}function Y(t,e){let{view:r,data:n,words:o,office:i}=t,a=v(n,r.town),p=x(a===void 0?o.product:P(a,r.language)),{committee:s}=r,l=s===null||s==="none"?"":` · ${N(s,t)??s}`;return d`
<header class="paper-head">
<h1>${p}${l} · ${o.themes[r.theme]}</h1>
<p>
<b>${S(t)}</b>
<span>${i.paper.printed(e)}</span>
</p>
</header>
<svg class="paper-north" viewBox="0 0 24 40" role="img" aria-label=${i.paper.north}>
<path d="M12 2 20 26 12 21 4 26Z" fill="#fff" stroke="#1f2937" stroke-width="1.4" stroke-linejoin="round"></path>
<path d="M12 2 12 21 4 26Z" fill="#1f2937"></path>
<text x="12" y="38" text-anchor="middle" font-size="11" font-weight="600" fill="#1f2937">
${i.paper.north}
</text>
</svg>
`}var $={long:1046,short:716,head:52},tt={below:768,beside:340},mt=6e4;async function Bt(t,e,r){await H();let{view:n,data:o,tools:i}=t,a=document.createElement("div");a.className="paper",a.hidden=!0,document.body.append(a);let p=()=>{},s=()=>Z({view:n.get(),data:o.get(),words:M[n.get().language]}),l=()=>{p(),p=()=>{},a.hidden=!0,O(null,a),document.documentElement.classList.remove("prints-list","prints-map")};return{whole:async()=>{T(s())||(V(o,s().words.table.reading),await new Promise(c=>{let g=o.subscribe(()=>{T(s())&&u()}),m=window.setTimeout(()=>u(),mt),u=()=>{g(),window.clearTimeout(m),c()}}))},lay:()=>{l();let{table:c,near:g,presenting:m}=n.get(),u=G(new Date().toISOString());if(a.hidden=!1,c!==null&&!m){document.documentElement.classList.add("prints-list"),O(X(F(c,s(),J(g,e.bounds())),s(),u),a);return}document.documentElement.classList.add("prints-map"),dt(m?0:$.head),m||O(Y(s(),u),a);let{look:b}=i.get();C(b)!==b&&(p=r(I(C(b))))},clear:l}}function dt(t){let{innerWidth:e,innerHeight:r}=window,n=e<tt.below,o=e+(n?tt.beside:0),{style:i,classList:a}=document.documentElement;a.toggle("prints-narrow",n),i.setProperty("--print-width",`${o}px`),i.setProperty("--print-height",`${r}px`),i.setProperty("--print-head",`${t}px`);let[p,s]=n?[$.short,$.long]:[$.long,$.short];i.setProperty("--print-scale",String(Math.min(p/o,(s-t)/r)))}export{Bt as makePaper};
