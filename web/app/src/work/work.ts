/** The work panel: shows one of its parts (account, people, changes, history, edit) at a time. */
import { html } from 'lit-html';
import { RequestFailed } from '../api/client';
import { icon } from '../look/icons';
import type { WorkId } from '../state/work';
import { CATALOGUE } from '../words';
import { accountPart } from '../account/account';
import { comparePart } from '../compare/compare';
import { changesPart } from '../changes/changes';
import { drawPart, shapePart } from '../draw/draw';
import { editPart } from '../edit/edit';
import { monthPart } from '../month/month';
import { historyPart } from '../history/history';
import { withOffice, type WorkPart, type WorkPorts, type OfficeNow } from '../panel/form';
import { peoplePart } from '../people/people';
import { calendarPart } from '../cleaning/calendar';
import { periodPart } from '../cleaning/period';
import { planPart } from '../cleaning/plan';
import { stagesPart } from '../reclamation/stages';
import { reportPart } from '../cleaning/report';
import { todayPart } from '../cleaning/today';
import { mount, type Acts, type Stores } from '../panel/mount';
import { NO_MODE } from '../state/mode';

/** The panel of those who work with the map: one part of it at a time. */
export function mountWork(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view, data, tools, work } = stores;
  const now = (): OfficeNow =>
    withOffice({ view: view.get(), data: data.get(), words: CATALOGUE[view.get().language] });
  const ports: WorkPorts = {
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
  const parts: Record<WorkId, WorkPart> = {
    account: accountPart(ports),
    people: peoplePart(ports),
    changes: changesPart(ports),
    history: historyPart(ports),
    edit: editPart(ports),
    shape: shapePart(ports),
    draw: drawPart(ports),
    today: todayPart(ports),
    report: reportPart(ports),
    plan: planPart(ports),
    period: periodPart(ports),
    calendar: calendarPart(ports),
    stages: stagesPart(ports),
    compare: comparePart(ports),
    month: monthPart(ports),
  };
  let entered = '';
  let present: WorkId | null = null;
  let returnTo: HTMLElement | null = null;

  const close = (): void => work.set({ open: null });
  const turned = (open: WorkId | null): void => {
    if (present !== null) parts[present].leave?.();
    if (present === null) returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    present = open;
    document.body.classList.toggle('has-work', open !== null);
    document.body.classList.toggle('has-papers', open === 'month');
    const { mode } = tools.get();
    if (mode.kind === 'place' || mode.kind === 'compare') tools.set({ mode: NO_MODE });
    if (open === null) {
      entered = '';
      if (root.contains(document.activeElement) || document.activeElement === document.body)
        (returnTo?.isConnected === true ? returnTo : document.getElementById('map'))?.focus({ preventScroll: true });
      return;
    }
    window.requestAnimationFrame(() => root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }));
  };

  // The address opens a month's papers, and going back closes them.
  const followAddress = (papers: string | null): void => {
    if (papers !== null) work.set({ open: 'month' });
    else if (work.get().open === 'month') close();
  };
  view.subscribe((now, before) => {
    if (now.papers !== before.papers) followAddress(now.papers);
  });
  if (view.get().papers !== null) followAddress(view.get().papers);

  let queued: () => void = () => undefined;
  const ask = (): void => queued();
  queued = mount(root, stores, (plain) => {
    const open = plain.view.presenting ? null : work.get().open;
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
    const { mode } = tools.get();
    root.classList.toggle('is-placing', mode.kind === 'place' && mode.waiting);
    root.classList.toggle('is-comparing', mode.kind === 'compare');
    root.classList.toggle('is-drawing', open === 'shape' || open === 'draw');
    root.classList.toggle('is-wide', open === 'month');
    return html`
      <header class="panel-head">
        <h2 tabindex="-1">${title}</h2>
        <button
          type="button"
          class="icon-button"
          data-shortcut="Esc"
          aria-label=${wide.words.action.close}
          @click=${close}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="work-body work-${open}">${part.body(wide)}</div>
    `;
  });
  tools.subscribe((next, before) => {
    if (next.mode !== before.mode) ask();
  });
  // Wherever the focus is: what had it may have gone with what was done.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && present !== null && work.get().gate === null) close();
  });
}

/** Shows the sign-in, and tells whether somebody has signed in by it. */
function signIn({ work }: Stores): Promise<boolean> {
  work.set({ gate: 'signin', session: work.get().session });
  return new Promise((resolve) => {
    const before = work.get().session;
    const stop = work.subscribe(({ gate, session }) => {
      if (gate !== null) return;
      stop();
      resolve(session !== before && session?.signed_in === true);
    });
  });
}
