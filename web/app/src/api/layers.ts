/** The layers and their fields, as the program's own table has them. */
import { COMMON_FIELDS, LAYERS, SHAPE_FIELDS, UNIT_FIELDS } from './layers.generated';

export type LayerId = keyof typeof LAYERS;

/** In their drawing order, lowest first. */
export const LAYER_IDS = Object.keys(LAYERS) as readonly LayerId[];

export function isLayerId(text: string): text is LayerId {
  return Object.prototype.hasOwnProperty.call(LAYERS, text);
}

export interface Field {
  /** Text, when left out. */
  readonly type?: 'integer' | 'number' | 'boolean' | 'instant' | 'date';
  readonly unit?: string;
  /** Who sets it; when left out, whoever may write the feature. */
  readonly setBy?: 'rule' | 'database';
  /** The only values that it takes, in their order; any, when left out. */
  readonly values?: readonly string[];
}

export interface Layer {
  readonly shape: keyof typeof SHAPE_FIELDS;
  /** Part of the drawn base, not a theme of its own. */
  readonly base?: true;
  /** Its features belong to a committee. */
  readonly inUnit?: true;
  /** Its features are units themselves. */
  readonly unit?: 'committee' | 'village';
  /** Its features have slots of cleaning. */
  readonly swept?: true;
  /** Whether its features are split and merged. */
  readonly divided?: true;
  /** It tells who farms what; a real town shows it at first only to those who work in it. */
  readonly farmland?: true;
  /** Inspectors may write its features. */
  readonly inspected?: true;
  /** The width in m up to which its lines are drawn true to scale. */
  readonly widestM?: number;
  /** Its own fields, beside those of all. */
  readonly fields: Readonly<Record<string, Field>>;
}

export function layerOf(id: LayerId): Layer {
  return LAYERS[id];
}

/** All fields of a layer: the common ones, the committee, its own, and those that follow from its shape. */
export function fieldsOf(id: LayerId): Readonly<Record<string, Field>> {
  const { inUnit, shape, fields } = layerOf(id);
  return { ...COMMON_FIELDS, ...(inUnit === true ? UNIT_FIELDS : {}), ...fields, ...SHAPE_FIELDS[shape] };
}

export function isVillage(id: LayerId): boolean {
  return layerOf(id).unit === 'village';
}

export function isCommittee(id: LayerId): boolean {
  return layerOf(id).unit === 'committee';
}

/** The layers whose features have slots of cleaning. */
export type Swept = { [Id in LayerId]: (typeof LAYERS)[Id] extends { swept: true } ? Id : never }[LayerId];

export function isSwept(id: LayerId): id is Swept {
  return layerOf(id).swept === true;
}

const { parcels, plots, channels, sites, zones } = LAYERS;
export const STAGES = parcels.fields.stage.values;
export type Stage = (typeof STAGES)[number];
export const CROPS = plots.fields.crop.values;
export type Crop = (typeof CROPS)[number];
export const GRADES = channels.fields.grade.values;
export type Grade = (typeof GRADES)[number];
export const SITE_KINDS = sites.fields.kind.values;
export type SiteKind = (typeof SITE_KINDS)[number];
export const ZONE_KINDS = zones.fields.kind.values;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** Whether a layer's features are lines or areas that are drawn here: not points, nor the drawn base. */
export function isDrawable(id: LayerId): boolean {
  const { shape, base } = layerOf(id);
  return shape !== 'point' && base !== true;
}

/** Whether a layer's features go from stage to stage. */
export function hasStages(id: LayerId): boolean {
  return 'stage' in layerOf(id).fields;
}
