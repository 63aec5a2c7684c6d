import type { LayerId } from '../api/shapes';
import { THEME_LAYERS } from '../map/theme-layers';
import type { ThemeId, View } from './view';

/** The layer that the filter is about: the one in the table, else the one that the theme is about. */
export function subjectOf(view: Pick<View, 'table' | 'theme'>): LayerId {
  return view.table ?? THEME_LAYERS[view.theme][0] ?? 'villages';
}

/** Goes to another theme: an open table follows it, and a filter of another layer ends. */
export function toTheme(view: View, theme: ThemeId): Partial<View> {
  const table = view.table === null ? null : (THEME_LAYERS[theme][0] ?? null);
  const same = subjectOf({ table, theme }) === subjectOf(view);
  return same ? { theme, table } : { theme, table, filter: '', sort: null };
}

/** Opens a layer's table, or closes it with null. A filter of another layer ends. */
export function toTable(view: View, table: LayerId | null): Partial<View> {
  const same = subjectOf({ table, theme: view.theme }) === subjectOf(view);
  return same ? { table, charts: false } : { table, charts: false, filter: '', sort: null };
}

/** Opens exactly the rows that a figure counts. */
export function toRows(view: View, layer: LayerId, filter: string): Partial<View> {
  return { ...toTable(view, layer), filter };
}
