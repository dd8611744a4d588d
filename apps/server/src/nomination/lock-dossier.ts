import { may, type Act as PermittedAct } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { forbidden, notFound } from '../graph/errors';
import { DossierEntity } from './dossier.entity';
import { NominationEntity } from './nomination.entity';

/** Who acts, and when the request was received. */
export type Act = Actor & { readonly viewer: Viewer };

type DossierAct = Extract<PermittedAct, 'writeDossier' | 'appraiseDossier'>;

/**
 * Holds a dossier for an act: locked until the transaction ends, allowed to the viewer, and in the version that they saw.
 *
 * Whoever holds no role for the act is FORBIDDEN; for those who do, a dossier that they may not see does not exist.
 */
export async function lockDossier(
  db: EntityManager,
  { viewer }: Act,
  seen: { readonly dossierId: string; readonly version: number },
  act: DossierAct,
): Promise<DossierEntity> {
  const dossier = await hold(db, viewer, seen.dossierId, act);
  const parts =
    dossier.version === seen.version ? [] : await db.find(NominationEntity, { select: { id: true }, where: { dossierId: dossier.id } });
  const partIds = parts.map((nomination) => nomination.id);
  refuseIf(await whyStale(db, dossier, seen.version, partIds));
  return dossier;
}

/** Holds a nomination, and first its dossier: always in this order, so that two acts never wait for each other. */
export async function lockNomination(
  db: EntityManager,
  { viewer }: Act,
  seen: { readonly nominationId: string; readonly version: number },
  act: DossierAct,
): Promise<{ dossier: DossierEntity; nomination: NominationEntity }> {
  if (!may(viewer, act)) throw forbidden();
  const found = await db.findOneBy(NominationEntity, { id: seen.nominationId });
  if (!found) throw notFound();
  const dossier = await hold(db, viewer, found.dossierId, act);
  const nomination = await db.findOneOrFail(NominationEntity, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
  if (nomination.withdrawnAt) throw notFound();
  refuseIf(await whyStale(db, nomination, seen.version));
  return { dossier, nomination };
}

/** Holds a dossier without asking for a version: for what adds to it and overwrites nothing, such as a file. */
export async function hold(db: EntityManager, viewer: Viewer, dossierId: string, act: DossierAct): Promise<DossierEntity> {
  if (!may(viewer, act)) throw forbidden();
  const dossier = await db.findOne(DossierEntity, { where: { id: dossierId }, lock: { mode: 'pessimistic_write' } });
  if (!dossier) throw notFound();
  await permitDossier(db, viewer, dossier.unitId, act);
  return dossier;
}

/** Goes on only when the viewer may do this to the dossiers of a unit. */
export async function permitDossier(db: EntityManager, viewer: Viewer, unitId: string, act: DossierAct | 'readDossier'): Promise<void> {
  if (!may(viewer, act)) throw forbidden();
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  if (!unit || !may(viewer, 'readDossier', { unitPath: unit.path })) throw notFound();
  if (!may(viewer, act, { unitPath: unit.path })) throw forbidden();
}
