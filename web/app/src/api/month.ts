/** Requests of a month's papers: sheets by cleaner, lists, inspections, washings, patrols, and its closing. */
import { freshKey, send } from './office';

/** What a cleaner's month came to in one kind of place. */
export interface SheetPart {
  readonly duty_days: number;
  readonly days: number;
  /** Slots that were due: begun and not suspended. */
  readonly due: number;
  readonly slots: number;
  readonly yuan: number | null;
}

export interface SheetSums {
  readonly villages: SheetPart;
  readonly streets: SheetPart;
  readonly yuan: number | null;
}

export interface SheetRow extends SheetSums {
  readonly cleaner: number;
  readonly name: string;
  readonly attended: number;
  /** Days of places that others had together with this cleaner. */
  readonly shared: number;
  /** A letter a day. */
  readonly marks: string;
}

/** What corrects a day of a month that was closed before. */
export interface Correction {
  readonly id: number;
  readonly cleaner: number;
  readonly name: string;
  readonly date: string;
  readonly place: string;
  readonly place_name: string;
  readonly days: number;
  readonly slots: number;
  readonly yuan: number | null;
  readonly reason: string;
}

export interface Sheet {
  readonly month: string;
  readonly closed: boolean;
  readonly closed_on: string | null;
  /** The last day that is in it. */
  readonly until: string;
  readonly unmasked: boolean;
  readonly rows: readonly SheetRow[];
  readonly corrections: readonly Correction[];
  readonly nobody: SheetSums;
  readonly total: SheetSums;
}

/** A page of another origin cannot send this header, so no link there unmasks anybody. */
const revealing = (unmasked: boolean): Readonly<Record<string, string>> => (unmasked ? { 'Tuntu-Reveal': '1' } : {});

async function got<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  return (await (await send('GET', `/api/cleaning/${path}`, undefined, headers)).json()) as T;
}

/** Sends what changes something once. */
async function sent<T>(path: string, body: unknown): Promise<T> {
  const reply = await send('POST', `/api/cleaning/${path}`, body, { 'Idempotency-Key': freshKey() });
  return (await reply.json()) as T;
}

/** Reads a month's sheet, which the server notes. */
export function sheet(town: string, month: string, unmasked: boolean): Promise<Sheet> {
  return got(`ledger?town=${town}&month=${month}`, revealing(unmasked));
}

export type PaperName = 'month' | 'attendance' | 'villages' | 'inspections' | 'washings' | 'patrols';

/** Reads a paper as a file, with the name that the server gives it. */
export async function paper(
  town: string,
  month: string,
  name: PaperName,
  form: 'xlsx' | 'csv',
  language: string,
  unmasked: boolean,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const route = name === 'month' || name === 'attendance' ? 'ledger' : 'lists';
  const path = `/api/cleaning/${route}?town=${town}&month=${month}&sheet=${name}&f=${form}&lang=${language}`;
  const reply = await send('GET', path, undefined, revealing(unmasked));
  const given = /filename\*=utf-8''([^;]+)/i.exec(reply.headers.get('Content-Disposition') ?? '')?.[1];
  return {
    name: given === undefined ? `${month}-${name}.${form}` : decodeURIComponent(given),
    content: await reply.blob(),
  };
}

export interface ClosedMonth {
  readonly month: string;
  readonly closed_on: string;
  readonly by?: string;
}

export async function closedMonths(town: string): Promise<readonly ClosedMonth[]> {
  return (await got<{ months: readonly ClosedMonth[] }>(`months?town=${town}`)).months;
}

export async function closeMonth(town: string, month: string): Promise<void> {
  await send('POST', `/api/cleaning/months/${month}/close?town=${town}`, undefined, { 'Idempotency-Key': freshKey() });
}

/** What is wrong in a closed month, as a line of the next open month's sheet. Returns the months in which the lines stand. */
export async function correct(
  town: string,
  correction: Pick<Correction, 'cleaner' | 'place' | 'date' | 'days' | 'slots' | 'reason'>,
): Promise<readonly string[]> {
  const body = { corrections: [correction] };
  return (await sent<{ months: readonly string[] }>(`ledger/corrections?town=${town}`, body)).months;
}

export interface LastDay {
  readonly ended: number;
  readonly taken_back: number;
}

/** Records a cleaner's last day, on which all that is assigned ends; null takes the day back. */
export function leave(town: string, cleaner: number, on: string | null): Promise<LastDay> {
  return sent(`cleaners/${cleaner}/leave?town=${town}`, { on });
}

/** The last days of those who have one, by number. */
export async function lastDays(town: string): Promise<ReadonlyMap<number, string>> {
  const reply = await send('GET', `/api/cleaners?town=${town}`);
  const { cleaners } = (await reply.json()) as { cleaners: readonly { number: number; left_on?: string }[] };
  return new Map(cleaners.flatMap(({ number, left_on: on }) => (on === undefined ? [] : [[number, on] as const])));
}

export interface Objection {
  readonly id: number;
  readonly made_on: string;
  /** For those alone who may read them. */
  readonly words?: string;
  readonly answered_on?: string;
  readonly upheld?: boolean;
  readonly answer?: string;
}

export interface ListedVillage {
  readonly village: string;
  readonly code: string;
  readonly name: string;
  readonly committee: string;
  readonly committee_name: string;
  readonly rank?: number;
  readonly tied: boolean;
  readonly due: number;
  readonly reported: number;
  readonly done: number;
  readonly not_reported: number;
  readonly counts?: boolean;
  readonly struck?: boolean;
  readonly objections?: readonly Objection[];
}

export interface VillageLists {
  readonly rules: { readonly least: number; readonly places: number; readonly n: number; readonly d: number };
  readonly published_on?: string;
  readonly objections_until?: string;
  readonly red: readonly ListedVillage[];
  readonly black: readonly ListedVillage[];
  readonly few?: readonly ListedVillage[];
}

export interface MonthLists {
  readonly draft: VillageLists | null;
  readonly published: VillageLists | null;
}

export function lists(town: string, month: string, least: number, places: number): Promise<MonthLists> {
  return got(`lists?town=${town}&month=${month}&least=${least}&places=${places}`);
}

export async function publish(
  town: string,
  month: string,
  what: {
    readonly least: number;
    readonly places: number;
    readonly red: readonly string[];
    readonly black: readonly string[];
  },
): Promise<void> {
  await sent(`lists/${month}/publish?town=${town}`, what);
}

export async function object(town: string, month: string, place: string, words: string): Promise<void> {
  await sent(`lists/${month}/objections?town=${town}`, { place, words });
}

export async function answer(town: string, month: string, id: number, upheld: boolean, words: string): Promise<void> {
  await sent(`lists/${month}/objections/${id}/answer?town=${town}`, { upheld, words });
}

export interface Inspection {
  readonly id: number;
  readonly date: string;
  readonly place: string;
  readonly sheet: string;
  readonly score: number;
  readonly member?: number;
  readonly deductions?: readonly {
    readonly id: number;
    readonly item: number;
    readonly points: number;
    readonly words: string;
  }[];
}

export async function inspections(town: string, month: string): Promise<readonly Inspection[]> {
  const path = `lists?town=${town}&month=${month}&sheet=inspections`;
  return (await got<{ inspections: readonly Inspection[] }>(path)).inspections;
}

export interface Washed {
  readonly street: string;
  readonly name: string;
  readonly committee_name: string;
  /** Of the month on which it was there. */
  readonly days: number;
  readonly due: number;
  readonly washed: number;
  readonly on: readonly string[];
}

export async function washings(town: string, month: string): Promise<readonly Washed[]> {
  const path = `lists?town=${town}&month=${month}&sheet=washings`;
  return (await got<{ streets: readonly Washed[] }>(path)).streets;
}

export interface Patrol {
  readonly id: number;
  readonly date: string;
  readonly member: number;
  readonly starts: string;
  readonly ends: string;
}

export interface CalendarDay {
  readonly date: string;
  readonly works: boolean;
  readonly name: string;
}

export interface Duties {
  readonly patrols: readonly Patrol[];
  readonly days: readonly CalendarDay[];
  readonly members: ReadonlyMap<number, string>;
}

/** A month's patrols, the members' names as they may be seen, and the days that differ from the week's order. */
export async function duties(town: string, from: string, to: string): Promise<Duties> {
  const span = `town=${town}&from=${from}&to=${to}`;
  const [{ patrols }, { days }, { members }] = await Promise.all([
    got<Pick<Duties, 'patrols'>>(`patrols?${span}`),
    got<Pick<Duties, 'days'>>(`calendar?${span}`),
    got<{ members: readonly { number: number; name: string }[] }>(`members?town=${town}`),
  ]);
  return { patrols, days, members: new Map(members.map(({ number, name }) => [number, name])) };
}

/** Writes patrols, and returns the change. */
export async function addShifts(town: string, shifts: readonly Omit<Patrol, 'id'>[]): Promise<number> {
  return (await sent<{ change: number }>(`patrols?town=${town}`, { shifts })).change;
}

/** Says whether the town works on a day, and returns the change. */
export async function setDay(town: string, day: CalendarDay): Promise<number> {
  return (await sent<{ change: number }>(`calendar?town=${town}`, day)).change;
}
