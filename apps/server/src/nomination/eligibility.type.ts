import type { Corrector, Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';
import { OutcomeEnum } from './nomination-enums.type';

export const CorrectorEnum = {
  NOMINEE: 'NOMINEE',
  UNIT_HEAD: 'UNIT_HEAD',
  OFFICE: 'OFFICE',
  DIRECTOR: 'DIRECTOR',
  NOBODY: 'NOBODY',
} as const satisfies Record<Corrector, Corrector>;
registerEnumType(CorrectorEnum, {
  name: 'Corrector',
  description: 'Who can correct what a verdict rests on.',
  valuesConfig: {
    NOMINEE: { description: 'The nominee.' },
    UNIT_HEAD: { description: 'The head of the unit.' },
    OFFICE: { description: 'The Department Office.' },
    DIRECTOR: { description: 'The Director.' },
    NOBODY: { description: 'Nobody: it is as it is.' },
  },
});

@ObjectType('Fact', { description: 'A fact that a verdict rests on, with where it came from.', simpleResolvers: true })
export class FactType {
  @Field(() => TextType, { description: 'What it is.' })
  label!: TextType;

  @Field(() => TextType, { description: 'Its value, fit to be read.' })
  value!: TextType;

  @Field(() => TextType, { nullable: true, description: 'The record that it was read from.' })
  origin?: TextType;
}

@ObjectType('Remedy', { description: 'What would change a verdict, and who can do it.', simpleResolvers: true })
export class RemedyType {
  @Field(() => TextType, { description: 'What would change it.' })
  text!: TextType;

  @Field(() => CorrectorEnum, { description: 'Who can.' })
  by!: Corrector;
}

@ObjectType('Verdict', {
  description: 'The answer of one criterion for one nominee: the same on the page, in a letter and here.',
  simpleResolvers: true,
})
export class VerdictType {
  @Field(() => ID, { description: 'Id of the criterion in the rulebook.' })
  criterion!: string;

  @Field(() => String, { description: 'Kind of the criterion, e.g. `rating` or `attested`.' })
  kind!: string;

  @Field(() => OutcomeEnum, { description: 'The answer.' })
  outcome!: Outcome;

  @Field(() => TextType, { description: 'What is required.' })
  requirement!: TextType;

  @Field(() => TextType, { description: 'Why the answer is what it is.' })
  because!: TextType;

  @Field(() => [FactType], { description: 'The facts that it rests on.' })
  facts!: readonly FactType[];

  @Field(() => CitationType, { description: 'Where the criterion comes from.' })
  source!: CitationType;

  @Field(() => RemedyType, { nullable: true, description: 'What would change an answer that is not MET.' })
  remedy?: RemedyType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when another criterion does instead, so that this one stands in nobody’s way.',
  })
  optional?: boolean;
}

@ObjectType('Eligibility', { description: 'All verdicts of one nominee for one award.', simpleResolvers: true })
export class EligibilityType {
  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => OutcomeEnum, { description: 'What the verdicts come to together.' })
  outcome!: Outcome;

  @Field(() => [VerdictType], { description: 'The answer of each criterion, in the order of the text.' })
  verdicts!: readonly VerdictType[];
}
