// Made by traditional.mjs from zh-hans.ts; a change here is lost with the next build.
/** The words of a year's reclamation in Traditional Chinese. */
import type { YearWords } from './words';

export const yearHant: YearWords = {
  target: '任務',
  set: '設年度任務…',
  targetHint: '年底累計要達到的復墾面積；填 0 取消任務',
  holding: '未復墾的大圖斑',
  twoDays: '兩天對比',
  beside: '與哪天對比',
  today: '今天',
  difference: '增減（畝）',
  noneThen: '那天還沒有地塊記錄。',
  ofNone: '不屬於任何村（居）委的地塊沒有單獨的年度任務和進度。',
  tolerance: '面積允許相差（%）',
  toleranceHint: '合同、實測、驗收面積與圖上面積相比；0 至 100',
  toleranceSaved: '允許差已生效。',
  tolerated: (percent) => `面積允許相差 ${percent} %`,
  title: (year) => `${year} 年進度`,
  targetOf: (year) => `${year} 年任務（畝）`,
  done: (mu) => `已復墾 ${mu} 畝，還沒有設任務。`,
  ofTarget: (mu, target, percent) => `任務 ${target} 畝，已復墾 ${mu} 畝（${percent} %）。`,
  ahead: (least, most) =>
    least === most ? `照近八週的進度，年底約 ${most} 畝。` : `照近八週的進度，年底 ${least} 至 ${most} 畝。`,
  reached: (earliest, latest) =>
    earliest === null
      ? '照此進度完不成任務。'
      : latest === null
        ? `最早 ${earliest} 完成任務，慢則完不成。`
        : `預計 ${earliest} 至 ${latest} 完成任務。`,
};
