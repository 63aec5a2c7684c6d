/** The data store: what was read of the server for the view on the screen. */
import type { BaseMap, Coverage, Figures, Problem, Related, TouchedLayer, Town, TownFeature } from '../api/shapes';
import type { Selection } from './view';
import type { Tint } from './tint';
import type { LayerId } from '../api/layers';

/** One thing that is read from the server. The last value stays while it is read again or fails. */
export interface Reading<T> {
  readonly status: 'idle' | 'reading' | 'ready' | 'failed';
  readonly value: T | null;
  readonly problem: Problem | null;
}

export const IDLE: Reading<never> = { status: 'idle', value: null, problem: null };

/** The subject of a trouble: a layer, or another resource. */
export type Subject = LayerId | 'towns' | 'coverage' | 'figures' | 'search';

export interface Trouble {
  readonly subject: Subject;
  readonly problem: Problem;
}

/** A feature that was clicked or hovered, with its place in the data. */
export interface Picked {
  readonly selection: Selection;
  readonly feature: TownFeature;
  /** Of a group, the filter of the rows that it stands for; it has no card. */
  readonly rows?: string;
}

/** The features that the server chose by a filter. */
export interface Answer {
  readonly filter: string;
  readonly fids: ReadonlySet<number>;
}

export interface Data {
  readonly towns: Reading<readonly Town[]>;
  readonly coverage: Reading<Coverage>;
  /** The day before, read until today's first slot has begun: till then its figures are the last that there are. */
  readonly yesterday: Reading<Coverage>;
  readonly figures: Reading<Figures>;
  /** How villages are coloured by the view's measure; null where there is none, or it is not known yet. */
  readonly tint: Tint | null;
  /** Base maps that can be chosen beside the town's own; null until they are asked for. */
  readonly baseMaps: readonly BaseMap[] | null;
  readonly layers: Partial<Record<LayerId, Reading<readonly TownFeature[]>>>;
  /** The selected feature with all its properties, when the layers above do not hold it. */
  readonly picked: Reading<TownFeature>;
  readonly related: Related | null;
  /** The server's result for a filter that the page cannot apply itself. */
  readonly answered: Answer | null;
  /** Several features under one click, waiting for a choice. */
  readonly choices: readonly Picked[];
  readonly troubles: readonly Trouble[];
  /** The layers and extents of the last change, by which tiles are refetched; `all` where they are unknown. */
  readonly touched: readonly TouchedLayer[] | 'all';
  /** The instant that the oldest kept answer is of while the server is not reached; null while it answers. */
  readonly kept: string | null;
  /** Something has been read for longer than a reader should wait without a word. */
  readonly slow: boolean;
  /** A sentence for the reader that goes by itself. */
  readonly remark: string;
}

export const NO_DATA: Data = {
  towns: IDLE,
  coverage: IDLE,
  yesterday: IDLE,
  figures: IDLE,
  tint: null,
  baseMaps: null,
  layers: {},
  picked: IDLE,
  related: null,
  answered: null,
  choices: [],
  troubles: [],
  touched: [],
  kept: null,
  slow: false,
  remark: '',
};

export function featuresOf(data: Data, layer: LayerId): readonly TownFeature[] {
  return data.layers[layer]?.value ?? [];
}

export function fidOf(feature: TownFeature): number {
  return Number(feature.id);
}

export function findFeature(data: Data, layer: LayerId, fid: number): TownFeature | undefined {
  return featuresOf(data, layer).find((feature) => fidOf(feature) === fid);
}

export function townOf(data: Pick<Data, 'towns'>, code: string | null): Town | undefined {
  return data.towns.value?.find((town) => town.town === code);
}
