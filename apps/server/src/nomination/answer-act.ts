import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { DossierEntity } from './dossier.entity';
import { judgeAnew } from './judge-once';
import type { Act } from './lock-dossier';
import { NominationEntity } from './nomination.entity';

interface Keyed {
  readonly idempotencyKey: string;
}

/** Does an act once and answers with the dossier as it then is. */
export async function answerWithDossier<Input extends Keyed>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<{ dossierId: string }>,
): Promise<{ dossier: DossierEntity | null; refusals: readonly Refusal[]; dryRun: boolean }> {
  const { kept, refusals, dryRun } = await actOnce(context, mutation, input, act);
  const dossier = kept && (await context.database.manager.findOneByOrFail(DossierEntity, { id: kept.dossierId }));
  return { dossier, refusals, dryRun };
}

/** Does an act once and answers with the nomination as it then is. */
export async function answerWithNomination<Input extends Keyed>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<{ nominationId: string }>,
): Promise<{ nomination: NominationEntity | null; refusals: readonly Refusal[]; dryRun: boolean }> {
  const { kept, refusals, dryRun } = await actOnce(context, mutation, input, act);
  const nomination = kept && (await context.database.manager.findOneByOrFail(NominationEntity, { id: kept.nominationId }));
  return { nomination, refusals, dryRun };
}

async function actOnce<Input extends Keyed, Result>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, act: Act, input: Input) => Promise<Result>,
) {
  const { now, requestId, apiTokenId } = context;
  const actor: Act = { viewer: requireViewer(context), now, requestId, apiTokenId };
  const decided = await decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, (db) => act(db, actor, input));
  judgeAnew(context);
  return decided;
}
