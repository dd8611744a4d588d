import { type Refusal, refusal } from '../refusal';
import type { Award } from '../rulebook/award';

/** What adding somebody to a dossier asks. */
export interface CandidateFacts {
  readonly name: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly award: Pick<Award, 'name' | 'subject'>;
  /** Name of the unit whose dossier it is. */
  readonly unit: string;
  /** The nominee belongs to that unit or to one below it; a secondment elsewhere does not change that. */
  readonly belongs: boolean;
  /** Name of the unit in whose dossier they already stand for this award this year. */
  readonly nominatedBy?: string;
}

/** Why somebody may not be added to a dossier. Whether they are eligible is not asked here: a draft may hold doubts. */
export function whyNotNominate({ name, kind, award, unit, belongs, nominatedBy }: CandidateFacts): Refusal[] {
  const facts = { nominee: name, award: award.name.vi, awardEnglish: award.name.en };
  const refusals: Refusal[] = [];
  if (award.subject !== 'BOTH' && award.subject !== kind) refusals.push(refusal('AWARD_NOT_FOR_NOMINEE', facts));
  if (!belongs) refusals.push(refusal('NOMINEE_NOT_OF_UNIT', { nominee: name, unit }));
  if (nominatedBy !== undefined) refusals.push(refusal('ALREADY_NOMINATED', { ...facts, unit: nominatedBy }));
  return refusals;
}
