import type { EntityManager } from 'typeorm';
import type { NominationEntity } from '../nomination/nomination.entity';

/** How the nominated person or collective is called. */
export async function nomineeName(db: EntityManager, { personId, collectiveId }: NominationEntity): Promise<string> {
  const [row]: { name: string }[] = await db.query(
    'SELECT coalesce((SELECT full_name FROM person WHERE id = $1), (SELECT name FROM unit WHERE id = $2)) AS name',
    [personId, collectiveId],
  );
  return row?.name ?? '';
}
