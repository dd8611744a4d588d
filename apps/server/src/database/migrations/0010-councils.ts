import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Councils with their seats, their sittings, and what each sitting decides on. */
export class Councils1700000000010 implements MigrationInterface {
  readonly name = 'Councils1700000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COUNCILS);
    await db.query(SITTINGS);
    await db.query(RECUSALS);
    await db.query(SEATED);
    await db.query(INITIATIVES);
    await db.query(VERSIONS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const COUNCILS = `
  CREATE TABLE council (
    id uuid PRIMARY KEY,
    -- The body whose council it is; its cases come from there and from below.
    unit_id uuid NOT NULL REFERENCES unit,
    body text NOT NULL CHECK (body IN ('COUNCIL', 'INITIATIVE_COUNCIL', 'UNIT_COUNCIL')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    english_name text NOT NULL CHECK (length(english_name) BETWEEN 1 AND 200),
    decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 80),
    established_on date NOT NULL,
    dissolved_on date,
    version integer NOT NULL DEFAULT 1,
    CHECK (dissolved_on >= established_on)
  );
  CREATE INDEX ON council (unit_id);

  -- A seat is a person's by name, or goes with a post: whoever holds it on the day sits there.
  CREATE TABLE council_seat (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL REFERENCES council,
    position integer NOT NULL,
    part text NOT NULL CHECK (part IN ('CHAIR', 'VICE_CHAIR', 'STANDING_MEMBER', 'MEMBER', 'SECRETARY')),
    votes boolean NOT NULL DEFAULT true,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    rank text CHECK (rank IN ('HEAD', 'DEPUTY')),
    seated_from date NOT NULL,
    seated_to date,
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    CHECK (num_nonnulls(unit_id, rank) <> 1),
    CHECK (seated_to >= seated_from)
  );
  CREATE INDEX ON council_seat (council_id);
  CREATE INDEX ON council_seat (unit_id) WHERE unit_id IS NOT NULL;
  -- One chair at a time, and nobody by name on two seats at once.
  CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
  ALTER TABLE council_seat
    ADD CONSTRAINT one_chair EXCLUDE USING gist (council_id WITH =, daterange(seated_from, seated_to, '[]') WITH &&) WHERE (part = 'CHAIR'),
    ADD CONSTRAINT one_seat EXCLUDE USING gist (council_id WITH =, person_id WITH =, daterange(seated_from, seated_to, '[]') WITH &&)
      WHERE (person_id IS NOT NULL),
    ADD CONSTRAINT chair_votes CHECK (part <> 'CHAIR' OR votes);

  -- The role that a seat by name brought to somebody's account, so that leaving the seat ends it.
  CREATE TABLE council_seat_grant (
    seat_id uuid NOT NULL REFERENCES council_seat,
    role_grant_id uuid NOT NULL REFERENCES role_grant,
    PRIMARY KEY (seat_id, role_grant_id)
  );
`;

const SITTINGS = `
  CREATE TABLE sitting (
    id uuid PRIMARY KEY,
    council_id uuid NOT NULL REFERENCES council,
    plan_id uuid NOT NULL REFERENCES plan,
    -- Runs within a council and a year.
    number integer NOT NULL CHECK (number > 0),
    starts_at timestamptz(3) NOT NULL,
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    -- Dated facts, from which its state follows.
    convened_at timestamptz(3),
    convened_by uuid REFERENCES account,
    opened_at timestamptz(3),
    opened_by uuid REFERENCES account,
    closed_at timestamptz(3),
    closed_by uuid REFERENCES account,
    cancelled_at timestamptz(3),
    cancelled_by uuid REFERENCES account,
    cancel_reason text CHECK (length(cancel_reason) BETWEEN 1 AND 2000),
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL REFERENCES account,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (council_id, plan_id, number)
  );

  -- Who sat on a seat on the day, and how. One row a seat once the sitting is open.
  CREATE TABLE sitting_attendance (
    sitting_id uuid NOT NULL REFERENCES sitting,
    seat_id uuid NOT NULL REFERENCES council_seat,
    person_id uuid NOT NULL REFERENCES person,
    attends text NOT NULL CHECK (attends IN ('PRESENT', 'PROXY', 'IN_WRITING', 'ABSENT')),
    proxy_person_id uuid REFERENCES person,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account,
    PRIMARY KEY (sitting_id, seat_id),
    CHECK ((attends = 'PROXY') = (proxy_person_id IS NOT NULL))
  );

  -- The same at every moment: who came late and who left before the end. Never changed; the newest is the row above.
  CREATE TABLE sitting_attendance_change (
    id uuid PRIMARY KEY,
    sitting_id uuid NOT NULL REFERENCES sitting,
    seat_id uuid NOT NULL REFERENCES council_seat,
    person_id uuid NOT NULL REFERENCES person,
    attends text NOT NULL CHECK (attends IN ('PRESENT', 'PROXY', 'IN_WRITING', 'ABSENT')),
    proxy_person_id uuid REFERENCES person,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account,
    CHECK ((attends = 'PROXY') = (proxy_person_id IS NOT NULL))
  );
  CREATE INDEX ON sitting_attendance_change (sitting_id, seat_id, recorded_at);

  -- One line of the agenda: a nomination, or an initiative before the council on initiatives.
  CREATE TABLE sitting_case (
    id uuid PRIMARY KEY,
    sitting_id uuid NOT NULL REFERENCES sitting,
    position integer NOT NULL,
    nomination_id uuid REFERENCES nomination,
    initiative_id uuid REFERENCES initiative,
    -- Written once, when its last ballot is counted: what the decision rests on.
    outcome text CHECK (outcome IN ('PASSED', 'NOT_PASSED', 'LOWER_TITLE', 'DEFERRED')),
    -- With LOWER_TITLE: the award for which it carried instead.
    lower_award text,
    votes_in_favour integer,
    votes_needed integer,
    voters_counted integer,
    -- The result as the minutes have it, { vi, en }.
    minutes jsonb,
    decided_at timestamptz(3),
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(nomination_id, initiative_id) = 1),
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK ((outcome IS NOT DISTINCT FROM 'LOWER_TITLE') = (lower_award IS NOT NULL)),
    UNIQUE (sitting_id, nomination_id),
    UNIQUE (sitting_id, initiative_id)
  );
  CREATE INDEX ON sitting_case (nomination_id);
  CREATE INDEX ON sitting_case (initiative_id);
`;

const RECUSALS = `
  -- A tie that a person declared once, of their own: parent, spouse, child, sibling and the like.
  CREATE TABLE family_tie (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    relative_id uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK (kind IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER')),
    declared_at timestamptz(3) NOT NULL,
    declared_by uuid NOT NULL REFERENCES account,
    removed_at timestamptz(3),
    CHECK (person_id <> relative_id)
  );
  CREATE INDEX ON family_tie (person_id);
  CREATE INDEX ON family_tie (relative_id);

  -- Why a member may not sit on a case: found, declared, or set by the secretary. Cleared with a reason, never deleted.
  CREATE TABLE recusal (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES sitting_case,
    person_id uuid NOT NULL REFERENCES person,
    ground text NOT NULL CHECK (ground IN ('OWN', 'UNIT', 'LINE', 'FAMILY', 'DECLARED', 'SET')),
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    set_at timestamptz(3) NOT NULL,
    set_by uuid REFERENCES account,
    cleared_at timestamptz(3),
    cleared_by uuid REFERENCES account,
    clear_reason text CHECK (length(clear_reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK ((cleared_at IS NULL) = (clear_reason IS NULL)),
    UNIQUE (case_id, person_id, ground)
  );
  CREATE INDEX ON recusal (person_id);

  -- What a member said when asked whether they have an interest in a case. Asked before they may vote or read what others think.
  CREATE TABLE conflict_answer (
    case_id uuid NOT NULL REFERENCES sitting_case,
    person_id uuid NOT NULL REFERENCES person,
    has_interest boolean NOT NULL,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    answered_at timestamptz(3) NOT NULL,
    answered_by uuid NOT NULL REFERENCES account,
    PRIMARY KEY (case_id, person_id)
  );

  -- A written power for a proxy, or a written opinion as it came in on paper.
  CREATE TABLE sitting_file (
    id uuid PRIMARY KEY,
    sitting_id uuid NOT NULL REFERENCES sitting,
    filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    content bytea NOT NULL,
    uploaded_by uuid NOT NULL REFERENCES account,
    uploaded_at timestamptz(3) NOT NULL
  );
  CREATE INDEX ON sitting_file (sitting_id);
  ALTER TABLE sitting_file ALTER COLUMN content SET STORAGE EXTERNAL;
  ALTER TABLE sitting_attendance ADD COLUMN power_file_id uuid REFERENCES sitting_file;
  ALTER TABLE sitting_attendance_change ADD COLUMN power_file_id uuid REFERENCES sitting_file;

  -- What a member who does not come thinks of a case. In a secret ballot no vote stands beside a name: the side stays empty.
  CREATE TABLE written_opinion (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES sitting_case,
    person_id uuid NOT NULL REFERENCES person,
    side text CHECK (side IN ('AGREE', 'DISAGREE', 'LOWER_TITLE')),
    opinion text NOT NULL CHECK (length(opinion) BETWEEN 1 AND 4000),
    file_id uuid REFERENCES sitting_file,
    given_at timestamptz(3) NOT NULL,
    given_by uuid NOT NULL REFERENCES account,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (case_id, person_id)
  );
`;

/**
 * Who sits on which seat of a council on a day. A seat that goes with a post is taken by whoever holds the post: where several hold it
 * (deputies), the longest in post sits on the first such seat, the next on the second. Nobody sits twice: who sits by name does not sit
 * by post as well, and of two posts the first seat counts.
 */
const SEATED = `
  CREATE FUNCTION seated_on(of_council uuid, day date) RETURNS TABLE (seat_id uuid, person_id uuid) LANGUAGE sql STABLE AS $$
    WITH seat AS (
      SELECT council_seat.* FROM council_seat JOIN council ON council.id = council_id
       WHERE council_id = of_council AND seated_from <= day AND coalesce(seated_to, 'infinity') >= day
         AND established_on <= day AND coalesce(dissolved_on, 'infinity') >= day
    ), post AS (
      SELECT id, unit_id, rank, position, row_number() OVER (PARTITION BY unit_id, rank ORDER BY position, id) AS place
        FROM seat WHERE unit_id IS NOT NULL
    ), holder AS (
      SELECT held.*, row_number() OVER (PARTITION BY unit_id, rank ORDER BY since, person_id) AS place FROM (
        SELECT a.unit_id, a.rank, a.person_id, min(a.started_on) AS since
          FROM assignment a JOIN person p ON p.id = a.person_id
         WHERE (a.unit_id, a.rank) IN (SELECT unit_id, rank FROM post) AND a.started_on <= day AND coalesce(a.ended_on, 'infinity') >= day
           AND coalesce(p.left_on, 'infinity') >= day AND a.person_id NOT IN (SELECT seat.person_id FROM seat WHERE seat.person_id IS NOT NULL)
         GROUP BY a.unit_id, a.rank, a.person_id
      ) held
    ), by_post AS (
      SELECT DISTINCT ON (holder.person_id) post.id, holder.person_id
        FROM post JOIN holder USING (unit_id, rank, place) ORDER BY holder.person_id, post.position, post.id
    )
    SELECT id, person_id FROM by_post
     UNION ALL
    SELECT seat.id, seat.person_id FROM seat WHERE seat.person_id IS NOT NULL
  $$;
`;

const VERSIONS = ['council', 'council_seat', 'sitting', 'sitting_case', 'recusal', 'written_opinion']
  .map((table) => `CREATE TRIGGER next_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION require_next_version();`)
  .join('\n');

/** An initiative that its authors filed themselves, before it was recognised; others were entered by the Office with their decision. */
const INITIATIVES = `
  ALTER TABLE receipt_counter DROP CONSTRAINT receipt_counter_kind_check,
    ADD CHECK (kind IN ('PLEDGE', 'DOSSIER', 'INITIATIVE'));
  CREATE TABLE initiative_filing (
    initiative_id uuid PRIMARY KEY REFERENCES initiative,
    plan_id uuid NOT NULL REFERENCES plan,
    -- The unit of the one who files it, on the day.
    unit_id uuid NOT NULL REFERENCES unit,
    receipt_number text NOT NULL UNIQUE,
    description text NOT NULL CHECK (length(description) BETWEEN 1 AND 10000),
    effect text NOT NULL CHECK (length(effect) BETWEEN 1 AND 10000),
    filed_at timestamptz(3) NOT NULL,
    filed_by uuid NOT NULL REFERENCES account,
    withdrawn_at timestamptz(3),
    refused_at timestamptz(3),
    refused_by uuid REFERENCES account,
    refuse_reason text CHECK (length(refuse_reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK ((refused_at IS NULL) = (refuse_reason IS NULL)),
    CHECK (num_nonnulls(withdrawn_at, refused_at) < 2)
  );
  CREATE INDEX ON initiative_filing (plan_id, filed_at);
  CREATE TRIGGER next_version BEFORE UPDATE ON initiative_filing FOR EACH ROW EXECUTE FUNCTION require_next_version();
`;
