/** A town's stories and the measures that they show, as the server writes them. */
import type { LayerId } from './layers';

/** Words in each language of the page. */
export type Told = Readonly<Record<string, string>>;

export interface StoryHead {
  readonly name: string;
  readonly title: Told;
}

/** What the map shows: the town; the view's committee; what the theme or its filter has; the selection; the view's own place. */
export type Frame = 'town' | 'committee' | 'theme' | 'selection' | 'place';

/** Which number a figure shows: a measure, of some values of its fields, in a committee, up to a day. */
export interface AskedMeasure {
  readonly measure: string;
  readonly of?: Readonly<Record<string, string>> | null;
  readonly committee?: string | null;
  readonly to?: string | null;
  /** How many days end with `to`, or with today; without it one. */
  readonly days?: number | null;
  readonly label?: Told | null;
}

export interface StoryFigure extends AskedMeasure {
  readonly beside?: AskedMeasure | null;
}

export interface Scene {
  readonly id: number;
  /** The page's address without town, language and path. */
  readonly view: string;
  readonly frame: Frame;
  /** The instant as of which figures and map are; null: live. */
  readonly as_of: string | null;
  readonly title: Told;
  readonly text: Told;
  readonly figures: readonly StoryFigure[];
  readonly hold_s: number;
  readonly transition: 'fly' | 'fade' | 'cut';
}

export interface Chapter {
  readonly title: Told;
  readonly scenes: readonly Scene[];
}

export interface Story extends StoryHead {
  readonly version: number;
  readonly chapters: readonly Chapter[];
}

/** The rows that a measure is of, as of a day or an instant where it is past. */
export interface MeasureRows {
  readonly collection: LayerId;
  readonly filter: string;
  readonly on?: string;
  readonly asOf?: string;
}

/** A measure's answer. */
export interface Measured {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: string;
  readonly value: number | null;
  readonly n?: number;
  readonly d?: number;
  readonly as_of: string;
  /** What the values are called of which it is told. */
  readonly of?: Readonly<Record<string, string>>;
  readonly rows?: MeasureRows;
  /** A figure that no layer holds: the town reports it. */
  readonly reported?: {
    readonly at_least: boolean;
    readonly as_of: string;
    readonly source: string;
    readonly note: string;
  };
}
