/** The words of the charts in Simplified Chinese. */
import type { ChartWords } from './words';

export const chartsHans: ChartWords = {
  source: '数据来源：屯图',
  none: '没有可统计的记录',
  save: '下载',
  by: (column, unit) => `按${column}（${unit}）`,
  title: (layer, column, unit) => `${layer} · 按${column}（${unit}）`,
  bar: (label, value, count, chosen) => `${label}，${value}，${count}${chosen ? '，已选' : ''}`,
  count: (count) => `${count} 项`,
  rates: {
    villages: { name: '清扫完成率', of: '完成/应扫', short: '未扫完' },
    parcels: { name: '复垦率', of: '复垦/应垦', short: '未复垦' },
    channels: { name: '可用率', of: '可用/全长', short: '停用' },
    pump_stations: { name: '可用率', of: '可用/全部', short: '停用' },
    findings: { name: '办结率', of: '办结/全部', short: '未办结' },
  },
  rate: (name, column, unit) => `${name} · 按${column}${unit === '' ? '' : `（${unit}）`}`,
  from: (percent) => `横轴自 ${percent}% 起`,
  rateBar: (label, share, counts, short) => `${label}，${share}，${counts}，${short}，查看`,
  trend: (place) => `每日清扫完成率 · ${place}`,
  unfiltered: '不随筛选',
  days: (count) => `${count} 天`,
  day: (date, share, counts) => `${date}，${share}${counts === '' ? '' : `，${counts}`}`,
};
