/** The rows and columns that a table shows. */
import type { Extent, TownFeature } from '../api/shapes';
import type { Column } from '../columns/columns';
import type { Row } from './rows';
import type { LayerId } from '../api/layers';

/** The sorted rows and the columns of a layer's table, and the layer's total count. */
export interface Shown {
  readonly layer: LayerId;
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly of: number;
  /** The map's window, when only its rows are shown. */
  readonly bounds: Extent | null;
  /** Whether a feature is in that window; any, where there is none. */
  readonly within: (feature: TownFeature) => boolean;
}
