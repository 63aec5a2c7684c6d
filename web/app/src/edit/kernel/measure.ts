/** Areas and lengths on the ellipsoid, the numbers that the database stores (ST_Area and ST_Length of a geography). */
import { areaM2 as ringM2, lengthM as wayM, perimeterM } from '../../geodesy/ellipsoid';
import { inDegrees, type Node } from './grid';
import type { Shape } from './shape';

/** Area in m², the edges taken as geodesics. */
export function areaM2(shape: Shape): number {
  return shape
    .flatMap((part) => part.map((ring, i) => (i === 0 ? 1 : -1) * ringM2(ring.map(inDegrees))))
    .reduce(add, 0);
}

/** Length of a line in metres, its edges taken as geodesics. */
export function lengthM(line: readonly Node[]): number {
  return wayM(line.map(inDegrees));
}

/** Length of a shape's borders in metres, those of its holes too. */
export function bordersM(shape: Shape): number {
  return shape.flatMap((part) => part.map((ring) => perimeterM(ring.map(inDegrees)))).reduce(add, 0);
}

function add(a: number, b: number): number {
  return a + b;
}
