/** The button that erases a text for good, its question, and its answer. */
import { html, type TemplateResult } from 'lit-html';
import { erase, type Erasable } from '../api/office';
import type { Problem } from '../api/shapes';
import { icon } from '../look/icons';
import { box, longWait, problemLine, sure, workingText, type WorkPorts, type OfficeNow } from '../panel/form';
import { Waiting } from '../panel/waiting';
import { remark } from '../state/remark';
import { problemOfError } from '../api/client';

/** The button that erases a text, and what it asks and says; one text at a time. `label` names the text. */
export function makeErase(
  ports: WorkPorts,
  done: () => void,
): {
  readonly part: (change: number, what: Erasable, label: string, now: OfficeNow) => TemplateResult;
  readonly end: () => void;
} {
  let [asked, reason] = [null as string | null, ''];
  const waiting = new Waiting(ports.ask);
  let problem: Problem | null = null;

  const end = (): void => {
    [asked, problem, reason] = [null, null, ''];
    waiting.end();
    ports.ask();
  };
  const confirm = (what: Erasable): void => {
    const town = ports.stores.view.get().town;
    if (town === null || waiting.lasts) return;
    waiting.begin();
    ports
      .signedIn(() => erase(town, what, reason.trim()))
      .then(
        () => {
          remark(ports.stores.data, ports.now().office.log.erased);
          end();
          done();
        },
        (error: unknown) => {
          problem = problemOfError(error);
          waiting.end();
          ports.ask();
        },
      );
  };

  return {
    end,
    part: (change, what, label, now) => {
      const { log } = now.office;
      // The same text stands in several entries; the question stands where it was asked.
      const key = `${change} ${JSON.stringify(what)}`;
      if (asked !== key)
        return html`
          <button
            type="button"
            class="text-button log-erase"
            aria-label=${log.eraseOf(label)}
            @click=${() => {
              end();
              asked = key;
              ports.ask();
            }}
          >
            ${icon('erase')}${log.erase}
          </button>
        `;
      return html`
        <div class="log-erasing">
          ${problemLine(problem, now, 'erase-problem')}
          ${box({
            name: 'erase-reason',
            label: now.office.paren(log.eraseReason, now.office.optional),
            value: reason,
            input: (value) => (reason = value),
          })}
          ${
            waiting.lasts
              ? html`
                  <p class="form-hint" role="status">${workingText(waiting.seconds, now)}</p>
                  ${longWait(waiting.seconds, now)}
                `
              : sure(log.willErase(label), log.eraseIt, () => confirm(what), end, now)
          }
        </div>
      `;
    },
  };
}
