import type { TieKind } from '@vinh-danh/domain/council/sitting';
import { Field, ID, ObjectType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { TieKindEnum } from './council-enums.type';

@ObjectType('FamilyTie', { description: 'A tie that somebody declared of themselves.', simpleResolvers: true })
export class FamilyTieType {
  @Field(() => ID, { description: 'Key of the tie.' })
  id!: string;

  @Field(() => ID, { description: 'Who declared it.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => ID, { description: 'With whom.' })
  relativeId!: string;

  @Field(() => String, { description: 'The name of the other.' })
  relative!: string;

  @Field(() => TieKindEnum, { description: 'What the other is to the one who declared it.' })
  kind!: TieKind;

  @Field(() => Date, { description: 'When it was declared.' })
  declaredAt!: Date;
}

@ObjectType('FamilyTiesPayload', { description: 'What became of a declaration.', simpleResolvers: true })
export class FamilyTiesPayload {
  @Field(() => [FamilyTieType], { description: 'The ties of the viewer as they are now.' })
  ties!: readonly FamilyTieType[];

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
