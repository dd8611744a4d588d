import { whyNotDefer } from '@vinh-danh/domain/council/sitting.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findCaseName } from './case-names.query';
import { holdCaseToRun } from './hold-sitting-to-run';
import { refuseKeptFrom } from './refuse-kept-from';
import { runningBallots } from './running-ballots.query';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';
import { tellSitting } from './sitting-changes';

/**
 * Takes a case off the agenda, or puts it off to another sitting. Before the sitting is called, and while nothing hangs on the case, its
 * line goes; afterwards it stays on record as put off, with the reason. Returns the id of the sitting.
 */
export async function deferCase(
  db: EntityManager,
  act: Act,
  { caseId, reason }: { readonly caseId: string; readonly reason: string },
): Promise<string> {
  const { sitting, sittingCase, council, state } = await holdCaseToRun(db, act, caseId);
  await refuseKeptFrom(db, act.viewer, caseId);
  const name = await findCaseName(db, caseId);
  const ballotRuns = (await runningBallots(db, sitting.id)).has(caseId);
  refuseIf(whyNotDefer(state, { name, outcome: sittingCase.outcome, ballotRuns }, reason));
  const isGone = state === 'DRAFT' && (await nothingHangsOn(db, caseId));
  if (isGone) await db.delete(SittingCaseEntity, { id: caseId });
  else await putOff(db, sittingCase, act.now, reason.trim());
  await updateVersioned(db, SittingEntity, sitting, {});
  await tellSitting(db, sitting.id, 'AGENDA');
  await recordAudit(db, act, {
    action: isGone ? 'removeCase' : 'deferCase',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    unitId: council.unitId,
    after: { caseId, nominationId: sittingCase.nominationId, initiativeId: sittingCase.initiativeId },
    reason: reason.trim(),
  });
  return sitting.id;
}

/** Writes that a case was put off, and why. */
export async function putOff(db: EntityManager, sittingCase: SittingCaseEntity, now: Date, reason: string): Promise<void> {
  const minutes = { vi: `Hoãn xét: ${reason}`, en: `Put off: ${reason}` };
  await updateVersioned(db, SittingCaseEntity, sittingCase, { outcome: 'DEFERRED', decidedAt: now, minutes });
}

async function nothingHangsOn(db: EntityManager, caseId: string): Promise<boolean> {
  const [row]: { free: boolean }[] = await db.query(
    `SELECT NOT EXISTS (SELECT FROM recusal WHERE case_id = $1) AND NOT EXISTS (SELECT FROM conflict_answer WHERE case_id = $1)
            AND NOT EXISTS (SELECT FROM written_opinion WHERE case_id = $1) AS free`,
    [caseId],
  );
  return row?.free ?? false;
}
