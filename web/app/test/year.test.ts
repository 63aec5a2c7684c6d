// A year of a calendar is read once, and after a change only the part that holds the changed day is read again.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Years } from '../src/cleaning/year';
import { addDays } from '../src/words/dates';
import { TOWN } from './panels';
import { served } from './server';

/** Answers of the two routes: every village-day is done, every row of a committee empty. */
function answer({ url }: { readonly url: URL }): { readonly json: unknown } {
  const [from, to] = [url.searchParams.get('from') ?? '', url.searchParams.get('to') ?? ''];
  if (url.pathname.endsWith('/measures')) return { json: { rows: [{ unit: from }] } };
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const letters = 'o'.repeat(days.length);
  return { json: { days, villages: [{ fid: 7, am: letters, pm: letters, staffed: '1'.repeat(days.length) }] } };
}

void test('forgetting a day reads the parts that hold it again, and no other', async () => {
  await served(answer, async (asked) => {
    const years = new Years();
    const read = async (): Promise<readonly string[]> => {
      const before = asked.length;
      await years.ofVillage(TOWN, 2026, '2026-11-30', 7);
      await years.ofCommittee(TOWN, 2026, '2026-11-30', null);
      return asked.slice(before).map(({ url }) => `${url.pathname.split('/').at(-1)} ${url.searchParams.get('from')}`);
    };
    const all = await read();
    assert.ok(all.length > 2, 'a year is read in parts');
    assert.deepEqual(await read(), [], 'what was read is kept');
    years.forgetDay('2026-11-30');
    const last = all.filter((each) => each.startsWith('days')).at(-1);
    assert.deepEqual(await read(), [last, 'measures 2026-01-01']);
    years.forgetDay('2026-01-01');
    assert.deepEqual(await read(), ['days 2026-01-01', 'measures 2026-01-01']);
    years.forgetDay('2025-12-31');
    assert.deepEqual(await read(), [], 'a day of another year is in none of them');
    years.forget();
    assert.deepEqual(await read(), all, 'all is forgotten at once too');
  });
});
