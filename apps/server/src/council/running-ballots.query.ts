import type { EntityManager } from 'typeorm';

/** The cases of a sitting that are being voted on. */
export async function runningBallots(db: EntityManager, sittingId: string): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT sitting_case.id FROM sitting_case JOIN ballot_round ON case_id = sitting_case.id WHERE sitting_id = $1 AND running`,
    [sittingId],
  );
  return new Set(rows.map(({ id }) => id));
}
