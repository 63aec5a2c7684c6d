/** The JSON that the API answers with, as far as the page uses it. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Crop, Grade, LayerId, SiteKind, Stage, ZoneKind } from './layers';

export const UNIT_STATES = [
  'both', 'one', 'late', 'missed', 'contested', 'not_reported', 'not_staffed', 'not_due', 'suspended',
] as const; // prettier-ignore
export type UnitState = (typeof UNIT_STATES)[number];

export type SlotState =
  'on_time' | 'late' | 'partial' | 'missed' | 'contested' | 'not_reported' | 'not_due' | 'suspended';

/** What the report that decided a slot stands on. */
export type Basis = 'seen' | 'told' | 'paper';

/** A feature's properties; a layer holds only some of them. Areas in m² are ellipsoidal. */
export interface Properties {
  readonly town?: string;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly name_hant?: string | null;
  readonly pinyin?: string | null;
  readonly committee?: string | null;
  readonly area_m2?: number | null;
  /** Without the ground that is counted with another one. */
  readonly counted_m2?: number | null;
  readonly area_mu?: number | null;
  readonly length_m?: number | null;
  readonly [field: string]: unknown;
}

export type TownFeature = Feature<Geometry | null, Properties>;

export interface Page extends FeatureCollection<Geometry | null, Properties> {
  readonly links?: readonly { readonly rel: string; readonly href: string }[];
}

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];

export interface Town {
  readonly town: string;
  readonly name: string;
  readonly name_hant?: string | null;
  readonly pinyin?: string | null;
  readonly sample: boolean;
  readonly extent: Extent | null;
  readonly boundary: Polygon | MultiPolygon | null;
  /** Features by layer; one of `relief` where the town has a hill shade. */
  readonly counts: Partial<Record<LayerId | 'relief', number>>;
  readonly has_assignments: boolean;
  /** The approval number (审图号) of the town's own map; empty where there is none. */
  readonly map_approval?: string;
  /** The layers that the town has closed to who asks. */
  readonly closed?: readonly LayerId[];
  /** By which share of its drawn area the other areas of a parcel or plot may differ from it before it is pointed out. */
  readonly area_tolerance: number;
}

export interface Slot {
  readonly slot: string;
  readonly starts: string;
  readonly ends: string;
  readonly due: boolean;
}

export interface UnitCoverage {
  readonly fid: number;
  readonly code: string | null;
  readonly name: string;
  readonly committee?: string | null;
  readonly staffed: boolean;
  readonly cleaners?: number;
  readonly state: UnitState;
  readonly am: SlotState | null;
  readonly pm: SlotState | null;
  readonly am_basis?: Basis;
  readonly pm_basis?: Basis;
}

export interface Coverage {
  readonly town: string;
  readonly date: string;
  readonly as_of: string;
  readonly timezone: string;
  readonly has_assignments: boolean;
  /** The first day of which the town has a report; null: none. */
  readonly first_record: string | null;
  readonly slots: readonly Slot[];
  readonly summary: {
    readonly villages: number;
    readonly staffed: number;
    readonly due: number;
    readonly on_time: number;
    readonly late: number;
    readonly partial: number;
    readonly missed: number;
    readonly contested: number;
    readonly not_reported: number;
    readonly told: number;
    readonly paper: number;
    readonly suspended: number;
    readonly completion: number | null;
    readonly punctuality: number | null;
  };
  readonly villages: readonly UnitCoverage[];
  readonly streets: readonly UnitCoverage[];
}

export interface AreaSum {
  readonly count: number;
  readonly area_m2: number;
  readonly area_mu: number;
}

export interface LengthSum {
  readonly count: number;
  readonly length_m: number;
}

export interface Figures {
  readonly town: string;
  readonly as_of: string;
  readonly villages: number;
  readonly committees: number;
  readonly households?: number | null;
  readonly population?: number | null;
  readonly parcels: AreaSum & {
    readonly reclaimed_m2: number;
    readonly reclaimed_mu: number;
    readonly stages: Partial<Record<Stage, AreaSum>>;
  };
  readonly plots: AreaSum & { readonly crops: Partial<Record<Crop, AreaSum>> };
  readonly channels: LengthSum & { readonly grades: Partial<Record<Grade, LengthSum>> };
  readonly pump_stations: number;
  readonly sites: Partial<Record<SiteKind, number>>;
  readonly zones: Partial<Record<ZoneKind, number>>;
}

/** The figures of a town in which there is nothing, or nothing that is shown. */
export const NO_FIGURES: Omit<Figures, 'town' | 'as_of'> = {
  villages: 0,
  committees: 0,
  parcels: { count: 0, area_m2: 0, area_mu: 0, reclaimed_m2: 0, reclaimed_mu: 0, stages: {} },
  plots: { count: 0, area_m2: 0, area_mu: 0, crops: {} },
  channels: { count: 0, length_m: 0, grades: {} },
  pump_stations: 0,
  sites: {},
  zones: {},
};

export interface Found {
  readonly layer: LayerId;
  readonly fid: number;
  readonly code?: string | null;
  readonly name: string;
  readonly name_hant?: string | null;
  readonly pinyin?: string | null;
  readonly committee?: string | null;
  readonly committee_name?: string | null;
  readonly point: readonly [number, number] | null;
  readonly bbox: Extent | null;
}

/** A feature by name, and how far away it is. */
export interface Named {
  readonly fid: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly name_hant: string | null;
  readonly pinyin: string | null;
  readonly distance_m?: number;
}

/** A layer's features within a distance: how many, how much of them, the nearest by name. */
export interface Neighbours {
  readonly layer: LayerId;
  readonly within_m: number;
  /** They were declared to belong together, wherever they lie. */
  readonly declared?: boolean;
  readonly count: number;
  readonly area_m2?: number;
  readonly features: readonly Named[];
}

/** One day's slots of one village or street. */
export interface Day {
  readonly date: string;
  readonly am: SlotState | null;
  readonly pm: SlotState | null;
}

/** The result of one day of cleaning. */
export interface DaySum {
  readonly date: string;
  readonly due: number;
  readonly completion: number | null;
}

/** What the server relates to a feature. */
export interface Related {
  readonly committee?: Named;
  /** How many the feature's committee has of a layer. */
  readonly counts?: Partial<Record<LayerId, number>>;
  readonly near: readonly Neighbours[];
  /** A village's or street's last days, the oldest first. */
  readonly days?: readonly Day[];
  /** A committee's. */
  readonly history?: readonly DaySum[];
}

/** RFC 9457, as far as the page shows it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly detail_zh?: string;
  readonly detail_zh_hant?: string;
  readonly parameter?: string;
  /** The layer that the town has closed to who asks. */
  readonly closed?: LayerId;
  /** The request's id in the server's log, when the program itself has failed. */
  readonly request?: string;
  /** Seconds after which it may be tried again. */
  readonly retryAfterS?: number;
  /** All that is wrong with a feature that was to be written. */
  readonly faults?: readonly {
    readonly detail: string;
    readonly detail_zh: string;
    readonly detail_zh_hant: string;
    readonly field?: string;
  }[];
  /** Set when an edit came too late (412): the feature's present version and state, and others' changes. */
  readonly version?: number;
  readonly current?: TownFeature;
  readonly changed_since?: readonly Difference[];
  /** Ground that two areas would both count (422). */
  readonly overlaps?: readonly Overlap[];
  /** Rows that were changed again since a change that was to be undone. */
  readonly conflicts?: readonly string[];
}

/** What may be decided on an overlap: either area is cut, or both stay and the older counts what both cover. */
export type OverlapDecision = 'cut_mine' | 'cut_theirs' | 'older_counts';

/** Ground that an area which was to be written shares with another. */
export interface Overlap {
  /** The area that was to be written; of a new one the number that it would have had. */
  readonly id: number;
  /** The other one, its code and its version. */
  readonly with: number;
  readonly code: string;
  readonly version: number;
  readonly m2: number;
  readonly mu: number;
  readonly geometry: Geometry;
  /** What the writer may decide; nothing where both were to be written. */
  readonly decisions?: readonly OverlapDecision[];
}

/** A field that differs between two states of a feature. */
export interface Difference {
  readonly field: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** A base map that the administrator has configured; the server fetches its pictures. */
export interface BaseMap {
  readonly id: string;
  readonly name: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly attribution: string;
  /** The map-approval number (审图号), empty where there is none. */
  readonly approval: string;
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** One layer's part in a change. */
export interface TouchedLayer {
  readonly layer: LayerId;
  readonly count: number;
  readonly fids?: readonly number[];
  readonly bbox?: Extent;
}
