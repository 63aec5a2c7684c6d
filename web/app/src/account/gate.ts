/** The sign-in dialog, which also sets a password for whoever opens a one-time link. */
import { html, type TemplateResult } from 'lit-html';
import { invited, join, signIn } from '../api/office';
import type { Problem } from '../api/shapes';
import { LEAST, lengthOf } from './password';
import { icon } from '../look/icons';
import { box, valuesOf, withOffice, type OfficeNow } from '../panel/form';
import { mount, type Acts, type Stores } from '../panel/mount';
import type { Session } from '../api/accounts';
import { remark } from '../state/remark';
import { problemText } from '../words/office/problems';
import { problemOfError } from '../api/client';

/** The dialog before the map: signing in, and the setting of a password by a one-time link. */
export function mountGate(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { work, data } = stores;
  let [problem, busy, caps, says] = [null as Problem | null, false, false, ''];
  let login: string | null = null;
  let shown: string | null = null;
  let returnTo: HTMLElement | null = null;

  const close = (): void => {
    if (busy) return;
    work.set({ gate: work.get().closed ? 'signin' : null, joinKey: '' });
  };
  const enter = (session: Session, now: OfficeNow): void => {
    const { closed, session: before } = work.get();
    work.set({ session, gate: null, joinKey: '', closed: false });
    // What a reader sees depends on who reads; an open map is the same for the same account.
    if (closed || before?.account !== session.account) acts.readAgain();
    remark(data, now.office.gate.welcome);
  };
  const attempt = async (now: OfficeNow, run: () => Promise<Session>): Promise<void> => {
    if (busy) return;
    [busy, problem, says] = [true, null, ''];
    ask();
    try {
      const session = await run();
      busy = false;
      enter(session, now);
    } catch (error) {
      problem = problemOfError(error);
      busy = false;
      ask();
      root.querySelector<HTMLInputElement>('input[type="password"]')?.focus();
    }
  };
  const submitSignIn = (now: OfficeNow) => (event: Event) => {
    event.preventDefault();
    const { login: name = '', password = '' } = valuesOf(event);
    void attempt(now, () => signIn(name.trim(), password));
  };
  const submitJoin = (now: OfficeNow) => (event: Event) => {
    event.preventDefault();
    const { password = '', again = '' } = valuesOf(event);
    const { gate } = now.office;
    problem = null;
    says = lengthOf(password) < LEAST ? gate.short : password !== again ? gate.differ : '';
    ask();
    if (says === '') void attempt(now, () => join(work.get().joinKey, password));
  };
  const askWhose = (): void => {
    invited(work.get().joinKey).then(
      (read) => {
        login = read;
        ask();
      },
      (error: unknown) => {
        problem = problemOfError(error);
        ask();
      },
    );
  };

  const sentence = (now: OfficeNow): string => {
    const { gate } = now.office;
    if (says !== '') return says;
    if (problem === null) return caps ? gate.caps : '';
    if (problem.status === 401) return gate.wrong;
    if (problem.status === 404) return gate.joinGone;
    return problemText(problem, now);
  };
  const line = (now: OfficeNow): TemplateResult => html`
    <div class="form-problem" role="alert">${sentence(now)}</div>
  `;
  const signInForm = (now: OfficeNow): TemplateResult => {
    const { gate } = now.office;
    const { session, closed } = work.get();
    const provider = session?.provider ?? '';
    return html`
      ${
        closed
          ? html`
              <p class="gate-note">${gate.closed}</p>
            `
          : null
      }
      <form @submit=${submitSignIn(now)}>
        ${box({ name: 'login', label: gate.login, autocomplete: 'username', required: true })}
        ${box({ name: 'password', label: gate.password, type: 'password', autocomplete: 'current-password', required: true })}
        ${line(now)}
        <button type="submit" class="form-button is-main" aria-disabled=${busy ? 'true' : null}>
          ${busy ? now.office.working : gate.enter}
        </button>
      </form>
      ${
        provider === ''
          ? null
          : html`
              <a class="form-button gate-provider" href="/api/session/provider">${gate.provider(provider)}</a>
            `
      }
      <p class="form-hint">${gate.forgot}</p>
    `;
  };
  const joinForm = (now: OfficeNow): TemplateResult => {
    const { gate } = now.office;
    if (login === null)
      return html`
        ${line(now)}
        ${
          problem === null
            ? html`
                <p class="gate-note">${now.words.reading}</p>
              `
            : null
        }
      `;
    return html`
      <p class="gate-note"><b>${gate.whose(login)}</b></p>
      <form @submit=${submitJoin(now)}>
        <input
          class="sr"
          type="text"
          name="login"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          .value=${login}
        />
        ${box({ name: 'password', label: gate.newPassword, type: 'password', autocomplete: 'new-password', hint: gate.rules, required: true })}
        ${box({ name: 'again', label: gate.again, type: 'password', autocomplete: 'new-password', required: true })}
        ${line(now)}
        <button type="submit" class="form-button is-main" aria-disabled=${busy ? 'true' : null}>
          ${busy ? now.office.working : gate.set}
        </button>
      </form>
    `;
  };

  const ask = mount(root, stores, (plain) => {
    const { gate: open, closed } = work.get();
    root.toggleAttribute('hidden', open === null);
    if (open !== shown) turned(open);
    if (open === null) return null;
    const now = withOffice(plain);
    const { gate } = now.office;
    const title = open === 'join' ? gate.joinTitle : gate.title;
    return html`
      <div class="gate-box panel" role="dialog" aria-modal="true" aria-labelledby="gate-title">
        <header class="panel-head">
          <h2 id="gate-title" tabindex="-1">${title}</h2>
          ${
            closed && open === 'signin'
              ? null
              : html`
                  <button
                    type="button"
                    class="icon-button"
                    data-shortcut="Esc"
                    aria-label=${now.words.action.close}
                    @click=${close}
                  >
                    ${icon('close')}
                  </button>
                `
          }
        </header>
        <div class="work-body">${open === 'join' ? joinForm(now) : signInForm(now)}</div>
      </div>
    `;
  });

  /** The dialog opens, closes, or becomes the other one. */
  function turned(open: 'signin' | 'join' | null): void {
    if (shown === null && open !== null)
      returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    shown = open;
    [problem, says, caps] = [null, '', false];
    if (open === null) {
      returnTo?.focus({ preventScroll: true });
      return;
    }
    if (open === 'join') askWhose();
    window.requestAnimationFrame(() =>
      (root.querySelector<HTMLElement>('input:not(.sr)') ?? document.getElementById('gate-title'))?.focus(),
    );
  }

  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepWithin(root, event);
  });
  root.addEventListener('keyup', (event) => {
    const on = event.getModifierState('CapsLock') && (event.target as HTMLElement).matches('input[type="password"]');
    if (on === caps) return;
    caps = on;
    ask();
  });
}

/** The Tab key goes round within a dialog. */
function keepWithin(root: HTMLElement, event: KeyboardEvent): void {
  const stops = [...root.querySelectorAll<HTMLElement>('a, button:not(:disabled), input:not(.sr), select')];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const at = document.activeElement;
  const next = event.shiftKey ? (at === first ? last : undefined) : at === last ? first : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
