import { VOTERS_COUNTED, type VotersCounted } from '@vinh-danh/domain/rulebook/vote';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';

const VotersCountedEnum = Object.fromEntries(VOTERS_COUNTED.map((of) => [of, of])) as { [Of in VotersCounted]: Of };
registerEnumType(VotersCountedEnum, {
  name: 'VotersCounted',
  description: 'On whom a share of votes is counted.',
  valuesConfig: {
    PRESENT: { description: 'On those present.' },
    ALL_MEMBERS: { description: 'On all members, present or not.' },
    ALL_STAFF: { description: 'On everybody on the rolls of the unit.' },
    PRESENT_OR_CONSULTED: { description: 'On those present and on absentees who were asked for their opinion.' },
  },
});

@ObjectType('Quorum', { description: 'Share of a body that must be present.', simpleResolvers: true })
export class QuorumType {
  @Field(() => Int, { description: 'The upper number of the fraction.' })
  numerator!: number;

  @Field(() => Int, { description: 'The lower number of the fraction.' })
  denominator!: number;
}

@ObjectType('VoteThreshold', { description: 'Share of votes in favour that carries.', simpleResolvers: true })
export class VoteThresholdType {
  @Field(() => Float, { nullable: true, description: 'In percent; null where the rule names a fraction.' })
  percent!: number | null;

  @Field(() => Int, { description: 'The share as a fraction: its upper number.' })
  numerator!: number;

  @Field(() => Int, { description: 'The lower number of the fraction.' })
  denominator!: number;

  @Field(() => Boolean, { description: 'True reads "over", false "at least".' })
  strict!: boolean;

  @Field(() => VotersCountedEnum, { description: 'On whom it is counted.' })
  of!: VotersCounted;
}

@ObjectType('VoteRule', { description: 'How a body votes on an award.', simpleResolvers: true })
export class VoteRuleType {
  @Field(() => QuorumType, { description: 'Who must be present for the vote to count.' })
  quorum!: QuorumType;

  @Field(() => VoteThresholdType, { description: 'What carries.' })
  threshold!: VoteThresholdType;

  @Field(() => CitationType, { description: 'Where the rule comes from.' })
  source!: CitationType;
}
