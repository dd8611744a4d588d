import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { actOnce } from './act-once';
import { choosePublicity } from './choose-publicity';
import {
  findPublicChoices,
  findPublicHonouree,
  findPublicHonours,
  findPublicityChoice,
  findPublicStories,
  findStories,
  findStory,
} from './find-publication';
import { type HonoureeKind, HonoureeKindEnum } from './honouree-kind.type';
import { ChoosePublicityInput, PublicHonourFilterInput, PublishStoryInput, SaveStoryInput, UnpublishStoryInput } from './publication.input';
import {
  PublicChoicesType,
  PublicHonourConnection,
  PublicHonoureeType,
  PublicHonourType,
  PublicityChoicePayload,
  PublicityChoiceType,
  PublicStoryConnection,
  PublicStoryType,
  StoryConnection,
  StoryPayload,
  StoryType,
} from './publication.type';
import { publishStory, saveStory, unpublishStory } from './write-story';

const INPUT = { description: 'What is asked for.' };

/** What everybody sees without signing in: honours, and the stories of exemplary people and collectives. */
@Resolver(() => PublicHonourType)
export class PublicationResolver {
  @Query(() => PublicHonourConnection, { description: 'Honours that were decided and announced, the newest first. Needs no sign-in.' })
  publicHonours(
    @Arg('filter', () => PublicHonourFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
    filter: PublicHonourFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PublicHonourType>> {
    return findPublicHonours(context, filter ?? {}, page);
  }

  @Query(() => PublicHonoureeType, { description: 'A person or a collective with their honours and story. Needs no sign-in.' })
  publicHonouree(
    @Arg('kind', () => HonoureeKindEnum, { description: 'A person or a collective.' }) kind: HonoureeKind,
    @Arg('id', () => ID, { description: 'Their key.' }) id: string,
    @Ctx() context: Context,
  ): Promise<PublicHonoureeType> {
    return findPublicHonouree(context, kind, id);
  }

  @Query(() => PublicStoryConnection, { description: 'Stories of exemplary people and collectives, the newest first. Needs no sign-in.' })
  publicStories(
    @Arg('search', () => String, { nullable: true, description: 'A part of the name; marks do not matter.' }) search: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PublicStoryType>> {
    return findPublicStories(context, search, page);
  }

  @Query(() => PublicChoicesType, { description: 'What the public page can be narrowed to. Needs no sign-in.' })
  publicChoices(@Ctx() context: Context): Promise<PublicChoicesType> {
    return findPublicChoices(context);
  }

  @Query(() => StoryConnection, { description: 'All stories, published or not, for those who write them.' })
  stories(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<StoryType>> {
    return findStories(context, page);
  }

  @Query(() => StoryType, { description: 'One story, for those who write it.' })
  story(@Arg('id', () => ID, { description: 'Its key.' }) id: string, @Ctx() context: Context): Promise<StoryType> {
    return findStory(context, id);
  }

  @Query(() => PublicityChoiceType, {
    nullable: true,
    description: 'What the viewer lets be shown of themselves; null for an account that is no person.',
  })
  publicityChoice(@Ctx() context: Context): Promise<PublicityChoiceType | null> {
    return findPublicityChoice(context);
  }

  @Mutation(() => PublicityChoicePayload, { description: 'Chooses what everybody may see of the viewer.' })
  async choosePublicity(
    @Arg('input', () => ChoosePublicityInput, INPUT) input: ChoosePublicityInput,
    @Ctx() context: Context,
  ): Promise<PublicityChoicePayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'choosePublicity', input, choosePublicity);
    return { choice: kept && (await findPublicityChoice(context)), refusals, dryRun };
  }

  @Mutation(() => StoryPayload, { description: 'Keeps a story that is not published.' })
  async saveStory(@Arg('input', () => SaveStoryInput, INPUT) input: SaveStoryInput, @Ctx() context: Context): Promise<StoryPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'saveStory', input, saveStory);
    return { story: kept && (await findStory(context, kept.storyId)), refusals, dryRun };
  }

  @Mutation(() => StoryPayload, { description: 'Puts a story on the public page.' })
  async publishStory(
    @Arg('input', () => PublishStoryInput, INPUT) input: PublishStoryInput,
    @Ctx() context: Context,
  ): Promise<StoryPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'publishStory', input, publishStory);
    return { story: kept && (await findStory(context, kept.storyId)), refusals, dryRun };
  }

  @Mutation(() => StoryPayload, { description: 'Takes a story off the public page.' })
  async unpublishStory(
    @Arg('input', () => UnpublishStoryInput, INPUT) input: UnpublishStoryInput,
    @Ctx() context: Context,
  ): Promise<StoryPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'unpublishStory', input, unpublishStory);
    return { story: kept && (await findStory(context, kept.storyId)), refusals, dryRun };
  }
}
