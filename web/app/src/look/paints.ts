/** Colours for what is drawn with elements: by the style sheet, so that a look changes without drawing anew; or a palette's own, for a picture that stands alone. */
import { edgeOf, type Palette } from './palette';
import type { Fill } from './style';

export interface Paints {
  readonly paper: string;
  readonly edge: (fill: Fill) => string;
}

export const SHEET: Paints = { paper: 'var(--paper)', edge: ({ id }) => `var(--edge-${id})` };

export function paintsOf(palette: Palette): Paints {
  return { paper: palette.paper, edge: (fill) => edgeOf(fill, palette) };
}

/** What fills an element: the fill's pattern, which the document must define, or its colour. */
export function paintOf({ id, pattern, colour }: Fill, { paper }: Paints = SHEET): string {
  if (pattern === 'hatch' || pattern === 'dots') return `url(#p-${id})`;
  return pattern === 'outline' ? paper : colour;
}
