// Where somebody draws, without a map: borders wait for what lies around, a save that is left is told, a merge says what it needs.
import './leaflet';
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Overlap, OverlapDecision } from '../src/api/shapes';
import { AREAS } from '../src/draw/craft';
import { Desk } from '../src/draw/desk';
import { overlapPart } from '../src/draw/overlaps';
import { begun, type Sketch } from '../src/draw/sketch';
import type { Node } from '../src/edit/kernel/grid';
import { geometryOf, type Shape } from '../src/edit/kernel/shape';
import { inMu } from '../src/geodesy/mu';
import { withOffice } from '../src/panel/form';
import { NO_DATA } from '../src/state/data';
import { FIRST_VIEW } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { DRAW } from '../src/words/draw';
import { formatMu } from '../src/words/numbers';
import { OFFICE } from '../src/words/office';
import { TOWN, office, session, type Office } from './panels';
import { allRead, served, type Answer, type Asked } from './server';
import { withStorage } from './storage';
import { drawn } from './templates';

const PLANNER = session({ memberships: [{ town: TOWN, role: 'planner', unit: '' }] });
const says = DRAW['zh-Hans'];

const at = (dx: number, dy: number): Node => [111_000_000_000 + dx, 25_900_000_000 + dy];
const box = (west: number, east: number, south = 0, north = 1_000_000): Shape => [
  [[at(west, south), at(east, south), at(east, north), at(west, north)]],
];
const parcel = (id: number, shape: Shape, more: object = {}): object => ({
  type: 'Feature',
  id,
  geometry: geometryOf(shape),
  properties: { code: `P${id}`, version: 1, stage: 'tasked', ...more },
});

interface Host {
  own: object;
  /** What lies around; each answer waits for it. */
  around: () => Promise<readonly object[]>;
}

const answering =
  (of: Host) =>
  async ({ method, url }: Asked): Promise<Answer> => {
    if (method === 'POST') return { json: { change: 1, results: [] } };
    if (!url.searchParams.has('bbox')) return { json: of.own };
    return { json: { features: url.pathname.includes('/parcels/') ? await of.around() : [] } };
  };

/** Opens the shape of parcel 17. */
async function opened(): Promise<Office> {
  withStorage();
  Object.assign(document, { querySelector: () => null });
  const acts = { lend: () => undefined, bounds: () => [111, 25.9, 111.001, 25.901], free: () => [110, 25, 112, 27], showExtent: () => undefined }; // prettier-ignore
  const desk = office(
    (ports) => {
      const made = new Desk({ ...ports, acts: { ...ports.acts, ...acts } as never }, true);
      return { title: made.title.bind(made), body: made.body.bind(made), enter: () => made.enter(), leave: () => made.leave(), key: () => '' }; // prettier-ignore
    },
    PLANNER,
    { selected: { layer: 'parcels', fid: 17 } },
  );
  desk.part.enter();
  await desk.until((panel) => panel.all('.draw-table').length > 0, 'the shape');
  return desk;
}

/** The same once all around is read. */
async function ready(): Promise<Office> {
  const desk = await opened();
  await desk.until((panel) => panel.one('.draw-form').given.get('aria-busy') === false, 'what lies around');
  await allRead();
  return desk;
}

/** Types other degrees for a node into the table. */
function move(desk: Office, node: number, [x, y]: Node): { readonly value: string }[] {
  desk
    .panel()
    .one('.draw-table')
    .on('toggle', { target: { open: true } });
  desk
    .panel()
    .one('[name="draw-system"]')
    .on('change', { target: { value: 'degrees' } });
  const boxes = [x, y].map((value) => ({ value: (value / 1e9).toFixed(9) }));
  const row = { closest: () => ({ querySelectorAll: () => boxes }) };
  desk.panel().all('.draw-table tbody tr')[node]?.all('input')[0]?.on('change', { target: row });
  return boxes;
}

const save = (desk: Office): void => desk.panel().one('.draw-form').on('submit');
const problem = (desk: Office): string => desk.panel().one('[id="draw-problem"]').text;
const sent = (asked: readonly Asked[]): readonly Asked[] => asked.filter(({ method }) => method === 'POST');

/** A reading of what lies around that waits until it is let go. */
function gate(of: readonly object[]): { readonly around: Host['around']; readonly free: () => void } {
  let free: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (free = resolve));
  return { around: () => open.then(() => of), free: () => free() };
}

void test('no point is moved, taken out or put in, and nothing is split, before what shares borders is read', async () => {
  const { around, free } = gate([parcel(18, box(1_000_000, 2_000_000))]);
  await served(answering({ own: parcel(17, box(0, 1_000_000)), around }), async () => {
    const desk = await opened();
    const undone = (): boolean => desk.panel().one('.draw-undo').given.get('?disabled') === true;
    const was = desk.panel().all('.draw-table').length;
    assert.equal(was, 1);
    const boxes = move(desk, 1, at(1_000_100, 0));
    assert.equal(problem(desk), says.reading);
    assert.equal(boxes[0]?.value, '111.001000000', 'the box is as it was');
    const icons = (): ReturnType<Office['panel']>[] => desk.panel().all('.draw-table tbody tr')[1]?.all('button') ?? [];
    icons()[1]?.press();
    icons()[0]?.press();
    desk.panel().one('[data-way="area"]').press();
    assert.ok(undone(), 'a step was done');
    assert.equal(desk.panel().one('[data-way="nodes"]').attribute('aria-pressed'), 'true');
    free();
    await desk.until((panel) => panel.one('.draw-form').given.get('aria-busy') === false, 'what lies around');
    await allRead();
    move(desk, 1, at(1_000_100, 0));
    assert.ok(!undone());
    assert.ok(desk.panel().one('.draw-along').text.includes('18'), 'the neighbour moves with it');
  });
});

void test('what lies beyond a drawing is read ahead: a node is moved on and on while that is under way', async () => {
  const of: Host = { own: parcel(17, box(0, 1_000_000)), around: () => Promise.resolve([]) };
  await served(answering(of), async () => {
    const desk = await ready();
    const { around, free } = gate([]);
    of.around = around;
    for (const east of [1_500_000, 2_000_000, 2_400_000]) {
      move(desk, 2, at(east, 1_000_000));
      assert.equal(problem(desk), '', `${east}`);
    }
    free();
    await allRead();
    move(desk, 2, at(4_000_000, 1_000_000));
    assert.equal(problem(desk), '');
    await allRead();
  });
});

void test('a save that waits for what lies around and is left sends nothing, and that is said', async () => {
  const of: Host = { own: parcel(17, box(0, 1_000_000)), around: () => Promise.resolve([]) };
  await served(answering(of), async (asked) => {
    const desk = await ready();
    const { around, free } = gate([]);
    of.around = around;
    move(desk, 2, at(4_500_000, 1_000_000));
    save(desk);
    assert.equal(desk.panel().one('.draw-form .is-main').attribute('aria-disabled'), 'true', 'it waits');
    desk.part.leave?.();
    const title = `${CATALOGUE['zh-Hans'].kinds.parcels} P17`;
    assert.equal(desk.stores.data.get().remark, OFFICE['zh-Hans'].edit.unsaved(title, says.leftUnread));
    free();
    await allRead();
    assert.equal(sent(asked).length, 0);
    desk.part.enter();
    await desk.until((panel) => panel.all('.draw-kept').length > 0, 'the draft');
    assert.equal(desk.panel().one('.draw-form .is-main').attribute('aria-disabled'), null, 'nothing is being saved');
  });
});

void test('neighbours that come to be read once a point was moved to them get it; too many stop the save', async () => {
  const of: Host = { own: parcel(17, box(0, 1_000_000)), around: () => Promise.resolve([]) };
  for (const [far, isTooMuch] of [
    [[parcel(30, box(4_500_000, 5_500_000, 0, 2_000_000))], false],
    [Array.from({ length: 2000 }, (_, i) => ({ type: 'Feature', id: 100 + i, geometry: null, properties: {} })), true],
  ] as const)
    await served(answering(of), async (asked) => {
      of.around = () => Promise.resolve([]);
      const desk = await ready();
      of.around = () => Promise.resolve(far);
      move(desk, 2, at(4_500_000, 1_000_000));
      await allRead();
      save(desk);
      if (isTooMuch) {
        await desk.until(() => problem(desk) !== '' || sent(asked).length > 0, 'what is wrong');
        assert.equal(problem(desk), says.tooMuch);
        assert.equal(sent(asked).length, 0);
        return;
      }
      await desk.until(() => sent(asked).length > 0, 'it is sent');
      const { edits } = JSON.parse(sent(asked)[0]?.body ?? '') as { edits: { id: number; feature: { geometry: { coordinates: number[][][] } } }[] }; // prettier-ignore
      const other = edits.find(({ id }) => id === 30);
      assert.deepEqual(edits.map(({ id }) => id), [17, 30]); // prettier-ignore
      assert.ok(other?.feature.geometry.coordinates[0]?.some(([x, y]) => x === 111.0045 && y === 25.901));
      await allRead();
    });
});

void test('a merge says that it needs one batch, and which amounts it adds up, before it is saved', async () => {
  const around = (): Promise<readonly object[]> =>
    Promise.resolve([
      parcel(18, box(1_000_000, 2_000_000), { batch: '一批' }),
      parcel(19, box(-1_000_000, 0), { batch: '二批' }),
      parcel(20, box(0, 1_000_000, 1_000_000, 1_100_000)),
    ]);
  await served(answering({ own: parcel(17, box(0, 1_000_000), { batch: '一批' }), around }), async () => {
    const desk = await ready();
    desk.panel().one('[data-way="merge"]').press();
    const title = (fid: number): string => `${CATALOGUE['zh-Hans'].kinds.parcels} P${fid}`;
    for (const [fid, batch] of [
      [19, '二批'],
      [20, null],
    ] as const) {
      // prettier-ignore
      desk.panel().one(`[data-neighbour="${fid}"]`).press();
      assert.equal(problem(desk), says.otherBatch(title(fid), batch));
      assert.equal(desk.panel().all('.draw-merged').length, 0);
    }
    desk.panel().one('[data-neighbour="18"]').press();
    assert.equal(problem(desk), '');
    const told = desk.panel().one('.draw-merged').text;
    for (const name of ['accepted_m2', 'surveyed_m2', 'contracted_m2', 'expected_kg', 'harvested_kg', 'cost_yuan'])
      assert.ok(told.includes(CATALOGUE['zh-Hans'].fields[name] ?? name), `${name} in ${told}`);
    assert.ok(!told.includes(CATALOGUE['zh-Hans'].fields['counted_m2'] ?? 'counted_m2'));
  });
});

void test('of several overlaps with one area, or of one, it is told what all decisions leave of it', () => {
  const own: Sketch = {
    ...begun(1, TOWN, 'parcels', 17),
    base: {
      17: { version: 1, title: 'P17', shape: box(0, 1_000_000) },
      18: { version: 1, title: 'P18', shape: box(0, 1_000_000, 1_000_000, 2_000_000) },
      30: { version: 1, title: 'P30', shape: box(900_000, 2_000_000, 0, 2_000_000) },
      31: { version: 1, title: 'P31', shape: box(-500_000, 50_000) },
    },
  };
  const piece = (id: number, other: number, shape: Shape, decision: OverlapDecision): Overlap & { decision: OverlapDecision } => ({ id, with: other, code: `P${other}`, version: 1, m2: AREAS.m2(shape), mu: 0, geometry: geometryOf(shape), decisions: [decision], decision }); // prettier-ignore
  const now = withOffice({ view: FIRST_VIEW, data: NO_DATA, words: CATALOGUE['zh-Hans'] });
  const told = (...pieces: ReturnType<typeof piece>[]): string[] =>
    drawn(overlapPart(own, pieces, { decide: () => undefined }, now)).texts('[role="status"]');
  const mu = (m2: number): string => formatMu(inMu(m2));
  const [first, second] = [box(900_000, 1_000_000), box(900_000, 1_000_000, 1_000_000, 2_000_000)];
  const theirs = AREAS.m2(own.base['30']?.shape ?? []);
  const left = says.theirsBecomes('P30', mu(theirs), mu(theirs - AREAS.m2(first) - AREAS.m2(second)));
  assert.deepEqual(told(piece(17, 30, first, 'cut_theirs'), piece(18, 30, second, 'cut_theirs')), [left, left]);
  const alone = says.theirsBecomes('P30', mu(theirs), mu(theirs - AREAS.m2(first)));
  assert.equal(told(piece(17, 30, first, 'cut_theirs'), piece(18, 30, second, 'cut_mine'))[0], alone);
  const mine = AREAS.m2(box(0, 1_000_000));
  const both = says.mineBecomes(mu(mine), mu(AREAS.m2(box(50_000, 900_000))));
  assert.deepEqual(told(piece(17, 30, first, 'cut_mine'), piece(17, 31, box(0, 50_000), 'cut_mine')), [both, both]);
});
