import{a as me,b as Q,c as Z,d as ce}from"./chunk-JNBGCSN4.js";import{d as ae,l as ie}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{A as Qt,B as Zt,I as te,M as G,N as fe,P as pe,m as _t,n as jt,o as zt,p as Ut,q as pt,r as Kt,t as B,w as Yt,x as yt,y as q,z as Jt}from"./chunk-Z72BC5P2.js";import{b as Pt,e as de,f as A,g as L,h as P,i as X}from"./chunk-VEVOLK3E.js";import{a as D,c as ft,d as Gt}from"./chunk-KAODRU6L.js";import"./chunk-IC5EWCAW.js";import{a as ct,f as Wt}from"./chunk-RA6FLBFZ.js";import{c as Ht,d as z,f as Dt}from"./chunk-AZIKMIE6.js";import{a as mt,e as Ft}from"./chunk-5COR5YU2.js";import{o as se,r as ue}from"./chunk-WI27GMI6.js";import{a as E,c as rt,d as Vt}from"./chunk-KGYZF5QC.js";import{b as he}from"./chunk-W7OXCLKE.js";import{E as Xt,I as ee,L as ne,M as oe,N as lt,P as re,Z as le,c as Bt,e as U,q as J,r as qt,u as K,v as ht}from"./chunk-XGPBKP7S.js";import{a as C,b as R,c as dt,d as At}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var $t="tuntu.columns.";function ye(t,e){let n=e.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem($t+t)??"null");if(!Array.isArray(o))return n;let r=e.filter(({field:l})=>o.includes(l));return r.length===0?n:r}catch{return n}}function $e(t,e){try{e===null?localStorage.removeItem($t+t):localStorage.setItem($t+t,JSON.stringify(e))}catch{}}function ge({geometry:t},e){if(t===null)return!1;let n=ie(t);return n.some(o=>o.some(r=>Ye(r,e)))?!0:t.type==="Point"?!1:n.some(o=>o.some((r,l)=>l>0&&Je(o[l-1]??r,r,e)))?!0:t.type.endsWith("Polygon")&&Qe(n,[e[0],e[1]])}function Ye([t=0,e=0],[n,o,r,l]){return t>=n&&t<=r&&e>=o&&e<=l}function Je([t=0,e=0],[n=0,o=0],r){let[l,a,u,d]=r,[s,y]=ae([t,e],[n-t,o-e],{minX:l,minY:a,maxX:u,maxY:d});return s<=y}function Qe(t,[e,n]){let o=!1;for(let r of t)r.forEach(([l=0,a=0],u)=>{let[d=0,s=0]=r[u===0?r.length-1:u-1]??[];a>n!=s>n&&e<l+(n-a)/(s-a)*(d-l)&&(o=!o)});return o}var Ze={area_mu:3,length_m:500};function be(t){var r;let e=t.find(({kind:l,field:a})=>l==="listed"&&a!=="committee"),n=t.find(({kind:l,adds:a})=>l==="number"&&a===!0),o=[];return((r=e==null?void 0:e.options)==null?void 0:r[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:Ze[n.field]??10,to:null}),L(o)}function we(t,e){return t.map(n=>({feature:n,cells:e.map(o=>o.cell(n))}))}function xe(t,e,n){let o=e.findIndex(({field:h})=>h===(n==null?void 0:n.field)),r=e[o];if(n===null||r===void 0)return t;let{by:l,kind:a,options:u}=r,d=new Map((u??[]).map((h,$)=>[h,$])),s=({feature:h,cells:$})=>{let f=l===void 0?$[o]??null:tn(h.properties[l]);return a==="listed"&&r.field!=="committee"&&f!==null?d.get(String(f))??-1:f},y=n.down?-1:1;return t.map(h=>({row:h,key:s(h)})).sort(({key:h},{key:$})=>h===null||$===null?(h===null?1:0)-($===null?1:0):y*jt(h,$)).map(({row:h})=>h)}function tn(t){return typeof t=="string"?t:null}function ke(t,e,n){var o;return((o=e[n])==null?void 0:o.adds)!==!0?null:t.reduce((r,{cells:l})=>r+(typeof l[n]=="number"?l[n]:0),0)}function gt(t,e){var n;return t===null?"":typeof t=="string"?((n=e.word)==null?void 0:n.call(e,t))??t:e.decimals===void 0?String(t):E(t,e.decimals)}var Te={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var Ce={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Se={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var H={"zh-Hans":Ce,"zh-Hant":Se,en:Te};function ve(t,e,n,o,r,l=()=>!0){let a=t===D(n)?n.filter:"",u=A(a),d=nn(t,e,r),s=H[n.language],y=e.filter(({kind:f,spare:m,field:g})=>f==="listed"&&(m!==!0||g==="committee")),[h,$]=[y.filter(({field:f})=>f==="committee"),y.filter(({field:f})=>f!=="committee")];return[...$,...h].map(f=>{let{field:m}=f,g=L(P(u,m,null)),k=m==="committee"?null:n.committee,{features:w}=q(o,t,g,k),i=new Map;for(let S of w.filter(l)){let v=f.cell(S),O=v===null?null:String(v),T=i.get(O)??{amount:0,count:0};T.amount+=d.of===null?1:Number(d.of.cell(S)??0),T.count+=1,i.set(O,T)}let p=m==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:X(u,m),c=[...f.options??[],null].flatMap(S=>{var j;let v=i.get(S);if(v===void 0&&!p.includes(S))return[];let{amount:O,count:T}=v??{amount:0,count:0},M=rn(t,m,S),V=S===null?on(m,r):((j=f.word)==null?void 0:j.call(f,S))??S,N=E(O,d.decimals);return[{value:S,label:V,amount:O,text:N,count:T,fill:M,chosen:p.includes(S)}]}),b=s.title(r.layers[t],f.label,d.unit),x=s.by(f.label,d.unit);return m==="committee"&&c.sort(en),{field:m,title:b,by:x,unit:d.unit,bars:c,narrowed:p.length>0}})}function en(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function nn(t,e,n){let o=e.find(({field:l})=>l==="area_mu"||l==="length_m")??null,r=n.unit[mt(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function on(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function rn(t,e,n){if(n===null)return ht.none;let o=Xt(t,e,n);if(o!==void 0)return o;let{chartFill:r}=mt(t);return r===void 0?ht.bar:n==="not_working"?K.not_working:K.working}function Re(t,e,n,o){if(n==="committee"){let d=o??"none";return{committee:t.committee===d?null:d}}let r=A(e===D(t)?t.filter:""),l=X(r,n),a=l.includes(o)?l.filter(d=>d!==o):[...l,o],u=a.length===0?null:{kind:"in",field:n,values:a};return{filter:L(P(r,n,u))}}var tt=280,F=21,bt=8;function W(t){return Array.from(t).reduce((e,n)=>e+(n.charCodeAt(0)>11904?12:6.9),0)}function wt(t,e){if(W(t)<=e)return t;let n=Array.from(t);for(;n.length>1&&W(n.join(""))>e-8;)n.pop();return`${n.join("").trimEnd()}…`}function xt({bars:t,narrowed:e},n,o,r,l,a=F){let{ink:u,soft:d}=n,s=Math.max(...t.map(({amount:m})=>m),Number.MIN_VALUE),y=Math.min(120,Math.max(...t.map(({label:m})=>W(m)))),h=Math.max(...t.map(({text:m})=>W(m))),$=tt-y-h-2*bt,f=a/2+4.5;return t.map((m,g)=>{let k=o+g*a,w=Math.max(m.amount>0?2:0,m.amount/s*$),i=e&&!m.chosen,p=R`
<rect class="bar-back" x="0" y=${k} width=${tt} height=${a} rx="4" fill="transparent"></rect>
<text x=${y} y=${k+f} text-anchor="end" fill=${i?d:u} font-weight=${m.chosen?600:400}>
${wt(m.label,y)}</text>
<rect x=${y+bt} y=${k+a/2-7.5} width=${w} height=${F-6} rx="2" opacity=${i?.35:1}
fill=${lt(m.fill,n)} stroke=${n.edge(m.fill)} stroke-width="1"></rect>
<text x=${y+bt+w+6} y=${k+f} fill=${i?d:u} font-weight=${m.chosen?600:400}>
${m.text}</text>`;if(r===null)return R`<g>${p}</g>`;let c=l.bar(m.label,m.text,l.count(String(m.count)),m.chosen);return kt(m.value,m.chosen,c,p,()=>r(m))})}function kt(t,e,n,o,r){return R`<g class="bar" role="button" tabindex="0" data-bar=${t??""} aria-pressed=${e} aria-label=${n}
@click=${r} @keydown=${l=>ln(l,r)}><title>${n}</title>${o}</g>`}function ln(t,e){let n=t.currentTarget,o={ArrowDown:n.nextElementSibling,ArrowUp:n.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?e():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function Tt({bars:t},e=F){return t.length*e}function Oe(t){return R`<defs>${[...new Map(t.map(e=>[e.id,e])).values()].map(re)}</defs>`}var I=360,et=8,nt=34,an=20,at=11;function Ct({bars:t},e=F){return nt+t.length*e+an}function sn({bars:t,heads:e}){let n=s=>Math.max(...s.map(W)),o=Math.min(120,n(t.map(({label:s})=>s))*1.08),r=Math.max(W(e.short)*(at/12),n(t.map(s=>Me(s)))),l=Math.max(W(e.counts)*(at/12),n(t.map(s=>s.counts))),a=I-r-et,u=a-l-et,d=u-n(t.map(({text:s})=>s))-et-o-et;return{labels:o,from:o+et,room:d,rate:u,counts:a,short:I}}function Me({short:t}){return`${t} ›`}function St(t,e,n,o,r,l=F){let a=sn(t),{bars:u,average:d,heads:s,from:y}=t,h=w=>a.from+(w-y)/(1-y)*a.room,$=n+nt+u.length*l,f=[y,(y+1)/2,1],m=(w,i,p,c,b=e.soft)=>R`<text x=${w} y=${i} font-size=${at} text-anchor=${p} fill=${b}>${c}</text>`,g=W(`${d.label} ${d.text}`)*(at/12),k=h(d.share);return[m(a.counts,n+11,"end",s.counts),m(a.short,n+11,"end",s.short),...f.map(w=>m(h(w),n+27,"middle",`${Math.round(w*100)}%`)),...f.map(w=>R`<line x1=${h(w)} x2=${h(w)} y1=${n+nt-3} y2=${$}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...u.map((w,i)=>un(w,t,a,h,e,n+nt+i*l,o,r,l)),R`<line class="rate-average" x1=${k} x2=${k} y1=${n+nt-3} y2=${$+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,m(Math.min(Math.max(k,g/2),I-g/2),$+16,"middle",`${d.label} ${d.text}`,e.ink)]}function un(t,{fill:e,narrowed:n,from:o,heads:r},{labels:l,rate:a,counts:u,short:d,from:s},y,h,$,f,m,g){let k=n&&!t.chosen,[w,i]=[k?h.soft:h.ink,t.chosen?600:400],p=$+g/2+4.5,c=t.share===null?0:Math.max(2,y(t.share)-s),b=R`
<rect class="bar-back" x="0" y=${$} width=${I} height=${g} rx="4" fill="transparent"></rect>
<text x=${l} y=${p} text-anchor="end" fill=${w} font-weight=${i}>${wt(t.label,l)}</text>
<rect x=${s} y=${$+g/2-7.5} width=${c} height=${F-6} rx="2" opacity=${k?.35:1}
fill=${lt(e,h)} stroke=${h.edge(e)} stroke-width="1"></rect>
${o>0&&c>10?dn(s+4,$+g/2,h.paper):null}
<text x=${a} y=${p} text-anchor="end" fill=${w} font-weight=${i}>${t.text}</text>
<text x=${u} y=${p} text-anchor="end" fill=${h.soft}>${t.counts}</text>
<text x=${d} y=${p} text-anchor="end" fill=${w} font-weight=${i}>${Me(t)}</text>`;if(f===null)return R`<g>${b}</g>`;let x=m.rateBar(t.label,t.text,t.counts,`${t.short} ${r.short}`);return kt(t.value,t.chosen,x,b,()=>f(t))}function dn(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return R`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var _=132,[Y,it,Ee,mn]=[38,12,24,26],cn=11;function vt({title:t,days:e,from:n},o,r,l){var i,p;let a=(I-Y-it)/Math.max(1,e.length-1),u=c=>Y+c*a,d=c=>r+Ee+(1-(c-n)/(1-n))*(_-Ee-mn),{colour:s}=J.both,y=(c,b,x,S,v=o.soft)=>R`<text x=${c} y=${b} font-size=${cn} text-anchor=${x} fill=${v}>${S}</text>`,h=[n,(n+1)/2,1],$=e.findIndex(({shown:c})=>c),f=e.length-1,m=e[$]??e[f],g=R`
${h.map(c=>y(Y-6,d(c)+4,"end",`${Math.round(c*100)}%`))}
${h.map(c=>R`<line x1=${Y} x2=${I-it} y1=${d(c)} y2=${d(c)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${pn(e).map(c=>R`<polyline points=${c.map(b=>{var x;return`${u(b)},${d(((x=e[b])==null?void 0:x.share)??n)}`}).join(" ")} fill="none"
stroke=${s} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:c,shown:b},x)=>c===null?null:R`<circle class=${b?"trend-now":"trend-day"} cx=${u(x)} cy=${d(c)} r=${b?5:e.length>20?2:3}
fill=${b?o.paper:s} stroke=${s} stroke-width="2"></circle>`)}
${y(u(0),r+_-8,"start",(((i=e[0])==null?void 0:i.date)??"").slice(5))}
${y(u(f),r+_-8,"end",(((p=e[f])==null?void 0:p.date)??"").slice(5))}
${m===void 0?null:y(I-it,r+11,"end",m.text,o.ink)}`;if(l===null)return[g];let k=c=>{let b=e[Math.min(Math.max(c,0),f)];b!==void 0&&l(b)},w=$<0?f:$;return[R`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${w} aria-valuetext=${(m==null?void 0:m.text)??""}
@click=${c=>k(fn(c,e.length))}
@keydown=${c=>{let b={ArrowLeft:w-1,ArrowDown:w-1,ArrowRight:w+1,ArrowUp:w+1,Home:0,End:f}[c.key];b!==void 0&&(c.preventDefault(),k(b))}}>
<rect class="bar-back" x="0" y=${r} width=${I} height=${_} rx="4" fill="transparent"></rect>
${g}</g>`]}function fn({clientX:t,currentTarget:e},n){var l;let o=(l=e.querySelector(".bar-back"))==null?void 0:l.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let r=(t-o.left)/o.width*I;return Math.round((r-Y)/(I-Y-it)*(n-1))}function pn(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let r=e[e.length-1];r!==void 0&&r[r.length-1]===o-1?r.push(o):e.push([o])}),e}var hn=[...B.replanted,...B.acceptance,...B.done],yn=[...B.todo,...B.work,...B.abandoned_again],Le,$n=(((Le=Bt("findings").fields.state)==null?void 0:Le.values)??[]).filter(t=>t!=="closed"),Rt={villages:({coverage:{value:t}})=>(t==null?void 0:t.has_assignments)===!0?gn(new Map(t.villages.map(e=>[e.fid,e]))):null,parcels:()=>({...st("parcels","stage",hn,yn,({properties:t})=>(t.area_m2??0)*3/2e3),unit:"mu",fill:qt.acceptance}),channels:()=>({...st("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:K.working}),pump_stations:()=>({...st("pump_stations","state",["working"],["not_working"],()=>1),fill:K.working}),findings:()=>st("findings","state",["closed"],$n,()=>1)};function Ie(t,e){var n;return((n=Rt[t])==null?void 0:n.call(Rt,e))??null}function gn(t){let e=n=>o=>{let r=t.get(z(o));return r===void 0?0:n(r)};return{id:"villages",numerator:e(pt),denominator:e(n=>pt(n)+Kt(n)),short:L([{kind:"range",field:"undone",from:1,to:null}]),fill:J.both}}function st(t,e,n,o,r){let l=(a,{properties:u})=>a.includes(String(u[e]));return{id:t,numerator:a=>l(n,a)?r(a):0,denominator:a=>l(n,a)||l(o,a)?r(a):0,short:L([{kind:"in",field:e,values:o}]),fill:J.both}}function Ne(t,e,n,o,r,l){let a=Ie(t,o),u=t===D(n)?n.filter:"";if(a===null||e===void 0||Qt(u))return null;let d=q(o,t,u,null).features.filter(l),s=bn(t,d,e,a,o),y=[...s.values()].reduce(Ae,{n:0,d:0,short:0});if(y.d===0)return null;let h=H[n.language],{name:$,of:f,short:m}=h.rates[a.id],g=c=>`${rt(c)} ${r.unit.percent}`,k=u===""?a.short:`${Zt(u)} AND ${a.short}`,w=[...s].map(([c,b])=>{var S;let x=b.d===0?null:b.n/b.d;return{value:c,label:c===null?r.filter.noCommittee:((S=e.word)==null?void 0:S.call(e,c))??c,share:x,text:x===null?"–":g(x),counts:`${E(b.n)}/${E(b.d)}`,short:b.short,chosen:n.committee===(c??"none"),rows:{...Gt(n,t,k),committee:c??"none"}}}),i=y.n/y.d,p=u===""&&!n.near;return{field:"committee",title:h.rate($,e.label,a.unit===void 0?"":r.unit[a.unit]),fill:a.fill,bars:w.sort(wn),from:Ot(w.flatMap(({share:c})=>c??[])),average:{share:i,label:p?r.filter.whole:r.table.sum,text:g(i)},heads:{counts:f,short:m},narrowed:n.committee!==null}}function bn(t,e,n,o,r){var d;let l=new Map((((d=r.coverage.value)==null?void 0:d.villages)??[]).map(s=>[s.fid,s])),a=_t(Pt(o.short),zt(t)),u=new Map;for(let s of e){let y=n.cell(s),h=y===null?null:String(y),$=a(Ut(s,l.get(z(s))))?1:0,f={n:o.numerator(s),d:o.denominator(s),short:$};u.set(h,Ae(u.get(h)??{n:0,d:0,short:0},f))}return u}function Ae(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function wn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Ot(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var He=[14,30];function De(t){let e=null,[n,o]=["",null],r=(a,u,d,s,y)=>{se(u,d,s,y).then(h=>{a===n&&(e={key:a,days:h},t())},()=>{})},l={span:14,of:(a,u)=>{let{view:d,data:s}=u,{value:y}=s.coverage;if(!U(a)||(y==null?void 0:y.has_assignments)!==!0||d.town===null||d.committee==="none")return null;let h=xn(d.date,l.span),$=[d.town,d.committee,h,l.span].join();return($!==n||y!==o)&&([n,o]=[$,y],r($,d.town,d.committee,h,l.span)),(e==null?void 0:e.key)===$?kn(e.days,u):null}};return l}function xn(t,e,n=G(new Date)){return t===null||t>pe(n,-e)?null:t}function kn(t,e){let n=t.flatMap(({completion:u})=>u??[]);if(n.length===0)return null;let{view:o,words:r}=e,l=H[o.language],a=o.date??G(new Date);return{title:l.trend(o.committee===null?r.filter.whole:te(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":l.unfiltered,days:t.map(u=>{let{completion:d,due:s}=u,y=d===null?"–":`${rt(d)} ${r.unit.percent}`,h=d===null?"":`${E(Math.round(d*s))}/${E(s)}`;return{date:u.date,share:d,text:l.day(u.date,y,h),shown:u.date===a}}),from:Ot(n)}}var Mt=ee("light"),ut={...oe(Mt),ink:Mt.ink,soft:"#6b7280"},ot=24,Fe=76,Tn=44,Cn="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function We(t,{town:e,narrowed:n,asOf:o,sample:r},l,a){var f;let[u,d]=[t.width+2*ot,Fe+t.height+Tn],s=document.createElementNS("http://www.w3.org/2000/svg","svg");s.setAttribute("xmlns","http://www.w3.org/2000/svg"),s.setAttribute("width",String(u)),s.setAttribute("height",String(d)),s.setAttribute("viewBox",`0 0 ${u} ${d}`),s.setAttribute("font-family",Cn),s.setAttribute("font-size","12");let y=[l.source,o,r?a.sample:""].filter(m=>m!=="").join(" · ");At(R`${Oe(t.fills)}<rect width=${u} height=${d} fill=${Mt.paper}></rect>
<text x=${ot} y="34" font-size="16" font-weight="600" fill=${ut.ink}>${t.title}</text>
<text x=${ot} y="56" fill=${ut.soft}>${n===""?e:`${e} · ${n}`}</text>
<g transform=${`translate(${ot} ${Fe})`}>${t.draw(ut,0)}</g>
<text x=${ot} y=${d-18} font-size="11" fill=${ut.soft}>${y}</text>`,s);let h=document.createTreeWalker(s,NodeFilter.SHOW_COMMENT),$=[];for(;h.nextNode();)$.push(h.currentNode);for(let m of $)(f=m.parentNode)==null||f.removeChild(m);return new XMLSerializer().serializeToString(s)}async function Ve(t){var o;let e=new Image;e.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await e.decode();let n=document.createElement("canvas");return n.width=e.naturalWidth*3,n.height=e.naturalHeight*3,(o=n.getContext("2d"))==null||o.drawImage(e,0,0,n.width,n.height),new Promise(r=>n.toBlob(r,"image/png"))}function Et(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),window.setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Lt={...ne,ink:"currentColor",soft:"var(--ink-soft)"};function Sn(){return document.documentElement.hasAttribute("data-tiny")?84:46}function Be(t,e){let n=De(e),o=(l,a)=>{let u=n.of(a,l);if(u===null)return[];let{title:d,note:s}=u,y=G(new Date),h=vt(u,Lt,0,({date:m})=>t.view.set({date:m>=y?null:m})),f={title:d,width:I,height:_,fills:[],draw:(m,g)=>vt(u,m,g,null)};return[{field:"days",heading:d,note:s,switches:r(l),height:_,drawing:h,picture:f}]},r=({view:l})=>{let a=u=>{n.span=u,e()};return C`
<div class="chart-spans" role="group">
${He.map(u=>C`
<button
type="button"
class="text-button"
data-span=${u}
aria-pressed=${n.span===u}
@click=${()=>a(u)}
>
${H[l.language].days(u)}
</button>
`)}
</div>
`};return(l,a,u,d)=>{var i;let{view:s,data:y,words:h}=l,$=H[s.language],f=window.matchMedia("(pointer: coarse)").matches?Sn():F,m=Ne(a,u.find(({field:p})=>p==="committee"),s,y,h,d),g=[];if(m!==null){let{field:p,title:c,fill:b}=m,x=St(m,Lt,0,({rows:T})=>t.view.set(T),$,f),S=(T,M)=>St(m,T,M,null,$),v={title:c,width:I,height:Ct(m),fills:[b],draw:S},O=m.from===0?"":$.from(String(Math.round(m.from*100)));g.push({field:p,heading:c,note:O,height:Ct(m,f),drawing:x,picture:v})}let k=ve(a,u,s,y,h,d).filter(({field:p,bars:c})=>c.length>0&&(m===null||p!==m.field)).map(p=>{let{field:c,by:b,title:x,bars:S}=p,v=N=>t.view.set(Re(t.view.get(),a,c,N)),O=xt(p,Lt,0,({value:N})=>v(N),$,f),T=(N,j)=>xt(p,N,j,null,$),M=S.map(({fill:N})=>N),V={title:x,width:tt,height:Tt(p),fills:M,draw:T};return{field:c,heading:b,height:Tt(p,f),drawing:O,picture:V}}),w=[...o(l,a),...g,...k];return w.length===0?C`
<p class="charts-none">${((i=y.layers[a])==null?void 0:i.status)==="ready"?$.none:h.table.reading}</p>
`:C`
<div class="charts" tabindex="0" role="region" aria-label=${h.table.charts}>
${w.map(p=>vn(p,a,l))}
</div>
`}}function vn({field:t,heading:e,note:n="",switches:o,height:r,drawing:l,picture:a},u,d){let{width:s}=a;return C`
<figure class="chart ${s>tt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:C`
<small>${n}</small>
`}
</span>
${o??null} ${Rn(a,u,d)}
</figcaption>
<svg viewBox=${`0 0 ${s} ${r}`} role="group" aria-label=${a.title} font-size="12">${l}</svg>
</figure>
`}function Rn(t,e,n){let{words:o,view:r}=n,l=H[r.language],a=()=>We(t,On(e,n),l,o),u=`${t.title}-${G(new Date)}`;return C`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${l.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let d=await Ve(a());d!==null&&Et(`${u}.png`,d)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${l.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>Et(`${u}.svg`,new Blob([a()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function On(t,e){var $;let{view:n,data:o,words:r}=e,l=Dt(o,n.town),a=((($=o.layers.committees)==null?void 0:$.value)??[]).find(({properties:f})=>f.code===n.committee),u=a===void 0?"":ct(a.properties,n.language),d=t===D(n)?A(n.filter):[],s=Q(t,Z(e)),y=d.map(f=>me(f,s,r)),h=new Date;return{town:[l===void 0?"":Wt(ct(l,n.language)),u,n.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:y.join(r.listComma),asOf:n.date===null||!U(t)?r.asOf(G(h),fe(h)):r.onDate(n.date),sample:(l==null?void 0:l.sample)===!0}}var Mn=8,En=60;function Pe(t,e,n,o,r){let l=0,a=s=>{l=s.target.scrollTop,o.close(),r()};return(s,y)=>{let{words:h}=y;return C`
<div class="table-scroll" tabindex="0" role="region" aria-label=${h.layers[s.layer]} @scroll=${a}>
<table aria-rowcount=${s.rows.length+1}>
<thead>
<tr>${s.columns.map($=>Ln($,y,o))}</tr>
</thead>
<tbody @keydown=${$=>Hn($,t)}>${u(s,y)}</tbody>
<tfoot>
<tr>${s.columns.map(($,f)=>Nn(s,$,f,y))}</tr>
</tfoot>
</table>
</div>
`};function u({layer:s,columns:y,rows:h},$){if(h.length===0){let{status:i}=$.data.layers[s]??{status:"reading"};return C`
<tr>
<td class="table-none" colspan=${y.length}>
${i==="ready"?$.words.table.none:$.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),m=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,g=Math.max(0,Math.min(Math.floor(l/m)-Mn,h.length-1)),k=h.slice(g,g+En),w=i=>i<=0?null:C`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${y.length} .style=${`height: ${Math.round(i*m)}px`}></td>
</tr>
`;return C`
${w(g)}${k.map((i,p)=>d(s,i,y,$,g+p+2))}
${w(h.length-g-k.length)}
`}function d(s,{feature:y,cells:h},$,{view:f},m){var i;let g=z(y),k=((i=f.selected)==null?void 0:i.layer)===s&&f.selected.fid===g;return C`
<tr class=${k?"is-chosen":""} aria-rowindex=${m} data-fid=${g} @click=${()=>{e.view.set({selected:{layer:s,fid:g}}),n.zoomToSelected()}}>
${$.map((p,c)=>{let b=gt(h[c]??null,p),x=p.field==="code"?In(b,f.town??""):b;return C`
<td class=${p.kind}>
${c===0?C`
<button type="button" aria-current=${k?"true":"false"}>
${b===""?`#${g}`:x}
</button>
`:x}
</td>
`})}
</tr>
`}}function Ln(t,{view:e,words:n},o){var y;let r=((y=e.sort)==null?void 0:y.field)===t.field?e.sort:null,{unit:l,field:a,kind:u,label:d}=t,s=o.narrowed(e.filter,a);return C`
<th
class="${u} ${s?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${a}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(a)}
@click=${h=>o.toggle(a,h.currentTarget)}
>
${d}${l===void 0||l===""?null:C`
<small>${n.listComma===", "?` (${l})`:`（${l}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function In(t,e){return e===""||!t.startsWith(e)||t===e?t:C`<span class="code-town">${e}</span>${t.slice(e.length)}`}function Nn({rows:t,columns:e},n,o,{words:r}){let l=ke(t,e,o);return C`
<td class=${n.kind}>${o===0?r.table.sum:l===null?"":gt(l,n)}</td>
`}function An(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Hn(t,e){var a;t.key==="Tab"&&!t.shiftKey&&An(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(r>0))return;t.preventDefault();let l=e.querySelector(`tr[aria-rowindex="${r+n}"]`);l==null||l.scrollIntoView({block:"nearest"}),(a=l==null?void 0:l.querySelector("button"))==null||a.focus({preventScroll:!0})}function Ge(t,e,n,o,r,l){let a=Dn(t,e,n,o,r),u=X(r,t.field);return[...t.options??[],null].flatMap(d=>{var $;let[s,y]=[a.get(d)??0,u.includes(d)];if(s===0&&!y)return[];let h=d===null?l.filter.blank:(($=t.word)==null?void 0:$.call(t,d))??d;return[{value:d,text:h,count:s,chosen:y}]})}function Dn(t,e,n,o,r){let l=L(P(r,t.field,null)),a=e===D(n)?l:"",u=new Map;for(let d of q(o,e,a,Yt(e)?n.committee:null).features){let s=t.cell(d),y=s===null?null:String(s);u.set(y,(u.get(y)??0)+1)}return u}function _e(t,e,n){let o=X(t,e),r=o.includes(n)?o.filter(l=>l!==n):[...o,n];return r.length===0?null:{kind:"in",field:e,values:r}}function It(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function je(t,e,n,o){return{kind:"range",field:e,...It(t,e),[n]:Vt(o)}}function ze(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function Ue(t,e,n,o){let r=16*o,l=Math.max(e.left+8,Math.min(t.left,e.right-r-8)),a=t.top>n-t.bottom,u=(a?t.top:n-t.bottom)-16,d=Math.min(u,34*o);return a?{left:l,top:null,bottom:n-t.top+4,most:d}:{left:l,top:t.bottom+4,bottom:null,most:d}}var Nt="*",Fn=12;function qe(t,e,n){let o=null,r=null,l="",a=0,u=(i=!1)=>{o!==null&&(o=null,i&&(r==null||r.focus()),n())},d=(i,p)=>{if(o===i){u();return}o=i,r=p,l="",n(),window.requestAnimationFrame(()=>{var c;return(c=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:c.focus()})};document.addEventListener("pointerdown",({target:i})=>{o===null||!(i instanceof Element)||i.closest(".table-menu")===null&&i.closest('[aria-expanded="true"]')===null&&u()});let s=i=>{i.key==="Escape"&&(i.stopPropagation(),u(!0))},y=(i,p)=>{let c=A(e.view.get().filter);e.view.set({filter:L(P(c,i,p(c)))})},h=(i,p)=>{$e(i.layer,p),a+=1,n()},$=(i,p)=>C`
<div class="table-menu panel" role="dialog" aria-label=${i} .style=${Wn(t,r)} @keydown=${s}>
${p}
</div>
`,f=(i,p,c)=>{let{view:b,words:x}=c,S=T=>{var M;return C`
<button
type="button"
data-sort=${T?"down":"up"}
aria-pressed=${((M=b.sort)==null?void 0:M.field)===i.field&&b.sort.down===T}
@click=${()=>e.view.set({sort:ze(e.view.get().sort,i.field,T)})}
>
${T?x.table.down:x.table.up}
</button>
`},v=A(b.filter),O=()=>{o=null,h(p,p.columns.map(T=>T.field).filter(T=>T!==i.field))};return $(i.label,C`
<div class="table-menu-row">${S(!1)}${S(!0)}</div>
${g(i,p,c,v)}
<div class="table-menu-row">
<button type="button" ?disabled=${p.columns.length<2} @click=${O}>${x.table.hide}</button>
<button
type="button"
?disabled=${!Ke(b.filter,i.field)}
@click=${()=>y(i.field,()=>null)}
>
${x.table.free}
</button>
</div>
`)},m=(i,{columns:p,rows:c},{filter:b})=>{let x=p.indexOf(i),S=c.map(({cells:v})=>v[x]).find(v=>typeof v=="string");return S==null?null:b.hint(S)},g=(i,p,c,b)=>{let{words:x}=c,S=b.find(T=>T.kind!=="other"&&T.field===i.field);if(i.kind==="listed")return k(i,p,c,b);if(i.kind==="text")return C`
<input
type="text"
data-filter=${i.field}
aria-label=${`${i.label} ${x.table.contains}`}
placeholder=${m(i,p,x)??x.table.contains}
.value=${(S==null?void 0:S.kind)==="contains"?S.text:""}
@input=${T=>y(i.field,()=>({kind:"contains",field:i.field,text:T.target.value}))}
/>
`;let v=It(b,i.field),O=T=>C`
<input
type="text"
inputmode="decimal"
data-filter=${i.field}
data-bound=${T}
aria-label=${`${i.label} ${x.table[T]}`}
placeholder=${x.table[T]}
.value=${v[T]===null?"":String(v[T])}
@change=${M=>y(i.field,V=>je(V,i.field,T,M.target.value))}
/>
`;return C`
<div class="table-menu-range">
${O("from")}
<span>–</span>
${O("to")}
<small>${i.unit??""}</small>
</div>
`},k=(i,p,c,b)=>{let{view:x,data:S,words:v}=c,O=Ge(i,p.layer,x,S,b,v),T=O.filter(({text:M})=>M.toLowerCase().includes(l.toLowerCase()));return C`
${O.length<=Fn?null:C`
<input
type="text"
aria-label=${v.table.find}
placeholder=${v.table.find}
.value=${l}
@input=${M=>{l=M.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${i.label} data-town=${x.town??""}>
${T.map(({value:M,text:V,count:N,chosen:j})=>C`
<label>
<input
type="checkbox"
data-value=${M??""}
.checked=${j}
@change=${()=>y(i.field,Xe=>_e(Xe,i.field,M))}
/>
<span>${V}</span>
<small>${E(N)}</small>
</label>
`)}
</div>
`},w=(i,{words:p})=>{let c=i.columns.map(x=>x.field),b=x=>h(i,c.includes(x)?c.filter(S=>S!==x):[...c,x]);return $(p.table.columns,C`
<div class="table-menu-values" role="group" aria-label=${p.table.columns}>
${i.all.map(x=>C`
<label>
<input
type="checkbox"
data-shown=${x.field}
.checked=${c.includes(x.field)}
?disabled=${c.length===1&&c.includes(x.field)}
@change=${()=>b(x.field)}
/>
<span>${x.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>h(i,null)}>${p.table.usual}</button>
</div>
`)};return{toggle:d,close:()=>u(),isOpen:i=>o===i,narrowed:Ke,open:(i,p)=>{if(o===null)return null;if(o===Nt)return w(i,p);let c=i.columns.find(b=>b.field===o);return c===void 0?null:f(c,i,p)},columnsButton:i=>C`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Nt}
@click=${p=>d(Nt,p.currentTarget)}
>
${i.table.columns}
</button>
`,version:()=>a}}function Ke(t,e){return A(t).some(n=>n.kind!=="other"&&n.field===e)}function Wn(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Ue(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Vn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function rl(t,e,n){let o=null,r=!1,l=()=>{},a=qe(t,e,()=>l()),u=Be(e,()=>l()),d=Pe(t,e,n,a,()=>l()),s=(f,m)=>{let{view:g,data:k}=m,w=yt(g,k,f),i=g.near?Gn(n.bounds()):null,p=[f,w,k.layers.committees,k.coverage.value,g.language,g.sort,i==null?void 0:i.join(),a.version()];if(o!==null&&p.every((T,M)=>(o==null?void 0:o.keys[M])===T))return o.shown;let c=Q(f,Z(m)),b=A(g.filter).map(T=>T.kind==="other"?null:T.field),x=ye(f,c),S=c.filter(T=>x.includes(T)||b.includes(T.field)),v=T=>i===null||ge(T,i),O=xe(we(w.features.filter(v),S),S,g.sort);return o={keys:p,shown:{layer:f,all:c,columns:S,rows:O,of:Ht(k,f).length,bounds:i,within:v}},o.shown},y=(f,m,g)=>{let{view:k,words:w}=g,i=p=>C`
<button
type="button"
data-tab=${p?"charts":"rows"}
aria-pressed=${k.charts===p}
@click=${()=>e.view.set({charts:p})}
>
${p?w.table.charts:w.table.rows}
</button>
`;return C`
<header class="table-head">
<select
aria-label=${w.table.layer}
@change=${p=>{let c=p.target.value;e.view.set({...ft(e.view.get(),c),charts:k.charts})}}
>
${Ft.map(p=>C`
<option value=${p} ?selected=${p===f}>${w.layers[p]}</option>
`)}
</select>
<div class="table-tabs" role="group">${i(!1)}${i(!0)}</div>
<span class="table-count" role="status">
${w.rows(E(m.rows.length),E(m.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${k.near}
@change=${p=>e.view.set({near:p.target.checked})}
/>
${w.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${h}>
${w.filter.text}
</button>
${k.charts?null:a.columnsButton(w)}
<span class="table-gap"></span>
<span class="table-export">
${w.table.export}
${Vn.map(([p,c])=>{let b=Bn(p,m,g);return C`
<a
class="text-button"
data-save=${p}
download
href=${b??dt}
aria-disabled=${b===null?"true":dt}
>
${c}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${w.action.close}
@click=${()=>e.view.set(ft(e.view.get(),null))}
>
${le("close")}
</button>
</header>
`},h=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},$=(f,m)=>{let{view:g,words:k}=m,w=ce(e,m);return!r&&w===null?null:C`
<div class="table-conditions">
${r?C`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${k.filter.text}
placeholder=${k.filter.hint(be(Q(f,Z(m))))}
.value=${g.filter}
@change=${i=>e.view.set({filter:Pn(i.target.value)})}
/>
`:null}
${w}
</div>
`};l=he(t,e,f=>{let{view:m}=f,g=m.presenting?null:m.table;if(t.toggleAttribute("hidden",g===null),document.body.classList.toggle("has-table",g!==null),document.body.classList.toggle("has-charts",g!==null&&m.charts),g===null)return null;let k=s(g,f);return C`
${y(g,k,f)} ${$(g,f)}
${m.charts?u(f,g,k.all,k.within):d(k,f)} ${a.open(k,f)}
`})}function Bn(t,{layer:e,columns:n,bounds:o},{view:r,data:l}){if(yt(r,l,e).fault!==null)return null;let{sort:a}=r,u=n.find(({field:s})=>s===(a==null?void 0:a.field)),d=a!==null&&u!==void 0;return ue(e,{form:t,town:r.town??"",language:r.language,date:U(e)?r.date:null,columns:n.map(({field:s})=>s),filter:Jt(r,l,e),sort:d?`${a.down?"-":""}${u.by??u.field}`:"",bounds:o})}function Pn(t){try{return L(de(t))}catch{return t.trim()}}function Gn(t){let[e,n,o,r]=t.map(l=>Math.round(l*1e7)/1e7);return[e??0,n??0,o??0,r??0]}export{rl as mountTable};
