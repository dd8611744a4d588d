import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Councils with their seats, their sittings, and what each sitting decides on. */
export class Councils1700000000010 implements MigrationInterface {
  readonly name = 'Councils1700000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(COUNCILS);
    await db.query(SITTINGS);
    await db.query(RECUSALS);
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
`;

const VERSIONS = ['council', 'council_seat', 'sitting', 'sitting_case', 'recusal']
  .map((table) => `CREATE TRIGGER next_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION require_next_version();`)
  .join('\n');
