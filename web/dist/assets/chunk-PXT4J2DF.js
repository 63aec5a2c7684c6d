import{a as h,b as t}from"./chunk-3PJR2OYE.js";import{a as f,b as v}from"./chunk-IX74WHMI.js";import{b as s,i as M}from"./chunk-6QL7ATKN.js";var m=.5,x={light:{...s.looks.light,look:"light"},dark:{...s.looks.dark,look:"dark"},contrast:{...s.looks.contrast,look:"contrast"}};function R(e){return x[e]}function b(e){return e==="dark"?"light":e}function $({colour:e,edge:r,pattern:a},{look:l}){let c=a!=="outline"&&v(e)>=m;return l==="dark"&&!c?f(r,"#ffffff",.5):r}var i={paper:"var(--paper)",edge:({id:e})=>`var(--edge-${e})`};function P(e){return{paper:e.paper,edge:r=>$(r,e)}}function p({id:e,pattern:r,colour:a},{paper:l}=i){return r==="hatch"||r==="dots"?`url(#p-${e})`:r==="outline"?l:a}var o=i.paper,g="var(--finding)";function B(e){return h`
<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
<defs>${e.map(k)}</defs>
</svg>
`}function k(e){let{id:r}=e,a=e.ink??e.edge;return e.pattern==="hatch"?t`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="4" height="4" fill=${e.colour}></rect><rect width="1.5" height="4" fill=${a}></rect></pattern>`:e.pattern==="dots"?t`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse">
<rect width="4" height="4" fill=${e.colour}></rect><circle cx="2" cy="2" r="1" fill=${a}></circle></pattern>`:null}function y(e,r){let a=r*2+4,l=a/2,c=e.pattern==="outline"?2:1.2;return h`
<svg
class="dot"
viewBox=${`0 0 ${a} ${a}`}
width=${`${a/16}em`}
height=${`${a/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${l} cy=${l} r=${r+1} fill=${o}></circle>
<circle
cx=${l}
cy=${l}
r=${r-c/2+.4}
fill=${p(e)}
stroke=${i.edge(e)}
stroke-width=${c}
></circle>
</svg>
`}function G([e,r],a){if(e===r)return y(e,a);let l=a*2+4,c=l/2;return h`
<svg
class="dot"
viewBox=${`0 0 ${l} ${l}`}
width=${`${l/16}em`}
height=${`${l/16}em`}
focusable="false"
aria-hidden="true"
>
<circle cx=${c} cy=${c} r=${a+1} fill=${o}></circle>
${d(e,c,a,0)}${d(r,c,a,1)}
</svg>
`}function d(e,r,a,l){let c=e.pattern==="outline"?1.6:1.2,n=a-c/2+.4,u=r+(l===1?1:-1)*(c/2+.2);return t`<path d=${`M${u} ${r-n}A${n} ${n} 0 0 ${l} ${u} ${r+n}Z`} fill=${p(e)}
stroke=${i.edge(e)} stroke-width=${c} stroke-linejoin="round"></path>`}function A([e,r]){return h`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<g transform="translate(4 0)">${d(e,8,6.4,0)}${d(r,8,6.4,1)}</g>
</svg>
`}function I(e,r=0,a=1){return h`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
${a<1?t`<rect x="1" y="1" width="22" height="14" rx="3" fill=${o}></rect>`:null}
<rect
x="1"
y="1"
width="22"
height="14"
rx="3"
fill=${p(e)}
fill-opacity=${a}
stroke=${i.edge(e)}
stroke-width="1.2"
></rect>
${Array.from({length:r},(l,c)=>t`<path d=${`M${6+c*4} 5v6`} stroke=${o} stroke-width="1.6" stroke-linecap="round"></path>`)}
</svg>
`}function N(e){let r=e.pattern==="outline"?2:1.2;return h`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<circle cx="12" cy="8" r="6.2" fill=${p(e)} stroke=${i.edge(e)} stroke-width=${r}></circle>
</svg>
`}var w=2/3;function j(e,r,a=[]){return h`
<svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
<path
d="M2 8h20"
stroke=${e}
stroke-width=${r}
stroke-dasharray=${a.map(l=>l*w).join(" ")}
stroke-linecap=${a.length===0?"round":"butt"}
></path>
</svg>
`}var Z={circle:t`<circle cx="8" cy="8" r="5.4"></circle>`,square:t`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6"></rect>`,diamond:t`<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"></path>`,triangle:t`<path d="M8 1.8 14.6 13.4H1.4Z"></path>`,hexagon:t`<path d="M8 1.4 13.8 4.7V11.3L8 14.6 2.2 11.3V4.7Z"></path>`,star:t`<path d="M8 .8 10.1 5.6 15.2 6.1 11.4 9.5 12.5 14.6 8 11.9 3.5 14.6 4.6 9.5.8 6.1 5.9 5.6Z"></path>`,cross:t`<path d="M5.6 1.8h4.8v3.8h3.8v4.8h-3.8v3.8H5.6v-3.8H1.8V5.6h3.8Z"></path>`};function U(e,r=16){return h`
<svg
class="dot"
viewBox="-1 -1 18 18"
width=${`${r/16}em`}
height=${`${r/16}em`}
focusable="false"
aria-hidden="true"
>
<g fill=${e.colour} stroke=${o} stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">
${Z[e.shape]}
</g>
</svg>
`}function _(e,r=18){let{colour:a}=e?M.working:M.not_working;return h`
<svg
class="dot"
viewBox="0 0 18 18"
width=${`${r/16}em`}
height=${`${r/16}em`}
focusable="false"
aria-hidden="true"
>
<rect x="1" y="1" width="16" height="16" rx="3" fill=${a} stroke=${o} stroke-width="1.6"></rect>
<path d="M9 3.8c2 2.6 3.4 4.4 3.4 6.3a3.4 3.4 0 0 1-6.8 0C5.6 8.2 7 6.4 9 3.8Z" fill=${o}></path>
</svg>
`}function D(){return h`
<svg class="dot" viewBox="0 0 16 16" width="1em" height="1em" focusable="false" aria-hidden="true">
<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill=${o} stroke=${g} stroke-width="1.6"></path>
<path d="M8 5v3.4M8 10.6v.4" stroke=${g} stroke-width="1.6" stroke-linecap="round"></path>
</svg>
`}var H={plus:t`<path d="M10 4v12M4 10h12"></path>`,minus:t`<path d="M4 10h12"></path>`,whole:t`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"></path>`,present:t`<path d="M3 4h14v9H3ZM10 13v3M7 17h6M8.5 6.5v4l3.5-2Z"></path>`,measure:t`<path d="M3 13 13 3l4 4L7 17ZM6 10l1.5 1.5M9 7l2 2M12 4l1.5 1.5"></path>`,locate:t`<circle cx="10" cy="10" r="2"></circle><circle cx="10" cy="10" r="5.5"></circle><path d="M10 2v2.5M10 15.5V18M2 10h2.5M15.5 10H18"></path>`,grid:t`<path d="M3 3h14v14H3ZM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14"></path>`,share:t`<path d="M8 12a3 3 0 0 0 4.3 0l3.2-3.2a3 3 0 0 0-4.3-4.3l-1.1 1.1M12 8a3 3 0 0 0-4.3 0l-3.2 3.2a3 3 0 0 0 4.3 4.3l1.1-1.1"></path>`,print:t`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z"></path>`,month:t`<path d="M5 2.5h7l3.5 3.5v11.5H5ZM12 2.5V6h3.5M7.5 9.5h5M7.5 12h5M7.5 14.5h3"></path>`,table:t`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8"></path>`,layers:t`<path d="M10 3.5 17 7.5 10 11.5 3 7.5ZM3 10.5l7 4 7-4M3 13.5l7 4 7-4"></path>`,more:t`<circle cx="5" cy="10" r="1" fill="currentColor"></circle><circle cx="10" cy="10" r="1" fill="currentColor"></circle><circle cx="15" cy="10" r="1" fill="currentColor"></circle>`,handle:t`<path d="M5 7.5h10M5 12.5h10"></path>`,look:t`<circle cx="10" cy="10" r="7"></circle><path d="M10 3v14" ></path><path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor"></path>`,erase:t`<path d="m8 15.5-4-4L11.5 4l4.5 4.5-7 7zM7.5 8l4.5 4.5M4.5 16.5H16"></path>`,compare:t`<path d="M3 4h6v12H3ZM11 4h6v12h-6ZM4.5 8H7M13 8h2.5M4.5 11H7M13 11h2.5"></path>`,undo:t`<path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8"></path>`,copy:t`<path d="M7 7h9v10H7ZM13 7V3H4v10h3"></path>`,search:t`<circle cx="9" cy="9" r="5"></circle><path d="m13 13 4 4"></path>`,die:t`<path d="M4 4h12v12H4Z"></path><circle cx="7.5" cy="7.5" r="1" fill="currentColor"></circle><circle cx="12.5" cy="12.5" r="1" fill="currentColor"></circle><circle cx="12.5" cy="7.5" r="1" fill="currentColor"></circle><circle cx="7.5" cy="12.5" r="1" fill="currentColor"></circle>`,play:t`<path d="M7 4.5v11l8.5-5.5Z"></path>`,pause:t`<path d="M7 5v10M13 5v10"></path>`,close:t`<path d="m5 5 10 10M15 5 5 15"></path>`,left:t`<path d="m12 5-5 5 5 5"></path>`,right:t`<path d="m8 5 5 5-5 5"></path>`,target:t`<circle cx="10" cy="10" r="4.5"></circle><path d="M10 2v4M10 14v4M2 10h4M14 10h4"></path>`,eye:t`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"></path><circle cx="10" cy="10" r="2.2"></circle>`,hidden:t`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"></path>`,globe:t`<circle cx="10" cy="10" r="7"></circle><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7s.7-5 3.2-7Z"></path>`,code:t`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"></path>`,account:t`<circle cx="10" cy="7" r="3.5"></circle><path d="M3.5 17c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5"></path>`,signin:t`<path d="M8 3h8v14H8M3 10h8.5M8.5 6.5 12 10l-3.5 3.5"></path>`,people:t`<circle cx="7.5" cy="7" r="3"></circle><path d="M2 17c.4-3.2 2.5-5 5.5-5s5.1 1.8 5.5 5M12.5 4.3a3 3 0 0 1 0 5.4M14.5 12.3c2 .7 3.2 2.3 3.5 4.7"></path>`,changes:t`<path d="M4 5h12M4 10h12M4 15h7"></path><path d="m13 14.5 1.5 1.5 3-3"></path>`,calendar:t`<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3"></path>`,history:t`<path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7M3.5 3v4h4M10 6.5V10l2.5 1.5"></path>`,edit:t`<path d="M3.5 16.5v-3L13 4l3 3-9.5 9.5ZM11 6l3 3"></path>`,draw:t`<path d="M5.5 5.5 15 4l1 9-8.5 3ZM4.5 4.5h2v2h-2ZM14 3h2v2h-2ZM15 12h2v2h-2ZM6.5 15h2v2h-2Z"></path>`,coverage:t`<path d="M12.5 3 9 10M6 10h6l2 7H4ZM8 13v4M11 13v4"></path>`,farmland:t`<path d="M3 6l6-2 8 3v9l-8-3-6 2ZM9 4v9M3 10.5l6-2 8 3"></path>`,water:t`<path d="M2.5 7c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0M2.5 12c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0"></path>`,crops:t`<path d="M10 17V8M10 11C6 11 4 9 4 5c4 0 6 2 6 6ZM10 9c0-3 2-5 6-5 0 4-2 6-6 6"></path>`,sites:t`<path d="M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Z"></path><circle cx="10" cy="8" r="2"></circle>`};function K(e){return h`
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
${H[e]??null}
</svg>
`}export{R as a,b,$ as c,i as d,P as e,p as f,B as g,k as h,y as i,G as j,A as k,I as l,N as m,j as n,U as o,_ as p,D as q,K as r};
