import{a as Lt,b as j,c as G,d as Nt}from"./chunk-2NESAKUV.js";import{d as St,l as Ot}from"./chunk-GFEOUEHB.js";import"./chunk-KGDUBQIC.js";import{a as Mt,b as E,c as L,d as I,e as H}from"./chunk-KRRQ52TJ.js";import{H as et,I as Rt,m as gt,s as $t,t as tt,u as V,v as ht}from"./chunk-UG5ECUKH.js";import"./chunk-EH2SCFZP.js";import{a as R,c as J}from"./chunk-54JV6HJ5.js";import"./chunk-3YVGDOZI.js";import{a as Y,f as pt}from"./chunk-RA6FLBFZ.js";import{c as ct,d as dt,f as mt}from"./chunk-AZIKMIE6.js";import{a as X,e as ft}from"./chunk-5COR5YU2.js";import{q as Et}from"./chunk-YSIHZWZV.js";import{a as M,d as bt}from"./chunk-KGYZF5QC.js";import{b as It}from"./chunk-ANVU4DOJ.js";import{E as yt,I as wt,L as xt,M as kt,N as vt,P as Ct,X as Tt,e as D,u as Q,v as Z}from"./chunk-5YQ2UBD6.js";import{a as h,b as N,c as q,d as ut}from"./chunk-ROEE77AV.js";import"./chunk-OOJM4CTU.js";var nt="tuntu.columns.";function Ht(t,n){let e=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(nt+t)??"null");if(!Array.isArray(o))return e;let r=n.filter(({field:l})=>o.includes(l));return r.length===0?e:r}catch{return e}}function At(t,n){try{n===null?localStorage.removeItem(nt+t):localStorage.setItem(nt+t,JSON.stringify(n))}catch{}}function Wt({geometry:t},n){if(t===null)return!1;let e=Ot(t);return e.some(o=>o.some(r=>oe(r,n)))?!0:t.type==="Point"?!1:e.some(o=>o.some((r,l)=>l>0&&re(o[l-1]??r,r,n)))?!0:t.type.endsWith("Polygon")&&le(e,[n[0],n[1]])}function oe([t=0,n=0],[e,o,r,l]){return t>=e&&t<=r&&n>=o&&n<=l}function re([t=0,n=0],[e=0,o=0],r){let[l,s,m,f]=r,[b,p]=St([t,n],[e-t,o-n],{minX:l,minY:s,maxX:m,maxY:f});return b<=p}function le(t,[n,e]){let o=!1;for(let r of t)r.forEach(([l=0,s=0],m)=>{let[f=0,b=0]=r[m===0?r.length-1:m-1]??[];s>e!=b>e&&n<l+(e-s)/(b-s)*(f-l)&&(o=!o)});return o}function Bt(t,n){return t.map(e=>({feature:e,cells:n.map(o=>o.cell(e))}))}function Pt(t,n,e){let o=n.findIndex(({field:c})=>c===(e==null?void 0:e.field)),r=n[o];if(e===null||r===void 0)return t;let{by:l,kind:s,options:m}=r,f=new Map((m??[]).map((c,a)=>[c,a])),b=({feature:c,cells:a})=>{let g=l===void 0?a[o]??null:ie(c.properties[l]);return s==="listed"&&r.field!=="committee"&&g!==null?f.get(String(g))??-1:g},p=e.down?-1:1;return t.map(c=>({row:c,key:b(c)})).sort(({key:c},{key:a})=>c===null||a===null?(c===null?1:0)-(a===null?1:0):p*gt(c,a)).map(({row:c})=>c)}function ie(t){return typeof t=="string"?t:null}function Ft(t,n,e){var o;return((o=n[e])==null?void 0:o.adds)!==!0?null:t.reduce((r,{cells:l})=>r+(typeof l[e]=="number"?l[e]:0),0)}function ot(t,n){var e;return t===null?"":typeof t=="string"?((e=n.word)==null?void 0:e.call(n,t))??t:n.decimals===void 0?String(t):M(t,n.decimals)}function Dt(t,n,e,o,r){let l=t===R(e)?e.filter:"",s=E(l),m=ae(t,n,r),f=n.filter(({kind:c,spare:a,field:g})=>c==="listed"&&(a!==!0||g==="committee")),[b,p]=[f.filter(({field:c})=>c==="committee"),f.filter(({field:c})=>c!=="committee")];return[...p,...b].map(c=>{let{field:a}=c,g=L(I(s,a,null)),d=a==="committee"?null:e.committee,{features:w}=V(o,t,g,d),k=new Map;for(let $ of w){let C=c.cell($),T=C===null?null:String(C),S=k.get(T)??{amount:0,count:0};S.amount+=m.of===null?1:Number(m.of.cell($)??0),S.count+=1,k.set(T,S)}let i=a==="committee"&&e.committee!==null?[e.committee==="none"?null:e.committee]:H(s,a),u=[...c.options??[],null].flatMap($=>{var F;let C=k.get($);if(C===void 0&&!i.includes($))return[];let{amount:T,count:S}=C??{amount:0,count:0},x=ue(t,a,$),O=$===null?se(a,r):((F=c.word)==null?void 0:F.call(c,$))??$,W=M(T,m.decimals);return[{value:$,label:O,amount:T,text:W,count:S,fill:x,chosen:i.includes($)}]}),y=r.chart.title(r.layers[t],c.label,m.unit),v=r.chart.by(c.label,m.unit);return{field:a,title:y,by:v,unit:m.unit,bars:u,narrowed:i.length>0}})}function ae(t,n,e){let o=n.find(({field:l})=>l==="area_mu"||l==="length_m")??null,r=e.unit[X(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function se(t,n){return t==="committee"?n.filter.noCommittee:n.filter.blank}function ue(t,n,e){if(e===null)return Z.none;let o=yt(t,n,e);if(o!==void 0)return o;let{chartFill:r}=X(t);return r===void 0?Z.bar:e==="not_working"?Q.not_working:Q.working}function Vt(t,n,e,o){if(e==="committee"){let f=o??"none";return{committee:t.committee===f?null:f}}let r=E(n===R(t)?t.filter:""),l=H(r,e),s=l.includes(o)?l.filter(f=>f!==o):[...l,o],m=s.length===0?null:{kind:"in",field:e,values:s};return{filter:L(I(r,e,m))}}var A=280,B=21,rt=8;function z(t){return Array.from(t).reduce((n,e)=>n+(e.charCodeAt(0)>11904?12:6.9),0)}function ce(t,n){if(z(t)<=n)return t;let e=Array.from(t);for(;e.length>1&&z(e.join(""))>n-8;)e.pop();return`${e.join("").trimEnd()}…`}function K({bars:t,narrowed:n},e,o,r,l,s=B){let{ink:m,soft:f}=e,b=Math.max(...t.map(({amount:d})=>d),Number.MIN_VALUE),p=Math.min(120,Math.max(...t.map(({label:d})=>z(d)))),c=Math.max(...t.map(({text:d})=>z(d))),a=A-p-c-2*rt,g=s/2+4.5;return t.map((d,w)=>{let k=o+w*s,i=Math.max(d.amount>0?2:0,d.amount/b*a),u=n&&!d.chosen,y=N`
<rect class="bar-back" x="0" y=${k} width=${A} height=${s} rx="4" fill="transparent"></rect>
<text x=${p} y=${k+g} text-anchor="end" fill=${u?f:m} font-weight=${d.chosen?600:400}>
${ce(d.label,p)}</text>
<rect x=${p+rt} y=${k+s/2-7.5} width=${i} height=${B-6} rx="2" opacity=${u?.35:1}
fill=${vt(d.fill,e)} stroke=${e.edge(d.fill)} stroke-width="1"></rect>
<text x=${p+rt+i+6} y=${k+g} fill=${u?f:m} font-weight=${d.chosen?600:400}>
${d.text}</text>`;return r===null?N`<g>${y}</g>`:N`<g class="bar" role="button" tabindex="0" data-bar=${d.value??""} aria-pressed=${d.chosen}
aria-label=${l.chart.bar(d.label,d.text,l.chart.count(String(d.count)),d.chosen)}
@click=${()=>r(d)} @keydown=${v=>de(v,()=>r(d))}>
<title>${d.label} ${d.text}</title>${y}</g>`})}function de(t,n){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function U({bars:t},n=B){return t.length*n}function jt({bars:t}){let n=new Map(t.map(({fill:e})=>[e.id,e]));return N`<defs>${[...n.values()].map(Ct)}</defs>`}var lt=wt("light"),_={...kt(lt),ink:lt.ink,soft:"#6b7280"},P=24,Gt=76,me=44,fe="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function zt(t,{town:n,narrowed:e,asOf:o,sample:r},l){var a;let[s,m]=[A+2*P,Gt+U(t)+me],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(s)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${s} ${m}`),f.setAttribute("font-family",fe),f.setAttribute("font-size","12");let b=[l.chart.source,o,r?l.sample:""].filter(g=>g!=="").join(" · ");ut(N`${jt(t)}<rect width=${s} height=${m} fill=${lt.paper}></rect>
<text x=${P} y="34" font-size="16" font-weight="600" fill=${_.ink}>${t.title}</text>
<text x=${P} y="56" fill=${_.soft}>${e===""?n:`${n} · ${e}`}</text>
<g transform=${`translate(${P} ${Gt})`}>${K(t,_,0,null,l)}</g>
<text x=${P} y=${m-18} font-size="11" fill=${_.soft}>${b}</text>`,f);let p=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),c=[];for(;p.nextNode();)c.push(p.currentNode);for(let g of c)(a=g.parentNode)==null||a.removeChild(g);return new XMLSerializer().serializeToString(f)}async function Kt(t){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let e=document.createElement("canvas");return e.width=n.naturalWidth*3,e.height=n.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(n,0,0,e.width,e.height),new Promise(r=>e.toBlob(r,"image/png"))}function it(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var pe={...xt,ink:"currentColor",soft:"var(--ink-soft)"};function be(){return document.documentElement.hasAttribute("data-tiny")?84:46}function Ut(t,n,e,o){var b;let{view:r,data:l,words:s}=n,m=Dt(e,o,r,l,s).filter(({bars:p})=>p.length>0),f=window.matchMedia("(pointer: coarse)").matches?be():B;return m.length===0?h`
<p class="charts-none">${((b=l.layers[e])==null?void 0:b.status)==="ready"?s.chart.none:s.table.reading}</p>
`:h`
<div class="charts" tabindex="0" role="region" aria-label=${s.table.charts}>
${m.map(p=>h`
<figure class="chart" data-chart=${p.field}>
<figcaption>
<span>${p.by}</span>
${ge(p,e,n)}
</figcaption>
<svg
viewBox=${`0 0 ${A} ${U(p,f)}`}
role="group"
aria-label=${p.title}
font-size="12"
>
${K(p,pe,0,c=>t.view.set(Vt(t.view.get(),e,p.field,c.value)),s,f)}
</svg>
</figure>
`)}
</div>
`}function ge(t,n,e){let{words:o,view:r}=e,l=()=>zt(t,ye(n,e),o),s=`${t.title}-${et(new Date)}`;return h`
<button
type="button"
class="text-button"
data-picture="png"
aria-label=${`${o.chart.save} PNG ${o.listComma} ${t.title}`}
lang=${r.language}
@click=${async()=>{let m=await Kt(l());m!==null&&it(`${s}.png`,m)}}
>
PNG
</button>
<button
type="button"
class="text-button"
data-picture="svg"
aria-label=${`${o.chart.save} SVG ${o.listComma} ${t.title}`}
@click=${()=>it(`${s}.svg`,new Blob([l()],{type:"image/svg+xml"}))}
>
SVG
</button>
`}function ye(t,n){var a;let{view:e,data:o,words:r}=n,l=mt(o,e.town),s=(((a=o.layers.committees)==null?void 0:a.value)??[]).find(({properties:g})=>g.code===e.committee),m=s===void 0?"":Y(s.properties,e.language),f=t===R(e)?E(e.filter):[],b=j(t,G(n)),p=f.map(g=>Lt(g,b,r)),c=new Date;return{town:[l===void 0?"":pt(Y(l,e.language)),m,e.committee==="none"?r.filter.noCommittee:""].filter(g=>g!=="").join(" · "),narrowed:p.join(r.listComma),asOf:e.date===null||!D(t)?r.asOf(et(c),Rt(c)):r.onDate(e.date),sample:(l==null?void 0:l.sample)===!0}}var $e=8,he=60;function _t(t,n,e,o,r){let l=0,s=b=>{l=b.target.scrollTop,o.close(),r()};return(b,p)=>{let{words:c}=p;return h`
<div class="table-scroll" tabindex="0" role="region" aria-label=${c.layers[b.layer]} @scroll=${s}>
<table aria-rowcount=${b.rows.length+1}>
<thead>
<tr>${b.columns.map(a=>we(a,p,o))}</tr>
</thead>
<tbody @keydown=${a=>Ce(a,t)}>${m(b,p)}</tbody>
<tfoot>
<tr>${b.columns.map((a,g)=>ke(b,a,g,p))}</tr>
</tfoot>
</table>
</div>
`};function m({layer:b,columns:p,rows:c},a){if(c.length===0){let{status:u}=a.data.layers[b]??{status:"reading"};return h`
<tr>
<td class="table-none" colspan=${p.length}>
${u==="ready"?a.words.table.none:a.words.table.reading}
</td>
</tr>
`}let g=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),d=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*g,w=Math.max(0,Math.min(Math.floor(l/d)-$e,c.length-1)),k=c.slice(w,w+he),i=u=>u<=0?null:h`
<tr aria-hidden="true" class="table-spacer">
<td colspan=${p.length} .style=${`height: ${Math.round(u*d)}px`}></td>
</tr>
`;return h`
${i(w)}${k.map((u,y)=>f(b,u,p,a,w+y+2))}
${i(c.length-w-k.length)}
`}function f(b,{feature:p,cells:c},a,{view:g},d){var u;let w=dt(p),k=((u=g.selected)==null?void 0:u.layer)===b&&g.selected.fid===w;return h`
<tr class=${k?"is-chosen":""} aria-rowindex=${d} data-fid=${w} @click=${()=>{n.view.set({selected:{layer:b,fid:w}}),e.zoomToSelected()}}>
${a.map((y,v)=>{let $=ot(c[v]??null,y),C=y.field==="code"?xe($,g.town??""):$;return h`
<td class=${y.kind}>
${v===0?h`
<button type="button" aria-current=${k?"true":"false"}>
${$===""?`#${w}`:C}
</button>
`:C}
</td>
`})}
</tr>
`}}function we(t,{view:n,words:e},o){var p;let r=((p=n.sort)==null?void 0:p.field)===t.field?n.sort:null,{unit:l,field:s,kind:m,label:f}=t,b=o.narrowed(n.filter,s);return h`
<th
class="${m} ${b?"is-narrowed":""}"
aria-sort=${r===null?"none":r.down?"descending":"ascending"}
scope="col"
>
<button
type="button"
data-column=${s}
aria-haspopup="dialog"
aria-expanded=${o.isOpen(s)}
@click=${c=>o.toggle(s,c.currentTarget)}
>
${f}${l===void 0||l===""?null:h`
<small>${e.listComma===", "?` (${l})`:`（${l}）`}</small>
`}
<i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
<b aria-hidden="true"></b>
</button>
</th>
`}function xe(t,n){return n===""||!t.startsWith(n)||t===n?t:h`<span class="code-town">${n}</span>${t.slice(n.length)}`}function ke({rows:t,columns:n},e,o,{words:r}){let l=Ft(t,n,o);return h`
<td class=${e.kind}>${o===0?r.table.sum:l===null?"":ot(l,e)}</td>
`}function ve(t){if(t.target.closest("tr.is-chosen")===null)return;let n=document.getElementById("card");n==null||n.focus(),document.activeElement===n&&t.preventDefault()}function Ce(t,n){var s;t.key==="Tab"&&!t.shiftKey&&ve(t);let e={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(e===void 0||!(r>0))return;t.preventDefault();let l=n.querySelector(`tr[aria-rowindex="${r+e}"]`);l==null||l.scrollIntoView({block:"nearest"}),(s=l==null?void 0:l.querySelector("button"))==null||s.focus({preventScroll:!0})}function qt(t,n,e,o,r,l){let s=Te(t,n,e,o,r),m=H(r,t.field);return[...t.options??[],null].flatMap(f=>{var a;let[b,p]=[s.get(f)??0,m.includes(f)];if(b===0&&!p)return[];let c=f===null?l.filter.blank:((a=t.word)==null?void 0:a.call(t,f))??f;return[{value:f,text:c,count:b,chosen:p}]})}function Te(t,n,e,o,r){let l=L(I(r,t.field,null)),s=n===R(e)?l:"",m=new Map;for(let f of V(o,n,s,$t(n)?e.committee:null).features){let b=t.cell(f),p=b===null?null:String(b);m.set(p,(m.get(p)??0)+1)}return m}function Xt(t,n,e){let o=H(t,n),r=o.includes(e)?o.filter(l=>l!==e):[...o,e];return r.length===0?null:{kind:"in",field:n,values:r}}function at(t,n){let e=t.find(o=>o.kind!=="other"&&o.field===n);return(e==null?void 0:e.kind)==="range"?{from:e.from,to:e.to}:{from:null,to:null}}function Yt(t,n,e,o){return{kind:"range",field:n,...at(t,n),[e]:bt(o)}}function Jt(t,n,e){return(t==null?void 0:t.field)===n&&t.down===e?null:{field:n,down:e}}function Qt(t,n,e,o){let r=16*o,l=Math.max(n.left+8,Math.min(t.left,n.right-r-8)),s=t.top>e-t.bottom,m=(s?t.top:e-t.bottom)-16,f=Math.min(m,34*o);return s?{left:l,top:null,bottom:e-t.top+4,most:f}:{left:l,top:t.bottom+4,bottom:null,most:f}}var st="*",Se=12;function te(t,n,e){let o=null,r=null,l="",s=0,m=(i=!1)=>{o!==null&&(o=null,i&&(r==null||r.focus()),e())},f=(i,u)=>{if(o===i){m();return}o=i,r=u,l="",e(),window.requestAnimationFrame(()=>{var y;return(y=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:y.focus()})};document.addEventListener("pointerdown",({target:i})=>{o===null||!(i instanceof Element)||i.closest(".table-menu")===null&&i.closest('[aria-expanded="true"]')===null&&m()});let b=i=>{i.key==="Escape"&&(i.stopPropagation(),m(!0))},p=(i,u)=>{let y=E(n.view.get().filter);n.view.set({filter:L(I(y,i,u(y)))})},c=(i,u)=>{At(i.layer,u),s+=1,e()},a=(i,u)=>h`
<div class="table-menu panel" role="dialog" aria-label=${i} .style=${Oe(t,r)} @keydown=${b}>
${u}
</div>
`,g=(i,u,y)=>{let{view:v,words:$}=y,C=x=>{var O;return h`
<button
type="button"
data-sort=${x?"down":"up"}
aria-pressed=${((O=v.sort)==null?void 0:O.field)===i.field&&v.sort.down===x}
@click=${()=>n.view.set({sort:Jt(n.view.get().sort,i.field,x)})}
>
${x?$.table.down:$.table.up}
</button>
`},T=E(v.filter),S=()=>{o=null,c(u,u.columns.map(x=>x.field).filter(x=>x!==i.field))};return a(i.label,h`
<div class="table-menu-row">${C(!1)}${C(!0)}</div>
${d(i,u,y,T)}
<div class="table-menu-row">
<button type="button" ?disabled=${u.columns.length<2} @click=${S}>${$.table.hide}</button>
<button
type="button"
?disabled=${!Zt(v.filter,i.field)}
@click=${()=>p(i.field,()=>null)}
>
${$.table.free}
</button>
</div>
`)},d=(i,u,y,v)=>{let{words:$}=y,C=v.find(x=>x.kind!=="other"&&x.field===i.field);if(i.kind==="listed")return w(i,u,y,v);if(i.kind==="text")return h`
<input
type="text"
data-filter=${i.field}
aria-label=${`${i.label} ${$.table.contains}`}
placeholder=${$.table.contains}
.value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
@input=${x=>p(i.field,()=>({kind:"contains",field:i.field,text:x.target.value}))}
/>
`;let T=at(v,i.field),S=x=>h`
<input
type="text"
inputmode="decimal"
data-filter=${i.field}
data-bound=${x}
aria-label=${`${i.label} ${$.table[x]}`}
placeholder=${$.table[x]}
.value=${T[x]===null?"":String(T[x])}
@change=${O=>p(i.field,W=>Yt(W,i.field,x,O.target.value))}
/>
`;return h`
<div class="table-menu-range">
${S("from")}
<span>–</span>
${S("to")}
<small>${i.unit??""}</small>
</div>
`},w=(i,u,y,v)=>{let{view:$,data:C,words:T}=y,S=qt(i,u.layer,$,C,v,T),x=S.filter(({text:O})=>O.toLowerCase().includes(l.toLowerCase()));return h`
${S.length<=Se?null:h`
<input
type="text"
aria-label=${T.table.find}
placeholder=${T.table.find}
.value=${l}
@input=${O=>{l=O.target.value,e()}}
/>
`}
<div class="table-menu-values" role="group" aria-label=${i.label} data-town=${$.town??""}>
${x.map(({value:O,text:W,count:F,chosen:ee})=>h`
<label>
<input
type="checkbox"
data-value=${O??""}
.checked=${ee}
@change=${()=>p(i.field,ne=>Xt(ne,i.field,O))}
/>
<span>${W}</span>
<small>${M(F)}</small>
</label>
`)}
</div>
`},k=(i,{words:u})=>{let y=i.columns.map($=>$.field),v=$=>c(i,y.includes($)?y.filter(C=>C!==$):[...y,$]);return a(u.table.columns,h`
<div class="table-menu-values" role="group" aria-label=${u.table.columns}>
${i.all.map($=>h`
<label>
<input
type="checkbox"
data-shown=${$.field}
.checked=${y.includes($.field)}
?disabled=${y.length===1&&y.includes($.field)}
@change=${()=>v($.field)}
/>
<span>${$.label}</span>
</label>
`)}
</div>
<div class="table-menu-row">
<button type="button" data-usual @click=${()=>c(i,null)}>${u.table.usual}</button>
</div>
`)};return{toggle:f,close:()=>m(),isOpen:i=>o===i,narrowed:Zt,open:(i,u)=>{if(o===null)return null;if(o===st)return k(i,u);let y=i.columns.find(v=>v.field===o);return y===void 0?null:g(y,i,u)},columnsButton:i=>h`
<button
type="button"
class="text-button"
data-columns
aria-haspopup="dialog"
aria-expanded=${o===st}
@click=${u=>f(st,u.currentTarget)}
>
${i.table.columns}
</button>
`,version:()=>s}}function Zt(t,n){return E(t).some(e=>e.kind!=="other"&&e.field===n)}function Oe(t,n){if(n===null)return"";let e=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Qt(n.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,e),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Ee=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Qn(t,n,e){let o=null,r=!1,l=()=>{},s=te(t,n,()=>l()),m=_t(t,n,e,s,()=>l()),f=(a,g)=>{let{view:d,data:w}=g,k=tt(d,w,a),i=d.near?Ne(e.bounds()):null,u=[a,k,w.layers.committees,w.coverage.value,d.language,d.sort,i==null?void 0:i.join(),s.version()];if(o!==null&&u.every((x,O)=>(o==null?void 0:o.keys[O])===x))return o.shown;let y=j(a,G(g)),v=E(d.filter).map(x=>x.kind==="other"?null:x.field),$=Ht(a,y),C=y.filter(x=>$.includes(x)||v.includes(x.field)),T=i===null?k.features:k.features.filter(x=>Wt(x,i)),S=Pt(Bt(T,C),C,d.sort);return o={keys:u,shown:{layer:a,all:y,columns:C,rows:S,of:ct(w,a).length,bounds:i}},o.shown},b=(a,g,d)=>{let{view:w,words:k}=d,i=u=>h`
<button
type="button"
data-tab=${u?"charts":"rows"}
aria-pressed=${w.charts===u}
@click=${()=>n.view.set({charts:u})}
>
${u?k.table.charts:k.table.rows}
</button>
`;return h`
<header class="table-head">
<select
aria-label=${k.table.layer}
@change=${u=>{let y=u.target.value;n.view.set({...J(n.view.get(),y),charts:w.charts})}}
>
${ft.map(u=>h`
<option value=${u} ?selected=${u===a}>${k.layers[u]}</option>
`)}
</select>
<div class="table-tabs" role="group">${i(!1)}${i(!0)}</div>
<span class="table-count" role="status">
${k.rows(M(g.rows.length),M(g.of))}
</span>
<label class="table-check">
<input
type="checkbox"
.checked=${w.near}
@change=${u=>n.view.set({near:u.target.checked})}
/>
${k.table.inView}
</label>
<button type="button" class="text-button" data-write aria-expanded=${r} @click=${p}>
${k.filter.text}
</button>
${w.charts?null:s.columnsButton(k)}
<span class="table-gap"></span>
<span class="table-export">
${k.table.export}
${Ee.map(([u,y])=>{let v=Me(u,g,d);return h`
<a
class="text-button"
data-save=${u}
download
href=${v??q}
aria-disabled=${v===null?"true":q}
>
${y}
</a>
`})}
</span>
<button
type="button"
class="icon-button"
aria-label=${k.action.close}
@click=${()=>n.view.set(J(n.view.get(),null))}
>
${Tt("close")}
</button>
</header>
`},p=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var a;return(a=t.querySelector(".table-text"))==null?void 0:a.focus()})},c=a=>{let{view:g,words:d}=a,w=Nt(n,a);return!r&&w===null?null:h`
<div class="table-conditions">
${r?h`
<input
class="table-text"
type="text"
spellcheck="false"
autocapitalize="off"
aria-label=${d.filter.text}
placeholder=${d.filter.hint}
.value=${g.filter}
@change=${k=>n.view.set({filter:Le(k.target.value)})}
/>
`:null}
${w}
</div>
`};l=It(t,n,a=>{let{view:g}=a,d=g.presenting?null:g.table;if(t.toggleAttribute("hidden",d===null),document.body.classList.toggle("has-table",d!==null),document.body.classList.toggle("has-charts",d!==null&&g.charts),d===null)return null;let w=f(d,a);return h`
${b(d,w,a)} ${c(a)}
${g.charts?Ut(n,a,d,w.all):m(w,a)} ${s.open(w,a)}
`})}function Me(t,{layer:n,columns:e,bounds:o},{view:r,data:l}){if(tt(r,l,n).fault!==null)return null;let{sort:s}=r,m=e.find(({field:b})=>b===(s==null?void 0:s.field)),f=s!==null&&m!==void 0;return Et(n,{form:t,town:r.town??"",language:r.language,date:D(n)?r.date:null,columns:e.map(({field:b})=>b),filter:ht(r,l,n),sort:f?`${s.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Le(t){try{return L(Mt(t))}catch{return t.trim()}}function Ne(t){let[n,e,o,r]=t.map(l=>Math.round(l*1e7)/1e7);return[n??0,e??0,o??0,r??0]}export{Qn as mountTable};
