/** How much one cleaner can have: the town's rule, which a planner sets from today on. */
import { html, type TemplateResult } from 'lit-html';
import { problemOfError } from '../api/client';
import { setBounds, type Gaps } from '../api/cleaning';
import type { Problem } from '../api/shapes';
import { box, problemLine, valuesOf, type OfficeNow, type WorkPorts } from '../panel/form';
import { remark } from '../state/remark';
import { plans } from '../state/rights';

export function makeBounds(
  { stores: { view, data, work }, ask, now: current, signedIn }: WorkPorts,
  done: () => void,
): (gaps: Gaps, now: OfficeNow) => TemplateResult {
  let busy = false;
  let problem: Problem | null = null;

  const save = async (most: number, apartM: number, date: string): Promise<void> => {
    const { town } = view.get();
    if (busy || town === null) return;
    [busy, problem] = [true, null];
    ask();
    try {
      await signedIn(() => setBounds(town, date, most, apartM));
      remark(data, current().office.plan.boundsSaved);
      done();
    } catch (error) {
      problem = problemOfError(error);
    }
    busy = false;
    ask();
  };

  return ({ date, most_villages: most, apart_m: apartM }, now) => {
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
            void save(Number(values['bounds-most']), Math.round(Number(values['bounds-apart']) * 1000), date);
          }}
        >
          ${box({ name: 'bounds-most', label: plan.boundsMost, mode: 'numeric', value: String(most), required: true })}
          ${box({ name: 'bounds-apart', label: plan.boundsApart, mode: 'decimal', value: String(apartM / 1000), required: true })}
          ${problemLine(problem, now, 'bounds-problem')}
          <button class="form-button" data-save-bounds ?disabled=${busy}>${plan.boundsSave}</button>
        </form>
      </details>
    `;
  };
}
