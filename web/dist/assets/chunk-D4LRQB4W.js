import{f as w}from"./chunk-7E6QWAPW.js";import{b as $}from"./chunk-TENU2NL5.js";import{a as i}from"./chunk-3PJR2OYE.js";import{l as b}from"./chunk-LYIOX2RF.js";import{c as p,d as h}from"./chunk-D7DYQFD5.js";import{a as d}from"./chunk-FG6OWFJX.js";function G(s,{view:n,data:a,words:r}){let e=w(n,b({...n,filter:""},a),r);if(e===null)return i`
<section class="figures is-waiting" aria-label=${r.action.figures} aria-busy="true">
<i></i>
<i></i>
</section>
`;let[t,...o]=e.figures,l=({layer:u,filter:f,date:m})=>{let c=s.view.get();s.view.set({...h(c,u,f),date:m??c.date})},g=()=>{var m;let u=d[n.theme][0]??"villages",f=s.view.get();s.view.set({...p(f,u),charts:!0,date:((m=t==null?void 0:t.rows)==null?void 0:m.date)??f.date})};return i`
<section class="figures" aria-label=${r.action.figures}>
${t===void 0?null:i`
<div class="figure-first">${x(t,l)}</div>
`}
${o.length===0?null:i`
<div class="figure-others">${o.map(u=>x(u,l))}</div>
`}
${e.headlines.length===0?null:i`
<p class="figures-headline">
${e.headlines.map(u=>i`
<span>${k(u,l)}</span>
`)}
</p>
`}
<p class="figures-date">
<span>${e.asOf}</span>
${n.theme==="coverage"&&$(s.work.get().session,n.town)?i`
<button
type="button"
class="text-button"
data-go="month"
@click=${()=>s.work.set({open:"month"})}
>
${r.work.month}
</button>
`:null}
${n.theme==="farmland"?i`
<button
type="button"
class="text-button"
data-go="stages"
@click=${()=>s.work.set({open:"stages"})}
>
${r.fields.stage}
</button>
`:null}
${t===void 0?null:i`
<button type="button" class="text-button" data-go="charts" @click=${g}>
${r.table.charts}
</button>
`}
</p>
</section>
`}var v=/^[，。；：、）),.;:]+/,y=/[（(]$/;function k(s,n){let a=R(s),r=e=>{let t=a[e];return typeof t=="string"?t:""};return a.map((e,t)=>{if(typeof e=="string"){let g=typeof a[t-1]=="object"?e.replace(v,""):e;return typeof a[t+1]=="object"?g.replace(y,""):g}let[o]=y.exec(r(t-1))??[""],[l]=v.exec(r(t+1))??[""];return i`
<span class="figures-number">
${o}
<button
type="button"
class=${/^\d+$/.test(e.text)?`is-digits is-${e.text.length}`:""}
data-rows=${`${e.rows.layer} ${e.rows.filter}`}
@click=${()=>n(e.rows)}
>
${e.text}
</button>
${l}
</span>
`})}function R(s){return s.reduce((n,a)=>{let r=n.at(-1);return typeof a=="string"&&typeof r=="string"?[...n.slice(0,-1),r+a]:[...n,a]},[])}function x(s,n){let{label:a,value:r,unit:e,note:t,rows:o}=s,l=i`
<span class="figure-label">${a}</span>
<span class="figure-value">
<b>${r}</b>
${e===""?null:i`
<span class="figure-unit">${e}</span>
`}${t===void 0?null:i`
<span class="figure-note">${t}</span>
`}
</span>
`;return o===void 0||n===void 0?i`
<div class="figure">${l}</div>
`:i`
<button type="button" class="figure" data-rows=${`${o.layer} ${o.filter}`} @click=${()=>n(o)}>
${l}
</button>
`}export{G as a,x as b};
