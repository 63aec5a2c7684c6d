import{b as ct,c as A,e as J,i as Ct,k as Q,l as D,m as Tt,o as Mt,p as Nt,q as j,r as G,s as Lt}from"./chunk-RBYZ3CYC.js";import"./chunk-67HFF26C.js";import{e as Ot,f as M,g as L,h as H,i as B}from"./chunk-QRYCN6VG.js";import{o as St}from"./chunk-M6MVTG5E.js";import{A as N,o as ut,r as X,s as dt,v as Y,z as vt}from"./chunk-FH6S6VZ6.js";import{c as it,d as at,f as st}from"./chunk-MJCGODVZ.js";import"./chunk-LQZNNMXI.js";import{F as kt,I as Et,a as $,b as I,d as lt,l as mt,m as ft,n as pt,o as gt,p as bt,q as $t,s as ht,t as yt,w as wt,x as xt}from"./chunk-3HCLUGH5.js";import"./chunk-SQE76S5B.js";var Z="tuntu.columns.";function Rt(e,n){let t=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(Z+e)??"null");if(!Array.isArray(o))return t;let r=n.filter(({field:l})=>o.includes(l));return r.length===0?t:r}catch{return t}}function It(e,n){try{n===null?localStorage.removeItem(Z+e):localStorage.setItem(Z+e,JSON.stringify(n))}catch{}}function At({geometry:e},n){if(e===null)return!1;let t=St(e);return t.some(o=>o.some(r=>Jt(r,n)))?!0:e.type==="Point"?!1:t.some(o=>o.some((r,l)=>l>0&&Xt(o[l-1]??r,r,n)))?!0:e.type.endsWith("Polygon")&&Yt(t,[n[0],n[1]])}function Jt([e=0,n=0],[t,o,r,l]){return e>=t&&e<=r&&n>=o&&n<=l}function Xt([e=0,n=0],[t=0,o=0],[r,l,u,d]){let[m,f]=[t-e,o-n],[g,i]=[0,1];for(let[s,p]of[[-m,e-r],[m,u-e],[-f,n-l],[f,d-n]]){if(s===0&&p<0)return!1;s<0&&(g=Math.max(g,p/s)),s>0&&(i=Math.min(i,p/s))}return g<=i}function Yt(e,[n,t]){let o=!1;for(let r of e)r.forEach(([l=0,u=0],d)=>{let[m=0,f=0]=r[d===0?r.length-1:d-1]??[];u>t!=f>t&&n<l+(t-u)/(f-u)*(m-l)&&(o=!o)});return o}function Ht(e,n){return e.map(t=>({feature:t,cells:n.map(o=>o.cell(t))}))}function Pt(e,n,t){let o=n.findIndex(({field:i})=>i===(t==null?void 0:t.field)),r=n[o];if(t===null||r===void 0)return e;let{by:l,kind:u,options:d}=r,m=new Map((d??[]).map((i,s)=>[i,s])),f=({feature:i,cells:s})=>{let p=l===void 0?s[o]??null:Qt(i.properties[l]);return u==="listed"&&r.field!=="committee"&&p!==null?m.get(String(p))??-1:p},g=t.down?-1:1;return e.map(i=>({row:i,key:f(i)})).sort(({key:i},{key:s})=>i===null||s===null?(i===null?1:0)-(s===null?1:0):g*ct(i,s)).map(({row:i})=>i)}function Qt(e){return typeof e=="string"?e:null}function Ft(e,n,t){var o;return((o=n[t])==null?void 0:o.adds)!==!0?null:e.reduce((r,{cells:l})=>r+(typeof l[t]=="number"?l[t]:0),0)}function tt(e,n){var t;return e===null?"":typeof e=="string"?((t=n.word)==null?void 0:t.call(n,e))??e:n.decimals===void 0?String(e):N(e,n.decimals)}var et={colour:"#0f766e",edge:"#0b5a54"};function Wt(e,n,t,o,r){let l=e===A(t)?t.filter:"",u=M(l),d=Zt(e,n,r),m=n.filter(({kind:i,spare:s,field:p})=>i==="listed"&&(s!==!0||p==="committee")),[f,g]=[m.filter(({field:i})=>i==="committee"),m.filter(({field:i})=>i!=="committee")];return[...g,...f].map(i=>{let{field:s}=i,p=L(H(u,s,null)),w=s==="committee"?null:t.committee,{features:h}=D(`chart ${e} ${s}`,o,e,p,w),x=new Map;for(let b of h){let k=i.cell(b),T=k===null?null:String(k),O=x.get(T)??{amount:0,count:0};O.amount+=d.of===null?1:Number(d.of.cell(b)??0),O.count+=1,x.set(T,O)}let a=s==="committee"&&t.committee!==null?[t.committee==="none"?null:t.committee]:B(u,s),c=[...i.options??[],null].flatMap(b=>{var C;let k=x.get(b);if(k===void 0&&!a.includes(b))return[];let{amount:T,count:O}=k??{amount:0,count:0},[v,E]=ee(e,s,b),R=b===null?te(s,r):((C=i.word)==null?void 0:C.call(i,b))??b,F=N(T,d.decimals);return[{value:b,label:R,amount:T,text:F,count:O,fill:E,fillId:v,chosen:a.includes(b)}]}),y=r.chart.title(r.layers[e],i.label,d.unit),S=r.chart.by(i.label,d.unit);return{field:s,title:y,by:S,unit:d.unit,bars:c,narrowed:a.length>0}})}function Zt(e,n,t){let o=n.find(({field:m})=>m==="area_mu"||m==="length_m")??null,{villages:r,findings:l,places:u}=t.unit,d=e==="villages"||e==="committees"?r:e==="findings"?l:u;return o===null?{of:o,unit:d,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function te(e,n){return e==="committee"?n.filter.noCommittee:n.filter.blank}function ee(e,n,t){let o=(r,l)=>[l,r[l]??et];if(t===null)return["none",{colour:"#c9cdd6",edge:"#8b93a1"}];if(n==="stage")return o(pt,Ct(t));if(n==="crop")return o(gt,t);if(n==="today")return o(ft,t);if(e==="channels"||e==="pump_stations")return t==="not_working"?[t,{colour:$t,edge:"#6b7280"}]:[t,{colour:bt,edge:"#134f86"}];if(e==="sites"&&n==="kind"){let r=yt[t];return r===void 0?["plain",et]:[t,{colour:r.colour,edge:r.colour}]}return e==="zones"&&n==="kind"?[t,ht(t)]:["plain",et]}function Bt(e,n,t,o){if(t==="committee"){let m=o??"none";return{committee:e.committee===m?null:m}}let r=M(n===A(e)?e.filter:""),l=B(r,t),u=l.includes(o)?l.filter(m=>m!==o):[...l,o],d=u.length===0?null:{kind:"in",field:t,values:u};return{filter:L(H(r,t,d))}}var P=280,z=21,nt=8;function U(e){return Array.from(e).reduce((n,t)=>n+(t.charCodeAt(0)>11904?12:6.9),0)}function ne(e,n){if(U(e)<=n)return e;let t=Array.from(e);for(;t.length>1&&U(t.join(""))>n-8;)t.pop();return`${t.join("").trimEnd()}…`}function _({bars:e,narrowed:n},{ink:t,soft:o},r,l,u){let d=Math.max(...e.map(({amount:i})=>i),Number.MIN_VALUE),m=Math.min(120,Math.max(...e.map(({label:i})=>U(i)))),f=Math.max(...e.map(({text:i})=>U(i))),g=P-m-f-2*nt;return e.map((i,s)=>{let p=r+s*z,w=Math.max(i.amount>0?2:0,i.amount/d*g),h=n&&!i.chosen,x=I`
      <rect class="bar-back" x="0" y=${p} width=${P} height=${z} rx="4" fill="transparent"></rect>
      <text x=${m} y=${p+15} text-anchor="end" fill=${h?o:t} font-weight=${i.chosen?600:400}>
        ${ne(i.label,m)}</text>
      <rect x=${m+nt} y=${p+3} width=${w} height=${z-6} rx="2" opacity=${h?.35:1}
        fill=${xt(i.fillId,i.fill)} stroke=${mt(i.fill)} stroke-width="1"></rect>
      <text x=${m+nt+w+6} y=${p+15} fill=${h?o:t} font-weight=${i.chosen?600:400}>
        ${i.text}</text>`;return l===null?I`<g>${x}</g>`:I`<g class="bar" role="button" tabindex="0" data-bar=${i.value??""} aria-pressed=${i.chosen}
      aria-label=${u.chart.bar(i.label,i.text,u.chart.count(String(i.count)),i.chosen)}
      @click=${()=>l(i)} @keydown=${a=>oe(a,()=>l(i))}>
      <title>${i.label} ${i.text}</title>${x}</g>`})}function oe(e,n){let t=e.currentTarget,o={ArrowDown:t.nextElementSibling,ArrowUp:t.previousElementSibling}[e.key];e.key!=="Enter"&&e.key!==" "&&o===void 0||(e.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function K({bars:e}){return e.length*z}function Vt({bars:e}){let n=new Map(e.map(({fillId:t,fill:o})=>[t,o]));return I`<defs>${[...n].map(([t,o])=>wt(t,o))}</defs>`}var re="#fbfaf7",q={ink:"#1f2937",soft:"#6b7280"},V=24,Dt=76,le=44,ie="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function jt(e,{town:n,narrowed:t,asOf:o,sample:r},l){var s;let[u,d]=[P+2*V,Dt+K(e)+le],m=document.createElementNS("http://www.w3.org/2000/svg","svg");m.setAttribute("xmlns","http://www.w3.org/2000/svg"),m.setAttribute("width",String(u)),m.setAttribute("height",String(d)),m.setAttribute("viewBox",`0 0 ${u} ${d}`),m.setAttribute("font-family",ie),m.setAttribute("font-size","12");let f=[l.chart.source,o,r?l.sample:""].filter(p=>p!=="").join(" · ");lt(I`${Vt(e)}<rect width=${u} height=${d} fill=${re}></rect>
      <text x=${V} y="34" font-size="16" font-weight="600" fill=${q.ink}>${e.title}</text>
      <text x=${V} y="56" fill=${q.soft}>${t===""?n:`${n} · ${t}`}</text>
      <g transform=${`translate(${V} ${Dt})`}>${_(e,q,0,null,l)}</g>
      <text x=${V} y=${d-18} font-size="11" fill=${q.soft}>${f}</text>`,m);let g=document.createTreeWalker(m,NodeFilter.SHOW_COMMENT),i=[];for(;g.nextNode();)i.push(g.currentNode);for(let p of i)(s=p.parentNode)==null||s.removeChild(p);return new XMLSerializer().serializeToString(m)}async function Gt(e){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await n.decode();let t=document.createElement("canvas");return t.width=n.naturalWidth*3,t.height=n.naturalHeight*3,(o=t.getContext("2d"))==null||o.drawImage(n,0,0,t.width,t.height),new Promise(r=>t.toBlob(r,"image/png"))}function ot(e,n){let t=document.createElement("a");t.href=URL.createObjectURL(n),t.download=e,t.click(),window.setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var ae={ink:"currentColor",soft:"var(--ink-soft)"};function zt(e,n,t,{all:o}){var m;let{view:r,data:l,words:u}=n,d=Wt(t,o,r,l,u).filter(({bars:f})=>f.length>0);return d.length===0?$`
      <p class="charts-none">${((m=l.layers[t])==null?void 0:m.status)==="ready"?u.chart.none:u.table.reading}</p>
    `:$`
    <div class="charts" tabindex="0" role="region" aria-label=${u.table.charts}>
      ${d.map(f=>$`
          <figure class="chart" data-chart=${f.field}>
            <figcaption>
              <span>${f.by}</span>
              ${se(f,t,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${P} ${K(f)}`} role="group" aria-label=${f.title} font-size="12">
              ${_(f,ae,0,g=>e.view.set(Bt(e.view.get(),t,f.field,g.value)),u)}
            </svg>
          </figure>
        `)}
    </div>
  `}function se(e,n,t){let{words:o,view:r}=t,l=()=>jt(e,ue(n,t),o),u=`${e.title}-${X(new Date)}`;return $`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${e.title}`}
      lang=${r.language}
      @click=${async()=>{let d=await Gt(l());d!==null&&ot(`${u}.png`,d)}}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${o.chart.save} SVG ${o.listComma} ${e.title}`}
      @click=${()=>ot(`${u}.svg`,new Blob([l()],{type:"image/svg+xml"}))}
    >
      SVG
    </button>
  `}function ue(e,n){var s;let{view:t,data:o,words:r}=n,l=st(o,t.town),u=(((s=o.layers.committees)==null?void 0:s.value)??[]).find(({properties:p})=>p.code===t.committee),d=u===void 0?"":Y(u.properties,t.language),m=e===A(t)?M(t.filter):[],f=j(e,G(n)),g=m.map(p=>Mt(p,f,r)),i=new Date;return{town:[l===void 0?"":vt(Y(l,t.language)),d,t.committee==="none"?r.filter.noCommittee:""].filter(p=>p!=="").join(" · "),narrowed:g.join(r.listComma),asOf:t.date===null||e!=="villages"?r.asOf(X(i),dt(i)):r.onDate(t.date),sample:(l==null?void 0:l.sample)===!0}}var ce=8,de=60;function Ut(e,n,t,o,r){let l=0,u=f=>{l=f.target.scrollTop,o.close(),r()};return(f,g)=>{let{words:i}=g;return $`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${i.layers[f.layer]} @scroll=${u}>
        <table aria-rowcount=${f.rows.length+1}>
          <thead>
            <tr>${f.columns.map(s=>me(s,g,o))}</tr>
          </thead>
          <tbody @keydown=${s=>pe(s,e)}>${d(f,g)}</tbody>
          <tfoot>
            <tr>${f.columns.map((s,p)=>fe(f,s,p,g))}</tr>
          </tfoot>
        </table>
      </div>
    `};function d({layer:f,columns:g,rows:i},s){if(i.length===0){let{status:c}=s.data.layers[f]??{status:"reading"};return $`
        <tr>
          <td class="table-none" colspan=${g.length}>
            ${c==="ready"?s.words.table.none:s.words.table.reading}
          </td>
        </tr>
      `}let p=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),w=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*p,h=Math.max(0,Math.min(Math.floor(l/w)-ce,i.length-1)),x=i.slice(h,h+de),a=c=>c<=0?null:$`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${g.length} .style=${`height: ${Math.round(c*w)}px`}></td>
            </tr>
          `;return $`
      ${a(h)}${x.map((c,y)=>m(f,c,g,s,h+y+2))}
      ${a(i.length-h-x.length)}
    `}function m(f,{feature:g,cells:i},s,{view:p},w){var c;let h=at(g),x=((c=p.selected)==null?void 0:c.layer)===f&&p.selected.fid===h;return $`
      <tr class=${x?"is-chosen":""} aria-rowindex=${w} data-fid=${h} @click=${()=>{n.view.set({selected:{layer:f,fid:h}}),t.zoomToSelected()}}>
        ${s.map((y,S)=>{let b=tt(i[S]??null,y);return $`
            <td class=${y.kind}>
              ${S===0?$`
                      <button type="button" aria-current=${x?"true":"false"}>${b||`#${h}`}</button>
                    `:b}
            </td>
          `})}
      </tr>
    `}}function me(e,{view:n,words:t},o){var g;let r=((g=n.sort)==null?void 0:g.field)===e.field?n.sort:null,{unit:l,field:u,kind:d,label:m}=e,f=o.narrowed(n.filter,u);return $`
    <th
      class="${d} ${f?"is-narrowed":""}"
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
        ${m}${l===void 0||l===""?null:$`
                <small>${t.listComma===", "?` (${l})`:`（${l}）`}</small>
              `}
        <i aria-hidden="true">${r===null?"":r.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function fe({rows:e,columns:n},t,o,{words:r}){let l=Ft(e,n,o);return $`
    <td class=${t.kind}>${o===0?r.table.sum:l===null?"":tt(l,t)}</td>
  `}function pe(e,n){var u;let t={ArrowDown:1,ArrowUp:-1}[e.key],o=e.target.closest("tr"),r=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(t===void 0||!(r>0))return;e.preventDefault();let l=n.querySelector(`tr[aria-rowindex="${r+t}"]`);l==null||l.scrollIntoView({block:"nearest"}),(u=l==null?void 0:l.querySelector("button"))==null||u.focus({preventScroll:!0})}var rt="*",ge=12;function Kt(e,n,t){let o=null,r=null,l="",u=0,d=(a=!1)=>{o!==null&&(o=null,a&&(r==null||r.focus()),t())},m=(a,c)=>{if(o===a){d();return}o=a,r=c,l="",t(),window.requestAnimationFrame(()=>{var y;return(y=e.querySelector(".table-menu button, .table-menu input"))==null?void 0:y.focus()})};document.addEventListener("pointerdown",({target:a})=>{o===null||!(a instanceof Element)||a.closest(".table-menu")===null&&a.closest('[aria-expanded="true"]')===null&&d()});let f=a=>{a.key==="Escape"&&(a.stopPropagation(),d(!0))},g=(a,c)=>{let{filter:y}=n.view.get();n.view.set({filter:L(H(M(y),a,c))})},i=(a,c)=>{It(a.layer,c),u+=1,t()},s=(a,c)=>$`
    <div class="table-menu panel" role="dialog" aria-label=${a} .style=${ye(e,r)} @keydown=${f}>
      ${c}
    </div>
  `,p=(a,c,y)=>{let{view:S,words:b}=y,k=v=>{var E;return $`
      <button
        type="button"
        data-sort=${v?"down":"up"}
        aria-pressed=${((E=S.sort)==null?void 0:E.field)===a.field&&S.sort.down===v}
        @click=${()=>be(n,a.field,v)}
      >
        ${v?b.table.down:b.table.up}
      </button>
    `},T=M(S.filter),O=()=>{o=null,i(c,c.columns.map(v=>v.field).filter(v=>v!==a.field))};return s(a.label,$`
        <div class="table-menu-row">${k(!1)}${k(!0)}</div>
        ${w(a,c,y,T)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${c.columns.length<2} @click=${O}>${b.table.hide}</button>
          <button
            type="button"
            ?disabled=${!_t(S.filter,a.field)}
            @click=${()=>g(a.field,null)}
          >
            ${b.table.free}
          </button>
        </div>
      `)},w=(a,c,y,S)=>{let{words:b}=y,k=S.find(v=>v.kind!=="other"&&v.field===a.field);if(a.kind==="listed")return h(a,c,y,S);if(a.kind==="text")return $`
        <input
          type="text"
          data-filter=${a.field}
          aria-label=${`${a.label} ${b.table.contains}`}
          placeholder=${b.table.contains}
          .value=${(k==null?void 0:k.kind)==="contains"?k.text:""}
          @input=${v=>g(a.field,{kind:"contains",field:a.field,text:v.target.value})}
        />
      `;let T=(k==null?void 0:k.kind)==="range"?k:{from:null,to:null},O=v=>$`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${a.field}
        data-bound=${v}
        aria-label=${`${a.label} ${b.table[v]}`}
        placeholder=${b.table[v]}
        .value=${T[v]===null?"":String(T[v])}
        @change=${E=>{let R=E.target.value.trim(),F=R===""||Number.isNaN(Number(R))?null:Number(R);g(a.field,{kind:"range",field:a.field,from:T.from,to:T.to,[v]:F})}}
      />
    `;return $`
      <div class="table-menu-range">
        ${O("from")}
        <span>–</span>
        ${O("to")}
        <small>${a.unit??""}</small>
      </div>
    `},h=(a,c,y,S)=>{let{view:b,words:k}=y,T=B(S,a.field),O=$e(a,c,y,S),v=[...a.options??[],null].filter(C=>(O.get(C)??0)>0||T.includes(C)),E=C=>{var W;return C===null?k.filter.blank:((W=a.word)==null?void 0:W.call(a,C))??C},R=v.filter(C=>E(C).toLowerCase().includes(l.toLowerCase())),F=C=>{let W=T.includes(C)?T.filter(qt=>qt!==C):[...T,C];g(a.field,W.length===0?null:{kind:"in",field:a.field,values:W})};return $`
      ${v.length<=ge?null:$`
              <input
                type="text"
                aria-label=${k.table.find}
                placeholder=${k.table.find}
                .value=${l}
                @input=${C=>{l=C.target.value,t()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${a.label} data-town=${b.town??""}>
        ${R.map(C=>$`
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
    `},x=(a,{words:c})=>{let y=a.columns.map(b=>b.field),S=b=>i(a,y.includes(b)?y.filter(k=>k!==b):[...y,b]);return s(c.table.columns,$`
        <div class="table-menu-values" role="group" aria-label=${c.table.columns}>
          ${a.all.map(b=>$`
              <label>
                <input
                  type="checkbox"
                  data-shown=${b.field}
                  .checked=${y.includes(b.field)}
                  ?disabled=${y.length===1&&y.includes(b.field)}
                  @change=${()=>S(b.field)}
                />
                <span>${b.label}</span>
              </label>
            `)}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${()=>i(a,null)}>${c.table.usual}</button>
        </div>
      `)};return{toggle:m,close:()=>d(),isOpen:a=>o===a,narrowed:_t,open:(a,c)=>{if(o===null)return null;if(o===rt)return x(a,c);let y=a.columns.find(S=>S.field===o);return y===void 0?null:p(y,a,c)},columnsButton:a=>$`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===rt}
        @click=${c=>m(rt,c.currentTarget)}
      >
        ${a.table.columns}
      </button>
    `,version:()=>u}}function _t(e,n){return M(e).some(t=>t.kind!=="other"&&t.field===n)}function be(e,n,t){let{sort:o}=e.view.get();e.view.set({sort:(o==null?void 0:o.field)===n&&o.down===t?null:{field:n,down:t}})}function $e(e,{layer:n},{view:t,data:o},r){let l=L(H(r,e.field,null)),u=n===A(t)?l:"",d=new Map;for(let m of D(`menu ${n}`,o,n,u,he(t,n)).features){let f=e.cell(m),g=f===null?null:String(f);d.set(g,(d.get(g)??0)+1)}return d}function he(e,n){return n==="land"||n==="rivers"||n==="roads"?null:e.committee}function ye(e,n){if(n===null)return"";let[t,o]=[n.getBoundingClientRect(),e.getBoundingClientRect()],r=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),l=16*r,u=Math.max(o.left+8,Math.min(t.left,o.right-l-8)),d=t.top>window.innerHeight-t.bottom,m=(d?t.top:window.innerHeight-t.bottom)-16,f=d?`bottom: ${window.innerHeight-t.top+4}px`:`top: ${t.bottom+4}px`;return`left: ${u}px; ${f}; max-height: ${Math.min(m,28*r)}px`}function Rn(e,n,t){let o=null,r=!1,l=()=>{},u=Kt(e,n,()=>l()),d=Ut(e,n,t,u,()=>l()),m=(s,p)=>{let{view:w,data:h}=p,x=Q(w,h,s),a=w.near?ke(t.bounds()):null,c=[s,x,h.layers.committees,h.coverage.value,w.language,w.sort,a==null?void 0:a.join(),u.version()];if(o!==null&&c.every((T,O)=>(o==null?void 0:o.keys[O])===T))return o.shown;let y=j(s,G(p)),S=Rt(s,y),b=a===null?x.features:x.features.filter(T=>At(T,a)),k=Pt(Ht(b,S),S,w.sort);return o={keys:c,shown:{layer:s,all:y,columns:S,rows:k,of:it(h,s).length,bounds:a}},o.shown},f=(s,p,w)=>{let{view:h,words:x}=w,a=c=>$`
      <button
        type="button"
        data-tab=${c?"charts":"rows"}
        aria-pressed=${h.charts===c}
        @click=${()=>n.view.set({charts:c})}
      >
        ${c?x.table.charts:x.table.rows}
      </button>
    `;return $`
      <header class="dock-head">
        <select
          aria-label=${x.table.layer}
          @change=${c=>{let y=c.target.value;n.view.set({...J(n.view.get(),y),charts:h.charts})}}
        >
          ${Object.keys(Nt).map(c=>$`
              <option value=${c} ?selected=${c===s}>${x.layers[c]}</option>
            `)}
        </select>
        <div class="dock-tabs" role="group">${a(!1)}${a(!0)}</div>
        <span class="table-count" role="status">
          ${x.rows(N(p.rows.length),N(p.of))}
        </span>
        <label class="table-check">
          <input
            type="checkbox"
            .checked=${h.near}
            @change=${c=>n.view.set({near:c.target.checked})}
          />
          ${x.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${r} @click=${g}>
          ${x.filter.text}
        </button>
        ${h.charts?null:u.columnsButton(x)}
        <span class="dock-gap"></span>
        <span class="dock-export">
          ${x.table.export}
          ${["xlsx","csv","geojson"].map(c=>$`
              <a class="text-button" data-save=${c} download href=${we(c,p,w)}>
                ${{xlsx:"XLSX",csv:"CSV",geojson:"GeoJSON"}[c]}
              </a>
            `)}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${x.action.close}
          @click=${()=>n.view.set(J(n.view.get(),null))}
        >
          ${kt("close")}
        </button>
      </header>
    `},g=()=>{r=!r,l(),r&&window.requestAnimationFrame(()=>{var s;return(s=e.querySelector(".dock-text"))==null?void 0:s.focus()})},i=s=>{let{view:p,words:w}=s,h=Lt(n,s);return!r&&h===null?null:$`
      <div class="dock-conditions">
        ${r?$`
                <input
                  class="dock-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${w.filter.text}
                  placeholder=${w.filter.hint}
                  .value=${p.filter}
                  @change=${x=>n.view.set({filter:xe(x.target.value)})}
                />
              `:null}
        ${h}
      </div>
    `};l=Et(e,n,s=>{let{view:p}=s,w=p.presenting?null:p.table;if(e.toggleAttribute("hidden",w===null),document.body.classList.toggle("has-table",w!==null),document.body.classList.toggle("has-charts",w!==null&&p.charts),w===null)return null;let h=m(w,s);return $`
      ${f(w,h,s)} ${i(s)}
      ${p.charts?zt(n,s,w,h):d(h,s)} ${u.open(h,s)}
    `})}function we(e,{layer:n,columns:t,bounds:o},{view:r,data:l}){let{sort:u}=r,d=t.find(({field:g})=>g===(u==null?void 0:u.field)),m=u!==null&&d!==void 0,f=Q(r,l,n).fault!==null;return ut(n,{form:e,town:r.town??"",language:r.language,date:n==="villages"?r.date:null,columns:t.map(({field:g})=>g),filter:f?"":Tt(r,l,n),sort:m?`${u.down?"-":""}${d.by??d.field}`:"",bounds:o})}function xe(e){try{return L(Ot(e))}catch{return e.trim()}}function ke(e){let[n,t,o,r]=e.map(l=>Math.round(l*1e7)/1e7);return[n??0,t??0,o??0,r??0]}export{Rn as mountDock};
