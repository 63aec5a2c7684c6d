/** Batches of parcels. */
import { send } from './office';

export interface Batch {
  readonly id: number;
  readonly name: string;
  readonly year: number;
  readonly parcels: number;
}

export async function batchesOf(town: string): Promise<readonly Batch[]> {
  return ((await (await send('GET', `/api/parcels/batches?town=${town}`)).json()) as { batches: readonly Batch[] })
    .batches;
}

/** Makes a batch with parcels in it. The key makes a retry the same. */
export async function makeBatch(
  town: string,
  batch: { readonly name: string; readonly year: number; readonly parcels: readonly number[] },
  key: string,
): Promise<void> {
  await send('POST', `/api/parcels/batches?town=${town}`, batch, { 'Idempotency-Key': key });
}

/** Puts parcels into a batch, all or none. */
export async function fillBatch(town: string, id: number, put: readonly number[], key: string): Promise<void> {
  await send('POST', `/api/parcels/batches/${id}/parcels?town=${town}`, { put }, { 'Idempotency-Key': key });
}
