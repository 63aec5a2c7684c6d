/**
 * What can be read of the server, each thing by a key of its own: it names what is read, and knows how. A town's layer, a
 * day's coverage and a committee's figures are read alike for the view that is shown and for any other.
 */
import * as client from '../api/client';
import type { Coverage, Figures, Related, Town, TownFeature } from '../api/shapes';
import { needsServer } from '../filter/evaluate';
import { parseFilter } from '../filter/cql2';
import type { Answer, Subject } from '../state/data';
import { pastInstant } from '../state/past';
import { subjectOf } from '../state/moves';
import type { Selection, View } from '../state/view';
import { addDays, townDate } from '../words/dates';
import { type LayerId } from '../api/layers';

export interface Key<T> {
  readonly id: string;
  /** The subject of the trouble that is reported when reading fails. */
  readonly subject: Subject;
  readonly read: (signal: AbortSignal) => Promise<T>;
}

export const TOWNS: Key<readonly Town[]> = { id: 'towns', subject: 'towns', read: (signal) => client.towns(signal) };

/** A town's layer at a past instant, or with null as it stands. */
export function layerKey(town: string, layer: LayerId, at: string | null = null): Key<readonly TownFeature[]> {
  return {
    id: `layer ${town} ${layer}${ofPast(at)}`,
    subject: layer,
    read: (signal) => client.features(layer, town, signal, at),
  };
}

function ofPast(at: string | null): string {
  return at === null ? '' : ` as of ${at}`;
}

/** A town's day; null is today, whichever day that is when it is read. */
export function coverageKey(town: string, date: string | null): Key<Coverage> {
  const read = (signal: AbortSignal): Promise<Coverage> => client.coverage(town, date, signal);
  return { id: `coverage ${town} ${date ?? 'today'}`, subject: 'coverage', read };
}

/** The day before today while a slot of today has not begun; null for any other day. */
export function dayBefore(town: string, { date, slots }: Coverage): Key<Coverage> | null {
  return date !== townDate(new Date()) || slots.every(({ due }) => due) ? null : coverageKey(town, addDays(date, -1));
}

export function figuresKey(town: string, committee: string | null): Key<Figures> {
  const read = (signal: AbortSignal): Promise<Figures> => client.figures(town, committee, signal);
  return { id: `figures ${town} ${committee ?? 'all'}`, subject: 'figures', read };
}

/** A feature with all its fields, which tiles lack. */
export function featureKey({ layer, fid }: Selection, at: string | null = null): Key<TownFeature> {
  return {
    id: `feature ${layer} ${fid}${ofPast(at)}`,
    subject: layer,
    read: (signal) => client.feature(layer, fid, signal, at),
  };
}

/** What the server relates to a feature. */
export function relatedKey({ layer, fid }: Selection): Key<Related> {
  return { id: `related ${layer} ${fid}`, subject: layer, read: (signal) => client.related(layer, fid, signal) };
}

/** The features that a filter chooses which only the server can apply, as it compares with geometry or instants; null where the page can. */
export function answerKey(town: string, view: Pick<View, 'filter' | 'table' | 'theme' | 'asOf'>): Key<Answer> | null {
  const { filter } = view;
  const at = pastInstant(view);
  if (filter === '' || !asksServer(filter)) return null;
  const layer = subjectOf(view);
  const read = async (signal: AbortSignal): Promise<Answer> => ({
    filter,
    fids: await client.chosen(layer, town, filter, signal, at),
  });
  return { id: `answer ${town} ${layer} ${filter}${ofPast(at)}`, subject: layer, read };
}

/** A wrong filter is nobody's question. */
function asksServer(filter: string): boolean {
  try {
    return needsServer(parseFilter(filter));
  } catch {
    return false;
  }
}
