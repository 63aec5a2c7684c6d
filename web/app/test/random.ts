/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): { below: (end: number) => number; of: <T>(all: readonly T[]) => T } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => next() * end;
  return { below, of: (all) => all[Math.floor(below(all.length))] as (typeof all)[number] };
}
