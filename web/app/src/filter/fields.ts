import type { LayerId, TownFeature, UnitCoverage } from '../api/shapes';
import type { Kind, Look } from './evaluate';
import type { Value } from './cql2';

const COMMON = 'town code name name_hant pinyin aliases updated_at:instant fid:number';
const AREA = 'area_m2:number area_mu:number';
const UNIT = `${COMMON} committee`;

/** What a filter may name, layer by layer: the server's queryables, and of villages the day's cleaning. */
const FIELDS: Record<LayerId, string> = {
  land: `${COMMON} use height_m:number ${AREA}`,
  rivers: `${COMMON} class width_m:number length_m:number`,
  roads: `${COMMON} class length_m:number`,
  committees: `${COMMON} kind ${AREA}`,
  zones: `${UNIT} kind level ${AREA}`,
  plots: `${UNIT} crop variety planted_year:number contracted_m2:number contracted_mu:number ${AREA}`,
  parcels: `${UNIT} stage crop abandoned_year:number surveyed_m2:number surveyed_mu:number contracted_m2:number contracted_mu:number accepted_m2:number accepted_mu:number ${AREA}`,
  streets: `${UNIT} class length_m:number`,
  channels: `${UNIT} grade lined:boolean section state built_year:number served_m2:number served_mu:number length_m:number`,
  pump_stations: `${UNIT} power_kw:number flow_m3h:number state built_year:number`,
  sites: `${UNIT} kind business`,
  villages: `${UNIT} households:number population:number today am pm done:number cleaners:number`,
  findings: `${UNIT} kind state`,
};

export function kindsOf(layer: LayerId): Readonly<Record<string, Kind>> {
  return Object.fromEntries(
    FIELDS[layer].split(' ').map((each) => {
      const [name = '', kind = 'text'] = each.split(':');
      return [name, kind as Kind];
    }),
  );
}

/** What only the page knows, as it follows from the day and not from the layer. */
export const OF_THE_DAY: readonly string[] = ['today', 'am', 'pm', 'done', 'cleaners'];

/** How a feature's properties are looked up, areas in mu and the day's cleaning among them. */
export function lookAt(feature: TownFeature, unit: UnitCoverage | undefined): Look {
  return (name) => {
    if (name === 'fid') return Number(feature.id);
    if (name.endsWith('_mu')) {
      const m2 = feature.properties[`${name.slice(0, -3)}_m2`];
      return typeof m2 === 'number' ? (m2 * 3) / 2000 : null;
    }
    if (OF_THE_DAY.includes(name)) return unit === undefined ? null : dayValue(unit, name);
    const value = feature.properties[name];
    return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Value) : null;
  };
}

function dayValue(unit: UnitCoverage, name: string): Value | null {
  if (name === 'today') return unit.state;
  if (name === 'done') return doneOf(unit);
  if (name === 'cleaners') return unit.cleaners ?? 0;
  return name === 'am' ? unit.am : unit.pm;
}

/** How many of the day's slots were swept, on time or late. */
export function doneOf({ am, pm }: Pick<UnitCoverage, 'am' | 'pm'>): number {
  return [am, pm].filter((state) => state === 'on_time' || state === 'late').length;
}
