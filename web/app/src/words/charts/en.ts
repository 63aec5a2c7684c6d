/** The words of the charts in English. */
import type { ChartWords } from './words';

export const chartsEn: ChartWords = {
  source: 'Source: Tuntu',
  none: 'Nothing to count',
  save: 'Save',
  by: (column, unit) => `By ${column.toLowerCase()}${unit === '' ? '' : ` (${unit})`}`,
  title: (layer, column, unit) => `${layer} by ${column.toLowerCase()}${unit === '' ? '' : ` (${unit})`}`,
  bar: (label, value, count, chosen) => `${label}, ${value}, ${count}${chosen ? ', chosen' : ''}`,
  count: (count) => `${count} ${count === '1' ? 'item' : 'items'}`,
  rates: {
    villages: { name: 'Sweeps done', of: 'done/due', short: 'not done' },
    parcels: { name: 'Reclaimed', of: 'done/due', short: 'to do' },
    channels: { name: 'In working order', of: 'works/all', short: 'broken' },
    pump_stations: { name: 'In working order', of: 'works/all', short: 'broken' },
    findings: { name: 'Closed', of: 'closed/all', short: 'open' },
  },
  rate: (name, column, unit) => `${name} by ${column.toLowerCase()}${unit === '' ? '' : ` (${unit})`}`,
  from: (percent) => `The axis begins at ${percent}%`,
  rateBar: (label, share, counts, short) => `${label}, ${share}, ${counts}, ${short}: show`,
  trend: (place) => `Sweeps done by day · ${place}`,
  unfiltered: 'not narrowed by filters',
  days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
  day: (date, share, counts) => `${date}, ${share}${counts === '' ? '' : `, ${counts}`}`,
};
