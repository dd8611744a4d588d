import { person } from '@vinh-danh/domain/rulebook/criteria/example';
import { windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { placesOf } from '@vinh-danh/domain/rulebook/quota.rule';
import { awardsOf, dossierListsFor, quotasFor, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { example2026 } from './example-2026';
import { regime2014 } from './regime-2014';
import { regime2017 } from './regime-2017';
import { regime2024 } from './regime-2024';
import { regime2025 } from './regime-2025';
import { scienceMedal2025 } from './science-medal-2025';

const alone = (regime: Layer, year: number) => ({ year, layers: [regime] });

describe('places', () => {
  it('of fighters are 15 % of advanced workers under the decree of 2017 alone', () => {
    const [rule] = quotasFor(alone(regime2017, 2017), 'GRASSROOTS_EMULATION_FIGHTER');
    expect(rule && [19, 20, 33].map((held) => placesOf(rule, held, true))).toEqual([2, 3, 4]);
    for (const regime of [regime2014, regime2024, regime2025]) expect(regime.quotas).toEqual([]);
  });

  it("of the Government's flag are 20 % of those who reach the provincial standard", () => {
    const [rule] = quotasFor(alone(regime2017, 2017), 'GOVERNMENT_EMULATION_FLAG');
    expect(rule && [4, 5, 14].map((eligible) => placesOf(rule, eligible, true))).toEqual([0, 1, 2]);
  });
});

test.each<[string, Layer, 'COUNCIL' | 'UPPER_COUNCIL', string, number, number]>([
  ['90 % of 13 members', regime2014, 'UPPER_COUNCIL', 'PROVINCIAL_EMULATION_FIGHTER', 13, 12],
  ['90 % of 13 members', regime2017, 'UPPER_COUNCIL', 'NATIONAL_EMULATION_FIGHTER', 13, 12],
  ['90 % of 20 members', regime2024, 'UPPER_COUNCIL', 'PROVINCIAL_EMULATION_FIGHTER', 20, 18],
  ['80 % of 9 members', regime2024, 'COUNCIL', 'GRASSROOTS_EMULATION_FIGHTER', 9, 8],
  ['80 % of 10 members', regime2025, 'COUNCIL', 'GRASSROOTS_EMULATION_FIGHTER', 10, 8],
])('%s', (_, regime, body, award, members, needed) => {
  const rule = voteFor(alone(regime, 2017), body, award);
  if (!rule) throw new Error('no rule');
  expect(whyVoteFails(rule, { members, present: members, inFavour: needed })).toEqual([]);
  expect(whyVoteFails(rule, { members, present: members, inFavour: needed - 1 })).toHaveLength(1);
});

test.each<[Layer, number, string, string]>([
  [regime2017, 2017, 'NATIONAL_FIGHTER_SUBMISSION', '2018-10-31'],
  [regime2024, 2024, 'NATIONAL_FIGHTER_SUBMISSION', '2025-12-31'],
  [regime2024, 2024, 'GOVERNMENT_FLAG_SUBMISSION', '2024-06-30'],
  [regime2025, 2025, 'GOVERNMENT_FLAG_SUBMISSION', '2025-06-30'],
])('what goes to the centre: %#', (regime, year, event, lastDay) => {
  const rulebook = alone(regime, year);
  const award = event.replace('_SUBMISSION', '').replace('FIGHTER', 'EMULATION_FIGHTER').replace('FLAG', 'EMULATION_FLAG');
  const window = windowOf(workOut(rulebook, { extensions: [], isHoliday: () => false }), event, { award });
  expect(window?.closesAt && dayOf(new Date(window.closesAt.getTime() - 1))).toBe(lastDay);
});

test('the example of 2026 counts its dates in 2026, and those of the law with it', () => {
  const windows = workOut(rulebookOn(example2026, '2026-11-01'), { extensions: [], isHoliday: () => false });
  const closes = (event: string) => windowOf(windows, event)?.closesAt?.toISOString();
  expect(closes('NOMINATION')).toBe('2026-11-20T17:00:00.000Z');
  expect(closes('POSTING')).toBe('2026-12-07T17:00:00.000Z');
  expect(windows.some(({ rule }) => rule.event === 'GOVERNMENT_FLAG_SUBMISSION')).toBe(false);
});

describe('money', () => {
  const multiple = (regime: Layer, award: string, subject: 'PERSON' | 'COLLECTIVE') =>
    regime.money?.amounts.find((amount) => amount.award === award && amount.subject === subject)?.multiple;

  test.each<[string, 'PERSON' | 'COLLECTIVE', number | undefined, number | undefined, number | undefined]>([
    ['ADVANCED_WORKER', 'PERSON', 0.3, 0.3, 0.3],
    ['GRASSROOTS_EMULATION_FIGHTER', 'PERSON', 1, 1, 1],
    ['PROVINCIAL_EMULATION_FIGHTER', 'PERSON', 3, 3, 3],
    ['NATIONAL_EMULATION_FIGHTER', 'PERSON', 4.5, 4.5, 4.5],
    ['ADVANCED_COLLECTIVE', 'COLLECTIVE', 0.8, 0.8, 0.8],
    ['EXCELLENT_COLLECTIVE', 'COLLECTIVE', 1.5, 1.5, 1.5],
    ['PROVINCIAL_EMULATION_FLAG', 'COLLECTIVE', 15.5, 8, 8],
    ['GOVERNMENT_EMULATION_FLAG', 'COLLECTIVE', 24.5, 12, 12],
    ['CERTIFICATE_OF_COMMENDATION', 'COLLECTIVE', 0.6, 0.6, 0.6],
    ['CERTIFICATE_OF_MERIT', 'PERSON', 1, 1, 1.5],
    ['PM_CERTIFICATE_OF_MERIT', 'PERSON', 1.5, 3.5, 3.5],
    ['LABOUR_ORDER_1', 'PERSON', undefined, 9, 9],
    ['LABOUR_ORDER_3', 'COLLECTIVE', undefined, 9, 9],
  ])('%s to a %s: %p, %p, %p base salaries', (award, subject, of2014, of2017, of2025) => {
    expect([regime2014, regime2017, regime2025].map((regime) => multiple(regime, award, subject))).toEqual([of2014, of2017, of2025]);
  });

  it('is of the base salary of the day', () => {
    const salaryOn = (day: string) => regime2025.money?.baseSalaries.findLast(({ from }) => from <= day)?.amount;
    expect(['2017-06-30', '2017-07-01', '2024-06-30', '2024-07-01', '2026-07-01'].map(salaryOn)).toEqual([
      1_210_000, 1_300_000, 1_800_000, 2_340_000, 2_530_000,
    ]);
    expect(4.5 * (salaryOn('2025-12-01') ?? 0)).toBe(10_530_000);
  });
});

test('every award of the law of 2022 has its papers; those to the centre in one original', () => {
  for (const regime of [regime2024, regime2025]) {
    for (const { key, level } of awardsOf(alone(regime, 2025))) {
      const [list, ...others] = dossierListsFor(alone(regime, 2025), key);
      expect(others).toEqual([]);
      expect(list?.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['letter', 'report', 'minutes']));
      expect(list?.items[0]?.copies).toBe(level === 'STATE' ? 1 : undefined);
    }
  }
});

describe('the medal for science and technology', () => {
  const rulebook = { year: 2025, layers: [regime2025, scienceMedal2025] };
  const outcome = (
    years: number,
    known: Parameters<typeof person>[0] = {},
    title: { rank: 'HEAD' | 'DEPUTY' | 'STAFF' } = { rank: 'STAFF' },
  ) => {
    const from = `${2025 - years}-12-31`;
    const post = {
      unit: 'BGD',
      unitName: 'Ban Giám đốc',
      unitKind: 'LEADERSHIP',
      title: 'Lãnh đạo',
      kind: 'PERMANENT',
      from,
      ...title,
    } as const;
    const elsewhere = { ...post, unitKind: 'ROOM' } as const;
    const met = { outcome: 'MET', by: 'Lê Thị Mai', at: new Date('2025-12-20T02:00:00Z') } as const;
    const attestations = Object.fromEntries(['head', 'deputy', 'staff'].map((way) => [`science-medal.${way}-of-sector`, met]));
    const nominee = person({
      gender: 'MALE',
      rank: title.rank,
      serviceStartedOn: from,
      assignments: [title.rank === 'STAFF' ? elsewhere : post],
      attestations: { ...attestations, 'science-medal.staff-ten-years': { ...met, outcome: 'NOT_MET' } },
      ...known,
    });
    return judge(rulebook, 'SCIENCE_MEDAL', nominee, { day: '2025-12-31' }).outcome;
  };

  test.each<[string, number, Parameters<typeof person>[0], 'HEAD' | 'DEPUTY' | 'STAFF']>([
    ['a head after 5 years', 5, {}, 'HEAD'],
    ['a woman as head after 3 years', 3, { gender: 'FEMALE' }, 'HEAD'],
    ['a deputy after 8 years', 8, {}, 'DEPUTY'],
    ['a man of the staff after 20 years', 20, {}, 'STAFF'],
    ['a woman of the staff after 15 years', 15, { gender: 'FEMALE' }, 'STAFF'],
    [
      'an order takes 3 years off',
      17,
      { honours: [{ award: 'LABOUR_ORDER_3', year: 2020, decidedOn: '2020-09-02', decisionNumber: '1/QĐ', kind: 'MERIT' }] },
      'STAFF',
    ],
  ])('%s', (_, years, known, rank) => {
    expect([outcome(years, known, { rank }), outcome(years - 1, known, { rank })]).toEqual(['MET', 'NOT_MET']);
  });
});
