import{a as I,e as E,i as L,k as C,l as q}from"./chunk-LN7K2TXF.js";import{a as R,b as W}from"./chunk-MUE4KJNT.js";import{A as N}from"./chunk-V2EVCRPV.js";import"./chunk-FSXV7XXZ.js";import{c as w,d as P}from"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import{a as F}from"./chunk-SUFLTKNT.js";import{a as O}from"./chunk-RWT4YOSQ.js";import{a as T}from"./chunk-G4P7XUGF.js";import"./chunk-M4ZMK2PU.js";import"./chunk-DHPYUQPK.js";import"./chunk-BBVHBITH.js";import"./chunk-G4E57JJO.js";import"./chunk-HFYIJ25T.js";import"./chunk-ACO2773S.js";import"./chunk-GA7RUKXF.js";import{a as k}from"./chunk-KXHZUGMI.js";import{l as g}from"./chunk-RKDKU3EV.js";import{a as p}from"./chunk-3PJR2OYE.js";import"./chunk-6HCXI4IL.js";import{f as b}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function ne(a,n){let{view:t,data:f,work:d}=a,m="",y=[],v=[],o=null,$=R({stores:a,ask:n,now:()=>({office:T[t.get().language]}),signedIn:W(d)}),S="",h=new O,x=()=>{[y,v,o]=[[],[],null],$.clear()},A=()=>{m="",x(),h.drop()},B=r=>h.read(I(r),e=>{[y,v]=[V(e.moves),e.steps],n()},()=>{}),M=r=>{[o,S]=[r,N()],$.clear(),n(),r!==null&&window.setTimeout(()=>{var e;return(e=document.querySelector(".next-form"))==null?void 0:e.scrollIntoView({block:"nearest"})},50)},D=(r,e,s,i,c)=>{let{town:u}=t.get();u!==null&&$.write(async()=>{await E(u,[{id:e,version:s,to:r.to,...i}],S),k(f,c)},()=>{[o,v]=[null,[]]})},H=(r,e,s)=>{let i=F(s),{next:c}=i.office,u=l=>L(l,{count:1,busy:$.busy(),problem:$.problem()},{send:K=>D(l,r,e,K,c.moved(C(l.to,i),1)),cancel:()=>M(null)},i);return p`
<section class="card-next" aria-label=${c.title}>
<h3>${c.title}</h3>
<div class="next-steps">
${v.map(l=>p`
<button
type="button"
data-step=${l.to}
aria-pressed=${(o==null?void 0:o.to)===l.to}
@click=${()=>M((o==null?void 0:o.to)===l.to?null:l)}
>
${g(b[w(l.to)],P(l.to))}${q(l,i)}
</button>
`)}
</div>
${o===null?null:u(o)}
</section>
`};return{close:A,part:(r,e)=>{var u;let s=Number(r.id),i=Number(r.properties.version),c=`${s} ${i} ${((u=d.get().session)==null?void 0:u.account)??0}`;return c!==m&&(m.startsWith(`${s} `)||x(),m=c,B(s)),p`
${e.view.presenting||v.length===0?null:H(s,i,e)} ${j(y,e)}
`}}}function V(a){let n=new Set(a.map(({reverses:t})=>t));return a.filter(({id:t,reverses:f})=>f===void 0&&!n.has(t)).reverse()}function j(a,{words:n}){return a.length===0?null:p`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${a.map(({to:t,on:f,reason:d})=>{var m;return p`
<li>
${g(b[w(t)],P(t))}
<b>${((m=n.values["parcels.stage"])==null?void 0:m[t])??t}</b>
<time datetime=${f}>${n.related.since(f)}</time>
${d===void 0?null:p`
<small>${d}</small>
`}
</li>
`})}
</ol>
</section>
`}export{ne as movesOf,j as stagesPart,V as standing};
