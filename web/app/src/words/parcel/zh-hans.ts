/** The words of batches of parcels in Simplified Chinese. */
import type { ParcelWords } from './words';

export const parcelHans: ParcelWords = {
  batch: '批次',
  allBatches: '全部批次',
  put: '放进批次…',
  newBatch: '新建批次…',
  name: '新批次名称',
  putInto: (name, count) => `${count} 块已放进“${name}”`,
  send: (count) => `放进 ${count} 块`,
  batchOf: (name, parcels) => `${name}（${parcels} 块）`,
};
