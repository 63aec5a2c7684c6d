import{a as $e}from"./chunk-URSMDTJ6.js";import{a as Oe}from"./chunk-RWT4YOSQ.js";import{h as ve}from"./chunk-UBWZ7ORZ.js";import{a as I}from"./chunk-AGPPCVRL.js";import{i as he,k as be}from"./chunk-7E6QWAPW.js";import{b as xe}from"./chunk-CNT66OOU.js";import{b as ne}from"./chunk-BRVYRAWU.js";import"./chunk-G7RVK4PW.js";import"./chunk-4VYGZOE6.js";import{d as j}from"./chunk-65VWBM32.js";import"./chunk-KRRQ52TJ.js";import{a as ye,e as ge,g as we}from"./chunk-BBVHBITH.js";import{g as z,r as me}from"./chunk-4JLH7VHV.js";import{r as E}from"./chunk-PXT4J2DF.js";import{a as b,d as K}from"./chunk-3PJR2OYE.js";import"./chunk-ZC3AHAGB.js";import"./chunk-4TS7O3HR.js";import"./chunk-ICH5MBQR.js";import"./chunk-IX74WHMI.js";import{u as Se,v as ke}from"./chunk-ALOPUW4Y.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import{g as de}from"./chunk-LYIOX2RF.js";import{c as le,e as ue}from"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import{a as ce}from"./chunk-D7DYQFD5.js";import{a as ie}from"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{e as se}from"./chunk-HAXJBBDE.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import{a as T,b as pe,f as fe}from"./chunk-265K6TNF.js";import"./chunk-6NKZHU2E.js";import{f as ae}from"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{c as re,d as V,e as oe}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function Re(e){return e instanceof Element?e.closest("#gate, input, select, textarea")!==null?"field":e.matches("button:focus-visible, a:focus-visible")?"button":e.closest("#card, .story-over")!==null?"text":null:null}var Qe=200,Te={story:(e,t)=>z(`/api/stories/${t}?town=${e}`),measure:(e,t,n,r)=>z(`/api/measures/${t.measure}?${Y(e,t,n,r)}`),rows:async(e,{collection:t,filter:n,on:r,asOf:a})=>{let o=new URLSearchParams({town:e,limit:String(Qe),count:"true"});n!==""&&o.set("filter",n),a!==void 0?o.set("asOf",a):r!==void 0&&o.set("asOf",le(r));let u=await z(`/api/collections/${t}/items?${o.toString()}`);return{features:u.features,all:u.numberMatched}},ids:async(e,t)=>[...await me(t,e,"fid > 0")].sort((n,r)=>n-r)};function Y(e,{of:t,committee:n,to:r,days:a},o,u){let l=new URLSearchParams({...t,town:e,lang:u});if(n!=null&&l.set("committee",n),r!=null&&l.set("to",r),a!=null&&a>1){let p=r??ye(o===null?new Date:new Date(o));l.set("from",ge(p,1-a)),l.set("to",p)}return o!==null&&l.set("asOf",o),l.toString()}var Xe=300,Je=3,Ze=5e3;function Ae(e,t,{view:n,data:r},a){let o=new Map,u=new Set,l=[],p=0,f=0,v=(c,g)=>`${c.measure}?${Y(e,c,g.as_of,n.get().language)}`,d=[],s=()=>{if(u.size>=Je)return;let c=d.shift();c!==void 0&&c()},h=async(c,g)=>{let y=v(c,g);u.add(y),s();try{o.set(y,await t.measure(e,c,g.as_of,n.get().language)),a()}catch{f=window.setTimeout(m,Ze)}finally{u.delete(y),s()}},m=()=>{let c=new Set(l.flatMap(y=>Me(y).map(x=>v(x,y))));for(let y of[...o.keys()])c.has(y)||o.delete(y);window.clearTimeout(f);let g=new Map;for(let y of l)for(let x of Me(y))g.set(v(x,y),()=>h(x,y));d=[...g.values()],s()},w=()=>{window.clearTimeout(p),p=window.setTimeout(m,Xe)};return{show:(c,g)=>{l=[c,...g],m()},readAgain:m,of:(c,g)=>o.get(v(c,g))??null,follow:()=>{let c=r.subscribe((g,y)=>{(g.touched!==y.touched||g.coverage.value!==y.coverage.value)&&w()});return()=>{c(),window.clearTimeout(p),window.clearTimeout(f),d=[]}}}}function Me({figures:e}){return e.flatMap(t=>t.beside==null?[t]:[t,t.beside])}var D="town",q={area:16,point:15,theme:15.33};function W(e,t,n){return e==="town"||t.town===null?D:e==="place"?t.place??D:e==="selection"?et(t,n):e==="committee"?tt(t,n):nt(t,n)}function G(e,t){return e===null?D:{extent:e,closest:t+Math.log2(ne())}}function et({selected:e},t){if(e===null)return D;let n=t.picked.value!==null&&V(t.picked.value)===e.fid?t.picked.value:void 0,r=oe(t,e.layer,e.fid)??n;if(r===void 0)return Q(e.layer,t)||t.picked.status==="failed"?D:null;let a=I([r]),o=a!==null&&a[0]===a[2]&&a[1]===a[3];return G(a,o?q.point:q.area)}function tt({committee:e},t){return Q("committees",t)?G(I(re(t,"committees").filter(({properties:n})=>n.code===e)),q.area):null}function nt(e,t){var o;let n=ce(e),r=e.filter!==""||e.committee!==null,a=ie[e.theme].filter((u,l)=>(l===0||!se(u))&&(!r||u===n));return!r&&a.some(u=>ae(u))?D:!a.every(u=>Q(u,t))||ve(e.town??"",e)!==null&&((o=t.answered)==null?void 0:o.filter)!==e.filter?null:G(I(a.flatMap(u=>de(e,t,u).features)),q.theme)}function Q(e,t){var n;return((n=t.layers[e])==null?void 0:n.value)!=null}var rt={ArrowRight:"next",ArrowDown:"next",PageDown:"next"," ":"next",ArrowLeft:"before",ArrowUp:"before",PageUp:"before",Home:"first",End:"last",F5:"start",b:"blank",B:"blank",".":"blank",f:"fullScreen",F:"fullScreen","/":"search",Escape:"back",Backspace:"close"},ot=["ArrowUp","ArrowDown","PageUp","PageDown","Home","End"," "];function Pe({key:e,held:t,at:n,blank:r}){if(e==="F5")return n==="field"?"nothing":"start";if(t)return null;let a=rt[e]??null;return r?a===null||a==="fullScreen"?a:"blank":n==="field"?e==="Escape"?"back":null:n==="button"&&e===" "||n==="text"&&ot.includes(e)?null:a}var Fe={play:"Play by itself",pause:"Stop playing",fullScreen:"Full screen",themes:"The five themes",search:"Find a place",back:"Back to the story",blanked:"The screen is blank; b or a press brings it back",step:(e,t)=>e===""?t:`${e}: ${t}`,place:(e,t)=>`Scene ${e} of ${t}`,keys:"← → turn the page   / find   b blank   f full screen",reported:"reported",atLeast:["over ",""],nOfD:(e,t)=>`${e} of ${t}`,rows:(e,t)=>e===t?`${t} in all`:`${t} in all, the first ${e} are listed`,noRows:"There is none.",rowsFailed:"The rows could not be read. Open them again when the network is back.",reading:"Reading…",drawing:{title:"Draw at random",explained:"The seed decides which one is drawn: the same seed on the same list draws the same.",kinds:{villages:"Village",parcels:"Parcel",channels:"Channel"},drawn:(e,t,n)=>`${e} ${t} of ${n}`,seed:e=>`seed ${e}`,none:e=>`The map has no ${e.toLowerCase()} to draw from.`,failed:"The list could not be read, so none was drawn. Draw again when the network is back."},units:{ratio:"%",mu:"mu",m:"m",m2:"m²",villages:"villages",committees:"committees",streets:"streets",sites:"places",zones:"zones",channels:"channels",stations:"stations",findings:"findings",parcels:"parcels",plots:"plots",households:"households",people:"people",cleaners:"people",points:"points",times:"times",days:"days",slots:"sweeps"}};var Le={play:"自动播放",pause:"停止自动播放",fullScreen:"全屏",themes:"看五个专题",search:"找一处",back:"回到故事",blanked:"屏幕已遮黑，按 b 或点一下恢复",step:(e,t)=>e===""?t:`${e}：${t}`,place:(e,t)=>`第 ${e} 页，共 ${t} 页`,keys:"← → 翻页　/ 找一处　b 遮黑　f 全屏",reported:"上报",atLeast:["","以上"],nOfD:(e,t)=>`${e} / ${t}`,rows:(e,t)=>e===t?`共 ${t} 条`:`共 ${t} 条，列出前 ${e} 条`,noRows:"没有符合的记录。",rowsFailed:"明细没有读到。网络恢复后再打开一次。",reading:"正在读取…",drawing:{title:"随机抽查",explained:"由种子定出抽中哪一处，同一种子、同一名录，结果相同。",kinds:{villages:"自然村",parcels:"地块",channels:"水渠"},drawn:(e,t,n)=>`${e}：${n} 个中的第 ${t} 个`,seed:e=>`种子 ${e}`,none:e=>`图上没有${e}，没有可抽的。`,failed:"名录没有读到，没有抽成。网络恢复后再抽一次。"},units:{ratio:"%",mu:"亩",m:"米",m2:"平方米",villages:"个",committees:"个",streets:"段",sites:"个",zones:"个",channels:"条",stations:"座",findings:"件",parcels:"块",plots:"块",households:"户",people:"人",cleaners:"人",points:"分",times:"次",days:"天",slots:"次"}};var Ee={play:"自動播放",pause:"停止自動播放",fullScreen:"全屏",themes:"看五個專題",search:"找一處",back:"回到故事",blanked:"屏幕已遮黑，按 b 或點一下恢復",step:(e,t)=>e===""?t:`${e}：${t}`,place:(e,t)=>`第 ${e} 頁，共 ${t} 頁`,keys:"← → 翻頁　/ 找一處　b 遮黑　f 全屏",reported:"上報",atLeast:["","以上"],nOfD:(e,t)=>`${e} / ${t}`,rows:(e,t)=>e===t?`共 ${t} 條`:`共 ${t} 條，列出前 ${e} 條`,noRows:"沒有符合的記錄。",rowsFailed:"明細沒有讀到。網絡恢復後再打開一次。",reading:"正在讀取…",drawing:{title:"隨機抽查",explained:"由種子定出抽中哪一處，同一種子、同一名錄，結果相同。",kinds:{villages:"自然村",parcels:"地塊",channels:"水渠"},drawn:(e,t,n)=>`${e}：${n} 箇中的第 ${t} 個`,seed:e=>`種子 ${e}`,none:e=>`圖上沒有${e}，沒有可抽的。`,failed:"名錄沒有讀到，沒有抽成。網絡恢復後再抽一次。"},units:{ratio:"%",mu:"畝",m:"米",m2:"平方米",villages:"個",committees:"個",streets:"段",sites:"個",zones:"個",channels:"條",stations:"座",findings:"件",parcels:"塊",plots:"塊",households:"戶",people:"人",cleaners:"人",points:"分",times:"次",days:"天",slots:"次"}};var C={"zh-Hans":Le,"zh-Hant":Ee,en:Fe};function De({chapters:e}){return e.flatMap((n,r)=>n.scenes.map((a,o)=>({scene:a,chapter:n,chapterNth:r,inChapter:o}))).map((n,r)=>({...n,nth:r}))}function X(e,t){let[n,r]=(t??"").split(".").map(Number);return e.find(o=>r===void 0?o.scene.id===n:o.chapterNth+1===n&&o.inChapter+1===r)??e[0]}function We({id:e,view:t,frame:n,as_of:r},{town:a,language:o,story:u,looping:l}){let p=xe("/present",`?${t}`),f=r===null?null:st(r),v=p.theme==="coverage";return{...p,town:a,language:o,story:u,looping:l,scene:String(e),presenting:!0,board:!1,table:null,charts:!1,papers:null,near:!1,place:n==="place"?p.place:null,date:v?(f==null?void 0:f.slice(0,10))??p.date:p.date,asOf:v?null:f??p.asOf}}function st(e){return new Date(Date.parse(e)+8*36e5).toISOString().slice(0,19)}function M(e,t){return(e==null?void 0:e[t])??(e==null?void 0:e["zh-Hans"])??Object.values(e??{})[0]??""}function _(e,t,n,r){let{reported:a,value:o,unit:u,n:l,d:p}=t,f=u==="ratio"||u==="%",v=M(e.label,n),d=Object.values(t.of??{}),[s,h]=(a==null?void 0:a.at_least)===!0&&o!==null?r.atLeast:["",""],m=o===null?"":`${lt(t,r)}${h}`,w=!f||l===void 0||p===void 0?[]:[r.nOfD(J(l,t),J(p,t))],c=Ne(t,r);return{label:v===""?[t.title,...d].join(" · "):v,before:s,value:at(t),unit:m,notes:[...w,...c]}}function _e(e,t){let n=e.flatMap(r=>Ne(r,t));return n.length>1&&new Set(n).size===1?n[0]??"":""}function Ne({reported:e},t){return e===void 0?[]:[[t.reported,e.as_of,e.source].filter(Boolean).join(" · ")]}function at(e){let{unit:t,value:n,reported:r}=e;return n===null?"–":t==="%"||t==="ratio"&&r!==void 0?T(n*100,2):t==="ratio"?fe(n):J(n,e)}function J(e,{unit:t,reported:n}){return n!==void 0?T(e,it(e)):t==="mu"?pe(e):T(e,t==="points"?1:0)}function it(e){let[,t=""]=String(Number(e.toFixed(4))).split(".");return t.length}function lt({unit:e,reported:t},{units:n}){return t===void 0||e==="ratio"?n[e]??e:e}function He(e){return e.flatMap(({reported:n,as_of:r})=>n===void 0?[r]:[]).sort()[0]??null}function Ve(){let[e=0]=window.crypto.getRandomValues(new Uint32Array(1));return 1e5+e%9e5}function Ie(e,t){let n=e+1831565813|0;return n=Math.imul(n^n>>>15,n|1),n^=n+Math.imul(n^n>>>7,n|61),Math.floor(((n^n>>>14)>>>0)/2**32*t)}function je(e){let t=null,n=new Oe,r=d=>{t=d,e().ask()},a=(d,s)=>{let{stores:h,acts:m}=e(),w=s===void 0?{}:{asOf:ue(s)};h.view.set({selected:d,...w}),m.showFramed(()=>W("selection",h.view.get(),h.data.get()),!0)},o=(d,s)=>{let{source:h,stores:m}=e(),{rows:w}=s;r({kind:"rows",asked:d,measured:s,read:w===void 0?{features:[],all:0}:"reading"}),w!==void 0&&n.read(h.rows(m.view.get().town??"",w),g=>r({kind:"rows",asked:d,measured:s,read:g}),()=>r({kind:"rows",asked:d,measured:s,read:"failed"}))},u=d=>{let{source:s,stores:h}=e();r({kind:"draw",layer:d,found:"reading"}),n.read(s.ids(h.view.get().town??"",d),m=>{let w=Ve(),c=Ie(w,m.length),g=m[c];r({kind:"draw",layer:d,found:g===void 0?null:{seed:w,nth:c+1,all:m.length}}),g!==void 0&&a({layer:d,fid:g},void 0)},()=>r({kind:"draw",layer:d,found:"failed"}))},l=(d,s)=>b`
<header class="story-over-head">
<h2>${d}</h2>
<button type="button" class="icon-button" aria-label=${s.back} @click=${()=>e().back()}>
${E("close")}
</button>
</header>
`,p=({asked:d,measured:s,read:h},m,w)=>{let{label:c,before:g,value:y,unit:x,notes:P}=_(d,s,m.view.language,w),{rows:k,reported:F,definition:U}=s,R=b`
${c}
<b>${g}${y}</b>
<small>${x}</small>
`;return b`
<section class="story-over panel" role="dialog" aria-label=${c}>
${l(R,w)}
<p class="story-over-note">${[...P,(F==null?void 0:F.note)??U].filter(Boolean).join(" · ")}</p>
${k===void 0?null:f(k.collection,k.asOf,h,m,w)}
</section>
`},f=(d,s,h,m,w)=>{if(h==="reading"||h==="failed")return b`
<p class="story-over-note" role="status">${h==="reading"?w.reading:w.rowsFailed}</p>
`;let{features:c,all:g}=h,{selected:y}=m.view,x=P=>{let k={layer:d,fid:V(P)};return b`
<li>
<button
type="button"
data-row=${`${d}.${k.fid}`}
aria-pressed=${(y==null?void 0:y.layer)===d&&y.fid===k.fid}
@click=${()=>a(k,s)}
>
<b>${Se(d,P,m)}</b>
<span>${ke(k,P,m)}</span>
</button>
</li>
`};return b`
<p class="story-over-note" role="status">
${g===0?w.noRows:w.rows(T(c.length),T(g))}
</p>
<ul class="story-rows">
${c.map(x)}
</ul>
`},v=({layer:d,found:s},h)=>{let{drawing:m}=h,w=d===null?"":m.kinds[d]??"",c=()=>d===null?m.explained:s==="reading"?h.reading:s==="failed"?m.failed:s===null?m.none(w):b`
${m.drawn(w,T(s.nth),T(s.all))}
<b class="story-seed">${m.seed(s.seed)}</b>
`;return b`
<section class="story-over story-draw panel" role="dialog" aria-label=${m.title}>
${l(b`
${m.title}
`,h)}
<div class="story-kinds">
${Object.entries(m.kinds).map(([g,y])=>b`
<button
type="button"
class="text-button"
data-draw=${g}
aria-pressed=${g===d}
@click=${()=>u(g)}
>
${y}
</button>
`)}
</div>
<p class="story-over-note" role="status">${c()}</p>
</section>
`};return{openRows:o,openDraw:()=>r({kind:"draw",layer:null,found:null}),isOpen:()=>t!==null,isDrawing:()=>(t==null?void 0:t.kind)==="draw",close:()=>{n.drop(),t=null},part:d=>{let s=C[d.view.language];return t===null?null:t.kind==="rows"?p(t,d,s):v(t,s)}}}function ze(){let e=document.documentElement,t=null,n=!1,r=async()=>{var f;if(document.visibilityState!=="visible")return;let p=await((f=navigator.wakeLock)==null?void 0:f.request("screen").catch(()=>null));n?t=p??null:p==null||p.release()},a=()=>{r()},o=()=>{window.dispatchEvent(new Event("resize"))},u=()=>{"requestFullscreen"in e&&!document.fullscreenElement&&e.requestFullscreen().catch(()=>{})},l=()=>{document.fullscreenElement&&document.exitFullscreen().catch(()=>{})};return{enter:()=>{n=!0,e.dataset.story="",o(),r(),document.addEventListener("visibilitychange",a)},fill:u,leave:l,toggle:()=>{document.fullscreenElement?l():u()},close:()=>{n=!1,delete e.dataset.story,o(),document.removeEventListener("visibilitychange",a),t==null||t.release(),t=null}}}var ut=4;function qe(e,t){let{view:n,data:r,words:a}=t,{stores:o,over:u}=e,l=C[n.language],p=e.now(),{scene:f,chapter:v}=p,d=M(f.title,n.language),s=M(f.text,n.language);return b`
<div
class="story-words"
data-scene=${f.id}
data-turn=${p.nth%2}
?hidden=${u.isOpen()}
@pointerdown=${e.swipes.down}
@pointerup=${e.swipes.up}
>
<header class="present-title">
<p class="story-chapter">${M(v.title,n.language)}</p>
<h1>${d}</h1>
</header>
${s===""?null:b`
<p class="story-text">${s}</p>
`}
</div>
<div
class="present-foot"
?hidden=${u.isOpen()&&!u.isDrawing()}
@pointerdown=${e.swipes.down}
@pointerup=${e.swipes.up}
>
${ct(e,t,l)}
${$e(he(be(n,r,a),n),n,o.tools.get(),a)}
</div>
${u.part(t)} ${dt(e,t,l)} ${pt(e,t,l)}
<p class="sr" role="status">${l.place(p.nth+1,e.stops.length)} ${d}</p>
${e.isBlank()?b`
<button
type="button"
class="story-blank"
aria-label=${l.blanked}
@click=${()=>e.blank(!1)}
></button>
`:null}
`}function ct(e,{view:t,words:n},r){let{scene:a}=e.now(),o=a.figures.slice(0,ut);if(o.length===0)return null;let u=s=>e.figures.of(s,a),p=o.flatMap(s=>[u(s),s.beside==null?null:u(s.beside)]).filter(s=>s!==null),f=He(p),v=_e(p,r),d=s=>{var g;let h=u(s),m=s.beside==null?null:u(s.beside);if(h===null)return b`
<div class="figure is-waiting" aria-busy="true">
<span class="figure-label">${M(s.label,t.language)}</span>
<span class="figure-value"><b>–</b></span>
</div>
`;let w=_(s,h,t.language,r),c=m===null||s.beside==null?null:_(s.beside,m,t.language,r);return b`
<button
type="button"
class="figure"
data-measure=${s.measure}
data-value=${h.value??""}
@click=${()=>e.over.openRows(s,h)}
>
<span class="figure-label">${w.label}</span>
<span class="figure-value">
${w.before===""?null:b`
<span class="figure-unit">${w.before}</span>
`}
<b>${w.value}</b>
<span class="figure-unit">${w.unit}</span>
</span>
${c===null?null:b`
<span class="figure-beside" data-measure=${((g=s.beside)==null?void 0:g.measure)??K}>
${c.label}
<b>${c.before}${c.value}</b>
${c.unit}
</span>
`}
${[...new Set([...w.notes,...(c==null?void 0:c.notes)??[]])].map(y=>b`
<span class="figure-note">${y===v?r.reported:y}</span>
`)}
</button>
`};return b`
<section class="present-figures" aria-label=${n.action.figures}>
${o.map(d)}
${v===""?null:b`
<p class="figures-date">${v}</p>
`}
${f===null?null:b`
<p class="figures-date">${we(f,n)}</p>
`}
</section>
`}function dt(e,{view:t},n){let r=e.now(),a=(o,u)=>{let l=n.step(u,M(o.scene.title,t.language));return b`
<button
type="button"
data-step=${o.scene.id}
data-tip=${l}
aria-label=${l}
aria-current=${o===r?"step":K}
class=${o.nth<r.nth?"is-past":""}
@click=${()=>e.goTo(o.nth)}
></button>
`};return b`
<nav class="story-steps" aria-label=${n.place(r.nth+1,e.stops.length)}>
${e.story.chapters.map((o,u)=>{let l=M(o.title,t.language);return b`
<div role="group" aria-label=${l} class=${u===r.chapterNth?"is-here":""}>
${e.stops.filter(({chapterNth:p})=>p===u).map(p=>a(p,l))}
</div>
`})}
</nav>
`}function pt(e,{words:t},n){let{acts:r,over:a}=e,o=(l,p,f,v)=>b`
<button type="button" class="icon-button" data-story=${l} aria-label=${f} data-tip=${f} @click=${v}>
${E(p)}
</button>
`,u=e.running();return b`
<div class="story-tools">
${e.isAway()?b`
<button type="button" class="story-back" data-story="back" @click=${()=>e.back()}>
${E("left")}${n.back}
</button>
`:null}
${o("search","search",n.search,()=>e.search())}
${o("draw","die",n.drawing.title,()=>a.openDraw())}
${o("play",u?"pause":"play",u?n.pause:n.play,()=>e.run(!u))}
${o("full","whole",n.fullScreen,()=>e.room.toggle())}
${o("themes","layers",n.themes,()=>ft(e))}
<button
type="button"
class="present-leave icon-button"
aria-label=${t.action.leave}
data-tip=${t.action.leave}
@click=${()=>r.present(!1)}
>
${E("close")}
</button>
</div>
`}function ft({stores:e,acts:t}){e.view.set({story:j,scene:null,looping:!1,selected:null,filter:"",committee:null,asOf:null,date:null,off:[]}),t.showTheme()}function Ce(e){let t=null;return{down:({pointerType:n,clientX:r,clientY:a})=>t=n==="touch"?[r,a]:null,up:({clientX:n,clientY:r})=>{if(t===null)return;let[a,o]=[n-t[0],r-t[1]];t=null,Math.abs(a)>=60&&Math.abs(o)<=Math.abs(a)/2&&e(a<0?1:-1)}}}var mt=400,yt=2,gt=3;async function Pn(e,t,n,r,a=Te){let o=e.view.get().town??"",u=await a.story(o,r),l=De(u),[p]=l;if(p===void 0)return null;let f=p,v=null,d=!1,s=!1,h=0,m=0,w=[],{view:c,data:g,tools:y}=e,x=i=>We(i.scene,{...c.get(),story:r}),P=i=>{let{frame:$}=f.scene;t.showFramed(()=>W($,c.get(),g.get()),i)},k=(i,$)=>{f=i,v=String(i.scene.id),N.close(),y.get().searching&&y.set({searching:!1}),g.get().choices.length>0&&g.set({choices:[]});let S=x(i);$?t.play(S):c.set(S),P(i.scene.transition==="fly"),H.show(f.scene,F().map(({scene:A})=>A)),B(),window.clearTimeout(m),m=window.setTimeout(U,mt),n()},F=()=>Array.from({length:Math.min(yt,l.length-1)},(i,$)=>l[(f.nth+1+$)%l.length]??f),U=()=>{let i=F(),$=new Map(i.map(S=>[x(S),S.scene.frame]));t.prepareViews([...$.keys()],(S,A)=>W($.get(S)??"town",S,A))},R=(i,$=!1)=>{let S=l[Math.max(0,Math.min(i,l.length-1))];S!==void 0&&(S!==f||O.isAway())&&k(S,$)},B=()=>{window.clearTimeout(h),d&&(h=window.setTimeout(Ue,Math.max(gt,f.scene.hold_s)*1e3))},Ue=()=>{O.isAway()||s?B():f.nth<l.length-1?R(f.nth+1,!0):c.get().looping?k(p,!0):O.run(!1)},N=je(()=>O),H=Ae(o,a,e,n),L=ze(),O={stores:e,acts:t,source:a,ask:n,story:u,stops:l,figures:H,over:N,room:L,swipes:Ce(i=>R(f.nth+i)),now:()=>f,goTo:R,back:()=>k(f,!0),isAway:()=>{let{selected:i}=c.get(),$=x(f).selected,S=(i==null?void 0:i.layer)!==($==null?void 0:$.layer)||(i==null?void 0:i.fid)!==($==null?void 0:$.fid);return N.isOpen()||y.get().searching||g.get().choices.length>0||S},running:()=>d,run:i=>{d=i,!i&&c.get().looping&&t.play({looping:!1}),B(),n()},isBlank:()=>s,blank:i=>{s=i,n()},search:()=>{N.close(),y.set({searching:!0}),n(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.querySelector("#search input"))==null?void 0:i.focus()}))}},Be={next:()=>R(f.nth+1),before:()=>R(f.nth-1),first:()=>R(0),last:()=>R(l.length-1),start:()=>{O.blank(!1),R(0),L.fill()},blank:()=>O.blank(!s),fullScreen:()=>L.toggle(),search:()=>O.search(),back:()=>{O.isAway()?O.back():L.leave()},close:()=>{O.isAway()&&O.back()},nothing:()=>{}},Z=i=>{let{key:$,altKey:S,ctrlKey:A,metaKey:Ye}=i,ee=Re(i.target),Ge=ee==="text"&&!O.isAway()?null:ee,te=Pe({key:$,held:S||A||Ye,at:Ge,blank:s});te!==null&&(i.preventDefault(),i.stopPropagation(),Be[te]())},Ke=(i,$)=>{!i.presenting||i.story===j||(i.scene!==v&&k(X(l,i.scene)??p,!0),i.language!==$.language&&H.readAgain(),i.selected!==$.selected&&i.selected!==null&&y.get().searching&&y.set({searching:!1}))};return{plays:(i,$)=>i===o&&($===null||$===r),begin:()=>{document.addEventListener("keydown",Z,!0),L.enter();let{scene:i,looping:$}=c.get();d=$,k(X(l,i)??p,!0),w=[c.subscribe(Ke),y.subscribe((S,A)=>{(S.seen!==A.seen||S.searching!==A.searching)&&n()}),H.follow()]},part:i=>qe(O,i),close:()=>{document.removeEventListener("keydown",Z,!0);for(let i of w)i();window.clearTimeout(h),window.clearTimeout(m),y.get().searching&&y.set({searching:!1}),L.close()}}}export{Pn as makePlayer};
