import{a as gt,b as X,c as Z,d as de,e as wt,f as me,g as xt,h as ce,i as fe,j as Tt,k as he,l as be,m as ye}from"./chunk-DHGQSG62.js";import{a as pe,b as kt,c as $e,d as ge,e as we}from"./chunk-G5W3WGYY.js";import{a as ue}from"./chunk-RGXL2PEO.js";import{a as ie,b as ot,c as rt}from"./chunk-KEQVP4XF.js";import"./chunk-OXY6N3PT.js";import"./chunk-KGDUBQIC.js";import"./chunk-XUE4SRXU.js";import{A as pt,B as Ut,C as Xt,D as bt,E as q,F as Jt,G as Qt,H as Yt,O as Zt,b as ct,f as Bt,g as Ft,h as Vt,w as Gt,y as jt,z as zt}from"./chunk-MM6KDESU.js";import{b as _}from"./chunk-TXGHDEFC.js";import{d as ht}from"./chunk-M6AR5UX4.js";import{a as se}from"./chunk-XBKMQGA7.js";import"./chunk-PHPZO5F3.js";import{b as _t,e as re,f as W,g as N,h as P,i as K}from"./chunk-VEVOLK3E.js";import{a as A,c as ft,d as Pt}from"./chunk-6WHLUF3N.js";import"./chunk-SBB7ZNGV.js";import{a as G,b as le,e as ae}from"./chunk-BBVHBITH.js";import{a as H,c as nt,d as Wt}from"./chunk-KGYZF5QC.js";import{a as mt,f as At}from"./chunk-RA6FLBFZ.js";import{d as V,f as Ht}from"./chunk-6HCXI4IL.js";import{a as dt,e as Dt}from"./chunk-5COR5YU2.js";import{c as It,e as F}from"./chunk-L5UWXYVP.js";import{o as ne,r as oe}from"./chunk-V7LD76RT.js";import{B as ee,N as yt,d as z,f as qt,i as U,j as $t,s as Kt,z as te}from"./chunk-CXZ2ZUHN.js";import{a as T,b as L,c as ut}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var Ue={area_mu:3,length_m:500};function xe(t){var r;let e=t.find(({kind:a,field:s})=>a==="listed"&&s!=="committee"),n=t.find(({kind:a,adds:s})=>a==="number"&&s===!0),o=[];return((r=e==null?void 0:e.options)==null?void 0:r[0])!==void 0&&o.push({kind:"in",field:e.field,values:[e.options[0]]}),n!==void 0&&o.push({kind:"range",field:n.field,from:Ue[n.field]??10,to:null}),N(o)}var Te={source:"Source: Tuntu",none:"Nothing to count",save:"Save",by:(t,e)=>`By ${t.toLowerCase()}${e===""?"":` (${e})`}`,title:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,bar:(t,e,n,o)=>`${t}, ${e}, ${n}${o?", chosen":""}`,count:t=>`${t} ${t==="1"?"item":"items"}`,rates:{villages:{name:"Sweeps done",of:"done/due",short:"not done"},parcels:{name:"Reclaimed",of:"done/due",short:"to do"},channels:{name:"In working order",of:"works/all",short:"broken"},pump_stations:{name:"In working order",of:"works/all",short:"broken"},findings:{name:"Closed",of:"closed/all",short:"open"}},rate:(t,e,n)=>`${t} by ${e.toLowerCase()}${n===""?"":` (${n})`}`,from:t=>`The axis begins at ${t}%`,rateBar:(t,e,n,o)=>`${t}, ${e}, ${n}, ${o}: show`,trend:t=>`Sweeps done by day · ${t}`,unfiltered:"not narrowed by filters",days:t=>`${t} ${t===1?"day":"days"}`,day:(t,e,n)=>`${t}, ${e}${n===""?"":`, ${n}`}`};var ke={source:"数据来源：屯图",none:"没有可统计的记录",save:"下载",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已选":""}`,count:t=>`${t} 项`,rates:{villages:{name:"清扫完成率",of:"完成/应扫",short:"未扫完"},parcels:{name:"复垦率",of:"复垦/应垦",short:"未复垦"},channels:{name:"可用率",of:"可用/全长",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"办结率",of:"办结/全部",short:"未办结"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`横轴自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清扫完成率 · ${t}`,unfiltered:"不随筛选",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var ve={source:"數據來源：屯圖",none:"沒有可統計的記錄",save:"下載",by:(t,e)=>`按${t}（${e}）`,title:(t,e,n)=>`${t} · 按${e}（${n}）`,bar:(t,e,n,o)=>`${t}，${e}，${n}${o?"，已選":""}`,count:t=>`${t} 項`,rates:{villages:{name:"清掃完成率",of:"完成/應掃",short:"未掃完"},parcels:{name:"復墾率",of:"復墾/應墾",short:"未復墾"},channels:{name:"可用率",of:"可用/全長",short:"停用"},pump_stations:{name:"可用率",of:"可用/全部",short:"停用"},findings:{name:"辦結率",of:"辦結/全部",short:"未辦結"}},rate:(t,e,n)=>`${t} · 按${e}${n===""?"":`（${n}）`}`,from:t=>`橫軸自 ${t}% 起`,rateBar:(t,e,n,o)=>`${t}，${e}，${n}，${o}，查看`,trend:t=>`每日清掃完成率 · ${t}`,unfiltered:"不隨篩選",days:t=>`${t} 天`,day:(t,e,n)=>`${t}，${e}${n===""?"":`，${n}`}`};var D={"zh-Hans":ke,"zh-Hant":ve,en:Te};function Ce(t,e,n,o,r,a=()=>!0){let s=t===A(n)?n.filter:"",u=W(s),d=Ke(t,e,r),m=D[n.language],c=e.filter(({kind:f,spare:$,field:y})=>f==="listed"&&($!==!0||y==="committee")),[h,b]=[c.filter(({field:f})=>f==="committee"),c.filter(({field:f})=>f!=="committee")];return[...b,...h].map(f=>{let{field:$}=f,y=N(P(u,$,null)),x=$==="committee"?null:n.committee,{features:g}=q(o,t,y,x),k=new Map;for(let w of g.filter(a)){let S=f.cell(w),M=S===null?null:String(S),C=k.get(M)??{amount:0,count:0};C.amount+=d.of===null?1:Number(d.of.cell(w)??0),C.count+=1,k.set(M,C)}let l=$==="committee"&&n.committee!==null?[n.committee==="none"?null:n.committee]:K(u,$),i=[...f.options??[],null].flatMap(w=>{var B;let S=k.get(w);if(S===void 0&&!l.includes(w))return[];let{amount:M,count:C}=S??{amount:0,count:0},O=Je(t,$,w),E=w===null?Xe($,r):((B=f.word)==null?void 0:B.call(f,w))??w,R=H(M,d.decimals);return[{value:w,label:E,amount:M,text:R,count:C,fill:O,chosen:l.includes(w)}]}),p=m.title(r.layers[t],f.label,d.unit),v=m.by(f.label,d.unit);return $==="committee"&&i.sort(qe),{field:$,title:p,by:v,unit:d.unit,bars:i,narrowed:l.length>0}})}function qe(t,e){return+(t.value===null)-+(e.value===null)||e.amount-t.amount}function Ke(t,e,n){let o=e.find(({field:a})=>a==="area_mu"||a==="length_m")??null,r=n.unit[dt(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function Xe(t,e){return t==="committee"?e.filter.noCommittee:e.filter.blank}function Je(t,e,n){if(n===null)return $t.none;let o=Kt(t,e,n);if(o!==void 0)return o;let{chartFill:r}=dt(t);return r===void 0?$t.bar:n==="not_working"?U.not_working:U.working}function Se(t,e,n,o){if(n==="committee"){let d=o??"none";return{committee:t.committee===d?null:d}}let r=W(e===A(t)?t.filter:""),a=K(r,n),s=a.includes(o)?a.filter(d=>d!==o):[...a,o],u=s.length===0?null:{kind:"in",field:n,values:s};return{filter:N(P(r,n,u))}}var I=360,tt=8,et=34,Qe=20,lt=11;function vt({bars:t},e=X){return et+t.length*e+Qe}function Ye({bars:t,heads:e}){let n=m=>Math.max(...m.map(Z)),o=Math.min(120,n(t.map(({label:m})=>m))*1.08),r=Math.max(Z(e.short)*(lt/12),n(t.map(m=>Re(m)))),a=Math.max(Z(e.counts)*(lt/12),n(t.map(m=>m.counts))),s=I-r-tt,u=s-a-tt,d=u-n(t.map(({text:m})=>m))-tt-o-tt;return{labels:o,from:o+tt,room:d,rate:u,counts:s,short:I}}function Re({short:t}){return`${t} ›`}function Ct(t,e,n,o,r,a=X){let s=Ye(t),{bars:u,average:d,heads:m,from:c}=t,h=g=>s.from+(g-c)/(1-c)*s.room,b=n+et+u.length*a,f=[c,(c+1)/2,1],$=(g,k,l,i,p=e.soft)=>L`<text x=${g} y=${k} font-size=${lt} text-anchor=${l} fill=${p}>${i}</text>`,y=Z(`${d.label} ${d.text}`)*(lt/12),x=h(d.share);return[$(s.counts,n+11,"end",m.counts),$(s.short,n+11,"end",m.short),...f.map(g=>$(h(g),n+27,"middle",`${Math.round(g*100)}%`)),...f.map(g=>L`<line x1=${h(g)} x2=${h(g)} y1=${n+et-3} y2=${b}
stroke=${e.soft} stroke-width="1" opacity="0.3"></line>`),...u.map((g,k)=>Ze(g,t,s,h,e,n+et+k*a,o,r,a)),L`<line class="rate-average" x1=${x} x2=${x} y1=${n+et-3} y2=${b+4}
stroke=${e.ink} stroke-width="1.2" stroke-dasharray="3 2" pointer-events="none"></line>`,$(Math.min(Math.max(x,y/2),I-y/2),b+16,"middle",`${d.label} ${d.text}`,e.ink)]}function Ze(t,{fill:e,narrowed:n,from:o,heads:r},{labels:a,rate:s,counts:u,short:d,from:m},c,h,b,f,$,y){let x=n&&!t.chosen,[g,k]=[x?h.soft:h.ink,t.chosen?600:400],l=b+y/2+4.5,i=t.share===null?0:Math.max(2,c(t.share)-m),p=L`
<rect class="bar-back" x="0" y=${b} width=${I} height=${y} rx="4" fill="transparent"></rect>
<text x=${a} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${de(t.label,a)}</text>
<rect x=${m} y=${b+y/2-7.5} width=${i} height=${X-6} rx="2" opacity=${x?.35:1}
fill=${ee(e,h)} stroke=${h.edge(e)} stroke-width="1"></rect>
${o>0&&i>10?tn(m+4,b+y/2,h.paper):null}
<text x=${s} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${t.text}</text>
<text x=${u} y=${l} text-anchor="end" fill=${h.soft}>${t.counts}</text>
<text x=${d} y=${l} text-anchor="end" fill=${g} font-weight=${k}>${Re(t)}</text>`;if(f===null)return L`<g>${p}</g>`;let v=$.rateBar(t.label,t.text,t.counts,`${t.short} ${r.short}`);return me(t.value,t.chosen,v,p,()=>f(t))}function tn(t,e,n){let o=`M${t+2} ${e-9}l-3 6l4 6l-3 6`;return L`<path d=${o} fill="none" stroke=${n} stroke-width="2"></path>`}var j=132,[J,at,Me,en]=[38,12,24,26],nn=11;function St({title:t,days:e,from:n},o,r,a){var k,l;let s=(I-J-at)/Math.max(1,e.length-1),u=i=>J+i*s,d=i=>r+Me+(1-(i-n)/(1-n))*(j-Me-en),{colour:m}=z.both,c=(i,p,v,w,S=o.soft)=>L`<text x=${i} y=${p} font-size=${nn} text-anchor=${v} fill=${S}>${w}</text>`,h=[n,(n+1)/2,1],b=e.findIndex(({shown:i})=>i),f=e.length-1,$=e[b]??e[f],y=L`
${h.map(i=>c(J-6,d(i)+4,"end",`${Math.round(i*100)}%`))}
${h.map(i=>L`<line x1=${J} x2=${I-at} y1=${d(i)} y2=${d(i)} stroke=${o.soft}
stroke-width="1" opacity="0.3"></line>`)}
${rn(e).map(i=>L`<polyline points=${i.map(p=>{var v;return`${u(p)},${d(((v=e[p])==null?void 0:v.share)??n)}`}).join(" ")} fill="none"
stroke=${m} stroke-width="2" stroke-linejoin="round" stroke-linecap="round"></polyline>`)}
${e.map(({share:i,shown:p},v)=>i===null?null:L`<circle class=${p?"trend-now":"trend-day"} cx=${u(v)} cy=${d(i)} r=${p?5:e.length>60?1:e.length>20?2:3}
fill=${p?o.paper:m} stroke=${m} stroke-width="2"></circle>`)}
${c(u(0),r+j-8,"start",(((k=e[0])==null?void 0:k.date)??"").slice(5))}
${c(u(f),r+j-8,"end",(((l=e[f])==null?void 0:l.date)??"").slice(5))}
${$===void 0?null:c(I-at,r+11,"end",$.text,o.ink)}`;if(a===null)return[y];let x=i=>{let p=e[Math.min(Math.max(i,0),f)];p!==void 0&&a(p)},g=b<0?f:b;return[L`<g class="trend" role="slider" tabindex="0" aria-label=${t} aria-valuemin="0" aria-valuemax=${f}
aria-valuenow=${g} aria-valuetext=${($==null?void 0:$.text)??""}
@click=${i=>x(on(i,e.length))}
@keydown=${i=>{let p={ArrowLeft:g-1,ArrowDown:g-1,ArrowRight:g+1,ArrowUp:g+1,Home:0,End:f}[i.key];p!==void 0&&(i.preventDefault(),x(p))}}>
<rect class="bar-back" x="0" y=${r} width=${I} height=${j} rx="4" fill="transparent"></rect>
${y}</g>`]}function on({clientX:t,currentTarget:e},n){var a;let o=(a=e.querySelector(".bar-back"))==null?void 0:a.getBoundingClientRect();if(o===void 0||o.width===0)return n-1;let r=(t-o.left)/o.width*I;return Math.round((r-J)/(I-J-at)*(n-1))}function rn(t){let e=[];return t.forEach(({share:n},o)=>{if(n===null)return;let r=e[e.length-1];r!==void 0&&r[r.length-1]===o-1?r.push(o):e.push([o])}),e}var ln=[..._.replanted,..._.acceptance,..._.done],an=[..._.todo,..._.work,..._.abandoned_again],Oe,sn=(((Oe=It("findings").fields.state)==null?void 0:Oe.values)??[]).filter(t=>t!=="closed"),Rt={villages:({tint:t,coverage:{value:e}})=>t!==null?dn(t):(e==null?void 0:e.has_assignments)===!0?un(new Map(e.villages.map(n=>[n.fid,n]))):null,parcels:()=>({...st("parcels","stage",ln,an,({properties:t})=>(t.area_m2??0)*3/2e3),unit:"mu",fill:qt.acceptance}),channels:()=>({...st("channels","state",["working"],["not_working"],({properties:t})=>t.length_m??0),unit:"m",fill:U.working}),pump_stations:()=>({...st("pump_stations","state",["working"],["not_working"],()=>1),fill:U.working}),findings:()=>st("findings","state",["closed"],sn,()=>1)};function Ee(t,e){var n;return((n=Rt[t])==null?void 0:n.call(Rt,e))??null}function un(t){let e=n=>o=>{let r=t.get(V(o));return r===void 0?0:n(r)};return{id:"villages",numerator:e(pt),denominator:e(n=>pt(n)+Ut(n)),short:N([{kind:"range",field:"undone",from:1,to:null}]),fill:z.both}}function dn({of:t,columns:e,committees:n,shortRows:o}){let r=a=>s=>{var u;return((u=t.get(V(s)))==null?void 0:u[a])??0};return{id:"villages",numerator:r("rate_n"),denominator:r("rate_d"),short:o,named:{name:e.rate,of:`${e.rate_n}/${e.rate_d}`,short:e.short},committees:new Map([...n].map(([a,{now:s}])=>[a,s])),fill:z.both}}function st(t,e,n,o,r){let a=(s,{properties:u})=>s.includes(String(u[e]));return{id:t,numerator:s=>a(n,s)?r(s):0,denominator:s=>a(n,s)||a(o,s)?r(s):0,short:N([{kind:"in",field:e,values:o}]),fill:z.both}}function Le(t,e,n,o,r,a){let s=Ee(t,o),u=t===A(n)?n.filter:"";if(s===null||e===void 0||Qt(u))return null;let d=q(o,t,u,null).features.filter(a),m=u===""&&!n.near,c=mn(t,d,e,s,o);m&&cn(c,s);let h=[...c.values()].reduce(Ne,{n:0,d:0,short:0});if(h.d===0)return null;let b=D[n.language],{name:f,of:$,short:y}=s.named??b.rates[s.id],x=i=>`${nt(i)} ${r.unit.percent}`,g=u===""?s.short:`${Yt(u)} AND ${s.short}`,k=[...c].map(([i,p])=>{var w;let v=p.d===0?null:p.n/p.d;return{value:i,label:i===null?r.filter.noCommittee:((w=e.word)==null?void 0:w.call(e,i))??i,share:v,text:v===null?"–":x(v),counts:`${H(p.n)}/${H(p.d)}`,short:p.short,chosen:n.committee===(i??"none"),rows:{...Pt(n,t,g),committee:i??"none"}}}),l=h.n/h.d;return{field:"committee",title:b.rate(f,e.label,s.unit===void 0?"":r.unit[s.unit]),fill:s.fill,bars:k.sort(fn),from:Mt(k.flatMap(({share:i})=>i??[])),average:{share:l,label:m?r.filter.whole:r.table.sum,text:x(l)},heads:{counts:$,short:y},narrowed:n.committee!==null}}function mn(t,e,n,o,r){var d,m;let a=new Map((((d=r.coverage.value)==null?void 0:d.villages)??[]).map(c=>[c.fid,c])),s=Gt(_t(o.short),jt(t)),u=new Map;for(let c of e){let h=n.cell(c),b=h===null?null:String(h),f=s(zt(c,a.get(V(c)),(m=r.tint)==null?void 0:m.of.get(V(c))))?1:0,$={n:o.numerator(c),d:o.denominator(c),short:f};u.set(b,Ne(u.get(b)??{n:0,d:0,short:0},$))}return u}function cn(t,{committees:e}){var n;for(let[o,{n:r,d:a}]of e??[]){let s=o===""?null:o;t.set(s,{n:r,d:a,short:((n=t.get(s))==null?void 0:n.short)??0})}}function Ne(t,e){return{n:t.n+e.n,d:t.d+e.d,short:t.short+e.short}}function fn(t,e){return(t.share??2)-(e.share??2)||e.short-t.short}function Mt(t){let e=Math.min(...t);return e<.5?0:Math.floor(e*10-.5+1e-9)/10}var Ie=[14,30,90];function He(t){let e=null,[n,o]=["",null],r=(s,u,d,m,c)=>{ne(u,d,m,c).then(h=>{s===n&&(e={key:s,days:h},t())},()=>{})},a={span:14,of:(s,u)=>{let{view:d,data:m}=u,{value:c}=m.coverage;if(!F(s)||(c==null?void 0:c.has_assignments)!==!0||d.town===null||d.committee==="none")return null;let h=pn(d.date,a.span),b=[d.town,d.committee,h,a.span].join();return(b!==n||c!==o)&&([n,o]=[b,c],r(b,d.town,d.committee,h,a.span)),(e==null?void 0:e.key)===b?$n(e.days,u):null}};return a}function pn(t,e,n=G(new Date)){return t===null||t>ae(n,-e)?null:t}function $n(t,e){let n=t.flatMap(({completion:u})=>u??[]);if(n.length===0)return null;let{view:o,words:r}=e,a=D[o.language],s=o.date??G(new Date);return{title:a.trend(o.committee===null?r.filter.whole:Zt(o.committee,e)??o.committee),note:o.filter===""&&!o.near?"":a.unfiltered,days:t.map(u=>{let{completion:d,due:m}=u,c=d===null?"–":`${nt(d)} ${r.unit.percent}`,h=d===null?"":`${H(Math.round(d*m))}/${H(m)}`;return{date:u.date,share:d,text:a.day(u.date,c,h),shown:u.date===s}}),from:Mt(n)}}var Ot={...te,ink:"currentColor",soft:"var(--ink-soft)"};function hn(){return document.documentElement.hasAttribute("data-tiny")?108:50}function De(t,e){let n=He(e),o=(a,s)=>{let u=n.of(s,a);if(u===null)return[];let{title:d,note:m}=u,c=G(new Date),h=St(u,Ot,0,({date:$})=>t.view.set({date:$>=c?null:$})),f={title:d,width:I,height:j,fills:[],draw:($,y)=>St(u,$,y,null)};return[{field:"days",heading:d,note:m,switches:r(a),height:j,drawing:h,picture:f}]},r=({view:a})=>{let s=u=>{n.span=u,e()};return T`
<div class="chart-spans" role="group">
${Ie.map(u=>T`
<button
type="button"
class="text-button"
data-span=${u}
aria-pressed=${n.span===u}
@click=${()=>s(u)}
>
${D[a.language].days(u)}
</button>
`)}
</div>
`};return(a,s,u,d)=>{var k;let{view:m,data:c,words:h}=a,b=D[m.language],f=window.matchMedia("(pointer: coarse)").matches?hn():X,$=Le(s,u.find(({field:l})=>l==="committee"),m,c,h,d),y=[];if($!==null){let{field:l,title:i,fill:p}=$,v=Ct($,Ot,0,({rows:C})=>t.view.set(C),b,f),w=(C,O)=>Ct($,C,O,null,b),S={title:i,width:I,height:vt($),fills:[p],draw:w},M=$.from===0?"":b.from(String(Math.round($.from*100)));y.push({field:l,heading:i,note:M,height:vt($,f),drawing:v,picture:S})}let x=Ce(s,u,m,c,h,d).filter(({field:l,bars:i})=>i.length>0&&($===null||l!==$.field)).map(l=>{let{field:i,by:p,title:v,bars:w}=l,S=R=>t.view.set(Se(t.view.get(),s,i,R)),M=wt(l,Ot,0,({value:R})=>S(R),b,f),C=(R,B)=>wt(l,R,B,null,b),O=w.map(({fill:R})=>R),E={title:v,width:gt,height:xt(l),fills:O,draw:C};return{field:i,heading:p,height:xt(l,f),drawing:M,picture:E}}),g=[...o(a,s),...y,...x];return g.length===0?T`
<p class="charts-none">${((k=c.layers[s])==null?void 0:k.status)==="ready"?b.none:h.table.reading}</p>
`:T`
<div class="charts" tabindex="0" role="region" aria-label=${h.table.charts}>
${g.map(l=>bn(l,s,a))}
</div>
`}}function bn({field:t,heading:e,note:n="",switches:o,height:r,drawing:a,picture:s},u,d){let{width:m}=s;return T`
<figure class="chart ${m>gt?"is-wide":""}" data-chart=${t}>
<figcaption>
<span>
${e}
${n===""?null:T`
<small>${n}</small>
`}
</span>
${o??null} ${yn(s,u,d)}
</figcaption>
<svg viewBox=${`0 0 ${m} ${r}`} role="group" aria-label=${s.title} font-size="12">${a}</svg>
</figure>
`}function yn(t,e,n){let{words:o,view:r}=n,a=D[r.language],s=()=>ce(t,gn(e,n),a,o),u=`${t.title}-${G(new Date)}`;return T`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${a.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let d=await fe(s());d!==null&&Tt(`${u}.png`,d)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${a.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>Tt(`${u}.svg`,new Blob([s()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function gn(t,e){var b;let{view:n,data:o,words:r}=e,a=Ht(o,n.town),s=(((b=o.layers.committees)==null?void 0:b.value)??[]).find(({properties:f})=>f.code===n.committee),u=s===void 0?"":mt(s.properties,n.language),d=t===A(n)?W(n.filter):[],m=ot(t,rt(e)),c=d.map(f=>ie(f,m,r)),h=new Date;return{town:[a===void 0?"":At(mt(a,n.language)),u,n.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:c.join(r.listComma),asOf:n.date===null||!F(t)?r.asOf(G(h),le(h)):r.onDate(n.date),sample:(a==null?void 0:a.sample)===!0}}var wn=8,xn=60;function Ae(t,e,n,o,r){let a=0,s=m=>{a=m.target.scrollTop,o.close(),r()};return(m,c)=>{let{words:h}=c;return T`
<div class="table-scroll" tabindex="0" role="region" aria-label=${h.layers[m.layer]} @scroll=${s}>
<table aria-rowcount=${m.rows.length+1}>
<thead>
<tr>${m.columns.map(b=>Tn(b,c,o))}</tr>
</thead>
<tbody @keydown=${b=>Sn(b,t)}>${u(m,c)}</tbody>
<tfoot>
<tr>${m.columns.map((b,f)=>vn(m,b,f,c))}</tr>
</tfoot>
</table>
</div>
`};function u({layer:m,columns:c,rows:h},b){if(h.length===0){let{status:k}=b.data.layers[m]??{status:"reading"};return T`
<tr>
<td class="table-none" colspan=${c.length}>
${k==="ready"?b.words.table.none:b.words.table.reading}
</td>
</tr>
`}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),$=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(a/$)-wn,h.length-1)),x=h.slice(y,y+xn),g=k=>k<=0?null:T`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${c.length} .style=${`height: ${Math.round(k*$)}px`}></td>
</tr>
`;return T`
${g(y)}${x.map((k,l)=>d(m,k,c,b,y+l+2))}
${g(h.length-y-x.length)}
`}function d(m,{feature:c,cells:h},b,{view:f},$){var k;let y=V(c),x=((k=f.selected)==null?void 0:k.layer)===m&&f.selected.fid===y;return T`
<tr class=${x?"is-chosen":""} aria-rowindex=${$} data-fid=${y} @click=${()=>{e.view.set({selected:{layer:m,fid:y}}),n.zoomToSelected()}}>
${b.map((l,i)=>{let p=kt(h[i]??null,l),v=l.field==="code"?kn(p,f.town??""):p;return T`
<td class=${l.kind}>
${i===0?T`
<button type="button" aria-current=${x?"true":"false"}>
${p===""?`#${y}`:v}
</button>
`:v}
</td>
`})}
</tr>
`}}function Tn(t,{view:e,words:n},o){var c;let r=((c=e.sort)==null?void 0:c.field)===t.field?e.sort:null,{unit:a,field:s,kind:u,label:d}=t,m=o.narrowed(e.filter,s);return T`
<th
class="${u} ${m?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${s}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(s)}
@click=${h=>o.toggle(s,h.currentTarget)}
>
${d}${a===void 0||a===""?null:T`
<small>${n.listComma===", "?` (${a})`:`（${a}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function kn(t,e){return e===""||!t.startsWith(e)||t===e?t:T`<span class="code-town">${e}</span>${t.slice(e.length)}`}function vn({rows:t,columns:e},n,o,{words:r}){let a=pe(t,e,o);return T`
<td class=${n.kind}>${o===0?r.table.sum:a===null?"":kt(a,n)}</td>
`}function Cn(t){if(t.target.closest("tr.is-chosen")===null)return;let e=document.getElementById("card");e==null||e.focus(),document.activeElement===e&&t.preventDefault()}function Sn(t,e){var s;t.key==="Tab"&&!t.shiftKey&&Cn(t);let n={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(n===void 0||!(r>0))return;t.preventDefault();let a=e.querySelector(`tr[aria-rowindex="${r+n}"]`);a==null||a.scrollIntoView({block:"nearest"}),(s=a==null?void 0:a.querySelector("button"))==null||s.focus({preventScroll:!0})}function We(t,e,n,o,r,a){let s=Rn(t,e,n,o,r),u=K(r,t.field);return[...t.options??[],null].flatMap(d=>{var b;let[m,c]=[s.get(d)??0,u.includes(d)];if(m===0&&!c)return[];let h=d===null?a.filter.blank:((b=t.word)==null?void 0:b.call(t,d))??d;return[{value:d,text:h,count:m,chosen:c}]})}function Rn(t,e,n,o,r){let a=N(P(r,t.field,null)),s=e===A(n)?a:"",u=new Map;for(let d of q(o,e,s,Xt(e)?n.committee:null).features){let m=t.cell(d),c=m===null?null:String(m);u.set(c,(u.get(c)??0)+1)}return u}function Be(t,e,n){let o=K(t,e),r=o.includes(n)?o.filter(a=>a!==n):[...o,n];return r.length===0?null:{kind:"in",field:e,values:r}}function Et(t,e){let n=t.find(o=>o.kind!=="other"&&o.field===e);return(n==null?void 0:n.kind)==="range"?{from:n.from,to:n.to}:{from:null,to:null}}function Fe(t,e,n,o){return{kind:"range",field:e,...Et(t,e),[n]:Wt(o)}}function Ve(t,e,n){return(t==null?void 0:t.field)===e&&t.down===n?null:{field:e,down:n}}function _e(t,e,n,o){let r=16*o,a=Math.max(e.left+8,Math.min(t.left,e.right-r-8)),s=t.top>n-t.bottom,u=(s?t.top:n-t.bottom)-16,d=Math.min(u,34*o);return s?{left:a,top:null,bottom:n-t.top+4,most:d}:{left:a,top:t.bottom+4,bottom:null,most:d}}var Lt="*",Mn=12;function Ge(t,e,n){let o=null,r=null,a="",s="",u=0,d=(l=!1)=>{o!==null&&(o=null,l&&(r==null||r.focus()),n())},m=(l,i)=>{if(o===l){d();return}o=l,r=i,a="",s="",n(),window.requestAnimationFrame(()=>{var p;return(p=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:p.focus()})};document.addEventListener("pointerdown",({target:l})=>{o===null||!(l instanceof Element)||l.closest(".table-menu")===null&&l.closest('[aria-expanded="true"]')===null&&d()});let c=l=>{l.key==="Escape"&&(l.stopPropagation(),d(!0))},h=(l,i)=>{let p=W(e.view.get().filter);e.view.set({filter:N(P(p,l,i(p)))})},b=(l,i)=>{$e(l.layer,i),u+=1,n()},f=(l,i)=>T`
<div class="table-menu panel" role="dialog" aria-label=${l} .style=${En(t,r)} @keydown=${c}>
${i}
</div>
`,$=(l,i,p)=>{let{view:v,words:w}=p,S=O=>{var E;return T`
<button
type="button"
data-sort=${O?"down":"up"}
aria-pressed=${((E=v.sort)==null?void 0:E.field)===l.field&&v.sort.down===O}
@click=${()=>e.view.set({sort:Ve(e.view.get().sort,l.field,O)})}
>
${O?w.table.down:w.table.up}
</button>
`},M=W(v.filter),C=()=>{o=null,b(i,i.columns.map(O=>O.field).filter(O=>O!==l.field))};return f(l.label,T`
<div class="table-menu-row">${S(!1)}${S(!0)}</div>
${x(l,i,p,M)}
<div class="table-menu-row">
<button type="button" ?disabled=${i.columns.length<2} @click=${C}>${w.table.hide}</button>
<button
type="button"
?disabled=${!Pe(v.filter,l.field)}
@click=${()=>h(l.field,()=>null)}
>
${w.table.free}
</button>
</div>
`)},y=(l,{columns:i,rows:p},{filter:v})=>{let w=i.indexOf(l),S=p.map(({cells:M})=>M[w]).find(M=>typeof M=="string");return S==null?null:v.hint(S)},x=(l,i,p,v)=>{let{words:w}=p,S=v.find(R=>R.kind!=="other"&&R.field===l.field);if(l.kind==="listed")return g(l,i,p,v);if(l.kind==="text")return T`
<input
type="text"
data-filter=${l.field}
aria-label=${`${l.label} ${w.table.contains}`}
placeholder=${y(l,i,w)??w.table.contains}
.value=${(S==null?void 0:S.kind)==="contains"?S.text:""}
@input=${R=>h(l.field,()=>({kind:"contains",field:l.field,text:R.target.value}))}
/>
`;let M=Et(v,l.field),C=On(l)?he("mu"):null,O=R=>{let B=C===null?String(M[R]??""):Ft(M[R],C);return T`
<input
type="text"
inputmode="decimal"
data-filter=${l.field}
data-bound=${R}
aria-label=${`${l.label} ${w.table[R]}`}
placeholder=${w.table[R]}
.value=${B}
@input=${Q=>{C!==null&&(s=Q.target.value,n())}}
@change=${Q=>{var Nt;let{value:Y}=Q.target;s="";let it=C===null||(Nt=ct(Y,C))==null?void 0:Nt.unit;it!==void 0&&it!==C&&be(it);let je=C===null?Y:Vt(Y,C);h(l.field,ze=>Fe(ze,l.field,R,je)),n()}}
/>
`},E=C===null?null:ct(s,C);return T`
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
${ye(C,w,n)}
<p class="table-menu-other" role="status">${E===null?"":`= ${Bt(E,w)}`}</p>
</div>
`}
`},g=(l,i,p,v)=>{let{view:w,data:S,words:M}=p,C=We(l,i.layer,w,S,v,M),O=C.filter(({text:E})=>E.toLowerCase().includes(a.toLowerCase()));return T`
${C.length<=Mn?null:T`
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
@change=${()=>h(l.field,Y=>Be(Y,l.field,E))}
/>
<span>${R}</span>
<small>${H(B)}</small>
</label>
`)}
</div>
`},k=(l,{words:i})=>{let p=l.columns.map(w=>w.field),v=w=>b(l,p.includes(w)?p.filter(S=>S!==w):[...p,w]);return f(i.table.columns,T`
<div class="table-menu-values" role="group" aria-label=${i.table.columns}>
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
<button type="button" data-usual @click=${()=>b(l,null)}>${i.table.usual}</button>
</div>
`)};return{toggle:m,close:()=>d(),isOpen:l=>o===l,narrowed:Pe,open:(l,i)=>{if(o===null)return null;if(o===Lt)return k(l,i);let p=l.columns.find(v=>v.field===o);return p===void 0?null:$(p,l,i)},columnsButton:l=>T`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===Lt}
@click=${i=>m(Lt,i.currentTarget)}
>
${l.table.columns}
</button>
`,version:()=>u}}function On({field:t}){return t.endsWith("_mu")}function Pe(t,e){return W(t).some(n=>n.kind!=="other"&&n.field===e)}function En(t,e){if(e===null)return"";let n=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=_e(e.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,n),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Ln=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Ar(t,e,n){let o=null,r=!1,a=()=>{},s=Ge(t,e,()=>a()),u=De(e,()=>a()),d=Ae(t,e,n,s,()=>a()),m=(f,$)=>{let{view:y,data:x}=$,g=bt(y,x,f),k=we(y.near,n.bounds()),l=[f,g,x.layers.committees,x.coverage.value,x.tint,y.language,y.sort,k==null?void 0:k.join(),s.version()];return o!==null&&l.every((i,p)=>(o==null?void 0:o.keys[p])===i)||(o={keys:l,shown:ge(f,$,k)}),o.shown},c=(f,$,y)=>{let{view:x,words:g}=y,k=l=>T`
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
@change=${l=>{let i=l.target.value;e.view.set({...ft(e.view.get(),i),charts:x.charts})}}
>
${Dt.map(l=>T`
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
${x.charts?null:s.columnsButton(g)}
<span class="table-gap"></span>
<button type="button" class="text-button table-print" data-print @click=${n.print}>
${yt("print")}${g.tool.print}
</button>
<span class="table-export">
${g.table.export}
${Ln.map(([l,i])=>{let p=In(l,$,y);return T`
<a
class="text-button"
data-save=${l}
download
href=${p??ut}
aria-disabled=${p===null?"true":ut}
>
${i}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${g.action.close}
@click=${()=>e.view.set(ft(e.view.get(),null))}
>
${yt("close")}
</button>
</header>
`},h=()=>{r=!r,a(),r&&window.requestAnimationFrame(()=>{var f;return(f=t.querySelector(".table-text"))==null?void 0:f.focus()})},b=(f,$)=>{let{view:y,words:x}=$,g=ue(e,$);return!r&&g===null?null:T`
<div class="table-conditions">
${r?T`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${x.filter.text}
placeholder=${x.filter.hint(xe(ot(f,rt($))))}
.value=${y.filter}
@change=${k=>e.view.set({filter:Dn(k.target.value)})}
/>
`:null}
${g}
</div>
`};a=se(t,e,f=>{let{view:$}=f,y=$.presenting?null:$.table;if(t.toggleAttribute("hidden",y===null),document.body.classList.toggle("has-table",y!==null),document.body.classList.toggle("has-charts",y!==null&&$.charts),y===null)return null;let x=m(y,f);return T`
${c(y,x,f)} ${b(y,f)}
${$.charts?u(f,y,x.all,x.within):d(x,f)} ${s.open(x,f)}
`})}var Nn=["level","change"];function In(t,{layer:e,columns:n,bounds:o},{view:r,data:a}){if(bt(r,a,e).fault!==null)return null;let{sort:s}=r,u=n.find(({field:c})=>c===(s==null?void 0:s.field)),d=c=>!F(e)||!Nn.includes(c),m=s!==null&&u!==void 0&&d(u.field);return oe(e,{form:t,town:r.town??"",language:r.language,date:F(e)?r.date:null,columns:n.map(({field:c})=>c).filter(d),filter:Jt(r,a,e),sort:m?`${s.down?"-":""}${u.by??u.field}`:"",bounds:o,at:ht(r),rate:F(e)&&r.theme==="coverage"&&ht(r)===null?Hn(r,a):null})}function Hn({measure:t,committee:e},{tint:n}){return t===null||n===null?null:{measure:`coverage.${t}`,...n.period,committee:e==="none"?null:e}}function Dn(t){try{return N(re(t))}catch{return t.trim()}}export{Ar as mountTable};
