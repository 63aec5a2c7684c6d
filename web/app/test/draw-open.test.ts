// What the panel of who draws says before anything is drawn.
import './leaflet';
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Membership } from '../src/api/accounts';
import { Desk } from '../src/draw/desk';
import { DRAW } from '../src/words/draw';
import { TOWN, office, session } from './panels';

const UNIT = `${TOWN}201`;

function said(memberships: readonly Membership[]): string {
  const opened = office((ports) => {
    const desk = new Desk(
      { ...ports, acts: { ...ports.acts, lend: () => undefined, bounds: () => [111, 25, 112, 26] } },
      false,
    );
    const [title, body] = [desk.title.bind(desk), desk.body.bind(desk)];
    return { title, body, enter: () => desk.enter(), leave: () => desk.leave(), key: () => '' };
  }, session({ memberships }));
  opened.part.enter();
  return opened.panel().text;
}

void test('who may draw nothing here, as a clerk without a committee, is told so, and does not wait for ever', () => {
  const says = DRAW['zh-Hans'];
  for (const memberships of [
    [],
    [{ town: TOWN, role: 'clerk', unit: '' }],
    [{ town: '1', role: 'planner', unit: '' }],
  ] as const)
    assert.equal(said(memberships), says.notHere);
  assert.ok(said([{ town: TOWN, role: 'clerk', unit: UNIT }]).includes(says.undo));
});
