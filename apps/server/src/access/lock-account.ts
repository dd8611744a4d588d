import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import { LOOKED_AFTER } from './accounts.query';
import type { Actor } from './record-audit';

/** An administrator at work. */
export type Administrator = Actor & { readonly viewer: Viewer; readonly realNow: Date };

export interface LockedAccount {
  readonly id: string;
  readonly displayName: string;
  readonly disabledAt: Date | null;
  readonly lockedUntil: Date | null;
  /** The unit whose matter it is: where its person works last. */
  readonly unitId: string | null;
}

/**
 * Holds an account until the end of the transaction.
 *
 * @throws ClientError NOT_FOUND when there is none, or none that this administrator looks after
 */
export async function lockAccount(db: EntityManager, { viewer, now }: Administrator, id: string): Promise<LockedAccount> {
  const [account]: LockedAccount[] = await db.query(
    `SELECT id, display_name AS "displayName", disabled_at AS "disabledAt", locked_until AS "lockedUntil",
            (SELECT unit_id FROM assignment WHERE person_id = account.person_id ORDER BY started_on DESC LIMIT 1) AS "unitId"
       FROM account WHERE id = $3 AND ${LOOKED_AFTER} FOR NO KEY UPDATE`,
    [now, unitsWhere(viewer, 'manageAccounts'), id],
  );
  if (!account) throw notFound();
  return account;
}
