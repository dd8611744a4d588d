import type { Initiative } from '../../people/nominee';
import { person, question, source } from './example';
import { initiative } from './initiative';

const filed = (known: Partial<Initiative>): Initiative => ({
  id: 'i',
  kind: 'INITIATIVE',
  title: 'Số hóa hồ sơ',
  level: 'UNIT',
  recognisedOn: '2017-11-10',
  decisionNumber: '5/QĐ',
  usedFor: [],
  ...known,
});
const criterion = { kind: 'initiative', id: 'initiative', source, of: ['INITIATIVE'], atLeast: 1, level: 'UNIT', withinYears: 1 } as const;
const outcomeFor = (more: object, ...initiatives: Initiative[]) =>
  initiative.check({ ...criterion, ...more }, person({ initiatives }), question).outcome;

test('one recognised in the year counts, at its level or above', () => {
  expect(outcomeFor({}, filed({}))).toBe('MET');
  expect(outcomeFor({}, filed({ level: 'PROVINCE' }))).toBe('MET');
  expect(outcomeFor({ level: 'PROVINCE' }, filed({}))).toBe('NOT_MET');
});

test('the window ends with the plan year and reaches as far back as the rule says', () => {
  expect(outcomeFor({}, filed({ recognisedOn: '2016-12-31' }))).toBe('NOT_MET');
  expect(outcomeFor({ withinYears: 2 }, filed({ recognisedOn: '2016-01-01' }))).toBe('MET');
  expect(outcomeFor({ withinYears: 2 }, filed({ recognisedOn: '2015-12-31' }))).toBe('NOT_MET');
});

test('one that awaits recognition, or is recognised only after the day of judgement, leaves it open', () => {
  expect(outcomeFor({}, filed({ recognisedOn: undefined }))).toBe('UNDETERMINED');
  expect(outcomeFor({}, filed({ recognisedOn: '2017-12-16' }))).toBe('UNDETERMINED');
  expect(outcomeFor({ atLeast: 3 }, filed({}), filed({ recognisedOn: undefined }))).toBe('NOT_MET');
});

test('research counts only where the rule names it', () => {
  expect(outcomeFor({}, filed({ kind: 'RESEARCH' }))).toBe('NOT_MET');
  expect(outcomeFor({ of: ['INITIATIVE', 'RESEARCH'] }, filed({ kind: 'RESEARCH' }))).toBe('MET');
});

test('a window by days counts both its first and its last', () => {
  const within = { withinYears: undefined, within: { kind: 'days', from: '2017-09-01', until: '2017-11-10' } };
  expect(outcomeFor(within, filed({}))).toBe('MET');
  expect(outcomeFor(within, filed({ recognisedOn: '2017-11-11' }))).toBe('NOT_MET');
  expect(outcomeFor(within, filed({ recognisedOn: '2017-09-01' }))).toBe('MET');
  expect(outcomeFor(within, filed({ recognisedOn: undefined }))).toBe('NOT_MET');
});

test('effect and replicability are decided apart, and of the same initiative', () => {
  const asked = { level: 'PROVINCE', aspects: ['EFFECT', 'REPLICABILITY'] };
  const effect = { aspect: 'EFFECT', level: 'PROVINCE', decidedOn: '2017-10-01', decisionNumber: '6/QĐ' } as const;
  const replicability = { ...effect, aspect: 'REPLICABILITY' } as const;
  expect(outcomeFor(asked, filed({ recognitions: [effect, replicability] }))).toBe('MET');
  expect(outcomeFor(asked, filed({ recognitions: [effect] }), filed({ id: 'j', recognitions: [replicability] }))).toBe('NOT_MET');
  expect(outcomeFor(asked, filed({ recognitions: [effect, { ...replicability, level: 'UNIT' }] }))).toBe('NOT_MET');
  expect(outcomeFor(asked, filed({}))).toBe('UNDETERMINED');
});

test('what was used before does not count again where the rule says so', () => {
  const used = filed({ usedFor: [{ award: 'CERTIFICATE', year: 2016 }] });
  expect(outcomeFor({}, used)).toBe('MET');
  expect(outcomeFor({ notUsedFor: { kind: 'anyAward' } }, used)).toBe('NOT_MET');
  expect(outcomeFor({ notUsedFor: { kind: 'awards', awards: ['CERTIFICATE'] } }, used)).toBe('NOT_MET');
  expect(outcomeFor({ notUsedFor: { kind: 'awards', awards: ['ORDER'] } }, used)).toBe('MET');
});
