import{a as C,e as E,f as I,h as N}from"./chunk-PXT4J2DF.js";import{a as b,b as c,e as R}from"./chunk-3PJR2OYE.js";import{a as y}from"./chunk-FT33FG2O.js";var W=280,S=21,A=8;function x(t){return Array.from(t).reduce((r,e)=>r+(e.charCodeAt(0)>11904?12:6.9),0)}function H(t,r){if(x(t)<=r)return t;let e=Array.from(t);for(;e.length>1&&x(e.join(""))>r-8;)e.pop();return`${e.join("").trimEnd()}…`}function Y({bars:t,narrowed:r},e,o,a,m,p=S){let{ink:d,soft:s}=e,i=Math.max(...t.map(({amount:n})=>n),Number.MIN_VALUE),l=Math.min(120,Math.max(...t.map(({label:n})=>x(n)))),h=Math.max(...t.map(({text:n})=>x(n))),g=W-l-h-2*A,u=p/2+4.5;return t.map((n,F)=>{let $=o+F*p,O=Math.max(n.amount>0?2:0,n.amount/i*g),k=r&&!n.chosen,U=c`
<rect class="bar-back" x="0" y=${$} width=${W} height=${p} rx="4" fill="transparent"></rect>
<text x=${l} y=${$+u} text-anchor="end" fill=${k?s:d} font-weight=${n.chosen?600:400}>
${H(n.label,l)}</text>
<rect x=${l+A} y=${$+p/2-7.5} width=${O} height=${S-6} rx="2" opacity=${k?.35:1}
fill=${I(n.fill,e)} stroke=${e.edge(n.fill)} stroke-width="1"></rect>
<text x=${l+A+O+6} y=${$+u} fill=${k?s:d} font-weight=${n.chosen?600:400}>
${n.text}</text>`;if(a===null)return c`<g>${U}</g>`;let B=m.bar(n.label,n.text,m.count(String(n.count)),n.chosen);return L(n.value,n.chosen,B,U,()=>a(n))})}function L(t,r,e,o,a){return c`<g class="bar" role="button" tabindex="0" data-bar=${t??""} aria-pressed=${r} aria-label=${e}
@click=${a} @keydown=${m=>j(m,a)}><title>${e}</title>${o}</g>`}function j(t,r){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?r():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function q({bars:t},r=S){return t.length*r}function M(t){return c`<defs>${[...new Map(t.map(r=>[r.id,r])).values()].map(N)}</defs>`}var v=C("light"),w={...E(v),ink:v.ink,soft:"#6b7280"},f=24,G=76,z=44,_="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function rt(t,{town:r,narrowed:e,asOf:o,sample:a},m,p){var u;let[d,s]=[t.width+2*f,G+t.height+z],i=document.createElementNS("http://www.w3.org/2000/svg","svg");i.setAttribute("xmlns","http://www.w3.org/2000/svg"),i.setAttribute("width",String(d)),i.setAttribute("height",String(s)),i.setAttribute("viewBox",`0 0 ${d} ${s}`),i.setAttribute("font-family",_),i.setAttribute("font-size","12");let l=[m.source,o,a?p.sample:""].filter(n=>n!=="").join(" · ");R(c`${M(t.fills)}<rect width=${d} height=${s} fill=${v.paper}></rect>
<text x=${f} y="34" font-size="16" font-weight="600" fill=${w.ink}>${t.title}</text>
<text x=${f} y="56" fill=${w.soft}>${e===""?r:`${r} · ${e}`}</text>
<g transform=${`translate(${f} ${G})`}>${t.draw(w,0)}</g>
<text x=${f} y=${s-18} font-size="11" fill=${w.soft}>${l}</text>`,i);let h=document.createTreeWalker(i,NodeFilter.SHOW_COMMENT),g=[];for(;h.nextNode();)g.push(h.currentNode);for(let n of g)(u=n.parentNode)==null||u.removeChild(n);return new XMLSerializer().serializeToString(i)}async function nt(t){var o;let r=new Image;r.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await r.decode();let e=document.createElement("canvas");return e.width=r.naturalWidth*3,e.height=r.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(r,0,0,e.width,e.height),new Promise(a=>e.toBlob(a,"image/png"))}function ot(t,r){let e=document.createElement("a");e.href=URL.createObjectURL(r),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var P="tuntu.area-unit",T=null;function st(t){try{T??=y.find(r=>r===localStorage.getItem(P))??null}catch{}return T??t}function V(t){T=t;try{localStorage.setItem(P,t)}catch{}}function dt(t,{unit:r},e){return b`
<span class="unit-switch" role="group" aria-label=${`${r.mu} / ${r.m2}`}>
${y.map(o=>b`
<button
type="button"
data-unit=${o}
aria-pressed=${o===t}
@click=${()=>{V(o),e()}}
>
${r[o]}
</button>
`)}
</span>
`}export{W as a,S as b,x as c,H as d,Y as e,L as f,q as g,rt as h,nt as i,ot as j,st as k,V as l,dt as m};
