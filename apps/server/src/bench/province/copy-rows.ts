import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

export type Value = string | number | boolean | null;

/** Rows of one table, made while they are sent. */
export interface Rows {
  readonly table: string;
  readonly columns: string;
  readonly rows: Iterable<readonly Value[]>;
}

/** So much is sent at once: a write per row would take longer than the row. */
const CHUNK = 64 * 1024;

/** Sends rows by COPY, on the connection of a transaction, and gives how many there were. */
export async function copyRows(db: EntityManager, { table, columns, rows }: Rows): Promise<number> {
  const client = (await db.queryRunner?.connect()) as PoolClient;
  let count = 0;
  function* chunks(): Iterable<string> {
    let chunk = '';
    for (const row of rows) {
      count += 1;
      chunk += `${row.map(fieldOf).join('\t')}\n`;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    yield chunk;
  }
  await pipeline(Readable.from(chunks()), client.query(from(`COPY ${table} (${columns}) FROM STDIN`)));
  return count;
}

function fieldOf(value: Value): string {
  return value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (mark) => ESCAPED[mark] ?? mark);
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
