import{b as Tt,e as Ot,g as H,i as tt,k as et,l as G,m as Et,o as It,p as Ht,q as z,r as U,s as At}from"./chunk-WPAQ52ME.js";import{u as Ct,x as nt,y as Lt}from"./chunk-DLMFRLF5.js";import{a as Q,f as ft}from"./chunk-DAIEOUDZ.js";import{o as Mt}from"./chunk-65RFALAY.js";import{a as N}from"./chunk-VA3MPIKK.js";import{e as Nt,f as M,g as L,h as P,i as V}from"./chunk-QRYCN6VG.js";import"./chunk-3WX2645B.js";import"./chunk-HJ6ZPTIQ.js";import{c as ct,d as dt,f as mt}from"./chunk-MJCGODVZ.js";import{b as Rt}from"./chunk-YBULMTGH.js";import{A as vt,C as kt,K as St,c as h,d as I,e as Y,f as ut,k as pt,l as gt,m as bt,o as Z,p as F,q as $t,t as j,u as ht,v as yt,y as wt,z as xt}from"./chunk-VCS7RLTF.js";var ot="tuntu.columns.";function Ft(t,n){let e=n.filter(({spare:o})=>o!==!0);try{let o=JSON.parse(localStorage.getItem(ot+t)??"null");if(!Array.isArray(o))return e;let l=n.filter(({field:s})=>o.includes(s));return l.length===0?e:l}catch{return e}}function Pt(t,n){try{n===null?localStorage.removeItem(ot+t):localStorage.setItem(ot+t,JSON.stringify(n))}catch{}}function Wt({geometry:t},n){if(t===null)return!1;let e=Ct(t);return e.some(o=>o.some(l=>Zt(l,n)))?!0:t.type==="Point"?!1:e.some(o=>o.some((l,s)=>s>0&&te(o[s-1]??l,l,n)))?!0:t.type.endsWith("Polygon")&&ee(e,[n[0],n[1]])}function Zt([t=0,n=0],[e,o,l,s]){return t>=e&&t<=l&&n>=o&&n<=s}function te([t=0,n=0],[e=0,o=0],[l,s,a,m]){let[f,u]=[e-t,o-n],[b,c]=[0,1];for(let[r,p]of[[-f,t-l],[f,a-t],[-u,n-s],[u,m-n]]){if(r===0&&p<0)return!1;r<0&&(b=Math.max(b,p/r)),r>0&&(c=Math.min(c,p/r))}return b<=c}function ee(t,[n,e]){let o=!1;for(let l of t)l.forEach(([s=0,a=0],m)=>{let[f=0,u=0]=l[m===0?l.length-1:m-1]??[];a>e!=u>e&&n<s+(e-a)/(u-a)*(f-s)&&(o=!o)});return o}function Bt(t,n){return t.map(e=>({feature:e,cells:n.map(o=>o.cell(e))}))}function Vt(t,n,e){let o=n.findIndex(({field:c})=>c===(e==null?void 0:e.field)),l=n[o];if(e===null||l===void 0)return t;let{by:s,kind:a,options:m}=l,f=new Map((m??[]).map((c,r)=>[c,r])),u=({feature:c,cells:r})=>{let p=s===void 0?r[o]??null:ne(c.properties[s]);return a==="listed"&&l.field!=="committee"&&p!==null?f.get(String(p))??-1:p},b=e.down?-1:1;return t.map(c=>({row:c,key:u(c)})).sort(({key:c},{key:r})=>c===null||r===null?(c===null?1:0)-(r===null?1:0):b*Tt(c,r)).map(({row:c})=>c)}function ne(t){return typeof t=="string"?t:null}function Dt(t,n,e){var o;return((o=n[e])==null?void 0:o.adds)!==!0?null:t.reduce((l,{cells:s})=>l+(typeof s[e]=="number"?s[e]:0),0)}function rt(t,n){var e;return t===null?"":typeof t=="string"?((e=n.word)==null?void 0:e.call(n,t))??t:n.decimals===void 0?String(t):N(t,n.decimals)}function jt(t,n,e,o,l){let s=t===H(e)?e.filter:"",a=M(s),m=oe(t,n,l),f=n.filter(({kind:c,spare:r,field:p})=>c==="listed"&&(r!==!0||p==="committee")),[u,b]=[f.filter(({field:c})=>c==="committee"),f.filter(({field:c})=>c!=="committee")];return[...b,...u].map(c=>{let{field:r}=c,p=L(P(a,r,null)),x=r==="committee"?null:e.committee,{features:y}=G(`chart ${t} ${r}`,o,t,p,x),v=new Map;for(let g of y){let k=c.cell(g),C=k===null?null:String(k),O=v.get(C)??{amount:0,count:0};O.amount+=m.of===null?1:Number(m.of.cell(g)??0),O.count+=1,v.set(C,O)}let i=r==="committee"&&e.committee!==null?[e.committee==="none"?null:e.committee]:V(a,r),d=[...c.options??[],null].flatMap(g=>{var A;let k=v.get(g);if(k===void 0&&!i.includes(g))return[];let{amount:C,count:O}=k??{amount:0,count:0},w=le(t,r,g),E=g===null?re(r,l):((A=c.word)==null?void 0:A.call(c,g))??g,R=N(C,m.decimals);return[{value:g,label:E,amount:C,text:R,count:O,fill:w,chosen:i.includes(g)}]}),$=l.chart.title(l.layers[t],c.label,m.unit),S=l.chart.by(c.label,m.unit);return{field:r,title:$,by:S,unit:m.unit,bars:d,narrowed:i.length>0}})}function oe(t,n,e){let o=n.find(({field:f})=>f==="area_mu"||f==="length_m")??null,{villages:l,findings:s,places:a}=e.unit,m=t==="villages"||t==="committees"?l:t==="findings"?s:a;return o===null?{of:o,unit:m,decimals:0}:{of:o,unit:o.unit??"",decimals:o.decimals??0}}function re(t,n){return t==="committee"?n.filter.noCommittee:n.filter.blank}function le(t,n,e){if(e===null)return F.none;if(n==="stage")return gt[Ot(e)];if(n==="crop")return j(bt,e)??F.bar;if(n==="today")return j(pt,e)??F.bar;if(t==="channels"||t==="pump_stations")return e==="not_working"?Z.not_working:Z.working;if(n!=="kind")return F.bar;if(t==="zones")return ht(e);let o=t==="sites"?j($t,e):void 0;return o===void 0?F.bar:{id:o.id,colour:o.colour,edge:o.colour}}function Gt(t,n,e,o){if(e==="committee"){let f=o??"none";return{committee:t.committee===f?null:f}}let l=M(n===H(t)?t.filter:""),s=V(l,e),a=s.includes(o)?s.filter(f=>f!==o):[...s,o],m=a.length===0?null:{kind:"in",field:e,values:a};return{filter:L(P(l,e,m))}}var W=280,_=21,lt=8;function K(t){return Array.from(t).reduce((n,e)=>n+(e.charCodeAt(0)>11904?12:6.9),0)}function ie(t,n){if(K(t)<=n)return t;let e=Array.from(t);for(;e.length>1&&K(e.join(""))>n-8;)e.pop();return`${e.join("").trimEnd()}…`}function q({bars:t,narrowed:n},e,o,l,s){let{ink:a,soft:m}=e,f=Math.max(...t.map(({amount:r})=>r),Number.MIN_VALUE),u=Math.min(120,Math.max(...t.map(({label:r})=>K(r)))),b=Math.max(...t.map(({text:r})=>K(r))),c=W-u-b-2*lt;return t.map((r,p)=>{let x=o+p*_,y=Math.max(r.amount>0?2:0,r.amount/f*c),v=n&&!r.chosen,i=I`
      <rect class="bar-back" x="0" y=${x} width=${W} height=${_} rx="4" fill="transparent"></rect>
      <text x=${u} y=${x+15} text-anchor="end" fill=${v?m:a} font-weight=${r.chosen?600:400}>
        ${ie(r.label,u)}</text>
      <rect x=${u+lt} y=${x+3} width=${y} height=${_-6} rx="2" opacity=${v?.35:1}
        fill=${vt(r.fill,e)} stroke=${e.edge(r.fill)} stroke-width="1"></rect>
      <text x=${u+lt+y+6} y=${x+15} fill=${v?m:a} font-weight=${r.chosen?600:400}>
        ${r.text}</text>`;return l===null?I`<g>${i}</g>`:I`<g class="bar" role="button" tabindex="0" data-bar=${r.value??""} aria-pressed=${r.chosen}
      aria-label=${s.chart.bar(r.label,r.text,s.chart.count(String(r.count)),r.chosen)}
      @click=${()=>l(r)} @keydown=${d=>se(d,()=>l(r))}>
      <title>${r.label} ${r.text}</title>${i}</g>`})}function se(t,n){let e=t.currentTarget,o={ArrowDown:e.nextElementSibling,ArrowUp:e.previousElementSibling}[t.key];t.key!=="Enter"&&t.key!==" "&&o===void 0||(t.preventDefault(),o===void 0?n():(o==null?void 0:o.getAttribute("role"))==="button"&&o.focus())}function J({bars:t}){return t.length*_}function zt({bars:t}){let n=new Map(t.map(({fill:e})=>[e.id,e]));return I`<defs>${[...n.values()].map(kt)}</defs>`}var it=yt("light"),X={...xt(it),ink:it.ink,soft:"#6b7280"},D=24,Ut=76,ae=44,ue="'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', sans-serif";function _t(t,{town:n,narrowed:e,asOf:o,sample:l},s){var r;let[a,m]=[W+2*D,Ut+J(t)+ae],f=document.createElementNS("http://www.w3.org/2000/svg","svg");f.setAttribute("xmlns","http://www.w3.org/2000/svg"),f.setAttribute("width",String(a)),f.setAttribute("height",String(m)),f.setAttribute("viewBox",`0 0 ${a} ${m}`),f.setAttribute("font-family",ue),f.setAttribute("font-size","12");let u=[s.chart.source,o,l?s.sample:""].filter(p=>p!=="").join(" · ");ut(I`${zt(t)}<rect width=${a} height=${m} fill=${it.paper}></rect>
      <text x=${D} y="34" font-size="16" font-weight="600" fill=${X.ink}>${t.title}</text>
      <text x=${D} y="56" fill=${X.soft}>${e===""?n:`${n} · ${e}`}</text>
      <g transform=${`translate(${D} ${Ut})`}>${q(t,X,0,null,s)}</g>
      <text x=${D} y=${m-18} font-size="11" fill=${X.soft}>${u}</text>`,f);let b=document.createTreeWalker(f,NodeFilter.SHOW_COMMENT),c=[];for(;b.nextNode();)c.push(b.currentNode);for(let p of c)(r=p.parentNode)==null||r.removeChild(p);return new XMLSerializer().serializeToString(f)}async function Kt(t){var o;let n=new Image;n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(t)}`,await n.decode();let e=document.createElement("canvas");return e.width=n.naturalWidth*3,e.height=n.naturalHeight*3,(o=e.getContext("2d"))==null||o.drawImage(n,0,0,e.width,e.height),new Promise(l=>e.toBlob(l,"image/png"))}function st(t,n){let e=document.createElement("a");e.href=URL.createObjectURL(n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),1e4)}var ce={...wt,ink:"currentColor",soft:"var(--ink-soft)"};function qt(t,n,e,o){var f;let{view:l,data:s,words:a}=n,m=jt(e,o,l,s,a).filter(({bars:u})=>u.length>0);return m.length===0?h`
      <p class="charts-none">${((f=s.layers[e])==null?void 0:f.status)==="ready"?a.chart.none:a.table.reading}</p>
    `:h`
    <div class="charts" tabindex="0" role="region" aria-label=${a.table.charts}>
      ${m.map(u=>h`
          <figure class="chart" data-chart=${u.field}>
            <figcaption>
              <span>${u.by}</span>
              ${de(u,e,n)}
            </figcaption>
            <svg viewBox=${`0 0 ${W} ${J(u)}`} role="group" aria-label=${u.title} font-size="12">
              ${q(u,ce,0,b=>t.view.set(Gt(t.view.get(),e,u.field,b.value)),a)}
            </svg>
          </figure>
        `)}
    </div>
  `}function de(t,n,e){let{words:o,view:l}=e,s=()=>_t(t,me(n,e),o),a=`${t.title}-${nt(new Date)}`;return h`
    <button
      type="button"
      class="text-button"
      data-picture="png"
      aria-label=${`${o.chart.save} PNG ${o.listComma} ${t.title}`}
      lang=${l.language}
      @click=${async()=>{let m=await Kt(s());m!==null&&st(`${a}.png`,m)}}
    >
      PNG
    </button>
    <button
      type="button"
      class="text-button"
      data-picture="svg"
      aria-label=${`${o.chart.save} SVG ${o.listComma} ${t.title}`}
      @click=${()=>st(`${a}.svg`,new Blob([s()],{type:"image/svg+xml"}))}
    >
      SVG
    </button>
  `}function me(t,n){var r;let{view:e,data:o,words:l}=n,s=mt(o,e.town),a=(((r=o.layers.committees)==null?void 0:r.value)??[]).find(({properties:p})=>p.code===e.committee),m=a===void 0?"":Q(a.properties,e.language),f=t===H(e)?M(e.filter):[],u=z(t,U(n)),b=f.map(p=>It(p,u,l)),c=new Date;return{town:[s===void 0?"":ft(Q(s,e.language)),m,e.committee==="none"?l.filter.noCommittee:""].filter(p=>p!=="").join(" · "),narrowed:b.join(l.listComma),asOf:e.date===null||t!=="villages"?l.asOf(nt(c),Lt(c)):l.onDate(e.date),sample:(s==null?void 0:s.sample)===!0}}var fe=8,pe=60;function Jt(t,n,e,o,l){let s=0,a=u=>{s=u.target.scrollTop,o.close(),l()};return(u,b)=>{let{words:c}=b;return h`
      <div class="table-scroll" tabindex="0" role="region" aria-label=${c.layers[u.layer]} @scroll=${a}>
        <table aria-rowcount=${u.rows.length+1}>
          <thead>
            <tr>${u.columns.map(r=>ge(r,b,o))}</tr>
          </thead>
          <tbody @keydown=${r=>he(r,t)}>${m(u,b)}</tbody>
          <tfoot>
            <tr>${u.columns.map((r,p)=>$e(u,r,p,b))}</tr>
          </tfoot>
        </table>
      </div>
    `};function m({layer:u,columns:b,rows:c},r){if(c.length===0){let{status:d}=r.data.layers[u]??{status:"reading"};return h`
        <tr>
          <td class="table-none" colspan=${b.length}>
            ${d==="ready"?r.words.table.none:r.words.table.reading}
          </td>
        </tr>
      `}let p=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),x=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*p,y=Math.max(0,Math.min(Math.floor(s/x)-fe,c.length-1)),v=c.slice(y,y+pe),i=d=>d<=0?null:h`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${b.length} .style=${`height: ${Math.round(d*x)}px`}></td>
            </tr>
          `;return h`
      ${i(y)}${v.map((d,$)=>f(u,d,b,r,y+$+2))}
      ${i(c.length-y-v.length)}
    `}function f(u,{feature:b,cells:c},r,{view:p},x){var d;let y=dt(b),v=((d=p.selected)==null?void 0:d.layer)===u&&p.selected.fid===y;return h`
      <tr class=${v?"is-chosen":""} aria-rowindex=${x} data-fid=${y} @click=${()=>{n.view.set({selected:{layer:u,fid:y}}),e.zoomToSelected()}}>
        ${r.map(($,S)=>{let g=rt(c[S]??null,$),k=$.field==="code"?be(g,p.town??""):g;return h`
            <td class=${$.kind}>
              ${S===0?h`
                      <button type="button" aria-current=${v?"true":"false"}>
                        ${g===""?`#${y}`:k}
                      </button>
                    `:k}
            </td>
          `})}
      </tr>
    `}}function ge(t,{view:n,words:e},o){var b;let l=((b=n.sort)==null?void 0:b.field)===t.field?n.sort:null,{unit:s,field:a,kind:m,label:f}=t,u=o.narrowed(n.filter,a);return h`
    <th
      class="${m} ${u?"is-narrowed":""}"
      aria-sort=${l===null?"none":l.down?"descending":"ascending"}
      scope="col"
    >
      <button
        type="button"
        data-column=${a}
        aria-haspopup="dialog"
        aria-expanded=${o.isOpen(a)}
        @click=${c=>o.toggle(a,c.currentTarget)}
      >
        ${f}${s===void 0||s===""?null:h`
                <small>${e.listComma===", "?` (${s})`:`（${s}）`}</small>
              `}
        <i aria-hidden="true">${l===null?"":l.down?"↓":"↑"}</i>
        <b aria-hidden="true"></b>
      </button>
    </th>
  `}function be(t,n){return n===""||!t.startsWith(n)||t===n?t:h`<span class="code-town">${n}</span>${t.slice(n.length)}`}function $e({rows:t,columns:n},e,o,{words:l}){let s=Dt(t,n,o);return h`
    <td class=${e.kind}>${o===0?l.table.sum:s===null?"":rt(s,e)}</td>
  `}function he(t,n){var a;let e={ArrowDown:1,ArrowUp:-1}[t.key],o=t.target.closest("tr"),l=Number(o==null?void 0:o.getAttribute("aria-rowindex"));if(e===void 0||!(l>0))return;t.preventDefault();let s=n.querySelector(`tr[aria-rowindex="${l+e}"]`);s==null||s.scrollIntoView({block:"nearest"}),(a=s==null?void 0:s.querySelector("button"))==null||a.focus({preventScroll:!0})}var at="*",ye=12;function Yt(t,n,e){let o=null,l=null,s="",a=0,m=(i=!1)=>{o!==null&&(o=null,i&&(l==null||l.focus()),e())},f=(i,d)=>{if(o===i){m();return}o=i,l=d,s="",e(),window.requestAnimationFrame(()=>{var $;return($=t.querySelector(".table-menu button, .table-menu input"))==null?void 0:$.focus()})};document.addEventListener("pointerdown",({target:i})=>{o===null||!(i instanceof Element)||i.closest(".table-menu")===null&&i.closest('[aria-expanded="true"]')===null&&m()});let u=i=>{i.key==="Escape"&&(i.stopPropagation(),m(!0))},b=(i,d)=>{let{filter:$}=n.view.get();n.view.set({filter:L(P(M($),i,d))})},c=(i,d)=>{Pt(i.layer,d),a+=1,e()},r=(i,d)=>h`
    <div class="table-menu panel" role="dialog" aria-label=${i} .style=${ke(t,l)} @keydown=${u}>
      ${d}
    </div>
  `,p=(i,d,$)=>{let{view:S,words:g}=$,k=w=>{var E;return h`
      <button
        type="button"
        data-sort=${w?"down":"up"}
        aria-pressed=${((E=S.sort)==null?void 0:E.field)===i.field&&S.sort.down===w}
        @click=${()=>we(n,i.field,w)}
      >
        ${w?g.table.down:g.table.up}
      </button>
    `},C=M(S.filter),O=()=>{o=null,c(d,d.columns.map(w=>w.field).filter(w=>w!==i.field))};return r(i.label,h`
        <div class="table-menu-row">${k(!1)}${k(!0)}</div>
        ${x(i,d,$,C)}
        <div class="table-menu-row">
          <button type="button" ?disabled=${d.columns.length<2} @click=${O}>${g.table.hide}</button>
          <button
            type="button"
            ?disabled=${!Xt(S.filter,i.field)}
            @click=${()=>b(i.field,null)}
          >
            ${g.table.free}
          </button>
        </div>
      `)},x=(i,d,$,S)=>{let{words:g}=$,k=S.find(w=>w.kind!=="other"&&w.field===i.field);if(i.kind==="listed")return y(i,d,$,S);if(i.kind==="text")return h`
        <input
          type="text"
          data-filter=${i.field}
          aria-label=${`${i.label} ${g.table.contains}`}
          placeholder=${g.table.contains}
          .value=${(k==null?void 0:k.kind)==="contains"?k.text:""}
          @input=${w=>b(i.field,{kind:"contains",field:i.field,text:w.target.value})}
        />
      `;let C=(k==null?void 0:k.kind)==="range"?k:{from:null,to:null},O=w=>h`
      <input
        type="text"
        inputmode="decimal"
        data-filter=${i.field}
        data-bound=${w}
        aria-label=${`${i.label} ${g.table[w]}`}
        placeholder=${g.table[w]}
        .value=${C[w]===null?"":String(C[w])}
        @change=${E=>{let R=E.target.value.trim(),A=R===""||Number.isNaN(Number(R))?null:Number(R);b(i.field,{kind:"range",field:i.field,from:C.from,to:C.to,[w]:A})}}
      />
    `;return h`
      <div class="table-menu-range">
        ${O("from")}
        <span>–</span>
        ${O("to")}
        <small>${i.unit??""}</small>
      </div>
    `},y=(i,d,$,S)=>{let{view:g,words:k}=$,C=V(S,i.field),O=xe(i,d,$,S),w=[...i.options??[],null].filter(T=>(O.get(T)??0)>0||C.includes(T)),E=T=>{var B;return T===null?k.filter.blank:((B=i.word)==null?void 0:B.call(i,T))??T},R=w.filter(T=>E(T).toLowerCase().includes(s.toLowerCase())),A=T=>{let B=C.includes(T)?C.filter(Qt=>Qt!==T):[...C,T];b(i.field,B.length===0?null:{kind:"in",field:i.field,values:B})};return h`
      ${w.length<=ye?null:h`
              <input
                type="text"
                aria-label=${k.table.find}
                placeholder=${k.table.find}
                .value=${s}
                @input=${T=>{s=T.target.value,e()}}
              />
            `}
      <div class="table-menu-values" role="group" aria-label=${i.label} data-town=${g.town??""}>
        ${R.map(T=>h`
            <label>
              <input
                type="checkbox"
                data-value=${T??""}
                .checked=${C.includes(T)}
                @change=${()=>A(T)}
              />
              <span>${E(T)}</span>
              <small>${N(O.get(T)??0)}</small>
            </label>
          `)}
      </div>
    `},v=(i,{words:d})=>{let $=i.columns.map(g=>g.field),S=g=>c(i,$.includes(g)?$.filter(k=>k!==g):[...$,g]);return r(d.table.columns,h`
        <div class="table-menu-values" role="group" aria-label=${d.table.columns}>
          ${i.all.map(g=>h`
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
          <button type="button" data-usual @click=${()=>c(i,null)}>${d.table.usual}</button>
        </div>
      `)};return{toggle:f,close:()=>m(),isOpen:i=>o===i,narrowed:Xt,open:(i,d)=>{if(o===null)return null;if(o===at)return v(i,d);let $=i.columns.find(S=>S.field===o);return $===void 0?null:p($,i,d)},columnsButton:i=>h`
      <button
        type="button"
        class="text-button"
        data-columns
        aria-haspopup="dialog"
        aria-expanded=${o===at}
        @click=${d=>f(at,d.currentTarget)}
      >
        ${i.table.columns}
      </button>
    `,version:()=>a}}function Xt(t,n){return M(t).some(e=>e.kind!=="other"&&e.field===n)}function we(t,n,e){let{sort:o}=t.view.get();t.view.set({sort:(o==null?void 0:o.field)===n&&o.down===e?null:{field:n,down:e}})}function xe(t,{layer:n},{view:e,data:o},l){let s=L(P(l,t.field,null)),a=n===H(e)?s:"",m=new Map;for(let f of G(`menu ${n}`,o,n,a,ve(e,n)).features){let u=t.cell(f),b=u===null?null:String(u);m.set(b,(m.get(b)??0)+1)}return m}function ve(t,n){return n==="land"||n==="rivers"||n==="roads"?null:t.committee}function ke(t,n){if(n===null)return"";let[e,o]=[n.getBoundingClientRect(),t.getBoundingClientRect()],l=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),s=16*l,a=Math.max(o.left+8,Math.min(e.left,o.right-s-8)),m=e.top>window.innerHeight-e.bottom,f=(m?e.top:window.innerHeight-e.bottom)-16,u=m?`bottom: ${window.innerHeight-e.top+4}px`:`top: ${e.bottom+4}px`;return`left: ${a}px; ${u}; max-height: ${Math.min(f,34*l)}px`}var Se=[["xlsx","XLSX"],["csv","CSV"],["geojson","GeoJSON"]];function Vn(t,n,e){let o=null,l=!1,s=()=>{},a=Yt(t,n,()=>s()),m=Jt(t,n,e,a,()=>s()),f=(r,p)=>{let{view:x,data:y}=p,v=et(x,y,r),i=x.near?Oe(e.bounds()):null,d=[r,v,y.layers.committees,y.coverage.value,x.language,x.sort,i==null?void 0:i.join(),a.version()];if(o!==null&&d.every((w,E)=>(o==null?void 0:o.keys[E])===w))return o.shown;let $=z(r,U(p)),S=M(x.filter).map(w=>w.kind==="other"?null:w.field),g=Ft(r,$),k=$.filter(w=>g.includes(w)||S.includes(w.field)),C=i===null?v.features:v.features.filter(w=>Wt(w,i)),O=Vt(Bt(C,k),k,x.sort);return o={keys:d,shown:{layer:r,all:$,columns:k,rows:O,of:ct(y,r).length,bounds:i}},o.shown},u=(r,p,x)=>{let{view:y,words:v}=x,i=d=>h`
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
          @change=${d=>{let $=d.target.value;n.view.set({...tt(n.view.get(),$),charts:y.charts})}}
        >
          ${Object.keys(Ht).map(d=>h`
              <option value=${d} ?selected=${d===r}>${v.layers[d]}</option>
            `)}
        </select>
        <div class="table-tabs" role="group">${i(!1)}${i(!0)}</div>
        <span class="table-count" role="status">
          ${v.rows(N(p.rows.length),N(p.of))}
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
        ${y.charts?null:a.columnsButton(v)}
        <span class="table-gap"></span>
        <span class="table-export">
          ${v.table.export}
          ${Se.map(([d,$])=>{let S=Ce(d,p,x);return h`
              <a
                class="text-button"
                data-save=${d}
                download
                href=${S??Y}
                aria-disabled=${S===null?"true":Y}
              >
                ${$}
              </a>
            `})}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label=${v.action.close}
          @click=${()=>n.view.set(tt(n.view.get(),null))}
        >
          ${St("close")}
        </button>
      </header>
    `},b=()=>{l=!l,s(),l&&window.requestAnimationFrame(()=>{var r;return(r=t.querySelector(".table-text"))==null?void 0:r.focus()})},c=r=>{let{view:p,words:x}=r,y=At(n,r);return!l&&y===null?null:h`
      <div class="table-conditions">
        ${l?h`
                <input
                  class="table-text"
                  type="text"
                  spellcheck="false"
                  autocapitalize="off"
                  aria-label=${x.filter.text}
                  placeholder=${x.filter.hint}
                  .value=${p.filter}
                  @change=${v=>n.view.set({filter:Te(v.target.value)})}
                />
              `:null}
        ${y}
      </div>
    `};s=Rt(t,n,r=>{let{view:p}=r,x=p.presenting?null:p.table;if(t.toggleAttribute("hidden",x===null),document.body.classList.toggle("has-table",x!==null),document.body.classList.toggle("has-charts",x!==null&&p.charts),x===null)return null;let y=f(x,r);return h`
      ${u(x,y,r)} ${c(r)}
      ${p.charts?qt(n,r,x,y.all):m(y,r)} ${a.open(y,r)}
    `})}function Ce(t,{layer:n,columns:e,bounds:o},{view:l,data:s}){if(et(l,s,n).fault!==null)return null;let{sort:a}=l,m=e.find(({field:u})=>u===(a==null?void 0:a.field)),f=a!==null&&m!==void 0;return Mt(n,{form:t,town:l.town??"",language:l.language,date:n==="villages"?l.date:null,columns:e.map(({field:u})=>u),filter:Et(l,s,n),sort:f?`${a.down?"-":""}${m.by??m.field}`:"",bounds:o})}function Te(t){try{return L(Nt(t))}catch{return t.trim()}}function Oe(t){let[n,e,o,l]=t.map(s=>Math.round(s*1e7)/1e7);return[n??0,e??0,o??0,l??0]}export{Vn as mountTable};
