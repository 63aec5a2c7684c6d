/** A shape in the plane, swept by a line from the right to the left: how much of it lies right of the line. */

/** A place by how far it lies left of a direction, and along it, in steps of the grid. */
export type Across = readonly [number, number];

/** So many times the place of the line is halved: a kilometre comes down to a thousandth of a step. */
const HALVINGS = 56;

export class Plane {
  /** How far the shape reaches and somewhat further: its right, its back, its front. */
  readonly right: number;
  readonly back: number;
  readonly front: number;
  private readonly left: number;
  private readonly area: number;

  /** Outer rings counter-clockwise, holes clockwise. */
  constructor(private readonly rings: readonly (readonly Across[])[]) {
    const places = rings.flat();
    const [lefts, alongs] = [places.map(([left]) => left), places.map(([, along]) => along)];
    const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity);
    const margin = 1000;
    this.right = least(lefts) - margin;
    this.left = most(lefts) + margin;
    this.back = least(alongs) - margin;
    this.front = most(alongs) + margin;
    this.area = this.areaRightOf(this.left);
  }

  /** Where the line stands when a share of the area, from 0 to 1, lies right of it. */
  offsetOf(share: number): number {
    let [right, left] = [this.right, this.left];
    for (let i = 0; i < HALVINGS; i += 1) {
      const middle = (right + left) / 2;
      if (this.areaRightOf(middle) < share * this.area) right = middle;
      else left = middle;
    }
    return (right + left) / 2;
  }

  /** By Green's theorem the integral of min(left, offset) against the way along the rings. */
  private areaRightOf(offset: number): number {
    let sum = 0;
    for (const ring of this.rings) {
      let [before, from] = ring[ring.length - 1] as Across;
      for (const [left, along] of ring) {
        const [a, b] = [Math.min(before - offset, 0), Math.min(left - offset, 0)];
        // Of an edge that crosses the line only the share on its right counts.
        const share = before < offset === left < offset ? 1 : (a + b) / (a === 0 ? left - before : before - left);
        sum -= ((a + b) / 2) * share * (along - from);
        [before, from] = [left, along];
      }
    }
    return sum;
  }
}
