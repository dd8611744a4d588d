import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts for whom and until when; who looks again at what was sent back; what each sending held; whom the program told when
 * nobody acted.
 */
export class StandIns1700000000009 implements MigrationInterface {
  readonly name = 'StandIns1700000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(STAND_INS);
    await db.query(RETURNS);
    await db.query(SENDINGS);
    await db.query(ESCALATIONS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const STAND_INS = `
  CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

  -- The deputy has the role of the principal for a unit in these days, on a decision. It ends by itself, or when it is taken back.
  CREATE TABLE stand_in (
    id uuid PRIMARY KEY,
    principal_id uuid NOT NULL REFERENCES account,
    deputy_id uuid NOT NULL REFERENCES account,
    role text NOT NULL CHECK (role IN ('UNIT_HEAD', 'OFFICE', 'DIRECTOR')),
    unit_id uuid NOT NULL REFERENCES unit,
    valid_from date NOT NULL,
    valid_to date NOT NULL,
    decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 80),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    set_at timestamptz(3) NOT NULL,
    set_by uuid NOT NULL REFERENCES account,
    revoked_at timestamptz(3),
    revoked_by uuid REFERENCES account,
    revoke_reason text CHECK (length(revoke_reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK (principal_id <> deputy_id),
    CHECK (valid_to >= valid_from),
    CHECK (num_nonnulls(revoked_at, revoked_by, revoke_reason) IN (0, 3)),
    CONSTRAINT stand_in_once_at_a_time EXCLUDE USING gist (
      principal_id public.gist_uuid_ops WITH =, role public.gist_text_ops WITH =, unit_id public.gist_uuid_ops WITH =,
      daterange(valid_from, valid_to, '[]') WITH &&
    ) WHERE (revoked_at IS NULL)
  );
  CREATE INDEX ON stand_in (deputy_id);
  CREATE INDEX ON stand_in (principal_id);
  CREATE TRIGGER next_version BEFORE UPDATE ON stand_in FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- In whose place the account acted; null: in its own.
  ALTER TABLE audit_entry ADD COLUMN on_behalf_of uuid REFERENCES account;
`;

const RETURNS = `
  -- Who asked for a correction and so looks at it first: of the dossier within the Office, of one nomination whoever it was.
  ALTER TABLE dossier ADD COLUMN asker_id uuid REFERENCES account;
  UPDATE dossier SET asker_id = returned_by, version = version + 1 WHERE returned_by IS NOT NULL AND accepted_at IS NULL;

  ALTER TABLE nomination
    ADD COLUMN asker_id uuid REFERENCES account,
    ADD COLUMN asker_part text CHECK (asker_part IN ('OFFICE', 'SECRETARY', 'DIRECTOR')),
    -- Sent back to its unit after the Office had accepted the dossier, and not sent again yet.
    ADD COLUMN returned_at timestamptz(3),
    -- Sent again, and not looked at by who asked for it yet.
    ADD COLUMN corrected_at timestamptz(3),
    ADD CHECK (num_nonnulls(asker_id, asker_part) <> 1),
    ADD CHECK (num_nonnulls(returned_at, corrected_at) < 2),
    ADD CHECK (num_nonnulls(returned_at, corrected_at) = 0 OR asker_id IS NOT NULL);
`;

const SENDINGS = `
  -- What a dossier, or one nomination of it, held when it was sent: the versions that people compare.
  CREATE TABLE dossier_sending (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    -- Set when one nomination alone was sent again.
    nomination_id uuid REFERENCES nomination,
    number integer NOT NULL CHECK (number > 0),
    sent_at timestamptz(3) NOT NULL,
    sent_by uuid NOT NULL REFERENCES account,
    on_behalf_of uuid REFERENCES account,
    content jsonb NOT NULL,
    UNIQUE (dossier_id, number)
  );
  CREATE TRIGGER dossier_sending_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_sending
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const ESCALATIONS = `
  -- Once a stage and a level: whoever runs the check again, at whatever hour a clock shows, tells nobody twice.
  CREATE TABLE escalation (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    -- Null: the dossier as a whole.
    nomination_id uuid REFERENCES nomination,
    stage text NOT NULL,
    since timestamptz(3) NOT NULL,
    level integer NOT NULL CHECK (level BETWEEN 1 AND 2),
    told text NOT NULL CHECK (told IN ('OFFICE', 'DIRECTOR')),
    cause text NOT NULL CHECK (cause IN ('AWAY', 'NOT_ACTED')),
    at timestamptz(3) NOT NULL,
    UNIQUE NULLS NOT DISTINCT (dossier_id, nomination_id, stage, since, level)
  );
  CREATE INDEX ON escalation (nomination_id);
  CREATE TRIGGER escalation_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON escalation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
