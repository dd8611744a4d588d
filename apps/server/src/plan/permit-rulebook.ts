import { type Act, may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { forbidden } from '../graph/errors';

/**
 * Goes on only for who holds their role for the whole organisation: rules are everybody's, and a role in one part of it does not
 * make them.
 *
 * @throws ClientError UNAUTHENTICATED or FORBIDDEN
 */
export async function permitRulebook(db: EntityManager, actor: Pick<Actor, 'viewer'>, act: Act): Promise<Viewer> {
  const viewer = requireViewer(actor);
  if (!(await mayWithRulebook(db, viewer, act))) throw forbidden();
  return viewer;
}

/** The same as an answer. */
export async function mayWithRulebook(db: EntityManager, viewer: Viewer | null, act: Act): Promise<boolean> {
  if (!viewer || !may(viewer, act)) return false;
  const [root]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1');
  return may(viewer, act, { unitPath: root?.path });
}
