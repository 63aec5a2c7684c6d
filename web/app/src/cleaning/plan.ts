/** Planning: where somebody is lacking, who is near, what it does to the coverage, saved as one change. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { assign, assignments, type AssignEdit, type Assignment, type Effect } from '../api/cleaning';
import { undo } from '../api/office';
import type { Problem, UnitCoverage } from '../api/shapes';
import { icon } from '../look/icons';
import { box, problemLine, type OfficeNow, type WorkPart, type WorkPorts } from '../panel/form';
import { findFeature } from '../state/data';
import { remark } from '../state/remark';
import { unitsOf } from '../state/rights';
import { addDays, townDate } from '../words/dates';
import { nameOf } from '../words/names';
import { choices } from './choices';
import { ending, loads, MOST_PLACES, nearest, onDay } from './gaps';

const AHEAD = 14;
const SUGGESTED = 3;

export function planPart(ports: WorkPorts): WorkPart {
  const { stores } = ports;
  let list: readonly Assignment[] | null = null;
  let chosen = new Set<string>();
  let [cleaner, starts, busy] = [0, '', false];
  let effect: Effect | null = null;
  let problem: Problem | null = null;
  let saved: number | null = null;
  let [latestRead, latestTry] = [0, 0];

  const town = (): string => stores.view.get().town ?? '';
  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    ports.ask();
  };
  const read = (): void => {
    const mine = (latestRead += 1);
    const today = townDate(new Date());
    assignments(town(), today, addDays(today, AHEAD + 1)).then((found) => {
      if (mine !== latestRead) return;
      list = found;
      ports.ask();
    }, failed);
  };
  /** Where somebody sweeps already, a substitute stands in for that day. */
  const edits = (): readonly AssignEdit[] =>
    [...chosen].map((place) => {
      const [present] = onDay(list ?? [], starts).filter((each) => each.place === place);
      return present === undefined
        ? { op: 'add', cleaner, place, starts }
        : { op: 'add', cleaner, instead_of: present.cleaner, place, starts, ends: starts };
    });
  /** Tells what the choice would do, each time that it changes. */
  const tryOut = (): void => {
    [effect, problem, saved] = [null, null, null];
    ports.ask();
    const mine = (latestTry += 1);
    if (cleaner < 1 || chosen.size === 0) return;
    assign(town(), edits(), true).then(
      (reply) => {
        if (mine !== latestTry) return;
        ({ effect } = reply);
        ports.ask();
      },
      (error: unknown) => {
        if (mine === latestTry) failed(error);
      },
    );
  };
  const write = async (act: () => Promise<void>): Promise<void> => {
    if (busy) return;
    [busy, problem] = [true, null];
    ports.ask();
    try {
      await ports.signedIn(act);
      [chosen, cleaner, effect] = [new Set<string>(), 0, null];
      read();
    } catch (error) {
      problem = problemOfError(error);
    }
    busy = false;
    ports.ask();
  };
  const save = (): Promise<void> =>
    write(async () => {
      saved = (await assign(town(), edits(), false)).change ?? null;
      remark(stores.data, ports.now().office.plan.saved);
    });
  const takeBack = (change: number): Promise<void> =>
    write(async () => {
      await undo(town(), change, '');
      saved = null;
      remark(stores.data, ports.now().office.log.undone);
    });
  const choose = (place: string): void => {
    chosen = new Set(chosen);
    if (!chosen.delete(place)) chosen.add(place);
    cleaner = 0;
    tryOut();
  };
  const at = (place: string): readonly [number, number] | null => {
    const [layer, fid] = place.split('.');
    const geometry = findFeature(
      stores.data.get(),
      layer === 'streets' ? 'streets' : 'villages',
      Number(fid),
    )?.geometry;
    if (geometry?.type === 'Point') return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
    if (geometry?.type !== 'LineString') return null;
    const [lon = 0, lat = 0] = geometry.coordinates[0] ?? [];
    return [lon, lat];
  };
  const placeName = (place: string, { data, view, words }: OfficeNow): string => {
    const [layer, fid] = place.split('.');
    const feature = findFeature(data, layer === 'streets' ? 'streets' : 'villages', Number(fid));
    return nameOf(feature?.properties ?? {}, view.language) || words.unnamed;
  };
  const placeRow = (place: string, note: string, now: OfficeNow): TemplateResult => html`
    <li>
      <label>
        <input type="checkbox" data-place=${place} .checked=${chosen.has(place)} @change=${() => choose(place)} />
        <span>${placeName(place, now)}</span>
        <small>${note}</small>
      </label>
    </li>
  `;
  const section = (title: string, rows: readonly TemplateResult[]): TemplateResult | null =>
    rows.length === 0
      ? null
      : html`
          <h3>${title} · ${rows.length}</h3>
          <ul class="board-list plan-list">
            ${rows}
          </ul>
        `;

  const whom = (read: readonly Assignment[], now: OfficeNow): TemplateResult => {
    const { plan } = now.office;
    const [target = ''] = chosen;
    const near = nearest(loads(read, starts), target, chosen.size, at).slice(0, SUGGESTED);
    const today = townDate(new Date());
    const [present] = onDay(read, starts).filter((each) => each.place === target);
    const take = (number: number): void => {
      cleaner = number;
      tryOut();
    };
    return html`
      <div class="report-foot plan-foot">
        <p>
          <b>${plan.places(chosen.size)}</b>
          ${present === undefined ? '' : plan.instead(present.cleaner)}
        </p>
        ${choices(
          plan.from,
          [
            [today, now.words.headline.today],
            [addDays(today, 1), now.office.suspend.tomorrow],
          ],
          starts,
          (value) => {
            starts = value;
            tryOut();
          },
        )}
        <h3>${plan.nearest}</h3>
        <div class="plan-near" role="group" aria-label=${plan.whom}>
          ${near.map(
            (each) => html`
              <button
                type="button"
                data-cleaner=${each.cleaner}
                aria-pressed=${each.cleaner === cleaner}
                @click=${() => take(each.cleaner)}
              >
                <b>${plan.cleaner(each.cleaner)}</b>
                <small>${plan.near((each.distanceM / 1000).toFixed(1), each.places)}</small>
              </button>
            `,
          )}
        </div>
        ${box({
          name: 'plan-number',
          label: plan.number,
          mode: 'numeric',
          value: cleaner === 0 ? '' : String(cleaner),
          input: (value) => take(Number(value) || 0),
        })}
        ${
          effect === null
            ? null
            : html`
                <p class="board-what" role="status" data-effect>
                  ${plan.effect(effect.staffed.before, effect.staffed.after, effect.uncovered.length)}
                  ${
                    effect.overloaded.length === 0
                      ? ''
                      : html`
                          <br />
                          ${plan.tooMany(effect.overloaded.map(plan.cleaner).join(now.words.listComma))}
                        `
                  }
                </p>
              `
        }
        <button
          type="button"
          class="form-button is-main report-send"
          data-save-plan
          ?disabled=${effect === null || busy}
          @click=${save}
        >
          ${plan.save}
        </button>
      </div>
    `;
  };

  return {
    title: ({ office }) => office.plan.title,
    key: ({ view }) => `${view.town ?? ''} ${stores.work.get().session?.account ?? 0}`,
    enter: () => {
      [list, cleaner, effect, problem, saved] = [null, 0, null, null, null];
      chosen = new Set<string>();
      starts = townDate(new Date());
      const { selected } = stores.view.get();
      if (selected !== null && (selected.layer === 'villages' || selected.layer === 'streets'))
        chosen.add(`${selected.layer}.${selected.fid}`);
      read();
    },
    body: (now) => {
      const { office, words, data } = now;
      const { plan } = office;
      const day = data.coverage.value;
      if (list === null || day === null)
        return html`
          ${problemLine(problem, now)}
          <p class="form-hint">${words.reading}</p>
        `;
      const own = unitsOf(stores.work.get().session, now.view.town);
      const mine = ({ committee }: UnitCoverage): boolean => own === null || own.includes(committee ?? '');
      const units = new Map<string, UnitCoverage>(
        (['villages', 'streets'] as const).flatMap((layer) =>
          day[layer].filter(mine).map((unit) => [`${layer}.${unit.fid}`, unit] as const),
        ),
      );
      const today = townDate(new Date());
      const held = new Set(onDay(list, today).map(({ place }) => place));
      const bare = [...units.keys()].filter((place) => !held.has(place));
      const soon = ending(list, today, addDays(today, AHEAD)).filter(({ place }) => units.has(place));
      const heavy = [...loads(list, today)].filter(
        ([, places]) => places.filter((place) => place.startsWith('villages.')).length > MOST_PLACES,
      );
      const rest = [...chosen].filter((place) => !bare.includes(place) && !soon.some((each) => each.place === place));
      return html`
        ${
          rest.length === 0
            ? null
            : html`
                <ul class="board-list plan-list">
                  ${rest.map((place) => placeRow(place, '', now))}
                </ul>
              `
        }
        ${
          bare.length + soon.length + heavy.length === 0
            ? html`
                <p class="form-hint">${plan.none}</p>
              `
            : null
        }
        ${section(
          plan.uncovered,
          bare.map((place) => placeRow(place, now.committees.get(units.get(place)?.committee ?? '') ?? '', now)),
        )}
        ${section(
          plan.ending,
          soon.map(({ place, ends }) => placeRow(place, plan.ends(ends ?? ''), now)),
        )}
        ${section(
          plan.overloaded,
          heavy.flatMap(([number, places]) => places.map((place) => placeRow(place, plan.cleaner(number), now))),
        )}
        ${problemLine(problem, now)}
        ${
          saved === null
            ? null
            : html`
                <p class="board-next" role="status">
                  <span>${plan.saved}</span>
                  <button
                    type="button"
                    class="text-button"
                    data-take-back
                    ?disabled=${busy}
                    @click=${() => saved !== null && takeBack(saved)}
                  >
                    ${icon('undo')}${office.suspend.takeBack}
                  </button>
                </p>
              `
        }
        ${chosen.size === 0 ? null : whom(list, now)}
      `;
    },
  };
}
