var D=globalThis,q=r=>r,R=D.trustedTypes,z=R?R.createPolicy("lit-html",{createHTML:r=>r}):void 0,te="$lit$",_=`lit$${Math.random().toFixed(9).slice(2)}$`,re="?"+_,pe=`<${re}>`,M=document,k=()=>M.createComment(""),w=r=>r===null||typeof r!="object"&&typeof r!="function",K=Array.isArray,ue=r=>K(r)||typeof(r==null?void 0:r[Symbol.iterator])=="function",L=`[ 	
\f\r]`,y=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,J=/-->/g,Q=/>/g,v=RegExp(`>|${L}(?:([^\\s"'>=/]+)(${L}*=${L}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),X=/'/g,Y=/"/g,se=/^(?:script|style|textarea|title)$/i,G=r=>(e,...t)=>({_$litType$:r,strings:e,values:t}),g=G(1),i=G(2),ke=G(3),H=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),ee=new WeakMap,A=M.createTreeWalker(M,129);function ae(r,e){if(!K(r)||!r.hasOwnProperty("raw"))throw Error("invalid template strings array");return z!==void 0?z.createHTML(e):e}var ge=(r,e)=>{let t=r.length-1,a=[],s,o=e===2?"<svg>":e===3?"<math>":"",n=y;for(let p=0;p<t;p++){let c=r[p],h,u,l=-1,f=0;for(;f<c.length&&(n.lastIndex=f,u=n.exec(c),u!==null);)f=n.lastIndex,n===y?u[1]==="!--"?n=J:u[1]!==void 0?n=Q:u[2]!==void 0?(se.test(u[2])&&(s=RegExp("</"+u[2],"g")),n=v):u[3]!==void 0&&(n=v):n===v?u[0]===">"?(n=s??y,l=-1):u[1]===void 0?l=-2:(l=n.lastIndex-u[2].length,h=u[1],n=u[3]===void 0?v:u[3]==='"'?Y:X):n===Y||n===X?n=v:n===J||n===Q?n=y:(n=v,s=void 0);let m=n===v&&r[p+1].startsWith("/>")?" ":"";o+=n===y?c+pe:l>=0?(a.push(h),c.slice(0,l)+te+c.slice(l)+_+m):c+_+(l===-2?p:m)}return[ae(r,o+(r[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),a]},N=class r{constructor({strings:e,_$litType$:t},a){let s;this.parts=[];let o=0,n=0,p=e.length-1,c=this.parts,[h,u]=ge(e,t);if(this.el=r.createElement(h,a),A.currentNode=this.el.content,t===2||t===3){let l=this.el.content.firstChild;l.replaceWith(...l.childNodes)}for(;(s=A.nextNode())!==null&&c.length<p;){if(s.nodeType===1){if(s.hasAttributes())for(let l of s.getAttributeNames())if(l.endsWith(te)){let f=u[n++],m=s.getAttribute(l).split(_),S=/([.?@])?(.*)/.exec(f);c.push({type:1,index:o,name:S[2],strings:m,ctor:S[1]==="."?P:S[1]==="?"?V:S[1]==="@"?F:x}),s.removeAttribute(l)}else l.startsWith(_)&&(c.push({type:6,index:o}),s.removeAttribute(l));if(se.test(s.tagName)){let l=s.textContent.split(_),f=l.length-1;if(f>0){s.textContent=R?R.emptyScript:"";for(let m=0;m<f;m++)s.append(l[m],k()),A.nextNode(),c.push({type:2,index:++o});s.append(l[f],k())}}}else if(s.nodeType===8)if(s.data===re)c.push({type:2,index:o});else{let l=-1;for(;(l=s.data.indexOf(_,l+1))!==-1;)c.push({type:7,index:o}),l+=_.length-1}o++}}static createElement(e,t){let a=M.createElement("template");return a.innerHTML=e,a}};function b(r,e,t=r,a){var n,p;if(e===H)return e;let s=a!==void 0?(n=t._$Co)==null?void 0:n[a]:t._$Cl,o=w(e)?void 0:e._$litDirective$;return(s==null?void 0:s.constructor)!==o&&((p=s==null?void 0:s._$AO)==null||p.call(s,!1),o===void 0?s=void 0:(s=new o(r),s._$AT(r,t,a)),a!==void 0?(t._$Co??=[])[a]=s:t._$Cl=s),s!==void 0&&(e=b(r,s._$AS(r,e.values),s,a)),e}var B=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:a}=this._$AD,s=((e==null?void 0:e.creationScope)??M).importNode(t,!0);A.currentNode=s;let o=A.nextNode(),n=0,p=0,c=a[0];for(;c!==void 0;){if(n===c.index){let h;c.type===2?h=new T(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new U(o,this,e)),this._$AV.push(h),c=a[++p]}n!==(c==null?void 0:c.index)&&(o=A.nextNode(),n++)}return A.currentNode=M,s}p(e){let t=0;for(let a of this._$AV)a!==void 0&&(a.strings!==void 0?(a._$AI(e,a,t),t+=a.strings.length-2):a._$AI(e[t])),t++}},T=class r{get _$AU(){var e;return((e=this._$AM)==null?void 0:e._$AU)??this._$Cv}constructor(e,t,a,s){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=a,this.options=s,this._$Cv=(s==null?void 0:s.isConnected)??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&(e==null?void 0:e.nodeType)===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=b(this,e,t),w(e)?e===d||e==null||e===""?(this._$AH!==d&&this._$AR(),this._$AH=d):e!==this._$AH&&e!==H&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ue(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==d&&w(this._$AH)?this._$AA.nextSibling.data=e:this.T(M.createTextNode(e)),this._$AH=e}$(e){var o;let{values:t,_$litType$:a}=e,s=typeof a=="number"?this._$AC(e):(a.el===void 0&&(a.el=N.createElement(ae(a.h,a.h[0]),this.options)),a);if(((o=this._$AH)==null?void 0:o._$AD)===s)this._$AH.p(t);else{let n=new B(s,this),p=n.u(this.options);n.p(t),this.T(p),this._$AH=n}}_$AC(e){let t=ee.get(e.strings);return t===void 0&&ee.set(e.strings,t=new N(e)),t}k(e){K(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,a,s=0;for(let o of e)s===t.length?t.push(a=new r(this.O(k()),this.O(k()),this,this.options)):a=t[s],a._$AI(o),s++;s<t.length&&(this._$AR(a&&a._$AB.nextSibling,s),t.length=s)}_$AR(e=this._$AA.nextSibling,t){var a;for((a=this._$AP)==null?void 0:a.call(this,!1,!0,t);e!==this._$AB;){let s=q(e).nextSibling;q(e).remove(),e=s}}setConnected(e){var t;this._$AM===void 0&&(this._$Cv=e,(t=this._$AP)==null||t.call(this,e))}},x=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,a,s,o){this.type=1,this._$AH=d,this._$AN=void 0,this.element=e,this.name=t,this._$AM=s,this.options=o,a.length>2||a[0]!==""||a[1]!==""?(this._$AH=Array(a.length-1).fill(new String),this.strings=a):this._$AH=d}_$AI(e,t=this,a,s){let o=this.strings,n=!1;if(o===void 0)e=b(this,e,t,0),n=!w(e)||e!==this._$AH&&e!==H,n&&(this._$AH=e);else{let p=e,c,h;for(e=o[0],c=0;c<o.length-1;c++)h=b(this,p[a+c],t,c),h===H&&(h=this._$AH[c]),n||=!w(h)||h!==this._$AH[c],h===d?e=d:e!==d&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}n&&!s&&this.j(e)}j(e){e===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},P=class extends x{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===d?void 0:e}},V=class extends x{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==d)}},F=class extends x{constructor(e,t,a,s,o){super(e,t,a,s,o),this.type=5}_$AI(e,t=this){if((e=b(this,e,t,0)??d)===H)return;let a=this._$AH,s=e===d&&a!==d||e.capture!==a.capture||e.once!==a.once||e.passive!==a.passive,o=e!==d&&(a===d||s);s&&this.element.removeEventListener(this.name,this,a),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){var t;typeof this._$AH=="function"?this._$AH.call(((t=this.options)==null?void 0:t.host)??this.element,e):this._$AH.handleEvent(e)}},U=class{constructor(e,t,a){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=a}get _$AU(){return this._$AM._$AU}_$AI(e){b(this,e)}};var Z=D.litHtmlPolyfillSupport;Z==null||Z(N,T),(D.litHtmlVersions??=[]).push("3.3.3");var we=(r,e,t)=>{let a=(t==null?void 0:t.renderBefore)??e,s=a._$litPart$;if(s===void 0){let o=(t==null?void 0:t.renderBefore)??null;a._$litPart$=s=new T(e.insertBefore(k(),o),o,void 0,t??{})}return s._$AI(r),s};function C(r){let e=Number.parseInt(r.slice(1),16);return[e>>16&255,e>>8&255,e&255]}function ie(r,e,t){let[a,s]=[C(r),C(e)],o=n=>Math.round(a[n]+(s[n]-a[n])*t).toString(16).padStart(2,"0");return`#${o(0)}${o(1)}${o(2)}`}function oe(r){let[e,t,a]=C(r);return(.299*e+.587*t+.114*a)/255}function Ne(r,e){let[t,a,s]=C(r);return`rgba(${t}, ${a}, ${s}, ${e})`}var Re=["light","dark","contrast"],I="#fbfaf7",ne="#1f2937",W=ne,$=I,fe="#0f766e",E="#7a2e0b",ce=!1,$e=.5;function Ce(r){W={light:ne,dark:"#e5e7eb",contrast:"#000000"}[r],$={light:I,dark:"#12181b",contrast:"#ffffff"}[r],fe={light:"#0f766e",dark:"#2aa79a",contrast:"#00504a"}[r],E=r==="dark"?"#ff9a76":"#7a2e0b",Me=Ae[r],ce=r==="dark"}function O({colour:r,edge:e,pattern:t}){let a=t!=="outline"&&oe(r)>=$e;return ce&&!a?ie(e,"#ffffff",.5):e}var Ie={both:{colour:"#0f766e",edge:"#0a4f4a"},one:{colour:"#63bba8",edge:"#3b8a7a"},late:{colour:"#f0b429",edge:"#a87808"},missed:{colour:"#c2410c",edge:"#7e2a07"},not_reported:{colour:"#eceef2",edge:"#6d7686",pattern:"hatch",ink:"#8b93a1"},not_staffed:{colour:"#3b2f63",edge:"#241c40"},not_due:{colour:I,edge:"#3b8a7a",pattern:"outline"},suspended:{colour:I,edge:"#6d7686",pattern:"dots",ink:"#6d7686"}},Ee={todo:{colour:"#8c5a34",edge:"#5e3b20"},work:{colour:"#f5b83d",edge:"#a8770f"},replanted:{colour:"#c5e8a0",edge:"#7ba552"},acceptance:{colour:"#3f9c86",edge:"#256454"},done:{colour:"#0f4a3c",edge:"#082a22"},ruled_out:{colour:"#c9cdd6",edge:"#7f8694",pattern:"hatch",ink:"#8f96a3"},abandoned_again:{colour:"#e2366f",edge:"#8f1740",pattern:"hatch",ink:"#8f1740"}},Oe={citrus:{colour:"#e8731a",edge:"#a04a08"},lotus:{colour:"#f2a7cf",edge:"#b8608f"},golden_locust:{colour:"#e6cf2e",edge:"#9c8a0c"},oil_tea:{colour:"#4a6428",edge:"#2c3d16"},camellia:{colour:"#a3124f",edge:"#660a31"},rice:{colour:"#9ad0a5",edge:"#5b9468"}},le="#1d6fb8",he="#9ca3af",Le={main:4,branch:3,lateral:2,field:1},me={agriculture_core:{colour:"#d9b945",edge:"#7c6a2e"},market_town:{colour:"#a08fb5",edge:"#5d5270"},area:{colour:"#9db7a5",edge:"#4d6b57"}};function Ze(r){return me[String(r)]??{colour:"#9db7a5",edge:"#4d6b57"}}var Be={service_centre:{colour:"#0f766e",shape:"square"},enterprise_demonstration_site:{colour:"#b45309",shape:"star"},integrity_education_base:{colour:"#1d4f91",shape:"hexagon"},united_front_base:{colour:"#a3124f",shape:"diamond"},reclamation_demonstration_site:{colour:"#4a6428",shape:"triangle"},cooperative:{colour:"#8c5a34",shape:"circle"},workshop:{colour:"#3b2f63",shape:"cross"}},de={land:{forest:"#d9e4cb",shrub:"#e0e8d2",grass:"#e8ecd8",paddy:"#eef0d9",dry:"#f3eedb",orchard:"#e4eacb",settlement:"#e6dfd6",water:"#a9c9dc",bare:"#ece6da"},height:"#b3c2a4",shade:"rgba(62, 74, 48, 0.1)",light:"rgba(255, 255, 246, 0.42)",relief:.8,river:"#a9c9dc",bank:"#86aec6",riverName:"#20527a",road:"#ffffff",casing:"#cbc6bd",track:"#b9b2a6",committee:"#7a6f86",town:"#5d5270"},_e={land:{forest:"#1f2c25",shrub:"#222f28",grass:"#25312a",paddy:"#2a342c",dry:"#2e322a",orchard:"#28352b",settlement:"#3d3a36",water:"#2c6285",bare:"#312f2a"},height:"#41524a",shade:"rgba(0, 0, 0, 0.16)",light:"rgba(196, 220, 206, 0.07)",relief:.65,river:"#2c6285",bank:"#4681a4",riverName:"#b8def3",road:"#6b757d",casing:"#0e1315",track:"#59636a",committee:"#a497b8",town:"#cabfdc"},ve={land:{forest:"#eef3e6",shrub:"#f2f5ea",grass:"#f6f8ee",paddy:"#fafbf0",dry:"#fcf8ea",orchard:"#f1f5e0",settlement:"#e2dcd4",water:"#7db3d8",bare:"#f6f2ea"},height:"#d3dcc8",shade:"rgba(40, 50, 30, 0.1)",light:"rgba(255, 255, 255, 0.6)",relief:.5,river:"#7db3d8",bank:"#1f5f8b",riverName:"#003c66",road:"#ffffff",casing:"#5a544c",track:"#6b645a",committee:"#4a3d5f",town:"#1f1433"},Ae={light:de,dark:_e,contrast:ve},Me=de;function Ue(r){return g`
    <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>${[...r].map(([e,t])=>be(e,t))}</defs>
    </svg>
  `}function be(r,e){let t=e.ink??e.edge;return e.pattern==="hatch"?i`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" fill=${e.colour}></rect><rect width="1.5" height="4" fill=${t}></rect></pattern>`:e.pattern==="dots"?i`<pattern id=${`p-${r}`} width="4" height="4" patternUnits="userSpaceOnUse">
      <rect width="4" height="4" fill=${e.colour}></rect><circle cx="2" cy="2" r="1" fill=${t}></circle></pattern>`:null}function j(r,e){return e.pattern==="hatch"||e.pattern==="dots"?`url(#p-${r})`:e.pattern==="outline"?$:e.colour}function De(r,e,t){let a=t*2+4,s=a/2,o=e.pattern==="outline"?2:1.2;return g`
    <svg
      class="dot"
      viewBox=${`0 0 ${a} ${a}`}
      width=${`${a/16}em`}
      height=${`${a/16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <circle cx=${s} cy=${s} r=${t+1} fill=${$}></circle>
      <circle
        cx=${s}
        cy=${s}
        r=${t-o/2+.4}
        fill=${j(r,e)}
        stroke=${O(e)}
        stroke-width=${o}
      ></circle>
    </svg>
  `}function Ke(r,e,t=0){return g`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="22"
        height="14"
        rx="3"
        fill=${j(r,e)}
        stroke=${O(e)}
        stroke-width="1.2"
      ></rect>
      ${Array.from({length:t},(a,s)=>i`<path d=${`M${6+s*4} 5v6`} stroke=${$} stroke-width="1.6" stroke-linecap="round"></path>`)}
    </svg>
  `}function Ge(r,e){let t=e.pattern==="outline"?2:1.2;return g`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <circle cx="12" cy="8" r="6.2" fill=${j(r,e)} stroke=${O(e)} stroke-width=${t}></circle>
    </svg>
  `}function We(r,e,t=""){return g`
    <svg class="sample" viewBox="0 0 24 16" focusable="false" aria-hidden="true">
      <path
        d="M2 8h20"
        stroke=${r}
        stroke-width=${e}
        stroke-dasharray=${t}
        stroke-linecap=${t===""?"round":"butt"}
      ></path>
    </svg>
  `}var xe={circle:i`<circle cx="8" cy="8" r="5.4"></circle>`,square:i`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6"></rect>`,diamond:i`<path d="M8 1.4 14.6 8 8 14.6 1.4 8Z"></path>`,triangle:i`<path d="M8 1.8 14.6 13.4H1.4Z"></path>`,hexagon:i`<path d="M8 1.4 13.8 4.7V11.3L8 14.6 2.2 11.3V4.7Z"></path>`,star:i`<path d="M8 .8 10.1 5.6 15.2 6.1 11.4 9.5 12.5 14.6 8 11.9 3.5 14.6 4.6 9.5.8 6.1 5.9 5.6Z"></path>`,cross:i`<path d="M5.6 1.8h4.8v3.8h3.8v4.8h-3.8v3.8H5.6v-3.8H1.8V5.6h3.8Z"></path>`};function je(r,e=16){return g`
    <svg
      class="dot"
      viewBox="-1 -1 18 18"
      width=${`${e/16}em`}
      height=${`${e/16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <g fill=${r.colour} stroke=${$} stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">
        ${xe[r.shape]}
      </g>
    </svg>
  `}function qe(r,e=18){let t=r?le:he;return g`
    <svg
      class="dot"
      viewBox="0 0 18 18"
      width=${`${e/16}em`}
      height=${`${e/16}em`}
      focusable="false"
      aria-hidden="true"
    >
      <rect x="1" y="1" width="16" height="16" rx="3" fill=${t} stroke=${$} stroke-width="1.6"></rect>
      <path d="M9 3.8c2 2.6 3.4 4.4 3.4 6.3a3.4 3.4 0 0 1-6.8 0C5.6 8.2 7 6.4 9 3.800Z" fill=${$}></path>
    </svg>
  `}function ze(){return g`
    <svg class="dot" viewBox="0 0 16 16" width="1em" height="1em" focusable="false" aria-hidden="true">
      <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill=${$} stroke=${E} stroke-width="1.6"></path>
      <path d="M8 5v3.4M8 10.6v.4" stroke=${E} stroke-width="1.6" stroke-linecap="round"></path>
    </svg>
  `}var ye={plus:i`<path d="M10 4v12M4 10h12"></path>`,minus:i`<path d="M4 10h12"></path>`,whole:i`<path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4"></path>`,present:i`<path d="M3 4h14v9H3ZM10 13v3M7 17h6M8.5 6.500v4l3.5-2Z"></path>`,measure:i`<path d="M3 13 13 3l4 4L7 17ZM6 10l1.500 1.500M9 7l2 2M12 4l1.500 1.500"></path>`,locate:i`<circle cx="10" cy="10" r="2"></circle><circle cx="10" cy="10" r="5.500"></circle><path d="M10 2v2.500M10 15.500V18M2 10h2.500M15.500 10H18"></path>`,grid:i`<path d="M3 3h14v14H3ZM3 7.700h14M3 12.300h14M7.700 3v14M12.300 3v14"></path>`,share:i`<path d="M8 12a3 3 0 0 0 4.300 0l3.200-3.200a3 3 0 0 0-4.300-4.300l-1.100 1.100M12 8a3 3 0 0 0-4.300 0l-3.200 3.200a3 3 0 0 0 4.300 4.300l1.100-1.100"></path>`,print:i`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z"></path>`,table:i`<path d="M3 4h14v12H3ZM3 8h14M3 12h14M8 8v8"></path>`,layers:i`<path d="M10 3.500 17 7.500 10 11.500 3 7.500ZM3 10.500l7 4 7-4M3 13.500l7 4 7-4"></path>`,more:i`<circle cx="5" cy="10" r="1" fill="currentColor"></circle><circle cx="10" cy="10" r="1" fill="currentColor"></circle><circle cx="15" cy="10" r="1" fill="currentColor"></circle>`,handle:i`<path d="M5 7.500h10M5 12.500h10"></path>`,look:i`<circle cx="10" cy="10" r="7"></circle><path d="M10 3v14" ></path><path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor"></path>`,undo:i`<path d="M7 4 3.500 7.500 7 11M3.500 7.500H12a4.500 4.500 0 0 1 0 9H8"></path>`,copy:i`<path d="M7 7h9v10H7ZM13 7V3H4v10h3"></path>`,search:i`<circle cx="9" cy="9" r="5"></circle><path d="m13 13 4 4"></path>`,close:i`<path d="m5 5 10 10M15 5 5 15"></path>`,left:i`<path d="m12 5-5 5 5 5"></path>`,right:i`<path d="m8 5 5 5-5 5"></path>`,target:i`<circle cx="10" cy="10" r="4.5"></circle><path d="M10 2v4M10 14v4M2 10h4M14 10h4"></path>`,eye:i`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"></path><circle cx="10" cy="10" r="2.2"></circle>`,hidden:i`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4"></path>`,globe:i`<circle cx="10" cy="10" r="7"></circle><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7s.7-5 3.2-7Z"></path>`,code:i`<path d="m7 6-4 4 4 4M13 6l4 4-4 4"></path>`,account:i`<circle cx="10" cy="7" r="3.500"></circle><path d="M3.500 17c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500"></path>`,signin:i`<path d="M8 3h8v14H8M3 10h8.500M8.500 6.500 12 10l-3.500 3.500"></path>`,people:i`<circle cx="7.500" cy="7" r="3"></circle><path d="M2 17c.4-3.200 2.500-5 5.500-5s5.100 1.800 5.500 5M12.500 4.300a3 3 0 0 1 0 5.400M14.500 12.300c2 .7 3.200 2.300 3.500 4.700"></path>`,changes:i`<path d="M4 5h12M4 10h12M4 15h7"></path><path d="m13 14.500 1.500 1.500 3-3"></path>`,history:i`<path d="M3.500 10a6.500 6.500 0 1 0 2-4.700L3.500 7M3.500 3v4h4M10 6.500V10l2.500 1.500"></path>`,edit:i`<path d="M3.500 16.500v-3L13 4l3 3-9.500 9.500ZM11 6l3 3"></path>`,coverage:i`<path d="M12.5 3 9 10M6 10h6l2 7H4ZM8 13v4M11 13v4"></path>`,farmland:i`<path d="M3 6l6-2 8 3v9l-8-3-6 2ZM9 4v9M3 10.500l6-2 8 3"></path>`,water:i`<path d="M2.5 7c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0M2.5 12c2-1.5 3-1.5 5 0s3 1.5 5 0 3-1.5 5 0"></path>`,crops:i`<path d="M10 17V8M10 11C6 11 4 9 4 5c4 0 6 2 6 6ZM10 9c0-3 2-5 6-5 0 4-2 6-6 6"></path>`,sites:i`<path d="M10 17s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9Z"></path><circle cx="10" cy="8" r="2"></circle>`};function Je(r){return g`
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
      ${ye[r]??null}
    </svg>
  `}var Qe={colour:"#6b7280",edge:W};export{g as a,i as b,d as c,we as d,ie as e,Ne as f,Re as g,W as h,$ as i,fe as j,Ce as k,O as l,Ie as m,Ee as n,Oe as o,le as p,he as q,Le as r,Ze as s,Be as t,Me as u,Ue as v,be as w,j as x,De as y,Ke as z,Ge as A,We as B,je as C,qe as D,ze as E,Je as F,Qe as G};
