import type { DataSource, EntityManager } from 'typeorm';

/** A moment by the product's clock, which a demonstration may set, and by the real one. */
export interface Moment {
  readonly now: Date;
  readonly realNow: Date;
}

/** Reads the clock for what no request has asked for: the same clock that `identify` gives to requests. */
export async function readClock(db: DataSource | EntityManager, demonstration: boolean): Promise<Moment> {
  const rows: Moment[] = await db.query(
    `SELECT clock_timestamp() AS "realNow",
            clock_timestamp() + coalesce((SELECT ahead FROM demonstration_clock WHERE $1), interval '0') AS now`,
    [demonstration],
  );
  return rows[0] as Moment;
}
