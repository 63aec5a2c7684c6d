/** Planning: where somebody is lacking, who is near, what it does to the coverage, saved as one change. */
import { html, type TemplateResult } from 'lit-html';
import { isSwept, type LayerId } from '../api/layers';
import { problemOfError } from '../api/client';
import { assign, assignments, gapsOn, type AssignEdit, type Assignment, type Effect, type Gaps } from '../api/cleaning';
import { cleaners, undo, type Cleaner } from '../api/office';
import type { Problem, UnitCoverage } from '../api/shapes';
import { icon } from '../look/icons';
import { problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { foundInLoaded } from '../search/loaded';
import { findFeature } from '../state/data';
import { makeDoing } from '../panel/doing';
import { Latest } from '../panel/latest';
import { makePicks } from '../panel/picking';
import { placeName, placeOf } from '../panel/places';
import { takeBackLine } from '../panel/take-back';
import { selectionOf, selectionText } from '../state/place';
import { remark } from '../state/remark';
import { plans, unitsOf } from '../state/rights';
import { addDays, townDate } from '../words/dates';
import { choices } from '../panel/choices';
import {
  AHEAD,
  editsOf,
  loads,
  nearest,
  onDay,
  shared,
  tooEarly,
  WAYS,
  type Giving,
  type Loads,
  type Way,
} from './gaps';
import { earlyPart, effectLine, savedText, splitPart, type Saved } from './plan-effect';
import { foundPart } from './plan-found';
import { makeBounds } from './plan-bounds';
import { periodPart, type Period } from './plan-period';
import { gapSections, type PlanNames } from './plan-gaps';

/** What is planned for. */
const PLANNED: readonly LayerId[] = ['villages', 'streets'];
/** How many days ahead assignments are known. */
const KNOWN = 92;
const SUGGESTED = 3;
const FOUND = 6;

export function planPart(ports: WorkPorts): WorkPart {
  const { stores } = ports;
  const { view, data, work } = stores;
  let list: readonly Assignment[] | null = null;
  let gaps: Gaps | null = null;
  /** Whose names are known, by number: masked, or whole once somebody was looked for by a name. */
  let crew: ReadonlyMap<number, Cleaner> = new Map();
  let [whole, typed] = [false, ''];
  /** Who is to have all of them; 0: nobody yet, or each the one that is nearest to it. */
  let [cleaner, each] = [0, false];
  /** On a phone the plan makes room for the map that is picked on. */
  let folded = false;
  let way: Way = 'stand';
  let [starts, ends] = ['', ''];
  let effect: Effect | null = null;
  let problem: Problem | null = null;
  let saved: Saved | null = null;
  const [reading, trying, calling] = [new Latest(), new Latest(), new Latest()];
  const doing = makeDoing(ports);
  const picks = makePicks(stores, {
    layers: PLANNED,
    may: () => true,
    picked: (places) => {
      const mine = places.filter(mayHave);
      if (mine.length < places.length) remark(data, ports.now().office.plan.notYours);
      choose(mine);
    },
    found: (place) => {
      if (mayHave(place) && !picks.places().includes(place)) choose([...picks.places(), place]);
    },
  });

  const town = (): string => view.get().town ?? '';
  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    ports.ask();
  };
  const readCrew = (unmasked: boolean): void =>
    calling.read(
      cleaners(town(), 0, unmasked, null),
      (read) => {
        crew = new Map(read.map((one) => [one.number, one]));
        whole = unmasked;
        ports.ask();
      },
      failed,
    );
  const read = (): void => {
    const today = townDate(new Date());
    reading.read(
      Promise.all([assignments(town(), today, addDays(today, KNOWN)), gapsOn(town(), AHEAD)]),
      ([read, found]) => {
        [list, gaps] = [read, found];
        tryAgain();
      },
      failed,
    );
  };
  const bounds = makeBounds(ports, read);
  const most = (): number => gaps?.most_villages ?? 1;
  const load = (): Loads => loads(list ?? [], starts);
  const at = (place: string): readonly [number, number] | null => {
    const geometry = featureOf(place)?.geometry;
    if (geometry?.type === 'Point') return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
    if (geometry?.type !== 'LineString') return null;
    const [lon = 0, lat = 0] = geometry.coordinates[0] ?? [];
    return [lon, lat];
  };
  const featureOf = (place: string): ReturnType<typeof findFeature> => {
    const { layer, fid } = placeOf(place);
    return findFeature(data.get(), layer, fid);
  };
  const giving = (): Giving => {
    const chosen = picks.places();
    const to = each
      ? new Map([...shared(load(), chosen, most(), at)].map(([place, one]) => [place, one.cleaner]))
      : new Map(cleaner < 1 ? [] : chosen.map((place) => [place, cleaner]));
    return { to, way, starts, ends };
  };
  const early = (): readonly Assignment[] => tooEarly(list ?? [], giving());
  const edits = (): readonly AssignEdit[] => (early().length > 0 ? [] : editsOf(list ?? [], giving()));
  /** Tells what the choice would do, each time that it changes. */
  const tryOut = (): void => {
    [problem, saved] = [null, null];
    doing.clear();
    tryAgain();
  };
  const tryAgain = (): void => {
    effect = null;
    ports.ask();
    trying.drop();
    const wanted = edits();
    if (wanted.length === 0) return;
    trying.read(
      assign(town(), wanted, true),
      (reply) => {
        ({ effect } = reply);
        ports.ask();
      },
      failed,
    );
  };
  const choose = (places: readonly string[]): void => {
    [cleaner, each] = [0, false];
    picks.set(places);
    tryOut();
    window.setTimeout(() => document.querySelector('.plan-foot')?.scrollIntoView({ block: 'nearest' }), 50);
  };
  const toggle = (place: string): void => {
    const chosen = picks.places();
    choose(chosen.includes(place) ? chosen.filter((other) => other !== place) : [...chosen, place]);
  };
  // What others write may be of the places that are chosen: what they would be given by is read and tried again.
  data.subscribe((now, before) => {
    if (now.touched === before.touched || doing.busy() || work.get().open !== 'plan') return;
    [effect, problem] = [null, null];
    read();
    ports.ask();
  });
  const unitOf = (place: string): UnitCoverage | undefined => {
    const { layer, fid } = placeOf(place);
    return data.get().coverage.value?.[layer].find((unit) => unit.fid === fid);
  };
  /** Whether it is there and of a committee that whoever plans may write for. */
  const mayHave = (place: string): boolean => {
    const own = unitsOf(work.get().session, town());
    const unit = unitOf(place);
    return unit !== undefined && (own === null || own.includes(unit.committee ?? ''));
  };
  /** What is left of a plan that was written or taken back. */
  const done = (now: Saved | null): void => {
    [cleaner, each, effect, saved] = [0, false, null, now];
    picks.set([]);
  };
  const save = (): void => {
    const [wanted, where] = [edits(), town()];
    const count = new Set(wanted.flatMap((edit) => (edit.op === 'add' ? [edit.place] : []))).size;
    const text = savedText(giving(), held, names, ports.now());
    void doing
      .write(
        async () => {
          const { change } = await assign(where, wanted, false);
          remark(data, text);
          return change;
        },
        (change) => done(change === undefined ? null : { change, count, text }),
      )
      .finally(readOn);
  };
  const takeBack = (change: number): void => {
    const where = town();
    void doing
      .write(
        async () => {
          await undo(where, change, '');
          remark(data, ports.now().office.log.undone);
        },
        () => done(null),
      )
      .finally(readOn);
  };
  /** Reads what stands after a write, also what refused it. */
  const readOn = (): void => {
    if (work.get().open === 'plan') read();
  };
  const narrowed = (all: Gaps): Gaps => ({
    ...all,
    uncovered: all.uncovered.filter(({ place }) => mayHave(place)),
    ending: all.ending.filter(({ place }) => mayHave(place)),
  });
  const openCard = (place: string): void => {
    work.set({ open: null });
    view.set({ selected: selectionOf(place) });
  };

  const nameOfPlace = (place: string, now: OfficeNow): string => placeName(placeOf(place), now);
  const who = (number: number, { office }: OfficeNow): string =>
    [office.plan.cleaner(number), crew.get(number)?.name ?? ''].filter(Boolean).join(' ');
  const held = (place: string): readonly Assignment[] =>
    onDay(list ?? [], starts).filter((assignment) => assignment.place === place);
  const heldBy = (place: string, now: OfficeNow): string =>
    held(place)
      .map(({ cleaner: number }) => who(number, now))
      .join(now.words.listComma) || now.words.states.not_staffed;

  const search = (text: string): void => {
    typed = text;
    ports.ask();
  };
  /** A name that no masked one can tell is looked for among whole ones: only by a press, as the server notes it. */
  const wholeNames = (): (() => void) | null =>
    whole || !/\p{L}/u.test(typed) || !plans(work.get().session, town()) ? null : () => readCrew(true);
  const placesFound = (): readonly string[] => {
    const { villages, streets } = data.get().layers;
    const layers = { ...(villages === undefined ? {} : { villages }), ...(streets === undefined ? {} : { streets }) };
    return foundInLoaded(layers, typed)
      .filter(({ layer }) => isSwept(layer))
      .map(selectionText)
      .filter(mayHave)
      .slice(0, FOUND);
  };
  const cleanersFound = (): readonly number[] => {
    const text = typed.trim();
    if (text === '') return [];
    return [...crew.values()]
      .filter(({ number, name }) => String(number) === text || (name !== '' && name.startsWith(text)))
      .map(({ number }) => number)
      .slice(0, FOUND);
  };
  const take = (number: number): void => {
    [cleaner, each] = [number, false];
    tryOut();
  };
  const names: PlanNames = {
    place: nameOfPlace,
    who,
    heldBy,
    has: (number) => load().get(number)?.length ?? 0,
  };

  const setPeriod = (changed: (period: Period) => Period): void => {
    ({ starts, ends } = changed({ starts, ends }));
    tryOut();
  };
  const whom = (now: OfficeNow): TemplateResult => {
    const chosen = picks.places();
    const { plan } = now.office;
    const near = nearest(load(), chosen, most(), at).slice(0, SUGGESTED);
    const [target = ''] = chosen;
    const [present] = held(target);
    const others = present === undefined ? [] : (load().get(present.cleaner) ?? []).filter((place) => !chosen.includes(place) && mayHave(place)); // prettier-ignore
    const bare = chosen.filter((place) => held(place).length === 0).length;
    const split = each ? shared(load(), chosen, most(), at) : null;
    return html`
      <div class="report-foot plan-foot">
        <p>
          <b>${plan.places(chosen.length, bare)}</b>
          <button type="button" class="text-button" data-none @click=${() => choose([])}>${plan.clear}</button>
        </p>
        <p class="plan-chosen">${chosen.map((place) => nameOfPlace(place, now)).join(now.words.listComma)}</p>
        ${
          present === undefined
            ? null
            : html`
                ${choices(
                  plan.way,
                  WAYS.map((one) => [one, plan.ways[one]] as const),
                  way,
                  (value) => {
                    way = value;
                    tryOut();
                  },
                )}
                <p class="form-hint">
                  ${plan.present(who(present.cleaner, now))}
                  ${
                    others.length === 0
                      ? null
                      : html`
                          <button
                            type="button"
                            class="text-button"
                            data-all-of
                            @click=${() => choose([...chosen, ...others])}
                          >
                            ${plan.allOf(others.length)}
                          </button>
                        `
                  }
                </p>
              `
        }
        ${periodPart({ starts, ends }, present !== undefined && way === 'stand', KNOWN, setPeriod, now)}
        <h3>${plan.nearest}</h3>
        <div class="plan-near" role="group" aria-label=${plan.whom}>
          ${near.map(
            (one) => html`
              <button
                type="button"
                data-cleaner=${one.cleaner}
                aria-pressed=${one.cleaner === cleaner}
                @click=${() => take(one.cleaner)}
              >
                <b>${who(one.cleaner, now)}</b>
                <small>${plan.near((one.distanceM / 1000).toFixed(1), one.places)}</small>
              </button>
            `,
          )}
          ${
            near.some((one) => one.cleaner === cleaner) || cleaner === 0
              ? null
              : html`
                  <button type="button" data-cleaner=${cleaner} aria-pressed="true">
                    <b>${who(cleaner, now)}</b>
                    <small>${plan.has(load().get(cleaner)?.length ?? 0)}</small>
                  </button>
                `
          }
          ${
            chosen.length < 2
              ? null
              : html`
                  <button
                    type="button"
                    data-each
                    aria-pressed=${each}
                    @click=${() => {
                      [cleaner, each] = [0, true];
                      tryOut();
                    }}
                  >
                    <b>${plan.each}</b>
                  </button>
                `
          }
          ${
            near.length === 0 && chosen.length < 2
              ? html`
                  <p class="form-hint">${plan.nobodyNear}</p>
                `
              : null
          }
        </div>
        ${splitPart(chosen, split, names, now)} ${earlyPart(early(), names, now)}
        <div class="plan-save">
          ${effect === null ? null : effectLine(effect, most(), now)}
          <button
            type="button"
            class="form-button is-main report-send"
            data-save-plan
            ?disabled=${effect === null || doing.busy()}
            @click=${save}
          >
            ${doing.busy() ? now.office.working : plan.save(chosen.length)}
          </button>
        </div>
      </div>
    `;
  };
  const savedPart = ({ change, count, text }: Saved, { office: { plan } }: OfficeNow): TemplateResult =>
    takeBackLine(text, plan.takeBack(count), doing.busy(), () => takeBack(change));
  const forget = (): void => {
    for (const each of [reading, trying, calling]) each.drop();
    bounds.forget();
    doing.clear();
  };
  return {
    title: ({ office }) => office.plan.title,
    key: ({ view: { town: of } }) => `${of ?? ''} ${work.get().session?.account ?? 0}`,
    enter: () => {
      [list, gaps, crew, effect, problem, saved] = [null, null, new Map(), null, null, null];
      whole = false;
      forget();
      [cleaner, each, way, typed, ends] = [0, false, 'stand', '', ''];
      [starts, folded] = [townDate(new Date()), false];
      picks.begin();
      read();
      readCrew(false);
    },
    leave: () => {
      forget();
      picks.end();
    },
    body: (now) => {
      const { office, words } = now;
      const { plan } = office;
      const chosen = picks.places();
      if (list === null || gaps === null || now.data.coverage.value === null)
        return html`
          ${problemLine(problem, now)}
          <p class="form-hint">${words.reading}</p>
        `;
      const fold = (away: boolean): void => {
        folded = away;
        ports.ask();
      };
      if (folded)
        return html`
          <p class="board-next plan-folded">
            <span>${plan.places(chosen.length, chosen.filter((place) => held(place).length === 0).length)}</span>
            <button type="button" class="form-button" data-unfold @click=${() => fold(false)}>${plan.picked}</button>
          </p>
        `;
      return html`
        <button type="button" class="form-button is-quiet plan-look" data-fold @click=${() => fold(true)}>
          ${icon('locate')}${plan.onMap}
        </button>
        <div class="form-field plan-find">
          <label for="plan-find">${plan.pick}</label>
          <input
            id="plan-find"
            type="text"
            autocomplete="off"
            maxlength="60"
            .value=${typed}
            @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
          />
        </div>
        ${
          typed.trim() === ''
            ? null
            : foundPart(
                { places: placesFound(), cleaners: cleanersFound(), chosen, cleaner, whole },
                {
                  wholeNames: wholeNames(),
                  toggle: (place) => {
                    typed = '';
                    toggle(place);
                  },
                  take: (number) => {
                    typed = '';
                    take(number);
                  },
                },
                names,
                now,
              )
        }
        ${problemLine(problem ?? doing.problem(), now)} ${saved === null ? null : savedPart(saved, now)}
        ${gapSections(narrowed(gaps), { chosen, toggle, openCard, ahead: AHEAD }, names, now)} ${bounds.part(gaps, now)}
        ${chosen.length === 0 ? null : whom(now)}
      `;
    },
  };
}
