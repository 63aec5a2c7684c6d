import{a as we,b as kt,c as xe,d as Se,e as Ce}from"./chunk-ZY4CCJWZ.js";import{a as be}from"./chunk-EI3RFWFR.js";import{a as ye,b as at,c as it}from"./chunk-YK2ZWYH3.js";import{a as ke,b as Te,c as ve}from"./chunk-LNP4LQ63.js";import"./chunk-XUE4SRXU.js";import"./chunk-QXWD2NCR.js";import"./chunk-KGDUBQIC.js";import{A as yt,B as Zt,D as _,G as oe,H as wt,I as X,J as re,K as le,L as ae,S as ie,b as $t,f as Ut,g as zt,h as Kt,w as Jt,y as Yt,z as Qt}from"./chunk-YFMTLAWI.js";import{d as ne}from"./chunk-M6AR5UX4.js";import{a as ge}from"./chunk-WCOWM2QR.js";import"./chunk-CGDWPE3R.js";import{d as G,f as Gt}from"./chunk-SLWI33CE.js";import{b as qt,e as pe,f as W,g as N,h as j,i as J}from"./chunk-VEVOLK3E.js";import{a as D,c as gt,d as Xt}from"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import{a as U,b as he,d as $e}from"./chunk-OUHRBD4R.js";import{a as A,c as rt,d as jt}from"./chunk-KGYZF5QC.js";import{a as ht,f as _t}from"./chunk-RA6FLBFZ.js";import{a as pt,e as Pt}from"./chunk-5COR5YU2.js";import{c as Ft,e as P}from"./chunk-X7ZBQGOF.js";import{p as ce,s as fe}from"./chunk-AFD7UVSU.js";import{A as de,B as lt,D as me,N as xt,d as K,f as te,i as q,j as bt,s as ee,w as se,z as ue}from"./chunk-4HZJX44Q.js";import{a as T,b as O,c as ft,d as Bt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var nn={area_mu:3,length_m:500};function Re(t){var r;let e=t.find(({kind:a,field:i})=>a==="listed"&&i!=="committee"),n=t.find(({kind:a,adds:i})=>a==="number"&&i===!0),o=[];return((r=e==null?void 0:e.options)==null?void 0:r[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:nn[n.field]??10,to:null}),N(o)}var Me={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var Oe={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Ee={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var H={"zh-Hans":Oe,"zh-Hant":Ee,en:Me};function Le(t,e,n,o,r,a=()=>!0){let i=t===D(n)?n.filter:"",s=W(i),u=rn(t,e,r),d=H[n.language],p=e.filter(({kind:f,spare:m,field:y})=>f==="listed"&&(m!==!0||y==="committee")),[$,g]=[p.filter(({field:f})=>f==="committee"),p.filter(({field:f})=>f!=="committee")];return[...g,...$].map(f=>{let{field:m}=f,y=N(j(s,m,null)),x=m==="committee"?null:n.committee,{features:b}=X(o,t,y,x),k=new Map;for(let w of b.filter(a)){let C=f.cell(w),M=C===null?null:String(C),S=k.get(M)??{amount:0,count:0};S.amount+=u.of===null?1:Number(u.of.cell(w)??0),S.count+=1,k.set(M,S)}let l=m==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:J(s,m),c=[...f.options??[],null].flatMap(w=>{var F;let C=k.get(w);if(C===void 0&&!l.includes(w))return[];let{amount:M,count:S}=C??{amount:0,count:0},E=an(t,m,w),L=w===null?ln(m,r):((F=f.word)==null?void 0:F.call(f,w))??w,R=A(M,u.decimals);return[{value:w,label:L,amount:M,text:R,count:S,fill:E,chosen:l.includes(w)}]}),h=d.title(r.layers[t],f.label,u.unit),v=d.by(f.label,u.unit);return m==="committee"&&c.sort(on),{field:m,title:h,by:v,unit:u.unit,bars:c,narrowed:l.length>0}})}function on(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function rn(t,e,n){let o=e.find(({field:a})=>a==="area_mu"||a==="length_m")??null,r=n.unit[pt(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ln(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function an(t,e,n){if(n===null)return bt.none;let o=ee(t,e,n);if(o!==void 0)return o;let{chartFill:r}=pt(t);return r===void 0?bt.bar:n==="not_working"?q.not_working:q.working}function Ne(t,e,n,o){if(n==="committee"){let u=o??"none";return{committee:t.committee===u?null:u}}let r=W(e===D(t)?t.filter:""),a=J(r,n),i=a.includes(o)?a.filter(u=>u!==o):[...a,o],s=i.length===0?null:{kind:"in",field:n,values:i};return{filter:N(j(r,n,s))}}var tt=280,V=21,Tt=8;function B(t){return Array.from(t).reduce((e,n)=>e+(n.charCodeAt(0)>11904?12:6.9),0)}function vt(t,e){if(B(t)<=e)return t;let n=Array.from(t);for(;n.length>1&&B(n.join(""))>e-8;)n.pop();return`${n.join("").trimEnd()}…`}function St({bars:t,narrowed:e},n,o,r,a,i=V){let{ink:s,soft:u}=n,d=Math.max(...t.map(({amount:m})=>m),Number.MIN_VALUE),p=Math.min(120,Math.max(...t.map(({label:m})=>B(m)))),$=Math.max(...t.map(({text:m})=>B(m))),g=tt-p-$-2*Tt,f=i/2+4.5;return t.map((m,y)=>{let x=o+y*i,b=Math.max(m.amount>0?2:0,m.amount/d*g),k=e&&!m.chosen,l=O`
<rect class="bar-back" x="0" y=${x} width=${tt} height=${i} rx="4" fill="transparent"></rect>
<text x=${p} y=${x+f} text-anchor="end" fill=${k?u:s} font-weight=${m.chosen?600:400}>
${vt(m.label,p)}</text>
<rect x=${p+Tt} y=${x+i/2-7.5} width=${b} height=${V-6} rx="2" opacity=${k?.35:1}
fill=${lt(m.fill,n)} stroke=${n.edge(m.fill)} stroke-width="1"></rect>
<text x=${p+Tt+b+6} y=${x+f} fill=${k?u:s} font-weight=${m.chosen?600:400}>
${m.text}</text>`;if(r===null)return O`<g>${l}</g>`;let c=a.bar(m.label,m.text,a.count(String(m.count)),m.chosen);return Ct(m.value,m.chosen,c,l,()=>r(m))})}function Ct(t,e,n,o,r){return O`<g class="bar" role="button" tabindex="0" data-bar=${t??""} aria-pressed=${e} aria-label=${n}
@click=${r} @keydown=${a=>sn(a,r)}><title>${n}</title>${o}</g>`}function sn(t,e){let n=t.currentTarget,o={ArrowDown:n.nextElementSibling,ArrowUp:n.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?e():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function Rt({bars:t},e=V){return t.length*e}function Ie(t){return O`<defs>${[...new Map(t.map(e=>[e.id,e])).values()].map(me)}</defs>`}var I=360,et=8,nt=34,un=20,st=11;function Mt({bars:t},e=V){return nt+t.length*e+un}function dn({bars:t,heads:e}){let n=d=>Math.max(...d.map(B)),o=Math.min(120,n(t.map(({label:d})=>d))*1.08),r=Math.max(B(e.short)*(st/12),n(t.map(d=>Ae(d)))),a=Math.max(B(e.counts)*(st/12),n(t.map(d=>d.counts))),i=I-r-et,s=i-a-et,u=s-n(t.map(({text:d})=>d))-et-o-et;return{labels:o,from:o+et,room:u,rate:s,counts:i,short:I}}function Ae({short:t}){return`${t} ›`}function Ot(t,e,n,o,r,a=V){let i=dn(t),{bars:s,average:u,heads:d,from:p}=t,$=b=>i.from+(b-p)/(1-p)*i.room,g=n+nt+s.length*a,f=[p,(p+1)/2,1],m=(b,k,l,c,h=e.soft)=>O`<text x=${b} y=${k} font-size=${st} text-anchor=${l} fill=${h}>${c}</text>`,y=B(`${u.label} ${u.text}`)*(st/12),x=$(u.share);return[m(i.counts,n+11,"end",d.counts),m(i.short,n+11,"end",d.short),...f.map(b=>m($(b),n+27,"middle",`${Math.round(b*100)}%`)),...f.map(b=>O`<line x1=${$(b)} x2=${$(b)} y1=${n+nt-3} y2=${g}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...s.map((b,k)=>mn(b,t,i,$,e,n+nt+k*a,o,r,a)),O`<line class="rate-average" x1=${x} x2=${x} y1=${n+nt-3} y2=${g+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,m(Math.min(Math.max(x,y/2),I-y/2),g+16,"middle",`${u.label} ${u.text}`,e.ink)]}function mn(t,{fill:e,narrowed:n,from:o,heads:r},{labels:a,rate:i,counts:s,short:u,from:d},p,$,g,f,m,y){let x=n&&!t.chosen,[b,k]=[x?$.soft:$.ink,t.chosen?600:400],l=g+y/2+4.5,c=t.share===null?0:Math.max(2,p(t.share)-d),h=O`
<rect class="bar-back" x="0" y=${g} width=${I} height=${y} rx="4" fill="transparent"></rect>
<text x=${a} y=${l} text-anchor="end" fill=${b} font-weight=${k}>${vt(t.label,a)}</text>
<rect x=${d} y=${g+y/2-7.5} width=${c} height=${V-6} rx="2" opacity=${x?.35:1}
fill=${lt(e,$)} stroke=${$.edge(e)} stroke-width="1"></rect>
${o>0&&c>10?cn(d+4,g+y/2,$.paper):null}
<text x=${i} y=${l} text-anchor="end" fill=${b} font-weight=${k}>${t.text}</text>
<text x=${s} y=${l} text-anchor="end" fill=${$.soft}>${t.counts}</text>
<text x=${u} y=${l} text-anchor="end" fill=${b} font-weight=${k}>${Ae(t)}</text>`;if(f===null)return O`<g>${h}</g>`;let v=m.rateBar(t.label,t.text,t.counts,`${t.short} ${r.short}`);return Ct(t.value,t.chosen,v,h,()=>f(t))}function cn(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return O`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var z=132,[Y,ut,He,fn]=[38,12,24,26],pn=11;function Et({title:t,days:e,from:n},o,r,a){var k,l;let i=(I-Y-ut)/Math.max(1,e.length-1),s=c=>Y+c*i,u=c=>r+He+(1-(c-n)/(1-n))*(z-He-fn),{colour:d}=K.both,p=(c,h,v,w,C=o.soft)=>O`<text x=${c} y=${h} font-size=${pn} text-anchor=${v} fill=${C}>${w}</text>`,$=[n,(n+1)/2,1],g=e.findIndex(({shown:c})=>c),f=e.length-1,m=e[g]??e[f],y=O`
${$.map(c=>p(Y-6,u(c)+4,"end",`${Math.round(c*100)}%`))}
${$.map(c=>O`<line x1=${Y} x2=${I-ut} y1=${u(c)} y2=${u(c)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${$n(e).map(c=>O`<polyline points=${c.map(h=>{var v;return`${s(h)},${u(((v=e[h])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${d} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:c,shown:h},v)=>c===null?null:O`<circle class=${h?"trend-now":"trend-day"} cx=${s(v)} cy=${u(c)} r=${h?5:e.length>60?1:e.length>20?2:3}
fill=${h?o.paper:d} stroke=${d} stroke-width="2"></circle>`)}
${p(s(0),r+z-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${p(s(f),r+z-8,"end",(((l=e[f])==null?void 0:l.date)??"").slice(5))}
${m===void 0?null:p(I-ut,r+11,"end",m.text,o.ink)}`;if(a===null)return[y];let x=c=>{let h=e[Math.min(Math.max(c,0),f)];h!==void 0&&a(h)},b=g<0?f:g;return[O`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${b} aria-valuetext=${(m==null?void 0:m.text)??""}
@click=${c=>x(hn(c,e.length))}
@keydown=${c=>{let h={ArrowLeft:b-1,ArrowDown:b-1,ArrowRight:b+1,ArrowUp:b+1,Home:0,End:f}[c.key];h!==void 0&&(c.preventDefault(),x(h))}}>
<rect class="bar-back" x="0" y=${r} width=${I} height=${z} rx="4" fill="transparent"></rect>
${y}</g>`]}function hn({clientX:t,currentTarget:e},n){var a;let o=(a=e.querySelector(".bar-back"))==null?void 0:a.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let r=(t-o.left)/o.width*I;return Math.round((r-Y)/(I-Y-ut)*(n-1))}function $n(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let r=e[e.length-1];r!==void 0&&r[r.length-1]===o-1?r.push(o):e.push([o])}),e}var gn=[..._.replanted,..._.acceptance,..._.done],yn=[..._.todo,..._.work,..._.abandoned_again],De,bn=(((De=Ft("findings").fields.state)==null?void 0:De.values)??[]).filter(t=>t!=="closed"),Lt={villages:({tint:t,coverage:{value:e}})=>t!==null?xn(t):(e==null?void 0:e.has_assignments)===!0?wn(new Map(e.villages.map(n=>[n.fid,n]))):null,parcels:()=>({...dt("parcels","stage",gn,yn,({properties:t})=>(t.area_m2??0)*3/2e3),unit:"mu",fill:te.acceptance}),channels:()=>({...dt("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:q.working}),pump_stations:()=>({...dt("pump_stations","state",["working"],["not_working"],()=>1),fill:q.working}),findings:()=>dt("findings","state",["closed"],bn,()=>1)};function We(t,e){var n;return((n=Lt[t])==null?void 0:n.call(Lt,e))??null}function wn(t){let e=n=>o=>{let r=t.get(G(o));return r===void 0?0:n(r)};return{id:"villages",numerator:e(yt),denominator:e(n=>yt(n)+Zt(n)),short:N([{kind:"range",field:"undone",from:1,to:null}]),fill:K.both}}function xn({of:t,columns:e,committees:n,shortRows:o}){let r=a=>i=>{var s;return((s=t.get(G(i)))==null?void 0:s[a])??0};return{id:"villages",numerator:r("rate_n"),denominator:r("rate_d"),short:o,named:{name:e.rate,of:`${e.rate_n}/${e.rate_d}`,short:e.short},committees:new Map([...n].map(([a,{now:i}])=>[a,i])),fill:K.both}}function dt(t,e,n,o,r){let a=(i,{properties:s})=>i.includes(String(s[e]));return{id:t,numerator:i=>a(n,i)?r(i):0,denominator:i=>a(n,i)||a(o,i)?r(i):0,short:N([{kind:"in",field:e,values:o}]),fill:K.both}}function Ve(t,e,n,o,r,a){let i=We(t,o),s=t===D(n)?n.filter:"";if(i===null||e===void 0||le(s))return null;let u=X(o,t,s,null).features.filter(a),d=s===""&&!n.near,p=kn(t,u,e,i,o);d&&Tn(p,i);let $=[...p.values()].reduce(Be,{n:0,d:0,short:0});if($.d===0)return null;let g=H[n.language],{name:f,of:m,short:y}=i.named??g.rates[i.id],x=c=>`${rt(c)} ${r.unit.percent}`,b=s===""?i.short:`${ae(s)} AND ${i.short}`,k=[...p].map(([c,h])=>{var w;let v=h.d===0?null:h.n/h.d;return{value:c,label:c===null?r.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,c))??c,share:v,text:v===null?"–":x(v),counts:`${A(h.n)}/${A(h.d)}`,short:h.short,chosen:n.committee===(c??"none"),rows:{...Xt(n,t,b),committee:c??"none"}}}),l=$.n/$.d;return{field:"committee",title:g.rate(f,e.label,i.unit===void 0?"":r.unit[i.unit]),fill:i.fill,bars:k.sort(vn),from:Nt(k.flatMap(({share:c})=>c??[])),average:{share:l,label:d?r.filter.whole:r.table.sum,text:x(l)},heads:{counts:m,short:y},narrowed:n.committee!==null}}function kn(t,e,n,o,r){var u,d;let a=new Map((((u=r.coverage.value)==null?void 0:u.villages)??[]).map(p=>[p.fid,p])),i=Jt(qt(o.short),Yt(t)),s=new Map;for(let p of e){let $=n.cell(p),g=$===null?null:String($),f=i(Qt(p,a.get(G(p)),(d=r.tint)==null?void 0:d.of.get(G(p))))?1:0,m={n:o.numerator(p),d:o.denominator(p),short:f};s.set(g,Be(s.get(g)??{n:0,d:0,short:0},m))}return s}function Tn(t,{committees:e}){var n;for(let[o,{n:r,d:a}]of e??[]){let i=o===""?null:o;t.set(i,{n:r,d:a,short:((n=t.get(i))==null?void 0:n.short)??0})}}function Be(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function vn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Nt(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var Fe=[14,30,90];function Ge(t){let e=null,[n,o]=["",null],r=(i,s,u,d,p)=>{ce(s,u,d,p).then($=>{i===n&&(e={key:i,days:$},t())},()=>{})},a={span:14,of:(i,s)=>{let{view:u,data:d}=s,{value:p}=d.coverage;if(!P(i)||(p==null?void 0:p.has_assignments)!==!0||u.town===null||u.committee==="none")return null;let $=Sn(u.date,a.span),g=[u.town,u.committee,$,a.span].join();return(g!==n||p!==o)&&([n,o]=[g,p],r(g,u.town,u.committee,$,a.span)),(e==null?void 0:e.key)===g?Cn(e.days,s):null}};return a}function Sn(t,e,n=U(new Date)){return t===null||t>$e(n,-e)?null:t}function Cn(t,e){let n=t.flatMap(({completion:s})=>s??[]);if(n.length===0)return null;let{view:o,words:r}=e,a=H[o.language],i=o.date??U(new Date);return{title:a.trend(o.committee===null?r.filter.whole:ie(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":a.unfiltered,days:t.map(s=>{let{completion:u,due:d}=s,p=u===null?"–":`${rt(u)} ${r.unit.percent}`,$=u===null?"":`${A(Math.round(u*d))}/${A(d)}`;return{date:s.date,share:u,text:a.day(s.date,p,$),shown:s.date===i}}),from:Nt(n)}}var It=se("light"),mt={...de(It),ink:It.ink,soft:"#6b7280"},ot=24,Pe=76,Rn=44,Mn="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function _e(t,{town:e,narrowed:n,asOf:o,sample:r},a,i){var f;let[s,u]=[t.width+2*ot,Pe+t.height+Rn],d=document.createElementNS("http://www.w3.org/2000/svg","svg");d.setAttribute("xmlns","http://www.w3.org/2000/svg"),d.setAttribute("width",String(s)),d.setAttribute("height",String(u)),d.setAttribute("viewBox",`0 0 ${s} ${u}`),d.setAttribute("font-family",Mn),d.setAttribute("font-size","12");let p=[a.source,o,r?i.sample:""].filter(m=>m!=="").join(" · ");Bt(O`${Ie(t.fills)}<rect width=${s} height=${u} fill=${It.paper}></rect>
<text x=${ot} y="34" font-size="16" font-weight="600" fill=${mt.ink}>${t.title}</text>
<text x=${ot} y="56" fill=${mt.soft}>${n===""?e:`${e} · ${n}`}</text>
<g transform=${`translate(${ot} ${Pe})`}>${t.draw(mt,0)}</g>
<text x=${ot} y=${u-18} font-size="11" fill=${mt.soft}>${p}</text>`,d);let $=document.createTreeWalker(d,NodeFilter.SHOW_COMMENT),g=[];for(;$.nextNode();)g.push($.currentNode);for(let m of g)(f=m.parentNode)==null||f.removeChild(m);return new XMLSerializer().serializeToString(d)}async function je(t){var o;let e=new Image;e.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await e.decode();let n=document.createElement("canvas");return n.width=e.naturalWidth*3,n.height=e.naturalHeight*3,(o=n.getContext("2d"))==null||o.drawImage(e,0,0,n.width,n.height),new Promise(r=>n.toBlob(r,"image/png"))}function At(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),window.setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Ht={...ue,ink:"currentColor",soft:"var(--ink-soft)"};function On(){return document.documentElement.hasAttribute("data-tiny")?84:46}function Ue(t,e){let n=Ge(e),o=(a,i)=>{let s=n.of(i,a);if(s===null)return[];let{title:u,note:d}=s,p=U(new Date),$=Et(s,Ht,0,({date:m})=>t.view.set({date:m>=p?null:m})),f={title:u,width:I,height:z,fills:[],draw:(m,y)=>Et(s,m,y,null)};return[{field:"days",heading:u,note:d,switches:r(a),height:z,drawing:$,picture:f}]},r=({view:a})=>{let i=s=>{n.span=s,e()};return T`
<div class="chart-spans" role="group">
${Fe.map(s=>T`
<button
type="button"
class="text-button"
data-span=${s}
aria-pressed=${n.span===s}
@click=${()=>i(s)}
>
${H[a.language].days(s)}
</button>
`)}
</div>
`};return(a,i,s,u)=>{var k;let{view:d,data:p,words:$}=a,g=H[d.language],f=window.matchMedia("(pointer: coarse)").matches?On():V,m=Ve(i,s.find(({field:l})=>l==="committee"),d,p,$,u),y=[];if(m!==null){let{field:l,title:c,fill:h}=m,v=Ot(m,Ht,0,({rows:S})=>t.view.set(S),g,f),w=(S,E)=>Ot(m,S,E,null,g),C={title:c,width:I,height:Mt(m),fills:[h],draw:w},M=m.from===0?"":g.from(String(Math.round(m.from*100)));y.push({field:l,heading:c,note:M,height:Mt(m,f),drawing:v,picture:C})}let x=Le(i,s,d,p,$,u).filter(({field:l,bars:c})=>c.length>0&&(m===null||l!==m.field)).map(l=>{let{field:c,by:h,title:v,bars:w}=l,C=R=>t.view.set(Ne(t.view.get(),i,c,R)),M=St(l,Ht,0,({value:R})=>C(R),g,f),S=(R,F)=>St(l,R,F,null,g),E=w.map(({fill:R})=>R),L={title:v,width:tt,height:Rt(l),fills:E,draw:S};return{field:c,heading:h,height:Rt(l,f),drawing:M,picture:L}}),b=[...o(a,i),...y,...x];return b.length===0?T`
<p class="charts-none">${((k=p.layers[i])==null?void 0:k.status)==="ready"?g.none:$.table.reading}</p>
`:T`
<div class="charts" tabindex="0" role="region" aria-label=${$.table.charts}>
${b.map(l=>En(l,i,a))}
</div>
`}}function En({field:t,heading:e,note:n="",switches:o,height:r,drawing:a,picture:i},s,u){let{width:d}=i;return T`
<figure class="chart ${d>tt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:T`
<small>${n}</small>
`}
</span>
${o??null} ${Ln(i,s,u)}
</figcaption>
<svg viewBox=${`0 0 ${d} ${r}`} role="group" aria-label=${i.title} font-size="12">${a}</svg>
</figure>
`}function Ln(t,e,n){let{words:o,view:r}=n,a=H[r.language],i=()=>_e(t,Nn(e,n),a,o),s=`${t.title}-${U(new Date)}`;return T`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${a.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let u=await je(i());u!==null&&At(`${s}.png`,u)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${a.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>At(`${s}.svg`,new Blob([i()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function Nn(t,e){var g;let{view:n,data:o,words:r}=e,a=Gt(o,n.town),i=(((g=o.layers.committees)==null?void 0:g.value)??[]).find(({properties:f})=>f.code===n.committee),s=i===void 0?"":ht(i.properties,n.language),u=t===D(n)?W(n.filter):[],d=at(t,it(e)),p=u.map(f=>ye(f,d,r)),$=new Date;return{town:[a===void 0?"":_t(ht(a,n.language)),s,n.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:p.join(r.listComma),asOf:n.date===null||!P(t)?r.asOf(U($),he($)):r.onDate(n.date),sample:(a==null?void 0:a.sample)===!0}}var In=8,An=60;function ze(t,e,n,o,r){let a=0,i=d=>{a=d.target.scrollTop,o.close(),r()};return(d,p)=>{let{words:$}=p;return T`
<div class="table-scroll" tabindex="0" role="region" aria-label=${$.layers[d.layer]} @scroll=${i}>
<table aria-rowcount=${d.rows.length+1}>
<thead>
<tr>${d.columns.map(g=>Hn(g,p,o))}</tr>
</thead>
<tbody @keydown=${g=>Bn(g,t)}>${s(d,p)}</tbody>
<tfoot>
<tr>${d.columns.map((g,f)=>Wn(d,g,f,p))}</tr>
</tfoot>
</table>
</div>
`};function s({layer:d,columns:p,rows:$},g){if($.length===0){let{status:k}=g.data.layers[d]??{status:"reading"};return T`
<tr>
<td class="table-none" colspan=${p.length}>
${k==="ready"?g.words.table.none:g.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),m=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(a/m)-In,$.length-1)),x=$.slice(y,y+An),b=k=>k<=0?null:T`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${p.length} .style=${`height: ${Math.round(k*m)}px`}></td>
</tr>
`;return T`
${b(y)}${x.map((k,l)=>u(d,k,p,g,y+l+2))}
${b($.length-y-x.length)}
`}function u(d,{feature:p,cells:$},g,{view:f},m){var k;let y=G(p),x=((k=f.selected)==null?void 0:k.layer)===d&&f.selected.fid===y;return T`
<tr class=${x?"is-chosen":""} aria-rowindex=${m} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:d,fid:y}}),n.zoomToSelected()}}>
${g.map((l,c)=>{let h=kt($[c]??null,l),v=l.field==="code"?Dn(h,f.town??""):h;return T`
<td class=${l.kind}>
${c===0?T`
<button type="button" aria-current=${x?"true":"false"}>
${h===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function Hn(t,{view:e,words:n},o){var p;let r=((p=e.sort)==null?void 0:p.field)===t.field?e.sort:null,{unit:a,field:i,kind:s,label:u}=t,d=o.narrowed(e.filter,i);return T`
<th
class="${s} ${d?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${i}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(i)}
@click=${$=>o.toggle(i,$.currentTarget)}
>
${u}${a===void 0||a===""?null:T`
<small>${n.listComma===", "?` (${a})`:`（${a}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function Dn(t,e){return e===""||!t.startsWith(e)||t===e?t:T`<span class="code-town">${e}</span>${t.slice(e.length)}`}function Wn({rows:t,columns:e},n,o,{words:r}){let a=we(t,e,o);return T`
<td class=${n.kind}>${o===0?r.table.sum:a===null?"":kt(a,n)}</td>
`}function Vn(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Bn(t,e){var i;t.key==="Tab"&&!t.shiftKey&&Vn(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(r>0))return;t.preventDefault();let a=e.querySelector(`tr[aria-rowindex="${r+n}"]`);a==null||a.scrollIntoView({block:"nearest"}),(i=a==null?void 0:a.querySelector("button"))==null||i.focus({preventScroll:!0})}function Ke(t,e,n,o,r,a){let i=Fn(t,e,n,o,r),s=J(r,t.field);return[...t.options??[],null].flatMap(u=>{var g;let[d,p]=[i.get(u)??0,s.includes(u)];if(d===0&&!p)return[];let $=u===null?a.filter.blank:((g=t.word)==null?void 0:g.call(t,u))??u;return[{value:u,text:$,count:d,chosen:p}]})}function Fn(t,e,n,o,r){let a=N(j(r,t.field,null)),i=e===D(n)?a:"",s=new Map;for(let u of X(o,e,i,oe(e)?n.committee:null).features){let d=t.cell(u),p=d===null?null:String(d);s.set(p,(s.get(p)??0)+1)}return s}function qe(t,e,n){let o=J(t,e),r=o.includes(n)?o.filter(a=>a!==n):[...o,n];return r.length===0?null:{kind:"in",field:e,values:r}}function Dt(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function Xe(t,e,n,o){return{kind:"range",field:e,...Dt(t,e),[n]:jt(o)}}function Je(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function Ye(t,e,n,o){let r=16*o,a=Math.max(e.left+8,Math.min(t.left,e.right-r-8)),i=t.top>n-t.bottom,s=(i?t.top:n-t.bottom)-16,u=Math.min(s,34*o);return i?{left:a,top:null,bottom:n-t.top+4,most:u}:{left:a,top:t.bottom+4,bottom:null,most:u}}var Wt="*",Gn=12;function Ze(t,e,n){let o=null,r=null,a="",i="",s=0,u=(l=!1)=>{o!==null&&(o=null,l&&(r==null||r.focus()),n())},d=(l,c)=>{if(o===l){u();return}o=l,r=c,a="",i="",n(),window.requestAnimationFrame(()=>{var h;return(h=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:h.focus()})};document.addEventListener("pointerdown",({target:l})=>{o===null||!(l instanceof Element)||l.closest(".table-menu")===null&&l.closest('[aria-expanded="true"]')===null&&u()});let p=l=>{l.key==="Escape"&&(l.stopPropagation(),u(!0))},$=(l,c)=>{let h=W(e.view.get().filter);e.view.set({filter:N(j(h,l,c(h)))})},g=(l,c)=>{xe(l.layer,c),s+=1,n()},f=(l,c)=>T`
<div class="table-menu panel" role="dialog" aria-label=${l} .style=${_n(t,r)} @keydown=${p}>
${c}
</div>
`,m=(l,c,h)=>{let{view:v,words:w}=h,C=E=>{var L;return T`
<button
type="button"
data-sort=${E?"down":"up"}
aria-pressed=${((L=v.sort)==null?void 0:L.field)===l.field&&v.sort.down===E}
@click=${()=>e.view.set({sort:Je(e.view.get().sort,l.field,E)})}
>
${E?w.table.down:w.table.up}
</button>
`},M=W(v.filter),S=()=>{o=null,g(c,c.columns.map(E=>E.field).filter(E=>E!==l.field))};return f(l.label,T`
<div class="table-menu-row">${C(!1)}${C(!0)}</div>
${x(l,c,h,M)}
<div class="table-menu-row">
<button type="button" ?disabled=${c.columns.length<2} @click=${S}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Qe(v.filter,l.field)}
@click=${()=>$(l.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(l,{columns:c,rows:h},{filter:v})=>{let w=c.indexOf(l),C=h.map(({cells:M})=>M[w]).find(M=>typeof M=="string");return C==null?null:v.hint(C)},x=(l,c,h,v)=>{let{words:w}=h,C=v.find(R=>R.kind!=="other"&&R.field===l.field);if(l.kind==="listed")return b(l,c,h,v);if(l.kind==="text")return T`
<input
type="text"
data-filter=${l.field}
aria-label=${`${l.label} ${w.table.contains}`}
placeholder=${y(l,c,w)??w.table.contains}
.value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
@input=${R=>$(l.field,()=>({kind:"contains",field:l.field,text:R.target.value}))}
/>
`;let M=Dt(v,l.field),S=Pn(l)?ke("mu"):null,E=R=>{let F=S===null?String(M[R]??""):zt(M[R],S);return T`
<input
type="text"
inputmode="decimal"
data-filter=${l.field}
data-bound=${R}
aria-label=${`${l.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${F}
@input=${Q=>{S!==null&&(i=Q.target.value,n())}}
@change=${Q=>{var Vt;let{value:Z}=Q.target;i="";let ct=S===null||(Vt=$t(Z,S))==null?void 0:Vt.unit;ct!==void 0&&ct!==S&&Te(ct);let tn=S===null?Z:Kt(Z,S);$(l.field,en=>Xe(en,l.field,R,tn)),n()}}
/>
`},L=S===null?null:$t(i,S);return T`
<div class="table-menu-range">
${E("from")}
<span>–</span>
${E("to")}
${S===null?T`
<small>${l.unit??""}</small>
`:null}
</div>
${S===null?null:T`
<div class="table-menu-unit">
${ve(S,w,n)}
<p class="table-menu-other" role="status">${L===null?"":`= ${Ut(L,w)}`}</p>
</div>
`}
`},b=(l,c,h,v)=>{let{view:w,data:C,words:M}=h,S=Ke(l,c.layer,w,C,v,M),E=S.filter(({text:L})=>L.toLowerCase().includes(a.toLowerCase()));return T`
${S.length<=Gn?null:T`
<input
type="text"
aria-label=${M.table.find}
placeholder=${M.table.find}
.value=${a}
@input=${L=>{a=L.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${l.label} data-town=${w.town??""}>
${E.map(({value:L,text:R,count:F,chosen:Q})=>T`
<label>
<input
type="checkbox"
data-value=${L??""}
.checked=${Q}
@change=${()=>$(l.field,Z=>qe(Z,l.field,L))}
/>
<span>${R}</span>
<small>${A(F)}</small>
</label>
`)}
</div>
`},k=(l,{words:c})=>{let h=l.columns.map(w=>w.field),v=w=>g(l,h.includes(w)?h.filter(C=>C!==w):[...h,w]);return f(c.table.columns,T`
<div class="table-menu-values" role="group" aria-label=${c.table.columns}>
${l.all.map(w=>T`
<label>
<input
type="checkbox"
data-shown=${w.field}
.checked=${h.includes(w.field)}
?disabled=${h.length===1&&h.includes(w.field)}
@change=${()=>v(w.field)}
/>
<span>${w.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>g(l,null)}>${c.table.usual}</button>
</div>
`)};return{toggle:d,close:()=>u(),isOpen:l=>o===l,narrowed:Qe,open:(l,c)=>{if(o===null)return null;if(o===Wt)return k(l,c);let h=l.columns.find(v=>v.field===o);return h===void 0?null:m(h,l,c)},columnsButton:l=>T`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Wt}
@click=${c=>d(Wt,c.currentTarget)}
>
${l.table.columns}
</button>
`,version:()=>s}}function Pn({field:t}){return t.endsWith("_mu")}function Qe(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function _n(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Ye(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var jn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function ol(t,e,n){let o=null,r=!1,a=()=>{},i=Ze(t,e,()=>a()),s=Ue(e,()=>a()),u=ze(t,e,n,i,()=>a()),d=(f,m)=>{let{view:y,data:x}=m,b=wt(y,x,f),k=Ce(y.near,n.bounds()),l=[f,b,x.layers.committees,x.coverage.value,x.tint,y.language,y.sort,k==null?void 0:k.join(),i.version()];return o!==null&&l.every((c,h)=>(o==null?void 0:o.keys[h])===c)||(o={keys:l,shown:Se(f,m,k)}),o.shown},p=(f,m,y)=>{let{view:x,words:b}=y,k=l=>T`
<button
type="button"
data-tab=${l?"charts":"rows"}
aria-pressed=${x.charts===l}
@click=${()=>e.view.set({charts:l})}
>
${l?b.table.charts:b.table.rows}
</button>
`;return T`
<header class="table-head">
<select
aria-label=${b.table.layer}
@change=${l=>{let c=l.target.value;e.view.set({...gt(e.view.get(),c),charts:x.charts})}}
>
${Pt.map(l=>T`
<option value=${l} ?selected=${l===f}>${b.layers[l]}</option>
`)}
</select>
<div class="table-tabs" role="group">${k(!1)}${k(!0)}</div>
<span class="table-count" role="status">
${b.rows(A(m.rows.length),A(m.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${x.near}
@change=${l=>e.view.set({near:l.target.checked})}
/>
${b.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${$}>
${b.filter.text}
</button>
${x.charts?null:i.columnsButton(b)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${xt("print")}${b.tool.print}
</button>
<span class="table-export">
${b.table.export}
${jn.map(([l,c])=>{let h=Un(l,m,y);return T`
<a
class="text-button"
data-save=${l}
download
href=${h??ft}
aria-disabled=${h===null?"true":ft}
>
${c}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${b.action.close}
@click=${()=>e.view.set(gt(e.view.get(),null))}
>
${xt("close")}
</button>
</header>
`},$=()=>{r=!r,a(),r&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},g=(f,m)=>{let{view:y,words:x}=m,b=be(e,m);return!r&&b===null?null:T`
<div class="table-conditions">
${r?T`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${x.filter.text}
placeholder=${x.filter.hint(Re(at(f,it(m))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:Kn(k.target.value)})}
/>
`:null}
${b}
</div>
`};a=ge(t,e,f=>{let{view:m}=f,y=m.presenting?null:m.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&m.charts),y===null)return null;let x=d(y,f);return T`
${p(y,x,f)} ${g(y,f)}
${m.charts?s(f,y,x.all,x.within):u(x,f)} ${i.open(x,f)}
`})}function Un(t,{layer:e,columns:n,bounds:o},{view:r,data:a}){if(wt(r,a,e).fault!==null)return null;let{sort:i}=r,s=n.find(({field:d})=>d===(i==null?void 0:i.field)),u=i!==null&&s!==void 0;return fe(e,{form:t,town:r.town??"",language:r.language,date:P(e)?r.date:null,columns:n.map(({field:d})=>d).filter(d=>d!=="level"&&d!=="change"),filter:re(r,a,e),sort:u?`${i.down?"-":""}${s.by??s.field}`:"",bounds:o,at:ne(r),rate:P(e)&&r.theme==="coverage"?zn(r,a):null})}function zn({measure:t,committee:e},{tint:n}){return t===null||n===null?null:{measure:`coverage.${t}`,...n.period,committee:e==="none"?null:e}}function Kn(t){try{return N(pe(t))}catch{return t.trim()}}export{ol as mountTable};
