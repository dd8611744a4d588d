import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context';
import { listenToSitting, type SittingNews } from './sitting-changes';
import { SittingNewsType } from './sitting-news.type';

/** What changes while people look at a sitting. */
@Resolver()
export class SittingNewsResolver {
  @Subscription(() => SittingNewsType, {
    description: 'What changes in a sitting: attendance, ballots, how many have voted. Nothing of a case from which you are recused.',
    subscribe: ({ args, context }) => listenToSitting(context as Context, (args as { sittingId: string }).sittingId),
  })
  sittingChanged(
    @Arg('sittingId', () => ID, { description: 'The sitting.' }) _sittingId: string,
    @Root() news: SittingNews,
    @Ctx() _context: Context,
  ): SittingNewsType {
    return news;
  }
}
