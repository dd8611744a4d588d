import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TextType } from '../graph/text.type';
import { type DecisionOutcome, DecisionOutcomeEnum } from './replay.type';

@ObjectType('WhatIfAward', { description: 'What other rules would have made of the decisions on one award.', simpleResolvers: true })
export class WhatIfAwardType {
  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Its name.' })
  name!: TextType;

  @Field(() => Int, { description: 'How many decisions on it are kept.' })
  decided!: number;

  @Field(() => Int, { description: 'How many of them approved.' })
  approved!: number;

  @Field(() => Int, { description: 'Nominees who met all conditions under the rules of then.' })
  qualifiedThen!: number;

  @Field(() => Int, { description: 'Nominees who meet all conditions under the other rules.' })
  qualifiedOtherwise!: number;

  @Field(() => Int, { description: 'Approved, and would not have qualified.' })
  lost!: number;

  @Field(() => Int, { description: 'Refused for want of a condition, and would have qualified.' })
  gained!: number;
}

@ObjectType('WhatIfDecision', { description: 'One decision that would have come out otherwise.', simpleResolvers: true })
export class WhatIfDecisionType {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => String, { description: 'The nominee.' })
  nominee!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => DecisionOutcomeEnum, { description: 'How it was decided.' })
  outcome!: DecisionOutcome;

  /** What the conditions came to then and under the other rules; the resolver gives them their type. */
  readonly before!: Outcome;
  /** Null where the other rules do not know the award. */
  readonly after!: Outcome | null;
}

@ObjectType('WhatIf', {
  description: 'The decisions of a plan, judged on the facts that were kept, under other rules.',
  simpleResolvers: true,
})
export class WhatIfType {
  @Field(() => Int, { description: 'How many decisions were judged: at most 5,000, the first decided first.' })
  examined!: number;

  @Field(() => Int, { description: 'How many decisions are kept in all.' })
  kept!: number;

  @Field(() => Int, { description: 'How many would have come out otherwise.' })
  changed!: number;

  @Field(() => [WhatIfAwardType], { description: 'By award, the lowest first.' })
  awards!: readonly WhatIfAwardType[];

  @Field(() => [WhatIfDecisionType], { description: 'Those that would have come out otherwise, as many as asked for.' })
  decisions!: readonly WhatIfDecisionType[];
}
