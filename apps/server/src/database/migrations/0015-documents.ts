import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates that the Office edits in Word, documents made from them, and certificates in bulk. */
export class Documents1700000000015 implements MigrationInterface {
  readonly name = 'Documents1700000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TEMPLATES);
    await db.query(DOCUMENTS);
    await db.query(GUARDS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const KINDS = [
  'AGENDA',
  'MINUTES',
  'COUNTING_MINUTES',
  'PROPOSAL_LETTER',
  'AWARD_DECISION',
  'AWARD_LIST',
  'MERIT_CERTIFICATE',
  'TITLE_CERTIFICATE',
  'RESULT_LETTER',
  'REVOCATION_DECISION',
]
  .map((kind) => `'${kind}'`)
  .join(', ');

const TEMPLATES = `
  -- What stands at the head of documents. The newest row holds; without one it is read off the name of the body.
  CREATE TABLE letterhead (
    id uuid PRIMARY KEY,
    superior text NOT NULL CHECK (length(superior) <= 200),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 100),
    set_at timestamptz(3) NOT NULL,
    set_by uuid NOT NULL REFERENCES account
  );

  -- Every template that was ever taken in, in its order of a kind. The first ones come with the program and have no row.
  CREATE TABLE document_template (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (${KINDS})),
    number integer NOT NULL CHECK (number > 0),
    filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    content bytea NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    uploaded_at timestamptz(3) NOT NULL,
    uploaded_by uuid NOT NULL REFERENCES account,
    UNIQUE (kind, number),
    UNIQUE (id, kind)
  );
  ALTER TABLE document_template ALTER COLUMN content SET STORAGE EXTERNAL;

  -- Which one is used: the newest row of a kind. Null: the one that came with the program.
  CREATE TABLE document_template_choice (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (${KINDS})),
    template_id uuid,
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    chosen_at timestamptz(3) NOT NULL,
    chosen_by uuid NOT NULL REFERENCES account,
    FOREIGN KEY (template_id, kind) REFERENCES document_template (id, kind)
  );
  CREATE INDEX ON document_template_choice (kind, id);
`;

const DOCUMENTS = `
  -- Certificates for every line of a decision, made one after the other by a worker. The first batch, or another with a reason.
  CREATE TABLE certificate_batch (
    id uuid PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES award_decision,
    number integer NOT NULL CHECK (number > 0),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    -- The templates as they were when it was asked for; null: those that came with the program.
    merit_template_id uuid REFERENCES document_template,
    title_template_id uuid REFERENCES document_template,
    total integer NOT NULL CHECK (total > 0),
    asked_at timestamptz(3) NOT NULL,
    asked_by uuid NOT NULL REFERENCES account,
    finished_at timestamptz(3),
    failed_at timestamptz(3),
    failure text CHECK (length(failure) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    UNIQUE (decision_id, number),
    CHECK (number = 1 OR length(reason) > 0),
    CHECK (num_nonnulls(finished_at, failed_at) < 2),
    CHECK ((failed_at IS NULL) = (failure IS NULL))
  );
  CREATE UNIQUE INDEX one_running_batch ON certificate_batch (decision_id) WHERE finished_at IS NULL AND failed_at IS NULL;
  CREATE TRIGGER next_version BEFORE UPDATE ON certificate_batch FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- What was made, as it was made: to be found again when somebody shows a paper that was signed.
  CREATE TABLE document (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (${KINDS})),
    sitting_id uuid REFERENCES sitting,
    decision_id uuid REFERENCES award_decision,
    nomination_id uuid REFERENCES nomination,
    batch_id uuid REFERENCES certificate_batch,
    template_id uuid,
    template_sha256 bytea NOT NULL,
    filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
    size integer NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    issued_at timestamptz(3) NOT NULL,
    issued_by uuid NOT NULL REFERENCES account,
    FOREIGN KEY (template_id, kind) REFERENCES document_template (id, kind),
    CHECK (CASE
      WHEN kind IN ('AGENDA', 'MINUTES', 'COUNTING_MINUTES') THEN sitting_id IS NOT NULL AND num_nonnulls(decision_id, nomination_id, batch_id) = 0
      WHEN kind IN ('MERIT_CERTIFICATE', 'TITLE_CERTIFICATE')
        THEN sitting_id IS NULL AND num_nonnulls(decision_id, nomination_id, batch_id) = 3
      WHEN kind = 'RESULT_LETTER' THEN nomination_id IS NOT NULL AND num_nonnulls(sitting_id, decision_id, batch_id) = 0
      ELSE decision_id IS NOT NULL AND num_nonnulls(sitting_id, nomination_id, batch_id) = 0 END),
    -- No line of a decision gets two certificates of one batch, whatever becomes of the worker.
    UNIQUE (batch_id, nomination_id)
  );
  CREATE INDEX ON document (sitting_id);
  CREATE INDEX ON document (decision_id);
  CREATE INDEX ON document (nomination_id);
  CREATE TABLE document_content (
    document_id uuid PRIMARY KEY REFERENCES document,
    content bytea NOT NULL
  );
  ALTER TABLE document_content ALTER COLUMN content SET STORAGE EXTERNAL;

  -- As PDF, made once at its first reading: of one document, or of a whole batch.
  CREATE TABLE document_print (
    id uuid PRIMARY KEY,
    document_id uuid UNIQUE REFERENCES document,
    batch_id uuid UNIQUE REFERENCES certificate_batch,
    content bytea NOT NULL,
    sha256 bytea NOT NULL,
    printed_at timestamptz(3) NOT NULL,
    CHECK (num_nonnulls(document_id, batch_id) = 1)
  );
  ALTER TABLE document_print ALTER COLUMN content SET STORAGE EXTERNAL;
`;

const GUARDS = ['letterhead', 'document_template', 'document_template_choice', 'document', 'document_content', 'document_print']
  .map(
    (table) => `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
  )
  .join('\n');
