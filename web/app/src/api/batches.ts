/** Batches of parcels. */
import { send } from './office';

export interface Batch {
  readonly id: number;
  readonly name: string;
  readonly year: number;
  /** The days on which it was tasked and by which it is to be done. */
  readonly starts: string | null;
  readonly due: string | null;
  readonly parcels: number;
  /** Which whoever alters it has read; for those who may. */
  readonly version?: number;
}

/** How many batches a page of the list has at most. */
const pageOfBatches = 200;

/** Reads all batches of a town, the latest year first. */
export async function batchesOf(town: string): Promise<readonly Batch[]> {
  const all: Batch[] = [];
  for (let before = ''; ; before = `&before=${String(all.at(-1)?.id)}`) {
    const reply = await send('GET', `/api/parcels/batches?town=${town}&limit=${pageOfBatches}${before}`);
    const { batches } = (await reply.json()) as { batches: readonly Batch[] };
    all.push(...batches);
    if (batches.length < pageOfBatches) return all;
  }
}

/** Makes a batch with parcels in it. The key makes a retry the same. */
export async function makeBatch(
  town: string,
  batch: { readonly name: string; readonly year: number; readonly parcels: readonly number[] },
  key: string,
): Promise<void> {
  await send('POST', `/api/parcels/batches?town=${town}`, batch, { 'Idempotency-Key': key });
}

/** Puts parcels into a batch and takes others out, all or none. */
export async function fillBatch(
  town: string,
  id: number,
  parcels: { readonly put?: readonly number[]; readonly take?: readonly number[] },
  key: string,
): Promise<void> {
  await send('POST', `/api/parcels/batches/${id}/parcels?town=${town}`, parcels, { 'Idempotency-Key': key });
}

/** Gives a batch another name or other days; null: none. One that was altered since it was read is refused. */
export async function alterBatch(
  town: string,
  id: number,
  batch: {
    readonly version: number | undefined;
    readonly name: string;
    readonly starts: string | null;
    readonly due: string | null;
  },
): Promise<void> {
  await send('PATCH', `/api/parcels/batches/${id}?town=${town}`, batch);
}

/** Deletes a batch that no parcel is in. */
export async function endBatch(town: string, id: number): Promise<void> {
  await send('DELETE', `/api/parcels/batches/${id}?town=${town}`);
}
