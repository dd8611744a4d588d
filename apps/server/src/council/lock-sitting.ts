import { type EntityManager, In } from 'typeorm';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { SittingEntity } from './sitting.entity';
import { SittingCaseEntity } from './sitting-case.entity';

/**
 * Holds a sitting until the transaction ends, for an act that changes it. Whether the viewer may is the caller's matter.
 *
 * Sitting, then case, then ballot: always in this order.
 *
 * @throws ClientError NOT_FOUND
 */
export async function lockSitting(db: EntityManager, sittingId: string): Promise<SittingEntity> {
  const sitting = isId(sittingId)
    ? await db.findOne(SittingEntity, { where: { id: sittingId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!sitting) throw notFound();
  return sitting;
}

/** Holds a sitting as it is, for acts that many do at once and that only need it not to change: a vote, an opinion. */
export async function holdSitting(db: EntityManager, sittingId: string): Promise<SittingEntity> {
  const sitting = isId(sittingId)
    ? await db.findOne(SittingEntity, { where: { id: sittingId }, lock: { mode: 'pessimistic_read' } })
    : null;
  if (!sitting) throw notFound();
  return sitting;
}

/** Holds a case, and first its sitting. */
export async function lockCase(db: EntityManager, caseId: string): Promise<{ sitting: SittingEntity; sittingCase: SittingCaseEntity }> {
  const sitting = await lockSitting(db, await sittingOf(db, caseId));
  const sittingCase = await db.findOneOrFail(SittingCaseEntity, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  return { sitting, sittingCase };
}

/** Holds a sitting, and of its cases these, in the order asked. */
export async function lockCases(
  db: EntityManager,
  sittingId: string,
  caseIds: readonly string[],
): Promise<{ sitting: SittingEntity; cases: readonly SittingCaseEntity[] }> {
  const sitting = await lockSitting(db, sittingId);
  if (!caseIds.every(isId)) throw notFound();
  const where = { id: In([...caseIds]), sittingId: sitting.id };
  const found = await db.find(SittingCaseEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const cases = caseIds.flatMap((id) => found.find((each) => each.id === id.toLowerCase()) ?? []);
  if (cases.length < caseIds.length) throw notFound();
  return { sitting, cases };
}

async function sittingOf(db: EntityManager, caseId: string): Promise<string> {
  const found = isId(caseId) ? await db.findOneBy(SittingCaseEntity, { id: caseId }) : null;
  if (!found) throw notFound();
  return found.sittingId;
}
