import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { lateBy } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from './dossier.entity';

/**
 * By how many days a dossier was late when it was first sent, as its window stands now. A correction that the Office asked for
 * does not run against the window again.
 */
export async function countDaysLate(db: EntityManager, { id, sentAt }: DossierEntity, window: Window | undefined): Promise<number> {
  if (!sentAt || !window) return 0;
  const [first]: { at: Date | null }[] = await db.query(
    `SELECT min(at) AS at FROM audit_entry WHERE subject_id = $1 AND action = 'sendDossier'`,
    [id],
  );
  return lateBy(window, first?.at ?? sentAt);
}
