function i({layer:e,fid:t}){return`${e}.${t}`}function n(e){let[t,r]=e.split(".");return{layer:t,fid:Number(r)}}export{i as a,n as b};
