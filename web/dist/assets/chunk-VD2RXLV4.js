import{a as d,b as t}from"./chunk-ROEE77AV.js";import{a as M,b}from"./chunk-IX74WHMI.js";var v={looks:{light:{ink:"#1f2937",paper:"#fbfaf7",accent:"#0f766e",finding:"#7a2e0b",land:{forest:"#d9e4cb",shrub:"#e0e8d2",grass:"#e8ecd8",paddy:"#eef0d9",dry:"#f3eedb",orchard:"#e4eacb",settlement:"#e6dfd6",water:"#a9c9dc",bare:"#ece6da"},height:"#b3c2a4",shade:"rgba(62, 74, 48, 0.1)",light:"rgba(255, 255, 246, 0.42)",relief:.8,river:"#a9c9dc",bank:"#86aec6",riverName:"#20527a",road:"#ffffff",casing:"#cbc6bd",track:"#b9b2a6",committee:"#7a6f86",town:"#5d5270"},dark:{ink:"#e5e7eb",paper:"#12181b",accent:"#2aa79a",finding:"#ff9a76",land:{forest:"#1f2c25",shrub:"#222f28",grass:"#25312a",paddy:"#2a342c",dry:"#2e322a",orchard:"#28352b",settlement:"#3d3a36",water:"#2c6285",bare:"#312f2a"},height:"#41524a",shade:"rgba(0, 0, 0, 0.16)",light:"rgba(196, 220, 206, 0.07)",relief:.65,river:"#2c6285",bank:"#4681a4",riverName:"#b8def3",road:"#6b757d",casing:"#0e1315",track:"#59636a",committee:"#a497b8",town:"#cabfdc"},contrast:{ink:"#000000",paper:"#ffffff",accent:"#00504a",finding:"#7a2e0b",land:{forest:"#eef3e6",shrub:"#f2f5ea",grass:"#f6f8ee",paddy:"#fafbf0",dry:"#fcf8ea",orchard:"#f1f5e0",settlement:"#e2dcd4",water:"#7db3d8",bare:"#f6f2ea"},height:"#d3dcc8",shade:"rgba(40, 50, 30, 0.1)",light:"rgba(255, 255, 255, 0.6)",relief:.5,river:"#7db3d8",bank:"#1f5f8b",riverName:"#003c66",road:"#ffffff",casing:"#5a544c",track:"#6b645a",committee:"#4a3d5f",town:"#1f1433"}},fills:{coverage:[{id:"both",colour:"#0f766e",edge:"#0a4f4a"},{id:"one",colour:"#63bba8",edge:"#3b8a7a"},{id:"late",colour:"#f0b429",edge:"#a87808"},{id:"missed",colour:"#c2410c",edge:"#7e2a07"},{id:"not_reported",colour:"#eceef2",edge:"#6d7686",pattern:"hatch",ink:"#8b93a1"},{id:"not_staffed",colour:"#3b2f63",edge:"#241c40"},{id:"partial",colour:"#deeea0",edge:"#8d9a3c"},{id:"contested",colour:"#a461d1",edge:"#5c2d80"},{id:"not_due",colour:"#fbfaf7",edge:"#3b8a7a",pattern:"outline"},{id:"suspended",colour:"#fbfaf7",edge:"#6d7686",pattern:"dots",ink:"#6d7686"}],measures:[{id:"excellent",colour:"#0b5c55",edge:"#073b37"},{id:"good",colour:"#5fb8a5",edge:"#37816f"},{id:"fair",colour:"#f4e2a1",edge:"#a08a35"},{id:"poor",colour:"#e8912d",edge:"#9c5a0c"},{id:"bad",colour:"#8f2a08",edge:"#5c1a04"}],"parcels.stage":[{id:"todo",values:["suspected","verified","tasked"],colour:"#8c5a34",edge:"#5e3b20"},{id:"work",values:["clearing"],colour:"#f5b83d",edge:"#a8770f"},{id:"replanted",values:["replanted"],colour:"#c5e8a0",edge:"#7ba552"},{id:"acceptance",values:["check_town","check_county","check_city","check_region"],colour:"#3f9c86",edge:"#256454"},{id:"done",values:["closed","in_care"],colour:"#0f4a3c",edge:"#082a22"},{id:"abandoned_again",values:["abandoned_again"],colour:"#e2366f",edge:"#8f1740",pattern:"hatch",ink:"#8f1740"},{id:"ruled_out",values:["ruled_out"],colour:"#c9cdd6",edge:"#7f8694",pattern:"hatch",ink:"#8f96a3"}],"plots.crop":[{id:"citrus",colour:"#e8731a",edge:"#a04a08"},{id:"lotus",colour:"#f2a7cf",edge:"#b8608f"},{id:"golden_locust",colour:"#e6cf2e",edge:"#9c8a0c"},{id:"oil_tea",colour:"#4a6428",edge:"#2c3d16"},{id:"camellia",colour:"#a3124f",edge:"#660a31"},{id:"rice",colour:"#9ad0a5",edge:"#5b9468"}],"zones.kind":[{id:"agriculture_core",colour:"#d9b945",edge:"#7c6a2e"},{id:"market_town",colour:"#a08fb5",edge:"#5d5270"},{id:"area",colour:"#9db7a5",edge:"#4d6b57"}],"channels.state":[{id:"working",colour:"#1d6fb8",edge:"#134f86"},{id:"not_working",colour:"#9ca3af",edge:"#6b7280"}],others:[{id:"plain",colour:"#6b7280",edge:"#1f2937"},{id:"bar",colour:"#0f766e",edge:"#0b5a54"},{id:"none",colour:"#c9cdd6",edge:"#8b93a1"},{id:"unknown",colour:"#d8d4ca",edge:"#8b8577"}]},signs:{here:"#1d6fb8",was:"#b3261e",unchosen:"#6b7280",shadow:"#3c3448"},marks:{"sites.kind":[{id:"service_centre",colour:"#0f766e",shape:"square"},{id:"enterprise_demonstration_site",colour:"#b45309",shape:"star"},{id:"integrity_education_base",colour:"#1d4f91",shape:"hexagon"},{id:"united_front_base",colour:"#a3124f",shape:"diamond"},{id:"reclamation_demonstration_site",colour:"#4a6428",shape:"triangle"},{id:"cooperative",colour:"#8c5a34",shape:"circle"},{id:"workshop",colour:"#3b2f63",shape:"cross"}]},strokes:{town:{width:1.8,halo:.9},committee:{width:1.1,halo:.75,dash:[9,3.5,1.6,3.5]},extent:{width:1.2,dash:[8,6]},zone:{width:1.4,dash:[5,4]},street:{halo:.8},channel:{halo:1},earth:{dash:[3,3],dashByWidth:[2,1]},bank:{halo:.7},track:{width:1,dash:[5,3]},area:{width:1}},lines:{"channels.grade":[{id:"main",from:8,widths:[4,4]},{id:"branch",from:10,widths:[3,3]},{id:"lateral",from:12,widths:[2,2]},{id:"field",from:13,widths:[1,1]}],"roads.class":[{id:"national",from:8,widths:[3.2,13]},{id:"provincial",from:9,widths:[2.6,11]},{id:"county",from:10,widths:[2,9]},{id:"township",from:12,widths:[1.4,7]},{id:"village",from:13,widths:[.9,5]},{id:"track",from:15,widths:[.6,2.5]}]}};var A=["light","dark","contrast"],l=v;function c(e){return Object.fromEntries(e.map(r=>[r.id,r]))}var{fills:h,marks:T,lines:x}=l,B=l.signs,C=c(h.coverage),K=c(h.measures),z=c(h["parcels.stage"]),U=c(h["plots.crop"]),_=c(h["zones.kind"]),k=c(h["channels.state"]),j=c(h.others),D=c(T["sites.kind"]),W=c(x["channels.grade"]),q=x["roads.class"],g=l.strokes;function Y(e,r=g[e].width??0){return r+2*(g[e].halo??0)}function J(e,r=g[e].width??0){let{dash:a=[],dashByWidth:o=[]}=g[e];return a.map((n,i)=>n+(o[i]??0)*r)}function w(e,r){return typeof r=="string"&&Object.prototype.hasOwnProperty.call(e,r)?e[r]:void 0}function F(e){return w(l.fills,e)??[]}function Z(e,r,a){if(typeof a!="string")return;let o=r==="today"?"coverage":r==="crop"?"plots.crop":`${e}.${r}`,n=F(o).find(({id:f,values:y})=>(y==null?void 0:y.includes(a))??f===a);if(n!==void 0)return n;let i=(w(l.marks,o)??[]).find(({id:f})=>f===a);return i===void 0?void 0:{id:i.id,colour:i.colour,edge:i.colour}}function Q(e){return Z("zones","kind",e)??_.area}var L=.5,E={light:{...l.looks.light,look:"light"},dark:{...l.looks.dark,look:"dark"},contrast:{...l.looks.contrast,look:"contrast"}};function re(e){return E[e]}function ae(e){return e==="dark"?"light":e}function $({colour:e,edge:r,pattern:a},{look:o}){let n=a!=="outline"&&b(e)>=L;return o==="dark"&&!n?M(r,"#ffffff",.5):r}var p={paper:"var(--paper)",edge:({id:e})=>`var(--edge-${e})`};function de(e){return{paper:e.paper,edge:r=>$(r,e)}}function u({id:e,pattern:r,colour:a},{paper:o}=p){return r==="hatch"||r==="dots"?`url(#p-${e})`:r==="outline"?o:a}var s=p.paper,S="var(--finding)";function he(e){return d`
<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
<defs>${e.map(H)}</defs>
</svg>
`}function H(e){let{id:r}=e,a=e.ink??e.edge;return e.pattern==="hatch"?t`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="4" height="4" fill=${e.colour}></rect><rect width="1.5" height="4" fill=${a}></rect></pattern>`:e.pattern==="dots"?t`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse">
<rect width="4" height="4" fill=${e.colour}></rect><circle cx="2" cy="2" r="1" fill=${a}></circle></pattern>`:null}function O(e,r){let a=r*2+4,o=a/2,n=e.pattern==="outline"?2:1.2;return d`
<svg
class="dot"
viewBox=${`0 0 ${a} ${a}`}
width=${`${a/16}em`}
height=${`${a/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${o} cy=${o} r=${r+1} fill=${s}></circle>
<circle
cx=${o}
cy=${o}
r=${r-n/2+.4}
fill=${u(e)}
stroke=${p.edge(e)}
stroke-width=${n}
></circle>
</svg>
`}function pe([e,r],a){if(e===r)return O(e,a);let o=a*2+4,n=o/2;return d`
<svg
class="dot"
viewBox=${`0 0 ${o} ${o}`}
width=${`${o/16}em`}
height=${`${o/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${n} cy=${n} r=${a+1} fill=${s}></circle>
${m(e,n,a,0)}${m(r,n,a,1)}
</svg>
`}function m(e,r,a,o){let n=e.pattern==="outline"?1.6:1.2,i=a-n/2+.4,f=r+(o===1?1:-1)*(n/2+.2);return t`<path d=${`M${f} ${r-i}A${i} ${i} 0 0 ${o} ${f} ${r+i}Z`} fill=${u(e)}
stroke=${p.edge(e)} stroke-width=${n} stroke-linejoin="round"></path>`}function fe([e,r]){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<g transform="translate(4 0)">${m(e,8,6.4,0)}${m(r,8,6.4,1)}</g>
</svg>
`}function ue(e,r=0,a=1){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
${a<1?t`<rect x="1" y="1" width="22" height="14" rx="3" fill=${s}></rect>`:null}
<rect
x="1"
y="1"
width="22"
height="14"
rx="3"
fill=${u(e)}
fill-opacity=${a}
stroke=${p.edge(e)}
stroke-width="1.2"
></rect>
${Array.from({length:r},(o,n)=>t`<path d=${`M${6+n*4} 5v6`} stroke=${s} stroke-width="1.6" stroke-linecap="round"></path>`)}
</svg>
`}function ge(e){let r=e.pattern==="outline"?2:1.2;return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<circle cx="12" cy="8" r="6.2" fill=${u(e)} stroke=${p.edge(e)} stroke-width=${r}></circle>
</svg>
`}var P=2/3;function me(e,r,a=[]){return d`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<path
d="M2 8h20"
stroke=${e}
stroke-width=${r}
stroke-dasharray=${a.map(o=>o*P).join(" ")}
stroke-linecap=${a.length===0?"round":"butt"}
></path>
</svg>
`}var I={circle:t`<circle cx="8" cy="8" r="5.4"></circle>`,square:t`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6"></rect>`,diamond:t`<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"></path>`,triangle:t`<path d="M8 1.8 14.6 13.4H1.4Z"></path>`,hexagon:t`<path d="M8 1.4 13.8 4.7V11.3L8 14.6 2.2 11.3V4.7Z"></path>`,star:t`<path d="M8 .8 10.1 5.6 15.2 6.1 11.4 9.5 12.5 14.6 8 11.9 3.5 14.6 4.6 9.5.8 6.1 5.9 5.6Z"></path>`,cross:t`<path d="M5.6 1.8h4.8v3.8h3.8v4.8h-3.8v3.8H5.6v-3.8H1.8V5.6h3.8Z"></path>`};function ye(e,r=16){return d`
<svg
class="dot"
viewBox="-1 -1 18 18"
width=${`${r/16}em`}
height=${`${r/16}em`}
focusable="false"
aria-hidden="true"
>
<g fill=${e.colour} stroke=${s} stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">
${I[e.shape]}
</g>
</svg>
`}function ke(e,r=18){let{colour:a}=e?k.working:k.not_working;return d`
<svg
class="dot"
viewBox="0 0 18 18"
width=${`${r/16}em`}
height=${`${r/16}em`}
focusable="false"
aria-hidden="true"
>
<rect x="1" y="1" width="16" height="16" rx="3" fill=${a} stroke=${s} stroke-width="1.6"></rect>
<path d="M9 3.8c2 2.6 3.4 4.4 3.4 6.3a3.4 3.4 0 0 1-6.8 0C5.6 8.2 7 6.4 9 3.8Z" fill=${s}></path>
</svg>
`}function Me(){return d`
<svg class="dot" viewBox="0 0 16 16" width="1em" height="1em" focusable="false" aria-hidden="true">
<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill=${s} stroke=${S} stroke-width="1.6"></path>
<path d="M8 5v3.4M8 10.6v.4" stroke=${S} stroke-width="1.6" stroke-linecap="round"></path>
</svg>
`}var V={plus:t`<path d="M10 4v12M4 10h12"></path>`,minus:t`<path d="M4 10h12"></path>`,whole:t`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"></path>`,present:t`<path d="M3 4h14v9H3ZM10 13v3M7 17h6M8.5 6.5v4l3.5-2Z"></path>`,measure:t`<path d="M3 13 13 3l4 4L7 17ZM6 10l1.5 1.5M9 7l2 2M12 4l1.5 1.5"></path>`,locate:t`<circle cx="10" cy="10" r="2"></circle><circle cx="10" cy="10" r="5.5"></circle><path d="M10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18"></path>`,grid:t`<path d="M3 3h14v14H3ZM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14"></path>`,share:t`<path d="M8 12a3 3 0 0 0 4.3 0l3.2-3.2a3 3 0 0 0-4.3-4.3l-1.1 1.1M12 8a3 3 0 0 0-4.3 0l-3.2 3.2a3 3 0 0 0 4.3 4.3l1.1-1.1"></path>`,print:t`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z"></path>`,month:t`<path d="M5 2.5h7l3.5 3.5v11.5H5ZM12 2.5V6h3.5M7.5 9.5h5M7.5 12h5M7.5 14.5h3"></path>`,table:t`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8"></path>`,layers:t`<path d="M10 3.5 17 7.5 10 11.5 3 7.5ZM3 10.5l7 4 7-4M3 13.5l7 4 7-4"></path>`,more:t`<circle cx="5" cy="10" r="1" fill="currentColor"></circle><circle cx="10" cy="10" r="1" fill="currentColor"></circle><circle cx="15" cy="10" r="1" fill="currentColor"></circle>`,handle:t`<path d="M5 7.5h10M5 12.5h10"></path>`,look:t`<circle cx="10" cy="10" r="7"></circle><path d="M10 3v14" ></path><path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor"></path>`,erase:t`<path d="m8 15.5-4-4L11.5 4l4.5 4.5-7 7zM7.5 8l4.5 4.5M4.5 16.5H16"></path>`,compare:t`<path d="M3 4h6v12H3ZM11 4h6v12h-6ZM4.5 8H7M13 8h2.5M4.5 11H7M13 11h2.5"></path>`,undo:t`<path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8"></path>`,copy:t`<path d="M7 7h9v10H7ZM13 7V3H4v10h3"></path>`,search:t`<circle cx="9" cy="9" r="5"></circle><path d="m13 13 4 4"></path>`,play:t`<path d="M7 4.5v11l8.5-5.5Z"></path>`,pause:t`<path d="M7 5v10M13 5v10"></path>`,close:t`<path d="m5 5 10 10M15 5 5 15"></path>`,left:t`<path d="m12 5-5 5 5 5"></path>`,right:t`<path d="m8 5 5 5-5 5"></path>`,target:t`<circle cx="10" cy="10" r="4.5"></circle><path d="M10 2v4M10 14v4M2 10h4M14 10h4"></path>`,eye:t`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"></path><circle cx="10" cy="10" r="2.2"></circle>`,hidden:t`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"></path>`,globe:t`<circle cx="10" cy="10" r="7"></circle><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7s.7-5 3.2-7Z"></path>`,code:t`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"></path>`,account:t`<circle cx="10" cy="7" r="3.5"></circle><path d="M3.5 17c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5"></path>`,signin:t`<path d="M8 3h8v14H8M3 10h8.5M8.5 6.5 12 10l-3.5 3.5"></path>`,people:t`<circle cx="7.5" cy="7" r="3"></circle><path d="M2 17c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5M12.5 4.3a3 3 0 0 1 0 5.4M14.5 12.3c2 .7 3.2 2.3 3.5 4.7"></path>`,changes:t`<path d="M4 5h12M4 10h12M4 15h7"></path><path d="m13 14.5 1.5 1.5 3-3"></path>`,calendar:t`<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3"></path>`,history:t`<path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3v4h4M10 6.5V10l2.5 1.5"></path>`,edit:t`<path d="M3.5 16.5v-3L13 4l3 3-9.5 9.5ZM11 6l3 3"></path>`,coverage:t`<path d="M12.5 3 9 10M6 10h6l2 7H4ZM8 13v4M11 13v4"></path>`,farmland:t`<path d="M3 6l6-2 8 3v9l-8-3-6 2ZM9 4v9M3 10.5l6-2 8 3"></path>`,water:t`<path d="M2.5 7c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0M2.5 12c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0"></path>`,crops:t`<path d="M10 17V8M10 11C6 11 4 9 4 5c4 0 6 2 6 6ZM10 9c0-3 2-5 6-5 0 4-2 6-6 6"></path>`,sites:t`<path d="M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Z"></path><circle cx="10" cy="8" r="2"></circle>`};function be(e){return d`
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
${V[e]??null}
</svg>
`}export{A as a,l as b,B as c,C as d,K as e,z as f,U as g,_ as h,k as i,j,D as k,W as l,q as m,g as n,Y as o,J as p,w as q,F as r,Z as s,Q as t,re as u,ae as v,$ as w,p as x,de as y,u as z,he as A,H as B,O as C,pe as D,fe as E,ue as F,ge as G,me as H,ye as I,ke as J,Me as K,be as L};
