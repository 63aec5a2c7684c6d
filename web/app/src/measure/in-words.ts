/** What is measured, in words: a length, or an area with its perimeter. */
import { areaM2, lengthM, perimeterM } from '../geodesy/ellipsoid';
import { measuredLine, type Measuring } from '../state/mode';
import type { Words } from '../words';
import { formatMu, formatNumber } from '../words/numbers';
import { inMu } from '../geodesy/mu';

/** The figure, its unit, and what is said beside it. */
export interface Measured {
  readonly value: string;
  readonly unit: string;
  readonly aside: string;
}

/** Null while there are too few points for a figure. */
export function measuredText(now: Measuring, words: Words): Measured | null {
  const line = measuredLine(now);
  if (line.length < (now.what === 'area' ? 3 : 2)) return null;
  if (now.what !== 'area') {
    const [value, unit] = lengthText(lengthM(line), words);
    return { value, unit, aside: '' };
  }
  const m2 = areaM2(line);
  const [perimeter, unit] = lengthText(perimeterM(line), words);
  const aside = `${formatNumber(m2, 1)} ${words.unit.m2} · ${words.measure.perimeter} ${perimeter} ${unit}`;
  return { value: formatMu(inMu(m2)), unit: words.unit.mu, aside };
}

/** To the decimetre below a kilometre, to the metre below ten, beyond that in kilometres: by the length as it is shown. */
export function lengthText(metres: number, { unit }: Words): [string, string] {
  if (Number(metres.toFixed(1)) < 1_000) return [formatNumber(metres, 1), unit.m];
  if (Number(metres.toFixed(0)) < 10_000) return [formatNumber(metres), unit.m];
  return [formatNumber(metres / 1_000, 2), unit.km];
}
