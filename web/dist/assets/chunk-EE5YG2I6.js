function x(f){return Array.from(f).reduce((r,e)=>r+(n(e.codePointAt(0)??0)?2:1),0)}function n(f){return f>=13312&&f<=40959||f>=63744&&f<=64255||f>=131072&&f<=262143}export{x as a};
