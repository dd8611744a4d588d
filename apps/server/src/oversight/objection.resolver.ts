import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { actOnce } from './act-once';
import { fileOnce } from './file-once';
import {
  findObjection,
  findObjectionByCode,
  findObjectionForm,
  findObjections,
  findOwnObjections,
  findReleasedObjections,
} from './find-objections';
import { answerObjection, releaseObjection, replyToObjection } from './handle-objection';
import { AnswerObjectionInput, FileObjectionInput, ReleaseObjectionInput, ReplyToObjectionInput } from './objection.input';
import {
  FileObjectionPayload,
  ObjectionConnection,
  ObjectionDetailType,
  ObjectionFormType,
  ObjectionPayload,
  ObjectionReplyPayload,
  ObjectionType,
  OwnObjectionType,
  ReleasedObjectionType,
} from './objection.type';

const INPUT = { description: 'What is asked for.' };

/** Objections: filed by anybody, handled by the Office or an inspector, replied to by the nominee. */
@Resolver(() => ObjectionType)
export class ObjectionResolver {
  @Query(() => ObjectionFormType, {
    description: 'What somebody needs who wants to object to one line of a list. Needs no sign-in for public lists.',
  })
  objectionForm(
    @Arg('postingId', () => ID, { description: 'The list.' }) postingId: string,
    @Arg('nominationId', () => ID, { description: 'The nomination on it.' }) nominationId: string,
    @Ctx() context: Context,
  ): Promise<ObjectionFormType> {
    return findObjectionForm(context, { postingId, nominationId });
  }

  @Query(() => ObjectionConnection, { description: 'The objections that the viewer handles, open ones first.' })
  objections(
    @Arg('open', () => Boolean, { nullable: true, description: 'Only those that are not answered, or only those that are.' })
    open: boolean | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ObjectionType>> {
    return findObjections(context, open ?? null, page);
  }

  @Query(() => ObjectionDetailType, { description: 'One objection that the viewer handles. NOT_FOUND for everybody else.' })
  objection(@Arg('id', () => ID, { description: 'Its key.' }) id: string, @Ctx() context: Context): Promise<ObjectionDetailType> {
    return findObjection(context, id);
  }

  @Query(() => [ReleasedObjectionType], {
    description: 'What was released of the objections to a nomination: for the nominee, their unit and those who decide.',
  })
  nominationObjections(
    @Arg('nominationId', () => ID, { description: 'The nomination.' }) nominationId: string,
    @Ctx() context: Context,
  ): Promise<ReleasedObjectionType[]> {
    return findReleasedObjections(context, nominationId);
  }

  @Query(() => [OwnObjectionType], { description: "The viewer's own objections, the newest first; at most 100." })
  myObjections(@Ctx() context: Context): Promise<OwnObjectionType[]> {
    return findOwnObjections(context);
  }

  @Query(() => OwnObjectionType, { description: 'The objection to which a code leads. Needs no sign-in: the code is the key.' })
  objectionByCode(
    @Arg('code', () => String, { description: 'The code on the receipt.' }) code: string,
    @Ctx() context: Context,
  ): Promise<OwnObjectionType> {
    return findObjectionByCode(context, code);
  }

  @Mutation(() => FileObjectionPayload, {
    description: 'Files an objection and freezes that one decision. Needs no sign-in for public lists; a token may not.',
  })
  fileObjection(
    @Arg('input', () => FileObjectionInput, INPUT) input: FileObjectionInput,
    @Ctx() context: Context,
  ): Promise<FileObjectionPayload> {
    return fileOnce(context, input);
  }

  @Mutation(() => ObjectionPayload, { description: 'Gives the nominee and their unit a text to reply to.' })
  async releaseObjection(
    @Arg('input', () => ReleaseObjectionInput, INPUT) input: ReleaseObjectionInput,
    @Ctx() context: Context,
  ): Promise<ObjectionPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'releaseObjection', input, releaseObjection);
    return { objection: kept && (await findObjection(context, kept.objectionId)), refusals, dryRun };
  }

  @Mutation(() => ObjectionReplyPayload, { description: 'The nominee, or who heads their unit, replies.' })
  async replyToObjection(
    @Arg('input', () => ReplyToObjectionInput, INPUT) input: ReplyToObjectionInput,
    @Ctx() context: Context,
  ): Promise<ObjectionReplyPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'replyToObjection', input, replyToObjection);
    const released = kept ? await findReleasedObjections(context, kept.nominationId) : [];
    return { objection: released.find(({ id }) => id === kept?.objectionId) ?? null, refusals, dryRun };
  }

  @Mutation(() => ObjectionPayload, { description: 'Answers an objection and lifts its freeze.' })
  async answerObjection(
    @Arg('input', () => AnswerObjectionInput, INPUT) input: AnswerObjectionInput,
    @Ctx() context: Context,
  ): Promise<ObjectionPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'answerObjection', input, answerObjection);
    return { objection: kept && (await findObjection(context, kept.objectionId)), refusals, dryRun };
  }
}
