import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections that TypeORM keeps: whatever is asked past it goes over the same ones. */
export function poolOf(database: DataSource): Pool {
  return (database.driver as unknown as { readonly master: Pool }).master;
}
