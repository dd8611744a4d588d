import type { NominationState } from '../nomination/dossier';
import type { Nominee } from '../people/nominee';
import { type Refusal, refusal } from '../refusal';
import type { Ledger } from '../rulebook/quota';
import { whyNoPlace, withoutLifted } from '../rulebook/quota.rule';
import { isObstacle, refuseVerdict } from '../rulebook/refuse-verdict';
import type { Eligibility } from '../rulebook/verdict';
import type { Text } from '../text';
import { whyTextTooLong } from '../text-length.rule';
import { type Freeze, type Procedure, whyFrozen, whyNotBefore } from './procedure.rule';

/** What every decision on a nomination asks. */
export interface DecisionFacts {
  readonly state: NominationState;
  readonly nominee: string;
  readonly award: Text;
  /** What freezes the decision now; while one stands nobody decides, for or against. */
  readonly freezes: readonly Freeze[];
  /** Why whoever decides keeps away from this nominee. */
  readonly tied: readonly Refusal[];
}

export interface ApprovalFacts extends DecisionFacts, Procedure {
  readonly eligibility: Eligibility;
  /** Every quota that counts this award, as it stands with its row locked. */
  readonly ledgers: readonly Ledger[];
  /** Head or deputy of a unit: also needs one of the leaders' places where the quota limits them. */
  readonly isLeader: boolean;
  /** Why a soft limit is passed, when it is. */
  readonly reason?: string;
}

/** Whether somebody counts among the leaders of whom a quota may take only a share: heads and deputies. A collective never does. */
export function isLeader(nominee: Nominee): boolean {
  return nominee.kind === 'PERSON' && nominee.rank !== 'STAFF';
}

/**
 * Why the Director may not approve this nomination now. An empty list means they may.
 *
 * Unlike sending, approving wants every criterion settled: what a human must still look at is a reason against it. It also wants
 * what comes before it: the council's yes and a posting that has run its days, where the rules ask for them.
 * A reason in writing lifts soft limits, and nothing else.
 */
export function whyNotApprove(facts: ApprovalFacts): Refusal[] {
  const elsewhere = whyNotDecide(facts);
  if (elsewhere.length > 0) return elsewhere;
  return [
    ...whyNotBefore(facts),
    ...facts.eligibility.verdicts.filter(isObstacle).map(refuseVerdict),
    ...withoutLifted(
      facts.ledgers.flatMap((ledger) => whyNoPlace(ledger, { isLeader: facts.isLeader })),
      facts.reason,
    ),
  ];
}

/** Why the Director may not refuse this nomination now: it is not theirs to decide, or no reason is given. */
export function whyNotRefuse(facts: DecisionFacts & { readonly reason: string }): Refusal[] {
  const elsewhere = whyNotDecide(facts);
  if (elsewhere.length > 0) return elsewhere;
  const reason = facts.reason.trim();
  return reason === '' ? [refusal('REASON_MISSING', {}, { field: 'reason' })] : whyTextTooLong('reason', reason);
}

function whyNotDecide({ state, nominee, award, freezes, tied }: DecisionFacts): Refusal[] {
  switch (state) {
    case 'ACCEPTED':
      return [...tied, ...whyFrozen(nominee, freezes)];
    case 'APPROVED':
    case 'PROPOSED_UPWARD':
    case 'REFUSED':
    case 'WITHDRAWN':
      return [refusal('ALREADY_DECIDED', { nominee, award: award.vi, awardEnglish: award.en, decided: state })];
    case 'DRAFT':
    case 'SENT':
    case 'RETURNED':
      return [refusal('NOT_YET_APPRAISED', { nominee })];
  }
}
