/** The panel of a town's changes, the newest first. */
import { html, type TemplateResult } from 'lit-html';
import { changes, type ChangeNote, type Changes } from '../api/office';
import { authorText, givenText, isUndoable, reasonText, touchedText } from './in-words';
import { problemLine, type WorkPart, type WorkPorts, type OfficeNow } from '../panel/form';
import { Pages } from '../panel/pages';
import { makeChanged } from './changed';
import { makeUndo } from './undo';
import { isPast } from '../state/past';
import { works } from '../state/rights';
import { instantText } from '../words/dates';

const PAGE = 30;

/** A town's changes, the newest first. */
export function changesPart(ports: WorkPorts): WorkPart {
  const list = new Pages<ChangeNote, Changes>({
    size: PAGE,
    ask: (before, limit) => {
      const { town } = ports.stores.view.get();
      return town === null ? null : changes(town, before?.change ?? null, limit);
    },
    rowsOf: (page) => page.changes,
    wanted: () => {
      const { town } = ports.stores.view.get();
      return () => ports.stores.view.get().town === town;
    },
    changed: ports.ask,
  });
  const undoing = makeUndo(ports, () => list.read());
  const changed = makeChanged(ports);

  const entry = (note: ChangeNote, now: OfficeNow): TemplateResult => {
    const { log } = now.office;
    return html`
      <li class="log-entry" data-change=${note.change}>
        ${noteHead(note, now)}
        <p class="log-what">${whatText(note, now)}</p>
        ${noteWhy(note, now)}
        ${
          note.undone_by === undefined
            ? list.answer?.may_undo === true && isUndoable(note) && !isPast(now.view)
              ? undoing.part(note.change, now)
              : null
            : html`
                <p class="log-mark">${log.undoneBy(note.undone_by)}</p>
              `
        }
      </li>
    `;
  };

  const all = (now: OfficeNow): TemplateResult => html`
    ${problemLine(list.problem, now)}
    ${
      works(ports.stores.work.get().session, now.view.town)
        ? null
        : html`
            <p class="form-hint">${now.office.log.only}</p>
          `
    }
    ${
      list.empty
        ? html`
            <p class="form-hint">${now.office.log.nowhere}</p>
          `
        : null
    }
    <ol class="log">
      ${list.rows.map((note) => entry(note, now))}
    </ol>
    ${list.more(now, 'log-more')}
  `;

  return {
    title: ({ words }) => words.work.changes,
    key: ({ view }) => `${view.town ?? ''} ${ports.stores.work.get().session?.account ?? 0}`,
    enter: () => {
      list.clear();
      undoing.end();
      changed.enter();
      list.read();
    },
    body: (now) => html`
      ${changed.head(now)} ${changed.list(now) ?? all(now)}
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
