import type { Honour, Indicator, PersonNominee, UnitFacts } from '@vinh-danh/domain/people/nominee';
import { forecast } from '@vinh-danh/domain/rulebook/forecast.rule';
import { leaderPlacesOf, ledgerOf, placesOf, whyNoPlace } from '@vinh-danh/domain/rulebook/quota.rule';
import { quotasFor, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import { turnoutOf, votesNeeded, whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import { obstacles, verdictOn, worker } from '../example-facts';
import { readCase } from '../read-case';
import { LECTURER, LECTURER_SCALE_STAFF, MANAGER, STAFF } from './college';
import { langSonCollege } from './rulebook';

const rulebook = readCase(langSonCollege);

const counted = (values: Readonly<Record<string, number>>, year = 2017): Indicator[] =>
  Object.entries(values).map(([key, value]) => ({ key, year, value }));

/** What a lecturer needs for Advanced Worker, to the number. */
const LECTURER_YEAR = {
  'passed-first-attempt': 50,
  'weakest-course': 40,
  'good-results': 3,
  'passed-second-attempt': 90,
  'lessons-observing': 10,
  'lessons-observed': 3,
  'lessons-observed-fair-share': 66.67,
  'lessons-observed-weak': 0,
  'unexcused-absences': 3,
  'field-trips': 2,
};
const EVERYBODY = { 'unexcused-absences': 0, 'field-trips': 2 };

const someone = (postGroup: string | undefined, values: Readonly<Record<string, number>>, known: Partial<PersonNominee> = {}) =>
  worker(rulebook, { postGroup, indicators: counted(values), ...known });
const ofCollege = (award: string, nominee: PersonNominee) => obstacles(rulebook, award, nominee).filter((id) => id.startsWith('college.'));

describe('Lao động tiên tiến differs by group of posts', () => {
  test('each group meets its own thresholds to the number', () => {
    expect(ofCollege('ADVANCED_WORKER', someone(LECTURER, LECTURER_YEAR))).toEqual([]);
    expect(ofCollege('ADVANCED_WORKER', someone(STAFF, EVERYBODY))).toEqual([]);
    expect(
      ofCollege('ADVANCED_WORKER', someone(LECTURER_SCALE_STAFF, { ...EVERYBODY, 'lessons-observing': 8, 'lessons-observed-fair': 2 })),
    ).toEqual([]);
    expect(
      ofCollege(
        'ADVANCED_WORKER',
        someone(MANAGER, { ...EVERYBODY, 'lessons-observing': 10, 'lessons-observed-fair': 2, 'lessons-observed-good': 1 }),
      ),
    ).toEqual([]);
  });

  test('eight lessons observed are enough for staff on the lecturer scale, for a lecturer they are not', () => {
    expect(ofCollege('ADVANCED_WORKER', someone(LECTURER, { ...LECTURER_YEAR, 'lessons-observing': 8 }))).toEqual([
      'college.lecturer.observing',
    ]);
    expect(
      ofCollege('ADVANCED_WORKER', someone(LECTURER_SCALE_STAFF, { ...EVERYBODY, 'lessons-observing': 7, 'lessons-observed-fair': 2 })),
    ).toEqual(['college.scale-staff.observing']);
  });

  test.each(Object.keys(LECTURER_YEAR))('without the number of “%s” nothing is met', (key) => {
    const { [key as keyof typeof LECTURER_YEAR]: _, ...rest } = LECTURER_YEAR;
    expect(ofCollege('ADVANCED_WORKER', someone(LECTURER, rest))).toHaveLength(1);
  });

  test('of somebody whose group is not on file nothing is taken for granted', () => {
    expect(ofCollege('ADVANCED_WORKER', someone(undefined, EVERYBODY)).length).toBeGreaterThan(0);
  });
});

test('whoever retires after 1 May is still reviewed, and pledges like everybody', () => {
  const retired = someone(STAFF, EVERYBODY, { leftOn: '2017-05-02' });
  expect(obstacles(rulebook, 'ADVANCED_WORKER', retired)).toEqual([]);
  expect(obstacles(rulebook, 'ADVANCED_WORKER', { ...retired, pledge: undefined })).toEqual(['college.pledge']);
  expect(obstacles(rulebook, 'ADVANCED_WORKER', { ...retired, serviceStartedOn: '2017-03-02' })).toEqual(['advanced-worker.service']);
});

describe('Chiến sĩ thi đua cơ sở', () => {
  const FIGHTER_YEAR = { ...LECTURER_YEAR, 'lessons-observing': 12, 'lessons-observed-good-share': 70, 'lessons-observed-average': 0 };
  const excellent = { ratings: [{ year: 2017, level: 'EXCELLENT', decidedOn: '2017-06-01', decisionNumber: '1/QĐ' }] } as const;
  const lecturer = (before: Indicator[]) => someone(LECTURER, {}, { ...excellent, indicators: [...counted(FIGHTER_YEAR), ...before] });

  test('the second semester of the year before is looked at, and this year’s does not stand in for it', () => {
    const id = 'college.fighter.second-semester';
    const outcome = (indicators: Indicator[]) => verdictOn(rulebook, 'GRASSROOTS_EMULATION_FIGHTER', lecturer(indicators), id).outcome;
    expect(outcome(counted({ 'passed-second-semester': 50 }, 2016))).toBe('MET');
    expect(outcome(counted({ 'passed-second-semester': 49 }, 2016))).toBe('NOT_MET');
    expect(outcome(counted({ 'passed-second-semester': 90 }, 2017))).toBe('UNDETERMINED');
  });

  test('a manager’s title rests on that of the unit', () => {
    const unit = (honours: Honour[], nominatedFor: string[] = []): UnitFacts => ({
      code: 'K.TN',
      name: 'Khoa Tự nhiên',
      kind: 'PUBLIC_SERVICE_UNIT',
      ratings: [],
      honours,
      nominatedFor,
    });
    const outcome = (facts: UnitFacts) =>
      verdictOn(rulebook, 'GRASSROOTS_EMULATION_FIGHTER', someone(MANAGER, {}, { ...excellent, unit: facts }), 'college.fighter.unit')
        .outcome;
    expect(outcome(unit([{ award: 'ADVANCED_COLLECTIVE', year: 2017, decidedOn: '2017-06-10', decisionNumber: '5/QĐ' }]))).toBe('MET');
    expect(outcome(unit([], ['ADVANCED_COLLECTIVE']))).toBe('UNDETERMINED');
    expect(outcome(unit([]))).toBe('NOT_MET');
  });
});

test('three times in a row are the two years before and this one', () => {
  const honour = (year: number): Honour => ({
    award: 'GRASSROOTS_EMULATION_FIGHTER',
    year,
    decidedOn: `${year}-07-01`,
    decisionNumber: `${year}/QĐ`,
  });
  const outcome = (...years: number[]) =>
    verdictOn(
      rulebook,
      'PROVINCIAL_EMULATION_FIGHTER',
      someone(LECTURER, {}, { honours: years.map(honour) }),
      'college.provincial-fighter.fighter',
    ).outcome;
  expect(outcome(2015, 2016, 2017)).toBe('MET');
  expect(outcome(2014, 2015, 2016)).toBe('NOT_MET');
  expect(outcome(2014, 2015, 2017)).toBe('NOT_MET');
});

describe('quotas', () => {
  const only = (award: string, counts?: 'PERSONS' | 'COLLECTIVES') => {
    const found = quotasFor(rulebook, award).filter((quota) => quota.id.startsWith('college-') && quota.counts === counts);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} quotas for ${award}`);
    return found[0];
  };

  test('a floor of one overrides the share, as soon as anybody qualifies', () => {
    expect(placesOf(only('PROVINCIAL_EMULATION_FIGHTER'), 4, true)).toBe(1);
    expect(placesOf(only('PROVINCIAL_EMULATION_FIGHTER'), 4, false)).toBe(0);
    expect(placesOf(only('PROVINCIAL_EMULATION_FIGHTER'), 10, true)).toBe(2);
    expect(placesOf(only('EXCELLENT_COLLECTIVE'), 2, true)).toBe(1);
    expect(placesOf(only('CERTIFICATE_OF_MERIT', 'COLLECTIVES'), 3, true)).toBe(1);
    // CSTĐCS has no floor.
    expect(placesOf(only('GRASSROOTS_EMULATION_FIGHTER'), 6, true)).toBe(0);
  });

  test('the base of CSTĐ cấp tỉnh are those in their third year in a row, whatever else they still lack', () => {
    const fighter = (id: string, ...years: number[]) => ({
      nominee: someone(STAFF, EVERYBODY, {
        id,
        honours: years.map((year) => ({ award: 'GRASSROOTS_EMULATION_FIGHTER', year, decidedOn: `${year}-07-01`, decisionNumber: '1' })),
      }),
      isLeader: false,
      path: [{ code: 'CDSP', kind: 'DEPARTMENT' as const }],
      approved: ['GRASSROOTS_EMULATION_FIGHTER'],
      nominated: [],
    });
    const candidates = [fighter('third', 2015, 2016), fighter('gap', 2014, 2016), fighter('new'), fighter('also-third', 2014, 2015, 2016)];
    const foreseen = forecast({ rulebook, day: '2017-06-20', candidates, among: 'ELIGIBLE' });
    expect(foreseen.quotas.find(({ ledger }) => ledger.rule.id === 'college-provincial-fighters')?.ledger.base).toBe(2);
  });

  test('leaders: half of all who lead, and yet inside the 15%', () => {
    const merit = only('CERTIFICATE_OF_MERIT', 'PERSONS');
    const places = placesOf(merit, 100, true);
    expect(places).toBe(15);
    // Of 20 leaders ten may be put forward; they take ten of the fifteen places.
    expect(leaderPlacesOf(merit, places, 20)).toBe(10);
    // Of 40 leaders twenty would be half: there are only fifteen places.
    expect(leaderPlacesOf(merit, places, 40)).toBe(15);
    expect(leaderPlacesOf(merit, places, 1)).toBe(0);
    const full = ledgerOf(merit, { base: 100, leaders: 20, anyQualifies: true, nominated: 0, used: 12, leadersUsed: 10 });
    expect(whyNoPlace(full, { isLeader: true }).map(({ code }) => code)).toEqual(['QUOTA_LEADERS_USED']);
    expect(whyNoPlace(full, { isLeader: false })).toEqual([]);
  });

  test('the number of giấy khen is whatever the council sets: without it nobody is approved', () => {
    const certificates = only('CERTIFICATE_OF_COMMENDATION');
    expect(placesOf(certificates, 0, true)).toBeUndefined();
    expect(placesOf(certificates, 0, true, { set: 12 })).toBe(12);
  });
});

describe('votes', () => {
  const vote = (award: string) => {
    const rule = voteFor(rulebook, 'COUNCIL', award);
    if (!rule) throw new Error('no vote');
    return rule;
  };

  test('70% of those attending or consulted: an absentee who was asked counts in the base', () => {
    const rule = vote('ADVANCED_WORKER');
    expect(votesNeeded(rule, { members: 15, present: 10 })).toBe(7);
    expect(votesNeeded(rule, { members: 15, present: 10, consulted: 5 })).toBe(11);
    expect(whyVoteFails(rule, { members: 15, present: 10, consulted: 5, inFavour: 10 })[0]?.code).toBe('VOTE_NOT_PASSED');
    // Those consulted do not make up the two thirds who must attend.
    expect(whyVoteFails(rule, { members: 15, present: 9, consulted: 6, inFavour: 15 })[0]?.code).toBe('QUORUM_NOT_REACHED');
  });

  test('90% of all members, in secret; absentees by ballot', () => {
    const rule = vote('NATIONAL_EMULATION_FIGHTER');
    const seats = [
      ...Array.from({ length: 9 }, () => ({ attends: 'PRESENT' as const })),
      { attends: 'IN_WRITING' as const },
      { attends: 'ABSENT' as const },
    ];
    expect(rule.ballot).toBe('SECRET');
    expect(votesNeeded(rule, turnoutOf(rule, seats))).toBe(10);
  });
});

test('a third thematic certificate in one year is refused; one for the year’s merit is not', () => {
  const thematic = (decidedOn: string): Honour => ({
    award: 'CERTIFICATE_OF_MERIT',
    year: 2017,
    decidedOn,
    decisionNumber: decidedOn,
    kind: 'THEMATIC',
  });
  const twice = [thematic('2017-02-03'), thematic('2017-04-30')];
  const outcome = (honours: Honour[], isThematic: boolean) => {
    const nominee = someone(LECTURER, {}, { honours });
    const { 'college.merit.not-thematic': _, ...attestations } = nominee.attestations;
    return obstacles(rulebook, 'CERTIFICATE_OF_MERIT', isThematic ? { ...nominee, attestations } : nominee).filter((id) =>
      id.includes('thematic'),
    );
  };
  expect(outcome(twice.slice(1), true)).toEqual([]);
  expect(outcome(twice, true)).not.toEqual([]);
  expect(outcome(twice, false)).toEqual([]);
});
