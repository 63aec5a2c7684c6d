import{a as gt,b as X,c as Z,d as fe,e as wt,f as pe,g as xt,h as $e,i as he,j as Tt,k as we,l as xe,m as Te}from"./chunk-S7BE63OI.js";import{a as be,b as ye,c as kt,d as ge,e as ke,f as ve}from"./chunk-D4BA72DT.js";import{a as ce}from"./chunk-KQCBSO2V.js";import{a as de,b as me,c as ot,d as rt}from"./chunk-M227DXXH.js";import{s as ue}from"./chunk-47QJ2U4H.js";import{b as yt,f as ae,g as ie,h as se}from"./chunk-FT33FG2O.js";import"./chunk-XUE4SRXU.js";import{a as ne,b as W,c as I,d as P,e as K}from"./chunk-KRRQ52TJ.js";import{a as jt,b as zt,c as $t,d as Ut,e as Kt,f as Xt,g as bt,h as q,i as Jt,j as Qt,k as Yt}from"./chunk-IWX456UU.js";import{d as ft}from"./chunk-M6AR5UX4.js";import{a as A,c as ht,d as qt}from"./chunk-N5I25ZZX.js";import"./chunk-HCYSNNHS.js";import{b as _}from"./chunk-G6LQKNM6.js";import{a as le}from"./chunk-624P6E62.js";import"./chunk-OSI6CRNV.js";import{c as Bt,e as V}from"./chunk-K4LKEPK4.js";import{a as Gt}from"./chunk-P6FBAL6K.js";import"./chunk-ZC3AHAGB.js";import"./chunk-ICH5MBQR.js";import"./chunk-M4ZMK2PU.js";import{a as G,b as oe,e as re}from"./chunk-BBVHBITH.js";import{b as Pt}from"./chunk-D4T2FIB6.js";import{b as _t}from"./chunk-EH2SCFZP.js";import{a as pt,f as Vt}from"./chunk-6NKZHU2E.js";import{a as ct,e as Ft}from"./chunk-ISYZ6M3S.js";import{p as te,s as ee}from"./chunk-ACO2773S.js";import{a as L,f as nt,g as Zt}from"./chunk-265K6TNF.js";import{d as Dt,f as At,r as mt}from"./chunk-RKDKU3EV.js";import{a as x,b as N,d as ut}from"./chunk-3PJR2OYE.js";import{d as F,f as Wt}from"./chunk-6HCXI4IL.js";import{d as z,f as It,i as U,j as dt,s as Ht}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";var Je={area_mu:3,length_m:500};function Ce(t){var r;let e=t.find(({kind:i,field:a})=>i==="listed"&&a!=="committee"),n=t.find(({kind:i,adds:a})=>i==="number"&&a===!0),o=[];return((r=e==null?void 0:e.options)==null?void 0:r[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:Je[n.field]??10,to:null}),I(o)}var Se={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var Re={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var Me={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var D={"zh-Hans":Re,"zh-Hant":Me,en:Se};function Oe(t,e,n,o,r,i=()=>!0){let a=t===A(n)?n.filter:"",s=W(a),d=Ye(t,e,r),m=D[n.language],c=e.filter(({kind:f,spare:$,field:y})=>f==="listed"&&($!==!0||y==="committee")),[h,b]=[c.filter(({field:f})=>f==="committee"),c.filter(({field:f})=>f!=="committee")];return[...b,...h].map(f=>{let{field:$}=f,y=I(P(s,$,null)),T=$==="committee"?null:n.committee,{features:g}=q(o,t,y,T),k=new Map;for(let w of g.filter(i)){let S=f.cell(w),M=S===null?null:String(S),C=k.get(M)??{amount:0,count:0};C.amount+=d.of===null?1:me(d.of,w),C.count+=1,k.set(M,C)}let l=$==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:K(s,$),u=[...f.options??[],null].flatMap(w=>{var B;let S=k.get(w);if(S===void 0&&!l.includes(w))return[];let{amount:M,count:C}=S??{amount:0,count:0},O=tn(t,$,w),E=w===null?Ze($,r):((B=f.word)==null?void 0:B.call(f,w))??w,R=L(M,d.decimals);return[{value:w,label:E,amount:M,text:R,count:C,fill:O,chosen:l.includes(w)}]}),p=m.title(r.layers[t],f.label,d.unit),v=m.by(f.label,d.unit);return $==="committee"&&u.sort(Qe),{field:$,title:p,by:v,unit:d.unit,bars:u,narrowed:l.length>0}})}function Qe(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function Ye(t,e,n){let o=e.find(({field:i})=>i==="area_mu"||i==="length_m")??null,r=n.unit[ct(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function Ze(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function tn(t,e,n){if(n===null)return dt.none;let o=Ht(t,e,n);if(o!==void 0)return o;let{chartFill:r}=ct(t);return r===void 0?dt.bar:n==="not_working"?U.not_working:U.working}function Ee(t,e,n,o){if(n==="committee"){let d=o??"none";return{committee:t.committee===d?null:d}}let r=W(e===A(t)?t.filter:""),i=K(r,n),a=i.includes(o)?i.filter(d=>d!==o):[...i,o],s=a.length===0?null:{kind:"in",field:n,values:a};return{filter:I(P(r,n,s))}}var H=360,tt=8,et=34,en=20,lt=11;function vt({bars:t},e=X){return et+t.length*e+en}function nn({bars:t,heads:e}){let n=m=>Math.max(...m.map(Z)),o=Math.min(120,n(t.map(({label:m})=>m))*1.08),r=Math.max(Z(e.short)*(lt/12),n(t.map(m=>Le(m)))),i=Math.max(Z(e.counts)*(lt/12),n(t.map(m=>m.counts))),a=H-r-tt,s=a-i-tt,d=s-n(t.map(({text:m})=>m))-tt-o-tt;return{labels:o,from:o+tt,room:d,rate:s,counts:a,short:H}}function Le({short:t}){return`${t} ›`}function Ct(t,e,n,o,r,i=X){let a=nn(t),{bars:s,average:d,heads:m,from:c}=t,h=g=>a.from+(g-c)/(1-c)*a.room,b=n+et+s.length*i,f=[c,(c+1)/2,1],$=(g,k,l,u,p=e.soft)=>N`<text x=${g} y=${k} font-size=${lt} text-anchor=${l} fill=${p}>${u}</text>`,y=Z(`${d.label} ${d.text}`)*(lt/12),T=h(d.share);return[$(a.counts,n+11,"end",m.counts),$(a.short,n+11,"end",m.short),...f.map(g=>$(h(g),n+27,"middle",`${Math.round(g*100)}%`)),...f.map(g=>N`<line x1=${h(g)} x2=${h(g)} y1=${n+et-3} y2=${b}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...s.map((g,k)=>on(g,t,a,h,e,n+et+k*i,o,r,i)),N`<line class="rate-average" x1=${T} x2=${T} y1=${n+et-3} y2=${b+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,$(Math.min(Math.max(T,y/2),H-y/2),b+16,"middle",`${d.label} ${d.text}`,e.ink)]}function on(t,{fill:e,narrowed:n,from:o,heads:r},{labels:i,rate:a,counts:s,short:d,from:m},c,h,b,f,$,y){let T=n&&!t.chosen,[g,k]=[T?h.soft:h.ink,t.chosen?600:400],l=b+y/2+4.5,u=t.share===null?0:Math.max(2,c(t.share)-m),p=N`
<rect class="bar-back" x="0" y=${b} width=${H} height=${y} rx="4" fill="transparent"></rect>
<text x=${i} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${fe(t.label,i)}</text>
<rect x=${m} y=${b+y/2-7.5} width=${u} height=${X-6} rx="2" opacity=${T?.35:1}
fill=${At(e,h)} stroke=${h.edge(e)} stroke-width="1"></rect>
${o>0&&u>10?rn(m+4,b+y/2,h.paper):null}
<text x=${a} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${t.text}</text>
<text x=${s} y=${l} text-anchor="end" fill=${h.soft}>${t.counts}</text>
<text x=${d} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${Le(t)}</text>`;if(f===null)return N`<g>${p}</g>`;let v=$.rateBar(t.label,t.text,t.counts,`${t.short} ${r.short}`);return pe(t.value,t.chosen,v,p,()=>f(t))}function rn(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return N`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var j=132,[J,at,Ne,ln]=[38,12,24,26],an=11;function St({title:t,days:e,from:n},o,r,i){var k,l;let a=(H-J-at)/Math.max(1,e.length-1),s=u=>J+u*a,d=u=>r+Ne+(1-(u-n)/(1-n))*(j-Ne-ln),{colour:m}=z.both,c=(u,p,v,w,S=o.soft)=>N`<text x=${u} y=${p} font-size=${an} text-anchor=${v} fill=${S}>${w}</text>`,h=[n,(n+1)/2,1],b=e.findIndex(({shown:u})=>u),f=e.length-1,$=e[b]??e[f],y=N`
${h.map(u=>c(J-6,d(u)+4,"end",`${Math.round(u*100)}%`))}
${h.map(u=>N`<line x1=${J} x2=${H-at} y1=${d(u)} y2=${d(u)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${un(e).map(u=>N`<polyline points=${u.map(p=>{var v;return`${s(p)},${d(((v=e[p])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${m} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:u,shown:p},v)=>u===null?null:N`<circle class=${p?"trend-now":"trend-day"} cx=${s(v)} cy=${d(u)} r=${p?5:e.length>60?1:e.length>20?2:3}
fill=${p?o.paper:m} stroke=${m} stroke-width="2"></circle>`)}
${c(s(0),r+j-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${c(s(f),r+j-8,"end",(((l=e[f])==null?void 0:l.date)??"").slice(5))}
${$===void 0?null:c(H-at,r+11,"end",$.text,o.ink)}`;if(i===null)return[y];let T=u=>{let p=e[Math.min(Math.max(u,0),f)];p!==void 0&&i(p)},g=b<0?f:b;return[N`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${g} aria-valuetext=${($==null?void 0:$.text)??""}
@click=${u=>T(sn(u,e.length))}
@keydown=${u=>{let p={ArrowLeft:g-1,ArrowDown:g-1,ArrowRight:g+1,ArrowUp:g+1,Home:0,End:f}[u.key];p!==void 0&&(u.preventDefault(),T(p))}}>
<rect class="bar-back" x="0" y=${r} width=${H} height=${j} rx="4" fill="transparent"></rect>
${y}</g>`]}function sn({clientX:t,currentTarget:e},n){var i;let o=(i=e.querySelector(".bar-back"))==null?void 0:i.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let r=(t-o.left)/o.width*H;return Math.round((r-J)/(H-J-at)*(n-1))}function un(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let r=e[e.length-1];r!==void 0&&r[r.length-1]===o-1?r.push(o):e.push([o])}),e}var dn=[..._.replanted,..._.acceptance,..._.done],mn=[..._.todo,..._.work,..._.abandoned_again],Ie,cn=(((Ie=Bt("findings").fields.state)==null?void 0:Ie.values)??[]).filter(t=>t!=="closed"),Rt={villages:({tint:t,coverage:{value:e}})=>t!==null?pn(t):(e==null?void 0:e.has_assignments)===!0?fn(new Map(e.villages.map(n=>[n.fid,n]))):null,parcels:()=>({...it("parcels","stage",dn,mn,({properties:t})=>Gt(Kt(t))),unit:"mu",fill:It.acceptance}),channels:()=>({...it("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:U.working}),pump_stations:()=>({...it("pump_stations","state",["working"],["not_working"],()=>1),fill:U.working}),findings:()=>it("findings","state",["closed"],cn,()=>1)};function He(t,e){var n;return((n=Rt[t])==null?void 0:n.call(Rt,e))??null}function fn(t){let e=n=>o=>{let r=t.get(F(o));return r===void 0?0:n(r)};return{id:"villages",numerator:e($t),denominator:e(n=>$t(n)+Ut(n)),short:I([{kind:"range",field:"undone",from:1,to:null}]),fill:z.both}}function pn({of:t,columns:e,committees:n,shortRows:o}){let r=i=>a=>{var s;return((s=t.get(F(a)))==null?void 0:s[i])??0};return{id:"villages",numerator:r("rate_n"),denominator:r("rate_d"),short:o,named:{name:e.rate,of:`${e.rate_n}/${e.rate_d}`,short:e.short},committees:new Map([...n].map(([i,{now:a}])=>[i,a])),fill:z.both}}function it(t,e,n,o,r){let i=(a,{properties:s})=>a.includes(String(s[e]));return{id:t,numerator:a=>i(n,a)?r(a):0,denominator:a=>i(n,a)||i(o,a)?r(a):0,short:I([{kind:"in",field:e,values:o}]),fill:z.both}}function De(t,e,n,o,r,i){let a=He(t,o),s=t===A(n)?n.filter:"";if(a===null||e===void 0||Qt(s))return null;let d=q(o,t,s,null).features.filter(i),m=s===""&&!n.near,c=$n(t,d,e,a,o);m&&hn(c,a);let h=[...c.values()].reduce(Ae,{n:0,d:0,short:0});if(h.d===0)return null;let b=D[n.language],{name:f,of:$,short:y}=a.named??b.rates[a.id],T=u=>`${nt(u)} ${r.unit.percent}`,g=s===""?a.short:`${Yt(s)} AND ${a.short}`,k=[...c].map(([u,p])=>{var w;let v=p.d===0?null:p.n/p.d;return{value:u,label:u===null?r.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,u))??u,share:v,text:v===null?"–":T(v),counts:`${L(p.n)}/${L(p.d)}`,short:p.short,chosen:n.committee===(u??"none"),rows:{...qt(n,t,g),committee:u??"none"}}}),l=h.n/h.d;return{field:"committee",title:b.rate(f,e.label,a.unit===void 0?"":r.unit[a.unit]),fill:a.fill,bars:k.sort(bn),from:Mt(k.flatMap(({share:u})=>u??[])),average:{share:l,label:m?r.filter.whole:r.table.sum,text:T(l)},heads:{counts:$,short:y},narrowed:n.committee!==null}}function $n(t,e,n,o,r){var d,m;let i=new Map((((d=r.coverage.value)==null?void 0:d.villages)??[]).map(c=>[c.fid,c])),a=Pt(_t(o.short),jt(t)),s=new Map;for(let c of e){let h=n.cell(c),b=h===null?null:String(h),f=a(zt(c,i.get(F(c)),(m=r.tint)==null?void 0:m.of.get(F(c))))?1:0,$={n:o.numerator(c),d:o.denominator(c),short:f};s.set(b,Ae(s.get(b)??{n:0,d:0,short:0},$))}return s}function hn(t,{committees:e}){var n;for(let[o,{n:r,d:i}]of e??[]){let a=o===""?null:o;t.set(a,{n:r,d:i,short:((n=t.get(a))==null?void 0:n.short)??0})}}function Ae(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function bn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Mt(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var We=[14,30,90];function Be(t){let e=null,[n,o]=["",null],r=(a,s,d,m,c)=>{te(s,d,m,c).then(h=>{a===n&&(e={key:a,days:h},t())},()=>{})},i={span:14,of:(a,s)=>{let{view:d,data:m}=s,{value:c}=m.coverage;if(!V(a)||(c==null?void 0:c.has_assignments)!==!0||d.town===null||d.committee==="none")return null;let h=yn(d.date,i.span),b=[d.town,d.committee,h,i.span].join();return(b!==n||c!==o)&&([n,o]=[b,c],r(b,d.town,d.committee,h,i.span)),(e==null?void 0:e.key)===b?gn(e.days,s):null}};return i}function yn(t,e,n=G(new Date)){return t===null||t>re(n,-e)?null:t}function gn(t,e){let n=t.flatMap(({completion:s})=>s??[]);if(n.length===0)return null;let{view:o,words:r}=e,i=D[o.language],a=o.date??G(new Date);return{title:i.trend(o.committee===null?r.filter.whole:ue(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":i.unfiltered,days:t.map(s=>{let{completion:d,due:m}=s,c=d===null?"–":`${nt(d)} ${r.unit.percent}`,h=d===null?"":`${L(Math.round(d*m))}/${L(m)}`;return{date:s.date,share:d,text:i.day(s.date,c,h),shown:s.date===a}}),from:Mt(n)}}var Ot={...Dt,ink:"currentColor",soft:"var(--ink-soft)"};function wn(){return document.documentElement.hasAttribute("data-tiny")?108:50}function Fe(t,e){let n=Be(e),o=(i,a)=>{let s=n.of(a,i);if(s===null)return[];let{title:d,note:m}=s,c=G(new Date),h=St(s,Ot,0,({date:$})=>t.view.set({date:$>=c?null:$})),f={title:d,width:H,height:j,fills:[],draw:($,y)=>St(s,$,y,null)};return[{field:"days",heading:d,note:m,switches:r(i),height:j,drawing:h,picture:f}]},r=({view:i})=>{let a=s=>{n.span=s,e()};return x`
<div class="chart-spans" role="group">
${We.map(s=>x`
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
`};return(i,a,s,d)=>{var k;let{view:m,data:c,words:h}=i,b=D[m.language],f=window.matchMedia("(pointer: coarse)").matches?wn():X,$=De(a,s.find(({field:l})=>l==="committee"),m,c,h,d),y=[];if($!==null){let{field:l,title:u,fill:p}=$,v=Ct($,Ot,0,({rows:C})=>t.view.set(C),b,f),w=(C,O)=>Ct($,C,O,null,b),S={title:u,width:H,height:vt($),fills:[p],draw:w},M=$.from===0?"":b.from(String(Math.round($.from*100)));y.push({field:l,heading:u,note:M,height:vt($,f),drawing:v,picture:S})}let T=Oe(a,s,m,c,h,d).filter(({field:l,bars:u})=>u.length>0&&($===null||l!==$.field)).map(l=>{let{field:u,by:p,title:v,bars:w}=l,S=R=>t.view.set(Ee(t.view.get(),a,u,R)),M=wt(l,Ot,0,({value:R})=>S(R),b,f),C=(R,B)=>wt(l,R,B,null,b),O=w.map(({fill:R})=>R),E={title:v,width:gt,height:xt(l),fills:O,draw:C};return{field:u,heading:p,height:xt(l,f),drawing:M,picture:E}}),g=[...o(i,a),...y,...T];return g.length===0?x`
<p class="charts-none">${((k=c.layers[a])==null?void 0:k.status)==="ready"?b.none:h.table.reading}</p>
`:x`
<div class="charts" tabindex="0" role="region" aria-label=${h.table.charts}>
${g.map(l=>xn(l,a,i))}
</div>
`}}function xn({field:t,heading:e,note:n="",switches:o,height:r,drawing:i,picture:a},s,d){let{width:m}=a;return x`
<figure class="chart ${m>gt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:x`
<small>${n}</small>
`}
</span>
${o??null} ${Tn(a,s,d)}
</figcaption>
<svg viewBox=${`0 0 ${m} ${r}`} role="group" aria-label=${a.title} font-size="12">${i}</svg>
</figure>
`}function Tn(t,e,n){let{words:o,view:r}=n,i=D[r.language],a=()=>$e(t,kn(e,n),i,o),s=`${t.title}-${G(new Date)}`;return x`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${i.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let d=await he(a());d!==null&&Tt(`${s}.png`,d)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${i.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>Tt(`${s}.svg`,new Blob([a()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function kn(t,e){var b;let{view:n,data:o,words:r}=e,i=Wt(o,n.town),a=(((b=o.layers.committees)==null?void 0:b.value)??[]).find(({properties:f})=>f.code===n.committee),s=a===void 0?"":pt(a.properties,n.language),d=t===A(n)?W(n.filter):[],m=ot(t,rt(e)),c=d.map(f=>de(f,m,r)),h=new Date;return{town:[i===void 0?"":Vt(pt(i,n.language)),s,n.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:c.join(r.listComma),asOf:n.date===null||!V(t)?r.asOf(G(h),oe(h)):r.onDate(n.date),sample:(i==null?void 0:i.sample)===!0}}var vn=8,Cn=60;function Ve(t,e,n,o,r){let i=0,a=m=>{i=m.target.scrollTop,o.close(),r()};return(m,c)=>{let{words:h}=c;return x`
<div class="table-scroll" tabindex="0" role="region" aria-label=${h.layers[m.layer]} @scroll=${a}>
<table aria-rowcount=${m.rows.length+1}>
<thead>
<tr>${m.columns.map(b=>Sn(b,c,o))}</tr>
</thead>
<tbody @keydown=${b=>En(b,t)}>${s(m,c)}</tbody>
<tfoot>
<tr>${m.columns.map((b,f)=>Mn(m,b,f,c))}</tr>
</tfoot>
</table>
</div>
`};function s({layer:m,columns:c,rows:h},b){if(h.length===0){let{status:k}=b.data.layers[m]??{status:"reading"};return x`
<tr>
<td class="table-none" colspan=${c.length}>
${k==="ready"?b.words.table.none:b.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),$=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(i/$)-vn,h.length-1)),T=h.slice(y,y+Cn),g=k=>k<=0?null:x`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${c.length} .style=${`height: ${Math.round(k*$)}px`}></td>
</tr>
`;return x`
${g(y)}${T.map((k,l)=>d(m,k,c,b,y+l+2))}
${g(h.length-y-T.length)}
`}function d(m,{feature:c,cells:h},b,{view:f},$){var k;let y=F(c),T=((k=f.selected)==null?void 0:k.layer)===m&&f.selected.fid===y;return x`
<tr class=${T?"is-chosen":""} aria-rowindex=${$} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:m,fid:y}}),n.zoomToSelected()}}>
${b.map((l,u)=>{let p=kt(h[u]??null,l),v=l.field==="code"?Rn(p,f.town??""):p;return x`
<td class=${l.kind}>
${u===0?x`
<button type="button" aria-current=${T?"true":"false"}>
${p===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function Sn(t,{view:e,words:n},o){var c;let r=((c=e.sort)==null?void 0:c.field)===t.field?e.sort:null,{unit:i,field:a,kind:s,label:d}=t,m=o.narrowed(e.filter,a);return x`
<th
class="${s} ${m?"is-narrowed":""}"
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
${d}${i===void 0||i===""?null:x`
<small>${n.listComma===", "?` (${i})`:`（${i}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function Rn(t,e){return e===""||!t.startsWith(e)||t===e?t:x`<span class="code-town">${e}</span>${t.slice(e.length)}`}function Mn({rows:t},e,n,{words:o}){let r=be(t,e);if(n===0||r===null)return x`
<td class=${e.kind}>${n===0?o.table.sum:""}</td>
`;let i=ye(t,e,n),a=kt(r,e),s=L(i,e.decimals);return x`
<td class=${e.kind} data-total=${a}>
${Number(i.toFixed(e.decimals))===0?null:x`
<small title=${o.overlapNote(s)}>${o.overlap(s)}</small>
`}
${a}
</td>
`}function On(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function En(t,e){var a;t.key==="Tab"&&!t.shiftKey&&On(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(r>0))return;t.preventDefault();let i=e.querySelector(`tr[aria-rowindex="${r+n}"]`);i==null||i.scrollIntoView({block:"nearest"}),(a=i==null?void 0:i.querySelector("button"))==null||a.focus({preventScroll:!0})}function _e(t,e,n,o,r,i){let a=Ln(t,e,n,o,r),s=K(r,t.field);return[...t.options??[],null].flatMap(d=>{var b;let[m,c]=[a.get(d)??0,s.includes(d)];if(m===0&&!c)return[];let h=d===null?i.filter.blank:((b=t.word)==null?void 0:b.call(t,d))??d;return[{value:d,text:h,count:m,chosen:c}]})}function Ln(t,e,n,o,r){let i=I(P(r,t.field,null)),a=e===A(n)?i:"",s=new Map;for(let d of q(o,e,a,Xt(e)?n.committee:null).features){let m=t.cell(d),c=m===null?null:String(m);s.set(c,(s.get(c)??0)+1)}return s}function Pe(t,e,n){let o=K(t,e),r=o.includes(n)?o.filter(i=>i!==n):[...o,n];return r.length===0?null:{kind:"in",field:e,values:r}}function Et(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function Ge(t,e,n,o){return{kind:"range",field:e,...Et(t,e),[n]:Zt(o)}}function je(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function ze(t,e,n,o){let r=16*o,i=Math.max(e.left+8,Math.min(t.left,e.right-r-8)),a=t.top>n-t.bottom,s=(a?t.top:n-t.bottom)-16,d=Math.min(s,34*o);return a?{left:i,top:null,bottom:n-t.top+4,most:d}:{left:i,top:t.bottom+4,bottom:null,most:d}}var Lt="*",Nn=12;function qe(t,e,n){let o=null,r=null,i="",a="",s=0,d=(l=!1)=>{o!==null&&(o=null,l&&(r==null||r.focus()),n())},m=(l,u)=>{if(o===l){d();return}o=l,r=u,i="",a="",n(),window.requestAnimationFrame(()=>{var p;return(p=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:p.focus()})};document.addEventListener("pointerdown",({target:l})=>{o===null||!(l instanceof Element)||l.closest(".table-menu")===null&&l.closest('[aria-expanded="true"]')===null&&d()});let c=l=>{l.key==="Escape"&&(l.stopPropagation(),d(!0))},h=(l,u)=>{let p=W(e.view.get().filter);e.view.set({filter:I(P(p,l,u(p)))})},b=(l,u)=>{ge(l.layer,u),s+=1,n()},f=(l,u)=>x`
<div class="table-menu panel" role="dialog" aria-label=${l} .style=${Hn(t,r)} @keydown=${c}>
${u}
</div>
`,$=(l,u,p)=>{let{view:v,words:w}=p,S=O=>{var E;return x`
<button
type="button"
data-sort=${O?"down":"up"}
aria-pressed=${((E=v.sort)==null?void 0:E.field)===l.field&&v.sort.down===O}
@click=${()=>e.view.set({sort:je(e.view.get().sort,l.field,O)})}
>
${O?w.table.down:w.table.up}
</button>
`},M=W(v.filter),C=()=>{o=null,b(u,u.columns.map(O=>O.field).filter(O=>O!==l.field))};return f(l.label,x`
<div class="table-menu-row">${S(!1)}${S(!0)}</div>
${T(l,u,p,M)}
<div class="table-menu-row">
<button type="button" ?disabled=${u.columns.length<2} @click=${C}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Ue(v.filter,l.field)}
@click=${()=>h(l.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(l,{columns:u,rows:p},{filter:v})=>{let w=u.indexOf(l),S=p.map(({cells:M})=>M[w]).find(M=>typeof M=="string");return S==null?null:v.hint(S)},T=(l,u,p,v)=>{let{words:w}=p,S=v.find(R=>R.kind!=="other"&&R.field===l.field);if(l.kind==="listed")return g(l,u,p,v);if(l.kind==="text")return x`
<input
type="text"
data-filter=${l.field}
aria-label=${`${l.label} ${w.table.contains}`}
placeholder=${y(l,u,w)??w.table.contains}
.value=${(S==null?void 0:S.kind)==="contains"?S.text:""}
@input=${R=>h(l.field,()=>({kind:"contains",field:l.field,text:R.target.value}))}
/>
`;let M=Et(v,l.field),C=In(l)?we("mu"):null,O=R=>{let B=C===null?String(M[R]??""):ie(M[R],C);return x`
<input
type="text"
inputmode="decimal"
data-filter=${l.field}
data-bound=${R}
aria-label=${`${l.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${B}
@input=${Q=>{C!==null&&(a=Q.target.value,n())}}
@change=${Q=>{var Nt;let{value:Y}=Q.target;a="";let st=C===null||(Nt=yt(Y,C))==null?void 0:Nt.unit;st!==void 0&&st!==C&&xe(st);let Ke=C===null?Y:se(Y,C);h(l.field,Xe=>Ge(Xe,l.field,R,Ke)),n()}}
/>
`},E=C===null?null:yt(a,C);return x`
<div class="table-menu-range">
${O("from")}
<span>–</span>
${O("to")}
${C===null?x`
<small>${l.unit??""}</small>
`:null}
</div>
${C===null?null:x`
<div class="table-menu-unit">
${Te(C,w,n)}
<p class="table-menu-other" role="status">${E===null?"":`= ${ae(E,w)}`}</p>
</div>
`}
`},g=(l,u,p,v)=>{let{view:w,data:S,words:M}=p,C=_e(l,u.layer,w,S,v,M),O=C.filter(({text:E})=>E.toLowerCase().includes(i.toLowerCase()));return x`
${C.length<=Nn?null:x`
<input
type="text"
aria-label=${M.table.find}
placeholder=${M.table.find}
.value=${i}
@input=${E=>{i=E.target.value,n()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${l.label} data-town=${w.town??""}>
${O.map(({value:E,text:R,count:B,chosen:Q})=>x`
<label>
<input
type="checkbox"
data-value=${E??""}
.checked=${Q}
@change=${()=>h(l.field,Y=>Pe(Y,l.field,E))}
/>
<span>${R}</span>
<small>${L(B)}</small>
</label>
`)}
</div>
`},k=(l,{words:u})=>{let p=l.columns.map(w=>w.field),v=w=>b(l,p.includes(w)?p.filter(S=>S!==w):[...p,w]);return f(u.table.columns,x`
<div class="table-menu-values" role="group" aria-label=${u.table.columns}>
${l.all.map(w=>x`
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
<button type="button" data-usual @click=${()=>b(l,null)}>${u.table.usual}</button>
</div>
`)};return{toggle:m,close:()=>d(),isOpen:l=>o===l,narrowed:Ue,open:(l,u)=>{if(o===null)return null;if(o===Lt)return k(l,u);let p=l.columns.find(v=>v.field===o);return p===void 0?null:$(p,l,u)},columnsButton:l=>x`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Lt}
@click=${u=>m(Lt,u.currentTarget)}
>
${l.table.columns}
</button>
`,version:()=>s}}function In({field:t}){return t.endsWith("_mu")}function Ue(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function Hn(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=ze(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Dn=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function jr(t,e,n){let o=null,r=!1,i=()=>{},a=qe(t,e,()=>i()),s=Fe(e,()=>i()),d=Ve(t,e,n,a,()=>i()),m=(f,$)=>{let{view:y,data:T}=$,g=bt(y,T,f),k=ve(y.near,n.bounds()),l=[f,g,T.layers.committees,T.coverage.value,T.tint,y.language,y.sort,k==null?void 0:k.join(),a.version()];return o!==null&&l.every((u,p)=>(o==null?void 0:o.keys[p])===u)||(o={keys:l,shown:ke(f,$,k)}),o.shown},c=(f,$,y)=>{let{view:T,words:g}=y,k=l=>x`
<button
type="button"
data-tab=${l?"charts":"rows"}
aria-pressed=${T.charts===l}
@click=${()=>e.view.set({charts:l})}
>
${l?g.table.charts:g.table.rows}
</button>
`;return x`
<header class="table-head">
<select
aria-label=${g.table.layer}
@change=${l=>{let u=l.target.value;e.view.set({...ht(e.view.get(),u),charts:T.charts})}}
>
${Ft.map(l=>x`
<option value=${l} ?selected=${l===f}>${g.layers[l]}</option>
`)}
</select>
<div class="table-tabs" role="group">${k(!1)}${k(!0)}</div>
<span class="table-count" role="status">
${g.rows(L($.rows.length),L($.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${T.near}
@change=${l=>e.view.set({near:l.target.checked})}
/>
${g.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${h}>
${g.filter.text}
</button>
${T.charts?null:a.columnsButton(g)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${mt("print")}${g.tool.print}
</button>
<span class="table-export">
${g.table.export}
${Dn.map(([l,u])=>{let p=Wn(l,$,y);return x`
<a
class="text-button"
data-save=${l}
download
href=${p??ut}
aria-disabled=${p===null?"true":ut}
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
`},h=()=>{r=!r,i(),r&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},b=(f,$)=>{let{view:y,words:T}=$,g=ce(e,$);return!r&&g===null?null:x`
<div class="table-conditions">
${r?x`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${T.filter.text}
placeholder=${T.filter.hint(Ce(ot(f,rt($))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:Fn(k.target.value)})}
/>
`:null}
${g}
</div>
`};i=le(t,e,f=>{let{view:$}=f,y=$.presenting?null:$.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&$.charts),y===null)return null;let T=m(y,f);return x`
${c(y,T,f)} ${b(y,f)}
${$.charts?s(f,y,T.all,T.within):d(T,f)} ${a.open(T,f)}
`})}var An=["level","change"];function Wn(t,{layer:e,columns:n,bounds:o},{view:r,data:i}){if(bt(r,i,e).fault!==null)return null;let{sort:a}=r,s=n.find(({field:c})=>c===(a==null?void 0:a.field)),d=c=>!V(e)||!An.includes(c),m=a!==null&&s!==void 0&&d(s.field);return ee(e,{form:t,town:r.town??"",language:r.language,date:V(e)?r.date:null,columns:n.map(({field:c})=>c).filter(d),filter:Jt(r,i,e),sort:m?`${a.down?"-":""}${s.by??s.field}`:"",bounds:o,at:ft(r),rate:V(e)&&r.theme==="coverage"&&ft(r)===null?Bn(r,i):null})}function Bn({measure:t,committee:e},{tint:n}){return t===null||n===null?null:{measure:`coverage.${t}`,...n.period,committee:e==="none"?null:e}}function Fn(t){try{return I(ne(t))}catch{return t.trim()}}export{jr as mountTable};
