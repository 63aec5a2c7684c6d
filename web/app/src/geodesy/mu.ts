/** Three mu are 2,000 m², as 15 are a hectare. */
export const inMu = (m2: number): number => (m2 * 3) / 2000;

/** The square metres of so many mu. */
export const ofMu = (mu: number): number => (mu * 2000) / 3;
