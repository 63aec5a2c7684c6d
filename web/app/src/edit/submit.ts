/** Sends a draft, or the wish to delete, on the version that it stands on. */
import { freshKey, patch, remove } from '../api/office';
import type { WorkPorts } from '../panel/form';
import { keyed, type Draft, type Patch } from './draft';

type Send = Pick<WorkPorts, 'signedIn'>;

/** The draft with the request's key in it, and the request under way: the key outlives a failure, so that to press again is a retry. */
export interface Sent {
  readonly draft: Draft;
  readonly answer: Promise<void>;
}

export function sendPatch({ signedIn }: Send, own: Draft, feature: Patch): Sent {
  const { layer, fid } = own.selection;
  const reason = own.written.now.reason.trim();
  const draft = keyed(own, JSON.stringify([own.tag, feature, reason]), freshKey);
  const { tag, key } = draft;
  return { draft, answer: signedIn(() => patch(layer, fid, feature, { tag, reason, key })) };
}

export function sendRemoval({ signedIn }: Send, own: Draft): Sent {
  const { layer, fid } = own.selection;
  const reason = own.written.now.reason.trim();
  const draft = keyed(own, `delete ${own.tag} ${reason}`, freshKey);
  const { tag, key } = draft;
  return { draft, answer: signedIn(() => remove(layer, fid, { tag, reason, key })) };
}
