import { whyNotVoid } from '@vinh-danh/domain/council/ballot.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { lockBallot, permitBallots } from './lock-ballot';
import { tellSitting } from './sitting-changes';

export interface VoidBallotInput {
  readonly ballotId: string;
  /** Why, when it is asked for first; whoever confirms it gives none. */
  readonly reason: string;
}

/**
 * Declares a ballot void: one who runs the sitting or presides asks for it with a reason, another confirms. Its papers are destroyed
 * unread, and it uses up none of the ballots that the rules allow.
 */
export async function voidBallot(db: EntityManager, act: Act, input: VoidBallotInput): Promise<{ ballotId: string }> {
  const { ballot, sitting, rounds, standing } = await lockBallot(db, act, input.ballotId);
  permitBallots(standing);
  const { accountId } = act.viewer;
  const askedBy = await whoAsked(db, ballot);
  refuseIf(whyNotVoid(ballot, { reason: input.reason, askedBy, viewerId: accountId }));
  const changes = askedBy
    ? { voidedAt: act.now, voidedBy: accountId, outerWrapped: null, innerWrapped: null }
    : { voidAskedAt: act.now, voidAskedBy: accountId, voidReason: input.reason.trim() };
  if (!(await updateVersioned(db, BallotEntity, ballot, changes))) throw new Error(`Ballot ${ballot.id} changed while it was locked.`);
  if (askedBy) {
    const ids = rounds.map(({ id }) => id);
    await db.query('DELETE FROM ballot_paper WHERE round_id = ANY($1)', [ids]);
    await db.query('UPDATE ballot_round SET running = false WHERE id = ANY($1)', [ids]);
  }
  await recordAudit(db, act, {
    action: askedBy ? 'voidBallot' : 'askToVoidBallot',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    after: { ballot: ballot.number },
    reason: askedBy ? ballot.voidReason : input.reason.trim(),
  });
  for (const { caseId } of rounds) await tellSitting(db, sitting.id, 'BALLOT', caseId);
  return { ballotId: ballot.id };
}

async function whoAsked(db: EntityManager, { voidAskedBy }: BallotEntity): Promise<{ id: string; name: string } | null> {
  if (!voidAskedBy) return null;
  const [row]: { name: string }[] = await db.query('SELECT display_name AS name FROM account WHERE id = $1', [voidAskedBy]);
  return { id: voidAskedBy, name: row?.name ?? '' };
}
