import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

interface Shape {
  readonly name: string;
  readonly file: number;
  /** How often its rows were read from one end to the other. */
  readonly scans: number;
  readonly columns: Readonly<Record<string, string>>;
}

/** Tables with their columns, as `type` or `type NOT NULL` (without a default), and the file that holds the rows. */
const SHAPES = `
  SELECT c.relname AS name, c.relfilenode::int AS file, pg_stat_get_xact_numscans(c.oid)::int AS scans,
         json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)
           || CASE WHEN a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' THEN ' NOT NULL' ELSE '' END) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE c.relnamespace = current_schema::regnamespace AND c.relkind = 'r' GROUP BY c.oid`;

/** Tables that nobody else could write now. */
const HELD = `
  SELECT DISTINCT c.relname AS name FROM pg_locks JOIN pg_class c ON c.oid = relation
   WHERE pid = pg_backend_pid() AND mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')`;

/**
 * Why a server of the release before could not go on while, or after, a migration runs; empty for one that is fit to run under it. The migration is
 * taken back afterwards.
 */
export async function whyNotUnderServers(database: DataSource, migration: MigrationInterface): Promise<string[]> {
  const runner = database.createQueryRunner();
  await runner.startTransaction();
  try {
    const before = await shapesOf(runner);
    await migration.up(runner);
    const after = new Map((await shapesOf(runner)).map((shape) => [shape.name, shape]));
    const held: { name: string }[] = await runner.query(HELD);
    return before.flatMap((was) => {
      const is = after.get(was.name);
      const isRead = is && is.scans > was.scans && held.some(({ name }) => name === was.name);
      return [...whatIsMissed(was, is), ...(isRead ? [`${was.name} is read through while nobody can write to it`] : [])];
    });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function shapesOf(runner: QueryRunner): Promise<Shape[]> {
  return runner.query(SHAPES);
}

function whatIsMissed({ name, file, columns }: Shape, after: Shape | undefined): string[] {
  if (!after) return [`${name} is gone`];
  const changed = Object.entries(columns).flatMap(([column, was]) => {
    const is = after.columns[column];
    if (!is) return [`${name}.${column} is gone`];
    return is === was || `${is} NOT NULL` === was ? [] : [`${name}.${column} was ${was} and is ${is}`];
  });
  const asked = Object.entries(after.columns).flatMap(([column, is]) =>
    column in columns || !is.endsWith('NOT NULL') ? [] : [`${name}.${column} is new and must be filled`],
  );
  return [...changed, ...asked, ...(file === after.file ? [] : [`${name} is written anew while nobody can read it`])];
}
