import type { Viewer } from '@vinh-danh/domain/access/role';
import { whyNotRevokeStandIn } from '@vinh-danh/domain/access/stand-in.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { updateVersioned } from '../graph/update-versioned';
import { type Actor, recordAudit } from './record-audit';
import { mayLend } from './set-stand-in';
import { StandInEntity } from './stand-in.entity';
import { whyStale } from './why-stale';

interface Asked {
  readonly standInId: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Ends a stand-in at once: what the deputy has begun and not finished is not done. Whoever may set it may end it, and the deputy may
 * give it back.
 *
 * @throws Refused STALE, STAND_IN_OVER or STAND_IN_REASON_MISSING
 * @throws ClientError NOT_FOUND for one that is not the viewer's to end
 */
export async function revokeStandIn(
  db: EntityManager,
  actor: Actor & { readonly viewer: Viewer },
  { standInId, version, reason }: Asked,
): Promise<{ standInId: string }> {
  const standIn = isId(standInId)
    ? await db.findOne(StandInEntity, { where: { id: standInId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!standIn || !(await mayEnd(db, actor.viewer, standIn))) throw notFound();
  refuseIf(await whyStale(db, standIn, version));
  const endedOn = standIn.revokedAt ? dayOf(standIn.revokedAt) : standIn.validTo;
  refuseIf(whyNotRevokeStandIn(standIn, { reason, today: dayOf(actor.now), endedOn }));
  const revoked = { revokedAt: actor.now, revokedBy: actor.viewer.accountId, revokeReason: reason.trim() };
  await updateVersioned(db, StandInEntity, standIn, revoked);
  await recordAudit(db, actor, {
    action: 'revokeStandIn',
    subjectKind: 'StandIn',
    subjectId: standIn.id,
    unitId: standIn.unitId,
    personal: [standIn.principalId, standIn.deputyId].includes(actor.viewer.accountId),
    before: { validTo: standIn.validTo, revokedAt: null },
    after: { revokedAt: actor.now },
    reason: revoked.revokeReason,
  });
  return { standInId };
}

async function mayEnd(db: EntityManager, viewer: Viewer, { principalId, deputyId, unitId }: StandInEntity): Promise<boolean> {
  if (viewer.accountId === deputyId) return true;
  const [principal]: { personId: string | null; unitPath: string[] }[] = await db.query(
    `SELECT account.person_id AS "personId", unit.path AS "unitPath" FROM account, unit WHERE account.id = $1 AND unit.id = $2`,
    [principalId, unitId],
  );
  return principal !== undefined && mayLend(viewer, { accountId: principalId, ...principal });
}
