/** What columns need beside a feature: words, committees' names, the day's coverage. */
import type { Now } from '../panel/mount';
import { featuresOf } from '../state/data';
import { nameOf } from '../words/names';
import type { TableContext } from './columns';

export function contextOf({ view, data, words }: Now): TableContext {
  const committees = featuresOf(data, 'committees').map(
    ({ properties }) => [properties.code ?? '', nameOf(properties, view.language)] as const,
  );
  return {
    words,
    language: view.language,
    committees: new Map(committees),
    coverage: data.coverage.value,
    rates: (view.theme === 'coverage' ? data.tint?.rates : null) ?? [],
  };
}
