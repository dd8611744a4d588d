import { may } from '@vinh-danh/domain/access/permission.rule';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { TextType } from '../graph/text.type';
import type { Act } from '../nomination/lock-dossier';
import type { ActInput } from './act.input';
import { actOf } from './act-of';
import { DissolveCouncilInput, EndSeatInput, SaveCouncilInput, SeatMemberInput } from './council.input';
import { CouncilConnection, CouncilPayload, CouncilSeatType, CouncilType } from './council.type';
import { type CouncilRow, type CouncilSeatRow, findCouncilRow } from './councils.query';
import { councilHints, findCouncil, findCouncils, seatsOf } from './find-councils';
import { dissolveCouncil, saveCouncil } from './save-council';
import { endSeat, seatMember } from './seat-member';

const INPUT = { description: 'What is asked for.' };

/** Councils and who sits in them. */
@Resolver(() => CouncilType)
export class CouncilResolver {
  @Query(() => CouncilConnection, { description: 'The councils that the viewer may read; those that stand first.' })
  councils(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<CouncilRow>> {
    return findCouncils(context, page);
  }

  @Query(() => CouncilType, { description: 'One council. NOT_FOUND for one that the viewer may not read.' })
  council(@Arg('id', () => ID, { description: 'The council.' }) id: string, @Ctx() context: Context): Promise<CouncilRow> {
    return findCouncil(context, id);
  }

  @FieldResolver(() => [CouncilSeatType], { description: 'Every seat that it has or had, the chair first.' })
  seats(@Root() council: CouncilRow, @Ctx() context: Context): Promise<CouncilSeatRow[]> {
    return seatsOf(context, council);
  }

  @FieldResolver(() => [TextType], {
    description: 'What to look at in its membership, e.g. an even number of votes. No reason against anything.',
  })
  hints(@Root() council: CouncilRow, @Ctx() context: Context): Promise<TextType[]> {
    return councilHints(context, council);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer looks after it.' })
  async mayManage(@Root() council: CouncilRow, @Ctx() { viewer, database }: Context): Promise<boolean> {
    const row = await findCouncilRow(database.manager, council.id);
    return viewer !== null && may(viewer, 'manageCouncil', { unitPath: row?.unitPath ?? [] });
  }

  @Mutation(() => CouncilPayload, { description: 'Enters a council, or corrects it. By the Office or an administrator.' })
  saveCouncil(@Arg('input', () => SaveCouncilInput, INPUT) input: SaveCouncilInput, @Ctx() context: Context): Promise<CouncilPayload> {
    return changeCouncil(context, 'saveCouncil', input, saveCouncil);
  }

  @Mutation(() => CouncilPayload, { description: 'Ends a council, with every seat and the roles that came with them.' })
  dissolveCouncil(
    @Arg('input', () => DissolveCouncilInput, INPUT) input: DissolveCouncilInput,
    @Ctx() context: Context,
  ): Promise<CouncilPayload> {
    return changeCouncil(context, 'dissolveCouncil', input, dissolveCouncil);
  }

  @Mutation(() => CouncilPayload, {
    description: 'Seats a person by name, or whoever holds a post. A seat by name brings the role for its term.',
  })
  seatMember(@Arg('input', () => SeatMemberInput, INPUT) input: SeatMemberInput, @Ctx() context: Context): Promise<CouncilPayload> {
    return changeCouncil(context, 'seatMember', input, seatMember);
  }

  @Mutation(() => CouncilPayload, { description: 'Ends a term, and the role that came with it.' })
  endSeat(@Arg('input', () => EndSeatInput, INPUT) input: EndSeatInput, @Ctx() context: Context): Promise<CouncilPayload> {
    return changeCouncil(context, 'endSeat', input, endSeat);
  }
}

/** Decides once, and answers with the council as it is now. */
async function changeCouncil<Input extends ActInput>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, act: Act, input: Input) => Promise<string>,
): Promise<CouncilPayload> {
  const act = actOf(context);
  const { idempotencyKey, ...asked } = input;
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, (db) => decision(db, act, input));
  const council = kept === null ? null : ((await findCouncilRow(context.database.manager, kept)) ?? null);
  return { council, refusals: [...refusals] as CouncilPayload['refusals'], dryRun };
}
