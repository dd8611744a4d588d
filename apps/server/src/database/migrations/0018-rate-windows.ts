import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often each session or address has asked in a minute, over all servers. Unlogged: a crash may forget it. */
export class RateWindows1700000000018 implements MigrationInterface {
  readonly name = 'RateWindows1700000000018';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNLOGGED TABLE rate_window (
        -- SHA-256 of who asks.
        key bytea NOT NULL,
        began_at timestamptz(3) NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (key, began_at)
      );
      CREATE INDEX ON rate_window (began_at);
      CREATE INDEX ON idempotency_key (created_at);`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
