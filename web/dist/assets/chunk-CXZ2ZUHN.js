import{a as d,b as r}from"./chunk-ROEE77AV.js";var M={looks:{light:{ink:"#1f2937",paper:"#fbfaf7",accent:"#0f766e",finding:"#7a2e0b",land:{forest:"#d9e4cb",shrub:"#e0e8d2",grass:"#e8ecd8",paddy:"#eef0d9",dry:"#f3eedb",orchard:"#e4eacb",settlement:"#e6dfd6",water:"#a9c9dc",bare:"#ece6da"},height:"#b3c2a4",shade:"rgba(62, 74, 48, 0.1)",light:"rgba(255, 255, 246, 0.42)",relief:.8,river:"#a9c9dc",bank:"#86aec6",riverName:"#20527a",road:"#ffffff",casing:"#cbc6bd",track:"#b9b2a6",committee:"#7a6f86",town:"#5d5270"},dark:{ink:"#e5e7eb",paper:"#12181b",accent:"#2aa79a",finding:"#ff9a76",land:{forest:"#1f2c25",shrub:"#222f28",grass:"#25312a",paddy:"#2a342c",dry:"#2e322a",orchard:"#28352b",settlement:"#3d3a36",water:"#2c6285",bare:"#312f2a"},height:"#41524a",shade:"rgba(0, 0, 0, 0.16)",light:"rgba(196, 220, 206, 0.07)",relief:.65,river:"#2c6285",bank:"#4681a4",riverName:"#b8def3",road:"#6b757d",casing:"#0e1315",track:"#59636a",committee:"#a497b8",town:"#cabfdc"},contrast:{ink:"#000000",paper:"#ffffff",accent:"#00504a",finding:"#7a2e0b",land:{forest:"#eef3e6",shrub:"#f2f5ea",grass:"#f6f8ee",paddy:"#fafbf0",dry:"#fcf8ea",orchard:"#f1f5e0",settlement:"#e2dcd4",water:"#7db3d8",bare:"#f6f2ea"},height:"#d3dcc8",shade:"rgba(40, 50, 30, 0.1)",light:"rgba(255, 255, 255, 0.6)",relief:.5,river:"#7db3d8",bank:"#1f5f8b",riverName:"#003c66",road:"#ffffff",casing:"#5a544c",track:"#6b645a",committee:"#4a3d5f",town:"#1f1433"}},fills:{coverage:[{id:"both",colour:"#0f766e",edge:"#0a4f4a"},{id:"one",colour:"#63bba8",edge:"#3b8a7a"},{id:"late",colour:"#f0b429",edge:"#a87808"},{id:"missed",colour:"#c2410c",edge:"#7e2a07"},{id:"not_reported",colour:"#eceef2",edge:"#6d7686",pattern:"hatch",ink:"#8b93a1"},{id:"not_staffed",colour:"#3b2f63",edge:"#241c40"},{id:"partial",colour:"#deeea0",edge:"#8d9a3c"},{id:"contested",colour:"#a461d1",edge:"#5c2d80"},{id:"not_due",colour:"#fbfaf7",edge:"#3b8a7a",pattern:"outline"},{id:"suspended",colour:"#fbfaf7",edge:"#6d7686",pattern:"dots",ink:"#6d7686"}],measures:[{id:"excellent",colour:"#0b5c55",edge:"#073b37"},{id:"good",colour:"#5fb8a5",edge:"#37816f"},{id:"fair",colour:"#f4e2a1",edge:"#a08a35"},{id:"poor",colour:"#e8912d",edge:"#9c5a0c"},{id:"bad",colour:"#8f2a08",edge:"#5c1a04"}],"parcels.stage":[{id:"todo",values:["suspected","verified","tasked"],colour:"#8c5a34",edge:"#5e3b20"},{id:"work",values:["clearing"],colour:"#f5b83d",edge:"#a8770f"},{id:"replanted",values:["replanted"],colour:"#c5e8a0",edge:"#7ba552"},{id:"acceptance",values:["check_town","check_county","check_city","check_region"],colour:"#3f9c86",edge:"#256454"},{id:"done",values:["closed","in_care"],colour:"#0f4a3c",edge:"#082a22"},{id:"abandoned_again",values:["abandoned_again"],colour:"#e2366f",edge:"#8f1740",pattern:"hatch",ink:"#8f1740"},{id:"ruled_out",values:["ruled_out"],colour:"#c9cdd6",edge:"#7f8694",pattern:"hatch",ink:"#8f96a3"}],"plots.crop":[{id:"citrus",colour:"#e8731a",edge:"#a04a08"},{id:"lotus",colour:"#f2a7cf",edge:"#b8608f"},{id:"golden_locust",colour:"#e6cf2e",edge:"#9c8a0c"},{id:"oil_tea",colour:"#4a6428",edge:"#2c3d16"},{id:"camellia",colour:"#a3124f",edge:"#660a31"},{id:"rice",colour:"#9ad0a5",edge:"#5b9468"}],"zones.kind":[{id:"agriculture_core",colour:"#d9b945",edge:"#7c6a2e"},{id:"market_town",colour:"#a08fb5",edge:"#5d5270"},{id:"area",colour:"#9db7a5",edge:"#4d6b57"}],"channels.state":[{id:"working",colour:"#1d6fb8",edge:"#134f86"},{id:"not_working",colour:"#9ca3af",edge:"#6b7280"}],others:[{id:"plain",colour:"#6b7280",edge:"#1f2937"},{id:"bar",colour:"#0f766e",edge:"#0b5a54"},{id:"none",colour:"#c9cdd6",edge:"#8b93a1"},{id:"unknown",colour:"#d8d4ca",edge:"#8b8577"}]},signs:{here:"#1d6fb8",was:"#b3261e",unchosen:"#6b7280",shadow:"#3c3448"},marks:{"sites.kind":[{id:"service_centre",colour:"#0f766e",shape:"square"},{id:"enterprise_demonstration_site",colour:"#b45309",shape:"star"},{id:"integrity_education_base",colour:"#1d4f91",shape:"hexagon"},{id:"united_front_base",colour:"#a3124f",shape:"diamond"},{id:"reclamation_demonstration_site",colour:"#4a6428",shape:"triangle"},{id:"cooperative",colour:"#8c5a34",shape:"circle"},{id:"workshop",colour:"#3b2f63",shape:"cross"}]},strokes:{town:{width:1.8,halo:.9},committee:{width:1.1,halo:.75,dash:[9,3.5,1.6,3.5]},extent:{width:1.2,dash:[8,6]},zone:{width:1.4,dash:[5,4]},street:{halo:.8},channel:{halo:1},earth:{dash:[3,3],dashByWidth:[2,1]},bank:{halo:.7},track:{width:1,dash:[5,3]},area:{width:1}},lines:{"channels.grade":[{id:"main",from:8,widths:[4,4]},{id:"branch",from:10,widths:[3,3]},{id:"lateral",from:12,widths:[2,2]},{id:"field",from:13,widths:[1,1]}],"roads.class":[{id:"national",from:8,widths:[3.2,13]},{id:"provincial",from:9,widths:[2.6,11]},{id:"county",from:10,widths:[2,9]},{id:"township",from:12,widths:[1.4,7]},{id:"village",from:13,widths:[.9,5]},{id:"track",from:15,widths:[.6,2.5]}]}};var B=["light","dark","contrast"],c=M;function s(e){return Object.fromEntries(e.map(t=>[t.id,t]))}var{fills:p,marks:_,lines:x}=c,C=c.signs,K=s(p.coverage),z=s(p.measures),U=s(p["parcels.stage"]),j=s(p["plots.crop"]),F=s(p["zones.kind"]),k=s(p["channels.state"]),D=s(p.others),W=s(_["sites.kind"]),q=s(x["channels.grade"]),Y=x["roads.class"],g=c.strokes;function J(e,t=g[e].width??0){return t+2*(g[e].halo??0)}function Q(e,t=g[e].width??0){let{dash:a=[],dashByWidth:o=[]}=g[e];return a.map((n,i)=>n+(o[i]??0)*t)}function v(e,t){return typeof t=="string"&&Object.prototype.hasOwnProperty.call(e,t)?e[t]:void 0}function Z(e){return v(c.fills,e)??[]}function L(e,t,a){if(typeof a!="string")return;let o=t==="today"?"coverage":t==="crop"?"plots.crop":`${e}.${t}`,n=Z(o).find(({id:l,values:b})=>(b==null?void 0:b.includes(a))??l===a);if(n!==void 0)return n;let i=(v(c.marks,o)??[]).find(({id:l})=>l===a);return i===void 0?void 0:{id:i.id,colour:i.colour,edge:i.colour}}function X(e){return L("zones","kind",e)??F.area}function m(e){let t=Number.parseInt(e.slice(1),16);return[t>>16&255,t>>8&255,t&255]}function $(e,t,a){let[o,n]=[m(e),m(t)],i=l=>Math.round(o[l]+(n[l]-o[l])*a).toString(16).padStart(2,"0");return`#${i(0)}${i(1)}${i(2)}`}function w(e){let[t,a,o]=m(e);return(.299*t+.587*a+.114*o)/255}function te(e,t){let[a,o,n]=m(e);return`rgba(${a}, ${o}, ${n}, ${t})`}var H=.5,E={light:{...c.looks.light,look:"light"},dark:{...c.looks.dark,look:"dark"},contrast:{...c.looks.contrast,look:"contrast"}};function ne(e){return E[e]}function ie(e){return e==="dark"?"light":e}function S({colour:e,edge:t,pattern:a},{look:o}){let n=a!=="outline"&&w(e)>=H;return o==="dark"&&!n?$(t,"#ffffff",.5):t}var u={paper:"var(--paper)",edge:({id:e})=>`var(--edge-${e})`};function ce(e){return{paper:e.paper,edge:t=>S(t,e)}}function f({id:e,pattern:t,colour:a},{paper:o}=u){return t==="hatch"||t==="dots"?`url(#p-${e})`:t==="outline"?o:a}var h=u.paper,R="var(--finding)";function fe(e){return d`
<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
<defs>${e.map(O)}</defs>
</svg>
`}function O(e){let{id:t}=e,a=e.ink??e.edge;return e.pattern==="hatch"?r`<pattern id=${`p-${t}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="4" height="4" fill=${e.colour}></rect><rect width="1.5" height="4" fill=${a}></rect></pattern>`:e.pattern==="dots"?r`<pattern id=${`p-${t}`} width="4" height="4" patternUnits="userSpaceOnUse">
<rect width="4" height="4" fill=${e.colour}></rect><circle cx="2" cy="2" r="1" fill=${a}></circle></pattern>`:null}function P(e,t){let a=t*2+4,o=a/2,n=e.pattern==="outline"?2:1.2;return d`
<svg
class="dot"
viewBox=${`0 0 ${a} ${a}`}
width=${`${a/16}em`}
height=${`${a/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${o} cy=${o} r=${t+1} fill=${h}></circle>
<circle
cx=${o}
cy=${o}
r=${t-n/2+.4}
fill=${f(e)}
stroke=${u.edge(e)}
stroke-width=${n}
></circle>
</svg>
`}function ge([e,t],a){if(e===t)return P(e,a);let o=a*2+4,n=o/2;return d`
<svg
class="dot"
viewBox=${`0 0 ${o} ${o}`}
width=${`${o/16}em`}
height=${`${o/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${n} cy=${n} r=${a+1} fill=${h}></circle>
${y(e,n,a,0)}${y(t,n,a,1)}
</svg>
`}function y(e,t,a,o){let n=e.pattern==="outline"?1.6:1.2,i=a-n/2+.4,l=t+(o===1?1:-1)*(n/2+.2);return r`<path d=${`M${l} ${t-i}A${i} ${i} 0 0 ${o} ${l} ${t+i}Z`} fill=${f(e)}
stroke=${u.edge(e)} stroke-width=${n} stroke-linejoin="round"></path>`}function me([e,t]){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<g transform="translate(4 0)">${y(e,8,6.4,0)}${y(t,8,6.4,1)}</g>
</svg>
`}function ye(e,t=0,a=1){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
${a<1?r`<rect x="1" y="1" width="22" height="14" rx="3" fill=${h}></rect>`:null}
<rect
x="1"
y="1"
width="22"
height="14"
rx="3"
fill=${f(e)}
fill-opacity=${a}
stroke=${u.edge(e)}
stroke-width="1.2"
></rect>
${Array.from({length:t},(o,n)=>r`<path d=${`M${6+n*4} 5v6`} stroke=${h} stroke-width="1.6" stroke-linecap="round"></path>`)}
</svg>
`}function be(e){let t=e.pattern==="outline"?2:1.2;return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<circle cx="12" cy="8" r="6.2" fill=${f(e)} stroke=${u.edge(e)} stroke-width=${t}></circle>
</svg>
`}var I=2/3;function ke(e,t,a=[]){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<path
d="M2 8h20"
stroke=${e}
stroke-width=${t}
stroke-dasharray=${a.map(o=>o*I).join(" ")}
stroke-linecap=${a.length===0?"round":"butt"}
></path>
</svg>
`}var V={circle:r`<circle cx="8" cy="8" r="5.4"></circle>`,square:r`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6"></rect>`,diamond:r`<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"></path>`,triangle:r`<path d="M8 1.8 14.6 13.4H1.4Z"></path>`,hexagon:r`<path d="M8 1.4 13.8 4.7V11.3L8 14.6 2.2 11.3V4.7Z"></path>`,star:r`<path d="M8 .8 10.1 5.6 15.2 6.1 11.4 9.5 12.5 14.6 8 11.9 3.5 14.6 4.6 9.5.8 6.1 5.9 5.6Z"></path>`,cross:r`<path d="M5.6 1.8h4.8v3.8h3.8v4.8h-3.8v3.8H5.6v-3.8H1.8V5.6h3.8Z"></path>`};function Me(e,t=16){return d`
<svg
class="dot"
viewBox="-1 -1 18 18"
width=${`${t/16}em`}
height=${`${t/16}em`}
focusable="false"
aria-hidden="true"
>
<g fill=${e.colour} stroke=${h} stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">
${V[e.shape]}
</g>
</svg>
`}function xe(e,t=18){let{colour:a}=e?k.working:k.not_working;return d`
<svg
class="dot"
viewBox="0 0 18 18"
width=${`${t/16}em`}
height=${`${t/16}em`}
focusable="false"
aria-hidden="true"
>
<rect x="1" y="1" width="16" height="16" rx="3" fill=${a} stroke=${h} stroke-width="1.6"></rect>
<path d="M9 3.8c2 2.6 3.4 4.4 3.4 6.3a3.4 3.4 0 0 1-6.8 0C5.6 8.2 7 6.4 9 3.800Z" fill=${h}></path>
</svg>
`}function ve(){return d`
<svg class="dot" viewBox="0 0 16 16" width="1em" height="1em" focusable="false" aria-hidden="true">
<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill=${h} stroke=${R} stroke-width="1.6"></path>
<path d="M8 5v3.4M8 10.6v.4" stroke=${R} stroke-width="1.6" stroke-linecap="round"></path>
</svg>
`}var G={plus:r`<path d="M10 4v12M4 10h12"></path>`,minus:r`<path d="M4 10h12"></path>`,whole:r`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"></path>`,present:r`<path d="M3 4h14v9H3ZM10 13v3M7 17h6M8.5 6.500v4l3.5-2Z"></path>`,measure:r`<path d="M3 13 13 3l4 4L7 17ZM6 10l1.500 1.500M9 7l2 2M12 4l1.500 1.500"></path>`,locate:r`<circle cx="10" cy="10" r="2"></circle><circle cx="10" cy="10" r="5.500"></circle><path d="M10 2v2.500M10 15.500V18M2 10h2.500M15.500 10H18"></path>`,grid:r`<path d="M3 3h14v14H3ZM3 7.700h14M3 12.300h14M7.700 3v14M12.300 3v14"></path>`,share:r`<path d="M8 12a3 3 0 0 0 4.300 0l3.200-3.200a3 3 0 0 0-4.300-4.300l-1.100 1.100M12 8a3 3 0 0 0-4.300 0l-3.200 3.200a3 3 0 0 0 4.300 4.300l1.100-1.100"></path>`,print:r`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z"></path>`,month:r`<path d="M5 2.500h7l3.500 3.500v11.500H5ZM12 2.500V6h3.500M7.500 9.500h5M7.500 12h5M7.500 14.500h3"></path>`,table:r`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8"></path>`,layers:r`<path d="M10 3.500 17 7.500 10 11.500 3 7.500ZM3 10.500l7 4 7-4M3 13.500l7 4 7-4"></path>`,more:r`<circle cx="5" cy="10" r="1" fill="currentColor"></circle><circle cx="10" cy="10" r="1" fill="currentColor"></circle><circle cx="15" cy="10" r="1" fill="currentColor"></circle>`,handle:r`<path d="M5 7.500h10M5 12.500h10"></path>`,look:r`<circle cx="10" cy="10" r="7"></circle><path d="M10 3v14" ></path><path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor"></path>`,erase:r`<path d="m8 15.500-4-4L11.500 4l4.500 4.500-7 7zM7.500 8l4.500 4.500M4.500 16.500H16"></path>`,compare:r`<path d="M3 4h6v12H3ZM11 4h6v12h-6ZM4.500 8H7M13 8h2.500M4.500 11H7M13 11h2.500"></path>`,undo:r`<path d="M7 4 3.500 7.500 7 11M3.500 7.500H12a4.500 4.500 0 0 1 0 9H8"></path>`,copy:r`<path d="M7 7h9v10H7ZM13 7V3H4v10h3"></path>`,search:r`<circle cx="9" cy="9" r="5"></circle><path d="m13 13 4 4"></path>`,play:r`<path d="M7 4.500v11l8.500-5.500Z"></path>`,pause:r`<path d="M7 5v10M13 5v10"></path>`,close:r`<path d="m5 5 10 10M15 5 5 15"></path>`,left:r`<path d="m12 5-5 5 5 5"></path>`,right:r`<path d="m8 5 5 5-5 5"></path>`,target:r`<circle cx="10" cy="10" r="4.5"></circle><path d="M10 2v4M10 14v4M2 10h4M14 10h4"></path>`,eye:r`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"></path><circle cx="10" cy="10" r="2.2"></circle>`,hidden:r`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"></path>`,globe:r`<circle cx="10" cy="10" r="7"></circle><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7s.7-5 3.2-7Z"></path>`,code:r`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"></path>`,account:r`<circle cx="10" cy="7" r="3.500"></circle><path d="M3.500 17c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500"></path>`,signin:r`<path d="M8 3h8v14H8M3 10h8.500M8.500 6.500 12 10l-3.500 3.500"></path>`,people:r`<circle cx="7.500" cy="7" r="3"></circle><path d="M2 17c.4-3.200 2.500-5 5.500-5s5.100 1.800 5.500 5M12.500 4.300a3 3 0 0 1 0 5.400M14.500 12.300c2 .7 3.200 2.300 3.500 4.700"></path>`,changes:r`<path d="M4 5h12M4 10h12M4 15h7"></path><path d="m13 14.500 1.500 1.500 3-3"></path>`,calendar:r`<path d="M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3M13 3v3"></path>`,history:r`<path d="M3.500 10a6.500 6.500 0 1 0 2-4.700L3.500 7M3.500 3v4h4M10 6.500V10l2.500 1.500"></path>`,edit:r`<path d="M3.500 16.500v-3L13 4l3 3-9.500 9.500ZM11 6l3 3"></path>`,coverage:r`<path d="M12.5 3 9 10M6 10h6l2 7H4ZM8 13v4M11 13v4"></path>`,farmland:r`<path d="M3 6l6-2 8 3v9l-8-3-6 2ZM9 4v9M3 10.500l6-2 8 3"></path>`,water:r`<path d="M2.5 7c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0M2.5 12c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0"></path>`,crops:r`<path d="M10 17V8M10 11C6 11 4 9 4 5c4 0 6 2 6 6ZM10 9c0-3 2-5 6-5 0 4-2 6-6 6"></path>`,sites:r`<path d="M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Z"></path><circle cx="10" cy="8" r="2"></circle>`};function $e(e){return d`
<svg
class="icon"
viewBox="0 0 20 20"
fill="none"
stroke="currentColor"
stroke-width="1.6"
stroke-linecap="round"
stroke-linejoin="round"
focusable="false"
aria-hidden="true"
>
${G[e]??null}
</svg>
`}export{B as a,c as b,C as c,K as d,z as e,U as f,j as g,F as h,k as i,D as j,W as k,q as l,Y as m,g as n,J as o,Q as p,v as q,Z as r,L as s,X as t,$ as u,te as v,ne as w,ie as x,S as y,u as z,ce as A,f as B,fe as C,O as D,P as E,ge as F,me as G,ye as H,be as I,ke as J,Me as K,xe as L,ve as M,$e as N};
