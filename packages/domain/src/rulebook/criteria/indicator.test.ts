import type { PersonNominee } from '../../people/nominee';
import { person, question, source } from './example';
import { indicator } from './indicator';

const criterion = {
  kind: 'indicator',
  id: 'lessons',
  source,
  indicator: 'lessons-observed',
  name: { vi: 'Số tiết dự giờ', en: 'Lessons observed' },
  measure: { vi: 'tiết', en: 'lessons' },
  better: 'HIGHER',
  limit: 8,
  limits: [{ who: { postGroups: ['Giảng viên'] }, limit: 10 }],
} as const;
const unit = { code: 'QLKH', name: 'Phòng', kind: 'ROOM', ratings: [], honours: [], nominatedFor: [] } as const;
const observed = (value: number, year = 2017) => ({ indicators: [{ key: 'lessons-observed', year, value }] });
const outcomeFor = (known: Partial<PersonNominee>, more = {}) =>
  indicator.check({ ...criterion, ...more }, person(known), question).outcome;

test('each group has its own limit, everybody else the other', () => {
  expect(outcomeFor({ postGroup: 'Giảng viên', ...observed(10) })).toBe('MET');
  expect(outcomeFor({ postGroup: 'Giảng viên', ...observed(9) })).toBe('NOT_MET');
  expect(outcomeFor({ postGroup: 'Nhân viên', ...observed(8) })).toBe('MET');
  expect(outcomeFor({ postGroup: 'Nhân viên', ...observed(7) })).toBe('NOT_MET');
});

test('an unknown group matters only where its limits answer differently', () => {
  expect(outcomeFor(observed(10))).toBe('MET');
  expect(outcomeFor(observed(9))).toBe('UNDETERMINED');
  expect(outcomeFor(observed(7))).toBe('NOT_MET');
});

test('of exempted units nothing is asked; a missing number is open', () => {
  expect(outcomeFor({ unit }, { exemptUnits: ['QLKH'] })).toBe('MET');
  expect(outcomeFor({ unit, postGroup: 'Nhân viên' }, { exemptUnits: ['VP'] })).toBe('UNDETERMINED');
  expect(outcomeFor({ unit, postGroup: 'Nhân viên', ...observed(9, 2016) })).toBe('UNDETERMINED');
  expect(outcomeFor({ unit, postGroup: 'Nhân viên', ...observed(9, 2016) }, { ofYear: 'YEAR_BEFORE' })).toBe('MET');
});

test('where lower is better the limit is the most that may be', () => {
  const lower = { better: 'LOWER', limit: 3, limits: undefined } as const;
  expect(outcomeFor(observed(3), lower)).toBe('MET');
  expect(outcomeFor(observed(4), lower)).toBe('NOT_MET');
});
