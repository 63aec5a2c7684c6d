/** Names the layers that a town lacks for a theme, and the command that imports them. */
import './missing.css';
import { html, type TemplateResult } from 'lit-html';
import { THEME_LAYERS } from '../state/themes';
import { isClosed } from '../state/closed';
import { townOf } from '../state/data';
import type { Now } from '../panel/mount';
import type { LayerId } from '../api/layers';

/** What this town lacks for the theme, and the command that brings it. Nothing when all is there. */
export function missing({ view, data, words }: Now): TemplateResult | null {
  if (data.towns.status !== 'ready') return null;
  const town = townOf(data, view.town);
  if (town === undefined) {
    return note(words.empty.noTown, 'tuntu town add 450399100 --name …', words.empty.title);
  }
  // Of a closed layer the reader is not told what there is.
  const lacks = (layer: LayerId): boolean => (town.counts[layer] ?? 0) === 0 && !isClosed(layer, view, data);
  const first = THEME_LAYERS[view.theme][0];
  const needed: LayerId[] = [...(first === undefined ? [] : [first]), 'villages', 'committees', 'land'];
  const layers = [...new Set(needed)].filter(lacks);
  const cleaning = view.theme === 'coverage' && !lacks('villages') && data.coverage.value?.has_assignments === false;
  const [next] = layers;
  if (next === undefined) return cleaning ? note(words.empty.cleaning, null, words.empty.title) : null;
  const names = layers.map((layer) => words.layers[layer]).join(words.listComma);
  const command = `tuntu import FILE --layer ${next} --town ${town.town}`;
  return html`
    ${note(words.empty.layers(names), command, words.empty.title)}${cleaning ? note(words.empty.cleaning, null, null) : null}
  `;
}

function note(text: string, command: string | null, title: string | null): TemplateResult {
  return html`
    <aside class="missing">
      ${
        title === null
          ? null
          : html`
              <h2>${title}</h2>
            `
      }
      <p>${text}</p>
      ${
        command === null
          ? null
          : html`
              <code>${command}</code>
            `
      }
    </aside>
  `;
}
