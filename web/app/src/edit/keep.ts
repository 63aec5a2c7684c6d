/** Keeps drafts of edits in the browser, and reads them again as far as this version of the page knows their form. */
import { dropDraft, keepDraft, keptDraft } from '../state/drafts';
import type { Selection } from '../state/view';
import { isDirty, type Draft } from './draft';

/** Rises with every change of Draft's form. */
const FORM = 1;

function nameOf({ layer, fid }: Selection): string {
  return `edit ${layer}.${fid}`;
}

/** A draft in which nothing was written is none. */
export function keep(draft: Draft): void {
  const { account, selection, written } = draft;
  if (isDirty(draft) || written.now.reason.trim() !== '') keepDraft(account, nameOf(selection), { form: FORM, draft });
  else drop(draft);
}

export function drop({ account, selection }: Pick<Draft, 'account' | 'selection'>): void {
  dropDraft(account, nameOf(selection));
}

export function kept(account: number, selection: Selection): Draft | null {
  const read = keptDraft(account, nameOf(selection)) as { readonly form?: unknown; readonly draft?: Draft } | null;
  return read?.form === FORM ? (read.draft ?? null) : null;
}
