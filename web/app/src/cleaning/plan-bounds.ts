/** How much one cleaner can have: the town's rule, which a planner sets from today on. */
import { html, type TemplateResult } from 'lit-html';
import { setBounds, type Gaps } from '../api/cleaning';
import { makeDoing } from '../panel/doing';
import { box, refusalLine, valuesOf, type OfficeNow, type WorkPorts } from '../panel/form';
import { numberTyped } from '../words/numbers';
import { remark } from '../state/remark';
import { plans } from '../state/rights';

export interface Bounds {
  readonly part: (gaps: Gaps, now: OfficeNow) => TemplateResult;
  readonly forget: () => void;
}

export function makeBounds(ports: WorkPorts, done: () => void): Bounds {
  const { view, data, work } = ports.stores;
  const doing = makeDoing(ports);

  const save = (most: number, apartM: number, date: string): void => {
    const { town } = view.get();
    if (town === null) return;
    void doing.write(async () => {
      await setBounds(town, date, most, apartM);
      remark(data, ports.now().office.plan.boundsSaved);
    }, done);
  };

  const part: Bounds['part'] = ({ date, most_villages: most, apart_m: apartM }, now) => {
    const { plan } = now.office;
    const said = plan.bounds(most, String(apartM / 1000));
    if (!plans(work.get().session, now.view.town))
      return html`
        <p class="form-hint">${said}</p>
      `;
    return html`
      <details class="plan-bounds">
        <summary>${said}</summary>
        <form
          @submit=${(event: Event) => {
            event.preventDefault();
            const values = valuesOf(event);
            const typed = (name: string): number => numberTyped(values[name] ?? '') ?? NaN;
            save(typed('bounds-most'), Math.round(typed('bounds-apart') * 1000), date);
          }}
        >
          ${box({ name: 'bounds-most', label: plan.boundsMost, mode: 'numeric', value: String(most), required: true })}
          ${box({ name: 'bounds-apart', label: plan.boundsApart, mode: 'decimal', value: String(apartM / 1000), required: true })}
          ${refusalLine(doing.problem(), now, 'bounds-problem')}
          <button class="form-button" data-save-bounds ?disabled=${doing.busy()}>${plan.boundsSave}</button>
        </form>
      </details>
    `;
  };
  return { part, forget: doing.clear };
}
