import type { DecisionKind, DecisionState } from '@vinh-danh/domain/decision/award-decision';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { AwardDecisionKindEnum, AwardDecisionStateEnum } from './award-decision.type';

export const DraftedKindEnum = { AWARD: 'AWARD', PROPOSAL: 'PROPOSAL' } as const;
registerEnumType(DraftedKindEnum, {
  name: 'DraftedDecisionKind',
  description: 'What is drafted from nominations that the Director approved.',
  valuesConfig: {
    AWARD: { description: 'A decision of the Director.' },
    PROPOSAL: { description: 'A letter that proposes to the level above.' },
  },
});
export type DraftedKind = keyof typeof DraftedKindEnum;

const KEY = 'A UUID made when the form opens: the same request sent twice is done once.';
const DRY = { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' };
const VERSION = 'Its version as last read: a newer one is refused as STALE.';

@InputType({ description: 'Which decisions a list holds.' })
export class AwardDecisionFilterInput {
  @Field(() => AwardDecisionKindEnum, { nullable: true, description: 'Only this kind.' })
  kind?: DecisionKind | null;

  @Field(() => AwardDecisionStateEnum, { nullable: true, description: 'Only in this state.' })
  state?: DecisionState | null;

  @Field(() => Int, { nullable: true, description: 'Only those dated in this year, drafts left out.' })
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'A part of the number, or of the name of somebody named in it.' })
  search?: string | null;
}

@InputType({ description: 'A new draft.' })
export class DraftAwardDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => DraftedKindEnum, { description: 'What is drafted; of a correction the kind of what it corrects.' })
  kind!: DraftedKind;

  @Field(() => [ID], { description: 'The nominations that it names, in its order; at most 500.' })
  nominationIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The registered decision that it corrects; then its lines are among that one’s, and a reason is needed.',
  })
  correctsId?: string | null;

  @Field(() => String, { nullable: true, description: 'To whom a proposal goes; at most 200 characters.' })
  addressee?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is issued, or what it corrects; at most 2,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Other contents of a draft.' })
export class ChangeAwardDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The draft.' })
  decisionId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => [ID], { description: 'The nominations that it names from now on, in its order.' })
  nominationIds!: string[];

  @Field(() => String, { nullable: true, description: 'To whom a proposal goes.' })
  addressee?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is issued, or what it corrects.' })
  reason?: string | null;
}

@InputType({ description: 'A decision in the version that the writer saw.' })
export class DiscardAwardDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The draft.' })
  decisionId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType({ description: 'Number and date of a decision.' })
export class RegisterAwardDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The draft.' })
  decisionId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { description: 'The number, beginning with its running number, e.g. `125/QĐ-SKHCN`.' })
  number!: string;

  @Field(() => DayScalar, { description: 'The date, not in the future and not before the approval.' })
  issuedOn!: string;

  @Field(() => String, { description: 'Who signed.' })
  signer!: string;
}

@InputType({ description: 'When and how a decision was announced.' })
export class AnnounceAwardDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => DayScalar, { description: 'On which day.' })
  on!: string;

  @Field(() => String, { description: 'How, e.g. at the year-end conference; at most 500 characters.' })
  how!: string;
}

@InputType({ description: 'What the level above decided about one nominee.' })
export class UpperLineInput {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Boolean, { description: 'Whether it was granted.' })
  granted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not; needed with a no.' })
  reason?: string | null;
}

@InputType({ description: 'What the level above answered to a proposal.' })
export class RecordUpperDecisionInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The proposal.' })
  decisionId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { description: 'The body that decided.' })
  issuedBy!: string;

  @Field(() => String, { description: 'Number of its decision.' })
  number!: string;

  @Field(() => DayScalar, { description: 'Date of its decision.' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: 'Who signed it.' })
  signer?: string | null;

  @Field(() => [UpperLineInput], { description: 'Line by line; those left out wait for another answer.' })
  lines!: UpperLineInput[];
}

@InputType({ description: 'Whether a nominee took an award.' })
export class RespondToAwardInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, DRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Boolean, { description: 'Whether it is taken; else it is declined.' })
  accepts!: boolean;

  @Field(() => String, { nullable: true, description: 'What is said with it; needed to decline.' })
  note?: string | null;
}
