import { type Act, may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';

/** Whose a document is; without it the whole body's. */
interface Whose {
  readonly unitId: string;
  readonly personId: string | null;
}

/**
 * Goes on only for who may do this with documents of the whole body, or with those about this nominee.
 *
 * @throws ClientError UNAUTHENTICATED, FORBIDDEN; NOT_FOUND for a nominee whom the viewer may not see
 */
export async function permitDocument(db: EntityManager, actor: Pick<Actor, 'viewer'>, act: Act, whose?: Whose): Promise<Viewer> {
  const viewer = requireViewer(actor);
  const [unit]: { path: string[] }[] = await db.query(
    'SELECT path FROM unit WHERE id = $1::uuid OR ($1::uuid IS NULL AND parent_id IS NULL) ORDER BY id LIMIT 1',
    [whose?.unitId ?? null],
  );
  if (may(viewer, act, { unitPath: unit?.path ?? [], personId: whose?.personId })) return viewer;
  throw whose ? notFound() : forbidden();
}
