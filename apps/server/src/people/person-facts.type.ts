import type { DisciplineForm, Gender, InquiryKind, LeaveKind, Rank, RatingLevel, StudyResult } from '@vinh-danh/domain/people/nominee';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import type { AssignmentKind } from './assignment.entity';
import {
  AssignmentKindEnum,
  DisciplineFormEnum,
  GenderEnum,
  InquiryKindEnum,
  LeaveKindEnum,
  RankEnum,
  RatingLevelEnum,
  StudyResultEnum,
} from './people-enums.type';
import { RecordType } from './record.type';
import { BlockRankType, ClearanceType, IndicatorType, InitiativeRecordType, ScoreSheetType } from './record-kinds.type';

@ObjectType('Assignment', { description: 'A post held in a unit over a span of time.', simpleResolvers: true })
export class AssignmentType extends RecordType {
  @Field(() => String, { description: 'Title of the post.' })
  title!: string;

  @Field(() => RankEnum, { description: 'Whether it leads.' })
  rank!: Rank;

  @Field(() => AssignmentKindEnum, { description: 'Whether the person belongs to the unit or was lent to it.' })
  kind!: AssignmentKind;

  @Field(() => String, { nullable: true, description: 'The group of similar posts, as the organisation calls it.' })
  postGroup!: string | null;

  @Field(() => DayScalar, { description: 'First day.' })
  startedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  endedOn!: string | null;
}

@ObjectType('Rating', { description: 'The rating of a year.', simpleResolvers: true })
export class RatingType extends RecordType {
  @Field(() => Int, { description: 'Which year.' })
  year!: number;

  @Field(() => RatingLevelEnum, { description: 'How the tasks were carried out.' })
  level!: RatingLevel;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;
}

@ObjectType('Leave', { description: 'A span away from work.', simpleResolvers: true })
export class LeaveType extends RecordType {
  @Field(() => LeaveKindEnum, { description: 'Why.' })
  kind!: LeaveKind;

  @Field(() => DayScalar, { description: 'First day.' })
  startedOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endedOn!: string;

  @Field(() => Int, { description: 'Working days in it.' })
  workingDays!: number;
}

@ObjectType('Study', { description: 'A course that the person is or was sent to.', simpleResolvers: true })
export class StudyType extends RecordType {
  @Field(() => String, { description: 'What and where.' })
  course!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  endedOn!: string | null;

  @Field(() => StudyResultEnum, { nullable: true, description: 'Result; null while none is on record.' })
  result!: StudyResult | null;
}

@ObjectType('Discipline', { description: 'A disciplinary measure.', simpleResolvers: true })
export class DisciplineType extends RecordType {
  @Field(() => DisciplineFormEnum, { description: 'Which measure.' })
  form!: DisciplineForm;

  @Field(() => DayScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Last day on which it counts.' })
  endsOn!: string | null;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;
}

@ObjectType('Inquiry', { description: 'An inquiry: while it is open, awards may be frozen.', simpleResolvers: true })
export class InquiryType extends RecordType {
  @Field(() => InquiryKindEnum, { description: 'What kind.' })
  kind!: InquiryKind;

  @Field(() => DayScalar, { description: 'When it was opened.' })
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When it was concluded; null while it is open.' })
  concludedOn!: string | null;

  @Field(() => String, { description: 'Number of its document.' })
  reference!: string;
}

@ObjectType('PersonFacts', { description: 'What is on record of a person and not everybody may read.', simpleResolvers: true })
export class PersonFactsType {
  @Field(() => Int, { description: 'Version of who the person is: name, code, dates. Facts have their own.' })
  version!: number;

  @Field(() => GenderEnum, { description: 'Gender.' })
  gender!: Gender;

  @Field(() => DayScalar, { nullable: true, description: 'Day of birth.' })
  bornOn!: string | null;

  @Field(() => DayScalar, { description: 'First day of service.' })
  serviceStartedOn!: string;

  @Field(() => [AssignmentType], { description: 'Posts, the newest first.' })
  assignments!: AssignmentType[];

  @Field(() => [RatingType], { description: 'Ratings, the newest first.' })
  ratings!: RatingType[];

  @Field(() => [LeaveType], { description: 'Leaves, the newest first.' })
  leaves!: LeaveType[];

  @Field(() => [StudyType], { description: 'Courses, the newest first.' })
  studies!: StudyType[];

  @Field(() => [DisciplineType], { description: 'Disciplinary measures, the newest first.' })
  disciplines!: DisciplineType[];

  @Field(() => [InquiryType], { description: 'Inquiries, the newest first.' })
  inquiries!: InquiryType[];

  @Field(() => [InitiativeRecordType], { description: 'Initiatives and research projects, the newest first.' })
  initiatives!: InitiativeRecordType[];

  @Field(() => [IndicatorType], { description: 'Numbers counted, the newest first.' })
  indicators!: IndicatorType[];

  @Field(() => [ClearanceType], { description: 'Answers of outside bodies, the newest first.' })
  clearances!: ClearanceType[];

  @Field(() => [ScoreSheetType], { description: 'Score sheets, the newest first.' })
  scoreSheets!: ScoreSheetType[];

  @Field(() => [BlockRankType], { description: 'Places in blocks, the newest first.' })
  blockRanks!: BlockRankType[];
}

@ObjectType('UnitFacts', { description: 'What is on record of a unit and not everybody may read.', simpleResolvers: true })
export class UnitFactsType {
  @Field(() => [RatingType], { description: 'Ratings, the newest first.' })
  ratings!: RatingType[];

  @Field(() => [InquiryType], { description: 'Inquiries, the newest first.' })
  inquiries!: InquiryType[];

  @Field(() => [IndicatorType], { description: 'Numbers counted, the newest first.' })
  indicators!: IndicatorType[];

  @Field(() => [ClearanceType], { description: 'Answers of outside bodies, the newest first.' })
  clearances!: ClearanceType[];

  @Field(() => [ScoreSheetType], { description: 'Score sheets, the newest first.' })
  scoreSheets!: ScoreSheetType[];

  @Field(() => [BlockRankType], { description: 'Places in blocks, the newest first.' })
  blockRanks!: BlockRankType[];
}
