import assert from 'node:assert/strict';
import test from 'node:test';
import { baseLegend, legendOf } from '../src/legend/legend-of';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type ThemeId } from '../src/state/view';
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

const sum = (count: number, mu: number): object => ({ count, area_m2: (mu * 2000) / 3, area_mu: mu });
const FIGURES = {
  parcels: { ...sum(5, 10_020.5), stages: { tasked: sum(1, 3), verified: sum(2, 2.25), closed: sum(2, 10_015.25) } },
  plots: { ...sum(2, 0.006), crops: { rice: sum(2, 0.006), citrus: sum(0, 0) } },
  channels: {
    count: 3,
    length_m: 12_345.6,
    grades: { main: { count: 2, length_m: 12_000.4 }, field: { count: 0, length_m: 0 } },
  },
  pump_stations: 0,
  sites: { cooperative: 2, workshop: 1200 },
  zones: { market_town: 1, agriculture_core: 0 },
};

/** A legend as it is read: for each layer its total, then its lines. */
function told(theme: ThemeId, more: Partial<Data> = {}, language: keyof typeof CATALOGUE = 'zh-Hans'): string[] {
  const figures = { status: 'ready', value: FIGURES, problem: null };
  const groups = legendOf({ ...FIRST_VIEW, theme }, { ...NO_DATA, figures, ...more } as Data, CATALOGUE[language]);
  return groups.flatMap(({ layer, total, unit, lines }) => [
    `${layer} ${total} ${unit}`.trim(),
    ...lines.map((line) => `- ${line.label} ${line.total} ${line.unit}`.trim()),
  ]);
}

test('areas are in mu and lengths in metres, by phase, crop and grade; a class without features has no line', () => {
  assert.deepEqual(told('farmland'), ['parcels 10,020.50 亩', '- 待办 5.25 亩', '- 销号与管护 10,015.25 亩']);
  assert.deepEqual(told('crops'), ['plots 0.01 亩', '- 水稻 0.01 亩']);
  assert.deepEqual(told('water'), ['channels 12,346 米', '- 干渠 12,000 米'], 'nor a layer of which there is none');
  assert.deepEqual(told('crops', {}, 'en'), ['plots 0.01 mu', '- Rice 0.01 mu']);
});

test('sites are counted over all kinds, zones by kind alone', () => {
  const [sites, ...rest] = told('sites', {}, 'en');
  assert.equal(sites, 'sites 1,202');
  assert.deepEqual(rest.map((line) => line.replace(/^- .*? ([\d,]+)$/, '$1')).filter((line) => line !== 'zones'), ['2', '1,200', '1']); // prettier-ignore
});

test('of a town that has nothing, or of which nothing is known yet, the legend explains nothing', () => {
  const none = { count: 0, area_mu: 0, length_m: 0, stages: {}, crops: {}, grades: {} };
  const value = { parcels: none, plots: none, channels: none, pump_stations: 0, sites: {}, zones: {} };
  const figures = { status: 'ready', value, problem: null } as unknown as Data['figures'];
  for (const theme of ['coverage', 'farmland', 'water', 'crops', 'sites'] as const) {
    assert.deepEqual(told(theme, { figures }), [], theme);
    assert.deepEqual(told(theme, { figures: NO_DATA.figures }), [], theme);
  }
});

test('the day’s states are counted among the villages that it knows, in the order of the scale', () => {
  const units = ['missed', 'both', 'both', 'not_due'].map((state, fid) => ({ fid, state }));
  const day = (has_assignments: boolean, streets: readonly object[] = [{ fid: 1 }, { fid: 2 }]): Partial<Data> => {
    const value = { has_assignments, summary: { villages: 153 }, villages: units, streets };
    return { coverage: { status: 'ready', value, problem: null } as unknown as Data['coverage'] };
  };
  const { states } = CATALOGUE['zh-Hans'];
  assert.deepEqual(told('coverage', day(true)), [
    'villages 153 个',
    `- ${states.both} 2`,
    `- ${states.missed} 1`,
    `- ${states.not_due} 1`,
    'streets 2 段',
  ]);
  assert.ok(!told('coverage', day(true, [])).some((line) => line.startsWith('streets')));
  assert.deepEqual(told('coverage', day(false)), ['villages 153 个'], 'where nobody is assigned nothing is missed');
});

test('the base explains what the town has, and villages where they are not the theme’s own', () => {
  const towns = {
    status: 'ready',
    value: [{ town: '1', counts: { villages: 153, roads: 4, rivers: 0 } }],
    problem: null,
  };
  const keys = (theme: ThemeId, town: string): unknown[] =>
    baseLegend({ ...FIRST_VIEW, town, theme }, { ...NO_DATA, towns } as unknown as Data, CATALOGUE.en).map(
      ({ key }) => key,
    );
  assert.deepEqual(keys('coverage', '1'), ['roads']);
  assert.deepEqual(keys('water', '1'), ['roads', 'villages']);
  assert.deepEqual(keys('water', '2'), []);
});
