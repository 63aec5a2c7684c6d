import{c as R,d as T,g as S,h as N,i as f,l as C,m as _,n as W,o as B,q as D}from"./chunk-LBG7GCBL.js";import{a as O}from"./chunk-6IPHKTXO.js";import"./chunk-X35VIV7E.js";import"./chunk-RWT4YOSQ.js";import"./chunk-DHPYUQPK.js";import"./chunk-FVE2Q2OD.js";import{a as w,b as h,c as y,g as v}from"./chunk-BBVHBITH.js";import"./chunk-KXHZUGMI.js";import"./chunk-4JLH7VHV.js";import"./chunk-PXT4J2DF.js";import{a}from"./chunk-3PJR2OYE.js";import"./chunk-4TS7O3HR.js";import"./chunk-IX74WHMI.js";import"./chunk-M4ZMK2PU.js";import"./chunk-D4T2FIB6.js";import"./chunk-EH2SCFZP.js";import{a as m}from"./chunk-265K6TNF.js";import{a as u,f as g}from"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{f as $}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";var M=14,b=4;function X(I){let k=D(I),d=(e,s)=>{let{words:l,office:i}=s,o=e.map(t=>R({...t,layer:"villages"},s)),n=o.slice(0,b).join(l.listComma);return o.length<=b?n:`${n} ${i.today.others(o.length)}`},x=(e,s)=>a`
<section class="wall-slot" data-wall-slot=${e.slot}>
<h2>
${s.words[e.slot]}
<small>${e.starts}–${e.ends}</small>
</h2>
${e.due?a`
<p class="wall-done">
<b>${m(e.done)}</b>
<span>/ ${m(e.all)}</span>
</p>
${B(e)}
<p class="wall-counts">
${T.filter(l=>e.counts[l]>0).map(l=>a`
<span>${W(l)}${_(l,s)} ${m(e.counts[l])}</span>
`)}
</p>
`:a`
<p class="wall-begins">${s.office.today.begins(e.starts)}</p>
`}
</section>
`,A=(e,s,l)=>{let i=s.flatMap(t=>e[t].villages),o=t=>s.includes(t)&&e[t].all>0?a`
<b class=${e[t].villages.length>0?"has-left":""}>${e[t].done}</b>
/ ${e[t].all}
`:"–",n=(e.committee===null?void 0:l.committees.get(e.committee))??l.office.edit.noCommittee;return a`
<li>
<span class="wall-name">${n}</span>
<span>${o("am")}</span>
<span>${o("pm")}</span>
<span class="wall-left">${d([...new Map(i.map(t=>[t.fid,t])).values()],l)}</span>
</li>
`},E=(e,s,l)=>{let i=s.filter(r=>r.due).map(r=>r.slot),o=N(e.villages),[n,t]=[o.slice(0,M),o.slice(M)],p=t.filter(r=>i.every(c=>r[c].villages.length===0)).length;return a`
<ul class="wall-committees">
${[0,1].map(r=>a`
<li class="wall-head" aria-hidden=${r===0?null:"true"}>
<span>${l.words.layers.committees}</span>
<span>${l.words.am}</span>
<span>${l.words.pm}</span>
<span>${l.office.today.left}</span>
</li>
`)}
${n.map(r=>A(r,i,l))}
</ul>
${t.length===0?null:a`
<p>${p===t.length?l.office.today.allDone(p):`+ ${t.length}`}</p>
`}
`},U=(e,s)=>{let{office:l,words:i}=s;return(e==null?void 0:e.first_record)==null||e.date<e.first_record?null:a`
<p class="wall-holes">
${C(e)===0?l.today.noHoles:a`
<b>${l.today.yesterday(e.date.slice(5))}</b>
${["am","pm"].filter(o=>f(e.villages,o).length>0).map(o=>{let n=f(e.villages,o);return a`
<span>${i[o]} ${m(n.length)}${i.colon}${d(n,s)}</span>
`})}
`}
</p>
`};return{part:e=>{let s=O(e),{data:l,view:i,words:o,office:n}=s,t=l.coverage.value,p=$(l,i.town);if(t===null)return a`
<section class="wall" aria-label=${n.today.title}><p>${o.reading}</p></section>
`;let r=t.date===w(new Date),c=S(t,r?h(new Date):null),j=t.first_record===null||t.date<t.first_record;return a`
<section class="wall" aria-label=${n.today.title}>
<header>
<h1>
${p===void 0?o.product:g(u(p,i.language))}
${r?n.today.title:n.today.past}
</h1>
<p>
${y(t.date,i.language)}${r?` · ${v(t.as_of,o).replace(t.date,"").trim()}`:""}
</p>
</header>
${j?a`
<p>${o.headline.noRecordsOf(t.date)}</p>
`:a`
<div class="wall-slots">${c.map(H=>x(H,s))}</div>
${E(t,c,s)}
`}
${r?U(k.before(t),s):null}
</section>
`}}}export{X as makeWall};
