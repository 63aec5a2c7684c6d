/** The unit that this reader types areas in, kept in the browser. */
import { AREA_UNITS, type AreaUnit } from './areas';

const KEPT = 'tuntu.area-unit';
let chosen: AreaUnit | null = null;

/** The unit that areas are typed in: the one that was chosen before, else the given one. */
export function areaUnit(usual: AreaUnit): AreaUnit {
  try {
    chosen ??= AREA_UNITS.find((unit) => unit === localStorage.getItem(KEPT)) ?? null;
  } catch {
    // A browser that forbids storage begins anew each time.
  }
  return chosen ?? usual;
}

export function keepAreaUnit(unit: AreaUnit): void {
  chosen = unit;
  try {
    localStorage.setItem(KEPT, unit);
  } catch {
    // It is forgotten with the page.
  }
}
