import type { EntityManager } from 'typeorm';

/** Moves the demonstration's clock; it runs on from there. */
export async function setClock(db: EntityManager, at: Date): Promise<void> {
  await db.query(
    `INSERT INTO demonstration_clock (ahead) VALUES ($1::timestamptz - clock_timestamp())
     ON CONFLICT (only_row) DO UPDATE SET ahead = excluded.ahead`,
    [at],
  );
}
