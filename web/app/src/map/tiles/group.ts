/** Groups: what a tile shows in place of features that cannot be told apart. */
import type { LayerId } from '../../api/layers';
import { printTerm } from '../../filter/cql2';
import type { TownFeature } from '../../api/shapes';
import type { Picked } from '../../state/data';
import { classField } from '../../state/layers';
import { subjectOf } from '../../state/moves';
import { bracketed, isWrong } from '../../state/shown';
import type { View } from '../../state/view';

type Pointable = { readonly fid: number; readonly properties: Readonly<Record<string, unknown>> };

const numbers = new Map<string, number>();

/** The number that stands for a group where features have their id: below zero, the same for each of its pieces. */
export function numberOfGroup(name: string): number {
  const number = numbers.get(name) ?? -1 - numbers.size;
  numbers.set(name, number);
  return number;
}

/** Whether a feature's id is the number of a group. */
export function isGroup(fid: number): boolean {
  return fid < 0;
}

/** A tile's feature as it is pointed at. */
export function pickedOf(layer: LayerId, { fid, properties }: Pointable, view: View): Picked {
  const feature: TownFeature = { type: 'Feature', id: fid, geometry: null, properties: { ...properties } };
  const selection = { layer, fid };
  if (!isGroup(fid)) return { selection, feature };
  const filter = layer === subjectOf(view) && !isWrong(view.filter) ? view.filter : '';
  return { selection, feature, rows: rowsOfGroup(layer, properties, filter) };
}

/** The filter of the rows that a group stands for, within the filter that it was made by. */
export function rowsOfGroup(layer: LayerId, properties: Readonly<Record<string, unknown>>, filter: string): string {
  const conditions = filter === '' ? [] : [bracketed(filter)];
  const equals = (name: string, value: unknown): void => {
    const field = printTerm({ kind: 'property', name, at: 0 });
    const known = typeof value === 'string' && value !== '';
    conditions.push(known ? `${field} = ${printTerm({ kind: 'literal', value, at: 0 })}` : `${field} IS NULL`);
  };
  equals(classField(layer), properties[classField(layer)]);
  if (properties['level'] === 'committee') equals('committee', properties['committee']);
  else if (properties['level'] === 'cell') equals('cell', cellOf(properties['group']));
  return conditions.join(' AND ');
}

/** The cell of a group by its name, `cell/zoom/x/y/…`. */
function cellOf(name: unknown): string {
  return String(name).split('/').slice(1, 4).join('/');
}
