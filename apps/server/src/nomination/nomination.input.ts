import type { NominationPart, NominationState } from '@vinh-danh/domain/nomination/dossier';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NominationPartEnum, NominationStateEnum } from './nomination-enums.type';

@InputType({ description: 'What the unit head answers for, by name, about one criterion.' })
export class AttestationInput {
  @Field(() => ID, { description: 'Id of the criterion; only criteria that the law leaves to people.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'On what this rests.' })
  note!: string | null;
}

@InputType({ description: 'What the unit writes in one nomination. What is left out stays as it is.' })
export class SaveNominationInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'The version of the nomination that the act rests on.' })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'Votes in favour at the unit meeting.' })
  votesInFavour?: number | null;

  @Field(() => String, { nullable: true, description: 'The report of achievements, at most 20,000 characters.' })
  achievements?: string | null;

  @Field(() => [AttestationInput], { nullable: true, description: 'Attestations to set; others stay.' })
  attestations?: AttestationInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'All initiatives that the nomination rests on.' })
  initiativeIds?: string[] | null;
}

@InputType({ description: 'Takes a nominee off the dossier.' })
export class RemoveNominationInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'The version of the nomination that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Takes a file off the dossier.' })
export class RemoveAttachmentInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The file.' })
  attachmentId!: string;
}

@InputType({ description: 'The Office settles a criterion that no rule could tell. It never overturns what the data say.' })
export class RecordFindingInput {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'The version of the nomination that the act rests on.' })
  version!: number;

  @Field(() => ID, { description: 'Id of the criterion.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { description: 'What was looked at and what it showed.' })
  note!: string;
}

@InputType('NominationActBase', { description: 'What every act on one nomination carries.' })
abstract class NominationAct {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'The version of the nomination that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Sends one nomination back to its unit, after the Office accepted the dossier and before the Director decides.' })
export class ReturnNominationInput extends NominationAct {
  @Field(() => [NominationPartEnum], { defaultValue: [], description: 'Parts that reopen.' })
  parts!: NominationPart[];

  @Field(() => [ID], { defaultValue: [], description: 'Criteria that reopen, by id: their attestation and their evidence.' })
  criteria!: string[];

  @Field(() => String, { defaultValue: '', description: 'What is asked for; at most 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'Sends a nomination again that was sent back alone.' })
export class ResendNominationInput extends NominationAct {}

@InputType({ description: 'Takes a correction back before anybody has looked at it.' })
export class RecallCorrectionInput extends NominationAct {}

@InputType({ description: 'Finds a correction good.' })
export class ConfirmCorrectionInput extends NominationAct {}

@InputType({ description: 'Looks at a correction that somebody else asked for.' })
export class TakeOverCorrectionInput extends NominationAct {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Which nominations a list holds.' })
export class NominationFilterInput {
  @Field(() => [ID], { nullable: true, description: 'For one of these awards, by key.' })
  awards?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'From this unit or one below it.' })
  unitId?: string | null;

  @Field(() => [NominationStateEnum], { nullable: true, description: 'In one of these states; when left out, all but what was withdrawn.' })
  states?: NominationState[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the nominee’s name; "dang" finds "Đặng".' })
  search?: string | null;
}
