import{a as F,c as R,e as J,f as Q}from"./chunk-SZAGN4MS.js";import{a as z}from"./chunk-6IPHKTXO.js";import"./chunk-X35VIV7E.js";import{a as B,c as K,d as q}from"./chunk-GOW7J4ND.js";import"./chunk-DHPYUQPK.js";import{h as Z}from"./chunk-UBWZ7ORZ.js";import{b as H}from"./chunk-VNAWQLHO.js";import{a as M}from"./chunk-64DHBCEJ.js";import{b as j}from"./chunk-KRRQ52TJ.js";import{c as D,f as G,g as U}from"./chunk-BBVHBITH.js";import{a as V}from"./chunk-KXHZUGMI.js";import"./chunk-4JLH7VHV.js";import{a as I,b as C}from"./chunk-PXT4J2DF.js";import{a as d,e as O}from"./chunk-3PJR2OYE.js";import"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import"./chunk-IX74WHMI.js";import{s as N}from"./chunk-ALOPUW4Y.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import{f as W,g as _}from"./chunk-LYIOX2RF.js";import{d as L}from"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import"./chunk-D7DYQFD5.js";import"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{e as A}from"./chunk-HAXJBBDE.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import{a as w}from"./chunk-265K6TNF.js";import{a as P,f as x}from"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{f as v}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function S({view:t,data:e,words:r},o){let{value:n}=e.coverage,i=L(t),a=o===void 0?t.theme==="coverage":A(o);return i===null&&a&&n!==null?D(n.date,t.language):U(i??new Date().toISOString(),r)}var et=8e3,nt=114;function T({view:t,data:e}){var n;if(t.table===null)return!0;let r=e.layers[t.table];return(r==null?void 0:r.value)==null?(r==null?void 0:r.status)==="failed":(t.town===null?null:Z(t.town,t))===null||((n=e.answered)==null?void 0:n.filter)===t.filter}function X(t,e,r){let{layer:o,columns:n,rows:i,of:a}=t,{view:p,data:s,words:l,office:y}=e,{paper:h}=y,c=v(s,p.town),g=x(c===void 0?l.product:P(c,p.language)),m=i.slice(0,et),u=[[l.action.date,S(e,o)],[l.filter.conditions,st(t,e)],[h.sorted,lt(n,e)],[h.rows,l.rows(w(i.length),w(a))]],b=[g,l.layers[o],h.printed(r),...(c==null?void 0:c.sample)===!0?[l.sample]:[]];return d`
<section class="paper-list" data-way=${pt(n,m)?"across":"upright"}>
<header>
<h1>${g} · ${l.layers[o]}</h1>
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
<td colspan=${n.length+1}>${b.join(" · ")}</td>
</tr>
<tr>
<th scope="col" class="number">${h.number}</th>
${n.map(f=>d`
<th scope="col" class=${f.kind}>
${f.label}${f.unit===void 0||f.unit===""?"":y.paren("",f.unit)}
</th>
`)}
</tr>
</thead>
<tbody>
${m.length===0?at(n,e):m.map((f,k)=>ot(f,k,n))}
${m.length===0?null:rt(t,e)}
</tbody>
</table>
</section>
`}function ot({cells:t},e,r){return d`
<tr>
<td class="number">${e+1}</td>
${r.map((o,n)=>d`
<td class=${o.kind}>${R(t[n]??null,o)}</td>
`)}
</tr>
`}function rt({rows:t,columns:e},{words:r,office:o}){return d`
<tr class="paper-total">
<th scope="row" colspan="2">${o.paren(r.table.sum,r.rows(...it(w(t.length))))}</th>
${e.slice(1).map(n=>{let i=F(t,n);return d`
<td class=${n.kind}>${i===null?"":R(i,n)}</td>
`})}
</tr>
`}function it(t){return[t,t]}function at(t,e){let{words:r}=e;return d`
<tr>
<td colspan=${t.length+1}>${T(e)?r.table.none:e.office.paper.unread}</td>
</tr>
`}function st({layer:t,all:e,bounds:r},o){let{view:n,data:i,words:a}=o,{committee:p,filter:s}=n,l=[];return p!==null&&W(t)&&l.push(p==="none"?a.filter.noCommittee:N(p,o)??p),s!==""&&l.push(..._(n,i,t).fault===null?j(s).map(y=>B(y,e.length>0?e:K(t,q(o)),a)):[s]),r!==null&&l.push(a.table.inView),l.length===0?o.office.paper.everything:l.join(" · ")}function lt(t,{view:{sort:e},words:r,office:o}){let n=t.find(({field:i})=>i===(e==null?void 0:e.field));return e===null||n===void 0?o.paper.unsorted:o.paren(n.label,e.down?r.table.down:r.table.up)}function pt(t,e){return t.map((o,n)=>{let i=e.slice(0,400).map(({cells:p})=>E(R(p[n]??null,o))),a=E(o.label)+(o.unit===void 0?0:E(o.unit)+2);return Math.min(28,Math.max(a,...i,4))+2}).reduce((o,n)=>o+n,6)>nt}function E(t){var e;return t.length+(((e=t.match(/[\u2e80-\uffff]/g))==null?void 0:e.length)??0)}function Y(t,e){let{view:r,data:o,words:n,office:i}=t,a=v(o,r.town),p=x(a===void 0?n.product:P(a,r.language)),{committee:s}=r,l=s===null||s==="none"?"":` · ${N(s,t)??s}`;return d`
<header class="paper-head">
<h1>${p}${l} · ${n.themes[r.theme]}</h1>
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
`}var $={long:1046,short:716,head:52},tt={below:768,beside:340},mt=6e4;async function Bt(t,e,r){await H();let{view:o,data:n,tools:i}=t,a=document.createElement("div");a.className="paper",a.hidden=!0,document.body.append(a);let p=()=>{},s=()=>z({view:o.get(),data:n.get(),words:M[o.get().language]}),l=()=>{p(),p=()=>{},a.hidden=!0,O(null,a),document.documentElement.classList.remove("prints-list","prints-map")};return{whole:async()=>{T(s())||(V(n,s().words.table.reading),await new Promise(c=>{let g=n.subscribe(()=>{T(s())&&u()}),m=window.setTimeout(()=>u(),mt),u=()=>{g(),window.clearTimeout(m),c()}}))},lay:()=>{l();let{table:c,near:g,presenting:m}=o.get(),u=G(new Date().toISOString());if(a.hidden=!1,c!==null&&!m){document.documentElement.classList.add("prints-list"),O(X(J(c,s(),Q(g,e.bounds())),s(),u),a);return}document.documentElement.classList.add("prints-map"),dt(m?0:$.head),m||O(Y(s(),u),a);let{look:b}=i.get();C(b)!==b&&(p=r(I(C(b))))},clear:l}}function dt(t){let{innerWidth:e,innerHeight:r}=window,o=e<tt.below,n=e+(o?tt.beside:0),{style:i,classList:a}=document.documentElement;a.toggle("prints-narrow",o),i.setProperty("--print-width",`${n}px`),i.setProperty("--print-height",`${r}px`),i.setProperty("--print-head",`${t}px`);let[p,s]=o?[$.short,$.long]:[$.long,$.short];i.setProperty("--print-scale",String(Math.min(p/n,(s-t)/r)))}export{Bt as makePaper};
