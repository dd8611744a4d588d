import type { CollectiveNominee, Finding, Member, PersonNominee } from '@vinh-danh/domain/people/nominee';
import { whyNotInTime, windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { awardOf, awardsOf, criteriaOf, quotasFor, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import fc from 'fast-check';
import { DOCUMENTS } from './documents';
import { tayNinh2017 } from './tay-ninh-2017';

const wholeYear = parseRulebook(JSON.parse(JSON.stringify(tayNinh2017)));
/** The dossiers were sent on 1 December, under the second decree of the year, and are judged later. */
const rulebook = rulesOfPlan(wholeYear, '2017-12-01');
const day = '2017-12-28';
const met: Finding = { outcome: 'MET', by: 'Lê Thị Mai', at: new Date('2017-11-28T02:00:00Z') };

/** The unit head attests all that the law leaves to people. */
const attestations = Object.fromEntries(
  awardsOf(rulebook).flatMap((award) => criteriaOf(award.condition).flatMap((c) => (c.kind === 'attested' ? [[c.id, met]] : []))),
);
const pledge = { awards: [], sentAt: new Date('2017-03-20T02:00:00Z'), confirmedAt: new Date('2017-03-25T02:00:00Z') };

const worker: PersonNominee = {
  kind: 'PERSON',
  id: 'p',
  name: 'Nguyễn Thị Hòa',
  gender: 'FEMALE',
  jobGroup: 'CIVIL_SERVANT',
  rank: 'STAFF',
  assignments: [
    {
      unit: 'QLKH',
      unitName: 'Phòng Quản lý Khoa học',
      unitKind: 'ROOM',
      title: 'Chuyên viên',
      rank: 'STAFF',
      kind: 'PERMANENT',
      from: '2010-06-01',
    },
  ],
  serviceStartedOn: '2010-06-01',
  leaves: [],
  studies: [],
  disciplines: [],
  initiatives: [
    { id: 'i', kind: 'INITIATIVE', title: 'Số hóa hồ sơ', level: 'UNIT', recognisedOn: '2017-11-10', decisionNumber: '5/QĐ', usedFor: [] },
  ],
  ratings: [{ year: 2017, level: 'GOOD', decidedOn: '2017-12-01', decisionNumber: '1/QĐ' }],
  inquiries: [],
  honours: [],
  nominatedFor: [],
  clearances: [],
  indicators: [],
  scores: [],
  blockRanks: [],
  pledge,
  attestations,
  findings: {},
};
const LDTT = { award: 'ADVANCED_WORKER', year: 2017, decidedOn: '2017-12-22', decisionNumber: '9/QĐ' } as const;

const member = (i: number, known: Partial<Member> = {}): Member => ({
  id: `m${i}`,
  name: `Người ${i}`,
  gender: 'MALE',
  rating: 'GOOD',
  disciplines: [],
  honours: [],
  nominatedFor: [],
  ...known,
});
const roomOf = (members: readonly Member[]): CollectiveNominee => ({
  kind: 'COLLECTIVE',
  id: 'c',
  name: 'Phòng Quản lý Khoa học',
  members,
  ratings: [],
  inquiries: [],
  honours: [],
  nominatedFor: [],
  clearances: [],
  indicators: [],
  scores: [],
  blockRanks: [],
  pledge,
  attestations,
  findings: {},
});
const holders = (held: number, of: number) =>
  Array.from({ length: of }, (_, i) => member(i, { honours: i < held ? ['ADVANCED_WORKER'] : [] }));

/** The criteria that stand in the way of an award. */
function obstacles(award: string, nominee: PersonNominee | CollectiveNominee): string[] {
  return judge(rulebook, award, nominee, { day })
    .verdicts.filter((verdict) => verdict.outcome !== 'MET' && !verdict.optional)
    .map((verdict) => verdict.criterion);
}

test('every source is a document that we know, and the example layer says that it is one', () => {
  const known = new Set(DOCUMENTS.map((document) => document.key));
  const sources = awardsOf(rulebook).flatMap((award) => [
    award.source,
    ...criteriaOf(award.condition).map((criterion) => criterion.source),
  ]);
  expect(sources.filter((source) => !known.has(source.document))).toEqual([]);
  expect(rulebook.layers.find((layer) => layer.kind === 'AGENCY')?.notice?.vi).toContain('ví dụ minh họa');
});

describe('Lao động tiên tiến', () => {
  const standing = (known: Partial<PersonNominee>) => obstacles('ADVANCED_WORKER', { ...worker, ...known });

  test.each<[string, Partial<PersonNominee>, string[]]>([
    ['an ordinary good year', {}, []],
    ['a maternity leave', { leaves: [{ kind: 'MATERNITY', startedOn: '2017-02-01', endedOn: '2017-07-31', workingDays: 129 }] }, []],
    [
      '40 days of sick leave',
      { leaves: [{ kind: 'SICK', startedOn: '2017-02-01', endedOn: '2017-03-28', workingDays: 40 }] },
      ['advanced-worker.leave'],
    ],
    [
      'a reprimand',
      { disciplines: [{ form: 'REPRIMAND', decidedOn: '2017-05-10', endsOn: '2018-05-09', decisionNumber: '3/QĐ' }] },
      ['advanced-worker.discipline'],
    ],
    ['recruited in April', { serviceStartedOn: '2017-04-03' }, ['advanced-worker.service']],
    [
      'two years of study with the result khá',
      { studies: [{ course: 'Thạc sĩ', startedOn: '2015-09-01', endedOn: '2017-08-31', result: 'FAIR' }] },
      [],
    ],
    ['an inquiry under way', { inquiries: [{ kind: 'DENUNCIATION', openedOn: '2017-11-20', reference: 'TB 12' }] }, ['agency.freeze']],
    ['no pledge', { pledge: undefined }, ['agency.pledge']],
    ['no rating yet', { ratings: [] }, ['advanced-worker.rating']],
  ])('%s', (_, known, expected) => {
    expect(standing(known)).toEqual(expected);
  });

  test('cites for the leave the first decree of the year, then the agency that keeps its rule', () => {
    const sourceOn = (sentOn: string) =>
      judge(rulesOfPlan(wholeYear, sentOn), 'ADVANCED_WORKER', worker, { day }).verdicts.find(
        (each) => each.criterion === 'advanced-worker.leave',
      )?.source;
    expect(sourceOn('2017-09-30')).toMatchObject({ document: 'decree-65-2014', article: '5', clause: '6', confidence: 'VERIFIED' });
    expect(sourceOn('2017-10-01')).toMatchObject({ document: 'agency-2017', confidence: 'UNVERIFIED' });
  });

  test('asks about inquiries by the agency until the circular brings the same into the law', () => {
    const frozenBy = (sentOn: string) =>
      judge(rulesOfPlan(wholeYear, sentOn), 'ADVANCED_WORKER', worker, { day })
        .verdicts.filter(({ kind }) => kind === 'freeze')
        .map(({ criterion }) => criterion);
    expect([frozenBy('2017-12-14'), frozenBy('2017-12-15')]).toEqual([['agency.freeze'], ['law.freeze']]);
  });

  test('asks the same of everybody before and after the change of decrees', () => {
    const asked = (sentOn: string) =>
      judge(rulesOfPlan(wholeYear, sentOn), 'ADVANCED_WORKER', worker, { day })
        .verdicts.map(({ criterion }) => criterion)
        .filter((criterion) => criterion !== 'advanced-worker.transfer')
        .sort();
    expect(asked('2017-10-01')).toEqual(asked('2017-09-30'));
  });
});

test('Chiến sĩ thi đua cơ sở needs the decided title below and an initiative of the year', () => {
  const standing = (known: Partial<PersonNominee>) => obstacles('GRASSROOTS_EMULATION_FIGHTER', { ...worker, ...known });
  expect(standing({ honours: [LDTT] })).toEqual([]);
  expect(standing({ nominatedFor: ['ADVANCED_WORKER'] })).toEqual(['grassroots-emulation-fighter.advanced-worker']);
  expect(standing({ honours: [LDTT], initiatives: [] })).toEqual(['grassroots-emulation-fighter.initiative']);
});

test.each([
  [49, ['advanced-collective.advanced-workers'], true],
  [50, ['advanced-collective.advanced-workers'], true],
  [51, [], true],
  [69, [], true],
  [70, [], false],
])('a unit with %d%% Lao động tiên tiến', (percent, expected, tooFewForExcellent) => {
  const room = roomOf(holders(percent, 100));
  expect(obstacles('ADVANCED_COLLECTIVE', room)).toEqual(expected);
  expect(obstacles('EXCELLENT_COLLECTIVE', room).includes('excellent-collective.advanced-workers')).toBe(tooFewForExcellent);
});

test('Tập thể lao động xuất sắc needs a Chiến sĩ thi đua cơ sở and nobody warned', () => {
  const [first, ...rest] = holders(10, 10) as [Member, ...Member[]];
  const fighter = { ...first, honours: ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER'] };
  expect(obstacles('EXCELLENT_COLLECTIVE', roomOf([fighter, ...rest]))).toEqual([]);
  expect(obstacles('EXCELLENT_COLLECTIVE', roomOf([first, ...rest]))).toEqual(['excellent-collective.fighters']);
  const warned = member(99, { disciplines: [{ form: 'WARNING', decidedOn: '2017-04-01', decisionNumber: '2/QĐ' }] });
  expect(obstacles('EXCELLENT_COLLECTIVE', roomOf([fighter, ...rest, warned]))).toEqual(['excellent-collective.discipline']);
});

test('Giấy khen is open to people and collectives, by any one of its three ways', () => {
  const { 'certificate-of-commendation.movement': movement, ...others } = attestations;
  expect(movement).toBeDefined();
  expect(obstacles('CERTIFICATE_OF_COMMENDATION', { ...worker, ratings: [], pledge: undefined })).toEqual([]);
  expect(obstacles('CERTIFICATE_OF_COMMENDATION', { ...worker, attestations: others })).toEqual([]);
  expect(obstacles('CERTIFICATE_OF_COMMENDATION', { ...roomOf([]), attestations: {} })).not.toEqual([]);
});

test('no award is met by somebody of whom nothing is known', () => {
  const blank = { pledge: undefined, ratings: [], initiatives: [], attestations: {} };
  for (const award of awardsOf(rulebook)) {
    const nominee = award.subject === 'COLLECTIVE' ? { ...roomOf([]), ...blank } : { ...worker, ...blank };
    expect(judge(rulebook, award.key, nominee, { day }).outcome).not.toBe('MET');
  }
});

test('taking any one attested or rated fact away never leaves the title met', () => {
  const ids = criteriaOf(awardOf(rulebook, 'ADVANCED_WORKER').condition).flatMap((c) => (c.kind === 'attested' ? [c.id] : []));
  fc.assert(
    fc.property(fc.subarray([...ids, 'rating', 'pledge'], { minLength: 1 }), (missing) => {
      const nominee: PersonNominee = {
        ...worker,
        ratings: missing.includes('rating') ? [] : worker.ratings,
        pledge: missing.includes('pledge') ? undefined : pledge,
        attestations: Object.fromEntries(Object.entries(attestations).filter(([id]) => !missing.includes(id))),
      };
      expect(judge(rulebook, 'ADVANCED_WORKER', nominee, { day }).outcome).not.toBe('MET');
    }),
  );
});

test('the order in which facts are recorded changes no outcome', () => {
  const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  const facts = fc.record({
    leaves: shuffled([
      { kind: 'SICK', startedOn: '2017-02-01', endedOn: '2017-03-20', workingDays: 28 },
      { kind: 'ANNUAL', startedOn: '2017-07-03', endedOn: '2017-07-18', workingDays: 12 },
      { kind: 'MATERNITY', startedOn: '2016-10-01', endedOn: '2017-01-20', workingDays: 80 },
    ] as const),
    disciplines: shuffled([
      { form: 'REPRIMAND', decidedOn: '2015-05-10', endsOn: '2016-05-09', decisionNumber: '3/QĐ' },
      { form: 'WARNING', decidedOn: '2016-02-10', decisionNumber: '4/QĐ' },
    ] as const),
    ratings: shuffled([...worker.ratings, { year: 2016, level: 'COMPLETED', decidedOn: '2016-12-01', decisionNumber: '1/QĐ' } as const]),
    studies: shuffled([
      { course: 'Thạc sĩ', startedOn: '2015-09-01', endedOn: '2017-08-31', result: 'FAIR' },
      { course: 'Chính trị', startedOn: '2017-01-05', endedOn: '2017-06-30' },
    ] as const),
  });
  const outcomes = (known: Partial<PersonNominee>) =>
    judge(rulebook, 'ADVANCED_WORKER', { ...worker, ...known }, { day }).verdicts.map((v) => [v.criterion, v.outcome]);
  fc.assert(fc.property(facts, facts, (one, other) => expect(outcomes(one)).toEqual(outcomes(other))));
});

test('places: 15% of 27 titles below, rounded down; 40% of two collectives is still one', () => {
  const [fighters] = quotasFor(rulebook, 'GRASSROOTS_EMULATION_FIGHTER');
  const [collectives] = quotasFor(rulebook, 'EXCELLENT_COLLECTIVE');
  expect(fighters && placesOf(fighters, 27, true)).toBe(4);
  expect(fighters && placesOf(fighters, 6, true)).toBe(0);
  expect(collectives && placesOf(collectives, 2, true)).toBe(1);
});

test('a unit meeting needs two thirds present and 70% of them in favour', () => {
  const rule = voteFor(rulebook, 'UNIT_MEETING', 'ADVANCED_WORKER');
  if (!rule) throw new Error('no rule');
  expect(whyVoteFails(rule, { members: 12, present: 8, inFavour: 6 })).toEqual([]);
  expect(whyVoteFails(rule, { members: 12, present: 7, inFavour: 7 })).toHaveLength(1);
  expect(whyVoteFails(rule, { members: 12, present: 8, inFavour: 5 })).toHaveLength(1);
});

test.each([
  ['PLEDGE', '2017-03-14T17:00:00Z', '2017-03-31T17:00:00Z'],
  ['INSPECTION', '2017-05-31T17:00:00Z', '2017-06-30T17:00:00Z'],
  ['NOMINATION', '2017-10-31T17:00:00Z', '2017-12-04T17:00:00Z'],
  ['COUNCIL', '2017-12-10T17:00:00Z', '2017-12-20T17:00:00Z'],
  ['POSTING', '2017-12-20T17:00:00Z', '2017-12-27T17:00:00Z'],
] as const)('%s is open from %s until %s', (event, opensAt, closesAt) => {
  const window = windowOf(workOut(wholeYear, { extensions: [], isHoliday: () => false }), event);
  const codeAt = (instant: number) => whyNotInTime(window, new Date(instant))[0]?.code;
  expect(codeAt(Date.parse(opensAt) - 1)).toBe('WINDOW_NOT_OPEN');
  expect(codeAt(Date.parse(opensAt))).toBeUndefined();
  expect(codeAt(Date.parse(closesAt) - 1)).toBeUndefined();
  expect(codeAt(Date.parse(closesAt))).toBe('WINDOW_CLOSED');
});
