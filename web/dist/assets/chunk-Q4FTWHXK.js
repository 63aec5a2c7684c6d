var e={down:()=>{},move:()=>{},up:()=>!1,key:()=>!1,holds:()=>!1,paint:()=>{}};export{e as a};
