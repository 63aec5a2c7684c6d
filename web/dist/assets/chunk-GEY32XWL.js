function n(r){return Array.from(r).reduce((t,e)=>t+(new RegExp("\\p{Script=Han}","u").test(e)?2:1),0)}export{n as a};
