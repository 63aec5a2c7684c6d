function o(r,e,t=4e3){r.set({remark:e}),window.setTimeout(()=>{r.get().remark===e&&r.set({remark:""})},t)}export{o as a};
