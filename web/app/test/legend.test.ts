import assert from 'node:assert/strict';
import test from 'node:test';
import { STAGES } from '../src/api/shapes';
import { PHASES, STAGES_OF, phaseOf, ticksOf } from '../src/look/phases';

test('every stage belongs to exactly one phase', () => {
  const all = PHASES.flatMap((phase) => STAGES_OF[phase]);
  assert.deepEqual([...all].sort(), [...STAGES].sort());
  for (const stage of STAGES) assert.ok(STAGES_OF[phaseOf(stage)].includes(stage));
});

test('the levels of acceptance bear one to four ticks, no other stage any', () => {
  assert.deepEqual(STAGES.map(ticksOf), [0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]);
});
