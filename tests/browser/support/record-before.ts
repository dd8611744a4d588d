import pg from 'pg';
import { ALL_DONE, recordBefore } from '../../../apps/server/src/testing/builders/procedure';
import type { Product } from './start-product';

/**
 * Everybody who waits for the Director has passed the council and was posted to the end: written straight into the database, for tests
 * that are about what comes afterwards.
 */
export async function passCouncilAndPosting({ databaseUrl }: Product): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const query = async <Row>(statement: string, values: unknown[]): Promise<Row[]> => (await client.query(statement, values)).rows;
    const waiting = await query<{ id: string }>(
      `SELECT nomination.id FROM nomination JOIN dossier ON dossier.id = dossier_id
        WHERE accepted_at IS NOT NULL AND approved_at IS NULL AND refused_at IS NULL AND nomination.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT FROM sitting_case WHERE nomination_id = nomination.id)
        ORDER BY nomination.id`,
      [],
    );
    await recordBefore(
      query,
      waiting.map(({ id }) => id),
      ALL_DONE,
    );
  } finally {
    await client.end();
  }
}
