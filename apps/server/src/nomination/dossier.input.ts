import type { DossierPart, DossierState, NominationPart } from '@vinh-danh/domain/nomination/dossier';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { DossierPartEnum, DossierStateEnum, NominationPartEnum } from './nomination-enums.type';

/** What every act carries: the key under which it is done once. */
@InputType()
class Act {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

/** An act on a dossier that was seen in a certain version. */
@InputType()
class DossierAct extends Act {
  @Field(() => ID, { description: 'The dossier.' })
  dossierId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;
}

@InputType({ description: 'Begins a dossier.' })
export class CreateDossierInput extends Act {
  @Field(() => ID, { description: 'The unit whose dossier it is.' })
  unitId!: string;
}

@InputType({ description: 'What is known of the unit meeting so far.' })
export class SaveUnitMeetingInput extends DossierAct {
  @Field(() => DayScalar, { nullable: true, description: 'Day of the meeting.' })
  heldOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many belong to the unit.' })
  members!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them were present.' })
  present!: number | null;
}

@InputType({ description: 'Nominates several people or collectives for one award.' })
export class AddNomineesInput extends DossierAct {
  @Field(() => ID, { description: 'Key of the award.' })
  award!: string;

  @Field(() => [ID], { defaultValue: [], description: 'People.' })
  personIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Units, as collectives.' })
  collectiveIds!: string[];
}

@InputType({ description: 'Sends a dossier to the Office.' })
export class SendDossierInput extends DossierAct {}

@InputType({ description: 'Takes a dossier back before the Office acts on it.' })
export class RecallDossierInput extends DossierAct {}

@InputType({ description: 'Gives up a dossier with all its nominations.' })
export class WithdrawDossierInput extends DossierAct {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'The Office accepts a dossier.' })
export class AcceptDossierInput extends DossierAct {}

@InputType({ description: 'What is sent back in one nomination.' })
export class NominationFlagInput {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => [NominationPartEnum], { defaultValue: [], description: 'Parts that reopen.' })
  parts!: NominationPart[];

  @Field(() => [ID], { defaultValue: [], description: 'Criteria that reopen, by id: their attestation and their evidence.' })
  criteria!: string[];

  @Field(() => String, { defaultValue: '', description: 'What is asked for.' })
  note!: string;
}

@InputType({ description: 'The Office sends a dossier back for the flagged points only.' })
export class ReturnDossierInput extends DossierAct {
  @Field(() => [DossierPartEnum], { defaultValue: [], description: 'Parts of the dossier that reopen.' })
  parts!: DossierPart[];

  @Field(() => [NominationFlagInput], { defaultValue: [], description: 'What reopens in each nomination.' })
  flags!: NominationFlagInput[];

  @Field(() => String, { defaultValue: '', description: 'What is asked for, of the dossier as a whole.' })
  note!: string;
}

@InputType({ description: 'Somebody else of the Office looks again at what one of them sent back.' })
export class TakeOverDossierInput extends DossierAct {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Which dossiers a list holds.' })
export class DossierFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this unit or one below it.' })
  unitId?: string | null;

  @Field(() => [DossierStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: DossierState[] | null;
}
