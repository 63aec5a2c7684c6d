/** What a filter may name of a layer, and how a feature's value for it is looked up. */
import type { TownFeature, UnitCoverage } from '../api/shapes';
import type { Kind, Look } from './evaluate';
import type { Value } from './cql2';
import { fieldsOf, isVillage, type LayerId } from '../api/layers';
import { inMu } from '../geodesy/mu';

/** A village's measure of a period, as a filter may name it. */
export interface Rated {
  /** In percent; null where it is of nothing. */
  readonly rate: number | null;
  readonly rate_n: number;
  readonly rate_d: number;
  /** The class that it is coloured by. */
  readonly level: string;
  /** In points, of the second period to the first. */
  readonly change: number | null;
}

const RATED: Readonly<Record<keyof Rated, Kind>> = {
  rate: 'number',
  rate_n: 'number',
  rate_d: 'number',
  level: 'text',
  change: 'number',
};

const DAY: Readonly<Record<string, Kind>> = {
  today: 'text',
  am: 'text',
  pm: 'text',
  done: 'number',
  undone: 'number',
  cleaners: 'number',
};

/** What a filter may name: the server's queryables, and of villages the day's cleaning. */
export function kindsOf(layer: LayerId): Readonly<Record<string, Kind>> {
  const kinds: Record<string, Kind> = { fid: 'number' };
  for (const [name, { type, unit }] of Object.entries(fieldsOf(layer))) {
    kinds[name] = type === 'integer' ? 'number' : type === 'date' ? 'instant' : (type ?? 'text');
    // What is stored in square metres is asked for in mu as well.
    if (unit === 'm2') kinds[name.replace(/_m2$/, '_mu')] = 'number';
  }
  return isVillage(layer) ? { ...kinds, ...DAY, ...RATED } : kinds;
}

/** What only the page knows, as it follows from the day and not from the layer. */
export const OF_THE_DAY: readonly string[] = [...Object.keys(DAY), ...Object.keys(RATED)];

/** How a feature's properties are looked up, areas in mu, the day's cleaning and a period's measure among them. */
export function lookAt(feature: TownFeature, unit: UnitCoverage | undefined, rated?: Rated): Look {
  return (name) => {
    if (name === 'fid') return Number(feature.id);
    if (name.endsWith('_mu')) {
      const m2 = feature.properties[`${name.slice(0, -3)}_m2`];
      return typeof m2 === 'number' ? inMu(m2) : null;
    }
    if (name in RATED) return rated?.[name as keyof Rated] ?? null;
    if (OF_THE_DAY.includes(name)) return unit === undefined ? null : dayValue(unit, name);
    const value = feature.properties[name];
    return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Value) : null;
  };
}

function dayValue(unit: UnitCoverage, name: string): Value | null {
  if (name === 'today') return unit.state;
  if (name === 'done') return doneOf(unit);
  if (name === 'undone') return undoneOf(unit);
  if (name === 'cleaners') return unit.cleaners ?? 0;
  return name === 'am' ? unit.am : unit.pm;
}

/** How many of the day's slots were swept, on time or late. */
export function doneOf({ am, pm }: Pick<UnitCoverage, 'am' | 'pm'>): number {
  return [am, pm].filter((state) => state === 'on_time' || state === 'late').length;
}

const UNDONE: readonly unknown[] = ['partial', 'missed', 'contested', 'not_reported'];

/** How many of the day's slots were due and not swept, or not wholly. */
export function undoneOf({ am, pm }: Pick<UnitCoverage, 'am' | 'pm'>): number {
  return [am, pm].filter((state) => UNDONE.includes(state)).length;
}
