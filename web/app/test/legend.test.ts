import assert from 'node:assert/strict';
import test from 'node:test';
import { legendOf } from '../src/legend/legend-of';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { PHASES, STAGES_OF, phaseOf, ticksOf } from '../src/look/phases';
import { STAGES } from '../src/api/layers';

test('every stage belongs to exactly one phase', () => {
  const all = PHASES.flatMap((phase) => STAGES_OF[phase]);
  assert.deepEqual([...all].sort(), [...STAGES].sort());
  for (const stage of STAGES) assert.ok(STAGES_OF[phaseOf(stage)].includes(stage));
});

test('the levels of acceptance bear one to four ticks, no other stage any', () => {
  assert.deepEqual(STAGES.map(ticksOf), [0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]);
});

test('findings are counted in the committee that is chosen, and in the town until they are known', () => {
  const finding = (id: number, committee: string): object => ({ id, geometry: null, properties: { committee } });
  const known = [finding(1, '450399100201'), finding(2, '450399100202'), finding(3, '450399100202')];
  const towns = [{ town: '450399100', counts: { findings: 3 } }];
  const ready = (value: unknown): object => ({ status: 'ready', value, problem: null });
  const data = { ...NO_DATA, towns: ready(towns), layers: { findings: ready(known) } } as unknown as Data;
  const total = (committee: string | null, from: Data): string | undefined =>
    legendOf({ ...FIRST_VIEW, town: '450399100', committee }, from, CATALOGUE['zh-Hans']).find(
      ({ layer }) => layer === 'findings',
    )?.total;
  assert.equal(total(null, data), '3');
  assert.equal(total('450399100202', data), '2');
  assert.equal(total('450399100202', { ...data, layers: {} }), '3');
});
