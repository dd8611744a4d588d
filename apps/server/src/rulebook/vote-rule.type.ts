import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';

const VotersCountedEnum = { PRESENT: 'PRESENT', ALL_MEMBERS: 'ALL_MEMBERS' } as const satisfies Record<
  VoteRule['threshold']['of'],
  VoteRule['threshold']['of']
>;
registerEnumType(VotersCountedEnum, {
  name: 'VotersCounted',
  description: 'On whom a share of votes is counted.',
  valuesConfig: {
    PRESENT: { description: 'On those present.' },
    ALL_MEMBERS: { description: 'On all members, present or not.' },
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
  @Field(() => Int, { description: 'In percent.' })
  percent!: number;

  @Field(() => Boolean, { description: 'True reads "over", false "at least".' })
  strict!: boolean;

  @Field(() => VotersCountedEnum, { description: 'On whom it is counted.' })
  of!: VoteRule['threshold']['of'];
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
