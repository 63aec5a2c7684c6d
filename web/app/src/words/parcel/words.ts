/** What the words of batches of parcels are, in each language. */
export interface ParcelWords extends Record<'batch' | 'allBatches' | 'put' | 'newBatch' | 'name', string> {
  readonly putInto: (name: string, count: number) => string;
  readonly send: (count: number) => string;
  /** A batch as a choice says it. */
  readonly batchOf: (name: string, parcels: number) => string;
}
