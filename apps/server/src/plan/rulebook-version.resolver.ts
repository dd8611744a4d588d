import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { JsonObjectScalar } from '../graph/json-object-scalar';
import { RuleChangeType } from '../rulebook/rule-change.type';
import { changesBetween } from './find-plan-changes';
import { findRulebookVersion, findRulebookVersions } from './find-rulebook-versions';
import { loadRulebook, loadRulesAt } from './load-rulebook';
import { PlanRulesType } from './plan-rules.type';
import { readRules } from './read-plan';
import { RulebookVersionType } from './rulebook-version.type';

/** The rules of a plan as they were published, time after time. */
@Resolver(() => RulebookVersionType)
export class RulebookVersionResolver {
  @Query(() => [RulebookVersionType], { description: "Every published version of a plan's rules, the newest first." })
  async rulebookVersions(
    @Arg('planId', () => ID, { description: 'The plan.' }) planId: string,
    @Ctx() context: Context,
  ): Promise<RulebookVersionType[]> {
    await permit(context, 'readPlan');
    return findRulebookVersions(context.database.manager, planId);
  }

  @Query(() => RulebookVersionType, { description: 'One published version.' })
  async rulebookVersion(
    @Arg('id', () => ID, { description: 'The version.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RulebookVersionType> {
    await permit(context, 'readPlan');
    return findRulebookVersion(context.database.manager, id);
  }

  @FieldResolver(() => JsonObjectScalar, { description: 'The rules as data: what an import takes.' })
  rulebook(@Root() { id }: RulebookVersionType, @Ctx() { database }: Context): Promise<object> {
    return loadRulebook(database.manager, id);
  }

  @FieldResolver(() => PlanRulesType, { description: 'The rules of it that apply today as sentences, each with its source.' })
  async rules(@Root() { id }: RulebookVersionType, @Ctx() { database, now }: Context): Promise<PlanRulesType> {
    return readRules(await loadRulesAt(database.manager, id, now));
  }

  @FieldResolver(() => [RuleChangeType], { description: 'What it changed.' })
  async changes(
    @Root() { id, planId, number }: RulebookVersionType,
    @Arg('since', () => ID, {
      nullable: true,
      description: 'Against this version; without it, against the one before it in the same plan.',
    })
    since: string | null,
    @Ctx() { database }: Context,
  ): Promise<readonly RuleChangeType[]> {
    const db = database.manager;
    return changesBetween(db, { planId, number, since, after: await loadRulebook(db, id) });
  }
}
