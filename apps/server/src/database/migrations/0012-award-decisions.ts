import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of decisions: issued with number and date, announced, accepted; what was sent up and what came back. */
export class AwardDecisions1700000000012 implements MigrationInterface {
  readonly name = 'AwardDecisions1700000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- AWARD: by the Director. PROPOSAL: a letter to the level above. UPPER_AWARD: what that level decided. REVOCATION: takes honours back.
      CREATE TABLE award_decision (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        kind text NOT NULL CHECK (kind IN ('AWARD', 'PROPOSAL', 'UPPER_AWARD', 'REVOCATION')),
        number text CHECK (length(number) BETWEEN 1 AND 80),
        issued_on date,
        issued_by text NOT NULL CHECK (length(issued_by) BETWEEN 1 AND 200),
        signer text CHECK (length(signer) BETWEEN 1 AND 120),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
        drafted_at timestamptz(3) NOT NULL,
        drafted_by uuid NOT NULL REFERENCES account,
        registered_at timestamptz(3),
        registered_by uuid REFERENCES account,
        announced_at timestamptz(3),
        announced_by uuid REFERENCES account,
        version integer NOT NULL DEFAULT 1,
        CHECK (num_nonnulls(registered_at, number, issued_on) IN (0, 3)),
        CHECK (announced_at IS NULL OR registered_at IS NOT NULL)
      );
      CREATE INDEX ON award_decision (plan_id, kind);
      CREATE TRIGGER next_version BEFORE UPDATE ON award_decision FOR EACH ROW EXECUTE FUNCTION require_next_version();

      CREATE TABLE award_decision_line (
        decision_id uuid NOT NULL REFERENCES award_decision,
        nomination_id uuid NOT NULL REFERENCES nomination,
        position integer NOT NULL,
        -- What the level above decided; null in all other kinds.
        granted boolean,
        -- The nominee took it, or would not have it.
        accepted_at timestamptz(3),
        declined_at timestamptz(3),
        PRIMARY KEY (decision_id, nomination_id),
        CHECK (num_nonnulls(accepted_at, declined_at) < 2)
      );
      CREATE INDEX ON award_decision_line (nomination_id);`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
