import{b as Ct,c as St,d as tt,e as V,f as Tt,h as Mt,i as D,j,k as Lt}from"./chunk-FEO2NZCR.js";import{p as kt}from"./chunk-OLKR5DEQ.js";import{e as R,g as Z}from"./chunk-BQDNY36S.js";import{q as et,r as Nt}from"./chunk-Y4IUKPII.js";import{a as X,f as pt}from"./chunk-WAG53CF3.js";import{o as Ot}from"./chunk-7YQDCOIR.js";import{a as M,d as bt}from"./chunk-KGYZF5QC.js";import{e as Et,f as E,g as L,h as I,i as H}from"./chunk-VEVOLK3E.js";import"./chunk-F3FDCTCH.js";import{c as ct,d as dt,f as mt,g as J,k as ft}from"./chunk-ALK6BGN7.js";import{b as Rt}from"./chunk-NHXRZOX4.js";import{C as Y,D as Q,M as gt,O as $t,R as yt,S as ht,T as wt,V as xt,ba as vt,c as y,d as N,e as q,f as ut,k as F}from"./chunk-3MOZCE6P.js";var nt="tuntu.columns.";function It(t,n){let e=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(nt+t)??"null");if(!Array.isArray(o))return e;let r=n.filter(({field:i})=>o.includes(i));return r.length===0?e:r}catch{return e}}function Ht(t,n){try{n===null?localStorage.removeItem(nt+t):localStorage.setItem(nt+t,JSON.stringify(n))}catch{}}function At({geometry:t},n){if(t===null)return!1;let e=kt(t);return e.some(o=>o.some(r=>ne(r,n)))?!0:t.type==="Point"?!1:e.some(o=>o.some((r,i)=>i>0&&oe(o[i-1]??r,r,n)))?!0:t.type.endsWith("Polygon")&&re(e,[n[0],n[1]])}function ne([t=0,n=0],[e,o,r,i]){return t>=e&&t<=r&&n>=o&&n<=i}function oe([t=0,n=0],[e=0,o=0],[r,i,s,m]){let[f,u]=[e-t,o-n],[b,c]=[0,1];for(let[l,p]of[[-f,t-r],[f,s-t],[-u,n-i],[u,m-n]]){if(l===0&&p<0)return!1;l<0&&(b=Math.max(b,p/l)),l>0&&(c=Math.min(c,p/l))}return b<=c}function re(t,[n,e]){let o=!1;for(let r of t)r.forEach(([i=0,s=0],m)=>{let[f=0,u=0]=r[m===0?r.length-1:m-1]??[];s>e!=u>e&&n<i+(e-s)/(u-s)*(f-i)&&(o=!o)});return o}function Wt(t,n){return t.map(e=>({feature:e,cells:n.map(o=>o.cell(e))}))}function Bt(t,n,e){let o=n.findIndex(({field:c})=>c===(e==null?void 0:e.field)),r=n[o];if(e===null||r===void 0)return t;let{by:i,kind:s,options:m}=r,f=new Map((m??[]).map((c,l)=>[c,l])),u=({feature:c,cells:l})=>{let p=i===void 0?l[o]??null:le(c.properties[i]);return s==="listed"&&r.field!=="committee"&&p!==null?f.get(String(p))??-1:p},b=e.down?-1:1;return t.map(c=>({row:c,key:u(c)})).sort(({key:c},{key:l})=>c===null||l===null?(c===null?1:0)-(l===null?1:0):b*Ct(c,l)).map(({row:c})=>c)}function le(t){return typeof t=="string"?t:null}function Pt(t,n,e){var o;return((o=n[e])==null?void 0:o.adds)!==!0?null:t.reduce((r,{cells:i})=>r+(typeof i[e]=="number"?i[e]:0),0)}function ot(t,n){var e;return t===null?"":typeof t=="string"?((e=n.word)==null?void 0:e.call(n,t))??t:n.decimals===void 0?String(t):M(t,n.decimals)}function Ft(t,n,e,o,r){let i=t===R(e)?e.filter:"",s=E(i),m=ie(t,n,r),f=n.filter(({kind:c,spare:l,field:p})=>c==="listed"&&(l!==!0||p==="committee")),[u,b]=[f.filter(({field:c})=>c==="committee"),f.filter(({field:c})=>c!=="committee")];return[...b,...u].map(c=>{let{field:l}=c,p=L(I(s,l,null)),w=l==="committee"?null:e.committee,{features:h}=V(o,t,p,w),v=new Map;for(let g of h){let C=c.cell(g),S=C===null?null:String(C),T=v.get(S)??{amount:0,count:0};T.amount+=m.of===null?1:Number(m.of.cell(g)??0),T.count+=1,v.set(S,T)}let a=l==="committee"&&e.committee!==null?[e.committee==="none"?null:e.committee]:H(s,l),d=[...c.options??[],null].flatMap(g=>{var P;let C=v.get(g);if(C===void 0&&!a.includes(g))return[];let{amount:S,count:T}=C??{amount:0,count:0},x=se(t,l,g),O=g===null?ae(l,r):((P=c.word)==null?void 0:P.call(c,g))??g,W=M(S,m.decimals);return[{value:g,label:O,amount:S,text:W,count:T,fill:x,chosen:a.includes(g)}]}),$=r.chart.title(r.layers[t],c.label,m.unit),k=r.chart.by(c.label,m.unit);return{field:l,title:$,by:k,unit:m.unit,bars:d,narrowed:a.length>0}})}function ie(t,n,e){let o=n.find(({field:i})=>i==="area_mu"||i==="length_m")??null,r=e.unit[J(t).countedIn??"places"];return o===null?{of:o,unit:r,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ae(t,n){return t==="committee"?n.filter.noCommittee:n.filter.blank}function se(t,n,e){if(e===null)return Q.none;let o=gt(t,n,e);if(o!==void 0)return o;let{chartFill:r}=J(t);return r===void 0?Q.bar:e==="not_working"?Y.not_working:Y.working}function Vt(t,n,e,o){if(e==="committee"){let f=o??"none";return{committee:t.committee===f?null:f}}let r=E(n===R(t)?t.filter:""),i=H(r,e),s=i.includes(o)?i.filter(f=>f!==o):[...i,o],m=s.length===0?null:{kind:"in",field:e,values:s};return{filter:L(I(r,e,m))}}var A=280,G=21,rt=8;function z(t){return Array.from(t).reduce((n,e)=>n+(e.charCodeAt(0)>11904?12:6.9),0)}function ue(t,n){if(z(t)<=n)return t;let e=Array.from(t);for(;e.length>1&&z(e.join(""))>n-8;)e.pop();return`${e.join("").trimEnd()}…`}function U({bars:t,narrowed:n},e,o,r,i){let{ink:s,soft:m}=e,f=Math.max(...t.map(({amount:l})=>l),Number.MIN_VALUE),u=Math.min(120,Math.max(...t.map(({label:l})=>z(l)))),b=Math.max(...t.map(({text:l})=>z(l))),c=A-u-b-2*rt;return t.map((l,p)=>{let w=o+p*G,h=Math.max(l.amount>0?2:0,l.amount/f*c),v=n&&!l.chosen,a=N`
      <rect class="bar-back" x="0" y=${w} width=${A} height=${G} rx="4" fill="transparent"></rect>
      <text x=${u} y=${w+15} text-anchor="end" fill=${v?m:s} font-weight=${l.chosen?600:400}>
        ${ue(l.label,u)}</text>
      <rect x=${u+rt} y=${w+3} width=${h} height=${G-6} rx="2" opacity=${v?.35:1}
        fill=${wt(l.fill,e)} stroke=${e.edge(l.fill)} stroke-width="1"></rect>
      <text x=${u+rt+h+6} y=${w+15} fill=${v?m:s} font-weight=${l.chosen?600:400}>
        ${l.text}</text>`;return r===null?N`<g>${a}</g>`:N`<g class="bar" role="button" tabindex="0" data-bar=${l.value??""} aria-pressed=${l.chosen}
      aria-label=${i.chart.bar(l.label,l.text,i.chart.count(String(l.count)),l.chosen)}
      @click=${()=>r(l)} @keydown=${d=>ce(d,()=>r(l))}>
      <title>${l.label} ${l.text}</title>${a}</g>`})}function ce(t,n){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function _({bars:t}){return t.length*G}function Dt({bars:t}){let n=new Map(t.map(({fill:e})=>[e.id,e]));return N`<defs>${[...n.values()].map(xt)}</defs>`}var lt=$t("light"),K={...ht(lt),ink:lt.ink,soft:"#6b7280"},B=24,jt=76,de=44,me="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function Gt(t,{town:n,narrowed:e,asOf:o,sample:r},i){var l;let[s,m]=[A+2*B,jt+_(t)+de],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(s)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${s} ${m}`),f.setAttribute("font-family",me),f.setAttribute("font-size","12");let u=[i.chart.source,o,r?i.sample:""].filter(p=>p!=="").join(" · ");ut(N`${Dt(t)}<rect width=${s} height=${m} fill=${lt.paper}></rect>
      <text x=${B} y="34" font-size="16" font-weight="600" fill=${K.ink}>${t.title}</text>
      <text x=${B} y="56" fill=${K.soft}>${e===""?n:`${n} · ${e}`}</text>
      <g transform=${`translate(${B} ${jt})`}>${U(t,K,0,null,i)}</g>
      <text x=${B} y=${m-18} font-size="11" fill=${K.soft}>${u}</text>`,f);let b=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),c=[];for(;b.nextNode();)c.push(b.currentNode);for(let p of c)(l=p.parentNode)==null||l.removeChild(p);return new XMLSerializer().serializeToString(f)}async function zt(t){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let e=document.createElement("canvas");return e.width=n.naturalWidth*3,e.height=n.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(n,0,0,e.width,e.height),new Promise(r=>e.toBlob(r,"image/png"))}function it(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var fe={...yt,ink:"currentColor",soft:"var(--ink-soft)"};function Ut(t,n,e,o){var f;let{view:r,data:i,words:s}=n,m=Ft(e,o,r,i,s).filter(({bars:u})=>u.length>0);return m.length===0?y`
      <p class="charts-none">${((f=i.layers[e])==null?void 0:f.status)==="ready"?s.chart.none:s.table.reading}</p>
    `:y`
    <div class="charts" tabindex="0" role="region" aria-label=${s.table.charts}>
      ${m.map(u=>y`
          <figure class="chart" data-chart=${u.field}>
            <figcaption>
              <span>${u.by}</span>
              ${pe(u,e,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${A} ${_(u)}`} role="group" aria-label=${u.title} font-size="12">
              ${U(u,fe,0,b=>t.view.set(Vt(t.view.get(),e,u.field,b.value)),s)}
            </svg>
          </figure>
        `)}
    </div>
  `}function pe(t,n,e){let{words:o,view:r}=e,i=()=>Gt(t,be(n,e),o),s=`${t.title}-${et(new Date)}`;return y`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${t.title}`}
      lang=${r.language}
      @click=${async()=>{let m=await zt(i());m!==null&&it(`${s}.png`,m)}}
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
  `}function be(t,n){var l;let{view:e,data:o,words:r}=n,i=mt(o,e.town),s=(((l=o.layers.committees)==null?void 0:l.value)??[]).find(({properties:p})=>p.code===e.committee),m=s===void 0?"":X(s.properties,e.language),f=t===R(e)?E(e.filter):[],u=D(t,j(n)),b=f.map(p=>Mt(p,u,r)),c=new Date;return{town:[i===void 0?"":pt(X(i,e.language)),m,e.committee==="none"?r.filter.noCommittee:""].filter(p=>p!=="").join(" · "),narrowed:b.join(r.listComma),asOf:e.date===null||!F(t)?r.asOf(et(c),Nt(c)):r.onDate(e.date),sample:(i==null?void 0:i.sample)===!0}}var ge=8,$e=60;function _t(t,n,e,o,r){let i=0,s=u=>{i=u.target.scrollTop,o.close(),r()};return(u,b)=>{let{words:c}=b;return y`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${c.layers[u.layer]} @scroll=${s}>
        <table aria-rowcount=${u.rows.length+1}>
          <thead>
            <tr>${u.columns.map(l=>ye(l,b,o))}</tr>
          </thead>
          <tbody @keydown=${l=>xe(l,t)}>${m(u,b)}</tbody>
          <tfoot>
            <tr>${u.columns.map((l,p)=>we(u,l,p,b))}</tr>
          </tfoot>
        </table>
      </div>
    `};function m({layer:u,columns:b,rows:c},l){if(c.length===0){let{status:d}=l.data.layers[u]??{status:"reading"};return y`
        <tr>
          <td class="table-none" colspan=${b.length}>
            ${d==="ready"?l.words.table.none:l.words.table.reading}
          </td>
        </tr>
      `}let p=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),w=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*p,h=Math.max(0,Math.min(Math.floor(i/w)-ge,c.length-1)),v=c.slice(h,h+$e),a=d=>d<=0?null:y`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${b.length} .style=${`height: ${Math.round(d*w)}px`}></td>
            </tr>
          `;return y`
      ${a(h)}${v.map((d,$)=>f(u,d,b,l,h+$+2))}
      ${a(c.length-h-v.length)}
    `}function f(u,{feature:b,cells:c},l,{view:p},w){var d;let h=dt(b),v=((d=p.selected)==null?void 0:d.layer)===u&&p.selected.fid===h;return y`
      <tr class=${v?"is-chosen":""} aria-rowindex=${w} data-fid=${h} @click=${()=>{n.view.set({selected:{layer:u,fid:h}}),e.zoomToSelected()}}>
        ${l.map(($,k)=>{let g=ot(c[k]??null,$),C=$.field==="code"?he(g,p.town??""):g;return y`
            <td class=${$.kind}>
              ${k===0?y`
                      <button type="button" aria-current=${v?"true":"false"}>
                        ${g===""?`#${h}`:C}
                      </button>
                    `:C}
            </td>
          `})}
      </tr>
    `}}function ye(t,{view:n,words:e},o){var b;let r=((b=n.sort)==null?void 0:b.field)===t.field?n.sort:null,{unit:i,field:s,kind:m,label:f}=t,u=o.narrowed(n.filter,s);return y`
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
        @click=${c=>o.toggle(s,c.currentTarget)}
      >
        ${f}${i===void 0||i===""?null:y`
                <small>${e.listComma===", "?` (${i})`:`（${i}）`}</small>
              `}
        <i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function he(t,n){return n===""||!t.startsWith(n)||t===n?t:y`<span class="code-town">${n}</span>${t.slice(n.length)}`}function we({rows:t,columns:n},e,o,{words:r}){let i=Pt(t,n,o);return y`
    <td class=${e.kind}>${o===0?r.table.sum:i===null?"":ot(i,e)}</td>
  `}function xe(t,n){var s;let e={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(e===void 0||!(r>0))return;t.preventDefault();let i=n.querySelector(`tr[aria-rowindex="${r+e}"]`);i==null||i.scrollIntoView({block:"nearest"}),(s=i==null?void 0:i.querySelector("button"))==null||s.focus({preventScroll:!0})}function Kt(t,n,e,o,r,i){let s=ve(t,n,e,o,r),m=H(r,t.field);return[...t.options??[],null].flatMap(f=>{var l;let[u,b]=[s.get(f)??0,m.includes(f)];if(u===0&&!b)return[];let c=f===null?i.filter.blank:((l=t.word)==null?void 0:l.call(t,f))??f;return[{value:f,text:c,count:u,chosen:b}]})}function ve(t,n,e,o,r){let i=L(I(r,t.field,null)),s=n===R(e)?i:"",m=new Map;for(let f of V(o,n,s,St(n)?e.committee:null).features){let u=t.cell(f),b=u===null?null:String(u);m.set(b,(m.get(b)??0)+1)}return m}function qt(t,n,e){let o=H(t,n),r=o.includes(e)?o.filter(i=>i!==e):[...o,e];return r.length===0?null:{kind:"in",field:n,values:r}}function at(t,n){let e=t.find(o=>o.kind!=="other"&&o.field===n);return(e==null?void 0:e.kind)==="range"?{from:e.from,to:e.to}:{from:null,to:null}}function Jt(t,n,e,o){return{kind:"range",field:n,...at(t,n),[e]:bt(o)}}function Xt(t,n,e){return(t==null?void 0:t.field)===n&&t.down===e?null:{field:n,down:e}}function Yt(t,n,e,o){let r=16*o,i=Math.max(n.left+8,Math.min(t.left,n.right-r-8)),s=t.top>e-t.bottom,m=(s?t.top:e-t.bottom)-16,f=Math.min(m,34*o);return s?{left:i,top:null,bottom:e-t.top+4,most:f}:{left:i,top:t.bottom+4,bottom:null,most:f}}var st="*",ke=12;function Zt(t,n,e){let o=null,r=null,i="",s=0,m=(a=!1)=>{o!==null&&(o=null,a&&(r==null||r.focus()),e())},f=(a,d)=>{if(o===a){m();return}o=a,r=d,i="",e(),window.requestAnimationFrame(()=>{var $;return($=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:a})=>{o===null||!(a instanceof Element)||a.closest(".table-menu")===null&&a.closest('[aria-expanded="true"]')===null&&m()});let u=a=>{a.key==="Escape"&&(a.stopPropagation(),m(!0))},b=(a,d)=>{let $=E(n.view.get().filter);n.view.set({filter:L(I($,a,d($)))})},c=(a,d)=>{Ht(a.layer,d),s+=1,e()},l=(a,d)=>y`
    <div class="table-menu panel" role="dialog" aria-label=${a} .style=${Ce(t,r)} @keydown=${u}>
      ${d}
    </div>
  `,p=(a,d,$)=>{let{view:k,words:g}=$,C=x=>{var O;return y`
      <button
        type="button"
        data-sort=${x?"down":"up"}
        aria-pressed=${((O=k.sort)==null?void 0:O.field)===a.field&&k.sort.down===x}
        @click=${()=>n.view.set({sort:Xt(n.view.get().sort,a.field,x)})}
      >
        ${x?g.table.down:g.table.up}
      </button>
    `},S=E(k.filter),T=()=>{o=null,c(d,d.columns.map(x=>x.field).filter(x=>x!==a.field))};return l(a.label,y`
        <div class="table-menu-row">${C(!1)}${C(!0)}</div>
        ${w(a,d,$,S)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${d.columns.length<2} @click=${T}>${g.table.hide}</button>
          <button
            type="button"
            ?disabled=${!Qt(k.filter,a.field)}
            @click=${()=>b(a.field,()=>null)}
          >
            ${g.table.free}
          </button>
        </div>
      `)},w=(a,d,$,k)=>{let{words:g}=$,C=k.find(x=>x.kind!=="other"&&x.field===a.field);if(a.kind==="listed")return h(a,d,$,k);if(a.kind==="text")return y`
        <input
          type="text"
          data-filter=${a.field}
          aria-label=${`${a.label} ${g.table.contains}`}
          placeholder=${g.table.contains}
          .value=${(C==null?void 0:C.kind)==="contains"?C.text:""}
          @input=${x=>b(a.field,()=>({kind:"contains",field:a.field,text:x.target.value}))}
        />
      `;let S=at(k,a.field),T=x=>y`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${a.field}
        data-bound=${x}
        aria-label=${`${a.label} ${g.table[x]}`}
        placeholder=${g.table[x]}
        .value=${S[x]===null?"":String(S[x])}
        @change=${O=>b(a.field,W=>Jt(W,a.field,x,O.target.value))}
      />
    `;return y`
      <div class="table-menu-range">
        ${T("from")}
        <span>–</span>
        ${T("to")}
        <small>${a.unit??""}</small>
      </div>
    `},h=(a,d,$,k)=>{let{view:g,data:C,words:S}=$,T=Kt(a,d.layer,g,C,k,S),x=T.filter(({text:O})=>O.toLowerCase().includes(i.toLowerCase()));return y`
      ${T.length<=ke?null:y`
              <input
                type="text"
                aria-label=${S.table.find}
                placeholder=${S.table.find}
                .value=${i}
                @input=${O=>{i=O.target.value,e()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${a.label} data-town=${g.town??""}>
        ${x.map(({value:O,text:W,count:P,chosen:te})=>y`
            <label>
              <input
                type="checkbox"
                data-value=${O??""}
                .checked=${te}
                @change=${()=>b(a.field,ee=>qt(ee,a.field,O))}
              />
              <span>${W}</span>
              <small>${M(P)}</small>
            </label>
          `)}
      </div>
    `},v=(a,{words:d})=>{let $=a.columns.map(g=>g.field),k=g=>c(a,$.includes(g)?$.filter(C=>C!==g):[...$,g]);return l(d.table.columns,y`
        <div class="table-menu-values" role="group" aria-label=${d.table.columns}>
          ${a.all.map(g=>y`
              <label>
                <input
                  type="checkbox"
                  data-shown=${g.field}
                  .checked=${$.includes(g.field)}
                  ?disabled=${$.length===1&&$.includes(g.field)}
                  @change=${()=>k(g.field)}
                />
                <span>${g.label}</span>
              </label>
            `)}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${()=>c(a,null)}>${d.table.usual}</button>
        </div>
      `)};return{toggle:f,close:()=>m(),isOpen:a=>o===a,narrowed:Qt,open:(a,d)=>{if(o===null)return null;if(o===st)return v(a,d);let $=a.columns.find(k=>k.field===o);return $===void 0?null:p($,a,d)},columnsButton:a=>y`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===st}
        @click=${d=>f(st,d.currentTarget)}
      >
        ${a.table.columns}
      </button>
    `,version:()=>s}}function Qt(t,n){return E(t).some(e=>e.kind!=="other"&&e.field===n)}function Ce(t,n){if(n===null)return"";let e=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),o=Yt(n.getBoundingClientRect(),t.getBoundingClientRect(),window.innerHeight,e),r=o.top===null?`bottom: ${o.bottom??0}px`:`top: ${o.top}px`;return`left: ${o.left}px; ${r}; max-height: ${o.most}px`}var Se=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function qn(t,n,e){let o=null,r=!1,i=()=>{},s=Zt(t,n,()=>i()),m=_t(t,n,e,s,()=>i()),f=(l,p)=>{let{view:w,data:h}=p,v=tt(w,h,l),a=w.near?Ee(e.bounds()):null,d=[l,v,h.layers.committees,h.coverage.value,w.language,w.sort,a==null?void 0:a.join(),s.version()];if(o!==null&&d.every((x,O)=>(o==null?void 0:o.keys[O])===x))return o.shown;let $=D(l,j(p)),k=E(w.filter).map(x=>x.kind==="other"?null:x.field),g=It(l,$),C=$.filter(x=>g.includes(x)||k.includes(x.field)),S=a===null?v.features:v.features.filter(x=>At(x,a)),T=Bt(Wt(S,C),C,w.sort);return o={keys:d,shown:{layer:l,all:$,columns:C,rows:T,of:ct(h,l).length,bounds:a}},o.shown},u=(l,p,w)=>{let{view:h,words:v}=w,a=d=>y`
      <button
        type="button"
        data-tab=${d?"charts":"rows"}
        aria-pressed=${h.charts===d}
        @click=${()=>n.view.set({charts:d})}
      >
        ${d?v.table.charts:v.table.rows}
      </button>
    `;return y`
      <header class="table-head">
        <select
          aria-label=${v.table.layer}
          @change=${d=>{let $=d.target.value;n.view.set({...Z(n.view.get(),$),charts:h.charts})}}
        >
          ${ft.map(d=>y`
              <option value=${d} ?selected=${d===l}>${v.layers[d]}</option>
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
            @change=${d=>n.view.set({near:d.target.checked})}
          />
          ${v.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${r} @click=${b}>
          ${v.filter.text}
        </button>
        ${h.charts?null:s.columnsButton(v)}
        <span class="table-gap"></span>
        <span class="table-export">
          ${v.table.export}
          ${Se.map(([d,$])=>{let k=Te(d,p,w);return y`
              <a
                class="text-button"
                data-save=${d}
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
          @click=${()=>n.view.set(Z(n.view.get(),null))}
        >
          ${vt("close")}
        </button>
      </header>
    `},b=()=>{r=!r,i(),r&&window.requestAnimationFrame(()=>{var l;return(l=t.querySelector(".table-text"))==null?void 0:l.focus()})},c=l=>{let{view:p,words:w}=l,h=Lt(n,l);return!r&&h===null?null:y`
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
                  @change=${v=>n.view.set({filter:Oe(v.target.value)})}
                />
              `:null}
        ${h}
      </div>
    `};i=Rt(t,n,l=>{let{view:p}=l,w=p.presenting?null:p.table;if(t.toggleAttribute("hidden",w===null),document.body.classList.toggle("has-table",w!==null),document.body.classList.toggle("has-charts",w!==null&&p.charts),w===null)return null;let h=f(w,l);return y`
      ${u(w,h,l)} ${c(l)}
      ${p.charts?Ut(n,l,w,h.all):m(h,l)} ${s.open(h,l)}
    `})}function Te(t,{layer:n,columns:e,bounds:o},{view:r,data:i}){if(tt(r,i,n).fault!==null)return null;let{sort:s}=r,m=e.find(({field:u})=>u===(s==null?void 0:s.field)),f=s!==null&&m!==void 0;return Ot(n,{form:t,town:r.town??"",language:r.language,date:F(n)?r.date:null,columns:e.map(({field:u})=>u),filter:Tt(r,i,n),sort:f?`${s.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Oe(t){try{return L(Et(t))}catch{return t.trim()}}function Ee(t){let[n,e,o,r]=t.map(i=>Math.round(i*1e7)/1e7);return[n??0,e??0,o??0,r??0]}export{qn as mountTable};
