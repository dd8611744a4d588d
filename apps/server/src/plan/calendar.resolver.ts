import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { YearCalendarType } from './calendar.type';
import { findCalendar } from './find-calendar';

@Resolver(() => YearCalendarType)
export class CalendarResolver {
  @Query(() => YearCalendarType, {
    description: 'The calendar of a plan: each step with its days, its room, its extensions and pauses. NOT_FOUND where there is no plan.',
  })
  calendar(
    @Arg('planId', () => ID, { nullable: true, description: 'Of which plan; without it the one in force.' }) planId: string | null,
    @Arg('unitId', () => ID, { nullable: true, description: 'As it holds for this unit; without it, for all.' }) unitId: string | null,
    @Arg('sector', () => String, { nullable: true, description: 'As it holds for this sector.' }) sector: string | null,
    @Arg('award', () => String, { nullable: true, description: 'As it holds for this award.' }) award: string | null,
    @Ctx() context: Context,
  ): Promise<YearCalendarType> {
    return findCalendar(context, { planId: planId ?? null, unitId: unitId ?? null, sector: sector ?? null, award: award ?? null });
  }
}
