/** The words of batches of parcels in English. */
import type { ParcelWords } from './words';

export const parcelEn: ParcelWords = {
  batch: 'Batch',
  allBatches: 'All batches',
  put: 'Into a batch…',
  newBatch: 'A new batch…',
  name: 'Name of the new batch',
  putInto: (name, count) => `${count} put into “${name}”`,
  send: (count) => `Put ${count} into it`,
  batchOf: (name, parcels) => `${name} (${parcels})`,
};
