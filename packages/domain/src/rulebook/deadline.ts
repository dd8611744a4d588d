import type { Text } from '../text';
import type { Day } from '../time';
import type { Citation } from './citation';

/** What happens in the year. Acts ask for the window of their event. */
export type EventKey =
  | 'PLEDGE'
  | 'INITIATIVE'
  | 'NOMINATION'
  | 'COUNCIL'
  | 'POSTING'
  | 'SUBMISSION'
  | 'INSPECTION'
  | 'HALF_YEAR_REPORT'
  | 'YEAR_REPORT';

/** When an event may happen. */
export interface DeadlineRule {
  readonly id: string;
  readonly event: EventKey;
  readonly name: Text;
  readonly opens?: Moment;
  readonly closes: Moment;
  /** Who may extend it, as the page names them. */
  readonly extendedBy?: Text;
  readonly source: Citation;
}

export type Moment =
  /** `inclusive: false` is "trước ngày": the day itself is already too late. Opening moments are always inclusive. */
  | { readonly kind: 'day'; readonly day: Day; readonly inclusive: boolean }
  /** A month without a day, e.g. `2017-06`. It opens with its first and closes with its last day. */
  | { readonly kind: 'month'; readonly month: string }
  /** So many working days (negative: before) from the close of another event. */
  | { readonly kind: 'workingDays'; readonly after: EventKey; readonly days: number }
  | { readonly kind: 'toBeAnnounced' };

/** More time, granted on the record. Without a unit it holds for all. */
export interface Extension {
  readonly deadline: string;
  readonly unitId?: string;
  readonly until: Date;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly grantedBy: string;
}

/** A deadline worked out: acts are in time while `opensAt <= now < closesAt`. Undefined means not announced, or no limit. */
export interface Window {
  readonly rule: DeadlineRule;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly extension?: Extension;
}
