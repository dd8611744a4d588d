import { type BallotForm, type Choice, stateOfBallot } from '@vinh-danh/domain/council/ballot';
import { whyNotVote } from '@vinh-danh/domain/council/ballot.rule';
import { OUTER_BYTES } from '@vinh-danh/domain/council/envelope';
import type { CaseSeat } from '@vinh-danh/domain/council/sitting';
import { Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../access/record-audit';
import { badUserInput, notFound } from '../graph/errors';
import type { Act } from '../nomination/lock-dossier';
import { type BallotCase, findBallotCases } from './ballot-cases.query';
import { type HeldBallot, holdBallot } from './lock-ballot';
import { tellSitting } from './sitting-changes';

export interface CastVoteInput {
  readonly roundId: string;
  /** Whose vote it is: the viewer's own, or that of a member whose proxy they are. */
  readonly personId: string;
}

type Held = HeldBallot & { readonly round: { readonly id: string; readonly caseId: string } };

/** A vote by name. */
export async function castVote(db: EntityManager, act: Act, input: CastVoteInput & { choice: Choice }): Promise<{ caseId: string }> {
  const held = await holdBallot(db, act, input.roundId);
  const seat = await requireVote(db, act, held, { ...input, form: 'OPEN' });
  const cast: unknown[] = await db.query(
    'INSERT INTO ballot_vote (round_id, person_id, choice, cast_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING round_id',
    [held.round.id, seat.personId, input.choice, act.now],
  );
  return afterVote(db, act, held, seat, cast.length > 0);
}

/**
 * A paper in its two envelopes. What it says is known to nobody here; that it was cast is written apart from it, without a time of its
 * own. A second vote of the same member finds the first, from whatever device it comes.
 */
export async function castSecretVote(db: EntityManager, act: Act, input: CastVoteInput, sealed: string): Promise<{ caseId: string }> {
  const paper = readSealed(sealed);
  const held = await holdBallot(db, act, input.roundId);
  const seat = await requireVote(db, act, held, { ...input, form: 'SECRET' });
  const cast: unknown[] = await db.query(
    'INSERT INTO ballot_voter (round_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING round_id',
    [held.round.id, seat.personId],
  );
  if (cast.length > 0)
    await db.query('INSERT INTO ballot_paper (id, round_id, sealed) VALUES (gen_random_uuid(), $1, $2)', [held.round.id, paper]);
  return afterVote(db, act, held, seat, cast.length > 0);
}

function readSealed(sealed: string): Buffer {
  const paper = /^[A-Za-z0-9+/]+={0,2}$/.test(sealed) ? Buffer.from(sealed, 'base64') : undefined;
  if (paper?.length === OUTER_BYTES) return paper;
  throw badUserInput({ vi: 'Phiếu không được niêm phong đúng quy cách.', en: 'This paper is not sealed as it must be.' });
}

interface Voting {
  readonly personId: string;
  readonly form: BallotForm;
  readonly choice?: Choice;
}

/** @throws ClientError NOT_FOUND for a vote that is not the viewer's */
async function requireVote(db: EntityManager, { viewer, now }: Act, held: Held, { personId, form, choice }: Voting): Promise<CaseSeat> {
  const [found] = await findBallotCases(db, [held.round.caseId], now);
  const { rule, seats, lowerTitle } = found as BallotCase;
  const seat = seatOf(seats, personId.toLowerCase(), viewer.personId);
  if (!rule || (!seat && personId.toLowerCase() !== viewer.personId)) throw notFound();
  if (held.ballot.form !== form) throw new Refused([refusal(form === 'OPEN' ? 'BALLOT_IS_SECRET' : 'BALLOT_NOT_SECRET', {})]);
  const hasVoted = seat ? await isCast(db, held.round.id, seat.personId) : false;
  const offersLower = lowerTitle !== null;
  refuseIf(whyNotVote({ ballot: held.ballot, rule, seat, personId: viewer.personId, hasVoted, offersLower }, choice));
  return seat as CaseSeat;
}

/** The seat for which somebody votes: their own, or that of the member who gave them the power to. */
export function seatOf(seats: readonly CaseSeat[], personId: string, voterId: string | undefined): CaseSeat | undefined {
  return seats.find((seat) => seat.personId === personId && (voterId === personId || voterId === seat.proxyPersonId));
}

async function isCast(db: EntityManager, roundId: string, personId: string): Promise<boolean> {
  const [{ cast }]: [{ cast: boolean }] = await db.query(
    `SELECT EXISTS (SELECT FROM ballot_voter WHERE round_id = $1 AND person_id = $2)
         OR EXISTS (SELECT FROM ballot_vote WHERE round_id = $1 AND person_id = $2) AS cast`,
    [roundId, personId],
  );
  return cast;
}

async function afterVote(
  db: EntityManager,
  act: Act,
  { sitting, ballot, round }: Held,
  seat: CaseSeat,
  isFirst: boolean,
): Promise<{ caseId: string }> {
  if (!isFirst) throw new Refused([refusal('BALLOT_ALREADY_VOTED', { name: seat.name })]);
  if (stateOfBallot(ballot) !== 'OPEN') throw new Refused([refusal('BALLOT_OVER', {})]);
  await recordAudit(db, act, {
    action: 'castVote',
    subjectKind: 'SittingCase',
    subjectId: round.caseId,
    after: { ballot: ballot.number, for: seat.name },
  });
  await tellSitting(db, sitting.id, 'VOTE', round.caseId);
  return { caseId: round.caseId };
}
