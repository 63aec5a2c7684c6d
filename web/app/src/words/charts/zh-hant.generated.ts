// Made by traditional.mjs from zh-hans.ts; a change here is lost with the next build.
/** The words of the charts in Traditional Chinese. */
import type { ChartWords } from './words';

export const chartsHant: ChartWords = {
  source: '數據來源：屯圖',
  none: '沒有可統計的記錄',
  save: '下載',
  by: (column, unit) => `按${column}（${unit}）`,
  title: (layer, column, unit) => `${layer} · 按${column}（${unit}）`,
  bar: (label, value, count, chosen) => `${label}，${value}，${count}${chosen ? '，已選' : ''}`,
  count: (count) => `${count} 項`,
  rates: {
    villages: { name: '清掃完成率', of: '完成/應掃', short: '未掃完' },
    parcels: { name: '復墾率', of: '復墾/應墾', short: '未復墾' },
    channels: { name: '可用率', of: '可用/全長', short: '停用' },
    pump_stations: { name: '可用率', of: '可用/全部', short: '停用' },
    findings: { name: '辦結率', of: '辦結/全部', short: '未辦結' },
  },
  rate: (name, column, unit) => `${name} · 按${column}${unit === '' ? '' : `（${unit}）`}`,
  from: (percent) => `橫軸自 ${percent}% 起`,
  rateBar: (label, share, counts, short) => `${label}，${share}，${counts}，${short}，查看`,
  trend: (place) => `每日清掃完成率 · ${place}`,
  unfiltered: '不隨篩選',
  days: (count) => `${count} 天`,
  day: (date, share, counts) => `${date}，${share}${counts === '' ? '' : `，${counts}`}`,
};
