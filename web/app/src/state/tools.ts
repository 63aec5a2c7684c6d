import type { Look } from '../look/palette';
import type { Geometry } from 'geojson';
import type { LonLat } from '../geodesy/ellipsoid';

export const MEASURES = ['length', 'area', 'point'] as const;
export type Measure = (typeof MEASURES)[number];

/** What the reader does with the map just now; none of it is in the address. */
export interface Tools {
  /** What is measured, null when nothing is. */
  readonly measure: Measure | null;
  readonly points: readonly LonLat[];
  /** Where the pointer is, while points are still being added. */
  readonly pointer: LonLat | null;
  /** The line or ring has been ended; the next point begins another. */
  readonly ended: boolean;
  /** Whether the link of the view is shown. */
  readonly sharing: boolean;
  /** The panel that is open beside the tools. */
  readonly open: 'layers' | 'more' | null;
  /** What the map's window shows, as `map/seen.ts` names it; null while that is not known. */
  readonly seen: readonly string[] | null;
  /** The look that the reader chose. */
  readonly look: Look;
  /** The view is on its way to the printer. */
  readonly printing: boolean;
  /** A feature's shape before a change and after it, drawn over each other. */
  readonly compared: { readonly was: Geometry | null; readonly is: Geometry | null } | null;
  /** The next click gives a feature's place. */
  readonly placing: boolean;
  readonly placed: LonLat | null;
  readonly here: { readonly at: LonLat; readonly accuracyM: number } | null;
}

export const NO_TOOLS: Tools = {
  measure: null,
  points: [],
  pointer: null,
  ended: false,
  sharing: false,
  open: null,
  seen: null,
  look: 'light',
  printing: false,
  compared: null,
  placing: false,
  placed: null,
  here: null,
};

/** The look of what is seen: on paper a dark view is light, which spares ink and can be read. */
export function worn({ look, printing }: Pick<Tools, 'look' | 'printing'>): Look {
  return printing && look === 'dark' ? 'light' : look;
}

export function begun(measure: Measure | null): Partial<Tools> {
  return { measure, points: [], pointer: null, ended: false };
}

/** A click: another point, or the first one anew when the last line was ended. */
export function pointAdded(tools: Tools, at: LonLat): Partial<Tools> {
  if (tools.measure === 'point') return { points: [at], pointer: null };
  if (tools.ended) return { points: [at], ended: false };
  const last = tools.points[tools.points.length - 1];
  // A double click clicks twice at one place.
  return last !== undefined && last[0] === at[0] && last[1] === at[1] ? {} : { points: [...tools.points, at] };
}

export function pointUndone(tools: Tools): Partial<Tools> {
  return { points: tools.points.slice(0, -1), ended: false };
}

/** What is measured now: the points, and the pointer as the next of them. */
export function measuredLine({ points, pointer, ended }: Tools): readonly LonLat[] {
  return pointer === null || ended || points.length === 0 ? points : [...points, pointer];
}
