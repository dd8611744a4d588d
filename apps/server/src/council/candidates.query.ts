import type { CaseOutcome } from '@vinh-danh/domain/council/sitting';
import type { EntityManager } from 'typeorm';
import { casesHeardFor } from '../nomination/cases-heard';

/** What might come before a council: a nomination, or an initiative that was filed. */
export interface CandidateRow {
  readonly nominationId: string | null;
  readonly initiativeId: string | null;
  /** Who or what it is about. */
  readonly name: string;
  readonly unit: string | null;
  readonly award: string | null;
  readonly dossierId: string | null;
  /** Accepted by the Office, and neither withdrawn, decided nor sent back alone. */
  readonly isReady: boolean;
  readonly before: readonly { readonly number: number; readonly outcome: CaseOutcome | null; readonly isOver: boolean }[];
}

const BEFORE = (cases: string) => `
  (SELECT coalesce(json_agg(json_build_object('number', sitting.number, 'outcome', outcome, 'isOver', closed_at IS NOT NULL) ORDER BY sitting.starts_at), '[]')
     FROM ${cases} heard_case JOIN sitting ON sitting.id = sitting_id
    WHERE council_id = $1 AND cancelled_at IS NULL) AS before`;

const NOMINATIONS = `
  SELECT nomination.id AS "nominationId", NULL AS "initiativeId", coalesce(full_name, collective.name) AS name, unit.name AS unit, award,
         dossier.id AS "dossierId",
         dossier.accepted_at IS NOT NULL AND num_nonnulls(dossier.withdrawn_at, nomination.withdrawn_at, approved_at, refused_at, nomination.returned_at, corrected_at) = 0
           AS "isReady",
         ${BEFORE(casesHeardFor('nomination.id'))}
    FROM nomination JOIN dossier ON dossier.id = dossier_id JOIN unit ON unit.id = dossier.unit_id
    LEFT JOIN person ON person.id = nomination.person_id LEFT JOIN unit collective ON collective.id = collective_id`;

const INITIATIVES = `
  SELECT NULL AS "nominationId", initiative.id AS "initiativeId", title AS name, unit.name AS unit, NULL AS award, NULL AS "dossierId",
         recognised_on IS NULL AND num_nonnulls(withdrawn_at, refused_at) = 0 AS "isReady",
         ${BEFORE('(SELECT * FROM sitting_case WHERE initiative_id = initiative.id)')}
    FROM initiative JOIN initiative_filing ON initiative_id = initiative.id JOIN unit ON unit.id = initiative_filing.unit_id`;

/** Some nominations and initiatives of a plan, of units that the council's unit covers, as they might come before it. */
export async function findCandidates(
  db: EntityManager,
  of: { readonly councilId: string; readonly planId: string; readonly unitId: string },
  { nominationIds, initiativeIds }: { readonly nominationIds: readonly string[]; readonly initiativeIds: readonly string[] },
): Promise<CandidateRow[]> {
  const values = [of.councilId, of.planId, of.unitId];
  const nominations = nominationIds.length
    ? await db.query(
        `${NOMINATIONS} WHERE nomination.plan_id = $2 AND $3::uuid = ANY(unit.path) AND nomination.id = ANY($4) ORDER BY dossier.id FOR SHARE OF dossier, nomination`,
        [...values, nominationIds],
      )
    : [];
  const initiatives = initiativeIds.length
    ? await db.query(
        `${INITIATIVES} WHERE initiative_filing.plan_id = $2 AND $3::uuid = ANY(unit.path) AND initiative.id = ANY($4) FOR SHARE OF initiative_filing`,
        [...values, initiativeIds],
      )
    : [];
  return [...nominations, ...initiatives];
}

/** Everything of a plan that is ready to come before a council and has not been decided there. */
export function findReady(
  db: EntityManager,
  { councilId, planId, unitId, ofInitiatives }: { councilId: string; planId: string; unitId: string; ofInitiatives: boolean },
): Promise<CandidateRow[]> {
  const statement = ofInitiatives
    ? `${INITIATIVES} WHERE initiative_filing.plan_id = $2 AND $3::uuid = ANY(unit.path) AND recognised_on IS NULL AND num_nonnulls(withdrawn_at, refused_at) = 0
       ORDER BY filed_at, initiative.id LIMIT 500`
    : `${NOMINATIONS} WHERE nomination.plan_id = $2 AND $3::uuid = ANY(unit.path) AND dossier.accepted_at IS NOT NULL
         AND num_nonnulls(dossier.withdrawn_at, nomination.withdrawn_at, approved_at, refused_at) = 0
       ORDER BY unit.position, unit.code, nomination.id LIMIT 500`;
  return db.query(statement, [councilId, planId, unitId]);
}
