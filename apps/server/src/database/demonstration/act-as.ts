import type { RoleGrant, Viewer } from '@vinh-danh/domain/access/role';
import { Refused } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../nomination/lock-dossier';
import { accountId } from './access-rows';

/** Speaks as an account of the demonstration at a moment of its year. */
export async function actAs(db: EntityManager, username: string, at: string): Promise<Act> {
  const id = accountId(username);
  const [account]: { displayName: string; personId: string | null }[] = await db.query(
    'SELECT display_name AS "displayName", person_id AS "personId" FROM account WHERE id = $1',
    [id],
  );
  const roles: RoleGrant[] = await db.query(
    'SELECT role, unit_id AS "unitId", valid_from::text AS "validFrom" FROM role_grant WHERE account_id = $1',
    [id],
  );
  const viewer: Viewer = { accountId: id, displayName: account?.displayName ?? '', personId: account?.personId ?? undefined, roles };
  return { viewer, now: new Date(at), requestId: 'demonstration', apiTokenId: null };
}

/** The others of the demonstration go through the same door as everybody: what rules refuse after what a visitor did is left undone. */
export async function unlessRefused(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
