import { type Choice, stateOfBallot } from '@vinh-danh/domain/council/ballot';
import { mayVoteOn } from '@vinh-danh/domain/council/sitting-state.rule';
import { type Count, countVotes, type Elector, turnoutOfRound } from '@vinh-danh/domain/council/tally.rule';
import { Refused, refusal } from '@vinh-danh/domain/refusal';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import type { EntityManager } from 'typeorm';
import type { Act } from '../nomination/lock-dossier';
import { type BallotCase, findBallotCases } from './ballot-cases.query';
import type { BallotRoundEntity } from './ballot-round.entity';
import { finishBallot } from './finish-ballot';
import { lockBallot, permitBallots } from './lock-ballot';

interface Vote {
  readonly personId: string;
  readonly choice: Choice;
}

/** Ends an open vote and counts it, with the written opinions of those who do not attend where the rule counts them. */
export async function closeBallot(db: EntityManager, act: Act, { ballotId }: { ballotId: string }): Promise<{ ballotId: string }> {
  const held = await lockBallot(db, act, ballotId);
  permitBallots(held.standing);
  if (held.ballot.form === 'SECRET') throw new Refused([refusal('BALLOT_IS_SECRET', {})]);
  if (stateOfBallot(held.ballot) !== 'OPEN') throw new Refused([refusal('BALLOT_OVER', {})]);
  const caseIds = held.rounds.map(({ caseId }) => caseId);
  const cases = await findBallotCases(db, caseIds, act.now);
  for (const round of held.rounds) await countOpenRound(db, act, round, cases.find(({ id }) => id === round.caseId) as BallotCase);
  await finishBallot(db, act, held, { closedAt: act.now, closedBy: act.viewer.accountId });
  return { ballotId };
}

async function countOpenRound(db: EntityManager, act: Act, round: BallotRoundEntity, { id, rule, seats }: BallotCase): Promise<void> {
  if (!rule) throw new Error(`Case ${id} has a ballot but no rule.`);
  if (rule.absenteesInWriting || rule.threshold.of === 'PRESENT_OR_CONSULTED') await takeOpinions(db, act, round, seats);
  const votes: Vote[] = await db.query('SELECT person_id AS "personId", choice FROM ballot_vote WHERE round_id = $1', [round.id]);
  const voted = new Map(votes.map(({ personId, choice }) => [personId, choice]));
  const electors = seats.map((seat): Elector => ({ ...seat, hasVoted: voted.has(seat.personId) }));
  // Who has been recused since, or has left, is not counted: an open vote tells whose it is.
  const counted = seats.filter((seat) => mayVoteOn(rule, seat) && isThere(rule, seat)).flatMap((seat) => voted.get(seat.personId) ?? []);
  const chair = seats.find(({ part }) => part === 'CHAIR');
  await writeCount(db, round, countVotes(counted), turnoutOfRound(rule, electors), chair && voted.get(chair.personId));
}

function isThere(rule: VoteRule, { attends }: { readonly attends: string }): boolean {
  return attends === 'PRESENT' || attends === 'IN_WRITING' || (attends === 'PROXY' && rule.proxies === true);
}

/** Written opinions that take a side are votes of those who sent them and did not vote themselves. */
async function takeOpinions(db: EntityManager, { now }: Act, round: BallotRoundEntity, seats: BallotCase['seats']): Promise<void> {
  const absent = seats.filter(({ attends }) => attends === 'IN_WRITING').map(({ personId }) => personId);
  await db.query(
    `INSERT INTO ballot_vote (round_id, person_id, choice, in_writing, cast_at)
     SELECT $1, person_id, side, true, $3 FROM written_opinion WHERE case_id = $2 AND side IS NOT NULL AND person_id = ANY($4)
     ON CONFLICT DO NOTHING`,
    [round.id, round.caseId, now, absent],
  );
}

/** Writes the figures of a round: what was counted, and who could vote and came. */
export async function writeCount(
  db: EntityManager,
  round: Pick<BallotRoundEntity, 'id'>,
  { agree, disagree, lowerTitle, invalid }: Count,
  { members, recused = 0, present, consulted = 0 }: ReturnType<typeof turnoutOfRound>,
  chair?: Choice,
): Promise<void> {
  await db.query(
    `UPDATE ballot_round SET agree = $2, disagree = $3, lower_title = $4, invalid = $5, members = $6, recused = $7, present = $8,
            consulted = $9, chair_in_favour = $10, running = false WHERE id = $1`,
    [round.id, agree, disagree, lowerTitle, invalid, members, recused, present, consulted, chair === undefined ? null : chair === 'AGREE'],
  );
}
