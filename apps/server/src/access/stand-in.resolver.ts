import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { LENDABLE_ROLES } from '@vinh-danh/domain/access/role';
import { stateOfStandIn } from '@vinh-danh/domain/access/stand-in.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { type Connection, decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { requirePerson } from './permit';
import { StandInFilterInput } from './stand-in.input';
import { LendableRoleType, StandInConnection, StandInStateEnum, StandInType } from './stand-in.type';
import { findLendableRoles, findStandInPage } from './stand-ins.query';

/** Who acts in whose place. */
@Resolver(() => StandInType)
export class StandInResolver {
  @Query(() => StandInConnection, {
    description:
      'Stand-ins in which the viewer has a part; for the Office, the Director, inspectors and administrators those of their units.',
  })
  async standIns(
    @Arg('filter', () => StandInFilterInput, { nullable: true, description: 'Which ones.' }) filter: StandInFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<StandInType>> {
    const viewer = requirePerson(context);
    const first = pageSize(page);
    const reader = { accountId: viewer.accountId, units: unitsWhere(viewer, 'readStandIns'), today: dayOf(context.now) };
    const rows = await findStandInPage(context.database, reader, {
      ...filter,
      after: decodeCursor(page.after, 2),
      limit: first + 1,
    });
    return toConnection(rows, first, (row) => [row.validFrom, row.id]);
  }

  @Query(() => [LendableRoleType], {
    description:
      'Roles for which the viewer may set a stand-in: their own first, then those of the units that they look after; at most 500.',
  })
  lendableRoles(@Ctx() context: Context): Promise<LendableRoleType[]> {
    const viewer = requirePerson(context);
    const reader = { accountId: viewer.accountId, units: unitsWhere(viewer, 'setStandIn'), today: dayOf(context.now) };
    return findLendableRoles(context.database.manager, reader, LENDABLE_ROLES);
  }

  @FieldResolver(() => StandInStateEnum, { description: 'Where it stands today.' })
  state(@Root() standIn: StandInType, @Ctx() { now }: Context): string {
    return stateOfStandIn(standIn, dayOf(now));
  }
}
