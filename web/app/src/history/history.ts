/** The panel of a feature's history: each change, its fields, and its shape before and after. */
import { html, type TemplateResult } from 'lit-html';
import { states, type State } from '../api/office';
import type { Difference } from '../api/shapes';
import { extentOf } from '../map/plane/extent';
import { icon } from '../look/icons';
import { findFeature } from '../state/data';
import { isPast } from '../state/past';
import type { Selection } from '../state/view';
import { formatMu } from '../words/numbers';
import { titleOf } from '../card/rows';
import { noteHead, noteWhy } from '../changes/changes';
import { isTyped } from '../changes/in-words';
import { problemLine, type WorkPart, type WorkPorts, type OfficeNow } from '../panel/form';
import { Pages } from '../panel/pages';
import { makeErase } from '../changes/erase';
import { makeUndo } from '../changes/undo';
import { isLatin } from '../words/names';
import { manages, works } from '../state/rights';
import { differenceText, isErasable } from '../fields/fields';
import { NO_MODE } from '../state/mode';
import { inMu } from '../geodesy/mu';

const PAGE = 20;

/** What a feature was: its changes, the newest first, field by field, and its shape before and after on the map. */
export function historyPart(ports: WorkPorts): WorkPart {
  const { view, data, tools, work } = ports.stores;
  const list = new Pages<State>({
    size: PAGE,
    ask: (before, limit) => {
      const { selected } = view.get();
      return selected === null ? null : states(selected.layer, selected.fid, before?.change ?? null, limit);
    },
    rowsOf: (page) => page,
    wanted: () => {
      const was = view.get().selected;
      return () => {
        const now = view.get().selected;
        return now?.layer === was?.layer && now?.fid === was?.fid;
      };
    },
    changed: ports.ask,
  });
  /** The feature and the account that the list is of. */
  let told = '';
  const comparing = (state: State): boolean => {
    const { mode } = tools.get();
    return mode.kind === 'compare' && mode.change === state.change;
  };
  const undoing = makeUndo(ports, () => list.read());
  const erasing = makeErase(ports, () => list.read());

  const compare = (state: State): void => {
    const shown = comparing(state);
    const [was, is] = [state.before ?? null, state.after ?? null];
    tools.set({ mode: shown ? NO_MODE : { kind: 'compare', change: state.change, was, is } });
    const extent = extentOf([was, is]);
    if (!shown && extent !== null) ports.acts.showExtent(extent);
    ports.ask();
  };

  const shape = (state: State, now: OfficeNow): TemplateResult | null => {
    // A first state has no shape before it, a deleted feature none after: there is nothing to compare.
    if (state.before == null || state.after == null) return null;
    const { log } = now.office;
    const pressed = comparing(state);
    const area = (m2: number | undefined): string =>
      m2 === undefined ? '' : `${formatMu(inMu(m2))} ${now.words.unit.mu}`;
    const [wasArea, isArea] = [area(state.area_m2_before), area(state.area_m2_after)];
    const areas = wasArea === isArea || wasArea === '' || isArea === '' ? '' : log.area(wasArea, isArea);
    return html`
      <div class="log-shape">
        <span>${state.before.type === 'Point' ? log.place : log.shape} ${areas}</span>
        <button type="button" class="text-button log-compare" aria-pressed=${pressed} @click=${() => compare(state)}>
          ${icon(pressed ? 'hidden' : 'eye')}${pressed ? log.hide : log.show}
        </button>
        ${
          pressed
            ? html`
                <p class="log-key">
                  <i class="is-was"></i>
                  ${log.was}
                  <i class="is-now"></i>
                  ${log.is}
                </p>
              `
            : null
        }
      </div>
    `;
  };
  /** The button that erases a text, for those who manage the town, where there is a text. */
  const eraser = (state: State, { layer, fid }: Selection, difference: Difference, label: string, now: OfficeNow) =>
    manages(work.get().session, now.view.town) &&
    !isPast(now.view) &&
    isErasable(layer, difference.field) &&
    [difference.was, difference.is].some(holdsText)
      ? erasing.part(state.change, { layer, fid, field: difference.field }, label, now)
      : null;
  const reasonEraser = (state: State, now: OfficeNow): TemplateResult | null =>
    manages(work.get().session, now.view.town) &&
    !isPast(now.view) &&
    holdsText(state.why) &&
    isTyped(state.why ?? '', now)
      ? erasing.part(state.change, { change: state.change }, now.office.log.ofReason(state.change), now)
      : null;
  const differences = (state: State, selected: Selection, now: OfficeNow): TemplateResult | null => {
    if (state.differs.length === 0) return null;
    const { layer } = selected;
    return html`
      <dl class="log-fields">
        ${state.differs.map((difference) => {
          const { label, was, is } = differenceText(layer, difference, now);
          return html`
            <div data-field=${difference.field}>
              <dt>${label}</dt>
              <dd>
                ${
                  state.op === 'insert'
                    ? null
                    : html`
                        <s>${was}</s>
                        <span aria-hidden="true">→</span>
                      `
                }
                <b class=${isLatin(is) ? 'latin' : ''}>${is}</b>
                ${eraser(state, selected, difference, label, now)}
              </dd>
            </div>
          `;
        })}
      </dl>
    `;
  };
  const entry = (state: State, selected: Selection, now: OfficeNow): TemplateResult => {
    const { log } = now.office;
    const op = { insert: log.created, update: log.changed, delete: log.deleted }[state.op];
    const still = state.op === 'update' && state.differs.length === 0 && state.before == null;
    return html`
      <li class="log-entry" data-change=${state.change}>
        ${noteHead(state, now)}
        <p class="log-what">${op}${still ? ` · ${log.nothing}` : ''}</p>
        ${noteWhy(state, now)} ${reasonEraser(state, now)}
        ${state.op === 'delete' ? null : differences(state, selected, now)} ${shape(state, now)}
        ${works(work.get().session, now.view.town) && !isPast(now.view) ? undoing.part(state.change, now) : null}
      </li>
    `;
  };

  return {
    title: (now) => {
      const { selected } = now.view;
      if (selected === null) return now.words.work.history;
      const feature = findFeature(now.data, selected.layer, selected.fid) ?? now.data.picked.value;
      const name = feature === null ? '' : ` · ${titleOf(selected.layer, feature, now)}`;
      return now.words.work.history + name;
    },
    key: ({ view: { selected }, data: { picked } }) =>
      // A change of the feature, made here or elsewhere, shows at once.
      `${selected?.layer ?? ''} ${selected?.fid ?? ''} ${versionOf(selected, picked.value)} ${work.get().session?.account ?? 0}`,
    enter: () => {
      const { selected } = view.get();
      const of = `${selected?.layer ?? ''} ${selected?.fid ?? ''} ${work.get().session?.account ?? 0}`;
      // A change of the same feature is read as it comes: a question that is being answered stays.
      if (of !== told) {
        told = of;
        list.clear();
        if (tools.get().mode.kind === 'compare') tools.set({ mode: NO_MODE });
        undoing.end();
        erasing.end();
      }
      list.read();
    },
    leave: () => (told = ''),
    body: (now) => {
      const { selected } = now.view;
      if (selected === null) {
        window.setTimeout(() => work.set({ open: null }), 0);
        return html``;
      }
      return html`
        ${problemLine(list.problem, now)}
        ${
          works(work.get().session, now.view.town)
            ? null
            : html`
                <p class="form-hint">${now.office.log.only}</p>
              `
        }
        <ol class="log">
          ${list.rows.map((state) => entry(state, selected, now))}
        </ol>
        ${list.more(now, 'log-more')}
      `;
    },
  };

  function versionOf(selected: Selection | null, picked: { readonly properties: object } | null): string {
    const feature = selected === null ? undefined : findFeature(data.get(), selected.layer, selected.fid);
    const properties = (feature ?? picked)?.properties as Readonly<Record<string, unknown>> | undefined;
    return JSON.stringify(properties?.['version'] ?? properties?.['updated_at'] ?? '');
  }
}

/** Whether a value is a text that is there; a reason that was erased is an ellipsis. */
function holdsText(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '' && value !== '…';
}
