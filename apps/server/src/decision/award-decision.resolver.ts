import type { DecisionKind } from '@vinh-danh/domain/decision/award-decision';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PageArgs } from '../graph/connection.type';
import { announceAwardDecision } from './announce-award-decision';
import { actOnRegister, answerWithDecision } from './answer-register';
import {
  AnnounceAwardDecisionInput,
  AwardDecisionFilterInput,
  ChangeAwardDecisionInput,
  DiscardAwardDecisionInput,
  DraftAwardDecisionInput,
  type DraftedKind,
  DraftedKindEnum,
  RecordUpperDecisionInput,
  RegisterAwardDecisionInput,
  RespondToAwardInput,
} from './award-decision.input';
import {
  AwardCandidateConnection,
  AwardDecisionConnection,
  AwardDecisionKindEnum,
  AwardDecisionPayload,
  AwardDecisionType,
  AwardLineConnection,
  AwardLinePayload,
  DecisionNumberingType,
} from './award-decision.type';
import { changeAwardDecision, discardAwardDecision, draftAwardDecision } from './draft-award-decision';
import {
  findAnnouncedAwards,
  findAwardDecision,
  findAwardDecisions,
  findCandidates,
  findDecisionsAfter,
  findLine,
  findLines,
  findNumbering,
} from './find-award-decisions';
import { recordUpperDecision } from './record-upper-decision';
import { registerAwardDecision } from './register-award-decision';
import { respondToAward } from './respond-to-award';

const INPUT = { description: 'What is asked for.' };

/** The register: what is decided, sent up, answered, announced and taken. */
@Resolver(() => AwardDecisionType)
export class AwardDecisionResolver {
  @Query(() => AwardDecisionConnection, {
    description: 'The register of decisions: drafts first, then by date and number, the last first.',
  })
  awardDecisions(
    @Arg('filter', () => AwardDecisionFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
    filter: AwardDecisionFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<AwardDecisionConnection> {
    return findAwardDecisions(context, filter ?? {}, page);
  }

  @Query(() => AwardDecisionType, { description: 'One decision of the register.' })
  awardDecision(@Arg('id', () => ID, { description: 'The decision.' }) id: string, @Ctx() context: Context): Promise<AwardDecisionType> {
    return findAwardDecision(context, id);
  }

  @Query(() => AwardCandidateConnection, {
    description: 'Nominations that the Director approved and that no decision of the kind names yet, in the order of the approvals.',
  })
  awardCandidates(
    @Arg('kind', () => DraftedKindEnum, { description: 'For what kind of decision.' }) kind: DraftedKind,
    @Arg('planId', () => ID, { nullable: true, description: 'The plan; the current one when left out.' }) planId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<AwardCandidateConnection> {
    return findCandidates(context, kind, planId, page);
  }

  @Query(() => DecisionNumberingType, { description: 'The numbers that a kind of decision has used in a year, and those left out.' })
  decisionNumbering(
    @Arg('kind', () => AwardDecisionKindEnum, { description: 'The kind; decisions to award and to revoke share their numbers.' })
    kind: DecisionKind,
    @Arg('year', () => Int, { nullable: true, description: 'The year of the date; this year when left out.' }) year: number | null,
    @Ctx() context: Context,
  ): Promise<DecisionNumberingType> {
    return findNumbering(context, kind, year);
  }

  @Query(() => AwardLineConnection, {
    description: 'Awards that were announced to the viewer, and in the units for which they answer; the newest first.',
  })
  announcedAwards(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<AwardLineConnection> {
    return findAnnouncedAwards(context, page);
  }

  @FieldResolver(() => AwardLineConnection, { description: 'Whom it names, in its order. Empty for a revocation.' })
  lines(@Root() { id }: AwardDecisionType, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<AwardLineConnection> {
    return findLines(context, id, page);
  }

  @FieldResolver(() => [AwardDecisionType], { description: 'The decisions that correct or answer it.' })
  followedBy(@Root() { id }: AwardDecisionType, @Ctx() context: Context): Promise<AwardDecisionType[]> {
    return findDecisionsAfter(context, id);
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Drafts a decision, a proposal or a correction from approved nominations.' })
  async draftAwardDecision(
    @Arg('input', () => DraftAwardDecisionInput, INPUT) input: DraftAwardDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'draftAwardDecision', input, draftAwardDecision));
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Gives a draft other lines, another reason or addressee.' })
  async changeAwardDecision(
    @Arg('input', () => ChangeAwardDecisionInput, INPUT) input: ChangeAwardDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'changeAwardDecision', input, changeAwardDecision));
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Throws a draft away.' })
  async discardAwardDecision(
    @Arg('input', () => DiscardAwardDecisionInput, INPUT) input: DiscardAwardDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'discardAwardDecision', input, discardAwardDecision));
  }

  @Mutation(() => AwardDecisionPayload, {
    description: 'Gives a draft its number and date: what it gives or takes back is on record from then on, with the money. Try it first.',
  })
  async registerAwardDecision(
    @Arg('input', () => RegisterAwardDecisionInput, INPUT) input: RegisterAwardDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'registerAwardDecision', input, registerAwardDecision));
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Records when and how a registered decision was announced.' })
  async announceAwardDecision(
    @Arg('input', () => AnnounceAwardDecisionInput, INPUT) input: AnnounceAwardDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'announceAwardDecision', input, announceAwardDecision));
  }

  @Mutation(() => AwardDecisionPayload, { description: 'Records what the level above answered to a proposal, line by line.' })
  async recordUpperDecision(
    @Arg('input', () => RecordUpperDecisionInput, INPUT) input: RecordUpperDecisionInput,
    @Ctx() context: Context,
  ): Promise<AwardDecisionPayload> {
    return answerWithDecision(context, await actOnRegister(context, 'recordUpperDecision', input, recordUpperDecision));
  }

  @Mutation(() => AwardLinePayload, {
    description: 'Records that a nominee took an award or declined it: by themselves, their unit or the Office.',
  })
  async respondToAward(
    @Arg('input', () => RespondToAwardInput, INPUT) input: RespondToAwardInput,
    @Ctx() context: Context,
  ): Promise<AwardLinePayload> {
    const { kept, refusals, dryRun } = await actOnRegister(context, 'respondToAward', input, respondToAward);
    return { line: kept && (await findLine(context, kept.decisionId, kept.nominationId)), refusals, dryRun };
  }
}
