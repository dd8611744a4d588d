import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rulebooks are written in drafts, and published for a reason and on a decision. */
export class RulebookDrafts1700000000003 implements MigrationInterface {
  readonly name = 'RulebookDrafts1700000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One draft to a plan. It may be invalid: what somebody wrote is kept as it is.
      CREATE TABLE rulebook_draft (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL UNIQUE REFERENCES plan,
        rulebook jsonb NOT NULL CHECK (jsonb_typeof(rulebook) = 'object'),
        -- Null when it was not made from a published version.
        based_on uuid REFERENCES rulebook_version,
        updated_at timestamptz(3) NOT NULL,
        updated_by uuid NOT NULL REFERENCES account,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TRIGGER next_version BEFORE UPDATE ON rulebook_draft FOR EACH ROW EXECUTE FUNCTION require_next_version();

      -- Versions from before this column have none.
      ALTER TABLE rulebook_version
        ADD COLUMN reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
        ADD COLUMN decision_number text NOT NULL DEFAULT '' CHECK (length(decision_number) <= 80);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE rulebook_version DROP COLUMN reason, DROP COLUMN decision_number;
      DROP TABLE rulebook_draft;`);
  }
}
