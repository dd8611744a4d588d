import type { EntityManager } from 'typeorm';

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
  SELECT e.id::text, e.at, a.display_name AS by, b.display_name AS "onBehalfOf", e.action, n.id AS "nominationId", coalesce(p.full_name, c.name) AS nominee, e.reason
    FROM audit_entry e
    LEFT JOIN account a ON a.id = e.account_id
    LEFT JOIN account b ON b.id = e.on_behalf_of
    LEFT JOIN nomination n ON n.id = e.subject_id
    LEFT JOIN person p ON p.id = n.person_id
    LEFT JOIN unit c ON c.id = n.collective_id
   WHERE e.subject_id = $1 OR e.subject_id IN (SELECT id FROM nomination WHERE dossier_id = $1)
   ORDER BY e.id DESC LIMIT 200`;

/** What was done to a dossier and its nominations, the newest first. */
export function findHistory(db: EntityManager, dossierId: string): Promise<HistoryRow[]> {
  return db.query<HistoryRow[]>(HISTORY, [dossierId]);
}
