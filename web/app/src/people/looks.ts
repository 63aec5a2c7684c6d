/** Who has seen cleaners' names, for a town's administrators: a list that is read when it is opened. */
import { html, type TemplateResult } from 'lit-html';
import { looks, type Look } from '../api/office';
import type { Problem } from '../api/shapes';
import { problemOfError } from '../api/client';
import { problemLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { featuresOf } from '../state/data';
import { instantText } from '../words/dates';
import { nameOf } from '../words/names';

const PAGE = 20;

export interface Looks {
  readonly part: (now: OfficeNow) => TemplateResult;
  /** Folds the list: what is opened later is read anew. */
  readonly close: () => void;
}

export function makeLooks(ports: WorkPorts): Looks {
  let [open, all, reading] = [false, false, false];
  let list: readonly Look[] = [];
  let problem: Problem | null = null;
  let latest = 0;

  const read = (before: number | null): void => {
    const town = ports.stores.view.get().town;
    if (town === null) return;
    const mine = (latest += 1);
    reading = true;
    ports.ask();
    // One more than is shown tells whether there are any more.
    ports
      .signedIn(() => looks(town, before, PAGE + 1))
      .then(
        (page) => {
          if (mine !== latest) return;
          const shown = page.slice(0, PAGE);
          list = before === null ? shown : [...list, ...shown];
          [all, reading, problem] = [page.length <= PAGE, false, null];
          ports.ask();
        },
        (error: unknown) => {
          if (mine !== latest) return;
          [problem, reading] = [problemOfError(error), false];
          ports.ask();
        },
      );
  };
  const close = (): void => {
    [open, all, reading, list, problem] = [false, false, false, [], null];
    latest += 1;
  };
  const toggle = ({ currentTarget }: Event): void => {
    const { open: now } = currentTarget as HTMLDetailsElement;
    if (now === open) return;
    close();
    open = now;
    if (open) read(null);
  };

  const row = ({ at, login, name, village }: Look, now: OfficeNow): TemplateResult => {
    const words = now.office.looks;
    const found = featuresOf(now.data, 'villages').find(({ properties }) => properties.code === village);
    const where = found === undefined ? (village ?? words.all) : nameOf(found.properties, now.view.language);
    return html`
      <li>
        <time datetime=${at}>${instantText(at)}</time>
        <b>${name !== '' ? name : login !== '' ? login : words.gone}</b>
        <span>${where}</span>
      </li>
    `;
  };

  return {
    close,
    part: (now) => {
      const words = now.office.looks;
      return html`
        <details class="work-more work-looks" .open=${open} @toggle=${toggle}>
          <summary>${words.title}</summary>
          <p class="form-hint">${words.hint}</p>
          ${problemLine(problem, now, 'looks-problem')}
          ${
            list.length === 0 && !reading && problem === null
              ? html`
                  <p class="form-hint">${words.none}</p>
                `
              : null
          }
          <ol class="looks">
            ${list.map((each) => row(each, now))}
          </ol>
          ${
            all || list.length === 0
              ? null
              : html`
                  <button
                    type="button"
                    class="form-button is-quiet looks-more"
                    ?disabled=${reading}
                    @click=${() => read(list[list.length - 1]?.entry ?? null)}
                  >
                    ${now.office.more}
                  </button>
                `
          }
        </details>
      `;
    },
  };
}
