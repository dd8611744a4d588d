import type { CouncilBody } from '@vinh-danh/domain/council/council';
import type { EntityManager } from 'typeorm';
import { type Prepared, preparePage } from '../graph/prepared';

/** A sitting as lists show it. */
export interface SittingRow {
  readonly id: string;
  readonly version: number;
  readonly councilId: string;
  readonly council: { vi: string; en: string };
  readonly body: CouncilBody;
  readonly unitId: string;
  readonly planId: string;
  readonly year: number;
  readonly number: number;
  readonly startsAt: Date;
  readonly place: string;
  readonly note: string;
  readonly convenedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly caseCount: number;
}

const SITTING = `
  SELECT sitting.id, sitting.version, council.id AS "councilId", json_build_object('vi', council.name, 'en', council.english_name) AS council,
         council.body, council.unit_id AS "unitId", plan.id AS "planId", plan.year, sitting.number, starts_at AS "startsAt", place, note,
         convened_at AS "convenedAt", opened_at AS "openedAt", closed_at AS "closedAt", cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason",
         (SELECT count(*)::int FROM sitting_case WHERE sitting_id = sitting.id) AS "caseCount"
    FROM sitting JOIN council ON council.id = council_id JOIN plan ON plan.id = plan_id`;

export async function findSittingRow(db: EntityManager, id: string): Promise<SittingRow | undefined> {
  const [row]: SittingRow[] = await db.query(`${SITTING} WHERE sitting.id = $1`, [id]);
  return row;
}

/** Whose sittings are asked for. */
export interface SittingFilter {
  /** Units whose councils' sittings are open to the viewer beyond any seat. */
  readonly unitIds: readonly string[];
  /** Who asks, and the day: members see the sittings of their councils once they are called in. */
  readonly personId: string | null;
  readonly councilId: string | null;
}

/** A page of sittings, the latest first. */
export function pageOfSittings({ unitIds, personId, councilId }: SittingFilter, first: number, after: readonly string[] | null): Prepared {
  const values: unknown[] = [unitIds, personId, councilId, ...(after ?? [])];
  return preparePage(
    'sittings',
    `${SITTING} JOIN unit ON unit.id = council.unit_id
      WHERE ($3::uuid IS NULL OR council.id = $3)
        AND (unit.path && $1::uuid[]
             OR (convened_at IS NOT NULL
                 AND (EXISTS (SELECT FROM sitting_attendance WHERE sitting_id = sitting.id AND $2::uuid IN (person_id, proxy_person_id))
                      OR (opened_at IS NULL AND EXISTS (
                            SELECT FROM seated_on(council.id, (starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) sits WHERE sits.person_id = $2)))))
        ${after ? 'AND (starts_at, sitting.id) < ($4::timestamptz, $5::uuid)' : ''}
      ORDER BY starts_at DESC, sitting.id DESC`,
    values,
    first + 1,
  );
}
