import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { poolOf } from '../database/pool-of';

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

/** How many rows a page may read. Few numbers, since each makes a statement of its own. */
const LIMITS = [11, 26, 51, 101];

/**
 * The statement of a page: `text` limited to so many rows, or to a few more, which a page leaves away. The limit stands in the text as a
 * number: of a placeholder PostgreSQL does not know that it means few rows, takes the plan that would do for all values to be the dearer
 * one, and plans anew each time, which costs more than reading the page.
 */
export function preparePage(list: string, text: string, values: readonly unknown[], rows: number): Prepared {
  return prepare(list, `${text} LIMIT ${LIMITS.find((limit) => limit >= rows) ?? rows}`, values);
}

/** Reads rows with a prepared statement, on a connection of TypeORM's own pool. */
export async function readPrepared<Row>(database: DataSource, { name, text, values }: Prepared): Promise<Row[]> {
  const { rows } = await poolOf(database).query({ name, text, values: [...values] });
  return rows;
}

/** What a search becomes in LIKE; its own wildcards are taken for what they are. */
export function likeOf(search: string | null | undefined): string | undefined {
  const sought = search?.trim();
  return sought ? `%${sought.replace(/[\\%_]/g, '\\$&')}%` : undefined;
}
