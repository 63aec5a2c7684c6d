import assert from 'node:assert/strict';
import test from 'node:test';
import type { ChangeNote } from '../src/api/office';
import { changesPart } from '../src/changes/changes';
import { OFFICE } from '../src/words/office';
import { CATALOGUE } from '../src/words';
import { instantText } from '../src/words/dates';
import { SEALED_TABLES } from '../src/api/records.generated';
import { office, session, TOWN, type Office } from './panels';
import { allRead, lines, served, type Answer, type Asked } from './server';

const { log, problem, more, cancel, working } = OFFICE['zh-Hans'];
const { layers } = CATALOGUE['zh-Hans'];
const PLANNER = session({ memberships: [{ town: TOWN, role: 'planner', unit: '' }] });

function note(change: number, noted: Partial<ChangeNote> = {}): ChangeNote {
  const at = new Date(Date.UTC(2026, 10, 24, 0, change)).toISOString();
  return { change, at, mine: false, touched: [{ layer: 'parcels', op: 'update', count: 1 }], ...noted };
}

/** A log whose changes are numbered from 1, as the server gives it. */
function logOf(notes: readonly ChangeNote[], mayUndo = true): (asked: Asked) => Answer | null {
  return ({ method, url }) => {
    if (method !== 'GET' || url.pathname !== '/api/changes') return null;
    const before = Number(url.searchParams.get('before') ?? Infinity);
    const older = [...notes].reverse().filter(({ change }) => change < before);
    return { json: { changes: older.slice(0, Number(url.searchParams.get('limit'))), may_undo: mayUndo } };
  };
}

function opened(
  answer: (asked: Asked) => Answer | Promise<Answer> | null,
  work: (office: Office, asked: readonly Asked[]) => Promise<void>,
  who: Parameters<typeof office>[1] = PLANNER,
): Promise<void> {
  return served(
    (asked) => answer(asked) ?? { json: {} },
    async (asked) => {
      const own = office(changesPart, who);
      own.part.enter();
      await work(own, asked);
    },
  );
}

const numbers = ({ panel }: Office): number[] =>
  panel()
    .all('.log-entry')
    .map((each) => Number(each.attribute('data-change')));

void test('a change is told by its moment, its author, what it touched and why', async () => {
  const told: ChangeNote[] = [
    note(1, { who: 'operator', why: 'import of 图斑.xlsx', touched: [{ layer: 'parcels', op: 'insert', count: 40 }] }),
    note(2, { who: '韦规划', why: '入户核实' }),
    note(3, { why: 'patch in villages', touched: [] }),
    note(4, { who: '', undoes: 2, why: '看错了' }),
  ];
  await opened(logOf(told), async (on) => {
    const panel = await on.until((each) => each.all('.log-entry').length === 4, 'the log');
    const texts = panel.all('.log-entry').map((each) => [each.one('time').text, ...each.texts('.log-head span'), each.one('.log-what').text, ...each.texts('.log-why')]); // prettier-ignore
    assert.deepEqual(texts, [
      [instantText(told[3]?.at ?? ''), '', `${layers.parcels} 1 处修改`, `${log.undoes(2)} · ${log.why('看错了')}`],
      [instantText(told[2]?.at ?? ''), '', log.nothing],
      [instantText(told[1]?.at ?? ''), log.by('韦规划'), `${layers.parcels} 1 处修改`, log.why('入户核实')],
      [instantText(told[0]?.at ?? ''), log.by(log.operator), `${layers.parcels} 40 处新增`, log.imported('图斑.xlsx')],
    ]);
    assert.equal(panel.all('time')[3]?.attribute('datetime'), told[0]?.at, 'a machine reads the instant itself');
  });
});

void test('a long log comes a page at a time, none twice and none left out, until there is no earlier one', async () => {
  for (const [count, pages] of [
    [29, [29]],
    [30, [30]],
    [31, [30, 31]],
    [75, [30, 60, 75]],
  ] as const) {
    const all = Array.from({ length: count }, (_, i) => note(i + 1));
    await opened(logOf(all), async (on, asked) => {
      for (const [i, length] of pages.entries()) {
        const panel = await on.until((each) => each.all('.log-entry').length === length, `page ${i} of ${count}`);
        const last = i === pages.length - 1;
        assert.equal(panel.all('.log-more').length, last ? 0 : 1, `${count} ${i}`);
        if (!last) panel.button(more).press();
      }
      assert.deepEqual(numbers(on), all.map(({ change }) => change).reverse());
      assert.equal(asked.length, pages.length);
    });
  }
});

void test('while a page is read it is not asked for again, and one that fails leaves what is there', async () => {
  const all = Array.from({ length: 40 }, (_, i) => note(i + 1));
  let broken = false;
  const answer = (asked: Asked): Answer | null => (broken ? { status: 503, json: {} } : logOf(all)(asked));
  await opened(answer, async (on, asked) => {
    await on.until((each) => each.all('.log-entry').length === 30, 'the first page');
    broken = true;
    on.panel().button(more).press();
    assert.equal(on.panel().button(more).given.get('?disabled'), true);
    await on.until((each) => each.text.includes(problem.busy), 'the failure');
    assert.equal(numbers(on).length, 30);
    broken = false;
    on.panel().button(more).press();
    await on.until((each) => each.all('.log-entry').length === 40, 'the second page');
    assert.ok(!on.panel().text.includes(problem.busy), 'the failure is over');
    assert.equal(asked.length, 3);
  });
});

void test('the log of a town that was left is not shown in another', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => (tell = resolve));
  await opened(
    (asked) => (asked.url.searchParams.get('town') === TOWN ? slow : logOf([note(7)])(asked)),
    async (on) => {
      on.stores.view.set({ town: '450399101' });
      on.part.enter();
      await on.until((each) => each.all('.log-entry').length === 1, 'the other town’s');
      tell({ json: { changes: [note(1), note(2)], may_undo: true } });
      await allRead();
      assert.deepEqual(numbers(on), [7]);
    },
  );
});

void test('an empty log says so, and who only reads is told that more can be known', async () => {
  await opened(logOf([]), async (on) => {
    const panel = await on.until((each) => each.text.includes(log.nowhere), 'nothing');
    assert.ok(!panel.text.includes(log.only));
  });
  const VIEWER = session({ memberships: [{ town: TOWN, role: 'viewer', unit: '' }] });
  for (const who of [null, VIEWER])
    await opened(
      logOf([note(1)], false),
      async (on) => {
        const panel = await on.until((each) => each.all('.log-entry').length === 1, 'the log');
        assert.ok(panel.text.includes(log.only));
        assert.equal(panel.all('.log-undo').length, 0);
      },
      who,
    );
});

void test('what can be undone has a button: not what touched nothing, people’s records, or was undone', async () => {
  const people = SEALED_TABLES[0] ?? '';
  const told = [
    note(1),
    note(2, { touched: [] }),
    note(3, { undone_by: 9 }),
    note(4, {
      touched: [
        { layer: 'parcels', op: 'update', count: 1 },
        { layer: people, op: 'insert', count: 1 },
      ],
    }),
  ];
  await opened(logOf(told), async (on) => {
    const panel = await on.until((each) => each.all('.log-entry').length === 4, 'the log');
    const undoable = panel.all('.log-entry').filter((each) => each.all('.log-undo').length > 0);
    assert.deepEqual(undoable.map((each) => each.attribute('data-change')), ['1']); // prettier-ignore
    assert.equal(panel.one('[data-change="3"] .log-mark').text, log.undoneBy(9));
  });
});

/** Presses a change's undo, and waits for the question. */
async function begun(on: Office, change: number): Promise<void> {
  await on.until((each) => each.all('.log-entry').length > 0, 'the log');
  on.panel().one(`[data-change="${change}"] .log-undo`).press();
  await on.until((each) => each.all('[data-sure]').length === 1, 'the question');
}

void test('an undo asks first, with all that the change touches now, then does it with the reason, and the log is read again', async () => {
  const all = [note(1), note(2)];
  await opened(logOf(all), async (on, asked) => {
    await begun(on, 1);
    assert.ok(on.panel().text.includes(log.willUndo(1, `${layers.parcels} 1 处修改`)));
    on.panel()
      .one('[name="undo-reason"]')
      .on('input', { target: { value: '  看错了  ' } });
    on.panel().one('[data-sure]').press();
    assert.equal(on.panel().all('[data-sure]').length, 0, 'it is under way');
    assert.ok(on.panel().text.includes(working));
    await on.until((each) => asked.length === 4 && each.all('.log-undo').length === 2, 'the log again');
    assert.deepEqual(lines(asked), [
      `GET /api/changes?town=${TOWN}&limit=31`,
      `GET /api/changes?town=${TOWN}&limit=1&before=2`,
      `POST /api/changes/1/undo?town=${TOWN}&reason=看错了`,
      `GET /api/changes?town=${TOWN}&limit=31`,
    ]);
    assert.equal(on.stores.data.get().remark, log.undone);
  });
});

void test('who thinks better of it undoes nothing, and one change is asked about at a time', async () => {
  await opened(logOf([note(1), note(2)]), async (on, asked) => {
    await begun(on, 1);
    on.panel().button(cancel).press();
    assert.equal(on.panel().all('.log-undo').length, 2);
    await begun(on, 2);
    assert.equal(on.panel().all('[data-change="1"] .log-undo').length, 1);
    on.panel().one('[data-change="1"] .log-undo').press();
    await on.until((each) => each.one('[data-change="1"]').all('[data-sure]').length === 1, 'the other question');
    assert.equal(on.panel().all('[data-sure]').length, 1);
    assert.ok(lines(asked).every((line) => line.startsWith('GET')));
  });
});

void test('an undo that meets later changes tells each of them, one that would not fit tells its faults', async () => {
  const conflicts = ['parcels 450399100P0012', 'villages 450399100201001 (3 sweeps)'];
  const faults = [{ detail: 'it overlaps 12', detail_zh: '与 12 重叠', detail_zh_hant: '與 12 重疊' }];
  let refusal: Answer = { status: 409, json: { conflicts } };
  await opened(
    (asked) => logOf([note(1)])(asked) ?? refusal,
    async (on) => {
      await begun(on, 1);
      on.panel().one('[data-sure]').press();
      const met = await on.until((each) => each.all('.log-conflicts').length === 1, 'the conflicts');
      assert.deepEqual(met.texts('.log-conflicts li'), [
        log.conflict(layers.parcels, '450399100P0012'),
        log.leaning(layers.villages, '450399100201001', '3', OFFICE['zh-Hans'].lists['sweeps'] ?? ''),
      ]);
      refusal = { status: 422, json: { faults } };
      on.panel().one('[data-sure]').press();
      const unfit = await on.until((each) => each.all('.form-faults').length === 1, 'the faults');
      assert.deepEqual(unfit.texts('.form-faults li'), ['与 12 重叠']);
      assert.equal(unfit.all('.log-conflicts').length, 0);
      assert.equal(unfit.all('[data-sure]').length, 1, 'it can be tried again');
    },
  );
});

void test('a change that is gone or was undone by another meanwhile is told as such, and cannot be undone again', async () => {
  let now: readonly ChangeNote[] = [note(1), note(2)];
  await opened(
    (asked) => logOf(now)(asked),
    async (on) => {
      await on.until((each) => each.all('.log-entry').length === 2, 'the log');
      // The server then answers with the one before it.
      now = [note(1)];
      on.panel().one('[data-change="2"] .log-undo').press();
      await on.until((each) => each.text.includes(problem.gone), 'it is gone');
      on.panel().button(cancel).press();
      now = [note(1, { undone_by: 5 }), note(2)];
      on.panel().one('[data-change="1"] .log-undo').press();
      await on.until((each) => each.text.includes(log.undoneBy(5)), 'it was undone');
      assert.equal(on.panel().all('[data-sure]').length, 0);
    },
  );
});

void test('an answer about a change that is asked about no more comes too late', async () => {
  let tell: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => (tell = resolve));
  const all = [note(1), note(2, { touched: [{ layer: 'villages', op: 'delete', count: 3 }] })];
  const isSlow = ({ url }: Asked): boolean => url.searchParams.get('before') === '2';
  await opened(
    (asked) => (isSlow(asked) ? slow : logOf(all)(asked)),
    async (on) => {
      await on.until((each) => each.all('.log-entry').length === 2, 'the log');
      on.panel().one('[data-change="1"] .log-undo').press();
      await begun(on, 2);
      tell({ json: { changes: [all[0]], may_undo: true } });
      await allRead();
      assert.ok(on.panel().text.includes(log.willUndo(2, `${layers.villages} 3 处删除`)), on.panel().text);
    },
  );
});
