/** Writes vector tiles, as the server's are. */
import { PbfWriter } from 'pbf';

export interface Put {
  readonly fid: number;
  readonly kind: 'point' | 'line' | 'polygon';
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
  /** Flat coordinates of the tile, a part each. */
  readonly parts: readonly (readonly number[])[];
}

const KINDS = { point: 1, line: 2, polygon: 3 };
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** The commands that draw a feature (Mapbox Vector Tile 2.1, chapter 4.3). */
function commands({ kind, parts }: Put): number[] {
  let [x, y] = [0, 0];
  const to = (nx: number, ny: number): number[] => {
    const step = [zigzag(nx - x), zigzag(ny - y)];
    [x, y] = [nx, ny];
    return step;
  };
  return parts.flatMap((part) => {
    const first = [9, ...to(part[0] ?? 0, part[1] ?? 0)];
    if (kind === 'point') return first;
    const count = part.length / 2 - 1;
    const rest = Array.from({ length: count }, (_, i) => to(part[2 * i + 2] ?? 0, part[2 * i + 3] ?? 0)).flat();
    return [...first, (count << 3) | 2, ...rest, ...(kind === 'polygon' ? [15] : [])];
  });
}

/** A tile of some layers. */
export function tileOf(layers: Readonly<Record<string, readonly Put[]>>, extent = 4096): Uint8Array {
  const pbf = new PbfWriter();
  for (const [name, features] of Object.entries(layers)) {
    pbf.writeMessage(3, (_: null, layer: PbfWriter) => {
      const [keys, values] = [[] as string[], [] as (string | number | boolean)[]];
      const at = <T>(list: T[], value: T): number => (list.includes(value) ? list.indexOf(value) : list.push(value) - 1);
      layer.writeVarintField(15, 2);
      layer.writeStringField(1, name);
      for (const feature of features)
        layer.writeMessage(2, (_none: null, put: PbfWriter) => {
          put.writeVarintField(1, feature.fid);
          put.writePackedVarint(2, Object.entries(feature.properties ?? {}).flatMap(([key, value]) => [at(keys, key), at(values, value)])); // prettier-ignore
          put.writeVarintField(3, KINDS[feature.kind]);
          put.writePackedVarint(4, commands(feature));
        }, null); // prettier-ignore
      for (const key of keys) layer.writeStringField(3, key);
      for (const each of values)
        layer.writeMessage(4, (_none: null, value: PbfWriter) => {
          // The library's own writer spoils characters of the rarer planes.
          if (typeof each === 'string') value.writeBytesField(1, new TextEncoder().encode(each));
          else if (typeof each === 'boolean') value.writeBooleanField(7, each);
          else value.writeDoubleField(3, each);
        }, null); // prettier-ignore
      layer.writeVarintField(5, extent);
    }, null); // prettier-ignore
  }
  return pbf.finish();
}
