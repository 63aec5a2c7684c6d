/** Chooses by which measure villages are coloured, of which days, and beside which others. */
import { html, type TemplateResult } from 'lit-html';
import { laterStyle } from '../panel/later';
import type { Now, Stores } from '../panel/mount';
import { GAUGES, isOfDays, LONGEST_DAYS, SPANS, type GaugeId, type Period } from '../state/gauge';
import type { View } from '../state/view';
import { townDate } from '../words/dates';
import { GAUGE } from '../words/gauge';
import { besideOf, lengthOf, periodOf } from './periods';
import { keepTint } from './keep';

/** The part over the legend. */
export type Choice = (now: Now) => TemplateResult;

/** How two periods are shown: one alone, both side by side, or what changed. */
const WAYS = ['alone', 'swiped', 'changed'] as const;
type Way = (typeof WAYS)[number];

function wayOf({ beside, difference }: View): Way {
  return beside === null ? 'alone' : difference ? 'changed' : 'swiped';
}

/** What a way of showing makes of the view: the second period is the one before until another is chosen. */
function toWay({ beside }: View, way: Way): Partial<View> {
  if (way === 'alone') return { beside: null, difference: false };
  return { beside: beside ?? 'before', difference: way === 'changed' };
}

export function makeChoice(stores: Stores, ask: () => void): Choice {
  const { view: views, work } = stores;
  const state = keepTint(stores, ask);
  void laterStyle().then(ask);

  const select = <T extends string>(
    name: string,
    label: string,
    options: readonly (readonly [T, string])[],
    value: T,
    choose: (value: T) => void,
  ): TemplateResult => html`
    <label class="gauge-row">
      <span>${label}</span>
      <select data-gauge=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
        ${options.map(
          ([each, word]) => html`
            <option value=${each} .selected=${each === value}>${word}</option>
          `,
        )}
      </select>
    </label>
  `;
  const group = <T extends string>(
    name: string,
    label: string,
    options: readonly (readonly [T, string])[],
    value: T | null,
    choose: (value: T) => void,
  ): TemplateResult => html`
    <div class="gauge-group" role="group" aria-label=${label} data-gauge=${name}>
      ${options.map(
        ([each, word]) => html`
          <button type="button" data-value=${each} aria-pressed=${each === value} @click=${() => choose(each)}>
            ${word}
          </button>
        `,
      )}
    </div>
  `;
  /** The two ends of a period of its own. One that is turned round, or too long, follows the end that was set. */
  const ends = (name: 'days' | 'beside', period: Period, now: Now): TemplateResult => {
    const words = GAUGE[now.view.language];
    const end = (which: keyof Period): TemplateResult => html`
      <input
        type="date"
        aria-label=${words[which]}
        data-end=${which}
        max=${townDate(new Date())}
        .value=${period[which]}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          if (value === '') return;
          const held = views.get()[name]; // the other end may have been set since this was drawn
          const next = { ...(isOfDays(held) ? held : period), [which]: value };
          const length = lengthOf(next);
          views.set({ [name]: length >= 1 && length <= LONGEST_DAYS ? next : { from: value, to: value } });
        }}
      />
    `;
    return html`
      <div class="gauge-ends" data-gauge=${name === 'days' ? 'own' : 'second'}>${end('from')}${end('to')}</div>
    `;
  };

  return (now) => {
    const { view } = now;
    const words = GAUGE[view.language];
    const { measure, days, beside } = view;
    const today = townDate(new Date());
    const measures = [['', words.day], ...GAUGES.map((id) => [id, words.names[id]] as const)] as const;
    const pick = (id: GaugeId | ''): void =>
      views.set(id === '' ? { measure: null, beside: null, difference: false } : { measure: id });
    const spans = [...SPANS.map((span) => String(span) as '1' | '7' | '30' | '90'), 'own' as const];
    const second = besideOf(view, today);
    return html`
      <div class="gauge-head">
        ${select('measure', words.label, measures, measure ?? '', pick)}
        <button type="button" class="text-button" data-calendar @click=${() => work.set({ open: 'calendar' })}>
          ${words.calendar}
        </button>
        <button type="button" class="text-button" data-board @click=${() => work.set({ open: 'today' })}>
          ${now.words.todaysBoard}
        </button>
      </div>
      ${
        measure === null
          ? null
          : html`
              ${group(
                'days',
                words.span,
                spans.map((span) => [span, words.spans[span]] as const),
                isOfDays(days) ? 'own' : (String(days) as (typeof spans)[number]),
                (span) =>
                  views.set({
                    days:
                      span === 'own'
                        ? periodOf(views.get(), today)
                        : (SPANS.find((each) => String(each) === span) ?? 1),
                  }),
              )}
              ${isOfDays(days) ? ends('days', days, now) : null}
              <div class="gauge-head">
                ${group(
                  'way',
                  words.way,
                  WAYS.map((way) => [way, words.ways[way]] as const),
                  wayOf(view),
                  (way) => views.set(toWay(views.get(), way)),
                )}
                <button type="button" class="text-button" data-ranks @click=${() => work.set({ open: 'period' })}>
                  ${words.ranks}
                </button>
              </div>
            `
      }
      ${
        beside === null || second === null
          ? null
          : html`
              ${select(
                'beside',
                words.against,
                [
                  ['before', words.before],
                  ['own', words.own],
                ],
                isOfDays(beside) ? 'own' : 'before',
                (which) => views.set({ beside: which === 'before' ? 'before' : second }),
              )}
              ${isOfDays(beside) ? ends('beside', beside, now) : null}
            `
      }
      ${
        state.failed()
          ? html`
              <p class="gauge-failed" role="alert">${words.failed}</p>
            `
          : null
      }
    `;
  };
}
