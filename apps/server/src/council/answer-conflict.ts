import { whyNotAnswer } from '@vinh-danh/domain/council/recusal.rule';
import { stateOfSitting } from '@vinh-danh/domain/council/sitting-state.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import type { Act } from '../nomination/lock-dossier';
import { ConflictAnswerEntity } from './conflict-answer.entity';
import { CouncilEntity } from './council.entity';
import { lockCase } from './lock-sitting';
import { RecusalEntity } from './recusal.entity';
import { tellSitting } from './sitting-changes';
import { permitCouncils, standingIn } from './standing-in-council';

export interface AskedAnswer {
  readonly caseId: string;
  readonly hasInterest: boolean;
  readonly note?: string | null;
}

/**
 * Takes a member's word on whether they have an interest in a case. Who has one takes no part in it from then on; who has none may still
 * change their mind. The case is held, so that nobody votes while they say so. Returns the id of the case.
 */
export async function answerConflict(db: EntityManager, act: Act, { caseId, hasInterest, note }: AskedAnswer): Promise<string> {
  const { viewer, now } = act;
  permitCouncils(viewer);
  const { sitting, sittingCase } = await lockCase(db, caseId);
  const { seatId } = await standingIn(db, viewer, sitting.id, now);
  const personId = viewer.personId ?? '';
  const earlier = seatId ? await db.findOneBy(ConflictAnswerEntity, { caseId, personId }) : null;
  refuseIf(
    whyNotAnswer(stateOfSitting(sitting), {
      hasSeat: seatId !== null && !viewer.scopes,
      isDecided: sittingCase.outcome !== null,
      hadInterest: earlier?.hasInterest ?? false,
      note: note ?? '',
    }),
  );
  const { unitId } = await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId });
  const answer = { caseId, personId, hasInterest, note: note?.trim() ?? '' };
  await db.upsert(ConflictAnswerEntity, { ...answer, answeredAt: now, answeredBy: viewer.accountId }, ['caseId', 'personId']);
  if (hasInterest) {
    await declare(db, act, answer);
    await tellSitting(db, sitting.id, 'ATTENDANCE', caseId);
  }
  await recordAudit(db, act, {
    action: 'answerConflict',
    subjectKind: 'SittingCase',
    subjectId: caseId,
    unitId,
    before: earlier && { hasInterest: earlier.hasInterest },
    after: { personId, hasInterest },
  });
  return caseId;
}

async function declare(
  db: EntityManager,
  { now, viewer }: Act,
  { caseId, personId, note }: { caseId: string; personId: string; note: string },
) {
  const values = { id: uuidv7(), caseId, personId, ground: 'DECLARED' as const, note, setAt: now, setBy: viewer.accountId, version: 1 };
  await db.createQueryBuilder().insert().into(RecusalEntity).values(values).orIgnore().execute();
}
