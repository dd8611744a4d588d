import type { EntityManager } from 'typeorm';
import type { PledgeAct, PledgeEventType } from './pledge-history.type';

const ACTS: Readonly<Record<string, PledgeAct>> = {
  sendPledge: 'SENT',
  recallPledge: 'RECALLED',
  returnPledge: 'RETURNED',
  confirmPledge: 'CONFIRMED',
};

/** What happened to a pledge, the oldest first, out of the audit trail. Drafts that were kept are not among it. */
export async function readHistory(db: EntityManager, pledgeId: string): Promise<PledgeEventType[]> {
  const entries: { action: string; at: Date; by: string; reason: string | null }[] = await db.query(
    `SELECT entry.action, entry.at, account.display_name AS by, entry.reason
       FROM audit_entry entry JOIN account ON account.id = entry.account_id
      WHERE entry.subject_id = $1 AND entry.action = ANY($2) ORDER BY entry.id`,
    [pledgeId, Object.keys(ACTS)],
  );
  return entries.map(({ action, ...entry }) => ({ ...entry, act: ACTS[action] as PledgeAct }));
}
