/** What is open over a story: the rows of a figure, or the random draw. */
import { html, type TemplateResult } from 'lit-html';
import type { LayerId } from '../api/layers';
import type { TownFeature } from '../api/shapes';
import type { AskedMeasure, Measured } from '../api/stories';
import { keyFigure, titleOf } from '../card/rows';
import { icon } from '../look/icons';
import { Latest } from '../panel/latest';
import type { Now } from '../panel/mount';
import { fidOf } from '../state/data';
import { momentOf } from '../state/past';
import type { Selection } from '../state/view';
import { formatNumber } from '../words/numbers';
import { STORY, type StoryWords } from '../words/story';
import { figureWords } from './figure-words';
import { framed } from './framed';
import type { Over, Playing } from './playing';
import { drawn, freshSeed } from './random';
import type { RowsRead } from './story-source';

interface RowsOpen {
  readonly kind: 'rows';
  readonly asked: AskedMeasure;
  readonly measured: Measured;
  readonly read: RowsRead | 'reading' | 'failed';
}

interface DrawOpen {
  readonly kind: 'draw';
  readonly layer: LayerId | null;
  readonly found: { readonly seed: number; readonly nth: number; readonly all: number } | 'reading' | 'failed' | null;
}

export function makeOver(playing: () => Playing): Over {
  let open: RowsOpen | DrawOpen | null = null;
  const latest = new Latest();
  const put = (next: RowsOpen | DrawOpen | null): void => {
    open = next;
    playing().ask();
  };

  /** Opens a row's card, and shows on the map where it is. */
  const select = (selected: Selection, moment: string | undefined): void => {
    const { stores, acts } = playing();
    const asOf = moment === undefined ? {} : { asOf: momentOf(moment) };
    stores.view.set({ selected, ...asOf });
    acts.showFramed(() => framed('selection', stores.view.get(), stores.data.get()), true);
  };

  const openRows = (asked: AskedMeasure, measured: Measured): void => {
    const { source, stores } = playing();
    const { rows } = measured;
    const none: RowsRead = { features: [], all: 0 };
    put({ kind: 'rows', asked, measured, read: rows === undefined ? none : 'reading' });
    if (rows === undefined) return;
    latest.read(
      source.rows(stores.view.get().town ?? '', rows),
      (read) => put({ kind: 'rows', asked, measured, read }),
      () => put({ kind: 'rows', asked, measured, read: 'failed' }),
    );
  };

  const draw = (layer: LayerId): void => {
    const { source, stores } = playing();
    put({ kind: 'draw', layer, found: 'reading' });
    latest.read(
      source.ids(stores.view.get().town ?? '', layer),
      (ids) => {
        const seed = freshSeed();
        const nth = drawn(seed, ids.length);
        const fid = ids[nth];
        put({ kind: 'draw', layer, found: fid === undefined ? null : { seed, nth: nth + 1, all: ids.length } });
        if (fid !== undefined) select({ layer, fid }, undefined);
      },
      () => put({ kind: 'draw', layer, found: 'failed' }),
    );
  };

  const head = (title: TemplateResult, words: StoryWords): TemplateResult => html`
    <header class="story-over-head">
      <h2>${title}</h2>
      <button type="button" class="icon-button" aria-label=${words.back} @click=${() => playing().back()}>
        ${icon('close')}
      </button>
    </header>
  `;

  const rowsPart = ({ asked, measured, read }: RowsOpen, now: Now, words: StoryWords): TemplateResult => {
    const { label, before, value, unit, notes } = figureWords(asked, measured, now.view.language, words);
    const { rows, reported, definition } = measured;
    const title = html`
      ${label}
      <b>${before}${value}</b>
      <small>${unit}</small>
    `;
    return html`
      <section class="story-over panel" role="dialog" aria-label=${label}>
        ${head(title, words)}
        <p class="story-over-note">${[...notes, reported?.note ?? definition].filter(Boolean).join(' · ')}</p>
        ${rows === undefined ? null : rowsList(rows.collection, rows.asOf, read, now, words)}
      </section>
    `;
  };

  const rowsList = (
    layer: LayerId,
    asOf: string | undefined,
    read: RowsOpen['read'],
    now: Now,
    words: StoryWords,
  ): TemplateResult => {
    if (read === 'reading' || read === 'failed')
      return html`
        <p class="story-over-note" role="status">${read === 'reading' ? words.reading : words.rowsFailed}</p>
      `;
    const { features, all } = read;
    const { selected } = now.view;
    const line = (feature: TownFeature): TemplateResult => {
      const selection = { layer, fid: fidOf(feature) };
      return html`
        <li>
          <button
            type="button"
            data-row=${`${layer}.${selection.fid}`}
            aria-pressed=${selected?.layer === layer && selected.fid === selection.fid}
            @click=${() => select(selection, asOf)}
          >
            <b>${titleOf(layer, feature, now)}</b>
            <span>${keyFigure(selection, feature, now)}</span>
          </button>
        </li>
      `;
    };
    return html`
      <p class="story-over-note" role="status">
        ${all === 0 ? words.noRows : words.rows(formatNumber(features.length), formatNumber(all))}
      </p>
      <ul class="story-rows">
        ${features.map(line)}
      </ul>
    `;
  };

  const drawPart = ({ layer, found }: DrawOpen, words: StoryWords): TemplateResult => {
    const { drawing } = words;
    const kind = layer === null ? '' : (drawing.kinds[layer] ?? '');
    const said = (): TemplateResult | string => {
      if (layer === null) return drawing.explained;
      if (found === 'reading') return words.reading;
      if (found === 'failed') return drawing.failed;
      if (found === null) return drawing.none(kind);
      return html`
        ${drawing.drawn(kind, formatNumber(found.nth), formatNumber(found.all))}
        <b class="story-seed">${drawing.seed(found.seed)}</b>
      `;
    };
    return html`
      <section class="story-over story-draw panel" role="dialog" aria-label=${drawing.title}>
        ${head(
          html`
            ${drawing.title}
          `,
          words,
        )}
        <div class="story-kinds">
          ${Object.entries(drawing.kinds).map(
            ([each, name]) => html`
              <button
                type="button"
                class="text-button"
                data-draw=${each}
                aria-pressed=${each === layer}
                @click=${() => draw(each as LayerId)}
              >
                ${name}
              </button>
            `,
          )}
        </div>
        <p class="story-over-note" role="status">${said()}</p>
      </section>
    `;
  };

  return {
    openRows,
    openDraw: () => put({ kind: 'draw', layer: null, found: null }),
    isOpen: () => open !== null,
    isDrawing: () => open?.kind === 'draw',
    close: () => {
      latest.drop();
      open = null;
    },
    part: (now) => {
      const words = STORY[now.view.language];
      if (open === null) return null;
      return open.kind === 'rows' ? rowsPart(open, now, words) : drawPart(open, words);
    },
  };
}
