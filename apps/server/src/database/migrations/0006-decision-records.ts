import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision rested on, kept as it was: people are corrected and rules change, and the question why comes later. */
export class DecisionRecords1700000000006 implements MigrationInterface {
  readonly name = 'DecisionRecords1700000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE decision_record (
        id uuid PRIMARY KEY,
        nomination_id uuid NOT NULL UNIQUE REFERENCES nomination,
        plan_id uuid NOT NULL REFERENCES plan,
        award text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('APPROVED', 'REFUSED')),
        decided_at timestamptz(3) NOT NULL,
        decided_by uuid NOT NULL REFERENCES account,
        -- The day on which the nominee was judged, and the day whose rules they were judged by: when the dossier was sent.
        judged_on date NOT NULL,
        rulebook_version_id uuid NOT NULL REFERENCES rulebook_version,
        rules_on date NOT NULL,
        -- The unit that the nominee belonged to; null for none.
        unit_id uuid REFERENCES unit,
        nominee jsonb NOT NULL,
        eligibility jsonb NOT NULL,
        -- Every quota that counted the nomination, as it stood before the decision.
        ledgers jsonb NOT NULL
      );
      CREATE INDEX ON decision_record (plan_id, award, id);
      CREATE TRIGGER decision_record_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_record
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE decision_record');
  }
}
