import { type Refusal, refusal } from '../refusal';
import { whyNoPlace } from '../rulebook/quota.rule';
import type { Ledger } from '../rulebook/quota';
import { isObstacle, refuseVerdict } from '../rulebook/refuse-verdict';
import type { Eligibility } from '../rulebook/verdict';

/** Where a nomination stands on its way to the Director. */
export interface DecisionFacts {
  /** The Office has accepted the dossier and it was not withdrawn. */
  readonly accepted: boolean;
  /** How it was decided, when it was. */
  readonly decided?: 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
  readonly nominee: string;
  readonly award: { readonly vi: string; readonly en: string };
}

export interface ApprovalFacts extends DecisionFacts {
  readonly eligibility: Eligibility;
  /** Every quota that counts this award, as it stands with its row locked. */
  readonly ledgers: readonly Ledger[];
  readonly isLeader: boolean;
}

/**
 * Why the Director may not approve this nomination now. An empty list means they may.
 *
 * Unlike sending, approving wants every criterion settled: what a human must still look at is a reason against it.
 */
export function whyNotApprove(facts: ApprovalFacts): Refusal[] {
  return [
    ...whyNotDecide(facts),
    ...facts.eligibility.verdicts.filter(isObstacle).map(refuseVerdict),
    ...facts.ledgers.flatMap((ledger) => whyNoPlace(ledger, { isLeader: facts.isLeader })),
  ];
}

/** Why the Director may not refuse this nomination now: it is not theirs to decide yet, or there is no reason given. */
export function whyNotRefuse(facts: DecisionFacts & { readonly reason: string }): Refusal[] {
  const refusals = whyNotDecide(facts);
  if (facts.reason.trim() === '') refusals.push(refusal('REASON_MISSING', {}, { field: 'reason' }));
  return refusals;
}

function whyNotDecide({ accepted, decided, nominee, award }: DecisionFacts): Refusal[] {
  if (decided) return [refusal('ALREADY_DECIDED', { nominee, award: award.vi, awardEnglish: award.en, decided })];
  if (!accepted) return [refusal('NOT_YET_APPRAISED', { nominee })];
  return [];
}
