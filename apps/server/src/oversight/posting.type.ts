import { POSTING_AUDIENCES, POSTING_STATES, type PostingAudience, type PostingState } from '@vinh-danh/domain/oversight/posting';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { HonoureeKindEnum } from './honouree-kind.type';

export const PostingAudienceEnum = Object.fromEntries(POSTING_AUDIENCES.map((audience) => [audience, audience])) as {
  [Audience in PostingAudience]: Audience;
};
registerEnumType(PostingAudienceEnum, {
  name: 'PostingAudience',
  description: 'To whom a list is posted.',
  valuesConfig: {
    STAFF: { description: 'To everybody who is signed in.' },
    PUBLIC: { description: 'To everybody. Who did not agree to that is shown to those inside only.' },
  },
});

export const PostingStateEnum = Object.fromEntries(POSTING_STATES.map((state) => [state, state])) as { [State in PostingState]: State };
registerEnumType(PostingStateEnum, {
  name: 'PostingState',
  description: 'Where a list stands now.',
  valuesConfig: {
    OPEN: { description: 'One may object.' },
    CLOSED: { description: 'The time to object is over.' },
    WITHDRAWN: { description: 'It was taken back; nobody stands on it any more.' },
  },
});

@ObjectType('PostingEntry', {
  description: 'One line of a posted list: who, of which unit, for which award, and in short why. Nothing else of a person.',
  simpleResolvers: true,
})
export class PostingEntryType {
  @Field(() => ID, { description: 'The list on which it stands.' })
  postingId!: string;

  @Field(() => ID, { description: 'The nomination: what an objection names.' })
  nominationId!: string;

  @Field(() => HonoureeKindEnum, { description: 'A person or a collective.' })
  nomineeKind!: 'PERSON' | 'COLLECTIVE';

  @Field(() => String, { description: 'Name of the nominee.' })
  nomineeName!: string;

  @Field(() => TextType, { description: 'The unit that nominated.' })
  unitName!: TextType;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => String, { description: 'The achievements in short.' })
  summary!: string;
}

/** What lists of both audiences say of themselves. */
@ObjectType({ simpleResolvers: true })
abstract class PostedList {
  @Field(() => ID, { description: 'Its key.' })
  id!: string;

  @Field(() => Int, { description: 'Year of its plan.' })
  year!: number;

  @Field(() => Int, { description: 'Its number in the year.' })
  number!: number;

  @Field(() => String, { description: 'A note of the Office; empty for none.' })
  note!: string;

  @Field(() => Date, { description: 'When it was posted.' })
  postedAt!: Date;

  @Field(() => Date, { description: 'Until when one may object: this instant is already too late.' })
  closesAt!: Date;

  @Field(() => PostingStateEnum, { description: 'Where it stands.' })
  state!: PostingState;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null for one that stands.' })
  withdrawReason!: string | null;
}

@ObjectType('Posting', { description: 'A list that was posted for objections, as those inside see it.', simpleResolvers: true })
export class PostingType extends PostedList {
  @Field(() => PostingAudienceEnum, { description: 'To whom.' })
  audience!: PostingAudience;

  @Field(() => DayScalar, { nullable: true, description: 'The first day on which those outside may see it; null: at once.' })
  embargoOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'How many stand on it.' })
  entryCount!: number;

  @Field(() => Int, { description: 'Counts up with each change.' })
  version!: number;
}

@ObjectType('PublicPosting', { description: 'A list that was posted to the public, as everybody sees it.', simpleResolvers: true })
export class PublicPostingType extends PostedList {}

export const PostingConnection = connectionType(PostingType, 'Posting');
export const PublicPostingConnection = connectionType(PublicPostingType, 'PublicPosting');

@ObjectType('PostingCandidate', { description: 'A nomination that could be posted.', simpleResolvers: true })
export class PostingCandidateType {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => HonoureeKindEnum, { description: 'A person or a collective.' })
  nomineeKind!: 'PERSON' | 'COLLECTIVE';

  @Field(() => ID, { description: 'The person, or the unit.' })
  nomineeId!: string;

  @Field(() => String, { description: 'Name of the nominee.' })
  nomineeName!: string;

  @Field(() => TextType, { description: 'The unit that nominated.' })
  unitName!: TextType;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: TextType;

  @Field(() => Boolean, { description: 'Whether those outside may see it, if the list is posted to the public.' })
  mayBePublic!: boolean;

  @Field(() => String, { description: 'The beginning of the report of achievements, from which a summary can be made.' })
  suggestion!: string;

  @Field(() => [RefusalType], { description: 'Why it cannot be posted now, without the name of the nominee; empty when it can.' })
  postRefusals!: readonly RefusalType[];
}

@ObjectType('PostingDraft', { description: 'What the Office needs to post a list now.', simpleResolvers: true })
export class PostingDraftType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when one could object if it were posted now; null where the plan does not say how long.',
  })
  closesAt!: Date | null;

  @Field(() => TextType, { nullable: true, description: 'The rule that says how long, as a sentence.' })
  rule!: TextType | null;

  @Field(() => CitationType, { nullable: true, description: 'Where that rule comes from.' })
  source!: CitationType | null;

  @Field(() => [PostingCandidateType], { description: 'Accepted nominations that are not decided, by award and name; at most 1,000.' })
  candidates!: readonly PostingCandidateType[];

  @Field(() => [RefusalType], { description: 'Why no list can be posted now; empty when one can.' })
  postRefusals!: readonly RefusalType[];
}

@ObjectType('PostingPayload', { description: 'What became of an act on a list.', simpleResolvers: true })
export class PostingPayload {
  @Field(() => PostingType, { nullable: true, description: 'The list as it now is; null when refused, and in a dry run.' })
  posting!: PostingType | null;

  @Field(() => [RefusalType], { description: 'Why not; empty when done.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
