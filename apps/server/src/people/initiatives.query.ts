import type { EntityManager } from 'typeorm';
import type { InitiativeRecordType } from './record-kinds.type';

const INITIATIVES = `
  SELECT w.person_id AS "personId", v.id, v.version, v.recorded_at AS "recordedAt", v.kind, v.title, v.level,
         v.recognised_on::text AS "recognisedOn", v.decision_number AS "decisionNumber",
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'recordedAt', r.recorded_at, 'aspect', r.aspect,
                   'level', r.level, 'decidedOn', r.decided_on, 'decisionNumber', r.decision_number) ORDER BY r.decided_on, r.id), '[]')
            FROM initiative_recognition r WHERE r.initiative_id = v.id) AS recognitions,
         (SELECT json_agg(json_build_object('id', p.id, 'name', p.full_name) ORDER BY p.sort_name, p.id)
            FROM initiative_author a JOIN person p ON p.id = a.person_id WHERE a.initiative_id = v.id) AS authors
    FROM initiative_author w JOIN initiative v ON v.id = w.initiative_id
   WHERE w.person_id = ANY($1)
     AND NOT EXISTS (SELECT FROM initiative_filing f WHERE f.initiative_id = v.id AND num_nonnulls(f.withdrawn_at, f.refused_at) > 0)
   ORDER BY v.recognised_on DESC NULLS FIRST, v.id`;

/** The initiatives of some people, each with its authors and everything that was recognised of it. */
export async function findInitiatives(
  db: EntityManager,
  people: readonly string[],
): Promise<(InitiativeRecordType & { readonly personId: string })[]> {
  const rows: (InitiativeRecordType & { personId: string })[] = await db.query(INITIATIVES, [people]);
  return rows.map((row) => ({
    ...row,
    recognitions: row.recognitions.map((each) => ({ ...each, recordedAt: each.recordedAt && new Date(each.recordedAt) })),
  }));
}
