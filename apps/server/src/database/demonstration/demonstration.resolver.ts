import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ClockType } from '../../access/clock.type';
import { requirePerson } from '../../access/permit';
import type { Context } from '../../context';
import { DemonstrationAccountType, DemonstrationStepType } from './demonstration.type';
import { demonstrationAccounts } from './demonstration-accounts';
import { setClock } from './set-clock';
import { STEPS } from './steps';

@Resolver(() => ClockType)
export class DemonstrationResolver {
  @FieldResolver(() => [DemonstrationStepType], { description: "The steps of a demonstration's year; none elsewhere." })
  steps(@Root() { demonstration }: ClockType): readonly DemonstrationStepType[] {
    return demonstration ? STEPS : [];
  }

  @Query(() => [DemonstrationAccountType], { description: 'Accounts to try, one a role. None outside a demonstration. Needs no account.' })
  demonstrationAccounts(@Ctx() { config }: Context): DemonstrationAccountType[] {
    return config.demonstration ? demonstrationAccounts() : [];
  }

  @Mutation(() => ClockType, {
    description:
      "Sets a demonstration's clock for everybody. Forward, what has happened by then is loaded; backward, the clock alone moves. Outside a demonstration: NOT_FOUND.",
  })
  async setDemonstrationClock(@Arg('at', () => Date, { description: 'To when.' }) at: Date, @Ctx() context: Context): Promise<ClockType> {
    requirePerson(context);
    return { now: await setClock(context, at), demonstration: true };
  }
}
