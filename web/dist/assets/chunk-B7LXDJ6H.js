function r(n){return n/3}function e(n){return Math.round(n*3)}function t(n){return Math.floor(n/3)-1}function u(n){return 512*2**((n%3+3)%3/3)}export{r as a,e as b,t as c,u as d};
