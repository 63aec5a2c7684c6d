/** Who has seen people's names, for a town's administrators: a list that is read when it is opened. */
import { html, type TemplateResult } from 'lit-html';
import { looks, type Look } from '../api/office';
import { problemLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { Pages } from '../panel/pages';
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
  let open = false;
  const list = new Pages<Look>({
    size: PAGE,
    ask: (before, limit) => {
      const { town } = ports.stores.view.get();
      return town === null ? null : ports.signedIn(() => looks(town, before?.entry ?? null, limit));
    },
    rowsOf: (page) => page,
    changed: ports.ask,
  });
  const close = (): void => {
    open = false;
    list.clear();
  };
  const toggle = ({ currentTarget }: Event): void => {
    const { open: now } = currentTarget as HTMLDetailsElement;
    if (now === open) return;
    close();
    open = now;
    if (open) list.read();
  };

  const row = (look: Look, now: OfficeNow): TemplateResult => {
    const { at, login, name } = look;
    const words = now.office.looks;
    return html`
      <li>
        <time datetime=${at}>${instantText(at)}</time>
        <b>${name !== '' ? name : login !== '' ? login : words.gone}</b>
        <span>${whatText(look, now)}</span>
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
          ${problemLine(list.problem, now, 'looks-problem')}
          ${
            list.empty
              ? html`
                  <p class="form-hint">${words.none}</p>
                `
              : null
          }
          <ol class="looks">
            ${list.rows.map((each) => row(each, now))}
          </ol>
          ${list.more(now, 'looks-more')}
        </details>
      `;
    },
  };
}

/** What was looked at: the cleaners of a village or of all, the members, the sheet of a month, who contracts a parcel. */
function whatText({ event, village = '' }: Look, now: OfficeNow): string {
  const words = now.office.looks;
  if (event === 'members seen unmasked') return words.members;
  if (event === 'month sheet seen unmasked') return words.sheet(village);
  if (event === 'holder seen unmasked') return words.holder(village);
  const place = village === '' ? words.all : placeName(village, now);
  return event === 'reporters seen unmasked' ? words.reporters(place) : place;
}

/** The name of a village or committee by its code. */
function placeName(code: string, now: OfficeNow): string {
  const found = (['villages', 'committees'] as const)
    .flatMap((layer) => featuresOf(now.data, layer))
    .find(({ properties }) => properties.code === code);
  return found === undefined ? code : nameOf(found.properties, now.view.language);
}
