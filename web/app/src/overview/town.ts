/** The head of the overview: town, language, day. */
import './town.css';
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { townOf } from '../state/data';
import { keepLanguage } from '../state/kept-language';
import { LANGUAGES } from '../state/view';
import { CATALOGUE } from '../words';
import { addDays, dateInWords, townDate } from '../words/dates';
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
      ${view.theme === 'coverage' && view.town !== null ? dayRow(stores, now) : null}
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
  const dayOf = (chosen: string | null): string => chosen ?? data.coverage.value?.date ?? today;
  const date = dayOf(view.date);
  const turnTo = (to: string): void => stores.view.set({ date: to >= today ? null : to });
  // From the day that is chosen, not from the one that was drawn: a second press may come before the first is.
  const go = (days: number): void => turnTo(addDays(dayOf(stores.view.get().date), days));
  return html`
    <div class="day">
      <button type="button" class="icon-button" aria-label=${words.action.before} @click=${() => go(-1)}>
        ${icon('left')}
      </button>
      <label class="day-pick">
        <span>${dateInWords(date, view.language)}</span>
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
        ?disabled=${date >= today}
        @click=${() => go(1)}
      >
        ${icon('right')}
      </button>
    </div>
  `;
}
