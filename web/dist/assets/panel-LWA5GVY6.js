import{b as kt,e as St,g as A,i as Y,k as Q,l as D,m as Ct,o as Nt,p as Lt,q as j,r as G,s as Rt}from"./chunk-XZ4CGGRW.js";import{A as Z,B as Et,a as N,x as vt}from"./chunk-U3VYDOPX.js";import{a as X,f as ct}from"./chunk-DAIEOUDZ.js";import{o as Tt}from"./chunk-65RFALAY.js";import{e as Ot,f as M,g as L,h as H,i as B}from"./chunk-QRYCN6VG.js";import"./chunk-LQZNNMXI.js";import"./chunk-HJ6ZPTIQ.js";import{c as st,d as at,f as ut}from"./chunk-MJCGODVZ.js";import{l as Mt}from"./chunk-7ILYQ72U.js";import{F as xt,a as h,b as I,c as J,d as it,l as dt,m as mt,n as ft,o as pt,p as gt,q as bt,s as $t,t as ht,w as yt,x as wt}from"./chunk-XQSF6H4V.js";import"./chunk-SQE76S5B.js";var tt="tuntu.columns.";function It(e,n){let t=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(tt+e)??"null");if(!Array.isArray(o))return t;let r=n.filter(({field:l})=>o.includes(l));return r.length===0?t:r}catch{return t}}function At(e,n){try{n===null?localStorage.removeItem(tt+e):localStorage.setItem(tt+e,JSON.stringify(n))}catch{}}function Ht({geometry:e},n){if(e===null)return!1;let t=vt(e);return t.some(o=>o.some(r=>Xt(r,n)))?!0:e.type==="Point"?!1:t.some(o=>o.some((r,l)=>l>0&&Yt(o[l-1]??r,r,n)))?!0:e.type.endsWith("Polygon")&&Qt(t,[n[0],n[1]])}function Xt([e=0,n=0],[t,o,r,l]){return e>=t&&e<=r&&n>=o&&n<=l}function Yt([e=0,n=0],[t=0,o=0],[r,l,u,m]){let[f,d]=[t-e,o-n],[b,i]=[0,1];for(let[a,p]of[[-f,e-r],[f,u-e],[-d,n-l],[d,m-n]]){if(a===0&&p<0)return!1;a<0&&(b=Math.max(b,p/a)),a>0&&(i=Math.min(i,p/a))}return b<=i}function Qt(e,[n,t]){let o=!1;for(let r of e)r.forEach(([l=0,u=0],m)=>{let[f=0,d=0]=r[m===0?r.length-1:m-1]??[];u>t!=d>t&&n<l+(t-u)/(d-u)*(f-l)&&(o=!o)});return o}function Pt(e,n){return e.map(t=>({feature:t,cells:n.map(o=>o.cell(t))}))}function Ft(e,n,t){let o=n.findIndex(({field:i})=>i===(t==null?void 0:t.field)),r=n[o];if(t===null||r===void 0)return e;let{by:l,kind:u,options:m}=r,f=new Map((m??[]).map((i,a)=>[i,a])),d=({feature:i,cells:a})=>{let p=l===void 0?a[o]??null:Zt(i.properties[l]);return u==="listed"&&r.field!=="committee"&&p!==null?f.get(String(p))??-1:p},b=t.down?-1:1;return e.map(i=>({row:i,key:d(i)})).sort(({key:i},{key:a})=>i===null||a===null?(i===null?1:0)-(a===null?1:0):b*kt(i,a)).map(({row:i})=>i)}function Zt(e){return typeof e=="string"?e:null}function Wt(e,n,t){var o;return((o=n[t])==null?void 0:o.adds)!==!0?null:e.reduce((r,{cells:l})=>r+(typeof l[t]=="number"?l[t]:0),0)}function et(e,n){var t;return e===null?"":typeof e=="string"?((t=n.word)==null?void 0:t.call(n,e))??e:n.decimals===void 0?String(e):N(e,n.decimals)}var nt={colour:"#0f766e",edge:"#0b5a54"};function Bt(e,n,t,o,r){let l=e===A(t)?t.filter:"",u=M(l),m=te(e,n,r),f=n.filter(({kind:i,spare:a,field:p})=>i==="listed"&&(a!==!0||p==="committee")),[d,b]=[f.filter(({field:i})=>i==="committee"),f.filter(({field:i})=>i!=="committee")];return[...b,...d].map(i=>{let{field:a}=i,p=L(H(u,a,null)),x=a==="committee"?null:t.committee,{features:y}=D(`chart ${e} ${a}`,o,e,p,x),v=new Map;for(let g of y){let k=i.cell(g),T=k===null?null:String(k),O=v.get(T)??{amount:0,count:0};O.amount+=m.of===null?1:Number(m.of.cell(g)??0),O.count+=1,v.set(T,O)}let s=a==="committee"&&t.committee!==null?[t.committee==="none"?null:t.committee]:B(u,a),c=[...i.options??[],null].flatMap(g=>{var C;let k=v.get(g);if(k===void 0&&!s.includes(g))return[];let{amount:T,count:O}=k??{amount:0,count:0},[w,E]=ne(e,a,g),R=g===null?ee(a,r):((C=i.word)==null?void 0:C.call(i,g))??g,F=N(T,m.decimals);return[{value:g,label:R,amount:T,text:F,count:O,fill:E,fillId:w,chosen:s.includes(g)}]}),$=r.chart.title(r.layers[e],i.label,m.unit),S=r.chart.by(i.label,m.unit);return{field:a,title:$,by:S,unit:m.unit,bars:c,narrowed:s.length>0}})}function te(e,n,t){let o=n.find(({field:f})=>f==="area_mu"||f==="length_m")??null,{villages:r,findings:l,places:u}=t.unit,m=e==="villages"||e==="committees"?r:e==="findings"?l:u;return o===null?{of:o,unit:m,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ee(e,n){return e==="committee"?n.filter.noCommittee:n.filter.blank}function ne(e,n,t){let o=(r,l)=>[l,r[l]??nt];if(t===null)return["none",{colour:"#c9cdd6",edge:"#8b93a1"}];if(n==="stage")return o(ft,St(t));if(n==="crop")return o(pt,t);if(n==="today")return o(mt,t);if(e==="channels"||e==="pump_stations")return t==="not_working"?[t,{colour:bt,edge:"#6b7280"}]:[t,{colour:gt,edge:"#134f86"}];if(e==="sites"&&n==="kind"){let r=ht[t];return r===void 0?["plain",nt]:[t,{colour:r.colour,edge:r.colour}]}return e==="zones"&&n==="kind"?[t,$t(t)]:["plain",nt]}function Vt(e,n,t,o){if(t==="committee"){let f=o??"none";return{committee:e.committee===f?null:f}}let r=M(n===A(e)?e.filter:""),l=B(r,t),u=l.includes(o)?l.filter(f=>f!==o):[...l,o],m=u.length===0?null:{kind:"in",field:t,values:u};return{filter:L(H(r,t,m))}}var P=280,z=21,ot=8;function U(e){return Array.from(e).reduce((n,t)=>n+(t.charCodeAt(0)>11904?12:6.9),0)}function oe(e,n){if(U(e)<=n)return e;let t=Array.from(e);for(;t.length>1&&U(t.join(""))>n-8;)t.pop();return`${t.join("").trimEnd()}…`}function _({bars:e,narrowed:n},{ink:t,soft:o},r,l,u){let m=Math.max(...e.map(({amount:i})=>i),Number.MIN_VALUE),f=Math.min(120,Math.max(...e.map(({label:i})=>U(i)))),d=Math.max(...e.map(({text:i})=>U(i))),b=P-f-d-2*ot;return e.map((i,a)=>{let p=r+a*z,x=Math.max(i.amount>0?2:0,i.amount/m*b),y=n&&!i.chosen,v=I`
      <rect class="bar-back" x="0" y=${p} width=${P} height=${z} rx="4" fill="transparent"></rect>
      <text x=${f} y=${p+15} text-anchor="end" fill=${y?o:t} font-weight=${i.chosen?600:400}>
        ${oe(i.label,f)}</text>
      <rect x=${f+ot} y=${p+3} width=${x} height=${z-6} rx="2" opacity=${y?.35:1}
        fill=${wt(i.fillId,i.fill)} stroke=${dt(i.fill)} stroke-width="1"></rect>
      <text x=${f+ot+x+6} y=${p+15} fill=${y?o:t} font-weight=${i.chosen?600:400}>
        ${i.text}</text>`;return l===null?I`<g>${v}</g>`:I`<g class="bar" role="button" tabindex="0" data-bar=${i.value??""} aria-pressed=${i.chosen}
      aria-label=${u.chart.bar(i.label,i.text,u.chart.count(String(i.count)),i.chosen)}
      @click=${()=>l(i)} @keydown=${s=>re(s,()=>l(i))}>
      <title>${i.label} ${i.text}</title>${v}</g>`})}function re(e,n){let t=e.currentTarget,o={ArrowDown:t.nextElementSibling,ArrowUp:t.previousElementSibling}[e.key];e.key!=="Enter"&&e.key!==" "&&o===void 0||(e.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function K({bars:e}){return e.length*z}function Dt({bars:e}){let n=new Map(e.map(({fillId:t,fill:o})=>[t,o]));return I`<defs>${[...n].map(([t,o])=>yt(t,o))}</defs>`}var le="#fbfaf7",q={ink:"#1f2937",soft:"#6b7280"},V=24,jt=76,ie=44,se="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function Gt(e,{town:n,narrowed:t,asOf:o,sample:r},l){var a;let[u,m]=[P+2*V,jt+K(e)+ie],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(u)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${u} ${m}`),f.setAttribute("font-family",se),f.setAttribute("font-size","12");let d=[l.chart.source,o,r?l.sample:""].filter(p=>p!=="").join(" · ");it(I`${Dt(e)}<rect width=${u} height=${m} fill=${le}></rect>
      <text x=${V} y="34" font-size="16" font-weight="600" fill=${q.ink}>${e.title}</text>
      <text x=${V} y="56" fill=${q.soft}>${t===""?n:`${n} · ${t}`}</text>
      <g transform=${`translate(${V} ${jt})`}>${_(e,q,0,null,l)}</g>
      <text x=${V} y=${m-18} font-size="11" fill=${q.soft}>${d}</text>`,f);let b=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),i=[];for(;b.nextNode();)i.push(b.currentNode);for(let p of i)(a=p.parentNode)==null||a.removeChild(p);return new XMLSerializer().serializeToString(f)}async function zt(e){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await n.decode();let t=document.createElement("canvas");return t.width=n.naturalWidth*3,t.height=n.naturalHeight*3,(o=t.getContext("2d"))==null||o.drawImage(n,0,0,t.width,t.height),new Promise(r=>t.toBlob(r,"image/png"))}function rt(e,n){let t=document.createElement("a");t.href=URL.createObjectURL(n),t.download=e,t.click(),window.setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var ae={ink:"currentColor",soft:"var(--ink-soft)"};function Ut(e,n,t,o){var f;let{view:r,data:l,words:u}=n,m=Bt(t,o,r,l,u).filter(({bars:d})=>d.length>0);return m.length===0?h`
      <p class="charts-none">${((f=l.layers[t])==null?void 0:f.status)==="ready"?u.chart.none:u.table.reading}</p>
    `:h`
    <div class="charts" tabindex="0" role="region" aria-label=${u.table.charts}>
      ${m.map(d=>h`
          <figure class="chart" data-chart=${d.field}>
            <figcaption>
              <span>${d.by}</span>
              ${ue(d,t,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${P} ${K(d)}`} role="group" aria-label=${d.title} font-size="12">
              ${_(d,ae,0,b=>e.view.set(Vt(e.view.get(),t,d.field,b.value)),u)}
            </svg>
          </figure>
        `)}
    </div>
  `}function ue(e,n,t){let{words:o,view:r}=t,l=()=>Gt(e,ce(n,t),o),u=`${e.title}-${Z(new Date)}`;return h`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${e.title}`}
      lang=${r.language}
      @click=${async()=>{let m=await zt(l());m!==null&&rt(`${u}.png`,m)}}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${o.chart.save} SVG ${o.listComma} ${e.title}`}
      @click=${()=>rt(`${u}.svg`,new Blob([l()],{type:"image/svg+xml"}))}
    >
      SVG
    </button>
  `}function ce(e,n){var a;let{view:t,data:o,words:r}=n,l=ut(o,t.town),u=(((a=o.layers.committees)==null?void 0:a.value)??[]).find(({properties:p})=>p.code===t.committee),m=u===void 0?"":X(u.properties,t.language),f=e===A(t)?M(t.filter):[],d=j(e,G(n)),b=f.map(p=>Nt(p,d,r)),i=new Date;return{town:[l===void 0?"":ct(X(l,t.language)),m,t.committee==="none"?r.filter.noCommittee:""].filter(p=>p!=="").join(" · "),narrowed:b.join(r.listComma),asOf:t.date===null||e!=="villages"?r.asOf(Z(i),Et(i)):r.onDate(t.date),sample:(l==null?void 0:l.sample)===!0}}var de=8,me=60;function _t(e,n,t,o,r){let l=0,u=d=>{l=d.target.scrollTop,o.close(),r()};return(d,b)=>{let{words:i}=b;return h`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${i.layers[d.layer]} @scroll=${u}>
        <table aria-rowcount=${d.rows.length+1}>
          <thead>
            <tr>${d.columns.map(a=>fe(a,b,o))}</tr>
          </thead>
          <tbody @keydown=${a=>be(a,e)}>${m(d,b)}</tbody>
          <tfoot>
            <tr>${d.columns.map((a,p)=>ge(d,a,p,b))}</tr>
          </tfoot>
        </table>
      </div>
    `};function m({layer:d,columns:b,rows:i},a){if(i.length===0){let{status:c}=a.data.layers[d]??{status:"reading"};return h`
        <tr>
          <td class="table-none" colspan=${b.length}>
            ${c==="ready"?a.words.table.none:a.words.table.reading}
          </td>
        </tr>
      `}let p=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),x=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*p,y=Math.max(0,Math.min(Math.floor(l/x)-de,i.length-1)),v=i.slice(y,y+me),s=c=>c<=0?null:h`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${b.length} .style=${`height: ${Math.round(c*x)}px`}></td>
            </tr>
          `;return h`
      ${s(y)}${v.map((c,$)=>f(d,c,b,a,y+$+2))}
      ${s(i.length-y-v.length)}
    `}function f(d,{feature:b,cells:i},a,{view:p},x){var c;let y=at(b),v=((c=p.selected)==null?void 0:c.layer)===d&&p.selected.fid===y;return h`
      <tr class=${v?"is-chosen":""} aria-rowindex=${x} data-fid=${y} @click=${()=>{n.view.set({selected:{layer:d,fid:y}}),t.zoomToSelected()}}>
        ${a.map(($,S)=>{let g=et(i[S]??null,$),k=$.field==="code"?pe(g,p.town??""):g;return h`
            <td class=${$.kind}>
              ${S===0?h`
                      <button type="button" aria-current=${v?"true":"false"}>
                        ${g===""?`#${y}`:k}
                      </button>
                    `:k}
            </td>
          `})}
      </tr>
    `}}function fe(e,{view:n,words:t},o){var b;let r=((b=n.sort)==null?void 0:b.field)===e.field?n.sort:null,{unit:l,field:u,kind:m,label:f}=e,d=o.narrowed(n.filter,u);return h`
    <th
      class="${m} ${d?"is-narrowed":""}"
      aria-sort=${r===null?"none":r.down?"descending":"ascending"}
      scope="col"
    >
      <button
        type="button"
        data-column=${u}
        aria-haspopup="dialog"
        aria-expanded=${o.isOpen(u)}
        @click=${i=>o.toggle(u,i.currentTarget)}
      >
        ${f}${l===void 0||l===""?null:h`
                <small>${t.listComma===", "?` (${l})`:`（${l}）`}</small>
              `}
        <i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function pe(e,n){return n===""||!e.startsWith(n)||e===n?e:h`<span class="code-town">${n}</span>${e.slice(n.length)}`}function ge({rows:e,columns:n},t,o,{words:r}){let l=Wt(e,n,o);return h`
    <td class=${t.kind}>${o===0?r.table.sum:l===null?"":et(l,t)}</td>
  `}function be(e,n){var u;let t={ArrowDown:1,ArrowUp:-1}[e.key],o=e.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(t===void 0||!(r>0))return;e.preventDefault();let l=n.querySelector(`tr[aria-rowindex="${r+t}"]`);l==null||l.scrollIntoView({block:"nearest"}),(u=l==null?void 0:l.querySelector("button"))==null||u.focus({preventScroll:!0})}var lt="*",$e=12;function qt(e,n,t){let o=null,r=null,l="",u=0,m=(s=!1)=>{o!==null&&(o=null,s&&(r==null||r.focus()),t())},f=(s,c)=>{if(o===s){m();return}o=s,r=c,l="",t(),window.requestAnimationFrame(()=>{var $;return($=e.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:s})=>{o===null||!(s instanceof Element)||s.closest(".table-menu")===null&&s.closest('[aria-expanded="true"]')===null&&m()});let d=s=>{s.key==="Escape"&&(s.stopPropagation(),m(!0))},b=(s,c)=>{let{filter:$}=n.view.get();n.view.set({filter:L(H(M($),s,c))})},i=(s,c)=>{At(s.layer,c),u+=1,t()},a=(s,c)=>h`
    <div class="table-menu panel" role="dialog" aria-label=${s} .style=${xe(e,r)} @keydown=${d}>
      ${c}
    </div>
  `,p=(s,c,$)=>{let{view:S,words:g}=$,k=w=>{var E;return h`
      <button
        type="button"
        data-sort=${w?"down":"up"}
        aria-pressed=${((E=S.sort)==null?void 0:E.field)===s.field&&S.sort.down===w}
        @click=${()=>he(n,s.field,w)}
      >
        ${w?g.table.down:g.table.up}
      </button>
    `},T=M(S.filter),O=()=>{o=null,i(c,c.columns.map(w=>w.field).filter(w=>w!==s.field))};return a(s.label,h`
        <div class="table-menu-row">${k(!1)}${k(!0)}</div>
        ${x(s,c,$,T)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${c.columns.length<2} @click=${O}>${g.table.hide}</button>
          <button
            type="button"
            ?disabled=${!Kt(S.filter,s.field)}
            @click=${()=>b(s.field,null)}
          >
            ${g.table.free}
          </button>
        </div>
      `)},x=(s,c,$,S)=>{let{words:g}=$,k=S.find(w=>w.kind!=="other"&&w.field===s.field);if(s.kind==="listed")return y(s,c,$,S);if(s.kind==="text")return h`
        <input
          type="text"
          data-filter=${s.field}
          aria-label=${`${s.label} ${g.table.contains}`}
          placeholder=${g.table.contains}
          .value=${(k==null?void 0:k.kind)==="contains"?k.text:""}
          @input=${w=>b(s.field,{kind:"contains",field:s.field,text:w.target.value})}
        />
      `;let T=(k==null?void 0:k.kind)==="range"?k:{from:null,to:null},O=w=>h`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${s.field}
        data-bound=${w}
        aria-label=${`${s.label} ${g.table[w]}`}
        placeholder=${g.table[w]}
        .value=${T[w]===null?"":String(T[w])}
        @change=${E=>{let R=E.target.value.trim(),F=R===""||Number.isNaN(Number(R))?null:Number(R);b(s.field,{kind:"range",field:s.field,from:T.from,to:T.to,[w]:F})}}
      />
    `;return h`
      <div class="table-menu-range">
        ${O("from")}
        <span>–</span>
        ${O("to")}
        <small>${s.unit??""}</small>
      </div>
    `},y=(s,c,$,S)=>{let{view:g,words:k}=$,T=B(S,s.field),O=ye(s,c,$,S),w=[...s.options??[],null].filter(C=>(O.get(C)??0)>0||T.includes(C)),E=C=>{var W;return C===null?k.filter.blank:((W=s.word)==null?void 0:W.call(s,C))??C},R=w.filter(C=>E(C).toLowerCase().includes(l.toLowerCase())),F=C=>{let W=T.includes(C)?T.filter(Jt=>Jt!==C):[...T,C];b(s.field,W.length===0?null:{kind:"in",field:s.field,values:W})};return h`
      ${w.length<=$e?null:h`
              <input
                type="text"
                aria-label=${k.table.find}
                placeholder=${k.table.find}
                .value=${l}
                @input=${C=>{l=C.target.value,t()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${s.label} data-town=${g.town??""}>
        ${R.map(C=>h`
            <label>
              <input
                type="checkbox"
                data-value=${C??""}
                .checked=${T.includes(C)}
                @change=${()=>F(C)}
              />
              <span>${E(C)}</span>
              <small>${N(O.get(C)??0)}</small>
            </label>
          `)}
      </div>
    `},v=(s,{words:c})=>{let $=s.columns.map(g=>g.field),S=g=>i(s,$.includes(g)?$.filter(k=>k!==g):[...$,g]);return a(c.table.columns,h`
        <div class="table-menu-values" role="group" aria-label=${c.table.columns}>
          ${s.all.map(g=>h`
              <label>
                <input
                  type="checkbox"
                  data-shown=${g.field}
                  .checked=${$.includes(g.field)}
                  ?disabled=${$.length===1&&$.includes(g.field)}
                  @change=${()=>S(g.field)}
                />
                <span>${g.label}</span>
              </label>
            `)}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${()=>i(s,null)}>${c.table.usual}</button>
        </div>
      `)};return{toggle:f,close:()=>m(),isOpen:s=>o===s,narrowed:Kt,open:(s,c)=>{if(o===null)return null;if(o===lt)return v(s,c);let $=s.columns.find(S=>S.field===o);return $===void 0?null:p($,s,c)},columnsButton:s=>h`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===lt}
        @click=${c=>f(lt,c.currentTarget)}
      >
        ${s.table.columns}
      </button>
    `,version:()=>u}}function Kt(e,n){return M(e).some(t=>t.kind!=="other"&&t.field===n)}function he(e,n,t){let{sort:o}=e.view.get();e.view.set({sort:(o==null?void 0:o.field)===n&&o.down===t?null:{field:n,down:t}})}function ye(e,{layer:n},{view:t,data:o},r){let l=L(H(r,e.field,null)),u=n===A(t)?l:"",m=new Map;for(let f of D(`menu ${n}`,o,n,u,we(t,n)).features){let d=e.cell(f),b=d===null?null:String(d);m.set(b,(m.get(b)??0)+1)}return m}function we(e,n){return n==="land"||n==="rivers"||n==="roads"?null:e.committee}function xe(e,n){if(n===null)return"";let[t,o]=[n.getBoundingClientRect(),e.getBoundingClientRect()],r=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),l=16*r,u=Math.max(o.left+8,Math.min(t.left,o.right-l-8)),m=t.top>window.innerHeight-t.bottom,f=(m?t.top:window.innerHeight-t.bottom)-16,d=m?`bottom: ${window.innerHeight-t.top+4}px`:`top: ${t.bottom+4}px`;return`left: ${u}px; ${d}; max-height: ${Math.min(f,34*r)}px`}var ve=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Hn(e,n,t){let o=null,r=!1,l=()=>{},u=qt(e,n,()=>l()),m=_t(e,n,t,u,()=>l()),f=(a,p)=>{let{view:x,data:y}=p,v=Q(x,y,a),s=x.near?Ce(t.bounds()):null,c=[a,v,y.layers.committees,y.coverage.value,x.language,x.sort,s==null?void 0:s.join(),u.version()];if(o!==null&&c.every((w,E)=>(o==null?void 0:o.keys[E])===w))return o.shown;let $=j(a,G(p)),S=M(x.filter).map(w=>w.kind==="other"?null:w.field),g=It(a,$),k=$.filter(w=>g.includes(w)||S.includes(w.field)),T=s===null?v.features:v.features.filter(w=>Ht(w,s)),O=Ft(Pt(T,k),k,x.sort);return o={keys:c,shown:{layer:a,all:$,columns:k,rows:O,of:st(y,a).length,bounds:s}},o.shown},d=(a,p,x)=>{let{view:y,words:v}=x,s=c=>h`
      <button
        type="button"
        data-tab=${c?"charts":"rows"}
        aria-pressed=${y.charts===c}
        @click=${()=>n.view.set({charts:c})}
      >
        ${c?v.table.charts:v.table.rows}
      </button>
    `;return h`
      <header class="table-head">
        <select
          aria-label=${v.table.layer}
          @change=${c=>{let $=c.target.value;n.view.set({...Y(n.view.get(),$),charts:y.charts})}}
        >
          ${Object.keys(Lt).map(c=>h`
              <option value=${c} ?selected=${c===a}>${v.layers[c]}</option>
            `)}
        </select>
        <div class="table-tabs" role="group">${s(!1)}${s(!0)}</div>
        <span class="table-count" role="status">
          ${v.rows(N(p.rows.length),N(p.of))}
        </span>
        <label class="table-check">
          <input
            type="checkbox"
            .checked=${y.near}
            @change=${c=>n.view.set({near:c.target.checked})}
          />
          ${v.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${r} @click=${b}>
          ${v.filter.text}
        </button>
        ${y.charts?null:u.columnsButton(v)}
        <span class="table-gap"></span>
        <span class="table-export">
          ${v.table.export}
          ${ve.map(([c,$])=>{let S=ke(c,p,x);return h`
              <a
                class="text-button"
                data-save=${c}
                download
                href=${S??J}
                aria-disabled=${S===null?"true":J}
              >
                ${$}
              </a>
            `})}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${v.action.close}
          @click=${()=>n.view.set(Y(n.view.get(),null))}
        >
          ${xt("close")}
        </button>
      </header>
    `},b=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var a;return(a=e.querySelector(".table-text"))==null?void 0:a.focus()})},i=a=>{let{view:p,words:x}=a,y=Rt(n,a);return!r&&y===null?null:h`
      <div class="table-conditions">
        ${r?h`
                <input
                  class="table-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${x.filter.text}
                  placeholder=${x.filter.hint}
                  .value=${p.filter}
                  @change=${v=>n.view.set({filter:Se(v.target.value)})}
                />
              `:null}
        ${y}
      </div>
    `};l=Mt(e,n,a=>{let{view:p}=a,x=p.presenting?null:p.table;if(e.toggleAttribute("hidden",x===null),document.body.classList.toggle("has-table",x!==null),document.body.classList.toggle("has-charts",x!==null&&p.charts),x===null)return null;let y=f(x,a);return h`
      ${d(x,y,a)} ${i(a)}
      ${p.charts?Ut(n,a,x,y.all):m(y,a)} ${u.open(y,a)}
    `})}function ke(e,{layer:n,columns:t,bounds:o},{view:r,data:l}){if(Q(r,l,n).fault!==null)return null;let{sort:u}=r,m=t.find(({field:d})=>d===(u==null?void 0:u.field)),f=u!==null&&m!==void 0;return Tt(n,{form:e,town:r.town??"",language:r.language,date:n==="villages"?r.date:null,columns:t.map(({field:d})=>d),filter:Ct(r,l,n),sort:f?`${u.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Se(e){try{return L(Ot(e))}catch{return e.trim()}}function Ce(e){let[n,t,o,r]=e.map(l=>Math.round(l*1e7)/1e7);return[n??0,t??0,o??0,r??0]}export{Hn as mountTable};
