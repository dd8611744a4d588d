import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { FactKindEnum } from './fact-enums.type';
import { PersonType } from './person.type';
import { UnitType } from './unit.type';
import type { Done } from './write-record';

export const EntryOutcomeEnum = { CREATED: 'CREATED', CORRECTED: 'CORRECTED', UNCHANGED: 'UNCHANGED' } as const;
registerEnumType(EntryOutcomeEnum, {
  name: 'EntryOutcome',
  description: 'What became of something that was entered.',
  valuesConfig: {
    CREATED: { description: 'It is new on record.' },
    CORRECTED: { description: 'It took the place of what was on record.' },
    UNCHANGED: { description: 'It was on record like this already.' },
  },
});

@ObjectType('RecordedFact', { description: 'A fact that was recorded.', simpleResolvers: true })
export class RecordedFactType implements Done {
  @Field(() => FactKindEnum, { description: 'What kind it is.' })
  kind!: FactKind;

  @Field(() => ID, { description: 'Key of the record.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The person whose fact it is.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit whose fact it is.' })
  unitId!: string | null;

  @Field(() => EntryOutcomeEnum, { description: 'What became of it.' })
  outcome!: Done['outcome'];
}

@ObjectType({ description: 'What became of the facts, in the order asked; empty when any of them was refused.', simpleResolvers: true })
export class RecordFactsPayload {
  @Field(() => [RecordedFactType], { description: 'The facts.' })
  facts!: Done[];

  @Field(() => [RefusalType], { description: 'Why nothing was recorded; the field begins with the place, e.g. `facts.0.rating.year`.' })
  refusals!: RefusalType[];

  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
}

@ObjectType({ description: 'Whether a record was removed.', simpleResolvers: true })
export class RemoveFactPayload {
  @Field(() => ID, { nullable: true, description: 'Key of the record that is gone; null when it is still there.' })
  removedId!: string | null;

  @Field(() => [RefusalType], { description: 'Why not.' })
  refusals!: RefusalType[];
}

@ObjectType({ description: 'A person after saving.', simpleResolvers: true })
export class SavePersonPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person; null when it was refused.' })
  person!: object | null;

  @Field(() => [RefusalType], { description: 'Why not.' })
  refusals!: RefusalType[];
}

@ObjectType({ description: 'A unit after saving.', simpleResolvers: true })
export class SaveUnitPayload {
  @Field(() => UnitType, { nullable: true, description: 'The unit; null when it was refused.' })
  unit!: object | null;

  @Field(() => [RefusalType], { description: 'Why not.' })
  refusals!: RefusalType[];
}
