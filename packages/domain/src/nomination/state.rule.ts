import type { Award } from '../rulebook/award';
import type { DossierEvents, DossierState, NominationEvents, NominationState } from './dossier';

/**
 * Where a dossier stands, computed from what happened to it.
 *
 * Sending again clears the return and the recall; `reopened` stays, so a dossier that was returned once goes
 * back to RETURNED when it is recalled, never to a draft in which everything is open.
 */
export function stateOf(dossier: DossierEvents): DossierState {
  if (dossier.withdrawnAt) return 'WITHDRAWN';
  if (dossier.acceptedAt) return 'ACCEPTED';
  if (!dossier.sentAt) return 'DRAFT';
  if (dossier.returnedAt) return 'RETURNED';
  if (dossier.recalledAt) return dossier.reopened === null ? 'DRAFT' : 'RETURNED';
  return 'SENT';
}

/** Where one nomination stands: its own decision first, then its dossier. */
export function stateOfNomination(dossier: DossierEvents, nomination: NominationEvents, award: Pick<Award, 'decidedBy'>): NominationState {
  if (nomination.withdrawnAt) return 'WITHDRAWN';
  if (nomination.refusedAt) return 'REFUSED';
  if (nomination.approvedAt) return award.decidedBy === 'DIRECTOR' ? 'APPROVED' : 'PROPOSED_UPWARD';
  return stateOf(dossier);
}
