import type { AuditAction } from '@vinh-danh/domain/access/audit-action';
import { stateOf } from '@vinh-danh/domain/pledge/state.rule';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { type Actor, recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import { PledgeEntity } from './pledge.entity';

/** Changes a pledge that is locked, and writes down what changed. */
export async function changePledge(
  db: EntityManager,
  actor: Actor,
  pledge: PledgeEntity,
  changes: QueryDeepPartialEntity<PledgeEntity>,
  record: { readonly action: AuditAction; readonly reason?: string },
): Promise<PledgeEntity> {
  const isChanged = await updateVersioned(db, PledgeEntity, pledge, { ...changes, updatedAt: actor.now });
  const changed = await db.findOneByOrFail(PledgeEntity, { id: pledge.id });
  if (!isChanged) throw new Error(`Pledge ${pledge.id} changed although it was locked.`);
  await recordAudit(db, actor, {
    ...record,
    subjectKind: 'Pledge',
    subjectId: pledge.id,
    unitId: changed.unitId,
    personal: pledge.personId !== null && pledge.personId === actor.viewer?.personId,
    before: onlyChanged(asRecorded(pledge), asRecorded(changed)),
    after: onlyChanged(asRecorded(changed), asRecorded(pledge)),
  });
  return changed;
}

/** A pledge as the audit trail keeps it: what it says and where it stands. */
export function asRecorded(pledge: PledgeEntity): Record<string, unknown> {
  const { awards, tasks, initiatives, receiptNumber, unitId } = pledge;
  return { state: stateOf(pledge), receiptNumber, unitId, awards, tasks, initiatives };
}

function onlyChanged(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key])));
}
