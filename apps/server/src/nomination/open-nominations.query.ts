import { type EntityManager, In } from 'typeorm';
import { DossierEntity } from './dossier.entity';
import { NominationEntity } from './nomination.entity';

/** A dossier that other rules could still change something for, with its unit and the undecided nominations in it. */
export interface OpenDossier {
  readonly dossier: DossierEntity;
  readonly unit: { readonly path: readonly string[]; readonly name: string; readonly englishName: string };
  readonly nominations: readonly NominationEntity[];
}

/** Everything of a plan that is not decided, withdrawn or given up, the first begun first. Three statements. */
export async function findOpenDossiers(db: EntityManager, planId: string): Promise<OpenDossier[]> {
  const units: { id: string; path: string[]; name: string; englishName: string }[] = await db.query(
    `SELECT DISTINCT unit.id, unit.path, unit.name, unit.english_name AS "englishName" FROM dossier JOIN unit ON unit.id = dossier.unit_id
      WHERE dossier.plan_id = $1 AND dossier.withdrawn_at IS NULL`,
    [planId],
  );
  const dossiers = await db
    .createQueryBuilder(DossierEntity, 'dossier')
    .where('dossier.plan_id = :planId AND dossier.withdrawn_at IS NULL', { planId })
    .andWhere(
      `(dossier.accepted_at IS NULL OR EXISTS (SELECT FROM nomination n WHERE n.dossier_id = dossier.id
         AND n.approved_at IS NULL AND n.refused_at IS NULL AND n.withdrawn_at IS NULL))`,
    )
    .orderBy('dossier.id')
    .getMany();
  const nominations = await db
    .createQueryBuilder(NominationEntity, 'nomination')
    .where({ dossierId: In(dossiers.map(({ id }) => id)) })
    .andWhere('nomination.approved_at IS NULL AND nomination.refused_at IS NULL AND nomination.withdrawn_at IS NULL')
    .orderBy('nomination.id')
    .getMany();
  const unitById = new Map(units.map(({ id, ...unit }) => [id, unit]));
  const byDossier = new Map<string, NominationEntity[]>();
  for (const nomination of nominations) byDossier.set(nomination.dossierId, [...(byDossier.get(nomination.dossierId) ?? []), nomination]);
  return dossiers.flatMap((dossier) => {
    const unit = unitById.get(dossier.unitId);
    return unit ? [{ dossier, unit, nominations: byDossier.get(dossier.id) ?? [] }] : [];
  });
}
