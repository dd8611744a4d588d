import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { QuotaBaseMemberType, QuotaType } from './quota.type';

/** Names whom a quota is counted from, for who asks. */
@Resolver(() => QuotaType)
export class QuotaBaseResolver {
  @FieldResolver(() => [QuotaBaseMemberType], { description: 'The list behind the base: the first 500 of them by name.' })
  baseMembers(@Root() { counted }: QuotaType, @Ctx() { loaders }: Context): Promise<QuotaBaseMemberType[]> {
    return loaders.baseMembers.load(counted);
  }
}
