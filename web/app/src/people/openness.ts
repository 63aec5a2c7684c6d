/** What readers who have not signed in may see: the whole map or nothing, and of a town each layer or not. */
import { html, type TemplateResult } from 'lit-html';
import { LAYER_IDS, layerOf, type LayerId } from '../api/layers';
import { layerSwitches, setAnonymous, switchLayer, type LayerSwitch } from '../api/office';
import type { Problem } from '../api/shapes';
import { problemOfError } from '../api/client';
import { problemLine, type OfficeNow, type WorkPorts } from '../panel/form';
import { Latest } from '../panel/latest';

export interface Openness {
  readonly part: (now: OfficeNow) => TemplateResult;
  /** Folds the list of layers: what is opened later is read anew. */
  readonly close: () => void;
}

/** What people ask about first stands first, and the drawn base last. */
const ORDER: readonly LayerId[] = [
  ...LAYER_IDS.filter((id) => layerOf(id).farmland === true),
  ...LAYER_IDS.filter((id) => layerOf(id).farmland !== true && layerOf(id).base !== true),
  ...LAYER_IDS.filter((id) => layerOf(id).base === true),
];

export function makeOpenness(ports: WorkPorts): Openness {
  const { view, work } = ports.stores;
  let switches: readonly LayerSwitch[] = [];
  let problem: Problem | null = null;
  let unfolded = false;
  const latest = new Latest();

  const failed = (error: unknown): void => {
    problem = problemOfError(error);
    ports.ask();
  };
  const take = (read: readonly LayerSwitch[]): void => {
    [switches, problem] = [read, null];
    ports.ask();
  };
  const town = (): string => view.get().town ?? '';
  const turnAnonymous = (anonymous: boolean): void => {
    const { session } = work.get();
    if (session === null) return;
    ports
      .signedIn(() => setAnonymous(anonymous))
      .then(() => {
        work.set({ session: { ...session, anonymous } });
      }, failed);
  };
  const turn = (layer: LayerId, open: boolean): void =>
    latest.read(
      ports.signedIn(() => switchLayer(town(), { layer, open })),
      take,
      failed,
    );

  const check = (label: string, on: boolean, change: (on: boolean) => void, name: string): TemplateResult => html`
    <label class="form-check">
      <input
        type="checkbox"
        role="switch"
        data-open=${name}
        .checked=${on}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
  `;
  const map = ({ office: { people } }: OfficeNow, anonymous: boolean): TemplateResult => html`
    ${work.get().session?.administrator === true ? check(people.anonymous, anonymous, turnAnonymous, 'map') : null}
    <p class="form-hint">${anonymous ? people.anonymousOn : people.anonymousOff}</p>
  `;

  const toggle = ({ currentTarget }: Event): void => {
    const { open: now } = currentTarget as HTMLDetailsElement;
    if (now === unfolded) return;
    [unfolded, switches, problem] = [now, [], null];
    if (!unfolded) return;
    latest.read(
      ports.signedIn(() => layerSwitches(town())),
      take,
      failed,
    );
  };
  const layers = (now: OfficeNow, anonymous: boolean): TemplateResult => {
    const { people } = now.office;
    return html`
      <details class="work-more work-layers" .open=${unfolded} @toggle=${toggle}>
        <summary>${people.layers}</summary>
        <p class="form-hint">${anonymous ? people.layersHint : people.layersOff}</p>
        ${problemLine(problem, now)}
        ${ORDER.flatMap((id) => {
          const found = switches.find(({ layer }) => layer === id);
          return found === undefined ? [] : [check(now.words.layers[id], found.open, (on) => turn(id, on), id)];
        })}
      </details>
    `;
  };

  return {
    close: () => {
      [unfolded, switches, problem] = [false, [], null];
    },
    part: (now) => {
      const anonymous = work.get().session?.anonymous === true;
      return html`
        <section class="work-settings">
          <h3>${now.office.people.settings}</h3>
          ${map(now, anonymous)} ${layers(now, anonymous)}
        </section>
      `;
    },
  };
}
