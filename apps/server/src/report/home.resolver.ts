import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { HomeType } from './home.type';
import { readHome } from './read-home';

@Resolver(() => HomeType)
export class HomeResolver {
  @Query(() => HomeType, { description: 'What the viewer must do, by when, and how the year stands.' })
  home(@Ctx() context: Context): Promise<HomeType> {
    return readHome(context);
  }
}
