/** The kernel's work on random parcels, a case a line, as PostGIS is to judge it. */
import type { Geometry } from 'geojson';
import { splitByArea, splitEqually, towards } from '../src/edit/kernel/area-split';
import { densified, densifiedLine } from '../src/edit/kernel/densify';
import { inDegrees, nearest, type Node } from '../src/edit/kernel/grid';
import { areaM2, lengthM } from '../src/edit/kernel/measure';
import { applied, moveEdge, moveNode, type Mesh } from '../src/edit/kernel/mesh';
import { cutOut, merged } from '../src/edit/kernel/overlay';
import { edgesOf, geometryOf, nodesOf, type Ring, type Shape } from '../src/edit/kernel/shape';
import { split } from '../src/edit/kernel/split';
import { METRE, RUNS, blade, jittered, lattice, parcel, place, star, type Random } from './kernel-shapes';
import { seeded } from './random';

/** A case: geometries before and after, and what the kernel measured after: m², of lines metres. */
interface Case {
  readonly kind: string;
  readonly before: readonly Geometry[];
  readonly after: readonly Geometry[];
  readonly measures: readonly number[];
  /** What the parts were to have in m², where they were split by area, the last left out where it is what was left. */
  readonly wanted?: readonly number[];
}

function made(kind: string, before: readonly Shape[], shapes: readonly Shape[], wanted?: readonly number[]): Case {
  const after = shapes.filter((shape) => shape.length > 0);
  const measures = after.map(areaM2);
  return { kind, before: before.map(geometryOf), after: after.map(geometryOf), measures, ...(wanted && { wanted }) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const KINDS: Record<string, (random: Random) => Case> = {
  split: (random) => {
    const shape = densified(parcel(random, 20 + random.below(700)));
    return made('split', [shape], split(shape, blade(random, shape)).map(densified));
  },
  equal: (random) => {
    const shape = densified(parcel(random));
    const count = 2 + Math.floor(random.below(4));
    const direction = random.of(edgesOf(shape[0]?.[0] as Ring));
    const parts = splitEqually(shape, direction, count) ?? [];
    const equal = sum(parts.map(areaM2)) / count;
    return made('equal', [shape], parts, parts.map(() => equal)); // prettier-ignore
  },
  mu: (random) => {
    const shape = densified(parcel(random, 20 + random.below(1000)));
    const wanted = [areaM2(shape) * (0.05 + random.below(0.4)), areaM2(shape) * (0.05 + random.below(0.4))];
    const direction = towards(nodesOf(shape)[0] as Node, random.below(360));
    return made('mu', [shape], splitByArea(shape, direction, wanted) ?? [], wanted);
  },
  cut: (random) => {
    const shape = parcel(random);
    const drawn = star(random, random.of(nodesOf(shape)), 3 + Math.floor(random.below(9)), [5, 60]);
    const { inside, rest } = cutOut(shape, drawn);
    return made('cut', [shape], [inside, rest]);
  },
  merge: (random) => {
    const cells = lattice(
      random,
      1 + Math.floor(random.below(4)),
      2 + Math.floor(random.below(3)),
      20 + random.below(200),
    );
    const again = cells.map((cell) =>
      cell.map((part) => part.map((ring) => ring.map((node) => jittered(random, node)))),
    );
    return made('merge', again, [merged(again)]);
  },
  drag: (random) => {
    const cells = lattice(random, 3, 3, 40 + random.below(150));
    const mesh: Mesh = new Map(cells.map((cell, i) => [String(i), cell]));
    const [a, b] = random.of(edgesOf(cells[4]?.[0]?.[0] as Ring));
    const by = [random.below(4 * METRE) - 2 * METRE, random.below(4 * METRE) - 2 * METRE] as const;
    const change =
      random.below(1) < 0.5 ? moveEdge(mesh, [a, b], by) : moveNode(mesh, a, nearest(a[0] + by[0], a[1] + by[1]));
    return made('drag', cells, [...applied(mesh, change).values()]);
  },
  densify: (random) => {
    const from = place(random);
    const line = [
      from,
      nearest(from[0] + (random.below(6000) - 3000) * METRE, from[1] + (random.below(6000) - 3000) * METRE),
    ];
    const [before, after] = [line, densifiedLine(line)].map((nodes): Geometry => ({
      type: 'LineString',
      coordinates: nodes.map((node) => [...inDegrees(node)]),
    })) as [Geometry, Geometry];
    return { kind: 'densify', before: [before], after: [after], measures: [lengthM(densifiedLine(line))] };
  },
};

Object.values(KINDS).forEach((make, kind) => {
  for (let i = 0; i < RUNS; i += 1) console.log(JSON.stringify(make(seeded(7_919 * (kind + 1) + i))));
});
