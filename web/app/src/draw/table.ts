/** The table of a thing's nodes: the editor for keyboard and screen reader, and the way in for coordinates of a survey. */
import { html, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { nodesOf, type Shape } from '../edit/kernel/shape';
import type { Node } from '../edit/kernel/grid';
import { icon } from '../look/icons';
import { choice, type OfficeNow } from '../panel/form';
import { DRAW, type DrawWords } from '../words/draw';
import { numberTyped } from '../words/numbers';
import { SYSTEMS, gridOf, nodeTyped, numbersOf, type System } from './coordinates';

/** So many rows are shown at a time: with more the panel would be slow. */
const ROWS = 300;

export interface TableDoing {
  readonly open: (isOpen: boolean) => void;
  readonly system: (system: System) => void;
  /** Shows the rows from one on. */
  readonly turnTo: (first: number) => void;
  /** Returns whether it was moved. */
  readonly move: (node: Node, to: Node) => boolean;
  readonly insert: (after: number) => void;
  readonly remove: (node: Node) => void;
  readonly paste: (text: string) => void;
}

export interface TableShowing {
  readonly shape: Shape;
  readonly isOpen: boolean;
  readonly system: System;
  readonly zone: number;
  /** The first row that is shown, from 0. */
  readonly first: number;
  /** A pasted table is being read. */
  readonly isReading: boolean;
}

export function nodeTable(showing: TableShowing, doing: TableDoing, now: OfficeNow): TemplateResult {
  const { shape, system, zone, first, isReading } = showing;
  const says = DRAW[now.view.language];
  return html`
    <details
      class="work-more draw-table"
      ?open=${showing.isOpen}
      @toggle=${(event: Event) => doing.open((event.target as HTMLDetailsElement).open)}
    >
      <summary>${says.table}</summary>
      ${
        // A drag draws the panel in each frame, and its table has hundreds of boxes.
        showing.isOpen
          ? guard([shape, system, zone, first, isReading, now.view.language], () => body(showing, doing, now))
          : null
      }
    </details>
  `;
}

function body(
  { shape, system, zone, first, isReading }: TableShowing,
  doing: TableDoing,
  now: OfficeNow,
): TemplateResult {
  const says = DRAW[now.view.language];
  const nodes = nodesOf(shape);
  const from = first < nodes.length ? first : 0;
  const names: Record<System, string> = {
    degrees: says.degrees,
    numbered: says.grid(String(gridOf(zone, 'numbered').epsg), zone),
    plain: says.grid(String(gridOf(zone, 'plain').epsg), 3 * zone),
  };
  const titles = system === 'degrees' ? [now.office.edit.lon, now.office.edit.lat] : ['X', 'Y'];
  return html`
    ${choice(
      'draw-system',
      says.system,
      SYSTEMS.map((each) => [each, names[each]] as const),
      system,
      (value) => doing.system(value as System),
    )}
    <table>
      <thead>
        <tr>
          <th scope="col">${says.point}</th>
          <th scope="col">${titles.join(' / ')}</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${nodes.slice(from, from + ROWS).map((node, i) => row(node, from + i, { system, zone, titles }, doing, now))}
      </tbody>
    </table>
    ${nodes.length <= ROWS ? null : turner(from, nodes.length, doing, says)}
    <div class="form-field">
      <label for="draw-paste">${says.paste}</label>
      <textarea id="draw-paste" rows="4" spellcheck="false" aria-describedby="draw-paste-hint"></textarea>
      <p class="form-hint" id="draw-paste-hint">${says.pasteHint}</p>
    </div>
    <button
      type="button"
      class="form-button is-quiet draw-take"
      aria-disabled=${isReading ? 'true' : null}
      @click=${(event: Event) =>
        doing.paste((event.target as HTMLElement).closest('details')?.querySelector('textarea')?.value ?? '')}
    >
      ${isReading ? now.office.working : says.take}
    </button>
  `;
}

/** Which rows are shown, and the way to the others. */
function turner(from: number, count: number, doing: TableDoing, says: DrawWords): TemplateResult {
  const button = (name: string, label: string, to: number): TemplateResult => html`
    <button
      type="button"
      class="form-button is-quiet draw-rows-${name}"
      ?disabled=${to < 0 || to >= count}
      @click=${() => doing.turnTo(to)}
    >
      ${label}
    </button>
  `;
  return html`
    <p class="form-hint draw-rows" role="status">${says.rows(from + 1, Math.min(count, from + ROWS), count)}</p>
    <div class="draw-acts">
      ${button('before', says.rowsBefore, from - ROWS)} ${button('after', says.rowsAfter, from + ROWS)}
    </div>
  `;
}

interface Columns {
  readonly system: System;
  readonly zone: number;
  readonly titles: readonly string[];
}

function row(
  node: Node,
  i: number,
  { system, zone, titles }: Columns,
  doing: TableDoing,
  now: OfficeNow,
): TemplateResult {
  const says = DRAW[now.view.language];
  const numbers = numbersOf(node, system, zone);
  const name = `J${i + 1}`;
  const changed = (event: Event): void => {
    const boxes = [...((event.target as HTMLElement).closest('tr')?.querySelectorAll('input') ?? [])];
    const [one, other] = boxes.map(({ value }) => numberTyped(value));
    const to = one == null || other == null ? null : nodeTyped(one, other, zone);
    // What is no place, or may not be moved yet, is again as it was.
    if (to === null || !doing.move(node, to)) boxes.forEach((each, j) => (each.value = numbers[j] ?? ''));
  };
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td>
        ${numbers.map(
          (value, j) => html`
            <input
              type="text"
              inputmode="decimal"
              autocomplete="off"
              aria-label=${`${name} ${titles[j] ?? ''}`}
              .value=${value}
              @change=${changed}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key !== 'Enter') return;
                event.preventDefault(); // it takes what was typed, and saves nothing yet
                changed(event);
              }}
            />
          `,
        )}
      </td>
      <td>
        <button type="button" class="icon-button" aria-label=${says.insertAfter(name)} @click=${() => doing.insert(i)}>
          ${icon('plus')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${says.removePoint(name)}
          @click=${() => doing.remove(node)}
        >
          ${icon('minus')}
        </button>
      </td>
    </tr>
  `;
}
