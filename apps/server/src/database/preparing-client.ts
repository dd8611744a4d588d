import { createHash } from 'node:crypto';
import pg from 'pg';

/** A statement is prepared when it is asked for so often: what is asked once in a while is not worth keeping. */
const PREPARED_FROM = 5;
/** The most statements that a connection keeps; PostgreSQL holds each with its plan, some 100 kB. What comes later is planned anew, as before. */
const MOST_KEPT = 150;
/** Characters. Longer ones are bulk work, whose text differs each time. */
const LONGEST = 20_000;
/** Takes whatever columns there are: prepared, it would fail once a migration has added one. */
const ANY_COLUMNS = /^\s*SELECT\s+(\w+\.)?\*/i;
/** The most statements that are counted before counting begins anew. */
const MOST_COUNTED = 5_000;

/**
 * A connection that prepares by itself what is asked again and again, so that PostgreSQL parses and plans it once for each connection.
 * TypeORM sends every statement as if for the first time; of a decision, planning its thirty statements was about a third.
 */
export class PreparingClient extends pg.Client {
  override query = ((asked: unknown, values?: unknown, ...more: unknown[]) => {
    const name = typeof asked === 'string' && Array.isArray(values) && values.length > 0 ? statements.nameOf(asked) : undefined;
    return Reflect.apply(super.query, this, name ? [{ name, text: asked, values }, ...more] : [asked, values, ...more]);
  }) as pg.Client['query'];
}

/** Which statements of this process are worth preparing; their names follow their texts, so that all connections agree. */
export class RepeatedStatements {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** The name to prepare a statement under, each time it is asked; undefined while it is not worth it. */
  nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name || this.names.size >= MOST_KEPT || text.length > LONGEST || ANY_COLUMNS.test(text)) return name;
    const count = (this.counts.get(text) ?? 0) + 1;
    if (count < PREPARED_FROM) {
      if (this.counts.size >= MOST_COUNTED) this.counts.clear();
      this.counts.set(text, count);
      return undefined;
    }
    this.counts.delete(text);
    const given = `repeated-${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`;
    this.names.set(text, given);
    return given;
  }
}

const statements = new RepeatedStatements();
