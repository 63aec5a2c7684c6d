/** The words of a story on the big screen. */
import type { LayerId } from '../../api/layers';

export interface StoryWords {
  readonly play: string;
  readonly pause: string;
  readonly fullScreen: string;
  /** The themes in the story's place. */
  readonly themes: string;
  readonly search: string;
  readonly back: string;
  readonly blanked: string;
  readonly step: (chapter: string, scene: string) => string;
  /** How far the story is, for who does not see the steps. */
  readonly place: (scene: number, scenes: number) => string;
  readonly keys: string;
  readonly reported: string;
  /** A number that is only known to be at least so much, with its unit. */
  readonly atLeast: readonly [before: string, after: string];
  readonly nOfD: (n: string, d: string) => string;
  readonly rows: (shown: string, all: string) => string;
  readonly noRows: string;
  readonly rowsFailed: string;
  readonly reading: string;
  readonly drawing: {
    readonly title: string;
    readonly explained: string;
    readonly kinds: Readonly<Partial<Record<LayerId, string>>>;
    readonly drawn: (kind: string, nth: string, all: string) => string;
    readonly seed: (seed: number) => string;
    readonly none: (kind: string) => string;
    readonly failed: string;
  };
  /** The units of the registry of measures; a reported figure brings its own. */
  readonly units: Readonly<Record<string, string>>;
}
