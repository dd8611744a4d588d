import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { answerWithBallot, answerWithCase } from './answer-ballot';
import {
  CastSecretVoteInput,
  CastVoteInput,
  CloseBallotInput,
  OpenBallotInput,
  OpenEnvelopesInput,
  SettleCaseInput,
  TakeClosingKeyInput,
  VoidBallotInput,
} from './ballot.input';
import { BallotDeskType, BallotPayload, BallotType, CaseBallotsPayload, CaseBallotsType } from './ballot.type';
import { findBallot, findBallotDesk, findCaseBallots, findSittingBallots } from './ballots.query';
import { castSecretVote, castVote } from './cast-vote';
import { closeBallot } from './close-ballot';
import { openBallot } from './open-ballot';
import { openEnvelopes } from './open-envelopes';
import { settleCase } from './settle-case';
import { takeClosingKey } from './take-closing-key';
import { voidBallot } from './void-ballot';

const INPUT = { description: 'What is asked for.' };

/** How a council votes. */
@Resolver()
export class BallotResolver {
  @Query(() => [BallotType], { description: 'The ballots of a sitting, the newest first.' })
  sittingBallots(
    @Arg('sittingId', () => ID, { description: 'The sitting.' }) sittingId: string,
    @Ctx() context: Context,
  ): Promise<BallotType[]> {
    return findSittingBallots(context, sittingId);
  }

  @Query(() => BallotDeskType, { description: 'The cases of a sitting as they are voted on, with its ballots and with who is there.' })
  ballotDesk(
    @Arg('sittingId', () => ID, { description: 'The sitting.' }) sittingId: string,
    @Ctx() context: Context,
  ): Promise<BallotDeskType> {
    return findBallotDesk(context, sittingId);
  }

  @Query(() => BallotType, { description: 'One ballot, with the published list once it is counted.' })
  ballot(@Arg('id', () => ID, { description: 'The ballot.' }) id: string, @Ctx() context: Context): Promise<BallotType> {
    return findBallot(context, id);
  }

  @Query(() => CaseBallotsType, { description: 'How one case is voted on, and the votes that the viewer has.' })
  caseBallots(@Arg('caseId', () => ID, { description: 'The case.' }) caseId: string, @Ctx() context: Context): Promise<CaseBallotsType> {
    return findCaseBallots(context, caseId);
  }

  @Mutation(() => BallotPayload, { description: 'Puts cases of a sitting to the vote. For who runs the sitting or presides.' })
  openBallot(@Arg('input', () => OpenBallotInput, INPUT) input: OpenBallotInput, @Ctx() context: Context): Promise<BallotPayload> {
    return answerWithBallot(context, 'openBallot', input, openBallot);
  }

  @Mutation(() => BallotPayload, {
    description: 'A closer of a secret ballot hands in the key that they made. Voting begins with the second.',
  })
  takeClosingKey(
    @Arg('input', () => TakeClosingKeyInput, INPUT) input: TakeClosingKeyInput,
    @Ctx() context: Context,
  ): Promise<BallotPayload> {
    return answerWithBallot(context, 'takeClosingKey', input, takeClosingKey);
  }

  @Mutation(() => CaseBallotsPayload, { description: 'Votes by name. A vote that was cast cannot be changed.' })
  castVote(@Arg('input', () => CastVoteInput, INPUT) input: CastVoteInput, @Ctx() context: Context): Promise<CaseBallotsPayload> {
    return answerWithCase(context, 'castVote', input, castVote);
  }

  @Mutation(() => CaseBallotsPayload, {
    description: 'Votes in secret. The server cannot read the paper, and keeps it apart from who cast it. It cannot be changed.',
  })
  castSecretVote(
    @Arg('input', () => CastSecretVoteInput, INPUT) { paper, ...input }: CastSecretVoteInput,
    @Ctx() context: Context,
  ): Promise<CaseBallotsPayload> {
    return answerWithCase(context, 'castSecretVote', input, (db, act, cast) => castSecretVote(db, act, cast, paper));
  }

  @Mutation(() => BallotPayload, { description: 'Ends an open vote and counts it. For who runs the sitting or presides.' })
  closeBallot(@Arg('input', () => CloseBallotInput, INPUT) input: CloseBallotInput, @Ctx() context: Context): Promise<BallotPayload> {
    return answerWithBallot(context, 'closeBallot', input, closeBallot);
  }

  @Mutation(() => BallotPayload, {
    description: 'A closer opens their layer of a secret ballot: the outer one ends the voting, the inner one counts.',
  })
  openEnvelopes(
    @Arg('input', () => OpenEnvelopesInput, INPUT) { code, ...input }: OpenEnvelopesInput,
    @Ctx() context: Context,
  ): Promise<BallotPayload> {
    return answerWithBallot(context, 'openEnvelopes', input, (db, act, step) => openEnvelopes(db, act, step, code));
  }

  @Mutation(() => BallotPayload, {
    description: 'Declares a ballot void, e.g. when a code is lost: one asks for it, another confirms. The papers are destroyed unread.',
  })
  voidBallot(@Arg('input', () => VoidBallotInput, INPUT) input: VoidBallotInput, @Ctx() context: Context): Promise<BallotPayload> {
    return answerWithBallot(context, 'voidBallot', input, voidBallot);
  }

  @Mutation(() => CaseBallotsPayload, {
    description: 'Records what was decided beside the ballots: a tie by who presides, the rest by whom the rules name.',
  })
  settleCase(@Arg('input', () => SettleCaseInput, INPUT) input: SettleCaseInput, @Ctx() context: Context): Promise<CaseBallotsPayload> {
    return answerWithCase(context, 'settleCase', input, settleCase);
  }
}
