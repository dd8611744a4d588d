import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** The last link: whoever has written it down can show later that nothing before it was changed. */
export interface AuditHead {
  /** How many entries the chain holds. */
  readonly number: string;
  /** SHA-256 over all of them, in hexadecimal digits. */
  readonly hash: string;
}

/** The first entry with which something is wrong. */
export interface BadEntry {
  /** Its place in the chain; null when it has none. */
  readonly number: string | null;
  readonly entryId: string | null;
  readonly fault: 'CHANGED' | 'MISSING' | 'NOT_LINKED' | 'ERASED_UNSAID' | 'HEAD_DIFFERS';
}

export interface Verification {
  readonly head: AuditHead;
  readonly bad: BadEntry | null;
}

const ENTRIES_AT_ONCE = 5_000;
const NOTHING_YET = sha256();

/** Links what was committed since; a server does it every second, so that no decision waits for another's link. */
export async function linkAuditEntries(database: DataSource, { wait }: { readonly wait: boolean }): Promise<void> {
  for (let linked = ENTRIES_AT_ONCE; linked === ENTRIES_AT_ONCE; ) {
    const [row] = await database.query('SELECT link_audit_entries($1, $2) AS linked', [ENTRIES_AT_ONCE, wait]);
    linked = row.linked;
  }
}

/** The head after everything that is committed now. For minutes, and for whoever keeps one outside of the database. */
export async function readAuditHead(database: DataSource): Promise<AuditHead> {
  await linkAuditEntries(database, { wait: true });
  return readLinkedHead(database);
}

/** The head as far as entries are linked: what was committed within the last second may not be. */
export async function readLinkedHead(db: Pick<EntityManager, 'query'>): Promise<AuditHead> {
  const [last] = await db.query(`SELECT number::text, encode(hash, 'hex') AS hash FROM audit_link link ORDER BY link.number DESC LIMIT 1`);
  return last ?? { number: '0', hash: NOTHING_YET.toString('hex') };
}

interface Row {
  readonly number: string;
  readonly entryId: string;
  readonly contentHash: Buffer;
  readonly hash: Buffer;
  /** Null when the entry is gone. */
  readonly frame: string | null;
  readonly content: string;
  readonly erased: boolean;
  /** Whether a later entry says that it was erased. */
  readonly erasureSaid: boolean;
}

// Written out here and not taken from the functions that link: those are in the hands of whoever has the database.
const LINKS = `
  SELECT number::text, entry_id::text AS "entryId", content_hash AS "contentHash", hash,
         CASE WHEN entry.id IS NOT NULL THEN
           jsonb_build_array(entry.id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), account_id, api_token_id, request_id,
             action, subject_kind, subject_id, unit_id)::text END AS frame,
         jsonb_build_array(salt, before, after, reason)::text AS content,
         entry.id IS NOT NULL AND salt IS NULL AS erased,
         entry.id IS NOT NULL AND salt IS NULL AND EXISTS (
           SELECT FROM audit_entry said WHERE said.action = 'eraseAuditContent' AND said.after -> 'entries' @> to_jsonb(entry.id)) AS "erasureSaid"
    FROM audit_link link LEFT JOIN audit_entry entry ON entry.id = entry_id
   WHERE link.number > $1 ORDER BY link.number LIMIT $2`;

const NOT_LINKED = `
  SELECT id::text AS "entryId" FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = id)
     AND NOT EXISTS (SELECT FROM audit_unlinked WHERE entry_id = id) ORDER BY id LIMIT 1`;

/**
 * Computes the whole chain again, outside of the database, and names the first entry that was changed, removed, put in
 * behind the program's back or erased without an entry that says so.
 *
 * @param known a head that was written down earlier: it must be in the chain
 */
export async function verifyAudit(database: DataSource, known?: AuditHead): Promise<Verification> {
  await linkAuditEntries(database, { wait: true });
  let head: Link = { number: 0n, hash: NOTHING_YET };
  let seen = known === undefined || known.number === '0';
  for await (const row of links(database)) {
    const bad = badOf(row, head);
    if (bad) return { head: printed(head), bad };
    head = { number: BigInt(row.number), hash: row.hash };
    seen ||= isSame(printed(head), known);
  }
  return { head: printed(head), bad: (await findStray(database)) ?? (seen ? null : differing(known)) };
}

interface Link {
  readonly number: bigint;
  readonly hash: Buffer;
}

const printed = ({ number, hash }: Link): AuditHead => ({ number: String(number), hash: hash.toString('hex') });
const isSame = (head: AuditHead, known: AuditHead | undefined) => head.number === known?.number && head.hash === known.hash;

async function* links(database: DataSource): AsyncGenerator<Row> {
  for (let last = '0', found = ENTRIES_AT_ONCE; found === ENTRIES_AT_ONCE; ) {
    const rows: Row[] = await database.query(LINKS, [last, ENTRIES_AT_ONCE]);
    yield* rows;
    last = rows.at(-1)?.number ?? last;
    found = rows.length;
  }
}

async function findStray(database: DataSource): Promise<BadEntry | null> {
  const [stray]: { entryId: string }[] = await database.query(NOT_LINKED);
  return stray ? { number: null, entryId: stray.entryId, fault: 'NOT_LINKED' } : null;
}

/** A chain that was made anew, or cut off at its end, holds together by itself: only what was written down elsewhere tells. */
const differing = (known: AuditHead | undefined): BadEntry => ({ number: known?.number ?? null, entryId: null, fault: 'HEAD_DIFFERS' });

const underWay = new WeakMap<DataSource, Promise<Verification>>();

/** The same for readers of a page: who asks while it is going on gets the same answer, so that asking often costs nothing. */
export async function verifyAuditOnce(database: DataSource): Promise<Verification> {
  const going = underWay.get(database) ?? verifyAudit(database).finally(() => underWay.delete(database));
  underWay.set(database, going);
  return going;
}

function badOf(row: Row, before: Link): BadEntry | null {
  const { number, entryId } = row;
  if (BigInt(number) !== before.number + 1n) return { number: String(before.number + 1n), entryId: null, fault: 'MISSING' };
  if (row.frame === null) return { number, entryId, fault: 'MISSING' };
  const asWritten = row.erased || sha256(row.content).equals(row.contentHash);
  if (!asWritten || !sha256(before.hash, row.contentHash, row.frame).equals(row.hash)) return { number, entryId, fault: 'CHANGED' };
  return row.erased && !row.erasureSaid ? { number, entryId, fault: 'ERASED_UNSAID' } : null;
}

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * Forgets what the audit trail says of one thing, e.g. of a person who has the right to be forgotten: before, after and why, of
 * every entry about it. That there was such an entry, when, and by whom, stays, and so does every link.
 *
 * @returns how many entries were erased
 */
export async function eraseAuditContent(database: DataSource, subjectId: string, reason: string): Promise<number> {
  // Erased before it is linked, a content could not be told from one that was never there.
  await linkAuditEntries(database, { wait: true });
  return database.transaction(async (db: EntityManager) => {
    const [entries]: [{ id: string; subject_kind: string }[], number] = await db.query(
      `UPDATE audit_entry SET before = NULL, after = NULL, reason = NULL, salt = NULL
        WHERE subject_id = $1 AND salt IS NOT NULL AND action <> 'eraseAuditContent' RETURNING id, subject_kind`,
      [subjectId],
    );
    const [first] = entries;
    if (!first) return 0;
    await db.query(
      `INSERT INTO audit_entry (at, action, subject_kind, subject_id, after, reason)
       VALUES (now(), 'eraseAuditContent', $1, $2, jsonb_build_object('entries', to_jsonb($3::bigint[])), $4)`,
      [first.subject_kind, subjectId, entries.map(({ id }) => id), reason],
    );
    return entries.length;
  });
}
