/** A feature as the API and the address write it: `villages.17`. */
import type { LayerId } from '../api/layers';
import type { Selection } from './view';

export function selectionText({ layer, fid }: Selection): string {
  return `${layer}.${fid}`;
}

export function selectionOf(place: string): Selection {
  const [layer, fid] = place.split('.');
  return { layer: layer as LayerId, fid: Number(fid) };
}
