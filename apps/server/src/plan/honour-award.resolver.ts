import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { TextType } from '../graph/text.type';
import type { HonourEntity } from '../people/honour.entity';
import { HonourType } from '../people/honour.type';

/** Names an honour by the rules of today's plan: people know no rules. */
@Resolver(() => HonourType)
export class HonourAwardResolver {
  @FieldResolver(() => TextType, { description: 'Name of the award; its key where the plan of today does not know it.' })
  awardName(@Root() { award }: HonourEntity, @Ctx() { loaders }: Context): Promise<TextType> {
    return loaders.awardName.load(award);
  }
}
