import{a as be}from"./chunk-URSMDTJ6.js";import{a as Se}from"./chunk-RWT4YOSQ.js";import{h as he}from"./chunk-UBWZ7ORZ.js";import{a as I}from"./chunk-AGPPCVRL.js";import{i as ge,k as we}from"./chunk-7E6QWAPW.js";import{b as ke}from"./chunk-5YNJ3HLH.js";import{b as ne}from"./chunk-BRVYRAWU.js";import"./chunk-G7RVK4PW.js";import"./chunk-4VYGZOE6.js";import{d as j}from"./chunk-65VWBM32.js";import"./chunk-KRRQ52TJ.js";import{g as ye}from"./chunk-BBVHBITH.js";import{g as q,r as me}from"./chunk-4JLH7VHV.js";import{r as E}from"./chunk-PXT4J2DF.js";import{a as w,d as K}from"./chunk-3PJR2OYE.js";import"./chunk-ZC3AHAGB.js";import"./chunk-4TS7O3HR.js";import"./chunk-ICH5MBQR.js";import"./chunk-IX74WHMI.js";import{u as $e,v as ve}from"./chunk-ALOPUW4Y.js";import"./chunk-FT33FG2O.js";import"./chunk-M4ZMK2PU.js";import"./chunk-IUKMZNIT.js";import{g as de}from"./chunk-LYIOX2RF.js";import{c as ie,e as ue}from"./chunk-M6AR5UX4.js";import"./chunk-D4T2FIB6.js";import{a as ce}from"./chunk-D7DYQFD5.js";import{a as le}from"./chunk-FG6OWFJX.js";import"./chunk-EH2SCFZP.js";import{e as se}from"./chunk-HAXJBBDE.js";import"./chunk-G6LQKNM6.js";import"./chunk-P6FBAL6K.js";import{a as x,b as pe,f as fe}from"./chunk-265K6TNF.js";import"./chunk-6NKZHU2E.js";import{f as ae}from"./chunk-ISYZ6M3S.js";import"./chunk-ATIB42E6.js";import{c as re,d as V,e as oe}from"./chunk-6HCXI4IL.js";import"./chunk-6QL7ATKN.js";import"./chunk-OOJM4CTU.js";function Oe(e){return e instanceof Element?e.closest("#gate, input, select, textarea")!==null?"field":e.matches("button:focus-visible, a:focus-visible")?"button":e.closest("#card, .story-over")!==null?"text":null:null}var Be=200,Re={story:(e,t)=>q(`/api/stories/${t}?town=${e}`),measure:(e,t,n,r)=>q(`/api/measures/${t.measure}?${Y(e,t,n,r)}`),rows:async(e,{collection:t,filter:n,on:r,asOf:o})=>{let a=new URLSearchParams({town:e,limit:String(Be)});n!==""&&a.set("filter",n),o!==void 0?a.set("asOf",o):r!==void 0&&a.set("asOf",ie(r));let l=await q(`/api/collections/${t}/items?${a.toString()}`);return{features:l.features,all:l.numberMatched}},ids:async(e,t)=>[...await me(t,e,"fid > 0")].sort((n,r)=>n-r)};function Y(e,{of:t,committee:n,to:r},o,a){let l=new URLSearchParams({...t,town:e,lang:a});return n!=null&&l.set("committee",n),r!=null&&l.set("to",r),o!==null&&l.set("asOf",o),l.toString()}var Ke=300;function Te(e,t,{view:n,data:r},o){let a=new Map,l=new Set,d=[],y=0,f=(c,s)=>`${c.measure}?${Y(e,c,s.as_of,n.get().language)}`,g=async(c,s)=>{let m=f(c,s);if(!l.has(m)){l.add(m);try{a.set(m,await t.measure(e,c,s.as_of,n.get().language)),o()}catch{}finally{l.delete(m)}}},u=()=>{let c=new Set(d.flatMap(s=>xe(s).map(m=>f(m,s))));for(let s of[...a.keys()])c.has(s)||a.delete(s);for(let s of d)for(let m of xe(s))g(m,s)},p=()=>{window.clearTimeout(y),y=window.setTimeout(u,Ke)};return{show:(c,s)=>{d=[c,...s],u()},readAgain:u,of:(c,s)=>a.get(f(c,s))??null,follow:()=>{let c=r.subscribe((s,m)=>{(s.touched!==m.touched||s.coverage.value!==m.coverage.value)&&p()});return()=>{c(),window.clearTimeout(y)}}}}function xe({figures:e}){return e.flatMap(t=>t.beside==null?[t]:[t,t.beside])}var D="town",z={area:16,point:15,theme:15.33};function W(e,t,n){return e==="town"||t.town===null?D:e==="place"?t.place??D:e==="selection"?Ye(t,n):e==="committee"?Ge(t,n):Qe(t,n)}function G(e,t){return e===null?D:{extent:e,closest:t+Math.log2(ne())}}function Ye({selected:e},t){if(e===null)return D;let n=t.picked.value!==null&&V(t.picked.value)===e.fid?t.picked.value:void 0,r=oe(t,e.layer,e.fid)??n;if(r===void 0)return Q(e.layer,t)||t.picked.status==="failed"?D:null;let o=I([r]),a=o!==null&&o[0]===o[2]&&o[1]===o[3];return G(o,a?z.point:z.area)}function Ge({committee:e},t){return Q("committees",t)?G(I(re(t,"committees").filter(({properties:n})=>n.code===e)),z.area):null}function Qe(e,t){var a;let n=ce(e),r=e.filter!==""||e.committee!==null,o=le[e.theme].filter((l,d)=>(d===0||!se(l))&&(!r||l===n));return!r&&o.some(l=>ae(l))?D:!o.every(l=>Q(l,t))||he(e.town??"",e)!==null&&((a=t.answered)==null?void 0:a.filter)!==e.filter?null:G(I(o.flatMap(l=>de(e,t,l).features)),z.theme)}function Q(e,t){var n;return((n=t.layers[e])==null?void 0:n.value)!=null}var Xe={ArrowRight:"next",ArrowDown:"next",PageDown:"next"," ":"next",ArrowLeft:"before",ArrowUp:"before",PageUp:"before",Home:"first",End:"last",F5:"start",b:"blank",B:"blank",".":"blank",f:"fullScreen",F:"fullScreen","/":"search",Escape:"back",Backspace:"close"},Je=["ArrowUp","ArrowDown","PageUp","PageDown","Home","End"," "];function Me({key:e,held:t,at:n,blank:r}){if(e==="F5")return n==="field"?"nothing":"start";if(t)return null;let o=Xe[e]??null;return r?o===null||o==="fullScreen"?o:"blank":n==="field"?e==="Escape"?"back":null:n==="button"&&e===" "||n==="text"&&Je.includes(e)?null:o}var Ae={play:"Play by itself",pause:"Stop playing",fullScreen:"Full screen",themes:"The five themes",search:"Find a place",back:"Back to the story",blanked:"The screen is blank; b or a press brings it back",step:(e,t)=>e===""?t:`${e}: ${t}`,place:(e,t)=>`Scene ${e} of ${t}`,keys:"← → turn the page   / find   b blank   f full screen",reported:"reported",atLeast:["over ",""],nOfD:(e,t)=>`${e} of ${t}`,rows:(e,t)=>e===t?`${t} in all`:`${t} in all, the first ${e} are listed`,noRows:"There is none.",rowsFailed:"The rows could not be read. Open them again when the network is back.",reading:"Reading…",drawing:{title:"Draw at random",explained:"The seed decides which one is drawn: the same seed on the same list draws the same.",kinds:{villages:"Village",parcels:"Parcel",channels:"Channel"},drawn:(e,t,n)=>`${e} ${t} of ${n}`,seed:e=>`seed ${e}`,none:e=>`The map has no ${e.toLowerCase()} to draw from.`,failed:"The list could not be read, so none was drawn. Draw again when the network is back."},units:{ratio:"%",mu:"mu",m:"m",m2:"m²",villages:"villages",committees:"committees",streets:"streets",sites:"places",zones:"zones",channels:"channels",stations:"stations",findings:"findings",parcels:"parcels",plots:"plots",households:"households",people:"people",cleaners:"people",points:"points",times:"times",days:"days",slots:"sweeps"}};var Pe={play:"自动播放",pause:"停止自动播放",fullScreen:"全屏",themes:"看五个专题",search:"找一处",back:"回到故事",blanked:"屏幕已遮黑，按 b 或点一下恢复",step:(e,t)=>e===""?t:`${e}：${t}`,place:(e,t)=>`第 ${e} 页，共 ${t} 页`,keys:"← → 翻页　/ 找一处　b 遮黑　f 全屏",reported:"上报",atLeast:["","以上"],nOfD:(e,t)=>`${e} / ${t}`,rows:(e,t)=>e===t?`共 ${t} 条`:`共 ${t} 条，列出前 ${e} 条`,noRows:"没有符合的记录。",rowsFailed:"明细没有读到。网络恢复后再打开一次。",reading:"正在读取…",drawing:{title:"随机抽查",explained:"由种子定出抽中哪一处，同一种子、同一名录，结果相同。",kinds:{villages:"自然村",parcels:"地块",channels:"水渠"},drawn:(e,t,n)=>`${e}：${n} 个中的第 ${t} 个`,seed:e=>`种子 ${e}`,none:e=>`图上没有${e}，没有可抽的。`,failed:"名录没有读到，没有抽成。网络恢复后再抽一次。"},units:{ratio:"%",mu:"亩",m:"米",m2:"平方米",villages:"个",committees:"个",streets:"段",sites:"个",zones:"个",channels:"条",stations:"座",findings:"件",parcels:"块",plots:"块",households:"户",people:"人",cleaners:"人",points:"分",times:"次",days:"天",slots:"次"}};var Fe={play:"自動播放",pause:"停止自動播放",fullScreen:"全屏",themes:"看五個專題",search:"找一處",back:"回到故事",blanked:"屏幕已遮黑，按 b 或點一下恢復",step:(e,t)=>e===""?t:`${e}：${t}`,place:(e,t)=>`第 ${e} 頁，共 ${t} 頁`,keys:"← → 翻頁　/ 找一處　b 遮黑　f 全屏",reported:"上報",atLeast:["","以上"],nOfD:(e,t)=>`${e} / ${t}`,rows:(e,t)=>e===t?`共 ${t} 條`:`共 ${t} 條，列出前 ${e} 條`,noRows:"沒有符合的記錄。",rowsFailed:"明細沒有讀到。網絡恢復後再打開一次。",reading:"正在讀取…",drawing:{title:"隨機抽查",explained:"由種子定出抽中哪一處，同一種子、同一名錄，結果相同。",kinds:{villages:"自然村",parcels:"地塊",channels:"水渠"},drawn:(e,t,n)=>`${e}：${n} 箇中的第 ${t} 個`,seed:e=>`種子 ${e}`,none:e=>`圖上沒有${e}，沒有可抽的。`,failed:"名錄沒有讀到，沒有抽成。網絡恢復後再抽一次。"},units:{ratio:"%",mu:"畝",m:"米",m2:"平方米",villages:"個",committees:"個",streets:"段",sites:"個",zones:"個",channels:"條",stations:"座",findings:"件",parcels:"塊",plots:"塊",households:"戶",people:"人",cleaners:"人",points:"分",times:"次",days:"天",slots:"次"}};var U={"zh-Hans":Pe,"zh-Hant":Fe,en:Ae};function Le({chapters:e}){return e.flatMap((n,r)=>n.scenes.map((o,a)=>({scene:o,chapter:n,chapterNth:r,inChapter:a}))).map((n,r)=>({...n,nth:r}))}function X(e,t){let[n,r]=(t??"").split(".").map(Number);return e.find(a=>r===void 0?a.scene.id===n:a.chapterNth+1===n&&a.inChapter+1===r)??e[0]}function Ee({id:e,view:t,frame:n,as_of:r},{town:o,language:a,story:l,looping:d}){let y=ke("/present",`?${t}`),f=r===null?null:Ze(r),g=y.theme==="coverage";return{...y,town:o,language:a,story:l,looping:d,scene:String(e),presenting:!0,board:!1,table:null,charts:!1,papers:null,near:!1,place:n==="place"?y.place:null,date:g?(f==null?void 0:f.slice(0,10))??y.date:y.date,asOf:g?null:f??y.asOf}}function Ze(e){return new Date(Date.parse(e)+8*36e5).toISOString().slice(0,19)}function T(e,t){return(e==null?void 0:e[t])??(e==null?void 0:e["zh-Hans"])??Object.values(e??{})[0]??""}function _(e,t,n,r){let{reported:o,value:a,unit:l,n:d,d:y}=t,f=l==="ratio"||l==="%",g=T(e.label,n),u=Object.values(t.of??{}),[p,c]=(o==null?void 0:o.at_least)===!0&&a!==null?r.atLeast:["",""],s=a===null?"":`${nt(t,r)}${c}`,m=!f||d===void 0||y===void 0?[]:[r.nOfD(J(d,t),J(y,t))],h=o===void 0?[]:[[r.reported,o.as_of,o.source].filter(Boolean).join(" · ")];return{label:g===""?[t.title,...u].join(" · "):g,before:p,value:et(t),unit:s,notes:[...m,...h]}}function et(e){let{unit:t,value:n}=e;return n===null?"–":t==="ratio"?fe(n):t==="%"?x(n*100,2):J(n,e)}function J(e,{unit:t,reported:n}){return n!==void 0?x(e,tt(e)):t==="mu"?pe(e):x(e,t==="points"?1:0)}function tt(e){let[,t=""]=String(Number(e.toFixed(4))).split(".");return t.length}function nt({unit:e,reported:t},{units:n}){return t===void 0?n[e]??e:e}function De(e){return e.flatMap(({reported:n,as_of:r})=>n===void 0?[r]:[]).sort()[0]??null}function We(){let[e=0]=window.crypto.getRandomValues(new Uint32Array(1));return 1e5+e%9e5}function _e(e,t){let n=e+1831565813|0;return n=Math.imul(n^n>>>15,n|1),n^=n+Math.imul(n^n>>>7,n|61),Math.floor(((n^n>>>14)>>>0)/2**32*t)}function He(e){let t=null,n=new Se,r=u=>{t=u,e().ask()},o=(u,p)=>{let{stores:c,acts:s}=e(),m=p===void 0?{}:{asOf:ue(p)};c.view.set({selected:u,...m}),s.showFramed(()=>W("selection",c.view.get(),c.data.get()),!0)},a=(u,p)=>{let{source:c,stores:s}=e(),{rows:m}=p;r({kind:"rows",asked:u,measured:p,read:m===void 0?{features:[],all:0}:"reading"}),m!==void 0&&n.read(c.rows(s.view.get().town??"",m),$=>r({kind:"rows",asked:u,measured:p,read:$}),()=>r({kind:"rows",asked:u,measured:p,read:"failed"}))},l=u=>{let{source:p,stores:c}=e();r({kind:"draw",layer:u,found:"reading"}),n.read(p.ids(c.view.get().town??"",u),s=>{let m=We(),h=_e(m,s.length),$=s[h];r({kind:"draw",layer:u,found:$===void 0?null:{seed:m,nth:h+1,all:s.length}}),$!==void 0&&o({layer:u,fid:$},void 0)},()=>r({kind:"draw",layer:u,found:"failed"}))},d=(u,p)=>w`
<header class="story-over-head">
<h2>${u}</h2>
<button type="button" class="icon-button" aria-label=${p.back} @click=${()=>e().back()}>
${E("close")}
</button>
</header>
`,y=({asked:u,measured:p,read:c},s,m)=>{let{label:h,before:$,value:S,unit:A,notes:P}=_(u,p,s.view.language,m),{rows:k,reported:F,definition:C}=p,R=w`
${h}
<b>${$}${S}</b>
<small>${A}</small>
`;return w`
<section class="story-over panel" role="dialog" aria-label=${h}>
${d(R,m)}
<p class="story-over-note">${[...P,(F==null?void 0:F.note)??C].filter(Boolean).join(" · ")}</p>
${k===void 0?null:f(k.collection,k.asOf,c,s,m)}
</section>
`},f=(u,p,c,s,m)=>{if(c==="reading"||c==="failed")return w`
<p class="story-over-note" role="status">${c==="reading"?m.reading:m.rowsFailed}</p>
`;let{features:h,all:$}=c,{selected:S}=s.view,A=P=>{let k={layer:u,fid:V(P)};return w`
<li>
<button
type="button"
data-row=${`${u}.${k.fid}`}
aria-pressed=${(S==null?void 0:S.layer)===u&&S.fid===k.fid}
@click=${()=>o(k,p)}
>
<b>${$e(u,P,s)}</b>
<span>${ve(k,P,s)}</span>
</button>
</li>
`};return w`
<p class="story-over-note" role="status">
${$===0?m.noRows:m.rows(x(h.length),x($))}
</p>
<ul class="story-rows">
${h.map(A)}
</ul>
`},g=({layer:u,found:p},c)=>{let{drawing:s}=c,m=u===null?"":s.kinds[u]??"",h=()=>u===null?s.explained:p==="reading"?c.reading:p==="failed"?s.failed:p===null?s.none(m):w`
${s.drawn(m,x(p.nth),x(p.all))}
<b class="story-seed">${s.seed(p.seed)}</b>
`;return w`
<section class="story-over story-draw panel" role="dialog" aria-label=${s.title}>
${d(w`
${s.title}
`,c)}
<div class="story-kinds">
${Object.entries(s.kinds).map(([$,S])=>w`
<button
type="button"
class="text-button"
data-draw=${$}
aria-pressed=${$===u}
@click=${()=>l($)}
>
${S}
</button>
`)}
</div>
<p class="story-over-note" role="status">${h()}</p>
</section>
`};return{openRows:a,openDraw:()=>r({kind:"draw",layer:null,found:null}),isOpen:()=>t!==null,isDrawing:()=>(t==null?void 0:t.kind)==="draw",close:()=>{n.drop(),t=null},part:u=>{let p=U[u.view.language];return t===null?null:t.kind==="rows"?y(t,u,p):g(t,p)}}}function Ne(){let e=document.documentElement,t=null,n=!1,r=async()=>{var f;if(document.visibilityState!=="visible")return;let y=await((f=navigator.wakeLock)==null?void 0:f.request("screen").catch(()=>null));n?t=y??null:y==null||y.release()},o=()=>{r()},a=()=>{window.dispatchEvent(new Event("resize"))},l=()=>{"requestFullscreen"in e&&!document.fullscreenElement&&e.requestFullscreen().catch(()=>{})},d=()=>{document.fullscreenElement&&document.exitFullscreen().catch(()=>{})};return{enter:()=>{n=!0,e.dataset.story="",a(),r(),document.addEventListener("visibilitychange",o)},fill:l,leave:d,toggle:()=>{document.fullscreenElement?d():l()},close:()=>{n=!1,delete e.dataset.story,a(),document.removeEventListener("visibilitychange",o),t==null||t.release(),t=null}}}var rt=4;function Ve(e,t){let{view:n,data:r,words:o}=t,{stores:a,over:l}=e,d=U[n.language],y=e.now(),{scene:f,chapter:g}=y,u=T(f.title,n.language),p=T(f.text,n.language);return w`
<div
class="story-words"
data-scene=${f.id}
data-turn=${y.nth%2}
?hidden=${l.isOpen()}
@pointerdown=${e.swipes.down}
@pointerup=${e.swipes.up}
>
<header class="present-title">
<p class="story-chapter">${T(g.title,n.language)}</p>
<h1>${u}</h1>
</header>
${p===""?null:w`
<p class="story-text">${p}</p>
`}
</div>
<div
class="present-foot"
?hidden=${l.isOpen()&&!l.isDrawing()}
@pointerdown=${e.swipes.down}
@pointerup=${e.swipes.up}
>
${ot(e,t,d)}
${be(ge(we(n,r,o),n),n,a.tools.get(),o)}
</div>
${l.part(t)} ${st(e,t,d)} ${at(e,t,d)}
<p class="sr" role="status">${d.place(y.nth+1,e.stops.length)} ${u}</p>
${e.isBlank()?w`
<button
type="button"
class="story-blank"
aria-label=${d.blanked}
@click=${()=>e.blank(!1)}
></button>
`:null}
`}function ot(e,{view:t,words:n},r){let{scene:o}=e.now(),a=o.figures.slice(0,rt);if(a.length===0)return null;let l=g=>e.figures.of(g,o),d=a.flatMap(g=>[l(g),g.beside==null?null:l(g.beside)]),y=De(d.filter(g=>g!==null)),f=g=>{var m;let u=l(g),p=g.beside==null?null:l(g.beside);if(u===null)return w`
<div class="figure is-waiting" aria-busy="true">
<span class="figure-label">${T(g.label,t.language)}</span>
<span class="figure-value"><b>–</b></span>
</div>
`;let c=_(g,u,t.language,r),s=p===null||g.beside==null?null:_(g.beside,p,t.language,r);return w`
<button
type="button"
class="figure"
data-measure=${g.measure}
data-value=${u.value??""}
@click=${()=>e.over.openRows(g,u)}
>
<span class="figure-label">${c.label}</span>
<span class="figure-value">
${c.before===""?null:w`
<span class="figure-unit">${c.before}</span>
`}
<b>${c.value}</b>
<span class="figure-unit">${c.unit}</span>
</span>
${s===null?null:w`
<span class="figure-beside" data-measure=${((m=g.beside)==null?void 0:m.measure)??K}>
${s.label}
<b>${s.before}${s.value}</b>
${s.unit}
</span>
`}
${[...new Set([...c.notes,...(s==null?void 0:s.notes)??[]])].map(h=>w`
<span class="figure-note">${h}</span>
`)}
</button>
`};return w`
<section class="present-figures" aria-label=${n.action.figures}>
${a.map(f)}
${y===null?null:w`
<p class="figures-date">${ye(y,n)}</p>
`}
</section>
`}function st(e,{view:t},n){let r=e.now(),o=(a,l)=>{let d=n.step(l,T(a.scene.title,t.language));return w`
<button
type="button"
data-step=${a.scene.id}
data-tip=${d}
aria-label=${d}
aria-current=${a===r?"step":K}
class=${a.nth<r.nth?"is-past":""}
@click=${()=>e.goTo(a.nth)}
></button>
`};return w`
<nav class="story-steps" aria-label=${n.place(r.nth+1,e.stops.length)}>
${e.story.chapters.map((a,l)=>{let d=T(a.title,t.language);return w`
<div role="group" aria-label=${d} class=${l===r.chapterNth?"is-here":""}>
${e.stops.filter(({chapterNth:y})=>y===l).map(y=>o(y,d))}
</div>
`})}
</nav>
`}function at(e,{words:t},n){let{acts:r,over:o}=e,a=(d,y,f,g)=>w`
<button type="button" class="icon-button" data-story=${d} aria-label=${f} data-tip=${f} @click=${g}>
${E(y)}
</button>
`,l=e.running();return w`
<div class="story-tools">
${e.isAway()?w`
<button type="button" class="story-back" data-story="back" @click=${()=>e.back()}>
${E("left")}${n.back}
</button>
`:null}
${a("search","search",n.search,()=>e.search())}
${a("draw","die",n.drawing.title,()=>o.openDraw())}
${a("play",l?"pause":"play",l?n.pause:n.play,()=>e.run(!l))}
${a("full","whole",n.fullScreen,()=>e.room.toggle())}
${a("themes","layers",n.themes,()=>lt(e))}
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
`}function lt({stores:e,acts:t}){e.view.set({story:j,scene:null,looping:!1,selected:null,filter:"",committee:null,asOf:null,date:null,off:[]}),t.showTheme()}function Ie(e){let t=null;return{down:({pointerType:n,clientX:r,clientY:o})=>t=n==="touch"?[r,o]:null,up:({clientX:n,clientY:r})=>{if(t===null)return;let[o,a]=[n-t[0],r-t[1]];t=null,Math.abs(o)>=60&&Math.abs(a)<=Math.abs(o)/2&&e(o<0?1:-1)}}}var it=400,ut=2,ct=3;async function kn(e,t,n,r,o=Re){let a=e.view.get().town??"",l=await o.story(a,r),d=Le(l),[y]=d;if(y===void 0)return null;let f=y,g=null,u=!1,p=!1,c=0,s=0,m=[],{view:h,data:$,tools:S}=e,A=i=>Ee(i.scene,{...h.get(),story:r}),P=i=>{let{frame:b}=f.scene;t.showFramed(()=>W(b,h.get(),$.get()),i)},k=(i,b)=>{f=i,g=String(i.scene.id),H.close(),S.get().searching&&S.set({searching:!1}),$.get().choices.length>0&&$.set({choices:[]});let v=A(i);b?t.play(v):h.set(v),P(i.scene.transition==="fly"),N.show(f.scene,F().map(({scene:M})=>M)),B(),window.clearTimeout(s),s=window.setTimeout(C,it),n()},F=()=>Array.from({length:Math.min(ut,d.length-1)},(i,b)=>d[(f.nth+1+b)%d.length]??f),C=()=>{let i=F(),b=new Map(i.map(v=>[A(v),v.scene.frame]));t.prepareViews([...b.keys()],(v,M)=>W(b.get(v)??"town",v,M))},R=(i,b=!1)=>{let v=d[Math.max(0,Math.min(i,d.length-1))];v!==void 0&&(v!==f||O.isAway())&&k(v,b)},B=()=>{window.clearTimeout(c),u&&(c=window.setTimeout(je,Math.max(ct,f.scene.hold_s)*1e3))},je=()=>{O.isAway()||p?B():f.nth<d.length-1?R(f.nth+1,!0):h.get().looping?k(y,!0):O.run(!1)},H=He(()=>O),N=Te(a,o,e,n),L=Ne(),O={stores:e,acts:t,source:o,ask:n,story:l,stops:d,figures:N,over:H,room:L,swipes:Ie(i=>R(f.nth+i)),now:()=>f,goTo:R,back:()=>k(f,!0),isAway:()=>{let{selected:i}=h.get(),b=A(f).selected,v=(i==null?void 0:i.layer)!==(b==null?void 0:b.layer)||(i==null?void 0:i.fid)!==(b==null?void 0:b.fid);return H.isOpen()||S.get().searching||$.get().choices.length>0||v},running:()=>u,run:i=>{u=i,!i&&h.get().looping&&t.play({looping:!1}),B(),n()},isBlank:()=>p,blank:i=>{p=i,n()},search:()=>{H.close(),S.set({searching:!0}),n(),window.requestAnimationFrame(()=>window.requestAnimationFrame(()=>{var i;return(i=document.querySelector("#search input"))==null?void 0:i.focus()}))}},qe={next:()=>R(f.nth+1),before:()=>R(f.nth-1),first:()=>R(0),last:()=>R(d.length-1),start:()=>{O.blank(!1),R(0),L.fill()},blank:()=>O.blank(!p),fullScreen:()=>L.toggle(),search:()=>O.search(),back:()=>{O.isAway()?O.back():L.leave()},close:()=>{O.isAway()&&O.back()},nothing:()=>{}},Z=i=>{let{key:b,altKey:v,ctrlKey:M,metaKey:Ue}=i,ee=Oe(i.target),Ce=ee==="text"&&!O.isAway()?null:ee,te=Me({key:b,held:v||M||Ue,at:Ce,blank:p});te!==null&&(i.preventDefault(),i.stopPropagation(),qe[te]())},ze=(i,b)=>{!i.presenting||i.story===j||(i.scene!==g&&k(X(d,i.scene)??y,!0),i.language!==b.language&&N.readAgain(),i.selected!==b.selected&&i.selected!==null&&S.get().searching&&S.set({searching:!1}))};return{plays:(i,b)=>i===a&&(b===null||b===r),begin:()=>{document.addEventListener("keydown",Z,!0),L.enter();let{scene:i,looping:b}=h.get();u=b,k(X(d,i)??y,!0),m=[h.subscribe(ze),S.subscribe((v,M)=>{(v.seen!==M.seen||v.searching!==M.searching)&&n()}),N.follow()]},part:i=>Ve(O,i),close:()=>{document.removeEventListener("keydown",Z,!0);for(let i of m)i();window.clearTimeout(c),window.clearTimeout(s),S.get().searching&&S.set({searching:!1}),L.close()}}}export{kn as makePlayer};
