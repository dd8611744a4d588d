import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each entry of the audit trail is linked to the one before by a hash, soon after its commit and in batches: linking within the
 * commit would let one transaction through at a time.
 *
 * A link covers the entry's frame (who, when, what, to which thing) and, by a salted digest of its own, its content
 * (before, after, why), where people's data may stand: content can be erased and every link still holds.
 */
export class AuditChain1700000000017 implements MigrationInterface {
  readonly name = 'AuditChain1700000000017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(LINKING);
    await db.query(ERASING);
    await db.query(LINK_WHAT_IS_THERE);
    await db.query(GUARDS);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back: restore a backup instead.');
  }
}

const TABLES = `
  -- Makes the content's digest say nothing of a content that was erased. Null when it was.
  ALTER TABLE audit_entry ADD COLUMN salt uuid DEFAULT gen_random_uuid();

  CREATE TABLE audit_link (
    -- From 1, without gaps.
    number bigint PRIMARY KEY CHECK (number > 0),
    entry_id bigint NOT NULL UNIQUE REFERENCES audit_entry,
    content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32)
  );

  -- Committed and not linked yet. Numbers are given before commits, so that "later than the last link" would miss some.
  CREATE TABLE audit_unlinked (entry_id bigint PRIMARY KEY);
`;

/** `npm run audit:verify` computes the same outside of the database: change both or neither, and never for links that exist. */
const LINKING = `
  CREATE FUNCTION audit_content(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(entry.salt, entry.before, entry.after, entry.reason)::text, 'UTF8'));
  $$;
  CREATE FUNCTION audit_frame(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT convert_to(jsonb_build_array(entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), entry.account_id,
      entry.api_token_id, entry.request_id, entry.action, entry.subject_kind, entry.subject_id, entry.unit_id)::text, 'UTF8');
  $$;
  CREATE FUNCTION queue_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO audit_unlinked VALUES (NEW.id);
    RETURN NULL;
  END $$;

  -- Links what waits, at most so many at once, and gives how many it linked. One links at a time; who need not wait for another leaves it to that one.
  CREATE FUNCTION link_audit_entries(most integer, wait boolean) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    the_lock bigint := 'audit_link'::regclass::oid::bigint;
    last audit_link;
    entry audit_entry;
    linked integer := 0;
  BEGIN
    IF wait THEN PERFORM pg_advisory_xact_lock(the_lock);
    ELSIF NOT pg_try_advisory_xact_lock(the_lock) THEN RETURN 0;
    END IF;
    SELECT * INTO last FROM audit_link ORDER BY number DESC LIMIT 1;
    last.number := coalesce(last.number, 0);
    last.hash := coalesce(last.hash, sha256(''));
    FOR entry IN SELECT audit_entry.* FROM audit_unlinked JOIN audit_entry ON id = entry_id ORDER BY id LIMIT most LOOP
      last.number := last.number + 1;
      last.entry_id := entry.id;
      last.content_hash := audit_content(entry);
      last.hash := sha256(last.hash || last.content_hash || audit_frame(entry));
      INSERT INTO audit_link SELECT last.*;
      DELETE FROM audit_unlinked WHERE entry_id = entry.id;
      linked := linked + 1;
    END LOOP;
    RETURN linked;
  END $$;
`;

const ERASING = `
  -- Append-only, but for one thing: content that must be forgotten becomes null, all of it at once and for good.
  CREATE FUNCTION allow_only_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    erased audit_entry := OLD;
  BEGIN
    erased.before := NULL;
    erased.after := NULL;
    erased.reason := NULL;
    erased.salt := NULL;
    IF NEW IS DISTINCT FROM erased THEN
      RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;
  DROP TRIGGER audit_entry_is_append_only ON audit_entry;
  CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_entry_is_only_erased BEFORE UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION allow_only_erasing();
`;

const LINK_WHAT_IS_THERE = `
  INSERT INTO audit_unlinked SELECT id FROM audit_entry;
  SELECT link_audit_entries(NULL, true);
`;

const GUARDS = `
  CREATE TRIGGER queue_audit_entry AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION queue_audit_entry();
  CREATE TRIGGER audit_link_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
