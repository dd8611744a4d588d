import type { Day, Span } from '../time';
import type { AwardKey } from './award';
import type { Citation } from './citation';

/** What money goes with awards: multiples of the base salary. Amounts are in whole đồng. */
export interface MoneyRule {
  /** The base salary (lương cơ sở), each from a day until the next. */
  readonly baseSalaries: readonly BaseSalary[];
  /** Products are rounded up to a multiple of this many đồng. */
  readonly roundUpTo: number;
  readonly amounts: readonly MoneyAmount[];
  /** How awards that meet in one nominee combine. Absent: every award is paid. */
  readonly combining?: Combining;
}

export interface BaseSalary {
  readonly from: Day;
  /** In đồng a month. */
  readonly amount: number;
  readonly source: Citation;
}

/** The multiple for an award. What a collective gets is a row of its own, doubled or not as its source says. */
export interface MoneyAmount {
  readonly award: AwardKey;
  readonly subject: 'PERSON' | 'COLLECTIVE';
  /** Of the base salary, with at most three decimals. */
  readonly multiple: number;
  readonly inForce?: Span;
  readonly source: Citation;
}

/** `HIGHEST_PER_PERIOD`: of several titles for one period only the highest is paid, forms of commendation beside them. */
export interface Combining {
  readonly titles: 'HIGHEST_PER_PERIOD' | 'ALL';
  readonly source: Citation;
}
