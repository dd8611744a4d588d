import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The money that goes with awards: the fund of a plan's year, what comes in, and a row for every payable award. */
export class Money1700000000013 implements MigrationInterface {
  readonly name = 'Money1700000000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Counters of one year. All are moved by whoever changes a row below, with this row held.
      CREATE TABLE fund (
        plan_id uuid PRIMARY KEY REFERENCES plan,
        income bigint NOT NULL DEFAULT 0,
        committed bigint NOT NULL DEFAULT 0 CHECK (committed >= 0),
        paid bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
        CONSTRAINT fund_not_overdrawn CHECK (paid <= income)
      );

      -- Money that came in. An entry is never changed: another one takes it back.
      CREATE TABLE fund_entry (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        kind text NOT NULL CHECK (kind IN ('INCOME', 'RECOVERED', 'REVERSAL')),
        amount bigint NOT NULL CHECK (amount <> 0),
        entered_on date NOT NULL,
        document_number text NOT NULL CHECK (length(document_number) BETWEEN 1 AND 80),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
        reverses_id uuid UNIQUE REFERENCES fund_entry,
        recovery_id uuid UNIQUE REFERENCES recovery,
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
        CHECK ((kind = 'RECOVERED') = (recovery_id IS NOT NULL)),
        CHECK ((kind = 'REVERSAL') = (amount < 0))
      );
      CREATE INDEX ON fund_entry (plan_id, entered_on);

      -- What is paid for one honour, as it was worked out on the day of its decision and why.
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan,
        decision_id uuid NOT NULL REFERENCES award_decision,
        honour_id uuid NOT NULL UNIQUE REFERENCES honour,
        -- Whose list it stands in.
        unit_id uuid REFERENCES unit,
        -- As the rules have it; null when they do not say. Kept with the two numbers behind it.
        amount bigint CHECK (amount > 0),
        multiple numeric CHECK (multiple > 0),
        base_salary bigint CHECK (base_salary > 0),
        source jsonb,
        -- What is to be paid of it: nothing where a higher title is paid, less where a lower one was paid before.
        due bigint NOT NULL CHECK (due >= 0),
        because jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('DUE', 'PAID', 'NOTHING_DUE', 'CANCELLED')),
        paid_on date,
        voucher_number text CHECK (length(voucher_number) BETWEEN 1 AND 80),
        paid_at timestamptz(3),
        paid_by uuid REFERENCES account,
        version integer NOT NULL DEFAULT 1,
        CHECK (num_nonnulls(amount, multiple, base_salary) IN (0, 3)),
        CHECK ((state = 'PAID') = (num_nonnulls(paid_on, voucher_number, paid_at, paid_by) = 4)),
        CHECK ((state IN ('DUE', 'PAID')) = (due > 0)),
        CHECK (due <= coalesce(amount, 0))
      );
      CREATE INDEX ON payment (plan_id, state);
      CREATE INDEX ON payment (decision_id);
      CREATE TRIGGER next_version BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION require_next_version();

      -- Money that went out stays as it is written.
      CREATE FUNCTION keep_paid() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'What was paid is not changed.';
      END $$;
      CREATE TRIGGER keep_paid BEFORE UPDATE OR DELETE ON payment FOR EACH ROW WHEN (OLD.state = 'PAID') EXECUTE FUNCTION keep_paid();
      CREATE TRIGGER keep_entry BEFORE UPDATE OR DELETE ON fund_entry FOR EACH ROW EXECUTE FUNCTION keep_paid();`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
