import type { PledgeEvents, PledgeState } from './pledge';

/**
 * Where a pledge stands, computed from what happened to it.
 *
 * Sending again clears the return and the recall; a recalled pledge is a draft that keeps its receipt number.
 */
export function stateOf(pledge: PledgeEvents): PledgeState {
  if (pledge.confirmedAt) return 'CONFIRMED';
  if (!pledge.sentAt || pledge.recalledAt) return 'DRAFT';
  return pledge.returnedAt ? 'RETURNED' : 'SENT';
}

/** Whether a pledge in this state counts as registered. One that was returned does not until it is sent again. */
export function isRegistered(state: PledgeState | null): boolean {
  return state === 'SENT' || state === 'CONFIRMED';
}
