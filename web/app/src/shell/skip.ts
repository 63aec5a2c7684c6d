/** Links that the Tab key comes to first: to the map, the panel, the search box, and the card while one is open. */
import './skip.css';
import { html } from 'lit-html';
import { mount, type Stores } from '../panel/mount';
import { elementOf } from './elements';

/** Each part's first stop. */
const STOPS = { map: null, panel: 'button, select, a', search: 'input', card: null } as const;
type Part = keyof typeof STOPS;

const ROOTS: Readonly<Record<Part, string>> = { map: 'map', panel: 'overview', search: 'search', card: 'card' };

export function mountSkip(root: HTMLElement, stores: Stores): void {
  const ask = mount(root, stores, ({ words }) => {
    root.setAttribute('aria-label', words.skip.title);
    return (Object.keys(STOPS) as Part[])
      .filter((part) => stopOf(part) !== null)
      .map(
        (part) => html`
          <a
            href=${`#${ROOTS[part]}`}
            data-skip=${part}
            @click=${(event: Event) => {
              event.preventDefault();
              stopOf(part)?.focus({ preventScroll: true });
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

/** Where a part is entered; null where it is not to be seen. */
function stopOf(part: Part): HTMLElement | null {
  const root = elementOf(ROOTS[part]);
  if (root.hidden || root.hasAttribute('data-behind')) return null;
  const within = STOPS[part];
  return within === null ? root : root.querySelector<HTMLElement>(within);
}
