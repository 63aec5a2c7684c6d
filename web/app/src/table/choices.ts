/** What a column's menu offers, and what the filter and the order are after a press in it. */
import { textOf, valuesOf, withCondition, type Condition } from '../filter/conditions';
import type { Data } from '../state/data';
import { subjectOf } from '../state/moves';
import { isNarrowed, remembered } from '../state/shown';
import type { Sort, View } from '../state/view';
import type { Column } from '../columns/columns';
import type { Words } from '../words';
import { numberTyped } from '../words/numbers';
import type { LayerId } from '../api/layers';

/** A value of a listed column; null stands for none. */
export interface Choice {
  readonly value: string | null;
  readonly text: string;
  /** How many rows have it, of those that the other columns' conditions leave. */
  readonly count: number;
  readonly chosen: boolean;
}

/** The values that a reader can tick: those that some row has, and those that are ticked. */
export function choicesOf(
  column: Column,
  layer: LayerId,
  view: View,
  data: Data,
  conditions: readonly Condition[],
  words: Words,
): readonly Choice[] {
  const counts = countsOf(column, layer, view, data, conditions);
  const ticked = valuesOf(conditions, column.field);
  return [...(column.options ?? []), null].flatMap((value) => {
    const [count, chosen] = [counts.get(value) ?? 0, ticked.includes(value)];
    if (count === 0 && !chosen) return [];
    const text = value === null ? words.filter.blank : (column.word?.(value) ?? value);
    return [{ value, text, count, chosen }];
  });
}

function countsOf(
  column: Column,
  layer: LayerId,
  view: View,
  data: Data,
  conditions: readonly Condition[],
): Map<string | null, number> {
  const others = textOf(withCondition(conditions, column.field, null));
  const filter = layer === subjectOf(view) ? others : '';
  const counts = new Map<string | null, number>();
  for (const feature of remembered(data, layer, filter, isNarrowed(layer) ? view.committee : null).features) {
    const value = column.cell(feature);
    const key = value === null ? null : String(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A column's condition with a value ticked, or no longer; null when none is. */
export function ticked(conditions: readonly Condition[], field: string, value: string | null): Condition | null {
  const before = valuesOf(conditions, field);
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return values.length === 0 ? null : { kind: 'in', field, values };
}

/** A column's least and greatest value as the filter has them. */
export function boundsOf(conditions: readonly Condition[], field: string): Record<'from' | 'to', number | null> {
  const own = conditions.find((each) => each.kind !== 'other' && each.field === field);
  return own?.kind === 'range' ? { from: own.from, to: own.to } : { from: null, to: null };
}

/** A column's condition after one bound was typed; a text that is no number takes the bound away. */
export function bounded(
  conditions: readonly Condition[],
  field: string,
  bound: 'from' | 'to',
  text: string,
): Condition {
  return { kind: 'range', field, ...boundsOf(conditions, field), [bound]: numberTyped(text) };
}

/** The order after a press: a second press of the same order takes it away. */
export function ordered(sort: Sort | null, field: string, down: boolean): Sort | null {
  return sort?.field === field && sort.down === down ? null : { field, down };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a menu stands, in px: over the head of its column where there is more room above it than below, else under it,
 * and never beyond the table's right edge.
 */
export function menuPlace(
  head: Box,
  table: Pick<Box, 'left' | 'right'>,
  windowPx: number,
  rem: number,
): { readonly left: number; readonly top: number | null; readonly bottom: number | null; readonly most: number } {
  const wide = 16 * rem;
  const left = Math.max(table.left + 8, Math.min(head.left, table.right - wide - 8));
  const above = head.top > windowPx - head.bottom;
  const room = (above ? head.top : windowPx - head.bottom) - 16;
  const most = Math.min(room, 34 * rem);
  return above
    ? { left, top: null, bottom: windowPx - head.top + 4, most }
    : { left, top: head.bottom + 4, bottom: null, most };
}
