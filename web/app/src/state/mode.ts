/** The map's mode: which tool has the pointer, and what it has done so far. There is one at a time. */
import type { Geometry } from 'geojson';
import type { LayerId } from '../api/layers';
import type { LonLat } from '../geodesy/ellipsoid';

export const MEASURES = ['length', 'area', 'point'] as const;
export type Measure = (typeof MEASURES)[number];

/** A length, an area or a point is measured. */
export interface Measuring {
  readonly kind: 'measure';
  readonly what: Measure;
  readonly points: readonly LonLat[];
  /** Where the pointer is, while points are still being added. */
  readonly pointer: LonLat | null;
  /** The line or ring has been ended; the next point begins another. */
  readonly ended: boolean;
}

/** A feature is given its place. */
export interface Placing {
  readonly kind: 'place';
  /** The next click gives the place. */
  readonly waiting: boolean;
  readonly at: LonLat | null;
}

/** A feature's shape before a change and after it are drawn over each other. */
export interface Comparing {
  readonly kind: 'compare';
  readonly change: number;
  readonly was: Geometry | null;
  readonly is: Geometry | null;
}

/** Features of some layers are picked, to be planned for or moved on together. */
export interface Picking {
  readonly kind: 'pick';
  readonly of: readonly LayerId[];
  /** As `villages.17`. */
  readonly places: readonly string[];
}

/** A feature is drawn, or its border is moved; what of it stands so far is kept with the drafts. */
export interface Drawing {
  readonly kind: 'draw';
}

/** With `none` a click opens what lies under it. */
export type Mode = { readonly kind: 'none' } | Measuring | Placing | Comparing | Picking | Drawing;

export const NO_MODE: Mode = { kind: 'none' };

export function measuring(mode: Mode): Measuring | null {
  return mode.kind === 'measure' ? mode : null;
}

/** Whether the next click on the map is the tool's, and opens nothing. */
export function aims(mode: Mode): boolean {
  return mode.kind === 'measure' || mode.kind === 'draw' || (mode.kind === 'place' && mode.waiting);
}

/** A place is picked, or picked no more. */
export function placePicked(now: Picking, place: string): Picking {
  const { places } = now;
  return {
    ...now,
    places: places.includes(place) ? places.filter((other) => other !== place) : [...places, place],
  };
}

export function begun(what: Measure): Measuring {
  return { kind: 'measure', what, points: [], pointer: null, ended: false };
}

/** A click: another point, or the first one anew when the last line was ended. */
export function pointAdded(now: Measuring, at: LonLat): Measuring {
  if (now.what === 'point') return { ...now, points: [at], pointer: null };
  if (now.ended) return { ...now, points: [at], ended: false };
  const last = now.points[now.points.length - 1];
  // A double click clicks twice at one place.
  return last !== undefined && last[0] === at[0] && last[1] === at[1] ? now : { ...now, points: [...now.points, at] };
}

export function pointUndone(now: Measuring): Measuring {
  return { ...now, points: now.points.slice(0, -1), ended: false };
}

/** The line that is measured now: the points, and the pointer as the next of them. */
export function measuredLine({ points, pointer, ended }: Measuring): readonly LonLat[] {
  return pointer === null || ended || points.length === 0 ? points : [...points, pointer];
}
