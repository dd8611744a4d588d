import type { EntityManager } from 'typeorm';

/**
 * Inserts many rows of a table in one statement; what is already there stays as it is. Rows have the same columns.
 *
 * @param table name of a table of ours, never of a visitor's making
 */
export async function insertRows(db: EntityManager, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await db.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
