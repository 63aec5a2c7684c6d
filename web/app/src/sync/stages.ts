/** Reads the stages of the selected parcel. */
import { findFeature, type Data } from '../state/data';
import type { Store } from '../state/store';
import type { View } from '../state/view';
import * as client from '../api/client';
import type { StageSince } from '../api/shapes';
import { type LayerId, layerOf } from '../api/layers';

/** The stages that a history tells of, the latest first: a change that set another one began it. */
export function stagesOf(states: readonly client.FeatureState[]): StageSince[] {
  return states.flatMap(({ at, differs }) => {
    const set = differs.find(({ field }) => field === 'stage');
    return typeof set?.is === 'string' ? [{ stage: set.is, since: at }] : [];
  });
}

/** Whether a layer's features go from stage to stage. */
export function hasStages(layer: LayerId): boolean {
  return 'stage' in layerOf(layer).fields;
}

/** Reads which stages the selected parcel has been at, anew when it comes to another one. Where it may not be read, the card stands without it. */
export function readStages(view: Store<View>, data: Store<Data>): void {
  let abort = new AbortController();
  let present = '';
  const check = (): void => {
    const { selected } = view.get();
    const now = data.get();
    const feature =
      selected !== null && hasStages(selected.layer)
        ? (findFeature(now, selected.layer, selected.fid) ?? now.picked.value)
        : null;
    if (selected !== null && hasStages(selected.layer) && feature === null) return;
    const key = feature === null ? '' : `${selected?.fid} ${String(feature.properties['stage'])}`;
    if (key === present) return;
    const same = key.split(' ')[0] === present.split(' ')[0];
    present = key;
    abort.abort();
    if (!same) data.set({ stages: [] });
    if (selected === null || feature === null) return;
    abort = new AbortController();
    const { signal } = abort;
    client.history(selected.layer, selected.fid, signal).then(
      (states) => {
        if (!signal.aborted) data.set({ stages: stagesOf(states) });
      },
      () => undefined,
    );
  };
  view.subscribe(check);
  data.subscribe(check);
  check();
}
