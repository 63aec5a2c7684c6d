/** Which town was open last, in this browser. */
const LAST_TOWN = 'tuntu.town';

export function lastTown(): string | null {
  try {
    return localStorage.getItem(LAST_TOWN);
  } catch {
    return null;
  }
}

export function rememberTown(town: string): void {
  try {
    localStorage.setItem(LAST_TOWN, town);
  } catch {
    // A browser that forbids storage only forgets which town was open.
  }
}
