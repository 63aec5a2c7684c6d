/** The words of drawing in Simplified Chinese. */
import type { DrawWords } from './words';

export const drawHans: DrawWords = {
  title: '画图形',
  shape: '改图形',
  what: '画什么',
  undo: '撤销',
  redo: '重做',
  end: '画完',
  remove: '删去此点',
  crossing: '边线自相交',
  empty: '点数还不够',
  unchanged: '还没有改动。',
  saved: '已保存',
  nearer: '放大地图后可吸附到已有的边界',
  reading: '正在读取周围的边界…',
  hintArea: '在地图上逐个点出拐点；再点第一个点或按回车，即画完。',
  hintLine: '在地图上逐个点出拐点；再点最后一个点或按回车，即画完。',
  hintNodes: '拖动点可移动，拖动两点之间的小点可加点，拖动边线可整条移动。',
  hintTouch: '点按一个点可选中，按住可拖动。',
  hintKeys: '键盘：N、B 选点，方向键移动，Delete 删点，Ctrl+Z 撤销。',
  others: '图层',
  notHere: '您的账号不能在这里画图形。',
  nodes: (count) => `${count} 个点`,
  along: (names) => `同时改动：${names}`,
  overlaps: (name, mu) => `与 ${name} 重叠 ${mu} 亩`,
  draftOf: (when) => `接着 ${when} 的草稿画`,
};
