import type { InitiativeAspect, InitiativeLevel } from '@vinh-danh/domain/people/nominee';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import type { ClearanceOutcome } from './clearance.entity';
import { ClearanceOutcomeEnum, InitiativeAspectEnum, InitiativeKindEnum, InitiativeLevelEnum } from './fact-enums.type';
import { RecordType } from './record.type';

@ObjectType('Clearance', { description: 'What an outside body answered when it was asked.', simpleResolvers: true })
export class ClearanceType extends RecordType {
  @Field(() => String, { description: 'Which body.' })
  body!: string;

  @Field(() => ClearanceOutcomeEnum, { description: 'What it answered.' })
  outcome!: ClearanceOutcome;

  @Field(() => DayScalar, { description: 'When it answered.' })
  answeredOn!: string;

  @Field(() => String, { description: 'Number of its letter.' })
  reference!: string;
}

@ObjectType('Indicator', { description: 'A number of a year that a unit counts.', simpleResolvers: true })
export class IndicatorType extends RecordType {
  @Field(() => String, { description: 'What is counted, by the key that the rules use.' })
  key!: string;

  @Field(() => Int, { description: 'Which year.' })
  year!: number;

  @Field(() => Float, { description: 'The number.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  origin!: string | null;
}

@ObjectType('ItemPoints', { description: 'Points of one item of a score sheet.', simpleResolvers: true })
export class ItemPointsType {
  @Field(() => String, { description: 'The item, as the sheet calls it.' })
  item!: string;

  @Field(() => Float, { description: 'Its points.' })
  points!: number;
}

@ObjectType('ScoreSheet', { description: 'The points of a year on a score sheet.', simpleResolvers: true })
export class ScoreSheetType extends RecordType {
  @Field(() => String, { description: 'Which sheet, by the key that the rules use.' })
  sheet!: string;

  @Field(() => Int, { description: 'Which year.' })
  year!: number;

  @Field(() => Float, { description: 'Points in all.' })
  total!: number;

  @Field(() => [ItemPointsType], { description: 'Points by item.' })
  points!: ItemPointsType[];

  @Field(() => Boolean, { description: 'Whether a deduction bars its subject from awards.' })
  barred!: boolean;
}

@ObjectType('BlockRank', { description: 'The place in a block that competes among its own members.', simpleResolvers: true })
export class BlockRankType extends RecordType {
  @Field(() => String, { description: 'Which block.' })
  block!: string;

  @Field(() => Int, { description: 'Which year.' })
  year!: number;

  @Field(() => Int, { description: 'The place; 1 is the first.' })
  place!: number;

  @Field(() => Int, { description: 'How many compete in it.' })
  members!: number;
}

@ObjectType('InitiativeRecognition', { description: 'A recognition of an initiative after its first.', simpleResolvers: true })
export class InitiativeRecognitionType extends RecordType {
  @Field(() => InitiativeAspectEnum, { description: 'What is recognised.' })
  aspect!: InitiativeAspect;

  @Field(() => InitiativeLevelEnum, { description: 'At which level.' })
  level!: InitiativeLevel;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;
}

@ObjectType('InitiativeAuthor', { description: 'Who wrote an initiative.', simpleResolvers: true })
export class InitiativeAuthorType {
  @Field(() => ID, { description: 'Key of the person.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType('InitiativeRecord', { description: 'An initiative or a research project of a person.', simpleResolvers: true })
export class InitiativeRecordType extends RecordType {
  @Field(() => InitiativeKindEnum, { description: 'What kind of work it is.' })
  kind!: 'INITIATIVE' | 'RESEARCH';

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => InitiativeLevelEnum, { description: 'Level of its first recognition, or the one aimed at.' })
  level!: InitiativeLevel;

  @Field(() => DayScalar, { nullable: true, description: 'When it was recognised first; null while it is not.' })
  recognisedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that decision.' })
  decisionNumber!: string | null;

  @Field(() => [InitiativeRecognitionType], { description: 'What was recognised after that, the oldest first.' })
  recognitions!: InitiativeRecognitionType[];

  @Field(() => [InitiativeAuthorType], { description: 'All who wrote it.' })
  authors!: InitiativeAuthorType[];
}
