import { collective, person } from './criteria/example';
import { groupText, isWithin, membershipOf } from './group.rule';

const day = '2017-12-15';
const unit = { code: 'VP', name: 'Văn phòng', kind: 'OFFICE', ratings: [], honours: [], nominatedFor: [] } as const;

test('all that is said must hold, of each list one is enough', () => {
  const who = { genders: ['FEMALE'], ranks: ['HEAD', 'DEPUTY'] } as const;
  expect(membershipOf(who, person({ rank: 'DEPUTY' }), day)).toBe('IN');
  expect(membershipOf(who, person({ rank: 'STAFF' }), day)).toBe('OUT');
  expect(membershipOf(who, person({ rank: 'HEAD', gender: 'MALE' }), day)).toBe('OUT');
});

test('what is not on record is unknown, unless something else settles it', () => {
  expect(membershipOf({ postGroups: ['Giảng viên'] }, person(), day)).toBe('UNKNOWN');
  expect(membershipOf({ postGroups: ['Giảng viên'], genders: ['MALE'] }, person(), day)).toBe('OUT');
  expect(membershipOf({ exceptUnits: ['VP'] }, person(), day)).toBe('UNKNOWN');
  expect(membershipOf({ exceptUnits: ['VP'] }, person({ unit }), day)).toBe('OUT');
});

test('the main post of the day tells unit and post group, a secondment does not', () => {
  const post = {
    unit: 'VP',
    unitName: 'Văn phòng',
    unitKind: 'OFFICE',
    title: 'Chuyên viên',
    rank: 'STAFF',
    postGroup: 'Chuyên viên',
  } as const;
  const assignments = [
    { ...post, kind: 'PERMANENT' as const, from: '2015-01-01' },
    { ...post, unit: 'QLKH', kind: 'SECONDMENT' as const, from: '2017-01-01' },
  ];
  expect(membershipOf({ units: ['VP'], postGroups: ['Chuyên viên'] }, person({ assignments }), day)).toBe('IN');
  expect(membershipOf({ units: ['QLKH'] }, person({ assignments }), day)).toBe('OUT');
  expect(membershipOf({ units: ['VP'] }, person({ assignments }), '2014-12-31')).toBe('UNKNOWN');
});

test('a collective is in a group of units, never in one of people', () => {
  expect(membershipOf({ unitKinds: ['ROOM'] }, collective([], { code: 'QLKH', unitKind: 'ROOM' }), day)).toBe('IN');
  expect(membershipOf({ unitKinds: ['ROOM'] }, collective([]), day)).toBe('UNKNOWN');
  expect(membershipOf({ ranks: ['HEAD'] }, collective([]), day)).toBe('OUT');
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
