import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';

export const DecisionOutcomeEnum = { APPROVED: 'APPROVED', REFUSED: 'REFUSED' } as const;
export type DecisionOutcome = keyof typeof DecisionOutcomeEnum;
registerEnumType(DecisionOutcomeEnum, {
  name: 'DecisionOutcome',
  description: 'How a nomination was decided.',
  valuesConfig: {
    APPROVED: { description: 'Approved, or proposed upwards where a higher level decides.' },
    REFUSED: { description: 'Refused.' },
  },
});

@ObjectType('KeptLedger', {
  description: 'A quota as it stood when a nomination was decided, before a place was taken.',
  simpleResolvers: true,
})
export class KeptLedgerType {
  @Field(() => ID, { description: 'Id of its rule.' })
  rule!: string;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The rule as it then was, as a sentence.' })
  sentence!: TextType;

  @Field(() => Int, { description: 'What a share was taken of.' })
  base!: number;

  @Field(() => Int, { nullable: true, description: 'How many places there were; null without a limit, or where none was set.' })
  places?: number | null;

  @Field(() => Int, { description: 'How many were taken.' })
  used!: number;

  @Field(() => Int, { nullable: true, description: 'How many of the places leaders could take; null without such a limit.' })
  leaderPlaces?: number | null;

  @Field(() => Int, { description: 'How many leaders had taken.' })
  leadersUsed!: number;
}

@ObjectType('Replay', {
  description: 'A decision judged again: the facts as they were kept, under the rules that the dossier was pinned to.',
  simpleResolvers: true,
})
export class ReplayType {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => String, { description: 'The nominee, as they were then called.' })
  nominee!: string;

  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award under those rules.' })
  awardName!: TextType;

  @Field(() => DecisionOutcomeEnum, { description: 'How it was decided.' })
  outcome!: DecisionOutcome;

  @Field(() => Date, { description: 'When.' })
  decidedAt!: Date;

  @Field(() => String, { description: 'By whom.' })
  decidedBy!: string;

  @Field(() => String, { nullable: true, description: 'The reason given; null where none was.' })
  reason!: string | null;

  @Field(() => DayScalar, { description: 'The day on which the nominee was judged.' })
  judgedOn!: string;

  @Field(() => DayScalar, { description: 'The day whose rules counted: when the dossier was sent.' })
  rulesOn!: string;

  @Field(() => [KeptLedgerType], { description: 'Every quota that counted the nomination, as it stood at that moment.' })
  ledgers!: readonly KeptLedgerType[];

  @Field(() => Boolean, { description: 'Whether judging the kept facts again gives every answer that was given then.' })
  isSame!: boolean;
}
