/** Requests of who draws: what lies around, and a change of several features at once. */
import { featurePath } from './client';
import type { LayerId } from './layers';
import { send } from './office';
import type { Extent, Page, Problem, TownFeature } from './shapes';

/** As many features of a layer are read at once; where there are as many there may be more. */
export const MOST_AROUND = 2000;

/** A layer's features in a box as they stand now, whole: a tile has but pieces of them. */
export async function featuresIn(town: string, layer: LayerId, box: Extent): Promise<readonly TownFeature[]> {
  const path = `/api/collections/${layer}/items?town=${town}&limit=${MOST_AROUND}&bbox=${box.join()}`;
  return ((await (await send('GET', path)).json()) as Page).features;
}

/** The features that came of one by splits and merges, which may have ended. */
export async function childrenOf(layer: LayerId, fid: number): Promise<readonly number[]> {
  const answer = await send('GET', `${featurePath(layer, fid)}/lineage`);
  const { children } = (await answer.json()) as { readonly children: readonly { readonly id: number }[] };
  return [...new Set(children.map(({ id }) => id))].filter((id) => id !== fid);
}

/** What became of an edit. */
export interface Result {
  readonly op: string;
  readonly id: number;
  readonly version?: number;
}

export interface Written {
  readonly change: number;
  readonly results: readonly Result[];
}

/** Writes all edits in one change, or none. The key makes a retry the same change. */
export async function writeChange(
  town: string,
  edits: readonly object[],
  reason: string,
  key: string,
): Promise<Written> {
  const why = reason === '' ? '' : `&reason=${encodeURIComponent(reason)}`;
  const answer = await send('POST', `/api/changes?town=${town}${why}`, { edits }, { 'Idempotency-Key': key });
  return (await answer.json()) as Written;
}

/** What the server read of a pasted table of boundary points. */
export interface PastedPoints {
  /** Areas of rings of longitude and latitude; a ring's first point is not repeated at its end. */
  readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
  /** How the numbers were read, and what is doubted. */
  readonly notes: readonly Pick<Problem, 'detail' | 'detail_zh' | 'detail_zh_hant'>[];
  /** Numbers of lines, from 1, in which a point was expected and none was found. */
  readonly wrong: readonly number[];
}

/** Has a pasted table read as an import reads one; nothing is written. */
export async function pastedPoints(town: string, text: string): Promise<PastedPoints> {
  return (await (await send('POST', `/api/points?town=${town}`, { text })).json()) as PastedPoints;
}
