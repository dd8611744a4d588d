import type { Viewer } from '@vinh-danh/domain/access/role';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { requirePerson } from '../access/permit';
import type { Actor } from '../access/record-audit';
import { revokeStandIn } from '../access/revoke-stand-in';
import { setStandIn } from '../access/set-stand-in';
import { RevokeStandInInput, SetStandInInput } from '../access/stand-in.input';
import { StandInPayload } from '../access/stand-in.type';
import { readStandIn } from '../access/stand-ins.query';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { tellOfStandIn } from './tell-of-stand-in';

const INPUT = { description: 'What to do.' };

/** Setting and ending stand-ins, which both hear of. */
@Resolver()
export class StandInActsResolver {
  @Mutation(() => StandInPayload, { description: 'Lets somebody act in another’s role for a span of days, on a decision.' })
  setStandIn(@Arg('input', () => SetStandInInput, INPUT) input: SetStandInInput, @Ctx() context: Context): Promise<StandInPayload> {
    return act(context, 'setStandIn', input, async (db, actor) => tell(db, actor, await setStandIn(db, actor, input), 'STAND_IN_SET'));
  }

  @Mutation(() => StandInPayload, { description: 'Ends a stand-in at once.' })
  revokeStandIn(
    @Arg('input', () => RevokeStandInInput, INPUT) input: RevokeStandInInput,
    @Ctx() context: Context,
  ): Promise<StandInPayload> {
    return act(context, 'revokeStandIn', input, async (db, actor) =>
      tell(db, actor, await revokeStandIn(db, actor, input), 'STAND_IN_ENDED'),
    );
  }
}

async function tell(
  db: EntityManager,
  actor: Actor,
  done: { standInId: string },
  what: 'STAND_IN_SET' | 'STAND_IN_ENDED',
): Promise<{ standInId: string }> {
  await tellOfStandIn(db, actor, done.standInId, what);
  return done;
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
