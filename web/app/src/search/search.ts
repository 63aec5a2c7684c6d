/** The search box. */
import './search.css';
import { html, type TemplateResult } from 'lit-html';
import { RequestFailed, isAbort, search } from '../api/client';
import type { Found } from '../api/shapes';
import { coordinatesText, placeTyped } from '../geodesy/coordinates';
import { NOTHING, answered, listOf, pressed, typed, type Finding } from './finding';
import { icon } from '../look/icons';
import { featureNameOf, isLatin, nameOf } from '../words/names';
import { mount, type Acts, type Now, type Stores } from '../panel/mount';
import { begun, pointAdded } from '../state/mode';
import { isVillage } from '../api/layers';

const PAUSE_MS = 150;
const RETRY_MS = 3_000;

/** One box for any form of a name, with the keyboard all the way. */
export function mountSearch(root: HTMLElement, stores: Stores, acts: Acts): void {
  let state = NOTHING;
  const set = (patch: Partial<Finding>): void => {
    state = { ...state, ...patch };
  };
  let timer = 0;
  let abort = new AbortController();
  const input = (): HTMLInputElement | null => root.querySelector('input');

  const run = async (): Promise<void> => {
    abort.abort();
    abort = new AbortController();
    window.clearTimeout(timer);
    const { signal } = abort;
    const { town } = stores.view.get();
    const asked = state.text.trim();
    if (asked === '' || town === null) {
      set({ results: null, failed: false });
      ask();
      return;
    }
    let results: readonly Found[] | null = null;
    try {
      results = await search(town, asked, signal);
    } catch (error) {
      if (isAbort(error)) return;
      if (error instanceof RequestFailed && error.passing && !signal.aborted)
        timer = window.setTimeout(() => void run(), RETRY_MS);
      // What is loaded is searched meanwhile; its result is no proof that there is nothing.
      const here = await loaded(asked);
      if (here.length > 0) results = here;
    }
    if (signal.aborted) return;
    const { finding, found } = answered(state, asked, results, input() === document.activeElement);
    state = finding;
    if (found !== null) choose(found);
    ask();
  };

  const loaded = async (text: string): Promise<readonly Found[]> => {
    const found = await import('./loaded').catch(() => null);
    return found?.foundInLoaded(stores.data.get().layers, text) ?? [];
  };

  const choose = (found: Found): void => {
    window.clearTimeout(timer);
    set({ open: false, text: featureNameOf(found.layer, found, stores.view.get().language) });
    const box = input();
    if (box !== null) box.value = state.text;
    stores.data.set({ choices: [] });
    stores.view.set({ selected: { layer: found.layer, fid: found.fid } });
    if (found.point !== null) acts.goTo(found.point[1], found.point[0], 15);
    box?.blur();
    ask();
  };

  /** Coordinates that were typed are gone to at once, and marked. */
  const go = ({ lat, lon }: { lat: number; lon: number }): void => {
    window.clearTimeout(timer);
    set({ open: false });
    stores.tools.set({ mode: pointAdded(begun('point'), [lon, lat]) });
    acts.goTo(lat, lon, 15);
    ask();
  };

  const clear = (): void => {
    window.clearTimeout(timer);
    abort.abort();
    state = NOTHING;
    const box = input();
    if (box !== null) box.value = '';
    box?.focus();
    ask();
  };

  const type = (event: Event): void => {
    state = typed(state, (event.target as HTMLInputElement).value);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE_MS);
    ask();
  };

  const key = (event: KeyboardEvent): void => {
    // While pinyin becomes characters its keys are the input method's.
    if (event.isComposing) return;
    const after = pressed(state, event.key);
    if (after === null) return;
    state = after.finding;
    const { deed } = after;
    if (deed?.kind === 'choose') choose(deed.found);
    else if (deed?.kind === 'go') go(deed);
    else if (deed?.kind === 'clear') clear();
    else if (deed?.kind === 'ask') void run();
    else if (event.key !== 'Escape') event.preventDefault();
    event.stopPropagation();
    ask();
  };

  const box = (now: Now): TemplateResult | null => {
    if (now.view.presenting && !stores.tools.get().searching) return null;
    const { words } = now;
    const results = listOf(state);
    const placed = placeTyped(state.text);
    const showing = results !== null;
    return html`
      <div class="search-box">
        ${icon('search')}
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${words.action.search}
          data-shortcut="/"
          aria-expanded=${showing}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${showing && results.length > 0 ? `found-${state.active}` : ''}
          placeholder=${words.searchHint}
          @input=${type}
          @keydown=${key}
          @focus=${() => {
            set({ open: state.results !== null });
            ask();
          }}
          @blur=${() => {
            set({ open: false, awaited: false });
            ask();
          }}
        />
        ${
          state.text === ''
            ? null
            : html`
                <button type="button" class="icon-button" aria-label=${words.action.clear} @click=${clear}>
                  ${icon('close')}
                </button>
              `
        }
      </div>
      <ul
        class="found"
        id="found"
        role="listbox"
        aria-label=${words.action.search}
        ?hidden=${!showing || results.length === 0}
      >
        ${showing ? results.map((found, i) => line(found, i, now)) : null}
      </ul>
      ${
        placed === null
          ? null
          : html`
              <button
                type="button"
                class="found-place"
                @pointerdown=${(event: Event) => event.preventDefault()}
                @click=${() => go(placed)}
              >
                ${icon('target')}${coordinatesText(placed.lat, placed.lon)}
              </button>
            `
      }
      ${
        (showing && results.length === 0) || state.failed
          ? html`
              <p class="found-none" role="status">
                ${state.failed ? words.failed(words.action.search) : words.searchNone(state.text.trim())}
              </p>
            `
          : null
      }
    `;
  };

  const line = (found: Found, i: number, { view, words }: Now): TemplateResult => {
    const name = featureNameOf(found.layer, found, view.language);
    // A reader of Chinese is told how it is said, another one how it is written.
    const form = view.language === 'en' ? found.name : (found.pinyin ?? '');
    const committee = committeeOf(found, view.language, stores);
    return html`
      <li
        id=${`found-${i}`}
        role="option"
        aria-selected=${i === state.active}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => choose(found)}
      >
        <b>${name || found.code}</b>
        <span class="found-form ${isLatin(form) ? 'latin' : ''}">${form === name ? '' : form}</span>
        <span class="found-where">
          ${[committee, isVillage(found.layer) ? null : words.kinds[found.layer]].filter(Boolean).join(' · ')}
        </span>
      </li>
    `;
  };

  const ask = mount(root, stores, box);
  stores.tools.subscribe((now, before) => {
    if (now.searching !== before.searching) ask();
  });
  stores.view.subscribe((now, before) => {
    if (now.town === before.town) return;
    // What was found lies in another town.
    window.clearTimeout(timer);
    abort.abort();
    set({ results: null, failed: false, awaited: false });
    ask();
  });
  document.addEventListener('keydown', (event) => {
    const busy = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key !== '/' || busy || stores.view.get().presenting) return;
    event.preventDefault();
    input()?.focus();
  });
}

function committeeOf(found: Found, language: Now['view']['language'], { data }: Stores): string | null {
  const committee = data.get().layers.committees?.value?.find((each) => each.properties.code === found.committee);
  return committee === undefined ? (found.committee_name ?? null) : nameOf(committee.properties, language);
}
