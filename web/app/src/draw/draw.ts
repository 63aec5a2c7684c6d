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
  let wanted = false;
  const enter = (): void => {
    wanted = true;
    if (desk !== null) {
      desk.enter();
      return;
    }
    import('./desk').then(
      (made) => {
        desk ??= new made.Desk(ports, ofSelected);
        if (wanted) desk.enter();
      },
      () => {
        const { stores, now } = ports;
        remark(stores.data, now().words.lost);
        stores.work.set({ open: null });
      },
    );
  };
  return {
    title: (now) => desk?.title(now) ?? DRAW[now.view.language][ofSelected ? 'shape' : 'title'],
    key: ({ view: { selected, town, asOf } }) =>
      ofSelected ? `${selected?.layer ?? ''} ${selected?.fid ?? ''} ${asOf ?? ''}` : `${town ?? ''} ${asOf ?? ''}`,
    enter,
    leave: () => {
      wanted = false;
      desk?.leave();
    },
    body: (now) => desk?.body(now) ?? html``,
  };
}
