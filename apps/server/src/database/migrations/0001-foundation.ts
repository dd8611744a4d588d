import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first shape of the database: everything from a pledge to an approval.
 *
 * What the database can hold as a constraint, it holds: a quota cannot be overdrawn, a person pledges once a
 * year, an audit entry is never changed, a version only ever counts up by one.
 */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(SEARCH);
    await db.query(PEOPLE);
    await db.query(ACCESS);
    await db.query(PLAN);
    await db.query(PLEDGE);
    await db.query(INITIATIVE);
    await db.query(NOMINATION);
    await db.query(GUARDS);
  }

  async down(): Promise<void> {
    throw new Error('The first migration cannot be taken back: restore a backup instead.');
  }
}

/** `fold('Đặng Thị Ước')` is `dang thi uoc`: what a search compares on both sides. */
const SEARCH = `
  CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
  CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
  CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)));
  -- Vietnamese lists are ordered by the given name, which stands last: "Nguyễn Văn An" sorts under "An".
  CREATE FUNCTION given_name_first(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(trim($1), '^(.*) ([^ ]+)$', '\\2 \\1');
`;

const PEOPLE = `
  CREATE TABLE unit (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES unit,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    english_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('DEPARTMENT', 'LEADERSHIP', 'OFFICE', 'ROOM', 'SUBORDINATE_BODY', 'PUBLIC_SERVICE_UNIT')),
    founded_on date,
    dissolved_on date,
    position integer NOT NULL DEFAULT 0,
    -- The unit with all units above it, the top first. Kept by the trigger: a role for a unit covers those below.
    path uuid[] NOT NULL DEFAULT '{}'
  );
  CREATE INDEX ON unit (parent_id);
  CREATE INDEX ON unit USING gin (path);

  CREATE FUNCTION keep_unit_path() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.path := coalesce((SELECT path FROM unit WHERE id = NEW.parent_id), '{}') || NEW.id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_path BEFORE INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION keep_unit_path();
  CREATE FUNCTION move_units_below() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE unit SET path = NEW.path || id WHERE parent_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER move_below AFTER UPDATE ON unit FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION move_units_below();

  CREATE TABLE person (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
    sort_name text COLLATE "vi-x-icu" NOT NULL GENERATED ALWAYS AS (given_name_first(full_name)) STORED,
    search_name text NOT NULL GENERATED ALWAYS AS (fold(full_name)) STORED,
    gender text NOT NULL CHECK (gender IN ('FEMALE', 'MALE')),
    born_on date,
    job_group text NOT NULL CHECK (job_group IN ('CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER')),
    service_started_on date NOT NULL,
    left_on date
  );
  CREATE INDEX ON person USING gin (search_name public.gin_trgm_ops);
  CREATE INDEX ON person (sort_name, id);

  CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    unit_id uuid NOT NULL REFERENCES unit,
    title text NOT NULL,
    rank text NOT NULL CHECK (rank IN ('HEAD', 'DEPUTY', 'STAFF')),
    kind text NOT NULL DEFAULT 'PERMANENT' CHECK (kind IN ('PERMANENT', 'SECONDMENT')),
    started_on date NOT NULL,
    ended_on date,
    CHECK (ended_on IS NULL OR ended_on >= started_on)
  );
  CREATE INDEX ON assignment (person_id, started_on);
  CREATE INDEX ON assignment (unit_id, started_on);

  CREATE TABLE leave (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    kind text NOT NULL CHECK (kind IN ('ANNUAL', 'SICK', 'UNPAID', 'MATERNITY', 'RESCUE_TREATMENT')),
    started_on date NOT NULL,
    ended_on date NOT NULL,
    working_days integer NOT NULL CHECK (working_days >= 0),
    CHECK (ended_on >= started_on)
  );
  CREATE INDEX ON leave (person_id, started_on);

  CREATE TABLE study (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    course text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    result text CHECK (result IN ('EXCELLENT', 'GOOD', 'FAIR', 'AVERAGE', 'WEAK'))
  );
  CREATE INDEX ON study (person_id, started_on);

  CREATE TABLE rating (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    year integer NOT NULL,
    level text NOT NULL CHECK (level IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
    decided_on date NOT NULL,
    decision_number text NOT NULL,
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    UNIQUE (person_id, year),
    UNIQUE (unit_id, year)
  );

  CREATE TABLE discipline (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    form text NOT NULL CHECK (form IN ('REPRIMAND', 'WARNING', 'SALARY_REDUCTION', 'DEMOTION', 'REMOVAL', 'DISMISSAL')),
    decided_on date NOT NULL,
    ends_on date,
    decision_number text NOT NULL
  );
  CREATE INDEX ON discipline (person_id);

  CREATE TABLE inquiry (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    kind text NOT NULL CHECK (kind IN ('DISCIPLINE', 'INSPECTION', 'INVESTIGATION', 'AUDIT', 'COMPLAINT', 'DENUNCIATION')),
    opened_on date NOT NULL,
    concluded_on date,
    reference text NOT NULL,
    CHECK (num_nonnulls(person_id, unit_id) = 1)
  );
  CREATE INDEX ON inquiry (person_id);
  CREATE INDEX ON inquiry (unit_id);

  CREATE TABLE honour (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    award text NOT NULL,
    year integer NOT NULL,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    UNIQUE (person_id, award, year),
    UNIQUE (unit_id, award, year)
  );
`;

const ACCESS = `
  CREATE TABLE account (
    id uuid PRIMARY KEY,
    username text NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 3 AND 64) UNIQUE,
    person_id uuid UNIQUE REFERENCES person,
    display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
    password_hash text NOT NULL,
    password_changed_at timestamptz(3) NOT NULL,
    -- Somebody else knows the password: it opens nothing but its own change.
    must_change_password boolean NOT NULL DEFAULT false,
    language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until timestamptz(3),
    disabled_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    version integer NOT NULL DEFAULT 1
  );

  CREATE TABLE session (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz(3) NOT NULL,
    last_seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    user_agent text NOT NULL
  );
  CREATE INDEX ON session (account_id);

  -- Failed sign-ins of the last day, to tell an address that tries one password on many accounts.
  CREATE TABLE sign_in_failure (
    address text NOT NULL,
    at timestamptz(3) NOT NULL
  );
  CREATE INDEX ON sign_in_failure (address, at);
  CREATE INDEX ON sign_in_failure (at);

  CREATE TABLE api_token (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    token_hash bytea NOT NULL UNIQUE,
    hint text NOT NULL,
    scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    last_used_at timestamptz(3),
    revoked_at timestamptz(3)
  );
  CREATE INDEX ON api_token (account_id);

  CREATE TABLE role_grant (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    role text NOT NULL CHECK (role IN ('EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR')),
    unit_id uuid NOT NULL REFERENCES unit,
    valid_from date NOT NULL,
    valid_to date,
    granted_by uuid REFERENCES account,
    granted_at timestamptz(3) NOT NULL,
    reason text NOT NULL DEFAULT '',
    -- The day before the first: taken back before it was ever in force.
    CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
  );
  CREATE INDEX ON role_grant (account_id);

  -- Who, when, what before and after, why. Append-only: see the guards below.
  CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    account_id uuid REFERENCES account,
    api_token_id uuid REFERENCES api_token,
    request_id text,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    unit_id uuid REFERENCES unit,
    before jsonb,
    after jsonb,
    reason text
  );
  CREATE INDEX ON audit_entry (subject_id, id);
  CREATE INDEX ON audit_entry (account_id, id);

  -- The answer to a mutation that was already done under this key, stored in the same transaction as its effect.
  CREATE TABLE idempotency_key (
    account_id uuid NOT NULL REFERENCES account,
    key uuid NOT NULL,
    mutation text NOT NULL,
    request_hash bytea NOT NULL,
    response jsonb,
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (account_id, key)
  );

  -- One row, only in a demonstration: how far its clock is ahead of the real one.
  CREATE TABLE demonstration_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    ahead interval NOT NULL
  );
`;

const PLAN = `
  CREATE TABLE plan (
    id uuid PRIMARY KEY,
    year integer NOT NULL UNIQUE,
    number text NOT NULL,
    title text NOT NULL,
    english_title text NOT NULL,
    issued_on date NOT NULL,
    body jsonb NOT NULL
  );

  -- The rules of a plan, layer by layer, as published. Never edited: a change is a new version.
  CREATE TABLE rulebook_version (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    number integer NOT NULL,
    rulebook jsonb NOT NULL,
    published_at timestamptz(3) NOT NULL,
    published_by uuid REFERENCES account,
    UNIQUE (plan_id, number)
  );

  CREATE TABLE plan_task (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    position integer NOT NULL,
    title text NOT NULL,
    english_title text NOT NULL,
    owner_unit_id uuid REFERENCES unit,
    due_from date,
    due_to date,
    due_text text NOT NULL,
    english_due_text text NOT NULL,
    paragraph text NOT NULL,
    done_at timestamptz(3),
    done_by uuid REFERENCES account,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (plan_id, position)
  );

  CREATE TABLE deadline_extension (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    deadline text NOT NULL,
    unit_id uuid REFERENCES unit,
    until timestamptz(3) NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 80),
    granted_by uuid NOT NULL REFERENCES account,
    granted_at timestamptz(3) NOT NULL
  );
  CREATE INDEX ON deadline_extension (plan_id, deadline);

  -- The ledger row that approvals move. The checks hold for every writer, psql included.
  CREATE TABLE quota (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    rule text NOT NULL,
    unit_id uuid REFERENCES unit,
    base integer NOT NULL DEFAULT 0 CHECK (base >= 0),
    places integer NOT NULL CHECK (places >= 0),
    used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
    leader_places integer CHECK (leader_places >= 0),
    leaders_used integer NOT NULL DEFAULT 0 CHECK (leaders_used >= 0),
    CONSTRAINT quota_not_overdrawn CHECK (used <= places),
    CONSTRAINT quota_leaders_not_overdrawn CHECK (leaders_used <= coalesce(leader_places, places)),
    UNIQUE NULLS NOT DISTINCT (plan_id, rule, unit_id)
  );

  -- Numbers on receipts run without gaps within a year and a kind.
  CREATE TABLE receipt_counter (
    plan_id uuid NOT NULL REFERENCES plan,
    kind text NOT NULL CHECK (kind IN ('PLEDGE', 'DOSSIER')),
    last integer NOT NULL,
    PRIMARY KEY (plan_id, kind)
  );
`;

const PLEDGE = `
  -- A pledge is a person's, or a collective's (then its head writes it). What happened to it are dated facts;
  -- the status that people read is computed from them.
  CREATE TABLE pledge (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    person_id uuid REFERENCES person,
    collective_id uuid REFERENCES unit,
    unit_id uuid NOT NULL REFERENCES unit,
    awards text[] NOT NULL DEFAULT '{}',
    tasks jsonb NOT NULL DEFAULT '[]',
    initiatives jsonb NOT NULL DEFAULT '[]',
    receipt_number text UNIQUE,
    sent_at timestamptz(3),
    sent_by uuid REFERENCES account,
    confirmed_at timestamptz(3),
    confirmed_by uuid REFERENCES account,
    -- Sending again clears the recall and the return, not the number of the receipt; the audit trail keeps them.
    recalled_at timestamptz(3),
    returned_at timestamptz(3),
    returned_by uuid REFERENCES account,
    return_reason text,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(person_id, collective_id) = 1),
    CHECK ((sent_at IS NULL) = (receipt_number IS NULL)),
    CHECK (confirmed_at IS NULL OR (sent_at IS NOT NULL AND recalled_at IS NULL AND returned_at IS NULL)),
    CHECK (returned_at IS NULL OR length(return_reason) > 0),
    UNIQUE (plan_id, person_id),
    UNIQUE (plan_id, collective_id)
  );
  CREATE INDEX ON pledge (plan_id, unit_id);
`;

const INITIATIVE = `
  CREATE TABLE initiative (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('INITIATIVE', 'RESEARCH')),
    title text NOT NULL,
    level text NOT NULL CHECK (level IN ('UNIT', 'PROVINCE', 'NATION')),
    recognised_on date,
    decision_number text
  );
  CREATE TABLE initiative_author (
    initiative_id uuid NOT NULL REFERENCES initiative,
    person_id uuid NOT NULL REFERENCES person,
    PRIMARY KEY (initiative_id, person_id)
  );
  CREATE INDEX ON initiative_author (person_id);
`;

const NOMINATION = `
  CREATE TABLE dossier (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    unit_id uuid NOT NULL REFERENCES unit,
    rulebook_version_id uuid NOT NULL REFERENCES rulebook_version,
    meeting_held_on date,
    meeting_members integer CHECK (meeting_members > 0),
    meeting_present integer CHECK (meeting_present >= 0),
    receipt_number text UNIQUE,
    sent_at timestamptz(3),
    sent_by uuid REFERENCES account,
    accepted_at timestamptz(3),
    accepted_by uuid REFERENCES account,
    -- Sending again clears the recall and the return; the audit trail keeps them.
    recalled_at timestamptz(3),
    returned_at timestamptz(3),
    returned_by uuid REFERENCES account,
    return_note text,
    -- Null until the first return; then the parts that may still change.
    reopened text[],
    withdrawn_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    created_by uuid NOT NULL REFERENCES account,
    updated_at timestamptz(3) NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK ((sent_at IS NULL) = (receipt_number IS NULL))
  );
  CREATE INDEX ON dossier (plan_id, unit_id);

  CREATE TABLE nomination (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    plan_id uuid NOT NULL REFERENCES plan,
    award text NOT NULL,
    person_id uuid REFERENCES person,
    collective_id uuid REFERENCES unit,
    votes_in_favour integer CHECK (votes_in_favour >= 0),
    achievements text NOT NULL DEFAULT '' CHECK (length(achievements) <= 20000),
    attestations jsonb NOT NULL DEFAULT '{}',
    findings jsonb NOT NULL DEFAULT '{}',
    reopened text[],
    return_note text,
    verdicts jsonb,
    quota_id uuid REFERENCES quota,
    takes_leader_place boolean NOT NULL DEFAULT false,
    approved_at timestamptz(3),
    approved_by uuid REFERENCES account,
    refused_at timestamptz(3),
    refused_by uuid REFERENCES account,
    decision_reason text,
    withdrawn_at timestamptz(3),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(person_id, collective_id) = 1),
    CHECK (num_nonnulls(approved_at, refused_at, withdrawn_at) <= 1),
    CHECK (refused_at IS NULL OR length(decision_reason) > 0)
  );
  CREATE INDEX ON nomination (dossier_id);
  CREATE INDEX ON nomination (person_id);
  CREATE INDEX ON nomination (collective_id);
  CREATE INDEX ON nomination (plan_id, award, created_at DESC, id DESC);
  CREATE INDEX ON nomination (plan_id, created_at DESC, id DESC);
  CREATE UNIQUE INDEX nomination_once_per_person ON nomination (plan_id, award, person_id)
    WHERE refused_at IS NULL AND withdrawn_at IS NULL;
  CREATE UNIQUE INDEX nomination_once_per_collective ON nomination (plan_id, award, collective_id)
    WHERE refused_at IS NULL AND withdrawn_at IS NULL;

  -- Which recognised initiatives a nomination rests on.
  CREATE TABLE nomination_initiative (
    nomination_id uuid NOT NULL REFERENCES nomination ON DELETE CASCADE,
    initiative_id uuid NOT NULL REFERENCES initiative,
    PRIMARY KEY (nomination_id, initiative_id)
  );
  CREATE INDEX ON nomination_initiative (initiative_id);

  -- Files live in the database: one backup holds everything and every server can answer for them.
  CREATE TABLE attachment (
    id uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier,
    nomination_id uuid REFERENCES nomination,
    purpose text NOT NULL CHECK (purpose IN ('MINUTES', 'EVIDENCE')),
    criterion text,
    filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size > 0),
    sha256 bytea NOT NULL,
    uploaded_by uuid NOT NULL REFERENCES account,
    uploaded_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3)
  );
  CREATE INDEX ON attachment (dossier_id);
  CREATE TABLE attachment_content (
    attachment_id uuid PRIMARY KEY REFERENCES attachment,
    content bytea NOT NULL
  );
  ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;
`;

const GUARDS = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER rulebook_version_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rulebook_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER deadline_extension_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline_extension
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION require_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.version <> OLD.version + 1 THEN
      RAISE EXCEPTION '% %: version must go from % to %', TG_TABLE_NAME, OLD.id, OLD.version, OLD.version + 1
        USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER next_version BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION require_next_version();
  CREATE TRIGGER next_version BEFORE UPDATE ON plan_task FOR EACH ROW EXECUTE FUNCTION require_next_version();
  CREATE TRIGGER next_version BEFORE UPDATE ON pledge FOR EACH ROW EXECUTE FUNCTION require_next_version();
  CREATE TRIGGER next_version BEFORE UPDATE ON dossier FOR EACH ROW EXECUTE FUNCTION require_next_version();
  CREATE TRIGGER next_version BEFORE UPDATE ON nomination FOR EACH ROW EXECUTE FUNCTION require_next_version();
`;
