import type { Coverage } from '@vinh-danh/domain/pledge/coverage.rule';
import type { PledgeState } from '@vinh-danh/domain/pledge/pledge';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PledgeStateEnum } from './pledge-enums.type';

@ObjectType('Coverage', { description: 'How far registration has come.', simpleResolvers: true })
export class CoverageType implements Coverage {
  @Field(() => Int, { description: 'Of how many a pledge is expected.' })
  expected!: number;

  @Field(() => Int, { description: 'How many have sent one that was not returned or taken back.' })
  registered!: number;

  @Field(() => Int, { description: 'How many of those are confirmed.' })
  confirmed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Registered in whole percent, rounded down: 100 means everybody. Null where nobody is expected.',
  })
  percent!: number | null;
}

@ObjectType('UnitCoverage', { description: 'Coverage of one unit, without the units below it.', simpleResolvers: true })
export class UnitCoverageType {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'What it is called.' })
  unitName!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  unitEnglishName!: string;

  @Field(() => CoverageType, { description: 'Its people.' })
  people!: Coverage;

  @Field(() => Boolean, { description: 'Whether it pledges as a collective.' })
  isCollective!: boolean;

  @Field(() => PledgeStateEnum, { nullable: true, description: 'Where the pledge of the collective stands; null when nothing is written.' })
  collectiveState!: PledgeState | null;
}

@ObjectType('PledgeCoverage', { description: 'Coverage of all units that the viewer may see.', simpleResolvers: true })
export class PledgeCoverageType {
  @Field(() => Int, { description: 'Year of the plan.' })
  year!: number;

  @Field(() => CoverageType, { description: 'All people.' })
  people!: Coverage;

  @Field(() => CoverageType, { description: 'All collectives.' })
  collectives!: Coverage;

  @Field(() => [UnitCoverageType], { description: 'Unit by unit, in the order of the organisation.' })
  units!: UnitCoverageType[];
}
