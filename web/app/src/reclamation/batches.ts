/** Batches on the board of stages: the one that it is narrowed to, and putting what is picked into one. */
import { html, type TemplateResult } from 'lit-html';
import { batchesOf, fillBatch, makeBatch, type Batch } from '../api/batches';
import { freshKey } from '../api/office';
import { makeDoing } from '../panel/doing';
import { box, choice, refusalLine, valuesOf, type OfficeNow, type WorkPorts } from '../panel/form';
import { makeReader } from '../panel/read';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { townDate } from '../words/dates';
import { PARCEL } from '../words/parcel';

export interface BatchesPart {
  /** The batch whose parcels the board tells; empty: all. */
  readonly only: () => string;
  readonly again: () => void;
  readonly leave: () => void;
  /** The choice of the batch; null where there is none. */
  readonly choicePart: (now: OfficeNow) => TemplateResult | null;
  /** What puts the picked parcels into a batch, for planners. */
  readonly putPart: (parcels: readonly number[], done: () => void, now: OfficeNow) => TemplateResult | null;
}

/** What the choice of a batch says of one that is to be made. */
const FRESH = 'new';

export function makeBatches(ports: WorkPorts): BatchesPart {
  const { stores, ask } = ports;
  const { view, data, work } = stores;
  const lists = makeReader<readonly Batch[]>(ask);
  const doing = makeDoing(ports);
  let only = '';
  let [putting, into, key] = [false, '', ''];

  const town = (): string => view.get().town ?? '';
  const all = (): readonly Batch[] => lists.of(town(), () => batchesOf(town())).value ?? [];
  const close = (): void => {
    putting = false;
    doing.clear();
    ask();
  };
  const send = (typed: string, parcels: readonly number[], done: () => void, now: OfficeNow): void => {
    const known = all().find(({ id }) => String(id) === into);
    const name = known?.name ?? typed.trim();
    if (name === '') return;
    const year = Number(/^(?:19|20)\d{2}/.exec(name)?.[0] ?? townDate(new Date()).slice(0, 4));
    void doing.write(
      async () => {
        if (known === undefined) await makeBatch(town(), { name, year, parcels }, key);
        else await fillBatch(town(), known.id, parcels, key);
        remark(data, PARCEL[now.view.language].putInto(name, parcels.length));
      },
      () => {
        putting = false;
        lists.again();
        done();
      },
    );
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
        ${into === FRESH ? box({ name: 'batch-name', label: said.name, required: true, lengthMost: 50 }) : null}
        ${refusalLine(doing.problem(), now, 'batch-problem')}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" ?disabled=${doing.busy()}>
            ${doing.busy() ? now.office.working : said.send(parcels.length)}
          </button>
          <button type="button" class="form-button is-quiet" @click=${close}>${now.office.cancel}</button>
        </div>
      </form>
    `;
  };

  return {
    only: () => only,
    again: () => lists.again(),
    leave: () => {
      [only, putting] = ['', false];
      doing.clear();
      lists.forget();
    },
    choicePart: (now) => {
      const said = PARCEL[now.view.language];
      const batches = all();
      if (batches.length === 0) return null;
      const choices = batches.map(({ name, parcels }) => [name, said.batchOf(name, parcels)] as const);
      return choice('batch-only', said.batch, [['', said.allBatches], ...choices], only, (value) => {
        only = value;
        ask();
      });
    },
    putPart: (parcels, done, now) => {
      if (now.view.asOf !== null || !plans(work.get().session, now.view.town)) return null;
      if (putting) return form(parcels, done, now);
      return html`
        <button
          type="button"
          class="text-button"
          data-batch
          @click=${() => {
            [putting, key] = [true, freshKey()];
            into = String(all()[0]?.id ?? FRESH);
            ask();
          }}
        >
          ${PARCEL[now.view.language].put}
        </button>
      `;
    },
  };
}
