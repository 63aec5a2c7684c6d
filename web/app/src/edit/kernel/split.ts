/** Splits a shape along a line. */
import { arranged, twin, type Arrangement } from './arrange';
import { met } from './border';
import { WELD, stepsApart, type Node } from './grid';
import { areaM2 } from './measure';
import { widthOf, type Shape } from './shape';
import { traced } from './trace';
import { joined } from './weld';

/**
 * The pieces of a shape along a line, the largest first. A line's end within the shape cuts nothing; an end on the border,
 * to a millimetre, does. Parts that the line does not cut stay with the largest piece. One piece: nothing is cut.
 */
export function split(shape: Shape, line: readonly Node[]): readonly Shape[] {
  const onto = joined(shape, line);
  const { shape: own, lines } = met(onto.shape, [onto.line]);
  const arrangement = arranged(
    own.map((part) => [part]),
    lines,
  );
  const isOwn = (covers: readonly number[]): boolean => covers.some((each) => each > 0);
  const faces = traced(arrangement, (face, covers) => (isOwn(covers) ? face : null));
  const slits = slitsOf(faces, arrangement);
  const pieces = traced(arrangement, (face, covers) => (isOwn(covers) ? (slits.get(face) ?? face) : null));
  return gathered([...pieces], (face) => arrangement.covers[face] ?? []);
}

/** A face no wider than this is no piece: a line ran along a border, and a long border is a geodesic, not straight. */
const SLIT = 3 * WELD;

/** The faces that are slits, and to which face each is to be counted: the one along its longest border. */
function slitsOf(faces: ReadonlyMap<number, Shape>, { face, from, covers }: Arrangement): ReadonlyMap<number, number> {
  const isSlit = (each: number): boolean =>
    (faces.get(each) ?? []).every(([outer]) => outer === undefined || widthOf(outer) <= SLIT);
  const slits = new Set([...faces.keys()].filter(isSlit));
  const home = new Map<number, number>();
  const longest = new Map<number, number>();
  face.forEach((own, half) => {
    const other = face[twin(half)] as number;
    const isPartOf = (covers[own] ?? []).some((times, part) => times > 0 && (covers[other]?.[part] ?? 0) > 0);
    const steps = stepsApart(from[half] as Node, from[twin(half)] as Node);
    if (!slits.has(own) || slits.has(other) || !isPartOf || steps <= (longest.get(own) ?? 0)) return;
    home.set(own, other);
    longest.set(own, steps);
  });
  return home;
}

/** Faces as pieces: the faces of a part that is one face are no pieces of their own. */
function gathered(
  faces: readonly (readonly [number, Shape])[],
  coversOf: (face: number) => readonly number[],
): readonly Shape[] {
  const partOf = (face: number): number => coversOf(face).findIndex((each) => each > 0);
  const isCut = (face: number): boolean => faces.some(([other]) => other !== face && partOf(other) === partOf(face));
  const pieces = faces.filter(([face]) => isCut(face)).map(([, piece]) => piece);
  const whole = faces.filter(([face]) => !isCut(face)).flatMap(([, piece]) => piece);
  const sizes = new Map(pieces.map((piece) => [piece, areaM2(piece)]));
  const [largest = [], ...others] = pieces.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  return [[...largest, ...whole], ...others];
}
