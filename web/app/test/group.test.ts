/** Groups of tiles: their numbers, and the rows that they stand for. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { parseFilter } from '../src/filter/cql2';
import { needsServer } from '../src/filter/evaluate';
import { isGroup, numberOfGroup, pickedOf, rowsOfGroup } from '../src/map/tiles/group';
import { FIRST_VIEW } from '../src/state/view';

test('a group has one number, below zero, that no other has', () => {
  const [a, b] = [numberOfGroup('committee/450399100001/closed'), numberOfGroup('committee/450399100001/tasked')];
  assert.equal(numberOfGroup('committee/450399100001/closed'), a);
  assert.notEqual(a, b);
  assert.ok(isGroup(a) && isGroup(b) && !isGroup(1) && !isGroup(0));
});

test('the rows of a group, by its level', () => {
  const committee = {
    level: 'committee',
    committee: '450399100001',
    stage: 'closed',
    group: 'committee/450399100/450399100001/closed',
  };
  for (const [name, properties, filter, want] of [
    ['of a committee', committee, '', "stage = 'closed' AND committee = '450399100001'"],
    ['of a town', { level: 'town', stage: 'closed' }, '', "stage = 'closed'"],
    ['without a value', { level: 'town' }, '', 'stage IS NULL'],
    ['within a filter', committee, 'area_mu > 3', "area_mu > 3 AND stage = 'closed' AND committee = '450399100001'"],
    [
      'within alternatives',
      { level: 'town', stage: 'closed' },
      'area_mu > 3 OR crop IS NULL',
      "(area_mu > 3 OR crop IS NULL) AND stage = 'closed'",
    ],
  ] as const) {
    assert.equal(rowsOfGroup('parcels', properties, filter), want, name);
    parseFilter(want);
  }
  assert.match(rowsOfGroup('plots', { level: 'town', crop: 'rice' }, ''), /^crop = 'rice'$/, 'plots go by their crop');
});

test('a cell’s rows are those that it counts, which the server knows', () => {
  const properties = { level: 'cell', stage: 'closed', group: 'cell/11/6617/3485/450399100/closed' };
  const filter = rowsOfGroup('parcels', properties, 'area_mu > 3');
  assert.equal(filter, "area_mu > 3 AND stage = 'closed' AND cell = '11/6617/3485'");
  assert.equal(needsServer(parseFilter(filter)), true);
});

test('a group that is pointed at has rows, a feature has none', () => {
  const view = { ...FIRST_VIEW, theme: 'farmland', filter: "crop = 'rice'" } as const;
  const group = {
    fid: numberOfGroup('town/450399100/closed'),
    properties: { level: 'town', stage: 'closed', count: 3 },
  };
  assert.equal(pickedOf('parcels', group, view).rows, "crop = 'rice' AND stage = 'closed'");
  assert.equal(pickedOf('plots', group, view).rows, 'crop IS NULL', 'the filter is of another layer');
  assert.equal(pickedOf('parcels', { fid: 7, properties: { stage: 'closed' } }, view).rows, undefined);
});
