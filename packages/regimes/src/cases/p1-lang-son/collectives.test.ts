import type { CollectiveNominee, Honour, Indicator, UnitKind } from '@vinh-danh/domain/people/nominee';
import { members } from '@vinh-danh/domain/rulebook/criteria/example';
import { obstacles, unit, verdictOn, worker } from '../example-facts';
import { readCase } from '../read-case';
import { langSonCollege } from './rulebook';

const rulebook = readCase(langSonCollege);

const counted = (values: Readonly<Record<string, number>>): Indicator[] =>
  Object.entries(values).map(([key, value]) => ({ key, year: 2017, value }));

const COMMON = { 'news-items': 10, 'members-without-breach': 90, 'research-average': 100 };
const TEACHING = { 'passed-first-attempt': 50, 'passed-second-attempt': 90, 'good-after-second': 5 };
const WITH_STUDENTS = { graduation: 90, conduct: 70 };

const named = (code: string, unitKind: UnitKind, values: Readonly<Record<string, number>>, known: Partial<CollectiveNominee> = {}) =>
  unit(rulebook, { code, unitKind, indicators: counted(values), ...known });
const faculty = (code: string, values: Readonly<Record<string, number>>) => named(code, 'PUBLIC_SERVICE_UNIT', values);
const room = (code: string, values: Readonly<Record<string, number>>) => named(code, 'ROOM', values);
const ofCollege = (nominee: CollectiveNominee, award = 'ADVANCED_COLLECTIVE') =>
  obstacles(rulebook, award, nominee).filter((id) => id.startsWith('college.'));

test('news items: ten, five for one faculty, none for the finance room', () => {
  const news = (nominee: CollectiveNominee) => verdictOn(rulebook, 'ADVANCED_COLLECTIVE', nominee, 'college.collective.news').outcome;
  expect([news(faculty('K.TN', { 'news-items': 9 })), news(faculty('K.TN', { 'news-items': 10 }))]).toEqual(['NOT_MET', 'MET']);
  expect([news(faculty('K.BD', { 'news-items': 4 })), news(faculty('K.BD', { 'news-items': 5 }))]).toEqual(['NOT_MET', 'MET']);
  expect(news(room('P.KHTC', {}))).toBe('MET');
  // Elsewhere a number that nobody entered is no pass.
  expect(news(room('P.HCTH', {}))).toBe('UNDETERMINED');
});

test('two extracurricular sessions for some faculties, three for others, none for rooms', () => {
  const year = (sessions: number) => ({
    ...COMMON,
    ...TEACHING,
    ...WITH_STUDENTS,
    'students-supervised': 2,
    'extracurricular-sessions': sessions,
  });
  expect(ofCollege(faculty('K.XH', year(2)))).toEqual([]);
  expect(ofCollege(faculty('K.TN', year(2)))).toEqual(['college.collective.sessions']);
  expect(ofCollege(faculty('K.TN', year(3)))).toEqual([]);
  expect(ofCollege(room('P.HCTH', { ...COMMON, workshops: 1 }))).toEqual([]);
});

test('the sports team supervises no students, and has none of its own', () => {
  const year = { ...COMMON, ...TEACHING, 'extracurricular-sessions': 2 };
  expect(ofCollege(faculty('T.GDTC', year))).toEqual([]);
  expect(ofCollege(faculty('K.XH', { ...year, ...WITH_STUDENTS }))).toEqual(['college.collective.students']);
});

test('the college’s project is not asked of two rooms', () => {
  const project = (nominee: CollectiveNominee) => verdictOn(rulebook, 'EXCELLENT_COLLECTIVE', nominee, 'college.excellent.project').outcome;
  expect([project(room('P.KHTC', {})), project(room('P.HCTH', {}))]).toEqual(['MET', 'MET']);
  expect(project(room('P.TCCT', { 'college-projects-fair': 0 }))).toBe('NOT_MET');
});

test('a unit must have run for twelve months', () => {
  const year = (foundedOn: string) =>
    verdictOn(rulebook, 'ADVANCED_COLLECTIVE', unit(rulebook, { foundedOn }), 'college.collective.year').outcome;
  expect(year('2016-12-31')).toBe('MET');
  expect(year('2017-03-01')).toBe('NOT_MET');
});

test('over half must be Advanced Workers: exactly half is not enough', () => {
  const half = [...members(5, { honours: ['ADVANCED_WORKER'], rating: 'GOOD' }), ...members(5, { rating: 'GOOD' })];
  const outcome = (list: CollectiveNominee['members']) =>
    verdictOn(rulebook, 'ADVANCED_COLLECTIVE', unit(rulebook, { members: list }), 'advanced-collective.advanced-workers').outcome;
  expect(outcome(half)).toBe('NOT_MET');
  expect(outcome([...half, ...members(1, { honours: ['ADVANCED_WORKER'] })])).toBe('MET');
});

test('a donation counts from 100 million of a person, from 500 million of a collective', () => {
  const person = (value: number) =>
    verdictOn(rulebook, 'CERTIFICATE_OF_MERIT', worker(rulebook, { indicators: counted({ donation: value }) }), 'college.merit.donation')
      .outcome;
  const collective = (value: number) =>
    verdictOn(
      rulebook,
      'CERTIFICATE_OF_MERIT',
      unit(rulebook, { indicators: counted({ donation: value }) }),
      'college.merit-collective.donation',
    ).outcome;
  expect([person(99), person(100)]).toEqual(['NOT_MET', 'MET']);
  expect([collective(100), collective(500)]).toEqual(['NOT_MET', 'MET']);
});

describe('the certificate of a head', () => {
  const title = (award: string, year: number): Honour => ({ award, year, decidedOn: `${year}-07-01`, decisionNumber: `${year}/QĐ` });
  const head = (honours: Honour[], criticisms: number, rank: 'HEAD' | 'STAFF' = 'HEAD') =>
    obstacles(
      rulebook,
      'CERTIFICATE_OF_MERIT',
      worker(rulebook, {
        rank,
        indicators: counted({ 'written-criticisms': criticisms }),
        unit: { code: 'K.TN', name: 'Khoa Tự nhiên', kind: 'PUBLIC_SERVICE_UNIT', ratings: [], honours, nominatedFor: [] },
      }),
    ).filter((id) => id.startsWith('college.merit.'));

  test('two years of the unit’s title, one of them the higher', () => {
    expect(head([title('ADVANCED_COLLECTIVE', 2016), title('EXCELLENT_COLLECTIVE', 2017)], 0)).toEqual([]);
    expect(head([title('EXCELLENT_COLLECTIVE', 2016), title('ADVANCED_COLLECTIVE', 2017)], 0)).toEqual([]);
    expect(head([title('ADVANCED_COLLECTIVE', 2016), title('ADVANCED_COLLECTIVE', 2017)], 0)).toEqual([
      'college.merit.unit-excellent-once',
    ]);
    expect(head([title('EXCELLENT_COLLECTIVE', 2017)], 0)).toEqual(['college.merit.unit-two-years']);
  });

  test('not when the unit was criticised in writing; of others it is not asked', () => {
    expect(head([title('ADVANCED_COLLECTIVE', 2016), title('EXCELLENT_COLLECTIVE', 2017)], 1)).toEqual(['college.merit.criticism']);
    expect(head([], 1, 'STAFF')).toEqual([]);
  });
});
