import { randomUUID } from 'node:crypto';
import { onDatabase } from '../../../apps/server/src/testing/database';
import type { Product } from './start-product';

export interface LaidSitting {
  readonly sittingId: string;
  readonly caseId: string;
}

/** Who sits: the Director presides, a member votes, the Office keeps the minutes and has no vote. */
const SEATS = [
  { username: 'giamdoc', part: 'CHAIR', votes: true },
  { username: 'hoidong', part: 'MEMBER', votes: true },
  { username: 'vanphong', part: 'SECRETARY', votes: false },
] as const;

/** Lays a sitting that is open into the database of a demonstration, with the first nomination that waits for the Director before it. */
export function layASitting(product: Product): Promise<LaidSitting> {
  return onDatabase(product.databaseUrl, lay);
}

type Query = (text: string, values?: unknown[]) => Promise<Record<string, string>[]>;

async function lay(query: Query): Promise<LaidSitting> {
  const [councilId, sittingId, caseId] = [randomUUID(), randomUUID(), randomUUID()];
  const [at] = await query(`SELECT (now() + ahead - interval '1 hour')::text AS at FROM demonstration_clock`);
  const [nomination] = await query(
    `SELECT nomination.id, nomination.plan_id FROM nomination JOIN dossier ON dossier.id = dossier_id
      WHERE dossier.accepted_at IS NOT NULL AND nomination.approved_at IS NULL AND refused_at IS NULL AND award = 'ADVANCED_WORKER' ORDER BY nomination.id LIMIT 1`,
  );
  const [office] = await query(`SELECT id FROM account WHERE username = 'vanphong'`);
  await query(
    `INSERT INTO council (id, unit_id, body, name, english_name, decision_number, established_on)
     SELECT $1, id, 'COUNCIL', 'Hội đồng Thi đua – Khen thưởng Sở', 'Council for Emulation and Commendation', '12/QĐ-SKHCN', '2016-01-05' FROM unit WHERE parent_id IS NULL`,
    [councilId],
  );
  await query(
    `INSERT INTO sitting (id, council_id, plan_id, number, starts_at, place, convened_at, convened_by, opened_at, opened_by, created_at, created_by)
     VALUES ($1, $2, $3, 1, $4, 'Phòng họp số 1', $4, $5, $4, $5, $4, $5)`,
    [sittingId, councilId, nomination?.plan_id, at?.at, office?.id],
  );
  await query('INSERT INTO sitting_case (id, sitting_id, position, nomination_id) VALUES ($1, $2, 1, $3)', [
    caseId,
    sittingId,
    nomination?.id,
  ]);
  for (const [position, { username, part, votes }] of SEATS.entries()) {
    const seatId = randomUUID();
    const [member] = await query('SELECT id, person_id FROM account WHERE username = $1', [username]);
    await query(
      `INSERT INTO council_seat (id, council_id, position, part, votes, person_id, seated_from) VALUES ($1, $2, $3, $4, $5, $6, '2016-01-05')`,
      [seatId, councilId, position, part, votes, member?.person_id],
    );
    const attends = [sittingId, seatId, member?.person_id, at?.at, office?.id];
    await query(
      `INSERT INTO sitting_attendance (sitting_id, seat_id, person_id, attends, recorded_at, recorded_by) VALUES ($1, $2, $3, 'PRESENT', $4, $5)`,
      attends,
    );
    await query(
      `INSERT INTO sitting_attendance_change (id, sitting_id, seat_id, person_id, attends, recorded_at, recorded_by)
       VALUES (gen_random_uuid(), $1, $2, $3, 'PRESENT', $4, $5)`,
      attends,
    );
    await query('INSERT INTO conflict_answer (case_id, person_id, has_interest, answered_at, answered_by) VALUES ($1, $2, false, $3, $4)', [
      caseId,
      member?.person_id,
      at?.at,
      member?.id,
    ]);
  }
  return { sittingId, caseId };
}
