import {
  BALLOT_FORMS,
  BALLOT_PURPOSES,
  BALLOT_STATES,
  type BallotForm,
  type BallotPurpose,
  type BallotState,
  CHOICES,
  type Choice,
  CLOSERS,
  type Closer,
  type CountedChoice,
} from '@vinh-danh/domain/council/ballot';
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';

const enumOf = <Value extends string>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name };

export const VoteChoiceEnum = enumOf(CHOICES);
registerEnumType(VoteChoiceEnum, {
  name: 'VoteChoice',
  description: 'What a member says on a case.',
  valuesConfig: {
    AGREE: { description: 'In favour.' },
    DISAGREE: { description: 'Against.' },
    LOWER_TITLE: { description: 'Not this title, but the one below it.' },
  },
});

export const PaperChoiceEnum = enumOf([...CHOICES, 'INVALID'] as const);
registerEnumType(PaperChoiceEnum, {
  name: 'PaperChoice',
  description: 'What a paper of a secret ballot says.',
  valuesConfig: {
    AGREE: { description: 'In favour.' },
    DISAGREE: { description: 'Against.' },
    LOWER_TITLE: { description: 'Not this title, but the one below it.' },
    INVALID: { description: 'The paper cannot be read: it counts as cast, and for nothing.' },
  },
});

export const BallotFormEnum = enumOf(BALLOT_FORMS);
registerEnumType(BallotFormEnum, {
  name: 'BallotForm',
  description: 'How members vote.',
  valuesConfig: {
    OPEN: { description: 'By name.' },
    SECRET: { description: 'Who voted and what was voted are never joined.' },
  },
});

export const BallotPurposeEnum = enumOf(BALLOT_PURPOSES);
registerEnumType(BallotPurposeEnum, {
  name: 'BallotPurpose',
  description: 'What is voted on.',
  valuesConfig: {
    CASE: { description: 'Titles.' },
    PLACES: { description: 'Who of those who are even gets the last places of a quota.' },
  },
});

export const BallotStateEnum = enumOf(BALLOT_STATES);
registerEnumType(BallotStateEnum, {
  name: 'BallotState',
  description: 'Where a ballot stands.',
  valuesConfig: {
    AWAITS_KEYS: { description: 'The two who close it have not both taken their codes.' },
    OPEN: { description: 'Members vote.' },
    MIXED: { description: 'Voting is over; the outer envelopes are opened and their contents mixed.' },
    COUNTED: { description: 'Counted.' },
    VOID: { description: 'Declared void: it counts for nothing.' },
  },
});

export const CloserEnum = enumOf(CLOSERS);
registerEnumType(CloserEnum, {
  name: 'BallotCloser',
  description: 'The two who close a secret ballot.',
  valuesConfig: {
    OUTER: { description: 'Opens the outer envelopes, which ends the voting and mixes their contents.' },
    INNER: { description: 'Opens the inner envelopes, which counts the papers.' },
  },
});

@ObjectType('BallotCloserPerson', { description: 'Somebody who closes a secret ballot.', simpleResolvers: true })
export class BallotCloserPersonType {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether they have taken their code.' })
  hasKey!: boolean;

  @Field(() => Boolean, { description: 'Whether it is the viewer.' })
  isViewer!: boolean;
}

@ObjectType('VoteCount', { description: 'How many said what, once a round is counted.', simpleResolvers: true })
export class VoteCountType {
  @Field(() => Int, { description: 'In favour.' })
  agree!: number;

  @Field(() => Int, { description: 'Against.' })
  disagree!: number;

  @Field(() => Int, { description: 'For the title below.' })
  lowerTitle!: number;

  @Field(() => Int, { description: 'Papers that cannot be read.' })
  invalid!: number;
}

@ObjectType('Turnout', { description: 'Who could vote on a case and who came.', simpleResolvers: true })
export class TurnoutType {
  @Field(() => Int, { description: 'Members with a vote, those recused included.' })
  members!: number;

  @Field(() => Int, { description: 'Of them those recused from this case: they leave the base.' })
  recused!: number;

  @Field(() => Int, { description: 'Members who may vote and are there, by proxy where the rules allow it.' })
  present!: number;

  @Field(() => Int, { description: 'Members who are not there and vote in writing.' })
  consulted!: number;

  @Field(() => Int, { description: 'How many must be present.' })
  quorum!: number;

  @Field(() => Int, { description: 'On how many the share is counted.' })
  counted!: number;

  @Field(() => Int, { description: 'How many votes in favour carry.' })
  needed!: number;
}

@ObjectType('OpenVote', { description: 'A vote by name.', simpleResolvers: true })
export class OpenVoteType {
  @Field(() => String, { description: 'Whose vote it is.' })
  name!: string;

  @Field(() => VoteChoiceEnum, { description: 'What they said.' })
  choice!: Choice;

  @Field(() => Boolean, { description: 'Whether it came in writing.' })
  inWriting!: boolean;
}

@ObjectType('CountedPaper', { description: 'A paper of the published list.', simpleResolvers: true })
export class CountedPaperType {
  @Field(() => String, { nullable: true, description: 'The receipt, by which its voter finds it; null where the paper cannot be read.' })
  receipt!: string | null;

  @Field(() => PaperChoiceEnum, { description: 'What it says.' })
  choice!: CountedChoice;
}

@ObjectType('BallotRound', { description: 'One case in one ballot. Those recused from it do not see it.', simpleResolvers: true })
export class BallotRoundType {
  @Field(() => ID, { description: 'The round.' })
  id!: string;

  @Field(() => ID, { description: 'The ballot.' })
  ballotId!: string;

  @Field(() => Int, { description: 'The number of the ballot in its sitting.' })
  ballotNumber!: number;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => TextType, { description: 'What the case is called.' })
  caseName!: TextType;

  @Field(() => Int, { description: 'The how-manieth ballot on this case it is.' })
  number!: number;

  @Field(() => BallotFormEnum, { description: 'Open or secret.' })
  form!: BallotForm;

  @Field(() => BallotPurposeEnum, { description: 'On the title, or on the last places.' })
  purpose!: BallotPurpose;

  @Field(() => BallotStateEnum, { description: 'Where it stands.' })
  state!: BallotState;

  @Field(() => String, { nullable: true, description: 'The key for outer envelopes; null in an open vote and until it is taken.' })
  outerKey!: string | null;

  @Field(() => String, { nullable: true, description: 'The key for inner envelopes.' })
  innerKey!: string | null;

  @Field(() => Int, { description: 'How many have voted. Nothing else is told while a round runs.' })
  voted!: number;

  @Field(() => TurnoutType, { description: 'Who may vote; once voting is over, who could.' })
  turnout!: TurnoutType;

  @Field(() => VoteCountType, { nullable: true, description: 'The figures; null until it is counted.' })
  count!: VoteCountType | null;

  @Field(() => TextType, { nullable: true, description: 'The result in a sentence; null until it is counted.' })
  result!: TextType | null;

  @Field(() => [OpenVoteType], {
    description: 'Of an open vote: who said what. For those who have voted themselves, and for all once it is counted; else empty.',
  })
  votes!: OpenVoteType[];

  @Field(() => [CountedPaperType], { description: 'Of a secret ballot that is counted: every paper, in the order of the receipts.' })
  papers!: CountedPaperType[];
}

@ObjectType('Ballot', {
  description: 'Some cases of a sitting that are put to the vote together, and closed together.',
  simpleResolvers: true,
})
export class BallotType {
  @Field(() => ID, { description: 'The ballot.' })
  id!: string;

  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => Int, { description: 'Its number in the sitting.' })
  number!: number;

  @Field(() => BallotPurposeEnum, { description: 'What is voted on.' })
  purpose!: BallotPurpose;

  @Field(() => BallotFormEnum, { description: 'Open or secret.' })
  form!: BallotForm;

  @Field(() => BallotStateEnum, { description: 'Where it stands.' })
  state!: BallotState;

  @Field(() => BallotCloserPersonType, { nullable: true, description: 'Who opens the outer envelopes; null in an open vote.' })
  outer!: BallotCloserPersonType | null;

  @Field(() => BallotCloserPersonType, { nullable: true, description: 'Who opens the inner envelopes; null in an open vote.' })
  inner!: BallotCloserPersonType | null;

  @Field(() => CloserEnum, { nullable: true, description: 'Whose turn it is to close; null when it is nobody’s.' })
  awaits!: Closer | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When voting ended.' })
  closedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was counted.' })
  countedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is, or should be, void.' })
  voidReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asked for it to be void.' })
  voidAskedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was declared void; null while the second has not confirmed.' })
  voidedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer may open, close and void ballots of this sitting.' })
  mayRun!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm that it is void: somebody else asked for it.' })
  mayConfirmVoid!: boolean;

  @Field(() => [BallotRoundType], { description: 'Its cases, but for those from which the viewer is recused.' })
  rounds!: BallotRoundType[];
}

@ObjectType('OwnVote', {
  description: 'A vote that the viewer has on a case: their own, or that of a member whose proxy they are.',
  simpleResolvers: true,
})
export class OwnVoteType {
  @Field(() => ID, { description: 'Whose vote it is.' })
  personId!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the viewer votes for them with a written power.' })
  isProxy!: boolean;

  @Field(() => Boolean, { description: 'Whether it is cast in the round that runs.' })
  hasVoted!: boolean;

  @Field(() => VoteChoiceEnum, { nullable: true, description: 'What was said, in an open vote; of a secret one nobody knows.' })
  choice!: Choice | null;

  @Field(() => [RefusalType], { description: 'Why it cannot be cast now; empty when it can.' })
  refusals!: readonly RefusalType[];
}

@ObjectType('CaseBallots', { description: 'How a case is voted on, as the viewer may see it.', simpleResolvers: true })
export class CaseBallotsType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'Its sitting.' })
  sittingId!: string;

  @Field(() => TextType, { description: 'What the case is called.' })
  name!: TextType;

  @Field(() => Boolean, { description: 'Whether the viewer is recused: then all that follows is empty.' })
  isRecused!: boolean;

  @Field(() => TextType, {
    nullable: true,
    description: 'How the council votes on it, as a sentence; null where the rules do not ask it to.',
  })
  rule!: TextType | null;

  @Field(() => TextType, { nullable: true, description: 'The title below, where members may choose it.' })
  lowerTitle!: TextType | null;

  @Field(() => BallotFormEnum, { nullable: true, description: 'What the rules ask for; null where they are silent.' })
  form!: BallotForm | null;

  @Field(() => Int, { description: 'How many ballots the rules allow.' })
  ballots!: number;

  @Field(() => BallotRoundType, { nullable: true, description: 'The round that runs; null when none does.' })
  running!: BallotRoundType | null;

  @Field(() => [BallotRoundType], { description: 'Earlier rounds, the newest first.' })
  earlier!: BallotRoundType[];

  @Field(() => [OwnVoteType], { description: 'The votes that the viewer has, most people one and many none.' })
  ownVotes!: OwnVoteType[];

  @Field(() => TextType, { nullable: true, description: 'What the council decided, as the minutes have it; null while it has not.' })
  minutes!: TextType | null;

  @Field(() => [RefusalType], {
    description: 'Why a ballot cannot be opened on it now in the form that the rules ask for; empty when it can.',
  })
  openRefusals!: readonly RefusalType[];

  @Field(() => Boolean, {
    description: 'Whether somebody must settle it beside the ballots now: a tie, or nothing carried on the last ballot.',
  })
  isToSettle!: boolean;
}

@ObjectType('SittingAttendee', { description: 'Somebody who takes part in a sitting.', simpleResolvers: true })
export class SittingAttendeeType {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;
}

@ObjectType('BallotDesk', {
  description: 'All that is voted on in a sitting, for those who run it and those who look on.',
  simpleResolvers: true,
})
export class BallotDeskType {
  @Field(() => ID, { description: 'The sitting.' })
  sittingId!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may open, close and void ballots.' })
  mayRun!: boolean;

  @Field(() => [SittingAttendeeType], { description: 'Who is there and could close a secret ballot.' })
  attendees!: SittingAttendeeType[];

  @Field(() => [CaseBallotsType], { description: 'The cases of the agenda in their order.' })
  cases!: CaseBallotsType[];

  @Field(() => [BallotType], { description: 'The ballots, the newest first.' })
  ballots!: BallotType[];
}

@ObjectType('BallotPayload', { description: 'The answer to an act on a ballot.', simpleResolvers: true })
export class BallotPayload {
  @Field(() => BallotType, { nullable: true, description: 'The ballot as it then is; null when the act was refused or only tried.' })
  ballot!: BallotType | null;

  @Field(() => [RefusalType], { description: 'Why it was not done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('CaseBallotsPayload', { description: 'The answer to a vote, or to a case that was settled.', simpleResolvers: true })
export class CaseBallotsPayload {
  @Field(() => CaseBallotsType, { nullable: true, description: 'The case as it then is; null when the act was refused or only tried.' })
  caseBallots!: CaseBallotsType | null;

  @Field(() => [RefusalType], { description: 'Why it was not done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
