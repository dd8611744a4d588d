import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { ClockType } from './clock.type';

@Resolver(() => ClockType)
export class ClockResolver {
  @Query(() => ClockType, { description: 'The clock by which deadlines are judged. Needs no account.' })
  clock(@Ctx() { now, config }: Context): ClockType {
    return { now, demonstration: config.demonstration };
  }
}
