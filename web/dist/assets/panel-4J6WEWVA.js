import{a as Lt,b as j,c as G,d as Nt}from"./chunk-CQVHZELK.js";import{d as St,l as Ot}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as Mt,b as E,c as L,d as I,e as H}from"./chunk-KRRQ52TJ.js";import{H as et,I as Rt,m as gt,s as $t,t as tt,u as V,v as ht}from"./chunk-ZDH7BZRC.js";import"./chunk-EH2SCFZP.js";import{a as R,c as J}from"./chunk-PTP4AGDO.js";import"./chunk-IKC4E56V.js";import{a as Y,f as pt}from"./chunk-RA6FLBFZ.js";import{c as ct,d as dt,f as mt}from"./chunk-AZIKMIE6.js";import{a as X,e as ft}from"./chunk-5COR5YU2.js";import{q as Et}from"./chunk-YSIHZWZV.js";import{a as M,d as bt}from"./chunk-KGYZF5QC.js";import{b as It}from"./chunk-E533ARQJ.js";import{E as yt,I as wt,L as xt,M as vt,N as kt,P as Ct,X as Tt,e as D,u as Q,v as Z}from"./chunk-IAJ3RYKT.js";import{a as h,b as N,c as q,d as ut}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var nt="tuntu.columns.";function Ht(t,n){let e=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(nt+t)??"null");if(!Array.isArray(o))return e;let r=n.filter(({field:l})=>o.includes(l));return r.length===0?e:r}catch{return e}}function At(t,n){try{n===null?localStorage.removeItem(nt+t):localStorage.setItem(nt+t,JSON.stringify(n))}catch{}}function Wt({geometry:t},n){if(t===null)return!1;let e=Ot(t);return e.some(o=>o.some(r=>oe(r,n)))?!0:t.type==="Point"?!1:e.some(o=>o.some((r,l)=>l>0&&re(o[l-1]??r,r,n)))?!0:t.type.endsWith("Polygon")&&le(e,[n[0],n[1]])}function oe([t=0,n=0],[e,o,r,l]){return t>=e&&t<=r&&n>=o&&n<=l}function re([t=0,n=0],[e=0,o=0],r){let[l,a,m,f]=r,[w,u]=St([t,n],[e-t,o-n],{minX:l,minY:a,maxX:m,maxY:f});return w<=u}function le(t,[n,e]){let o=!1;for(let r of t)r.forEach(([l=0,a=0],m)=>{let[f=0,w=0]=r[m===0?r.length-1:m-1]??[];a>e!=w>e&&n<l+(e-a)/(w-a)*(f-l)&&(o=!o)});return o}function Bt(t,n){return t.map(e=>({feature:e,cells:n.map(o=>o.cell(e))}))}function Pt(t,n,e){let o=n.findIndex(({field:c})=>c===(e==null?void 0:e.field)),r=n[o];if(e===null||r===void 0)return t;let{by:l,kind:a,options:m}=r,f=new Map((m??[]).map((c,s)=>[c,s])),w=({feature:c,cells:s})=>{let b=l===void 0?s[o]??null:ie(c.properties[l]);return a==="listed"&&r.field!=="committee"&&b!==null?f.get(String(b))??-1:b},u=e.down?-1:1;return t.map(c=>({row:c,key:w(c)})).sort(({key:c},{key:s})=>c===null||s===null?(c===null?1:0)-(s===null?1:0):u*gt(c,s)).map(({row:c})=>c)}function ie(t){return typeof t=="string"?t:null}function Ft(t,n,e){var o;return((o=n[e])==null?void 0:o.adds)!==!0?null:t.reduce((r,{cells:l})=>r+(typeof l[e]=="number"?l[e]:0),0)}function ot(t,n){var e;return t===null?"":typeof t=="string"?((e=n.word)==null?void 0:e.call(n,t))??t:n.decimals===void 0?String(t):M(t,n.decimals)}function Dt(t,n,e,o,r){let l=t===R(e)?e.filter:"",a=E(l),m=ae(t,n,r),f=n.filter(({kind:c,spare:s,field:b})=>c==="listed"&&(s!==!0||b==="committee")),[w,u]=[f.filter(({field:c})=>c==="committee"),f.filter(({field:c})=>c!=="committee")];return[...u,...w].map(c=>{let{field:s}=c,b=L(I(a,s,null)),d=s==="committee"?null:e.committee,{features:k}=V(o,t,b,d),$=new Map;for(let y of k){let C=c.cell(y),T=C===null?null:String(C),S=$.get(T)??{amount:0,count:0};S.amount+=m.of===null?1:Number(m.of.cell(y)??0),S.count+=1,$.set(T,S)}let i=s==="committee"&&e.committee!==null?[e.committee==="none"?null:e.committee]:H(a,s),p=[...c.options??[],null].flatMap(y=>{var F;let C=$.get(y);if(C===void 0&&!i.includes(y))return[];let{amount:T,count:S}=C??{amount:0,count:0},x=ue(t,s,y),O=y===null?se(s,r):((F=c.word)==null?void 0:F.call(c,y))??y,W=M(T,m.decimals);return[{value:y,label:O,amount:T,text:W,count:S,fill:x,chosen:i.includes(y)}]}),g=r.chart.title(r.layers[t],c.label,m.unit),v=r.chart.by(c.label,m.unit);return{field:s,title:g,by:v,unit:m.unit,bars:p,narrowed:i.length>0}})}function ae(t,n,e){let o=n.find(({field:l})=>l==="area_mu"||l==="length_m")??null,r=e.unit[X(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function se(t,n){return t==="committee"?n.filter.noCommittee:n.filter.blank}function ue(t,n,e){if(e===null)return Z.none;let o=yt(t,n,e);if(o!==void 0)return o;let{chartFill:r}=X(t);return r===void 0?Z.bar:e==="not_working"?Q.not_working:Q.working}function Vt(t,n,e,o){if(e==="committee"){let f=o??"none";return{committee:t.committee===f?null:f}}let r=E(n===R(t)?t.filter:""),l=H(r,e),a=l.includes(o)?l.filter(f=>f!==o):[...l,o],m=a.length===0?null:{kind:"in",field:e,values:a};return{filter:L(I(r,e,m))}}var A=280,B=21,rt=8;function K(t){return Array.from(t).reduce((n,e)=>n+(e.charCodeAt(0)>11904?12:6.9),0)}function ce(t,n){if(K(t)<=n)return t;let e=Array.from(t);for(;e.length>1&&K(e.join(""))>n-8;)e.pop();return`${e.join("").trimEnd()}…`}function z({bars:t,narrowed:n},e,o,r,l,a=B){let{ink:m,soft:f}=e,w=Math.max(...t.map(({amount:d})=>d),Number.MIN_VALUE),u=Math.min(120,Math.max(...t.map(({label:d})=>K(d)))),c=Math.max(...t.map(({text:d})=>K(d))),s=A-u-c-2*rt,b=a/2+4.5;return t.map((d,k)=>{let $=o+k*a,i=Math.max(d.amount>0?2:0,d.amount/w*s),p=n&&!d.chosen,g=N`
<rect class="bar-back" x="0" y=${$} width=${A} height=${a} rx="4" fill="transparent"></rect>
<text x=${u} y=${$+b} text-anchor="end" fill=${p?f:m} font-weight=${d.chosen?600:400}>
${ce(d.label,u)}</text>
<rect x=${u+rt} y=${$+a/2-7.5} width=${i} height=${B-6} rx="2" opacity=${p?.35:1}
fill=${kt(d.fill,e)} stroke=${e.edge(d.fill)} stroke-width="1"></rect>
<text x=${u+rt+i+6} y=${$+b} fill=${p?f:m} font-weight=${d.chosen?600:400}>
${d.text}</text>`;return r===null?N`<g>${g}</g>`:N`<g class="bar" role="button" tabindex="0" data-bar=${d.value??""} aria-pressed=${d.chosen}
aria-label=${l.chart.bar(d.label,d.text,l.chart.count(String(d.count)),d.chosen)}
@click=${()=>r(d)} @keydown=${v=>de(v,()=>r(d))}>
<title>${d.label} ${d.text}</title>${g}</g>`})}function de(t,n){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function U({bars:t},n=B){return t.length*n}function jt({bars:t}){let n=new Map(t.map(({fill:e})=>[e.id,e]));return N`<defs>${[...n.values()].map(Ct)}</defs>`}var lt=wt("light"),_={...vt(lt),ink:lt.ink,soft:"#6b7280"},P=24,Gt=76,me=44,fe="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function Kt(t,{town:n,narrowed:e,asOf:o,sample:r},l){var s;let[a,m]=[A+2*P,Gt+U(t)+me],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(a)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${a} ${m}`),f.setAttribute("font-family",fe),f.setAttribute("font-size","12");let w=[l.chart.source,o,r?l.sample:""].filter(b=>b!=="").join(" · ");ut(N`${jt(t)}<rect width=${a} height=${m} fill=${lt.paper}></rect>
<text x=${P} y="34" font-size="16" font-weight="600" fill=${_.ink}>${t.title}</text>
<text x=${P} y="56" fill=${_.soft}>${e===""?n:`${n} · ${e}`}</text>
<g transform=${`translate(${P} ${Gt})`}>${z(t,_,0,null,l)}</g>
<text x=${P} y=${m-18} font-size="11" fill=${_.soft}>${w}</text>`,f);let u=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),c=[];for(;u.nextNode();)c.push(u.currentNode);for(let b of c)(s=b.parentNode)==null||s.removeChild(b);return new XMLSerializer().serializeToString(f)}async function zt(t){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let e=document.createElement("canvas");return e.width=n.naturalWidth*3,e.height=n.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(n,0,0,e.width,e.height),new Promise(r=>e.toBlob(r,"image/png"))}function it(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var pe={...xt,ink:"currentColor",soft:"var(--ink-soft)"};function be(){return document.documentElement.hasAttribute("data-tiny")?84:46}function Ut(t,n,e,o){var w;let{view:r,data:l,words:a}=n,m=Dt(e,o,r,l,a).filter(({bars:u})=>u.length>0),f=window.matchMedia("(pointer: coarse)").matches?be():B;return m.length===0?h`
<p class="charts-none">${((w=l.layers[e])==null?void 0:w.status)==="ready"?a.chart.none:a.table.reading}</p>
`:h`
<div class="charts" tabindex="0" role="region" aria-label=${a.table.charts}>
${m.map(u=>h`
<figure class="chart" data-chart=${u.field}>
<figcaption>
<span>${u.by}</span>
${ge(u,e,n)}
</figcaption>
<svg
viewBox=${`0 0 ${A} ${U(u,f)}`}
role="group"
aria-label=${u.title}
font-size="12"
>
${z(u,pe,0,c=>t.view.set(Vt(t.view.get(),e,u.field,c.value)),a,f)}
</svg>
</figure>
`)}
</div>
`}function ge(t,n,e){let{words:o,view:r}=e,l=()=>Kt(t,ye(n,e),o),a=`${t.title}-${et(new Date)}`;return h`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${o.chart.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let m=await zt(l());m!==null&&it(`${a}.png`,m)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${o.chart.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>it(`${a}.svg`,new Blob([l()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function ye(t,n){var s;let{view:e,data:o,words:r}=n,l=mt(o,e.town),a=(((s=o.layers.committees)==null?void 0:s.value)??[]).find(({properties:b})=>b.code===e.committee),m=a===void 0?"":Y(a.properties,e.language),f=t===R(e)?E(e.filter):[],w=j(t,G(n)),u=f.map(b=>Lt(b,w,r)),c=new Date;return{town:[l===void 0?"":pt(Y(l,e.language)),m,e.committee==="none"?r.filter.noCommittee:""].filter(b=>b!=="").join(" · "),narrowed:u.join(r.listComma),asOf:e.date===null||!D(t)?r.asOf(et(c),Rt(c)):r.onDate(e.date),sample:(l==null?void 0:l.sample)===!0}}var $e=8,he=60;function _t(t,n,e,o,r){let l=0,a=u=>{l=u.target.scrollTop,o.close(),r()};return(u,c)=>{let{words:s}=c;return h`
<div class="table-scroll" tabindex="0" role="region" aria-label=${s.layers[u.layer]} @scroll=${a}>
<table aria-rowcount=${u.rows.length+1}>
<thead>
<tr>${u.columns.map(b=>we(b,c,o))}</tr>
</thead>
<tbody @keydown=${b=>m(b)}>${f(u,c)}</tbody>
<tfoot>
<tr>${u.columns.map((b,d)=>ve(u,b,d,c))}</tr>
</tfoot>
</table>
</div>
`};function f({layer:u,columns:c,rows:s},b){if(s.length===0){let{status:g}=b.data.layers[u]??{status:"reading"};return h`
<tr>
<td class="table-none" colspan=${c.length}>
${g==="ready"?b.words.table.none:b.words.table.reading}
</td>
</tr>
`}let d=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),k=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*d,$=Math.max(0,Math.min(Math.floor(l/k)-$e,s.length-1)),i=s.slice($,$+he),p=g=>g<=0?null:h`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${c.length} .style=${`height: ${Math.round(g*k)}px`}></td>
</tr>
`;return h`
${p($)}${i.map((g,v)=>w(u,g,c,b,$+v+2))}
${p(s.length-$-i.length)}
`}function w(u,{feature:c,cells:s},b,{view:d},k){var g;let $=dt(c),i=((g=d.selected)==null?void 0:g.layer)===u&&d.selected.fid===$;return h`
<tr class=${i?"is-chosen":""} aria-rowindex=${k} data-fid=${$} @click=${()=>{n.view.set({selected:{layer:u,fid:$}}),e.zoomToSelected()}}>
${b.map((v,y)=>{let C=ot(s[y]??null,v),T=v.field==="code"?xe(C,d.town??""):C;return h`
<td class=${v.kind}>
${y===0?h`
<button type="button" aria-current=${i?"true":"false"}>
${C===""?`#${$}`:T}
</button>
`:T}
</td>
`})}
</tr>
`}}function we(t,{view:n,words:e},o){var u;let r=((u=n.sort)==null?void 0:u.field)===t.field?n.sort:null,{unit:l,field:a,kind:m,label:f}=t,w=o.narrowed(n.filter,a);return h`
<th
class="${m} ${w?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${a}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(a)}
@click=${c=>o.toggle(a,c.currentTarget)}
>
${f}${l===void 0||l===""?null:h`
<small>${e.listComma===", "?` (${l})`:`（${l}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function xe(t,n){return n===""||!t.startsWith(n)||t===n?t:h`<span class="code-town">${n}</span>${t.slice(n.length)}`}function ve({rows:t,columns:n},e,o,{words:r}){let l=Ft(t,n,o);return h`
<td class=${e.kind}>${o===0?r.table.sum:l===null?"":ot(l,e)}</td>
`}function ke(t){if(t.target.closest("tr.is-chosen")===null)return;let n=document.getElementById("card");n==null||n.focus(),document.activeElement===n&&t.preventDefault()}function Ce(t,n){var a;let e={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(e===void 0||!(r>0))return;t.preventDefault();let l=n.querySelector(`tr[aria-rowindex="${r+e}"]`);l==null||l.scrollIntoView({block:"nearest"}),(a=l==null?void 0:l.querySelector("button"))==null||a.focus({preventScroll:!0})}function qt(t,n,e,o,r,l){let a=Te(t,n,e,o,r),m=H(r,t.field);return[...t.options??[],null].flatMap(f=>{var s;let[w,u]=[a.get(f)??0,m.includes(f)];if(w===0&&!u)return[];let c=f===null?l.filter.blank:((s=t.word)==null?void 0:s.call(t,f))??f;return[{value:f,text:c,count:w,chosen:u}]})}function Te(t,n,e,o,r){let l=L(I(r,t.field,null)),a=n===R(e)?l:"",m=new Map;for(let f of V(o,n,a,$t(n)?e.committee:null).features){let w=t.cell(f),u=w===null?null:String(w);m.set(u,(m.get(u)??0)+1)}return m}function Xt(t,n,e){let o=H(t,n),r=o.includes(e)?o.filter(l=>l!==e):[...o,e];return r.length===0?null:{kind:"in",field:n,values:r}}function at(t,n){let e=t.find(o=>o.kind!=="other"&&o.field===n);return(e==null?void 0:e.kind)==="range"?{from:e.from,to:e.to}:{from:null,to:null}}function Yt(t,n,e,o){return{kind:"range",field:n,...at(t,n),[e]:bt(o)}}function Jt(t,n,e){return(t==null?void 0:t.field)===n&&t.down===e?null:{field:n,down:e}}function Qt(t,n,e,o){let r=16*o,l=Math.max(n.left+8,Math.min(t.left,n.right-r-8)),a=t.top>e-t.bottom,m=(a?t.top:e-t.bottom)-16,f=Math.min(m,34*o);return a?{left:l,top:null,bottom:e-t.top+4,most:f}:{left:l,top:t.bottom+4,bottom:null,most:f}}var st="*",Se=12;function te(t,n,e){let o=null,r=null,l="",a=0,m=(i=!1)=>{o!==null&&(o=null,i&&(r==null||r.focus()),e())},f=(i,p)=>{if(o===i){m();return}o=i,r=p,l="",e(),window.requestAnimationFrame(()=>{var g;return(g=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:g.focus()})};document.addEventListener("pointerdown",({target:i})=>{o===null||!(i instanceof Element)||i.closest(".table-menu")===null&&i.closest('[aria-expanded="true"]')===null&&m()});let w=i=>{i.key==="Escape"&&(i.stopPropagation(),m(!0))},u=(i,p)=>{let g=E(n.view.get().filter);n.view.set({filter:L(I(g,i,p(g)))})},c=(i,p)=>{At(i.layer,p),a+=1,e()},s=(i,p)=>h`
<div class="table-menu panel" role="dialog" aria-label=${i} .style=${Oe(t,r)} @keydown=${w}>
${p}
</div>
`,b=(i,p,g)=>{let{view:v,words:y}=g,C=x=>{var O;return h`
<button
type="button"
data-sort=${x?"down":"up"}
aria-pressed=${((O=v.sort)==null?void 0:O.field)===i.field&&v.sort.down===x}
@click=${()=>n.view.set({sort:Jt(n.view.get().sort,i.field,x)})}
>
${x?y.table.down:y.table.up}
</button>
`},T=E(v.filter),S=()=>{o=null,c(p,p.columns.map(x=>x.field).filter(x=>x!==i.field))};return s(i.label,h`
<div class="table-menu-row">${C(!1)}${C(!0)}</div>
${d(i,p,g,T)}
<div class="table-menu-row">
<button type="button" ?disabled=${p.columns.length<2} @click=${S}>${y.table.hide}</button>
<button
type="button"
?disabled=${!Zt(v.filter,i.field)}
@click=${()=>u(i.field,()=>null)}
>
${y.table.free}
</button>
</div>
`)},d=(i,p,g,v)=>{let{words:y}=g,C=v.find(x=>x.kind!=="other"&&x.field===i.field);if(i.kind==="listed")return k(i,p,g,v);if(i.kind==="text")return h`
<input
type="text"
data-filter=${i.field}
aria-label=${`${i.label} ${y.table.contains}`}
placeholder=${y.table.contains}
.value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
@input=${x=>u(i.field,()=>({kind:"contains",field:i.field,text:x.target.value}))}
/>
`;let T=at(v,i.field),S=x=>h`
<input
type="text"
inputmode="decimal"
data-filter=${i.field}
data-bound=${x}
aria-label=${`${i.label} ${y.table[x]}`}
placeholder=${y.table[x]}
.value=${T[x]===null?"":String(T[x])}
@change=${O=>u(i.field,W=>Yt(W,i.field,x,O.target.value))}
/>
`;return h`
<div class="table-menu-range">
${S("from")}
<span>–</span>
${S("to")}
<small>${i.unit??""}</small>
</div>
`},k=(i,p,g,v)=>{let{view:y,data:C,words:T}=g,S=qt(i,p.layer,y,C,v,T),x=S.filter(({text:O})=>O.toLowerCase().includes(l.toLowerCase()));return h`
${S.length<=Se?null:h`
<input
type="text"
aria-label=${T.table.find}
placeholder=${T.table.find}
.value=${l}
@input=${O=>{l=O.target.value,e()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${i.label} data-town=${y.town??""}>
${x.map(({value:O,text:W,count:F,chosen:ee})=>h`
<label>
<input
type="checkbox"
data-value=${O??""}
.checked=${ee}
@change=${()=>u(i.field,ne=>Xt(ne,i.field,O))}
/>
<span>${W}</span>
<small>${M(F)}</small>
</label>
`)}
</div>
`},$=(i,{words:p})=>{let g=i.columns.map(y=>y.field),v=y=>c(i,g.includes(y)?g.filter(C=>C!==y):[...g,y]);return s(p.table.columns,h`
<div class="table-menu-values" role="group" aria-label=${p.table.columns}>
${i.all.map(y=>h`
<label>
<input
type="checkbox"
data-shown=${y.field}
.checked=${g.includes(y.field)}
?disabled=${g.length===1&&g.includes(y.field)}
@change=${()=>v(y.field)}
/>
<span>${y.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>c(i,null)}>${p.table.usual}</button>
</div>
`)};return{toggle:f,close:()=>m(),isOpen:i=>o===i,narrowed:Zt,open:(i,p)=>{if(o===null)return null;if(o===st)return $(i,p);let g=i.columns.find(v=>v.field===o);return g===void 0?null:b(g,i,p)},columnsButton:i=>h`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===st}
@click=${p=>f(st,p.currentTarget)}
>
${i.table.columns}
</button>
`,version:()=>a}}function Zt(t,n){return E(t).some(e=>e.kind!=="other"&&e.field===n)}function Oe(t,n){if(n===null)return"";let e=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Qt(n.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,e),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Ee=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Qn(t,n,e){let o=null,r=!1,l=()=>{},a=te(t,n,()=>l()),m=_t(t,n,e,a,()=>l()),f=(s,b)=>{let{view:d,data:k}=b,$=tt(d,k,s),i=d.near?Ne(e.bounds()):null,p=[s,$,k.layers.committees,k.coverage.value,d.language,d.sort,i==null?void 0:i.join(),a.version()];if(o!==null&&p.every((x,O)=>(o==null?void 0:o.keys[O])===x))return o.shown;let g=j(s,G(b)),v=E(d.filter).map(x=>x.kind==="other"?null:x.field),y=Ht(s,g),C=g.filter(x=>y.includes(x)||v.includes(x.field)),T=i===null?$.features:$.features.filter(x=>Wt(x,i)),S=Pt(Bt(T,C),C,d.sort);return o={keys:p,shown:{layer:s,all:g,columns:C,rows:S,of:ct(k,s).length,bounds:i}},o.shown},w=(s,b,d)=>{let{view:k,words:$}=d,i=p=>h`
<button
type="button"
data-tab=${p?"charts":"rows"}
aria-pressed=${k.charts===p}
@click=${()=>n.view.set({charts:p})}
>
${p?$.table.charts:$.table.rows}
</button>
`;return h`
<header class="table-head">
<select
aria-label=${$.table.layer}
@change=${p=>{let g=p.target.value;n.view.set({...J(n.view.get(),g),charts:k.charts})}}
>
${ft.map(p=>h`
<option value=${p} ?selected=${p===s}>${$.layers[p]}</option>
`)}
</select>
<div class="table-tabs" role="group">${i(!1)}${i(!0)}</div>
<span class="table-count" role="status">
${$.rows(M(b.rows.length),M(b.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${k.near}
@change=${p=>n.view.set({near:p.target.checked})}
/>
${$.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${u}>
${$.filter.text}
</button>
${k.charts?null:a.columnsButton($)}
<span class="table-gap"></span>
<span class="table-export">
${$.table.export}
${Ee.map(([p,g])=>{let v=Me(p,b,d);return h`
<a
class="text-button"
data-save=${p}
download
href=${v??q}
aria-disabled=${v===null?"true":q}
>
${g}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${$.action.close}
@click=${()=>n.view.set(J(n.view.get(),null))}
>
${Tt("close")}
</button>
</header>
`},u=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var s;return(s=t.querySelector(".table-text"))==null?void 0:s.focus()})},c=s=>{let{view:b,words:d}=s,k=Nt(n,s);return!r&&k===null?null:h`
<div class="table-conditions">
${r?h`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${d.filter.text}
placeholder=${d.filter.hint}
.value=${b.filter}
@change=${$=>n.view.set({filter:Le($.target.value)})}
/>
`:null}
${k}
</div>
`};l=It(t,n,s=>{let{view:b}=s,d=b.presenting?null:b.table;if(t.toggleAttribute("hidden",d===null),document.body.classList.toggle("has-table",d!==null),document.body.classList.toggle("has-charts",d!==null&&b.charts),d===null)return null;let k=f(d,s);return h`
${w(d,k,s)} ${c(s)}
${b.charts?Ut(n,s,d,k.all):m(k,s)} ${a.open(k,s)}
`})}function Me(t,{layer:n,columns:e,bounds:o},{view:r,data:l}){if(tt(r,l,n).fault!==null)return null;let{sort:a}=r,m=e.find(({field:w})=>w===(a==null?void 0:a.field)),f=a!==null&&m!==void 0;return Et(n,{form:t,town:r.town??"",language:r.language,date:D(n)?r.date:null,columns:e.map(({field:w})=>w),filter:ht(r,l,n),sort:f?`${a.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Le(t){try{return L(Mt(t))}catch{return t.trim()}}function Ne(t){let[n,e,o,r]=t.map(l=>Math.round(l*1e7)/1e7);return[n??0,e??0,o??0,r??0]}export{Qn as mountTable};
