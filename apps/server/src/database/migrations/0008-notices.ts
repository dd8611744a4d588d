import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told of, by page and by mail, and what they were reminded of. */
export class Notices1700000000008 implements MigrationInterface {
  readonly name = 'Notices1700000000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account ADD COLUMN mail_address text CHECK (length(mail_address) BETWEEN 3 AND 254 AND mail_address LIKE '%_@_%');

      -- One mail to one person. Its row is claimed before it is sent and settled after; it is written from its notices when it goes out.
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        -- What it is sent for: a second one for the same cannot be made.
        key text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('NOTICE', 'DIGEST')),
        -- SENDING: a worker has it, and the mail server has not got the end of it. HANDED: the end is on its way, the answer not yet here.
        state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENDING', 'HANDED', 'SENT', 'FAILED', 'DROPPED')),
        created_at timestamptz(3) NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        -- Of the worker that has it: another one that takes it over makes the first one's worthless.
        claim uuid,
        -- By the real clock.
        handed_at timestamptz(3),
        settled_at timestamptz(3),
        sent_to text,
        -- What the mail server said last, or why it could not be asked.
        answer text,
        drop_reason text CHECK (drop_reason IN ('NO_SERVER', 'NO_ADDRESS', 'NO_ACCOUNT', 'NOTHING_TO_TELL')),
        CHECK ((state IN ('SENT', 'FAILED', 'DROPPED')) = (settled_at IS NOT NULL)),
        CHECK ((state IN ('SENDING', 'HANDED')) = (claim IS NOT NULL)),
        CHECK ((state = 'HANDED') <= (handed_at IS NOT NULL)),
        CHECK ((state = 'DROPPED') = (drop_reason IS NOT NULL)),
        CHECK (state <> 'SENT' OR sent_to IS NOT NULL)
      );
      CREATE INDEX ON mail (created_at DESC, id DESC);
      CREATE INDEX ON mail (state, created_at DESC, id DESC);
      CREATE INDEX ON mail (account_id);

      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        facts jsonb NOT NULL,
        about_kind text NOT NULL,
        about_id uuid NOT NULL,
        path text NOT NULL CHECK (path LIKE '/%' AND path NOT LIKE '//%'),
        -- The cases from which the recused are kept.
        nomination_ids uuid[] NOT NULL DEFAULT '{}',
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        delivery text NOT NULL CHECK (delivery IN ('APP', 'MAIL', 'DIGEST')),
        mail_id uuid REFERENCES mail
      );
      CREATE INDEX ON notice (account_id, at DESC, id DESC);
      CREATE INDEX ON notice (account_id) WHERE read_at IS NULL;
      CREATE INDEX ON notice (at) WHERE delivery = 'DIGEST' AND mail_id IS NULL;
      CREATE INDEX ON notice (mail_id);

      CREATE TABLE notice_choice (
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        delivery text NOT NULL CHECK (delivery IN ('APP', 'MAIL', 'DIGEST')),
        PRIMARY KEY (account_id, kind)
      );

      -- Who was reminded of what, how long before which day: the same is never said twice, wherever the clock goes.
      CREATE TABLE reminder (
        account_id uuid NOT NULL REFERENCES account,
        kind text NOT NULL,
        due_on date NOT NULL,
        working_days_before integer NOT NULL CHECK (working_days_before >= 0),
        at timestamptz(3) NOT NULL,
        PRIMARY KEY (account_id, kind, due_on, working_days_before)
      );

      -- The days on which it was looked for those to remind, once each.
      CREATE TABLE reminder_round (
        day date PRIMARY KEY,
        at timestamptz(3) NOT NULL
      );`);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}
