/** Puts together what a view shows from what is on the shelf: the one on the screen, a next scene or a print alike. */
import type { Coverage, Figures, Related, Town, TownFeature } from '../api/shapes';
import { IDLE, type Answer, type Data, type Reading } from '../state/data';
import { pastInstant } from '../state/past';
import type { View } from '../state/view';
import {
  answerKey,
  coverageKey,
  dayBefore,
  featureKey,
  figuresKey,
  type Key,
  layerKey,
  relatedKey,
  TOWNS,
} from './keys';
import type { Shelf } from './shelf';
import { isSwept, LAYER_IDS, type LayerId } from '../api/layers';
import { isClosed } from '../state/closed';
import { subjectOf } from '../state/moves';

export type Readings = Pick<
  Data,
  'towns' | 'coverage' | 'yesterday' | 'figures' | 'layers' | 'picked' | 'related' | 'answered'
>;

/** The members of a view that determine what is read for it. */
export type Asked = Pick<View, 'town' | 'date' | 'asOf' | 'committee' | 'filter' | 'table' | 'theme' | 'selected'>;

/** The keys of all that a view shows; null where it has none of a kind. */
export interface Keys {
  readonly towns: Key<readonly Town[]>;
  readonly coverage: Key<Coverage> | null;
  /** The day before, where that of the view has not begun. */
  readonly yesterday: Key<Coverage> | null;
  readonly figures: Key<Figures> | null;
  readonly answer: Key<Answer> | null;
  readonly selected: Key<TownFeature> | null;
  readonly related: Key<Related> | null;
  readonly layers: ReadonlyMap<LayerId, Key<readonly TownFeature[]>>;
}

export function keysOf(shelf: Shelf, view: Asked, layers: Iterable<LayerId>): Keys {
  const { town, selected } = view;
  const at = pastInstant(view);
  const none = {
    coverage: null,
    yesterday: null,
    figures: null,
    answer: null,
    selected: null,
    related: null,
  };
  if (town === null) return { ...none, towns: TOWNS, layers: new Map() };
  const towns = { towns: shelf.at(TOWNS) };
  const isOpen = (layer: LayerId): boolean => !isClosed(layer, view, towns);
  const coverage = LAYER_IDS.filter(isSwept).every(isOpen) ? coverageKey(town, view.date) : null;
  const value = coverage === null ? null : shelf.at(coverage).value;
  const shown = selected !== null && isOpen(selected.layer) ? selected : null;
  return {
    towns: TOWNS,
    coverage,
    yesterday: value === null ? null : dayBefore(town, value),
    figures: at === null ? figuresKey(town, view.committee) : null,
    answer: isOpen(subjectOf(view)) ? answerKey(town, view) : null,
    selected: shown === null ? null : featureKey(shown, at),
    // What is related to a feature is known of the present alone.
    related: shown === null || at !== null ? null : relatedKey(shown),
    layers: new Map([...layers].filter(isOpen).map((layer) => [layer, layerKey(town, layer, at)])),
  };
}

export function listOf({ layers, ...single }: Keys): readonly Key<unknown>[] {
  return [...Object.values(single), ...layers.values()].flatMap((key: Key<unknown> | null) => key ?? []);
}

export function idsOf(keys: Keys): Set<string> {
  return new Set(listOf(keys).map(({ id }) => id));
}

const NOTHING_RELATED: Related = { near: [] };

/** It is an addition: where it cannot be read, the card stands without it. */
function relatedOf({ value, status }: Reading<Related>): Related | null {
  return value ?? (status === 'failed' ? NOTHING_RELATED : null);
}

/** What there is nothing of to read. */
const NOTHING: Reading<Coverage> = { status: 'ready', value: null, problem: null };

/** What of these has been read. What has not is idle. */
export function readingsOf(shelf: Shelf, keys: Keys): Readings {
  const at = <T>(key: Key<T> | null): Reading<T> => (key === null ? IDLE : shelf.at(key));
  const layers = [...keys.layers].map(([layer, key]) => [layer, shelf.at(key)] as const);
  return {
    towns: at(keys.towns),
    coverage: keys.coverage === null ? NOTHING : at(keys.coverage),
    yesterday: at(keys.yesterday),
    figures: at(keys.figures),
    layers: Object.fromEntries(layers.filter(([, { status }]) => status !== 'idle')),
    picked: at(keys.selected),
    related: keys.related === null && keys.selected !== null ? NOTHING_RELATED : relatedOf(at(keys.related)),
    answered: at(keys.answer).value,
  };
}

/**
 * What of the readings is new to who shows them. A day or a committee that is not here yet shows the last one until it is,
 * so that no panel goes blank between two days.
 */
export function newsOf(shown: Readings, fresh: Readings): Partial<Readings> {
  const coverage = lasting(shown.coverage, fresh.coverage);
  const figures = lasting(shown.figures, fresh.figures);
  const names = Object.keys({ ...shown.layers, ...fresh.layers }) as LayerId[];
  const same = names.every((layer) => shown.layers[layer] === fresh.layers[layer]);
  return { ...fresh, coverage, figures, layers: same ? shown.layers : fresh.layers };
}

function lasting<T extends Data['coverage'] | Data['figures']>(shown: T, fresh: T): T {
  if (fresh.value !== null || shown.value === null || (fresh as unknown) === NOTHING) return fresh;
  const same = fresh.status === shown.status && fresh.problem === shown.problem;
  return same ? shown : { ...fresh, value: shown.value };
}
