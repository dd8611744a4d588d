import { whyNotClearRecusal, whyNotSetRecusal } from '@vinh-danh/domain/council/recusal.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { findCaseName } from './case-names.query';
import { holdCaseToRun } from './hold-sitting-to-run';
import { RecusalEntity } from './recusal.entity';
import { refuseKeptFrom } from './refuse-kept-from';
import { tellSitting } from './sitting-changes';
import { permitCouncils } from './standing-in-council';
import { findVoters } from './voters.query';

/** Recuses a member from a case, with a reason. A recusal of theirs that was lifted before stands again. Returns the id of the case. */
export async function setRecusal(
  db: EntityManager,
  act: Act,
  { caseId, personId, reason }: { readonly caseId: string; readonly personId: string; readonly reason: string },
): Promise<string> {
  const { sittingCase, council, state } = await holdCaseToRun(db, act, caseId);
  await refuseKeptFrom(db, act.viewer, caseId);
  const voters = await findVoters(db, sittingCase.id, act.now);
  const person = voters.find((seat) => [seat.personId, seat.proxyPersonId].includes(personId.toLowerCase()));
  const earlier = person && (await db.findOneBy(RecusalEntity, { caseId, personId, ground: 'SET' }));
  refuseIf(
    whyNotSetRecusal(state, {
      name: person?.name ?? '',
      case: await findCaseName(db, sittingCase.id),
      hasSeat: person !== undefined,
      isDecided: sittingCase.outcome !== null,
      isSet: earlier?.clearedAt === null,
      reason,
    }),
  );
  const set = { note: reason.trim(), setAt: act.now, setBy: act.viewer.accountId };
  const fresh = { id: uuidv7(), caseId, personId, ground: 'SET' as const };
  if (earlier) await updateVersioned(db, RecusalEntity, earlier, { ...set, clearedAt: null, clearedBy: null, clearReason: null });
  else await db.insert(RecusalEntity, { ...fresh, ...set, version: 1 });
  await recordAudit(db, act, {
    action: 'setRecusal',
    subjectKind: 'SittingCase',
    subjectId: caseId,
    unitId: council.unitId,
    after: { recusalId: earlier?.id ?? fresh.id, personId, ground: 'SET' },
    reason: reason.trim(),
  });
  await tellSitting(db, sittingCase.sittingId, 'ATTENDANCE', caseId);
  return caseId;
}

/** Lifts a recusal, with a reason; it stays on record. Nobody sits on their own case, and nobody lifts their own. Returns the id of the case. */
export async function clearRecusal(
  db: EntityManager,
  act: Act,
  { recusalId, version, reason }: { readonly recusalId: string; readonly version: number; readonly reason: string },
): Promise<string> {
  permitCouncils(act.viewer);
  const found = isId(recusalId) ? await db.findOneBy(RecusalEntity, { id: recusalId }) : null;
  if (!found) throw notFound();
  const { sittingCase, council, state } = await holdCaseToRun(db, act, found.caseId);
  const recusal = await db.findOneOrFail(RecusalEntity, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
  const isOwn = recusal.personId === act.viewer.personId;
  if (!isOwn) await refuseKeptFrom(db, act.viewer, sittingCase.id);
  refuseIf(await whyStale(db, recusal, version, [sittingCase.id]));
  const isCleared = recusal.clearedAt !== null;
  const facts = { isCleared, isDecided: sittingCase.outcome !== null, isOwn, reason, case: await findCaseName(db, sittingCase.id) };
  refuseIf(whyNotClearRecusal(state, { ...recusal, ...facts }));
  const cleared = { clearedAt: act.now, clearedBy: act.viewer.accountId, clearReason: reason.trim() };
  await updateVersioned(db, RecusalEntity, recusal, cleared);
  await recordAudit(db, act, {
    action: 'clearRecusal',
    subjectKind: 'SittingCase',
    subjectId: sittingCase.id,
    unitId: council.unitId,
    before: { recusalId: recusal.id, personId: recusal.personId, ground: recusal.ground },
    after: { clearedAt: act.now },
    reason: reason.trim(),
  });
  await tellSitting(db, sittingCase.sittingId, 'ATTENDANCE', sittingCase.id);
  return sittingCase.id;
}
