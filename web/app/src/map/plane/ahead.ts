/** Finds the next of some places in a direction. */

/** The next step in a direction: near ahead goes before far aside. */
export function ahead<T>(
  all: Iterable<T>,
  place: (each: T) => readonly [number, number],
  [dx, dy]: readonly [number, number],
): T | undefined {
  let best: { each: T; cost: number } | undefined;
  for (const each of all) {
    const [x, y] = place(each);
    const forward = x * dx + y * dy;
    if (forward <= 0) continue;
    const cost = forward + 2.5 * Math.abs(x * dy + y * dx);
    if (best === undefined || cost < best.cost) best = { each, cost };
  }
  return best?.each;
}
