/** What the parts of a story that plays know of each other. */
import type { TemplateResult } from 'lit-html';
import type { AskedMeasure, Measured, Story } from '../api/stories';
import type { Acts, Now, Stores } from '../panel/mount';
import type { Figures } from './figures';
import type { Room } from './room';
import type { Stop } from './scenes';
import type { StorySource } from './story-source';
import type { Swipes } from './swipes';

/** What is open over a story: the rows of a figure, or the random draw. */
export interface Over {
  readonly openRows: (asked: AskedMeasure, measured: Measured) => void;
  readonly openDraw: () => void;
  readonly isOpen: () => boolean;
  readonly isDrawing: () => boolean;
  readonly close: () => void;
  readonly part: (now: Now) => TemplateResult | null;
}

/** What the parts of a story share. */
export interface Playing {
  readonly stores: Stores;
  readonly acts: Acts;
  readonly source: StorySource;
  readonly ask: () => void;
  readonly story: Story;
  readonly stops: readonly Stop[];
  readonly figures: Figures;
  readonly over: Over;
  readonly room: Room;
  readonly swipes: Swipes;
  /** Where the story stands. */
  readonly now: () => Stop;
  readonly goTo: (nth: number) => void;
  /** Leads back to where the story stands, from what is open over it. */
  readonly back: () => void;
  /** Whether something is open over the story. */
  readonly isAway: () => boolean;
  readonly running: () => boolean;
  readonly run: (on: boolean) => void;
  readonly isBlank: () => boolean;
  readonly blank: (on: boolean) => void;
  readonly search: () => void;
}
