/** Puts together how villages are coloured by a measure, from what was read of one period or of two. */
import type { MeasureRow } from '../api/measures';
import { fidOf } from '../state/data';
import type { TownFeature } from '../api/shapes';
import type { Rated } from '../filter/fields';
import type { Period } from '../state/gauge';
import type { Compared, Rate, RateColumn, Shade, Tint, Tinted } from '../state/tint';
import type { View } from '../state/view';
import type { Words } from '../words';
import { GAUGE, type GaugeWords } from '../words/gauge';
import { formatNumber, formatShare } from '../words/numbers';
import { betterBy, isBetterLow, LEAST, LEVEL_FILLS, LEVELS, levelOf, levelOfChange, MOST, partOf, type Level } from './levels'; // prettier-ignore
import { periodText } from '../words/gauge/period';
import type { Measured } from './reading';

type Id = NonNullable<View['measure']>;

export interface Read {
  readonly period: Period;
  readonly measured: Measured;
}

export function tintOf(
  { measure, difference, language }: Pick<View, 'measure' | 'difference' | 'language'>,
  villages: readonly TownFeature[],
  now: Read,
  before: Read | null,
  words: Words,
): Tint | null {
  if (measure === null) return null;
  const gauge = GAUGE[language];
  const swiped = before !== null && !difference;
  const compared = (row: MeasureRow | null, was: MeasureRow | null): Compared => ({
    now: rateOf(measure, row, words),
    before: before === null ? null : rateOf(measure, was, words),
    better: row === null || was === null ? null : betterBy(measure, partOf(measure, row), partOf(measure, was)),
  });
  const village = (feature: TownFeature): readonly [number, Tinted] => {
    const fid = fidOf(feature);
    const row = now.measured.villages.get(fid) ?? null;
    const was = before?.measured.villages.get(fid) ?? null;
    const level = before === null || swiped ? levelOf(measure, row) : levelOfChange(measure, row, was);
    const own = compared(row, was);
    const rated = { rate: percentOf(own.now), rate_n: own.now.n, rate_d: own.now.d, level, change: changeOf(own) };
    const fill = LEVEL_FILLS[level];
    const beforeFill = swiped ? LEVEL_FILLS[levelOf(measure, was)] : null;
    return [fid, { ...own, ...rated, fill, beforeFill, text: textOf(measure, level, own, gauge) }];
  };
  const codes = new Set([...now.measured.committees.keys(), ...(before?.measured.committees.keys() ?? [])]);
  const committee = (code: string): readonly [string, Compared] => [
    code,
    compared(now.measured.committees.get(code) ?? null, before?.measured.committees.get(code) ?? null),
  ];
  const days = [now.period, ...(before === null ? [] : [before.period])].map((each) => periodText(each));
  const shades = LEVELS.map((level) => shadeOf(measure, level, before !== null && !swiped, gauge));
  const of = new Map(villages.map(village));
  const columns = {
    ...gauge.columns,
    reported: gauge.reported,
    short: isBetterLow(measure) ? gauge.some : gauge.short,
    rate: gauge.title(gauge.names[measure], days[0] ?? ''),
  };
  return {
    title: before === null ? gauge.title(gauge.names[measure], days[0] ?? '') : gauge.both(gauge.names[measure], days[1] ?? '', days[0] ?? ''), // prettier-ignore
    period: now.period,
    before: before?.period ?? null,
    swiped,
    shades,
    of,
    committees: new Map([...codes].map(committee)),
    total: compared(now.measured.total, before?.measured.total ?? null),
    shortRows: isBetterLow(measure) ? 'rate > 0' : 'rate < 100',
    columns,
    rates: ratesOf(columns, shades, of, before !== null, words),
  };
}

/** The rate with its counts, and its class for who filters by it. */
function ratesOf(
  columns: Tint['columns'],
  shades: readonly Shade[],
  of: Tint['of'],
  changed: boolean,
  words: Words,
): readonly RateColumn[] {
  const labels = new Map(shades.map(({ id, label }) => [id, label]));
  const column = (field: keyof Rated, more: Partial<RateColumn>): RateColumn => ({
    field,
    kind: 'number',
    label: columns[field],
    cell: (feature) => of.get(fidOf(feature))?.[field] ?? null,
    ...more,
  });
  return [
    column('rate', { unit: words.unit.percent, decimals: 1, always: true }),
    column('rate_n', { decimals: 0, adds: true, always: true }),
    column('rate_d', { decimals: 0, adds: true, always: true }),
    ...(changed ? [column('change', { decimals: 1, always: true })] : []),
    column('level', {
      kind: 'listed',
      word: (value) => labels.get(value) ?? value,
      options: [...labels.keys()],
      spare: true,
    }),
  ];
}

function rateOf(id: Id, row: MeasureRow | null, words: Words): Rate {
  if (row === null) return { n: 0, d: 0, share: null, text: '–', reported: '–' };
  const share = (n: number, d: number): string => (d === 0 ? '–' : `${formatShare(n / d)} ${words.unit.percent}`);
  const { n, d } = partOf(id, row);
  const text = d === 0 ? '–' : `${share(n, d)} (${formatNumber(n)}/${formatNumber(d)})`;
  return { n, d, share: d === 0 ? null : n / d, text, reported: share(row.due - row.not_reported, row.due) };
}

function percentOf({ share }: Rate): number | null {
  return share === null ? null : share * 100;
}

/** In points of the share itself, up or down. */
function changeOf({ now, before }: Compared): number | null {
  return now.share === null || before?.share == null ? null : (now.share - before.share) * 100;
}

/** What is said of a village. */
function textOf(id: Id, level: Level, { now, before }: Compared, { names, levels }: GaugeWords): string {
  const text = level === 'unsaid' ? levels.unsaid : now.text;
  return `${names[id]} ${before === null ? text : `${before.text} → ${text}`}`;
}

function shadeOf(id: Id, level: Level, changed: boolean, { changes, levels, ranges }: GaugeWords): Shade {
  const fill = LEVEL_FILLS[level];
  if (level === 'unsaid' || level === 'uncounted') return { id: level, fill, label: levels[level] };
  const at = LEVELS.indexOf(level);
  return { id: level, fill, label: changed ? changes[level] : ranges(isBetterLow(id) ? MOST : LEAST, at, isBetterLow(id)) }; // prettier-ignore
}
