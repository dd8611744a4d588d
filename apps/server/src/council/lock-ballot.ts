import type { EntityManager } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { BallotRoundEntity } from './ballot-round.entity';
import { holdSitting, lockSitting } from './lock-sitting';
import type { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { permitCouncils, type Standing, standingIn } from './standing-in-council';

export interface HeldBallot {
  readonly sitting: SittingEntity;
  readonly ballot: BallotEntity;
  readonly rounds: readonly BallotRoundEntity[];
  readonly standing: Standing;
}

/**
 * Holds a ballot for an act that changes it: its sitting, its cases, then itself. Whoever may not see the sitting is told that there
 * is none.
 */
export async function lockBallot(db: EntityManager, { viewer, now }: Act, ballotId: string): Promise<HeldBallot> {
  permitCouncils(viewer);
  const found = isId(ballotId) ? await db.findOneBy(BallotEntity, { id: ballotId }) : null;
  if (!found) throw notFound();
  const standing = await standingIn(db, viewer, found.sittingId, now);
  const sitting = await lockSitting(db, found.sittingId);
  const rounds = await db.find(BallotRoundEntity, { where: { ballotId }, order: { caseId: 'ASC' } });
  for (const { caseId } of rounds)
    await db.findOneOrFail(SittingCaseEntity, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  const ballot = await db.findOneOrFail(BallotEntity, { where: { id: ballotId }, lock: { mode: 'pessimistic_write' } });
  return { sitting, ballot, rounds, standing };
}

/** Holds a ballot as it is for a vote: many vote at once, and none of them while it is closed. */
export async function holdBallot(
  db: EntityManager,
  { viewer, now }: Act,
  roundId: string,
): Promise<HeldBallot & { round: BallotRoundEntity }> {
  permitCouncils(viewer);
  const round = isId(roundId) ? await db.findOneBy(BallotRoundEntity, { id: roundId }) : null;
  if (!round) throw notFound();
  const found = await db.findOneByOrFail(BallotEntity, { id: round.ballotId });
  const standing = await standingIn(db, viewer, found.sittingId, now);
  const sitting = await holdSitting(db, found.sittingId);
  const ballot = await db.findOneOrFail(BallotEntity, { where: { id: found.id }, lock: { mode: 'pessimistic_read' } });
  return { sitting, ballot, rounds: [round], round, standing };
}

/** Who presides may as well as who runs the sitting. */
export function mayRunBallots({ runs, part }: Standing): boolean {
  return runs || part === 'CHAIR' || part === 'VICE_CHAIR';
}

/** @throws ClientError FORBIDDEN for those who neither run the sitting nor preside */
export function permitBallots(standing: Standing): void {
  if (!mayRunBallots(standing)) throw forbidden();
}
