/** A table's rows: cells, order, totals, texts. */
import type { TownFeature } from '../api/shapes';
import { compare } from '../filter/evaluate';
import type { Sort } from '../state/view';
import { formatNumber, unitsOf } from '../words/numbers';
import { addedBy, type Cell, type Column } from '../columns/columns';

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

/** The sum of a column as it is printed, null where sums mean nothing. */
export function totalOf(rows: readonly Row[], column: Column): number | null {
  if (column.adds !== true) return null;
  const { decimals = 0 } = column;
  const total = rows.reduce((sum, { feature }) => sum + addedBy(column, feature), 0);
  return unitsOf(total, decimals) / 10 ** decimals;
}

/** By how much the printed cells of a column come to more than its total: ground that two hold is counted once. */
export function overlapOf(rows: readonly Row[], column: Column, i: number): number {
  const total = totalOf(rows, column);
  if (total === null || column.counts === undefined) return 0;
  return rows.reduce((sum, { cells }) => sum + Number(cells[i] ?? 0), 0) - total;
}

/** The rows with the cells of what is added up rounded so that those that are printed add up to the printed sum. */
export function printed(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const byCode = rows.map((row, i) => ({ code: row.feature.properties.code ?? '', row, i }));
  byCode.sort((a, b) => compare(a.code, b.code));
  const cells = rows.map((row) => [...row.cells]);
  columns.forEach(({ adds, decimals }, at) => {
    if (adds !== true || decimals === undefined) return;
    const filled = byCode.filter(({ row }) => typeof row.cells[at] === 'number');
    const numbers = printedNumbers(
      filled.map(({ row }) => Number(row.cells[at])),
      decimals,
    );
    filled.forEach(({ i }, k) => {
      const own = cells[i];
      if (own !== undefined) own[at] = numbers[k] ?? null;
    });
  });
  return rows.map(({ feature }, i) => ({ feature, cells: cells[i] ?? [] }));
}

/**
 * Numbers rounded to some decimals so that they add up to their rounded sum: all are cut off, and what is then missing goes
 * a unit each to those that lost most (the method of the largest remainder); of equal ones to the first.
 */
export function printedNumbers(numbers: readonly number[], decimals: number): number[] {
  const unit = 10 ** decimals;
  const cut = numbers.map((each) => Math.floor(each * unit));
  const whole = unitsOf(
    numbers.reduce((sum, each) => sum + each, 0),
    decimals,
  );
  const missing = whole - cut.reduce((sum, each) => sum + each, 0);
  const lost = numbers.map((each, i) => ({ lost: each * unit - (cut[i] ?? 0), i }));
  lost.sort((a, b) => b.lost - a.lost || a.i - b.i);
  for (const { i } of lost.slice(0, Math.max(0, missing))) cut[i] = (cut[i] ?? 0) + 1;
  return cut.map((each) => each / unit);
}

/** A cell in words. */
export function cellText(cell: Cell, column: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return column.word?.(cell) ?? cell;
  return column.decimals === undefined ? String(cell) : formatNumber(cell, column.decimals);
}
