/** The account panel: who is signed in and in which roles, the password, access tokens, signing out. */
import { html, type TemplateResult } from 'lit-html';
import { session as readSession, turn } from '../sync/session';
import { addToken, removeToken, setPassword, signOut, tokens, type Token } from '../api/office';
import type { Problem } from '../api/shapes';
import { LEAST, lengthOf } from './password';
import { townOf } from '../state/data';
import { townDate } from '../words/dates';
import { nameOf } from '../words/names';
import {
  box,
  choice,
  emptied,
  onceShown,
  problemLine,
  sure,
  valuesOf,
  type WorkPart,
  type WorkPorts,
  type OfficeNow,
} from '../panel/form';
import type { Membership, Session } from '../api/accounts';
import { nameOfSession } from '../state/rights';
import { remark } from '../state/remark';
import { problemOfError } from '../api/client';
import { Drafts } from './drafts';

const USUAL_DAYS = 90;

/** A role with its town and its committee or level, in words. */
export function roleText({ town, role, unit, level }: Membership, now: OfficeNow): string {
  const { office, data, view } = now;
  const named = townOf(data, town);
  const at =
    unit !== '' ? (now.committees.get(unit) ?? unit) : level === undefined || level === '' ? '' : office.levels[level];
  return office.roleIn(office.roles[role], named === undefined ? town : nameOf(named, view.language), at);
}

/** One's own account: roles, password, tokens, and the way out. */
export function accountPart(ports: WorkPorts): WorkPart {
  const { work, data } = ports.stores;
  const drafts = new Drafts(ports);
  let list: readonly Token[] | null = null;
  let [secret, removing, scope] = ['', null as number | null, 'read'];
  let [problem, about, says] = [null as Problem | null, '' as 'password' | 'tokens' | '', ''];

  const failed =
    (where: 'password' | 'tokens') =>
    (error: unknown): void => {
      [problem, about] = [problemOfError(error), where];
      ports.ask();
    };
  const read = (): void => {
    ports.signedIn(tokens).then((read) => {
      list = read;
      ports.ask();
    }, failed('tokens'));
  };
  const leave = (): void => {
    turn(async () => {
      await signOut();
      const session = await readSession();
      work.set({ open: null, session, closed: !session.anonymous });
    }).then(() => {
      ports.acts.readAgain();
      remark(data, ports.now().office.account.signedOut);
    }, failed('tokens'));
  };
  const changePassword = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { old = '', fresh = '', again = '' } = valuesOf(event);
    const { gate, account } = ports.now().office;
    [problem, about] = [null, 'password'];
    says = lengthOf(fresh) < LEAST ? gate.short : fresh !== again ? gate.differ : '';
    ports.ask();
    if (says !== '') return;
    ports
      .signedIn(() => turn(() => setPassword(old, fresh)))
      .then(() => {
        form.reset();
        remark(data, account.changed);
      }, failed('password'));
  };
  const make = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { token = '', days = '' } = valuesOf(event);
    [problem, about, secret] = [null, 'tokens', ''];
    ports
      .signedIn(() => addToken(token.trim(), scope, Number(days)))
      .then((made) => {
        secret = made;
        emptied(form, 'token');
        read();
      }, failed('tokens'));
  };
  const take = (token: number): void => {
    removing = null;
    ports.signedIn(() => removeToken(token)).then(read, failed('tokens'));
  };

  const trouble = (where: 'password' | 'tokens', now: OfficeNow): TemplateResult =>
    about === where && says !== ''
      ? html`
          <div class="form-problem" role="alert">${says}</div>
        `
      : problemLine(about === where ? problem : null, now, `form-problem-${where}`);
  const who = (session: Session, now: OfficeNow): TemplateResult => {
    const { account, allTowns } = now.office;
    const roles = [
      ...(session.administrator ? [allTowns] : []),
      ...session.memberships.map((each) => roleText(each, now)),
    ];
    return html`
      <section class="work-who">
        <span class="work-initial" aria-hidden="true">${Array.from(nameOfSession(session))[0]}</span>
        <div>
          <b>${nameOfSession(session)}</b>
          <span>${account.loginOf(session.login)}</span>
        </div>
      </section>
      <section>
        <h3>${account.roles}</h3>
        <ul class="work-roles">
          ${(roles.length === 0 ? [account.noRoles] : roles).map(
            (role) => html`
              <li>${role}</li>
            `,
          )}
        </ul>
        <button type="button" class="form-button is-quiet work-leave" @click=${leave}>${account.signOut}</button>
      </section>
    `;
  };
  const passwordForm = (session: Session, now: OfficeNow): TemplateResult => {
    const { account, gate } = now.office;
    return html`
      <details class="work-more">
        <summary>${account.password}</summary>
        <form @submit=${changePassword}>
          <input
            class="sr"
            type="text"
            name="username"
            autocomplete="username"
            tabindex="-1"
            aria-hidden="true"
            readonly
            .value=${session.login}
          />
          ${box({ name: 'old', label: account.old, type: 'password', autocomplete: 'current-password', required: true })}
          ${box({ name: 'fresh', label: gate.newPassword, type: 'password', autocomplete: 'new-password', hint: gate.rules, required: true })}
          ${box({ name: 'again', label: gate.again, type: 'password', autocomplete: 'new-password', required: true })}
          ${trouble('password', now)}
          <button type="submit" class="form-button is-main">${account.change}</button>
        </form>
      </details>
    `;
  };
  const tokenRow = (each: Token, now: OfficeNow): TemplateResult => {
    const { account } = now.office;
    const used = each.last_used === null ? account.neverUsed : account.used(townDate(new Date(each.last_used)));
    const facts = [account[each.scope], account.until(townDate(new Date(each.expires))), used];
    return html`
      <li data-token=${each.token}>
        <div class="work-line">
          <div>
            <b>${each.name}</b>
            <span>${facts.join(' · ')}</span>
          </div>
          <button
            type="button"
            class="text-button"
            @click=${() => {
              removing = each.token;
              ports.ask();
            }}
          >
            ${account.remove}
          </button>
        </div>
        ${
          removing === each.token
            ? sure(
                account.removeSure,
                account.remove,
                () => take(each.token),
                () => {
                  removing = null;
                  ports.ask();
                },
                now,
              )
            : null
        }
      </li>
    `;
  };
  const tokensPart = (now: OfficeNow): TemplateResult => {
    const { account } = now.office;
    return html`
      <section class="work-tokens">
        <h3>${account.tokens}</h3>
        <p class="form-hint">${account.tokensHint}</p>
        <ul class="work-list">
          ${(list ?? []).map((each) => tokenRow(each, now))}
        </ul>
        ${
          list?.length === 0
            ? html`
                <p class="form-hint">${account.noTokens}</p>
              `
            : null
        }
        ${
          secret === ''
            ? null
            : html`
                <div class="form-notice" role="status">
                  <p>${account.secretOnce}</p>
                  ${onceShown(account.secret, secret, ports)}
                </div>
              `
        }
        ${trouble('tokens', now)}
        <details class="work-more">
          <summary>${account.make}</summary>
          <form @submit=${make}>
            ${box({ name: 'token', label: account.tokenName, required: true, lengthMost: 64 })}
            ${choice(
              'scope',
              account.scope,
              [
                ['read', account.read],
                ['write', account.write],
              ],
              scope,
              (value) => (scope = value),
            )}
            ${box({ name: 'days', label: account.days, value: String(USUAL_DAYS), mode: 'numeric', required: true })}
            <button type="submit" class="form-button is-main">${account.make}</button>
          </form>
        </details>
      </section>
    `;
  };

  return {
    title: ({ words }) => words.work.account,
    key: () => String(work.get().session?.account ?? 0),
    enter: () => {
      [list, secret, removing, problem, about, says] = [null, '', null, null, '', ''];
      if (work.get().session?.signed_in === true) read();
      else work.set({ open: null, gate: 'signin' });
    },
    leave: () => {
      secret = '';
    },
    body: (now) => {
      const { session } = work.get();
      if (session === null || !session.signed_in) return html``;
      return html`
        ${who(session, now)} ${drafts.body(session.account, now)} ${passwordForm(session, now)} ${tokensPart(now)}
      `;
    },
  };
}
