import type { EntityManager } from 'typeorm';
import { NominationPlaceEntity } from './nomination-place.entity';
import { QuotaEntity } from './quota.entity';

/** Writes moved rows, which this transaction has locked; the database's checks stand behind it. */
export async function keepQuotas(db: EntityManager, moved: readonly QuotaEntity[]): Promise<void> {
  for (const { id, base, places, used, leaderPlaces, leadersUsed, unlimited, soft } of moved)
    await db.update(QuotaEntity, { id }, { base, places, used, leaderPlaces, leadersUsed, unlimited, soft });
}

/** Records in which quotas an approval takes its places, and why if one of them is passed. */
export async function keepPlaces(
  db: EntityManager,
  nominationId: string,
  places: readonly QuotaEntity[],
  { isLeader, passed, reason }: { readonly isLeader: boolean; readonly passed: ReadonlySet<string>; readonly reason: string | undefined },
): Promise<void> {
  if (places.length === 0) return;
  await db.insert(
    NominationPlaceEntity,
    places.map(({ id }) => ({ nominationId, quotaId: id, takesLeaderPlace: isLeader, reason: passed.has(id) ? (reason ?? null) : null })),
  );
}
