import type { TownFeature } from '../api/shapes';
import { formatNumber } from '../words/numbers';
import type { Cell, Column } from './columns';

export interface Row {
  readonly feature: TownFeature;
  readonly cells: readonly Cell[];
}

export interface Sort {
  readonly field: string;
  readonly down: boolean;
}

/** A filter by column: a part of a text, one listed value, or from..to. Written `field:value;field:value`. */
export type Where = Readonly<Record<string, string>>;

export function readWhere(text: string): Where {
  const parts = text.split(';').flatMap((part) => {
    const [field = '', ...rest] = part.split(':');
    const value = rest.join(':');
    return /^[a-z_0-9]+$/.test(field) && value !== '' ? [[field, decode(value)] as const] : [];
  });
  return Object.fromEntries(parts);
}

export function whereText(where: Where): string {
  return Object.entries(where)
    .filter(([, value]) => value !== '' && value !== '..')
    .map(([field, value]) => `${field}:${encodeURIComponent(value).replace(/%2C/g, ',')}`)
    .join(';');
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export function rowsOf(features: readonly TownFeature[], columns: readonly Column[]): Row[] {
  return features.map((feature) => ({ feature, cells: columns.map((column) => column.cell(feature)) }));
}

export function filtered(rows: readonly Row[], columns: readonly Column[], where: Where): Row[] {
  const tests = columns.flatMap((column, i) => {
    const value = where[column.field];
    return value === undefined || value === '' ? [] : [{ i, test: testOf(column, value) }];
  });
  return rows.filter(({ cells }) => tests.every(({ i, test }) => test(cells[i] ?? null)));
}

function testOf(column: Column, value: string): (cell: Cell) => boolean {
  if (column.kind === 'listed') return (cell) => cell === value;
  if (column.kind === 'text') {
    const part = value.toLowerCase();
    return (cell) => String(cell ?? '').toLowerCase().includes(part); // prettier-ignore
  }
  const [from, to] = rangeOf(value);
  return (cell) => typeof cell === 'number' && cell >= from && cell <= to;
}

export function rangeOf(value: string): [number, number] {
  const [from = '', to = ''] = value.split('..');
  const number = (text: string, otherwise: number): number =>
    text.trim() === '' || Number.isNaN(Number(text)) ? otherwise : Number(text);
  return [number(from, -Infinity), number(to, Infinity)];
}

/** Sorted by a column; what is empty comes last either way. */
export function sorted(rows: readonly Row[], columns: readonly Column[], sort: Sort | null): readonly Row[] {
  const i = columns.findIndex(({ field }) => field === sort?.field);
  const column = columns[i];
  if (sort === null || column === undefined) return rows;
  const sign = sort.down ? -1 : 1;
  const words = new Intl.Collator('zh-CN', { numeric: true });
  return [...rows].sort((a, b) => {
    const [x, y] = [a.cells[i] ?? null, b.cells[i] ?? null];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    if (column.options !== undefined)
      return sign * (column.options.indexOf(String(x)) - column.options.indexOf(String(y)));
    return sign * words.compare(String(x), String(y));
  });
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
