import type { BallotForm } from '@vinh-danh/domain/council/ballot';
import { whyNotOpenCase } from '@vinh-danh/domain/council/ballot.rule';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { whyNoSecondBallot } from '@vinh-danh/domain/decision/settle-overflow.rule';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { findCasesToOpen } from '../council/ballot-cases.query';
import { lockSitting } from '../council/lock-sitting';
import { attending, lockCases, writeBallot } from '../council/open-ballot';
import { tellSitting } from '../council/sitting-changes';
import type { Act } from '../nomination/lock-dossier';
import { holdOverflow, type QuotaInSitting } from './settle-places';

export interface OpenPlacesBallotInput extends QuotaInSitting {
  readonly form: BallotForm;
  readonly closers: readonly string[];
}

/** A second ballot between those who are even for the last places: one round for each of them, and the votes in favour rank them. */
export async function openPlacesBallot(db: EntityManager, act: Act, input: OpenPlacesBallotInput): Promise<{ ballotId: string }> {
  const { rule, ranked, undecided } = await holdOverflow(db, act, input);
  refuseIf(whyNoSecondBallot({ quota: rule.name, ranked, undecided }));
  const sitting = await lockSitting(db, input.sittingId);
  const caseIds = await lockCases(db, sitting.id, ranked.tied);
  const closers = await attending(db, sitting.id, input.closers);
  const { cases, toOpen } = await findCasesToOpen(db, caseIds, act.now);
  // The cases are decided: what is asked of them is all that does not follow from that.
  const asOfTitles = toOpen.map((each) => ({
    ...each,
    isDecided: false,
    lowerUndecided: [],
    standing: { kind: 'NEXT_BALLOT' as const, ballot: 1 },
  }));
  refuseIf([
    ...(stateOfSitting(sitting) === 'OPEN' ? [] : [refusal('BALLOT_SITTING_NOT_OPEN', {})]),
    ...asOfTitles.flatMap((each) => whyNotOpenCase(each, input.form)),
    ...(input.form === 'SECRET' && new Set(closers).size !== 2 ? [refusal('BALLOT_CLOSERS_MISSING', {}, { field: 'closers' })] : []),
  ]);
  const ballotId = await writeBallot(db, act, { sittingId: sitting.id, form: input.form, purpose: 'PLACES', closers, cases });
  for (const caseId of caseIds) await tellSitting(db, sitting.id, 'BALLOT', caseId);
  return { ballotId };
}
