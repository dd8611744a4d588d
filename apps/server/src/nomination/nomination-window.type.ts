import { Field, GraphQLISODateTime, ObjectType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

@ObjectType('NominationWindow', {
  description: 'When dossiers of a unit may be sent to the Office, extensions included.',
  simpleResolvers: true,
})
export class NominationWindowType {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When sending opens; null when there is no such limit or it is not announced.',
  })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When sending closes: this instant is already too late.' })
  closesAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when late dossiers are still taken and marked as late; null without grace.',
  })
  graceUntil!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when its clock stands still; null while it runs.' })
  pausedSince!: Date | null;

  @Field(() => TextType, { nullable: true, description: 'Who may give more time.' })
  extendedBy!: TextType | null;

  @Field(() => CitationType, { nullable: true, description: 'Where the date comes from; null when the rules set none.' })
  source!: CitationType | null;

  @Field(() => [RefusalType], { description: 'Why nothing may be sent now because of the time; empty when it may.' })
  refusals!: readonly RefusalType[];
}
