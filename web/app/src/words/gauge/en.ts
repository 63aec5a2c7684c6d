/** The words of villages' colours by a measure in English. */
import type { GaugeWords } from './words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const gaugeEn: GaugeWords = {
  label: 'Colour by',
  day: 'the day’s state',
  names: {
    completion: 'Completion',
    punctuality: 'Punctuality',
    staffed: 'Staffed',
    twice: 'Swept twice',
    reported: 'Reported',
    contested: 'Contested',
    told: 'On word alone',
  },
  title: (name, days) => `${name}, ${days}`,
  both: (name, before, now) => `${name}, ${before} → ${now}`,
  levels: { unsaid: 'Not reported', uncounted: 'Nothing due' },
  changes: {
    excellent: 'Much better (10 points)',
    good: 'Better',
    fair: 'The same (within a point)',
    poor: 'Worse',
    bad: 'Much worse (10 points)',
  },
  ranges: (ends, at, low) => {
    const [here, next] = [ends[at], ends[at - 1]];
    if (low) return here === undefined ? `> ${next}%` : next === undefined ? `${here}%` : `${next}–${here}%`;
    return here === undefined ? `< ${next}%` : next === undefined ? `≥ ${here}%` : `${here}–${next}%`;
  },
  columns: { rate_n: 'Numerator', rate_d: 'Denominator', level: 'Class', change: 'Change (points)' },
  spans: { 1: 'Day', 7: '7 days', 30: '30 days', 90: '90 days', own: 'Own' },
  span: 'Days',
  from: 'From',
  to: 'To',
  ways: { alone: 'Alone', swiped: 'Side by side', changed: 'Change' },
  way: 'How it is shown',
  against: 'Against',
  before: 'the period before',
  own: 'own days',
  ranks: 'Ranks and change',
  calendar: 'Year',
  failed: 'It could not be read; it is tried again',
  bar: 'The bar between the two periods',
  barAt: (percent) => `${percent}% on the left`,
  beforeBar: 'Before',
  nowBar: 'After',
  reported: 'Reported',
  short: 'not full',
  some: 'some',
  kinds: { better: 'Better', worse: 'Worse', same: 'The same', unknown: 'Cannot be told' },
  points: (points) => `${points} points`,
  committees: 'Committees',
  villages: 'Villages',
  more: (count) => `${count} more`,
  year: (year) => year,
  yearBefore: 'The year before',
  yearAfter: 'The year after',
  month: (month) => MONTHS[month - 1] ?? '',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  dayOf: (date, what) => `${date}, ${what}`,
  wholeTown: 'The town',
  hint: 'Arrow keys go from day to day, Enter opens one on the map',
};
