import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { hashSecret, newSecret } from '../../access/secret';
import { openQuotas } from '../../decision/open-quotas';
import { copyRows } from './copy-rows';
import { key } from './key';
import type { MadePlan } from './nominations';
import { pledgeRows } from './people';
import type { ProvinceSize } from './province-size';

/** A plan with its rules, its ledger and everybody's pledge, and the account of the Office. */
export async function issuePlan(db: EntityManager, size: ProvinceSize, rulebook: Rulebook): Promise<MadePlan> {
  await db.query('SET LOCAL statement_timeout = 0');
  const { year } = rulebook;
  const made = { planId: uuidv7(), rulebookVersionId: uuidv7(), accountId: uuidv7(), rulebook };
  await db.query(
    "INSERT INTO plan (id, year, number, title, english_title, issued_on, body) VALUES ($1, $2, '1/KH', 'Kế hoạch', 'Plan', make_date($2, 3, 15), '{}')",
    [made.planId, year],
  );
  await db.query(
    'INSERT INTO rulebook_version (id, plan_id, number, rulebook, published_at) VALUES ($1, $2, 1, $3, make_timestamptz($4, 3, 15, 8, 0, 0))',
    [made.rulebookVersionId, made.planId, rulebook, year],
  );
  await db.query(
    `INSERT INTO account (id, username, display_name, password_hash, password_changed_at, created_at)
     VALUES ($1, 'vanphong', 'Văn phòng', 'nobody signs in with this', now(), now())`,
    [made.accountId],
  );
  for (const role of ['OFFICE', 'DIRECTOR'])
    await db.query(
      'INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, $3, $4, make_date($5, 1, 1), now())',
      [uuidv7(), made.accountId, role, key('unit', 0), year],
    );
  await copyRows(db, pledgeRows(size, made.planId, year));
  await db.query('ANALYZE pledge');
  await openQuotas(db, { id: made.planId, day: `${year}-03-15` }, rulebook);
  return made;
}

/** Sessions of an account, as the values of their cookies: as many as keep each below the limit of requests. */
export async function openSessions(db: EntityManager, accountId: string, count: number): Promise<string[]> {
  const secrets = Array.from({ length: count }, newSecret);
  for (const secret of secrets)
    await db.query(
      `INSERT INTO session (id, account_id, token_hash, created_at, last_seen_at, expires_at, user_agent)
       VALUES ($1, $2, $3, now(), now(), now() + interval '1 day', 'bench')`,
      [uuidv7(), accountId, hashSecret(secret)],
    );
  return secrets;
}
