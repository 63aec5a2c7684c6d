/** Splits the rings of neighbouring areas into borders that two share and borders of one. */
import { worldX, worldY } from '../../geodesy/mercator';
import type { TownFeature } from '../../api/shapes';
import { ringsOf } from './shapes';

export interface Borders {
  /** Edges that two areas share, each once: a dashed line drawn twice would close its own gaps. */
  readonly inner: readonly Float64Array[];
  /** Edges of one area only: the outline of all. */
  readonly outer: readonly Float64Array[];
}

interface Edge {
  readonly a: string;
  readonly b: string;
  uses: number;
}

/** Splits the rings of neighbouring areas into shared and outer border lines, in world coordinates. */
export function bordersOf(areas: readonly TownFeature[]): Borders {
  const edges = new Map<string, Edge>();
  for (const area of areas) for (const ring of ringsOf(area.geometry)) addRing(edges, ring);
  const all = [...edges.values()];
  return { inner: chain(all.filter((edge) => edge.uses > 1)), outer: chain(all.filter((edge) => edge.uses === 1)) };
}

function addRing(edges: Map<string, Edge>, ring: readonly (readonly number[])[]): void {
  const keys = ring.map(([lon = 0, lat = 0]) => `${lon.toFixed(7)},${lat.toFixed(7)}`);
  for (let i = 0; i + 1 < keys.length; i += 1) {
    const [p, q] = [keys[i] as string, keys[i + 1] as string];
    if (p === q) continue;
    const [a, b] = p < q ? [p, q] : [q, p];
    const known = edges.get(`${a} ${b}`);
    if (known === undefined) edges.set(`${a} ${b}`, { a, b, uses: 1 });
    else known.uses += 1;
  }
}

/** Joins edges into lines as long as may be; a line ends where other than two edges meet. */
function chain(edges: readonly Edge[]): Float64Array[] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) for (const end of [edge.a, edge.b]) at.set(end, [...(at.get(end) ?? []), edge]);
  const used = new Set<Edge>();
  const walk = (first: Edge, from: string): string[] => {
    const line = [from];
    let [edge, node] = [first as Edge | undefined, from];
    while (edge !== undefined) {
      used.add(edge);
      node = edge.a === node ? edge.b : edge.a;
      line.push(node);
      const around: Edge[] = at.get(node) ?? [];
      edge = around.length === 2 ? around.find((other) => !used.has(other)) : undefined;
    }
    return line;
  };
  const lines: string[][] = [];
  for (const [node, around] of at) {
    if (around.length === 2) continue;
    for (const edge of around) if (!used.has(edge)) lines.push(walk(edge, node));
  }
  for (const edge of edges) if (!used.has(edge)) lines.push(walk(edge, edge.a));
  return lines.map(toWorld);
}

function toWorld(line: readonly string[]): Float64Array {
  const flat = new Float64Array(line.length * 2);
  line.forEach((key, i) => {
    const [lon = 0, lat = 0] = key.split(',').map(Number);
    flat[2 * i] = worldX(lon);
    flat[2 * i + 1] = worldY(lat);
  });
  return flat;
}
