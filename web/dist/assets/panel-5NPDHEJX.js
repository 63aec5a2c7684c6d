import{a as gt,b as X,c as Z,d as me,e as wt,f as ce,g as xt,h as fe,i as pe,j as Tt,k as be,l as ye,m as ge}from"./chunk-JEMLP766.js";import{a as $e,b as kt,c as he,d as we,e as xe}from"./chunk-RHDTREX6.js";import{a as de}from"./chunk-NXPWZDW6.js";import{a as ue,b as ot,c as rt}from"./chunk-NNXCFYUM.js";import{q as se}from"./chunk-M2LN6A47.js";import{b as yt,f as le,g as ae,h as ie}from"./chunk-FSXV7XXZ.js";import"./chunk-XUE4SRXU.js";import{a as jt,b as zt,c as $t,d as Ut,e as Kt,f as bt,g as q,h as Xt,i as Jt,j as Qt}from"./chunk-6TXT5EEA.js";import{a as A,c as ht,d as qt}from"./chunk-2XD26ZCQ.js";import"./chunk-TBDTXJVR.js";import{b as _}from"./chunk-G6LQKNM6.js";import{a as Gt}from"./chunk-P6FBAL6K.js";import{d as ft}from"./chunk-M6AR5UX4.js";import{a as ee,b as W,c as N,d as P,e as K}from"./chunk-KRRQ52TJ.js";import{a as re}from"./chunk-GNY7QLO5.js";import"./chunk-PTLYZS33.js";import{c as Bt,e as V}from"./chunk-DIU4NRWH.js";import"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import"./chunk-M4ZMK2PU.js";import{b as Pt}from"./chunk-D4T2FIB6.js";import{a as G,b as ne,e as oe}from"./chunk-BBVHBITH.js";import{a as pt,f as Vt}from"./chunk-G4E57JJO.js";import{a as ct,e as Ft}from"./chunk-HFYIJ25T.js";import{p as Zt,s as te}from"./chunk-ACO2773S.js";import{a as H,e as nt,f as Yt}from"./chunk-GA7RUKXF.js";import{b as _t}from"./chunk-EH2SCFZP.js";import{d as Dt,f as At,r as mt}from"./chunk-RKDKU3EV.js";import{a as T,b as L,d as ut}from"./chunk-3PJR2OYE.js";import{d as F,f as Wt}from"./chunk-6HCXI4IL.js";import{d as z,f as It,i as U,j as dt,s as Ht}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";var qe={area_mu:3,length_m:500};function Te(t){var r;let e=t.find(({kind:a,field:i})=>a==="listed"&&i!=="committee"),n=t.find(({kind:a,adds:i})=>a==="number"&&i===!0),o=[];return((r=e==null?void 0:e.options)==null?void 0:r[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:qe[n.field]??10,to:null}),N(o)}var ke={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var ve={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Ce={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var D={"zh-Hans":ve,"zh-Hant":Ce,en:ke};function Se(t,e,n,o,r,a=()=>!0){let i=t===A(n)?n.filter:"",u=W(i),d=Xe(t,e,r),m=D[n.language],c=e.filter(({kind:f,spare:$,field:y})=>f==="listed"&&($!==!0||y==="committee")),[h,b]=[c.filter(({field:f})=>f==="committee"),c.filter(({field:f})=>f!=="committee")];return[...b,...h].map(f=>{let{field:$}=f,y=N(P(u,$,null)),x=$==="committee"?null:n.committee,{features:g}=q(o,t,y,x),k=new Map;for(let w of g.filter(a)){let S=f.cell(w),M=S===null?null:String(S),C=k.get(M)??{amount:0,count:0};C.amount+=d.of===null?1:Number(d.of.cell(w)??0),C.count+=1,k.set(M,C)}let l=$==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:K(u,$),s=[...f.options??[],null].flatMap(w=>{var B;let S=k.get(w);if(S===void 0&&!l.includes(w))return[];let{amount:M,count:C}=S??{amount:0,count:0},O=Qe(t,$,w),E=w===null?Je($,r):((B=f.word)==null?void 0:B.call(f,w))??w,R=H(M,d.decimals);return[{value:w,label:E,amount:M,text:R,count:C,fill:O,chosen:l.includes(w)}]}),p=m.title(r.layers[t],f.label,d.unit),v=m.by(f.label,d.unit);return $==="committee"&&s.sort(Ke),{field:$,title:p,by:v,unit:d.unit,bars:s,narrowed:l.length>0}})}function Ke(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function Xe(t,e,n){let o=e.find(({field:a})=>a==="area_mu"||a==="length_m")??null,r=n.unit[ct(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function Je(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function Qe(t,e,n){if(n===null)return dt.none;let o=Ht(t,e,n);if(o!==void 0)return o;let{chartFill:r}=ct(t);return r===void 0?dt.bar:n==="not_working"?U.not_working:U.working}function Re(t,e,n,o){if(n==="committee"){let d=o??"none";return{committee:t.committee===d?null:d}}let r=W(e===A(t)?t.filter:""),a=K(r,n),i=a.includes(o)?a.filter(d=>d!==o):[...a,o],u=i.length===0?null:{kind:"in",field:n,values:i};return{filter:N(P(r,n,u))}}var I=360,tt=8,et=34,Ye=20,lt=11;function vt({bars:t},e=X){return et+t.length*e+Ye}function Ze({bars:t,heads:e}){let n=m=>Math.max(...m.map(Z)),o=Math.min(120,n(t.map(({label:m})=>m))*1.08),r=Math.max(Z(e.short)*(lt/12),n(t.map(m=>Me(m)))),a=Math.max(Z(e.counts)*(lt/12),n(t.map(m=>m.counts))),i=I-r-tt,u=i-a-tt,d=u-n(t.map(({text:m})=>m))-tt-o-tt;return{labels:o,from:o+tt,room:d,rate:u,counts:i,short:I}}function Me({short:t}){return`${t} ›`}function Ct(t,e,n,o,r,a=X){let i=Ze(t),{bars:u,average:d,heads:m,from:c}=t,h=g=>i.from+(g-c)/(1-c)*i.room,b=n+et+u.length*a,f=[c,(c+1)/2,1],$=(g,k,l,s,p=e.soft)=>L`<text x=${g} y=${k} font-size=${lt} text-anchor=${l} fill=${p}>${s}</text>`,y=Z(`${d.label} ${d.text}`)*(lt/12),x=h(d.share);return[$(i.counts,n+11,"end",m.counts),$(i.short,n+11,"end",m.short),...f.map(g=>$(h(g),n+27,"middle",`${Math.round(g*100)}%`)),...f.map(g=>L`<line x1=${h(g)} x2=${h(g)} y1=${n+et-3} y2=${b}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...u.map((g,k)=>tn(g,t,i,h,e,n+et+k*a,o,r,a)),L`<line class="rate-average" x1=${x} x2=${x} y1=${n+et-3} y2=${b+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,$(Math.min(Math.max(x,y/2),I-y/2),b+16,"middle",`${d.label} ${d.text}`,e.ink)]}function tn(t,{fill:e,narrowed:n,from:o,heads:r},{labels:a,rate:i,counts:u,short:d,from:m},c,h,b,f,$,y){let x=n&&!t.chosen,[g,k]=[x?h.soft:h.ink,t.chosen?600:400],l=b+y/2+4.5,s=t.share===null?0:Math.max(2,c(t.share)-m),p=L`
<rect class="bar-back" x="0" y=${b} width=${I} height=${y} rx="4" fill="transparent"></rect>
<text x=${a} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${me(t.label,a)}</text>
<rect x=${m} y=${b+y/2-7.5} width=${s} height=${X-6} rx="2" opacity=${x?.35:1}
fill=${At(e,h)} stroke=${h.edge(e)} stroke-width="1"></rect>
${o>0&&s>10?en(m+4,b+y/2,h.paper):null}
<text x=${i} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${t.text}</text>
<text x=${u} y=${l} text-anchor="end" fill=${h.soft}>${t.counts}</text>
<text x=${d} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${Me(t)}</text>`;if(f===null)return L`<g>${p}</g>`;let v=$.rateBar(t.label,t.text,t.counts,`${t.short} ${r.short}`);return ce(t.value,t.chosen,v,p,()=>f(t))}function en(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return L`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var j=132,[J,at,Oe,nn]=[38,12,24,26],on=11;function St({title:t,days:e,from:n},o,r,a){var k,l;let i=(I-J-at)/Math.max(1,e.length-1),u=s=>J+s*i,d=s=>r+Oe+(1-(s-n)/(1-n))*(j-Oe-nn),{colour:m}=z.both,c=(s,p,v,w,S=o.soft)=>L`<text x=${s} y=${p} font-size=${on} text-anchor=${v} fill=${S}>${w}</text>`,h=[n,(n+1)/2,1],b=e.findIndex(({shown:s})=>s),f=e.length-1,$=e[b]??e[f],y=L`
${h.map(s=>c(J-6,d(s)+4,"end",`${Math.round(s*100)}%`))}
${h.map(s=>L`<line x1=${J} x2=${I-at} y1=${d(s)} y2=${d(s)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${ln(e).map(s=>L`<polyline points=${s.map(p=>{var v;return`${u(p)},${d(((v=e[p])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${m} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:s,shown:p},v)=>s===null?null:L`<circle class=${p?"trend-now":"trend-day"} cx=${u(v)} cy=${d(s)} r=${p?5:e.length>60?1:e.length>20?2:3}
fill=${p?o.paper:m} stroke=${m} stroke-width="2"></circle>`)}
${c(u(0),r+j-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${c(u(f),r+j-8,"end",(((l=e[f])==null?void 0:l.date)??"").slice(5))}
${$===void 0?null:c(I-at,r+11,"end",$.text,o.ink)}`;if(a===null)return[y];let x=s=>{let p=e[Math.min(Math.max(s,0),f)];p!==void 0&&a(p)},g=b<0?f:b;return[L`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${g} aria-valuetext=${($==null?void 0:$.text)??""}
@click=${s=>x(rn(s,e.length))}
@keydown=${s=>{let p={ArrowLeft:g-1,ArrowDown:g-1,ArrowRight:g+1,ArrowUp:g+1,Home:0,End:f}[s.key];p!==void 0&&(s.preventDefault(),x(p))}}>
<rect class="bar-back" x="0" y=${r} width=${I} height=${j} rx="4" fill="transparent"></rect>
${y}</g>`]}function rn({clientX:t,currentTarget:e},n){var a;let o=(a=e.querySelector(".bar-back"))==null?void 0:a.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let r=(t-o.left)/o.width*I;return Math.round((r-J)/(I-J-at)*(n-1))}function ln(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let r=e[e.length-1];r!==void 0&&r[r.length-1]===o-1?r.push(o):e.push([o])}),e}var an=[..._.replanted,..._.acceptance,..._.done],sn=[..._.todo,..._.work,..._.abandoned_again],Ee,un=(((Ee=Bt("findings").fields.state)==null?void 0:Ee.values)??[]).filter(t=>t!=="closed"),Rt={villages:({tint:t,coverage:{value:e}})=>t!==null?mn(t):(e==null?void 0:e.has_assignments)===!0?dn(new Map(e.villages.map(n=>[n.fid,n]))):null,parcels:()=>({...it("parcels","stage",an,sn,({properties:t})=>Gt(t.area_m2??0)),unit:"mu",fill:It.acceptance}),channels:()=>({...it("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:U.working}),pump_stations:()=>({...it("pump_stations","state",["working"],["not_working"],()=>1),fill:U.working}),findings:()=>it("findings","state",["closed"],un,()=>1)};function Le(t,e){var n;return((n=Rt[t])==null?void 0:n.call(Rt,e))??null}function dn(t){let e=n=>o=>{let r=t.get(F(o));return r===void 0?0:n(r)};return{id:"villages",numerator:e($t),denominator:e(n=>$t(n)+Ut(n)),short:N([{kind:"range",field:"undone",from:1,to:null}]),fill:z.both}}function mn({of:t,columns:e,committees:n,shortRows:o}){let r=a=>i=>{var u;return((u=t.get(F(i)))==null?void 0:u[a])??0};return{id:"villages",numerator:r("rate_n"),denominator:r("rate_d"),short:o,named:{name:e.rate,of:`${e.rate_n}/${e.rate_d}`,short:e.short},committees:new Map([...n].map(([a,{now:i}])=>[a,i])),fill:z.both}}function it(t,e,n,o,r){let a=(i,{properties:u})=>i.includes(String(u[e]));return{id:t,numerator:i=>a(n,i)?r(i):0,denominator:i=>a(n,i)||a(o,i)?r(i):0,short:N([{kind:"in",field:e,values:o}]),fill:z.both}}function Ne(t,e,n,o,r,a){let i=Le(t,o),u=t===A(n)?n.filter:"";if(i===null||e===void 0||Jt(u))return null;let d=q(o,t,u,null).features.filter(a),m=u===""&&!n.near,c=cn(t,d,e,i,o);m&&fn(c,i);let h=[...c.values()].reduce(Ie,{n:0,d:0,short:0});if(h.d===0)return null;let b=D[n.language],{name:f,of:$,short:y}=i.named??b.rates[i.id],x=s=>`${nt(s)} ${r.unit.percent}`,g=u===""?i.short:`${Qt(u)} AND ${i.short}`,k=[...c].map(([s,p])=>{var w;let v=p.d===0?null:p.n/p.d;return{value:s,label:s===null?r.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,s))??s,share:v,text:v===null?"–":x(v),counts:`${H(p.n)}/${H(p.d)}`,short:p.short,chosen:n.committee===(s??"none"),rows:{...qt(n,t,g),committee:s??"none"}}}),l=h.n/h.d;return{field:"committee",title:b.rate(f,e.label,i.unit===void 0?"":r.unit[i.unit]),fill:i.fill,bars:k.sort(pn),from:Mt(k.flatMap(({share:s})=>s??[])),average:{share:l,label:m?r.filter.whole:r.table.sum,text:x(l)},heads:{counts:$,short:y},narrowed:n.committee!==null}}function cn(t,e,n,o,r){var d,m;let a=new Map((((d=r.coverage.value)==null?void 0:d.villages)??[]).map(c=>[c.fid,c])),i=Pt(_t(o.short),jt(t)),u=new Map;for(let c of e){let h=n.cell(c),b=h===null?null:String(h),f=i(zt(c,a.get(F(c)),(m=r.tint)==null?void 0:m.of.get(F(c))))?1:0,$={n:o.numerator(c),d:o.denominator(c),short:f};u.set(b,Ie(u.get(b)??{n:0,d:0,short:0},$))}return u}function fn(t,{committees:e}){var n;for(let[o,{n:r,d:a}]of e??[]){let i=o===""?null:o;t.set(i,{n:r,d:a,short:((n=t.get(i))==null?void 0:n.short)??0})}}function Ie(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function pn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Mt(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var He=[14,30,90];function De(t){let e=null,[n,o]=["",null],r=(i,u,d,m,c)=>{Zt(u,d,m,c).then(h=>{i===n&&(e={key:i,days:h},t())},()=>{})},a={span:14,of:(i,u)=>{let{view:d,data:m}=u,{value:c}=m.coverage;if(!V(i)||(c==null?void 0:c.has_assignments)!==!0||d.town===null||d.committee==="none")return null;let h=$n(d.date,a.span),b=[d.town,d.committee,h,a.span].join();return(b!==n||c!==o)&&([n,o]=[b,c],r(b,d.town,d.committee,h,a.span)),(e==null?void 0:e.key)===b?hn(e.days,u):null}};return a}function $n(t,e,n=G(new Date)){return t===null||t>oe(n,-e)?null:t}function hn(t,e){let n=t.flatMap(({completion:u})=>u??[]);if(n.length===0)return null;let{view:o,words:r}=e,a=D[o.language],i=o.date??G(new Date);return{title:a.trend(o.committee===null?r.filter.whole:se(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":a.unfiltered,days:t.map(u=>{let{completion:d,due:m}=u,c=d===null?"–":`${nt(d)} ${r.unit.percent}`,h=d===null?"":`${H(Math.round(d*m))}/${H(m)}`;return{date:u.date,share:d,text:a.day(u.date,c,h),shown:u.date===i}}),from:Mt(n)}}var Ot={...Dt,ink:"currentColor",soft:"var(--ink-soft)"};function bn(){return document.documentElement.hasAttribute("data-tiny")?108:50}function Ae(t,e){let n=De(e),o=(a,i)=>{let u=n.of(i,a);if(u===null)return[];let{title:d,note:m}=u,c=G(new Date),h=St(u,Ot,0,({date:$})=>t.view.set({date:$>=c?null:$})),f={title:d,width:I,height:j,fills:[],draw:($,y)=>St(u,$,y,null)};return[{field:"days",heading:d,note:m,switches:r(a),height:j,drawing:h,picture:f}]},r=({view:a})=>{let i=u=>{n.span=u,e()};return T`
<div class="chart-spans" role="group">
${He.map(u=>T`
<button
type="button"
class="text-button"
data-span=${u}
aria-pressed=${n.span===u}
@click=${()=>i(u)}
>
${D[a.language].days(u)}
</button>
`)}
</div>
`};return(a,i,u,d)=>{var k;let{view:m,data:c,words:h}=a,b=D[m.language],f=window.matchMedia("(pointer: coarse)").matches?bn():X,$=Ne(i,u.find(({field:l})=>l==="committee"),m,c,h,d),y=[];if($!==null){let{field:l,title:s,fill:p}=$,v=Ct($,Ot,0,({rows:C})=>t.view.set(C),b,f),w=(C,O)=>Ct($,C,O,null,b),S={title:s,width:I,height:vt($),fills:[p],draw:w},M=$.from===0?"":b.from(String(Math.round($.from*100)));y.push({field:l,heading:s,note:M,height:vt($,f),drawing:v,picture:S})}let x=Se(i,u,m,c,h,d).filter(({field:l,bars:s})=>s.length>0&&($===null||l!==$.field)).map(l=>{let{field:s,by:p,title:v,bars:w}=l,S=R=>t.view.set(Re(t.view.get(),i,s,R)),M=wt(l,Ot,0,({value:R})=>S(R),b,f),C=(R,B)=>wt(l,R,B,null,b),O=w.map(({fill:R})=>R),E={title:v,width:gt,height:xt(l),fills:O,draw:C};return{field:s,heading:p,height:xt(l,f),drawing:M,picture:E}}),g=[...o(a,i),...y,...x];return g.length===0?T`
<p class="charts-none">${((k=c.layers[i])==null?void 0:k.status)==="ready"?b.none:h.table.reading}</p>
`:T`
<div class="charts" tabindex="0" role="region" aria-label=${h.table.charts}>
${g.map(l=>yn(l,i,a))}
</div>
`}}function yn({field:t,heading:e,note:n="",switches:o,height:r,drawing:a,picture:i},u,d){let{width:m}=i;return T`
<figure class="chart ${m>gt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:T`
<small>${n}</small>
`}
</span>
${o??null} ${gn(i,u,d)}
</figcaption>
<svg viewBox=${`0 0 ${m} ${r}`} role="group" aria-label=${i.title} font-size="12">${a}</svg>
</figure>
`}function gn(t,e,n){let{words:o,view:r}=n,a=D[r.language],i=()=>fe(t,wn(e,n),a,o),u=`${t.title}-${G(new Date)}`;return T`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${a.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let d=await pe(i());d!==null&&Tt(`${u}.png`,d)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${a.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>Tt(`${u}.svg`,new Blob([i()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function wn(t,e){var b;let{view:n,data:o,words:r}=e,a=Wt(o,n.town),i=(((b=o.layers.committees)==null?void 0:b.value)??[]).find(({properties:f})=>f.code===n.committee),u=i===void 0?"":pt(i.properties,n.language),d=t===A(n)?W(n.filter):[],m=ot(t,rt(e)),c=d.map(f=>ue(f,m,r)),h=new Date;return{town:[a===void 0?"":Vt(pt(a,n.language)),u,n.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:c.join(r.listComma),asOf:n.date===null||!V(t)?r.asOf(G(h),ne(h)):r.onDate(n.date),sample:(a==null?void 0:a.sample)===!0}}var xn=8,Tn=60;function We(t,e,n,o,r){let a=0,i=m=>{a=m.target.scrollTop,o.close(),r()};return(m,c)=>{let{words:h}=c;return T`
<div class="table-scroll" tabindex="0" role="region" aria-label=${h.layers[m.layer]} @scroll=${i}>
<table aria-rowcount=${m.rows.length+1}>
<thead>
<tr>${m.columns.map(b=>kn(b,c,o))}</tr>
</thead>
<tbody @keydown=${b=>Rn(b,t)}>${u(m,c)}</tbody>
<tfoot>
<tr>${m.columns.map((b,f)=>Cn(m,b,f,c))}</tr>
</tfoot>
</table>
</div>
`};function u({layer:m,columns:c,rows:h},b){if(h.length===0){let{status:k}=b.data.layers[m]??{status:"reading"};return T`
<tr>
<td class="table-none" colspan=${c.length}>
${k==="ready"?b.words.table.none:b.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),$=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(a/$)-xn,h.length-1)),x=h.slice(y,y+Tn),g=k=>k<=0?null:T`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${c.length} .style=${`height: ${Math.round(k*$)}px`}></td>
</tr>
`;return T`
${g(y)}${x.map((k,l)=>d(m,k,c,b,y+l+2))}
${g(h.length-y-x.length)}
`}function d(m,{feature:c,cells:h},b,{view:f},$){var k;let y=F(c),x=((k=f.selected)==null?void 0:k.layer)===m&&f.selected.fid===y;return T`
<tr class=${x?"is-chosen":""} aria-rowindex=${$} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:m,fid:y}}),n.zoomToSelected()}}>
${b.map((l,s)=>{let p=kt(h[s]??null,l),v=l.field==="code"?vn(p,f.town??""):p;return T`
<td class=${l.kind}>
${s===0?T`
<button type="button" aria-current=${x?"true":"false"}>
${p===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function kn(t,{view:e,words:n},o){var c;let r=((c=e.sort)==null?void 0:c.field)===t.field?e.sort:null,{unit:a,field:i,kind:u,label:d}=t,m=o.narrowed(e.filter,i);return T`
<th
class="${u} ${m?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${i}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(i)}
@click=${h=>o.toggle(i,h.currentTarget)}
>
${d}${a===void 0||a===""?null:T`
<small>${n.listComma===", "?` (${a})`:`（${a}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function vn(t,e){return e===""||!t.startsWith(e)||t===e?t:T`<span class="code-town">${e}</span>${t.slice(e.length)}`}function Cn({rows:t,columns:e},n,o,{words:r}){let a=$e(t,e,o);return T`
<td class=${n.kind}>${o===0?r.table.sum:a===null?"":kt(a,n)}</td>
`}function Sn(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Rn(t,e){var i;t.key==="Tab"&&!t.shiftKey&&Sn(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(r>0))return;t.preventDefault();let a=e.querySelector(`tr[aria-rowindex="${r+n}"]`);a==null||a.scrollIntoView({block:"nearest"}),(i=a==null?void 0:a.querySelector("button"))==null||i.focus({preventScroll:!0})}function Be(t,e,n,o,r,a){let i=Mn(t,e,n,o,r),u=K(r,t.field);return[...t.options??[],null].flatMap(d=>{var b;let[m,c]=[i.get(d)??0,u.includes(d)];if(m===0&&!c)return[];let h=d===null?a.filter.blank:((b=t.word)==null?void 0:b.call(t,d))??d;return[{value:d,text:h,count:m,chosen:c}]})}function Mn(t,e,n,o,r){let a=N(P(r,t.field,null)),i=e===A(n)?a:"",u=new Map;for(let d of q(o,e,i,Kt(e)?n.committee:null).features){let m=t.cell(d),c=m===null?null:String(m);u.set(c,(u.get(c)??0)+1)}return u}function Fe(t,e,n){let o=K(t,e),r=o.includes(n)?o.filter(a=>a!==n):[...o,n];return r.length===0?null:{kind:"in",field:e,values:r}}function Et(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function Ve(t,e,n,o){return{kind:"range",field:e,...Et(t,e),[n]:Yt(o)}}function _e(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function Pe(t,e,n,o){let r=16*o,a=Math.max(e.left+8,Math.min(t.left,e.right-r-8)),i=t.top>n-t.bottom,u=(i?t.top:n-t.bottom)-16,d=Math.min(u,34*o);return i?{left:a,top:null,bottom:n-t.top+4,most:d}:{left:a,top:t.bottom+4,bottom:null,most:d}}var Lt="*",On=12;function je(t,e,n){let o=null,r=null,a="",i="",u=0,d=(l=!1)=>{o!==null&&(o=null,l&&(r==null||r.focus()),n())},m=(l,s)=>{if(o===l){d();return}o=l,r=s,a="",i="",n(),window.requestAnimationFrame(()=>{var p;return(p=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:p.focus()})};document.addEventListener("pointerdown",({target:l})=>{o===null||!(l instanceof Element)||l.closest(".table-menu")===null&&l.closest('[aria-expanded="true"]')===null&&d()});let c=l=>{l.key==="Escape"&&(l.stopPropagation(),d(!0))},h=(l,s)=>{let p=W(e.view.get().filter);e.view.set({filter:N(P(p,l,s(p)))})},b=(l,s)=>{he(l.layer,s),u+=1,n()},f=(l,s)=>T`
<div class="table-menu panel" role="dialog" aria-label=${l} .style=${Ln(t,r)} @keydown=${c}>
${s}
</div>
`,$=(l,s,p)=>{let{view:v,words:w}=p,S=O=>{var E;return T`
<button
type="button"
data-sort=${O?"down":"up"}
aria-pressed=${((E=v.sort)==null?void 0:E.field)===l.field&&v.sort.down===O}
@click=${()=>e.view.set({sort:_e(e.view.get().sort,l.field,O)})}
>
${O?w.table.down:w.table.up}
</button>
`},M=W(v.filter),C=()=>{o=null,b(s,s.columns.map(O=>O.field).filter(O=>O!==l.field))};return f(l.label,T`
<div class="table-menu-row">${S(!1)}${S(!0)}</div>
${x(l,s,p,M)}
<div class="table-menu-row">
<button type="button" ?disabled=${s.columns.length<2} @click=${C}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Ge(v.filter,l.field)}
@click=${()=>h(l.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(l,{columns:s,rows:p},{filter:v})=>{let w=s.indexOf(l),S=p.map(({cells:M})=>M[w]).find(M=>typeof M=="string");return S==null?null:v.hint(S)},x=(l,s,p,v)=>{let{words:w}=p,S=v.find(R=>R.kind!=="other"&&R.field===l.field);if(l.kind==="listed")return g(l,s,p,v);if(l.kind==="text")return T`
<input
type="text"
data-filter=${l.field}
aria-label=${`${l.label} ${w.table.contains}`}
placeholder=${y(l,s,w)??w.table.contains}
.value=${(S==null?void 0:S.kind)==="contains"?S.text:""}
@input=${R=>h(l.field,()=>({kind:"contains",field:l.field,text:R.target.value}))}
/>
`;let M=Et(v,l.field),C=En(l)?be("mu"):null,O=R=>{let B=C===null?String(M[R]??""):ae(M[R],C);return T`
<input
type="text"
inputmode="decimal"
data-filter=${l.field}
data-bound=${R}
aria-label=${`${l.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${B}
@input=${Q=>{C!==null&&(i=Q.target.value,n())}}
@change=${Q=>{var Nt;let{value:Y}=Q.target;i="";let st=C===null||(Nt=yt(Y,C))==null?void 0:Nt.unit;st!==void 0&&st!==C&&ye(st);let ze=C===null?Y:ie(Y,C);h(l.field,Ue=>Ve(Ue,l.field,R,ze)),n()}}
/>
`},E=C===null?null:yt(i,C);return T`
<div class="table-menu-range">
${O("from")}
<span>–</span>
${O("to")}
${C===null?T`
<small>${l.unit??""}</small>
`:null}
</div>
${C===null?null:T`
<div class="table-menu-unit">
${ge(C,w,n)}
<p class="table-menu-other" role="status">${E===null?"":`= ${le(E,w)}`}</p>
</div>
`}
`},g=(l,s,p,v)=>{let{view:w,data:S,words:M}=p,C=Be(l,s.layer,w,S,v,M),O=C.filter(({text:E})=>E.toLowerCase().includes(a.toLowerCase()));return T`
${C.length<=On?null:T`
<input
type="text"
aria-label=${M.table.find}
placeholder=${M.table.find}
.value=${a}
@input=${E=>{a=E.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${l.label} data-town=${w.town??""}>
${O.map(({value:E,text:R,count:B,chosen:Q})=>T`
<label>
<input
type="checkbox"
data-value=${E??""}
.checked=${Q}
@change=${()=>h(l.field,Y=>Fe(Y,l.field,E))}
/>
<span>${R}</span>
<small>${H(B)}</small>
</label>
`)}
</div>
`},k=(l,{words:s})=>{let p=l.columns.map(w=>w.field),v=w=>b(l,p.includes(w)?p.filter(S=>S!==w):[...p,w]);return f(s.table.columns,T`
<div class="table-menu-values" role="group" aria-label=${s.table.columns}>
${l.all.map(w=>T`
<label>
<input
type="checkbox"
data-shown=${w.field}
.checked=${p.includes(w.field)}
?disabled=${p.length===1&&p.includes(w.field)}
@change=${()=>v(w.field)}
/>
<span>${w.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>b(l,null)}>${s.table.usual}</button>
</div>
`)};return{toggle:m,close:()=>d(),isOpen:l=>o===l,narrowed:Ge,open:(l,s)=>{if(o===null)return null;if(o===Lt)return k(l,s);let p=l.columns.find(v=>v.field===o);return p===void 0?null:$(p,l,s)},columnsButton:l=>T`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Lt}
@click=${s=>m(Lt,s.currentTarget)}
>
${l.table.columns}
</button>
`,version:()=>u}}function En({field:t}){return t.endsWith("_mu")}function Ge(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function Ln(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Pe(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Nn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Br(t,e,n){let o=null,r=!1,a=()=>{},i=je(t,e,()=>a()),u=Ae(e,()=>a()),d=We(t,e,n,i,()=>a()),m=(f,$)=>{let{view:y,data:x}=$,g=bt(y,x,f),k=xe(y.near,n.bounds()),l=[f,g,x.layers.committees,x.coverage.value,x.tint,y.language,y.sort,k==null?void 0:k.join(),i.version()];return o!==null&&l.every((s,p)=>(o==null?void 0:o.keys[p])===s)||(o={keys:l,shown:we(f,$,k)}),o.shown},c=(f,$,y)=>{let{view:x,words:g}=y,k=l=>T`
<button
type="button"
data-tab=${l?"charts":"rows"}
aria-pressed=${x.charts===l}
@click=${()=>e.view.set({charts:l})}
>
${l?g.table.charts:g.table.rows}
</button>
`;return T`
<header class="table-head">
<select
aria-label=${g.table.layer}
@change=${l=>{let s=l.target.value;e.view.set({...ht(e.view.get(),s),charts:x.charts})}}
>
${Ft.map(l=>T`
<option value=${l} ?selected=${l===f}>${g.layers[l]}</option>
`)}
</select>
<div class="table-tabs" role="group">${k(!1)}${k(!0)}</div>
<span class="table-count" role="status">
${g.rows(H($.rows.length),H($.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${x.near}
@change=${l=>e.view.set({near:l.target.checked})}
/>
${g.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${h}>
${g.filter.text}
</button>
${x.charts?null:i.columnsButton(g)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${mt("print")}${g.tool.print}
</button>
<span class="table-export">
${g.table.export}
${Nn.map(([l,s])=>{let p=Hn(l,$,y);return T`
<a
class="text-button"
data-save=${l}
download
href=${p??ut}
aria-disabled=${p===null?"true":ut}
>
${s}
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
`},h=()=>{r=!r,a(),r&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},b=(f,$)=>{let{view:y,words:x}=$,g=de(e,$);return!r&&g===null?null:T`
<div class="table-conditions">
${r?T`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${x.filter.text}
placeholder=${x.filter.hint(Te(ot(f,rt($))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:An(k.target.value)})}
/>
`:null}
${g}
</div>
`};a=re(t,e,f=>{let{view:$}=f,y=$.presenting?null:$.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&$.charts),y===null)return null;let x=m(y,f);return T`
${c(y,x,f)} ${b(y,f)}
${$.charts?u(f,y,x.all,x.within):d(x,f)} ${i.open(x,f)}
`})}var In=["level","change"];function Hn(t,{layer:e,columns:n,bounds:o},{view:r,data:a}){if(bt(r,a,e).fault!==null)return null;let{sort:i}=r,u=n.find(({field:c})=>c===(i==null?void 0:i.field)),d=c=>!V(e)||!In.includes(c),m=i!==null&&u!==void 0&&d(u.field);return te(e,{form:t,town:r.town??"",language:r.language,date:V(e)?r.date:null,columns:n.map(({field:c})=>c).filter(d),filter:Xt(r,a,e),sort:m?`${i.down?"-":""}${u.by??u.field}`:"",bounds:o,at:ft(r),rate:V(e)&&r.theme==="coverage"&&ft(r)===null?Dn(r,a):null})}function Dn({measure:t,committee:e},{tint:n}){return t===null||n===null?null:{measure:`coverage.${t}`,...n.period,committee:e==="none"?null:e}}function An(t){try{return N(ee(t))}catch{return t.trim()}}export{Br as mountTable};
