import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quotas of every kind: several that count one nomination, without a limit, soft, or with a number set for the year.
 *
 * The checks hold for every writer. A limit that is not soft cannot be passed, and without a number nobody is approved.
 */
export class QuotaPlaces1700000000005 implements MigrationInterface {
  readonly name = 'QuotaPlaces1700000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(QUOTAS);
    await db.query(PLACES);
    await db.query(SETTINGS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const QUOTAS = `
  ALTER TABLE quota
    ALTER COLUMN places DROP NOT NULL,
    ADD COLUMN set_places integer CHECK (set_places >= 0),
    ADD COLUMN unlimited boolean NOT NULL DEFAULT false,
    ADD COLUMN soft boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT quota_not_overdrawn,
    DROP CONSTRAINT quota_leaders_not_overdrawn,
    ADD CONSTRAINT quota_not_overdrawn CHECK (soft OR unlimited OR used <= coalesce(places, 0)),
    ADD CONSTRAINT quota_leaders_not_overdrawn CHECK (leaders_used <= CASE WHEN soft THEN used ELSE coalesce(leader_places, used) END),
    ADD CONSTRAINT quota_unlimited_has_no_number CHECK (NOT unlimited OR places IS NULL);
`;

const PLACES = `
  -- The places that an approved nomination takes: one in each quota that counts it.
  CREATE TABLE nomination_place (
    nomination_id uuid NOT NULL REFERENCES nomination,
    quota_id uuid NOT NULL REFERENCES quota,
    takes_leader_place boolean NOT NULL,
    -- Why it was given beyond a soft limit.
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    PRIMARY KEY (nomination_id, quota_id)
  );
  CREATE INDEX ON nomination_place (quota_id);
  INSERT INTO nomination_place (nomination_id, quota_id, takes_leader_place)
    SELECT id, quota_id, takes_leader_place FROM nomination WHERE quota_id IS NOT NULL AND approved_at IS NOT NULL;
  ALTER TABLE nomination DROP COLUMN quota_id, DROP COLUMN takes_leader_place;
`;

const SETTINGS = `
  -- The number of places of a year as it was set. The next one replaces it; none is ever changed.
  CREATE TABLE quota_setting (
    id uuid PRIMARY KEY,
    quota_id uuid NOT NULL REFERENCES quota,
    number integer NOT NULL CHECK (number > 0),
    places integer NOT NULL CHECK (places >= 0),
    decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 80),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    set_at timestamptz(3) NOT NULL,
    set_by uuid NOT NULL REFERENCES account,
    UNIQUE (quota_id, number)
  );
`;
