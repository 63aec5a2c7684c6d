/** The overview panel: town, day, committee, themes, figures and legend. */
import './overview.css';
import { html } from 'lit-html';
import { committeeChoice } from './committees';
import { figuresPanel } from '../figures/figures';
import { legendPanel } from '../legend/legend';
import { closedNote } from '../panel/closed';
import { type Acts, mount, type Now, type SoonParts, type Stores } from '../panel/mount';
import { makeStops } from './stops';
import { themeTabs } from './themes';
import { closedTheme } from '../state/closed';
import { townHead } from './town';

/** The town at a glance: its name and day, figures, theme and legend. */
export function mountOverview(root: HTMLElement, stores: Stores, acts: Acts): void {
  const stops = makeStops(root, () => acts.giveWay());
  let chips: SoonParts['chips'] | null = null;
  let choice: ReturnType<SoonParts['makeChoice']> | null = null;
  acts.whenSoon((soon) => {
    [chips, choice] = [soon.chips, soon.makeChoice(stores, ask)];
    ask();
  });
  const ask = mount(root, stores, (now) => {
    if (now.view.presenting) return null;
    const { theme, measure } = now.view;
    const measured = theme === 'coverage' && measure !== null;
    const closed = closedTheme(theme, now.view, now.data);
    const figures = closed !== null ? closedNote(stores, now, closed) : noTown(now) ? null : figuresPanel(stores, now);
    const legend = legendPanel(stores, now);
    // What colours the map stands together: of a measure its choice and its legend, over the day's figures.
    return html`
      ${stops.handle(now.words, measured)}
      <div class="overview-head">
        ${townHead(stores, now)} ${committeeChoice(stores, now)} ${themeTabs(stores, now)}
      </div>
      <div
        class="overview-body"
        tabindex="0"
        role="region"
        aria-label=${`${now.words.action.figures}${now.words.listComma}${now.words.action.legend}`}
      >
        ${now.view.table === null ? chips?.(stores, now) : null}
        ${
          theme !== 'coverage' || now.data.coverage.value?.has_assignments !== true
            ? null
            : html`
                <div class="gauge">${choice?.(now)}</div>
              `
        }
        ${measured ? [legend, figures] : [figures, legend]}
      </div>
    `;
  });
  stores.tools.subscribe((now, before) => {
    if (now.seen !== before.seen) ask();
  });
}

/** The towns are known, and there is none to show figures of. */
function noTown({ view, data }: Now): boolean {
  return data.towns.status === 'ready' && view.town === null;
}
