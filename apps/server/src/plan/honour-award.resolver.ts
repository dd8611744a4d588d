import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { TextType } from '../graph/text.type';
import type { HonourEntity } from '../people/honour.entity';
import { HonourType } from '../people/honour.type';
import { findCurrentPlan } from './find-plan';
import { loadRulebook } from './load-rulebook';

/** Names an honour by the rules of today's plan: people know no rules. */
@Resolver(() => HonourType)
export class HonourAwardResolver {
  @FieldResolver(() => TextType, { description: 'Name of the award; its key where the plan of today does not know it.' })
  async awardName(@Root() honour: HonourEntity, @Ctx() { database, now }: Context): Promise<TextType> {
    const { rulebookVersionId } = await findCurrentPlan(database.manager, now);
    return settingOf(await loadRulebook(database.manager, rulebookVersionId)).nameOf(honour.award);
  }
}
