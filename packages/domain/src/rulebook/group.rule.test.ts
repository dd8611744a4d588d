import { collective, person } from './criteria/example';
import { groupText, isWithin, membershipOf } from './group.rule';

const unit = { code: 'VP', name: 'Văn phòng', kind: 'OFFICE', ratings: [], honours: [], nominatedFor: [] } as const;

test('all that is said must hold, of each list one is enough', () => {
  const who = { genders: ['FEMALE'], ranks: ['HEAD', 'DEPUTY'] } as const;
  expect(membershipOf(who, person({ rank: 'DEPUTY' }))).toBe('IN');
  expect(membershipOf(who, person({ rank: 'STAFF' }))).toBe('OUT');
  expect(membershipOf(who, person({ rank: 'HEAD', gender: 'MALE' }))).toBe('OUT');
});

test('what is not on record is unknown, unless something else settles it', () => {
  expect(membershipOf({ postGroups: ['Giảng viên'] }, person())).toBe('UNKNOWN');
  expect(membershipOf({ postGroups: ['Giảng viên'], genders: ['MALE'] }, person())).toBe('OUT');
  expect(membershipOf({ exceptUnits: ['VP'] }, person())).toBe('UNKNOWN');
  expect(membershipOf({ exceptUnits: ['VP'] }, person({ unit }))).toBe('OUT');
});

test('each trait has one place on record: where it is silent, no other makes somebody belong', () => {
  const post = {
    unit: 'VP',
    unitName: 'Văn phòng',
    unitKind: 'OFFICE',
    title: 'Chuyên viên',
    rank: 'STAFF',
    postGroup: 'Chuyên viên',
  } as const;
  const assignments = [{ ...post, kind: 'PERMANENT' as const, from: '2015-01-01' }];
  expect(membershipOf({ units: ['VP'] }, person({ assignments }))).toBe('UNKNOWN');
  expect(membershipOf({ units: ['VP'] }, person({ assignments, unit: { ...unit, code: 'VP' } }))).toBe('IN');
  expect(membershipOf({ units: ['QLKH'] }, person({ assignments, unit: { ...unit, code: 'VP' } }))).toBe('OUT');
  expect(membershipOf({ postGroups: ['Chuyên viên'] }, person({ assignments }))).toBe('UNKNOWN');
  expect(membershipOf({ postGroups: ['Chuyên viên'] }, person({ assignments, postGroup: 'Chuyên viên' }))).toBe('IN');
});

test('a collective is in a group of units, never in one of people', () => {
  expect(membershipOf({ unitKinds: ['ROOM'] }, collective([], { code: 'QLKH', unitKind: 'ROOM' }))).toBe('IN');
  expect(membershipOf({ unitKinds: ['ROOM'] }, collective([]))).toBe('UNKNOWN');
  expect(membershipOf({ ranks: ['HEAD'] }, collective([]))).toBe('OUT');
});

test('a group within another', () => {
  expect(isWithin({ ranks: ['HEAD'], genders: ['FEMALE'] }, { ranks: ['HEAD', 'DEPUTY'] })).toBe(true);
  expect(isWithin({ ranks: ['HEAD', 'STAFF'] }, { ranks: ['HEAD'] })).toBe(false);
  expect(isWithin({ genders: ['FEMALE'] }, { ranks: ['HEAD'] })).toBe(false);
  expect(isWithin({ units: ['A'] }, { exceptUnits: ['B'] })).toBe(true);
  expect(isWithin({ units: ['A', 'B'] }, { exceptUnits: ['B'] })).toBe(false);
});

test('reads as a part of a sentence', () => {
  expect(groupText({ jobGroups: ['CIVIL_SERVANT', 'PUBLIC_EMPLOYEE'], exceptUnits: ['VP'] }).vi).toBe(
    'công chức hoặc viên chức, trừ đơn vị VP',
  );
});
