/** The panel with the link of the present view. */
import { html } from 'lit-html';
import { icon } from '../look/icons';
import { toAddress } from '../state/address';
import type { Data } from '../state/data';
import type { View } from '../state/view';
import { copyText } from '../panel/copy';
import { mount, type Stores } from '../panel/mount';
import { hereOnly, qrCode } from '../panel/qr-code';
import { remark } from '../state/remark';

/** The view as it will still be tomorrow: today's date is named where it shows. */
function pinned(view: View, { coverage }: Data): View {
  return view.theme === 'coverage' && view.date === null ? { ...view, date: coverage.value?.date ?? null } : view;
}

/** The link of the present view, to copy or to scan. */
export function mountShare(root: HTMLElement, stores: Stores): void {
  const { view: views, data, tools } = stores;
  const close = (): void => tools.set({ sharing: false });
  const ask = mount(root, stores, ({ view, words }) => {
    const open = tools.get().sharing && !view.presenting;
    root.toggleAttribute('hidden', !open);
    if (!open) return null;
    const link = location.origin + toAddress(pinned(views.get(), data.get()));
    const copy = (): void =>
      void copyText(link).then((done) => remark(data, done ? words.share.copied : words.measure.notCopied));
    return html`
      <header class="share-head">
        <h2>${words.share.title}</h2>
        <button type="button" class="icon-button" data-shortcut="Esc" aria-label=${words.action.close} @click=${close}>
          ${icon('close')}
        </button>
      </header>
      <div class="share-body">
        ${qrCode(link, words.share.scan)}
        <p>${words.share.scan}</p>
        ${hereOnly(link, words)}
        <input type="text" readonly aria-label=${words.share.address} .value=${link} @focus=${select} />
        <button type="button" class="share-copy" data-copy="view" @click=${copy}>
          ${icon('copy')}${words.share.copy}
        </button>
      </div>
    `;
  });
  tools.subscribe((now, before) => {
    if (now.sharing !== before.sharing) ask();
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}

function select(event: Event): void {
  (event.target as HTMLInputElement).select();
}
