import type { EntityManager } from 'typeorm';
import { requirePerson } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import type { Act } from '../nomination/lock-dossier';
import type { BallotPayload, CaseBallotsPayload } from './ballot.type';
import { findBallot, findCaseBallots } from './ballots.query';

interface Keyed {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

/**
 * Does an act on a ballot once, and answers with the ballot as it then is.
 *
 * @param act never for a token: whoever opens, votes and counts does so in person
 */
export async function answerWithBallot<Input extends Keyed>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<{ ballotId: string }>,
): Promise<BallotPayload> {
  const { kept, refusals, dryRun } = await actOnce(context, mutation, input, act);
  return { ballot: kept && (await findBallot(context, kept.ballotId)), refusals, dryRun };
}

/** Does an act on one case once, and answers with how it is voted on. */
export async function answerWithCase<Input extends Keyed>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<{ caseId: string }>,
): Promise<CaseBallotsPayload> {
  const { kept, refusals, dryRun } = await actOnce(context, mutation, input, act);
  return { caseBallots: kept && (await findCaseBallots(context, kept.caseId)), refusals, dryRun };
}

/** What `input` holds is hashed and kept with the key: nothing secret may be among it. */
async function actOnce<Input extends Keyed, Result>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<Result>,
) {
  const { now, requestId, apiTokenId } = context;
  const actor: Act = { viewer: requirePerson(context), now, requestId, apiTokenId };
  return decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, (db) => act(db, actor, input));
}
