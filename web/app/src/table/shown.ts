/** The rows and columns that a table shows. */
import type { Extent, TownFeature } from '../api/shapes';
import { columnsOf, type Column } from '../columns/columns';
import { contextOf } from '../columns/context';
import { keptColumns } from '../columns/kept';
import { readable } from '../filter/conditions';
import { featuresOf } from '../state/data';
import { matchesOf } from '../state/shown';
import type { Now } from '../panel/mount';
import { meets } from './near';
import { printed, rowsOf, sorted, type Row } from './rows';
import type { LayerId } from '../api/layers';

/** The sorted rows and the columns of a layer's table, and the layer's total count. */
export interface Shown {
  readonly layer: LayerId;
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly of: number;
  /** The map's window, when only its rows are shown. */
  readonly bounds: Extent | null;
  /** Whether a feature is in that window; any, where there is none. */
  readonly within: (feature: TownFeature) => boolean;
}

/** What a layer's table shows of the view, on the screen and on paper. */
export function shownOf(layer: LayerId, now: Now, bounds: Extent | null): Shown {
  const { view, data } = now;
  const { features } = matchesOf(view, data, layer);
  const all = columnsOf(layer, contextOf(now));
  // A reader sees what rows are narrowed by, chosen or not.
  const named = readable(view.filter).map((each) => (each.kind === 'other' ? null : each.field));
  const kept = keptColumns(layer, all);
  const columns = all.filter((each) => kept.includes(each) || each.always === true || named.includes(each.field));
  const within = (each: TownFeature): boolean => bounds === null || meets(each, bounds);
  const rows = printed(sorted(rowsOf(features.filter(within), columns), columns, view.sort), columns);
  return { layer, all, columns, rows, of: featuresOf(data, layer).length, bounds, within };
}

/** The map's window to a centimetre, so that page and server cut at the same place; null where all rows are wanted. */
export function boundsOf(near: boolean, box: readonly [number, number, number, number]): Extent | null {
  if (!near) return null;
  const [west, south, east, north] = box.map((each) => Math.round(each * 1e7) / 1e7);
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}
