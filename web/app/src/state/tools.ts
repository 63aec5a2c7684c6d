/** What the reader does with the map just now; none of it is in the address. */
import type { LonLat } from '../geodesy/ellipsoid';
import type { Look } from '../look/palette';
import { NO_MODE, type Mode } from './mode';

export interface Tools {
  /** The tool that has the map's pointer. */
  readonly mode: Mode;
  /** Whether the link of the view is shown. */
  readonly sharing: boolean;
  /** The panel that is open beside the tools. */
  readonly open: 'layers' | 'more' | null;
  /** What the map's window shows, as `map/seen.ts` names it; null while that is not known. */
  readonly seen: readonly string[] | null;
  /** The look that the reader chose. */
  readonly look: Look;
  /** The view is on its way to the printer. */
  readonly printing: boolean;
  /** Where the reader is, by the device. */
  readonly here: { readonly at: LonLat; readonly accuracyM: number } | null;
}

export const NO_TOOLS: Tools = {
  mode: NO_MODE,
  sharing: false,
  open: null,
  seen: null,
  look: 'light',
  printing: false,
  here: null,
};

/** The look of what is seen: on paper a dark view is light, which spares ink and can be read. */
export function worn({ look, printing }: Pick<Tools, 'look' | 'printing'>): Look {
  return printing && look === 'dark' ? 'light' : look;
}
