import type { PostingAudience } from '@vinh-danh/domain/oversight/posting';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../graph/day-scalar';
import { PostingAudienceEnum } from './posting.type';

/** What every act carries: the key under which it is done once. */
@InputType()
export class OversightAct {
  @Field(() => ID, { description: 'A new UUID for each act; repeating it repeats the answer, not the act.' })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' })
  dryRun!: boolean;
}

@InputType({ description: 'One line of a list.' })
export class PostingEntryInput {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => String, { description: 'The achievements in short, at most 600 characters. No personal data beyond them.' })
  summary!: string;
}

@InputType({ description: 'Posts a list for objections, for as long as the plan says.' })
export class PostNominationsInput extends OversightAct {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => PostingAudienceEnum, { description: 'To whom.' })
  audience!: PostingAudience;

  @Field(() => DayScalar, { nullable: true, description: 'The first day on which those outside may see it; the days are counted from it.' })
  embargoOn?: string | null;

  @Field(() => String, { defaultValue: '', description: 'A note to the readers, at most 2,000 characters.' })
  note!: string;

  @Field(() => [PostingEntryInput], { description: 'Who stands on it, in this order.' })
  entries!: PostingEntryInput[];
}

@InputType({ description: 'Takes a list back.' })
export class WithdrawPostingInput extends OversightAct {
  @Field(() => ID, { description: 'The list.' })
  postingId!: string;

  @Field(() => Int, { description: 'The version that the act rests on.' })
  version!: number;

  @Field(() => String, { description: 'Why; everybody who saw the list will read it.' })
  reason!: string;
}
