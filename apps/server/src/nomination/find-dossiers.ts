import { may, unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import type { DossierState } from '@vinh-danh/domain/nomination/dossier';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { requireCurrentRules } from '../plan/find-plan';
import { DossierEntity } from './dossier.entity';
import { countDossiers, findDossierPage } from './dossiers.query';
import { permitDossier } from './lock-dossier';
import { NominationEntity } from './nomination.entity';

/** A dossier that the viewer may see. */
export async function findDossier(context: Context, id: string): Promise<DossierEntity> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readDossier')) throw forbidden();
  const db = context.database.manager;
  const dossier = await db.findOneBy(DossierEntity, { id });
  if (!dossier) throw notFound();
  await permitDossier(db, viewer, dossier.unitId, 'readDossier');
  return dossier;
}

/** A nomination in a dossier that the viewer may see. */
export async function findNomination(context: Context, id: string): Promise<NominationEntity> {
  if (!may(requireViewer(context), 'readDossier')) throw forbidden();
  const nomination = await context.database.manager.findOneBy(NominationEntity, { id });
  if (!nomination) throw notFound();
  await findDossier(context, nomination.dossierId);
  return nomination;
}

/** Dossiers of the current plan that the viewer may see. */
export async function findDossiers(
  context: Context,
  filter: { readonly unitId?: string | null; readonly states?: readonly DossierState[] | null },
  page: PageArgs,
): Promise<Connection<DossierEntity>> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readDossier')) throw forbidden();
  const first = pageSize(page);
  const db = context.database.manager;
  const { planId } = requireCurrentRules(context);
  const rows = await findDossierPage(db, {
    planId,
    visibleBelow: unitsWhere(viewer, 'readDossier'),
    unitId: filter.unitId ?? undefined,
    states: filter.states ?? undefined,
    after: decodeCursor(page.after, 2),
    limit: first + 1,
  });
  return toConnection(rows, first, (dossier) => [dossier.createdAt.toISOString(), dossier.id]);
}

/** How many dossiers of the current plan the viewer may see, state by state. */
export async function findDossierCounts(context: Context, unitId?: string | null) {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readDossier')) throw forbidden();
  const db = context.database.manager;
  const { planId } = requireCurrentRules(context);
  return countDossiers(db, { planId, visibleBelow: unitsWhere(viewer, 'readDossier'), unitId: unitId ?? undefined });
}
