/** The random draw: which of a list a seed draws. */

/** A seed that can be read out and written down. */
export function freshSeed(): number {
  const [word = 0] = window.crypto.getRandomValues(new Uint32Array(1));
  return 100_000 + (word % 900_000);
}

/** The place in a list of `all`, from 0, that a seed draws: the same on every machine. */
export function drawn(seed: number, all: number): number {
  // Mulberry32: one step of it spreads neighbouring seeds over the whole list.
  let mixed = (seed + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * all);
}
