/** The person who contracts a parcel: a sealed record apart from the layer. */
import { send } from './office';

export interface Holder {
  readonly name: string;
  readonly phone: string | null;
}

/** Reads a parcel's holder, masked unless asked whole, which the server notes; null where it has none. */
export async function holderOfParcel(town: string, fid: number, unmasked: boolean): Promise<Holder | null> {
  // a page of another origin cannot send this header, so no link there unmasks anybody
  const headers = unmasked ? { 'Tuntu-Reveal': '1' } : {};
  const answer = await send('GET', `${pathOf(fid)}?town=${town}&unmasked=${unmasked}`, undefined, headers);
  return ((await answer.json()) as { holder: Holder | null }).holder;
}

/** Says who contracts a parcel, in place of whom it said before. */
export async function putHolder(fid: number, holder: Holder): Promise<void> {
  await send('PUT', pathOf(fid), holder);
}

/** Erases a parcel's holder for good. */
export async function eraseHolder(fid: number): Promise<void> {
  await send('DELETE', pathOf(fid));
}

function pathOf(fid: number): string {
  return `/api/parcels/${fid}/holder`;
}
