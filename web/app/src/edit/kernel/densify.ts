/**
 * Divides long edges by the server's own rule (geo/densify.go), so that what is shown is what is saved. Some programs take
 * an edge as a geodesic, others as a straight line of degrees; long edges would differ in area.
 */
import { lengthAndAzimuth, placeAt } from '../../geodesy/geodesic';
import { byPlace, inDegrees, onGrid, stepsApart, type Node } from './grid';
import { edgesOf, mapRings, type Shape } from './shape';

/** Edges longer than this are divided, in metres. */
const LONG_EDGE_M = 500;
/** The longest of their equal parts, in metres. */
const PART_M = 200;
/** A step of the grid is no longer than this, in metres: short edges are told without their geodesics. */
const MOST_STEP_M = 1.12e-4;

/** A shape with its long edges divided. Two shapes that share an edge get the same nodes, whichever way they run. */
export function densified(shape: Shape): Shape {
  return mapRings(shape, (ring) => edgesOf(ring).flatMap(([a, b]) => [a, ...between(a, b)]));
}

/** A line with its long edges divided. */
export function densifiedLine(line: readonly Node[]): readonly Node[] {
  return line.flatMap((node, i) => (i === 0 ? [node] : [...between(line[i - 1] as Node, node), node]));
}

function between(a: Node, b: Node): readonly Node[] {
  if (stepsApart(a, b) * MOST_STEP_M < LONG_EDGE_M) return [];
  const turned = byPlace(a, b) > 0;
  const [from, to] = (turned ? [b, a] : [a, b]).map(inDegrees) as [
    ReturnType<typeof inDegrees>,
    ReturnType<typeof inDegrees>,
  ];
  const { lengthM, azimuth } = lengthAndAzimuth(from, to);
  if (lengthM <= LONG_EDGE_M) return [];
  const parts = Math.ceil(lengthM / PART_M);
  const nodes = Array.from({ length: parts - 1 }, (_, i) =>
    onGrid(placeAt(from, azimuth, (lengthM * (i + 1)) / parts)),
  );
  return turned ? nodes.reverse() : nodes;
}
