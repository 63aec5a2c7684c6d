/** The words that the page needs in every language. */
import type { SlotState, UnitState } from '../api/shapes';
import type { FaultKind } from '../filter/cql2';
import type { Phase } from '../look/phases';
import type { ThemeId } from '../state/view';
import type { Crop, Grade, LayerId, SiteKind, ZoneKind } from '../api/layers';

/** The page's own words. A language that lacks one does not compile. */
export interface OwnWords {
  readonly product: string;
  readonly languageName: string;
  readonly sample: string;
  readonly ownMap: string;
  readonly themes: Record<ThemeId, string>;
  /** What the page calls otherwise than the layer table does. */
  readonly otherwise: { readonly layers?: Partial<Record<LayerId, string>>; readonly fields?: Record<string, string> };
  /** One of a layer's features, where that is another word than for many. */
  readonly kinds: Partial<Record<LayerId, string>>;
  readonly states: Record<UnitState, string>;
  readonly slotStates: Record<SlotState, string>;
  readonly phases: Record<Phase, string>;
  readonly unit: Record<
    | 'mu'
    | 'm2'
    | 'm'
    | 'km'
    | 'percent'
    | 'places'
    | 'parcels'
    | 'villages'
    | 'kw'
    | 'm3h'
    | 'kg'
    | 'yuan'
    | 'people'
    | 'households'
    | 'sections'
    | 'channels'
    | 'findings',
    string
  > & {
    /** What a mu is, for who does not know. */
    readonly muIs?: string;
  };
  readonly field: Record<
    'code' | 'committee' | 'names' | 'area' | 'drawn' | 'length' | 'cleaners' | 'today' | 'villages',
    string
  >;
  readonly am: string;
  readonly pm: string;
  readonly unnamed: string;
  readonly noCode: string;
  readonly figure: Record<
    | 'completion'
    | 'punctuality'
    | 'completionYesterday'
    | 'punctualityYesterday'
    | 'staffed'
    | 'villages'
    | 'reclaimed'
    | 'parcels'
    | 'toDo'
    | 'plots'
    | 'citrus'
    | 'channels'
    | 'pumps'
    | 'mainChannels'
    | 'sites'
    | 'cooperatives'
    | 'zones'
    | 'cropArea',
    string
  >;
  /** Opens the board of today's sweeps. */
  readonly todaysBoard: string;
  readonly sweepsDone: (done: string, due: string, partial: number) => string;
  readonly asOf: (date: string, time: string) => string;
  readonly onDate: (date: string) => string;
  readonly headline: {
    readonly noRecords: string;
    readonly noRecordsOf: (day: string) => string;
    readonly notDue: (first: string) => string;
    readonly today: string;
    readonly yesterday: string;
    readonly when: (day: string, slot: string) => string;
    readonly done: (when: string, due: string, done: string) => string;
    readonly allDone: (when: string, due: string) => string;
    readonly late: (count: string) => string;
    readonly rest: (count: string) => string;
    readonly suspended: (count: string) => string;
    readonly allSuspended: (when: string) => string;
  };
  readonly windowText: (slot: string, starts: string, ends: string) => string;
  readonly action: Record<
    | 'town'
    | 'date'
    | 'today'
    | 'todayToEdit'
    | 'before'
    | 'after'
    | 'language'
    | 'search'
    | 'clear'
    | 'zoomIn'
    | 'zoomOut'
    | 'wholeTown'
    | 'present'
    | 'leave'
    | 'close'
    | 'back'
    | 'zoomTo'
    | 'choose'
    | 'themes'
    | 'legend'
    | 'figures'
    | 'map'
    | 'handle'
    | 'villagesOnMap',
    string
  >;
  /** Going from feature to feature on the map by keyboard. */
  readonly walk: Record<'label' | 'hint', string> & {
    readonly now: (layer: string, count: number, what: string) => string;
    readonly none: (layer: string) => string;
  };
  /** What stands in the place of a layer that is closed to the reader. */
  readonly closed: Record<'rest' | 'askForRole', string> & { readonly title: (layer: string) => string };
  readonly searchHint: string;
  readonly searchNone: (text: string) => string;
  readonly several: (count: number) => string;
  readonly reading: string;
  readonly lost: string;
  /** The server is not reached, and the map is the kept one, of this instant or later. */
  readonly kept: (date: string, time: string) => string;
  readonly failed: (what: string) => string;
  readonly refused: (what: string, detail: string) => string;
  readonly back: string;
  readonly gone: string;
  /** The feature was not there at the past moment that is looked at. */
  readonly notThen: string;
  readonly empty: {
    readonly title: string;
    readonly noTown: string;
    readonly layers: (names: string) => string;
    readonly cleaning: string;
  };
  readonly baseNotes: Record<'river' | 'road' | 'committee' | 'village', string>;
  readonly tool: Record<
    'measure' | 'locate' | 'grid' | 'print' | 'table' | 'look' | 'light' | 'dark' | 'contrast',
    string
  >;
  /** What stands under a tool's icon where its name is too long for it: a word of the name. */
  readonly toolWord: Record<'compare' | 'share' | 'measure' | 'locate' | 'whole', string>;
  readonly skip: Record<'title' | 'map' | 'panel' | 'search' | 'card', string>;
  readonly legend: Record<'note' | 'narrowed' | 'nothing' | 'unread' | 'rounded', string> & {
    readonly rowsOf: (label: string) => string;
  };
  readonly stack: Record<
    | 'title'
    | 'hint'
    | 'move'
    | 'opacity'
    | 'reset'
    | 'points'
    | 'base'
    | 'basemap'
    | 'own'
    | 'show'
    | 'hide'
    | 'more'
    | 'relief'
    | 'approval'
    | 'failed',
    string
  >;
  readonly attributionOf: (others: string) => string;
  readonly stackPlace: (name: string, place: number, all: number) => string;
  readonly measure: Record<
    | 'length'
    | 'area'
    | 'point'
    | 'hintLength'
    | 'hintArea'
    | 'hintPoint'
    | 'undo'
    | 'empty'
    | 'perimeter'
    | 'copy'
    | 'copied'
    | 'notCopied'
    | 'degrees'
    | 'zone37'
    | 'meridian111'
    | 'locating'
    | 'notLocated'
    | 'system',
    string
  >;
  readonly accuracy: (metres: string) => string;
  readonly overlap: (mu: string) => string;
  readonly overlapNote: (mu: string) => string;
  readonly table: Record<
    | 'inView'
    | 'export'
    | 'sum'
    | 'none'
    | 'from'
    | 'to'
    | 'contains'
    | 'find'
    | 'layer'
    | 'reading'
    | 'hant'
    | 'pinyin'
    | 'done'
    | 'undone'
    | 'columns'
    | 'usual'
    | 'up'
    | 'down'
    | 'hide'
    | 'free'
    | 'rows'
    | 'charts',
    string
  >;
  readonly filter: Record<
    'blank' | 'text' | 'clear' | 'whole' | 'noCommittee' | 'cell' | 'remove' | 'conditions',
    string
  > & {
    readonly is: (label: string, values: string) => string;
    readonly has: (label: string, text: string) => string;
    /** What may be typed, by an example of the layer's own. */
    readonly hint: (example: string) => string;
    readonly more: (count: number) => string;
    /** The place counts characters from 1. */
    readonly fault: (at: number, kind: FaultKind, what: string) => string;
  };
  readonly rows: (shown: string, all: string) => string;
  readonly share: Record<'here' | 'title' | 'copy' | 'copied' | 'scan' | 'address', string>;
  readonly related: Record<'inCommittee' | 'days' | 'address' | 'stages', string> & {
    readonly since: (date: string) => string;
  };
  readonly near: Record<'title' | 'nearest' | 'serving' | 'servedBy' | 'history' | 'areas', string> &
    Record<'within' | 'serves', (distance: string) => string>;
  readonly dayState: (date: string, am: string, pm: string) => string;
  readonly work: Record<
    | 'signIn'
    | 'account'
    | 'people'
    | 'changes'
    | 'history'
    | 'edit'
    | 'shape'
    | 'draw'
    | 'assign'
    | 'substitute'
    | 'report'
    | 'compare'
    | 'calendar'
    | 'month'
    | 'ended',
    string
  >;
  readonly presentHint: string;
  readonly listComma: string;
  readonly colon: string;
  readonly semicolon: string;
}

/** Every word on the page: its own, and those of layers, fields and values as the program's table has them. */
export interface Words extends Omit<OwnWords, 'kinds' | 'otherwise'> {
  readonly layers: Readonly<Record<LayerId, string>>;
  /** One of a layer's features. */
  readonly kinds: Readonly<Record<LayerId, string>>;
  /** Titles of the layers' own fields by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Words of values by `layer.field`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly crops: Readonly<Record<Crop, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly siteKinds: Readonly<Record<SiteKind, string>>;
  readonly zoneKinds: Readonly<Record<ZoneKind, string>>;
}
