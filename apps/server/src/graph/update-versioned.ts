import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Changes a row if it still has the version that the writer saw, and counts the version up.
 *
 * Rows with a version change in this way, or many at once by `updateLocked`: `save()` on a loaded row loses updates.
 *
 * @returns whether the row was changed; false means that someone else was faster
 */
export async function updateVersioned<Row extends ObjectLiteral & { id: string; version: number }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  { id, version }: { id: string; version: number },
  changes: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const result = await db
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, version: version + 1 } as QueryDeepPartialEntity<Row>)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  return result.affected === 1;
}
