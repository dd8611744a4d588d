import type { Assignment, PersonNominee, Rank } from '../../people/nominee';
import { person, question, source } from './example';
import { type YearsOfServiceCriterion, yearsOfService } from './years-of-service';

const post = (rank: Rank, from: string, until?: string, known: Partial<Assignment> = {}): Assignment => ({
  unit: 'SO',
  unitName: 'Sở',
  unitKind: 'DEPARTMENT',
  title: 'Lãnh đạo',
  rank,
  kind: 'PERMANENT',
  from,
  until,
  ...known,
});
const outcomeFor = (known: Partial<PersonNominee>, more: Partial<YearsOfServiceCriterion>, day = question.day) =>
  yearsOfService.check({ kind: 'yearsOfService', id: 'service', source, atLeast: 20, ...more }, person(known), { ...question, day })
    .outcome;

test('service is counted to the day, also from 29 February', () => {
  expect(outcomeFor({ serviceStartedOn: '1997-12-16' }, {})).toBe('MET');
  expect(outcomeFor({ serviceStartedOn: '1997-12-17' }, {})).toBe('NOT_MET');
  expect(outcomeFor({ serviceStartedOn: '2012-02-29' }, { atLeast: 5 }, '2017-02-27')).toBe('MET');
  expect(outcomeFor({ serviceStartedOn: '2012-02-29' }, { atLeast: 5 }, '2017-02-26')).toBe('NOT_MET');
});

test('women need fewer years where a group says so', () => {
  const thresholds = [{ who: { genders: ['FEMALE'] as const }, atLeast: 15 }];
  expect(outcomeFor({ gender: 'FEMALE', serviceStartedOn: '2002-01-01' }, { thresholds })).toBe('MET');
  expect(outcomeFor({ gender: 'MALE', serviceStartedOn: '2002-01-01' }, { thresholds })).toBe('NOT_MET');
});

describe('time in posts', () => {
  const deputy = { atLeast: 8, posts: { ranks: ['DEPUTY'] as const }, andPosts: { ranks: ['HEAD'] as const } };
  const career = [post('STAFF', '1995-01-01', '2007-12-31'), post('DEPUTY', '2008-01-01', '2012-12-31'), post('HEAD', '2013-01-01')];
  const known = { serviceStartedOn: '1995-01-01', assignments: career };

  test('time as head may be added to time as deputy, and not the other way round', () => {
    expect(outcomeFor(known, deputy)).toBe('MET');
    expect(outcomeFor(known, { ...deputy, andPosts: undefined })).toBe('NOT_MET');
    expect(outcomeFor(known, { atLeast: 5, posts: { ranks: ['HEAD'] } })).toBe('NOT_MET');
  });

  test('posts held together count once', () => {
    const twice = [...career, post('DEPUTY', '2008-01-01', '2012-12-31', { unit: 'TT' })];
    expect(outcomeFor({ ...known, assignments: twice }, { ...deputy, andPosts: undefined })).toBe('NOT_MET');
  });

  test('what is not on record may have been such a post', () => {
    expect(outcomeFor({ serviceStartedOn: '1995-01-01', assignments: [] }, deputy)).toBe('UNDETERMINED');
    expect(outcomeFor({ ...known, assignments: career.slice(1) }, { ...deputy, andPosts: undefined })).toBe('UNDETERMINED');
    expect(outcomeFor({ serviceStartedOn: '2015-01-01', assignments: [] }, deputy)).toBe('NOT_MET');
  });
});

test('reductions: the largest, or all together; a share of the years asked', () => {
  const honour = { award: 'MEDAL', year: 2010, decidedOn: '2010-12-01', decisionNumber: '2/QĐ' };
  const reductions: YearsOfServiceCriterion['reductions'] = [
    { who: { genders: ['FEMALE'] }, less: { kind: 'years', years: 2 } },
    { holds: ['MEDAL'], less: { kind: 'years', years: 3 } },
  ];
  const known = { serviceStartedOn: '2001-01-01', honours: [honour] };
  expect(outcomeFor(known, { reductions })).toBe('NOT_MET');
  expect(outcomeFor(known, { reductions, reductionsAdd: true })).toBe('MET');
  expect(outcomeFor({ ...known, honours: [{ ...honour, revokedOn: '2012-01-01' }] }, { reductions, reductionsAdd: true })).toBe('NOT_MET');
  const third: YearsOfServiceCriterion['reductions'] = [
    { who: { genders: ['FEMALE'] }, less: { kind: 'share', numerator: 1, denominator: 3 } },
  ];
  expect(outcomeFor({ serviceStartedOn: '2011-04-16' }, { atLeast: 10, reductions: third })).toBe('MET');
  expect(outcomeFor({ serviceStartedOn: '2011-04-17' }, { atLeast: 10, reductions: third })).toBe('NOT_MET');
});
