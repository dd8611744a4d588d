import { stateOfDecision } from '@vinh-danh/domain/decision/register.rule';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { permitForAll } from '../access/permit';
import { whyStale } from '../access/why-stale';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { AwardDecisionEntity } from './award-decision.entity';
import { holdNominations, lineIds } from './drafted-nominations.query';

/** A decision in the version that the writer saw. */
export interface Seen {
  readonly decisionId: string;
  readonly version: number;
}

/** @throws ClientError FORBIDDEN for those who do not keep the register */
export function requireRegister(act: Act): void {
  permitForAll(act, 'keepRegister');
}

/**
 * Holds a decision with the nominations that it names, those first: always in this order, so that two acts never wait for each other.
 *
 * @throws ClientError FORBIDDEN, NOT_FOUND
 * @throws Refused STALE
 */
export async function holdAwardDecision(
  db: EntityManager,
  act: Act,
  seen: Seen,
): Promise<{ decision: AwardDecisionEntity; ids: string[] }> {
  requireRegister(act);
  if (!isId(seen.decisionId)) throw notFound();
  await holdNominations(db, await lineIds(db, seen.decisionId));
  const decision = await db.findOne(AwardDecisionEntity, { where: { id: seen.decisionId }, lock: { mode: 'pessimistic_write' } });
  if (!decision) throw notFound();
  refuseIf(await whyStale(db, decision, seen.version));
  return { decision, ids: await lineIds(db, decision.id) };
}

/** The same of one that is still a draft. */
export async function holdDraft(db: EntityManager, act: Act, seen: Seen): Promise<{ decision: AwardDecisionEntity; ids: string[] }> {
  const held = await holdAwardDecision(db, act, seen);
  if (stateOfDecision(held.decision) !== 'DRAFT') refuseIf([refusal('DECISION_REGISTERED', {})]);
  return held;
}
