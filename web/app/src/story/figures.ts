/** Reads a story's figures, ahead of the scene that shows them and again whenever something changes. */
import type { AskedMeasure, Measured, Scene } from '../api/stories';
import type { Stores } from '../panel/mount';
import { measureQuery, type StorySource } from './story-source';

export interface Figures {
  /** Reads the figures of a scene, and of those that come up; forgets all others. */
  readonly show: (scene: Scene, next: readonly Scene[]) => void;
  readonly readAgain: () => void;
  /** What a figure came to last; null while it is not known. */
  readonly of: (asked: AskedMeasure, scene: Scene) => Measured | null;
  /** Reads anew whatever a change may have touched. Returns what ends it. */
  readonly follow: () => () => void;
}

/** Changes that come together are answered together. */
const GATHER_MS = 300;
/** So many are asked for at once: the server gives one visitor few turns for sums. */
const AT_ONCE = 3;
/** What was refused is asked for again. */
const AGAIN_MS = 5000;

export function makeFigures(town: string, source: StorySource, { view, data }: Stores, ask: () => void): Figures {
  const known = new Map<string, Measured>();
  const reading = new Set<string>();
  let scenes: readonly Scene[] = [];
  let timer = 0;
  let again = 0;
  const keyOf = (asked: AskedMeasure, scene: Scene): string =>
    `${asked.measure}?${measureQuery(town, asked, scene.as_of, view.get().language)}`;
  /** What waits for its turn, the scene's own first. */
  let waiting: (() => Promise<void>)[] = [];
  const next = (): void => {
    if (reading.size >= AT_ONCE) return;
    const first = waiting.shift();
    if (first !== undefined) void first();
  };
  const read = async (asked: AskedMeasure, scene: Scene): Promise<void> => {
    const key = keyOf(asked, scene);
    reading.add(key);
    next();
    try {
      known.set(key, await source.measure(town, asked, scene.as_of, view.get().language));
      ask();
    } catch {
      // The last one stays, with the time that it says.
      again = window.setTimeout(readAll, AGAIN_MS);
    } finally {
      reading.delete(key);
      next();
    }
  };
  const readAll = (): void => {
    const keys = new Set(scenes.flatMap((scene) => askedOf(scene).map((asked) => keyOf(asked, scene))));
    for (const key of [...known.keys()]) if (!keys.has(key)) known.delete(key);
    window.clearTimeout(again);
    const wanted = new Map<string, () => Promise<void>>();
    for (const scene of scenes)
      for (const asked of askedOf(scene)) wanted.set(keyOf(asked, scene), () => read(asked, scene));
    waiting = [...wanted.values()];
    next();
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(readAll, GATHER_MS);
  };
  return {
    show: (scene, ahead) => {
      scenes = [scene, ...ahead];
      readAll();
    },
    readAgain: readAll,
    of: (asked, scene) => known.get(keyOf(asked, scene)) ?? null,
    follow: () => {
      const stop = data.subscribe((now, before) => {
        if (now.touched !== before.touched || now.coverage.value !== before.coverage.value) soon();
      });
      return () => {
        stop();
        window.clearTimeout(timer);
        window.clearTimeout(again);
        waiting = [];
      };
    },
  };
}

function askedOf({ figures }: Scene): readonly AskedMeasure[] {
  return figures.flatMap((figure) => (figure.beside == null ? [figure] : [figure, figure.beside]));
}
