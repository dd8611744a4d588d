import { uuidv7 } from 'uuidv7';
import { buildCouncil, buildSitting, recuse } from '../builders/councils';
import type { TestPlan } from '../builders/plan';
import type { World } from './world';

/** A council of one who votes, and on what: an open vote that runs and one that is counted. */
export async function buildBallots(world: World, plan: TestPlan, nominationId: string, keptNominationId: string) {
  const { database, department } = world;
  const { council: member, office } = department.people;
  const seats = [
    { part: 'CHAIR', who: 'council' },
    { part: 'SECRETARY', who: 'office' },
  ] as const;
  const council = await buildCouncil(database, department, { seats, invented: 0 });
  const { sittingId, caseIds } = await buildSitting(database, council, plan, {
    nominations: [{ nominationId }, { nominationId: keptNominationId }],
  });
  const [ballotId, countedBallotId, roundId] = [uuidv7(), uuidv7(), uuidv7()];
  await database.query(
    `INSERT INTO ballot (id, sitting_id, number, purpose, form, opened_at, opened_by, closed_at, counted_at)
     VALUES ($1, $3, 1, 'CASE', 'OPEN', now(), $4, NULL, NULL), ($2, $3, 2, 'CASE', 'OPEN', now(), $4, now(), now())`,
    [ballotId, countedBallotId, sittingId, office.accountId],
  );
  await database.query('INSERT INTO ballot_round (id, ballot_id, case_id, number) VALUES ($1, $2, $3, 1)', [roundId, ballotId, caseIds[0]]);
  await recuse(database, caseIds[1] as string, member.personId);
  return {
    keptCaseId: caseIds[1] as string,
    ...(await hangOnCase(world, plan, caseIds[0] as string)),
    bodyId: council.councilId,
    seatId: council.seats[0]?.seatId as string,
    councilId: member.personId,
    sittingId,
    caseId: caseIds[0] as string,
    ballotId,
    countedBallotId,
    roundId,
  };
}

/** A recusal of somebody who does not sit there, a tie and an initiative of the employee. */
async function hangOnCase({ database, department }: World, { planId }: TestPlan, caseId: string) {
  const { employee, colleague, metrologist } = department.people;
  const [tieId, initiativeId] = [uuidv7(), uuidv7()];
  const recusalId = await recuse(database, caseId, metrologist.personId);
  await database.query(
    `INSERT INTO family_tie (id, person_id, relative_id, kind, declared_at, declared_by) VALUES ($1, $2, $3, 'SIBLING', now(), $4)`,
    [tieId, employee.personId, colleague.personId, employee.accountId],
  );
  await database.query(`INSERT INTO initiative (id, kind, title, level) VALUES ($1, 'INITIATIVE', 'Số hóa', 'UNIT')`, [initiativeId]);
  await database.query('INSERT INTO initiative_author (initiative_id, person_id) VALUES ($1, $2)', [initiativeId, employee.personId]);
  await database.query(
    `INSERT INTO initiative_filing (initiative_id, plan_id, unit_id, receipt_number, description, effect, filed_at, filed_by)
     VALUES ($1, $2, $3, 'SK', 'x', 'x', now(), $4)`,
    [initiativeId, planId, employee.unitId, employee.accountId],
  );
  return { tieId, initiativeId, recusalId, departmentId: department.units.department };
}
