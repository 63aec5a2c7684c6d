/** The status line: reading, failed, well again. */
import './status.css';
import { html } from 'lit-html';
import type { Subject } from '../state/data';
import type { Words } from '../words';
import { townDate, townTime } from '../words/dates';
import { mount, type Stores } from '../panel/mount';

/** One quiet bar: reading, in trouble, or well again. It goes by itself. */
export function mountStatus(root: HTMLElement, stores: Stores): void {
  let hadTrouble = false;
  let thanks = 0;
  const ask = mount(root, stores, ({ data, words }) => {
    const [trouble] = data.troubles;
    if (trouble !== undefined || data.kept !== null) {
      hadTrouble = true;
      thanks = 0;
    } else if (hadTrouble) {
      hadTrouble = false;
      thanks = Date.now() + 3_000;
      window.setTimeout(() => ask(), 3_100);
    }
    const away = data.kept !== null && (trouble === undefined || trouble.problem.status === 0) ? data.kept : null;
    const text =
      away !== null
        ? words.kept(townDate(new Date(away)), townTime(new Date(away)))
        : trouble !== undefined
          ? troubleText(trouble, words)
          : data.remark !== ''
            ? data.remark
            : Date.now() < thanks
              ? words.back
              : data.slow
                ? words.reading
                : '';
    root.classList.toggle('is-shown', text !== '');
    root.dataset['kind'] = away === null && trouble !== undefined ? 'trouble' : 'quiet';
    return html`
      ${text}
    `;
  });
}

function troubleText(
  trouble: { subject: Subject; problem: { status: number; title: string; detail?: string; request?: string } },
  words: Words,
): string {
  const { subject, problem } = trouble;
  if (problem.status === 0) return words.lost;
  const what = subjectName(subject, words);
  const id = problem.request === undefined ? '' : ` (${problem.request})`;
  if (problem.status === 429 || problem.status >= 500) return words.failed(what) + id;
  return words.refused(what, problem.detail ?? problem.title);
}

function subjectName(subject: Subject, words: Words): string {
  if (subject === 'towns') return words.action.map;
  if (subject === 'coverage') return words.themes.coverage;
  if (subject === 'figures') return words.action.figures;
  return subject === 'search' ? words.action.search : words.layers[subject];
}
