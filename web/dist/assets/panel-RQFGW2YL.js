import{a as Lt,b as D,c as j,d as Nt}from"./chunk-VAQ7PRGP.js";import{d as Tt,l as Ot}from"./chunk-PYNBPWCI.js";import"./chunk-KGDUBQIC.js";import{a as Mt,b as E,c as L,d as I,e as H}from"./chunk-KRRQ52TJ.js";import{L as et,M as Rt,l as R,n as J,q as gt,w as yt,x as tt,y as V,z as ht}from"./chunk-CCVUIKLF.js";import"./chunk-EH2SCFZP.js";import"./chunk-TBPKVD4W.js";import{a as Y,f as pt}from"./chunk-6KCZHUX6.js";import{c as ct,d as dt,f as mt,g as X,k as ft}from"./chunk-53ZSIS4F.js";import{q as Et}from"./chunk-YSIHZWZV.js";import{a as M,d as bt}from"./chunk-KGYZF5QC.js";import{b as It}from"./chunk-Q2VHATK5.js";import{$ as St,I as $t,M as wt,P as xt,Q as vt,R as kt,T as Ct,a as y,b as N,c as q,d as ut,i as F,y as Q,z as Z}from"./chunk-PTTWFNQY.js";import"./chunk-OOJM4CTU.js";var nt="tuntu.columns.";function Ht(t,n){let e=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(nt+t)??"null");if(!Array.isArray(o))return e;let r=n.filter(({field:i})=>o.includes(i));return r.length===0?e:r}catch{return e}}function At(t,n){try{n===null?localStorage.removeItem(nt+t):localStorage.setItem(nt+t,JSON.stringify(n))}catch{}}function Wt({geometry:t},n){if(t===null)return!1;let e=Ot(t);return e.some(o=>o.some(r=>oe(r,n)))?!0:t.type==="Point"?!1:e.some(o=>o.some((r,i)=>i>0&&re(o[i-1]??r,r,n)))?!0:t.type.endsWith("Polygon")&&le(e,[n[0],n[1]])}function oe([t=0,n=0],[e,o,r,i]){return t>=e&&t<=r&&n>=o&&n<=i}function re([t=0,n=0],[e=0,o=0],r){let[i,s,m,f]=r,[u,g]=Tt([t,n],[e-t,o-n],{minX:i,minY:s,maxX:m,maxY:f});return u<=g}function le(t,[n,e]){let o=!1;for(let r of t)r.forEach(([i=0,s=0],m)=>{let[f=0,u=0]=r[m===0?r.length-1:m-1]??[];s>e!=u>e&&n<i+(e-s)/(u-s)*(f-i)&&(o=!o)});return o}function Bt(t,n){return t.map(e=>({feature:e,cells:n.map(o=>o.cell(e))}))}function Pt(t,n,e){let o=n.findIndex(({field:d})=>d===(e==null?void 0:e.field)),r=n[o];if(e===null||r===void 0)return t;let{by:i,kind:s,options:m}=r,f=new Map((m??[]).map((d,l)=>[d,l])),u=({feature:d,cells:l})=>{let p=i===void 0?l[o]??null:ie(d.properties[i]);return s==="listed"&&r.field!=="committee"&&p!==null?f.get(String(p))??-1:p},g=e.down?-1:1;return t.map(d=>({row:d,key:u(d)})).sort(({key:d},{key:l})=>d===null||l===null?(d===null?1:0)-(l===null?1:0):g*gt(d,l)).map(({row:d})=>d)}function ie(t){return typeof t=="string"?t:null}function Ft(t,n,e){var o;return((o=n[e])==null?void 0:o.adds)!==!0?null:t.reduce((r,{cells:i})=>r+(typeof i[e]=="number"?i[e]:0),0)}function ot(t,n){var e;return t===null?"":typeof t=="string"?((e=n.word)==null?void 0:e.call(n,t))??t:n.decimals===void 0?String(t):M(t,n.decimals)}function Vt(t,n,e,o,r){let i=t===R(e)?e.filter:"",s=E(i),m=ae(t,n,r),f=n.filter(({kind:d,spare:l,field:p})=>d==="listed"&&(l!==!0||p==="committee")),[u,g]=[f.filter(({field:d})=>d==="committee"),f.filter(({field:d})=>d!=="committee")];return[...g,...u].map(d=>{let{field:l}=d,p=L(I(s,l,null)),w=l==="committee"?null:e.committee,{features:h}=V(o,t,p,w),v=new Map;for(let b of h){let C=d.cell(b),S=C===null?null:String(C),T=v.get(S)??{amount:0,count:0};T.amount+=m.of===null?1:Number(m.of.cell(b)??0),T.count+=1,v.set(S,T)}let a=l==="committee"&&e.committee!==null?[e.committee==="none"?null:e.committee]:H(s,l),c=[...d.options??[],null].flatMap(b=>{var P;let C=v.get(b);if(C===void 0&&!a.includes(b))return[];let{amount:S,count:T}=C??{amount:0,count:0},x=ue(t,l,b),O=b===null?se(l,r):((P=d.word)==null?void 0:P.call(d,b))??b,W=M(S,m.decimals);return[{value:b,label:O,amount:S,text:W,count:T,fill:x,chosen:a.includes(b)}]}),$=r.chart.title(r.layers[t],d.label,m.unit),k=r.chart.by(d.label,m.unit);return{field:l,title:$,by:k,unit:m.unit,bars:c,narrowed:a.length>0}})}function ae(t,n,e){let o=n.find(({field:i})=>i==="area_mu"||i==="length_m")??null,r=e.unit[X(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function se(t,n){return t==="committee"?n.filter.noCommittee:n.filter.blank}function ue(t,n,e){if(e===null)return Z.none;let o=$t(t,n,e);if(o!==void 0)return o;let{chartFill:r}=X(t);return r===void 0?Z.bar:e==="not_working"?Q.not_working:Q.working}function Dt(t,n,e,o){if(e==="committee"){let f=o??"none";return{committee:t.committee===f?null:f}}let r=E(n===R(t)?t.filter:""),i=H(r,e),s=i.includes(o)?i.filter(f=>f!==o):[...i,o],m=s.length===0?null:{kind:"in",field:e,values:s};return{filter:L(I(r,e,m))}}var A=280,G=21,rt=8;function z(t){return Array.from(t).reduce((n,e)=>n+(e.charCodeAt(0)>11904?12:6.9),0)}function ce(t,n){if(z(t)<=n)return t;let e=Array.from(t);for(;e.length>1&&z(e.join(""))>n-8;)e.pop();return`${e.join("").trimEnd()}…`}function U({bars:t,narrowed:n},e,o,r,i){let{ink:s,soft:m}=e,f=Math.max(...t.map(({amount:l})=>l),Number.MIN_VALUE),u=Math.min(120,Math.max(...t.map(({label:l})=>z(l)))),g=Math.max(...t.map(({text:l})=>z(l))),d=A-u-g-2*rt;return t.map((l,p)=>{let w=o+p*G,h=Math.max(l.amount>0?2:0,l.amount/f*d),v=n&&!l.chosen,a=N`
<rect class="bar-back" x="0" y=${w} width=${A} height=${G} rx="4" fill="transparent"></rect>
<text x=${u} y=${w+15} text-anchor="end" fill=${v?m:s} font-weight=${l.chosen?600:400}>
${ce(l.label,u)}</text>
<rect x=${u+rt} y=${w+3} width=${h} height=${G-6} rx="2" opacity=${v?.35:1}
fill=${kt(l.fill,e)} stroke=${e.edge(l.fill)} stroke-width="1"></rect>
<text x=${u+rt+h+6} y=${w+15} fill=${v?m:s} font-weight=${l.chosen?600:400}>
${l.text}</text>`;return r===null?N`<g>${a}</g>`:N`<g class="bar" role="button" tabindex="0" data-bar=${l.value??""} aria-pressed=${l.chosen}
aria-label=${i.chart.bar(l.label,l.text,i.chart.count(String(l.count)),l.chosen)}
@click=${()=>r(l)} @keydown=${c=>de(c,()=>r(l))}>
<title>${l.label} ${l.text}</title>${a}</g>`})}function de(t,n){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function _({bars:t}){return t.length*G}function jt({bars:t}){let n=new Map(t.map(({fill:e})=>[e.id,e]));return N`<defs>${[...n.values()].map(Ct)}</defs>`}var lt=wt("light"),K={...vt(lt),ink:lt.ink,soft:"#6b7280"},B=24,Gt=76,me=44,fe="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function zt(t,{town:n,narrowed:e,asOf:o,sample:r},i){var l;let[s,m]=[A+2*B,Gt+_(t)+me],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(s)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${s} ${m}`),f.setAttribute("font-family",fe),f.setAttribute("font-size","12");let u=[i.chart.source,o,r?i.sample:""].filter(p=>p!=="").join(" · ");ut(N`${jt(t)}<rect width=${s} height=${m} fill=${lt.paper}></rect>
<text x=${B} y="34" font-size="16" font-weight="600" fill=${K.ink}>${t.title}</text>
<text x=${B} y="56" fill=${K.soft}>${e===""?n:`${n} · ${e}`}</text>
<g transform=${`translate(${B} ${Gt})`}>${U(t,K,0,null,i)}</g>
<text x=${B} y=${m-18} font-size="11" fill=${K.soft}>${u}</text>`,f);let g=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),d=[];for(;g.nextNode();)d.push(g.currentNode);for(let p of d)(l=p.parentNode)==null||l.removeChild(p);return new XMLSerializer().serializeToString(f)}async function Ut(t){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let e=document.createElement("canvas");return e.width=n.naturalWidth*3,e.height=n.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(n,0,0,e.width,e.height),new Promise(r=>e.toBlob(r,"image/png"))}function it(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var pe={...xt,ink:"currentColor",soft:"var(--ink-soft)"};function _t(t,n,e,o){var f;let{view:r,data:i,words:s}=n,m=Vt(e,o,r,i,s).filter(({bars:u})=>u.length>0);return m.length===0?y`
<p class="charts-none">${((f=i.layers[e])==null?void 0:f.status)==="ready"?s.chart.none:s.table.reading}</p>
`:y`
<div class="charts" tabindex="0" role="region" aria-label=${s.table.charts}>
${m.map(u=>y`
<figure class="chart" data-chart=${u.field}>
<figcaption>
<span>${u.by}</span>
${be(u,e,n)}
</figcaption>
<svg viewBox=${`0 0 ${A} ${_(u)}`} role="group" aria-label=${u.title} font-size="12">
${U(u,pe,0,g=>t.view.set(Dt(t.view.get(),e,u.field,g.value)),s)}
</svg>
</figure>
`)}
</div>
`}function be(t,n,e){let{words:o,view:r}=e,i=()=>zt(t,ge(n,e),o),s=`${t.title}-${et(new Date)}`;return y`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${o.chart.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let m=await Ut(i());m!==null&&it(`${s}.png`,m)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${o.chart.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>it(`${s}.svg`,new Blob([i()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function ge(t,n){var l;let{view:e,data:o,words:r}=n,i=mt(o,e.town),s=(((l=o.layers.committees)==null?void 0:l.value)??[]).find(({properties:p})=>p.code===e.committee),m=s===void 0?"":Y(s.properties,e.language),f=t===R(e)?E(e.filter):[],u=D(t,j(n)),g=f.map(p=>Lt(p,u,r)),d=new Date;return{town:[i===void 0?"":pt(Y(i,e.language)),m,e.committee==="none"?r.filter.noCommittee:""].filter(p=>p!=="").join(" · "),narrowed:g.join(r.listComma),asOf:e.date===null||!F(t)?r.asOf(et(d),Rt(d)):r.onDate(e.date),sample:(i==null?void 0:i.sample)===!0}}var $e=8,ye=60;function Kt(t,n,e,o,r){let i=0,s=u=>{i=u.target.scrollTop,o.close(),r()};return(u,g)=>{let{words:d}=g;return y`
<div class="table-scroll" tabindex="0" role="region" aria-label=${d.layers[u.layer]} @scroll=${s}>
<table aria-rowcount=${u.rows.length+1}>
<thead>
<tr>${u.columns.map(l=>he(l,g,o))}</tr>
</thead>
<tbody @keydown=${l=>ve(l,t)}>${m(u,g)}</tbody>
<tfoot>
<tr>${u.columns.map((l,p)=>xe(u,l,p,g))}</tr>
</tfoot>
</table>
</div>
`};function m({layer:u,columns:g,rows:d},l){if(d.length===0){let{status:c}=l.data.layers[u]??{status:"reading"};return y`
<tr>
<td class="table-none" colspan=${g.length}>
${c==="ready"?l.words.table.none:l.words.table.reading}
</td>
</tr>
`}let p=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),w=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*p,h=Math.max(0,Math.min(Math.floor(i/w)-$e,d.length-1)),v=d.slice(h,h+ye),a=c=>c<=0?null:y`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${g.length} .style=${`height: ${Math.round(c*w)}px`}></td>
</tr>
`;return y`
${a(h)}${v.map((c,$)=>f(u,c,g,l,h+$+2))}
${a(d.length-h-v.length)}
`}function f(u,{feature:g,cells:d},l,{view:p},w){var c;let h=dt(g),v=((c=p.selected)==null?void 0:c.layer)===u&&p.selected.fid===h;return y`
<tr class=${v?"is-chosen":""} aria-rowindex=${w} data-fid=${h} @click=${()=>{n.view.set({selected:{layer:u,fid:h}}),e.zoomToSelected()}}>
${l.map(($,k)=>{let b=ot(d[k]??null,$),C=$.field==="code"?we(b,p.town??""):b;return y`
<td class=${$.kind}>
${k===0?y`
<button type="button" aria-current=${v?"true":"false"}>
${b===""?`#${h}`:C}
</button>
`:C}
</td>
`})}
</tr>
`}}function he(t,{view:n,words:e},o){var g;let r=((g=n.sort)==null?void 0:g.field)===t.field?n.sort:null,{unit:i,field:s,kind:m,label:f}=t,u=o.narrowed(n.filter,s);return y`
<th
class="${m} ${u?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${s}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(s)}
@click=${d=>o.toggle(s,d.currentTarget)}
>
${f}${i===void 0||i===""?null:y`
<small>${e.listComma===", "?` (${i})`:`（${i}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function we(t,n){return n===""||!t.startsWith(n)||t===n?t:y`<span class="code-town">${n}</span>${t.slice(n.length)}`}function xe({rows:t,columns:n},e,o,{words:r}){let i=Ft(t,n,o);return y`
<td class=${e.kind}>${o===0?r.table.sum:i===null?"":ot(i,e)}</td>
`}function ve(t,n){var s;let e={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(e===void 0||!(r>0))return;t.preventDefault();let i=n.querySelector(`tr[aria-rowindex="${r+e}"]`);i==null||i.scrollIntoView({block:"nearest"}),(s=i==null?void 0:i.querySelector("button"))==null||s.focus({preventScroll:!0})}function qt(t,n,e,o,r,i){let s=ke(t,n,e,o,r),m=H(r,t.field);return[...t.options??[],null].flatMap(f=>{var l;let[u,g]=[s.get(f)??0,m.includes(f)];if(u===0&&!g)return[];let d=f===null?i.filter.blank:((l=t.word)==null?void 0:l.call(t,f))??f;return[{value:f,text:d,count:u,chosen:g}]})}function ke(t,n,e,o,r){let i=L(I(r,t.field,null)),s=n===R(e)?i:"",m=new Map;for(let f of V(o,n,s,yt(n)?e.committee:null).features){let u=t.cell(f),g=u===null?null:String(u);m.set(g,(m.get(g)??0)+1)}return m}function Xt(t,n,e){let o=H(t,n),r=o.includes(e)?o.filter(i=>i!==e):[...o,e];return r.length===0?null:{kind:"in",field:n,values:r}}function at(t,n){let e=t.find(o=>o.kind!=="other"&&o.field===n);return(e==null?void 0:e.kind)==="range"?{from:e.from,to:e.to}:{from:null,to:null}}function Yt(t,n,e,o){return{kind:"range",field:n,...at(t,n),[e]:bt(o)}}function Jt(t,n,e){return(t==null?void 0:t.field)===n&&t.down===e?null:{field:n,down:e}}function Qt(t,n,e,o){let r=16*o,i=Math.max(n.left+8,Math.min(t.left,n.right-r-8)),s=t.top>e-t.bottom,m=(s?t.top:e-t.bottom)-16,f=Math.min(m,34*o);return s?{left:i,top:null,bottom:e-t.top+4,most:f}:{left:i,top:t.bottom+4,bottom:null,most:f}}var st="*",Ce=12;function te(t,n,e){let o=null,r=null,i="",s=0,m=(a=!1)=>{o!==null&&(o=null,a&&(r==null||r.focus()),e())},f=(a,c)=>{if(o===a){m();return}o=a,r=c,i="",e(),window.requestAnimationFrame(()=>{var $;return($=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:a})=>{o===null||!(a instanceof Element)||a.closest(".table-menu")===null&&a.closest('[aria-expanded="true"]')===null&&m()});let u=a=>{a.key==="Escape"&&(a.stopPropagation(),m(!0))},g=(a,c)=>{let $=E(n.view.get().filter);n.view.set({filter:L(I($,a,c($)))})},d=(a,c)=>{At(a.layer,c),s+=1,e()},l=(a,c)=>y`
<div class="table-menu panel" role="dialog" aria-label=${a} .style=${Se(t,r)} @keydown=${u}>
${c}
</div>
`,p=(a,c,$)=>{let{view:k,words:b}=$,C=x=>{var O;return y`
<button
type="button"
data-sort=${x?"down":"up"}
aria-pressed=${((O=k.sort)==null?void 0:O.field)===a.field&&k.sort.down===x}
@click=${()=>n.view.set({sort:Jt(n.view.get().sort,a.field,x)})}
>
${x?b.table.down:b.table.up}
</button>
`},S=E(k.filter),T=()=>{o=null,d(c,c.columns.map(x=>x.field).filter(x=>x!==a.field))};return l(a.label,y`
<div class="table-menu-row">${C(!1)}${C(!0)}</div>
${w(a,c,$,S)}
<div class="table-menu-row">
<button type="button" ?disabled=${c.columns.length<2} @click=${T}>${b.table.hide}</button>
<button
type="button"
?disabled=${!Zt(k.filter,a.field)}
@click=${()=>g(a.field,()=>null)}
>
${b.table.free}
</button>
</div>
`)},w=(a,c,$,k)=>{let{words:b}=$,C=k.find(x=>x.kind!=="other"&&x.field===a.field);if(a.kind==="listed")return h(a,c,$,k);if(a.kind==="text")return y`
<input
type="text"
data-filter=${a.field}
aria-label=${`${a.label} ${b.table.contains}`}
placeholder=${b.table.contains}
.value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
@input=${x=>g(a.field,()=>({kind:"contains",field:a.field,text:x.target.value}))}
/>
`;let S=at(k,a.field),T=x=>y`
<input
type="text"
inputmode="decimal"
data-filter=${a.field}
data-bound=${x}
aria-label=${`${a.label} ${b.table[x]}`}
placeholder=${b.table[x]}
.value=${S[x]===null?"":String(S[x])}
@change=${O=>g(a.field,W=>Yt(W,a.field,x,O.target.value))}
/>
`;return y`
<div class="table-menu-range">
${T("from")}
<span>–</span>
${T("to")}
<small>${a.unit??""}</small>
</div>
`},h=(a,c,$,k)=>{let{view:b,data:C,words:S}=$,T=qt(a,c.layer,b,C,k,S),x=T.filter(({text:O})=>O.toLowerCase().includes(i.toLowerCase()));return y`
${T.length<=Ce?null:y`
<input
type="text"
aria-label=${S.table.find}
placeholder=${S.table.find}
.value=${i}
@input=${O=>{i=O.target.value,e()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${a.label} data-town=${b.town??""}>
${x.map(({value:O,text:W,count:P,chosen:ee})=>y`
<label>
<input
type="checkbox"
data-value=${O??""}
.checked=${ee}
@change=${()=>g(a.field,ne=>Xt(ne,a.field,O))}
/>
<span>${W}</span>
<small>${M(P)}</small>
</label>
`)}
</div>
`},v=(a,{words:c})=>{let $=a.columns.map(b=>b.field),k=b=>d(a,$.includes(b)?$.filter(C=>C!==b):[...$,b]);return l(c.table.columns,y`
<div class="table-menu-values" role="group" aria-label=${c.table.columns}>
${a.all.map(b=>y`
<label>
<input
type="checkbox"
data-shown=${b.field}
.checked=${$.includes(b.field)}
?disabled=${$.length===1&&$.includes(b.field)}
@change=${()=>k(b.field)}
/>
<span>${b.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>d(a,null)}>${c.table.usual}</button>
</div>
`)};return{toggle:f,close:()=>m(),isOpen:a=>o===a,narrowed:Zt,open:(a,c)=>{if(o===null)return null;if(o===st)return v(a,c);let $=a.columns.find(k=>k.field===o);return $===void 0?null:p($,a,c)},columnsButton:a=>y`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===st}
@click=${c=>f(st,c.currentTarget)}
>
${a.table.columns}
</button>
`,version:()=>s}}function Zt(t,n){return E(t).some(e=>e.kind!=="other"&&e.field===n)}function Se(t,n){if(n===null)return"";let e=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Qt(n.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,e),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Te=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Yn(t,n,e){let o=null,r=!1,i=()=>{},s=te(t,n,()=>i()),m=Kt(t,n,e,s,()=>i()),f=(l,p)=>{let{view:w,data:h}=p,v=tt(w,h,l),a=w.near?Me(e.bounds()):null,c=[l,v,h.layers.committees,h.coverage.value,w.language,w.sort,a==null?void 0:a.join(),s.version()];if(o!==null&&c.every((x,O)=>(o==null?void 0:o.keys[O])===x))return o.shown;let $=D(l,j(p)),k=E(w.filter).map(x=>x.kind==="other"?null:x.field),b=Ht(l,$),C=$.filter(x=>b.includes(x)||k.includes(x.field)),S=a===null?v.features:v.features.filter(x=>Wt(x,a)),T=Pt(Bt(S,C),C,w.sort);return o={keys:c,shown:{layer:l,all:$,columns:C,rows:T,of:ct(h,l).length,bounds:a}},o.shown},u=(l,p,w)=>{let{view:h,words:v}=w,a=c=>y`
<button
type="button"
data-tab=${c?"charts":"rows"}
aria-pressed=${h.charts===c}
@click=${()=>n.view.set({charts:c})}
>
${c?v.table.charts:v.table.rows}
</button>
`;return y`
<header class="table-head">
<select
aria-label=${v.table.layer}
@change=${c=>{let $=c.target.value;n.view.set({...J(n.view.get(),$),charts:h.charts})}}
>
${ft.map(c=>y`
<option value=${c} ?selected=${c===l}>${v.layers[c]}</option>
`)}
</select>
<div class="table-tabs" role="group">${a(!1)}${a(!0)}</div>
<span class="table-count" role="status">
${v.rows(M(p.rows.length),M(p.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${h.near}
@change=${c=>n.view.set({near:c.target.checked})}
/>
${v.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${g}>
${v.filter.text}
</button>
${h.charts?null:s.columnsButton(v)}
<span class="table-gap"></span>
<span class="table-export">
${v.table.export}
${Te.map(([c,$])=>{let k=Oe(c,p,w);return y`
<a
class="text-button"
data-save=${c}
download
href=${k??q}
aria-disabled=${k===null?"true":q}
>
${$}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${v.action.close}
@click=${()=>n.view.set(J(n.view.get(),null))}
>
${St("close")}
</button>
</header>
`},g=()=>{r=!r,i(),r&&window.requestAnimationFrame(()=>{var l;return(l=t.querySelector(".table-text"))==null?void 0:l.focus()})},d=l=>{let{view:p,words:w}=l,h=Nt(n,l);return!r&&h===null?null:y`
<div class="table-conditions">
${r?y`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${w.filter.text}
placeholder=${w.filter.hint}
.value=${p.filter}
@change=${v=>n.view.set({filter:Ee(v.target.value)})}
/>
`:null}
${h}
</div>
`};i=It(t,n,l=>{let{view:p}=l,w=p.presenting?null:p.table;if(t.toggleAttribute("hidden",w===null),document.body.classList.toggle("has-table",w!==null),document.body.classList.toggle("has-charts",w!==null&&p.charts),w===null)return null;let h=f(w,l);return y`
${u(w,h,l)} ${d(l)}
${p.charts?_t(n,l,w,h.all):m(h,l)} ${s.open(h,l)}
`})}function Oe(t,{layer:n,columns:e,bounds:o},{view:r,data:i}){if(tt(r,i,n).fault!==null)return null;let{sort:s}=r,m=e.find(({field:u})=>u===(s==null?void 0:s.field)),f=s!==null&&m!==void 0;return Et(n,{form:t,town:r.town??"",language:r.language,date:F(n)?r.date:null,columns:e.map(({field:u})=>u),filter:ht(r,i,n),sort:f?`${s.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Ee(t){try{return L(Mt(t))}catch{return t.trim()}}function Me(t){let[n,e,o,r]=t.map(i=>Math.round(i*1e7)/1e7);return[n??0,e??0,o??0,r??0]}export{Yn as mountTable};
