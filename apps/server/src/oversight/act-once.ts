import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Decided, decide } from '../graph/decide';
import { judgeAnew } from '../nomination/judge-once';
import type { Act } from '../nomination/lock-dossier';

/** Does an act of the viewer once, under its key; a dry run is taken back. */
export async function actOnce<Input extends { readonly idempotencyKey: string }, Result>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<Result>,
): Promise<Decided<Result>> {
  const { now, requestId, apiTokenId } = context;
  const actor: Act = { viewer: requireViewer(context), now, requestId, apiTokenId };
  const decided = await decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, (db) => act(db, actor, input));
  judgeAnew(context);
  return decided;
}
