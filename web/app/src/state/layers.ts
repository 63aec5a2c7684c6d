/**
 * What the page does with each layer beside what the program's table says of it: how it is drawn, what its legend, its
 * table and its card show. A new layer is an entry here; nothing else asks a layer for its id. The page lists them in this order.
 *
 * `columns` and `card` list fields in their order: `~` is shown only when the reader chooses it, `!` never, `@` is no
 * field of the layer. A field of the layer that is not listed follows at the end, so that a new one is seen.
 */
import type { LayerId } from '../api/layers';
import type { Stacked } from './view';

export interface PageLayer {
  /** As marks with labels, on canvases over the tiles, as tiles of the theme, or as tiles of the base. */
  readonly drawn: 'marks' | 'canvas' | 'areas' | 'base';
  readonly stack?: Stacked;
  /** It is drawn in every theme. */
  readonly everywhere?: true;
  /** It lies under all else: a click opens it where nothing else is. */
  readonly ground?: true;
  /** The field by whose values its legend has lines; `kind`, when left out. */
  readonly classBy?: string;
  /** What its features are counted in, as `words.unit` names it; places, when left out. */
  readonly countedIn?: 'villages' | 'findings';
  /** The unit of a count of what lies near a card's feature; parcels, when left out. */
  readonly nearIn?: 'villages' | 'channels' | 'places';
  /** What its charts are filled with where no value has a fill of its own. */
  readonly chartFill?: 'channels.state';
  /** Its card's neighbours are what it waters. */
  readonly waters?: true;
  /** Its features are named by a sentence, in Chinese, which no spelling helps to read. */
  readonly namedBySentence?: true;
  /** The zoom from which its marks show. */
  readonly marksFrom?: number;
  readonly columns?: string;
  readonly card?: string;
  /** Fields that stand together, on the card and in the form, under a title each: the others stand before them. */
  readonly groups?: Partial<Readonly<Record<FactGroup, string>>>;
}

/** What the facts of a thing are about. */
export type FactGroup = 'what' | 'people' | 'work' | 'yield' | 'money' | 'names';

const TABLE = {
  villages: {
    drawn: 'marks',
    stack: 'points',
    countedIn: 'villages',
    nearIn: 'villages',
    columns: 'name committee @day households population code ~name_hant ~pinyin',
    card: 'households population',
  },
  committees: {
    drawn: 'canvas',
    stack: 'committees',
    everywhere: true,
    ground: true,
    countedIn: 'villages',
    columns: 'name kind area_m2 code',
    card: '@villages @people area_m2 kind',
  },
  parcels: {
    drawn: 'areas',
    stack: 'areas',
    classBy: 'stage',
    columns:
      'code committee stage area_m2 crop accepted_m2 abandoned_year ~surveyed_m2 ~contracted_m2 ~counted_m2 ~area_differs ~name ~batch ~responsible_unit ~contractor ~ownership ~land_class ~abandon_reason ~work_done ~replanted_on ~expected_kg ~harvested_kg ~cost_yuan',
    // Its stage heads the card, its areas stand side by side there, and its other names are under its title.
    card: 'area_m2 !stage !surveyed_m2 !contracted_m2 !accepted_m2 !area_differs !name_hant !pinyin !aliases',
    groups: {
      what: 'land_class surveyed_m2 contracted_m2 counted_m2 area_differs',
      people: 'ownership responsible_unit contractor batch',
      work: 'abandoned_year abandon_reason work_done',
      yield: 'crop replanted_on expected_kg harvested_kg',
      money: 'cost_yuan',
      names: 'name_hant pinyin aliases',
    },
  },
  plots: {
    drawn: 'areas',
    stack: 'areas',
    classBy: 'crop',
    columns: 'code committee crop area_m2 variety planted_year ~contracted_m2 ~counted_m2 ~area_differs ~name',
    card: 'area_m2 variety planted_year !crop !contracted_m2',
  },
  channels: {
    drawn: 'canvas',
    stack: 'channels',
    classBy: 'grade',
    nearIn: 'channels',
    chartFill: 'channels.state',
    waters: true,
    columns: 'name grade state length_m lined section served_m2 built_year code ~committee ~name_hant ~pinyin',
    card: 'length_m grade lined state section served_m2 built_year',
  },
  pump_stations: {
    drawn: 'marks',
    stack: 'points',
    nearIn: 'places',
    chartFill: 'channels.state',
    columns: 'name state power_kw built_year code ~committee ~name_hant ~pinyin !flow_m3h',
    card: 'state power_kw flow_m3h built_year',
  },
  sites: { drawn: 'marks', stack: 'points', columns: 'name kind business committee code', card: 'kind business' },
  zones: {
    drawn: 'canvas',
    stack: 'zones',
    ground: true,
    columns: 'name kind level area_m2 code',
    card: 'area_m2 kind level',
  },
  streets: { drawn: 'canvas', stack: 'streets', columns: 'name class length_m code', card: 'class length_m' },
  findings: {
    drawn: 'marks',
    stack: 'points',
    countedIn: 'findings',
    namedBySentence: true,
    // Below this zoom findings would shout over what the map is about.
    marksFrom: 13.5,
    columns: 'name kind state committee',
    card: 'kind state',
  },
  land: { drawn: 'base' },
  rivers: { drawn: 'base', everywhere: true },
  roads: { drawn: 'base', everywhere: true },
} as const satisfies Record<LayerId, PageLayer>;

const PAGE_IDS = Object.keys(TABLE) as readonly LayerId[];

export function pageLayer(id: LayerId): PageLayer {
  return TABLE[id];
}

/** The layers whose areas come as tiles of their own. */
export type AreaLayer = { [Id in LayerId]: (typeof TABLE)[Id]['drawn'] extends 'areas' ? Id : never }[LayerId];

export function isArea(id: LayerId): id is AreaLayer {
  return pageLayer(id).drawn === 'areas';
}

export const AREA_LAYERS: readonly AreaLayer[] = PAGE_IDS.filter(isArea);
export const BASE_TILES: readonly LayerId[] = PAGE_IDS.filter((id) => pageLayer(id).drawn === 'base');
/** The layers that have a table. */
export const TABLED = PAGE_IDS.filter((id) => pageLayer(id).columns !== undefined);

/** Whether a layer's features come as tiles, as there are too many of them to be read whole. */
export function isTiled(id: LayerId): boolean {
  return isArea(id) || pageLayer(id).drawn === 'base';
}

/** The field by whose values a layer's legend has lines. */
export function classField(id: LayerId): string {
  return pageLayer(id).classBy ?? 'kind';
}
