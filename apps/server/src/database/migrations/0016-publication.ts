import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shown to everybody: people's choices, stories of exemplary people and collectives, their pictures. */
export class Publication1700000000016 implements MigrationInterface {
  readonly name = 'Publication1700000000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a person lets be shown of themselves. Without a row the rules say it.
      CREATE TABLE publicity_choice (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL UNIQUE REFERENCES person,
        decisions boolean NOT NULL,
        postings boolean NOT NULL,
        stories boolean NOT NULL,
        -- Nothing is shown before this day.
        not_before date,
        chosen_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 1
      );

      -- A picture as it is served: cleaned of all that is not needed to show it.
      CREATE TABLE picture (
        id uuid PRIMARY KEY,
        media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
        width integer NOT NULL CHECK (width > 0),
        height integer NOT NULL CHECK (height > 0),
        size integer NOT NULL CHECK (size > 0),
        sha256 bytea NOT NULL,
        content bytea NOT NULL,
        uploaded_at timestamptz(3) NOT NULL,
        uploaded_by uuid NOT NULL REFERENCES account
      );
      ALTER TABLE picture ALTER COLUMN content SET STORAGE EXTERNAL;

      CREATE TABLE story (
        id uuid PRIMARY KEY,
        person_id uuid REFERENCES person,
        unit_id uuid REFERENCES unit,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        story text NOT NULL DEFAULT '' CHECK (length(story) <= 4000),
        picture_id uuid REFERENCES picture,
        alt text NOT NULL DEFAULT '' CHECK (length(alt) <= 300),
        -- The first day on which it is shown.
        embargo_on date,
        published_at timestamptz(3),
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CHECK (num_nonnulls(person_id, unit_id) = 1),
        CHECK (published_at IS NULL OR length(story) > 0),
        CHECK (published_at IS NULL OR picture_id IS NULL OR length(alt) > 0)
      );
      CREATE UNIQUE INDEX story_once_per_person ON story (person_id) WHERE person_id IS NOT NULL;
      CREATE UNIQUE INDEX story_once_per_unit ON story (unit_id) WHERE unit_id IS NOT NULL;
      CREATE INDEX ON story (picture_id);
      CREATE INDEX ON story (published_at DESC, id DESC) WHERE published_at IS NOT NULL;

      CREATE TRIGGER next_version BEFORE UPDATE ON publicity_choice FOR EACH ROW EXECUTE FUNCTION require_next_version();
      CREATE TRIGGER next_version BEFORE UPDATE ON story FOR EACH ROW EXECUTE FUNCTION require_next_version();

      -- The public page lists honours by the day of their decision.
      CREATE INDEX ON honour (decided_on DESC, id DESC);`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
