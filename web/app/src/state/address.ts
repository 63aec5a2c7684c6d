/** The view as an address, and an address as a view. */
import { textOf, type Condition } from '../filter/conditions';
import {
  FIRST_VIEW,
  LANGUAGES,
  NO_STORY,
  STACK,
  THEMES,
  type Drawn,
  type Language,
  type Place,
  type Selection,
  type Stacked,
  type Sort,
  type ThemeId,
  type View,
} from './view';
import { GAUGES, LONGEST_DAYS, SPANS, spanText, type GaugeId, type Period } from './gauge';
import { momentOf } from './past';
import { selectionText } from './place';
import { isLayerId, isVillage, type LayerId } from '../api/layers';

/**
 * The address and the view, one made from the other:
 *
 *     /?town=450399100&theme=farmland&at=25.90213,111.01340,14&sel=parcels.812&date=2026-11-24&asOf=2026-11-24T08:30&lang=en&off=roads&grid=1&base=tdt&opacity=areas:60
 *     &measure=completion&days=30&beside=before&difference=1&table=parcels&papers=2026-10.lists&committee=450399100201&filter=stage%20%3D%20'closed'&sort=-area_mu&near=1
 *
 * `/present` is the same with presenting on; where a story plays, its name and scene say all but town and language:
 *
 *     /present?town=450399100&story=report&scene=12&lang=en
 *
 * A scene is named by its number, or by chapter and scene (`scene=2.1`); `loop=1` lets the story play for ever.
 * What equals the first view is left out, so a plain link stays plain.
 * Latitude comes first in `at`, as people write places.
 */
export function toAddress(view: View): string {
  const query: string[] = [];
  if (view.town !== null) query.push(`town=${encodeURIComponent(view.town)}`);
  const language = view.language === FIRST_VIEW.language ? [] : [`lang=${view.language}`];
  if (view.presenting && view.scene !== null)
    return `/present?${[...query, ...storyQuery(view), ...language].join('&')}`;
  if (view.theme !== FIRST_VIEW.theme) query.push(`theme=${view.theme}`);
  if (view.place !== null) query.push(`at=${placeText(view.place)}`);
  if (view.selected !== null) query.push(`sel=${selectionText(view.selected)}`);
  if (view.date !== null) query.push(`date=${view.date}`);
  if (view.asOf !== null) query.push(`asOf=${view.asOf}`);
  if (view.measure !== null) query.push(`measure=${view.measure}`);
  if (view.days !== FIRST_VIEW.days) query.push(`days=${spanText(view.days)}`);
  if (view.beside !== null) query.push(`beside=${spanText(view.beside)}`);
  if (view.difference) query.push('difference=1');
  query.push(...language);
  if (view.off.length > 0) query.push(`off=${view.off.map(encodeURIComponent).join(',')}`);
  if (view.board) query.push('board=1');
  if (view.grid) query.push('grid=1');
  if (view.table !== null) query.push(`table=${view.table}`);
  if (view.charts) query.push('charts=1');
  if (view.papers !== null) query.push(`papers=${view.papers}`);
  if (view.committee !== null) query.push(`committee=${view.committee}`);
  if (view.filter !== '') query.push(`filter=${encodeURIComponent(view.filter).replace(/'/g, '%27')}`);
  if (view.sort !== null) query.push(`sort=${view.sort.down ? '-' : ''}${view.sort.field}`);
  if (view.near) query.push('near=1');
  if (view.base !== null) query.push(`base=${view.base}`);
  if (view.order.join() !== STACK.join()) query.push(`order=${view.order.join()}`);
  const opacity = Object.entries(view.opacity).map(([drawn, percent]) => `${drawn}:${percent}`);
  if (opacity.length > 0) query.push(`opacity=${opacity.sort().join()}`);
  const path = view.presenting ? '/present' : '/';
  query.push(...storyQuery(view));
  // What says more than town and language asks for no story by that alone.
  if (view.presenting && view.story === NO_STORY && !asksForThemes(query.join('&'))) query.push(`story=${NO_STORY}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

function storyQuery({ presenting, story, scene, looping }: View): string[] {
  if (!presenting || story === NO_STORY) return [];
  const named = story === null ? [] : [`story=${story}`];
  return [...named, ...(scene === null ? [] : [`scene=${scene}`]), ...(looping ? ['loop=1'] : [])];
}

/** Reads an address. A member that is missing or malformed takes its first value: an old link never fails. */
export function fromAddress(pathname: string, search: string): View {
  const all = new URLSearchParams(search);
  const presenting = /\/present\/?$/.test(pathname);
  const story = presenting ? readStory(all) : NOTHING_TOLD;
  // Beside a scene nothing else says anything.
  const query = story.scene === null ? all : new URLSearchParams();
  return {
    town: readTown(all.get('town')),
    theme: oneOf<ThemeId>(THEMES, query.get('theme')) ?? FIRST_VIEW.theme,
    place: readPlace(query.get('at')),
    selected: readSelection(query.get('sel')),
    date: readDate(query.get('date')),
    asOf: momentOf(query.get('asOf')),
    measure: oneOf<GaugeId>(GAUGES, query.get('measure')) ?? null,
    days: SPANS.find((span) => String(span) === query.get('days')) ?? readPeriod(query.get('days')) ?? FIRST_VIEW.days,
    beside: query.get('beside') === 'before' ? 'before' : readPeriod(query.get('beside')),
    difference: query.get('difference') === '1',
    language: oneOf<Language>(LANGUAGES, all.get('lang')) ?? FIRST_VIEW.language,
    off: readOff(query.get('off')),
    presenting,
    ...story,
    board: presenting && query.get('board') === '1',
    grid: query.get('grid') === '1',
    table: readLayer(query.get('table')),
    charts: query.get('charts') === '1' && readLayer(query.get('table')) !== null,
    papers: /^\d{4}-(0[1-9]|1[0-2])(\.[a-z]{1,20})?$/.exec(query.get('papers') ?? '')?.[0] ?? null,
    committee: /^(\d{12}|none)$/.exec(query.get('committee') ?? '')?.[0] ?? null,
    filter: readFilter(query),
    sort: readSort(query.get('sort')),
    near: query.get('near') === '1',
    base: readBase(query.get('base')),
    order: readOrder(query.get('order')),
    opacity: readOpacity(query.get('opacity')),
  };
}

const NOTHING_TOLD = { story: null, scene: null, looping: false } as const;

/** Whether an address says more than which town is shown, and in which language: then it is a theme's, and no story's. */
function asksForThemes(query: string): boolean {
  return [...new URLSearchParams(query).keys()].some((key) => !['town', 'lang', 'scene', 'loop'].includes(key));
}

function readStory(query: URLSearchParams): Pick<View, 'story' | 'scene' | 'looping'> {
  const named = /^[a-z0-9][a-z0-9-]{0,59}$/.exec(query.get('story') ?? '')?.[0] ?? null;
  if (named === NO_STORY || (named === null && asksForThemes(query.toString())))
    return { ...NOTHING_TOLD, story: NO_STORY };
  const scene = /^[1-9]\d{0,8}(\.[1-9]\d{0,2})?$/.exec(query.get('scene') ?? '')?.[0] ?? null;
  return { story: named, scene, looping: query.get('loop') === '1' };
}

/** Whether going from one view to the other is a step that the back button should undo; to pan, to order a table or to fade is not. */
export function isStep(before: View, now: View): boolean {
  const { place, sort, near, opacity } = before;
  return toAddress(before) !== toAddress({ ...now, place, sort, near, opacity });
}

/** The map's greatest zoom. */
const CLOSEST = 18;

function placeText(place: Place): string {
  return `${place.lat.toFixed(5)},${place.lon.toFixed(5)},${Number(place.zoom.toFixed(2))}`;
}

function readPlace(text: string | null): Place | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2}(?:\.\d+)?)$/.exec(text ?? '');
  if (match === null) return null;
  const [lat, lon, zoom] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (Math.abs(lat) > 85 || Math.abs(lon) > 180) return null;
  // Other maps go closer; what they show is shown here as close as this one goes.
  return { lat, lon, zoom: Math.min(zoom, CLOSEST) };
}

function readSelection(text: string | null): Selection | null {
  const match = /^([a-z_]+)\.(\d{1,16})$/.exec(text ?? '');
  const layer = match?.[1];
  const fid = Number(match?.[2]);
  return layer !== undefined && isLayerId(layer) && Number.isSafeInteger(fid) ? { layer, fid } : null;
}

function readLayer(text: string | null): LayerId | null {
  return text !== null && isLayerId(text) ? text : null;
}

function readSort(text: string | null): Sort | null {
  const match = /^(-?)([a-z_0-9]+)$/.exec(text ?? '');
  return match?.[2] === undefined ? null : { field: match[2], down: match[1] === '-' };
}

/** CQL2, or the form of older links: `where=stage:tasked;area_mu:5..`. */
function readFilter(query: URLSearchParams): string {
  const filter = query.get('filter');
  if (filter !== null) return filter.length <= 5000 ? filter.trim() : '';
  const table = readLayer(query.get('table'));
  const village = table !== null && isVillage(table);
  return textOf((query.get('where') ?? '').split(';').flatMap((part) => oldCondition(part, village)));
}

function oldCondition(part: string, village: boolean): Condition[] {
  const [, name, value] = /^([a-z_0-9]+):([^]+)$/.exec(part) ?? [];
  if (name === undefined || value === undefined) return [];
  const field = village && name === 'state' ? 'today' : name;
  const [, from, to] = /^(-?[\d.]*)\.\.(-?[\d.]*)$/.exec(value) ?? [];
  const bound = (text: string): number | null => (text === '' || Number.isNaN(Number(text)) ? null : Number(text));
  if (from !== undefined && to !== undefined) return [{ kind: 'range', field, from: bound(from), to: bound(to) }];
  if (OLD_LISTS.has(name)) return [{ kind: 'in', field, values: [value] }];
  return [{ kind: 'contains', field, text: decoded(value) }];
}

const OLD_LISTS = new Set(['stage', 'crop', 'committee', 'kind', 'grade', 'class', 'level', 'state']);

/** Older links encoded each value once more. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function readDate(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** A period that ends before it begins, or is longer than can be read, is none. */
function readPeriod(text: string | null): Period | null {
  const [first = null, last = null, ...more] = text?.split('..') ?? [];
  const [from, to] = [readDate(first), readDate(last)];
  if (from === null || to === null || more.length > 0) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days >= 1 && days <= LONGEST_DAYS ? { from, to } : null;
}

function readTown(text: string | null): string | null {
  return text !== null && /^\d{9}$/.test(text) ? text : null;
}

function readOff(text: string | null): string[] {
  if (text === null) return [];
  return [...new Set(text.split(',').filter((key) => /^[a-z_]+(\.[a-z_]+)?$/.test(key)))].sort();
}

function readBase(text: string | null): string | null {
  return text !== null && /^[a-z][a-z0-9-]{0,30}$/.test(text) ? text : null;
}

/** A list that lacks a member or names one twice is none: half an order would be a guess. */
function readOrder(text: string | null): readonly Stacked[] {
  const order = (text ?? '').split(',').flatMap((id) => oneOf<Stacked>(STACK, id) ?? []);
  return new Set(order).size === STACK.length && order.length === STACK.length ? order : STACK;
}

function readOpacity(text: string | null): View['opacity'] {
  const opacity: Partial<Record<Drawn, number>> = {};
  for (const part of (text ?? '').split(',')) {
    const match = /^([a-z]+):(\d{1,2})$/.exec(part);
    const drawn = oneOf<Drawn>([...STACK, 'base'], match?.[1] ?? null);
    if (drawn !== undefined) opacity[drawn] = Number(match?.[2]);
  }
  return opacity;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}
