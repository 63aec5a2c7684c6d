/** Plays a story on the big screen: its scenes one after the other, each as a whole view of the page. */
import type { TemplateResult } from 'lit-html';
import type { StoryHead } from '../api/stories';
import type { Acts, Now, Stores } from '../panel/mount';
import { NO_STORY, type View } from '../state/view';
import { focused } from './focused';
import { makeFigures } from './figures';
import { framed } from './framed';
import { deedOf, type Deed } from './keys';
import { makeOver } from './over';
import type { Playing } from './playing';
import { makeRoom } from './room';
import { stopOf, stopsOf, viewOf, type Stop } from './scenes';
import { stage } from './stage';
import { makeSwipes } from './swipes';
import { SERVER, type StorySource } from './story-source';

export interface Player {
  /** Whether it plays what a view asks for. */
  readonly plays: (town: string, story: string | null) => boolean;
  /** Shows the scene that the address names. */
  readonly begin: () => void;
  readonly part: (now: Now) => TemplateResult;
  readonly close: () => void;
}

/** How long a scene stands until what comes next is fetched, so that it has the network first. */
const AHEAD_MS = 400;
const AHEAD = 2;
const LEAST_HOLD_S = 3;

export async function makePlayer(
  stores: Stores,
  acts: Acts,
  ask: () => void,
  name: StoryHead['name'],
  source: StorySource = SERVER,
): Promise<Player | null> {
  const town = stores.view.get().town ?? '';
  const story = await source.story(town, name);
  const stops = stopsOf(story);
  const [first] = stops;
  if (first === undefined) return null;
  let at: Stop = first;
  /** The scene as the view names it; another one is gone to. */
  let shown: string | null = null;
  let running = false;
  let blank = false;
  let holding = 0;
  let ahead = 0;
  let unsubscribe: readonly (() => void)[] = [];
  const { view, data, tools } = stores;

  const sceneView = (stop: Stop): View => viewOf(stop.scene, { ...view.get(), story: name });
  const showFrame = (animate: boolean): void => {
    const { frame } = at.scene;
    acts.showFramed(() => framed(frame, view.get(), data.get()), animate);
  };
  /** Puts a scene on the page whole. Where the address names it already, or the story goes on by itself, that is no step of the reader's. */
  const show = (stop: Stop, quietly: boolean): void => {
    at = stop;
    shown = String(stop.scene.id);
    over.close();
    if (tools.get().searching) tools.set({ searching: false });
    if (data.get().choices.length > 0) data.set({ choices: [] });
    const next = sceneView(stop);
    if (quietly) acts.play(next);
    else view.set(next);
    showFrame(stop.scene.transition === 'fly');
    figures.show(
      at.scene,
      comingUp().map(({ scene }) => scene),
    );
    hold();
    window.clearTimeout(ahead);
    ahead = window.setTimeout(fetchAhead, AHEAD_MS);
    ask();
  };
  /** The next scenes, over the end to the beginning. */
  const comingUp = (): readonly Stop[] =>
    Array.from({ length: Math.min(AHEAD, stops.length - 1) }, (_, i) => stops[(at.nth + 1 + i) % stops.length] ?? at);
  const fetchAhead = (): void => {
    const next = comingUp();
    const frames = new Map(next.map((stop) => [sceneView(stop), stop.scene.frame] as const));
    void acts.prepareViews([...frames.keys()], (then, known) => framed(frames.get(then) ?? 'town', then, known));
  };
  const goTo = (nth: number, quietly = false): void => {
    const stop = stops[Math.max(0, Math.min(nth, stops.length - 1))];
    if (stop !== undefined && (stop !== at || playing.isAway())) show(stop, quietly);
  };
  const hold = (): void => {
    window.clearTimeout(holding);
    if (running) holding = window.setTimeout(goOn, Math.max(LEAST_HOLD_S, at.scene.hold_s) * 1000);
  };
  /** Goes on by itself; while somebody looks at what is open over the story, it waits. */
  const goOn = (): void => {
    if (playing.isAway() || blank) hold();
    else if (at.nth < stops.length - 1) goTo(at.nth + 1, true);
    else if (view.get().looping) show(first, true);
    else playing.run(false);
  };

  const over = makeOver(() => playing);
  const figures = makeFigures(town, source, stores, ask);
  const room = makeRoom();
  const playing: Playing = {
    stores,
    acts,
    source,
    ask,
    story,
    stops,
    figures,
    over,
    room,
    swipes: makeSwipes((by) => goTo(at.nth + by)),
    now: () => at,
    goTo,
    back: () => show(at, true),
    isAway: () => {
      const { selected } = view.get();
      const own = sceneView(at).selected;
      const other = selected?.layer !== own?.layer || selected?.fid !== own?.fid;
      return over.isOpen() || tools.get().searching || data.get().choices.length > 0 || other;
    },
    running: () => running,
    run: (on) => {
      running = on;
      if (!on && view.get().looping) acts.play({ looping: false });
      hold();
      ask();
    },
    isBlank: () => blank,
    blank: (on) => {
      blank = on;
      ask();
    },
    search: () => {
      over.close();
      tools.set({ searching: true });
      ask();
      window.requestAnimationFrame(() =>
        window.requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#search input')?.focus()),
      );
    },
  };

  const does: Record<Deed, () => void> = {
    next: () => goTo(at.nth + 1),
    before: () => goTo(at.nth - 1),
    first: () => goTo(0),
    last: () => goTo(stops.length - 1),
    start: () => {
      playing.blank(false);
      goTo(0);
      room.fill();
    },
    blank: () => playing.blank(!blank),
    fullScreen: () => room.toggle(),
    search: () => playing.search(),
    back: () => {
      if (playing.isAway()) playing.back();
      else room.leave();
    },
    close: () => {
      if (playing.isAway()) playing.back();
    },
    nothing: () => undefined,
  };
  const pressed = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const focus = focused(event.target);
    // A scene's own card is looked at, not read on.
    const on = focus === 'text' && !playing.isAway() ? null : focus;
    const deed = deedOf({ key, held: altKey || ctrlKey || metaKey, at: on, blank });
    if (deed === null) return;
    event.preventDefault();
    event.stopPropagation();
    does[deed]();
  };
  const turned = (now: View, before: View): void => {
    if (!now.presenting || now.story === NO_STORY) return;
    // A step back in the browser's history, or a link.
    if (now.scene !== shown) show(stopOf(stops, now.scene) ?? first, true);
    if (now.language !== before.language) figures.readAgain();
    // What was searched for is found: its card is open.
    if (now.selected !== before.selected && now.selected !== null && tools.get().searching)
      tools.set({ searching: false });
  };

  return {
    plays: (code, story) => code === town && (story === null || story === name),
    begin: () => {
      document.addEventListener('keydown', pressed, true);
      room.enter();
      const { scene, looping } = view.get();
      running = looping;
      show(stopOf(stops, scene) ?? first, true);
      unsubscribe = [
        view.subscribe(turned),
        tools.subscribe((now, before) => {
          if (now.seen !== before.seen || now.searching !== before.searching) ask();
        }),
        figures.follow(),
      ];
    },
    part: (now) => stage(playing, now),
    close: () => {
      document.removeEventListener('keydown', pressed, true);
      for (const stop of unsubscribe) stop();
      window.clearTimeout(holding);
      window.clearTimeout(ahead);
      if (tools.get().searching) tools.set({ searching: false });
      room.close();
    },
  };
}
