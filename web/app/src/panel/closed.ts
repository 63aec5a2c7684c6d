/** What stands in the place of a layer that the town shows only to those who have a role in it. */
import './closed.css';
import { html, type TemplateResult } from 'lit-html';
import type { LayerId } from '../api/layers';
import type { Now, Stores } from './mount';

export function closedNote(stores: Stores, { words }: Now, layer: LayerId): TemplateResult {
  const { closed } = words;
  const signedIn = stores.work.get().session?.signed_in === true;
  return html`
    <section class="closed-note" data-closed=${layer} role="note">
      <p><b>${closed.title(words.layers[layer])}</b></p>
      <p>${signedIn ? closed.askForRole : closed.rest}</p>
      ${
        signedIn
          ? null
          : html`
              <button type="button" class="text-button" @click=${() => stores.work.set({ gate: 'signin' })}>
                ${words.work.signIn}
              </button>
            `
      }
    </section>
  `;
}
