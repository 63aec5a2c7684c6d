/** Requests that change something or that no cache may keep: sessions, accounts, tokens, changes, edits. */
import type { Geometry } from 'geojson';
import { RequestFailed, featurePath, problemOf } from './client';
import type { Difference, TownFeature } from './shapes';
import type { Level, Membership, Role, Session } from './accounts';
import type { LayerId } from './layers';

/** Sends a request that changes something, or a GET that no cache may answer. */
export async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new RequestFailed({ title: 'unreachable', status: 0 });
  }
  if (!response.ok) throw new RequestFailed(await problemOf(response));
  return response;
}

async function sent<T>(...request: Parameters<typeof send>): Promise<T> {
  return (await (await send(...request)).json()) as T;
}

export function signIn(login: string, password: string): Promise<Session> {
  return sent('POST', '/api/session', { login, password });
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/api/session');
}

/** Asks which login a one-time link is for. */
export async function invited(key: string): Promise<string> {
  return (await sent<{ login: string }>('POST', '/api/session/invitation', { key })).login;
}

export function join(key: string, password: string): Promise<Session> {
  return sent('POST', '/api/session/invitation', { key, password });
}

export async function setPassword(old: string, fresh: string): Promise<void> {
  await send('PUT', '/api/account/password', { old, new: fresh });
}

export interface Token {
  readonly token: number;
  readonly name: string;
  readonly scope: 'read' | 'write';
  readonly expires: string;
  readonly last_used: string | null;
}

export async function tokens(): Promise<readonly Token[]> {
  return (await sent<{ tokens: readonly Token[] }>('GET', '/api/account/tokens')).tokens;
}

/** Creates a token. The server returns its secret in this answer only. */
export async function addToken(name: string, scope: string, days: number): Promise<string> {
  return (await sent<{ secret: string }>('POST', '/api/account/tokens', { name, scope, days })).secret;
}

export async function removeToken(token: number): Promise<void> {
  await send('DELETE', `/api/account/tokens/${token}`);
}

export interface Cleaner {
  readonly number: number;
  readonly name: string;
  readonly phone: string | null;
}

/** Reads today's cleaners of a village, or for 0 all. The server logs each request for unmasked names. */
export async function cleaners(
  town: string,
  village: number,
  unmasked: boolean,
  date: string | null,
): Promise<readonly Cleaner[]> {
  const where = village === 0 ? '' : `&village=${village}`;
  const path = `/api/cleaners?town=${town}${where}&unmasked=${unmasked}${date === null ? '' : `&date=${date}`}`;
  // a page of another origin cannot send this header, so no link there unmasks anybody
  const headers = unmasked ? { 'Tuntu-Reveal': '1' } : {};
  return (await sent<{ cleaners: readonly Cleaner[] }>('GET', path, undefined, headers)).cleaners;
}

export interface Account {
  readonly account: number;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly administrator: boolean;
  readonly has_password: boolean;
  readonly federated: boolean;
  readonly memberships: readonly (Membership & { readonly id: number })[];
}

export interface Grant {
  readonly role: Role;
  readonly unit: string;
  readonly level: Level | '';
}

/** A one-time link. The server returns it in this answer only. */
export interface Invitation {
  readonly account: number;
  readonly link?: string;
  readonly expires?: string;
}

export async function accounts(town: string): Promise<readonly Account[]> {
  return (await sent<{ accounts: readonly Account[] | null }>('GET', `/api/accounts?town=${town}`)).accounts ?? [];
}

export function addAccount(
  town: string,
  account: Grant & { readonly login: string; readonly name: string; readonly provider: boolean },
): Promise<Invitation> {
  return invitation(`/api/accounts?town=${town}`, account);
}

export function invite(town: string, account: number): Promise<Invitation> {
  return invitation(`/api/accounts/${account}/invitations?town=${town}`);
}

/** A server without a configured address sends the link's path: it leads to where this page was opened. */
async function invitation(path: string, body?: unknown): Promise<Invitation> {
  const made = await sent<Invitation>('POST', path, body);
  return made.link === undefined ? made : { ...made, link: new URL(made.link, location.href).href };
}

export async function setDisabled(town: string, account: number, disabled: boolean): Promise<void> {
  await send('PATCH', `/api/accounts/${account}?town=${town}`, { disabled });
}

export async function grant(town: string, account: number, role: Grant): Promise<void> {
  await send('POST', `/api/accounts/${account}/memberships?town=${town}`, role);
}

export async function revoke(town: string, membership: number): Promise<void> {
  await send('DELETE', `/api/memberships/${membership}?town=${town}`);
}

/** Somebody has seen cleaners' names unmasked. */
export interface Look {
  readonly entry: number;
  readonly at: string;
  readonly login: string;
  readonly name: string;
  /** What was seen, as the access log has it. */
  readonly event: string;
  /** The code of the village whose cleaners were seen, or the month of a sheet; all of the town's, when left out. */
  readonly village?: string;
}

/** Reads who has seen names, older than one entry, the newest first. */
export async function looks(town: string, before: number | null, limit: number): Promise<readonly Look[]> {
  const older = before === null ? '' : `&before=${before}`;
  return (await sent<{ looks: readonly Look[] }>('GET', `/api/looks?town=${town}&limit=${limit}${older}`)).looks;
}

export async function setAnonymous(anonymous: boolean): Promise<void> {
  await send('PUT', '/api/settings', { anonymous });
}

/** Whether a town shows a layer to readers who have no role in it. */
export interface LayerSwitch {
  readonly layer: LayerId;
  readonly open: boolean;
}

export async function layerSwitches(town: string): Promise<readonly LayerSwitch[]> {
  return (await sent<{ layers: readonly LayerSwitch[] }>('GET', `/api/settings/layers?town=${town}`)).layers;
}

/** Opens a layer to readers without a role, or closes it; answers with all switches. */
export async function switchLayer(town: string, turned: LayerSwitch): Promise<readonly LayerSwitch[]> {
  return (await sent<{ layers: readonly LayerSwitch[] }>('PUT', `/api/settings/layers?town=${town}`, turned)).layers;
}

export interface Touch {
  readonly layer: string;
  readonly op: 'insert' | 'update' | 'delete' | 'erase';
  readonly count: number;
}

export interface ChangeNote {
  readonly change: number;
  readonly at: string;
  readonly who?: string;
  readonly why?: string;
  readonly undoes?: number;
  readonly undone_by?: number;
  readonly mine: boolean;
  readonly touched: readonly Touch[];
  /** The author's role in the town, for those who work there. */
  readonly role?: Role;
  /** The roles that the change gave, and to whom, for the town's administrators. */
  readonly given?: readonly GivenRole[];
}

export interface GivenRole {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly level: Level | '';
}

export interface Changes {
  readonly changes: readonly ChangeNote[];
  readonly may_undo: boolean;
}

/** Reads a town's changes older than one of them, the newest first. */
export function changes(town: string, before: number | null, limit: number): Promise<Changes> {
  const older = before === null ? '' : `&before=${before}`;
  return sent('GET', `/api/changes?town=${town}&limit=${limit}${older}`);
}

/** A feature that changed within some days, with its last change there. */
export interface ChangedFeature {
  readonly fid: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly op: 'insert' | 'update' | 'delete';
  readonly change: number;
  readonly at: string;
}

export interface ChangedFeatures {
  readonly features: readonly ChangedFeature[];
  /** There are others that changed earlier. */
  readonly more: boolean;
}

export function changedFeatures(
  town: string,
  layer: LayerId,
  from: string,
  to: string,
  limit: number,
): Promise<ChangedFeatures> {
  return sent('GET', `/api/collections/${layer}/changed?town=${town}&from=${from}&to=${to}&limit=${limit}`);
}

export async function undo(town: string, change: number, reason: string): Promise<void> {
  const why = reason === '' ? '' : `&reason=${encodeURIComponent(reason)}`;
  await send('POST', `/api/changes/${change}/undo?town=${town}${why}`);
}

/** A text that an administrator erases for good: of a feature, or the reason of a change. */
export type Erasable =
  { readonly layer: LayerId; readonly fid: number; readonly field: string } | { readonly change: number };

export async function erase(town: string, what: Erasable, reason: string): Promise<void> {
  const why = reason === '' ? '' : `reason=${encodeURIComponent(reason)}`;
  const path =
    'change' in what
      ? `/api/changes/${what.change}/reason?town=${town}&${why}`
      : `/api/collections/${what.layer}/items/${what.fid}/values/${what.field}?${why}`;
  await send('DELETE', path.replace(/[?&]$/, ''));
}

/** A state of a feature in its history. */
export interface State {
  readonly change: number;
  readonly at: string;
  readonly op: 'insert' | 'update' | 'delete';
  readonly who?: string;
  readonly why?: string;
  readonly undoes?: number;
  readonly differs: readonly Difference[];
  readonly before?: Geometry | null;
  readonly after?: Geometry | null;
  readonly area_m2_before?: number;
  readonly area_m2_after?: number;
}

export async function states(
  layer: LayerId,
  fid: number,
  before: number | null,
  limit: number,
): Promise<readonly State[]> {
  const older = before === null ? '' : `&before=${before}`;
  const path = `${featurePath(layer, fid)}/history?limit=${limit}${older}`;
  return (await sent<{ states: readonly State[] }>('GET', path)).states;
}

/** Reads a feature and the ETag of its version. */
export async function versioned(layer: LayerId, fid: number): Promise<{ feature: TownFeature; tag: string }> {
  const response = await send('GET', featurePath(layer, fid));
  return { feature: (await response.json()) as TownFeature, tag: response.headers.get('etag') ?? '' };
}

export interface Write {
  readonly tag: string;
  readonly reason: string;
  /** The idempotency key: a retry with the same key gets the first answer again. */
  readonly key: string;
}

export async function patch(
  layer: LayerId,
  fid: number,
  feature: { readonly properties: Readonly<Record<string, unknown>>; readonly geometry?: Geometry },
  write: Write,
): Promise<void> {
  await send('PATCH', writePath(layer, fid, write), { type: 'Feature', ...feature }, headersOf(write));
}

export async function remove(layer: LayerId, fid: number, write: Write): Promise<void> {
  await send('DELETE', writePath(layer, fid, write), undefined, headersOf(write));
}

function writePath(layer: LayerId, fid: number, { reason }: Write): string {
  return featurePath(layer, fid) + (reason === '' ? '' : `?reason=${encodeURIComponent(reason)}`);
}

function headersOf({ tag, key }: Write): Record<string, string> {
  return { 'If-Match': tag, 'Idempotency-Key': key };
}

/** Makes a random idempotency key. Chrome 87, Safari 14 and pages without TLS lack randomUUID. */
export function freshKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** Makes a UUID of version 4. */
export function freshUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
