import{b as Ct,c as St,d as nt,e as j,f as Tt,h as Mt,i as G,j as z,k as Nt}from"./chunk-37G4EL7N.js";import{p as kt}from"./chunk-OLKR5DEQ.js";import{e as H,g as et}from"./chunk-BQDNY36S.js";import{q as ot,r as Lt}from"./chunk-BU6VB56U.js";import{a as Q,f as gt}from"./chunk-WAG53CF3.js";import{o as Ot}from"./chunk-7YQDCOIR.js";import{a as N}from"./chunk-VA3MPIKK.js";import{e as Et,f as M,g as L,h as F,i as B}from"./chunk-VEVOLK3E.js";import"./chunk-F3FDCTCH.js";import{c as dt,d as mt,f as ft,g as Y,k as pt}from"./chunk-ALK6BGN7.js";import{b as Rt}from"./chunk-NHXRZOX4.js";import{C as Z,D as tt,M as bt,O as $t,R as ht,S as yt,T as wt,V as xt,ba as vt,c as h,d as I,e as X,f as ct,k as D}from"./chunk-3MOZCE6P.js";var rt="tuntu.columns.";function It(e,n){let t=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(rt+e)??"null");if(!Array.isArray(o))return t;let l=n.filter(({field:a})=>o.includes(a));return l.length===0?t:l}catch{return t}}function Ht(e,n){try{n===null?localStorage.removeItem(rt+e):localStorage.setItem(rt+e,JSON.stringify(n))}catch{}}function At({geometry:e},n){if(e===null)return!1;let t=kt(e);return t.some(o=>o.some(l=>Xt(l,n)))?!0:e.type==="Point"?!1:t.some(o=>o.some((l,a)=>a>0&&Yt(o[a-1]??l,l,n)))?!0:e.type.endsWith("Polygon")&&Qt(t,[n[0],n[1]])}function Xt([e=0,n=0],[t,o,l,a]){return e>=t&&e<=l&&n>=o&&n<=a}function Yt([e=0,n=0],[t=0,o=0],[l,a,s,m]){let[p,u]=[t-e,o-n],[b,c]=[0,1];for(let[r,f]of[[-p,e-l],[p,s-e],[-u,n-a],[u,m-n]]){if(r===0&&f<0)return!1;r<0&&(b=Math.max(b,f/r)),r>0&&(c=Math.min(c,f/r))}return b<=c}function Qt(e,[n,t]){let o=!1;for(let l of e)l.forEach(([a=0,s=0],m)=>{let[p=0,u=0]=l[m===0?l.length-1:m-1]??[];s>t!=u>t&&n<a+(t-s)/(u-s)*(p-a)&&(o=!o)});return o}function Ft(e,n){return e.map(t=>({feature:t,cells:n.map(o=>o.cell(t))}))}function Pt(e,n,t){let o=n.findIndex(({field:c})=>c===(t==null?void 0:t.field)),l=n[o];if(t===null||l===void 0)return e;let{by:a,kind:s,options:m}=l,p=new Map((m??[]).map((c,r)=>[c,r])),u=({feature:c,cells:r})=>{let f=a===void 0?r[o]??null:Zt(c.properties[a]);return s==="listed"&&l.field!=="committee"&&f!==null?p.get(String(f))??-1:f},b=t.down?-1:1;return e.map(c=>({row:c,key:u(c)})).sort(({key:c},{key:r})=>c===null||r===null?(c===null?1:0)-(r===null?1:0):b*Ct(c,r)).map(({row:c})=>c)}function Zt(e){return typeof e=="string"?e:null}function Wt(e,n,t){var o;return((o=n[t])==null?void 0:o.adds)!==!0?null:e.reduce((l,{cells:a})=>l+(typeof a[t]=="number"?a[t]:0),0)}function lt(e,n){var t;return e===null?"":typeof e=="string"?((t=n.word)==null?void 0:t.call(n,e))??e:n.decimals===void 0?String(e):N(e,n.decimals)}function Bt(e,n,t,o,l){let a=e===H(t)?t.filter:"",s=M(a),m=te(e,n,l),p=n.filter(({kind:c,spare:r,field:f})=>c==="listed"&&(r!==!0||f==="committee")),[u,b]=[p.filter(({field:c})=>c==="committee"),p.filter(({field:c})=>c!=="committee")];return[...b,...u].map(c=>{let{field:r}=c,f=L(F(s,r,null)),x=r==="committee"?null:t.committee,{features:y}=j(o,e,f,x),v=new Map;for(let g of y){let k=c.cell(g),S=k===null?null:String(k),O=v.get(S)??{amount:0,count:0};O.amount+=m.of===null?1:Number(m.of.cell(g)??0),O.count+=1,v.set(S,O)}let i=r==="committee"&&t.committee!==null?[t.committee==="none"?null:t.committee]:B(s,r),d=[...c.options??[],null].flatMap(g=>{var A;let k=v.get(g);if(k===void 0&&!i.includes(g))return[];let{amount:S,count:O}=k??{amount:0,count:0},w=ne(e,r,g),E=g===null?ee(r,l):((A=c.word)==null?void 0:A.call(c,g))??g,R=N(S,m.decimals);return[{value:g,label:E,amount:S,text:R,count:O,fill:w,chosen:i.includes(g)}]}),$=l.chart.title(l.layers[e],c.label,m.unit),C=l.chart.by(c.label,m.unit);return{field:r,title:$,by:C,unit:m.unit,bars:d,narrowed:i.length>0}})}function te(e,n,t){let o=n.find(({field:a})=>a==="area_mu"||a==="length_m")??null,l=t.unit[Y(e).countedIn??"places"];return o===null?{of:o,unit:l,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function ee(e,n){return e==="committee"?n.filter.noCommittee:n.filter.blank}function ne(e,n,t){if(t===null)return tt.none;let o=bt(e,n,t);if(o!==void 0)return o;let{chartFill:l}=Y(e);return l===void 0?tt.bar:t==="not_working"?Z.not_working:Z.working}function Vt(e,n,t,o){if(t==="committee"){let p=o??"none";return{committee:e.committee===p?null:p}}let l=M(n===H(e)?e.filter:""),a=B(l,t),s=a.includes(o)?a.filter(p=>p!==o):[...a,o],m=s.length===0?null:{kind:"in",field:t,values:s};return{filter:L(F(l,t,m))}}var P=280,U=21,it=8;function _(e){return Array.from(e).reduce((n,t)=>n+(t.charCodeAt(0)>11904?12:6.9),0)}function oe(e,n){if(_(e)<=n)return e;let t=Array.from(e);for(;t.length>1&&_(t.join(""))>n-8;)t.pop();return`${t.join("").trimEnd()}…`}function K({bars:e,narrowed:n},t,o,l,a){let{ink:s,soft:m}=t,p=Math.max(...e.map(({amount:r})=>r),Number.MIN_VALUE),u=Math.min(120,Math.max(...e.map(({label:r})=>_(r)))),b=Math.max(...e.map(({text:r})=>_(r))),c=P-u-b-2*it;return e.map((r,f)=>{let x=o+f*U,y=Math.max(r.amount>0?2:0,r.amount/p*c),v=n&&!r.chosen,i=I`
      <rect class="bar-back" x="0" y=${x} width=${P} height=${U} rx="4" fill="transparent"></rect>
      <text x=${u} y=${x+15} text-anchor="end" fill=${v?m:s} font-weight=${r.chosen?600:400}>
        ${oe(r.label,u)}</text>
      <rect x=${u+it} y=${x+3} width=${y} height=${U-6} rx="2" opacity=${v?.35:1}
        fill=${wt(r.fill,t)} stroke=${t.edge(r.fill)} stroke-width="1"></rect>
      <text x=${u+it+y+6} y=${x+15} fill=${v?m:s} font-weight=${r.chosen?600:400}>
        ${r.text}</text>`;return l===null?I`<g>${i}</g>`:I`<g class="bar" role="button" tabindex="0" data-bar=${r.value??""} aria-pressed=${r.chosen}
      aria-label=${a.chart.bar(r.label,r.text,a.chart.count(String(r.count)),r.chosen)}
      @click=${()=>l(r)} @keydown=${d=>re(d,()=>l(r))}>
      <title>${r.label} ${r.text}</title>${i}</g>`})}function re(e,n){let t=e.currentTarget,o={ArrowDown:t.nextElementSibling,ArrowUp:t.previousElementSibling}[e.key];e.key!=="Enter"&&e.key!==" "&&o===void 0||(e.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function q({bars:e}){return e.length*U}function Dt({bars:e}){let n=new Map(e.map(({fill:t})=>[t.id,t]));return I`<defs>${[...n.values()].map(xt)}</defs>`}var at=$t("light"),J={...yt(at),ink:at.ink,soft:"#6b7280"},V=24,jt=76,le=44,ie="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function Gt(e,{town:n,narrowed:t,asOf:o,sample:l},a){var r;let[s,m]=[P+2*V,jt+q(e)+le],p=document.createElementNS("http://www.w3.org/2000/svg","svg");p.setAttribute("xmlns","http://www.w3.org/2000/svg"),p.setAttribute("width",String(s)),p.setAttribute("height",String(m)),p.setAttribute("viewBox",`0 0 ${s} ${m}`),p.setAttribute("font-family",ie),p.setAttribute("font-size","12");let u=[a.chart.source,o,l?a.sample:""].filter(f=>f!=="").join(" · ");ct(I`${Dt(e)}<rect width=${s} height=${m} fill=${at.paper}></rect>
      <text x=${V} y="34" font-size="16" font-weight="600" fill=${J.ink}>${e.title}</text>
      <text x=${V} y="56" fill=${J.soft}>${t===""?n:`${n} · ${t}`}</text>
      <g transform=${`translate(${V} ${jt})`}>${K(e,J,0,null,a)}</g>
      <text x=${V} y=${m-18} font-size="11" fill=${J.soft}>${u}</text>`,p);let b=document.createTreeWalker(p,NodeFilter.SHOW_COMMENT),c=[];for(;b.nextNode();)c.push(b.currentNode);for(let f of c)(r=f.parentNode)==null||r.removeChild(f);return new XMLSerializer().serializeToString(p)}async function zt(e){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(e)}`,await n.decode();let t=document.createElement("canvas");return t.width=n.naturalWidth*3,t.height=n.naturalHeight*3,(o=t.getContext("2d"))==null||o.drawImage(n,0,0,t.width,t.height),new Promise(l=>t.toBlob(l,"image/png"))}function st(e,n){let t=document.createElement("a");t.href=URL.createObjectURL(n),t.download=e,t.click(),window.setTimeout(()=>URL.revokeObjectURL(t.href),1e4)}var ae={...ht,ink:"currentColor",soft:"var(--ink-soft)"};function Ut(e,n,t,o){var p;let{view:l,data:a,words:s}=n,m=Bt(t,o,l,a,s).filter(({bars:u})=>u.length>0);return m.length===0?h`
      <p class="charts-none">${((p=a.layers[t])==null?void 0:p.status)==="ready"?s.chart.none:s.table.reading}</p>
    `:h`
    <div class="charts" tabindex="0" role="region" aria-label=${s.table.charts}>
      ${m.map(u=>h`
          <figure class="chart" data-chart=${u.field}>
            <figcaption>
              <span>${u.by}</span>
              ${se(u,t,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${P} ${q(u)}`} role="group" aria-label=${u.title} font-size="12">
              ${K(u,ae,0,b=>e.view.set(Vt(e.view.get(),t,u.field,b.value)),s)}
            </svg>
          </figure>
        `)}
    </div>
  `}function se(e,n,t){let{words:o,view:l}=t,a=()=>Gt(e,ue(n,t),o),s=`${e.title}-${ot(new Date)}`;return h`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${e.title}`}
      lang=${l.language}
      @click=${async()=>{let m=await zt(a());m!==null&&st(`${s}.png`,m)}}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${o.chart.save} SVG ${o.listComma} ${e.title}`}
      @click=${()=>st(`${s}.svg`,new Blob([a()],{type:"image/svg+xml"}))}
    >
      SVG
    </button>
  `}function ue(e,n){var r;let{view:t,data:o,words:l}=n,a=ft(o,t.town),s=(((r=o.layers.committees)==null?void 0:r.value)??[]).find(({properties:f})=>f.code===t.committee),m=s===void 0?"":Q(s.properties,t.language),p=e===H(t)?M(t.filter):[],u=G(e,z(n)),b=p.map(f=>Mt(f,u,l)),c=new Date;return{town:[a===void 0?"":gt(Q(a,t.language)),m,t.committee==="none"?l.filter.noCommittee:""].filter(f=>f!=="").join(" · "),narrowed:b.join(l.listComma),asOf:t.date===null||!D(e)?l.asOf(ot(c),Lt(c)):l.onDate(t.date),sample:(a==null?void 0:a.sample)===!0}}var ce=8,de=60;function _t(e,n,t,o,l){let a=0,s=u=>{a=u.target.scrollTop,o.close(),l()};return(u,b)=>{let{words:c}=b;return h`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${c.layers[u.layer]} @scroll=${s}>
        <table aria-rowcount=${u.rows.length+1}>
          <thead>
            <tr>${u.columns.map(r=>me(r,b,o))}</tr>
          </thead>
          <tbody @keydown=${r=>ge(r,e)}>${m(u,b)}</tbody>
          <tfoot>
            <tr>${u.columns.map((r,f)=>pe(u,r,f,b))}</tr>
          </tfoot>
        </table>
      </div>
    `};function m({layer:u,columns:b,rows:c},r){if(c.length===0){let{status:d}=r.data.layers[u]??{status:"reading"};return h`
        <tr>
          <td class="table-none" colspan=${b.length}>
            ${d==="ready"?r.words.table.none:r.words.table.reading}
          </td>
        </tr>
      `}let f=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),x=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*f,y=Math.max(0,Math.min(Math.floor(a/x)-ce,c.length-1)),v=c.slice(y,y+de),i=d=>d<=0?null:h`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${b.length} .style=${`height: ${Math.round(d*x)}px`}></td>
            </tr>
          `;return h`
      ${i(y)}${v.map((d,$)=>p(u,d,b,r,y+$+2))}
      ${i(c.length-y-v.length)}
    `}function p(u,{feature:b,cells:c},r,{view:f},x){var d;let y=mt(b),v=((d=f.selected)==null?void 0:d.layer)===u&&f.selected.fid===y;return h`
      <tr class=${v?"is-chosen":""} aria-rowindex=${x} data-fid=${y} @click=${()=>{n.view.set({selected:{layer:u,fid:y}}),t.zoomToSelected()}}>
        ${r.map(($,C)=>{let g=lt(c[C]??null,$),k=$.field==="code"?fe(g,f.town??""):g;return h`
            <td class=${$.kind}>
              ${C===0?h`
                      <button type="button" aria-current=${v?"true":"false"}>
                        ${g===""?`#${y}`:k}
                      </button>
                    `:k}
            </td>
          `})}
      </tr>
    `}}function me(e,{view:n,words:t},o){var b;let l=((b=n.sort)==null?void 0:b.field)===e.field?n.sort:null,{unit:a,field:s,kind:m,label:p}=e,u=o.narrowed(n.filter,s);return h`
    <th
      class="${m} ${u?"is-narrowed":""}"
      aria-sort=${l===null?"none":l.down?"descending":"ascending"}
      scope="col"
    >
      <button
        type="button"
        data-column=${s}
        aria-haspopup="dialog"
        aria-expanded=${o.isOpen(s)}
        @click=${c=>o.toggle(s,c.currentTarget)}
      >
        ${p}${a===void 0||a===""?null:h`
                <small>${t.listComma===", "?` (${a})`:`（${a}）`}</small>
              `}
        <i aria-hidden="true">${l===null?"":l.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function fe(e,n){return n===""||!e.startsWith(n)||e===n?e:h`<span class="code-town">${n}</span>${e.slice(n.length)}`}function pe({rows:e,columns:n},t,o,{words:l}){let a=Wt(e,n,o);return h`
    <td class=${t.kind}>${o===0?l.table.sum:a===null?"":lt(a,t)}</td>
  `}function ge(e,n){var s;let t={ArrowDown:1,ArrowUp:-1}[e.key],o=e.target.closest("tr"),l=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(t===void 0||!(l>0))return;e.preventDefault();let a=n.querySelector(`tr[aria-rowindex="${l+t}"]`);a==null||a.scrollIntoView({block:"nearest"}),(s=a==null?void 0:a.querySelector("button"))==null||s.focus({preventScroll:!0})}var ut="*",be=12;function qt(e,n,t){let o=null,l=null,a="",s=0,m=(i=!1)=>{o!==null&&(o=null,i&&(l==null||l.focus()),t())},p=(i,d)=>{if(o===i){m();return}o=i,l=d,a="",t(),window.requestAnimationFrame(()=>{var $;return($=e.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:i})=>{o===null||!(i instanceof Element)||i.closest(".table-menu")===null&&i.closest('[aria-expanded="true"]')===null&&m()});let u=i=>{i.key==="Escape"&&(i.stopPropagation(),m(!0))},b=(i,d)=>{let{filter:$}=n.view.get();n.view.set({filter:L(F(M($),i,d))})},c=(i,d)=>{Ht(i.layer,d),s+=1,t()},r=(i,d)=>h`
    <div class="table-menu panel" role="dialog" aria-label=${i} .style=${we(e,l)} @keydown=${u}>
      ${d}
    </div>
  `,f=(i,d,$)=>{let{view:C,words:g}=$,k=w=>{var E;return h`
      <button
        type="button"
        data-sort=${w?"down":"up"}
        aria-pressed=${((E=C.sort)==null?void 0:E.field)===i.field&&C.sort.down===w}
        @click=${()=>$e(n,i.field,w)}
      >
        ${w?g.table.down:g.table.up}
      </button>
    `},S=M(C.filter),O=()=>{o=null,c(d,d.columns.map(w=>w.field).filter(w=>w!==i.field))};return r(i.label,h`
        <div class="table-menu-row">${k(!1)}${k(!0)}</div>
        ${x(i,d,$,S)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${d.columns.length<2} @click=${O}>${g.table.hide}</button>
          <button
            type="button"
            ?disabled=${!Kt(C.filter,i.field)}
            @click=${()=>b(i.field,null)}
          >
            ${g.table.free}
          </button>
        </div>
      `)},x=(i,d,$,C)=>{let{words:g}=$,k=C.find(w=>w.kind!=="other"&&w.field===i.field);if(i.kind==="listed")return y(i,d,$,C);if(i.kind==="text")return h`
        <input
          type="text"
          data-filter=${i.field}
          aria-label=${`${i.label} ${g.table.contains}`}
          placeholder=${g.table.contains}
          .value=${(k==null?void 0:k.kind)==="contains"?k.text:""}
          @input=${w=>b(i.field,{kind:"contains",field:i.field,text:w.target.value})}
        />
      `;let S=(k==null?void 0:k.kind)==="range"?k:{from:null,to:null},O=w=>h`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${i.field}
        data-bound=${w}
        aria-label=${`${i.label} ${g.table[w]}`}
        placeholder=${g.table[w]}
        .value=${S[w]===null?"":String(S[w])}
        @change=${E=>{let R=E.target.value.trim(),A=R===""||Number.isNaN(Number(R))?null:Number(R);b(i.field,{kind:"range",field:i.field,from:S.from,to:S.to,[w]:A})}}
      />
    `;return h`
      <div class="table-menu-range">
        ${O("from")}
        <span>–</span>
        ${O("to")}
        <small>${i.unit??""}</small>
      </div>
    `},y=(i,d,$,C)=>{let{view:g,words:k}=$,S=B(C,i.field),O=he(i,d,$,C),w=[...i.options??[],null].filter(T=>(O.get(T)??0)>0||S.includes(T)),E=T=>{var W;return T===null?k.filter.blank:((W=i.word)==null?void 0:W.call(i,T))??T},R=w.filter(T=>E(T).toLowerCase().includes(a.toLowerCase())),A=T=>{let W=S.includes(T)?S.filter(Jt=>Jt!==T):[...S,T];b(i.field,W.length===0?null:{kind:"in",field:i.field,values:W})};return h`
      ${w.length<=be?null:h`
              <input
                type="text"
                aria-label=${k.table.find}
                placeholder=${k.table.find}
                .value=${a}
                @input=${T=>{a=T.target.value,t()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${i.label} data-town=${g.town??""}>
        ${R.map(T=>h`
            <label>
              <input
                type="checkbox"
                data-value=${T??""}
                .checked=${S.includes(T)}
                @change=${()=>A(T)}
              />
              <span>${E(T)}</span>
              <small>${N(O.get(T)??0)}</small>
            </label>
          `)}
      </div>
    `},v=(i,{words:d})=>{let $=i.columns.map(g=>g.field),C=g=>c(i,$.includes(g)?$.filter(k=>k!==g):[...$,g]);return r(d.table.columns,h`
        <div class="table-menu-values" role="group" aria-label=${d.table.columns}>
          ${i.all.map(g=>h`
              <label>
                <input
                  type="checkbox"
                  data-shown=${g.field}
                  .checked=${$.includes(g.field)}
                  ?disabled=${$.length===1&&$.includes(g.field)}
                  @change=${()=>C(g.field)}
                />
                <span>${g.label}</span>
              </label>
            `)}
        </div>
        <div class="table-menu-row">
          <button type="button" data-usual @click=${()=>c(i,null)}>${d.table.usual}</button>
        </div>
      `)};return{toggle:p,close:()=>m(),isOpen:i=>o===i,narrowed:Kt,open:(i,d)=>{if(o===null)return null;if(o===ut)return v(i,d);let $=i.columns.find(C=>C.field===o);return $===void 0?null:f($,i,d)},columnsButton:i=>h`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===ut}
        @click=${d=>p(ut,d.currentTarget)}
      >
        ${i.table.columns}
      </button>
    `,version:()=>s}}function Kt(e,n){return M(e).some(t=>t.kind!=="other"&&t.field===n)}function $e(e,n,t){let{sort:o}=e.view.get();e.view.set({sort:(o==null?void 0:o.field)===n&&o.down===t?null:{field:n,down:t}})}function he(e,{layer:n},{view:t,data:o},l){let a=L(F(l,e.field,null)),s=n===H(t)?a:"",m=new Map;for(let p of j(o,n,s,ye(t,n)).features){let u=e.cell(p),b=u===null?null:String(u);m.set(b,(m.get(b)??0)+1)}return m}function ye(e,n){return St(n)?e.committee:null}function we(e,n){if(n===null)return"";let[t,o]=[n.getBoundingClientRect(),e.getBoundingClientRect()],l=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),a=16*l,s=Math.max(o.left+8,Math.min(t.left,o.right-a-8)),m=t.top>window.innerHeight-t.bottom,p=(m?t.top:window.innerHeight-t.bottom)-16,u=m?`bottom: ${window.innerHeight-t.top+4}px`:`top: ${t.bottom+4}px`;return`left: ${s}px; ${u}; max-height: ${Math.min(p,34*l)}px`}var xe=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Vn(e,n,t){let o=null,l=!1,a=()=>{},s=qt(e,n,()=>a()),m=_t(e,n,t,s,()=>a()),p=(r,f)=>{let{view:x,data:y}=f,v=nt(x,y,r),i=x.near?Ce(t.bounds()):null,d=[r,v,y.layers.committees,y.coverage.value,x.language,x.sort,i==null?void 0:i.join(),s.version()];if(o!==null&&d.every((w,E)=>(o==null?void 0:o.keys[E])===w))return o.shown;let $=G(r,z(f)),C=M(x.filter).map(w=>w.kind==="other"?null:w.field),g=It(r,$),k=$.filter(w=>g.includes(w)||C.includes(w.field)),S=i===null?v.features:v.features.filter(w=>At(w,i)),O=Pt(Ft(S,k),k,x.sort);return o={keys:d,shown:{layer:r,all:$,columns:k,rows:O,of:dt(y,r).length,bounds:i}},o.shown},u=(r,f,x)=>{let{view:y,words:v}=x,i=d=>h`
      <button
        type="button"
        data-tab=${d?"charts":"rows"}
        aria-pressed=${y.charts===d}
        @click=${()=>n.view.set({charts:d})}
      >
        ${d?v.table.charts:v.table.rows}
      </button>
    `;return h`
      <header class="table-head">
        <select
          aria-label=${v.table.layer}
          @change=${d=>{let $=d.target.value;n.view.set({...et(n.view.get(),$),charts:y.charts})}}
        >
          ${pt.map(d=>h`
              <option value=${d} ?selected=${d===r}>${v.layers[d]}</option>
            `)}
        </select>
        <div class="table-tabs" role="group">${i(!1)}${i(!0)}</div>
        <span class="table-count" role="status">
          ${v.rows(N(f.rows.length),N(f.of))}
        </span>
        <label class="table-check">
          <input
            type="checkbox"
            .checked=${y.near}
            @change=${d=>n.view.set({near:d.target.checked})}
          />
          ${v.table.inView}
        </label>
        <button type="button" class="text-button" data-write aria-expanded=${l} @click=${b}>
          ${v.filter.text}
        </button>
        ${y.charts?null:s.columnsButton(v)}
        <span class="table-gap"></span>
        <span class="table-export">
          ${v.table.export}
          ${xe.map(([d,$])=>{let C=ve(d,f,x);return h`
              <a
                class="text-button"
                data-save=${d}
                download
                href=${C??X}
                aria-disabled=${C===null?"true":X}
              >
                ${$}
              </a>
            `})}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${v.action.close}
          @click=${()=>n.view.set(et(n.view.get(),null))}
        >
          ${vt("close")}
        </button>
      </header>
    `},b=()=>{l=!l,a(),l&&window.requestAnimationFrame(()=>{var r;return(r=e.querySelector(".table-text"))==null?void 0:r.focus()})},c=r=>{let{view:f,words:x}=r,y=Nt(n,r);return!l&&y===null?null:h`
      <div class="table-conditions">
        ${l?h`
                <input
                  class="table-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${x.filter.text}
                  placeholder=${x.filter.hint}
                  .value=${f.filter}
                  @change=${v=>n.view.set({filter:ke(v.target.value)})}
                />
              `:null}
        ${y}
      </div>
    `};a=Rt(e,n,r=>{let{view:f}=r,x=f.presenting?null:f.table;if(e.toggleAttribute("hidden",x===null),document.body.classList.toggle("has-table",x!==null),document.body.classList.toggle("has-charts",x!==null&&f.charts),x===null)return null;let y=p(x,r);return h`
      ${u(x,y,r)} ${c(r)}
      ${f.charts?Ut(n,r,x,y.all):m(y,r)} ${s.open(y,r)}
    `})}function ve(e,{layer:n,columns:t,bounds:o},{view:l,data:a}){if(nt(l,a,n).fault!==null)return null;let{sort:s}=l,m=t.find(({field:u})=>u===(s==null?void 0:s.field)),p=s!==null&&m!==void 0;return Ot(n,{form:e,town:l.town??"",language:l.language,date:D(n)?l.date:null,columns:t.map(({field:u})=>u),filter:Tt(l,a,n),sort:p?`${s.down?"-":""}${m.by??m.field}`:"",bounds:o})}function ke(e){try{return L(Et(e))}catch{return e.trim()}}function Ce(e){let[n,t,o,l]=e.map(a=>Math.round(a*1e7)/1e7);return[n??0,t??0,o??0,l??0]}export{Vn as mountTable};
