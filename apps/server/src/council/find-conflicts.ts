import { conflictsOf } from '@vinh-danh/domain/council/recusal.rule';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import type { Act } from '../nomination/lock-dossier';
import { findConnections, findSubjects, subjectOf } from './connections.query';
import { CouncilEntity } from './council.entity';
import type { SittingEntity } from './sitting.entity';

/** Who takes part in a sitting on its day: those seated, and whoever was recorded as the proxy of one. */
const UNDER_WAY = `
  SELECT person_id AS "personId" FROM seated_on($1, $2::date)
  UNION SELECT person_id FROM sitting_attendance WHERE sitting_id = $3
  UNION SELECT proxy_person_id FROM sitting_attendance WHERE sitting_id = $3 AND proxy_person_id IS NOT NULL`;

/**
 * Recuses from cases whoever the records show to have an interest: on the day of the sitting, by unit, line, own case and declared family.
 * What somebody has lifted with a reason stays lifted.
 *
 * @param caseIds which cases; absent: all of the sitting that are not decided
 */
export async function findConflicts(db: EntityManager, act: Act, sitting: SittingEntity, caseIds?: readonly string[]): Promise<void> {
  const council = await db.findOneByOrFail(CouncilEntity, { id: sitting.councilId });
  const day = dayOf(sitting.openedAt ?? sitting.startsAt);
  const members: { personId: string }[] = await db.query(UNDER_WAY, [council.id, day, sitting.id]);
  const subjects = await findSubjects(db, caseIds ?? (await undecidedOf(db, sitting.id)));
  const people = [...new Set([...members.map(({ personId }) => personId), ...subjects.flatMap((subject) => subject.people)])];
  const connections = await findConnections(db, people, day);
  for (const row of subjects) {
    const subject = subjectOf(row, connections);
    for (const { personId } of members) {
      const member = connections.of(personId);
      const grounds = conflictsOf({ member, subject, relatives: connections.relativesOf(personId), councilUnitId: council.unitId });
      for (const ground of grounds) await recuseOnce(db, act, { caseId: row.id, personId, ground, unitId: council.unitId });
    }
  }
}

async function undecidedOf(db: EntityManager, sittingId: string): Promise<string[]> {
  const rows: { id: string }[] = await db.query('SELECT id FROM sitting_case WHERE sitting_id = $1 AND outcome IS NULL', [sittingId]);
  return rows.map(({ id }) => id);
}

async function recuseOnce(
  db: EntityManager,
  act: Act,
  { caseId, personId, ground, unitId }: { caseId: string; personId: string; ground: string; unitId: string },
): Promise<void> {
  const [row]: { id: string }[] = await db.query(
    `INSERT INTO recusal (id, case_id, person_id, ground, set_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (case_id, person_id, ground) DO NOTHING RETURNING id`,
    [uuidv7(), caseId, personId, ground, act.now],
  );
  if (!row) return;
  const after = { recusalId: row.id, caseId, personId, ground };
  await recordAudit(db, act, { action: 'findRecusal', subjectKind: 'SittingCase', subjectId: caseId, unitId, after });
}
