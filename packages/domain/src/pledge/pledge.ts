import type { AwardKey } from '../rulebook/award';
import type { Text } from '../text';
import type { Day } from '../time';

/** Who pledges: a person for themselves, or the head of a unit for the collective. */
export const PLEDGE_SUBJECTS = ['PERSON', 'COLLECTIVE'] as const;
export type PledgeSubject = (typeof PLEDGE_SUBJECTS)[number];

export const PLEDGE_STATES = ['DRAFT', 'SENT', 'RETURNED', 'CONFIRMED'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** One measurable thing to be done in the year. A draft may leave any part empty. */
export interface PledgedTask {
  readonly description: string;
  /** What is counted or compared, e.g. "số hồ sơ giải quyết đúng hạn". */
  readonly measure: string;
  /** What it must come to, e.g. "100% trong tổng số hồ sơ". */
  readonly target: string;
  /** By which day; empty while it is not known. */
  readonly dueOn: Day | '';
}

export interface PlannedInitiative {
  readonly title: string;
}

/** What a pledge says. */
export interface PledgeContent {
  readonly awards: readonly AwardKey[];
  readonly tasks: readonly PledgedTask[];
  readonly initiatives: readonly PlannedInitiative[];
}

/** What happened to a pledge, as dated facts. Its state is never stored: see `stateOf`. */
export interface PledgeEvents {
  readonly sentAt: Date | null;
  readonly recalledAt: Date | null;
  readonly returnedAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** How much a pledge may hold; lengths in characters. */
export const PLEDGE_LIMITS = { tasks: 20, initiatives: 10, description: 500, measure: 200, target: 200, title: 300, reason: 2000 } as const;

/** How many pledges may be confirmed in one act. */
export const MOST_CONFIRMED_AT_ONCE = 100;

/** How a state is called in both languages. */
export const PLEDGE_STATE_NAMES: Readonly<Record<PledgeState, Text>> = {
  DRAFT: { vi: 'bản nháp', en: 'a draft' },
  SENT: { vi: 'đã gửi, chờ xác nhận', en: 'sent and awaits confirmation' },
  RETURNED: { vi: 'được trả lại để sửa', en: 'returned for correction' },
  CONFIRMED: { vi: 'đã được xác nhận', en: 'confirmed' },
};

export const EMPTY_TASK: PledgedTask = { description: '', measure: '', target: '', dueOn: '' };

export const EMPTY_CONTENT: PledgeContent = { awards: [], tasks: [], initiatives: [] };
