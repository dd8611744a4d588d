import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that are posted for objections, and what freezes a decision. */
export class Postings1700000000014 implements MigrationInterface {
  readonly name = 'Postings1700000000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE posting (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        number integer NOT NULL CHECK (number > 0),
        audience text NOT NULL CHECK (audience IN ('STAFF', 'PUBLIC')),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
        posted_at timestamptz(3) NOT NULL,
        posted_by uuid NOT NULL REFERENCES account,
        -- The first instant at which it is too late to object.
        closes_at timestamptz(3) NOT NULL,
        withdrawn_at timestamptz(3),
        withdraw_reason text CHECK (length(withdraw_reason) BETWEEN 1 AND 2000),
        version integer NOT NULL DEFAULT 1,
        CHECK (closes_at > posted_at),
        UNIQUE (plan_id, number)
      );
      CREATE TRIGGER next_version BEFORE UPDATE ON posting FOR EACH ROW EXECUTE FUNCTION require_next_version();
      CREATE TABLE posting_entry (
        posting_id uuid NOT NULL REFERENCES posting,
        nomination_id uuid NOT NULL REFERENCES nomination,
        position integer NOT NULL,
        PRIMARY KEY (posting_id, nomination_id)
      );
      CREATE INDEX ON posting_entry (nomination_id);

      -- While one stands, nobody decides on this nomination.
      CREATE TABLE decision_freeze (
        id uuid PRIMARY KEY,
        nomination_id uuid NOT NULL REFERENCES nomination,
        cause text NOT NULL CHECK (cause IN ('OBJECTION', 'INQUIRY')),
        -- The objection or the inquiry.
        cause_id uuid NOT NULL,
        began_at timestamptz(3) NOT NULL,
        lifted_at timestamptz(3),
        lifted_by uuid REFERENCES account,
        lift_reason text CHECK (length(lift_reason) BETWEEN 1 AND 2000),
        version integer NOT NULL DEFAULT 1,
        CHECK (num_nonnulls(lifted_at, lift_reason) <> 1),
        UNIQUE (nomination_id, cause_id)
      );
      CREATE TRIGGER next_version BEFORE UPDATE ON decision_freeze FOR EACH ROW EXECUTE FUNCTION require_next_version();`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
