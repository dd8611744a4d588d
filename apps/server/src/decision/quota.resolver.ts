import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { findForecast } from './find-forecast';
import { findQuotas } from './find-quotas';
import { ForecastAmongEnum, ForecastProgressType, ForecastType } from './forecast.type';
import { findForecastProgress } from './forecast-progress';
import { SetQuotaPlacesInput, SetQuotaPlacesPayload } from './quota.input';
import { QuotaType } from './quota.type';
import { setQuotaPlaces } from './set-quota-places';

const PLAN = { nullable: true, description: 'The plan; the current one when left out.' };

/** How many places there are, who takes them, and what the year would bring. */
@Resolver(() => QuotaType)
export class QuotaResolver {
  @Query(() => [QuotaType], { description: 'The quota ledger of a plan, by its rules in force.' })
  quotas(@Arg('planId', () => ID, PLAN) planId: string | null, @Ctx() context: Context): Promise<QuotaType[]> {
    return findQuotas(context, planId);
  }

  @Query(() => ForecastType, {
    description:
      'Before the council meets: places foreseen, likely takers, who stands at the line, near misses, what another share would give.',
  })
  forecast(
    @Arg('planId', () => ID, PLAN) planId: string | null,
    @Arg('among', () => ForecastAmongEnum, { defaultValue: 'ELIGIBLE', description: 'Who contends.' })
    among: keyof typeof ForecastAmongEnum,
    @Ctx() context: Context,
  ): Promise<ForecastType> {
    return findForecast(context, planId, among);
  }

  @Query(() => ForecastProgressType, {
    nullable: true,
    description: 'How far the forecast is that is being worked out for the viewer, to be asked now and then; null when there is none.',
  })
  forecastProgress(@Ctx() context: Context): Promise<ForecastProgressType | null> {
    return findForecastProgress(context);
  }

  @Mutation(() => SetQuotaPlacesPayload, {
    description: 'Sets the number of places of the year where the rules leave it to the council or the Director.',
  })
  async setQuotaPlaces(
    @Arg('input', () => SetQuotaPlacesInput, { description: 'How many, on which decision and why.' }) input: SetQuotaPlacesInput,
    @Ctx() context: Context,
  ): Promise<SetQuotaPlacesPayload> {
    const { idempotencyKey } = input;
    const { refusals, dryRun } = await decide(context, { mutation: 'setQuotaPlaces', idempotencyKey, input }, (db) =>
      setQuotaPlaces(db, context, input),
    );
    return { quotas: await findQuotas(context, input.planId), refusals, dryRun };
  }
}
