/** What a page shows of a town that has closed layers to its reader. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerId } from '../src/api/layers';
import { NO_FIGURES, type Town } from '../src/api/shapes';
import { figuresOf } from '../src/figures/figures-of';
import { closedTheme, isClosed, openThemes } from '../src/state/closed';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW, type View } from '../src/state/view';
import { keysOf } from '../src/sync/assemble';
import { TOWNS } from '../src/sync/keys';
import { Shelf } from '../src/sync/shelf';
import { CATALOGUE } from '../src/words';

const TOWN = '450399100';
const view: View = { ...FIRST_VIEW, town: TOWN };

function townsWith(closed: readonly LayerId[]): Data['towns'] {
  return { status: 'ready', value: [{ town: TOWN, closed, counts: {} } as unknown as Town], problem: null };
}

void test('a theme is closed with what it is about, and cleaning with any of its places', () => {
  const of = (...closed: LayerId[]): Data => ({ ...NO_DATA, towns: townsWith(closed) });
  assert.equal(closedTheme('farmland', view, of('parcels')), 'parcels');
  assert.equal(closedTheme('farmland', view, of('villages')), null);
  assert.equal(closedTheme('coverage', view, of('streets')), 'streets');
  assert.equal(closedTheme('water', view, of('pump_stations')), null);
  assert.deepEqual(openThemes(view, of('parcels', 'plots')), ['coverage', 'water', 'sites']);
  assert.equal(isClosed('parcels', { ...view, town: '450399101' }, of('parcels')), false);
});

void test('nothing of a closed layer is asked for', () => {
  const shelf = new Shelf();
  shelf.put(TOWNS, townsWith(['parcels', 'streets']));
  const asked = {
    ...view,
    table: 'parcels' as const,
    filter: "stage = 'closed'",
    selected: { layer: 'parcels' as const, fid: 7 },
  };
  const keys = keysOf(shelf, asked, ['parcels', 'villages', 'streets']);
  assert.deepEqual([...keys.layers.keys()], ['villages']);
  for (const key of ['coverage', 'yesterday', 'selected', 'related', 'answer'] as const)
    assert.equal(keys[key], null, key);
  assert.notEqual(keys.figures, null);
  shelf.put(TOWNS, townsWith([]));
  const open = keysOf(shelf, asked, ['parcels', 'villages', 'streets']);
  assert.deepEqual([...open.layers.keys()], ['parcels', 'villages', 'streets']);
  assert.notEqual(open.coverage, null);
});

void test('a theme of which a part is closed tells the rest', () => {
  const figures = {
    status: 'ready' as const,
    value: { ...NO_FIGURES, town: TOWN, as_of: '2026-11-24T00:00:00Z' },
    problem: null,
  };
  const water = (...closed: LayerId[]): readonly (string | undefined)[] =>
    figuresOf(
      { ...view, theme: 'water' },
      { ...NO_DATA, figures, towns: townsWith(closed) },
      CATALOGUE['zh-Hans'],
    )?.figures.map(({ rows }) => rows?.layer) ?? [];
  assert.deepEqual(water(), ['channels', 'channels', 'pump_stations']);
  assert.deepEqual(water('pump_stations'), ['channels', 'channels']);
  assert.deepEqual(water('channels'), []);
});
