import type { CaseOutcome, FreezeCause, PostingResult } from '@vinh-danh/domain/decision/procedure.rule';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { casesHeardFor, isAnnounced, LAST_HEARD, recusedFrom } from '../nomination/cases-heard';

/** The last sitting before which a nomination came, with its votes. */
export interface FoundResult {
  readonly caseId: string;
  readonly sitting: number;
  readonly startsAt: Date;
  readonly outcome: CaseOutcome | null;
  readonly lowerAward: string | null;
  readonly votesInFavour: number | null;
  readonly votesNeeded: number | null;
  readonly votersCounted: number | null;
  readonly minutes: Text | null;
}

export interface FoundProcedure {
  readonly result?: FoundResult;
  readonly posted?: PostingResult;
  readonly freezes: readonly { readonly cause: FreezeCause; readonly since: Date }[];
  /** People who are recused from the case, and their proxies: they learn nothing of its votes before the decision is announced. */
  readonly recused: readonly string[];
  /** So does the nominee; null for a collective. */
  readonly personId: string | null;
  readonly isAnnounced: boolean;
}

/** Of several sittings the last one counts; one that was called off never was. Of several postings the last that stands. */
const PROCEDURES = `
  SELECT asked.id AS "nominationId", heard.*, posted.number AS posting, posted.posted_at AS "postedAt", posted.closes_at AS "closesAt",
         frozen.freezes,
         ${recusedFrom('asked.id')} AS recused,
         (SELECT person_id FROM nomination WHERE id = asked.id) AS "personId",
         ${isAnnounced('asked.id')} AS "isAnnounced"
    FROM unnest($1::uuid[]) AS asked (id)
    LEFT JOIN LATERAL (
      SELECT heard_case.id AS "caseId", sitting.number AS sitting, sitting.starts_at AS "startsAt", outcome, lower_award AS "lowerAward",
             votes_in_favour AS "votesInFavour", votes_needed AS "votesNeeded", voters_counted AS "votersCounted", minutes
        FROM ${casesHeardFor('asked.id')} heard_case JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = council_id
       WHERE cancelled_at IS NULL AND council.body = 'COUNCIL'
       ORDER BY ${LAST_HEARD} LIMIT 1) heard ON true
    LEFT JOIN LATERAL (
      SELECT number, posted_at, closes_at FROM posting_entry JOIN posting ON posting.id = posting_id
       WHERE nomination_id = asked.id AND withdrawn_at IS NULL ORDER BY posted_at DESC, posting.id DESC LIMIT 1) posted ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('cause', cause, 'since', began_at) ORDER BY began_at, id) AS freezes FROM decision_freeze
       WHERE nomination_id = asked.id AND lifted_at IS NULL) frozen ON true`;

type Row = Omit<FoundResult, 'caseId'> & {
  readonly nominationId: string;
  readonly caseId: string | null;
  readonly posting: number | null;
  readonly postedAt: Date;
  readonly closesAt: Date;
  readonly freezes: readonly { readonly cause: FreezeCause; readonly since: string }[] | null;
  readonly recused: readonly string[];
  readonly personId: string | null;
  readonly isAnnounced: boolean;
};

/** What councils and postings made of nominations, and what freezes them, by id. */
export async function readProcedures(db: EntityManager, ids: readonly string[]): Promise<Map<string, FoundProcedure>> {
  const rows: Row[] = await db.query(PROCEDURES, [ids]);
  return new Map(
    rows.map(({ nominationId, caseId, posting, postedAt, closesAt, freezes, recused, personId, isAnnounced, ...heard }) => [
      nominationId,
      {
        ...(caseId !== null && { result: { caseId, ...heard } }),
        ...(posting !== null && { posted: { number: posting, postedAt, closesAt } }),
        recused,
        personId,
        isAnnounced,
        freezes: (freezes ?? []).map(({ cause, since }) => ({ cause, since: new Date(since) })),
      },
    ]),
  );
}
