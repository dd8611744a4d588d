import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TextType } from '../graph/text.type';
import { VerdictType } from './eligibility.type';
import { OutcomeEnum } from './nomination-enums.type';

const RuleEffectKindEnum = { ELIGIBILITY: 'ELIGIBILITY', QUOTA: 'QUOTA', DEADLINE: 'DEADLINE' } as const;
export type RuleEffectKind = keyof typeof RuleEffectKindEnum;
registerEnumType(RuleEffectKindEnum, {
  name: 'RuleEffectKind',
  description: 'What other rules would change.',
  valuesConfig: {
    ELIGIBILITY: { description: 'Whether a nominee meets the conditions.' },
    QUOTA: { description: 'How many places there are.' },
    DEADLINE: { description: 'Until when a dossier may be sent.' },
  },
});

@ObjectType('VerdictChange', { description: 'One condition that two rulebooks answer differently for a nominee.', simpleResolvers: true })
export class VerdictChangeType {
  @Field(() => ID, { description: 'Id of the criterion.' })
  criterion!: string;

  @Field(() => VerdictType, { nullable: true, description: 'Its answer under the rules that hold; null where they do not ask it.' })
  before!: VerdictType | null;

  @Field(() => VerdictType, { nullable: true, description: 'Its answer under the other rules; null where they do not ask it.' })
  after!: VerdictType | null;
}

@ObjectType('RuleEffect', {
  description: 'What other rules would change for one open dossier, nomination or quota.',
  simpleResolvers: true,
})
export class RuleEffectType {
  @Field(() => RuleEffectKindEnum, { description: 'What would change.' })
  kind!: RuleEffectKind;

  @Field(() => ID, { nullable: true, description: 'The dossier; null for a quota.' })
  dossierId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The nomination; null for a quota or a deadline.' })
  nominationId!: string | null;

  @Field(() => TextType, {
    nullable: true,
    description: 'The unit whose dossier or whose places they are; null for the whole organisation.',
  })
  unit!: TextType | null;

  @Field(() => String, { nullable: true, description: 'The nominee; null for a quota or a deadline.' })
  nominee!: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the award; null where it is about several or none.' })
  award!: string | null;

  @Field(() => TextType, { description: 'What it is about: an award, a quota or a deadline by its name.' })
  name!: TextType;

  @Field(() => TextType, { description: 'As it is, e.g. "đủ điều kiện", "3 chỉ tiêu", a window.' })
  before!: TextType;

  @Field(() => TextType, { description: 'As it would be.' })
  after!: TextType;

  @Field(() => OutcomeEnum, { nullable: true, description: 'The answer of all conditions as it is; only of an eligibility.' })
  outcomeBefore!: Outcome | null;

  @Field(() => OutcomeEnum, { nullable: true, description: 'The answer of all conditions as it would be; only of an eligibility.' })
  outcomeAfter!: Outcome | null;

  @Field(() => [VerdictChangeType], { description: 'The conditions behind a changed eligibility.' })
  conditions!: readonly VerdictChangeType[];
}

@ObjectType('RuleEffects', {
  description: 'What publishing a draft would change for what is open: drafts of dossiers, sent and accepted ones.',
  simpleResolvers: true,
})
export class RuleEffectsType {
  @Field(() => Int, { description: 'How many nominations are open.' })
  open!: number;

  @Field(() => Int, { description: 'How many of them were judged under both rulebooks: at most 5,000.' })
  examined!: number;

  @Field(() => Int, { description: 'How many effects there are in all.' })
  total!: number;

  @Field(() => [RuleEffectType], { description: 'The first of them: quotas, then deadlines, then nominees by award.' })
  effects!: readonly RuleEffectType[];
}
