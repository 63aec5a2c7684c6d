// Made by traditional.mjs from zh-hans.ts; a change here is lost with the next build.
/** The words of drawing in Traditional Chinese. */
import type { DrawWords } from './words';

export const drawHant: DrawWords = {
  title: '畫圖形',
  shape: '改圖形',
  what: '畫什麼',
  undo: '撤銷',
  redo: '重做',
  end: '畫完',
  remove: '刪去此點',
  crossing: '邊線自相交',
  empty: '點數還不夠',
  unchanged: '還沒有改動。',
  saved: '已保存',
  nearer: '放大地圖後可吸附到已有的邊界',
  reading: '正在讀取周圍的邊界…',
  hintArea: '在地圖上逐個點出拐點；再點第一個點或按Enter，即畫完。',
  hintLine: '在地圖上逐個點出拐點；再點最後一個點或按Enter，即畫完。',
  hintNodes: '拖動點可移動，拖動兩點之間的小點可加點，拖動邊線可整條移動。',
  hintTouch: '點按一個點可選中，按住可拖動。',
  hintKeys: '鍵盤：N、B 選點，方向鍵移動，Delete 刪點，Ctrl+Z 撤銷。',
  others: '圖層',
  notHere: '您的帳號不能在這裡畫圖形。',
  nodes: (count) => `${count} 個點`,
  along: (names) => `同時改動：${names}`,
  overlaps: (name, mu) => `與 ${name} 重疊 ${mu} 畝`,
  draftOf: (when) => `接著 ${when} 的草稿畫`,
};
