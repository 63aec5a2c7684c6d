/** A feature's edit as it is written: the version it stands on, what was typed so far, and what is to be sent. */
import type { Point } from 'geojson';
import type { Problem, TownFeature } from '../api/shapes';
import { boxText, changesOf, type Field } from '../fields/fields';
import { fromNow, moved, type Moments } from '../state/moments';
import type { Selection } from '../state/view';

/** The texts in the form's boxes; of fields only those that were edited. */
export interface Written {
  readonly boxes: Readonly<Record<string, string>>;
  readonly lon: string;
  readonly lat: string;
  readonly reason: string;
}

export interface Draft {
  readonly selection: Selection;
  /** The number of the account that wrote it. */
  readonly account: number;
  /** As it was read, the version that the tag names. */
  readonly feature: TownFeature;
  readonly tag: string;
  readonly written: Moments<Written>;
  /** The key of the last request and what it was for: the same again is a retry. */
  readonly key: string;
  readonly keyFor: string;
  /** Somebody was faster: what the server said. */
  readonly late: Problem | null;
}

const DEGREES = 7;

export function draftOf(account: number, selection: Selection, feature: TownFeature, tag: string): Draft {
  const written = fromNow<Written>({ boxes: {}, ...placeOf(feature), reason: '' });
  return { account, selection, feature, tag, written, key: '', keyFor: '', late: null };
}

export function placeOf({ geometry }: TownFeature): Pick<Written, 'lon' | 'lat'> {
  if (geometry?.type !== 'Point') return { lon: '', lat: '' };
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { lon: String(lon), lat: String(lat) };
}

/** The text of a field's box: as it was typed, else as the feature has it. */
export function textIn({ written, feature }: Draft, name: string): string {
  return written.now.boxes[name] ?? boxText(feature.properties[name]);
}

/** The same text once more is no change: what was taken back can still be done again. */
export function typed(draft: Draft, name: string, text: string): Draft {
  if (textIn(draft, name) === text) return draft;
  const boxes = { ...draft.written.now.boxes, [name]: text };
  return { ...draft, written: moved(draft.written, name, { boxes }) };
}

/** A field is given up to what others made of it. */
export function leftAlone(draft: Draft, name: string): Draft {
  const boxes = without(draft.written.now.boxes, (each) => each === name);
  return { ...draft, written: moved(draft.written, `leave ${name}`, { boxes }) };
}

export function wrote(draft: Draft, what: Partial<Omit<Written, 'boxes'>>): Draft {
  return { ...draft, written: moved<Written>(draft.written, Object.keys(what).join(), what) };
}

export function placedAt(draft: Draft, [lon, lat]: readonly [number, number]): Draft {
  return wrote(draft, { lon: lon.toFixed(DEGREES), lat: lat.toFixed(DEGREES) });
}

export function isMoved({ written: { now }, feature }: Draft): boolean {
  const { lon, lat } = placeOf(feature);
  return now.lon.trim() !== lon || now.lat.trim() !== lat;
}

export function isDirty(draft: Draft): boolean {
  const { feature, written } = draft;
  return Object.entries(written.now.boxes).some(([name, text]) => differs(feature, name, text)) || isMoved(draft);
}

function differs(feature: TownFeature, name: string, text: string): boolean {
  return text.trim() !== boxText(feature.properties[name]).trim();
}

/** Null when the boxes hold no place on the globe. */
function pointOf({ lon, lat }: Written): Point | null {
  const [x, y] = [Number(lon), Number(lat)];
  const right = lon.trim() !== '' && lat.trim() !== '' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
  return right ? { type: 'Point', coordinates: [x, y] } : null;
}

export interface Patch {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry?: Point;
}

/** The patch to send, or the reason for sending none: the place is invalid, or nothing has changed. */
export function patchOf(draft: Draft, fields: readonly Field[]): Patch | 'placeWrong' | 'unchanged' {
  const properties = changesOf(fields, draft.feature, draft.written.now.boxes);
  if (!isMoved(draft)) return Object.keys(properties).length === 0 ? 'unchanged' : { properties };
  const geometry = pointOf(draft.written.now);
  return geometry === null ? 'placeWrong' : { properties, geometry };
}

/** Somebody was faster: the form stands on their version now, and what was typed stays typed. */
export function rebased(draft: Draft, late: Problem): Draft {
  if (late.current === undefined || late.version === undefined) return draft;
  const feature = { ...late.current, id: draft.feature.id ?? draft.selection.fid };
  return { ...onto(draft, feature, `"${late.version}"`), late };
}

/** The draft on another version of its feature: what was typed stays typed. */
export function onto(draft: Draft, feature: TownFeature, tag: string): Draft {
  const { feature: before, written } = draft;
  const still = placeOf(before);
  const place = written.now.lon !== still.lon || written.now.lat !== still.lat ? {} : placeOf(feature);
  // A box that was only looked at follows what is there now.
  const boxes = without(written.now.boxes, (name, text) => !differs(before, name, text));
  // Undoing would go back to texts typed on the old version, so the moments start anew.
  return { ...draft, feature, tag, late: null, written: fromNow({ ...written.now, ...place, boxes }) };
}

/** The draft with a key for a request; the key of the last one where it is that again. */
export function keyed(draft: Draft, what: string, fresh: () => string): Draft {
  return draft.keyFor === what ? draft : { ...draft, key: fresh(), keyFor: what };
}

function without(
  boxes: Written['boxes'],
  which: (name: string, text: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(boxes).filter(([name, text]) => !which(name, text)));
}
