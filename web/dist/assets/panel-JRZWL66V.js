import{a as we,b as kt,c as xe,d as Se,e as Ce}from"./chunk-TKH2Z3DL.js";import{a as ke,b as Te,c as ve}from"./chunk-25ZDH4EM.js";import{a as $e}from"./chunk-2QKWR3LE.js";import{a as he,b as at,c as it}from"./chunk-NAREQFF2.js";import"./chunk-DEAKTYYN.js";import"./chunk-KGDUBQIC.js";import{A as yt,B as Zt,D as G,G as oe,H as wt,I as q,J as re,K as le,L as ae,S as ie,b as $t,f as Ut,g as zt,h as Kt,w as Jt,y as Yt,z as Qt}from"./chunk-MKZT2DR6.js";import{d as ne}from"./chunk-M6AR5UX4.js";import{a as be}from"./chunk-H37K746I.js";import"./chunk-3Z74AIPQ.js";import{d as z,f as Gt}from"./chunk-AZIKMIE6.js";import{b as qt,e as pe,f as W,g as I,h as P,i as X}from"./chunk-VEVOLK3E.js";import{a as D,c as gt,d as Xt}from"./chunk-2X3REUSA.js";import"./chunk-ZTIAUMNU.js";import{a as _,b as ge,d as ye}from"./chunk-OUHRBD4R.js";import{a as A,c as rt,d as jt}from"./chunk-KGYZF5QC.js";import{a as ht,f as _t}from"./chunk-RA6FLBFZ.js";import{a as pt,e as Pt}from"./chunk-5COR5YU2.js";import{c as Ft,e as U}from"./chunk-X7ZBQGOF.js";import{o as ce,r as fe}from"./chunk-U4PHT47S.js";import{A as lt,C as me,M as xt,d as Z,e as te,h as K,i as bt,r as ee,v as se,y as ue,z as de}from"./chunk-TK6ZDLGD.js";import{a as T,b as M,c as ft,d as Bt}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var nn={area_mu:3,length_m:500};function Re(t){var l;let e=t.find(({kind:a,field:i})=>a==="listed"&&i!=="committee"),n=t.find(({kind:a,adds:i})=>a==="number"&&i===!0),o=[];return((l=e==null?void 0:e.options)==null?void 0:l[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:nn[n.field]??10,to:null}),I(o)}var Oe={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var Me={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Ee={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var H={"zh-Hans":Me,"zh-Hant":Ee,en:Oe};function Le(t,e,n,o,l,a=()=>!0){let i=t===D(n)?n.filter:"",c=W(i),u=rn(t,e,l),s=H[n.language],p=e.filter(({kind:f,spare:d,field:y})=>f==="listed"&&(d!==!0||y==="committee")),[$,g]=[p.filter(({field:f})=>f==="committee"),p.filter(({field:f})=>f!=="committee")];return[...g,...$].map(f=>{let{field:d}=f,y=I(P(c,d,null)),x=d==="committee"?null:n.committee,{features:b}=q(o,t,y,x),k=new Map;for(let w of b.filter(a)){let C=f.cell(w),O=C===null?null:String(C),S=k.get(O)??{amount:0,count:0};S.amount+=u.of===null?1:Number(u.of.cell(w)??0),S.count+=1,k.set(O,S)}let r=d==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:X(c,d),m=[...f.options??[],null].flatMap(w=>{var F;let C=k.get(w);if(C===void 0&&!r.includes(w))return[];let{amount:O,count:S}=C??{amount:0,count:0},E=an(t,d,w),L=w===null?ln(d,l):((F=f.word)==null?void 0:F.call(f,w))??w,R=A(O,u.decimals);return[{value:w,label:L,amount:O,text:R,count:S,fill:E,chosen:r.includes(w)}]}),h=s.title(l.layers[t],f.label,u.unit),v=s.by(f.label,u.unit);return d==="committee"&&m.sort(on),{field:d,title:h,by:v,unit:u.unit,bars:m,narrowed:r.length>0}})}function on(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function rn(t,e,n){let o=e.find(({field:a})=>a==="area_mu"||a==="length_m")??null,l=n.unit[pt(t).countedIn??"places"];return o===null?{of:o,unit:l,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ln(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function an(t,e,n){if(n===null)return bt.none;let o=ee(t,e,n);if(o!==void 0)return o;let{chartFill:l}=pt(t);return l===void 0?bt.bar:n==="not_working"?K.not_working:K.working}function Ie(t,e,n,o){if(n==="committee"){let u=o??"none";return{committee:t.committee===u?null:u}}let l=W(e===D(t)?t.filter:""),a=X(l,n),i=a.includes(o)?a.filter(u=>u!==o):[...a,o],c=i.length===0?null:{kind:"in",field:n,values:i};return{filter:I(P(l,n,c))}}var tt=280,V=21,Tt=8;function B(t){return Array.from(t).reduce((e,n)=>e+(n.charCodeAt(0)>11904?12:6.9),0)}function vt(t,e){if(B(t)<=e)return t;let n=Array.from(t);for(;n.length>1&&B(n.join(""))>e-8;)n.pop();return`${n.join("").trimEnd()}…`}function St({bars:t,narrowed:e},n,o,l,a,i=V){let{ink:c,soft:u}=n,s=Math.max(...t.map(({amount:d})=>d),Number.MIN_VALUE),p=Math.min(120,Math.max(...t.map(({label:d})=>B(d)))),$=Math.max(...t.map(({text:d})=>B(d))),g=tt-p-$-2*Tt,f=i/2+4.5;return t.map((d,y)=>{let x=o+y*i,b=Math.max(d.amount>0?2:0,d.amount/s*g),k=e&&!d.chosen,r=M`
<rect class="bar-back" x="0" y=${x} width=${tt} height=${i} rx="4" fill="transparent"></rect>
<text x=${p} y=${x+f} text-anchor="end" fill=${k?u:c} font-weight=${d.chosen?600:400}>
${vt(d.label,p)}</text>
<rect x=${p+Tt} y=${x+i/2-7.5} width=${b} height=${V-6} rx="2" opacity=${k?.35:1}
fill=${lt(d.fill,n)} stroke=${n.edge(d.fill)} stroke-width="1"></rect>
<text x=${p+Tt+b+6} y=${x+f} fill=${k?u:c} font-weight=${d.chosen?600:400}>
${d.text}</text>`;if(l===null)return M`<g>${r}</g>`;let m=a.bar(d.label,d.text,a.count(String(d.count)),d.chosen);return Ct(d.value,d.chosen,m,r,()=>l(d))})}function Ct(t,e,n,o,l){return M`<g class="bar" role="button" tabindex="0" data-bar=${t??""} aria-pressed=${e} aria-label=${n}
@click=${l} @keydown=${a=>sn(a,l)}><title>${n}</title>${o}</g>`}function sn(t,e){let n=t.currentTarget,o={ArrowDown:n.nextElementSibling,ArrowUp:n.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?e():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function Rt({bars:t},e=V){return t.length*e}function Ne(t){return M`<defs>${[...new Map(t.map(e=>[e.id,e])).values()].map(me)}</defs>`}var N=360,et=8,nt=34,un=20,st=11;function Ot({bars:t},e=V){return nt+t.length*e+un}function dn({bars:t,heads:e}){let n=s=>Math.max(...s.map(B)),o=Math.min(120,n(t.map(({label:s})=>s))*1.08),l=Math.max(B(e.short)*(st/12),n(t.map(s=>Ae(s)))),a=Math.max(B(e.counts)*(st/12),n(t.map(s=>s.counts))),i=N-l-et,c=i-a-et,u=c-n(t.map(({text:s})=>s))-et-o-et;return{labels:o,from:o+et,room:u,rate:c,counts:i,short:N}}function Ae({short:t}){return`${t} ›`}function Mt(t,e,n,o,l,a=V){let i=dn(t),{bars:c,average:u,heads:s,from:p}=t,$=b=>i.from+(b-p)/(1-p)*i.room,g=n+nt+c.length*a,f=[p,(p+1)/2,1],d=(b,k,r,m,h=e.soft)=>M`<text x=${b} y=${k} font-size=${st} text-anchor=${r} fill=${h}>${m}</text>`,y=B(`${u.label} ${u.text}`)*(st/12),x=$(u.share);return[d(i.counts,n+11,"end",s.counts),d(i.short,n+11,"end",s.short),...f.map(b=>d($(b),n+27,"middle",`${Math.round(b*100)}%`)),...f.map(b=>M`<line x1=${$(b)} x2=${$(b)} y1=${n+nt-3} y2=${g}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...c.map((b,k)=>mn(b,t,i,$,e,n+nt+k*a,o,l,a)),M`<line class="rate-average" x1=${x} x2=${x} y1=${n+nt-3} y2=${g+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,d(Math.min(Math.max(x,y/2),N-y/2),g+16,"middle",`${u.label} ${u.text}`,e.ink)]}function mn(t,{fill:e,narrowed:n,from:o,heads:l},{labels:a,rate:i,counts:c,short:u,from:s},p,$,g,f,d,y){let x=n&&!t.chosen,[b,k]=[x?$.soft:$.ink,t.chosen?600:400],r=g+y/2+4.5,m=t.share===null?0:Math.max(2,p(t.share)-s),h=M`
<rect class="bar-back" x="0" y=${g} width=${N} height=${y} rx="4" fill="transparent"></rect>
<text x=${a} y=${r} text-anchor="end" fill=${b} font-weight=${k}>${vt(t.label,a)}</text>
<rect x=${s} y=${g+y/2-7.5} width=${m} height=${V-6} rx="2" opacity=${x?.35:1}
fill=${lt(e,$)} stroke=${$.edge(e)} stroke-width="1"></rect>
${o>0&&m>10?cn(s+4,g+y/2,$.paper):null}
<text x=${i} y=${r} text-anchor="end" fill=${b} font-weight=${k}>${t.text}</text>
<text x=${c} y=${r} text-anchor="end" fill=${$.soft}>${t.counts}</text>
<text x=${u} y=${r} text-anchor="end" fill=${b} font-weight=${k}>${Ae(t)}</text>`;if(f===null)return M`<g>${h}</g>`;let v=d.rateBar(t.label,t.text,t.counts,`${t.short} ${l.short}`);return Ct(t.value,t.chosen,v,h,()=>f(t))}function cn(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return M`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var j=132,[J,ut,He,fn]=[38,12,24,26],pn=11;function Et({title:t,days:e,from:n},o,l,a){var k,r;let i=(N-J-ut)/Math.max(1,e.length-1),c=m=>J+m*i,u=m=>l+He+(1-(m-n)/(1-n))*(j-He-fn),{colour:s}=Z.both,p=(m,h,v,w,C=o.soft)=>M`<text x=${m} y=${h} font-size=${pn} text-anchor=${v} fill=${C}>${w}</text>`,$=[n,(n+1)/2,1],g=e.findIndex(({shown:m})=>m),f=e.length-1,d=e[g]??e[f],y=M`
${$.map(m=>p(J-6,u(m)+4,"end",`${Math.round(m*100)}%`))}
${$.map(m=>M`<line x1=${J} x2=${N-ut} y1=${u(m)} y2=${u(m)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${$n(e).map(m=>M`<polyline points=${m.map(h=>{var v;return`${c(h)},${u(((v=e[h])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${s} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:m,shown:h},v)=>m===null?null:M`<circle class=${h?"trend-now":"trend-day"} cx=${c(v)} cy=${u(m)} r=${h?5:e.length>20?2:3}
fill=${h?o.paper:s} stroke=${s} stroke-width="2"></circle>`)}
${p(c(0),l+j-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${p(c(f),l+j-8,"end",(((r=e[f])==null?void 0:r.date)??"").slice(5))}
${d===void 0?null:p(N-ut,l+11,"end",d.text,o.ink)}`;if(a===null)return[y];let x=m=>{let h=e[Math.min(Math.max(m,0),f)];h!==void 0&&a(h)},b=g<0?f:g;return[M`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${b} aria-valuetext=${(d==null?void 0:d.text)??""}
@click=${m=>x(hn(m,e.length))}
@keydown=${m=>{let h={ArrowLeft:b-1,ArrowDown:b-1,ArrowRight:b+1,ArrowUp:b+1,Home:0,End:f}[m.key];h!==void 0&&(m.preventDefault(),x(h))}}>
<rect class="bar-back" x="0" y=${l} width=${N} height=${j} rx="4" fill="transparent"></rect>
${y}</g>`]}function hn({clientX:t,currentTarget:e},n){var a;let o=(a=e.querySelector(".bar-back"))==null?void 0:a.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let l=(t-o.left)/o.width*N;return Math.round((l-J)/(N-J-ut)*(n-1))}function $n(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let l=e[e.length-1];l!==void 0&&l[l.length-1]===o-1?l.push(o):e.push([o])}),e}var gn=[...G.replanted,...G.acceptance,...G.done],yn=[...G.todo,...G.work,...G.abandoned_again],De,bn=(((De=Ft("findings").fields.state)==null?void 0:De.values)??[]).filter(t=>t!=="closed"),Lt={villages:({coverage:{value:t}})=>(t==null?void 0:t.has_assignments)===!0?wn(new Map(t.villages.map(e=>[e.fid,e]))):null,parcels:()=>({...dt("parcels","stage",gn,yn,({properties:t})=>(t.area_m2??0)*3/2e3),unit:"mu",fill:te.acceptance}),channels:()=>({...dt("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:K.working}),pump_stations:()=>({...dt("pump_stations","state",["working"],["not_working"],()=>1),fill:K.working}),findings:()=>dt("findings","state",["closed"],bn,()=>1)};function We(t,e){var n;return((n=Lt[t])==null?void 0:n.call(Lt,e))??null}function wn(t){let e=n=>o=>{let l=t.get(z(o));return l===void 0?0:n(l)};return{id:"villages",numerator:e(yt),denominator:e(n=>yt(n)+Zt(n)),short:I([{kind:"range",field:"undone",from:1,to:null}]),fill:Z.both}}function dt(t,e,n,o,l){let a=(i,{properties:c})=>i.includes(String(c[e]));return{id:t,numerator:i=>a(n,i)?l(i):0,denominator:i=>a(n,i)||a(o,i)?l(i):0,short:I([{kind:"in",field:e,values:o}]),fill:Z.both}}function Ve(t,e,n,o,l,a){let i=We(t,o),c=t===D(n)?n.filter:"";if(i===null||e===void 0||le(c))return null;let u=q(o,t,c,null).features.filter(a),s=xn(t,u,e,i,o),p=[...s.values()].reduce(Be,{n:0,d:0,short:0});if(p.d===0)return null;let $=H[n.language],{name:g,of:f,short:d}=$.rates[i.id],y=m=>`${rt(m)} ${l.unit.percent}`,x=c===""?i.short:`${ae(c)} AND ${i.short}`,b=[...s].map(([m,h])=>{var w;let v=h.d===0?null:h.n/h.d;return{value:m,label:m===null?l.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,m))??m,share:v,text:v===null?"–":y(v),counts:`${A(h.n)}/${A(h.d)}`,short:h.short,chosen:n.committee===(m??"none"),rows:{...Xt(n,t,x),committee:m??"none"}}}),k=p.n/p.d,r=c===""&&!n.near;return{field:"committee",title:$.rate(g,e.label,i.unit===void 0?"":l.unit[i.unit]),fill:i.fill,bars:b.sort(kn),from:It(b.flatMap(({share:m})=>m??[])),average:{share:k,label:r?l.filter.whole:l.table.sum,text:y(k)},heads:{counts:f,short:d},narrowed:n.committee!==null}}function xn(t,e,n,o,l){var u;let a=new Map((((u=l.coverage.value)==null?void 0:u.villages)??[]).map(s=>[s.fid,s])),i=Jt(qt(o.short),Yt(t)),c=new Map;for(let s of e){let p=n.cell(s),$=p===null?null:String(p),g=i(Qt(s,a.get(z(s))))?1:0,f={n:o.numerator(s),d:o.denominator(s),short:g};c.set($,Be(c.get($)??{n:0,d:0,short:0},f))}return c}function Be(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function kn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function It(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var Fe=[14,30];function Ge(t){let e=null,[n,o]=["",null],l=(i,c,u,s,p)=>{ce(c,u,s,p).then($=>{i===n&&(e={key:i,days:$},t())},()=>{})},a={span:14,of:(i,c)=>{let{view:u,data:s}=c,{value:p}=s.coverage;if(!U(i)||(p==null?void 0:p.has_assignments)!==!0||u.town===null||u.committee==="none")return null;let $=Tn(u.date,a.span),g=[u.town,u.committee,$,a.span].join();return(g!==n||p!==o)&&([n,o]=[g,p],l(g,u.town,u.committee,$,a.span)),(e==null?void 0:e.key)===g?vn(e.days,c):null}};return a}function Tn(t,e,n=_(new Date)){return t===null||t>ye(n,-e)?null:t}function vn(t,e){let n=t.flatMap(({completion:c})=>c??[]);if(n.length===0)return null;let{view:o,words:l}=e,a=H[o.language],i=o.date??_(new Date);return{title:a.trend(o.committee===null?l.filter.whole:ie(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":a.unfiltered,days:t.map(c=>{let{completion:u,due:s}=c,p=u===null?"–":`${rt(u)} ${l.unit.percent}`,$=u===null?"":`${A(Math.round(u*s))}/${A(s)}`;return{date:c.date,share:u,text:a.day(c.date,p,$),shown:c.date===i}}),from:It(n)}}var Nt=se("light"),mt={...de(Nt),ink:Nt.ink,soft:"#6b7280"},ot=24,Pe=76,Sn=44,Cn="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function _e(t,{town:e,narrowed:n,asOf:o,sample:l},a,i){var f;let[c,u]=[t.width+2*ot,Pe+t.height+Sn],s=document.createElementNS("http://www.w3.org/2000/svg","svg");s.setAttribute("xmlns","http://www.w3.org/2000/svg"),s.setAttribute("width",String(c)),s.setAttribute("height",String(u)),s.setAttribute("viewBox",`0 0 ${c} ${u}`),s.setAttribute("font-family",Cn),s.setAttribute("font-size","12");let p=[a.source,o,l?i.sample:""].filter(d=>d!=="").join(" · ");Bt(M`${Ne(t.fills)}<rect width=${c} height=${u} fill=${Nt.paper}></rect>
<text x=${ot} y="34" font-size="16" font-weight="600" fill=${mt.ink}>${t.title}</text>
<text x=${ot} y="56" fill=${mt.soft}>${n===""?e:`${e} · ${n}`}</text>
<g transform=${`translate(${ot} ${Pe})`}>${t.draw(mt,0)}</g>
<text x=${ot} y=${u-18} font-size="11" fill=${mt.soft}>${p}</text>`,s);let $=document.createTreeWalker(s,NodeFilter.SHOW_COMMENT),g=[];for(;$.nextNode();)g.push($.currentNode);for(let d of g)(f=d.parentNode)==null||f.removeChild(d);return new XMLSerializer().serializeToString(s)}async function je(t){var o;let e=new Image;e.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await e.decode();let n=document.createElement("canvas");return n.width=e.naturalWidth*3,n.height=e.naturalHeight*3,(o=n.getContext("2d"))==null||o.drawImage(e,0,0,n.width,n.height),new Promise(l=>n.toBlob(l,"image/png"))}function At(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),window.setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Ht={...ue,ink:"currentColor",soft:"var(--ink-soft)"};function Rn(){return document.documentElement.hasAttribute("data-tiny")?84:46}function Ue(t,e){let n=Ge(e),o=(a,i)=>{let c=n.of(i,a);if(c===null)return[];let{title:u,note:s}=c,p=_(new Date),$=Et(c,Ht,0,({date:d})=>t.view.set({date:d>=p?null:d})),f={title:u,width:N,height:j,fills:[],draw:(d,y)=>Et(c,d,y,null)};return[{field:"days",heading:u,note:s,switches:l(a),height:j,drawing:$,picture:f}]},l=({view:a})=>{let i=c=>{n.span=c,e()};return T`
<div class="chart-spans" role="group">
${Fe.map(c=>T`
<button
type="button"
class="text-button"
data-span=${c}
aria-pressed=${n.span===c}
@click=${()=>i(c)}
>
${H[a.language].days(c)}
</button>
`)}
</div>
`};return(a,i,c,u)=>{var k;let{view:s,data:p,words:$}=a,g=H[s.language],f=window.matchMedia("(pointer: coarse)").matches?Rn():V,d=Ve(i,c.find(({field:r})=>r==="committee"),s,p,$,u),y=[];if(d!==null){let{field:r,title:m,fill:h}=d,v=Mt(d,Ht,0,({rows:S})=>t.view.set(S),g,f),w=(S,E)=>Mt(d,S,E,null,g),C={title:m,width:N,height:Ot(d),fills:[h],draw:w},O=d.from===0?"":g.from(String(Math.round(d.from*100)));y.push({field:r,heading:m,note:O,height:Ot(d,f),drawing:v,picture:C})}let x=Le(i,c,s,p,$,u).filter(({field:r,bars:m})=>m.length>0&&(d===null||r!==d.field)).map(r=>{let{field:m,by:h,title:v,bars:w}=r,C=R=>t.view.set(Ie(t.view.get(),i,m,R)),O=St(r,Ht,0,({value:R})=>C(R),g,f),S=(R,F)=>St(r,R,F,null,g),E=w.map(({fill:R})=>R),L={title:v,width:tt,height:Rt(r),fills:E,draw:S};return{field:m,heading:h,height:Rt(r,f),drawing:O,picture:L}}),b=[...o(a,i),...y,...x];return b.length===0?T`
<p class="charts-none">${((k=p.layers[i])==null?void 0:k.status)==="ready"?g.none:$.table.reading}</p>
`:T`
<div class="charts" tabindex="0" role="region" aria-label=${$.table.charts}>
${b.map(r=>On(r,i,a))}
</div>
`}}function On({field:t,heading:e,note:n="",switches:o,height:l,drawing:a,picture:i},c,u){let{width:s}=i;return T`
<figure class="chart ${s>tt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:T`
<small>${n}</small>
`}
</span>
${o??null} ${Mn(i,c,u)}
</figcaption>
<svg viewBox=${`0 0 ${s} ${l}`} role="group" aria-label=${i.title} font-size="12">${a}</svg>
</figure>
`}function Mn(t,e,n){let{words:o,view:l}=n,a=H[l.language],i=()=>_e(t,En(e,n),a,o),c=`${t.title}-${_(new Date)}`;return T`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${a.save} PNG ${o.listComma} ${t.title}`}
lang=${l.language}
@click=${async()=>{let u=await je(i());u!==null&&At(`${c}.png`,u)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${a.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>At(`${c}.svg`,new Blob([i()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function En(t,e){var g;let{view:n,data:o,words:l}=e,a=Gt(o,n.town),i=(((g=o.layers.committees)==null?void 0:g.value)??[]).find(({properties:f})=>f.code===n.committee),c=i===void 0?"":ht(i.properties,n.language),u=t===D(n)?W(n.filter):[],s=at(t,it(e)),p=u.map(f=>he(f,s,l)),$=new Date;return{town:[a===void 0?"":_t(ht(a,n.language)),c,n.committee==="none"?l.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:p.join(l.listComma),asOf:n.date===null||!U(t)?l.asOf(_($),ge($)):l.onDate(n.date),sample:(a==null?void 0:a.sample)===!0}}var Ln=8,In=60;function ze(t,e,n,o,l){let a=0,i=s=>{a=s.target.scrollTop,o.close(),l()};return(s,p)=>{let{words:$}=p;return T`
<div class="table-scroll" tabindex="0" role="region" aria-label=${$.layers[s.layer]} @scroll=${i}>
<table aria-rowcount=${s.rows.length+1}>
<thead>
<tr>${s.columns.map(g=>Nn(g,p,o))}</tr>
</thead>
<tbody @keydown=${g=>Wn(g,t)}>${c(s,p)}</tbody>
<tfoot>
<tr>${s.columns.map((g,f)=>Hn(s,g,f,p))}</tr>
</tfoot>
</table>
</div>
`};function c({layer:s,columns:p,rows:$},g){if($.length===0){let{status:k}=g.data.layers[s]??{status:"reading"};return T`
<tr>
<td class="table-none" colspan=${p.length}>
${k==="ready"?g.words.table.none:g.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),d=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(a/d)-Ln,$.length-1)),x=$.slice(y,y+In),b=k=>k<=0?null:T`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${p.length} .style=${`height: ${Math.round(k*d)}px`}></td>
</tr>
`;return T`
${b(y)}${x.map((k,r)=>u(s,k,p,g,y+r+2))}
${b($.length-y-x.length)}
`}function u(s,{feature:p,cells:$},g,{view:f},d){var k;let y=z(p),x=((k=f.selected)==null?void 0:k.layer)===s&&f.selected.fid===y;return T`
<tr class=${x?"is-chosen":""} aria-rowindex=${d} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:s,fid:y}}),n.zoomToSelected()}}>
${g.map((r,m)=>{let h=kt($[m]??null,r),v=r.field==="code"?An(h,f.town??""):h;return T`
<td class=${r.kind}>
${m===0?T`
<button type="button" aria-current=${x?"true":"false"}>
${h===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function Nn(t,{view:e,words:n},o){var p;let l=((p=e.sort)==null?void 0:p.field)===t.field?e.sort:null,{unit:a,field:i,kind:c,label:u}=t,s=o.narrowed(e.filter,i);return T`
<th
class="${c} ${s?"is-narrowed":""}"
aria-sort=${l===null?"none":l.down?"descending":"ascending"}
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
<i aria-hidden="true">${l===null?"":l.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function An(t,e){return e===""||!t.startsWith(e)||t===e?t:T`<span class="code-town">${e}</span>${t.slice(e.length)}`}function Hn({rows:t,columns:e},n,o,{words:l}){let a=we(t,e,o);return T`
<td class=${n.kind}>${o===0?l.table.sum:a===null?"":kt(a,n)}</td>
`}function Dn(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Wn(t,e){var i;t.key==="Tab"&&!t.shiftKey&&Dn(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),l=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(l>0))return;t.preventDefault();let a=e.querySelector(`tr[aria-rowindex="${l+n}"]`);a==null||a.scrollIntoView({block:"nearest"}),(i=a==null?void 0:a.querySelector("button"))==null||i.focus({preventScroll:!0})}function Ke(t,e,n,o,l,a){let i=Vn(t,e,n,o,l),c=X(l,t.field);return[...t.options??[],null].flatMap(u=>{var g;let[s,p]=[i.get(u)??0,c.includes(u)];if(s===0&&!p)return[];let $=u===null?a.filter.blank:((g=t.word)==null?void 0:g.call(t,u))??u;return[{value:u,text:$,count:s,chosen:p}]})}function Vn(t,e,n,o,l){let a=I(P(l,t.field,null)),i=e===D(n)?a:"",c=new Map;for(let u of q(o,e,i,oe(e)?n.committee:null).features){let s=t.cell(u),p=s===null?null:String(s);c.set(p,(c.get(p)??0)+1)}return c}function qe(t,e,n){let o=X(t,e),l=o.includes(n)?o.filter(a=>a!==n):[...o,n];return l.length===0?null:{kind:"in",field:e,values:l}}function Dt(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function Xe(t,e,n,o){return{kind:"range",field:e,...Dt(t,e),[n]:jt(o)}}function Je(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function Ye(t,e,n,o){let l=16*o,a=Math.max(e.left+8,Math.min(t.left,e.right-l-8)),i=t.top>n-t.bottom,c=(i?t.top:n-t.bottom)-16,u=Math.min(c,34*o);return i?{left:a,top:null,bottom:n-t.top+4,most:u}:{left:a,top:t.bottom+4,bottom:null,most:u}}var Wt="*",Bn=12;function Ze(t,e,n){let o=null,l=null,a="",i="",c=0,u=(r=!1)=>{o!==null&&(o=null,r&&(l==null||l.focus()),n())},s=(r,m)=>{if(o===r){u();return}o=r,l=m,a="",i="",n(),window.requestAnimationFrame(()=>{var h;return(h=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:h.focus()})};document.addEventListener("pointerdown",({target:r})=>{o===null||!(r instanceof Element)||r.closest(".table-menu")===null&&r.closest('[aria-expanded="true"]')===null&&u()});let p=r=>{r.key==="Escape"&&(r.stopPropagation(),u(!0))},$=(r,m)=>{let h=W(e.view.get().filter);e.view.set({filter:I(P(h,r,m(h)))})},g=(r,m)=>{xe(r.layer,m),c+=1,n()},f=(r,m)=>T`
<div class="table-menu panel" role="dialog" aria-label=${r} .style=${Gn(t,l)} @keydown=${p}>
${m}
</div>
`,d=(r,m,h)=>{let{view:v,words:w}=h,C=E=>{var L;return T`
<button
type="button"
data-sort=${E?"down":"up"}
aria-pressed=${((L=v.sort)==null?void 0:L.field)===r.field&&v.sort.down===E}
@click=${()=>e.view.set({sort:Je(e.view.get().sort,r.field,E)})}
>
${E?w.table.down:w.table.up}
</button>
`},O=W(v.filter),S=()=>{o=null,g(m,m.columns.map(E=>E.field).filter(E=>E!==r.field))};return f(r.label,T`
<div class="table-menu-row">${C(!1)}${C(!0)}</div>
${x(r,m,h,O)}
<div class="table-menu-row">
<button type="button" ?disabled=${m.columns.length<2} @click=${S}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Qe(v.filter,r.field)}
@click=${()=>$(r.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(r,{columns:m,rows:h},{filter:v})=>{let w=m.indexOf(r),C=h.map(({cells:O})=>O[w]).find(O=>typeof O=="string");return C==null?null:v.hint(C)},x=(r,m,h,v)=>{let{words:w}=h,C=v.find(R=>R.kind!=="other"&&R.field===r.field);if(r.kind==="listed")return b(r,m,h,v);if(r.kind==="text")return T`
<input
type="text"
data-filter=${r.field}
aria-label=${`${r.label} ${w.table.contains}`}
placeholder=${y(r,m,w)??w.table.contains}
.value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
@input=${R=>$(r.field,()=>({kind:"contains",field:r.field,text:R.target.value}))}
/>
`;let O=Dt(v,r.field),S=Fn(r)?ke("mu"):null,E=R=>{let F=S===null?String(O[R]??""):zt(O[R],S);return T`
<input
type="text"
inputmode="decimal"
data-filter=${r.field}
data-bound=${R}
aria-label=${`${r.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${F}
@input=${Y=>{S!==null&&(i=Y.target.value,n())}}
@change=${Y=>{var Vt;let{value:Q}=Y.target;i="";let ct=S===null||(Vt=$t(Q,S))==null?void 0:Vt.unit;ct!==void 0&&ct!==S&&Te(ct);let tn=S===null?Q:Kt(Q,S);$(r.field,en=>Xe(en,r.field,R,tn)),n()}}
/>
`},L=S===null?null:$t(i,S);return T`
<div class="table-menu-range">
${E("from")}
<span>–</span>
${E("to")}
${S===null?T`
<small>${r.unit??""}</small>
`:null}
</div>
${S===null?null:T`
<div class="table-menu-unit">
${ve(S,w,n)}
<p class="table-menu-other" role="status">${L===null?"":`= ${Ut(L,w)}`}</p>
</div>
`}
`},b=(r,m,h,v)=>{let{view:w,data:C,words:O}=h,S=Ke(r,m.layer,w,C,v,O),E=S.filter(({text:L})=>L.toLowerCase().includes(a.toLowerCase()));return T`
${S.length<=Bn?null:T`
<input
type="text"
aria-label=${O.table.find}
placeholder=${O.table.find}
.value=${a}
@input=${L=>{a=L.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${r.label} data-town=${w.town??""}>
${E.map(({value:L,text:R,count:F,chosen:Y})=>T`
<label>
<input
type="checkbox"
data-value=${L??""}
.checked=${Y}
@change=${()=>$(r.field,Q=>qe(Q,r.field,L))}
/>
<span>${R}</span>
<small>${A(F)}</small>
</label>
`)}
</div>
`},k=(r,{words:m})=>{let h=r.columns.map(w=>w.field),v=w=>g(r,h.includes(w)?h.filter(C=>C!==w):[...h,w]);return f(m.table.columns,T`
<div class="table-menu-values" role="group" aria-label=${m.table.columns}>
${r.all.map(w=>T`
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
<button type="button" data-usual @click=${()=>g(r,null)}>${m.table.usual}</button>
</div>
`)};return{toggle:s,close:()=>u(),isOpen:r=>o===r,narrowed:Qe,open:(r,m)=>{if(o===null)return null;if(o===Wt)return k(r,m);let h=r.columns.find(v=>v.field===o);return h===void 0?null:d(h,r,m)},columnsButton:r=>T`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Wt}
@click=${m=>s(Wt,m.currentTarget)}
>
${r.table.columns}
</button>
`,version:()=>c}}function Fn({field:t}){return t.endsWith("_mu")}function Qe(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function Gn(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Ye(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),l=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${l}; max-height: ${o.most}px`}var Pn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function tl(t,e,n){let o=null,l=!1,a=()=>{},i=Ze(t,e,()=>a()),c=Ue(e,()=>a()),u=ze(t,e,n,i,()=>a()),s=(f,d)=>{let{view:y,data:x}=d,b=wt(y,x,f),k=Ce(y.near,n.bounds()),r=[f,b,x.layers.committees,x.coverage.value,y.language,y.sort,k==null?void 0:k.join(),i.version()];return o!==null&&r.every((m,h)=>(o==null?void 0:o.keys[h])===m)||(o={keys:r,shown:Se(f,d,k)}),o.shown},p=(f,d,y)=>{let{view:x,words:b}=y,k=r=>T`
<button
type="button"
data-tab=${r?"charts":"rows"}
aria-pressed=${x.charts===r}
@click=${()=>e.view.set({charts:r})}
>
${r?b.table.charts:b.table.rows}
</button>
`;return T`
<header class="table-head">
<select
aria-label=${b.table.layer}
@change=${r=>{let m=r.target.value;e.view.set({...gt(e.view.get(),m),charts:x.charts})}}
>
${Pt.map(r=>T`
<option value=${r} ?selected=${r===f}>${b.layers[r]}</option>
`)}
</select>
<div class="table-tabs" role="group">${k(!1)}${k(!0)}</div>
<span class="table-count" role="status">
${b.rows(A(d.rows.length),A(d.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${x.near}
@change=${r=>e.view.set({near:r.target.checked})}
/>
${b.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${l} @click=${$}>
${b.filter.text}
</button>
${x.charts?null:i.columnsButton(b)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${xt("print")}${b.tool.print}
</button>
<span class="table-export">
${b.table.export}
${Pn.map(([r,m])=>{let h=_n(r,d,y);return T`
<a
class="text-button"
data-save=${r}
download
href=${h??ft}
aria-disabled=${h===null?"true":ft}
>
${m}
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
`},$=()=>{l=!l,a(),l&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},g=(f,d)=>{let{view:y,words:x}=d,b=$e(e,d);return!l&&b===null?null:T`
<div class="table-conditions">
${l?T`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${x.filter.text}
placeholder=${x.filter.hint(Re(at(f,it(d))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:jn(k.target.value)})}
/>
`:null}
${b}
</div>
`};a=be(t,e,f=>{let{view:d}=f,y=d.presenting?null:d.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&d.charts),y===null)return null;let x=s(y,f);return T`
${p(y,x,f)} ${g(y,f)}
${d.charts?c(f,y,x.all,x.within):u(x,f)} ${i.open(x,f)}
`})}function _n(t,{layer:e,columns:n,bounds:o},{view:l,data:a}){if(wt(l,a,e).fault!==null)return null;let{sort:i}=l,c=n.find(({field:s})=>s===(i==null?void 0:i.field)),u=i!==null&&c!==void 0;return fe(e,{form:t,town:l.town??"",language:l.language,date:U(e)?l.date:null,columns:n.map(({field:s})=>s),filter:re(l,a,e),sort:u?`${i.down?"-":""}${c.by??c.field}`:"",bounds:o,at:ne(l)})}function jn(t){try{return I(pe(t))}catch{return t.trim()}}export{tl as mountTable};
