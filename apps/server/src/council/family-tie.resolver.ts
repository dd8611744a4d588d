import { may } from '@vinh-danh/domain/access/permission.rule';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { forbidden } from '../graph/errors';
import type { Act } from '../nomination/lock-dossier';
import type { ActInput } from './act.input';
import { actOf } from './act-of';
import { declareFamilyTie, removeFamilyTie } from './declare-family-tie';
import { FamilyTiesPayload, FamilyTieType } from './family-tie.type';
import { type FamilyTieRow, findOwnTies, findTiesOfMembers } from './family-ties.query';
import type { SeenSitting } from './find-sittings';
import { DeclareFamilyTieInput, RemoveFamilyTieInput } from './sitting.input';
import { SittingType } from './sitting.type';
import { findSittingSeats } from './sitting-seats.query';
import { standingIn } from './standing-in-council';

const INPUT = { description: 'What is asked for.' };

/** Family ties: declared by people of themselves, seen by them and by the secretary of a council on which they sit. */
@Resolver(() => SittingType)
export class FamilyTieResolver {
  @Query(() => [FamilyTieType], { description: 'The ties that the viewer declared of themselves.' })
  familyTies(@Ctx() context: Context): Promise<FamilyTieRow[]> {
    const viewer = requireViewer(context);
    if (!viewer.personId || !may(viewer, 'declareFamilyTie', { personId: viewer.personId })) throw forbidden();
    return findOwnTies(context.database.manager, viewer.personId);
  }

  @FieldResolver(() => [FamilyTieType], {
    description: 'The declared ties of its members, for the secretary of the council alone; empty for all others.',
  })
  async memberTies(@Root() { id }: SeenSitting, @Ctx() context: Context): Promise<FamilyTieRow[]> {
    const viewer = requireViewer(context);
    const { part } = await standingIn(context.database.manager, viewer, id, context.now);
    if (part !== 'SECRETARY' || viewer.scopes) return [];
    const seats = await findSittingSeats(context.database.manager, id);
    return findTiesOfMembers(
      context.database.manager,
      seats.map(({ personId }) => personId),
    );
  }

  @Mutation(() => FamilyTiesPayload, {
    description: 'Declares a tie of the viewer’s own. Cases in which it matters are found when they come up.',
  })
  declareFamilyTie(
    @Arg('input', () => DeclareFamilyTieInput, INPUT) input: DeclareFamilyTieInput,
    @Ctx() context: Context,
  ): Promise<FamilyTiesPayload> {
    return changeTies(context, 'declareFamilyTie', input, declareFamilyTie);
  }

  @Mutation(() => FamilyTiesPayload, { description: 'Takes a declared tie back; it stays on record.' })
  removeFamilyTie(
    @Arg('input', () => RemoveFamilyTieInput, INPUT) input: RemoveFamilyTieInput,
    @Ctx() context: Context,
  ): Promise<FamilyTiesPayload> {
    return changeTies(context, 'removeFamilyTie', input, removeFamilyTie);
  }
}

/** Decides once, and answers with the ties as they are now. */
async function changeTies<Input extends ActInput>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, act: Act, input: Input) => Promise<string>,
): Promise<FamilyTiesPayload> {
  const act = actOf(context);
  const { idempotencyKey, ...asked } = input;
  const { refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, (db) => decision(db, act, input));
  const ties = act.viewer.personId ? await findOwnTies(context.database.manager, act.viewer.personId) : [];
  return { ties, refusals: [...refusals] as FamilyTiesPayload['refusals'], dryRun };
}
