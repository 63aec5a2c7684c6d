/** Plays the last days of cleaning on the map: all are read before, then nothing is asked for while they play. */
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { preparePeriods } from '../gauge/keep';
import type { OfficeNow, WorkPorts } from '../panel/form';
import { addDays, dateInWords, townDate } from '../words/dates';

const DAYS = 60;
const STEP_MS = 350;

export interface Replay {
  readonly part: (shown: string, now: OfficeNow) => TemplateResult;
  readonly stop: () => void;
}

export function makeReplay({ acts, ask, stores }: Pick<WorkPorts, 'acts' | 'ask' | 'stores'>): Replay {
  let timer = 0;
  let state: 'still' | 'reading' | 'playing' = 'still';
  let days: readonly string[] = [];
  let reading = new AbortController();

  const dateOf = (index: number): string | null => (index >= days.length - 1 ? null : (days[index] ?? null));
  const stop = (): void => {
    window.clearInterval(timer);
    reading.abort();
    state = 'still';
  };
  /** Reads the days, at the first time and when today has become another. */
  const prepare = async (): Promise<void> => {
    const today = townDate(new Date());
    days = Array.from({ length: DAYS }, (_, i) => addDays(today, i - DAYS + 1));
    state = 'reading';
    ask();
    const dates = days.map((_, i) => dateOf(i));
    reading.abort();
    reading = new AbortController();
    await Promise.all([acts.prepareDays(dates), preparePeriods(stores.view.get(), dates, reading.signal)]);
  };
  const play = async (shown: string): Promise<void> => {
    await prepare();
    // Somebody may have stopped it meanwhile.
    if ((state as string) !== 'reading') return;
    const from = days.indexOf(shown);
    let index = from < 0 || from === days.length - 1 ? 0 : from;
    state = 'playing';
    acts.play({ date: dateOf(index) });
    timer = window.setInterval(() => {
      index += 1;
      acts.play({ date: dateOf(index) });
      if (index >= days.length - 1) stop();
      ask();
    }, STEP_MS);
    ask();
  };
  const press = (shown: string): void => {
    if (state === 'still') void play(shown);
    else stop();
    ask();
  };
  const slide = async (index: number): Promise<void> => {
    const ready = days.length > 0 && state !== 'reading';
    stop();
    if (!ready) await prepare();
    stop();
    acts.play({ date: dateOf(index) });
    ask();
  };

  return {
    stop,
    part: (shown, { office, view }) => {
      const today = townDate(new Date());
      const at = DAYS - 1 - Math.round((Date.parse(today) - Date.parse(shown)) / 86_400_000);
      const label = state === 'still' ? office.today.play : office.today.pause;
      return html`
        <div class="board-replay">
          <button type="button" class="icon-button" data-play aria-label=${label} @click=${() => press(shown)}>
            ${icon(state === 'still' ? 'play' : 'pause')}
          </button>
          <input
            type="range"
            min="0"
            max=${DAYS - 1}
            aria-label=${office.today.days}
            aria-valuetext=${dateInWords(shown, view.language)}
            .value=${String(Math.max(0, at))}
            @input=${(event: Event) => void slide(Number((event.target as HTMLInputElement).value))}
          />
          <span>${state === 'reading' ? office.working : shown.slice(5)}</span>
        </div>
      `;
    },
  };
}
