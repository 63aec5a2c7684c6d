/**
 * The floors of src, from the ground up. A file imports from its own folder and from folders that stand before it, never
 * from one that stands after it, so that no folders lean on each other in a circle. The linter holds the page to it.
 */
export const FLOORS = [
  // Ground: the server's words, the earth, drawing on it, filters, colours, the state, the languages.
  // The service worker, which shares nothing with the page but the built files.
  'worker',
  'api',
  'geodesy',
  'edit/kernel',
  'look',
  'filter',
  'state',
  'words',
  'words/office',
  'words/charts',
  'words/gauge',
  'words/month',
  'words/draw',
  'words/parcel',
  'words/year',
  'words/story',
  // What fetches and listens.
  'sync',
  // The map.
  'map/plane',
  'map/canvas',
  'map/tiles',
  'map/paint',
  'map/scene',
  'map/names',
  'map/tools',
  'map/keyboard',
  'map',
  // What panels are made of.
  'fields',
  'panel',
  'gauge',
  // The parts of the page.
  'reclamation',
  'card',
  'columns',
  'figures',
  'legend',
  'overview',
  'search',
  'share',
  'layers',
  'measure',
  'toolbar',
  'charts',
  'table',
  'paper',
  'changes',
  'history',
  'edit',
  'draw',
  'compare',
  'account',
  'people',
  'cleaning',
  'month',
  'story',
  'present',
  'work',
  // What holds the parts together. Above it stands main.ts, which wires them.
  'shell',
];
