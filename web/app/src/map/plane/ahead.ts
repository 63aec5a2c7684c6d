/** Finds the next of some places in a direction. */

/**
 * The next step in a direction: near ahead goes before far aside. Those that lie where one stands, at `from`, come first,
 * one after the other: in their order on the way east and south, against it on the way west and north.
 */
export function ahead<T>(
  all: readonly T[],
  place: (each: T) => readonly [number, number],
  [dx, dy]: readonly [number, number],
  from?: T,
): T | undefined {
  const ordered = dx + dy > 0 ? all : [...all].reverse();
  const here = ordered.filter((each) => each === from || place(each).every((way) => way === 0));
  const next = from === undefined ? undefined : here[here.indexOf(from) + 1];
  if (next !== undefined) return next;
  let best: { each: T; cost: number } | undefined;
  for (const each of ordered) {
    const [x, y] = place(each);
    const forward = x * dx + y * dy;
    if (forward <= 0) continue;
    const cost = forward + 2.5 * Math.abs(x * dy + y * dx);
    if (best === undefined || cost < best.cost) best = { each, cost };
  }
  return best?.each;
}
