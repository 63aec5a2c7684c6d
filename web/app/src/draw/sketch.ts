/** A drawing as it stands: the features that it began from, every step since, and what is to be sent. It is the draft, too. */
import type { Geometry } from 'geojson';
import { layerOf, type LayerId } from '../api/layers';
import type { Extent, OverlapDecision, TownFeature } from '../api/shapes';
import { inDegrees, stepsApart, type Node } from '../edit/kernel/grid';
import type { Change, Mesh } from '../edit/kernel/mesh';
import { alike, nodesOf, type Shape } from '../edit/kernel/shape';
import { fromNow, moved, redone, undone, type Moments } from '../state/moments';
import { AREAS, LINES, type Craft } from './craft';
import { once } from './once';

/** The name of what is new; others go by their fid. */
export const NEW = 'new';

/** The name of the line that is drawn to cut along; it is never saved. */
export const BLADE = 'blade';

/** A feature as it was read. */
export interface Base {
  readonly version: number;
  readonly title: string;
  readonly shape: Shape;
  readonly stage?: string;
  /** The batch that it is in; null: none. */
  readonly batch?: string | null;
  readonly acceptedM2?: number;
}

/** Steps of the grid around a thing within which others may share its border: some 20 m. */
const AROUND = 200_000;

/** What became of things by their names; null: gone. */
export type Figures = Readonly<Record<string, Shape | null>>;

export interface Sketch {
  /** The number of the account that draws. */
  readonly account: number;
  readonly town: string;
  readonly layer: LayerId;
  /** The feature whose shape is changed; null: a new one. */
  readonly fid: number | null;
  /** The features that may change, as they were read. */
  readonly base: Readonly<Record<string, Base>>;
  readonly steps: Moments<Figures>;
  /** A new one's nodes are still being put; the last one follows the pointer. */
  readonly open: boolean;
  readonly reason: string;
  /** The key of the last request and what it was for: the same again is a retry. */
  readonly key: string;
  readonly keyFor: string;
}

export function begun(account: number, town: string, layer: LayerId, fid: number | null): Sketch {
  const steps = fromNow<Figures>({});
  return { account, town, layer, fid, base: {}, steps, open: fid === null, reason: '', key: '', keyFor: '' };
}

export function craftOf({ layer }: Sketch): Craft {
  return layerOf(layer).shape === 'line' ? LINES : AREAS;
}

export function nameOf({ fid }: Sketch): string {
  return fid === null ? NEW : String(fid);
}

/** A thing's shape as it stands now; empty where there is none. */
export function shapeIn({ base, steps }: Sketch, name: string): Shape {
  const drawn = steps.now[name];
  return drawn === undefined ? (base[name]?.shape ?? []) : (drawn ?? []);
}

/** All that may change, as it stands now. */
export const meshOf = once((sketch: Sketch): Mesh => {
  const names = new Set([...Object.keys(sketch.base), ...Object.keys(sketch.steps.now)]);
  return new Map(
    [...names].flatMap((name) => {
      const shape = isThere(sketch, name) ? shapeIn(sketch, name) : [];
      return shape.length > 0 ? [[name, shape] as const] : [];
    }),
  );
});

/** A mesh's things whose boxes come within some steps of a shape's. */
export function meshAround(mesh: Mesh, shape: Shape, reach: number): Mesh {
  const [west, south, east, north] = boxOf(shape);
  return new Map(
    [...mesh].filter(([, other]) => {
      const [w, s, e, n] = boxOf(other);
      return w <= east + reach && e >= west - reach && s <= north + reach && n >= south - reach;
    }),
  );
}

/** All within so many steps of the drawn thing that may share its border: what may change along with it, and itself. */
export function around(sketch: Sketch): Mesh {
  return meshAround(meshOf(sketch), shapeIn(sketch, nameOf(sketch)), AROUND);
}

/**
 * What is whole, with the nodes of what lies along it, and the other way round. What lay around it before it was drawn on
 * has moved along with it since, and has all nodes that it is to have.
 */
export function alongside(sketch: Sketch): Sketch {
  const craft = craftOf(sketch);
  const own = nameOf(sketch);
  const shape = shapeIn(sketch, own);
  const isWhole = partsOf(sketch).length === 1 && mergedIn(sketch).length === 0;
  if (!isWhole || craft.faultOf(shape) !== null) return sketch;
  const { base } = sketch;
  const stood = new Map(Object.entries(base).map(([name, each]) => [name, each.shape] as const));
  const before = meshAround(stood, base[own]?.shape ?? [], AROUND);
  const others = new Map([...around(sketch)].filter(([name]) => name === own || !before.has(name)));
  if (base[own] !== undefined && others.size < 2) return sketch;
  const change = craft.settled(others, own, shape).filter(({ was, is }) => !alike(was ?? [], is ?? []));
  return stepped(sketch, change);
}

/** West, south, east and north of a shape, in steps. */
export const boxOf = once((shape: Shape): readonly [number, number, number, number] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of nodesOf(shape))
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return [west, south, east, north];
});

/** Where what may share a drawing's borders lies, in degrees: around all that has changed. Null: nothing is drawn. */
export function reachOf(sketch: Sketch): Extent | null {
  const own = nameOf(sketch);
  const shapes = [own, ...changedIn(sketch)].map((name) => shapeIn(sketch, name));
  const [west, south, east, north] = boxOf([...shapes, sketch.base[own]?.shape ?? []].flat());
  if (west > east) return null;
  return [...inDegrees([west - AROUND, south - AROUND]), ...inDegrees([east + AROUND, north + AROUND])];
}

let made = 0;

/** A step: what became of some things. Steps of one note that follow each other are one. */
export function stepped(sketch: Sketch, change: Change, note = ''): Sketch {
  if (change.length === 0) return sketch;
  const after = Object.fromEntries(change.map(({ name, is }) => [name, is]));
  // Undone, a thing is again as it was read.
  const now = { ...Object.fromEntries(change.map(({ name, was }) => [name, was])), ...sketch.steps.now };
  made += 1;
  return { ...sketch, steps: moved<Figures>({ ...sketch.steps, now }, note || `${Date.now()} ${made}`, after) };
}

/** The drawing without what is being tried in a way: the last step, where it is of that. */
export function beforeTrial(sketch: Sketch, way: string): Sketch {
  const last = sketch.steps.past[sketch.steps.past.length - 1];
  return last?.note === `try ${way}` ? { ...sketch, steps: { ...undone(sketch.steps), future: [] } } : sketch;
}

/** What is tried in a way, in the place of what was tried before; none: nothing is. It is a step as others are. */
export function tried(sketch: Sketch, way: string, change: Change): Sketch {
  return stepped(beforeTrial(sketch, way), change, `try ${way}`);
}

/** Puts the nodes of what is new, or of the line to cut along, as another step. */
export function putNodes(sketch: Sketch, name: string, nodes: readonly Node[]): Sketch {
  const was = shapeIn(sketch, name);
  return stepped(sketch, [{ name, was, is: nodes.length === 0 ? [] : [[nodes]] }]);
}

/** Whether a step changes what may share borders: neither what is still being put nor a line to cut along does. */
export function isOfBorders(before: Sketch, after: Sketch): boolean {
  const names = Object.keys({ ...before.steps.now, ...after.steps.now });
  return !before.open && names.some((name) => name !== BLADE && before.steps.now[name] !== after.steps.now[name]);
}

/** The names of a thing's parts, itself first; itself alone where it is whole. */
export function partsOf(sketch: Sketch): readonly string[] {
  const own = nameOf(sketch);
  const parts = Object.keys(sketch.steps.now).filter(
    (name) => name.startsWith(`${own}.`) && shapeIn(sketch, name).length > 0,
  );
  return [own, ...parts];
}

/** The names of the neighbours that have become part of it. */
export function mergedIn(sketch: Sketch): readonly string[] {
  return Object.keys(sketch.base).filter(
    (name) => name !== nameOf(sketch) && sketch.steps.now[name] !== undefined && shapeIn(sketch, name).length === 0,
  );
}

/** The names of the neighbours that change with it, and stay. */
export const alongIn = once((sketch: Sketch): readonly string[] => {
  const merged = mergedIn(sketch);
  const own = nameOf(sketch);
  return changedIn(sketch).filter((name) => name !== own && sketch.base[name] !== undefined && !merged.includes(name));
});

/** The step by which things fall into pieces; the first piece of each keeps its name. */
export function dividedInto(sketch: Sketch, pieces: ReadonlyMap<string, readonly Shape[]>): Change {
  const own = nameOf(sketch);
  const taken = new Set(Object.keys(sketch.steps.now));
  let number = 0;
  const fresh = (): string => {
    do number += 1;
    while (taken.has(`${own}.${number}`) && shapeIn(sketch, `${own}.${number}`).length > 0);
    return `${own}.${number}`;
  };
  const blade = { name: BLADE, was: shapeIn(sketch, BLADE), is: [] };
  return [
    ...[...pieces].flatMap(([name, all]) =>
      all.map((is, i) =>
        i === 0 ? { name, was: shapeIn(sketch, name), is } : { name: fresh(), was: null as Shape | null, is },
      ),
    ),
    ...(blade.was.length > 0 ? [blade] : []),
  ];
}

/** Which of some parts keeps what the whole is known by: the largest, of those alike the westernmost. */
export function keeperOf(parts: readonly { readonly shape: Shape; readonly size: number }[]): number {
  const most = Math.max(...parts.map(({ size }) => size));
  const west = ({ shape }: { readonly shape: Shape }): number => boxOf(shape)[0];
  return parts.reduce((best, part, i) => {
    const isAlike = part.size >= most - 0.01;
    const other = parts[best];
    return isAlike && (other === undefined || other.size < most - 0.01 || west(part) < west(other)) ? i : best;
  }, -1);
}

export function undoneIn(sketch: Sketch): Sketch {
  return reopened({ ...sketch, steps: undone(sketch.steps) });
}

export function redoneIn(sketch: Sketch): Sketch {
  return reopened({ ...sketch, steps: redone(sketch.steps) });
}

/** What has too few nodes for a ring or a line is still being put. */
function reopened(sketch: Sketch): Sketch {
  const least = craftOf(sketch).isArea ? 3 : 2;
  const few = sketch.fid === null && nodesOf(shapeIn(sketch, NEW)).length < least;
  return few ? { ...sketch, open: true } : sketch;
}

/** The names of what differs from what was read. */
export const changedIn = once((sketch: Sketch): readonly string[] =>
  Object.keys(sketch.steps.now).filter(
    (name) => isThere(sketch, name) && !alike(sketch.steps.now[name] ?? [], sketch.base[name]?.shape ?? []),
  ),
);

/** Whether a name is that of a feature, of what is new, or of a part: not of a line to cut along, nor of what has ended. */
function isThere(sketch: Sketch, name: string): boolean {
  return sketch.base[name] !== undefined || name === NEW || name.startsWith(`${nameOf(sketch)}.`);
}

/** Whether there is anything to be kept: steps, were they all taken back, or a reason. */
export function hasWork({ steps, reason }: Sketch): boolean {
  return steps.past.length > 0 || steps.future.length > 0 || reason.trim() !== '';
}

/** One edit of a change. */
export interface Edit {
  readonly op: 'create' | 'patch' | 'split' | 'merge';
  readonly collection: LayerId;
  readonly id?: number;
  readonly version?: number;
  readonly feature?: { readonly type: 'Feature'; readonly properties: object; readonly geometry: Geometry };
  /** Of a split. */
  readonly parts?: readonly Geometry[];
  /** Of a merge, with what they become. */
  readonly features?: readonly { readonly id: number; readonly version: number }[];
  readonly geometry?: Geometry;
  /** What is decided on overlaps that it makes. */
  readonly overlaps?: readonly {
    readonly with: number;
    readonly version: number;
    readonly decision: OverlapDecision;
  }[];
}

/** The edits by which the server comes to what is drawn, the drawn thing's own first. */
export function editsOf(sketch: Sketch): readonly Edit[] {
  const { layer: collection, base } = sketch;
  const craft = craftOf(sketch);
  const own = nameOf(sketch);
  const parts = partsOf(sketch);
  const merged = mergedIn(sketch);
  const versionOf = (name: string): number => base[name]?.version ?? 0;
  const whole: readonly Edit[] =
    parts.length > 1
      ? [
          {
            op: 'split',
            collection,
            id: Number(own),
            version: versionOf(own),
            parts: parts.map((name) => craft.written(shapeIn(sketch, name))),
          },
        ]
      : merged.length > 0
        ? [
            {
              op: 'merge',
              collection,
              features: [own, ...merged].map((name) => ({ id: Number(name), version: versionOf(name) })),
              geometry: craft.written(shapeIn(sketch, own)),
            },
          ]
        : [];
  const told = new Set(whole.length > 0 ? [...parts, ...merged] : []);
  const others = changedIn(sketch)
    .filter((name) => !told.has(name) && shapeIn(sketch, name).length > 0)
    .sort((a, b) => Number(b === own) - Number(a === own))
    .map((name): Edit => {
      const was = base[name];
      const feature = { type: 'Feature', properties: {}, geometry: craft.written(shapeIn(sketch, name)) } as const;
      if (was === undefined) return { op: 'create', collection, feature };
      return { op: 'patch', collection, id: Number(name), version: was.version, feature };
    });
  return [...whole, ...others];
}

/** What was read anew; what is being changed stays as it was read when its change began. */
export function withRead(sketch: Sketch, read: readonly (readonly [string, Base])[]): Sketch {
  const fresh = read.filter(([name]) => sketch.steps.now[name] === undefined);
  return fresh.length === 0 ? sketch : { ...sketch, base: { ...sketch.base, ...Object.fromEntries(fresh) } };
}

/** A feature as the API has it; null where it has no shape of the layer's kind. */
export function baseOf(craft: Craft, { geometry, properties }: TownFeature, title: string): Base | null {
  const shape = craft.read(geometry);
  if (shape === null) return null;
  const { stage, batch, accepted_m2: acceptedM2 } = properties;
  return {
    version: Number(properties['version'] ?? 0),
    title,
    shape,
    ...(typeof stage === 'string' ? { stage } : {}),
    batch: typeof batch === 'string' ? batch : null,
    ...(typeof acceptedM2 === 'number' ? { acceptedM2 } : {}),
  };
}

/** The node nearest to a place, of some shape's. */
export function nearestNode(shape: Shape, to: Node): Node | null {
  return nodesOf(shape).reduce<Node | null>(
    (best, node) => (best === null || stepsApart(node, to) < stepsApart(best, to) ? node : best),
    null,
  );
}
