/** The words of a year's reclamation in Simplified Chinese. */
import type { YearWords } from './words';

export const yearHans: YearWords = {
  target: '任务',
  set: '设年度任务…',
  targetHint: '年底累计要达到的复垦面积；填 0 取消任务',
  holding: '未复垦的大图斑',
  twoDays: '两天对比',
  beside: '与哪天对比',
  today: '今天',
  difference: '增减（亩）',
  noneThen: '那天还没有地块记录。',
  ofNone: '不属于任何村（居）委的地块没有单独的年度任务和进度。',
  tolerance: '面积允许相差（%）',
  toleranceHint: '合同、实测、验收面积与图上面积相比；0 至 100',
  toleranceSaved: '允许差已生效。',
  tolerated: (percent) => `面积允许相差 ${percent} %`,
  title: (year) => `${year} 年进度`,
  targetOf: (year) => `${year} 年任务（亩）`,
  done: (mu) => `已复垦 ${mu} 亩，还没有设任务。`,
  ofTarget: (mu, target, percent) => `任务 ${target} 亩，已复垦 ${mu} 亩（${percent} %）。`,
  ahead: (least, most) =>
    least === most ? `照近八周的进度，年底约 ${most} 亩。` : `照近八周的进度，年底 ${least} 至 ${most} 亩。`,
  reached: (earliest, latest) =>
    earliest === null
      ? '照此进度完不成任务。'
      : latest === null
        ? `最早 ${earliest} 完成任务，慢则完不成。`
        : `预计 ${earliest} 至 ${latest} 完成任务。`,
};
