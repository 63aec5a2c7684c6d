/** The card's comparison of an area's sizes: drawn, surveyed, contracted, accepted. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { TownFeature } from '../api/shapes';
import { inMu } from '../geodesy/mu';
import { townOf } from '../state/data';
import { formatMu, formatNumber } from '../words/numbers';
import type { Now } from '../panel/mount';

interface Measured {
  readonly label: string;
  readonly m2: number;
}

/** A field's areas, drawn first: what the map measures, what was surveyed, contracted and accepted. */
export function areasOf({ properties: p }: TownFeature, { words }: Pick<Now, 'words'>): Measured[] {
  const { field, fields } = words;
  const known: readonly (readonly [string, unknown])[] = [
    [field.drawn, p.area_m2],
    [fields['surveyed_m2'] ?? '', p['surveyed_m2']],
    [fields['contracted_m2'] ?? '', p['contracted_m2']],
    [fields['accepted_m2'] ?? '', p['accepted_m2']],
  ];
  return known.flatMap(([label, m2]) => (typeof m2 === 'number' && m2 > 0 ? [{ label, m2 }] : []));
}

/** The areas side by side, each a bar, with how far it is from the drawn one. One alone needs no comparison. */
export function areasPart(feature: TownFeature, now: Now): TemplateResult | null {
  const areas = areasOf(feature, now);
  const [drawn] = areas;
  if (drawn === undefined || areas.length < 2) return null;
  const { words } = now;
  const tolerated = townOf(now.data, now.view.town)?.area_tolerance ?? 1;
  const most = Math.max(...areas.map(({ m2 }) => m2));
  return html`
    <section class="card-areas">
      <h3>${words.near.areas}</h3>
      ${areas.map(
        (area) => html`
          <div class="area" title=${`${formatNumber(area.m2)} ${words.unit.m2}`}>
            <span>${area.label}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
              ${svg`<rect width=${(100 * area.m2) / most} height="8"></rect>`}
            </svg>
            <b>${formatMu(inMu(area.m2))}</b>
            <small class=${Math.abs(area.m2 - drawn.m2) / drawn.m2 > tolerated ? 'is-far' : ''}>
              ${area === drawn ? words.unit.mu : differenceText(area.m2 / drawn.m2 - 1)}
            </small>
          </div>
        `,
      )}
    </section>
  `;
}

/** How far an area is from the drawn one: +1.2 %, −0.4 %, 0 %. */
export function differenceText(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  const sign = percent > 0 ? '+' : '';
  return `${sign}${formatNumber(percent, percent === 0 ? 0 : 1)} %`;
}
