/** The card of the selected feature; a list to choose from where several lay under a click. */
import { html, type TemplateResult } from 'lit-html';
import { featurePath } from '../api/client';
import type { TownFeature } from '../api/shapes';
import { areaSample, dotSample, icon } from '../look/icons';
import { phaseOf, ticksOf } from '../look/phases';
import { laterStyle } from '../panel/later';
import { closedNote } from '../panel/closed';
import { isClosed } from '../state/closed';
import { findFeature } from '../state/data';
import { toAddress } from '../state/address';
import { isPast, pastInstant } from '../state/past';
import { FIRST_VIEW, type Selection } from '../state/view';
import { isLatin, otherNames } from '../words/names';
import { areasPart } from './areas';
import { keepFocus } from './focus';
import type { Crew } from './crew';
import type { Facts } from './facts';
import type { Moves } from './moves';
import type { Reports } from './reports';
import { lastDaysPart, relatedPart, slotSample } from './related';
import { ratePart } from './rate';
import { row } from './row';
import { keyFigure, rowsOf, slotsOf, titleOf, type SlotRow } from './rows';
import { copyText } from '../panel/copy';
import { mount, type Acts, type Now, type Stores } from '../panel/mount';
import { mayWrite, reports as reportsIn, seesPeople, unitsOf, works } from '../state/rights';
import { remark } from '../state/remark';
import { addDays, asOfText, townDate } from '../words/dates';
import { aims } from '../state/mode';
import { COVERAGE, fillOf, PARCELS } from '../look/style';
import { hasStages, isCommittee, isDrawable, isSwept, isVillage } from '../api/layers';
import type { Words } from '../words/words';
import { type AreaLayer, classField, isArea, pageLayer } from '../state/layers';
import { closeCard } from '../state/selection';

/** The card on the right: the selected feature, or a list when several lay under the click. */
export function mountCard(root: HTMLElement, stores: Stores, acts: Acts): void {
  let open = false;
  const drawn = keepFocus(root, stores);
  const again = (): void => ask();
  const crew = later(async () => (await import('./crew')).crewOf(stores, again), again);
  const slotReports = later(async () => (await import('./reports')).reportsOf(stores, again), again);
  const moves = later(async () => (await import('./moves')).movesOf(stores, again), again);
  const facts = later(async () => (await import('./facts')).factsOf(stores, again), again);
  /** The cleaners' part, for roles that may see them; of a slot's reports, for planners and the clerks of the place's
   * committee; a parcel's moves and its facts. */
  const inner = ({ view, data }: Now): Inner => {
    const { selected, town, presenting } = view;
    const shown = open && !presenting ? selected : null;
    const { session } = stores.work.get();
    const own = unitsOf(session, town);
    const unit =
      shown !== null && isSwept(shown.layer)
        ? data.coverage.value?.[shown.layer].find(({ fid }) => fid === shown.fid)
        : undefined;
    return {
      crew: crew(shown !== null && isVillage(shown.layer) && seesPeople(session, town)),
      reports: slotReports(unit !== undefined && (own === null || own.includes(unit.committee ?? ''))),
      moves: moves(open && selected !== null && hasStages(selected.layer) && !isPast(view)),
      facts: facts(open && selected !== null && pageLayer(selected.layer).groups !== undefined),
    };
  };
  const ask = mount(root, stores, (now) => {
    const { view, data } = now;
    const wanted = view.selected !== null || data.choices.length > 0;
    open = wanted;
    document.body.classList.toggle('has-card', wanted);
    root.toggleAttribute('hidden', !wanted);
    queueMicrotask(drawn);
    const parts = inner(now);
    if (!wanted) return null;
    return view.selected === null ? choiceList(stores, now) : card(stores, acts, now, view.selected, parts);
  });
  document.addEventListener('keydown', ({ key, target, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented || !open || !(target instanceof Element)) return;
    if (root.contains(target) || (isOnMap(target) && nothingElseEnds(stores))) closeCard(stores);
  });
}

/** A part of the card that is fetched when it is first wanted, and closed where it is not. */
function later<T extends { readonly close: () => void }>(
  fetched: () => Promise<T>,
  ask: () => void,
): (wanted: boolean) => T | null {
  let part: T | 'wanted' | null = null;
  return (wanted) => {
    if (!wanted) {
      if (part !== 'wanted') part?.close();
      return null;
    }
    if (part === null) {
      part = 'wanted';
      void Promise.all([fetched(), laterStyle()]).then(([made]) => {
        part = made;
        ask();
      });
    }
    return part === 'wanted' ? null : part;
  };
}

function isOnMap(target: Element): boolean {
  return target === document.body || target.closest('#map') !== null;
}

/** Whether Escape has no other panel or work to end first. */
function nothingElseEnds({ view, tools, work }: Stores): boolean {
  const { mode, open, sharing } = tools.get();
  const office = work.get();
  return (
    !view.get().presenting && !aims(mode) && open === null && !sharing && office.open === null && office.gate === null
  );
}

function choiceList(stores: Stores, now: Now): TemplateResult {
  const { data, words } = now;
  return html`
    ${head(stores, now, words.action.choose, words.several(data.choices.length))}
    <ul class="choices">
      ${data.choices.map(
        ({ selection, feature }) => html`
          <li>
            <button type="button" @click=${() => stores.view.set({ selected: selection })}>
              <b>${titleOf(selection.layer, feature, now)}</b>
              <span>${words.kinds[selection.layer]} · ${keyFigure(selection, feature, now)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

/** What of a card is for those who work with cleaners. */
interface Inner {
  readonly crew: Crew | null;
  readonly reports: Reports | null;
  readonly moves: Moves | null;
  readonly facts: Facts | null;
}

function card(stores: Stores, acts: Acts, now: Now, selection: Selection, inner: Inner): TemplateResult {
  const { view, data, words } = now;
  const picked = data.picked.value;
  const feature =
    findFeature(data, selection.layer, selection.fid) ?? (Number(picked?.id) === selection.fid ? picked : null);
  const kind = words.kinds[selection.layer];
  if (isClosed(selection.layer, view, data))
    return html`
      ${head(stores, now, kind, '')} ${closedNote(stores, now, selection.layer)}
    `;
  if (feature === null) {
    return html`
      ${head(stores, now, kind, '')}
      <p class="card-note" role="status">${whyAbsent(selection, now)}</p>
    `;
  }
  const past = pastInstant(view);
  const others = otherNames(feature.properties, view.language);
  return html`
    ${head(stores, now, titleOf(selection.layer, feature, now), kind)}
    ${
      others.length === 0
        ? null
        : html`
            <p class="card-names">
              ${others.map(
                (form, i) => html`
                  ${i === 0 ? '' : ' · '}
                  <span class=${isLatin(form) ? 'latin' : ''}>${form}</span>
                `,
              )}
            </p>
          `
    }
    ${badge(selection, feature, now, inner)} ${ratePart(selection, feature, now)} ${officePart(stores, selection, now)}
    ${day(selection, now, inner.reports)} ${lastDaysPart(stores, now, selection.layer)}
    <dl class="card-rows">${rowsOf(selection.layer, feature, now).map(row)}</dl>
    ${inner.moves?.part(feature, now)} ${areasPart(feature, now)} ${inner.facts?.part(selection, feature, now)}
    ${inner.moves?.past(now)} ${relatedPart(stores, now)} ${past === null ? null : pastNote(stores, now, past)}
    <footer class="card-foot">
      ${
        mayWrite(stores.work.get().session, view.town, selection.layer, feature.properties.committee) && past === null
          ? html`
              <button type="button" class="text-button card-edit" @click=${() => stores.work.set({ open: 'edit' })}>
                ${icon('edit')}${words.work.edit}
              </button>
              ${
                isDrawable(selection.layer)
                  ? html`
                      <button
                        type="button"
                        class="text-button card-shape"
                        @click=${() => stores.work.set({ open: 'shape' })}
                      >
                        ${icon('draw')}${words.work.shape}
                      </button>
                    `
                  : null
              }
            `
          : null
      }
      ${isVillage(selection.layer) || isCommittee(selection.layer) ? calendarButton(stores, now) : null}
      <button type="button" class="text-button card-history" @click=${() => stores.work.set({ open: 'history' })}>
        ${icon('history')}${words.work.history}
      </button>
      <button type="button" class="text-button" @click=${acts.zoomToSelected}>
        ${icon('target')}${words.action.zoomTo}
      </button>
      <button type="button" class="text-button" data-copy="address" @click=${() => copyAddress(stores, now, selection)}>
        ${icon('share')}${words.related.address}
      </button>
      <a class="text-button" href=${featurePath(selection.layer, selection.fid, past)}>${icon('code')}GeoJSON</a>
    </footer>
  `;
}

/** The way to the year's calendar of a village or a committee. */
function calendarButton({ work }: Stores, { data, words }: Now): TemplateResult | null {
  if (data.coverage.value?.has_assignments !== true) return null;
  return html`
    <button type="button" class="text-button card-calendar" @click=${() => work.set({ open: 'calendar' })}>
      ${icon('calendar')}${words.work.calendar}
    </button>
  `;
}

/** That the card shows the past, in which nothing is edited, with the way back for those who edit. */
function pastNote({ view, work }: Stores, { view: { town }, words }: Now, instant: string): TemplateResult {
  return html`
    <p class="card-note card-past" role="note">
      ${asOfText(instant, words)}
      ${
        works(work.get().session, town)
          ? html`
              <button type="button" class="text-button" @click=${() => view.set({ asOf: null })}>
                ${words.action.todayToEdit}
              </button>
            `
          : null
      }
    </p>
  `;
}

/** Why what is selected is not there: it is gone, cannot be read, or takes its time. */
function whyAbsent({ layer }: Selection, { view, data: { layers, picked, slow }, words }: Now): string {
  if (layers[layer]?.status === 'ready' || picked.problem?.status === 404)
    return isPast(view) ? words.notThen : words.gone;
  if (picked.status === 'failed') return words.failed(words.kinds[layer]);
  return slow ? words.reading : '';
}

/** The feature's own address: it opens this town, this theme and this card, wherever the map stands now. */
function copyAddress({ data }: Stores, { view, words }: Now, selected: Selection): void {
  const { town, theme, asOf, language } = view;
  const address = location.origin + toAddress({ ...FIRST_VIEW, town, theme, asOf, language, selected });
  void copyText(address).then((done) => remark(data, done ? words.share.copied : words.measure.notCopied));
}

function head(stores: Stores, { data, view, words }: Now, title: string, kind: string): TemplateResult {
  const { work } = stores;
  const back = view.selected !== null && data.choices.length > 1;
  return html`
    <header class="card-head">
      ${
        back
          ? html`
              <button
                type="button"
                class="icon-button"
                aria-label=${words.action.back}
                @click=${() => stores.view.set({ selected: null })}
              >
                ${icon('left')}
              </button>
            `
          : null
      }
      <div class="card-title">
        <span class="card-kind">${kind}</span>
        <h2 id="card-title">${title}</h2>
      </div>
      ${
        work.get().session?.signed_in === false
          ? html`
              <button type="button" class="text-button card-signin" @click=${() => work.set({ gate: 'signin' })}>
                ${words.work.signIn}
              </button>
            `
          : null
      }
      <button
        type="button"
        class="icon-button"
        data-shortcut="Esc"
        aria-label=${words.action.close}
        @click=${() => closeCard(stores)}
      >
        ${icon('close')}
      </button>
    </header>
  `;
}

/** The state in its colour and its words. */
function badge(selection: Selection, feature: TownFeature, now: Now, { crew, reports }: Inner): TemplateResult | null {
  const { data, words } = now;
  if (isArea(selection.layer)) return areaBadge(selection.layer, feature, words);
  const covered = slotsOf(selection, data.coverage.value, words);
  if (covered !== null) {
    const { state, cleaners } = covered.unit;
    const disputed = covered.slots.find((slot) => slot.state === 'contested')?.slot;
    const count =
      cleaners === undefined || cleaners === 0
        ? ''
        : `${words.field.cleaners} ${cleaners}${words.unit.people === '' ? '' : ` ${words.unit.people}`}`;
    return html`
      <p class="card-badge">
        ${dotSample(COVERAGE[state])}
        ${
          state === 'contested' && disputed !== undefined && reports !== null
            ? html`
                <button type="button" data-disputed @click=${() => reports.press(disputed)}>
                  ${words.states[state]}
                </button>
              `
            : html`
                <b>${words.states[state]}</b>
              `
        }
        <span>${crew === null ? count : ''}</span>
      </p>
      ${crew === null || count === '' ? null : crew.part(selection.fid, count, now)}
    `;
  }
  return isSwept(selection.layer) && data.coverage.value?.has_assignments === false
    ? html`
        <p class="card-note">${words.headline.noRecords}</p>
      `
    : null;
}

/** The stage or the crop of an area; nothing where it is not said. */
function areaBadge(layer: AreaLayer, { properties }: TownFeature, words: Words): TemplateResult | null {
  const field = classField(layer);
  const value = properties[field];
  // A stage that this page does not know still is in a phase.
  const fill = field === 'stage' ? PARCELS[phaseOf(value)] : fillOf(layer, field, value);
  if (fill === undefined) return null;
  return html`
    <p class="card-badge">
      ${areaSample(fill, ticksOf(value))}
      <b>${words.values[`${layer}.${field}`]?.[String(value)] ?? words.phases[phaseOf(value)]}</b>
    </p>
  `;
}

function day(selection: Selection, now: Now, reports: Reports | null): TemplateResult | null {
  const { data, view, words } = now;
  const coverage = data.coverage.value;
  const covered = slotsOf(selection, coverage, words);
  if (covered === null || coverage === null) return null;
  const open = reports?.open(selection, now) ?? null;
  const said = ({ window, state }: SlotRow): TemplateResult => html`
    <span>${window}</span>
    <b>${state === null ? '–' : [slotSample(state), words.slotStates[state]]}</b>
  `;
  return html`
    <section class="card-day" aria-label=${words.field.today}>
      ${covered.slots.map((slot) =>
        reports === null || slot.state === null || slot.state === 'not_due'
          ? html`
              <div class="card-slot">${said(slot)}</div>
            `
          : html`
              <button
                type="button"
                class="card-slot is-pressable"
                data-slot-reports=${slot.slot}
                aria-expanded=${slot.slot === open}
                aria-controls="slot-reports"
                @click=${() => reports.press(slot.slot)}
              >
                ${said(slot)}
              </button>
            `,
      )}
      ${reports?.part(selection, now) ?? null}
      <p class="card-date">${view.date === null ? asOfText(coverage.as_of, words) : words.onDate(coverage.date)}</p>
    </section>
  `;
}

/**
 * What those who report and assign do about a place: report the slot that is open, today's or yesterday's, and say who
 * sweeps it from today on, as the past is no plan.
 */
function officePart({ work }: Stores, selection: Selection, now: Now): TemplateResult | null {
  const { layer, fid } = selection;
  const { view, data, words } = now;
  const { session } = work.get();
  const day = data.coverage.value;
  const unit = isSwept(layer) ? day?.[layer].find((each) => each.fid === fid) : undefined;
  const own = unitsOf(session, view.town);
  if (day === null || unit === undefined || view.presenting || !reportsIn(session, view.town)) return null;
  if (own !== null && !own.includes(unit.committee ?? '')) return null;
  const today = townDate(new Date());
  const slot =
    day.date < addDays(today, -1) || !isVillage(layer) ? null : openSlot(slotsOf(selection, day, words)?.slots);
  if (slot === null && view.date !== null) return null;
  return html`
    <p class="card-office">
      ${
        slot === null
          ? null
          : html`
              <button
                type="button"
                class="text-button"
                data-report
                @click=${() => work.set({ open: 'report', report: { slot, date: day.date, village: fid } })}
              >
                ${icon('edit')}${words.work.report}
              </button>
            `
      }
      ${
        view.date === null
          ? html`
              <button type="button" class="text-button" data-assign @click=${() => work.set({ open: 'plan' })}>
                ${icon('people')}${unit.staffed ? words.work.substitute : words.work.assign}
              </button>
            `
          : null
      }
    </p>
  `;
}

/** The slot of which there is something to report: the last that has begun and is not said to be done, else the last. */
function openSlot(slots: readonly SlotRow[] = []): SlotRow['slot'] | null {
  const begun = slots.filter(({ state }) => state !== null && state !== 'not_due' && state !== 'suspended').reverse();
  const open = begun.find(({ state }) => state !== 'on_time' && state !== 'late');
  return (open ?? begun[0])?.slot ?? null;
}
