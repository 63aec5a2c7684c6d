/** Parcels that look random, by the hundred: for the kernel's tests, and for the database's judgement of it. */
import { nearest, onGrid, type Node } from '../src/edit/kernel/grid';
import type { Part, Ring, Shape } from '../src/edit/kernel/shape';
import { seeded } from './random';

export type Random = ReturnType<typeof seeded>;

/** How many cases of each kind are tried. */
export const RUNS = process.env.TUNTU_SOAK === '1' ? 3000 : 100;

export const METRE = 9_000; // steps, about

/** A place in the sample's town. */
export function place({ below }: Random): Node {
  return onGrid([110.9 + below(0.2), 25.8 + below(0.2)]);
}

/** Roughly 0.2 mm to any side, as a second survey of the same corner has it. */
export function jittered({ below }: Random, node: Node): Node {
  return nearest(node[0] + below(4) - 2, node[1] + below(4) - 2);
}

/** A ring around a place, counter-clockwise, its nodes between two distances in metres. */
export function star({ below }: Random, centre: Node, nodes: number, [nearM, farM]: readonly [number, number]): Ring {
  return Array.from({ length: nodes }, (_, i) => {
    const angle = ((i + 0.8 * below(1)) * 2 * Math.PI) / nodes;
    const away = (nearM + below(farM - nearM)) * METRE;
    return nearest(centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle));
  });
}

/** A parcel of one part, some with holes. */
export function part(random: Random, centre: Node, sizeM: number): Part {
  const { below } = random;
  const outer = star(random, centre, 4 + Math.floor(below(30)), [sizeM * 0.55, sizeM]);
  if (below(1) < 0.6) return [outer];
  // The outer ring comes no nearer than 0.55 · cos(90°) of the widest angle; holes are small and apart.
  const away = sizeM * 0.1 * METRE;
  const places = [nearest(centre[0] - away, centre[1]), nearest(centre[0] + away, centre[1])];
  const enough = outer.length > 7 ? places.slice(0, 1 + Math.floor(below(2))) : [];
  return [
    outer,
    ...enough.map((at) => [...star(random, at, 3 + Math.floor(below(6)), [sizeM * 0.03, sizeM * 0.09])].reverse()),
  ];
}

/** A parcel of one part or of several. */
export function parcel(random: Random, sizeM = 20 + random.below(180)): Shape {
  const centre = place(random);
  const count = random.below(1) < 0.7 ? 1 : 2 + Math.floor(random.below(2));
  return Array.from({ length: count }, (_, i) =>
    part(random, nearest(centre[0] + i * 2.1 * sizeM * METRE, centre[1]), sizeM),
  );
}

/** Neighbours that share their borders' nodes: the cells of a bent lattice. */
export function lattice(random: Random, columns: number, rows: number, cellM: number): readonly Shape[] {
  const origin = place(random);
  const { below } = random;
  const cell = cellM * METRE;
  const corner = grid(columns + 1, rows + 1, (i, j) =>
    nearest(origin[0] + (i + 0.5 * below(1)) * cell, origin[1] + (j + 0.5 * below(1)) * cell),
  );
  const bend = (a: Node, b: Node): readonly Node[] =>
    below(1) < 0.4 ? [] : [nearest((a[0] + b[0]) / 2 + below(0.1) * cell, (a[1] + b[1]) / 2 + below(0.1) * cell)];
  const at = (all: readonly (readonly Node[])[], i: number, j: number): Node => all[i]?.[j] as Node;
  const east = grid(columns, rows + 1, (i, j) => bend(at(corner, i, j), at(corner, i + 1, j)));
  const north = grid(columns + 1, rows, (i, j) => bend(at(corner, i, j), at(corner, i, j + 1)));
  return grid(columns, rows, (i, j): Shape => [
    [
      [
        at(corner, i, j),
        ...(east[i]?.[j] ?? []),
        at(corner, i + 1, j),
        ...(north[i + 1]?.[j] ?? []),
        at(corner, i + 1, j + 1),
        ...[...(east[i]?.[j + 1] ?? [])].reverse(),
        at(corner, i, j + 1),
        ...[...(north[i]?.[j] ?? [])].reverse(),
      ],
    ],
  ]).flat();
}

function grid<T>(columns: number, rows: number, at: (i: number, j: number) => T): readonly (readonly T[])[] {
  return Array.from({ length: columns }, (_, i) => Array.from({ length: rows }, (__, j) => at(i, j)));
}

/** A line across a shape: through its box, bent, along a border, from a node to a node, or ending upon the border. */
export function blade(random: Random, shape: Shape): readonly Node[] {
  const { below, of } = random;
  const ring = of(of(shape));
  const node = (): Node => of(ring);
  const onEdge = (): Node => {
    const i = Math.floor(below(ring.length));
    const [a, b] = [ring[i] as Node, ring[(i + 1) % ring.length] as Node];
    const t = below(1);
    return nearest(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]));
  };
  const inside = (): Node => {
    const [a, b] = [onEdge(), onEdge()];
    return nearest((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
  };
  const beyond = (a: Node, b: Node): Node => nearest(a[0] + 3 * (b[0] - a[0]), a[1] + 3 * (b[1] - a[1]));
  const [a, b] = [onEdge(), onEdge()];
  return of<() => readonly Node[]>([
    () => [a, b],
    () => [node(), node()],
    () => [node(), onEdge()],
    () => [onEdge(), inside(), onEdge()],
    () => [beyond(b, a), a, b, beyond(a, b)],
    () => [beyond(b, a), beyond(a, b)],
    () => [...ring.slice(0, 3), inside(), onEdge()],
    () => [inside(), inside()],
  ])();
}
