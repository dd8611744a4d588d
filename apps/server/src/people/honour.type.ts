import type { HonourKind } from '@vinh-danh/domain/people/nominee';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { HonourKindEnum } from './fact-enums.type';
import { RecordType } from './record.type';

@ObjectType('Honour', { description: 'An award that a person or a unit holds. Honours are public.', simpleResolvers: true })
export class HonourType extends RecordType {
  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => Int, { description: 'For which year.' })
  year!: number;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => HonourKindEnum, { nullable: true, description: 'For what it was given; null: not on record.' })
  kind!: HonourKind | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the work that it rewards, where that is not simply its year.' })
  periodFrom!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of that work.' })
  periodUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'The achievement that it rewards.' })
  achievement!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'From this day on it counts for nothing.' })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision that revoked it.' })
  revocationNumber!: string | null;
}
