import { may } from '@vinh-danh/domain/access/permission.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { Act } from '../nomination/lock-dossier';
import { CouncilEntity } from './council.entity';

/**
 * Holds a council for a change, in the version that the viewer saw. Without one, for what adds to it and overwrites nothing.
 *
 * @throws ClientError FORBIDDEN without the role, NOT_FOUND for a council that the viewer does not look after
 */
export async function holdCouncil(
  db: EntityManager,
  { viewer }: Act,
  { councilId, version }: { readonly councilId: string; readonly version?: number | null },
): Promise<CouncilEntity> {
  if (!may(viewer, 'manageCouncil')) throw forbidden();
  const council = isId(councilId)
    ? await db.findOne(CouncilEntity, { where: { id: councilId }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!council) throw notFound();
  await permitCouncilOf(db, { viewer }, council.unitId);
  if (version !== undefined && version !== null) refuseIf(await whyStale(db, council, version));
  return council;
}

/** Goes on only for who looks after the councils of a unit. */
export async function permitCouncilOf(db: EntityManager, { viewer }: Pick<Act, 'viewer'>, unitId: string): Promise<void> {
  if (!may(viewer, 'manageCouncil')) throw forbidden();
  const [unit]: { path: string[] }[] = isId(unitId) ? await db.query('SELECT path FROM unit WHERE id = $1', [unitId]) : [];
  if (!unit || !may(viewer, 'manageCouncil', { unitPath: unit.path })) throw notFound();
}
