import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TextType } from '../graph/text.type';
import { EligibilityType } from './eligibility.type';
import { type NomineeKind, NomineeKindEnum, OutcomeEnum } from './nomination-enums.type';

@ObjectType('CandidateAward', { description: 'How somebody stands towards one award, in figures.', simpleResolvers: true })
export class CandidateAwardType {
  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => String, { description: 'Short form of the award as documents write it, e.g. `CSTĐCS`.' })
  awardShortName!: string;

  @Field(() => OutcomeEnum, { description: 'What the verdicts come to together.' })
  outcome!: Outcome;

  @Field(() => Int, { description: 'How many criteria are met.' })
  met!: number;

  @Field(() => Int, { description: 'How many criteria stand in the way.' })
  notMet!: number;

  @Field(() => Int, { description: 'How many criteria a human must look at.' })
  undetermined!: number;

  @Field(() => Boolean, { description: 'Whether they are already nominated for it, or hold it, this year.' })
  nominated!: boolean;
}

@ObjectType('Candidate', {
  description: 'A member of a unit, or the unit itself, and how they stand towards each award that is theirs.',
  simpleResolvers: true,
})
export class CandidateType {
  @Field(() => NomineeKindEnum, { description: 'Person or collective.' })
  kind!: NomineeKind;

  @Field(() => ID, { description: 'Key of the person or of the unit.' })
  id!: string;

  @Field(() => String, { description: 'Full name of the person, or name of the unit.' })
  name!: string;

  @Field(() => [CandidateAwardType], { description: 'Each award for such a nominee, the lowest first.' })
  awards!: CandidateAwardType[];
}

@ObjectType('AwardEligibility', { description: 'How somebody stands towards one award, verdict by verdict.', simpleResolvers: true })
export class AwardEligibilityType extends EligibilityType {
  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => String, { description: 'Short form of the award as documents write it, e.g. `CSTĐCS`.' })
  awardShortName!: string;
}
