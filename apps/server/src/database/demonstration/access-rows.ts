import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../access/password';
import { ACCOUNTS, DEMONSTRATION_PASSWORD } from './accounts';
import { fixedId } from './fixed-id';
import { insertRows } from './insert-rows';
import { PEOPLE } from './people';
import { personId, unitId } from './people-rows';

/** Since when the roles of the demonstration are held. */
const HELD_SINCE = '2014-01-01';

export const accountId = (username: string) => fixedId('account', username);

/** Makes the accounts of those who are there by a day, with their roles. One hash serves all: they share one password. */
export async function insertAccounts(db: EntityManager, day: string): Promise<void> {
  const there = new Set(PEOPLE.filter(([, , , , , since]) => since <= day).map(([code]) => code));
  const accounts = ACCOUNTS.filter(({ person }) => person === undefined || there.has(person));
  const [{ known } = { known: 0 }]: { known: number }[] = await db.query('SELECT count(*)::int AS known FROM account WHERE id = ANY($1)', [
    accounts.map(({ username }) => accountId(username)),
  ]);
  if (known === accounts.length) return;
  const password_hash = await hashPassword(DEMONSTRATION_PASSWORD);
  const at = `${HELD_SINCE}T00:00:00+07:00`;
  await insertRows(
    db,
    'account',
    accounts.map(({ username, person, displayName }) => ({
      id: accountId(username),
      username,
      person_id: person ? personId(person) : null,
      display_name: displayName,
      password_hash,
      password_changed_at: at,
      language: 'vi',
      failed_attempts: 0,
      created_at: at,
      version: 1,
    })),
  );
  await insertRows(
    db,
    'role_grant',
    accounts.flatMap(({ username, grants }) =>
      grants.map(({ role, unit }) => ({
        id: fixedId('grant', `${username} ${role} ${unit}`),
        account_id: accountId(username),
        role,
        unit_id: unitId(unit),
        valid_from: HELD_SINCE,
        granted_at: at,
        reason: '',
      })),
    ),
  );
}
