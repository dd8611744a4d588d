import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock of a deadline can be stopped on the record, for all or for one unit, and goes on again. */
export class DeadlinePauses1700000000004 implements MigrationInterface {
  readonly name = 'DeadlinePauses1700000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE deadline_pause (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        deadline text NOT NULL,
        unit_id uuid REFERENCES unit,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        began_at timestamptz(3) NOT NULL,
        began_by uuid NOT NULL REFERENCES account,
        -- Null while it lasts.
        ended_at timestamptz(3),
        ended_by uuid REFERENCES account,
        version integer NOT NULL DEFAULT 1,
        CHECK (ended_at >= began_at),
        CHECK (num_nonnulls(ended_at, ended_by) <> 1)
      );
      -- A clock that stands still cannot be stopped again.
      CREATE UNIQUE INDEX deadline_pause_runs_once ON deadline_pause (plan_id, deadline, unit_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
      CREATE INDEX ON deadline_pause (plan_id, deadline);
      CREATE TRIGGER next_version BEFORE UPDATE ON deadline_pause FOR EACH ROW EXECUTE FUNCTION require_next_version();
      CREATE TRIGGER deadline_pause_stays BEFORE DELETE OR TRUNCATE ON deadline_pause FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE deadline_pause;');
  }
}
