import { randomUUID } from 'node:crypto';
import { makeClosingKey, makeReceipt, sealPaper } from '@vinh-danh/domain/council/envelope';
import { acceptedFighters } from '../builders/accepted-nominations';
import { answerFree, type BuiltSitting, buildCouncil, buildSitting } from '../builders/councils';
import { MEETING } from './days';
import type { Step, Year } from './step';

/** A council of one who votes and a secretary, with two cases before it. */
export async function buildTheSitting({
  database,
  department,
  plan,
}: Pick<Year, 'database' | 'department' | 'plan'>): Promise<BuiltSitting> {
  const seats = [
    { part: 'CHAIR', who: 'council' },
    { part: 'SECRETARY', who: 'office' },
  ] as const;
  const council = await buildCouncil(database, department, { seats, invented: 0 });
  const nominations = await acceptedFighters(database, department, plan, { count: 2, before: {} });
  const sitting = await buildSitting(database, council, plan, { nominations });
  await answerFree(database, sitting.caseIds, council.voters);
  return sitting;
}

/** A secret ballot, and who closes it. */
export function secretly({ department }: Year) {
  return { form: 'SECRET', closers: [department.people.council.personId, department.people.office.personId] };
}

async function opening(year: Year, which: number) {
  const { sittingId, caseIds } = await year.theSitting();
  return { sittingId, caseIds: [caseIds[which]], ...secretly(year) };
}

async function lastBallot({ database }: Year) {
  const [row] = await database.query(
    'SELECT ballot.*, round.id AS round_id FROM ballot JOIN ballot_round round ON ballot_id = ballot.id ORDER BY ballot.number DESC LIMIT 1',
  );
  return row;
}

async function takingKey(year: Year, closer: 'OUTER' | 'INNER') {
  const { code, publicKey, wrappedKey } = await makeClosingKey();
  year.codes.set(closer, code);
  return { ballotId: (await lastBallot(year)).id, closer, publicKey, wrappedKey };
}

async function opensWith(year: Year, closer: 'OUTER' | 'INNER') {
  return { ballotId: (await lastBallot(year)).id, closer, code: year.codes.get(closer) };
}

async function sealedVote(year: Year) {
  const { round_id: roundId, outer_key: outerKey, inner_key: innerKey } = await lastBallot(year);
  const paper = await sealPaper({ roundId, outerKey, innerKey }, { choice: 'DISAGREE', receipt: makeReceipt() });
  return { roundId, personId: year.department.people.council.personId, paper };
}

/** The rules of this plan ask for secret ballots: an open one is laid into the table. */
async function openVote({ database, department, theSitting }: Year) {
  const { sittingId, caseIds } = await theSitting();
  const [ballotId, roundId] = [randomUUID(), randomUUID()];
  await database.query(
    `INSERT INTO ballot (id, sitting_id, number, purpose, form, opened_at, opened_by) VALUES ($1, $2, 9, 'CASE', 'OPEN', $3, $4)`,
    [ballotId, sittingId, MEETING, department.people.office.accountId],
  );
  await database.query('INSERT INTO ballot_round (id, ballot_id, case_id, number) VALUES ($1, $2, $3, 9)', [roundId, ballotId, caseIds[1]]);
  return { roundId, personId: department.people.council.personId, choice: 'AGREE' };
}

/** A secret ballot to its end, one that two declare void, and an open one. */
export const BALLOTS: readonly Step[] = [
  { mutation: 'openBallot', by: 'office', input: (year) => opening(year, 0) },
  { mutation: 'takeClosingKey', by: 'council', input: (year) => takingKey(year, 'OUTER') },
  { mutation: 'takeClosingKey', by: 'office', input: (year) => takingKey(year, 'INNER') },
  { mutation: 'castSecretVote', by: 'council', input: sealedVote },
  { mutation: 'openEnvelopes', by: 'council', input: (year) => opensWith(year, 'OUTER') },
  { mutation: 'openEnvelopes', by: 'office', input: (year) => opensWith(year, 'INNER') },
  {
    mutation: 'settleCase',
    by: 'office',
    input: async ({ theSitting }) => ({ caseId: (await theSitting()).caseIds[0], passed: false, reason: 'Không bỏ phiếu nữa' }),
  },
  { mutation: 'openBallot', by: 'office', input: (year) => opening(year, 1) },
  { mutation: 'voidBallot', by: 'office', input: async (year) => ({ ballotId: (await lastBallot(year)).id, reason: 'Mất mã' }) },
  { mutation: 'voidBallot', by: 'council', input: async (year) => ({ ballotId: (await lastBallot(year)).id, reason: '' }) },
  { mutation: 'castVote', by: 'council', input: openVote },
  { mutation: 'closeBallot', by: 'office', input: async (year) => ({ ballotId: (await lastBallot(year)).id }) },
];
