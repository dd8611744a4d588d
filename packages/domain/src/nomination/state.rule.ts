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

/** Where one nomination stands: its own decision first, then its dossier, then whether it was sent back alone. */
export function stateOfNomination(dossier: DossierEvents, nomination: NominationEvents, award: Pick<Award, 'decidedBy'>): NominationState {
  if (nomination.withdrawnAt) return 'WITHDRAWN';
  if (nomination.refusedAt) return 'REFUSED';
  if (nomination.approvedAt) return award.decidedBy === 'DIRECTOR' ? 'APPROVED' : 'PROPOSED_UPWARD';
  const state = stateOf(dossier);
  if (state !== 'ACCEPTED') return state;
  if (nomination.returnedAt) return 'RETURNED';
  return nomination.correctedAt ? 'SENT' : 'ACCEPTED';
}

/**
 * A dossier as one of its nominations has it: a nomination that was sent back alone is with its unit, or with who asked for its
 * correction, though the dossier is accepted. Whoever asks where the dossier is before a nomination is changed asks for this one.
 */
export function dossierOf(
  dossier: DossierEvents,
  { returnedAt, correctedAt }: Pick<NominationEvents, 'returnedAt' | 'correctedAt'>,
): DossierEvents {
  if (stateOf(dossier) !== 'ACCEPTED' || !(returnedAt || correctedAt)) return dossier;
  return { ...dossier, acceptedAt: null, returnedAt: returnedAt ?? null, recalledAt: null };
}
