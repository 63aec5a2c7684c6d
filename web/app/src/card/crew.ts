/** The cleaners of a village on its card, fetched by a press, as the server notes each look at their names. */
import { html, type TemplateResult } from 'lit-html';
import { cleaners, type Cleaner } from '../api/office';
import type { Problem } from '../api/shapes';
import { icon } from '../look/icons';
import { OFFICE } from '../words/office';
import { Latest } from '../panel/latest';
import type { Now, Stores } from '../panel/mount';
import { plans } from '../state/rights';
import { problemText } from '../words/office/problems';
import { problemOfError } from '../api/client';

/**
 * The cleaners on a village's card, for roles that may see them. They are fetched by a press, as the server logs each
 * look.
 */
export interface Crew {
  readonly part: (village: number, count: string, now: Now) => TemplateResult;
  /** Forgets who was shown. */
  readonly close: () => void;
}

export function crewOf({ work }: Pick<Stores, 'work'>, ask: () => void): Crew {
  let about = '';
  let open = false;
  let list: readonly Cleaner[] | null = null;
  let problem: Problem | null = null;
  const latest = new Latest();

  const close = (): void => {
    [open, list, problem] = [false, null, null];
    latest.drop();
  };
  const press = (village: number, town: string, day: string | null): void => {
    const wasOpen = open;
    close();
    ask();
    if (wasOpen) return;
    open = true;
    latest.read(
      cleaners(town, village, plans(work.get().session, town), day),
      (read) => {
        list = read;
        ask();
      },
      (error) => {
        problem = problemOfError(error);
        ask();
      },
    );
  };

  const person = ({ name, phone }: Cleaner, noPhone: string): TemplateResult => html`
    <li>
      <b>${name}</b>
      ${
        phone === null || phone === ''
          ? html`
              <span>${noPhone}</span>
            `
          : /^[+\d\s()-]+$/.test(phone)
            ? html`
                <a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>
              `
            : html`
                <span>${phone}</span>
              `
      }
    </li>
  `;
  const body = ({ view }: Now, whole: boolean): TemplateResult => {
    const office = OFFICE[view.language];
    const { crew } = office;
    if (problem !== null)
      return html`
        <p class="crew-problem" role="alert">${problemText(problem, { office })}</p>
      `;
    if (list === null)
      return html`
        <p role="status">${crew.reading}</p>
      `;
    return html`
      ${
        view.date === null
          ? null
          : html`
              <p>${crew.onDay(view.date)}</p>
            `
      }
      ${
        list.length === 0
          ? html`
              <p role="status">${crew.nobody}</p>
            `
          : html`
              <ul>
                ${list.map((each) => person(each, crew.noPhone))}
              </ul>
            `
      }
      ${
        whole
          ? html`
              <p>${crew.noted}</p>
            `
          : null
      }
    `;
  };

  return {
    close,
    part: (village, count, now) => {
      const { session } = work.get();
      const town = now.view.town ?? '';
      const key = `${town} ${village} ${session?.account ?? 0} ${now.view.date ?? ''}`;
      if (key !== about) close();
      about = key;
      const whole = plans(session, town);
      const { crew } = OFFICE[now.view.language];
      return html`
        <section class="card-crew">
          <button
            type="button"
            aria-expanded=${open}
            aria-controls="crew-list"
            @click=${() => press(village, town, now.view.date)}
          >
            ${icon('people')}
            <b>${count}</b>
            <span>${open ? crew.hide : whole ? crew.see : crew.seeMasked}</span>
          </button>
          <div id="crew-list" ?hidden=${!open}>${open ? body(now, whole) : null}</div>
        </section>
      `;
    },
  };
}
