import{a as h}from"./chunk-WNGTIG2R.js";import{a as W,b as z}from"./chunk-ELZ3T633.js";import{a as B,d as R,j as F,n as U,o as _}from"./chunk-6IPHKTXO.js";import{a as O}from"./chunk-ENNLTYN7.js";import{a as D}from"./chunk-X35VIV7E.js";import{a as q}from"./chunk-RWT4YOSQ.js";import{a as j}from"./chunk-IQKKQ26W.js";import"./chunk-DHPYUQPK.js";import{b as L,i as M}from"./chunk-TENU2NL5.js";import{a as A}from"./chunk-KXHZUGMI.js";import{v as G}from"./chunk-4JLH7VHV.js";import"./chunk-PXT4J2DF.js";import{a as l}from"./chunk-3PJR2OYE.js";import"./chunk-IX74WHMI.js";import{r as I}from"./chunk-ALOPUW4Y.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import"./chunk-LYIOX2RF.js";import{b as C}from"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import"./chunk-D7DYQFD5.js";import"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{n as k}from"./chunk-HAXJBBDE.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import"./chunk-265K6TNF.js";import"./chunk-6NKZHU2E.js";import"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";async function J(i,c,d){let w=d?{"Tuntu-Reveal":"1"}:{};return(await(await O("GET",`${E(c)}?town=${i}&unmasked=${d}`,void 0,w)).json()).holder}async function K(i,c){await O("PUT",E(i),c)}async function Q(i){await O("DELETE",E(i))}function E(i){return`/api/parcels/${i}/holder`}var te=50,re=20;function V(i,c){let{view:d,data:w,work:g}=i,n=W({stores:i,ask:c,now:()=>({office:D[d.get().language]}),signedIn:z(g)}),m=new q,a="",p,f=null,[u,$,v]=[!1,!1,!1],S=()=>{[a,p,f]=["",void 0,null],[u,$,v]=[!1,!1,!1],n.clear(),m.drop()},H=(r,e)=>m.read(J(d.get().town??"",r,e),t=>{[p,u,f]=[t,e,null],c()},t=>{f=G(t),c()}),y=r=>{[$,v]=[r.writing??!1,r.erasing??!1],n.clear(),c(),$&&window.requestAnimationFrame(()=>{var e;return(e=document.getElementById("form-holder-name"))==null?void 0:e.focus()})},x=(r,e,t)=>{n.write(async()=>{await e(),A(w,t)},()=>{[$,v,u]=[!1,!1,!1],H(r,!1)})},X=({name:r,phone:e},{view:{language:t}})=>{let o=h[t].holder;return l`
<p class="holder-person">
<b>${r}</b>
${e===null?l`
<span>${o.noPhone}</span>
`:u?l`
<a href=${`tel:${e.replace(/[^+\d]/g,"")}`}>${e}</a>
`:l`
<span>${e}</span>
`}
</p>
`},Y=(r,e,t)=>{let o=h[t.view.language].holder,s=(T,P,N)=>l`
<button type="button" class="text-button" data-holder=${T} @click=${N}>${P}</button>
`;if(e===null)return l`<p class="holder-acts">${s("enter",o.enter,()=>y({writing:!0}))}</p>`;let b=L(g.get().session,t.view.town)&&!u;return l`
<p class="holder-acts">
${b?s("whole",o.see,()=>H(r,!0)):null}
${s("alter",o.alter,()=>y({writing:!0}))}
${s("erase",o.erase,()=>y({erasing:!0}))}
</p>
${u?l`
<p class="form-hint" role="status">${t.office.crew.noted}</p>
`:null}
`},Z=(r,e,t)=>{let o=h[t.view.language].holder,s=u?e:null;return l`
<form
class="holder-form"
@submit=${b=>{b.preventDefault();let T=_(b),P=(T["holder-phone"]??"").trim(),N={name:(T["holder-name"]??"").trim(),phone:P===""?null:P};x(r,()=>K(r,N),o.kept)}}
>
${F({name:"holder-name",label:o.name,value:(s==null?void 0:s.name)??"",required:!0,lengthMost:te})}
${F({name:"holder-phone",label:t.office.paren(o.phone,t.office.optional),value:(s==null?void 0:s.phone)??"",lengthMost:re,...e!==null&&!u?{hint:o.replaces}:{}})}
${R(n.problem(),t,"holder-problem")}
<div class="form-foot">
<button type="submit" class="form-button is-main" ?disabled=${n.busy()}>
${n.busy()?t.office.working:t.office.edit.save}
</button>
<button type="button" class="form-button is-quiet" @click=${()=>y({})}>${t.office.cancel}</button>
</div>
</form>
`},ee=(r,e)=>{let t=h[e.view.language].holder;if(f!==null)return R(f,e,"holder-problem");if(p===void 0)return l`
<p class="form-hint" role="status">${e.words.reading}</p>
`;if($)return Z(r,p,e);let o=p;return l`
${o===null?l`
<p class="form-hint">${t.none}</p>
`:X(o,e)}
${v?l`
${U(t.eraseSure,t.erase,()=>x(r,()=>Q(r),t.erased),()=>y({}),e)}
${R(n.problem(),e,"holder-problem")}
`:Y(r,o,e)}
`};return{close:S,part:(r,e)=>{var b;let t=B(e),o=Number(r.id),s=`${t.view.town??""} ${o} ${((b=g.get().session)==null?void 0:b.account)??0}`;return s!==a&&(S(),a=s,H(o,!1)),l`
<div class="card-holder" role="group" aria-labelledby="holder-title">
<h4 id="holder-title">${h[t.view.language].holder.title}</h4>
${ee(o,t)}
</div>
`}}}function He(i,c){let d=V(i,c),w=({layer:n},m,a)=>{let{town:p,presenting:f}=a.view;return M(i.work.get().session,p,n,m.properties.committee)&&k(n)&&!C(a.view)&&!f?d.part(m,a):(d.close(),null)},g=(n,m,a,{view:p})=>m.length===0&&a===null?null:l`
<section class="card-facts" data-group=${n}>
<h3>${h[p.language].groups[n]}</h3>
<dl class="card-rows">${m.map(j)}</dl>
${a}
</section>
`;return{close:()=>d.close(),part:(n,m,a)=>{let p=I(n.layer,m,a),f=w(n,m,a);return l`
${oe.map(u=>g(u,p.get(u)??[],u==="people"?f:null,a))}
`}}}var oe=["what","people","work","yield","money","names"];export{He as factsOf};
