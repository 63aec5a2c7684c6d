import assert from 'node:assert/strict';
import test from 'node:test';
import { baseLegend, isRounded, legendOf } from '../src/legend/legend-of';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type ThemeId } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { PHASES, STAGES_OF, phaseOf, ticksOf } from '../src/look/phases';
import { CROPS, GRADES, SITE_KINDS, STAGES, ZONE_KINDS } from '../src/api/layers';
import { UNIT_STATES } from '../src/api/shapes';
import { seeded } from './random';

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

/** Without the lines of classes of which there is nothing. */
function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => !/ 0(\.00)?( |$)/.test(line));
}

test('areas are in mu and lengths in metres, by phase, crop and grade', () => {
  assert.deepEqual(filled(told('farmland')), ['parcels 10,020.50 亩', '- 待办 5.25 亩', '- 销号与管护 10,015.25 亩']);
  assert.deepEqual(filled(told('crops')), ['plots 0.01 亩', '- 水稻 0.01 亩']);
  assert.deepEqual(filled(told('water')), ['channels 12,346 米', '- 干渠 12,000 米', '- （空） 345 米'], 'what has no grade is told'); // prettier-ignore
  assert.deepEqual(filled(told('crops', {}, 'en')), ['plots 0.01 mu', '- Rice 0.01 mu']);
});

test('every class has its line, also one of which there is nothing, in the order of its scale; a layer that the town lacks has none', () => {
  const labels = (theme: ThemeId): string[] => told(theme).filter((line) => line.startsWith('- ')).map((line) => line.split(' ')[1] ?? ''); // prettier-ignore
  const { phases, crops, grades, siteKinds, zoneKinds } = CATALOGUE['zh-Hans'];
  assert.deepEqual(labels('farmland'), PHASES.map((phase) => phases[phase])); // prettier-ignore
  assert.deepEqual(labels('crops'), CROPS.map((crop) => crops[crop])); // prettier-ignore
  assert.deepEqual(labels('water'), [...GRADES.map((grade) => grades[grade]), '（空）']);
  assert.deepEqual(labels('sites'), [...SITE_KINDS.map((kind) => siteKinds[kind]), ...ZONE_KINDS.map((kind) => zoneKinds[kind])]); // prettier-ignore
  assert.ok(!told('water').some((line) => line.startsWith('pump_stations')));
});

const printed = (text: string): number => Number(text.replace(/,/g, ''));

test('the lines of a group add up to its total, or it is told that they are rounded', () => {
  const { below } = seeded(19);
  let rounded = 0;
  for (let i = 0; i < 300; i += 1) {
    const some = (): number => (below(4) < 1 ? 0 : below(10 ** (1 + below(5))));
    const area = (values: readonly string[]): [Record<string, object>, object] => {
      const by = Object.fromEntries(values.map((value) => [value, { count: 1, area_mu: some(), area_m2: 0 }]));
      const mu = Object.values(by).reduce((all, each) => all + each.area_mu, 0) + (below(3) < 1 ? some() : 0);
      return [by, { count: values.length + 1, area_mu: mu }];
    };
    const counts = (values: readonly string[]): Record<string, number> =>
      Object.fromEntries([...values, ''].map((value) => [value, Math.floor(some())]));
    const [[stages, parcels], [crops, plots]] = [area(STAGES), area(CROPS)];
    const grades = Object.fromEntries(GRADES.map((grade) => [grade, { count: 1, length_m: some() }]));
    const length = Object.values(grades).reduce((all, each) => all + each.length_m, 0);
    const channels = { count: GRADES.length, length_m: length, grades };
    const value = { parcels: { ...parcels, area_mu: Object.values(stages).reduce((all, each) => all + (each as { area_mu: number }).area_mu, 0), stages }, plots: { ...plots, crops }, channels, pump_stations: 2, sites: counts(SITE_KINDS), zones: counts(ZONE_KINDS) }; // prettier-ignore
    const figures = { status: 'ready', value, problem: null };
    for (const theme of ['farmland', 'crops', 'water', 'sites'] as const)
      for (const group of legendOf(
        { ...FIRST_VIEW, theme },
        { ...NO_DATA, figures } as unknown as Data,
        CATALOGUE.en,
      )) {
        if (group.lines.length === 0) continue;
        const sum = group.lines.reduce((all, line) => all + printed(line.total), 0);
        const short = Math.abs(sum - printed(group.total));
        const unit = group.layer === 'channels' ? 1 : ['sites', 'zones'].includes(group.layer) ? 0 : 0.01;
        assert.ok(short <= (unit * group.lines.length) / 2 + unit / 2 + 1e-6, `${group.layer}: ${sum}, ${group.total}`);
        assert.equal(isRounded(group), short > 1e-6, `${group.layer}: ${sum}, ${group.total}`);
        if (isRounded(group)) rounded += 1;
      }
  }
  assert.ok(rounded > 50 && rounded < 900, `${rounded} of 1,500`);
});

test('sites and zones are counted, all and by kind', () => {
  assert.deepEqual(filled(told('sites', {}, 'en')).map((line) => line.replace(/^- .*? ([\d,]+)$/, '$1')), ['sites 1,202', '2', '1,200', 'zones 1', '1']); // prettier-ignore
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
    ...UNIT_STATES.map((state) => `- ${states[state]} ${{ both: 2, missed: 1, not_due: 1 }[state as string] ?? 0}`),
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
