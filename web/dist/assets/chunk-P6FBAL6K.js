var e=n=>n*3/2e3,r=n=>n*2e3/3;export{e as a,r as b};
