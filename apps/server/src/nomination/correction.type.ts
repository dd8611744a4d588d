import { ASKER_PARTS, type AskerPart } from '@vinh-danh/domain/nomination/ask-again.rule';
import { Field, GraphQLISODateTime, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';

export const AskerPartEnum = Object.fromEntries(ASKER_PARTS.map((part) => [part, part])) as { [Part in AskerPart]: Part };
registerEnumType(AskerPartEnum, {
  name: 'AskerPart',
  description: 'In what part somebody asks for a correction of one nomination.',
  valuesConfig: {
    OFFICE: { description: 'For the Department Office.' },
    SECRETARY: { description: 'As the secretary of the council.' },
    DIRECTOR: { description: 'As the Director, who looks at it with the decision.' },
  },
});

@ObjectType('Correction', { description: 'A nomination that was sent back alone, and where its correction is.', simpleResolvers: true })
export class CorrectionType {
  @Field(() => String, { description: 'Who asked for it, and looks at it.' })
  askerName!: string;

  @Field(() => AskerPartEnum, { description: 'In what part.' })
  askerPart!: AskerPart;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is with its unit; null when it is not.' })
  returnedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when the correction awaits a look; null when it does not.' })
  correctedAt!: Date | null;

  @Field(() => [RefusalType], { description: 'Why the unit may not send it again; empty when it may.' })
  resendRefusals!: readonly RefusalType[];

  @Field(() => [RefusalType], { description: 'Why the unit may not take its correction back; empty when it may.' })
  recallRefusals!: readonly RefusalType[];

  @Field(() => [RefusalType], { description: 'Why the viewer may not pass the correction; empty when they may.' })
  confirmRefusals!: readonly RefusalType[];

  @Field(() => [RefusalType], { description: 'Why the viewer may not take the look over, for a reason; empty when they may.' })
  takeOverRefusals!: readonly RefusalType[];
}
