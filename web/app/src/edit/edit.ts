import { html, type TemplateResult } from 'lit-html';
import type { Point } from 'geojson';
import { freshKey, patch, remove, versioned } from '../api/office';
import type { Problem, TownFeature } from '../api/shapes';
import {
  boxText,
  changesOf,
  faultTexts,
  type Field,
  fieldsOf,
  POINT_LAYERS,
  sentValue,
  valueText,
} from '../fields/fields';
import { icon } from '../look/icons';
import type { Selection } from '../state/view';
import { formatMu } from '../words/numbers';
import { titleOf } from '../card/rows';
import { box, choice, problemLine, sure, type WorkPart, type WorkPorts, type OfficeNow } from '../panel/form';
import { mayWrite, plans } from '../state/rights';
import { remark } from '../state/remark';
import { problemOfError } from '../api/client';
import { NO_MODE } from '../state/mode';

/** What is being written of one feature; it stays until it is saved, also while the panel is closed. */
interface Draft {
  readonly selection: Selection;
  /** As it was read, the version that the tag names. */
  feature: TownFeature;
  tag: string;
  boxes: Record<string, string>;
  lon: string;
  lat: string;
  reason: string;
  /** The key of the last request and what it was for: the same again is a retry. */
  key: string;
  keyFor: string;
  late: Problem | null;
}

const DEGREES = 7;

export function editPart(ports: WorkPorts): WorkPart {
  const { view, data, tools, work } = ports.stores;
  let draft: Draft | null = null;
  let problem: Problem | null = null;
  let [busy, deleting, says] = [false, false, ''];

  const fields = (now: OfficeNow, { selection, feature }: Draft): readonly Field[] => {
    const own = plans(work.get().session, now.view.town);
    return fieldsOf(selection.layer, now).filter(
      ({ kind }) => kind !== 'committee' || own || feature.properties.committee === undefined,
    );
  };
  const begin = (selection: Selection): void => {
    draft = null;
    versioned(selection.layer, selection.fid).then(
      ({ feature, tag }) => {
        if (view.get().selected !== selection) return;
        draft = {
          selection,
          feature,
          tag,
          boxes: {},
          ...placeOf(feature),
          reason: '',
          key: '',
          keyFor: '',
          late: null,
        };
        ports.ask();
      },
      (error: unknown) => {
        problem = problemOfError(error);
        ports.ask();
      },
    );
  };
  const enter = (): void => {
    [problem, deleting, says] = [null, false, ''];
    const { selected } = view.get();
    if (selected === null) return;
    const same = draft?.selection.layer === selected.layer && draft.selection.fid === selected.fid;
    if (!same || (draft !== null && !isDirty(draft))) begin(selected);
  };
  const isDirty = (own: Draft): boolean =>
    Object.entries(own.boxes).some(([name, text]) => text.trim() !== boxText(own.feature.properties[name]).trim()) ||
    isMoved(own);

  /** Somebody was faster: the form stands on his version now, and what was typed stays typed. */
  const rebase = (own: Draft, late: Problem): void => {
    if (late.current === undefined || late.version === undefined) return;
    const still = placeOf(own.feature);
    const moved = own.lon !== still.lon || own.lat !== still.lat;
    const before = own.feature;
    own.feature = { ...late.current, id: before.id ?? own.selection.fid };
    own.tag = `"${late.version}"`;
    own.late = late;
    if (!moved) Object.assign(own, placeOf(own.feature));
    // A box that was only looked at follows what is there now.
    for (const [name, text] of Object.entries(own.boxes))
      if (text.trim() === boxText(before.properties[name]).trim()) Reflect.deleteProperty(own.boxes, name);
  };
  const failed = (own: Draft, error: unknown): void => {
    busy = false;
    problem = problemOfError(error);
    if (problem.status === 412) rebase(own, problem);
    ports.ask();
    // Two frames on, when it is drawn; a phone's keyboard and foot would cover the nearest place.
    window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => document.getElementById('edit-says')?.scrollIntoView({ block: 'center' })),
    );
  };
  const keyOf = (own: Draft, what: string): string => {
    if (own.keyFor !== what) [own.key, own.keyFor] = [freshKey(), what];
    return own.key;
  };
  const finish = (text: string, gone: boolean): void => {
    [busy, draft] = [false, null];
    remark(data, text);
    work.set({ open: null });
    if (gone) view.set({ selected: null });
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (draft === null || busy) return;
    const own = draft;
    const now = ports.now();
    const properties = changesOf(fields(now, own), own.feature, own.boxes);
    const point = isMoved(own) ? pointOf(own) : undefined;
    [problem, says] = [null, ''];
    if (point === null) says = now.office.edit.placeWrong;
    else if (Object.keys(properties).length === 0 && point === undefined) says = now.office.edit.unchanged;
    else {
      busy = true;
      const feature = { properties, ...(point === undefined ? {} : { geometry: point }) };
      const reason = own.reason.trim();
      const key = keyOf(own, JSON.stringify([own.tag, feature, reason]));
      ports
        .signedIn(() => patch(own.selection.layer, own.selection.fid, feature, { tag: own.tag, reason, key }))
        .then(
          () => finish(now.office.edit.saved, false),
          (error: unknown) => failed(own, error),
        );
    }
    ports.ask();
  };
  const drop = (): void => {
    if (draft === null || busy) return;
    const own = draft;
    busy = true;
    const reason = own.reason.trim();
    const write = { tag: own.tag, reason, key: keyOf(own, `delete ${own.tag} ${reason}`) };
    ports
      .signedIn(() => remove(own.selection.layer, own.selection.fid, write))
      .then(
        () => finish(ports.now().office.edit.deleted, true),
        (error: unknown) => {
          deleting = false;
          failed(own, error);
        },
      );
  };

  tools.subscribe(({ mode }, before) => {
    const placed = mode.kind === 'place' ? mode.at : null;
    if (mode === before.mode || placed === null || draft === null) return;
    draft.lon = placed[0].toFixed(DEGREES);
    draft.lat = placed[1].toFixed(DEGREES);
    ports.ask();
    window.requestAnimationFrame(() => document.getElementById('form-lon')?.focus());
  });

  const field = (own: Draft, each: Field): TemplateResult => {
    const { name, kind, label, unit, options } = each;
    const now = ports.now();
    const value = own.boxes[name] ?? boxText(own.feature.properties[name]);
    const put = (text: string): void => {
      own.boxes[name] = text;
      if (name.endsWith('_m2')) ports.ask();
    };
    const full = unit === '' ? label : now.office.paren(label, unit);
    if (kind === 'listed' || kind === 'boolean' || kind === 'committee') {
      const none = kind === 'committee' ? now.office.edit.noCommittee : now.office.none;
      const known = value === '' || options.some(([option]) => option === value) ? [] : [[value, value] as const];
      return choice(name, full, [['', none], ...options, ...known], value, put);
    }
    const m2 = name.endsWith('_m2') ? sentValue(each, value) : null;
    const hint =
      typeof m2 === 'number'
        ? now.office.edit.muOf(formatMu((m2 * 3) / 2000))
        : name === 'aliases'
          ? now.office.edit.aliasesHint
          : undefined;
    const fault = problem?.faults?.some((one) => one.field === name) ?? false;
    return box({
      name,
      label: full,
      value,
      mode: kind === 'text' ? 'text' : kind === 'integer' ? 'numeric' : 'decimal',
      input: put,
      fault,
      ...(hint === undefined ? {} : { hint }),
    });
  };
  const place = (own: Draft, now: OfficeNow): TemplateResult | null => {
    if (!POINT_LAYERS.includes(own.selection.layer)) return null;
    const { edit } = now.office;
    const { mode } = tools.get();
    const placing = mode.kind === 'place' && mode.waiting;
    return html`
      <fieldset class="edit-place">
        <legend>${edit.place}</legend>
        ${box({ name: 'lon', label: edit.lon, value: own.lon, mode: 'decimal', input: (text) => (own.lon = text) })}
        ${box({ name: 'lat', label: edit.lat, value: own.lat, mode: 'decimal', input: (text) => (own.lat = text) })}
        <button
          type="button"
          class="form-button is-quiet edit-on-map"
          aria-pressed=${placing}
          @click=${() => tools.set({ mode: placing ? NO_MODE : { kind: 'place', waiting: true, at: null } })}
        >
          ${icon('target')}${placing ? edit.clickMap : edit.onMap}
        </button>
      </fieldset>
    `;
  };
  const lateTable = (own: Draft, now: OfficeNow): TemplateResult | null => {
    if (own.late === null) return null;
    const { edit } = now.office;
    const labels = new Map(fieldsOf(own.selection.layer, now).map((each) => [each.name, each] as const));
    const word = (name: string, value: unknown): string => valueText(own.selection.layer, name, value, now);
    return html`
      <section class="edit-late" aria-labelledby="edit-late-title">
        <h3 id="edit-late-title">${edit.late}</h3>
        <p class="form-hint">${edit.lateHint}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${edit.field}</th>
              <th scope="col">${edit.was}</th>
              <th scope="col">${edit.theirs}</th>
              <th scope="col">${edit.yours}</th>
            </tr>
          </thead>
          <tbody>
            ${(own.late.changed_since ?? []).map(({ field: name, was, is }) => {
              const one = labels.get(name);
              const mine = own.boxes[name];
              return html`
                <tr data-field=${name}>
                  <th scope="row">${one?.label ?? (name === 'geometry' ? now.office.log.shape : name)}</th>
                  <td>${word(name, was)}</td>
                  <td>${word(name, is)}</td>
                  <td>
                    ${
                      mine === undefined || one === undefined
                        ? '–'
                        : html`
                            <b>${word(name, sentValue(one, mine))}</b>
                            <button
                              type="button"
                              class="text-button"
                              @click=${() => {
                                Reflect.deleteProperty(own.boxes, name);
                                ports.ask();
                              }}
                            >
                              ${edit.takeTheirs}
                            </button>
                          `
                    }
                  </td>
                </tr>
              `;
            })}
          </tbody>
        </table>
      </section>
    `;
  };
  const outcome = (now: OfficeNow): TemplateResult => {
    const faults = problem === null ? [] : faultTexts(problem, now.view.language, now);
    return html`
      <div id="edit-says">
        ${
          says === ''
            ? problemLine(problem, now)
            : html`
                <div class="form-problem" role="alert">${says}</div>
              `
        }
        <ul class="form-faults">
          ${faults.map(
            (text) => html`
              <li>${text}</li>
            `,
          )}
        </ul>
      </div>
    `;
  };
  const form = (own: Draft, now: OfficeNow): TemplateResult => {
    const { edit } = now.office;
    return html`
      ${lateTable(own, now)}
      <form class="edit-form" novalidate @submit=${save}>
        ${fields(now, own).map((each) => field(own, each))} ${place(own, now)}
        ${box({
          name: 'reason',
          label: now.office.paren(edit.reason, now.office.optional),
          value: own.reason,
          hint: edit.reasonHint,
          input: (text) => (own.reason = text),
        })}
        ${outcome(now)}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" aria-disabled=${busy ? 'true' : null}>
            ${busy ? now.office.working : edit.save}
          </button>
          <button type="button" class="form-button is-quiet" @click=${() => work.set({ open: null })}>
            ${now.office.cancel}
          </button>
        </div>
      </form>
      ${
        deleting
          ? sure(edit.deleteSure, edit.delete, drop, () => turnDeleting(false), now)
          : html`
              <button type="button" class="text-button edit-delete" @click=${() => turnDeleting(true)}>
                ${edit.delete}
              </button>
            `
      }
    `;
  };
  const turnDeleting = (on: boolean): void => {
    deleting = on;
    ports.ask();
  };

  return {
    title: (now) =>
      draft === null
        ? now.words.work.edit
        : `${now.words.work.edit} · ${titleOf(draft.selection.layer, draft.feature, now)}`,
    key: ({ view: { selected } }) => `${selected?.layer ?? ''} ${selected?.fid ?? ''}`,
    enter,
    body: (now) => {
      const { selected, town } = now.view;
      if (selected === null) {
        window.setTimeout(() => work.set({ open: null }), 0);
        return html``;
      }
      if (draft === null) return problemLine(problem, now);
      const { committee } = draft.feature.properties;
      const may = mayWrite(work.get().session, town, selected.layer, committee);
      return html`
        ${
          may
            ? null
            : html`
                <p class="form-hint">${now.office.edit.notAllowed}</p>
              `
        }
        ${form(draft, now)}
      `;
    },
  };
}

function placeOf({ geometry }: TownFeature): { lon: string; lat: string } {
  if (geometry?.type !== 'Point') return { lon: '', lat: '' };
  const [lon = 0, lat = 0] = geometry.coordinates;
  return { lon: String(lon), lat: String(lat) };
}

function isMoved(own: Draft): boolean {
  const { lon, lat } = placeOf(own.feature);
  return own.lon.trim() !== lon || own.lat.trim() !== lat;
}

/** Null when the boxes hold no place on the globe. */
function pointOf({ lon, lat }: Draft): Point | null {
  const [x, y] = [Number(lon), Number(lat)];
  const right = lon.trim() !== '' && lat.trim() !== '' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
  return right ? { type: 'Point', coordinates: [x, y] } : null;
}
