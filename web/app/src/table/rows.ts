/** A table's rows: cells, order, totals, texts. */
import type { TownFeature } from '../api/shapes';
import { compare } from '../filter/evaluate';
import type { Sort } from '../state/view';
import { formatNumber } from '../words/numbers';
import type { Cell, Column } from '../columns/columns';

export interface Row {
  readonly feature: TownFeature;
  readonly cells: readonly Cell[];
}

export function rowsOf(features: readonly TownFeature[], columns: readonly Column[]): Row[] {
  return features.map((feature) => ({ feature, cells: columns.map((column) => column.cell(feature)) }));
}

/** Sorted as the server sorts: listed values in the order of their list, texts by their characters, what is empty last. */
export function sorted(rows: readonly Row[], columns: readonly Column[], sort: Sort | null): readonly Row[] {
  const i = columns.findIndex(({ field }) => field === sort?.field);
  const column = columns[i];
  if (sort === null || column === undefined) return rows;
  const { by, kind, options } = column;
  const place = new Map((options ?? []).map((option, at) => [option, at]));
  const keyOf = ({ feature, cells }: Row): Cell => {
    const value = by === undefined ? (cells[i] ?? null) : keyText(feature.properties[by]);
    return kind === 'listed' && column.field !== 'committee' && value !== null
      ? (place.get(String(value)) ?? -1)
      : value;
  };
  const sign = sort.down ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: a }, { key: b }) =>
      a === null || b === null ? (a === null ? 1 : 0) - (b === null ? 1 : 0) : sign * compare(a, b),
    )
    .map(({ row }) => row);
}

function keyText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The sum of a column, null where sums mean nothing. */
export function totalOf(rows: readonly Row[], columns: readonly Column[], i: number): number | null {
  if (columns[i]?.adds !== true) return null;
  return rows.reduce((sum, { cells }) => sum + (typeof cells[i] === 'number' ? cells[i] : 0), 0);
}

/** A cell in words. */
export function cellText(cell: Cell, column: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return column.word?.(cell) ?? cell;
  return column.decimals === undefined ? String(cell) : formatNumber(cell, column.decimals);
}
