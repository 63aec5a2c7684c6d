/** The colours of a look. Who paints a canvas is given them with its frame; elements take them from the style sheet. */
import { lightness, mix } from './colour';
import { STYLE, type Fill, type Ground, type Look } from './style';

export interface Palette extends Ground {
  readonly look: Look;
}

/** From this lightness on a fill is light, also where the dark map is seen through it. */
const LIGHT_FILL = 0.5;

const PALETTES: Readonly<Record<Look, Palette>> = {
  light: { ...STYLE.looks.light, look: 'light' },
  dark: { ...STYLE.looks.dark, look: 'dark' },
  contrast: { ...STYLE.looks.contrast, look: 'contrast' },
};

export function paletteOf(look: Look): Palette {
  return PALETTES[look];
}

/** The look of what is printed: dark is light on paper, which spares ink and can be read. */
export function onPaper(look: Look): Look {
  return look === 'dark' ? 'light' : look;
}

/** The edge of a fill: on a dark map that of a dark fill must be lighter than it, not darker. */
export function edgeOf({ colour, edge, pattern }: Omit<Fill, 'id'>, { look }: Palette): string {
  const light = pattern !== 'outline' && lightness(colour) >= LIGHT_FILL;
  return look === 'dark' && !light ? mix(edge, '#ffffff', 0.5) : edge;
}
