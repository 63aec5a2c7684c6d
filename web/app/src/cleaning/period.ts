/** The panel of a measure's period: committees by their rate, and what changed since another one. */
import { html, type TemplateResult } from 'lit-html';
import { paintOf, SHEET } from '../look/paints';
import { dotSample } from '../look/icons';
import { MEASURES } from '../look/style';
import type { OfficeNow, WorkPart, WorkPorts } from '../panel/form';
import { compareTexts } from '../filter/evaluate';
import { placeName } from '../panel/places';
import { matchesOf } from '../state/shown';
import type { Compared, Tint, Tinted } from '../state/tint';
import { GAUGE } from '../words/gauge';
import { formatNumber } from '../words/numbers';
import { isBetterLow, SAME_POINTS } from '../gauge/levels';

/** So many villages are listed until more are asked for. */
const PAGE = 40;

export type ChangeKind = 'better' | 'worse' | 'same' | 'unknown';
const KINDS: readonly ChangeKind[] = ['worse', 'better', 'same', 'unknown'];

export function kindOf({ better }: Pick<Compared, 'better'>): ChangeKind {
  if (better === null) return 'unknown';
  return Math.abs(better) < SAME_POINTS ? 'same' : better > 0 ? 'better' : 'worse';
}

/** The worst first, by what changed or, of one period alone, by the rate; what is not counted last. */
export function byWorst<T extends Compared>(
  rows: readonly (readonly [string, T])[],
  low: boolean,
): (readonly [string, T])[] {
  const rank = ({ better, before, now }: T): number | null =>
    before !== null ? better : now.share === null ? null : low ? -now.share : now.share;
  return [...rows].sort(([a, one], [b, other]) => {
    const [x, y] = [rank(one), rank(other)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || compareTexts(a, b);
    return x - y || other.now.d - one.now.d || compareTexts(a, b);
  });
}

export function periodPart(ports: WorkPorts): WorkPart {
  const { view, work } = ports.stores;
  let only: ChangeKind | null = null;
  let shown = PAGE;

  const signed = (points: number): string => `${points > 0 ? '+' : ''}${formatNumber(points, 1)}`;
  /** The change of the share itself, in points, up or down. */
  const changeText = ({ now, before }: Compared, words: (points: string) => string): string =>
    now.share === null || before?.share == null ? '–' : words(signed((now.share - before.share) * 100));
  const bar = (share: number | null): TemplateResult => html`
    <svg class="period-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="8" fill="var(--paper-deep)"></rect>
      <rect width=${(share ?? 0) * 100} height="8" fill=${paintOf(MEASURES.excellent, SHEET)}></rect>
    </svg>
  `;
  const line = (name: string, compared: Compared, now: OfficeNow): TemplateResult => {
    const words = GAUGE[now.view.language];
    return html`
      <b>${name}</b>
      <span>${compared.now.text}</span>
      ${
        compared.before === null
          ? html`
              <small>${words.reported} ${compared.now.reported}</small>
            `
          : html`
              <small class="is-${kindOf(compared)}">
                ${changeText(compared, words.points)} · ${compared.before.text}
              </small>
            `
      }
      ${bar(compared.now.share)}
    `;
  };
  const committees = (tint: Tint, now: OfficeNow): TemplateResult => {
    const low = now.view.measure !== null && isBetterLow(now.view.measure);
    const rows = byWorst([...tint.committees], low);
    const choose = (code: string): void => {
      const committee = code === '' ? 'none' : code;
      view.set({ committee: view.get().committee === committee ? null : committee });
    };
    return html`
      <h3>${GAUGE[now.view.language].committees}</h3>
      <ol class="period-rows" data-rows="committees">
        ${rows.map(
          ([code, compared]) => html`
            <li>
              <button
                type="button"
                data-committee=${code}
                aria-pressed=${now.view.committee === (code === '' ? 'none' : code)}
                @click=${() => choose(code)}
              >
                ${line(now.committees.get(code) ?? now.office.edit.noCommittee, compared, now)}
              </button>
            </li>
          `,
        )}
      </ol>
    `;
  };
  const villages = (tint: Tint, now: OfficeNow): TemplateResult => {
    const words = GAUGE[now.view.language];
    const low = now.view.measure !== null && isBetterLow(now.view.measure);
    const { features } = matchesOf(now.view, now.data, 'villages');
    const known = features.flatMap((village): (readonly [string, Tinted])[] => {
      const tinted = tint.of.get(Number(village.id));
      return tinted === undefined ? [] : [[String(village.id), tinted]];
    });
    const all = byWorst(known, low);
    const compared = tint.before !== null;
    const rows = compared && only !== null ? all.filter(([, each]) => kindOf(each) === only) : all;
    const name = (fid: string): string => placeName({ layer: 'villages', fid: Number(fid) }, now);
    const pick = (kind: ChangeKind): void => {
      [only, shown] = [only === kind ? null : kind, PAGE];
      ports.ask();
    };
    return html`
      <h3>${words.villages}</h3>
      ${
        compared
          ? html`
              <div class="compare-kinds" role="group">
                ${KINDS.map((kind) => {
                  const count = all.filter(([, each]) => kindOf(each) === kind).length;
                  return html`
                    <button
                      type="button"
                      class="compare-kind"
                      data-kind=${kind}
                      aria-pressed=${only === kind}
                      @click=${() => pick(kind)}
                    >
                      ${words.kinds[kind]}
                      <b>${formatNumber(count)}</b>
                    </button>
                  `;
                })}
              </div>
            `
          : null
      }
      <ol class="period-rows" data-rows="villages">
        ${rows.slice(0, shown).map(
          ([fid, each]) => html`
            <li>
              <button
                type="button"
                data-fid=${fid}
                @click=${() => view.set({ selected: { layer: 'villages', fid: Number(fid) } })}
              >
                ${dotSample(each.fill)} ${line(name(fid), each, now)}
              </button>
            </li>
          `,
        )}
      </ol>
      ${
        rows.length <= shown
          ? null
          : html`
              <button
                type="button"
                class="form-button is-quiet"
                data-more
                @click=${() => {
                  shown += 200;
                  ports.ask();
                }}
              >
                ${words.more(formatNumber(rows.length - shown))}
              </button>
            `
      }
    `;
  };

  // The card of what is chosen stands where this does.
  view.subscribe((now, before) => {
    if (now.selected !== null && now.selected !== before.selected && work.get().open === 'period')
      work.set({ open: null });
  });
  return {
    title: ({ view: { language } }) => GAUGE[language].ranks,
    key: ({ view: { town, measure } }) => `${town} ${measure}`,
    enter: () => {
      [only, shown] = [null, PAGE];
      const now = view.get();
      if (now.theme !== 'coverage' || now.measure === null)
        view.set({ theme: 'coverage', measure: now.measure ?? 'completion' });
    },
    body: (now) => {
      const { tint } = now.data;
      if (tint === null)
        return html`
          <p class="form-hint">${now.words.reading}</p>
        `;
      return html`
        <p class="form-hint">${tint.title}</p>
        <p class="period-total">${line(now.words.filter.whole, tint.total, now)}</p>
        ${committees(tint, now)} ${villages(tint, now)}
      `;
    },
  };
}
