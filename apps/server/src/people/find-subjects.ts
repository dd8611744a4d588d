import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';

/** Whose fact it is. */
export interface FactSubject {
  readonly kind: 'PERSON' | 'UNIT';
  readonly id: string;
  readonly name: string;
  /** The unit whose matter it is: that of a person today or last, or the unit itself; null for a person without any post. */
  readonly unitId: string | null;
  /** With all units above it; without a post it is the matter of the organisation. */
  readonly unitPath: readonly string[];
}

const PEOPLE = `
  SELECT 'PERSON' AS kind, p.id, p.full_name AS name, u.id AS "unitId", coalesce(u.path, (SELECT path FROM unit WHERE parent_id IS NULL LIMIT 1), '{}') AS "unitPath"
    FROM person p
    LEFT JOIN LATERAL (
      SELECT unit_id FROM assignment WHERE person_id = p.id AND kind = 'PERMANENT'
       ORDER BY (started_on <= $2::date) DESC, CASE WHEN started_on <= $2::date THEN started_on END DESC, started_on LIMIT 1) a ON true
    LEFT JOIN unit u ON u.id = a.unit_id
   WHERE p.id = ANY($1) ORDER BY p.id FOR NO KEY UPDATE OF p`;

const UNITS = `
  SELECT 'UNIT' AS kind, id, name, id AS "unitId", path AS "unitPath" FROM unit WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`;

/**
 * People and units by id, held until the transaction ends: of two who enter facts of the same subject at once, the second sees what
 * the first one wrote.
 */
export async function holdSubjects(
  db: EntityManager,
  { people, units }: { readonly people: readonly string[]; readonly units: readonly string[] },
  today: Day,
): Promise<Map<string, FactSubject>> {
  const rows: FactSubject[] = [
    ...(people.length > 0 ? await db.query<FactSubject[]>(PEOPLE, [people, today]) : []),
    ...(units.length > 0 ? await db.query<FactSubject[]>(UNITS, [units]) : []),
  ];
  return new Map(rows.map((row) => [row.id, row]));
}
