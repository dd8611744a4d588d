import type { Verdict } from '@vinh-danh/domain/rulebook/verdict';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';
import { CountedKindEnum, RoundingEnum } from './quota.type';

export const ForecastAmongEnum = { ELIGIBLE: 'ELIGIBLE', NOMINATED: 'NOMINATED' } as const;
registerEnumType(ForecastAmongEnum, {
  name: 'ForecastAmong',
  description: 'Who contends in a forecast.',
  valuesConfig: {
    ELIGIBLE: { description: 'Everybody who meets the conditions but for what must be attested by name.' },
    NOMINATED: { description: 'Of those, only who is nominated and accepted by the Office.' },
  },
});

export const NearMissReasonEnum = { ONE_CONDITION: 'ONE_CONDITION', EVIDENCE: 'EVIDENCE' } as const;
registerEnumType(NearMissReasonEnum, {
  name: 'NearMissReason',
  description: 'Why somebody only just does not qualify.',
  valuesConfig: {
    ONE_CONDITION: { description: 'Exactly one condition is not met, and somebody can still change that.' },
    EVIDENCE: { description: 'Exactly one condition is open for want of evidence.' },
  },
});

@ObjectType('ForecastStanding', { description: 'One person or collective for one award.', simpleResolvers: true })
export class ForecastStandingType {
  @Field(() => ID, { description: 'The person or the unit.' })
  nomineeId!: string;

  @Field(() => CountedKindEnum, { description: 'A person or a collective.' })
  kind!: keyof typeof CountedKindEnum;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit they belong to; of a collective, itself.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The unit they belong to.' })
  unit!: TextType | null;

  @Field(() => ID, { description: 'The award.' })
  award!: string;

  @Field(() => Boolean, { description: 'Whether it is approved already.' })
  approved!: boolean;
}

@ObjectType('NearMiss', { description: 'Somebody whom exactly one condition keeps from an award.', simpleResolvers: true })
export class NearMissType {
  @Field(() => ID, { description: 'The person or the unit.' })
  nomineeId!: string;

  @Field(() => CountedKindEnum, { description: 'A person or a collective.' })
  kind!: keyof typeof CountedKindEnum;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit they belong to; of a collective, itself.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The unit they belong to.' })
  unit!: TextType | null;

  @Field(() => ID, { description: 'The award.' })
  award!: string;

  @Field(() => NearMissReasonEnum, { description: 'Not met, or not proved.' })
  why!: keyof typeof NearMissReasonEnum;

  /** Answered by its resolver: a verdict is told in the same way everywhere. */
  verdict!: Verdict;
}

@ObjectType('QuotaAlternative', { description: 'What another share or rounding would give over the same base.', simpleResolvers: true })
export class QuotaAlternativeType {
  @Field(() => Float, { description: 'The share in percent.' })
  percent!: number;

  @Field(() => RoundingEnum, { description: 'How it is rounded.' })
  rounding!: keyof typeof RoundingEnum;

  @Field(() => Int, { description: 'The places that it gives.' })
  places!: number;

  @Field(() => Boolean, { description: 'Whether this is the share and rounding of the rule.' })
  inForce!: boolean;
}

@ObjectType('AwardForecast', { description: 'How many would qualify for an award.', simpleResolvers: true })
export class AwardForecastType {
  @Field(() => ID, { description: 'The award.' })
  award!: string;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => Int, { description: 'How many were judged.' })
  judged!: number;

  @Field(() => Int, { description: 'Of them, how many meet the conditions but for what must be attested by name.' })
  qualify!: number;

  @Field(() => Int, { description: 'Whom exactly one condition keeps from it, over the whole organisation.' })
  nearMissCount!: number;

  @Field(() => [NearMissType], { description: 'Those of them whom the viewer may see, at most 200.' })
  nearMisses!: NearMissType[];
}

@ObjectType('QuotaForecast', {
  description:
    'A quota as it would stand if everybody who contends came before the council today. Counts are of all; names of those whom the viewer may see, at most 200 in each list.',
  simpleResolvers: true,
})
export class QuotaForecastType {
  @Field(() => String, { description: 'Id of the rule in the rulebook.' })
  rule!: string;

  @Field(() => TextType, { description: 'What the quota is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The rule as a sentence.' })
  sentence!: TextType;

  @Field(() => [String], { description: 'Awards that share these places.' })
  awards!: string[];

  @Field(() => ID, { nullable: true, description: 'The unit whose places these are; null for places that all share.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What the unit is called.' })
  unitName!: TextType | null;

  @Field(() => Int, { description: 'What the share would be taken of.' })
  base!: number;

  @Field(() => TextType, { nullable: true, description: 'What the base counts, in words; null without a share.' })
  baseName!: TextType | null;

  @Field(() => Boolean, { description: 'Whether there is no limit.' })
  unlimited!: boolean;

  @Field(() => Boolean, { description: 'Whether the number of the year is still to be set: until then nobody is approved.' })
  notSet!: boolean;

  @Field(() => Int, { nullable: true, description: 'Places foreseen; null without a limit, and until the number is set.' })
  places!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of them, how many leaders may take; null when they have no limit of their own.' })
  leaderPlaces!: number | null;

  @Field(() => Int, { description: 'Approved already.' })
  used!: number;

  @Field(() => Int, { description: 'How many contend for the rest.' })
  contending!: number;

  @Field(() => Int, { nullable: true, description: 'Places that nobody contends for; null without a number of places.' })
  left!: number | null;

  @Field(() => Int, { description: 'How many contend beyond the places.' })
  over!: number;

  @Field(() => Int, { description: 'How many would get a place, the approved included.' })
  takerCount!: number;

  @Field(() => [ForecastStandingType], { description: 'Who would get a place.' })
  takers!: ForecastStandingType[];

  @Field(() => Int, { description: 'Places for which those at the line are even; 0 when the line is only where the places end.' })
  seats!: number;

  @Field(() => Int, { description: 'How many stand at the line.' })
  lineCount!: number;

  @Field(() => [ForecastStandingType], {
    description: 'Even for the last places; where nobody is, the last who gets one and the first who does not.',
  })
  line!: ForecastStandingType[];

  @Field(() => Int, { description: 'How many would go without.' })
  withoutCount!: number;

  @Field(() => [ForecastStandingType], { description: 'Who would go without, the nearest first.' })
  without!: ForecastStandingType[];

  @Field(() => Int, { description: 'Whom exactly one condition keeps from contending.' })
  nearMissCount!: number;

  @Field(() => [NearMissType], { description: 'Whom exactly one condition keeps from contending.' })
  nearMisses!: NearMissType[];

  @Field(() => [QuotaAlternativeType], { description: 'Neighbouring shares, each rounded in three ways; empty without a share.' })
  alternatives!: QuotaAlternativeType[];

  @Field(() => [TextType], { description: 'How those who contend were ranked, step by step.' })
  steps!: TextType[];

  @Field(() => CitationType, { description: 'Where the quota comes from.' })
  source!: CitationType;
}

@ObjectType('ForecastProgress', { description: 'How far a forecast is.', simpleResolvers: true })
export class ForecastProgressType {
  @Field(() => Int, { description: 'Judgements made.' })
  done!: number;

  @Field(() => Int, { description: 'Judgements in all; 0 while the facts are still gathered.' })
  of!: number;
}

@ObjectType('Forecast', {
  description:
    'What the year would bring. Nothing in it is a decision: it follows from the data on record, and missing data is never a pass.',
  simpleResolvers: true,
})
export class ForecastType {
  @Field(() => ForecastAmongEnum, { description: 'Who contends.' })
  among!: keyof typeof ForecastAmongEnum;

  @Field(() => DayScalar, { description: 'The day whose facts it rests on.' })
  day!: string;

  @Field(() => Int, { description: 'People on the rolls and collectives that were looked at.' })
  candidates!: number;

  @Field(() => [AwardForecastType], { description: 'By award, from the lowest title up.' })
  awards!: AwardForecastType[];

  @Field(() => [QuotaForecastType], { description: 'By quota, in the order of the rulebook.' })
  quotas!: QuotaForecastType[];
}
