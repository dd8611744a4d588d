import { may } from '@vinh-danh/domain/access/permission.rule';
import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import { whyNotWithdrawPosting } from '@vinh-danh/domain/oversight/posting.rule';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { actOnce } from './act-once';
import {
  findPosting,
  findPostingDraft,
  findPostingEntries,
  findPostings,
  findPublicPosting,
  findPublicPostingEntries,
  findPublicPostings,
} from './find-postings';
import { postNominations } from './post-nominations';
import { PostNominationsInput, WithdrawPostingInput } from './posting.input';
import {
  PostingAudienceEnum,
  PostingConnection,
  PostingDraftType,
  PostingEntryType,
  PostingPayload,
  PostingType,
  PublicPostingConnection,
  PublicPostingType,
} from './posting.type';
import { withdrawPosting } from './withdraw-posting';

const INPUT = { description: 'What is asked for.' };
const KEY = { description: 'Its key.' };

/** Lists that are posted for objections, for those inside and for everybody. */
@Resolver(() => PostingType)
export class PostingResolver {
  @Query(() => PostingConnection, { description: 'Lists that were posted for objections, the newest first.' })
  postings(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<PostingType>> {
    return findPostings(context, page);
  }

  @Query(() => PostingType, { description: 'One posted list.' })
  posting(@Arg('id', () => ID, KEY) id: string, @Ctx() context: Context): Promise<PostingType> {
    return findPosting(context, id);
  }

  @Query(() => PostingDraftType, { description: 'What the Office needs to post a list now: for how long, and whom.' })
  postingDraft(
    @Arg('audience', () => PostingAudienceEnum, { description: 'To whom it would be posted.' }) audience: PostingAudience,
    @Arg('embargoOn', () => DayScalar, { nullable: true, description: 'The first day on which those outside may see it.' })
    embargoOn: string | null,
    @Ctx() context: Context,
  ): Promise<PostingDraftType> {
    return findPostingDraft(context, { audience, embargoOn });
  }

  @Mutation(() => PostingPayload, { description: 'Posts a list for objections, for as many days as the plan says.' })
  async postNominations(
    @Arg('input', () => PostNominationsInput, INPUT) input: PostNominationsInput,
    @Ctx() context: Context,
  ): Promise<PostingPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'postNominations', input, postNominations);
    return { posting: kept && (await findPosting(context, kept.postingId)), refusals, dryRun };
  }

  @Mutation(() => PostingPayload, { description: 'Takes a list back. Posted anew, the days begin again.' })
  async withdrawPosting(
    @Arg('input', () => WithdrawPostingInput, INPUT) input: WithdrawPostingInput,
    @Ctx() context: Context,
  ): Promise<PostingPayload> {
    const { kept, refusals, dryRun } = await actOnce(context, 'withdrawPosting', input, withdrawPosting);
    return { posting: kept && (await findPosting(context, kept.postingId)), refusals, dryRun };
  }

  @FieldResolver(() => [PostingEntryType], { description: 'Who stands on it; of a list that was taken back for the Office only.' })
  entries(@Root() posting: PostingType, @Ctx() context: Context): Promise<PostingEntryType[]> {
    return findPostingEntries(context, posting);
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the Office may not take it back now; empty when it may, and a reason is given. For the Office; empty for others.',
  })
  async withdrawRefusals(@Root() { id, withdrawnAt }: PostingType, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    if (!context.viewer || !may(context.viewer, 'postNominations')) return [];
    const [row]: { decided: number }[] = await context.database.query(
      `SELECT count(*)::int AS decided FROM posting_entry JOIN nomination ON nomination.id = nomination_id
        WHERE posting_id = $1 AND num_nonnulls(approved_at, refused_at) > 0`,
      [id],
    );
    return whyNotWithdrawPosting({ withdrawnAt, decided: row?.decided ?? 0, reason: '–' });
  }
}

@Resolver(() => PublicPostingType)
export class PublicPostingResolver {
  @Query(() => PublicPostingConnection, { description: 'Lists that are posted to the public, the newest first. Needs no sign-in.' })
  publicPostings(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<PublicPostingType>> {
    return findPublicPostings(context, page);
  }

  @Query(() => PublicPostingType, { description: 'One list that is posted to the public. Needs no sign-in.' })
  publicPosting(@Arg('id', () => ID, KEY) id: string, @Ctx() context: Context): Promise<PublicPostingType> {
    return findPublicPosting(context, id);
  }

  @FieldResolver(() => [PostingEntryType], {
    description: 'Who stands on it and lets it be shown to everybody; empty once the time to object is over.',
  })
  entries(@Root() { id }: PublicPostingType, @Ctx() context: Context): Promise<PostingEntryType[]> {
    return findPublicPostingEntries(context, id);
  }
}
