import type { EntityManager } from 'typeorm';
import { updateLocked } from '../graph/update-locked';
import { NominationPlaceEntity } from './nomination-place.entity';
import { QuotaEntity } from './quota.entity';

/** Writes moved rows, which this transaction has locked; the database's checks stand behind it. */
export async function keepQuotas(db: EntityManager, moved: readonly QuotaEntity[]): Promise<void> {
  const changes = moved.map(({ id, base, places, used, leaderPlaces, leadersUsed, unlimited, soft }) => {
    return { id, base, places, used, leaderPlaces, leadersUsed, unlimited, soft };
  });
  await updateLocked(db, QuotaEntity, changes);
}

/** Records in which quotas approvals take their places, and why where one of them is passed. */
export async function keepPlaces(db: EntityManager, places: readonly NominationPlaceEntity[]): Promise<void> {
  if (places.length > 0) await db.insert(NominationPlaceEntity, [...places]);
}
