import { type Choice, type CountedChoice, stateOfBallot } from '@vinh-danh/domain/council/ballot';
import { type CaseToOpen, closerAwaited, whyNotOpenCase, whyNotVote } from '@vinh-danh/domain/council/ballot.rule';
import { type CountedRound, tallyOf } from '@vinh-danh/domain/council/tally.rule';
import { describeVote } from '@vinh-danh/domain/rulebook/describe-vote';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Turnout, VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { quorumOf, resultText, votersCounted, votesNeeded } from '@vinh-danh/domain/rulebook/vote.rule';
import { type EntityManager, In } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { BallotEntity } from './ballot.entity';
import type { BallotDeskType, BallotRoundType, BallotType, CaseBallotsType, OwnVoteType, TurnoutType } from './ballot.type';
import { type BallotCase, findBallotCases, findCasesToOpen, turnoutExpected } from './ballot-cases.query';
import { BallotRoundEntity } from './ballot-round.entity';
import { seatOf } from './cast-vote';
import { mayRunBallots } from './lock-ballot';
import { findCasesKeptFrom } from './recused-from.query';
import { SittingCaseEntity } from './sitting-case.entity';
import { permitCouncils, type Standing, standingIn } from './standing-in-council';

/** The ballots of a sitting, the newest first. */
export async function findSittingBallots(context: Context, sittingId: string): Promise<BallotType[]> {
  if (!isId(sittingId)) throw notFound();
  const viewer = requireViewer(context);
  const db = context.database.manager;
  const standing = await standingIn(db, viewer, sittingId, context.now);
  const ballots = await db.find(BallotEntity, { where: { sittingId }, order: { number: 'DESC' } });
  return readBallots(context, standing, ballots);
}

export async function findBallot(context: Context, id: string): Promise<BallotType> {
  const viewer = requireViewer(context);
  permitCouncils(viewer);
  const db = context.database.manager;
  const ballot = isId(id) ? await db.findOneBy(BallotEntity, { id }) : null;
  if (!ballot) throw notFound();
  const standing = await standingIn(db, viewer, ballot.sittingId, context.now);
  const [read] = await readBallots(context, standing, [ballot]);
  return read as BallotType;
}

async function readBallots(context: Context, standing: Standing, ballots: readonly BallotEntity[]): Promise<BallotType[]> {
  const viewer = requireViewer(context);
  const db = context.database.manager;
  const rounds = await readRounds(context, standing, ballots);
  const names = await namesOf(db, ballots);
  return ballots.map((ballot): BallotType => {
    const closer = (personId: string | null, key: string | null) =>
      personId === null
        ? null
        : { personId, name: names.get(personId) ?? '', hasKey: key !== null, isViewer: personId === viewer.personId };
    const state = stateOfBallot(ballot);
    const mayRun = mayRunBallots(standing);
    return {
      ...ballot,
      state,
      outer: closer(ballot.outerPersonId, ballot.outerKey),
      inner: closer(ballot.innerPersonId, ballot.innerKey),
      awaits: (ballot.form === 'SECRET' && closerAwaited(ballot)) || null,
      voidAskedBy: (ballot.voidAskedBy && names.get(ballot.voidAskedBy)) || null,
      mayRun,
      mayConfirmVoid:
        mayRun && ballot.voidAskedBy !== null && ballot.voidAskedBy !== viewer.accountId && state !== 'VOID' && state !== 'COUNTED',
      rounds: rounds.filter(({ ballotId }) => ballotId === ballot.id),
    };
  });
}

/** People who close ballots and accounts that ask for one to be void, by id. */
async function namesOf(db: EntityManager, ballots: readonly BallotEntity[]): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await db.query(
    `SELECT id, full_name AS name FROM person WHERE id = ANY($1) UNION ALL SELECT id, display_name FROM account WHERE id = ANY($2)`,
    [
      ballots.flatMap(({ outerPersonId, innerPersonId }) => [outerPersonId, innerPersonId].filter((id) => id !== null)),
      ballots.flatMap(({ voidAskedBy }) => voidAskedBy ?? []),
    ],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What of a round lies outside its own row. */
interface Cast {
  readonly voted: number;
  readonly mine: boolean;
  readonly votes: { readonly personId: string; readonly name: string; readonly choice: Choice; readonly inWriting: boolean }[] | null;
  readonly papers: { readonly receipt: string | null; readonly choice: CountedChoice }[] | null;
}

const CAST = `
  SELECT round.id,
         (SELECT count(*)::int FROM (SELECT FROM ballot_voter WHERE round_id = round.id UNION ALL SELECT FROM ballot_vote WHERE round_id = round.id) cast_there) AS voted,
         EXISTS (SELECT FROM ballot_vote WHERE round_id = round.id AND person_id = $2) AS mine,
         (SELECT json_agg(json_build_object('personId', person_id, 'name', full_name, 'choice', choice, 'inWriting', in_writing) ORDER BY full_name, person_id)
            FROM ballot_vote JOIN person ON person.id = person_id WHERE round_id = round.id) AS votes,
         (SELECT json_agg(json_build_object('receipt', receipt, 'choice', choice) ORDER BY position) FROM counted_paper WHERE round_id = round.id) AS papers
    FROM ballot_round round WHERE round.id = ANY($1)`;

/** The rounds of some ballots, but for the cases that are kept from the viewer. */
async function readRounds(context: Context, standing: Standing, ballots: readonly BallotEntity[]): Promise<BallotRoundType[]> {
  const db = context.database.manager;
  const found = await db.find(BallotRoundEntity, { where: { ballotId: In(ballots.map(({ id }) => id)) }, order: { number: 'DESC' } });
  const caseIds = [...new Set(found.map(({ caseId }) => caseId))];
  const kept = await findCasesKeptFrom(db, requireViewer(context), caseIds);
  const cases = await findBallotCases(
    db,
    caseIds.filter((id) => !kept.has(id)),
    context.now,
  );
  return readRoundsOf(context, standing, { ballots, cases, rounds: found });
}

interface Found {
  readonly ballots: readonly BallotEntity[];
  readonly rounds: readonly BallotRoundEntity[];
  readonly cases: readonly BallotCase[];
}

/** In the order of the agenda. */
async function readRoundsOf(context: Context, { seatId }: Standing, { ballots, rounds, cases }: Found): Promise<BallotRoundType[]> {
  const rows: ({ id: string } & Cast)[] = await context.database.query(CAST, [
    rounds.map(({ id }) => id),
    context.viewer?.personId ?? null,
  ]);
  const cast = new Map(rows.map((row) => [row.id, row]));
  return cases.flatMap((each) =>
    rounds
      .filter(({ caseId }) => caseId === each.id)
      .map((round) => {
        const ballot = ballots.find(({ id }) => id === round.ballotId) as BallotEntity;
        return readRound(ballot, round, each, { ...(cast.get(round.id) as Cast), looksOn: seatId === null });
      }),
  );
}

function readRound(
  ballot: BallotEntity,
  round: BallotRoundEntity,
  { name, rule, seats }: BallotCase,
  { voted, mine, votes, papers, looksOn }: Cast & { looksOn: boolean },
): BallotRoundType {
  const state = stateOfBallot(ballot);
  const counted = countedRound(ballot, round);
  const turnout = turnoutOf(round) ?? (rule ? turnoutExpected(rule, seats) : NOBODY);
  // One's own opinion comes before that of others.
  const showsVotes = state === 'COUNTED' || (ballot.form === 'OPEN' && mine && !looksOn);
  return {
    id: round.id,
    ballotId: ballot.id,
    ballotNumber: ballot.number,
    caseId: round.caseId,
    caseName: name,
    number: round.number,
    form: ballot.form,
    purpose: ballot.purpose,
    state,
    outerKey: state === 'OPEN' ? ballot.outerKey : null,
    innerKey: state === 'OPEN' ? ballot.innerKey : null,
    voted,
    turnout: readTurnout(rule, turnout),
    ...readResult(ballot, rule, counted),
    votes: (showsVotes && votes) || [],
    papers: (state === 'COUNTED' && papers) || [],
  };
}

function readResult({ purpose }: BallotEntity, rule: VoteRule | undefined, counted: CountedRound | undefined) {
  if (!counted) return { count: null, result: null };
  const { agree, disagree, lowerTitle, invalid } = counted;
  const result = rule && purpose === 'CASE' ? resultText(rule, tallyOf(counted)) : null;
  return { count: { agree, disagree, lowerTitle, invalid }, result };
}

const NOBODY: Turnout = { members: 0, present: 0 };

function turnoutOf({ members, recused, present, consulted }: BallotRoundEntity): Turnout | undefined {
  if (members === null || present === null) return undefined;
  return { members, recused: recused ?? 0, present, consulted: consulted ?? 0 };
}

function countedRound({ form }: BallotEntity, round: BallotRoundEntity): CountedRound | undefined {
  const { agree, disagree, lowerTitle, invalid, chairInFavour } = round;
  const turnout = turnoutOf(round);
  if (agree === null || disagree === null || lowerTitle === null || invalid === null || !turnout) return undefined;
  return { agree, disagree, lowerTitle, invalid, form, turnout, chairInFavour: chairInFavour ?? undefined };
}

function readTurnout(rule: VoteRule | undefined, turnout: Turnout): TurnoutType {
  const { members, recused = 0, present, consulted = 0 } = turnout;
  return {
    members,
    recused,
    present,
    consulted,
    quorum: rule ? Math.max(quorumOf(rule, members, recused), 1) : 0,
    counted: rule ? votersCounted(rule, turnout) : 0,
    needed: rule ? Math.max(votesNeeded(rule, turnout), 1) : 0,
  };
}

/** How one case is voted on, for those who sit on it or read the sittings of this council. */
export async function findCaseBallots(context: Context, caseId: string): Promise<CaseBallotsType> {
  const viewer = requireViewer(context);
  permitCouncils(viewer);
  const db = context.database.manager;
  const found = isId(caseId) ? await db.findOneBy(SittingCaseEntity, { id: caseId }) : null;
  if (!found) throw notFound();
  const standing = await standingIn(db, viewer, found.sittingId, context.now);
  const [read] = await readCases(context, standing, [found]);
  return read as CaseBallotsType;
}

/** All that is voted on in a sitting. */
export async function findBallotDesk(context: Context, sittingId: string): Promise<BallotDeskType> {
  if (!isId(sittingId)) throw notFound();
  const viewer = requireViewer(context);
  const db = context.database.manager;
  const standing = await standingIn(db, viewer, sittingId, context.now);
  const rows = await db.find(SittingCaseEntity, { where: { sittingId }, order: { position: 'ASC', id: 'ASC' } });
  const ballots = await db.find(BallotEntity, { where: { sittingId }, order: { number: 'DESC' } });
  const attendees: { personId: string; name: string }[] = await db.query(
    `SELECT person.id AS "personId", full_name AS name FROM sitting_attendance
       JOIN person ON person.id = sitting_attendance.person_id JOIN council_seat ON council_seat.id = seat_id
      WHERE sitting_id = $1 AND attends = 'PRESENT' ORDER BY council_seat.position, council_seat.id`,
    [sittingId],
  );
  return {
    sittingId,
    mayRun: mayRunBallots(standing),
    attendees,
    cases: await readCases(context, standing, rows),
    ballots: await readBallots(context, standing, ballots),
  };
}

/** Cases as the viewer may see them, in the order of the agenda. */
async function readCases(context: Context, standing: Standing, found: readonly SittingCaseEntity[]): Promise<CaseBallotsType[]> {
  const db = context.database.manager;
  const caseIds = found.map(({ id }) => id);
  if (caseIds.length === 0) return [];
  const kept = await findCasesKeptFrom(db, requireViewer(context), caseIds);
  const { cases, toOpen } = await findCasesToOpen(db, caseIds, context.now);
  const rounds = await db.find(BallotRoundEntity, { where: { caseId: In(caseIds) }, order: { number: 'DESC' } });
  const ballots = await db.find(BallotEntity, { where: { id: In(rounds.map(({ ballotId }) => ballotId)) } });
  const read = await readRoundsOf(context, standing, { ballots, rounds, cases: cases.filter(({ id }) => !kept.has(id)) });
  const runs = new Set(rounds.filter(({ running }) => running).map(({ id }) => id));
  const cast = await findOwnCast(context, cases, [...runs]);
  return cases.map((each, i) => {
    if (kept.has(each.id)) return nothingOf(each);
    const own = read.filter(({ caseId }) => caseId === each.id);
    const running = own.find(({ id }) => runs.has(id)) ?? null;
    const ballot = ballots.find(({ id }) => id === running?.ballotId);
    return readCaseBallots(each, {
      row: found.find(({ id }) => id === each.id) as SittingCaseEntity,
      toOpen: toOpen[i] as CaseToOpen,
      running,
      earlier: own.filter((round) => round !== running),
      ownVotes: readOwnVotes(
        context,
        each,
        ballot,
        cast.filter(({ roundId }) => roundId === running?.id),
      ),
    });
  });
}

interface CaseParts extends Pick<CaseBallotsType, 'running' | 'earlier' | 'ownVotes'> {
  readonly row: SittingCaseEntity;
  readonly toOpen: CaseToOpen;
}

function readCaseBallots(
  { id, sittingId, name, rule, rulebook, lowerTitle, standing }: BallotCase,
  { row, toOpen, running, earlier, ownVotes }: CaseParts,
): CaseBallotsType {
  const waits = row.outcome === null && running === null;
  return {
    caseId: id,
    sittingId,
    name,
    isRecused: false,
    rule: rule ? describeVote(rule, settingOf(rulebook)) : null,
    lowerTitle: lowerTitle === null ? null : awardOf(rulebook, lowerTitle).name,
    form: rule?.ballot ?? null,
    ballots: rule?.ballots ?? 1,
    running,
    earlier,
    ownVotes,
    minutes: row.minutes,
    openRefusals: whyNotOpenCase(toOpen, rule?.ballot ?? 'OPEN'),
    isToSettle: waits && (standing?.kind === 'TIE_FOR_CHAIR' || standing?.kind === 'DECIDED_BY'),
  };
}

/** What the recused see: that there is a case, and nothing of what becomes of it. */
function nothingOf({ id, sittingId, name }: BallotCase): CaseBallotsType {
  return {
    caseId: id,
    sittingId,
    name,
    isRecused: true,
    rule: null,
    lowerTitle: null,
    form: null,
    ballots: 0,
    running: null,
    earlier: [],
    ownVotes: [],
    minutes: null,
    openRefusals: [],
    isToSettle: false,
  };
}

interface OwnCast {
  readonly roundId: string;
  readonly personId: string;
  readonly choice: Choice | null;
}

/** What was cast in these rounds for the viewer, or by them for a member whose proxy they are. */
async function findOwnCast({ database, viewer }: Context, cases: readonly BallotCase[], roundIds: readonly string[]): Promise<OwnCast[]> {
  const personId = viewer?.personId;
  if (!personId || roundIds.length === 0) return [];
  const people = cases.flatMap(({ seats }) => seats.filter((seat) => seatOf(seats, seat.personId, personId)).map((seat) => seat.personId));
  return database.query(
    `SELECT round_id AS "roundId", person_id AS "personId", NULL AS choice FROM ballot_voter WHERE round_id = ANY($1) AND person_id = ANY($2)
      UNION ALL
     SELECT round_id, person_id, choice FROM ballot_vote WHERE round_id = ANY($1) AND person_id = ANY($2)`,
    [roundIds, [...new Set(people)]],
  );
}

function readOwnVotes(
  { viewer }: Context,
  { rule, seats, lowerTitle }: BallotCase,
  ballot: BallotEntity | undefined,
  cast: readonly OwnCast[],
): OwnVoteType[] {
  const personId = viewer?.personId;
  if (!personId || !rule || viewer.scopes) return [];
  const mine = seats.filter((seat) => seatOf(seats, seat.personId, personId) && seat.votes);
  return mine.map((seat) => {
    const own = cast.find((each) => each.personId === seat.personId);
    const facts = { rule, seat, personId, hasVoted: own !== undefined, offersLower: lowerTitle !== null };
    return {
      personId: seat.personId,
      name: seat.name,
      isProxy: seat.personId !== personId,
      hasVoted: own !== undefined,
      choice: own?.choice ?? null,
      refusals: ballot ? whyNotVote({ ...facts, ballot }) : [],
    };
  });
}
