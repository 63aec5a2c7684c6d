import assert from 'node:assert/strict';
import test from 'node:test';
import type { LayerId } from '../src/api/layers';
import type { Problem, TownFeature } from '../src/api/shapes';
import { draftOf, rebased, typed, wrote, type Draft } from '../src/edit/draft';
import { editForm, type Showing } from '../src/edit/view';
import { fieldsOf } from '../src/fields/fields';
import { withOffice, type OfficeNow } from '../src/panel/form';
import { NO_DATA, type Data } from '../src/state/data';
import { FIRST_VIEW } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';
import { drawn, type Drawn } from './templates';

const { edit, none, othersWrite, working, problem: problems } = OFFICE['zh-Hans'];
const words = CATALOGUE['zh-Hans'];
const [UNIT, OTHER] = ['450399100201', '450399100202'] as const;
const committee = (id: number, code: string, name: string): TownFeature => ({ type: 'Feature', id, geometry: null, properties: { code, name } }); // prettier-ignore
const DATA: Data = { ...NO_DATA, layers: { committees: { status: 'ready', value: [committee(1, UNIT, '大塘村委会'), committee(2, OTHER, '永安村委会')], problem: null } } }; // prettier-ignore
const NOW: OfficeNow = withOffice({ view: FIRST_VIEW, data: DATA, words });

const PARCEL: TownFeature = { type: 'Feature', id: 7, geometry: null, properties: { code: 'P7', committee: UNIT, crop: 'rice', surveyed_m2: 2000, abandoned_year: 2015, aliases: ['老田'] } }; // prettier-ignore
const VILLAGE: TownFeature = { type: 'Feature', id: 3, geometry: { type: 'Point', coordinates: [111, 25.9] }, properties: { name: '水屯', households: 40, committee: UNIT } }; // prettier-ignore

function draft(layer: LayerId, feature: TownFeature): Draft {
  return draftOf(1, { layer, fid: Number(feature.id) }, feature, '"1"');
}

interface Form {
  readonly form: Drawn;
  /** What was done, in words. */
  readonly did: string[];
}

function formOf(own: Draft, more: Partial<Showing> = {}): Form {
  const did: string[] = [];
  const note =
    (what: string) =>
    (...given: readonly unknown[]) =>
      did.push([what, ...given.map((each) => JSON.stringify(each))].join(' '));
  const fields = fieldsOf(own.selection.layer, NOW);
  const showing = { draft: own, fields, problem: null, busy: false, waitedS: 0, deleting: false, says: '', placing: false, keptAt: '', ...more }; // prettier-ignore
  const doing = { type: note('type'), write: note('write'), leave: note('leave'), place: note('place'), save: note('save'), close: note('close'), throwAway: note('throwAway'), ask: note('ask'), remove: note('remove'), key: note('key'), redraw: note('redraw') }; // prettier-ignore
  return { form: drawn(editForm(showing, doing, NOW)), did };
}

/** The field around a box or a choice. */
const field = ({ form }: Form, name: string): Drawn => {
  const found = form.all('.form-field').filter((each) => each.all(`[name="${name}"]`).length === 1);
  assert.equal(found.length, 1, name);
  return found[0] as Drawn;
};

void test('each field is a box or a choice of its values, as the feature has it or as it was typed', () => {
  const own = formOf(typed(draft('parcels', PARCEL), 'abandoned_year', '2016'));
  const value = (name: string): string | null => field(own, name).one(`[name="${name}"]`).attribute('.value');
  assert.deepEqual([value('surveyed_m2'), value('abandoned_year'), value('aliases')], ['2000', '2016', '老田']);
  const chosen = (name: string): string[] => field(own, name).all('option').filter((each) => each.given.get('.selected') === true).map(({ text }) => text); // prettier-ignore
  assert.deepEqual([chosen('crop'), chosen('committee')], [['水稻'], ['大塘村委会']]);
  assert.deepEqual(field(own, 'committee').texts('option'), [edit.noCommittee, '大塘村委会', '永安村委会']);
  assert.equal(field(own, 'crop').all('option')[0]?.text, none);
  assert.equal(own.form.all('[name="code"]').length, 0);
});

void test('a value that is on no list is kept on the list, so that to look at the form changes nothing', () => {
  const odd = { ...PARCEL, properties: { ...PARCEL.properties, crop: 'wheat', committee: '450399100299' } };
  const own = formOf(draft('parcels', odd));
  for (const [name, value] of [
    ['crop', 'wheat'],
    ['committee', '450399100299'],
  ] as const) {
    const option = field(own, name)
      .all('option')
      .find((each) => each.given.get('.selected') === true);
    assert.equal(option?.attribute('value'), value);
  }
});

void test('square metres that are typed are told in mu beside their box, as soon as they are a number', () => {
  const hint = (text: string): string[] => field(formOf(typed(draft('parcels', PARCEL), 'surveyed_m2', text)), 'surveyed_m2').texts('.form-hint'); // prettier-ignore
  assert.deepEqual(hint('2000'), [edit.areaIs('3.00 亩')]);
  assert.deepEqual(hint('１，０００'), [edit.areaIs('1.50 亩')]);
  for (const text of ['很多', '']) assert.deepEqual(hint(text), [edit.areaHint]);
  const label = field(formOf(draft('parcels', PARCEL)), 'surveyed_m2').one('label').text;
  assert.ok(!label.includes(words.unit.m2), 'the switch says the unit');
});

void test('what is typed and chosen is told by its field', () => {
  const own = formOf(draft('villages', VILLAGE));
  field(own, 'name')
    .one('input')
    .on('input', { target: { value: '山屯' } });
  field(own, 'committee')
    .one('select')
    .on('change', { target: { value: OTHER } });
  field(own, 'reason')
    .one('input')
    .on('input', { target: { value: '核实' } });
  field(own, 'lon')
    .one('input')
    .on('input', { target: { value: '111.1' } });
  own.form.one('.edit-on-map').press();
  own.form.one('form').on('submit');
  const told = own.did.map((each) => each.replace(/^(place|save) .*/, '$1'));
  assert.deepEqual(told, [
    'type "name" "山屯"',
    `type "committee" "${OTHER}"`,
    'write {"reason":"核实"}',
    'write {"lon":"111.1"}',
    'place',
    'save',
  ]);
});

void test('only a point has a place to be typed or clicked', () => {
  assert.equal(formOf(draft('parcels', PARCEL)).form.all('.edit-place').length, 0);
  const point = formOf(draft('villages', VILLAGE));
  assert.deepEqual(point.form.all('.edit-place input').map((each) => each.attribute('.value')), ['111', '25.9']); // prettier-ignore
  assert.equal(point.form.one('.edit-on-map').text, edit.onMap);
  const waiting = formOf(wrote(draft('villages', VILLAGE), { lat: '' }), { placing: true });
  assert.deepEqual([waiting.form.one('.edit-on-map').text, waiting.form.one('.edit-on-map').attribute('aria-pressed')], [edit.clickMap, 'true']); // prettier-ignore
});

void test('what is wrong is told under the form and marked at its box, in the reader’s language', () => {
  const fault = { detail: 'too many', detail_zh: '户数过大', detail_zh_hant: '戶數過大' };
  const refused: Problem = { title: 'invalid', status: 422, faults: [{ ...fault, field: 'households' }, fault] };
  const own = formOf(draft('villages', VILLAGE), { problem: refused });
  assert.equal(own.form.one('[id="edit-says"] [role="alert"]').text, problems.faults); // prettier-ignore
  const label = words.fields['households'] ?? '';
  assert.deepEqual(own.form.texts('.form-faults li'), [`${label}${words.colon}户数过大`, '户数过大']);
  const invalid = own.form.all('[aria-invalid="true"]').map((each) => each.attribute('name'));
  assert.deepEqual(invalid, ['households']);
  const placed = formOf(draft('villages', VILLAGE), { problem: refused, says: edit.placeWrong });
  assert.deepEqual(placed.form.all('[role="alert"]').map(({ text }) => text), [edit.placeWrong]); // prettier-ignore
});

void test('while it is saved the button says so and how long, and after some seconds why', () => {
  const button = (busy: boolean, waitedS: number): [string, boolean] => {
    const { form } = formOf(draft('villages', VILLAGE), { busy, waitedS });
    return [form.one('.is-main').text, form.text.includes(othersWrite)];
  };
  assert.deepEqual(button(false, 0), [edit.save, false]);
  assert.deepEqual(button(true, 1), [working, false]);
  assert.deepEqual(button(true, 2), [OFFICE['zh-Hans'].workingFor(2), false]);
  assert.deepEqual(button(true, 3), [OFFICE['zh-Hans'].workingFor(3), true]);
});

void test('to delete is asked first, and can be thought better of', () => {
  const plain = formOf(draft('villages', VILLAGE));
  plain.form.one('.edit-delete').press();
  assert.deepEqual(plain.did, ['ask true']);
  const asked = formOf(draft('villages', VILLAGE), { deleting: true });
  assert.ok(asked.form.one('.form-sure').text.includes(edit.deleteSure));
  asked.form.one('.form-sure').button(OFFICE['zh-Hans'].cancel).press();
  assert.deepEqual(asked.did, ['ask false']);
});

void test('what somebody else changed meanwhile stands beside what is typed here, and can be taken', () => {
  const late: Problem = {
    title: 'late',
    status: 412,
    version: 2,
    current: { ...VILLAGE, properties: { ...VILLAGE.properties, households: 44, name: '山屯' } },
    changed_since: [
      { field: 'households', was: 40, is: 44 },
      { field: 'name', was: '水屯', is: '山屯' },
    ],
  };
  const own = formOf(rebased(typed(draft('villages', VILLAGE), 'households', '41'), late));
  const row = (name: string): Drawn => own.form.one(`.edit-late [data-field="${name}"]`);
  const cells = (name: string): string[] => row(name).all('td').map(({ text }) => text); // prettier-ignore
  const unit = words.unit.households;
  assert.deepEqual(cells('households'), [`40 ${unit}`, `44 ${unit}`, `41 ${unit} ${edit.takeTheirs}`]);
  assert.deepEqual(cells('name'), ['水屯', '山屯', '–'], 'what was not typed here follows by itself');
  row('households').one('button').press();
  assert.deepEqual(own.did, ['leave "households"']);
  assert.equal(field(own, 'name').one('input').attribute('.value'), '山屯');
  assert.equal(formOf(draft('villages', VILLAGE)).form.all('.edit-late').length, 0);
});
