/** The two sweeps of a day as a board: how far each is, where what is not done lies, whom to remind. */
import type { Coverage, SlotState, UnitCoverage } from '../api/shapes';
import { compareTexts } from '../filter/evaluate';
import type { Words } from '../words';

export type SlotId = 'am' | 'pm';

/** What a planner sees of a slot: its state, told apart by whether anybody is to sweep there. */
export type BoardState = SlotState | 'not_staffed';

/** The parts of a slot's bar, from what is done to what is not known. */
export const BOARD_STATES = [
  'on_time', 'late', 'partial', 'contested', 'missed', 'not_reported', 'not_staffed',
] as const satisfies readonly BoardState[]; // prettier-ignore

export const DONE_STATES: readonly BoardState[] = ['on_time', 'late'];

export interface SlotBoard {
  readonly slot: SlotId;
  readonly starts: string;
  readonly ends: string;
  /** Its window has begun. */
  readonly due: boolean;
  /** Its window has ended, so that what has not come is overdue. */
  readonly over: boolean;
  readonly counts: Readonly<Record<BoardState, number>>;
  /** Slots that are due: neither suspended nor before their window. */
  readonly all: number;
  readonly done: number;
}

export interface CommitteeRow {
  /** Its code; null for villages that belong to none yet. */
  readonly committee: string | null;
  readonly am: SlotSum;
  readonly pm: SlotSum;
}

export interface SlotSum {
  readonly done: number;
  readonly all: number;
  readonly villages: readonly UnitCoverage[]; // that are not done
}

export function boardState(unit: UnitCoverage, slot: SlotId): BoardState {
  const state = unit[slot] ?? 'not_due';
  return state === 'not_reported' && !unit.staffed ? 'not_staffed' : state;
}

/** A day's slots; `clock` is the town's time of day, HH:MM, or null for a day that is over. */
export function slotBoards(coverage: Coverage, clock: string | null): readonly SlotBoard[] {
  return coverage.slots.map(({ slot: name, starts, ends, due }) => {
    const slot = name === 'pm' ? 'pm' : 'am';
    const states = coverage.villages.map((unit) => boardState(unit, slot));
    const count = (state: BoardState): number => states.filter((each) => each === state).length;
    const counts = Object.fromEntries(
      [...BOARD_STATES, 'suspended' as const, 'not_due' as const].map((state) => [state, count(state)]),
    ) as Record<BoardState, number>;
    const all = BOARD_STATES.reduce((sum, state) => sum + counts[state], 0);
    const done = counts.on_time + counts.late;
    return { slot, starts, ends, due, over: due && (clock === null || clock > ends), counts, all, done };
  });
}

/** The committees, those with the most left to do first, and by code where that is equal. */
export function committeeRows(villages: readonly UnitCoverage[]): readonly CommitteeRow[] {
  const groups = new Map<string | null, UnitCoverage[]>();
  for (const unit of villages) {
    const key = unit.committee ?? null;
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  const rows = [...groups].map(([committee, units]): CommitteeRow => {
    return { committee, am: sumOf(units, 'am'), pm: sumOf(units, 'pm') };
  });
  const left = ({ am, pm }: CommitteeRow): number => am.villages.length + pm.villages.length;
  return rows.sort((a, b) => left(b) - left(a) || compareTexts(a.committee ?? '', b.committee ?? ''));
}

function sumOf(units: readonly UnitCoverage[], slot: SlotId): SlotSum {
  const due = units.filter((unit) => (BOARD_STATES as readonly BoardState[]).includes(boardState(unit, slot)));
  const villages = due.filter((unit) => !DONE_STATES.includes(boardState(unit, slot)));
  return { done: due.length - villages.length, all: due.length, villages };
}

/** The villages of a slot from which a report is still to come, where somebody is to sweep. */
export function unreported(villages: readonly UnitCoverage[], slot: SlotId): readonly UnitCoverage[] {
  return villages.filter((unit) => boardState(unit, slot) === 'not_reported');
}

/** The reminder for the work group: names of villages by committee, of no person. */
export function reminder(
  board: { readonly date: string; readonly clock: string; readonly slot: SlotId },
  villages: readonly UnitCoverage[],
  nameOf: (unit: UnitCoverage) => string,
  committeeName: (code: string | null) => string,
  words: Words,
  text: (date: string, clock: string, slot: string, count: number) => string,
): string {
  const lines = committeeRows(villages).map(({ committee }) => {
    const own = villages.filter((unit) => (unit.committee ?? null) === committee);
    return `${committeeName(committee)}${words.colon}${own.map(nameOf).join(words.listComma)}`;
  });
  return [text(board.date, board.clock, words[board.slot], villages.length), ...lines].join('\n');
}
