// What comes late is of nobody: an answer that comes once its panel is closed, or has turned to something else, changes nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage } from '../src/api/shapes';
import { reportsOf } from '../src/card/reports';
import { makeSuspend } from '../src/cleaning/suspend';
import { planPart } from '../src/cleaning/plan';
import { makeDoing } from '../src/panel/doing';
import type { WorkPart, WorkPorts } from '../src/panel/form';
import { Latest } from '../src/panel/latest';
import { monthPart } from '../src/month/month';
import { stagesPart } from '../src/reclamation/stages';
import { makeProgress } from '../src/reclamation/progress';
import { NO_DATA } from '../src/state/data';
import { townDate } from '../src/words/dates';
import { OFFICE } from '../src/words/office';
import { problemText } from '../src/words/office/problems';
import { YEAR } from '../src/words/year';
import { office, session, TOWN, type Office } from './panels';
import { allRead, lines, served, type Asked } from './server';

const words = OFFICE['zh-Hans'];
const PLANNER = session({ account: 1, memberships: [{ town: TOWN, role: 'planner', unit: '' }] });
const DAY = townDate(new Date());
const VILLAGES = [7, 8].map((fid) => ({
  fid,
  name: `屯${fid}`,
  committee: 'A',
  am: 'contested',
  pm: 'not_due',
  staffed: true,
}));
const coverage = (asOf = `${DAY}T10:00:00Z`): Coverage =>
  ({ town: TOWN, date: DAY, as_of: asOf, first_record: '2026-01-01', slots: [{ slot: 'am', starts: '06:00', ends: '09:00', due: true }], villages: VILLAGES, streets: [] }) as unknown as Coverage; // prettier-ignore
const ofDay = (asOf?: string) => ({ status: 'ready', value: coverage(asOf), problem: null }) as const;

/** Answers that wait until they are let through. */
function held(of: RegExp, answer: (asked: Asked) => unknown) {
  let free: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (free = resolve));
  return {
    free: async () => {
      free();
      await allRead();
      await allRead();
    },
    answer: async (asked: Asked) => {
      if (of.test(`${asked.method} ${asked.url.pathname}${asked.url.search}`)) await gate;
      return { json: answer(asked) };
    },
  };
}

function open(of: Office, what: 'stages' | 'plan'): void {
  of.stores.work.set({ open: what });
  of.part.enter();
}

function close(of: Office): void {
  of.stores.work.set({ open: null });
  of.part.leave?.();
}

/** What the board of stages and the plan are told. */
function ledger({ method, url }: Asked): unknown {
  if (url.pathname === '/api/sums/parcels')
    return { rows: [{ committee: 'A', stage: 'tasked', count: 3, mu_printed: '4.50' }] };
  if (url.pathname === '/api/parcels/steps')
    return {
      parcels: [{ id: 5, version: 1, stage: 'tasked' }],
      steps: [{ to: 'clearing', reasoned: false, accepts: true }],
    };
  if (url.pathname === '/api/parcels/progress') {
    const done = url.searchParams.get('committee') === null ? 200_000 : 2_000;
    return { year: 2026, done_m2: done, target_m2: null, days: [], holding_back: [], forecast: null };
  }
  if (url.pathname.endsWith('/items')) return { features: [{ id: 11, properties: {} }] };
  if (url.pathname === '/api/cleaning/gaps')
    return { date: DAY, most_villages: 3, apart_m: 5000, uncovered: [{ place: 'villages.7', until: null, again: null }], ending: [], overloaded: [], apart: [] }; // prettier-ignore
  if (url.pathname.endsWith('/assignments') && method === 'GET') return { assignments: [] };
  if (url.pathname.endsWith('/assignments'))
    return { change: 9, effect: { staffed: { before: 1, after: 2 }, uncovered: [], overloaded: [] } };
  if (url.pathname.endsWith('/cleaners')) return { cleaners: [{ number: 3, name: '莫*', phone: null }] };
  return {};
}

void test('only the latest answer is told, none once it is dropped', async () => {
  const latest = new Latest();
  const told: string[] = [];
  const tell = (answer: string): number => told.push(answer);
  let late: (answer: string) => void = () => undefined;
  latest.read(new Promise<string>((resolve) => (late = resolve)), tell, () => assert.fail('in vain'));
  latest.read(Promise.resolve('second'), tell, () => assert.fail('in vain'));
  late('first');
  await allRead();
  assert.deepEqual(told, ['second']);
  latest.read(Promise.reject(new Error('dropped')), tell, () => tell('failed'));
  latest.drop();
  await allRead();
  assert.deepEqual(told, ['second']);
});

void test('what was done once its panel is closed is followed by nothing there, and a failure is told all the same', async () => {
  const { stores } = office(stagesPart, PLANNER);
  const doing = makeDoing({ stores, ask: () => undefined, now: () => ({ office: words }), signedIn: (act) => act() });
  let end: (error?: Error) => void = () => undefined;
  const act = (): Promise<void> => new Promise((resolve, reject) => (end = (error) => (error === undefined ? resolve() : reject(error)))); // prettier-ignore
  const first = doing.write(act, () => assert.fail('it is closed'));
  doing.clear();
  end();
  assert.equal(await first, true);
  const second = doing.write(act);
  doing.clear();
  end(new Error('broken'));
  assert.equal(await second, false);
  assert.equal(doing.problem(), null);
  assert.equal(stores.data.get().remark, problemText({ title: '', status: -1 }, { office: words }));
});

void test('parcels that are found or moved once the board is closed leave the map as it is', async () => {
  for (const late of [/items/, /POST .*moves/]) {
    const gate = held(late, ledger);
    await served(gate.answer, async (asked) => {
      const board = office(stagesPart, PLANNER);
      open(board, 'stages');
      await board.until((panel) => panel.all('[data-stage="tasked"]').length > 0, 'the board');
      if (late.source === 'items') {
        board.panel().one('[data-stage="tasked"] [aria-expanded]').press();
        board.panel().one('.stage-unit .text-button').press();
      } else {
        board.stores.view.set({ selected: { layer: 'parcels', fid: 5 } });
        (await board.until((panel) => panel.all('[data-step="clearing"]').length > 0, 'its steps')).one('[data-step="clearing"]').press(); // prettier-ignore
        sendForm(board, { 'step-on': DAY });
      }
      await board.until(() => asked.some(({ method, url }) => late.test(`${method} ${url.pathname}`)), 'it is asked');
      close(board);
      assert.equal(board.stores.tools.get().mode.kind, 'none');
      await gate.free();
      assert.equal(board.stores.tools.get().mode.kind, 'none', `${late.source}: the map picks`);
      open(board, 'stages');
      await board.until((panel) => panel.all('[data-stage="tasked"]').length > 0, 'the board again');
      assert.equal(board.panel().all('.text-button[data-take-back]').length, 0);
      close(board);
      await allRead();
    });
  }
});

/** Submits the form of a step as a browser does. */
function sendForm(board: Office, values: Readonly<Record<string, string>>): void {
  const form = board.panel().one('.next-form');
  Object.assign(globalThis, { FormData: class { *[Symbol.iterator]() { yield* Object.entries(values); } } }); // prettier-ignore
  form.on('submit', { currentTarget: {} });
}

void test('a plan that is saved once it is closed leaves the map as it is', async () => {
  const gate = held(/POST .*assignments(?!.*dry)/, ledger);
  await served(gate.answer, async (asked) => {
    const feature = (fid: number): unknown => ({ type: 'Feature', id: fid, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties: { name: `屯${fid}`, committee: 'A' } }); // prettier-ignore
    const layers = { villages: { status: 'ready', value: VILLAGES.map(({ fid }) => feature(fid)), problem: null } };
    const plan = office(
      planPart,
      PLANNER,
      {},
      { coverage: ofDay(), layers: layers as unknown as typeof NO_DATA.layers },
    );
    open(plan, 'plan');
    const place = await plan.until((panel) => panel.all('[data-place="villages.7"]').length > 0, 'the gap');
    place.one('[data-place="villages.7"]').on('change');
    plan
      .panel()
      .one('[id="plan-find"]')
      .on('input', { target: { value: '3' } });
    (await plan.until((panel) => panel.all('[data-found-cleaner="3"]').length > 0, 'the cleaner')).one('[data-found-cleaner="3"]').press(); // prettier-ignore
    const ready = await plan.until((panel) => panel.all('[data-effect]').length > 0, 'what it does');
    ready.one('[data-save-plan]').press();
    await plan.until(() => asked.filter(({ method }) => method === 'POST').length > 1, 'it is sent');
    close(plan);
    await gate.free();
    assert.equal(plan.stores.tools.get().mode.kind, 'none', 'the map picks');
  });
});

/** The year's progress alone. */
function yearPart(ports: WorkPorts): WorkPart {
  const progress = makeProgress(ports);
  return { title: () => '', key: () => '', enter: () => undefined, body: (now) => progress.part(now) as never };
}

void test('a year tells no number of another committee, says what could not be read, and that some have none', async () => {
  const gate = held(/committee=A/, ledger);
  await served(gate.answer, async (asked) => {
    const year = office(yearPart, PLANNER);
    await year.until(({ text }) => text.includes('300.00 亩'), 'the town’s');
    year.stores.view.set({ committee: 'A' });
    assert.ok(!year.panel().text.includes('300.00'), 'the town’s number under a committee');
    year.stores.view.set({ committee: 'none' });
    assert.equal(year.panel().one('[data-progress-none]').text, YEAR['zh-Hans'].ofNone);
    await gate.free();
    assert.equal(year.panel().text, YEAR['zh-Hans'].ofNone);
    assert.equal(asked.filter(({ url }) => url.searchParams.get('committee') === 'none').length, 0);
  });
  await served(
    () => ({ status: 500, json: { title: 'broken', request: 'r-1' } }),
    async () => {
      const year = office(yearPart, PLANNER);
      const told = await year.until((panel) => panel.all('[role="alert"]').length > 0, 'what is wrong');
      assert.equal(told.one('[id="progress-problem"]').text, words.problem.broken('r-1'));
    },
  );
});

void test('an accepted area that is none is not sent without it, and one in square metres is sent as such', async () => {
  await served(
    (asked) => ({ json: ledger(asked) }),
    async (asked) => {
      const board = office(stagesPart, PLANNER);
      open(board, 'stages');
      await board.until((panel) => panel.all('[data-stage="tasked"]').length > 0, 'the board');
      board.stores.view.set({ selected: { layer: 'parcels', fid: 5 } });
      (await board.until((panel) => panel.all('[data-step="clearing"]').length > 0, 'its steps')).one('[data-step="clearing"]').press(); // prettier-ignore
      const said: string[] = [];
      const typed = (value: string): void =>
        board.panel().one('[name="step-accepted"]').on('input', { target: { value, setCustomValidity: (why: string) => said.push(why) } }); // prettier-ignore
      for (const value of ['1.2.3', '', '3 亩', '2000 m²', '２．５']) typed(value);
      assert.deepEqual(said, [words.edit.noArea('1.2.3'), '', '', '', '']);
      sendForm(board, { 'step-on': DAY, 'step-accepted': '1.2.3' });
      await allRead();
      assert.equal(asked.filter(({ method }) => method === 'POST').length, 0, 'the area would be lost');
      sendForm(board, { 'step-on': DAY, 'step-accepted': '2000 m²' });
      await board.until(() => asked.some(({ method }) => method === 'POST'), 'it is sent');
      const { moves } = JSON.parse(asked.find(({ method }) => method === 'POST')?.body ?? '') as { moves: unknown };
      assert.deepEqual(moves, [{ id: 5, version: 1, to: 'clearing', on: DAY, accepted_m2: 2000 }]);
      close(board);
      await allRead();
    },
  );
});

void test('a report that is voided is read again where it was shown, whatever is selected', async () => {
  const row = { id: 4, slot: 'am', result: 'done', basis: 'seen', captured_at: `${DAY}T00:10:00Z`, flags: [], counts: true, mine: false, in_fence: null }; // prettier-ignore
  await served(
    () => ({ json: { sweeps: [row], change: 1 } }),
    async (asked) => {
      const part = (ports: WorkPorts): WorkPart => {
        const reports = reportsOf(ports.stores, ports.ask, () => DAY);
        const shown = { layer: 'villages', fid: 7 } as const;
        return {
          title: () => '',
          key: () => '',
          enter: () => {
            reports.open(shown, on.now());
            reports.press('am');
          },
          body: (now) => reports.part(shown, now) as never,
        };
      };
      const on = { now: (): never => undefined as never };
      const panel = office(
        (ports) => {
          on.now = ports.now as () => never;
          return part(ports);
        },
        PLANNER,
        { selected: { layer: 'villages', fid: 8 } },
        { coverage: ofDay() },
      );
      panel.part.enter();
      (await panel.until((each) => each.all('[data-void]').length > 0, 'the report')).one('[data-void]').press();
      panel.panel().one('[data-reason="place"]').press();
      await panel.until(() => asked.length >= 3, 'it is read again');
      await allRead();
      const read = lines(asked).filter((line) => line.startsWith('GET'));
      assert.ok(read.length > 1 && read.every((line) => line.includes('villages.7')), read.join('\n'));
    },
  );
});

void test('what a suspension would take out stands while the day is read again, and is asked again when something is touched', async () => {
  await served(
    () => ({ json: { suspensions: [], effect: { taken_out: [{ place: 'villages.7', slots: 1 }] } } }),
    async (asked) => {
      const panel = office(
        (given) => {
          const suspending = makeSuspend(given);
          return { title: () => '', key: () => '', enter: () => undefined, body: (now) => suspending.part(now.data.coverage.value ?? coverage(), now) as never }; // prettier-ignore
        },
        PLANNER,
        {},
        { coverage: ofDay() },
      );
      panel.stores.work.set({ open: 'today' });
      panel.panel().one('[data-suspend]').press();
      await panel.until((each) => each.all('[data-taken-out]').length > 0, 'what it takes out');
      const before = asked.length;
      panel.stores.data.set({ coverage: ofDay(`${DAY}T10:01:00Z`) });
      assert.equal(panel.panel().all('[data-taken-out]').length, 1, 'the list is emptied');
      await allRead();
      assert.equal(asked.length, before, 'the same is asked again');
      panel.stores.data.set({ touched: [] });
      assert.equal(panel.panel().all('[data-taken-out]').length, 1);
      await panel.until(() => asked.length > before, 'it is asked again');
      await allRead();
    },
  );
});

/** What a month's patrols are told. */
function month({ method, url }: Asked): unknown {
  if (method === 'POST') return { change: 3 };
  const name = url.pathname.split('/').pop() ?? '';
  return { patrols: [], days: [], members: [], months: [], [name]: [] };
}

void test('a day that is entered once the month is closed does not open it again, nor turn who reads another paper', async () => {
  const before = `${DAY.slice(0, 7)}.patrols`;
  for (const turned of [null, `${DAY.slice(0, 7)}.lists`, before]) {
    const gate = held(/POST/, month);
    await served(gate.answer, async (asked) => {
      const papers = office(monthPart, PLANNER, { papers: before });
      papers.stores.work.set({ open: 'month' });
      papers.part.enter();
      (await papers.until((panel) => panel.all('[data-add="day"]').length > 0, 'the form'))
        .one('[data-add="day"]')
        .press();
      papers.panel().one('[data-form="day"]').on('submit');
      await papers.until(() => asked.some(({ method }) => method === 'POST'), 'it is sent');
      if (turned === null) papers.part.leave?.();
      else papers.stores.view.set({ papers: turned });
      await gate.free();
      assert.equal(papers.stores.view.get().papers, turned);
      assert.ok(papers.stores.data.get().remark !== '', 'it is said to be saved');
      if (turned === before) assert.equal(papers.panel().all('[data-take-back]').length, 1);
    });
  }
});
