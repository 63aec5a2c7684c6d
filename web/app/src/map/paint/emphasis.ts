/** A feature that is painted with emphasis: its shape, or its pieces in tiles. */
import type { Shape } from '../plane/shapes';
import type { Fragment } from '../tiles/fragment';
import type { Fill } from '../../look/style';

/** What is hovered or selected: a whole shape, or the pieces of it that tiles hold. */
export interface Emphasis {
  readonly shape: Shape | null;
  readonly pieces: readonly (Fragment & { readonly fill: Fill })[];
}

export interface Emphases {
  readonly hovered: Emphasis;
  /** What is selected, and what is picked. */
  readonly selected: readonly Emphasis[];
  /** Where the keyboard stands. */
  readonly ringed: Emphasis;
}
