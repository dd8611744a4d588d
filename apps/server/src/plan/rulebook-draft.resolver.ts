import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { dayOf } from '@vinh-danh/domain/time';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { readIfValid } from '../rulebook/read-if-valid';
import { RuleChangeType } from '../rulebook/rule-change.type';
import { answerWithDraft } from './answer-with-draft';
import { createPlan } from './create-plan';
import { discardRulebookDraft } from './discard-rulebook-draft';
import { findPlanById } from './find-plan';
import { changesBetween } from './find-plan-changes';
import { findRulebookDraft, findRulebookDrafts, type ReadDraft } from './find-rulebook-draft';
import { findRulebookVersion } from './find-rulebook-versions';
import { mayWithRulebook, permitRulebook } from './permit-rulebook';
import { PlanType } from './plan.type';
import { PlanRulesType } from './plan-rules.type';
import { readPlan, readRules } from './read-plan';
import { CreatePlanInput, DiscardRulebookDraftInput, SaveRulebookDraftInput, StartRulebookDraftInput } from './rulebook.input';
import { CreatePlanPayload, RulebookDraftPayload, RulebookDraftType } from './rulebook-draft.type';
import { RulebookVersionType } from './rulebook-version.type';
import { saveRulebookDraft } from './save-rulebook-draft';
import { startRulebookDraft } from './start-rulebook-draft';

const INPUT = { description: 'What is asked for.' };

/** The rules of a plan while they are being written. */
@Resolver(() => RulebookDraftType)
export class RulebookDraftResolver {
  @Query(() => RulebookDraftType, { nullable: true, description: "The draft of a plan's rules; null where nobody is writing one." })
  async rulebookDraft(
    @Arg('planId', () => ID, { description: 'The plan.' }) planId: string,
    @Ctx() context: Context,
  ): Promise<RulebookDraftType | null> {
    const db = context.database.manager;
    await permitRulebook(db, context, 'readRulebookDraft');
    return findRulebookDraft(db, planId);
  }

  @Query(() => [RulebookDraftType], {
    description: 'Every draft of rules, that of the latest year first: plans in preparation are found here.',
  })
  async rulebookDrafts(@Ctx() context: Context): Promise<RulebookDraftType[]> {
    const db = context.database.manager;
    await permitRulebook(db, context, 'readRulebookDraft');
    return findRulebookDrafts(db);
  }

  @FieldResolver(() => PlanType, { description: 'The plan whose rules they will be.' })
  async plan(@Root() { planId }: RulebookDraftType, @Ctx() { database }: Context): Promise<PlanType> {
    return readPlan(await findPlanById(database.manager, planId));
  }

  @FieldResolver(() => RulebookVersionType, { nullable: true, description: 'The version that it was made from; null when it was not.' })
  async basedOn(@Root() { basedOnId }: ReadDraft, @Ctx() { database }: Context): Promise<RulebookVersionType | null> {
    return basedOnId === null ? null : findRulebookVersion(database.manager, basedOnId);
  }

  @FieldResolver(() => PlanRulesType, {
    nullable: true,
    description: 'The rules of it that apply today as sentences; null while there are problems.',
  })
  rules(@Root() { rulebook }: RulebookDraftType, @Ctx() { now }: Context): PlanRulesType | null {
    const read = readIfValid(rulebook);
    return read && readRules(rulesOfPlan(read, dayOf(now)));
  }

  @FieldResolver(() => [RuleChangeType], { description: 'What publishing it would change; empty while there are problems.' })
  changes(
    @Root() draft: RulebookDraftType,
    @Arg('since', () => ID, {
      nullable: true,
      description: 'Against this version, of this plan or of another year; without it, against the newest of the plan.',
    })
    since: string | null,
    @Ctx() { database }: Context,
  ): Promise<readonly RuleChangeType[]> {
    return changesBetween(database.manager, { planId: draft.planId, after: readIfValid(draft.rulebook), since });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may save or discard it.' })
  mayEdit(@Ctx() { database, viewer }: Context): Promise<boolean> {
    return mayWithRulebook(database.manager, viewer, 'editRulebook');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may publish it.' })
  mayPublish(@Ctx() { database, viewer }: Context): Promise<boolean> {
    return mayWithRulebook(database.manager, viewer, 'publishRulebook');
  }

  @Mutation(() => CreatePlanPayload, {
    description: 'Makes the plan of a new year with a draft of its rules. It comes into force when those are published.',
  })
  async createPlan(
    @Arg('input', () => CreatePlanInput, INPUT) input: CreatePlanInput,
    @Ctx() context: Context,
  ): Promise<CreatePlanPayload> {
    const { draft, refusals, dryRun } = await answerWithDraft(context, 'createPlan', input, createPlan);
    const plan = draft && readPlan(await findPlanById(context.database.manager, draft.planId));
    return { plan, draft, refusals, dryRun };
  }

  @Mutation(() => RulebookDraftPayload, { description: "Begins a draft of a plan's rules: from a version, a regime or imported data." })
  startRulebookDraft(
    @Arg('input', () => StartRulebookDraftInput, INPUT) input: StartRulebookDraftInput,
    @Ctx() context: Context,
  ): Promise<RulebookDraftPayload> {
    return answerWithDraft(context, 'startRulebookDraft', input, startRulebookDraft);
  }

  @Mutation(() => RulebookDraftPayload, {
    description: 'Keeps a draft as it is now. What is invalid is kept as well, and listed as problems.',
  })
  saveRulebookDraft(
    @Arg('input', () => SaveRulebookDraftInput, INPUT) input: SaveRulebookDraftInput,
    @Ctx() context: Context,
  ): Promise<RulebookDraftPayload> {
    return answerWithDraft(context, 'saveRulebookDraft', input, saveRulebookDraft);
  }

  @Mutation(() => RulebookDraftPayload, { description: 'Gives up a draft. The rules in force stay as they are.' })
  discardRulebookDraft(
    @Arg('input', () => DiscardRulebookDraftInput, INPUT) input: DiscardRulebookDraftInput,
    @Ctx() context: Context,
  ): Promise<RulebookDraftPayload> {
    return answerWithDraft(context, 'discardRulebookDraft', input, discardRulebookDraft);
  }
}
