/** What a story comes to on the page: its scenes in a row, and each as a whole view. */
import type { Chapter, Scene, Story, Told } from '../api/stories';
import { fromAddress } from '../state/address';
import type { Language, View } from '../state/view';

/** A scene with its place in the story, both counted from 0. */
export interface Stop {
  readonly scene: Scene;
  readonly chapter: Chapter;
  readonly nth: number;
  readonly inChapter: number;
  readonly chapterNth: number;
}

export function stopsOf({ chapters }: Story): readonly Stop[] {
  const stops = chapters.flatMap((chapter, chapterNth) =>
    chapter.scenes.map((scene, inChapter) => ({ scene, chapter, chapterNth, inChapter })),
  );
  return stops.map((stop, nth) => ({ ...stop, nth }));
}

/** The scene that an address names, by its number or by chapter and scene; the first where it names none that there is. */
export function stopOf(stops: readonly Stop[], named: string | null): Stop | undefined {
  const [chapter, scene] = (named ?? '').split('.').map(Number);
  const found = stops.find((stop) =>
    scene === undefined ? stop.scene.id === chapter : stop.chapterNth + 1 === chapter && stop.inChapter + 1 === scene,
  );
  return found ?? stops[0];
}

/** What of a view is the reader's and not a scene's. */
type Kept = Pick<View, 'town' | 'language' | 'story' | 'looping'>;

/**
 * A scene as a whole view: nothing is left in it of the scene before. Cleaning is told by days, so a scene of the past
 * shows the day of its instant there, and else the features as they stood.
 */
export function viewOf({ id, view, frame, as_of: asOf }: Scene, { town, language, story, looping }: Kept): View {
  const told = fromAddress('/present', `?${view}`);
  const moment = asOf === null ? null : inTown(asOf);
  const cleaning = told.theme === 'coverage';
  return {
    ...told,
    town,
    language,
    story,
    looping,
    scene: String(id),
    presenting: true,
    board: false,
    table: null,
    charts: false,
    papers: null,
    near: false,
    place: frame === 'place' ? told.place : null,
    date: cleaning ? (moment?.slice(0, 10) ?? told.date) : told.date,
    asOf: cleaning ? null : (moment ?? told.asOf),
  };
}

/** An instant as a moment of the town's clock, eight hours ahead of UTC. */
function inTown(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19);
}

/** Words in a language; in another where they lack it. */
export function told(words: Told | null | undefined, language: Language): string {
  return words?.[language] ?? words?.['zh-Hans'] ?? Object.values(words ?? {})[0] ?? '';
}
