/** The look that is worn: chosen by the reader or asked for by the machine, told to the style sheet, and remembered. */
import { mix } from './colour';
import { edgeOf, paletteOf, type Palette } from './palette';
import { LOOKS, SITES, STYLE, ZONES, type Fill, type Look } from './style';

const KEPT = 'tuntu.look';

/** The look that this reader chose before, or that the machine asks for. */
export function firstLook(): Look {
  try {
    const kept = LOOKS.find((look) => look === localStorage.getItem(KEPT));
    if (kept !== undefined) return kept;
  } catch {
    // A browser that forbids storage asks the machine each time.
  }
  if (window.matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Dresses the document; who paints canvases must paint them again. */
export function dress(look: Look): void {
  document.documentElement.dataset['look'] = look;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paletteOf(look).paper);
}

export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEPT, look);
  } catch {
    // It is forgotten with the page.
  }
}

/** How much of the paper is in a zone's sample, which is seen through on the map. */
export const ZONE_PAPER = 0.6;

/** The colours of a look that elements need beside those of page.css, as custom properties. */
export function propertiesOf(palette: Palette): Readonly<Record<string, string>> {
  const fills: readonly Fill[] = [
    ...Object.values(STYLE.fills).flat(),
    ...Object.values(SITES).map(({ id, colour }) => ({ id, colour, edge: colour })),
    ...Object.values(ZONES).map(({ id, colour, edge }) => ({
      id: `zone-${id}`,
      colour: mix(colour, palette.paper, ZONE_PAPER),
      edge,
    })),
  ];
  const { finding, committee, river, track } = palette;
  return {
    '--finding': finding,
    '--map-committee': committee,
    '--map-river': river,
    '--map-track': track,
    ...Object.fromEntries(fills.map((fill) => [`--edge-${fill.id}`, edgeOf(fill, palette)])),
  };
}

/** Tells the page's style sheet the colours of all looks. What is printed of a dark page is light. */
export function declareLooks(sheet: CSSStyleSheet): void {
  const rule = (selector: string, look: Look): string => {
    const all = Object.entries(propertiesOf(paletteOf(look)));
    return `${selector}{${all.map(([name, value]) => `${name}:${value}`).join(';')}}`;
  };
  for (const text of [
    rule(':root', 'light'),
    `@media screen{${rule(":root[data-look='dark']", 'dark')}}`,
    rule(":root[data-look='contrast']", 'contrast'),
  ])
    sheet.insertRule(text, sheet.cssRules.length);
}
