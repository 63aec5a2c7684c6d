/** The panel that compares two moments: what changed in the theme's layers, in figures, on the map and in rows. */
import { html, type TemplateResult } from 'lit-html';
import type { Geometry } from 'geojson';
import { features, problemOfError } from '../api/client';
import { layerOf, type LayerId } from '../api/layers';
import type { Problem, TownFeature } from '../api/shapes';
import { titleOf } from '../card/rows';
import { differenceText, labelOf, valueWords } from '../fields/fields';
import { icon } from '../look/icons';
import { extentOf } from '../map/plane/extent';
import { problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { classField } from '../state/layers';
import { NO_MODE } from '../state/mode';
import { toRows } from '../state/moves';
import { instantOf, momentOf, pastOf } from '../state/past';
import { matchesOf, type Matches } from '../state/shown';
import { ownLayers } from '../state/themes';
import { addDays, asOfText, townDate } from '../words/dates';
import { formatMu, formatNumber } from '../words/numbers';
import { added, classSums, differ, NONE, type Changed, type ClassSums, type Sum } from './differ';
import { inMu } from '../geodesy/mu';
import { Latest } from '../panel/latest';

/** So far back the first comparison looks. */
const DAYS = 7;
/** So many rows are shown until more are asked for. */
const PAGE = 40;
/** More ids make a filter that no address can hold. */
const MOST_IDS = 400;

interface Compared {
  readonly layer: LayerId;
  readonly then: readonly TownFeature[];
  readonly now: readonly TownFeature[];
  readonly changed: readonly Changed[];
}

type Kind = 'added' | 'gone' | 'edited';

function kindOf({ was, is }: Changed): Kind {
  return was === null ? 'added' : is === null ? 'gone' : 'edited';
}

export function comparePart(ports: WorkPorts): WorkPart {
  const { view, tools } = ports.stores;
  /** The two moments as they were chosen; empty for now. */
  let [from, to] = ['', ''];
  let found: readonly Compared[] | null = null;
  let [reading, problem] = [false, null as Problem | null];
  let only: { readonly layer: LayerId; readonly kind: Kind } | null = null;
  let shown = PAGE;
  const latest = new Latest();

  const read = (): void => {
    const { town } = view.get();
    if (town === null) return;
    [reading, problem, only, shown] = [true, null, null, PAGE];
    ports.ask();
    const [then, now] = [instantOf(from), to === '' ? null : instantOf(to)];
    const reads = ownLayers(view.get().theme).map(async (layer): Promise<Compared> => {
      const [were, are] = await Promise.all([
        features(layer, town, undefined, then),
        features(layer, town, undefined, now),
      ]);
      return { layer, then: were, now: are, changed: differ(were, are) };
    });
    latest.read(
      Promise.all(reads),
      (compared) => {
        [found, reading] = [compared, false];
        onMap();
        ports.ask();
      },
      (error) => {
        [problem, reading] = [problemOfError(error), false];
        ports.ask();
      },
    );
  };

  /** Draws what changed over the map: as it was, dashed, where that is gone or lay otherwise, and as it is. */
  const onMap = (): void => {
    const changed = (found ?? []).flatMap((each) => listed(narrowed(each)));
    const was = together(changed.filter(({ fields, is }) => is === null || fields.includes('geometry')).map((each) => each.was)); // prettier-ignore
    const is = together(changed.map((each) => each.is));
    tools.set({ mode: was === null && is === null ? NO_MODE : { kind: 'compare', change: 0, was, is } });
  };
  /** What the view's committee and filter let through at either moment, and how each stood. */
  const narrowed = (compared: Compared): Compared => {
    const { layer, then, now } = compared;
    const [seen, data] = [view.get(), ports.stores.data.get()];
    const passing = (value: readonly TownFeature[]): Matches =>
      matchesOf(seen, { ...data, layers: { [layer]: { status: 'ready', value, problem: null } } }, layer);
    const [were, are] = [passing(then), passing(now)];
    if (were.fids === null || are.fids === null) return compared;
    const changed = compared.changed.filter(({ fid }) => were.fids?.has(fid) === true || are.fids?.has(fid) === true);
    return { layer, then: were.features, now: are.features, changed };
  };
  view.subscribe((next, before) => {
    if (found === null || ports.stores.work.get().open !== 'compare') return;
    if (next.committee !== before.committee || next.filter !== before.filter || next.table !== before.table) onMap();
  });
  const listed = ({ layer, changed }: Compared): readonly Changed[] =>
    only === null ? changed : only.layer === layer ? changed.filter((each) => kindOf(each) === only?.kind) : [];

  const pick = (layer: LayerId, kind: Kind): void => {
    only = only?.layer === layer && only.kind === kind ? null : { layer, kind };
    shown = PAGE;
    onMap();
    ports.ask();
  };
  const open = (layer: LayerId, { fid, was, is }: Changed): void => {
    const extent = extentOf([was?.geometry ?? null, is?.geometry ?? null]);
    if (is !== null) view.set({ selected: { layer, fid } });
    if (extent !== null) ports.acts.showExtent(extent);
  };
  const openRows = (layer: LayerId, changed: readonly Changed[]): void => {
    const ids = changed.flatMap(({ fid, is }) => (is === null ? [] : [fid]));
    view.set({
      ...toRows(view.get(), layer, `fid IN (${ids.join(',')})`),
      ...(to === '' ? { asOf: null } : { asOf: to }),
    });
  };

  const moment = (name: 'from' | 'to', now: OfficeNow): TemplateResult => {
    const { compare } = now.office;
    const today = townDate(new Date());
    const held = (): readonly string[] => {
      const value = name === 'from' ? from : to;
      return value === '' ? [today, ''] : value.split('T');
    };
    const put = (day: string, time: string): void => {
      const text = day === '' ? '' : `${day}${time === '' ? '' : `T${time}`}`;
      const right = momentOf(text) ?? '';
      if (name === 'from') from = right === '' ? from : right;
      else to = right;
      read();
    };
    const [day = '', time = ''] = held();
    return html`
      <div class="compare-moment" data-moment=${name}>
        <span>${compare[name]}</span>
        <input
          type="date"
          aria-label=${`${compare[name]} ${now.words.action.date}`}
          max=${today}
          .value=${day}
          @change=${(event: Event) => put((event.target as HTMLInputElement).value, held()[1] ?? '')}
        />
        <input
          type="time"
          step="any"
          aria-label=${`${compare[name]} ${compare.time}`}
          .value=${time}
          @change=${(event: Event) => put(held()[0] ?? '', (event.target as HTMLInputElement).value)}
        />
      </div>
    `;
  };

  const section = (compared: Compared, now: OfficeNow): TemplateResult => {
    const { layer, then, changed } = compared;
    const { words, office } = now;
    const measure = measureOf(layer);
    const field = classField(layer);
    const named = valueWords(layer, field, words);
    const sums = classSums(then, compared.now, field, Object.keys(named), measure);
    const total = sums.reduce<ClassSums>(
      (all, { was, is }) => ({ value: null, was: added(all.was, was), is: added(all.is, is) }),
      { value: null, was: NONE, is: NONE },
    );
    const line = (label: string, { was, is }: ClassSums, whole: boolean): TemplateResult => html`
      <tr class=${whole ? 'compare-total' : ''}>
        <th scope="row">${label}</th>
        <td>${sumText(was, measure)}</td>
        <td>${sumText(is, measure)}</td>
        <td>${differenceOf(was, is, measure)}</td>
      </tr>
    `;
    const count = (kind: Kind): number => changed.filter((each) => kindOf(each) === kind).length;
    const rows = listed(compared);
    const table = html`
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${office.compare.then}</th>
            <th scope="col">${office.compare.now}</th>
            <th scope="col">${office.compare.difference}</th>
          </tr>
        </thead>
        <tbody>
          ${
            sums.length < 2
              ? null
              : sums.map((each) =>
                  line(each.value === null ? words.filter.blank : (named[each.value] ?? each.value), each, false),
                )
          }
          ${line(words.table.sum, total, true)}
        </tbody>
      </table>
    `;
    return html`
      <section class="compare-layer" data-layer=${layer}>
        <h3>${words.layers[layer]}${measure === null ? '' : now.office.paren('', unitOf(measure, now))}</h3>
        ${
          changed.length === 0
            ? html`
                <p class="form-hint">${office.compare.same}</p>
                ${table}
              `
            : html`
                <div class="compare-kinds" role="group">
                  ${(['added', 'gone', 'edited'] as const).map((kind) =>
                    count(kind) === 0
                      ? null
                      : html`
                          <button
                            type="button"
                            class="compare-kind is-${kind}"
                            data-kind=${kind}
                            aria-pressed=${only?.layer === layer && only.kind === kind}
                            @click=${() => pick(layer, kind)}
                          >
                            ${office.compare[kind]}
                            <b>${formatNumber(count(kind))}</b>
                          </button>
                        `,
                  )}
                  ${
                    rows.every(({ is }) => is === null) || rows.length > MOST_IDS
                      ? null
                      : html`
                          <button type="button" class="text-button" data-rows @click=${() => openRows(layer, rows)}>
                            ${icon('table')}${words.tool.table}
                          </button>
                        `
                  }
                </div>
                ${table}
                <ol class="compare-rows">
                  ${rows.slice(0, shown).map((each) => row(layer, each, now))}
                </ol>
                ${
                  rows.length <= shown
                    ? null
                    : html`
                        <button type="button" class="form-button is-quiet" @click=${more}>
                          ${office.compare.more(formatNumber(rows.length - shown))}
                        </button>
                      `
                }
              `
        }
      </section>
    `;
  };
  const more = (): void => {
    shown += 200;
    ports.ask();
  };

  const row = (layer: LayerId, each: Changed, now: OfficeNow): TemplateResult | null => {
    const feature = each.is ?? each.was;
    if (feature === null) return null;
    const kind = kindOf(each);
    return html`
      <li>
        <button type="button" data-fid=${each.fid} @click=${() => open(layer, each)}>
          <i class="is-${kind}" aria-hidden="true"></i>
          <b>${titleOf(layer, feature, now)}</b>
          <span>${kind === 'edited' ? editedText(layer, each, now) : now.office.compare[kind]}</span>
        </button>
      </li>
    `;
  };

  return {
    title: ({ words }) => words.work.compare,
    key: ({ view: { town, theme } }) => `${town ?? ''} ${theme}`,
    enter: () => {
      if (from === '') from = pastOf(view.get()) ?? addDays(townDate(new Date()), -DAYS);
      found = null;
      read();
    },
    leave: () => latest.drop(),
    body: (now) => html`
      <div class="compare-moments">${moment('from', now)} ${moment('to', now)}</div>
      <p class="form-hint compare-says">
        ${asOfText(instantOf(from), now.words)} →
        ${to === '' ? now.office.compare.present : asOfText(instantOf(to), now.words)}
      </p>
      ${
        now.view.committee === null && now.view.filter === ''
          ? null
          : html`
              <p class="form-hint" data-narrowed>${now.office.compare.narrowed}</p>
            `
      }
      ${problemLine(problem, now)}
      ${
        reading
          ? html`
              <p class="form-hint" role="status">${now.words.table.reading}</p>
            `
          : html`
              ${
                found?.every(({ then }) => then.length === 0) === true
                  ? html`
                      <p class="form-hint" role="status">${now.office.compare.before}</p>
                    `
                  : null
              }
              ${found?.some(({ changed }) => changed.length > 0) === true ? key(now) : null}
              ${(found ?? []).map((each) => section(narrowed(each), now))}
            `
      }
    `,
  };
}

function key({ office: { compare } }: OfficeNow): TemplateResult {
  return html`
    <p class="log-key">
      <i class="is-was"></i>
      ${compare.then}
      <i class="is-now"></i>
      ${compare.now}
    </p>
  `;
}

/** The property that a layer's features are measured by; null for points. */
function measureOf(layer: LayerId): 'area_m2' | 'length_m' | null {
  const { shape } = layerOf(layer);
  return shape === 'polygon' ? 'area_m2' : shape === 'line' ? 'length_m' : null;
}

function unitOf(measure: 'area_m2' | 'length_m', { words: { unit } }: OfficeNow): string {
  return measure === 'area_m2' ? unit.mu : unit.m;
}

function sizeText(size: number, measure: 'area_m2' | 'length_m'): string {
  return measure === 'area_m2' ? formatMu(inMu(size)) : formatNumber(size);
}

/** How large a class is, with its count; of points the count alone. */
function sumText({ count, measure: size }: Sum, measure: 'area_m2' | 'length_m' | null): TemplateResult | string {
  if (measure === null) return formatNumber(count);
  return html`
    ${sizeText(size, measure)}
    <small>${formatNumber(count)}</small>
  `;
}

function differenceOf(was: Sum, is: Sum, measure: 'area_m2' | 'length_m' | null): TemplateResult | string {
  const count = signed(is.count - was.count, formatNumber);
  if (measure === null) return count;
  return html`
    ${signed(is.measure - was.measure, (size) => sizeText(size, measure))}
    <small>${count}</small>
  `;
}

/** A difference with its sign, which `formatNumber` gives to what is less; nothing but noise is none. */
function signed(value: number, text: (value: number) => string): string {
  const said = text(value);
  if (!/[1-9]/.test(said)) return '0';
  return value > 0 ? `+${said}` : said;
}

/** What of a feature is otherwise, field by field; what follows from its shape goes without saying. */
function editedText(layer: LayerId, { was, is, fields }: Changed, now: OfficeNow): string {
  const derived = fields.includes('geometry') ? ['area_m2', 'length_m', 'area_mu', 'committee'] : ['area_mu'];
  return fields
    .filter((field) => !derived.includes(field))
    .map((field) => {
      if (field === 'geometry') return labelOf(field, now);
      const difference = { field, was: was?.properties[field] ?? null, is: is?.properties[field] ?? null };
      const text = differenceText(layer, difference, now);
      return `${text.label}${now.words.colon}${text.was} → ${text.is}`;
    })
    .join(now.words.semicolon);
}

function together(features: readonly (TownFeature | null)[]): Geometry | null {
  const geometries = features.flatMap((each) => (each?.geometry == null ? [] : [each.geometry]));
  return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
}
