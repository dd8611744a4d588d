import { uuidv7 } from 'uuidv7';

/** Runs a statement: a data source's own, or that of a plain connection. */
export type Query = <Row = never>(statement: string, values: unknown[]) => Promise<Row[]>;

/** When the council met and the result was posted, in tests that are about neither. */
const HELD = '2017-12-01T01:00:00Z';
const POSTED = '2017-12-01T09:00:00Z';
const CLOSED = '2017-12-02T09:00:00Z';

/** What becomes of nominations before the Director decides; what is left out has not happened. */
export interface Before {
  readonly council?: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE' | 'DEFERRED' | 'PLACED';
  readonly lowerAward?: string;
  readonly posted?: { readonly closesAt: string };
}

/** The council said yes, and the result was posted until its last day. */
export const ALL_DONE: Before = { council: 'PASSED', posted: { closesAt: CLOSED } };

/** Writes what comes before a decision straight into the tables, for tests that are about what comes after it. */
export async function recordBefore(query: Query, nominationIds: readonly string[], { council, lowerAward, posted }: Before): Promise<void> {
  if (nominationIds.length === 0) return;
  const [of] = await query<{ planId: string; unitId: string; accountId: string }>(
    `SELECT plan_id AS "planId", (SELECT id FROM unit WHERE parent_id IS NULL LIMIT 1) AS "unitId", (SELECT id FROM account ORDER BY id LIMIT 1) AS "accountId"
       FROM nomination WHERE id = $1`,
    [nominationIds[0]],
  );
  if (!of) throw new Error(`No such nomination: ${nominationIds[0]}.`);
  if (council) await recordSitting(query, nominationIds, { council, lowerAward }, of);
  if (posted) await recordPosting(query, nominationIds, posted, of);
}

/** The demonstration's own sitting has not been held: it would be the council's last word. */
export async function callOffSittings(query: Query): Promise<void> {
  await query(
    `UPDATE sitting SET cancelled_at = starts_at, cancelled_by = created_by, cancel_reason = 'Họp sớm hơn', version = version + 1
      WHERE opened_at IS NULL AND cancelled_at IS NULL`,
    [],
  );
}

interface Scene {
  readonly planId: string;
  readonly unitId: string;
  readonly accountId: string;
}

async function recordSitting(
  query: Query,
  nominationIds: readonly string[],
  { council, lowerAward }: Before,
  { planId, unitId, accountId }: Scene,
): Promise<void> {
  const councilId = await theCouncil(query, unitId);
  const sittingId = uuidv7();
  await query(
    `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, convened_at, convened_by, opened_at, opened_by, closed_at, closed_by, created_at, created_by)
     VALUES ($1, $2, $3, (SELECT count(*) + 1 FROM sitting WHERE council_id = $2 AND plan_id = $3), $4, 'Phòng họp số 1', $4, $5, $4, $5, $4, $5, $4, $5)`,
    [sittingId, councilId, planId, HELD, accountId],
  );
  const outcome = council === 'PLACED' ? null : council;
  for (const [index, nominationId] of nominationIds.entries())
    await query(
      `INSERT INTO sitting_case (id, sitting_id, position, nomination_id, outcome, lower_award, votes_in_favour, votes_needed, voters_counted, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuidv7(),
        sittingId,
        index + 1,
        nominationId,
        outcome,
        lowerAward ?? null,
        ...(outcome === null ? [null, null, null, null] : [outcome === 'PASSED' ? 7 : 3, 5, 7, HELD]),
      ],
    );
}

async function theCouncil(query: Query, unitId: string): Promise<string> {
  const [there] = await query<{ id: string }>(`SELECT id FROM council WHERE body = 'COUNCIL' AND unit_id = $1 LIMIT 1`, [unitId]);
  if (there) return there.id;
  const id = uuidv7();
  await query(
    `INSERT INTO council (id, unit_id, body, name, english_name, decision_number, established_on)
     VALUES ($1, $2, 'COUNCIL', 'Hội đồng Thi đua – Khen thưởng', 'Council for Emulation and Commendation', '10/QĐ-SKHCN', '2017-01-10')`,
    [id, unitId],
  );
  return id;
}

async function recordPosting(
  query: Query,
  nominationIds: readonly string[],
  { closesAt }: { readonly closesAt: string },
  { planId, accountId }: Scene,
): Promise<void> {
  const postingId = uuidv7();
  await query(
    `INSERT INTO posting (id, plan_id, number, audience, posted_at, posted_by, closes_at)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM posting WHERE plan_id = $2), 'STAFF', $3, $4, $5)`,
    [postingId, planId, POSTED, accountId, closesAt],
  );
  for (const [index, nominationId] of nominationIds.entries())
    await query('INSERT INTO posting_entry (posting_id, nomination_id, position) VALUES ($1, $2, $3)', [
      postingId,
      nominationId,
      index + 1,
    ]);
}
