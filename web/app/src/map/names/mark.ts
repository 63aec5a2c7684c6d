/** A mark of the map as data: its place, its label, its icon, and from which zoom they show. */
import type { TemplateResult } from 'lit-html';
import type { Selection } from '../../state/view';

export type MarkKind = 'town' | 'committee' | 'village' | 'site' | 'pump' | 'finding';

/** A point on the map with a mark, a label, or both. */
export interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly selection: Selection | null;
  readonly lat: number;
  readonly lon: number;
  readonly text: string;
  /** What a screen reader says: the name and what matters now. */
  readonly spoken: string;
  readonly rank: number;
  /** Radius of the mark in px at 16 px type; 0 for a label alone. */
  readonly radius: number;
  readonly icon: TemplateResult | null;
  /** Other places that serve an area's label as well. */
  readonly others?: readonly { readonly lat: number; readonly lon: number }[];
  /** How far the mark stands from its place, in px at 16 px type, so that what lies at one place is seen apart. */
  readonly aside?: number;
  /** Left out by the filter: it stays, faint and without its label. */
  readonly quiet?: boolean;
  /** The zoom from which the mark itself shows; always, when left out. */
  readonly markFrom?: number;
  /** Zooms between which the label may show. */
  readonly from: number;
  readonly to: number;
}

/** Where a town's name may stand instead of on its market town, in px at 16 px type, the nearest first. */
export const AROUND = [18, 30, 42, 54].flatMap((r) =>
  [0, 180, 90, 270, 45, 135, 225, 315].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    return [Math.cos(angle) * r * 1.6, -Math.sin(angle) * r] as const;
  }),
);

/** Marks are smaller where the whole town is seen, so that a hundred and fifty do not cover it. */
export function dotScale(zoom: number): number {
  return zoom < 12 ? 0.65 : zoom < 12.5 ? 0.8 : zoom < 13.5 ? 0.9 : zoom < 15.5 ? 1 : 1.15;
}
