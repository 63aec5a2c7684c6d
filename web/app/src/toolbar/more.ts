/** The menu of further tools. */
import { html, type TemplateResult } from 'lit-html';
import { icon } from '../look/icons';
import { toolPanel } from '../panel/tool-panel';
import type { WorkId } from '../state/work';
import type { Acts, Stores } from '../panel/mount';
import { manages, nameOfSession, reports, seesPeople } from '../state/rights';
import { LOOKS } from '../look/style';
import { begun } from '../state/mode';
import { toTable } from '../state/moves';
import { THEME_LAYERS } from '../state/themes';

/** Seldom used entries, and the tools for which a phone has no room. */
export function mountMore(root: HTMLElement, stores: Stores, acts: Acts): void {
  const { view: views, tools, work } = stores;
  toolPanel(root, stores, 'more', ({ view, words }) => {
    const row = (name: string, label: string, act: () => void, pressed?: boolean): TemplateResult => html`
      <button type="button" class="more-row more-${name}" aria-pressed=${pressed ?? null} @click=${act}>
        ${icon(name)}${label}
      </button>
    `;
    const present = (): void => {
      tools.set({ open: null });
      acts.present(true);
    };
    const print = (): void => {
      tools.set({ open: null });
      acts.print();
    };
    const { session } = work.get();
    const signedIn = session !== null && session.signed_in;
    const turnTo = (open: WorkId): void => {
      tools.set({ open: null });
      work.set({ open });
    };
    const signIn = (): void => {
      tools.set({ open: null });
      work.set({ gate: 'signin' });
    };
    return html`
      ${reports(session, view.town) ? row('draw', words.work.draw, () => turnTo('draw')) : null}
      ${row('changes', words.work.changes, () => turnTo('changes'))}
      ${row('compare', words.work.compare, () => turnTo('compare'))}
      ${seesPeople(session, view.town) ? row('month', words.work.month, () => turnTo('month')) : null}
      ${manages(session, view.town) ? row('people', words.work.people, () => turnTo('people')) : null}
      ${
        signedIn
          ? row('account', `${words.work.account}${words.colon}${nameOfSession(session)}`, () => turnTo('account'))
          : row('signin', words.work.signIn, signIn)
      }
      ${row('print', words.tool.print, print)}
      <div class="more-tiny">
        ${row('share', words.share.title, () => tools.set({ open: null, sharing: true }))}
        ${row('table', words.tool.table, () => {
          tools.set({ open: null });
          const now = views.get();
          views.set(toTable(now, THEME_LAYERS[now.theme][0] ?? 'villages'));
        })}
        ${row('measure', words.tool.measure, () => tools.set({ open: null, mode: begun('length') }))}
      </div>
      <div class="more-narrow">
        ${row('layers', words.stack.title, () => tools.set({ open: 'layers' }))}
        ${row('grid', words.tool.grid, () => views.set({ grid: !views.get().grid }), view.grid)}
        ${row('present', words.action.present, present)}
        <div class="more-row" role="group" aria-label=${words.tool.look}>
          ${icon('look')}
          <span>${words.tool.look}</span>
          <span class="more-looks">
            ${LOOKS.map(
              (look) => html`
                <button
                  type="button"
                  data-look=${look}
                  aria-pressed=${look === tools.get().look}
                  @click=${() => tools.set({ look })}
                >
                  ${words.tool[look]}
                </button>
              `,
            )}
          </span>
        </div>
      </div>
    `;
  });
}
