import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { DayScalar } from '../graph/day-scalar';
import { TextType } from '../graph/text.type';
import type { CountedBase } from './name-members';

export const CountedEnum = { PERSONS: 'PERSONS', COLLECTIVES: 'COLLECTIVES' } as const;
registerEnumType(CountedEnum, {
  name: 'QuotaCounted',
  description: 'What kind of nominee a quota counts.',
  valuesConfig: { PERSONS: { description: 'People only.' }, COLLECTIVES: { description: 'Collectives only.' } },
});

export const CountedKindEnum = { PERSON: 'PERSON', COLLECTIVE: 'COLLECTIVE' } as const;
registerEnumType(CountedKindEnum, {
  name: 'CountedKind',
  description: 'Whether a person or a collective is counted.',
  valuesConfig: { PERSON: { description: 'A person.' }, COLLECTIVE: { description: 'A unit as a whole.' } },
});

export const RoundingEnum = { DOWN: 'DOWN', HALF_UP: 'HALF_UP', UP: 'UP' } as const;
registerEnumType(RoundingEnum, {
  name: 'Rounding',
  description: 'How a share becomes a whole number of places.',
  valuesConfig: {
    DOWN: { description: 'Down: 4.95 places are 4.' },
    HALF_UP: { description: 'Up from one half on: 4.95 places are 5, 4.49 are 4.' },
    UP: { description: 'Up: 4.01 places are 5.' },
  },
});

export const QuotaSetterEnum = { COUNCIL: 'COUNCIL', DIRECTOR: 'DIRECTOR' } as const;
registerEnumType(QuotaSetterEnum, {
  name: 'QuotaSetter',
  description: 'Who sets the number of places of the year.',
  valuesConfig: { COUNCIL: { description: 'The council; the Office enters its number.' }, DIRECTOR: { description: 'The Director.' } },
});

export const LeadersOfEnum = { PLACES: 'PLACES', LEADERS: 'LEADERS' } as const;
registerEnumType(LeadersOfEnum, {
  name: 'LeadersShareOf',
  description: 'What the share of leaders is taken of: the places, or all leaders.',
  valuesConfig: { PLACES: { description: 'The places of the quota.' }, LEADERS: { description: 'All leaders on the rolls.' } },
});

export const QuotaWarningEnum = { OVER: 'OVER', FULL: 'FULL', LAST: 'LAST' } as const;
registerEnumType(QuotaWarningEnum, {
  name: 'QuotaWarning',
  description: 'Before the wall: more nominated than places, every place spoken for, one place left.',
  valuesConfig: {
    OVER: { description: 'More are nominated than there are places.' },
    FULL: { description: 'Every place is used or spoken for.' },
    LAST: { description: 'One place is neither used nor spoken for.' },
  },
});

@ObjectType('QuotaBaseMember', { description: 'A person or collective that the base of a quota counts.', simpleResolvers: true })
export class QuotaBaseMemberType {
  @Field(() => ID, { description: 'The person or the unit.' })
  id!: string;

  @Field(() => String, { description: 'What they are called.' })
  name!: string;

  @Field(() => CountedKindEnum, { description: 'A person or a collective.' })
  kind!: keyof typeof CountedKindEnum;

  @Field(() => TextType, { nullable: true, description: 'The unit they belong to.' })
  unit!: TextType | null;
}

@ObjectType('QuotaSetting', { description: 'The number of places of the year as it was set.', simpleResolvers: true })
export class QuotaSettingType {
  @Field(() => Int, { description: '1 for the first; give it as `version` when you set the next.' })
  version!: number;

  @Field(() => Int, { description: 'The number.' })
  places!: number;

  @Field(() => String, { description: 'The decision that set it.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Why so many.' })
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was entered.' })
  setAt!: Date;

  @Field(() => String, { description: 'Who entered it.' })
  setBy!: string;
}

@ObjectType('Quota', {
  description:
    'The places of one quota of a plan, as they stand. `held + used + left` is always `places`, `held + over` always `nominated`.',
  simpleResolvers: true,
})
export class QuotaType {
  @Field(() => ID, { description: 'Key of the ledger row.' })
  id!: string;

  @Field(() => String, { description: 'Id of the rule in the rulebook.' })
  rule!: string;

  @Field(() => TextType, { description: 'What the quota is called.' })
  name!: TextType;

  @Field(() => TextType, { description: 'The rule as a sentence: share, base, rounding.' })
  sentence!: TextType;

  @Field(() => [String], { description: 'Awards that share these places.' })
  awards!: string[];

  @Field(() => CountedEnum, { nullable: true, description: 'Counts only people or only collectives; null for both.' })
  counts!: keyof typeof CountedEnum | null;

  @Field(() => ID, { nullable: true, description: 'The unit whose places these are; null for places that all share.' })
  unitId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What the unit is called.' })
  unitName!: TextType | null;

  @Field(() => Float, { nullable: true, description: 'The share in percent; null where the number does not come from a share.' })
  sharePercent!: number | null;

  @Field(() => RoundingEnum, { nullable: true, description: 'How the share is rounded; null without a share.' })
  rounding!: keyof typeof RoundingEnum | null;

  @Field(() => Boolean, { description: 'Whether there is one place if anybody qualifies, however small the share.' })
  atLeastOne!: boolean;

  @Field(() => Int, { description: 'What the share is taken of, e.g. how many hold the award below; 0 without a share.' })
  base!: number;

  @Field(() => TextType, { nullable: true, description: 'What the base counts, in words; null without a share.' })
  baseName!: TextType | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the base is counted; null without a share.' })
  baseOn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The award whose holders are the base, which grows as it is approved; null when the base is something else.',
  })
  baseAward!: string | null;

  /** Who the base counts: `baseMembers` names them to who asks. */
  counted!: CountedBase;

  @Field(() => Int, { nullable: true, description: 'How many may be approved; null without a limit, and until the number is set.' })
  places!: number | null;

  @Field(() => Boolean, { description: 'Whether there is no limit: the quota only counts.' })
  unlimited!: boolean;

  @Field(() => QuotaSetterEnum, { nullable: true, description: 'Who sets the number each year; null where the rule gives it.' })
  setBy!: keyof typeof QuotaSetterEnum | null;

  @Field(() => Boolean, { description: 'Whether the number of the year is still to be set: until then nobody is approved.' })
  notSet!: boolean;

  @Field(() => QuotaSettingType, { nullable: true, description: 'The number as it was set; null while it is not.' })
  setting!: QuotaSettingType | null;

  @Field(() => Boolean, { description: 'Whether the limit may be passed for a reason in writing.' })
  soft!: boolean;

  @Field(() => Int, { description: 'Nominated and accepted by the Office, not yet decided: held and over together.' })
  nominated!: number;

  @Field(() => Int, { description: 'Places for which somebody is nominated who is not yet decided.' })
  held!: number;

  @Field(() => Int, { description: 'Approved.' })
  used!: number;

  @Field(() => Int, { nullable: true, description: 'Places neither used nor held; null without a number of places.' })
  left!: number | null;

  @Field(() => Int, { description: 'Nominated beyond the places: so many will go without.' })
  over!: number;

  @Field(() => QuotaWarningEnum, { nullable: true, description: 'What to be warned of; null when there is room.' })
  warning!: keyof typeof QuotaWarningEnum | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of the places, how many leaders may take, by their share and by what is kept for others; null when they have no limit of their own.',
  })
  leaderPlaces!: number | null;

  @Field(() => Int, { description: 'Places taken by leaders.' })
  leadersUsed!: number;

  @Field(() => Float, { nullable: true, description: 'The share of leaders in percent; null without one.' })
  leadersPercent!: number | null;

  @Field(() => LeadersOfEnum, { nullable: true, description: 'What the share of leaders is taken of; null without one.' })
  leadersOf!: keyof typeof LeadersOfEnum | null;

  @Field(() => Int, { nullable: true, description: 'All leaders on the rolls, where their share is taken of them.' })
  leaderBase!: number | null;

  @Field(() => Int, { nullable: true, description: 'So many places leaders cannot take; null when none are kept.' })
  keptForNonLeaders!: number | null;

  @Field(() => Int, { description: 'Places there would be if every nomination under way that the base is counted from were approved.' })
  expectedPlaces!: number;

  @Field(() => CitationType, { description: 'Where the quota comes from.' })
  source!: CitationType;
}
