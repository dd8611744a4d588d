import type { EntityManager } from 'typeorm';
import { hiddenResultsInSql } from './hidden-results';

/** One entry of the audit trail as the page of a dossier tells it. */
export interface HistoryRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  /** In whose place, by a stand-in. */
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly nominationId: string | null;
  readonly nominee: string | null;
  readonly reason: string | null;
}

const HISTORY = `
  WITH hidden AS MATERIALIZED (${hiddenResultsInSql('$2::uuid', "'{}'::uuid[]")})
  SELECT e.id::text, e.at, a.display_name AS by, b.display_name AS "onBehalfOf", e.action, n.id AS "nominationId", coalesce(p.full_name, c.name) AS nominee, e.reason
    FROM audit_entry e
    LEFT JOIN account a ON a.id = e.account_id
    LEFT JOIN account b ON b.id = e.on_behalf_of
    LEFT JOIN nomination n ON n.id = e.subject_id
    LEFT JOIN person p ON p.id = n.person_id
    LEFT JOIN unit c ON c.id = n.collective_id
   WHERE (e.subject_id = $1 OR e.subject_id IN (SELECT id FROM nomination WHERE dossier_id = $1))
     AND NOT (e.action = ANY('{approveNomination,refuseNomination}') AND e.subject_id IN (SELECT id FROM hidden))
     -- Who is recused from a case hears nothing of it from the opening of the sitting until the result is announced.
     AND NOT EXISTS (
       SELECT FROM sitting_case JOIN sitting ON sitting.id = sitting_id JOIN recusal ON case_id = sitting_case.id
        WHERE sitting_case.nomination_id = e.subject_id AND recusal.person_id = $2 AND cleared_at IS NULL AND e.at >= sitting.opened_at
          AND NOT EXISTS (SELECT FROM award_decision_line line JOIN award_decision decision ON decision.id = decision_id
                           WHERE line.nomination_id = e.subject_id AND announced_at IS NOT NULL))
   ORDER BY e.id DESC LIMIT 200`;

/** What was done to a dossier and its nominations, the newest first, as the reader may know it. */
export function findHistory(db: EntityManager, dossierId: string, readerId: string | null): Promise<HistoryRow[]> {
  return db.query<HistoryRow[]>(HISTORY, [dossierId, readerId]);
}
