import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { decideCase } from './decide-case';
import type { HeldBallot } from './lock-ballot';
import { tellSitting } from './sitting-changes';

type Ended = Partial<Pick<BallotEntity, 'closedAt' | 'closedBy'>>;

/** The rounds of a ballot are counted: nothing is left that a code could open, and what needs no further ballot is decided. */
export async function finishBallot(db: EntityManager, act: Act, { ballot, sitting, rounds }: HeldBallot, ended: Ended = {}): Promise<void> {
  const counted = { ...ended, countedAt: act.now, countedBy: act.viewer.accountId, outerWrapped: null, innerWrapped: null };
  if (!(await updateVersioned(db, BallotEntity, ballot, counted))) throw new Error(`Ballot ${ballot.id} changed while it was locked.`);
  // The figures stand with the rounds, where nobody reads them who is recused: the trail says that it was counted.
  await recordAudit(db, act, {
    action: 'countBallot',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    after: { ballot: ballot.number, cases: rounds.length },
  });
  for (const { caseId } of rounds) {
    if (ballot.purpose === 'CASE') await decideCase(db, act, caseId);
    await tellSitting(db, sitting.id, 'RESULT', caseId);
  }
}
