import type { EntityManager } from 'typeorm';

/** A nomination as a decision names it. */
export interface DraftedRow {
  readonly nominationId: string;
  readonly planId: string;
  readonly award: string;
  readonly nominee: string;
  readonly kind: 'PERSON' | 'COLLECTIVE';
  readonly personId: string | null;
  readonly collectiveId: string | null;
  /** The path of the unit whose dossier it is. */
  readonly unitPath: readonly string[];
  readonly unitId: string;
  readonly approvedAt: Date | null;
  readonly isFrozen: boolean;
  /** Another decision of the kind that names it already; its number while it has one. */
  readonly standsIn: { readonly number: string | null } | null;
}

const ROWS = `
  SELECT nomination.id AS "nominationId", nomination.plan_id AS "planId", nomination.award, coalesce(person.full_name, collective.name) AS nominee,
         CASE WHEN nomination.person_id IS NULL THEN 'COLLECTIVE' ELSE 'PERSON' END AS kind,
         nomination.person_id AS "personId", nomination.collective_id AS "collectiveId", unit.path::text[] AS "unitPath", unit.id AS "unitId",
         approved_at AS "approvedAt",
         EXISTS (SELECT FROM decision_freeze WHERE nomination_id = nomination.id AND lifted_at IS NULL) AS "isFrozen",
         (SELECT json_build_object('number', other.number)
            FROM award_decision_line line JOIN award_decision other ON other.id = line.decision_id
           WHERE line.nomination_id = nomination.id AND other.kind = $2 AND NOT line.is_correction AND other.id IS DISTINCT FROM $3::uuid) AS "standsIn"
    FROM nomination JOIN dossier ON dossier.id = nomination.dossier_id JOIN unit ON unit.id = dossier.unit_id
    LEFT JOIN person ON person.id = nomination.person_id LEFT JOIN unit collective ON collective.id = nomination.collective_id
   WHERE nomination.id = ANY($1::uuid[])`;

/** Nominations as a decision of a kind would name them, by id. `except` is the decision that may name them. */
export async function readDrafted(
  db: EntityManager,
  ids: readonly string[],
  kind: string,
  except: string | null,
): Promise<Map<string, DraftedRow>> {
  const rows: DraftedRow[] = await db.query(ROWS, [ids, kind, except]);
  return new Map(rows.map((row) => [row.nominationId, row]));
}

/** Holds nominations until the transaction ends, in the order of their ids: what freezes one of them waits, and we for it. */
export async function holdNominations(db: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.query('SELECT FROM nomination WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
}

/** The nominations that a decision names, in its order. */
export async function lineIds(db: EntityManager, decisionId: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    'SELECT nomination_id AS id FROM award_decision_line WHERE decision_id = $1 ORDER BY position',
    [decisionId],
  );
  return rows.map(({ id }) => id);
}
