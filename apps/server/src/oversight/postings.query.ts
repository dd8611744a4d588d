import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import type { Text } from '@vinh-danh/domain/text';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { type Prepared, preparePage } from '../graph/prepared';
import { casesHeardFor, LAST_HEARD } from '../nomination/cases-heard';

/** A list as other lists show it. */
export interface PostingRow {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly audience: PostingAudience;
  readonly note: string;
  readonly embargoOn: Day | null;
  readonly postedAt: Date;
  readonly closesAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawReason: string | null;
  readonly entryCount: number;
  readonly version: number;
}

/** One line of a list: name, unit, award and a few words on what was achieved; nothing else of a person. */
export interface PostingEntryRow {
  readonly postingId: string;
  readonly nominationId: string;
  readonly nomineeKind: 'PERSON' | 'COLLECTIVE';
  readonly nomineeName: string;
  readonly unitName: Text;
  readonly award: string;
  readonly summary: string;
}

const COLUMNS = `
  p.id, plan.year, p.number, p.audience, p.note, p.embargo_on::text AS "embargoOn", p.posted_at AS "postedAt", p.closes_at AS "closesAt",
  p.withdrawn_at AS "withdrawnAt", p.withdraw_reason AS "withdrawReason", p.version,
  (SELECT count(*)::int FROM posting_entry WHERE posting_id = p.id) AS "entryCount"`;

interface PageOf {
  readonly first: number;
  readonly after: readonly string[] | null;
}

/** A page of lists, the newest first. */
export function pageOfPostings({ first, after }: PageOf): Prepared {
  const text = `
    SELECT ${COLUMNS} FROM posting p JOIN plan ON plan.id = p.plan_id
     WHERE $1::timestamptz IS NULL OR (p.posted_at, p.id) < ($1, $2::uuid)
     ORDER BY p.posted_at DESC, p.id DESC`;
  return preparePage('postings', text, [after?.[0] ?? null, after?.[1] ?? null], first);
}

/** The lists that those outside know of: posted to the public, their day come; one taken back as long as it would have been posted. */
export function pageOfPublicPostings({ first, after, now, day }: PageOf & { readonly now: Date; readonly day: Day }): Prepared {
  const text = `
    SELECT ${COLUMNS} FROM posting p JOIN plan ON plan.id = p.plan_id
     WHERE ($1::timestamptz IS NULL OR (p.posted_at, p.id) < ($1, $2::uuid))
       AND p.audience = 'PUBLIC' AND (p.embargo_on IS NULL OR p.embargo_on <= $3::date) AND (p.withdrawn_at IS NULL OR p.closes_at > $4)
     ORDER BY p.posted_at DESC, p.id DESC`;
  return preparePage('public-postings', text, [after?.[0] ?? null, after?.[1] ?? null, day, now], first);
}

/** One list. */
export async function findPostingRow(db: EntityManager, id: string): Promise<PostingRow | undefined> {
  const [row]: PostingRow[] = await db.query(`SELECT ${COLUMNS} FROM posting p JOIN plan ON plan.id = p.plan_id WHERE p.id = $1`, [id]);
  return row;
}

const ENTRIES = `
  SELECT e.posting_id AS "postingId", n.id AS "nominationId", CASE WHEN n.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "nomineeKind",
         coalesce(p.full_name, c.name) AS "nomineeName", json_build_object('vi', u.name, 'en', u.english_name) AS "unitName", n.award, e.summary
    FROM posting_entry e
    JOIN nomination n ON n.id = e.nomination_id
    JOIN dossier d ON d.id = n.dossier_id
    JOIN unit u ON u.id = d.unit_id
    LEFT JOIN person p ON p.id = n.person_id
    LEFT JOIN unit c ON c.id = n.collective_id
    LEFT JOIN publicity_choice choice ON choice.person_id = n.person_id
   WHERE e.posting_id = $1
     -- To those outside only who lets it be shown to them, and not before the day that they set.
     AND ($2::boolean IS NULL OR n.person_id IS NULL
          OR (coalesce(choice.postings, $2) AND (choice.not_before IS NULL OR choice.not_before <= $3::date)))
   ORDER BY e.position`;

/** The lines of a list for those inside. */
export function findEntries(db: EntityManager, postingId: string): Promise<PostingEntryRow[]> {
  return db.query<PostingEntryRow[]>(ENTRIES, [postingId, null, null]);
}

/**
 * The lines of a list for those outside.
 *
 * @param withoutChoice whether somebody who chose nothing is shown
 */
export function findPublicEntries(db: EntityManager, postingId: string, withoutChoice: boolean, day: Day): Promise<PostingEntryRow[]> {
  return db.query<PostingEntryRow[]>(ENTRIES, [postingId, withoutChoice, day]);
}

/** An accepted nomination that no standing list has, with what is known of it before the council. */
export interface CandidateRow {
  readonly nominationId: string;
  readonly dossierId: string;
  readonly nomineeId: string;
  readonly nomineeName: string;
  readonly nomineeKind: 'PERSON' | 'COLLECTIVE';
  readonly unitName: Text;
  readonly award: string;
  readonly achievements: string;
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE' | 'DEFERRED' | null;
  readonly isPosted: boolean;
  readonly isDecided: boolean;
  readonly postingsChoice: boolean | null;
  readonly notBefore: Day | null;
}

const CANDIDATES = `
  SELECT n.id AS "nominationId", n.dossier_id AS "dossierId",
         coalesce(n.person_id, n.collective_id) AS "nomineeId", coalesce(p.full_name, c.name) AS "nomineeName",
         CASE WHEN n.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "nomineeKind",
         json_build_object('vi', u.name, 'en', u.english_name) AS "unitName", n.award, n.achievements, decided.outcome,
         EXISTS (SELECT FROM posting_entry e JOIN posting ON posting.id = e.posting_id
                  WHERE e.nomination_id = n.id AND posting.withdrawn_at IS NULL) AS "isPosted",
         num_nonnulls(n.approved_at, n.refused_at, n.withdrawn_at) > 0 AS "isDecided",
         choice.postings AS "postingsChoice", choice.not_before::text AS "notBefore"
    FROM nomination n
    JOIN dossier d ON d.id = n.dossier_id
    JOIN unit u ON u.id = d.unit_id
    LEFT JOIN person p ON p.id = n.person_id
    LEFT JOIN unit c ON c.id = n.collective_id
    LEFT JOIN publicity_choice choice ON choice.person_id = n.person_id
    -- The last sitting before which it came, and since an objection was upheld.
    LEFT JOIN LATERAL (
      SELECT outcome FROM ${casesHeardFor('n.id')} heard_case JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = council_id
       WHERE cancelled_at IS NULL AND council.body = 'COUNCIL'
         AND coalesce(decided_at, 'infinity') > coalesce((SELECT max(struck_at) FROM struck_entry WHERE nomination_id = n.id), '-infinity')
       ORDER BY ${LAST_HEARD} LIMIT 1) decided ON true
   WHERE n.plan_id = $1 AND d.accepted_at IS NOT NULL AND d.withdrawn_at IS NULL AND ($2::uuid[] IS NULL OR n.id = ANY($2))
     AND ($2::uuid[] IS NOT NULL OR num_nonnulls(n.approved_at, n.refused_at, n.withdrawn_at) = 0)
   ORDER BY n.award, p.sort_name, c.name, n.id`;

/** Accepted nominations of a plan that are not decided; with ids, these nominations however they stand. */
export function findCandidateRows(db: EntityManager, planId: string, ids?: readonly string[]): Promise<CandidateRow[]> {
  return db.query<CandidateRow[]>(CANDIDATES, [planId, ids ?? null]);
}
