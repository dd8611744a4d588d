import type { Pause } from '@vinh-danh/domain/rulebook/deadline';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';

/** A stop of the clock with who entered it and for which unit. */
export interface PauseRow extends Pause {
  readonly id: string;
  readonly unit: Text | null;
  readonly beganBy: string;
  readonly endedBy: string | null;
  readonly version: number;
}

/** Every pause of a plan on the record, the first first. */
export async function findPauses(db: EntityManager, planId: string): Promise<PauseRow[]> {
  const rows: (Omit<PauseRow, 'unitId' | 'until'> & { unitId: string | null; until: Date | null })[] = await db.query(
    `SELECT pause.id, pause.deadline, pause.unit_id AS "unitId", pause.began_at AS "from", pause.ended_at AS until, pause.reason, pause.version,
            beginner.display_name AS "beganBy", ender.display_name AS "endedBy",
            CASE WHEN unit.id IS NULL THEN NULL ELSE json_build_object('vi', unit.name, 'en', unit.english_name) END AS unit
       FROM deadline_pause pause
       JOIN account beginner ON beginner.id = pause.began_by
       LEFT JOIN account ender ON ender.id = pause.ended_by
       LEFT JOIN unit ON unit.id = pause.unit_id
      WHERE pause.plan_id = $1 ORDER BY pause.began_at, pause.id`,
    [planId],
  );
  return rows.map(({ unitId, until, ...pause }) => ({ ...pause, unitId: unitId ?? undefined, until: until ?? undefined }));
}
