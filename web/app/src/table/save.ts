import type { Cell, Column } from './columns';
import { cellText, type Row } from './rows';

/**
 * The rows for a spreadsheet: words as on the screen, numbers without groups and with all their digits, and a mark of
 * UTF-8 at the head, without which office programs take Chinese for another encoding.
 */
export function csvOf(rows: readonly Row[], columns: readonly Column[]): string {
  const head = columns.map(({ label, unit }) => (unit === undefined || unit === '' ? label : `${label}(${unit})`));
  const lines = rows.map(({ cells }) => columns.map((column, i) => valueOf(cells[i] ?? null, column)));
  return `\ufeff${[head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function valueOf(cell: Cell, column: Column): string {
  return typeof cell === 'number' ? String(Number(cell.toFixed(4))) : cellText(cell, column);
}

/** Quoted where it must be; a text that a spreadsheet would run as a formula, or read as a number of too many digits, is kept a text. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)|^\d{12,}$/.test(text) ? `\t${text}` : text;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function geoJsonOf(rows: readonly Row[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features: rows.map(({ feature }) => feature) });
}

/** Hands a file to the reader. */
export function save(fileName: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
