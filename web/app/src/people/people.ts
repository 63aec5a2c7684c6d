/** The panel of accounts: administrators add people, give roles and send links. */
import { html, type TemplateResult } from 'lit-html';
import {
  accounts,
  addAccount,
  grant,
  invite,
  revoke,
  setDisabled,
  type Account,
  type Grant,
  type Invitation,
} from '../api/office';
import type { Problem } from '../api/shapes';
import { roleText } from '../account/account';
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
import { Latest } from '../panel/latest';
import { hereOnly, qrCode } from '../panel/qr-code';
import { type Level, LEVELS, type Role, ROLES } from '../api/accounts';
import { remark } from '../state/remark';
import { instantText } from '../words/dates';
import { makeLooks } from './looks';
import { makeOpenness } from './openness';
import { problemOfError } from '../api/client';

/** The accounts of a town, for its administrators. */
export function peoplePart(ports: WorkPorts): WorkPart {
  const { view, data, work } = ports.stores;
  let list: readonly Account[] = [];
  let problem: Problem | null = null;
  /** The problem is one of adding somebody, and is told there. */
  let adding = false;
  /** The people of a town that was left are not shown in another. */
  const latest = new Latest();
  let made: { readonly login: string; readonly invitation: Invitation } | null = null;
  /** The question that is open: an action and the number of an account or a membership. */
  let asked = '';
  let role: Role = 'clerk';
  let [unit, level] = ['', 'town' as Level];

  const looks = makeLooks(ports);
  const openness = makeOpenness(ports);

  const failed = (error: unknown): void => {
    [problem, adding] = [problemOfError(error), false];
    ports.ask();
  };
  const town = (): string => view.get().town ?? '';
  const read = (): void =>
    latest.read(
      ports.signedIn(() => accounts(town())),
      (read) => {
        list = read;
        ports.ask();
      },
      failed,
    );
  const act = (run: () => Promise<unknown>): void => {
    [problem, asked] = [null, ''];
    ports.signedIn(run).then(read, failed);
    ports.ask();
  };
  const ask = (what: string): void => {
    asked = what;
    problem = null;
    ports.ask();
  };
  const chosen = (): Grant => ({
    role,
    unit: role === 'clerk' ? unit : '',
    level: role === 'inspector' ? level : '',
  });
  const add = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { login = '', name = '', provider } = valuesOf(event);
    [problem, made] = [null, null];
    const account = { login: login.trim(), name: name.trim(), provider: provider !== undefined, ...chosen() };
    ports
      .signedIn(() => addAccount(town(), account))
      .then(
        (invitation) => {
          made = { login: account.login, invitation };
          emptied(form);
          remark(data, ports.now().office.people.added(account.login));
          read();
        },
        (error: unknown) => {
          failed(error);
          adding = true;
          ports.ask();
        },
      );
  };
  const inviteAgain = ({ account, login }: Account): void => {
    [problem, made] = [null, null];
    ports
      .signedIn(() => invite(town(), account))
      .then((invitation) => {
        made = { login, invitation };
        ports.ask();
        window.requestAnimationFrame(() =>
          document.querySelector('.work-invitation')?.scrollIntoView({ block: 'nearest' }),
        );
      }, failed);
  };

  const roleFields = (now: OfficeNow): TemplateResult => {
    const { people, roles, levels } = now.office;
    const units = [...now.committees];
    // The committee that was chosen before may be one of another town.
    if (!now.committees.has(unit)) unit = units[0]?.[0] ?? '';
    return html`
      ${choice(
        'role',
        people.role,
        ROLES.map((each) => [each, roles[each]] as const),
        role,
        (value) => {
          role = value as Role;
          ports.ask();
        },
      )}
      ${role === 'clerk' ? choice('unit', people.unit, units, unit, (value) => (unit = value)) : null}
      ${
        role === 'inspector'
          ? choice(
              'level',
              people.level,
              LEVELS.map((each) => [each, levels[each]] as const),
              level,
              (value) => (level = value as Level),
            )
          : null
      }
    `;
  };
  const addForm = (now: OfficeNow): TemplateResult => {
    const { people, optional } = now.office;
    const provider = work.get().session?.provider ?? '';
    return html`
      <details class="work-more work-add">
        <summary>${people.add}</summary>
        <form @submit=${add}>
          ${box({ name: 'login', label: people.login, hint: people.loginHint, required: true, lengthMost: 64 })}
          ${box({ name: 'name', label: now.office.paren(people.name, optional), lengthMost: 64 })} ${roleFields(now)}
          ${
            provider === ''
              ? null
              : html`
                  <label class="form-check">
                    <input type="checkbox" name="provider" />
                    ${people.byProvider}
                  </label>
                `
          }
          ${isTaken() ? problemSays(now) : null}
          <button type="submit" class="form-button is-main">${people.addIt}</button>
        </form>
      </details>
    `;
  };
  /** The login that was to be added is another's. */
  const isTaken = (): boolean => adding && problem?.status === 409;
  const problemSays = (now: OfficeNow): TemplateResult => html`
    <div class="form-problem" role="alert">${now.office.problem.taken}</div>
  `;
  const invitation = (now: OfficeNow): TemplateResult | null => {
    if (made?.invitation.link === undefined) return null;
    const { people } = now.office;
    const { link, expires } = made.invitation;
    return html`
      <section class="form-notice work-invitation" role="status">
        <h3>${people.linkFor(made.login)}</h3>
        <p>${people.linkOnce}</p>
        ${qrCode(link, people.scan)} ${hereOnly(link, now.words)} ${onceShown(people.link, link, ports)}
        ${
          expires === undefined
            ? null
            : html`
                <p class="form-hint">${people.until(instantText(expires))}</p>
              `
        }
      </section>
    `;
  };
  const roleRow = (person: Account, held: Account['memberships'][number], now: OfficeNow): TemplateResult => {
    const { people } = now.office;
    const key = `role ${held.id}`;
    return html`
      <li>
        <div class="work-line">
          <span>${roleText(held, now)}</span>
          <button type="button" class="text-button" @click=${() => ask(key)}>
            ${people.take}
            <span class="sr">${person.login}</span>
          </button>
        </div>
        ${
          asked === key
            ? sure(
                people.takeSure,
                people.take,
                () => act(() => revoke(town(), held.id)),
                () => ask(''),
                now,
              )
            : null
        }
      </li>
    `;
  };
  const person = (each: Account, now: OfficeNow): TemplateResult => {
    const { people, allTowns } = now.office;
    const own = each.account === work.get().session?.account;
    const marks = [
      own ? people.you : '',
      each.disabled ? people.disabled : '',
      each.has_password || each.federated ? '' : people.noPassword,
      each.administrator ? allTowns : '',
    ].filter((mark) => mark !== '');
    const [give, disable] = [`give ${each.account}`, `disable ${each.account}`];
    return html`
      <li class="work-person" data-login=${each.login}>
        <p>
          <b>${each.name === '' ? each.login : each.name}</b>
          ${
            each.name === ''
              ? null
              : html`
                  <span>${each.login}</span>
                `
          }
          ${marks.map(
            (mark) => html`
              <em>${mark}</em>
            `,
          )}
        </p>
        <ul class="work-roles">
          ${each.memberships.map((held) => roleRow(each, held, now))}
        </ul>
        <div class="work-acts">
          <button type="button" class="text-button" data-act="give" @click=${() => ask(give)}>${people.give}</button>
          ${
            each.federated
              ? null
              : html`
                  <button type="button" class="text-button" data-act="link" @click=${() => inviteAgain(each)}>
                    ${people.newLink}
                  </button>
                `
          }
          ${
            own
              ? null
              : each.disabled
                ? html`
                    <button
                      type="button"
                      class="text-button"
                      data-act="enable"
                      @click=${() => act(() => setDisabled(town(), each.account, false))}
                    >
                      ${people.enable}
                    </button>
                  `
                : html`
                    <button type="button" class="text-button" data-act="disable" @click=${() => ask(disable)}>
                      ${people.disable}
                    </button>
                  `
          }
        </div>
        ${
          asked === disable
            ? sure(
                people.disableSure,
                people.disable,
                () => act(() => setDisabled(town(), each.account, true)),
                () => ask(''),
                now,
              )
            : null
        }
        ${
          asked === give
            ? html`
                <form
                  class="work-give"
                  @submit=${(event: Event) => {
                    event.preventDefault();
                    act(() => grant(town(), each.account, chosen()));
                  }}
                >
                  ${roleFields(now)}
                  <div class="form-foot">
                    <button type="submit" class="form-button is-main">${people.give}</button>
                    <button type="button" class="form-button is-quiet" @click=${() => ask('')}>
                      ${now.office.cancel}
                    </button>
                  </div>
                </form>
              `
            : null
        }
      </li>
    `;
  };
  return {
    title: ({ words }) => words.work.people,
    key: ({ view: now }) => `${now.town ?? ''} ${work.get().session?.account ?? 0}`,
    enter: () => {
      [list, problem, made, asked] = [[], null, null, ''];
      looks.close();
      openness.close();
      read();
    },
    leave: () => {
      made = null;
    },
    body: (now) => html`
      ${isTaken() ? null : problemLine(problem, now)} ${invitation(now)} ${addForm(now)}
      <section>
        <h3>${now.office.people.list}</h3>
        <ul class="work-list">
          ${list.map((each) => person(each, now))}
        </ul>
      </section>
      ${looks.part(now)} ${openness.part(now)}
    `,
  };
}
