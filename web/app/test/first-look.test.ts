// What a page opens on for who has signed in.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Membership } from '../src/api/accounts';
import { openOnCommittee } from '../src/shell/signed-in';
import { fromAddress } from '../src/state/address';
import { committeeOfClerk } from '../src/state/rights';
import { createStore } from '../src/state/store';
import type { View } from '../src/state/view';
import { NO_WORK } from '../src/state/work';
import { TOWN, session } from './panels';

const UNIT = `${TOWN}201`;
const OTHER = '450399200';
const clerk = (town = TOWN, unit = UNIT): Membership => ({ town, role: 'clerk', unit });
const planner = (town = TOWN): Membership => ({ town, role: 'planner', unit: '' });

/** Opens an address, with the town that the page takes where it names none, and has somebody sign in. */
function opened(search: string, memberships: readonly Membership[], path = '/'): View {
  const first = fromAddress(path, search);
  const view = createStore<View>({ ...first, town: first.town ?? TOWN });
  const work = createStore(NO_WORK);
  openOnCommittee({ view, work }, first, (patch) => view.set(patch));
  // The map has been fitted to the town meanwhile.
  view.set({ place: { lat: 25.9, lon: 111, zoom: 12 } });
  work.set({ session: session({ memberships }) });
  return view.get();
}

void test('a clerk’s page opens on the committee, where the map then goes', () => {
  for (const search of ['', `?town=${TOWN}`, '?lang=en']) {
    const { committee, town, place } = opened(search, [clerk()]);
    assert.deepEqual([town, committee], [TOWN, UNIT], search);
    assert.notEqual(place, null, 'the map stays until it goes there');
  }
});

void test('an address that says anything else is kept to', () => {
  for (const search of ['?theme=water', '?at=25.9,111,14', '?sel=villages.3', '?date=2026-11-24', '?table=villages', `?committee=${TOWN}202`, '?off=roads'])
    assert.equal(opened(search, [clerk()]).committee, fromAddress('/', search).committee, search); // prettier-ignore
  assert.equal(opened('', [clerk()], '/present').committee, null);
});

void test('only who is clerk of one committee, and no planner', () => {
  assert.equal(opened('', []).committee, null);
  assert.equal(opened('', [planner()]).committee, null);
  assert.equal(opened('', [clerk(), planner()]).committee, null);
  assert.equal(opened('', [clerk(), clerk(TOWN, `${TOWN}202`)]).committee, null);
  assert.equal(committeeOfClerk(session({ memberships: [clerk()], signed_in: false }), TOWN), null);
  assert.equal(committeeOfClerk(null, TOWN), null);
});

void test('a clerk of another town comes to it, unless the address names this one', () => {
  const own = opened('', [clerk(OTHER, `${OTHER}201`)]);
  assert.deepEqual([own.town, own.committee, own.place], [OTHER, `${OTHER}201`, null]);
  const here = opened(`?town=${TOWN}`, [clerk(OTHER, `${OTHER}201`)]);
  assert.deepEqual([here.town, here.committee], [TOWN, null]);
  // Of two towns that which is open.
  assert.equal(opened('', [clerk(OTHER, `${OTHER}201`), clerk()]).committee, UNIT);
});
