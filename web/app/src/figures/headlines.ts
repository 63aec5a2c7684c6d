/** What a day's sweeping comes to, in a sentence for each slot whose numbers open their rows. */
import type { Coverage, SlotState, UnitCoverage } from '../api/shapes';
import { textOf, type Condition } from '../filter/conditions';
import type { Data } from '../state/data';
import type { Words } from '../words';
import { addDays, townDate } from '../words/dates';
import { formatNumber } from '../words/numbers';
import type { Rows } from '../state/moves';

/** Plain words, and numbers, some with what they count, that open their rows. */
export type Sentence = readonly (string | { readonly text: string; readonly rows: Rows })[];

export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

type SlotId = 'am' | 'pm';

/** What counts as due, and of it what is done. */
const DONE: readonly SlotState[] = ['on_time', 'late'];
const DUE: readonly SlotState[] = [...DONE, 'partial', 'missed', 'contested', 'not_reported'];

/**
 * The day's slots that have begun, the last one first. While the afternoon has not begun yesterday's is told beside, and
 * before the day's first slot both of yesterday's, as that is what a planner comes for.
 */
export function headlines(coverage: Coverage, yesterday: Data['yesterday'], words: Words): readonly Sentence[] {
  if (coverage.villages.length === 0) return [];
  const { first_record: first, date } = coverage;
  if (first === null || date < first) return [[words.headline.noRecordsOf(dayWord(date, words))]];
  const begun = begunSlots(coverage);
  const told = begun.map((slot) => sentence(coverage, slot, words));
  if (date !== townDate(new Date()) || begun.length > 1) return told;
  const before = yesterday.value;
  const known = before !== null && before.date === addDays(date, -1) && before.date >= first;
  const then = known
    ? begunSlots(before)
        .slice(0, 2 - begun.length)
        .map((slot) => sentence(before, slot, words))
    : [];
  const next = begun.length === 0 ? [[words.headline.notDue(coverage.slots[0]?.starts ?? '')]] : [];
  return [...told, ...then, ...next];
}

/** The slots whose window has begun, the last one first. */
function begunSlots({ slots }: Coverage): readonly SlotId[] {
  return slots
    .filter(({ due }) => due)
    .map(({ slot }): SlotId => (slot === 'pm' ? 'pm' : 'am'))
    .reverse();
}

function dayWord(date: string, words: Words): string {
  const today = townDate(new Date());
  if (date === today) return words.headline.today;
  return date === addDays(today, -1) ? words.headline.yesterday : date;
}

function sentence(coverage: Coverage, slot: SlotId, words: Words): Sentence {
  const { villages, date } = coverage;
  const { headline } = words;
  const counted = (states: readonly SlotState[], further?: (unit: UnitCoverage) => boolean): number =>
    villages.filter((unit) => states.includes(unit[slot] ?? 'not_due') && (further?.(unit) ?? true)).length;
  const link = (text: string, ...conditions: Condition[]): Sentence[number] => ({
    text,
    rows: { layer: 'villages', filter: textOf(conditions), date },
  });
  const number = (count: number, ...conditions: Condition[]): Sentence[number] =>
    link(formatNumber(count), ...conditions);
  const states = (...values: SlotState[]): Condition => ({ kind: 'in', field: slot, values });
  const [due, done, suspended, late] = [counted(DUE), counted(DONE), counted(['suspended']), counted(['late'])];
  const rest = (['missed', 'not_staffed', 'not_reported', 'contested', 'partial'] as const).flatMap((why) => {
    const state = why === 'not_staffed' ? 'not_reported' : why;
    const staffed = why === 'not_staffed' ? false : why === 'not_reported' ? true : null;
    const count = counted([state], (unit) => staffed === null || unit.staffed === staffed);
    const cleaners: Condition = {
      kind: 'range',
      field: 'cleaners',
      from: staffed === true ? 1 : 0,
      to: staffed === true ? null : 0,
    };
    const label = why === 'not_staffed' ? words.states.not_staffed : words.slotStates[why];
    const text = `${label}\u00A0${formatNumber(count)}`;
    return count === 0 ? [] : [link(text, states(state), ...(staffed === null ? [] : [cleaners]))];
  });
  const when = headline.when(dayWord(date, words), words[slot]);
  if (due === 0) return suspended === 0 ? [] : [headline.allSuspended(when)];
  const all = number(due, ...(due === villages.length ? [] : [states(...DUE)]));
  const undone = DUE.filter((state) => !DONE.includes(state));
  return [
    ...(done === due
      ? linked((of) => headline.allDone(when, of), all)
      : linked((of, are) => headline.done(when, of, are), all, number(done, states(...DONE)))),
    ...(late === 0 ? [] : linked(headline.late, number(late, states('late')))),
    ...(done === due ? [] : linked(headline.rest, number(due - done, states(...undone)))),
    // No line begins with the sign or parts a count from what it counts.
    ...rest.flatMap((why, i) => (i === 0 ? [why] : ['\u00A0· ', why])),
    ...(suspended === 0 ? [] : linked(headline.suspended, number(suspended, states('suspended')))),
  ];
}

/** A text with numbers in it that lead to their rows: each is held by a character that no text has. */
function linked<Numbers extends Sentence[number][]>(
  text: (...marks: { [K in keyof Numbers]: string }) => string,
  ...numbers: Numbers
): Sentence {
  const marks = numbers.map((_, i) => String.fromCharCode(0xe000 + i)) as { [K in keyof Numbers]: string };
  const parts = text(...marks).split(/([\ue000-\ue00f])/);
  return parts.filter((part) => part !== '').map((part) => numbers[part.charCodeAt(0) - 0xe000] ?? part);
}
