// One question has one number: what the page's own functions make of the days, over all committees and sixty days,
// against the measures, the files and the lists of the running server.
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sample } from './browser.mjs';
import { sweptOf } from './helpers.mjs';
import { person } from './people.mjs';

const DAYS = 60;

/** The page's functions, as they are built for the page. */
async function pageFunctions() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { slotBoards, committeeRows } from './src/cleaning/board-of';
        export { summaryOf } from './src/state/shown';
        export { headlines } from './src/figures/headlines';
        export { partOf } from './src/gauge/levels';
        export { GAUGES } from './src/state/gauge';
        export { villageDay } from './src/cleaning/year';
        export { CATALOGUE } from './src/words';
      `,
      resolveDir: join(dirname(fileURLToPath(import.meta.url)), '..'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    loader: { '.css': 'empty' },
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A table's cells, of a file in which no cell has a comma or a line's end. */
const cells = (text) =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
const counts = ({ on_time, late, partial, missed, contested, not_reported, suspended, due, told, paper }) =>
  ({ on_time, late, partial, missed, contested, not_reported, suspended, due, told, paper }); // prettier-ignore
const plus = (a, b) => Object.fromEntries(Object.keys(b).map((key) => [key, (a?.[key] ?? 0) + b[key]]));

export default {
  'numbers: board, headline, figures, table, calendar, files and measures give one number for one question': async (
    session,
  ) => {
    const { slotBoards, committeeRows, summaryOf, headlines, partOf, GAUGES, villageDay, CATALOGUE } =
      await pageFunctions();
    const town = await sample(session);
    const { date: today } = await session.get(`/api/coverage?town=${town.town}`);
    // Whole days: of today the clock of each answer is another.
    const dates = Array.from({ length: DAYS }, (_, i) =>
      new Date(Date.parse(today) - (DAYS - i) * 86_400_000).toISOString().slice(0, 10),
    );
    const span = `town=${town.town}&from=${dates[0]}&to=${dates[DAYS - 1]}`;
    const by = async (unit) =>
      new Map((await session.get(`/api/cleaning/measures?${span}&by=${unit}`)).rows.map((row) => [row.unit, row]));
    const [committees, villages, days] = await Promise.all([by('committee'), by('village'), by('day')]);
    assert.equal(committees.size, 12);
    const letters = await session.get(`/api/cleaning/days?${span}`);
    const history = await session.get(`/api/coverage/history?town=${town.town}&days=${DAYS}&date=${dates[DAYS - 1]}`);
    const sums = new Map();
    const ofVillages = new Map();
    for (const [at, date] of dates.entries()) {
      const coverage = await session.get(`/api/coverage?town=${town.town}&date=${date}`);
      const day = days.get(date);
      // The figures of the page, which it counts for a committee or a filter, and of the server.
      assert.deepEqual(counts(summaryOf(coverage.villages)), counts(coverage.summary), date);
      assert.deepEqual(counts(coverage.summary), counts(day), date);
      assert.equal(summaryOf(coverage.villages).punctuality, coverage.summary.punctuality, date);
      // The board's slots.
      const boards = slotBoards(coverage, null);
      assert.equal(
        boards.reduce((sum, { done }) => sum + done, 0),
        day.completion.n,
        date,
      );
      assert.equal(
        boards.reduce((sum, { all }) => sum + all, 0),
        day.completion.d,
        date,
      );
      for (const row of committeeRows(coverage.villages)) {
        const own = coverage.villages.filter(({ committee }) => committee === row.committee);
        const summary = counts(summaryOf(own));
        assert.equal(row.am.done + row.pm.done, summary.on_time + summary.late);
        assert.equal(row.am.all + row.pm.all, summary.due);
        sums.set(row.committee, plus(sums.get(row.committee), summary));
      }
      // Each sentence's numbers.
      const told = headlines(coverage, { status: 'idle', value: null, problem: null }, CATALOGUE['zh-Hans']);
      for (const [i, board] of [...boards].reverse().entries()) {
        if (board.all === 0 || date < coverage.first_record) continue;
        const numbers = told[i]
          .filter((part) => typeof part !== 'string')
          .map(({ text }) => Number(/\d+$/.exec(text)[0]));
        assert.equal(numbers[0], board.all, date);
        assert.equal(board.done === board.all || numbers[1] === board.done, true, date);
      }
      // The line of days, and the calendar's letters.
      const point = history.days.find((each) => each.date === date);
      assert.equal(point.due, day.due, date);
      if (day.due > 0) assert.ok(Math.abs(point.completion - day.completion.n / day.completion.d) < 1e-12, date);
      for (const unit of coverage.villages) {
        const { am, pm, staffed } = villageDay(
          letters.villages.find(({ fid }) => fid === unit.fid),
          at,
        );
        assert.deepEqual([am, pm, staffed], [unit.am, unit.pm, unit.staffed], `${unit.fid} ${date}`);
        ofVillages.set(unit.fid, plus(ofVillages.get(unit.fid), counts(summaryOf([unit]))));
      }
    }
    for (const [code, row] of committees) assert.deepEqual(sums.get(code), counts(row), code);
    for (const [unit, row] of villages)
      assert.deepEqual(ofVillages.get(Number(unit.replace('villages.', ''))), counts(row), unit);

    // The registry, and what the page makes of the same rows; the file of the table.
    for (const id of GAUGES) {
      let whole = { n: 0, d: 0 };
      for (const [code, row] of committees) {
        const part = partOf(id, row);
        const { n, d } = await session.get(`/api/measures/coverage.${id}?${span}&committee=${code}`);
        assert.deepEqual(part, { n, d }, `${id} of ${code}`);
        whole = { n: whole.n + n, d: whole.d + d };
      }
      const { n, d } = await session.get(`/api/measures/coverage.${id}?${span}`);
      assert.deepEqual({ n, d }, whole, id);
      const path = `/api/collections/villages/export?f=csv&properties=rate_n,rate_d,code&measure=coverage.${id}&${span}`;
      const rows = cells(await (await fetch(session.origin + path)).text()).slice(1);
      assert.equal(
        rows.reduce((sum, [each]) => sum + Number(each), 0),
        n,
        id,
      );
      assert.equal(
        rows.reduce((sum, [, each]) => sum + Number(each), 0),
        d,
        id,
      );
    }

    // What goes on paper of a month that is over: the month's sheet has the slots that the measures have, and so has each
    // village on the lists of red and black.
    const planner = await person(session, town, 'planner');
    const paper = async (path) =>
      (await fetch(`${session.origin}/api/cleaning/${path}`, { headers: { cookie: planner.cookie } })).json();
    const over = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, 0))
      .toISOString()
      .slice(0, 10);
    const month = over.slice(0, 7);
    const whole = `town=${town.town}&from=${month}-01&to=${over}`;
    const monthly = await session.get(`/api/cleaning/measures?${whole}&by=village`);
    const ledger = await paper(`ledger?town=${town.town}&month=${month}`);
    assert.equal(sweptOf(ledger, 'villages'), monthly.total.on_time + monthly.total.late);
    const { draft } = await paper(`lists?town=${town.town}&month=${month}`);
    const { red, black } = draft;
    assert.ok(red.length > 0 && black.length > 0);
    const ofMonth = new Map(monthly.rows.map((row) => [row.unit, row]));
    for (const { village, due, reported, done, not_reported: silent } of [...red, ...black]) {
      const row = ofMonth.get(village);
      assert.deepEqual(
        { due, reported, done, silent },
        { due: row.due, reported: row.due - row.not_reported, done: row.on_time + row.late, silent: row.not_reported },
        village,
      );
    }
    const street = await session.get(`/api/cleaning/measures?${whole}&by=street`);
    assert.equal(sweptOf(ledger, 'streets'), street.total.on_time + street.total.late);
  },
};
