import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';
import { UnitKindEnum } from './people-enums.type';
import type { UnitKind } from './unit.entity';

@ObjectType('UnitHead', { description: 'Who leads a unit.', simpleResolvers: true })
export class UnitHeadType {
  @Field(() => ID, { description: 'Key of the person.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Title of the post.' })
  title!: string;
}

@ObjectType('Unit', { description: 'A part of the organisation.', simpleResolvers: true })
export class UnitType {
  @Field(() => ID, { description: 'Key of the unit.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it.' })
  parentId!: string | null;

  @Field(() => String, { description: 'Short code, unique.' })
  code!: string;

  @Field(() => UnitKindEnum, { description: 'What kind of unit it is.' })
  kind!: UnitKind;

  @Field(() => DayScalar, { nullable: true, description: 'When it was founded.' })
  foundedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it stood; null while it stands.' })
  dissolvedOn!: string | null;

  @Field(() => Int, { description: 'Its place among its siblings.' })
  position!: number;

  @Field(() => Int, { description: 'Version, for changing it.' })
  version!: number;
}

@ObjectType('UnitRow', { description: 'A unit in the tree, with who leads it and how many it has.', simpleResolvers: true })
export class UnitRowType {
  @Field(() => ID, { description: 'Key of the unit.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it.' })
  parentId!: string | null;

  @Field(() => Int, { description: 'How many units stand above it.' })
  depth!: number;

  @Field(() => String, { description: 'Short code, unique.' })
  code!: string;

  @Field(() => TextType, { description: 'Name.' })
  name!: TextType;

  @Field(() => UnitKindEnum, { description: 'What kind of unit it is.' })
  kind!: UnitKind;

  @Field(() => UnitHeadType, { nullable: true, description: 'Who leads it today; null while the post is vacant.' })
  head!: UnitHeadType | null;

  @Field(() => Int, { description: 'How many people belong to it today, those of the units below it included.' })
  headcount!: number;
}
