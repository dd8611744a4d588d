import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that are posted for objections, the objections, and what freezes a decision. */
export class Postings1700000000014 implements MigrationInterface {
  readonly name = 'Postings1700000000014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(POSTINGS);
    await db.query(FREEZES);
    await db.query(OBJECTIONS);
    await db.query(INQUIRIES);
    await db.query(COUNCIL_AGAIN);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const POSTINGS = `
  CREATE TABLE posting (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    number integer NOT NULL CHECK (number > 0),
    audience text NOT NULL CHECK (audience IN ('STAFF', 'PUBLIC')),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- The first day on which those outside may see it.
    embargo_on date,
    posted_at timestamptz(3) NOT NULL,
    posted_by uuid NOT NULL REFERENCES account,
    -- The first instant at which it is too late to object.
    closes_at timestamptz(3) NOT NULL,
    -- The rule that says how long, as it is cited.
    source jsonb,
    withdrawn_at timestamptz(3),
    withdraw_reason text CHECK (length(withdraw_reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK (closes_at > posted_at),
    CHECK (embargo_on IS NULL OR audience = 'PUBLIC'),
    CHECK (num_nonnulls(withdrawn_at, withdraw_reason) <> 1),
    UNIQUE (plan_id, number)
  );
  CREATE INDEX ON posting (posted_at DESC, id DESC);
  CREATE TRIGGER next_version BEFORE UPDATE ON posting FOR EACH ROW EXECUTE FUNCTION require_next_version();

  CREATE TABLE posting_entry (
    posting_id uuid NOT NULL REFERENCES posting,
    nomination_id uuid NOT NULL REFERENCES nomination,
    position integer NOT NULL,
    summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 600),
    PRIMARY KEY (posting_id, nomination_id)
  );
  CREATE INDEX ON posting_entry (nomination_id);

  -- An entry that an upheld objection struck off its list: the council decides anew, and the nomination is posted anew.
  CREATE TABLE struck_entry (
    posting_id uuid NOT NULL REFERENCES posting,
    nomination_id uuid NOT NULL REFERENCES nomination,
    position integer NOT NULL,
    summary text NOT NULL,
    struck_at timestamptz(3) NOT NULL,
    PRIMARY KEY (posting_id, nomination_id)
  );
  CREATE INDEX ON struck_entry (nomination_id);
`;

const FREEZES = `
  -- While one stands, nobody decides on this nomination. COUNCIL_AGAIN: an objection was upheld, and the council has not decided anew.
  CREATE TABLE decision_freeze (
    id uuid PRIMARY KEY,
    nomination_id uuid NOT NULL REFERENCES nomination,
    cause text NOT NULL CHECK (cause IN ('OBJECTION', 'INQUIRY', 'COUNCIL_AGAIN')),
    -- The objection or the inquiry.
    cause_id uuid NOT NULL,
    -- Of an objection the day only: the hour would say who was at their desk.
    began_at timestamptz(3) NOT NULL,
    lifted_at timestamptz(3),
    lifted_by uuid REFERENCES account,
    lift_reason text CHECK (length(lift_reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(lifted_at, lift_reason) <> 1),
    UNIQUE (nomination_id, cause, cause_id)
  );
  CREATE TRIGGER next_version BEFORE UPDATE ON decision_freeze FOR EACH ROW EXECUTE FUNCTION require_next_version();
`;

const OBJECTIONS = `
  -- What the nominee, their unit and the council may come to read. Nothing here says who objected, or at what hour: ids and numbers are random.
  CREATE TABLE objection (
    id uuid PRIMARY KEY,
    posting_id uuid NOT NULL REFERENCES posting,
    nomination_id uuid NOT NULL REFERENCES nomination,
    number text NOT NULL UNIQUE,
    -- Id of a condition of the award; null for something else.
    criterion text CHECK (length(criterion) BETWEEN 1 AND 200),
    handler text NOT NULL CHECK (handler IN ('OFFICE', 'INSPECTOR')),
    freezes boolean NOT NULL,
    received_on date NOT NULL,
    released_text text CHECK (length(released_text) BETWEEN 1 AND 5000),
    released_at timestamptz(3),
    released_by uuid REFERENCES account,
    reply text CHECK (length(reply) BETWEEN 1 AND 5000),
    replied_at timestamptz(3),
    replied_by uuid REFERENCES account,
    finding text CHECK (finding IN ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    reasons text CHECK (length(reasons) BETWEEN 1 AND 5000),
    citation text CHECK (length(citation) BETWEEN 1 AND 500),
    consequence text CHECK (consequence IN ('NONE', 'COUNCIL', 'DIRECTOR')),
    answered_at timestamptz(3),
    answered_by uuid REFERENCES account,
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(released_text, released_at) <> 1),
    CHECK (num_nonnulls(reply, replied_at) <> 1),
    CHECK (num_nonnulls(finding, reasons, citation, consequence, answered_at) IN (0, 5))
  );
  CREATE INDEX ON objection (nomination_id);
  CREATE INDEX ON objection (handler, answered_at);
  CREATE TRIGGER next_version BEFORE UPDATE ON objection FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- Who objected, when exactly, and in which words: for those who handle it alone. Never changed.
  CREATE TABLE objection_filing (
    objection_id uuid PRIMARY KEY REFERENCES objection,
    posting_id uuid NOT NULL REFERENCES posting,
    nomination_id uuid NOT NULL REFERENCES nomination,
    criterion text,
    received_at timestamptz(3) NOT NULL,
    -- Hashes of the key under which it was filed once, and of the code by which its writer follows it.
    key_hash bytea NOT NULL UNIQUE,
    request_hash bytea NOT NULL,
    code_hash bytea NOT NULL UNIQUE,
    -- An employee; or a name with a contact; or nobody.
    account_id uuid REFERENCES account,
    name text CHECK (length(name) BETWEEN 1 AND 120),
    contact text CHECK (length(contact) BETWEEN 1 AND 200),
    folded_contact text GENERATED ALWAYS AS (fold(contact)) STORED,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 5000),
    CHECK (num_nonnulls(name, contact) <> 1),
    CHECK (num_nonnulls(account_id, name) < 2)
  );
  CREATE INDEX ON objection_filing (account_id);
  CREATE UNIQUE INDEX objection_once_per_employee ON objection_filing (posting_id, nomination_id, coalesce(criterion, ''), account_id)
    WHERE account_id IS NOT NULL;
  CREATE UNIQUE INDEX objection_once_per_contact ON objection_filing (posting_id, nomination_id, coalesce(criterion, ''), folded_contact)
    WHERE folded_contact IS NOT NULL;
  CREATE TRIGGER objection_filing_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON objection_filing
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE objection_file (
    id uuid PRIMARY KEY,
    objection_id uuid NOT NULL REFERENCES objection,
    filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    UNIQUE (objection_id, sha256)
  );
  ALTER TABLE objection_file ALTER COLUMN content SET STORAGE EXTERNAL;

  -- How often one address filed from outside in the last day; nothing leads from here to an objection.
  CREATE TABLE outside_filing (
    address_hash bytea NOT NULL,
    at timestamptz(3) NOT NULL
  );
  CREATE INDEX ON outside_filing (address_hash, at);
`;

/**
 * An inquiry freezes what is open for its subject, whoever records it and however: people know no nominations, so the database does it. It
 * locks the nominations first, as approving does, so that of the two one sees the other.
 */
const INQUIRIES = `
  CREATE FUNCTION freeze_for_inquiry(inquiry) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM nomination
      WHERE person_id = $1.person_id OR collective_id = $1.unit_id ORDER BY id FOR UPDATE;
    INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at)
      SELECT gen_random_uuid(), id, 'INQUIRY', $1.id, coalesce($1.recorded_at, $1.opened_on AT TIME ZONE 'Asia/Ho_Chi_Minh')
        FROM nomination
       WHERE (person_id = $1.person_id OR collective_id = $1.unit_id) AND num_nonnulls(approved_at, refused_at, withdrawn_at) = 0
      ON CONFLICT (nomination_id, cause, cause_id)
        DO UPDATE SET lifted_at = NULL, lifted_by = NULL, lift_reason = NULL, version = decision_freeze.version + 1
        WHERE decision_freeze.lifted_at IS NOT NULL;
  END $$;

  CREATE FUNCTION lift_inquiry(of_inquiry uuid, at timestamptz, by uuid, reason text) RETURNS void LANGUAGE sql AS $$
    UPDATE decision_freeze SET lifted_at = greatest(at, began_at), lifted_by = by, lift_reason = reason, version = version + 1
     WHERE cause = 'INQUIRY' AND cause_id = of_inquiry AND lifted_at IS NULL
  $$;

  CREATE FUNCTION keep_inquiry_freezes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      PERFORM lift_inquiry(OLD.id, clock_timestamp(), NULL, 'Bản ghi đã được gỡ bỏ: ' || OLD.reference);
    ELSIF NEW.concluded_on IS NULL THEN
      PERFORM freeze_for_inquiry(NEW);
    ELSE
      PERFORM lift_inquiry(NEW.id, coalesce(NEW.recorded_at, NEW.concluded_on AT TIME ZONE 'Asia/Ho_Chi_Minh'), NEW.recorded_by, 'Đã có kết luận: ' || NEW.reference);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_freezes AFTER INSERT OR UPDATE OR DELETE ON inquiry FOR EACH ROW EXECUTE FUNCTION keep_inquiry_freezes();

  -- Who is nominated while an inquiry goes on is frozen from the beginning.
  CREATE FUNCTION freeze_nominated() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO decision_freeze (id, nomination_id, cause, cause_id, began_at)
      SELECT gen_random_uuid(), NEW.id, 'INQUIRY', id, NEW.created_at FROM inquiry
       WHERE concluded_on IS NULL AND (person_id = NEW.person_id OR unit_id = NEW.collective_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER freeze_nominated AFTER INSERT ON nomination FOR EACH ROW EXECUTE FUNCTION freeze_nominated();

  SELECT freeze_for_inquiry(inquiry) FROM inquiry WHERE concluded_on IS NULL;
`;

const COUNCIL_AGAIN = `
  -- The council has decided anew: what an upheld objection froze is free again.
  CREATE FUNCTION lift_council_again() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE decision_freeze
       SET lifted_at = greatest(NEW.decided_at, began_at), lift_reason = 'Hội đồng đã xét lại', version = version + 1
     WHERE nomination_id = NEW.nomination_id AND cause = 'COUNCIL_AGAIN' AND lifted_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER lift_council_again AFTER INSERT OR UPDATE OF outcome ON sitting_case
    FOR EACH ROW WHEN (NEW.outcome IS NOT NULL AND NEW.nomination_id IS NOT NULL) EXECUTE FUNCTION lift_council_again();
`;
