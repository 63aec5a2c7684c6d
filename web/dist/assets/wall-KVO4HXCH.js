import{c as N,d as _,g as B,h as D,i as f,l as W,m as M,n as I,o as b}from"./chunk-MOK4DHLZ.js";import{a as C}from"./chunk-BQRVXCJE.js";import"./chunk-MN32CGSW.js";import"./chunk-DHPYUQPK.js";import"./chunk-FVE2Q2OD.js";import{a as y,b as O,c as R,e as S,g as T}from"./chunk-BBVHBITH.js";import{a as w,f as h}from"./chunk-KOYEDFS7.js";import{o as v}from"./chunk-ACO2773S.js";import{a as c}from"./chunk-DKMVGM5F.js";import"./chunk-KXHZUGMI.js";import"./chunk-MQSVISO4.js";import"./chunk-LPT474XW.js";import{a as o}from"./chunk-ROEE77AV.js";import{f as g}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";var x=14,A=4;function le(k,E){let p=null,u=null,U=e=>{u!==e&&(u=e,v(e.town,S(e.date,-1)).then(s=>{k.view.get().town===s.town&&(p=s,E())},()=>{}))},$=(e,s)=>{let{words:l,office:n}=s,a=e.map(t=>N({...t,layer:"villages"},s)),i=a.slice(0,A).join(l.listComma);return a.length<=A?i:`${i} ${n.today.others(a.length)}`},j=(e,s)=>o`
<section class="wall-slot" data-wall-slot=${e.slot}>
<h2>
${s.words[e.slot]}
<small>${e.starts}–${e.ends}</small>
</h2>
${e.due?o`
<p class="wall-done">
<b>${c(e.done)}</b>
<span>/ ${c(e.all)}</span>
</p>
${b(e)}
<p class="wall-counts">
${_.filter(l=>e.counts[l]>0).map(l=>o`
<span>${I(l)}${M(l,s)} ${c(e.counts[l])}</span>
`)}
</p>
`:o`
<p class="wall-begins">${s.office.today.begins(e.starts)}</p>
`}
</section>
`,H=(e,s,l)=>{let n=s.flatMap(t=>e[t].villages),a=t=>s.includes(t)&&e[t].all>0?o`
<b class=${e[t].villages.length>0?"has-left":""}>${e[t].done}</b>
/ ${e[t].all}
`:"–",i=(e.committee===null?void 0:l.committees.get(e.committee))??l.office.edit.noCommittee;return o`
<li>
<span class="wall-name">${i}</span>
<span>${a("am")}</span>
<span>${a("pm")}</span>
<span class="wall-left">${$([...new Map(n.map(t=>[t.fid,t])).values()],l)}</span>
</li>
`},Y=(e,s,l)=>{let n=s.filter(r=>r.due).map(r=>r.slot),a=D(e.villages),[i,t]=[a.slice(0,x),a.slice(x)],m=t.filter(r=>n.every(d=>r[d].villages.length===0)).length;return o`
<ul class="wall-committees">
${[0,1].map(r=>o`
<li class="wall-head" aria-hidden=${r===0?null:"true"}>
<span>${l.words.layers.committees}</span>
<span>${l.words.am}</span>
<span>${l.words.pm}</span>
<span>${l.office.today.left}</span>
</li>
`)}
${i.map(r=>H(r,n,l))}
</ul>
${t.length===0?null:o`
<p>${m===t.length?l.office.today.allDone(m):`+ ${t.length}`}</p>
`}
`},q=e=>{let{office:s,words:l}=e;if((p==null?void 0:p.first_record)==null||p.date<p.first_record)return null;let n=p;return o`
<p class="wall-holes">
${W(n)===0?s.today.noHoles:o`
<b>${s.today.yesterday(n.date.slice(5))}</b>
${["am","pm"].filter(a=>f(n.villages,a).length>0).map(a=>{let i=f(n.villages,a);return o`
<span>${l[a]} ${c(i.length)}${l.colon}${$(i,e)}</span>
`})}
`}
</p>
`};return{part:e=>{let s=C(e),{data:l,view:n,words:a,office:i}=s,t=l.coverage.value,m=g(l,n.town);if(t===null)return o`
<section class="wall" aria-label=${i.today.title}><p>${a.reading}</p></section>
`;let r=t.date===y(new Date);r&&U(t);let d=B(t,r?O(new Date):null),z=t.first_record===null||t.date<t.first_record;return o`
<section class="wall" aria-label=${i.today.title}>
<header>
<h1>
${m===void 0?a.product:h(w(m,n.language))}
${r?i.today.title:i.today.past}
</h1>
<p>
${R(t.date,n.language)}${r?` · ${T(t.as_of,a).replace(t.date,"").trim()}`:""}
</p>
</header>
${z?o`
<p>${a.headline.noRecordsOf(t.date)}</p>
`:o`
<div class="wall-slots">${d.map(F=>j(F,s))}</div>
${Y(t,d,s)}
`}
${r?q(s):null}
</section>
`}}}export{le as makeWall};
