import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { LENDABLE_ROLES, type Viewer } from '@vinh-danh/domain/access/role';
import { stateOfStandIn } from '@vinh-danh/domain/access/stand-in.rule';
import { dayOf } from '@vinh-danh/domain/time';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { type Connection, decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { requirePerson } from './permit';
import type { Actor } from './record-audit';
import { revokeStandIn } from './revoke-stand-in';
import { setStandIn } from './set-stand-in';
import { RevokeStandInInput, SetStandInInput, StandInFilterInput } from './stand-in.input';
import { LendableRoleType, StandInConnection, StandInPayload, StandInStateEnum, StandInType } from './stand-in.type';
import { findLendableRoles, findStandInPage, readStandIn } from './stand-ins.query';

const INPUT = { description: 'What to do.' };

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

  @Mutation(() => StandInPayload, { description: 'Lets somebody act in another’s role for a span of days, on a decision.' })
  setStandIn(@Arg('input', () => SetStandInInput, INPUT) input: SetStandInInput, @Ctx() context: Context): Promise<StandInPayload> {
    return act(context, 'setStandIn', input, (db, actor) => setStandIn(db, actor, input));
  }

  @Mutation(() => StandInPayload, { description: 'Ends a stand-in at once.' })
  revokeStandIn(
    @Arg('input', () => RevokeStandInInput, INPUT) input: RevokeStandInInput,
    @Ctx() context: Context,
  ): Promise<StandInPayload> {
    return act(context, 'revokeStandIn', input, (db, actor) => revokeStandIn(db, actor, input));
  }

  @FieldResolver(() => StandInStateEnum, { description: 'Where it stands today.' })
  state(@Root() standIn: StandInType, @Ctx() { now }: Context): string {
    return stateOfStandIn(standIn, dayOf(now));
  }
}

async function act(
  context: Context,
  mutation: string,
  input: { readonly idempotencyKey: string },
  decision: (db: EntityManager, actor: Actor & { readonly viewer: Viewer }) => Promise<{ standInId: string }>,
): Promise<StandInPayload> {
  const actor = { ...context, viewer: requirePerson(context) };
  const decided = await decide(context, { mutation, idempotencyKey: input.idempotencyKey, input }, (db) => decision(db, actor));
  const standIn = decided.kept && (await readStandIn(context.database.manager, decided.kept.standInId));
  return { standIn, refusals: decided.refusals, dryRun: decided.dryRun };
}
