import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { readViewer } from './viewer.query';
import { ViewerType } from './viewer.type';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who is asking; null before signing in.' })
  viewer(@Ctx() { database, viewer }: Context): Promise<ViewerType | null> {
    return readViewer(database.manager, viewer);
  }
}
