import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Decided, decide } from '../graph/decide';
import type { Act } from '../nomination/lock-dossier';
import type { AwardDecisionPayload, DecisionEffectsType } from './award-decision.type';
import { readAwardDecision } from './find-award-decisions';
import type { Registered } from './register-award-decision';

interface Keyed {
  readonly idempotencyKey: string;
}

/** Does an act on the register once. */
export function actOnRegister<Input extends Keyed, Result>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<Result>,
): Promise<Decided<Result>> {
  const { now, requestId, apiTokenId } = context;
  const actor: Act = { viewer: requireViewer(context), now, requestId, apiTokenId };
  return decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, (db) => act(db, actor, input));
}

/** The answer to an act on a decision: the decision as it then is. */
export async function answerWithDecision(
  context: Context,
  { result, kept, refusals, dryRun }: Decided<{ decisionId: string } | Registered>,
): Promise<AwardDecisionPayload> {
  const effects: DecisionEffectsType | null = result && 'honours' in result ? result : null;
  const decision = kept ? ((await readAwardDecision(context, kept.decisionId)) ?? null) : null;
  return { decision, effects, refusals: refusals as Refusal[], dryRun };
}
