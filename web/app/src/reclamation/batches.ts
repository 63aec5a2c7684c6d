/** Batches on the board of stages: the one that it is narrowed to, altering it, and what is picked put in and taken out. */
import { html, type TemplateResult } from 'lit-html';
import { alterBatch, batchesOf, endBatch, fillBatch, makeBatch, type Batch } from '../api/batches';
import { chosen } from '../api/client';
import { freshKey } from '../api/office';
import { makeDoing } from '../panel/doing';
import { textOf } from '../filter/conditions';
import {
  box,
  choice,
  problemLine,
  refusalLine,
  sure,
  valuesOf,
  waitingPart,
  type OfficeNow,
  type WorkPorts,
} from '../panel/form';
import { makeReader, type Reading } from '../panel/read';
import { makeRetry } from '../panel/retry';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { townDate } from '../words/dates';
import { PARCEL } from '../words/parcel';

export interface BatchesPart {
  /** The name of the batch whose parcels the board tells; empty: all, as where it is gone. */
  readonly only: () => string;
  /** Whether which batches there are is known as it is now. */
  readonly settled: () => boolean;
  /** The same batch as it is now; null where it is none, or not read yet. */
  readonly chosen: () => Batch | null;
  readonly again: () => void;
  /** Others are picked: what comes of those that were is told by a remark alone. */
  readonly repicked: () => void;
  readonly leave: () => void;
  /** The choice of the batch, and why it cannot be read; null where there is none. */
  readonly choicePart: (now: OfficeNow) => TemplateResult | null;
  /** What is known of the batch that the board tells, and how it is altered, for planners. */
  readonly aboutPart: (now: OfficeNow) => TemplateResult | null;
  /** What puts the picked parcels into a batch and takes them out, for planners. */
  readonly putPart: (parcels: readonly number[], done: () => void, now: OfficeNow) => TemplateResult | null;
}

/** What the choice of a batch says of one that is to be made. */
const FRESH = 'new';

/** As many characters as a batch's name has at most. */
const MOST_NAME = 50;

/** The board is read again by `changed` once batches were filled, whatever is picked by then. */
export function makeBatches(ports: WorkPorts, changed: () => void): BatchesPart {
  const { stores, ask } = ports;
  const { view, data, work } = stores;
  const lists = makeReader<readonly Batch[]>(ask);
  const altering = makeDoing(ports);
  const filling = makeDoing(ports);
  const retry = makeRetry();
  /** What is known of the batches while they cannot be read. */
  let known: readonly Batch[] = [];
  let only: number | null = null;
  let [putting, into] = [false, ''];
  /** What the batch that is looked at is asked to become. */
  let about: 'altered' | 'ended' | null = null;
  const members = makeReader<ReadonlySet<number>>(ask);

  const town = (): string => view.get().town ?? '';
  const list = (): Reading<readonly Batch[]> => lists.of(town(), () => batchesOf(town()));
  const all = (): readonly Batch[] => (known = list().value ?? known);
  const batch = (): Batch | null => all().find(({ id }) => id === only) ?? null;
  const mayFill = ({ view: { asOf, town: of } }: OfficeNow): boolean => asOf === null && plans(work.get().session, of);
  const again = (): void => {
    lists.again();
    members.again();
  };
  const close = (): void => {
    [putting, about] = [false, null];
    altering.clear();
    filling.clear();
    ask();
  };
  const fill = (act: () => Promise<void>, follows: () => void): Promise<void> =>
    filling.write(act, follows).then((written) => {
      if (written) changed();
    });
  const send = (typed: string, parcels: readonly number[], done: () => void, now: OfficeNow): void => {
    const there = all().find(({ id }) => String(id) === into);
    const name = there?.name ?? typed.trim();
    if (name === '') return;
    const year = Number(/^(?:19|20)\d{2}/.exec(name)?.[0] ?? townDate(new Date()).slice(0, 4));
    const key = retry.keyOf([town(), there?.id ?? name, parcels]);
    void fill(
      async () => {
        if (there === undefined) await makeBatch(town(), { name, year, parcels }, key);
        else await fillBatch(town(), there.id, { put: parcels }, key);
        retry.done();
        remark(data, PARCEL[now.view.language].putInto(name, parcels.length));
      },
      () => {
        putting = false;
        done();
      },
    );
  };
  /** Puts parcels into the batch that is looked at, or takes them out of it. */
  const refill = (
    { id, name }: Batch,
    how: 'put' | 'take',
    parcels: readonly number[],
    done: () => void,
    now: OfficeNow,
  ): void => {
    const said = PARCEL[now.view.language];
    void fill(async () => {
      await fillBatch(town(), id, { [how]: parcels }, freshKey());
      remark(data, (how === 'put' ? said.putInto : said.takenOut)(name, parcels.length));
    }, done);
  };
  const turn = (to: typeof about): void => {
    about = to;
    altering.clear();
    ask();
  };
  const alter = ({ id, version }: Batch, typed: Readonly<Record<string, string>>, now: OfficeNow): void => {
    const day = (name: string): string | null => (typed[name] ?? '') || null;
    const name = (typed['batch-name'] ?? '').trim();
    void altering.write(
      async () => {
        await alterBatch(town(), id, { version, name, starts: day('batch-starts'), due: day('batch-due') });
        remark(data, PARCEL[now.view.language].altered);
      },
      () => {
        about = null;
        changed();
      },
    );
  };
  const end = ({ id }: Batch, now: OfficeNow): void =>
    void altering.write(
      async () => {
        await endBatch(town(), id);
        remark(data, PARCEL[now.view.language].ended);
      },
      () => {
        [about, only] = [null, null];
        again();
      },
    );
  const alterForm = (of: Batch, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language];
    return html`
      <form
        class="batch-form"
        @submit=${(event: Event) => {
          event.preventDefault();
          alter(of, valuesOf(event), now);
        }}
      >
        ${box({ name: 'batch-name', label: now.words.field.names, value: of.name, required: true, lengthMost: MOST_NAME })}
        ${box({ name: 'batch-starts', label: said.starts, type: 'date', value: of.starts ?? '' })}
        ${box({ name: 'batch-due', label: said.due, type: 'date', value: of.due ?? '' })}
        ${refusalLine(altering.problem(), now, 'batch-problem')}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" ?disabled=${altering.busy()}>
            ${altering.busy() ? now.office.working : now.office.edit.save}
          </button>
          <button type="button" class="form-button is-quiet" @click=${close}>${now.office.cancel}</button>
        </div>
      </form>
    `;
  };
  const button = (name: string, word: string, press: () => void, busy = false): TemplateResult => html`
    <button type="button" class="text-button" data-batch=${name} aria-disabled=${busy ? 'true' : null} @click=${press}>
      ${word}
    </button>
  `;
  /** What is picked beside the batch that is looked at: a press takes out what is in it, another puts in what is not. */
  const refillPart = (of: Batch, parcels: readonly number[], done: () => void, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language];
    const { value, problem } = members.of(`${town()} ${of.name}`, () =>
      chosen('parcels', town(), textOf([{ kind: 'in', field: 'batch', values: [of.name] }])),
    );
    if (value === null) return waitingPart(problem, now, 'batch-problem');
    const inside = parcels.filter((fid) => value.has(fid));
    const outside = parcels.filter((fid) => !value.has(fid));
    const busy = filling.busy();
    return html`
      <div class="batch-refill">
        ${inside.length === 0 ? null : button('take', said.take(inside.length), () => refill(of, 'take', inside, done, now), busy)}
        ${outside.length === 0 ? null : button('into', said.into(outside.length), () => refill(of, 'put', outside, done, now), busy)}
      </div>
      <p class="form-hint" role="status">${busy ? now.office.working : null}</p>
      ${refusalLine(filling.problem(), now, 'batch-problem')}
    `;
  };
  const form = (parcels: readonly number[], done: () => void, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language];
    const choices = all().map(({ id, name, parcels: count }) => [String(id), said.batchOf(name, count)] as const);
    return html`
      <form
        class="batch-form"
        @submit=${(event: Event) => {
          event.preventDefault();
          send(valuesOf(event)['batch-name'] ?? '', parcels, done, now);
        }}
      >
        ${choice('batch-into', said.batch, [...choices, [FRESH, said.newBatch]], into, (value) => {
          into = value;
          ask();
        })}
        ${into === FRESH ? box({ name: 'batch-name', label: said.name, required: true, lengthMost: MOST_NAME }) : null}
        ${refusalLine(filling.problem(), now, 'batch-problem')}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" ?disabled=${filling.busy()}>
            ${filling.busy() ? now.office.working : said.send(parcels.length)}
          </button>
          <button type="button" class="form-button is-quiet" @click=${close}>${now.office.cancel}</button>
        </div>
      </form>
    `;
  };

  return {
    only: () => {
      const { value, settled } = list();
      if (settled && value !== null && batch() === null) only = null;
      return batch()?.name ?? '';
    },
    settled: () => list().settled,
    chosen: batch,
    again,
    repicked: () => filling.clear(),
    leave: () => {
      [known, only, putting, about] = [[], null, false, null];
      altering.clear();
      filling.clear();
      lists.forget();
      members.forget();
    },
    aboutPart: (now) => {
      const of = batch();
      if (of === null) return null;
      const said = PARCEL[now.view.language];
      const days = said.days(of.starts, of.due);
      if (!mayFill(now)) return days === '' ? null : html`<p class="form-hint">${days}</p>`; // prettier-ignore
      if (about === 'altered') return alterForm(of, now);
      if (about === 'ended')
        return html`
          ${sure(said.endSure, said.end, () => end(of, now), close, now)}
          ${refusalLine(altering.problem(), now, 'batch-problem')}
        `;
      return html`
        <p class="form-hint">${days === '' ? null : `${days} · `}${said.pickHint}</p>
        <p class="batch-acts">
          ${button('alter', said.alter, () => turn('altered'))}
          ${of.parcels === 0 ? button('end', said.end, () => turn('ended')) : null}
        </p>
      `;
    },
    choicePart: (now) => {
      const said = PARCEL[now.view.language];
      const batches = all();
      const { problem } = list();
      const choices = batches.map(({ id, name, parcels }) => [String(id), said.batchOf(name, parcels)] as const);
      const choose = (value: string): void => {
        only = value === '' ? null : Number(value);
        close();
      };
      return html`
        ${
          batches.length === 0
            ? null
            : choice('batch-only', said.batch, [['', said.allBatches], ...choices], String(only ?? ''), choose)
        }
        ${problem === null ? null : problemLine(problem, now, 'batches-problem')}
      `;
    },
    putPart: (parcels, done, now) => {
      if (!mayFill(now)) return null;
      const of = batch();
      if (of !== null) return refillPart(of, parcels, done, now);
      if (putting) return form(parcels, done, now);
      return html`
        ${button('put', PARCEL[now.view.language].put, () => {
          putting = true;
          into = String(all()[0]?.id ?? FRESH);
          ask();
        })}
      `;
    },
  };
}
