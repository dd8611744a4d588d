import type { CollectiveNominee, PersonNominee } from '@vinh-danh/domain/people/nominee';
import { collective, member, members, person } from '@vinh-danh/domain/rulebook/criteria/example';
import { regime2014 } from './regime-2014';
import { regime2017 } from './regime-2017';
import { honours, initiatives, ratings, standing, years } from './regime-facts';

const five = years(2012, 2016);

/** Persons: facts with which the award is just met, and with which it is just missed. */
const PERSONS: [award: string, what: string, met: Partial<PersonNominee>, missed: Partial<PersonNominee>, attested?: string[]][] = [
  [
    'GRASSROOTS_EMULATION_FIGHTER',
    'an initiative of the year',
    { honours: honours('ADVANCED_WORKER', [2016]), initiatives: initiatives(1, 'UNIT', 2016) },
    { honours: honours('ADVANCED_WORKER', [2016]), initiatives: initiatives(1, 'UNIT', 2015) },
  ],
  [
    'PROVINCIAL_EMULATION_FIGHTER',
    'three consecutive years with this one',
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', years(2014, 2016)), initiatives: initiatives(1, 'PROVINCE', 2015) },
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', [2012, 2013, 2015, 2016]), initiatives: initiatives(1, 'PROVINCE', 2015) },
  ],
  [
    'PROVINCIAL_EMULATION_FIGHTER',
    'an initiative of the province',
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', years(2014, 2016)), initiatives: initiatives(1, 'PROVINCE', 2015) },
    { honours: honours('GRASSROOTS_EMULATION_FIGHTER', years(2014, 2016)), initiatives: initiatives(3, 'UNIT', 2015) },
  ],
  [
    'NATIONAL_EMULATION_FIGHTER',
    'two titles by the year before',
    { honours: honours('PROVINCIAL_EMULATION_FIGHTER', [2012, 2015]), initiatives: initiatives(1, 'NATION', 2015) },
    { honours: honours('PROVINCIAL_EMULATION_FIGHTER', [2013, 2016]), initiatives: initiatives(1, 'NATION', 2015) },
    ['succession'],
  ],
  [
    'CERTIFICATE_OF_MERIT',
    'two years rated excellent with two initiatives',
    { ratings: ratings('EXCELLENT', [2015, 2016]), initiatives: initiatives(2, 'UNIT', 2016) },
    { ratings: ratings('EXCELLENT', [2015, 2016]), initiatives: initiatives(1, 'UNIT', 2016) },
  ],
  [
    'PM_CERTIFICATE_OF_MERIT',
    'five years since the certificate with five initiatives',
    { honours: honours('CERTIFICATE_OF_MERIT', [2011]), ratings: ratings('EXCELLENT', five), initiatives: initiatives(5, 'UNIT', 2014) },
    { honours: honours('CERTIFICATE_OF_MERIT', [2011]), ratings: ratings('EXCELLENT', five), initiatives: initiatives(4, 'UNIT', 2014) },
  ],
  [
    'PM_CERTIFICATE_OF_MERIT',
    'the five years after it, not before',
    { honours: honours('CERTIFICATE_OF_MERIT', [2011]), ratings: ratings('EXCELLENT', five), initiatives: initiatives(5, 'UNIT', 2014) },
    { honours: honours('CERTIFICATE_OF_MERIT', [2012]), ratings: ratings('EXCELLENT', five), initiatives: initiatives(5, 'UNIT', 2014) },
  ],
  [
    'PM_CERTIFICATE_OF_MERIT',
    'a family with 500 million đồng',
    { indicators: [{ key: 'family-contribution', year: 2016, value: 500 }] },
    { indicators: [{ key: 'family-contribution', year: 2016, value: 499 }] },
    ['family'],
  ],
  ...([3, 2, 1] as const).map((grade): (typeof PERSONS)[number] => {
    const before = honours({ 3: 'PM_CERTIFICATE_OF_MERIT', 2: 'LABOUR_ORDER_3', 1: 'LABOUR_ORDER_2' }[grade], [2011]);
    const needed = 5 - grade;
    const facts = (count: number) => ({
      honours: before,
      ratings: ratings('EXCELLENT', five),
      initiatives: initiatives(count, 'PROVINCE', 2014),
    });
    return [`LABOUR_ORDER_${grade}`, `${needed} initiatives of the province`, facts(needed), facts(needed - 1)];
  }),
  ...([3, 2, 1] as const).map((grade): (typeof PERSONS)[number] => {
    const needed = 9 - 2 * grade;
    return [
      `LABOUR_ORDER_${grade}`,
      `a worker with ${needed} initiatives`,
      { initiatives: initiatives(needed, 'UNIT', 2014) },
      { initiatives: initiatives(needed - 1, 'UNIT', 2014) },
      ['.worker'],
    ];
  }),
  ...([3, 2, 1] as const).map((grade): (typeof PERSONS)[number] => {
    const needed = 9 - 2 * grade;
    const model = (value: number) => ({ indicators: [{ key: 'production-model-years', year: 2016, value }] });
    return [`LABOUR_ORDER_${grade}`, `a farmer with a model of ${needed} years`, model(needed), model(needed - 1), ['.farmer']];
  }),
];

describe.each([
  ['2014', regime2014],
  ['2017, whose decree is not known to differ', regime2017],
])('persons under the regime of %s', (_, regime) => {
  it.each(PERSONS)('%s: %s', (award, _what, met, missed, attested = []) => {
    expect(standing(regime, award, 2016, person(met), attested)).toBe('MET');
    expect(standing(regime, award, 2016, person(missed), attested)).toBe('NOT_MET');
  });
});

/** Collectives: what was won since the award before, with five years rated excellent. */
const since = (award: string, won: Partial<Record<'cp' | 'flag' | 'merit', number>>, ratedFrom = 2012): Partial<CollectiveNominee> => ({
  foundedOn: '2000-01-01',
  ratings: [...ratings('GOOD', years(2012, ratedFrom - 1)), ...ratings('EXCELLENT', years(ratedFrom, 2016))],
  honours: [
    ...honours(award, [2011]),
    ...honours('GOVERNMENT_EMULATION_FLAG', years(2012, 2011 + (won.cp ?? 0))),
    ...honours('PROVINCIAL_EMULATION_FLAG', years(2012, 2011 + (won.flag ?? 0))),
    ...honours('CERTIFICATE_OF_MERIT', years(2012, 2011 + (won.merit ?? 0))),
  ],
});
const COLLECTIVES: [
  award: string,
  what: string,
  met: Partial<CollectiveNominee>,
  missed: Partial<CollectiveNominee>,
  attested?: string[],
][] = [
  [
    'CERTIFICATE_OF_MERIT',
    'two years rated excellent',
    { ratings: ratings('EXCELLENT', [2015, 2016]) },
    { ratings: [...ratings('GOOD', [2015]), ...ratings('EXCELLENT', [2016])] },
    ['collective-conduct'],
  ],
  ['PM_CERTIFICATE_OF_MERIT', 'a flag', since('CERTIFICATE_OF_MERIT', { flag: 1 }), since('CERTIFICATE_OF_MERIT', {})],
  ['LABOUR_ORDER_3', 'two flags', since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }), since('PM_CERTIFICATE_OF_MERIT', { flag: 1, merit: 1 })],
  [
    'LABOUR_ORDER_3',
    'a flag and two certificates',
    since('PM_CERTIFICATE_OF_MERIT', { flag: 1, merit: 2 }),
    since('PM_CERTIFICATE_OF_MERIT', { merit: 4 }),
  ],
  [
    'LABOUR_ORDER_3',
    'ten years of age',
    { ...since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }), foundedOn: '2006-12-31' },
    { ...since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }), foundedOn: '2007-06-01' },
  ],
  ['LABOUR_ORDER_3', 'five years', since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }), since('PM_CERTIFICATE_OF_MERIT', { flag: 2 }, 2013)],
  ['LABOUR_ORDER_2', "the Government's flag and one more", since('LABOUR_ORDER_3', { cp: 1, flag: 1 }), since('LABOUR_ORDER_3', { cp: 1 })],
  ['LABOUR_ORDER_2', 'three flags', since('LABOUR_ORDER_3', { flag: 3 }), since('LABOUR_ORDER_3', { flag: 2 })],
  [
    'LABOUR_ORDER_1',
    "the Government's flag and two more",
    since('LABOUR_ORDER_2', { cp: 1, flag: 2 }),
    since('LABOUR_ORDER_2', { cp: 1, flag: 1 }),
  ],
  ['LABOUR_ORDER_1', 'four flags', since('LABOUR_ORDER_2', { flag: 4 }), since('LABOUR_ORDER_2', { flag: 3 })],
  [
    'INDEPENDENCE_ORDER_3',
    'thirty years of age and two flags of the Government',
    { ...since('LABOUR_ORDER_1', { cp: 2, flag: 2 }), foundedOn: '1980-01-01' },
    { ...since('LABOUR_ORDER_1', { cp: 1, flag: 2 }), foundedOn: '1980-01-01' },
    ['years'],
  ],
  ['INDEPENDENCE_ORDER_2', "three of the Government's flags", since('X', { cp: 3 }), since('X', { cp: 2 }), ['rest']],
  ['INDEPENDENCE_ORDER_1', "four of the Government's flags", since('X', { cp: 4 }), since('X', { cp: 3 }), ['rest']],
  [
    'PROVINCIAL_EMULATION_FLAG',
    'first of its block',
    { blockRanks: [{ block: 'Khối 1', year: 2016, place: 1, of: 8 }] },
    { blockRanks: [{ block: 'Khối 1', year: 2016, place: 2, of: 8 }] },
    ['targets', 'unity'],
  ],
];

describe.each([
  ['2014', regime2014],
  ['2017, whose decree is not known to differ', regime2017],
])('collectives under the regime of %s', (_, regime) => {
  it.each(COLLECTIVES)('%s: %s', (award, _what, met, missed, attested = []) => {
    expect(standing(regime, award, 2016, collective([], met), attested)).toBe('MET');
    expect(standing(regime, award, 2016, collective([], missed), attested)).toBe('NOT_MET');
  });

  const workers = (held: number, of: number) => [
    ...members(held, { honours: ['ADVANCED_WORKER'], rating: 'GOOD' }),
    ...members(of - held, { rating: 'COMPLETED' }),
  ];
  const ALL = ['.'];

  it('asks of an advanced collective more than half, of an excellent one at least 70 % and a fighter', () => {
    expect(standing(regime, 'ADVANCED_COLLECTIVE', 2016, collective(workers(5, 10)), ALL)).toBe('NOT_MET');
    expect(standing(regime, 'ADVANCED_COLLECTIVE', 2016, collective(workers(6, 10)), ALL)).toBe('MET');
    const fighter = member({ honours: ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER'], rating: 'EXCELLENT' });
    expect(standing(regime, 'EXCELLENT_COLLECTIVE', 2016, collective([fighter, ...workers(6, 9)]), ALL)).toBe('MET');
    expect(standing(regime, 'EXCELLENT_COLLECTIVE', 2016, collective([fighter, ...workers(5, 9)]), ALL)).toBe('NOT_MET');
    expect(standing(regime, 'EXCELLENT_COLLECTIVE', 2016, collective(workers(10, 10)), ALL)).toBe('NOT_MET');
  });
});

test('under the decree of 2017 what was given ad hoc is no step to the next form', () => {
  const facts = (kind: 'MERIT' | 'AD_HOC') =>
    person({
      honours: honours('CERTIFICATE_OF_MERIT', [2011], { kind, achievement: 'Cứu nạn' }),
      achievement: 'Năm năm công tác',
      ratings: ratings('EXCELLENT', five),
      initiatives: initiatives(5, 'UNIT', 2014),
    });
  expect(standing(regime2017, 'PM_CERTIFICATE_OF_MERIT', 2016, facts('AD_HOC'))).toBe('NOT_MET');
  expect(standing(regime2017, 'PM_CERTIFICATE_OF_MERIT', 2016, facts('MERIT'))).toBe('MET');
  expect(standing(regime2014, 'PM_CERTIFICATE_OF_MERIT', 2016, facts('AD_HOC'))).toBe('MET');
});
