/** What the words of a parcel's facts, of who contracts it and of batches are, in each language. */
import type { FactGroup } from '../../state/layers';

export interface ParcelWords extends Record<
  | 'batch'
  | 'allBatches'
  | 'put'
  | 'newBatch'
  | 'name'
  | 'starts'
  | 'due'
  | 'alter'
  | 'altered'
  | 'end'
  | 'endSure'
  | 'ended'
  | 'pickHint',
  string
> {
  readonly groups: Record<FactGroup, string>;
  readonly holder: Record<
    | 'title'
    | 'none'
    | 'noPhone'
    | 'enter'
    | 'see'
    | 'alter'
    | 'erase'
    | 'eraseSure'
    | 'erased'
    | 'kept'
    | 'name'
    | 'phone'
    | 'replaces',
    string
  >;
  readonly putInto: (name: string, count: number) => string;
  readonly takenOut: (name: string, count: number) => string;
  readonly send: (count: number) => string;
  /** Takes so many of those that are picked out of a batch. */
  readonly take: (count: number) => string;
  /** Puts so many of those that are picked into the batch that is looked at. */
  readonly into: (count: number) => string;
  /** A batch as a choice says it. */
  readonly batchOf: (name: string, parcels: number) => string;
  /** From when to when a batch is worked on; either day may lack. */
  readonly days: (starts: string | null, due: string | null) => string;
}
