/**
 * The table of the page's panels: each one's element, when it is first wanted, how its code comes, what of it covers the
 * map. A new panel is a line here and an element in index.html.
 */
// The style of what comes soon stands in the first sheet, where print.css comes after it.
import '../card/card.css';
import '../card/areas.css';
import '../card/related.css';
import '../columns/chips.css';
import '../present/present.css';
import type { Data } from '../state/data';
import type { Tools } from '../state/tools';
import type { View } from '../state/view';
import type { Work } from '../state/work';
import { mountOverview } from '../overview/overview';
import { laterStyle } from '../panel/later';
import type { Acts, Stores } from '../panel/mount';
import { mountSearch } from '../search/search';
import { mountTools } from '../toolbar/tools';
import { remark } from '../state/remark';
import { CATALOGUE } from '../words';
import { elementOf } from './elements';
import { mountNotice } from './notice';
import { mountSkip } from './skip';
import { mountStatus } from './status';

export interface Page {
  readonly stores: Stores;
  readonly acts: Acts;
}

/** The stores' values by which a panel is wanted or not. */
interface Now {
  readonly view: View;
  readonly data: Data;
  readonly tools: Tools;
  readonly work: Work;
}

type Mount = (root: HTMLElement, stores: Stores, acts: Acts) => void;

interface Place {
  readonly id: string;
  /** What covers the map: the panel itself, parts of it by a selector, or nothing. */
  readonly covers: 'all' | 'nothing' | `.${string}`;
}

/** A panel that is there from the beginning. */
interface FirstPanel extends Place {
  readonly mount: Mount;
}

/** A panel whose code and style are fetched when it is first wanted. */
interface LaterPanel extends Place {
  readonly wanted: (now: Now) => boolean;
  readonly load: () => Promise<Mount>;
  /** It is likely to be wanted next: it comes after the first look, asked for or not. */
  readonly soon?: true;
}

export const PANELS: readonly (FirstPanel | LaterPanel)[] = [
  { id: 'skip', mount: mountSkip, covers: 'nothing' },
  { id: 'overview', mount: mountOverview, covers: 'all' },
  { id: 'search', mount: mountSearch, covers: 'all' },
  { id: 'tools', mount: mountTools, covers: 'all' },
  { id: 'notice', mount: mountNotice, covers: 'all' },
  { id: 'status', mount: mountStatus, covers: 'nothing' },
  {
    id: 'present',
    wanted: ({ view }) => view.presenting,
    load: () => import('../present/present').then(({ mountPresent }) => mountPresent),
    soon: true,
    covers: '.present-title, .present-figures, .present-legend, .story-words, .story-over, .story-steps, .story-tools',
  },
  {
    id: 'card',
    wanted: ({ view, data }) => view.selected !== null || data.choices.length > 0,
    load: () => import('./soon').then(({ mountCard }) => mountCard),
    soon: true,
    covers: 'all',
  },
  {
    id: 'measure',
    wanted: ({ tools }) => tools.mode.kind === 'measure',
    load: () => import('../measure/measure').then(({ mountMeasure }) => mountMeasure),
    covers: 'all',
  },
  {
    id: 'table',
    wanted: ({ view }) => view.table !== null,
    load: () => import('../table/panel').then(({ mountTable }) => mountTable),
    covers: 'all',
  },
  {
    id: 'share',
    wanted: ({ tools }) => tools.sharing,
    load: () => import('../share/share').then(({ mountShare }) => mountShare),
    covers: 'all',
  },
  {
    id: 'layers',
    wanted: ({ tools }) => tools.open === 'layers',
    load: () => import('../layers/layers').then(({ mountLayers }) => mountLayers),
    covers: 'all',
  },
  {
    id: 'more',
    wanted: ({ tools }) => tools.open === 'more',
    load: () => import('../toolbar/more').then(({ mountMore }) => mountMore),
    covers: 'all',
  },
  {
    id: 'gate',
    wanted: ({ work }) => work.gate !== null,
    load: () => import('../account/gate').then(({ mountGate }) => mountGate),
    covers: 'nothing',
  },
  {
    id: 'work',
    wanted: ({ work, view }) => work.open !== null || view.papers !== null,
    load: () => import('../work/work').then(({ mountWork }) => mountWork),
    covers: 'all',
  },
];

/**
 * Opens the panels that are there from the beginning, and each other one when it is first wanted. Returns what fetches
 * those that are likely to be wanted next.
 */
export function openPanels({ stores, acts }: Page): () => void {
  const { view, data, tools, work } = stores;
  const waiting = new Set<LaterPanel>();
  for (const panel of PANELS)
    if ('mount' in panel) panel.mount(elementOf(panel.id), stores, acts);
    else waiting.add(panel);
  const open = (panel: LaterPanel): void => {
    waiting.delete(panel);
    Promise.all([panel.load(), laterStyle()]).then(
      ([mount]) => mount(elementOf(panel.id), stores, acts),
      () => {
        waiting.add(panel); // the next change of a store, a press say, tries again
        remark(data, CATALOGUE[view.get().language].lost);
      },
    );
  };
  const check = (): void => {
    const now = { view: view.get(), data: data.get(), tools: tools.get(), work: work.get() };
    for (const panel of waiting) if (panel.wanted(now)) open(panel);
  };
  for (const store of [view, data, tools, work]) store.subscribe(check);
  check();
  return () => {
    for (const panel of waiting) if (panel.soon === true) open(panel);
  };
}

/** The window's rectangles that panels cover: labels give way to them. */
export function coveredRects(): readonly DOMRect[] {
  return PANELS.flatMap(({ id, covers }) => {
    const root = elementOf(id);
    if (covers === 'nothing' || root.hasAttribute('data-behind')) return [];
    return covers === 'all' ? [root] : [...root.querySelectorAll(covers)];
  })
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** Tells when a panel that covers the map grows, opens or closes, and when one that slides has come to rest. */
export function watchPanels(changed: () => void): void {
  const sizes = new ResizeObserver(changed);
  const rests = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) changed();
  };
  for (const { id, covers } of PANELS) {
    if (covers === 'nothing') continue;
    const panel = elementOf(id);
    sizes.observe(panel);
    for (const end of ['animationend', 'transitionend']) panel.addEventListener(end, rests);
  }
}
