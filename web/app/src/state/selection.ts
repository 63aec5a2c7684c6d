/** A feature that was searched or linked is of no use in a theme that does not draw it: the theme follows the selection. */
import { toTheme } from './moves';
import type { Store } from './store';
import { THEME_LAYERS, shows } from './themes';
import type { ThemeId, View } from './view';
import type { Data } from './data';

export function keepThemeOfSelection(view: Store<View>): void {
  const follow = ({ selected, theme, table }: View): void => {
    if (selected === null || shows(theme, selected.layer)) return;
    const wanted = (Object.keys(THEME_LAYERS) as ThemeId[]).find((each) => THEME_LAYERS[each].includes(selected.layer));
    if (wanted !== undefined) view.set(table === null ? toTheme(view.get(), wanted) : { theme: wanted });
  };
  view.subscribe((now, before) => {
    if (now.selected !== before.selected) follow(now);
  });
  follow(view.get());
}

/** Nothing is selected, and nothing waits to be chosen. */
export function closeCard({ view, data }: { readonly view: Store<View>; readonly data: Store<Data> }): void {
  data.set({ choices: [] });
  view.set({ selected: null });
}
