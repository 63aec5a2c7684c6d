/** Tells which features of each layer the filter and the committee let through. */
import type { Data } from '../../state/data';
import { matchesOf } from '../../state/shown';
import type { View } from '../../state/view';
import type { LayerId } from '../../api/layers';
import { isGroup } from '../tiles/group';

const LAYERS = ['parcels', 'plots', 'villages', 'channels', 'sites', 'pump_stations', 'zones', 'findings', 'streets'] as const; // prettier-ignore

/** The features of each drawn layer that pass filter and committee. */
export class Chosen {
  private last: readonly (ReadonlySet<number> | null)[] = [];

  constructor(private readonly now: () => readonly [View, Data]) {}

  /** Null: all of the layer, also while it is not known which. */
  of(layer: LayerId): ReadonlySet<number> | null {
    const [view, data] = this.now();
    if ((data.layers[layer]?.value ?? null) === null) return null;
    return matchesOf(view, data, layer).fids;
  }

  has(layer: LayerId, fid: number): boolean {
    return isGroup(fid) || this.of(layer)?.has(fid) !== false;
  }

  /** The layers of which others are let through than when it was asked last. */
  changes(): ReadonlySet<LayerId> {
    const now = LAYERS.map((layer) => this.of(layer));
    const { last } = this;
    this.last = now;
    return new Set(LAYERS.filter((_, i) => now[i] !== last[i]));
  }
}
