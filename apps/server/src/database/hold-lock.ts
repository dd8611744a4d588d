import type { EntityManager } from 'typeorm';

/** Until the transaction ends, nobody else of this authority goes past the same name. Authorities in one database do not wait for each other. */
export async function holdLock(db: EntityManager, name: string): Promise<void> {
  await db.query('SELECT pg_advisory_xact_lock(hashtextextended(current_schema || $1, 0))', [` ${name}`]);
}
