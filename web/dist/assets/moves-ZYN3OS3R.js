import{a as I,e as E,j as L,l as C,m as q}from"./chunk-BLIL2J5W.js";import{a as R,b as W}from"./chunk-ELZ3T633.js";import{a as N}from"./chunk-6IPHKTXO.js";import{C as O}from"./chunk-ENNLTYN7.js";import{a as F}from"./chunk-X35VIV7E.js";import{a as k}from"./chunk-RWT4YOSQ.js";import"./chunk-DHPYUQPK.js";import"./chunk-BBVHBITH.js";import{a as M}from"./chunk-KXHZUGMI.js";import"./chunk-4JLH7VHV.js";import{l as b}from"./chunk-PXT4J2DF.js";import{a as f}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import{c as g,d as P}from"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import"./chunk-265K6TNF.js";import"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import"./chunk-6HCXI4IL.js";import{f as $}from"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function ne(i,n){let{view:o,data:p,work:d}=i,m="",y=[],v=[],r=null,w=R({stores:i,ask:n,now:()=>({office:F[o.get().language]}),signedIn:W(d)}),S="",h=new k,T=()=>{[y,v,r]=[[],[],null],w.clear()},A=()=>{m="",T(),h.drop()},B=e=>h.read(I(e),t=>{[y,v]=[V(t.moves),t.steps],n()},()=>{}),x=e=>{[r,S]=[e,O()],w.clear(),n(),e!==null&&window.setTimeout(()=>{var t;return(t=document.querySelector(".next-form"))==null?void 0:t.scrollIntoView({block:"nearest"})},50)},D=(e,t,s,a,c)=>{let{town:u}=o.get();u!==null&&w.write(async()=>{await E(u,[{id:t,version:s,to:e.to,...a}],S),M(p,c)},()=>{[r,v]=[null,[]]})},H=(e,t,s)=>{let a=N(s),{next:c}=a.office,u=l=>L(l,{count:1,busy:w.busy(),problem:w.problem()},{send:K=>D(l,e,t,K,c.moved(C(l.to,a),1)),cancel:()=>x(null)},a);return f`
<section class="card-next" aria-label=${c.title}>
<h3>${c.title}</h3>
<div class="next-steps">
${v.map(l=>f`
<button
type="button"
data-step=${l.to}
aria-pressed=${(r==null?void 0:r.to)===l.to}
@click=${()=>x((r==null?void 0:r.to)===l.to?null:l)}
>
${b($[g(l.to)],P(l.to))}${q(l,a)}
</button>
`)}
</div>
${r===null?null:u(r)}
</section>
`};return{close:A,part:(e,t)=>{var u;let s=Number(e.id),a=Number(e.properties.version),c=`${s} ${a} ${((u=d.get().session)==null?void 0:u.account)??0}`;return c!==m&&(m.startsWith(`${s} `)||T(),m=c,B(s)),t.view.presenting||v.length===0?null:H(s,a,t)},past:e=>j(y,e)}}function V(i){let n=new Set(i.map(({reverses:o})=>o));return i.filter(({id:o,reverses:p})=>p===void 0&&!n.has(o)).reverse()}function j(i,{words:n}){return i.length===0?null:f`
<section class="card-stages">
<h3>${n.related.stages}</h3>
<ol>
${i.map(({to:o,on:p,reason:d})=>{var m;return f`
<li>
${b($[g(o)],P(o))}
<b>${((m=n.values["parcels.stage"])==null?void 0:m[o])??o}</b>
<time datetime=${p}>${n.related.since(p)}</time>
${d===void 0?null:f`
<small>${d}</small>
`}
</li>
`})}
</ol>
</section>
`}export{ne as movesOf,j as stagesPart,V as standing};
