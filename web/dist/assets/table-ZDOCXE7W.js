import{A as D,B as G,C as O,e as S,i as V,q as X,t as z,w as H,x as q,y as B,z as P}from"./chunk-HTZ4PBY3.js";import{c as Y,d as M}from"./chunk-ZQVQYNJR.js";import{E as J,H as Q,a as m}from"./chunk-7BH5QK37.js";import"./chunk-SQE76S5B.js";var L={villages:e=>[C(e),R(e),se(e),U(e,"households",e.words.field.households),U(e,"population",e.words.field.population),k(e)],committees:e=>[C(e),$(e.words.field.kind,"kind",e.words.committeeKinds),T(e,"area_m2",e.words.field.area),k(e)],parcels:e=>[k(e),R(e),$(e.words.field.stage,"stage",e.words.stages),$(e.words.field.crop,"crop",e.words.crops),T(e,"area_m2",e.words.field.area),T(e,"accepted_m2",e.words.field.accepted),j(e.words.field.abandonedYear,"abandoned_year")],plots:e=>[k(e),R(e),$(e.words.field.crop,"crop",e.words.crops),T(e,"area_m2",e.words.field.area),K(e.words.field.variety,"variety"),j(e.words.field.plantedYear,"planted_year")],channels:e=>[C(e),$(e.words.field.grade,"grade",e.words.grades),$(e.words.field.state,"state",{working:e.words.working,not_working:e.words.notWorking}),Z(e),K(e.words.field.section,"section"),T(e,"served_m2",e.words.field.served),j(e.words.field.builtYear,"built_year"),k(e)],pump_stations:e=>[C(e),$(e.words.field.state,"state",{working:e.words.working,not_working:e.words.notWorking}),U(e,"power_kw",e.words.field.power),j(e.words.field.builtYear,"built_year"),k(e)],sites:e=>[C(e),$(e.words.field.kind,"kind",e.words.siteKinds),K(e.words.field.business,"business"),R(e),k(e)],zones:e=>[C(e),$(e.words.field.kind,"kind",e.words.zoneKinds),$(e.words.field.level,"level",e.words.zoneLevels),T(e,"area_m2",e.words.field.area),k(e)],streets:e=>[C(e),$(e.words.field.class,"class",e.words.streetClasses),Z(e),k(e)],findings:e=>[C(e),$(e.words.field.kind,"kind",e.words.findingKinds),$(e.words.field.state,"state",e.words.findingStates),R(e)]};function ee(e,t){var r;return((r=L[e])==null?void 0:r.call(L,t))??[]}function C({words:e,language:t}){return{field:"name",kind:"text",label:e.field.names,cell:({properties:r})=>S(r,t)}}function k({words:e}){return{field:"code",kind:"text",label:e.field.code,cell:({properties:t})=>t.code??null}}function K(e,t){return{field:t,kind:"text",label:e,cell:({properties:r})=>te(r[t])}}function R({words:e,committees:t}){return{field:"committee",kind:"listed",label:e.field.committee,cell:({properties:r})=>r.committee??null,word:r=>t.get(r)??r,options:[...t.keys()]}}function $(e,t,r){return{field:t,kind:"listed",label:e,cell:({properties:o})=>te(o[t]),word:o=>r[o]??o,options:Object.keys(r)}}function se({words:e,coverage:t}){let r=new Map(((t==null?void 0:t.villages)??[]).map(o=>[o.fid,o.state]));return{field:"state",kind:"listed",label:e.field.today,cell:o=>(t==null?void 0:t.has_assignments)===!0?r.get(M(o))??null:null,word:o=>e.states[o]??o,options:Object.keys(e.states)}}function U({words:e},t,r){let o={households:e.unit.households,population:e.unit.people,power_kw:e.unit.kw}[t]??"";return{field:t,kind:"number",label:r,unit:o,decimals:0,adds:!0,cell:({properties:u})=>N(u[t])}}function j(e,t){return{field:t,kind:"number",label:e,cell:({properties:r})=>N(r[t])}}function Z({words:e}){let{length:t}=e.field;return{field:"length_m",kind:"number",label:t,unit:e.unit.m,decimals:0,adds:!0,cell:({properties:r})=>N(r.length_m)}}function T({words:e},t,r){let o=({properties:u})=>{let p=N(u[t]);return p===null?null:p*3/2e3};return{field:t.replace("_m2","_mu"),kind:"number",label:r,unit:e.unit.mu,decimals:2,adds:!0,cell:o}}function te(e){return typeof e=="string"&&e!==""?e:null}function N(e){return typeof e=="number"?e:null}function ne(e,t){let r=t.map(({label:u,unit:p})=>p===void 0||p===""?u:`${u}(${p})`),o=e.map(({cells:u})=>t.map((p,f)=>ae(u[f]??null,p)));return`\uFEFF${[r,...o].map(u=>u.map(ie).join(",")).join(`\r
`)}\r
`}function ae(e,t){return typeof e=="number"?String(Number(e.toFixed(4))):O(e,t)}function ie(e){let t=/^[=+@\t\r]|^-(?![\d.]+$)|^\d{12,}$/.test(e)?`	${e}`:e;return/[",\r\n\t]/.test(t)?`"${t.replace(/"/g,'""')}"`:t}function oe(e){return JSON.stringify({type:"FeatureCollection",features:e.map(({feature:t})=>t)})}function A(e,t,r){let o=document.createElement("a");o.href=URL.createObjectURL(new Blob([r],{type:t})),o.download=e,o.click(),window.setTimeout(()=>URL.revokeObjectURL(o.href),1e4)}function Re(e,t,r){let o=null,u=!1,p=0,f=null,v=(s,c)=>{let{view:n,data:i}=c,a=Y(i,s),w=u?r.bounds():null,b=[s,i.layers[s],i.layers.committees,i.coverage.value,n.where,n.language,o,w==null?void 0:w.join()];if(f!==null&&b.every((y,l)=>(f==null?void 0:f.keys[l])===y))return f.shown;let d=ee(s,de(c)),x=w===null?a:a.filter(y=>ue(y,w)),h=D(P(B(x,d),d,H(n.where)),d,o);return f={keys:b,shown:{columns:d,rows:h,all:a.length}},f.shown},E=(s,c,n)=>{var y;let{columns:i,rows:a}=c,w=Number.parseFloat(getComputedStyle(document.documentElement).fontSize),b=(window.matchMedia("(max-width: 63.99em)").matches?2.75:2.25)*w,d=Math.max(0,Math.min(Math.floor(p/b)-8,a.length-1)),x=a.slice(d,d+60),h=l=>l<=0?null:m`
            <tr aria-hidden="true" class="table-spacer">
              <td colspan=${i.length} .style=${`height: ${Math.round(l*b)}px`}></td>
            </tr>
          `;return m`
      <table aria-rowcount=${a.length+1}>
        <thead>
          <tr>${i.map(l=>I(l,n))}</tr>
          <tr class="table-filters">${i.map(l=>F(l,n))}</tr>
        </thead>
        <tbody>
          ${h(d)}${x.map((l,g)=>re(s,l,i,n,d+g+2))}
          ${h(a.length-d-x.length)}
          ${a.length>0?null:m`
                  <tr>
                    <td class="table-none" colspan=${i.length}>
                      ${((y=n.data.layers[s])==null?void 0:y.status)==="ready"?n.words.table.none:n.words.table.reading}
                    </td>
                  </tr>
                `}
        </tbody>
        <tfoot>
          <tr>
            ${i.map((l,g)=>{let _=G(a,i,g);return m`
                <td class=${l.kind}>
                  ${g===0?n.words.table.sum:_===null?"":O(_,l)}
                </td>
              `})}
          </tr>
        </tfoot>
      </table>
    `},I=(s,{words:c})=>{let n=(o==null?void 0:o.field)===s.field?o:null,i=()=>{o=n===null?{field:s.field,down:!1}:n.down?null:{...n,down:!0},W()},{unit:a}=s;return m`
      <th class=${s.kind} aria-sort=${n===null?"none":n.down?"descending":"ascending"} scope="col">
        <button type="button" data-sort=${s.field} @click=${i}>
          ${s.label}${a===void 0||a===""?null:m`
                  <small>${c.listComma===", "?`(${a})`:`（${a}）`}</small>
                `}
          <i>${n===null?"":n.down?"↓":"↑"}</i>
        </button>
      </th>
    `},F=(s,{view:c,words:n})=>{let i=H(c.where),a=i[s.field]??"",w=l=>{p=0,t.view.set({where:q({...i,[s.field]:l})})},b=`${n.table.filter} ${s.label}`,d=l=>g=>w(l(g.target.value));if(s.kind==="listed")return m`
        <td>
          <select aria-label=${b} data-filter=${s.field} .value=${a} @change=${d(l=>l)}>
            <option value="">${n.table.all}</option>
            ${(s.options??[]).map(l=>{var g;return m`
                <option value=${l} ?selected=${l===a}>${((g=s.word)==null?void 0:g.call(s,l))??l}</option>
              `})}
          </select>
        </td>
      `;let[x="",h=""]=a.split(".."),y=(l,g,_)=>m`
      <input
        type="text"
        inputmode=${s.kind==="number"?"decimal":"text"}
        aria-label=${`${b} ${l}`}
        data-filter=${s.field}
        placeholder=${l}
        .value=${g}
        @input=${d(_)}
      />
    `;return s.kind==="number"?m`
          <td class="number">
            ${y(n.table.from,x,l=>`${l}..${h}`)}${y(n.table.to,h,l=>`${x}..${l}`)}
          </td>
        `:m`
          <td>${y(n.table.filter,a,l=>l)}</td>
        `},re=(s,{feature:c,cells:n},i,{view:a},w)=>{var h;let b=M(c),d=((h=a.selected)==null?void 0:h.layer)===s&&a.selected.fid===b;return m`
      <tr class=${d?"is-chosen":""} aria-rowindex=${w} data-fid=${b} @click=${()=>{t.view.set({selected:{layer:s,fid:b}}),r.zoomToSelected()}}>
        ${i.map((y,l)=>{let g=O(n[l]??null,y);return m`
            <td class=${y.kind}>
              ${l===0?m`
                      <button type="button" aria-current=${d?"true":"false"}>${g||`#${b}`}</button>
                    `:g}
            </td>
          `})}
      </tr>
    `},W=Q(e,t,s=>{let{view:c,words:n}=s,i=c.presenting?null:c.table;if(e.toggleAttribute("hidden",i===null),document.body.classList.toggle("has-table",i!==null),i===null)return null;let a=v(i,s),w=`${i}-${c.town??""}`,b=d=>{u=d.target.checked,W()};return m`
      <header class="table-head">
        <select
          aria-label=${n.table.layer}
          @change=${d=>{o=null,t.view.set({table:d.target.value,where:""})}}
        >
          ${Object.keys(L).map(d=>m`
              <option value=${d} ?selected=${d===i}>${n.layers[d]}</option>
            `)}
        </select>
        <span class="table-count" role="status">
          ${n.rows(z(a.rows.length),z(a.all))}
        </span>
        <label class="table-check">
          <input type="checkbox" .checked=${u} @change=${b} />
          ${n.table.inView}
        </label>
        ${c.where===""?null:m`
                <button type="button" class="text-button" @click=${()=>t.view.set({where:""})}>
                  ${n.table.empty}
                </button>
              `}
        <span class="table-gap"></span>
        <button
          type="button"
          class="text-button"
          data-save="csv"
          @click=${()=>A(`${w}.csv`,"text/csv",ne(a.rows,a.columns))}
        >
          ${n.table.csv}
        </button>
        <button
          type="button"
          class="text-button"
          data-save="geojson"
          @click=${()=>A(`${w}.geojson`,"application/geo+json",oe(a.rows))}
        >
          ${n.table.geojson}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${n.action.close}
          @click=${()=>t.view.set({table:null,where:""})}
        >
          ${J("close")}
        </button>
      </header>
      <div
        class="table-scroll"
        tabindex="0"
        role="region"
        aria-label=${n.layers[i]}
        @scroll=${d=>{p=d.target.scrollTop,W()}}
      >
        ${E(i,a,s)}
      </div>
    `})}function de({view:e,data:t,words:r}){let o=Y(t,"committees").map(({properties:u})=>[u.code??"",S(u,e.language)]);return{words:r,language:e.language,committees:new Map(o),coverage:t.coverage.value}}var le=new WeakMap;function ue(e,[t,r,o,u]){let{geometry:p}=e;if(p===null)return!1;let f=le.get(e);if(f===void 0){let v=V(X(p).map(E=>E.flatMap(([I=0,F=0])=>[I,F])));f=[v.minX,v.minY,v.maxX,v.maxY],le.set(e,f)}return f[0]<=o&&f[2]>=t&&f[1]<=u&&f[3]>=r}export{Re as mountTable};
