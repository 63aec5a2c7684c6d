import assert from 'node:assert/strict';
import test from 'node:test';
import type { Found } from '../src/api/shapes';
import { NOTHING, answered, listOf, pressed, typed, type Deed, type Finding } from '../src/search/finding';
import { seeded } from './random';

function village(fid: number, name: string): Found {
  return { layer: 'villages', fid, name, point: [111, 25.9], bbox: null };
}

const THREE = [village(1, '大塘'), village(2, '大塘新村'), village(3, '大塘背')];
/** The box after an answer, or after a failure. */
function told(now: Finding, asked: string, results: readonly Found[] | null, focused = true): Finding {
  return answered(now, asked, results, focused).finding;
}
const found = told(typed(NOTHING, '大塘'), '大塘', THREE);

/** What is to be done after some keys, and the box as it is then. */
function after(finding: Finding, ...keys: readonly string[]): { finding: Finding; deed: Deed | null } {
  return keys.reduce<{ finding: Finding; deed: Deed | null }>(
    (now, key) => pressed(now.finding, key) ?? assert.fail(`${key} is no key of the box`),
    { finding, deed: null },
  );
}

/** The name that Enter chooses, or what else it does. */
function chosen(finding: Finding, ...keys: readonly string[]): string {
  const { deed } = after(finding, ...keys);
  return deed?.kind === 'choose' ? deed.found.name : (deed?.kind ?? 'nothing');
}

void test('arrows go round the list of what was found, and Enter chooses where they stand', () => {
  assert.equal(chosen(found, 'Enter'), '大塘');
  assert.equal(chosen(found, 'ArrowDown', 'Enter'), '大塘新村');
  assert.equal(chosen(found, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'), '大塘', 'below the last is the first');
  assert.equal(chosen(found, 'ArrowUp', 'Enter'), '大塘背', 'and above the first the last');
});

void test('however one walks, a line is active that is there', () => {
  const { of, below } = seeded(21);
  for (let round = 0; round < 100; round += 1) {
    const results = Array.from({ length: Math.floor(below(4)) }, (_, i) => village(i, String(i)));
    let finding = told(typed(NOTHING, 'a'), 'a', results);
    let steps = 0;
    for (let i = 0; i < 20; i += 1) {
      const key = of(['ArrowDown', 'ArrowUp']);
      finding = after(finding, key).finding;
      steps += key === 'ArrowDown' ? 1 : -1;
      const wanted = results.length === 0 ? undefined : results[(((steps % results.length) + results.length) % results.length)]; // prettier-ignore
      assert.equal(listOf(finding)?.[finding.active], wanted);
    }
  }
});

void test('who types on and presses Enter at once asks for what is typed, and is sent to nothing that was found before', () => {
  const on = typed(found, '大塘背');
  assert.deepEqual(listOf(on), THREE, 'the list stays until the next answer');
  assert.equal(chosen(on, 'Enter'), 'ask');
  assert.equal(chosen(on, 'ArrowDown', 'Enter'), 'ask');
  assert.equal(chosen(told(on, '大塘背', THREE.slice(2)), 'Enter'), '大塘背');
});

void test('an answer that comes when more has been typed shows, but is not what Enter means', () => {
  const late = told(typed(NOTHING, '大塘背'), '大塘', THREE);
  assert.deepEqual(listOf(late), THREE);
  assert.equal(chosen(late, 'Enter'), 'ask');
});

void test('Enter that was faster than the answer chooses its first line when it comes, unless the reader has turned away', () => {
  const first = (now: Finding, focused = true): string | undefined =>
    answered(now, '大塘背', THREE.slice(2), focused).found?.name;
  const eager = after(typed(found, '大塘背'), 'Enter').finding;
  assert.equal(first(eager), '大塘背');
  assert.equal(first(typed(found, '大塘背')), undefined, 'without Enter nothing is chosen');
  assert.equal(first(eager, false), undefined, 'the focus is elsewhere');
  assert.equal(first(after(eager, 'Escape').finding), undefined);
  assert.equal(first(typed(eager, '大塘背 ')), undefined, 'more was typed');
  assert.equal(answered(eager, '大塘', THREE, true).found, null, 'the answer to an earlier text');
  assert.equal(first(told(eager, '大塘', THREE)), '大塘背', 'which leaves what is waited for');
  assert.equal(first(told(eager, '大塘背', null)), '大塘背', 'as a failure does, that is tried again');
  assert.equal(first(told(eager, '大塘背', THREE.slice(2))), undefined, 'it is chosen once');
  assert.equal(answered(eager, '大塘背', [], true).found, null, 'of nothing nothing is chosen');
});

void test('blanks around a name are no other name', () => {
  assert.equal(chosen(typed(found, ' 大塘 '), 'Enter'), '大塘');
});

void test('each answer begins at its first line', () => {
  const { finding } = after(found, 'ArrowDown', 'ArrowDown');
  assert.equal(finding.active, 2);
  assert.equal(told(finding, '大', [village(9, '大岭')]).active, 0);
});

void test('coordinates are gone to, whatever was found for the text before them', () => {
  for (const [text, lat, lon] of [
    ['25.9, 111.05', 25.9, 111.05],
    ['111.05 25.9', 25.9, 111.05],
  ] as const) {
    const now = typed(found, text);
    assert.equal(listOf(now), null, 'no name is looked for');
    assert.deepEqual(after(now, 'Enter').deed, { kind: 'go', lat, lon });
  }
  assert.equal(chosen(typed(NOTHING, '1 2'), 'Enter'), 'ask', 'two numbers that are no place');
});

void test('Escape closes the list, and once more empties the box; an arrow opens the list again', () => {
  const closed = after(found, 'Escape');
  assert.deepEqual([closed.finding, closed.deed], [{ ...found, open: false }, null]);
  assert.equal(listOf(closed.finding), null);
  assert.equal(after(found, 'Escape', 'Escape').deed?.kind, 'clear');
  const again = after(found, 'ArrowDown', 'Escape', 'ArrowDown').finding;
  assert.deepEqual([again.open, again.active], [true, 1], 'where it stood');
  assert.equal(chosen(closed.finding, 'Enter'), 'ask', 'of a list that is not seen nothing is chosen');
});

void test('before the first answer, after one that failed and after one without a result there is nothing to walk', () => {
  const failed = told(typed(NOTHING, '大塘'), '大塘', null);
  assert.deepEqual([failed.failed, failed.results], [true, null]);
  for (const finding of [typed(NOTHING, '大塘'), failed, told(failed, '大塘', [])]) {
    assert.deepEqual(after(finding, 'ArrowDown', 'ArrowUp', 'ArrowUp').finding, finding);
    assert.equal(chosen(finding, 'Enter'), 'ask');
  }
  assert.equal(told(failed, '大塘', []).failed, false, 'the next answer ends the failure');
});

void test('without the focus the list stays away, and of an emptied box nothing shows', () => {
  assert.equal(listOf(told(typed(NOTHING, '大塘'), '大塘', THREE, false)), null);
  assert.equal(listOf(typed(found, '  ')), null);
});

void test('other keys are the input’s own', () => {
  for (const key of ['a', 'Tab', 'Home', 'PageDown', 'Process']) assert.equal(pressed(found, key), null, key);
});
