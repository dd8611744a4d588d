import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { JsonObjectScalar } from '../graph/json-object-scalar';
import { verdictChanges } from '../nomination/effects-on-eligibility';
import { OutcomeEnum } from '../nomination/nomination-enums.type';
import { VerdictChangeType } from '../nomination/rule-effect.type';
import { askWhatIf, type OtherDecision } from './what-if';
import { WhatIfDecisionType, WhatIfType } from './what-if.type';

/** What would other rules have made of a year? */
@Resolver(() => WhatIfDecisionType)
export class WhatIfResolver {
  @Query(() => WhatIfType, {
    description:
      'Which decisions of a plan would have come out otherwise under other rules, on the facts that were kept. For the Office, the Director and the Inspector.',
  })
  whatIf(
    @Arg('planId', () => ID, { description: 'The plan whose decisions are judged again.' }) planId: string,
    @Arg('versionId', () => ID, { nullable: true, description: 'The other rules: a published version, of this plan or another.' })
    versionId: string | null,
    @Arg('rulebook', () => JsonObjectScalar, { nullable: true, description: 'The other rules as data, e.g. a draft.' })
    rulebook: object | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many decisions to list, at most 500.' }) first: number,
    @Ctx() context: Context,
  ): Promise<WhatIfType> {
    return askWhatIf(context, { planId, versionId, rulebook, first });
  }

  @FieldResolver(() => OutcomeEnum, { description: 'What the conditions came to then.' })
  before(@Root() { before }: OtherDecision): Outcome {
    return before;
  }

  @FieldResolver(() => OutcomeEnum, {
    nullable: true,
    description: 'What they come to under the other rules; null where those do not know the award.',
  })
  after(@Root() { after }: OtherDecision): Outcome | null {
    return after;
  }

  @FieldResolver(() => [VerdictChangeType], { description: 'The conditions that make the difference, with both verdicts.' })
  conditions(@Root() { original, otherwise }: OtherDecision): VerdictChangeType[] {
    return verdictChanges(original, otherwise);
  }
}
