import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { LayerKind } from '@vinh-danh/domain/rulebook/layer-kind';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitationType } from '../graph/citation.type';
import { TextType } from '../graph/text.type';

export const LayerKindEnum = { LAW: 'LAW', PROVINCE: 'PROVINCE', AGENCY: 'AGENCY', PLAN: 'PLAN' } as const satisfies {
  [Kind in LayerKind]: Kind;
};
registerEnumType(LayerKindEnum, {
  name: 'LayerKind',
  description: 'Whose rules they are.',
  valuesConfig: {
    LAW: { description: 'Laws, decrees and circulars.' },
    PROVINCE: { description: "A province's or a ministry's regulation." },
    AGENCY: { description: "The agency's own regulation." },
    PLAN: { description: 'The plan of the year.' },
  },
});

type DecidingLevel = Award['decidedBy'];
export const DecidingLevelEnum = {
  DIRECTOR: 'DIRECTOR',
  PROVINCE: 'PROVINCE',
  MINISTER: 'MINISTER',
  PRIME_MINISTER: 'PRIME_MINISTER',
  PRESIDENT: 'PRESIDENT',
  GOVERNMENT: 'GOVERNMENT',
} as const satisfies { [Level in DecidingLevel]: Level };
registerEnumType(DecidingLevelEnum, {
  name: 'DecidingLevel',
  description: 'Who decides an award. What the Director does not decide, he proposes upwards.',
  valuesConfig: {
    DIRECTOR: { description: 'The Director of the organisation.' },
    PROVINCE: { description: "The chairman of the province's People's Committee." },
    MINISTER: { description: 'The minister of a sector, e.g. for its commemorative medal.' },
    PRIME_MINISTER: { description: 'The Prime Minister.' },
    PRESIDENT: { description: 'The President.' },
    GOVERNMENT: { description: 'The Government.' },
  },
});

@ObjectType('RuleSentence', { description: 'A rule as a sentence, with its source.', simpleResolvers: true })
export class RuleSentenceType {
  @Field(() => Int, { description: 'How many sentences stand above it, such as "one of these".' })
  depth!: number;

  @Field(() => TextType, { description: 'What it says.' })
  text!: TextType;

  @Field(() => CitationType, { nullable: true, description: 'Where it comes from; null for a sentence that only joins others.' })
  source?: CitationType | null;
}

@ObjectType('RuledAward', { description: 'An award with what a layer asks for it.', simpleResolvers: true })
export class RuledAwardType {
  @Field(() => ID, { description: 'Key of the award.' })
  key!: string;

  @Field(() => TextType, { description: 'Its name.' })
  name!: TextType;

  @Field(() => String, { description: 'The short form used in documents.' })
  shortName!: string;

  @Field(() => DecidingLevelEnum, { description: 'Who decides it.' })
  decidedBy!: DecidingLevel;

  @Field(() => [RuleSentenceType], { description: 'Its conditions, the ones that lower layers add included.' })
  conditions!: RuleSentenceType[];

  @Field(() => [RuleSentenceType], { description: 'How many may be approved.' })
  quotas!: RuleSentenceType[];

  @Field(() => [RuleSentenceType], { description: 'How bodies vote on it.' })
  votes!: RuleSentenceType[];

  @Field(() => [RuleSentenceType], { description: 'The papers of its dossier.' })
  papers!: RuleSentenceType[];

  @Field(() => [RuleSentenceType], { description: 'The money that goes with it.' })
  money!: RuleSentenceType[];

  @Field(() => CitationType, { description: 'Where it is defined.' })
  source!: CitationType;
}

@ObjectType('RuleLayer', { description: 'A source of rules: the law, a regulation, the plan.', simpleResolvers: true })
export class RuleLayerType {
  @Field(() => ID, { description: 'Key of the layer.' })
  key!: string;

  @Field(() => LayerKindEnum, { description: 'Whose rules they are.' })
  kind!: LayerKind;

  @Field(() => TextType, { description: 'What it is called.' })
  name!: TextType;

  @Field(() => TextType, { nullable: true, description: 'What a reader must know of it, e.g. that it is an example.' })
  notice?: TextType | null;
}

@ObjectType('PlanRules', { description: 'The rules that apply under a plan.', simpleResolvers: true })
export class PlanRulesType {
  @Field(() => [RuleLayerType], { description: 'From the law downwards.' })
  layers!: RuleLayerType[];

  @Field(() => [RuledAwardType], { description: 'The awards, the lowest first.' })
  awards!: RuledAwardType[];
}
