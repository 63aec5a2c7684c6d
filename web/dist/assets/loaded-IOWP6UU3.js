import{a}from"./chunk-NFF3ADSN.js";import"./chunk-OOJM4CTU.js";export{a as foundInLoaded};
