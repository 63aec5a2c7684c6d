/** Red and black villages of a month: the draft, what was published, objections and their answers. */
import { html, type TemplateResult } from 'lit-html';
import {
  answer,
  lists as readLists,
  object,
  publish,
  type ListedVillage,
  type MonthLists,
  type Objection,
  type VillageLists,
} from '../api/month';
import { box, choice, problemLine, sure, type WorkPorts } from '../panel/form';
import { placeOf } from '../panel/places';
import { findFeature } from '../state/data';
import { remark } from '../state/remark';
import { plans, unitsOf, reports } from '../state/rights';
import { addDays, townDate } from '../words/dates';
import { nameOf } from '../words/names';
import { formatNumber, formatShare } from '../words/numbers';
import { makeDoing } from '../panel/doing';
import { saving, scroll, type MonthNow } from './parts';
import { makeReader } from '../panel/read';

const LEAST = [10, 20, 30, 40];
const PLACES = [3, 5, 10];
/** How long villages may object, as the server has it. */
const OBJECTION_DAYS = 7;
type Colour = 'red' | 'black';

export interface ListPapers {
  readonly body: (now: MonthNow) => TemplateResult;
  readonly again: () => void;
  readonly forget: () => void;
}

export function makeLists(ports: WorkPorts): ListPapers {
  const { stores, ask } = ports;
  const read = makeReader<MonthLists>(ask);
  const doing = makeDoing(ports);
  let [least, places] = [20, 5];
  let left: ReadonlySet<string> = new Set();
  let asking = false;
  /** The village that objects, or the objection that is answered. */
  let typing: string | number | null = null;
  let typed = '';

  const write = (act: () => Promise<void>, remarked: string): void =>
    void doing.write(
      async () => {
        await act();
        remark(stores.data, remarked);
      },
      () => {
        [asking, typing, typed] = [false, null, ''];
        read.again();
      },
    );
  const session = (): ReturnType<typeof stores.work.get>['session'] => stores.work.get().session;
  const name = ({ village, name: listed }: ListedVillage, { data, view }: MonthNow): string => {
    const feature = findFeature(data, 'villages', placeOf(village).fid);
    return feature === undefined ? listed : nameOf(feature.properties, view.language);
  };
  const committee = ({ committee: code, committee_name: listed }: ListedVillage, now: MonthNow): string =>
    now.committees.get(code) ?? listed;

  const said = (each: Objection, { said: words }: MonthNow): TemplateResult => html`
    <span class="month-objection" data-objection=${each.id}>
      ${words.objected(each.made_on)}${each.words === undefined ? '' : `${words.colon}${each.words}`}
      <b>${each.upheld === undefined ? words.waits : each.upheld ? words.upheld : words.rejected}</b>
      ${each.answer === undefined ? '' : `${words.colon}${each.answer}`}
    </span>
  `;
  const words = (
    label: string,
    id: string,
    send: TemplateResult,
    act: () => void,
    now: MonthNow,
  ): TemplateResult => html`
    <form
      class="month-fields"
      @submit=${(event: Event) => {
        event.preventDefault();
        if (typed.trim() !== '') act();
      }}
    >
      ${box({ name: id, label, value: typed, required: true, lengthMost: 200, input: (value) => (typed = value) })}
      ${send}
      <button
        type="button"
        class="form-button is-quiet"
        @click=${() => {
          typing = null;
          ask();
        }}
      >
        ${now.office.cancel}
      </button>
    </form>
  `;
  const begin = (of: string | number): void => {
    [typing, typed] = [of, ''];
    doing.clear();
    ask();
  };
  const objecting = (each: ListedVillage, now: MonthNow): TemplateResult =>
    words(
      now.said.objectWhy,
      'objection',
      html`
        <button class="form-button" data-send-objection ?disabled=${doing.busy()}>${now.said.object}</button>
      `,
      () => write(() => object(now.town, now.month, each.village, typed.trim()), now.said.objectionSent),
      now,
    );
  const answering = (id: number, now: MonthNow): TemplateResult => {
    const give = (upheld: boolean): void =>
      write(() => answer(now.town, now.month, id, upheld, typed.trim()), now.said.answered);
    return words(
      now.said.answerWhy,
      'answer',
      html`
        <button class="form-button" data-uphold ?disabled=${doing.busy()}>${now.said.uphold}</button>
        <button
          type="button"
          class="form-button is-quiet"
          data-reject
          ?disabled=${doing.busy()}
          @click=${() => {
            if (typed.trim() !== '') give(false);
          }}
        >
          ${now.said.reject}
        </button>
      `,
      () => give(true),
      now,
    );
  };

  const share = ({ done: swept, reported }: ListedVillage): string =>
    reported === 0 ? '–' : `${formatShare(swept / reported)} %`;
  /** What stands beside a village of a published list. */
  const standing = (each: ListedVillage, of: VillageLists, now: MonthNow): TemplateResult => {
    const { said: own, town } = now;
    const units = unitsOf(session(), town);
    const mine = reports(session(), town) && (units === null || units.includes(each.committee));
    const open = of.objections_until !== undefined && townDate(new Date()) <= of.objections_until;
    const unanswered = (each.objections ?? []).filter(({ upheld }) => upheld === undefined);
    return html`
      <td class="month-standing">
        ${each.struck === true ? own.struck : each.counts === true ? own.counts : own.notYet}
        ${(each.objections ?? []).map((objection) => said(objection, now))}
        ${
          mine && open && typing !== each.village
            ? html`
                <button
                  type="button"
                  class="text-button"
                  data-object=${each.village}
                  @click=${() => begin(each.village)}
                >
                  ${own.objectOpen}
                </button>
              `
            : null
        }
        ${typing === each.village ? objecting(each, now) : null}
        ${
          plans(session(), town)
            ? unanswered.map(({ id }) =>
                typing === id
                  ? answering(id, now)
                  : html`
                      <button type="button" class="text-button" data-answer=${id} @click=${() => begin(id)}>
                        ${own.answerOpen}
                      </button>
                    `,
              )
            : null
        }
      </td>
    `;
  };
  const choosing = (each: ListedVillage, now: MonthNow): TemplateResult => html`
    <td class="month-standing">
      <label>
        <input
          type="checkbox"
          data-listed=${each.village}
          .checked=${!left.has(each.village)}
          @change=${() => {
            const next = new Set(left);
            if (!next.delete(each.village)) next.add(each.village);
            left = next;
            ask();
          }}
        />
        ${now.said.toList}
      </label>
    </td>
  `;

  const table = (
    colour: Colour | 'few',
    villages: readonly ListedVillage[],
    last: ((each: ListedVillage) => TemplateResult) | null,
    now: MonthNow,
  ): TemplateResult => {
    const { said: own } = now;
    if (villages.length === 0)
      return html`
        <p class="form-hint">${own.noVillages}</p>
      `;
    return scroll(
      own.colours[colour],
      html`
        <table class="month-table month-listed" data-colour=${colour}>
          <thead>
            <tr>
              ${
                colour === 'few'
                  ? null
                  : html`
                      <th scope="col">${own.rank}</th>
                    `
              }
              <th scope="col" class="month-name">${now.words.kinds.villages}</th>
              <th scope="col" class="month-name">${now.words.kinds.committees}</th>
              <th scope="col">${own.done}</th>
              <th scope="col">${own.share}</th>
              <th scope="col">${own.unreported}</th>
              ${
                last === null
                  ? null
                  : html`
                      <th scope="col" class="month-standing">${own.standing}</th>
                    `
              }
            </tr>
          </thead>
          <tbody>
            ${villages.map(
              (each) => html`
                <tr data-village=${each.village}>
                  ${
                    colour === 'few'
                      ? null
                      : html`
                          <th scope="row">
                            ${each.rank ?? ''}${
                              each.tied
                                ? html`
                                    <small>${own.tied}</small>
                                  `
                                : null
                            }
                          </th>
                        `
                  }
                  <th class="month-name">${name(each, now)}</th>
                  <td class="month-name">${committee(each, now)}</td>
                  <td>${formatNumber(each.done)} / ${formatNumber(each.reported)}</td>
                  <td>${share(each)}</td>
                  <td>${formatNumber(each.not_reported)} / ${formatNumber(each.due)}</td>
                  ${last?.(each) ?? null}
                </tr>
              `,
            )}
          </tbody>
        </table>
      `,
    );
  };

  const sides = (
    of: VillageLists,
    last: (each: ListedVillage) => TemplateResult,
    now: MonthNow,
  ): readonly TemplateResult[] =>
    (['red', 'black'] as const).map(
      (colour) => html`
        <h3 class="month-${colour}">${now.said.colours[colour]} · ${of[colour].length}</h3>
        ${table(colour, of[colour], last, now)}
      `,
    );

  const published = (of: VillageLists, now: MonthNow): TemplateResult => html`
    <p class="month-acts" data-published>
      <span>${now.said.publishedOn(of.published_on ?? '', of.objections_until ?? '')}</span>
      ${saving('villages', false, now, ports, doing)}
    </p>
    ${sides(of, (each) => standing(each, of, now), now)}
    <p class="form-hint">${now.said.rules(of.rules.least, formatNumber(of.rules.n), formatNumber(of.rules.d))}</p>
  `;

  const drafted = (of: VillageLists, now: MonthNow): TemplateResult => {
    const { said: own, month, town } = now;
    const over = townDate(new Date()).slice(0, 7) > month;
    const chosen = (list: readonly ListedVillage[]): string[] =>
      list.map(({ village }) => village).filter((village) => !left.has(village));
    const [red, black] = [chosen(of.red), chosen(of.black)];
    const publishes = (): void => write(() => publish(town, month, { least, places, red, black }), own.published);
    return html`
      <div class="month-fields">
        ${choice(
          'least',
          own.least,
          LEAST.map((n) => [String(n), own.leastOf(n)] as const),
          String(least),
          (value) => {
            least = Number(value);
            ask();
          },
        )}
        ${choice(
          'places',
          own.places,
          PLACES.map((n) => [String(n), own.placesOf(n)] as const),
          String(places),
          (value) => {
            places = Number(value);
            ask();
          },
        )}
        ${saving('villages', false, now, ports, doing)}
      </div>
      <p class="form-hint">${own.draftHint}</p>
      ${sides(of, (each) => choosing(each, now), now)}
      ${
        (of.few ?? []).length === 0
          ? null
          : html`
              <details class="work-more month-few">
                <summary>${own.fewOf((of.few ?? []).length, of.rules.least)}</summary>
                ${table('few', of.few ?? [], null, now)}
              </details>
            `
      }
      <p class="form-hint">${own.rules(of.rules.least, formatNumber(of.rules.n), formatNumber(of.rules.d))}</p>
      ${
        !over
          ? html`
              <p class="form-hint">${own.notOver}</p>
            `
          : asking
            ? sure(
                own.surePublish(red.length, black.length, addDays(townDate(new Date()), OBJECTION_DAYS)),
                own.publish,
                publishes,
                () => {
                  asking = false;
                  ask();
                },
                now,
              )
            : html`
                <button
                  type="button"
                  class="form-button is-main"
                  data-publish
                  ?disabled=${red.length + black.length === 0 || doing.busy()}
                  @click=${() => {
                    asking = true;
                    ask();
                  }}
                >
                  ${own.publishOpen}
                </button>
              `
      }
    `;
  };

  return {
    again: read.again,
    forget: () => {
      [asking, typing, typed, left] = [false, null, '', new Set()];
      doing.clear();
      read.forget();
    },
    body: (now) => {
      const key = `${now.town} ${now.month} ${least} ${places} ${session()?.account ?? 0}`;
      const { value, problem } = read.of(key, () => readLists(now.town, now.month, least, places));
      if (value === null)
        return html`
          ${problemLine(problem, now, 'lists-problem')}
          ${
            problem === null
              ? html`
                  <p class="form-hint">${now.words.reading}</p>
                `
              : null
          }
        `;
      return html`
        ${problemLine(doing.problem(), now, 'lists-problem')}
        ${
          value.published !== null
            ? published(value.published, now)
            : value.draft !== null
              ? drafted(value.draft, now)
              : html`
                  <p>${now.said.notPublished}</p>
                `
        }
      `;
    },
  };
}
