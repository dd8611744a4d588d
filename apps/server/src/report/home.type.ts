import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TextType } from '../graph/text.type';

export const UrgencyEnum = { LATE: 'LATE', SOON: 'SOON', LATER: 'LATER' } as const;
registerEnumType(UrgencyEnum, {
  name: 'Urgency',
  description: 'How pressing a thing to do is.',
  valuesConfig: {
    LATE: { description: 'Its time is over.' },
    SOON: { description: 'Seven days are left, or fewer.' },
    LATER: { description: 'More time is left, or it has no date.' },
  },
});

@ObjectType('Todo', { description: 'One thing that waits for the viewer.', simpleResolvers: true })
export class TodoType {
  @Field(() => ID, { description: 'What kind of thing it is, e.g. `SEND_OWN_PLEDGE`.' })
  code!: string;

  @Field(() => TextType, { description: 'What to do, as a sentence.' })
  sentence!: TextType;

  @Field(() => Int, { description: 'How many wait.' })
  count!: number;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it is too late; null without a date.' })
  due!: Date | null;

  @Field(() => String, { description: 'Where on the page the work is done.' })
  path!: string;

  @Field(() => UrgencyEnum, { description: 'How pressing it is.' })
  urgency!: keyof typeof UrgencyEnum;
}

@ObjectType('AwardFigures', { description: 'How the nominations for one award stand this year.', simpleResolvers: true })
export class AwardFiguresType {
  @Field(() => ID, { description: 'The award.' })
  award!: string;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => String, { description: 'Its short form, e.g. `CSTĐCS`.' })
  shortName!: string;

  @Field(() => Int, { description: 'Sent by units and with the Office.' })
  sent!: number;

  @Field(() => Int, { description: 'Accepted by the Office and waiting for the Director.' })
  accepted!: number;

  @Field(() => Int, { description: 'Approved, or proposed to the higher level.' })
  approved!: number;

  @Field(() => Int, { description: 'Refused.' })
  refused!: number;
}

@ObjectType('Home', { description: 'What somebody sees first: what they must do, then figures.', simpleResolvers: true })
export class HomeType {
  @Field(() => [TodoType], { description: 'What waits for the viewer, the most pressing first.' })
  todos!: readonly TodoType[];

  @Field(() => [AwardFiguresType], { description: 'The year by award, over what the viewer may see; empty for those who see no dossiers.' })
  awards!: readonly AwardFiguresType[];
}
