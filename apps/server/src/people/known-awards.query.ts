import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';

export interface KnownAward {
  readonly key: string;
  readonly name: Text;
}

/** Every award that some published rules name, each with its newest name. People know no rules: it is read as data. */
export function findKnownAwards(db: EntityManager): Promise<KnownAward[]> {
  return db.query<KnownAward[]>(
    `SELECT DISTINCT ON (award ->> 'key') award ->> 'key' AS key, award -> 'name' AS name
       FROM rulebook_version CROSS JOIN LATERAL jsonb_path_query(rulebook, '$.layers[*].awards[*]') AS award
      ORDER BY award ->> 'key', published_at DESC`,
  );
}
