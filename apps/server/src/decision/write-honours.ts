import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Act } from '../nomination/lock-dossier';
import type { DraftedRow } from './drafted-nominations.query';

/** The decision by which honours are given. */
interface Giving {
  readonly id: string;
  readonly planId: string;
  readonly number: string;
  readonly issuedOn: string;
}

/** An honour that a decision gave a moment ago. */
export interface GivenHonour {
  readonly honourId: string;
  readonly row: DraftedRow;
}

/** For the work of a year an award is held once. */
const HELD = `
  SELECT line.id AS "nominationId", honour.decision_number AS number
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS line (id, person_id, unit_id, award) JOIN plan ON plan.id = $5
    JOIN honour ON honour.award = line.award AND honour.year = plan.year
     AND (honour.person_id = line.person_id OR honour.unit_id = line.unit_id)
   WHERE revoked_on IS NULL AND coalesce(honour.kind, 'MERIT') = 'MERIT'`;

/** Those who hold the same award of the plan's year by another decision. */
export async function findHeld(
  db: EntityManager,
  planId: string,
  rows: readonly DraftedRow[],
): Promise<{ row: DraftedRow; number: string }[]> {
  const held: { nominationId: string; number: string }[] = await db.query(HELD, [...columnsOf(rows), planId]);
  return held.flatMap(({ nominationId, number }) => {
    const row = rows.find((each) => each.nominationId === nominationId);
    return row ? [{ row, number }] : [];
  });
}

/** Puts on record what a decision gives: one honour a line, all in one statement. */
export async function writeHonours(
  db: EntityManager,
  act: Act,
  { id, planId, number, issuedOn }: Giving,
  rows: readonly DraftedRow[],
): Promise<GivenHonour[]> {
  const ids = rows.map(() => uuidv7());
  await db.query(
    `INSERT INTO honour (id, nomination_id, person_id, unit_id, award, decision_id, decision_number, decided_on, year, kind, period_from, period_until,
                         recorded_at, recorded_by)
     SELECT line.honour_id, line.id, line.person_id, line.unit_id, line.award, $6, $7, $8::date, plan.year, 'MERIT',
            make_date(plan.year, 1, 1), make_date(plan.year, 12, 31), $9, $10
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $11::uuid[]) AS line (id, person_id, unit_id, award, honour_id)
       JOIN plan ON plan.id = $5`,
    [...columnsOf(rows), planId, id, number, issuedOn, act.now, act.viewer.accountId, ids],
  );
  return rows.map((row, index) => ({ row, honourId: ids[index] as string }));
}

function columnsOf(rows: readonly DraftedRow[]) {
  return [
    rows.map(({ nominationId }) => nominationId),
    rows.map(({ personId }) => personId),
    rows.map(({ collectiveId }) => collectiveId),
    rows.map(({ award }) => award),
  ];
}
