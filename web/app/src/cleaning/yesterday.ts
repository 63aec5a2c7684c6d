/** The day before the one that is looked at, beside it on the board and on the big screen. */
import { coverage } from '../api/client';
import type { Coverage } from '../api/shapes';
import { makeReader } from '../panel/read';
import { addDays } from '../words/dates';

export interface Yesterday {
  /** The day before a day; null until it has come. The board stands without it. */
  readonly before: (day: Coverage) => Coverage | null;
  readonly forget: () => void;
}

export function makeYesterday(ask: () => void): Yesterday {
  const days = makeReader<Coverage>(ask);
  /** The answer beside which it was read: a hole that is filled changes both. */
  let beside: Coverage | null = null;
  return {
    before: (day) => {
      if (beside !== null && beside !== day) days.again();
      beside = day;
      const date = addDays(day.date, -1);
      return days.of(`${day.town} ${date}`, () => coverage(day.town, date)).value;
    },
    forget: () => {
      beside = null;
      days.forget();
    },
  };
}
