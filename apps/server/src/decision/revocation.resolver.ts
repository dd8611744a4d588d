import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../graph/connection.type';
import { actOnRegister, answerWithDecision } from './answer-register';
import { AwardDecisionPayload, AwardDecisionType } from './award-decision.type';
import { effectsOfDecision, findGrounds, findRecoveries, findReviews, findRevocableHonours, foreseeRevocation } from './find-revocations';
import { DraftRevocationInput, SettleAwardReviewInput, SettleRecoveryInput } from './revocation.input';
import {
  AwardReviewConnection,
  RecoveryConnection,
  RevocableHonourType,
  RevocationEffectType,
  RevocationGroundType,
} from './revocation.type';
import { draftRevocation } from './revoke-honours';
import { settleRecovery, settleReview } from './settle-revocation';

const INPUT = { description: 'What is asked for.' };
const OPEN = { nullable: true, description: 'Only those that are open, or only those that are settled; all when left out.' };
const DECISION = { nullable: true, description: 'Only of this revocation.' };

/** Awards that are taken back, and all that follows. */
@Resolver(() => AwardDecisionType)
export class RevocationResolver {
  @Query(() => [RevocationGroundType], { description: 'The grounds in law on which an award is taken back today.' })
  revocationGrounds(@Ctx() context: Context): Promise<RevocationGroundType[]> {
    return findGrounds(context);
  }

  @Query(() => [RevocableHonourType], { description: 'Honours of the register that still stand; at most 50.' })
  revocableHonours(
    @Arg('search', () => String, { description: "A part of the holder's name, or of the decision's number." }) search: string,
    @Ctx() context: Context,
  ): Promise<RevocableHonourType[]> {
    return findRevocableHonours(context, search);
  }

  @Query(() => [RevocationEffectType], { description: 'What taking these honours back would bring with it. Nothing is changed.' })
  revocationPreview(
    @Arg('honourIds', () => [ID], { description: 'The honours; at most 20.' }) honourIds: string[],
    @Ctx() context: Context,
  ): Promise<RevocationEffectType[]> {
    return foreseeRevocation(context, honourIds);
  }

  @Query(() => AwardReviewConnection, { description: 'Later awards that counted one that was revoked, the last first.' })
  awardReviews(
    @Arg('open', () => Boolean, OPEN) open: boolean | null,
    @Arg('decisionId', () => ID, DECISION) decisionId: string | null,
    @Arg('nominationId', () => ID, { nullable: true, description: 'Only of this nomination.' }) nominationId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<AwardReviewConnection> {
    return findReviews(context, { isOpen: open, decisionId, nominationId }, page);
  }

  @Query(() => RecoveryConnection, { description: 'Money and insignia to be given back, the last first.' })
  recoveries(
    @Arg('open', () => Boolean, OPEN) open: boolean | null,
    @Arg('decisionId', () => ID, DECISION) decisionId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<RecoveryConnection> {
    return findRecoveries(context, { isOpen: open, decisionId }, page);
  }

  @FieldResolver(() => [RevocationEffectType], { description: 'Of a revocation: what it takes back, and what that brings with it.' })
  revokes(@Root() { id, kind }: AwardDecisionType, @Ctx() context: Context): Promise<RevocationEffectType[]> {
    return kind === 'REVOCATION' ? effectsOfDecision(context, id) : Promise.resolve([]);
  }

  @Mutation(() => AwardDecisionPayload, {
    description: 'Drafts a decision that takes honours back. Nothing is taken back before it is registered.',
  })
  async draftRevocation(
    @Arg('input', () => DraftRevocationInput, INPUT) input: DraftRevocationInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'draftRevocation', input, draftRevocation));
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Settles what becomes of a later award that counted a revoked one.' })
  async settleAwardReview(
    @Arg('input', () => SettleAwardReviewInput, INPUT) input: SettleAwardReviewInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'settleAwardReview', input, settleReview));
  }

  @Mutation(() => AwardDecisionPayload, {
    description: 'Records that money or insignia came back, or that they are not asked for any more.',
  })
  async settleRecovery(
    @Arg('input', () => SettleRecoveryInput, INPUT) input: SettleRecoveryInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'settleRecovery', input, settleRecovery));
  }
}
