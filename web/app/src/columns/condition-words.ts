/** A filter's condition in words. */
import type { Column } from './columns';
import type { Words } from '../words';
import { formatNumber } from '../words/numbers';
import { printFilter } from '../filter/cql2';
import type { Condition } from '../filter/conditions';

/** A condition as a reader would say it: 阶段：已销号、后期管护. */
export function inWords(condition: Condition, columns: readonly Column[], words: Words): string {
  if (condition.kind === 'other') return printFilter(condition.node);
  const column = columns.find(({ field }) => field === condition.field);
  const label = column?.label ?? (condition.field === 'cell' ? words.filter.cell : condition.field);
  switch (condition.kind) {
    case 'in': {
      const values = condition.values.map((value) =>
        value === null ? words.filter.blank : (column?.word?.(value) ?? value),
      );
      const shown = values.length > 3 ? [...values.slice(0, 3), words.filter.more(values.length - 3)] : values;
      return words.filter.is(label, shown.join(words.listComma));
    }
    case 'contains':
      return words.filter.has(label, condition.text);
    case 'range': {
      const number = (value: number): string => formatNumber(value, decimalsOf(value));
      const { from, to } = condition;
      const unit = column?.unit === undefined || column.unit === '' ? '' : ` ${column.unit}`;
      if (from !== null && to !== null) return words.filter.is(label, `${number(from)}–${number(to)}${unit}`);
      return from !== null ? `${label} ≥ ${number(from)}${unit}` : `${label} ≤ ${number(to ?? 0)}${unit}`;
    }
  }
}

function decimalsOf(value: number): number {
  return Math.min(4, (/\.(\d+)/.exec(String(value))?.[1] ?? '').length);
}
