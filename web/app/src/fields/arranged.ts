/** The fields of a layer in the order in which a table or a card shows them, as `state/layers.ts` writes it. */
import { layerOf, type LayerId } from '../api/layers';
import { pageLayer, type FactGroup } from '../state/layers';

export interface Arranged {
  /** A field's name or, with `@`, what is no field. */
  readonly name: string;
  /** Only shown when the reader chooses it. */
  readonly spare: boolean;
}

/** What the arrangement lists, and after that the layer's own fields that it does not mention; what is spare comes last. */
export function arranged(layer: LayerId, arrangement: string): readonly Arranged[] {
  const listed = arrangement
    .split(' ')
    .map((each) => ({ mark: /^[~!]/.exec(each)?.[0], name: each.replace(/^[~!]/, '') }));
  const shown = listed.filter(({ mark }) => mark === undefined);
  const unsaid = Object.keys(layerOf(layer).fields).filter((own) => !listed.some(({ name }) => name === own));
  return [
    ...[...shown.map(({ name }) => name), ...unsaid].map((name) => ({ name, spare: false })),
    ...listed.filter(({ mark }) => mark === '~').map(({ name }) => ({ name, spare: true })),
  ];
}

/** The groups that a layer's fields stand in, in their order, with the fields of each. */
export function groupsOf(layer: LayerId): readonly (readonly [FactGroup, readonly string[]])[] {
  return Object.entries(pageLayer(layer).groups ?? {}).map(
    ([group, fields]) => [group as FactGroup, fields.split(' ')] as const,
  );
}
