import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import type { Text } from '@vinh-danh/domain/text';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { connectionType } from '../graph/connection.type';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';
import { OutcomeEnum } from '../nomination/nomination-enums.type';

@ObjectType('RevocationGround', { description: 'A ground in law on which an award is taken back.', simpleResolvers: true })
export class RevocationGroundType {
  @Field(() => String, { description: 'Key of the ground.' })
  key!: string;

  @Field(() => TextType, { description: 'The ground.' })
  text!: Text;

  @Field(() => CitationType, { description: 'Where it stands.' })
  source!: Citation;
}

@ObjectType('RevocableHonour', { description: 'An honour that a decision of the register gave.', simpleResolvers: true })
export class RevocableHonourType {
  @Field(() => ID, { description: 'Key of the honour.' })
  honourId!: string;

  @Field(() => String, { description: 'Whose it is.' })
  holder!: string;

  @Field(() => String, { description: 'Key of the award.' })
  award!: string;

  @Field(() => TextType, { description: 'Name of the award.' })
  awardName!: Text;

  @Field(() => Int, { description: 'Year for which it was given.' })
  year!: number;

  @Field(() => String, { description: 'Number of the decision that gave it.' })
  decisionNumber!: string;

  @Field(() => DayScalar, { description: 'Date of that decision.' })
  decidedOn!: string;

  @Field(() => Boolean, { description: 'Whether the Director gave it: only who gave it may take it back.' })
  isOwn!: boolean;
}

export const ReviewOutcomeEnum = { STANDS: 'STANDS', TO_BE_REVOKED: 'TO_BE_REVOKED' } as const;
registerEnumType(ReviewOutcomeEnum, {
  name: 'AwardReviewOutcome',
  description: 'What becomes of an award that counted a revoked one.',
  valuesConfig: {
    STANDS: { description: 'It stands.' },
    TO_BE_REVOKED: { description: 'It is to be revoked as well, by a decision of its own.' },
  },
});

@ObjectType('CountedCriterion', { description: 'A condition that reads otherwise without the revoked award.', simpleResolvers: true })
export class CountedCriterionType {
  @Field(() => ID, { description: 'Id of the criterion.' })
  criterion!: string;

  @Field(() => TextType, { description: 'What it asks.' })
  requirement!: Text;

  @Field(() => OutcomeEnum, { description: 'What it answered.' })
  before!: Outcome;

  @Field(() => TextType, { description: 'Why it answered so.' })
  becauseBefore!: Text;

  @Field(() => OutcomeEnum, { description: 'What it answers without the award.' })
  after!: Outcome;

  @Field(() => TextType, { description: 'Why it answers so.' })
  becauseAfter!: Text;
}

@ObjectType('LaterAward', { description: 'A later award whose decision counted an honour.', simpleResolvers: true })
export class LaterAwardType {
  @Field(() => ID, { description: 'The nomination that was approved.' })
  nominationId!: string;

  @Field(() => String, { description: 'Whose it is.' })
  nominee!: string;

  @Field(() => TextType, { description: 'The award.' })
  awardName!: Text;

  @Field(() => Int, { description: 'Year for which it was given.' })
  year!: number;

  @Field(() => Boolean, { description: 'Whether its conditions would still be met without the honour.' })
  stillMet!: boolean;

  @Field(() => [CountedCriterionType], { description: 'The conditions that counted it.' })
  findings!: readonly CountedCriterionType[];
}

@ObjectType('RevocationEffect', { description: 'What taking one honour back brings with it.', simpleResolvers: true })
export class RevocationEffectType {
  @Field(() => RevocableHonourType, { description: 'The honour.' })
  honour!: RevocableHonourType;

  @Field(() => [LaterAwardType], { description: 'Later awards that counted it: they are marked until somebody has looked at each.' })
  later!: readonly LaterAwardType[];

  @Field(() => Float, { description: 'Money that was paid and is to be given back, in đồng.' })
  toRecover!: number;

  @Field(() => Float, { description: 'Money that was due and is not paid any more, in đồng.' })
  notPaid!: number;

  @Field(() => [String], {
    description: 'The quotas in which it took a place, by rule. The place stays taken: nothing is released by itself.',
  })
  places!: readonly string[];
}

@ObjectType('AwardReview', {
  description: 'A later award to be looked at again, because it counted one that was revoked.',
  simpleResolvers: true,
})
export class AwardReviewType {
  @Field(() => ID, { description: 'Key of the review.' })
  id!: string;

  @Field(() => ID, { description: 'The revocation.' })
  decisionId!: string;

  @Field(() => String, { description: 'Its number.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Whose revoked award it is.' })
  revokedHolder!: string;

  @Field(() => TextType, { description: 'The award that was revoked.' })
  revokedAward!: Text;

  @Field(() => Int, { description: 'The year of the revoked award.' })
  revokedYear!: number;

  @Field(() => ID, { description: 'The nomination of the later award.' })
  nominationId!: string;

  @Field(() => String, { description: 'Whose later award it is.' })
  nominee!: string;

  @Field(() => TextType, { description: 'The later award.' })
  awardName!: Text;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => Boolean, { description: 'Whether its conditions would still be met.' })
  stillMet!: boolean;

  @Field(() => [CountedCriterionType], { description: 'The conditions that counted the revoked award.' })
  findings!: readonly CountedCriterionType[];

  @Field(() => GraphQLISODateTime, { description: 'Since when it is open.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was settled.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who settled it.' })
  settledBy!: string | null;

  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'What became of it.' })
  outcome!: keyof typeof ReviewOutcomeEnum | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Counts up with every change: send it along to settle it.' })
  version!: number;
}

export const AwardReviewConnection = connectionType(AwardReviewType, 'AwardReview');
export type AwardReviewConnection = InstanceType<typeof AwardReviewConnection>;

export const RecoveryKindEnum = { MONEY: 'MONEY', INSIGNIA: 'INSIGNIA' } as const;
registerEnumType(RecoveryKindEnum, {
  name: 'RecoveryKind',
  description: 'What is to be given back.',
  valuesConfig: { MONEY: { description: 'Money that was paid.' }, INSIGNIA: { description: 'The certificate and the badge.' } },
});
export const RecoveryStateEnum = { TO_RECOVER: 'TO_RECOVER', RECOVERED: 'RECOVERED', WAIVED: 'WAIVED' } as const;
registerEnumType(RecoveryStateEnum, {
  name: 'RecoveryState',
  description: 'Where it stands.',
  valuesConfig: {
    TO_RECOVER: { description: 'It is to be given back.' },
    RECOVERED: { description: 'It came back.' },
    WAIVED: { description: 'It is not asked for any more.' },
  },
});

@ObjectType('Recovery', { description: 'Money or insignia to be given back after a revocation.', simpleResolvers: true })
export class RecoveryType {
  @Field(() => ID, { description: 'Key of it.' })
  id!: string;

  @Field(() => ID, { description: 'The revocation.' })
  decisionId!: string;

  @Field(() => String, { description: 'Its number.' })
  decisionNumber!: string;

  @Field(() => RecoveryKindEnum, { description: 'What it is.' })
  kind!: keyof typeof RecoveryKindEnum;

  @Field(() => String, { description: 'From whom.' })
  holder!: string;

  @Field(() => TextType, { description: 'The revoked award.' })
  awardName!: Text;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => Float, { nullable: true, description: 'How much, in đồng; null for insignia.' })
  amount!: number | null;

  @Field(() => RecoveryStateEnum, { description: 'Where it stands.' })
  state!: keyof typeof RecoveryStateEnum;

  @Field(() => DayScalar, { nullable: true, description: 'When it was settled.' })
  settledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the receipt, or of the decision to waive it.' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted with it.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Counts up with every change: send it along to settle it.' })
  version!: number;
}

export const RecoveryConnection = connectionType(RecoveryType, 'Recovery');
export type RecoveryConnection = InstanceType<typeof RecoveryConnection>;
