import { usernameOf, whyNotAccount } from '@vinh-danh/domain/access/account.rule';
import { may } from '@vinh-danh/domain/access/permission.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import type { Administrator } from './lock-account';
import { recordAudit } from './record-audit';

interface Owner {
  readonly fullName: string;
  readonly unitId: string | null;
  readonly unitPath: string[];
  readonly username: string | null;
}

/**
 * Makes an account whose password, known to two, must be changed at once.
 *
 * @throws Refused USERNAME_INVALID, USERNAME_TAKEN, ACCOUNT_WITHOUT_NAME or PERSON_HAS_ACCOUNT
 * @throws ClientError NOT_FOUND for a person of a unit that this administrator does not look after
 */
export async function createAccount(
  db: EntityManager,
  actor: Administrator,
  asked: { readonly username: string; readonly personId?: string | null; readonly displayName?: string | null },
  passwordHash: string,
): Promise<{ accountId: string }> {
  const username = usernameOf(asked.username);
  const owner = asked.personId ? await findOwner(db, actor, asked.personId) : null;
  refuseIf(whyNotAccount({ username, displayName: asked.displayName ?? '', ofPerson: owner !== null }));
  if (owner?.username) throw new Refused([refusal('PERSON_HAS_ACCOUNT', { person: owner.fullName, username: owner.username })]);
  const displayName = owner?.fullName ?? (asked.displayName ?? '').trim();
  const accountId = uuidv7();
  const made: unknown[] = await db.query(
    `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, must_change_password, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, true, $6) ON CONFLICT (username) DO NOTHING RETURNING id`,
    [accountId, username, asked.personId ?? null, displayName, passwordHash, actor.realNow],
  );
  if (made.length === 0) throw new Refused([refusal('USERNAME_TAKEN', { username }, { field: 'username' })]);
  await recordAudit(db, actor, {
    action: 'createAccount',
    subjectKind: 'Account',
    subjectId: accountId,
    unitId: owner?.unitId,
    after: { username, displayName, personId: asked.personId ?? null },
  });
  return { accountId };
}

/** The person, held so that two accounts at once cannot be made for them. */
async function findOwner(db: EntityManager, { viewer }: Administrator, personId: string): Promise<Owner> {
  const [owner]: Owner[] = await db.query(
    `SELECT full_name AS "fullName", unit.id AS "unitId", coalesce(unit.path, '{}') AS "unitPath",
            (SELECT username FROM account WHERE person_id = person.id) AS username
       FROM person
       LEFT JOIN LATERAL (SELECT unit_id FROM assignment WHERE person_id = person.id ORDER BY started_on DESC LIMIT 1) last ON true
       LEFT JOIN unit ON unit.id = last.unit_id
      WHERE person.id = $1 FOR NO KEY UPDATE OF person`,
    [personId],
  );
  if (!owner || !may(viewer, 'manageAccounts', { unitPath: owner.unitPath })) throw notFound();
  return owner;
}
