/** The button that undoes a change, its question, and its answer. */
import { html, type TemplateResult } from 'lit-html';
import { changes, undo, type ChangeNote } from '../api/office';
import type { Problem } from '../api/shapes';
import { conflictText, isUndoable, undoText } from './in-words';
import { faultTexts } from '../fields/fields';
import { icon } from '../look/icons';
import { box, longWait, problemLine, sure, workingText, type WorkPorts, type OfficeNow } from '../panel/form';
import { Waiting } from '../panel/waiting';
import { remark } from '../state/remark';
import { problemOfError } from '../api/client';

/** The button that takes a change back, and what it asks and says; one change at a time. */
export function makeUndo(
  ports: WorkPorts,
  done: () => void,
): { readonly part: (change: number, now: OfficeNow) => TemplateResult; readonly end: () => void } {
  let [asked, reason] = [null as number | null, ''];
  const waiting = new Waiting(ports.ask);
  let note: ChangeNote | null = null;
  let problem: Problem | null = null;

  const end = (): void => {
    [asked, note, problem, reason] = [null, null, null, ''];
    waiting.end();
    ports.ask();
  };
  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    waiting.end();
    ports.ask();
  };
  /** Reads the change again, as it may touch more than the feature that is shown. */
  const begin = (change: number): void => {
    const town = ports.stores.view.get().town;
    if (town === null) return;
    [asked, note, problem, reason] = [change, null, null, ''];
    ports.ask();
    changes(town, change + 1, 1).then(({ changes: [read] }) => {
      if (asked !== change) return;
      if (read?.change === change) note = read;
      else problem = { title: 'gone', status: 404 };
      ports.ask();
    }, failed);
  };
  const confirm = (): void => {
    const town = ports.stores.view.get().town;
    if (town === null || asked === null || waiting.lasts) return;
    waiting.begin();
    const change = asked;
    ports
      .signedIn(() => undo(town, change, reason.trim()))
      .then(() => {
        remark(ports.stores.data, ports.now().office.log.undone);
        end();
        done();
      }, failed);
  };
  const conflicts = (now: OfficeNow): TemplateResult => html`
    <div class="form-problem" role="alert">
      ${now.office.log.conflicts}
      <ul class="log-conflicts">
        ${(problem?.conflicts ?? []).map(
          (conflict) => html`
            <li>${conflictText(conflict, now)}</li>
          `,
        )}
      </ul>
    </div>
  `;

  /** Lists the faults of a refused undo: areas that would lie upon what came in their place. */
  const faultList = (found: Problem | null, now: OfficeNow): TemplateResult | null => {
    const faults = found === null ? [] : faultTexts(found, now.view.language, now);
    if (faults.length === 0) return null;
    return html`
      <ul class="form-faults">
        ${faults.map(
          (text) => html`
            <li>${text}</li>
          `,
        )}
      </ul>
    `;
  };

  /** Asks for agreement to the undo, or says why it cannot be done here. */
  const question = (read: ChangeNote, now: OfficeNow): TemplateResult => {
    const { log } = now.office;
    if (!isUndoable(read))
      return html`
        <p class="form-problem" role="alert">
          ${read.undone_by === undefined ? log.notHere(read.change) : log.undoneBy(read.undone_by)}
        </p>
      `;
    return html`
      ${box({
        name: 'undo-reason',
        label: now.office.paren(log.undoReason, now.office.optional),
        value: reason,
        input: (value) => (reason = value),
      })}
      ${
        waiting.lasts
          ? html`
              <p class="form-hint" role="status">${workingText(waiting.seconds, now)}</p>
              ${longWait(waiting.seconds, now)}
            `
          : sure(undoText(read, now), log.undoIt, confirm, end, now)
      }
    `;
  };

  return {
    end,
    part: (change, now) => {
      if (asked !== change)
        return html`
          <button type="button" class="text-button log-undo" @click=${() => begin(change)}>
            ${icon('undo')}${now.office.log.undo}
          </button>
        `;
      return html`
        ${(problem?.conflicts ?? []).length > 0 ? conflicts(now) : problemLine(problem, now, 'undo-problem')}
        ${faultList(problem, now)}
        ${
          note === null
            ? html`
                <button type="button" class="form-button is-quiet" @click=${end}>${now.office.cancel}</button>
              `
            : question(note, now)
        }
      `;
    },
  };
}
