import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of decisions: issued with number and date, announced, accepted; what was sent up and what came back. */
export class AwardDecisions1700000000012 implements MigrationInterface {
  readonly name = 'AwardDecisions1700000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REGISTER);
    await db.query(HONOURS);
    await db.query(REVOCATIONS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const REGISTER = `
  -- AWARD: by the Director. PROPOSAL: a letter to the level above. UPPER_AWARD: what that level decided. REVOCATION: takes honours back.
  CREATE TABLE award_decision (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES plan,
    kind text NOT NULL CHECK (kind IN ('AWARD', 'PROPOSAL', 'UPPER_AWARD', 'REVOCATION')),
    -- Decisions to award and to revoke share one run of numbers, letters have their own; those of the level above are its own matter.
    series text NOT NULL GENERATED ALWAYS AS (CASE kind WHEN 'AWARD' THEN 'DECISION' WHEN 'REVOCATION' THEN 'DECISION' ELSE kind END) STORED,
    number text CHECK (length(number) BETWEEN 1 AND 80),
    -- The digits with which the number begins; no two decisions of a series and year have the same.
    running integer CHECK (running > 0),
    issued_on date,
    issued_by text NOT NULL CHECK (length(issued_by) BETWEEN 1 AND 200),
    signer text CHECK (length(signer) BETWEEN 1 AND 120),
    -- To whom a proposal goes.
    addressee text CHECK (length(addressee) BETWEEN 1 AND 200),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    -- The decision that this one puts right; a registered one is never edited.
    corrects_id uuid REFERENCES award_decision,
    -- The proposal that a decision of the level above answers.
    answers_id uuid REFERENCES award_decision,
    -- Of a revocation: the ground in law, a citation with its sentence.
    ground text,
    legal_basis jsonb,
    drafted_at timestamptz(3) NOT NULL,
    drafted_by uuid NOT NULL REFERENCES account,
    registered_at timestamptz(3),
    registered_by uuid REFERENCES account,
    announced_at timestamptz(3),
    announced_by uuid REFERENCES account,
    announced_how text CHECK (length(announced_how) BETWEEN 1 AND 500),
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(registered_at, number, issued_on) IN (0, 3)),
    CHECK (announced_at IS NULL OR registered_at IS NOT NULL),
    CHECK ((kind = 'REVOCATION') = (legal_basis IS NOT NULL AND ground IS NOT NULL)),
    CHECK (answers_id IS NULL OR kind = 'UPPER_AWARD')
  );
  CREATE INDEX ON award_decision (plan_id, kind);
  CREATE INDEX ON award_decision (corrects_id);
  CREATE INDEX ON award_decision (answers_id);
  CREATE UNIQUE INDEX award_decision_number ON award_decision (series, issued_by, (extract(year FROM issued_on)), lower(number));
  CREATE UNIQUE INDEX award_decision_running ON award_decision (series, (extract(year FROM issued_on)), running)
    WHERE series <> 'UPPER_AWARD';
  CREATE TRIGGER next_version BEFORE UPDATE ON award_decision FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- What is registered stays as it is: only that it was announced may be added, once.
  CREATE FUNCTION keep_registered_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.registered_at IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'A registered decision is never removed.'; END IF;
    IF OLD.announced_at IS NOT NULL OR
       (NEW.plan_id, NEW.kind, NEW.number, NEW.running, NEW.issued_on, NEW.issued_by, NEW.signer, NEW.addressee, NEW.reason, NEW.corrects_id,
        NEW.answers_id, NEW.ground, NEW.legal_basis, NEW.drafted_at, NEW.drafted_by, NEW.registered_at, NEW.registered_by)
       IS DISTINCT FROM
       (OLD.plan_id, OLD.kind, OLD.number, OLD.running, OLD.issued_on, OLD.issued_by, OLD.signer, OLD.addressee, OLD.reason, OLD.corrects_id,
        OLD.answers_id, OLD.ground, OLD.legal_basis, OLD.drafted_at, OLD.drafted_by, OLD.registered_at, OLD.registered_by)
    THEN RAISE EXCEPTION 'A registered decision is never edited: another one corrects it.'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_registered BEFORE UPDATE OR DELETE ON award_decision FOR EACH ROW EXECUTE FUNCTION keep_registered_decision();

  CREATE TABLE award_decision_line (
    decision_id uuid NOT NULL REFERENCES award_decision,
    nomination_id uuid NOT NULL REFERENCES nomination,
    position integer NOT NULL,
    -- Both follow from the decision.
    kind text NOT NULL,
    is_correction boolean NOT NULL,
    -- What the level above decided; null in all other kinds.
    granted boolean,
    refuse_reason text CHECK (length(refuse_reason) BETWEEN 1 AND 2000),
    -- The nominee took it, or would not have it.
    accepted_at timestamptz(3),
    declined_at timestamptz(3),
    responded_by uuid REFERENCES account,
    response_note text CHECK (length(response_note) BETWEEN 1 AND 2000),
    PRIMARY KEY (decision_id, nomination_id),
    CHECK (num_nonnulls(accepted_at, declined_at) < 2),
    CHECK ((granted IS FALSE) = (refuse_reason IS NOT NULL))
  );
  CREATE INDEX ON award_decision_line (nomination_id);
  -- A nomination stands in one decision of a kind; what corrects one names it again.
  CREATE UNIQUE INDEX award_decision_line_once ON award_decision_line (nomination_id, kind) WHERE NOT is_correction;

  CREATE FUNCTION line_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT kind, corrects_id IS NOT NULL INTO STRICT NEW.kind, NEW.is_correction FROM award_decision WHERE id = NEW.decision_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER of_decision BEFORE INSERT ON award_decision_line FOR EACH ROW EXECUTE FUNCTION line_of_decision();
`;

const HONOURS = `
  -- The decision that gave it, where this program registered it: then it is not entered by hand, and not corrected by hand.
  ALTER TABLE honour
    ADD COLUMN decision_id uuid REFERENCES award_decision,
    ADD COLUMN nomination_id uuid REFERENCES nomination,
    ADD CHECK (num_nonnulls(decision_id, nomination_id) <> 1);
  CREATE UNIQUE INDEX honour_once_per_nomination ON honour (nomination_id);
  CREATE INDEX ON honour (decision_id);

  CREATE FUNCTION keep_decided_honour() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'An honour that a decision gave is revoked, not removed.'; END IF;
    IF (NEW.person_id, NEW.unit_id, NEW.award, NEW.year, NEW.decision_number, NEW.decided_on, NEW.decision_id, NEW.nomination_id)
       IS DISTINCT FROM
       (OLD.person_id, OLD.unit_id, OLD.award, OLD.year, OLD.decision_number, OLD.decided_on, OLD.decision_id, OLD.nomination_id)
    THEN RAISE EXCEPTION 'An honour that a decision gave says what the decision says.'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_decided BEFORE UPDATE OR DELETE ON honour FOR EACH ROW WHEN (OLD.decision_id IS NOT NULL)
    EXECUTE FUNCTION keep_decided_honour();
`;

const REVOCATIONS = `
  CREATE TABLE revocation_line (
    decision_id uuid NOT NULL REFERENCES award_decision,
    honour_id uuid NOT NULL UNIQUE REFERENCES honour,
    position integer NOT NULL,
    PRIMARY KEY (decision_id, honour_id)
  );

  -- A later award whose decision counted one that was taken back. It stands until somebody has looked at it and said why.
  CREATE TABLE award_review (
    id uuid PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES award_decision,
    revoked_honour_id uuid NOT NULL REFERENCES honour,
    nomination_id uuid NOT NULL REFERENCES nomination,
    -- The criteria that read otherwise without it: [{ criterion, requirement, before, after }].
    findings jsonb NOT NULL,
    -- Whether the nominee would still qualify.
    still_met boolean NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    settled_by uuid REFERENCES account,
    outcome text CHECK (outcome IN ('STANDS', 'TO_BE_REVOKED')),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK (num_nonnulls(settled_at, settled_by, outcome, reason) IN (0, 4)),
    UNIQUE (revoked_honour_id, nomination_id)
  );
  CREATE INDEX ON award_review (nomination_id);
  CREATE TRIGGER next_version BEFORE UPDATE ON award_review FOR EACH ROW EXECUTE FUNCTION require_next_version();

  -- What must be given back: the money that was paid, the certificate and the badge.
  CREATE TABLE recovery (
    id uuid PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES award_decision,
    honour_id uuid NOT NULL REFERENCES honour,
    kind text NOT NULL CHECK (kind IN ('MONEY', 'INSIGNIA')),
    amount bigint CHECK (amount > 0),
    state text NOT NULL DEFAULT 'TO_RECOVER' CHECK (state IN ('TO_RECOVER', 'RECOVERED', 'WAIVED')),
    settled_on date,
    settled_by uuid REFERENCES account,
    -- The receipt, or the decision to waive.
    document_number text CHECK (length(document_number) BETWEEN 1 AND 80),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    version integer NOT NULL DEFAULT 1,
    CHECK ((kind = 'MONEY') = (amount IS NOT NULL)),
    CHECK ((state = 'TO_RECOVER') = (settled_on IS NULL)),
    CHECK (state <> 'WAIVED' OR reason IS NOT NULL),
    CHECK (state = 'TO_RECOVER' OR document_number IS NOT NULL),
    UNIQUE (honour_id, kind)
  );
  CREATE INDEX ON recovery (decision_id);
  CREATE TRIGGER next_version BEFORE UPDATE ON recovery FOR EACH ROW EXECUTE FUNCTION require_next_version();
`;
