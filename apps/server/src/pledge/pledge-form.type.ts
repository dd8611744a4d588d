import type { PledgeChoice } from '@vinh-danh/domain/pledge/choice.rule';
import type { PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { PledgeType } from './pledge.type';
import { PledgeSubjectEnum } from './pledge-enums.type';

const PledgeChoiceSubjectEnum = { PERSON: 'PERSON', COLLECTIVE: 'COLLECTIVE', BOTH: 'BOTH' } as const;
registerEnumType(PledgeChoiceSubjectEnum, {
  name: 'PledgeChoiceSubject',
  description: 'Whom an award is for.',
  valuesConfig: { PERSON: { description: 'People.' }, COLLECTIVE: { description: 'Units.' }, BOTH: { description: 'People and units.' } },
});

@ObjectType('PledgeChoice', { description: 'An award that a pledge can aim at.', simpleResolvers: true })
export class PledgeChoiceType implements PledgeChoice {
  @Field(() => ID, { description: 'Key of the award.' })
  key!: string;

  @Field(() => TextType, { description: 'Its name.' })
  name!: TextType;

  @Field(() => String, { description: 'The short form used in documents.' })
  shortName!: string;

  @Field(() => PledgeChoiceSubjectEnum, { description: 'Whom it is for.' })
  subject!: PledgeChoice['subject'];

  @Field(() => Boolean, { description: 'Whether it is out of reach without an initiative or a research project.' })
  asksForInitiative!: boolean;

  @Field(() => [ID], { description: 'Awards of the same year that its holder must also hold.' })
  restsOn!: readonly string[];
}

@ObjectType('PledgeForm', { description: 'All that is needed to write the pledge of one person or collective.', simpleResolvers: true })
export class PledgeFormType {
  @Field(() => Int, { description: 'Year of the plan.' })
  year!: number;

  @Field(() => PledgeSubjectEnum, { description: 'Whether a person or a collective pledges.' })
  subject!: PledgeSubject;

  @Field(() => String, { description: 'Name of the person or the collective.' })
  name!: string;

  @Field(() => [PledgeChoiceType], { description: 'What the pledge can aim at, the lowest award first.' })
  choices!: readonly PledgeChoice[];

  @Field(() => PledgeType, { nullable: true, description: 'The pledge as far as it has come; null before it is first saved.' })
  pledge!: PledgeType | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When sending opens for this unit; null when there is no such limit.' })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When sending closes for this unit, extensions included: this instant is already too late.',
  })
  closesAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when late pledges are still taken and marked as late; null without grace.',
  })
  graceUntil!: Date | null;

  @Field(() => TextType, { nullable: true, description: 'Who may give more time.' })
  extendedBy!: TextType | null;

  @Field(() => [RefusalType], { description: 'Why a pledge may not be sent now whatever it says: the window, or a person without a unit.' })
  timeRefusals!: RefusalType[];
}
