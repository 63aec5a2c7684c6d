import{a as _,d as B,e as D,f as u,i as W,j as M,k as I,l as b}from"./chunk-VXSOUDEV.js";import{a as N}from"./chunk-GR7CBXRP.js";import"./chunk-6N7MOB3B.js";import"./chunk-DHPYUQPK.js";import"./chunk-FVE2Q2OD.js";import{a as O,b as R,c as S,e as T,g as C}from"./chunk-BBVHBITH.js";import{a as f,f as h}from"./chunk-RA6FLBFZ.js";import{o as y}from"./chunk-ACO2773S.js";import{a as d}from"./chunk-E2XSOORS.js";import"./chunk-KXHZUGMI.js";import"./chunk-5COR5YU2.js";import"./chunk-LPT474XW.js";import{a as n}from"./chunk-ROEE77AV.js";import{e as w,f as v}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";var x=14,A=4;function te(k,E){let m=null,$=null,U=e=>{$!==e&&($=e,y(e.town,T(e.date,-1)).then(s=>{k.view.get().town===s.town&&(m=s,E())},()=>{}))},g=(e,s)=>{let{data:l,view:r,words:a,office:i}=s,t=e.map(o=>{var c;return f(((c=w(l,"villages",o.fid))==null?void 0:c.properties)??{name:o.name},r.language)||a.unnamed}),p=t.slice(0,A).join(a.listComma);return t.length<=A?p:`${p} ${i.today.others(t.length)}`},j=(e,s)=>n`
<section class="wall-slot" data-wall-slot=${e.slot}>
<h2>
${s.words[e.slot]}
<small>${e.starts}–${e.ends}</small>
</h2>
${e.due?n`
<p class="wall-done">
<b>${d(e.done)}</b>
<span>/ ${d(e.all)}</span>
</p>
${b(e)}
<p class="wall-counts">
${_.filter(l=>e.counts[l]>0).map(l=>n`
<span>${I(l)}${M(l,s)} ${d(e.counts[l])}</span>
`)}
</p>
`:n`
<p class="wall-begins">${s.office.today.begins(e.starts)}</p>
`}
</section>
`,F=(e,s,l)=>{let r=s.flatMap(t=>e[t].villages),a=t=>s.includes(t)&&e[t].all>0?n`
<b class=${e[t].villages.length>0?"has-left":""}>${e[t].done}</b>
/ ${e[t].all}
`:"–",i=(e.committee===null?void 0:l.committees.get(e.committee))??l.office.edit.noCommittee;return n`
<li>
<span class="wall-name">${i}</span>
<span>${a("am")}</span>
<span>${a("pm")}</span>
<span class="wall-left">${g([...new Map(r.map(t=>[t.fid,t])).values()],l)}</span>
</li>
`},H=(e,s,l)=>{let r=s.filter(o=>o.due).map(o=>o.slot),a=D(e.villages),[i,t]=[a.slice(0,x),a.slice(x)],p=t.filter(o=>r.every(c=>o[c].villages.length===0)).length;return n`
<ul class="wall-committees">
${[0,1].map(o=>n`
<li class="wall-head" aria-hidden=${o===0?null:"true"}>
<span>${l.words.layers.committees}</span>
<span>${l.words.am}</span>
<span>${l.words.pm}</span>
<span>${l.office.today.left}</span>
</li>
`)}
${i.map(o=>F(o,r,l))}
</ul>
${t.length===0?null:n`
<p>${p===t.length?l.office.today.allDone(p):`+ ${t.length}`}</p>
`}
`},Y=e=>{let{office:s,words:l}=e;if((m==null?void 0:m.first_record)==null||m.date<m.first_record)return null;let r=m;return n`
<p class="wall-holes">
${W(r)===0?s.today.noHoles:n`
<b>${s.today.yesterday(r.date.slice(5))}</b>
${["am","pm"].filter(a=>u(r.villages,a).length>0).map(a=>{let i=u(r.villages,a);return n`
<span>${l[a]} ${d(i.length)}${l.colon}${g(i,e)}</span>
`})}
`}
</p>
`};return{part:e=>{let s=N(e),{data:l,view:r,words:a,office:i}=s,t=l.coverage.value,p=v(l,r.town);if(t===null)return n`
<section class="wall" aria-label=${i.today.title}><p>${a.reading}</p></section>
`;let o=t.date===O(new Date);o&&U(t);let c=B(t,o?R(new Date):null),q=t.first_record===null||t.date<t.first_record;return n`
<section class="wall" aria-label=${i.today.title}>
<header>
<h1>
${p===void 0?a.product:h(f(p,r.language))}
${o?i.today.title:i.today.past}
</h1>
<p>
${S(t.date,r.language)}${o?` · ${C(t.as_of,a).replace(t.date,"").trim()}`:""}
</p>
</header>
${q?n`
<p>${a.headline.noRecordsOf(t.date)}</p>
`:n`
<div class="wall-slots">${c.map(z=>j(z,s))}</div>
${H(t,c,s)}
`}
${o?Y(s):null}
</section>
`}}}export{te as makeWall};
