import { html } from 'lit-html';
import { RequestFailed } from '../api/client';
import { icon } from '../look/icons';
import type { Office } from '../state/work';
import { CATALOGUE } from '../words';
import { accountPart } from '../account/account';
import { changesPart } from '../changes/changes';
import { editPart } from '../edit/edit';
import { historyPart } from '../history/history';
import { withOffice, type DeskPart, type DeskPorts, type OfficeNow } from '../panel/form';
import { peoplePart } from '../people/people';
import { mount, type Acts, type Stores } from '../panel/mount';

/** The panel of those who work with the map: one part of it at a time. */
export function mountDesk(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view, data, tools, desk } = stores;
  const now = (): OfficeNow =>
    withOffice({ view: view.get(), data: data.get(), words: CATALOGUE[view.get().language] });
  const ports: DeskPorts = {
    stores,
    acts,
    now,
    ask: () => ask(),
    signedIn: async (act) => {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof RequestFailed) || error.problem.status !== 401 || !(await signIn(stores))) throw error;
        return act();
      }
    },
  };
  const parts: Record<Office, DeskPart> = {
    account: accountPart(ports),
    people: peoplePart(ports),
    changes: changesPart(ports),
    history: historyPart(ports),
    edit: editPart(ports),
  };
  let entered = '';
  let present: Office | null = null;
  let returnTo: HTMLElement | null = null;

  const close = (): void => desk.set({ open: null });
  const turned = (open: Office | null): void => {
    if (present !== null) parts[present].leave?.();
    if (present === null) returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    present = open;
    document.body.classList.toggle('has-desk', open !== null);
    tools.set({ compared: null, placing: false, placed: null });
    if (open === null) {
      entered = '';
      if (root.contains(document.activeElement) || document.activeElement === document.body)
        (returnTo?.isConnected === true ? returnTo : document.getElementById('map'))?.focus({ preventScroll: true });
      return;
    }
    window.requestAnimationFrame(() => root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }));
  };

  let queued: () => void = () => undefined;
  const ask = (): void => queued();
  queued = mount(root, stores, (plain) => {
    const open = plain.view.presenting ? null : desk.get().open;
    root.toggleAttribute('hidden', open === null);
    if (open !== present) turned(open);
    if (open === null) return null;
    const wide = withOffice(plain);
    const part = parts[open];
    const key = `${open} ${part.key(wide)}`;
    if (key !== entered) {
      entered = key;
      part.enter();
    }
    const title = part.title(wide);
    root.setAttribute('aria-label', title);
    root.classList.toggle('is-placing', tools.get().placing);
    root.classList.toggle('is-comparing', tools.get().compared !== null);
    return html`
      <header class="aside-head">
        <h2 tabindex="-1">${title}</h2>
        <button type="button" class="icon-button" aria-label=${wide.words.action.close} @click=${close}>
          ${icon('close')}
        </button>
      </header>
      <div class="desk-body desk-${open}">${part.body(wide)}</div>
    `;
  });
  tools.subscribe((next, before) => {
    if (next.placing !== before.placing || next.placed !== before.placed || next.compared !== before.compared) ask();
  });
  // Wherever the focus is: what had it may have gone with what was done.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && present !== null && desk.get().gate === null) close();
  });
}

/** Shows the sign-in, and tells whether somebody has signed in by it. */
function signIn({ desk }: Stores): Promise<boolean> {
  desk.set({ gate: 'signin', session: desk.get().session });
  return new Promise((resolve) => {
    const before = desk.get().session;
    const stop = desk.subscribe(({ gate, session }) => {
      if (gate !== null) return;
      stop();
      resolve(session !== before && session?.signed_in === true);
    });
  });
}
