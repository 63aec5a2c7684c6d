import{C as J,J as V,Q as X,T as E,X as S,_ as q,a as p,e as U,f as I}from"./chunk-IVPCH5SH.js";import"./chunk-SQE76S5B.js";var M={villages:e=>[R(e),_(e),se(e),H(e,"households",e.words.field.households),H(e,"population",e.words.field.population),v(e)],committees:e=>[R(e),$(e.words.field.kind,"kind",e.words.committeeKinds),O(e,"area_m2",e.words.field.area),v(e)],parcels:e=>[v(e),_(e),$(e.words.field.stage,"stage",e.words.stages),$(e.words.field.crop,"crop",e.words.crops),O(e,"area_m2",e.words.field.area),O(e,"accepted_m2",e.words.field.accepted),W(e.words.field.abandonedYear,"abandoned_year")],plots:e=>[v(e),_(e),$(e.words.field.crop,"crop",e.words.crops),O(e,"area_m2",e.words.field.area),Y(e.words.field.variety,"variety"),W(e.words.field.plantedYear,"planted_year")],channels:e=>[R(e),$(e.words.field.grade,"grade",e.words.grades),$(e.words.field.state,"state",{working:e.words.working,not_working:e.words.notWorking}),B(e),Y(e.words.field.section,"section"),O(e,"served_m2",e.words.field.served),W(e.words.field.builtYear,"built_year"),v(e)],pump_stations:e=>[R(e),$(e.words.field.state,"state",{working:e.words.working,not_working:e.words.notWorking}),H(e,"power_kw",e.words.field.power),W(e.words.field.builtYear,"built_year"),v(e)],sites:e=>[R(e),$(e.words.field.kind,"kind",e.words.siteKinds),Y(e.words.field.business,"business"),_(e),v(e)],zones:e=>[R(e),$(e.words.field.kind,"kind",e.words.zoneKinds),$(e.words.field.level,"level",e.words.zoneLevels),O(e,"area_m2",e.words.field.area),v(e)],streets:e=>[R(e),$(e.words.field.class,"class",e.words.streetClasses),B(e),v(e)],findings:e=>[R(e),$(e.words.field.kind,"kind",e.words.findingKinds),$(e.words.field.state,"state",e.words.findingStates),_(e)]};function P(e,t){var n;return((n=M[e])==null?void 0:n.call(M,t))??[]}function R({words:e,language:t}){return{field:"name",kind:"text",label:e.field.names,cell:({properties:n})=>E(n,t)}}function v({words:e}){return{field:"code",kind:"text",label:e.field.code,cell:({properties:t})=>t.code??null}}function Y(e,t){return{field:t,kind:"text",label:e,cell:({properties:n})=>D(n[t])}}function _({words:e,committees:t}){return{field:"committee",kind:"listed",label:e.field.committee,cell:({properties:n})=>n.committee??null,word:n=>t.get(n)??n,options:[...t.keys()]}}function $(e,t,n){return{field:t,kind:"listed",label:e,cell:({properties:r})=>D(r[t]),word:r=>n[r]??r,options:Object.keys(n)}}function se({words:e,coverage:t}){let n=new Map(((t==null?void 0:t.villages)??[]).map(r=>[r.fid,r.state]));return{field:"state",kind:"listed",label:e.field.today,cell:r=>(t==null?void 0:t.has_assignments)===!0?n.get(I(r))??null:null,word:r=>e.states[r]??r,options:Object.keys(e.states)}}function H({words:e},t,n){let r={households:e.unit.households,population:e.unit.people,power_kw:e.unit.kw}[t]??"";return{field:t,kind:"number",label:n,unit:r,decimals:0,adds:!0,cell:({properties:o})=>F(o[t])}}function W(e,t){return{field:t,kind:"number",label:e,cell:({properties:n})=>F(n[t])}}function B({words:e}){let{length:t}=e.field;return{field:"length_m",kind:"number",label:t,unit:e.unit.m,decimals:0,adds:!0,cell:({properties:n})=>F(n.length_m)}}function O({words:e},t,n){let r=({properties:o})=>{let i=F(o[t]);return i===null?null:i*3/2e3};return{field:t.replace("_m2","_mu"),kind:"number",label:n,unit:e.unit.mu,decimals:2,adds:!0,cell:r}}function D(e){return typeof e=="string"&&e!==""?e:null}function F(e){return typeof e=="number"?e:null}function K(e){let t=e.split(";").flatMap(n=>{let[r="",...o]=n.split(":"),i=o.join(":");return/^[a-z_0-9]+$/.test(r)&&i!==""?[[r,ae(i)]]:[]});return Object.fromEntries(t)}function G(e){return Object.entries(e).filter(([,t])=>t!==""&&t!=="..").map(([t,n])=>`${t}:${encodeURIComponent(n).replace(/%2C/g,",")}`).join(";")}function ae(e){try{return decodeURIComponent(e)}catch{return e}}function Q(e,t){return e.map(n=>({feature:n,cells:t.map(r=>r.cell(n))}))}function Z(e,t,n){let r=t.flatMap((o,i)=>{let f=n[o.field];return f===void 0||f===""?[]:[{i,test:ie(o,f)}]});return e.filter(({cells:o})=>r.every(({i,test:f})=>f(o[i]??null)))}function ie(e,t){if(e.kind==="listed")return o=>o===t;if(e.kind==="text"){let o=t.toLowerCase();return i=>String(i??"").toLowerCase().includes(o)}let[n,r]=de(t);return o=>typeof o=="number"&&o>=n&&o<=r}function de(e){let[t="",n=""]=e.split(".."),r=(o,i)=>o.trim()===""||Number.isNaN(Number(o))?i:Number(o);return[r(t,-1/0),r(n,1/0)]}function ee(e,t,n){let r=t.findIndex(({field:h})=>h===(n==null?void 0:n.field)),o=t[r];if(n===null||o===void 0)return e;let i=n.down?-1:1,f=new Intl.Collator("zh-CN",{numeric:!0});return[...e].sort((h,L)=>{let[x,k]=[h.cells[r]??null,L.cells[r]??null];return x===null||k===null?(x===null?1:0)-(k===null?1:0):typeof x=="number"&&typeof k=="number"?i*(x-k):o.options!==void 0?i*(o.options.indexOf(String(x))-o.options.indexOf(String(k))):i*f.compare(String(x),String(k))})}function te(e,t,n){var r;return((r=t[n])==null?void 0:r.adds)!==!0?null:e.reduce((o,{cells:i})=>o+(typeof i[n]=="number"?i[n]:0),0)}function N(e,t){var n;return e===null?"":typeof e=="string"?((n=t.word)==null?void 0:n.call(t,e))??e:t.decimals===void 0?String(e):S(e,t.decimals)}function ne(e,t){let n=t.map(({label:o,unit:i})=>i===void 0||i===""?o:`${o}(${i})`),r=e.map(({cells:o})=>t.map((i,f)=>ue(o[f]??null,i)));return`\uFEFF${[n,...r].map(o=>o.map(me).join(",")).join(`\r
`)}\r
`}function ue(e,t){return typeof e=="number"?String(Number(e.toFixed(4))):N(e,t)}function me(e){let t=/^[=+@\t\r]|^-(?![\d.]+$)|^\d{12,}$/.test(e)?`	${e}`:e;return/[",\r\n\t]/.test(t)?`"${t.replace(/"/g,'""')}"`:t}function re(e){return JSON.stringify({type:"FeatureCollection",features:e.map(({feature:t})=>t)})}function A(e,t,n){let r=document.createElement("a");r.href=URL.createObjectURL(new Blob([n],{type:t})),r.download=e,r.click(),window.setTimeout(()=>URL.revokeObjectURL(r.href),1e4)}function Ne(e,t,n){let r=null,o=!1,i=0,f=null,h=(a,c)=>{let{view:l,data:u}=c,d=U(u,a),w=o?n.bounds():null,b=[a,u.layers[a],u.layers.committees,u.coverage.value,l.where,l.language,r,w==null?void 0:w.join()];if(f!==null&&b.every((y,s)=>(f==null?void 0:f.keys[s])===y))return f.shown;let m=P(a,fe(c)),T=w===null?d:d.filter(y=>pe(y,w)),C=ee(Z(Q(T,m),m,K(l.where)),m,r);return f={keys:b,shown:{columns:m,rows:C,all:d.length}},f.shown},L=(a,c,l)=>{var y;let{columns:u,rows:d}=c,w=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),b=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*w,m=Math.max(0,Math.min(Math.floor(i/b)-8,d.length-1)),T=d.slice(m,m+60),C=s=>s<=0?null:p`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${u.length} .style=${`height: ${Math.round(s*b)}px`}></td>
            </tr>
          `;return p`
      <table aria-rowcount=${d.length+1}>
        <thead>
          <tr>${u.map(s=>x(s,l))}</tr>
          <tr class="table-filters">${u.map(s=>k(s,l))}</tr>
        </thead>
        <tbody>
          ${C(m)}${T.map((s,g)=>le(a,s,u,l,m+g+2))}
          ${C(d.length-m-T.length)}
          ${d.length>0?null:p`
                  <tr>
                    <td class="table-none" colspan=${u.length}>
                      ${((y=l.data.layers[a])==null?void 0:y.status)==="ready"?l.words.table.none:l.words.table.reading}
                    </td>
                  </tr>
                `}
        </tbody>
        <tfoot>
          <tr>
            ${u.map((s,g)=>{let j=te(d,u,g);return p`
                <td class=${s.kind}>
                  ${g===0?l.words.table.sum:j===null?"":N(j,s)}
                </td>
              `})}
          </tr>
        </tfoot>
      </table>
    `},x=(a,{words:c})=>{let l=(r==null?void 0:r.field)===a.field?r:null,u=()=>{r=l===null?{field:a.field,down:!1}:l.down?null:{...l,down:!0},z()},{unit:d}=a;return p`
      <th class=${a.kind} aria-sort=${l===null?"none":l.down?"descending":"ascending"} scope="col">
        <button type="button" data-sort=${a.field} @click=${u}>
          ${a.label}${d===void 0||d===""?null:p`
                  <small>${c.listComma===", "?`(${d})`:`（${d}）`}</small>
                `}
          <i>${l===null?"":l.down?"↓":"↑"}</i>
        </button>
      </th>
    `},k=(a,{view:c,words:l})=>{let u=K(c.where),d=u[a.field]??"",w=s=>{i=0,t.view.set({where:G({...u,[a.field]:s})})},b=`${l.table.filter} ${a.label}`,m=s=>g=>w(s(g.target.value));if(a.kind==="listed")return p`
        <td>
          <select aria-label=${b} data-filter=${a.field} .value=${d} @change=${m(s=>s)}>
            <option value="">${l.table.all}</option>
            ${(a.options??[]).map(s=>{var g;return p`
                <option value=${s} ?selected=${s===d}>${((g=a.word)==null?void 0:g.call(a,s))??s}</option>
              `})}
          </select>
        </td>
      `;let[T="",C=""]=d.split(".."),y=(s,g,j)=>p`
      <input
        type="text"
        inputmode=${a.kind==="number"?"decimal":"text"}
        aria-label=${`${b} ${s}`}
        data-filter=${a.field}
        placeholder=${s}
        .value=${g}
        @input=${m(j)}
      />
    `;return a.kind==="number"?p`
          <td class="number">
            ${y(l.table.from,T,s=>`${s}..${C}`)}${y(l.table.to,C,s=>`${T}..${s}`)}
          </td>
        `:p`
          <td>${y(l.table.filter,d,s=>s)}</td>
        `},le=(a,{feature:c,cells:l},u,{view:d},w)=>{var C;let b=I(c),m=((C=d.selected)==null?void 0:C.layer)===a&&d.selected.fid===b;return p`
      <tr class=${m?"is-chosen":""} aria-rowindex=${w} data-fid=${b} @click=${()=>{t.view.set({selected:{layer:a,fid:b}}),n.zoomToSelected()}}>
        ${u.map((y,s)=>{let g=N(l[s]??null,y);return p`
            <td class=${y.kind}>
              ${s===0?p`
                      <button type="button" aria-current=${m?"true":"false"}>${g||`#${b}`}</button>
                    `:g}
            </td>
          `})}
      </tr>
    `},z=q(e,t,a=>{let{view:c,words:l}=a,u=c.presenting?null:c.table;if(e.toggleAttribute("hidden",u===null),document.body.classList.toggle("has-table",u!==null),u===null)return null;let d=h(u,a),w=`${u}-${c.town??""}`,b=m=>{o=m.target.checked,z()};return p`
      <header class="table-head">
        <select
          aria-label=${l.table.layer}
          @change=${m=>{r=null,t.view.set({table:m.target.value,where:""})}}
        >
          ${Object.keys(M).map(m=>p`
              <option value=${m} ?selected=${m===u}>${l.layers[m]}</option>
            `)}
        </select>
        <span class="table-count" role="status">
          ${l.rows(S(d.rows.length),S(d.all))}
        </span>
        <label class="table-check">
          <input type="checkbox" .checked=${o} @change=${b} />
          ${l.table.inView}
        </label>
        ${c.where===""?null:p`
                <button type="button" class="text-button" @click=${()=>t.view.set({where:""})}>
                  ${l.table.empty}
                </button>
              `}
        <span class="table-gap"></span>
        <button
          type="button"
          class="text-button"
          data-save="csv"
          @click=${()=>A(`${w}.csv`,"text/csv",ne(d.rows,d.columns))}
        >
          ${l.table.csv}
        </button>
        <button
          type="button"
          class="text-button"
          data-save="geojson"
          @click=${()=>A(`${w}.geojson`,"application/geo+json",re(d.rows))}
        >
          ${l.table.geojson}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${l.action.close}
          @click=${()=>t.view.set({table:null,where:""})}
        >
          ${J("close")}
        </button>
      </header>
      <div
        class="table-scroll"
        tabindex="0"
        role="region"
        aria-label=${l.layers[u]}
        @scroll=${m=>{i=m.target.scrollTop,z()}}
      >
        ${L(u,d,a)}
      </div>
    `})}function fe({view:e,data:t,words:n}){let r=U(t,"committees").map(({properties:o})=>[o.code??"",E(o,e.language)]);return{words:n,language:e.language,committees:new Map(r),coverage:t.coverage.value}}var oe=new WeakMap;function pe(e,[t,n,r,o]){let{geometry:i}=e;if(i===null)return!1;let f=oe.get(e);if(f===void 0){let h=V(X(i).map(L=>L.flatMap(([x=0,k=0])=>[x,k])));f=[h.minX,h.minY,h.maxX,h.maxY],oe.set(e,f)}return f[0]<=r&&f[2]>=t&&f[1]<=o&&f[3]>=n}export{Ne as mountTable};
