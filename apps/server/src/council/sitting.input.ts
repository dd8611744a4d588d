import type { Attendance, OpinionSide, TieKind } from '@vinh-danh/domain/council/sitting';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from './act.input';
import { AttendanceEnum, OpinionSideEnum, TieKindEnum } from './council-enums.type';

@InputType({ description: 'When and where a council is to meet.' })
export class CreateSittingInput extends ActInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => ID, { description: 'The plan whose nominations it considers.' })
  planId!: string;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { nullable: true, description: 'A note for the members; at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'What comes on an agenda: all of it, or nothing.' })
export class PlaceCasesInput extends ActInput {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Nominations that the Office accepted.' })
  nominationIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Initiatives that were filed, before a council on initiatives.' })
  initiativeIds!: string[];
}

@InputType({ description: 'Which case is taken off the agenda, or put off.' })
export class DeferCaseInput extends ActInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'A sitting in the version that the viewer saw.' })
export class SittingActInput extends ActInput {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => Int, { description: 'Its version as last read: a newer one is refused as STALE.' })
  version!: number;
}

@InputType({ description: 'The order of an agenda.' })
export class OrderAgendaInput extends SittingActInput {
  @Field(() => [ID], { description: 'All its cases, the first one first.' })
  caseIds!: string[];
}

@InputType({ description: 'To when and where a sitting moves.' })
export class MoveSittingInput extends SittingActInput {
  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { defaultValue: '', description: 'Why; needed once members are called in.' })
  reason!: string;
}

@InputType({ description: 'Which sitting is called off, and why.' })
export class CancelSittingInput extends SittingActInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'How one member takes part.' })
export class AttendanceInput {
  @Field(() => ID, { description: 'Their seat.' })
  seatId!: string;

  @Field(() => AttendanceEnum, { description: 'How they take part.' })
  attends!: Attendance;

  @Field(() => ID, { nullable: true, description: 'Whom they send, with a proxy.' })
  proxyPersonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The written power, uploaded before.' })
  powerFileId?: string | null;
}

@InputType({ description: 'Who takes part in a sitting from now on.' })
export class RecordAttendanceInput extends ActInput {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => [AttendanceInput], { description: 'Of whom something is to be recorded; of the others nothing changes.' })
  rows!: AttendanceInput[];
}

@InputType({ description: 'Whether a member has an interest in a case.' })
export class AnswerConflictInput extends ActInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Boolean, { description: 'Whether they have one.' })
  hasInterest!: boolean;

  @Field(() => String, { nullable: true, description: 'Which one, in a few words.' })
  note?: string | null;
}

@InputType({ description: 'In which cases a member says that they have no interest.' })
export class DeclareNoConflictInput extends ActInput {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => [ID], { description: 'Cases of it, each once; at most 100.' })
  caseIds!: string[];
}

@InputType({ description: 'Who is to take no part in a case.' })
export class SetRecusalInput extends ActInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The member, or the proxy of one.' })
  personId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'Which recusal is lifted.' })
export class ClearRecusalInput extends ActInput {
  @Field(() => ID, { description: 'The recusal.' })
  recusalId!: string;

  @Field(() => Int, { description: 'Its version as last read.' })
  version!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'What a member who does not come thinks of a case.' })
export class GiveOpinionInput extends ActInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'The opinion, at most 4,000 characters.' })
  opinion!: string;

  @Field(() => OpinionSideEnum, { nullable: true, description: 'Which way it goes; never in a secret ballot.' })
  side?: OpinionSide | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is, recorded by whoever runs the sitting; absent: the viewer’s.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'As it came in on paper, uploaded before.' })
  fileId?: string | null;
}

@InputType({ description: 'A tie that somebody declares of themselves.' })
export class DeclareFamilyTieInput extends ActInput {
  @Field(() => ID, { description: 'With whom.' })
  relativeId!: string;

  @Field(() => TieKindEnum, { description: 'What the other is to the one who declares.' })
  kind!: TieKind;
}

@InputType({ description: 'A tie that is taken back.' })
export class RemoveFamilyTieInput extends ActInput {
  @Field(() => ID, { description: 'The tie.' })
  tieId!: string;
}
