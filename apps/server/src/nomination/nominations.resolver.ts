import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../graph/connection.type';
import { countNominations, findNominations, type NominationPage } from './find-nominations';
import { NominationFilterInput } from './nomination.input';
import { NominationSummaryConnection } from './nomination.type';

/** The list of nominations that the Office and the Director have open all day. */
@Resolver(() => NominationSummaryConnection)
export class NominationsResolver {
  @Query(() => NominationSummaryConnection, { description: 'Nominations of the year that the viewer may see, the newest first.' })
  nominations(
    @Arg('filter', () => NominationFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
    filter: NominationFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<NominationSummaryConnection> {
    return findNominations(context, filter ?? {}, page);
  }

  @FieldResolver(() => Int, { description: 'How many there are in all, counted up to 10,000. Costs a count: ask only when it is shown.' })
  totalCount(@Root() { filter }: NominationPage, @Ctx() context: Context): Promise<number> {
    return countNominations(context, filter);
  }
}
