/** The reader's tools and the panels beside them. None of it is in the address. */
import type { LonLat } from '../geodesy/ellipsoid';
import { NO_MODE, type Mode } from './mode';
import type { Look } from '../look/style';

export interface Tools {
  /** The tool that has the map's pointer. */
  readonly mode: Mode;
  /** Whether the link of the view is shown. */
  readonly sharing: boolean;
  /** The panel that is open beside the tools. */
  readonly open: 'layers' | 'more' | null;
  /** Whether the search is open over the big screen. */
  readonly searching: boolean;
  /** What the map's window shows, as `map/seen.ts` names it; null while that is not known. */
  readonly seen: readonly string[] | null;
  /** The look that the reader chose. */
  readonly look: Look;
  /** Where the reader is, by the device. */
  readonly here: { readonly at: LonLat; readonly accuracyM: number } | null;
}

export const NO_TOOLS: Tools = {
  mode: NO_MODE,
  sharing: false,
  open: null,
  searching: false,
  seen: null,
  look: 'light',
  here: null,
};
