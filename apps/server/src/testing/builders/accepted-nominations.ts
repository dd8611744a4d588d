import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { TestDepartment } from '../department';
import { factsOf } from './facts';
import type { TestPlan } from './plan';
import { ALL_DONE, type Before, recordBefore } from './procedure';

export interface AcceptedNomination {
  readonly nominationId: string;
  readonly personId: string;
  readonly version: number;
}

/**
 * People of one unit whom nothing stands against, nominated for CSTĐCS in a dossier that the Office accepted. They hold LĐTT of the
 * year already. The council has passed them and their posting is over, unless a test is about that.
 */
export async function acceptedFighters(
  database: DataSource,
  department: TestDepartment,
  plan: TestPlan,
  { count, rank = 'STAFF', before = ALL_DONE }: { count: number; rank?: 'STAFF' | 'HEAD'; before?: Before },
): Promise<AcceptedNomination[]> {
  const { office, head } = department.people;
  const dossierId = uuidv7();
  await database.query(
    `INSERT INTO dossier (id, plan_id, unit_id, rulebook_version_id, receipt_number, sent_at, sent_by, accepted_at, accepted_by, created_at, created_by, updated_at)
     VALUES ($1, $2, $3, $4, $5, '2017-12-01', $6, '2017-12-06', $7, '2017-12-01', $6, '2017-12-06')`,
    [dossierId, plan.planId, department.units.planning, plan.rulebookVersionId, `HS-${dossierId}`, head.accountId, office.accountId],
  );
  const made: AcceptedNomination[] = [];
  for (let index = 0; index < count; index += 1) {
    const personId = uuidv7();
    const member = { ...head, personId };
    await database.query(
      `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'MALE', 'CIVIL_SERVANT', '2010-01-01')`,
      [personId, personId, `Người thứ ${index}`],
    );
    await database.query(
      `INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES ($1, $2, $3, '', $4, '2010-01-01')`,
      [uuidv7(), personId, department.units.planning, rank],
    );
    const facts = factsOf(database, plan, member);
    await facts.pledged();
    await facts.rated();
    const initiativeId = await facts.initiative(`Sáng kiến ${index}`);
    await database.query(
      `INSERT INTO honour (id, person_id, award, year, decision_number, decided_on) VALUES ($1, $2, 'ADVANCED_WORKER', 2017, '1/QĐ', '2017-12-10')`,
      [uuidv7(), personId],
    );
    const nominationId = uuidv7();
    await database.query(
      `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, created_at, updated_at)
       VALUES ($1, $2, $3, 'GRASSROOTS_EMULATION_FIGHTER', $4, '2017-12-01', '2017-12-01')`,
      [nominationId, dossierId, plan.planId, personId],
    );
    await database.query('INSERT INTO nomination_initiative (nomination_id, initiative_id) VALUES ($1, $2)', [nominationId, initiativeId]);
    made.push({ nominationId, personId, version: 1 });
  }
  await recordBefore(
    (statement, values) => database.query(statement, values),
    made.map(({ nominationId }) => nominationId),
    before,
  );
  return made;
}
