import type { NominationState } from '@vinh-danh/domain/nomination/dossier';

/** The lists of nominations that one can look at: those that wait, those decided, those on their way. */
const STATES = {
  ACCEPTED: ['ACCEPTED'],
  APPROVED: ['APPROVED', 'PROPOSED_UPWARD'],
  REFUSED: ['REFUSED'],
  DECIDED: ['APPROVED', 'PROPOSED_UPWARD', 'REFUSED'],
  SENT: ['SENT', 'RETURNED'],
  ALL: ['ACCEPTED', 'APPROVED', 'PROPOSED_UPWARD', 'REFUSED'],
} as const satisfies Record<string, readonly NominationState[]>;

export type Queue = keyof typeof STATES;
export const QUEUES = Object.keys(STATES) as Queue[];

/** What the address says: which nominations are looked at. Without a state those that wait for the decision. */
export interface QueueSearch {
  /** Key of an award, or several with commas between them where they share a quota. */
  readonly award?: string;
  readonly unit?: string;
  readonly state?: Queue;
  readonly q?: string;
}

/** The same as a filter of the list; `queue` looks at another state under the same filters. */
export function filterOf({ award, unit, state = 'ACCEPTED', q }: QueueSearch, queue: Queue = state) {
  return { awards: award?.split(','), unitId: unit, states: [...STATES[queue]], search: q };
}

/** Whether anything is narrowed besides the state. */
export function isNarrowed({ award, unit, q }: QueueSearch): boolean {
  return Boolean(award || unit || q);
}
