/** The parts of the work panel that draw: a feature's shape, or a new feature. The drawing itself comes when one is opened. */
import { html } from 'lit-html';
import type { WorkPart, WorkPorts } from '../panel/form';
import { remark } from '../state/remark';
import { DRAW } from '../words/draw';
import type { Desk } from './desk';

export function shapePart(ports: WorkPorts): WorkPart {
  return part(ports, true);
}

export function drawPart(ports: WorkPorts): WorkPart {
  return part(ports, false);
}

function part(ports: WorkPorts, ofSelected: boolean): WorkPart {
  let desk: Desk | null = null;
  let coming = false;
  /** Whether the part is open, in whichever turn its code comes. */
  let isOpen = false;
  const came = (made: typeof import('./desk')): void => {
    [desk, coming] = [new made.Desk(ports, ofSelected), false];
    if (isOpen) desk.enter();
  };
  const lost = (): void => {
    const { stores, now } = ports;
    coming = false;
    remark(stores.data, now().words.lost);
    if (isOpen) stores.work.set({ open: null });
  };
  const enter = (): void => {
    isOpen = true;
    if (desk !== null) desk.enter();
    else if (!coming) {
      coming = true;
      import('./desk').then(came, lost);
    }
  };
  return {
    title: (now) => desk?.title(now) ?? DRAW[now.view.language][ofSelected ? 'shape' : 'title'],
    key: ({ view: { selected, town, asOf } }) =>
      ofSelected ? `${selected?.layer ?? ''} ${selected?.fid ?? ''} ${asOf ?? ''}` : `${town ?? ''} ${asOf ?? ''}`,
    enter,
    leave: () => {
      isOpen = false;
      desk?.leave();
    },
    body: (now) => desk?.body(now) ?? html``,
  };
}
