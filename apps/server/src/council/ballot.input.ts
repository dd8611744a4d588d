import type { BallotForm, Choice, Closer } from '@vinh-danh/domain/council/ballot';
import { Field, ID, InputType } from 'type-graphql';
import { BallotFormEnum, CloserEnum, VoteChoiceEnum } from './ballot.type';

const ONCE = { description: 'A UUID made when the form opens: the same request sent twice is done once.' };
const ONLY_TRY = { defaultValue: false, description: 'Only try: answer as if it were done, and change nothing.' };

@InputType({ description: 'Which cases to put to the vote, and how.' })
export class OpenBallotInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => [ID], { description: 'Cases of this sitting, at most 60.' })
  caseIds!: string[];

  @Field(() => BallotFormEnum, { description: 'As the rules say; where they are silent, as the council wishes.' })
  form!: BallotForm;

  @Field(() => [ID], {
    description: 'For a secret ballot the two people who close it: who opens the outer envelopes, then who opens the inner ones.',
  })
  closers!: string[];
}

@InputType({ description: 'The key that a closer made: papers are sealed with its public half.' })
export class TakeClosingKeyInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @Field(() => CloserEnum, { description: 'Which layer the viewer closes.' })
  closer!: Closer;

  @Field(() => String, { description: 'A point on P-256, uncompressed, in Base64.' })
  publicKey!: string;

  @Field(() => String, {
    description: 'The private key (PKCS #8) under the closing code, in Base64. The code itself is never sent until the ballot is closed.',
  })
  wrappedKey!: string;
}

@InputType({ description: 'An open vote, by name.' })
export class CastVoteInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => ID, { description: 'Whose vote it is: your own, or that of a member whose proxy you are.' })
  personId!: string;

  @Field(() => VoteChoiceEnum, { description: 'The vote.' })
  choice!: Choice;
}

@InputType({ description: 'A secret vote: a paper in two envelopes, sealed on the voter’s own device.' })
export class CastSecretVoteInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => ID, { description: 'Whose vote it is: your own, or that of a member whose proxy you are.' })
  personId!: string;

  @Field(() => String, { description: 'The sealed paper in Base64; how it is sealed stands in the guide for integrators.' })
  paper!: string;
}

@InputType({ description: 'Which open vote to end and count.' })
export class CloseBallotInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;
}

@InputType({ description: 'A closer opens their layer of a secret ballot with their code.' })
export class OpenEnvelopesInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @Field(() => CloserEnum, { description: 'Which layer: first the outer envelopes, then the inner ones.' })
  closer!: Closer;

  @Field(() => String, { description: 'The closing code, as it was taken. It is kept nowhere.' })
  code!: string;
}

@InputType({ description: 'Which ballot to declare void.' })
export class VoidBallotInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @Field(() => String, { description: 'Why, from the one who asks for it first; at most 2,000 characters. Who confirms gives none.' })
  reason!: string;
}

@InputType({ description: 'What was decided beside the ballots.' })
export class SettleCaseInput {
  @Field(() => ID, ONCE)
  idempotencyKey!: string;

  @Field(() => Boolean, ONLY_TRY)
  dryRun!: boolean;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Boolean, { description: 'Whether it passed.' })
  passed!: boolean;

  @Field(() => String, { description: 'Why; it stands in the minutes. At most 2,000 characters.' })
  reason!: string;
}
