/** Links that the Tab key comes to first: to the map, the panel, the search box, and the card while one is open. */
import './skip.css';
import { html } from 'lit-html';
import { mount, type Stores } from '../panel/mount';
import { elementOf } from './elements';

/** Each part's element, and which of those within it takes the focus, where it does not itself. */
const PARTS = {
  map: ['map', null],
  panel: ['overview', 'button, select'],
  search: ['search', 'input'],
  card: ['card', null],
} as const;
type Part = keyof typeof PARTS;

export function mountSkip(root: HTMLElement, stores: Stores): void {
  const ask = mount(root, stores, ({ words }) => {
    root.setAttribute('aria-label', words.skip.title);
    return (Object.keys(PARTS) as Part[]).filter(isThere).map(
      (part) => html`
        <a
          href=${`#${PARTS[part][0]}`}
          data-skip=${part}
          @click=${(event: Event) => {
            event.preventDefault();
            enter(part);
          }}
        >
          ${words.skip[part]}
        </a>
      `,
    );
  });
  // Which parts there are is known when it matters.
  root.addEventListener('focusin', ask);
}

function isThere(part: Part): boolean {
  const { hidden, dataset, childElementCount } = elementOf(PARTS[part][0]);
  return !hidden && dataset['behind'] === undefined && childElementCount > 0;
}

function enter(part: Part): void {
  const [id, within] = PARTS[part];
  const root = elementOf(id);
  const stops = within === null ? [root] : [...root.querySelectorAll<HTMLElement>(within)];
  stops.find((each) => each.getClientRects().length > 0)?.focus({ preventScroll: true });
}
