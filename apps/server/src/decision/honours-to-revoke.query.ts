import type { EntityManager } from 'typeorm';

/** An honour that somebody wants to take back, with what hangs on it. */
export interface RevokedRow {
  readonly honourId: string;
  readonly holderId: string;
  readonly holderKind: 'PERSON' | 'COLLECTIVE';
  readonly holder: string;
  /** Code of the unit, where one holds it. */
  readonly holderCode: string | null;
  readonly award: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly revokedOn: string | null;
  readonly planId: string | null;
  readonly nominationId: string | null;
  /** Whether the Director gave it. */
  readonly isOwn: boolean;
  /** Another draft that takes it back. */
  readonly draftId: string | null;
  readonly paymentId: string | null;
  readonly paymentState: 'DUE' | 'PAID' | 'NOTHING_DUE' | 'CANCELLED' | null;
  readonly due: number | null;
}

const COLUMNS = `
  honour.id AS "honourId", coalesce(honour.person_id, honour.unit_id) AS "holderId",
  CASE WHEN honour.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS "holderKind",
  coalesce(person.full_name, unit.name) AS holder, unit.code AS "holderCode", honour.award, honour.year,
  honour.decision_number AS "decisionNumber", honour.decided_on::text AS "decidedOn", honour.revoked_on::text AS "revokedOn",
  decision.plan_id AS "planId", honour.nomination_id AS "nominationId", coalesce(decision.kind = 'AWARD', false) AS "isOwn",
  line.decision_id AS "draftId", payment.id AS "paymentId", payment.state AS "paymentState", payment.due::float8 AS due`;

const JOINED = `
  FROM honour LEFT JOIN person ON person.id = honour.person_id LEFT JOIN unit ON unit.id = honour.unit_id
  LEFT JOIN award_decision decision ON decision.id = honour.decision_id
  LEFT JOIN revocation_line line ON line.honour_id = honour.id
  LEFT JOIN payment ON payment.honour_id = honour.id`;

/** Honours by id, the oldest first. */
export function readRevoked(db: EntityManager, ids: readonly string[]): Promise<RevokedRow[]> {
  return db.query(`SELECT ${COLUMNS} ${JOINED} WHERE honour.id = ANY($1::uuid[]) ORDER BY honour.decided_on, honour.id`, [ids]);
}

/** The honours that a revocation names, in its order. */
export function readRevokedBy(db: EntityManager, decisionId: string): Promise<RevokedRow[]> {
  return db.query(`SELECT ${COLUMNS} ${JOINED} WHERE line.decision_id = $1 ORDER BY line.position`, [decisionId]);
}

/** Honours of decisions of this register that still stand, found by the name of their holder or the number of the decision. */
export function findRevocable(db: EntityManager, sought: string, most: number): Promise<RevokedRow[]> {
  return db.query(
    `SELECT ${COLUMNS} ${JOINED}
      WHERE honour.decision_id IS NOT NULL AND honour.revoked_on IS NULL
        AND (person.search_name LIKE fold($1) OR fold(unit.name) LIKE fold($1) OR honour.decision_number ILIKE $1)
      ORDER BY honour.decided_on DESC, honour.id DESC LIMIT $2`,
    [sought, most],
  );
}

/** The decisions, for this holder or for those whose facts name them, that may have counted an honour. */
const RECORDS = `
  SELECT record.id FROM decision_record record JOIN nomination ON nomination.id = record.nomination_id
   WHERE record.outcome = 'APPROVED' AND nomination.id IS DISTINCT FROM $3::uuid
     AND (nomination.person_id = $1 OR nomination.collective_id = $1
          OR (nomination.collective_id IS NOT NULL AND record.nominee->'members' @> jsonb_build_array(jsonb_build_object('id', $1::text)))
          OR ($2::text IS NOT NULL AND nomination.person_id IS NOT NULL AND record.nominee->'unit'->>'code' = $2))
   ORDER BY record.decided_at, record.id`;

export async function findRecords(db: EntityManager, { holderId, holderCode, nominationId }: RevokedRow): Promise<string[]> {
  const rows: { id: string }[] = await db.query(RECORDS, [holderId, holderCode, nominationId]);
  return rows.map(({ id }) => id);
}
