/** The columns that a reader chose for a layer's table, kept in the browser. */
import type { Column } from './columns';
import type { LayerId } from '../api/layers';

const KEY = 'tuntu.columns.';

/** The columns that a reader chose for a layer, kept in the browser; those that are usual until then. */
export function keptColumns(layer: LayerId, all: readonly Column[]): readonly Column[] {
  const usual = all.filter(({ spare }) => spare !== true);
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + layer) ?? 'null');
    if (!Array.isArray(kept)) return usual;
    const chosen = all.filter(({ field }) => kept.includes(field));
    return chosen.length === 0 ? usual : chosen;
  } catch {
    return usual;
  }
}

/** Keeps a choice; null forgets it. */
export function keepColumns(layer: LayerId, fields: readonly string[] | null): void {
  try {
    if (fields === null) localStorage.removeItem(KEY + layer);
    else localStorage.setItem(KEY + layer, JSON.stringify(fields));
  } catch {
    // A browser that forbids storage only forgets the choice.
  }
}
