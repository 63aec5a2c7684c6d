// Batches on the board of stages: what comes late, what is sent again, and a batch that another renames.
import assert from 'node:assert/strict';
import test from 'node:test';
import { stagesPart } from '../src/reclamation/stages';
import { OFFICE } from '../src/words/office';
import { office, session, TOWN, type Office } from './panels';
import { allRead, served, type Answer, type Asked } from './server';

const PLANNER = session({ account: 1, memberships: [{ town: TOWN, role: 'planner', unit: '' }] });

interface Host {
  batches: () => Answer;
  fill: () => Answer | Promise<Answer>;
}

function host(batch: string): Host {
  const one = { id: 3, name: batch, year: 2026, starts: null, due: null, parcels: 2 };
  return { batches: () => ({ json: { batches: [one] } }), fill: () => ({ json: { change: 9 } }) };
}

const answering =
  (of: Host) =>
  ({ method, url }: Asked): Answer | Promise<Answer> => {
    const { pathname } = url;
    if (pathname === '/api/parcels/batches') return of.batches();
    if (method === 'POST') return of.fill();
    if (pathname === '/api/sums/parcels')
      return { json: { rows: [{ committee: 'A', stage: 'tasked', count: 3, mu_printed: '4.50' }] } };
    if (pathname === '/api/parcels/steps')
      return { json: { parcels: [{ id: 5, version: 1, stage: 'tasked' }], steps: [] } };
    return {
      json: { year: 2026, done_m2: 0, target_m2: null, days: [], holding_back: [], forecast: null, features: [] },
    };
  };

async function opened(): Promise<Office> {
  const board = office(stagesPart, PLANNER);
  board.stores.work.set({ open: 'stages' });
  board.part.enter();
  await board.until((panel) => panel.all('[data-stage="tasked"]').length > 0, 'the board');
  return board;
}

const pick = (board: Office, fid: number): void => board.stores.view.set({ selected: { layer: 'parcels', fid } });

const picked = (board: Office): readonly string[] => {
  const { mode } = board.stores.tools.get();
  return mode.kind === 'pick' ? mode.places : [];
};

const fills = (asked: readonly Asked[]): readonly Asked[] => asked.filter(({ method }) => method === 'POST');

/** Asks for what is picked to be put into the batch. */
async function put(board: Office): Promise<void> {
  if (board.panel().all('.batch-form').length === 0)
    (await board.until((panel) => panel.all('[data-batch="put"]').length > 0, 'the way in'))
      .one('[data-batch="put"]')
      .press();
  Object.assign(globalThis, { FormData: class { *[Symbol.iterator]() { yield ['batch-into', '3']; } } }); // prettier-ignore
  board.panel().one('.batch-form').on('submit', { currentTarget: {} });
}

void test('what is picked while others are being put into a batch stays picked, and the board is read again', async () => {
  const of = host('一批');
  let free: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (free = resolve));
  of.fill = () => gate.then(() => ({ json: { change: 9 } }));
  await served(answering(of), async (asked) => {
    const board = await opened();
    pick(board, 5);
    await put(board);
    await board.until(() => fills(asked).length === 1, 'it is sent');
    pick(board, 6);
    assert.deepEqual(picked(board), ['parcels.5', 'parcels.6']);
    const sums = (): number => asked.filter(({ url }) => url.pathname === '/api/sums/parcels').length;
    const before = sums();
    free();
    await board.until(() => sums() > before, 'the board is read again');
    assert.deepEqual(picked(board), ['parcels.5', 'parcels.6']);
  });
});

void test('what was not put into a batch is sent again as it was under its key, and other parcels under another', async () => {
  const of = host('一批');
  of.fill = () => ({ status: 500, json: { title: 'broken' } });
  await served(answering(of), async (asked) => {
    const board = await opened();
    pick(board, 5);
    for (const [count, more] of [
      [1, null],
      [2, 6],
      [3, null],
    ] as const) {
      // prettier-ignore
      await put(board);
      await board.until((panel) => fills(asked).length === count && panel.all('[disabled]').length === 0, 'it is sent');
      await allRead();
      if (more !== null) pick(board, more);
    }
    const [first, again, other] = fills(asked).map(({ headers }) => headers['idempotency-key']);
    assert.equal(again, first);
    assert.notEqual(other, first);
  });
});

void test('a batch that another renames stays chosen; where which there are cannot be read it is said, and it stays so', async () => {
  const of = host('一批');
  await served(answering(of), async (asked) => {
    const board = await opened();
    const options = (await board.until((panel) => panel.all('[name="batch-only"] option').length === 2, 'the choice')).all('[name="batch-only"] option'); // prettier-ignore
    const choice = options[1]?.attribute('value') ?? '';
    board
      .panel()
      .one('[name="batch-only"]')
      .on('change', { target: { value: choice } });
    const filters = (): readonly string[] =>
      asked.filter(({ url }) => url.pathname === '/api/sums/parcels').map(({ url }) => url.search);
    const tells = (name: string): boolean => (filters().slice(-1)[0] ?? '').includes(encodeURIComponent(name));
    await board.until(() => tells('一批'), 'the batch alone');
    of.batches = host('二批').batches;
    board.stores.data.set({ touched: [] });
    const renamed = await board.until((panel) => tells('二批') && panel.all('[name="batch-only"]').length === 1, 'the batch by its new name'); // prettier-ignore
    assert.equal(renamed.all('[name="batch-only"] option').find((each) => each.given.get('.selected') === true)?.attribute('value'), choice); // prettier-ignore
    of.batches = () => ({ status: 500, json: { title: 'broken', request: 'r-1' } });
    board.stores.data.set({ touched: [] });
    const told = await board.until((panel) => panel.all('[id="batches-problem"]').length > 0, 'what is wrong');
    assert.equal(told.one('[id="batches-problem"]').text, OFFICE['zh-Hans'].problem.broken('r-1'));
    await allRead();
    board.panel();
    assert.ok(tells('二批'));
    assert.equal(board.panel().all('[name="batch-only"] option').length, 2);
  });
});
