/** An example of a filter, for who would type one. */
import type { Column } from '../columns/columns';
import { textOf, type Condition } from '../filter/conditions';

/** From how much on a quantity is much; of others, ten. */
const MUCH: Readonly<Record<string, number>> = { area_mu: 3, length_m: 500 };

/** A filter by columns that the layer really has: one of listed values, and one of numbers. */
export function exampleOf(columns: readonly Column[]): string {
  const listed = columns.find(({ kind, field }) => kind === 'listed' && field !== 'committee');
  const amount = columns.find(({ kind, adds }) => kind === 'number' && adds === true);
  const conditions: Condition[] = [];
  if (listed?.options?.[0] !== undefined)
    conditions.push({ kind: 'in', field: listed.field, values: [listed.options[0]] });
  if (amount !== undefined)
    conditions.push({ kind: 'range', field: amount.field, from: MUCH[amount.field] ?? 10, to: null });
  return textOf(conditions);
}
