import type { InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { type Prepared, preparePage } from '../graph/prepared';

/** A filed initiative with what the council made of it, whoever may know of that. */
export interface FilingRow {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly unitId: string;
  readonly unit: { vi: string; en: string };
  readonly unitPath: string[];
  readonly receiptNumber: string;
  readonly kind: 'INITIATIVE' | 'RESEARCH';
  readonly title: string;
  readonly level: InitiativeLevel;
  readonly description: string;
  readonly effect: string;
  readonly filedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly refusedAt: Date | null;
  readonly refuseReason: string | null;
  readonly recognisedOn: Day | null;
  readonly decisionNumber: string | null;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly recognitions: readonly { readonly level: InitiativeLevel; readonly decidedOn: Day; readonly decisionNumber: string }[];
  readonly isPlaced: boolean;
  readonly passed: boolean | null;
}

const FILING = `
  SELECT initiative.id, filing.version, filing.plan_id AS "planId", unit.id AS "unitId",
         json_build_object('vi', unit.name, 'en', unit.english_name) AS unit, unit.path::text[] AS "unitPath",
         receipt_number AS "receiptNumber", initiative.kind, title, level, description, effect, filed_at AS "filedAt", withdrawn_at AS "withdrawnAt",
         refused_at AS "refusedAt", refuse_reason AS "refuseReason", recognised_on::text AS "recognisedOn", decision_number AS "decisionNumber",
         (SELECT json_agg(json_build_object('id', person.id, 'name', full_name) ORDER BY sort_name, person.id)
            FROM initiative_author author JOIN person ON person.id = author.person_id WHERE author.initiative_id = initiative.id) AS authors,
         (SELECT coalesce(json_agg(json_build_object('level', r.level, 'decidedOn', r.decided_on, 'decisionNumber', r.decision_number) ORDER BY r.decided_on, r.id), '[]')
            FROM initiative_recognition r WHERE r.initiative_id = initiative.id AND aspect = 'RECOGNITION') AS recognitions,
         coalesce(council.placed, false) AS "isPlaced", council.passed
    FROM initiative JOIN initiative_filing filing ON filing.initiative_id = initiative.id JOIN unit ON unit.id = filing.unit_id
    LEFT JOIN LATERAL (
      SELECT outcome IS NULL AS placed, CASE outcome WHEN 'PASSED' THEN true WHEN 'NOT_PASSED' THEN false END AS passed
        FROM sitting_case JOIN sitting ON sitting.id = sitting_id
       WHERE sitting_case.initiative_id = initiative.id AND cancelled_at IS NULL
       ORDER BY sitting.starts_at DESC, sitting.id DESC LIMIT 1) council ON true`;

export async function findFilingRow(db: EntityManager, id: string): Promise<FilingRow | undefined> {
  const [row]: FilingRow[] = await db.query(`${FILING} WHERE initiative.id = $1`, [id]);
  return row;
}

/** A page of initiatives: somebody's own, or those of some units and below; the latest first. */
export function pageOfFilings(
  { authorId, unitIds }: { readonly authorId: string | null; readonly unitIds: readonly string[] },
  first: number,
  after: readonly string[] | null,
): Prepared {
  return preparePage(
    'filings',
    `${FILING} WHERE ${authorId ? 'EXISTS (SELECT FROM initiative_author own WHERE own.initiative_id = initiative.id AND own.person_id = $1::uuid)' : 'unit.path && $1::uuid[]'}
       ${after ? 'AND (filed_at, initiative.id) < ($2::timestamptz, $3::uuid)' : ''}
      ORDER BY filed_at DESC, initiative.id DESC`,
    [authorId ?? unitIds, ...(after ?? [])],
    first + 1,
  );
}
