import assert from 'node:assert/strict';
import test from 'node:test';
import type { TownFeature } from '../src/api/shapes';
import {
  changesOf,
  differenceText,
  faultTexts,
  fieldsOf,
  type FieldWords,
  sentValue,
  valueText,
} from '../src/fields/fields';
import {
  authorText,
  conflictText,
  givenText,
  isUndoable,
  reasonText,
  touchedText,
  whoText,
} from '../src/changes/in-words';
import { lengthOf } from '../src/account/password';
import { LANGUAGES, type Language } from '../src/state/view';
import { CATALOGUE } from '../src/words';
import { OFFICE } from '../src/words/office';
import type { Membership, Session } from '../src/api/accounts';
import { manages, mayWrite, plans, works } from '../src/state/rights';
import { problemText } from '../src/words/office/problems';
import { instantText } from '../src/words/dates';

const TOWN = '450399100';
const [UNIT, OTHER] = ['450399100201', '450399100202'];
const committees = new Map([[UNIT, '大塘村委会']]);
const context = (language: Language): FieldWords => ({
  words: CATALOGUE[language],
  office: OFFICE[language],
  committees,
});
const hans = context('zh-Hans');

function member(role: Membership['role'], unit = '', administrator = false): Session {
  const memberships = administrator ? [] : [{ town: TOWN, role, unit }];
  return {
    signed_in: true,
    account: 7,
    login: 'x',
    name: '',
    administrator,
    memberships,
    anonymous: true,
    provider: '',
  };
}

test('a difference is told by title and value words', () => {
  const told = (field: string, was: unknown, is: unknown, language: Language = 'zh-Hans'): string[] =>
    Object.values(differenceText('parcels', { field, was, is }, context(language)));
  assert.deepEqual(told('stage', 'clearing', 'replanted'), ['阶段', '清理中', '已复种']);
  assert.deepEqual(told('crop', null, 'rice'), ['作物', '（空）', '水稻']);
  assert.deepEqual(told('committee', UNIT, OTHER), ['村（居）委', '大塘村委会', OTHER]);
  assert.deepEqual(told('abandoned_year', 2015, 2016), ['撂荒年份', '2015', '2016']);
  assert.deepEqual(told('surveyed_m2', 2000, 3000.5), [
    '测绘面积',
    '3.00 亩（2,000 平方米）',
    '4.50 亩（3,000.50 平方米）',
  ]);
  assert.deepEqual(told('aliases', [], ['老寨', '上屋']), ['别名', '（空）', '老寨、上屋']);
  assert.deepEqual(told('stage', 'clearing', 'replanted', 'zh-Hant'), ['階段', '清理中', '已復種']);
  assert.deepEqual(told('a_new_field', null, 'as it came'), ['a_new_field', '（空）', 'as it came']);
  assert.equal(valueText('channels', 'lined', false, hans), '土渠');
});

test('what a change touched is told by layer, number and deed', () => {
  const touched = [
    { layer: 'parcels', op: 'update', count: 3 },
    { layer: 'sweeps', op: 'insert', count: 1 },
  ] as const;
  assert.equal(touchedText(touched, hans), '复垦图斑 3 处修改、清扫记录 1 处新增');
  assert.equal(touchedText(touched, context('zh-Hant')), '復墾圖斑 3 處修改、清掃記錄 1 處新增');
  assert.equal(
    touchedText([{ layer: 'parcels', op: 'delete', count: 2 }], context('en')),
    'Reclamation: 2 deleted'.replace('Reclamation', CATALOGUE.en.layers.parcels),
  );
});

test('people are told as people, and a role with whose it is and who gave it', () => {
  const people = [
    { layer: 'cleaners', op: 'insert', count: 146 },
    { layer: 'assignments', op: 'insert', count: 153 },
    { layer: 'memberships', op: 'delete', count: 1 },
  ] as const;
  assert.equal(touchedText(people, hans), '新增 146 名保洁员、保洁安排 153 处新增、收回 1 个角色');
  assert.equal(touchedText(people, context('zh-Hant')), '新增 146 名保潔員、保潔安排 153 處新增、收回 1 個角色');
  assert.equal(touchedText(people, context('en')), '146 cleaners added, Assignments: 153 added, 1 role taken');
  const author = { who: '韦规划', role: 'planner' } as const;
  assert.equal(authorText(author, hans), '经办：韦规划（镇级业务员）');
  assert.equal(authorText(author, context('zh-Hant')), '經辦：韋規劃（鎮級業務員）'.replace('韋規劃', '韦规划'));
  assert.equal(authorText(author, context('en')), 'by 韦规划 (Town planner)');
  assert.equal(authorText({ who: 'operator' }, hans), '经办：服务器操作员');
  assert.equal(authorText({}, hans), '', 'who may not know is told nothing');
  const given = [
    { login: 'li', name: '', role: 'clerk', unit: '450399100201', level: '' },
    { login: 'wei', name: '韦检查', role: 'inspector', unit: '', level: 'county' },
    { login: 'mo', name: '莫', role: 'planner', unit: '', level: '' },
  ] as const;
  const committees = new Map([['450399100201', '大塘村委会']]);
  const told = '韦检查（检查员 · 县级）、莫（镇级业务员）';
  assert.equal(givenText(given, { ...hans, committees }), `li（村级文书 · 大塘村委会）、${told}`);
  assert.equal(givenText(undefined, hans), '');
});

test('what an undo met is told by layer and code, with what leans on it', () => {
  assert.equal(conflictText('parcels 450399100201-0012', hans), '复垦图斑 450399100201-0012');
  assert.equal(
    conflictText('villages 450399100201001 (3 sweeps)', hans),
    '自然村 450399100201001：另有 3 条清扫记录与它相关',
  );
});

test('every status has a sentence of its own in each language, and no English of the server’s', () => {
  for (const language of LANGUAGES) {
    const statuses = [0, 400, 401, 403, 404, 409, 412, 413, 422, 428, 429, 500, 503, 507];
    const said = statuses.map((status) =>
      problemText({ status, title: 'Server English', detail: 'Server English', parameter: 'login' }, context(language)),
    );
    assert.equal(new Set(said).size, statuses.length);
    assert.ok(said.every((text) => text !== '' && !text.includes('Server English')));
  }
  assert.match(problemText({ status: 429, title: '', retryAfterS: 34 }, hans), /34 秒/);
  assert.match(problemText({ status: 500, title: '', request: 'ab-7' }, hans), /维护人员.*ab-7/);
  const fault = { detail: 'is no number', detail_zh: '不是数字', detail_zh_hant: '不是數字', field: 'households' };
  const problem = { status: 422, title: '', faults: [fault] };
  assert.deepEqual(faultTexts(problem, 'zh-Hans', hans), ['户数：不是数字']);
  assert.deepEqual(faultTexts(problem, 'zh-Hant', context('zh-Hant')), ['戶數：不是數字']);
  assert.deepEqual(faultTexts(problem, 'en', context('en')), [`${CATALOGUE.en.fields['households']}: is no number`]);
});

test('only what was changed is sent, as what it is', () => {
  const feature: TownFeature = {
    type: 'Feature',
    id: 1,
    geometry: null,
    properties: { name: '岭脚', households: 12, population: null },
  };
  const fields = fieldsOf('villages', hans);
  assert.deepEqual(changesOf(fields, feature, { name: ' 岭脚 ', households: '12', population: '' }), {});
  assert.deepEqual(changesOf(fields, feature, { name: '岭头', households: '1,234', population: '很多' }), {
    name: '岭头',
    households: 1234,
    population: '很多',
  });
  assert.deepEqual(changesOf(fields, feature, { households: '' }), { households: null });
  assert.equal(sentValue({ kind: 'boolean' }, 'false'), false);
  assert.equal(sentValue({ kind: 'text' }, '12'), '12');
});

test('who may write what, as the server has it', () => {
  const may = (
    session: Session | null,
    unit: string | null = UNIT,
    layer: 'parcels' | 'findings' = 'parcels',
  ): boolean => mayWrite(session, TOWN, layer, unit);
  assert.equal(may(null), false);
  assert.equal(may(member('viewer')), false);
  assert.equal(may(member('clerk', UNIT)), true);
  assert.equal(may(member('clerk', UNIT), OTHER), false);
  assert.equal(may(member('clerk', UNIT), null), false);
  assert.equal(may(member('inspector')), false);
  assert.equal(may(member('inspector'), OTHER, 'findings'), true);
  assert.equal(may(member('planner'), null), true);
  assert.equal(may(member('viewer', '', true), OTHER), true);
  assert.equal(mayWrite(member('planner'), '450399101', 'parcels', UNIT), false);
  assert.equal(plans(member('clerk', UNIT), TOWN), false);
  assert.equal(works(member('viewer'), TOWN), false);
  assert.equal(works(member('inspector'), TOWN), true);
  assert.equal(manages(member('planner'), TOWN), false);
  assert.equal(manages(member('administrator'), TOWN), true);
});

test('instants are the town’s, and a Chinese character counts as two', () => {
  assert.equal(instantText('2026-11-24T22:45:38Z'), '2026-11-25 06:45');
  assert.equal(lengthOf('三条小河'), 8);
  assert.equal(lengthOf('三条小河流'), 10);
  assert.equal(lengthOf('𠮷寨abc'), 7);
  assert.equal(lengthOf('correct horse'), 13);
});

test('a long list of what was touched is cut short, and people’s records are not undone here', () => {
  const touched = Array.from({ length: 8 }, () => ({ layer: 'parcels', op: 'update', count: 1 }) as const);
  assert.ok(touchedText(touched, hans).endsWith('复垦图斑 1 处修改 等另 2 类'));
  assert.equal(isUndoable({ touched }), true);
  assert.equal(isUndoable({ touched, undone_by: 4 }), false);
  assert.equal(isUndoable({ touched: [] }), false);
  assert.equal(isUndoable({ touched: [...touched, { layer: 'memberships', op: 'insert', count: 1 }] }), false);
});

test('a reason is told as it was given, one that stands for none is not told in English', () => {
  for (const [why, text] of [
    ['入户核实', '原因：入户核实'],
    ['patch in villages', ''],
    ['undo of change 49', ''],
    ['account added', ''],
    ['import of 图斑.xlsx', '导入文件 图斑.xlsx'],
    ['tuntu demo', '在服务器上执行 tuntu demo'],
    ['', ''],
  ] as const)
    assert.equal(reasonText(why, hans), text);
  assert.equal(whoText('operator', hans), '服务器操作员');
  assert.equal(whoText('韦规划', hans), '韦规划');
});
