import { type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { findCurrentPlan } from '../plan/find-plan';
import { DossierEntity } from './dossier.entity';
import { type Act, permitDossier } from './lock-dossier';

/** Begins a dossier of a unit under the plan of the year. It is judged by the rules as published now, whatever is published later. */
export async function createDossier(db: EntityManager, act: Act, { unitId }: { unitId: string }): Promise<{ dossierId: string }> {
  await permitDossier(db, act.viewer, unitId, 'writeDossier');
  const { plan, rulebookVersionId } = await findCurrentPlan(db, act.now);
  const dossier = { id: uuidv7(), planId: plan.id, unitId, rulebookVersionId };
  const created = { createdAt: act.now, createdBy: act.viewer.accountId, updatedAt: act.now };
  await db.insert(DossierEntity, { ...dossier, ...created });
  await recordAudit(db, act, { action: 'createDossier', subjectKind: 'Dossier', subjectId: dossier.id, unitId, after: dossier });
  return { dossierId: dossier.id };
}
