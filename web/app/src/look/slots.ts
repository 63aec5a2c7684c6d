/** How a slot's state is filled, on the map, in strips of days and in keys. */
import type { SlotState, UnitCoverage } from '../api/shapes';
import { COVERAGE, type Fill } from './style';

export const SLOT_FILLS: Readonly<Record<SlotState, Fill>> = {
  on_time: COVERAGE.both,
  late: COVERAGE.late,
  partial: COVERAGE.partial,
  contested: COVERAGE.contested,
  missed: COVERAGE.missed,
  not_reported: COVERAGE.not_reported,
  not_due: COVERAGE.not_due,
  suspended: COVERAGE.suspended,
};

/** A slot of a place on a day: without a report, where nobody is to sweep, it is that. */
export function slotFill(state: SlotState | null, staffed: boolean): Fill {
  if (!staffed && (state === null || state === 'not_reported')) return COVERAGE.not_staffed;
  return SLOT_FILLS[state ?? 'not_due'];
}

/** Morning and afternoon of a place. Before its day begins one that nobody is to sweep is that, too. */
export function halvesOf({ am, pm, staffed }: Pick<UnitCoverage, 'am' | 'pm' | 'staffed'>): readonly [Fill, Fill] {
  const silent = [am, pm].every((state) => state === null || state === 'not_due');
  if (!staffed && silent) return [COVERAGE.not_staffed, COVERAGE.not_staffed];
  return [slotFill(am, staffed), slotFill(pm, staffed)];
}
