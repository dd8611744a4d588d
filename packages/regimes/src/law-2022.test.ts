import type { CollectiveNominee, PersonNominee } from '@vinh-danh/domain/people/nominee';
import { collective, member, members, person } from '@vinh-danh/domain/rulebook/criteria/example';
import { regime2024 } from './regime-2024';
import { regime2025 } from './regime-2025';
import { honours, initiatives, ratings, standing, years } from './regime-facts';

const five = years(2021, 2025);
const ALL = ['.'];

type Case<Facts> = [award: string, what: string, met: Partial<Facts>, missed: Partial<Facts>, attested?: string[]];

/** Years rated well, some of them excellent, after an award of 2020. */
const after = (award: string, excellent: number, title: string, times: number): Partial<PersonNominee> => ({
  honours: [...honours(award, [2020]), ...honours(title, years(2021, 2020 + times))],
  ratings: [...ratings('EXCELLENT', years(2021, 2020 + excellent)), ...ratings('GOOD', years(2021 + excellent, 2025))],
});

const PERSONS: Case<PersonNominee>[] = [
  ['ADVANCED_WORKER', 'rated well', { ratings: ratings('GOOD', [2025]) }, { ratings: ratings('COMPLETED', [2025]) }, ALL],
  [
    'GRASSROOTS_EMULATION_FIGHTER',
    'rated excellent, without an initiative',
    { honours: honours('ADVANCED_WORKER', [2025]), ratings: ratings('EXCELLENT', [2025]) },
    { honours: honours('ADVANCED_WORKER', [2025]), ratings: ratings('GOOD', [2025]) },
  ],
  [
    'GRASSROOTS_EMULATION_FIGHTER',
    'an initiative that no form of commendation rests on',
    { honours: honours('ADVANCED_WORKER', [2025]), ratings: ratings('GOOD', [2025]), initiatives: initiatives(1, 'UNIT', 2025) },
    {
      honours: honours('ADVANCED_WORKER', [2025]),
      ratings: ratings('GOOD', [2025]),
      initiatives: initiatives(1, 'UNIT', 2025, { usedFor: [{ award: 'CERTIFICATE_OF_MERIT', year: 2025 }] }),
    },
  ],
  [
    'PROVINCIAL_EMULATION_FIGHTER',
    'three consecutive years and an initiative that works and spreads in the province',
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', years(2023, 2025)), initiatives: initiatives(1, 'PROVINCE', 2024) },
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', years(2024, 2025)), initiatives: initiatives(1, 'PROVINCE', 2024) },
  ],
  [
    'NATIONAL_EMULATION_FIGHTER',
    'two titles by the year before and a nationwide initiative',
    { honours: honours('PROVINCIAL_EMULATION_FIGHTER', [2021, 2024]), initiatives: initiatives(1, 'NATION', 2024) },
    { honours: honours('PROVINCIAL_EMULATION_FIGHTER', [2021, 2024]), initiatives: initiatives(1, 'PROVINCE', 2024) },
    ['succession'],
  ],
  [
    'CERTIFICATE_OF_MERIT',
    'two consecutive titles',
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', [2024, 2025]), ratings: ratings('GOOD', [2024, 2025]) },
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', [2023, 2025]), ratings: ratings('GOOD', [2024, 2025]) },
  ],
  [
    'CERTIFICATE_OF_MERIT',
    'two years rated excellent with two initiatives',
    { ratings: ratings('EXCELLENT', [2024, 2025]), initiatives: initiatives(2, 'UNIT', 2025) },
    { ratings: ratings('EXCELLENT', [2024, 2025]), initiatives: initiatives(1, 'UNIT', 2025) },
  ],
  [
    'PM_CERTIFICATE_OF_MERIT',
    'five years since, with three titles',
    after('CERTIFICATE_OF_MERIT', 0, 'GRASSROOTS_EMULATION_FIGHTER', 3),
    after('CERTIFICATE_OF_MERIT', 5, 'GRASSROOTS_EMULATION_FIGHTER', 2),
  ],
  [
    'LABOUR_ORDER_3',
    'one excellent year and three titles',
    after('PM_CERTIFICATE_OF_MERIT', 1, 'GRASSROOTS_EMULATION_FIGHTER', 3),
    after('PM_CERTIFICATE_OF_MERIT', 0, 'GRASSROOTS_EMULATION_FIGHTER', 3),
  ],
  [
    'LABOUR_ORDER_2',
    'two excellent years and a title of the province',
    after('LABOUR_ORDER_3', 2, 'PROVINCIAL_EMULATION_FIGHTER', 1),
    after('LABOUR_ORDER_3', 1, 'PROVINCIAL_EMULATION_FIGHTER', 1),
  ],
  [
    'LABOUR_ORDER_1',
    'three excellent years and two titles of the province',
    after('LABOUR_ORDER_2', 3, 'PROVINCIAL_EMULATION_FIGHTER', 2),
    after('LABOUR_ORDER_2', 3, 'PROVINCIAL_EMULATION_FIGHTER', 1),
  ],
  ...([3, 2, 1] as const).flatMap((grade): Case<PersonNominee>[] => {
    const needed = 4 - grade;
    const model = (value: number) => ({ indicators: [{ key: 'production-model-years', year: 2025, value }] });
    const [fewer, short] = [initiatives(needed - 1, 'UNIT', 2024), model(5 - grade)];
    return [
      [
        `LABOUR_ORDER_${grade}`,
        `a worker with ${needed} initiatives`,
        { initiatives: initiatives(needed, 'UNIT', 2024) },
        { ...short, initiatives: fewer },
        ['.worker'],
      ],
      [
        `LABOUR_ORDER_${grade}`,
        `a farmer with a model of ${6 - grade} years`,
        model(6 - grade),
        { ...short, initiatives: fewer },
        ['.worker'],
      ],
    ];
  }),
];

/** Collectives: what was won since an award of 2020, with five years rated excellent. */
const since = (award: string, won: Partial<Record<'cp' | 'flag' | 'merit', number>>): Partial<CollectiveNominee> => ({
  foundedOn: '2000-01-01',
  ratings: ratings('EXCELLENT', five),
  honours: [
    ...honours(award, [2020]),
    ...honours('GOVERNMENT_EMULATION_FLAG', years(2021, 2020 + (won.cp ?? 0))),
    ...honours('PROVINCIAL_EMULATION_FLAG', years(2021, 2020 + (won.flag ?? 0))),
    ...honours('CERTIFICATE_OF_MERIT', years(2021, 2020 + (won.merit ?? 0))),
  ],
});
const NO_FLAGS = ['no-flags'];

const COLLECTIVES: Case<CollectiveNominee>[] = [
  [
    'CERTIFICATE_OF_MERIT',
    'two years rated excellent',
    { ratings: ratings('EXCELLENT', [2024, 2025]) },
    { ratings: [...ratings('GOOD', [2024]), ...ratings('EXCELLENT', [2025])] },
  ],
  [
    'CERTIFICATE_OF_MERIT',
    'two years with the title',
    { ratings: ratings('GOOD', [2024, 2025]), honours: honours('EXCELLENT_COLLECTIVE', [2024, 2025]) },
    { ratings: ratings('GOOD', [2024, 2025]), honours: honours('EXCELLENT_COLLECTIVE', [2025]) },
  ],
  ['PM_CERTIFICATE_OF_MERIT', 'a flag', since('CERTIFICATE_OF_MERIT', { flag: 1 }), since('CERTIFICATE_OF_MERIT', { merit: 1 })],
  ['PM_CERTIFICATE_OF_MERIT', 'two certificates', since('CERTIFICATE_OF_MERIT', { merit: 2 }), since('CERTIFICATE_OF_MERIT', {})],
  ['LABOUR_ORDER_3', "the Government's flag", since('PM_CERTIFICATE_OF_MERIT', { cp: 1 }), since('PM_CERTIFICATE_OF_MERIT', { flag: 1 })],
  ['LABOUR_ORDER_3', 'two flags', since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }), since('PM_CERTIFICATE_OF_MERIT', { merit: 2 })],
  [
    'LABOUR_ORDER_3',
    'a flag and a certificate',
    since('PM_CERTIFICATE_OF_MERIT', { flag: 1, merit: 1 }),
    since('PM_CERTIFICATE_OF_MERIT', {}),
  ],
  [
    'LABOUR_ORDER_3',
    'two certificates of one that flags are not given to',
    since('PM_CERTIFICATE_OF_MERIT', { merit: 2 }),
    since('PM_CERTIFICATE_OF_MERIT', { merit: 1 }),
    NO_FLAGS,
  ],
  ['LABOUR_ORDER_2', "the Government's flag and one more", since('LABOUR_ORDER_3', { cp: 1, flag: 1 }), since('LABOUR_ORDER_3', { cp: 1 })],
  ['LABOUR_ORDER_2', 'three flags', since('LABOUR_ORDER_3', { flag: 3 }), since('LABOUR_ORDER_3', { flag: 2 })],
  ['LABOUR_ORDER_2', 'three certificates', since('LABOUR_ORDER_3', { merit: 3 }), since('LABOUR_ORDER_3', { merit: 2 }), NO_FLAGS],
  ['LABOUR_ORDER_1', "two of the Government's flags", since('LABOUR_ORDER_2', { cp: 2 }), since('LABOUR_ORDER_2', { cp: 1 })],
  [
    'LABOUR_ORDER_1',
    "the Government's flag and two more",
    since('LABOUR_ORDER_2', { cp: 1, flag: 2 }),
    since('LABOUR_ORDER_2', { cp: 1, flag: 1 }),
  ],
  ['LABOUR_ORDER_1', 'four flags', since('LABOUR_ORDER_2', { flag: 4 }), since('LABOUR_ORDER_2', { flag: 3 })],
  ['LABOUR_ORDER_1', 'four certificates', since('LABOUR_ORDER_2', { merit: 4 }), since('LABOUR_ORDER_2', { merit: 3 }), NO_FLAGS],
  [
    'PROVINCIAL_EMULATION_FLAG',
    'first of its block',
    { blockRanks: [{ block: 'Khối 1', year: 2025, place: 1, of: 8 }] },
    { blockRanks: [{ block: 'Khối 1', year: 2025, place: 2, of: 8 }] },
    ['targets'],
  ],
];

describe.each([
  ['2024', regime2024],
  ['2025', regime2025],
])('the regime of %s', (_, regime) => {
  it.each(PERSONS)('%s for persons: %s', (award, _what, met, missed, attested = []) => {
    expect(standing(regime, award, 2025, person(met), attested)).toBe('MET');
    expect(standing(regime, award, 2025, person(missed), attested)).toBe('NOT_MET');
  });

  it.each(COLLECTIVES)('%s for collectives: %s', (award, _what, met, missed, attested = []) => {
    expect(standing(regime, award, 2025, collective([], met), attested)).toBe('MET');
    expect(standing(regime, award, 2025, collective([], missed), attested)).toBe('NOT_MET');
  });

  const workers = (held: number, of: number) => [
    ...members(held, { honours: ['ADVANCED_WORKER'], rating: 'GOOD' }),
    ...members(of - held, { rating: 'COMPLETED' }),
  ];
  const warned = member({ rating: 'COMPLETED', disciplines: [{ form: 'WARNING', decidedOn: '2025-04-01', decisionNumber: '2/QĐ' }] });

  it('asks of both titles of collectives for 70 %; who was warned stands in the way of the lower one only', () => {
    const rated = { ratings: ratings('EXCELLENT', [2025]) };
    const fighter = member({ honours: ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER'], rating: 'EXCELLENT' });
    const outcome = (award: string, of: Parameters<typeof collective>[0]) => standing(regime, award, 2025, collective(of, rated), ALL);
    expect(outcome('ADVANCED_COLLECTIVE', workers(7, 10))).toBe('MET');
    expect(outcome('ADVANCED_COLLECTIVE', workers(6, 10))).toBe('NOT_MET');
    expect(outcome('EXCELLENT_COLLECTIVE', [fighter, ...workers(6, 9)])).toBe('MET');
    expect(outcome('EXCELLENT_COLLECTIVE', [fighter, ...workers(5, 9)])).toBe('NOT_MET');
    expect(outcome('ADVANCED_COLLECTIVE', [...workers(9, 9), warned])).toBe('NOT_MET');
    expect(outcome('EXCELLENT_COLLECTIVE', [fighter, ...workers(8, 8), warned])).toBe('MET');
  });
});

test('since 2025 years under a discipline do not count towards a form, and what was given ad hoc is no step to the next', () => {
  const facts = after('CERTIFICATE_OF_MERIT', 0, 'GRASSROOTS_EMULATION_FIGHTER', 3);
  const disciplines = [{ form: 'REPRIMAND', decidedOn: '2022-03-01', endsOn: '2023-02-28', decisionNumber: '3/QĐ' }] as const;
  const outcome = (regime: typeof regime2025, known: Partial<PersonNominee>) =>
    standing(regime, 'PM_CERTIFICATE_OF_MERIT', 2025, person({ ...facts, achievement: 'Năm năm công tác', ...known }));
  expect([outcome(regime2024, { disciplines }), outcome(regime2025, { disciplines })]).toEqual(['MET', 'NOT_MET']);
  const adHoc = (facts.honours ?? []).map((honour) =>
    honour.award === 'CERTIFICATE_OF_MERIT' ? { ...honour, kind: 'AD_HOC' as const, achievement: 'Cứu nạn' } : honour,
  );
  expect([outcome(regime2024, { honours: adHoc }), outcome(regime2025, { honours: adHoc })]).toEqual(['MET', 'NOT_MET']);
});
