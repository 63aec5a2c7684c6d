/** What a printed map has beside the map: a title, its date, what it is narrowed to, and where north is. */
import { html, type TemplateResult } from 'lit-html';
import { committeeName } from '../card/rows';
import { townOf } from '../state/data';
import { nameOf, withoutRemark } from '../words/names';
import type { OfficeNow } from '../panel/form';
import { momentOf } from './moment';

/** The head of the map's sheet, and its arrow. */
export function mapPaper(now: OfficeNow, printed: string): TemplateResult {
  const { view, data, words, office } = now;
  const town = townOf(data, view.town);
  const name = withoutRemark(town === undefined ? words.product : nameOf(town, view.language));
  const { committee } = view;
  const place = committee === null || committee === 'none' ? '' : ` · ${committeeName(committee, now) ?? committee}`;
  return html`
    <header class="paper-head">
      <h1>${name}${place} · ${words.themes[view.theme]}</h1>
      <p>
        <b>${momentOf(now)}</b>
        <span>${office.paper.printed(printed)}</span>
      </p>
    </header>
    <svg class="paper-north" viewBox="0 0 24 40" role="img" aria-label=${office.paper.north}>
      <path d="M12 2 20 26 12 21 4 26Z" fill="#fff" stroke="#1f2937" stroke-width="1.4" stroke-linejoin="round"></path>
      <path d="M12 2 12 21 4 26Z" fill="#1f2937"></path>
      <text x="12" y="38" text-anchor="middle" font-size="11" font-weight="600" fill="#1f2937">
        ${office.paper.north}
      </text>
    </svg>
  `;
}
