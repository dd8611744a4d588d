import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** A statement that runs under a name of its own, so that each connection parses and plans it once. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The name of a prepared statement follows its text: of a list there are as many as combinations of filters. */
export function prepare(list: string, text: string, values: readonly unknown[]): Prepared {
  return { name: `${list}-${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`, text, values };
}

/** Reads rows with a prepared statement, on a connection of TypeORM's own pool. */
export async function readPrepared<Row>(database: DataSource, { name, text, values }: Prepared): Promise<Row[]> {
  const pool = (database.driver as unknown as { readonly master: Pool }).master;
  const { rows } = await pool.query({ name, text, values: [...values] });
  return rows;
}

/** What a search becomes in LIKE; its own wildcards are taken for what they are. */
export function likeOf(search: string | null | undefined): string | undefined {
  const sought = search?.trim();
  return sought ? `%${sought.replace(/[\\%_]/g, '\\$&')}%` : undefined;
}
