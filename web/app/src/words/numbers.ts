/** Numbers in words, and as they are typed. */

/**
 * Numbers as people read them, the same on every machine: groups of three with a comma, a point, no exponent.
 * `decimals` is exact: 12 with two decimals is 12.00, so that columns line up.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  // Half of the last decimal rounds up, as in a spreadsheet, also where the binary number lies a hair below it.
  const [whole = '0', fraction] = (Math.abs(value) * (1 + Number.EPSILON)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** Areas in mu have two decimals, as a ledger has, and are rounded as a spreadsheet does: 2,090 m² are 3.135 mu, so 3.14. */
export function formatMu(mu: number): string {
  return formatNumber(hundredthsOfMu(mu) / 100, 2);
}

/** An area as it is printed, in whole hundredths of a mu, so that printed numbers add up. Halves go away from nought. */
export function hundredthsOfMu(mu: number): number {
  return unitsOf(mu, 2);
}

/**
 * A number in whole units of its last decimal. Halves go away from nought, also where the binary number lies a hair below:
 * all that is printed of one sum is rounded so, here and by the server.
 */
export function unitsOf(number: number, decimals: number): number {
  return Math.sign(number) * Math.round(Math.abs(number) * 10 ** decimals + 1e-6);
}

/** A difference of printed areas, with its sign. */
export function signedMu(hundredths: number): string {
  return `${hundredths > 0 ? '+' : ''}${formatNumber(hundredths / 100, 2)}`;
}

/** A share as a percentage of one decimal, rounded as a spreadsheet does; but nothing short of all is shown as 100 %. */
export function formatShare(share: number): string {
  const rounded = Math.round(share * 1000 + 1e-9) / 10;
  const percent = share < 1 ? Math.min(rounded, 99.9) : rounded;
  return formatNumber(percent, percent === 0 || percent === 100 ? 0 : 1);
}

/**
 * A number as it was typed, in full width too, with or without commas between groups of three; null where it is none or
 * too large to be reckoned with.
 */
export function numberTyped(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/^−/, '-');
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i.test(plain) || !/^[^e]*\d/i.test(plain)) return null;
  const number = Number(plain.replace(/,/g, ''));
  return Number.isFinite(number) ? number : null;
}
