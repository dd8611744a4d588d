import type { DecisionKind, DecisionState } from '@vinh-danh/domain/decision/award-decision';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Text } from '@vinh-danh/domain/text';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { type NomineeKind, NomineeKindEnum } from '../nomination/nomination-enums.type';

export const AwardDecisionKindEnum = {
  AWARD: 'AWARD',
  PROPOSAL: 'PROPOSAL',
  UPPER_AWARD: 'UPPER_AWARD',
  REVOCATION: 'REVOCATION',
} as const satisfies Record<DecisionKind, DecisionKind>;
registerEnumType(AwardDecisionKindEnum, {
  name: 'AwardDecisionKind',
  description: 'What a document of the register does.',
  valuesConfig: {
    AWARD: { description: 'The Director gives awards.' },
    PROPOSAL: { description: 'A letter proposes awards to the level above.' },
    UPPER_AWARD: { description: 'What the level above decided.' },
    REVOCATION: { description: 'Awards are taken back.' },
  },
});

export const AwardDecisionStateEnum = {
  DRAFT: 'DRAFT',
  REGISTERED: 'REGISTERED',
  ANNOUNCED: 'ANNOUNCED',
} as const satisfies Record<DecisionState, DecisionState>;
registerEnumType(AwardDecisionStateEnum, {
  name: 'AwardDecisionState',
  description: 'How far a decision has come.',
  valuesConfig: {
    DRAFT: { description: 'It is being prepared and can be changed.' },
    REGISTERED: { description: 'It has its number and date and stays as it is.' },
    ANNOUNCED: { description: 'It was made known.' },
  },
});

@ObjectType('AwardDecision', { description: 'A decision, a proposal or a revocation in the register.', simpleResolvers: true })
export class AwardDecisionType {
  @Field(() => ID, { description: 'Key of the decision.' })
  id!: string;

  @Field(() => ID, { description: 'The plan whose awards it decides.' })
  planId!: string;

  @Field(() => Int, { description: 'Year of the plan.' })
  year!: number;

  @Field(() => AwardDecisionKindEnum, { description: 'What it does.' })
  kind!: DecisionKind;

  @Field(() => AwardDecisionStateEnum, { description: 'How far it has come.' })
  state!: DecisionState;

  @Field(() => String, { nullable: true, description: 'Its number; null while it is a draft.' })
  number!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its date.' })
  issuedOn!: string | null;

  @Field(() => String, { description: 'The body that issues it.' })
  issuedBy!: string;

  @Field(() => String, { nullable: true, description: 'Who signed.' })
  signer!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom a proposal goes.' })
  addressee!: string | null;

  @Field(() => String, { description: 'Why it is issued, or what it corrects.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that it corrects.' })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that decision.' })
  correctsNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that it answers.' })
  answersId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that proposal.' })
  answersNumber!: string | null;

  @Field(() => TextType, { nullable: true, description: 'Of a revocation: the ground in law.' })
  groundText!: Text | null;

  @Field(() => CitationType, { nullable: true, description: 'Of a revocation: where the ground stands.' })
  groundSource!: Citation | null;

  @Field(() => Int, { description: 'How many nominees it names, or honours it takes back.' })
  lineCount!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was drafted.' })
  draftedAt!: Date;

  @Field(() => String, { description: 'Who drafted it.' })
  draftedBy!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was registered.' })
  registeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who registered it.' })
  registeredBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was announced.' })
  announcedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'How it was announced.' })
  announcedHow!: string | null;

  @Field(() => Int, { description: 'Counts up with every change: send it along to change something.' })
  version!: number;
}

export const AwardDecisionConnection = connectionType(AwardDecisionType, 'AwardDecision');
export type AwardDecisionConnection = InstanceType<typeof AwardDecisionConnection>;

@ObjectType('AwardLine', { description: 'One nominee in a decision, with what became of the award.', simpleResolvers: true })
export class AwardLineType {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => AwardDecisionKindEnum, { description: 'What the decision does.' })
  kind!: DecisionKind;

  @Field(() => AwardDecisionStateEnum, { description: 'How far the decision has come.' })
  state!: DecisionState;

  @Field(() => String, { nullable: true, description: 'Number of the decision.' })
  number!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Date of the decision.' })
  issuedOn!: string | null;

  @Field(() => String, { description: 'The body that decided.' })
  issuedBy!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => Int, { description: 'Its place in the decision.' })
  position!: number;

  @Field(() => NomineeKindEnum, { description: 'Person or collective.' })
  nomineeKind!: NomineeKind;

  @Field(() => ID, { description: 'Key of the person or the unit.' })
  nomineeId!: string;

  @Field(() => String, { description: 'Who is named.' })
  nominee!: string;

  @Field(() => String, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => Int, { description: 'Year for which it is given.' })
  year!: number;

  @Field(() => TextType, { description: 'The unit whose dossier it was.' })
  unitName!: Text;

  @Field(() => Boolean, { nullable: true, description: 'Whether the level above granted it; null where nothing was answered.' })
  granted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the level above did not.' })
  refuseReason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the decision was announced.' })
  announcedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the nominee took it.' })
  acceptedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the nominee declined it.' })
  declinedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  responseNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded that.' })
  respondedBy!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'From when on the award is revoked.' })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'By which decision it was revoked.' })
  revocationNumber!: string | null;

  @Field(() => Int, { description: 'How many questions about it are open since another award was revoked.' })
  openReviews!: number;
}

export const AwardLineConnection = connectionType(AwardLineType, 'AwardLine');
export type AwardLineConnection = InstanceType<typeof AwardLineConnection>;

@ObjectType('AwardCandidate', {
  description: 'A nomination that the Director approved and that no decision names yet.',
  simpleResolvers: true,
})
export class AwardCandidateType {
  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => NomineeKindEnum, { description: 'Person or collective.' })
  nomineeKind!: NomineeKind;

  @Field(() => String, { description: 'Who is nominated.' })
  nominee!: string;

  @Field(() => String, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => TextType, { description: 'The unit whose dossier it is.' })
  unitName!: Text;

  @Field(() => GraphQLISODateTime, { description: 'When the Director approved it.' })
  approvedAt!: Date;

  @Field(() => Boolean, { description: 'Whether something freezes it: then it cannot be put into a decision.' })
  isFrozen!: boolean;
}

export const AwardCandidateConnection = connectionType(AwardCandidateType, 'AwardCandidate');
export type AwardCandidateConnection = InstanceType<typeof AwardCandidateConnection>;

@ObjectType('DecisionNumbering', { description: 'The numbers that a kind of decision has used in a year.', simpleResolvers: true })
export class DecisionNumberingType {
  @Field(() => String, { nullable: true, description: 'The highest number given.' })
  last!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its date.' })
  lastIssuedOn!: string | null;

  @Field(() => Int, { description: 'The running number that comes next.' })
  next!: number;

  @Field(() => [Int], { description: 'Running numbers that were left out, the first 20 of them.' })
  gaps!: readonly number[];
}

@ObjectType('DecisionEffects', { description: 'What registering a decision does; in a dry run, what it would do.', simpleResolvers: true })
export class DecisionEffectsType {
  @Field(() => Int, { description: 'Honours that are put on record, or taken back.' })
  honours!: number;

  @Field(() => Float, { description: 'Money that is to be paid, in đồng.' })
  due!: number;

  @Field(() => Int, { description: 'To how many it is to be paid.' })
  payable!: number;

  @Field(() => Int, { description: 'Payments for lower titles of the same nominees that are no longer due.' })
  superseded!: number;

  @Field(() => Int, { description: 'Later awards that are to be looked at again.' })
  reviews!: number;
}

@ObjectType('AwardDecisionPayload', { description: 'A decision after an act on it, or why the act was refused.', simpleResolvers: true })
export class AwardDecisionPayload {
  @Field(() => AwardDecisionType, {
    nullable: true,
    description: 'The decision as it is now; null when refused, discarded, and in a dry run.',
  })
  decision!: AwardDecisionType | null;

  @Field(() => DecisionEffectsType, { nullable: true, description: 'What registering does; null for other acts.' })
  effects!: DecisionEffectsType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}

@ObjectType('AwardLinePayload', { description: 'A line of a decision after an answer, or why it was not taken.', simpleResolvers: true })
export class AwardLinePayload {
  @Field(() => AwardLineType, { nullable: true, description: 'The line as it is now; null when refused and in a dry run.' })
  line!: AwardLineType | null;

  @Field(() => [RefusalType], { description: 'Why nothing was done; empty when it was.' })
  refusals!: readonly RefusalType[];

  @Field(() => Boolean, { description: 'Whether this was only tried: nothing is changed.' })
  dryRun!: boolean;
}
