import type pg from 'pg';

export interface Table {
  readonly name: string;
  /** What is stored; what PostgreSQL computes itself is left out. */
  readonly columns: readonly string[];
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

/** What a migration's own bookkeeping keeps is made by migrating. */
const TABLES = `
  SELECT c.relname AS name,
         (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
           WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
         coalesce((SELECT array_agg(a.attname::text ORDER BY k.place)
                     FROM pg_index i CROSS JOIN unnest(i.indkey::smallint[]) WITH ORDINALITY k(attnum, place)
                     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key
    FROM pg_class c
   WHERE c.relnamespace = current_schema::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('migrations', 'typeorm_metadata')
   ORDER BY c.relname`;

/** Every table of the product, by name. */
export async function findTables(client: pg.ClientBase): Promise<Table[]> {
  return (await client.query<Table>(TABLES)).rows;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
