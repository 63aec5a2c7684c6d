/** The panel of a year, day by day: a village's two slots, or a committee's rate. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { isAbort } from '../api/client';
import { isCommittee, isVillage } from '../api/layers';
import type { MeasureRow } from '../api/measures';
import { UNIT_STATES, type Coverage } from '../api/shapes';
import { titleOf } from '../card/rows';
import { LEAST, LEVEL_FILLS, LEVELS, isBetterLow, levelOf, MOST, partOf } from '../gauge/levels';
import { dotSample, icon } from '../look/icons';
import { paintOf, SHEET } from '../look/paints';
import { halvesOf } from '../look/slots';
import { COVERAGE, type Fill } from '../look/style';
import type { OfficeNow, WorkPart, WorkPorts } from '../panel/form';
import { findFeature } from '../state/data';
import { Latest } from '../panel/latest';
import type { GaugeId } from '../state/gauge';
import { toTheme } from '../state/moves';
import { townDate } from '../words/dates';
import { GAUGE } from '../words/gauge';
import { formatNumber, formatShare } from '../words/numbers';
import { dayAfterKey, monthOf, Years, type Subject, type VillageDay } from './year';

/** A day's cell: what fills it, once or by halves, and what it says. */
interface Cell {
  readonly fills: readonly Fill[];
  /** What is said of it beside its date; a day without a record is named by its sentence alone. */
  readonly text: string | null;
}

type Found =
  | { readonly kind: 'village'; readonly days: ReadonlyMap<string, VillageDay> }
  | { readonly kind: 'committee'; readonly days: ReadonlyMap<string, MeasureRow> };

export function calendarPart(ports: WorkPorts): WorkPart {
  const { view, data, work } = ports.stores;
  const years = new Years();
  let year = Number(townDate(new Date()).slice(0, 4));
  /** The day that the keyboard stands on. */
  let stop = '';
  let [found, failed] = [null as Found | null, false];
  let asked = '';
  const latest = new Latest();
  let ofToday: Coverage | null = null;
  let shown = '';

  const subject = (): Subject => {
    const { selected, committee } = view.get();
    if (selected !== null && isVillage(selected.layer)) return { village: selected.fid };
    if (selected !== null && isCommittee(selected.layer)) {
      const code = findFeature(data.get(), 'committees', selected.fid)?.properties.code;
      if (code != null) return { committee: code };
    }
    return { committee: committee === 'none' ? null : committee };
  };
  const read = (): void => {
    const { town } = view.get();
    if (town === null) return;
    const of = subject();
    const last = townDate(new Date());
    const key = JSON.stringify([town, year, of, last]);
    if (key === asked) return;
    // What is read again stands until it has come.
    if (key !== shown) found = null;
    [asked, failed] = [key, false];
    const reading: Promise<Found> =
      'village' in of
        ? years.ofVillage(town, year, last, of.village).then((days) => ({ kind: 'village', days }))
        : years.ofCommittee(town, year, last, of.committee).then((days) => ({ kind: 'committee', days }));
    latest.read(
      reading,
      (read) => {
        const first = found === null;
        [found, shown] = [read, key];
        ports.ask();
        if (first) window.requestAnimationFrame(() => window.requestAnimationFrame(intoSight));
      },
      (error) => {
        if (isAbort(error)) return;
        [failed, asked] = [true, ''];
        ports.ask();
      },
    );
  };
  /** A year begins long before the day that is looked at. */
  const intoSight = (): void =>
    document.querySelector(`.calendar [data-day="${stop}"]`)?.scrollIntoView({ block: 'center' });
  const again = (): void => {
    years.forget();
    asked = '';
    if (work.get().open === 'calendar') read();
  };
  // Any change may be of a day that is shown, also of one long past.
  data.subscribe((now, before) => {
    if (now.touched !== before.touched) again();
    // With the hours alone slots fall due and pass, without anybody's change.
    const day = now.coverage.value;
    if (day === null || day === ofToday || day.date !== townDate(new Date())) return;
    const first = ofToday?.date !== day.date;
    ofToday = day;
    if (!first) {
      years.forgetDay(day.date);
      asked = '';
      if (work.get().open === 'calendar') read();
    }
  });
  view.subscribe(() => {
    if (work.get().open === 'calendar') read();
  });

  const open = (day: string): void => {
    stop = day;
    const now = view.get();
    view.set({ ...toTheme(now, 'coverage'), selected: now.selected, date: day >= townDate(new Date()) ? null : day });
    // On a phone the map lies under the panel.
    if (document.documentElement.dataset['layout'] === 'sheet') work.set({ open: null });
  };
  const toYear = (to: number): void => {
    year = to;
    stop = '';
    read();
    ports.ask();
  };
  const walk = (event: KeyboardEvent, day: string): void => {
    const to = dayAfterKey(event.key, day);
    const [first, today] = [firstDay(), townDate(new Date())];
    if (to === null) return;
    event.preventDefault();
    const next = to > today ? today : to < first ? first : to;
    stop = next;
    if (Number(next.slice(0, 4)) !== year) {
      year = Number(next.slice(0, 4));
      read();
    }
    ports.ask();
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`.calendar [data-day="${next}"]`)?.focus(),
      ),
    );
  };
  /** The year of the first record is the first that there is anything to see of. */
  const firstDay = (): string =>
    `${(data.get().coverage.value?.first_record ?? townDate(new Date())).slice(0, 4)}-01-01`;

  const gaugeOf = ({ view: { measure } }: OfficeNow): GaugeId => measure ?? 'completion';
  const cellOf = (day: string, now: OfficeNow): Cell | null => {
    const { words } = now;
    const first = now.data.coverage.value?.first_record ?? null;
    if (found === null || day > townDate(new Date())) return null;
    if (first === null || day < first) return { fills: [], text: null };
    if (found.kind === 'village') {
      const of = found.days.get(day);
      if (of === undefined || (of.am === null && of.pm === null)) return { fills: [], text: '–' };
      const word = (slot: string, state: VillageDay['am']): string =>
        `${slot} ${state === 'not_reported' && !of.staffed ? words.states.not_staffed : words.slotStates[state ?? 'not_due']}`;
      return { fills: halvesOf(of), text: `${word(words.am, of.am)}${words.listComma}${word(words.pm, of.pm)}` };
    }
    const row = found.days.get(day) ?? null;
    const id = gaugeOf(now);
    const { n, d } = row === null ? { n: 0, d: 0 } : partOf(id, row);
    const level = levelOf(id, row);
    const share = d === 0 ? '–' : `${formatShare(n / d)} ${words.unit.percent} (${formatNumber(n)}/${formatNumber(d)})`;
    const text = level === 'unsaid' ? GAUGE[now.view.language].levels.unsaid : share;
    return { fills: [LEVEL_FILLS[level]], text };
  };

  const month = (at: number, now: OfficeNow): TemplateResult => {
    const words = GAUGE[now.view.language];
    const { lead, days } = monthOf(year, at);
    const looked = now.view.date ?? townDate(new Date());
    return html`
      <section class="calendar-month">
        <h3>${words.month(at + 1)}</h3>
        <div class="calendar-days" role="group" aria-label=${`${words.year(String(year))} ${words.month(at + 1)}`}>
          ${words.weekdays.map(
            (each) => html`
              <i aria-hidden="true">${each}</i>
            `,
          )}
          ${Array.from(
            { length: lead },
            () => html`
              <span></span>
            `,
          )}
          ${days.map((day) => {
            const cell = cellOf(day, now);
            if (cell === null)
              return html`
                <span class="calendar-none">${Number(day.slice(8))}</span>
              `;
            return html`
              <button
                type="button"
                data-day=${day}
                tabindex=${day === stop ? 0 : -1}
                aria-label=${cell.text === null ? now.words.headline.noRecordsOf(day) : words.dayOf(day, cell.text)}
                aria-pressed=${day === looked}
                @click=${() => open(day)}
                @keydown=${(event: KeyboardEvent) => walk(event, day)}
              >
                ${Number(day.slice(8))} ${picture(cell.fills)}
              </button>
            `;
          })}
        </div>
      </section>
    `;
  };

  const key = (now: OfficeNow): TemplateResult => {
    const words = GAUGE[now.view.language];
    const id = gaugeOf(now);
    const lines =
      found?.kind === 'village'
        ? [
            ...UNIT_STATES.filter((state) => state !== 'both' && state !== 'one').map(
              (state) => [COVERAGE[state], now.words.states[state]] as const,
            ),
          ]
        : LEVELS.map((level, at) => [
            LEVEL_FILLS[level],
            level === 'unsaid' || level === 'uncounted'
              ? words.levels[level]
              : words.ranges(isBetterLow(id) ? MOST : LEAST, at, isBetterLow(id)),
          ] as const); // prettier-ignore
    const done = found?.kind === 'village' ? [[COVERAGE.both, now.words.slotStates.on_time] as const, [COVERAGE.partial, now.words.slotStates.partial] as const] : []; // prettier-ignore
    return html`
      <ul class="calendar-key">
        ${[...done, ...lines].map(
          ([fill, label]) => html`
            <li>${dotSample(fill)} ${label}</li>
          `,
        )}
      </ul>
    `;
  };

  const nameOf = (now: OfficeNow): string => {
    const of = subject();
    if ('village' in of) {
      const feature = findFeature(now.data, 'villages', of.village);
      return feature === undefined ? now.words.unnamed : titleOf('villages', feature, now);
    }
    if (of.committee === null) return now.words.filter.whole;
    return now.committees.get(of.committee) ?? of.committee;
  };

  return {
    title: (now) => `${nameOf(now)} · ${GAUGE[now.view.language].calendar}`,
    key: ({ view: { town } }) => town ?? '',
    enter: () => {
      stop = view.get().date ?? townDate(new Date());
      year = Number(stop.slice(0, 4));
      read();
    },
    body: (now) => {
      const words = GAUGE[now.view.language];
      const today = townDate(new Date());
      if (stop === '' || Number(stop.slice(0, 4)) !== year)
        stop = year === Number(today.slice(0, 4)) ? today : `${year}-12-31`;
      const what = found?.kind === 'committee' ? words.names[gaugeOf(now)] : `${now.words.am} | ${now.words.pm}`;
      return html`
        <div class="calendar">
          <div class="calendar-head">
            <button
              type="button"
              class="icon-button"
              data-year="before"
              aria-label=${words.yearBefore}
              ?disabled=${year <= Number(firstDay().slice(0, 4))}
              @click=${() => toYear(year - 1)}
            >
              ${icon('left')}
            </button>
            <b>${words.year(String(year))}</b>
            <button
              type="button"
              class="icon-button"
              data-year="after"
              aria-label=${words.yearAfter}
              ?disabled=${year >= Number(today.slice(0, 4))}
              @click=${() => toYear(year + 1)}
            >
              ${icon('right')}
            </button>
            <span>${what}</span>
          </div>
          ${
            failed
              ? html`
                  <p class="form-problem" role="alert">${words.failed}</p>
                `
              : null
          }
          ${key(now)}
          <p class="form-hint">${found === null && !failed ? now.words.reading : words.hint}</p>
          <div class="calendar-months">${Array.from({ length: 12 }, (_, at) => month(at, now))}</div>
        </div>
      `;
    },
  };
}

/** A cell's colours, side by side. */
function picture(fills: readonly Fill[]): TemplateResult {
  const wide = 18 / Math.max(1, fills.length);
  return html`
    <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      ${fills.map(
        (fill, at): SVGTemplateResult => svg`<rect x=${1 + at * wide} y="1" width=${wide} height="10"
        fill=${paintOf(fill)} stroke=${SHEET.edge(fill)} stroke-width="1"></rect>`,
      )}
    </svg>
  `;
}
