import type { EntityManager } from 'typeorm';
import type { SentContent } from './keep-sending';

/** A version of a dossier as it is shown. */
export interface SendingRow {
  readonly id: string;
  readonly number: number;
  readonly nominationId: string | null;
  readonly sentAt: Date;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly content: SentContent;
}

/** Nobody compares more versions than these: the newest ones. */
const MOST = 20;

/** The versions of a dossier, the oldest first. */
export async function findSendings(db: EntityManager, dossierId: string): Promise<SendingRow[]> {
  const rows: SendingRow[] = await db.query(
    `SELECT s.id, s.number, s.nomination_id AS "nominationId", s.sent_at AS "sentAt", sender.display_name AS by,
            principal.display_name AS "onBehalfOf", s.content
       FROM dossier_sending s JOIN account sender ON sender.id = s.sent_by LEFT JOIN account principal ON principal.id = s.on_behalf_of
      WHERE s.dossier_id = $1 ORDER BY s.number DESC LIMIT $2`,
    [dossierId, MOST],
  );
  return rows.reverse();
}
