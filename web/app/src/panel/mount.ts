/** Renders a panel whenever its stores change, and names what a panel may do. */
import { render, type TemplateResult } from 'lit-html';
import type { Extent } from '../api/shapes';
import type { Framed } from '../map/camera';
import type { Lend } from '../map/tools/tool';
import type { Data } from '../state/data';
import type { Work } from '../state/work';
import type { Store } from '../state/store';
import type { Tools } from '../state/tools';
import type { View } from '../state/view';
import { CATALOGUE, type Words } from '../words';

/** Actions that a panel can take beside setting the stores. */
export interface Acts {
  readonly zoomBy: (step: number) => void;
  readonly wholeTown: () => void;
  readonly zoomToSelected: () => void;
  readonly present: (on: boolean) => void;
  readonly print: () => void;
  readonly locate: () => void;
  /** The map's window: west, south, east and north. */
  readonly bounds: () => readonly [number, number, number, number];
  /** What of it no panel covers. */
  readonly free: () => Extent;
  /** Brings a place into what no panel covers, if it lies elsewhere. */
  readonly reveal: (lat: number, lon: number) => void;
  readonly goTo: (lat: number, lon: number, zoom: number) => void;
  readonly showExtent: (extent: Extent) => void;
  /** Reads days of cleaning before they are played; null is today. */
  readonly prepareDays: (dates: readonly (string | null)[]) => Promise<void>;
  /** Turns the view without a step in the browser's history. */
  readonly play: (patch: Partial<View>) => void;
  /** Shows what a scene has on its map, as soon as that is here; null before. */
  readonly showFramed: (what: () => Framed | null, animate: boolean) => void;
  /** Has views be here before they are shown, with their tiles. */
  readonly prepareViews: (views: readonly View[], whatOf: (view: View, data: Data) => Framed | null) => Promise<void>;
  /** Gives the parts of the overview whose code comes after the first look. */
  readonly whenSoon: (give: (parts: SoonParts) => void) => void;
  /** Moves the map to where the theme lies. */
  readonly showTheme: () => void;
  /** Reads everything again, after another account has signed in. */
  readonly readAgain: () => void;
  /** A panel has moved or grown: labels that it covers in part are hidden. */
  readonly giveWay: () => void;
  /** Tells where on the map the pointer is, whenever it moves. */
  readonly followPointer: (tell: (lat: number, lon: number) => void) => void;
  /** Gives the map the tool that draws. */
  readonly lend: (make: Lend) => void;
}

export interface SoonParts {
  /** The filter's conditions. */
  readonly chips: (stores: Stores, now: Now) => TemplateResult | null;
  /** The choice of villages' colours. */
  readonly makeChoice: (stores: Stores, ask: () => void) => (now: Now) => TemplateResult;
}

export interface Stores {
  readonly view: Store<View>;
  readonly data: Store<Data>;
  readonly tools: Store<Tools>;
  readonly work: Store<Work>;
}

export interface Now {
  readonly view: View;
  readonly data: Data;
  readonly words: Words;
}

/** Renders a panel whenever view, data or the look change, at most once a frame. */
export function mount(
  root: HTMLElement,
  { view, data, tools, work }: Pick<Stores, 'view' | 'data' | 'tools'> & Partial<Pick<Stores, 'work'>>,
  draw: (now: Now) => TemplateResult | TemplateResult[] | null,
): () => void {
  let queued = false;
  const paint = (): void => {
    queued = false;
    const now = view.get();
    render(draw({ view: now, data: data.get(), words: CATALOGUE[now.language] }), root);
  };
  const ask = (): void => {
    if (queued) return;
    queued = true;
    window.requestAnimationFrame(paint);
  };
  view.subscribe(ask);
  data.subscribe(ask);
  work?.subscribe(ask);
  tools.subscribe((now, before) => {
    if (now.look !== before.look) ask();
  });
  paint();
  return ask;
}
