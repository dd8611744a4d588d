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
    // Of somebody who does not sit there.
    recusalId: await recuse(database, caseIds[0] as string, department.people.metrologist.personId),
    departmentId: department.units.department,
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
