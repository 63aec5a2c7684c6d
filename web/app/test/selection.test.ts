import assert from 'node:assert/strict';
import test from 'node:test';
import { NO_DATA, type Data } from '../src/state/data';
import { closeCard, keepThemeOfSelection } from '../src/state/selection';
import { createStore } from '../src/state/store';
import { FIRST_VIEW, type View } from '../src/state/view';

void test('the theme follows what is selected, where it does not draw it', () => {
  const view = createStore<View>({ ...FIRST_VIEW, selected: { layer: 'plots', fid: 1 } });
  keepThemeOfSelection(view);
  assert.equal(view.get().theme, 'crops');
  view.set({ selected: { layer: 'villages', fid: 1 } });
  assert.equal(view.get().theme, 'crops', 'villages are in every theme');
  view.set({ selected: { layer: 'channels', fid: 1 } });
  assert.equal(view.get().theme, 'water');
  assert.deepEqual(view.get().selected, { layer: 'channels', fid: 1 });
});

void test('an open table stays the table of its layer', () => {
  const view = createStore<View>({ ...FIRST_VIEW, theme: 'farmland', table: 'parcels', filter: "stage = 'closed'" });
  keepThemeOfSelection(view);
  view.set({ selected: { layer: 'sites', fid: 1 } });
  const { theme, table, filter } = view.get();
  assert.deepEqual([theme, table, filter], ['sites', 'parcels', "stage = 'closed'"]);
});

void test('a card is closed with what waited to be chosen', () => {
  const view = createStore<View>({ ...FIRST_VIEW, selected: { layer: 'plots', fid: 1 } });
  const data = createStore<Data>({
    ...NO_DATA,
    choices: [{ selection: { layer: 'plots', fid: 1 } }] as unknown as Data['choices'],
  });
  closeCard({ view, data });
  assert.equal(view.get().selected, null);
  assert.deepEqual(data.get().choices, []);
});
