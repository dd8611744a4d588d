import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * All that rules ask of a nominee, and every record correctable: clearances, indicators, score sheets, places in a block,
 * further recognitions of initiatives, kinds and revocations of honours, post groups.
 *
 * A record carries a version, who entered it and when; what it said before a correction or a removal is in the audit trail.
 */
export class Facts1700000000002 implements MigrationInterface {
  readonly name = 'Facts1700000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RECORDS);
    await db.query(FACTS);
    await db.query(VERSIONS);
    await db.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const RECORDS = `
  ALTER TABLE assignment ADD COLUMN post_group text CHECK (length(post_group) BETWEEN 1 AND 80);

  ALTER TABLE honour
    ADD COLUMN kind text CHECK (kind IN ('MERIT', 'AD_HOC', 'THEMATIC', 'LONG_SERVICE')),
    -- The years whose work it rewards, where it is more than its own year.
    ADD COLUMN period_from date,
    ADD COLUMN period_until date,
    -- What it was given for: one achievement is rewarded once.
    ADD COLUMN achievement text CHECK (length(achievement) BETWEEN 1 AND 2000),
    ADD COLUMN revoked_on date,
    ADD COLUMN revocation_number text CHECK (length(revocation_number) BETWEEN 1 AND 80),
    ADD CHECK (period_until >= period_from),
    ADD CHECK (num_nonnulls(revoked_on, revocation_number) <> 1),
    DROP CONSTRAINT honour_person_id_award_year_key,
    DROP CONSTRAINT honour_unit_id_award_year_key;
  -- For the work of a year an award is held once; ad-hoc and thematic ones, and those taken back, do not stand in its way.
  CREATE UNIQUE INDEX honour_once_a_year_per_person ON honour (person_id, award, year)
    WHERE revoked_on IS NULL AND coalesce(kind, 'MERIT') = 'MERIT';
  CREATE UNIQUE INDEX honour_once_a_year_per_unit ON honour (unit_id, award, year)
    WHERE revoked_on IS NULL AND coalesce(kind, 'MERIT') = 'MERIT';

  ALTER TABLE initiative
    DROP CONSTRAINT initiative_level_check,
    ADD CONSTRAINT initiative_level_check CHECK (level IN ('UNIT', 'SECTOR', 'PROVINCE', 'NATION'));
`;

const FACTS = `
  -- What an outside body (tax, police, social insurance …) answered when it was asked.
  CREATE TABLE clearance (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    body text NOT NULL CHECK (length(body) BETWEEN 1 AND 200),
    outcome text NOT NULL CHECK (outcome IN ('NO_OBJECTION', 'OBJECTION')),
    answered_on date NOT NULL,
    reference text NOT NULL,
    CHECK (num_nonnulls(person_id, unit_id) = 1)
  );

  -- A number of a year that a unit counts: lessons observed, donations, cases settled.
  CREATE TABLE indicator (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
    year integer NOT NULL,
    value numeric NOT NULL CHECK (value NOT IN ('NaN', 'Infinity', '-Infinity')),
    -- Where the number comes from: a report, a register.
    origin text CHECK (length(origin) BETWEEN 1 AND 500),
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    UNIQUE (person_id, year, key),
    UNIQUE (unit_id, year, key)
  );

  CREATE TABLE score_sheet (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    sheet text NOT NULL CHECK (length(sheet) BETWEEN 1 AND 80),
    year integer NOT NULL,
    total numeric NOT NULL CHECK (total NOT IN ('NaN', 'Infinity', '-Infinity')),
    -- Points by item of the sheet.
    items jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(items) = 'object'),
    -- A deduction on the sheet bars its subject from titles.
    barred boolean NOT NULL DEFAULT false,
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    UNIQUE (person_id, year, sheet),
    UNIQUE (unit_id, year, sheet)
  );

  -- The place in a block that competes among its own members.
  CREATE TABLE block_rank (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES person,
    unit_id uuid REFERENCES unit,
    block text NOT NULL CHECK (length(block) BETWEEN 1 AND 200),
    year integer NOT NULL,
    place integer NOT NULL CHECK (place > 0),
    members integer NOT NULL CHECK (members >= place),
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    UNIQUE (person_id, year, block),
    UNIQUE (unit_id, year, block)
  );

  -- What was recognised of an initiative after its first recognition, which stands in its own row: effect, spread, a higher level.
  CREATE TABLE initiative_recognition (
    id uuid PRIMARY KEY,
    initiative_id uuid NOT NULL REFERENCES initiative,
    aspect text NOT NULL CHECK (aspect IN ('RECOGNITION', 'EFFECT', 'REPLICABILITY')),
    level text NOT NULL CHECK (level IN ('UNIT', 'SECTOR', 'PROVINCE', 'NATION')),
    decided_on date NOT NULL,
    decision_number text NOT NULL,
    UNIQUE (initiative_id, aspect, level)
  );
`;

/** Tables that a form corrects. */
const CORRECTED = [
  'unit',
  'person',
  'assignment',
  'leave',
  'study',
  'rating',
  'discipline',
  'inquiry',
  'honour',
  'initiative',
  'initiative_recognition',
  'clearance',
  'indicator',
  'score_sheet',
  'block_rank',
];

/** A unit that moves takes those below it along: their path follows, which is no change of their own. */
const CHANGES_ITSELF: Readonly<Record<string, string>> = { unit: 'WHEN (NEW.path = OLD.path)' };

const VERSIONS = CORRECTED.map(
  (table) => `
  ALTER TABLE ${table}
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN recorded_at timestamptz(3),
    ADD COLUMN recorded_by uuid REFERENCES account;
  CREATE TRIGGER next_version BEFORE UPDATE ON ${table} FOR EACH ROW ${CHANGES_ITSELF[table] ?? ''} EXECUTE FUNCTION require_next_version();`,
).join('\n');

/** Facts are gathered by their subject, for hundreds at once. */
const INDEXES = `
  CREATE INDEX ON clearance (person_id);
  CREATE INDEX ON clearance (unit_id);
  CREATE INDEX ON honour (person_id, year);
  CREATE INDEX ON honour (unit_id, year);
  CREATE INDEX ON nomination (plan_id, person_id);
  CREATE INDEX ON nomination (plan_id, collective_id);
  -- What an import recognises people by.
  CREATE UNIQUE INDEX unit_code_folded ON unit (lower(code));
  CREATE UNIQUE INDEX person_code_folded ON person (lower(code));
`;
