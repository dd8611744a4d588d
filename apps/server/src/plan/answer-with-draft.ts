import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { findRulebookDraft, type ReadDraft } from './find-rulebook-draft';

interface DraftAnswer {
  readonly draft: ReadDraft | null;
  readonly refusals: readonly Refusal[];
  readonly dryRun: boolean;
}

/** Does an act on a draft once and answers with the draft as it then is. The act gives the id of the plan. */
export async function answerWithDraft<Input extends { readonly idempotencyKey: string }>(
  context: Context,
  mutation: string,
  input: Input,
  act: (db: EntityManager, context: Context, input: Input) => Promise<string>,
): Promise<DraftAnswer> {
  const asked = { mutation, idempotencyKey: input.idempotencyKey, input };
  const { kept, refusals, dryRun } = await decide(context, asked, (db) => act(db, context, input));
  return { draft: kept === null ? null : await findRulebookDraft(context.database.manager, kept), refusals, dryRun };
}
