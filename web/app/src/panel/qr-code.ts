/** QR codes of links. */
import { html, svg, type TemplateResult } from 'lit-html';
import qrcode from 'qrcode-generator';
import type { Words } from '../words';

/** A warning where a link means whatever machine opens it, this one only here. */
export function hereOnly(link: string, words: Words): TemplateResult | null {
  const { hostname } = new URL(link);
  if (hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.')) return null;
  return html`
    <p class="share-here">${words.share.here}</p>
  `;
}

/** Dark on light whatever the page's look: some readers know no other. */
export function qrCode(text: string, label: string): TemplateResult {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const path: string[] = [];
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) if (code.isDark(y, x)) path.push(`M${x} ${y}h1v1h-1z`);
  return html`
    <svg
      class="share-code"
      viewBox=${`-3 -3 ${size + 6} ${size + 6}`}
      role="img"
      aria-label=${label}
      shape-rendering="crispEdges"
    >
      ${svg`<rect x="-3" y="-3" width=${size + 6} height=${size + 6} fill="#fff"></rect><path d=${path.join('')} fill="#111"></path>`}
    </svg>
  `;
}
