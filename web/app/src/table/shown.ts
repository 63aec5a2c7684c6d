import type { Extent } from '../api/shapes';
import type { Column } from '../columns/columns';
import type { Row } from './rows';
import type { LayerId } from '../api/layers';

/** What the table shows of a layer: rows in their order, and of how many. */
export interface Shown {
  readonly layer: LayerId;
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly of: number;
  /** What the map shows, when only that is wanted. */
  readonly bounds: Extent | null;
}
