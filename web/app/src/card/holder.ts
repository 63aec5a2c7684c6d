/**
 * The person who contracts a parcel, on its card: masked at first, whole by a press, which the server notes; entered,
 * altered and erased by those who work with the parcel.
 */
import { html, type TemplateResult } from 'lit-html';
import { eraseHolder, holderOfParcel, putHolder, type Holder } from '../api/holders';
import { problemOfError } from '../api/client';
import type { Problem, TownFeature } from '../api/shapes';
import { makeDoing } from '../panel/doing';
import { box, refusalLine, sure, valuesOf, withOffice, type OfficeNow } from '../panel/form';
import { Latest } from '../panel/latest';
import type { Now, Stores } from '../panel/mount';
import { signedInBy } from '../panel/sign-in';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { OFFICE } from '../words/office';
import { PARCEL } from '../words/parcel';

/** As many characters as a holder's name, and a phone's number, have at most. */
const MOST_NAME = 50;
const MOST_PHONE = 20;

export interface HolderPart {
  readonly part: (feature: TownFeature, now: Now) => TemplateResult;
  /** Forgets who was shown. */
  readonly close: () => void;
}

export function holderOf(stores: Stores, ask: () => void): HolderPart {
  const { view, data, work } = stores;
  const doing = makeDoing({
    stores,
    ask,
    now: () => ({ office: OFFICE[view.get().language] }),
    signedIn: signedInBy(work),
  });
  const latest = new Latest();
  /** The parcel and the account that it is of. */
  let about = '';
  /** Undefined: not read yet. */
  let holder: Holder | null | undefined;
  let problem: Problem | null = null;
  let [whole, writing, erasing] = [false, false, false];

  const close = (): void => {
    [about, holder, problem] = ['', undefined, null];
    [whole, writing, erasing] = [false, false, false];
    doing.clear();
    latest.drop();
  };
  const read = (fid: number, unmasked: boolean): void =>
    latest.read(
      holderOfParcel(view.get().town ?? '', fid, unmasked),
      (answer) => {
        [holder, whole, problem] = [answer, unmasked, null];
        ask();
      },
      (error) => {
        problem = problemOfError(error);
        ask();
      },
    );
  const turn = (to: { readonly writing?: boolean; readonly erasing?: boolean }): void => {
    [writing, erasing] = [to.writing ?? false, to.erasing ?? false];
    doing.clear();
    ask();
    if (writing) window.requestAnimationFrame(() => document.getElementById('form-holder-name')?.focus());
  };
  const write = (fid: number, act: () => Promise<void>, said: string): void =>
    void doing.write(
      async () => {
        await act();
        remark(data, said);
      },
      () => {
        [writing, erasing, whole] = [false, false, false];
        read(fid, false);
      },
    );

  const personPart = ({ name, phone }: Holder, { view: { language } }: OfficeNow): TemplateResult => {
    const said = PARCEL[language].holder;
    return html`
      <p class="holder-person">
        <b>${name}</b>
        ${
          phone === null
            ? html`
                <span>${said.noPhone}</span>
              `
            : whole
              ? html`
                  <a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>
                `
              : html`
                  <span>${phone}</span>
                `
        }
      </p>
    `;
  };
  const actsPart = (fid: number, known: Holder | null, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language].holder;
    const button = (act: string, word: string, press: () => void): TemplateResult => html`
      <button type="button" class="text-button" data-holder=${act} @click=${press}>${word}</button>
    `;
    if (known === null) return html`<p class="holder-acts">${button('enter', said.enter, () => turn({ writing: true }))}</p>`; // prettier-ignore
    const mayReveal = plans(work.get().session, now.view.town) && !whole;
    return html`
      <p class="holder-acts">
        ${mayReveal ? button('whole', said.see, () => read(fid, true)) : null}
        ${button('alter', said.alter, () => turn({ writing: true }))}
        ${button('erase', said.erase, () => turn({ erasing: true }))}
      </p>
      ${
        whole
          ? html`
              <p class="form-hint" role="status">${now.office.crew.noted}</p>
            `
          : null
      }
    `;
  };
  const formPart = (fid: number, known: Holder | null, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language].holder;
    // What is masked is nobody's name: it is not offered to be saved.
    const shown = whole ? known : null;
    return html`
      <form
        class="holder-form"
        @submit=${(event: Event) => {
          event.preventDefault();
          const typed = valuesOf(event);
          const phone = (typed['holder-phone'] ?? '').trim();
          const person = { name: (typed['holder-name'] ?? '').trim(), phone: phone === '' ? null : phone };
          write(fid, () => putHolder(fid, person), said.kept);
        }}
      >
        ${box({ name: 'holder-name', label: said.name, value: shown?.name ?? '', required: true, lengthMost: MOST_NAME })}
        ${box({
          name: 'holder-phone',
          label: now.office.paren(said.phone, now.office.optional),
          value: shown?.phone ?? '',
          lengthMost: MOST_PHONE,
          ...(known !== null && !whole ? { hint: said.replaces } : {}),
        })}
        ${refusalLine(doing.problem(), now, 'holder-problem')}
        <div class="form-foot">
          <button type="submit" class="form-button is-main" ?disabled=${doing.busy()}>
            ${doing.busy() ? now.office.working : now.office.edit.save}
          </button>
          <button type="button" class="form-button is-quiet" @click=${() => turn({})}>${now.office.cancel}</button>
        </div>
      </form>
    `;
  };
  const bodyPart = (fid: number, now: OfficeNow): TemplateResult => {
    const said = PARCEL[now.view.language].holder;
    if (problem !== null) return refusalLine(problem, now, 'holder-problem');
    if (holder === undefined)
      return html`
        <p class="form-hint" role="status">${now.words.reading}</p>
      `;
    if (writing) return formPart(fid, holder, now);
    const known = holder;
    return html`
      ${
        known === null
          ? html`
              <p class="form-hint">${said.none}</p>
            `
          : personPart(known, now)
      }
      ${
        erasing
          ? html`
              ${sure(
                said.eraseSure,
                said.erase,
                () => write(fid, () => eraseHolder(fid), said.erased),
                () => turn({}),
                now,
              )}
              ${refusalLine(doing.problem(), now, 'holder-problem')}
            `
          : actsPart(fid, known, now)
      }
    `;
  };

  return {
    close,
    part: (feature, plain) => {
      const now = withOffice(plain);
      const fid = Number(feature.id);
      const wanted = `${now.view.town ?? ''} ${fid} ${work.get().session?.account ?? 0}`;
      if (wanted !== about) {
        close();
        about = wanted;
        read(fid, false);
      }
      return html`
        <div class="card-holder" role="group" aria-labelledby="holder-title">
          <h4 id="holder-title">${PARCEL[now.view.language].holder.title}</h4>
          ${bodyPart(fid, now)}
        </div>
      `;
    },
  };
}
