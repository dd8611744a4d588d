import pg from 'pg';
import { ALL_DONE, type Query, recordBefore } from '../../../apps/server/src/testing/builders/procedure';
import type { Product } from './start-product';

/**
 * Everybody who waits for the Director has passed the council and was posted to the end: written straight into the database, for tests
 * that are about what comes afterwards.
 */
export function passCouncilAndPosting(product: Product): Promise<void> {
  return inDatabase(product, async (query) => {
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
  });
}

/** Works straight in the database of a product. */
export async function inDatabase({ databaseUrl }: Product, work: (query: Query) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await work(async (statement, values) => (await client.query(statement, values)).rows);
  } finally {
    await client.end();
  }
}
