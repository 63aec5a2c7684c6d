// Made by traditional.mjs from zh-hans.ts; a change here is lost with the next build.
/** The words of batches of parcels in Traditional Chinese. */
import type { ParcelWords } from './words';

export const parcelHant: ParcelWords = {
  batch: '批次',
  allBatches: '全部批次',
  put: '放進批次…',
  newBatch: '新建批次…',
  name: '新批次名稱',
  putInto: (name, count) => `${count} 塊已放進「${name}」`,
  send: (count) => `放進 ${count} 塊`,
  batchOf: (name, parcels) => `${name}（${parcels} 塊）`,
};
