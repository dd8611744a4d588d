import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from 'type-graphql';

export const PledgeActEnum = { SENT: 'SENT', RECALLED: 'RECALLED', RETURNED: 'RETURNED', CONFIRMED: 'CONFIRMED' } as const;
export type PledgeAct = keyof typeof PledgeActEnum;
registerEnumType(PledgeActEnum, {
  name: 'PledgeAct',
  description: 'What happened to a pledge.',
  valuesConfig: {
    SENT: { description: 'Its writer sent it.' },
    RECALLED: { description: 'Its writer took it back.' },
    RETURNED: { description: 'It was sent back for correction.' },
    CONFIRMED: { description: 'It was confirmed.' },
  },
});

@ObjectType('PledgeEvent', { description: 'One step in the history of a pledge.', simpleResolvers: true })
export class PledgeEventType {
  @Field(() => PledgeActEnum, { description: 'What happened.' })
  act!: PledgeAct;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Who did it.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given.' })
  reason!: string | null;
}
