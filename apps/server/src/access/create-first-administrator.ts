import { ACCOUNT_NAME_MAX_LENGTH, usernameOf, whyNotAccount } from '@vinh-danh/domain/access/account.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { DataSource, EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { hashPassword } from './password';
import { recordAudit } from './record-audit';
import { RoleGrantEntity } from './role-grant.entity';

export interface FirstAdministrator {
  readonly username: string;
  readonly displayName: string;
  /** What the agency is called, for a database that knows no unit yet. */
  readonly agency?: string;
  readonly agencyEnglish?: string;
  /** Known to whoever runs the command, so it must be changed at the first sign-in. */
  readonly password: string;
}

/**
 * Makes an administrator of the whole agency from outside, by whoever may run commands on the server: the first one, or
 * another one when nobody can sign in any more. The audit trail has it without an account.
 *
 * @throws Refused USERNAME_INVALID, USERNAME_TAKEN, ACCOUNT_WITHOUT_NAME or AGENCY_MISSING
 */
export async function createFirstAdministrator(database: DataSource, asked: FirstAdministrator): Promise<void> {
  const username = usernameOf(asked.username);
  const displayName = asked.displayName.trim();
  refuseIf(whyNotAccount({ username, displayName, ofPerson: false }));
  const passwordHash = await hashPassword(asked.password);
  await database.transaction(async (db) => {
    const [{ now }]: [{ now: Date }] = await db.query('SELECT clock_timestamp() AS now');
    const unitId = await topUnit(db, asked);
    const id = uuidv7();
    const made: unknown[] = await db.query(
      `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, must_change_password, created_at)
       VALUES ($1, $2, $3, $4, $5, true, $5) ON CONFLICT (username) DO NOTHING RETURNING id`,
      [id, username, displayName, passwordHash, now],
    );
    if (made.length === 0) throw new Refused([refusal('USERNAME_TAKEN', { username })]);
    const reason = 'npm run administrator';
    const grant = { id: uuidv7(), accountId: id, role: 'ADMINISTRATOR', unitId, validFrom: dayOf(now), validTo: null } as const;
    await db.insert(RoleGrantEntity, { ...grant, grantedBy: null, grantedAt: now, reason });
    await recordAudit(
      db,
      { viewer: null, now, requestId: reason, apiTokenId: null },
      {
        action: 'createAccount',
        subjectKind: 'Account',
        subjectId: id,
        unitId,
        after: { username, displayName, role: 'ADMINISTRATOR' },
        reason,
      },
    );
  });
}

/** The agency itself: the unit above all others, made when there is none. */
async function topUnit(db: EntityManager, { agency = '', agencyEnglish = '' }: FirstAdministrator): Promise<string> {
  await db.query('LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE');
  const [top]: { id: string }[] = await db.query('SELECT id FROM unit WHERE parent_id IS NULL ORDER BY position, id LIMIT 1');
  if (top) return top.id;
  const name = agency.trim();
  if (name.length === 0 || name.length > ACCOUNT_NAME_MAX_LENGTH) throw new Refused([refusal('AGENCY_MISSING', {})]);
  const id = uuidv7();
  await db.query(`INSERT INTO unit (id, code, name, english_name, kind) VALUES ($1, 'AGENCY', $2, $3, 'DEPARTMENT')`, [
    id,
    name,
    agencyEnglish.trim() || name,
  ]);
  return id;
}
