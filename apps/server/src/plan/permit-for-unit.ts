import { type Act, may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { EntityManager } from 'typeorm';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';

/**
 * Goes on when the viewer may do this for a unit, or, without a unit, for all: then their role must hold for the whole
 * organisation, not for a part of it.
 *
 * @throws ClientError FORBIDDEN, or NOT_FOUND when there is no such unit
 */
export async function permitForUnit(db: EntityManager, viewer: Viewer, act: Act, unitId: string | null): Promise<void> {
  if (!may(viewer, act)) throw forbidden();
  if (unitId !== null && !isId(unitId)) throw notFound();
  const [unit]: { path: string[] }[] = await db.query(
    'SELECT path FROM unit WHERE id = $1::uuid OR ($1::uuid IS NULL AND parent_id IS NULL) LIMIT 1',
    [unitId],
  );
  if (!unit) throw notFound();
  if (!may(viewer, act, { unitPath: unit.path })) throw forbidden();
}
