<<<<<<<< HEAD:web/dist/assets/chunk-BEQQ42XY.js
import{a as i}from"./chunk-IDPUUUAO.js";import{d}from"./chunk-ROEE77AV.js";function w(s,{view:a,data:n,tools:m,work:t},y){let r=!1,l=()=>{r=!1;let o=a.get();d(y({view:o,data:n.get(),words:i[o.language]}),s)},e=()=>{r||(r=!0,window.requestAnimationFrame(l))};return a.subscribe(e),n.subscribe(e),t==null||t.subscribe(e),m.subscribe((o,p)=>{o.look!==p.look&&e()}),l(),e}export{w as a};
========
import{a as i}from"./chunk-FVZZLJFY.js";import{d}from"./chunk-ROEE77AV.js";function w(s,{view:a,data:n,tools:m,work:t},y){let r=!1,l=()=>{r=!1;let o=a.get();d(y({view:o,data:n.get(),words:i[o.language]}),s)},e=()=>{r||(r=!0,window.requestAnimationFrame(l))};return a.subscribe(e),n.subscribe(e),t==null||t.subscribe(e),m.subscribe((o,p)=>{o.look!==p.look&&e()}),l(),e}export{w as a};
>>>>>>>> 644e8eef (A late answer changes nothing: panels read by key, write once and drop what comes after they have turned):web/dist/assets/chunk-ACNR7JFZ.js
