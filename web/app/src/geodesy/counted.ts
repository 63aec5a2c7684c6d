import type { Properties } from '../api/shapes';

/** The square metres with which a feature counts in sums: ground that two hold is counted with one of them alone. */
export function countedM2({ counted_m2: counted, area_m2: drawn }: Properties): number {
  return counted ?? drawn ?? 0;
}
