import type { BallotForm } from '@vinh-danh/domain/council/ballot';
import { Field, ID, InputType } from 'type-graphql';
import { BallotFormEnum } from '../council/ballot.type';

const ONCE = { description: 'A UUID made when the form opens: the same request sent twice is done once.' };
const ONLY_TRY = { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' };
const UNIT = { nullable: true, description: 'The unit whose places they are; null for places that all share.' };

@InputType({ description: 'A second ballot between those who are even for the last places of a quota.' })
export class OpenPlacesBallotInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => String, { description: 'Id of the rule of the quota.' })
  rule!: string;

  @Field(() => ID, UNIT)
  unitId?: string | null;

  @Field(() => BallotFormEnum, { description: 'Open or secret, as the rules say.' })
  form!: BallotForm;

  @Field(() => [ID], { description: 'For a secret ballot the two people who close it.' })
  closers!: string[];
}

@InputType({ description: 'Gives the places of a quota to those who rank for them.' })
export class SettlePlacesInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => String, { description: 'Id of the rule of the quota.' })
  rule!: string;

  @Field(() => ID, UNIT)
  unitId?: string | null;

  @Field(() => [ID], { description: 'Of those who are even the cases to which the chair gives a place; empty where nobody is.' })
  chosen!: string[];

  @Field(() => String, { description: 'Why these; asked for where the chair chooses. At most 2,000 characters.' })
  reason!: string;
}
