import type { SeatPart } from '@vinh-danh/domain/council/council';
import type { Attendance, SittingState } from '@vinh-danh/domain/council/sitting';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../graph/connection.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { AttendanceEnum, SeatPartEnum, SittingStateEnum } from './council-enums.type';

@ObjectType('SittingSeat', { description: 'A seat in a sitting, and how whoever sits there takes part.', simpleResolvers: true })
export class SittingSeatType {
  @Field(() => ID, { description: 'Key of the seat.' })
  seatId!: string;

  @Field(() => SeatPartEnum, { description: 'The part in the council.' })
  part!: SeatPart;

  @Field(() => Boolean, { description: 'Whether the seat has a vote.' })
  votes!: boolean;

  @Field(() => ID, { description: 'Who sits there.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The title of their post.' })
  title!: string | null;

  @Field(() => AttendanceEnum, { nullable: true, description: 'How they take part; null: not recorded yet.' })
  attends!: Attendance | null;

  @Field(() => String, { nullable: true, description: 'Name of their proxy.' })
  proxyName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The written power of the proxy: see `GET /sitting-files/:id`.' })
  powerFileId!: string | null;
}

@ObjectType('AttendanceChange', { description: 'How somebody took part from a moment on.', simpleResolvers: true })
export class AttendanceChangeType {
  @Field(() => ID, { description: 'Key of the record.' })
  id!: string;

  @Field(() => Date, { description: 'From when.' })
  at!: Date;

  @Field(() => String, { description: 'Who.' })
  name!: string;

  @Field(() => AttendanceEnum, { description: 'How.' })
  attends!: Attendance;

  @Field(() => String, { nullable: true, description: 'By which proxy.' })
  proxyName!: string | null;

  @Field(() => String, { description: 'Who recorded it.' })
  by!: string;
}

@ObjectType('Sitting', { description: 'A sitting of a council.', simpleResolvers: true })
export class SittingType {
  @Field(() => ID, { description: 'Key of the sitting.' })
  id!: string;

  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;

  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => TextType, { description: 'Name of the council.' })
  council!: { vi: string; en: string };

  @Field(() => ID, { description: 'The plan whose nominations it considers.' })
  planId!: string;

  @Field(() => Int, { description: 'The year of that plan.' })
  year!: number;

  @Field(() => Int, { description: 'Its number: runs within a council and a plan.' })
  number!: number;

  @Field(() => Date, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { description: 'A note for the members.' })
  note!: string;

  @Field(() => SittingStateEnum, { description: 'Where it stands.' })
  state!: SittingState;

  @Field(() => Date, { nullable: true, description: 'When members were called in.' })
  convenedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was opened.' })
  openedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was called off.' })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;

  @Field(() => Int, { description: 'How many cases are on the agenda.' })
  caseCount!: number;
}

export const SittingConnection = connectionType(SittingType, 'Sitting');

@ObjectType('SittingStanding', { description: 'What the viewer is in a sitting.', simpleResolvers: true })
export class SittingStandingType {
  @Field(() => ID, { nullable: true, description: 'Their seat; null for those who have none.' })
  seatId!: string | null;

  @Field(() => SeatPartEnum, { nullable: true, description: 'Their part in the council.' })
  part!: SeatPart | null;

  @Field(() => Boolean, { description: 'Whether they run the sitting.' })
  runs!: boolean;
}

@ObjectType('AgendaCandidate', { description: 'What might come on an agenda.', simpleResolvers: true })
export class AgendaCandidateType {
  @Field(() => ID, { nullable: true, description: 'The nomination.' })
  nominationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Or the initiative.' })
  initiativeId!: string | null;

  @Field(() => String, { description: 'Whom or what it is about.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit from which it comes.' })
  unit!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The award; null for an initiative.' })
  awardName!: { vi: string; en: string } | null;

  @Field(() => [RefusalType], { description: 'Why it cannot come on the agenda; empty when it can.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('SittingPayload', { description: 'What became of an act on a sitting.', simpleResolvers: true })
export class SittingPayload {
  @Field(() => SittingType, { nullable: true, description: 'The sitting as it is now; null when refused, and in a dry run.' })
  sitting!: SittingType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
