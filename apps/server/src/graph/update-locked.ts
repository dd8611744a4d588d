import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** What becomes of one row: its id, the version it has where its table counts versions, and what changes. */
type Change<Row> = Partial<Row> & { readonly id: string } & (Row extends { version: number } ? { readonly version: number } : unknown);

/**
 * Changes rows that this transaction has locked, each in its own way, in one statement. All of them change the same columns; where a
 * table counts versions, each counts up by one.
 *
 * @throws Error when a row is not there in that version: it was not locked
 */
export async function updateLocked<Row extends ObjectLiteral & { id: string }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  changes: readonly Change<Row>[],
): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const { tableName: table, columns } = db.connection.getMetadata(entity);
  const given = columns.filter(({ propertyName }) => propertyName in first);
  const isVersioned = 'version' in first;
  const assignments = given.flatMap(({ databaseName: name }) => {
    if (name === 'id') return [];
    return name === 'version' ? `version = ${table}.version + 1` : `${name} = each.${name}`;
  });
  const rows = changes.map((change) => Object.fromEntries(given.map((column) => [column.databaseName, change[column.propertyName]])));
  const [, changed]: [unknown, number] = await db.query(
    `UPDATE ${table} SET ${assignments.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS each
      WHERE ${table}.id = each.id${isVersioned ? ` AND ${table}.version = each.version` : ''}`,
    [JSON.stringify(rows)],
  );
  if (changed !== changes.length) throw new Error(`${changes.length - changed} rows of ${table} changed while they were locked.`);
}
