import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { ClockType } from '../../access/clock.type';
import { identify } from '../../access/identify.query';
import { requireViewer } from '../../access/permit';
import type { Context } from '../../context';
import { forbidden } from '../../graph/errors';
import { DEMONSTRATION_PASSWORD, SHOWN } from './accounts';
import { setClock } from './clock';
import { DemonstrationAccountType, DemonstrationStepType } from './demonstration.type';
import { happenUntil } from './happenings';
import { PEOPLE } from './people';
import { STEPS } from './steps';
import { UNITS } from './units';

@Resolver(() => ClockType)
export class DemonstrationResolver {
  @FieldResolver(() => [DemonstrationStepType], { description: 'The year in steps; empty outside of a demonstration.' })
  steps(@Ctx() { config }: Context): DemonstrationStepType[] {
    return config.demonstration ? [...STEPS] : [];
  }

  @Query(() => [DemonstrationAccountType], { description: 'Accounts to try, with their password; empty outside of a demonstration.' })
  demonstrationAccounts(@Ctx() { config }: Context): DemonstrationAccountType[] {
    return config.demonstration ? SHOWN.map(accountOf) : [];
  }

  @Mutation(() => ClockType, {
    description:
      "Sets a demonstration's clock, for everybody, and lets happen what others do until then. FORBIDDEN outside of a demonstration.",
  })
  async setDemonstrationClock(
    @Arg('at', () => Date, { description: 'The moment to go to.' }) at: Date,
    @Ctx() context: Context,
  ): Promise<ClockType> {
    requireViewer(context);
    if (!context.config.demonstration) throw forbidden();
    await context.database.transaction(async (db) => {
      await happenUntil(db, at);
      await setClock(db, at);
    });
    const { now } = await identify(context.database, {}, true);
    return { now, demonstration: true };
  }
}

function accountOf({ username, role, person }: (typeof SHOWN)[number]): DemonstrationAccountType {
  const who = PEOPLE.find((each) => each.code === person);
  const unit = UNITS.find((each) => each.code === who?.unit);
  return { username, role, password: DEMONSTRATION_PASSWORD, name: who?.name ?? username, unit: unit?.name ?? '' };
}
