import { instantText } from '@vinh-danh/domain/format';
import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';

/**
 * The refusal for a writer who saw an older version of a thing: who changed it since, and when. Empty when they saw this one.
 *
 * @param parts ids of what counts the thing's version up with its own changes
 */
export async function whyStale(
  db: EntityManager,
  thing: { readonly id: string; readonly version: number },
  seen: number,
  parts: readonly string[] = [],
): Promise<Refusal[]> {
  if (thing.version === seen) return [];
  const [last]: { by: string | null; at: Date }[] = await db.query(
    `SELECT account.display_name AS by, entry.at FROM audit_entry entry LEFT JOIN account ON account.id = entry.account_id
      WHERE entry.subject_id = ANY($1) ORDER BY entry.id DESC LIMIT 1`,
    [[thing.id, ...parts]],
  );
  const at = last ? instantText(last.at) : { vi: '', en: '' };
  return [refusal('STALE', { by: last?.by ?? '', at: at.vi, atEnglish: at.en })];
}
