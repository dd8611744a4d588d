import type { Viewer } from '@vinh-danh/domain/access/role';
import type { Language } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';

/** Keeps the language in which the viewer reads. A taste and not a matter of the agency: the audit trail is not told. */
export async function setLanguage(db: EntityManager, { accountId }: Viewer, language: Language): Promise<void> {
  await db.query('UPDATE account SET language = $2, version = version + 1 WHERE id = $1 AND language <> $2', [accountId, language]);
}
