/** Which layers the town shows to those who have a role in it, and not to who looks at the page. */
import { isSwept, LAYER_IDS, type LayerId } from '../api/layers';
import { townOf, type Data } from './data';
import { THEME_LAYERS } from './themes';
import { THEMES, type ThemeId, type View } from './view';

type Town = Pick<View, 'town'>;
type Towns = Pick<Data, 'towns'>;

export function isClosed(layer: LayerId, { town }: Town, { towns }: Towns): boolean {
  return townOf({ towns }, town)?.closed?.includes(layer) === true;
}

/** The layer without which a theme tells nothing, where it is closed: of cleaning any whose places are swept. */
export function closedTheme(theme: ThemeId, view: Town, data: Towns): LayerId | null {
  const [about] = THEME_LAYERS[theme];
  const needed = about !== undefined && isSwept(about) ? LAYER_IDS.filter(isSwept) : [about];
  return needed.find((layer) => layer !== undefined && isClosed(layer, view, data)) ?? null;
}

/** The themes that have something to tell. */
export function openThemes(view: Town, data: Towns): readonly ThemeId[] {
  return THEMES.filter((theme) => closedTheme(theme, view, data) === null);
}
