/** Which features of a layer changed within some days: each leads to its card. */
import { html, type TemplateResult } from 'lit-html';
import { changedFeatures, type ChangedFeature, type ChangedFeatures } from '../api/office';
import { LAYER_IDS, type LayerId } from '../api/layers';
import { choices } from '../panel/choices';
import { choice, waitingPart, type OfficeNow, type WorkPorts } from '../panel/form';
import { makeReader, type Reading } from '../panel/read';
import { addDays, instantText, townDate } from '../words/dates';
import { findFeature } from '../state/data';
import { nameOf } from '../words/names';

/** The days that a list is of, today included. */
const SPANS = ['7', '30', '90'] as const;
const MOST = 500;

export interface Changed {
  /** The layer whose features are listed; null: the changes are. */
  readonly layer: () => LayerId | null;
  readonly head: (now: OfficeNow) => TemplateResult;
  readonly list: (now: OfficeNow) => TemplateResult | null;
  readonly enter: () => void;
}

export function makeChanged({ stores, ask }: WorkPorts): Changed {
  let layer: LayerId | null = null;
  let days: (typeof SPANS)[number] = '7';
  const lists = makeReader<ChangedFeatures>(ask);

  const answer = (of: LayerId): Reading<ChangedFeatures> => {
    const town = stores.view.get().town ?? '';
    const today = townDate(new Date());
    const from = addDays(today, 1 - Number(days));
    return lists.of([town, of, from, today].join(' '), () => changedFeatures(town, of, from, today, MOST));
  };
  // What is written while the list is open is in it at once.
  stores.data.subscribe((now, before) => {
    if (now.touched !== before.touched && stores.work.get().open === 'changes') lists.again();
  });

  const entry = (of: LayerId, each: ChangedFeature, now: OfficeNow): TemplateResult => {
    const { log } = now.office;
    const known = findFeature(now.data, of, each.fid)?.properties ?? { name: each.name };
    const name = nameOf(known, now.view.language) || (each.code ?? now.words.unnamed);
    const op = { insert: log.created, update: log.changed, delete: log.deleted }[each.op];
    return html`
      <li class="log-entry" data-changed=${each.fid}>
        <p class="log-head">
          <time datetime=${each.at}>${instantText(each.at)}</time>
          <span>${op}</span>
        </p>
        ${
          each.op === 'delete'
            ? html`
                <p class="log-what">${name}</p>
              `
            : html`
                <button
                  type="button"
                  class="text-button"
                  @click=${() => {
                    stores.work.set({ open: null });
                    stores.view.set({ selected: { layer: of, fid: each.fid } });
                  }}
                >
                  ${name}${each.code === null || each.code === name ? '' : ` · ${each.code}`}
                </button>
              `
        }
      </li>
    `;
  };

  return {
    layer: () => layer,
    enter: lists.forget,
    head: (now) => html`
      ${choice(
        'changed-layer',
        now.office.log.ofLayer,
        [['', now.office.log.allLayers], ...LAYER_IDS.map((each) => [each, now.words.layers[each]] as const)],
        layer ?? '',
        (value) => {
          layer = value === '' ? null : (value as LayerId);
          ask();
        },
      )}
      ${
        layer === null
          ? null
          : choices(
              now.office.log.within,
              SPANS.map((each) => [each, now.office.log.lastDays(Number(each))] as const),
              days,
              (value) => {
                days = value;
                ask();
              },
            )
      }
    `,
    list: (now) => {
      if (layer === null) return null;
      const { log } = now.office;
      const of = layer;
      const { value, problem } = answer(of);
      if (value === null) return waitingPart(problem, now);
      const { features, more } = value;
      return html`
        <p class="form-hint" data-changed-count=${features.length}>
          ${more ? log.lastChanged(features.length) : log.changedCount(now.words.layers[of], features.length, Number(days))}
        </p>
        <ol class="log">
          ${features.map((each) => entry(of, each, now))}
        </ol>
      `;
    },
  };
}
