import type { EntityManager } from 'typeorm';

/** Asks two things of the database at once; within a transaction, which has one connection, one after the other. */
export async function sideBySide<One, Other>(
  db: EntityManager,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[one: One, other: Other]> {
  if (db.queryRunner) return [await one(), await other()];
  return Promise.all([one(), other()]);
}
