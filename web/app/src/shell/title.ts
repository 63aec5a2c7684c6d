/** The document says its language, the town's name in its title, and what the map is. */
import { townOf, type Data } from '../state/data';
import type { Store } from '../state/store';
import type { View } from '../state/view';
import { CATALOGUE } from '../words';
import { nameOf } from '../words/names';

export function keepTitle(view: Store<View>, data: Store<Data>, map: HTMLElement): void {
  const show = (): void => {
    const { language, town: code } = view.get();
    const words = CATALOGUE[language];
    const town = townOf(data.get(), code);
    document.documentElement.lang = language;
    map.setAttribute('aria-label', words.action.map);
    document.title = town === undefined ? words.product : `${nameOf(town, language)} · ${words.product}`;
  };
  view.subscribe((now, before) => {
    if (now.language !== before.language || now.town !== before.town) show();
  });
  data.subscribe((now, before) => {
    if (now.towns !== before.towns) show();
  });
  show();
}
