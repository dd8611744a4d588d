import { randomUUID } from 'node:crypto';
import type { Closer } from '@vinh-danh/domain/council/ballot';
import { whyNotOpenEnvelopes } from '@vinh-danh/domain/council/ballot.rule';
import { type CountedPaper, openInner, openOuter, unwrapKey } from '@vinh-danh/domain/council/envelope';
import { countVotes, type Elector, turnoutOfRound } from '@vinh-danh/domain/council/tally.rule';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { BallotEntity } from './ballot.entity';
import { type BallotCase, findBallotCases } from './ballot-cases.query';
import type { BallotRoundEntity } from './ballot-round.entity';
import { writeCount } from './close-ballot';
import { closerOf } from './closers.query';
import { finishBallot } from './finish-ballot';
import { type HeldBallot, lockBallot } from './lock-ballot';
import { tellSitting } from './sitting-changes';

type Key = NonNullable<Awaited<ReturnType<typeof unwrapKey>>>;

interface OpenEnvelopesInput {
  readonly ballotId: string;
  readonly closer: Closer;
}

/**
 * One of the two closers opens their layer of a secret ballot with their code, all of it in one transaction: a server that dies in the
 * middle has opened nothing. The outer envelopes end the voting, and their contents are mixed; the inner ones hold the papers, which
 * are counted.
 */
export async function openEnvelopes(db: EntityManager, act: Act, input: OpenEnvelopesInput, code: string): Promise<{ ballotId: string }> {
  const held = await lockBallot(db, act, input.ballotId);
  const { ballot, rounds } = held;
  const closer = await closerOf(db, ballot, input.closer);
  const caseIds = rounds.map(({ caseId }) => caseId);
  const cases = await findBallotCases(db, caseIds, act.now);
  const personId = act.viewer.personId;
  refuseIf(whyNotOpenEnvelopes({ ballot, step: input.closer, closer, personId, recusedSince: await recusedSince(db, held, cases) }));
  const key = await unlock(db, ballot, input.closer, code);
  if (input.closer === 'OUTER') await mix(db, act, held, cases, key);
  else await count(db, act, held, key);
  return { ballotId: ballot.id };
}

/** In secret nobody can tell which paper is theirs who was recused after voting. */
async function recusedSince(db: EntityManager, { ballot, rounds }: HeldBallot, cases: readonly BallotCase[]): Promise<string[]> {
  if (ballot.closedAt) return [];
  const voters = await findVotersOf(db, rounds);
  return cases
    .filter(({ id, seats }) => seats.some(({ personId, isRecused }) => isRecused && voters.get(id)?.has(personId)))
    .map(({ name }) => name.vi);
}

/** Who has voted, by case. */
async function findVotersOf(db: EntityManager, rounds: readonly BallotRoundEntity[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows: { caseId: string; people: string[] }[] = await db.query(
    `SELECT case_id AS "caseId", array_agg(person_id::text) AS people FROM ballot_voter JOIN ballot_round ON ballot_round.id = round_id
      WHERE round_id = ANY($1) GROUP BY case_id`,
    [rounds.map(({ id }) => id)],
  );
  return new Map(rows.map(({ caseId, people }) => [caseId, new Set(people)]));
}

async function unlock(db: EntityManager, ballot: BallotEntity, closer: Closer, code: string): Promise<Key> {
  const [row]: { publicKey: string; wrappedKey: string }[] = await db.query(
    closer === 'OUTER'
      ? 'SELECT outer_key AS "publicKey", outer_wrapped AS "wrappedKey" FROM ballot WHERE id = $1'
      : 'SELECT inner_key AS "publicKey", inner_wrapped AS "wrappedKey" FROM ballot WHERE id = $1',
    [ballot.id],
  );
  const key = row && (await unwrapKey(code, row));
  if (!key) throw new Refused([refusal('BALLOT_CODE_WRONG', {}, { field: 'code' })]);
  return key;
}

interface Sealed {
  readonly roundId: string;
  readonly sealed: Buffer;
}

function findPapers(db: EntityManager, rounds: readonly BallotRoundEntity[]): Promise<Sealed[]> {
  return db.query('SELECT round_id AS "roundId", sealed FROM ballot_paper WHERE round_id = ANY($1)', [rounds.map(({ id }) => id)]);
}

/** Stands for what did not open: it opens at the second step no more, and counts as a paper that says nothing. */
const UNREADABLE = new Uint8Array(1);

/** The inner envelopes, in an order and under ids that say nothing about where they lay. */
async function mix(db: EntityManager, act: Act, { ballot, sitting, rounds }: HeldBallot, cases: readonly BallotCase[], key: Key) {
  const papers = await findPapers(db, rounds);
  const opened = await Promise.all(
    papers.map(async ({ roundId, sealed }) => ({
      id: randomUUID(),
      roundId,
      sealed: Buffer.from((await openOuter(key, ballot.outerKey as string, roundId, sealed)) ?? UNREADABLE),
    })),
  );
  opened.sort((one, other) => (one.id < other.id ? -1 : 1));
  await deletePapers(db, rounds);
  await db.query('INSERT INTO ballot_paper (id, round_id, sealed) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[])', [
    opened.map(({ id }) => id),
    opened.map(({ roundId }) => roundId),
    opened.map(({ sealed }) => sealed),
  ]);
  await writeTurnouts(db, rounds, cases);
  const mixed = { closedAt: act.now, closedBy: act.viewer.accountId, outerWrapped: null };
  if (!(await updateVersioned(db, BallotEntity, ballot, mixed))) throw new Error(`Ballot ${ballot.id} changed while it was locked.`);
  await recordAudit(db, act, {
    action: 'mixBallot',
    subjectKind: 'Sitting',
    subjectId: sitting.id,
    after: { ballot: ballot.number, cases: rounds.length },
  });
  for (const { caseId } of rounds) await tellSitting(db, sitting.id, 'BALLOT', caseId);
}

/** Who could vote and who came, when voting ended. */
async function writeTurnouts(db: EntityManager, rounds: readonly BallotRoundEntity[], cases: readonly BallotCase[]): Promise<void> {
  const voters = await findVotersOf(db, rounds);
  for (const round of rounds) {
    const found = cases.find(({ id }) => id === round.caseId);
    if (!found?.rule) throw new Error(`Case ${round.caseId} has a ballot but no rule.`);
    const voted = voters.get(round.caseId);
    // Who voted and left before the end was there.
    const electors = found.seats.map((seat): Elector => {
      const hasVoted = voted?.has(seat.personId) ?? false;
      return { ...seat, hasVoted, attends: hasVoted && seat.attends === 'ABSENT' ? 'PRESENT' : seat.attends };
    });
    const { members, recused = 0, present, consulted = 0 } = turnoutOfRound(found.rule, electors);
    await db.query('UPDATE ballot_round SET members = $2, recused = $3, present = $4, consulted = $5 WHERE id = $1', [
      round.id,
      members,
      recused,
      present,
      consulted,
    ]);
  }
}

/** Opens the papers, publishes them in the order of their receipts, and destroys what they lay in. */
async function count(db: EntityManager, act: Act, held: HeldBallot, key: Key): Promise<void> {
  const { ballot, rounds } = held;
  const papers = await findPapers(db, rounds);
  const opened = await Promise.all(
    papers.map(async ({ roundId, sealed }) => ({ roundId, ...(await openInner(key, ballot.innerKey as string, roundId, sealed)) })),
  );
  await deletePapers(db, rounds);
  for (const round of rounds) {
    const ofRound = opened.filter(({ roundId }) => roundId === round.id).sort(byReceipt);
    await db.query(
      `INSERT INTO counted_paper (round_id, position, receipt, choice)
       SELECT $1, position, receipt, choice FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS paper (receipt, choice, position)`,
      [round.id, ofRound.map(({ receipt }) => receipt), ofRound.map(({ choice }) => choice)],
    );
    const { members, recused, present, consulted } = round;
    const turnout = { members: members ?? 0, recused: recused ?? 0, present: present ?? 0, consulted: consulted ?? 0 };
    await writeCount(db, round, countVotes(ofRound.map(({ choice }) => choice)), turnout);
  }
  await finishBallot(db, act, held);
}

function byReceipt(one: CountedPaper, other: CountedPaper): number {
  if (one.receipt === null || other.receipt === null) return Number(one.receipt === null) - Number(other.receipt === null);
  return one.receipt < other.receipt ? -1 : 1;
}

async function deletePapers(db: EntityManager, rounds: readonly BallotRoundEntity[]): Promise<void> {
  await db.query('DELETE FROM ballot_paper WHERE round_id = ANY($1)', [rounds.map(({ id }) => id)]);
}
