import{a as N,e as O,i as k,k as E,l as W}from"./chunk-5WLNNY2W.js";import"./chunk-AQROZAMY.js";import{k as g,l as w}from"./chunk-3KSSKAXI.js";import"./chunk-P6FBAL6K.js";import{a as F}from"./chunk-BQRVXCJE.js";import"./chunk-MN32CGSW.js";import"./chunk-DHPYUQPK.js";import"./chunk-BBVHBITH.js";import"./chunk-KOYEDFS7.js";import{c as M,v as T}from"./chunk-ACO2773S.js";import"./chunk-DKMVGM5F.js";import{a as R}from"./chunk-KXHZUGMI.js";import"./chunk-MQSVISO4.js";import{l as h}from"./chunk-LPT474XW.js";import{a as f}from"./chunk-ROEE77AV.js";import"./chunk-6HCXI4IL.js";import{f as P}from"./chunk-6QL7ATKN.js";import"./chunk-IX74WHMI.js";import"./chunk-OOJM4CTU.js";function X({view:u,data:c,work:o},a){let m="",p=[],v=[],t=null,b=!1,$=null,S="",y=0,q=()=>{[m,p,v,t,$]=["",[],[],null,null],y+=1},A=r=>{let l=y+=1;N(r).then(n=>{l===y&&([p,v]=[C(n.moves),n.steps],a())},()=>{})},x=r=>{[t,$,S]=[r,null,crypto.getRandomValues(new Uint32Array(4)).join("-")],a(),r!==null&&window.setTimeout(()=>{var l;return(l=document.querySelector(".next-form"))==null?void 0:l.scrollIntoView({block:"nearest"})},50)},L=async(r,l,n,i,s)=>{let{town:d}=u.get();if(!(b||d===null)){[b,$]=[!0,null],a();try{await O(d,[{id:l,version:n,to:r.to,...i}],S),R(c,s),[t,v]=[null,[]]}catch(e){e instanceof M&&e.problem.status===401&&o.set({gate:"signin"}),$=T(e)}b=!1,a()}},V=(r,l,n)=>{let i=F(n),{next:s}=i.office,d=e=>k(e,{count:1,busy:b,problem:$},{send:j=>{L(e,r,l,j,s.moved(E(e.to,i),1))},cancel:()=>x(null)},i);return f`
<section class="card-next" aria-label=${s.title}>
<h3>${s.title}</h3>
<div class="next-steps">
${v.map(e=>f`
<button
type="button"
data-step=${e.to}
aria-pressed=${(t==null?void 0:t.to)===e.to}
@click=${()=>x((t==null?void 0:t.to)===e.to?null:e)}
>
${h(P[g(e.to)],w(e.to))}${W(e,i)}
</button>
`)}
</div>
${t===null?null:d(t)}
</section>
`};return{close:q,part:(r,l)=>{var d;let n=Number(r.id),i=Number(r.properties.version),s=`${n} ${i} ${((d=o.get().session)==null?void 0:d.account)??0}`;return s!==m&&(m.startsWith(`${n} `)||([p,v,t,$]=[[],[],null,null]),m=s,A(n)),f`
${l.view.presenting||v.length===0?null:V(n,i,l)} ${H(p,l)}
`}}}function C(u){let c=new Set(u.map(({reverses:o})=>o));return u.filter(({id:o,reverses:a})=>a===void 0&&!c.has(o)).reverse()}function H(u,{words:c}){return u.length===0?null:f`
<section class="card-stages">
<h3>${c.related.stages}</h3>
<ol>
${u.map(({to:o,on:a,reason:m})=>{var p;return f`
<li>
${h(P[g(o)],w(o))}
<b>${((p=c.values["parcels.stage"])==null?void 0:p[o])??o}</b>
<time datetime=${a}>${c.related.since(a)}</time>
${m===void 0?null:f`
<small>${m}</small>
`}
</li>
`})}
</ol>
</section>
`}export{X as movesOf,H as stagesPart,C as standing};
