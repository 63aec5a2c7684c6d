/** Keeps drafts of edits in the browser, and reads them again as far as this version of the page knows their form. */
import { dropDraft, keepDraft, keptDraft, keptDrafts, type Kept } from '../state/drafts';
import { selectionText } from '../state/place';
import type { Selection } from '../state/view';
import { isDirty, type Draft } from './draft';

/** Rises with every change of Draft's form. */
const FORM = 1;
const PREFIX = 'edit ';

/** A draft and when it was last written on, in ms since 1970. */
export interface KeptEdit {
  readonly at: number;
  readonly draft: Draft;
}

function nameOf(selection: Selection): string {
  return PREFIX + selectionText(selection);
}

/** Whether something was written that is not on the server. */
export function isWritten(draft: Draft): boolean {
  return isDirty(draft) || draft.written.now.reason.trim() !== '';
}

/** A draft in which nothing was written is none. */
export function keep(draft: Draft): void {
  const { account, selection } = draft;
  if (isWritten(draft)) keepDraft(account, nameOf(selection), { form: FORM, draft });
  else drop(draft);
}

export function drop({ account, selection }: Pick<Draft, 'account' | 'selection'>): void {
  dropDraft(account, nameOf(selection));
}

export function kept(account: number, selection: Selection): KeptEdit | null {
  return editIn(keptDraft(account, nameOf(selection)));
}

/** All of an account's, the last written first. */
export function keptEdits(account: number): readonly KeptEdit[] {
  return keptDrafts(account)
    .filter(({ name }) => name.startsWith(PREFIX))
    .flatMap((each) => editIn(each) ?? []);
}

function editIn(found: Kept | null): KeptEdit | null {
  const known = found?.draft as { readonly form?: unknown; readonly draft?: Draft } | undefined;
  return found === null || known?.form !== FORM || known.draft === undefined
    ? null
    : { at: found.at, draft: known.draft };
}
