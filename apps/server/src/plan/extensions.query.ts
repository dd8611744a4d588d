import type { Extension } from '@vinh-danh/domain/rulebook/deadline';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';

/** An extension with the name of the unit that it is for. */
export interface ExtensionRow extends Extension {
  readonly unit: Text | null;
}

/** Every extension of a plan on the record, the first first. */
export async function findExtensions(db: EntityManager, planId: string): Promise<ExtensionRow[]> {
  const rows: (Omit<ExtensionRow, 'unitId'> & { unitId: string | null })[] = await db.query(
    `SELECT extension.deadline, extension.unit_id AS "unitId", extension.until, extension.reason, extension.decision_number AS "decisionNumber",
            extension.granted_at AS "grantedAt",            account.display_name AS "grantedBy",
            CASE WHEN unit.id IS NULL THEN NULL ELSE json_build_object('vi', unit.name, 'en', unit.english_name) END AS unit
       FROM deadline_extension extension JOIN account ON account.id = extension.granted_by LEFT JOIN unit ON unit.id = extension.unit_id
      WHERE extension.plan_id = $1 ORDER BY extension.granted_at, extension.id`,
    [planId],
  );
  return rows.map(({ unitId, ...extension }) => ({ ...extension, unitId: unitId ?? undefined }));
}
