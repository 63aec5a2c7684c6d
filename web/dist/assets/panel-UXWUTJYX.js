import{a as ge,b as we,c as vt,d as xe,e as Ce,f as Se}from"./chunk-SZAGN4MS.js";import{a as wt,b as X,c as Z,d as $e,e as xt,f as he,g as Tt,h as be,i as ye,j as kt,k as Te,l as ke,m as ve}from"./chunk-UF7F7Q3K.js";import{a as pe}from"./chunk-TPMKDEUM.js";import{a as ce,b as fe,c as ot,d as rt}from"./chunk-GOW7J4ND.js";import{a as ae}from"./chunk-CIS2S22D.js";import{a as ie}from"./chunk-CY7AKVMM.js";import"./chunk-64DHBCEJ.js";import{a as yt}from"./chunk-4VYGZOE6.js";import"./chunk-65VWBM32.js";import{a as oe,b as W,c as I,d as P,e as K}from"./chunk-KRRQ52TJ.js";import{a as G,b as re,e as le}from"./chunk-BBVHBITH.js";import{p as ee,s as ne}from"./chunk-4JLH7VHV.js";import{d as At,f as Wt,r as mt}from"./chunk-PXT4J2DF.js";import{a as x,b as N,d as ut}from"./chunk-3PJR2OYE.js";import"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import"./chunk-IX74WHMI.js";import{s as me}from"./chunk-ALOPUW4Y.js";import{b as gt,f as se,g as ue,h as de}from"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import{a as zt,b as Ut,c as $t,d as qt,e as Xt,f as Jt,g as bt,h as q,i as Qt,j as Yt,k as Zt}from"./chunk-LYIOX2RF.js";import{d as ft}from"./chunk-M6AR5UX4.js";import{b as Gt}from"./chunk-D4T2FIB6.js";import{a as A,c as ht,d as Kt}from"./chunk-D7DYQFD5.js";import"./chunk-FG6OWFJX.js";import{b as Pt}from"./chunk-EH2SCFZP.js";import{c as Ft,e as V}from"./chunk-HAXJBBDE.js";import{b as _}from"./chunk-G6LQKNM6.js";import{a as jt}from"./chunk-P6FBAL6K.js";import{a as L,f as nt,g as te}from"./chunk-265K6TNF.js";import{a as pt,f as _t}from"./chunk-6NKZHU2E.js";import{a as ct,e as Vt}from"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{d as F,f as Bt}from"./chunk-6HCXI4IL.js";import{d as z,f as Ht,i as U,j as dt,s as Dt}from"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";var Ye={area_mu:3,length_m:500};function Re(t){var l;let e=t.find(({kind:i,field:a})=>i==="listed"&&a!=="committee"),n=t.find(({kind:i,adds:a})=>i==="number"&&a===!0),o=[];return((l=e==null?void 0:e.options)==null?void 0:l[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:Ye[n.field]??10,to:null}),I(o)}var Me={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var Oe={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Ee={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var D={"zh-Hans":Oe,"zh-Hant":Ee,en:Me};function Le(t,e,n,o,l,i=()=>!0){let a=t===A(n)?n.filter:"",s=W(a),d=tn(t,e,l),c=D[n.language],f=e.filter(({kind:m,spare:p,field:y})=>m==="listed"&&(p!==!0||y==="committee")),[h,b]=[f.filter(({field:m})=>m==="committee"),f.filter(({field:m})=>m!=="committee")];return[...b,...h].map(m=>{let{field:p}=m,y=I(P(s,p,null)),T=p==="committee"?null:n.committee,{features:g}=q(o,t,y,T),k=new Map;for(let w of g.filter(i)){let S=m.cell(w),M=S===null?null:String(S),C=k.get(M)??{amount:0,count:0};C.amount+=d.of===null?1:fe(d.of,w),C.count+=1,k.set(M,C)}let r=p==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:K(s,p),u=[...m.options??[],null].flatMap(w=>{var B;let S=k.get(w);if(S===void 0&&!r.includes(w))return[];let{amount:M,count:C}=S??{amount:0,count:0},O=nn(t,p,w),E=w===null?en(p,l):((B=m.word)==null?void 0:B.call(m,w))??w,R=L(M,d.decimals);return[{value:w,label:E,amount:M,text:R,count:C,fill:O,chosen:r.includes(w)}]}),$=c.title(l.layers[t],m.label,d.unit),v=c.by(m.label,d.unit);return p==="committee"&&u.sort(Ze),{field:p,title:$,by:v,unit:d.unit,bars:u,narrowed:r.length>0}})}function Ze(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function tn(t,e,n){let o=e.find(({field:i})=>i==="area_mu"||i==="length_m")??null,l=n.unit[ct(t).countedIn??"places"];return o===null?{of:o,unit:l,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function en(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function nn(t,e,n){if(n===null)return dt.none;let o=Dt(t,e,n);if(o!==void 0)return o;let{chartFill:l}=ct(t);return l===void 0?dt.bar:n==="not_working"?U.not_working:U.working}function Ne(t,e,n,o){if(n==="committee"){let d=o??"none";return{committee:t.committee===d?null:d}}let l=W(e===A(t)?t.filter:""),i=K(l,n),a=i.includes(o)?i.filter(d=>d!==o):[...i,o],s=a.length===0?null:{kind:"in",field:n,values:a};return{filter:I(P(l,n,s))}}var H=360,tt=8,et=34,on=20,lt=11;function Ct({bars:t},e=X){return et+t.length*e+on}function rn({bars:t,heads:e}){let n=c=>Math.max(...c.map(Z)),o=Math.min(120,n(t.map(({label:c})=>c))*1.08),l=Math.max(Z(e.short)*(lt/12),n(t.map(c=>Ie(c)))),i=Math.max(Z(e.counts)*(lt/12),n(t.map(c=>c.counts))),a=H-l-tt,s=a-i-tt,d=s-n(t.map(({text:c})=>c))-tt-o-tt;return{labels:o,from:o+tt,room:d,rate:s,counts:a,short:H}}function Ie({short:t}){return`${t} ›`}function St(t,e,n,o,l,i=X){let a=rn(t),{bars:s,average:d,heads:c,from:f}=t,h=g=>a.from+(g-f)/(1-f)*a.room,b=n+et+s.length*i,m=[f,(f+1)/2,1],p=(g,k,r,u,$=e.soft)=>N`<text x=${g} y=${k} font-size=${lt} text-anchor=${r} fill=${$}>${u}</text>`,y=Z(`${d.label} ${d.text}`)*(lt/12),T=h(d.share);return[p(a.counts,n+11,"end",c.counts),p(a.short,n+11,"end",c.short),...m.map(g=>p(h(g),n+27,"middle",`${Math.round(g*100)}%`)),...m.map(g=>N`<line x1=${h(g)} x2=${h(g)} y1=${n+et-3} y2=${b}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...s.map((g,k)=>ln(g,t,a,h,e,n+et+k*i,o,l,i)),N`<line class="rate-average" x1=${T} x2=${T} y1=${n+et-3} y2=${b+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,p(Math.min(Math.max(T,y/2),H-y/2),b+16,"middle",`${d.label} ${d.text}`,e.ink)]}function ln(t,{fill:e,narrowed:n,from:o,heads:l},{labels:i,rate:a,counts:s,short:d,from:c},f,h,b,m,p,y){let T=n&&!t.chosen,[g,k]=[T?h.soft:h.ink,t.chosen?600:400],r=b+y/2+4.5,u=t.share===null?0:Math.max(2,f(t.share)-c),$=N`
<rect class="bar-back" x="0" y=${b} width=${H} height=${y} rx="4" fill="transparent"></rect>
<text x=${i} y=${r} text-anchor="end" fill=${g} font-weight=${k}>${$e(t.label,i)}</text>
<rect x=${c} y=${b+y/2-7.5} width=${u} height=${X-6} rx="2" opacity=${T?.35:1}
fill=${Wt(e,h)} stroke=${h.edge(e)} stroke-width="1"></rect>
${o>0&&u>10?an(c+4,b+y/2,h.paper):null}
<text x=${a} y=${r} text-anchor="end" fill=${g} font-weight=${k}>${t.text}</text>
<text x=${s} y=${r} text-anchor="end" fill=${h.soft}>${t.counts}</text>
<text x=${d} y=${r} text-anchor="end" fill=${g} font-weight=${k}>${Ie(t)}</text>`;if(m===null)return N`<g>${$}</g>`;let v=p.rateBar(t.label,t.text,t.counts,`${t.short} ${l.short}`);return he(t.value,t.chosen,v,$,()=>m(t))}function an(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return N`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var j=132,[J,at,He,sn]=[38,12,24,26],un=11;function Rt({title:t,days:e,from:n},o,l,i){var k,r;let a=(H-J-at)/Math.max(1,e.length-1),s=u=>J+u*a,d=u=>l+He+(1-(u-n)/(1-n))*(j-He-sn),{colour:c}=z.both,f=(u,$,v,w,S=o.soft)=>N`<text x=${u} y=${$} font-size=${un} text-anchor=${v} fill=${S}>${w}</text>`,h=[n,(n+1)/2,1],b=e.findIndex(({shown:u})=>u),m=e.length-1,p=e[b]??e[m],y=N`
${h.map(u=>f(J-6,d(u)+4,"end",`${Math.round(u*100)}%`))}
${h.map(u=>N`<line x1=${J} x2=${H-at} y1=${d(u)} y2=${d(u)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${mn(e).map(u=>N`<polyline points=${u.map($=>{var v;return`${s($)},${d(((v=e[$])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${c} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:u,shown:$},v)=>u===null?null:N`<circle class=${$?"trend-now":"trend-day"} cx=${s(v)} cy=${d(u)} r=${$?5:e.length>60?1:e.length>20?2:3}
fill=${$?o.paper:c} stroke=${c} stroke-width="2"></circle>`)}
${f(s(0),l+j-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${f(s(m),l+j-8,"end",(((r=e[m])==null?void 0:r.date)??"").slice(5))}
${p===void 0?null:f(H-at,l+11,"end",p.text,o.ink)}`;if(i===null)return[y];let T=u=>{let $=e[Math.min(Math.max(u,0),m)];$!==void 0&&i($)},g=b<0?m:b;return[N`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${m}
aria-valuenow=${g} aria-valuetext=${(p==null?void 0:p.text)??""}
@click=${u=>T(dn(u,e.length))}
@keydown=${u=>{let $={ArrowLeft:g-1,ArrowDown:g-1,ArrowRight:g+1,ArrowUp:g+1,Home:0,End:m}[u.key];$!==void 0&&(u.preventDefault(),T($))}}>
<rect class="bar-back" x="0" y=${l} width=${H} height=${j} rx="4" fill="transparent"></rect>
${y}</g>`]}function dn({clientX:t,currentTarget:e},n){var i;let o=(i=e.querySelector(".bar-back"))==null?void 0:i.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let l=(t-o.left)/o.width*H;return Math.round((l-J)/(H-J-at)*(n-1))}function mn(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let l=e[e.length-1];l!==void 0&&l[l.length-1]===o-1?l.push(o):e.push([o])}),e}var cn=[..._.replanted,..._.acceptance,..._.done],fn=[..._.todo,..._.work,..._.abandoned_again],De,pn=(((De=Ft("findings").fields.state)==null?void 0:De.values)??[]).filter(t=>t!=="closed"),Mt={villages:({tint:t,coverage:{value:e}})=>t!==null?hn(t):(e==null?void 0:e.has_assignments)===!0?$n(new Map(e.villages.map(n=>[n.fid,n]))):null,parcels:()=>({...it("parcels","stage",cn,fn,({properties:t})=>jt(Xt(t))),unit:"mu",fill:Ht.acceptance}),channels:()=>({...it("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:U.working}),pump_stations:()=>({...it("pump_stations","state",["working"],["not_working"],()=>1),fill:U.working}),findings:()=>it("findings","state",["closed"],pn,()=>1)};function Ae(t,e){var n;return((n=Mt[t])==null?void 0:n.call(Mt,e))??null}function $n(t){let e=n=>o=>{let l=t.get(F(o));return l===void 0?0:n(l)};return{id:"villages",numerator:e($t),denominator:e(n=>$t(n)+qt(n)),short:I([{kind:"range",field:"undone",from:1,to:null}]),fill:z.both}}function hn({of:t,columns:e,committees:n,shortRows:o}){let l=i=>a=>{var s;return((s=t.get(F(a)))==null?void 0:s[i])??0};return{id:"villages",numerator:l("rate_n"),denominator:l("rate_d"),short:o,named:{name:e.rate,of:`${e.rate_n}/${e.rate_d}`,short:e.short},committees:new Map([...n].map(([i,{now:a}])=>[i,a])),fill:z.both}}function it(t,e,n,o,l){let i=(a,{properties:s})=>a.includes(String(s[e]));return{id:t,numerator:a=>i(n,a)?l(a):0,denominator:a=>i(n,a)||i(o,a)?l(a):0,short:I([{kind:"in",field:e,values:o}]),fill:z.both}}function We(t,e,n,o,l,i){let a=Ae(t,o),s=t===A(n)?n.filter:"";if(a===null||e===void 0||Yt(s))return null;let d=q(o,t,s,null).features.filter(i),c=s===""&&!n.near,f=bn(t,d,e,a,o);c&&yn(f,a);let h=[...f.values()].reduce(Be,{n:0,d:0,short:0});if(h.d===0)return null;let b=D[n.language],{name:m,of:p,short:y}=a.named??b.rates[a.id],T=u=>`${nt(u)} ${l.unit.percent}`,g=s===""?a.short:`${Zt(s)} AND ${a.short}`,k=[...f].map(([u,$])=>{var w;let v=$.d===0?null:$.n/$.d;return{value:u,label:u===null?l.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,u))??u,share:v,text:v===null?"–":T(v),counts:`${L($.n)}/${L($.d)}`,short:$.short,chosen:n.committee===(u??"none"),rows:{...Kt(n,t,g),committee:u??"none"}}}),r=h.n/h.d;return{field:"committee",title:b.rate(m,e.label,a.unit===void 0?"":l.unit[a.unit]),fill:a.fill,bars:k.sort(gn),from:Ot(k.flatMap(({share:u})=>u??[])),average:{share:r,label:c?l.filter.whole:l.table.sum,text:T(r)},heads:{counts:p,short:y},narrowed:n.committee!==null}}function bn(t,e,n,o,l){var d,c;let i=new Map((((d=l.coverage.value)==null?void 0:d.villages)??[]).map(f=>[f.fid,f])),a=Gt(Pt(o.short),zt(t)),s=new Map;for(let f of e){let h=n.cell(f),b=h===null?null:String(h),m=a(Ut(f,i.get(F(f)),(c=l.tint)==null?void 0:c.of.get(F(f))))?1:0,p={n:o.numerator(f),d:o.denominator(f),short:m};s.set(b,Be(s.get(b)??{n:0,d:0,short:0},p))}return s}function yn(t,{committees:e}){var n;for(let[o,{n:l,d:i}]of e??[]){let a=o===""?null:o;t.set(a,{n:l,d:i,short:((n=t.get(a))==null?void 0:n.short)??0})}}function Be(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function gn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Ot(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var Fe=[14,30,90];function Ve(t){let e=null,[n,o]=["",null],l=(a,s,d,c,f)=>{ee(s,d,c,f).then(h=>{a===n&&(e={key:a,days:h},t())},()=>{})},i={span:14,of:(a,s)=>{let{view:d,data:c}=s,{value:f}=c.coverage;if(!V(a)||(f==null?void 0:f.has_assignments)!==!0||d.town===null||d.committee==="none")return null;let h=wn(d.date,i.span),b=[d.town,d.committee,h,i.span].join();return(b!==n||f!==o)&&([n,o]=[b,f],l(b,d.town,d.committee,h,i.span)),(e==null?void 0:e.key)===b?xn(e.days,s):null}};return i}function wn(t,e,n=G(new Date)){return t===null||t>le(n,-e)?null:t}function xn(t,e){let n=t.flatMap(({completion:s})=>s??[]);if(n.length===0)return null;let{view:o,words:l}=e,i=D[o.language],a=o.date??G(new Date);return{title:i.trend(o.committee===null?l.filter.whole:me(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":i.unfiltered,days:t.map(s=>{let{completion:d,due:c}=s,f=d===null?"–":`${nt(d)} ${l.unit.percent}`,h=d===null?"":`${L(Math.round(d*c))}/${L(c)}`;return{date:s.date,share:d,text:i.day(s.date,f,h),shown:s.date===a}}),from:Ot(n)}}var Et={...At,ink:"currentColor",soft:"var(--ink-soft)"};function Tn(){return document.documentElement.hasAttribute("data-tiny")?108:50}function _e(t,e){let n=Ve(e),o=(i,a)=>{let s=n.of(a,i);if(s===null)return[];let{title:d,note:c}=s,f=G(new Date),h=Rt(s,Et,0,({date:p})=>t.view.set({date:p>=f?null:p})),m={title:d,width:H,height:j,fills:[],draw:(p,y)=>Rt(s,p,y,null)};return[{field:"days",heading:d,note:c,switches:l(i),height:j,drawing:h,picture:m}]},l=({view:i})=>{let a=s=>{n.span=s,e()};return x`
<div class="chart-spans" role="group">
${Fe.map(s=>x`
<button
type="button"
class="text-button"
data-span=${s}
aria-pressed=${n.span===s}
@click=${()=>a(s)}
>
${D[i.language].days(s)}
</button>
`)}
</div>
`};return(i,a,s,d)=>{var k;let{view:c,data:f,words:h}=i,b=D[c.language],m=window.matchMedia("(pointer: coarse)").matches?Tn():X,p=We(a,s.find(({field:r})=>r==="committee"),c,f,h,d),y=[];if(p!==null){let{field:r,title:u,fill:$}=p,v=St(p,Et,0,({rows:C})=>t.view.set(C),b,m),w=(C,O)=>St(p,C,O,null,b),S={title:u,width:H,height:Ct(p),fills:[$],draw:w},M=p.from===0?"":b.from(String(Math.round(p.from*100)));y.push({field:r,heading:u,note:M,height:Ct(p,m),drawing:v,picture:S})}let T=Le(a,s,c,f,h,d).filter(({field:r,bars:u})=>u.length>0&&(p===null||r!==p.field)).map(r=>{let{field:u,by:$,title:v,bars:w}=r,S=R=>t.view.set(Ne(t.view.get(),a,u,R)),M=xt(r,Et,0,({value:R})=>S(R),b,m),C=(R,B)=>xt(r,R,B,null,b),O=w.map(({fill:R})=>R),E={title:v,width:wt,height:Tt(r),fills:O,draw:C};return{field:u,heading:$,height:Tt(r,m),drawing:M,picture:E}}),g=[...o(i,a),...y,...T];return g.length===0?x`
<p class="charts-none">${((k=f.layers[a])==null?void 0:k.status)==="ready"?b.none:h.table.reading}</p>
`:x`
<div class="charts" tabindex="0" role="region" aria-label=${h.table.charts}>
${g.map(r=>kn(r,a,i))}
</div>
`}}function kn({field:t,heading:e,note:n="",switches:o,height:l,drawing:i,picture:a},s,d){let{width:c}=a;return x`
<figure class="chart ${c>wt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:x`
<small>${n}</small>
`}
</span>
${o??null} ${vn(a,s,d)}
</figcaption>
<svg viewBox=${`0 0 ${c} ${l}`} role="group" aria-label=${a.title} font-size="12">${i}</svg>
</figure>
`}function vn(t,e,n){let{words:o,view:l}=n,i=D[l.language],a=()=>be(t,Cn(e,n),i,o),s=`${t.title}-${G(new Date)}`;return x`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${i.save} PNG ${o.listComma} ${t.title}`}
lang=${l.language}
@click=${async()=>{let d=await ye(a());d!==null&&kt(`${s}.png`,d)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${i.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>kt(`${s}.svg`,new Blob([a()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function Cn(t,e){var b;let{view:n,data:o,words:l}=e,i=Bt(o,n.town),a=(((b=o.layers.committees)==null?void 0:b.value)??[]).find(({properties:m})=>m.code===n.committee),s=a===void 0?"":pt(a.properties,n.language),d=t===A(n)?W(n.filter):[],c=ot(t,rt(e)),f=d.map(m=>ce(m,c,l)),h=new Date;return{town:[i===void 0?"":_t(pt(i,n.language)),s,n.committee==="none"?l.filter.noCommittee:""].filter(m=>m!=="").join(" · "),narrowed:f.join(l.listComma),asOf:n.date===null||!V(t)?l.asOf(G(h),re(h)):l.onDate(n.date),sample:(i==null?void 0:i.sample)===!0}}var Sn=8,Rn=60;function Pe(t,e,n,o,l){let i=0,a=c=>{i=c.target.scrollTop,o.close(),l()};return(c,f)=>{let{words:h}=f;return x`
<div class="table-scroll" tabindex="0" role="region" aria-label=${h.layers[c.layer]} @scroll=${a}>
<table aria-rowcount=${c.rows.length+1}>
<thead>
<tr>${c.columns.map(b=>Mn(b,f,o))}</tr>
</thead>
<tbody @keydown=${b=>Nn(b,t)}>${s(c,f)}</tbody>
<tfoot>
<tr>${c.columns.map((b,m)=>En(c,b,m,f))}</tr>
</tfoot>
</table>
</div>
`};function s({layer:c,columns:f,rows:h},b){if(h.length===0){let{status:k}=b.data.layers[c]??{status:"reading"};return x`
<tr>
<td class="table-none" colspan=${f.length}>
${k==="ready"?b.words.table.none:b.words.table.reading}
</td>
</tr>
`}let m=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),p=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*m,y=Math.max(0,Math.min(Math.floor(i/p)-Sn,h.length-1)),T=h.slice(y,y+Rn),g=k=>k<=0?null:x`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${f.length} .style=${`height: ${Math.round(k*p)}px`}></td>
</tr>
`;return x`
${g(y)}${T.map((k,r)=>d(c,k,f,b,y+r+2))}
${g(h.length-y-T.length)}
`}function d(c,{feature:f,cells:h},b,{view:m},p){var k;let y=F(f),T=((k=m.selected)==null?void 0:k.layer)===c&&m.selected.fid===y;return x`
<tr class=${T?"is-chosen":""} aria-rowindex=${p} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:c,fid:y}}),n.zoomToSelected()}}>
${b.map((r,u)=>{let $=vt(h[u]??null,r),v=r.field==="code"?On($,m.town??""):$;return x`
<td class=${r.kind}>
${u===0?x`
<button type="button" aria-current=${T?"true":"false"}>
${$===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function Mn(t,{view:e,words:n},o){var f;let l=((f=e.sort)==null?void 0:f.field)===t.field?e.sort:null,{unit:i,field:a,kind:s,label:d}=t,c=o.narrowed(e.filter,a);return x`
<th
class="${s} ${c?"is-narrowed":""}"
aria-sort=${l===null?"none":l.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${a}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(a)}
@click=${h=>o.toggle(a,h.currentTarget)}
>
${d}${i===void 0||i===""?null:x`
<small>${n.listComma===", "?` (${i})`:`（${i}）`}</small>
`}
<i aria-hidden="true">${l===null?"":l.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function On(t,e){return e===""||!t.startsWith(e)||t===e?t:x`<span class="code-town">${e}</span>${t.slice(e.length)}`}function En({rows:t},e,n,{words:o}){let l=ge(t,e);if(n===0||l===null)return x`
<td class=${e.kind}>${n===0?o.table.sum:""}</td>
`;let i=we(t,e,n),a=vt(l,e),s=L(i,e.decimals);return x`
<td class=${e.kind} data-total=${a}>
${Number(i.toFixed(e.decimals))===0?null:x`
<small title=${o.overlapNote(s)}>${o.overlap(s)}</small>
`}
${a}
</td>
`}function Ln(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Nn(t,e){var a;t.key==="Tab"&&!t.shiftKey&&Ln(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),l=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(l>0))return;t.preventDefault();let i=e.querySelector(`tr[aria-rowindex="${l+n}"]`);i==null||i.scrollIntoView({block:"nearest"}),(a=i==null?void 0:i.querySelector("button"))==null||a.focus({preventScroll:!0})}function Ge(t,e,n,o,l,i){let a=In(t,e,n,o,l),s=K(l,t.field);return[...t.options??[],null].flatMap(d=>{var b;let[c,f]=[a.get(d)??0,s.includes(d)];if(c===0&&!f)return[];let h=d===null?i.filter.blank:((b=t.word)==null?void 0:b.call(t,d))??d;return[{value:d,text:h,count:c,chosen:f}]})}function In(t,e,n,o,l){let i=I(P(l,t.field,null)),a=e===A(n)?i:"",s=new Map;for(let d of q(o,e,a,Jt(e)?n.committee:null).features){let c=t.cell(d),f=c===null?null:String(c);s.set(f,(s.get(f)??0)+1)}return s}function je(t,e,n){let o=K(t,e),l=o.includes(n)?o.filter(i=>i!==n):[...o,n];return l.length===0?null:{kind:"in",field:e,values:l}}function Lt(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function ze(t,e,n,o){return{kind:"range",field:e,...Lt(t,e),[n]:te(o)}}function Ue(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function qe(t,e,n,o){let l=16*o,i=Math.max(e.left+8,Math.min(t.left,e.right-l-8)),a=t.top>n-t.bottom,s=(a?t.top:n-t.bottom)-16,d=Math.min(s,34*o);return a?{left:i,top:null,bottom:n-t.top+4,most:d}:{left:i,top:t.bottom+4,bottom:null,most:d}}var Nt="*",Hn=12;function Xe(t,e,n){let o=null,l=null,i="",a="",s=0,d=(r=!1)=>{o!==null&&(o=null,r&&(l==null||l.focus()),n())},c=(r,u)=>{if(o===r){d();return}o=r,l=u,i="",a="",n(),window.requestAnimationFrame(()=>{var $;return($=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:r})=>{o===null||!(r instanceof Element)||r.closest(".table-menu")===null&&r.closest('[aria-expanded="true"]')===null&&d()});let f=r=>{r.key==="Escape"&&(r.stopPropagation(),d(!0))},h=(r,u)=>{let $=W(e.view.get().filter);e.view.set({filter:I(P($,r,u($)))})},b=(r,u)=>{xe(r.layer,u),s+=1,n()},m=(r,u)=>x`
<div class="table-menu panel" role="dialog" aria-label=${r} .style=${An(t,l)} @keydown=${f}>
${u}
</div>
`,p=(r,u,$)=>{let{view:v,words:w}=$,S=O=>{var E;return x`
<button
type="button"
data-sort=${O?"down":"up"}
aria-pressed=${((E=v.sort)==null?void 0:E.field)===r.field&&v.sort.down===O}
@click=${()=>e.view.set({sort:Ue(e.view.get().sort,r.field,O)})}
>
${O?w.table.down:w.table.up}
</button>
`},M=W(v.filter),C=()=>{o=null,b(u,u.columns.map(O=>O.field).filter(O=>O!==r.field))};return m(r.label,x`
<div class="table-menu-row">${S(!1)}${S(!0)}</div>
${T(r,u,$,M)}
<div class="table-menu-row">
<button type="button" ?disabled=${u.columns.length<2} @click=${C}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Ke(v.filter,r.field)}
@click=${()=>h(r.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(r,{columns:u,rows:$},{filter:v})=>{let w=u.indexOf(r),S=$.map(({cells:M})=>M[w]).find(M=>typeof M=="string");return S==null?null:v.hint(S)},T=(r,u,$,v)=>{let{words:w}=$,S=v.find(R=>R.kind!=="other"&&R.field===r.field);if(r.kind==="listed")return g(r,u,$,v);if(r.kind==="text")return x`
<input
type="text"
data-filter=${r.field}
aria-label=${`${r.label} ${w.table.contains}`}
placeholder=${y(r,u,w)??w.table.contains}
.value=${(S==null?void 0:S.kind)==="contains"?S.text:""}
@input=${R=>h(r.field,()=>({kind:"contains",field:r.field,text:R.target.value}))}
/>
`;let M=Lt(v,r.field),C=Dn(r)?Te("mu"):null,O=R=>{let B=C===null?String(M[R]??""):ue(M[R],C);return x`
<input
type="text"
inputmode="decimal"
data-filter=${r.field}
data-bound=${R}
aria-label=${`${r.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${B}
@input=${Q=>{C!==null&&(a=Q.target.value,n())}}
@change=${Q=>{var It;let{value:Y}=Q.target;a="";let st=C===null||(It=gt(Y,C))==null?void 0:It.unit;st!==void 0&&st!==C&&ke(st);let Je=C===null?Y:de(Y,C);h(r.field,Qe=>ze(Qe,r.field,R,Je)),n()}}
/>
`},E=C===null?null:gt(a,C);return x`
<div class="table-menu-range">
${O("from")}
<span>–</span>
${O("to")}
${C===null?x`
<small>${r.unit??""}</small>
`:null}
</div>
${C===null?null:x`
<div class="table-menu-unit">
${ve(C,w,n)}
<p class="table-menu-other" role="status">${E===null?"":`= ${se(E,w)}`}</p>
</div>
`}
`},g=(r,u,$,v)=>{let{view:w,data:S,words:M}=$,C=Ge(r,u.layer,w,S,v,M),O=C.filter(({text:E})=>E.toLowerCase().includes(i.toLowerCase()));return x`
${C.length<=Hn?null:x`
<input
type="text"
aria-label=${M.table.find}
placeholder=${M.table.find}
.value=${i}
@input=${E=>{i=E.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${r.label} data-town=${w.town??""}>
${O.map(({value:E,text:R,count:B,chosen:Q})=>x`
<label>
<input
type="checkbox"
data-value=${E??""}
.checked=${Q}
@change=${()=>h(r.field,Y=>je(Y,r.field,E))}
/>
<span>${R}</span>
<small>${L(B)}</small>
</label>
`)}
</div>
`},k=(r,{words:u})=>{let $=r.columns.map(w=>w.field),v=w=>b(r,$.includes(w)?$.filter(S=>S!==w):[...$,w]);return m(u.table.columns,x`
<div class="table-menu-values" role="group" aria-label=${u.table.columns}>
${r.all.map(w=>x`
<label>
<input
type="checkbox"
data-shown=${w.field}
.checked=${$.includes(w.field)}
?disabled=${$.length===1&&$.includes(w.field)}
@change=${()=>v(w.field)}
/>
<span>${w.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>b(r,null)}>${u.table.usual}</button>
</div>
`)};return{toggle:c,close:()=>d(),isOpen:r=>o===r,narrowed:Ke,open:(r,u)=>{if(o===null)return null;if(o===Nt)return k(r,u);let $=r.columns.find(v=>v.field===o);return $===void 0?null:p($,r,u)},columnsButton:r=>x`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Nt}
@click=${u=>c(Nt,u.currentTarget)}
>
${r.table.columns}
</button>
`,version:()=>s}}function Dn({field:t}){return t.endsWith("_mu")}function Ke(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function An(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=qe(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),l=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${l}; max-height: ${o.most}px`}var Wn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Kr(t,e,n){let o=null,l=!1,i=()=>{},a=Xe(t,e,()=>i()),s=_e(e,()=>i()),d=Pe(t,e,n,a,()=>i()),c=(m,p)=>{let{view:y,data:T}=p,g=bt(y,T,m),k=Se(y.near,n.bounds()),r=[m,g,T.layers.committees,T.coverage.value,T.tint,y.language,y.sort,k==null?void 0:k.join(),a.version()];return o!==null&&r.every((u,$)=>(o==null?void 0:o.keys[$])===u)||(o={keys:r,shown:Ce(m,p,k)}),o.shown},f=(m,p,y)=>{let{view:T,words:g}=y,k=r=>x`
<button
type="button"
data-tab=${r?"charts":"rows"}
aria-pressed=${T.charts===r}
@click=${()=>e.view.set({charts:r})}
>
${r?g.table.charts:g.table.rows}
</button>
`;return x`
<header class="table-head">
<select
aria-label=${g.table.layer}
@change=${r=>{let u=r.target.value;e.view.set({...ht(e.view.get(),u),charts:T.charts})}}
>
${Vt.filter(r=>r===m||!yt(r,y.view,y.data)).map(r=>x`
<option value=${r} ?selected=${r===m}>${g.layers[r]}</option>
`)}
</select>
<div class="table-tabs" role="group">${k(!1)}${k(!0)}</div>
<span class="table-count" role="status">
${g.rows(L(p.rows.length),L(p.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${T.near}
@change=${r=>e.view.set({near:r.target.checked})}
/>
${g.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${l} @click=${h}>
${g.filter.text}
</button>
${T.charts?null:a.columnsButton(g)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${mt("print")}${g.tool.print}
</button>
<span class="table-export">
${g.table.export}
${Wn.map(([r,u])=>{let $=Fn(r,p,y);return x`
<a
class="text-button"
data-save=${r}
download
href=${$??ut}
aria-disabled=${$===null?"true":ut}
>
${u}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${g.action.close}
@click=${()=>e.view.set(ht(e.view.get(),null))}
>
${mt("close")}
</button>
</header>
`},h=()=>{l=!l,i(),l&&window.requestAnimationFrame(()=>{var m;return(m=t.querySelector(".table-text"))==null?void 0:m.focus()})},b=(m,p)=>{let{view:y,words:T}=p,g=pe(e,p);return!l&&g===null?null:x`
<div class="table-conditions">
${l?x`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${T.filter.text}
placeholder=${T.filter.hint(Re(ot(m,rt(p))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:_n(k.target.value)})}
/>
`:null}
${g}
</div>
`};i=ie(t,e,m=>{let{view:p}=m,y=p.presenting?null:p.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&p.charts),y===null)return null;let T=c(y,m);return yt(y,p,m.data)?x`
${f(y,T,m)} ${ae(e,m,y)}
`:x`
${f(y,T,m)} ${b(y,m)}
${p.charts?s(m,y,T.all,T.within):d(T,m)} ${a.open(T,m)}
`})}var Bn=["level","change"];function Fn(t,{layer:e,columns:n,bounds:o},{view:l,data:i}){if(bt(l,i,e).fault!==null)return null;let{sort:a}=l,s=n.find(({field:f})=>f===(a==null?void 0:a.field)),d=f=>!V(e)||!Bn.includes(f),c=a!==null&&s!==void 0&&d(s.field);return ne(e,{form:t,town:l.town??"",language:l.language,date:V(e)?l.date:null,columns:n.map(({field:f})=>f).filter(d),filter:Qt(l,i,e),sort:c?`${a.down?"-":""}${s.by??s.field}`:"",bounds:o,at:ft(l),rate:V(e)&&l.theme==="coverage"&&ft(l)===null?Vn(l,i):null})}function Vn({measure:t,committee:e},{tint:n}){return t===null||n===null?null:{measure:`coverage.${t}`,...n.period,committee:e==="none"?null:e}}function _n(t){try{return I(oe(t))}catch{return t.trim()}}export{Kr as mountTable};
