import { may } from '@vinh-danh/domain/access/permission.rule';
import type { LendableRole, Role, Viewer } from '@vinh-danh/domain/access/role';
import { type StandIn, whyNotStandIn } from '@vinh-danh/domain/access/stand-in.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type Actor, recordAudit } from './record-audit';
import { StandInEntity } from './stand-in.entity';

export interface AskedStandIn {
  readonly roleGrantId: string;
  readonly deputyPersonId: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly decisionNumber: string;
  readonly reason: string;
}

interface LentRole {
  readonly accountId: string;
  readonly name: string;
  readonly personId: string | null;
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string[];
  readonly validTo: Day | null;
}

interface Deputy {
  readonly name: string;
  readonly accountId: string | null;
  readonly disabled: boolean;
}

/**
 * Lets somebody act in another's place. Set by the one in whose place they act, by the Office or by an administrator, within their
 * units; on a decision, for a span of days.
 *
 * @throws Refused STAND_IN_… with every reason against it
 * @throws ClientError NOT_FOUND for a role or a person that is not there, or not the viewer's to lend
 */
export async function setStandIn(
  db: EntityManager,
  actor: Actor & { readonly viewer: Viewer },
  asked: AskedStandIn,
): Promise<{ standInId: string }> {
  const lent = await findLentRole(db, actor.viewer, asked.roleGrantId);
  const deputy = await findDeputy(db, asked.deputyPersonId);
  const today = dayOf(actor.now);
  // An account that is not there stands for itself alone, and is refused for that.
  const deputyId = deputy.accountId ?? asked.deputyPersonId;
  const others = await holdStandIns(db, [lent.accountId, deputyId], today);
  const { validFrom, validTo, roleGrantId: _grant, deputyPersonId: _person, ...texts } = asked;
  const parties = { principal: { accountId: lent.accountId, name: lent.name }, deputy: { accountId: deputyId, name: deputy.name } };
  refuseIf(
    whyNotStandIn({
      ...parties,
      ...texts,
      role: lent.role,
      unitId: lent.unitId,
      validFrom,
      validTo,
      actorId: actor.viewer.accountId,
      heldUntil: lent.validTo,
      deputyHasAccount: deputy.accountId !== null && !deputy.disabled,
      others,
      today,
    }),
  );
  const standIn = {
    id: uuidv7(),
    principalId: lent.accountId,
    deputyId,
    role: lent.role as LendableRole,
    unitId: lent.unitId,
    validFrom,
    validTo,
    decisionNumber: asked.decisionNumber.trim(),
    reason: asked.reason.trim(),
  };
  await db.insert(StandInEntity, { ...standIn, setAt: actor.now, setBy: actor.viewer.accountId, version: 1 });
  const { id, unitId, reason, ...after } = standIn;
  await recordAudit(db, actor, {
    action: 'setStandIn',
    subjectKind: 'StandIn',
    subjectId: id,
    unitId,
    personal: lent.accountId === actor.viewer.accountId,
    after: { ...after, unitId, principal: lent.name, deputy: deputy.name },
    reason: reason || undefined,
  });
  return { standInId: id };
}

/** The role that is lent, where the viewer may lend it: their own, or one of the units that they look after. */
async function findLentRole(db: EntityManager, viewer: Viewer, roleGrantId: string): Promise<LentRole> {
  const [lent]: LentRole[] = isId(roleGrantId)
    ? await db.query(
        `SELECT held.account_id AS "accountId", account.display_name AS name, account.person_id AS "personId", held.role,
                held.unit_id AS "unitId", unit.path AS "unitPath", held.valid_to::text AS "validTo"
           FROM role_grant held JOIN account ON account.id = held.account_id JOIN unit ON unit.id = held.unit_id WHERE held.id = $1`,
        [roleGrantId],
      )
    : [];
  if (!lent || !mayLend(viewer, lent)) throw notFound();
  return lent;
}

/** Whether the viewer may set, and end, stand-ins for this account. */
export function mayLend(
  viewer: Viewer,
  { accountId, unitPath, personId }: { readonly accountId: string; readonly unitPath: readonly string[]; readonly personId: string | null },
): boolean {
  return viewer.accountId === accountId || may(viewer, 'setStandIn', { unitPath, personId });
}

async function findDeputy(db: EntityManager, personId: string): Promise<Deputy> {
  const [deputy]: Deputy[] = isId(personId)
    ? await db.query(
        `SELECT person.full_name AS name, account.id AS "accountId", coalesce(account.disabled_at IS NOT NULL, true) AS disabled
           FROM person LEFT JOIN account ON account.person_id = person.id WHERE person.id = $1`,
        [personId],
      )
    : [];
  if (!deputy) throw notFound();
  return deputy;
}

/**
 * The stand-ins of both, from today on. Both accounts are held, in the order of their ids: two that are set at once would otherwise
 * not see each other, and could form a chain.
 */
async function holdStandIns(db: EntityManager, accountIds: readonly string[], today: Day): Promise<StandIn[]> {
  await db.query('SELECT FROM account WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [accountIds]);
  const rows: (Omit<StandIn, 'principal' | 'deputy'> & Record<'principalId' | 'principalName' | 'deputyId' | 'deputyName', string>)[] =
    await db.query(
      `SELECT s.principal_id AS "principalId", principal.display_name AS "principalName", s.deputy_id AS "deputyId",
              deputy.display_name AS "deputyName", s.role, s.unit_id AS "unitId", s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo"
         FROM stand_in s JOIN account principal ON principal.id = s.principal_id JOIN account deputy ON deputy.id = s.deputy_id
        WHERE (s.principal_id = ANY($1) OR s.deputy_id = ANY($1)) AND s.revoked_at IS NULL AND s.valid_to >= $2`,
      [accountIds, today],
    );
  return rows.map(({ principalId, principalName, deputyId, deputyName, ...standIn }) => ({
    ...standIn,
    principal: { accountId: principalId, name: principalName },
    deputy: { accountId: deputyId, name: deputyName },
  }));
}
