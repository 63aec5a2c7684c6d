import{b as dt,c as A,e as Y,i as Tt,k as D,l as j,m as Ot,o as Nt,p as Lt,q as G,r as z,s as Rt}from"./chunk-YCFGWBBU.js";import"./chunk-67HFF26C.js";import{e as Et,f as M,g as L,h as H,i as B}from"./chunk-QRYCN6VG.js";import{o as Ct}from"./chunk-BMWE73UD.js";import{A as St,B as N,o as ct,r as Q,s as mt,v as Z}from"./chunk-DIGXAA3Q.js";import{c as at,d as st,f as ut}from"./chunk-MJCGODVZ.js";import"./chunk-LQZNNMXI.js";import{F as vt,I as Mt,a as y,b as I,c as X,d as it,l as ft,m as pt,n as gt,o as bt,p as $t,q as ht,s as yt,t as wt,w as xt,x as kt}from"./chunk-E3L7MDK6.js";import"./chunk-SQE76S5B.js";var tt="tuntu.columns.";function It(e,n){let t=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(tt+e)??"null");if(!Array.isArray(o))return t;let r=n.filter(({field:l})=>o.includes(l));return r.length===0?t:r}catch{return t}}function At(e,n){try{n===null?localStorage.removeItem(tt+e):localStorage.setItem(tt+e,JSON.stringify(n))}catch{}}function Ht({geometry:e},n){if(e===null)return!1;let t=Ct(e);return t.some(o=>o.some(r=>Xt(r,n)))?!0:e.type==="Point"?!1:t.some(o=>o.some((r,l)=>l>0&&Yt(o[l-1]??r,r,n)))?!0:e.type.endsWith("Polygon")&&Qt(t,[n[0],n[1]])}function Xt([e=0,n=0],[t,o,r,l]){return e>=t&&e<=r&&n>=o&&n<=l}function Yt([e=0,n=0],[t=0,o=0],[r,l,u,d]){let[m,c]=[t-e,o-n],[b,i]=[0,1];for(let[s,f]of[[-m,e-r],[m,u-e],[-c,n-l],[c,d-n]]){if(s===0&&f<0)return!1;s<0&&(b=Math.max(b,f/s)),s>0&&(i=Math.min(i,f/s))}return b<=i}function Qt(e,[n,t]){let o=!1;for(let r of e)r.forEach(([l=0,u=0],d)=>{let[m=0,c=0]=r[d===0?r.length-1:d-1]??[];u>t!=c>t&&n<l+(t-u)/(c-u)*(m-l)&&(o=!o)});return o}function Pt(e,n){return e.map(t=>({feature:t,cells:n.map(o=>o.cell(t))}))}function Ft(e,n,t){let o=n.findIndex(({field:i})=>i===(t==null?void 0:t.field)),r=n[o];if(t===null||r===void 0)return e;let{by:l,kind:u,options:d}=r,m=new Map((d??[]).map((i,s)=>[i,s])),c=({feature:i,cells:s})=>{let f=l===void 0?s[o]??null:Zt(i.properties[l]);return u==="listed"&&r.field!=="committee"&&f!==null?m.get(String(f))??-1:f},b=t.down?-1:1;return e.map(i=>({row:i,key:c(i)})).sort(({key:i},{key:s})=>i===null||s===null?(i===null?1:0)-(s===null?1:0):b*dt(i,s)).map(({row:i})=>i)}function Zt(e){return typeof e=="string"?e:null}function Wt(e,n,t){var o;return((o=n[t])==null?void 0:o.adds)!==!0?null:e.reduce((r,{cells:l})=>r+(typeof l[t]=="number"?l[t]:0),0)}function et(e,n){var t;return e===null?"":typeof e=="string"?((t=n.word)==null?void 0:t.call(n,e))??e:n.decimals===void 0?String(e):N(e,n.decimals)}var nt={colour:"#0f766e",edge:"#0b5a54"};function Bt(e,n,t,o,r){let l=e===A(t)?t.filter:"",u=M(l),d=te(e,n,r),m=n.filter(({kind:i,spare:s,field:f})=>i==="listed"&&(s!==!0||f==="committee")),[c,b]=[m.filter(({field:i})=>i==="committee"),m.filter(({field:i})=>i!=="committee")];return[...b,...c].map(i=>{let{field:s}=i,f=L(H(u,s,null)),w=s==="committee"?null:t.committee,{features:h}=j(`chart ${e} ${s}`,o,e,f,w),x=new Map;for(let $ of h){let v=i.cell($),T=v===null?null:String(v),O=x.get(T)??{amount:0,count:0};O.amount+=d.of===null?1:Number(d.of.cell($)??0),O.count+=1,x.set(T,O)}let a=s==="committee"&&t.committee!==null?[t.committee==="none"?null:t.committee]:B(u,s),g=[...i.options??[],null].flatMap($=>{var C;let v=x.get($);if(v===void 0&&!a.includes($))return[];let{amount:T,count:O}=v??{amount:0,count:0},[S,E]=ne(e,s,$),R=$===null?ee(s,r):((C=i.word)==null?void 0:C.call(i,$))??$,F=N(T,d.decimals);return[{value:$,label:R,amount:T,text:F,count:O,fill:E,fillId:S,chosen:a.includes($)}]}),p=r.chart.title(r.layers[e],i.label,d.unit),k=r.chart.by(i.label,d.unit);return{field:s,title:p,by:k,unit:d.unit,bars:g,narrowed:a.length>0}})}function te(e,n,t){let o=n.find(({field:m})=>m==="area_mu"||m==="length_m")??null,{villages:r,findings:l,places:u}=t.unit,d=e==="villages"||e==="committees"?r:e==="findings"?l:u;return o===null?{of:o,unit:d,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ee(e,n){return e==="committee"?n.filter.noCommittee:n.filter.blank}function ne(e,n,t){let o=(r,l)=>[l,r[l]??nt];if(t===null)return["none",{colour:"#c9cdd6",edge:"#8b93a1"}];if(n==="stage")return o(gt,Tt(t));if(n==="crop")return o(bt,t);if(n==="today")return o(pt,t);if(e==="channels"||e==="pump_stations")return t==="not_working"?[t,{colour:ht,edge:"#6b7280"}]:[t,{colour:$t,edge:"#134f86"}];if(e==="sites"&&n==="kind"){let r=wt[t];return r===void 0?["plain",nt]:[t,{colour:r.colour,edge:r.colour}]}return e==="zones"&&n==="kind"?[t,yt(t)]:["plain",nt]}function Vt(e,n,t,o){if(t==="committee"){let m=o??"none";return{committee:e.committee===m?null:m}}let r=M(n===A(e)?e.filter:""),l=B(r,t),u=l.includes(o)?l.filter(m=>m!==o):[...l,o],d=u.length===0?null:{kind:"in",field:t,values:u};return{filter:L(H(r,t,d))}}var P=280,U=21,ot=8;function _(e){return Array.from(e).reduce((n,t)=>n+(t.charCodeAt(0)>11904?12:6.9),0)}function oe(e,n){if(_(e)<=n)return e;let t=Array.from(e);for(;t.length>1&&_(t.join(""))>n-8;)t.pop();return`${t.join("").trimEnd()}…`}function K({bars:e,narrowed:n},{ink:t,soft:o},r,l,u){let d=Math.max(...e.map(({amount:i})=>i),Number.MIN_VALUE),m=Math.min(120,Math.max(...e.map(({label:i})=>_(i)))),c=Math.max(...e.map(({text:i})=>_(i))),b=P-m-c-2*ot;return e.map((i,s)=>{let f=r+s*U,w=Math.max(i.amount>0?2:0,i.amount/d*b),h=n&&!i.chosen,x=I`
      <rect class="bar-back" x="0" y=${f} width=${P} height=${U} rx="4" fill="transparent"></rect>
      <text x=${m} y=${f+15} text-anchor="end" fill=${h?o:t} font-weight=${i.chosen?600:400}>
        ${oe(i.label,m)}</text>
      <rect x=${m+ot} y=${f+3} width=${w} height=${U-6} rx="2" opacity=${h?.35:1}
        fill=${kt(i.fillId,i.fill)} stroke=${ft(i.fill)} stroke-width="1"></rect>
      <text x=${m+ot+w+6} y=${f+15} fill=${h?o:t} font-weight=${i.chosen?600:400}>
        ${i.text}</text>`;return l===null?I`<g>${x}</g>`:I`<g class="bar" role="button" tabindex="0" data-bar=${i.value??""} aria-pressed=${i.chosen}
      aria-label=${u.chart.bar(i.label,i.text,u.chart.count(String(i.count)),i.chosen)}
      @click=${()=>l(i)} @keydown=${a=>re(a,()=>l(i))}>
      <title>${i.label} ${i.text}</title>${x}</g>`})}function re(e,n){let t=e.currentTarget,o={ArrowDown:t.nextElementSibling,ArrowUp:t.previousElementSibling}[e.key];e.key!=="Enter"&&e.key!==" "&&o===void 0||(e.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function q({bars:e}){return e.length*U}function Dt({bars:e}){let n=new Map(e.map(({fillId:t,fill:o})=>[t,o]));return I`<defs>${[...n].map(([t,o])=>xt(t,o))}</defs>`}var le="#fbfaf7",J={ink:"#1f2937",soft:"#6b7280"},V=24,jt=76,ie=44,ae="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function Gt(e,{town:n,narrowed:t,asOf:o,sample:r},l){var s;let[u,d]=[P+2*V,jt+q(e)+ie],m=document.createElementNS("http://www.w3.org/2000/svg","svg");m.setAttribute("xmlns","http://www.w3.org/2000/svg"),m.setAttribute("width",String(u)),m.setAttribute("height",String(d)),m.setAttribute("viewBox",`0 0 ${u} ${d}`),m.setAttribute("font-family",ae),m.setAttribute("font-size","12");let c=[l.chart.source,o,r?l.sample:""].filter(f=>f!=="").join(" · ");it(I`${Dt(e)}<rect width=${u} height=${d} fill=${le}></rect>
      <text x=${V} y="34" font-size="16" font-weight="600" fill=${J.ink}>${e.title}</text>
      <text x=${V} y="56" fill=${J.soft}>${t===""?n:`${n} · ${t}`}</text>
      <g transform=${`translate(${V} ${jt})`}>${K(e,J,0,null,l)}</g>
      <text x=${V} y=${d-18} font-size="11" fill=${J.soft}>${c}</text>`,m);let b=document.createTreeWalker(m,NodeFilter.SHOW_COMMENT),i=[];for(;b.nextNode();)i.push(b.currentNode);for(let f of i)(s=f.parentNode)==null||s.removeChild(f);return new XMLSerializer().serializeToString(m)}async function zt(e){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await n.decode();let t=document.createElement("canvas");return t.width=n.naturalWidth*3,t.height=n.naturalHeight*3,(o=t.getContext("2d"))==null||o.drawImage(n,0,0,t.width,t.height),new Promise(r=>t.toBlob(r,"image/png"))}function rt(e,n){let t=document.createElement("a");t.href=URL.createObjectURL(n),t.download=e,t.click(),window.setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var se={ink:"currentColor",soft:"var(--ink-soft)"};function Ut(e,n,t,{all:o}){var m;let{view:r,data:l,words:u}=n,d=Bt(t,o,r,l,u).filter(({bars:c})=>c.length>0);return d.length===0?y`
      <p class="charts-none">${((m=l.layers[t])==null?void 0:m.status)==="ready"?u.chart.none:u.table.reading}</p>
    `:y`
    <div class="charts" tabindex="0" role="region" aria-label=${u.table.charts}>
      ${d.map(c=>y`
          <figure class="chart" data-chart=${c.field}>
            <figcaption>
              <span>${c.by}</span>
              ${ue(c,t,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${P} ${q(c)}`} role="group" aria-label=${c.title} font-size="12">
              ${K(c,se,0,b=>e.view.set(Vt(e.view.get(),t,c.field,b.value)),u)}
            </svg>
          </figure>
        `)}
    </div>
  `}function ue(e,n,t){let{words:o,view:r}=t,l=()=>Gt(e,ce(n,t),o),u=`${e.title}-${Q(new Date)}`;return y`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${e.title}`}
      lang=${r.language}
      @click=${async()=>{let d=await zt(l());d!==null&&rt(`${u}.png`,d)}}
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
  `}function ce(e,n){var s;let{view:t,data:o,words:r}=n,l=ut(o,t.town),u=(((s=o.layers.committees)==null?void 0:s.value)??[]).find(({properties:f})=>f.code===t.committee),d=u===void 0?"":Z(u.properties,t.language),m=e===A(t)?M(t.filter):[],c=G(e,z(n)),b=m.map(f=>Nt(f,c,r)),i=new Date;return{town:[l===void 0?"":St(Z(l,t.language)),d,t.committee==="none"?r.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:b.join(r.listComma),asOf:t.date===null||e!=="villages"?r.asOf(Q(i),mt(i)):r.onDate(t.date),sample:(l==null?void 0:l.sample)===!0}}var de=8,me=60;function _t(e,n,t,o,r){let l=0,u=c=>{l=c.target.scrollTop,o.close(),r()};return(c,b)=>{let{words:i}=b;return y`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${i.layers[c.layer]} @scroll=${u}>
        <table aria-rowcount=${c.rows.length+1}>
          <thead>
            <tr>${c.columns.map(s=>fe(s,b,o))}</tr>
          </thead>
          <tbody @keydown=${s=>ge(s,e)}>${d(c,b)}</tbody>
          <tfoot>
            <tr>${c.columns.map((s,f)=>pe(c,s,f,b))}</tr>
          </tfoot>
        </table>
      </div>
    `};function d({layer:c,columns:b,rows:i},s){if(i.length===0){let{status:g}=s.data.layers[c]??{status:"reading"};return y`
        <tr>
          <td class="table-none" colspan=${b.length}>
            ${g==="ready"?s.words.table.none:s.words.table.reading}
          </td>
        </tr>
      `}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),w=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,h=Math.max(0,Math.min(Math.floor(l/w)-de,i.length-1)),x=i.slice(h,h+me),a=g=>g<=0?null:y`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${b.length} .style=${`height: ${Math.round(g*w)}px`}></td>
            </tr>
          `;return y`
      ${a(h)}${x.map((g,p)=>m(c,g,b,s,h+p+2))}
      ${a(i.length-h-x.length)}
    `}function m(c,{feature:b,cells:i},s,{view:f},w){var g;let h=st(b),x=((g=f.selected)==null?void 0:g.layer)===c&&f.selected.fid===h;return y`
      <tr class=${x?"is-chosen":""} aria-rowindex=${w} data-fid=${h} @click=${()=>{n.view.set({selected:{layer:c,fid:h}}),t.zoomToSelected()}}>
        ${s.map((p,k)=>{let $=et(i[k]??null,p);return y`
            <td class=${p.kind}>
              ${k===0?y`
                      <button type="button" aria-current=${x?"true":"false"}>${$||`#${h}`}</button>
                    `:$}
            </td>
          `})}
      </tr>
    `}}function fe(e,{view:n,words:t},o){var b;let r=((b=n.sort)==null?void 0:b.field)===e.field?n.sort:null,{unit:l,field:u,kind:d,label:m}=e,c=o.narrowed(n.filter,u);return y`
    <th
      class="${d} ${c?"is-narrowed":""}"
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
        ${m}${l===void 0||l===""?null:y`
                <small>${t.listComma===", "?` (${l})`:`（${l}）`}</small>
              `}
        <i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function pe({rows:e,columns:n},t,o,{words:r}){let l=Wt(e,n,o);return y`
    <td class=${t.kind}>${o===0?r.table.sum:l===null?"":et(l,t)}</td>
  `}function ge(e,n){var u;let t={ArrowDown:1,ArrowUp:-1}[e.key],o=e.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(t===void 0||!(r>0))return;e.preventDefault();let l=n.querySelector(`tr[aria-rowindex="${r+t}"]`);l==null||l.scrollIntoView({block:"nearest"}),(u=l==null?void 0:l.querySelector("button"))==null||u.focus({preventScroll:!0})}var lt="*",be=12;function qt(e,n,t){let o=null,r=null,l="",u=0,d=(a=!1)=>{o!==null&&(o=null,a&&(r==null||r.focus()),t())},m=(a,g)=>{if(o===a){d();return}o=a,r=g,l="",t(),window.requestAnimationFrame(()=>{var p;return(p=e.querySelector(".table-menu button, .table-menu input"))==null?void 0:p.focus()})};document.addEventListener("pointerdown",({target:a})=>{o===null||!(a instanceof Element)||a.closest(".table-menu")===null&&a.closest('[aria-expanded="true"]')===null&&d()});let c=a=>{a.key==="Escape"&&(a.stopPropagation(),d(!0))},b=(a,g)=>{let{filter:p}=n.view.get();n.view.set({filter:L(H(M(p),a,g))})},i=(a,g)=>{At(a.layer,g),u+=1,t()},s=(a,g)=>y`
    <div class="table-menu panel" role="dialog" aria-label=${a} .style=${we(e,r)} @keydown=${c}>
      ${g}
    </div>
  `,f=(a,g,p)=>{let{view:k,words:$}=p,v=S=>{var E;return y`
      <button
        type="button"
        data-sort=${S?"down":"up"}
        aria-pressed=${((E=k.sort)==null?void 0:E.field)===a.field&&k.sort.down===S}
        @click=${()=>$e(n,a.field,S)}
      >
        ${S?$.table.down:$.table.up}
      </button>
    `},T=M(k.filter),O=()=>{o=null,i(g,g.columns.map(S=>S.field).filter(S=>S!==a.field))};return s(a.label,y`
        <div class="table-menu-row">${v(!1)}${v(!0)}</div>
        ${w(a,g,p,T)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${g.columns.length<2} @click=${O}>${$.table.hide}</button>
          <button
            type="button"
            ?disabled=${!Kt(k.filter,a.field)}
            @click=${()=>b(a.field,null)}
          >
            ${$.table.free}
          </button>
        </div>
      `)},w=(a,g,p,k)=>{let{words:$}=p,v=k.find(S=>S.kind!=="other"&&S.field===a.field);if(a.kind==="listed")return h(a,g,p,k);if(a.kind==="text")return y`
        <input
          type="text"
          data-filter=${a.field}
          aria-label=${`${a.label} ${$.table.contains}`}
          placeholder=${$.table.contains}
          .value=${(v==null?void 0:v.kind)==="contains"?v.text:""}
          @input=${S=>b(a.field,{kind:"contains",field:a.field,text:S.target.value})}
        />
      `;let T=(v==null?void 0:v.kind)==="range"?v:{from:null,to:null},O=S=>y`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${a.field}
        data-bound=${S}
        aria-label=${`${a.label} ${$.table[S]}`}
        placeholder=${$.table[S]}
        .value=${T[S]===null?"":String(T[S])}
        @change=${E=>{let R=E.target.value.trim(),F=R===""||Number.isNaN(Number(R))?null:Number(R);b(a.field,{kind:"range",field:a.field,from:T.from,to:T.to,[S]:F})}}
      />
    `;return y`
      <div class="table-menu-range">
        ${O("from")}
        <span>–</span>
        ${O("to")}
        <small>${a.unit??""}</small>
      </div>
    `},h=(a,g,p,k)=>{let{view:$,words:v}=p,T=B(k,a.field),O=he(a,g,p,k),S=[...a.options??[],null].filter(C=>(O.get(C)??0)>0||T.includes(C)),E=C=>{var W;return C===null?v.filter.blank:((W=a.word)==null?void 0:W.call(a,C))??C},R=S.filter(C=>E(C).toLowerCase().includes(l.toLowerCase())),F=C=>{let W=T.includes(C)?T.filter(Jt=>Jt!==C):[...T,C];b(a.field,W.length===0?null:{kind:"in",field:a.field,values:W})};return y`
      ${S.length<=be?null:y`
              <input
                type="text"
                aria-label=${v.table.find}
                placeholder=${v.table.find}
                .value=${l}
                @input=${C=>{l=C.target.value,t()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${a.label} data-town=${$.town??""}>
        ${R.map(C=>y`
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
    `},x=(a,{words:g})=>{let p=a.columns.map($=>$.field),k=$=>i(a,p.includes($)?p.filter(v=>v!==$):[...p,$]);return s(g.table.columns,y`
        <div class="table-menu-values" role="group" aria-label=${g.table.columns}>
          ${a.all.map($=>y`
              <label>
                <input
                  type="checkbox"
                  data-shown=${$.field}
                  .checked=${p.includes($.field)}
                  ?disabled=${p.length===1&&p.includes($.field)}
                  @change=${()=>k($.field)}
                />
                <span>${$.label}</span>
              </label>
            `)}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${()=>i(a,null)}>${g.table.usual}</button>
        </div>
      `)};return{toggle:m,close:()=>d(),isOpen:a=>o===a,narrowed:Kt,open:(a,g)=>{if(o===null)return null;if(o===lt)return x(a,g);let p=a.columns.find(k=>k.field===o);return p===void 0?null:f(p,a,g)},columnsButton:a=>y`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===lt}
        @click=${g=>m(lt,g.currentTarget)}
      >
        ${a.table.columns}
      </button>
    `,version:()=>u}}function Kt(e,n){return M(e).some(t=>t.kind!=="other"&&t.field===n)}function $e(e,n,t){let{sort:o}=e.view.get();e.view.set({sort:(o==null?void 0:o.field)===n&&o.down===t?null:{field:n,down:t}})}function he(e,{layer:n},{view:t,data:o},r){let l=L(H(r,e.field,null)),u=n===A(t)?l:"",d=new Map;for(let m of j(`menu ${n}`,o,n,u,ye(t,n)).features){let c=e.cell(m),b=c===null?null:String(c);d.set(b,(d.get(b)??0)+1)}return d}function ye(e,n){return n==="land"||n==="rivers"||n==="roads"?null:e.committee}function we(e,n){if(n===null)return"";let[t,o]=[n.getBoundingClientRect(),e.getBoundingClientRect()],r=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),l=16*r,u=Math.max(o.left+8,Math.min(t.left,o.right-l-8)),d=t.top>window.innerHeight-t.bottom,m=(d?t.top:window.innerHeight-t.bottom)-16,c=d?`bottom: ${window.innerHeight-t.top+4}px`:`top: ${t.bottom+4}px`;return`left: ${u}px; ${c}; max-height: ${Math.min(m,34*r)}px`}function In(e,n,t){let o=null,r=!1,l=()=>{},u=qt(e,n,()=>l()),d=_t(e,n,t,u,()=>l()),m=(s,f)=>{let{view:w,data:h}=f,x=D(w,h,s),a=w.near?ve(t.bounds()):null,g=[s,x,h.layers.committees,h.coverage.value,w.language,w.sort,a==null?void 0:a.join(),u.version()];if(o!==null&&g.every((T,O)=>(o==null?void 0:o.keys[O])===T))return o.shown;let p=G(s,z(f)),k=It(s,p),$=a===null?x.features:x.features.filter(T=>Ht(T,a)),v=Ft(Pt($,k),k,w.sort);return o={keys:g,shown:{layer:s,all:p,columns:k,rows:v,of:at(h,s).length,bounds:a}},o.shown},c=(s,f,w)=>{let{view:h,words:x}=w,a=D(h,w.data,s).fault!==null,g=p=>y`
      <button
        type="button"
        data-tab=${p?"charts":"rows"}
        aria-pressed=${h.charts===p}
        @click=${()=>n.view.set({charts:p})}
      >
        ${p?x.table.charts:x.table.rows}
      </button>
    `;return y`
      <header class="dock-head">
        <select
          aria-label=${x.table.layer}
          @change=${p=>{let k=p.target.value;n.view.set({...Y(n.view.get(),k),charts:h.charts})}}
        >
          ${Object.keys(Lt).map(p=>y`
              <option value=${p} ?selected=${p===s}>${x.layers[p]}</option>
            `)}
        </select>
        <div class="dock-tabs" role="group">${g(!1)}${g(!0)}</div>
        <span class="table-count" role="status">
          ${x.rows(N(f.rows.length),N(f.of))}
        </span>
        <label class="table-check">
          <input
            type="checkbox"
            .checked=${h.near}
            @change=${p=>n.view.set({near:p.target.checked})}
          />
          ${x.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${r} @click=${b}>
          ${x.filter.text}
        </button>
        ${h.charts?null:u.columnsButton(x)}
        <span class="dock-gap"></span>
        <span class="dock-export">
          ${x.table.export}
          ${["xlsx","csv","geojson"].map(p=>y`
              <a
                class="text-button"
                data-save=${p}
                download
                href=${xe(p,f,w)??X}
                aria-disabled=${a?"true":X}
              >
                ${{xlsx:"XLSX",csv:"CSV",geojson:"GeoJSON"}[p]}
              </a>
            `)}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${x.action.close}
          @click=${()=>n.view.set(Y(n.view.get(),null))}
        >
          ${vt("close")}
        </button>
      </header>
    `},b=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var s;return(s=e.querySelector(".dock-text"))==null?void 0:s.focus()})},i=s=>{let{view:f,words:w}=s,h=Rt(n,s);return!r&&h===null?null:y`
      <div class="dock-conditions">
        ${r?y`
                <input
                  class="dock-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${w.filter.text}
                  placeholder=${w.filter.hint}
                  .value=${f.filter}
                  @change=${x=>n.view.set({filter:ke(x.target.value)})}
                />
              `:null}
        ${h}
      </div>
    `};l=Mt(e,n,s=>{let{view:f}=s,w=f.presenting?null:f.table;if(e.toggleAttribute("hidden",w===null),document.body.classList.toggle("has-table",w!==null),document.body.classList.toggle("has-charts",w!==null&&f.charts),w===null)return null;let h=m(w,s);return y`
      ${c(w,h,s)} ${i(s)}
      ${f.charts?Ut(n,s,w,h):d(h,s)} ${u.open(h,s)}
    `})}function xe(e,{layer:n,columns:t,bounds:o},{view:r,data:l}){if(D(r,l,n).fault!==null)return null;let{sort:u}=r,d=t.find(({field:c})=>c===(u==null?void 0:u.field)),m=u!==null&&d!==void 0;return ct(n,{form:e,town:r.town??"",language:r.language,date:n==="villages"?r.date:null,columns:t.map(({field:c})=>c),filter:Ot(r,l,n),sort:m?`${u.down?"-":""}${d.by??d.field}`:"",bounds:o})}function ke(e){try{return L(Et(e))}catch{return e.trim()}}function ve(e){let[n,t,o,r]=e.map(l=>Math.round(l*1e7)/1e7);return[n??0,t??0,o??0,r??0]}export{In as mountDock};
