/** The panel of a town's changes, the newest first. */
import { html, type TemplateResult } from 'lit-html';
import { changes, type ChangeNote } from '../api/office';
import type { Problem } from '../api/shapes';
import { authorText, givenText, isUndoable, reasonText, touchedText } from './in-words';
import { problemLine, type WorkPart, type WorkPorts, type OfficeNow } from '../panel/form';
import { makeUndo } from './undo';
import { isPast } from '../state/past';
import { works } from '../state/rights';
import { instantText } from '../words/dates';
import { problemOfError } from '../api/client';

const PAGE = 30;

/** A town's changes, the newest first. */
export function changesPart(ports: WorkPorts): WorkPart {
  let [notes, mayUndo, all, reading] = [[] as readonly ChangeNote[], false, false, false];
  let problem: Problem | null = null;
  let latest = 0;
  const undoing = makeUndo(ports, () => read(null));

  const read = (before: number | null): void => {
    const town = ports.stores.view.get().town;
    if (town === null) return;
    const mine = (latest += 1);
    reading = true;
    ports.ask();
    // One more than is shown tells whether there are any more.
    changes(town, before, PAGE + 1).then(
      (page) => {
        if (mine !== latest || ports.stores.view.get().town !== town) return;
        const shown = page.changes.slice(0, PAGE);
        notes = before === null ? shown : [...notes, ...shown];
        [mayUndo, all, reading, problem] = [page.may_undo, page.changes.length <= PAGE, false, null];
        ports.ask();
      },
      (error: unknown) => {
        if (mine !== latest) return;
        [problem, reading] = [problemOfError(error), false];
        ports.ask();
      },
    );
  };

  const entry = (note: ChangeNote, now: OfficeNow): TemplateResult => {
    const { log } = now.office;
    return html`
      <li class="log-entry" data-change=${note.change}>
        ${noteHead(note, now)}
        <p class="log-what">${whatText(note, now)}</p>
        ${noteWhy(note, now)}
        ${
          note.undone_by === undefined
            ? mayUndo && isUndoable(note) && !isPast(now.view)
              ? undoing.part(note.change, now)
              : null
            : html`
                <p class="log-mark">${log.undoneBy(note.undone_by)}</p>
              `
        }
      </li>
    `;
  };

  return {
    title: ({ words }) => words.work.changes,
    key: ({ view }) => `${view.town ?? ''} ${ports.stores.work.get().session?.account ?? 0}`,
    enter: () => {
      [notes, all] = [[], false];
      undoing.end();
      read(null);
    },
    body: (now) => html`
      ${problemLine(problem, now)}
      ${
        works(ports.stores.work.get().session, now.view.town)
          ? null
          : html`
              <p class="form-hint">${now.office.log.only}</p>
            `
      }
      ${
        notes.length === 0 && !reading && problem === null
          ? html`
              <p class="form-hint">${now.office.log.nowhere}</p>
            `
          : null
      }
      <ol class="log">
        ${notes.map((note) => entry(note, now))}
      </ol>
      ${
        all || notes.length === 0
          ? null
          : html`
              <button
                type="button"
                class="form-button is-quiet log-more"
                ?disabled=${reading}
                @click=${() => read(notes[notes.length - 1]?.change ?? null)}
              >
                ${now.office.more}
              </button>
            `
      }
    `,
  };
}

/** What a change did, and to whose roles. */
function whatText({ touched, given }: ChangeNote, now: OfficeNow): string {
  if (touched.length === 0) return now.office.log.nothing;
  return [touchedText(touched, now), givenText(given, now)].filter((text) => text !== '').join(now.words.colon);
}

type Noted = Pick<ChangeNote, 'change' | 'at' | 'who' | 'role' | 'why' | 'undoes'>;

export function noteHead(noted: Noted, now: OfficeNow): TemplateResult {
  const { at, change } = noted;
  const { log } = now.office;
  return html`
    <p class="log-head">
      <time datetime=${at}>${instantText(at)}</time>
      <span>${authorText(noted, now)}</span>
      <small>${log.change(change)}</small>
    </p>
  `;
}

export function noteWhy({ why = '', undoes }: Noted, now: OfficeNow): TemplateResult | null {
  const { log } = now.office;
  const texts = [undoes === undefined ? '' : log.undoes(undoes), reasonText(why, now)].filter((text) => text !== '');
  return texts.length === 0
    ? null
    : html`
        <p class="log-why">${texts.join(' · ')}</p>
      `;
}
