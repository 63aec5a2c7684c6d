/** Changes of the view that carry others with them: to a theme, to a table, to rows. */
import { THEME_LAYERS, shows } from './themes';
import type { ThemeId, View } from './view';
import type { LayerId } from '../api/layers';

/** The layer that the filter is about: the one in the table, else the one that the theme is about. */
export function subjectOf(view: Pick<View, 'table' | 'theme'>): LayerId {
  return view.table ?? THEME_LAYERS[view.theme][0] ?? 'villages';
}

/**
 * Goes to another theme: an open table follows it, a filter of another layer ends, and so does the card of what the
 * theme does not draw, which a link to this view would else open in its own theme.
 */
export function toTheme(view: View, theme: ThemeId): Partial<View> {
  const table = view.table === null ? null : (THEME_LAYERS[theme][0] ?? null);
  const same = subjectOf({ table, theme }) === subjectOf(view);
  const selected = view.selected !== null && shows(theme, view.selected.layer) ? view.selected : null;
  // Cleaning has days of its own: what is shown of it beside them is the present.
  const moment = theme === 'coverage' ? { asOf: null } : {};
  const filter = same ? {} : { filter: '', sort: null };
  return { theme, table, selected, ...filter, ...moment };
}

/** Opens a layer's table, or closes it with null. A filter of another layer ends. */
export function toTable(view: View, table: LayerId | null): Partial<View> {
  const same = subjectOf({ table, theme: view.theme }) === subjectOf(view);
  return same ? { table, charts: false } : { table, charts: false, filter: '', sort: null };
}

/** What a number counts. */
export interface Rows {
  readonly layer: LayerId;
  readonly filter: string;
  /** The day that they are of, where it is not the one that is looked at. */
  readonly date?: string;
}

/** Opens exactly the rows that a number counts. */
export function toRows(view: View, layer: LayerId, filter: string): Partial<View> {
  return { ...toTable(view, layer), filter };
}
