import type { Refusal } from '@vinh-danh/domain/refusal';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { RefusalType } from '../graph/refusal.type';
import type { Act } from '../nomination/lock-dossier';
import type { ActInput } from './act.input';
import { actOf } from './act-of';
import { answerConflict, declareNoConflict } from './answer-conflict';
import { findCase, findSitting, opinionsFor, type SeenSitting, whyNoPart } from './find-sittings';
import { giveOpinion } from './give-opinion';
import { clearRecusal, setRecusal } from './set-recusal';
import { AnswerConflictInput, ClearRecusalInput, DeclareNoConflictInput, GiveOpinionInput, SetRecusalInput } from './sitting.input';
import { SittingType } from './sitting.type';
import { DeclareNoConflictPayload, SittingCasePayload, SittingCaseType, WrittenOpinionType } from './sitting-case.type';

const INPUT = { description: 'What is asked for.' };

/** One case of a sitting: who takes part in it, and what those think who do not come. */
@Resolver(() => SittingCaseType)
export class SittingCaseResolver {
  @Query(() => SittingCaseType, { description: 'One case of a sitting, as the viewer may see it.' })
  sittingCase(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() context: Context): Promise<SittingCaseType> {
    return findCase(context, id);
  }

  @FieldResolver(() => SittingType, { description: 'The sitting.' })
  sitting(@Root() { sittingId }: SittingCaseType, @Ctx() context: Context): Promise<SeenSitting> {
    return findSitting(context, sittingId);
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the viewer takes no part in it: no seat, an interest, or not asked yet. Empty: they do.',
  })
  partRefusals(@Root() sittingCase: SittingCaseType, @Ctx() context: Context): Promise<readonly Refusal[]> {
    return whyNoPart(context, sittingCase);
  }

  @FieldResolver(() => [WrittenOpinionType], {
    description: 'What those think who do not come. A member sees the others’ only after saying that they have no interest in the case.',
  })
  opinions(@Root() sittingCase: SittingCaseType, @Ctx() context: Context): Promise<WrittenOpinionType[]> {
    return opinionsFor(context, sittingCase);
  }

  @Mutation(() => SittingCasePayload, { description: 'Says whether the viewer, as a member, has an interest in a case.' })
  answerConflict(
    @Arg('input', () => AnswerConflictInput, INPUT) input: AnswerConflictInput,
    @Ctx() context: Context,
  ): Promise<SittingCasePayload> {
    return actOn(context, 'answerConflict', input, answerConflict);
  }

  @Mutation(() => DeclareNoConflictPayload, {
    description: 'Says of several cases that the viewer, as a member, has no interest in them; each is answered alone.',
  })
  async declareNoConflict(
    @Arg('input', () => DeclareNoConflictInput, INPUT) input: DeclareNoConflictInput,
    @Ctx() context: Context,
  ): Promise<DeclareNoConflictPayload> {
    const act = actOf(context);
    const { idempotencyKey, ...asked } = input;
    const { result, dryRun } = await decide(context, { mutation: 'declareNoConflict', idempotencyKey, input: asked }, (db) =>
      declareNoConflict(db, act, asked),
    );
    return { results: (result ?? []) as DeclareNoConflictPayload['results'], dryRun };
  }

  @Mutation(() => SittingCasePayload, { description: 'Recuses a member from a case, with a reason. By whoever runs the sitting.' })
  setRecusal(@Arg('input', () => SetRecusalInput, INPUT) input: SetRecusalInput, @Ctx() context: Context): Promise<SittingCasePayload> {
    return actOn(context, 'setRecusal', input, setRecusal);
  }

  @Mutation(() => SittingCasePayload, { description: 'Lifts a recusal, with a reason; it stays on record. By whoever runs the sitting.' })
  clearRecusal(
    @Arg('input', () => ClearRecusalInput, INPUT) input: ClearRecusalInput,
    @Ctx() context: Context,
  ): Promise<SittingCasePayload> {
    return actOn(context, 'clearRecusal', input, clearRecusal);
  }

  @Mutation(() => SittingCasePayload, { description: 'Keeps a written opinion: the viewer’s own, or one that came in on paper.' })
  giveOpinion(@Arg('input', () => GiveOpinionInput, INPUT) input: GiveOpinionInput, @Ctx() context: Context): Promise<SittingCasePayload> {
    return actOn(context, 'giveOpinion', input, giveOpinion);
  }
}

/** Decides once, and answers with the case as it is now. */
async function actOn<Input extends ActInput>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, act: Act, input: Input) => Promise<string>,
): Promise<SittingCasePayload> {
  const act = actOf(context);
  const { idempotencyKey, ...asked } = input;
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, (db) => decision(db, act, input));
  return { case: kept === null ? null : await findCase(context, kept), refusals: [...refusals] as SittingCasePayload['refusals'], dryRun };
}
