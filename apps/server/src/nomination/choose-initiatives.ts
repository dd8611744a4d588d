import type { EntityManager } from 'typeorm';
import { notFound } from '../graph/errors';
import type { NominationEntity } from './nomination.entity';
import { NominationInitiativeEntity } from './nomination-initiative.entity';

/** The initiatives that a nomination rests on, by id. */
export async function findChosenInitiatives(db: EntityManager, nominationId: string): Promise<string[]> {
  const rows = await db.findBy(NominationInitiativeEntity, { nominationId });
  return rows.map((row) => row.initiativeId).sort();
}

/**
 * Rests a nomination on these initiatives and no others. They must be the nominee's own; whether one was used before is
 * asked when the dossier is sent.
 */
export async function chooseInitiatives(db: EntityManager, nomination: NominationEntity, initiativeIds: readonly string[]): Promise<void> {
  const own: unknown[] = await db.query('SELECT 1 FROM initiative_author WHERE person_id = $1 AND initiative_id = ANY($2)', [
    nomination.personId,
    initiativeIds,
  ]);
  if (own.length !== initiativeIds.length) throw notFound();
  await db.delete(NominationInitiativeEntity, { nominationId: nomination.id });
  await restOn(db, nomination.id, initiativeIds);
}

/** Adds initiatives to a nomination that rests on none of them. */
export async function restOn(db: EntityManager, nominationId: string, initiativeIds: readonly string[]): Promise<void> {
  if (initiativeIds.length === 0) return;
  await db.insert(
    NominationInitiativeEntity,
    initiativeIds.map((initiativeId) => ({ nominationId, initiativeId })),
  );
}
