/** By how much a parcel's areas may differ before that is pointed out: the town's rule, which a planner sets. */
import { html, type TemplateResult } from 'lit-html';
import { setTolerance } from '../api/reclamation';
import { makeDoing } from '../panel/doing';
import { box, refusalLine, valuesOf, type OfficeNow, type WorkPorts } from '../panel/form';
import { townOf } from '../state/data';
import { remark } from '../state/remark';
import { plans } from '../state/rights';
import { numberTyped } from '../words/numbers';
import { YEAR } from '../words/year';

export interface TolerancePart {
  readonly leave: () => void;
  readonly part: (now: OfficeNow) => TemplateResult | null;
}

/** How many decimals of a percent are shown. */
const DECIMALS = 2;

export function makeTolerance(ports: WorkPorts): TolerancePart {
  const { view, data, work } = ports.stores;
  const doing = makeDoing(ports);

  const save = (percent: number): void => {
    const { town } = view.get();
    if (town === null) return;
    void doing.write(async () => {
      await setTolerance(town, percent / 100);
      remark(data, YEAR[ports.now().view.language].toleranceSaved);
    });
  };

  const part: TolerancePart['part'] = (now) => {
    const share = townOf(now.data, now.view.town)?.area_tolerance;
    if (share === undefined || now.view.asOf !== null || !plans(work.get().session, now.view.town)) return null;
    const words = YEAR[now.view.language];
    const percent = String(Number((100 * share).toFixed(DECIMALS)));
    return html`
      <details class="plan-bounds" data-tolerance>
        <summary>${words.tolerated(percent)}</summary>
        <form
          @submit=${(event: Event) => {
            event.preventDefault();
            save(numberTyped(valuesOf(event)['tolerance'] ?? '') ?? NaN);
          }}
        >
          ${box({ name: 'tolerance', label: words.tolerance, mode: 'decimal', value: percent, required: true, hint: words.toleranceHint })}
          ${refusalLine(doing.problem(), now, 'tolerance-problem')}
          <button type="submit" class="form-button" ?disabled=${doing.busy()}>${now.office.edit.save}</button>
        </form>
      </details>
    `;
  };
  return { part, leave: doing.clear };
}
