import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RefusalType } from '../graph/refusal.type';
import type { NominationEntity } from '../nomination/nomination.entity';
import { NominationType } from '../nomination/nomination.type';
import { answerDecision, answerPreview, approvalRefusals } from './answer-decision';
import { approveNominations } from './approve-nominations';
import { ApproveNominationsInput, NominationRowInput, RefuseNominationsInput } from './decision.input';
import { DecisionPayload } from './decision.type';
import { refuseNominations } from './refuse-nominations';

const INPUT = { description: 'What is asked for.' };

/** What the Director decides, and what it does to the quotas. */
@Resolver(() => NominationType)
export class DecisionResolver {
  @Query(() => DecisionPayload, { description: 'What approving these nominations would do, row by row. Nothing is changed.' })
  approvalPreview(
    @Arg('rows', () => [NominationRowInput], { description: 'At most 100.' }) rows: NominationRowInput[],
    @Arg('reason', () => String, { nullable: true, description: 'Why a soft limit is passed; at most 2,000 characters.' })
    reason: string | null,
    @Ctx() context: Context,
  ): Promise<DecisionPayload> {
    return answerPreview(context, rows, reason);
  }

  @Mutation(() => DecisionPayload, {
    description: 'Approves nominations: each takes its place in the quota, or is answered with the reasons why not.',
  })
  approveNominations(
    @Arg('input', () => ApproveNominationsInput, INPUT) input: ApproveNominationsInput,
    @Ctx() context: Context,
  ): Promise<DecisionPayload> {
    return answerDecision(context, 'approveNominations', input, approveNominations);
  }

  @Mutation(() => DecisionPayload, { description: 'Refuses nominations for a reason.' })
  refuseNominations(
    @Arg('input', () => RefuseNominationsInput, INPUT) input: RefuseNominationsInput,
    @Ctx() context: Context,
  ): Promise<DecisionPayload> {
    return answerDecision(context, 'refuseNominations', input, refuseNominations);
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the viewer may not approve this now; empty when they may. For those who decide; empty for others.',
  })
  approvalRefusals(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    return approvalRefusals(context, nomination);
  }
}
