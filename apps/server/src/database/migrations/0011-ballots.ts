import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ballots of a council, and who gets a place where more pass than there are.
 *
 * Of a secret ballot two tables are never joined: who voted stands in `ballot_voter`, without a time; what was voted stands in
 * `ballot_paper` in two envelopes, under ids that say nothing. Counting writes the papers anew in the order of their receipts and
 * deletes the envelopes and the wrapped keys in one transaction.
 */
export class Ballots1700000000011 implements MigrationInterface {
  readonly name = 'Ballots1700000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(BALLOTS);
    await db.query(VOTES);
    await db.query(PLACES);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const BALLOTS = `
  -- Some cases of one sitting that are put to the vote together, and closed together.
  CREATE TABLE ballot (
    id uuid PRIMARY KEY,
    sitting_id uuid NOT NULL REFERENCES sitting,
    number integer NOT NULL CHECK (number > 0),
    purpose text NOT NULL CHECK (purpose IN ('CASE', 'PLACES')),
    form text NOT NULL CHECK (form IN ('OPEN', 'SECRET')),
    -- The two who close a secret ballot, their public keys, and their private ones under codes that only they have.
    outer_person_id uuid REFERENCES person,
    inner_person_id uuid REFERENCES person,
    outer_key text,
    outer_wrapped text,
    inner_key text,
    inner_wrapped text,
    opened_at timestamptz(3) NOT NULL,
    opened_by uuid NOT NULL REFERENCES account,
    -- Voting ended; in secret: the outer envelopes were opened and mixed.
    closed_at timestamptz(3),
    closed_by uuid REFERENCES account,
    counted_at timestamptz(3),
    counted_by uuid REFERENCES account,
    -- One asks for it to be void, another confirms.
    void_asked_at timestamptz(3),
    void_asked_by uuid REFERENCES account,
    void_reason text CHECK (length(void_reason) BETWEEN 1 AND 2000),
    voided_at timestamptz(3),
    voided_by uuid REFERENCES account,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (sitting_id, number),
    CHECK (num_nonnulls(outer_person_id, inner_person_id) = CASE form WHEN 'SECRET' THEN 2 ELSE 0 END),
    CHECK (outer_person_id <> inner_person_id),
    CHECK (num_nonnulls(counted_at, voided_at) < 2),
    CHECK (counted_at IS NULL OR closed_at IS NOT NULL),
    CHECK (num_nonnulls(void_asked_at, void_asked_by, void_reason) IN (0, 3)),
    CHECK (voided_by <> void_asked_by),
    -- Nothing that a code could still open outlives the count.
    CHECK (num_nonnulls(counted_at, voided_at) = 0 OR num_nonnulls(outer_wrapped, inner_wrapped) = 0)
  );
  CREATE TRIGGER next_version BEFORE UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- One case in one ballot.
  CREATE TABLE ballot_round (
    id uuid PRIMARY KEY,
    ballot_id uuid NOT NULL REFERENCES ballot,
    case_id uuid NOT NULL REFERENCES sitting_case,
    -- The how-manieth ballot on this case it is; void ones are counted on, but use up none of those that the rules allow.
    number integer NOT NULL CHECK (number > 0),
    running boolean NOT NULL DEFAULT true,
    agree integer CHECK (agree >= 0),
    disagree integer CHECK (disagree >= 0),
    lower_title integer CHECK (lower_title >= 0),
    invalid integer CHECK (invalid >= 0),
    -- Who could vote and who came, as it was when voting ended.
    members integer,
    recused integer,
    present integer,
    consulted integer,
    chair_in_favour boolean,
    UNIQUE (case_id, number),
    UNIQUE (ballot_id, case_id),
    CHECK (num_nonnulls(agree, disagree, lower_title, invalid) IN (0, 4)),
    CHECK (agree IS NULL OR num_nonnulls(members, recused, present, consulted) = 4)
  );
  CREATE UNIQUE INDEX one_running_round ON ballot_round (case_id) WHERE running;

  -- What the chair decided when votes were even, or who the rules name after the last ballot.
  CREATE TABLE case_settlement (
    case_id uuid PRIMARY KEY REFERENCES sitting_case,
    passed boolean NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    settled_at timestamptz(3) NOT NULL,
    settled_by uuid NOT NULL REFERENCES account
  );
`;

const VOTES = `
  -- By name: an open vote.
  CREATE TABLE ballot_vote (
    round_id uuid NOT NULL REFERENCES ballot_round,
    person_id uuid NOT NULL REFERENCES person,
    choice text NOT NULL CHECK (choice IN ('AGREE', 'DISAGREE', 'LOWER_TITLE')),
    -- From a written opinion, taken over when voting ended.
    in_writing boolean NOT NULL DEFAULT false,
    cast_at timestamptz(3) NOT NULL,
    PRIMARY KEY (round_id, person_id)
  );

  -- Who has voted in secret. Neither when nor in what order.
  CREATE TABLE ballot_voter (
    round_id uuid NOT NULL REFERENCES ballot_round,
    person_id uuid NOT NULL REFERENCES person,
    PRIMARY KEY (round_id, person_id)
  );

  -- Papers in their envelopes: in both until the ballot is closed, then mixed and in the inner one. Gone once they are counted.
  CREATE TABLE ballot_paper (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES ballot_round,
    sealed bytea NOT NULL CHECK (length(sealed) <= 256)
  );
  CREATE INDEX ON ballot_paper (round_id);

  -- The published list: in the order of the receipts. What could not be read has none and stands last.
  CREATE TABLE counted_paper (
    round_id uuid NOT NULL REFERENCES ballot_round,
    position integer NOT NULL CHECK (position > 0),
    receipt text CHECK (length(receipt) BETWEEN 1 AND 40),
    choice text NOT NULL CHECK (choice IN ('AGREE', 'DISAGREE', 'LOWER_TITLE', 'INVALID')),
    PRIMARY KEY (round_id, position),
    CHECK ((choice = 'INVALID') = (receipt IS NULL))
  );
  CREATE TRIGGER counted_paper_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON counted_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const PLACES = `
  -- Who has a place in a quota, settled once after the cases of a sitting that it counts are decided.
  CREATE TABLE places_ranking (
    id uuid PRIMARY KEY,
    sitting_id uuid NOT NULL REFERENCES sitting,
    quota_id uuid NOT NULL REFERENCES quota,
    places integer NOT NULL CHECK (places >= 0),
    settled_by text NOT NULL CHECK (settled_by IN ('RANKING', 'SECOND_BALLOT', 'CHAIR')),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    -- How it came about, step by step, [{ vi, en }].
    steps jsonb NOT NULL,
    ranked_at timestamptz(3) NOT NULL,
    ranked_by uuid NOT NULL REFERENCES account,
    UNIQUE (sitting_id, quota_id),
    CHECK (settled_by <> 'CHAIR' OR reason <> '')
  );
  -- Passed, and with or without a place. Without a row a case passed where nobody had to be ranked.
  CREATE TABLE case_ranking (
    ranking_id uuid NOT NULL REFERENCES places_ranking,
    case_id uuid NOT NULL REFERENCES sitting_case,
    position integer NOT NULL CHECK (position > 0),
    placed boolean NOT NULL,
    PRIMARY KEY (ranking_id, case_id)
  );
  CREATE INDEX ON case_ranking (case_id);
`;
