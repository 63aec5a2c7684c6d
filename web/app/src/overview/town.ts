/** The head of the overview: town, language, day. */
import './town.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { townOf } from '../state/data';
import { keepLanguage } from '../state/kept-language';
import { LANGUAGES, type View } from '../state/view';
import { CATALOGUE, type Words } from '../words';
import { instantOf, pastOf } from '../state/past';
import { addDays, asOfText, dateInWords, dayInWords, townDate } from '../words/dates';
import { nameOf, withoutRemark } from '../words/names';
import type { Now, Stores } from '../panel/mount';

/** Town, day and language: the head of the column. */
export function townHead(stores: Stores, now: Now): TemplateResult {
  const { view, data, words } = now;
  const towns = data.towns.value ?? [];
  const town = townOf(data, view.town);
  const name = town === undefined ? words.product : nameOf(town, view.language);
  return html`
    <header class="town">
      <div class="town-row">
        <h1 class="town-name">
          ${
            towns.length > 1
              ? html`
                  <label class="town-pick">
                    <span class="town-text">${withoutRemark(name)}</span>
                    <select
                      aria-label=${words.action.town}
                      @change=${(event: Event) =>
                        stores.view.set({
                          town: (event.target as HTMLSelectElement).value,
                          place: null,
                          selected: null,
                          committee: null,
                        })}
                    >
                      ${towns.map(
                        (each) => html`
                          <option value=${each.town} ?selected=${each.town === view.town}>
                            ${nameOf(each, view.language)}
                          </option>
                        `,
                      )}
                    </select>
                  </label>
                `
              : html`
                  <span class="town-text">${withoutRemark(name)}</span>
                `
          }
        </h1>
        ${languages(stores, now)}
      </div>
      ${view.town === null ? null : dayRow(stores, now)}
    </header>
  `;
}

function languages(stores: Stores, { view, words }: Now): TemplateResult {
  return html`
    <div class="languages" role="group" aria-label=${words.action.language}>
      ${LANGUAGES.map(
        (language) => html`
          <button
            type="button"
            lang=${language}
            data-tip=${CATALOGUE[language].languageName}
            aria-pressed=${language === view.language}
            @click=${() => {
              keepLanguage(language);
              stores.view.set({ language });
            }}
          >
            ${{ 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' }[language]}
          </button>
        `,
      )}
    </div>
  `;
}

function dayRow(stores: Stores, { view, data, words }: Now): TemplateResult {
  const today = townDate(new Date());
  // Of cleaning a day is looked at, of all else what stood when a day ended.
  const dayOf = (now: View): string =>
    now.theme === 'coverage' ? (now.date ?? data.coverage.value?.date ?? today) : (pastOf(now)?.slice(0, 10) ?? today);
  const past = pastOf(view);
  const date = dayOf(view);
  const turnTo = (to: string): void => {
    const chosen = to >= today ? null : to;
    stores.view.set(stores.view.get().theme === 'coverage' ? { date: chosen } : { asOf: chosen });
  };
  // From the day that is chosen, not from the one that was drawn: a second press may come before the first is.
  const go = (days: number): void => turnTo(addDays(dayOf(stores.view.get()), days));
  return html`
    <div class="day">
      <button type="button" class="icon-button" aria-label=${words.action.before} @click=${() => go(-1)}>
        ${icon('left')}
      </button>
      <label class="day-pick">
        <span class="day-long">${dateInWords(date, view.language)}</span>
        <span class="day-short" aria-hidden="true">${dayInWords(date, today, view.language)}</span>
        <input
          type="date"
          aria-label=${words.action.date}
          max=${today}
          .value=${date}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value !== '') turnTo(value);
          }}
        />
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label=${words.action.after}
        ?disabled=${date >= today && past === null}
        @click=${() => go(1)}
      >
        ${icon('right')}
      </button>
    </div>
    ${date >= today && past === null ? null : pastRow(stores, words, past)}
  `;
}

/** What a past day shows instead of the present, and the way back. */
function pastRow({ view, work }: Stores, words: Words, past: string | null): TemplateResult {
  return html`
    <div class="past-row">
      <span>${past === null ? '' : asOfText(instantOf(past), words)}</span>
      ${
        past === null
          ? null
          : html`
              <button type="button" class="text-button" data-compare @click=${() => work.set({ open: 'compare' })}>
                ${words.work.compare}
              </button>
            `
      }
      <button type="button" class="text-button" data-today @click=${() => view.set({ date: null, asOf: null })}>
        ${words.action.today}
      </button>
    </div>
  `;
}
