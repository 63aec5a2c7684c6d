// Whom to call about what is not reported: asked for by a press, and gone when the account, the committee or the town is another.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { UnitCoverage } from '../src/api/shapes';
import type { Session } from '../src/api/accounts';
import { makeCalls } from '../src/cleaning/calls';
import type { WorkPorts, WorkPart } from '../src/panel/form';
import { html } from 'lit-html';
import { office, session, TOWN } from './panels';
import { allRead, lines, served, type Asked } from './server';

const PLANNER = session({ account: 1, memberships: [{ town: TOWN, role: 'planner', unit: '' }] });
const CLERK = session({ account: 2, memberships: [{ town: TOWN, role: 'clerk', unit: 'A' }] });
const lacking = [{ fid: 7, name: '沙田', committee: 'A' }] as unknown as readonly UnitCoverage[];
const about = { slot: 'am', date: '2026-11-30', lacking } as const;

function part(ports: WorkPorts): WorkPart {
  const calls = makeCalls(ports, { village: ({ name }) => name ?? '', committee: (code) => code ?? '' });
  return {
    title: () => '',
    key: () => '',
    enter: () => undefined,
    body: (now) => html`
      ${calls.button(about, now)}${calls.part(about, now)}
    `,
  };
}

const named = ({ url }: Asked): { readonly json: unknown } => {
  const whole = url.searchParams.get('unmasked') === 'true';
  return { json: { calls: [{ committee: 'A', village: 7, number: 3, name: whole ? '莫清' : '莫*', phone: null }] } };
};

const opened = (who: Session, work: (panel: ReturnType<typeof office>, asked: readonly Asked[]) => Promise<void>) =>
  served(named, async (asked) => {
    const panel = office(part, who);
    panel.panel().one('[data-calls]').press();
    await panel.until(({ text }) => text.includes('莫'), 'the list');
    await work(panel, asked);
  });

void test('another account has none of the names that were asked for before', () =>
  opened(PLANNER, async ({ panel, stores, until }, asked) => {
    assert.ok(panel().text.includes('莫清'));
    stores.work.set({ session: CLERK });
    assert.ok(!panel().text.includes('莫'), 'at once, before anything is read');
    assert.equal(asked.length, 1, 'and nothing is asked for without a press');
    panel().one('[data-calls]').press();
    await until(({ text }) => text.includes('莫*'), 'the clerk’s own list');
    assert.match(lines(asked)[1] ?? '', /unmasked=false/);
    stores.work.set({ session: null });
    assert.ok(!panel().text.includes('莫'));
    await allRead();
  }));

void test('so do another committee and another town, and what comes late is not shown', () =>
  opened(PLANNER, async ({ panel, stores, until }) => {
    stores.view.set({ committee: 'B' });
    assert.ok(!panel().text.includes('莫'));
    panel().one('[data-calls]').press();
    stores.work.set({ session: CLERK }); // before the answer has come
    await allRead();
    assert.ok(!panel().text.includes('莫'), 'an answer to who is gone');
    stores.work.set({ session: PLANNER });
    panel().one('[data-calls]').press();
    await until(({ text }) => text.includes('莫清'), 'asked for anew');
    stores.view.set({ town: '450399101' });
    assert.ok(!panel().text.includes('莫'));
  }));
