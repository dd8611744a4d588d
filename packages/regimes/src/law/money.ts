import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { BaseSalary, MoneyAmount, MoneyRule } from '@vinh-danh/domain/rulebook/money';
import { BASE_SALARY, cite } from '../documents';

/** Base salaries in đồng a month. What was held before 2017 is not needed; amounts read nowhere are marked so. */
const BASE_SALARIES: readonly BaseSalary[] = [
  { from: '2017-01-01', amount: 1_210_000, source: cite(BASE_SALARY, 'UNVERIFIED') },
  { from: '2017-07-01', amount: 1_300_000, source: cite(BASE_SALARY, 'UNVERIFIED') },
  { from: '2018-07-01', amount: 1_390_000, source: cite(BASE_SALARY, 'UNVERIFIED') },
  { from: '2019-07-01', amount: 1_490_000, source: cite(BASE_SALARY, 'UNVERIFIED') },
  { from: '2023-07-01', amount: 1_800_000, source: cite(BASE_SALARY, 'VERIFIED') },
  { from: '2024-07-01', amount: 2_340_000, source: cite(BASE_SALARY, 'VERIFIED') },
  { from: '2026-07-01', amount: 2_530_000, source: cite(BASE_SALARY, 'SECONDARY') },
];

/** Multiples of the base salary for titles, which honour a person or a collective and never both. */
export function titleAmounts(multiples: Readonly<Record<AwardKey, number>>, source: Citation): MoneyAmount[] {
  return Object.entries(multiples).map(([award, multiple]) => ({ award, subject: subjectOfTitle(award), multiple, source }));
}

/** Multiples for forms of commendation: a collective receives twice as much. */
export function commendationAmounts(multiples: Readonly<Record<AwardKey, number>>, source: Citation): MoneyAmount[] {
  return Object.entries(multiples).flatMap(([award, multiple]): MoneyAmount[] => [
    { award, subject: 'PERSON', multiple, source },
    { award, subject: 'COLLECTIVE', multiple: multiple * 2, source },
  ]);
}

function subjectOfTitle(award: AwardKey): MoneyAmount['subject'] {
  return award.endsWith('COLLECTIVE') || award.endsWith('FLAG') ? 'COLLECTIVE' : 'PERSON';
}

/** The multiples of titles, the same in the decrees of 2017, 2023 and 2025. */
export const TITLE_MULTIPLES = {
  ADVANCED_WORKER: 0.3,
  GRASSROOTS_EMULATION_FIGHTER: 1,
  PROVINCIAL_EMULATION_FIGHTER: 3,
  NATIONAL_EMULATION_FIGHTER: 4.5,
  ADVANCED_COLLECTIVE: 0.8,
  EXCELLENT_COLLECTIVE: 1.5,
  PROVINCIAL_EMULATION_FLAG: 8,
  GOVERNMENT_EMULATION_FLAG: 12,
} as const;

/** The multiples of forms of commendation that the decrees since 2017 have in common. */
export const COMMENDATION_MULTIPLES = {
  CERTIFICATE_OF_COMMENDATION: 0.3,
  PM_CERTIFICATE_OF_MERIT: 3.5,
  LABOUR_ORDER_3: 4.5,
  LABOUR_ORDER_2: 7.5,
  LABOUR_ORDER_1: 9,
} as const;

/**
 * The money of a regime. The calculation was read in the decree of 2025; for the regimes before it, `combining` is marked
 * as nobody has read it there.
 */
export function moneyOf(amounts: readonly MoneyAmount[], combining: Citation): MoneyRule {
  return { baseSalaries: BASE_SALARIES, roundUpTo: 10_000, amounts, combining: { titles: 'HIGHEST_PER_PERIOD', source: combining } };
}
